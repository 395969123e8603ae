/* The program that the compiler would generate for a schema, as data and without any C: its statements, what it uses of
 * the database, and its revisions. */
#ifndef TESTS_SUPPORT_PROGRAM_H
#define TESTS_SUPPORT_PROGRAM_H

#include "schemac/program.h"
#include "source/diagnostic.h"
#include "statements/statements.h"

/* Null: a name that C cannot bear was reported. *statements (may be null) is what it was made from. */
struct schema_program *program_of_schema(struct region *region, struct diagnostics *diagnostics,
                                         const struct schema *schema, const char *engine,
                                         const struct revision *const *revisions, size_t count,
                                         struct c_statements *statements);

#endif
