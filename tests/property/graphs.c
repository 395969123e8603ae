/* Random graphs of revisions: roots, branches, merges, dependencies, with random operations in each. Whatever order the
 * graph allows ends in the same database, and so does each way down: what is left of it is what the rest makes alone.
 *
 *     test_property_graphs ENGINE SCRATCH-FOLDER GRAPHS MOST-REVISIONS [SEED]
 *
 * A revision that the compiler finds in conflict with another branch is thrown again, as its author would have to. All
 * orders are tried where they are few, else 20 of them; each revision is downgraded to. Prints the seed; a graph that
 * fails prints its own, and what it is. */
#include "history/commute.h"
#include "property/random.h"
#include "source/queue.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { MOST = 64, MOST_LINKS = 4, TRIES = 12, MOST_ORDERS = 20 };

struct node {
    unsigned parents[MOST_LINKS], parent_count; /* the first are parents */
    unsigned depends[MOST_LINKS], depends_count;
    bool above[MOST]; /* ancestors, and itself */
    const char *text;
    struct model before;
};

struct graph {
    struct region *region;
    struct place *place, *other;
    const char *engine;
    unsigned count, serial;
    struct node nodes[MOST];
    struct history_revision items[MOST];
    const struct revision *revisions[MOST];
    const char *rows;
};

static unsigned orders_tried, downgrades_tried, conflicts, refused_for_rows, revisions_made;

static bool fail(const struct graph *graph, const char *what, const char *expected, const char *got)
{
    fprintf(stderr, "%s\n", what);
    for (unsigned i = 0; i < graph->count; i++)
        fprintf(stderr, "---- %u\n%s", i, graph->nodes[i].text);
    if (expected)
        fprintf(stderr, "---- expected\n%s\n---- got\n%s\n", expected, got);
    return false;
}

/* -- random operations -------------------------------------------------------------------------------------------- */

static const struct table *some_table(const struct model *model, struct dice *dice)
{
    const struct table *tables[200];
    size_t count = 0;
    for (size_t i = 0; i < model->tables.used && count < COUNT_OF(tables); i++)
        if (model->tables.entries[i].key)
            tables[count++] = model->tables.entries[i].value;
    return count ? tables[roll(dice, (unsigned)count)] : NULL;
}

/* One that is no key: the first column is the key of every table here. */
static const struct column *some_column(const struct table *table, struct dice *dice)
{
    return table->column_count > 1 ? table->columns[1 + roll(dice, (unsigned)table->column_count - 1)] : NULL;
}

static const struct enumeration *some_enum(const struct model *model, struct dice *dice)
{
    const struct enumeration *enums[100];
    size_t count = 0;
    for (size_t i = 0; i < model->enums.used && count < COUNT_OF(enums); i++)
        if (model->enums.entries[i].key)
            enums[count++] = model->enums.entries[i].value;
    return count ? enums[roll(dice, (unsigned)count)] : NULL;
}

static void create_table(struct graph *graph, struct dice *dice, const struct model *model, struct text *text)
{
    unsigned n = ++graph->serial;
    const struct table *other = some_table(model, dice);
    schema_text_format(text, "create table t%u {\n id int64 primary key auto\n a%u text\n b%u int32?\n", n, n, n);
    if (other && chance(dice, 40))
        schema_text_format(text, " r%u -> %s? on delete set null index\n", n, other->name);
    schema_text_add(text, "}\n");
}

