/* What differs between engines behind generated code, but for what is inline (schemac/engine_inline.h). access/ calls
 * it and holds what is the same everywhere: which statement, which transaction, what a caller is told. */
#ifndef SCHEMA_ENGINE_ACCESS_H
#define SCHEMA_ENGINE_ACCESS_H

#include "engine/engine.h"
#include "schemac/statement.h"

#include <string.h>

enum {
    ROW_AT_HAND = -1,    /* the one that was bound last */
    ROW_TO_BE_FOUND = -2 /* not known, but it will be if all of it is done once more */
};

/* What an engine said, in room of its own: it must be told when there is no memory too. Empty texts: not known. */
struct failure {
    schema_status status;
    char message[400]; /* one line, without row data */
    char detail[400];
    char code[8];
    char constraint[128];
    char table[128];
    char schema[128];    /* of the table, where the engine has such a thing */
    char column[256];    /* of a unique constraint all of them: "author_id, title" */
    bool nameless;       /* `constraint` is an expression, of a check without a name */
    long row;            /* of many, from 1: which of them it is about; 0: not known; ROW_... */
    bool unfit;          /* the SQL names, or takes for another type, what the database does not have */
    bool short_of_locks; /* there is no room for what a serializable transaction has to remember */
};

/* The same as texts of a region, and its status. `error` null: nothing is allocated, for memory may be what has run
 * out.
 */
schema_status schema_failure_report(struct region *region, const struct failure *failure, struct engine_error *error);

struct schema_value_functions; /* engine/values.h */

/* What a text of SQL by hand has for parameters. */
struct hand_parameters {
    int count;      /* the greatest n of its $n */
    int *places;    /* of $1, $2 …, where they are not in order: 0 for what does not appear; the caller frees them */
    char other[40]; /* the first that is written otherwise, or is meant to be one: ?, :name, @name; empty: none */
    bool certain;   /* and it can be nothing else */
};

enum transaction_kind { TRANSACTION_WRITE, TRANSACTION_READ };

struct access_functions {
    const struct schema_value_functions *values;

    schema_status (*open)(const char *url, const struct schema_options *options, void **handle,
                          struct failure *failure);
    void (*close)(void *handle); /* and all statements that are left */
    void (*interrupt)(void *handle);

    /* The engine's own connection, for callbacks and for a program's own calls. */
    void *(*native)(void *handle);
    /* Whether the connection is gone; null: it never goes. `reconnect` makes it anew, with all its settings. */
    bool (*is_lost)(void *handle);
    schema_status (*reconnect)(void *handle, struct failure *failure);

    /* `check` is called now and then while a statement runs; true ends it. Null: the engine itself keeps the time. */
    void (*watch)(void *handle, int (*check)(void *context), void *context);

    /* Makes the statement ready for its parameters. `sql` is that of `source`, or a variant of it; `source` is null for
     * SQL by hand. */
    schema_status (*prepare)(void *handle, const char *sql, const struct schema_statement_text *source,
                             schema_statement *statement, struct failure *failure);
    void (*finish)(schema_statement *statement); /* the opposite */
    void (*reset)(schema_statement *statement);
    bool (*row)(schema_statement *statement); /* runs to the next one; false: there is none, or it has failed */

    /* Statements without parameters and rows: begin, savepoint … */
    schema_status (*execute)(void *handle, const char *sql, struct failure *failure);
    /* The same for what is run again and again: prepared at its first use into *kept, which close lets go. */
    schema_status (*execute_kept)(void *handle, void **kept, const char *sql, struct failure *failure);
    const char *(*begin)(const struct schema_transaction_options *options);
    /* Before and after a transaction that only reads, where `begin` cannot say so. */
    const char *read_only_on, *read_only_off;
    bool (*in_transaction)(void *handle);
    /* Whether nothing can be written here, as far as is known without asking: a standby, a file that is only read. */
    bool (*reads_only)(void *handle);
    /* Of the transaction that is open; SCHEMA_ISOLATION_DEFAULT: it could not be asked. */
    schema_isolation (*isolation)(void *handle);

    /* What a code of an inline function means. */
    void (*explain)(void *handle, int code, struct failure *failure);

    /* SQL by hand: its parameters, in one pass over them; makes the one at a place ready for such a value (null: it
     * need not be); a row, whose values live until the next. */
    void (*parameters)(schema_statement *statement, struct hand_parameters *parameters);
    void (*expect)(schema_statement *statement, int place, const schema_value *value);
    size_t (*columns)(schema_statement *statement);
    void (*value)(schema_statement *statement, size_t column, schema_value *value);
    int64_t (*changed)(schema_statement *statement); /* rows, by its last run */

    const char *locks; /* behind a select: nobody else changes what it reads until the transaction ends */

    /* Its keys, sorted, as the parameters from `index` on. */
    void (*bind_keys)(schema_statement *statement, int index, schema_keys *keys);

    /* Cursors, where rows do not simply come one at a time; null: they do. `lose_cursor`: the transaction in which it
     * was opened has ended without it. */
    void (*open_cursor)(schema_statement *statement, bool in_transaction);
    void (*lose_cursor)(schema_statement *statement);

    /* Many rows through one statement; null: they go one at a time. The last are sent here. */
    void (*end_batch)(schema_statement *statement);

    /* Notifications; null: there are none. */
    schema_status (*listen)(void *handle, const char *channel, struct failure *failure);
    schema_status (*notified)(void *handle, int timeout_ms, schema_notification *notification, struct failure *failure);
};

/* For files of engine/: what the log is told beside statements; what goes wrong in a statement. */
/* A text of the statement's own, until its end: that of a parameter or of a column, which has one. Null: no memory, and
 * the statement has failed. */
enum room_of { ROOM_OF_PARAMETER, ROOM_OF_COLUMN, ROOMS };
char *schema_statement_room(schema_statement *statement, enum room_of what, size_t number, size_t size);
void schema_statement_note(const schema_statement *statement, const char *text);
void schema_statement_failed_with(schema_statement *statement, const struct failure *failure);

/* The number of a parameter that is written $n, up to PostgreSQL's 65535; 0: that is not what stands here. *end, which
 * may be null: behind it. */
enum { SCHEMA_MOST_PARAMETERS = 65535 };
int schema_parameter_number(const char *text, const char **end);

enum { SCHEMA_LONGEST_TEXT = 0x7ffffffe };

/* Eight bytes at a time, the last of them perhaps for the second time. */
static inline bool schema_is_ascii(const char *text, size_t length)
{
    uint64_t eight, all = 0;
    uint32_t first, last;
    size_t at = 0;
    if (length >= sizeof eight) {
        for (; length - at > sizeof eight; at += sizeof eight) {
            memcpy(&eight, text + at, sizeof eight);
            all |= eight;
        }
        memcpy(&eight, text + length - sizeof eight, sizeof eight);
        return !((all | eight) & UINT64_C(0x8080808080808080));
    }
    if (length >= sizeof first) {
        memcpy(&first, text, sizeof first);
        memcpy(&last, text + length - sizeof last, sizeof last);
        return !((first | last) & UINT32_C(0x80808080));
    }
    return !length || !((text[0] | text[length / 2] | text[length - 1]) & 0x80);
}

/* A text that both engines take: SCHEMA_OK, or SCHEMA_RANGE and why. *size: in bytes. `limit` in code points, 0: none.
 */
schema_status schema_check_text(const char *text, size_t limit, size_t *size, const char **why);

#endif
