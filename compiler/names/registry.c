/* Owns: finding names that would clash in C. Must not know which names there are. */
#include "names/registry.h"

#include <string.h>

struct holder {
    const char *kind, *of;
    const struct span *origin;
};

static void take(struct registry *registry, struct map *map, const char *name, const char *kind, const char *of,
                 const struct span *origin)
{
    struct span place = origin ? *origin : NOWHERE;
    /* In C a struct and a function may have one name; in C++ the function hides the struct. */
    const struct holder *other = schema_map_get(&registry->names, name);
    if (!other)
        other = schema_map_get(&registry->tags, name);
    struct diagnostic *d = NULL;
    if (other) {
        d = report(registry->diagnostics, S0503, place, "'%s' in C would be both %s '%s' and %s '%s'", name,
                   other->kind, other->of, kind, of);
        if (other->origin)
            add_note(registry->diagnostics, d, *other->origin, "%s '%s' is here", other->kind, other->of);
    } else if (strncmp(name, "schema_", 7) == 0 || strncmp(name, "SCHEMA_", 7) == 0 || word_of_c(name)) {
        d = report(registry->diagnostics, S0501, place, "%s '%s' would be '%s' in C, a name that is taken there", kind,
                   of, name);
    } else {
        struct holder *holder = NEW(registry->region, struct holder);
        *holder = (struct holder){kind, of, origin};
        schema_map_put(map, name, holder);
        return;
    }
    add_help(registry->diagnostics, d,
             strcmp(kind, SIDE_OF_COLUMN) == 0 || strcmp(kind, SIDE_OF_TABLE) == 0
                 ? "give that side a name in C behind the foreign key: many NAME"
                 : "give it another name in C alone, with cname, or all of them a prefix: PREFIX in add_schema");
    registry->failed = true;
}

void register_name(struct registry *registry, const char *name, const char *kind, const char *of,
                   const struct span *origin)
{
    take(registry, &registry->names, name, kind, of, origin);
}

void register_tag(struct registry *registry, const char *name, const char *kind, const char *of,
                  const struct span *origin)
{
    /* the tags of structs in the headers of ISO C, and the namespace of C++'s */
    static const char *const standard[] = {"tm", "timespec", "lconv", "std"};
    for (size_t i = 0; i < COUNT_OF(standard); i++) {
        if (strcmp(name, standard[i]) != 0)
            continue;
        struct diagnostic *d =
            report(registry->diagnostics, S0501, origin ? *origin : NOWHERE,
                   "%s '%s' would be 'struct %s', which a header of C or C++ defines", kind, of, name);
        add_help(registry->diagnostics, d, "give it another name in C alone: cname %s_", name);
        registry->failed = true;
        return;
    }
    take(registry, &registry->tags, name, kind, of, origin);
}

static void reserve(struct registry *registry, struct map *map, const char *name, const char *kind, const char *of)
{
    struct holder *holder = NEW(registry->region, struct holder);
    *holder = (struct holder){kind, of, NULL};
    schema_map_put(map, name, holder);
}

void reserve_name(struct registry *registry, const char *name, const char *kind, const char *of)
{
    reserve(registry, &registry->names, name, kind, of);
}

void reserve_tag(struct registry *registry, const char *name, const char *kind, const char *of)
{
    reserve(registry, &registry->tags, name, kind, of);
}

bool name_is_free(const struct registry *registry, const char *name)
{
    return !schema_map_get(&registry->names, name) && !schema_map_get(&registry->tags, name);
}

static bool ends_with(const char *name, const char *end)
{
    size_t length = strlen(name), tail = strlen(end);
    return length >= tail && strcmp(name + length - tail, end) == 0;
}

const char *plural_of(struct region *region, const char *name)
{
    size_t length = strlen(name);
    if (ends_with(name, "child"))
        return schema_region_format(region, "%sren", name);
    bool is_one = ends_with(name, "ss") || ends_with(name, "us") || ends_with(name, "is");
    if (length > 2 && ends_with(name, "s") && !is_one) /* orders is many already */
        return name;
    if (length > 1 && ends_with(name, "y") && !strchr("aeiou", name[length - 2]))
        return schema_region_format(region, "%.*sies", (int)(length - 1), name);
    if (ends_with(name, "s") || ends_with(name, "x") || ends_with(name, "z") || ends_with(name, "ch") ||
        ends_with(name, "sh"))
        return schema_region_format(region, "%ses", name);
    return schema_region_format(region, "%ss", name);
}
