/* Random schema A with rows, random edits to B: the upgrade equals a fresh B, the rows survive where the model says so,
 * the downgrade equals A, and the upgrade works again.
 *
 *     test_property_upgrade ENGINE SCRATCH-FOLDER PAIRS [SEED]
 *
 * Prints the seed; a pair that fails prints its own, and both schemas. A revision that fails for what the rows are (a
 * new unique over duplicates) must leave the database as it was: such pairs are counted apart. */
#include "property/shape.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"

#include <stdio.h>
#include <time.h>

struct pair {
    struct region *region;
    struct diagnostics *diagnostics;
    struct place *place, *fresh_place;
    bool dumps; /* pg_dump is asked too: slow, so now and then */
    struct shape a, b;
    const char *text_a, *text_b;
};

static unsigned refused_up, refused_down, unchanged;

static bool fail(const struct pair *pair, const char *what, const char *expected, const char *got)
{
    fprintf(stderr, "%s\n---- A\n%s---- B\n%s", what, pair->text_a, pair->text_b ? pair->text_b : "");
    if (expected)
        fprintf(stderr, "---- expected\n%s\n---- got\n%s\n", expected, got);
    diagnostics_print(pair->diagnostics, stderr, STYLE_PLAIN, 0);
    return false;
}

static const char *shape_text(struct pair *pair, const struct shape *shape)
{
    struct text text = TEXT(pair->region);
    shape_print(&text, shape);
    return schema_text_string(&text);
}

struct picture {
    const char *structure, *unnamed, *content, *broken, *dump;
};

static struct picture picture_of(struct pair *pair, struct place *place)
{
    struct region *region = pair->region;
    return (struct picture){place_structure(region, place, true), place_structure(region, place, false),
                            place_content(region, place), place_broken(region, place),
                            pair->dumps ? place_dump(region, place) : ""};
}

static bool is_the_same(const struct picture *is, const struct picture *was)
{
    return strcmp(is->structure, was->structure) == 0 && strcmp(is->content, was->content) == 0 &&
           strcmp(is->dump, was->dump) == 0;
}

/* Whether every value stays as it is. */
static bool keeps_values(const struct shape *b, const struct shape_column *before, const struct shape_column *after)
{
    (void)b;
    return before->type == after->type && before->type != SHAPE_ENUM && !after->conversion[0] && !after->has_backfill;
}

static const char *surviving_values(struct pair *pair, const struct shape *of)
{
    struct text text = TEXT(pair->region);
    for (unsigned i = 0; i < pair->a.table_count; i++) {
        const struct shape_table *a = &pair->a.tables[i], *b = shape_table_of(&pair->b, a->identity);
        if (!b)
            continue;
        const struct shape_table *here = of == &pair->a ? a : b;
        for (unsigned j = 0; j < a->column_count; j++) {
            const struct shape_column *before = &a->columns[j], *after = shape_column_of(b, before->identity);
            if (!after || !keeps_values(&pair->b, before, after))
                continue;
            schema_text_format(&text, "table %u column %u\n", a->identity, before->identity);
            schema_text_add(&text, place_rows(pair->region, pair->place,
                                              shape_values_sql(pair->region, here, of == &pair->a ? before : after,
                                                               place_is(pair->place, "postgresql"))));
        }
        schema_text_format(&text, "table %u: %s", a->identity,
                           place_rows(pair->region, pair->place,
                                      schema_region_format(pair->region, "select count(*) from \"%s\"", here->name)));
    }
    return schema_text_string(&text);
}

/* One by one: a row that its table refuses is left out. */
static void put_rows(struct pair *pair, struct dice *dice)
{
    struct text rows = TEXT(pair->region);
    shape_print_rows(&rows, &pair->a, dice, 4 + roll(dice, 12), place_is(pair->place, "postgresql"));
    char *copy = schema_region_string(pair->region, schema_text_string(&rows));
    place_execute_each(pair->region, pair->place, copy);
}

