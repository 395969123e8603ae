/* Connections to PostgreSQL as the applier and a program have them: their settings, what is refused, the right to apply
 * among processes, the outcome of a commit whose answer was lost, and tables described. */
#include "engine/postgresql/applying.h"

#include "base/map.h"
#include "base/text.h"
#include "support/check.h"
#include "support/place.h"

#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static jmp_buf exhausted;
static struct region *region;
static struct place *place;
static struct engine_error error;
static const struct session_functions *const functions = &schema_postgresql_session;
static const struct migrate_functions *const migrate = &schema_postgresql_migrate;

static struct session *opened(const struct schema_options *options)
{
    struct session *session = NULL;
    error = (struct engine_error){0};
    if (!CHECK(functions->open(region, place_url(place), options, &session, &error) == SCHEMA_OK))
        CHECK_TEXT(error.message, "");
    return session;
}

static const char *ask(struct session *session, const char *sql)
{
    struct text answer = TEXT(region);
    error = (struct engine_error){0};
    schema_status status = functions->query(session, sql, 0, NULL, schema_postgresql_keep_text, &answer, &error);
    return status == SCHEMA_OK ? schema_text_string(&answer) : error.message;
}

static bool says(const char *words)
{
    bool does = error.message && strstr(error.message, words);
    if (!does)
        fprintf(stderr, "it says: %s\n", error.message ? error.message : "(nothing)");
    return does;
}

/* -- settings ----------------------------------------------------------------------------------------------------- */

static const char settings[] =
    "select pg_catalog.concat_ws('|', pg_catalog.current_setting('search_path'), "
    "pg_catalog.current_setting('timezone'), pg_catalog.current_setting('datestyle'), "
    "pg_catalog.current_setting('statement_timeout'), pg_catalog.current_setting('lock_timeout'), "
    "pg_catalog.current_setting('client_encoding'), pg_catalog.current_setting('default_transaction_read_only'))";

static void the_database_settings_do_not_matter(void)
{
    const char *answer = place_rows(region, place, "select current_database()");
    const char *database = schema_region_copy(region, answer, strcspn(answer, "\n"));
    static const char *const wrong[] = {"search_path = evil", "timezone = 'Asia/Tokyo'", "datestyle = 'German'",
                                        "statement_timeout = '1h'", "lock_timeout = '1h'"};
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        CHECK(place_execute(region, place,
                            schema_region_format(region, "alter database \"%s\" set %s", database, wrong[i]), NULL));
    struct session *session = opened(NULL);
    CHECK_TEXT(session ? ask(session, settings) : NULL, "pg_catalog, pg_temp|UTC|ISO, YMD|0|0|UTF8|off");
    if (session)
        functions->close(session);

    struct failure failure;
    PGconn *connection;
    const struct schema_options options = {.schema = "my \"own\"", .statement_timeout_ms = 1234, .read_only = true};
    CHECK(schema_postgresql_open(place_url(place), &options, CONNECTION_OF_PROGRAM, &connection, &failure) ==
          SCHEMA_OK);
    PGresult *result = PQexec(connection, settings);
    CHECK_TEXT(PQgetvalue(result, 0, 0), "\"my \"\"own\"\"\", pg_temp|UTC|ISO, YMD|1234ms|1h|UTF8|on");
    PQclear(result);
    PQfinish(connection);
    CHECK(
        place_execute(region, place, schema_region_format(region, "alter database \"%s\" reset all", database), NULL));
}

static schema_status open_as(const struct schema_options *options, const char *url, struct failure *failure)
{
    PGconn *connection;
    *failure = (struct failure){0};
    schema_status status = schema_postgresql_open(url, options, CONNECTION_OF_PROGRAM, &connection, failure);
    PQfinish(connection);
    return status;
}

