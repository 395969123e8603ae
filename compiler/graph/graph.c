/* Owns: making a graph of records, and sets of its revisions. Must not know symbols. */
#include "graph/graph.h"

#include <stdlib.h>
#include <string.h>

bool graph_place(const struct revision_graph *graph, const char *id, size_t *place)
{
    const struct graph_node *node = schema_map_get(&graph->by_id, id);
    if (node)
        *place = (size_t)(node - graph->nodes);
    return node != NULL;
}

static int by_number_and_id(const void *a, const void *b)
{
    const struct graph_node *x = a, *y = b;
    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    int order = strcmp(x->record->id, y->record->id);
    return order ? order : (x->index < y->index ? -1 : x->index > y->index);
}

static void name_all(struct revision_graph *graph)
{
    graph->by_id = MAP(graph->region);
    graph->by_label = MAP(graph->region);
    for (size_t i = graph->count; i-- > 0;) {
        schema_map_put(&graph->by_id, graph->nodes[i].record->id, &graph->nodes[i]);
        if (graph->nodes[i].record->label)
            schema_map_put(&graph->by_label, graph->nodes[i].record->label, &graph->nodes[i]);
    }
    for (size_t i = 0; i < graph->count; i++)
        for (size_t k = 0; k < graph->nodes[i].record->replaces_count; k++)
            if (!schema_map_get(&graph->by_id, graph->nodes[i].record->replaces[k]))
                schema_map_put(&graph->by_id, graph->nodes[i].record->replaces[k], &graph->nodes[i]);
}

static bool has_link(const struct graph_node *node, size_t place)
{
    for (size_t i = 0; i < node->links.count; i++)
        if (node->links.items[i] == place)
            return true;
    return false;
}

static void link_all(struct revision_graph *graph)
{
    for (size_t i = 0; i < graph->count; i++) {
        struct graph_node *node = &graph->nodes[i];
        const struct graph_record *record = node->record;
        node->parents = node->links = node->children = node->dependants = (struct places){0};
        for (size_t k = 0; k < record->parent_count + record->depends_count; k++) {
            bool parent = k < record->parent_count;
            size_t place;
            if (!graph_place(graph, parent ? record->parents[k] : record->depends[k - record->parent_count], &place) ||
                has_link(node, place))
                continue;
            APPEND(graph->region, &node->links, place);
            if (parent)
                APPEND(graph->region, &node->parents, place);
        }
    }
    for (size_t i = 0; i < graph->count; i++) {
        const struct graph_node *node = &graph->nodes[i];
        for (size_t k = 0; k < node->links.count; k++) {
            APPEND(graph->region, &graph->nodes[node->links.items[k]].dependants, i);
            if (k < node->parents.count)
                APPEND(graph->region, &graph->nodes[node->links.items[k]].children, i);
        }
    }
}

/* A revision is deeper than all it stands on. False: some wait for each other. */
static bool find_numbers(struct revision_graph *graph)
{
    size_t *waits = NEW_ARRAY(graph->region, size_t, graph->count + 1);
    size_t *ready = NEW_ARRAY(graph->region, size_t, graph->count + 1);
    size_t first = 0, last = 0;
    for (size_t i = 0; i < graph->count; i++) {
        const struct graph_record *record = graph->nodes[i].record;
        graph->nodes[i].number = record->least_number ? record->least_number : 1;
        waits[i] = graph->nodes[i].links.count;
        if (!waits[i])
            ready[last++] = i;
    }
    for (; first < last; first++) {
        const struct graph_node *node = &graph->nodes[ready[first]];
        for (size_t k = 0; k < node->dependants.count; k++) {
            struct graph_node *above = &graph->nodes[node->dependants.items[k]];
            if (above->number <= node->number)
                above->number = node->number + 1;
            if (--waits[node->dependants.items[k]] == 0)
                ready[last++] = node->dependants.items[k];
        }
    }
    return last == graph->count;
}

struct tip {
    const char *id;
    size_t place;
};

static int by_id(const void *a, const void *b)
{
    return strcmp(((const struct tip *)a)->id, ((const struct tip *)b)->id);
}

/* Heads are named by id: their numbers say how deep a branch is, and change with what it stands on. */
static void find_ends(struct revision_graph *graph)
{
    struct tip *tips = NEW_ARRAY(graph->region, struct tip, graph->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < graph->count; i++) {
        if (!graph->nodes[i].parents.count)
            APPEND(graph->region, &graph->bases, i);
        if (!graph->nodes[i].children.count)
            tips[count++] = (struct tip){graph->nodes[i].record->id, i};
    }
    qsort(tips, count, sizeof *tips, by_id);
    for (size_t i = 0; i < count; i++)
        APPEND(graph->region, &graph->heads, tips[i].place);
}

