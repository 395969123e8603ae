/* Owns: how the functions of language/functions.def are written on SQLite, one by one. Must not know operators. */
#include "sql/sqlite/convert.h"

#include "base/number.h"
#include "language/formats.h"
#include "language/functions.h"

#include <string.h>

struct call {
    struct lowering *l;
    const struct expression *expression;
    size_t count;
    const struct term **terms;     /* in which a number may be none of its type */
    const struct term **arguments; /* the same looked at */
};

static const struct term *called(const struct call *call, const char *name)
{
    return schema_term_of(call->l, TERM_CALL, name, call->count, call->arguments);
}

static const struct term *argument_as(const struct call *call, size_t i, const struct type *type)
{
    const struct expression *operand = call->expression->operands[i];
    const struct term *literal = schema_sqlite_literal(call->l, operand, type);
    return literal ? literal : schema_sqlite_convert(call->l, call->terms[i], &operand->type, type);
}

/* All arguments as what the call gives. */
static void convert_arguments(struct call *call)
{
    for (size_t i = 0; i < call->count; i++) {
        call->terms[i] = argument_as(call, i, &call->expression->type);
        call->arguments[i] = schema_sqlite_checked(call->l, call->terms[i]);
    }
}

static bool is_incomparable(const struct type *type)
{
    return type->array || type->kind == TYPE_NUMERIC || type->kind == TYPE_JSON || type->kind == TYPE_INTERVAL;
}

/* -- numbers ------------------------------------------------------------------------------------------------------ */

/* Whole numbers below and above a scaled one, which is moved to where all are above zero. */
static const struct term *whole(const struct call *call, bool up)
{
    struct lowering *l = call->l;
    const struct type *type = &call->expression->operands[0]->type;
    const struct term *x = call->arguments[0];
    if (type->kind != TYPE_DECIMAL || !type->scale)
        return x;
    int64_t power = schema_sqlite_power_of_ten(type->scale), far = schema_sqlite_power_of_ten(18);
    const struct term *moved = OPERATOR(x, "+", schema_term_integer(l, up ? far + power - 1 : far));
    return OPERATOR(OPERATOR(moved, "/", schema_term_integer(l, power)), "-", schema_term_integer(l, far / power));
}

static const struct term *truncated(const struct call *call)
{
    struct lowering *l = call->l;
    const struct type *type = &call->expression->operands[0]->type;
    if (type->kind != TYPE_DECIMAL || !type->scale)
        return call->arguments[0];
    return OPERATOR(call->arguments[0], "/", schema_sqlite_power(l, type->scale));
}

/* To how many tens, hundreds … of the whole number: those are places fewer than none. False: that is no literal. */
static bool read_tens(const struct call *call, int64_t *tens)
{
    struct number_literal places;
    *tens = 0;
    if (!schema_number_literal(call->expression->operands[1], &places))
        return false;
    if (places.negative && !schema_int64_read(places.text, NULL, tens))
        *tens = INT64_MAX - SCHEMA_NUMBER_SIZE;
    return true;
}

static const struct term *truncated_to(const struct call *call)
{
    struct lowering *l = call->l;
    const struct type *from = &call->expression->operands[0]->type, *to = &call->expression->type;
    int scale = from->kind == TYPE_DECIMAL ? from->scale : 0, kept = to->kind == TYPE_DECIMAL ? to->scale : 0;
    int64_t tens;
    if (!read_tens(call, &tens))
        return schema_term_fail(l, "sqlite can cut to a number of places only where that is a literal");
    if (tens + scale > 18)
        return schema_term_fail(l, "sqlite cannot cut to so large a step");
    const struct term *x = call->arguments[0];
    if (tens > 0)
        return OPERATOR(OPERATOR(x, "/", schema_sqlite_power(l, scale + (int)tens)), "*",
                        schema_sqlite_power(l, (int)tens));
    return scale > kept ? OPERATOR(x, "/", schema_sqlite_power(l, scale - kept)) : x;
}

