/* A connection: opening it (which applies what is pending), errors and transactions. SQL by hand is in by_hand.h.
 *
 * A schema_db is one connection, for one thread at a time. The generated header of a target declares its own open
 * functions (schema_open, or blog_open for TARGET blog), which call schema_connect with what was generated. */
#ifndef SCHEMA_DATABASE_H
#define SCHEMA_DATABASE_H

#include "schemac/arena.h"
#include "schemac/by_hand.h"
#include "schemac/values.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct schema_db schema_db;
struct schema_program; /* schemac/program.h: what the compiler embeds */

/* -- opening -------------------------------------------------------------------------------------------------- */

typedef enum schema_policy {
    SCHEMA_APPLY,      /* apply what is pending */
    SCHEMA_CHECK_ONLY, /* answer SCHEMA_PENDING when something is */
    SCHEMA_LEAVE_ALONE /* do not look */
} schema_policy;

typedef enum schema_migration_event_kind {
    SCHEMA_MIGRATION_WAITING, /* someone else holds the lock: `detail` says who, as far as the engine knows */
    SCHEMA_MIGRATION_BEGINS,
    SCHEMA_MIGRATION_DONE,
    SCHEMA_MIGRATION_FAILED,
    SCHEMA_MIGRATION_AHEAD /* the database has this revision, the program does not know it, and nothing that it uses is
                              gone; `detail`: null, or which new constraints may refuse some of its writes */
} schema_migration_event_kind;

typedef struct schema_migration_event {
    schema_migration_event_kind kind;
    const char *revision; /* its id, or "draft" */
    const char *message;
    const char *file;
    const char *detail;
    double seconds; /* DONE, FAILED: how long it took; WAITING: since when */
} schema_migration_event;

typedef struct schema_log_event {
    const char *sql;       /* values are never in it */
    const char *statement; /* the name of a generated one, or null */
    double seconds;
    schema_status status;
} schema_log_event;

struct schema_options {
    schema_policy policy;
    const char *migrate_url;  /* where revisions are applied, when not at the URL itself (a direct URL, an owner) */
    int migrate_timeout_ms;   /* how long to wait for others that apply; 0: 10 minutes on a server, 30 s on a file */
    int busy_timeout_ms;      /* SQLite: how long a statement waits for another connection; 0: 5 s; -1: not at all */
    int statement_timeout_ms; /* 0: none */
    bool read_only;
    bool no_foreign_keys;   /* SQLite: leave them unchecked, as a bare connection would */
    bool keep_journal_mode; /* SQLite: a file that this open creates stays in rollback mode; else it gets WAL */
    int synchronous;        /* SQLite: 0: normal; 1: off; 2: full; 3: extra */
    const char *schema;     /* PostgreSQL: of tables whose names have no dot; null: public */
    const char *role;       /* PostgreSQL: set after connecting; null: none */
    bool require_tls; /* PostgreSQL: an encrypted connection to a server whose certificate and name are verified (the
                         URL's sslrootcert, or libpq's usual place for it), or none at all */
    bool no_names;    /* PostgreSQL: no prepared statements, and no settings of the session that a pooler loses: for a
                         pooler that changes sessions between transactions. `role` and `read_only` are refused with it,
                         and `schema` has to be what the user's search_path begins with */
    const char *application; /* its name, for the ledger and the server's list of connections */
    void *context;           /* handed to the callbacks */
    void (*log)(void *context, const schema_log_event *event);
    void (*on_migrate)(void *context, const schema_migration_event *event);
    /* After each connect, the one that migrates included: collations, functions, set role. `handle` is the sqlite3 * or
     * PGconn *. Any answer but SCHEMA_OK fails the open with it. */
    schema_status (*on_connect)(void *context, void *handle);
};

/* Connects to URL: sqlite:PATH, sqlite::memory:, postgresql://… . *db is set on failure too, for schema_message, unless
 * there was no memory; close it in any case. `program` may be null: a connection without a schema. `options` may be
 * null. */
SCHEMA_MUST_USE schema_status schema_connect(const struct schema_program *program, const char *url,
                                             const struct schema_options *options, schema_db **db);

/* Closes; null is fine. SCHEMA_MISUSE when a cursor or transaction was still open (they are ended). */
schema_status schema_close(schema_db *db);

/* "sqlite" or "postgresql". */
const char *schema_engine_name(const schema_db *db);
/* The sqlite3 *, or the PGconn *: for what this library does not do. */
void *schema_handle(schema_db *db);

