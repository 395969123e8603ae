/* Folders: what is in one, making one, holding one alone; and paths as texts. */
#ifndef COMPILER_HISTORY_FOLDER_H
#define COMPILER_HISTORY_FOLDER_H

#include "source/write.h"

#include "base/region.h"

#include <stdbool.h>

struct file_names {
    size_t count;
    const char **items; /* sorted by byte */
};

/* The names in a folder that end with `suffix`. False: errno says why. */
bool folder_list(struct region *region, const char *folder, const char *suffix, struct file_names *names);

/* Makes a folder, and those above it that are missing. */
bool folder_make(struct region *region, const char *folder);

/* Waits until no one else holds the folder. A descriptor to be closed, or -1. No memory is asked for, so that nothing
 * can jump away while it is held. */
int folder_lock(const char *folder);
void folder_unlock(int lock);

/* Paths: a and b joined; path as seen from `from`, with ../ where needed (both absolute); the last part. */
const char *path_join(struct region *region, const char *a, const char *b);
const char *path_relative(struct region *region, const char *from, const char *path);
const char *path_base(const char *path);
/* The folder that an absolute path stands in; null above the root. */
const char *path_above(struct region *region, const char *path);

/* Absolute, without . and .. and doubled slashes; no link is followed. Null: the current directory is unknown. */
const char *path_absolute(struct region *region, const char *path);

#endif
