/* Owns: how a data step is written: run { … }, the same for every dialect but for what its expressions are lowered to.
 * Must not know any engine. */
#include "sql/dialect.h"

struct writing {
    const struct dialect *dialect;
    const struct sql_target *target;
    struct text text;
    const char *problem;
};

static void print_table(struct writing *writing, const char *words, const char *table)
{
    schema_text_add(&writing->text, words);
    writing->dialect->table(&writing->text, writing->target, table);
}

static void print_value(struct writing *writing, const struct expression *value, const struct type *type)
{
    struct lowered lowered = schema_expression_lower(writing->dialect, writing->text.region, value, type);
    if (lowered.problem && !writing->problem)
        writing->problem = lowered.problem;
    schema_lowered_print(writing->dialect, &writing->text, &lowered);
}

static void print_rows(struct writing *writing, const struct table *table, const struct data_step *data)
{
    schema_text_add(&writing->text, " (");
    for (size_t i = 0; i < data->column_count; i++) {
        schema_text_add(&writing->text, i ? ", " : "");
        writing->dialect->name(&writing->text, data->columns[i]);
    }
    schema_text_add(&writing->text, ") values ");
    for (size_t row = 0; row < data->row_count; row++) {
        schema_text_add(&writing->text, row ? ", (" : "(");
        for (size_t i = 0; i < data->column_count; i++) {
            schema_text_add(&writing->text, i ? ", " : "");
            print_value(writing, data->rows[row][i], &schema_table_column(table, data->columns[i])->type);
        }
        schema_text_add(&writing->text, ")");
    }
}

static void print_assignments(struct writing *writing, const struct table *table, const struct data_step *data)
{
    schema_text_add(&writing->text, " set ");
    for (size_t i = 0; i < data->assignment_count; i++) {
        const struct assignment *assignment = &data->assignments[i];
        schema_text_add(&writing->text, i ? ", " : "");
        writing->dialect->name(&writing->text, assignment->column);
        schema_text_add(&writing->text, " = ");
        print_value(writing, assignment->value, &schema_table_column(table, assignment->column)->type);
    }
}

const char *schema_data_step_sql(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                                 const struct model *model, const struct data_step *data, const char **problem)
{
    const struct table *table = schema_model_table(model, data->table);
    struct writing writing = {dialect, target, TEXT(region), NULL};
    switch (data->kind) {
    case DATA_INSERT:
        print_table(&writing, "insert into ", data->table);
        print_rows(&writing, table, data);
        break;
    case DATA_UPDATE:
        print_table(&writing, "update ", data->table);
        print_assignments(&writing, table, data);
        break;
    case DATA_DELETE:
        print_table(&writing, "delete from ", data->table);
        break;
    }
    if (data->where) {
        schema_text_add(&writing.text, " where ");
        print_value(&writing, data->where, NULL);
    }
    *problem = writing.problem;
    return schema_text_string(&writing.text);
}
