/* --history, --heads, --branches, --show: what is in migrations/. A database is asked only for what `current` is. */
#include "commands/database.h"
#include "commands/drawing.h"

#include <string.h>

/* What a database has of the files, when a symbol counts from there. False: reported; *state may be null. */
static bool find_state(struct tool *tool, struct build *build, const char *symbol, struct graph_state **state)
{
    struct database database;
    struct standing standing;
    int status;
    *state = NULL;
    if (!symbol || !strstr(symbol, "current"))
        return true;
    if (!build_replay_read(build))
        return false;
    bool opened = database_open(tool, build, &database, &status);
    if (opened) {
        database_standing(&database, &standing);
        *state = NEW(tool->region, struct graph_state);
        for (size_t i = 0; i < standing.state.applied.count; i++) {
            size_t place;
            if (graph_place(&build->history.graph, standing.graph.nodes[standing.state.applied.items[i]].record->id,
                            &place))
                APPEND(tool->region, &(*state)->applied, place);
        }
    }
    database_close(&database);
    return opened;
}

static bool failed(struct tool *tool, const struct history *history, const struct graph_problem *problem)
{
    report_graph(tool->diagnostics, history, &history->graph, problem);
    return false;
}

/* A:B with both ends, REV for it and all that it stands on, nothing for everything. */
static bool find_range(struct tool *tool, struct build *build, struct places *shown)
{
    const struct history *history = &build->history;
    const char *symbol = tool->request.argument ? tool->request.argument : ":";
    const char *colon = strchr(symbol, ':');
    const char *lower = colon ? schema_region_copy(tool->region, symbol, (size_t)(colon - symbol)) : "";
    const char *upper = colon ? colon + 1 : symbol;
    struct graph_state *state;
    struct graph_problem problem;
    upper = upper[0] ? upper : "heads";
    const struct graph_range range = {1, &upper, lower[0] != '\0', &lower, true, false};
    if (!find_state(tool, build, symbol, &state))
        return false;
    return graph_between(&history->graph, state, &range, shown, &problem) || failed(tool, history, &problem);
}

static void print_names(const struct tool *tool, const char *word, size_t count, const char *const *names)
{
    for (size_t i = 0; i < count; i++)
        say(tool->out, "%s%s", i ? ", " : word, names[i]);
    fputs(count ? ")" : "", tool->out);
}

static void print_revision(const struct tool *tool, const struct history_revision *revision)
{
    const struct revision *r = &revision->revision;
    if (r->draft)
        say(tool->out, "%04u  %-12s  %s, edited by hand", r->number, "draft", r->file);
    else
        say(tool->out, "%04u  %s  %s", r->number, r->id, r->message);
    if (r->label)
        say(tool->out, "  [%s]", r->label);
    print_names(tool, "  (depends on ", r->depends_count, r->depends);
    print_names(tool, "  (replaces ", r->replaces_count, r->replaces);
    say(tool->out, "%s\n", revision->has_child ? "" : "  (head)");
}

static void print_json(struct tool *tool, const struct history *history, const struct places *shown)
{
    fputc('[', tool->out);
    for (size_t i = 0; i < shown->count; i++) {
        const struct history_revision *at = revision_at(history, shown->items[i]);
        fputs(i ? ",\n " : "", tool->out);
        print_json_revision(tool->out, &at->revision, !at->has_child);
    }
    fputs("]\n", tool->out);
}

static int print_list(struct tool *tool, const struct history *history, const struct places *shown, const char *none)
{
    if (tool->request.json) {
        print_json(tool, history, shown);
        return EXIT_DONE;
    }
    for (size_t i = 0; i < shown->count; i++)
        print_revision(tool, revision_at(history, shown->items[i]));
    if (!shown->count)
        say(tool->out, "%s\n", none);
    return EXIT_DONE;
}

/* Lines say nothing of a history without branches. */
static bool is_one_line(const struct revision_graph *graph)
{
    for (size_t i = 0; i < graph->count; i++)
        if (graph->nodes[i].parents.count > 1 || graph->nodes[i].children.count > 1)
            return false;
    return graph->bases.count < 2;
}

static int print_graph(struct tool *tool, const struct history *history, const struct places *shown)
{
    struct drawing *drawing = drawing_begin(tool->region, &history->graph, shown);
    for (size_t i = 0; i < shown->count; i++) {
        drawing_revision(drawing, shown->items[i], tool->out);
        print_revision(tool, revision_at(history, shown->items[i]));
        drawing_children(drawing, shown->items[i], tool->out);
    }
    return EXIT_DONE;
}

int command_history(struct tool *tool)
{
    struct build_options options;
    struct build build;
    struct places shown;
    if (!find_graph(tool, &options, &build) || !find_range(tool, &build, &shown))
        return EXIT_ERROR;
    const struct history *history = &build.history;
    bool plain = tool->request.json || !shown.count || is_one_line(&history->graph);
    int status = plain ? print_list(tool, history, &shown, history->count ? "no revisions there" : "no revisions yet")
                       : print_graph(tool, history, &shown);
    for (size_t i = 0; i < history->drafts.count && !tool->request.json && !tool->request.argument; i++)
        if (!history->drafts.items[i].edited)
            say(tool->out, "      %-12s  %s\n", "draft", history->drafts.items[i].shown);
    return status;
}

int command_heads(struct tool *tool)
{
    struct build_options options;
    struct build build;
    if (!find_graph(tool, &options, &build))
        return EXIT_ERROR;
    return print_list(tool, &build.history, &build.history.graph.heads, "no revisions yet");
}

/* -- branches -------------------------------------------------------------------------------------------------------
 */

