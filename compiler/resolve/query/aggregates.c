/* Owns: aggregates: their types, where they may stand, and what else a select may name beside them. Must not know how
 * an engine writes them. */
#include "resolve/query/query.h"

#include "model/query.h"

static const char *const names[] = {"count", "sum", "avg", "min", "max", "bool_and", "bool_or", "string_agg"};

bool is_aggregate_name(const char *name)
{
    for (size_t i = 0; name && i < COUNT_OF(names); i++)
        if (schema_same_text(names[i], name))
            return true;
    return false;
}

/* -- types ----------------------------------------------------------------------------------------------------------
 */

static bool type_of_sum(const struct type *of, struct type *type)
{
    if (!schema_type_is_number(of) || of->array)
        return false;
    *type = schema_type_is_integer(of) ? schema_type_of(TYPE_INT64)
            : schema_type_is_float(of) ? schema_type_of(TYPE_FLOAT64)
                                       : *of;
    if (of->kind == TYPE_DECIMAL)
        *type = schema_decimal_type(18, of->scale);
    return true;
}

/* What is in an order of its own on every engine. */
static bool has_least(const struct type *of)
{
    switch (of->kind) {
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
    case TYPE_FLOAT32:
    case TYPE_FLOAT64:
    case TYPE_DECIMAL:
    case TYPE_NUMERIC:
    case TYPE_TEXT:
    case TYPE_DATE:
    case TYPE_TIME:
    case TYPE_TIMESTAMP:
    case TYPE_DATETIME:
        return !of->array;
    default:
        return false;
    }
}

static bool type_of(const char *name, const struct type *of, struct type *type)
{
    if (strcmp(name, "count") == 0) {
        *type = schema_type_of(TYPE_INT64);
        return true;
    }
    if (strcmp(name, "sum") == 0)
        return type_of_sum(of, type);
    if (strcmp(name, "avg") == 0) {
        *type = schema_type_of(TYPE_FLOAT64);
        return schema_type_is_number(of) && !of->array;
    }
    if (strncmp(name, "bool_", 5) == 0) {
        *type = schema_type_of(TYPE_BOOL);
        return of->kind == TYPE_BOOL && !of->array;
    }
    *type = *of;
    type->length = 0;
    if (strcmp(name, "string_agg") == 0)
        return schema_type_is_text(of) && of->kind == TYPE_TEXT && !of->array;
    return has_least(of);
}

/* -- where one may stand --------------------------------------------------------------------------------------------
 */

static bool may_stand(struct query_scope *query, const struct expression *syntax, const char *what)
{
    struct resolver *resolver = query->resolver;
    if (query->in_aggregate) {
        problem_at(resolver, S1007, span_of(syntax), "an aggregate cannot stand within another one");
        return false;
    }
    switch (query->select->kind == QUERY_SELECT ? query->clause : CLAUSE_VALUE) {
    case CLAUSE_SELECT:
    case CLAUSE_HAVING:
    case CLAUSE_ORDER:
        return true;
    case CLAUSE_WHERE: {
        struct diagnostic *d = problem_at(resolver, S1007, span_of(syntax), "where cannot hold an aggregate");
        help_with(resolver, d, "where chooses rows, before there are groups: a condition on groups stands in having");
        return false;
    }
    default:
        problem_at(resolver, S1007, span_of(syntax), "%s cannot hold an aggregate", what);
        return false;
    }
}

static bool takes_order(struct scope *scope, const struct expression *syntax)
{
    if (syntax->kind != EXPRESSION_AGGREGATE || !syntax->window || strcmp(syntax->text, "string_agg") == 0)
        return true;
    problem_at(scope->resolver, S1015, span_of(syntax), "%s is the same in every order", syntax->text);
    return false;
}

bool check_aggregate_arguments(struct scope *scope, const struct expression *syntax)
{
    size_t arguments = schema_argument_count(syntax);
    bool texts = strcmp(syntax->text, "string_agg") == 0;
    if (!takes_order(scope, syntax))
        return false;
    if (texts && arguments != 2) {
        problem_at(scope->resolver, S0138, span_of(syntax),
                   "string_agg takes a text, what stands between two, and an order: string_agg(x, ', ' order by x)");
        return false;
    }
    if (texts || arguments == 1 || (arguments == 0 && strcmp(syntax->text, "count") == 0 && !syntax->distinct))
        return true;
    struct span whole = span_of(syntax),
                name = {whole.source, whole.begin, whole.begin + (uint32_t)strlen(syntax->text)};
    struct diagnostic *d = problem_at(scope->resolver, S0138, whole, "%s takes one value", syntax->text);
    bool largest = strcmp(syntax->text, "max") == 0, smallest = strcmp(syntax->text, "min") == 0;
    const char *of_several = largest ? "greatest" : "least";
    if (arguments > 1 && (largest || smallest))
        fix_with(scope->resolver, d, name, of_several, "of several values in one row: %s(…)", of_several);
    return false;
}

