/* Owns: the rule of how the rows of a query are found. Conditions that all hold compare columns of a relation with what
 * is known before it is read: constants, parameters, columns of relations that were found already. A key or index that
 * begins with such a column finds the rows. What no key or index helps is read whole, and is known from then on. Must
 * not know what is said of it. */
#include "judge/access.h"

#include "language/functions.h"

#include <string.h>

enum comparison {
    COMPARES_EQUAL, /* with one value */
    COMPARES_EACH,  /* with one of several, or with null */
    COMPARES_RANGE,
};

/* A condition, as what is found by it: the column `value` of `relation` compared with what reads those of `needs`. */
struct term {
    const struct expression *value;
    enum comparison comparison;
    size_t need_count;
    const size_t *needs; /* relations */
};

struct terms {
    size_t count, capacity;
    struct term *items;
};

struct relation_list {
    size_t count, capacity;
    size_t *items;
};

struct condition_list {
    size_t count, capacity;
    const struct expression **items;
};

struct work {
    struct region *region;
    const struct query *query;
    size_t count;
    struct access *items;
    struct terms *terms;               /* of each relation */
    struct condition_list *conditions; /* each relation's, all of which hold for its rows */
};

enum { TRIES = 16 }; /* so many relations may begin: with more the first does */

/* -- what an expression reads ---------------------------------------------------------------------------------------
 */

static size_t relation_of(const struct work *work, const struct expression *column)
{
    size_t i = 0;
    while (i < work->count && !schema_same_text(work->items[i].alias, column->qualifier))
        i++;
    return i;
}

static bool is_among(const struct relation_list *list, size_t relation)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i] == relation)
            return true;
    return false;
}

static void read_relations(const struct work *work, const struct expression *expression, struct relation_list *found)
{
    size_t relation = expression->kind == EXPRESSION_COLUMN ? relation_of(work, expression) : work->count;
    if (relation < work->count && !is_among(found, relation))
        APPEND(work->region, found, relation);
    for (size_t i = 0; i < expression->count; i++)
        read_relations(work, expression->operands[i], found);
}

static bool may_be_absent(const struct access *access)
{
    return access->join == JOIN_LEFT || access->join == JOIN_FULL;
}

/* -- terms ----------------------------------------------------------------------------------------------------------
 */

static bool is_integer(enum type_kind kind)
{
    return kind == TYPE_INT16 || kind == TYPE_INT32 || kind == TYPE_INT64;
}

static bool is_number(const struct expression *value)
{
    return value->kind == EXPRESSION_INTEGER || value->kind == EXPRESSION_NUMBER ||
           (value->kind == EXPRESSION_UNARY && is_number(value->operands[0]));
}

/* What differs in its type is converted before it is compared, and no index is of what is converted; a number that is
 * written is converted to the column's. */
static bool compares_as_it_is(const struct type *column, const struct expression *value)
{
    const struct type *other = &value->type;
    if (is_number(value))
        return true;
    if (other->kind == TYPE_UNKNOWN || (is_integer(column->kind) && is_integer(other->kind)))
        return true;
    return column->kind == other->kind && column->array == other->array && column->scale == other->scale;
}

/* Whether the relations' columns are those of `relation` alone, so that an index can be of it. */
static size_t only_relation(const struct work *work, const struct expression *value)
{
    struct relation_list read = {0};
    read_relations(work, value, &read);
    return read.count == 1 && schema_expression_volatility(value) != FUNCTION_VOLATILE ? read.items[0] : work->count;
}

static void add_term(struct work *work, const struct expression *value, enum comparison comparison,
                     const struct expression *const *others, size_t count, size_t only)
{
    size_t relation = only_relation(work, value);
    struct relation_list needs = {0};
    if (relation == work->count || (only < work->count ? relation != only : may_be_absent(&work->items[relation])))
        return; /* a condition behind a join is asked when its row was found, or not */
    for (size_t i = 0; i < count; i++) {
        if (!compares_as_it_is(&value->type, others[i]) || schema_expression_volatility(others[i]) == FUNCTION_VOLATILE)
            return;
        read_relations(work, others[i], &needs);
    }
    struct term term = {value, comparison, needs.count, needs.items};
    if (!is_among(&needs, relation))
        APPEND(work->region, &work->terms[relation], term);
}

