/* Owns: selects within a query: scopes for them, those that stand in front of it under a name, those within
 * expressions. Must not know what a select is made of. */
#include "resolve/query/query.h"

enum { NESTING_LIMIT = 50 };

struct query_scope *scope_within(struct query_scope *outer, struct query_scope *around,
                                 const struct select_syntax *syntax)
{
    struct resolver *resolver = around->resolver;
    struct query_scope *inner = NEW(resolver->region, struct query_scope);
    *inner = (struct query_scope){.resolver = resolver,
                                  .pass = around->pass,
                                  .outer = outer,
                                  .around = around,
                                  .syntax = syntax,
                                  .facts = MAP(resolver->region)};
    return inner;
}

static bool is_too_deep(const struct query_scope *query)
{
    unsigned depth = 0;
    for (const struct query_scope *at = query; at; at = at->around)
        depth++;
    return depth > NESTING_LIMIT;
}

struct query *resolve_inner(struct query_scope *inner)
{
    struct query *select = NEW(inner->resolver->region, struct query);
    *select = (struct query){.kind = QUERY_SELECT};
    if (is_too_deep(inner)) {
        problem_at(inner->resolver, S0012, inner->syntax->span, "selects are nested too deeply: more than %d levels",
                   NESTING_LIMIT);
        return NULL;
    }
    if (!resolve_select(inner, select))
        return NULL;
    name_outputs(inner, select);
    return select;
}

struct outputs outputs_of(struct query_scope *query, const struct query *select, const struct names *called)
{
    struct outputs outputs = {.items = NEW_ARRAY(query->resolver->region, struct output, select->selected_count + 1)};
    for (size_t i = 0; i < select->selected_count; i++) {
        const struct selected *selected = &select->selected[i];
        outputs.items[outputs.count++] =
            (struct output){.name = called && called->count ? called->items[i].text : selected->called,
                            .as = selected->name,
                            .type = selected->type ? selected->type : &selected->value->type,
                            .nullable = selected->value->nullable,
                            .place = selected->value->origin};
    }
    return outputs;
}

/* -- with -----------------------------------------------------------------------------------------------------------
 */

struct known_with *find_with(const struct query_scope *query, const char *name)
{
    for (const struct query_scope *at = query; at; at = at->around)
        for (size_t i = at->withs.count; i-- > 0;)
            if (schema_same_text(at->withs.items[i]->name, name))
                return at->withs.items[i];
    return NULL;
}

/* A table of that name could be read as well: the text calls it otherwise. */
static const char *with_in_text(struct query_scope *query, const char *name)
{
    const char *called = name;
    for (unsigned number = 2; find_table(query->resolver, called) || find_with(query, called); number++)
        called = schema_region_format(query->resolver->region, "%s_%u", name, number);
    return called;
}

static bool has_that_many(struct query_scope *query, const struct with_syntax *syntax, const struct query *select)
{
    if (!syntax->columns.count || syntax->columns.count == select->selected_count)
        return true;
    problem_at(query->resolver, S0153, syntax->name.span, "'%s' has %zu columns, and %zu names are given",
               syntax->name.text, select->selected_count, syntax->columns.count);
    return false;
}

/* -- with recursive -------------------------------------------------------------------------------------------------
 */

static bool names_itself(const struct select_syntax *syntax, const char *name)
{
    for (size_t i = 0; i < syntax->relations.count; i++) {
        const struct relation_syntax *relation = &syntax->relations.items[i];
        if (schema_same_text(relation->table.text, name))
            return true;
        if (relation->select && names_itself(relation->select, name))
            return true;
    }
    return syntax->combined && (names_itself(syntax->first, name) || names_itself(syntax->second, name));
}

/* What both engines can compute: the rows that are there already are read once, and none is left out or grouped. */
static bool check_recursion(struct query_scope *query, const struct known_with *with, const struct query_scope *step)
{
    const struct query *second = step->select;
    const char *what = NULL;
    bool direct = false;
    for (size_t i = 0; i < second->relation_count; i++) {
        direct |= schema_same_text(second->relations[i].with, with->called);
        if (i && second->relations[i].join != JOIN_INNER && second->relations[i].join != JOIN_CROSS)
            what = "an outer join";
    }
    if (with->readers != 1 || !direct)
        what = "more than one reading of itself, or one within another select,";
    else if (second->group_count || second->having || second->distinct)
        what = "a group";
    else if (step->aggregates)
        what = "an aggregate";
    for (size_t i = 0; i < second->selected_count && !what; i++)
        if (is_of_rows(second->selected[i].value))
            what = "a window";
    if (!what)
        return true;
    problem_at(query->resolver, S0704, step->syntax->span, "%s in the recursive part of '%s' is not supported", what,
               with->name);
    return false;
}

static bool is_plain(const struct select_syntax *syntax)
{
    return !syntax->sorts.count && !syntax->limit && !syntax->offset && !syntax->withs.count;
}

