/* Transactions on PostgreSQL: nesting, what is done again and what is not, conflicts between sessions, and threads that
 * lose no update. */
#include "postgresql_program.h"

#include <pthread.h>

static const char *url;

static const struct schema_transaction_options serializable = {.isolation = SCHEMA_SERIALIZABLE};
static const struct schema_transaction_options repeatable = {.isolation = SCHEMA_REPEATABLE_READ};

static int64_t count_of(schema_db *db)
{
    int64_t count = -1;
    CHECK(item_count(db, &count) == SCHEMA_OK);
    return count;
}

static schema_status insert(schema_db *db, const char *name)
{
    int64_t id;
    return item_insert(db, 0, name, false, 0, &id);
}

static void savepoints_nest(schema_db *db)
{
    CHECK(schema_begin(db, NULL) == SCHEMA_OK && insert(db, "a") == SCHEMA_OK);
    CHECK(schema_begin(db, NULL) == SCHEMA_OK && insert(db, "b") == SCHEMA_OK);
    CHECK(schema_begin(db, NULL) == SCHEMA_OK && insert(db, "c") == SCHEMA_OK);
    CHECK(schema_commit(db) == SCHEMA_OK && count_of(db) == 3);
    CHECK(schema_rollback(db) == SCHEMA_OK && count_of(db) == 1);
    CHECK(schema_commit(db) == SCHEMA_OK && count_of(db) == 1);
    CHECK(schema_commit(db) == SCHEMA_MISUSE && schema_rollback(db) == SCHEMA_MISUSE);
    done(db, "truncate item restart identity");
}

struct work {
    int calls, fail_until;
    schema_status with;
};

static schema_status insert_after_failures(schema_db *db, void *argument)
{
    struct work *work = argument;
    schema_status status = insert(db, "w");
    return status == SCHEMA_OK && ++work->calls < work->fail_until ? work->with : status;
}

static void a_transaction_is_done_again_on_retry_only(schema_db *db)
{
    struct work work = {0, 3, SCHEMA_RETRY};
    CHECK(schema_transaction(db, NULL, insert_after_failures, &work) == SCHEMA_OK);
    CHECK(work.calls == 3 && count_of(db) == 1);
    done(db, "truncate item restart identity");
    work = (struct work){0, 100, SCHEMA_RETRY};
    CHECK(schema_transaction(db, &(struct schema_transaction_options){.retry_timeout_ms = 40}, insert_after_failures,
                             &work) == SCHEMA_RETRY);
    CHECK(work.calls >= 1 && work.calls < 40 && count_of(db) == 0);
    work = (struct work){0, 100, SCHEMA_RETRY};
    CHECK(schema_transaction(db, &(struct schema_transaction_options){.retry_timeout_ms = -1}, insert_after_failures,
                             &work) == SCHEMA_RETRY);
    CHECK(work.calls == 1);
    work = (struct work){0, 2, SCHEMA_NOT_FOUND};
    CHECK(schema_transaction(db, NULL, insert_after_failures, &work) == SCHEMA_NOT_FOUND && count_of(db) == 0);
}

/* What another has changed since is not written over: the answer is to do it again. */
static void conflicts_are_to_be_done_again(schema_db *db)
{
    schema_db *other = opened(url, NULL);
    done(db, "insert into item (name, size) values ('a', 1), ('b', 1)");

    CHECK(schema_begin(db, &repeatable) == SCHEMA_OK && count_of(db) == 2);
    done(other, "update item set size = 2 where name = 'a'");
    CHECK(schema_exec(db, "update item set size = 3 where name = 'a'", 0, NULL, NULL) == SCHEMA_RETRY);
    CHECK(schema_status_class(schema_error_of(db)->status) == SCHEMA_KIND_AGAIN);
    CHECK(schema_rollback(db) == SCHEMA_OK);

    /* Each reads what the other writes: one of them has to begin anew, at its commit at the latest. */
    CHECK(schema_begin(db, &serializable) == SCHEMA_OK && schema_begin(other, &serializable) == SCHEMA_OK);
    CHECK_TEXT(asked(db, "select sum(size) from item"), "3");
    CHECK_TEXT(asked(other, "select sum(size) from item"), "3");
    done(db, "update item set size = 5 where name = 'a'");
    done(other, "update item set size = 5 where name = 'b'");
    CHECK(schema_commit(db) == SCHEMA_OK);
    CHECK(schema_commit(other) == SCHEMA_RETRY);
    CHECK_TEXT(asked(other, "select sum(size) from item"), "6"); /* and its transaction is over */
    CHECK(schema_close(other) == SCHEMA_OK);
    done(db, "truncate item restart identity");
}

