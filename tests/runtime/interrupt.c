/* schema_interrupt, from another thread: the statement that runs ends with SCHEMA_TIMEOUT, and the connection goes on;
 * a deadline of its own ends it likewise. On either engine: interrupt [postgresql] */
#include "support/bare.h"
#include "support/check.h"

#include <schemac/runtime.h>

#include <pthread.h>
#include <stdatomic.h>
#include <time.h>

#define ENDLESS "with recursive n(i) as (select 1 union all select i % 9 + 1 from n) select count(*) from n"

struct interrupting {
    schema_db *db;
    atomic_bool done;
};

/* Again and again: the first may come before the statement has begun. */
static void *interrupt(void *argument)
{
    struct interrupting *interrupting = argument;
    while (!atomic_load(&interrupting->done)) {
        nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
        schema_interrupt(interrupting->db);
    }
    return NULL;
}

static schema_status keep(void *context, size_t columns, const schema_value *values)
{
    (void)columns;
    *(int64_t *)context = values[0].integer;
    return SCHEMA_OK;
}

static void an_endless_statement_ends_when_it_is_interrupted(schema_db *db)
{
    int64_t count = 0;
    pthread_t thread;
    struct interrupting interrupting = {.db = db};
    CHECK(pthread_create(&thread, NULL, interrupt, &interrupting) == 0);
    CHECK(schema_query(db, ENDLESS, 0, NULL, keep, &count) == SCHEMA_TIMEOUT);
    atomic_store(&interrupting.done, true);
    pthread_join(thread, NULL);
    CHECK(schema_error_of(db)->status == SCHEMA_TIMEOUT);
    CHECK(schema_query(db, "select 7", 0, NULL, keep, &count) == SCHEMA_OK && count == 7);
}

static void a_deadline_ends_an_endless_statement(const char *url)
{
    schema_db *db;
    int64_t count = 0;
    CHECK(schema_connect(&bare_program, url, &(struct schema_options){.statement_timeout_ms = 50}, &db) == SCHEMA_OK);
    CHECK(schema_query(db, ENDLESS, 0, NULL, keep, &count) == SCHEMA_TIMEOUT);
    CHECK(schema_query(db, "select 7", 0, NULL, keep, &count) == SCHEMA_OK && count == 7);
    CHECK(schema_begin(db, NULL) == SCHEMA_OK);
    CHECK(schema_query(db, ENDLESS, 0, NULL, keep, &count) == SCHEMA_TIMEOUT);
    CHECK(schema_query(db, "select 8", 0, NULL, keep, &count) == SCHEMA_MISUSE); /* it is spoilt */
    CHECK(schema_rollback(db) == SCHEMA_OK);
    CHECK(schema_query(db, "select 8", 0, NULL, keep, &count) == SCHEMA_OK && count == 8);
    CHECK(schema_close(db) == SCHEMA_OK);
}

int main(int count, char **words)
{
    schema_db *db;
    const char *url =
        count == 2 && strcmp(words[1], "postgresql") == 0 ? getenv("SCHEMAC_TEST_POSTGRESQL") : "sqlite::memory:";
    if (!url) {
        puts("no PostgreSQL server");
        return 77;
    }
    CHECK(schema_connect(&bare_program, url, NULL, &db) == SCHEMA_OK);
    an_endless_statement_ends_when_it_is_interrupted(db);
    schema_interrupt(db); /* nothing runs: nothing happens */
    schema_interrupt(NULL);
    CHECK(schema_close(db) == SCHEMA_OK);
    a_deadline_ends_an_endless_statement(url);
    return checks_end();
}
