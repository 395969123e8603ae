/* Owns: going through a query. Must not know who asks, nor how a query is written. */
#include "model/query.h"

#include <string.h>

/* -- visiting -------------------------------------------------------------------------------------------------------
 */

static void visit_query(const struct query_visitor *visitor, const struct query *query, const struct query *into,
                        const struct query_place *outer);

static void visit_within(const struct query_visitor *visitor, const struct query_place *place,
                         const struct expression *value)
{
    if (value->query)
        visit_query(visitor, value->query, NULL, place);
    for (size_t i = 0; i < value->count; i++)
        visit_within(visitor, place, value->operands[i]);
}

static void visit(const struct query_visitor *visitor, const struct query_place *place, const struct expression *value)
{
    if (value && visitor->value)
        visitor->value(visitor->context, place, value);
    if (value)
        visit_within(visitor, place, value);
}

static void visit_assignments(const struct query_visitor *visitor, const struct query *query, size_t count,
                              const struct assignment *assignments)
{
    for (size_t i = 0; i < count; i++) {
        struct query_place place = {query, VALUE_STORED, query->table, assignments[i].column, NULL};
        visit(visitor, &place, assignments[i].value);
    }
}

/* The i-th value that a query gives: what is selected for an insert is stored in its columns. */
static struct query_place selected_place(const struct query *query, const struct query *into, size_t i,
                                         const struct query_place *outer)
{
    if (!into)
        return (struct query_place){query, VALUE_SELECTED, NULL, NULL, outer};
    return (struct query_place){query, VALUE_STORED, into->table, i < into->column_count ? into->columns[i] : NULL,
                                outer};
}

static void visit_insert(const struct query_visitor *visitor, const struct query *query)
{
    struct query_place condition = {query, VALUE_IN_CONDITION, NULL, NULL, NULL};
    for (size_t r = 0; r < query->row_count; r++)
        for (size_t i = 0; i < query->column_count; i++) {
            struct query_place place = {query, VALUE_STORED, query->table, query->columns[i], NULL};
            visit(visitor, &place, query->rows[r][i]);
        }
    if (query->source)
        visit_query(visitor, query->source, query, NULL);
    if (!query->conflict)
        return;
    visit_assignments(visitor, query, query->conflict->assignment_count, query->conflict->assignments);
    visit(visitor, &condition, query->conflict->where);
}

static void visit_relation(const struct query_visitor *visitor, const struct query_place *condition,
                           const struct relation *relation)
{
    if (relation->table && visitor->relation)
        visitor->relation(visitor->context, relation->table);
    if (relation->query) /* it may name what stands around the select that reads from it */
        visit_query(visitor, relation->query, NULL, condition->outer);
    visit(visitor, condition, relation->on);
}

static void visit_query(const struct query_visitor *visitor, const struct query *query, const struct query *into,
                        const struct query_place *outer)
{
    struct query_place condition = {query, VALUE_IN_CONDITION, NULL, NULL, outer};
    for (size_t i = 0; i < query->with_count; i++)
        visit_query(visitor, query->withs[i].query, NULL, NULL);
    if (query->combined) {
        visit_query(visitor, query->first, into, outer);
        visit_query(visitor, query->second, into, outer);
    }
    if (query->kind == QUERY_INSERT)
        visit_insert(visitor, query);
    else
        for (size_t r = 0; r < query->row_count; r++)
            for (size_t i = 0; i < query->selected_count; i++) {
                struct query_place place = selected_place(query, into, i, outer);
                visit(visitor, &place, query->rows[r][i]);
            }
    visit_assignments(visitor, query, query->assignment_count, query->assignments);
    for (size_t i = 0; i < query->relation_count; i++)
        visit_relation(visitor, &condition, &query->relations[i]);
    visit(visitor, &condition, query->where);
    for (size_t i = 0; i < query->group_count; i++)
        visit(visitor, &condition, query->groups[i]);
    visit(visitor, &condition, query->having);
    for (size_t i = 0; i < query->sort_count; i++)
        visit(visitor, &condition, query->sorts[i].value);
    for (size_t c = 0; c < query->choice_count; c++)
        for (size_t i = 0; i < query->choices[c].sort_count; i++)
            visit(visitor, &condition, query->choices[c].sorts[i].value);
    visit(visitor, &condition, query->limit);
    visit(visitor, &condition, query->offset);
    for (size_t i = 0;
         i < query->selected_count && !query->combined && !(query->kind == QUERY_SELECT && query->row_count); i++) {
        struct query_place selected = selected_place(query, into, i, outer);
        visit(visitor, &selected, query->selected[i].value);
    }
}

