/* SQL by hand: what generated code does not do. */
#include "access/database.h"

#include <stdlib.h>

schema_value schema_int64(int64_t value)
{
    return (schema_value){.kind = SCHEMA_VALUE_INT64, .integer = value};
}

schema_value schema_double(double value)
{
    return (schema_value){.kind = SCHEMA_VALUE_DOUBLE, .real = value};
}

schema_value schema_text(const char *value)
{
    return (schema_value){.kind = value ? SCHEMA_VALUE_TEXT : SCHEMA_VALUE_NULL, .text = value};
}

schema_value schema_blob(const void *data, size_t size)
{
    return (schema_value){.kind = data ? SCHEMA_VALUE_BYTES : SCHEMA_VALUE_NULL, .bytes = {data, size}};
}

/* Prepared, used once. Null: the error is put. */
static schema_statement *start(schema_db *db, const char *sql, size_t count, const schema_value *parameters)
{
    if (!schema_db_may_start(db))
        return NULL;
    if (!sql) {
        schema_db_fail_with(db, SCHEMA_MISUSE, "there is no SQL");
        return NULL;
    }
    schema_statement *statement = schema_statement_make(db, NULL, sql);
    if (!statement)
        return NULL;
    schema_statement_begin_use(statement);
    for (size_t i = 0; i < count && statement->status == SCHEMA_OK; i++)
        db->access->bind(statement, (int)i + 1, &parameters[i]);
    return statement;
}

static schema_status end(schema_statement *statement)
{
    schema_db *db = statement->db;
    schema_status status = schema_statement_end_slowly(statement);
    if (db->error.sql == statement->more->sql)
        db->error.sql = NULL; /* it is the caller's, and may be gone */
    schema_statement_free_parts(db, statement);
    free(statement);
    return status;
}

schema_status schema_exec(schema_db *db, const char *sql, size_t count, const schema_value *parameters,
                          int64_t *changed)
{
    if (!db)
        return SCHEMA_MISUSE;
    schema_statement *statement = start(db, sql, count, parameters);
    if (!statement)
        return db->error.status;
    while (statement->status == SCHEMA_OK && db->access->row(statement))
        continue;
    if (changed && statement->status == SCHEMA_OK)
        *changed = db->access->changed(statement);
    return end(statement);
}

schema_status schema_query(schema_db *db, const char *sql, size_t count, const schema_value *parameters,
                           schema_status (*row)(void *context, size_t columns, const schema_value *values),
                           void *context)
{
    if (!db)
        return SCHEMA_MISUSE;
    schema_statement *statement = start(db, sql, count, parameters);
    if (!statement)
        return db->error.status;
    size_t columns = 0;
    schema_value *values = NULL;
    schema_status answer = SCHEMA_OK;
    while (answer == SCHEMA_OK && statement->status == SCHEMA_OK && db->access->row(statement)) {
        if (!values) {
            columns = db->access->columns(statement);
            values = calloc(columns ? columns : 1, sizeof *values);
        }
        if (!values) {
            schema_statement_fail(statement, SCHEMA_NO_MEMORY, "no memory for a row");
            break;
        }
        for (size_t i = 0; i < columns; i++)
            db->access->value(statement, i, &values[i]);
        if (statement->status == SCHEMA_OK)
            answer = row(context, columns, values);
    }
    free(values);
    schema_status status = end(statement);
    return status != SCHEMA_OK ? status : answer;
}
