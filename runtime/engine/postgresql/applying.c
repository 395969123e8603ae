/* What is PostgreSQL's own in applying revisions: transactions with short waits for locks, the ledger's place, how a
 * lost commit's outcome is learned. It goes through a session as text, and knows no revision. */
#include "engine/postgresql/applying.h"

#include "base/text.h"

#include <string.h>

schema_status schema_postgresql_ask(struct session *session, const char *sql, size_t count,
                                    const char *const *parameters, session_row row, void *context,
                                    struct engine_error *error)
{
    return schema_postgresql_session.query(session, sql, count, parameters, row, context, error);
}

bool schema_postgresql_keep_text(void *context, size_t count, const char *const *values)
{
    struct text *text = context;
    if (count && values[0])
        schema_text_add(text, values[0]);
    return false;
}

static schema_status fail(struct engine_error *error, schema_status status, const char *message)
{
    if (error)
        *error = (struct engine_error){.status = status, .message = message};
    return status;
}

/* -- looking ------------------------------------------------------------------------------------------------------ */

static bool reachable(const char *url)
{
    (void)url;
    return true;
}

struct looking {
    bool there, is_table;
};

static bool see_relation(void *context, size_t count, const char *const *values)
{
    struct looking *looking = context;
    looking->there = true;
    looking->is_table = count && values[0] && (*values[0] == 'r' || *values[0] == 'p');
    return false;
}

static schema_status relation_is_there(struct session *session, const char *name, bool *there, bool *is_table,
                                       struct engine_error *error)
{
    struct looking looking = {false, false};
    const char *parameters[] = {name, session->schema};
    schema_status status = schema_postgresql_ask(
        session,
        "select c.relkind from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace "
        "where c.relname = $1::text::name and n.nspname = coalesce($2::text::name, pg_catalog.current_schema())",
        2, parameters, see_relation, &looking, error);
    *there = looking.there;
    *is_table = looking.is_table;
    return status;
}

/* A program's own connection finds it by its search path. */
static const char *ledger(struct session *session)
{
    if (!session->schema)
        return "schemac_revision";
    struct text name = TEXT(session->region);
    schema_text_add_quoted(&name, session->schema, '"');
    schema_text_add(&name, ".schemac_revision");
    return schema_text_string(&name);
}

static struct sql_target target(struct session *session)
{
    return (struct sql_target){.schema = session->schema ? session->schema : "public",
                               .version = PQserverVersion(session->connection),
                               .phases = true};
}

/* -- in and out --------------------------------------------------------------------------------------------------- */

static schema_status prepare(struct region *region, struct session *session, struct applying **result,
                             struct engine_error *error)
{
    *result = NULL;
    if (PQtransactionStatus(session->connection) == PQTRANS_UNKNOWN)
        return fail(error, SCHEMA_CONNECTION, "the connection is lost");
    if (PQtransactionStatus(session->connection) != PQTRANS_IDLE)
        return fail(error, SCHEMA_MISUSE, "a transaction is open on the connection");
    struct text recovery = TEXT(region);
    schema_status status = schema_postgresql_ask(session, "select pg_catalog.pg_is_in_recovery()", 0, NULL,
                                                 schema_postgresql_keep_text, &recovery, error);
    if (status != SCHEMA_OK)
        return status;
    if (schema_same_text(schema_text_string(&recovery), "t"))
        return fail(error, SCHEMA_READ_ONLY, "the server is a standby: revisions are applied on the primary");
    struct applying *applying = NEW(region, struct applying);
    applying->region = region;
    applying->session = session;
    *result = applying;
    return SCHEMA_OK;
}

static void restore(struct applying *applying)
{
    if (PQtransactionStatus(applying->session->connection) != PQTRANS_IDLE)
        schema_postgresql_session.execute(applying->session, "rollback", NULL);
}

/* The settings are the transaction's own. A wait for a lock is short, since whoever comes behind it waits too. */
static schema_status begin(struct applying *applying, struct engine_error *error)
{
    static const char settings[] = "select pg_catalog.pg_current_xact_id()::text, "
                                   "pg_catalog.set_config('lock_timeout', '1s', true), "
                                   "pg_catalog.set_config('statement_timeout', '0', true)";
    struct session *session = applying->session;
    struct text name = TEXT(applying->region);
    schema_status status = schema_postgresql_session.execute(session, "begin", error);
    if (status == SCHEMA_OK)
        status = schema_postgresql_ask(session, settings, 0, NULL, schema_postgresql_keep_text, &name, error);
    if (status == SCHEMA_OK)
        applying->transaction = schema_text_string(&name);
    else
        restore(applying);
    return status;
}

