/* Owns: a value as one of another type on PostgreSQL, with the answer that every engine gives: no zone but UTC, no text
 * cut, the language's own forms of dates and times. Must not know operators or functions. */
#include "sql/postgresql/parts.h"

#include "language/functions.h"

#include <string.h>

const char *schema_postgresql_printed(struct printer *printer, const struct expression *expression)
{
    struct text text = TEXT(printer->text->region);
    struct printer own = {.dialect = printer->dialect, .text = &text};
    schema_print_operand(&own, expression, LEVEL_PRIMARY);
    if (own.problem && !printer->problem)
        printer->problem = own.problem;
    return schema_text_string(&text);
}

static const char *type_name(struct printer *printer, const struct type *type)
{
    struct text text = TEXT(printer->text->region);
    printer->dialect->type(printer->dialect, &text, NULL, type);
    return schema_text_string(&text);
}

static bool is_untyped(const struct expression *expression)
{
    return expression->kind == EXPRESSION_NULL ||
           (expression->kind == EXPRESSION_TEXT && schema_type_is_text(&expression->type));
}

static bool is_integer(enum type_kind kind)
{
    return kind == TYPE_INT16 || kind == TYPE_INT32 || kind == TYPE_INT64;
}

static bool is_moment(enum type_kind kind)
{
    return kind == TYPE_DATE || kind == TYPE_TIME || kind == TYPE_TIMESTAMP || kind == TYPE_DATETIME;
}

/* Built from its numbers: what the server itself writes follows the session's settings, so it lets no index have it. */
static const char *text_of_date(struct region *region, const char *value)
{
    return schema_region_format(region,
                                "pg_catalog.lpad(extract(year from %s)::text, 4, '0') || '-' || "
                                "pg_catalog.lpad(extract(month from %s)::text, 2, '0') || '-' || "
                                "pg_catalog.lpad(extract(day from %s)::text, 2, '0')",
                                value, value, value);
}

/* With all of its six places. */
static const char *text_of_time(struct region *region, const char *value)
{
    return schema_region_format(region, "pg_catalog.overlay('00:00:00.000000', %s::text, 1)", value);
}

static const char *text_of_datetime(struct region *region, const char *value, const char *zone)
{
    return schema_region_format(region, "(%s || 'T' || %s%s)", text_of_date(region, value),
                                text_of_time(region, schema_region_format(region, "%s::time", value)), zone);
}

/* The value's own words for a text; those of times are the language's. */
static const char *text_of(struct printer *printer, const char *value, const struct type *from)
{
    struct region *region = printer->text->region;
    switch (from->kind) {
    case TYPE_TIMESTAMP:
        return text_of_datetime(region, schema_region_format(region, "(%s at time zone 'UTC')", value), " || 'Z'");
    case TYPE_DATETIME:
        return text_of_datetime(region, value, "");
    case TYPE_DATE:
        return schema_region_format(region, "(%s)", text_of_date(region, value));
    case TYPE_TIME:
        return text_of_time(region, value);
    default:
        return schema_region_format(region, "%s::text", value);
    }
}

/* Only the form that a date has here, by its numbers: the server would take many, by the session's settings. Others
 * are of the thirteenth month, which is an error once there is such a text. */
static const char *date_of_text(struct region *region, const char *value)
{
    static const char form[] = "^[ \\t-\\r]*[0-9]{4}-[0-9]{2}-[0-9]{2}[ \\t-\\r]*$";
    return schema_region_format(region,
                                "(case when %s collate \"C\" !~ '%s' then "
                                "pg_catalog.make_date(pg_catalog.char_length(%s), 13, 1) else "
                                "pg_catalog.make_date(pg_catalog.split_part(%s, '-', 1)::integer, "
                                "pg_catalog.split_part(%s, '-', 2)::integer, "
                                "pg_catalog.split_part(%s, '-', 3)::integer) end)",
                                value, form, value, value, value, value);
}

/* Through the wall clock of UTC, whatever the session's zone: so it is the same for ever, and fit for an index. */
static const char *moment_of(struct printer *printer, const char *value, const struct type *from, const struct type *to)
{
    struct region *region = printer->text->region;
    if (from->kind == TYPE_TIMESTAMP)
        value = schema_region_format(region, "(%s at time zone 'UTC')", value);
    if (to->kind == TYPE_TIMESTAMP)
        return schema_region_format(region, "(%s%s at time zone 'UTC')", value,
                                    from->kind == TYPE_DATE ? "::timestamp" : "");
    if (from->kind == TYPE_TIMESTAMP && to->kind == TYPE_DATETIME)
        return value;
    return schema_region_format(region, "%s::%s", value, type_name(printer, to));
}

/* What is too long is an error and not cut. The error is made from the value's length, so that it is not computed
 * before there is a row, and tells nothing of what is in it. */
static const char *no_longer_than(struct printer *printer, const char *value, int length)
{
    return schema_region_format(printer->text->region,
                                "case when pg_catalog.char_length(%s) > %d then "
                                "pg_catalog.chr(-pg_catalog.char_length(%s)) else %s end",
                                value, length, value, value);
}

