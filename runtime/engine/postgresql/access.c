/* PostgreSQL behind generated code: the connection and what it keeps, statements of transactions, SQL by hand. It does
 * not know which transaction is whose. */
#include "engine/postgresql/access.h"

#include "base/number.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- connections ---------------------------------------------------------------------------------------------- */

static schema_status fail(struct failure *failure, schema_status status, const char *message)
{
    *failure = (struct failure){.status = status};
    snprintf(failure->message, sizeof failure->message, "%s", message);
    return status;
}

static void free_handle(struct postgresql_connection *connection)
{
    for (size_t i = 0; i < connection->channel_count; i++)
        free(connection->channels[i]);
    for (size_t i = 0; i < connection->type_count; i++)
        free(connection->types[i].name);
    schema_postgresql_free_batch(connection);
    PQfreeCancel(connection->cancel);
    PQfreemem(connection->notification);
    PQfinish(connection->connection);
    pthread_mutex_destroy(&connection->lock);
    free(connection->channels);
    free(connection->types);
    free(connection->url);
    free(connection->schema);
    free(connection->role);
    free(connection->application);
    free(connection);
}

/* False: there was no memory. */
static bool keep(char **copy, const char *text)
{
    *copy = text ? strdup(text) : NULL;
    return *copy || !text;
}

static bool keep_options(struct postgresql_connection *connection, const char *url,
                         const struct schema_options *options)
{
    connection->options = *options;
    bool kept = keep(&connection->url, url) && keep(&connection->schema, options->schema) &&
                keep(&connection->role, options->role) && keep(&connection->application, options->application);
    connection->options.schema = connection->schema;
    connection->options.role = connection->role;
    connection->options.application = connection->application;
    return kept;
}

static schema_status connect_to(struct postgresql_connection *connection, struct failure *failure)
{
    PGconn *made;
    schema_status status =
        schema_postgresql_open(connection->url, &connection->options, CONNECTION_OF_PROGRAM, &made, failure);
    if (status != SCHEMA_OK)
        return status;
    pthread_mutex_lock(&connection->lock);
    PQfreeCancel(connection->cancel);
    connection->cancel = PQgetCancel(made);
    pthread_mutex_unlock(&connection->lock);
    PQfinish(connection->connection);
    connection->connection = made;
    connection->generation++;
    connection->own = false;
    connection->gone = false;
    return SCHEMA_OK;
}

static schema_status open_handle(const char *url, const struct schema_options *options, void **handle,
                                 struct failure *failure)
{
    static const struct schema_options defaults;
    *handle = NULL;
    struct postgresql_connection *connection = calloc(1, sizeof *connection);
    if (!connection)
        return fail(failure, SCHEMA_NO_MEMORY, "no memory for a connection");
    pthread_mutex_init(&connection->lock, NULL);
    schema_status status = keep_options(connection, url, options ? options : &defaults)
                               ? connect_to(connection, failure)
                               : fail(failure, SCHEMA_NO_MEMORY, "no memory for a connection");
    if (status == SCHEMA_OK)
        *handle = connection;
    else
        free_handle(connection);
    return status;
}

static void close_handle(void *handle)
{
    free_handle(handle);
}

static void *native(void *handle)
{
    return ((struct postgresql_connection *)handle)->connection;
}

bool schema_postgresql_is_lost(const struct postgresql_connection *connection)
{
    return connection->gone || PQstatus(connection->connection) != CONNECTION_OK;
}

static bool is_lost(void *handle)
{
    return schema_postgresql_is_lost(handle);
}

/* A FATAL error is the last thing that a server says, and libpq may not have seen the end yet. */
void schema_postgresql_tell(struct postgresql_connection *connection, const PGresult *result, struct failure *failure)
{
    const char *severity = result ? PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED) : NULL;
    schema_postgresql_explain(connection->connection, result, failure);
    connection->gone |= severity && (strcmp(severity, "FATAL") == 0 || strcmp(severity, "PANIC") == 0);
    connection->losses += schema_postgresql_is_lost(connection);
}

