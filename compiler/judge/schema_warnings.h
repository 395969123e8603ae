/* Inside judge/: what the warnings about a schema share. */
#ifndef COMPILER_JUDGE_SCHEMA_WARNINGS_H
#define COMPILER_JUDGE_SCHEMA_WARNINGS_H

#include "resolve/resolve.h"

struct schema_warnings {
    struct diagnostics *diagnostics;
    const struct schema *schema;
    bool *used; /* which of the intentions silenced something */
};

/* Whether an allow of what stands at `place`, or of the whole table, answers the warning. */
bool schema_allows(struct schema_warnings *w, const char *table, const struct span *place, enum diagnostic_code code);

/* queries.c */
void warn_of_queries(struct schema_warnings *w);

/* insertion.c: what is to be put in, and where, so that the table has one item more; NOWHERE: not known. */
struct span end_of_table(struct region *region, const struct table *table, const char *item, const char **replacement);

#endif
