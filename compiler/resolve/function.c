/* Owns: functions of an engine that a schema declares: their types, their texts, and calls of them. Must not know what
 * the texts mean to an engine: a text is one whole expression, with $1, $2 … for the arguments. */
#include "resolve/resolver.h"

#include "engines/engines.h"
#include "sql/dialect.h"

/* -- texts ---------------------------------------------------------------------------------------------------- */

/* Up to the end of a quoted part; null: it does not end. */
static const char *end_of_quoted(const char *at)
{
    const char quote = *at++;
    for (; *at; at++)
        if (*at == quote)
            return at + 1;
    return NULL;
}

/* What keeps a text from being one expression wherever it is put; null: nothing. */
static const char *what_is_wrong(struct resolver *resolver, const char *text, size_t count, bool *used)
{
    const char *begin = text;
    int depth = 0;
    bool empty = true;
    while (text && *text) {
        if (*text == '\'' || *text == '"') {
            const char *end = end_of_quoted(text);
            if (!end)
                return "has a quote that is not closed";
            bool escapes = text > begin && (text[-1] == 'e' || text[-1] == 'E'); /* E'…', PostgreSQL's */
            for (const char *at = text; at < end && escapes; at++)
                if (*at == '\\' && at[1] == *text)
                    return "has a quote behind a backslash: write it twice";
            text = end;
            empty = false;
            continue;
        }
        if (*text == '$') {
            size_t number = 0;
            const char *at = text + 1;
            for (; *at >= '0' && *at <= '9' && number < 1000; at++)
                number = number * 10 + (size_t)(*at - '0');
            if (at == text + 1)
                return "has a $ that is no argument";
            if (number < 1 || number > count)
                return schema_region_format(resolver->region, "has $%zu, and there %s %zu argument%s", number,
                                            count == 1 ? "is" : "are", count, count == 1 ? "" : "s");
            used[number - 1] = true;
            text = at;
            empty = false;
            continue;
        }
        depth += (*text == '(') - (*text == ')');
        if (depth < 0)
            return "closes a parenthesis that it did not open";
        if (*text == ';')
            return "has a semicolon: it is one expression, not a statement";
        if ((*text == '-' && text[1] == '-') || (*text == '/' && text[1] == '*'))
            return "has a comment";
        empty = empty && strchr(" \t\r\n", *text);
        text++;
    }
    return empty ? "is empty" : depth ? "opens a parenthesis that it does not close" : NULL;
}

static bool take_text(struct resolver *resolver, const struct engine_text_syntax *syntax, bool *used,
                      struct engine_function *function)
{
    const char **text =
        schema_same_text_any_case(syntax->engine.text, "sqlite") ? &function->sqlite : &function->postgresql;
    if (*text) {
        problem_at(resolver, S0126, syntax->engine.span, "'%s' is said twice", syntax->engine.text);
        return false;
    }
    *text = syntax->create.text;
    const char *wrong = what_is_wrong(resolver, *text, function->count, used);
    if (!wrong)
        return true;
    problem_at(resolver, S0161, syntax->create.span, "the text of function '%s' for %s %s", function->name,
               syntax->engine.text, wrong);
    return false;
}

static bool take_texts(struct resolver *resolver, const struct declaration *declaration,
                       struct engine_function *function)
{
    for (size_t i = 0; i < declaration->texts.count; i++) {
        bool *used = NEW_ARRAY(resolver->region, bool, function->count + 1);
        const struct engine_text_syntax *syntax = &declaration->texts.items[i];
        if (!take_text(resolver, syntax, used, function))
            return false;
        for (size_t k = 0; k < function->count; k++)
            if (!used[k]) {
                struct diagnostic *d = problem_at(
                    resolver, S0161, syntax->create.span, "the text of function '%s' for %s makes nothing of '%s'",
                    function->name, syntax->engine.text, declaration->parameters.items[k].name.text);
                help_with(resolver, d, "it is called $%zu there", k + 1);
                return false;
            }
    }
    if (declaration->texts.count)
        return true;
    struct diagnostic *d =
        problem_at(resolver, S0161, declaration->name.span, "function '%s' says nothing to any engine", function->name);
    help_with(resolver, d, "write in it: postgresql \"\"\"…\"\"\", or sqlite \"\"\"…\"\"\", or both");
    return false;
}

/* -- declarations --------------------------------------------------------------------------------------------- */

