/* Two random edits of one random schema, as two branches: where the compiler lets both stand, a database that applied
 * one first equals one that applied the other first, and either can be taken back from below the other; where it
 * refuses, the orders are tried all the same, and pairs that were refused without need are counted, kind by kind.
 *
 *     test_property_branches ENGINE SCRATCH-FOLDER PAIRS [SEED]
 *
 * Prints the seed; a pair that fails prints its own, and what it is. */
#include "history/commute.h"
#include "property/shape.h"
#include "source/queue.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"

#include <stdio.h>
#include <time.h>

enum { MOST_KINDS = 40, KIND_SIZE = 200 };

static struct {
    unsigned right, refused_for_rows, refused_rightly, refused_needlessly;
    struct {
        char text[KIND_SIZE];
        unsigned count;
    } kinds[MOST_KINDS];
} counts;

struct pair {
    struct region *region;
    struct diagnostics *diagnostics;
    struct place *left, *right, *one;
    const char *engine;
    const char *texts[3]; /* of the schema before, and of both edits */
    const struct revision *revisions[3];
    struct model before;
    const char *rows;
};

static bool fail(const struct pair *pair, const char *what, const char *expected, const char *got)
{
    fprintf(stderr, "%s\n---- before\n%s---- A\n%s---- B\n%s", what, pair->texts[0], pair->texts[1], pair->texts[2]);
    if (expected)
        fprintf(stderr, "---- expected\n%s\n---- got\n%s\n", expected, got);
    diagnostics_print(pair->diagnostics, stderr, STYLE_PLAIN, 0);
    return false;
}

/* -- the three revisions ---------------------------------------------------------------------------------------- */

static const struct revision *revision_to(struct pair *pair, const struct shape *shape, unsigned number)
{
    struct text text = TEXT(pair->region);
    struct model empty, after;
    schema_model_begin(&empty, pair->region);
    shape_print(&text, shape);
    pair->texts[number] = schema_text_string(&text);
    struct schema *schema = schema_for(pair->region, pair->diagnostics, pair->texts[number], pair->engine);
    const struct revision *revision =
        schema ? revision_between(pair->region, pair->diagnostics, number ? &pair->before : &empty, schema, number + 1,
                                  number ? pair->revisions[0] : NULL, &after)
               : NULL;
    if (revision && !number)
        pair->before = after;
    return revision;
}

static bool make_revisions(struct pair *pair, struct dice *dice)
{
    struct shape *before = NEW(pair->region, struct shape);
    shape_random(before, dice);
    pair->texts[1] = pair->texts[2] = "";
    pair->revisions[0] = revision_to(pair, before, 0);
    for (unsigned i = 1; i < 3 && pair->revisions[0]; i++) {
        struct shape *edited = NEW(pair->region, struct shape);
        *edited = *before;
        /* Mostly other names than on the other branch: those are what every pair would conflict for. */
        if (i == 2 && chance(dice, 85))
            edited->next += 100;
        shape_edit(edited, dice, 1 + roll(dice, 5));
        pair->revisions[i] = revision_to(pair, edited, i);
        if (!pair->revisions[i])
            return false;
    }
    struct text rows = TEXT(pair->region);
    shape_print_rows(&rows, before, dice, 4 + roll(dice, 10), strcmp(pair->engine, "postgresql") == 0);
    pair->rows = schema_text_string(&rows);
    return pair->revisions[0] != NULL;
}

/* -- what the compiler says ------------------------------------------------------------------------------------- */

static const char *model_in_order(struct pair *pair, struct lineage *lineage, const unsigned *order)
{
    struct model model;
    struct problem problem = {NULL, NULL};
    schema_model_begin(&model, pair->region);
    for (unsigned i = 0; i < 3; i++)
        if (!schema_lineage_apply(lineage, &model, pair->revisions[order[i]], &problem))
            return NULL;
    char *state = schema_region_allocate(pair->region, 67);
    schema_model_state(&model, state);
    return state;
}

static const unsigned a_then_b[3] = {0, 1, 2}, b_then_a[3] = {0, 2, 1};

