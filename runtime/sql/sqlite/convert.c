/* Owns: how a value of one type becomes one of another on SQLite, where decimals are scaled integers and times are text
 * (language/formats.h), with PostgreSQL's rounding. A conversion with no equal answer is refused, never approximated.
 */
#include "sql/sqlite/convert.h"

#include "language/functions.h"

#include <string.h>

int64_t schema_sqlite_power_of_ten(int exponent)
{
    int64_t power = 1;
    for (int i = 0; i < exponent && i < 18; i++)
        power *= 10;
    return power;
}

const struct term *schema_sqlite_power(struct lowering *l, int exponent)
{
    return schema_term_integer(l, schema_sqlite_power_of_ten(exponent));
}

static const struct term *refuse(struct lowering *l, const struct type *from, const struct type *to)
{
    struct text a = TEXT(l->region), b = TEXT(l->region);
    schema_source_dialect.type(&schema_source_dialect, &a, NULL, from);
    schema_source_dialect.type(&schema_source_dialect, &b, NULL, to);
    return schema_term_fail(l, "sqlite cannot turn a value of type %s into %s with the answer that every engine gives",
                            schema_text_string(&a), schema_text_string(&b));
}

static int scale_of(const struct type *type)
{
    return type->kind == TYPE_DECIMAL ? type->scale : 0;
}

static bool is_exact(const struct type *type)
{
    return schema_type_is_integer(type) || type->kind == TYPE_DECIMAL;
}

/* -- whole numbers and decimals ---------------------------------------------------------------------------------- */

/* Down to fewer places, what is left over counts as one where it is half of the step or more. */
const struct term *schema_sqlite_rescaled(struct lowering *l, const struct term *value, int from, int to)
{
    if (to == from)
        return value;
    if (to > from)
        return OPERATOR(value, "*", schema_sqlite_power(l, to - from));
    const struct term *power = schema_sqlite_power(l, from - to);
    const struct term *half = schema_term_integer(l, schema_sqlite_power_of_ten(from - to) / 2);
    return OPERATOR(OPERATOR(value, "/", power), "+", OPERATOR(OPERATOR(value, "%", power), "/", half));
}

/* Whether a rescaled value always is one of the type; rounding may carry into one digit more. */
static bool always_fits(const struct type *from, const struct type *to)
{
    if (schema_type_is_integer(from) && schema_type_is_integer(to))
        return from->kind <= to->kind;
    int carried = scale_of(from) > scale_of(to);
    if (to->kind != TYPE_DECIMAL)
        return schema_whole_digits(from) + carried < schema_whole_digits(to);
    return schema_whole_digits(from) + carried <= schema_whole_digits(to);
}

const struct term *schema_sqlite_within_type(struct lowering *l, const struct term *value, const struct type *type)
{
    switch (type->kind) {
    case TYPE_INT16:
        return schema_sqlite_within(l, value, INT16_MIN, INT16_MAX);
    case TYPE_INT32:
        return schema_sqlite_within(l, value, INT32_MIN, INT32_MAX);
    case TYPE_INT64:
        return schema_sqlite_within(l, value, INT64_MIN, INT64_MAX);
    default: {
        int64_t limit = schema_sqlite_power_of_ten(type->precision);
        return schema_sqlite_within(l, value, 1 - limit, limit - 1);
    }
    }
}

static const struct term *exact(struct lowering *l, const struct term *value, const struct type *from,
                                const struct type *to)
{
    const struct term *rescaled = schema_sqlite_rescaled(l, value, scale_of(from), scale_of(to));
    return always_fits(from, to) ? rescaled : schema_sqlite_within_type(l, rescaled, to);
}

static const struct term *decimal_text(struct lowering *l, const struct term *value, int scale)
{
    if (!scale)
        return schema_term_cast(l, value, "text");
    const struct term *power = schema_sqlite_power(l, scale), *size = CALL("abs", value);
    const struct term *sign = TERM_CASE_WHEN(l, OPERATOR(value, "<", NUMBER("0")), QUOTED("-"), QUOTED(""));
    const struct term *places = CALL("substr", OPERATOR(OPERATOR(size, "%", power), "+", power), NUMBER("2"));
    return JOINED(JOINED(JOINED(sign, OPERATOR(size, "/", power)), QUOTED(".")), places);
}

/* The one form of a decimal of any size: no zero behind the point stands at its end. */
static const struct term *trimmed(struct lowering *l, const struct term *text, int scale)
{
    return scale ? CALL("rtrim", CALL("rtrim", text, QUOTED("0")), QUOTED(".")) : text;
}

/* -- floats ------------------------------------------------------------------------------------------------------ */

/* To the nearest whole number, halves to the even one: the last bit of a float near 2^52 is one, and so is that of what
 * is moved there. */
