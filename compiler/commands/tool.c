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

bool set_warnings(struct tool *tool, const struct text_list *warnings)
{
    for (size_t i = 0; i < warnings->count; i++)
        if (!diagnostics_set(tool->diagnostics, warnings->items[i])) {
            struct diagnostic *d = report(tool->diagnostics, S0601, NOWHERE, "there is no warning that '%s' could set",
                                          warnings->items[i]);
            add_help(tool->diagnostics, d,
                     "-Wname, -Wno-name, -Werror, -Werror=name, where name is what stands in "
                     "brackets behind the warning");
            return false;
        }
    return true;
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