static void what_cannot_be_had_is_refused(void)
{
    struct failure failure;
    const char *url = place_url(place);
    CHECK(open_as(&(struct schema_options){.require_tls = true}, url, &failure) == SCHEMA_CONNECTION);
    CHECK(open_as(&(struct schema_options){.role = "nobody there"}, url, &failure) == SCHEMA_RANGE);
    CHECK(open_as(&(struct schema_options){.no_names = true, .role = "postgres"}, url, &failure) == SCHEMA_MISUSE);
    CHECK(open_as(&(struct schema_options){.no_names = true, .read_only = true}, url, &failure) == SCHEMA_MISUSE);
    CHECK(open_as(&(struct schema_options){.no_names = true, .schema = "other"}, url, &failure) == SCHEMA_MISUSE);
    CHECK(open_as(&(struct schema_options){.no_names = true, .schema = "public"}, url, &failure) == SCHEMA_OK);

    const char *query = strchr(url, '?'), *name = strrchr(url, '/');
    while (name > url && query && name > query) /* a slash of the socket's path */
        for (name--; name > url && *name != '/';)
            name--;
    place_execute(region, place, "drop database if exists engine_sessions_ascii", NULL);
    CHECK(place_execute(region, place, "create database engine_sessions_ascii encoding 'SQL_ASCII' template template0",
                        NULL));
    CHECK(open_as(
              &(struct schema_options){0},
              schema_region_format(region, "%.*s/engine_sessions_ascii%s", (int)(name - url), url, query ? query : ""),
              &failure) == SCHEMA_CONNECTION);
    CHECK(strstr(failure.message, "SQL_ASCII"));
    CHECK(place_execute(region, place, "drop database engine_sessions_ascii", NULL));
    CHECK(open_as(&(struct schema_options){0},
                  schema_region_format(region, "%.*s/not_there_at_all%s", (int)(name - url), url, query ? query : ""),
                  &failure) == SCHEMA_CONNECTION);
}

static void a_role_is_taken(void)
{
    CHECK(place_execute(region, place, "drop role if exists engine_sessions_role; create role engine_sessions_role",
                        NULL));
    struct session *session = opened(&(struct schema_options){.role = "engine_sessions_role"});
    CHECK_TEXT(ask(session, "select current_user"), "engine_sessions_role");
    CHECK(functions->execute(session, "create table public.x (a int)", &error) == SCHEMA_READ_ONLY);
    functions->close(session);
    CHECK(place_execute(region, place, "drop role engine_sessions_role", NULL));
}

static void one_statement_at_a_time(void)
{
    struct session *session = opened(NULL);
    CHECK(functions->execute(session, "select 1; select 2", &error) == SCHEMA_MISUSE);
    CHECK(says("multiple commands"));
    CHECK(functions->execute(session, "select 1/0", &error) == SCHEMA_RANGE);
    CHECK(!functions->in_transaction(session));
    CHECK(functions->execute(session, "begin", &error) == SCHEMA_OK);
    CHECK(functions->in_transaction(session));
    CHECK(functions->execute(session, "select 1/0", &error) == SCHEMA_RANGE);
    CHECK(!functions->in_transaction(session)); /* one that has failed is none to go on with */
    functions->close(session);
}

/* -- the right to apply ------------------------------------------------------------------------------------------- */

static struct applying *applying_on(struct session *session)
{
    struct applying *applying = NULL;
    CHECK(migrate->prepare(region, session, &applying, &error) == SCHEMA_OK);
    return applying;
}

/* What another process is answered: 0 for OK. */
static int lock_in_a_process(void)
{
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        struct session *session = NULL;
        struct applying *applying = NULL;
        schema_status status = functions->open(region, place_url(place), NULL, &session, &error);
        if (status == SCHEMA_OK)
            status = migrate->prepare(region, session, &applying, &error);
        if (status == SCHEMA_OK)
            status = migrate->lock(applying, &error);
        bool named = status != SCHEMA_BUSY || (strstr(error.message, "of the holder (postgres), idle since 2") &&
                                               strstr(error.message, "process "));
        if (!named)
            fprintf(stderr, "it says: %s\n", error.message);
        _exit(named ? (int)status : 99); /* without a word to the server */
    }
    int status = -1;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* The server notices in its own time that a process has died. */
static schema_status lock_in_time(struct applying *applying)
{
    schema_status status = SCHEMA_BUSY;
    for (int tries = 0; tries < 1000 && status == SCHEMA_BUSY; tries++) {
        if (tries > 0)
            nanosleep(&(struct timespec){.tv_nsec = 10 * 1000 * 1000}, NULL);
        status = migrate->lock(applying, &error);
    }
    return status;
}

