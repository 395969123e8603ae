/* --accept: a revision that was edited after a database got it is that database's from now on, where the edit says the
 * same in another way. Whether it does is the migrator's to say. */
#include "commands/database.h"

static const struct ledger_row *find_row(struct database *database)
{
    struct tool *tool = database->tool;
    struct standing standing;
    struct graph_target target;
    struct graph_problem problem;
    const char *symbol = tool->request.argument;
    database_standing(database, &standing);
    if (!graph_find(&standing.graph, &standing.state, symbol, &target, &problem)) {
        database_report(database, &standing, &problem);
        return NULL;
    }
    if (target.places.count != 1) {
        report(tool->diagnostics, S0603, NOWHERE, "'%s' is not one revision", symbol);
        return NULL;
    }
    const struct ledger_row *row = standing.rows[target.places.items[0]];
    if (!row)
        report(tool->diagnostics, S0603, NOWHERE, "revision %s is not applied to this database",
               standing.graph.nodes[target.places.items[0]].record->id);
    return row;
}

static int accept(struct database *database)
{
    struct tool *tool = database->tool;
    const struct ledger_row *row = find_row(database);
    if (!row)
        return EXIT_ERROR;
    const char *title = row_title(database, row);
    if (row_edit(database, row) == ROW_AS_FILE) {
        say(tool->out, "%s is as it was applied\n", title);
        return EXIT_DONE;
    }
    schema_status status = schema_migrator_accept(database->migrator, row->id);
    if (status != SCHEMA_OK)
        return database_failed(database, status);
    say(tool->out, "accepted  %s; nothing was run\n", title);
    return EXIT_DONE;
}

int command_accept(struct tool *tool)
{
    struct build_options options;
    struct build build;
    struct database database;
    int status;
    if (!find_history(tool, &options, &build))
        return EXIT_ERROR;
    if (database_open(tool, &build, &database, &status))
        status = accept(&database);
    database_close(&database);
    return status;
}
