/* Which queries of a schema use what an operation takes from programs that run: they had them as well. */
#ifndef COMPILER_JUDGE_BROKEN_H
#define COMPILER_JUDGE_BROKEN_H

#include "judge/effects.h"

/* What an operation is about, as the schema that it leads to calls it. */
struct subject_now {
    const struct table *table; /* before the operation; or null */
    const char *later, *column, *enumeration,
        *of; /* of: as it is called before the
                                                      operation; null: nothing is looked for */
};

/* `now` is the model before the operation, `after` that behind the whole revision. */
struct subject_now subject_of(struct region *region, const struct model *now, const struct model *after,
                              const struct operation *operation);

/* Of an effect whose breakage is known. */
void find_broken_queries(struct region *region, const struct schema *schema, const struct subject_now *subject,
                         struct effect *effect);

#endif
