/* The compiler's passes, called as a build calls them, on texts in memory: from .schema text to a revision that can be
 * applied. Owns: the shortest way through the rooms that a test needs. */
#ifndef TESTS_SUPPORT_PIPELINE_H
#define TESTS_SUPPORT_PIPELINE_H

#include "migrate/migrate.h"
#include "plan/plan.h"

/* Parses and resolves one text for an engine, or for SQLite; null: errors, which are in *diagnostics. */
struct schema *schema_for(struct region *region, struct diagnostics *diagnostics, const char *text, const char *engine);
struct schema *schema_of_text(struct region *region, struct diagnostics *diagnostics, const char *text);

/* The revision that leads from `before` to the schema, with a made-up id from `number`, on top of `parent` (null: a
 * root). Null: errors. *after is the model it leaves. */
struct revision *revision_between(struct region *region, struct diagnostics *diagnostics, const struct model *before,
                                  const struct schema *schema, unsigned number, const struct revision *parent,
                                  struct model *after);

/* Applies these to the database at a path; the error's text goes to *message. */
schema_status upgrade_path(struct region *region, const char *path, const struct revision *const *revisions,
                           size_t count, const char **message);
/* Undoes the last of them. */
schema_status downgrade_path(struct region *region, const char *path, const struct revision *const *revisions,
                             size_t count, const char **message);

#endif
