/* Owns: which database a command is about: --database, DATABASE_URL, or a .env file. Must not know what a URL means,
 * but for a file's name in it, and never prints one: there may be a password in it. */
#include "commands/tool.h"
#include "engines/engines.h"

#include "engine/engine.h"
#include "history/folder.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const variable = "DATABASE_URL";

static const char *skip_blanks(const char *at)
{
    return at + strspn(at, " \t");
}

/* Between quotes: 'as it is' or "with \n, \t, \" and \\". Null: the closing one is missing. */
static const char *quoted_value(struct region *region, const char *at)
{
    char quote = *at++;
    struct text text = TEXT(region);
    for (; *at && *at != '\n' && *at != quote; at++) {
        if (quote == '"' && *at == '\\' && at[1] && at[1] != '\n') {
            at++;
            schema_text_add_char(&text, (char)(*at == 'n' ? '\n' : *at == 't' ? '\t' : *at));
        } else {
            schema_text_add_char(&text, *at);
        }
    }
    return *at == quote ? schema_text_string(&text) : NULL;
}

/* To the end of the line, or to a comment, without blanks behind it. */
static const char *bare_value(struct region *region, const char *at)
{
    size_t size = strcspn(at, "\r\n");
    for (size_t i = 1; i < size; i++)
        if (at[i] == '#' && (at[i - 1] == ' ' || at[i - 1] == '\t'))
            size = i;
    while (size && (at[size - 1] == ' ' || at[size - 1] == '\t'))
        size--;
    return schema_region_copy(region, at, size);
}

/* The last line that sets the variable counts, as in a shell. */
static const char *value_of(struct tool *tool, const struct source *source)
{
    const char *value = NULL;
    for (const char *line = source->bytes; *line;) {
        const char *next = line + strcspn(line, "\n");
        const char *at = skip_blanks(line);
        if (strncmp(at, "export ", 7) == 0)
            at = skip_blanks(at + 7);
        if (strncmp(at, variable, strlen(variable)) == 0) {
            at = skip_blanks(at + strlen(variable));
            if (*at != '=' && (at[-1] == ' ' || at[-1] == '\t' || strchr(":\r\n", *at))) {
                uint32_t begin = (uint32_t)(line - source->bytes);
                report(tool->diagnostics, S0615, (struct span){source, begin, begin},
                       "%s stands without its '=': a line is written %s=URL", variable, variable);
                return NULL;
            }
            if (*at == '=') {
                at = skip_blanks(at + 1);
                value = *at == '\'' || *at == '"' ? quoted_value(tool->region, at) : bare_value(tool->region, at);
                if (!value) {
                    uint32_t begin = (uint32_t)(line - source->bytes);
                    report(tool->diagnostics, S0615, (struct span){source, begin, begin},
                           "%s has an opening quote without its closing one", variable);
                    return NULL;
                }
            }
        }
        line = *next ? next + 1 : next;
    }
    return value;
}

/* -- the file ------------------------------------------------------------------------------------------------------ */

/* The folder of the repository that a project is in: what stands above it is not the project's. */
static const char *outermost(struct tool *tool, const char *project)
{
    for (const char *folder = project; folder; folder = path_above(tool->region, folder))
        if (access(path_join(tool->region, folder, ".git"), F_OK) == 0)
            return folder;
    return project;
}

/* The nearest file: of the current directory, else from there, or from a project that is elsewhere, up to the folder of
 * the repository. Where there is none, the current directory's. */
static const char *nearest_file(struct tool *tool, const char *here, const char *project)
{
    const char *own = path_join(tool->region, here, ".env"), *root = outermost(tool, project);
    const char *folder = path_below(here, project) ? here : project;
    for (bool more = access(own, F_OK) != 0; more; folder = path_above(tool->region, folder)) {
        const char *path = path_join(tool->region, folder, ".env");
        if (access(path, F_OK) == 0)
            return path;
        more = strcmp(folder, root) != 0;
    }
    return own;
}

/* A file that is named relatively stands where the one that names it does. */
static const char *seen_from(struct tool *tool, const char *url, const char *folder)
{
    const struct schema_engine *engine = schema_engine_of_url(url);
    const char *colon = strchr(url, ':');
    if (!engine || !engine->in_files || !colon || !colon[1] || strchr(":/", colon[1]))
        return url;
    return schema_region_format(tool->region, "%.*s:%s", (int)(colon - url), url,
                                path_join(tool->region, folder, colon + 1));
}

static const char *url_of_file(struct tool *tool, const char *project)
{
    const char *here = path_absolute(tool->region, ".");
    if (!here)
        return NULL;
    const char *path = nearest_file(tool, here, project), *shown = path_relative(tool->region, here, path);
    const struct source *source = source_read(tool->region, path, shown);
    if (!source && errno != ENOENT)
        report(tool->diagnostics, S0615, NOWHERE, "%s cannot be read: %s", shown, strerror(errno));
    const char *url = source ? value_of(tool, source) : NULL;
    const char *folder = path_above(tool->region, path);
    return url && strcmp(folder, here) != 0 ? seen_from(tool, url, folder) : url;
}

const char *find_database(struct tool *tool, const char *project)
{
    const char *url = tool->request.database;
    size_t errors = tool->diagnostics->error_count;
    if (!url)
        url = getenv(variable);
    if (!url || !url[0])
        url = url_of_file(tool, project);
    if (url && url[0])
        return url;
    if (tool->diagnostics->error_count == errors) {
        struct diagnostic *d = report(tool->diagnostics, S0607, NOWHERE, "no database was named");
        add_help(tool->diagnostics, d,
                 "write --database sqlite:PATH or --database postgresql://USER@HOST/NAME; or set DATABASE_URL, in "
                 "the environment or in a file named .env, here or above in the project");
    }
    return NULL;
}
