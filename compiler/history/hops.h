/* Drafts that a build folder remembers, and the ways from them to what became of them: a database that has one follows
 * the schema without being taken back. */
#ifndef COMPILER_HISTORY_HOPS_H
#define COMPILER_HISTORY_HOPS_H

#include "history/history.h"

struct hops {
    size_t count, capacity;
    const struct revision_hop **items;
};

/* Remembers the drafts that are in migrations/ now, and the one that shall be, in `folder`. What cannot be written is
 * not remembered: no reason to fail a build. */
void remember_drafts(struct region *region, const struct history *history, const struct draft *draft,
                     const char *folder);

/* What is there now, that drafts of before may have become. */
struct hop_target {
    const struct history *history; /* with its digests */
    const struct draft *draft;
    const struct schema *schema; /* may be null: its backfills are used */
};

/* The ways from each draft that `folder` remembers, the latest ones, to the drafts or revisions that are there now.
 * From one whose parents are not here, or from which no way is safe, there is none. */
void make_hops(struct region *region, const struct hop_target *now, const char *folder, struct hops *hops);

/* The same from drafts that something else remembers, by their texts, the one on top last. Null: there is none. */
const struct revision_hop *hop_from_texts(struct region *region, const struct hop_target *now,
                                          const struct source *const *texts, size_t count);

#endif
