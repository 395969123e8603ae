/* --revision: the draft becomes a revision. */
#include "commands/tool.h"

#include <stdlib.h>

/* Of -m, of SCHEMA_MESSAGE (the build target schema_revision), else made from the operations. */
static const char *message_of(const struct tool *tool, const struct build *build)
{
    const char *given = tool->request.message ? tool->request.message : getenv("SCHEMA_MESSAGE");
    if (given && given[0])
        return given;
    if (tool->request.message || tool->request.empty)
        return "";
    const struct history_revision *edited = build->history.draft;
    const struct revision *revision = edited ? &edited->revision : &build->draft.revision.revision;
    return message_of_operations(tool->region, revision->upgrade, revision->upgrade_count);
}

int command_revision(struct tool *tool)
{
    struct build_options options;
    const char *path = NULL;
    if (!find_project(tool, &options))
        return EXIT_ERROR;
    struct build build = build_begin(tool->region, tool->diagnostics, &options);
    if (tool->request.empty && !tool->request.message) {
        struct diagnostic *d = report(tool->diagnostics, S0602, NOWHERE, "an empty revision needs a message");
        add_help(tool->diagnostics, d, "write: schemac --revision --empty -m \"what it does\"");
        return EXIT_ERROR;
    }
    if (!build_plan(&build))
        return EXIT_ERROR;
    bool edited = build.history.draft != NULL, ahead = build.draft.there;
    if (!edited && !ahead && !tool->request.empty) {
        fprintf(tool->out, "nothing to freeze: the schema is what %s make it\n", build.history.shown);
        return EXIT_DIFFERS;
    }
    build_remember(&build);
    options.output = NULL; /* a proof is remembered by builds */
    if (!build_prove(&build) || !freeze_draft(tool->region, tool->diagnostics, &build.history, &build.draft,
                                              build.schema.name, message_of(tool, &build), tool->request.empty, &path))
        return EXIT_ERROR;
    fprintf(tool->out, "%s\n", path);
    if (edited && ahead)
        fprintf(tool->out, "the schema is ahead of it still: the next build makes another draft\n");
    return EXIT_DONE;
}
