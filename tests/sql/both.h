/* The same few rows of ends, nulls and awkward texts on both engines, in the table of expressions.h, and expressions
 * asked of both. */
#ifndef TESTS_SQL_BOTH_H
#define TESTS_SQL_BOTH_H

#include "sql/dialect.h"

struct diagnostics;

bool both_open(struct region *region, const char *url); /* and SQLite in memory; false: it cannot be asked */
void both_close(void);

/* An expression over the columns, typed for an engine; null: refused, for what is in *diagnostics. */
const struct expression *both_typed(struct region *region, struct diagnostics *diagnostics, const char *source,
                                    const char *engine);
/* The same as what a call of a function comes to that is declared as this expression of all columns. */
const struct expression *both_typed_by_call(struct region *region, struct diagnostics *diagnostics, const char *source,
                                            const struct type *type, const char *engine);
const char *both_printed(struct region *region, const struct dialect *dialect, const struct expression *expression);

/* Whether both take it as immutable, and have room for it. */
bool both_may_be_indexed(struct region *region, const char *source, const struct expression *here, const char *remote);

/* Whether both engines give the same answer for each row, or an error both. */
bool both_answer(struct region *region, const char *source, const struct expression *here, const char *local,
                 const char *remote);

#endif
