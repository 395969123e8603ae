/* Applying on a database: the ledger, the policies, each state that is refused and what is said then, drafts, and the
 * way back. Owns no revisions: they are those of support/chain.h. */
#include "engines/engines.h"
#include "support/chain.h"
#include "support/check.h"
#include "support/place.h"

#include <sqlite3.h>

static jmp_buf exhausted;
static struct region *region;
static struct place *place;
static bool on_sqlite;

/* -- looking and preparing ---------------------------------------------------------------------------------------- */

/* Values with | between them, rows with a line end. */
static const char *ask(const char *sql)
{
    const char *rows = place_rows(region, place, sql);
    size_t size = strlen(rows);
    return schema_region_copy(region, rows, size && rows[size - 1] == '\n' ? size - 1 : size);
}

static void run(const char *sql)
{
    CHECK(place_execute(region, place, sql, NULL));
}

static void fresh(void)
{
    place_clear(place);
}

static const char *table_count(void)
{
    return ask(on_sqlite ? "select count(*) from sqlite_schema where type = 'table'"
                         : "select count(*) from pg_tables where schemaname = 'public'");
}

static schema_error last;

/* What a program does when it connects. */
static schema_status connect_as(const struct schema_program *program, const struct schema_options *options)
{
    schema_db *db = NULL;
    schema_status status = schema_connect(program, place_url(place), options, &db);
    last = *schema_error_of(db);
    last.message = schema_region_string(region, last.message);
    last.revision = schema_region_string(region, last.revision);
    last.file = schema_region_string(region, last.file);
    last.operation = schema_region_string(region, last.operation);
    last.sql = schema_region_string(region, last.sql);
    CHECK(schema_close(db) == SCHEMA_OK);
    return status;
}

static schema_status connect_with(const struct revision *const *revisions, size_t count)
{
    return connect_as(program_of(region, revisions, count, false), NULL);
}

static bool says(const char *words)
{
    bool found = last.message && strstr(last.message, words);
    if (!found)
        fprintf(stderr, "expected '%s' in: %s\n", words, last.message ? last.message : "(null)");
    return found;
}

/* -- applying ----------------------------------------------------------------------------------------------------- */

static void applies_all_and_then_nothing(void)
{
    fresh();
    const struct revision *const *chain = chain_of(region, 5);
    CHECK(connect_with(chain, 5) == SCHEMA_OK);
    if (last.status)
        fprintf(stderr, "%s\n", last.message);
    CHECK_TEXT(ask("select count(*) from schemac_revision where kind = 'revision' and state = 'applied'"), "5");
    CHECK_TEXT(ask("select id from schemac_revision where sequence > 0 order by sequence"),
               "000000000001\n000000000002\n000000000003\n000000000004\n000000000005");
    CHECK_TEXT(ask("select count(*) from item"), "4");
    CHECK_TEXT(ask("select count(*) from shop"), "2");
    const char *generation = ask("select generation from schemac_revision where kind = 'ledger'");
    if (on_sqlite) /* a write for each revision */
        CHECK_TEXT(generation, "5");
    CHECK_TEXT(ask("select parents from schemac_revision where id = '000000000003'"), "000000000002");
    CHECK_TEXT(ask("select text from schemac_revision where id = '000000000003'"), "revision 000000000003 'step 3'\n");
    const char *writes =
        on_sqlite ? "pragma schema_version" : "select id, xmin, ctid from schemac_revision order by id";
    const char *before = ask(writes);
    CHECK(connect_with(chain, 5) == SCHEMA_OK);
    CHECK_TEXT(ask(writes), before);
    CHECK_TEXT(ask("select generation from schemac_revision where kind = 'ledger'"), generation);
}

static void applies_what_is_new(void)
{
    fresh();
    const struct revision *const *chain = chain_of(region, 6);
    CHECK(connect_with(chain, 3) == SCHEMA_OK);
    CHECK_TEXT(ask("select max(sequence) from schemac_revision"), "3");
    CHECK(connect_with(chain, 6) == SCHEMA_OK);
    CHECK_TEXT(ask("select max(sequence) from schemac_revision"), "6");
    CHECK_TEXT(ask("select note from t6"), "x");
}

