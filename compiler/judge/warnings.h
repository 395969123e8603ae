/* Warnings about a schema and about a plan: S08xx and S09xx. */
#ifndef COMPILER_JUDGE_WARNINGS_H
#define COMPILER_JUDGE_WARNINGS_H

#include "judge/effects.h"

void warn_of_schema(struct diagnostics *diagnostics, const struct schema *schema);

/* What the schema allows is silent, and is put down with the operations of the effects, so that the file says it too;
 * that of an edited or frozen file (`schema` is null) stands with its operations, and must be needed there. */
void warn_of_plan(struct region *region, struct diagnostics *diagnostics, const struct model *before,
                  const struct schema *schema, struct effects *effects);

/* An allow that is not needed at `what`, or names no warning. */
void warn_of_needless(struct diagnostics *diagnostics, const char *warning, struct span place, const char *what);

/* recipes.c: what can be done instead, in a line; null: nothing that is known */
const char *recipe_for_loss(struct region *region, const struct operation *operation);
const char *recipe_for_failure(struct region *region, const struct operation *operation);
const char *recipe_for_programs(const struct operation *operation, enum breakage breakage);
const char *recipe_for_rewrite(const struct operation *operation);
const char *recipe_for_lock(const struct operation *operation, bool scans);
const char *recipe_for_no_return(const struct operation *operation);

#endif
