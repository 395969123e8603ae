/* Owns: one select: from, where, groups, what it gives, the order, how many. Must not know what stands around it. */
#include "resolve/query/query.h"

/* -- rows -----------------------------------------------------------------------------------------------------------
 */

bool resolve_where(struct query_scope *query, const struct expression *syntax, struct query *into)
{
    struct scope scope = scope_of(query, CLAUSE_WHERE, "a condition");
    if (!syntax)
        return true;
    into->where = resolve_condition(&scope, syntax);
    return into->where != NULL;
}

/* The relations as facts.c left them: a join that leaves nobody out is written as an inner one. */
void set_relations(struct query_scope *query, struct query *select, size_t first)
{
    struct relation *relations = NEW_ARRAY(query->resolver->region, struct relation, query->relations.count + 1);
    size_t count = 0;
    for (size_t i = first; i < query->relations.count; i++) {
        const struct related *related = &query->relations.items[i];
        relations[count++] = (struct relation){.table = related->table ? related->table->name : NULL,
                                               .query = related->query,
                                               .with = related->with,
                                               .alias = related->qualifier,
                                               .on = tied_condition(query, i),
                                               .join = related->join,
                                               .written = related->written,
                                               .when = {.bit = related->part},
                                               .origin = keep_span(query->resolver, related->span)};
    }
    select->relations = relations;
    select->relation_count = count;
}

/* -- groups ---------------------------------------------------------------------------------------------------------
 */

/* What a number stands for where others count the columns of the result: as it was written; null: nothing. */
static const char *counted_column(struct query_scope *query, const struct expression *syntax)
{
    const char *digits = syntax->text;
    if (syntax->kind != EXPRESSION_INTEGER || strlen(digits) != 1)
        return NULL;
    for (size_t i = 0; i < query->syntax->selected.count; i++) {
        const struct expression *value = query->syntax->selected.items[i].value;
        if (!value) /* a star is nobody knows how many */
            return NULL;
        const struct span span = span_of(value);
        if ((size_t)(*digits - '1') == i)
            return schema_region_copy(query->resolver->region, span.source->bytes + span.begin, span.end - span.begin);
    }
    return NULL;
}

bool no_ordinal(struct query_scope *query, const struct expression *syntax, const char *clause)
{
    if (!is_literal(syntax))
        return true;
    struct diagnostic *d = problem_at(query->resolver, S1018, span_of(syntax),
                                      "%s takes a name or an expression: a literal is the same for all", clause);
    bool within = query->in_window || query->in_aggregate;
    const char *column = within ? NULL : counted_column(query, syntax);
    if (column)
        fix_with(query->resolver, d, span_of(syntax), column, "where a column of the result is meant, write: %s",
                 column);
    return false;
}

static void see_column(void *any, const struct expression *column)
{
    (void)column;
    *(bool *)any = true;
}

/* It names columns of selects around this one: an engine finds those neither in group by nor in order by. */
static bool names_outer(const struct query_scope *query, const struct expression *value)
{
    bool any = false;
    for (const struct query_scope *at = query->outer; at && !any; at = at->outer)
        each_column(at, value, see_column, &any);
    return any;
}

static bool resolve_groups(struct query_scope *query, struct query *select)
{
    size_t count = query->syntax->groups.count;
    const struct expression **groups = NEW_ARRAY(query->resolver->region, const struct expression *, count + 1);
    bool fine = true;
    for (size_t i = 0; i < count; i++) {
        struct scope scope = scope_of(query, CLAUSE_GROUP, "a group");
        const struct expression *syntax = query->syntax->groups.items[i];
        groups[i] = no_ordinal(query, syntax, "group by") ? resolve_expression(&scope, syntax) : NULL;
        fine = groups[i] && engines_compare(&scope, groups[i], OPERATOR_EQUAL) && fine;
        if (groups[i] && names_outer(query, groups[i])) {
            problem_at(query->resolver, S0704, span_of(syntax),
                       "a group by columns of a select around this one is not supported: leave them out");
            fine = false;
        }
    }
    select->groups = groups;
    select->group_count = count;
    if (!fine || !query->syntax->having)
        return fine;
    struct scope scope = scope_of(query, CLAUSE_HAVING, "a condition on groups");
    select->having = resolve_condition(&scope, query->syntax->having);
    if (!select->having)
        return false;
    know_held(query->resolver->region, &query->facts, select->having, false);
    return true;
}

