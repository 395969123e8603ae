/* Others at the same database: how long is waited for them, what is told meanwhile, and that giving up leaves nothing;
 * the events of an upgrade; and how an edited revision is accepted. */
#include "engines/engines.h"
#include "faults/state.h"
#include "support/check.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static jmp_buf exhausted;
static struct region *region;
static char url[600], path[512];
static const struct revision *const *chain;
static const struct schema_program *program;

/* -- what is told ------------------------------------------------------------------------------------------------- */

static struct text told;

static void tell(void *context, const schema_migration_event *event)
{
    static const char *const kinds[] = {"waiting", "begins", "done", "failed"};
    (void)context;
    if (event->kind == SCHEMA_MIGRATION_WAITING) /* as often as it takes */
        schema_text_add(&told, told.size ? "" : "waiting\n");
    else
        schema_text_format(&told, "%s %s '%s'%s\n", kinds[event->kind], event->revision, event->message,
                           event->detail && *event->detail ? " with words" : "");
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double waited;

static schema_status connect_patiently(int milliseconds)
{
    struct schema_options options = {.migrate_timeout_ms = milliseconds, .on_migrate = tell, .busy_timeout_ms = -1};
    struct migration_outcome outcome = {.region = NULL};
    sqlite3 *db = NULL;
    told = TEXT(region);
    sqlite3_open(path, &db);
    double start = now();
    schema_status status = schema_migrate_on_connect(schema_engine_of_url(url), program, url, &options, db, &outcome);
    waited = now() - start;
    if (status != SCHEMA_OK)
        CHECK(outcome.error.message && *outcome.error.message);
    schema_region_free(outcome.region);
    sqlite3_close(db);
    return status;
}

/* -- others ------------------------------------------------------------------------------------------------------- */

/* A process that runs this and then keeps what it holds; it is ended by its id, or by itself. */
static pid_t hold(const char *sql, int milliseconds)
{
    int ready[2];
    char byte = 0;
    if (pipe(ready) != 0)
        abort();
    pid_t child = fork();
    if (child == 0) {
        sqlite3 *db;
        sqlite3_open(path, &db);
        sqlite3_stmt *statement;
        sqlite3_exec(db, "begin", NULL, NULL, NULL);
        if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK)
            sqlite3_step(statement);
        if (write(ready[1], &byte, 1) != 1)
            _exit(1);
        nanosleep(&(struct timespec){milliseconds / 1000, milliseconds % 1000 * 1000000L}, NULL);
        sqlite3_finalize(statement);
        sqlite3_exec(db, "commit", NULL, NULL, NULL);
        sqlite3_close(db);
        _exit(0);
    }
    close(ready[1]);
    CHECK(read(ready[0], &byte, 1) == 1);
    close(ready[0]);
    return child;
}

static void let_end(pid_t child)
{
    int status;
    CHECK(waitpid(child, &status, 0) == child);
}

static void end_now(pid_t child)
{
    kill(child, SIGKILL);
    let_end(child);
}

static void run(const char *sql)
{
    sqlite3 *db;
    sqlite3_open(path, &db);
    CHECK(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK);
    sqlite3_close(db);
}

static const char writing[] = "insert into theirs values (2)", reading[] = "select * from theirs";

static void fresh(void)
{
    remove_database(path);
    run("create table theirs (a); insert into theirs values (1)");
}

static void one_that_writes_is_waited_for(void)
{
    fresh();
    pid_t child = hold(writing, 300);
    CHECK(connect_patiently(20000) == SCHEMA_OK);
    CHECK(waited > 0.1);
    CHECK(strncmp(schema_text_string(&told), "waiting\nbegins 000000000001 'step 1'\ndone", 40) == 0);
    let_end(child);
}

static void one_that_writes_for_long_is_not(void)
{
    fresh();
    pid_t child = hold(writing, 1500);
    CHECK(connect_patiently(200) == SCHEMA_BUSY);
    CHECK(waited > 0.15 && waited < 1.4);
    CHECK_TEXT(schema_text_string(&told), "waiting\n");
    end_now(child);
    run("create table schemac_revision (not_there)"); /* nothing was begun */
}

static void one_that_reads_delays_the_commit(void)
{
    fresh();
    pid_t child = hold(reading, 300);
    CHECK(connect_patiently(20000) == SCHEMA_OK);
    CHECK(waited > 0.1);
    let_end(child);
    fresh();
    child = hold(reading, 1500);
    CHECK(connect_patiently(200) == SCHEMA_BUSY);
    CHECK(waited < 1.4);
    end_now(child);
    run("create table schemac_revision (not_there)");
}

