/* Each state in which a database and a program may find each other, one line of a table for each: what a program that
 * connects is answered, that the way out is named, that nothing was touched where it was refused, and that the way out
 * leads out. What a person at a shell is told of them is commands/states.sh's. */
#include "engines/engines.h"
#include "support/chain.h"
#include "support/check.h"
#include "support/place.h"

static jmp_buf exhausted;
static struct region *region;
static struct place *place;
static schema_error last;

enum { LENGTH = 5, MOST = 8 };

struct known {
    size_t count;
    const struct revision *items[MOST];
};

/* -- what a program knows ------------------------------------------------------------------------------------------ */

static struct known all(void)
{
    struct known known = {LENGTH, {NULL}};
    for (size_t i = 0; i < LENGTH; i++)
        known.items[i] = chain_of(region, LENGTH)[i];
    return known;
}

static struct known first_three(void)
{
    struct known known = all();
    known.count = 3;
    return known;
}

static struct known first_two(void)
{
    struct known known = all();
    known.count = 2;
    return known;
}

static struct known second_edited(void)
{
    struct known known = all();
    known.items[1] = edited(region, known.items[1], "otherwise");
    return known;
}

static struct known last_edited(void)
{
    struct known known = all();
    known.items[LENGTH - 1] = edited(region, known.items[LENGTH - 1], "otherwise");
    return known;
}

/* Its downgrade is no part of what a database has. */
static struct known downgrade_edited(void)
{
    struct known known = all();
    struct revision *revision = NEW(region, struct revision);
    *revision = *known.items[LENGTH - 1];
    revision->downgrade_count = 0;
    known.items[LENGTH - 1] = revision;
    return known;
}

static struct known without_fourth(void)
{
    struct known known = all();
    known.items[3] = known.items[4];
    known.count = 4;
    return known;
}

/* The fourth under another id, as it comes from another branch. */
static struct known another_branch(void)
{
    struct known known = all();
    struct revision *revision = NEW(region, struct revision);
    *revision = *known.items[3];
    revision->id = "0000000000ff";
    known.items[3] = revision;
    known.count = 4;
    return known;
}

/* Of another project: not one revision in common. */
static struct known another_project(void)
{
    struct known known = all();
    for (size_t i = 0; i < LENGTH; i++) {
        struct revision *revision = NEW(region, struct revision);
        *revision = *known.items[i];
        revision->id = schema_region_format(region, "ffffffff%04zu", i);
        revision->parents = NEW(region, const char *);
        if (i)
            *(const char **)(uintptr_t)revision->parents = schema_region_format(region, "ffffffff%04zu", i - 1);
        known.items[i] = revision;
    }
    return known;
}

static struct known draft(const char *digest)
{
    const struct revision *const *chain = chain_with_draft(region, 4, digest);
    struct known known = {4, {chain[0], chain[1], chain[2], chain[3]}};
    return known;
}

static struct known my_draft(void)
{
    return draft("aaaa");
}

static struct known their_draft(void)
{
    return draft("bbbb");
}

/* -- ways out ------------------------------------------------------------------------------------------------------ */

static struct migrator *open_migrator(const struct known *known)
{
    static struct migrate_setup setup;
    struct migrator *migrator = NULL;
    setup = (struct migrate_setup){.schema = "main",
                                   .count = known->count,
                                   .revisions = known->items,
                                   .program = "schemac",
                                   .tool_version = "test"};
    CHECK(schema_migrator_open(region, schema_engine_of_url(place_url(place)), place_url(place), &setup, &migrator) ==
          SCHEMA_OK);
    return migrator;
}

static void run(const char *sql)
{
    CHECK(place_execute(region, place, sql, NULL));
}

static void accept_second(const struct known *known)
{
    struct migrator *migrator = open_migrator(known);
    CHECK(schema_migrator_accept(migrator, "000000000002") == SCHEMA_OK);
    schema_migrator_close(migrator);
}

static void take_back_draft(const struct known *known)
{
    struct known before = my_draft();
    struct migrator *migrator = open_migrator(&before);
    struct migrate_request request = {.count = 1, .ids = (const char *const[]){"draft"}, .allow_loss = true};
    (void)known;
    CHECK(schema_migrator_downgrade(migrator, &request) == SCHEMA_OK);
    schema_migrator_close(migrator);
}

