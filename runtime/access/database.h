/* What a connection is, within access/: the statements of its program, its transaction, its last error. No engine is
 * known here but through its table of functions. */
#ifndef SCHEMA_ACCESS_DATABASE_H
#define SCHEMA_ACCESS_DATABASE_H

#include "engine/access.h"
#include "migrate/migrate.h"

#include <time.h>

/* What a statement has that inline code does not look at. */
struct schema_statement_more {
    const struct schema_statement_text *source; /* null: SQL by hand */
    const char *sql;
    char *text;                  /* of one with parts: its SQL, made here */
    schema_statement *instances; /* others of the same statement, for when it is in use */
    schema_statement *variants;  /* with parts, the last used first */
    schema_statement *next;      /* in either of these */
    schema_keys *keys;
    int parameter; /* of SQL by hand: the number of the one that is given; 0 in generated statements */
    bool is_cursor;
    schema_place place;            /* where it was opened */
    unsigned depth;                /* the transaction it was opened in */
    schema_statement *next_cursor; /* that is open */
    struct timespec began;
};

/* Statements of the connection itself, kept prepared. */
enum kept_statement { KEPT_BEGIN, KEPT_BEGIN_READ_ONLY, KEPT_COMMIT, KEPT_ROLLBACK, KEPT_STATEMENTS };

struct schema_db {
    struct schema_db_front front; /* first: inline code sees it */
    const struct schema_engine *engine;
    const struct access_functions *access;
    void *handle;
    const struct schema_program *program;
    struct schema_options options;

    schema_error error;
    unsigned errors;                  /* that were put so far */
    struct failure failure;           /* the texts of `error` */
    struct migration_outcome outcome; /* or these, when applying failed */
    schema_statement broken;          /* stands for a statement that could not be had */

    void *kept[KEPT_STATEMENTS]; /* the engine's; null: not prepared yet */
    unsigned depth;              /* 0: no transaction; above 1: savepoints */
    bool lost;                   /* the connection is gone: the next call outside a transaction makes it anew */
    bool failed;                 /* a statement of the transaction failed: only rollback ends it */
    bool reads_only;             /* the transaction does */
    struct timespec deadline;    /* of the statement that runs, when there is a timeout */
    schema_statement *cursors;   /* that are open */
};

/* -- errors.c: what a caller is told --------------------------------------------------------------------------- */

/* Forgets the last error; puts a new one. The texts are copied. `statement` may be null. */
schema_status schema_db_fail(schema_db *db, const struct failure *failure, const schema_statement *statement);
schema_status schema_db_fail_with(schema_db *db, schema_status status, const char *message);

/* Of a column by hand, which is not what it is read as; the statement goes on. */
schema_status schema_value_failed(const schema_value *value, schema_status status, const char *what);

/* Whether inline code may start statements by itself. */
void schema_db_set_plain(schema_db *db);

/* -- database.c ------------------------------------------------------------------------------------------------- */

/* After anything has failed. */
void schema_db_look_for_loss(schema_db *db);
/* False: the error is put. */
bool schema_db_reconnect(schema_db *db);

/* -- statement.c ------------------------------------------------------------------------------------------------ */

/* A statement of its own, prepared; null, and the error is put. */
schema_statement *schema_statement_make(schema_db *db, const struct schema_statement_text *source, const char *sql);
bool schema_statement_prepare_into(schema_db *db, schema_statement *statement,
                                   const struct schema_statement_text *source, const char *sql);
void schema_statement_free_parts(schema_db *db, schema_statement *statement);
/* One that could not be had: it has failed with the error that was put. */
schema_statement *schema_statement_broken(schema_db *db);
/* Whether a statement may be started now; false, and the error is put. */
bool schema_db_may_start(schema_db *db);
schema_statement *schema_statement_begin_use(schema_statement *statement);

/* -- variant.c -------------------------------------------------------------------------------------------------- */

/* Where those with parts of this statement hang; null, and the error is put: no memory. */
schema_statement *schema_variant_place(schema_db *db, unsigned id);
/* A text with those of its parts that are wanted: the caller's to free; null: no memory. */
char *schema_variant_text(const char *text, unsigned bits, const uint64_t *given);

/* -- cursor.c --------------------------------------------------------------------------------------------------- */

/* An open cursor that belongs to the transaction at `depth` or one within it; null: none. */
const schema_statement *schema_db_open_cursor(const schema_db *db, unsigned depth);

#endif