static void a_rebuild_keeps_the_children(void)
{
    fresh();
    const struct revision *const *chain = chain_of(region, 3);
    CHECK(connect_with(chain, 3) == SCHEMA_OK);
    CHECK_TEXT(ask("select shop from item order by id"), "1\n1\n2\nnull");
    CHECK_TEXT(place_broken(region, place), "");
}

static void a_failing_revision_leaves_nothing(void)
{
    fresh();
    const struct revision *const *chain = chain_of(region, 3);
    CHECK(connect_with(chain, 1) == SCHEMA_OK);
    run("insert into shop (id, name) values (1, null)");
    struct revision second = *chain[2];
    const struct revision *without_rows[] = {chain[0], &second};
    second.parents = (const char *const[]){"000000000001"};
    CHECK(connect_with(without_rows, 2) == SCHEMA_MIGRATION);
    CHECK(says("revision 000000000003 'step 3'"));
    CHECK(says("migrations/0003_step_3.migration:7"));
    CHECK_TEXT(last.revision, "000000000003");
    CHECK_TEXT(last.file, "migrations/0003_step_3.migration");
    CHECK(last.line == 7);
    CHECK(last.operation && strstr(last.operation, "shop"));
    CHECK_TEXT(ask("select count(*) from schemac_revision where sequence > 0"), "1");
    CHECK_TEXT(ask("select count(*) from shop"), "1");
    CHECK_TEXT(ask(on_sqlite ? "select \"notnull\" from pragma_table_info('shop') where name = 'name'"
                             : "select attnotnull from pg_attribute where attrelid = 'shop'::regclass "
                               "and attname = 'name'"),
               "0");
}

static void the_callback_is_told(void)
{
    fresh();
    CHECK(connect_with(chain_of(region, 2), 2) == SCHEMA_OK);
}

/* -- policies ----------------------------------------------------------------------------------------------------- */

static void the_policy_is_kept(void)
{
    fresh();
    struct schema_options check = {.policy = SCHEMA_CHECK_ONLY}, alone = {.policy = SCHEMA_LEAVE_ALONE};
    struct schema_options reading = {.read_only = true};
    const struct schema_program *program = program_of(region, chain_of(region, 2), 2, false);
    CHECK(connect_as(program, &alone) == SCHEMA_OK);
    CHECK(connect_as(program, &check) == SCHEMA_PENDING);
    CHECK(says("lacks 2 revisions"));
    CHECK(says("schemac --upgrade"));
    CHECK(connect_as(program, &reading) == SCHEMA_PENDING);
    CHECK_TEXT(table_count(), "0");
    CHECK(connect_as(program, NULL) == SCHEMA_OK);
    CHECK(connect_as(program, &check) == SCHEMA_OK);
    CHECK(connect_as(program, &reading) == SCHEMA_OK);
}

/* -- what is refused ---------------------------------------------------------------------------------------------- */

static void an_edited_revision_is_refused(void)
{
    fresh();
    const struct revision *const *chain = chain_of(region, 2);
    CHECK(connect_with(chain, 2) == SCHEMA_OK);
    const struct revision *other[] = {edited(region, chain[0], "otherwise"), chain[1]};
    CHECK(connect_with(other, 2) == SCHEMA_EDITED);
    CHECK(says("revision 000000000001 'step 1' was edited"));
    CHECK(says("schemac --accept 000000000001"));
}

