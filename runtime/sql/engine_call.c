/* Owns: a call of a function that the schema declares: the engine's text, with the arguments in the places of $1, $2 …
 * Must not know what the text says; that it is one whole expression was seen when it was declared. */
#include "sql/printer.h"

static const char *end_of_quoted(const char *at)
{
    const char quote = *at++;
    while (*at && *at != quote)
        at++;
    return *at ? at + 1 : at;
}

bool schema_print_engine_call(struct printer *printer, const struct expression *expression, const char *text)
{
    const struct engine_function *function = expression->function;
    if (!text)
        return schema_print_fail(printer, "function '%s' says nothing to %s", function->name, printer->dialect->engine);
    schema_print(printer, "(");
    while (*text) {
        if (*text == '$') {
            size_t number = 0;
            for (text++; *text >= '0' && *text <= '9'; text++)
                number = number * 10 + (size_t)(*text - '0');
            if (number < 1 || number > expression->count || number > function->count)
                return schema_print_fail(printer, "function '%s' has no argument $%zu", function->name, number);
            schema_print(printer, "(");
            schema_print_converted(printer, expression->operands[number - 1], &function->parameters[number - 1],
                                   LEVEL_ANY);
            schema_print(printer, ")");
            continue;
        }
        const char *end = *text == '\'' || *text == '"' ? end_of_quoted(text) : text + 1;
        schema_text_add_bytes(printer->text, text, (size_t)(end - text));
        text = end;
    }
    schema_print(printer, ")");
    return true;
}
