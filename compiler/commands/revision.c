/* --revision, --merge: a file is written: what the draft has, or nothing. */
#include "commands/database.h"
#include "history/folder.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

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

/* The command gets the path as its last word, whatever is in it. */
bool run_after_revision(struct tool *tool, const char *path)
{
    const char *command = tool->request.after_revision;
    int status = 0;
    if (!command)
        return true;
    fflush(tool->out);
    fflush(tool->err);
    const char *script = schema_region_format(tool->region, "%s \"$@\"", command);
    pid_t child = fork();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", script, "schemac", path, (char *)NULL);
        _exit(127);
    }
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    if (child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return true;
    struct diagnostic *d = report(tool->diagnostics, S0619, NOWHERE, "'%s' failed on the new revision", command);
    add_note(tool->diagnostics, d, NOWHERE, "the file is written: %s", path_base(path));
    return false;
}

static bool find_all(struct tool *tool, const struct history *history, const struct text_list *symbols,
                     struct places *places)
{
    for (size_t i = 0; i < symbols->count; i++) {
        struct graph_target target;
        if (!find_revisions(tool->diagnostics, history, symbols->items[i], &target))
            return false;
        for (size_t k = 0; k < target.places.count; k++)
            if (!graph_set(&history->graph, places)[target.places.items[k]])
                APPEND(tool->region, places, target.places.items[k]);
    }
    return true;
}

/* On a revision that has children already a new one is a second branch. */
static bool may_stand_there(struct tool *tool, const struct history *history, const struct places *parents)
{
    for (size_t i = 0; i < parents->count && !tool->request.splice; i++) {
        const struct history_revision *parent = revision_at(history, parents->items[i]);
        if (!parent->has_child)
            continue;
        struct diagnostic *d = report(tool->diagnostics, S0327, parent->tree->id.span,
                                      "revision %s is no head: others stand on it", parent->revision.id);
        add_help(tool->diagnostics, d, "to begin a branch there, add --splice");
        return false;
    }
    return true;
}

static bool find_links(struct tool *tool, const struct history *history, struct freezing *freezing)
{
    const struct request *request = &tool->request;
    freezing->label = request->label;
    if (request->parents.count && !freezing->empty) {
        struct diagnostic *d =
            report(tool->diagnostics, S0616, NOWHERE, "--parent is for revisions made with --empty or --merge");
        add_help(tool->diagnostics, d, "a draft is the difference from all heads, and stands on them");
        return false;
    }
    freezing->has_parents |= request->parents.count > 0;
    return find_all(tool, history, &request->parents, &freezing->parents) &&
           find_all(tool, history, &request->depends, &freezing->depends) &&
           may_stand_there(tool, history, &freezing->parents);
}

static int freeze(struct tool *tool, struct build *build, struct freezing *freezing)
{
    const char *path = NULL;
    freezing->schema = build->schema.name ? build->schema.name : schema_name_of(tool, build->options);
    if (!find_links(tool, &build->history, freezing) ||
        !freeze_draft(tool->region, tool->diagnostics, &build->history, &build->draft, freezing, &path))
        return EXIT_ERROR;
    say(tool->out, "%s\n", path);
    return run_after_revision(tool, path_join(tool->region, build->options->migrations, path_base(path))) ? EXIT_DONE
                                                                                                          : EXIT_ERROR;
}

int command_revision(struct tool *tool)
{
    struct build_options options;
    struct freezing freezing = {.empty = tool->request.empty};
    if (!find_project(tool, &options))
        return EXIT_ERROR;
    struct build build = build_begin(tool->region, tool->diagnostics, &options);
    if (tool->request.empty && !tool->request.message) {
        struct diagnostic *d = report(tool->diagnostics, S0602, NOWHERE, "an empty revision needs a message");
        add_help(tool->diagnostics, d, "write: schemac --revision --empty -m \"what it does\"");
        return EXIT_ERROR;
    }
    /* What has no operations is no matter of the schema. */
    if (!(tool->request.empty ? build_replay(&build) : build_plan(&build)))
        return EXIT_ERROR;
    bool edited = build.history.draft != NULL, ahead = build.draft.there;
    if (!edited && !ahead && !tool->request.empty) {
        say(tool->out, "nothing to freeze: the schema is what %s make it\n", build.history.shown);
        return EXIT_DIFFERS;
    }
    build_remember(&build);
    options.output = NULL; /* a proof is remembered by builds */
    if (!build_prove(&build))
        return EXIT_ERROR;
    freezing.message = message_of(tool, &build);
    int status = freeze(tool, &build, &freezing);
    if (status == EXIT_DONE && edited && ahead)
        say(tool->out, "the schema is ahead of it still: the next build makes another draft\n");
    return status;
}

/* --merge: nothing but a place where branches meet again. What conflicts was found when the history was replayed. */
int command_merge(struct tool *tool)
{
    struct build_options options;
    struct freezing freezing = {.empty = true, .has_parents = true};
    if (!find_project(tool, &options))
        return EXIT_ERROR;
    struct build build = build_begin(tool->region, tool->diagnostics, &options);
    if (!build_replay(&build))
        return EXIT_ERROR;
    const struct history *history = &build.history;
    if (tool->request.arguments.count) {
        if (!find_all(tool, history, &tool->request.arguments, &freezing.parents))
            return EXIT_ERROR;
    } else {
        freezing.parents = history->graph.heads;
    }
    if (freezing.parents.count < 2) {
        say(tool->out, "nothing to merge: %s\n",
            tool->request.arguments.count ? "that is a single revision" : "there is one head");
        return EXIT_DIFFERS;
    }
    const char *first = revision_at(history, freezing.parents.items[0])->revision.id;
    const char *second = revision_at(history, freezing.parents.items[1])->revision.id;
    freezing.message = tool->request.message ? tool->request.message
                                             : schema_region_format(tool->region, "merge %s and %s", first, second);
    if (!tool->request.message && freezing.parents.count > 2)
        freezing.message = schema_region_format(tool->region, "merge %zu branches", freezing.parents.count);
    return freeze(tool, &build, &freezing);
}
