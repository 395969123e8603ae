/* What graph_find.c and graph_way.c share: a symbol taken apart. */
#ifndef COMPILER_GRAPH_STEPS_H
#define COMPILER_GRAPH_STEPS_H

#include "graph/graph.h"

/* [BRANCH@][NAME][+N|-N] */
struct symbol {
    const char *whole, *branch; /* branch: null when there is none */
    const char *name;           /* "" when there is none */
    bool has_steps, down;
    size_t steps;
};

struct symbol graph_read(struct region *region, const char *text);
bool graph_find_read(const struct revision_graph *graph, const struct graph_state *state, const struct symbol *symbol,
                     struct graph_target *target, struct graph_problem *problem);

/* The revisions in line with the one that names the branch; null when no branch was named. */
bool *graph_branch_line(const struct revision_graph *graph, const struct graph_target *target);

/* Sets *problem; always false. */
bool graph_fail(const struct revision_graph *graph, struct graph_problem *problem, enum diagnostic_code code,
                const char *help, const struct places *places, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

#endif
