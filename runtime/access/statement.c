/* Statements of a program on one connection: prepared at their first use, kept, a second instance where one is in use
 * already; and all of starting and ending that is not usual. */
#include "access/database.h"
#include "engine/keys.h"

#include <stdlib.h>
#include <string.h>

/* -- making and freeing ----------------------------------------------------------------------------------------- */

bool schema_statement_prepare_into(schema_db *db, schema_statement *statement,
                                   const struct schema_statement_text *source, const char *sql)
{
    struct failure failure;
    struct schema_statement_more *more = calloc(1, sizeof *more);
    if (!more) {
        schema_db_fail_with(db, SCHEMA_NO_MEMORY, "no memory for a statement");
        return false;
    }
    more->source = source;
    more->sql = sql;
    statement->db = db;
    statement->values = db->access->values;
    statement->more = more;
    if (db->access->prepare(db->handle, sql, source, statement, &failure) == SCHEMA_OK) {
        statement->ready = true;
        return true;
    }
    schema_statement_failed_with(statement, &failure);
    if (!source)
        db->error.sql = NULL;      /* it is the caller's */
    statement->status = SCHEMA_OK; /* it is as if it had not been */
    statement->more = NULL;
    free(more);
    return false;
}

schema_statement *schema_statement_make(schema_db *db, const struct schema_statement_text *source, const char *sql)
{
    schema_statement *statement = calloc(1, sizeof *statement);
    if (!statement) {
        schema_db_fail_with(db, SCHEMA_NO_MEMORY, "no memory for a statement");
        return NULL;
    }
    if (schema_statement_prepare_into(db, statement, source, sql))
        return statement;
    free(statement);
    return NULL;
}

static void free_list(schema_db *db, schema_statement *statement)
{
    while (statement) {
        schema_statement *next = statement->more->next;
        schema_statement_free_parts(db, statement);
        free(statement);
        statement = next;
    }
}

/* -- texts of its own -------------------------------------------------------------------------------------------- */

/* In steps that double: SQL by hand may have thousands. */
static bool has_room_for(struct statement_rooms *rooms, size_t number)
{
    if (number < rooms->count)
        return true;
    size_t count = 2 * number + 8;
    struct statement_room *items = realloc(rooms->items, count * sizeof *items);
    if (!items)
        return false;
    memset(items + rooms->count, 0, (count - rooms->count) * sizeof *items);
    *rooms = (struct statement_rooms){items, count};
    return true;
}

char *schema_statement_room(schema_statement *statement, enum room_of what, size_t number, size_t size)
{
    struct statement_rooms *rooms = &statement->more->rooms[what];
    bool enough = has_room_for(rooms, number);
    struct statement_room *room = enough ? &rooms->items[number] : NULL;
    if (enough && room->size < size) {
        char *text = realloc(room->text, size);
        enough = text != NULL;
        if (enough)
            *room = (struct statement_room){text, size};
    }
    statement->watched = true; /* so that its end frees them */
    if (!enough)
        schema_statement_fail(statement, SCHEMA_NO_MEMORY, "no memory for a text");
    return enough ? room->text : NULL;
}

static void free_rooms(struct schema_statement_more *more)
{
    for (int i = 0; i < ROOMS; i++) {
        for (size_t k = 0; k < more->rooms[i].count; k++)
            free(more->rooms[i].items[k].text);
        free(more->rooms[i].items);
        more->rooms[i] = (struct statement_rooms){0};
    }
}

/* All but the struct itself. */
void schema_statement_free_parts(schema_db *db, schema_statement *statement)
{
    struct schema_statement_more *more = statement->more;
    if (!more)
        return;
    free_list(db, more->instances);
    free_list(db, more->variants);
    free_list(db, more->locking);
    schema_keys_free(more->keys);
    db->access->finish(statement);
    free_rooms(more);
    free(more->text);
    free(more);
    free(statement->all_given);
    statement->more = NULL;
}

/* -- starting --------------------------------------------------------------------------------------------------- */

schema_statement *schema_statement_broken(schema_db *db)
{
    db->broken = (schema_statement){.db = db, .status = db->error.status};
    return &db->broken;
}

/* Where there is no connection there is no place for a statement: nobody writes to one that has failed. */
static schema_statement *no_connection(void)
{
    static const schema_statement none = {.status = SCHEMA_MISUSE};
    return (schema_statement *)(uintptr_t)&none;
}

bool schema_db_may_start(schema_db *db)
{
    if (!db->handle) {
        if (db->error.status == SCHEMA_OK)
            schema_db_fail_with(db, SCHEMA_CONNECTION, "the connection is not open");
        return false;
    }
    if (db->lost && !schema_db_reconnect(db))
        return false;
    if (!db->failed)
        return true;
    schema_db_fail_with(db, SCHEMA_MISUSE,
                        "the transaction has failed: only schema_rollback ends it, or returns to a savepoint");
    return false;
}

