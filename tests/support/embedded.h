/* Puts revisions into a program that is data, as the compiler puts them into one that it writes. */
#ifndef TESTS_SUPPORT_EMBEDDED_H
#define TESTS_SUPPORT_EMBEDDED_H

#include "emit/c/embedding.h"

static inline void embed(struct region *region, struct schema_program *program, size_t count,
                         const struct revision *const *revisions)
{
    struct embedding embedding;
    size_t replaced;
    embed_revisions(region, count, revisions, &embedding);
    program->revision_count = (unsigned)count;
    program->revisions = embed_entries(region, count, revisions, &program->replaced_ids, &replaced);
    program->revision_bytes = embedding.pool;
}

#endif
