/* Owns: how a statement on PostgreSQL is run: prepared on the server at its first use, sent with the parameters that
 * are bound, its answer taken or told. Must not know what is in its rows, which statement of a program it is, nor any
 * transaction.
 *
 * PQexec and PQexecPrepared first read what an earlier command may have left, and end a COPY that was left open. Here
 * that is only done where something was left, which libpq says by refusing to send. */
#include "engine/postgresql/access.h"

#include <stdio.h>
#include <string.h>

/* -- to the server and back ----------------------------------------------------------------------------------- */

/* In a pipeline that somebody has left open, what is sent would have no answer. */
static bool may_send(const PGconn *connection)
{
    return PQpipelineStatus(connection) == PQ_PIPELINE_OFF;
}

/* Nothing was sent, for that is in the way; else the failure is the answer. */
static bool is_in_the_way(const PGconn *connection)
{
    return !may_send(connection) || PQtransactionStatus(connection) == PQTRANS_ACTIVE;
}

static bool is_copy(const PGresult *result)
{
    ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH;
}

/* The last result, but for the first error, which says more than that the connection has ended after it. A COPY has a
 * result again and again. */
static PGresult *answer(PGconn *connection)
{
    PGresult *kept = PQgetResult(connection), *next;
    while (kept && (next = PQgetResult(connection))) {
        bool failed = PQresultStatus(kept) == PGRES_FATAL_ERROR;
        PQclear(failed ? next : kept);
        kept = failed ? kept : next;
        if (is_copy(kept) || PQstatus(connection) == CONNECTION_BAD)
            break;
    }
    return kept;
}

PGresult *schema_postgresql_run_sql(PGconn *connection, const char *sql)
{
    if (may_send(connection) && PQsendQuery(connection, sql))
        return answer(connection);
    return is_in_the_way(connection) ? PQexec(connection, sql) : NULL;
}

static PGresult *run_named(const struct schema_postgresql *state, const char *name)
{
    PGconn *connection = state->connection->connection;
    if (may_send(connection) &&
        PQsendQueryPrepared(connection, name, state->sent, state->values, state->lengths, state->formats, 1))
        return answer(connection);
    return is_in_the_way(connection)
               ? PQexecPrepared(connection, name, state->sent, state->values, state->lengths, state->formats, 1)
               : NULL;
}

/* The results of SQL by hand as text, which every type has. */
static PGresult *run_by_text(const schema_statement *statement)
{
    const struct schema_postgresql *state = statement->postgresql;
    return PQexecParams(state->connection->connection, schema_postgresql_sql(statement), state->sent, state->types,
                        state->values, state->lengths, state->formats, state->source != NULL);
}

bool schema_postgresql_send(const schema_statement *statement, const char *name)
{
    const struct schema_postgresql *state = statement->postgresql;
    PGconn *connection = state->connection->connection;
    return name ? PQsendQueryPrepared(connection, name, state->sent, state->values, state->lengths, state->formats, 1)
                : PQsendQueryParams(connection, schema_postgresql_sql(statement), state->sent, state->types,
                                    state->values, state->lengths, state->formats, 1);
}

/* One that was started by hand, so that the connection is of use again. */
static void end_copy(PGconn *connection, PGresult *result)
{
    if (PQresultStatus(result) == PGRES_COPY_IN)
        PQputCopyEnd(connection, "it is not to be");
    else
        for (char *line; PQgetCopyData(connection, &line, 0) > 0;)
            PQfreemem(line);
    PQclear(result);
    while ((result = PQgetResult(connection)))
        PQclear(result);
}

/* -- what goes wrong ------------------------------------------------------------------------------------------ */

/* No such syntax, or no such operator, where something may have been meant to be a parameter. */
static void name_other_parameter(schema_statement *statement, struct failure *failure)
{
    struct hand_parameters found = {0};
    schema_postgresql_parameters(statement, &found);
    size_t size = strlen(failure->message);
    if (*found.other)
        snprintf(failure->message + size, sizeof failure->message - size,
                 "; a parameter is written $1, $2 and so on, not %s", found.other);
}

/* What was prepared is gone from the server, or gives other types since its table has changed. */
static bool is_of_old_plan(const struct schema_postgresql *state, const PGresult *result)
{
    const char *code = state->source && result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
    if (!code)
        return false;
    if (strcmp(code, "26000") == 0) /* who deallocates one deallocates all */
        state->connection->forgotten = state->connection->names;
    const char *file = PQresultErrorField(result, PG_DIAG_SOURCE_FILE);
    return strcmp(code, "26000") == 0 || (strcmp(code, "0A000") == 0 && (!file || strcmp(file, "plancache.c") == 0));
}

