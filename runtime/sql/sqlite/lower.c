/* Owns: how operators, comparisons and predicates are written on SQLite so that they answer as PostgreSQL does:
 * decimals brought to one scale, division by zero an error, like by case. What cannot be given is refused. Must not
 * know functions. */
#include "sql/sqlite/convert.h"

#include "language/functions.h"

#include <inttypes.h>
#include <string.h>

/* -- values ------------------------------------------------------------------------------------------------------- */

const struct term *schema_sqlite_value(struct lowering *l, const struct expression *expression)
{
    return schema_sqlite_checked(l, schema_sqlite_term(l, expression));
}

const struct term *schema_sqlite_term_as(struct lowering *l, const struct expression *expression,
                                         const struct type *type)
{
    const struct term *literal = schema_sqlite_literal(l, expression, type);
    if (literal)
        return literal;
    const struct term *term = schema_sqlite_term(l, expression);
    return expression->kind == EXPRESSION_NULL ? term : schema_sqlite_convert(l, term, &expression->type, type);
}

const struct term *schema_sqlite_value_as(struct lowering *l, const struct expression *expression,
                                          const struct type *type)
{
    return schema_sqlite_checked(l, schema_sqlite_term_as(l, expression, type));
}

/* -- comparisons ---------------------------------------------------------------------------------------------- */

/* Equal decimals of any size are equal texts; but texts are not in the order of their numbers. */
static void refuse_comparison(struct lowering *l, const struct type *type, bool ordered)
{
    if (type->array)
        schema_term_fail(l, "sqlite cannot compare arrays by their elements");
    else if (type->kind == TYPE_NUMERIC && ordered)
        schema_term_fail(l,
                         "sqlite cannot put decimals without a size in order: give them digits, as in decimal(12,2)");
    else if (type->kind == TYPE_INTERVAL)
        schema_term_fail(l, "sqlite cannot compare intervals: a month has no fixed number of days");
    else if (type->kind == TYPE_JSON)
        schema_term_fail(l, "sqlite cannot compare json by what it means: compare a part of it");
}

/* What the first of some values and every so manieth of the rest are compared as. */
static struct type compared_type(struct lowering *l, const struct expression *expression, size_t count, size_t step,
                                 bool ordered)
{
    struct type type = expression->operands[0]->type;
    for (size_t i = 1; i < count; i += step) {
        struct type both;
        if (schema_common_type(&type, &expression->operands[i]->type, &both))
            type = both;
    }
    refuse_comparison(l, &type, ordered);
    return type;
}

/* Values that are bound have the form in which a column has them: of two alike, one has the other's bytes. */
static bool is_bound(const struct expression *expression)
{
    return expression->operation == OPERATOR_EQUAL && expression->operands[1]->kind == EXPRESSION_PARAMETER &&
           schema_same_type(&expression->operands[0]->type, &expression->operands[1]->type);
}

static const struct term *comparison(struct lowering *l, const struct expression *expression, const char *between)
{
    if (is_bound(expression))
        return OPERATOR(schema_sqlite_value(l, expression->operands[0]), between,
                        schema_sqlite_value(l, expression->operands[1]));
    enum operator_kind operation = expression->operation;
    bool ordered =
        expression->kind == EXPRESSION_BINARY && operation != OPERATOR_EQUAL && operation != OPERATOR_NOT_EQUAL;
    struct type type = compared_type(l, expression, 2, 1, ordered);
    const struct term *left = schema_sqlite_value_as(l, expression->operands[0], &type);
    return OPERATOR(left, between, schema_sqlite_value_as(l, expression->operands[1], &type));
}

static const struct term *among(struct lowering *l, const struct expression *expression, enum term_kind kind,
                                const char *words)
{
    struct type type = compared_type(l, expression, expression->count, 1, kind == TERM_BETWEEN);
    const struct term **parts = NEW_ARRAY(l->region, const struct term *, expression->count);
    for (size_t i = 0; i < expression->count; i++)
        parts[i] = schema_sqlite_value_as(l, expression->operands[i], &type);
    return schema_term_of(l, kind, words, expression->count, parts);
}

/* The list is one parameter, which the runtime's virtual table reads as rows. */
static const struct term *in_list(struct lowering *l, const struct expression *expression)
{
    refuse_comparison(l, &expression->operands[0]->type, false);
    const struct expression *list = expression->operands[1];
    const char *rows = schema_region_format(l->region, "(select key1 from schema_keys(?%" PRId64 "))", list->number);
    return OPERATOR(schema_sqlite_value(l, expression->operands[0]), expression->negated ? "not in" : "in",
                    schema_term_words(l, rows));
}

static const struct term *in_query(struct lowering *l, const struct expression *expression)
{
    const struct term **left = NEW_ARRAY(l->region, const struct term *, expression->count + 1);
    for (size_t i = 0; i < expression->count; i++) {
        const struct type *type = expression->query->selected[i].type;
        refuse_comparison(l, type, false);
        left[i] = schema_sqlite_value_as(l, expression->operands[i], type);
    }
    return schema_lower_among(l, expression, left);
}

/* -- texts ----------------------------------------------------------------------------------------------------- */

