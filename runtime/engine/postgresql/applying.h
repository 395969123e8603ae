/* What the files of PostgreSQL's applying share. */
#ifndef SCHEMA_ENGINE_POSTGRESQL_APPLYING_H
#define SCHEMA_ENGINE_POSTGRESQL_APPLYING_H

#include "engine/applying.h"
#include "engine/postgresql/connection.h"

struct session {
    struct region *region;
    PGconn *connection;
    PGresult *result;   /* that is being handed on */
    const char *url;    /* null when borrowed */
    const char *schema; /* where undotted tables are; null when borrowed: the connection's own */
    const struct schema_options *options;
    bool shared; /* through a pooler that changes sessions: good for looking, not for applying */
    bool borrowed;
    bool had_transaction; /* borrowed: one that was open already is not ours to end */
};

struct applying {
    struct region *region;
    struct session *session;
    const char *transaction; /* the running one's name, or the last one's */
};

/* A query of the applier's own. */
schema_status schema_postgresql_ask(struct session *session, const char *sql, size_t count,
                                    const char *const *parameters, session_row row, void *context,
                                    struct engine_error *error);
bool schema_postgresql_keep_text(void *text, size_t count, const char *const *values);

/* postgresql_lock.c */
schema_status schema_postgresql_lock(struct applying *applying, struct engine_error *error);
bool schema_postgresql_unlock(struct applying *applying);
const char *schema_postgresql_blockers(struct applying *applying, size_t count, const struct sql_step *steps);

/* postgresql_catalog.c */
schema_status schema_postgresql_tables(struct region *region, struct session *session, struct touched *tables,
                                       struct engine_error *error);
schema_status schema_postgresql_describe(struct region *region, struct session *session, const char *table,
                                         struct map *facts, struct engine_error *error);

/* postgresql_drift.c */
schema_status schema_postgresql_tables_are(struct applying *applying, const struct model *model, size_t count,
                                           const struct table *const *tables, struct engine_error *error);

/* postgresql_online.c */
schema_status schema_postgresql_index_online(struct applying *applying, const struct sql_step *step,
                                             struct engine_error *error);
schema_status schema_postgresql_backfill(struct applying *applying, const struct sql_step *step,
                                         struct engine_error *error);

#endif
