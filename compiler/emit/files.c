/* Owns: which files a build gives, and putting them into the output folder so that nothing is touched that does not
 * change. Must not know what is in them. */
#include "emit/c/spelling.h"
#include "history/folder.h"
#include "prove/prepare.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static void add_file(struct region *region, struct emitted_files *files, const char *path, const char *text)
{
    struct emitted_file file = {path, text, strlen(text)};
    APPEND(region, files, file);
}

bool emit_files(struct region *region, struct diagnostics *diagnostics, const struct schema *schema,
                const struct revision *const *revisions, size_t revision_count, const struct emit_options *options,
                struct emitted_files *files)
{
    struct c_schema names;
    struct c_statements statements;
    *files = (struct emitted_files){0};
    if (!name_everything(region, diagnostics, schema, options, &names))
        return false;
    make_statements(&names, &statements);
    if (!prepare_queries(region, diagnostics, &statements))
        return false;
    for (size_t i = 0; i < schema->source_count; i++) {
        add_file(region, files, schema_region_format(region, "%s.h", names.file_names[i]), emit_header(&names, i));
        add_file(region, files, schema_region_format(region, "%s.c", names.file_names[i]), emit_source(&names, i));
    }
    add_file(region, files, schema_region_format(region, "%s.h", options->target), emit_umbrella(&names));
    add_file(region, files, schema_region_format(region, "%s.internal.h", options->target),
             emit_internal(&names, &statements));
    add_file(region, files, schema_region_format(region, "%s.program.c", options->target),
             emit_program(&names, &statements, revisions, revision_count));
    add_file(region, files, schema_region_format(region, "%s.drafts.h", options->target), emit_drafts(&names));
    return true;
}

/* -- the folder ----------------------------------------------------------------------------------------------- */

static bool plain_name(const char *name)
{
    return *name && *name != '.' && !strchr(name, '/');
}

/* Removes what the last run made and this one does not: the lines of the manifest. */
static void remove_stale(struct region *region, const char *folder, const char *manifest,
                         const struct emitted_files *files)
{
    const struct source *old = source_read(region, path_join(region, folder, manifest), manifest);
    for (const char *at = old ? old->bytes : ""; *at;) {
        size_t length = strcspn(at, "\n");
        const char *name = schema_region_copy(region, at, length);
        bool kept = false;
        for (size_t i = 0; i < files->count; i++)
            kept |= strcmp(files->items[i].path, name) == 0;
        if (!kept && plain_name(name))
            unlink(path_join(region, folder, name));
        at += length + (at[length] == '\n');
    }
}

static bool put(struct region *region, struct diagnostics *diagnostics, const char *folder, const char *name,
                const char *bytes, size_t size)
{
    if (file_write(path_join(region, folder, name), bytes, size, WRITE_PLAIN) != WRITE_FAILED)
        return true;
    report(diagnostics, S0506, NOWHERE, "'%s/%s' cannot be written: %s", folder, name, strerror(errno));
    return false;
}

bool write_files(struct region *region, struct diagnostics *diagnostics, const char *folder, const char *manifest,
                 const struct emitted_files *files)
{
    struct text list = TEXT(region);
    for (size_t i = 0; i < files->count; i++) {
        if (!plain_name(files->items[i].path)) {
            report(diagnostics, S0506, NOWHERE, "'%s' would not be in the output folder", files->items[i].path);
            return false;
        }
        schema_text_add(&list, files->items[i].path);
        schema_text_add_char(&list, '\n');
    }
    if (!folder_make(region, folder)) {
        report(diagnostics, S0506, NOWHERE, "the folder '%s' cannot be written: %s", folder, strerror(errno));
        return false;
    }
    for (size_t i = 0; i < files->count; i++)
        if (!put(region, diagnostics, folder, files->items[i].path, files->items[i].text, files->items[i].size))
            return false;
    remove_stale(region, folder, manifest, files);
    return put(region, diagnostics, folder, manifest, schema_text_string(&list), list.size);
}
