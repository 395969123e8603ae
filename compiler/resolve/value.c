/* Owns: values where a type is wanted: literals become literals of that type, and whether anything else fits;
 * conditions; and asking each engine of the build whether it gives the same answer as the others. Must not know what
 * the value is for. */
#include "resolve/resolver.h"

#include "engines/engines.h"
#include "sql/dialect.h"

enum { MOST_DIGITS = 18 }; /* of a decimal that is computed with exactly */

/* A product of a decimal and a whole number that has more digits than an exact one can: there the factor has to say how
 * many it has. */
static const struct expression *unsized_factor(const struct expression *expression, int *digits)
{
    for (size_t i = 0; i < expression->count; i++) {
        const struct expression *factor = unsized_factor(expression->operands[i], digits);
        if (factor)
            return factor;
    }
    if (expression->kind != EXPRESSION_BINARY || expression->operation != OPERATOR_MULTIPLY ||
        expression->type.kind != TYPE_NUMERIC)
        return NULL;
    for (int i = 0; i < 2; i++) {
        const struct type *decimal = &expression->operands[i]->type;
        if (decimal->kind != TYPE_DECIMAL || !schema_type_is_integer(&expression->operands[1 - i]->type))
            continue;
        *digits = MOST_DIGITS - decimal->precision;
        return *digits > 0 ? expression->operands[1 - i] : NULL;
    }
    return NULL;
}

static void help_with_factor(struct resolver *resolver, struct diagnostic *d, const struct expression *expression)
{
    int digits = 0;
    const struct expression *factor = unsized_factor(expression, &digits);
    const struct span span = factor ? span_of(factor) : NOWHERE;
    if (!span.source)
        return;
    const char *written = schema_region_copy(resolver->region, span.source->bytes + span.begin, span.end - span.begin);
    const char *fix = schema_region_format(resolver->region, "cast(%s as decimal(%d,0))", written, digits);
    fix_with(resolver, d, span, fix, "if %s never has more than %d digits, say so: %s", written, digits, fix);
}

bool engines_agree(struct scope *scope, const struct expression *expression, const struct type *type)
{
    struct resolver *resolver = scope->resolver;
    for (size_t i = 0; i < resolver->engine_count; i++) {
        const struct dialect *dialect = schema_dialect(resolver->engines[i]);
        struct lowered lowered = {0};
        if (dialect)
            lowered = schema_expression_lower(dialect, resolver->region, expression, type);
        if (!lowered.problem)
            continue;
        help_with_factor(resolver, problem_at(resolver, S0707, span_of(expression), "%s", lowered.problem), expression);
        return false;
    }
    return constants_have_values(scope, expression);
}

bool engines_compare(struct scope *scope, const struct expression *value, enum operator_kind operation)
{
    struct type type;
    if (!schema_operator_type(operation, &value->type, &value->type, &type)) {
        problem_at(scope->resolver, S0136, span_of(value), "values of %s are in no order",
                   type_text(scope->resolver, &value->type));
        return false;
    }
    struct expression compared = {.kind = EXPRESSION_BINARY,
                                  .operation = operation,
                                  .type = {.kind = TYPE_BOOL},
                                  .count = 2,
                                  .operands = (const struct expression *const[]){value, value},
                                  .origin = value->origin};
    return engines_agree(scope, &compared, NULL);
}

/* -- literals
 * ------------------------------------------------------------------------------------------------------------ */

/* What a literal of this type is when the place has a length or precision: texts and times are kept without, so that a
 * default stays the same when its column gets longer. */
static struct type literal_type(const struct type *type)
{
    struct type plain = *type;
    if (type->kind == TYPE_TEXT)
        plain.length = 0;
    if (type->kind == TYPE_TIME || type->kind == TYPE_TIMESTAMP || type->kind == TYPE_DATETIME)
        plain.precision = -1;
    return plain;
}

