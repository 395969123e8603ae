/* Owns: arithmetic of floats on SQLite, where a result that is too large is an error, and so is a product or a quotient
 * that vanishes: SQLite by itself goes on with an infinity, null or zero. Must not know other numbers. */
#include "sql/sqlite/convert.h"

#include "base/number.h"
#include "language/functions.h"

enum {
    MOST_FACTORS = 12, /* of one product that is looked at as a whole; the first of them may be another */
};

/* a * b / c * d, from the left. */
struct factors {
    size_t count;
    const struct expression *operands[MOST_FACTORS];
    const char *operations[MOST_FACTORS];    /* before the operand */
    const struct term *values[MOST_FACTORS]; /* looked at */
};

static bool is_literal(const struct expression *expression, double *size)
{
    struct number_literal number;
    return schema_number_literal(expression, &number) && schema_double_read(number.text, NULL, size);
}

static bool is_no_zero(const struct expression *expression)
{
    double size;
    return is_literal(expression, &size) && size > 0;
}

static bool is_product(const struct expression *expression)
{
    return expression->kind == EXPRESSION_BINARY &&
           (expression->operation == OPERATOR_MULTIPLY || expression->operation == OPERATOR_DIVIDE) &&
           expression->type.kind == TYPE_FLOAT64;
}

static void collect(struct lowering *l, struct factors *factors, const struct expression *product)
{
    const struct expression *reversed[MOST_FACTORS], *at = product;
    size_t count = 0;
    for (; count + 1 < MOST_FACTORS && is_product(at); at = at->operands[0])
        reversed[count++] = at;
    *factors = (struct factors){.count = count + 1, .operands = {at}, .operations = {"*"}};
    for (size_t i = 1; i <= count; i++) {
        factors->operands[i] = reversed[count - i]->operands[1];
        factors->operations[i] = schema_operator_spelling(reversed[count - i]->operation);
    }
    for (size_t i = 0; i <= count; i++)
        factors->values[i] = schema_sqlite_value_as(l, factors->operands[i], &product->type);
}

/* The condition that none of the first few is null. */
static const struct term *given_of(struct lowering *l, const struct factors *factors, size_t count)
{
    const struct term *given = NULL;
    if (schema_lower_given(l, count, factors->operands, &given))
        return given;
    given = NULL;
    for (size_t i = 0; i < count; i++) {
        const struct term *one = schema_term_is(l, factors->values[i], "is not null");
        given = given ? OPERATOR(given, "and", one) : one;
    }
    return given;
}

static const struct term *divisor(struct lowering *l, const struct factors *factors, size_t i)
{
    static const char *const zeros[] = {"0.0"};
    const struct term *value = factors->values[i], *error = schema_sqlite_error(l);
    if (is_no_zero(factors->operands[i]))
        return value;
    const struct term *given = given_of(l, factors, i);
    error = given ? TERM_CASE_WHEN(l, given, error) : error; /* what is divided is null then, and so is all */
    return schema_term_is_middling(value) ? TERM_CASE_OF_WHEN(l, value, NUMBER(zeros[0]), error, value)
                                          : schema_sqlite_but(l, value, error, 1, zeros);
}

/* The first few, as they are. */
static const struct term *product_of(struct lowering *l, const struct factors *factors, size_t count)
{
    const struct term *product = factors->values[0];
    for (size_t i = 1; i < count; i++)
        product = OPERATOR(product, factors->operations[i], factors->values[i]);
    return product;
}

static bool may_be_zero(const struct factors *factors, size_t i)
{
    return *factors->operations[i] == '*' && !is_no_zero(factors->operands[i]);
}

/* What it is where a factor is zero and none is null: zero, unless what stands before that is an error. */
static const struct term *with_zero(struct lowering *l, const struct factors *factors)
{
    const struct term *zero = NUMBER("0.0"), *parts[2 * MOST_FACTORS + 1];
    size_t count = 0;
    for (size_t i = 2; i < factors->count; i++) {
        if (!may_be_zero(factors, i))
            continue;
        const struct term *before = product_of(l, factors, i);
        const struct term *wrong =
            schema_term_of(l, TERM_IN, "in", TERM_LIST(before, zero, NUMBER("9e999"), NUMBER("-9e999")));
        const struct term *nothing_before = NULL;
        for (size_t j = 0; j < i; j++)
            if (may_be_zero(factors, j)) {
                const struct term *one = OPERATOR(factors->values[j], "<>", zero);
                nothing_before = nothing_before ? OPERATOR(nothing_before, "and", one) : one;
            }
        parts[count++] = nothing_before ? OPERATOR(nothing_before, "and", wrong) : wrong;
        parts[count++] = schema_sqlite_error(l);
    }
    parts[count++] = zero;
    return count == 1 ? zero : schema_term_of(l, TERM_CASE, "", count, parts);
}

/* Zeros are taken out first, so that a zero that comes out has vanished, and an infinity stays one; then what is null
 * is null or zero. */
static const struct term *product(struct lowering *l, const struct expression *expression)
{
    static const char *const wrong[] = {"0.0", "9e999", "-9e999"};
    struct factors factors;
    collect(l, &factors, expression);
    const struct term *zero = NUMBER(wrong[0]), *error = schema_sqlite_error(l), *result = NULL;
    bool may_vanish = false;
    for (size_t i = 0; i < factors.count; i++) {
        bool multiplies = *factors.operations[i] == '*', zeros = may_be_zero(&factors, i);
        const struct term *value = multiplies ? factors.values[i] : divisor(l, &factors, i);
        value = zeros ? CALL("nullif", value, zero) : value;
        may_vanish = may_vanish || zeros;
        result = result ? OPERATOR(result, factors.operations[i], value) : value;
    }
    if (schema_term_is_middling(result))
        result = TERM_CASE_OF_WHEN(l, result, zero, error, NUMBER(wrong[1]), error, NUMBER(wrong[2]), error, result);
    else
        result = schema_sqlite_but(l, result, error, COUNT_OF(wrong), wrong);
    const struct term *given = given_of(l, &factors, factors.count), *nothing = with_zero(l, &factors);
    if (!may_vanish)
        return result;
    return CALL("coalesce", result, given ? TERM_CASE_WHEN(l, given, nothing) : nothing);
}

/* An infinity stays one beside what is none. */
static const struct term *sum(struct lowering *l, const struct expression *expression)
{
    const struct type *type = &expression->type;
    const struct term *a = schema_sqlite_term_as(l, expression->operands[0], type);
    const struct term *b = schema_sqlite_term_as(l, expression->operands[1], type);
    if (a->doubt && b->doubt && a->size < b->size)
        a = schema_sqlite_checked(l, a);
    else if (a->doubt && b->doubt)
        b = schema_sqlite_checked(l, b);
    return schema_term_doubted(l, OPERATOR(a, schema_operator_spelling(expression->operation), b), DOUBT_INFINITE);
}

const struct term *schema_sqlite_floats(struct lowering *l, const struct expression *expression)
{
    return is_product(expression) ? product(l, expression) : sum(l, expression);
}
