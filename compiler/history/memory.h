/* Drafts that a build folder remembers, as texts. */
#ifndef COMPILER_HISTORY_MEMORY_H
#define COMPILER_HISTORY_MEMORY_H

#include "source/source.h"

struct memory {
    const struct source *below; /* the edited draft it stands on, or null */
    const struct source *top;
};

struct memories {
    size_t count, capacity;
    struct memory *items; /* by their names; only the latest ones are kept */
};

/* Silent on failure: what is not remembered has to be taken back. */
void memory_keep(struct region *region, const char *folder, const struct source *below, const struct source *top);
void memory_recall(struct region *region, const char *folder, struct memories *memories);

#endif
