/* A revision of several phases on PostgreSQL: cut off at every statement and around every commit, by one who connects
 * again and by one who does not; stopped by rows that came meanwhile, then finished or taken back; held up by others.
 *
 *     test_migrate_phases FOLDER [EVERY]        every how-manieth statement */
#include "migrate/phases.h"

#include "migrate/migrator.h"
#include "support/check.h"
#include "support/embedded.h"
#include "support/place.h"

#include <libpq-fe.h>
#include <string.h>
#include <time.h>

static jmp_buf exhausted;
static struct region *region;
static struct place *place;
static const struct revision *revisions[2];

/* -- an engine that is cut off ------------------------------------------------------------------------------------ */

enum cut { BEFORE_IT, AFTER_IT };

static struct schema_engine engine;
static struct session_functions session;
static struct migrate_functions migrate;
static struct {
    unsigned statements, at; /* which one is cut off; 0: none */
    enum cut cut;
    bool dies, is_dead; /* it does not connect again */
    unsigned commits;
    const char *after_commit; /* what someone else does after that commit */
    unsigned which;
} fault;

static void end_backend(struct session *of)
{
    schema_postgresql_engine.session->execute(of, "select pg_catalog.pg_terminate_backend(pg_catalog.pg_backend_pid())",
                                              NULL);
    fault.is_dead = fault.dies;
}

static schema_status query_cut(struct session *of, const char *sql, size_t count, const char *const *parameters,
                               session_row row, void *context, struct engine_error *error)
{
    bool now = ++fault.statements == fault.at;
    if (now && fault.cut == BEFORE_IT)
        end_backend(of);
    schema_status status = schema_postgresql_engine.session->query(of, sql, count, parameters, row, context, error);
    if (!now || fault.cut == BEFORE_IT)
        return status;
    end_backend(of);
    return schema_postgresql_engine.session->query(of, "select 1", 0, NULL, NULL, NULL, error);
}

static schema_status execute_cut(struct session *of, const char *sql, struct engine_error *error)
{
    return query_cut(of, sql, 0, NULL, NULL, NULL, error);
}

static schema_status open_unless_dead(struct region *of, const char *url, const struct schema_options *options,
                                      struct session **opened, struct engine_error *error)
{
    if (!fault.is_dead)
        return schema_postgresql_engine.session->open(of, url, options, opened, error);
    *error = (struct engine_error){.status = SCHEMA_INTERNAL, .message = "the process has ended"};
    return SCHEMA_INTERNAL;
}

static struct session *session_now;

static schema_status commit_cut(struct applying *applying, struct engine_error *error)
{
    bool now = ++fault.statements == fault.at;
    if (now && fault.cut == BEFORE_IT)
        end_backend(session_now);
    schema_status status = schema_postgresql_engine.migrate->commit(applying, error);
    if (now && fault.cut == AFTER_IT) {
        end_backend(session_now);
        status = schema_postgresql_engine.session->query(session_now, "select 1", 0, NULL, NULL, NULL, error);
    }
    if (status == SCHEMA_OK && ++fault.commits == fault.which && fault.after_commit)
        CHECK(place_execute(region, place, fault.after_commit, NULL));
    return status;
}

static schema_status prepare_seen(struct region *of, struct session *with, struct applying **applying,
                                  struct engine_error *error)
{
    session_now = with;
    return schema_postgresql_engine.migrate->prepare(of, with, applying, error);
}

static void make_engine(void)
{
    engine = schema_postgresql_engine;
    session = *schema_postgresql_engine.session;
    migrate = *schema_postgresql_engine.migrate;
    session.query = query_cut;
    session.execute = execute_cut;
    session.open = open_unless_dead;
    migrate.commit = commit_cut;
    migrate.prepare = prepare_seen;
    engine.session = &session;
    engine.migrate = &migrate;
}

/* -- what is tried ------------------------------------------------------------------------------------------------ */

