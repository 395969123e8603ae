/* The parts of a merge: which elements of three lists are the same, in which order they come, and how those that were
 * chosen are written one behind another. */
#ifndef COMPILER_LAYOUT_WEAVE_H
#define COMPILER_LAYOUT_WEAVE_H

#include "base/text.h"
#include "layout/layout.h"

/* One element as the three texts have it; null: it is not there. */
struct strand {
    const struct element *base, *ours, *theirs;
};

struct strands {
    size_t count, capacity;
    struct strand *items;
};

/* match.c: in the order of what comes of them. Lists may be null. */
struct strands match_elements(struct region *region, const struct elements *base, const struct elements *ours,
                              const struct elements *theirs);

/* An element that was chosen, or the markers around those that nobody could choose between. */
struct piece {
    struct strand strand;
    const struct element *from; /* whose core it has, or one of those in conflict */
    struct part lead, core, tail;
    bool line_start; /* the lead begins a line */
    bool conflict;
};

struct pieces {
    size_t count, capacity;
    struct piece *items;
};

struct writing {
    struct region *region;
    struct pieces pieces;
    struct part head, closing; /* of a block; of a file there is no head */
    bool file;
    bool one_line;
    const char *newline;
};

/* write.c: the whole of a list, from its head to its closing, one element apart from the other. */
struct part write_pieces(const struct writing *writing);

/* Whether the list can stand in one line: no comment, no conflict, and nothing of more lines is in it. */
bool fits_one_line(const struct writing *writing);

bool part_has(struct part part, char c);
struct part text_part(const char *string);
struct part blank_lines_of(struct part part);           /* the empty lines that it begins with */
struct part part_behind(struct part part, size_t size); /* without its first bytes */

#endif
