/* --sql: the SQL of revisions, without a database. */
#include "commands/tool.h"

#include "engine/engine.h"
#include "engines/engines.h"
#include "sql/dialect.h"

#include <string.h>

/* What it is about: each by its place in the history. */
struct range {
    bool *before; /* what is there already */
    bool *within; /* what is printed */
};

static bool *mark(const struct history *history, const struct places *places)
{
    bool *marks = NEW_ARRAY(history->region, bool, history->count + 1);
    bool *set = graph_set(&history->graph, places);
    graph_add_ancestors(&history->graph, BY_ALL_LINKS, set);
    for (size_t i = 0; i < history->count; i++)
        marks[history->graph.nodes[i].index] = set[i];
    return marks;
}

/* A:B is what B has and A has not; REV is all that it has; nothing is everything. Downwards the upper end comes first.
 */
static bool read_range(struct tool *tool, const struct history *history, bool down, struct range *range)
{
    const char *symbol = tool->request.argument;
    const char *colon = symbol ? strchr(symbol, ':') : NULL;
    struct graph_target low;
    range->before = mark(history, NULL);
    range->within = mark(history, NULL);
    memset(range->within, !symbol, history->count);
    if (!symbol)
        return true;
    const char *first = colon ? schema_region_copy(tool->region, symbol, (size_t)(colon - symbol)) : "";
    const char *last = colon ? colon + 1 : symbol;
    const char *lower = down ? last : first, *upper = down ? first : last;
    struct graph_problem problem;
    struct places way;
    lower = lower[0] ? lower : "base";
    upper = upper[0] ? upper : "heads";
    const struct graph_range between = {1, &upper, 1, &lower, false, true};
    if (!graph_between(&history->graph, NULL, &between, &way, &problem)) {
        report_graph(tool->diagnostics, history, &history->graph, &problem);
        return false;
    }
    if (!find_revisions(tool->diagnostics, history, lower, &low))
        return false;
    if (strcmp(upper, "base") == 0) {
        struct diagnostic *d =
            report(tool->diagnostics, S0318, NOWHERE, "base has no SQL: a range ends with a revision");
        if (colon)
            add_help(tool->diagnostics, d, "for the way back: schemac --downgrade B:A --sql");
        return false;
    }
    range->before = mark(history, &low.places);
    for (size_t i = 0; i < way.count; i++)
        range->within[history->graph.nodes[way.items[i]].index] = true;
    return true;
}

static bool print_one(struct build *build, const struct revision *revision, const char *engine, struct model *model,
                      bool down, struct text *sql)
{
    schema_text_add_char(sql, '\n');
    schema_remark_print(sql, revision->draft ? "draft"
                                             : schema_region_format(sql->region, "%s%04u %s %s", down ? "undo " : "",
                                                                    revision->number, revision->id, revision->message));
    return render_revision(build, engine, revision, model, down, sql);
}

static bool apply(struct build *build, const bool *marks, struct model *model)
{
    struct problem problem = {NULL, NULL};
    const struct history *history = &build->history;
    schema_model_begin(model, build->region);
    for (size_t i = 0; i < history->count; i++)
        if (marks[i] && !schema_lineage_apply(history->lineage, model, &history->items[i]->revision, &problem)) {
            report(build->diagnostics, S0309, history->items[i]->tree->id.span, "this cannot be done: %s",
                   problem.message);
            return false;
        }
    return true;
}

static bool print_up(struct build *build, const struct range *range, const char *engine, struct text *sql)
{
    const struct history *history = &build->history;
    struct model model;
    if (!apply(build, range->before, &model))
        return false;
    for (size_t i = 0; i < history->count; i++)
        if (range->within[i] && !print_one(build, &history->items[i]->revision, engine, &model, false, sql))
            return false;
    return !build->draft.there || print_one(build, &build->draft.revision.revision, engine, &model, false, sql);
}

/* From the last on; what one of several branches brings back has to be replayed from what stays. */
static bool print_down(struct build *build, const struct range *range, const char *engine, struct text *sql)
{
    const struct history *history = &build->history;
    bool *there = NEW_ARRAY(build->region, bool, history->count + 1);
    struct model model;
    for (size_t i = 0; i < history->count; i++)
        there[i] = range->before[i] || range->within[i];
    if (!apply(build, there, &model))
        return false;
    for (size_t i = history->count; i-- > 0;) {
        const struct revision *revision = &history->items[i]->revision;
        if (!range->within[i])
            continue;
        if (schema_lineage_is_beside(history->lineage, revision->id) && !apply(build, there, &model))
            return false;
        if (plan_reversal(revision->upgrade, revision->upgrade_count, revision->downgrade, revision->downgrade_count) ==
            REVERSAL_IMPOSSIBLE) {
            report(build->diagnostics, S0618, history->items[i]->tree->id.span, "revision %s cannot be undone",
                   revision->id);
            return false;
        }
        if (!print_one(build, revision, engine, &model, true, sql))
            return false;
        there[i] = false;
    }
    return true;
}

static int print_range(struct tool *tool, bool down)
{
    struct build_options options;
    struct range range;
    if (!find_project(tool, &options))
        return EXIT_ERROR;
    const char *engine = engine_of_request(tool, &options);
    if (!engine)
        return EXIT_ERROR;
    struct build build = build_begin(tool->region, tool->diagnostics, &options);
    bool planned = options.sources.count && !tool->request.argument ? build_plan(&build) : build_replay(&build);
    if (!planned || !read_range(tool, &build.history, down, &range))
        return EXIT_ERROR;
    struct text sql = TEXT(tool->region);
    schema_text_format(&sql, "-- %s\n-- to be read: schemac --%s runs it, and notes in the database that it did\n",
                       engine, down ? "downgrade" : "upgrade");
    if (!(down ? print_down : print_up)(&build, &range, engine, &sql))
        return EXIT_ERROR;
    say_exactly(tool->out, schema_text_string(&sql));
    return EXIT_DONE;
}

int command_sql(struct tool *tool)
{
    return print_range(tool, false);
}

int command_sql_down(struct tool *tool)
{
    return print_range(tool, true);
}
