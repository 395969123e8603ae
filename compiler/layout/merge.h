/* Three texts of one file made one: what git asks a merge driver. Elements are matched by name, and each is taken from
 * the side that changed it, with its comments and its looks; only an element that both changed in different ways, or
 * that one changed and the other left out, is a conflict, and stands between markers with nothing else in them. */
#ifndef COMPILER_LAYOUT_MERGE_H
#define COMPILER_LAYOUT_MERGE_H

#include "source/diagnostic.h"

struct merged {
    const char *text;
    size_t size;
    size_t conflicts;
    bool by_lines; /* a text could not be read as a schema: what lines differ is one conflict */
};

/* `base` is what both `ours` and `theirs` were made from. A text that cannot be parsed is reported. */
struct merged merge_schemas(struct region *region, struct diagnostics *diagnostics, const struct source *base,
                            const struct source *ours, const struct source *theirs, unsigned marker_size);

#endif
