/* Owns: how sums, products, divisions and days are written on SQLite so that what does not fit is an error, as it is
 * elsewhere: SQLite by itself goes on with a real, an infinity or null. Where the types alone say that a result fits,
 * nothing is asked. Must not know comparisons or functions. */
#include "sql/sqlite/parts.h"

#include "base/number.h"
#include "language/functions.h"

/* Past this an int64 may end. */
static const double INT64_END = 9.2e18;

const char *schema_sqlite_as(struct printer *printer, const struct expression *expression, const struct type *type)
{
    struct text text = TEXT(printer->text->region);
    struct printer own = {.dialect = printer->dialect, .text = &text};
    schema_sqlite_convert(&own, expression, type, LEVEL_PRIMARY);
    if (own.problem)
        schema_print_fail(printer, "%s", own.problem);
    return schema_text_string(&text);
}

/* SQLite has no function that fails for the asking, but the smallest integer has no absolute value. */
const char *schema_sqlite_error_if(struct printer *printer, const char *condition)
{
    return schema_region_format(printer->text->region, "abs(-9223372036854775807 - (%s))", condition);
}

void schema_sqlite_unless(struct printer *printer, const char *condition, const char *value)
{
    schema_text_format(printer->text, "case when %s then %s else %s end", condition,
                       schema_sqlite_error_if(printer, condition), value);
}

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

/* -- operators --------------------------------------------------------------------------------------------------- */

/* A divisor that is an error where it is zero and there is something to divide. */
const char *schema_sqlite_divisor(struct printer *printer, const struct expression *expression, const char *value,
                                  const char *dividend)
{
    double size;
    if (is_literal(expression, &size) && size > 0)
        return value;
    const char *zero = schema_region_format(printer->text->region, "%s = 0 and %s is not null", value, dividend);
    return schema_region_format(printer->text->region, "(case when %s then %s else %s end)", zero,
                                schema_sqlite_error_if(printer, zero), value);
}

static bool is_day(const struct expression *expression)
{
    return expression->type.kind == TYPE_DATE;
}

/* Days end with the year 9999; beyond, SQLite gives null, and before the year 1 a date of another kind. */
static bool print_days(struct printer *printer, const struct expression *expression)
{
    const struct expression *left = expression->operands[0], *right = expression->operands[1];
    struct region *region = printer->text->region;
    const char *a = schema_sqlite_printed(printer, left), *b = schema_sqlite_printed(printer, right);
    if (is_day(left) && is_day(right)) {
        schema_text_format(printer->text, "cast(julianday(%s) - julianday(%s) as integer)", a, b);
        return true;
    }
    const char *day = is_day(left) ? a : b, *count = is_day(left) ? b : a;
    const char *sign = expression->operation == OPERATOR_SUBTRACT ? "-" : "";
    const char *sum = schema_region_format(region, "date(%s, %s%s || ' days')", day, sign, count);
    const char *beyond = schema_region_format(
        region, "%s is not null and %s is not null and coalesce(%s < '0001-01-01', 1)", day, count, sum);
    schema_print(printer, "(");
    schema_sqlite_unless(printer, beyond, sum);
    schema_print(printer, ")");
    return true;
}

/* A product that vanishes is an error, too. */
static const char *beyond_float(struct printer *printer, enum operator_kind operation, const char *result,
                                const char *a, const char *b)
{
    struct region *region = printer->text->region;
    const char *infinite = schema_region_format(region, "abs(%s) > 1.7976931348623157e308", result);
    if (operation == OPERATOR_MULTIPLY)
        return schema_region_format(region, "%s or %s = 0 and %s <> 0 and %s <> 0", infinite, result, a, b);
    return operation == OPERATOR_DIVIDE ? schema_region_format(region, "%s or %s = 0 and %s <> 0", infinite, result, a)
                                        : infinite;
}

static void print_checked(struct printer *printer, const char *condition, const char *result)
{
    schema_print(printer, "(");
    schema_sqlite_unless(printer, condition, result);
    schema_print(printer, ")");
}

bool schema_sqlite_refuse_numeric(struct printer *printer)
{
    return schema_print_fail(printer,
                             "sqlite cannot compute with decimals of any size: cast to one with digits, or to float64");
}

/* What is divided may have more digits than the rest has. */
struct type schema_sqlite_dividend_type(const struct type *rest)
{
    struct type type = *rest;
    if (type.kind == TYPE_DECIMAL)
        type.precision = 18;
    return type;
}

/* A whole divisor that has no place among decimals is a real to SQLite, and larger than all that it could divide: what
 * is left is the dividend, but as a real. */
static bool is_beyond(const struct expression *divisor, const struct type *type)
{
    double size = largest(divisor);
    for (int digit = 0; digit < type->scale; digit++)
        size *= 10;
    return schema_type_is_integer(&divisor->type) && (size >= INT64_END || size <= -INT64_END);
}

bool schema_sqlite_arithmetic(struct printer *printer, const struct expression *expression)
{
    const struct expression *left = expression->operands[0], *right = expression->operands[1];
    const struct type *type = &expression->type;
    enum operator_kind operation = expression->operation;
    if (is_day(left) || is_day(right))
        return print_days(printer, expression);
    if (type->kind == TYPE_NUMERIC)
        return schema_sqlite_refuse_numeric(printer);
    bool product = operation == OPERATOR_MULTIPLY && type->kind == TYPE_DECIMAL;
    struct type wide = schema_sqlite_dividend_type(type);
    if (operation == OPERATOR_MODULO)
        type = &wide;
    const char *a = schema_sqlite_as(printer, left, product ? &left->type : type);
    const char *b = schema_sqlite_as(printer, right, product ? &right->type : type);
    if (operation == OPERATOR_DIVIDE || operation == OPERATOR_MODULO)
        b = schema_sqlite_divisor(printer, right, b, a);
    const char *result =
        schema_region_format(printer->text->region, "(%s %s %s)", a, schema_operator_spelling(operation), b);
    if (schema_type_is_integer(type) && operation != OPERATOR_MODULO && largest(expression) >= INT64_END)
        print_checked(printer, schema_region_format(printer->text->region, "typeof%s = 'real'", result), result);
    else if (operation == OPERATOR_MODULO && type->kind == TYPE_DECIMAL && is_beyond(right, type))
        schema_text_format(printer->text, "cast(%s as integer)", result);
    else if (type->kind == TYPE_FLOAT32 || type->kind == TYPE_FLOAT64)
        print_checked(printer, beyond_float(printer, operation, result, a, b), result);
    else
        schema_print(printer, result);
    return true;
}

bool schema_sqlite_minus(struct printer *printer, const struct expression *expression)
{
    const struct expression *operand = expression->operands[0];
    struct number_literal number;
    if (expression->type.kind == TYPE_NUMERIC && !schema_number_literal(expression, &number))
        return schema_sqlite_refuse_numeric(printer);
    if (expression->operation != OPERATOR_NEGATE || !schema_type_is_integer(&expression->type) ||
        schema_number_literal(expression, &number))
        return false;
    double end = expression->type.kind == TYPE_INT64 ? INT64_END : largest_of_type(&expression->type);
    if (largest(operand) < end)
        return false;
    const char *value = schema_sqlite_printed(printer, operand);
    const char *smallest = expression->type.kind == TYPE_INT64   ? "-9223372036854775807"
                           : expression->type.kind == TYPE_INT32 ? "-2147483647"
                                                                 : "-32767";
    print_checked(printer, schema_region_format(printer->text->region, "%s < %s", value, smallest),
                  schema_region_format(printer->text->region, *value == '-' ? "-(%s)" : "-%s", value));
    return true;
}
