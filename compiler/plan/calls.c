/* Owns: finding the functions of the schema's own that are called, and writing them down. Must not know where that is
 * needed: a migration file says what its operations call, and a proof cannot be without an engine's text. */
#include "plan/calls.h"

#include "model/visit.h"
#include "print/printing.h"

#include <string.h>

static void collect(void *context, const struct expression *expression)
{
    struct map *calls = context;
    if (expression->function && !schema_map_get(calls, expression->function->name))
        schema_map_put(calls, expression->function->name, expression->function);
    for (size_t i = 0; i < expression->count; i++)
        collect(calls, expression->operands[i]);
}

void calls_of_table(struct map *calls, const struct table *table)
{
    schema_visit_table(table, &(struct visitor){.context = calls, .expression = collect});
}

void calls_of_operation(struct map *calls, const struct operation *operation)
{
    schema_visit_operation(operation, &(struct visitor){.context = calls, .expression = collect});
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
