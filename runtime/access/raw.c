/* Owns: SQL by hand: a statement that is used once, its parameters counted, its rows given to a function. Must not know
 * what a value is. */
#include "access/database.h"
#include "base/number.h"
#include "engine/values.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- parameters ----------------------------------------------------------------------------------------------- */

int schema_parameter_number(const char *text, const char **end)
{
    int64_t number;
    const char *behind = text;
    if (text[0] != '$' || text[1] < '1' || text[1] > '9' || !schema_int64_read(text + 1, &behind, &number) ||
        number > SCHEMA_MOST_PARAMETERS)
        return 0;
    if (end)
        *end = behind;
    return (int)number;
}

/* What says that parameters are written otherwise is SQL that is wrong, and spoils the transaction, to both engines
 * alike; a count that is wrong is the call's. */
static void refuse(schema_statement *statement, const struct hand_parameters *found, size_t count)
{
    struct failure failure = {.status = SCHEMA_MISUSE};
    size_t size = 0;
    if (!found->certain)
        size = (size_t)snprintf(failure.message, sizeof failure.message,
                                "the SQL has %d parameter%s, and %zu value%s given", found->count,
                                found->count == 1 ? "" : "s", count, count == 1 ? " is" : "s are");
    if (!*found->other) {
        schema_statement_fail(statement, SCHEMA_MISUSE, failure.message);
        return;
    }
    snprintf(failure.message + size, sizeof failure.message - size,
             "%sa parameter is written $1, $2 and so on, not %s%s", size ? "; " : "", found->other,
             strstr(found->other, "::") ? "; a cast is written cast($1 as …)" : "");
    schema_statement_failed_with(statement, &failure);
}

static void bind(schema_statement *statement, size_t count, const schema_value *parameters)
{
    struct hand_parameters found = {0};
    const struct access_functions *access = statement->db->access;
    access->parameters(statement, &found);
    if (found.certain || (size_t)found.count != count)
        refuse(statement, &found, count);
    else if (count && !parameters)
        schema_statement_fail(statement, SCHEMA_MISUSE, "there are no values");
    for (size_t i = 0; i < count && statement->status == SCHEMA_OK; i++) {
        int number = (int)i + 1, place = found.places ? found.places[number] : number;
        if (!place)
            continue;
        statement->more->parameter = number;
        if (access->expect)
            access->expect(statement, place, &parameters[i]);
        schema_bind_value(statement, place, &parameters[i]);
    }
    free(found.places);
}

/* -- from start to end ---------------------------------------------------------------------------------------- */

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
    bind(statement, count, parameters);
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
        for (size_t i = 0; i < columns; i++) {
            values[i] = (schema_value){.statement = statement, .column = (int)i};
            db->access->value(statement, i, &values[i]);
        }
        unsigned errors = db->errors;
        if (statement->status == SCHEMA_OK)
            answer =
                schema_db_answer(db, errors, row(context, columns, values), "the function that the rows are given to");
    }
    free(values);
    schema_status status = end(statement);
    return status != SCHEMA_OK ? status : answer;
}