static const struct term *rounded(const struct call *call)
{
    struct lowering *l = call->l;
    const struct type *from = &call->expression->operands[0]->type, *to = &call->expression->type;
    int64_t tens;
    if (!read_tens(call, &tens))
        return schema_term_fail(l, "sqlite can round to a number of places only where that is a literal");
    int scale = from->kind == TYPE_DECIMAL ? from->scale : 0;
    if (tens <= 0)
        return schema_sqlite_convert(l, call->arguments[0], from, to);
    if (tens + scale > 18)
        return schema_term_fail(l, "sqlite cannot round to so large a step");
    const struct term *steps = schema_sqlite_rescaled(l, call->arguments[0], scale + (int)tens, 0);
    const struct term *value = OPERATOR(steps, "*", schema_sqlite_power(l, (int)tens));
    struct type wide = schema_type_of(TYPE_INT64);
    return from->kind == TYPE_INT64 ? schema_term_doubted(l, value, DOUBT_REAL)
                                    : schema_sqlite_convert(l, value, &wide, to);
}

/* Beyond 2^52 every float is whole. */
static const struct term *whole_float(const struct call *call, bool up)
{
    struct lowering *l = call->l;
    const struct term *x = call->arguments[0], *near = schema_term_cast(l, x, "integer");
    const struct term *exact = OPERATOR(near, up ? "+" : "-", OPERATOR(x, up ? ">" : "<", near));
    return TERM_CASE_WHEN(l, OPERATOR(CALL("abs", x), ">=", NUMBER("4503599627370496.0")), x,
                          schema_term_cast(l, exact, "real"));
}

/* The last bit of a float near 2^52 is one. */
static const struct term *rounded_float(const struct call *call)
{
    struct lowering *l = call->l;
    const struct term *x = call->arguments[0], *far = NUMBER("4503599627370496.0"), *zero = NUMBER("0");
    const struct term *up = OPERATOR(OPERATOR(x, "+", far), "-", far),
                      *down = OPERATOR(OPERATOR(x, "-", far), "+", far);
    return TERM_CASE_WHEN(l, BETWEEN(x, zero, far), up, BETWEEN(x, NUMBER("-4503599627370496.0"), zero), down, x);
}

static const struct term *truncated_float(const struct call *call)
{
    struct lowering *l = call->l;
    const struct term *x = call->arguments[0];
    const struct term *near = schema_term_cast(l, schema_term_cast(l, x, "integer"), "real");
    return TERM_CASE_WHEN(l, OPERATOR(CALL("abs", x), ">=", NUMBER("4503599627370496.0")), x, near);
}

/* A degree is so many radians. */
static const struct term *turned(const struct call *call, enum operator_kind operation)
{
    const struct type real = schema_type_of(TYPE_FLOAT64);
    struct expression *degree = NEW(call->l->region, struct expression);
    struct expression *angle = NEW(call->l->region, struct expression);
    const struct expression **factors = NEW_ARRAY(call->l->region, const struct expression *, 2);
    *degree = (struct expression){.kind = EXPRESSION_NUMBER, .text = "0.017453292519943295", .type = real};
    factors[0] = call->expression->operands[0];
    factors[1] = degree;
    *angle = (struct expression){
        .kind = EXPRESSION_BINARY, .operation = operation, .type = real, .count = 2, .operands = factors};
    return schema_sqlite_floats(call->l, angle);
}

/* The smallest integer has no absolute value of its type. */
static const struct term *size(const struct call *call)
{
    struct lowering *l = call->l;
    const struct type *type = &call->expression->operands[0]->type;
    const struct term *positive = schema_term_doubted(l, CALL("abs", call->terms[0]), call->terms[0]->doubt);
    return type->kind == TYPE_INT16 || type->kind == TYPE_INT32 ? schema_sqlite_within_type(l, positive, type)
                                                                : positive;
}

