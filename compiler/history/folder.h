/* Files of one folder: what is in it, and replacing them so that no one ever sees half a file. */
#ifndef COMPILER_HISTORY_FOLDER_H
#define COMPILER_HISTORY_FOLDER_H

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

enum written { WRITE_FAILED, WRITE_SAME, WRITE_DONE };

/* Writes through a temporary file beside it, and only when the bytes differ. `temporary` names that file. On failure
 * errno says why. Asks for no memory. */
enum written file_replace(const char *path, const char *temporary, const char *bytes, size_t size);

/* Whether the file holds exactly these bytes. */
bool file_holds(const char *path, const char *bytes, size_t size);

/* Paths: a and b joined; path as seen from `from`, with ../ where needed (both absolute); the last part. */
const char *path_join(struct region *region, const char *a, const char *b);
const char *path_relative(struct region *region, const char *from, const char *path);
const char *path_base(const char *path);

/* Absolute, without . and .. and doubled slashes; no link is followed. Null: the current directory is unknown. */
const char *path_absolute(struct region *region, const char *path);

#endif
