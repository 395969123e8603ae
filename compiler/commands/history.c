/* --history, --heads, --show: what is in migrations/. No database is asked. */
#include "commands/tool.h"

static bool load(struct tool *tool, struct build_options *options, struct build *build)
{
    if (!find_project(tool, options))
        return false;
    *build = build_begin(tool->region, tool->diagnostics, options);
    return build_replay(build);
}

static void print_revision(const struct tool *tool, const struct history_revision *revision)
{
    const struct revision *r = &revision->revision;
    if (r->draft)
        fprintf(tool->out, "%04u  %-12s  %s, edited by hand", r->number, "draft", r->file);
    else
        fprintf(tool->out, "%04u  %s  %s", r->number, r->id, r->message);
    fprintf(tool->out, "%s\n", revision->has_child ? "" : "  (head)");
}

static int print_list(struct tool *tool, struct history_revision *const *items, size_t count, const char *none)
{
    if (tool->request.json) {
        fputc('[', tool->out);
        for (size_t i = 0; i < count; i++) {
            fputs(i ? ",\n " : "", tool->out);
            print_json_revision(tool->out, &items[i]->revision, !items[i]->has_child);
        }
        fputs("]\n", tool->out);
        return EXIT_DONE;
    }
    for (size_t i = 0; i < count; i++)
        print_revision(tool, items[i]);
    if (!count)
        fprintf(tool->out, "%s\n", none);
    return EXIT_DONE;
}

int command_history(struct tool *tool)
{
    struct build_options options;
    struct build build;
    if (!load(tool, &options, &build))
        return EXIT_ERROR;
    int status = print_list(tool, build.history.items, build.history.count, "no revisions yet");
    for (size_t i = 0; i < build.history.drafts.count && !tool->request.json; i++)
        if (!build.history.drafts.items[i].edited)
            fprintf(tool->out, "      %-12s  %s\n", "draft", build.history.drafts.items[i].shown);
    return status;
}

int command_heads(struct tool *tool)
{
    struct build_options options;
    struct build build;
    if (!load(tool, &options, &build))
        return EXIT_ERROR;
    return print_list(tool, build.history.heads.items, build.history.heads.count, "no revisions yet");
}

static const char *way_back(const struct revision *revision)
{
    switch (plan_reversal(revision->upgrade, revision->upgrade_count, revision->downgrade, revision->downgrade_count)) {
    case REVERSAL_EXACT:
        return "exact";
    case REVERSAL_STRUCTURE:
        return "the structure comes back, not all data";
    case REVERSAL_IMPOSSIBLE:
        break;
    }
    return "impossible";
}

int command_show(struct tool *tool)
{
    struct build_options options;
    struct build build;
    bool base = false;
    if (!load(tool, &options, &build))
        return EXIT_ERROR;
    const struct history_revision *found =
        find_revision(tool->diagnostics, &build.history, tool->request.argument, &base);
    if (base)
        report(tool->diagnostics, S0318, NOWHERE,
               "base is what was before the first revision: there is nothing to show");
    if (!found)
        return EXIT_ERROR;
    const struct revision *revision = &found->revision;
    if (tool->request.json) {
        print_json_revision(tool->out, revision, !found->has_child);
        fputc('\n', tool->out);
        return EXIT_DONE;
    }
    build_digest(&build);
    fprintf(tool->out, "file       %s\nchecksum   %s\nstate      %s\ndowngrade  %s\n\n%s", revision->file,
            revision->checksum, revision->state, way_back(revision), found->source->bytes);
    return EXIT_DONE;
}
