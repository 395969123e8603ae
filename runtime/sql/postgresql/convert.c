/* Owns: a value as one of another type on PostgreSQL, with the answer that every engine gives: no zone but UTC, no text
 * cut, the language's own forms of dates and times. Must not know operators or functions. */
#include "sql/postgresql/lowering.h"

#include "language/functions.h"

#include <string.h>

const char *schema_postgresql_type_name(struct lowering *l, const struct type *type)
{
    struct text text = TEXT(l->region);
    l->dialect->type(l->dialect, &text, NULL, type);
    return schema_text_string(&text);
}

static bool is_untyped(const struct expression *expression)
{
    return expression->kind == EXPRESSION_NULL ||
           (expression->kind == EXPRESSION_TEXT && schema_type_is_text(&expression->type));
}

static bool is_moment(enum type_kind kind)
{
    return kind == TYPE_DATE || kind == TYPE_TIME || kind == TYPE_TIMESTAMP || kind == TYPE_DATETIME;
}

/* -- numbers ------------------------------------------------------------------------------------------------------ */

/* What is no int4 is past every date, every text: the nearest that is one does the same. Least and greatest would make
 * a number of a null. */
const struct term *schema_postgresql_narrowed(struct lowering *l, const struct expression *expression)
{
    const struct term *value = schema_lower_part(l, expression), *given = NULL;
    const struct term *low = NUMBER("-2147483647"), *high = NUMBER("2147483647");
    if (expression->type.kind != TYPE_INT64)
        return value;
    const struct term *narrow =
        TERM_CASE_WHEN(l, OPERATOR(value, ">", high), high, OPERATOR(value, "<", low), low, value);
    if (!schema_term_is_short(value) && schema_lower_given(l, 1, &expression, &given)) {
        narrow = TERM_CALL_OF(l, "least", TERM_CALL_OF(l, "greatest", value, low), high);
        narrow = given ? TERM_CASE_WHEN(l, given, narrow) : narrow;
    }
    return TYPED(narrow, "integer");
}

/* -- times -------------------------------------------------------------------------------------------------------- */

/* Built from its numbers: what the server itself writes follows the session's settings, so it lets no index have it. */
static const struct term *text_of_date(struct lowering *l, const struct term *value)
{
    static const char *const fields[] = {"year", "month", "day"}, *const digits[] = {"4", "2", "2"};
    const struct term *text = NULL;
    for (size_t i = 0; i < COUNT_OF(fields); i++) {
        const struct term *field = TYPED(CALL("extract", QUOTED(fields[i]), value), "text");
        field = CALL("lpad", field, NUMBER(digits[i]), QUOTED("0"));
        text = text ? JOINED(JOINED(text, QUOTED("-")), field) : field;
    }
    return text;
}

/* With all of its six places. */
static const struct term *text_of_time(struct lowering *l, const struct term *value)
{
    return CALL("overlay", QUOTED("00:00:00.000000"), TYPED(value, "text"), NUMBER("1"));
}

static const struct term *text_of_datetime(struct lowering *l, const struct term *value)
{
    return JOINED(JOINED(text_of_date(l, value), QUOTED("T")), text_of_time(l, TYPED(value, "time")));
}

static const struct term *in_utc(struct lowering *l, const struct term *value)
{
    return schema_term_suffix(l, value, "at time zone 'UTC'");
}

/* The value's own words for a text; those of times are the language's. */
static const struct term *text_of(struct lowering *l, const struct term *value, const struct type *from)
{
    switch (from->kind) {
    case TYPE_TIMESTAMP:
        return JOINED(text_of_datetime(l, in_utc(l, value)), QUOTED("Z"));
    case TYPE_DATETIME:
        return text_of_datetime(l, value);
    case TYPE_DATE:
        return text_of_date(l, value);
    case TYPE_TIME:
        return text_of_time(l, value);
    case TYPE_NUMERIC: /* in its one form, however many places it was given */
        return TYPED(CALL("trim_scale", value), "text");
    default:
        return TYPED(value, "text");
    }
}

/* Only the form that a date has here, by its numbers: the server would take many, by the session's settings. Others
 * are of the thirteenth month, which is an error once there is such a text. */
