/* Owns: how sums, products, divisions and days are written on SQLite so that what does not fit is an error, as it is
 * elsewhere: SQLite by itself goes on with a real, an infinity or null. Where the types alone say that a result fits,
 * nothing is asked; else it is doubted, and looked at where the doubt would be lost. Must not know comparisons or
 * functions. */
#include "sql/sqlite/convert.h"

#include "base/number.h"
#include "language/functions.h"

#include <string.h>

/* Past this an int64 may end. */
static const double INT64_END = 9.2e18;

/* -- how large an integer can get -------------------------------------------------------------------------------- */

static double largest_of_type(const struct type *type)
{
    return type->kind == TYPE_INT16 ? 32768.0 : type->kind == TYPE_INT32 ? 2147483648.0 : 1e19;
}

/* Without its sign. */
static bool is_literal(const struct expression *expression, double *size)
{
    struct number_literal number;
    return schema_number_literal(expression, &number) && schema_double_read(number.text, NULL, size);
}

static double largest(const struct expression *expression)
{
    double a, b;
    if (!schema_type_is_integer(&expression->type))
        return expression->type.kind == TYPE_DATE ? 1e7 : 1e19;
    if (is_literal(expression, &a))
        return a;
    if (expression->kind == EXPRESSION_UNARY)
        return largest(expression->operands[0]);
    if (expression->kind != EXPRESSION_BINARY)
        return largest_of_type(&expression->type);
    a = largest(expression->operands[0]);
    b = largest(expression->operands[1]);
    switch (expression->operation) {
    case OPERATOR_ADD:
    case OPERATOR_SUBTRACT:
        return a + b;
    case OPERATOR_MULTIPLY:
        return a * b;
    case OPERATOR_DIVIDE:
        return a;
    case OPERATOR_MODULO:
        return a < b ? a : b;
    default:
        return largest_of_type(&expression->type);
    }
}

/* -- days -------------------------------------------------------------------------------------------------------- */

static bool is_day(const struct expression *expression)
{
    return expression->type.kind == TYPE_DATE;
}

/* Days begin with the year 1 and end with the year 9999, which is seen while they are still counted. */
static const struct term *days(struct lowering *l, const struct expression *expression)
{
    const struct expression *left = expression->operands[0], *right = expression->operands[1];
    enum { FIRST_DAY = 1721426, LAST_DAY = 5373484, SOME_DAY = 2451545 };
    if (is_day(left) && is_day(right)) {
        const struct term *a = CALL("julianday", schema_sqlite_value(l, left));
        const struct term *b = CALL("julianday", schema_sqlite_value(l, right));
        return schema_term_cast(l, OPERATOR(a, "-", b), "integer");
    }
    const struct expression *day = is_day(left) ? left : right, *count = is_day(left) ? right : left;
    const struct term *half = NUMBER("0.5"), *some = schema_term_integer(l, SOME_DAY);
    const struct term *from =
        schema_term_cast(l, OPERATOR(CALL("julianday", schema_sqlite_value(l, day)), "+", half), "integer");
    const struct term *to = OPERATOR(OPERATOR(from, "-", some), schema_operator_spelling(expression->operation),
                                     schema_sqlite_term(l, count));
    if (largest(count) >= INT64_END)
        to = schema_term_doubted(l, to, DOUBT_REAL);
    to = schema_sqlite_checked(l, schema_sqlite_within(l, to, FIRST_DAY - SOME_DAY, LAST_DAY - SOME_DAY));
    return CALL("date", OPERATOR(OPERATOR(to, "+", some), "-", half));
}

/* -- division ---------------------------------------------------------------------------------------------------- */

static bool is_no_zero(const struct expression *divisor)
{
    double size;
    return is_literal(divisor, &size) && size > 0;
}

/* Whole numbers, or decimals. Zero becomes a real, which makes one of whatever it divides, but of null. */
static const struct term *whole_divided(struct lowering *l, const struct expression *right, const struct term *a,
                                        const char *operation, const struct term *b)
{
    static const char *const zeros[] = {"0"};
    const struct term *zero = NUMBER("0"), *real = NUMBER("1.5");
    if (is_no_zero(right))
        return OPERATOR(a, operation, b);
    if (schema_term_is_short(a) && schema_term_is_short(b) && a->doubt == DOUBT_NONE) {
        b = schema_sqlite_checked(l, b);
        const struct term *wrong = OPERATOR(OPERATOR(b, "=", zero), "and", schema_term_is(l, a, "is not null"));
        return OPERATOR(a, operation, schema_sqlite_unless(l, wrong, b));
    }
    if (strcmp(operation, "%") == 0) /* which would cut a real, perhaps to zero */
        b = schema_sqlite_checked(l, b);
    b = schema_term_is_middling(b) ? TERM_CASE_OF_WHEN(l, b, zero, real, b) : schema_sqlite_but(l, b, real, 1, zeros);
    return schema_term_doubted(l, OPERATOR(a, operation, b), DOUBT_REAL);
}

