/* Many rows into one table: by COPY in binary while nobody wants their keys and the same columns have values, else as
 * prepared inserts in a pipeline, whose answers are read in order. Rows that have other columns come through another
 * statement, so what is sent belongs to the connection. Both within the transaction that access/ began; what
 * the server refuses is known some rows later, at the end at the latest. */
#include "engine/postgresql/access.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    BUFFER_SIZE = 1 << 16,
    SHORT_RUN = 16,      /* a COPY of fewer rows was not worth its while */
    MOST_SHORT_RUNS = 4, /* and after so many of them it is left */
    ROWS_IN_PIPELINE = 256,
};

enum batch_mode { BATCH_IDLE, BATCH_COPIES, BATCH_PIPES };

struct batch {
    enum batch_mode mode;
    bool may_copy;
    const schema_statement *copying; /* whose rows the COPY that runs is for */
    size_t rows;                     /* so far, that at hand included */
    size_t first;                    /* of the COPY or pipeline that runs, from 1 */
    size_t run;                      /* rows of it */
    bool gives_keys;                 /* some of the rows have given these themselves: */
    int64_t least, most;
    unsigned short_runs;
    char *buffer;
    size_t used, room;
    size_t pending; /* inserts whose answers are not read yet */
    int64_t *ids[ROWS_IN_PIPELINE];
};

void schema_postgresql_free_batch(struct postgresql_connection *connection)
{
    if (!connection->batch)
        return;
    free(connection->batch->buffer);
    free(connection->batch);
    connection->batch = NULL;
}

static void no_memory(schema_statement *statement)
{
    schema_statement_fail(statement, SCHEMA_NO_MEMORY, "no memory for many rows");
}

/* Whether every value can be written as COPY wants it: in its column's own form. */
static bool can_copy(const struct schema_postgresql *state)
{
    const struct schema_copy *copy = state->source ? state->source->copy : NULL;
    for (unsigned i = 0; copy && i < copy->column_count; i++) {
        unsigned parameter = copy->columns[i].parameter;
        if (parameter < 1 || parameter > (unsigned)state->count)
            return false;
        const struct wire_type *type = &state->parameters[parameter - 1].type;
        if (!type->oid || type->wire == WIRE_ARRAY || !schema_postgresql_type_of(type->oid))
            return false;
    }
    return copy != NULL;
}

static struct batch *batch_of(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    if (state->connection->batch)
        return state->connection->batch;
    struct batch *batch = calloc(1, sizeof *batch);
    bool row_by_row = state->connection->row_by_row;
    state->connection->row_by_row = false;
    if (batch && !row_by_row && can_copy(state)) {
        batch->may_copy = true;
        batch->room = BUFFER_SIZE;
        batch->buffer = malloc(batch->room);
    }
    state->connection->batch = batch;
    if (batch && (!batch->may_copy || batch->buffer))
        return batch;
    schema_postgresql_free_batch(state->connection);
    no_memory(statement);
    return NULL;
}

/* The server has refused one of the rows that were sent: which, from the first of them, is 0 where it does not say, as
 * a COPY does not of a foreign key. */
static void refused(schema_statement *statement, PGresult *result, size_t which)
{
    struct postgresql_connection *connection = statement->postgresql->connection;
    connection->answered = which ? (long)(connection->batch->first + which - 1) : ROW_TO_BE_FOUND;
    schema_postgresql_failed(statement, result);
    connection->answered = 0;
    connection->row_by_row = !which;
}

/* -- COPY ----------------------------------------------------------------------------------------------------- */

/* Whether a column has a value in the rows of a statement. */
static bool has_value(const schema_statement *statement, const struct schema_copy_column *column)
{
    return column->bit < 0 || (statement->all_given[column->bit / 64] >> column->bit % 64 & 1);
}

static bool send_buffer(schema_statement *statement)
{
    struct batch *batch = statement->postgresql->connection->batch;
    PGconn *connection = statement->postgresql->connection->connection;
    if (batch->used && PQputCopyData(connection, batch->buffer, (int)batch->used) != 1) {
        schema_postgresql_failed(statement, NULL);
        return false;
    }
    batch->used = 0;
    return true;
}

