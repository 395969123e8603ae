/* What a program does with its generated functions, without any C of it: each statement with values for its parameters,
 * and rows read as the generated code would read them. */
#ifndef TESTS_PROPERTY_ACTING_H
#define TESTS_PROPERTY_ACTING_H

#include "property/random.h"
#include "schemac/program.h"
#include "schemac/statement.h"
#include "statements/statements.h"

struct actor {
    struct region *region;
    schema_db *db;
    const struct schema_program *program;
    const struct c_statements *statements;
    struct dice *dice;
    unsigned *serial; /* of keys; no two actors on a database give the same */
};

/* Inserts, updates, reads and deletes rows of every table. Null, or the first thing that failed otherwise than because
 * of the rows that are there (a key that is taken, a row that is pointed to or is not there) or of who is in the way.
 */
const char *act(struct actor *actor);

#endif