static const struct term *float_as_integer(struct lowering *l, const struct term *value, const struct type *to)
{
    if (to->kind != TYPE_INT64) { /* beyond 2^51 it is not exact, and too large all the same */
        const struct term *far = NUMBER("6755399441055744.0");
        return schema_sqlite_within_type(
            l, schema_term_cast(l, OPERATOR(OPERATOR(value, "+", far), "-", far), "integer"), to);
    }
    const struct term *far = NUMBER("4503599627370496.0"), *zero = NUMBER("0");
    const struct term *up = OPERATOR(OPERATOR(value, "+", far), "-", far);
    const struct term *down = OPERATOR(OPERATOR(value, "-", far), "+", far);
    const struct term *rounded = TERM_CASE_WHEN(l, BETWEEN(value, zero, far), up,
                                                BETWEEN(value, NUMBER("-4503599627370496.0"), zero), down, value);
    const struct term *beyond = OPERATOR(OPERATOR(value, "<", NUMBER("-9223372036854775808.0")), "or",
                                         OPERATOR(value, ">=", NUMBER("9223372036854775808.0")));
    return schema_sqlite_unless(l, beyond, schema_term_cast(l, rounded, "integer"));
}

/* A float64 rounded to the 24 bits of a float32, halves to the even one: Veltkamp's split. */
static const struct term *with_24_bits(struct lowering *l, const struct term *value)
{
    const struct term *large = OPERATOR(value, "*", NUMBER("536870913.0"));
    return OPERATOR(large, "+", OPERATOR(value, "-", large));
}

/* Below 2^-126 a float32 has fewer bits: those that are left where 1.5 * 2^-97 was added, whose last is 2^-149. What
 * vanishes is an error, as what is too large. */
static const struct term *float_as_float32(struct lowering *l, const struct term *value)
{
    const struct term *part = NUMBER("562949953421312"), *size = CALL("abs", value);
    const struct term *smallest = OPERATOR(OPERATOR(NUMBER("3.0"), "/", part), "/", part);
    const struct term *rounded =
        TERM_CASE_WHEN(l, OPERATOR(size, "<", NUMBER("1.5e-38")),
                       OPERATOR(OPERATOR(value, "+", smallest), "-", smallest), with_24_bits(l, value));
    const struct term *vanished =
        OPERATOR(OPERATOR(rounded, "=", NUMBER("0")), "and", OPERATOR(value, "<>", NUMBER("0")));
    const struct term *beyond = OPERATOR(OPERATOR(OPERATOR(size, ">", NUMBER("1e39")), "or",
                                                  OPERATOR(CALL("abs", rounded), ">", NUMBER("3.402823567e38"))),
                                         "or", vanished);
    return schema_sqlite_unless(l, beyond, rounded);
}

/* What would be rounded twice, to a float64 and then to a float32, keeps of its last bits only whether there were any:
 * so the first time is exact. */
static const struct term *exact_as_float(struct lowering *l, const struct term *value, const struct type *from,
                                         const struct type *to)
{
    const struct term *whole = value;
    if (from->kind == TYPE_INT64 && to->kind == TYPE_FLOAT32) {
        const struct term *is_small =
            OPERATOR(CALL("abs", OPERATOR(value, "/", NUMBER("2"))), "<", NUMBER("4503599627370496"));
        const struct term *rest = OPERATOR(OPERATOR(value, "&", NUMBER("2047")), "<>", NUMBER("0"));
        whole =
            TERM_CASE_WHEN(l, is_small, value,
                           OPERATOR(OPERATOR(value, "&", NUMBER("-2048")), "|", OPERATOR(NUMBER("1024"), "*", rest)));
    }
    const struct term *real = schema_term_cast(l, whole, "real");
    if (scale_of(from))
        real = OPERATOR(
            real, "/",
            NUMBER(schema_region_format(l->region, "%lld.0", (long long)schema_sqlite_power_of_ten(scale_of(from)))));
    return to->kind == TYPE_FLOAT32 && from->kind != TYPE_INT16 ? with_24_bits(l, real) : real;
}

/* -- to text ----------------------------------------------------------------------------------------------------- */

static const struct term *uuid_text(struct lowering *l, const struct term *value)
{
    static const char *const starts[] = {"1", "9", "13", "17", "21"}, *const sizes[] = {"8", "4", "4", "4", "12"};
    const struct term *digits = CALL("lower", CALL("hex", value)), *text = NULL;
    for (size_t i = 0; i < COUNT_OF(starts); i++) {
        const struct term *part = CALL("substr", digits, NUMBER(starts[i]), NUMBER(sizes[i]));
        text = text ? JOINED(JOINED(text, QUOTED("-")), part) : part;
    }
    /* The hexadecimal digits of null are none, and not null. */
    return TERM_CASE_WHEN(l, schema_term_is(l, value, "is not null"), text);
}

