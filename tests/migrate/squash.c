/* A program that embeds a squash, before and after what it replaces is pruned, on databases that have nothing of it, a
 * part, or all: what is applied, which rows there are then, and that the next start asks one question. */
#include "engines/engines.h"
#include "faults/state.h"
#include "support/check.h"
#include "support/embedded.h"

#include <unistd.h>

static jmp_buf exhausted;
static struct region *region;
static char url[600], path[512];
static const struct revision *const *chain;
static struct schema_program *old, *both, *pruned; /* the chain; with 2 and 3 squashed; and without their files */
static struct text told;
static const char *message;
static unsigned asked;

enum { SECOND = 1, THIRD = 2 };

/* -- programs ----------------------------------------------------------------------------------------------------- */

static const struct revision *squash_of(const struct revision *first, const struct revision *second)
{
    struct revision *squash = NEW(region, struct revision);
    const struct operation **up =
        NEW_ARRAY(region, const struct operation *, first->upgrade_count + second->upgrade_count);
    const struct operation **down =
        NEW_ARRAY(region, const struct operation *, first->downgrade_count + second->downgrade_count);
    const char **replaces = NEW_ARRAY(region, const char *, 2);
    *squash = *edited(region, second, "squash");
    squash->id = "5005005005ab";
    squash->message = "squash";
    squash->parents = first->parents;
    squash->draft_digest = squash->checksum + 2;
    replaces[0] = first->id;
    replaces[1] = second->id;
    squash->replaces_count = 2;
    squash->replaces = replaces;
    squash->upgrade_count = squash->downgrade_count = 0;
    for (size_t i = 0; i < first->upgrade_count; i++)
        up[squash->upgrade_count++] = first->upgrade[i];
    for (size_t i = 0; i < second->upgrade_count; i++)
        up[squash->upgrade_count++] = second->upgrade[i];
    for (size_t i = 0; i < second->downgrade_count; i++)
        down[squash->downgrade_count++] = second->downgrade[i];
    for (size_t i = 0; i < first->downgrade_count; i++)
        down[squash->downgrade_count++] = first->downgrade[i];
    squash->upgrade = up;
    squash->downgrade = down;
    return squash;
}

static const struct revision *replaced(const struct revision *revision)
{
    struct revision *copy = NEW(region, struct revision);
    *copy = *revision;
    copy->replaced = true;
    return copy;
}

static void make_programs(void)
{
    const struct revision **all = NEW_ARRAY(region, const struct revision *, CHAIN_LENGTH + 1);
    const struct revision **rest = NEW_ARRAY(region, const struct revision *, CHAIN_LENGTH + 1);
    size_t all_count = 0, rest_count = 0;
    const struct revision *squash = squash_of(chain[SECOND], chain[THIRD]);
    for (int i = 0; i < CHAIN_LENGTH; i++) {
        bool goes = i == SECOND || i == THIRD;
        all[all_count++] = goes ? replaced(chain[i]) : chain[i];
        if (!goes)
            rest[rest_count++] = chain[i];
        if (i == THIRD)
            all[all_count++] = rest[rest_count++] = squash;
    }
    old = program_of(region, chain, CHAIN_LENGTH, false);
    both = program_of(region, all, all_count, false);
    pruned = program_of(region, rest, rest_count, false);
}

/* -- connecting --------------------------------------------------------------------------------------------------- */

static void tell(void *context, const schema_migration_event *event)
{
    (void)context;
    if (event->kind == SCHEMA_MIGRATION_DONE)
        schema_text_format(&told, "%s%s", told.size ? " " : "", event->message);
    if (event->kind == SCHEMA_MIGRATION_AHEAD)
        schema_text_format(&told, "%sahead: %s", told.size ? " " : "", event->message);
}

static int ask(unsigned kind, void *context, void *statement, void *sql)
{
    (void)kind, (void)context, (void)statement;
    asked += sql && ((const char *)sql)[0] != '-';
    return 0;
}