static schema_status reconnect(void *handle, struct failure *failure)
{
    struct postgresql_connection *connection = handle;
    connection->losses++;
    while (connection->streaming)
        schema_postgresql_lose_cursor(connection->streaming);
    schema_status status = connect_to(connection, failure);
    for (size_t i = 0; i < connection->channel_count && status == SCHEMA_OK; i++)
        status = schema_postgresql_run(connection->connection, connection->channels[i], failure);
    return status;
}

/* From any thread. The request goes over a connection of its own, which libpq of these versions never encrypts: it
 * holds a number of the server's process and a secret that is good for cancelling alone. */
static void interrupt(void *handle)
{
    struct postgresql_connection *connection = handle;
    char ignored[256];
    pthread_mutex_lock(&connection->lock);
    if (connection->cancel)
        PQcancel(connection->cancel, ignored, sizeof ignored);
    pthread_mutex_unlock(&connection->lock);
}

/* -- transactions --------------------------------------------------------------------------------------------- */

/* A COMMIT of a transaction that has failed is answered with success, and the word ROLLBACK. */
static schema_status execute(void *handle, const char *sql, struct failure *failure)
{
    struct postgresql_connection *connection = handle;
    if (connection->own && !schema_postgresql_make_way(connection, false, failure))
        return failure->status;
    PGresult *result = schema_postgresql_run_sql(connection->connection, sql);
    schema_status status = SCHEMA_OK;
    if (PQresultStatus(result) != PGRES_COMMAND_OK && PQresultStatus(result) != PGRES_TUPLES_OK) {
        schema_postgresql_tell(connection, result, failure);
        status = failure->status;
    } else if (strcmp(sql, "commit") == 0 && strcmp(PQcmdStatus(result), "COMMIT") != 0) {
        status = fail(failure, SCHEMA_MISUSE, "the transaction was rolled back: a statement in it had failed");
    }
    PQclear(result);
    return status;
}

static schema_status execute_kept(void *handle, void **kept, const char *sql, struct failure *failure)
{
    (void)kept;
    return execute(handle, sql, failure);
}

static const char *begin(const struct schema_transaction_options *options)
{
#define BEGINNINGS(isolation)                                                                                          \
    {                                                                                                                  \
        "begin" isolation, "begin" isolation " deferrable", "begin" isolation " read only",                            \
            "begin" isolation " read only deferrable"                                                                  \
    }
    static const char *const texts[][4] = {
        BEGINNINGS(""),
        BEGINNINGS(" isolation level read committed"),
        BEGINNINGS(" isolation level repeatable read"),
        BEGINNINGS(" isolation level serializable"),
    };
    unsigned isolation = options ? (unsigned)options->isolation : 0;
    if (!options || isolation >= COUNT_OF(texts))
        return "begin";
    return texts[isolation][(options->read_only ? 2 : 0) + options->deferrable];
}

static bool in_transaction(void *handle)
{
    const struct postgresql_connection *connection = handle;
    PGTransactionStatusType status = PQtransactionStatus(connection->connection);
    return !connection->own && !schema_postgresql_is_lost(connection) &&
           (status == PQTRANS_INTRANS || status == PQTRANS_INERROR);
}

/* The server says so by itself, whenever it changes. */
static bool reads_only(void *handle)
{
    const struct postgresql_connection *connection = handle;
    const char *standby = PQparameterStatus(connection->connection, "in_hot_standby");
    const char *setting = PQparameterStatus(connection->connection, "default_transaction_read_only");
    return (standby && strcmp(standby, "on") == 0) || (setting && strcmp(setting, "on") == 0);
}

static schema_isolation isolation(void *handle)
{
    const struct postgresql_connection *connection = handle;
    PGresult *result = PQexec(connection->connection, "show transaction_isolation");
    const char *name = PQntuples(result) == 1 ? PQgetvalue(result, 0, 0) : "";
    schema_isolation found = strcmp(name, "serializable") == 0      ? SCHEMA_SERIALIZABLE
                             : strcmp(name, "repeatable read") == 0 ? SCHEMA_REPEATABLE_READ
                             : *name                                ? SCHEMA_READ_COMMITTED
                                                                    : SCHEMA_ISOLATION_DEFAULT;
    PQclear(result);
    return found;
}