/* Room for so many bytes behind what is used. */
static bool reserve(schema_statement *statement, size_t size)
{
    struct batch *batch = statement->postgresql->connection->batch;
    if (batch->room - batch->used >= size)
        return true;
    if (!send_buffer(statement))
        return false;
    if (batch->room >= size)
        return true;
    char *grown = realloc(batch->buffer, size);
    if (!grown) {
        no_memory(statement);
        return false;
    }
    batch->buffer = grown;
    batch->room = size;
    return true;
}

static bool start_copy(schema_statement *statement)
{
    static const char header[] = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0"; /* and the NUL is the last byte of it */
    struct schema_postgresql *state = statement->postgresql;
    struct batch *batch = state->connection->batch;
    const struct schema_copy *copy = state->source->copy;
    size_t room = strlen(copy->table) + 60;
    for (unsigned i = 0; i < copy->column_count; i++)
        room += strlen(copy->columns[i].name) + 2;
    char *sql = malloc(room), *at = sql;
    if (!sql) {
        no_memory(statement);
        return false;
    }
    at += sprintf(at, "copy %s ", copy->table);
    const char *before = "(";
    for (unsigned i = 0; i < copy->column_count; i++) {
        if (!has_value(statement, &copy->columns[i]))
            continue;
        at += sprintf(at, "%s%s", before, copy->columns[i].name);
        before = ", ";
    }
    strcpy(at, ") from stdin (format binary)");
    PGresult *result = PQexec(state->connection->connection, sql);
    free(sql);
    if (PQresultStatus(result) != PGRES_COPY_IN) {
        schema_postgresql_failed(statement, result);
        return false;
    }
    PQclear(result);
    batch->copying = statement;
    memcpy(batch->buffer, header, sizeof header);
    batch->used = sizeof header;
    batch->run = 0;
    batch->first = batch->rows;
    batch->mode = BATCH_COPIES;
    return true;
}

/* The last line of the context is COPY's own: COPY account, line 17, column email. Its words are those of the server's
 * language; the number is the first that is not in the table's name. */
static size_t line_of(const PGresult *result, const struct schema_copy *copy)
{
    const char *at = result ? PQresultErrorField(result, PG_DIAG_CONTEXT) : NULL;
    const char *last = at ? strrchr(at, '\n') : NULL;
    size_t line = 0;
    at = last ? last + 1 : at;
    if (!at)
        return 0;
    const char *dot = strrchr(copy->table, '.'), *quoted = dot ? dot + 1 : copy->table;
    size_t size = strlen(quoted) - 2; /* with its quotes doubled, which then is no number */
    for (const char *name = at; size && *name; name++) {
        if (strncmp(name, quoted + 1, size) == 0) {
            at = name + size;
            break;
        }
    }
    at += strcspn(at, "0123456789");
    for (; *at >= '0' && *at <= '9'; at++)
        line = line * 10 + (size_t)(*at - '0');
    return line;
}

/* With words, it is broken off. */
static void end_copy(schema_statement *statement, const char *why)
{
    struct batch *batch = statement->postgresql->connection->batch;
    PGconn *connection = statement->postgresql->connection->connection;
    if (!why && reserve(statement, 2)) {
        schema_put16(batch->buffer + batch->used, 0xffff);
        batch->used += 2;
        send_buffer(statement);
    }
    batch->mode = BATCH_IDLE;
    batch->used = 0;
    batch->short_runs += batch->run < SHORT_RUN;
    if (statement->status != SCHEMA_OK && !why)
        why = "a row could not be sent";
    PGresult *failed = NULL;
    bool ended = PQputCopyEnd(connection, why) == 1;
    for (PGresult *result; (result = PQgetResult(connection));) {
        ExecStatusType status = PQresultStatus(result);
        if (status == PGRES_FATAL_ERROR && !failed)
            failed = result;
        else
            PQclear(result);
        if (status == PGRES_COPY_IN) /* it cannot be ended: the connection is gone */
            break;
    }
    if (statement->status == SCHEMA_OK && (failed || !ended))
        refused(statement, failed, line_of(failed, statement->postgresql->source->copy));
    else
        PQclear(failed);
}

