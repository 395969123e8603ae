/* Owns: what the conditions of a select say of nulls. A column that makes a condition null when it is null is none in
 * the rows where that holds; where one of a side that a join may leave out is none, the join leaves nobody out. Must
 * not know names: what it sees is resolved. */
#include "resolve/query/query.h"

const char *column_key(struct region *region, const struct expression *column)
{
    return schema_region_format(region, "%s\n%s", column->qualifier ? column->qualifier : "", column->text);
}

static void know(struct region *region, struct map *known, const struct expression *column)
{
    schema_map_put(known, column_key(region, column), column);
}

/* -- strict: null where a column is null ----------------------------------------------------------------------------
 */

static bool is_strict_operator(enum operator_kind operation)
{
    switch (operation) {
    case OPERATOR_AND:
    case OPERATOR_OR:
    case OPERATOR_JSON_GET:
    case OPERATOR_JSON_GET_TEXT:
        return false;
    default:
        return true;
    }
}

static bool is_row(const struct expression *expression)
{
    return expression->kind == EXPRESSION_ROW;
}

static bool is_strict_call(const struct expression *expression)
{
    enum function_id id = schema_function_of(expression);
    return id != FUNCTIONS && schema_functions[id].nulls == NULLS_STRICT;
}

/* Columns of which one null makes the expression null. */
static void know_strict(struct region *region, struct map *known, const struct expression *expression)
{
    switch (expression->kind) {
    case EXPRESSION_COLUMN:
        know(region, known, expression);
        return;
    case EXPRESSION_UNARY:
    case EXPRESSION_CAST:
    case EXPRESSION_COLLATE:
    case EXPRESSION_LIKE:
        break;
    case EXPRESSION_BINARY:
        if (!is_strict_operator(expression->operation) || is_row(expression->operands[0]))
            return;
        break;
    case EXPRESSION_CALL:
        if (!is_strict_call(expression))
            return;
        break;
    case EXPRESSION_BETWEEN: /* of its first alone: 5 between 7 and null is false */
    case EXPRESSION_IN:
        if (!is_row(expression->operands[0]))
            know_strict(region, known, expression->operands[0]);
        return;
    default:
        return;
    }
    for (size_t i = 0; i < expression->count; i++)
        know_strict(region, known, expression->operands[i]);
}

/* -- held: not null where a condition is true -----------------------------------------------------------------------
 */

static void keep_common(struct map *known, const struct map *first, const struct map *second)
{
    for (size_t i = 0; i < first->used; i++)
        if (first->entries[i].key && schema_map_get(second, first->entries[i].key))
            schema_map_put(known, first->entries[i].key, first->entries[i].value);
}

static void know_both(struct region *region, struct map *known, const struct expression *condition, bool negated)
{
    bool all = (condition->operation == OPERATOR_AND) != negated;
    if (all) {
        know_held(region, known, condition->operands[0], negated);
        know_held(region, known, condition->operands[1], negated);
        return;
    }
    struct map first = MAP(region), second = MAP(region);
    know_held(region, &first, condition->operands[0], negated);
    know_held(region, &second, condition->operands[1], negated);
    keep_common(known, &first, &second);
}

static void know_tested(struct region *region, struct map *known, const struct expression *condition, bool negated)
{
    bool truth = condition->kind == EXPRESSION_IS_BOOLEAN && *condition->text == 't';
    bool says_not = condition->negated != negated;
    if (condition->kind == EXPRESSION_IS_NULL && says_not)
        know_strict(region, known, condition->operands[0]);
    else if (condition->kind == EXPRESSION_IS_BOOLEAN && !says_not)
        know_held(region, known, condition->operands[0], !truth);
}

