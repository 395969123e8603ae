/* Owns: how a value that SQLite would let pass is an error, without subqueries and functions of one's own, for neither
 * may stand in a check, a generated column or an index. A short value is looked at and written again; for a longer one
 * there is a form that names it once. Must not know the language. */
#include "sql/sqlite/lowering.h"

#include <inttypes.h>

/* SQLite has no function that fails for the asking, but the smallest integer has no absolute value. */
const struct term *schema_sqlite_error(struct lowering *l)
{
    return TERM_CALL_OF(l, "abs", schema_term_number(l, "-9223372036854775808"));
}

const struct term *schema_sqlite_unless(struct lowering *l, const struct term *condition, const struct term *value)
{
    return TERM_CASE_WHEN(l, condition, schema_sqlite_error(l), value);
}

/* Nothing but the value once: it is made a text where it is null, null where it is one of the others, and that is
 * what `instead` stands for; the text is null again at the end. */
const struct term *schema_sqlite_but(struct lowering *l, const struct term *value, const struct term *instead,
                                     size_t count, const char *const *but)
{
    const struct term *none = schema_term_text(l, "");
    const struct term *seen = TERM_CALL_OF(l, "coalesce", value, none);
    for (size_t i = 0; i < count; i++)
        seen = TERM_CALL_OF(l, "nullif", seen, schema_term_number(l, but[i]));
    return TERM_CALL_OF(l, "nullif", TERM_CALL_OF(l, "coalesce", seen, instead), none);
}

/* Of an integer, [7,7.0] is json; of a real, [7.0,7.0.0] is not. The first is what it was, to the last digit. */
static const struct term *integer_or_error(struct lowering *l, const struct term *number)
{
    const struct term *list =
        TERM_CALL_OF(l, "replace", schema_term_text(l, "[%,%.0]"), schema_term_text(l, "%"), number);
    return schema_term_operator(l, list, "->>", schema_term_number(l, "0"));
}

static const struct term *finite_or_error(struct lowering *l, const struct term *number)
{
    static const char *const infinities[] = {"9e999", "-9e999"};
    if (!schema_term_is_middling(number))
        return schema_sqlite_but(l, number, schema_sqlite_error(l), COUNT_OF(infinities), infinities);
    return TERM_CASE_OF_WHEN(l, number, schema_term_number(l, infinities[0]), schema_sqlite_error(l),
                             schema_term_number(l, infinities[1]), schema_sqlite_error(l), number);
}

const struct term *schema_sqlite_checked(struct lowering *l, const struct term *number)
{
    if (number->doubt == DOUBT_NONE)
        return number;
    if (number->doubt == DOUBT_INFINITE)
        return finite_or_error(l, number);
    if (!schema_term_is_short(number))
        return integer_or_error(l, number);
    return TERM_CASE_OF_WHEN(l, TERM_CALL_OF(l, "typeof", number), schema_term_text(l, "real"), schema_sqlite_error(l),
                             number);
}

/* A longer one is moved to where an int64 ends, and back: from there no integer comes back that was beyond. */
const struct term *schema_sqlite_within(struct lowering *l, const struct term *integer, int64_t low, int64_t high)
{
    if (integer->doubt == DOUBT_NONE && schema_term_is_short(integer))
        return schema_sqlite_unless(
            l,
            schema_term_of(l, TERM_BETWEEN, "not between",
                           TERM_LIST(integer, schema_term_integer(l, low), schema_term_integer(l, high))),
            integer);
    const struct term *above = schema_term_integer(l, INT64_MAX - high);
    const struct term *below = schema_term_integer(l, low - INT64_MIN);
    if (high < INT64_MAX)
        integer = schema_term_operator(l, schema_term_operator(l, integer, "+", above), "-", above);
    if (low > INT64_MIN)
        integer = schema_term_operator(l, schema_term_operator(l, integer, "-", below), "+", below);
    return schema_term_doubted(l, integer, DOUBT_REAL);
}
