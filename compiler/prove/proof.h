/* The proof from the inside: for prove.c and its parts. */
#ifndef COMPILER_PROVE_PROOF_H
#define COMPILER_PROVE_PROOF_H

#include "migrate/migrate.h"
#include "plan/plan.h"

/* The engine that proofs run on. */
extern const char *const proof_engine;

/* -- prove_extent.c: how much of a model a proof needs */

/* The part of `model` that these operations concern: the tables they touch, those that point to them or are pointed to,
 * and all enums. Foreign keys to what is left out are left out too. */
void proof_extent(struct region *region, const struct model *model, const struct operation *const *operations,
                  size_t count, struct model *extent);

/* A table without its foreign keys to tables that are not among these. */
const struct table *table_within(struct region *region, const struct table *table, const struct map *tables);

/* -- prove_rows.c: rows that a table admits */

enum sample_kind { SAMPLE_ALL, SAMPLE_WITHOUT_NULLS, SAMPLE_NONE };

/* Puts some rows into every table, as far as any of the values that are tried is admitted. */
void put_sample_rows(struct region *region, struct session *session, const struct schema_engine *engine,
                     const struct model *model, enum sample_kind kind);

/* -- prove_survival.c: what must still be there */

struct survival;

/* Remembers the values that the operations may not change. */
struct survival *remember_rows(struct region *region, struct session *session, const struct schema_engine *engine,
                               const struct model *before, const struct operation *const *operations, size_t count);
/* What is missing now, in words; or null. */
const char *rows_missing(struct survival *survival);

/* -- silent.c: what says nothing to the engine of a proof */

/* Raws and `sql` steps of other engines stand on nothing and touch nothing any more. The models may be views of others:
 * only their maps of objects are made anew. */
void pass_over_silent(struct region *region, const char *engine, struct model *before, struct model *after,
                      struct revision *revision);

/* -- portable.c: what the engine of a proof cannot compute */

/* A revision and its models with expressions that it can. */
struct portable {
    size_t count, capacity;
    const char **items; /* what was left out, in words; with nothing left out the rest is not set */
    bool cannot;        /* nothing can stand in for some of it */
    struct model before, extent, after;
    struct revision revision;
};

void make_portable(struct region *region, const struct dialect *dialect, const struct model *before,
                   const struct model *extent, const struct model *after, const struct revision *revision,
                   struct portable *portable);

#endif
