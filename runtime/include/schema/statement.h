/* What generated functions are made of: a prepared statement, its parameters, its rows. Generated sources only; an
 * application never needs it.
 *
 *     schema_statement *statement;
 *     schema_status status = schema_statement_start(db, STATEMENT_ACCOUNT_GET, &statement);
 *     if (status != SCHEMA_OK)
 *         return status;
 *     schema_bind_int64(statement, 1, id);
 *     if (schema_statement_row(statement))
 *         read_account(statement, arena, row);
 *     return schema_statement_end_one(statement);        // NOT_FOUND without a row; the first thing that went wrong
 *
 * Whatever goes wrong on the way (a bind, a value that its type does not admit, memory) is kept in the statement, and
 * what follows does nothing; the end answers it. Statements are reset at their end, so that none pins a snapshot. */
#ifndef SCHEMA_STATEMENT_H
#define SCHEMA_STATEMENT_H

#include "schema/program.h"

#include "schema/engine_inline.h" /* struct schema_statement, and the inline ones of what is declared below */

#endif
