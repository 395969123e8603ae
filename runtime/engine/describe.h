/* What a database makes of a statement before it is run: asked by the tool, never by a program. */
#ifndef SCHEMA_ENGINE_DESCRIBE_H
#define SCHEMA_ENGINE_DESCRIBE_H

#include "engine/access.h"

/* A column whose type is not the expected one, both as the engine calls them; null: it fits. */
struct misfit {
    const char *is, *should_be;
};

struct statement_description {
    size_t column_count;
    struct misfit *columns;
};

/* `types`: of its parameters, as struct schema_statement_text has them. `expected`: the types of its columns, `count`
 * of them; null: any. The statement is prepared and let go; nothing is run. Texts are the region's. */
typedef schema_status describe_statement(struct region *region, void *handle, const char *sql, const char *types,
                                         size_t count, const char *const *expected,
                                         struct statement_description *description, struct failure *failure);

describe_statement schema_sqlite_describe_statement, schema_postgresql_describe_statement;

#endif
