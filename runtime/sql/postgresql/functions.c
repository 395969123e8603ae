/* Owns: how the functions of language/functions.def are written on PostgreSQL, one by one: by their full names, so that
 * nobody's function of the same name is called. Must not know operators. */
#include "sql/postgresql/lowering.h"

#include "language/functions.h"

#include <string.h>

struct call {
    struct lowering *l;
    const struct expression *expression;
    size_t count;
    const struct expression *const *operands;
};

/* Functions take members of an enum for texts, but for those that give back what they take. */
static const struct term *argument(const struct call *call, size_t i)
{
    const struct type text = schema_type_of(TYPE_TEXT);
    bool own = schema_postgresql_is_own_type(call->l->dialect->target, &call->operands[i]->type);
    return own && call->expression->type.kind != TYPE_ENUM ? schema_postgresql_as(call->l, call->operands[i], &text)
                                                           : schema_lower_part(call->l, call->operands[i]);
}

static const struct term *called_with(const struct call *call, const char *name, const struct term **arguments)
{
    return schema_term_of(call->l, TERM_CALL, name, call->count, arguments);
}

static const struct term *called(const struct call *call, const char *name)
{
    const struct term **arguments = NEW_ARRAY(call->l->region, const struct term *, call->count + 1);
    for (size_t i = 0; i < call->count; i++)
        arguments[i] = argument(call, i);
    return called_with(call, name, arguments);
}

/* Positions and counts are int4. */
static const struct term *called_with_counts(const struct call *call, const char *name)
{
    const struct term **arguments = NEW_ARRAY(call->l->region, const struct term *, call->count + 1);
    for (size_t i = 0; i < call->count; i++)
        arguments[i] = i ? schema_postgresql_narrowed(call->l, call->operands[i]) : argument(call, i);
    return called_with(call, name, arguments);
}

/* Of the first int4, which has no negative, the server leaves nothing out: that nothing stays is said by a zero. */
static const struct term *right(const struct call *call)
{
    struct lowering *l = call->l;
    const struct expression *operand = call->operands[1];
    const struct term *count = schema_postgresql_narrowed(l, operand);
    struct number_literal number;
    bool is_int4 = operand->type.kind == TYPE_INT32, literal = schema_number_literal(operand, &number);
    if (is_int4 && literal && strcmp(number.text, "2147483648") == 0)
        count = NUMBER("0");
    else if (is_int4 && !literal)
        count = TYPED(OPERATOR(TYPED(count, "bigint"), "%", NUMBER("2147483648")), "integer");
    return CALL("\"right\"", argument(call, 0), count);
}

/* All arguments as what the call gives; coalesce and its like are words of SQL, and have no schema. */
static const struct term *of_one_type(const struct call *call, const char *word, bool ordered)
{
    const struct type *type = &call->expression->type;
    const struct term **arguments = NEW_ARRAY(call->l->region, const struct term *, call->count + 1);
    if (ordered)
        schema_postgresql_need_order(call->l, type);
    for (size_t i = 0; i < call->count; i++)
        arguments[i] = ordered && i == 0 && schema_postgresql_is_text(type)
                           ? schema_postgresql_collated(call->l, call->operands[i])
                           : schema_postgresql_as(call->l, call->operands[i], type);
    return called_with(call, word, arguments);
}

/* Folds A to Z alone. */
static const struct term *folded(const struct call *call, const char *name)
{
    const struct term *text = schema_postgresql_collated(call->l, call->operands[0]);
    return called_with(call, name, &text);
}

/* The server's own depends on settings of the session, for some types. */
static const struct term *concatenated(const struct call *call)
{
    struct lowering *l = call->l;
    const struct type text = schema_type_of(TYPE_TEXT);
    const struct term *all = NULL;
    for (size_t i = 0; i < call->count; i++) {
        const struct term *one =
            TERM_CALL_OF(l, "coalesce", schema_postgresql_as(l, call->operands[i], &text), QUOTED(""));
        all = all ? JOINED(all, one) : one;
    }
    return all;
}

/* Each with the separator before it, and the first separator cut off: the server's own is none that an index may have.
 */
static const struct term *concatenated_with(const struct call *call)
{
    struct lowering *l = call->l;
    const struct type text = schema_type_of(TYPE_TEXT);
    const struct term *between = schema_postgresql_as(l, call->operands[0], &text), *all = NULL;
    for (size_t i = 1; i < call->count; i++) {
        const struct term *one = JOINED(between, schema_postgresql_as(l, call->operands[i], &text));
        one = TERM_CALL_OF(l, "coalesce", one, QUOTED(""));
        all = all ? JOINED(all, one) : one;
    }
    return CALL("substr", all, OPERATOR(CALL("char_length", between), "+", NUMBER("1")));
}