/* Marks it as used; where time counts, the clock starts. */
schema_statement *schema_statement_begin_use(schema_statement *statement)
{
    schema_db *db = statement->db;
    statement->ready = false;
    statement->found = false;
    statement->watched = db->options.log || db->options.statement_timeout_ms > 0;
    if (statement->watched)
        clock_gettime(CLOCK_MONOTONIC, &statement->more->began);
    if (db->options.statement_timeout_ms > 0) {
        db->deadline = statement->more->began;
        db->deadline.tv_sec += db->options.statement_timeout_ms / 1000;
        db->deadline.tv_nsec += db->options.statement_timeout_ms % 1000 * 1000000L;
        if (db->deadline.tv_nsec >= 1000000000L) {
            db->deadline.tv_sec++;
            db->deadline.tv_nsec -= 1000000000L;
        }
    }
    return statement;
}

/* One that is not in use: the first, or another instance, made if need be. */
static schema_statement *find_free(schema_db *db, schema_statement *first)
{
    if (first->ready)
        return first;
    for (schema_statement *other = first->more->instances; other; other = other->more->next)
        if (other->ready)
            return other;
    schema_statement *made = schema_statement_make(db, first->more->source, first->more->sql);
    if (made) {
        made->more->next = first->more->instances;
        first->more->instances = made;
    }
    return made;
}

/* The first of its instances, prepared; null: the error is put. */
static schema_statement *find_first(schema_db *db, unsigned id)
{
    if (!schema_db_may_start(db))
        return NULL;
    if (id >= db->front.statement_count) {
        schema_db_fail_with(db, SCHEMA_MISUSE, "the connection was opened for another program");
        return NULL;
    }
    schema_statement *statement = &db->front.statements[id];
    const struct schema_statement_text *source = &db->texts[id];
    bool there = statement->more || schema_statement_prepare_into(db, statement, source, source->sql);
    return there ? statement : NULL;
}

schema_statement *schema_statement_prepare(schema_db *db, unsigned id)
{
    if (!db)
        return no_connection();
    schema_statement *statement = find_first(db, id);
    statement = statement ? find_free(db, statement) : NULL;
    return statement ? schema_statement_begin_use(statement) : schema_statement_broken(db);
}

static schema_statement *called_as(schema_statement *statement, const char *function)
{
    if (statement->more) {
        statement->more->function = function;
        statement->watched = true; /* so that its end forgets it */
    }
    return statement;
}

schema_statement *schema_statement_start_as(schema_db *db, unsigned id, const char *function)
{
    return called_as(schema_statement_prepare(db, id), function);
}

schema_statement *schema_variant_start_as(schema_db *db, unsigned id, const char *function, const uint64_t *given,
                                          size_t words)
{
    return called_as(schema_variant_find(db, id, given, words), function);
}

/* -- those that lock what they read ------------------------------------------------------------------------------- */

/* The text of the statement that only reads, and the engine's word for locking; null: the error is put. */
static schema_statement *make_locking(schema_db *db, schema_statement *first)
{
    const char *sql = first->more->sql, *locks = db->access->locks;
    size_t size = strlen(sql), room = size + strlen(locks) + 1;
    char *text = malloc(room);
    if (!text) {
        schema_db_fail_with(db, SCHEMA_NO_MEMORY, "no memory for a statement");
        return NULL;
    }
    memcpy(text, sql, size);
    memcpy(text + size, locks, room - size);
    schema_statement *made = schema_statement_make(db, first->more->source, text);
    if (!made) {
        db->error.sql = NULL;
        free(text);
        return NULL;
    }
    made->more->text = text;
    made->more->next = first->more->locking;
    first->more->locking = made;
    return made;
}

schema_statement *schema_statement_start_locking(schema_db *db, unsigned id, const char *function)
{
    if (!db)
        return no_connection();
    schema_statement *first = find_first(db, id);
    if (first && (db->depth == 0 || db->reads_only)) {
        schema_ignore(schema_failed(db, SCHEMA_MISUSE, function, "it needs a transaction that may write"));
        first = NULL;
    }
    if (!first)
        return schema_statement_broken(db);
    schema_statement *statement = first->more->locking;
    while (statement && !statement->ready)
        statement = statement->more->next;
    if (!statement)
        statement = make_locking(db, first);
    if (!statement)
        return schema_statement_broken(db);
    statement->more->function = function;
    return schema_statement_begin_use(statement);
}

/* -- ending ----------------------------------------------------------------------------------------------------- */