static const struct term *to_text(struct lowering *l, const struct term *value, const struct type *from,
                                  const struct type *to)
{
    switch (from->kind) {
    case TYPE_BOOL:
        return TERM_CASE_OF_WHEN(l, value, NUMBER("1"), QUOTED("true"), NUMBER("0"), QUOTED("false"));
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
        return schema_term_cast(l, value, "text");
    case TYPE_DECIMAL:
        return decimal_text(l, value, from->scale);
    case TYPE_UUID:
        return uuid_text(l, value);
    case TYPE_UNKNOWN:
    case TYPE_TEXT:
    case TYPE_ENUM:
    case TYPE_DATE:
    case TYPE_NUMERIC:
        return value;
    default:
        return refuse(l, from, to);
    }
}

/* -- all --------------------------------------------------------------------------------------------------------- */

static const struct term *between_moments(struct lowering *l, const struct term *value, const struct type *from,
                                          const struct type *to)
{
    if (from->kind == TYPE_DATE)
        return JOINED(value, QUOTED(to->kind == TYPE_TIMESTAMP ? "T00:00:00.000000Z" : "T00:00:00.000000"));
    if (to->kind == TYPE_TIMESTAMP)
        return JOINED(value, QUOTED("Z"));
    return CALL("substr", value, NUMBER("1"), NUMBER(to->kind == TYPE_DATE ? "10" : "26"));
}

static bool is_moment(const struct type *type)
{
    return type->kind == TYPE_DATE || type->kind == TYPE_TIMESTAMP || type->kind == TYPE_DATETIME;
}

static const struct term *convert(struct lowering *l, const struct term *value, const struct type *from,
                                  const struct type *to)
{
    if (schema_loses_seconds(from, to)) {
        struct type all = *to;
        all.precision = -1;
        return schema_sqlite_rounded_second(l, schema_sqlite_convert(l, value, from, &all), to);
    }
    if (is_exact(from) && is_exact(to))
        return exact(l, value, from, to);
    value = schema_sqlite_checked(l, value);
    if (schema_type_is_float(from) && schema_type_is_integer(to))
        return float_as_integer(l, value, to);
    if (from->kind == TYPE_DECIMAL && from->precision > 15 && schema_type_is_float(to))
        return refuse(l, from, to); /* its digits and the power of ten are no floats any more */
    if (is_exact(from) && schema_type_is_float(to))
        return exact_as_float(l, value, from, to);
    if (schema_type_is_float(from) && schema_type_is_float(to))
        return float_as_float32(l, value);
    if (is_exact(from) && to->kind == TYPE_NUMERIC)
        return trimmed(l, decimal_text(l, value, scale_of(from)), scale_of(from));
    if (to->kind == TYPE_TEXT)
        return to_text(l, value, from, to);
    if (from->kind == TYPE_NUMERIC && is_exact(to))
        return schema_sqlite_of_numeric(l, value, to);
    if (from->kind == TYPE_TEXT) {
        const struct term *read = schema_sqlite_of_text(l, value, to);
        return read ? read : refuse(l, from, to);
    }
    if (from->kind == TYPE_BOOL && schema_type_is_integer(to))
        return value;
    if (schema_type_is_integer(from) && to->kind == TYPE_BOOL)
        return OPERATOR(value, "<>", NUMBER("0"));
    if (is_moment(from) && is_moment(to))
        return between_moments(l, value, from, to);
    return refuse(l, from, to);
}

/* The same bytes in the database. A text as an enum is held to its members by the column's check. */
bool schema_sqlite_is_stored_alike(const struct type *from, const struct type *to)
{
    if (from->kind == TYPE_UNKNOWN || from->kind == TYPE_NONE || to->kind == TYPE_UNKNOWN || to->kind == TYPE_NONE)
        return true;
    if (from->array && to->array)
        return true;
    if (from->kind == to->kind && from->kind == TYPE_DECIMAL)
        return from->scale == to->scale && from->precision <= to->precision;
    if (from->kind == to->kind)
        return !schema_loses_seconds(from, to);
    if (from->kind == TYPE_FLOAT32 && to->kind == TYPE_FLOAT64)
        return true;
    if (schema_type_is_integer(from) && schema_type_is_integer(to))
        return from->kind < to->kind;
    return from->kind == TYPE_TEXT && to->kind == TYPE_ENUM;
}

const struct term *schema_sqlite_convert(struct lowering *l, const struct term *value, const struct type *from,
                                         const struct type *to)
{
    return schema_sqlite_is_stored_alike(from, to) ? value : convert(l, value, from, to);
}
