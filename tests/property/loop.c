/* A developer's loop: a schema is edited again and again, and after each edit the program runs on one database, which
 * follows from draft to draft. No row and no value of a column that stays is lost, nothing is ever reset, and what
 * comes out is what a database made afresh is. Freezing then changes nothing but a label.
 *
 *     test_property_loop ENGINE SCRATCH-FOLDER ROUNDS [SEED]
 *
 * The compiler's passes run on a project of files, as builds do; no C is compiled. An edit that the rows refuse (a new
 * unique over duplicates) leaves the database where it was, and the next one is followed from there. */
#include "build.h"
#include "history/folder.h"
#include "property/shape.h"
#include "source/queue.h"
#include "support/check.h"
#include "support/place.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { EDITS = 30, MOST_KEPT = 8 };

static unsigned steps, hops, refused, without_way, frozen;

struct loop {
    struct region *region;
    struct place *place, *fresh_place;
    const char *folder;
    struct shape frozen, now, applied; /* what is frozen; the schema; what the database has */
    struct shape kept[MOST_KEPT];      /* states to go back to */
    unsigned kept_count;
    const char *text, *said; /* the schema; why the program was refused */
    struct diagnostics *diagnostics;
};

static bool fail(const struct loop *loop, const char *what, const char *expected, const char *got)
{
    struct text frozen_text = TEXT(loop->region), applied = TEXT(loop->region);
    shape_print(&frozen_text, &loop->frozen);
    shape_print(&applied, &loop->applied);
    fprintf(stderr, "%s\n---- frozen\n%s---- the database has\n%s---- now\n%s", what, schema_text_string(&frozen_text),
            schema_text_string(&applied), loop->text);
    if (loop->said)
        fprintf(stderr, "---- said\n%s\n", loop->said);
    if (expected)
        fprintf(stderr, "---- expected\n%s\n---- got\n%s\n", expected, got);
    if (loop->diagnostics)
        diagnostics_print(loop->diagnostics, stderr, STYLE_PLAIN, 0);
    return false;
}

/* -- a build ---------------------------------------------------------------------------------------------------- */

static const char *in_folder(struct loop *loop, const char *name)
{
    return path_join(loop->region, loop->folder, name);
}

static bool write_schema(struct loop *loop)
{
    struct text text = TEXT(loop->region);
    const char *path = in_folder(loop, "a.schema");
    shape_print(&text, &loop->now);
    loop->text = schema_text_string(&text);
    return file_write(path, loop->text, text.size, WRITE_PLAIN) != WRITE_FAILED;
}

static void options_of(struct loop *loop, struct build_options *options)
{
    *options = (struct build_options){.target = "schema",
                                      .project = loop->folder,
                                      .migrations = in_folder(loop, "migrations"),
                                      .output = in_folder(loop, "out"),
                                      .prefix = "",
                                      .mode = BUILD_DRAFT};
    APPEND(loop->region, &options->sources, in_folder(loop, "a.schema"));
    APPEND(loop->region, &options->engines, place_engine(loop->place));
}

static bool build(struct loop *loop, struct build *build, const struct build_options *options)
{
    loop->diagnostics = diagnostics_new(loop->region);
    diagnostics_set(loop->diagnostics, "-Wno-error=rewrite");
    *build = build_begin(loop->region, loop->diagnostics, options);
    if (!build_plan(build))
        return fail(loop, "it does not compile", NULL, NULL);
    if (!build_prove(build))
        return fail(loop, "it cannot be proven", NULL, NULL);
    build_remember(build);
    build_hops(build);
    return write_draft(loop->region, loop->diagnostics, &build->history, &build->draft, NULL) ||
           fail(loop, "the draft cannot be written", NULL, NULL);
}

/* -- the program ------------------------------------------------------------------------------------------------ */

static schema_status run_program(struct loop *loop, struct place *place, const struct build *build, size_t *done,
                                 const char **message)
{
    struct schema_options options = place_options(place);
    options.migrate_timeout_ms = 20000;
    struct migrate_setup setup = {.schema = "main",
                                  .makes_draft_databases = true,
                                  .program = "test",
                                  .tool_version = "test",
                                  .options = &options,
                                  .hop_count = build->hops.count,
                                  .hops = build->hops.items};
    struct migrate_request request = {0};
    struct migrator *migrator = NULL;
    setup.revisions = build_revisions(build, &setup.count);
    schema_status status =
        schema_migrator_open(loop->region, place_applier(place), place_url(place), &setup, &migrator);
    if (status == SCHEMA_OK)
        status = schema_migrator_upgrade(migrator, &request);
    *message = schema_region_string(loop->region, schema_migrator_error(migrator)->message);
    *done = request.done;
    schema_migrator_close(migrator);
    return status;
}

static void type_rows(struct loop *loop, struct dice *dice)
{
    struct text rows = TEXT(loop->region);
    shape_print_rows(&rows, &loop->applied, dice, 1 + roll(dice, 4), place_is(loop->place, "postgresql"));
    place_execute_each(loop->region, loop->place, schema_region_string(loop->region, schema_text_string(&rows)));
}

