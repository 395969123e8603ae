/* Owns: how operators, comparisons and literals are written on PostgreSQL so that they answer as the language says:
 * integers counted as int64, floats as float64, texts compared by code point whatever the database's collation. Must
 * not know functions. */
#include "sql/postgresql/parts.h"

#include "language/functions.h"

#include <string.h>

/* -- texts ----------------------------------------------------------------------------------------------------- */

/* Columns have the collation already. */
static bool has_collation(const struct expression *expression)
{
    return expression->kind == EXPRESSION_COLUMN || expression->kind == EXPRESSION_COLLATE;
}

const char *schema_postgresql_collated(struct printer *printer, const struct expression *expression)
{
    const char *value = schema_postgresql_printed(printer, expression);
    return has_collation(expression) ? value : schema_region_format(printer->text->region, "(%s collate \"C\")", value);
}

static bool is_text(const struct expression *expression)
{
    return schema_type_is_text(&expression->type) || expression->type.kind == TYPE_UNKNOWN;
}

/* -- comparisons ---------------------------------------------------------------------------------------------- */

static struct type compared_type(const struct expression *expression, size_t from, size_t count)
{
    struct type type = expression->operands[from]->type;
    for (size_t i = from + 1; i < count; i++) {
        struct type both;
        if (schema_common_type(&type, &expression->operands[i]->type, &both))
            type = both;
    }
    return type;
}

static bool is_moment(const struct type *type)
{
    return type->kind == TYPE_DATE || type->kind == TYPE_TIMESTAMP || type->kind == TYPE_DATETIME;
}

/* The server compares numbers of all kinds as it should; dates with instants it would by the session's zone. */
static const char *compared(struct printer *printer, const struct expression *expression, const struct type *type,
                            bool ordered)
{
    if (is_moment(type))
        return schema_postgresql_as(printer, expression, type);
    if (ordered && is_text(expression) && schema_type_is_text(type))
        return schema_postgresql_collated(printer, expression);
    return schema_postgresql_printed(printer, expression);
}

static bool print_comparison(struct printer *printer, const struct expression *expression, int least)
{
    bool ordered = expression->operation != OPERATOR_EQUAL && expression->operation != OPERATOR_NOT_EQUAL;
    struct type type = compared_type(expression, 0, 2);
    schema_print_open(printer, LEVEL_PREDICATE, least);
    schema_text_format(printer->text, "%s %s %s", compared(printer, expression->operands[0], &type, ordered),
                       schema_operator_spelling(expression->operation),
                       compared(printer, expression->operands[1], &type, false));
    schema_print_close(printer, LEVEL_PREDICATE, least);
    return true;
}

static bool print_distinct(struct printer *printer, const struct expression *expression, int least)
{
    struct type type = compared_type(expression, 0, 2);
    schema_print_open(printer, LEVEL_PREDICATE, least);
    schema_text_format(printer->text, "%s is %sdistinct from %s",
                       compared(printer, expression->operands[0], &type, false), expression->negated ? "not " : "",
                       compared(printer, expression->operands[1], &type, false));
    schema_print_close(printer, LEVEL_PREDICATE, least);
    return true;
}

static bool print_between(struct printer *printer, const struct expression *expression, int least)
{
    struct type type = compared_type(expression, 0, 3);
    schema_print_open(printer, LEVEL_PREDICATE, least);
    schema_text_format(printer->text, "%s %sbetween %s and %s", compared(printer, expression->operands[0], &type, true),
                       expression->negated ? "not " : "", compared(printer, expression->operands[1], &type, false),
                       compared(printer, expression->operands[2], &type, false));
    schema_print_close(printer, LEVEL_PREDICATE, least);
    return true;
}

static bool print_in(struct printer *printer, const struct expression *expression, int least)
{
    struct type type = compared_type(expression, 0, expression->count);
    schema_print_open(printer, LEVEL_PREDICATE, least);
    schema_text_format(printer->text, "%s %sin (", compared(printer, expression->operands[0], &type, false),
                       expression->negated ? "not " : "");
    for (size_t i = 1; i < expression->count; i++)
        schema_text_format(printer->text, "%s%s", i > 1 ? ", " : "",
                           compared(printer, expression->operands[i], &type, false));
    schema_print(printer, ")");
    schema_print_close(printer, LEVEL_PREDICATE, least);
    return true;
}

