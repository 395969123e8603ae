/* Texts that were read, and positions in them. A position is a byte offset; its line is looked up where lines begin,
 * and its column counted, only when a message is printed. */
#ifndef COMPILER_SOURCE_SOURCE_H
#define COMPILER_SOURCE_SOURCE_H

#include "base/region.h"

#include <stdbool.h>
#include <stdint.h>

struct source {
    const char *path;  /* as a person would name it: relative to the project where it is below it */
    const char *bytes; /* with a NUL behind the last one; not counted */
    size_t size;
    size_t line_count;
    const uint32_t *lines; /* where each begins */
};

/* From `begin` up to, not including, `end`; source null: nowhere in a file. */
struct span {
    const struct source *source;
    uint32_t begin, end;
};

#define NOWHERE ((struct span){NULL, 0, 0})

struct span span_join(struct span first, struct span last);

struct position {
    unsigned line, column; /* from 1; the column counts code points */
};

struct position source_position(const struct source *source, uint32_t offset);

unsigned source_line(const struct source *source, uint32_t offset);

/* Reads a whole file into the region. On failure null, and errno says why. A file over 64 MiB is EFBIG. */
struct source *source_read(struct region *region, const char *path, const char *shown_path);
struct source *source_of_text(struct region *region, const char *shown_path, const char *bytes, size_t size);

#endif