/* -- what must not be lost -------------------------------------------------------------------------------------- */

/* Whether every value of a column that both have stays as it is. Values of enums go with their members, and nulls are
 * filled where there may be none any more. */
static bool keeps_values(const struct shape_column *before, const struct shape_column *after)
{
    return before->type == after->type && before->type != SHAPE_ENUM && before->nullable == after->nullable &&
           strcmp(before->conversion, after->conversion) == 0;
}

/* What only drafts know is told by its name: renamed, it is another. */
static bool is_kept(const struct loop *loop, unsigned identity, const char *name, const char *other)
{
    return identity <= loop->frozen.next || strcmp(name, other) == 0;
}

static const char *surviving(struct loop *loop, const struct shape *here, const struct shape *there)
{
    struct text text = TEXT(loop->region);
    for (unsigned i = 0; i <= here->next + there->next; i++) {
        const struct shape_table *table = shape_table_of(here, i), *other = shape_table_of(there, i);
        if (!table || !other || !is_kept(loop, i, table->name, other->name))
            continue;
        for (unsigned j = 0; j <= here->next + there->next; j++) {
            const struct shape_column *a = shape_column_of(table, j), *b = shape_column_of(other, j);
            if (a && b && is_kept(loop, j, a->name, b->name) && keeps_values(a, b))
                schema_text_format(
                    &text, "table %u column %u\n%s", i, j,
                    place_rows(loop->region, loop->place,
                               shape_values_sql(loop->region, table, a, place_is(loop->place, "postgresql"))));
        }
        schema_text_format(&text, "table %u: %s", i,
                           place_rows(loop->region, loop->place,
                                      schema_region_format(loop->region, "select count(*) from \"%s\"", table->name)));
    }
    return schema_text_string(&text);
}

/* -- one step --------------------------------------------------------------------------------------------------- */

static void edit(struct loop *loop, struct dice *dice)
{
    if (loop->kept_count && chance(dice, 20)) { /* back to what it was before */
        unsigned next = loop->now.next;
        loop->now = loop->kept[roll(dice, loop->kept_count)];
        loop->now.next = next; /* a name is never given twice */
        return;
    }
    loop->kept[loop->kept_count < MOST_KEPT ? loop->kept_count++ : roll(dice, MOST_KEPT)] = loop->now;
    shape_edit_further(&loop->now, &loop->frozen, dice, 1 + roll(dice, 2));
}

static bool is_fresh(struct loop *loop, const struct build *build)
{
    const char *message;
    size_t done;
    place_clear(loop->fresh_place);
    if (run_program(loop, loop->fresh_place, build, &done, &message) != SCHEMA_OK)
        return fail(loop, "a fresh database cannot be made", "", message);
    const char *wanted = place_structure(loop->region, loop->fresh_place, true);
    const char *got = place_structure(loop->region, loop->place, true),
               *broken = place_broken(loop->region, loop->place);
    if (strcmp(wanted, got) != 0)
        return fail(loop, "it is not what a fresh database is", wanted, got);
    return *broken ? fail(loop, "something is broken", "", broken) : true;
}

static bool step(struct loop *loop, struct dice *dice)
{
    struct build_options options;
    struct build built;
    const char *message;
    size_t done;
    edit(loop, dice);
    if (!write_schema(loop))
        return fail(loop, "the schema cannot be written", NULL, NULL);
    options_of(loop, &options);
    if (!build(loop, &built, &options))
        return false;
    const char *content = place_content(loop->region, loop->place),
               *structure = place_structure(loop->region, loop->place, true);
    const char *before = surviving(loop, &loop->applied, &loop->now);
    schema_status status = run_program(loop, loop->place, &built, &done, &message);
    steps++;
    /* what has no draft any more is only ahead of a program */
    bool no_way = status == SCHEMA_EDITED || (status == SCHEMA_AHEAD && !built.draft.there);
    if (status == SCHEMA_MIGRATION || no_way) {
        loop->said = message;
        refused += status == SCHEMA_MIGRATION;
        without_way += no_way;
        return (strcmp(content, place_content(loop->region, loop->place)) == 0 &&
                strcmp(structure, place_structure(loop->region, loop->place, true)) == 0) ||
               fail(loop, "what was refused has changed something", structure,
                    place_structure(loop->region, loop->place, true));
    }
    if (status != SCHEMA_OK)
        return fail(loop, "it is refused otherwise than for its rows", schema_status_name(status), message);
    hops += done > 0;
    const char *after = surviving(loop, &loop->now, &loop->applied);
    if (strcmp(before, after) != 0)
        return fail(loop, "something was lost", before, after);
    loop->applied = loop->now;
    if (!is_fresh(loop, &built))
        return false;
    type_rows(loop, dice);
    return true;
}

static const char *moment_of(struct loop *loop)
{
    return place_is(loop->place, "sqlite")
               ? place_rows(loop->region, loop->place, "pragma schema_version")
               : place_rows(
                     loop->region, loop->place,
                     "select max(xmin::text::int8) from pg_class where relnamespace = 'public'::regnamespace and "
                     "relname not like 'schemac%'");
}

