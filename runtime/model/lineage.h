/* Revisions that have others beside them: the model where each stands, and its operations as they are for a model that
 * has more than that.
 *
 * A revision that every other one comes before or after needs none of it: whatever has all its ancestors has nothing
 * else. A long line of revisions costs nothing here. */
#ifndef SCHEMA_MODEL_LINEAGE_H
#define SCHEMA_MODEL_LINEAGE_H

#include "model/model.h"

struct lineage;

/* `revisions` have their ancestors before them, and stay the caller's; parents that are not among them are taken to be
 * there already. */
struct lineage *schema_lineage_make(struct region *region, size_t count, const struct revision *const *revisions);

/* Whether there is one that is neither before nor after it. */
bool schema_lineage_is_beside(const struct lineage *lineage, const char *revision);

/* The model of the revision's ancestors alone; null: *problem. Only for one that is beside another. The operations of
 * its ancestors must be known by now; they may have been put into their revisions since the lineage was made. */
const struct model *schema_lineage_before(struct lineage *lineage, const char *revision, struct problem *problem);

/* The revision with its operations under the names of `now`, which has all its ancestors and not the revision itself:
 * most often the revision as it is. Null: it cannot be applied there; *problem. In the region of `now`. */
const struct revision *schema_lineage_upgrade(struct lineage *lineage, const struct model *now,
                                              const struct revision *revision, struct problem *problem);

/* Applies it so. False: *problem says why, and `now` may be half changed. */
bool schema_lineage_apply(struct lineage *lineage, struct model *now, const struct revision *revision,
                          struct problem *problem);

/* The table of `now` that the revision calls so where it stands, or, `after` it, where it ends; or null. */
const struct table *schema_lineage_table(struct lineage *lineage, const struct model *now,
                                         const struct revision *revision, bool after, const char *name);

/* The same for the way back: `now` has the revision, and none that stands on it. */
const struct revision *schema_lineage_downgrade(struct lineage *lineage, const struct model *now,
                                                const struct revision *revision, struct problem *problem);

#endif