void schema_postgresql_failed(schema_statement *statement, PGresult *result)
{
    struct failure failure;
    struct schema_postgresql *state = statement->postgresql;
    struct postgresql_connection *connection = state->connection;
    schema_postgresql_tell(connection, result, &failure);
    if (is_of_old_plan(state, result)) { /* it was not prepared anew, since a transaction was open */
        state->prepared.generation = 0;
        failure.status = SCHEMA_RETRY;
    }
    PQclear(result);
    if (!state->source && (strcmp(failure.code, "42601") == 0 || strcmp(failure.code, "42883") == 0))
        name_other_parameter(statement, &failure);
    failure.row = schema_status_class(failure.status) == SCHEMA_KIND_DATA ? connection->answered : 0;
    schema_postgresql_clear_up(connection);
    schema_statement_failed_with(statement, &failure);
}

/* -- preparing ------------------------------------------------------------------------------------------------ */

const char *schema_postgresql_sql(const schema_statement *statement)
{
    const struct schema_postgresql *state = statement->postgresql;
    return state->renumbered ? state->renumbered : state->sql;
}

void schema_postgresql_name(struct postgresql_connection *connection, struct prepared *prepared)
{
    prepared->number = ++connection->names;
    snprintf(prepared->name, sizeof prepared->name, "schema_%u", prepared->number);
}

bool schema_postgresql_is_ready(const schema_statement *statement)
{
    const struct schema_postgresql *state = statement->postgresql;
    return schema_postgresql_is_prepared(state->connection, &state->prepared) || state->connection->options.no_names;
}

bool schema_postgresql_make_ready(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    struct postgresql_connection *connection = state->connection;
    struct prepared *prepared = &state->prepared;
    if (schema_postgresql_is_ready(statement))
        return true;
    schema_postgresql_name(connection, prepared);
    PGresult *result =
        PQprepare(connection->connection, prepared->name, schema_postgresql_sql(statement), state->sent, state->types);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) {
        schema_postgresql_failed(statement, result);
        return false;
    }
    PQclear(result);
    prepared->generation = connection->generation;
    return true;
}

void schema_postgresql_forget(struct postgresql_connection *connection, const struct prepared *prepared)
{
    char sql[40];
    if (prepared->generation != connection->generation || PQtransactionStatus(connection->connection) != PQTRANS_IDLE)
        return;
    snprintf(sql, sizeof sql, "deallocate %s", prepared->name);
    PQclear(PQexec(connection->connection, sql));
}

/* -- running -------------------------------------------------------------------------------------------------- */

/* Then it is prepared anew and run once more, where nothing else was undone by that. */
static bool is_stale(const struct schema_postgresql *state, const PGresult *result)
{
    return !state->connection->options.no_names && is_of_old_plan(state, result) &&
           PQtransactionStatus(state->connection->connection) == PQTRANS_IDLE;
}

/* With the parameters that are bound; null: there was no connection or memory, or the statement has failed. */
static PGresult *execute(schema_statement *statement)
{
    const struct schema_postgresql *state = statement->postgresql;
    bool prepared = schema_postgresql_is_prepared(state->connection, &state->prepared);
    if (!prepared && (!state->source || state->connection->options.no_names))
        return state->gives_key ? schema_postgresql_execute_and_move(statement, NULL) : run_by_text(statement);
    if (!prepared && !schema_postgresql_make_ready(statement))
        return NULL;
    return state->gives_key ? schema_postgresql_execute_and_move(statement, state->prepared.name)
                            : run_named(state, state->prepared.name);
}

static void forget_plan(struct schema_postgresql *state)
{
    schema_postgresql_forget(state->connection, &state->prepared);
    state->prepared.generation = 0;
}

static bool reads_only(const struct schema_postgresql *state)
{
    return state->source && strncmp(state->sql, "select", 6) == 0;
}

bool schema_postgresql_run_statement(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    if (state->connection->own && !schema_postgresql_make_way_for(statement, reads_only(state)))
        return false;
    PGresult *result;
    ExecStatusType status;
    for (bool again = false;; again = true) {
        result = execute(statement);
        status = PQresultStatus(result);
        if (status != PGRES_FATAL_ERROR || again || !is_stale(state, result))
            break;
        PQclear(result);
        forget_plan(state);
    }
    switch (status) {
    case PGRES_TUPLES_OK:
        state->result = result;
        state->row = 0;
        state->rows = PQntuples(result);
        state->losses = state->connection->losses;
        statement->found = state->rows > 0;
        return statement->found;
    case PGRES_COMMAND_OK:
        state->result = result;
        state->row = state->rows = 0;
        return false;
    case PGRES_EMPTY_QUERY:
        PQclear(result);
        schema_statement_fail(statement, SCHEMA_MISUSE, "the SQL holds no statement");
        return false;
    case PGRES_COPY_IN:
    case PGRES_COPY_OUT:
    case PGRES_COPY_BOTH:
        end_copy(statement->postgresql->connection->connection, result);
        schema_statement_fail(statement, SCHEMA_MISUSE, "copy from or to a program is for schema_handle");
        return false;
    default:
        if (statement->status == SCHEMA_OK)
            schema_postgresql_failed(statement, result);
        else
            PQclear(result);
        return false;
    }
}
