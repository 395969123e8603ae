/* Random edits in which names are left and taken at once (see naming.h), several revisions one after another, with a
 * baseline and a prune between them now and then: every value stays with its column, every member is what it was, on
 * the way up, back and up again; and a database made at once from the last schema is the same.
 *
 *     test_property_renames ENGINE SCRATCH-FOLDER EDITS [SEED]
 *
 * Histories are made until there are that many edits. Prints the seed; a history that fails prints its own, and what
 * its last revision was made of. */
#include "build.h"
#include "history/folder.h"
#include "property/naming.h"
#include "source/queue.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { REVISIONS = 12, PROVEN = 30 /* in a hundred, for it takes longer than all else */ };

struct story {
    struct region *region;
    struct dice *dice;
    const char *folder, *engine;
    struct place *place, *fresh;
    struct naming now, before;
    const char *text, *text_before, *migration;
    struct build build;
    size_t count;
    const struct revision *const *revisions;
};

static unsigned edits, revisions_made, baselines, taken_back;

static bool fail(const struct story *story, const char *what, const char *expected, const char *got)
{
    fprintf(stderr, "%s\n---- before\n%s---- schema\n%s---- revision\n%s", what, story->text_before, story->text,
            story->migration ? story->migration : "none\n");
    if (expected)
        fprintf(stderr, "---- expected\n%s\n---- got\n%s\n", expected, got);
    return false;
}

static bool told(const struct story *story, const char *what, struct diagnostics *diagnostics)
{
    diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
    return fail(story, what, NULL, NULL);
}

/* -- files -- */

static void empty_folder(const struct story *story)
{
    struct file_names names;
    if (folder_list(story->region, story->folder, ".migration", &names))
        for (size_t i = 0; i < names.count; i++)
            unlink(path_join(story->region, story->folder, names.items[i]));
}

static bool load(struct story *story)
{
    static const struct build_options options;
    struct diagnostics *diagnostics = diagnostics_new(story->region);
    story->build = build_begin(story->region, diagnostics, &options);
    if (!load_history(story->region, diagnostics, story->folder, "migrations", &story->engine, 1,
                      &story->build.history))
        return told(story, "the files are no history", diagnostics);
    build_digest(&story->build);
    story->revisions = build_revisions(&story->build, &story->count);
    return true;
}

/* A `was` that did its work is never said to be without use. */
static const char *unused_was(const struct diagnostics *diagnostics)
{
    for (size_t i = 0; i < diagnostics->count; i++)
        if (diagnostics->items[i]->code == S0907)
            return diagnostics->items[i]->text;
    return NULL;
}

static bool make_revision(struct story *story, bool *there)
{
    struct diagnostics *diagnostics = diagnostics_new(story->region);
    const struct history *history = &story->build.history;
    const struct freezing freezing = {.schema = "main", .message = "names"};
    const char *path = NULL;
    struct draft draft;
    const struct schema *schema = schema_for(story->region, diagnostics, story->text, story->engine);
    story->migration = NULL;
    if (!schema || !make_draft(story->region, diagnostics, history, schema, &draft))
        return told(story, "there is no way to the schema", diagnostics);
    story->migration = draft.there ? draft.text : NULL;
    if (unused_was(diagnostics))
        return fail(story, "a was is said to be without use", "", unused_was(diagnostics));
    *there = draft.there;
    if (!draft.there)
        return true;
    if (chance(story->dice, PROVEN) &&
        !prove_revision(story->region, diagnostics, NOWHERE, &draft.before, &draft.after, &draft.revision.revision))
        return told(story, "the revision is not proven", diagnostics);
    revisions_made++;
    return freeze_draft(story->region, diagnostics, history, &draft, &freezing, &path)
               ? load(story)
               : told(story, "the draft cannot be frozen", diagnostics);
}

static bool make_baseline(struct story *story)
{
    struct diagnostics *diagnostics = diagnostics_new(story->region);
    struct squashing squashing = {.schema = "main", .message = "baseline"};
    const struct graph_range wanted = {1, (const char *[]){"heads"}, 0, NULL, true, true};
    struct graph_problem problem;
    const char *path = NULL, *message = "";
    if (!graph_between(&story->build.history.graph, NULL, &wanted, &squashing.range, &problem) ||
        squashing.range.count < 2)
        return true;
    if (!squash_revisions(story->region, diagnostics, &story->build.history, &squashing, &path))
        return told(story, "there is no baseline", diagnostics);
    if (!load(story))
        return false;
    if (place_upgrade(story->region, story->place, story->revisions, story->count, &message) != SCHEMA_OK)
        return fail(story, "the baseline cannot be applied", "", message);
    for (size_t i = 0; i < story->build.history.replaced.count; i++)
        unlink(story->build.history.replaced.items[i]->path);
    baselines++;
    return load(story);
}

/* -- rows -- */

static bool rows_are(struct story *story, const struct naming *names, const struct naming *among, const char *what)
{
    for (unsigned i = 0; i < MOST_TABLES; i++) {
        struct text sql = TEXT(story->region), rows = TEXT(story->region);
        if (!naming_expect(&sql, &rows, names, &story->now, among, i, place_is(story->place, "postgresql")))
            continue;
        const char *got = place_rows(story->region, story->place, schema_text_string(&sql));
        if (strcmp(got, schema_text_string(&rows)) != 0)
            return fail(
                story, what,
                schema_region_format(story->region, "%s\n%s", schema_text_string(&sql), schema_text_string(&rows)),
                got);
    }
    return true;
}