/* The recursive part reads what both parts give, so it is understood again until that changes no more: each time a
 * column more may be null, or a type is wider. */
static struct query *resolve_recursion(struct query_scope *inner, struct known_with *with,
                                       const struct with_syntax *syntax)
{
    struct query_scope *anchor = scope_within(inner->outer, inner, inner->syntax->first);
    struct query *first = resolve_inner(anchor), *both = NEW(inner->resolver->region, struct query);
    if (!first || !has_that_many(inner, syntax, first))
        return NULL;
    with->columns = outputs_of(inner, first, &syntax->columns);
    for (size_t round = 0; round < 2 * first->selected_count + 2; round++) {
        struct query_scope *step = scope_within(inner->outer, inner, inner->syntax->second);
        struct outputs before = with->columns;
        with->readers = 0;
        struct query *second = resolve_inner(step);
        if (!second || !unite_outputs(inner, first, second, &with->columns))
            return NULL;
        *both = (struct query){.kind = QUERY_SELECT,
                               .combined = inner->syntax->combined,
                               .first = first,
                               .second = second,
                               .selected_count = first->selected_count,
                               .selected = first->selected};
        bool same = true;
        for (size_t i = 0; i < before.count; i++)
            same = same && before.items[i].nullable == with->columns.items[i].nullable &&
                   schema_same_type(before.items[i].type, with->columns.items[i].type);
        if (same)
            return check_recursion(inner, with, step) ? both : NULL;
    }
    return NULL;
}

static bool is_recursive(const struct with_syntax *syntax)
{
    const struct select_syntax *select = syntax->select;
    bool unites = select->combined == SET_UNION || select->combined == SET_UNION_ALL;
    return unites && is_plain(select) && names_itself(select->second, syntax->name.text) &&
           !names_itself(select->first, syntax->name.text);
}

/* Reads from itself where nothing says that it may, and there is nothing else of that name. */
static bool check_itself(struct query_scope *query, const struct with_syntax *syntax, bool recursive)
{
    const char *name = syntax->name.text;
    bool itself = names_itself(syntax->select, name) && !find_with(query, name) && !find_table(query->resolver, name);
    if (!itself || (recursive && is_recursive(syntax)))
        return true;
    struct diagnostic *d = problem_at(query->resolver, S1001, syntax->name.span, "'%s' reads from itself", name);
    if (recursive)
        help_with(query->resolver, d,
                  "what it begins with stands first, and reads something else: select … union all …");
    else
        help_with(query->resolver, d, "write: with recursive %s", name);
    return false;
}

static bool resolve_with(struct query_scope *query, const struct with_syntax *syntax, bool recursive, struct with *into)
{
    struct resolver *resolver = query->resolver;
    if (!check_itself(query, syntax, recursive))
        return false;
    struct query_scope *inner = scope_within(query->outer, query, syntax->select);
    struct known_with *with = NEW(resolver->region, struct known_with);
    *with = (struct known_with){
        .name = syntax->name.text, .called = with_in_text(query, syntax->name.text), .span = syntax->name.span};
    for (size_t i = 0; i < query->withs.count; i++)
        if (schema_same_text(query->withs.items[i]->name, with->name)) {
            struct diagnostic *d =
                problem_at(resolver, S1003, syntax->name.span, "two selects are called '%s'", with->name);
            note_at(resolver, d, query->withs.items[i]->span, "the other one is here");
            return false;
        }
    struct query *select;
    if (recursive && is_recursive(syntax)) {
        APPEND(resolver->region, &query->withs, with);
        select = resolve_recursion(inner, with, syntax);
        with->inner = NULL;
    } else {
        select = resolve_inner(inner);
        with->inner = inner;
        if (select && has_that_many(query, syntax, select))
            with->columns = outputs_of(query, select, &syntax->columns);
        else
            select = NULL;
        APPEND(resolver->region, &query->withs, with);
    }
    with->readers = 0;
    with->query = select;
    *into = (struct with){
        .name = with->called, .how = syntax->how, .query = select, .origin = keep_span(resolver, syntax->name.span)};
    if (!select)
        with->columns.count = 0;
    return select != NULL;
}

bool resolve_withs(struct query_scope *query, const struct withs_syntax *syntax, struct query *into)
{
    struct with *withs = NEW_ARRAY(query->resolver->region, struct with, syntax->count + 1);
    bool fine = true;
    for (size_t i = 0; i < syntax->count; i++)
        fine = resolve_with(query, &syntax->items[i], syntax->recursive, &withs[i]) && fine;
    into->withs = withs;
    into->with_count = syntax->count;
    into->recursive = syntax->recursive;
    return fine;
}

/* -- within an expression -------------------------------------------------------------------------------------------
 */

static bool is_one_column(struct query_scope *query, const struct expression *syntax, const struct query *select)
{
    if (select->selected_count == 1)
        return true;
    problem_at(query->resolver, S0153, span_of(syntax), "a select within an expression gives one column, and this %zu",
               select->selected_count);
    return false;
}

