/* Makes random graphs of revisions; see random_graph.h. */
#include "property/random_graph.h"
#include "history/commute.h"
#include "source/queue.h"

#include <stdio.h>
#include <string.h>

enum { TRIES = 12 };

bool graph_failed(const struct graph *graph, const char *what, const char *expected, const char *got)
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
    unsigned order[MOST_REVISIONS];
    for (unsigned i = 0; i <= at; i++) {
        history.items[i] = &graph->items[i];
        order[i] = i;
    }
    history.lineage = lineage_in(graph, order, at + 1);
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
    unsigned order[MOST_REVISIONS];
    for (unsigned i = 0; i <= at; i++)
        order[i] = i;
    if (commutes(graph, at) && model_of(graph, order, at + 1, &all))
        return true;
    graph->conflicts++;
    return false;
}

static bool make_node(struct graph *graph, struct dice *dice)
{
    unsigned order[MOST_REVISIONS], count = 0, at = graph->count;
    struct node *node = &graph->nodes[at];
    mark_ancestors(graph, at);
    for (unsigned i = 0; i < at; i++)
        if (node->above[i])
            order[count++] = i;
    if (!model_of(graph, order, count, &node->before))
        return graph_failed(graph, "what commutes does not go together", NULL, NULL);
    bool made = false;
    for (unsigned i = 0; i < TRIES && !made; i++) {
        struct text operations = TEXT(graph->region);
        if (!at)
            for (unsigned k = 0; k < 3; k++)
                create_table(graph, dice, &node->before, &operations);
        for (unsigned k = at ? 1 + roll(dice, 3) : 0; k; k--)
            operate(graph, dice, &node->before, &operations);
        made = try_revision(graph, at, schema_text_string(&operations));
    }
    if (!made && !try_revision(graph, at, ""))
        return graph_failed(graph, "a revision that does nothing conflicts", NULL, NULL);
    graph->count++;
    return true;
}

bool graph_grow(struct graph *graph, struct dice *dice)
{
    choose_links(graph, dice, graph->count);
    return make_node(graph, dice);
}

bool graph_grow_on(struct graph *graph, struct dice *dice, unsigned parent_count, const unsigned *parents)
{
    struct node *node = &graph->nodes[graph->count];
    node->parent_count = parent_count;
    memcpy(node->parents, parents, parent_count * sizeof *parents);
    return make_node(graph, dice);
}

/* -- around it ---------------------------------------------------------------------------------------------------- */

struct graph *graph_begin(struct region *region, const char *engine)
{
    struct graph *graph = NEW(region, struct graph);
    graph->region = region;
    graph->engine = engine;
    return graph;
}

const char *graph_rows(struct region *region)
{
    struct text rows = TEXT(region);
    for (unsigned i = 0; i < 3; i++)
        for (unsigned k = 1; k < 5; k++)
            schema_text_format(&rows, "insert into t%u (id, a%u, b%u) values (%u, 'x%u', %s)\n", i + 1, i + 1, i + 1,
                               k + 10, k, k == 2 ? "null" : "7");
    return schema_text_string(&rows);
}

void graph_order(const struct graph *graph, struct dice *dice, const bool *among, unsigned *order, unsigned *count)
{
    bool done[MOST_REVISIONS] = {false};
    *count = 0;
    for (bool moved = true; moved;) {
        unsigned ready[MOST_REVISIONS], left = 0;
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