static void a_newer_database_is_judged_by_its_contracts(void)
{
    fresh();
    const struct revision *const *chain = chain_of(region, 4);
    CHECK(connect_with(chain, 4) == SCHEMA_OK);
    CHECK(connect_with(chain, 3) == SCHEMA_OK); /* a table that it does not know */
    CHECK(connect_with(chain, 2) == SCHEMA_AHEAD);
    CHECK(says("revision 000000000003 'step 3'"));
    CHECK(says("not null shop.name, where it may write null"));
    CHECK_TEXT(last.revision, "000000000003");
    struct revision other = *chain[3];
    other.id = "0000000000ff";
    const struct revision *branch[] = {chain[0], chain[1], chain[2], &other};
    CHECK(connect_with(branch, 4) == SCHEMA_AHEAD); /* something is pending, and not all is known */
    CHECK(says("revision 000000000004 'step 4'"));
}

static void a_foreign_ledger_is_refused(void)
{
    fresh();
    const struct schema_program *program = program_of(region, chain_of(region, 1), 1, false);
    run("create table schemac_revision (a int)");
    CHECK(connect_as(program, NULL) == SCHEMA_DRIFT);
    CHECK(says("is not a ledger of schemac"));
    fresh();
    run("create view schemac_revision as select 1 as x");
    CHECK(connect_as(program, NULL) == SCHEMA_DRIFT);
    CHECK(says("no table"));
    fresh();
    CHECK(connect_as(program, NULL) == SCHEMA_OK);
    run("update schemac_revision set checksum = 'nonsense' where sequence = 1");
    CHECK(connect_as(program, NULL) == SCHEMA_CORRUPT);
    CHECK(says("malformed checksum"));
    run("update schemac_revision set format = 2 where kind = 'ledger'");
    CHECK(connect_as(program, NULL) == SCHEMA_AHEAD);
    CHECK(says("newer schemac"));
    run("delete from schemac_revision where kind = 'ledger'");
    CHECK(connect_as(program, NULL) == SCHEMA_CORRUPT);
    fresh();
    CHECK(connect_as(program, NULL) == SCHEMA_OK);
    run("update schemac_revision set state = 'running', done = 1 where sequence = 1");
    CHECK(connect_as(program, NULL) == SCHEMA_PARTIAL);
    CHECK(says("half done"));
}

static void drift_is_refused_before_a_rebuild(void)
{
    fresh();
    const struct revision *const *chain = chain_of(region, 3);
    CHECK(connect_with(chain, 2) == SCHEMA_OK);
    run("alter table shop add column stray text");
    CHECK(connect_with(chain, 3) == SCHEMA_DRIFT);
    CHECK(says("column stray"));
    CHECK_TEXT(ask("select count(*) from schemac_revision where sequence > 0"), "2");
    CHECK_TEXT(ask("select count(*) from shop"), "2");
}

static void what_is_made_by_hand_survives_a_rebuild(void)
{
    fresh();
    const struct revision *const *chain = chain_of(region, 3);
    CHECK(connect_with(chain, 2) == SCHEMA_OK);
    run("create index by_hand on shop (name); create table log (what text);"
        "create trigger watch after update on shop begin insert into log values ('changed'); end");
    CHECK(connect_with(chain, 3) == SCHEMA_OK);
    CHECK_TEXT(ask("select count(*) from sqlite_schema where name in ('by_hand', 'watch')"), "2");
    run("update shop set name = 'x' where id = 1");
    CHECK_TEXT(ask("select count(*) from log"), "1");
}

static void old_violations_are_not_blamed_on_a_revision(void)
{
    fresh();
    const struct revision *const *chain = chain_of(region, 4);
    CHECK(connect_with(chain, 2) == SCHEMA_OK);
    run("pragma foreign_keys = off; insert into item (id, shop) values (9, 99)");
    CHECK(connect_with(chain, 4) == SCHEMA_OK);
    CHECK_TEXT(ask("select count(*) from pragma_foreign_key_check"), "1");
}

static void make_trigger(const char *when, const char *what)
{
    run(schema_region_format(region,
                             on_sqlite ? "create trigger not_ours after %s on schemac_revision begin %s; end"
                                       : "create trigger not_ours after %s on schemac_revision for each row execute "
                                         "function not_ours()",
                             when, what));
}

