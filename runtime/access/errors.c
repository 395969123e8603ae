/* What a caller is told: the record of the last error of a connection, and which constraint of the schema it was. The
 * texts live in the connection, in room of a fixed size, so that an error can be told when there is no memory. */
#include "access/database.h"

#include <stdio.h>
#include <string.h>

static const char *known(const char *text)
{
    return text && *text ? text : NULL;
}

/* Whether `found` is `name` with underscores for its dots. */
static bool is_spelled(const char *name, const char *found)
{
    for (; *name && (*name == '.' ? '_' : *name) == *found; name++)
        found++;
    return !*name && !*found;
}

/* Whether the failure is about the table that the model calls so. */
static bool is_table(const struct failure *failure, const char *table)
{
    const char *dot = strrchr(table, '.');
    if (!dot || !*failure->schema)
        return is_spelled(table, failure->table);
    size_t size = (size_t)(dot - table);
    return strlen(failure->schema) == size && strncmp(table, failure->schema, size) == 0 &&
           strcmp(dot + 1, failure->table) == 0;
}

/* An index of a table in a schema bears the schema's name where the engine has none. */
static bool is_named(const struct failure *failure, const struct schema_constraint_name *constraint)
{
    if (strcmp(constraint->name, failure->constraint) == 0)
        return true;
    const char *dot = strrchr(constraint->table, '.');
    size_t size = dot ? (size_t)(dot - constraint->table) : 0;
    return dot && !*failure->schema && strncmp(constraint->table, failure->constraint, size) == 0 &&
           failure->constraint[size] == '_' && strcmp(failure->constraint + size + 1, constraint->name) == 0;
}

/* By its name where the engine gives one, else by the table and the columns. One name can be in several schemas: the
 * table, where it is known, decides, and that with a dot before the one without. */
static const struct schema_constraint_name *find_constraint(const schema_db *db)
{
    const struct failure *failure = &db->failure;
    const struct schema_program *program = db->program;
    const struct schema_constraint_name *found = NULL;
    for (unsigned i = 0; program && i < program->constraint_count; i++) {
        const struct schema_constraint_name *constraint = &program->constraints[i];
        if (*failure->constraint
                ? !is_named(failure, constraint)
                : !constraint->columns || !*failure->column || strcmp(constraint->columns, failure->column) != 0)
            continue;
        bool same = is_table(failure, constraint->table);
        if (same && strchr(constraint->table, '.'))
            return constraint;
        if (same || (!found && *failure->constraint))
            found = constraint;
    }
    return found;
}

/* What a column's type forbids is told alike, whether a check of the table or the caller's side has found it. */
static void out_of_range(schema_db *db)
{
    db->error.status = SCHEMA_RANGE;
    db->error.constraint = NULL;
    if (*db->failure.column)
        snprintf(db->failure.message, sizeof db->failure.message, "%s is out of the range of its type",
                 db->failure.column);
}

static void name_constraint(schema_db *db)
{
    schema_error *error = &db->error;
    if (error->status != SCHEMA_UNIQUE && error->status != SCHEMA_CHECK && error->status != SCHEMA_FOREIGN_KEY)
        return;
    const struct schema_constraint_name *constraint = find_constraint(db);
    if (!constraint) { /* checks of the schema have names, but for those that types make */
        if (error->status == SCHEMA_CHECK && (db->program || db->failure.nameless))
            out_of_range(db);
        else if (error->status == SCHEMA_CHECK)
            error->column = NULL;
        return;
    }
    error->constraint = constraint->name;
    error->constraint_id = constraint->id;
    error->table = constraint->table;
    if (error->status == SCHEMA_UNIQUE && !error->column)
        error->column = constraint->columns;
    if (error->status == SCHEMA_CHECK)
        error->column = NULL;
}

schema_status schema_db_fail(schema_db *db, const struct failure *failure, const schema_statement *statement)
{
    if (failure != &db->failure)
        db->failure = *failure;
    const struct failure *own = &db->failure;
    db->errors++;
    db->short_of_locks |= own->short_of_locks;
    db->error = (schema_error){
        .status = own->status,
        .message = own->message,
        .detail = known(own->detail),
        .code = known(own->code),
        .constraint = known(own->constraint),
        .table = known(own->table),
        .column = known(own->column),
    };
    if (statement && statement->more) {
        db->error.sql = statement->more->sql;
        db->error.statement = schema_statement_function(statement);
    }
    if (*own->code) /* the engine's own words */
        name_constraint(db);
    return db->error.status;
}