static const struct term *concatenation(struct lowering *l, const struct expression *expression)
{
    const struct type text = schema_type_of(TYPE_TEXT);
    const struct term *left = schema_sqlite_value_as(l, expression->operands[0], &text);
    return JOINED(left, schema_sqlite_value_as(l, expression->operands[1], &text));
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

/* Not SQLite's like: a pragma of the connection changes what it does. */
static const struct term *like(struct lowering *l, const struct expression *expression)
{
    const struct expression *pattern = expression->operands[1];
    struct text glob = TEXT(l->region);
    if (pattern->kind != EXPRESSION_TEXT)
        return schema_term_fail(l, "sqlite can match a pattern only where it is a literal");
    if (!glob_of(&glob, pattern->text, expression->insensitive))
        return schema_term_fail(l, "a pattern ends in the middle of an escape");
    const struct term *value = schema_sqlite_value(l, expression->operands[0]);
    return OPERATOR(expression->insensitive ? CALL("lower", value) : value, expression->negated ? "not glob" : "glob",
                    QUOTED(schema_text_string(&glob)));
}

/* -- case and cast ------------------------------------------------------------------------------------------------ */

static const struct term *choice(struct lowering *l, const struct expression *expression)
{
    size_t at = 0, first = expression->kind == EXPRESSION_CASE_OF;
    struct type compared =
        first ? compared_type(l, expression, expression->count - 1, 2, false) : schema_type_of(TYPE_BOOL);
    const struct term **parts = NEW_ARRAY(l->region, const struct term *, expression->count);
    enum doubt doubt = DOUBT_NONE;
    if (first)
        parts[at++] = schema_sqlite_value_as(l, expression->operands[0], &compared);
    for (; at < expression->count; at++) {
        bool condition = (at - first) % 2 == 0 && at + 1 < expression->count;
        parts[at] = condition ? schema_sqlite_value_as(l, expression->operands[at], &compared)
                              : schema_sqlite_term_as(l, expression->operands[at], &expression->type);
        doubt = parts[at]->doubt > doubt ? parts[at]->doubt : doubt;
    }
    const struct term *made = schema_term_of(l, first ? TERM_CASE_OF : TERM_CASE, "", expression->count, parts);
    return schema_term_doubted(l, made, doubt);
}

/* What is too long for a text(n) is an error and not cut: nothing is lost that was not named. */
static const struct term *cast(struct lowering *l, const struct expression *expression)
{
    const struct expression *operand = expression->operands[0];
    const struct type *type = &expression->type;
    const struct term *value = schema_sqlite_term_as(l, operand, type);
    bool shorter = type->kind == TYPE_TEXT && type->length && operand->kind != EXPRESSION_NULL &&
                   (operand->type.kind != TYPE_TEXT || !operand->type.length || operand->type.length > type->length);
    if (!shorter)
        return value;
    value = schema_sqlite_checked(l, value);
    const struct term *beyond = OPERATOR(CALL("length", value), ">", schema_term_integer(l, type->length));
    return schema_sqlite_unless(l, beyond, value);
}

/* -- all ---------------------------------------------------------------------------------------------------------- */

static const struct term *binary(struct lowering *l, const struct expression *expression)
{
    switch (expression->operation) {
    case OPERATOR_AND:
    case OPERATOR_OR:
        return schema_lower_alike(l, expression);
    case OPERATOR_CONCATENATE:
        return concatenation(l, expression);
    case OPERATOR_JSON_GET:
    case OPERATOR_JSON_GET_TEXT:
        return schema_sqlite_json(l, expression);
    case OPERATOR_EQUAL:
    case OPERATOR_NOT_EQUAL:
    case OPERATOR_LESS:
    case OPERATOR_LESS_EQUAL:
    case OPERATOR_GREATER:
    case OPERATOR_GREATER_EQUAL:
        return comparison(l, expression, schema_operator_spelling(expression->operation));
    default:
        return schema_sqlite_arithmetic(l, expression);
    }
}

const struct term *schema_sqlite_term(struct lowering *l, const struct expression *expression)
{
    const struct term *literal = schema_sqlite_literal(l, expression, &expression->type);
    if (literal)
        return literal;
    switch (expression->kind) {
    case EXPRESSION_BOOLEAN:
        return NUMBER(strcmp(expression->text, "true") == 0 ? "1" : "0");
    case EXPRESSION_PARAMETER:
        return schema_term_words(l, schema_region_format(l->region, "?%" PRId64, expression->number));
    case EXPRESSION_BINARY:
        return binary(l, expression);
    case EXPRESSION_DISTINCT:
        return comparison(l, expression, expression->negated ? "is" : "is not");
    case EXPRESSION_BETWEEN:
        return among(l, expression, TERM_BETWEEN, expression->negated ? "not between" : "between");
    case EXPRESSION_IN:
        return among(l, expression, TERM_IN, expression->negated ? "not in" : "in");
    case EXPRESSION_LIKE:
        return like(l, expression);
    case EXPRESSION_CASE:
    case EXPRESSION_CASE_OF:
        return choice(l, expression);
    case EXPRESSION_UNARY:
        return expression->operation == OPERATOR_NOT ? schema_lower_alike(l, expression)
                                                     : schema_sqlite_minus(l, expression);
    case EXPRESSION_CAST:
        return cast(l, expression);
    case EXPRESSION_CALL:
        return schema_sqlite_call(l, expression);
    case EXPRESSION_AGGREGATE:
    case EXPRESSION_WINDOW:
        return schema_sqlite_aggregate(l, expression);
    case EXPRESSION_IN_LIST:
        return in_list(l, expression);
    case EXPRESSION_IN_QUERY:
        return in_query(l, expression);
    case EXPRESSION_ENGINE_CALL:
        return schema_lower_engine_call(l, expression, expression->function->sqlite);
    case EXPRESSION_COLLATE:
        return schema_term_fail(l, "collate is not supported yet on sqlite");
    default:
        return schema_lower_alike(l, expression);
    }
}

const struct term *schema_sqlite_lower(struct lowering *l, const struct expression *expression, const struct type *type)
{
    return type ? schema_sqlite_value_as(l, expression, type) : schema_sqlite_value(l, expression);
}
