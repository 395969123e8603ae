/* Owns: calls of functions that the language has: which types they take and give, where they may stand, and what to
 * write instead of one that there is not. The rules themselves are language/functions.h's. Must not know what an engine
 * computes. */
#include "resolve/resolver.h"

#include "language/units.h"

#include <string.h>

/* What stands in a function of the language's own terms is told where that is called. */
static struct span place_of(const struct scope *scope, const struct expression *syntax)
{
    const struct expression *around = call_around(scope);
    return span_of(around ? around : syntax);
}

static void note_within(struct scope *scope, struct diagnostic *d, const struct expression *syntax)
{
    if (call_around(scope))
        note_at(scope->resolver, d, span_of(syntax), "it stands in the function here");
}

static bool check_volatility(struct scope *scope, const struct expression *syntax, const struct function *function)
{
    if (!scope->immutable || function->volatility == FUNCTION_IMMUTABLE)
        return true;
    struct diagnostic *d =
        problem_at(scope->resolver, S0139, place_of(scope, syntax),
                   "%s cannot depend on %s(): it has another value each time", scope->what, function->name);
    note_within(scope, d, syntax);
    help_with(scope->resolver, d, "what a row is checked and found by must be the same tomorrow");
    return false;
}

static bool is_built_for(const struct resolver *resolver, const char *engine)
{
    for (size_t i = 0; i < resolver->engine_count; i++)
        if (schema_same_text(resolver->engines[i], engine))
            return true;
    return false;
}

/* Other tools could not read a file whose tables or indexes call what the runtime computes. */
static bool check_place(struct scope *scope, const struct expression *syntax, const struct function *function)
{
    struct resolver *resolver = scope->resolver;
    if (scope->query || scope->declares || function->place == EVERYWHERE || !is_built_for(resolver, "sqlite"))
        return true;
    struct diagnostic *d = problem_at(resolver, S0168, place_of(scope, syntax),
                                      "on sqlite %s() stands in queries alone, not in %s", function->name, scope->what);
    help_with(resolver, d,
              "sqlite itself has no such function, and what stands in its files other tools could not read");
    return false;
}

/* -- what there is not -------------------------------------------------------------------------------------------- */

static const char *own_name(const char *name)
{
    static const struct {
        const char *theirs, *ours;
    } all[] = {
#define FOREIGN_FUNCTION(theirs, ours) {theirs, ours},
#include "resolve/foreign_functions.def"
#undef FOREIGN_FUNCTION
    };
    for (size_t i = 0; i < COUNT_OF(all); i++)
        if (schema_same_text_any_case(all[i].theirs, name))
            return all[i].ours;
    return NULL;
}

/* What an engine has of its own is declared: as it would have to be for this call. */
static void help_to_declare(struct resolver *resolver, struct diagnostic *d, const struct expression *syntax,
                            const struct expression *const *arguments)
{
    struct text declaration = TEXT(resolver->region), call = TEXT(resolver->region);
    for (size_t i = 0; i < syntax->count; i++) {
        const struct type *type = &arguments[i]->type;
        struct type plain = *type;
        plain.length = 0;
        const char *between = i ? ", " : "";
        schema_text_format(&declaration, "%s%c %s", between, (char)('a' + (int)(i % 26)),
                           type->kind == TYPE_UNKNOWN ? "text" : type_text(resolver, &plain));
        schema_text_format(&call, "%s$%zu", between, i + 1);
    }
    struct text texts = TEXT(resolver->region);
    for (size_t i = 0; i < resolver->engine_count; i++)
        schema_text_format(&texts, "%s \"\"\"%s(%s)\"\"\" ", resolver->engines[i], syntax->text,
                           schema_text_string(&call));
    help_with(resolver, d, "if an engine has it, declare it, with the type that it gives: function %s(%s) TYPE { %s}",
              syntax->text, schema_text_string(&declaration), schema_text_string(&texts));
}

static void add_keys(struct resolver *resolver, struct words *words, const struct map *map)
{
    for (size_t i = 0; i < map->used; i++)
        if (map->entries[i].key)
            add_word(resolver, words, map->entries[i].key);
}

static const char *written_text(struct resolver *resolver, const struct expression *syntax)
{
    const struct span span = span_of(syntax);
    return schema_region_copy(resolver->region, span.source ? span.source->bytes + span.begin : "",
                              span.end - span.begin);
}

/* What has no function here, but words: iif(a, b, c), datetime('now'). Null: nothing that is known. */
static const char *own_words(struct resolver *resolver, const struct expression *syntax)
{
    const char *name = syntax->text;
    const struct expression *first = syntax->count ? syntax->operands[0] : NULL;
    if (syntax->count == 3 && (schema_same_text_any_case(name, "iif") || schema_same_text_any_case(name, "if")))
        return schema_region_format(resolver->region, "case when %s then %s else %s end", written_text(resolver, first),
                                    written_text(resolver, syntax->operands[1]),
                                    written_text(resolver, syntax->operands[2]));
    if (syntax->count != 1 || first->kind != EXPRESSION_TEXT || !schema_same_text_any_case(first->text, "now"))
        return NULL;
    return schema_same_text_any_case(name, "datetime") ? "now()"
           : schema_same_text_any_case(name, "date")   ? "current_date()"
                                                       : NULL;
}

