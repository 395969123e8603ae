/* Owns: how operators, comparisons and literals are written on PostgreSQL so that they answer as the language says:
 * integers counted as int64, floats as float64, texts compared by code point whatever the database's collation. Must
 * not know functions. */
#include "sql/postgresql/lowering.h"

#include "language/functions.h"

#include <inttypes.h>
#include <string.h>

/* -- texts ----------------------------------------------------------------------------------------------------- */

static bool is_own(const struct lowering *l, const struct type *type)
{
    return schema_postgresql_is_own_type(l->dialect->target, type);
}

/* Columns have the collation already. */
const struct term *schema_postgresql_collated(struct lowering *l, const struct expression *expression)
{
    const struct term *value = schema_lower_part(l, expression);
    if (is_own(l, &expression->type))
        return schema_term_suffix(l, TYPED(value, "text"), "collate \"C\"");
    bool has_it = expression->kind == EXPRESSION_COLUMN || expression->kind == EXPRESSION_COLLATE;
    return has_it ? value : schema_term_suffix(l, value, "collate \"C\"");
}

/* The members of an enum that is a type are in the order in which it has them. */
void schema_postgresql_need_order(struct lowering *l, const struct type *type)
{
    if (type->kind == TYPE_ENUM && type->native && !is_own(l, type))
        schema_term_fail(l, "the order of enum '%s' is known by its type alone", type->name);
}

/* -- patterns --------------------------------------------------------------------------------------------------- */

/* Case is folded by the collation, which is that of ASCII. */
static const struct term *like(struct lowering *l, const struct expression *expression)
{
    static const char *const words[] = {"like", "ilike", "not like", "not ilike"};
    const struct type text = schema_type_of(TYPE_TEXT);
    const struct term *value = schema_postgresql_collated(l, expression->operands[0]);
    return OPERATOR(value, words[2 * expression->negated + expression->insensitive],
                    schema_postgresql_as(l, expression->operands[1], &text));
}

/* -- arithmetic ------------------------------------------------------------------------------------------------- */

/* Small integers and floats would be counted as such, and overflow or round where the language's do not. */
static const struct term *widened(struct lowering *l, const struct expression *operand, const struct type *result)
{
    const struct term *value = schema_lower_part(l, operand);
    if (result->kind == TYPE_INT64 && schema_type_is_integer(&operand->type) && operand->type.kind != TYPE_INT64)
        return TYPED(value, "bigint");
    if (schema_type_is_float(result) && operand->type.kind != TYPE_FLOAT64 && operand->kind != EXPRESSION_NULL)
        return TYPED(value, "double precision");
    return value;
}

/* A date moves by days that are an int4. It is moved on to where the server has no dates, and back: from there none
 * comes back that was past the years of the language. */
static const struct term *moved_date(struct lowering *l, const struct expression *expression)
{
    const struct term *above = NUMBER("2142110009"), *below = NUMBER("1721426");
    const struct term *left = schema_postgresql_narrowed(l, expression->operands[0]);
    const struct term *moved = OPERATOR(left, schema_operator_spelling(expression->operation),
                                        schema_postgresql_narrowed(l, expression->operands[1]));
    moved = OPERATOR(OPERATOR(moved, "+", above), "-", above);
    return OPERATOR(OPERATOR(moved, "-", below), "+", below);
}

static const struct term *arithmetic(struct lowering *l, const struct expression *expression)
{
    const struct expression *left = expression->operands[0], *right = expression->operands[1];
    const struct type *type = &expression->type;
    if (left->type.kind == TYPE_INTERVAL || right->type.kind == TYPE_INTERVAL)
        return schema_postgresql_moved(l, expression);
    if (type->kind == TYPE_DATE)
        return moved_date(l, expression);
    const struct term *first = schema_postgresql_guarded(l, left, widened(l, left, type), type);
    bool alike = schema_type_is_float(type) || (expression->operation == OPERATOR_MODULO && l->dialect->guarded);
    const struct term *second = alike ? widened(l, right, type) : schema_lower_part(l, right);
    return OPERATOR(first, schema_operator_spelling(expression->operation),
                    schema_postgresql_guarded(l, right, second, type));
}

static const struct term *concatenation(struct lowering *l, const struct expression *expression)
{
    const struct type text = schema_type_of(TYPE_TEXT);
    const struct term *left = schema_postgresql_as(l, expression->operands[0], &text);
    return JOINED(left, schema_postgresql_as(l, expression->operands[1], &text));
}

