/* Owns: parts of dates and times on SQLite, the beginnings of months and their like, and moments that are moved by an
 * interval. There they are texts of a fixed form (language/formats.h), so most of it is cutting texts; what SQLite
 * computes itself it is given days and whole seconds of, for it rounds to milliseconds. Must not know other functions.
 */
#include "sql/sqlite/convert.h"

#include "base/number.h"
#include "language/formats.h"
#include "language/units.h"

#include <inttypes.h>

static const struct term *cut(struct lowering *l, const struct term *x, int from, int size)
{
    return CALL("substr", x, schema_term_integer(l, from), schema_term_integer(l, size));
}

static const struct term *number_at(struct lowering *l, const struct term *x, int from, int size)
{
    return schema_term_cast(l, cut(l, x, from, size), "integer");
}

static const struct term *day_of(struct lowering *l, const struct term *x, const struct type *type)
{
    return type->kind == TYPE_DATE ? x : cut(l, x, 1, SCHEMA_DATE_LENGTH);
}

static const struct term *told(struct lowering *l, const char *form, const struct term *day)
{
    return schema_term_cast(l, CALL("strftime", QUOTED(form), day), "integer");
}

/* Of the Thursday of its week, which says to which year that belongs. */
static const struct term *told_of_week(struct lowering *l, const char *form, const struct term *day)
{
    return schema_term_cast(l, CALL("strftime", QUOTED(form), day, QUOTED("-3 days"), QUOTED("weekday 4")), "integer");
}

/* -- extract ------------------------------------------------------------------------------------------------------ */

const struct term *schema_sqlite_extract(struct lowering *l, const struct expression *expression)
{
    const struct expression *of = expression->operands[1];
    const struct term *x = schema_sqlite_value(l, of), *day = day_of(l, x, &of->type);
    const int hour = of->type.kind == TYPE_TIME ? 1 : 12;
    const struct term *million = NUMBER("1000000");
    switch (schema_unit_read(expression->operands[0]->text)) {
    case UNIT_MICROSECONDS:
    case UNIT_MILLISECONDS:
    case UNIT_SECOND: /* the same digits, and the type says where the point is */
        return schema_term_cast(l, JOINED(cut(l, x, hour + 6, 2), cut(l, x, hour + 9, 6)), "integer");
    case UNIT_MINUTE:
        return number_at(l, x, hour + 3, 2);
    case UNIT_HOUR:
        return number_at(l, x, hour, 2);
    case UNIT_DAY:
        return number_at(l, x, 9, 2);
    case UNIT_WEEK:
        return OPERATOR(OPERATOR(told_of_week(l, "%j", day), "+", NUMBER("6")), "/", NUMBER("7"));
    case UNIT_MONTH:
        return number_at(l, x, 6, 2);
    case UNIT_QUARTER:
        return OPERATOR(OPERATOR(number_at(l, x, 6, 2), "+", NUMBER("2")), "/", NUMBER("3"));
    case UNIT_YEAR:
        return number_at(l, x, 1, 4);
    case UNIT_ISOYEAR:
        return told_of_week(l, "%Y", day);
    case UNIT_DOW:
        return told(l, "%w", day);
    case UNIT_ISODOW:
        return OPERATOR(OPERATOR(OPERATOR(told(l, "%w", day), "+", NUMBER("6")), "%", NUMBER("7")), "+", NUMBER("1"));
    case UNIT_DOY:
        return told(l, "%j", day);
    case UNIT_EPOCH:
        if (of->type.kind == TYPE_DATE)
            return OPERATOR(told(l, "%s", day), "*", million);
        return OPERATOR(OPERATOR(told(l, "%s", cut(l, x, 1, 19)), "*", million), "+", number_at(l, x, 21, 6));
    case UNITS:
        break;
    }
    return schema_term_fail(l, "sqlite does not know the unit of this");
}

/* -- date_trunc --------------------------------------------------------------------------------------------------- */

static const struct term *quarter(struct lowering *l, const struct term *x)
{
    const struct term *at = OPERATOR(OPERATOR(number_at(l, x, 6, 2), "*", NUMBER("2")), "-", NUMBER("1"));
    const struct term *month = CALL("substr", QUOTED("010101040404070707101010"), at, NUMBER("2"));
    return JOINED(JOINED(cut(l, x, 1, 5), month), QUOTED("-01"));
}

