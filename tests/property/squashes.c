/* Squashes of random ranges of random graphs of revisions (see random_graph.h): a database that has nothing of what is
 * replaced, one that has a part, and one that has it all end alike, in structure and in rows, with the files of what is
 * replaced and without; and so they do on the way back, and up again.
 *
 *     test_property_squashes ENGINE SCRATCH-FOLDER GRAPHS MOST-REVISIONS [SEED]
 *
 * A range that parts a branch from what it stands on is refused, and another one is tried. Prints the seed; a graph
 * that fails prints its own, and what it is. */
#include "build.h"
#include "history/folder.h"
#include "property/random_graph.h"
#include "source/queue.h"
#include "support/check.h"
#include "support/place.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { RANGES = 12 };

struct trial {
    struct region *region;
    struct graph *graph;
    struct dice *dice;
    const char *folder; /* migrations */
    struct place *place, *straight;
    const char *rows;
    const char *structure, *content; /* of the straight one */
    size_t long_count, count, pruned_count;
    const struct revision *const *long_way, *const *revisions, *const *pruned;
    const char *squash;
};

static unsigned squashed, refused, revisions_made, databases, rows_refuse;

static bool fail(const struct trial *trial, const char *what, const char *expected, const char *got)
{
    if (trial->squash)
        fprintf(stderr, "%s\n", trial->squash);
    return graph_failed(trial->graph, what, expected, got);
}

static bool told(const struct trial *trial, const char *what, struct diagnostics *diagnostics)
{
    diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
    return fail(trial, what, NULL, NULL);
}

/* -- files ----------------------------------------------------------------------------------------------------------
 */

static unsigned depth_of(const struct graph *graph, unsigned at)
{
    const struct node *node = &graph->nodes[at];
    unsigned depth = 1, below;
    for (unsigned i = 0; i < node->parent_count + node->depends_count; i++) {
        below = depth_of(graph, i < node->parent_count ? node->parents[i] : node->depends[i - node->parent_count]);
        depth = below >= depth ? below + 1 : depth;
    }
    return depth;
}

static void empty_folder(const struct trial *trial)
{
    struct file_names names;
    if (folder_list(trial->region, trial->folder, ".migration", &names))
        for (size_t i = 0; i < names.count; i++)
            unlink(path_join(trial->region, trial->folder, names.items[i]));
}

static bool write_files(const struct trial *trial)
{
    bool fine = folder_make(trial->region, trial->folder);
    empty_folder(trial);
    for (unsigned i = 0; i < trial->graph->count; i++) {
        const struct revision *revision = trial->graph->revisions[i];
        const char *text = migration_text(trial->region, revision, NULL, NULL);
        const char *name =
            schema_region_format(trial->region, "%04u_%s.migration", depth_of(trial->graph, i), revision->message);
        const char *path = path_join(trial->region, trial->folder, name);
        fine = fine && file_write(path, text, strlen(text), WRITE_PLAIN) != WRITE_FAILED;
    }
    return fine;
}

static bool load(const struct trial *trial, struct build *build, const struct build_options *options)
{
    struct diagnostics *diagnostics = diagnostics_new(trial->region);
    *build = build_begin(trial->region, diagnostics, options);
    if (!load_history(trial->region, diagnostics, trial->folder, "migrations", &trial->graph->engine, 1,
                      &build->history))
        return told(trial, "the files are no history", diagnostics);
    build_digest(build);
    return true;
}

/* -- the squash -----------------------------------------------------------------------------------------------------
 */

/* The first revision stays, for rows are put in behind it. */
static bool choose_range(const struct trial *trial, const struct history *history, struct places *range)
{
    const struct graph *graph = trial->graph;
    unsigned lower = 1 + roll(trial->dice, graph->count - 1), upper = 1 + roll(trial->dice, graph->count - 1);
    if (lower == upper || !graph->nodes[upper].above[lower])
        return false;
    const char *from = graph->revisions[lower]->id, *to = graph->revisions[upper]->id;
    const struct graph_range wanted = {1, &to, 1, &from, true, false};
    struct graph_problem problem;
    return graph_between(&history->graph, NULL, &wanted, range, &problem);
}

