/* Owns: the types that operators and literals give, which types go together, and which casts have a meaning: the same
 * for every engine. Must not know how any of it is spelled. */
#include "language/functions.h"

#include "base/text.h"

#include <string.h>

struct type schema_type_of(enum type_kind kind)
{
    return (struct type){.kind = kind, .precision = -1};
}

struct type schema_decimal_type(int precision, int scale)
{
    if (precision > 18 || scale > precision || scale < 0)
        return schema_type_of(TYPE_NUMERIC);
    return (struct type){.kind = TYPE_DECIMAL, .precision = precision, .scale = scale};
}

bool schema_type_is_integer(const struct type *type)
{
    return !type->array && (type->kind == TYPE_INT16 || type->kind == TYPE_INT32 || type->kind == TYPE_INT64);
}

bool schema_type_is_float(const struct type *type)
{
    return !type->array && (type->kind == TYPE_FLOAT32 || type->kind == TYPE_FLOAT64);
}

static bool is_decimal(const struct type *type)
{
    return !type->array && (type->kind == TYPE_DECIMAL || type->kind == TYPE_NUMERIC);
}

bool schema_type_is_number(const struct type *type)
{
    return schema_type_is_integer(type) || schema_type_is_float(type) || is_decimal(type);
}

bool schema_type_is_text(const struct type *type)
{
    return !type->array && (type->kind == TYPE_TEXT || (type->kind == TYPE_ENUM && !type->stored_as));
}

int schema_whole_digits(const struct type *type)
{
    switch (type->kind) {
    case TYPE_INT16:
        return 5;
    case TYPE_INT32:
        return 10;
    case TYPE_INT64:
        return 19;
    default:
        return type->precision - type->scale;
    }
}

static bool has_seconds(const struct type *type)
{
    return type->kind == TYPE_TIME || type->kind == TYPE_TIMESTAMP || type->kind == TYPE_DATETIME;
}

int schema_second_digits(const struct type *type)
{
    return !has_seconds(type) ? 0 : type->precision < 0 ? 6 : type->precision;
}

bool schema_loses_seconds(const struct type *from, const struct type *to)
{
    return has_seconds(to) && schema_second_digits(from) > schema_second_digits(to);
}

