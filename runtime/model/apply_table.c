/* Owns: what creating, dropping and renaming a table does to a model; its settings and comments. Must not know SQL. */
#include "model/change.h"
#include "model/element.h"

#include <string.h>

/* -- a new table, checked as a whole -------------------------------------------------------------------------- */

static bool check_table_name_free(struct change *change, const char *name)
{
    if (!schema_check_name(change, "table", name))
        return false;
    const char *other = schema_map_get(&change->model->folded, schema_folded(change->region, name));
    if (!other)
        return true;
    if (!schema_same_text(other, name))
        return schema_apply_fail(change, "'%s' and '%s' differ only in case", name, other);
    if (schema_model_enum(change->model, name))
        return schema_apply_fail(change, "'%s' is an enum already", name);
    return schema_apply_fail(change, "there is a table '%s' already", name);
}

static bool check_columns(struct change *change, const struct table *table)
{
    bool ordinary = false;
    for (size_t i = 0; i < table->column_count; i++) {
        const struct table before = {.name = table->name, .columns = table->columns, .column_count = i};
        if (!schema_check_column(change, &before, table->columns[i]))
            return false;
        ordinary = ordinary || !table->columns[i]->generated;
    }
    for (size_t i = 0; i < table->column_count; i++)
        if (!schema_check_mentions(change, table, table->columns[i]->generated, "a generated column"))
            return false;
    if (!ordinary && !table->opaque)
        return schema_apply_fail(change, "table '%s' has no column that holds anything", table->name);
    return true;
}

static bool check_items(struct change *change, const struct table *table)
{
    struct table so_far = *table;
    so_far.constraint_count = 0;
    so_far.index_count = 0;
    for (size_t i = 0; i < table->constraint_count; i++) {
        /* A foreign key to the table itself may need a key that stands behind it. */
        if (table->constraints[i]->kind == CONSTRAINT_FOREIGN_KEY)
            continue;
        so_far.constraint_count = i;
        if (!schema_check_constraint(change, &so_far, table->constraints[i]))
            return false;
    }
    so_far.constraint_count = table->constraint_count;
    for (size_t i = 0; i < table->index_count; i++) {
        so_far.index_count = i;
        if (!schema_check_index(change, &so_far, table->indexes[i]))
            return false;
    }
    for (size_t i = 0; i < table->constraint_count; i++) {
        if (table->constraints[i]->kind != CONSTRAINT_FOREIGN_KEY)
            continue;
        struct table others = *table;
        others.constraints = schema_removed(change->region, table->constraints, table->constraint_count, i);
        others.constraint_count--;
        if (!schema_check_constraint(change, &others, table->constraints[i]))
            return false;
    }
    return true;
}

/* Gives every element of a new table the identity of having been created here. */
static const struct table *identified(struct change *change, const struct table *table)
{
    if (!change->revision)
        return table;
    struct region *region = change->region;
    struct table *copy = NEW(region, struct table);
    *copy = *table;
    copy->identity = schema_apply_identity(change);
    const struct column **columns = NEW_ARRAY(region, const struct column *, table->column_count + 1);
    for (size_t i = 0; i < table->column_count; i++) {
        struct column *column = NEW(region, struct column);
        *column = *table->columns[i];
        column->identity = schema_apply_identity(change);
        columns[i] = column;
    }
    const struct constraint **constraints = NEW_ARRAY(region, const struct constraint *, table->constraint_count + 1);
    for (size_t i = 0; i < table->constraint_count; i++) {
        struct constraint *constraint = NEW(region, struct constraint);
        *constraint = *table->constraints[i];
        constraint->identity = schema_apply_identity(change);
        constraints[i] = constraint;
    }
    const struct index **indexes = NEW_ARRAY(region, const struct index *, table->index_count + 1);
    for (size_t i = 0; i < table->index_count; i++) {
        struct index *index = NEW(region, struct index);
        *index = *table->indexes[i];
        index->identity = schema_apply_identity(change);
        indexes[i] = index;
    }
    copy->columns = columns;
    copy->constraints = constraints;
    copy->indexes = indexes;
    return copy;
}

bool schema_apply_create_table(struct change *change)
{
    const struct table *table = change->operation->table_value;
    if (!check_table_name_free(change, table->name) || !check_columns(change, table) || !check_items(change, table))
        return false;
    schema_model_put_table(change->model, NULL, schema_table_named(change->model, identified(change, table)));
    return true;
}

/* -- dropping and renaming ------------------------------------------------------------------------------------ */

struct other_child {
    const char *table;
    const struct table *child;
    const struct constraint *key;
};

static void find_other_child(void *context, const struct table *child, const struct constraint *key)
{
    struct other_child *found = context;
    if (!found->child && !schema_same_text(child->name, found->table)) {
        found->child = child;
        found->key = key;
    }
}

