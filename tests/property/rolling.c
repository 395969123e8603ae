/* Rolling deployments: a schema goes through 30 revisions on one database, and program N runs there while program N+1
 * brings its revision, and after it. What is allowed to connect never fails, and neither does what was connected and
 * would be allowed; what is refused would have failed, or is counted by what it was refused for.
 *
 *     test_property_rolling ENGINE SCRATCH-FOLDER ROUNDS [SEED]
 *
 * With a thread beside, one seed gives the same schemas, and not quite the same rows.
 * Programs are what the compiler makes, as data (support/program.h), and act as their generated code would. */
#include "property/acting.h"
#include "property/shape.h"
#include "source/queue.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"
#include "support/program.h"

#include <pthread.h>
#include <stdatomic.h>
#include <time.h>

enum { REVISIONS = 30, TRIES = 4, MOST_WORDS = 32 };

static unsigned allowed, unused, refused, refused_rightly, unmovable, older_allowed, older_refused, warned,
    acted_beside, halves;

/* Refused, and nothing failed. */
static struct {
    char word[32];
    unsigned count, rightly;
} words[MOST_WORDS];

struct release {
    const char *text;
    const struct schema *schema;
    struct model after;
    const struct schema_program *program;
    struct c_statements statements;
};

struct rolling {
    struct region *region;
    struct place *place;
    struct dice *dice;
    struct shape shape;
    unsigned serial;
    unsigned count; /* releases so far */
    struct release releases[REVISIONS];
    const struct revision *revisions[REVISIONS];
};

static bool fail(const struct rolling *rolling, const struct release *old, const char *what, const char *message)
{
    fprintf(stderr, "%s: %s\n---- the old program\n%s---- what it uses\n%s---- the new one\n%s---- contracts\n%s", what,
            message, old->text, old->program->uses[0], rolling->releases[rolling->count - 1].text,
            place_rows(rolling->region, rolling->place,
                       "select id, contract from schemac_revision where kind <> 'ledger' order by sequence"));
    return false;
}

/* -- releases ----------------------------------------------------------------------------------------------------- */

static void retire_some(struct shape *shape, struct dice *dice)
{
    for (unsigned i = 0; i < shape->table_count; i++)
        for (unsigned j = 0; j < shape->tables[i].column_count; j++) {
            struct shape_column *column = &shape->tables[i].columns[j];
            bool may = column->nullable || column->has_default;
            column->retired = may && (column->retired || chance(dice, 4));
        }
}

/* What the shape is now becomes the next release; false: an error, which is told. */
static bool compile(struct rolling *rolling, struct release *release)
{
    struct region *region = rolling->region;
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct text text = TEXT(region);
    struct model empty;
    unsigned at = rolling->count;
    shape_print(&text, &rolling->shape);
    *release = (struct release){.text = schema_text_string(&text)};
    release->schema = schema_for(region, diagnostics, release->text, place_engine(rolling->place));
    schema_model_begin(&empty, region);
    if (release->schema)
        rolling->revisions[at] =
            revision_between(region, diagnostics, at ? &rolling->releases[at - 1].after : &empty, release->schema,
                             at + 1, at ? rolling->revisions[at - 1] : NULL, &release->after);
    const struct revision **known = NEW_ARRAY(region, const struct revision *, at + 1);
    memcpy(known, rolling->revisions, (at + 1) * sizeof(const struct revision *));
    if (release->schema && known[at])
        release->program = program_of_schema(region, diagnostics, release->schema, place_engine(rolling->place), known,
                                             at + 1, &release->statements);
    if (release->program)
        return true;
    fprintf(stderr, "it does not compile\n%s", release->text);
    diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
    return false;
}

/* -- programs ----------------------------------------------------------------------------------------------------- */

static void listen(void *context, const schema_migration_event *event)
{
    unsigned *told = context;
    if (event->kind == SCHEMA_MIGRATION_AHEAD && event->detail)
        ++*told;
}

static schema_status open_as(const struct rolling *rolling, const struct release *release, schema_policy policy,
                             schema_db **db)
{
    struct schema_options options = {.policy = policy, .migrate_timeout_ms = 20000, .on_migrate = listen};
    unsigned told = 0;
    options.context = &told;
    schema_status status = schema_connect(release->program, place_url(rolling->place), &options, db);
    warned += told > 0;
    return status;
}

static const char *act_as(struct rolling *rolling, const struct release *release, schema_db *db)
{
    struct actor actor = {rolling->region, db, release->program, &release->statements, rolling->dice, &rolling->serial};
    return act(&actor);
}

/* An old program that goes on in a thread of its own, whoever comes. */
struct beside {
    pthread_t thread;
    const struct release *release;
    schema_db *db;
    struct dice dice;
    unsigned serial;
    atomic_bool stops;
    struct region *region;
    unsigned times;
    const char *failure;
};

