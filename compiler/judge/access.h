/* How the rows of a query are found: by a key or index, or by reading all of a table; and whether it is one row at
 * most. A rule of the model's alone, so that it says the same with every version of an engine. */
#ifndef COMPILER_JUDGE_ACCESS_H
#define COMPILER_JUDGE_ACCESS_H

#include "model/model.h"

/* Of one relation of a query; of an update or delete there is one, its table. */
struct access {
    const struct table *table;
    bool made;         /* it is what a select gives, and no table */
    bool given;        /* keys that a program gives: they are known before all else */
    const char *alias; /* as the tree qualifies its columns; or null */
    const struct span *origin;
    enum join join, written;
    bool whole; /* read whole */
    bool one;   /* at most one row, for each of those that are found before */
    bool tied;  /* a condition ties it to what stands before it, or it is joined with all on purpose */
    size_t wanted_count;
    const struct index_key *wanted; /* whole, and something is said of its rows: the index to search by; else null */
};

struct accesses {
    size_t count;
    struct access *items;
    bool one; /* the whole gives at most one row, whatever its limit */
};

struct accesses find_accesses(struct region *region, const struct model *model, const struct query *query);

#endif