/* A position is an int4; a key that is a literal is said to be a text. */
static const struct term *json(struct lowering *l, const struct expression *expression)
{
    const struct expression *step = expression->operands[1];
    const struct term *value = schema_lower_part(l, expression->operands[0]), *at = schema_lower_part(l, step);
    return OPERATOR(value, schema_operator_spelling(expression->operation),
                    step->type.kind == TYPE_INT64 ? TYPED(at, "integer") : at);
}

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
        return json(l, expression);
    case OPERATOR_EQUAL:
    case OPERATOR_NOT_EQUAL:
        return schema_postgresql_comparison(l, expression, false);
    case OPERATOR_LESS:
    case OPERATOR_LESS_EQUAL:
    case OPERATOR_GREATER:
    case OPERATOR_GREATER_EQUAL:
        return schema_postgresql_comparison(l, expression, true);
    default:
        return arithmetic(l, expression);
    }
}

/* -- literals and case ------------------------------------------------------------------------------------------ */

/* A text that stands for a value of another type says of which. */
static const struct term *text(struct lowering *l, const struct expression *expression)
{
    if (expression->type.kind == TYPE_ENUM && expression->type.stored_as)
        return schema_term_integer(l, expression->number);
    const struct term *literal = QUOTED(expression->type.array ? "{}" : expression->text);
    bool plain = (expression->type.kind == TYPE_UNKNOWN || schema_type_is_text(&expression->type)) &&
                 !is_own(l, &expression->type);
    return plain ? literal : TYPED(literal, schema_postgresql_type_name(l, &expression->type));
}

/* A decimal has the places of its type, which show where it becomes a text. */
static const char *with_places(struct lowering *l, const struct expression *expression)
{
    const char *point = strchr(expression->text, '.');
    int places = point ? (int)strlen(point + 1) : 0;
    if (expression->type.kind != TYPE_DECIMAL || places >= expression->type.scale || strpbrk(expression->text, "eE"))
        return expression->text;
    struct text digits = TEXT(l->region);
    schema_text_format(&digits, "%s%s", expression->text, point ? "" : ".");
    for (; places < expression->type.scale; places++)
        schema_text_add_char(&digits, '0');
    return schema_text_string(&digits);
}

/* The server reads the smallest integers as a larger type with a minus, and an exponent as a decimal's. */
static const struct term *number(struct lowering *l, const struct expression *expression)
{
    if (schema_type_is_float(&expression->type))
        return TYPED(QUOTED(expression->text), "double precision");
    if (expression->type.kind == TYPE_INT64 && strcmp(expression->text, "-9223372036854775808") == 0)
        return TYPED(QUOTED(expression->text), "bigint");
    if (expression->type.kind == TYPE_INT32 && strcmp(expression->text, "-2147483648") == 0)
        return TYPED(QUOTED(expression->text), "integer");
    return NUMBER(with_places(l, expression));
}

/* Minus and the number behind it are one literal where its digits alone are none of the type. */
static const struct term *unary(struct lowering *l, const struct expression *expression)
{
    const struct expression *operand = expression->operands[0];
    if (expression->operation == OPERATOR_NEGATE && operand->kind == EXPRESSION_INTEGER &&
        strcmp(operand->text, "9223372036854775808") == 0)
        return TYPED(QUOTED("-9223372036854775808"), "bigint");
    return schema_lower_alike(l, expression);
}

/* A varchar has no operators of its own: it takes those of text, or any that somebody has made for it. */
static const struct term *column(struct lowering *l, const struct expression *expression)
{
    const struct term *name = schema_lower_alike(l, expression);
    bool varying = expression->type.kind == TYPE_TEXT && expression->type.length && !expression->type.array;
    return l->dialect->guarded && varying ? TYPED(name, "text") : name;
}

/* Values of the database's own types come as texts, which do not become such values by themselves. */
static const struct term *parameter(struct lowering *l, const struct expression *expression)
{
    const struct term *mark = schema_term_words(l, schema_region_format(l->region, "$%" PRId64, expression->number));
    if (expression->type.kind == TYPE_NATIVE && expression->type.native_postgresql)
        return TYPED(mark, expression->type.native_postgresql);
    return is_own(l, &expression->type) ? TYPED(mark, schema_postgresql_type_name(l, &expression->type)) : mark;
}

/* -- what is sent ---------------------------------------------------------------------------------------------------
 */