/* Null: both may stand; else why not. */
static const char *conflict_of(struct pair *pair)
{
    struct region *region = pair->region;
    static struct migration_tree tree;
    struct history_revision items[3], *pointers[3], *root[1] = {&items[0]};
    struct lineage *lineage = schema_lineage_make(region, 3, pair->revisions);
    struct history history = {.region = region, .count = 3, .items = pointers, .lineage = lineage};
    for (size_t i = 0; i < 3; i++) {
        items[i] = (struct history_revision){
            .revision = *pair->revisions[i], .tree = &tree, .place = i, .link_count = i ? 1 : 0, .links = root};
        pointers[i] = &items[i];
    }
    struct diagnostics *said = diagnostics_new(region);
    struct commuting *commuting = commuting_begin(region, &history);
    commuting_take(commuting, said, &items[1], &pair->before);
    commuting_take(commuting, said, &items[2], &pair->before);
    if (said->count)
        return strstr(said->items[0]->text, "branch: ") + strlen("branch: ");
    const char *left = model_in_order(pair, lineage, a_then_b), *right = model_in_order(pair, lineage, b_then_a);
    if (!left || !right)
        return "they do not go together";
    return strcmp(left, right) == 0 ? NULL : "they end in two models";
}

/* -- what databases say ----------------------------------------------------------------------------------------- */

static schema_status apply(struct pair *pair, struct place *place, const unsigned *order, size_t count,
                           const char **message)
{
    const struct revision *revisions[3];
    for (size_t i = 0; i < count; i++)
        revisions[i] = pair->revisions[order[i]];
    return place_upgrade(pair->region, place, revisions, count, message);
}

static schema_status take_back(struct pair *pair, struct place *place, const unsigned *order, size_t count,
                               const char **message)
{
    const struct revision *revisions[3];
    for (size_t i = 0; i < count; i++)
        revisions[i] = pair->revisions[order[i]];
    return place_downgrade(pair->region, place, revisions, count, message);
}

static bool begin(struct pair *pair, struct place *place)
{
    const char *message;
    place_clear(place);
    if (apply(pair, place, a_then_b, 1, &message) != SCHEMA_OK)
        return fail(pair, "the first cannot be applied", "", message);
    place_execute_each(pair->region, place, schema_region_string(pair->region, pair->rows));
    return true;
}

/* The content, but for the time at which now() was asked: the moments of this day. */
static const char *lasting_content(struct pair *pair, struct place *place)
{
    char *content = schema_region_string(pair->region, place_content(pair->region, place)), today[16];
    time_t now = time(NULL);
    struct tm parts;
    strftime(today, sizeof today, "%Y-%m-%d", gmtime_r(&now, &parts));
    for (char *at = content; (at = strstr(at, today));) {
        at += strlen(today);
        size_t of_day = strcspn(at, "'|\n");
        memmove(at, at + of_day, strlen(at + of_day) + 1);
    }
    return content;
}

static bool same(struct pair *pair, bool content)
{
    return strcmp(place_structure_unordered(pair->region, pair->left),
                  place_structure_unordered(pair->region, pair->right)) == 0 &&
           (!content || strcmp(lasting_content(pair, pair->left), lasting_content(pair, pair->right)) == 0);
}

static void count_kind(const char *text)
{
    char kind[KIND_SIZE];
    snprintf(kind, sizeof kind, "%s", text);
    char *name = strpbrk(kind, "'");
    if (name)
        *name = 0;
    static const char *const before_names[] = {"column ", "table ", "constraint ", "index ", "value "};
    for (size_t i = 0; i < COUNT_OF(before_names); i++)
        if ((name = strstr(kind, before_names[i]))) {
            name += strlen(before_names[i]);
            memmove(name, name + strcspn(name, " ,"), strlen(name + strcspn(name, " ,")) + 1);
        }
    size_t i = 0;
    while (i + 1 < MOST_KINDS && counts.kinds[i].count && strcmp(counts.kinds[i].text, kind) != 0)
        i++;
    snprintf(counts.kinds[i].text, KIND_SIZE, "%s", kind);
    counts.kinds[i].count++;
}

static bool is_refused_rightly(struct pair *pair, schema_status left, schema_status right)
{
    if (left != SCHEMA_OK && right != SCHEMA_OK)
        return true;
    return left != right || !same(pair, true);
}

