/* Owns: which database a command is about: --database, DATABASE_URL, or a .env file of the current directory. Must not
 * know what a URL means, and never prints one: there may be a password in it. */
#include "commands/tool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

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

const char *find_database(struct tool *tool)
{
    const char *url = tool->request.database;
    size_t errors = tool->diagnostics->error_count;
    if (!url)
        url = getenv(variable);
    if (!url || !url[0]) {
        const struct source *source = source_read(tool->region, ".env", ".env");
        url = source ? value_of(tool, source) : NULL;
        if (!source && errno != ENOENT) {
            report(tool->diagnostics, S0615, NOWHERE, ".env cannot be read: %s", strerror(errno));
            return NULL;
        }
    }
    if (url && url[0])
        return url;
    if (tool->diagnostics->error_count == errors) {
        struct diagnostic *d = report(tool->diagnostics, S0607, NOWHERE, "no database was named");
        add_help(tool->diagnostics, d,
                 "write --database sqlite:PATH or --database postgresql://USER@HOST/NAME; or set DATABASE_URL, in "
                 "the environment or in a file named .env here");
    }
    return NULL;
}
