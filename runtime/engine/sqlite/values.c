/* Owns: values that are written for SQLite before they are bound, and parsed when they are read: dates, times, uuids.
 * The forms are those of language/formats.h. Must not know any statement. */
#include "engine/values.h"
#include "engine/sqlite/connection.h"
#include "language/formats.h"

#include <stdlib.h>
#include <string.h>

/* -- parameters ------------------------------------------------------------------------------ */

/* What is not copied ends with a NUL. SQLite is told so, or else it would copy it for each function that a check or a
 * default calls with it. */
void schema_sqlite_put_text(schema_statement *statement, int index, const char *value, size_t size, bool copy)
{
    int code = sqlite3_bind_text(statement->handle, index, value, copy ? (int)size : -1,
                                 copy ? SQLITE_TRANSIENT : SQLITE_STATIC);
    if (code != SQLITE_OK)
        schema_statement_engine_failed(statement, code);
}

char *schema_sqlite_room(schema_statement *statement, int index)
{
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

static void bind_uuid(schema_statement *statement, int index, schema_uuid value)
{
    char *bytes = schema_sqlite_room(statement, index);
    if (!bytes)
        return;
    memcpy(bytes, value.bytes, sizeof value.bytes);
    int code = sqlite3_bind_blob(statement->handle, index, bytes, sizeof value.bytes, SQLITE_STATIC);
    if (code != SQLITE_OK)
        schema_statement_engine_failed(statement, code);
}

static void bind_null(schema_statement *statement, int index)
{
    int code = sqlite3_bind_null(statement->handle, index);
    if (code != SQLITE_OK)
        schema_statement_engine_failed(statement, code);
}

static void bind_text(schema_statement *statement, int index, const char *text, size_t size)
{
    schema_sqlite_put_text(statement, index, text, size, statement->copies);
}

static void bind_int64(schema_statement *statement, int index, int64_t value)
{
    schema_bind_int64(statement, index, value);
}

static void bind_float64(schema_statement *statement, int index, double value)
{
    schema_bind_float64(statement, index, value);
}

static void bind_decimal(schema_statement *statement, int index, int64_t units, int scale)
{
    (void)scale; /* the column's */
    schema_bind_int64(statement, index, units);
}

static void bind_bytes(schema_statement *statement, int index, const void *data, size_t size)
{
    schema_bind_bytes(statement, index, (schema_bytes){data, size});
}

/* The text is written into the parameter's own room. */
#define BIND_PRINTED(word)                                                                                             \
    static void bind_##word(schema_statement *statement, int index, schema_##word value)                               \
    {                                                                                                                  \
        char *text = schema_sqlite_room(statement, index);                                                             \
        if (!text)                                                                                                     \
            return;                                                                                                    \
        schema_##word##_print(value, text);                                                                            \
        schema_sqlite_put_text(statement, index, text, strlen(text), false);                                           \
    }

BIND_PRINTED(date)
BIND_PRINTED(time)
BIND_PRINTED(timestamp)
BIND_PRINTED(datetime)
BIND_PRINTED(interval)

/* -- columns -------------------------------------------------------------------------------------------------- */

static bool is_null(schema_statement *statement, int column)
{
    return sqlite3_column_type(statement->handle, column) == SQLITE_NULL;
}

static int64_t read_int64(schema_statement *statement, int column)
{
    return sqlite3_column_int64(statement->handle, column);
}

static bool read_decimal(schema_statement *statement, int column, int scale, schema_decimal *value)
{
    value->units = sqlite3_column_int64(statement->handle, column);
    return scale >= 0 && scale <= 18 && value->units > -schema_powers_of_ten[18] &&
           value->units < schema_powers_of_ten[18];
}

static bool read_uuid(schema_statement *statement, int column, schema_uuid *value)
{
    const void *bytes = sqlite3_column_blob(statement->handle, column);
    if (!bytes || sqlite3_column_bytes(statement->handle, column) != (int)sizeof value->bytes)
        return false;
    memcpy(value->bytes, bytes, sizeof value->bytes);
    return true;
}

#define READ_PARSED(word)                                                                                              \
    static bool read_##word(schema_statement *statement, int column, schema_##word *value)                             \
    {                                                                                                                  \
        const char *text = (const char *)sqlite3_column_text(statement->handle, column);                               \
        return text && schema_##word##_parse(text, value) == SCHEMA_OK;                                                \
    }

READ_PARSED(date)
READ_PARSED(time)
READ_PARSED(timestamp)
READ_PARSED(datetime)
READ_PARSED(interval)

static const void *read_bytes(schema_statement *statement, int column, size_t *size)
{
    const void *data = sqlite3_column_blob(statement->handle, column);
    *size = (size_t)sqlite3_column_bytes(statement->handle, column);
    return data;
}

const struct schema_value_functions schema_sqlite_values = {
    .bind_null = bind_null,
    .bind_int64 = bind_int64,
    .bind_float64 = bind_float64,
    .bind_decimal = bind_decimal,
    .bind_text = bind_text,
    .bind_bytes = bind_bytes,
    .bind_date = bind_date,
    .bind_time = bind_time,
    .bind_timestamp = bind_timestamp,
    .bind_datetime = bind_datetime,
    .bind_interval = bind_interval,
    .bind_uuid = bind_uuid,
    .bind_array = schema_sqlite_bind_array,
    .is_null = is_null,
    .read_int64 = read_int64,
    .read_decimal = read_decimal,
    .read_uuid = read_uuid,
    .read_date = read_date,
    .read_time = read_time,
    .read_timestamp = read_timestamp,
    .read_datetime = read_datetime,
    .read_interval = read_interval,
    .read_bytes = read_bytes,
    .read_array = schema_sqlite_read_array,
};