static void put_checksum_back(const struct known *known)
{
    run(schema_region_format(region, "update schemac_revision set checksum = '%s' where sequence = 1",
                             known->items[0]->checksum));
}

static void put_state_back(const struct known *known)
{
    (void)known;
    run("update schemac_revision set state = 'applied' where sequence = 1");
}

static void put_format_back(const struct known *known)
{
    (void)known;
    run("update schemac_revision set format = 1 where kind = 'ledger'");
}

static void drop_view(const struct known *known)
{
    (void)known;
    run("drop view schemac_revision");
}

static void drop_table(const struct known *known)
{
    (void)known;
    run("drop table schemac_revision");
}

static void drop_twin(const struct known *known)
{
    (void)known;
    run("delete from schemac_revision where name = 'twin'");
}

/* -- the states ---------------------------------------------------------------------------------------------------- */

/* The ledger without its key, as it is after a careless copy. */
#define WITHOUT_KEY                                                                                                    \
    "create table copy as select * from schemac_revision; drop table schemac_revision; "                               \
    "alter table copy rename to schemac_revision; "

/* A copy of the fifth row. */
#define COPY(schema, id, name, sequence)                                                                               \
    "insert into schemac_revision (\"schema\", id, name, sequence, parents, checksum, state_digest, draft_digest, "    \
    "kind, "                                                                                                           \
    "state, done, cursor, contract, text, applied_at, duration, program, tool_version, format, generation, "           \
    "takes_drafts) select '" schema "', '" id "', '" name "', " #sequence                                              \
    ", parents, checksum, state_digest, draft_digest, kind, state, done, cursor, contract, text, applied_at, "         \
    "duration, program, tool_version, format, generation, takes_drafts from schemac_revision where sequence = 5"

