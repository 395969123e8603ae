/* One row's values and the answers about it, on each engine, in one form: that of PostgreSQL with ISO dates and UTC,
 * but times as the language has them. Values are those of expressions.table: a='7' b='x y'. */
#ifndef TESTS_DDL_ANSWERS_H
#define TESTS_DDL_ANSWERS_H

#include "model/model.h"

#include <stdbool.h>

struct sqlite3;
struct sqlite3_stmt;

bool sqlite_insert_row(struct region *region, struct sqlite3 *db, const struct table *table, const char *values);
/* Of the first column; a value of a storage class that the type must not have says so. */
const char *sqlite_answer_text(struct region *region, struct sqlite3_stmt *statement, const struct type *type);

const char *postgresql_insert(struct region *region, const char *values);
const char *postgresql_answer_text(struct region *region, const char *value, const struct type *type);

#endif