static bool is_of_numbers(enum function_id function)
{
    switch (function) {
    case FUNCTION_ABS:
    case FUNCTION_SIGN:
    case FUNCTION_ROUND:
    case FUNCTION_ROUND_TO:
    case FUNCTION_TRUNC:
    case FUNCTION_FLOOR:
    case FUNCTION_FLOOR_FLOAT:
    case FUNCTION_CEIL:
    case FUNCTION_CEIL_FLOAT:
    case FUNCTION_CEILING:
    case FUNCTION_CEILING_FLOAT:
    case FUNCTION_ROUND_FLOAT:
    case FUNCTION_TRUNC_TO:
    case FUNCTION_TRUNC_FLOAT:
    case FUNCTION_DEGREES:
    case FUNCTION_RADIANS:
        return true;
    default:
        return false;
    }
}

/* -- texts -------------------------------------------------------------------------------------------------------- */

static const struct term *concatenated(const struct call *call)
{
    struct lowering *l = call->l;
    const struct type text = schema_type_of(TYPE_TEXT);
    const struct term *all = NULL;
    for (size_t i = 0; i < call->count; i++) {
        const struct term *one = CALL("coalesce", schema_sqlite_checked(l, argument_as(call, i, &text)), QUOTED(""));
        all = all ? JOINED(all, one) : one;
    }
    return all;
}

/* Each with the separator before it, and the first separator cut off. Where that is null, so is what is cut. */
static const struct term *concatenated_with(const struct call *call)
{
    struct lowering *l = call->l;
    const struct type text = schema_type_of(TYPE_TEXT);
    const struct term *between = call->arguments[0], *all = NULL;
    for (size_t i = 1; i < call->count; i++) {
        const struct term *one = JOINED(between, schema_sqlite_checked(l, argument_as(call, i, &text)));
        one = CALL("coalesce", one, QUOTED(""));
        all = all ? JOINED(all, one) : one;
    }
    return CALL("substr", all, OPERATOR(CALL("length", between), "+", NUMBER("1")));
}

static bool is_positive(const struct expression *expression)
{
    struct number_literal number;
    return schema_number_literal(expression, &number) && !number.negative && strcmp(number.text, "0") != 0;
}

/* As many of the filling as there are characters missing, and of those as many characters. */
static const struct term *padded(const struct call *call, bool before)
{
    struct lowering *l = call->l;
    const struct term *x = call->arguments[0], *zero = NUMBER("0"), *one = NUMBER("1");
    bool is_known = is_positive(call->expression->operands[1]), is_blank = call->count == 2;
    const struct term *n = is_known ? call->arguments[1] : CALL("max", call->arguments[1], zero);
    const struct term *missing = CALL("max", OPERATOR(n, "-", CALL("length", x)), zero);
    const struct term *padding = CALL("replace", CALL("hex", CALL("zeroblob", missing)), QUOTED("00"),
                                      is_blank ? QUOTED(" ") : call->arguments[2]);
    if (!is_blank)
        padding = CALL("substr", padding, one, missing);
    const struct term *kept = CALL("substr", x, one, n);
    return before ? JOINED(padding, kept) : JOINED(kept, padding);
}

/* SQLite has a character for each number, and one for none. */
static const struct term *character(const struct call *call)
{
    struct lowering *l = call->l;
    const struct term *n = call->arguments[0];
    const struct term *known =
        OPERATOR(BETWEEN(n, NUMBER("1"), NUMBER("55295")), "or", BETWEEN(n, NUMBER("57344"), NUMBER("1114111")));
    return TERM_CASE_WHEN(l, known, CALL("char", n), schema_term_is(l, n, "is not null"), schema_sqlite_error(l));
}

/* SQLite looks at their last 32 bits alone. */
static void narrow_counts(struct call *call)
{
    struct lowering *l = call->l;
    for (size_t i = 1; i < call->count; i++)
        if (call->expression->operands[i]->type.kind == TYPE_INT64)
            call->arguments[i] =
                CALL("max", NUMBER("-2147483647"), CALL("min", NUMBER("2147483647"), call->arguments[i]));
}

