/* Cursors on PostgreSQL: DECLARE, and FETCH a thousand rows at a time, so that a result of any size needs little memory
 * and other statements may run in between.
 *
 * A cursor of the server needs a transaction. Where the program has none open, the first cursor begins one and the last
 * that is closed ends it; it has no part in what else the program does: before any statement that may write, it is
 * committed, and the server keeps the rows that are left of its cursors (WITH HOLD, which costs nothing until then).
 * Through a pooler that may give us another session after a transaction, the rest is fetched instead. */
#include "engine/postgresql/access.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_AT_ONCE = 1000 };

static void unlink_cursor(schema_statement *statement)
{
    struct postgresql_connection *connection = statement->postgresql->connection;
    for (schema_statement **at = &connection->streaming; *at; at = &(*at)->postgresql->next_streaming) {
        if (*at == statement) {
            *at = statement->postgresql->next_streaming;
            return;
        }
    }
}

/* The rows that are here go too: they were read in a transaction that is no more. */
void schema_postgresql_lose_cursor(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    unlink_cursor(statement);
    if (state->cursor == NO_CURSOR)
        return;
    state->cursor = CURSOR_LOST;
    state->rows = state->row + 1;
}

void schema_postgresql_clear_up(struct postgresql_connection *connection)
{
    PGTransactionStatusType status = PQtransactionStatus(connection->connection);
    if (!connection->own || status == PQTRANS_INTRANS)
        return;
    while (connection->streaming)
        schema_postgresql_lose_cursor(connection->streaming);
    if (status == PQTRANS_INERROR)
        PQclear(PQexec(connection->connection, "rollback"));
    connection->own = false;
}

/* -- opening -------------------------------------------------------------------------------------------------- */

PGresult *schema_postgresql_collect(PGconn *connection, bool *failed)
{
    PGresult *kept = NULL;
    *failed = false;
    for (int nothing = 0; nothing < 2;) {
        PGresult *result = PQgetResult(connection);
        ExecStatusType status = PQresultStatus(result);
        nothing = result ? 0 : nothing + 1;
        if (status == PGRES_PIPELINE_SYNC) {
            PQclear(result);
            break;
        }
        bool fails = result && status == PGRES_FATAL_ERROR;
        if (!*failed && (fails || status == PGRES_TUPLES_OK)) {
            PQclear(kept);
            kept = result;
            *failed = fails;
        } else {
            PQclear(result);
        }
    }
    PQexitPipelineMode(connection);
    if (!kept)
        *failed = true;
    return kept;
}

static void take(struct schema_postgresql *state, PGresult *result)
{
    PQclear(state->result);
    state->result = result;
    state->rows = PQntuples(result);
    state->row = -1;
}

/* All of it in one journey to the server and back. */
static PGresult *declare(const schema_statement *statement, const char *sql, bool begins, bool *failed)
{
    const struct schema_postgresql *state = statement->postgresql;
    PGconn *connection = state->connection->connection;
    char fetch[60];
    snprintf(fetch, sizeof fetch, "fetch %d from schema_%u", ROWS_AT_ONCE, state->cursor_number);
    *failed = true;
    if (!PQenterPipelineMode(connection))
        return NULL;
    bool sent = (!begins || PQsendQueryParams(connection, "begin", 0, NULL, NULL, NULL, NULL, 1)) &&
                PQsendQueryParams(connection, sql, state->sent, state->types, state->values, state->lengths,
                                  state->formats, 1) &&
                PQsendQueryParams(connection, fetch, 0, NULL, NULL, NULL, NULL, 1);
    bool synced = PQpipelineSync(connection) != 0;
    PGresult *result = synced ? schema_postgresql_collect(connection, failed) : NULL;
    *failed |= !sent || !synced;
    return result;
}

void schema_postgresql_open_cursor(schema_statement *statement, bool in_transaction)
{
    struct schema_postgresql *state = statement->postgresql;
    struct postgresql_connection *connection = state->connection;
    bool failed, hold = !in_transaction && !connection->options.no_names;
    size_t room = strlen(state->sql) + 80;
    char *sql = malloc(room);
    if (!sql) {
        schema_statement_fail(statement, SCHEMA_NO_MEMORY, "no memory for a cursor");
        return;
    }
    state->cursor_number = ++connection->names;
    snprintf(sql, room, "declare schema_%u no scroll cursor %s hold for %s", state->cursor_number,
             hold ? "with" : "without", state->sql);
    bool begins = !in_transaction && !connection->own;
    PGresult *result = declare(statement, sql, begins, &failed);
    free(sql);
    connection->own |= begins;
    if (failed) {
        schema_postgresql_failed(statement, result);
        return;
    }
    state->cursor = CURSOR_STREAMS;
    state->generation = connection->generation;
    state->losses = connection->losses;
    take(state, result);
    state->exhausted = state->rows < ROWS_AT_ONCE;
    if (!in_transaction) {
        state->next_streaming = connection->streaming;
        connection->streaming = statement;
    }
}

