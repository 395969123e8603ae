/* Owns: reading a text, and turning a byte offset into a line and a column. Must not know what the text says. */
#include "source/source.h"

#include "base/text.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

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

/* A column counts code points; a byte that is no part of one counts as one. */
struct position source_position(const struct source *source, uint32_t offset)
{
    struct position position = {1, 1};
    size_t end = offset < source->size ? offset : source->size;
    size_t line = 0;
    for (size_t i = 0; i < end; i++)
        if (source->bytes[i] == '\n') {
            position.line++;
            line = i + 1;
        }
    for (size_t i = line; i < end;) {
        size_t length = schema_utf8_length(source->bytes + i, source->size - i);
        i += length ? length : 1;
        position.column++;
    }
    return position;
}

unsigned source_line(struct line_count *count, const struct source *source, uint32_t offset)
{
    size_t end = offset < source->size ? offset : source->size;
    if (count->source != source || end < count->offset)
        *count = (struct line_count){source, 0, 1};
    while (count->offset < end) {
        const char *at = source->bytes + count->offset;
        const char *newline = memchr(at, '\n', end - count->offset);
        count->offset = newline ? (size_t)(newline - source->bytes) + 1 : end;
        count->line += newline != NULL;
    }
    return count->line;
}

struct source *source_of_text(struct region *region, const char *shown_path, const char *bytes, size_t size)
{
    struct source *source = NEW(region, struct source);
    source->path = schema_region_string(region, shown_path);
    source->bytes = schema_region_copy(region, bytes, size);
    source->size = size;
    return source;
}

static FILE *open_regular(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    long end = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    if (end == LONG_MAX) { /* what a folder answers */
        fclose(file);
        errno = EISDIR;
        return NULL;
    }
    if (end >= 0 && end <= LARGEST_SOURCE && fseek(file, 0, SEEK_SET) == 0) {
        *size = (size_t)end;
        return file;
    }
    int why = end > LARGEST_SOURCE ? EFBIG : errno ? errno : EIO;
    fclose(file);
    errno = why;
    return NULL;
}

/* The memory is taken before the file is open: a failed allocation jumps away, and must not leave a file behind. */
struct source *source_read(struct region *region, const char *path, const char *shown_path)
{
    size_t size = 0;
    errno = 0;
    FILE *file = open_regular(path, &size);
    if (!file)
        return NULL;
    fclose(file);

    struct source *source = NEW(region, struct source);
    source->path = schema_region_string(region, shown_path);
    char *bytes = schema_region_allocate(region, size + 1);
    size_t now = 0;
    file = open_regular(path, &now);
    if (!file)
        return NULL;
    source->size = fread(bytes, 1, size, file);
    source->bytes = bytes;
    bytes[source->size] = '\0';
    int failed = ferror(file);
    fclose(file);
    if (failed) {
        errno = EIO;
        return NULL;
    }
    return source;
}