/* Positions before the first count as well, and take from the number of characters. */
static const struct term *part(const struct call *call)
{
    struct lowering *l = call->l;
    const struct expression *const *operands = call->expression->operands;
    const struct term *x = call->arguments[0], *from = call->arguments[1], *zero = NUMBER("0"), *one = NUMBER("1");
    struct number_literal number;
    bool inside = is_positive(operands[1]);
    const struct term *start = inside ? from : CALL("max", one, from);
    if (call->count == 2)
        return CALL("substr", x, start);
    const struct term *count = call->arguments[2];
    const struct term *kept =
        inside ? count : CALL("max", zero, OPERATOR(count, "+", CALL("min", zero, OPERATOR(from, "-", one))));
    const struct term *cut = CALL("substr", x, start, kept);
    if (schema_number_literal(operands[2], &number) && !number.negative)
        return cut;
    const struct term *given = NULL, *negative = OPERATOR(count, "<", zero);
    bool known = schema_lower_given(l, 2, operands, &given);
    if (!known || (schema_term_is_short(x) && schema_term_is_short(from)))
        given = OPERATOR(schema_term_is(l, x, "is not null"), "and", schema_term_is(l, from, "is not null"));
    return schema_sqlite_unless(l, given ? OPERATOR(negative, "and", given) : negative, cut);
}

/* A number of characters that is negative leaves so many out at the other end. SQLite reads before the start where a
 * count is negative, and from the end where the start is. */
static const struct term *left(const struct call *call)
{
    struct lowering *l = call->l;
    const struct term *x = call->arguments[0], *n = call->arguments[1], *one = NUMBER("1");
    struct number_literal number;
    if (schema_number_literal(call->expression->operands[1], &number))
        return number.negative && strcmp(number.text, "0") != 0 ? CALL("substr", x, n, NUMBER("-2147483647"))
                                                                : CALL("substr", x, one, n);
    const struct term *negative = OPERATOR(n, "<", NUMBER("0"));
    return CALL("substr", x, TERM_CASE_WHEN(l, negative, n, one),
                TERM_CASE_WHEN(l, negative, NUMBER("-2147483647"), n));
}

/* Whether no position is that far, or the one behind it. */
static bool is_far(const char *digits)
{
    int64_t number;
    return !schema_int64_read(digits, NULL, &number) || number >= INT32_MAX;
}

static const struct term *right(const struct call *call)
{
    struct lowering *l = call->l;
    const struct term *x = call->arguments[0], *n = call->arguments[1], *one = NUMBER("1");
    struct number_literal number;
    if (is_positive(call->expression->operands[1]))
        return CALL("substr", x, schema_term_prefix(l, "-", n), n);
    bool literal = schema_number_literal(call->expression->operands[1], &number);
    if (literal && strcmp(number.text, "0") != 0)
        return CALL("substr", x, OPERATOR(one, "+", NUMBER(is_far(number.text) ? "2147483646" : number.text)));
    bool small = literal || call->expression->operands[1]->type.kind == TYPE_INT16;
    const struct term *negative = OPERATOR(n, "<", NUMBER("0"));
    return CALL("substr", x,
                TERM_CASE_WHEN(l, negative, OPERATOR(one, "-", small ? n : CALL("max", NUMBER("-2147483646"), n)),
                               schema_term_prefix(l, "-", n)),
                TERM_CASE_WHEN(l, negative, NUMBER("2147483647"), n));
}

/* Of null there are no bytes, and not null; the start of an empty text is null then. */
static const struct term *repeated(const struct call *call)
{
    struct lowering *l = call->l;
    const struct term *n = call->arguments[1];
    const struct term *all = CALL("replace", CALL("hex", CALL("zeroblob", n)), QUOTED("00"), call->arguments[0]);
    if (call->expression->operands[1]->kind == EXPRESSION_INTEGER)
        return all;
    return JOINED(all, CALL("substr", QUOTED(""), NUMBER("1"), n));
}

