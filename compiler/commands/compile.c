/* --compile: what a build runs. */
#include "commands/tool.h"

int command_compile(struct tool *tool)
{
    struct build_options options;
    if (!tool->request.args) {
        struct diagnostic *d = report(tool->diagnostics, S0602, NOWHERE, "--compile needs --args FILE");
        add_help(tool->diagnostics, d, "add_schema in a CMakeLists.txt writes that file and runs this");
        return EXIT_ERROR;
    }
    if (!read_args_file(tool, tool->request.args, &options) || !set_project_warnings(tool, &options))
        return EXIT_ERROR;
    options.dump = tool->request.dump;
    if (!options.output && !options.dump) {
        report(tool->diagnostics, S0606, NOWHERE, "%s names no output folder", tool->request.args);
        return EXIT_ERROR;
    }
    struct build build = build_begin(tool->region, tool->diagnostics, &options);
    bool done = build_all(&build);
    say_exactly(tool->out, schema_text_string(&build.dump));
    return done && !has_errors(tool->diagnostics) ? EXIT_DONE : EXIT_ERROR;
}
