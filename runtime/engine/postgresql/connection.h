/* What the PostgreSQL files of this room share: opening, settings, errors. Nothing outside includes it. */
#ifndef SCHEMA_ENGINE_POSTGRESQL_CONNECTION_H
#define SCHEMA_ENGINE_POSTGRESQL_CONNECTION_H

#include "engine/access.h"

#include <libpq-fe.h>

enum connection_use {
    CONNECTION_OF_PROGRAM, /* the settings that generated code relies on */
    CONNECTION_AS_IT_IS,   /* none at all */
    CONNECTION_OF_APPLIER, /* those of applying: search_path of pg_catalog alone, no timeouts but its own */
};

/* Connects with safe session settings, checks version, encoding and TLS; *connection is null on failure. No password is
 * in any message. */
schema_status schema_postgresql_open(const char *url, const struct schema_options *options, enum connection_use use,
                                     PGconn **connection, struct failure *failure);

/* The settings alone, on a connection that is open. */
schema_status schema_postgresql_configure(PGconn *connection, const struct schema_options *options,
                                          enum connection_use use, struct failure *failure);

/* postgresql_pooler.c: opens for an applier; *shared: it goes through a pooler that changes sessions between
 * transactions, and has no settings, which would be left to strangers. */
schema_status schema_postgresql_open_applier(const char *url, const struct schema_options *options, PGconn **connection,
                                             bool *shared, struct failure *failure);

/* What a result, or with a null one the connection, says went wrong. */
void schema_postgresql_explain(PGconn *connection, const PGresult *result, struct failure *failure);

/* The statuses of SQLSTATEs. */
schema_status schema_postgresql_status(const char *sqlstate);

/* One statement without parameters whose rows do not matter. */
schema_status schema_postgresql_run(PGconn *connection, const char *sql, struct failure *failure);

extern const struct session_functions schema_postgresql_session;
extern const struct access_functions schema_postgresql_access;

#endif
