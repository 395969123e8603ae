/* Owns: the args file that add_schema writes: lines of a key and a value, which is the rest of the line, so that paths
 * need no quoting. Must not know what the values are for. */
#include "commands/tool.h"
#include "history/folder.h"

#include <errno.h>
#include <string.h>

struct key {
    const char *name;
    size_t offset;
    bool list;
};

#define TEXT_KEY(member)                                                                                               \
    {                                                                                                                  \
#member, offsetof(struct build_options, member), false                                                         \
    }
#define LIST_KEY(name, member)                                                                                         \
    {                                                                                                                  \
        name, offsetof(struct build_options, member), true                                                             \
    }

static const struct key keys[] = {
    TEXT_KEY(target),
    TEXT_KEY(project),
    TEXT_KEY(migrations),
    TEXT_KEY(output),
    TEXT_KEY(prefix),
    TEXT_KEY(depfile),
    TEXT_KEY(stamp),
    LIST_KEY("source", sources),
    LIST_KEY("engine", engines),
    LIST_KEY("warning", warnings),
};

static bool set_key(struct tool *tool, struct build_options *options, const char *key, const char *value)
{
    if (strcmp(key, "mode") == 0) {
        options->mode = strcmp(value, "draft") == 0 ? BUILD_DRAFT : BUILD_FROZEN;
        return strcmp(value, "draft") == 0 || strcmp(value, "frozen") == 0;
    }
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        if (strcmp(keys[i].name, key) != 0)
            continue;
        void *member = (char *)options + keys[i].offset;
        if (keys[i].list)
            APPEND(tool->region, (struct text_list *)member, value);
        else
            *(const char **)member = value;
        return true;
    }
    return false;
}

static bool complete(const struct build_options *options)
{
    return options->target && options->project && options->migrations && options->sources.count &&
           options->engines.count;
}

bool read_args_file(struct tool *tool, const char *path, struct build_options *options)
{
    struct source *source = source_read(tool->region, path, path);
    if (!source) {
        report(tool->diagnostics, S0606, NOWHERE, "%s cannot be read: %s", path, strerror(errno));
        return false;
    }
    *options = (struct build_options){.args = path_absolute(tool->region, path), .mode = BUILD_FROZEN, .prefix = ""};
    for (size_t at = 0; at < source->size;) {
        const char *line = source->bytes + at;
        size_t size = strcspn(line, "\n"), word = strcspn(line, " \n");
        struct span span = {source, (uint32_t)at, (uint32_t)(at + size)};
        at += size + 1;
        if (!size)
            continue;
        const char *key = schema_region_copy(tool->region, line, word);
        const char *value = schema_region_copy(tool->region, line + word + (word < size), size - word - (word < size));
        if (!set_key(tool, options, key, value)) {
            struct diagnostic *d = report(tool->diagnostics, S0606, span, "'%s' is no line of an args file", key);
            add_help(tool->diagnostics, d, "add_schema writes this file: configure the build again");
            return false;
        }
    }
    if (complete(options))
        return true;
    struct diagnostic *d = report(tool->diagnostics, S0606, (struct span){source, 0, 0},
                                  "an args file says target, project, migrations, source and engine at least");
    add_help(tool->diagnostics, d, "add_schema writes this file: configure the build again");
    return false;
}