/* Numbers of any size and json go as texts; an enum as its text, or its number. */
const struct term *schema_postgresql_computed(struct lowering *l, const struct expression *expression)
{
    const struct type *type = &expression->type;
    const struct term *value = schema_postgresql_lower(l, expression, NULL);
    bool counts = expression->kind == EXPRESSION_AGGREGATE && strcmp(expression->text, "count") == 0;
    bool number = expression->kind == EXPRESSION_INTEGER && type->kind == TYPE_INT32;
    if (counts || number || type->kind == TYPE_BOOL)
        return value;
    if (type->kind == TYPE_NUMERIC && !type->array)
        return TYPED(CALL("trim_scale", TYPED(value, "numeric")), "text");
    if ((type->kind == TYPE_JSON || type->kind == TYPE_NATIVE || type->kind == TYPE_UNKNOWN) && !type->array)
        return TYPED(value, "text");
    struct type plain = *type;
    plain.length = 0;
    return TYPED(value, schema_postgresql_type_name(l, &plain));
}

const struct term *schema_postgresql_given(struct lowering *l, const struct expression *expression,
                                           const struct type *type)
{
    struct type plain = *type;
    plain.length = 0;
    bool same = schema_same_type(&expression->type, &plain);
    if (expression->kind == EXPRESSION_COLUMN && same)
        return schema_lower_part(l, expression);
    const struct term *value =
        TYPED(schema_postgresql_as(l, expression, &plain), schema_postgresql_type_name(l, &plain));
    bool text = schema_type_is_text(&plain) && !plain.array && !is_own(l, &plain) && !plain.stored_as;
    return text ? schema_term_suffix(l, value, "collate \"C\"") : value;
}

/* -- tests ----------------------------------------------------------------------------------------------------------
 */

static bool looks_in_list(const struct expression *expression)
{
    if (expression->kind == EXPRESSION_IN_LIST)
        return true;
    for (size_t i = 0; i < expression->count; i++)
        if (looks_in_list(expression->operands[i]))
            return true;
    return false;
}

/* Nothing is in an empty list, not even null. The server forgets that in `(x = any($1)) is false` behind an outer join,
 * of which it then makes an inner one: seen with version 15. It is said otherwise. */
static const struct term *is_boolean(struct lowering *l, const struct expression *expression)
{
    const struct expression *of = expression->operands[0];
    if (expression->negated || strcmp(expression->text, "false") != 0 || !looks_in_list(of))
        return schema_lower_alike(l, expression);
    return schema_term_is(l, schema_term_prefix(l, "not ", schema_lower_part(l, of)), "is true");
}

/* -- all ---------------------------------------------------------------------------------------------------------- */

static const struct term *term(struct lowering *l, const struct expression *expression)
{
    switch (expression->kind) {
    case EXPRESSION_INTEGER:
    case EXPRESSION_NUMBER:
        return number(l, expression);
    case EXPRESSION_TEXT:
        return text(l, expression);
    case EXPRESSION_COLUMN:
        return column(l, expression);
    case EXPRESSION_PARAMETER:
        return parameter(l, expression);
    case EXPRESSION_UNARY:
        return unary(l, expression);
    case EXPRESSION_BINARY:
        return binary(l, expression);
    case EXPRESSION_DISTINCT:
        return schema_postgresql_distinct(l, expression);
    case EXPRESSION_BETWEEN:
        return schema_postgresql_between(l, expression);
    case EXPRESSION_IN:
        return schema_postgresql_in(l, expression);
    case EXPRESSION_LIKE:
        return like(l, expression);
    case EXPRESSION_CASE:
    case EXPRESSION_CASE_OF:
        return schema_postgresql_case(l, expression);
    case EXPRESSION_CAST:
        return schema_postgresql_cast(l, expression->operands[0], &expression->type);
    case EXPRESSION_CALL:
        return schema_postgresql_call(l, expression);
    case EXPRESSION_IS_BOOLEAN:
        return is_boolean(l, expression);
    case EXPRESSION_AGGREGATE:
    case EXPRESSION_WINDOW:
        return schema_postgresql_aggregate(l, expression);
    case EXPRESSION_IN_LIST:
        return schema_postgresql_in_list(l, expression);
    case EXPRESSION_IN_QUERY:
        return schema_postgresql_in_query(l, expression);
    case EXPRESSION_ENGINE_CALL: /* a function may want the type */
        for (size_t i = 0; i < expression->count; i++)
            schema_postgresql_need_order(l, &expression->operands[i]->type);
        return schema_lower_engine_call(l, expression, expression->function->postgresql);
    default:
        return schema_lower_alike(l, expression);
    }
}

const struct term *schema_postgresql_lower(struct lowering *l, const struct expression *expression,
                                           const struct type *type)
{
    return type ? schema_postgresql_stored(l, expression, type) : term(l, expression);
}