static const char *last;
static int patience = 20000;
static struct text told;

static void tell(void *context, const schema_migration_event *event)
{
    static const char *const kinds[] = {"waiting", "begins", "done", "failed"};
    (void)context;
    if (event->kind != SCHEMA_MIGRATION_WAITING)
        schema_text_format(&told, "%s ", kinds[event->kind]);
    else if (!told.size || !strstr(schema_text_string(&told), "waiting"))
        schema_text_add(&told, "waiting ");
}

static schema_status go(const char *what)
{
    struct schema_options options = {.migrate_timeout_ms = patience, .on_migrate = tell};
    struct migrate_setup setup = {.schema = "main",
                                  .count = 2,
                                  .revisions = revisions,
                                  .program = "test",
                                  .tool_version = "test",
                                  .options = &options};
    struct migrate_request request = {.allow_loss = true};
    told = TEXT(region);
    struct migrator *migrator = schema_migrator_make(region, &engine, place_url(place), &setup);
    schema_status status = schema_migrator_connect(migrator);
    if (status == SCHEMA_OK && strcmp(what, "upgrade") == 0)
        status = schema_migrator_upgrade(migrator, &request);
    else if (status == SCHEMA_OK) {
        request.count = 1;
        request.ids = &revisions[1]->id;
        status = schema_migrator_downgrade(migrator, &request);
    }
    last = schema_region_string(region, schema_migrator_error(migrator)->message);
    schema_migrator_close(migrator);
    return status;
}

static bool says(const char *words)
{
    if (strstr(last, words))
        return true;
    fprintf(stderr, "expected '%s' in: %s\n", words, last);
    return false;
}

static const char ledger[] =
    "select id, state, done, coalesce(cursor, '') from schemac_revision where kind <> 'ledger' "
    "order by sequence";

static const char *structure_before, *structure_after, *ledger_after;

static void begin(void)
{
    const char *message = "";
    memset(&fault, 0, sizeof fault);
    patience = 20000;
    place_clear(place);
    if (!CHECK(place_upgrade(region, place, revisions, 1, &message) == SCHEMA_OK))
        CHECK_TEXT(message, "");
    CHECK(place_execute(region, place,
                        "insert into author (id, name) values (1, 'Ada'), (2, 'Bob');"
                        "insert into post (id, author, title, slug) values (1, 1, 'One', 'one'), (2, 2, 'Two', 'two')",
                        NULL));
}

static bool ends_as_it_should(void)
{
    memset(&fault, 0, sizeof fault);
    return CHECK_TEXT(place_structure(region, place, true), structure_after) &&
           CHECK_TEXT(place_rows(region, place, ledger), ledger_after) && CHECK_TEXT(place_broken(region, place), "");
}

static unsigned without_a_fault(void)
{
    begin();
    structure_before = place_structure(region, place, true);
    fault.statements = fault.commits = 0;
    if (!CHECK(go("upgrade") == SCHEMA_OK))
        CHECK_TEXT(last, "");
    unsigned statements = fault.statements;
    CHECK(fault.commits > 3);
    CHECK_TEXT(schema_text_string(&told), "begins done ");
    structure_after = place_structure(region, place, true);
    ledger_after = place_rows(region, place, ledger);
    CHECK_TEXT(place_broken(region, place), "");
    CHECK(strstr(ledger_after, "running") == NULL);
    return statements;
}

static bool cut_at(unsigned at, enum cut cut, bool dies)
{
    begin();
    fault.at = at;
    fault.cut = cut;
    fault.dies = dies;
    schema_status status = go("upgrade");
    bool ok = dies || CHECK(status == SCHEMA_OK);
    if (!ok)
        fprintf(stderr, "%s: %s\n", schema_status_name(status), last);
    memset(&fault, 0, sizeof fault);
    if (status != SCHEMA_OK && !CHECK(go("upgrade") == SCHEMA_OK))
        ok = CHECK_TEXT(last, "");
    ok &= ends_as_it_should();
    if (!ok)
        fprintf(stderr, "---- cut %s statement %u%s\n", cut == BEFORE_IT ? "before" : "after", at,
                dies ? ", and not connected again" : "");
    return ok;
}

