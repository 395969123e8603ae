/* An engine: a table of functions. What is above this room knows no engine by name.
 *
 * A session is the bare connection that revisions are applied on and the tool looks through: text in, text out. The
 * access functions are those behind generated code. */
#ifndef SCHEMA_ENGINE_ENGINE_H
#define SCHEMA_ENGINE_ENGINE_H

#include "base/region.h"
#include "schemac/database.h"
#include "sql/dialect.h"

#include <stdint.h>

struct session; /* an engine's own */

/* An error as the engine words it, before it is put into a schema_error. All texts live in the region that was given.
 */
struct engine_error {
    schema_status status;
    const char *message;
    const char *detail;
    const char *code;
    const char *constraint;
    const char *table;
    const char *column;
};

/* A row of a query: values as text, null for SQL's null. False ends the query, without an error. It may leave by a
 * jump, and asks nothing of the session that is handing it rows. */
typedef bool (*session_row)(void *context, size_t count, const char *const *values);

struct session_functions {
    /* A connection of its own, with the settings that applying needs. */
    schema_status (*open)(struct region *region, const char *url, const struct schema_options *options,
                          struct session **session, struct engine_error *error);
    /* The program's own connection, where no second one can reach the database (memory). */
    struct session *(*borrow)(struct region *region, void *handle);
    void (*close)(
        struct session *session); /* rolls back what is open; a borrowed connection stays, in its former state */

    /* `error` null: it does not matter, and nothing is allocated. */
    schema_status (*execute)(struct session *session, const char *sql, struct engine_error *error);
    schema_status (*query)(struct session *session, const char *sql, size_t count, const char *const *parameters,
                           session_row row, void *context, struct engine_error *error);
    bool (*in_transaction)(struct session *session);
};

struct access_functions;  /* access/: defined by what generated code needs */
struct migrate_functions; /* migrate/: what differs between engines in applying */

struct schema_engine {
    const char *name;         /* sqlite */
    const char *scheme;       /* sqlite: */
    const char *other_scheme; /* that means the same, or null */
    bool in_files;            /* behind the scheme stands a path, with no password in it */
    const struct dialect *dialect;
    const struct session_functions *session;
    const struct access_functions *access;
    const struct migrate_functions *migrate;
};

extern const struct schema_engine schema_sqlite_engine;
extern const struct schema_engine schema_postgresql_engine;

/* Whether a URL is one of the engine's, by its scheme. */
bool schema_engine_takes(const struct schema_engine *engine, const char *url);

/* The URL without what must not be seen of it, for messages. `engine` null: it is none's that is known. */
const char *schema_url_shown(struct region *region, const struct schema_engine *engine, const char *url);

#endif
