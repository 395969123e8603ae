/* Many keys as parameters: one array for each part of the key, in the order of the keys' positions, for
 * unnest(…) with ordinality. It does not know how keys are kept and sorted, nor how an array is written. */
#include "engine/arrays.h"
#include "engine/postgresql/access.h"

#include <stdlib.h>

struct one_part {
    const schema_keys *keys;
    int part;
};

static const struct schema_key_part *part_at(const void *context, size_t i)
{
    const struct one_part *one = context;
    return schema_keys_part(one->keys, i, one->part);
}

/* A part that has no value of its type is null: no row has such a key. */
void schema_postgresql_bind_keys(schema_statement *statement, int index, schema_keys *keys)
{
    for (int part = 0; schema_keys_parts(keys) > part; part++) {
        const struct one_part one = {keys, part};
        if (!schema_postgresql_give_array(statement, index + part, part_at, &one, schema_keys_distinct(keys)))
            return;
    }
}
