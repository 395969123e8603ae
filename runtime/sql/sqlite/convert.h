/* Inside sql/sqlite/: what the makers of longer trees share: short names for what they make most, in terms of the
 * lowering `l`; and the parts of conversions. */
#ifndef SCHEMA_SQL_SQLITE_CONVERT_H
#define SCHEMA_SQL_SQLITE_CONVERT_H

#include "sql/sqlite/lowering.h"

#define OPERATOR(left, operation, right) schema_term_operator(l, (left), (operation), (right))
#define JOINED(left, right) schema_term_operator(l, (left), "||", (right))
#define NUMBER(digits) schema_term_number(l, (digits))
#define QUOTED(string) schema_term_text(l, (string))
#define CALL(name, ...) TERM_CALL_OF(l, (name), __VA_ARGS__)
#define BETWEEN(value, low, high) schema_term_of(l, TERM_BETWEEN, "between", TERM_LIST(value, low, high))

const struct term *schema_sqlite_within_type(struct lowering *l, const struct term *value, const struct type *type);

/* seconds.c: a time with fewer digits of a second. */
const struct term *schema_sqlite_rounded_second(struct lowering *l, const struct term *value, const struct type *to);

/* moments.c: a call of extract or date_trunc; a moment and an interval. */
const struct term *schema_sqlite_extract(struct lowering *l, const struct expression *expression);
const struct term *schema_sqlite_date_trunc(struct lowering *l, const struct expression *expression);
const struct term *schema_sqlite_moved(struct lowering *l, const struct expression *expression);

/* floats.c */
const struct term *schema_sqlite_floats(struct lowering *l, const struct expression *expression);

/* read.c: a text as a value of a type, null: of none; a decimal that is text, in its one form, as a whole number or one
 * with so many places. */
const struct term *schema_sqlite_of_text(struct lowering *l, const struct term *value, const struct type *to);
const struct term *schema_sqlite_of_numeric(struct lowering *l, const struct term *value, const struct type *to);

#endif
