/* Owns: functions in the language's own terms, function f(a T, b T?) T = (expression): what is wrong with one, and
 * calls, each of which becomes the expression with the arguments in the places of the parameters. So nothing of them
 * stands in a database or a migration, and facts and indexes see through them. Must not know what the expression says.
 */
#include "resolve/resolver.h"

enum {
    MOST_PARTS = 10000, /* of an expression in which calls are put in */
    MOST_LEVELS = 1000,
};

struct own_function {
    const struct declaration *declaration;
    const struct type *parameters;
    struct type result;
    bool checked, fine;
    bool open; /* its expression is being looked at: a call of it there is one too many */
};

/* A call while it is put in. */
struct inlining {
    const struct own_function *function;
    struct scope *outer;                       /* of the call; null: the declaration itself is looked at */
    const struct expression *syntax;           /* the call */
    const struct expression *const *arguments; /* of the types of the parameters */
    unsigned *used;                            /* how often each parameter is named */
};

/* -- parameters --------------------------------------------------------------------------------------------------- */

static size_t place_of(const struct declaration *declaration, const char *name)
{
    size_t i = 0;
    while (i < declaration->parameters.count && !schema_same_text(declaration->parameters.items[i].name.text, name))
        i++;
    return i;
}

/* As the declaration says it. */
static const struct expression *declared(struct scope *scope, const struct expression *syntax, size_t i)
{
    const struct own_function *function = scope->inlining->function;
    struct expression *copy = copy_expression(scope->resolver, syntax);
    copy->type = function->parameters[i];
    copy->nullable = function->declaration->parameters.items[i].type.nullable;
    return copy;
}

/* A column is looked up once more: it may be known not to be null by now. */
static const struct expression *given(struct scope *scope, size_t i)
{
    const struct inlining *inlining = scope->inlining;
    const struct expression *syntax = inlining->syntax->operands[i], *argument = inlining->arguments[i];
    bool is_itself = argument->kind == EXPRESSION_COLUMN && syntax->kind == EXPRESSION_COLUMN;
    return is_itself && argument->nullable ? resolve_expression(inlining->outer, syntax) : argument;
}

const struct expression *resolve_own_parameter(struct scope *scope, const struct expression *syntax)
{
    const struct inlining *inlining = scope->inlining;
    const struct declaration *declaration = inlining->function->declaration;
    size_t i = syntax->qualifier ? declaration->parameters.count : place_of(declaration, syntax->text);
    if (i < declaration->parameters.count) {
        inlining->used[i]++;
        return inlining->outer ? given(scope, i) : declared(scope, syntax, i);
    }
    struct diagnostic *d = problem_at(
        scope->resolver, S0134, span_of(syntax), "function '%s' has no parameter '%s%s%s'", declaration->name.text,
        syntax->qualifier ? syntax->qualifier : "", syntax->qualifier ? "." : "", syntax->text);
    struct words words = {0};
    for (size_t k = 0; k < declaration->parameters.count; k++)
        add_word(scope->resolver, &words, declaration->parameters.items[k].name.text);
    fix_spelling(scope->resolver, d, span_of(syntax), syntax->text, &words);
    return NULL;
}

const struct expression *no_colon_here(struct scope *scope, const struct expression *syntax)
{
    const struct declaration *declaration = scope->inlining->function->declaration;
    struct diagnostic *d = problem_at(scope->resolver, S0140, span_of(syntax),
                                      "a function has no ':%s': parameters with a colon belong to "
                                      "queries",
                                      syntax->text);
    if (place_of(declaration, syntax->text) < declaration->parameters.count)
        fix_with(scope->resolver, d, span_of(syntax), syntax->text, "write: %s", syntax->text);
    return NULL;
}

const struct expression *call_around(const struct scope *scope)
{
    const struct expression *call = NULL;
    while (scope && scope->inlining) {
        call = scope->inlining->syntax;
        scope = scope->inlining->outer;
    }
    return call;
}

/* -- values of the types that are declared ------------------------------------------------------------------------ */

static bool is_of(const struct type *from, const struct type *to)
{
    if (from->kind != to->kind || from->array != to->array || schema_loses_seconds(from, to))
        return false;
    if (to->kind == TYPE_TEXT)
        return !to->length || (from->length && from->length <= to->length);
    return to->kind != TYPE_DECIMAL || (from->scale == to->scale && from->precision <= to->precision);
}

/* A literal of that type, or a cast where it is another. Null: reported. */
static const struct expression *as(struct scope *scope, const struct expression *value, const struct wanted *wanted)
{
    value = coerce(scope, value, wanted->type);
    value = value ? assigned_value(scope, value, wanted) : NULL;
    if (!value || value->type.kind == TYPE_UNKNOWN || is_literal(value) || is_of(&value->type, wanted->type))
        return value;
    struct expression *cast = NEW(scope->resolver->region, struct expression);
    const struct expression **operands = NEW_ARRAY(scope->resolver->region, const struct expression *, 1);
    operands[0] = value;
    *cast = (struct expression){.kind = EXPRESSION_CAST,
                                .type = *wanted->type,
                                .nullable = value->nullable,
                                .count = 1,
                                .operands = operands,
                                .origin = value->origin};
    return cast;
}

/* The expression, with what its names stand for. */
static const struct expression *put_in(struct scope *scope, struct inlining *inlining, struct own_function *function)
{
    const struct declaration *declaration = function->declaration;
    const struct wanted wanted = {&function->result, true, declaration->name.text};
    struct scope inside = *scope;
    inside.table = NULL;
    inside.retyped = NULL;
    inside.inlining = inlining;
    inlining->function = function;
    inlining->used = NEW_ARRAY(scope->resolver->region, unsigned, declaration->parameters.count + 1);
    function->open = true;
    const struct expression *value = resolve_expression(&inside, declaration->expression);
    value = value ? as(&inside, value, &wanted) : NULL;
    function->open = false;
    return value;
}

