/* Queries, prepared before any program has them. */
#ifndef COMPILER_PROVE_PREPARE_H
#define COMPILER_PROVE_PREPARE_H

#include "source/diagnostic.h"
#include "statements/statements.h"

/* Prepares each query in memory, where the build is for the engine of the proofs. False: reported. */
bool prepare_queries(struct region *region, struct diagnostics *diagnostics, const struct c_statements *statements);

#endif
