/* --upgrade, --take-drafts: a database is brought to where the project is. */
#include "commands/database.h"

#include <string.h>

/* A project without .schema files at hand (a server that has only migrations/) has no draft. */
static bool plan_if_possible(struct build *build)
{
    if (!build->options->sources.count)
        return build_replay(build);
    return build_plan(build);
}

/* What the symbols lead to; none: everything. */
static bool find_wanted(struct database *database, struct migrate_request *request)
{
    const struct text_list *symbols = &database->tool->request.arguments;
    struct standing standing;
    struct places way;
    struct graph_problem problem;
    if (!symbols->count)
        return true;
    database_standing(database, &standing);
    if (!graph_upgrade(&standing.graph, &standing.state, symbols->count, symbols->items, &way, &problem)) {
        database_report(database, &standing, &problem);
        return false;
    }
    request->count = way.count;
    request->ids = standing_ids(database, &standing, &way);
    return true;
}

int command_upgrade(struct tool *tool)
{
    if (tool->request.sql && tool->request.argument && strchr(tool->request.argument, ':'))
        return command_sql(tool);
    struct build_options options;
    struct database database;
    int status;
    if (!find_project(tool, &options))
        return EXIT_ERROR;
    struct build build = build_begin(tool->region, tool->diagnostics, &options);
    if (!plan_if_possible(&build))
        return EXIT_ERROR;
    if (options.mode == BUILD_FROZEN && build.draft.there) {
        say(tool->err, "the schema is ahead of %s; only what is frozen is applied\n", build.history.shown);
        build.draft.there = false;
    }
    if (!build_prove_drafts(&build))
        return EXIT_ERROR;
    build_remember(&build);
    if (options.output)
        build_hops(&build);
    struct text sql = TEXT(tool->region);
    struct migrate_request request = {.sql = tool->request.sql ? &sql : NULL};
    if (database_open(tool, &build, &database, &status)) {
        status = EXIT_ERROR;
        if (find_wanted(&database, &request)) {
            schema_status done = schema_migrator_upgrade(database.migrator, &request);
            status = done == SCHEMA_OK ? EXIT_DONE : database_failed(&database, done);
        }
    }
    database_close(&database);
    if (tool->request.sql)
        say_exactly(tool->out, schema_text_string(&sql));
    else if (status == EXIT_DONE && !request.done)
        fputs("nothing is pending\n", tool->out);
    else if (status == EXIT_DONE && request.relabelled)
        say(tool->out, "%zu revision%s had been applied as a draft: named anew, and nothing was run\n",
            request.relabelled, request.relabelled == 1 ? "" : "s");
    return status;
}

int command_take_drafts(struct tool *tool)
{
    struct build_options options;
    struct build build;
    struct database database;
    int status;
    if (!find_history(tool, &options, &build))
        return EXIT_ERROR;
    if (database_open(tool, &build, &database, &status)) {
        schema_status done = schema_migrator_take_drafts(database.migrator);
        status = done == SCHEMA_OK ? EXIT_DONE : database_failed(&database, done);
    }
    database_close(&database);
    if (status == EXIT_DONE)
        fputs("this database takes drafts from now on\n", tool->out);
    return status;
}
