/* Owns: one run of the tool from its words to its exit status. Must not know what any command does. */
#include "commands/tool.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SHOWN_ERRORS = 20 };

static enum diagnostic_style style_of(FILE *stream)
{
    const char *no_colour = getenv("NO_COLOR");
    if (no_colour && no_colour[0])
        return STYLE_PLAIN;
    return isatty(fileno(stream)) ? STYLE_COLOUR : STYLE_PLAIN;
}

/* The name in -Wno-error=name and its likes. */
static const char *name_in(const char *option)
{
    static const char *const words[] = {"-Wno-error=", "-Werror=", "-Wno-", "-W"};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (strncmp(option, words[i], strlen(words[i])) == 0)
            return option + strlen(words[i]);
    return option;
}

static bool no_warning(struct tool *tool, const char *option)
{
    struct diagnostic *d = report(tool->diagnostics, S0601, NOWHERE, "there is no warning that '%s' could set", option);
    const char *names[DIAGNOSTIC_CODES];
    size_t count = 0;
    while (warning_name_at(count)) {
        names[count] = warning_name_at(count);
        count++;
    }
    const char *name = name_in(option), *meant = closest_word(name, names, count);
    if (meant)
        add_help(tool->diagnostics, d, "did you mean %.*s%s?", (int)(name - option), option, meant);
    add_help(tool->diagnostics, d,
             "-Wall, -Wname, -Wno-name, -Werror, -Werror=name, -Wno-error=name, where name is what stands in brackets "
             "behind the warning");
    return false;
}

bool set_warnings(struct tool *tool, const struct text_list *warnings)
{
    for (size_t i = 0; i < warnings->count; i++)
        if (!diagnostics_set(tool->diagnostics, warnings->items[i]))
            return no_warning(tool, warnings->items[i]);
    return true;
}

bool set_project_warnings(struct tool *tool, const struct build_options *options)
{
    return set_warnings(tool, &options->warnings) && set_warnings(tool, &tool->request.warnings);
}

int run_tool(struct region *region, int count, const char *const *words, FILE *out, FILE *err)
{
    struct tool tool = {.region = region, .out = out, .err = err, .style = style_of(err)};
    tool.diagnostics = diagnostics_new(region);
    int status = EXIT_ERROR;
    if (count < 2) {
        fputs("schemac: what shall be done?\n\n", err);
        tool.out = err;
        command_help(&tool);
        return EXIT_ERROR;
    }
    if (read_request(&tool, count, words) && set_warnings(&tool, &tool.request.warnings)) {
        if (tool.request.command) {
            status = tool.request.command->run(&tool);
            if (!tool.request.command->warns)
                forget_warnings(tool.diagnostics);
        } else {
            struct diagnostic *d = report(tool.diagnostics, S0601, NOWHERE, "nothing was asked for");
            add_help(tool.diagnostics, d, "schemac --help lists what there is");
        }
    }
    fflush(out);
    diagnostics_print(tool.diagnostics, err, tool.style, SHOWN_ERRORS);
    if (status == EXIT_DONE && has_errors(tool.diagnostics))
        status = EXIT_ERROR;
    if (fflush(out) != 0 || ferror(out)) {
        fputs("schemac: the answer cannot be written\n", err);
        status = EXIT_ERROR;
    }
    return status;
}
