/* Owns: how operators, comparisons and literals are written on SQLite so that they answer as PostgreSQL does: decimals
 * brought to one scale, division by zero an error, like by case. What cannot be given is refused. Must not know
 * functions. */
#include "ddl/sqlite_parts.h"

#include "model/functions.h"

#include <string.h>

static const char *as_type(struct printer *printer, const struct expression *expression, const struct type *type)
{
    struct text text = TEXT(printer->text->region);
    struct printer own = {.dialect = printer->dialect, .text = &text};
    schema_sqlite_convert(&own, expression, type, LEVEL_PRIMARY);
    if (own.problem)
        schema_print_fail(printer, "%s", own.problem);
    return schema_text_string(&text);
}

/* What two or more values are compared as. */
static struct type compared_type(struct printer *printer, const struct expression *expression, size_t from,
                                 size_t count)
{
    struct type type = expression->operands[from]->type;
    for (size_t i = from + 1; i < count; i++) {
        struct type both;
        if (schema_common_type(&type, &expression->operands[i]->type, &both))
            type = both;
    }
    if (type.kind == TYPE_NUMERIC)
        schema_print_fail(printer,
                          "sqlite cannot compare decimals without a size: give them digits, as in decimal(12,2)");
    else if (type.kind == TYPE_JSON)
        schema_print_fail(printer, "sqlite cannot compare json by what it means: compare a part of it");
    return type;
}

/* -- arithmetic ----------------------------------------------------------------------------------------------- */

/* A divisor that is an error where it is zero: the absolute value of the smallest integer is none. */
static const char *divisor(struct printer *printer, const char *value)
{
    return schema_region_format(printer->text->region,
                                "(case when %s = 0 then abs(-9223372036854775807 - 2 + (%s = 0)) else %s end)", value,
                                value, value);
}

static bool print_date_arithmetic(struct printer *printer, const struct expression *expression)
{
    const struct expression *left = expression->operands[0], *right = expression->operands[1];
    bool minus = expression->operation == OPERATOR_SUBTRACT;
    const char *a = schema_sqlite_printed(printer, left), *b = schema_sqlite_printed(printer, right);
    if (left->type.kind == TYPE_DATE && right->type.kind == TYPE_DATE)
        schema_text_format(printer->text, "cast(julianday(%s) - julianday(%s) as integer)", a, b);
    else if (left->type.kind == TYPE_DATE)
        schema_text_format(printer->text, "date(%s, (%s%s) || ' days')", a, minus ? "-" : "", b);
    else
        schema_text_format(printer->text, "date(%s, (%s) || ' days')", b, a);
    return true;
}

static bool print_arithmetic(struct printer *printer, const struct expression *expression, int least)
{
    const struct expression *left = expression->operands[0], *right = expression->operands[1];
    const struct type *type = &expression->type;
    if (left->type.kind == TYPE_DATE || right->type.kind == TYPE_DATE)
        return print_date_arithmetic(printer, expression);
    if (type->kind == TYPE_NUMERIC)
        return schema_print_fail(
            printer, "sqlite cannot compute with decimals of any size: cast to one with digits, or to float64");
    bool product = expression->operation == OPERATOR_MULTIPLY && type->kind == TYPE_DECIMAL;
    const char *a = product ? as_type(printer, left, &left->type) : as_type(printer, left, type);
    const char *b = product ? as_type(printer, right, &right->type) : as_type(printer, right, type);
    if (expression->operation == OPERATOR_DIVIDE || expression->operation == OPERATOR_MODULO)
        b = divisor(printer, b);
    (void)least;
    schema_text_format(printer->text, "(%s %s %s)", a, schema_operator_spelling(expression->operation), b);
    return true;
}

static bool print_concatenation(struct printer *printer, const struct expression *expression, int least)
{
    struct type text = schema_type_of(TYPE_TEXT);
    schema_print_open(printer, LEVEL_CONCATENATE, least);
    schema_print(printer, as_type(printer, expression->operands[0], &text));
    schema_print(printer, " || ");
    schema_print(printer, as_type(printer, expression->operands[1], &text));
    schema_print_close(printer, LEVEL_CONCATENATE, least);
    return true;
}

/* -- comparisons ---------------------------------------------------------------------------------------------- */

static bool print_comparison(struct printer *printer, const struct expression *expression, const char *between,
                             int least)
{
    struct type type = compared_type(printer, expression, 0, 2);
    schema_print_open(printer, LEVEL_PREDICATE, least);
    schema_text_format(printer->text, "%s %s %s", as_type(printer, expression->operands[0], &type), between,
                       as_type(printer, expression->operands[1], &type));
    schema_print_close(printer, LEVEL_PREDICATE, least);
    return true;
}

static bool print_between(struct printer *printer, const struct expression *expression, int least)
{
    struct type type = compared_type(printer, expression, 0, 3);
    schema_print_open(printer, LEVEL_PREDICATE, least);
    schema_text_format(printer->text, "%s %sbetween %s and %s", as_type(printer, expression->operands[0], &type),
                       expression->negated ? "not " : "", as_type(printer, expression->operands[1], &type),
                       as_type(printer, expression->operands[2], &type));
    schema_print_close(printer, LEVEL_PREDICATE, least);
    return true;
}

static bool print_in(struct printer *printer, const struct expression *expression, int least)
{
    struct type type = compared_type(printer, expression, 0, expression->count);
    schema_print_open(printer, LEVEL_PREDICATE, least);
    schema_text_format(printer->text, "%s %sin (", as_type(printer, expression->operands[0], &type),
                       expression->negated ? "not " : "");
    for (size_t i = 1; i < expression->count; i++)
        schema_text_format(printer->text, "%s%s", i > 1 ? ", " : "", as_type(printer, expression->operands[i], &type));
    schema_print(printer, ")");
    schema_print_close(printer, LEVEL_PREDICATE, least);
    return true;
}

