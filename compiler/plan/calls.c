/* Owns: finding the functions of the schema's own that are called, and writing them down. Must not know where that is
 * needed: a migration file says what its operations call, and a proof cannot be without an engine's text. */
#include "plan/calls.h"

#include "print/printing.h"

#include <string.h>

static void calls_of(struct map *calls, const struct expression *expression)
{
    if (!expression)
        return;
    if (expression->function && !schema_map_get(calls, expression->function->name))
        schema_map_put(calls, expression->function->name, expression->function);
    for (size_t i = 0; i < expression->count; i++)
        calls_of(calls, expression->operands[i]);
}

static void calls_of_column(struct map *calls, const struct column *column)
{
    if (!column)
        return;
    calls_of(calls, column->default_value);
    calls_of(calls, column->generated);
    calls_of(calls, column->on_update);
}

static void calls_of_index(struct map *calls, const struct index *index)
{
    if (!index)
        return;
    for (size_t i = 0; i < index->key_count; i++)
        calls_of(calls, index->keys[i].expression);
    calls_of(calls, index->where);
}

static void calls_of_data(struct map *calls, const struct data_step *data)
{
    if (!data)
        return;
    for (size_t i = 0; i < data->assignment_count; i++)
        calls_of(calls, data->assignments[i].value);
    for (size_t i = 0; i < data->row_count; i++)
        for (size_t k = 0; k < data->column_count; k++)
            calls_of(calls, data->rows[i][k]);
    calls_of(calls, data->where);
}

void calls_of_table(struct map *calls, const struct table *table)
{
    if (!table)
        return;
    for (size_t i = 0; i < table->column_count; i++)
        calls_of_column(calls, table->columns[i]);
    for (size_t i = 0; i < table->constraint_count; i++)
        calls_of(calls, table->constraints[i]->expression);
    for (size_t i = 0; i < table->index_count; i++)
        calls_of_index(calls, table->indexes[i]);
}

void calls_of_operation(struct map *calls, const struct operation *operation)
{
    if (operation->kind == OPERATION_DROP_INDEX || operation->kind == OPERATION_DROP_CONSTRAINT ||
        operation->kind == OPERATION_DROP_COLUMN)
        return; /* by its name */
    calls_of_table(calls, operation->table_value);
    calls_of_column(calls, operation->column);
    if (operation->constraint)
        calls_of(calls, operation->constraint->expression);
    calls_of_index(calls, operation->index);
    calls_of(calls, operation->value);
    calls_of(calls, operation->conversion);
    calls_of(calls, operation->backfill);
    calls_of_data(calls, operation->data);
}

static void print_text(struct text *text, const char *engine, const char *body)
{
    if (body)
        schema_text_format(text, "%s \"\"\"%s\"\"\" ", engine, body);
}

static void print_function(struct text *text, unsigned depth, const struct engine_function *function)
{
    print_line(text, depth, "function ");
    print_name(text, function->name);
    schema_text_add_char(text, '(');
    for (size_t i = 0; i < function->count; i++) {
        schema_text_format(text, "%sa%zu ", i ? ", " : "", i + 1);
        schema_source_dialect.type(&schema_source_dialect, text, NULL, &function->parameters[i]);
    }
    schema_text_add(text, ") ");
    schema_source_dialect.type(&schema_source_dialect, text, NULL, &function->result);
    schema_text_add(text, function->nullable ? "? { " : " { ");
    print_text(text, "sqlite", function->sqlite);
    print_text(text, "postgresql", function->postgresql);
    schema_text_add(text, "}\n");
}

void print_functions(struct text *text, unsigned depth, const struct map *functions)
{
    for (size_t i = 0; i < functions->used; i++)
        if (functions->entries[i].key)
            print_function(text, depth, functions->entries[i].value);
}