/* With a log, readers hold nobody up. */
static void one_that_reads_a_log_does_not_matter(void)
{
    fresh();
    run("pragma journal_mode = wal");
    pid_t child = hold(reading, 1000);
    CHECK(connect_patiently(200) == SCHEMA_OK);
    end_now(child);
}

/* -- events ------------------------------------------------------------------------------------------------------- */

static void every_revision_begins_and_is_done(void)
{
    remove_database(path);
    CHECK(connect_patiently(0) == SCHEMA_OK);
    struct text expected = TEXT(region);
    for (int i = 1; i <= CHAIN_LENGTH; i++)
        schema_text_format(&expected, "begins %012d 'step %d'\ndone %012d 'step %d'\n", i, i, i, i);
    CHECK_TEXT(schema_text_string(&told), schema_text_string(&expected));
    CHECK(connect_patiently(0) == SCHEMA_OK);
    CHECK_TEXT(schema_text_string(&told), "");
}

static void one_that_fails_says_so(void)
{
    remove_database(path);
    const struct schema_program *all = program;
    program = program_of(region, chain, 3, false);
    CHECK(connect_patiently(0) == SCHEMA_OK);
    program = all;
    run("create table t4 (a)");
    CHECK(connect_patiently(0) == SCHEMA_MIGRATION);
    CHECK_TEXT(schema_text_string(&told), "begins 000000000004 'step 4'\nfailed 000000000004 'step 4' with words\n");
}

/* -- accepting ---------------------------------------------------------------------------------------------------- */

static schema_status accept(const struct revision *const *revisions, const char *id)
{
    struct migrate_setup setup = {
        .schema = "main", .count = CHAIN_LENGTH, .revisions = revisions, .program = "test", .tool_version = "test"};
    struct migrator *migrator;
    CHECK(schema_migrator_open(region, schema_engine_of_url(url), url, &setup, &migrator) == SCHEMA_OK);
    schema_status status = schema_migrator_accept(migrator, id);
    schema_migrator_close(migrator);
    return status;
}

static void an_edited_revision_is_accepted_when_it_leads_to_the_same(void)
{
    const struct revision *changed[CHAIN_LENGTH];
    remove_database(path);
    CHECK(connect_patiently(0) == SCHEMA_OK);
    for (int i = 0; i < CHAIN_LENGTH; i++)
        changed[i] = chain[i];
    changed[2] = edited(region, chain[2], "said in another way");
    const struct schema_program *all = program;
    program = program_of(region, changed, CHAIN_LENGTH, false);
    CHECK(connect_patiently(0) == SCHEMA_EDITED);
    CHECK(accept(changed, "123456123456") == SCHEMA_MISUSE);
    CHECK(accept(changed, chain[2]->id) == SCHEMA_OK);
    CHECK(connect_patiently(0) == SCHEMA_OK);

    struct revision *other = NEW(region, struct revision);
    *other = *edited(region, chain[2], "something else");
    other->upgrade_count = 0;
    changed[2] = other;
    program = program_of(region, changed, CHAIN_LENGTH, false);
    CHECK(accept(changed, chain[2]->id) == SCHEMA_EDITED);
    CHECK(connect_patiently(0) == SCHEMA_EDITED);
    CHECK(accept(chain, chain[2]->id) == SCHEMA_OK);
    program = all;
    CHECK(connect_patiently(0) == SCHEMA_OK);
    CHECK(revisions_in(path) == CHAIN_LENGTH);
}

int main(int count, char **words)
{
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    region = schema_region_new(&exhausted);
    snprintf(path, sizeof path, "%s/waiting-%ld.db", count > 1 ? words[1] : ".", (long)getpid());
    snprintf(url, sizeof url, "sqlite:%s", path);
    chain = chain_of(region, CHAIN_LENGTH);
    program = program_of(region, chain, CHAIN_LENGTH, false);
    one_that_writes_is_waited_for();
    one_that_writes_for_long_is_not();
    one_that_reads_delays_the_commit();
    one_that_reads_a_log_does_not_matter();
    every_revision_begins_and_is_done();
    one_that_fails_says_so();
    an_edited_revision_is_accepted_when_it_leads_to_the_same();
    remove_database(path);
    schema_region_free(region);
    return checks_end();
}