static bool check_groups(struct query_scope *query, const struct query *select)
{
    bool fine = true;
    if (select->having && !query->aggregates && !select->group_count) {
        problem_at(query->resolver, S1006, span_of(query->syntax->having),
                   "having chooses groups, and nothing is grouped: a condition on rows stands in where");
        return false;
    }
    if (!query->aggregates && !select->group_count && !select->having)
        return true;
    for (size_t i = 0; i < select->selected_count; i++)
        fine = check_grouped(query, select, select->selected[i].value) && fine;
    if (select->having)
        fine = check_grouped(query, select, select->having) && fine;
    for (size_t i = 0; i < select->sort_count; i++)
        fine = check_grouped(query, select, select->sorts[i].value) && fine;
    for (size_t c = 0; c < select->choice_count; c++)
        for (size_t i = 0; i < select->choices[c].sort_count; i++)
            fine = check_grouped(query, select, select->choices[c].sorts[i].value) && fine;
    return fine;
}

/* -- order and limit ------------------------------------------------------------------------------------------------
 */

/* Which column of the result a key names, from 1; 0: it names none. */
static size_t named_output(const struct query *select, const struct expression *syntax)
{
    for (size_t i = 0; i < select->selected_count; i++)
        if (syntax->kind == EXPRESSION_COLUMN && !syntax->qualifier &&
            schema_same_text(select->selected[i].called, syntax->text))
            return i + 1;
    return 0;
}

static bool is_selected(const struct query *select, const struct expression *value)
{
    for (size_t i = 0; i < select->selected_count; i++)
        if (same_expression(select->selected[i].value, value))
            return true;
    return false;
}

enum nulls_order nulls_of(enum nulls_order written, bool descending, const struct expression *value)
{
    if (written != NULLS_DEFAULT || !value->nullable)
        return written;
    return descending ? NULLS_FIRST : NULLS_LAST;
}

/* As a select around this one has it, too; not random(). An engine takes such a key for the number of a column of the
 * result, or for a mistake. */
bool is_constant_key(const struct query_scope *query, const struct expression *value)
{
    if (value->kind == EXPRESSION_COLUMN)
        return !related_of(query, value);
    if (value->kind == EXPRESSION_PARAMETER || value->kind == EXPRESSION_AGGREGATE ||
        value->kind == EXPRESSION_WINDOW || value->kind == EXPRESSION_ENGINE_CALL ||
        value->kind == EXPRESSION_IN_LIST || value->kind == EXPRESSION_CHOICE || value->query ||
        schema_expression_volatility(value) == FUNCTION_VOLATILE)
        return false;
    for (size_t i = 0; i < value->count; i++)
        if (!is_constant_key(query, value->operands[i]))
            return false;
    return true;
}

/* A key that is constant orders nothing, and *sort stays without a value. */
static bool resolve_sort(struct query_scope *query, const struct query *select, const struct sort_syntax *syntax,
                         struct sort_key *sort)
{
    struct scope scope = scope_of(query, CLAUSE_ORDER, "a key of the order");
    if (!no_ordinal(query, syntax->value, "order by"))
        return false;
    size_t output = named_output(select, syntax->value);
    const struct expression *value =
        output ? select->selected[output - 1].value : resolve_expression(&scope, syntax->value);
    value = value ? settle(&scope, value) : NULL;
    if (!value || !engines_compare(&scope, value, OPERATOR_LESS))
        return false;
    if (is_constant_key(query, value))
        return true;
    if (select->distinct && (!is_selected(select, value) || value->kind != EXPRESSION_COLUMN)) {
        problem_at(query->resolver, S0704, span_of(syntax->value),
                   is_selected(select, value) ? "an order of distinct rows by what is computed is not supported yet"
                                              : "distinct rows have no order by what is not selected");
        return false;
    }
    *sort = (struct sort_key){value, syntax->descending, nulls_of(syntax->nulls, syntax->descending, value), 0};
    if (!names_outer(query, value))
        return true;
    if (!output) {
        problem_at(
            query->resolver, S0704, span_of(syntax->value),
            "an order by columns of a select around this one is not supported: select it, and order by its name");
        return false;
    }
    sort->output = output;
    return true;
}

