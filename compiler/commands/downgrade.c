/* --downgrade: revisions are undone, the last applied first, after it was said what is lost with them. */
#include "commands/database.h"

#include <string.h>

struct undone {
    size_t count;
    const char **ids;
    const struct ledger_row **rows;
};

static bool find_undone(struct database *database, struct undone *undone)
{
    struct region *region = database->tool->region;
    struct standing standing;
    struct places way;
    struct graph_problem problem;
    database_standing(database, &standing);
    if (!graph_downgrade(&standing.graph, &standing.state, database->tool->request.argument, &way, &problem)) {
        database_report(database, &standing, &problem);
        return false;
    }
    undone->rows = NEW_ARRAY(region, const struct ledger_row *, way.count + 1);
    undone->count = way.count;
    undone->ids = standing_ids(database, &standing, &way);
    for (size_t i = 0; i < way.count; i++)
        undone->rows[i] = standing.rows[way.items[i]];
    return true;
}

static void print_losses(struct tool *tool, const struct losses *losses)
{
    fputs("what is lost:\n", tool->err);
    for (size_t i = 0; i < losses->count; i++)
        say(tool->err, "    %s\n", losses->items[i]);
}

/* Once to hear what is lost, and only then for good. */
static int undo_all(struct database *database, const struct undone *undone)
{
    struct tool *tool = database->tool;
    struct losses losses = {0, 0, NULL};
    struct text sql = TEXT(tool->region);
    struct migrate_request request = {.count = undone->count, .ids = undone->ids, .losses = &losses};
    if (tool->request.sql) {
        request.sql = &sql;
        request.allow_loss = true;
    }
    schema_status status = schema_migrator_downgrade(database->migrator, &request);
    if (status == SCHEMA_MISUSE && losses.count) {
        print_losses(tool, &losses);
        if (!tool->request.allow_loss) {
            struct diagnostic *d = report(tool->diagnostics, S0611, NOWHERE, "this downgrade would lose %zu thing%s",
                                          losses.count, losses.count == 1 ? "" : "s");
            add_help(tool->diagnostics, d, "nothing was changed; if that is meant, add --allow-loss");
            return EXIT_DIFFERS;
        }
        request.allow_loss = true;
        request.losses = NULL;
        status = schema_migrator_downgrade(database->migrator, &request);
    }
    if (tool->request.sql && status == SCHEMA_OK) {
        say_exactly(tool->out, schema_text_string(&sql));
        return EXIT_DONE;
    }
    for (size_t i = 0; i < request.done && i < undone->count; i++)
        say(tool->out, "undone  %s\n", row_title(database, undone->rows[i]));
    return status == SCHEMA_OK ? EXIT_DONE : database_failed(database, status);
}

int command_downgrade(struct tool *tool)
{
    if (tool->request.sql && strchr(tool->request.argument, ':'))
        return command_sql_down(tool);
    struct build_options options;
    struct build build;
    struct database database;
    struct undone undone;
    int status;
    if (!find_history(tool, &options, &build))
        return EXIT_ERROR;
    if (database_open(tool, &build, &database, &status)) {
        status = EXIT_ERROR;
        if (find_undone(&database, &undone) && database_know_recorded(&database)) {
            if (undone.count)
                status = undo_all(&database, &undone);
            else {
                fputs("nothing to undo\n", tool->out);
                status = EXIT_DONE;
            }
        }
    }
    database_close(&database);
    return status;
}
