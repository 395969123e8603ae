/* What a query is made of: every expression of it with the table whose columns it names, and a copy of it with other
 * ones. Who asks what a query reads or writes visits it and switches over no kinds. */
#ifndef SCHEMA_MODEL_QUERY_H
#define SCHEMA_MODEL_QUERY_H

#include "model/model.h"

enum query_value {
    VALUE_IN_CONDITION, /* where, on, order by */
    VALUE_SELECTED,     /* and given to whoever asks */
    VALUE_STORED,       /* in a column: inserted, assigned, selected for an insert */
};

/* One expression of a query. */
struct query_place {
    const struct query *query; /* that it stands in: a select within an insert is a query of its own */
    enum query_value role;
    const char *table, *column;      /* VALUE_STORED: that it goes to; else null */
    const struct query_place *outer; /* of a select within an expression: where that stands; else null */
};

struct query_visitor {
    void *context;
    void (*value)(void *context, const struct query_place *place, const struct expression *value); /* or null */
    void (*relation)(void *context, const char *table); /* that rows are read from; or null */
};
/* Selects within it, too: those of its relations, and those within its expressions. */
void schema_query_visit(const struct query *query, const struct query_visitor *visitor);

/* A copy, with what these give in the place of what they are given; null: as it is. */
struct query_mapper {
    void *context;
    const char *(*table)(void *context, const char *table);
    const char *(*column)(void *context, const char *table, const char *column); /* that is written */
    const struct expression *(*value)(void *context, const struct query_place *place, const struct expression *value);
};
const struct query *schema_query_map(struct region *region, const struct query *query,
                                     const struct query_mapper *mapper);

/* The table of a column that an expression of that place names, by its qualifier, which may be one of a select around
 * it; null: of none, but of the keys that a program gives, or of what a select gives. */
const char *schema_query_table_of(const struct query_place *place, const struct expression *column);

/* Of what is computed of several rows: how many of its operands are arguments, which stand first; and how many are how
 * far the bounds of its frame are. */
size_t schema_argument_count(const struct expression *expression);
size_t schema_bound_count(const struct window *window);

/* The table whose columns its expressions name without a qualifier: of an insert's own values none. */
const char *schema_query_rows_of(const struct query *query);

/* The columns of tables that an expression of that place names, selects within it apart: calls back for each mention.
 */
void schema_query_columns(const struct query_place *place, const struct expression *expression,
                          void (*found)(void *context, const char *table, const struct expression *column),
                          void *context);

#endif