/* The server answers a commit of a transaction that has failed with success, and ROLLBACK. */
static schema_status commit(struct applying *applying, struct engine_error *error)
{
    PGresult *result = PQexec(applying->session->connection, "commit");
    schema_status status = SCHEMA_OK;
    if (PQresultStatus(result) != PGRES_COMMAND_OK) {
        struct failure failure;
        schema_postgresql_explain(applying->session->connection, result, &failure);
        status = schema_failure_report(applying->region, &failure, error);
    } else if (strcmp(PQcmdStatus(result), "COMMIT") != 0) {
        status = fail(error, SCHEMA_INTERNAL, "the transaction had failed, and was rolled back");
    }
    PQclear(result);
    return status;
}

static void roll_back(struct applying *applying)
{
    restore(applying);
}

static const char *transaction(struct applying *applying)
{
    return applying->transaction;
}

/* The lock that is held by now has waited for an orphan that was still at it. */
static schema_status outcome(struct applying *applying, const char *name, bool *known, bool *done,
                             struct engine_error *error)
{
    struct text answer = TEXT(applying->region);
    *known = *done = false;
    schema_status status =
        schema_postgresql_ask(applying->session, "select pg_catalog.pg_xact_status($1::pg_catalog.xid8)", 1, &name,
                              schema_postgresql_keep_text, &answer, error);
    if (status != SCHEMA_OK)
        return status;
    const char *words = schema_text_string(&answer);
    *done = strcmp(words, "committed") == 0;
    *known = *done || strcmp(words, "aborted") == 0;
    return SCHEMA_OK;
}

/* -- around a revision -------------------------------------------------------------------------------------------- */

/* The server holds keys and views together by itself: nothing can be broken behind its back. */
static schema_status note(struct applying *applying, struct engine_error *error)
{
    (void)applying, (void)error;
    return SCHEMA_OK;
}

static schema_status check(struct applying *applying, const struct touched *touched, struct engine_error *error)
{
    (void)applying, (void)touched, (void)error;
    return SCHEMA_OK;
}

static void renamed(struct applying *applying, const char *from, const char *to)
{
    (void)applying, (void)from, (void)to;
}

static schema_status step(struct applying *applying, const struct sql_step *item, struct engine_error *error)
{
    schema_status status = SCHEMA_OK;
    struct session *session = applying->session;
    if (item->path)
        status = schema_postgresql_session.execute(
            session, schema_region_format(applying->region, "set search_path = %s", item->path), error);
    if (status == SCHEMA_OK && item->kind == SQL_INDEX_ONLINE)
        status = schema_postgresql_index_online(applying, item, error);
    else if (status == SCHEMA_OK && item->kind == SQL_BACKFILL)
        status = schema_postgresql_backfill(applying, item, error);
    else if (status == SCHEMA_OK)
        status = fail(error, SCHEMA_INTERNAL, "an unknown step");
    if (item->path)
        schema_postgresql_session.execute(session, "set search_path = pg_catalog, pg_temp", NULL);
    return status;
}

static const char create_ledger[] = "create table % (\n"
                                    "    \"schema\" text not null,\n"
                                    "    id text not null,\n"
                                    "    name text not null,\n"
                                    "    parents text not null,\n"
                                    "    sequence bigint not null,\n"
                                    "    checksum text not null,\n"
                                    "    state_digest text not null,\n"
                                    "    draft_digest text not null,\n"
                                    "    kind text not null,\n"
                                    "    state text not null,\n"
                                    "    done bigint not null,\n"
                                    "    cursor text,\n"
                                    "    backend_pid bigint,\n"
                                    "    backend_start text,\n"
                                    "    contract text not null,\n"
                                    "    \"text\" text not null,\n"
                                    "    applied_at text not null,\n"
                                    "    duration bigint not null,\n"
                                    "    program text not null,\n"
                                    "    tool_version text not null,\n"
                                    "    format bigint,\n"
                                    "    generation bigint,\n"
                                    "    takes_drafts bigint,\n"
                                    "    primary key (\"schema\", id)\n"
                                    ")";

const struct migrate_functions schema_postgresql_migrate = {
    .reachable = reachable,
    .relation_is_there = relation_is_there,
    .create_ledger = create_ledger,
    .ledger = ledger,
    .target = target,
    .default_wait_ms = 600000,
    .errors_end_transactions = true,
    .row_order = "ctid",
    .row_lock = " for update",
    .prepare = prepare,
    .restore = restore,
    .lock = schema_postgresql_lock,
    .unlock = schema_postgresql_unlock,
    .begin = begin,
    .commit = commit,
    .roll_back = roll_back,
    .transaction = transaction,
    .outcome = outcome,
    .blockers = schema_postgresql_blockers,
    .note = note,
    .check = check,
    .tables_are = schema_postgresql_tables_are,
    .renamed = renamed,
    .step = step,
    .tables = schema_postgresql_tables,
    .describe = schema_postgresql_describe,
};