schema_status schema_db_fail_with(schema_db *db, schema_status status, const char *message)
{
    struct failure failure = {.status = status};
    snprintf(failure.message, sizeof failure.message, "%s", message);
    return schema_db_fail(db, &failure, NULL);
}

schema_status schema_db_answer(schema_db *db, unsigned errors, schema_status status, const char *who)
{
    char message[120];
    if (status == SCHEMA_OK || (db->errors != errors && db->error.status == status))
        return status;
    snprintf(message, sizeof message, "%s answered %s", who, schema_status_name(status));
    return schema_db_fail_with(db, status, message);
}

struct kept_error schema_db_keep_error(const schema_db *db)
{
    return (struct kept_error){db->error, db->failure};
}

void schema_db_put_error_back(schema_db *db, const struct kept_error *kept)
{
    db->failure = kept->failure; /* the texts of the error are these, where they stood */
    db->error = kept->error;
}

schema_status schema_failed(schema_db *db, schema_status status, const char *function, const char *what)
{
    struct failure failure = {.status = status};
    snprintf(failure.message, sizeof failure.message, "%s: %s", function, what);
    if (!db)
        return SCHEMA_MISUSE;
    schema_db_fail(db, &failure, NULL);
    db->error.statement = function;
    return status;
}

const schema_error *schema_error_of(const schema_db *db)
{
    static const schema_error no_connection = {.status = SCHEMA_MISUSE, .message = "there is no connection"};
    return db ? &db->error : &no_connection;
}

const char *schema_message(const schema_db *db)
{
    return schema_error_of(db)->message;
}

/* -- what goes wrong in a statement ----------------------------------------------------------------------------- */

/* The n-th word of names with blanks between them. */
static int word(const char *names, int n, const char **found)
{
    while (names && *names) {
        size_t length = strcspn(names, " ");
        if (n-- == 0) {
            *found = names;
            return (int)length;
        }
        names += length + (names[length] == ' ');
    }
    *found = "";
    return 0;
}

const struct schema_statement_names *schema_statement_names_of(const schema_statement *statement)
{
    const struct schema_statement_text *source = statement->more ? statement->more->source : NULL;
    return source ? &statement->db->program->statements[source - statement->db->texts] : NULL;
}

const char *schema_statement_function(const schema_statement *statement)
{
    const struct schema_statement_more *more = statement->more;
    const struct schema_statement_names *names = schema_statement_names_of(statement);
    if (!names)
        return NULL;
    const char *batching = statement->db->batching;
    return more->function ? more->function : batching ? batching : names->name;
}

static const char *name_of(const schema_statement *statement)
{
    const char *function = schema_statement_function(statement);
    return function ? function : "the statement";
}

static void fail_about(schema_statement *statement, schema_status status, const char *kind, const char *names, int n,
                       const char *what)
{
    struct failure failure = {.status = status, .row = ROW_AT_HAND};
    const char *name;
    if (statement->status != SCHEMA_OK)
        return;
    int length = word(names, n, &name);
    if (length)
        snprintf(failure.message, sizeof failure.message, "%s: %.*s %s", name_of(statement), length, name, what);
    else
        snprintf(failure.message, sizeof failure.message, "%s: %s %d %s", name_of(statement), kind, n + 1, what);
    snprintf(failure.column, sizeof failure.column, "%.*s", length, name);
    statement->status = schema_db_fail(statement->db, &failure, statement);
}

void schema_statement_bind_failed(schema_statement *statement, int index, schema_status status, const char *what)
{
    const struct schema_statement_names *names = schema_statement_names_of(statement);
    int by_hand = statement->more ? statement->more->parameter : 0;
    fail_about(statement, status, "parameter", names ? names->parameters : NULL, (by_hand ? by_hand : index) - 1, what);
}

void schema_statement_read_failed(schema_statement *statement, int column, schema_status status, const char *what)
{
    const struct schema_statement_names *names = schema_statement_names_of(statement);
    fail_about(statement, status, "column", names ? names->columns : NULL, column, what);
}

