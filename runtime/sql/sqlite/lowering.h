/* Inside sql/sqlite/: what the files share that turn expressions into SQLite's terms. */
#ifndef SCHEMA_SQL_SQLITE_LOWERING_H
#define SCHEMA_SQL_SQLITE_LOWERING_H

#include "sql/sqlite/parts.h"
#include "sql/tree.h"

/* lower.c: an expression in its own type, in which a number may be none of that type; and the same looked at. */
const struct term *schema_sqlite_term(struct lowering *l, const struct expression *expression);
const struct term *schema_sqlite_value(struct lowering *l, const struct expression *expression);
/* The same as one of another type. */
const struct term *schema_sqlite_term_as(struct lowering *l, const struct expression *expression,
                                         const struct type *type);
const struct term *schema_sqlite_value_as(struct lowering *l, const struct expression *expression,
                                          const struct type *type);

/* arithmetic.c */
const struct term *schema_sqlite_arithmetic(struct lowering *l, const struct expression *expression);
const struct term *schema_sqlite_minus(struct lowering *l, const struct expression *expression);
const struct term *schema_sqlite_rest(struct lowering *l, const struct expression *expression);
const struct term *schema_sqlite_refuse_numeric(struct lowering *l);

/* checks.c: an error for the asking; a value, but an error where a condition holds; a number that is one of its type;
 * an integer that is between two (the first below zero). */
const struct term *schema_sqlite_error(struct lowering *l);
const struct term *schema_sqlite_unless(struct lowering *l, const struct term *condition, const struct term *value);
const struct term *schema_sqlite_checked(struct lowering *l, const struct term *number);
const struct term *schema_sqlite_within(struct lowering *l, const struct term *integer, int64_t low, int64_t high);
/* A value for which nothing stands where it equals one of a few; the last of them tells nothing from null. */
const struct term *schema_sqlite_but(struct lowering *l, const struct term *value, const struct term *instead,
                                     size_t count, const char *const *but);

/* convert.c: a value that is there already as one of another type. */
const struct term *schema_sqlite_convert(struct lowering *l, const struct term *value, const struct type *from,
                                         const struct type *to);
bool schema_sqlite_is_stored_alike(const struct type *from, const struct type *to);
const struct term *schema_sqlite_power(struct lowering *l, int exponent);
int64_t schema_sqlite_power_of_ten(int exponent);
/* A scaled value at another scale; to fewer places halves go away from zero. */
const struct term *schema_sqlite_rescaled(struct lowering *l, const struct term *value, int from, int to);

/* literal.c: a literal as one of a type; null: it is none. */
const struct term *schema_sqlite_literal(struct lowering *l, const struct expression *expression,
                                         const struct type *type);

/* aggregates.c */
const struct term *schema_sqlite_aggregate(struct lowering *l, const struct expression *expression);

/* functions.c, json.c */
const struct term *schema_sqlite_call(struct lowering *l, const struct expression *expression);
const struct term *schema_sqlite_json(struct lowering *l, const struct expression *expression);
const struct term *schema_sqlite_json_length(struct lowering *l, const struct term *json);
const struct term *schema_sqlite_json_typeof(struct lowering *l, const struct term *json);

#endif
