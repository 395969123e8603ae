/* The statements of a program as constants. */
#ifndef COMPILER_EMIT_C_CONSTANTS_H
#define COMPILER_EMIT_C_CONSTANTS_H

#include "emit/c/lines.h"
#include "statements/statements.h"

/* The arrays of struct schema_program: schema_static_statements, and schema_static_ENGINE_texts for each engine of the
 * build. None where there are no statements. */
void print_statement_constants(struct lines *lines, const struct c_statements *statements);

#endif
