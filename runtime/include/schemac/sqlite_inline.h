/* What generated code asks of SQLite, inline: no call of ours stands between it and SQLite's own functions. Beside it
 * stand PostgreSQL's, of the same names behind schema_postgresql_, in engine_inline.h. */
#ifndef SCHEMA_SQLITE_INLINE_H
#define SCHEMA_SQLITE_INLINE_H

#include <sqlite3.h>

static inline bool schema_sqlite_row(schema_statement *statement)
{
    int code = sqlite3_step(statement->handle);
    if (code == SQLITE_ROW) {
        statement->found = true;
        return true;
    }
    if (code != SQLITE_DONE)
        schema_statement_engine_failed(statement, code);
    return false;
}

static inline void schema_sqlite_reset(schema_statement *statement)
{
    sqlite3_reset(statement->handle);
}

/* `row`: whether the insert gave one, which has the key. */
static inline void schema_sqlite_inserted(schema_statement *statement, bool row, int64_t *id)
{
    if (statement->status == SCHEMA_OK)
        *id = row ? sqlite3_column_int64(statement->handle, 0)
                  : sqlite3_last_insert_rowid(sqlite3_db_handle(statement->handle));
}

static inline int64_t schema_sqlite_changed(const schema_statement *statement)
{
    return sqlite3_changes(sqlite3_db_handle(statement->handle));
}

static inline bool schema_sqlite_batch_row(schema_statement *statement, int64_t *id)
{
    bool row = statement->status == SCHEMA_OK && schema_sqlite_row(statement);
    if (statement->status != SCHEMA_OK)
        return false;
    if (id)
        schema_sqlite_inserted(statement, row, id);
    sqlite3_reset(statement->handle);
    return true;
}

static inline void schema_sqlite_bind_null(schema_statement *statement, int index)
{
    sqlite3_bind_null(statement->handle, index);
}

static inline void schema_sqlite_bind_int64(schema_statement *statement, int index, int64_t value)
{
    sqlite3_bind_int64(statement->handle, index, value);
}

static inline void schema_sqlite_bind_float64(schema_statement *statement, int index, double value)
{
    sqlite3_bind_double(statement->handle, index, value);
}

/* It is stored scaled. */
static inline void schema_sqlite_bind_decimal(schema_statement *statement, int index, int64_t units, int scale)
{
    (void)scale;
    sqlite3_bind_int64(statement->handle, index, units);
}

/* A text that stays. */
static inline void schema_sqlite_bind_text(schema_statement *statement, int index, const char *value)
{
    sqlite3_bind_text(statement->handle, index, value, -1, SQLITE_STATIC);
}

static inline void schema_sqlite_bind_bytes(schema_statement *statement, int index, const void *data, size_t size)
{
    int code = sqlite3_bind_blob(statement->handle, index, data, (int)size,
                                 statement->copies ? SQLITE_TRANSIENT : SQLITE_STATIC);
    if (code != SQLITE_OK)
        schema_statement_engine_failed(statement, code);
}

static inline bool schema_sqlite_is_null(const schema_statement *statement, int column)
{
    return sqlite3_column_type(statement->handle, column) == SQLITE_NULL;
}

static inline int64_t schema_sqlite_read_int64(schema_statement *statement, int column)
{
    return sqlite3_column_int64(statement->handle, column);
}

static inline int32_t schema_sqlite_read_int32(schema_statement *statement, int column)
{
    int64_t value = schema_sqlite_read_int64(statement, column);
    if (value < INT32_MIN || value > INT32_MAX)
        schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "does not fit in an int32");
    return (int32_t)value;
}

static inline double schema_sqlite_read_float64(schema_statement *statement, int column)
{
    return sqlite3_column_double(statement->handle, column);
}

static inline schema_decimal schema_sqlite_read_decimal(schema_statement *statement, int column)
{
    schema_decimal value = {sqlite3_column_int64(statement->handle, column)};
    return value;
}

static inline schema_uuid schema_sqlite_read_uuid(schema_statement *statement, int column)
{
    schema_uuid value = {{0}};
    const void *bytes = sqlite3_column_blob(statement->handle, column);
    if (bytes && sqlite3_column_bytes(statement->handle, column) == 16)
        memcpy(value.bytes, bytes, 16);
    else
        schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is not a uuid of 16 bytes");
    return value;
}

#define SCHEMA_SQLITE_READ_MOMENT(name)                                                                                \
    static inline schema_##name schema_sqlite_read_##name(schema_statement *statement, int column)                     \
    {                                                                                                                  \
        schema_##name value;                                                                                           \
        const char *text = (const char *)sqlite3_column_text(statement->handle, column);                               \
        if (text && schema_##name##_parse(text, &value) == SCHEMA_OK)                                                  \
            return value;                                                                                              \
        return schema_read_##name##_slowly(statement, column);                                                         \
    }

SCHEMA_SQLITE_READ_MOMENT(date)
SCHEMA_SQLITE_READ_MOMENT(time)
SCHEMA_SQLITE_READ_MOMENT(timestamp)
SCHEMA_SQLITE_READ_MOMENT(datetime)
#undef SCHEMA_SQLITE_READ_MOMENT

/* Null: it is null, or there was no memory. `size` may be null. */
static inline const char *schema_sqlite_read_text(schema_statement *statement, int column, size_t *size)
{
    const char *text = (const char *)sqlite3_column_text(statement->handle, column);
    if (size)
        *size = (size_t)sqlite3_column_bytes(statement->handle, column);
    return text;
}

#endif