/* The draft is frozen as the database has it: nothing runs there, but that it has another name. */
static bool freeze(struct loop *loop)
{
    struct build_options options;
    struct build built;
    const char *message, *path, *moment = moment_of(loop);
    size_t done;
    loop->now = loop->applied; /* what was refused is taken back */
    if (!write_schema(loop))
        return fail(loop, "the schema cannot be written", NULL, NULL);
    options_of(loop, &options);
    if (!build(loop, &built, &options))
        return false;
    if (built.draft.there && !freeze_draft(loop->region, loop->diagnostics, &built.history, &built.draft,
                                           &(struct freezing){.schema = "main", .message = "a step"}, &path))
        return fail(loop, "it cannot be frozen", NULL, NULL);
    if (!build(loop, &built, &options))
        return false;
    const char *content = place_content(loop->region, loop->place);
    schema_status status = run_program(loop, loop->place, &built, &done, &message);
    if (status != SCHEMA_OK)
        return fail(loop, "what is frozen cannot be applied", schema_status_name(status), message);
    if (strcmp(content, place_content(loop->region, loop->place)) != 0 || strcmp(moment, moment_of(loop)) != 0)
        return fail(loop, "freezing has run something", moment, moment_of(loop));
    frozen++;
    shape_forget_the_way(&loop->now);
    loop->frozen = loop->applied = loop->now;
    loop->kept_count = 0;
    return is_fresh(loop, &built);
}

/* -- a round ---------------------------------------------------------------------------------------------------- */

static bool with_region(struct loop *loop, struct dice *dice, bool (*what)(struct loop *loop, struct dice *dice))
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    loop->region = schema_region_new(&exhausted);
    loop->text = "";
    loop->said = NULL;
    loop->diagnostics = NULL;
    bool ok = what(loop, dice);
    schema_region_free(loop->region);
    return ok;
}

static bool begin(struct loop *loop, struct dice *dice)
{
    shape_random(&loop->now, dice);
    loop->frozen = (struct shape){.next = loop->now.next};
    loop->applied = loop->now;
    place_clear(loop->place);
    if (system(schema_region_format(loop->region, "rm -rf '%s' && mkdir -p '%s/migrations'", loop->folder,
                                    loop->folder)) != 0)
        return false;
    struct build_options options;
    struct build built;
    const char *message, *path;
    size_t done;
    if (!write_schema(loop))
        return fail(loop, "the schema cannot be written", NULL, NULL);
    options_of(loop, &options);
    if (!build(loop, &built, &options))
        return false;
    if (!freeze_draft(loop->region, loop->diagnostics, &built.history, &built.draft,
                      &(struct freezing){.schema = "main", .message = "it begins"}, &path) ||
        !build(loop, &built, &options))
        return fail(loop, "it cannot be frozen", NULL, NULL);
    if (run_program(loop, loop->place, &built, &done, &message) != SCHEMA_OK)
        return fail(loop, "the first revision cannot be applied", "", message);
    loop->frozen = loop->now;
    type_rows(loop, dice);
    return true;
}

static bool freeze_it(struct loop *loop, struct dice *dice)
{
    (void)dice;
    return freeze(loop);
}

static bool round_of(struct loop *loop, uint64_t seed)
{
    struct dice dice = {seed};
    loop->kept_count = 0;
    if (!with_region(loop, &dice, begin))
        return false;
    for (unsigned i = 0; i < EDITS; i++)
        if (!with_region(loop, &dice, step) || (i % 12 == 11 && !with_region(loop, &dice, freeze_it)))
            return false;
    return with_region(loop, &dice, freeze_it);
}

int main(int count, char **words)
{
    static struct loop loop;
    char folder[600];
    if (count < 4)
        return EXIT_FAILURE;
    unsigned rounds = (unsigned)strtoul(words[3], NULL, 10);
    uint64_t seed = count > 4 ? strtoull(words[4], NULL, 10) : (uint64_t)time(NULL);
    loop.place = place_new(words[1], words[2], "property_loop");
    loop.fresh_place = loop.place ? place_new(words[1], words[2], "property_loop_fresh") : NULL;
    if (!loop.place)
        return PLACE_SKIPPED;
    snprintf(folder, sizeof folder, "%s/loop-%s-%ld", words[2], words[1], (long)getpid());
    loop.folder = folder;
    printf("seed %llu\n", (unsigned long long)seed);
    for (unsigned i = 0; i < rounds && !checks_failed; i++)
        if (!CHECK(round_of(&loop, seed + i)))
            fprintf(stderr, "---- again with: %s SCRATCH 1 %llu\n", words[1], (unsigned long long)(seed + i));
    printf("%u rounds, %u steps, %u of them changed the database, %u refused for rows, %u without a way, %u frozen\n",
           rounds, steps, hops, refused, without_way, frozen);
    snprintf(folder + strlen(folder), sizeof folder - strlen(folder), "%s", "");
    char remove[700];
    snprintf(remove, sizeof remove, "rm -rf '%s'", folder);
    if (!checks_failed)
        CHECK(system(remove) == 0);
    place_free(loop.place);
    place_free(loop.fresh_place);
    return checks_end();
}