const struct term *schema_sqlite_date_trunc(struct lowering *l, const struct expression *expression)
{
    /* Of what form a moment is, and how much of it stays where the unit is one of the clock. */
    static const char zero[] = "0001-01-01T00:00:00.000000Z";
    const struct expression *of = expression->operands[1];
    const struct term *x = schema_sqlite_value(l, of), *day = NULL;
    int length = of->type.kind == TYPE_DATE       ? SCHEMA_DATE_LENGTH
                 : of->type.kind == TYPE_DATETIME ? SCHEMA_DATETIME_LENGTH
                                                  : SCHEMA_TIMESTAMP_LENGTH;
    int kept = SCHEMA_DATE_LENGTH;
    switch (schema_unit_read(expression->operands[0]->text)) {
    case UNIT_YEAR:
        kept = 4;
        break;
    case UNIT_QUARTER:
        day = quarter(l, x);
        break;
    case UNIT_MONTH:
        kept = 7;
        break;
    case UNIT_WEEK:
        day = CALL("date", day_of(l, x, &of->type), QUOTED("-6 days"), QUOTED("weekday 1"));
        break;
    case UNIT_HOUR:
        kept = 13;
        break;
    case UNIT_MINUTE:
        kept = 16;
        break;
    case UNIT_SECOND:
        kept = 19;
        break;
    case UNIT_MILLISECONDS:
        kept = 23;
        break;
    case UNIT_MICROSECONDS:
        kept = length;
        break;
    default: /* day */
        break;
    }
    if (!day && kept == length)
        return x;
    const struct term *start = day ? day : cut(l, x, 1, kept);
    const char *rest = schema_region_copy(l->region, zero + kept, (size_t)(length - kept));
    return *rest ? JOINED(start, QUOTED(rest)) : start;
}

/* -- intervals ---------------------------------------------------------------------------------------------------- */

/* By how much a moment is moved: numbers, where the interval is a literal, and terms in any case. */
struct shift {
    bool known;
    int64_t months, days, microseconds;
    const struct term *month_count, *day_count, *microsecond_count;
};

/* P14M25DT18367.500000S */
static bool read_interval(const char *text, struct shift *shift)
{
    const char *at;
    int64_t fraction;
    if (!schema_int64_read(text + 1, &at, &shift->months) || *at != 'M' ||
        !schema_int64_read(at + 1, &at, &shift->days) || at[0] != 'D' || at[1] != 'T')
        return false;
    bool negative = at[2] == '-';
    if (!schema_int64_read(at + 2, &at, &shift->microseconds) || *at != '.' ||
        !schema_int64_read(at + 1, &at, &fraction))
        return false;
    shift->microseconds = shift->microseconds * 1000000 + (negative ? -fraction : fraction);
    return true;
}

static const struct term *part_of(struct lowering *l, const struct term *text, bool negated)
{
    const struct term *number = schema_term_cast(l, text, "integer");
    return negated ? schema_term_prefix(l, "-", number) : number;
}

static struct shift shift_of(struct lowering *l, const struct expression *interval, bool back)
{
    struct shift shift = {0};
    if (interval->kind == EXPRESSION_TEXT && read_interval(interval->text, &shift)) {
        shift.known = true;
        shift.months = back ? -shift.months : shift.months;
        shift.days = back ? -shift.days : shift.days;
        shift.microseconds = back ? -shift.microseconds : shift.microseconds;
        shift.month_count = schema_term_integer(l, shift.months);
        shift.day_count = schema_term_integer(l, shift.days);
        shift.microsecond_count = schema_term_integer(l, shift.microseconds);
        return shift;
    }
    const struct term *i = schema_sqlite_value(l, interval), *one = NUMBER("1");
    const struct term *days = CALL("substr", i, OPERATOR(CALL("instr", i, QUOTED("M")), "+", one));
    const struct term *seconds = CALL("substr", i, OPERATOR(CALL("instr", i, QUOTED("T")), "+", one));
    shift.month_count = part_of(l, CALL("substr", i, NUMBER("2")), back);
    shift.day_count = part_of(l, days, back);
    shift.microsecond_count = part_of(l, CALL("replace", seconds, QUOTED("."), QUOTED("")), back);
    return shift;
}