/* -- declarations ------------------------------------------------------------------------------------------------- */

static bool check_once(struct resolver *resolver, struct own_function *function)
{
    const struct declaration *declaration = function->declaration;
    struct scope scope = {.resolver = resolver, .what = "a function", .declares = true};
    struct inlining inlining = {0};
    if (function->checked)
        return function->fine;
    function->checked = true;
    const struct expression *value = put_in(&scope, &inlining, function);
    if (value && value->nullable && !declaration->type.nullable) {
        struct diagnostic *d = problem_at(resolver, S0131, span_of(declaration->expression),
                                          "this may be null, and '%s' is not", declaration->name.text);
        help_with(resolver, d, "what may be null has a ? behind its type: %s?", type_text(resolver, &function->result));
        value = NULL;
    }
    function->fine = value != NULL;
    return function->fine;
}

bool declare_own_function(struct resolver *resolver, const struct declaration *declaration)
{
    struct own_function *function = NEW(resolver->region, struct own_function);
    struct type *types = NEW_ARRAY(resolver->region, struct type, declaration->parameters.count + 1);
    bool fine = resolve_type(resolver, &declaration->type, &function->result);
    for (size_t i = 0; i < declaration->parameters.count; i++) {
        const struct parameter_syntax *parameter = &declaration->parameters.items[i];
        fine = resolve_type(resolver, &parameter->type, &types[i]) && fine;
        if (place_of(declaration, parameter->name.text) == i)
            continue;
        problem_at(resolver, S0101, parameter->name.span, "two arguments are called '%s'", parameter->name.text);
        fine = false;
    }
    function->declaration = declaration;
    function->parameters = types;
    if (fine)
        schema_map_put(&resolver->own_functions, declaration->name.text, function);
    return fine;
}

void check_own_functions(struct resolver *resolver)
{
    for (size_t i = 0; i < resolver->own_functions.used; i++)
        if (resolver->own_functions.entries[i].key)
            check_once(resolver, (struct own_function *)resolver->own_functions.entries[i].value);
}

/* -- calls -------------------------------------------------------------------------------------------------------- */

struct own_function *own_function(const struct resolver *resolver, const char *name)
{
    return (struct own_function *)schema_map_get(&resolver->own_functions, name);
}

/* Arguments that are named more than once multiply where calls are nested. */
static bool is_small(const struct expression *expression, unsigned levels, unsigned *parts)
{
    if (!levels || !*parts)
        return false;
    --*parts;
    for (size_t i = 0; i < expression->count; i++)
        if (!is_small(expression->operands[i], levels - 1, parts))
            return false;
    return true;
}

static const struct expression *const *arguments_of(struct scope *scope, const struct expression *syntax,
                                                    const struct own_function *function)
{
    const struct parameters_syntax *parameters = &function->declaration->parameters;
    const struct expression **arguments =
        NEW_ARRAY(scope->resolver->region, const struct expression *, syntax->count + 1);
    bool fine = true;
    for (size_t i = 0; i < syntax->count; i++) {
        const struct wanted wanted = {&function->parameters[i], true, parameters->items[i].name.text};
        const struct expression *argument = resolve_operand(scope, syntax, i);
        arguments[i] = argument ? as(scope, argument, &wanted) : NULL;
        fine = fine && arguments[i];
    }
    return fine ? arguments : NULL;
}

/* What has another value each time would have two in one call. */
static bool check_uses(struct scope *scope, const struct inlining *inlining)
{
    for (size_t i = 0; i < inlining->syntax->count; i++) {
        const struct expression *argument = inlining->arguments[i];
        if (inlining->used[i] < 2 || schema_expression_volatility(argument) != FUNCTION_VOLATILE)
            continue;
        problem_at(scope->resolver, S0169, span_of(inlining->syntax->operands[i]),
                   "this has another value each time, and function '%s' names '%s' more than once",
                   inlining->function->declaration->name.text,
                   inlining->function->declaration->parameters.items[i].name.text);
        return false;
    }
    return true;
}

const struct expression *resolve_own_call(struct scope *scope, const struct expression *syntax,
                                          struct own_function *function)
{
    struct resolver *resolver = scope->resolver;
    const struct declaration *declaration = function->declaration;
    size_t count = declaration->parameters.count;
    if (function->open) {
        struct diagnostic *d =
            problem_at(resolver, S0169, span_of(syntax), "function '%s' comes to call itself", declaration->name.text);
        help_with(resolver, d, "a call becomes the expression of the function, which would have no end");
        return NULL;
    }
    if (!check_once(resolver, function))
        return NULL;
    if (syntax->count != count) {
        problem_at(resolver, S0138, span_of(syntax), "function '%s' takes %zu argument%s, not %zu",
                   declaration->name.text, count, count == 1 ? "" : "s", syntax->count);
        return NULL;
    }
    struct inlining inlining = {.outer = scope, .syntax = syntax, .arguments = arguments_of(scope, syntax, function)};
    const struct expression *value = inlining.arguments ? put_in(scope, &inlining, function) : NULL;
    if (!value || !check_uses(scope, &inlining))
        return NULL;
    unsigned parts = MOST_PARTS;
    if (!is_small(value, MOST_LEVELS, &parts)) {
        problem_at(resolver, S0012, span_of(syntax), "with function '%s' put in, this is nested too deeply or too long",
                   declaration->name.text);
        return NULL;
    }
    struct expression *copy = NEW(resolver->region, struct expression);
    *copy = *value;
    copy->origin = syntax->origin;
    return copy;
}
