/* Steps outside of transactions on PostgreSQL: an index that is there, half there, being built by another, or another
 * one; while others write all the time; and a backfill past rows that someone holds. */
#include "engine/applying.h"

#include "base/text.h"
#include "support/check.h"
#include "support/place.h"

#include <libpq-fe.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static jmp_buf exhausted;
static struct region *region;
static struct place *place;
static struct session *session;
static struct applying *applying;
static struct engine_error error;
static const struct migrate_functions *const functions = &schema_postgresql_migrate;

static void begin(void)
{
    if (session)
        schema_postgresql_engine.session->close(session);
    place_clear(place);
    CHECK(place_execute(region, place,
                        "create table item (id bigint primary key, code bigint, note text);"
                        "insert into item select i, i % 5000, null from generate_series(1, 10000) i;"
                        "create table seen (at timestamptz)",
                        NULL));
    CHECK(schema_postgresql_engine.session->open(region, place_url(place), NULL, &session, &error) == SCHEMA_OK);
    CHECK(functions->prepare(region, session, &applying, &error) == SCHEMA_OK);
}

static schema_status step(enum sql_step_kind kind, const char *name, const char *sql)
{
    const struct sql_step item = {.kind = kind, .sql = sql, .table = "item", .name = name};
    error = (struct engine_error){0};
    schema_status status = functions->step(applying, &item, &error);
    CHECK(status == SCHEMA_OK || (error.message && *error.message));
    return status;
}

static schema_status build(void)
{
    return step(SQL_INDEX_ONLINE, "item_code",
                "create index concurrently \"item_code\" on \"public\".\"item\" (\"code\")");
}

static schema_status build_unique(void)
{
    return step(SQL_INDEX_ONLINE, "item_code",
                "create unique index concurrently \"item_code\" on \"public\".\"item\" (\"code\")");
}

/* Which it is, and whether it is good. */
static const char *index_now(void)
{
    return place_rows(region, place,
                      "select c.oid, i.indisvalid, i.indisunique from pg_class c join pg_index i on "
                      "i.indexrelid = c.oid where c.relname = 'item_code'");
}

static bool says(const char *words)
{
    bool does = error.message && strstr(error.message, words);
    if (!does)
        fprintf(stderr, "it says: %s\n", error.message ? error.message : "(nothing)");
    return does;
}

static void pause_for(long milliseconds)
{
    nanosleep(&(struct timespec){.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000}, NULL);
}

static PGconn *another(const char *sql)
{
    PGconn *other = PQconnectdb(place_url(place));
    PGresult *result = PQexec(other, sql);
    CHECK(PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK);
    PQclear(result);
    return other;
}

/* -- writers that never pause ------------------------------------------------------------------------------------- */

enum { WRITERS = 2 };

static pid_t writers[WRITERS];

/* Their transactions overlap, so that at any moment someone has a lock on the table and its indexes. */
static void start_writers(void)
{
    for (int w = 0; w < WRITERS; w++) {
        fflush(NULL);
        writers[w] = fork();
        if (writers[w] != 0)
            continue;
        PGconn *own = PQconnectdb(place_url(place));
        for (long i = 0;; i++) {
            char sql[300];
            long id = 100000 * (w + 1) + i;
            snprintf(sql, sizeof sql, "begin; insert into item values (%ld, %ld); select pg_sleep(%s); commit", id, id,
                     i == 0 && w == 0 ? "0.025" : "0.05");
            PQclear(PQexec(own, sql));
            if (PQstatus(own) != CONNECTION_OK)
                _exit(1);
        }
    }
    pause_for(300);
}

static void stop_writers(void)
{
    for (int w = 0; w < WRITERS; w++) {
        kill(writers[w], SIGKILL);
        waitpid(writers[w], NULL, 0);
    }
    pause_for(300); /* their last statements */
}

/* -- indexes ------------------------------------------------------------------------------------------------------ */

static void is_built_once(void)
{
    begin();
    CHECK(build() == SCHEMA_OK);
    const char *first = index_now();
    CHECK(strstr(first, "|1|0"));
    CHECK(build() == SCHEMA_OK);
    CHECK_TEXT(index_now(), first);
    CHECK_TEXT(place_broken(region, place), "");
}

static void another_one_is_drift(void)
{
    static const char *const others[] = {
        "create index item_code on item (note)",
        "create unique index item_code on item (code, id)",
        "create index item_code on item (code desc)",
        "create index item_code on item (code) where code > 0",
        "create index item_code on item using hash (code)",
    };
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        begin();
        CHECK(place_execute(region, place, others[i], NULL));
        const char *before = index_now();
        CHECK(build() == SCHEMA_DRIFT);
        CHECK(says("is another one: CREATE"));
        CHECK_TEXT(index_now(), before);
    }
    begin();
    CHECK(
        place_execute(region, place, "delete from item where id > 5000; create index item_code on item (code)", NULL));
    CHECK(build_unique() == SCHEMA_DRIFT);
    begin();
    CHECK(place_execute(region, place, "create index item_code on item (lower(note), (code + 1)) where id > 3", NULL));
    CHECK(step(SQL_INDEX_ONLINE, "item_code",
               "create index concurrently \"item_code\" on \"public\".\"item\" (pg_catalog.lower(\"note\"), "
               "(\"code\" + 1)) where \"id\" > 3") == SCHEMA_OK);
}