/* 1: there is one, 0: no range would do, -1: what must not be. */
static int squash(struct trial *trial, const struct history *history)
{
    for (unsigned i = 0; i < RANGES; i++) {
        struct squashing squashing = {.schema = "main", .message = "squash"};
        struct diagnostics *diagnostics = diagnostics_new(trial->region);
        const char *path = NULL;
        if (!choose_range(trial, history, &squashing.range))
            continue;
        if (squash_revisions(trial->region, diagnostics, history, &squashing, &path)) {
            const struct source *source =
                source_read(trial->region, path_join(trial->region, trial->folder, path_base(path)), path);
            trial->squash = source ? source->bytes : NULL;
            squashed++;
            return 1;
        }
        if (diagnostics->count != 1 || diagnostics->items[0]->code != S0332)
            return told(trial, "a range cannot be squashed", diagnostics) - 1;
        refused++;
    }
    return 0;
}

/* -- databases ------------------------------------------------------------------------------------------------------
 */

static schema_status first_with_rows(const struct trial *trial, struct place *place)
{
    const char *message;
    place_clear(place);
    schema_status status = place_upgrade(trial->region, place, trial->long_way, 1, &message);
    if (status == SCHEMA_OK)
        place_execute_each(trial->region, place, schema_region_string(trial->region, trial->rows));
    return status;
}

static bool is_alike(const struct trial *trial, const char *what)
{
    const char *structure = place_structure_unordered(trial->region, trial->place);
    const char *content = place_content(trial->region, trial->place);
    databases++;
    if (strcmp(structure, trial->structure) != 0)
        return fail(trial, what, trial->structure, structure);
    return strcmp(content, trial->content) == 0 || fail(trial, what, trial->content, content);
}

static bool upgrades(const struct trial *trial, const struct revision *const *revisions, size_t count, const char *what)
{
    const char *message = "";
    return place_upgrade(trial->region, trial->place, revisions, count, &message) == SCHEMA_OK ||
           fail(trial, what, "", message);
}

/* Down to the first revision, and up again: the structure is what it was, the rows are those of the first. */
static bool goes_back(const struct trial *trial, const struct revision *const *revisions, size_t count,
                      const char *what)
{
    struct migrate_setup setup = {
        .schema = "main", .count = count, .revisions = revisions, .program = "test", .tool_version = "test"};
    struct migrator *migrator = NULL;
    const struct ledger *ledger = NULL;
    const char **ids = NEW_ARRAY(trial->region, const char *, count + 1);
    struct migrate_request request = {.allow_loss = true, .ids = ids};
    schema_status status =
        schema_migrator_open(trial->region, place_applier(trial->place), place_url(trial->place), &setup, &migrator);
    if (status == SCHEMA_OK)
        status = schema_migrator_ledger(migrator, &ledger);
    size_t known_count;
    const struct revision *const *known = schema_migrator_known(migrator, &known_count);
    for (size_t i = known_count; i-- > 1;)
        ids[request.count++] = known[i]->id;
    if (status == SCHEMA_OK)
        status = schema_migrator_downgrade(migrator, &request);
    const char *message = schema_region_string(trial->region, schema_migrator_error(migrator)->message);
    schema_migrator_close(migrator);
    if (status != SCHEMA_OK)
        return fail(trial, what, "", message);
    if (!upgrades(trial, revisions, count, what))
        return false;
    const char *structure = place_structure_unordered(trial->region, trial->place);
    return strcmp(structure, trial->structure) == 0 || fail(trial, what, trial->structure, structure);
}

static bool none_of_it(const struct trial *trial, const struct revision *const *revisions, size_t count,
                       const char *what)
{
    return first_with_rows(trial, trial->place) == SCHEMA_OK && upgrades(trial, revisions, count, what) &&
           is_alike(trial, what) && goes_back(trial, revisions, count, what);
}

/* A random part of the long way that can be applied by itself. */
static bool a_part_of_it(const struct trial *trial)
{
    const struct graph *graph = trial->graph;
    const struct revision *part[MOST_REVISIONS];
    bool among[MOST_REVISIONS] = {true};
    size_t count = 0;
    for (unsigned i = 1; i < graph->count; i++) {
        among[i] = chance(trial->dice, 70);
        for (unsigned k = 0; k < i; k++)
            among[i] = among[i] && (!graph->nodes[i].above[k] || among[k]);
    }
    for (size_t i = 0; i < trial->long_count; i++)
        for (unsigned k = 0; k < graph->count; k++)
            if (among[k] && strcmp(graph->revisions[k]->id, trial->long_way[i]->id) == 0)
                part[count++] = trial->long_way[i];
    static const char what[] = "what has a part is not what the long way makes";
    return first_with_rows(trial, trial->place) == SCHEMA_OK && upgrades(trial, part, count, what) &&
           upgrades(trial, trial->revisions, trial->count, what) && is_alike(trial, what) &&
           upgrades(trial, trial->pruned, trial->pruned_count, what) && is_alike(trial, what) &&
           goes_back(trial, trial->revisions, trial->count, what);
}

