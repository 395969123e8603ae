/* --explain: the page of a code. Pages are files of source/explain/, put into the tool when it is built. */
#include "commands/explain.h"
#include "commands/tool.h"

#include <string.h>

static const struct {
    const char *code;
    const char *meaning;
} codes[] = {
#define CODE(code, severity, name, meaning) {#code, meaning},
#include "source/codes.def"
#undef CODE
};

/* s201, 201 and S0201 are one. */
static const char *full_code(struct tool *tool, const char *word)
{
    unsigned number = 0;
    size_t skip = word[0] == 'S' || word[0] == 's', digits = strspn(word + skip, "0123456789");
    if (!digits || digits > 4 || word[skip + digits])
        return word;
    for (size_t i = 0; i < digits; i++)
        number = number * 10 + (unsigned)(word[skip + i] - '0');
    return schema_region_format(tool->region, "S%04u", number);
}

int command_explain(struct tool *tool)
{
    const char *code = full_code(tool, tool->request.argument);
    for (const struct explain_page *page = explain_pages; page->code; page++)
        if (strcmp(page->code, code) == 0) {
            for (size_t i = 0; page->lines[i]; i++)
                say(tool->out, "%s\n", page->lines[i]);
            return EXIT_DONE;
        }
    for (size_t i = 0; i < COUNT_OF(codes); i++)
        if (strcmp(codes[i].code, code) == 0) {
            say(tool->out, "%s: %s\n", code, codes[i].meaning);
            return EXIT_DONE;
        }
    struct diagnostic *d =
        report(tool->diagnostics, S0614, NOWHERE, "'%s' is no code of a message", tool->request.argument);
    add_help(tool->diagnostics, d, "a message ends with its code in brackets, such as [S0201]");
    return EXIT_ERROR;
}
