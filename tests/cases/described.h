/* The schemas of the cases, which are described in JSON, as .schema texts. */
#ifndef TESTS_CASES_DESCRIBED_H
#define TESTS_CASES_DESCRIBED_H

#include "base/text.h"

#include <sqlite3.h>

/* Calls `visit` with the first value (and the second, or "") of each row that a query about ?1 gives. */
typedef void (*visit_row)(void *context, const char *first, const char *second);
void each_row(sqlite3 *db, const char *sql, const char *json, visit_row visit, void *context);

/* One value at a path, copied; null: it is not there, or null. */
const char *value_at(struct region *region, sqlite3 *db, const char *json, const char *path);

/* The text of a described schema. What the language does not have goes to *missing. */
const char *described_schema(struct region *region, sqlite3 *db, const char *json, const char **missing);

#endif