/* -- rows ----------------------------------------------------------------------------------------------------- */

static PGresult *fetch(const struct schema_postgresql *state, const char *count)
{
    char sql[60];
    snprintf(sql, sizeof sql, "fetch %s from schema_%u", count, state->cursor_number);
    return PQexecParams(state->connection->connection, sql, 0, NULL, NULL, NULL, NULL, 1);
}

/* The rows that are here have been read: the next ones, where there are any. */
static bool take_more(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    if (state->rest) {
        take(state, state->rest);
        state->rest = NULL;
        return state->rows > 0;
    }
    if (state->exhausted)
        return false;
    PGresult *result = fetch(state, "1000");
    if (PQresultStatus(result) != PGRES_TUPLES_OK) {
        schema_postgresql_failed(statement, result);
        return false;
    }
    take(state, result);
    state->exhausted = state->rows < ROWS_AT_ONCE;
    return state->rows > 0;
}

bool schema_postgresql_fetch(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    bool gone = state->generation != state->connection->generation || schema_postgresql_is_lost(state->connection);
    if (state->cursor == CURSOR_LOST || gone) {
        schema_statement_fail(statement, gone ? SCHEMA_CONNECTION : SCHEMA_MISUSE,
                              gone ? "the connection was lost, and with it the rows that are left"
                                   : "the transaction that its rows were read in has ended");
        return false;
    }
    if (state->row + 1 >= state->rows && !take_more(statement)) {
        state->row = state->rows;
        return false;
    }
    state->row++;
    statement->found = true;
    return true;
}

/* -- other statements in between ------------------------------------------------------------------------------ */

/* Of cursors that end with their transaction: what they have not read. False: it failed. */
static bool fetch_rest(struct postgresql_connection *connection, struct failure *failure)
{
    for (schema_statement *cursor = connection->streaming; cursor; cursor = cursor->postgresql->next_streaming) {
        struct schema_postgresql *state = cursor->postgresql;
        if (state->exhausted)
            continue;
        state->rest = fetch(state, "all");
        if (PQresultStatus(state->rest) != PGRES_TUPLES_OK) {
            schema_postgresql_tell(connection, state->rest, failure);
            PQclear(state->rest);
            state->rest = NULL;
            return false;
        }
        state->exhausted = true;
    }
    return true;
}

bool schema_postgresql_make_way(struct postgresql_connection *connection, bool reads, struct failure *failure)
{
    if (!connection->own || reads)
        return true;
    bool held = !connection->options.no_names;
    if (held || fetch_rest(connection, failure)) {
        schema_status status = schema_postgresql_run(connection->connection, "commit", failure);
        if (status == SCHEMA_OK) {
            connection->own = false;
            for (schema_statement *cursor; (cursor = connection->streaming); unlink_cursor(cursor))
                cursor->postgresql->cursor = held ? CURSOR_HELD : CURSOR_FETCHED;
            return true;
        }
    }
    while (connection->streaming)
        schema_postgresql_lose_cursor(connection->streaming);
    if (PQtransactionStatus(connection->connection) != PQTRANS_IDLE)
        PQclear(PQexec(connection->connection, "rollback"));
    connection->own = false;
    return false;
}

bool schema_postgresql_make_way_for(schema_statement *statement, bool reads)
{
    struct failure failure;
    bool made = schema_postgresql_make_way(statement->postgresql->connection, reads, &failure);
    if (!made)
        schema_statement_failed_with(statement, &failure);
    return made;
}

/* -- closing -------------------------------------------------------------------------------------------------- */

/* What goes wrong here is no loss: the rows were read, and whatever comes next will say so. */
void schema_postgresql_close_cursor(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    struct postgresql_connection *connection = state->connection;
    enum cursor_kind kind = state->cursor;
    char sql[60];
    bool ends = connection->own && connection->streaming == statement && !state->next_streaming;
    unlink_cursor(statement);
    state->next_streaming = NULL;
    state->cursor = NO_CURSOR;
    state->exhausted = false;
    PQclear(state->rest);
    state->rest = NULL;
    PGTransactionStatusType status = PQtransactionStatus(connection->connection);
    if (kind == CURSOR_LOST || kind == CURSOR_FETCHED || state->generation != connection->generation ||
        (status != PQTRANS_IDLE && status != PQTRANS_INTRANS))
        return;
    snprintf(sql, sizeof sql, ends ? "close schema_%u; commit" : "close schema_%u", state->cursor_number);
    PQclear(PQexec(connection->connection, sql));
    if (ends)
        connection->own = false;
}