static void add_comparison(struct work *work, const struct expression *condition, size_t only)
{
    const struct expression *left = condition->operands[0], *right = condition->operands[1];
    enum operator_kind operation = condition->operation;
    bool equal = operation == OPERATOR_EQUAL;
    if (!equal && (operation < OPERATOR_LESS || operation > OPERATOR_GREATER_EQUAL))
        return;
    bool rows = left->kind == EXPRESSION_ROW && right->kind == EXPRESSION_ROW;
    size_t count = !rows ? 1 : equal ? left->count : 1; /* of rows, the first parts alone are in an order */
    for (size_t i = 0; i < count; i++) {
        const struct expression *a = rows ? left->operands[i] : left, *b = rows ? right->operands[i] : right;
        add_term(work, a, equal ? COMPARES_EQUAL : COMPARES_RANGE, &b, 1, only);
        add_term(work, b, equal ? COMPARES_EQUAL : COMPARES_RANGE, &a, 1, only);
    }
}

static void add_terms(struct work *work, const struct expression *condition, size_t only)
{
    const struct expression *const *operands = condition->operands;
    if (condition->negated)
        return;
    switch (condition->kind) {
    case EXPRESSION_BINARY:
        add_comparison(work, condition, only);
        break;
    case EXPRESSION_IS_NULL: /* of what never is, no row is found */
        if (operands[0]->nullable)
            add_term(work, operands[0], COMPARES_EACH, NULL, 0, only);
        break;
    case EXPRESSION_BETWEEN:
        add_term(work, operands[0], COMPARES_RANGE, operands + 1, 2, only);
        break;
    case EXPRESSION_IN:
    case EXPRESSION_IN_LIST:
        add_term(work, operands[0], COMPARES_EACH, operands + 1, condition->count - 1, only);
        break;
    default:
        break;
    }
}

/* `only`: the relation whose join says it, which leaves the rows of others alone; the number of relations: none, it
 * holds for all rows. */
static void add_conditions(struct work *work, const struct expression *condition, size_t only)
{
    if (!condition)
        return;
    if (condition->kind == EXPRESSION_BINARY && condition->operation == OPERATOR_AND) {
        add_conditions(work, condition->operands[0], only);
        add_conditions(work, condition->operands[1], only);
        return;
    }
    for (size_t i = 0; i < work->count; i++)
        if (only == i || (only == work->count && !may_be_absent(&work->items[i])))
            APPEND(work->region, &work->conditions[i], condition);
    add_terms(work, condition, only);
}

static bool is_usable(const struct term *term, const bool *known)
{
    for (size_t i = 0; i < term->need_count; i++)
        if (!known[term->needs[i]])
            return false;
    return true;
}

/* -- keys and indexes -----------------------------------------------------------------------------------------------
 */

/* The expression of an index names its table's columns as they are, that of a query with its relation. */
static bool is_key_value(const struct expression *key, const struct expression *value)
{
    if (key->kind == EXPRESSION_COLUMN)
        return value->kind == EXPRESSION_COLUMN && schema_same_text(key->text, value->text);
    if (key->kind != value->kind || key->operation != value->operation || key->negated != value->negated ||
        key->insensitive != value->insensitive || key->count != value->count ||
        !schema_same_text(key->text, value->text))
        return false;
    for (size_t i = 0; i < key->count; i++)
        if (!is_key_value(key->operands[i], value->operands[i]))
            return false;
    return true;
}

static bool compares_column(const struct term *term, const char *column)
{
    return term->value->kind == EXPRESSION_COLUMN && schema_same_text(term->value->text, column);
}

static bool finds_column(const struct work *work, size_t relation, const bool *known, const char *column,
                         enum comparison at_most)
{
    const struct terms *terms = &work->terms[relation];
    for (size_t i = 0; i < terms->count; i++)
        if (terms->items[i].comparison <= at_most && compares_column(&terms->items[i], column) &&
            is_usable(&terms->items[i], known))
            return true;
    return false;
}