/* What is counted, as SQLite's own functions for dates take it. */
static const struct term *counted(struct lowering *l, bool known, int64_t count, const struct term *term,
                                  const char *what)
{
    return known ? QUOTED(schema_region_format(l->region, "%" PRId64 " %s", count, what))
                 : JOINED(term, QUOTED(schema_region_format(l->region, " %s", what)));
}

/* The same day so many months away, or the last of that month: SQLite goes on into the next one. Behind the last month
 * of all it has none. */
static const struct term *month_away(struct lowering *l, const struct term *x, const struct shift *shift)
{
    if (shift->known && !shift->months)
        return cut(l, x, 1, SCHEMA_DATE_LENGTH);
    const struct term *first = JOINED(cut(l, x, 1, 8), QUOTED("01"));
    const struct term *months = counted(l, shift->known, shift->months, shift->month_count, "months");
    const struct term *behind = OPERATOR(number_at(l, x, 9, 2), "-", NUMBER("1"));
    const struct term *day = CALL("date", first, months, JOINED(behind, QUOTED(" days")));
    const struct term *end = CALL("date", first, months, QUOTED("1 month"), QUOTED("-1 day"));
    return CALL("min", day, CALL("coalesce", end, QUOTED("9999-12-31")));
}

static const struct term *both_given(struct lowering *l, const struct term *x, const struct expression *interval)
{
    const struct term *given = schema_term_is(l, x, "is not null");
    if (interval->kind == EXPRESSION_TEXT)
        return given;
    return OPERATOR(given, "and", schema_term_is(l, schema_sqlite_value(l, interval), "is not null"));
}

/* Years begin with 1 and end with 9999, and before and behind that is an error. */
const struct term *schema_sqlite_moved(struct lowering *l, const struct expression *expression)
{
    bool first = expression->operands[1]->type.kind == TYPE_INTERVAL, zoned = expression->type.kind == TYPE_TIMESTAMP;
    const struct expression *moment = expression->operands[!first], *interval = expression->operands[first];
    const struct term *x = schema_sqlite_value_as(l, moment, &expression->type);
    const struct shift shift = shift_of(l, interval, expression->operation == OPERATOR_SUBTRACT);
    const struct term *given = both_given(l, x, interval), *error = schema_sqlite_error(l);
    const struct term *day = month_away(l, x, &shift);
    if (shift.known && !shift.microseconds) {
        if (shift.days)
            day = CALL("date", day, counted(l, true, shift.days, NULL, "days"));
        return TERM_CASE_WHEN(l, OPERATOR(day, ">=", QUOTED("0001-01-01")),
                              JOINED(day, CALL("substr", x, NUMBER("11"))), given, error);
    }
    const struct term *million = NUMBER("1000000"), *year_1 = NUMBER("62135596800"); /* seconds before 1970 */
    const struct term *seconds = told(l, "%s", JOINED(day, cut(l, x, 11, 9)));
    if (!shift.known || shift.days)
        seconds = OPERATOR(seconds, "+", OPERATOR(shift.day_count, "*", NUMBER("86400")));
    const struct term *since =
        OPERATOR(OPERATOR(OPERATOR(OPERATOR(seconds, "+", year_1), "*", million), "+", number_at(l, x, 21, 6)), "+",
                 shift.microsecond_count);
    const struct term *clock = CALL("strftime", QUOTED("%Y-%m-%dT%H:%M:%S."),
                                    OPERATOR(OPERATOR(since, "/", million), "-", year_1), QUOTED("unixepoch"));
    const struct term *fraction = CALL("substr", OPERATOR(OPERATOR(since, "%", million), "+", million), NUMBER("2"));
    const struct term *made = JOINED(clock, fraction);
    return TERM_CASE_WHEN(l, BETWEEN(since, NUMBER("0"), NUMBER("315537897599999999")),
                          zoned ? JOINED(made, QUOTED("Z")) : made, given, error);
}