/* One of them is a count, and the others are texts. */
static const struct term *called_with_count(const struct call *call, const char *name, size_t at)
{
    const struct term **arguments = NEW_ARRAY(call->l->region, const struct term *, call->count + 1);
    for (size_t i = 0; i < call->count; i++)
        arguments[i] = i == at ? schema_postgresql_narrowed(call->l, call->operands[i]) : argument(call, i);
    return called_with(call, name, arguments);
}

/* The server takes the kind of number by the kind of argument, and a decimal would not be computed with as a float. */
static const struct term *of_floats(const struct call *call, const char *name)
{
    const struct type real = schema_type_of(TYPE_FLOAT64);
    const struct term **arguments = NEW_ARRAY(call->l->region, const struct term *, call->count + 1);
    for (size_t i = 0; i < call->count; i++)
        arguments[i] = schema_postgresql_as(call->l, call->operands[i], &real);
    return called_with(call, schema_region_format(call->l->region, "pg_catalog.%s", name), arguments);
}

static const struct term *quotient(const struct call *call)
{
    struct expression *division = NEW(call->l->region, struct expression);
    *division = *call->expression;
    division->kind = EXPRESSION_BINARY;
    division->operation = OPERATOR_DIVIDE;
    return schema_postgresql_lower(call->l, division, NULL);
}

/* What is compared as a float is not what it was. */
static const struct term *null_if(const struct call *call)
{
    struct lowering *l = call->l;
    struct type both;
    const struct type *own = &call->operands[0]->type;
    if (!schema_common_type(own, &call->operands[1]->type, &both))
        both = *own;
    const struct term *first = argument(call, 0), *a = schema_postgresql_made(l, first, call->operands[0], &both);
    const struct term *b = schema_postgresql_as(l, call->operands[1], &both);
    if ((schema_type_is_float(&both) && !schema_type_is_float(own)) || !schema_postgresql_has_equality(l, &both))
        return TERM_CASE_WHEN(l, schema_postgresql_equal(l, &both, a, b), schema_term_words(l, "null"), first);
    const struct term *found = TERM_CALL_OF(l, "nullif", a, b);
    return schema_postgresql_is_same(own, &both) ? found : TYPED(found, schema_postgresql_type_name(l, own));
}

/* Whole numbers have nothing behind the point. */
static const struct term *whole(const struct call *call, const char *name)
{
    return schema_type_is_integer(&call->operands[0]->type) ? argument(call, 0) : called(call, name);
}

/* To so many places, by round or trunc. */
static const struct term *rounded(const struct call *call, const char *name)
{
    struct lowering *l = call->l;
    const struct type *to = &call->expression->type;
    const struct term *value = argument(call, 0);
    if (schema_type_is_integer(&call->operands[0]->type))
        value = TYPED(value, "numeric");
    value = TERM_CALL_OF(l, name, value, schema_postgresql_narrowed(l, call->operands[1]));
    return to->kind == TYPE_NUMERIC ? value : TYPED(value, schema_postgresql_type_name(l, to));
}

/* A decimal is not brought to the rest's type, which may be too small for it. */
static const struct term *rest(const struct call *call)
{
    struct lowering *l = call->l;
    const struct type *type = &call->expression->type;
    if (!schema_type_is_integer(type))
        return OPERATOR(schema_postgresql_guarded(l, call->operands[0], argument(call, 0), type), "%",
                        schema_postgresql_guarded(l, call->operands[1], argument(call, 1), type));
    const struct term *dividend = schema_postgresql_as(l, call->operands[0], type);
    return OPERATOR(dividend, "%", schema_postgresql_as(l, call->operands[1], type));
}