/* Whether a whole number has no place among decimals: it is a real to SQLite. As a divisor it is larger than all that
 * it could divide: what is left is the dividend. */
static bool is_beyond(const struct expression *number, const struct type *type)
{
    double size = largest(number);
    for (int digit = 0; digit < type->scale; digit++)
        size *= 10;
    return schema_type_is_integer(&number->type) && size >= 9223372036854775808.0;
}

/* What is divided may have more digits than the rest has. */
const struct term *schema_sqlite_rest(struct lowering *l, const struct expression *expression)
{
    const struct expression *left = expression->operands[0], *right = expression->operands[1];
    struct type type = expression->type;
    if (type.kind == TYPE_NUMERIC)
        return schema_sqlite_refuse_numeric(l);
    double size;
    if (type.kind == TYPE_DECIMAL)
        type.precision = 18;
    if (type.kind == TYPE_DECIMAL && is_literal(left, &size) && is_beyond(left, &type))
        return schema_term_fail(l, "sqlite has no decimals of more than 18 digits");
    const struct term *a = schema_sqlite_term_as(l, left, &type), *b = schema_sqlite_term_as(l, right, &type);
    if (type.kind == TYPE_DECIMAL && is_no_zero(right) && is_beyond(right, &type)) {
        /* Divided, it comes as a real, which has all of fifteen digits. */
        a = schema_sqlite_checked(l, a);
        bool exact = left->type.kind == TYPE_DECIMAL && left->type.precision <= 15;
        return exact ? schema_term_cast(l, OPERATOR(a, "%", b), "integer") : a;
    }
    return whole_divided(l, right, a, "%", b);
}

/* -- all --------------------------------------------------------------------------------------------------------- */

const struct term *schema_sqlite_refuse_numeric(struct lowering *l)
{
    return schema_term_fail(l,
                            "sqlite cannot compute with decimals of any size: cast to one with digits, or to float64");
}

const struct term *schema_sqlite_arithmetic(struct lowering *l, const struct expression *expression)
{
    const struct expression *left = expression->operands[0], *right = expression->operands[1];
    const struct type *type = &expression->type;
    enum operator_kind operation = expression->operation;
    if (left->type.kind == TYPE_INTERVAL || right->type.kind == TYPE_INTERVAL)
        return schema_sqlite_moved(l, expression);
    if (is_day(left) || is_day(right))
        return days(l, expression);
    if (type->kind == TYPE_NUMERIC)
        return schema_sqlite_refuse_numeric(l);
    if (operation == OPERATOR_MODULO)
        return schema_sqlite_rest(l, expression);
    if (schema_type_is_float(type))
        return schema_sqlite_floats(l, expression);
    bool product = operation == OPERATOR_MULTIPLY && type->kind == TYPE_DECIMAL;
    const struct term *a = schema_sqlite_term_as(l, left, product ? &left->type : type);
    const struct term *b = schema_sqlite_term_as(l, right, product ? &right->type : type);
    const struct term *result = operation == OPERATOR_DIVIDE ? whole_divided(l, right, a, "/", b)
                                                             : OPERATOR(a, schema_operator_spelling(operation), b);
    bool doubted = schema_type_is_integer(type) && largest(expression) >= INT64_END;
    return doubted ? schema_term_doubted(l, result, DOUBT_REAL) : result;
}

const struct term *schema_sqlite_minus(struct lowering *l, const struct expression *expression)
{
    const struct expression *operand = expression->operands[0];
    enum type_kind kind = expression->type.kind;
    if (kind == TYPE_NUMERIC)
        return schema_sqlite_refuse_numeric(l);
    const struct term *value = schema_sqlite_term(l, operand);
    if (expression->operation == OPERATOR_PLUS)
        return value;
    const struct term *minus = schema_term_prefix(l, "-", value);
    double end = kind == TYPE_INT64 ? INT64_END : largest_of_type(&expression->type);
    if (!schema_type_is_integer(&expression->type) || largest(operand) < end)
        return minus;
    return kind == TYPE_INT64 ? schema_term_doubted(l, minus, DOUBT_REAL)
                              : schema_sqlite_within_type(l, minus, &expression->type);
}