static bool finds_key(const struct work *work, size_t relation, const bool *known, const struct index_key *key,
                      enum comparison at_most)
{
    const struct terms *terms = &work->terms[relation];
    const struct column *column = key->column ? schema_table_column(work->items[relation].table, key->column) : NULL;
    if (key->operator_class || (column && key->collation && !schema_same_text(key->collation, column->collation)))
        return false;
    if (key->column)
        return finds_column(work, relation, known, key->column, at_most);
    for (size_t i = 0; i < terms->count; i++)
        if (terms->items[i].comparison <= at_most && is_usable(&terms->items[i], known) &&
            is_key_value(key->expression, terms->items[i].value))
            return true;
    return false;
}

/* Whether the index has all the rows that are looked for: each part of its where is said by the query, or is that a
 * column is not null, which every comparison says. */
static bool has_all_rows(const struct work *work, size_t relation, const bool *known, const struct expression *where)
{
    if (!where)
        return true;
    if (where->kind == EXPRESSION_BINARY && where->operation == OPERATOR_AND)
        return has_all_rows(work, relation, known, where->operands[0]) &&
               has_all_rows(work, relation, known, where->operands[1]);
    const struct condition_list *conditions = &work->conditions[relation];
    for (size_t i = 0; i < conditions->count; i++)
        if (is_key_value(where, conditions->items[i]) && only_relation(work, conditions->items[i]) == relation)
            return true;
    return where->kind == EXPRESSION_IS_NULL && where->negated && where->operands[0]->kind == EXPRESSION_COLUMN &&
           finds_column(work, relation, known, where->operands[0]->text, COMPARES_EQUAL);
}

static bool can_be_searched(const struct index *index, enum comparison *at_most)
{
    *at_most = schema_same_text(index->method, "hash") ? COMPARES_EQUAL : COMPARES_RANGE;
    return !index->method || strcmp(index->method, "btree") == 0 || *at_most == COMPARES_EQUAL;
}

static bool is_key(const struct constraint *constraint)
{
    return constraint->kind == CONSTRAINT_PRIMARY_KEY || constraint->kind == CONSTRAINT_UNIQUE;
}

static bool is_searched(const struct work *work, size_t relation, const bool *known)
{
    const struct table *table = work->items[relation].table;
    for (size_t i = 0; i < table->constraint_count; i++)
        if (is_key(table->constraints[i]) && table->constraints[i]->column_count &&
            finds_column(work, relation, known, table->constraints[i]->columns[0], COMPARES_RANGE))
            return true;
    for (size_t i = 0; i < table->index_count; i++) {
        const struct index *index = table->indexes[i];
        enum comparison at_most;
        if (can_be_searched(index, &at_most) && index->key_count &&
            finds_key(work, relation, known, &index->keys[0], at_most) &&
            has_all_rows(work, relation, known, index->where))
            return true;
    }
    return false;
}

static bool is_one(const struct work *work, size_t relation, const bool *known)
{
    const struct table *table = work->items[relation].table;
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *key = table->constraints[i];
        size_t c = 0;
        while (is_key(key) && !key->deferrable && c < key->column_count &&
               finds_column(work, relation, known, key->columns[c], COMPARES_EQUAL))
            c++;
        if (c && c == key->column_count)
            return true;
    }
    for (size_t i = 0; i < table->index_count; i++) {
        const struct index *index = table->indexes[i];
        size_t k = 0;
        while (index->unique && !index->where && k < index->key_count &&
               finds_key(work, relation, known, &index->keys[k], COMPARES_EQUAL))
            k++;
        if (k && k == index->key_count)
            return true;
    }
    return false;
}

/* -- in which order they are found ----------------------------------------------------------------------------------
 */

static bool has_terms(const struct work *work, size_t relation, const bool *known)
{
    for (size_t i = 0; i < work->terms[relation].count; i++)
        if (work->terms[relation].items[i].value->kind == EXPRESSION_COLUMN &&
            is_usable(&work->terms[relation].items[i], known))
            return true;
    return false;
}

/* What may be absent is looked for when all before it is there. */
static bool is_its_turn(const struct work *work, size_t relation, const bool *known)
{
    for (size_t i = 0; i < relation && may_be_absent(&work->items[relation]); i++)
        if (!known[i])
            return false;
    return true;
}

/* How many more are found by keys and indexes, which are known then. */
static size_t search(const struct work *work, bool *known)
{
    size_t found = 0;
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < work->count; i++)
            if (!known[i] && is_its_turn(work, i, known) && is_searched(work, i, known)) {
                known[i] = again = true;
                found++;
            }
    }
    return found;
}

