/* Owns: which function applies which operation, and what every operation is checked for. The operations themselves are
 * in apply_table.c, apply_column.c, apply_constraint.c, apply_enum.c and apply_data.c. Must not know any engine. */
#include "model/change.h"

#include <string.h>

bool schema_apply_fail(struct change *change, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    change->problem->message = schema_region_vformat(change->region, format, arguments);
    va_end(arguments);
    change->problem->operation = change->operation;
    return false;
}

struct identity schema_apply_identity(struct change *change)
{
    return (struct identity){change->revision, change->revision ? (*change->ordinal)++ : 0};
}

/* -- arrays --------------------------------------------------------------------------------------------------- */

void *schema_inserted(struct region *region, const void *items, size_t count, size_t at, const void *item)
{
    const void *const *old = items;
    const void **copy = NEW_ARRAY(region, const void *, count + 1);
    for (size_t i = 0; i <= count; i++)
        copy[i] = i < at ? old[i] : i == at ? item : old[i - 1];
    return copy;
}

void *schema_removed(struct region *region, const void *items, size_t count, size_t at)
{
    const void *const *old = items;
    const void **copy = NEW_ARRAY(region, const void *, count ? count : 1);
    for (size_t i = 0; i + 1 < count; i++)
        copy[i] = i < at ? old[i] : old[i + 1];
    return copy;
}

void *schema_replaced(struct region *region, const void *items, size_t count, size_t at, const void *item)
{
    const void **copy = NEW_ARRAY(region, const void *, count);
    memcpy(copy, items, count * sizeof *copy);
    copy[at] = item;
    return copy;
}

static size_t position(const void *items, size_t count, const void *item)
{
    const void *const *list = items;
    for (size_t i = 0; i < count; i++)
        if (list[i] == item)
            return i;
    return count;
}

/* Adds (before is null), replaces or takes away (after is null); answers the new count. */
static size_t change_list(struct region *region, const void **items, size_t count, const void *before,
                          const void *after)
{
    if (!before) {
        *items = schema_inserted(region, *items, count, count, after);
        return count + 1;
    }
    size_t at = position(*items, count, before);
    if (at == count)
        return count;
    if (after) {
        *items = schema_replaced(region, *items, count, at, after);
        return count;
    }
    *items = schema_removed(region, *items, count, at);
    return count - 1;
}

static struct table *copy_table(struct region *region, const struct table *table)
{
    struct table *copy = NEW(region, struct table);
    *copy = *table;
    return copy;
}

const struct table *schema_table_with_columns(struct region *region, const struct table *table, size_t count,
                                              const struct column *const *columns)
{
    struct table *copy = copy_table(region, table);
    copy->columns = columns;
    copy->column_count = count;
    return copy;
}

const struct table *schema_table_with_column(struct region *region, const struct table *table,
                                             const struct column *before, const struct column *after)
{
    struct table *copy = copy_table(region, table);
    const void *items = table->columns;
    copy->column_count = change_list(region, &items, table->column_count, before, after);
    copy->columns = items;
    return copy;
}

const struct table *schema_table_with_constraint(struct region *region, const struct table *table,
                                                 const struct constraint *before, const struct constraint *after)
{
    struct table *copy = copy_table(region, table);
    const void *items = table->constraints;
    copy->constraint_count = change_list(region, &items, table->constraint_count, before, after);
    copy->constraints = items;
    return copy;
}

const struct table *schema_table_with_index(struct region *region, const struct table *table,
                                            const struct index *before, const struct index *after)
{
    struct table *copy = copy_table(region, table);
    const void *items = table->indexes;
    copy->index_count = change_list(region, &items, table->index_count, before, after);
    copy->indexes = items;
    return copy;
}

/* -- checks that several operations share --------------------------------------------------------------------- */

bool schema_check_name(struct change *change, const char *kind, const char *name)
{
    if (!name || !*name)
        return schema_apply_fail(change, "a %s has no name", kind);
    if (strlen(name + schema_prefix_length(name)) > 63)
        return schema_apply_fail(change, "the name of %s '%s' is longer than 63 bytes", kind, name);
    return true;
}

