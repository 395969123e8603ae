/* --merge-driver: what git runs on three versions of a .schema file. */
#include "base/number.h"
#include "commands/tool.h"
#include "history/folder.h"
#include "layout/merge.h"

#include <errno.h>
#include <string.h>

enum { USUAL_MARKER_SIZE = 7, LONGEST_MARKER = 100 };

/* The file is called by the path that it has in the project, where git says it (%P). */
static struct source *read_version(struct tool *tool, const char *path, const char *shown, const char *which)
{
    shown = schema_region_format(tool->region, "%s (%s)", shown, which);
    struct source *source = source_read(tool->region, path, shown);
    if (!source)
        report(tool->diagnostics, S0609, NOWHERE, "%s cannot be read: %s", path, strerror(errno));
    return source;
}

static bool marker_size(struct tool *tool, const char *word, unsigned *size)
{
    int64_t value;
    if (!schema_int64_read(word, NULL, &value) || value < 1 || value > LONGEST_MARKER) {
        report(tool->diagnostics, S0602, NOWHERE, "'%s' is no length of a conflict marker", word);
        return false;
    }
    *size = (unsigned)value;
    return true;
}

int command_merge_driver(struct tool *tool)
{
    const struct text_list *words = &tool->request.arguments;
    unsigned size = USUAL_MARKER_SIZE;
    if (words->count < 3 || words->count > 5) {
        struct diagnostic *d = report(tool->diagnostics, S0602, NOWHERE,
                                      "--merge-driver takes the base, ours and theirs, and may be told the length of "
                                      "markers and the path");
        add_help(tool->diagnostics, d, "git config merge.schemac.driver 'schemac --merge-driver %%O %%A %%B %%L %%P'");
        return EXIT_ERROR;
    }
    if (words->count > 3 && !marker_size(tool, words->items[3], &size))
        return EXIT_ERROR;
    const char *path = words->items[1], *shown = words->count > 4 ? words->items[4] : path;
    struct source *base = read_version(tool, words->items[0], shown, "base");
    struct source *ours = read_version(tool, path, shown, "ours");
    struct source *theirs = read_version(tool, words->items[2], shown, "theirs");
    if (!base || !ours || !theirs)
        return EXIT_ERROR;
    struct merged merged = merge_schemas(tool->region, tool->diagnostics, base, ours, theirs, size);
    if (file_write(path, merged.text, merged.size, WRITE_LASTING) == WRITE_FAILED) {
        report(tool->diagnostics, S0610, NOWHERE, "%s cannot be written: %s", path, strerror(errno));
        return EXIT_ERROR;
    }
    if (merged.by_lines)
        say(tool->err, "schemac: %s is merged by lines, for it could not be read as a schema\n", shown);
    return merged.conflicts ? EXIT_DIFFERS : EXIT_DONE;
}