static const struct expression *enum_literal(struct scope *scope, const struct expression *expression,
                                             const struct type *type)
{
    struct resolver *resolver = scope->resolver;
    const struct enumeration *enumeration = schema_model_enum(resolver->model, type->name);
    const struct enum_value *value = enumeration ? schema_enum_value(enumeration, expression->text) : NULL;
    if (!enumeration || value) {
        struct expression *copy = copy_expression(resolver, expression);
        copy->type = *type;
        copy->number = value ? value->number : 0;
        return copy;
    }
    struct diagnostic *d =
        problem_at(resolver, S0112, span_of(expression), "enum '%s' has no '%s'", type->name, expression->text);
    struct words words = member_words(resolver, enumeration);
    fix_spelling(resolver, d, span_of(expression), expression->text, &words);
    if (enumeration->origin)
        note_at(resolver, d, *enumeration->origin, "'%s' is declared here", enumeration->name);
    return NULL;
}

static const struct expression *text_literal(struct scope *scope, const struct expression *expression,
                                             const struct type *type)
{
    struct resolver *resolver = scope->resolver;
    enum diagnostic_code code = S0129;
    const char *why = "";
    if (type->kind == TYPE_ENUM && !type->array)
        return enum_literal(scope, expression, type);
    const char *text = canonical_literal(resolver, type, expression->text, &code, &why);
    if (!text) {
        problem_at(resolver, code, span_of(expression), "%s", why);
        return NULL;
    }
    struct expression *copy = copy_expression(resolver, expression);
    copy->type = literal_type(type);
    copy->text = text;
    if (schema_type_is_number(type)) /* '12.5' where a number is wanted */
        copy->kind = strpbrk(text, ".eE") ? EXPRESSION_NUMBER : EXPRESSION_INTEGER;
    if (type->kind == TYPE_DECIMAL && !type->array) /* with its own digits, which a cast rounds */
        copy->type = schema_number_type(text);
    return copy;
}

static const struct expression *null_literal(struct scope *scope, const struct expression *expression,
                                             const struct type *type)
{
    struct expression *copy = copy_expression(scope->resolver, expression);
    copy->type = literal_type(type);
    copy->nullable = true;
    return copy;
}

/* The results of a case, and the case itself. */
static const struct expression *coerce_case(struct scope *scope, const struct expression *expression,
                                            const struct type *type)
{
    size_t first = expression->kind == EXPRESSION_CASE_OF ? 1 : 0;
    struct expression *copy = copy_expression(scope->resolver, expression);
    const struct expression **operands =
        NEW_ARRAY(scope->resolver->region, const struct expression *, expression->count + 1);
    for (size_t i = 0; i < expression->count; i++) {
        bool result = i >= first && ((i - first) % 2 == 1 || (i == expression->count - 1 && (i - first) % 2 == 0));
        operands[i] = !result ? expression->operands[i]
                      : expression->operands[i]->kind == EXPRESSION_TEXT
                          ? text_literal(scope, expression->operands[i], type)
                          : coerce(scope, expression->operands[i], type);
        if (!operands[i])
            return NULL;
    }
    copy->operands = operands;
    copy->type = literal_type(type);
    copy->nullable = expression->nullable;
    return copy;
}

/* A case whose results are all untyped literals was taken for text. */
static bool is_text_case(const struct expression *expression)
{
    if (expression->kind != EXPRESSION_CASE && expression->kind != EXPRESSION_CASE_OF)
        return false;
    if (expression->type.kind != TYPE_TEXT)
        return false;
    size_t first = expression->kind == EXPRESSION_CASE_OF ? 1 : 0;
    for (size_t i = first; i < expression->count; i++) {
        bool result = (i - first) % 2 == 1 || (i == expression->count - 1 && (i - first) % 2 == 0);
        const struct expression *operand = expression->operands[i];
        if (result && operand->kind != EXPRESSION_TEXT && operand->kind != EXPRESSION_NULL && !is_text_case(operand))
            return false;
    }
    return true;
}

const struct expression *coerce(struct scope *scope, const struct expression *expression, const struct type *type)
{
    if (type->kind == TYPE_UNKNOWN || type->kind == TYPE_NONE || !expression)
        return expression;
    if (is_text_case(expression) && type->kind != TYPE_TEXT)
        return coerce_case(scope, expression, type);
    if (expression->type.kind != TYPE_UNKNOWN)
        return expression;
    if (expression->kind == EXPRESSION_TEXT)
        return text_literal(scope, expression, type);
    if (expression->kind == EXPRESSION_NULL)
        return null_literal(scope, expression, type);
    return expression;
}

