/* Branches that conflict: two revisions of which neither stands on the other, where the order of the two would matter.
 * Looked for as revisions are resolved, one after the other. */
#ifndef COMPILER_HISTORY_COMMUTE_H
#define COMPILER_HISTORY_COMMUTE_H

#include "history/history.h"

struct commuting;

struct commuting *commuting_begin(struct region *region, const struct history *history);

/* Takes in the next revision in order, which was resolved on top of `before`, and reports where it conflicts with one
 * that was taken in earlier. Only revisions that stand beside others need to be. */
bool commuting_take(struct commuting *commuting, struct diagnostics *diagnostics,
                    const struct history_revision *revision, const struct model *before);

#endif