static void alter_table(struct graph *graph, struct dice *dice, const struct model *model, struct text *text)
{
    const struct table *table = some_table(model, dice);
    const struct column *column = table ? some_column(table, dice) : NULL;
    const struct enumeration *enumeration = some_enum(model, dice);
    unsigned n = ++graph->serial;
    if (!column)
        return;
    bool is_text = column->type.kind == TYPE_TEXT, is_number = column->type.kind == TYPE_INT32;
    schema_text_format(text, "alter table %s {\n", table->name);
    switch (roll(dice, 13)) {
    case 0:
        schema_text_format(text, "add c%u text?\n", n);
        break;
    case 1:
        schema_text_format(text, "add c%u int32 default %u\n", n, n);
        break;
    case 2:
        schema_text_format(text, "add c%u text backfill 'x%u'\n", n, n);
        break;
    case 3:
        if (enumeration)
            schema_text_format(text, "add c%u %s?\n", n, enumeration->name);
        break;
    case 4:
        if (table->column_count > 2)
            schema_text_format(text, "drop %s\n", column->name);
        break;
    case 5:
    case 6:
        schema_text_format(text, "rename %s to c%u\n", column->name, n);
        break;
    case 7:
        if (is_number)
            schema_text_format(text, "alter %s type int64\n", column->name);
        break;
    case 8:
        schema_text_format(text, "add index i%u (%s)\n", n, column->name);
        break;
    case 9:
        if (is_text)
            schema_text_format(text, "add check k%u (length(%s) < 1000)\n", n, column->name);
        break;
    case 10:
        if (table->index_count)
            schema_text_format(text, "drop index %s\n", table->indexes[0]->name);
        break;
    case 11:
        if (!column->nullable)
            schema_text_format(text, "alter %s null\n", column->name);
        else if (is_number || is_text)
            schema_text_format(text, "alter %s not null backfill %s\n", column->name, is_text ? "'none'" : "0");
        break;
    default:
        if (is_number)
            schema_text_format(text, "alter %s default %u\n", column->name, n);
    }
    schema_text_add(text, "}\n");
}

static void operate(struct graph *graph, struct dice *dice, const struct model *model, struct text *text)
{
    const struct table *table = some_table(model, dice);
    const struct column *column = table ? some_column(table, dice) : NULL;
    const struct enumeration *enumeration = some_enum(model, dice);
    unsigned n = ++graph->serial;
    switch (roll(dice, 12)) {
    case 0:
    case 1:
        create_table(graph, dice, model, text);
        break;
    case 2:
        if (table)
            schema_text_format(text, "rename table %s to t%u\n", table->name, n);
        break;
    case 3:
        if (table && chance(dice, 50))
            schema_text_format(text, "drop table %s\n", table->name);
        break;
    case 4:
        schema_text_format(text, "create enum e%u { v%u, w%u }\n", n, n, n);
        break;
    case 5:
        if (enumeration)
            schema_text_format(text, "alter enum %s { add v%u }\n", enumeration->name, n);
        break;
    case 6:
        if (column && column->type.kind == TYPE_TEXT)
            schema_text_format(text, "run { update %s set %s = %s || '%u' }\n", table->name, column->name, column->name,
                               n);
        break;
    default:
        alter_table(graph, dice, model, text);
    }
}

/* -- a revision --------------------------------------------------------------------------------------------------- */

static void choose_links(struct graph *graph, struct dice *dice, unsigned at)
{
    struct node *node = &graph->nodes[at];
    if (!at || chance(dice, 5))
        return; /* a root */
    unsigned count = 1 + chance(dice, 25);
    for (unsigned i = 0; i < count; i++) {
        /* Mostly on what was made last, so that there are lines and not only a bush. */
        unsigned to = chance(dice, 60) ? at - 1 - roll(dice, at < 3 ? at : 3) : roll(dice, at);
        bool known = false;
        for (unsigned k = 0; k < node->parent_count; k++)
            known |= graph->nodes[node->parents[k]].above[to] || graph->nodes[to].above[node->parents[k]];
        if (!known)
            node->parents[node->parent_count++] = to;
    }
    if (chance(dice, 15)) {
        unsigned to = roll(dice, at);
        bool known = false;
        for (unsigned k = 0; k < node->parent_count; k++)
            known |= graph->nodes[node->parents[k]].above[to] || graph->nodes[to].above[node->parents[k]];
        if (!known)
            node->depends[node->depends_count++] = to;
    }
}

static void mark_ancestors(struct graph *graph, unsigned at)
{
    struct node *node = &graph->nodes[at];
    node->above[at] = true;
    for (unsigned i = 0; i < at; i++) {
        for (unsigned k = 0; k < node->parent_count; k++)
            node->above[i] |= graph->nodes[node->parents[k]].above[i];
        for (unsigned k = 0; k < node->depends_count; k++)
            node->above[i] |= graph->nodes[node->depends[k]].above[i];
    }
}

static struct lineage *lineage_in(struct graph *graph, const unsigned *order, unsigned count)
{
    const struct revision **revisions = NEW_ARRAY(graph->region, const struct revision *, count + 1);
    for (unsigned i = 0; i < count; i++)
        revisions[i] = graph->revisions[order[i]];
    return schema_lineage_make(graph->region, count, revisions);
}

