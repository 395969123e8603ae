/* --format: files in the one layout; with --check, whether they are. */
#include "layout/format.h"
#include "commands/tool.h"
#include "history/folder.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Where the text of a file stands: behind its links, which stay. Null: outside of the project, and reported. */
static const char *place_of(struct tool *tool, const char *path)
{
    char real[PATH_MAX], root[PATH_MAX];
    const char *absolute = path_absolute(tool->region, path);
    const char *folder = absolute ? path_above(tool->region, absolute) : NULL;
    const char *project = folder ? project_around(tool, folder) : NULL;
    if (!realpath(path, real) || !folder || !realpath(project ? project : folder, root))
        return path; /* whoever writes there is told why not */
    if (path_below(real, root))
        return schema_region_string(tool->region, real);
    struct diagnostic *d =
        report(tool->diagnostics, S0610, NOWHERE,
               "%s is a link, or stands behind one, that leads out of the project, to %s", path, real);
    add_help(tool->diagnostics, d, "format that file by its own name");
    return NULL;
}

static int format_file(struct tool *tool, const char *path)
{
    size_t errors = tool->diagnostics->error_count;
    struct source *source = source_read(tool->region, path, path);
    if (!source) {
        report(tool->diagnostics, S0609, NOWHERE, "%s cannot be read: %s", path, strerror(errno));
        return EXIT_ERROR;
    }
    struct schema_tree *tree = parse_schema(tool->region, tool->diagnostics, source);
    if (tool->diagnostics->error_count != errors)
        return EXIT_ERROR;
    const char *text = format_schema(tool->region, source, tree);
    if (!text) {
        report(tool->diagnostics, S0620, (struct span){source, 0, 0},
               "this file cannot be laid out without a change to what it says, and stays as it is");
        return EXIT_ERROR;
    }
    if (strlen(text) == source->size && memcmp(text, source->bytes, source->size) == 0)
        return EXIT_DONE;
    if (tool->request.check) {
        say(tool->out, "%s is not laid out as schemac --format does it\n", path);
        return EXIT_DIFFERS;
    }
    const char *place = place_of(tool, path);
    if (!place)
        return EXIT_ERROR;
    if (file_write(place, text, strlen(text), WRITE_LASTING) == WRITE_FAILED) {
        report(tool->diagnostics, S0610, NOWHERE, "%s cannot be written: %s", path, strerror(errno));
        return EXIT_ERROR;
    }
    say(tool->out, "%s\n", path);
    return EXIT_DONE;
}

int command_format(struct tool *tool)
{
    const struct text_list *paths = &tool->request.arguments;
    int status = EXIT_DONE;
    for (size_t i = 0; i < paths->count; i++) {
        int one = format_file(tool, paths->items[i]);
        status = one > status ? one : status;
    }
    return status;
}