struct reading {
    const struct query_scope *query;
    bool here, elsewhere;
};

static void note_reading(struct reading *reading, const struct expression *expression)
{
    if (expression->kind == EXPRESSION_COLUMN) {
        bool here = related_of(reading->query, expression) != NULL;
        reading->here |= here;
        reading->elsewhere |= !here;
    }
    for (size_t i = 0; i < expression->count; i++)
        note_reading(reading, expression->operands[i]);
}

/* One of nothing but columns of a select around this one is that select's aggregate to the engines. */
static bool reads_here(struct query_scope *query, const struct expression *aggregate)
{
    struct reading reading = {.query = query};
    note_reading(&reading, aggregate);
    if (reading.here || !reading.elsewhere)
        return true;
    problem_at(query->resolver, S0704, span_of(aggregate),
               "an aggregate of a select around this one is not supported: compute it there");
    return false;
}

bool type_of_aggregate(struct scope *scope, const struct expression *syntax, const struct type *of, struct type *type)
{
    if (type_of(syntax->text, of, type))
        return true;
    struct diagnostic *d = problem_at(scope->resolver, S0138, span_of(syntax), "%s of %s has no meaning", syntax->text,
                                      type_text(scope->resolver, of));
    if (of->kind == TYPE_BOOL && strncmp(syntax->text, "m", 1) == 0)
        help_with(scope->resolver, d, "of what is true or false: bool_and(…) or bool_or(…)");
    if (strcmp(syntax->text, "string_agg") == 0)
        help_with(scope->resolver, d, "write: cast(… as text)");
    return false;
}

/* What stands between two texts is the same between all. */
static bool check_separator(struct scope *scope, const struct expression *between)
{
    bool one = between->kind == EXPRESSION_TEXT || between->kind == EXPRESSION_PARAMETER;
    if (one && schema_type_is_text(&between->type) && !between->type.array && !between->nullable)
        return true;
    problem_at(scope->resolver, S0138, span_of(between),
               "what stands between texts is a text or a parameter that is never null");
    return false;
}

/* The arguments and the filter; the order of string_agg is resolved behind them. */
static bool resolve_arguments(struct scope *scope, const struct expression *syntax, const struct expression **operands)
{
    bool fine = true;
    size_t arguments = schema_argument_count(syntax);
    for (size_t i = 0; i < arguments; i++) {
        operands[i] = settle(scope, resolve_operand(scope, syntax, i));
        fine = fine && operands[i];
    }
    if (syntax->filtered)
        operands[syntax->count - 1] = resolve_condition(scope, syntax->operands[syntax->count - 1]);
    return fine && (!syntax->filtered || operands[syntax->count - 1]);
}

const struct expression *resolve_aggregate(struct scope *scope, const struct expression *syntax)
{
    struct query_scope *query = scope->query;
    struct resolver *resolver = scope->resolver;
    if (!may_stand(query, syntax, scope->what) || !check_aggregate_arguments(scope, syntax))
        return NULL;
    struct expression *copy = copy_expression(resolver, syntax);
    copy->kind = EXPRESSION_AGGREGATE;
    query->aggregates = true;
    query->in_aggregate++;
    const struct expression **operands = NEW_ARRAY(resolver->region, const struct expression *, syntax->count + 1);
    bool fine = resolve_arguments(scope, syntax, operands), texts = strcmp(syntax->text, "string_agg") == 0;
    copy->operands = operands;
    fine = fine && (!texts || (check_separator(scope, operands[1]) && resolve_order_of_texts(scope, syntax, copy)));
    query->in_aggregate--;
    if (!fine || !reads_here(query, copy))
        return NULL;
    if (!schema_argument_count(copy)) {
        copy->type = schema_type_of(TYPE_INT64);
        return copy;
    }
    if (!type_of_aggregate(scope, syntax, &operands[0]->type, &copy->type))
        return NULL;
    if (syntax->distinct && !engines_compare(scope, operands[0], OPERATOR_EQUAL))
        return NULL;
    copy->nullable = strcmp(syntax->text, "count") != 0 &&
                     (!query->syntax->groups.count || syntax->filtered || operands[0]->nullable);
    return copy;
}