/* Text that was bound for a column which wants another form in binary. False: no memory, or no such value. */
static bool write_value(schema_statement *statement, int index)
{
    const struct schema_postgresql *state = statement->postgresql;
    struct batch *batch = state->connection->batch;
    enum wire wire = state->parameters[index - 1].type.wire;
    int slot = state->parameters[index - 1].slot;
    const char *value = state->values[slot];
    size_t size = !value ? 0 : state->formats[slot] ? (size_t)state->lengths[slot] : strlen(value);
    if (!reserve(statement, size + 24))
        return false;
    char *at = batch->buffer + batch->used;
    if (!value) {
        schema_put32(at, 0xffffffff);
        batch->used += 4;
        return true;
    }
    if (!state->formats[slot] && wire == WIRE_NUMERIC) {
        size = schema_numeric_of_text(value, at + 4);
        if (!size) {
            schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not a number of a size that is stored");
            return false;
        }
    } else if (!state->formats[slot] && wire == WIRE_JSONB) {
        at[4] = 1; /* the version of the form */
        memcpy(at + 5, value, size);
        size++;
    } else if (size) {
        memcpy(at + 4, value, size);
    }
    schema_put32(at, (uint32_t)size);
    batch->used += 4 + size;
    return true;
}

static bool copy_row(schema_statement *statement)
{
    const struct schema_postgresql *state = statement->postgresql;
    const struct schema_copy *copy = state->source->copy;
    struct batch *batch = state->connection->batch;
    unsigned fields = 0;
    for (unsigned i = 0; i < copy->column_count; i++)
        fields += has_value(statement, &copy->columns[i]);
    if (!reserve(statement, 2))
        return false;
    schema_put16(batch->buffer + batch->used, (uint16_t)fields);
    batch->used += 2;
    for (unsigned i = 0; i < copy->column_count; i++)
        if (has_value(statement, &copy->columns[i]) && !write_value(statement, (int)copy->columns[i].parameter))
            return false;
    batch->run++;
    return true;
}

/* Goes on with the COPY that runs, or starts one; false: it failed, or this row is not for a COPY. */
static bool try_copy(schema_statement *statement)
{
    const struct schema_postgresql *state = statement->postgresql;
    struct batch *batch = state->connection->batch;
    bool any = false;
    for (unsigned i = 0; i < state->source->copy->column_count; i++)
        any |= has_value(statement, &state->source->copy->columns[i]);
    if (batch->mode == BATCH_COPIES && batch->copying != statement) {
        end_copy(statement, NULL);
        if (statement->status != SCHEMA_OK)
            return false;
    }
    if (!any || batch->short_runs > MOST_SHORT_RUNS) {
        batch->may_copy = false;
        if (batch->mode == BATCH_COPIES)
            end_copy(statement, NULL);
        return false;
    }
    return (batch->mode == BATCH_COPIES || start_copy(statement)) && copy_row(statement);
}

/* -- the pipeline --------------------------------------------------------------------------------------------- */

static void take_answer(schema_statement *statement, PGresult *result, size_t which, int64_t *id)
{
    struct schema_postgresql *state = statement->postgresql;
    if (statement->status != SCHEMA_OK) {
        PQclear(result);
        return;
    }
    if (PQresultStatus(result) != PGRES_TUPLES_OK && PQresultStatus(result) != PGRES_COMMAND_OK) {
        refused(statement, result, which);
        return;
    }
    if (id && PQntuples(result) == 1) {
        state->result = result;
        state->row = 0;
        state->rows = 1;
        schema_postgresql_inserted(statement, true, id);
        state->result = NULL;
    }
    PQclear(result);
}