/* The model of these, in this order. */
static bool model_of(struct graph *graph, const unsigned *order, unsigned count, struct model *model)
{
    struct problem problem = {NULL, NULL};
    struct lineage *lineage = lineage_in(graph, order, count);
    schema_model_begin(model, graph->region);
    for (unsigned i = 0; i < count; i++)
        if (!schema_lineage_apply(lineage, model, graph->revisions[order[i]], &problem))
            return false;
    return true;
}

static const char *text_of(struct graph *graph, unsigned at, const char *operations)
{
    const struct node *node = &graph->nodes[at];
    struct text text = TEXT(graph->region);
    schema_text_format(&text, "revision %012x 'r%u'\nformat 1\n", at + 1, at);
    for (unsigned i = 0; i < node->parent_count; i++)
        schema_text_format(&text, "%s%012x", i ? ", " : "parent ", node->parents[i] + 1);
    schema_text_add(&text, node->parent_count ? "\n" : "");
    for (unsigned i = 0; i < node->depends_count; i++)
        schema_text_format(&text, "depends on %012x\n", node->depends[i] + 1);
    schema_text_format(&text, "created 2026-01-01\nupgrade {\n%s}\ndowngrade {\n}\n", operations);
    return schema_text_string(&text);
}

/* What a build would say of it: beside the others that are there by now. */
static bool commutes(struct graph *graph, unsigned at)
{
    struct history history = {.region = graph->region, .count = at + 1};
    struct diagnostics *said = diagnostics_new(graph->region);
    history.items = NEW_ARRAY(graph->region, struct history_revision *, at + 1);
    for (unsigned i = 0; i <= at; i++)
        history.items[i] = &graph->items[i];
    struct commuting *commuting = commuting_begin(graph->region, &history);
    for (unsigned i = 0; i <= at; i++)
        commuting_take(commuting, said, &graph->items[i], &graph->nodes[i].before);
    return said->count == 0;
}

static bool try_revision(struct graph *graph, unsigned at, const char *operations)
{
    struct node *node = &graph->nodes[at];
    struct diagnostics *quiet = diagnostics_new(graph->region);
    const struct history here = {.region = graph->region, .engines = &graph->engine, .engine_count = 1};
    node->text = text_of(graph, at, operations);
    const struct source *source = source_of_text(graph->region, "a.migration", node->text, strlen(node->text));
    struct history_revision *read = revision_of_text(graph->region, quiet, source);
    struct model after = schema_model_copy(&node->before, graph->region), all;
    if (!read || !resolve_revision(graph->region, quiet, &here, read, &after))
        return false;
    struct operations upgrade = {read->revision.upgrade_count, 0, NULL}, downgrade = {0, 0, NULL};
    struct problem problem = {NULL, NULL};
    upgrade.items = (const struct operation **)(uintptr_t)read->revision.upgrade;
    if (!plan_reverse(graph->region, &node->before, &upgrade, &downgrade, &problem))
        return false;
    struct history_revision *item = &graph->items[at];
    *item = *read;
    item->place = at;
    item->revision.number = at + 1;
    item->revision.downgrade = downgrade.items;
    item->revision.downgrade_count = downgrade.count;
    item->links = NEW_ARRAY(graph->region, struct history_revision *, MOST_LINKS * 2);
    for (unsigned i = 0; i < node->parent_count; i++)
        item->links[item->link_count++] = &graph->items[node->parents[i]];
    for (unsigned i = 0; i < node->depends_count; i++)
        item->links[item->link_count++] = &graph->items[node->depends[i]];
    char *state = schema_region_allocate(graph->region, 67);
    schema_model_state(&after, state);
    item->revision.state = state;
    item->revision.draft_digest = state + 2;
    graph->revisions[at] = &item->revision;
    unsigned order[MOST];
    for (unsigned i = 0; i <= at; i++)
        order[i] = i;
    if (commutes(graph, at) && model_of(graph, order, at + 1, &all))
        return true;
    conflicts++;
    return false;
}