/* From a database that applied A and then B, A goes first, and B is left as if A had never been. */
static bool can_be_taken_back(struct pair *pair)
{
    const char *message;
    static const unsigned only_b[2] = {0, 2};
    if (!begin(pair, pair->one) || apply(pair, pair->one, only_b, 2, &message) != SCHEMA_OK)
        return true; /* for its rows */
    schema_status status = take_back(pair, pair->left, b_then_a, 3, &message);
    if (status == SCHEMA_MIGRATION)
        return true; /* what was lost on the way up cannot be unique again */
    if (status != SCHEMA_OK)
        return fail(pair, "A cannot be taken back from below B", "", message);
    if (strcmp(place_structure_unordered(pair->region, pair->left),
               place_structure_unordered(pair->region, pair->one)) != 0)
        return fail(pair, "without A it is not what B alone is", place_structure(pair->region, pair->one, true),
                    place_structure(pair->region, pair->left, true));
    return true;
}

static bool holds(struct pair *pair, struct dice *dice)
{
    const char *left_message, *right_message;
    if (!make_revisions(pair, dice))
        return fail(pair, "it does not compile", NULL, NULL);
    const char *conflict = conflict_of(pair);
    if (!begin(pair, pair->left) || !begin(pair, pair->right))
        return false;
    schema_status left = apply(pair, pair->left, a_then_b, 3, &left_message);
    schema_status right = apply(pair, pair->right, b_then_a, 3, &right_message);
    if (conflict) {
        if (is_refused_rightly(pair, left, right)) {
            counts.refused_rightly++;
        } else {
            counts.refused_needlessly++;
            count_kind(conflict);
        }
        return true;
    }
    if (left != right)
        return fail(pair, "one order works and the other does not", left_message, right_message);
    if (left == SCHEMA_MIGRATION) {
        counts.refused_for_rows++;
        return true;
    }
    if (left != SCHEMA_OK)
        return fail(pair, "it fails otherwise than for its rows", schema_status_name(left), left_message);
    if (!same(pair, false))
        return fail(pair, "the orders end in two structures", place_structure(pair->region, pair->left, true),
                    place_structure(pair->region, pair->right, true));
    if (!same(pair, true))
        return fail(pair, "the orders end in other rows", lasting_content(pair, pair->left),
                    lasting_content(pair, pair->right));
    if (*place_broken(pair->region, pair->left))
        return fail(pair, "it is broken", "", place_broken(pair->region, pair->left));
    counts.right++;
    return can_be_taken_back(pair);
}

static bool one_pair(const struct pair *places, uint64_t seed)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    struct dice dice = {seed};
    struct pair *pair = NEW(region, struct pair);
    *pair = *places;
    pair->region = region;
    pair->diagnostics = diagnostics_new(region);
    bool ok = holds(pair, &dice);
    schema_region_free(region);
    return ok;
}

int main(int count, char **words)
{
    if (count < 4)
        return EXIT_FAILURE;
    struct pair places = {.engine = words[1], .left = place_new(words[1], words[2], "branches_left")};
    if (!places.left)
        return PLACE_SKIPPED;
    places.right = place_new(words[1], words[2], "branches_right");
    places.one = place_new(words[1], words[2], "branches_one");
    unsigned pairs = (unsigned)strtoul(words[3], NULL, 10), failed = 0;
    uint64_t seed = count > 4 ? strtoull(words[4], NULL, 10) : (uint64_t)time(NULL) * 1000003u;
    printf("seed %llu\n", (unsigned long long)seed);
    for (unsigned i = 0; i < pairs && failed < 3; i++)
        if (!CHECK(one_pair(&places, seed + i))) {
            fprintf(stderr, "---- again with: %s %s 1 %llu\n", words[1], words[2], (unsigned long long)(seed + i));
            failed++;
        }
    place_free(places.left);
    place_free(places.right);
    place_free(places.one);
    printf("%u pairs: %u accepted and right, %u accepted and wrong, %u accepted and refused for their rows, "
           "%u refused rightly, %u refused needlessly\n",
           pairs, counts.right, failed, counts.refused_for_rows, counts.refused_rightly, counts.refused_needlessly);
    for (size_t i = 0; i < MOST_KINDS && counts.kinds[i].count; i++)
        printf("    needlessly %u: %s\n", counts.kinds[i].count, counts.kinds[i].text);
    return checks_end();
}