const struct expression *settle(struct scope *scope, const struct expression *expression)
{
    const struct type text = schema_type_of(TYPE_TEXT);
    return expression && expression->kind == EXPRESSION_TEXT ? coerce(scope, expression, &text) : expression;
}

/* -- numbers
 * ------------------------------------------------------------------------------------------------------------- */

static bool in_range(const char *text, enum type_kind kind)
{
    const char *digits = *text == '-' ? text + 1 : text;
    digits += strspn(digits, "0");
    static const char *const most[][2] = {
        {"32767", "32768"}, {"2147483647", "2147483648"}, {"9223372036854775807", "9223372036854775808"}};
    const char *limit = most[kind - TYPE_INT16][*text == '-'];
    size_t size = strlen(digits), limit_size = strlen(limit);
    return size < limit_size || (size == limit_size && strcmp(digits, limit) <= 0);
}

/* A decimal literal: so many digits before and behind the point at most. */
static bool decimal_fits(struct scope *scope, const struct expression *expression, const struct type *type)
{
    const char *digits = expression->text + (*expression->text == '-');
    digits += strspn(digits, "0");
    size_t whole = strspn(digits, "0123456789");
    const char *behind = digits + whole + (digits[whole] == '.');
    size_t places = strspn(behind, "0123456789");
    if (behind[places]) {
        problem_at(scope->resolver, S0130, span_of(expression), "a decimal is written without an exponent: %s",
                   expression->text);
        return false;
    }
    while (places && behind[places - 1] == '0')
        places--;
    if (type->kind == TYPE_NUMERIC)
        return true;
    if (places > (size_t)type->scale) {
        problem_at(scope->resolver, S0130, span_of(expression), "%s has %zu digits behind the point, %s keeps %d",
                   expression->text, places, type_text(scope->resolver, type), type->scale);
        return false;
    }
    if (whole > (size_t)(type->precision - type->scale)) {
        problem_at(scope->resolver, S0130, span_of(expression), "%s does not fit into %s", expression->text,
                   type_text(scope->resolver, type));
        return false;
    }
    return true;
}

static const struct expression *number_value(struct scope *scope, const struct expression *expression,
                                             const struct type *type)
{
    struct resolver *resolver = scope->resolver;
    if (schema_type_is_integer(type)) {
        if (expression->kind == EXPRESSION_NUMBER) {
            problem_at(resolver, S0128, span_of(expression), "%s is not a whole number, and %s holds nothing else",
                       expression->text, type_text(resolver, type));
            return NULL;
        }
        if (!in_range(expression->text, type->kind)) {
            problem_at(resolver, S0130, span_of(expression), "%s does not fit into %s", expression->text,
                       type_text(resolver, type));
            return NULL;
        }
    } else if ((type->kind == TYPE_DECIMAL || type->kind == TYPE_NUMERIC) && !decimal_fits(scope, expression, type)) {
        return NULL;
    }
    struct expression *copy = copy_expression(resolver, expression);
    copy->type = *type;
    return copy;
}

/* -- values
 * -------------------------------------------------------------------------------------------------------------- */

static void does_not_fit(struct scope *scope, const struct expression *value, const struct wanted *wanted)
{
    struct resolver *resolver = scope->resolver;
    struct diagnostic *d = problem_at(resolver, S0128, span_of(value), "'%s' is %s, and this is %s", wanted->name,
                                      type_text(resolver, wanted->type), type_text(resolver, &value->type));
    if (wanted->type->kind == TYPE_BOOL && value->kind == EXPRESSION_INTEGER &&
        (strcmp(value->text, "0") == 0 || strcmp(value->text, "1") == 0)) {
        const char *word = *value->text == '0' ? "false" : "true";
        fix_with(resolver, d, span_of(value), word, "write: %s", word);
    } else if (schema_type_is_text(wanted->type) && is_number_literal(value)) {
        const char *quoted = schema_region_format(resolver->region, "'%s'", value->text);
        fix_with(resolver, d, span_of(value), quoted, "a text stands in single quotes: %s", quoted);
    } else if (schema_cast_known(&value->type, wanted->type)) {
        help_with(resolver, d, "a cast makes it one: cast(… as %s)", type_text(resolver, wanted->type));
    }
}

