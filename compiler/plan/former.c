/* Owns: the names that elements had before: what tells a swap that is done from one that is to do, and a `was` that did
 * its work from one that names nothing. Must not know which `was` acts: that is match.c's. */
#include "plan/planner.h"

#include <string.h>

struct former_list {
    size_t count, capacity;
    const char **items;
};

static const char *key_of(struct region *region, const struct identity *identity)
{
    return schema_region_format(region, "%s %u", identity->revision ? identity->revision : "", identity->ordinal);
}

static void remember(struct region *region, struct former_names *former, const struct identity *identity,
                     const char *name)
{
    const char *key = key_of(region, identity);
    struct former_list *list = (struct former_list *)(uintptr_t)schema_map_get(&former->names, key);
    if (!list) {
        list = NEW(region, struct former_list);
        schema_map_put(&former->names, key, list);
    }
    if (!was_called(former, identity, name))
        APPEND(region, list, name);
}

bool was_called(const struct former_names *former, const struct identity *identity, const char *name)
{
    const struct former_list *list = former && former->names.region && identity
                                         ? schema_map_get(&former->names, key_of(former->names.region, identity))
                                         : NULL;
    for (size_t i = 0; list && i < list->count; i++)
        if (strcmp(list->items[i], name) == 0)
            return true;
    return false;
}

/* -- what a rename is of -- */

/* The identity of what `name` is, as the operation's kind says: of the table, or in it, of the enum, or in it. */
static const struct identity *identity_of(const struct model *model, const struct operation *operation,
                                          const char *name)
{
    const struct table *table = NULL;
    const struct column *column = NULL;
    const struct enumeration *enumeration = NULL;
    const struct enum_value *value = NULL;
    switch (operation->kind) {
    case OPERATION_RENAME_TABLE:
        table = schema_model_table(model, name);
        return table ? &table->identity : NULL;
    case OPERATION_RENAME_COLUMN:
        table = schema_model_table(model, operation->table);
        column = table ? schema_table_column(table, name) : NULL;
        return column ? &column->identity : NULL;
    case OPERATION_RENAME_ENUM:
        enumeration = schema_model_enum(model, name);
        return enumeration ? &enumeration->identity : NULL;
    case OPERATION_RENAME_VALUE:
        enumeration = schema_model_enum(model, operation->name);
        value = enumeration ? schema_enum_value(enumeration, name) : NULL;
        return value ? &value->identity : NULL;
    default:
        return NULL;
    }
}

static const char *old_name_of(const struct operation *operation)
{
    return operation->kind == OPERATION_RENAME_TABLE   ? operation->table
           : operation->kind == OPERATION_RENAME_VALUE ? operation->text
                                                       : operation->name;
}

void remember_former_names(struct region *region, struct former_names *former, const struct model *before,
                           const struct operation *const *operations, size_t count, const char *revision)
{
    if (!former->names.region)
        former->names = MAP(region);
    struct model model = schema_model_copy(before, region);
    unsigned ordinal = 0;
    for (size_t i = 0; i < count; i++) {
        const struct identity *identity = identity_of(&model, operations[i], old_name_of(operations[i]));
        if (identity)
            remember(region, former, identity, old_name_of(operations[i]));
        struct problem problem;
        if (!schema_model_apply(&model, operations[i], revision, &ordinal, &problem))
            return;
    }
}

void remember_recorded_names(struct region *region, struct former_names *former, const struct model *after,
                             const struct operation *const *recorded, size_t count)
{
    if (!former->names.region)
        former->names = MAP(region);
    for (size_t i = 0; i < count; i++) {
        const struct identity *identity = identity_of(after, recorded[i], recorded[i]->new_name);
        if (identity)
            remember(region, former, identity, old_name_of(recorded[i]));
    }
}

/* -- what is to be recorded -- */

struct recording {
    struct region *region;
    const struct former_names *former, *known;
    const struct model *model; /* in which `known` knows the elements */
    struct operations *recorded;
};

static void record(const struct recording *recording, const struct identity *identity, struct operation operation)
{
    const struct former_list *list = schema_map_get(&recording->former->names, key_of(recording->region, identity));
    const struct identity *here = identity_of(recording->model, &operation, operation.new_name);
    for (size_t i = 0; list && i < list->count; i++) {
        if (is_reserved_name(list->items[i]) || strcmp(list->items[i], operation.new_name) == 0 ||
            was_called(recording->known, here, list->items[i]))
            continue;
        struct operation *copy = NEW(recording->region, struct operation);
        *copy = operation;
        *(operation.kind == OPERATION_RENAME_TABLE   ? &copy->table
          : operation.kind == OPERATION_RENAME_VALUE ? &copy->text
                                                     : &copy->name) = list->items[i];
        APPEND(recording->region, recording->recorded, copy);
    }
}

static void record_table(const struct recording *recording, const struct table *table)
{
    record(recording, &table->identity, (struct operation){.kind = OPERATION_RENAME_TABLE, .new_name = table->name});
    for (size_t i = 0; i < table->column_count; i++)
        record(recording, &table->columns[i]->identity,
               (struct operation){
                   .kind = OPERATION_RENAME_COLUMN, .table = table->name, .new_name = table->columns[i]->name});
}

static void record_enum(const struct recording *recording, const struct enumeration *enumeration)
{
    record(recording, &enumeration->identity,
           (struct operation){.kind = OPERATION_RENAME_ENUM, .new_name = enumeration->name});
    for (size_t i = 0; i < enumeration->value_count; i++)
        record(recording, &enumeration->values[i]->identity,
               (struct operation){.kind = OPERATION_RENAME_VALUE,
                                  .name = enumeration->name,
                                  .new_name = enumeration->values[i]->text});
}

void record_former_names(struct region *region, const struct former_names *former, const struct model *after,
                         const struct former_names *known, const struct model *model, struct operations *recorded)
{
    const struct recording recording = {region, former, known, model, recorded};
    size_t count;
    if (!former->names.region)
        return;
    const char **names = sorted_names(region, &after->tables, &count);
    for (size_t i = 0; i < count; i++)
        record_table(&recording, schema_model_table(after, names[i]));
    names = sorted_names(region, &after->enums, &count);
    for (size_t i = 0; i < count; i++)
        record_enum(&recording, schema_model_enum(after, names[i]));
}