static bool make_node(struct graph *graph, struct dice *dice, unsigned at)
{
    unsigned order[MOST], count = 0;
    struct node *node = &graph->nodes[at];
    choose_links(graph, dice, at);
    mark_ancestors(graph, at);
    for (unsigned i = 0; i < at; i++)
        if (node->above[i])
            order[count++] = i;
    if (!model_of(graph, order, count, &node->before))
        return fail(graph, "what commutes does not go together", NULL, NULL);
    for (unsigned i = 0; i < TRIES; i++) {
        struct text operations = TEXT(graph->region);
        if (!at)
            for (unsigned k = 0; k < 3; k++)
                create_table(graph, dice, &node->before, &operations);
        for (unsigned k = at ? 1 + roll(dice, 3) : 0; k; k--)
            operate(graph, dice, &node->before, &operations);
        if (try_revision(graph, at, schema_text_string(&operations)))
            return true;
    }
    return try_revision(graph, at, "") || fail(graph, "a revision that does nothing conflicts", NULL, NULL);
}

/* -- databases ---------------------------------------------------------------------------------------------------- */

static schema_status apply(struct graph *graph, struct place *place, const unsigned *order, unsigned count,
                           const char **message)
{
    const struct revision *revisions[MOST];
    for (unsigned i = 0; i < count; i++)
        revisions[i] = graph->revisions[order[i]];
    return place_upgrade(graph->region, place, revisions, count, message);
}

/* The first revision, rows in its tables, and the rest. */
static schema_status make(struct graph *graph, struct place *place, const unsigned *order, unsigned count,
                          const char **message)
{
    place_clear(place);
    schema_status status = apply(graph, place, order, 1, message);
    if (status != SCHEMA_OK)
        return status;
    place_execute_each(graph->region, place, schema_region_string(graph->region, graph->rows));
    return apply(graph, place, order, count, message);
}

/* -- orders ------------------------------------------------------------------------------------------------------- */

/* A random one; the first revision is always the first, for the rows are put in behind it. */
static void random_order(struct graph *graph, struct dice *dice, const bool *among, unsigned *order, unsigned *count)
{
    bool done[MOST] = {false};
    *count = 0;
    for (bool moved = true; moved;) {
        unsigned ready[MOST], left = 0;
        for (unsigned i = 0; i < graph->count; i++) {
            bool free = among[i] && !done[i];
            for (unsigned k = 0; free && k < graph->count; k++)
                free = k == i || !graph->nodes[i].above[k] || done[k];
            if (free)
                ready[left++] = i;
        }
        moved = left != 0;
        if (moved) {
            unsigned next = *count ? ready[roll(dice, left)] : ready[0];
            done[next] = true;
            order[(*count)++] = next;
        }
    }
}

struct walk {
    unsigned count, most;
    unsigned orders[MOST_ORDERS][MOST];
};

/* All orders, as long as there is room for them. */
static void list_orders(struct graph *graph, struct walk *walk, unsigned *order, unsigned length, bool *done)
{
    if (length == graph->count) {
        if (walk->count < MOST_ORDERS)
            memcpy(walk->orders[walk->count], order, length * sizeof *order);
        walk->count++;
        return;
    }
    for (unsigned i = length ? 0 : 0; i < (length ? graph->count : 1) && walk->count <= MOST_ORDERS; i++) {
        bool free = !done[i];
        for (unsigned k = 0; free && k < graph->count; k++)
            free = k == i || !graph->nodes[i].above[k] || done[k];
        if (!free)
            continue;
        done[i] = true;
        order[length] = i;
        list_orders(graph, walk, order, length + 1, done);
        done[i] = false;
    }
}

static void find_orders(struct graph *graph, struct dice *dice, unsigned most, struct walk *walk)
{
    unsigned order[MOST], count;
    bool done[MOST] = {false}, all[MOST];
    walk->count = 0;
    list_orders(graph, walk, order, 0, done);
    memset(all, true, sizeof all);
    if (walk->count > MOST_ORDERS) {
        walk->count = MOST_ORDERS;
        for (unsigned i = 0; i < walk->count; i++)
            random_order(graph, dice, all, walk->orders[i], &count);
    }
    if (walk->count > most)
        walk->count = most;
}

