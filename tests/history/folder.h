/* A migrations folder for a test: made empty, filled with files, loaded. */
#ifndef TESTS_HISTORY_FOLDER_H
#define TESTS_HISTORY_FOLDER_H

#include "history/history.h"
#include "support/check.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

struct folder {
    struct region *region;
    struct diagnostics *diagnostics;
    char path[256];
    struct history history;
};

static inline void folder_empty(struct folder *folder)
{
    DIR *directory = opendir(folder->path);
    struct dirent *entry;
    while (directory && (entry = readdir(directory)))
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            unlink(schema_region_format(folder->region, "%s/%s", folder->path, entry->d_name));
    if (directory)
        closedir(directory);
}

static inline void folder_begin(struct folder *folder, struct region *region)
{
    folder->region = region;
    snprintf(folder->path, sizeof folder->path, "%s", "history-test-XXXXXX");
    if (!mkdtemp(folder->path)) {
        perror(folder->path);
        exit(EXIT_FAILURE);
    }
}

static inline void folder_end(struct folder *folder)
{
    folder_empty(folder);
    rmdir(folder->path);
}

static inline void folder_write(struct folder *folder, const char *name, const char *text)
{
    FILE *file = fopen(schema_region_format(folder->region, "%s/%s", folder->path, name), "w");
    CHECK(file && fputs(text, file) >= 0 && fclose(file) == 0);
}

/* A revision with these header lines and this upgrade. */
static inline void folder_revision(struct folder *folder, const char *name, const char *id, const char *header,
                                   const char *upgrade)
{
    folder_write(
        folder, name,
        schema_region_format(folder->region, "revision %s 'm'\nformat 1\n%s\nupgrade {\n%s\n}\n", id, header, upgrade));
}

static inline bool folder_load(struct folder *folder)
{
    static const char *const engines[] = {"sqlite"};
    folder->diagnostics = diagnostics_new(folder->region);
    return load_history(folder->region, folder->diagnostics, folder->path, "migrations", engines, 1, &folder->history);
}

/* What the queue says, as it is printed. */
static inline const char *folder_messages(struct folder *folder)
{
    char *bytes = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&bytes, &size);
    diagnostics_print(folder->diagnostics, stream, STYLE_PLAIN, 0);
    fclose(stream);
    const char *copy = schema_region_copy(folder->region, bytes, size);
    free(bytes);
    return copy;
}

static inline bool folder_says(struct folder *folder, const char *part)
{
    const char *messages = folder_messages(folder);
    bool found = strstr(messages, part) != NULL;
    if (!found)
        fprintf(stderr, "wanted: %s\nsaid: %s\n", part, messages);
    return found;
}

#endif