/* How much is found when all of that one is read. */
static size_t reach_of(const struct work *work, size_t relation, const bool *known)
{
    bool *tried = NEW_ARRAY(work->region, bool, work->count + 1);
    memcpy(tried, known, work->count * sizeof *tried);
    tried[relation] = true;
    return search(work, tried);
}

/* Which is read whole when no key or index helps: one about which something is said, as that is looked for; and of
 * those one behind which the most is found. */
static size_t choose_whole(const struct work *work, const bool *known)
{
    size_t chosen = work->count, reach = 0;
    bool said = false;
    for (size_t i = 0; i < work->count; i++) {
        if (known[i] || !is_its_turn(work, i, known))
            continue;
        bool has = has_terms(work, i, known);
        size_t reached = work->count > TRIES ? 0 : reach_of(work, i, known);
        if (chosen == work->count || (has && !said) || (has == said && reached > reach)) {
            chosen = i;
            reach = reached;
            said = has;
        }
    }
    return chosen;
}

/* -- the index to add -----------------------------------------------------------------------------------------------
 */

struct wanted_keys {
    size_t count, capacity;
    struct index_key *items;
};

static bool can_be_key(const struct type *type)
{
    return !type->array && type->kind != TYPE_JSON && type->kind != TYPE_NATIVE && type->kind != TYPE_INTERVAL;
}

static bool has_key(const struct wanted_keys *keys, const char *column)
{
    for (size_t i = 0; i < keys->count; i++)
        if (strcmp(keys->items[i].column, column) == 0)
            return true;
    return false;
}

static void want(const struct work *work, struct wanted_keys *keys, const struct expression *column, bool descending)
{
    struct index_key key = {.column = column->text, .descending = descending};
    if (can_be_key(&column->type) && !has_key(keys, column->text))
        APPEND(work->region, keys, key);
}

static void want_compared(const struct work *work, size_t relation, const bool *known, struct wanted_keys *keys,
                          enum comparison comparison)
{
    const struct terms *terms = &work->terms[relation];
    for (size_t i = 0; i < terms->count; i++)
        if (terms->items[i].comparison == comparison && terms->items[i].value->kind == EXPRESSION_COLUMN &&
            is_usable(&terms->items[i], known))
            want(work, keys, terms->items[i].value, false);
}

/* The order, where it is one of columns of that relation alone. */
static bool is_in_its_order(const struct work *work, size_t relation)
{
    const struct query *query = work->query;
    for (size_t i = 0; i < query->sort_count; i++) {
        const struct expression *value = query->sorts[i].value;
        if (value->kind != EXPRESSION_COLUMN || relation_of(work, value) != relation)
            return false;
        if (query->sorts[i].nulls != NULLS_DEFAULT &&
            query->sorts[i].nulls != (query->sorts[i].descending ? NULLS_FIRST : NULLS_LAST))
            return false;
    }
    return query->sort_count && !query->group_count;
}

/* What is equal, then a range; or then the order, which may begin with the range. */
static void want_index(const struct work *work, size_t relation, const bool *known, struct access *access)
{
    const struct query *query = work->query;
    struct wanted_keys keys = {0}, ranges = {0};
    want_compared(work, relation, known, &keys, COMPARES_EQUAL);
    want_compared(work, relation, known, &keys, COMPARES_EACH);
    want_compared(work, relation, known, &ranges, COMPARES_RANGE);
    const char *range = NULL;
    for (size_t i = 0; i < ranges.count && !range; i++)
        range = has_key(&keys, ranges.items[i].column) ? NULL : ranges.items[i].column;
    bool ordered = is_in_its_order(work, relation);
    if (range && !(ordered && schema_same_text(query->sorts[0].value->text, range))) {
        APPEND(work->region, &keys, ((struct index_key){.column = range}));
        ordered = false;
    }
    for (size_t i = 0; i < query->sort_count && ordered; i++)
        want(work, &keys, query->sorts[i].value, query->sorts[i].descending);
    access->wanted = keys.items;
    access->wanted_count = keys.count;
}

/* -- all of it ------------------------------------------------------------------------------------------------------
 */

