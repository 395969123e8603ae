/* Owns: how a value of one type becomes one of another on SQLite, where decimals are scaled integers and times are text
 * (model/formats.h), with PostgreSQL's rounding. A conversion with no equal answer is refused, never approximated. */
#include "sql/sqlite/parts.h"

#include "base/number.h"
#include "language/functions.h"

#include <string.h>

const char *schema_sqlite_power_of_ten(int exponent)
{
    static const char *const powers[] = {"1",
                                         "10",
                                         "100",
                                         "1000",
                                         "10000",
                                         "100000",
                                         "1000000",
                                         "10000000",
                                         "100000000",
                                         "1000000000",
                                         "10000000000",
                                         "100000000000",
                                         "1000000000000",
                                         "10000000000000",
                                         "100000000000000",
                                         "1000000000000000",
                                         "10000000000000000",
                                         "100000000000000000",
                                         "1000000000000000000"};
    return powers[exponent < 0 ? 0 : exponent > 18 ? 18 : exponent];
}

const char *schema_sqlite_printed(struct printer *printer, const struct expression *expression)
{
    struct text text = TEXT(printer->text->region);
    struct printer own = {.dialect = printer->dialect, .text = &text};
    schema_print_operand(&own, expression, LEVEL_PRIMARY);
    if (own.problem)
        schema_print_fail(printer, "%s", own.problem);
    return schema_text_string(&text);
}

/* -- literals ------------------------------------------------------------------------------------------------- */

/* 12.5 with scale 2 is 1250; digits that would be lost make it no literal of that type. */
static bool print_scaled(struct printer *printer, const struct number_literal *number, int scale)
{
    const char *point = strchr(number->text, '.');
    if (strpbrk(number->text, "eE"))
        return false;
    size_t whole = point ? (size_t)(point - number->text) : strlen(number->text);
    const char *fraction = point ? point + 1 : "";
    size_t kept = strlen(fraction);
    while (kept && fraction[kept - 1] == '0')
        kept--;
    if (kept > (size_t)scale)
        return false;
    struct text digits = TEXT(printer->text->region);
    schema_text_add_bytes(&digits, number->text, whole);
    schema_text_add_bytes(&digits, fraction, kept);
    for (size_t i = kept; i < (size_t)scale; i++)
        schema_text_add_char(&digits, '0');
    const char *at = schema_text_string(&digits);
    while (*at == '0' && at[1])
        at++;
    schema_text_format(printer->text, "%s%s", number->negative && strcmp(at, "0") != 0 ? "-" : "", at);
    return true;
}

/* What is beyond the type is printed as no number of it. */
static bool print_float32(struct printer *printer, const struct number_literal *number)
{
    char printed[SCHEMA_NUMBER_SIZE];
    float value;
    if (!schema_float_read(number->text, NULL, &value))
        return false;
    schema_double_print((double)value, printed);
    schema_text_format(printer->text, "%s%s%s", number->negative ? "-" : "", printed,
                       strpbrk(printed, ".e") ? "" : ".0");
    return true;
}

static bool print_number_as(struct printer *printer, const struct expression *expression, const struct type *to)
{
    struct number_literal number;
    if (!schema_number_literal(expression, &number))
        return false;
    switch (to->kind) {
    case TYPE_DECIMAL:
        return print_scaled(printer, &number, to->scale);
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
        return print_scaled(printer, &number, 0);
    case TYPE_FLOAT32:
        return print_float32(printer, &number);
    case TYPE_FLOAT64:
        schema_text_format(printer->text, "%s%s%s", number.negative ? "-" : "", number.text,
                           strpbrk(number.text, ".eE") ? "" : ".0");
        return true;
    case TYPE_NUMERIC:
        schema_text_format(printer->text, "'%s%s'", number.negative ? "-" : "", number.text);
        return true;
    default:
        return false;
    }
}

