/* Random graphs of revisions (see random_graph.h). Whatever order the graph allows ends in the same database, and so
 * does each way down: what is left of it is what the rest makes alone.
 *
 *     test_property_graphs ENGINE SCRATCH-FOLDER GRAPHS MOST-REVISIONS [SEED]
 *
 * A revision that the compiler finds in conflict with another branch is thrown again, as its author would have to. All
 * orders are tried where they are few, else 20 of them; each revision is downgraded to. Prints the seed; a graph that
 * fails prints its own, and what it is. */
#include "property/random_graph.h"
#include "support/check.h"
#include "support/place.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { MOST_ORDERS = 20 };

struct trial {
    struct region *region;
    struct graph *graph;
    struct place *place, *other;
    const char *rows;
};

static unsigned orders_tried, downgrades_tried, conflicts, refused_for_rows, revisions_made;

/* -- databases ---------------------------------------------------------------------------------------------------- */

static schema_status apply(struct trial *trial, struct place *place, const unsigned *order, unsigned count,
                           const char **message)
{
    const struct revision *revisions[MOST_REVISIONS];
    for (unsigned i = 0; i < count; i++)
        revisions[i] = trial->graph->revisions[order[i]];
    return place_upgrade(trial->region, place, revisions, count, message);
}

/* The first revision, rows in its tables, and the rest. */
static schema_status make(struct trial *trial, struct place *place, const unsigned *order, unsigned count,
                          const char **message)
{
    place_clear(place);
    schema_status status = apply(trial, place, order, 1, message);
    if (status != SCHEMA_OK)
        return status;
    place_execute_each(trial->region, place, schema_region_string(trial->region, trial->rows));
    return apply(trial, place, order, count, message);
}

/* -- orders ------------------------------------------------------------------------------------------------------- */

struct walk {
    unsigned count, most;
    unsigned orders[MOST_ORDERS][MOST_REVISIONS];
};

/* All orders, as long as there is room for them. */
static void list_orders(struct trial *trial, struct walk *walk, unsigned *order, unsigned length, bool *done)
{
    if (length == trial->graph->count) {
        if (walk->count < MOST_ORDERS)
            memcpy(walk->orders[walk->count], order, length * sizeof *order);
        walk->count++;
        return;
    }
    for (unsigned i = 0; i < (length ? trial->graph->count : 1) && walk->count <= MOST_ORDERS; i++) {
        bool free = !done[i];
        for (unsigned k = 0; free && k < trial->graph->count; k++)
            free = k == i || !trial->graph->nodes[i].above[k] || done[k];
        if (!free)
            continue;
        done[i] = true;
        order[length] = i;
        list_orders(trial, walk, order, length + 1, done);
        done[i] = false;
    }
}

static void find_orders(struct trial *trial, struct dice *dice, unsigned most, struct walk *walk)
{
    unsigned order[MOST_REVISIONS], count;
    bool done[MOST_REVISIONS] = {false}, all[MOST_REVISIONS];
    walk->count = 0;
    list_orders(trial, walk, order, 0, done);
    memset(all, true, sizeof all);
    if (walk->count > MOST_ORDERS) {
        walk->count = MOST_ORDERS;
        for (unsigned i = 0; i < walk->count; i++)
            graph_order(trial->graph, dice, all, walk->orders[i], &count);
    }
    if (walk->count > most)
        walk->count = most;
}

static bool orders_agree(struct trial *trial, struct dice *dice, unsigned most, bool *usable)
{
    static struct walk walk;
    const char *structure = NULL, *content = NULL, *message;
    find_orders(trial, dice, most, &walk);
    schema_status first = SCHEMA_OK;
    for (unsigned i = 0; i < walk.count; i++) {
        schema_status status = make(trial, trial->place, walk.orders[i], trial->graph->count, &message);
        orders_tried++;
        if (!i)
            first = status;
        if (status != first)
            return graph_failed(trial->graph, "one order works and another does not", "", message);
        if (status == SCHEMA_MIGRATION)
            continue;
        if (status != SCHEMA_OK)
            return graph_failed(trial->graph, "it cannot be applied", schema_status_name(status), message);
        if (*place_broken(trial->region, trial->place))
            return graph_failed(trial->graph, "it is broken", "", place_broken(trial->region, trial->place));
        const char *here = place_structure_unordered(trial->region, trial->place),
                   *rows = place_content(trial->region, trial->place);
        if (i && strcmp(here, structure) != 0)
            return graph_failed(trial->graph, "two orders end in two structures", structure, here);
        if (i && strcmp(rows, content) != 0)
            return graph_failed(trial->graph, "two orders end in other rows", content, rows);
        structure = here;
        content = rows;
    }
    *usable = first == SCHEMA_OK;
    refused_for_rows += first != SCHEMA_OK;
    return true;
}