static schema_status connect_by(const struct schema_program *program, schema_policy policy)
{
    struct schema_options options = {.migrate_timeout_ms = 1000, .on_migrate = tell, .policy = policy};
    struct migration_outcome outcome = {.region = NULL};
    sqlite3 *db = NULL;
    told = TEXT(region);
    asked = 0;
    sqlite3_open(path, &db);
    sqlite3_trace_v2(db, SQLITE_TRACE_STMT, ask, NULL);
    schema_status status = schema_migrate_on_connect(schema_engine_of_url(url), program, url, &options, db, &outcome);
    message = schema_region_string(region, outcome.error.message ? outcome.error.message : "");
    schema_region_free(outcome.region);
    sqlite3_close(db);
    return status;
}

static void brings(const struct schema_program *program, const char *what)
{
    CHECK(connect_by(program, SCHEMA_APPLY) == SCHEMA_OK);
    CHECK_TEXT(schema_text_string(&told), what);
}

static void is_current_for(const struct schema_program *program)
{
    CHECK(connect_by(program, SCHEMA_APPLY) == SCHEMA_OK);
    CHECK_TEXT(schema_text_string(&told), "");
    CHECK(asked == 1);
}

static bool collect(void *context, size_t count, const char *const *values)
{
    (void)count;
    schema_text_format(context, "%s%s", ((struct text *)context)->size ? " " : "", values[0]);
    return true;
}

/* The messages of the rows, in the order of the ledger. */
static const char *rows(void)
{
    struct text text = TEXT(region);
    struct engine_error error = {0};
    struct session *session;
    const struct schema_engine *engine = schema_engine_of_url(url);
    struct schema_options options = {.read_only = true};
    if (engine->session->open(region, url, &options, &session, &error) != SCHEMA_OK)
        return "cannot be opened";
    engine->session->query(session, "select name from schemac_revision where kind <> 'ledger' order by sequence, id", 0,
                           NULL, collect, &text, &error);
    engine->session->close(session);
    return schema_text_string(&text);
}

static void begin_with(size_t count)
{
    remove_database(path);
    if (count)
        CHECK(connect_by(program_of(region, chain, count, false), SCHEMA_APPLY) == SCHEMA_OK);
}

static const char straight[] = "step 1 squash step 4 step 5";
static const char beside[] = "step 1 step 2 step 3 squash step 4 step 5";

/* -- what comes of it --------------------------------------------------------------------------------------------- */

static void a_database_without_it_gets_the_squash(void)
{
    const struct schema_program *const programs[] = {both, pruned};
    for (size_t i = 0; i < COUNT_OF(programs); i++) {
        begin_with(i);
        brings(programs[i], i ? "squash step 4 step 5" : straight);
        CHECK_TEXT(rows(), straight);
        is_current_for(both);
        is_current_for(pruned);
        CHECK(connect_by(old, SCHEMA_APPLY) == SCHEMA_AHEAD);
        CHECK_TEXT(rows(), straight);
    }
}

static void one_that_has_all_of_it_gets_its_row(void)
{
    const struct schema_program *const programs[] = {both, pruned};
    for (size_t i = 0; i < COUNT_OF(programs); i++)
        for (size_t length = THIRD + 1; length <= CHAIN_LENGTH; length++) {
            begin_with(length);
            CHECK(connect_by(programs[i], SCHEMA_CHECK_ONLY) == (length == CHAIN_LENGTH ? SCHEMA_OK : SCHEMA_PENDING));
            brings(programs[i], length == CHAIN_LENGTH ? "" : length == CHAIN_LENGTH - 1 ? "step 5" : "step 4 step 5");
            CHECK_TEXT(rows(), beside);
            is_current_for(both);
            is_current_for(pruned);
            /* Who does not know it goes on: it changed nothing. */
            CHECK(connect_by(old, SCHEMA_APPLY) == SCHEMA_OK);
            CHECK_TEXT(schema_text_string(&told), "ahead: squash");
        }
}

