/* See emitted.h. */
#include "generated/emitted.h"

#include "support/parsing.h"

#include <sys/stat.h>

static const char *const both[] = {"sqlite", "postgresql"};

struct emitted emit_texts(struct region *region, size_t count, const char *const *names, const char *const *texts,
                          const char *prefix)
{
    struct emitted emitted = {0};
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct schema_tree **trees = NEW_ARRAY(region, struct schema_tree *, count + 1);
    struct schema *schema = NEW(region, struct schema);
    for (size_t i = 0; i < count; i++)
        trees[i] = parse_schema(region, diagnostics, source_of_text(region, names[i], texts[i], strlen(texts[i])));
    emitted.ok = !has_errors(diagnostics) && resolve_schema(region, diagnostics, trees, count, both, 2, schema);
    struct model nothing, after;
    schema_model_begin(&nothing, region);
    struct revision *revision =
        emitted.ok ? revision_between(region, diagnostics, &nothing, schema, 1, NULL, &after) : NULL;
    if (revision) {
        struct text text = TEXT(region);
        for (size_t i = 0; i < revision->upgrade_count; i++)
            schema_operation_print(&text, revision->upgrade[i]);
        emitted.operations = schema_text_string(&text);
        struct emit_options options = {.target = "schema", .prefix = prefix, .engines = both, .engine_count = 2};
        emitted.ok = emit_files(region, diagnostics, schema, (const struct revision *const[]){revision}, 1, &options,
                                &emitted.files);
    }
    emitted.ok &= revision != NULL;
    emitted.said = printed_messages(region, diagnostics);
    return emitted;
}

const char *emitted_text(const struct emitted *emitted, const char *name)
{
    for (size_t i = 0; i < emitted->files.count; i++)
        if (strcmp(emitted->files.items[i].path, name) == 0)
            return emitted->files.items[i].text;
    return NULL;
}

static bool write_text(struct region *region, const char *folder, const char *name, const char *text)
{
    FILE *file = fopen(schema_region_format(region, "%s/%s", folder, name), "wb");
    bool ok = file && fputs(text, file) >= 0;
    return file && fclose(file) == 0 && ok;
}

static bool there_is(struct region *region, const char *compiler)
{
    return system(schema_region_format(region, "command -v %s >/dev/null", compiler)) == 0;
}

static bool look(struct region *region, const char *compiler, const char *standard, const char *folder,
                 const char *include, const char *name)
{
    static const char strict[] = "-Wall -Wextra -Wconversion -Wshadow -pedantic -Werror -fsyntax-only";
    return !there_is(region, compiler) ||
           system(schema_region_format(region, "%s -std=%s %s %s -I%s -I%s %s/%s", compiler, standard, strict,
                                       strcmp(standard, "c11") == 0 ? "-Wstrict-prototypes -Wmissing-prototypes" : "",
                                       include, folder, folder, name)) == 0;
}

bool emitted_compiles(struct region *region, const struct emitted *emitted, const char *folder, const char *include)
{
    struct text all = TEXT(region);
    bool ok = true;
    size_t sources = 0;
    mkdir(folder, 0777);
    for (size_t i = 0; i < emitted->files.count; i++) {
        const struct emitted_file *file = &emitted->files.items[i];
        size_t length = strlen(file->path);
        ok &= write_text(region, folder, file->path, file->text);
        if (length > 2 && strcmp(file->path + length - 2, ".c") == 0)
            schema_text_format(&all, "#include \"%s\"\n", file->path);
        sources += strstr(file->path, ".schema.h") != NULL;
    }
    ok = ok && write_text(region, folder, "all.c", schema_text_string(&all)) &&
         look(region, "gcc", "c11", folder, include, "all.c") && look(region, "clang", "c11", folder, include, "all.c");
    for (size_t i = 0; ok && i < emitted->files.count; i++) {
        const char *path = emitted->files.items[i].path;
        size_t length = strlen(path);
        bool alone = sources == 1 && strstr(path, ".schema.h"); /* then the target's header is no more than it */
        if (strcmp(path + length - 2, ".h") != 0 || alone || strstr(path, ".internal.") || strstr(path, ".drafts."))
            continue;
        ok = write_text(region, folder, "header.cc", schema_region_format(region, "#include \"%s\"\n", path)) &&
             look(region, "g++", "c++17", folder, include, "header.cc");
    }
    return ok;
}
