/* A connection from its opening to its close. What is pending is applied by migrate/ before the program gets it. */
#include "access/database.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void schema_db_set_plain(schema_db *db)
{
    db->front.plain = db->handle && !db->failed && !db->lost && !db->options.log &&
                      (db->options.statement_timeout_ms <= 0 || !db->access->watch);
}

/* -- opening ---------------------------------------------------------------------------------------------------- */

static int is_overdue(void *context)
{
    const schema_db *db = context;
    struct timespec now;
    if (db->deadline.tv_sec == 0) /* nothing of the program's is running */
        return 0;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec > db->deadline.tv_sec ||
           (now.tv_sec == db->deadline.tv_sec && now.tv_nsec >= db->deadline.tv_nsec);
}

/* Which it was built for, in the words that a URL begins with. */
static const char *not_built_for(const struct schema_program *program, char *text, size_t size)
{
    size_t used = (size_t)snprintf(text, size, "the URL names no engine that this program was built for; it has");
    for (const struct schema_program_engine *built = program->engines; built && built->engine && used < size; built++)
        used += (size_t)snprintf(text + used, size - used, "%s %s", built == program->engines ? "" : " and",
                                 built->engine->scheme);
    return text;
}

static schema_status find_engine(schema_db *db, const char *url)
{
    char text[160];
    const struct schema_program_engine *built = db->program->engines;
    while (built && built->engine && !schema_engine_takes(built->engine, url))
        built++;
    if (!built || !built->engine)
        return schema_db_fail_with(db, SCHEMA_MISUSE, not_built_for(db->program, text, sizeof text));
    db->engine = built->engine;
    db->texts = built->texts;
    db->access = db->engine->access;
    return SCHEMA_OK;
}

static schema_status connect_to(schema_db *db, const char *url)
{
    struct failure failure;
    schema_status status = db->access->open(url, &db->options, &db->handle, &failure);
    if (status != SCHEMA_OK)
        return schema_db_fail(db, &failure, NULL);
    if (db->options.on_connect) {
        status = db->options.on_connect(db->options.context, db->access->native(db->handle));
        if (status != SCHEMA_OK)
            return schema_db_fail_with(db, status, "on_connect refused the connection");
    }
    return SCHEMA_OK;
}

void schema_db_look_for_loss(schema_db *db)
{
    db->lost |= db->handle && db->access->is_lost && db->access->is_lost(db->handle);
}

bool schema_db_reconnect(schema_db *db)
{
    struct failure failure;
    if (db->depth > 0) {
        schema_db_fail_with(db, SCHEMA_CONNECTION, "the connection was lost, and with it the transaction");
        return false;
    }
    if (db->access->reconnect(db->handle, &failure) != SCHEMA_OK) {
        schema_db_fail(db, &failure, NULL);
        return false;
    }
    schema_status status = db->options.on_connect
                               ? db->options.on_connect(db->options.context, db->access->native(db->handle))
                               : SCHEMA_OK;
    if (status != SCHEMA_OK) {
        schema_db_fail_with(db, status, "on_connect refused the connection");
        return false;
    }
    db->lost = false;
    schema_db_set_plain(db);
    return true;
}

static schema_status bring_up_to_date(schema_db *db, const char *url)
{
    schema_status status = schema_migrate_on_connect(db->engine, db->program, url, &db->options,
                                                     db->access->native(db->handle), &db->outcome);
    if (status == SCHEMA_OK)
        return SCHEMA_OK;
    db->error = db->outcome.error;
    db->error.status = status;
    if (!db->error.message)
        db->error.message = "the database could not be brought up to date";
    return status;
}

static schema_status make_statements(schema_db *db)
{
    unsigned count = db->program ? db->program->statement_count : 0;
    if (count == 0)
        return SCHEMA_OK;
    db->front.statements = calloc(count, sizeof *db->front.statements);
    if (!db->front.statements)
        return schema_db_fail_with(db, SCHEMA_NO_MEMORY, "no memory for a connection");
    db->front.statement_count = count;
    return SCHEMA_OK;
}

