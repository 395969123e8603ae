/* Owns: who is who between the history and the schema, by name and by `was`. Must not know what a table, a column or a
 * value is beyond its name and identity, nor in which order renames can be done: renames.c. */
#include "plan/planner.h"

#include <stdlib.h>
#include <string.h>

struct map names_of_tables(struct region *region, const struct model *model)
{
    struct map names = MAP(region);
    for (size_t i = 0; i < model->tables.used; i++)
        if (model->tables.entries[i].key)
            schema_map_put(&names, model->tables.entries[i].key,
                           &((const struct table *)model->tables.entries[i].value)->identity);
    return names;
}

struct map names_of_enums(struct region *region, const struct model *model)
{
    struct map names = MAP(region);
    for (size_t i = 0; i < model->enums.used; i++)
        if (model->enums.entries[i].key)
            schema_map_put(&names, model->enums.entries[i].key,
                           &((const struct enumeration *)model->enums.entries[i].value)->identity);
    return names;
}

struct map names_of_columns(struct region *region, const struct table *table)
{
    struct map names = MAP(region);
    for (size_t i = 0; i < table->column_count; i++)
        schema_map_put(&names, table->columns[i]->name, &table->columns[i]->identity);
    return names;
}

struct map names_of_values(struct region *region, const struct enumeration *enumeration)
{
    struct map names = MAP(region);
    for (size_t i = 0; i < enumeration->value_count; i++)
        schema_map_put(&names, enumeration->values[i]->text, &enumeration->values[i]->identity);
    return names;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **sorted_names(struct region *region, const struct map *map, size_t *count)
{
    const char **names = NEW_ARRAY(region, const char *, map->count + 1);
    *count = 0;
    for (size_t i = 0; i < map->used; i++)
        if (map->entries[i].key)
            names[(*count)++] = map->entries[i].key;
    qsort(names, *count, sizeof *names, compare_names);
    return names;
}

/* -- matching */

static const struct pairing *acting_from(const struct pairings *pairs, const char *old_name)
{
    for (size_t i = 0; i < pairs->count; i++)
        if (pairs->items[i].acts && strcmp(pairs->items[i].old_name, old_name) == 0)
            return &pairs->items[i];
    return NULL;
}

/* What takes the new name of a pair away, among those that may still act. */
static struct pairing *next_in_cycle(struct pairings *pairs, const struct pairing *pair)
{
    for (size_t i = 0; i < pairs->count; i++)
        if (pairs->items[i].possible && !pairs->items[i].acts && strcmp(pairs->items[i].old_name, pair->new_name) == 0)
            return &pairs->items[i];
    return NULL;
}

/* A pair whose new name is free acts, and so does one whose new name is left by a pair that acts: chains. */
static void decide_chains(const struct map *history, struct pairings *pairs)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < pairs->count; i++) {
            struct pairing *pair = &pairs->items[i];
            if (pair->acts || !pair->possible ||
                (schema_map_get(history, pair->new_name) && !acting_from(pairs, pair->new_name)))
                continue;
            pair->acts = changed = true;
        }
    }
}

/* Whose new name nobody takes away is bound to it: it stands in no cycle. */
static void leave_cycles(struct pairings *pairs)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < pairs->count; i++) {
            struct pairing *pair = &pairs->items[i];
            if (!pair->possible || pair->acts || next_in_cycle(pairs, pair))
                continue;
            pair->possible = false;
            changed = true;
        }
    }
}

/* What is left and leads back to itself is a cycle. One that was done stands in the history with all its names, as one
 * that is to be done: only the former names of all its elements tell. */
static void decide_cycle(const struct planner *planner, const struct map *history, struct pairings *pairs,
                         struct pairing *first)
{
    struct pairing *pair = first;
    bool done = true;
    size_t length = 0;
    do {
        done &= was_called(planner->former, schema_map_get(history, pair->new_name), pair->old_name);
        pair = next_in_cycle(pairs, pair);
    } while (pair && pair != first && ++length < pairs->count);
    if (pair != first || done)
        return;
    do {
        struct pairing *next = next_in_cycle(pairs, pair);
        pair->acts = true;
        pair = next;
    } while (pair && pair != first);
}

static void decide_pairs(const struct planner *planner, const struct map *history, const struct map *declared,
                         struct pairings *pairs)
{
    for (size_t i = 0; i < pairs->count; i++) {
        struct pairing *pair = &pairs->items[i];
        pair->possible = strcmp(pair->new_name, pair->old_name) != 0 && schema_map_get(history, pair->old_name) &&
                         schema_map_get(declared, pair->new_name);
    }
    decide_chains(history, pairs);
    leave_cycles(pairs);
    for (size_t i = 0; i < pairs->count; i++)
        if (pairs->items[i].possible && !pairs->items[i].acts)
            decide_cycle(planner, history, pairs, &pairs->items[i]);
}

/* What a `was` does, or did in the history: whoever has the name now, and had it before this plan, was called so. */
static void note_use(struct planner *planner, const struct map *history, const struct matching *matching,
                     const struct pairing *pair)
{
    const char *stays = schema_map_get(&matching->old_of, pair->new_name);
    const struct identity *standing =
        stays && strcmp(stays, pair->new_name) == 0 ? schema_map_get(history, stays) : NULL;
    planner->has_use[pair->intention] |=
        pair->acts || (standing && was_called(planner->former, standing, pair->old_name));
}

struct matching match(struct planner *planner, const struct map *history, const struct map *declared,
                      struct pairings pairs, const char *what)
{
    struct matching matching = {MAP(planner->region), MAP(planner->region), pairs};
    decide_pairs(planner, history, declared, &matching.pairs);
    for (size_t i = 0; i < matching.pairs.count; i++) {
        struct pairing *pair = &matching.pairs.items[i];
        if (!pair->acts)
            continue;
        if (schema_map_get(&matching.new_of, pair->old_name)) {
            pair->acts = false;
            planner->has_use[pair->intention] = true; /* this says it all */
            fail(planner, S0206, pair->origin, "%s '%s' cannot have been '%s': '%s' says the same", what,
                 pair->new_name, pair->old_name, (const char *)schema_map_get(&matching.new_of, pair->old_name));
            continue;
        }
        schema_map_put(&matching.old_of, pair->new_name, pair->old_name);
        schema_map_put(&matching.new_of, pair->old_name, pair->new_name);
    }
    for (size_t i = 0; i < declared->used; i++) {
        const char *name = declared->entries[i].key;
        if (!name || schema_map_get(&matching.old_of, name) || !schema_map_get(history, name) ||
            schema_map_get(&matching.new_of, name))
            continue;
        schema_map_put(&matching.old_of, name, name);
        schema_map_put(&matching.new_of, name, name);
    }
    for (size_t i = 0; i < matching.pairs.count; i++)
        note_use(planner, history, &matching, &matching.pairs.items[i]);
    return matching;
}