/* Makes the running statement of another thread end with SCHEMA_TIMEOUT. The only call that another thread may make. */
void schema_interrupt(schema_db *db);

/* -- notifications (PostgreSQL) -------------------------------------------------------------------------------- */

typedef struct schema_notification {
    const char *channel, *payload; /* valid until the next call that asks for one */
    int process;                   /* the server's process that sent it */
} schema_notification;

/* From now on this connection hears what is notified on the channel, after a lost connection too. SCHEMA_MISUSE on
 * SQLite, which has none. */
SCHEMA_MUST_USE schema_status schema_listen(schema_db *db, const char *channel);
/* The next one. It waits for at most `timeout_ms`: 0: not at all; -1: as long as it takes. SCHEMA_NOT_FOUND: none came.
 * Within a transaction none comes. */
SCHEMA_MUST_USE schema_status schema_notified(schema_db *db, int timeout_ms, schema_notification *notification);

/* -- errors --------------------------------------------------------------------------------------------------- */

typedef struct schema_error {
    schema_status status;
    const char *message;    /* one line, never null; no row data in it */
    const char *detail;     /* what may hold row data, or null */
    const char *code;       /* SQLSTATE, or SQLite's extended code in digits; or null */
    const char *constraint; /* its name in the database, or null */
    int constraint_id;      /* the generated enum's value for it, 0 when unknown */
    const char *table;
    const char *column;
    const char *sql;
    const char *statement; /* the generated function that was called */
    size_t row;            /* of many: which of them, from 1; 0: it is not about one, or not known about which */
    const char *revision;  /* when applying: its id, file, line and operation */
    const char *file;
    unsigned line;
    const char *operation;
} schema_error;

/* About the last call on db that failed; valid until the next call. Never null, not even for a null db. */
const schema_error *schema_error_of(const schema_db *db);
const char *schema_message(const schema_db *db);

/* -- transactions --------------------------------------------------------------------------------------------- */

typedef enum schema_isolation {
    SCHEMA_ISOLATION_DEFAULT,
    SCHEMA_READ_COMMITTED,
    SCHEMA_REPEATABLE_READ,
    SCHEMA_SERIALIZABLE
} schema_isolation;

struct schema_transaction_options {
    schema_isolation isolation;
    bool read_only;
    bool deferrable;
    int retry_timeout_ms; /* schema_transaction: for how long it is done again; 0: 5 s; -1: it is not */
    bool retry_stale;     /* schema_transaction: on SCHEMA_STALE too */
};

/* Begins; within one, a savepoint. It has the isolation that the options say, else the server's own: on PostgreSQL that
 * is read committed, unless the server was told otherwise, and what was read may be changed by others before it is
 * written upon. On SQLite it is serializable, and one that may write takes its lock here (IMMEDIATE). A savepoint has
 * the isolation of the transaction that it is in; asking for a stronger one is SCHEMA_MISUSE. */
SCHEMA_MUST_USE schema_status schema_begin(schema_db *db, const struct schema_transaction_options *options);
/* Ends the innermost one: after any answer but a SCHEMA_MISUSE about an open cursor it has ended, kept on SCHEMA_OK and
 * undone otherwise. When a statement in it has failed it is rolled back, and the answer is SCHEMA_MISUSE. */
SCHEMA_MUST_USE schema_status schema_commit(schema_db *db);
/* Undoes the innermost one; schema_error_of still has the cause. Anything but SCHEMA_OK: it is still open, try again.
 */
schema_status schema_rollback(schema_db *db);
/* Runs `work` in a transaction; rolls back on any status but SCHEMA_OK.
 *
 * Unless the options say otherwise it is serializable, on every engine: what was read is what is written upon, as if
 * there were no others. Where that cannot be had it is done again from its start, after a pause that grows: on
 * SCHEMA_RETRY, until a deadline. So `work` should do nothing outside the database that must not happen twice. On a
 * standby, and where nothing but reading is allowed, it is repeatable read and read only. When the server has no more
 * room for what serializable transactions have to remember, it is done again at repeatable read. Within another
 * transaction it is a savepoint, and SCHEMA_RETRY is answered: it is the outermost that has to be done again. */
SCHEMA_MUST_USE schema_status schema_transaction(schema_db *db, const struct schema_transaction_options *options,
                                                 schema_status (*work)(schema_db *db, void *argument), void *argument);

#ifdef __cplusplus
}
#endif

#endif