static void cut_off_everywhere(unsigned statements, unsigned every)
{
    unsigned failed = 0;
    for (unsigned at = 1; at <= statements && failed < 3; at += every)
        for (int how = 0; how < 4 && failed < 3; how++)
            failed += !cut_at(at, how & 1 ? AFTER_IT : BEFORE_IT, how & 2);
}

/* -- rows that come between two phases ---------------------------------------------------------------------------- */

static void stop_half_way(void)
{
    begin();
    fault.which = 1;
    fault.after_commit = "insert into author (id, name) values (3, 'Ada')";
    CHECK(go("upgrade") == SCHEMA_MIGRATION);
    CHECK(says("half done"));
    CHECK(says("--downgrade -1"));
    CHECK(strstr(place_rows(region, place, ledger), "000000000002|running|") != NULL);
    CHECK_TEXT(schema_text_string(&told), "begins failed ");
    memset(&fault, 0, sizeof fault);
}

static void what_is_set_right_is_finished(void)
{
    stop_half_way();
    CHECK(go("upgrade") == SCHEMA_MIGRATION);
    CHECK(place_execute(region, place, "delete from author where id = 3", NULL));
    if (!CHECK(go("upgrade") == SCHEMA_OK))
        CHECK_TEXT(last, "");
    ends_as_it_should();
}

static void what_is_half_done_is_taken_back(void)
{
    stop_half_way();
    if (!CHECK(go("downgrade") == SCHEMA_OK))
        CHECK_TEXT(last, "");
    CHECK_TEXT(place_structure(region, place, true), structure_before);
    CHECK_TEXT(place_rows(region, place, ledger), "000000000001|applied|2|\n");
    CHECK_TEXT(place_broken(region, place), "");
}

/* Taken back after each of its commits. */
static void it_is_taken_back_from_anywhere(unsigned statements, unsigned every)
{
    for (unsigned at = 1; at <= statements; at += every) {
        begin();
        fault.at = at;
        fault.dies = true;
        go("upgrade");
        memset(&fault, 0, sizeof fault);
        if (!strstr(place_rows(region, place, ledger), "running"))
            continue;
        if (!CHECK(go("downgrade") == SCHEMA_OK))
            CHECK_TEXT(last, "");
        if (!CHECK_TEXT(place_structure(region, place, true), structure_before) ||
            !CHECK_TEXT(place_broken(region, place), "")) {
            fprintf(stderr, "---- taken back after statement %u\n", at);
            return;
        }
    }
}

static schema_status connect_as(size_t count, schema_policy policy)
{
    struct schema_program *program = NEW(region, struct schema_program);
    struct schema_options options = {.policy = policy, .migrate_timeout_ms = patience};
    struct migration_outcome outcome;
    *program = (struct schema_program){.schema = "main", .target = "test", .tool_version = "test"};
    embed(region, program, count, revisions);
    PGconn *connection = PQconnectdb(place_url(place));
    schema_status status =
        schema_migrate_on_connect(&schema_postgresql_engine, program, place_url(place), &options, connection, &outcome);
    last = schema_region_string(region, outcome.error.message);
    schema_region_free(outcome.region);
    PQfinish(connection);
    return status;
}

