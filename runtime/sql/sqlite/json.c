/* Owns: -> and ->> on SQLite, and what else looks into json, whose own take a label for a path and write numbers, true
 * and objects in other ways than jsonb does. Must not know other operators. */
#include "sql/sqlite/convert.h"

#include <string.h>

/* The path to a key or a position that is a literal; null: there is none. */
static const char *path_of(struct lowering *l, const struct expression *step)
{
    struct number_literal number;
    if (step->kind == EXPRESSION_TEXT) {
        if (!strpbrk(step->text, "\"\\"))
            return schema_region_format(l->region, "$.\"%s\"", step->text);
        schema_term_fail(l, "sqlite cannot look up a key with a quote or a backslash in it");
        return NULL;
    }
    if (step->type.kind != TYPE_TEXT && schema_number_literal(step, &number) && strlen(number.text) < 10 &&
        number.text[strspn(number.text, "0123456789")] == '\0') {
        bool from_end = number.negative && strcmp(number.text, "0") != 0;
        return schema_region_format(l->region, from_end ? "$[#-%s]" : "$[%s]", number.text);
    }
    schema_term_fail(l, "sqlite can look into json only by a key or a position that is a literal");
    return NULL;
}

const struct term *schema_sqlite_json(struct lowering *l, const struct expression *expression)
{
    const struct term *value = schema_sqlite_value(l, expression->operands[0]);
    const char *path = path_of(l, expression->operands[1]);
    if (!path)
        return value;
    const struct term *at = QUOTED(path), *raw = OPERATOR(value, "->", at), *type = CALL("json_type", value, at);
    if (expression->operation == OPERATOR_JSON_GET)
        return raw;
    /* A number is what is written, which must not have an exponent; objects and arrays jsonb writes in an order and
     * with blanks of its own: an error, not another answer. */
    const struct term *other =
        OPERATOR(schema_term_of(l, TERM_IN, "in", TERM_LIST(type, QUOTED("object"), QUOTED("array"))), "or",
                 OPERATOR(raw, "glob", QUOTED("*[eE]*")));
    const struct term *as_written =
        TERM_CASE_WHEN(l, other, schema_sqlite_error(l), OPERATOR(raw, "=", QUOTED("-0")), QUOTED("0"), raw);
    return TERM_CASE_OF_WHEN(l, type, QUOTED("text"), CALL("json_extract", value, at), QUOTED("true"), QUOTED("true"),
                             QUOTED("false"), QUOTED("false"), QUOTED("null"), schema_term_words(l, "null"),
                             as_written);
}

/* SQLite has no elements of what is no array, and no error. */
const struct term *schema_sqlite_json_length(struct lowering *l, const struct term *json)
{
    return TERM_CASE_WHEN(l, OPERATOR(CALL("json_type", json), "=", QUOTED("array")), CALL("json_array_length", json),
                          schema_term_is(l, json, "is not null"), schema_sqlite_error(l));
}

const struct term *schema_sqlite_json_typeof(struct lowering *l, const struct term *json)
{
    const struct term *type = CALL("json_type", json), *boolean = QUOTED("boolean"), *number = QUOTED("number");
    return TERM_CASE_OF_WHEN(l, type, QUOTED("text"), QUOTED("string"), QUOTED("true"), boolean, QUOTED("false"),
                             boolean, QUOTED("integer"), number, QUOTED("real"), number, type);
}
