/* From one model to the next: the operations that lead from the history to the schema, and back. */
#ifndef COMPILER_PLAN_PLAN_H
#define COMPILER_PLAN_PLAN_H

#include "resolve/resolve.h"

struct operations {
    size_t count, capacity;
    const struct operation **items;
};

struct plan {
    struct operations upgrade;
    struct operations downgrade;
    struct model after; /* what upgrade makes of the history's model: the schema's, but for order and given names */
};

/* Names that elements had before: what tells a swap (a was b, b was a) that is done from one that is to do, for both
 * look alike in a model. Zeroes: none. */
struct former_names {
    struct map names;
};

/* Adds what one revision renames; to be called for each, in order, with the model it begins at. */
void remember_former_names(struct region *region, struct former_names *former, const struct model *before,
                           const struct operation *const *operations, size_t count, const char *revision);

/* Adds what a squash recorded, as renames to the names there are `after` it. */
void remember_recorded_names(struct region *region, struct former_names *former, const struct model *after,
                             const struct operation *const *recorded, size_t count);
/* What of `former` about the elements of `after` is not known of those that `model` calls so: for a squash to record.
 */
void record_former_names(struct region *region, const struct former_names *former, const struct model *after,
                         const struct former_names *known, const struct model *model, struct operations *recorded);

/* The difference. Silence never loses data: what is gone without a word is reported, with the words. Nothing differs:
 * upgrade.count is 0. False: errors were reported. `former` may be null. Constraints and indexes hold no
 * data and go without a word; so do computed columns. */
bool plan_difference(struct region *region, struct diagnostics *diagnostics, const struct model *history,
                     const struct schema *schema, const struct former_names *former, struct plan *plan);

/* The way back, over the models each operation started from. What cannot come back with its data is still the structure
 * (a dropped column comes back nullable or with its default, or with a backfill of the type's zero); where not even
 * that can be, the way back is that it is irreversible. */
bool plan_reverse(struct region *region, const struct model *before, const struct operations *upgrade,
                  struct operations *downgrade, struct problem *problem);

/* The operations from one model to another that both come from one history, as two states of a draft do: `from` is what
 * a database has, and `to` is `base` after `target`, or, where that is null, `base` itself. What the history made is
 * the same thing at both ends, whatever it is called; rows of what both have stay. Values come from the target's
 * backfills, else those of `schema` (may be null). False: there is no such way that is safe. */
bool plan_hop(struct region *region, const struct model *from, const struct model *base, const struct revision *target,
              const struct model *to, const struct schema *schema, struct operations *operations);

/* What a downgrade gives back, judged by what the upgrade did: exact; the structure, but not all data; nothing, because
 * it says irreversible. A data step of the upgrade that the downgrade does not answer counts as structure. */
enum reversal { REVERSAL_EXACT, REVERSAL_STRUCTURE, REVERSAL_IMPOSSIBLE };
enum reversal plan_reversal(const struct operation *const *upgrade, size_t upgrade_count,
                            const struct operation *const *downgrade, size_t downgrade_count);
/* Whether plan_reverse finds a value for the rows that get back what the operation takes. */
bool operation_comes_back(const struct model *before, const struct operation *operation);
enum reversal operation_reversal(const struct operation *operation); /* of one whose downgrade undoes what it can */

/* Prints operations as the language writes them, indented for the braces of upgrade { } or downgrade { }; neighbouring
 * ones on one table share an alter table. */
void print_operations(struct text *text, const struct operation *const *operations, size_t count);

/* Prints a model as a .schema file that has it: mixins are put in, and everything is written in one way. */
void print_model(struct text *text, const struct model *model);

/* Proves a revision on in-memory SQLite: from `before`, with rows put in, the upgrade gives `after`, surviving rows
 * survive, the downgrade gives `before` back, the upgrade works again. Reports S04xx at `place`; false: not proven. */
bool prove_revision(struct region *region, struct diagnostics *diagnostics, struct span place,
                    const struct model *before, const struct model *after, const struct revision *revision);

/* What of it a proof has to leave out, for another engine alone can compute it: lines of comments; "" where there is
 * nothing. */
const char *unproven_remarks(struct region *region, const struct model *before, const struct revision *revision);

#endif