/* timestamp '…' has digits of a second of its own; all six of them are written by now. */
static bool keeps_its_seconds(const char *text, const struct type *wanted)
{
    const struct type all = {.kind = wanted->kind, .precision = -1};
    const char *point = schema_loses_seconds(&all, wanted) ? strchr(text, '.') : NULL;
    size_t kept = (size_t)schema_second_digits(wanted);
    return !point || strlen(point + 1) <= kept || strspn(point + 1 + kept, "0Z") == strlen(point + 1 + kept);
}

const struct expression *assigned_value(struct scope *scope, const struct expression *value,
                                        const struct wanted *wanted)
{
    if (is_number_literal(value) && schema_type_is_number(wanted->type))
        return number_value(scope, value, wanted->type);
    if (!schema_type_assignable(&value->type, wanted->type)) {
        does_not_fit(scope, value, wanted);
        return NULL;
    }
    if (value->kind == EXPRESSION_TEXT && !keeps_its_seconds(value->text, wanted->type)) {
        problem_at(scope->resolver, S0130, span_of(value), "'%.60s' is more precise than %s", value->text,
                   type_text(scope->resolver, wanted->type));
        return NULL;
    }
    return value;
}

/* A bare name where an enum's member is meant: default draft. */
static bool is_bare_member(struct scope *scope, const struct expression *syntax, const struct wanted *wanted)
{
    struct resolver *resolver = scope->resolver;
    if (syntax->kind != EXPRESSION_COLUMN || syntax->qualifier || wanted->type->kind != TYPE_ENUM ||
        (scope->table && find_column(scope->table, syntax->text)))
        return false;
    const struct enumeration *enumeration = schema_model_enum(resolver->model, wanted->type->name);
    if (!enumeration || !schema_enum_value(enumeration, syntax->text))
        return false;
    const char *quoted = schema_region_format(resolver->region, "'%s'", syntax->text);
    struct diagnostic *d =
        problem_at(resolver, S0134, span_of(syntax), "'%s' is a value of enum '%s', and a value is a text",
                   syntax->text, enumeration->name);
    fix_with(resolver, d, span_of(syntax), quoted, "write: %s", quoted);
    return true;
}

const struct expression *resolve_value(struct scope *scope, const struct expression *syntax,
                                       const struct wanted *wanted)
{
    if (!syntax || is_bare_member(scope, syntax, wanted))
        return NULL;
    const struct expression *value = resolve_expression(scope, syntax);
    return value && wanted->type->kind != TYPE_NONE ? fit_value(scope, value, wanted) : NULL;
}

const struct expression *fit_value(struct scope *scope, const struct expression *value, const struct wanted *wanted)
{
    value = coerce(scope, value, wanted->type);
    value = value ? assigned_value(scope, value, wanted) : NULL;
    if (!value)
        return NULL;
    if (value->nullable && !wanted->nullable) {
        struct diagnostic *d =
            value->kind == EXPRESSION_NULL
                ? problem_at(scope->resolver, S0131, span_of(value), "'%s' is not null", wanted->name)
                : problem_at(scope->resolver, S0131, span_of(value), "this may be null, and '%s' is not", wanted->name);
        help_with(scope->resolver, d,
                  value->kind == EXPRESSION_NULL ? "what may be null has a ? behind its type"
                                                 : "say what it is then: coalesce(…, …)");
        return NULL;
    }
    return engines_agree(scope, value, wanted->type) ? value : NULL;
}

const struct expression *resolve_condition(struct scope *scope, const struct expression *syntax)
{
    const struct expression *condition = syntax ? resolve_with_parts(scope, syntax) : NULL;
    condition = condition ? whole_condition(scope, condition) : NULL;
    if (!condition)
        return NULL;
    if (condition->type.kind != TYPE_BOOL) {
        problem_at(scope->resolver, S0135, span_of(syntax), "%s is true or false, this is %s", scope->what,
                   type_text(scope->resolver, &condition->type));
        return NULL;
    }
    return engines_agree(scope, condition, NULL) ? condition : NULL;
}