static void *go_on(void *context)
{
    struct beside *beside = context;
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    beside->region = schema_region_new(&exhausted);
    struct actor actor = {beside->region, beside->db,     beside->release->program, &beside->release->statements,
                          &beside->dice,  &beside->serial};
    while (!beside->failure && !atomic_load(&beside->stops)) {
        beside->failure = act(&actor);
        beside->times++;
    }
    return NULL;
}

static bool start_beside(struct rolling *rolling, const struct release *release, struct beside *beside)
{
    *beside =
        (struct beside){.release = release, .dice = {dice_next(rolling->dice)}, .serial = 1000000 * rolling->count};
    atomic_init(&beside->stops, false);
    if (open_as(rolling, release, SCHEMA_APPLY, &beside->db) != SCHEMA_OK)
        return fail(rolling, release, "the program of this very schema cannot connect", schema_message(beside->db));
    return pthread_create(&beside->thread, NULL, go_on, beside) == 0;
}

/* Null, or what failed. */
static const char *stop_beside(struct rolling *rolling, struct beside *beside)
{
    atomic_store(&beside->stops, true);
    if (pthread_join(beside->thread, NULL) != 0)
        return "the thread is lost";
    const char *failure = beside->failure ? schema_region_string(rolling->region, beside->failure) : NULL;
    acted_beside += beside->times;
    schema_region_free(beside->region);
    schema_close(beside->db);
    return failure;
}

/* "…which changed what this program uses: not null t.b, where …": the words before the first name. */
static void count_word(const char *message, bool rightly)
{
    static const char *const known[] = {"gone table", "gone column", "gone value", "type",  "generated", "nullable",
                                        "not null",   "required",    "default",    "value", "key"};
    const char *at = strstr(message, " uses: ");
    for (size_t i = 0; at && i < COUNT_OF(known); i++)
        if (strncmp(at + 7, known[i], strlen(known[i])) == 0) {
            strcpy(words[i].word, known[i]);
            words[i].count += !rightly;
            words[i].rightly += rightly;
            return;
        }
    CHECK(at != NULL && "a refusal without a known word");
}

/* Whether the last revision takes anything away. */
static bool takes(const struct rolling *rolling)
{
    const char *line = place_rows(rolling->region, rolling->place,
                                  "select contract from schemac_revision order by sequence desc limit 1");
    for (; *line > '\n'; line = strchr(line, '\n') + 1)
        if (strncmp(line, "constraint ", 11) != 0)
            return true;
    return false;
}

/* A program that was not the last to come: judged, and then tried, whatever was said. */
static bool judge(struct rolling *rolling, const struct release *old, schema_db *connected, bool older, bool *may)
{
    schema_db *db = NULL;
    const char *failure = NULL;
    schema_status status = open_as(rolling, old, SCHEMA_APPLY, &db);
    const char *message = schema_region_string(rolling->region, schema_message(db));
    const struct release *new = &rolling->releases[rolling->count - 1];
    bool ok = true;
    if (status != SCHEMA_OK && status != SCHEMA_AHEAD)
        ok = fail(rolling, old, "it is refused otherwise than for what it uses", message);
    if (status == SCHEMA_AHEAD) {
        schema_close(db);
        if (open_as(rolling, old, SCHEMA_LEAVE_ALONE, &db) != SCHEMA_OK)
            ok = fail(rolling, old, "it cannot connect at all", schema_message(db));
    }
    schema_db *other = NULL; /* the new one writes what the old one may not expect, in between */
    if (ok && open_as(rolling, new, SCHEMA_APPLY, &other) != SCHEMA_OK)
        ok = fail(rolling, new, "the new program cannot connect", schema_message(other));
    for (unsigned i = 0; ok && !failure && i < (status == SCHEMA_OK ? 1 : TRIES); i++) {
        failure = act_as(rolling, new, other);
        if (failure)
            ok = fail(rolling, new, "the new program fails", failure);
        failure = ok ? act_as(rolling, old, db) : NULL;
        if (ok && !failure && connected)
            failure = act_as(rolling, old, connected);
    }
    schema_close(other);
    schema_close(db);
    if (ok && status == SCHEMA_OK && failure)
        ok = fail(rolling, old, "it was allowed, and fails", failure);
    if (status == SCHEMA_AHEAD)
        count_word(message, failure != NULL);
    allowed += status == SCHEMA_OK && !older;
    unused += status == SCHEMA_OK && !older && takes(rolling);
    refused += status == SCHEMA_AHEAD && !older;
    refused_rightly += status == SCHEMA_AHEAD && !older && failure;
    older_allowed += status == SCHEMA_OK && older;
    older_refused += status == SCHEMA_AHEAD && older;
    *may = status == SCHEMA_OK;
    return ok;
}

/* -- a deployment ------------------------------------------------------------------------------------------------- */