static bool resolve_sorts(struct query_scope *query, const struct query *select, const struct sorts_syntax *syntax,
                          size_t *sort_count, const struct sort_key **into)
{
    struct sort_key *sorts = NEW_ARRAY(query->resolver->region, struct sort_key, syntax->count + 1);
    bool fine = true;
    size_t count = 0;
    for (size_t i = 0; i < syntax->count; i++) {
        fine = resolve_sort(query, select, &syntax->items[i], &sorts[count]) && fine;
        count += sorts[count].value != NULL;
    }
    *into = sorts;
    *sort_count = fine ? count : 0;
    return fine;
}

static bool check_choice_names(struct query_scope *query, const struct sort_choices_syntax *syntax, size_t place)
{
    for (size_t i = 0; i < place; i++)
        if (schema_same_text(syntax->items[i].name.text, syntax->items[place].name.text)) {
            problem_at(query->resolver, S1016, syntax->items[place].name.span, "two orders are called '%s'",
                       syntax->items[place].name.text);
            return false;
        }
    return true;
}

/* order by :sort { … }: each call chooses one. The outermost select has it, and what it is chosen by is no parameter
 * of a type. */
static bool resolve_choices(struct query_scope *query, struct query *select)
{
    const struct sort_choices_syntax *syntax = &query->syntax->choices;
    struct query_function *function = query->pass->function;
    struct region *region = query->resolver->region;
    struct sort_choice *choices = NEW_ARRAY(region, struct sort_choice, syntax->count + 1);
    const char **names = NEW_ARRAY(region, const char *, syntax->count + 1);
    if (!syntax->count)
        return true;
    if (query->around || find_parameter(query, syntax->parameter.text)) {
        problem_at(query->resolver, S1016, syntax->parameter.span,
                   query->around ? "an order is chosen at the end of a query, not within it"
                                 : "':%s' chooses an order here, and needs no declaration",
                   syntax->parameter.text);
        return false;
    }
    bool fine = true;
    for (size_t i = 0; i < syntax->count; i++) {
        names[i] = syntax->items[i].name.text;
        choices[i].when.bit = sort_bit(query, i);
        fine = resolve_sorts(query, select, &syntax->items[i].sorts, &choices[i].sort_count, &choices[i].sorts) && fine;
        fine = check_choice_names(query, syntax, i) && fine;
    }
    function->sort = syntax->parameter.text;
    function->sorts = names;
    function->sort_count = syntax->count;
    select->choices = choices;
    select->choice_count = syntax->count;
    return fine;
}

static bool resolve_order(struct query_scope *query, struct query *select)
{
    struct open_part part;
    begin_part(query, &query->syntax->order_part, &part);
    bool fine = resolve_sorts(query, select, &query->syntax->sorts, &select->sort_count, &select->sorts);
    select->order_when.bit = part.bit;
    fine = end_part(query, &query->syntax->order_part, &part) && fine;
    return resolve_choices(query, select) && fine;
}