static bool may_be_longer(const struct expression *expression, const struct type *to)
{
    if (to->kind != TYPE_TEXT || to->array || !to->length || expression->kind == EXPRESSION_NULL ||
        expression->kind == EXPRESSION_TEXT)
        return false;
    return expression->type.kind != TYPE_TEXT || !expression->type.length || expression->type.length > to->length;
}

static bool is_same(const struct type *from, const struct type *to)
{
    if (from->kind != to->kind || from->array != to->array)
        return false;
    return from->kind != TYPE_DECIMAL || (from->scale == to->scale && from->precision <= to->precision);
}

/* To fewer digits of a second, which the server does; what it rounds up out of the language's values is an error. The
 * error is made from the value, so that it is not computed before there is one. */
static const char *rounded_second(struct printer *printer, const char *value, const struct type *to)
{
    static const char *const last[] = {"23:59:59.499999", "23:59:59.949999", "23:59:59.994999",
                                       "23:59:59.999499", "23:59:59.999949", "23:59:59.999994"};
    struct region *region = printer->text->region;
    const char *limit = last[schema_second_digits(to)];
    if (to->kind == TYPE_TIME)
        return schema_region_format(region,
                                    "(case when %s > '%s' then pg_catalog.make_time(24 + extract(hour from "
                                    "%s)::integer, 0, 0) else %s::%s end)",
                                    value, limit, value, value, type_name(printer, to));
    bool zoned = to->kind == TYPE_TIMESTAMP;
    const char *wall = zoned ? schema_region_format(region, "(%s at time zone 'UTC')", value) : value;
    return schema_region_format(region,
                                "(case when %s > '9999-12-31 %s'::timestamp then pg_catalog.make_date(extract(year "
                                "from %s)::integer, 13, 1)%s else %s::%s end)",
                                wall, limit, wall, zoned ? "::timestamp at time zone 'UTC'" : "", value,
                                type_name(printer, to));
}

static const char *value_as(struct printer *printer, const struct expression *expression, const struct type *to)
{
    struct region *region = printer->text->region;
    const struct type *from = &expression->type;
    const char *value = schema_postgresql_printed(printer, expression);
    if (is_untyped(expression) && (schema_type_is_text(to) || expression->kind == EXPRESSION_NULL))
        return value;
    if (is_same(from, to) || (schema_type_is_text(from) && schema_type_is_text(to)))
        return value;
    if (schema_type_is_text(to))
        return text_of(printer, value, from);
    if (is_moment(from->kind) && is_moment(to->kind))
        return moment_of(printer, value, from, to);
    if (to->kind == TYPE_DATE && schema_type_is_text(from) && expression->kind != EXPRESSION_TEXT)
        return date_of_text(region, value);
    if (to->kind == TYPE_BOOL && is_integer(from->kind))
        return schema_region_format(region, "(%s <> 0)", value);
    if (from->kind == TYPE_BOOL && is_integer(to->kind))
        return schema_region_format(region, "%s::integer::%s", value, type_name(printer, to));
    return schema_region_format(region, "%s::%s", value, type_name(printer, to));
}

const char *schema_postgresql_as(struct printer *printer, const struct expression *expression, const struct type *to)
{
    const char *value = value_as(printer, expression, to);
    return schema_loses_seconds(&expression->type, to) ? rounded_second(printer, value, to) : value;
}

void schema_postgresql_cast(struct printer *printer, const struct expression *operand, const struct type *to)
{
    const char *value = schema_postgresql_as(printer, operand, to);
    bool checked = may_be_longer(operand, to);
    if (checked)
        value = no_longer_than(printer, value, to->length);
    else if (is_untyped(operand))
        value = schema_region_format(printer->text->region, "%s::%s", value, type_name(printer, to));
    schema_text_format(printer->text, checked ? "(%s)" : "%s", value);
}

/* A column takes a literal as it is written, and rounds and checks what is computed by itself. */
void schema_postgresql_convert(struct printer *printer, const struct expression *expression, const struct type *to,
                               int least)
{
    if (expression->kind == EXPRESSION_TEXT && !to->array &&
        (expression->type.kind == to->kind || !is_moment(expression->type.kind))) {
        schema_literal_print(printer->text, expression->text);
        return;
    }
    bool checked = may_be_longer(expression, to);
    if (!checked && (is_same(&expression->type, to) || expression->kind == EXPRESSION_NULL)) {
        struct expression plain = *expression;
        if (expression->kind == EXPRESSION_INTEGER || expression->kind == EXPRESSION_NUMBER)
            plain.type.scale = 0; /* the column gives it its places */
        schema_print_operand(printer, &plain, least);
        return;
    }
    const char *value = schema_postgresql_as(printer, expression, to);
    schema_text_format(printer->text, checked ? "(%s)" : "%s",
                       checked ? no_longer_than(printer, value, to->length) : value);
}