/* What rows refused may be half done, on an engine where it takes several transactions. */
static bool take_back(struct rolling *rolling)
{
    const char *message = "";
    const char *half =
        place_rows(rolling->region, rolling->place, "select id from schemac_revision where state = 'running'");
    if (!*half)
        return true;
    halves++;
    schema_status status =
        place_downgrade(rolling->region, rolling->place, rolling->revisions, rolling->count + 1, &message);
    if (status == SCHEMA_OK)
        return true;
    fprintf(stderr, "what is half done cannot be taken back: %s\n%s", message, rolling->releases[rolling->count].text);
    return false;
}

/* The new program comes while the old one is connected; *moved: its revision could be applied. */
static bool deploy(struct rolling *rolling, bool *moved)
{
    struct release *new = &rolling->releases[rolling->count];
    struct release *old = rolling->count ? new - 1 : NULL;
    schema_db *connected = NULL, *db = NULL;
    const char *failure;
    bool ok = compile(rolling, new);
    *moved = false;
    if (!ok)
        return false;
    if (old && open_as(rolling, old, SCHEMA_APPLY, &connected) != SCHEMA_OK)
        return fail(rolling, old, "the program of this very schema cannot connect", schema_message(connected));
    if (old && (failure = act_as(rolling, old, connected)))
        return fail(rolling, old, "the program of this very schema fails", failure);
    struct beside beside;
    bool may = true, goes_on = old != NULL;
    if (goes_on && !start_beside(rolling, old, &beside))
        return false;
    schema_status status = open_as(rolling, new, SCHEMA_APPLY, &db);
    *moved = status == SCHEMA_OK;
    rolling->count += *moved;
    if (!*moved && status != SCHEMA_MIGRATION)
        ok = fail(rolling, new, "the new program cannot connect", schema_message(db));
    unmovable += !*moved;
    schema_close(db);
    if (ok && *moved && old)
        ok = judge(rolling, old, connected, false, &may);
    schema_close(connected);
    failure = goes_on ? stop_beside(rolling, &beside) : NULL;
    if (ok && may && failure)
        ok = fail(rolling, old, "it was running, would be allowed, and fails", failure);
    if (ok && !*moved)
        ok = take_back(rolling);
    if (ok && *moved && rolling->count > 2 && chance(rolling->dice, 25))
        ok = judge(rolling, &rolling->releases[roll(rolling->dice, rolling->count - 2)], NULL, true, &may);
    return ok;
}

static bool roll_on(struct rolling *rolling)
{
    bool moved = true;
    shape_random(&rolling->shape, rolling->dice);
    for (unsigned tries = 0; rolling->count < REVISIONS && tries < 3 * REVISIONS; tries++) {
        struct shape before = rolling->shape;
        if (rolling->count) {
            shape_edit(&rolling->shape, rolling->dice, 1 + roll(rolling->dice, 2));
            retire_some(&rolling->shape, rolling->dice);
        }
        if (!deploy(rolling, &moved))
            return false;
        if (!moved) {
            unsigned next = rolling->shape.next;
            rolling->shape = before; /* its rows do not fit: another edit */
            rolling->shape.next = next;
        }
    }
    return true;
}

static bool round_of(struct place *place, uint64_t seed)
{
    static struct rolling rolling;
    struct dice dice = {seed};
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    rolling = (struct rolling){.region = schema_region_new(&exhausted), .place = place, .dice = &dice, .serial = 100};
    place_clear(place);
    bool ok = roll_on(&rolling);
    schema_region_free(rolling.region);
    return ok;
}

int main(int count, char **arguments)
{
    if (count < 4)
        return EXIT_FAILURE;
    unsigned rounds = (unsigned)strtoul(arguments[3], NULL, 10);
    uint64_t seed = count > 4 ? strtoull(arguments[4], NULL, 10) : (uint64_t)time(NULL);
    struct place *place = place_new(arguments[1], arguments[2], "property_rolling");
    if (!place)
        return PLACE_SKIPPED;
    printf("seed %llu\n", (unsigned long long)seed);
    for (unsigned i = 0; i < rounds && !checks_failed; i++)
        if (!CHECK(round_of(place, seed + i)))
            fprintf(stderr, "---- again with: %s SCRATCH 1 %llu\n", arguments[1], (unsigned long long)(seed + i));
    printf("%u rounds: %u allowed (%u with a warning, %u where what is gone is not used), %u refused, %u of these "
           "failed; programs from before: %u allowed, "
           "%u refused; %u revisions that rows refused, %u of them half done; %u times beside all that\n",
           rounds, allowed, warned, unused, refused, refused_rightly, older_allowed, older_refused, unmovable, halves,
           acted_beside);
    for (unsigned i = 0; i < MOST_WORDS; i++)
        if (words[i].word[0])
            printf("    %-12s %u refused rightly, %u needlessly\n", words[i].word, words[i].rightly, words[i].count);
    CHECK(allowed > 0 && refused_rightly > 0);
    place_free(place);
    return checks_end();
}
