/* Revisions made in C, for tests of applying that are not about the language: a chain in which each stands on the one
 * before.
 *
 * The first creates shop (id, name) and item (id, shop -> shop on delete cascade), the second puts rows into both, the
 * third rebuilds shop (name becomes not null), and every further one creates table t4, t5 … with a row. */
#ifndef TESTS_SUPPORT_CHAIN_H
#define TESTS_SUPPORT_CHAIN_H

#include "migrate/migrate.h"

/* `count` revisions, at least 1. */
const struct revision *const *chain_of(struct region *region, size_t count);

/* The same with the last one as a draft of this digest (null: the revision's own). */
const struct revision *const *chain_with_draft(struct region *region, size_t count, const char *digest);

/* Another revision of the same place and id, whose checksum is another. */
const struct revision *edited(struct region *region, const struct revision *revision, const char *how);

/* A program that embeds them. */
struct schema_program *program_of(struct region *region, const struct revision *const *revisions, size_t count,
                                  bool development);

#endif