static void one_that_has_a_part_gets_the_rest_first(void)
{
    begin_with(SECOND + 1);
    CHECK(connect_by(pruned, SCHEMA_APPLY) == SCHEMA_AHEAD);
    CHECK(strstr(message, "step 2") && strstr(message, "squash"));
    CHECK_TEXT(rows(), "step 1 step 2");
    brings(both, "step 3 step 4 step 5");
    CHECK_TEXT(rows(), beside);
    is_current_for(both);
    is_current_for(pruned);
}

static const struct revision *const *revisions_of(const struct schema_program *program)
{
    return schema_embedded_revisions(region, &program->revision_bytes, program->revision_count);
}

static struct migrator *open_with(const struct schema_program *program)
{
    struct migrate_setup setup = {.schema = "main",
                                  .count = program->revision_count,
                                  .revisions = revisions_of(program),
                                  .program = "test",
                                  .tool_version = "test"};
    struct migrator *migrator;
    CHECK(schema_migrator_open(region, schema_engine_of_url(url), url, &setup, &migrator) == SCHEMA_OK);
    return migrator;
}

static schema_status undo(const struct schema_program *program, const char *const *ids, size_t count)
{
    struct migrate_request request = {.count = count, .ids = ids, .allow_loss = true};
    struct migrator *migrator = open_with(program);
    schema_status status = schema_migrator_downgrade(migrator, &request);
    schema_migrator_close(migrator);
    return status;
}

/* With its row go those that it stands beside; what calls its parent by an old name holds it all the same. */
static void it_goes_back_as_one(void)
{
    const char *const ids[] = {chain[4]->id, chain[3]->id, "5005005005ab"};
    begin_with(CHAIN_LENGTH);
    CHECK(undo(both, ids + 2, 1) == SCHEMA_MISUSE);
    CHECK(undo(both, ids, 3) == SCHEMA_OK); /* its row is not written yet */
    CHECK_TEXT(rows(), "step 1");
    begin_with(CHAIN_LENGTH);
    brings(pruned, "");
    CHECK(undo(pruned, ids + 2, 1) == SCHEMA_MISUSE);
    CHECK(undo(pruned, ids, 3) == SCHEMA_OK);
    CHECK_TEXT(rows(), "step 1");
    CHECK(revisions_in(path) == 1);
    brings(both, "squash step 4 step 5");
}

static void an_edited_part_is_an_edited_part(void)
{
    begin_with(SECOND + 1);
    const struct revision *changed[CHAIN_LENGTH + 1];
    const struct revision *const *known = revisions_of(both);
    for (unsigned i = 0; i < both->revision_count; i++)
        changed[i] = known[i];
    changed[SECOND] = edited(region, known[SECOND], "otherwise");
    const struct schema_program *program = program_of(region, changed, both->revision_count, false);
    CHECK(connect_by(program, SCHEMA_APPLY) == SCHEMA_EDITED);
    CHECK_TEXT(rows(), "step 1 step 2");
}

/* What is stamped is the squash. */
static void it_is_stamped_as_one(void)
{
    const char *const ids[] = {"5005005005ab"};
    struct migrate_request request = {.count = 1, .ids = ids};
    remove_database(path);
    struct migrator *migrator = open_with(both);
    CHECK(schema_migrator_stamp(migrator, &request) == SCHEMA_OK);
    schema_migrator_close(migrator);
    CHECK_TEXT(rows(), "step 1 squash");
}

int main(int count, char **words)
{
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    region = schema_region_new(&exhausted);
    snprintf(path, sizeof path, "%s/squash-%ld.db", count > 1 ? words[1] : ".", (long)getpid());
    snprintf(url, sizeof url, "sqlite:%s", path);
    chain = chain_of(region, CHAIN_LENGTH);
    make_programs();
    a_database_without_it_gets_the_squash();
    one_that_has_all_of_it_gets_its_row();
    one_that_has_a_part_gets_the_rest_first();
    it_goes_back_as_one();
    an_edited_part_is_an_edited_part();
    it_is_stamped_as_one();
    remove_database(path);
    schema_region_free(region);
    return checks_end();
}
