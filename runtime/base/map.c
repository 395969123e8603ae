/* Owns: a hash table by text, with its order of insertion. Must not know what the values are. */
#include "base/map.h"

#include <stdint.h>
#include <string.h>

static size_t hash(const char *key)
{
    uint64_t h = 14695981039346656037u; /* FNV-1a */
    for (; *key; key++)
        h = (h ^ (unsigned char)*key) * 1099511628211u;
    return (size_t)(h ^ h >> 32);
}

/* The slot of the key, or the free one where it would go. */
static unsigned *find(const struct map *map, const char *key)
{
    for (size_t at = hash(key) & (map->slot_count - 1);; at = (at + 1) & (map->slot_count - 1)) {
        unsigned *slot = &map->slots[at];
        if (!*slot)
            return slot;
        const char *there = *slot <= map->used ? map->entries[*slot - 1].key : NULL; /* else it is another's */
        if (there && strcmp(there, key) == 0)
            return slot;
    }
}

static void rebuild(struct map *map, size_t slot_count)
{
    map->shared = false;
    map->slot_count = slot_count;
    map->renamed = 0;
    map->slots = NEW_ARRAY(map->region, unsigned, slot_count);
    size_t kept = 0;
    struct map_entry *entries = NEW_ARRAY(map->region, struct map_entry, slot_count / 2);
    for (size_t i = 0; i < map->used; i++)
        if (map->entries[i].key)
            entries[kept++] = map->entries[i];
    map->entries = entries;
    map->used = kept;
    map->capacity = slot_count / 2;
    map->written = NEW(map->region, size_t);
    *map->written = kept;
    for (size_t i = 0; i < kept; i++)
        *find(map, entries[i].key) = (unsigned)i + 1;
}

/* Before a change of what others see. Places of entries stay as they are: someone may be going through them. */
static void own(struct map *map)
{
    if (!map->shared)
        return;
    struct map_entry *entries = NEW_ARRAY(map->region, struct map_entry, map->capacity);
    memcpy(entries, map->entries, map->used * sizeof *entries);
    map->entries = entries;
    map->slots = NEW_ARRAY(map->region, unsigned, map->slot_count);
    map->written = NEW(map->region, size_t);
    *map->written = map->used;
    map->shared = false;
    map->renamed = 0;
    for (size_t i = 0; i < map->used; i++)
        if (entries[i].key)
            *find(map, entries[i].key) = (unsigned)i + 1;
}

const void *schema_map_get(const struct map *map, const char *key)
{
    if (!map->slot_count)
        return NULL;
    unsigned slot = *find(map, key);
    return slot ? map->entries[slot - 1].value : NULL;
}

void schema_map_put(struct map *map, const char *key, const void *value)
{
    if (map->used == map->capacity)
        rebuild(map, map->count * 4 < 16 ? 16 : (map->slot_count << (map->count * 4 > map->slot_count)));
    unsigned *slot = find(map, key);
    if (*slot) {
        unsigned at = *slot - 1;
        own(map);
        map->entries[at].value = value;
        return;
    }
    if (*map->written != map->used) { /* another has added first */
        own(map);
        slot = find(map, key);
    }
    map->entries[map->used] = (struct map_entry){key, value};
    *slot = (unsigned)++map->used;
    *map->written = map->used;
    map->count++;
}

void schema_map_remove(struct map *map, const char *key)
{
    unsigned slot = map->slot_count ? *find(map, key) : 0;
    if (!slot)
        return;
    own(map);
    map->entries[slot - 1] = (struct map_entry){NULL, NULL};
    map->count--;
}

void schema_map_rename(struct map *map, const char *from, const char *to, const void *value)
{
    unsigned slot = map->slot_count ? *find(map, from) : 0;
    if (!slot)
        return;
    own(map);
    map->entries[slot - 1] = (struct map_entry){to, value};
    if (++map->renamed * 4 > map->slot_count)
        rebuild(map, map->slot_count);
    else
        *find(map, to) = slot; /* the old key's slot leads to another one now, and is passed over */
}

struct map schema_map_copy(const struct map *map, struct region *region)
{
    if (map->region == region && map->slot_count) {
        ((struct map *)map)->shared = true; /* no change of what it says */
        return *map;
    }
    struct map copy = {.region = region, .entries = map->entries, .used = map->used, .count = map->count};
    if (map->slot_count)
        rebuild(&copy, map->slot_count);
    return copy;
}
