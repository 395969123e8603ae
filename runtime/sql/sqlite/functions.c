/* Owns: how the functions of model/functions.def are written on SQLite, one by one. Must not know operators. */
#include "sql/sqlite/parts.h"

#include "base/number.h"
#include "language/formats.h"
#include "language/functions.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_ARGUMENTS = 64 };

struct call {
    struct printer *printer;
    const struct expression *expression;
    const char *arguments[MOST_ARGUMENTS]; /* printed, each safe beside any operator */
};

static void write_call(struct call *call, const char *name)
{
    schema_text_format(call->printer->text, "%s(", name);
    for (size_t i = 0; i < call->expression->count; i++)
        schema_text_format(call->printer->text, "%s%s", i ? ", " : "", call->arguments[i]);
    schema_print(call->printer, ")");
}

/* All arguments as what the call gives. */
static void convert_arguments(struct call *call)
{
    for (size_t i = 0; i < call->expression->count; i++)
        call->arguments[i] = schema_sqlite_as(call->printer, call->expression->operands[i], &call->expression->type);
}

static bool is_incomparable(const struct type *type)
{
    return type->array || type->kind == TYPE_NUMERIC || type->kind == TYPE_JSON || type->kind == TYPE_INTERVAL;
}

/* SQLite's own gives null where any of them is. */
static void write_extreme(struct call *call, const char *name)
{
    const struct expression *expression = call->expression;
    struct text *text = call->printer->text;
    bool nullable = false;
    convert_arguments(call);
    for (size_t i = 0; i < expression->count; i++)
        nullable = nullable || expression->operands[i]->nullable;
    if (is_incomparable(&expression->type)) {
        schema_print_fail(call->printer, "sqlite cannot compare values of these types");
    } else if (expression->count == 1) {
        schema_print(call->printer, call->arguments[0]);
    } else if (!nullable) {
        write_call(call, name);
    } else {
        /* Each, or where it is null the first of the others that is not. */
        schema_text_format(text, "%s(", name);
        for (size_t i = 0; i < expression->count; i++) {
            schema_text_format(text, "%scoalesce(%s", i ? ", " : "", call->arguments[i]);
            for (size_t j = 0; j < expression->count; j++)
                if (j != i)
                    schema_text_format(text, ", %s", call->arguments[j]);
            schema_print(call->printer, ")");
        }
        schema_print(call->printer, ")");
    }
}

static void write_concat(struct call *call)
{
    struct type text = schema_type_of(TYPE_TEXT);
    schema_print(call->printer, "(");
    for (size_t i = 0; i < call->expression->count; i++)
        schema_text_format(call->printer->text, "%scoalesce(%s, '')", i ? " || " : "",
                           schema_sqlite_as(call->printer, call->expression->operands[i], &text));
    schema_print(call->printer, ")");
}

static void write_nullif(struct call *call)
{
    struct type both;
    const struct expression *const *operands = call->expression->operands;
    if (!schema_common_type(&operands[0]->type, &operands[1]->type, &both))
        both = operands[0]->type;
    if (is_incomparable(&both)) {
        schema_print_fail(call->printer, "sqlite cannot compare values of these types");
        return;
    }
    schema_text_format(call->printer->text, "case when %s = %s then null else %s end",
                       schema_sqlite_as(call->printer, operands[0], &both),
                       schema_sqlite_as(call->printer, operands[1], &both), call->arguments[0]);
}

/* Whole numbers below and above a scaled one; `up` is 1 for ceil. */
static void write_floor(struct call *call, bool up)
{
    const struct type *type = &call->expression->operands[0]->type;
    const char *x = call->arguments[0], *power = schema_sqlite_power_of_ten(type->scale);
    if (type->kind != TYPE_DECIMAL || !type->scale)
        schema_print(call->printer, x);
    else if (up)
        schema_text_format(call->printer->text, "(%s / %s + (%s %% %s > 0))", x, power, x, power);
    else
        schema_text_format(call->printer->text, "(%s / %s - (%s %% %s < 0))", x, power, x, power);
}

