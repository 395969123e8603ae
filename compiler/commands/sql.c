/* --sql: the SQL of revisions, without a database. */
#include "commands/tool.h"

#include "ddl/ddl.h"
#include "engine/engine.h"

#include <string.h>

/* A:B is what B has and A has not; REV is all that it has; nothing is everything. */
struct range {
    const struct history_revision *from, *to;
    bool all;
};

static bool read_range(struct tool *tool, const struct history *history, struct range *range)
{
    const char *symbol = tool->request.argument;
    bool base = false;
    *range = (struct range){NULL, NULL, !symbol};
    if (!symbol)
        return true;
    const char *colon = strchr(symbol, ':');
    if (colon) {
        const char *first = schema_region_copy(tool->region, symbol, (size_t)(colon - symbol));
        range->from = first[0] ? find_revision(tool->diagnostics, history, first, &base) : NULL;
        if (!range->from && first[0] && !base)
            return false;
        symbol = colon + 1;
        if (!symbol[0])
            symbol = "head";
    }
    range->to = find_revision(tool->diagnostics, history, symbol, &base);
    if (!range->to && base)
        report(tool->diagnostics, S0318, NOWHERE, "base has no SQL: a range ends with a revision");
    return range->to != NULL;
}

/* A revision and its ancestors: parents stand before their children. */
static void mark(const struct history_revision *revision, bool *marks, const struct history *history)
{
    marks[revision->place] = true;
    for (size_t i = revision->place + 1; i-- > 0;)
        for (size_t j = 0; marks[i] && j < history->items[i]->link_count; j++)
            marks[history->items[i]->links[j]->place] = true;
}

/* The one that was named, or that of the database that was; else the build's first. Null: reported. */
static const char *engine_of(struct tool *tool, const struct build_options *options)
{
    const struct engine *of_url = tool->request.database ? schema_engine_of_url(tool->request.database) : NULL;
    const char *wanted = tool->request.engine ? tool->request.engine
                         : of_url             ? of_url->name
                                              : options->engines.items[0];
    for (size_t i = 0; i < options->engines.count; i++)
        if (strcmp(options->engines.items[i], wanted) == 0)
            return wanted;
    struct diagnostic *d = report(tool->diagnostics, S0601, NOWHERE, "this build is not for %s", wanted);
    add_help(tool->diagnostics, d, "name it in the CMakeLists.txt: add_schema(models/*.schema ENGINES %s %s)",
             options->engines.items[0], wanted);
    return NULL;
}

static bool print_one(struct build *build, const struct revision *revision, const char *engine, struct model *model,
                      struct text *sql)
{
    schema_text_add_char(sql, '\n');
    schema_remark_print(sql, revision->draft ? "draft"
                                             : schema_region_format(sql->region, "%04u %s %s", revision->number,
                                                                    revision->id, revision->message));
    return render_revision(build, engine, revision, model, false, sql);
}

int command_sql(struct tool *tool)
{
    struct build_options options;
    struct range range;
    if (!find_project(tool, &options))
        return EXIT_ERROR;
    const char *engine = engine_of(tool, &options);
    if (!engine)
        return EXIT_ERROR;
    struct build build = build_begin(tool->region, tool->diagnostics, &options);
    const struct history *history = &build.history;
    bool planned = options.sources.count && !tool->request.argument ? build_plan(&build) : build_replay(&build);
    if (!planned || !read_range(tool, history, &range))
        return EXIT_ERROR;
    bool *marks = NEW_ARRAY(tool->region, bool, history->count + 1);
    if (range.to)
        mark(range.to, marks, history);
    bool *before = NEW_ARRAY(tool->region, bool, history->count + 1);
    if (range.from)
        mark(range.from, before, history);
    struct model model;
    struct text sql = TEXT(tool->region);
    struct problem problem = {NULL, NULL};
    schema_model_begin(&model, tool->region);
    schema_text_format(&sql, "-- %s\n-- to be read: schemac --upgrade runs it, and notes in the database that it did\n",
                       engine);
    for (size_t i = 0; i < history->count; i++) {
        const struct revision *revision = &history->items[i]->revision;
        if (before[i])
            schema_lineage_apply(history->lineage, &model, revision, &problem);
        else if ((range.all || marks[i]) && !print_one(&build, revision, engine, &model, &sql))
            return EXIT_ERROR;
    }
    if (build.draft.there && !print_one(&build, &build.draft.revision.revision, engine, &model, &sql))
        return EXIT_ERROR;
    fputs(schema_text_string(&sql), tool->out);
    return EXIT_DONE;
}