bool schema_check_mentions(struct change *change, const struct table *table, const struct expression *expression,
                           const char *what)
{
    if (!expression)
        return true;
    if (expression->kind == EXPRESSION_COLUMN && !schema_table_column(table, expression->text))
        return schema_apply_fail(change, "%s mentions column '%s.%s', which is not there", what, table->name,
                                 expression->text);
    if (expression->type.kind == TYPE_ENUM && expression->kind == EXPRESSION_TEXT) {
        const struct enumeration *enumeration = schema_model_enum(change->model, expression->type.name);
        if (enumeration && !schema_enum_value(enumeration, expression->text))
            return schema_apply_fail(change, "%s mentions '%s', which enum '%s' does not have", what, expression->text,
                                     enumeration->name);
    }
    for (size_t i = 0; i < expression->count; i++)
        if (!schema_check_mentions(change, table, expression->operands[i], what))
            return false;
    return true;
}

bool schema_check_type(struct change *change, const struct type *type)
{
    if (type->kind == TYPE_ENUM && !schema_model_enum(change->model, type->name))
        return schema_apply_fail(change, "there is no enum '%s'", type->name);
    return true;
}

/* -- which function ------------------------------------------------------------------------------------------- */

static bool apply_in_table(struct change *change)
{
    const struct table *table = schema_model_table(change->model, change->operation->table);
    if (!table)
        return schema_apply_fail(change, "there is no table '%s'",
                                 change->operation->table ? change->operation->table : "");
    if (table->opaque)
        return schema_apply_fail(change, "table '%s' is opaque: it is not changed", table->name);
    switch (change->operation->kind) {
    case OPERATION_ADD_COLUMN:
    case OPERATION_DROP_COLUMN:
    case OPERATION_RENAME_COLUMN:
    case OPERATION_ALTER_TYPE:
    case OPERATION_SET_NULLABLE:
    case OPERATION_SET_NOT_NULL:
    case OPERATION_SET_DEFAULT:
    case OPERATION_SET_AUTOMATIC:
    case OPERATION_SET_GENERATED:
    case OPERATION_SET_COLLATION:
        return schema_apply_column(change, table);
    case OPERATION_SET_COMMENT:
        return schema_apply_comment(change, table);
    case OPERATION_ADD_CONSTRAINT:
    case OPERATION_DROP_CONSTRAINT:
    case OPERATION_RENAME_CONSTRAINT:
        return schema_apply_constraint(change, table);
    case OPERATION_ADD_INDEX:
    case OPERATION_DROP_INDEX:
    case OPERATION_RENAME_INDEX:
        return schema_apply_index(change, table);
    default:
        return schema_apply_setting(change, table);
    }
}

static bool apply_one(struct change *change)
{
    switch (change->operation->kind) {
    case OPERATION_CREATE_TABLE:
        return schema_apply_create_table(change);
    case OPERATION_DROP_TABLE:
        return schema_apply_drop_table(change);
    case OPERATION_RENAME_TABLE:
        return schema_apply_rename_table(change);
    case OPERATION_CREATE_ENUM:
    case OPERATION_DROP_ENUM:
    case OPERATION_RENAME_ENUM:
    case OPERATION_ADD_VALUE:
    case OPERATION_RENAME_VALUE:
    case OPERATION_DROP_VALUE:
        return schema_apply_enum(change);
    case OPERATION_CREATE_OBJECT:
    case OPERATION_DROP_OBJECT:
        return schema_apply_object(change);
    case OPERATION_RUN:
    case OPERATION_SQL:
        return schema_apply_data(change);
    case OPERATION_IRREVERSIBLE:
        return schema_apply_fail(change, "this cannot be undone: %s",
                                 change->operation->text ? change->operation->text : "");
    case OPERATION_KINDS:
        return schema_apply_fail(change, "an unknown operation");
    default:
        return apply_in_table(change);
    }
}

bool schema_model_apply(struct model *model, const struct operation *operation, const char *revision, unsigned *ordinal,
                        struct problem *problem)
{
    struct change change = {.model = model,
                            .region = model->region,
                            .operation = operation,
                            .revision = revision,
                            .ordinal = ordinal,
                            .problem = problem};
    return apply_one(&change);
}

bool schema_model_apply_all(struct model *model, const struct operation *const *operations, size_t count,
                            const char *revision, struct problem *problem)
{
    unsigned ordinal = 0;
    for (size_t i = 0; i < count; i++)
        if (!schema_model_apply(model, operations[i], revision, &ordinal, problem))
            return false;
    return true;
}
