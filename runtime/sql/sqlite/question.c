/* Owns: what is asked of rows on SQLite before they go where they may not fit, so that the message says which rows, and
 * of which operation. Must not know how a table is made anew. */
#include "sql/sqlite/parts.h"

#include <string.h>

static const char *quoted(struct region *region, const char *name)
{
    struct text text = TEXT(region);
    schema_name_print(&text, name);
    return schema_text_string(&text);
}

/* -- whose doing it would be ---------------------------------------------------------------------------------- */

static bool is_about(const struct operation *operation, const char *column)
{
    switch (operation->kind) {
    case OPERATION_ADD_COLUMN:
        return strcmp(operation->column->name, column) == 0;
    case OPERATION_ALTER_TYPE:
    case OPERATION_SET_NOT_NULL:
    case OPERATION_SET_GENERATED:
        return strcmp(operation->name, column) == 0;
    default:
        return false;
    }
}

static const struct operation *of_column(const struct batched *operations, const char *column)
{
    for (size_t i = operations->count; i-- > 0;)
        if (is_about(operations->items[i], column))
            return operations->items[i];
    return operations->items[0];
}

static const struct operation *of_constraint(const struct batched *operations, const struct constraint *constraint)
{
    for (size_t i = operations->count; i-- > 0;)
        if (operations->items[i]->kind == OPERATION_ADD_CONSTRAINT &&
            schema_same_constraint(operations->items[i]->constraint, constraint))
            return operations->items[i];
    for (size_t i = 0; i < constraint->column_count; i++) {
        const struct operation *found = of_column(operations, constraint->columns[i]);
        if (is_about(found, constraint->columns[i]))
            return found;
    }
    return operations->items[0];
}

const struct operation *schema_sqlite_culprit(const struct batched *operations)
{
    for (size_t i = 0; i < operations->count; i++) {
        const struct operation *operation = operations->items[i];
        if (operation->kind == OPERATION_ADD_CONSTRAINT || operation->backfill || operation->conversion ||
            operation->kind == OPERATION_ALTER_TYPE)
            return operation;
    }
    return operations->items[0];
}

/* -- of the table that is made anew ---------------------------------------------------------------------------- */

static struct sql_step *ask(struct region *region, struct sql_steps *steps, const struct operation *operation,
                            const struct table *table, const char *sql, const char *failure)
{
    struct sql_step *step = schema_sqlite_step(region, steps, SQL_EXPECT_NONE, operation, sql);
    step->table = table->name;
    step->failure = failure;
    step->whole_table = true;
    return step;
}

static const char *twice(struct region *region, const struct table *table, const char *name)
{
    return schema_region_format(region, "values in '%s' are there more than once, which '%s' forbids", table->name,
                                name);
}

static void ask_about_nulls(struct region *region, const struct table *after, const char *from,
                            const struct copied_columns *columns, const struct batched *operations,
                            struct sql_steps *steps)
{
    for (size_t i = 0; i < columns->count; i++) {
        const struct copied_column *copied = &columns->items[i];
        const struct column *column = schema_table_column(after, copied->name);
        if (!copied->checked || !column || column->nullable)
            continue;
        ask(region, steps, of_column(operations, copied->name), after,
            schema_region_format(region, "select count(*) from %s where %s is null having count(*) > 0", from,
                                 copied->source),
            schema_region_format(region, "rows of '%s' would have null in '%s', which is to be not null", after->name,
                                 copied->name));
    }
}

static const char *copy_of(const struct copied_columns *columns, const char *name)
{
    for (size_t i = 0; i < columns->count; i++)
        if (strcmp(columns->items[i].name, name) == 0)
            return columns->items[i].source;
    return NULL;
}

/* Whether a column keeps the values that it has. */
static bool is_kept(struct region *region, const struct table *before, const struct table *after,
                    const struct copied_columns *columns, const char *name)
{
    const struct column *was = schema_table_column(before, name), *is = schema_table_column(after, name);
    const char *source = copy_of(columns, name);
    if (was && is && was->generated && is->generated)
        return schema_same_expression(was->generated, is->generated);
    return was && source && strcmp(source, quoted(region, name)) == 0;
}

static bool had_the_same(struct region *region, const struct table *before, const struct table *after,
                         const struct constraint *constraint, const struct copied_columns *columns)
{
    for (size_t i = 0; i < constraint->column_count; i++)
        if (!is_kept(region, before, after, columns, constraint->columns[i]))
            return false;
    for (size_t i = 0; i < before->constraint_count; i++)
        if (schema_same_constraint(before->constraints[i], constraint))
            return true;
    return false;
}

