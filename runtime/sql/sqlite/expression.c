/* Owns: how operators, comparisons and literals are written on SQLite so that they answer as PostgreSQL does: decimals
 * brought to one scale, division by zero an error, like by case. What cannot be given is refused. Must not know
 * functions. */
#include "sql/sqlite/parts.h"

#include "language/functions.h"

#include <string.h>

static void refuse_comparison(struct printer *printer, const struct type *type)
{
    if (type->array)
        schema_print_fail(printer, "sqlite cannot compare arrays by their elements");
    else if (type->kind == TYPE_NUMERIC)
        schema_print_fail(printer,
                          "sqlite cannot compare decimals without a size: give them digits, as in decimal(12,2)");
    else if (type->kind == TYPE_INTERVAL)
        schema_print_fail(printer, "sqlite cannot compare intervals: a month has no fixed number of days");
    else if (type->kind == TYPE_JSON)
        schema_print_fail(printer, "sqlite cannot compare json by what it means: compare a part of it");
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
    refuse_comparison(printer, &type);
    return type;
}

/* -- texts ----------------------------------------------------------------------------------------------------- */

static bool print_concatenation(struct printer *printer, const struct expression *expression, int least)
{
    struct type text = schema_type_of(TYPE_TEXT);
    schema_print_open(printer, LEVEL_CONCATENATE, least);
    schema_print(printer, schema_sqlite_as(printer, expression->operands[0], &text));
    schema_print(printer, " || ");
    schema_print(printer, schema_sqlite_as(printer, expression->operands[1], &text));
    schema_print_close(printer, LEVEL_CONCATENATE, least);
    return true;
}

/* -- comparisons ---------------------------------------------------------------------------------------------- */

static bool print_comparison(struct printer *printer, const struct expression *expression, const char *between,
                             int least)
{
    struct type type = compared_type(printer, expression, 0, 2);
    schema_print_open(printer, LEVEL_PREDICATE, least);
    schema_text_format(printer->text, "%s %s %s", schema_sqlite_as(printer, expression->operands[0], &type), between,
                       schema_sqlite_as(printer, expression->operands[1], &type));
    schema_print_close(printer, LEVEL_PREDICATE, least);
    return true;
}

static bool print_between(struct printer *printer, const struct expression *expression, int least)
{
    struct type type = compared_type(printer, expression, 0, 3);
    schema_print_open(printer, LEVEL_PREDICATE, least);
    schema_text_format(printer->text, "%s %sbetween %s and %s",
                       schema_sqlite_as(printer, expression->operands[0], &type), expression->negated ? "not " : "",
                       schema_sqlite_as(printer, expression->operands[1], &type),
                       schema_sqlite_as(printer, expression->operands[2], &type));
    schema_print_close(printer, LEVEL_PREDICATE, least);
    return true;
}

static bool print_in(struct printer *printer, const struct expression *expression, int least)
{
    struct type type = compared_type(printer, expression, 0, expression->count);
    schema_print_open(printer, LEVEL_PREDICATE, least);
    schema_text_format(printer->text, "%s %sin (", schema_sqlite_as(printer, expression->operands[0], &type),
                       expression->negated ? "not " : "");
    for (size_t i = 1; i < expression->count; i++)
        schema_text_format(printer->text, "%s%s", i > 1 ? ", " : "",
                           schema_sqlite_as(printer, expression->operands[i], &type));
    schema_print(printer, ")");
    schema_print_close(printer, LEVEL_PREDICATE, least);
    return true;
}

/* A pattern of like, whose escape is a backslash, as one of glob. */
static bool glob_of(struct text *glob, const char *pattern, bool lower)
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
        if (lower && c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
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
    if (!glob_of(&glob, pattern->text, expression->insensitive))
        return schema_print_fail(printer, "a pattern ends in the middle of an escape");
    schema_print_open(printer, LEVEL_PREDICATE, least);
    /* Not SQLite's like: a pragma of the connection changes what it does. */
    schema_text_format(printer->text, expression->insensitive ? "lower(%s) %sglob " : "%s %sglob ",
                       schema_sqlite_printed(printer, expression->operands[0]), expression->negated ? "not " : "");
    schema_literal_print(printer->text, schema_text_string(&glob));
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
        refuse_comparison(printer, &compared);
        schema_text_format(printer->text, " %s", schema_sqlite_as(printer, expression->operands[0], &compared));
    }
    for (; at + 1 < expression->count; at += 2)
        schema_text_format(printer->text, " when %s then %s",
                           schema_sqlite_as(printer, expression->operands[at], &compared),
                           schema_sqlite_as(printer, expression->operands[at + 1], &expression->type));
    if (at < expression->count)
        schema_text_format(printer->text, " else %s",
                           schema_sqlite_as(printer, expression->operands[at], &expression->type));
    schema_print(printer, " end");
    return true;
}

/* What is too long for a text(n) is an error and not cut: nothing is lost that was not named. */
static void print_cast(struct printer *printer, const struct expression *expression)
{
    const struct expression *operand = expression->operands[0];
    const struct type *type = &expression->type;
    const char *value = schema_sqlite_as(printer, operand, type);
    bool shorter = type->kind == TYPE_TEXT && type->length && operand->kind != EXPRESSION_NULL &&
                   (operand->type.kind != TYPE_TEXT || !operand->type.length || operand->type.length > type->length);
    if (!shorter) {
        schema_print(printer, value);
        return;
    }
    schema_print(printer, "(");
    schema_sqlite_unless(printer, schema_region_format(printer->text->region, "length(%s) > %d", value, type->length),
                         value);
    schema_print(printer, ")");
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
        return schema_sqlite_json(printer, expression);
    case OPERATOR_EQUAL:
    case OPERATOR_NOT_EQUAL:
    case OPERATOR_LESS:
    case OPERATOR_LESS_EQUAL:
    case OPERATOR_GREATER:
    case OPERATOR_GREATER_EQUAL:
        return print_comparison(printer, expression, schema_operator_spelling(expression->operation), least);
    default:
        return schema_sqlite_arithmetic(printer, expression);
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
    case EXPRESSION_UNARY:
        return schema_sqlite_minus(printer, expression);
    case EXPRESSION_CAST:
        print_cast(printer, expression);
        return true;
    case EXPRESSION_CALL:
        return schema_sqlite_call(printer, expression);
    case EXPRESSION_ENGINE_CALL:
        return schema_print_engine_call(printer, expression, expression->function->sqlite);
    case EXPRESSION_COLLATE:
        return schema_print_fail(printer, "collate is not supported yet on sqlite");
    default:
        return false;
    }
}
