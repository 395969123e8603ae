/* migrations/ -> the graph of revisions: loading, order, heads, replay; the draft; freezing. */
#ifndef COMPILER_HISTORY_HISTORY_H
#define COMPILER_HISTORY_HISTORY_H

#include "plan/plan.h"

struct history_revision {
    struct revision revision;
    const struct migration_tree *tree;
    const struct source *source;
    struct model before, after; /* as its ancestors leave it, and as it leaves it */
    bool edited;                /* a draft whose text is not what was generated */
    size_t parent_count;
    struct history_revision **parents; /* parents and depends on, resolved */
    size_t child_count, child_capacity;
    struct history_revision **children;
};

struct history {
    const char *folder; /* as it was named */
    size_t count, capacity;
    struct history_revision **items; /* in topological order, ties by number and then id; drafts last */
    size_t head_count;
    struct history_revision **heads; /* frozen and edited ones; a draft that is regenerated is none */
    struct model model;              /* of all heads */
    struct map by_id;
};

/* Reads every *.migration of the folder, and edited drafts; sorts, checks and replays. A folder that is not there is an
 * empty history. */
bool load_history(struct region *region, struct diagnostics *diagnostics, const char *folder,
                  const char *const *engines, size_t engine_count, struct history *history);

/* A revision by its symbol: a unique prefix of an id or a number, for now. Null: reported. */
struct history_revision *find_revision(struct diagnostics *diagnostics, const struct history *history,
                                       const char *symbol);

/* Where an element was created: a find_origin. */
struct span history_origin(const void *history, struct identity identity);

/* The text of a draft or revision file. For a draft, `message` and `created` are null. */
const char *migration_text(struct region *region, const struct revision *revision);

/* ids, checksums and digests: "Exact definitions". */
const char *revision_checksum(struct region *region, const struct migration_tree *tree);
const char *revision_id(struct region *region, const char *schema, const struct migration_tree *tree,
                        const char *message);
const char *draft_text_digest(struct region *region, const struct source *source);
const char *revision_draft_digest(struct region *region, const struct migration_tree *tree, const char *state);

#endif