static void print_branch(struct tool *tool, const struct history *history, size_t labelled)
{
    const struct revision_graph *graph = &history->graph;
    const bool *branch = graph_branch(graph, labelled);
    size_t count = 0;
    for (size_t i = 0; i < graph->count; i++)
        count += branch[i];
    say(tool->out, "%s: %zu revision%s, up to\n", graph->nodes[labelled].record->label, count, count == 1 ? "" : "s");
    struct places tips = graph_tips(graph, BY_PARENTS, branch);
    for (size_t i = 0; i < tips.count; i++) {
        fputs("    ", tool->out);
        print_revision(tool, revision_at(history, tips.items[i]));
    }
}

static void print_fork(struct tool *tool, const struct history *history, size_t place)
{
    const struct places *children = &history->graph.nodes[place].children;
    print_revision(tool, revision_at(history, place));
    for (size_t i = 0; i < children->count; i++) {
        fputs("    -> ", tool->out);
        print_revision(tool, revision_at(history, children->items[i]));
    }
}

static void print_json_branches(struct tool *tool, const struct history *history)
{
    const struct revision_graph *graph = &history->graph;
    bool first = true;
    fputs("{\"branches\": [", tool->out);
    for (size_t i = 0; i < graph->count; i++) {
        if (!graph->nodes[i].record->label)
            continue;
        fputs(first ? "{\"label\": " : ",\n {\"label\": ", tool->out);
        print_json_text(tool->out, graph->nodes[i].record->label);
        fputs(", \"revision\": ", tool->out);
        print_json_text(tool->out, graph->nodes[i].record->id);
        fputs(", \"heads\": [", tool->out);
        struct places tips = graph_tips(graph, BY_PARENTS, graph_branch(graph, i));
        for (size_t k = 0; k < tips.count; k++) {
            fputs(k ? ", " : "", tool->out);
            print_json_text(tool->out, graph->nodes[tips.items[k]].record->id);
        }
        fputs("]}", tool->out);
        first = false;
    }
    fputs("],\n \"forks\": [", tool->out);
    first = true;
    for (size_t i = 0; i < graph->count; i++) {
        if (graph->nodes[i].children.count < 2)
            continue;
        fputs(first ? "" : ", ", tool->out);
        print_json_text(tool->out, graph->nodes[i].record->id);
        first = false;
    }
    fputs("]}\n", tool->out);
}

int command_branches(struct tool *tool)
{
    struct build_options options;
    struct build build;
    if (!find_graph(tool, &options, &build))
        return EXIT_ERROR;
    const struct revision_graph *graph = &build.history.graph;
    if (tool->request.json) {
        print_json_branches(tool, &build.history);
        return EXIT_DONE;
    }
    size_t count = 0;
    for (size_t i = 0; i < graph->count; i++)
        if (graph->nodes[i].record->label && ++count)
            print_branch(tool, &build.history, i);
    for (size_t i = 0; i < graph->count; i++)
        if (graph->nodes[i].children.count > 1 && ++count)
            print_fork(tool, &build.history, i);
    if (!count)
        fputs("no branches\n", tool->out);
    return EXIT_DONE;
}

/* -- one ------------------------------------------------------------------------------------------------------------
 */

static const char *way_back(const struct revision *revision)
{
    switch (plan_reversal(revision->upgrade, revision->upgrade_count, revision->downgrade, revision->downgrade_count)) {
    case REVERSAL_EXACT:
        return "exact";
    case REVERSAL_STRUCTURE:
        return "the structure comes back, not all data";
    case REVERSAL_IMPOSSIBLE:
        break;
    }
    return "impossible";
}

static bool find_shown(struct tool *tool, struct build *build, const char *symbol, struct places *shown)
{
    const struct history *history = &build->history;
    struct graph_state *state;
    struct graph_target target;
    struct graph_problem problem;
    if (!find_state(tool, build, symbol, &state))
        return false;
    if (!graph_find(&history->graph, state, symbol, &target, &problem))
        return failed(tool, history, &problem);
    if (!target.places.count) {
        report(tool->diagnostics, S0318, NOWHERE,
               "'%s' is what was before the first revision: there is nothing to show", symbol);
        return false;
    }
    for (size_t i = 0; i < target.places.count; i++)
        APPEND(tool->region, shown, target.places.items[i]);
    return true;
}

int command_show(struct tool *tool)
{
    struct build_options options;
    struct build build;
    struct places shown = {0};
    if (!find_history(tool, &options, &build))
        return EXIT_ERROR;
    for (size_t i = 0; i < tool->request.arguments.count; i++)
        if (!find_shown(tool, &build, tool->request.arguments.items[i], &shown))
            return EXIT_ERROR;
    if (tool->request.json && shown.count > 1) {
        print_json(tool, &build.history, &shown);
        return EXIT_DONE;
    }
    bool *wanted = NEW_ARRAY(tool->region, bool, build.history.count + 1);
    for (size_t i = 0; i < shown.count; i++)
        wanted[revision_at(&build.history, shown.items[i])->place] = true;
    if (!tool->request.json)
        build_digest_some(&build, wanted);
    for (size_t i = 0; i < shown.count; i++) {
        const struct history_revision *at = revision_at(&build.history, shown.items[i]);
        const struct revision *revision = &at->revision;
        if (tool->request.json) {
            print_json_revision(tool->out, revision, !at->has_child);
            fputc('\n', tool->out);
            continue;
        }
        fputs(i ? "\n" : "", tool->out);
        say(tool->out, "file       %s\nchecksum   %s\nstate      %s\ndowngrade  %s\n\n", revision->file,
            revision->checksum, revision->state, way_back(revision));
        say_exactly(tool->out, at->source->bytes);
    }
    return EXIT_DONE;
}
