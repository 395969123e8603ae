/* Transactions: nested ones are savepoints; a failed statement spoils the innermost, and only going back mends it. What
 * is done again is repeat.c's. */
#include "access/database.h"

#include <stdio.h>

static schema_status run(schema_db *db, const char *sql)
{
    struct failure failure;
    if (db->access->execute(db->handle, sql, &failure) == SCHEMA_OK)
        return SCHEMA_OK;
    schema_status status = schema_db_fail(db, &failure, NULL);
    schema_db_look_for_loss(db);
    schema_db_set_plain(db);
    return status;
}

static schema_status run_kept(schema_db *db, enum kept_statement which, const char *sql)
{
    struct failure failure;
    if (db->access->execute_kept(db->handle, &db->kept[which], sql, &failure) == SCHEMA_OK)
        return SCHEMA_OK;
    schema_status status = schema_db_fail(db, &failure, NULL);
    schema_db_look_for_loss(db);
    schema_db_set_plain(db);
    return status;
}

static schema_status run_savepoint(schema_db *db, const char *what, unsigned depth)
{
    char sql[64];
    snprintf(sql, sizeof sql, "%s schema_%u", what, depth);
    return run(db, sql);
}

static schema_status begin_outermost(schema_db *db, const struct schema_transaction_options *options)
{
    bool reads_only = options && options->read_only;
    db->spoiled_by = SCHEMA_OK;
    db->short_of_locks = false;
    enum kept_statement which = options && options->read_only ? KEPT_BEGIN_READ_ONLY : KEPT_BEGIN;
    schema_status status = run_kept(db, which, db->access->begin(options));
    if (status != SCHEMA_OK)
        return status;
    if (reads_only && db->access->read_only_on) {
        status = run(db, db->access->read_only_on);
        if (status != SCHEMA_OK) {
            struct failure ignored;
            db->access->execute(db->handle, "rollback", &ignored);
            return status;
        }
    }
    db->reads_only = reads_only;
    db->isolation = options ? options->isolation : SCHEMA_ISOLATION_DEFAULT;
    return SCHEMA_OK;
}

/* A savepoint has the isolation of its transaction. */
static schema_status begin_savepoint(schema_db *db, const struct schema_transaction_options *options)
{
    if (options && options->isolation != SCHEMA_ISOLATION_DEFAULT) {
        if (db->isolation == SCHEMA_ISOLATION_DEFAULT)
            db->isolation = db->access->isolation(db->handle);
        if (options->isolation > db->isolation)
            return schema_db_fail_with(db, SCHEMA_MISUSE,
                                       "the transaction that is open has a weaker isolation than is asked for");
    }
    return run_savepoint(db, "savepoint", db->depth);
}

schema_status schema_begin(schema_db *db, const struct schema_transaction_options *options)
{
    if (!db)
        return SCHEMA_MISUSE;
    if (!schema_db_may_start(db))
        return db->error.status;
    schema_status status = db->depth == 0 ? begin_outermost(db, options) : begin_savepoint(db, options);
    if (status == SCHEMA_OK)
        db->depth++;
    return status;
}

/* Those that were opened in what has been undone have no rows any more. */
static void lose_cursors(schema_db *db)
{
    for (schema_statement *cursor = db->cursors; cursor && db->access->lose_cursor; cursor = cursor->more->next_cursor)
        if (cursor->more->depth > db->depth)
            db->access->lose_cursor(cursor);
}

/* After the outermost one has ended, however it did. */
static void leave(schema_db *db)
{
    struct failure ignored;
    if (db->reads_only && db->access->read_only_off)
        db->access->execute(db->handle, db->access->read_only_off, &ignored);
    db->reads_only = false;
    db->depth = 0;
    db->failed = false;
    lose_cursors(db);
    schema_db_set_plain(db);
}

static schema_status undo_savepoint(schema_db *db)
{
    schema_status status = run_savepoint(db, "rollback to", db->depth - 1);
    if (status == SCHEMA_OK)
        status = run_savepoint(db, "release", db->depth - 1);
    db->failed = status != SCHEMA_OK;
    if (status == SCHEMA_OK) {
        db->depth--;
        lose_cursors(db);
    }
    schema_db_set_plain(db);
    return status;
}

/* Undoes the innermost one. What the engine has undone by itself needs no undoing: then all of them are gone, and the
 * outer ones have failed too. What cannot be undone now, for want of memory, stays open: only another try ends it. */
schema_status schema_db_undo(schema_db *db)
{
    schema_status status = SCHEMA_OK;
    if (db->access->in_transaction(db->handle)) {
        if (db->depth > 1)
            return undo_savepoint(db);
        status = run_kept(db, KEPT_ROLLBACK, "rollback");
    } else if (db->depth > 1) {
        db->depth--;
        db->failed = true;
        schema_db_set_plain(db);
        return SCHEMA_OK;
    }
    if (db->access->in_transaction(db->handle)) {
        db->failed = true;
        schema_db_set_plain(db);
        return status;
    }
    leave(db);
    return SCHEMA_OK;
}

schema_status schema_rollback(schema_db *db)
{
    if (!db)
        return SCHEMA_MISUSE;
    if (db->depth == 0)
        return schema_db_fail_with(db, SCHEMA_MISUSE, "there is no transaction to roll back");
    return schema_db_undo(db);
}

static schema_status refuse_open_cursor(schema_db *db, const schema_statement *cursor)
{
    char message[400];
    snprintf(message, sizeof message, "the cursor %s, opened at %s:%u, is still open",
             schema_statement_names_of(cursor)->name, cursor->more->place.file, cursor->more->place.line);
    return schema_db_fail_with(db, SCHEMA_MISUSE, message);
}

schema_status schema_commit(schema_db *db)
{
    if (!db)
        return SCHEMA_MISUSE;
    if (db->depth == 0)
        return schema_db_fail_with(db, SCHEMA_MISUSE, "there is no transaction to commit");
    const schema_statement *cursor = schema_db_open_cursor(db, db->depth);
    if (cursor)
        return refuse_open_cursor(db, cursor);
    if (db->failed) {
        schema_ignore(schema_db_undo(db));
        return schema_db_fail_with(db, SCHEMA_MISUSE, "the transaction was rolled back: a statement in it had failed");
    }
    if (db->depth > 1) {
        schema_status status = run_savepoint(db, "release", db->depth - 1);
        if (status == SCHEMA_OK)
            db->depth--;
        else
            db->failed = true;
        schema_db_set_plain(db);
        return status;
    }
    schema_status status = run_kept(db, KEPT_COMMIT, "commit");
    if (status == SCHEMA_OK) {
        leave(db);
        return SCHEMA_OK;
    }
    const struct kept_error kept = schema_db_keep_error(db); /* a commit ends the transaction, one way or the other */
    schema_ignore(schema_db_undo(db));
    schema_db_put_error_back(db, &kept);
    return status;
}
