/* The algebra of the revision graph: what a symbol means, which revisions lie on the way to it, and which have to go
 * for it. It works on plain records, of files or of a ledger, and knows neither: a revision is a place in the order.
 * Each answer takes time in proportion to revisions and links, whatever the shape. */
#ifndef COMPILER_GRAPH_GRAPH_H
#define COMPILER_GRAPH_GRAPH_H

#include "base/map.h"
#include "base/text.h"
#include "source/diagnostic.h"

#include <stdint.h>

struct graph_record {
    const char *id;
    const char *label; /* or null */
    size_t parent_count;
    const char *const *parents;
    size_t depends_count;
    const char *const *depends; /* a link to what is not there is none: the loader has reported it */
    size_t replaces_count;
    const char *const *replaces; /* names of its own, where nothing else has them */
    unsigned least_number;       /* of a squash: that of the last it replaces; 0: its depth */
};

struct places {
    size_t count, capacity;
    size_t *items;
};

struct graph_node {
    const struct graph_record *record;
    size_t index;                       /* of the record, as it was given */
    unsigned number;                    /* the depth, from 1 */
    struct places parents, links;       /* links: parents, and then what it depends on */
    struct places children, dependants; /* the other way round; dependants: children, and those that depend on it */
};

struct revision_graph {
    struct region *region;
    size_t count;
    struct graph_node *nodes; /* in topological order, ties by number and then id: each place below is one here */
    struct map by_id, by_label;
    struct places heads; /* without children, in the order of their ids */
    struct places bases; /* without parents */
};

/* The records live as long as the graph. False: some are their own ancestors. */
bool graph_make(struct region *region, size_t count, const struct graph_record *records, struct revision_graph *graph);

/* The place of an id. False: there is none. */
bool graph_place(const struct revision_graph *graph, const char *id, size_t *place);

/* -- sets: a bool for each place ---------------------------------------------------------------------------------- */

enum graph_links { BY_PARENTS, BY_ALL_LINKS };

bool *graph_set(const struct revision_graph *graph, const struct places *places);
void graph_add_ancestors(const struct revision_graph *graph, enum graph_links links, bool *set);
void graph_add_descendants(const struct revision_graph *graph, enum graph_links links, bool *set);
/* What stands in line with these, above or below, themselves included. */
bool *graph_line(const struct revision_graph *graph, enum graph_links links, const struct places *places);
/* Those of the set on which none of the set stands. */
struct places graph_tips(const struct revision_graph *graph, enum graph_links links, const bool *set);
/* What a revision stands on, without what another of its links stands on. */
struct places graph_direct_links(const struct revision_graph *graph, size_t place);
/* Those that belong to the branch of a label: above the revision that has it, and below it as far as the branch
 * reaches. */
bool *graph_branch(const struct revision_graph *graph, size_t labelled);

/* -- symbols ------------------------------------------------------------------------------------------------------ */

/* What a database has, in the order in which it was applied. */
struct graph_state {
    struct places applied;
};

struct graph_problem {
    enum diagnostic_code code;
    const char *text;
    const char *help;     /* or null */
    struct places places; /* those it is about */
};

/* What a symbol means. Nothing at all: base. */
struct graph_target {
    struct places places;
    bool has_branch;
    size_t branch; /* that the symbol begins with, as the revision which names it */
};

/* `state` may be null: there is no database, and `current` and what counts from it mean nothing; -N then counts from
 * the heads. */
bool graph_find(const struct revision_graph *graph, const struct graph_state *state, const char *symbol,
                struct graph_target *target, struct graph_problem *problem);

/* -- ways (all that are listed come in an order in which they can be done) ------------------------------------------
 */

/* What an upgrade to these symbols applies, ancestors first. */
bool graph_upgrade(const struct revision_graph *graph, const struct graph_state *state, size_t count,
                   const char *const *symbols, struct places *way, struct graph_problem *problem);

/* What a downgrade to this symbol undoes, descendants first. */
bool graph_downgrade(const struct revision_graph *graph, const struct graph_state *state, const char *symbol,
                     struct places *way, struct graph_problem *problem);

/* What a database has when these were stamped: they, what they stand on, and what is in no line with them. In
 * topological order. */
bool graph_stamp(const struct revision_graph *graph, const struct graph_state *state, size_t count,
                 const char *const *symbols, struct places *having, struct graph_problem *problem);

struct graph_range {
    size_t upper_count;
    const char *const *upper;
    size_t lower_count;
    const char *const *lower;
    bool with_lower; /* the lower ends are part of it */
    bool all;        /* what upper has and lower has not; else only what stands on lower, too */
};

/* The revisions of a range, ancestors first. */
bool graph_between(const struct revision_graph *graph, const struct graph_state *state, const struct graph_range *range,
                   struct places *way, struct graph_problem *problem);

#endif