static void write_trunc(struct call *call)
{
    const struct type *type = &call->expression->operands[0]->type;
    if (type->kind == TYPE_DECIMAL && type->scale)
        schema_text_format(call->printer->text, "(%s / %s)", call->arguments[0],
                           schema_sqlite_power_of_ten(type->scale));
    else
        schema_print(call->printer, call->arguments[0]);
}

static void write_random_uuid(struct call *call)
{
    struct text variants = TEXT(call->printer->text->region);
    for (int i = 0x80; i < 0xC0; i++)
        schema_text_format(&variants, "%02x", (unsigned)i);
    schema_text_format(call->printer->text,
                       "cast(randomblob(6) || char(64 + abs(random() %% 16)) || randomblob(1) || "
                       "substr(x'%s', 1 + abs(random() %% 64), 1) || randomblob(7) as blob)",
                       schema_text_string(&variants));
}

/* Positions before the first count as well, and take from the number of characters. */
static void write_substr(struct call *call)
{
    const char *x = call->arguments[0], *from = call->arguments[1], *count = call->arguments[2];
    struct region *region = call->printer->text->region;
    struct number_literal number;
    bool inside = schema_number_literal(call->expression->operands[1], &number) && !number.negative &&
                  strcmp(number.text, "0") != 0;
    const char *start = inside ? from : schema_region_format(region, "max(1, %s)", from);
    if (call->expression->count == 2) {
        schema_text_format(call->printer->text, "substr(%s, %s)", x, start);
        return;
    }
    const char *part = schema_region_format(
        region, inside ? "substr(%s, %s, %s)" : "substr(%s, %s, max(0, %s + min(0, %s - 1)))", x, start, count, from);
    if (schema_number_literal(call->expression->operands[2], &number) && !number.negative) {
        schema_print(call->printer, part);
        return;
    }
    const char *negative = schema_region_format(region, "%s < 0 and %s is not null and %s is not null", count, x, from);
    schema_sqlite_unless(call->printer, negative, part);
}

/* To so many places; fewer than none are tens, hundreds … of the whole number. */
static void write_round(struct call *call)
{
    const struct type *from = &call->expression->operands[0]->type, *to = &call->expression->type;
    struct number_literal places;
    struct text rounded = TEXT(call->printer->text->region);
    struct printer own = {.dialect = call->printer->dialect, .text = &rounded};
    if (!schema_number_literal(call->expression->operands[1], &places)) {
        schema_print_fail(call->printer, "sqlite can round to a number of places only where that is a literal");
        return;
    }
    int64_t tens = 0;
    if (places.negative && !schema_int64_read(places.text, NULL, &tens))
        tens = INT64_MAX - SCHEMA_NUMBER_SIZE;
    int scale = from->kind == TYPE_DECIMAL ? from->scale : 0;
    if (tens <= 0) {
        schema_sqlite_convert_text(call->printer, call->arguments[0], from, to);
    } else if (tens + scale > 18) {
        schema_print_fail(call->printer, "sqlite cannot round to so large a step");
    } else if (from->kind == TYPE_INT64) {
        /* Its half step would not fit beside it. */
        const char *x = call->arguments[0], *step = schema_sqlite_power_of_ten((int)tens);
        const char *value =
            schema_region_format(rounded.region, "((%s / %s + (%s %% %s >= %s / 2) - (%s %% %s <= -%s / 2)) * %s)", x,
                                 step, x, step, step, x, step, step, step);
        schema_print(call->printer, "(");
        schema_sqlite_unless(call->printer, schema_region_format(rounded.region, "typeof%s = 'real'", value), value);
        schema_print(call->printer, ")");
    } else {
        schema_sqlite_print_rescaled(&own, call->arguments[0], scale + (int)tens, 0);
        const char *value = schema_region_format(rounded.region, "(%s * %s)", schema_text_string(&rounded),
                                                 schema_sqlite_power_of_ten((int)tens));
        struct type wide = schema_type_of(TYPE_INT64);
        schema_print(call->printer, "(");
        schema_sqlite_convert_text(call->printer, value, &wide, to);
        schema_print(call->printer, ")");
    }
}