static void print_hex(struct printer *printer, const char *digits)
{
    schema_print(printer, "x'");
    for (; *digits; digits++)
        if (*digits != '-')
            schema_text_add_char(printer->text, *digits);
    schema_print(printer, "'");
}

static void print_text_as(struct printer *printer, const char *value, const struct type *to)
{
    if (to->array)
        schema_literal_print(printer->text, value);
    else if (to->kind == TYPE_UUID)
        print_hex(printer, value);
    else if (to->kind == TYPE_BYTES)
        print_hex(printer, value[0] == '\\' && value[1] == 'x' ? value + 2 : value);
    else
        schema_literal_print(printer->text, value);
}

/* -- values --------------------------------------------------------------------------------------------------- */

static bool refuse(struct printer *printer, const struct type *from, const struct type *to)
{
    struct text a = TEXT(printer->text->region), b = TEXT(printer->text->region);
    schema_source_dialect.type(&schema_source_dialect, &a, NULL, from);
    schema_source_dialect.type(&schema_source_dialect, &b, NULL, to);
    return schema_print_fail(printer,
                             "sqlite cannot turn a value of type %s into %s with the answer that every engine gives",
                             schema_text_string(&a), schema_text_string(&b));
}

/* Decimals between scales; down to fewer places halves go away from zero. */
void schema_sqlite_print_rescaled(struct printer *printer, const char *value, int from, int to)
{
    if (to == from) {
        schema_print(printer, value);
    } else if (to > from) {
        schema_text_format(printer->text, "(%s * %s)", value, schema_sqlite_power_of_ten(to - from));
    } else {
        const char *power = schema_sqlite_power_of_ten(from - to);
        schema_text_format(printer->text, "((%s + (case when %s < 0 then -%s else %s end) / 2) / %s)", value, value,
                           power, power, power);
    }
}

static void print_decimal_text(struct printer *printer, const char *value, int scale)
{
    if (!scale) {
        schema_text_format(printer->text, "cast(%s as text)", value);
        return;
    }
    const char *power = schema_sqlite_power_of_ten(scale);
    schema_text_format(
        printer->text,
        "(case when %s < 0 then '-' else '' end || (abs(%s) / %s) || '.' || substr(abs(%s) %% %s + %s, 2))", value,
        value, power, value, power, power);
}

/* An error where a text is no whole number of that type. Blanks around it, a sign and zeros before it are let pass. */
static void print_text_as_integer(struct printer *printer, const char *value, const struct type *to)
{
    struct region *region = printer->text->region;
    const char *bare = schema_region_format(region, "trim(%s, char(9, 10, 11, 12, 13, 32))", value);
    const char *digits = schema_region_format(region, "ltrim(%s, '+-')", bare);
    const char *significant = schema_region_format(region, "ltrim(%s, '+-0')", bare);
    const char *form = schema_region_format(region,
                                            "%s = '' or %s glob '*[^0-9]*' or length(%s) - length(%s) > 1 or "
                                            "length(%s) > 19",
                                            digits, digits, bare, digits, significant);
    /* Nineteen digits may be too many, which is seen before they are read. */
    const char *range =
        to->kind == TYPE_INT64
            ? schema_region_format(region,
                                   "length(%s) = 19 and %s > case when %s glob '-*' then '9223372036854775808' else "
                                   "'9223372036854775807' end",
                                   significant, significant, bare)
            : schema_region_format(region, "cast(%s as integer) not between %s", bare,
                                   to->kind == TYPE_INT16 ? "-32768 and 32767" : "-2147483648 and 2147483647");
    schema_sqlite_unless(printer, schema_region_format(region, "%s or %s", form, range),
                         schema_region_format(region, "cast(%s as integer)", bare));
}