void schema_query_visit(const struct query *query, const struct query_visitor *visitor)
{
    visit_query(visitor, query, NULL, NULL);
}

/* -- copying --------------------------------------------------------------------------------------------------------
 */

static const char *map_table(const struct query_mapper *mapper, const char *table)
{
    return table && mapper->table ? mapper->table(mapper->context, table) : table;
}

static const char *map_column(const struct query_mapper *mapper, const char *table, const char *column)
{
    return mapper->column ? mapper->column(mapper->context, table, column) : column;
}

static const struct expression *map_value(const struct query_mapper *mapper, const struct query_place *place,
                                          const struct expression *value)
{
    return value && mapper->value ? mapper->value(mapper->context, place, value) : value;
}

static const char *const *map_columns(struct region *region, const struct query_mapper *mapper, const char *table,
                                      size_t count, const char *const *columns)
{
    const char **copy = NEW_ARRAY(region, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        copy[i] = map_column(mapper, table, columns[i]);
    return copy;
}

static const struct assignment *map_assignments(struct region *region, const struct query_mapper *mapper,
                                                const struct query *query, size_t count,
                                                const struct assignment *assignments)
{
    struct assignment *copy = NEW_ARRAY(region, struct assignment, count + 1);
    for (size_t i = 0; i < count; i++) {
        struct query_place place = {query, VALUE_STORED, query->table, assignments[i].column, NULL};
        copy[i] = assignments[i];
        copy[i].column = map_column(mapper, query->table, assignments[i].column);
        copy[i].value = map_value(mapper, &place, assignments[i].value);
    }
    return copy;
}

static const struct query *map_query(struct region *region, const struct query_mapper *mapper,
                                     const struct query *query, const struct query *into);

static void map_insert(struct region *region, const struct query_mapper *mapper, const struct query *query,
                       struct query *copy)
{
    const struct expression *const **rows = NEW_ARRAY(region, const struct expression *const *, query->row_count + 1);
    for (size_t r = 0; r < query->row_count; r++) {
        const struct expression **row = NEW_ARRAY(region, const struct expression *, query->column_count + 1);
        for (size_t i = 0; i < query->column_count; i++) {
            struct query_place place = {query, VALUE_STORED, query->table, query->columns[i], NULL};
            row[i] = map_value(mapper, &place, query->rows[r][i]);
        }
        rows[r] = row;
    }
    copy->rows = rows;
    copy->columns = map_columns(region, mapper, query->table, query->column_count, query->columns);
    if (query->source)
        copy->source = map_query(region, mapper, query->source, query);
    if (query->conflict) {
        struct conflict *conflict = NEW(region, struct conflict);
        *conflict = *query->conflict;
        conflict->columns = map_columns(region, mapper, query->table, conflict->column_count, conflict->columns);
        conflict->assignments =
            map_assignments(region, mapper, query, conflict->assignment_count, conflict->assignments);
        copy->conflict = conflict;
    }
}

static void map_select(struct region *region, const struct query_mapper *mapper, const struct query *query,
                       const struct query *into, struct query *copy)
{
    struct query_place condition = {query, VALUE_IN_CONDITION, NULL, NULL, NULL};
    struct relation *relations = NEW_ARRAY(region, struct relation, query->relation_count + 1);
    struct sort_key *sorts = NEW_ARRAY(region, struct sort_key, query->sort_count + 1);
    struct selected *columns = NEW_ARRAY(region, struct selected, query->selected_count + 1);
    for (size_t i = 0; i < query->relation_count; i++) {
        relations[i] = query->relations[i];
        relations[i].table = map_table(mapper, relations[i].table);
        relations[i].on = map_value(mapper, &condition, relations[i].on);
    }
    for (size_t i = 0; i < query->sort_count; i++) {
        sorts[i] = query->sorts[i];
        sorts[i].value = map_value(mapper, &condition, sorts[i].value);
    }
    for (size_t i = 0; i < query->selected_count; i++) {
        struct query_place selected = selected_place(query, into, i, NULL);
        columns[i] = query->selected[i];
        columns[i].value = map_value(mapper, &selected, columns[i].value);
    }
    const struct expression **groups = NEW_ARRAY(region, const struct expression *, query->group_count + 1);
    for (size_t i = 0; i < query->group_count; i++)
        groups[i] = map_value(mapper, &condition, query->groups[i]);
    copy->groups = groups;
    copy->relations = relations;
    copy->sorts = sorts;
    copy->selected = columns;
    copy->where = map_value(mapper, &condition, query->where);
    copy->having = map_value(mapper, &condition, query->having);
    copy->limit = map_value(mapper, &condition, query->limit);
    copy->offset = map_value(mapper, &condition, query->offset);
}

static const struct query *map_query(struct region *region, const struct query_mapper *mapper,
                                     const struct query *query, const struct query *into)
{
    struct query *copy = NEW(region, struct query);
    *copy = *query;
    map_insert(region, mapper, query, copy);
    map_select(region, mapper, query, into, copy);
    copy->assignments = map_assignments(region, mapper, query, query->assignment_count, query->assignments);
    copy->table = map_table(mapper, query->table);
    return copy;
}

const struct query *schema_query_map(struct region *region, const struct query *query,
                                     const struct query_mapper *mapper)
{
    return map_query(region, mapper, query, NULL);
}

/* -- of several rows ------------------------------------------------------------------------------------------------
 */

static size_t is_sized(enum frame_bound bound)
{
    return bound == BOUND_PRECEDING || bound == BOUND_FOLLOWING;
}

size_t schema_bound_count(const struct window *window)
{
    return window->unit ? is_sized(window->from) + is_sized(window->to) : 0;
}

size_t schema_argument_count(const struct expression *expression)
{
    const struct window *window = expression->window;
    size_t behind = window ? window->part_count + window->sort_count + schema_bound_count(window) : 0;
    return expression->count - behind - (size_t)expression->filtered;
}

/* -- names ----------------------------------------------------------------------------------------------------------
 */

static bool is_called(const struct relation *relation, const char *qualifier)
{
    return !qualifier || schema_same_text(relation->alias, qualifier) || schema_same_text(relation->table, qualifier);
}

const char *schema_query_table_of(const struct query_place *place, const struct expression *column)
{
    for (; place; place = place->outer) {
        const struct query *query = place->query;
        for (size_t i = 0; i < query->relation_count; i++)
            if (is_called(&query->relations[i], column->qualifier))
                return query->relations[i].table;
        if (query->kind != QUERY_SELECT)
            return query->table; /* `excluded` has its columns too */
    }
    return NULL;
}

const char *schema_query_rows_of(const struct query *query)
{
    if (query->kind == QUERY_SELECT)
        return query->relation_count ? query->relations[0].table : NULL;
    return query->kind == QUERY_INSERT ? NULL : query->table;
}

void schema_query_columns(const struct query_place *place, const struct expression *expression,
                          void (*found)(void *context, const char *table, const struct expression *column),
                          void *context)
{
    const char *table = expression->kind == EXPRESSION_COLUMN ? schema_query_table_of(place, expression) : NULL;
    if (table)
        found(context, table, expression);
    for (size_t i = 0; i < expression->count; i++)
        schema_query_columns(place, expression->operands[i], found, context);
}
