/* --check: whether something is not frozen yet; check_database.c: whether a database takes the queries. */
#include "commands/tool.h"

static void print_operations_json(struct tool *tool, const struct build *build, bool frozen)
{
    const struct revision *revision = &build->draft.revision.revision;
    say(tool->out, "{\"in_sync\": %s, \"edited_draft\": ", frozen ? "true" : "false");
    print_json_text(tool->out, build->history.draft ? build->history.draft->revision.file : NULL);
    fputs(", \"operations\": [", tool->out);
    for (size_t i = 0; build->draft.there && i < revision->upgrade_count; i++) {
        fputs(i ? ", " : "", tool->out);
        print_json_text(tool->out, schema_operation_title(tool->region, revision->upgrade[i]));
    }
    fputs("]}\n", tool->out);
}

int command_check(struct tool *tool)
{
    struct build_options options;
    if (!find_project(tool, &options))
        return EXIT_ERROR;
    struct build build = build_begin(tool->region, tool->diagnostics, &options);
    if (tool->request.database)
        return check_database(tool, &build);
    build.looks_only = true; /* what builds have proven is known, and nothing is written */
    if (!build_plan(&build) || !build_prove(&build))
        return EXIT_ERROR;
    if (tool->request.json) {
        bool frozen = !build.draft.there && !build.history.draft;
        print_operations_json(tool, &build, frozen);
        return frozen ? EXIT_DONE : EXIT_DIFFERS;
    }
    if (!require_frozen(tool->region, tool->diagnostics, &build.history, &build.draft))
        return EXIT_DIFFERS;
    say(tool->out, "in sync: the schema is what %s make it\n", build.history.shown);
    return EXIT_DONE;
}