static void find_rows(struct work *work)
{
    bool *known = NEW_ARRAY(work->region, bool, work->count + 1);
    for (size_t i = 0; i < work->count; i++)
        known[i] = work->items[i].given;
    for (;;) {
        search(work, known);
        size_t whole = choose_whole(work, known);
        if (whole == work->count)
            return;
        work->items[whole].whole = true;
        if (has_terms(work, whole, known) && !work->items[whole].made)
            want_index(work, whole, known, &work->items[whole]);
        known[whole] = true;
    }
}

static bool find_one(struct work *work)
{
    bool *known = NEW_ARRAY(work->region, bool, work->count + 1);
    size_t left = work->count;
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < work->count; i++)
            if (!known[i] && is_one(work, i, known)) {
                known[i] = again = work->items[i].one = true;
                left--;
            }
    }
    return !left;
}

static void tie_all(const struct work *work, size_t *groups, size_t from, size_t to)
{
    for (size_t i = 0; i < work->count && from != to; i++)
        if (groups[i] == from)
            groups[i] = to;
}

static void tie_by(const struct work *work, size_t *groups, const struct expression *condition)
{
    struct relation_list read = {0};
    if (!condition)
        return;
    if (condition->kind == EXPRESSION_BINARY && condition->operation == OPERATOR_AND) {
        tie_by(work, groups, condition->operands[0]);
        tie_by(work, groups, condition->operands[1]);
        return;
    }
    read_relations(work, condition, &read);
    for (size_t i = 1; i < read.count; i++) {
        size_t a = groups[read.items[0]], b = groups[read.items[i]];
        tie_all(work, groups, a > b ? a : b, a > b ? b : a);
    }
}

/* Relations that one condition reads stand in one group, which is called by its first; what is written as a cross join
 * is in that of the first of all. */
static void find_ties(struct work *work)
{
    size_t *groups = NEW_ARRAY(work->region, size_t, work->count + 1);
    for (size_t i = 0; i < work->count; i++)
        groups[i] = work->items[i].written == JOIN_CROSS ? 0 : i;
    for (size_t i = 0; i < work->query->relation_count; i++)
        tie_by(work, groups, work->query->relations[i].on);
    tie_by(work, groups, work->query->where);
    for (size_t i = 0; i < work->count; i++)
        work->items[i].tied = groups[i] != i || i == 0;
}

static void add_access(struct work *work, const struct model *model, const struct relation *relation)
{
    const struct table *table = relation->table ? schema_model_table(model, relation->table) : NULL;
    static const struct table none = {.name = ""}; /* what a select gives has no keys */
    work->items[work->count++] = (struct access){.table = table ? table : &none,
                                                 .alias = relation->alias,
                                                 .made = !table,
                                                 .given = relation->key_count > 0,
                                                 .origin = relation->origin,
                                                 .join = relation->join,
                                                 .written = relation->written};
}

struct accesses find_accesses(struct region *region, const struct model *model, const struct query *query)
{
    size_t room = query->relation_count + 2;
    bool changes = query->kind == QUERY_UPDATE || query->kind == QUERY_DELETE, outer = false;
    struct work work = {region,
                        query,
                        0,
                        NEW_ARRAY(region, struct access, room),
                        NEW_ARRAY(region, struct terms, room),
                        NEW_ARRAY(region, struct condition_list, room)};
    if (changes)
        add_access(&work, model,
                   &(struct relation){.table = query->table, .alias = query->alias, .written = JOIN_CROSS});
    for (size_t i = 0; i < query->relation_count; i++) {
        add_access(&work, model, &query->relations[i]);
        outer |= query->relations[i].join == JOIN_RIGHT || query->relations[i].join == JOIN_FULL;
    }
    for (size_t i = 0; i < query->relation_count; i++) {
        size_t at = changes + i;
        add_conditions(&work, query->relations[i].on, may_be_absent(&work.items[at]) || outer ? at : work.count);
    }
    if (!outer)
        add_conditions(&work, query->where, work.count);
    struct accesses accesses = {work.count, work.items, false};
    find_ties(&work);
    if (!outer) { /* who asks for the rows of both sides means all of them */
        find_rows(&work);
        accesses.one = query->kind != QUERY_INSERT && !query->combined && find_one(&work);
    }
    return accesses;
}