static const struct state {
    const char *name;
    size_t applied;            /* of the whole chain, before anything happens */
    struct known (*had)(void); /* or of these, by a program that takes drafts */
    const char *mischief;      /* SQL; or null */
    struct known (*known)(void);
    schema_status status;
    const char *says[3];
    void (*way_out)(const struct known *known); /* null: OK at once, or there is none but another program */
    schema_status then;
} states[] = {
    {"an applied revision was edited",
     5,
     NULL,
     NULL,
     second_edited,
     SCHEMA_EDITED,
     {"revision 000000000002 'step 2' was edited after it was applied", "schemac --accept 000000000002 --database"},
     accept_second,
     SCHEMA_OK},
    {"a pending one was edited", 4, NULL, NULL, last_edited, SCHEMA_OK, {NULL}, NULL, SCHEMA_OK},
    {"the downgrade of an applied one was edited", 5, NULL, NULL, downgrade_edited, SCHEMA_OK, {NULL}, NULL, SCHEMA_OK},
    {"the last ones are unknown, and disturb nothing", 5, NULL, NULL, first_three, SCHEMA_OK, {NULL}, NULL, SCHEMA_OK},
    {"one is unknown that changes what is used",
     5,
     NULL,
     NULL,
     first_two,
     SCHEMA_AHEAD,
     {"the database is ahead of this program", "revision 000000000003 'step 3'", "not null shop.name"},
     NULL,
     SCHEMA_AHEAD},
    {"one in the middle is unknown, and nothing is pending",
     5,
     NULL,
     NULL,
     without_fourth,
     SCHEMA_OK,
     {NULL},
     NULL,
     SCHEMA_OK},
    {"one of another branch is unknown, and something is pending",
     4,
     NULL,
     NULL,
     another_branch,
     SCHEMA_AHEAD,
     {"revision 000000000004 'step 4'", "does not have revision 0000000000ff", "only a program that knows both"},
     NULL,
     SCHEMA_AHEAD},
    {"another schema's revisions stand beside",
     5,
     NULL,
     COPY("other", "00000000000a", "of another", 6),
     all,
     SCHEMA_OK,
     {NULL},
     NULL,
     SCHEMA_OK},
    {"a row is there twice",
     5,
     NULL,
     WITHOUT_KEY COPY("main", "000000000005", "twin", 5),
     all,
     SCHEMA_CORRUPT,
     {"cannot be trusted", "two rows of '000000000005'"},
     drop_twin,
     SCHEMA_OK},
    {"a row is there twice, under two numbers",
     5,
     NULL,
     WITHOUT_KEY COPY("main", "000000000005", "twin", 6),
     all,
     SCHEMA_CORRUPT,
     {"two rows of '000000000005'"},
     drop_twin,
     SCHEMA_OK},
    {"rows stand in another order, and nothing is pending",
     5,
     NULL,
     "update schemac_revision set sequence = 6 - sequence where sequence > 0",
     all,
     SCHEMA_OK,
     {NULL},
     NULL,
     SCHEMA_OK},
    {"two rows have one number",
     5,
     NULL,
     "update schemac_revision set sequence = 4 where sequence = 5",
     all,
     SCHEMA_OK,
     {NULL},
     NULL,
     SCHEMA_OK},
    {"rows stand before what they stand on, and something is pending",
     4,
     NULL,
     "update schemac_revision set sequence = 5 - sequence where sequence > 0",
     all,
     SCHEMA_OK,
     {NULL},
     NULL,
     SCHEMA_OK},
    {"the ledger is of a newer format",
     5,
     NULL,
     "update schemac_revision set format = 2 where kind = 'ledger'",
     first_three,
     SCHEMA_AHEAD,
     {"format 2", "newer schemac"},
     put_format_back,
     SCHEMA_OK},
    {"the ledger is of no format",
     5,
     NULL,
     "update schemac_revision set format = 0 where kind = 'ledger'",
     first_three,
     SCHEMA_CORRUPT,
     {"its format is not one"},
     put_format_back,
     SCHEMA_OK},
    {"a checksum is none",
     5,
     NULL,
     "update schemac_revision set checksum = 'nonsense' where sequence = 1",
     all,
     SCHEMA_CORRUPT,
     {"the row of '000000000001' has a malformed checksum"},
     put_checksum_back,
     SCHEMA_OK},
    {"a state is none",
     5,
     NULL,
     "update schemac_revision set state = 'nearly' where sequence = 1",
     all,
     SCHEMA_CORRUPT,
     {"the row of '000000000001' has a malformed state"},
     put_state_back,
     SCHEMA_OK},
    {"a kind is none",
     5,
     NULL,
     "update schemac_revision set kind = 'rumour' where sequence = 5",
     first_three,
     SCHEMA_CORRUPT,
     {"malformed kind"},
     NULL,
     SCHEMA_CORRUPT},
    {"an id is none",
     5,
     NULL,
     "update schemac_revision set id = 'five' where sequence = 5",
     all,
     SCHEMA_CORRUPT,
     {"the row of 'five' has a malformed id"},
     NULL,
     SCHEMA_CORRUPT},
    {"a number is none",
     5,
     NULL,
     "update schemac_revision set sequence = -1 where sequence = 5",
     first_three,
     SCHEMA_CORRUPT,
     {"malformed sequence"},
     NULL,
     SCHEMA_CORRUPT},
    {"the row of the ledger itself is gone",
     5,
     NULL,
     "delete from schemac_revision where kind = 'ledger'",
     first_three,
     SCHEMA_CORRUPT,
     {"no row of kind ledger", "changed by hand"},
     NULL,
     SCHEMA_CORRUPT},
    {"the ledger is empty",
     5,
     NULL,
     "delete from schemac_revision",
     all,
     SCHEMA_DRIFT,
     {"no row of kind ledger", "not a ledger of schemac"},
     NULL,
     SCHEMA_DRIFT},
    {"a column of the ledger is gone",
     5,
     NULL,
     "alter table schemac_revision drop column duration",
     first_three,
     SCHEMA_DRIFT,
     {"is not a ledger of schemac", "duration"},
     NULL,
     SCHEMA_DRIFT},
    {"the ledger has another column",
     5,
     NULL,
     "alter table schemac_revision add column remark text",
     all,
     SCHEMA_OK,
     {NULL},
     NULL,
     SCHEMA_OK},
    {"a table of that name is no ledger",
     0,
     NULL,
     "create table schemac_revision (a int)",
     all,
     SCHEMA_DRIFT,
     {"is not a ledger of schemac", "give it another name"},
     drop_table,
     SCHEMA_OK},
    {"it is a view",
     0,
     NULL,
     "create view schemac_revision as select 1 as x",
     all,
     SCHEMA_DRIFT,
     {"no table but is called", "give it another name"},
     drop_view,
     SCHEMA_OK},
    {"one is half done, and how far is not known",
     5,
     NULL,
     "update schemac_revision set state = 'running', done = 1 where sequence = 5",
     all,
     SCHEMA_PARTIAL,
     {"revision 000000000005 'step 5' is half done", "schemac --downgrade -1"},
     NULL,
     SCHEMA_PARTIAL},
    {"two are half done",
     5,
     NULL,
     "update schemac_revision set state = 'running', done = 1 where sequence > 3",
     all,
     SCHEMA_PARTIAL,
     {"changed by hand"},
     NULL,
     SCHEMA_PARTIAL},
    {"a draft of another folder is there",
     0,
     my_draft,
     NULL,
     their_draft,
     SCHEMA_EDITED,
     {"has changed since", "schemac --downgrade -1 --database"},
     take_back_draft,
     SCHEMA_OK},
    {"an older backup came back", 3, NULL, NULL, all, SCHEMA_OK, {NULL}, NULL, SCHEMA_OK},
    {"it is another project's database",
     5,
     NULL,
     NULL,
     another_project,
     SCHEMA_AHEAD,
     {"revision 000000000001 'step 1'", "does not have revision ffffffff0000"},
     NULL,
     SCHEMA_AHEAD},
    {"its tables are there, and its ledger is gone",
     5,
     NULL,
     "drop table schemac_revision",
     all,
     SCHEMA_MIGRATION,
     {"revision 000000000001 'step 1'", "already exists"},
     NULL,
     SCHEMA_MIGRATION},
};

