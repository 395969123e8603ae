/* --squash, --baseline: one revision in the place of several; --prune: the files of these go. */
#include "commands/database.h"
#include "history/folder.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* A:B with both its ends; what is left out is the beginning, or all heads. */
static bool find_range(struct tool *tool, const struct history *history, struct places *range)
{
    const char *symbol = tool->request.argument ? tool->request.argument : ":";
    const char *colon = strchr(symbol, ':');
    if (!colon) {
        struct diagnostic *d = report(tool->diagnostics, S0324, NOWHERE, "'%s' is a single revision", symbol);
        add_help(tool->diagnostics, d, "a range has two ends: schemac --squash A:B");
        return false;
    }
    const char *lower = schema_region_copy(tool->region, symbol, (size_t)(colon - symbol));
    const char *upper = colon[1] ? colon + 1 : "heads";
    bool whole = !lower[0] || strcmp(lower, "base") == 0;
    const struct graph_range wanted = {1, &upper, !whole, &lower, true, whole};
    struct graph_problem problem;
    if (graph_between(&history->graph, NULL, &wanted, range, &problem))
        return true;
    report_graph(tool->diagnostics, history, &history->graph, &problem);
    return false;
}

int command_squash(struct tool *tool)
{
    struct build_options options;
    struct build build;
    struct squashing squashing = {.message = tool->request.message};
    const char *path = NULL;
    if (!find_history(tool, &options, &build) || !find_range(tool, &build.history, &squashing.range))
        return EXIT_ERROR;
    squashing.schema = schema_name_of(tool, &options);
    if (!squash_revisions(tool->region, tool->diagnostics, &build.history, &squashing, &path))
        return EXIT_ERROR;
    say(tool->out,
        "%s\nreplaces %zu revisions, whose files stay until every database has all of them or none: then "
        "schemac --prune\n",
        path, squashing.range.count);
    return run_after_revision(tool, path_join(tool->region, options.migrations, path_base(path))) ? EXIT_DONE
                                                                                                  : EXIT_ERROR;
}

/* -- prune ----------------------------------------------------------------------------------------------------------
 */

/* A database that has a part of them needs the files of the rest. */
static bool is_through(struct tool *tool, const struct build_options *options, int *status)
{
    struct build build = build_begin(tool->region, tool->diagnostics, options);
    struct database database;
    *status = EXIT_ERROR;
    bool through = build_replay(&build) && database_open(tool, &build, &database, status);
    if (!through)
        return false;
    for (size_t i = 0; i < database.ledger->count && through; i++) {
        const struct ledger_row *row = database.ledger->rows[i];
        const struct revision *revision = schema_map_get(&database.by_id, row->id);
        through = !row->unwritten && !(revision && revision->replaced);
        if (!through) {
            struct diagnostic *d =
                report(tool->diagnostics, S0333, NOWHERE, "the database has %s and does not have the row of %s",
                       row->unwritten ? "all that is replaced" : row_title(&database, row),
                       row->unwritten ? row->id : "its squash");
            add_help(tool->diagnostics, d, "bring it up first: schemac --upgrade");
            *status = EXIT_DIFFERS;
        }
    }
    database_close(&database);
    return through;
}

static bool let_go(struct tool *tool, const struct history_revision *revision)
{
    if (unlink(revision->path) != 0 && errno != ENOENT) {
        report(tool->diagnostics, S0313, revision->tree->id.span, "%s cannot be deleted: %s", revision->revision.file,
               strerror(errno));
        return false;
    }
    say(tool->out, "gone  %s\n", revision->revision.file);
    return true;
}

int command_prune(struct tool *tool)
{
    struct build_options options;
    int status;
    if (!find_project(tool, &options) || (tool->request.database && !is_through(tool, &options, &status)))
        return tool->request.database ? status : EXIT_ERROR;
    struct build build = build_begin(tool->region, tool->diagnostics, &options);
    build.prunes = true;
    if (!build_read_history(&build))
        return EXIT_ERROR;
    const struct revision_list *replaced = &build.history.replaced;
    for (size_t i = 0; i < replaced->count; i++)
        if (!let_go(tool, replaced->items[i]))
            return EXIT_ERROR;
    if (!replaced->count)
        fputs("nothing to prune: no file is there that a squash replaces\n", tool->out);
    return replaced->count ? EXIT_DONE : EXIT_DIFFERS;
}