schema_status schema_value_failed(const schema_value *value, schema_status status, const char *what)
{
    struct failure failure = {.status = status};
    snprintf(failure.message, sizeof failure.message, "column %d %s", value->column + 1, what);
    return schema_db_fail(value->statement->db, &failure, NULL);
}

void schema_statement_fail(schema_statement *statement, schema_status status, const char *what)
{
    if (statement->status == SCHEMA_OK) {
        struct failure failure = {.status = status};
        snprintf(failure.message, sizeof failure.message, "%s: %s", name_of(statement), what);
        statement->status = schema_db_fail(statement->db, &failure, statement);
    }
}

/* What a statement was asked for: "id", "author_id and title"; of one that changes a row, its key. */
static void say_key(const schema_statement *statement, char *text, size_t size)
{
    const struct schema_statement_more *more = statement->more;
    const char *at = schema_statement_names_of(statement)->parameters;
    size_t used = 0;
    if (strncmp(more->sql, "select", 6) != 0 || !at || !*at) {
        snprintf(text, size, "key");
        return;
    }
    for (const char *and = ""; *at && used < size; and = " and ") {
        size_t length = strcspn(at, " ");
        used += (size_t)snprintf(text + used, size - used, "%s%.*s", and, (int)length, at);
        at += length + (at[length] == ' ');
    }
}

/* It has done what it could, so it has not failed: but the call that it was for has an answer of its own. */
schema_status schema_statement_end_without(schema_statement *statement, schema_status none)
{
    struct failure failure = {.status = none};
    char key[200];
    if (none == SCHEMA_STALE) {
        snprintf(failure.message, sizeof failure.message, "%s: the row was changed or deleted since it was read",
                 name_of(statement));
    } else if (statement->more && strncmp(statement->more->sql, "insert", 6) == 0) {
        snprintf(failure.message, sizeof failure.message, "%s: no row was written", name_of(statement));
    } else {
        say_key(statement, key, sizeof key);
        snprintf(failure.message, sizeof failure.message, "%s: no row has this %s", name_of(statement), key);
    }
    schema_db_fail(statement->db, &failure, statement);
    schema_status status = schema_statement_end_slowly(statement);
    return status == SCHEMA_OK ? none : status;
}

void schema_db_name_row(schema_db *db, const char *function, size_t row, size_t count)
{
    struct failure *failure = &db->failure;
    char message[sizeof failure->message];
    size_t length = strlen(function);
    db->row_unknown = failure->row == ROW_TO_BE_FOUND;
    if (db->error.message != failure->message || failure->row == 0 || db->row_unknown)
        return;
    db->error.row = failure->row > 0 ? (size_t)failure->row : row + 1;
    const char *rest = failure->message;
    if (strncmp(rest, function, length) == 0 && rest[length] == ':')
        rest += length + 2;
    snprintf(message, sizeof message, "%.100s: row %zu of %zu: %.240s", function, db->error.row, count, rest);
    memcpy(failure->message, message, sizeof message);
}

void schema_db_spoil(schema_db *db, schema_status status)
{
    if (db->depth > 0 && !db->failed)
        db->spoiled_by = status;
    db->failed |= db->depth > 0;
    schema_db_look_for_loss(db);
    schema_db_set_plain(db);
}

/* Generated SQL does not compile when the database is not what the program was made for. */
static schema_status refused(schema_statement *statement, const struct failure *failure)
{
    schema_db *db = statement->db;
    schema_db_fail(db, failure, statement);
    if (failure->unfit && statement->more && statement->more->source)
        db->error.status = db->failure.status = SCHEMA_DRIFT;
    return db->error.status;
}

void schema_statement_failed_with(schema_statement *statement, const struct failure *failure)
{
    if (statement->status != SCHEMA_OK)
        return;
    statement->status = refused(statement, failure);
    schema_db_spoil(statement->db, statement->status);
}

void schema_statement_engine_failed(schema_statement *statement, int code)
{
    struct failure failure;
    if (statement->status != SCHEMA_OK)
        return;
    statement->db->access->explain(statement->db->handle, code, &failure);
    schema_statement_failed_with(statement, &failure);
}