static schema_status open_all(schema_db *db, const char *url)
{
    if (!url)
        return schema_db_fail_with(db, SCHEMA_MISUSE, "there is no URL");
    if (!db->program || db->program->abi != SCHEMA_ABI)
        return schema_db_fail_with(db, SCHEMA_MISUSE, "the program was made for another version of the runtime");
    schema_status status = find_engine(db, url);
    if (status == SCHEMA_OK)
        status = connect_to(db, url);
    /* One that may only read can apply nothing; what is pending is still an answer. */
    if (status == SCHEMA_OK && db->options.read_only && db->options.policy == SCHEMA_APPLY)
        db->options.policy = SCHEMA_CHECK_ONLY;
    if (status == SCHEMA_OK && db->program->revision_count > 0)
        status = bring_up_to_date(db, url);
    if (status == SCHEMA_OK)
        status = make_statements(db);
    return status;
}

schema_status schema_connect(const struct schema_program *program, const char *url,
                             const struct schema_options *options, schema_db **opened)
{
    *opened = NULL;
    schema_db *db = calloc(1, sizeof *db);
    if (!db)
        return SCHEMA_NO_MEMORY;
    *opened = db;
    db->program = program;
    if (options)
        db->options = *options;
    db->error.message = "no error";
    schema_status status = open_all(db, url);
    if (status != SCHEMA_OK) {
        if (db->handle)
            db->access->close(db->handle);
        db->handle = NULL;
        return status;
    }
    if (db->options.statement_timeout_ms > 0 && db->access->watch)
        db->access->watch(db->handle, is_overdue, db);
    schema_db_set_plain(db);
    return SCHEMA_OK;
}

/* -- closing ---------------------------------------------------------------------------------------------------- */

/* What was left open is told to the log, since the connection that could tell is going. */
static void report_left_open(const schema_db *db, const char *what, const char *file, unsigned line)
{
    char text[400];
    if (!db->options.log)
        return;
    if (file)
        snprintf(text, sizeof text, "the cursor %s, opened at %s:%u, was still open", what, file, line);
    else
        snprintf(text, sizeof text, "%s", what);
    schema_log_event event = {.sql = text, .statement = NULL, .status = SCHEMA_MISUSE};
    db->options.log(db->options.context, &event);
}

schema_status schema_close(schema_db *db)
{
    schema_status status = SCHEMA_OK;
    if (!db)
        return SCHEMA_OK;
    for (const schema_statement *cursor = db->cursors; cursor; cursor = cursor->more->next_cursor) {
        status = SCHEMA_MISUSE;
        report_left_open(db, schema_statement_names_of(cursor)->name, cursor->more->place.file,
                         cursor->more->place.line);
    }
    if (db->depth > 0) {
        status = SCHEMA_MISUSE;
        report_left_open(db, "a transaction was still open", NULL, 0);
    }
    for (unsigned i = 0; i < db->front.statement_count; i++)
        schema_statement_free_parts(db, &db->front.statements[i]);
    free(db->front.statements);
    if (db->handle) {
        struct failure ignored;
        if (db->depth > 0 && db->access->in_transaction(db->handle))
            db->access->execute(db->handle, "rollback", &ignored);
        db->access->close(db->handle);
    }
    schema_region_free(db->outcome.region);
    free(db);
    return status;
}

/* -- looking ---------------------------------------------------------------------------------------------------- */

const char *schema_engine_name(const schema_db *db)
{
    return db && db->engine ? db->engine->name : "";
}

void *schema_handle(schema_db *db)
{
    return db && db->handle ? db->access->native(db->handle) : NULL;
}

void schema_interrupt(schema_db *db)
{
    if (db && db->handle)
        db->access->interrupt(db->handle);
}
