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

/* The marks in a text that has parts: each call says, by a mask of bits, which of them it wants. Parts stand in parts.
 */
#define SCHEMA_IF(bit) "\001" bit "\002"     /* up to its end: where the bit is set; "*": any of them */
#define SCHEMA_UNLESS(bit) "\003" bit "\002" /* up to its end: where it is not; "*": none of them */
#define SCHEMA_END "\004"
#define SCHEMA_LIST "\005"    /* here items begin … */
#define SCHEMA_ITEM "\006"    /* … each of which but the first has a comma before it */
#define SCHEMA_IF_NONE "\007" /* up to its end: where there was no item */

/* How rows of an insert are copied in bulk, where the engine can. A value that is absent leaves its column out, and the
 * column's own default stands in. */
struct schema_copy_column {
    const char *name;   /* quoted */
    unsigned parameter; /* of the insert, which has the value */
    int bit;            /* of the mask, that says whether there is a value; -1: there always is */
};

struct schema_copy {
    const char *table; /* quoted */
    unsigned column_count;
    const struct schema_copy_column *columns;
};

/* The key of a table that the database numbers, where a number that is given by the program does not move the next ones
 * along by itself. */
struct schema_numbered {
    const char *table;  /* quoted */
    const char *column; /* not quoted */
    unsigned parameter; /* of the insert, which has the number when it is given */
};

/* One statement of the generated code, by its id, its place in the array: as messages call it and its parts. */
struct schema_statement_names {
    const char *name;       /* account_get */
    const char *parameters; /* in order, with blanks between */
    const char *columns;    /* of the result, likewise */
};

/* The same statement, at the same place, as one engine is told it. */
struct schema_statement_text {
    const char *sql;

    /* The engine's names of the parameters' types, in order, with blanks between, where it wants them said: "int8 text
     * numeric"; "unknown" is for one whose type the server finds, and is bound as text. */
    const char *types;
    const struct schema_copy *copy;         /* of an insert whose result nobody wants; or null */
    const struct schema_numbered *numbered; /* of an insert that may give the key itself; or null */
    unsigned bits;                          /* of the mask that chooses among the parts of the text; 0: it has none */
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

/* An engine, each in a library of its own: a program has those that it was built for. */
extern const struct schema_engine schema_sqlite_engine;
extern const struct schema_engine schema_postgresql_engine;

/* What a program has for each of them. Nothing else in it differs between engines. */
struct schema_program_engine {
    const struct schema_engine *engine;
    const struct schema_statement_text *texts; /* statement_count of them */
};

struct schema_program {
    int abi;                                     /* SCHEMA_ABI when it was generated */
    const struct schema_program_engine *engines; /* then one that is null */
    const char *schema;                          /* its name: main */
    const char *target;
    unsigned statement_count;
    const struct schema_statement_names *statements;
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
