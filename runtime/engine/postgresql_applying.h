/* What the files of PostgreSQL's applying share. */
#ifndef SCHEMA_ENGINE_POSTGRESQL_APPLYING_H
#define SCHEMA_ENGINE_POSTGRESQL_APPLYING_H

#include "engine/applying.h"
#include "engine/postgresql.h"

struct session {
    struct region *region;
    PGconn *connection;
    PGresult *result;   /* that is being handed on */
    const char *url;    /* null when borrowed */
    const char *schema; /* where undotted tables are; null when borrowed: the connection's own */
    const struct schema_options *options;
    bool borrowed;
    bool had_transaction; /* borrowed: one that was open already is not ours to end */
};

/* What went wrong, as texts of a region; `error` null: nothing is allocated. Answers the status. */
schema_status schema_postgresql_report(struct region *region, const struct failure *failure,
                                       struct engine_error *error);

#endif