/* To the nearest whole number, halves to the even one. */
static void print_float_as_integer(struct printer *printer, const char *value, const struct type *to)
{
    struct region *region = printer->text->region;
    const char *whole = schema_region_format(region, "cast(%s as integer)", value);
    const char *rounded =
        schema_region_format(region,
                             "(%s + (%s - %s > 0.5 or %s - %s = 0.5 and %s %% 2 <> 0) - (%s - %s < -0.5 or %s - %s = "
                             "-0.5 and %s %% 2 <> 0))",
                             whole, value, whole, value, whole, whole, value, whole, value, whole, whole);
    const char *beyond =
        to->kind == TYPE_INT64
            ? schema_region_format(region, "%s < -9223372036854775808.0 or %s >= 9223372036854775808.0", value, value)
            : schema_region_format(region, "%s not between %s", rounded,
                                   to->kind == TYPE_INT16 ? "-32768 and 32767" : "-2147483648 and 2147483647");
    schema_sqlite_unless(printer, beyond, rounded);
}

/* A float64 rounded to the 24 bits of a float32, halves to the even one: Veltkamp's split. */
static const char *with_24_bits(struct region *region, const char *value)
{
    return schema_region_format(region, "%s * 536870913.0 + (%s - %s * 536870913.0)", value, value, value);
}

/* Below 2^-126 a float32 has fewer bits: those that are left where 1.5 * 2^-97 was added, whose last is 2^-149. What
 * vanishes is an error, as what is too large. */
#define SMALLEST_BIT "(3.0 / 562949953421312 / 562949953421312)"
static void print_float_as_float32(struct printer *printer, const char *value)
{
    struct region *region = printer->text->region;
    const char *rounded = schema_region_format(
        region, "case when abs(%s) < 1.5e-38 then %s + " SMALLEST_BIT " - " SMALLEST_BIT " else %s end", value, value,
        with_24_bits(region, value));
    const char *beyond = schema_region_format(
        region, "abs(%s) > 1e39 or abs(%s) > 3.402823567e38 or %s = 0 and %s <> 0", value, rounded, rounded, value);
    schema_sqlite_unless(printer, beyond, rounded);
}

static int scale_of(const struct type *type)
{
    return type->kind == TYPE_DECIMAL ? type->scale : 0;
}

static bool is_exact(const struct type *type)
{
    return schema_type_is_integer(type) || type->kind == TYPE_DECIMAL;
}

static bool is_float(const struct type *type)
{
    return type->kind == TYPE_FLOAT32 || type->kind == TYPE_FLOAT64;
}

static void print_uuid_text(struct printer *printer, const char *value)
{
    static const int starts[] = {1, 9, 13, 17, 21}, sizes[] = {8, 4, 4, 4, 12};
    /* The hexadecimal digits of null are none, and not null. */
    schema_text_format(printer->text, "case when %s is not null then ", value);
    for (size_t i = 0; i < COUNT_OF(starts); i++)
        schema_text_format(printer->text, "%ssubstr(lower(hex(%s)), %d, %d)", i ? " || '-' || " : "", value, starts[i],
                           sizes[i]);
    schema_print(printer, " end");
}

