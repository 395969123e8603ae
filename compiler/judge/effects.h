/* What each operation of a plan does to a database with rows, and to who uses it: what --plan shows, and what warnings
 * are made from. Facts only: neither how serious one is nor how it is said. */
#ifndef COMPILER_JUDGE_EFFECTS_H
#define COMPILER_JUDGE_EFFECTS_H

#include "plan/plan.h"
#include "sql/dialect.h"

/* What it does to instances of the previous revision that run meanwhile: a contract's lines, in words. */
enum breakage {
    BREAKS_NOTHING,
    BREAKS_NAME,     /* they use the old name */
    BREAKS_USE,      /* they use what goes */
    BREAKS_TYPE,     /* they read and write the old type */
    BREAKS_WRITE,    /* they write what is computed from now on */
    BREAKS_NULL,     /* they do not expect null */
    BREAKS_NOT_NULL, /* they may write null */
    BREAKS_INSERT,   /* their inserts leave it out */
    BREAKS_VALUE,    /* they do not know the value */
    BREAKS_KEY,      /* they update by a key that goes */
};

struct engine_effect {
    const char *engine;
    struct hazards hazards;
};

/* A query that programs have and that an operation breaks: posts_of reads post.title. */
struct broken_query {
    const char *name, *does, *of;
    const struct span *origin;
};

struct effect {
    const struct operation *operation;
    bool fresh; /* of a table that the same revision creates: no rows, and nobody knows it */
    enum breakage breaks;
    size_t query_count; /* of the schema that is known */
    const struct broken_query *queries;
    enum reversal reversal;
    bool answered; /* there are data steps in downgrade: they are taken to undo those of the upgrade */
    size_t engine_count;
    struct engine_effect *engines;
};

struct effects {
    size_t count;
    struct effect *items;
};

struct schema;

/* `before` is the model that the upgrade starts from; `schema` the one it leads to, whose queries may break; null: it
 * is not known. False: the operations cannot be applied. */
bool plan_effects(struct region *region, const struct model *before, const struct schema *schema,
                  const struct operations *upgrade, bool irreversible, const char *const *engines, size_t engine_count,
                  struct effects *effects);
/* Of a revision, by its own operations. */
bool revision_effects(struct region *region, const struct model *before, const struct schema *schema,
                      const struct revision *revision, const char *const *engines, size_t engine_count,
                      struct effects *effects);

const char *breakage_in_words(enum breakage breakage); /* "they use the old name"; null: it breaks nothing */
const char *reversal_in_words(enum reversal reversal); /* "exact", "structure only", "none" */

#endif