/* Where nothing is to be found SQLite does not look at what it would be replaced by; the start of that does. */
static const struct term *replaced(const struct call *call)
{
    struct lowering *l = call->l;
    const struct expression *const *operands = call->expression->operands;
    const struct term *all = called(call, "replace"), *by = call->arguments[2];
    bool sought = operands[1]->kind == EXPRESSION_TEXT && *operands[1]->text;
    if (sought || operands[2]->kind == EXPRESSION_TEXT)
        return all;
    return JOINED(all, CALL("substr", by, NUMBER("1"), NUMBER("0")));
}

/* -- of one type -------------------------------------------------------------------------------------------------- */

static bool is_null_never(const struct call *call, size_t i)
{
    const struct expression *operand = call->expression->operands[i];
    return operand->kind == EXPRESSION_TEXT || operand->kind == EXPRESSION_BOOLEAN ||
           operand->kind == EXPRESSION_INTEGER || operand->kind == EXPRESSION_NUMBER;
}

/* Each, or where it is null the first of the others that is not. */
static const struct term *extreme_of_bytes(const struct call *call, const char *name)
{
    struct lowering *l = call->l;
    const struct term **each = NEW_ARRAY(l->region, const struct term *, call->count);
    const struct term **order = NEW_ARRAY(l->region, const struct term *, call->count);
    for (size_t i = 0; i < call->count; i++) {
        size_t count = 0;
        order[count++] = call->arguments[i];
        for (size_t j = 0; j < call->count; j++)
            if (j != i)
                order[count++] = call->arguments[j];
        each[i] = schema_term_of(l, TERM_CALL, "coalesce", count, order);
    }
    return schema_term_of(l, TERM_CALL, name, call->count, each);
}

/* SQLite's own gives null where any of them is. Below all values are numbers, above them blobs. */
static const struct term *extreme(struct call *call, const char *name, const struct term *none)
{
    struct lowering *l = call->l;
    bool nullable = false;
    convert_arguments(call);
    if (is_incomparable(&call->expression->type))
        return schema_term_fail(l, "sqlite cannot compare values of these types");
    if (call->count == 1)
        return call->arguments[0];
    if (call->expression->type.kind == TYPE_BYTES)
        return extreme_of_bytes(call, name);
    for (size_t i = 0; i < call->count; i++) {
        if (is_null_never(call, i))
            continue;
        nullable = true;
        call->arguments[i] = CALL("coalesce", call->arguments[i], none);
    }
    return nullable ? CALL("nullif", called(call, name), none) : called(call, name);
}

static const struct term *null_if(const struct call *call)
{
    struct lowering *l = call->l;
    struct type both;
    const struct expression *const *operands = call->expression->operands;
    if (!schema_common_type(&operands[0]->type, &operands[1]->type, &both))
        both = operands[0]->type;
    if (is_incomparable(&both))
        return schema_term_fail(l, "sqlite cannot compare values of these types");
    const struct term *a = schema_sqlite_checked(l, argument_as(call, 0, &both));
    const struct term *b = schema_sqlite_checked(l, argument_as(call, 1, &both));
    if (schema_sqlite_is_stored_alike(&operands[0]->type, &both))
        return CALL("nullif", a, b);
    return TERM_CASE_WHEN(l, OPERATOR(a, "=", b), schema_term_words(l, "null"), call->arguments[0]);
}

static const struct term *random_uuid(struct lowering *l)
{
    struct text variants = TEXT(l->region);
    for (int i = 0x80; i < 0xC0; i++)
        schema_text_format(&variants, "%02x", (unsigned)i);
    return schema_term_words(
        l, schema_region_format(l->region,
                                "cast(randomblob(6) || char(64 + abs(random() %% 16)) || randomblob(1) || "
                                "substr(x'%s', 1 + abs(random() %% 64), 1) || randomblob(7) as blob)",
                                schema_text_string(&variants)));
}