static void *lock_the_other_way_round(void *argument)
{
    schema_db *db = opened(argument, NULL);
    int64_t status = SCHEMA_OK;
    CHECK(schema_begin(db, NULL) == SCHEMA_OK);
    status = schema_exec(db, "update item set size = 9 where name = 'b'", 0, NULL, NULL);
    schema_ignore(schema_exec(db, "select pg_sleep(0.3)", 0, NULL, NULL));
    if (status == SCHEMA_OK)
        status = schema_exec(db, "update item set size = 9 where name = 'a'", 0, NULL, NULL);
    CHECK((status == SCHEMA_OK ? schema_commit(db) : schema_rollback(db)) == SCHEMA_OK);
    CHECK(schema_close(db) == SCHEMA_OK);
    return status == SCHEMA_RETRY ? argument : NULL;
}

static void a_deadlock_ends_one_of_two(schema_db *db)
{
    pthread_t thread;
    void *other_ended;
    done(db, "insert into item (name, size) values ('a', 1), ('b', 1)");
    done(db, "set deadlock_timeout = '100ms'");
    CHECK(schema_begin(db, NULL) == SCHEMA_OK);
    done(db, "update item set size = 7 where name = 'a'");
    CHECK(pthread_create(&thread, NULL, lock_the_other_way_round, (void *)(uintptr_t)url) == 0);
    schema_ignore(schema_exec(db, "select pg_sleep(0.3)", 0, NULL, NULL));
    schema_status status = schema_exec(db, "update item set size = 7 where name = 'b'", 0, NULL, NULL);
    CHECK((status == SCHEMA_OK ? schema_commit(db) : schema_rollback(db)) == SCHEMA_OK);
    CHECK(pthread_join(thread, &other_ended) == 0);
    CHECK((status == SCHEMA_RETRY) != (other_ended != NULL) && (status == SCHEMA_OK || status == SCHEMA_RETRY));
    CHECK_TEXT(asked(db, "select count(distinct size) from item"), "1");
    done(db, "reset deadlock_timeout");
    done(db, "truncate item restart identity");
}

static schema_status keep(void *context, size_t columns, const schema_value *values)
{
    *(int64_t *)context = values[columns - 1].integer;
    return SCHEMA_OK;
}

static schema_status add_one(schema_db *db, void *size)
{
    schema_status status = schema_query(db, "select size::int8 from item where name = 'n'", 0, NULL, keep, size);
    if (status != SCHEMA_OK)
        return status;
    schema_value next = {.kind = SCHEMA_VALUE_INT64, .integer = *(int64_t *)size + 1};
    return schema_exec(db, "update item set size = $1 where name = 'n'", 1, &next, NULL);
}

enum { THREADS = 2, TIMES = 100 };

static void *add_many(void *argument)
{
    int64_t size;
    schema_db *db = opened(argument, NULL);
    const struct schema_transaction_options options = {.isolation = SCHEMA_REPEATABLE_READ, .retry_timeout_ms = 60000};
    int failed = 0;
    for (int i = 0; i < TIMES; i++)
        failed += schema_transaction(db, &options, add_one, &size) != SCHEMA_OK;
    failed += schema_close(db) != SCHEMA_OK;
    return failed ? argument : NULL;
}

static void threads_lose_no_update(schema_db *db)
{
    pthread_t threads[THREADS];
    void *failed;
    done(db, "insert into item (name, size) values ('n', 1)");
    for (int i = 0; i < THREADS; i++)
        CHECK(pthread_create(&threads[i], NULL, add_many, (void *)(uintptr_t)url) == 0);
    for (int i = 0; i < THREADS; i++)
        CHECK(pthread_join(threads[i], &failed) == 0 && !failed);
    int64_t size = 0;
    CHECK(schema_query(db, "select size::int8 from item", 0, NULL, keep, &size) == SCHEMA_OK);
    CHECK(size == 1 + THREADS * TIMES);
    done(db, "truncate item restart identity");
}

int main(void)
{
    url = database_url("runtime_transactions");
    if (!url) {
        puts("no PostgreSQL server");
        return 77;
    }
    schema_db *db = opened(url, NULL);
    savepoints_nest(db);
    a_transaction_is_done_again_on_retry_only(db);
    done(db, "truncate item restart identity");
    conflicts_are_to_be_done_again(db);
    a_deadlock_ends_one_of_two(db);
    threads_lose_no_update(db);
    CHECK(schema_close(db) == SCHEMA_OK);
    return checks_end();
}
