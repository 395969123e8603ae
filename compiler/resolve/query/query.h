/* Inside resolve/query/: a select while it is being understood. */
#ifndef COMPILER_RESOLVE_QUERY_QUERY_H
#define COMPILER_RESOLVE_QUERY_QUERY_H

#include "resolve/resolver.h"

/* A relation of the from clause, whose columns are found by its name. */
struct related {
    const char *name;          /* its alias, or the last part of the table's name */
    const char *qualifier;     /* how its columns are qualified in the tree; null: it is alone */
    const struct draft *table; /* null: reported */
    enum join join;            /* facts.c makes it stricter where the rows are known to be there */
    enum join written;         /* as it was */
    const struct expression *on;
    struct span span;
};

enum clause {
    CLAUSE_VALUE,
    CLAUSE_ON,
    CLAUSE_WHERE,
    CLAUSE_GROUP,
    CLAUSE_HAVING,
    CLAUSE_SELECT,
    CLAUSE_ORDER,
    CLAUSE_LIMIT
};

struct query_scope {
    struct resolver *resolver;
    const struct declaration *declaration;
    const struct select_syntax *syntax;
    struct {
        size_t count, capacity;
        struct related *items;
    } relations;
    size_t visible; /* of the relations: a condition of a join sees those up to its own */
    struct {
        size_t count, capacity;
        struct query_parameter *items;
    } parameters;
    bool *used; /* of the parameters */
    enum clause clause;
    struct map facts;      /* columns that are not null in the rows of the result, by column_key */
    unsigned in_aggregate; /* how many are around what is being resolved */
    bool aggregates;       /* there is one */
};

struct scope scope_of(struct query_scope *query, enum clause clause, const char *what);

/* -- parameters.c */
bool resolve_parameters(struct query_scope *query);
struct query_parameter *find_parameter(struct query_scope *query, const char *name);
void check_parameters_used(struct query_scope *query);

/* -- relations.c: from, and what names mean in it */
bool resolve_relations(struct query_scope *query);
const struct related *related_of(const struct query_scope *query, const struct expression *column);
bool is_extended(const struct query_scope *query, size_t relation); /* its columns may be null for want of a row */
/* A column of that relation, with what is known of it. */
const struct expression *related_column(struct query_scope *query, size_t relation, const struct draft_column *column,
                                        const struct span *origin);
bool is_retired(const struct draft *table, const char *column);
/* The condition of a join as engines need it: SQLite takes a part of it that reads no column for a condition on all
 * rows, also on those that a right or full join behind it brings. Such a part is tied to the relation. */
const struct expression *tied_condition(struct query_scope *query, size_t relation);

/* -- facts.c: what conditions say of nulls */
const char *column_key(struct region *region, const struct expression *column);
/* Columns that are surely not null where the condition is true; or where its negation is. */
void know_held(struct region *region, struct map *known, const struct expression *condition, bool negated);
/* From the joins and the where: what is not null in the result, and which joins leave nobody out. */
void narrow(struct query_scope *query, const struct expression *where);

/* -- aggregates.c */
bool is_aggregate_name(const char *name);
/* S1006: a column that is neither grouped by nor within an aggregate. */
bool check_grouped(struct query_scope *query, const struct query *select, const struct expression *expression);
bool same_expression(const struct expression *a, const struct expression *b);

/* -- rows.c: whether a select, or what an update or delete returns, is at most one row, and the keys by which that is
 * so
 */
bool gives_one_row(struct query_scope *query, const struct query *select, struct query_function *function);

/* -- query.c */
bool resolve_where(struct query_scope *query, const struct expression *syntax, struct query *into);

/* -- change.c: queries that insert, update or delete */
bool resolve_change(struct query_scope *query, struct query *change, struct query_function *function);

/* -- shape.c: what the columns of the result are called, and what a row of it is in C */
bool resolve_selected(struct query_scope *query, struct query *select);
bool choose_shape(struct query_scope *query, const struct query *select, struct query_function *function);

#endif
