/* What the compiler embeds in a program, for the runtime: its statements and its revisions. Generated sources only. */
#ifndef SCHEMA_PROGRAM_H
#define SCHEMA_PROGRAM_H

#include "schemac/database.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One column of a partial update, as each engine writes it: "nick" = ?3. What is not set is left out, or replaced
 * (a column with `on update`). */
struct schema_assignment {
    const char *sqlite;
    const char *postgresql;
    const char *sqlite_otherwise; /* or null */
    const char *postgresql_otherwise;
};

/* How rows of an insert are copied in bulk, where the engine can. A value that is absent leaves its column out, and the
 * column's own default stands in. */
struct schema_copy_column {
    const char *name;   /* quoted */
    unsigned parameter; /* of the insert, which has the value */
    unsigned given;     /* the one that says whether there is a value; 0: there is unless the value is null … */
    bool optional;      /* … and the column has a default, or its key is generated */
};

struct schema_copy {
    const char *table; /* quoted */
    unsigned column_count;
    const struct schema_copy_column *columns;
};

/* One statement of the generated code, by its id: its place in the array. */
struct schema_statement_text {
    const char *name; /* account_get */
    const char *sqlite;
    const char *postgresql;
    const char *parameters; /* their names, in order, with blanks between: for messages */
    const char *columns;    /* of the result, likewise */

    /* PostgreSQL's names of the parameters' types, in order, with blanks between: "int8 text numeric"; "unknown" is for
     * one whose type the server finds, and is bound as text. */
    const char *postgresql_types;
    /* An insert of a generated key: the text for when parameter `automatic` is absent, with the same numbers. Both give
     * the key back as their only column. */
    const char *postgresql_automatic;
    unsigned automatic;             /* 0: none */
    const struct schema_copy *copy; /* of an insert whose result nobody wants; or null */

    /* A partial update: the texts above end behind " set ", and what is set stands between them and these. */
    unsigned assignment_count;
    const struct schema_assignment *assignments;
    const char *sqlite_end;
    const char *postgresql_end;
};

struct schema_constraint_name {
    const char *name;    /* in the database */
    const char *table;   /* as the database has it */
    const char *columns; /* of a key, a unique constraint or index: "author_id, title", in its order; else null */
    int id;              /* the generated enum's value; 0: it has none */
};

/* What a connection compares with the ledger, and all that it looks at when nothing is pending. */
enum { SCHEMA_ID_SIZE = 13, SCHEMA_CHECKSUM_SIZE = 67 };

struct schema_revision_entry {
    char id[SCHEMA_ID_SIZE]; /* 12 hexadecimal digits; of a draft, "draft" */
    char checksum[SCHEMA_CHECKSUM_SIZE];
    bool replaced;                           /* another of the same program replaces it */
    unsigned replaces_first, replaces_count; /* those that it replaces, in replaced_ids */
};

/* Bytes in rows, since a literal of C may not be longer; behind each row is a NUL, and behind the last byte are zeros.
 * runtime/model/embedded.h says what they mean. */
enum { SCHEMA_POOL_ROW = 4000 };

struct schema_pool {
    size_t size, directory;
    uint64_t check;
    const char (*rows)[SCHEMA_POOL_ROW + 1];
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
    const struct schema_revision_entry *revisions; /* in topological order, a draft last */
    const char (*replaced_ids)[SCHEMA_ID_SIZE];
    struct schema_pool revision_bytes; /* the same revisions, whole */
    bool development;                  /* built to make databases that take drafts */
    const char *tool_version;
    unsigned hop_count;
    struct schema_pool hop_bytes; /* of a development build: from drafts that it made before */
    const char *const *uses;      /* in pieces that C can bear, then null; null itself: everything */
};

#ifdef __cplusplus
}
#endif

#endif
