/* A map from text to a pointer. Iteration is in the order of insertion, so that what is printed from it is the same
 * every time. Keys are not copied. */
#ifndef SCHEMA_BASE_MAP_H
#define SCHEMA_BASE_MAP_H

#include "base/region.h"

#include <stdbool.h>

struct map_entry {
    const char *key; /* null: removed */
    const void *value;
};

struct map {
    struct region *region;
    struct map_entry *entries; /* in order of insertion, removed ones among them: skip those whose key is null */
    size_t used, capacity;     /* entries in use, removed ones included */
    size_t count;              /* keys that are there */
    unsigned *slots;           /* index into entries, plus one; 0 is free */
    size_t slot_count;
    size_t renamed;  /* slots of keys that were renamed since the slots were made: they lead to the new ones */
    size_t *written; /* entries in use by any of those that share them: behind its own used ones, another has added */
    bool shared;     /* entries and slots are a copy's too: who changes what both see takes its own first */
};

#define MAP(in_region) ((struct map){.region = (in_region)})

const void *schema_map_get(const struct map *map, const char *key); /* null: not there */
void schema_map_put(struct map *map, const char *key, const void *value);
void schema_map_remove(struct map *map, const char *key);

/* The new key stands where the old one stood. The new one must not be there yet. */
void schema_map_rename(struct map *map, const char *from, const char *to, const void *value);

/* Within one region a copy costs nothing until one of the two is changed; and adding keys costs that one nothing, which
 * is the first to add. */
struct map schema_map_copy(const struct map *map, struct region *region);

#endif