static void what_is_left_invalid_is_built_anew(bool others_write)
{
    begin();
    const char *words;
    CHECK(!place_execute(region, place, "create unique index concurrently item_code on item (code)", &words));
    const char *left = index_now();
    CHECK(strstr(left, "|0|1"));
    CHECK(place_execute(region, place, "delete from item where id > 4999", NULL));
    if (others_write)
        start_writers();
    if (!CHECK(build_unique() == SCHEMA_OK))
        CHECK_TEXT(error.message, "");
    if (others_write)
        stop_writers();
    CHECK(strstr(index_now(), "|1|1"));
    CHECK(strcmp(index_now(), left) != 0);
    CHECK_TEXT(place_broken(region, place), "");
}

static void duplicates_leave_nothing(bool others_write)
{
    begin();
    if (others_write)
        start_writers();
    CHECK(build_unique() == SCHEMA_UNIQUE);
    if (others_write)
        stop_writers();
    CHECK(error.code && strcmp(error.code, "23505") == 0);
    CHECK(error.detail && strstr(error.detail, "(code)=("));
    CHECK_TEXT(index_now(), "");
}

/* An orphan of one who was cut off waits for an old transaction; it is neither joined nor disturbed. */
static void one_that_is_being_built_is_waited_for(void)
{
    begin();
    PGconn *old = another("begin isolation level repeatable read; insert into item values (-1)");
    PGconn *orphan = another("set application_name = 'orphan'");
    CHECK(PQsendQuery(orphan, "create index concurrently item_code on item (code)") == 1);
    pause_for(500);
    const char *before = index_now();
    CHECK(strstr(before, "|0|0"));
    CHECK(build() == SCHEMA_RETRY);
    CHECK(says("of orphan"));
    CHECK_TEXT(index_now(), before);
    PQclear(PQexec(old, "commit"));
    PQfinish(old);
    if (!CHECK(build() == SCHEMA_OK))
        CHECK_TEXT(error.message, "");
    CHECK(strncmp(index_now(), before, strcspn(before, "|")) == 0);
    CHECK(strstr(index_now(), "|1|0"));
    PQfinish(orphan);
}

/* -- backfills ---------------------------------------------------------------------------------------------------- */

static const char fill[] = "update \"public\".\"item\" set note = 'x' where ctid = any (array(select ctid from "
                           "\"public\".\"item\" where note is null limit $1 for no key update)) and note is null";

static void a_backfill_fills_all(void)
{
    begin();
    CHECK(step(SQL_BACKFILL, NULL, fill) == SCHEMA_OK);
    CHECK_TEXT(place_rows(region, place, "select count(*) from item where note = 'x'"), "10000\n");
    CHECK(step(SQL_BACKFILL, NULL, fill) == SCHEMA_OK);
}

static bool keep_setting(void *kept, size_t count, const char *const *values)
{
    *(const char **)kept = count ? schema_region_string(region, values[0]) : NULL;
    return false;
}

static void check_no_limit_is_left(void)
{
    const char *setting = NULL;
    CHECK(schema_postgresql_engine.session->query(session, "show lock_timeout", 0, NULL, keep_setting, &setting,
                                                  &error) == SCHEMA_OK);
    CHECK_TEXT(setting, "0");
}

/* Someone holds the last row: those before it are not held for longer than a short wait. */
static void a_backfill_gives_way(void)
{
    begin();
    PGconn *other = another("begin; update item set code = 0 where id = 900");
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        pause_for(1200);
        PGconn *innocent = PQconnectdb(place_url(place));
        PGresult *result = PQexec(innocent, "set statement_timeout = '1500ms'; update item set code = 1 where id = 1");
        _exit(PQresultStatus(result) == PGRES_COMMAND_OK ? 0 : 1);
    }
    CHECK(step(SQL_BACKFILL, NULL, fill) == SCHEMA_RETRY);
    CHECK(error.code && strcmp(error.code, "55P03") == 0);
    int status = -1;
    waitpid(child, &status, 0);
    CHECK(status == 0);
    check_no_limit_is_left();
    PQclear(PQexec(other, "commit"));
    CHECK(step(SQL_BACKFILL, NULL, fill) == SCHEMA_OK);
    CHECK_TEXT(place_rows(region, place, "select count(*) from item where note is null"), "0\n");
    PQfinish(other);
}

static void a_backfill_that_fails_says_why(void)
{
    begin();
    CHECK(place_execute(region, place, "alter table item add constraint short check (note <> 'x')", NULL));
    CHECK(step(SQL_BACKFILL, NULL, fill) == SCHEMA_CHECK);
    CHECK(error.constraint && strcmp(error.constraint, "short") == 0);
    check_no_limit_is_left();
}

int main(int count, char **words)
{
    if (count < 2 || !(place = place_new("postgresql", words[1], "engine_online")))
        return PLACE_SKIPPED;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    region = schema_region_new(&exhausted);
    is_built_once();
    another_one_is_drift();
    what_is_left_invalid_is_built_anew(false);
    what_is_left_invalid_is_built_anew(true);
    duplicates_leave_nothing(false);
    duplicates_leave_nothing(true);
    one_that_is_being_built_is_waited_for();
    a_backfill_fills_all();
    a_backfill_gives_way();
    a_backfill_that_fails_says_why();
    schema_postgresql_engine.session->close(session);
    schema_region_free(region);
    place_free(place);
    return checks_end();
}