static void one_has_the_right(void)
{
    struct session *session = opened(&(struct schema_options){.application = "the holder"});
    struct applying *applying = applying_on(session);
    CHECK(migrate->lock(applying, &error) == SCHEMA_OK);
    CHECK(!functions->in_transaction(session));
    CHECK(lock_in_a_process() == (int)SCHEMA_BUSY);
    CHECK(migrate->unlock(applying));
    CHECK(!migrate->unlock(applying));
    CHECK(lock_in_a_process() == 0);
    CHECK(lock_in_time(applying) == SCHEMA_OK); /* a process that has died has none */
    functions->close(session);
    struct session *next = opened(NULL);
    CHECK(lock_in_time(applying_on(next)) == SCHEMA_OK);
    functions->close(next);
}

/* -- transactions ------------------------------------------------------------------------------------------------- */

static void outcomes_are_known(void)
{
    struct session *session = opened(NULL), *other = opened(NULL);
    struct applying *applying = applying_on(session), *asking = applying_on(other);
    bool known, done;
    CHECK(migrate->begin(applying, &error) == SCHEMA_OK);
    CHECK_TEXT(ask(session, "show lock_timeout"), "1s");
    const char *committed = migrate->transaction(applying);
    CHECK(migrate->outcome(asking, committed, &known, &done, &error) == SCHEMA_OK && !known && !done);
    CHECK(migrate->commit(applying, &error) == SCHEMA_OK);
    CHECK_TEXT(ask(session, "show lock_timeout"), "0");
    CHECK(migrate->outcome(asking, committed, &known, &done, &error) == SCHEMA_OK && known && done);

    CHECK(migrate->begin(applying, &error) == SCHEMA_OK);
    const char *rolled_back = migrate->transaction(applying);
    CHECK(strcmp(rolled_back, committed) != 0);
    migrate->roll_back(applying);
    CHECK(migrate->outcome(asking, rolled_back, &known, &done, &error) == SCHEMA_OK && known && !done);

    CHECK(migrate->begin(applying, &error) == SCHEMA_OK);
    const char *failed = migrate->transaction(applying);
    CHECK(functions->execute(session, "select 1/0", &error) == SCHEMA_RANGE);
    CHECK(migrate->commit(applying, &error) == SCHEMA_INTERNAL);
    CHECK(says("rolled back"));
    CHECK(migrate->outcome(asking, failed, &known, &done, &error) == SCHEMA_OK && known && !done);

    CHECK(migrate->begin(applying, &error) == SCHEMA_OK);
    const char *lost = migrate->transaction(applying);
    ask(session, "select pg_terminate_backend(pg_backend_pid())");
    CHECK(migrate->commit(applying, &error) == SCHEMA_CONNECTION);
    CHECK(migrate->outcome(asking, lost, &known, &done, &error) == SCHEMA_OK && known && !done);
    functions->close(session);
    functions->close(other);
}

static void a_borrowed_connection_stays_as_it_was(void)
{
    PGconn *own = PQconnectdb(place_url(place));
    struct session *session = functions->borrow(region, own);
    CHECK(functions->execute(session, "begin", &error) == SCHEMA_OK);
    functions->close(session);
    CHECK(PQtransactionStatus(own) == PQTRANS_IDLE);
    PQclear(PQexec(own, "begin"));
    session = functions->borrow(region, own);
    CHECK_TEXT(ask(session, "select 1"), "1");
    functions->close(session);
    CHECK(PQtransactionStatus(own) == PQTRANS_INTRANS);
    PQfinish(own);
}

/* -- tables ------------------------------------------------------------------------------------------------------- */

static const char *difference(struct session *session, const char *is, const char *should_be)
{
    struct map left = MAP(region), right = MAP(region);
    place_clear(place);
    CHECK(place_execute(region, place, is, NULL));
    CHECK(migrate->describe(region, session, "t", &left, &error) == SCHEMA_OK);
    place_clear(place);
    CHECK(place_execute(region, place, should_be, NULL));
    CHECK(migrate->describe(region, session, "t", &right, &error) == SCHEMA_OK);
    return schema_description_difference(region, &left, &right);
}