/* On SQLite foreign keys are off while a table is made anew: what others write then is looked at, too. PostgreSQL looks
 * by itself, and lets a cascade do what it does anywhere else. */
static void a_trigger_on_the_ledger_leaves_no_orphans(void)
{
    static const struct {
        const char *when, *what;
        bool cascades;
    } writes[] = {{"insert", "insert into item (id, shop) values (9, 99)", false},
                  {"insert", "delete from shop where id = 1", true},
                  {"delete", "insert into item (id, shop) values (9, 99)", false}};
    for (size_t i = 0; i < COUNT_OF(writes); i++) {
        const bool down = strcmp(writes[i].when, "delete") == 0, taken = !on_sqlite && writes[i].cascades;
        const char *message = "",
                   *words = on_sqlite ? "points to a row of shop that is not there" : "violates foreign key constraint";
        fresh();
        const struct revision *const *chain = chain_of(region, 4);
        CHECK(connect_with(chain, down ? 3 : 2) == SCHEMA_OK);
        run("insert into shop (id, name) select 1, 'one' where not exists (select 1 from shop where id = 1)");
        run("insert into item (id, shop) values (8, 1)");
        if (!on_sqlite)
            run(schema_region_format(
                region,
                "create function not_ours() returns trigger language plpgsql set search_path = public as "
                "$$ begin %s; return null; end $$",
                writes[i].what));
        make_trigger(writes[i].when, writes[i].what);
        schema_status status = down ? place_downgrade(region, place, chain, 3, &message) : connect_with(chain, 4);
        CHECK((status == SCHEMA_OK) == taken);
        if (!taken)
            CHECK(down ? strstr(message, words) != NULL : says(words));
        CHECK_TEXT(ask("select count(*) from item where shop not in (select id from shop)"), "0");
        CHECK_TEXT(ask("select count(*) from item where id = 8"), taken ? "0" : "1");
        CHECK_TEXT(ask("select count(*) from schemac_revision where sequence > 0"), taken ? "4" : down ? "3" : "2");
    }
}

static struct migrator *open_migrator(const struct revision *const *revisions, size_t count)
{
    static struct migrate_setup setup;
    struct migrator *migrator = NULL;
    setup = (struct migrate_setup){
        .schema = "main", .count = count, .revisions = revisions, .program = "schemac", .tool_version = "test"};
    CHECK(schema_migrator_open(region, schema_engine_of_url(place_url(place)), place_url(place), &setup, &migrator) ==
          SCHEMA_OK);
    return migrator;
}

static void a_table_with_strange_columns_is_not_dropped(void)
{
    fresh();
    const struct revision *const *chain = chain_of(region, 4);
    CHECK(connect_with(chain, 4) == SCHEMA_OK);
    run("alter table t4 add column stray text default 'kept'");
    struct migrator *migrator = open_migrator(chain, 4);
    struct migrate_request request = {.count = 1, .ids = (const char *const[]){"000000000004"}, .allow_loss = true};
    CHECK(schema_migrator_downgrade(migrator, &request) == SCHEMA_DRIFT);
    CHECK_TEXT(schema_migrator_error(migrator)->detail, "stray");
    schema_migrator_close(migrator);
    CHECK_TEXT(ask("select stray from t4"), "kept");
}

/* -- drafts ------------------------------------------------------------------------------------------------------- */

static void drafts_go_only_where_they_are_taken(void)
{
    fresh();
    const struct revision *const *chain = chain_with_draft(region, 4, NULL);
    CHECK(connect_as(program_of(region, chain, 4, false), NULL) == SCHEMA_PENDING);
    CHECK(says("takes no drafts"));
    CHECK(says("schemac --take-drafts"));
    fresh();
    CHECK(connect_as(program_of(region, chain, 4, true), NULL) == SCHEMA_OK);
    CHECK_TEXT(ask("select kind from schemac_revision where id = 'draft'"), "draft");
    CHECK_TEXT(ask("select note from t4"), "x");
}

