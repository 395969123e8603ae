/* Owns: putting a file in place at once, and seeing links that lead elsewhere. Must not know what is in the files. What
 * holds a descriptor asks for no memory: a failed allocation jumps away, and would leave it open. */
#include "source/write.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TRIES = 1000, NAME_SIZE = 64, PERMISSIONS = 0777 };

bool file_holds(const char *path, const char *bytes, size_t size)
{
    struct stat about;
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC); /* what never ends is no file, and is not waited for */
    if (file < 0)
        return false;
    char piece[16384];
    size_t at = 0;
    bool same = fstat(file, &about) == 0 && S_ISREG(about.st_mode) && (size_t)about.st_size == size;
    while (same) {
        ssize_t got = read(file, piece, sizeof piece);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            same = got == 0 && at == size;
            break;
        }
        same = (size_t)got <= size - at && memcmp(piece, bytes + at, (size_t)got) == 0;
        at += (size_t)got;
    }
    close(file);
    return same;
}

/* The folder that a path stands in. False: its name is too long. */
static bool folder_of(const char *path, char *folder)
{
    const char *slash = strrchr(path, '/');
    size_t size = !slash ? 0 : slash == path ? 1 : (size_t)(slash - path);
    if (size >= PATH_MAX) {
        errno = ENAMETOOLONG;
        return false;
    }
    memcpy(folder, slash ? path : ".", slash ? size : 1);
    folder[slash ? size : 1] = '\0';
    return true;
}

/* A new file under a name that no other process or thread has: a name that is taken is left to whoever has it. */
static int open_temporary(int folder, char *name)
{
    for (int i = 0; i < TRIES; i++) {
        snprintf(name, NAME_SIZE, ".schemac-%ld-%d", (long)getpid(), i);
        int file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
        if (file >= 0 || errno != EEXIST)
            return file;
    }
    return -1;
}

static bool write_all(int file, const char *bytes, size_t size)
{
    while (size) {
        ssize_t done = write(file, bytes, size);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        bytes += done;
        size -= (size_t)done;
    }
    return true;
}

/* File systems that know one kind of permission refuse to be told of it. */
static bool keep_permissions(int file, const struct stat *old)
{
    struct stat now;
    return !old || (fstat(file, &now) == 0 && (now.st_mode & PERMISSIONS) == (old->st_mode & PERMISSIONS)) ||
           fchmod(file, old->st_mode & PERMISSIONS) == 0;
}

/* Everything of the temporary before its name is exchanged. Closes it. */
static bool fill(int file, const struct stat *old, const char *bytes, size_t size, bool lasting)
{
    bool done = keep_permissions(file, old) && write_all(file, bytes, size) && (!lasting || fsync(file) == 0);
    int why = errno;
    if (close(file) != 0 && done)
        return false;
    errno = why;
    return done;
}

static bool replace(int folder, const char *name, const struct stat *old, const char *bytes, size_t size, bool lasting)
{
    char temporary[NAME_SIZE];
    int file = open_temporary(folder, temporary);
    if (file < 0)
        return false;
    if (fill(file, old, bytes, size, lasting) && renameat(folder, temporary, folder, name) == 0)
        return !lasting || fsync(folder) == 0 || errno == EINVAL; /* some file systems sync no folders */
    int why = errno;
    unlinkat(folder, temporary, 0);
    errno = why;
    return false;
}

enum written file_write(const char *path, const char *bytes, size_t size, unsigned how)
{
    char folder[PATH_MAX];
    struct stat old;
    const char *slash = strrchr(path, '/');
    bool there = lstat(path, &old) == 0 && S_ISREG(old.st_mode);
    if (there && !(how & WRITE_ANEW) && file_holds(path, bytes, size))
        return WRITE_SAME;
    if (!folder_of(path, folder))
        return WRITE_FAILED;
    int at = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (at < 0)
        return WRITE_FAILED;
    bool done = replace(at, slash ? slash + 1 : path, there ? &old : NULL, bytes, size, how & WRITE_LASTING);
    int why = errno;
    close(at);
    errno = why;
    return done ? WRITE_DONE : WRITE_FAILED;
}

/* -- links ----------------------------------------------------------------------------------------------------------
 */

bool path_below(const char *path, const char *folder)
{
    size_t size = strlen(folder);
    while (size && folder[size - 1] == '/')
        size--;
    return strncmp(path, folder, size) == 0 && (path[size] == '/' || !path[size]);
}

bool leads_out(const char *folder, const char *within)
{
    char path[PATH_MAX], real[PATH_MAX], root[PATH_MAX];
    struct stat about;
    if (!path_below(folder, within) || !realpath(within, root))
        return false;
    if (strlen(folder) >= sizeof path)
        return true;
    strcpy(path, folder);
    /* what is not there yet will stand where the last folder does that is; a link to nothing is there */
    while (lstat(path, &about) != 0) {
        char *slash = strrchr(path, '/');
        if (errno != ENOENT || !slash || slash == path)
            return false; /* whoever goes on to use it is told why not */
        *slash = '\0';
    }
    return !realpath(path, real) || !path_below(real, root);
}
