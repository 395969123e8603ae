/* Revisions as a program carries them: bytes, without an address in them, that are read when something is pending.
 *
 * The first byte is the version of all this. Each structure is the numbers of its members that are not zero, each
 * with its value, in the order of members.def, and then 0. Numbers are in groups of seven bits, the lowest first, those
 * with a sign folded. A text is the offset of its bytes, which end with a NUL and stand further up, each of them once.
 * What is embedded are a few structures one after the other; a list of where each begins (its length, then the offsets)
 * stands at `directory`. */
#ifndef SCHEMA_MODEL_EMBEDDED_H
#define SCHEMA_MODEL_EMBEDDED_H

#include "model/members.h"
#include "schemac/program.h"

enum { EMBEDDED_VERSION = 1 };

/* What `check` is of bytes that nobody has damaged. */
uint64_t schema_pool_check(const struct schema_pool *pool);

/* The revisions, or hops, of a program: `count` of them. Null: the bytes are not what was embedded. Texts are not
 * copied where they need not be: the pool outlives what is read. */
const struct revision *const *schema_embedded_revisions(struct region *region, const struct schema_pool *pool,
                                                        size_t count);
const struct revision_hop *const *schema_embedded_hops(struct region *region, const struct schema_pool *pool,
                                                       size_t count);

#endif