/* A number, or a parameter that is never null: what no limit is differs between engines. */
static bool resolve_number(struct query_scope *query, const char *what, const struct expression *syntax,
                           const struct expression **limit)
{
    struct resolver *resolver = query->resolver;
    struct scope scope = scope_of(query, CLAUSE_LIMIT, what);
    if (!syntax)
        return true;
    *limit = syntax->kind == EXPRESSION_PARAMETER || syntax->kind == EXPRESSION_INTEGER
                 ? resolve_expression(&scope, syntax)
                 : NULL;
    if (!*limit) {
        if (syntax->kind != EXPRESSION_PARAMETER)
            problem_at(resolver, S0128, span_of(syntax), "%s is a number or a parameter", what);
        return false;
    }
    if (syntax->kind == EXPRESSION_INTEGER && *syntax->text == '-') {
        problem_at(resolver, S0128, span_of(syntax), "%s is not below zero", what);
        return false;
    }
    if (syntax->kind == EXPRESSION_INTEGER)
        return true;
    struct query_parameter *parameter = find_parameter(query, syntax->text);
    parameter->limits = true;
    if (parameter->type.kind == TYPE_INT64 && !(*limit)->nullable)
        return true;
    struct diagnostic *d =
        problem_at(resolver, S0128, span_of(syntax), "%s is int64, and ':%s' is %s%s", what, parameter->name,
                   type_text(resolver, &parameter->type), parameter->nullable ? " that may be null" : "");
    help_with(resolver, d, "declare it so: %s int64", parameter->name);
    return false;
}

static bool resolve_limit(struct query_scope *query, const char *what, const struct expression *syntax,
                          const struct part_syntax *written, const struct expression **limit, struct when *when)
{
    struct open_part part;
    begin_part(query, written, &part);
    bool fine = resolve_number(query, what, syntax, limit);
    when->bit = part.bit;
    return end_part(query, written, &part) && fine;
}

/* -- all ------------------------------------------------------------------------------------------------------------
 */

/* Rows that are alike are one: each value has to be told from others alike on every engine. */
static bool check_distinct(struct query_scope *query, const struct query *select)
{
    bool fine = true;
    for (size_t i = 0; i < select->selected_count && select->distinct; i++) {
        struct scope scope = scope_of(query, CLAUSE_SELECT, "a selected value");
        fine = engines_compare(&scope, select->selected[i].value, OPERATOR_EQUAL) && fine;
    }
    return fine;
}

static bool resolve_plain(struct query_scope *query, struct query *select)
{
    select->distinct = query->syntax->distinct;
    if (!resolve_relations(query) || !resolve_where(query, query->syntax->where, select))
        return false;
    narrow(query, select->where);
    if (!check_full_joins(query))
        return false;
    set_relations(query, select, 0);
    if (!resolve_groups(query, select) || !resolve_windows(query) || !resolve_selected(query, select) ||
        !resolve_order(query, select))
        return false;
    return check_groups(query, select) && check_distinct(query, select) && check_windows_used(query);
}

static bool is_ordered(const struct select_syntax *syntax)
{
    return syntax->sorts.count || syntax->choices.count || syntax->limit || syntax->offset;
}

/* The rows of several selects, or of values, with an order or a limit: read from as a table is. */
static bool resolve_rows_of(struct query_scope *query, struct query *select)
{
    struct select_syntax *rows = NEW(query->resolver->region, struct select_syntax);
    *rows = *query->syntax;
    rows->sorts.count = rows->choices.count = 0;
    rows->limit = rows->offset = NULL;
    rows->withs.count = 0;
    struct query_scope *inner = scope_within(query->outer, query, rows);
    struct query *all = resolve_inner(inner);
    if (!all)
        return false;
    read_all_of(query, inner, all);
    set_relations(query, select, 0);
    select_all(query, select);
    return resolve_order(query, select);
}

bool resolve_select(struct query_scope *query, struct query *select)
{
    const struct select_syntax *syntax = query->syntax;
    query->select = select;
    bool fine = resolve_withs(query, &syntax->withs, select);
    if (!fine)
        return false;
    if (!syntax->combined && !syntax->rows.count)
        fine = resolve_plain(query, select);
    else if (is_ordered(syntax) || !query->around)
        fine = resolve_rows_of(query, select);
    else
        return syntax->combined ? resolve_combined(query, select) : resolve_values(query, select);
    fine =
        resolve_limit(query, "limit", syntax->limit, &syntax->limit_part, &select->limit, &select->limit_when) && fine;
    return resolve_limit(query, "offset", syntax->offset, &syntax->offset_part, &select->offset,
                         &select->offset_when) &&
           fine;
}