static bool may_hold_select(struct query_scope *query, const struct expression *syntax)
{
    const char *what = query->clause == CLAUSE_GROUP                     ? "group by"
                       : query->clause == CLAUSE_VALUE && !query->syntax ? "a value"
                                                                         : NULL;
    if (query->in_aggregate)
        what = "an aggregate";
    if (!what)
        return true;
    problem_at(query->resolver, S0704, span_of(syntax), "a select within %s is not supported yet", what);
    return false;
}

static struct expression *subquery(struct scope *scope, const struct expression *syntax, struct query_scope **inner)
{
    struct query_scope *query = scope->query;
    if (!may_hold_select(query, syntax))
        return NULL;
    enum clause clause = query->clause;
    *inner = scope_within(query, query, syntax->select);
    const struct query *select = resolve_inner(*inner);
    query->clause = clause;
    if (!select)
        return NULL;
    struct expression *made = copy_expression(scope->resolver, syntax);
    made->query = select;
    made->select = NULL;
    made->type = schema_type_of(TYPE_BOOL);
    return made;
}

static const struct expression *scalar(struct scope *scope, const struct expression *syntax)
{
    struct query_scope *inner;
    if (syntax->text) {
        problem_at(scope->resolver, S0704, span_of(syntax), "a select as an argument is not supported yet");
        return NULL;
    }
    struct expression *made = subquery(scope, syntax, &inner);
    if (!made || !is_one_column(scope->query, syntax, made->query))
        return NULL;
    if (!gives_one_row(inner)) {
        struct span place = syntax->select->span;
        struct diagnostic *d =
            problem_at(scope->resolver, S1011, place, "this select stands for one value, and may give several rows");
        if (!syntax->select->limit)
            fix_with(scope->resolver, d, (struct span){place.source, place.end, place.end}, " limit 1",
                     "write: limit 1; or compare all columns of a key; or say which: max(…)");
        return NULL;
    }
    bool counts = inner->aggregates && !made->query->group_count && !made->query->having && !made->query->limit &&
                  !made->query->offset;
    made->type = made->query->selected[0].value->type;
    made->nullable = !counts || made->query->selected[0].value->nullable;
    return made;
}

/* What is compared with what the select gives has the type of both. */
static const struct expression *compare_with(struct scope *scope, const struct expression *of,
                                             const struct selected *selected, const struct expression *syntax,
                                             struct type *common)
{
    of = coerce(scope, of, &selected->value->type);
    if (!of)
        return NULL;
    struct type truth;
    const struct type *left = &of->type, *right = &selected->value->type;
    if (different_enums(left, right) || !schema_operator_type(OPERATOR_EQUAL, left, right, &truth) ||
        !schema_common_type(left, right, common)) {
        problem_at(scope->resolver, S0142, span_of(syntax), "%s is not looked for among %s",
                   type_text(scope->resolver, left), type_text(scope->resolver, right));
        return NULL;
    }
    return engines_compare(scope, selected->value, OPERATOR_EQUAL) ? of : NULL;
}

static const struct expression *in_select(struct scope *scope, const struct expression *syntax)
{
    struct resolver *resolver = scope->resolver;
    const struct expression *written = syntax->operands[0];
    bool row = written->kind == EXPRESSION_ROW;
    size_t count = row ? written->count : 1;
    const struct expression **left = NEW_ARRAY(resolver->region, const struct expression *, count + 1);
    bool fine = true;
    for (size_t i = 0; i < count; i++) {
        left[i] = resolve_expression(scope, row ? written->operands[i] : written);
        fine = fine && left[i];
    }
    struct query_scope *inner;
    struct expression *made = subquery(scope, syntax, &inner);
    if (!made || !fine)
        return NULL;
    if (count != made->query->selected_count) {
        problem_at(resolver, S0153, span_of(syntax), "%zu values are looked for in a select that gives %zu columns",
                   count, made->query->selected_count);
        return NULL;
    }
    struct query *select = NEW(resolver->region, struct query);
    struct selected *selected = NEW_ARRAY(resolver->region, struct selected, count + 1);
    *select = *made->query;
    for (size_t i = 0; i < count; i++) {
        struct type *common = NEW(resolver->region, struct type);
        selected[i] = select->selected[i];
        left[i] = compare_with(scope, left[i], &selected[i], syntax, common);
        if (!left[i])
            return NULL;
        selected[i].type = common;
        made->nullable = made->nullable || left[i]->nullable || selected[i].value->nullable;
    }
    select->selected = selected;
    made->query = select;
    made->count = count;
    made->operands = left;
    return made;
}

const struct expression *resolve_subquery(struct scope *scope, const struct expression *syntax)
{
    struct query_scope *inner;
    switch (syntax->kind) {
    case EXPRESSION_SUBQUERY:
        return scalar(scope, syntax);
    case EXPRESSION_IN_QUERY:
        return in_select(scope, syntax);
    default:
        return subquery(scope, syntax, &inner);
    }
}
