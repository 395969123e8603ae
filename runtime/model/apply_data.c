/* Owns: what run and sql steps are checked for; they change no model. Must not know SQL: the text of a sql step is its
 * author's. */
#include "model/change.h"

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

static bool check_insert(struct change *change, const struct table *table, const struct data_step *data)
{
    for (size_t i = 0; i < data->column_count; i++) {
        if (!check_assigned(change, table, data->columns[i]))
            return false;
        for (size_t k = 0; k < i; k++)
            if (schema_same_text(data->columns[i], data->columns[k]))
                return schema_apply_fail(change, "column '%s' stands twice in an insert into '%s'", data->columns[i],
                                         table->name);
    }
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i];
        bool given = false;
        for (size_t k = 0; k < data->column_count; k++)
            given = given || schema_same_text(data->columns[k], column->name);
        if (!given && !column->nullable && !column->default_value && !column->generated && !column->automatic)
            return schema_apply_fail(change, "an insert into '%s' lacks column '%s'", table->name, column->name);
    }
    const struct table none = {.name = table->name};
    for (size_t row = 0; row < data->row_count; row++)
        for (size_t i = 0; i < data->column_count; i++)
            if (!schema_check_mentions(change, &none, data->rows[row][i], "an inserted value"))
                return false;
    return true;
}

static bool check_data(struct change *change, const struct data_step *data)
{
    const struct table *table = schema_model_table(change->model, data->table);
    if (!table)
        return schema_apply_fail(change, "there is no table '%s'", data->table ? data->table : "");
    if (data->kind == DATA_INSERT)
        return check_insert(change, table, data);
    for (size_t i = 0; i < data->assignment_count; i++) {
        if (!check_assigned(change, table, data->assignments[i].column) ||
            !schema_check_mentions(change, table, data->assignments[i].value, "an assignment"))
            return false;
        for (size_t k = 0; k < i; k++)
            if (schema_same_text(data->assignments[i].column, data->assignments[k].column))
                return schema_apply_fail(change, "column '%s' is set twice", data->assignments[i].column);
    }
    return schema_check_mentions(change, table, data->where, "a condition");
}

bool schema_apply_data(struct change *change)
{
    const struct operation *operation = change->operation;
    if (operation->kind == OPERATION_RUN)
        return check_data(change, operation->data);
    for (size_t i = 0; i < operation->touch_count; i++)
        if (!schema_model_table(change->model, operation->touches[i]))
            return schema_apply_fail(change, "there is no table '%s', which the step is said to touch",
                                     operation->touches[i]);
    return true;
}