static const struct term *date_of_text(struct lowering *l, const struct term *value)
{
    static const char form[] = "^[ \\t-\\r]*[0-9]{4}-[0-9]{2}-[0-9]{2}[ \\t-\\r]*$";
    const struct term *parts[3], *one = NUMBER("1");
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        parts[i] = TYPED(CALL("split_part", value, QUOTED("-"), schema_term_integer(l, (int64_t)i + 1)), "integer");
    const struct term *other = OPERATOR(schema_term_suffix(l, value, "collate \"C\""), "!~", QUOTED(form));
    return TERM_CASE_WHEN(l, other, CALL("make_date", CALL("char_length", value), NUMBER("13"), one),
                          CALL("make_date", parts[0], parts[1], parts[2]));
}

/* To fewer digits of a second, which the server does; what it rounds up out of the language's values is an error. The
 * error is made from the value, so that it is not computed before there is one. */
static const struct term *rounded_second(struct lowering *l, const struct term *value, const struct type *to)
{
    static const char *const last[] = {"23:59:59.499999", "23:59:59.949999", "23:59:59.994999",
                                       "23:59:59.999499", "23:59:59.999949", "23:59:59.999994"};
    const char *limit = last[schema_second_digits(to)];
    const struct term *rounded = TYPED(value, schema_postgresql_type_name(l, to)), *zero = NUMBER("0");
    if (to->kind == TYPE_TIME) {
        const struct term *hour = TYPED(CALL("extract", QUOTED("hour"), value), "integer");
        return TERM_CASE_WHEN(l, OPERATOR(value, ">", QUOTED(limit)),
                              CALL("make_time", OPERATOR(NUMBER("24"), "+", hour), zero, zero), rounded);
    }
    bool zoned = to->kind == TYPE_TIMESTAMP;
    const struct term *wall = zoned ? in_utc(l, value) : value;
    const struct term *end = TYPED(QUOTED(schema_region_format(l->region, "9999-12-31 %s", limit)), "timestamp");
    const struct term *year = TYPED(CALL("extract", QUOTED("year"), wall), "integer");
    const struct term *error = CALL("make_date", year, NUMBER("13"), NUMBER("1"));
    return TERM_CASE_WHEN(l, OPERATOR(wall, ">", end), zoned ? in_utc(l, TYPED(error, "timestamp")) : error, rounded);
}

/* Through the wall clock of UTC, whatever the session's zone: so it is the same for ever, and fit for an index. */
static const struct term *moment_of(struct lowering *l, const struct term *value, const struct type *from,
                                    const struct type *to)
{
    if (from->kind == TYPE_TIMESTAMP)
        value = in_utc(l, value);
    if (to->kind == TYPE_TIMESTAMP)
        return in_utc(l, from->kind == TYPE_DATE ? TYPED(value, "timestamp") : value);
    if (from->kind == TYPE_TIMESTAMP && to->kind == TYPE_DATETIME)
        return value;
    return TYPED(value, schema_postgresql_type_name(l, to));
}

/* -- texts -------------------------------------------------------------------------------------------------------- */

/* What is too long is an error and not cut. The server itself would cut blanks that are too many without a word: so
 * there is something behind them while it looks. */
static const struct term *no_longer_than(struct lowering *l, const struct term *value, int length)
{
    enum { ITS_OWN = 4 }; /* which the server counts in the size of the type */
    const struct term *kept =
        CALL("\"varchar\"", JOINED(value, QUOTED(".")), schema_term_integer(l, (int64_t)length + 1 + ITS_OWN),
             schema_term_words(l, "false"));
    return CALL("\"left\"", kept, NUMBER("-1"));
}

static bool may_be_longer(const struct expression *expression, const struct type *to)
{
    if (to->kind != TYPE_TEXT || to->array || !to->length || expression->kind == EXPRESSION_NULL ||
        expression->kind == EXPRESSION_TEXT)
        return false;
    return expression->type.kind != TYPE_TEXT || !expression->type.length || expression->type.length > to->length;
}

/* -- all ---------------------------------------------------------------------------------------------------------- */

