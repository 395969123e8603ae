/* SQLite behind generated code, where it is not inline: preparing, binding what is written as text, SQL by hand. It
 * does not know which statement of a program it has before it, nor any transaction. */
#include "engine/sqlite/connection.h"
#include "language/formats.h"

#include <stdlib.h>
#include <string.h>

/* -- connections and statements ------------------------------------------------------------------------------- */

static schema_status open_handle(const char *url, const struct schema_options *options, void **handle,
                                 struct failure *failure)
{
    sqlite3 *db;
    schema_status status = schema_sqlite_open(url, options, &db, failure);
    *handle = db;
    return status;
}

static void close_handle(void *handle)
{
    for (sqlite3_stmt *left; (left = sqlite3_next_stmt(handle, NULL));)
        sqlite3_finalize(left);
    sqlite3_close_v2(handle);
}

static void *native(void *handle)
{
    return handle;
}

static void interrupt_handle(void *handle)
{
    sqlite3_interrupt(handle);
}

static void watch(void *handle, int (*check)(void *context), void *context)
{
    sqlite3_progress_handler(handle, 1000, check, context);
}

static schema_status prepare_text(void *handle, const char *sql, unsigned flags, schema_statement *statement,
                                  struct failure *failure)
{
    const char *rest = "";
    int code = sqlite3_prepare_v3(handle, sql, -1, flags, &statement->handle, &rest);
    if (code != SQLITE_OK) {
        schema_sqlite_explain(handle, code, failure);
        failure->unfit |= failure->status == SCHEMA_MISUSE;
        return failure->status;
    }
    const char *wrong = !statement->handle ? "the SQL holds no statement" : NULL;
    if (!wrong && rest[strspn(rest, " \t\r\n;")])
        wrong = "the SQL holds more than one statement";
    if (!wrong)
        return SCHEMA_OK;
    *failure = (struct failure){.status = SCHEMA_MISUSE};
    strcpy(failure->message, wrong);
    sqlite3_finalize(statement->handle);
    statement->handle = NULL;
    return SCHEMA_MISUSE;
}

static schema_status prepare(void *handle, const char *sql, const struct schema_statement_text *source,
                             schema_statement *statement, struct failure *failure)
{
    if (source)
        return prepare_text(handle, sql, SQLITE_PREPARE_PERSISTENT, statement, failure);
    char *placed;
    if (!schema_sqlite_with_places(sql, sqlite3_limit(handle, SQLITE_LIMIT_VARIABLE_NUMBER, -1), &placed)) {
        *failure = (struct failure){.status = SCHEMA_NO_MEMORY};
        strcpy(failure->message, "no memory for a statement");
        return SCHEMA_NO_MEMORY;
    }
    schema_status status = prepare_text(handle, placed ? placed : sql, 0, statement, failure);
    free(placed);
    return status;
}

static void finish(schema_statement *statement)
{
    sqlite3_finalize(statement->handle);
    statement->handle = NULL;
    free(statement->printed);
    statement->printed = NULL;
}

static void reset(schema_statement *statement)
{
    sqlite3_reset(statement->handle);
}

static schema_status execute(void *handle, const char *sql, struct failure *failure)
{
    int code = sqlite3_exec(handle, sql, NULL, NULL, NULL);
    if (code == SQLITE_OK)
        return SCHEMA_OK;
    schema_sqlite_explain(handle, code, failure);
    return failure->status;
}

static schema_status execute_kept(void *handle, void **kept, const char *sql, struct failure *failure)
{
    sqlite3_stmt *statement = *kept;
    int code = SQLITE_OK;
    if (!statement)
        code = sqlite3_prepare_v3(handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    if (code == SQLITE_OK) {
        *kept = statement;
        code = sqlite3_step(statement);
    }
    if (code != SQLITE_DONE)
        schema_sqlite_explain(handle, code, failure);
    sqlite3_reset(statement);
    return code == SQLITE_DONE ? SCHEMA_OK : failure->status;
}

/* A transaction that may write takes its lock at once: one that reads first would fail when it comes to write. */
static const char *begin(const struct schema_transaction_options *options)
{
    return options && options->read_only ? "begin" : "begin immediate";
}

static bool in_transaction(void *handle)
{
    return !sqlite3_get_autocommit(handle);
}

static bool reads_only(void *handle)
{
    return sqlite3_db_readonly(handle, "main") == 1;
}

/* There is one writer at a time, and each reader has a snapshot. */
static schema_isolation isolation(void *handle)
{
    (void)handle;
    return SCHEMA_SERIALIZABLE;
}

static void explain(void *handle, int code, struct failure *failure)
{
    schema_sqlite_explain(handle, code, failure);
}

/* -- SQL by hand ---------------------------------------------------------------------------------------------- */

static size_t columns(schema_statement *statement)
{
    return (size_t)sqlite3_column_count(statement->handle);
}

static void read_value(schema_statement *statement, size_t nth, schema_value *value)
{
    int column = (int)nth;
    switch (sqlite3_column_type(statement->handle, column)) {
    case SQLITE_INTEGER:
        value->kind = SCHEMA_VALUE_INT64;
        value->integer = sqlite3_column_int64(statement->handle, column);
        break;
    case SQLITE_FLOAT:
        value->kind = SCHEMA_VALUE_DOUBLE;
        value->real = sqlite3_column_double(statement->handle, column) + 0.0;
        break;
    case SQLITE_TEXT:
        value->kind = SCHEMA_VALUE_TEXT;
        value->text = schema_read_text(statement, NULL, column);
        break;
    case SQLITE_BLOB:
        value->kind = SCHEMA_VALUE_BYTES;
        value->bytes = schema_read_bytes(statement, NULL, column);
        break;
    default:
        break;
    }
}

static int64_t changed(schema_statement *statement)
{
    return sqlite3_changes64(sqlite3_db_handle(statement->handle));
}

const struct access_functions schema_sqlite_access = {
    .values = &schema_sqlite_values,
    .open = open_handle,
    .close = close_handle,
    .native = native,
    .interrupt = interrupt_handle,
    .watch = watch,
    .prepare = prepare,
    .finish = finish,
    .reset = reset,
    .row = schema_statement_row,
    .execute = execute,
    .execute_kept = execute_kept,
    .begin = begin,
    .read_only_on = "pragma query_only = on",
    .read_only_off = "pragma query_only = off",
    .in_transaction = in_transaction,
    .reads_only = reads_only,
    .isolation = isolation,
    .explain = explain,
    .parameters = schema_sqlite_parameters,
    .columns = columns,
    .value = read_value,
    .changed = changed,
    .locks = "", /* a transaction that may write has locked the whole database */
    .bind_keys = schema_sqlite_bind_keys,
};
