/* Many rows into one table. */
#include "engine/postgresql_access.h"

#include <stdlib.h>
#include <string.h>

bool schema_postgresql_batch_row(schema_statement *statement, int64_t *id)
{
    if (statement->status != SCHEMA_OK)
        return false;
    bool row = schema_postgresql_row(statement);
    if (statement->status != SCHEMA_OK)
        return false;
    if (row && id)
        schema_postgresql_inserted(statement, id);
    schema_postgresql_reset(statement);
    return true;
}

void schema_postgresql_end_batch(schema_statement *statement)
{
    (void)statement;
}

void schema_postgresql_free_batch(struct schema_postgresql *state)
{
    (void)state;
}
