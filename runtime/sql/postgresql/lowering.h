/* Inside sql/postgresql/: what the files share that turn expressions into PostgreSQL's terms: short names for what they
 * make most, in terms of the lowering `l`; and a value in each of the forms that it is wanted in. */
#ifndef SCHEMA_SQL_POSTGRESQL_LOWERING_H
#define SCHEMA_SQL_POSTGRESQL_LOWERING_H

#include "sql/postgresql/parts.h"
#include "sql/tree.h"

#define OPERATOR(left, operation, right) schema_term_operator(l, (left), (operation), (right))
#define JOINED(left, right) schema_term_operator(l, (left), "||", (right))
#define NUMBER(digits) schema_term_number(l, (digits))
#define QUOTED(string) schema_term_text(l, (string))
#define TYPED(value, type) schema_term_typed(l, (value), (type))
#define CALL(name, ...) TERM_CALL_OF(l, "pg_catalog." name, __VA_ARGS__)

/* lower.c. What is computed, as it is to be sent: of the very type that C reads. */
const struct term *schema_postgresql_computed(struct lowering *l, const struct expression *expression);
/* What a select gives to the one around it: a column of that very type, with the collation of code points. */
const struct term *schema_postgresql_given(struct lowering *l, const struct expression *expression,
                                           const struct type *type);
/* Fails where values of the type are written as texts, which are in another order than its own. */
void schema_postgresql_need_order(struct lowering *l, const struct type *type);
/* With the collation of code points. */
const struct term *schema_postgresql_collated(struct lowering *l, const struct expression *expression);

/* compare.c */
const struct term *schema_postgresql_comparison(struct lowering *l, const struct expression *expression, bool ordered);
const struct term *schema_postgresql_distinct(struct lowering *l, const struct expression *expression);
const struct term *schema_postgresql_between(struct lowering *l, const struct expression *expression);
const struct term *schema_postgresql_in(struct lowering *l, const struct expression *expression);
/* In a list that is one parameter, an array. */
const struct term *schema_postgresql_in_list(struct lowering *l, const struct expression *expression);
const struct term *schema_postgresql_in_query(struct lowering *l, const struct expression *expression);
const struct term *schema_postgresql_case(struct lowering *l, const struct expression *expression);
/* A number among those of another kind, in a program's statement: as one of those. */
const struct term *schema_postgresql_guarded(struct lowering *l, const struct expression *expression,
                                             const struct term *value, const struct type *as);
/* Whether two of a type are compared by what nobody else can have made; and that they are equal, by that. */
bool schema_postgresql_has_equality(const struct lowering *l, const struct type *type);
const struct term *schema_postgresql_equal(struct lowering *l, const struct type *type, const struct term *left,
                                           const struct term *right);

/* convert.c: as one of a type; a cast, which refuses what is too long; as what is stored in a column. */
const struct term *schema_postgresql_as(struct lowering *l, const struct expression *expression, const struct type *to);
/* The same of its value, which is there already. */
const struct term *schema_postgresql_made(struct lowering *l, const struct term *value,
                                          const struct expression *expression, const struct type *to);
const struct term *schema_postgresql_cast(struct lowering *l, const struct expression *operand, const struct type *to);
const struct term *schema_postgresql_stored(struct lowering *l, const struct expression *expression,
                                            const struct type *to);
const char *schema_postgresql_type_name(struct lowering *l, const struct type *type);
/* Whether a value of one is one of the other as it stands. */
bool schema_postgresql_is_same(const struct type *from, const struct type *to);
/* An integer as the int4 that stands for it as a count or a position. */
const struct term *schema_postgresql_narrowed(struct lowering *l, const struct expression *expression);

/* moments.c: a call of extract or date_trunc; a moment and an interval. */
const struct term *schema_postgresql_extract(struct lowering *l, const struct expression *expression);
const struct term *schema_postgresql_date_trunc(struct lowering *l, const struct expression *expression);
const struct term *schema_postgresql_moved(struct lowering *l, const struct expression *expression);

/* aggregates.c */
const struct term *schema_postgresql_aggregate(struct lowering *l, const struct expression *expression);

/* functions.c */
const struct term *schema_postgresql_call(struct lowering *l, const struct expression *expression);

#endif