/* -- all ---------------------------------------------------------------------------------------------------------- */

static const struct term *of_text(struct call *call, enum function_id function)
{
    struct lowering *l = call->l;
    const struct term *x = call->arguments[0], *y = call->count > 1 ? call->arguments[1] : NULL;
    switch (function) {
    case FUNCTION_LENGTH:
    case FUNCTION_LENGTH_BYTES:
    case FUNCTION_CHAR_LENGTH:
    case FUNCTION_CHARACTER_LENGTH:
        return called(call, "length");
    case FUNCTION_OCTET_LENGTH:
    case FUNCTION_OCTET_LENGTH_BYTES:
        return CALL("length", schema_term_cast(l, x, "blob"));
    case FUNCTION_TRIM:
    case FUNCTION_BTRIM:
        return called(call, "trim");
    case FUNCTION_REPLACE:
        return replaced(call);
    case FUNCTION_SUBSTR:
    case FUNCTION_SUBSTRING:
        narrow_counts(call);
        return part(call);
    case FUNCTION_LEFT:
        narrow_counts(call);
        return left(call);
    case FUNCTION_RIGHT:
        narrow_counts(call);
        return right(call);
    case FUNCTION_STRPOS:
        return called(call, "instr");
    case FUNCTION_STARTS_WITH:
        return OPERATOR(CALL("instr", x, y), "=", NUMBER("1"));
    case FUNCTION_REPEAT:
        return repeated(call);
    case FUNCTION_CONCAT:
        return concatenated(call);
    case FUNCTION_CONCAT_WS:
        return concatenated_with(call);
    case FUNCTION_LPAD:
    case FUNCTION_RPAD:
        narrow_counts(call);
        return padded(call, function == FUNCTION_LPAD);
    case FUNCTION_ASCII: /* of an empty text SQLite has none */
        return CALL("coalesce", CALL("unicode", x), CALL("length", x));
    case FUNCTION_CHR:
        return character(call);
    default: /* lower, upper, ltrim, rtrim */
        return called(call, schema_functions[function].name);
    }
}

static const struct term *of_number(struct call *call, enum function_id function)
{
    struct lowering *l = call->l;
    const struct expression *expression = call->expression;
    for (size_t i = 0; i < call->count; i++)
        if (expression->operands[i]->type.kind == TYPE_NUMERIC)
            return schema_sqlite_refuse_numeric(l);
    switch (function) {
    case FUNCTION_ABS:
        return size(call);
    case FUNCTION_SIGN:
        return called(call, "sign");
    case FUNCTION_ROUND:
        return schema_sqlite_convert(l, call->arguments[0], &expression->operands[0]->type, &expression->type);
    case FUNCTION_ROUND_TO:
        return rounded(call);
    case FUNCTION_ROUND_FLOAT:
        return rounded_float(call);
    case FUNCTION_TRUNC:
        return truncated(call);
    case FUNCTION_TRUNC_TO:
        return truncated_to(call);
    case FUNCTION_TRUNC_FLOAT:
        return truncated_float(call);
    case FUNCTION_DEGREES:
        return turned(call, OPERATOR_DIVIDE);
    case FUNCTION_RADIANS:
        return turned(call, OPERATOR_MULTIPLY);
    case FUNCTION_FLOOR:
        return whole(call, false);
    case FUNCTION_FLOOR_FLOAT:
        return whole_float(call, false);
    case FUNCTION_CEIL_FLOAT:
    case FUNCTION_CEILING_FLOAT:
        return whole_float(call, true);
    default: /* ceil, ceiling */
        return whole(call, true);
    }
}

