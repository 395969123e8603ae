/* Proving every revision once: which ones were proven is remembered in the build folder. */
#ifndef COMPILER_HISTORY_PROOFS_H
#define COMPILER_HISTORY_PROOFS_H

#include "history/history.h"

/* Proves the revisions of the history, and the draft if it is there, that `memory` does not list; null: there is no
 * memory. Lists those that passed there, if it `remembers`. */
bool prove_history(struct region *region, struct diagnostics *diagnostics, struct history *history,
                   const struct draft *draft, const char *memory, bool remembers);

/* Only what is no revision yet: the draft, and one that was edited by hand. Lists nothing. */
bool prove_drafts(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                  const struct draft *draft, const char *memory);

#endif