static const struct term *of_text(const struct call *call, enum function_id function)
{
    switch (function) {
    case FUNCTION_LOWER:
        return folded(call, "pg_catalog.lower");
    case FUNCTION_UPPER:
        return folded(call, "pg_catalog.upper");
    case FUNCTION_LENGTH:
    case FUNCTION_CHAR_LENGTH:
    case FUNCTION_CHARACTER_LENGTH:
        return called(call, "pg_catalog.char_length");
    case FUNCTION_LENGTH_BYTES:
    case FUNCTION_OCTET_LENGTH:
    case FUNCTION_OCTET_LENGTH_BYTES:
        return called(call, "pg_catalog.octet_length");
    case FUNCTION_TRIM:
    case FUNCTION_BTRIM:
        return called(call, "pg_catalog.btrim");
    case FUNCTION_LTRIM:
        return called(call, "pg_catalog.ltrim");
    case FUNCTION_RTRIM:
        return called(call, "pg_catalog.rtrim");
    case FUNCTION_REPLACE:
        return called(call, "pg_catalog.replace");
    case FUNCTION_SUBSTR:
    case FUNCTION_SUBSTRING:
        return called_with_counts(call, "pg_catalog.substr");
    case FUNCTION_LEFT:
        return called_with_counts(call, "pg_catalog.\"left\"");
    case FUNCTION_RIGHT:
        return right(call);
    case FUNCTION_STRPOS:
        return called(call, "pg_catalog.strpos");
    case FUNCTION_STARTS_WITH:
        return called(call, "pg_catalog.starts_with");
    case FUNCTION_REPEAT:
        return called_with_counts(call, "pg_catalog.repeat");
    case FUNCTION_CONCAT:
        return concatenated(call);
    case FUNCTION_CONCAT_WS:
        return concatenated_with(call);
    case FUNCTION_LPAD:
        return called_with_count(call, "pg_catalog.lpad", 1);
    case FUNCTION_RPAD:
        return called_with_count(call, "pg_catalog.rpad", 1);
    case FUNCTION_SPLIT_PART:
        return called_with_count(call, "pg_catalog.split_part", 2);
    case FUNCTION_REVERSE:
        return called(call, "pg_catalog.reverse");
    case FUNCTION_INITCAP:
        return folded(call, "pg_catalog.initcap");
    case FUNCTION_ASCII:
        return called(call, "pg_catalog.ascii");
    case FUNCTION_CHR:
        return called_with_count(call, "pg_catalog.chr", 0);
    default:
        return schema_term_fail(call->l, "%s is not supported yet on postgresql", call->expression->text);
    }
}

const struct term *schema_postgresql_call(struct lowering *l, const struct expression *expression)
{
    const struct call call = {l, expression, expression->count, expression->operands};
    enum function_id function = schema_function_of(expression);
    switch (function) {
    case FUNCTION_ABS:
        return called(&call, "pg_catalog.abs");
    case FUNCTION_SIGN:
        return TYPED(called(&call, "pg_catalog.sign"), "integer");
    case FUNCTION_ROUND:
        return whole(&call, "pg_catalog.round");
    case FUNCTION_ROUND_TO:
        return rounded(&call, "pg_catalog.round");
    case FUNCTION_TRUNC:
        return whole(&call, "pg_catalog.trunc");
    case FUNCTION_FLOOR:
    case FUNCTION_FLOOR_FLOAT:
        return whole(&call, "pg_catalog.floor");
    case FUNCTION_CEIL:
    case FUNCTION_CEILING:
    case FUNCTION_CEIL_FLOAT:
    case FUNCTION_CEILING_FLOAT:
        return whole(&call, "pg_catalog.ceil");
    case FUNCTION_MOD:
        return rest(&call);
    case FUNCTION_COALESCE:
        return of_one_type(&call, "coalesce", false);
    case FUNCTION_NULLIF:
        return null_if(&call);
    case FUNCTION_GREATEST:
        return of_one_type(&call, "greatest", true);
    case FUNCTION_LEAST:
        return of_one_type(&call, "least", true);
    case FUNCTION_NOW:
    case FUNCTION_CURRENT_TIMESTAMP:
        return called(&call, "pg_catalog.now");
    case FUNCTION_TODAY:
    case FUNCTION_CURRENT_DATE:
        return TYPED(schema_term_suffix(l, called(&call, "pg_catalog.now"), "at time zone 'UTC'"), "date");
    case FUNCTION_RANDOM_UUID:
        return called(&call, "pg_catalog.gen_random_uuid");
    case FUNCTION_RANDOM:
        return called(&call, "pg_catalog.random");
    case FUNCTION_ROUND_FLOAT:
        return called(&call, "pg_catalog.round");
    case FUNCTION_TRUNC_TO:
        return rounded(&call, "pg_catalog.trunc");
    case FUNCTION_TRUNC_FLOAT:
        return called(&call, "pg_catalog.trunc");
    case FUNCTION_DIV:
        return quotient(&call);
    case FUNCTION_EXTRACT:
    case FUNCTION_DATE_PART:
        return schema_postgresql_extract(l, expression);
    case FUNCTION_DATE_TRUNC:
        return schema_postgresql_date_trunc(l, expression);
    case FUNCTION_JSON_ARRAY_LENGTH:
        return called(&call, "pg_catalog.jsonb_array_length");
    case FUNCTION_JSON_TYPEOF:
        return called(&call, "pg_catalog.jsonb_typeof");
    default:
        if (function < FUNCTIONS && *schema_functions[function].result == 'f')
            return of_floats(&call, function == FUNCTION_POW ? "power" : schema_functions[function].name);
        return of_text(&call, function);
    }
}
