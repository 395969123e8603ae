/* Owns: which files a build gives, and putting them into the output folder so that nothing is touched that does not
 * change. Must not know what is in them. */
#include "emit/spelling.h"
#include "history/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
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

/* The whole of a small file, or null. A link is not followed. */
static const char *read_there(struct region *region, int folder, const char *name, size_t *size)
{
    int file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0)
        return NULL;
    struct stat status;
    char *bytes = NULL;
    if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size < 256 << 20) {
        *size = (size_t)status.st_size;
        /* a failed allocation jumps away: the descriptor must not be open then */
        close(file);
        bytes = schema_region_allocate(region, *size + 1);
        file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
        size_t got = 0;
        while (file >= 0 && got < *size) {
            ssize_t step = read(file, bytes + got, *size - got);
            if (step <= 0)
                break;
            got += (size_t)step;
        }
        if (got != *size)
            bytes = NULL;
    }
    if (file >= 0)
        close(file);
    return bytes;
}

static bool write_all(int file, const char *bytes, size_t size)
{
    while (size) {
        ssize_t step = write(file, bytes, size);
        if (step < 0 && errno == EINTR)
            continue;
        if (step <= 0)
            return false;
        bytes += step;
        size -= (size_t)step;
    }
    return true;
}

static bool replace(int folder, const char *name, const char *temporary, const char *bytes, size_t size)
{
    unlinkat(folder, temporary, 0);
    int file = openat(folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (file < 0)
        return false;
    bool ok = write_all(file, bytes, size);
    ok = close(file) == 0 && ok;
    ok = ok && renameat(folder, temporary, folder, name) == 0;
    if (!ok) {
        int why = errno;
        unlinkat(folder, temporary, 0);
        errno = why;
    }
    return ok;
}

static bool plain_name(const char *name)
{
    return *name && *name != '.' && !strchr(name, '/');
}

/* Removes what the last run made and this one does not: the lines of the manifest. */
static void remove_stale(struct region *region, int folder, const char *manifest, const struct emitted_files *files)
{
    size_t size = 0;
    const char *old = read_there(region, folder, manifest, &size);
    while (old && *old) {
        const char *end = strchr(old, '\n');
        size_t length = end ? (size_t)(end - old) : strlen(old);
        const char *name = schema_region_copy(region, old, length);
        bool kept = false;
        for (size_t i = 0; i < files->count; i++)
            kept |= strcmp(files->items[i].path, name) == 0;
        if (!kept && plain_name(name))
            unlinkat(folder, name, 0);
        old = end ? end + 1 : NULL;
    }
}

static bool put(struct region *region, struct diagnostics *diagnostics, int folder, const char *shown, const char *name,
                const char *bytes, size_t size)
{
    size_t there = 0;
    const char *old = read_there(region, folder, name, &there);
    if (old && there == size && memcmp(old, bytes, size) == 0)
        return true;
    if (replace(folder, name, schema_region_format(region, "%s.new", name), bytes, size))
        return true;
    report(diagnostics, S0506, NOWHERE, "'%s/%s' cannot be written: %s", shown, name, strerror(errno));
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
    int at = folder_make(region, folder) ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    if (at < 0) {
        report(diagnostics, S0506, NOWHERE, "the folder '%s' cannot be written: %s", folder, strerror(errno));
        return false;
    }
    bool ok = true;
    for (size_t i = 0; ok && i < files->count; i++)
        ok = put(region, diagnostics, at, folder, files->items[i].path, files->items[i].text, files->items[i].size);
    if (ok) {
        remove_stale(region, at, manifest, files);
        ok = put(region, diagnostics, at, folder, manifest, schema_text_string(&list), list.size);
    }
    close(at);
    return ok;
}
