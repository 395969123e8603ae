/* Transactions on SQLite: nesting, what a failed statement does, retries, other connections, deadlines, memory. */
#include "sample.h"
#include "support/check.h"

#include <pthread.h>
#include <sqlite3.h>
#include <unistd.h>

static schema_db *open_memory(const struct schema_options *options)
{
    schema_db *db;
    CHECK(sample_open_with("sqlite::memory:", options, &db) == SCHEMA_OK);
    return db;
}

static schema_status insert(schema_db *db, const char *email)
{
    return account_insert(db, &(struct account_new){.email = email}, NULL);
}

static int64_t count_of(schema_db *db)
{
    int64_t count = -1;
    CHECK(account_count(db, &count) == SCHEMA_OK);
    return count;
}

static void savepoints_nest(void)
{
    schema_db *db = open_memory(NULL);
    CHECK(schema_begin(db, NULL) == SCHEMA_OK && insert(db, "a@x") == SCHEMA_OK);
    CHECK(schema_begin(db, NULL) == SCHEMA_OK && insert(db, "b@x") == SCHEMA_OK);
    CHECK(schema_begin(db, NULL) == SCHEMA_OK && insert(db, "c@x") == SCHEMA_OK);
    CHECK(schema_commit(db) == SCHEMA_OK && count_of(db) == 3);
    CHECK(schema_rollback(db) == SCHEMA_OK && count_of(db) == 1);
    CHECK(schema_commit(db) == SCHEMA_OK && count_of(db) == 1);
    CHECK(schema_commit(db) == SCHEMA_MISUSE && schema_rollback(db) == SCHEMA_MISUSE);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void a_failed_statement_spoils_its_transaction(void)
{
    schema_db *db = open_memory(NULL);
    CHECK(schema_begin(db, NULL) == SCHEMA_OK && insert(db, "a@x") == SCHEMA_OK);
    CHECK(insert(db, "a@x") == SCHEMA_UNIQUE);
    CHECK(insert(db, "b@x") == SCHEMA_MISUSE && schema_begin(db, NULL) == SCHEMA_MISUSE);
    CHECK(schema_commit(db) == SCHEMA_MISUSE && count_of(db) == 0);

    CHECK(schema_begin(db, NULL) == SCHEMA_OK && insert(db, "a@x") == SCHEMA_OK);
    CHECK(schema_begin(db, NULL) == SCHEMA_OK && insert(db, "a@x") == SCHEMA_UNIQUE);
    CHECK(schema_rollback(db) == SCHEMA_OK);
    CHECK(schema_error_of(db)->constraint_id == SAMPLE_CONSTRAINT_ACCOUNT_EMAIL_KEY);
    CHECK(insert(db, "b@x") == SCHEMA_OK && schema_commit(db) == SCHEMA_OK && count_of(db) == 2);

    /* What never reached the engine spoils nothing. */
    CHECK(schema_begin(db, NULL) == SCHEMA_OK && insert(db, NULL) == SCHEMA_MISUSE);
    CHECK(insert(db, "c@x") == SCHEMA_OK && schema_commit(db) == SCHEMA_OK && count_of(db) == 3);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void a_read_only_transaction_does_not_write(void)
{
    schema_db *db = open_memory(NULL);
    struct schema_transaction_options options = {.read_only = true};
    CHECK(schema_begin(db, &options) == SCHEMA_OK && count_of(db) == 0);
    CHECK(insert(db, "a@x") == SCHEMA_READ_ONLY);
    CHECK(schema_rollback(db) == SCHEMA_OK && insert(db, "a@x") == SCHEMA_OK);
    CHECK(schema_close(db) == SCHEMA_OK);
}

struct work {
    int calls, fail_until;
    schema_status with;
};

static schema_status insert_after_failures(schema_db *db, void *argument)
{
    struct work *work = argument;
    schema_status status = insert(db, "w@x");
    return status == SCHEMA_OK && ++work->calls < work->fail_until ? work->with : status;
}

static void a_transaction_is_done_again_on_retry_only(void)
{
    schema_db *db = open_memory(NULL);
    struct work work = {0, 3, SCHEMA_RETRY};
    CHECK(schema_transaction(db, NULL, insert_after_failures, &work) == SCHEMA_OK);
    CHECK(work.calls == 3 && count_of(db) == 1);
    CHECK(schema_exec(db, "delete from account", 0, NULL, NULL) == SCHEMA_OK);
    work = (struct work){0, 100, SCHEMA_RETRY};
    CHECK(schema_transaction(db, &(struct schema_transaction_options){.retry_timeout_ms = 40}, insert_after_failures,
                             &work) == SCHEMA_RETRY);
    CHECK(work.calls >= 1 && work.calls < 40 && count_of(db) == 0);
    work = (struct work){0, 2, SCHEMA_NOT_FOUND};
    CHECK(schema_transaction(db, NULL, insert_after_failures, &work) == SCHEMA_NOT_FOUND && count_of(db) == 0);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void another_connection_is_busy(const char *url)
{
    schema_db *one, *two;
    struct schema_options hasty = {.busy_timeout_ms = -1};
    CHECK(sample_open(url, &one) == SCHEMA_OK);
    CHECK(sample_open_with(url, &hasty, &two) == SCHEMA_OK);
    CHECK(schema_begin(one, NULL) == SCHEMA_OK && insert(one, "a@x") == SCHEMA_OK);
    CHECK(insert(two, "b@x") == SCHEMA_BUSY && schema_begin(two, NULL) == SCHEMA_BUSY && count_of(two) == 0);
    CHECK(schema_status_class(schema_error_of(two)->status) == SCHEMA_KIND_AGAIN);
    CHECK(schema_commit(one) == SCHEMA_OK && insert(two, "b@x") == SCHEMA_OK);

    /* A snapshot that is old cannot be written from. */
    CHECK(schema_exec(two, "begin", 0, NULL, NULL) == SCHEMA_OK && count_of(two) == 2);
    CHECK(insert(one, "c@x") == SCHEMA_OK && insert(two, "d@x") == SCHEMA_RETRY);
    CHECK(schema_exec(two, "rollback", 0, NULL, NULL) == SCHEMA_OK);
    CHECK(schema_close(two) == SCHEMA_OK);
    CHECK(sample_open_with(url, &(struct schema_options){.read_only = true}, &two) == SCHEMA_OK);
    CHECK(insert(two, "e@x") == SCHEMA_READ_ONLY && count_of(two) == 3);
    CHECK(schema_close(two) == SCHEMA_OK && schema_close(one) == SCHEMA_OK);
}

static schema_status add_one(schema_db *db, void *argument)
{
    SCHEMA_ARENA(arena, 512);
    struct account account;
    int64_t id = *(int64_t *)argument;
    schema_status status = account_get(db, &arena, id, &account);
    if (status == SCHEMA_OK) {
        struct account_change change = {.balance = SCHEMA_SET({account.balance.units + 1})};
        status = account_update(db, id, &change);
    }
    schema_arena_free(&arena);
    return status;
}

static void *add_many(void *argument)
{
    schema_db *db;
    int64_t id = 1;
    size_t failed = sample_open(argument, &db) != SCHEMA_OK;
    for (int i = 0; i < 200 && !failed; i++)
        failed = schema_transaction(db, NULL, add_one, &id) != SCHEMA_OK;
    failed += schema_close(db) != SCHEMA_OK;
    return failed ? (void *)argument : NULL;
}

static void two_threads_lose_no_update(char *url)
{
    pthread_t threads[2];
    schema_db *db;
    struct account account;
    void *failed;
    for (int i = 0; i < 2; i++)
        CHECK(pthread_create(&threads[i], NULL, add_many, url) == 0);
    for (int i = 0; i < 2; i++)
        CHECK(pthread_join(threads[i], &failed) == 0 && !failed);
    SCHEMA_ARENA(arena, 512);
    CHECK(sample_open(url, &db) == SCHEMA_OK);
    CHECK(account_get(db, &arena, 1, &account) == SCHEMA_OK && account.balance.units == 400);
    schema_arena_free(&arena);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void count_logged(void *context, const schema_log_event *event)
{
    *(int *)context += event->sql && event->seconds >= 0;
}

static void a_deadline_ends_a_statement_and_the_log_hears(void)
{
    int logged = 0;
    schema_db *db =
        open_memory(&(struct schema_options){.statement_timeout_ms = 30, .log = count_logged, .context = &logged});
    CHECK(schema_exec(db, "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n", 0,
                      NULL, NULL) == SCHEMA_TIMEOUT);
    CHECK(insert(db, "a@x") == SCHEMA_OK && schema_begin(db, NULL) == SCHEMA_OK && schema_commit(db) == SCHEMA_OK);
    CHECK(logged == 2);
    CHECK(schema_close(db) == SCHEMA_OK);
}

/* -- memory ------------------------------------------------------------------------------------------------------- */

static sqlite3_mem_methods real;
static int allocations_left = -1;

static int is_refused(void)
{
    if (allocations_left < 0)
        return 0;
    if (allocations_left > 0)
        allocations_left--;
    return allocations_left == 0;
}

static void *take(int size)
{
    return is_refused() ? NULL : real.xMalloc(size);
}

static void *take_again(void *old, int size)
{
    return is_refused() ? NULL : real.xRealloc(old, size);
}

static void refuse_memory_on_demand(void)
{
    sqlite3_mem_methods ours;
    CHECK(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real) == SQLITE_OK);
    ours = real;
    ours.xMalloc = take;
    ours.xRealloc = take_again;
    CHECK(sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) == SQLITE_OK);
    CHECK(sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) == SQLITE_OK);
}

static schema_status use(schema_db *db)
{
    SCHEMA_ARENA(arena, 512);
    struct account account, *authors[1];
    struct post post;
    schema_status status = schema_begin(db, NULL);
    if (status == SCHEMA_OK)
        status = insert(db, "m@x");
    if (status == SCHEMA_OK)
        status = account_get_by_email(db, &arena, "m@x", &account);
    struct post_new row = {.author_id = status == SCHEMA_OK ? account.id : 0, .title = "t", .body = "b"};
    if (status == SCHEMA_OK)
        status = post_insert_returning(db, &arena, &row, &post);
    if (status == SCHEMA_OK)
        status = post_load_author(db, &arena, &post, 1, authors);
    if (status == SCHEMA_OK)
        SCHEMA_EACH(account_posts, posts, status, db, account.id)
    continue;
    if (status == SCHEMA_OK)
        status = post_update(db, post.id, 1, &(struct post_change){.views = SCHEMA_SET(2)});
    allocations_left = allocations_left == 0 ? -2 : -1; /* the transaction must be ended in any case */
    CHECK(schema_rollback(db) == SCHEMA_OK || status == SCHEMA_NO_MEMORY);
    schema_arena_free(&arena);
    return status;
}

static void without_memory_each_call_says_so_and_the_next_try_succeeds(void)
{
    int n = 1;
    for (;; n += 3) {
        schema_db *db = open_memory(NULL);
        allocations_left = n;
        schema_status status = use(db);
        bool refused = allocations_left == -2;
        allocations_left = -1;
        if (refused)
            CHECK(status == SCHEMA_NO_MEMORY || status == SCHEMA_OK);
        CHECK(use(db) == SCHEMA_OK);
        schema_close(db);
        if (!refused)
            break;
    }
    CHECK(n > 100);
}

int main(void)
{
    char url[64], *path = url + strlen("sqlite:");
    snprintf(url, sizeof url, "sqlite:transactions-%ld.db", (long)getpid());
    refuse_memory_on_demand();
    savepoints_nest();
    a_failed_statement_spoils_its_transaction();
    a_read_only_transaction_does_not_write();
    a_transaction_is_done_again_on_retry_only();
    another_connection_is_busy(url);
    two_threads_lose_no_update(url);
    a_deadline_ends_a_statement_and_the_log_hears();
    without_memory_each_call_says_so_and_the_next_try_succeeds();
    unlink(path);
    return checks_end();
}
