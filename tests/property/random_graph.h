/* A random graph of revisions: roots, branches, merges, dependencies, with random operations in each. A revision that
 * the compiler finds in conflict with another branch is thrown again, as its author would have to. Owns: making it, as
 * revisions and as texts. Must not know databases, nor what is tried with it. */
#ifndef TESTS_PROPERTY_RANDOM_GRAPH_H
#define TESTS_PROPERTY_RANDOM_GRAPH_H

#include "history/history.h"
#include "property/random.h"

enum { MOST_REVISIONS = 64, MOST_LINKS = 4 };

struct node {
    unsigned parents[MOST_LINKS], parent_count;
    unsigned depends[MOST_LINKS], depends_count;
    bool above[MOST_REVISIONS]; /* ancestors, and itself */
    const char *text;           /* without its way back */
    struct model before;
};

struct graph {
    struct region *region;
    const char *engine;
    unsigned count, serial;
    unsigned conflicts; /* revisions that were thrown again */
    struct node nodes[MOST_REVISIONS];
    struct history_revision items[MOST_REVISIONS]; /* with their ways back, in an order in which they can be applied */
    const struct revision *revisions[MOST_REVISIONS];
};

struct graph *graph_begin(struct region *region, const char *engine);

/* One more revision, which stands where it likes; or on these parents. False: what must not be, and was told. */
bool graph_grow(struct graph *graph, struct dice *dice);
bool graph_grow_on(struct graph *graph, struct dice *dice, unsigned parent_count, const unsigned *parents);

/* Rows for the tables of the first revision, a statement a line. */
const char *graph_rows(struct region *region);

/* A random order of some of them; the first revision is always the first, for the rows are put in behind it. */
void graph_order(const struct graph *graph, struct dice *dice, const bool *among, unsigned *order, unsigned *count);

/* Tells what is wrong, and what the graph is. */
bool graph_failed(const struct graph *graph, const char *what, const char *expected, const char *got);

#endif
