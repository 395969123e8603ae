/* What a connection is, within access/: the statements of its program, its transaction, its last error. No engine is
 * known here but through its table of functions. */
#ifndef SCHEMA_ACCESS_DATABASE_H
#define SCHEMA_ACCESS_DATABASE_H

#include "engine/access.h"
#include "migrate/migrate.h"

#include <time.h>

/* Texts of its own, by the number of what they belong to. */
struct statement_rooms {
    struct statement_room {
        char *text;
        size_t size;
    } * items;
    size_t count;
};

/* What a statement has that inline code does not look at. */
struct schema_statement_more {
    const struct schema_statement_text *source; /* null: SQL by hand */
    const char *sql;
    char *text;                  /* of one with parts: its SQL, made here */
    schema_statement *instances; /* others of the same statement, for when it is in use */
    schema_statement *variants;  /* with parts, the last used first */
    schema_statement *next;      /* in either of these */
    schema_statement *locking;   /* others that lock what they read; of each the next is in `next` */
    const char *function;        /* on whose behalf it is started; null: its own */
    schema_keys *keys;
    struct statement_rooms rooms[ROOMS];
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
    const struct schema_statement_text *texts; /* of the program's statements, for this engine */
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
    schema_status spoiled_by;    /* what it failed with */
    bool reads_only;             /* the transaction does */
    bool short_of_locks;         /* the server had no room for what a serializable one has to remember */
    schema_isolation isolation;  /* of the transaction, as it was asked for */
    struct timespec deadline;    /* of the statement that runs, when there is a timeout */
    schema_statement *cursors;   /* that are open */
    bool row_unknown;            /* many rows were refused for one of them, and another try will say which */
    const char *batching;        /* the function whose many rows are on their way; null: none */
};

/* -- errors.c: what a caller is told --------------------------------------------------------------------------- */

/* Forgets the last error; puts a new one. The texts are copied. `statement` may be null. */
schema_status schema_db_fail(schema_db *db, const struct failure *failure, const schema_statement *statement);
schema_status schema_db_fail_with(schema_db *db, schema_status status, const char *message);
/* What a function of the program's answered is the call's answer, and its error is the call's: the one that was put
 * since there were so many, or one that says where the answer is from. */
schema_status schema_db_answer(schema_db *db, unsigned errors, schema_status status, const char *who);

/* The last error, kept while something is undone that may fail too. */
struct kept_error {
    schema_error error;
    struct failure failure;
};
struct kept_error schema_db_keep_error(const schema_db *db);
void schema_db_put_error_back(schema_db *db, const struct kept_error *kept);

/* What messages call it and its parts; null: SQL by hand. */
const struct schema_statement_names *schema_statement_names_of(const schema_statement *statement);
/* The function that the statement runs for; null: SQL by hand. */
const char *schema_statement_function(const schema_statement *statement);
/* Says of the last error which of many rows it is about: `row`, from 0, is the last that was bound. */
void schema_db_name_row(schema_db *db, const char *function, size_t row, size_t count);

/* A statement of the transaction failed: nothing but going back is possible now, on every engine alike. */
void schema_db_spoil(schema_db *db, schema_status status);

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

/* -- transaction.c ---------------------------------------------------------------------------------------------- */

/* Undoes the innermost one; what stays open could not be undone now. */
schema_status schema_db_undo(schema_db *db);

/* -- cursor.c --------------------------------------------------------------------------------------------------- */

/* An open cursor that belongs to the transaction at `depth` or one within it; null: none. */
const schema_statement *schema_db_open_cursor(const schema_db *db, unsigned depth);

#endif
