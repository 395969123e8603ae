/* Owns: the names in a folder, its lock, and paths as texts. Must not know what is in the files. What holds a
 * descriptor asks for no memory: a failed allocation jumps away, and would leave it open. */
#include "history/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static bool ends_with(const char *name, const char *suffix)
{
    size_t size = strlen(name), end = strlen(suffix);
    return size >= end && name[0] != '.' && strcmp(name + size - end, suffix) == 0;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Once to measure (buffer null), once to copy; a name that came in between and does not fit is left for the next build.
 */
static bool scan(const char *folder, const char *suffix, char *buffer, size_t *size, const char **names, size_t *count)
{
    DIR *directory = opendir(folder);
    if (!directory)
        return false;
    size_t used = 0, found = 0;
    struct dirent *entry;
    while ((entry = readdir(directory))) {
        if (!ends_with(entry->d_name, suffix))
            continue;
        size_t length = strlen(entry->d_name) + 1;
        if (buffer) {
            if (used + length > *size || found == *count)
                break;
            memcpy(buffer + used, entry->d_name, length);
            names[found] = buffer + used;
        }
        used += length;
        found++;
    }
    closedir(directory);
    *size = used;
    *count = found;
    return true;
}

bool folder_list(struct region *region, const char *folder, const char *suffix, struct file_names *names)
{
    size_t size = 0, count = 0;
    *names = (struct file_names){0, NULL};
    if (!scan(folder, suffix, NULL, &size, NULL, &count))
        return false;
    char *buffer = schema_region_allocate(region, size + 1);
    const char **items = NEW_ARRAY(region, const char *, count + 1);
    if (!scan(folder, suffix, buffer, &size, items, &count))
        return false;
    if (count)
        qsort(items, count, sizeof *items, by_bytes);
    *names = (struct file_names){count, items};
    return true;
}

bool folder_make(struct region *region, const char *folder)
{
    char *path = schema_region_string(region, folder);
    for (char *at = path + 1; *at; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        if (mkdir(path, 0777) != 0 && errno != EEXIST)
            return false;
        *at = '/';
    }
    return mkdir(path, 0777) == 0 || errno == EEXIST;
}

int folder_lock(const char *folder)
{
    int lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (lock < 0)
        return -1;
    while (flock(lock, LOCK_EX) != 0) {
        if (errno == EINTR)
            continue;
        int why = errno;
        close(lock);
        errno = why;
        return -1;
    }
    return lock;
}

void folder_unlock(int lock)
{
    if (lock >= 0)
        close(lock);
}

const char *path_join(struct region *region, const char *a, const char *b)
{
    size_t size = strlen(a);
    if (b[0] == '/' || size == 0 || strcmp(a, ".") == 0)
        return schema_region_string(region, b);
    return schema_region_format(region, a[size - 1] == '/' ? "%s%s" : "%s/%s", a, b);
}

const char *path_base(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

const char *path_above(struct region *region, const char *folder)
{
    const char *slash = strrchr(folder, '/');
    if (!slash || !folder[1])
        return NULL;
    return slash == folder ? "/" : schema_region_copy(region, folder, (size_t)(slash - folder));
}

const char *path_absolute(struct region *region, const char *path)
{
    char current[PATH_MAX];
    if (path[0] != '/') {
        if (!getcwd(current, sizeof current))
            return NULL;
        path = schema_region_format(region, "%s/%s", current, path);
    }
    char *clean = schema_region_allocate(region, strlen(path) + 2), *end = clean;
    for (const char *at = path; *at;) {
        while (*at == '/')
            at++;
        size_t length = strcspn(at, "/");
        if (length == 2 && at[0] == '.' && at[1] == '.') {
            while (end > clean && *--end != '/')
                ;
        } else if (length && !(length == 1 && at[0] == '.')) {
            *end++ = '/';
            memcpy(end, at, length);
            end += length;
        }
        at += length;
    }
    if (end == clean)
        *end++ = '/';
    *end = '\0';
    return clean;
}

const char *path_relative(struct region *region, const char *from, const char *path)
{
    if (from[0] != '/' || path[0] != '/')
        return schema_region_string(region, path);
    size_t common = 0; /* up to and with the slash behind the last folder that both share */
    size_t i = 0;
    for (; from[i] && from[i] == path[i]; i++)
        if (from[i] == '/')
            common = i + 1;
    if (!from[i] && (path[i] == '/' || !path[i]))
        common = i + (path[i] == '/');
    else if (!path[i] && from[i] == '/')
        common = i;
    size_t from_size = strlen(from), up = 0;
    for (size_t at = common; at < from_size; at++)
        if (from[at] != '/' && (at == common || from[at - 1] == '/'))
            up++;
    const char *rest = common <= strlen(path) ? path + common : "";
    char *result = schema_region_allocate(region, up * 3 + strlen(rest) + 2), *end = result;
    for (; up; up--)
        end = stpcpy(end, "../");
    end = stpcpy(end, rest);
    if (end > result && end[-1] == '/')
        *--end = '\0';
    return result[0] ? result : ".";
}
