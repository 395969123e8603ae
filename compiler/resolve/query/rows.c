/* Owns: the proof that a select gives at most one row. Each relation has to be pinned: a key of it is equal to what is
 * the same for all rows, or to columns of relations that are pinned already. Must not know what the row is. */
#include "resolve/query/query.h"

struct pins {
    struct query_scope *query;
    struct query_function *function;
    bool *pinned; /* of the relations */
    const struct expression *where;
};

static size_t place_of(const struct query_scope *query, const struct expression *column)
{
    return (size_t)(related_of(query, column) - query->relations.items);
}

/* Nothing that differs between the rows: constants, parameters, columns of what is pinned. */
static bool is_fixed(const struct pins *pins, const struct expression *expression)
{
    if (expression->kind == EXPRESSION_COLUMN)
        return pins->pinned[place_of(pins->query, expression)];
    if (expression->kind == EXPRESSION_AGGREGATE || schema_expression_volatility(expression) == FUNCTION_VOLATILE)
        return false;
    for (size_t i = 0; i < expression->count; i++)
        if (!is_fixed(pins, expression->operands[i]))
            return false;
    return true;
}

static bool is_column(const struct pins *pins, const struct expression *expression, size_t relation, const char *column)
{
    return expression->kind == EXPRESSION_COLUMN && place_of(pins->query, expression) == relation &&
           schema_same_text(expression->text, column);
}

/* Whether one of the conditions that all hold says that the column equals something fixed. */
static bool fixes(const struct pins *pins, const struct expression *condition, size_t relation, const char *column)
{
    if (!condition || condition->kind != EXPRESSION_BINARY)
        return false;
    const struct expression *left = condition->operands[0], *right = condition->operands[1];
    if (condition->operation == OPERATOR_AND)
        return fixes(pins, left, relation, column) || fixes(pins, right, relation, column);
    if (condition->operation != OPERATOR_EQUAL)
        return false;
    return (is_column(pins, left, relation, column) && is_fixed(pins, right)) ||
           (is_column(pins, right, relation, column) && is_fixed(pins, left));
}

/* The where, the relation's own join, and every inner join hold for its row. */
static bool is_column_fixed(const struct pins *pins, size_t relation, const char *column)
{
    if (fixes(pins, pins->where, relation, column))
        return true;
    for (size_t i = 0; i < pins->query->relations.count; i++) {
        const struct related *related = &pins->query->relations.items[i];
        if ((i == relation || related->join == JOIN_INNER) && fixes(pins, related->on, relation, column))
            return true;
    }
    return false;
}

static bool keep_key(struct pins *pins, size_t relation, size_t count, const char *const *columns)
{
    for (size_t i = 0; i < count; i++)
        if (!columns[i] || !is_column_fixed(pins, relation, columns[i]))
            return false;
    struct table_key key = {pins->query->relations.items[relation].table->name, count, columns};
    APPEND(pins->query->resolver->region, &pins->function->keys, key);
    return true;
}

static bool has_key(struct pins *pins, size_t relation)
{
    struct region *region = pins->query->resolver->region;
    const struct draft *table = pins->query->relations.items[relation].table;
    for (size_t i = 0; i < table->constraints.count; i++) {
        const struct draft_constraint *constraint = table->constraints.items[i];
        bool unique =
            constraint->constraint.kind == CONSTRAINT_PRIMARY_KEY || constraint->constraint.kind == CONSTRAINT_UNIQUE;
        const char **columns = NEW_ARRAY(region, const char *, constraint->columns.count + 1);
        for (size_t c = 0; c < constraint->columns.count; c++)
            columns[c] = constraint->columns.items[c].text;
        if (unique && !constraint->constraint.deferrable && constraint->columns.count &&
            keep_key(pins, relation, constraint->columns.count, columns))
            return true;
    }
    for (size_t i = 0; i < table->indexes.count; i++) {
        const struct index *index = &table->indexes.items[i]->index;
        const char **columns = NEW_ARRAY(region, const char *, index->key_count + 1);
        for (size_t c = 0; c < index->key_count; c++)
            columns[c] = index->keys[c].column;
        if (index->unique && !index->where && index->key_count && keep_key(pins, relation, index->key_count, columns))
            return true;
    }
    return false;
}

static bool pins_all(struct pins *pins)
{
    size_t left = pins->query->relations.count;
    for (size_t i = 0; i < left; i++)
        if (pins->query->relations.items[i].join == JOIN_RIGHT || pins->query->relations.items[i].join == JOIN_FULL)
            return false;
    for (bool again = true; again && left;) {
        again = false;
        for (size_t i = 0; i < pins->query->relations.count; i++)
            if (!pins->pinned[i] && has_key(pins, i)) {
                pins->pinned[i] = again = true;
                left--;
            }
    }
    return !left;
}

static const char *free_relation(const struct pins *pins)
{
    for (size_t i = 0; i < pins->query->relations.count; i++)
        if (!pins->pinned[i])
            return pins->query->relations.items[i].name;
    return "";
}

static bool is_limited(const struct query *select)
{
    return select->limit && select->limit->kind == EXPRESSION_INTEGER &&
           (strcmp(select->limit->text, "1") == 0 || strcmp(select->limit->text, "0") == 0);
}

bool gives_one_row(struct query_scope *query, const struct query *select, struct query_function *function)
{
    struct pins pins = {query, function, NEW_ARRAY(query->resolver->region, bool, query->relations.count + 1),
                        select->where};
    if (is_limited(select) || (query->aggregates && !select->group_count) || pins_all(&pins))
        return true;
    function->keys.count = 0;
    struct diagnostic *d = problem_at(query->resolver, S1011, query->declaration->result.span,
                                      "'%s' says %s, and may give several rows: nothing keeps '%s' to one of them",
                                      query->declaration->name.text,
                                      query->declaration->result.optional ? "one?" : "one", free_relation(&pins));
    fix_with(query->resolver, d, query->declaration->result.span, "many",
             "write many; or limit 1; or compare all columns of a key");
    return false;
}
