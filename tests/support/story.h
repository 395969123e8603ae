/* A chain of revisions as an application's life would make it, from .schema texts: tables, an index over rows that are
 * there, a check, a foreign key, a column that becomes not null, a backfill, a unique constraint, an enum. On
 * PostgreSQL most of them take several transactions. */
#ifndef TESTS_SUPPORT_STORY_H
#define TESTS_SUPPORT_STORY_H

#include "support/pipeline.h"

enum { STORY_LENGTH = 8 };

/* All revisions, for an engine; the end of the process when one does not compile. */
const struct revision *const *story_for(struct region *region, const char *engine);

/* Rows for the tables of the first revision, which suit all that follows. */
extern const char story_rows[];

/* A query whose answer tells whether the rows are as they should be after the last revision, and that answer. */
extern const char story_question[], story_answer[];

#endif
