/* Whether a database to which the chain of support/chain.h was being applied is where it may be: after some revision,
 * and never between two. */
#ifndef TESTS_FAULTS_STATE_H
#define TESTS_FAULTS_STATE_H

#include "support/chain.h"

#include <sqlite3.h>

#define CHAIN_LENGTH 5

void remove_database(const char *path);

/* How many revisions of the chain the database has, both by its ledger and by what stands in it; -1: it is broken, and
 * stderr says how. */
int revisions_in(const char *path);

/* Connects as a program does and lets what is pending be applied; `hook` (may be null) gets every connection. */
schema_status connect_as_program(const char *path, const struct schema_program *program,
                                 schema_status (*hook)(void *context, void *handle));

#endif
