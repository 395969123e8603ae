/* Owns: the folder in which a build remembers drafts: a file for each, and for one that stands on an edited one, that
 * beside it. Must not know what a draft says. */
#include "history/memory.h"
#include "base/digest.h"
#include "base/text.h"
#include "history/folder.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { REMEMBERED = 32, NAME_DIGITS = 24 };

static const char *const top_suffix = ".draft";
static const char *const below_suffix = ".below";

static bool write_text(struct region *region, const char *folder, const char *name, const char *suffix,
                       const char *bytes, size_t size)
{
    const char *path = path_join(region, folder, schema_region_format(region, "%s%s", name, suffix));
    return file_write(path, bytes, size, WRITE_PLAIN) != WRITE_FAILED;
}

void memory_keep(struct region *region, const char *folder, const struct source *below, const struct source *top)
{
    struct text text = TEXT(region);
    char digest[65];
    if (below)
        schema_text_add_bytes(&text, below->bytes, below->size);
    schema_text_add_bytes(&text, top->bytes, top->size);
    schema_digest_of(schema_text_string(&text), text.size, digest);
    const char *name = schema_region_copy(region, digest, NAME_DIGITS);
    if (!folder_make(region, folder) ||
        (below && !write_text(region, folder, name, below_suffix, below->bytes, below->size)))
        return;
    (void)write_text(region, folder, name, top_suffix, top->bytes, top->size);
}

/* -- and recalled ---------------------------------------------------------------------------------------------------
 */

struct aged {
    const char *name; /* without its suffix */
    struct timespec at;
};

static int newest_first(const void *a, const void *b)
{
    const struct aged *x = a, *y = b;
    if (x->at.tv_sec != y->at.tv_sec)
        return x->at.tv_sec < y->at.tv_sec ? 1 : -1;
    if (x->at.tv_nsec != y->at.tv_nsec)
        return x->at.tv_nsec < y->at.tv_nsec ? 1 : -1;
    return strcmp(x->name, y->name);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct aged *)a)->name, ((const struct aged *)b)->name);
}

static const char *path_of(struct region *region, const char *folder, const char *name, const char *suffix)
{
    return path_join(region, folder, schema_region_format(region, "%s%s", name, suffix));
}

static const struct source *read_if_there(struct region *region, const char *path)
{
    return access(path, R_OK) == 0 ? source_read(region, path, path_base(path)) : NULL;
}

void memory_recall(struct region *region, const char *folder, struct memories *memories)
{
    struct file_names names;
    *memories = (struct memories){0};
    if (!folder_list(region, folder, top_suffix, &names))
        return;
    struct aged *aged = NEW_ARRAY(region, struct aged, names.count + 1);
    size_t count = 0;
    for (size_t i = 0; i < names.count; i++) {
        struct stat found;
        if (stat(path_join(region, folder, names.items[i]), &found) == 0)
            aged[count++] = (struct aged){
                schema_region_copy(region, names.items[i], strlen(names.items[i]) - strlen(top_suffix)), found.st_mtim};
    }
    qsort(aged, count, sizeof *aged, newest_first);
    for (; count > REMEMBERED; count--) { /* who still has it is told how to take it back */
        (void)unlink(path_of(region, folder, aged[count - 1].name, top_suffix));
        (void)unlink(path_of(region, folder, aged[count - 1].name, below_suffix));
    }
    qsort(aged, count, sizeof *aged, by_name);
    for (size_t i = 0; i < count; i++) {
        const char *top = path_of(region, folder, aged[i].name, top_suffix);
        const char *below = path_of(region, folder, aged[i].name, below_suffix);
        struct memory memory = {.below = read_if_there(region, below), .top = read_if_there(region, top)};
        if (memory.top)
            APPEND(region, memories, memory);
    }
}