static void a_draft_that_is_frozen_is_only_relabelled(void)
{
    fresh();
    const struct revision *const *with_draft = chain_with_draft(region, 4, NULL);
    const struct revision *const *frozen = chain_of(region, 5);
    CHECK(connect_as(program_of(region, with_draft, 4, true), NULL) == SCHEMA_OK);
    run("update t4 set note = 'kept'");
    CHECK(connect_as(program_of(region, frozen, 5, false), NULL) == SCHEMA_OK);
    CHECK_TEXT(ask("select id, kind from schemac_revision where sequence > 3 order by sequence"),
               "000000000004|revision\n000000000005|revision");
    CHECK_TEXT(ask("select note from t4"), "kept");
}

static void a_changed_draft_is_refused_until_it_is_taken_back(void)
{
    fresh();
    const struct revision *const *old = chain_with_draft(region, 4, "aaaa");
    const struct revision *const *changed = chain_with_draft(region, 4, "bbbb");
    CHECK(connect_as(program_of(region, old, 4, true), NULL) == SCHEMA_OK);
    CHECK(connect_as(program_of(region, changed, 4, true), NULL) == SCHEMA_EDITED);
    CHECK(says("has changed since"));
    CHECK(says("schemac --downgrade -1"));

    struct migrator *migrator = open_migrator(old, 4); /* as the tool knows it, from the ledger's text */
    struct migrate_request request = {.count = 1, .ids = (const char *const[]){"draft"}};
    CHECK(schema_migrator_downgrade(migrator, &request) == SCHEMA_MISUSE);
    CHECK(strstr(schema_migrator_error(migrator)->message, "table t4 (1 row)") != NULL);
    request.allow_loss = true;
    CHECK(schema_migrator_downgrade(migrator, &request) == SCHEMA_OK);
    schema_migrator_close(migrator);
    CHECK(connect_as(program_of(region, changed, 4, true), NULL) == SCHEMA_OK);
    CHECK_TEXT(ask("select draft_digest from schemac_revision where id = 'draft'"), "bbbb");
}

/* -- the way back, and rows by hand -------------------------------------------------------------------------------- */

static void a_downgrade_says_what_it_loses_and_keeps_the_order(void)
{
    fresh();
    const struct revision *const *chain = chain_of(region, 5);
    CHECK(connect_with(chain, 5) == SCHEMA_OK);
    struct migrator *migrator = open_migrator(chain, 5);
    struct losses losses = {0};
    struct migrate_request wrong = {.count = 1, .ids = (const char *const[]){"000000000004"}, .losses = &losses};
    CHECK(schema_migrator_downgrade(migrator, &wrong) == SCHEMA_MISUSE);
    CHECK(strstr(schema_migrator_error(migrator)->message, "000000000005") != NULL);
    struct migrate_request both = {
        .count = 2, .ids = (const char *const[]){"000000000005", "000000000004"}, .losses = &losses};
    CHECK(schema_migrator_downgrade(migrator, &both) == SCHEMA_MISUSE);
    CHECK(losses.count == 2);
    CHECK_TEXT(losses.count ? losses.items[0] : "", "table t5 (1 row)");
    CHECK_TEXT(ask("select max(sequence) from schemac_revision"), "5");
    struct text sql = TEXT(region);
    both.sql = &sql;
    CHECK(schema_migrator_downgrade(migrator, &both) == SCHEMA_OK);
    CHECK(strstr(schema_text_string(&sql), "-- undo revision 000000000005 'step 5'") != NULL);
    CHECK_TEXT(ask("select max(sequence) from schemac_revision"), "5");
    both.sql = NULL;
    both.allow_loss = true;
    CHECK_TEXT(schema_migrator_downgrade(migrator, &both) == SCHEMA_OK ? "" : schema_migrator_error(migrator)->message,
               "");
    CHECK(both.done == 2);
    CHECK_TEXT(ask("select max(sequence) from schemac_revision"), "3");
    struct migrate_request rebuild = {.count = 1, .ids = (const char *const[]){"000000000003"}};
    CHECK(schema_migrator_downgrade(migrator, &rebuild) == SCHEMA_OK);
    CHECK_TEXT(ask("select count(*) from item where shop is not null"), "3");
    struct migrate_request all = {0};
    CHECK(schema_migrator_upgrade(migrator, &all) == SCHEMA_OK);
    CHECK(all.done == 3);
    CHECK_TEXT(ask("select note from t5"), "x");
    schema_migrator_close(migrator);
}

