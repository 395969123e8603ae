/* Owns: times with fewer digits of a second on SQLite, where they are text, rounded as PostgreSQL rounds. Must not know
 * other conversions. */
#include "sql/sqlite/convert.h"

#include "language/functions.h"

/* Halves go away from zero, which for what has a date is the year 2000. A full second is carried; past the last day, or
 * the end of a day without a date, that is an error. */
const struct term *schema_sqlite_rounded_second(struct lowering *l, const struct term *value, const struct type *to)
{
    bool dated = to->kind != TYPE_TIME;
    int point = dated ? 20 : 9, unit = 1;
    for (int digits = schema_second_digits(to); digits < 6; digits++)
        unit *= 10;
    const struct term *step = schema_term_integer(l, unit), *half = schema_term_integer(l, unit / 2);
    const struct term *one = NUMBER("1"), *full = NUMBER("1000000");
    if (dated)
        half = OPERATOR(half, "-", OPERATOR(value, "<", QUOTED("2000")));
    const struct term *fraction =
        schema_term_cast(l, CALL("substr", value, schema_term_integer(l, point + 1), NUMBER("6")), "integer");
    fraction = OPERATOR(OPERATOR(OPERATOR(fraction, "+", half), "/", step), "*", step);
    const struct term *second = CALL("substr", value, one, schema_term_integer(l, point - 1));
    const struct term *next = dated ? CALL("strftime", QUOTED("%Y-%m-%dT%H:%M:%S"), second, QUOTED("+1 second"))
                                    : CALL("time", second, QUOTED("+1 second"));
    const struct term *carried = OPERATOR(fraction, "=", full);
    const struct term *beyond =
        OPERATOR(carried, "and", OPERATOR(second, "=", QUOTED(dated ? "9999-12-31T23:59:59" : "23:59:59")));
    const struct term *digits = CALL("substr", JOINED(QUOTED("00000"), fraction), NUMBER("-6"));
    const struct term *rounded = JOINED(JOINED(second, QUOTED(".")), digits);
    next = JOINED(next, QUOTED(to->kind == TYPE_TIMESTAMP ? ".000000Z" : ".000000"));
    if (to->kind == TYPE_TIMESTAMP)
        rounded = JOINED(rounded, QUOTED("Z"));
    return TERM_CASE_WHEN(l, beyond, schema_sqlite_error(l), carried, next, rounded);
}
