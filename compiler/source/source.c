/* Owns: reading a text, and turning a byte offset into a line and a column. Must not know what the text says. */
#include "source/source.h"

#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LARGEST_SOURCE = 64 * 1024 * 1024 };

struct span span_join(struct span first, struct span last)
{
    if (!first.source)
        return last;
    if (!last.source || last.source != first.source)
        return first;
    return (struct span){first.source, first.begin < last.begin ? first.begin : last.begin,
                         first.end > last.end ? first.end : last.end};
}

static void find_lines(struct region *region, struct source *source)
{
    size_t count = 1;
    const char *end = source->bytes + source->size;
    for (const char *at = source->bytes; (at = memchr(at, '\n', (size_t)(end - at))); at++)
        count++;
    uint32_t *lines = NEW_ARRAY(region, uint32_t, count);
    const char *at = source->bytes;
    for (size_t i = 1; i < count; i++) {
        at = (const char *)memchr(at, '\n', (size_t)(end - at)) + 1;
        lines[i] = (uint32_t)(at - source->bytes);
    }
    source->line_count = count;
    source->lines = lines;
}

/* The last line that begins at the offset or before it, from 0. */
static size_t line_at(const struct source *source, size_t offset)
{
    size_t low = 0, high = source->line_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (source->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

unsigned source_line(const struct source *source, uint32_t offset)
{
    return (unsigned)line_at(source, offset < source->size ? offset : source->size) + 1;
}

/* A column counts code points; a byte that is no part of one counts as one. */
struct position source_position(const struct source *source, uint32_t offset)
{
    size_t end = offset < source->size ? offset : source->size;
    size_t line = line_at(source, end);
    struct position position = {(unsigned)line + 1, 1};
    for (size_t i = source->lines[line]; i < end;) {
        size_t length = schema_utf8_length(source->bytes + i, source->size - i);
        i += length ? length : 1;
        position.column++;
    }
    return position;
}

struct source *source_of_text(struct region *region, const char *shown_path, const char *bytes, size_t size)
{
    struct source *source = NEW(region, struct source);
    source->path = schema_region_string(region, shown_path);
    source->bytes = schema_region_copy(region, bytes, size);
    source->size = size;
    find_lines(region, source);
    return source;
}

static bool find_size(const char *path, size_t *size)
{
    struct stat about;
    if (stat(path, &about) != 0)
        return false;
    if (S_ISDIR(about.st_mode))
        errno = EISDIR;
    else if (S_ISFIFO(about.st_mode) || S_ISSOCK(about.st_mode))
        errno = ESPIPE;
    else if (about.st_size > LARGEST_SOURCE)
        errno = EFBIG;
    else
        errno = 0;
    *size = errno ? 0 : (size_t)about.st_size;
    return errno == 0;
}

static bool read_all(int file, char *bytes, size_t size, size_t *got)
{
    for (*got = 0; *got < size;) {
        ssize_t more = read(file, bytes + *got, size - *got);
        if (more < 0 && errno == EINTR)
            continue;
        if (more <= 0)
            return more == 0;
        *got += (size_t)more;
    }
    return true;
}

/* The memory is taken before the file is open: a failed allocation jumps away, and must not leave a file behind. */
struct source *source_read(struct region *region, const char *path, const char *shown_path)
{
    size_t size = 0;
    if (!find_size(path, &size))
        return NULL;
    struct source *source = NEW(region, struct source);
    source->path = schema_region_string(region, shown_path);
    char *bytes = schema_region_allocate(region, size + 1);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return NULL;
    bool done = read_all(file, bytes, size, &source->size);
    int why = errno;
    close(file);
    errno = done ? 0 : why;
    source->bytes = bytes;
    bytes[source->size] = '\0';
    if (!done)
        return NULL;
    find_lines(region, source);
    return source;
}