/* Beyond 2^52 every float is whole. */
static void write_float_floor(struct call *call, bool up)
{
    const char *x = call->arguments[0];
    schema_text_format(call->printer->text,
                       "case when abs(%s) >= 4503599627370496.0 then %s else cast(cast(%s as integer) %s (%s %s "
                       "cast(%s as integer)) as real) end",
                       x, x, x, up ? "+" : "-", x, up ? ">" : "<", x);
}

/* The smallest integer has no absolute value of its type. */
static bool write_abs(struct call *call)
{
    const struct type *type = &call->expression->operands[0]->type;
    const char *x = call->arguments[0];
    if (type->kind != TYPE_INT16 && type->kind != TYPE_INT32)
        return false;
    schema_sqlite_unless(call->printer,
                         schema_region_format(call->printer->text->region, "%s < %s", x,
                                              type->kind == TYPE_INT16 ? "-32767" : "-2147483647"),
                         schema_region_format(call->printer->text->region, "abs(%s)", x));
    return true;
}

/* SQLite looks at their last 32 bits alone. */
static void narrow_counts(struct call *call)
{
    for (size_t i = 1; i < call->expression->count; i++)
        if (call->expression->operands[i]->type.kind == TYPE_INT64)
            call->arguments[i] = schema_region_format(call->printer->text->region,
                                                      "max(-2147483647, min(2147483647, %s))", call->arguments[i]);
}

/* Where nothing is to be found SQLite does not look at what it would be replaced by; the start of that does. */
static void write_replace(struct call *call)
{
    const struct expression *const *operands = call->expression->operands;
    bool empty = operands[1]->kind != EXPRESSION_TEXT || !*operands[1]->text;
    bool asked = empty && operands[2]->nullable;
    schema_print(call->printer, asked ? "(" : "");
    write_call(call, "replace");
    if (asked)
        schema_text_format(call->printer->text, " || substr(%s, 1, 0))", call->arguments[2]);
}

/* Computes with the value of a number, which a text that stands for one has not. */
static bool computes(enum function_id function)
{
    switch (function) {
    case FUNCTION_ABS:
    case FUNCTION_SIGN:
    case FUNCTION_ROUND:
    case FUNCTION_ROUND_TO:
    case FUNCTION_TRUNC:
    case FUNCTION_FLOOR:
    case FUNCTION_CEIL:
    case FUNCTION_CEILING:
    case FUNCTION_MOD:
        return true;
    default:
        return false;
    }
}

