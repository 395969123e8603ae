/* Revisions -> the bytes that a program carries, and those as C. */
#ifndef COMPILER_EMIT_C_EMBEDDING_H
#define COMPILER_EMIT_C_EMBEDDING_H

#include "emit/c/lines.h"
#include "model/embedded.h"

struct embedding_mark {
    size_t at;
    const char *title;
};

/* What model/embedded.h reads. `pool` is whole; its rows are in the region. */
struct embedding {
    struct schema_pool pool;
    struct {
        size_t count, capacity;
        struct embedding_mark *items;
    } marks; /* where each begins, for the reader of the C */
};

void embed_revisions(struct region *region, size_t count, const struct revision *const *revisions,
                     struct embedding *embedding);
void embed_hops(struct region *region, size_t count, const struct revision_hop *const *hops,
                struct embedding *embedding);

/* What connecting looks at; *replaced are the ids that entries refer to. */
const struct schema_revision_entry *embed_entries(struct region *region, size_t count,
                                                  const struct revision *const *revisions,
                                                  const char (**replaced)[SCHEMA_ID_SIZE], size_t *replaced_count);

/* static const char NAME[…] = …; */
void print_embedding(struct lines *lines, const char *name, const struct embedding *embedding);

/* The value of a struct schema_pool whose rows are NAME; of an empty one, {0}. */
const char *pool_value(struct region *region, const char *name, const struct embedding *embedding);

#endif