static bool orders_agree(struct graph *graph, struct dice *dice, unsigned most, bool *usable)
{
    static struct walk walk;
    const char *structure = NULL, *content = NULL, *message;
    find_orders(graph, dice, most, &walk);
    schema_status first = SCHEMA_OK;
    for (unsigned i = 0; i < walk.count; i++) {
        schema_status status = make(graph, graph->place, walk.orders[i], graph->count, &message);
        orders_tried++;
        if (!i)
            first = status;
        if (status != first)
            return fail(graph, "one order works and another does not", "", message);
        if (status == SCHEMA_MIGRATION)
            continue;
        if (status != SCHEMA_OK)
            return fail(graph, "it cannot be applied", schema_status_name(status), message);
        if (*place_broken(graph->region, graph->place))
            return fail(graph, "it is broken", "", place_broken(graph->region, graph->place));
        const char *here = place_structure_unordered(graph->region, graph->place),
                   *rows = place_content(graph->region, graph->place);
        if (i && strcmp(here, structure) != 0)
            return fail(graph, "two orders end in two structures", structure, here);
        if (i && strcmp(rows, content) != 0)
            return fail(graph, "two orders end in other rows", content, rows);
        structure = here;
        content = rows;
    }
    *usable = first == SCHEMA_OK;
    refused_for_rows += first != SCHEMA_OK;
    return true;
}

/* What stands on a revision goes, children first; the rest is as if it had never been. */
static bool downgrades_agree(struct graph *graph, struct dice *dice, unsigned to)
{
    unsigned order[MOST], kept[MOST], count, kept_count;
    bool all[MOST], stays[MOST];
    const char *message, *ids[MOST];
    memset(all, true, sizeof all);
    for (unsigned i = 0; i < graph->count; i++)
        stays[i] = i == to || !graph->nodes[i].above[to];
    random_order(graph, dice, all, order, &count);
    random_order(graph, dice, stays, kept, &kept_count);
    if (make(graph, graph->place, order, count, &message) != SCHEMA_OK ||
        make(graph, graph->other, kept, kept_count, &message) != SCHEMA_OK)
        return true; /* for its rows */
    struct migrate_request request = {.allow_loss = true, .ids = ids};
    for (unsigned i = count; i-- > 0;)
        if (!stays[order[i]])
            ids[request.count++] = graph->revisions[order[i]]->id;
    const struct revision *revisions[MOST];
    for (unsigned i = 0; i < count; i++)
        revisions[i] = graph->revisions[order[i]];
    struct schema_options options = {.migrate_timeout_ms = 20000};
    struct migrate_setup setup = {.schema = "main",
                                  .count = count,
                                  .revisions = revisions,
                                  .program = "test",
                                  .tool_version = "test",
                                  .options = &options};
    struct migrator *migrator = NULL;
    schema_status status = schema_migrator_open(graph->region, place_url(graph->place), &setup, &migrator);
    if (status == SCHEMA_OK)
        status = schema_migrator_downgrade(migrator, &request);
    message = schema_region_string(graph->region, schema_migrator_error(migrator)->message);
    schema_migrator_close(migrator);
    downgrades_tried++;
    if (status != SCHEMA_OK)
        return fail(graph, schema_region_format(graph->region, "it cannot be downgraded to %u", to), "", message);
    const char *here = place_structure_unordered(graph->region, graph->place),
               *there = place_structure_unordered(graph->region, graph->other);
    if (strcmp(here, there) != 0)
        return fail(graph, schema_region_format(graph->region, "downgraded to %u it is not what the rest makes", to),
                    there, here);
    return true;
}

/* -- a graph ------------------------------------------------------------------------------------------------------ */

static bool holds(struct graph *graph, struct dice *dice, unsigned most)
{
    bool usable = false, slow = strcmp(graph->engine, "postgresql") == 0;
    unsigned wanted = 3 + roll(dice, most - 2);
    for (; graph->count < wanted; graph->count++)
        if (!make_node(graph, dice, graph->count))
            return false;
    revisions_made += graph->count;
    struct text rows = TEXT(graph->region);
    for (unsigned i = 0; i < 3; i++)
        for (unsigned k = 1; k < 5; k++)
            schema_text_format(&rows, "insert into t%u (id, a%u, b%u) values (%u, 'x%u', %s)\n", i + 1, i + 1, i + 1,
                               k + 10, k, k == 2 ? "null" : "7");
    graph->rows = schema_text_string(&rows);
    if (!orders_agree(graph, dice, slow ? 8 : MOST_ORDERS, &usable))
        return false;
    for (unsigned i = 0; usable && i < graph->count; i++)
        if ((!slow || roll(dice, graph->count) < 4) && !downgrades_agree(graph, dice, i))
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
    struct graph *graph = NEW(region, struct graph);
    graph->region = region;
    graph->place = place;
    graph->other = other;
    graph->engine = place_engine(place);
    bool ok = holds(graph, &dice, most);
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
    if (most < 3 || most > MOST)
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
