/* Owns: what --dump=queries prints: each query with its parameters, what it gives, the keys it rests on, and its text
 * for each engine. Must not know how any of it was found. */
#include "resolve/query/query.h"

#include "engines/engines.h"
#include "sql/dialect.h"

static const char *result_word(enum query_result result)
{
    static const char *const words[] = {[RESULT_ONE] = "one",
                                        [RESULT_ONE_OR_NONE] = "one?",
                                        [RESULT_MANY] = "many",
                                        [RESULT_CHANGED] = "changed",
                                        [RESULT_NOTHING] = "exec"};
    return words[result];
}

static void print_typed(struct text *text, const char *what, const char *name, const struct type *type, bool list,
                        bool nullable)
{
    schema_text_format(text, "    %s %s ", what, name);
    schema_type_print(text, type);
    schema_text_format(text, "%s%s\n", list ? "[]" : "", nullable ? "?" : "");
}

static void print_query(struct text *text, const struct model *model, const struct query_function *function,
                        size_t engine_count, const char *const *engines)
{
    schema_text_format(text, "query %s %s", function->name, result_word(function->result));
    if (function->shape || function->row_of)
        schema_text_format(text, " as %s", function->shape ? function->shape : function->row_of);
    schema_text_add_char(text, '\n');
    for (size_t i = 0; i < function->parameter_count; i++)
        print_typed(text, "parameter", function->parameters[i].name, &function->parameters[i].type,
                    function->parameters[i].list, function->parameters[i].nullable);
    for (size_t i = 0; i < function->query->selected_count; i++) {
        const struct selected *selected = &function->query->selected[i];
        print_typed(text, "column", selected->name ? selected->name : "-", &selected->value->type, false,
                    selected->value->nullable);
    }
    for (size_t i = 0; i < function->rows_within.count; i++)
        schema_text_format(text, "    row %s %s%s\n", function->rows_within.items[i].name,
                           function->rows_within.items[i].table, function->rows_within.items[i].perhaps ? "?" : "");
    for (size_t i = 0; i < function->keys.count; i++) {
        schema_text_format(text, "    key %s", function->keys.items[i].table);
        for (size_t c = 0; c < function->keys.items[i].count; c++)
            schema_text_format(text, " %s", function->keys.items[i].columns[c]);
        schema_text_add_char(text, '\n');
    }
    for (size_t i = 0; i < engine_count; i++) {
        const struct dialect *dialect = schema_dialect(engines[i]);
        if (dialect)
            schema_text_format(text, "    %s %s\n", engines[i],
                               schema_query_sql(dialect, NULL, text->region, model, function->query, NULL));
    }
}

void print_queries(struct text *text, const struct schema *schema, size_t engine_count, const char *const *engines)
{
    for (size_t i = 0; i < schema->queries.count; i++)
        print_query(text, &schema->model, &schema->queries.items[i], engine_count, engines);
}
