/* What the compiler embeds in a program, for the runtime: its statements and its revisions. Generated sources only. */
#ifndef SCHEMA_PROGRAM_H
#define SCHEMA_PROGRAM_H

#include "schema/database.h"
#include "schema/model.h"

#ifdef __cplusplus
extern "C" {
#endif

/* One statement of the generated code, by its id: its place in the array. */
struct schema_statement_text {
    const char *name; /* account_get */
    const char *sqlite;
    const char *postgresql;
};

struct schema_constraint_name {
    const char *name; /* in the database */
    const char *table;
    int id; /* the generated enum's value */
};

struct schema_program {
    int abi;            /* SCHEMA_ABI when it was generated */
    const char *schema; /* its name: main */
    const char *target;
    unsigned statement_count;
    const struct schema_statement_text *statements;
    unsigned constraint_count;
    const struct schema_constraint_name *constraints; /* sorted by name */
    unsigned revision_count;
    const struct revision *const *revisions; /* in topological order, a draft last */
    bool development;                        /* built to make databases that take drafts */
    const char *tool_version;
};

#ifdef __cplusplus
}
#endif

#endif