static void to_text(struct printer *printer, const char *value, const struct type *from, const struct type *to)
{
    switch (from->kind) {
    case TYPE_BOOL:
        schema_text_format(printer->text, "case %s when 1 then 'true' when 0 then 'false' end", value);
        break;
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
        schema_text_format(printer->text, "cast(%s as text)", value);
        break;
    case TYPE_DECIMAL:
        print_decimal_text(printer, value, from->scale);
        break;
    case TYPE_UUID:
        schema_print(printer, "(");
        print_uuid_text(printer, value);
        schema_print(printer, ")");
        break;
    case TYPE_UNKNOWN:
    case TYPE_TEXT:
    case TYPE_ENUM:
    case TYPE_DATE:
    case TYPE_NUMERIC:
        schema_print(printer, value);
        break;
    default:
        refuse(printer, from, to);
    }
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

static const char *range_of(struct printer *printer, const struct type *type)
{
    switch (type->kind) {
    case TYPE_INT16:
        return "-32768 and 32767";
    case TYPE_INT32:
        return "-2147483648 and 2147483647";
    case TYPE_INT64:
        return "-9223372036854775808 and 9223372036854775807";
    default:
        return schema_region_format(printer->text->region, "1 - %s and %s - 1",
                                    schema_sqlite_power_of_ten(type->precision),
                                    schema_sqlite_power_of_ten(type->precision));
    }
}

static void convert_exact(struct printer *printer, const char *value, const struct type *from, const struct type *to)
{
    struct text rescaled = TEXT(printer->text->region);
    struct printer own = {.dialect = printer->dialect, .text = &rescaled};
    schema_sqlite_print_rescaled(&own, value, scale_of(from), scale_of(to));
    if (always_fits(from, to))
        schema_print(printer, schema_text_string(&rescaled));
    else
        schema_sqlite_unless(printer,
                             schema_region_format(printer->text->region, "%s not between %s",
                                                  schema_text_string(&rescaled), range_of(printer, to)),
                             schema_text_string(&rescaled));
}

/* A decimal that is text, in its one form, as a scaled integer; digits are never made a float on the way. */
static void print_numeric_as_exact(struct printer *printer, const char *value, const struct type *to)
{
    struct region *region = printer->text->region;
    int scale = scale_of(to);
    const char *whole = schema_region_format(region, "substr(%s, 1, instr(%s || '.', '.') - 1)", value, value);
    const char *places =
        schema_region_format(region, "(substr(%s, instr(%s || '.', '.') + 1) || '0000000000000000000')", value, value);
    const char *scaled = schema_region_format(
        region, "(cast(%s || substr(%s, 1, %d) as integer) + (substr(%s, %d, 1) >= '5') * (1 - 2 * (%s glob '-*')))",
        whole, places, scale, places, scale + 1, value);
    const char *beyond =
        schema_region_format(region, "length(ltrim(%s, '+-0')) > %d or %s not between %s", whole,
                             to->kind == TYPE_INT64 ? 18 : schema_whole_digits(to), scaled, range_of(printer, to));
    schema_sqlite_unless(printer, beyond, scaled);
}

/* As PostgreSQL reads one: a sign or none, digits, a point before, among or behind them. Texts with an exponent are an
 * error. */
static void print_text_as_decimal(struct printer *printer, const char *value, const struct type *to)
{
    struct region *region = printer->text->region;
    const char *bare = schema_region_format(region, "trim(%s, char(9, 10, 11, 12, 13, 32))", value);
    const char *other =
        schema_region_format(region,
                             "%s not glob '*[0-9]*' or %s not glob '[-+0-9.]*' or substr(%s, 2) glob '*[^0-9.]*' or "
                             "%s glob '*.*.*'",
                             bare, bare, bare, bare);
    struct text scaled = TEXT(region);
    struct printer own = {.dialect = printer->dialect, .text = &scaled};
    print_numeric_as_exact(&own, bare, to);
    schema_sqlite_unless(printer, other, schema_text_string(&scaled));
}

static void print_text_as_bool(struct printer *printer, const char *value)
{
    static const char yes[] = "'t', 'tr', 'tru', 'true', 'y', 'ye', 'yes', 'on', '1'";
    static const char no[] = "'f', 'fa', 'fal', 'fals', 'false', 'n', 'no', 'of', 'off', '0'";
    struct region *region = printer->text->region;
    const char *bare = schema_region_format(region, "lower(trim(%s, char(9, 10, 11, 12, 13, 32)))", value);
    schema_sqlite_unless(printer, schema_region_format(region, "%s not in (%s, %s)", bare, yes, no),
                         schema_region_format(region, "%s in (%s)", bare, yes));
}

/* Only the form that a date has here; others are an error. */
static void print_text_as_date(struct printer *printer, const char *value)
{
    struct region *region = printer->text->region;
    const char *bare = schema_region_format(region, "trim(%s, char(9, 10, 11, 12, 13, 32))", value);
    const char *other =
        schema_region_format(region,
                             "%s is not null and (%s not glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' or "
                             "date(%s, '+0 days') is not %s or %s < '0001')",
                             value, bare, bare, bare, bare);
    schema_sqlite_unless(printer, other, bare);
}

/* What would be rounded twice, to a float64 and then to a float32, keeps of its last bits only whether there were any:
 * so the first time is exact. */
static void print_exact_as_float(struct printer *printer, const char *value, const struct type *from,
                                 const struct type *to)
{
    struct region *region = printer->text->region;
    bool twice = from->kind == TYPE_INT64 && to->kind == TYPE_FLOAT32;
    const char *whole =
        twice ? schema_region_format(region,
                                     "case when abs(%s / 2) < 4503599627370496 then %s else (%s & -2048) | "
                                     "(1024 * ((%s & 2047) <> 0)) end",
                                     value, value, value, value)
              : value;
    const char *real =
        schema_region_format(region, "(cast(%s as real) / %s.0)", whole, schema_sqlite_power_of_ten(scale_of(from)));
    bool rounds = to->kind == TYPE_FLOAT32 && from->kind != TYPE_INT16;
    schema_print(printer, rounds ? schema_region_format(region, "(%s)", with_24_bits(region, real)) : real);
}

/* To fewer digits of a second, as PostgreSQL rounds: halves away from zero, which for what has a date is the year 2000.
 * A full second is carried; past the last day, or the end of a day without a date, that is an error. */
static void print_rounded_second(struct printer *printer, const char *value, const struct type *to)
{
    struct region *region = printer->text->region;
    bool dated = to->kind != TYPE_TIME;
    int point = dated ? 20 : 9, unit = 1;
    for (int digits = schema_second_digits(to); digits < 6; digits++)
        unit *= 10;
    const char *half = dated ? schema_region_format(region, "(%d - (%s < '2000'))", unit / 2, value)
                             : schema_region_format(region, "%d", unit / 2);
    const char *fraction = schema_region_format(region, "((cast(substr(%s, %d, 6) as integer) + %s) / %d * %d)", value,
                                                point + 1, half, unit, unit);
    const char *second = schema_region_format(region, "substr(%s, 1, %d)", value, point - 1);
    const char *zone = to->kind == TYPE_TIMESTAMP ? "Z" : "";
    const char *next =
        dated ? schema_region_format(region, "strftime('%%Y-%%m-%%dT%%H:%%M:%%S', %s, '+1 second')", second)
              : schema_region_format(region, "time(%s, '+1 second')", second);
    const char *beyond = schema_region_format(region, "%s = 1000000 and %s = '%s23:59:59'", fraction, second,
                                              dated ? "9999-12-31T" : "");
    schema_sqlite_unless(printer, beyond,
                         schema_region_format(region,
                                              "case when %s = 1000000 then %s || '.000000%s' else %s || '.' || "
                                              "substr('00000' || %s, -6) || '%s' end",
                                              fraction, next, zone, second, fraction, zone));
}

static void convert(struct printer *printer, const char *value, const struct type *from, const struct type *to)
{
    if (schema_loses_seconds(from, to)) {
        struct text whole = TEXT(printer->text->region);
        struct printer own = {.dialect = printer->dialect, .text = &whole};
        struct type all = *to;
        all.precision = -1;
        schema_sqlite_convert_text(&own, value, from, &all);
        if (own.problem)
            schema_print_fail(printer, "%s", own.problem);
        else
            print_rounded_second(printer, schema_text_string(&whole), to);
    } else if (is_exact(from) && is_exact(to)) {
        convert_exact(printer, value, from, to);
    } else if (is_float(from) && schema_type_is_integer(to)) {
        print_float_as_integer(printer, value, to);
    } else if (from->kind == TYPE_DECIMAL && from->precision > 15 && is_float(to)) {
        refuse(printer, from, to); /* its digits and the power of ten are no floats any more */
    } else if (is_exact(from) && is_float(to)) {
        print_exact_as_float(printer, value, from, to);
    } else if (is_float(from) && is_float(to)) {
        print_float_as_float32(printer, value);
    } else if (is_exact(from) && to->kind == TYPE_NUMERIC) {
        print_decimal_text(printer, value, scale_of(from));
    } else if (to->kind == TYPE_TEXT) {
        to_text(printer, value, from, to);
    } else if (from->kind == TYPE_TEXT && schema_type_is_integer(to)) {
        print_text_as_integer(printer, value, to);
    } else if (from->kind == TYPE_NUMERIC && is_exact(to)) {
        print_numeric_as_exact(printer, value, to);
    } else if (from->kind == TYPE_TEXT && to->kind == TYPE_DECIMAL) {
        print_text_as_decimal(printer, value, to);
    } else if (from->kind == TYPE_TEXT && to->kind == TYPE_BOOL) {
        print_text_as_bool(printer, value);
    } else if (from->kind == TYPE_TEXT && to->kind == TYPE_DATE) {
        print_text_as_date(printer, value);
    } else if (from->kind == TYPE_BOOL && schema_type_is_integer(to)) {
        schema_print(printer, value);
    } else if (schema_type_is_integer(from) && to->kind == TYPE_BOOL) {
        schema_text_format(printer->text, "(%s <> 0)", value);
    } else if (from->kind == TYPE_DATE && (to->kind == TYPE_DATETIME || to->kind == TYPE_TIMESTAMP)) {
        schema_text_format(printer->text, "(%s || 'T00:00:00.000000%s')", value, to->kind == TYPE_TIMESTAMP ? "Z" : "");
    } else if ((from->kind == TYPE_DATETIME || from->kind == TYPE_TIMESTAMP) && to->kind == TYPE_DATE) {
        schema_text_format(printer->text, "substr(%s, 1, 10)", value);
    } else if (from->kind == TYPE_TIMESTAMP && to->kind == TYPE_DATETIME) {
        schema_text_format(printer->text, "substr(%s, 1, 26)", value);
    } else if (from->kind == TYPE_DATETIME && to->kind == TYPE_TIMESTAMP) {
        schema_text_format(printer->text, "(%s || 'Z')", value);
    } else if (from->kind == TYPE_TEXT && to->kind == TYPE_JSON) {
        schema_text_format(printer->text,
                           "case when " SCHEMA_SQLITE_JSON " then %s when %s is not null then json('') end", value,
                           value, value, value);
    } else {
        refuse(printer, from, to);
    }
}

/* The same bytes in the database. A text as an enum is held to its members by the column's check. */
static bool is_stored_alike(const struct type *from, const struct type *to)
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

void schema_sqlite_convert_text(struct printer *printer, const char *value, const struct type *from,
                                const struct type *to)
{
    if (is_stored_alike(from, to))
        schema_print(printer, value);
    else
        convert(printer, value, from, to);
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

void schema_sqlite_convert(struct printer *printer, const struct expression *expression, const struct type *to,
                           int least)
{
    struct type literal_type = expression->type;
    if (schema_print_member(printer, expression, least))
        return;
    if (expression->kind == EXPRESSION_TEXT && !is_too_precise(expression->text, to))
        literal_type.precision = to->precision;
    if (expression->kind == EXPRESSION_TEXT && is_stored_alike(&literal_type, to)) {
        print_text_as(printer, expression->text, to->kind == TYPE_UNKNOWN ? &expression->type : to);
    } else if (expression->kind == EXPRESSION_NULL || is_stored_alike(&expression->type, to)) {
        if (!print_number_as(printer, expression, to))
            schema_print_operand(printer, expression, least);
    } else if (!print_number_as(printer, expression, to)) {
        bool open = least > LEVEL_ANY;
        schema_print(printer, open ? "(" : "");
        convert(printer, schema_sqlite_printed(printer, expression), &expression->type, to);
        schema_print(printer, open ? ")" : "");
    }
}
