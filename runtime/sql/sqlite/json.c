/* Owns: -> and ->> on SQLite, whose own take a label for a path and write numbers, true and objects in other ways than
 * jsonb does. Must not know other operators. */
#include "sql/sqlite/parts.h"

#include <string.h>

/* The path to a key or a position that is a literal; false: there is none. */
static bool print_path(struct printer *printer, struct text *path, const struct expression *step)
{
    struct number_literal number;
    if (step->kind == EXPRESSION_TEXT) {
        if (strpbrk(step->text, "\"\\"))
            return !schema_print_fail(printer, "sqlite cannot look up a key with a quote or a backslash in it");
        schema_text_format(path, "$.\"%s\"", step->text);
        return true;
    }
    if (step->type.kind != TYPE_TEXT && schema_number_literal(step, &number) && strlen(number.text) < 10 &&
        number.text[strspn(number.text, "0123456789")] == '\0') {
        schema_text_format(path, number.negative && strcmp(number.text, "0") != 0 ? "$[#-%s]" : "$[%s]", number.text);
        return true;
    }
    return !schema_print_fail(printer, "sqlite can look into json only by a key or a position that is a literal");
}

bool schema_sqlite_json(struct printer *printer, const struct expression *expression)
{
    struct region *region = printer->text->region;
    struct text path = TEXT(region), literal = TEXT(region);
    const char *value = schema_sqlite_printed(printer, expression->operands[0]);
    if (!print_path(printer, &path, expression->operands[1]))
        return true;
    schema_literal_print(&literal, schema_text_string(&path));
    const char *at = schema_text_string(&literal);
    const char *raw = schema_region_format(region, "%s -> %s", value, at);
    if (expression->operation == OPERATOR_JSON_GET) {
        schema_text_format(printer->text, "(%s)", raw);
        return true;
    }
    /* A number is what is written, which must not have an exponent; objects and arrays jsonb writes in an order and
     * with blanks of its own: an error, not another answer. */
    const char *other =
        schema_region_format(region, "json_type(%s, %s) in ('object', 'array') or %s glob '*[eE]*'", value, at, raw);
    schema_text_format(printer->text,
                       "(case json_type(%s, %s) when 'text' then json_extract(%s, %s) when 'true' then 'true' when "
                       "'false' then 'false' when 'null' then null else case when %s then %s when (%s) = '-0' then "
                       "'0' else %s end end)",
                       value, at, value, at, other, schema_sqlite_error_if(printer, other), raw, raw);
    return true;
}