bool graph_make(struct region *region, size_t count, const struct graph_record *records, struct revision_graph *graph)
{
    *graph = (struct revision_graph){.region = region, .count = count};
    graph->nodes = NEW_ARRAY(region, struct graph_node, count + 1);
    for (size_t i = 0; i < count; i++)
        graph->nodes[i] = (struct graph_node){.record = &records[i], .index = i};
    name_all(graph);
    link_all(graph);
    if (!find_numbers(graph))
        return false;
    qsort(graph->nodes, count, sizeof *graph->nodes, by_number_and_id);
    name_all(graph);
    link_all(graph);
    find_ends(graph);
    return true;
}

/* -- sets -----------------------------------------------------------------------------------------------------------
 */

bool *graph_set(const struct revision_graph *graph, const struct places *places)
{
    bool *set = NEW_ARRAY(graph->region, bool, graph->count + 1);
    for (size_t i = 0; places && i < places->count; i++)
        set[places->items[i]] = true;
    return set;
}

static const struct places *downwards(const struct graph_node *node, enum graph_links links)
{
    return links == BY_PARENTS ? &node->parents : &node->links;
}

static const struct places *upwards(const struct graph_node *node, enum graph_links links)
{
    return links == BY_PARENTS ? &node->children : &node->dependants;
}

/* Ancestors stand before: one walk from the end meets each after all that stand on it. */
void graph_add_ancestors(const struct revision_graph *graph, enum graph_links links, bool *set)
{
    for (size_t i = graph->count; i-- > 0;) {
        const struct places *below = downwards(&graph->nodes[i], links);
        for (size_t k = 0; set[i] && k < below->count; k++)
            set[below->items[k]] = true;
    }
}

void graph_add_descendants(const struct revision_graph *graph, enum graph_links links, bool *set)
{
    for (size_t i = 0; i < graph->count; i++) {
        const struct places *above = upwards(&graph->nodes[i], links);
        for (size_t k = 0; set[i] && k < above->count; k++)
            set[above->items[k]] = true;
    }
}

bool *graph_line(const struct revision_graph *graph, enum graph_links links, const struct places *places)
{
    bool *line = graph_set(graph, places), *above = graph_set(graph, places);
    graph_add_ancestors(graph, links, line);
    graph_add_descendants(graph, links, above);
    for (size_t i = 0; i < graph->count; i++)
        line[i] |= above[i];
    return line;
}

struct places graph_tips(const struct revision_graph *graph, enum graph_links links, const bool *set)
{
    struct places tips = {0};
    for (size_t i = 0; i < graph->count; i++) {
        const struct places *above = upwards(&graph->nodes[i], links);
        bool tip = set[i];
        for (size_t k = 0; k < above->count && tip; k++)
            tip = !set[above->items[k]];
        if (tip)
            APPEND(graph->region, &tips, i);
    }
    return tips;
}

struct places graph_direct_links(const struct revision_graph *graph, size_t place)
{
    const struct graph_node *node = &graph->nodes[place];
    struct places below = {0}, direct = {0};
    for (size_t i = 0; i < node->links.count; i++) {
        const struct graph_node *link = &graph->nodes[node->links.items[i]];
        for (size_t k = 0; k < link->links.count; k++)
            APPEND(graph->region, &below, link->links.items[k]);
    }
    bool *set = graph_set(graph, &below);
    graph_add_ancestors(graph, BY_ALL_LINKS, set);
    for (size_t i = 0; i < node->links.count; i++)
        if (!set[node->links.items[i]])
            APPEND(graph->region, &direct, node->links.items[i]);
    return direct;
}

bool *graph_branch(const struct revision_graph *graph, size_t labelled)
{
    const struct places start = {1, 1, &labelled};
    bool *set = graph_set(graph, &start);
    graph_add_descendants(graph, BY_PARENTS, set);
    for (size_t at = labelled; graph->nodes[at].parents.count == 1;) {
        at = graph->nodes[at].parents.items[0];
        if (graph->nodes[at].children.count > 1 || graph->nodes[at].parents.count > 1)
            break;
        set[at] = true;
    }
    return set;
}
