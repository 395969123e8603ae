/* Owns: the proof that a select gives at most one row. Each relation has to be pinned: a key of it is equal to what is
 * the same for all rows, or to columns of relations that are pinned already. Of a select that is read from, columns
 * that are equal to such are pinned in it. Must not know what the row is. */
#include "resolve/query/query.h"

struct pins {
    const struct query_scope *query;
    const struct query *select;
    bool *pinned;      /* of the relations */
    const bool *given; /* of what it gives: the same for all rows that the select around it wants; or null */
};

static bool is_one(const struct query_scope *query, const struct query *select, const bool *given);

static size_t place_of(const struct query_scope *query, const struct expression *column)
{
    const struct related *related = related_of(query, column);
    return related ? (size_t)(related - query->relations.items) : SIZE_MAX;
}

struct unpinned {
    const struct pins *pins;
    bool any;
};

static void see_column(void *context, const struct expression *column)
{
    struct unpinned *unpinned = context;
    unpinned->any |= !unpinned->pins->pinned[place_of(unpinned->pins->query, column)];
}

/* Nothing that differs between the rows: constants, parameters, columns of what is pinned, or of a select around it. */
static bool is_fixed(const struct pins *pins, const struct expression *expression)
{
    struct unpinned unpinned = {pins, false};
    if (is_of_rows(expression) || schema_expression_volatility(expression) == FUNCTION_VOLATILE)
        return false;
    each_column(pins->query, expression, see_column, &unpinned);
    return !unpinned.any;
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

static bool is_given(const struct pins *pins, size_t relation, const char *column)
{
    for (size_t i = 0; pins->given && i < pins->select->selected_count; i++)
        if (pins->given[i] && is_column(pins, pins->select->selected[i].value, relation, column))
            return true;
    return false;
}

/* The where, the relation's own join, and every inner join hold for its row. */
static bool is_column_fixed(const struct pins *pins, size_t relation, const char *column)
{
    if (is_given(pins, relation, column) || fixes(pins, pins->select->where, relation, column))
        return true;
    for (size_t i = 0; i < pins->query->relations.count; i++) {
        const struct related *related = &pins->query->relations.items[i];
        if ((i == relation || related->join == JOIN_INNER) && fixes(pins, related->on, relation, column))
            return true;
    }
    return false;
}

/* -- keys -----------------------------------------------------------------------------------------------------------
 */

bool any_key(struct region *region, const struct draft *table,
             bool (*is)(void *context, size_t count, const char *const *columns), void *context)
{
    for (size_t i = 0; i < table->constraints.count; i++) {
        const struct draft_constraint *constraint = table->constraints.items[i];
        bool unique =
            constraint->constraint.kind == CONSTRAINT_PRIMARY_KEY || constraint->constraint.kind == CONSTRAINT_UNIQUE;
        const char **columns = NEW_ARRAY(region, const char *, constraint->columns.count + 1);
        for (size_t c = 0; c < constraint->columns.count; c++)
            columns[c] = constraint->columns.items[c].text;
        if (unique && !constraint->constraint.deferrable && constraint->columns.count &&
            is(context, constraint->columns.count, columns))
            return true;
    }
    for (size_t i = 0; i < table->indexes.count; i++) {
        const struct index *index = &table->indexes.items[i]->index;
        const char **columns = NEW_ARRAY(region, const char *, index->key_count + 1);
        for (size_t c = 0; c < index->key_count; c++)
            columns[c] = index->keys[c].column;
        if (index->unique && !index->where && index->key_count && is(context, index->key_count, columns))
            return true;
    }
    return false;
}

struct pinning {
    struct pins *pins;
    size_t relation;
};

static bool keep_key(void *context, size_t count, const char *const *columns)
{
    const struct pinning *pinning = context;
    const struct pins *pins = pinning->pins;
    for (size_t i = 0; i < count; i++)
        if (!columns[i] || !is_column_fixed(pins, pinning->relation, columns[i]))
            return false;
    struct table_key key = {pins->query->relations.items[pinning->relation].table->name, count, columns};
    APPEND(pins->query->resolver->region, &pins->query->pass->function->keys, key);
    return true;
}

static bool has_key(struct pins *pins, size_t relation)
{
    struct pinning pinning = {pins, relation};
    return any_key(pins->query->resolver->region, pins->query->relations.items[relation].table, keep_key, &pinning);
}

/* What is read from is a select: with the columns that are fixed here, it gives one row. */
static bool is_pinned_within(struct pins *pins, size_t relation)
{
    const struct related *related = &pins->query->relations.items[relation];
    if (!related->inner || !related->inner->select)
        return false;
    bool *given = NEW_ARRAY(pins->query->resolver->region, bool, related->columns.count + 1);
    for (size_t i = 0; i < related->columns.count; i++)
        given[i] = is_column_fixed(pins, relation, related->columns.items[i].as);
    return is_one(related->inner, related->inner->select, given);
}

/* Pins what can be pinned, from those that are. */
static bool pins_all(struct pins *pins)
{
    size_t left = 0;
    for (size_t i = 0; i < pins->query->relations.count; i++) {
        left += !pins->pinned[i];
        if (pins->query->relations.items[i].join == JOIN_RIGHT || pins->query->relations.items[i].join == JOIN_FULL)
            return false;
    }
    for (bool again = true; again && left;) {
        again = false;
        for (size_t i = 0; i < pins->query->relations.count; i++)
            if (!pins->pinned[i] &&
                (pins->query->relations.items[i].table ? has_key(pins, i) : is_pinned_within(pins, i))) {
                pins->pinned[i] = again = true;
                left--;
            }
    }
    return !left;
}

/* -- one select ---------------------------------------------------------------------------------------------------- */

static bool is_limited(const struct query *select)
{
    return select->limit && select->limit->kind == EXPRESSION_INTEGER &&
           (strcmp(select->limit->text, "1") == 0 || strcmp(select->limit->text, "0") == 0);
}

/* A value that is the same in all rows: it is given, or a column that a condition fixes, or made of nothing else. */
static bool is_same_for_all(const struct pins *pins, const struct expression *value)
{
    for (size_t i = 0; pins->given && i < pins->select->selected_count; i++)
        if (pins->given[i] && same_expression(pins->select->selected[i].value, value))
            return true;
    size_t place = value->kind == EXPRESSION_COLUMN ? place_of(pins->query, value) : SIZE_MAX;
    if (place != SIZE_MAX) /* where a join leaves it out, it is null and not what the condition of the join says */
        return !is_extended(pins->query, place) && is_column_fixed(pins, place, value->text);
    return is_fixed(pins, value);
}

static bool is_one_group(const struct pins *pins)
{
    for (size_t i = 0; i < pins->select->group_count; i++)
        if (!is_same_for_all(pins, pins->select->groups[i]))
            return false;
    return true;
}

static bool is_one_of_its_kind(const struct pins *pins)
{
    for (size_t i = 0; i < pins->select->selected_count; i++)
        if (!is_same_for_all(pins, pins->select->selected[i].value))
            return false;
    return pins->select->distinct;
}

static bool is_one(const struct query_scope *query, const struct query *select, const bool *given)
{
    struct pins pins = {query, select, NEW_ARRAY(query->resolver->region, bool, query->relations.count + 1), given};
    if (is_limited(select))
        return true;
    if (select->combined)
        return false;
    if (select->row_count)
        return select->row_count == 1;
    if (query->aggregates || select->group_count)
        return is_one_group(&pins);
    return is_one_of_its_kind(&pins) || pins_all(&pins);
}

/* Keys that were looked at on the way to no proof are none of it. */
bool gives_one_row(const struct query_scope *query)
{
    size_t before = query->pass->function->keys.count;
    if (is_one(query, query->select, NULL))
        return true;
    query->pass->function->keys.count = before;
    return false;
}

bool gives_each_once(const struct query_scope *inner, const bool *key)
{
    return is_one(inner, inner->select, key);
}

/* -- what is said ---------------------------------------------------------------------------------------------------
 */

static const char *free_relation(const struct query_scope *query)
{
    struct pins pins = {query, query->select, NEW_ARRAY(query->resolver->region, bool, query->relations.count + 1),
                        NULL};
    size_t before = query->pass->function->keys.count;
    pins_all(&pins);
    query->pass->function->keys.count = before;
    for (size_t i = 0; i < query->relations.count; i++)
        if (!pins.pinned[i])
            return query->relations.items[i].name;
    return query->relations.count ? query->relations.items[0].name : NULL;
}

static bool inserts_one_row(const struct query_scope *query)
{
    const struct query *insert = query->select;
    if (insert->source)
        return gives_one_row(query->relations.items[0].inner);
    return insert->row_count <= 1;
}

/* An insert that does nothing, or not where it meets a row, gives none. */
static bool check_there_is_one(struct query_scope *query)
{
    const struct declaration *declaration = query->pass->declaration;
    const struct conflict *conflict = query->select->conflict;
    if (declaration->result.optional || !conflict || (!conflict->nothing && !conflict->where))
        return true;
    struct diagnostic *d =
        problem_at(query->resolver, S1012, declaration->result.span, "the insert gives no row when it %s",
                   conflict->nothing ? "does nothing" : "meets a row that it leaves as it is");
    fix_with(query->resolver, d, declaration->result.span, "one?", "write: one?");
    return false;
}

bool check_one_row(struct query_scope *query)
{
    const struct declaration *declaration = query->pass->declaration;
    if (query->select->kind == QUERY_INSERT && inserts_one_row(query))
        return check_there_is_one(query);
    if (query->select->kind != QUERY_INSERT && gives_one_row(query))
        return true;
    const char *free = free_relation(query);
    struct diagnostic *d = problem_at(query->resolver, S1011, declaration->result.span,
                                      "'%s' says %s, and may give several rows: nothing keeps %s%s%s to one of them",
                                      declaration->name.text, declaration->result.optional ? "one?" : "one",
                                      free ? "'" : "", free ? free : "what it reads", free ? "'" : "");
    fix_with(query->resolver, d, declaration->result.span, "many",
             "write many; or limit 1; or compare all columns of a key");
    return false;
}

bool check_one_match(struct query_scope *query, struct span place)
{
    struct pins pins = {query, query->select, NEW_ARRAY(query->resolver->region, bool, query->relations.count + 1),
                        NULL};
    pins.pinned[0] = true;
    if (pins_all(&pins))
        return true;
    const char *name = "what is read from";
    for (size_t i = 1; i < query->relations.count; i++)
        if (!pins.pinned[i])
            name = query->relations.items[i].name;
    struct diagnostic *d = problem_at(query->resolver, S1023, place,
                                      "a row of '%s' may meet several rows of '%s': which of them it gets is nobody's",
                                      query->relations.items[0].name, name);
    help_with(query->resolver, d,
              "compare all columns of a key of '%s'; or read from a select that gives one row for each: group by",
              name);
    return false;
}