static void a_stamp_runs_nothing(void)
{
    fresh();
    const struct revision *const *chain = chain_of(region, 4);
    struct migrator *migrator = open_migrator(chain, 4);
    struct migrate_request request = {.count = 1, .ids = (const char *const[]){"000000000003"}};
    CHECK(schema_migrator_stamp(migrator, &request) == SCHEMA_OK);
    CHECK(request.done == 3);
    CHECK_TEXT(table_count(), "1");
    request.ids = (const char *const[]){"000000000001"};
    request.purge = true;
    CHECK(schema_migrator_stamp(migrator, &request) == SCHEMA_OK);
    CHECK_TEXT(ask("select count(*) from schemac_revision where sequence > 0"), "1");
    CHECK(schema_migrator_take_drafts(migrator) == SCHEMA_OK);
    CHECK_TEXT(ask("select takes_drafts from schemac_revision where kind = 'ledger'"), "1");
    schema_migrator_close(migrator);
}

static void a_memory_database_is_migrated_on_its_own_connection(void)
{
    sqlite3 *db = NULL;
    sqlite3_open(":memory:", &db);
    sqlite3_exec(db, "pragma foreign_keys = on", NULL, NULL, NULL);
    struct migration_outcome outcome;
    const struct schema_program *program = program_of(region, chain_of(region, 4), 4, false);
    CHECK(schema_migrate_on_connect(schema_engine_of_url("sqlite::memory:"), program, "sqlite::memory:", NULL, db,
                                    &outcome) == SCHEMA_OK);
    CHECK(sqlite3_exec(db, "select * from t4", NULL, NULL, NULL) == SQLITE_OK);
    /* Foreign keys are on again. */
    CHECK(sqlite3_exec(db, "insert into item (id, shop) values (77, 77)", NULL, NULL, NULL) != SQLITE_OK);
    schema_region_free(outcome.region);
    sqlite3_close(db);
}

int main(int count, char **arguments)
{
    place = count > 2 ? place_new(arguments[1], arguments[2], "migrate_apply") : NULL;
    if (!place)
        return PLACE_SKIPPED;
    on_sqlite = place_is(place, "sqlite");
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    region = schema_region_new(&exhausted);
    applies_all_and_then_nothing();
    applies_what_is_new();
    a_rebuild_keeps_the_children();
    a_failing_revision_leaves_nothing();
    the_callback_is_told();
    the_policy_is_kept();
    an_edited_revision_is_refused();
    a_newer_database_is_judged_by_its_contracts();
    a_foreign_ledger_is_refused();
    if (on_sqlite)
        drift_is_refused_before_a_rebuild();
    if (on_sqlite)
        what_is_made_by_hand_survives_a_rebuild();
    if (on_sqlite)
        old_violations_are_not_blamed_on_a_revision();
    a_trigger_on_the_ledger_leaves_no_orphans();
    if (!on_sqlite)
        a_table_with_strange_columns_is_not_dropped();
    drafts_go_only_where_they_are_taken();
    a_draft_that_is_frozen_is_only_relabelled();
    a_changed_draft_is_refused_until_it_is_taken_back();
    a_downgrade_says_what_it_loses_and_keeps_the_order();
    a_stamp_runs_nothing();
    if (on_sqlite)
        a_memory_database_is_migrated_on_its_own_connection();
    schema_region_free(region);
    place_free(place);
    return checks_end();
}