static void explain(void *handle, int code, struct failure *failure)
{
    (void)code;
    schema_postgresql_tell(handle, NULL, failure);
}

/* -- SQL by hand ---------------------------------------------------------------------------------------------- */

static void expect(schema_statement *statement, int place, const schema_value *value)
{
    struct schema_postgresql *state = statement->postgresql;
    const struct wire_type *type = schema_postgresql_type_for(value);
    struct parameter *parameter = &state->parameters[place - 1];
    parameter->type = type ? *type : (struct wire_type){0, 0, WIRE_TEXT};
    if (type)
        state->types[parameter->slot] = type->oid;
}

static size_t columns(schema_statement *statement)
{
    const PGresult *result = statement->postgresql->result;
    return result ? (size_t)PQnfields(result) : 0;
}

/* The result came as text, which every type has. */
static void read_value(schema_statement *statement, size_t nth, schema_value *value)
{
    const struct schema_postgresql *state = statement->postgresql;
    int column = (int)nth;
    size_t size;
    if (PQgetisnull(state->result, state->row, column))
        return;
    char *text = PQgetvalue(state->result, state->row, column);
    const struct wire_type *type = schema_postgresql_type_of(PQftype(state->result, column));
    schema_postgresql_tell_type(PQftype(state->result, column), value);
    switch (type ? type->wire : WIRE_TEXT) {
    case WIRE_BOOL:
        value->kind = SCHEMA_VALUE_INT64;
        value->integer = *text == 't';
        break;
    case WIRE_INT2:
    case WIRE_INT4:
    case WIRE_INT8:
        value->kind = SCHEMA_VALUE_INT64;
        schema_int64_read(text, NULL, &value->integer);
        break;
    case WIRE_FLOAT4: /* the nearest double of the float, and not of its digits */
        value->kind = SCHEMA_VALUE_DOUBLE;
        value->real = (double)(float)schema_postgresql_text_float(text);
        break;
    case WIRE_FLOAT8:
        value->kind = SCHEMA_VALUE_DOUBLE;
        value->real = schema_postgresql_text_float(text);
        break;
    case WIRE_BYTES:
        size = (size_t)PQgetlength(state->result, state->row, column);
        if (schema_postgresql_text_bytes(text, size, &size)) {
            value->kind = SCHEMA_VALUE_BYTES;
            value->bytes = (schema_bytes){text, size};
        } else { /* as somebody's bytea_output has it */
            value->kind = SCHEMA_VALUE_TEXT;
            value->told = SCHEMA_VALUE_OTHER;
            value->text = text;
        }
        break;
    default:
        value->kind = SCHEMA_VALUE_TEXT;
        value->text = text;
        break;
    }
}

static int64_t changed(schema_statement *statement)
{
    return schema_postgresql_changed(statement);
}

const struct access_functions schema_postgresql_access = {
    .values = &schema_postgresql_values,
    .open = open_handle,
    .close = close_handle,
    .native = native,
    .is_lost = is_lost,
    .reconnect = reconnect,
    .interrupt = interrupt,
    .prepare = schema_postgresql_prepare,
    .finish = schema_postgresql_finish,
    .reset = schema_postgresql_reset,
    .row = schema_postgresql_row,
    .execute = execute,
    .execute_kept = execute_kept,
    .begin = begin,
    .in_transaction = in_transaction,
    .reads_only = reads_only,
    .isolation = isolation,
    .explain = explain,
    .parameters = schema_postgresql_parameters,
    .expect = expect,
    .columns = columns,
    .value = read_value,
    .changed = changed,
    .locks = " for no key update", /* rows that point to it may come in the meantime */
    .bind_keys = schema_postgresql_bind_keys,
    .open_cursor = schema_postgresql_open_cursor,
    .lose_cursor = schema_postgresql_lose_cursor,
    .end_batch = schema_postgresql_end_batch,
    .listen = schema_postgresql_listen,
    .notified = schema_postgresql_notified,
};