static bool put_rows(struct story *story)
{
    struct text sql = TEXT(story->region);
    const char *message = "";
    naming_insert(&sql, &story->now);
    return place_execute(story->region, story->place, schema_text_string(&sql), &message) ||
           fail(story, "rows cannot be put in", schema_text_string(&sql), message);
}

/* -- databases -- */

static bool goes_up(struct story *story, const char *what)
{
    const char *message = "";
    return place_upgrade(story->region, story->place, story->revisions, story->count, &message) == SCHEMA_OK
               ? rows_are(story, &story->now, &story->now, what)
               : fail(story, what, "", message);
}

static bool goes_back_and_up(struct story *story)
{
    const char *message = "";
    taken_back++;
    if (place_downgrade(story->region, story->place, story->revisions, story->count, &message) != SCHEMA_OK)
        return fail(story, "it cannot be taken back", "", message);
    return rows_are(story, &story->before, &story->before, "rows are otherwise when it is taken back") &&
           goes_up(story, "rows are otherwise when it is applied again");
}

/* PostgreSQL keeps a default as it was put when its column was narrower: (5)::bigint. */
static const char *plain_structure(struct story *story, struct place *place)
{
    static const char cast[] = ")::bigint";
    struct text text = TEXT(story->region);
    for (const char *at = place_structure(story->region, place, false); *at; at++) {
        const char *end = *at == '(' ? at + 1 + strspn(at + 1, "0123456789") : NULL;
        if (end && strncmp(end, cast, sizeof cast - 1) == 0) {
            schema_text_add_bytes(&text, at + 1, (size_t)(end - at - 1));
            at = end + sizeof cast - 2;
        } else {
            schema_text_add_char(&text, *at);
        }
    }
    return schema_text_string(&text);
}

static bool is_as_made_at_once(struct story *story)
{
    struct model empty;
    const char *message = "";
    struct diagnostics *diagnostics = diagnostics_new(story->region);
    const struct schema *schema = schema_for(story->region, diagnostics, story->text, story->engine);
    schema_model_begin(&empty, story->region);
    const struct revision *fresh = revision_between(story->region, diagnostics, &empty, schema, 1, NULL, NULL);
    place_clear(story->fresh);
    if (!fresh || place_upgrade(story->region, story->fresh, &fresh, 1, &message) != SCHEMA_OK)
        return fail(story, "it cannot be made at once", "", message);
    const char *is = plain_structure(story, story->place);
    const char *wanted = plain_structure(story, story->fresh);
    const char *broken = place_broken(story->region, story->place);
    if (*broken)
        return fail(story, "the database is broken", "", broken);
    return strcmp(is, wanted) == 0 || fail(story, "it is not as made at once", wanted, is);
}

static const char *text_of(const struct story *story)
{
    struct text text = TEXT(story->region);
    naming_print(&text, &story->now);
    return schema_text_string(&text);
}

static bool one_revision(struct story *story)
{
    bool there;
    story->text_before = story->text;
    story->text = text_of(story);
    if (!make_revision(story, &there))
        return false;
    if (there && (!goes_up(story, "rows are otherwise after it") ||
                  (chance(story->dice, 60) && story->text_before[0] && !goes_back_and_up(story))))
        return false;
    naming_freeze(&story->now, story->dice);
    return put_rows(story);
}

static bool holds(struct story *story)
{
    const unsigned baseline_at = 2 + roll(story->dice, REVISIONS); /* or never */
    place_clear(story->place);
    story->text = "";
    naming_begin(&story->now, story->dice, place_is(story->place, "postgresql"));
    if (!folder_make(story->region, story->folder) || !load(story) || !one_revision(story))
        return false;
    for (unsigned i = 1; i < REVISIONS; i++) {
        story->before = story->now;
        naming_edit(&story->now, story->dice);
        if (!one_revision(story) || (i == baseline_at && !make_baseline(story)))
            return false;
    }
    return is_as_made_at_once(story);
}

static bool one_history(struct place *place, struct place *fresh, const char *folder, uint64_t seed)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    struct dice dice = {seed};
    struct story *story = NEW(region, struct story);
    *story = (struct story){.region = region,
                            .dice = &dice,
                            .folder = folder,
                            .engine = place_engine(place),
                            .place = place,
                            .fresh = fresh};
    empty_folder(story);
    bool ok = holds(story);
    edits += story->now.edits;
    empty_folder(story);
    schema_region_free(region);
    return ok;
}

int main(int count, char **words)
{
    char folder[4096];
    if (count < 4)
        return EXIT_FAILURE;
    struct place *place = place_new(words[1], words[2], "renames");
    if (!place)
        return PLACE_SKIPPED;
    struct place *fresh = place_new(words[1], words[2], "renames_fresh");
    snprintf(folder, sizeof folder, "%s/renames-%s-%ld", words[2], words[1], (long)getpid());
    const unsigned wanted = (unsigned)strtoul(words[3], NULL, 10);
    const uint64_t seed = count > 4 ? strtoull(words[4], NULL, 10) : (uint64_t)time(NULL) * 1000003u;
    unsigned failed = 0;
    printf("seed %llu\n", (unsigned long long)seed);
    for (unsigned i = 0; edits < wanted && failed < 2; i++)
        if (!CHECK(one_history(place, fresh, folder, seed + i))) {
            fprintf(stderr, "---- again with: %s SCRATCH 1 %llu\n", words[1], (unsigned long long)(seed + i));
            failed++;
        }
    printf("%u edits in %u revisions, %u baselines, %u taken back\n", edits, revisions_made, baselines, taken_back);
    rmdir(folder);
    place_free(place);
    place_free(fresh);
    return checks_end();
}