/* Reads what is pending, and leaves the pipeline. */
static void end_pipeline(schema_statement *statement)
{
    struct batch *batch = statement->postgresql->connection->batch;
    PGconn *connection = statement->postgresql->connection->connection;
    size_t answered = 0;
    bool synced = PQpipelineSync(connection) != 0;
    for (int nothing = 0; synced && nothing < 2;) {
        PGresult *result = PQgetResult(connection);
        nothing = result ? 0 : nothing + 1;
        if (!result)
            continue;
        if (PQresultStatus(result) == PGRES_PIPELINE_SYNC) {
            PQclear(result);
            break;
        }
        int64_t *id = answered < batch->pending ? batch->ids[answered] : NULL;
        take_answer(statement, result, ++answered, id);
    }
    if (answered < batch->pending && statement->status == SCHEMA_OK)
        schema_postgresql_failed(statement, NULL);
    batch->pending = 0;
    batch->mode = BATCH_IDLE;
    PQexitPipelineMode(connection);
}

static bool pipe_row(schema_statement *statement, int64_t *id)
{
    struct schema_postgresql *state = statement->postgresql;
    PGconn *connection = state->connection->connection;
    struct batch *batch = state->connection->batch;
    bool named = !state->connection->options.no_names;
    if (batch->mode == BATCH_PIPES && (batch->pending == ROWS_IN_PIPELINE || !schema_postgresql_is_ready(statement)))
        end_pipeline(statement);
    if (statement->status != SCHEMA_OK || !schema_postgresql_make_ready(statement))
        return false;
    if (batch->mode == BATCH_IDLE && !PQenterPipelineMode(connection)) {
        schema_postgresql_failed(statement, NULL);
        return false;
    }
    batch->mode = BATCH_PIPES;
    if (!batch->pending)
        batch->first = batch->rows;
    batch->ids[batch->pending++] = id;
    if (schema_postgresql_send(statement, named ? state->prepared.name : NULL))
        return true;
    batch->pending--;
    schema_postgresql_failed(statement, NULL);
    return false;
}

static void note_key(const struct schema_postgresql *state)
{
    struct batch *batch = state->connection->batch;
    int64_t key = schema_postgresql_given_key(state);
    if (!batch->gives_keys || key < batch->least)
        batch->least = key;
    if (!batch->gives_keys || key > batch->most)
        batch->most = key;
    batch->gives_keys = true;
}

/* Those that follow get numbers from the server, behind the ones that were given. False: it failed. */
static bool move_numbers(schema_statement *statement)
{
    struct batch *batch = statement->postgresql->connection->batch;
    if (batch->mode == BATCH_COPIES)
        end_copy(statement, NULL);
    else if (batch->mode == BATCH_PIPES)
        end_pipeline(statement);
    if (batch->gives_keys && statement->status == SCHEMA_OK)
        schema_postgresql_move_numbers(statement, batch->least, batch->most);
    batch->gives_keys = false;
    return statement->status == SCHEMA_OK;
}

/* -- rows ----------------------------------------------------------------------------------------------------- */

bool schema_postgresql_batch_row(schema_statement *statement, int64_t *id)
{
    struct batch *batch = statement->status == SCHEMA_OK ? batch_of(statement) : NULL;
    if (!batch)
        return false;
    batch->rows++;
    if (statement->postgresql->gives_key)
        note_key(statement->postgresql);
    else if (batch->gives_keys && !move_numbers(statement))
        return false;
    if (batch->mode == BATCH_IDLE && statement->postgresql->connection->own &&
        !schema_postgresql_make_way_for(statement, false))
        return false;
    if (batch->may_copy && !id && try_copy(statement))
        return true;
    if (statement->status != SCHEMA_OK)
        return false;
    batch->may_copy = false; /* whoever wants one key wants the others too */
    if (batch->mode == BATCH_COPIES)
        end_copy(statement, NULL);
    return statement->status == SCHEMA_OK && pipe_row(statement, id);
}

void schema_postgresql_end_batch(schema_statement *statement)
{
    struct batch *batch = statement->postgresql ? statement->postgresql->connection->batch : NULL;
    if (!batch)
        return;
    if (batch->mode == BATCH_COPIES)
        end_copy(statement, statement->status == SCHEMA_OK ? NULL : "a row was refused before it was sent");
    move_numbers(statement);
    schema_postgresql_free_batch(statement->postgresql->connection);
}
