/* A small program's statements by hand, as generated code has them, for the tests of what is PostgreSQL's own. */
#ifndef RUNTIME_POSTGRESQL_PROGRAM_H
#define RUNTIME_POSTGRESQL_PROGRAM_H

#include "support/check.h"

#include <schemac/statement.h>

enum statement {
    EVERY_INSERT,
    EVERY_GET,
    ITEM_INSERT,
    ITEM_GET,
    ITEM_ALL,
    ITEM_COUNT,
    ITEM_DELETE,
    ITEM_UPDATE,
    ITEM_LOAD,
    STATEMENTS
};

extern const struct schema_program program;

/* A database of the test's own, empty but for the program's tables; null: there is no server. */
const char *database_url(const char *name);
schema_db *opened(const char *url, const struct schema_options *options);
/* A query's first value as text; "" for null. */
const char *asked(schema_db *db, const char *sql);
void done(schema_db *db, const char *sql);

schema_status item_insert(schema_db *db, int64_t given, const char *name, bool with_size, int size, int64_t *id);
schema_status item_get(schema_db *db, int64_t id, char name[40]);
schema_status item_count(schema_db *db, int64_t *count);

#endif
