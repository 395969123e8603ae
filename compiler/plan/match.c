/* Owns: who is who between the history and the schema, by name and by `was`, and the order in which renames can be
 * done. Must not know what a table, a column or a value is beyond its name and identity. */
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

/* -- names that elements once had */

static const char *former_key(struct region *region, const struct identity *identity, const char *name)
{
    return schema_region_format(region, "%s %u %s", identity->revision ? identity->revision : "", identity->ordinal,
                                name);
}

static void remember(struct former_names *former, struct region *region, const struct identity *identity,
                     const char *name)
{
    schema_map_put(&former->names, former_key(region, identity, name), "");
}

/* What an operation renames, if it renames: its identity, or null. */
static const struct identity *renamed_by(const struct model *model, const struct operation *operation)
{
    if (operation->kind == OPERATION_RENAME_TABLE) {
        const struct table *table = schema_model_table(model, operation->table);
        return table ? &table->identity : NULL;
    }
    if (operation->kind == OPERATION_RENAME_COLUMN) {
        const struct table *table = schema_model_table(model, operation->table);
        const struct column *column = table ? schema_table_column(table, operation->name) : NULL;
        return column ? &column->identity : NULL;
    }
    if (operation->kind == OPERATION_RENAME_ENUM) {
        const struct enumeration *enumeration = schema_model_enum(model, operation->name);
        return enumeration ? &enumeration->identity : NULL;
    }
    if (operation->kind == OPERATION_RENAME_VALUE) {
        const struct enumeration *enumeration = schema_model_enum(model, operation->name);
        const struct enum_value *value = enumeration ? schema_enum_value(enumeration, operation->text) : NULL;
        return value ? &value->identity : NULL;
    }
    return NULL;
}

void remember_former_names(struct region *region, struct former_names *former, const struct model *before,
                           const struct operation *const *operations, size_t count, const char *revision)
{
    if (!former->names.region)
        former->names = MAP(region);
    struct model model = schema_model_copy(before, region);
    unsigned ordinal = 0;
    for (size_t i = 0; i < count; i++) {
        const struct identity *identity = renamed_by(&model, operations[i]);
        const bool table_or_column =
            operations[i]->kind == OPERATION_RENAME_COLUMN || operations[i]->kind == OPERATION_RENAME_ENUM;
        if (identity)
            remember(former, region, identity,
                     table_or_column                                 ? operations[i]->name
                     : operations[i]->kind == OPERATION_RENAME_VALUE ? operations[i]->text
                                                                     : operations[i]->table);
        struct problem problem;
        if (!schema_model_apply(&model, operations[i], revision, &ordinal, &problem))
            return;
    }
}

static bool was_called(const struct planner *planner, const struct identity *identity, const char *name)
{
    return planner->former && planner->former->names.region &&
           schema_map_get(&planner->former->names, former_key(planner->region, identity, name));
}

/* -- matching */

static const struct pairing *acting_to(const struct pairings *pairs, const char *new_name)
{
    for (size_t i = 0; i < pairs->count; i++)
        if (pairs->items[i].acts && strcmp(pairs->items[i].new_name, new_name) == 0)
            return &pairs->items[i];
    return NULL;
}

static const struct pairing *acting_from(const struct pairings *pairs, const char *old_name)
{
    for (size_t i = 0; i < pairs->count; i++)
        if (pairs->items[i].acts && strcmp(pairs->items[i].old_name, old_name) == 0)
            return &pairs->items[i];
    return NULL;
}

/* A pair acts when its new name is free (not in the history, or renamed away itself) and its old name is given up (not
 * declared, or taken over itself). Dropping one pair can free or bind another, so this goes on until nothing changes. A
 * cycle that was done stands in the history with all its names: the former names tell. */
static void decide_pairs(const struct planner *planner, const struct map *history, const struct map *declared,
                         struct pairings *pairs)
{
    for (size_t i = 0; i < pairs->count; i++) {
        struct pairing *pair = &pairs->items[i];
        const struct identity *standing = schema_map_get(history, pair->new_name);
        pair->acts = strcmp(pair->new_name, pair->old_name) != 0 && schema_map_get(history, pair->old_name) &&
                     schema_map_get(declared, pair->new_name) &&
                     !(standing && was_called(planner, standing, pair->old_name));
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < pairs->count; i++) {
            struct pairing *pair = &pairs->items[i];
            if (!pair->acts)
                continue;
            const bool bound = schema_map_get(history, pair->new_name) && !acting_from(pairs, pair->new_name);
            const bool kept = schema_map_get(declared, pair->old_name) && !acting_to(pairs, pair->old_name);
            if (bound || kept) {
                pair->acts = false;
                changed = true;
            }
        }
    }
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
    return matching;
}

/* -- the order of renames */

static const char *reserved_name(struct region *region, const struct map *taken)
{
    const char *name = "_schemac_swap";
    for (unsigned n = 2; schema_map_get(taken, name); n++)
        name = schema_region_format(region, "_schemac_swap_%u", n);
    return name;
}

void rename_in_order(struct planner *planner, const struct matching *matching, const struct map *taken,
                     rename_step rename, const void *owner)
{
    struct map current = schema_map_copy(taken, planner->region);
    struct pairings left = {0};
    for (size_t i = 0; i < matching->pairs.count; i++)
        if (matching->pairs.items[i].acts)
            APPEND(planner->region, &left, matching->pairs.items[i]);
    for (size_t done = 0; done < left.count;) {
        bool moved = false;
        for (size_t i = 0; i < left.count; i++) {
            struct pairing *pair = &left.items[i];
            if (!pair->acts || schema_map_get(&current, pair->new_name))
                continue;
            rename(planner, owner, pair->old_name, pair->new_name);
            schema_map_remove(&current, pair->old_name);
            schema_map_put(&current, pair->new_name, "");
            pair->acts = false;
            moved = true;
            done++;
        }
        if (moved)
            continue;
        for (size_t i = 0; i < left.count; i++) { /* only cycles are left: the first one's old name makes room */
            struct pairing *pair = &left.items[i];
            if (!pair->acts)
                continue;
            const char *aside = reserved_name(planner->region, &current);
            rename(planner, owner, pair->old_name, aside);
            schema_map_remove(&current, pair->old_name);
            schema_map_put(&current, aside, "");
            pair->old_name = aside;
            break;
        }
    }
}
