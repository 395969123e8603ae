/* SQLite behind generated code, where it is not inline: preparing, binding what is checked at length, reading what is
 * parsed, SQL by hand. It does not know which statement of a program it has before it, nor any transaction. */
#include "engine/sqlite.h"
#include "model/formats.h"

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

static void interrupt_handle(void *handle)
{
    sqlite3_interrupt(handle);
}

static void watch(void *handle, int (*check)(void *context), void *context)
{
    sqlite3_progress_handler(handle, 1000, check, context);
}

static schema_status prepare(void *handle, const char *sql, bool keep, schema_statement *statement,
                             struct failure *failure)
{
    const char *rest = "";
    int code = sqlite3_prepare_v3(handle, sql, -1, keep ? SQLITE_PREPARE_PERSISTENT : 0, &statement->handle, &rest);
    if (code != SQLITE_OK) {
        schema_sqlite_explain(handle, code, failure);
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

static void explain(void *handle, int code, struct failure *failure)
{
    schema_sqlite_explain(handle, code, failure);
}

/* -- SQL by hand ---------------------------------------------------------------------------------------------- */

static void bind_value(schema_statement *statement, int index, const schema_value *value)
{
    if (index > sqlite3_bind_parameter_count(statement->handle)) {
        schema_statement_fail(statement, SCHEMA_MISUSE, "there are more values than parameters");
        return;
    }
    switch (value->kind) {
    case SCHEMA_VALUE_INT64:
        schema_bind_int64(statement, index, value->integer);
        break;
    case SCHEMA_VALUE_DOUBLE:
        schema_bind_float64(statement, index, value->real);
        break;
    case SCHEMA_VALUE_TEXT:
        schema_bind_opt_text(statement, index, value->text, 0);
        break;
    case SCHEMA_VALUE_BYTES:
        schema_bind_opt_bytes(statement, index, value->bytes);
        break;
    case SCHEMA_VALUE_NULL:
        schema_bind_null(statement, index);
        break;
    }
}

static size_t columns(schema_statement *statement)
{
    return (size_t)sqlite3_column_count(statement->handle);
}

static void read_value(schema_statement *statement, size_t place, schema_value *value)
{
    int column = (int)place;
    *value = (schema_value){.kind = SCHEMA_VALUE_NULL};
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

static int64_t changed(void *handle)
{
    return sqlite3_changes64(handle);
}

static const char *text_of(const struct schema_statement_text *text)
{
    return text->sqlite;
}

static const char *end_of(const struct schema_statement_text *text)
{
    return text->sqlite_end;
}

static const char *assignment_of(const struct schema_assignment *assignment, bool set)
{
    return set ? assignment->sqlite : assignment->sqlite_otherwise;
}

const struct access_functions schema_sqlite_access = {
    .open = open_handle,
    .close = close_handle,
    .interrupt = interrupt_handle,
    .watch = watch,
    .prepare = prepare,
    .finish = finish,
    .reset = reset,
    .execute = execute,
    .execute_kept = execute_kept,
    .begin = begin,
    .read_only_on = "pragma query_only = on",
    .read_only_off = "pragma query_only = off",
    .in_transaction = in_transaction,
    .explain = explain,
    .bind = bind_value,
    .columns = columns,
    .value = read_value,
    .changed = changed,
    .text_of = text_of,
    .end_of = end_of,
    .assignment_of = assignment_of,
};

/* -- parameters that are checked or written ------------------------------------------------------------------- */

static void bind_checked_text(schema_statement *statement, int index, const char *value, size_t size, bool copy)
{
    int code = sqlite3_bind_text(statement->handle, index, value, (int)size, copy ? SQLITE_TRANSIENT : SQLITE_STATIC);
    if (code != SQLITE_OK)
        schema_statement_engine_failed(statement, code);
}

void schema_bind_text_slowly(schema_statement *statement, int index, const char *value, size_t limit)
{
    size_t size;
    const char *why;
    if (statement->status != SCHEMA_OK)
        return;
    if (!value) {
        schema_statement_bind_failed(statement, index, SCHEMA_MISUSE, "is null, and must not be");
        return;
    }
    schema_status status = schema_check_text(value, limit, &size, &why);
    if (status != SCHEMA_OK)
        schema_statement_bind_failed(statement, index, status, why);
    else
        bind_checked_text(statement, index, value, size, statement->copies);
}

enum { FIRST_DAY = -719162, LAST_DAY = 2932896 }; /* 0001-01-01 and 9999-12-31 */
#define DAY INT64_C(86400000000)

static bool is_moment(int64_t microseconds)
{
    return microseconds >= FIRST_DAY * DAY && microseconds < (LAST_DAY + 1) * DAY;
}

/* Where the value of a parameter is written: it stays as long as the statement, so the engine need not copy it. Null:
 * nothing is to be written, for the statement has failed. */
static char *room_for(schema_statement *statement, int index)
{
    if (statement->status != SCHEMA_OK)
        return NULL;
    if (!statement->printed) {
        size_t count = (size_t)sqlite3_bind_parameter_count(statement->handle) + 1;
        statement->printed = calloc(count, sizeof *statement->printed);
        if (!statement->printed) {
            schema_statement_bind_failed(statement, index, SCHEMA_NO_MEMORY, "no memory");
            return NULL;
        }
    }
    return statement->printed[index];
}

void schema_bind_date(schema_statement *statement, int index, schema_date value)
{
    if (value.days < FIRST_DAY || value.days > LAST_DAY) {
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not within the years 0001 to 9999");
        return;
    }
    char *text = room_for(statement, index);
    if (!text)
        return;
    schema_date_print(value, text);
    bind_checked_text(statement, index, text, SCHEMA_DATE_LENGTH, false);
}

void schema_bind_time(schema_statement *statement, int index, schema_time value)
{
    if (value.microseconds < 0 || value.microseconds >= DAY) {
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not within a day");
        return;
    }
    char *text = room_for(statement, index);
    if (!text)
        return;
    schema_time_print(value, text);
    bind_checked_text(statement, index, text, SCHEMA_TIME_LENGTH, false);
}

void schema_bind_timestamp(schema_statement *statement, int index, schema_timestamp value)
{
    if (!is_moment(value.microseconds)) {
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not within the years 0001 to 9999");
        return;
    }
    char *text = room_for(statement, index);
    if (!text)
        return;
    schema_timestamp_print(value, text);
    bind_checked_text(statement, index, text, SCHEMA_TIMESTAMP_LENGTH, false);
}

void schema_bind_datetime(schema_statement *statement, int index, schema_datetime value)
{
    if (!is_moment(value.microseconds)) {
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not within the years 0001 to 9999");
        return;
    }
    char *text = room_for(statement, index);
    if (!text)
        return;
    schema_datetime_print(value, text);
    bind_checked_text(statement, index, text, SCHEMA_DATETIME_LENGTH, false);
}

void schema_bind_uuid(schema_statement *statement, int index, schema_uuid value)
{
    char *bytes = room_for(statement, index);
    if (!bytes)
        return;
    memcpy(bytes, value.bytes, sizeof value.bytes);
    int code = sqlite3_bind_blob(statement->handle, index, bytes, sizeof value.bytes, SQLITE_STATIC);
    if (code != SQLITE_OK)
        schema_statement_engine_failed(statement, code);
}

/* As PostgreSQL prints it: digits, perhaps a minus before and a point within, no zeros in front, and no -0. */
static bool is_numeric(const char *text)
{
    const char *at = text + (*text == '-');
    size_t whole = strspn(at, "0123456789");
    if (whole == 0 || (whole > 1 && *at == '0'))
        return false;
    const char *rest = at + whole;
    if (*rest == '.') {
        size_t behind = strspn(rest + 1, "0123456789");
        if (behind == 0)
            return false;
        rest += 1 + behind;
    }
    return !*rest && !(*text == '-' && strspn(at, "0.") == strlen(at));
}

void schema_bind_numeric(schema_statement *statement, int index, const char *value)
{
    if (value && !is_numeric(value))
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not a number in its plain form, as -12.50");
    else
        schema_bind_text_slowly(statement, index, value, 0);
}

void schema_bind_opt_numeric(schema_statement *statement, int index, const char *value)
{
    if (value)
        schema_bind_numeric(statement, index, value);
    else
        schema_bind_null(statement, index);
}

/* -- columns that are parsed ---------------------------------------------------------------------------------- */

#define READ_PARSED(name, type, words)                                                                                 \
    type schema_read_##name(schema_statement *statement, int column)                                                   \
    {                                                                                                                  \
        type value = {0};                                                                                              \
        const char *text = (const char *)sqlite3_column_text(statement->handle, column);                               \
        if (!text || schema_##name##_parse(text, &value) != SCHEMA_OK)                                                 \
            schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, words);                                    \
        return value;                                                                                                  \
    }

READ_PARSED(date, schema_date, "is not a date")
READ_PARSED(time, schema_time, "is not a time")
READ_PARSED(timestamp, schema_timestamp, "is not a timestamp")
READ_PARSED(datetime, schema_datetime, "is not a datetime")

/* An empty blob has a pointer too. */
schema_bytes schema_read_opt_bytes(schema_statement *statement, schema_arena *arena, int column)
{
    schema_bytes value = {NULL, 0};
    if (schema_column_is_null(statement, column))
        return value;
    const void *data = sqlite3_column_blob(statement->handle, column);
    value.size = (size_t)sqlite3_column_bytes(statement->handle, column);
    value.data = data ? data : "";
    if (!data && value.size)
        value.data = NULL;
    else if (arena)
        value.data = schema_arena_copy(arena, value.data, value.size);
    if (!value.data) {
        value.size = 0;
        schema_statement_read_failed(statement, column, SCHEMA_NO_MEMORY, "no memory");
    }
    return value;
}

schema_bytes schema_read_bytes(schema_statement *statement, schema_arena *arena, int column)
{
    schema_bytes value = schema_read_opt_bytes(statement, arena, column);
    if (!value.data) {
        schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is null, and must not be");
        value.data = "";
    }
    return value;
}

int schema_read_enum_number(schema_statement *statement, int column, const int64_t *numbers, int count)
{
    int64_t number = schema_read_int64(statement, column);
    for (int i = 0; i < count; i++)
        if (numbers[i] == number)
            return i + 1;
    schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is no member of its enum");
    return 1;
}

int schema_read_opt_enum_number(schema_statement *statement, int column, const int64_t *numbers, int count)
{
    return schema_column_is_null(statement, column) ? 0 : schema_read_enum_number(statement, column, numbers, count);
}
