/* The texts that a query with parts can come to. */
#ifndef COMPILER_PROVE_VARIANTS_H
#define COMPILER_PROVE_VARIANTS_H

#include "resolve/resolve.h"

/* Which parts are there, by their bits: all sets of those that decide for themselves where these are few; else none,
 * all, each alone, and all but each; and each order. One mask, 0, for a query without parts. */
struct masks {
    size_t count, capacity;
    uint64_t *items;
};
struct masks masks_of(struct region *region, const struct query_function *function);

/* The text with all of its parts, in the first of its orders. */
const char *whole_text(struct region *region, const struct query_function *function, const char *text);

#endif