/* Texts are put together in an order. */
static const char *own_aggregate(struct resolver *resolver, const struct expression *syntax,
                                 const struct expression *const *arguments)
{
    bool known = schema_same_text_any_case(syntax->text, "group_concat") && (syntax->count == 1 || syntax->count == 2);
    if (!known || !arguments[0])
        return NULL;
    const char *of = written_text(resolver, syntax->operands[0]);
    const char *between = syntax->count == 2 ? written_text(resolver, syntax->operands[1]) : "','";
    const char *text =
        arguments[0]->type.kind == TYPE_TEXT ? of : schema_region_format(resolver->region, "cast(%s as text)", of);
    return schema_region_format(resolver->region, "string_agg(%s, %s order by %s)", text, between, of);
}

static void unknown_call(struct scope *scope, const struct expression *syntax,
                         const struct expression *const *arguments, const char *problem)
{
    struct resolver *resolver = scope->resolver;
    struct span whole = span_of(syntax), place = whole;
    size_t length = strlen(syntax->text);
    if (place.source && place.end - place.begin > length)
        place.end = place.begin + (uint32_t)length;
    if (schema_function_known(syntax->text)) {
        problem_at(resolver, S0138, whole, "%s", problem);
        return;
    }
    struct diagnostic *d = problem_at(resolver, S0137, place, "there is no function '%s'", syntax->text);
    if (scope->query && is_window_name(syntax->text)) {
        struct span end = {whole.source, whole.end, whole.end};
        fix_with(resolver, d, end, " over ()", "it is over a window: over (), or over (order by …)");
        return;
    }
    const char *own = own_name(syntax->text);
    if (own) {
        fix_with(resolver, d, place, own, "it is called '%s' here", own);
        return;
    }
    const char *instead = scope->query ? own_aggregate(resolver, syntax, arguments) : NULL;
    instead = instead ? instead : own_words(resolver, syntax);
    if (instead) {
        fix_with(resolver, d, whole, instead, "write: %s", instead);
        return;
    }
    struct words words = {0};
    for (size_t i = 0; schema_function_name(i); i++)
        add_word(resolver, &words, schema_function_name(i));
    add_keys(resolver, &words, &resolver->functions);
    add_keys(resolver, &words, &resolver->own_functions);
    bool typed = !fix_spelling(resolver, d, place, syntax->text, &words);
    for (size_t i = 0; i < syntax->count; i++)
        typed = typed && arguments[i];
    if (typed)
        help_to_declare(resolver, d, syntax, arguments);
}

/* -- calls -------------------------------------------------------------------------------------------------------- */

/* A unit in any case is the same one. */
static const struct expression *as_unit(struct resolver *resolver, const struct expression *literal)
{
    struct expression *copy = copy_expression(resolver, literal);
    copy->type = literal->type;
    copy->text = schema_unit_name(schema_unit_read(literal->text));
    return copy;
}

const struct expression *resolve_call(struct scope *scope, const struct expression *syntax)
{
    struct resolver *resolver = scope->resolver;
    const struct engine_function *declared = declared_function(resolver, syntax->text);
    struct own_function *own = own_function(resolver, syntax->text);
    bool aggregate = is_aggregate_name(syntax->text) && !declared && !own;
    if (scope->inlining && aggregate) {
        problem_at(resolver, S1007, span_of(syntax), "a function cannot hold an aggregate");
        return NULL;
    }
    if (scope->query && aggregate)
        return resolve_aggregate(scope, syntax);
    if (own)
        return resolve_own_call(scope, syntax, own);
    if (declared)
        return resolve_declared_call(scope, syntax, declared);
    if (schema_map_get(&resolver->tainted, syntax->text) && !schema_function_known(syntax->text))
        return NULL;
    size_t count = syntax->count;
    const struct expression **arguments = NEW_ARRAY(resolver->region, const struct expression *, count + 1);
    struct type *wanted = NEW_ARRAY(resolver->region, struct type, count + 1);
    bool fine = true;
    for (size_t i = 0; i < count; i++) {
        arguments[i] = resolve_operand(scope, syntax, i);
        fine = fine && arguments[i];
    }
    if (!fine && schema_function_known(syntax->text))
        return NULL;
    struct function_call call;
    const char *problem = "";
    if (!fine || !schema_function_resolve(resolver->region, syntax->text, arguments, count, wanted, &call, &problem)) {
        unknown_call(scope, syntax, arguments, problem);
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        if (arguments[i]->type.kind != TYPE_UNKNOWN)
            continue;
        arguments[i] = coerce(scope, arguments[i], &wanted[i]);
        if (!arguments[i])
            return NULL;
    }
    if (*call.function->arguments == 'U')
        arguments[0] = as_unit(resolver, arguments[0]);
    if (!check_volatility(scope, syntax, call.function) || !check_place(scope, syntax, call.function))
        return NULL;
    struct expression *copy = copy_expression(resolver, syntax);
    copy->text = call.function->name;
    copy->operands = arguments;
    copy->type = call.type;
    copy->nullable = call.nullable;
    return copy;
}
