/* A bare PostgreSQL connection for applying revisions and for looking at a database: text in, text out. It knows
 * nothing of generated code, nor of what a revision is. A row's callback may leave by a jump, so the result that is
 * being handed on is kept in the session, for whoever comes next or closes it. */
#include "engine/postgresql/applying.h"

#include <string.h>

static schema_status open_session(struct region *region, const char *url, const struct schema_options *options,
                                  struct session **opened, struct engine_error *error)
{
    static const struct schema_options defaults;
    struct failure failure;
    *opened = NULL;
    if (!options)
        options = &defaults;
    struct session *session = NEW(region, struct session);
    session->region = region;
    session->url = schema_region_string(region, url);
    session->options = options;
    session->schema = schema_region_string(region, options->schema ? options->schema : "public");
    schema_status status =
        schema_postgresql_open_applier(url, options, &session->connection, &session->shared, &failure);
    if (status != SCHEMA_OK)
        return schema_failure_report(region, &failure, error);
    if (options->on_connect)
        status = options->on_connect(options->context, session->connection);
    if (status == SCHEMA_OK) {
        *opened = session;
        return SCHEMA_OK;
    }
    PQfinish(session->connection);
    *error = (struct engine_error){.status = status, .message = "on_connect refused the connection"};
    return status;
}

static struct session *borrow_session(struct region *region, void *handle)
{
    struct session *session = NEW(region, struct session);
    session->region = region;
    session->connection = handle;
    session->borrowed = true;
    session->had_transaction = PQtransactionStatus(handle) != PQTRANS_IDLE;
    return session;
}

/* What a jump out of a row's callback left behind. */
static void let_go(struct session *session)
{
    PQclear(session->result);
    session->result = NULL;
}

static void close_session(struct session *session)
{
    let_go(session);
    if (!session->had_transaction && PQtransactionStatus(session->connection) != PQTRANS_IDLE)
        PQclear(PQexec(session->connection, "rollback"));
    if (!session->borrowed)
        PQfinish(session->connection);
    session->connection = NULL;
}

static schema_status hand_on(struct session *session, session_row row, void *context)
{
    PGresult *result = session->result;
    int count = PQnfields(result), rows = PQntuples(result);
    const char **values = count && row && rows ? NEW_ARRAY(session->region, const char *, (size_t)count) : NULL;
    for (int r = 0; values && r < rows; r++) {
        for (int i = 0; i < count; i++)
            values[i] = PQgetisnull(result, r, i) ? NULL : PQgetvalue(result, r, i);
        if (!row(context, (size_t)count, values))
            break;
    }
    return SCHEMA_OK;
}

/* The extended protocol, which takes one statement alone: nothing that was meant as one can be made two. */
static schema_status query(struct session *session, const char *sql, size_t count, const char *const *parameters,
                           session_row row, void *context, struct engine_error *error)
{
    let_go(session);
    session->result = PQexecParams(session->connection, sql, (int)count, NULL, parameters, NULL, NULL, 0);
    ExecStatusType status = PQresultStatus(session->result);
    schema_status answer = SCHEMA_OK;
    if (status == PGRES_TUPLES_OK) {
        answer = hand_on(session, row, context);
    } else if (status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY) {
        struct failure failure;
        schema_postgresql_explain(session->connection, session->result, &failure);
        /* Whoever applies has asked for a short wait: others are in the way, and it is tried again. */
        if (failure.status == SCHEMA_BUSY)
            failure.status = SCHEMA_RETRY;
        answer = schema_failure_report(session->region, &failure, error);
    }
    let_go(session);
    return answer;
}

static schema_status execute(struct session *session, const char *sql, struct engine_error *error)
{
    return query(session, sql, 0, NULL, NULL, NULL, error);
}

static bool in_transaction(struct session *session)
{
    return PQtransactionStatus(session->connection) == PQTRANS_INTRANS;
}

const struct session_functions schema_postgresql_session = {
    .open = open_session,
    .borrow = borrow_session,
    .close = close_session,
    .execute = execute,
    .query = query,
    .in_transaction = in_transaction,
};