/* What stands on a revision goes, children first; the rest is as if it had never been. */
static bool downgrades_agree(struct trial *trial, struct dice *dice, unsigned to)
{
    unsigned order[MOST_REVISIONS], kept[MOST_REVISIONS], count, kept_count;
    bool all[MOST_REVISIONS], stays[MOST_REVISIONS];
    const char *message, *ids[MOST_REVISIONS];
    memset(all, true, sizeof all);
    for (unsigned i = 0; i < trial->graph->count; i++)
        stays[i] = i == to || !trial->graph->nodes[i].above[to];
    graph_order(trial->graph, dice, all, order, &count);
    graph_order(trial->graph, dice, stays, kept, &kept_count);
    if (make(trial, trial->place, order, count, &message) != SCHEMA_OK ||
        make(trial, trial->other, kept, kept_count, &message) != SCHEMA_OK)
        return true; /* for its rows */
    struct migrate_request request = {.allow_loss = true, .ids = ids};
    for (unsigned i = count; i-- > 0;)
        if (!stays[order[i]])
            ids[request.count++] = trial->graph->revisions[order[i]]->id;
    const struct revision *revisions[MOST_REVISIONS];
    for (unsigned i = 0; i < count; i++)
        revisions[i] = trial->graph->revisions[order[i]];
    struct schema_options options = place_options(trial->place);
    options.migrate_timeout_ms = 20000;
    struct migrate_setup setup = {.schema = "main",
                                  .count = count,
                                  .revisions = revisions,
                                  .program = "test",
                                  .tool_version = "test",
                                  .options = &options};
    struct migrator *migrator = NULL;
    schema_status status =
        schema_migrator_open(trial->region, place_applier(trial->place), place_url(trial->place), &setup, &migrator);
    if (status == SCHEMA_OK)
        status = schema_migrator_downgrade(migrator, &request);
    message = schema_region_string(trial->region, schema_migrator_error(migrator)->message);
    schema_migrator_close(migrator);
    downgrades_tried++;
    if (status != SCHEMA_OK)
        return graph_failed(trial->graph, schema_region_format(trial->region, "it cannot be downgraded to %u", to), "",
                            message);
    const char *here = place_structure_unordered(trial->region, trial->place),
               *there = place_structure_unordered(trial->region, trial->other);
    if (strcmp(here, there) != 0)
        return graph_failed(trial->graph,
                            schema_region_format(trial->region, "downgraded to %u it is not what the rest makes", to),
                            there, here);
    return true;
}

/* -- a graph ------------------------------------------------------------------------------------------------------ */

static bool holds(struct trial *trial, struct dice *dice, unsigned most)
{
    bool usable = false, slow = strcmp(trial->graph->engine, "postgresql") == 0;
    unsigned wanted = 3 + roll(dice, most - 2);
    while (trial->graph->count < wanted)
        if (!graph_grow(trial->graph, dice))
            return false;
    revisions_made += trial->graph->count;
    if (!orders_agree(trial, dice, slow ? 8 : MOST_ORDERS, &usable))
        return false;
    for (unsigned i = 0; usable && i < trial->graph->count; i++)
        if ((!slow || roll(dice, trial->graph->count) < 4) && !downgrades_agree(trial, dice, i))
            return false;
    return true;
}

static bool one_graph(struct place *place, struct place *other, uint64_t seed, unsigned most)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    struct dice dice = {seed};
    struct trial trial = {region, graph_begin(region, place_engine(place)), place, other, graph_rows(region)};
    bool ok = holds(&trial, &dice, most);
    conflicts += trial.graph->conflicts;
    schema_region_free(region);
    return ok;
}

int main(int count, char **words)
{
    if (count < 5)
        return EXIT_FAILURE;
    struct place *place = place_new(words[1], words[2], "graphs");
    if (!place)
        return PLACE_SKIPPED;
    struct place *other = place_new(words[1], words[2], "graphs_other");
    unsigned graphs = (unsigned)strtoul(words[3], NULL, 10), most = (unsigned)strtoul(words[4], NULL, 10);
    uint64_t seed = count > 5 ? strtoull(words[5], NULL, 10) : (uint64_t)time(NULL) * 1000003u;
    if (most < 3 || most > MOST_REVISIONS)
        return EXIT_FAILURE;
    printf("seed %llu\n", (unsigned long long)seed);
    unsigned failed = 0;
    for (unsigned i = 0; i < graphs && failed < 2; i++)
        if (!CHECK(one_graph(place, other, seed + i, most))) {
            fprintf(stderr, "---- again with: %s SCRATCH 1 %u %llu\n", words[1], most, (unsigned long long)(seed + i));
            failed++;
        }
    printf("%u graphs of %u revisions: %u orders and %u downgrades tried, %u diverged; %u revisions thrown again for a "
           "conflict, %u graphs refused for their rows\n",
           graphs, revisions_made, orders_tried, downgrades_tried, failed, conflicts, refused_for_rows);
    place_free(place);
    place_free(other);
    return checks_end();
}
