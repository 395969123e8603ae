/* Queries, prepared before any program has them. */
#ifndef COMPILER_PROVE_PREPARE_H
#define COMPILER_PROVE_PREPARE_H

#include "source/diagnostic.h"
#include "statements/statements.h"

/* The statement of a query: those of the queries are the last. */
const struct c_statement *statement_of_query(const struct c_statements *statements, size_t query);

/* Whether it calls a function that the schema declares: what only a program gives SQLite, no database has. */
bool calls_declared_functions(const struct query *query);

/* Prepares each query in memory, where the build is for the engine of the proofs. False: reported. */
bool prepare_queries(struct region *region, struct diagnostics *diagnostics, const struct c_statements *statements);

#endif