static bool take_types(struct resolver *resolver, const struct declaration *declaration,
                       struct engine_function *function)
{
    struct type *types = NEW_ARRAY(resolver->region, struct type, declaration->parameters.count + 1);
    bool fine = resolve_type(resolver, &declaration->type, &function->result);
    for (size_t i = 0; i < declaration->parameters.count; i++) {
        const struct parameter_syntax *parameter = &declaration->parameters.items[i];
        fine = resolve_type(resolver, &parameter->type, &types[i]) && fine;
        if (parameter->type.nullable) {
            problem_at(resolver, S0161, parameter->type.span,
                       "an argument of an engine's function may be null anyway: leave out the ?");
            fine = false;
        }
        for (size_t k = 0; k < i; k++)
            if (schema_same_text(declaration->parameters.items[k].name.text, parameter->name.text)) {
                problem_at(resolver, S0101, parameter->name.span, "two arguments are called '%s'",
                           parameter->name.text);
                fine = false;
            }
    }
    function->parameters = types;
    function->count = declaration->parameters.count;
    function->nullable = declaration->type.nullable;
    return fine;
}

void declare_function(struct resolver *resolver, const struct declaration *declaration, bool again)
{
    struct engine_function *function = NEW(resolver->region, struct engine_function);
    const char *name = function->name = declaration->name.text;
    if (!check_new_name(resolver, "function", declaration->name))
        return;
    if (schema_function_known(name)) {
        struct diagnostic *d =
            problem_at(resolver, S0101, declaration->name.span, "there is a function '%s' without declaring any", name);
        help_with(resolver, d, "give this one another name; what the engine calls it stands in its text");
        return;
    }
    if (!again && (schema_map_get(&resolver->functions, name) || schema_map_get(&resolver->own_functions, name))) {
        problem_at(resolver, S0101, declaration->name.span, "function '%s' is declared twice", name);
        return;
    }
    if (declaration->expression) {
        if (!declare_own_function(resolver, declaration))
            schema_map_put(&resolver->tainted, name, function);
        return;
    }
    bool fine = take_types(resolver, declaration, function);
    if (take_texts(resolver, declaration, function) && fine)
        schema_map_put(&resolver->functions, name, function);
    else
        schema_map_put(&resolver->tainted, name, function);
}

/* -- calls ---------------------------------------------------------------------------------------------------- */

const struct engine_function *declared_function(const struct resolver *resolver, const char *name)
{
    return schema_map_get(&resolver->functions, name);
}

/* Every engine of the build has to know it where it is called. */
static bool all_engines_have(struct scope *scope, const struct expression *syntax,
                             const struct engine_function *function)
{
    struct resolver *resolver = scope->resolver;
    for (size_t i = 0; i < resolver->engine_count; i++) {
        if (schema_dialect(resolver->engines[i])->function(function))
            continue;
        struct diagnostic *d = problem_at(resolver, S0162, span_of(syntax), "function '%s' says nothing to %s",
                                          function->name, resolver->engines[i]);
        help_with(resolver, d, "write where it is declared: %s \"\"\"…\"\"\"", resolver->engines[i]);
        return false;
    }
    return true;
}

const struct expression *resolve_declared_call(struct scope *scope, const struct expression *syntax,
                                               const struct engine_function *function)
{
    struct resolver *resolver = scope->resolver;
    if (syntax->count != function->count) {
        problem_at(resolver, S0138, span_of(syntax), "function '%s' takes %zu argument%s, not %zu", function->name,
                   function->count, function->count == 1 ? "" : "s", syntax->count);
        return NULL;
    }
    const struct expression **arguments = NEW_ARRAY(resolver->region, const struct expression *, syntax->count + 1);
    bool nullable = function->nullable;
    for (size_t i = 0; i < syntax->count; i++) {
        const struct type *type = &function->parameters[i];
        const struct expression *argument = resolve_operand(scope, syntax, i);
        argument = argument ? coerce(scope, argument, type) : NULL;
        if (!argument)
            return NULL;
        if (argument->type.kind != TYPE_UNKNOWN && !schema_type_assignable(&argument->type, type)) {
            struct diagnostic *d =
                problem_at(resolver, S0138, span_of(argument), "argument %zu of '%s' is %s, this is %s", i + 1,
                           function->name, type_text(resolver, type), type_text(resolver, &argument->type));
            help_with(resolver, d, "a cast makes it one: cast(… as %s)", type_text(resolver, type));
            return NULL;
        }
        nullable |= argument->nullable;
        arguments[i] = argument;
    }
    if (!all_engines_have(scope, syntax, function))
        return NULL;
    struct expression *copy = copy_expression(resolver, syntax);
    copy->kind = EXPRESSION_ENGINE_CALL;
    copy->text = function->name;
    copy->function = function;
    copy->operands = arguments;
    copy->type = function->result;
    copy->nullable = nullable;
    return copy;
}