/* A pattern of like, whose escape is a backslash, as one of glob. */
static bool glob_of(struct text *glob, const char *pattern)
{
    for (; *pattern; pattern++) {
        char c = *pattern;
        if (c == '\\') {
            c = *++pattern;
            if (!c)
                return false;
        } else if (c == '%' || c == '_') {
            schema_text_add_char(glob, c == '%' ? '*' : '?');
            continue;
        }
        if (c == '*' || c == '?' || c == '[')
            schema_text_format(glob, "[%c]", c);
        else
            schema_text_add_char(glob, c);
    }
    return true;
}

static bool print_like(struct printer *printer, const struct expression *expression, int least)
{
    const struct expression *pattern = expression->operands[1];
    struct text glob = TEXT(printer->text->region);
    if (pattern->kind != EXPRESSION_TEXT)
        return schema_print_fail(printer, "sqlite can match a pattern only where it is a literal");
    if (!glob_of(&glob, pattern->text))
        return schema_print_fail(printer, "a pattern ends in the middle of an escape");
    schema_print_open(printer, LEVEL_PREDICATE, least);
    schema_text_format(printer->text, "%s %s", schema_sqlite_printed(printer, expression->operands[0]),
                       expression->negated ? "not " : "");
    if (expression->insensitive) {
        schema_print(printer, "like ");
        schema_literal_print(printer->text, pattern->text);
        schema_print(printer, " escape '\\'");
    } else {
        schema_print(printer, "glob ");
        schema_literal_print(printer->text, schema_text_string(&glob));
    }
    schema_print_close(printer, LEVEL_PREDICATE, least);
    return true;
}

/* -- case ----------------------------------------------------------------------------------------------------- */

static bool print_case(struct printer *printer, const struct expression *expression)
{
    size_t at = expression->kind == EXPRESSION_CASE_OF;
    struct type compared = schema_type_of(TYPE_BOOL);
    schema_print(printer, "case");
    if (at) {
        compared = expression->operands[0]->type;
        for (size_t i = 1; i + 1 < expression->count; i += 2) {
            struct type both;
            if (schema_common_type(&compared, &expression->operands[i]->type, &both))
                compared = both;
        }
        schema_text_format(printer->text, " %s", as_type(printer, expression->operands[0], &compared));
    }
    for (; at + 1 < expression->count; at += 2)
        schema_text_format(printer->text, " when %s then %s", as_type(printer, expression->operands[at], &compared),
                           as_type(printer, expression->operands[at + 1], &expression->type));
    if (at < expression->count)
        schema_text_format(printer->text, " else %s", as_type(printer, expression->operands[at], &expression->type));
    schema_print(printer, " end");
    return true;
}

/* -- the hook ------------------------------------------------------------------------------------------------- */

static bool print_binary(struct printer *printer, const struct expression *expression, int least)
{
    switch (expression->operation) {
    case OPERATOR_AND:
    case OPERATOR_OR:
        return false;
    case OPERATOR_CONCATENATE:
        return print_concatenation(printer, expression, least);
    case OPERATOR_JSON_GET:
    case OPERATOR_JSON_GET_TEXT:
        return schema_print_fail(printer, "-> and ->> on json are not supported yet on sqlite");
    case OPERATOR_EQUAL:
    case OPERATOR_NOT_EQUAL:
    case OPERATOR_LESS:
    case OPERATOR_LESS_EQUAL:
    case OPERATOR_GREATER:
    case OPERATOR_GREATER_EQUAL:
        return print_comparison(printer, expression, schema_operator_spelling(expression->operation), least);
    default:
        return print_arithmetic(printer, expression, least);
    }
}

bool schema_sqlite_expression(struct printer *printer, const struct expression *expression, int least)
{
    switch (expression->kind) {
    case EXPRESSION_BOOLEAN:
        schema_print(printer, strcmp(expression->text, "true") == 0 ? "1" : "0");
        return true;
    case EXPRESSION_INTEGER:
    case EXPRESSION_NUMBER:
        if (expression->type.kind != TYPE_DECIMAL)
            return false;
        schema_sqlite_convert(printer, expression, &expression->type, least);
        return true;
    case EXPRESSION_TEXT:
        schema_sqlite_convert(printer, expression, &expression->type, least);
        return true;
    case EXPRESSION_PARAMETER:
        return schema_print_fail(printer, "a parameter cannot stand here");
    case EXPRESSION_BINARY:
        return print_binary(printer, expression, least);
    case EXPRESSION_DISTINCT:
        return print_comparison(printer, expression, expression->negated ? "is" : "is not", least);
    case EXPRESSION_BETWEEN:
        return print_between(printer, expression, least);
    case EXPRESSION_IN:
        return print_in(printer, expression, least);
    case EXPRESSION_LIKE:
        return print_like(printer, expression, least);
    case EXPRESSION_CASE:
    case EXPRESSION_CASE_OF:
        return print_case(printer, expression);
    case EXPRESSION_CAST:
        schema_print(printer, as_type(printer, expression->operands[0], &expression->type));
        return true;
    case EXPRESSION_CALL:
        return schema_sqlite_call(printer, expression);
    case EXPRESSION_COLLATE:
        return schema_print_fail(printer, "collate is not supported yet on sqlite");
    default:
        return false;
    }
}
