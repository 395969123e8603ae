/* Owns: what adding, dropping, renaming and altering a column does to a model, and what may use a column. Must not know
 * SQL, nor which engine can alter what. */
#include "model/change.h"

static bool no_column(struct change *change, const struct table *table, const char *name)
{
    return schema_apply_fail(change, "there is no column '%s.%s'", table->name, name ? name : "");
}

bool schema_check_column(struct change *change, const struct table *table, const struct column *column)
{
    if (!schema_check_name(change, "column", column->name))
        return false;
    for (size_t i = 0; i < table->column_count; i++) {
        const char *other = table->columns[i]->name;
        if (schema_same_text(other, column->name))
            return schema_apply_fail(change, "there is a column '%s.%s' already", table->name, other);
        if (schema_same_text_any_case(other, column->name))
            return schema_apply_fail(change, "columns '%s' and '%s' of '%s' differ only in case", other, column->name,
                                     table->name);
    }
    if (column->generated && column->default_value)
        return schema_apply_fail(change, "column '%s.%s' is generated and has a default", table->name, column->name);
    if (schema_expression_mentions(column->default_value, NULL))
        return schema_apply_fail(change, "the default of column '%s.%s' mentions a column", table->name, column->name);
    return schema_check_type(change, &column->type);
}

/* -- who uses a column ---------------------------------------------------------------------------------------- */

static bool among(const char *name, size_t count, const char *const *names)
{
    for (size_t i = 0; i < count; i++)
        if (schema_same_text(names[i], name))
            return true;
    return false;
}

static bool index_uses(const struct index *index, const char *column)
{
    for (size_t i = 0; i < index->key_count; i++)
        if (schema_same_text(index->keys[i].column, column) ||
            schema_expression_mentions(index->keys[i].expression, column))
            return true;
    return among(column, index->include_count, index->include) || schema_expression_mentions(index->where, column);
}

static bool check_unused(struct change *change, const struct table *table, const char *name)
{
    static const char *const kinds[] = {"primary key", "unique constraint", "check", "foreign key"};
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *constraint = table->constraints[i];
        if (among(name, constraint->column_count, constraint->columns) ||
            schema_expression_mentions(constraint->expression, name))
            return schema_apply_fail(change, "column '%s.%s' is used by %s '%s'", table->name, name,
                                     kinds[constraint->kind], constraint->name);
    }
    for (size_t i = 0; i < table->index_count; i++)
        if (index_uses(table->indexes[i], name))
            return schema_apply_fail(change, "column '%s.%s' is used by index '%s'", table->name, name,
                                     table->indexes[i]->name);
    for (size_t i = 0; i < table->column_count; i++)
        if (!schema_same_text(table->columns[i]->name, name) &&
            schema_expression_mentions(table->columns[i]->generated, name))
            return schema_apply_fail(change, "column '%s.%s' is used by the generated column '%s'", table->name, name,
                                     table->columns[i]->name);
    return true;
}

/* -- adding, dropping, renaming ------------------------------------------------------------------------------- */

static bool add_column(struct change *change, const struct table *table)
{
    const struct column *column = change->operation->column;
    if (!schema_check_column(change, table, column))
        return false;
    struct column *added = NEW(change->region, struct column);
    *added = *column;
    const struct table *after = schema_table_with_column(change->region, table, NULL, added);
    if (!schema_check_mentions(change, after, column->generated, "a generated column") ||
        !schema_check_mentions(change, table, change->operation->backfill, "the backfill"))
        return false;
    if (change->revision)
        added->identity = schema_apply_identity(change);
    schema_model_put_table(change->model, table, after);
    return true;
}

static bool drop_column(struct change *change, const struct table *table)
{
    const char *name = change->operation->name;
    const struct column *column = schema_table_column(table, name);
    if (!column)
        return no_column(change, table, name);
    if (!check_unused(change, table, name))
        return false;
    bool others = false;
    for (size_t i = 0; i < table->column_count; i++)
        others = others || (table->columns[i] != column && !table->columns[i]->generated);
    if (!others)
        return schema_apply_fail(change, "column '%s.%s' is the last one of its table", table->name, name);
    schema_model_put_table(change->model, table, schema_table_with_column(change->region, table, column, NULL));
    return true;
}

/* Foreign keys of other tables that point to the column follow it. */
static void rename_target_column(struct change *change, const struct table *child, const char *target, const char *from,
                                 const char *to)
{
    const struct table *result = child;
    for (size_t i = 0; i < child->constraint_count; i++) {
        const struct constraint *constraint = child->constraints[i];
        if (constraint->kind != CONSTRAINT_FOREIGN_KEY || !schema_same_text(constraint->target, target) ||
            !among(from, constraint->column_count, constraint->target_columns))
            continue;
        const char **names = NEW_ARRAY(change->region, const char *, constraint->column_count);
        for (size_t k = 0; k < constraint->column_count; k++)
            names[k] = schema_same_text(constraint->target_columns[k], from) ? to : constraint->target_columns[k];
        struct constraint *changed = NEW(change->region, struct constraint);
        *changed = *constraint;
        changed->target_columns = names;
        result = schema_table_with_constraint(change->region, result, constraint, changed);
    }
    if (result != child)
        schema_model_put_table(change->model, child, result);
}