void know_held(struct region *region, struct map *known, const struct expression *condition, bool negated)
{
    switch (condition->kind) {
    case EXPRESSION_BINARY:
        if (condition->operation == OPERATOR_AND || condition->operation == OPERATOR_OR)
            know_both(region, known, condition, negated);
        else
            know_strict(region, known, condition);
        return;
    case EXPRESSION_UNARY:
        if (condition->operation == OPERATOR_NOT)
            know_held(region, known, condition->operands[0], !negated);
        return;
    case EXPRESSION_IS_NULL:
    case EXPRESSION_IS_BOOLEAN:
        know_tested(region, known, condition, negated);
        return;
    case EXPRESSION_COLUMN:
    case EXPRESSION_LIKE:
        know_strict(region, known, condition);
        return;
    case EXPRESSION_BETWEEN:
        know_strict(region, known, condition->operands[0]);
        if (condition->negated == negated)
            for (size_t i = 1; i < 3; i++)
                know_strict(region, known, condition->operands[i]);
        return;
    case EXPRESSION_IN:
        know_strict(region, known, condition->operands[0]);
        return;
    case EXPRESSION_IN_LIST:  /* nothing is in an empty list, not even null; and all is not in it */
    case EXPRESSION_IN_QUERY: /* nor in a select that gives nothing */
        if (condition->negated == negated)
            for (size_t i = 0; i < condition->count; i++)
                know_strict(region, known, condition->operands[i]);
        return;
    default:
        return;
    }
}

/* -- joins -------------------------------------------------------------------------------------------------------- */

static bool is_present(const struct query_scope *query, size_t relation)
{
    const struct related *related = &query->relations.items[relation];
    for (size_t i = 0; i < query->facts.used; i++) {
        const struct expression *column = query->facts.entries[i].key ? query->facts.entries[i].value : NULL;
        if (column && schema_same_text(column->qualifier, related->qualifier))
            return true;
    }
    return false;
}

static bool any_present(const struct query_scope *query, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is_present(query, i))
            return true;
    return false;
}

/* Whether rows that have none of the relations up to `relation` can come in behind it. */
static bool is_extended_later(const struct query_scope *query, size_t relation)
{
    for (size_t i = relation + 1; i < query->relations.count; i++)
        if (query->relations.items[i].join == JOIN_RIGHT || query->relations.items[i].join == JOIN_FULL)
            return true;
    return false;
}

/* A join whose side is known to be there does not leave it out. */
static bool tighten(struct query_scope *query, size_t relation)
{
    struct related *related = &query->relations.items[relation];
    enum join before = related->join;
    bool right = is_present(query, relation), left = any_present(query, relation);
    if (right && related->join == JOIN_LEFT)
        related->join = JOIN_INNER;
    if (right && related->join == JOIN_FULL)
        related->join = JOIN_RIGHT;
    if (left && related->join == JOIN_RIGHT)
        related->join = JOIN_INNER;
    if (left && related->join == JOIN_FULL)
        related->join = JOIN_LEFT;
    return related->join != before;
}

void narrow(struct query_scope *query, const struct expression *where)
{
    struct region *region = query->resolver->region;
    query->facts = MAP(region);
    if (where)
        know_held(region, &query->facts, where, false);
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < query->relations.count; i++) {
            struct related *related = &query->relations.items[i];
            again |= i > 0 && tighten(query, i);
            if (related->join != JOIN_INNER || !related->on || is_extended_later(query, i))
                continue;
            size_t before = query->facts.count;
            know_held(region, &query->facts, related->on, false);
            again |= query->facts.count != before;
        }
    }
}

bool is_extended(const struct query_scope *query, size_t relation)
{
    enum join join = query->relations.items[relation].join;
    return (relation > 0 && (join == JOIN_LEFT || join == JOIN_FULL)) || is_extended_later(query, relation);
}

/* -- within a value -------------------------------------------------------------------------------------------------
 */

const struct expression *resolve_where_held(struct scope *scope, const struct expression *syntax,
                                            const struct expression *condition)
{
    struct query_scope *query = scope->query;
    const struct map before = query->facts;
    struct map held = MAP(query->resolver->region);
    for (size_t i = 0; i < before.used; i++)
        if (before.entries[i].key)
            schema_map_put(&held, before.entries[i].key, before.entries[i].value);
    know_held(query->resolver->region, &held, condition, false);
    const struct map *of_all = query->of_all;
    query->of_all = of_all ? of_all : &before;
    query->facts = held;
    const struct expression *value = resolve_expression(scope, syntax);
    query->facts = before;
    query->of_all = of_all;
    return value;
}
