/* Owns: asking the graph in the words of the command line, and reporting with the places of the files what it answers.
 * Must not know what a symbol is made of: that is graph_find.c's. */
#include "history/history.h"

#include <string.h>

void make_history_graph(struct history *history)
{
    struct graph_record *records = NEW_ARRAY(history->region, struct graph_record, history->count + 1);
    for (size_t i = 0; i < history->count; i++)
        records[i] = record_of_revision(&history->items[i]->revision);
    graph_make(history->region, history->count, records, &history->graph);
}

struct graph_record record_of_revision(const struct revision *revision)
{
    return (struct graph_record){
        .id = revision->id,
        .label = revision->label,
        .parent_count = revision->parent_count,
        .parents = revision->parents,
        .depends_count = revision->depends_count,
        .depends = revision->depends,
        .replaces_count = revision->replaces_count,
        .replaces = revision->replaces,
        .least_number = revision->replaces_count ? revision->number : 0,
    };
}

void report_graph(struct diagnostics *diagnostics, const struct history *history, const struct revision_graph *graph,
                  const struct graph_problem *problem)
{
    struct diagnostic *d =
        report(diagnostics, problem->code, NOWHERE, "%s%s%s", problem->text,
               problem->code == S0318 && strstr(problem->text, "is no revision") ? " of " : "",
               problem->code == S0318 && strstr(problem->text, "is no revision") ? history->shown : "");
    for (size_t i = 0; i < problem->places.count; i++) {
        const struct history_revision *found =
            schema_map_get(&history->by_id, graph->nodes[problem->places.items[i]].record->id);
        if (found)
            add_note(diagnostics, d, found->tree->id.span,
                     problem->places.count > 1 ? "this is one of them" : "it is here");
    }
    if (problem->help)
        add_help(diagnostics, d, "%s", problem->help);
}

bool find_revisions(struct diagnostics *diagnostics, const struct history *history, const char *symbol,
                    struct graph_target *target)
{
    struct graph_problem problem;
    if (graph_find(&history->graph, NULL, symbol, target, &problem))
        return true;
    report_graph(diagnostics, history, &history->graph, &problem);
    return false;
}

const struct history_revision *revision_at(const struct history *history, size_t place)
{
    return history->items[history->graph.nodes[place].index];
}

const struct history_revision *find_revision(struct diagnostics *diagnostics, const struct history *history,
                                             const char *symbol, bool *base)
{
    struct graph_target target;
    *base = false;
    if (!find_revisions(diagnostics, history, symbol, &target))
        return NULL;
    if (target.places.count == 1)
        return revision_at(history, target.places.items[0]);
    if (target.places.count > 1) {
        struct graph_problem problem = {.code = S0319, .help = "name one by its id", .places = target.places};
        problem.text =
            schema_region_format(history->region, "'%s' could be any of %zu revisions", symbol, target.places.count);
        report_graph(diagnostics, history, &history->graph, &problem);
        return NULL;
    }
    size_t size = strlen(symbol);
    *base = size < 4 || strcmp(symbol + size - 4, "head") != 0;
    if (!*base)
        report(diagnostics, S0318, NOWHERE, "'%s' is no revision: %s has none yet", symbol, history->shown);
    return NULL;
}