static bool holds(struct pair *pair, struct dice *dice)
{
    struct region *region = pair->region;
    const char *message;
    struct model empty, model_a, model_b;
    schema_model_begin(&empty, region);

    struct schema *a = schema_for(region, pair->diagnostics, pair->text_a, place_engine(pair->place));
    if (!a)
        return fail(pair, "A does not compile", NULL, NULL);
    const struct revision *revisions[2] = {revision_between(region, pair->diagnostics, &empty, a, 1, NULL, &model_a)};
    if (!revisions[0])
        return fail(pair, "no difference from nothing to A", NULL, NULL);
    place_clear(pair->place);
    place_clear(pair->fresh_place);
    if (place_upgrade(region, pair->place, revisions, 1, &message) != SCHEMA_OK)
        return fail(pair, "A cannot be applied", "", message);
    put_rows(pair, dice);
    struct picture before = picture_of(pair, pair->place);

    shape_edit(&pair->b, dice, 1 + roll(dice, 6));
    pair->text_b = shape_text(pair, &pair->b);
    struct schema *b = schema_for(region, pair->diagnostics, pair->text_b, place_engine(pair->place));
    if (!b)
        return fail(pair, "B does not compile", NULL, NULL);
    revisions[1] = revision_between(region, pair->diagnostics, &model_a, b, 2, revisions[0], &model_b);
    if (!revisions[1])
        return fail(pair, "no difference from A to B", NULL, NULL);
    if (revisions[1]->upgrade_count == 0)
        unchanged++;

    const struct revision *fresh = revision_between(region, pair->diagnostics, &empty, b, 3, NULL, NULL);
    if (!fresh || place_upgrade(region, pair->fresh_place, &fresh, 1, &message) != SCHEMA_OK)
        return fail(pair, "a fresh B cannot be made", "", message);
    struct picture wanted = picture_of(pair, pair->fresh_place);
    const char *values = surviving_values(pair, &pair->a);

    schema_status status = place_upgrade(region, pair->place, revisions, 2, &message);
    struct picture after = picture_of(pair, pair->place);
    if (status == SCHEMA_MIGRATION) {
        refused_up++;
        if (!is_the_same(&after, &before))
            return fail(pair, message, before.structure, after.structure);
        return true;
    }
    if (status != SCHEMA_OK)
        return fail(pair, "the upgrade fails otherwise than for its rows", schema_status_name(status), message);
    if (strcmp(after.unnamed, wanted.unnamed) != 0)
        return fail(pair, "the upgrade is not a fresh B", wanted.unnamed, after.unnamed);
    if (strcmp(after.structure, wanted.structure) == 0 && strcmp(after.dump, wanted.dump) != 0)
        return fail(pair, "the upgrade is dumped otherwise than a fresh B", wanted.dump, after.dump);
    if (*after.broken)
        return fail(pair, "the upgrade leaves it broken", "", after.broken);
    const char *survived = surviving_values(pair, &pair->b);
    if (strcmp(values, survived) != 0)
        return fail(pair, "rows did not survive", values, survived);

    status = place_downgrade(region, pair->place, revisions, 2, &message);
    struct picture down = picture_of(pair, pair->place);
    if (status == SCHEMA_MIGRATION) { /* what was lost on the way up cannot be unique again */
        refused_down++;
        if (!is_the_same(&down, &after))
            return fail(pair, message, after.structure, down.structure);
        return true;
    }
    if (status != SCHEMA_OK)
        return fail(pair, "the downgrade fails", schema_status_name(status), message);
    if (strcmp(down.structure, before.structure) != 0)
        return fail(pair, "the downgrade is not A", before.structure, down.structure);
    if (strcmp(down.dump, before.dump) != 0)
        return fail(pair, "the downgrade is dumped otherwise than A", before.dump, down.dump);
    if (*down.broken)
        return fail(pair, "the downgrade leaves it broken", "", down.broken);
    survived = surviving_values(pair, &pair->a);
    if (strcmp(values, survived) != 0)
        return fail(pair, "rows did not survive the downgrade", values, survived);

    status = place_upgrade(region, pair->place, revisions, 2, &message);
    if (status != SCHEMA_OK && status != SCHEMA_MIGRATION)
        return fail(pair, "the second upgrade fails", schema_status_name(status), message);
    after = picture_of(pair, pair->place);
    if (status == SCHEMA_OK && strcmp(after.unnamed, wanted.unnamed) != 0)
        return fail(pair, "the second upgrade is not a fresh B", wanted.unnamed, after.unnamed);
    return true;
}

enum { PAIRS_BETWEEN_DUMPS = 10 };

static bool one_pair(struct place *place, struct place *fresh_place, uint64_t seed, bool dumps)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    struct dice dice = {seed};
    struct pair *pair = NEW(region, struct pair);
    *pair = (struct pair){.region = region,
                          .diagnostics = diagnostics_new(region),
                          .place = place,
                          .fresh_place = fresh_place,
                          .dumps = dumps};
    shape_random(&pair->a, &dice);
    pair->b = pair->a;
    pair->text_a = shape_text(pair, &pair->a);
    bool ok = holds(pair, &dice);
    schema_region_free(region);
    return ok;
}

int main(int count, char **words)
{
    if (count < 4)
        return EXIT_FAILURE;
    struct place *place = place_new(words[1], words[2], "property");
    struct place *fresh_place = place ? place_new(words[1], words[2], "property_fresh") : NULL;
    if (!place)
        return PLACE_SKIPPED;
    unsigned pairs = (unsigned)strtoul(words[3], NULL, 10), failed = 0;
    uint64_t seed = count > 4 ? strtoull(words[4], NULL, 10) : (uint64_t)time(NULL) * 1000003u;
    printf("seed %llu\n", (unsigned long long)seed);
    for (unsigned i = 0; i < pairs && failed < 3; i++)
        if (!CHECK(one_pair(place, fresh_place, seed + i, pairs == 1 || i % PAIRS_BETWEEN_DUMPS == 0))) {
            fprintf(stderr, "---- again with: %s %s 1 %llu\n", words[1], words[2], (unsigned long long)(seed + i));
            failed++;
        }
    place_free(place);
    place_free(fresh_place);
    printf("%u pairs, %u without a difference, %u refused for their rows, %u downgrades refused for what was lost\n",
           pairs, unchanged, refused_up, refused_down);
    return checks_end();
}
