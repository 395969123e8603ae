/* Owns: literals on SQLite: decimals as scaled integers, bytes and uuids in hexadecimal, members of an enum by their
 * numbers. Must not know conversions of what is not written. */
#include "sql/sqlite/lowering.h"

#include "base/number.h"
#include "language/formats.h"
#include "language/functions.h"

#include <string.h>

/* 12.5 with scale 2 is 1250; digits that would be lost make it no literal of that type. */
static const struct term *scaled(struct lowering *l, const struct number_literal *number, int scale)
{
    const char *point = strchr(number->text, '.');
    if (strpbrk(number->text, "eE"))
        return NULL;
    size_t whole = point ? (size_t)(point - number->text) : strlen(number->text);
    const char *fraction = point ? point + 1 : "";
    size_t kept = strlen(fraction);
    while (kept && fraction[kept - 1] == '0')
        kept--;
    if (kept > (size_t)scale)
        return NULL;
    struct text digits = TEXT(l->region);
    schema_text_add_bytes(&digits, number->text, whole);
    schema_text_add_bytes(&digits, fraction, kept);
    for (size_t i = kept; i < (size_t)scale; i++)
        schema_text_add_char(&digits, '0');
    const char *at = schema_text_string(&digits);
    while (*at == '0' && at[1])
        at++;
    bool negative = number->negative && strcmp(at, "0") != 0;
    return schema_term_number(l, schema_region_format(l->region, "%s%s", negative ? "-" : "", at));
}

static const struct term *float32(struct lowering *l, const struct number_literal *number)
{
    char printed[SCHEMA_NUMBER_SIZE];
    float value;
    if (!schema_float_read(number->text, NULL, &value))
        return NULL;
    schema_double_print((double)value, printed);
    return schema_term_number(l, schema_region_format(l->region, "%s%s%s", number->negative ? "-" : "", printed,
                                                      strpbrk(printed, ".e") ? "" : ".0"));
}

/* In its one form; null: it has an exponent. */
static const struct term *numeric(struct lowering *l, const char *text)
{
    struct numeric_text number;
    enum numeric_reading reading = schema_numeric_read(text, &number);
    if (reading == NUMERIC_NONE || reading == NUMERIC_TOO_LONG)
        return NULL;
    char *made = schema_region_allocate(l->region, number.size + 1);
    schema_numeric_print(&number, made);
    return schema_term_text(l, made);
}

static const struct term *number_as(struct lowering *l, const struct number_literal *number, const struct type *to)
{
    const char *sign = number->negative ? "-" : "";
    switch (to->kind) {
    case TYPE_DECIMAL:
        return scaled(l, number, to->scale);
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
        return scaled(l, number, 0);
    case TYPE_FLOAT32:
        return float32(l, number);
    case TYPE_FLOAT64:
        return schema_term_number(
            l, schema_region_format(l->region, "%s%s%s", sign, number->text, strpbrk(number->text, ".eE") ? "" : ".0"));
    case TYPE_NUMERIC:
        return numeric(l, schema_region_format(l->region, "%s%s", sign, number->text));
    default:
        return NULL;
    }
}

static const struct term *hexadecimal(struct lowering *l, const char *digits)
{
    struct text bare = TEXT(l->region);
    for (; *digits; digits++)
        if (*digits != '-')
            schema_text_add_char(&bare, *digits);
    return schema_term_literal(l, "x", schema_text_string(&bare));
}

static const struct term *text_as(struct lowering *l, const char *value, const struct type *to)
{
    if (to->array)
        return schema_term_text(l, value);
    if (to->kind == TYPE_NUMERIC)
        return numeric(l, value);
    if (to->kind == TYPE_UUID)
        return hexadecimal(l, value);
    if (to->kind == TYPE_BYTES)
        return hexadecimal(l, value[0] == '\\' && value[1] == 'x' ? value + 2 : value);
    return schema_term_text(l, value);
}

/* Whether a literal has digits of a second that the type does not keep. */
static bool is_too_precise(const char *text, const struct type *to)
{
    const char *point = strchr(text, '.');
    int digits = schema_second_digits(to);
    size_t places = point && to->kind >= TYPE_TIME && to->kind <= TYPE_DATETIME ? strspn(point + 1, "0123456789") : 0;
    for (size_t i = (size_t)digits; i < places; i++)
        if (point[1 + i] != '0')
            return true;
    return false;
}

const struct term *schema_sqlite_literal(struct lowering *l, const struct expression *expression,
                                         const struct type *type)
{
    struct number_literal number;
    if (expression->kind == EXPRESSION_TEXT) {
        /* What a person writes as a text stands in the database as a number. */
        if (expression->type.kind == TYPE_ENUM && expression->type.stored_as)
            return schema_term_integer(l, expression->number);
        struct type own = expression->type;
        if (!is_too_precise(expression->text, type))
            own.precision = type->precision;
        if (!schema_sqlite_is_stored_alike(&own, type))
            return NULL;
        return text_as(l, expression->text, type->kind == TYPE_UNKNOWN ? &expression->type : type);
    }
    return schema_number_literal(expression, &number) ? number_as(l, &number, type) : NULL;
}