static bool rename_column(struct change *change, const struct table *table)
{
    const char *from = change->operation->name, *to = change->operation->new_name;
    if (!schema_table_column(table, from))
        return no_column(change, table, from);
    if (!schema_check_name(change, "column", to))
        return false;
    for (size_t i = 0; i < table->column_count; i++) {
        const char *other = table->columns[i]->name;
        if (schema_same_text(other, to))
            return schema_apply_fail(change, "there is a column '%s.%s' already", table->name, to);
        if (!schema_same_text(other, from) && schema_same_text_any_case(other, to))
            return schema_apply_fail(change, "columns '%s' and '%s' of '%s' differ only in case", other, to,
                                     table->name);
    }
    const struct rewriting rewriting = {.region = change->region, .column = from, .new_column = to};
    const struct table *renamed = schema_rewrite_table(&rewriting, table);
    schema_model_put_table(change->model, table, renamed);
    for (const struct model_link *link = schema_map_get(&change->model->children, table->name); link;
         link = link->next) {
        const struct table *child = schema_model_table(change->model, link->name);
        if (child && child != renamed)
            rename_target_column(change, child, table->name, from, to);
    }
    return true;
}

/* -- altering ------------------------------------------------------------------------------------------------- */

static bool alter_type(struct change *change, const struct table *table, struct column *column)
{
    const struct operation *operation = change->operation;
    if (!schema_check_type(change, &operation->type) ||
        !schema_check_mentions(change, table, operation->conversion, "the conversion"))
        return false;
    if (!operation->conversion && !column->generated) {
        enum type_change kind = schema_type_change(&column->type, &operation->type);
        struct text from = TEXT(change->region), to = TEXT(change->region);
        schema_type_print(&from, &column->type);
        schema_type_print(&to, &operation->type);
        if (kind == TYPE_CHANGE_LOSSY || kind == TYPE_CHANGE_IMPOSSIBLE)
            return schema_apply_fail(change, "column '%s.%s' cannot become %s from %s without a using", table->name,
                                     column->name, schema_text_string(&to), schema_text_string(&from));
    }
    column->type = operation->type;
    return true;
}

static bool set_nullable(struct change *change, const struct table *table, struct column *column)
{
    const struct constraint *key = schema_table_primary_key(table);
    if (key && among(column->name, key->column_count, key->columns))
        return schema_apply_fail(change, "column '%s.%s' is part of the primary key and cannot become nullable",
                                 table->name, column->name);
    if (column->nullable)
        return schema_apply_fail(change, "column '%s.%s' is nullable already", table->name, column->name);
    column->nullable = true;
    return true;
}

static bool set_not_null(struct change *change, const struct table *table, struct column *column)
{
    if (!column->nullable)
        return schema_apply_fail(change, "column '%s.%s' is not null already", table->name, column->name);
    if (!schema_check_mentions(change, table, change->operation->backfill, "the backfill"))
        return false;
    column->nullable = false;
    return true;
}

static bool set_default(struct change *change, const struct table *table, struct column *column)
{
    const struct expression *value = change->operation->value;
    if (value && column->generated)
        return schema_apply_fail(change, "column '%s.%s' is generated: it has no default", table->name, column->name);
    if (schema_expression_mentions(value, NULL))
        return schema_apply_fail(change, "the default of column '%s.%s' mentions a column", table->name, column->name);
    if (!schema_check_mentions(change, table, value, "the default"))
        return false;
    column->default_value = value;
    return true;
}

static bool set_generated(struct change *change, const struct table *table, struct column *column)
{
    const struct expression *value = change->operation->value;
    if (!schema_check_mentions(change, table, value, "a generated column"))
        return false;
    if (value && column->default_value)
        return schema_apply_fail(change, "column '%s.%s' has a default: it cannot be generated", table->name,
                                 column->name);
    column->generated = value;
    column->stored = value && change->operation->stored;
    return true;
}

static bool alter_column(struct change *change, const struct table *table, struct column *column)
{
    switch (change->operation->kind) {
    case OPERATION_ALTER_TYPE:
        return alter_type(change, table, column);
    case OPERATION_SET_NULLABLE:
        return set_nullable(change, table, column);
    case OPERATION_SET_NOT_NULL:
        return set_not_null(change, table, column);
    case OPERATION_SET_DEFAULT:
        return set_default(change, table, column);
    case OPERATION_SET_AUTOMATIC:
        column->automatic = change->operation->automatic;
        return true;
    case OPERATION_SET_GENERATED:
        return set_generated(change, table, column);
    default:
        column->collation = change->operation->text;
        return true;
    }
}

bool schema_apply_column(struct change *change, const struct table *table)
{
    switch (change->operation->kind) {
    case OPERATION_ADD_COLUMN:
        return add_column(change, table);
    case OPERATION_DROP_COLUMN:
        return drop_column(change, table);
    case OPERATION_RENAME_COLUMN:
        return rename_column(change, table);
    default:
        break;
    }
    const struct column *column = schema_table_column(table, change->operation->name);
    if (!column)
        return no_column(change, table, change->operation->name);
    struct column *altered = NEW(change->region, struct column);
    *altered = *column;
    if (!alter_column(change, table, altered))
        return false;
    const struct table *after = schema_table_with_column(change->region, table, column, altered);
    if (change->operation->kind == OPERATION_ALTER_TYPE) {
        const char *user;
        after = schema_retype_table(change->region, after, column->name, &altered->type, &user);
        if (!after)
            return schema_apply_fail(change, "'%s' has no meaning when column '%s.%s' has another type: drop it first",
                                     user, table->name, column->name);
    }
    schema_model_put_table(change->model, table, after);
    return true;
}
