/* SQLite's applying from the inside: for sqlite_applying.c, sqlite_drift.c and sqlite_examine.c. */
#ifndef SCHEMA_ENGINE_SQLITE_APPLYING_H
#define SCHEMA_ENGINE_SQLITE_APPLYING_H

#include "base/map.h"
#include "engine/applying.h"

struct applying {
    struct region *region;
    struct session *session;
    struct session *scratch;  /* an empty database in memory, to see what a table would be; null until it is needed */
    const char *restoring[4]; /* statements that set the pragmas as they were */
    struct map noted;         /* what is wrong already: a rendering of it -> itself */
    bool has_programs;        /* views or triggers, which can break when a table changes */
    struct {
        size_t count, capacity;
        const char **items; /* statements */
    } extras;
};

/* -- sqlite_applying.c */

schema_status schema_sqlite_run(struct applying *applying, const char *sql, struct engine_error *error);
schema_status schema_sqlite_ask(struct applying *applying, const char *sql, const char *parameter, session_row row,
                                void *context, struct engine_error *error);

/* -- sqlite_drift.c */

schema_status schema_sqlite_table_is(struct applying *applying, const struct sql_step *step,
                                     struct engine_error *error);
schema_status schema_sqlite_describe(struct region *region, struct session *session, const char *table,
                                     struct map *facts, struct engine_error *error);

/* -- sqlite_examine.c */

schema_status schema_sqlite_note(struct applying *applying, struct engine_error *error);
schema_status schema_sqlite_check(struct applying *applying, const struct touched *touched, struct engine_error *error);
void schema_sqlite_renamed(struct applying *applying, const char *from, const char *to);

#endif
