/* Putting a file in place, so that no one ever sees half of it, whoever else writes it at the same time, and nothing is
 * touched but that file. Every write of a build or command goes through here. */
#ifndef COMPILER_SOURCE_WRITE_H
#define COMPILER_SOURCE_WRITE_H

#include <stdbool.h>
#include <stddef.h>

enum written { WRITE_FAILED, WRITE_SAME, WRITE_DONE };

/* How, one or more of these. */
enum {
    WRITE_PLAIN = 0,
    WRITE_LASTING = 1, /* someone's work: it is on the disk when this returns */
    WRITE_ANEW = 2,    /* even when the bytes are there already: something goes by the file's age */
};

/* Makes `path` a file of these bytes: a temporary beside it, of a name that no other writer has, is written and
 * renamed; when it fails, that is gone again. The permissions of a file that was there stay. A link is never followed:
 * one that stands at `path` gives way to the file. Nothing is written when the bytes are there already. On failure
 * errno says why. Asks for no memory, so that nothing can jump away while a lock is held. */
enum written file_write(const char *path, const char *bytes, size_t size, unsigned how);

/* Whether there is a file of exactly these bytes, or a link to one. */
bool file_holds(const char *path, const char *bytes, size_t size);

/* Whether a path is a folder's or stands below it, by their names; both absolute. */
bool path_below(const char *path, const char *folder);

/* Whether a link on the way to `folder` leads out of `within`, below which it stands by its name; both absolute.
 * Folders at the end of `folder` may be missing. One that does not stand below `within` leads nowhere: it was named so.
 */
bool leads_out(const char *folder, const char *within);

#endif
