/* Owns: finding the function that a call means, and typing the call. The functions are in functions.def. Must not know
 * how an engine spells them. */
#include "language/functions.h"

#include "base/number.h"
#include "language/units.h"
#include "model/model.h"

#include <stdint.h>
#include <string.h>

const struct function schema_functions[FUNCTIONS] = {
#define FUNCTION(id, name, arguments, result, nulls, volatility, place, meaning)                                       \
    [FUNCTION_##id] = {name, arguments, result, nulls, volatility, place, meaning},
#include "language/functions.def"
#undef FUNCTION
};

bool schema_function_known(const char *name)
{
    for (size_t i = 0; i < FUNCTIONS; i++)
        if (schema_same_text_any_case(schema_functions[i].name, name))
            return true;
    return false;
}

const char *schema_function_name(size_t i)
{
    return i < FUNCTIONS ? schema_functions[i].name : NULL;
}

/* -- the pattern of a function's arguments -------------------------------------------------------------------- */

struct pattern {
    size_t least, most;
    const char *letters; /* brackets and a star among them */
    bool repeats;        /* the last one */
};

static struct pattern pattern_of(const struct function *function)
{
    struct pattern pattern = {.letters = function->arguments};
    bool optional = false;
    for (const char *at = function->arguments; *at; at++) {
        if (*at == '[' || *at == ']') {
            optional = *at == '[';
        } else if (*at == '*') {
            pattern.repeats = true;
            pattern.most = SIZE_MAX;
        } else {
            pattern.least += !optional;
            pattern.most++;
        }
    }
    return pattern;
}

static char letter_of(const struct pattern *pattern, size_t argument)
{
    for (const char *at = pattern->letters; *at; at++)
        if (at[1] == '*' || (*at != '[' && *at != ']' && argument-- == 0))
            return *at;
    return 0;
}

static bool fits(char letter, const struct expression *argument)
{
    const struct type text = schema_type_of(TYPE_TEXT), *type = &argument->type;
    if (letter == 'U')
        return argument->kind == EXPRESSION_TEXT && schema_unit_read(argument->text) < UNITS;
    if (type->kind == TYPE_UNKNOWN || type->kind == TYPE_NONE)
        return true;
    switch (letter) {
    case 't':
        return schema_type_is_text(type);
    case 'i':
        return schema_type_is_integer(type);
    case 'd':
        return schema_type_is_integer(type) || type->kind == TYPE_DECIMAL || type->kind == TYPE_NUMERIC;
    case 'n':
        return schema_type_is_number(type);
    case 'f':
        return schema_type_is_float(type);
    case 'b':
        return !type->array && type->kind == TYPE_BYTES;
    case 'D':
        return !type->array && type->kind == TYPE_DATE;
    case 'm':
    case 'q':
        return !type->array && (type->kind == TYPE_DATE || type->kind == TYPE_TIMESTAMP ||
                                type->kind == TYPE_DATETIME || (letter == 'q' && type->kind == TYPE_TIME));
    case 'j':
        return !type->array && type->kind == TYPE_JSON;
    case 'x':
        return schema_cast_known(type, &text);
    default:
        return true;
    }
}

/* What an untyped argument is taken for. */
static struct type usual(char letter)
{
    switch (letter) {
    case 'i':
        return schema_type_of(TYPE_INT32);
    case 'd':
    case 'n':
        return schema_type_of(TYPE_INT64);
    case 'f':
        return schema_type_of(TYPE_FLOAT64);
    case 'b':
        return schema_type_of(TYPE_BYTES);
    case 'D':
        return schema_type_of(TYPE_DATE);
    case 'm':
    case 'q':
        return schema_type_of(TYPE_TIMESTAMP);
    case 'j':
        return schema_type_of(TYPE_JSON);
    default:
        return schema_type_of(TYPE_TEXT);
    }
}

/* -- one candidate -------------------------------------------------------------------------------------------- */

static struct type in_whole(const struct type *type)
{
    if (type->kind != TYPE_DECIMAL)
        return *type;
    int digits = type->precision - type->scale + (type->scale ? 1 : 0);
    return schema_decimal_type(digits < 1 ? 1 : digits, 0);
}

static struct type rounded(const struct type *type, const struct expression *places, bool *ok)
{
    *ok = true;
    if (type->kind != TYPE_DECIMAL)
        return *type;
    if (places->kind != EXPRESSION_INTEGER) {
        *ok = false;
        return *type;
    }
    int64_t wanted;
    if (!schema_int64_read(places->text, NULL, &wanted))
        wanted = *places->text == '-' ? INT64_MIN : INT64_MAX;
    int scale = wanted < 0 ? 0 : wanted > type->scale ? type->scale : (int)wanted;
    int digits = type->precision - type->scale + scale + (scale < type->scale ? 1 : 0);
    return schema_decimal_type(digits, scale);
}

/* The part of a date or time that a unit is, or the beginning of one; false: such values have none. */
static bool has_unit(char letter, const struct expression *unit, const struct type *type, struct type *result)
{
    enum unit which = schema_unit_read(unit->text);
    *result = letter == 'e' ? schema_unit_type(which) : *type;
    return letter == 'e' ? schema_unit_is_of(which, type) : schema_unit_cuts(which, type);
}

static struct type result_of(char letter, const struct type *first, const struct type *second,
                             const struct type *common, const struct expression *const *arguments, bool *ok)
{
    struct type result;
    *ok = true;
    switch (letter) {
    case 't':
        return schema_type_of(TYPE_TEXT);
    case 'i':
        return schema_type_of(TYPE_INT32);
    case 'l':
        return schema_type_of(TYPE_INT64);
    case 'f':
        return schema_type_of(TYPE_FLOAT64);
    case 'B':
        return schema_type_of(TYPE_BOOL);
    case 'D':
        return schema_type_of(TYPE_DATE);
    case 'T':
        return schema_type_of(TYPE_TIMESTAMP);
    case 'u':
        return schema_type_of(TYPE_UUID);
    case 'a':
        return *common;
    case 'w':
        return in_whole(first);
    case 'r':
        return rounded(first, arguments[1], ok);
    case 'e':
    case '2':
        *ok = has_unit(letter, arguments[0], second, &result);
        return result;
    case 'm':
        *ok = schema_operator_type(OPERATOR_MODULO, first, second, &result);
        return result;
    default:
        return *first;
    }
}

static bool call_nullable(enum function_nulls nulls, const struct expression *const *arguments, size_t count)
{
    bool any = false, all = true;
    for (size_t i = 0; i < count; i++) {
        any = any || arguments[i]->nullable;
        all = all && arguments[i]->nullable;
    }
    if (nulls == NULLS_OF_FIRST)
        return arguments[0]->nullable;
    return nulls == NULLS_STRICT ? any : nulls == NULLS_ALL ? all : nulls == NULLS_ALWAYS;
}

static bool try_function(const struct function *function, const struct expression *const *arguments, size_t count,
                         struct type *wanted, struct function_call *call)
{
    struct pattern pattern = pattern_of(function);
    if (count < pattern.least || count > pattern.most)
        return false;
    struct type common = schema_type_of(TYPE_UNKNOWN);
    for (size_t i = 0; i < count; i++) {
        char letter = letter_of(&pattern, i);
        const struct type *type = &arguments[i]->type;
        if (!fits(letter, arguments[i]) || (letter == 'a' && !schema_common_type(&common, type, &common)))
            return false;
        wanted[i] = type->kind == TYPE_UNKNOWN ? usual(letter) : *type;
    }
    if (common.kind == TYPE_UNKNOWN)
        common = schema_type_of(TYPE_TEXT);
    for (size_t i = 0; i < count; i++)
        if (letter_of(&pattern, i) == 'a' && arguments[i]->type.kind == TYPE_UNKNOWN)
            wanted[i] = common;
    bool ok;
    call->function = function;
    call->type = result_of(function->result[0], count ? &wanted[0] : &common, count > 1 ? &wanted[1] : &common, &common,
                           arguments, &ok);
    call->nullable = call_nullable(function->nulls, arguments, count);
    return ok;
}

/* What is wrong with the unit of a call that has one; null: nothing. */
static const char *unit_problem(struct region *region, const char *name, const struct expression *unit,
                                const struct type *type)
{
    enum unit which = unit->kind == EXPRESSION_TEXT ? schema_unit_read(unit->text) : UNITS;
    bool whose = type->kind == TYPE_DATE || type->kind == TYPE_TIME || type->kind == TYPE_TIMESTAMP ||
                 type->kind == TYPE_DATETIME;
    bool cuts = schema_same_text_any_case(name, "date_trunc");
    struct text text = TEXT(region);
    if (which < UNITS && !whose)
        return NULL;
    if (which < UNITS) {
        schema_text_format(&text, "'%s' does not know the %s of a ", name, schema_unit_name(which));
        schema_type_print(&text, type);
        return schema_text_string(&text);
    }
    if (unit->kind == EXPRESSION_TEXT)
        schema_text_format(&text, "'%s' knows no '%.40s': it takes", name, unit->text);
    else
        schema_text_format(&text, "the unit of '%s' is a literal, one of", name);
    const struct type *any = whose ? type : &(const struct type){.kind = TYPE_TIMESTAMP};
    const char *between = " ";
    for (enum unit i = (enum unit)0; i < UNITS; i++)
        if (cuts ? schema_unit_cuts(i, any) : schema_unit_is_of(i, any)) {
            schema_text_format(&text, "%s%s", between, schema_unit_name(i));
            between = ", ";
        }
    return schema_text_string(&text);
}

bool schema_function_resolve(struct region *region, const char *name, const struct expression *const *arguments,
                             size_t count, struct type *wanted, struct function_call *call, const char **problem)
{
    size_t named = 0;
    const struct function *last = NULL;
    for (size_t i = 0; i < FUNCTIONS; i++) {
        if (!schema_same_text_any_case(schema_functions[i].name, name))
            continue;
        call->id = (enum function_id)i;
        if (try_function(&schema_functions[i], arguments, count, wanted, call))
            return true;
        last = &schema_functions[i];
        named++;
    }
    if (!named) {
        *problem = schema_region_format(region, "there is no function '%s'", name);
        return false;
    }
    struct pattern pattern = pattern_of(last);
    if (named == 1 && (count < pattern.least || count > pattern.most)) {
        const char *how_many = pattern.most == SIZE_MAX       ? " or more"
                               : pattern.most > pattern.least ? " or one more"
                                                              : "";
        *problem = schema_region_format(region, "function '%s' takes %zu%s arguments, found %zu", name, pattern.least,
                                        how_many, count);
        return false;
    }
    bool of_unit = *last->arguments == 'U' && count == 2;
    *problem = of_unit ? unit_problem(region, name, arguments[0], &arguments[1]->type) : NULL;
    if (*problem)
        return false;
    struct text types = TEXT(region);
    for (size_t i = 0; i < count; i++) {
        schema_text_add(&types, i ? ", " : "");
        if (arguments[i]->type.kind == TYPE_UNKNOWN)
            schema_text_add(&types, "a literal");
        else
            schema_type_print(&types, &arguments[i]->type);
    }
    *problem = schema_region_format(region, "function '%s' does not take (%s)", name, schema_text_string(&types));
    return false;
}

/* -- calls that were resolved before -------------------------------------------------------------------------- */

enum function_id schema_function_of(const struct expression *call)
{
    struct type wanted[8], *types = wanted;
    struct function_call found;
    for (size_t i = 0; i < FUNCTIONS; i++) {
        const struct function *function = &schema_functions[i];
        struct pattern pattern = pattern_of(function);
        if (!call->text || !schema_same_text_any_case(function->name, call->text))
            continue;
        if (pattern.repeats)
            return (enum function_id)i;
        if (call->count <= COUNT_OF(wanted) && try_function(function, call->operands, call->count, types, &found))
            return (enum function_id)i;
    }
    return FUNCTIONS;
}

enum function_volatility schema_expression_volatility(const struct expression *expression)
{
    enum function_volatility most = FUNCTION_IMMUTABLE;
    if (!expression)
        return most;
    if (expression->kind == EXPRESSION_CALL) {
        enum function_id id = schema_function_of(expression);
        most = id == FUNCTIONS ? FUNCTION_VOLATILE : schema_functions[id].volatility;
    }
    for (size_t i = 0; i < expression->count; i++) {
        enum function_volatility inner = schema_expression_volatility(expression->operands[i]);
        if (inner > most)
            most = inner;
    }
    return most;
}