/* Case is folded by the collation, which is that of ASCII. */
static bool print_like(struct printer *printer, const struct expression *expression, int least)
{
    schema_print_open(printer, LEVEL_PREDICATE, least);
    schema_text_format(printer->text, "%s %s%s %s", schema_postgresql_collated(printer, expression->operands[0]),
                       expression->negated ? "not " : "", expression->insensitive ? "ilike" : "like",
                       schema_postgresql_printed(printer, expression->operands[1]));
    schema_print_close(printer, LEVEL_PREDICATE, least);
    return true;
}

/* -- arithmetic ------------------------------------------------------------------------------------------------- */

static bool is_float(const struct type *type)
{
    return type->kind == TYPE_FLOAT32 || type->kind == TYPE_FLOAT64;
}

/* Small integers and floats would be counted as such, and overflow or round where the language's do not. */
static const char *widened(struct printer *printer, const struct expression *operand, const struct type *result)
{
    if (result->kind == TYPE_INT64 && schema_type_is_integer(&operand->type) && operand->type.kind != TYPE_INT64)
        return schema_region_format(printer->text->region, "%s::bigint", schema_postgresql_printed(printer, operand));
    if (is_float(result) && operand->type.kind != TYPE_FLOAT64 && operand->kind != EXPRESSION_NULL)
        return schema_region_format(printer->text->region, "%s::double precision",
                                    schema_postgresql_printed(printer, operand));
    return schema_postgresql_printed(printer, operand);
}

/* What is no int4 is past every date, every text: the nearest that is one does the same. (Least and greatest would make
 * a number of a null.) */
const char *schema_postgresql_narrowed(struct region *region, const char *value, const struct type *from)
{
    return from->kind == TYPE_INT64 ? schema_region_format(region,
                                                           "(case when %s > 2147483647 then 2147483647 when %s < "
                                                           "-2147483647 then -2147483647 else %s end)::integer",
                                                           value, value, value)
                                    : value;
}

/* A date moves by days that are an int4; past the years of the language it moves on until the server has none. */
static bool print_moved_date(struct printer *printer, const struct expression *expression)
{
    struct region *region = printer->text->region;
    const char *values[2];
    for (size_t i = 0; i < 2; i++)
        values[i] = schema_postgresql_narrowed(region, schema_postgresql_printed(printer, expression->operands[i]),
                                               &expression->operands[i]->type);
    const char *moved =
        schema_region_format(region, "%s %s %s", values[0], schema_operator_spelling(expression->operation), values[1]);
    schema_text_format(printer->text,
                       "(case when %s between '0001-01-01'::date and '9999-12-31'::date then %s else %s + 2147483647 "
                       "end)",
                       moved, moved, moved);
    return true;
}

static bool print_arithmetic(struct printer *printer, const struct expression *expression, int least)
{
    const struct expression *left = expression->operands[0], *right = expression->operands[1];
    const struct type *type = &expression->type;
    int level =
        expression->operation == OPERATOR_ADD || expression->operation == OPERATOR_SUBTRACT ? LEVEL_SUM : LEVEL_PRODUCT;
    if (type->kind == TYPE_DATE)
        return print_moved_date(printer, expression);
    schema_print_open(printer, level, least);
    schema_text_format(printer->text, "%s %s %s", widened(printer, left, type),
                       schema_operator_spelling(expression->operation),
                       is_float(type) ? widened(printer, right, type) : schema_postgresql_printed(printer, right));
    schema_print_close(printer, level, least);
    return true;
}

static bool print_concatenation(struct printer *printer, const struct expression *expression, int least)
{
    struct type text = schema_type_of(TYPE_TEXT);
    schema_print_open(printer, LEVEL_CONCATENATE, least);
    schema_text_format(printer->text, "%s || %s", schema_postgresql_as(printer, expression->operands[0], &text),
                       schema_postgresql_as(printer, expression->operands[1], &text));
    schema_print_close(printer, LEVEL_CONCATENATE, least);
    return true;
}

/* A position is an int4; a key that is a literal is said to be a text. */
static bool print_json(struct printer *printer, const struct expression *expression)
{
    const struct expression *step = expression->operands[1];
    const char *value = schema_postgresql_printed(printer, step);
    bool position = schema_type_is_integer(&step->type);
    schema_text_format(printer->text, "(%s %s %s%s)", schema_postgresql_printed(printer, expression->operands[0]),
                       schema_operator_spelling(expression->operation), value,
                       position && step->type.kind == TYPE_INT64 ? "::integer" : "");
    return true;
}

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
        return print_json(printer, expression);
    case OPERATOR_EQUAL:
    case OPERATOR_NOT_EQUAL:
    case OPERATOR_LESS:
    case OPERATOR_LESS_EQUAL:
    case OPERATOR_GREATER:
    case OPERATOR_GREATER_EQUAL:
        return print_comparison(printer, expression, least);
    default:
        return print_arithmetic(printer, expression, least);
    }
}

