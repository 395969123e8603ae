/* A bare SQLite connection for applying revisions and for looking at a database: text in, text out. It knows nothing of
 * generated code, nor of what a revision is. A row's callback may leave by a jump, so the statement that is running is
 * kept in the session, for whoever closes it. */
#include "engine/sqlite/connection.h"

#include <string.h>

struct session {
    struct region *region;
    sqlite3 *db;
    sqlite3_stmt *statement;
    bool borrowed;
    bool had_transaction; /* borrowed: one that was open already is not ours to end */
};

static schema_status fail(struct session *session, int code, struct engine_error *error)
{
    struct failure failure;
    schema_sqlite_explain(session->db, code, &failure);
    sqlite3_finalize(session->statement);
    session->statement = NULL;
    return schema_failure_report(session->region, &failure, error);
}

static schema_status open_session(struct region *region, const char *url, const struct schema_options *options,
                                  struct session **opened, struct engine_error *error)
{
    struct failure failure;
    *opened = NULL;
    struct session *session = NEW(region, struct session);
    session->region = region;
    schema_status status = schema_sqlite_open(url, options, &session->db, &failure);
    if (status != SCHEMA_OK)
        return schema_failure_report(region, &failure, error);
    if (options && options->on_connect)
        status = options->on_connect(options->context, session->db);
    if (status == SCHEMA_OK) {
        *opened = session;
        return SCHEMA_OK;
    }
    sqlite3_close_v2(session->db);
    *error = (struct engine_error){.status = status, .message = "on_connect refused the connection"};
    return status;
}

static struct session *borrow_session(struct region *region, void *handle)
{
    struct session *session = NEW(region, struct session);
    session->region = region;
    session->db = handle;
    session->borrowed = true;
    session->had_transaction = !sqlite3_get_autocommit(session->db);
    return session;
}

static void close_session(struct session *session)
{
    sqlite3_finalize(session->statement);
    session->statement = NULL;
    if (!sqlite3_get_autocommit(session->db) && !session->had_transaction)
        sqlite3_exec(session->db, "rollback", NULL, NULL, NULL);
    if (!session->borrowed)
        sqlite3_close_v2(session->db);
}

/* What a jump out of a row's callback left running. */
static void let_go(struct session *session)
{
    sqlite3_finalize(session->statement);
    session->statement = NULL;
}

/* Hands the rows on; a column's pointers live until the next step. */
static schema_status run_statement(struct session *session, session_row row, void *context, struct engine_error *error)
{
    int count = sqlite3_column_count(session->statement);
    const char **values = count && row ? NEW_ARRAY(session->region, const char *, (size_t)count) : NULL;
    int code;
    while ((code = sqlite3_step(session->statement)) == SQLITE_ROW) {
        for (int i = 0; values && i < count; i++) {
            values[i] = (const char *)sqlite3_column_text(session->statement, i);
            if (!values[i] && sqlite3_column_type(session->statement, i) != SQLITE_NULL)
                return fail(session, SQLITE_NOMEM, error);
        }
        if (values && !row(context, (size_t)count, values)) {
            code = SQLITE_DONE;
            break;
        }
    }
    if (code != SQLITE_DONE)
        return fail(session, code, error);
    sqlite3_finalize(session->statement);
    session->statement = NULL;
    return SCHEMA_OK;
}

/* One statement at a time: a row's callback asks nothing of the session. */
static schema_status query(struct session *session, const char *sql, size_t count, const char *const *parameters,
                           session_row row, void *context, struct engine_error *error)
{
    let_go(session);
    int code = sqlite3_prepare_v2(session->db, sql, -1, &session->statement, NULL);
    for (size_t i = 0; code == SQLITE_OK && i < count; i++)
        code = sqlite3_bind_text(session->statement, (int)i + 1, parameters[i], -1, SQLITE_TRANSIENT);
    schema_status status = SCHEMA_OK;
    if (code != SQLITE_OK)
        status = fail(session, code, error);
    else if (session->statement)
        status = run_statement(session, row, context, error);
    return status;
}

/* A step may be several statements: what sql { … } of a migration holds is run to its end. */
static schema_status execute(struct session *session, const char *sql, struct engine_error *error)
{
    schema_status status = SCHEMA_OK;
    let_go(session);
    while (*sql && status == SCHEMA_OK) {
        int code = sqlite3_prepare_v2(session->db, sql, -1, &session->statement, &sql);
        if (code != SQLITE_OK)
            status = fail(session, code, error);
        else if (session->statement)
            status = run_statement(session, NULL, NULL, error);
    }
    return status;
}

static bool in_transaction(struct session *session)
{
    return !sqlite3_get_autocommit(session->db);
}

const struct session_functions schema_sqlite_session = {
    .open = open_session,
    .borrow = borrow_session,
    .close = close_session,
    .execute = execute,
    .query = query,
    .in_transaction = in_transaction,
};