bool is_of_rows(const struct expression *expression)
{
    if (expression->kind == EXPRESSION_AGGREGATE || expression->kind == EXPRESSION_WINDOW)
        return true;
    for (size_t i = 0; i < expression->count; i++)
        if (is_of_rows(expression->operands[i]))
            return true;
    return false;
}

/* -- what stands beside them ----------------------------------------------------------------------------------------
 */

static bool same_window(const struct window *a, const struct window *b)
{
    if (!a || !b)
        return a == b;
    if (a->part_count != b->part_count || a->sort_count != b->sort_count || a->unit != b->unit ||
        (a->unit && (a->from != b->from || a->to != b->to)))
        return false;
    for (size_t i = 0; i < a->sort_count; i++)
        if (a->sorts[i].descending != b->sorts[i].descending || a->sorts[i].nulls != b->sorts[i].nulls)
            return false;
    return true;
}

bool same_expression(const struct expression *a, const struct expression *b)
{
    if (a->kind != b->kind || a->operation != b->operation || a->negated != b->negated || a->count != b->count ||
        a->insensitive != b->insensitive || a->distinct != b->distinct || a->filtered != b->filtered ||
        a->number != b->number || a->query != b->query || !same_window(a->window, b->window) ||
        !schema_same_text(a->text, b->text) || !schema_same_text(a->qualifier, b->qualifier) ||
        !schema_same_type(&a->type, &b->type))
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!same_expression(a->operands[i], b->operands[i]))
            return false;
    return true;
}

static bool is_group(const struct query *select, const struct expression *expression)
{
    for (size_t i = 0; i < select->group_count; i++)
        if (same_expression(select->groups[i], expression))
            return true;
    return false;
}

/* The whole primary key of its relation is among the groups, so there is one row of it in each. */
static bool is_pinned_by_groups(const struct query_scope *query, const struct query *select,
                                const struct expression *column)
{
    const struct related *related = related_of(query, column);
    const struct draft_constraint *key = related && related->table ? related->table->primary_key : NULL;
    for (size_t i = 0; key && i < key->columns.count; i++) {
        bool there = false;
        for (size_t g = 0; g < select->group_count; g++)
            there |= select->groups[g]->kind == EXPRESSION_COLUMN &&
                     schema_same_text(select->groups[g]->qualifier, column->qualifier) &&
                     schema_same_text(select->groups[g]->text, key->columns.items[i].text);
        if (!there)
            return false;
    }
    return key != NULL;
}

static const char *written_column(struct query_scope *query, const struct expression *column)
{
    return column->qualifier ? schema_region_format(query->resolver->region, "%s.%s", column->qualifier, column->text)
                             : column->text;
}

struct ungrouped {
    struct query_scope *query;
    const struct query *select;
    bool fine;
};

static void must_be_grouped(void *context, const struct expression *column)
{
    struct ungrouped *ungrouped = context;
    if (is_group(ungrouped->select, column) || is_pinned_by_groups(ungrouped->query, ungrouped->select, column))
        return;
    const char *name = written_column(ungrouped->query, column);
    struct diagnostic *d = problem_at(ungrouped->query->resolver, S1006, span_of(column),
                                      "'%s' is neither grouped by nor within an aggregate", name);
    help_with(ungrouped->query->resolver, d, "add it to group by, or say which of the group's: min(%s)", name);
    ungrouped->fine = false;
}

bool check_grouped(struct query_scope *query, const struct query *select, const struct expression *expression)
{
    struct ungrouped ungrouped = {query, select, true};
    if (is_group(select, expression) || expression->kind == EXPRESSION_AGGREGATE)
        return true;
    if (expression->kind == EXPRESSION_COLUMN && !related_of(query, expression))
        return true; /* the same for all groups */
    if (expression->kind == EXPRESSION_COLUMN)
        must_be_grouped(&ungrouped, expression);
    if (expression->query)
        each_column(query, expression, must_be_grouped, &ungrouped);
    bool fine = ungrouped.fine;
    for (size_t i = 0; i < expression->count; i++)
        fine = check_grouped(query, select, expression->operands[i]) && fine;
    return fine;
}