bool schema_sqlite_call(struct printer *printer, const struct expression *expression)
{
    struct call call = {.printer = printer, .expression = expression};
    struct text *text = printer->text;
    struct type wide;
    if (expression->count > MOST_ARGUMENTS)
        return schema_print_fail(printer, "%s has too many arguments", expression->text);
    for (size_t i = 0; i < expression->count; i++)
        call.arguments[i] = schema_sqlite_printed(printer, expression->operands[i]);
    enum function_id function = schema_function_of(expression);
    for (size_t i = 0; i < expression->count && computes(function); i++)
        if (expression->operands[i]->type.kind == TYPE_NUMERIC)
            return schema_sqlite_refuse_numeric(printer);
    if (function == FUNCTION_SUBSTR || function == FUNCTION_SUBSTRING || function == FUNCTION_LEFT ||
        function == FUNCTION_RIGHT)
        narrow_counts(&call);
    const char *x = call.arguments[0], *y = call.arguments[1];
    switch (function) {
    case FUNCTION_LOWER:
    case FUNCTION_UPPER:
    case FUNCTION_LENGTH:
    case FUNCTION_LENGTH_BYTES:
    case FUNCTION_TRIM:
    case FUNCTION_LTRIM:
    case FUNCTION_RTRIM:
        return false;
    case FUNCTION_REPLACE:
        write_replace(&call);
        break;
    case FUNCTION_ABS:
        return write_abs(&call);
    case FUNCTION_CHAR_LENGTH:
    case FUNCTION_CHARACTER_LENGTH:
        write_call(&call, "length");
        break;
    case FUNCTION_OCTET_LENGTH:
    case FUNCTION_OCTET_LENGTH_BYTES:
        schema_text_format(text, "length(cast(%s as blob))", x);
        break;
    case FUNCTION_BTRIM:
        write_call(&call, "trim");
        break;
    case FUNCTION_SUBSTR:
    case FUNCTION_SUBSTRING:
        write_substr(&call);
        break;
    case FUNCTION_LEFT:
        schema_text_format(text,
                           "case when %s >= 0 then substr(%s, 1, %s) else substr(%s, 1, max(0, length(%s) + %s)) end",
                           y, x, y, x, x, y);
        break;
    case FUNCTION_RIGHT:
        schema_text_format(text,
                           "case when %s >= 0 then substr(%s, max(1, length(%s) - %s + 1)) else substr(%s, 1 - %s) end",
                           y, x, x, y, x, y);
        break;
    case FUNCTION_STRPOS:
        write_call(&call, "instr");
        break;
    case FUNCTION_STARTS_WITH:
        schema_text_format(text, "(substr(%s, 1, length(%s)) = %s)", x, y, y);
        break;
    case FUNCTION_REPEAT:
        schema_text_format(text, "(replace(hex(zeroblob(max(0, %s))), '00', %s) || substr('', 1, %s))", y, x, y);
        break;
    case FUNCTION_CONCAT:
        write_concat(&call);
        break;
    case FUNCTION_SIGN:
        schema_text_format(text, "((%s > 0) - (%s < 0))", x, x);
        break;
    case FUNCTION_ROUND_TO:
        write_round(&call);
        break;
    case FUNCTION_ROUND:
        schema_sqlite_convert_text(printer, x, &expression->operands[0]->type, &expression->type);
        break;
    case FUNCTION_TRUNC:
        write_trunc(&call);
        break;
    case FUNCTION_FLOOR:
        write_floor(&call, false);
        break;
    case FUNCTION_CEIL:
    case FUNCTION_CEILING:
        write_floor(&call, true);
        break;
    case FUNCTION_FLOOR_FLOAT:
        write_float_floor(&call, false);
        break;
    case FUNCTION_CEIL_FLOAT:
    case FUNCTION_CEILING_FLOAT:
        write_float_floor(&call, true);
        break;
    case FUNCTION_MOD:
        wide = schema_sqlite_dividend_type(&expression->type);
        x = schema_sqlite_as(printer, expression->operands[0], &wide);
        y = schema_sqlite_as(printer, expression->operands[1], &wide);
        schema_text_format(text, "(%s %% %s)", x, schema_sqlite_divisor(printer, expression->operands[1], y, x));
        break;
    case FUNCTION_COALESCE:
        convert_arguments(&call);
        if (expression->count == 1)
            schema_print(printer, call.arguments[0]);
        else
            write_call(&call, "coalesce");
        break;
    case FUNCTION_NULLIF:
        write_nullif(&call);
        break;
    case FUNCTION_GREATEST:
        write_extreme(&call, "max");
        break;
    case FUNCTION_LEAST:
        write_extreme(&call, "min");
        break;
    case FUNCTION_NOW:
    case FUNCTION_CURRENT_TIMESTAMP:
        schema_print(printer, "(" SCHEMA_SQLITE_NOW ")");
        break;
    case FUNCTION_TODAY:
    case FUNCTION_CURRENT_DATE:
        schema_print(printer, SCHEMA_SQLITE_TODAY);
        break;
    case FUNCTION_RANDOM_UUID:
        write_random_uuid(&call);
        break;
    case FUNCTIONS:
        return schema_print_fail(printer, "%s is not supported yet on sqlite", expression->text);
    }
    return true;
}