static void ask_about_duplicates(struct region *region, const struct table *before, const struct table *after,
                                 const char *from, const struct copied_columns *columns,
                                 const struct batched *operations, struct sql_steps *steps)
{
    for (size_t i = 0; i < after->constraint_count; i++) {
        const struct constraint *constraint = after->constraints[i];
        if ((constraint->kind != CONSTRAINT_UNIQUE && constraint->kind != CONSTRAINT_PRIMARY_KEY) ||
            had_the_same(region, before, after, constraint, columns))
            continue;
        struct text list = TEXT(region), sources = TEXT(region), where = TEXT(region);
        bool known = true;
        for (size_t j = 0; j < constraint->column_count; j++) {
            const char *source = copy_of(columns, constraint->columns[j]);
            const char *separator = j ? ", " : "";
            known = known && source;
            schema_text_format(&sources, "%s%s as k%zu", separator, source ? source : "", j + 1);
            schema_text_format(&list, "%sk%zu", separator, j + 1);
            schema_text_format(&where, "%sk%zu is not null", j ? " and " : "", j + 1);
        }
        if (!known)
            continue;
        /* Named first: a number in group by would be the number of a result. */
        ask(region, steps, of_constraint(operations, constraint), after,
            schema_region_format(region,
                                 "select count(*) from (select 1 from (select %s from %s) where %s group by %s having "
                                 "count(*) > 1) having count(*) > 0",
                                 schema_text_string(&sources), from, schema_text_string(&where),
                                 schema_text_string(&list)),
            twice(region, after, constraint->name));
    }
}

void schema_sqlite_ask_of_rows(struct region *region, const struct table *before, const struct table *after,
                               const char *from, const struct copied_columns *columns, const struct batched *operations,
                               struct sql_steps *steps)
{
    ask_about_nulls(region, after, from, columns, operations, steps);
    ask_about_duplicates(region, before, after, from, columns, operations, steps);
}

/* -- of unique indexes ------------------------------------------------------------------------------------------ */

void schema_sqlite_ask_about_index(struct region *region, const struct table *table, const struct index *index,
                                   const struct operation *operation, struct sql_steps *steps)
{
    const struct dialect *dialect = &schema_sqlite_dialect;
    struct text keys = TEXT(region), where = TEXT(region);
    for (size_t i = 0; i < index->key_count; i++) {
        struct text key = TEXT(region);
        const struct expression *expression = index->keys[i].expression;
        /* In group by, a number by itself would be the number of a result. */
        bool constant = expression && !schema_expression_mentions(expression, NULL);
        schema_text_add(&key, constant ? "coalesce(" : "");
        if (expression)
            schema_expression_print(dialect, &key, expression);
        else
            schema_name_print(&key, index->keys[i].column);
        schema_text_add(&key, constant ? ", null)" : "");
        schema_text_format(&keys, "%s%s", i ? ", " : "", schema_text_string(&key));
        schema_text_format(&where, "%s(%s) is not null", i ? " and " : "", schema_text_string(&key));
    }
    if (index->where) {
        schema_text_add(&where, " and (");
        schema_expression_print(dialect, &where, index->where);
        schema_text_add(&where, ")");
    }
    ask(region, steps, operation, table,
        schema_region_format(region,
                             "select count(*) from (select 1 from %s where %s group by %s having count(*) > 1) having "
                             "count(*) > 0",
                             quoted(region, schema_physical_name(dialect, region, table->name)),
                             schema_text_string(&where), schema_text_string(&keys)),
        twice(region, table, index->name));
}

/* A value that is computed may be another. */
static bool reads(const struct table *table, const struct index *index, const char *column)
{
    bool found = schema_expression_mentions(index->where, column);
    for (size_t i = 0; i < index->key_count; i++) {
        const struct index_key *key = &index->keys[i];
        const struct column *computed = key->column ? schema_table_column(table, key->column) : NULL;
        found |= schema_same_text(key->column, column) || schema_expression_mentions(key->expression, column) ||
                 (computed && schema_expression_mentions(computed->generated, column));
    }
    return found;
}

static const struct operation *of_index(struct region *region, const struct table *before, const struct table *after,
                                        const struct index *index, const struct copied_columns *columns,
                                        const struct batched *operations)
{
    for (size_t i = operations->count; i-- > 0;)
        if (operations->items[i]->kind == OPERATION_ADD_INDEX && schema_same_index(operations->items[i]->index, index))
            return operations->items[i];
    for (size_t i = 0; i < after->column_count; i++) {
        const char *column = after->columns[i]->name;
        if (reads(after, index, column) && !is_kept(region, before, after, columns, column))
            return of_column(operations, column);
    }
    return NULL;
}

void schema_sqlite_ask_about_new_index(struct region *region, const struct table *before, const struct table *after,
                                       const struct index *index, const struct copied_columns *columns,
                                       const struct batched *operations, struct sql_steps *steps)
{
    const struct operation *operation =
        index->unique ? of_index(region, before, after, index, columns, operations) : NULL;
    if (operation)
        schema_sqlite_ask_about_index(region, after, index, operation, steps);
}