/* -- literals and case ------------------------------------------------------------------------------------------ */

/* A text that stands for a value of another type says of which. */
static bool print_text(struct printer *printer, const struct expression *expression)
{
    enum type_kind kind = expression->type.kind;
    schema_literal_print(printer->text, expression->type.array ? "{}" : expression->text);
    if (kind != TYPE_UNKNOWN && !schema_type_is_text(&expression->type)) {
        schema_print(printer, "::");
        printer->dialect->type(printer->dialect, printer->text, NULL, &expression->type);
    }
    return true;
}

/* A decimal has the places of its type, which show where it becomes a text. */
static bool print_places(struct printer *printer, const struct expression *expression)
{
    const char *point = strchr(expression->text, '.');
    int places = point ? (int)strlen(point + 1) : 0;
    if (expression->type.kind != TYPE_DECIMAL || places >= expression->type.scale || strpbrk(expression->text, "eE"))
        return false;
    bool open = *expression->text == '-';
    schema_text_format(printer->text, "%s%s%s", open ? "(" : "", expression->text, point ? "" : ".");
    for (; places < expression->type.scale; places++)
        schema_print(printer, "0");
    schema_print(printer, open ? ")" : "");
    return true;
}

/* The server reads the smallest integer as a decimal with a minus, and an exponent as a decimal's. */
static bool print_number(struct printer *printer, const struct expression *expression)
{
    const char *type = is_float(&expression->type) ? "double precision"
                       : expression->type.kind == TYPE_INT64 && strcmp(expression->text, "-9223372036854775808") == 0
                           ? "bigint"
                           : NULL;
    if (!type)
        return print_places(printer, expression);
    schema_text_format(printer->text, "'%s'::%s", expression->text, type);
    return true;
}

/* Minus and the number behind it are one literal where its digits alone are none of the type. */
static bool print_unary(struct printer *printer, const struct expression *expression)
{
    const struct expression *operand = expression->operands[0];
    if (expression->operation != OPERATOR_NEGATE || operand->kind != EXPRESSION_INTEGER ||
        strcmp(operand->text, "9223372036854775808") != 0)
        return false;
    schema_print(printer, "'-9223372036854775808'::bigint");
    return true;
}

static bool print_case(struct printer *printer, const struct expression *expression)
{
    size_t at = expression->kind == EXPRESSION_CASE_OF;
    struct type compared_as = schema_type_of(TYPE_BOOL);
    schema_print(printer, "case");
    if (at) {
        compared_as = expression->operands[0]->type;
        for (size_t i = 1; i + 1 < expression->count; i += 2) {
            struct type both;
            if (schema_common_type(&compared_as, &expression->operands[i]->type, &both))
                compared_as = both;
        }
        schema_text_format(printer->text, " %s", compared(printer, expression->operands[0], &compared_as, false));
    }
    for (; at + 1 < expression->count; at += 2)
        schema_text_format(printer->text, " when %s then %s",
                           compared(printer, expression->operands[at], &compared_as, false),
                           schema_postgresql_as(printer, expression->operands[at + 1], &expression->type));
    if (at < expression->count)
        schema_text_format(printer->text, " else %s",
                           schema_postgresql_as(printer, expression->operands[at], &expression->type));
    schema_print(printer, " end");
    return true;
}

/* -- the hook ------------------------------------------------------------------------------------------------- */

bool schema_postgresql_expression(struct printer *printer, const struct expression *expression, int least)
{
    switch (expression->kind) {
    case EXPRESSION_INTEGER:
    case EXPRESSION_NUMBER:
        return print_number(printer, expression);
    case EXPRESSION_TEXT:
        return print_text(printer, expression);
    case EXPRESSION_PARAMETER:
        return schema_print_fail(printer, "a parameter cannot stand here");
    case EXPRESSION_UNARY:
        return print_unary(printer, expression);
    case EXPRESSION_BINARY:
        return print_binary(printer, expression, least);
    case EXPRESSION_DISTINCT:
        return print_distinct(printer, expression, least);
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
        schema_postgresql_cast(printer, expression->operands[0], &expression->type);
        return true;
    case EXPRESSION_CALL:
        return schema_postgresql_call(printer, expression);
    case EXPRESSION_ENGINE_CALL:
        return schema_print_engine_call(printer, expression, expression->function->postgresql);
    default:
        return false;
    }
}