/* -- one of them --------------------------------------------------------------------------------------------------- */

static const char *everything(void)
{
    return schema_region_format(
        region, "%s\n%s\n%s", place_structure(region, place, true), place_content(region, place),
        place_rows(region, place,
                   "select \"schema\", id, name, parents, sequence, checksum, kind, state, done, "
                   "format, generation, takes_drafts from schemac_revision order by 1, 2, 5"));
}

static schema_status connect(const struct known *known, bool development, const struct schema_options *options)
{
    schema_db *db = NULL;
    schema_status status =
        schema_connect(program_of(region, known->items, known->count, development), place_url(place), options, &db);
    last = *schema_error_of(db);
    last.message = schema_region_string(region, last.message);
    CHECK(schema_close(db) == SCHEMA_OK);
    return status;
}

static void is_answered(const struct state *state, schema_status status, schema_status expected)
{
    CHECK(status == expected);
    if (status != expected)
        fprintf(stderr, "%s: %s, not %s: %s\n", state->name, schema_status_name(status), schema_status_name(expected),
                last.message);
}

static void walk(const struct state *state)
{
    place_clear(place);
    struct known had = state->had ? state->had() : all();
    if (!state->had)
        had.count = state->applied;
    if (had.count)
        CHECK(connect(&had, state->had != NULL, NULL) == SCHEMA_OK);
    if (state->mischief)
        run(state->mischief);
    const char *before = everything();
    struct known known = state->known();
    const struct schema_options check = {.policy = SCHEMA_CHECK_ONLY}, reading = {.read_only = true};
    connect(&known, state->had != NULL, &check);
    connect(&known, state->had != NULL, &reading);
    CHECK_TEXT(everything(), before); /* who only looks changes nothing, whatever is answered */
    is_answered(state, connect(&known, state->had != NULL, NULL), state->status);
    for (size_t i = 0; i < COUNT_OF(state->says) && state->says[i]; i++) {
        bool found = last.message && strstr(last.message, state->says[i]);
        CHECK(found);
        if (!found)
            fprintf(stderr, "%s: expected '%s' in: %s\n", state->name, state->says[i], last.message);
    }
    if (state->status != SCHEMA_OK)
        CHECK_TEXT(everything(), before);
    if (state->way_out)
        state->way_out(&known);
    is_answered(state, connect(&known, state->had != NULL, NULL), state->then);
    if (state->then == SCHEMA_OK) {
        const char *after = everything();
        is_answered(state, connect(&known, state->had != NULL, NULL), SCHEMA_OK);
        CHECK_TEXT(everything(), after); /* nothing is left to do */
        CHECK_TEXT(place_broken(region, place), "");
    }
}

int main(int argument_count, char **arguments)
{
    if (argument_count < 3 || setjmp(exhausted))
        return EXIT_FAILURE;
    region = schema_region_new(&exhausted);
    place = place_new(arguments[1], arguments[2], "states");
    if (!place)
        return PLACE_SKIPPED;
    for (size_t i = 0; i < COUNT_OF(states); i++)
        walk(&states[i]);
    place_free(place);
    schema_region_free(region);
    return checks_end();
}
