/* The pass over one query: its parameters, its select or change, then whether that is what its result says. */
#include "resolve/query/query.h"

struct scope scope_of(struct query_scope *query, enum clause clause, const char *what)
{
    query->clause = clause;
    return (struct scope){.resolver = query->resolver, .what = what, .query = query};
}

/* -- the result -----------------------------------------------------------------------------------------------------
 */

static bool not_that_result(struct query_scope *query, const char *what, const char *instead)
{
    const struct result_syntax *result = &query->pass->declaration->result;
    struct diagnostic *d = problem_at(query->resolver, S1017, result->span, "%s, and '%s' is said to give %s", what,
                                      query->pass->declaration->name.text, result->word.text);
    fix_with(query->resolver, d, result->span, instead, "write: %s", instead);
    return false;
}

static bool is_what_it_gives(struct query_scope *query, enum query_result result)
{
    bool changes = query->pass->declaration->change,
         gives = query->syntax->selected.count || query->syntax->combined || query->syntax->rows.count;
    if (!changes && result > RESULT_MANY)
        return not_that_result(query, "a select gives rows", "many");
    if (changes && gives && result > RESULT_MANY)
        return not_that_result(query, "returning gives rows", "many");
    if (changes && !gives && result <= RESULT_MANY)
        return not_that_result(query, "without returning there are no rows", "changed");
    return true;
}

static bool resolve_result(struct query_scope *query, struct query_function *function)
{
    static const char *const names[] = {[RESULT_ONE] = "one",
                                        [RESULT_ONE_OR_NONE] = "",
                                        [RESULT_MANY] = "many",
                                        [RESULT_CHANGED] = "changed",
                                        [RESULT_NOTHING] = "exec"};
    const struct result_syntax *result = &query->pass->declaration->result;
    struct resolver *resolver = query->resolver;
    struct words words = {0};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        if (!*names[i])
            continue;
        add_word(resolver, &words, names[i]);
        if (!schema_same_text(result->word.text, names[i]) || (result->optional && i != RESULT_ONE))
            continue;
        function->result = result->optional ? RESULT_ONE_OR_NONE : (enum query_result)i;
        return is_what_it_gives(query, function->result);
    }
    if (schema_same_text(result->word.text, "page")) {
        problem_at(resolver, S0704, result->span, "the result 'page' is not supported yet");
        return false;
    }
    struct diagnostic *d =
        problem_at(resolver, S1017, result->span, "a query gives one, one?, many, changed or exec, and not '%s%s'",
                   result->word.text, result->optional ? "?" : "");
    if (result->optional && schema_same_text(result->word.text, "many"))
        fix_with(resolver, d, result->span, "many", "many may be none: write many");
    else
        fix_spelling(resolver, d, result->span, result->word.text, &words);
    return false;
}

/* Its text as it was written, for the comment of the C function. */
static const char *text_of(struct resolver *resolver, const struct declaration *declaration)
{
    const struct span span = declaration->span;
    return schema_region_copy(resolver->region, span.source->bytes + span.begin, span.end - span.begin);
}

static bool gives_one(enum query_result result)
{
    return result == RESULT_ONE || result == RESULT_ONE_OR_NONE;
}

bool resolve_query(struct resolver *resolver, const struct declaration *declaration, struct query_function *function)
{
    if (!declaration->select)
        return false; /* reported */
    struct query_pass pass = {.declaration = declaration,
                              .function = function,
                              .undeclared = MAP(resolver->region),
                              .aliases = MAP(resolver->region),
                              .nested = declaration->nested};
    struct query_scope query = {
        .resolver = resolver, .pass = &pass, .syntax = declaration->select, .facts = MAP(resolver->region)};
    struct query *tree = NEW(resolver->region, struct query);
    *tree = (struct query){.kind = QUERY_SELECT};
    *function = (struct query_function){.name = declaration->name.text,
                                        .c_name = declaration->c_name.text,
                                        .comment = declaration->comment,
                                        .text = text_of(resolver, declaration),
                                        .query = tree,
                                        .result_origin = keep_span(resolver, declaration->result.span),
                                        .origin = keep_span(resolver, declaration->name.span)};
    intend_allows_of(resolver, declaration);
    bool fine = resolve_result(&query, function);
    if (!fine)
        function->result = RESULT_MANY; /* of which nothing has to be proved */
    fine = resolve_parameters(&query) && fine;
    fine = (declaration->change ? resolve_change(&query, tree) : resolve_select(&query, tree)) && fine;
    if (!fine || !check_names(&query, tree))
        return false;
    if (gives_one(function->result) && !check_one_row(&query))
        return false;
    if (!check_parts(&query))
        return false;
    check_parameters_used(&query);
    if (!finish_children(&query))
        return false;
    function->parameters = pass.parameters.items;
    function->parameter_count = pass.parameters.count;
    return choose_shape(&query, tree, function);
}
