/* Memory that runs out at the n-th allocation of our own code, for n = 1, 2, 3 … until none fails: connecting,
 * inserting, reading, changing each answer SCHEMA_NO_MEMORY, leak nothing, and succeed at the next try. On either
 * engine: memory [postgresql] */
#include "types.h"

#include "new_database.h"

#include "support/check.h"

#include <sqlite3.h>

static const char *url;
static long allocations, failing_at; /* 0: none */

static bool fails(void)
{
    return ++allocations == failing_at;
}

/* The linker sends the calls of our objects here (--wrap); SQLite's and libpq's go to the library as ever. */
void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_realloc(void *old, size_t size);

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    return fails() ? NULL : __real_realloc(old, size);
}

typedef schema_status call(schema_db *db);

static schema_status open_one(schema_db *unused)
{
    schema_db *db = NULL;
    (void)unused;
    schema_status status = types_open(url, &db);
    schema_status closed = schema_close(db);
    return status != SCHEMA_OK ? status : closed;
}

static schema_status insert_one(schema_db *db)
{
    return visit_insert(db, &(struct visit_new){.note = "seen"}, NULL);
}

static schema_status get_one(schema_db *db)
{
    schema_arena arena;
    struct visit visit;
    schema_arena_start(&arena, NULL, 0);
    schema_status status = visit_get(db, &arena, 1, &visit);
    schema_arena_free(&arena);
    return status;
}

static schema_status change_one(schema_db *db)
{
    return visit_update(db, 1, &(struct visit_change){.note = SCHEMA_SET("changed")});
}

static schema_status change_in_a_transaction(schema_db *db)
{
    schema_status status = schema_begin(db, NULL);
    if (status != SCHEMA_OK)
        return status;
    status = maybe_insert(db, &(struct maybe_new){.day = SCHEMA_VALUE({1})}, NULL);
    if (status == SCHEMA_OK)
        return schema_commit(db);
    CHECK(schema_rollback(db) == SCHEMA_OK);
    return status;
}

static schema_status load_related(schema_db *db)
{
    schema_arena arena;
    struct visit_list visits;
    struct place *places[8];
    schema_arena_start(&arena, NULL, 0);
    schema_status status = visit_list_all(db, &arena, 8, 0, &visits);
    if (status == SCHEMA_OK)
        status = visit_load_place(db, &arena, visits.rows, visits.count, places);
    schema_arena_free(&arena);
    return status;
}

static schema_status go_through_all(schema_db *db)
{
    schema_status status;
    SCHEMA_EACH(visit_all, outer, status, db)
    {
        schema_status within;
        SCHEMA_EACH(visit_all, inner, within, db)
        break;
        if (within != SCHEMA_OK)
            return within;
    }
    return status;
}

static void fails_at_each_place_and_then_succeeds(const char *name, call *function, bool fresh)
{
    long failed = 0;
    for (long n = 1; n < 100000; n++) {
        schema_db *db = NULL;
        failing_at = 0;
        if (fresh) { /* where each statement is still to be prepared */
            CHECK(types_open(url, &db) == SCHEMA_OK);
            if (strcmp(schema_engine_name(db), "postgresql") == 0)
                CHECK(schema_exec(db, "truncate visit, maybe restart identity", 0, NULL, NULL) == SCHEMA_OK);
            CHECK(schema_exec(db, "insert into visit (country, number, note) values ('fi', null, 'seen')", 0, NULL,
                              NULL) == SCHEMA_OK);
        }
        allocations = 0;
        failing_at = n;
        schema_status status = function(db);
        bool reached = allocations >= n;
        failing_at = 0;
        failed += status != SCHEMA_OK;
        if (!CHECK(status == SCHEMA_OK || (reached && status == SCHEMA_NO_MEMORY)))
            fprintf(stderr, "%s, allocation %ld: status %d, %s\n", name, n, (int)status, schema_message(db));
        if (!CHECK(function(db) == SCHEMA_OK))
            fprintf(stderr, "%s, after allocation %ld: %s\n", name, n, schema_message(db));
        if (fresh)
            CHECK(schema_close(db) == SCHEMA_OK);
        if (!reached)
            break;
    }
    CHECK(failed > 0);
    printf("%s: failed at %ld places\n", name, failed);
}

int main(int count, char **words)
{
    url = count == 2 && strcmp(words[1], "postgresql") == 0 ? new_database("runtime_memory") : "sqlite::memory:";
    if (!url) {
        puts("no PostgreSQL server");
        return 77;
    }
    fails_at_each_place_and_then_succeeds("opening", open_one, false);
    fails_at_each_place_and_then_succeeds("inserting", insert_one, true);
    fails_at_each_place_and_then_succeeds("reading", get_one, true);
    fails_at_each_place_and_then_succeeds("changing", change_one, true);
    fails_at_each_place_and_then_succeeds("a transaction", change_in_a_transaction, true);
    fails_at_each_place_and_then_succeeds("a relation", load_related, true);
    fails_at_each_place_and_then_succeeds("two cursors", go_through_all, true);
    CHECK(sqlite3_memory_used() == 0);
    return checks_end();
}