static const struct term *made(struct call *call, enum function_id function)
{
    struct lowering *l = call->l;
    switch (function) {
    case FUNCTION_COALESCE: {
        enum doubt doubt = DOUBT_NONE;
        convert_arguments(call);
        for (size_t i = 0; i < call->count; i++)
            doubt = call->terms[i]->doubt > doubt ? call->terms[i]->doubt : doubt;
        if (call->count == 1)
            return call->terms[0];
        return schema_term_doubted(l, schema_term_of(l, TERM_CALL, "coalesce", call->count, call->terms), doubt);
    }
    case FUNCTION_NULLIF:
        return null_if(call);
    case FUNCTION_GREATEST:
        return extreme(call, "max", NUMBER("-9e999"));
    case FUNCTION_LEAST:
        return extreme(call, "min", schema_term_literal(l, "x", "ffffffffffffffffffffffffffffffffff"));
    case FUNCTION_NOW:
    case FUNCTION_CURRENT_TIMESTAMP:
        return schema_term_words(l, "(" SCHEMA_SQLITE_NOW ")");
    case FUNCTION_TODAY:
    case FUNCTION_CURRENT_DATE:
        return schema_term_words(l, SCHEMA_SQLITE_TODAY);
    case FUNCTION_RANDOM_UUID:
        return random_uuid(l);
    case FUNCTION_RANDOM: /* of 53 bits */
        return schema_term_words(l, "((random() & 9007199254740991) / 9007199254740992.0)");
    case FUNCTION_PI:
        return NUMBER("3.141592653589793");
    case FUNCTION_JSON_ARRAY_LENGTH:
        return schema_sqlite_json_length(l, call->arguments[0]);
    case FUNCTION_JSON_TYPEOF:
        return schema_sqlite_json_typeof(l, call->arguments[0]);
    default:
        return of_text(call, function);
    }
}

/* By the runtime's own, which it gives each connection (engine/sqlite/functions.c). */
static const struct term *of_runtime(const struct call *call, const struct function *function)
{
    struct lowering *l = call->l;
    const struct type real = schema_type_of(TYPE_FLOAT64);
    for (size_t i = 0; i < call->count; i++)
        if (*function->result == 'f')
            call->arguments[i] = schema_sqlite_checked(l, argument_as(call, i, &real));
    return called(call, schema_region_format(l->region, "schema_%s", function->name));
}

static const struct term *quotient(struct lowering *l, const struct expression *expression)
{
    struct expression *division = NEW(l->region, struct expression);
    *division = *expression;
    division->kind = EXPRESSION_BINARY;
    division->operation = OPERATOR_DIVIDE;
    return schema_sqlite_arithmetic(l, division);
}

const struct term *schema_sqlite_call(struct lowering *l, const struct expression *expression)
{
    enum function_id function = schema_function_of(expression);
    struct call call = {.l = l, .expression = expression, .count = expression->count};
    if (function == FUNCTIONS)
        return schema_term_fail(l, "%s is not supported yet on sqlite", expression->text);
    if (function == FUNCTION_MOD)
        return schema_sqlite_rest(l, expression);
    if (function == FUNCTION_DIV)
        return quotient(l, expression);
    if (function == FUNCTION_EXTRACT || function == FUNCTION_DATE_PART)
        return schema_sqlite_extract(l, expression);
    if (function == FUNCTION_DATE_TRUNC)
        return schema_sqlite_date_trunc(l, expression);
    call.terms = NEW_ARRAY(l->region, const struct term *, call.count + 1);
    call.arguments = NEW_ARRAY(l->region, const struct term *, call.count + 1);
    for (size_t i = 0; i < call.count; i++) {
        call.terms[i] = schema_sqlite_term(l, expression->operands[i]);
        call.arguments[i] = schema_sqlite_checked(l, call.terms[i]);
    }
    if (schema_functions[function].place == SQLITE_QUERIES)
        return of_runtime(&call, &schema_functions[function]);
    return is_of_numbers(function) ? of_number(&call, function) : made(&call, function);
}