static int scale_of(const struct type *type)
{
    return type->kind == TYPE_DECIMAL ? type->scale : 0;
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

static bool common_number(const struct type *a, const struct type *b, struct type *common)
{
    if (schema_type_is_float(a) || schema_type_is_float(b))
        *common = a->kind == TYPE_FLOAT32 && b->kind == TYPE_FLOAT32 ? *a : schema_type_of(TYPE_FLOAT64);
    else if (schema_type_is_integer(a) && schema_type_is_integer(b))
        *common = a->kind > b->kind ? *a : *b;
    else if (a->kind == TYPE_NUMERIC || b->kind == TYPE_NUMERIC)
        *common = schema_type_of(TYPE_NUMERIC);
    else {
        int scale = larger(scale_of(a), scale_of(b));
        /* A comparison never needs more than 18 digits to be right; a value may, and is refused where it is stored. */
        *common =
            schema_decimal_type(smaller(18, larger(schema_whole_digits(a), schema_whole_digits(b)) + scale), scale);
    }
    return true;
}

bool schema_common_type(const struct type *a, const struct type *b, struct type *common)
{
    if (a->kind == TYPE_UNKNOWN || b->kind == TYPE_UNKNOWN) {
        *common = a->kind == TYPE_UNKNOWN ? *b : *a;
        return true;
    }
    if (schema_type_is_number(a) && schema_type_is_number(b))
        return common_number(a, b, common);
    if (schema_type_is_text(a) && schema_type_is_text(b)) {
        bool one_enum = a->kind == TYPE_ENUM && b->kind == TYPE_ENUM && schema_same_text(a->name, b->name);
        *common = one_enum ? *a : schema_type_of(TYPE_TEXT);
        return true;
    }
    if (a->kind != b->kind || a->array != b->array || (a->kind == TYPE_ENUM && !schema_same_text(a->name, b->name)))
        return false;
    if (a->array && (a->precision != b->precision || a->scale != b->scale)) /* elements are not converted */
        return false;
    *common = *a;
    common->length = 0;
    if (a->kind == TYPE_TIME || a->kind == TYPE_TIMESTAMP || a->kind == TYPE_DATETIME)
        common->precision = a->precision < 0 || b->precision < 0 ? -1 : larger(a->precision, b->precision);
    if (a->kind == TYPE_NATIVE)
        return schema_same_text(a->native_sqlite, b->native_sqlite) &&
               schema_same_text(a->native_postgresql, b->native_postgresql);
    return true;
}

static struct type decimal_arithmetic(enum operator_kind operation, const struct type *a, const struct type *b)
{
    int scale = larger(scale_of(a), scale_of(b));
    switch (operation) {
    case OPERATOR_ADD:
    case OPERATOR_SUBTRACT:
        return schema_decimal_type(larger(schema_whole_digits(a), schema_whole_digits(b)) + scale + 1, scale);
    case OPERATOR_MULTIPLY:
        return schema_decimal_type(schema_whole_digits(a) + schema_whole_digits(b) + scale_of(a) + scale_of(b),
                                   scale_of(a) + scale_of(b));
    case OPERATOR_MODULO:
        return schema_decimal_type(smaller(schema_whole_digits(a), schema_whole_digits(b)) + scale, scale);
    default:
        return schema_type_of(TYPE_NUMERIC);
    }
}

static bool arithmetic(enum operator_kind operation, const struct type *a, const struct type *b, struct type *result)
{
    if (schema_type_is_float(a) || schema_type_is_float(b)) {
        *result = schema_type_of(TYPE_FLOAT64);
        return operation != OPERATOR_MODULO;
    }
    if (schema_type_is_integer(a) && schema_type_is_integer(b))
        *result = schema_type_of(TYPE_INT64);
    else if (a->kind == TYPE_NUMERIC || b->kind == TYPE_NUMERIC)
        *result = schema_type_of(TYPE_NUMERIC);
    else
        *result = decimal_arithmetic(operation, a, b);
    return true;
}

static bool can_be_text(const struct type *type)
{
    const struct type text = schema_type_of(TYPE_TEXT);
    return type->kind == TYPE_UNKNOWN || schema_cast_known(type, &text);
}

/* A moment and an interval; of a date the day gets a clock. */
static bool moves(enum operator_kind operation, const struct type *moment, const struct type *interval,
                  struct type *result)
{
    bool known = moment->kind == TYPE_DATE || moment->kind == TYPE_TIMESTAMP || moment->kind == TYPE_DATETIME;
    if (!known || moment->array || interval->kind != TYPE_INTERVAL || interval->array)
        return false;
    *result = schema_type_of(moment->kind == TYPE_TIMESTAMP ? TYPE_TIMESTAMP : TYPE_DATETIME);
    return operation == OPERATOR_ADD || operation == OPERATOR_SUBTRACT;
}

bool schema_operator_type(enum operator_kind operation, const struct type *left, const struct type *right,
                          struct type *result)
{
    *result = schema_type_of(TYPE_NONE);
    struct type a = left->kind == TYPE_UNKNOWN && right ? *right : *left;
    struct type b = !right ? a : right->kind == TYPE_UNKNOWN ? *left : *right;
    switch (operation) {
    case OPERATOR_OR:
    case OPERATOR_AND:
    case OPERATOR_NOT:
        *result = schema_type_of(TYPE_BOOL);
        return (a.kind == TYPE_BOOL || a.kind == TYPE_UNKNOWN) && (b.kind == TYPE_BOOL || b.kind == TYPE_UNKNOWN);
    case OPERATOR_EQUAL:
    case OPERATOR_NOT_EQUAL:
    case OPERATOR_LESS:
    case OPERATOR_LESS_EQUAL:
    case OPERATOR_GREATER:
    case OPERATOR_GREATER_EQUAL: {
        struct type common;
        *result = schema_type_of(TYPE_BOOL);
        return schema_common_type(left, right, &common);
    }
    case OPERATOR_CONCATENATE:
        *result = schema_type_of(TYPE_TEXT);
        return can_be_text(left) && can_be_text(right);
    case OPERATOR_NEGATE:
    case OPERATOR_PLUS:
        *result = a;
        return schema_type_is_number(&a);
    case OPERATOR_ADD:
    case OPERATOR_SUBTRACT:
        if (a.kind == TYPE_DATE && !a.array && schema_type_is_integer(right)) {
            *result = schema_type_of(TYPE_DATE);
            return true;
        }
        if (operation == OPERATOR_SUBTRACT && a.kind == TYPE_DATE && b.kind == TYPE_DATE) {
            *result = schema_type_of(TYPE_INT32);
            return true;
        }
        if (right && (moves(operation, left, right, result) ||
                      (operation == OPERATOR_ADD && moves(operation, right, left, result))))
            return true;
        break;
    case OPERATOR_MULTIPLY:
    case OPERATOR_DIVIDE:
    case OPERATOR_MODULO:
        break;
    case OPERATOR_JSON_GET:
    case OPERATOR_JSON_GET_TEXT:
        *result = schema_type_of(operation == OPERATOR_JSON_GET ? TYPE_JSON : TYPE_TEXT);
        return a.kind == TYPE_JSON &&
               (right->kind == TYPE_TEXT || right->kind == TYPE_UNKNOWN || schema_type_is_integer(right));
    case OPERATOR_NONE:
        return false;
    }
    return schema_type_is_number(&a) && schema_type_is_number(&b) && arithmetic(operation, &a, &b, result);
}

struct type schema_number_type(const char *text)
{
    const char *digits = *text == '-' || *text == '+' ? text + 1 : text;
    while (*digits == '0' && digits[1] >= '0' && digits[1] <= '9')
        digits++;
    size_t whole = strspn(digits, "0123456789");
    if (digits[whole] == '\0') {
        if (whole < 10 || (whole == 10 && strcmp(digits, *text == '-' ? "2147483648" : "2147483647") <= 0))
            return schema_type_of(TYPE_INT32);
        if (whole < 19 ||
            (whole == 19 && strcmp(digits, *text == '-' ? "9223372036854775808" : "9223372036854775807") <= 0))
            return schema_type_of(TYPE_INT64);
        return schema_type_of(TYPE_NUMERIC);
    }
    if (digits[whole] != '.')
        return schema_type_of(TYPE_FLOAT64);
    size_t places = strspn(digits + whole + 1, "0123456789");
    if (digits[whole + 1 + places] != '\0')
        return schema_type_of(TYPE_FLOAT64);
    return whole + places > 18 ? schema_type_of(TYPE_NUMERIC) : schema_decimal_type((int)(whole + places), (int)places);
}

/* -- casts ---------------------------------------------------------------------------------------------------- */

static bool casts_to_text(enum type_kind kind)
{
    return kind != TYPE_BYTES && kind != TYPE_NONE;
}

bool schema_cast_known(const struct type *from, const struct type *to)
{
    if (from->kind == TYPE_INTERVAL || to->kind == TYPE_INTERVAL) /* no text of it is the only one */
        return from->kind == to->kind && from->array == to->array;
    if (from->kind == TYPE_UNKNOWN)
        return true;
    if (from->stored_as || to->stored_as)
        return from->kind == to->kind && from->array == to->array && schema_same_text(from->name, to->name);
    if (from->array || to->array || from->kind == TYPE_NATIVE || to->kind == TYPE_NATIVE)
        return schema_common_type(from, to, &(struct type){.kind = TYPE_NONE});
    if (from->kind == to->kind || (schema_type_is_number(from) && schema_type_is_number(to)))
        return true;
    if (to->kind == TYPE_TEXT)
        return casts_to_text(from->kind);
    if (from->kind == TYPE_TEXT)
        return to->kind != TYPE_BYTES;
    switch (from->kind) {
    case TYPE_BOOL:
        return schema_type_is_integer(to);
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
        return to->kind == TYPE_BOOL;
    case TYPE_DATE:
        return to->kind == TYPE_TIMESTAMP || to->kind == TYPE_DATETIME;
    case TYPE_TIMESTAMP:
        return to->kind == TYPE_DATE || to->kind == TYPE_DATETIME || to->kind == TYPE_TIME;
    case TYPE_DATETIME:
        return to->kind == TYPE_DATE || to->kind == TYPE_TIMESTAMP || to->kind == TYPE_TIME;
    default:
        return false;
    }
}

bool schema_type_assignable(const struct type *from, const struct type *to)
{
    if (from->kind == TYPE_UNKNOWN)
        return true;
    if (from->array != to->array)
        return false;
    if (from->array)
        return from->kind == to->kind && from->precision == to->precision && from->scale == to->scale;
    if (schema_type_is_number(from) && schema_type_is_number(to))
        return true;
    if (from->kind == TYPE_ENUM && to->kind == TYPE_ENUM)
        return schema_same_text(from->name, to->name);
    if (from->kind == TYPE_ENUM && to->kind == TYPE_TEXT)
        return !from->stored_as;
    if (from->kind == TYPE_DATE && (to->kind == TYPE_TIMESTAMP || to->kind == TYPE_DATETIME))
        return true;
    return from->kind == to->kind;
}
