/* Owns: what run and sql steps are checked for; they change no model. Must not know SQL: the text of a sql step is its
 * author's. */
#include "model/change.h"
#include "model/query.h"

static bool check_assigned(struct change *change, const struct table *table, const char *name)
{
    const struct column *column = schema_table_column(table, name);
    if (!column)
        return schema_apply_fail(change, "there is no column '%s.%s'", table->name, name ? name : "");
    if (column->generated)
        return schema_apply_fail(change, "column '%s.%s' is generated: nothing can be written to it", table->name,
                                 name);
    return true;
}

static bool check_inserted(struct change *change, const struct table *table, const struct query *query)
{
    for (size_t i = 0; i < query->column_count; i++) {
        if (!check_assigned(change, table, query->columns[i]))
            return false;
        for (size_t k = 0; k < i; k++)
            if (schema_same_text(query->columns[i], query->columns[k]))
                return schema_apply_fail(change, "column '%s' stands twice in an insert into '%s'", query->columns[i],
                                         table->name);
    }
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i];
        bool given = false;
        for (size_t k = 0; k < query->column_count; k++)
            given = given || schema_same_text(query->columns[k], column->name);
        if (!given && !column->nullable && !column->default_value && !column->generated && !column->automatic)
            return schema_apply_fail(change, "an insert into '%s' lacks column '%s'", table->name, column->name);
    }
    if (query->source && query->source->selected_count != query->column_count)
        return schema_apply_fail(change, "an insert into '%s' has %zu columns, and selects %zu values", table->name,
                                 query->column_count, query->source->selected_count);
    return true;
}

static bool check_assignments(struct change *change, const struct table *table, const struct query *query)
{
    for (size_t i = 0; i < query->assignment_count; i++) {
        if (!check_assigned(change, table, query->assignments[i].column))
            return false;
        for (size_t k = 0; k < i; k++)
            if (schema_same_text(query->assignments[i].column, query->assignments[k].column))
                return schema_apply_fail(change, "column '%s' is set twice", query->assignments[i].column);
    }
    return true;
}

struct checking {
    struct change *change;
    bool fine;
};

static void check_relation(void *context, const char *table)
{
    struct checking *checking = context;
    if (checking->fine && !schema_model_table(checking->change->model, table))
        checking->fine = schema_apply_fail(checking->change, "there is no table '%s'", table);
}

/* The values of rows name no column. */
static void check_value(void *context, const struct query_place *place, const struct expression *value)
{
    struct checking *checking = context;
    const char *name = schema_query_rows_of(place->query);
    const struct table none = {.name = place->query->table},
                       *table = name ? schema_model_table(checking->change->model, name) : &none;
    const char *what = place->role == VALUE_IN_CONDITION    ? "a condition"
                       : place->role == VALUE_SELECTED      ? "a selected value"
                       : place->query->kind == QUERY_INSERT ? "an inserted value"
                                                            : "an assignment";
    if (checking->fine && table)
        checking->fine = schema_check_mentions(checking->change, table, value, what);
}

static bool check_query(struct change *change, const struct query *query)
{
    const struct table *table = query->table ? schema_model_table(change->model, query->table) : NULL;
    struct checking checking = {change, true};
    if (!table)
        return schema_apply_fail(change, "there is no table '%s'", query->table ? query->table : "");
    if (query->kind == QUERY_INSERT && !check_inserted(change, table, query))
        return false;
    if (!check_assignments(change, table, query))
        return false;
    schema_query_visit(query, &(struct query_visitor){&checking, check_value, check_relation});
    return checking.fine;
}

bool schema_apply_data(struct change *change)
{
    const struct operation *operation = change->operation;
    if (operation->kind == OPERATION_RUN)
        return check_query(change, operation->query);
    for (size_t i = 0; i < operation->touch_count; i++)
        if (!schema_model_table(change->model, operation->touches[i]))
            return schema_apply_fail(change, "there is no table '%s', which the step is said to touch",
                                     operation->touches[i]);
    return true;
}