static bool all_of_it(const struct trial *trial, const struct revision *const *revisions, size_t count)
{
    static const char what[] = "what has all of it is not what the long way makes";
    return first_with_rows(trial, trial->place) == SCHEMA_OK &&
           upgrades(trial, trial->long_way, trial->long_count, what) && upgrades(trial, revisions, count, what) &&
           is_alike(trial, what) && goes_back(trial, revisions, count, what);
}

/* False: its rows refuse it. */
static bool go_the_long_way(struct trial *trial)
{
    const char *message = "";
    if (first_with_rows(trial, trial->straight) != SCHEMA_OK ||
        place_upgrade(trial->region, trial->straight, trial->long_way, trial->long_count, &message) != SCHEMA_OK)
        return false;
    trial->structure = place_structure_unordered(trial->region, trial->straight);
    trial->content = place_content(trial->region, trial->straight);
    return true;
}

/* -- a graph --------------------------------------------------------------------------------------------------------
 */

static void without_replaced(struct trial *trial)
{
    const struct revision **kept = NEW_ARRAY(trial->region, const struct revision *, trial->count + 1);
    for (size_t i = 0; i < trial->count; i++)
        if (!trial->revisions[i]->replaced)
            kept[trial->pruned_count++] = trial->revisions[i];
    trial->pruned = kept;
}

static bool holds(struct trial *trial, unsigned most)
{
    static const struct build_options options;
    struct build before, after;
    unsigned wanted = 4 + roll(trial->dice, most - 3);
    while (trial->graph->count < wanted)
        if (!graph_grow(trial->graph, trial->dice))
            return false;
    revisions_made += trial->graph->count;
    if (!write_files(trial) || !load(trial, &before, &options))
        return fail(trial, "the files cannot be written or read", NULL, NULL);
    trial->long_way = build_revisions(&before, &trial->long_count);
    int found = squash(trial, &before.history);
    if (found <= 0)
        return found == 0;
    if (!go_the_long_way(trial)) {
        rows_refuse++;
        return true;
    }
    if (!load(trial, &after, &options))
        return false;
    trial->revisions = build_revisions(&after, &trial->count);
    without_replaced(trial);
    return none_of_it(trial, trial->revisions, trial->count, "what has nothing is not what the long way makes") &&
           none_of_it(trial, trial->pruned, trial->pruned_count, "what has nothing, without the files, is not") &&
           a_part_of_it(trial) && a_part_of_it(trial) && all_of_it(trial, trial->revisions, trial->count) &&
           all_of_it(trial, trial->pruned, trial->pruned_count);
}

static bool one_graph(struct place *place, struct place *straight, const char *folder, uint64_t seed, unsigned most)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    struct dice dice = {seed};
    struct trial trial = {.region = region,
                          .graph = graph_begin(region, place_engine(place)),
                          .dice = &dice,
                          .folder = folder,
                          .place = place,
                          .straight = straight,
                          .rows = graph_rows(region)};
    bool ok = holds(&trial, most);
    empty_folder(&trial);
    schema_region_free(region);
    return ok;
}

int main(int count, char **words)
{
    char folder[4096];
    if (count < 5)
        return EXIT_FAILURE;
    struct place *place = place_new(words[1], words[2], "squashes");
    if (!place)
        return PLACE_SKIPPED;
    struct place *straight = place_new(words[1], words[2], "squashes_straight");
    snprintf(folder, sizeof folder, "%s/squashes-%s-%ld", words[2], words[1], (long)getpid());
    unsigned graphs = (unsigned)strtoul(words[3], NULL, 10), most = (unsigned)strtoul(words[4], NULL, 10);
    uint64_t seed = count > 5 ? strtoull(words[5], NULL, 10) : (uint64_t)time(NULL) * 1000003u;
    if (most < 4 || most > MOST_REVISIONS)
        return EXIT_FAILURE;
    printf("seed %llu\n", (unsigned long long)seed);
    unsigned failed = 0;
    for (unsigned i = 0; i < graphs && failed < 2; i++)
        if (!CHECK(one_graph(place, straight, folder, seed + i, most))) {
            fprintf(stderr, "---- again with: %s SCRATCH 1 %u %llu\n", words[1], most, (unsigned long long)(seed + i));
            failed++;
        }
    printf("%u graphs of %u revisions: %u squashed, %u ranges refused; %u databases compared, %u failed; %u graphs "
           "refused for their rows\n",
           graphs, revisions_made, squashed, refused, databases, failed, rows_refuse);
    rmdir(folder);
    place_free(place);
    place_free(straight);
    return checks_end();
}