/* Whoever does not know it may run as far as its contract lets them. */
static void programs_meet_one_that_is_half_done(void)
{
    stop_half_way();
    CHECK(connect_as(2, SCHEMA_CHECK_ONLY) == SCHEMA_PARTIAL);
    CHECK(says("half done"));
    CHECK(connect_as(1, SCHEMA_APPLY) == SCHEMA_AHEAD); /* slug is required now */
    CHECK(connect_as(2, SCHEMA_APPLY) == SCHEMA_MIGRATION);
    CHECK(place_execute(region, place, "update schemac_revision set cursor = '9 1:00' where state = 'running'", NULL));
    CHECK(connect_as(2, SCHEMA_APPLY) == SCHEMA_PARTIAL);
    CHECK(says("not those of this version"));
    CHECK(go("downgrade") == SCHEMA_OK);
    CHECK_TEXT(place_structure(region, place, true), structure_before);
}

/* -- others ------------------------------------------------------------------------------------------------------- */

static PGconn *hold(const char *sql)
{
    PGconn *other = PQconnectdb(place_url(place));
    CHECK(PQsendQuery(other, sql) == 1);
    nanosleep(&(struct timespec){.tv_nsec = 100000000}, NULL);
    return other;
}

static void let_go(PGconn *other)
{
    PGcancel *cancel = PQgetCancel(other);
    char words[256];
    PQcancel(cancel, words, sizeof words);
    PQfreeCancel(cancel);
    PQfinish(other);
}

static void others_in_the_way_are_outlasted(void)
{
    begin();
    PGconn *other = hold("begin; select * from post; select pg_sleep(1.5); commit");
    if (!CHECK(go("upgrade") == SCHEMA_OK))
        CHECK_TEXT(last, "");
    CHECK_TEXT(schema_text_string(&told), "begins waiting done ");
    let_go(other);
    ends_as_it_should();
}

static void others_that_stay_are_named(void)
{
    begin();
    PGconn *other = hold("begin; select * from post; select pg_sleep(20); commit");
    patience = 500;
    if (!CHECK(go("upgrade") == SCHEMA_BUSY))
        CHECK_TEXT(last, "");
    CHECK(says("which holds post"));
    CHECK_TEXT(place_structure(region, place, true), structure_before);
    let_go(other);
}

static void who_has_the_lock_is_named(void)
{
    begin();
    PGconn *other = hold("select pg_advisory_lock(1396919617, 20261122), pg_sleep(20)");
    patience = 300;
    CHECK(go("upgrade") == SCHEMA_BUSY);
    CHECK(says("process "));
    let_go(other);
}

static void a_transaction_of_the_program_survives_the_look(void)
{
    place_clear(place);
    struct schema_program program = {.schema = "main", .target = "test", .tool_version = "test"};
    embed(region, &program, 2, revisions);
    struct schema_options options = {.policy = SCHEMA_CHECK_ONLY};
    struct migration_outcome outcome;
    PGconn *connection = PQconnectdb(place_url(place));
    PQclear(PQexec(connection, "begin"));
    CHECK(schema_migrate_on_connect(&schema_postgresql_engine, &program, place_url(place), &options, connection,
                                    &outcome) == SCHEMA_PENDING);
    CHECK(PQtransactionStatus(connection) == PQTRANS_INTRANS);
    schema_region_free(outcome.region);
    PQfinish(connection);
}

int main(int count, char **words)
{
    if (count < 2 || !(place = place_new("postgresql", words[1], "migrate_phases")))
        return PLACE_SKIPPED;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    region = schema_region_new(&exhausted);
    phases_revisions(region, revisions);
    make_engine();
    unsigned statements = without_a_fault();
    what_is_set_right_is_finished();
    what_is_half_done_is_taken_back();
    programs_meet_one_that_is_half_done();
    others_in_the_way_are_outlasted();
    others_that_stay_are_named();
    who_has_the_lock_is_named();
    a_transaction_of_the_program_survives_the_look();
    cut_off_everywhere(statements, count > 2 ? (unsigned)strtoul(words[2], NULL, 10) : 1);
    it_is_taken_back_from_anywhere(statements, count > 2 ? (unsigned)strtoul(words[2], NULL, 10) : 1);
    printf("%u statements\n", statements);
    place_free(place);
    schema_region_free(region);
    return checks_end();
}
