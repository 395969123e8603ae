/* --stamp: a database is said to have revisions, and nothing is run: for one that came to be in another way. */
#include "commands/database.h"

static bool find_having(struct database *database, const struct standing *standing, struct places *having)
{
    struct tool *tool = database->tool;
    const struct text_list *symbols = &tool->request.arguments;
    const struct graph_state nothing = {{0, 0, NULL}};
    struct graph_problem problem;
    const struct graph_state *state = tool->request.purge ? &nothing : &standing->state;
    if (graph_stamp(&standing->graph, state, symbols->count, symbols->items, having, &problem))
        return true;
    database_report(database, standing, &problem);
    return false;
}

/* What is half done is neither there nor not there. */
static bool is_whole(struct database *database)
{
    for (size_t i = 0; i < database->ledger->count && !database->tool->request.purge; i++)
        if (database->ledger->rows[i]->running) {
            struct diagnostic *d = report(database->tool->diagnostics, S0618, NOWHERE, "revision %s is half done",
                                          database->ledger->rows[i]->id);
            add_help(database->tool->diagnostics, d,
                     "--upgrade finishes it, and --downgrade -1 takes it back; --stamp --purge forgets it");
            return false;
        }
    return true;
}

static int stamp(struct database *database)
{
    struct tool *tool = database->tool;
    struct standing standing;
    struct places having;
    database_standing(database, &standing);
    if (!is_whole(database) || !find_having(database, &standing, &having) ||
        (!tool->request.purge && !database_know_recorded(database)))
        return EXIT_ERROR;
    const bool *set = graph_set(&standing.graph, &having);
    size_t gone = 0;
    for (size_t i = 0; i < standing.graph.count; i++)
        gone += standing.rows[i] && !set[i];
    struct migrate_request request = {
        .count = having.count, .ids = standing_ids(database, &standing, &having), .purge = true};
    schema_status status = schema_migrator_stamp(database->migrator, &request);
    if (status != SCHEMA_OK)
        return database_failed(database, status);
    say(tool->out, "%zu stamped, %zu forgotten; nothing was run\n", request.done, gone);
    return EXIT_DONE;
}

int command_stamp(struct tool *tool)
{
    struct build_options options;
    struct build build;
    struct database database;
    int status;
    if (tool->request.sql) {
        report(tool->diagnostics, S0603, NOWHERE, "--stamp --sql is not supported yet");
        return EXIT_ERROR;
    }
    if (!find_history(tool, &options, &build))
        return EXIT_ERROR;
    if (database_open(tool, &build, &database, &status))
        status = stamp(&database);
    database_close(&database);
    return status;
}
