/* What a SQLite database is, as text that two databases can be compared by: every table, index, trigger and view, with
 * the items of a table sorted, so that the order of columns does not matter. Ledger tables are left out. */
#ifndef TESTS_SUPPORT_STRUCTURE_H
#define TESTS_SUPPORT_STRUCTURE_H

#include "base/text.h"

#include <sqlite3.h>

/* `names`: with the names of constraints and indexes; without, two that differ only in a given name are the same. */
const char *structure_of(struct region *region, sqlite3 *db, bool names);

/* Every row of every table, ledger tables apart, sorted: for "the database is as it was". */
const char *content_of(struct region *region, sqlite3 *db);

/* All rows of a query, values joined by |, rows by line ends; an error's message in place of rows. */
const char *rows_of(struct region *region, sqlite3 *db, const char *sql);

#endif
