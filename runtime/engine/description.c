/* Comparing descriptions of tables. It knows no engine: what is so of a table is a text to it. */
#include "engine/applying.h"

#include <string.h>

const char *schema_description_difference(struct region *region, const struct map *is, const struct map *should_be)
{
    for (size_t i = 0; i < is->used; i++) {
        const struct map_entry *fact = &is->entries[i];
        const char *other = fact->key ? schema_map_get(should_be, fact->key) : NULL;
        if (fact->key && !other)
            return schema_region_format(region, "it has %s, which it should not have", fact->key);
        if (fact->key && strcmp(other, fact->value) != 0)
            return schema_region_format(region, "its %s is (%s) and should be (%s)", fact->key,
                                        (const char *)fact->value, other);
    }
    for (size_t i = 0; i < should_be->used; i++) {
        const struct map_entry *fact = &should_be->entries[i];
        if (fact->key && !schema_map_get(is, fact->key))
            return schema_region_format(region, "it lacks %s", fact->key);
    }
    return NULL;
}
