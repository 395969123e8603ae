/* --rebase: a revision of one branch is put behind the other branches. */
#include "commands/tool.h"

#include <string.h>

int command_rebase(struct tool *tool)
{
    struct build_options options;
    const char *path = NULL;
    bool base = false;
    if (!find_project(tool, &options))
        return EXIT_ERROR;
    struct build build = build_begin(tool->region, tool->diagnostics, &options);
    /* Branches that conflict are what it is for, so what the revisions come to is not asked yet. */
    if (!build_read_history(&build))
        return EXIT_ERROR;
    const struct history_revision *revision =
        find_revision(tool->diagnostics, &build.history, tool->request.argument, &base);
    if (base)
        report(tool->diagnostics, S0318, NOWHERE, "base is what was before the first revision: it has no branch");
    if (!revision || !rebase_revision(tool->region, tool->diagnostics, &build.history, revision, &path))
        return EXIT_ERROR;
    say(tool->out, "%s\n", path);
    struct build again = build_begin(tool->region, tool->diagnostics, &options);
    if (build_replay(&again))
        return EXIT_DONE;
    say(tool->out, "it stands behind the others now, and has to say what it does from there\n");
    return EXIT_DIFFERS;
}
