/* The revision graph as lines of characters, left of what is said of each revision, ancestors first. */
#ifndef COMPILER_COMMANDS_DRAWING_H
#define COMPILER_COMMANDS_DRAWING_H

#include "graph/graph.h"

#include <stdio.h>

struct drawing;

/* Of these revisions, and what is parent of what among them. */
struct drawing *drawing_begin(struct region *region, const struct revision_graph *graph, const struct places *shown);

/* The lines before that of a revision, and the beginning of its own; the text goes behind it. */
void drawing_revision(struct drawing *drawing, size_t place, FILE *out);

/* What branches off behind it: after its text and the end of the line. */
void drawing_children(struct drawing *drawing, size_t place, FILE *out);

#endif