bool schema_postgresql_is_same(const struct type *from, const struct type *to)
{
    if (from->kind != to->kind || from->array != to->array)
        return false;
    return from->kind != TYPE_DECIMAL || (from->scale == to->scale && from->precision <= to->precision);
}

/* A member of an enum that is a type of the server's, and a text: a cast each way, but for what is one already. */
static const struct term *as_own_type(struct lowering *l, const struct term *value, const struct expression *expression,
                                      const struct type *to)
{
    bool is_own = schema_postgresql_is_own_type(l->dialect->target, to);
    if (expression->kind == EXPRESSION_TEXT && !is_own)
        return QUOTED(expression->text);
    if (expression->kind == EXPRESSION_NULL ||
        (is_own && schema_postgresql_is_own_type(l->dialect->target, &expression->type)))
        return value;
    return TYPED(value, schema_postgresql_type_name(l, to));
}

static const struct term *made(struct lowering *l, const struct term *value, const struct expression *expression,
                               const struct type *to)
{
    const struct type *from = &expression->type;
    if (schema_postgresql_is_own_type(l->dialect->target, from) ||
        schema_postgresql_is_own_type(l->dialect->target, to))
        return as_own_type(l, value, expression, to);
    if (is_untyped(expression) && (schema_type_is_text(to) || expression->kind == EXPRESSION_NULL))
        return value;
    if (schema_postgresql_is_same(from, to) || (schema_type_is_text(from) && schema_type_is_text(to)))
        return value;
    if (schema_type_is_text(to))
        return text_of(l, value, from);
    if (is_moment(from->kind) && is_moment(to->kind))
        return moment_of(l, value, from, to);
    if (to->kind == TYPE_DATE && schema_type_is_text(from) && expression->kind != EXPRESSION_TEXT)
        return date_of_text(l, value);
    if (to->kind == TYPE_BOOL && schema_type_is_integer(from))
        return OPERATOR(value, "<>", NUMBER("0"));
    if (from->kind == TYPE_BOOL && schema_type_is_integer(to))
        value = TYPED(value, "integer");
    return TYPED(value, schema_postgresql_type_name(l, to));
}

const struct term *schema_postgresql_made(struct lowering *l, const struct term *value,
                                          const struct expression *expression, const struct type *to)
{
    value = made(l, value, expression, to);
    return schema_loses_seconds(&expression->type, to) ? rounded_second(l, value, to) : value;
}

const struct term *schema_postgresql_as(struct lowering *l, const struct expression *expression, const struct type *to)
{
    return schema_postgresql_made(l, schema_lower_part(l, expression), expression, to);
}

const struct term *schema_postgresql_cast(struct lowering *l, const struct expression *operand, const struct type *to)
{
    const struct term *value = schema_postgresql_as(l, operand, to);
    if (may_be_longer(operand, to))
        return no_longer_than(l, value, to->length);
    bool says_it = !is_untyped(operand) || schema_postgresql_is_own_type(l->dialect->target, to);
    return !says_it ? TYPED(value, schema_postgresql_type_name(l, to)) : value;
}

/* A column takes a literal as it is written, and rounds and checks what is computed by itself. */
const struct term *schema_postgresql_stored(struct lowering *l, const struct expression *expression,
                                            const struct type *to)
{
    if (expression->kind == EXPRESSION_TEXT && expression->type.stored_as && !expression->type.array)
        return schema_lower_part(l, expression); /* the number of a member */
    if (expression->kind == EXPRESSION_TEXT && !to->array &&
        (expression->type.kind == to->kind || !is_moment(expression->type.kind)))
        return QUOTED(expression->text);
    if (may_be_longer(expression, to))
        return no_longer_than(l, schema_postgresql_as(l, expression, to), to->length);
    if (!schema_postgresql_is_same(&expression->type, to) && expression->kind != EXPRESSION_NULL)
        return schema_postgresql_as(l, expression, to);
    struct expression plain = *expression;
    if (expression->kind == EXPRESSION_INTEGER || expression->kind == EXPRESSION_NUMBER)
        plain.type.scale = 0; /* the column gives it its places */
    return schema_lower_part(l, &plain);
}
