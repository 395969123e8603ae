/* What the files that make statements share: a query under construction, and the expressions that it is made of.
 * Nothing else includes this. */
#ifndef COMPILER_STATEMENTS_BUILDING_H
#define COMPILER_STATEMENTS_BUILDING_H

#include "base/text.h"
#include "statements/statements.h"

struct building {
    struct c_statements *all;
    struct region *region;
    const struct c_table *table;
    struct c_statement *statement; /* that was begun last */
};

struct assignments {
    size_t count, capacity;
    struct assignment *items;
};

/* A statement of that name, account_get of "get", with a query of that kind: of the table, where rows change; of its
 * rows, where they are read. */
struct query *begin_statement(struct building *b, const char *name, enum query_kind kind);
struct query *begin_cursor(struct building *b, const char *name); /* the same, a select, of a cursor of that name */
const char *statement_name(struct building *b, const char *verb);

/* -- expressions. An alias that is null is no qualifier. */
const struct expression *column_of(struct building *b, const char *alias, const struct column *column);
const struct expression *parameter_of(struct building *b, const char *name, const struct type *type); /* the next */
const struct expression *column_parameter(struct building *b, const struct c_column *column);
const struct expression *number_of(struct building *b, const char *digits);
const struct expression *binary_of(struct building *b, enum operator_kind operation, const struct expression *left,
                                   const struct expression *right);
const struct expression *both(struct building *b, const struct expression *left, /* or null */
                              const struct expression *right);
/* The columns equal to parameters, which are the next. */
const struct expression *equal_to_parameters(struct building *b, const char *alias, size_t count,
                                             const struct c_column *const *columns);

/* -- parts of queries */
void select_row(struct building *b, struct query *query, const struct c_table *table, const char *alias);
void select_value(struct building *b, struct query *query, const char *name, const struct expression *value);
void read_from(struct building *b, struct query *query, struct relation relation);
void order_by(struct building *b, struct query *query, struct sort_key sort);
void order_by_key(struct building *b, struct query *query, const struct c_table *table, const char *alias);
void limit_by_parameters(struct building *b, struct query *query);
void assign(struct building *b, struct assignments *assignments, const struct column *column,
            const struct expression *value, struct when when);
struct when when_set(int bit); /* of a mask, from 0; -1: always */
struct when when_not(int bit);

/* -- insert.c, load.c */
void make_inserts(struct building *b);
void make_relation(struct building *b, const struct c_relation *relation);
void make_link(struct building *b, const struct c_link *link);

#endif