bool schema_apply_drop_table(struct change *change)
{
    const char *name = change->operation->table;
    const struct table *table = schema_model_table(change->model, name);
    if (!table)
        return schema_apply_fail(change, "there is no table '%s'", name ? name : "");
    struct other_child found = {.table = name};
    schema_model_references(change->model, name, find_other_child, &found);
    if (found.child)
        return schema_apply_fail(change, "table '%s' cannot be dropped: foreign key '%s' of '%s' points to it", name,
                                 found.key->name, found.child->name);
    const struct object *object = schema_object_on(change->model, name);
    if (object)
        return schema_apply_fail(change, "table '%s' cannot be dropped: raw '%s' stands on it", name, object->name);
    schema_model_put_table(change->model, table, NULL);
    return true;
}

static const struct table *with_target(struct region *region, const struct table *table, const char *from,
                                       const char *to)
{
    const struct table *result = table;
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *constraint = table->constraints[i];
        if (constraint->kind != CONSTRAINT_FOREIGN_KEY || !schema_same_text(constraint->target, from))
            continue;
        struct constraint *changed = NEW(region, struct constraint);
        *changed = *constraint;
        changed->target = to;
        result = schema_table_with_constraint(region, result, constraint, changed);
    }
    return result;
}

static bool check_free_there(struct change *change, const char *to, const char *name)
{
    const char *owner = schema_model_relation(change->model, to, name);
    return !owner ||
           schema_apply_fail(change, "'%s' is there already, of '%s': give it another name before", name, owner);
}

/* Keys and indexes go along into another schema, with the names that they have. */
static bool check_room(struct change *change, const struct table *table, const char *to)
{
    size_t prefix = schema_prefix_length(table->name);
    if (prefix == schema_prefix_length(to) && strncmp(table->name, to, prefix) == 0)
        return true;
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *key = table->constraints[i];
        if ((key->kind == CONSTRAINT_PRIMARY_KEY || key->kind == CONSTRAINT_UNIQUE) &&
            !check_free_there(change, to, key->name))
            return false;
    }
    for (size_t i = 0; i < table->index_count; i++)
        if (!check_free_there(change, to, table->indexes[i]->name))
            return false;
    return true;
}

bool schema_apply_rename_table(struct change *change)
{
    const char *from = change->operation->table, *to = change->operation->new_name;
    const struct table *table = schema_model_table(change->model, from);
    if (!table)
        return schema_apply_fail(change, "there is no table '%s'", from ? from : "");
    if (!schema_same_text_any_case(from, to) && !check_table_name_free(change, to))
        return false;
    if (schema_same_text_any_case(from, to) && schema_same_text(from, to))
        return schema_apply_fail(change, "table '%s' has that name already", from);
    if (!check_room(change, table, to))
        return false;
    struct table *renamed = NEW(change->region, struct table);
    *renamed = *with_target(change->region, table, from, to);
    renamed->name = to;
    const struct model_link *children = schema_map_get(&change->model->children, from);
    schema_objects_follow(change->model, from, to);
    schema_model_put_table(change->model, table, renamed);
    for (; children; children = children->next) {
        const struct table *child = schema_model_table(change->model, children->name);
        if (child && child != renamed)
            schema_model_put_table(change->model, child, with_target(change->region, child, from, to));
    }
    return true;
}

/* -- settings and comments ------------------------------------------------------------------------------------ */

bool schema_apply_setting(struct change *change, const struct table *table)
{
    const struct setting *setting = change->operation->setting;
    size_t at = 0;
    while (at < table->setting_count && !(schema_same_text(table->settings[at]->engine, setting->engine) &&
                                          schema_same_text(table->settings[at]->name, setting->name)))
        at++;
    bool there = at < table->setting_count;
    struct table *changed = NEW(change->region, struct table);
    *changed = *table;
    if (change->operation->kind == OPERATION_DROP_SETTING) {
        if (!there)
            return schema_apply_fail(change, "table '%s' has no setting '%s' for %s", table->name, setting->name,
                                     setting->engine);
        changed->settings = schema_removed(change->region, table->settings, table->setting_count, at);
        changed->setting_count--;
    } else if (there) {
        changed->settings = schema_replaced(change->region, table->settings, table->setting_count, at, setting);
    } else {
        changed->settings = schema_inserted(change->region, table->settings, table->setting_count, at, setting);
        changed->setting_count++;
    }
    schema_model_put_table(change->model, table, changed);
    return true;
}

bool schema_apply_comment(struct change *change, const struct table *table)
{
    const char *name = change->operation->name;
    if (!name) {
        struct table *changed = NEW(change->region, struct table);
        *changed = *table;
        changed->comment = change->operation->text;
        schema_model_put_table(change->model, table, changed);
        return true;
    }
    const struct column *column = schema_table_column(table, name);
    if (!column)
        return schema_apply_fail(change, "there is no column '%s.%s'", table->name, name);
    struct column *changed = NEW(change->region, struct column);
    *changed = *column;
    changed->comment = change->operation->text;
    schema_model_put_table(change->model, table, schema_table_with_column(change->region, table, column, changed));
    return true;
}
