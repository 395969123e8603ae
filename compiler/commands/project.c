/* Owns: which project a command is about: the args file that was named, or what is around the current directory. Must
 * not know what is in its files. */
#define SCHEMA_NO_ENGINE
#include "commands/tool.h"

#include "engines/engines.h"
#include "history/folder.h"
#include "language/support.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_folder(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

static bool is_project(struct tool *tool, const char *folder)
{
    return is_folder(path_join(tool->region, folder, "migrations")) ||
           is_folder(path_join(tool->region, folder, "models"));
}

const char *project_around(struct tool *tool, const char *folder)
{
    for (; folder; folder = path_above(tool->region, folder))
        if (is_project(tool, folder))
            return folder;
    return NULL;
}

static bool add_models(struct tool *tool, const char *root, struct build_options *options)
{
    const char *models = path_join(tool->region, root, "models");
    struct file_names names;
    if (!folder_list(tool->region, models, ".schema", &names))
        return errno == ENOENT;
    for (size_t i = 0; i < names.count; i++)
        APPEND(tool->region, &options->sources, path_join(tool->region, models, names.items[i]));
    return true;
}

static bool same_list(const struct text_list *a, const struct text_list *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (strcmp(a->items[i], b->items[i]) != 0)
            return false;
    return true;
}

/* Two build folders of one project, Debug and Release perhaps, say the same of it. */
static bool same_project(const struct build_options *a, const struct build_options *b)
{
    return strcmp(a->target, b->target) == 0 && strcmp(a->prefix, b->prefix) == 0 &&
           strcmp(a->migrations, b->migrations) == 0 && same_list(&a->sources, &b->sources) &&
           same_list(&a->engines, &b->engines);
}

struct search {
    const char *migrations; /* of the project: null for any below it */
    const char *first;      /* the path that fits, and what it says */
    struct build_options options;
    bool found, ambiguous;
};

static void consider(struct tool *tool, struct search *search, const char *path)
{
    struct build_options options;
    struct diagnostics *queue = tool->diagnostics;
    tool->diagnostics = diagnostics_new(tool->region);
    bool good = read_args_file(tool, path, &options);
    tool->diagnostics = queue;
    if (!good || strcmp(options.migrations, search->migrations) != 0)
        return;
    if (!search->found || (same_project(&options, &search->options) && options.mode == BUILD_DRAFT &&
                           search->options.mode == BUILD_FROZEN)) {
        search->first = path;
        search->options = options;
        search->found = true;
    } else if (!same_project(&options, &search->options)) {
        search->ambiguous = true;
    }
}

static void search_folder(struct tool *tool, struct search *search, const char *folder)
{
    struct file_names names;
    if (!folder_list(tool->region, folder, ".args", &names))
        return;
    for (size_t i = 0; i < names.count; i++)
        if (strncmp(names.items[i], "schemac-", 8) == 0)
            consider(tool, search, path_join(tool->region, folder, names.items[i]));
}

/* build, build-release, build/debug: where CMake and its presets are told to put things. */
static void search_builds(struct tool *tool, struct search *search, const char *root)
{
    struct file_names names;
    if (!folder_list(tool->region, root, "", &names))
        return;
    for (size_t i = 0; i < names.count; i++) {
        const char *folder = path_join(tool->region, root, names.items[i]);
        struct file_names inner;
        if (strncmp(names.items[i], "build", 5) != 0 || !is_folder(folder))
            continue;
        search_folder(tool, search, folder);
        if (!folder_list(tool->region, folder, "", &inner))
            continue;
        for (size_t j = 0; j < inner.count; j++) {
            const char *deeper = path_join(tool->region, folder, inner.items[j]);
            if (inner.items[j][0] != '.' && strcmp(inner.items[j], "CMakeFiles") != 0 && is_folder(deeper))
                search_folder(tool, search, deeper);
        }
    }
}

/* Without a build there is still what a project has by habit. */
static bool project_by_habit(struct tool *tool, const char *root, struct build_options *options)
{
    *options = (struct build_options){.target = "schema", .project = root, .prefix = "", .mode = BUILD_DRAFT};
    options->migrations = path_join(tool->region, root, "migrations");
    for (size_t i = 0; schema_engine_at(i); i++)
        APPEND(tool->region, &options->engines, schema_engine_at(i));
    if (add_models(tool, root, options))
        return true;
    report(tool->diagnostics, S0604, NOWHERE, "%s/models cannot be read: %s", root, strerror(errno));
    return false;
}

static bool no_project(struct tool *tool)
{
    struct diagnostic *d =
        report(tool->diagnostics, S0604, NOWHERE, "there is no project here: no folder with migrations/ or models/");
    add_help(tool->diagnostics, d,
             "go into one, name its args file with --project build/schemac-schema.args, or make one "
             "with schemac --init");
    return false;
}

bool find_project(struct tool *tool, struct build_options *options)
{
    const char *named = tool->request.project;
    const char *here = path_absolute(tool->region, named ? named : ".");
    if (!here)
        return no_project(tool);
    if (named && !is_folder(here))
        return read_args_file(tool, named, options) && set_project_warnings(tool, options);
    const char *root = named ? (is_project(tool, here) ? here : NULL) : project_around(tool, here);
    if (!root)
        return no_project(tool);
    struct search search = {.migrations = path_join(tool->region, root, "migrations")};
    search_builds(tool, &search, root);
    if (search.ambiguous) {
        struct diagnostic *d = report(tool->diagnostics, S0605, NOWHERE,
                                      "the build folders below %s disagree about what the project is", root);
        add_help(tool->diagnostics, d, "name one: --project %s", search.first);
        return false;
    }
    if (!search.found)
        return project_by_habit(tool, root, options);
    *options = search.options;
    return set_project_warnings(tool, options);
}

bool find_graph(struct tool *tool, struct build_options *options, struct build *build)
{
    if (!find_project(tool, options))
        return false;
    *build = build_begin(tool->region, tool->diagnostics, options);
    return build_read_history(build);
}

bool find_history(struct tool *tool, struct build_options *options, struct build *build)
{
    if (!find_project(tool, options))
        return false;
    *build = build_begin(tool->region, tool->diagnostics, options);
    return build_replay(build);
}

const char *engine_of_request(struct tool *tool, const struct build_options *options)
{
    const struct schema_engine *of_url = tool->request.database ? schema_engine_of_url(tool->request.database) : NULL;
    const char *wanted = tool->request.engine ? tool->request.engine
                         : of_url             ? of_url->name
                                              : options->engines.items[0];
    for (size_t i = 0; i < options->engines.count; i++)
        if (strcmp(options->engines.items[i], wanted) == 0)
            return wanted;
    struct diagnostic *d = report(tool->diagnostics, S0601, NOWHERE, "this build is not for %s", wanted);
    add_help(tool->diagnostics, d, "name it in the CMakeLists.txt: add_schema(models/*.schema ENGINES %s %s)",
             options->engines.items[0], wanted);
    return NULL;
}