static void tables_are_described(void)
{
    static const char base[] =
        "create table t (id bigint primary key, name text not null default 'x', "
        "cents numeric(10,2), constraint positive check (cents > 0)); create index by_name on t (name)";
    static const char *const others[] = {
        "create table t (id bigint primary key, name text not null default 'x', cents numeric(10,2), other int, "
        "constraint positive check (cents > 0)); create index by_name on t (name)",
        "create table t (id bigint primary key, name text not null default 'y', cents numeric(10,2), "
        "constraint positive check (cents > 0)); create index by_name on t (name)",
        "create table t (id bigint primary key, name text default 'x', cents numeric(10,2), "
        "constraint positive check (cents > 0)); create index by_name on t (name)",
        "create table t (id bigint primary key, name text not null default 'x', cents numeric(10,3), "
        "constraint positive check (cents > 0)); create index by_name on t (name)",
        "create table t (id bigint primary key, name text collate \"C\" not null default 'x', cents numeric(10,2), "
        "constraint positive check (cents > 0)); create index by_name on t (name)",
        "create table t (id bigint primary key, name text not null default 'x', cents numeric(10,2), "
        "constraint positive check (cents >= 0)); create index by_name on t (name)",
        "create table t (id bigint primary key, name text not null default 'x', cents numeric(10,2), "
        "constraint other check (cents > 0)); create index by_name on t (name); alter table t drop constraint other, "
        "add constraint positive check (cents > 0) not valid",
        "create table t (id bigint primary key, name text not null default 'x', cents numeric(10,2), "
        "constraint positive check (cents > 0)); create index by_name on t (name desc)",
        "create table t (id bigint primary key, name text not null default 'x', cents numeric(10,2), "
        "constraint positive check (cents > 0))",
        "create table t (id bigint, name text not null default 'x', cents numeric(10,2), "
        "constraint positive check (cents > 0)); create index by_name on t (name)",
        "create table t (id bigint primary key, name text not null default 'x', cents numeric(10,2), "
        "constraint positive check (cents > 0)); create index by_name on t (name); comment on column t.name is 'n'",
        "create table t (id bigint primary key, name text not null default 'x', cents numeric(10,2), "
        "constraint positive check (cents > 0)); create index by_name on t (name); comment on table t is 'n'",
        "create table t (id bigint generated by default as identity primary key, name text not null default 'x', "
        "cents numeric(10,2), constraint positive check (cents > 0)); create index by_name on t (name)",
    };
    struct session *session = opened(NULL);
    CHECK_TEXT(difference(session, base, base), NULL);
    CHECK_TEXT(
        difference(session, base,
                   "create table t (cents numeric(10,2), name text, id bigint not null); "
                   "create index by_name on t (name); alter table t add primary key (id); "
                   "alter table t add constraint positive check (cents > 0) not valid; "
                   "alter table t alter name set not null, alter name set default 'x', validate constraint positive"),
        NULL);
    for (size_t i = 0; i < COUNT_OF(others); i++)
        if (!CHECK(difference(session, others[i], base) && difference(session, base, others[i])))
            fprintf(stderr, "taken for equal: %s\n", others[i]);
    struct map none = MAP(region);
    CHECK(migrate->describe(region, session, "not_there", &none, &error) == SCHEMA_OK);
    CHECK(none.count == 0);
    functions->close(session);
}

static void tables_are_listed(void)
{
    place_clear(place);
    CHECK(
        place_execute(region, place,
                      "create table b (x int); create table \"A\" (x int); create schema s; create table s.c (x int); "
                      "create view v as select 1 as x; create temporary table hidden (x int)",
                      NULL));
    struct session *session = opened(NULL);
    struct touched tables = {0};
    CHECK(migrate->tables(region, session, &tables, &error) == SCHEMA_OK);
    struct text names = TEXT(region);
    for (size_t i = 0; i < tables.count; i++)
        schema_text_format(&names, "%s ", tables.items[i]);
    CHECK_TEXT(schema_text_string(&names), "A b s.c ");
    functions->close(session);
}

int main(int count, char **words)
{
    if (count < 2 || !(place = place_new("postgresql", words[1], "engine_sessions")))
        return PLACE_SKIPPED;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    region = schema_region_new(&exhausted);
    the_database_settings_do_not_matter();
    what_cannot_be_had_is_refused();
    a_role_is_taken();
    one_statement_at_a_time();
    one_has_the_right();
    outcomes_are_known();
    a_borrowed_connection_stays_as_it_was();
    tables_are_described();
    tables_are_listed();
    schema_region_free(region);
    place_free(place);
    return checks_end();
}