static void log_statement(const schema_statement *statement)
{
    const schema_db *db = statement->db;
    const struct schema_statement_more *more = statement->more;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    schema_log_event event = {
        .sql = more->sql,
        .statement = schema_statement_function(statement),
        .seconds = (double)(now.tv_sec - more->began.tv_sec) + (double)(now.tv_nsec - more->began.tv_nsec) / 1e9,
        .status = statement->status,
    };
    db->options.log(db->options.context, &event);
}

void schema_statement_note(const schema_statement *statement, const char *text)
{
    const schema_db *db = statement->db;
    const schema_log_event event = {.sql = text, .statement = schema_statement_function(statement)};
    if (db->options.log)
        db->options.log(db->options.context, &event);
}

schema_status schema_statement_end_slowly(schema_statement *statement)
{
    schema_status status = statement->status;
    if (!statement->more)
        return status;
    schema_db *db = statement->db;
    db->access->reset(statement);
    db->deadline = (struct timespec){0};
    if (db->options.log)
        log_statement(statement);
    schema_keys_free(statement->more->keys);
    statement->more->keys = NULL;
    free_rooms(statement->more);
    statement->more->function = NULL;
    statement->status = SCHEMA_OK;
    statement->watched = false;
    statement->ready = true;
    return status;
}

void *schema_statement_enlarge(schema_statement *statement, schema_arena *arena, void *items, size_t count,
                               size_t *capacity, size_t item_size)
{
    size_t wanted = *capacity ? *capacity * 2 : 8;
    void *grown = wanted <= SIZE_MAX / item_size ? schema_arena_alloc(arena, wanted * item_size) : NULL;
    if (!grown) {
        schema_statement_fail(statement, SCHEMA_NO_MEMORY, "no memory for its rows");
        return NULL;
    }
    if (count)
        memcpy(grown, items, count * item_size);
    *capacity = wanted;
    return grown;
}

/* -- many rows through one statement ---------------------------------------------------------------------------- */

static void break_batch_off(schema_db *db)
{
    const struct kept_error kept = schema_db_keep_error(db);
    schema_ignore(schema_rollback(db));
    schema_db_put_error_back(db, &kept);
}

schema_statement *schema_batch_start(schema_db *db, unsigned id, const char *function)
{
    if (!db)
        return no_connection();
    db->batching = NULL;
    if (schema_begin(db, NULL) != SCHEMA_OK)
        return schema_statement_broken(db);
    db->batching = function;
    schema_statement *statement = id < db->front.statement_count && db->texts[id].bits
                                      ? schema_variant_place(db, id)
                                      : schema_statement_prepare(db, id);
    if (!statement)
        statement = schema_statement_broken(db);
    if (!statement->more) {
        db->batching = NULL;
        break_batch_off(db);
    }
    return statement;
}

static bool is_place(const schema_statement *statement)
{
    return statement->more && statement->more->source->bits && !statement->all_given;
}

/* Ends what a batch has begun of many rows with the engine, and the statement of its last row. */
static schema_status end_rows(schema_statement *statement)
{
    if (is_place(statement))
        return SCHEMA_OK; /* there was no row */
    if (statement->db->access->end_batch)
        statement->db->access->end_batch(statement);
    return schema_statement_end_slowly(statement);
}

schema_statement *schema_batch_turn(schema_statement *statement, const uint64_t *given, size_t words)
{
    schema_db *db = statement->db;
    if (statement->status != SCHEMA_OK || !statement->more)
        return statement;
    if (statement->all_given && memcmp(statement->all_given, given, words * sizeof *given) == 0)
        return statement;
    unsigned id = (unsigned)(statement->more->source - db->texts);
    schema_statement *next = schema_variant_find(db, id, given, words);
    if (!next->more) {
        const struct kept_error kept = schema_db_keep_error(db);
        schema_ignore(end_rows(statement));
        schema_db_put_error_back(db, &kept);
        break_batch_off(db);
    } else if (!is_place(statement)) {
        schema_ignore(
            schema_statement_end_slowly(statement)); /* it has not failed; what the engine has begun goes on */
    }
    return next;
}

schema_status schema_batch_end(schema_statement *statement, size_t row, size_t count)
{
    schema_db *db = statement->db;
    const char *function = db ? db->batching : NULL;
    bool broken_off = !statement->more; /* it could not be had */
    schema_status status = broken_off ? schema_statement_end_slowly(statement) : end_rows(statement);
    if (db)
        db->batching = NULL;
    if (status == SCHEMA_OK)
        return schema_commit(db);
    if (function)
        schema_db_name_row(db, function, row, count);
    if (!broken_off)
        break_batch_off(db);
    return status;
}

bool schema_batch_again(schema_db *db)
{
    bool again = db && db->row_unknown;
    if (again)
        db->row_unknown = false;
    return again;
}
