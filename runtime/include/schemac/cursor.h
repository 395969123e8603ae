/* Rows one at a time. Each query that gives many has a struct of its own, with the row and this:
 *
 *     SCHEMA_EACH(account_all, accounts, status, db)
 *         printf("%s\n", accounts.row.email);
 *     if (status != SCHEMA_OK) …
 *
 * The row is lent until the next one. The cursor ends with the loop, whichever way the loop is left. By hand:
 *
 *     struct account_all accounts = account_all_open(SCHEMA_HERE, db);
 *     while (account_all_next(&accounts))
 *         …
 *     status = schema_cursor_end(&accounts.cursor);          // in any case: it closes
 *
 * A cursor copies its arguments; it belongs to its connection's thread. */
#ifndef SCHEMA_CURSOR_H
#define SCHEMA_CURSOR_H

#include "schemac/status.h"

#ifdef __cplusplus
extern "C" {
#endif

struct schema_statement;

typedef struct schema_cursor {
    struct schema_statement *statement; /* null when it has ended */
    schema_status status;
} schema_cursor;

/* Where a cursor was opened, for the report of those that were left open. */
typedef struct schema_place {
    const char *file;
    unsigned line;
} schema_place;

static inline schema_place schema_place_of(const char *file, unsigned line)
{
    schema_place place = {file, line};
    return place;
}

#define SCHEMA_HERE schema_place_of(__FILE__, __LINE__)

/* Closes, and says what went wrong: SCHEMA_OK when all rows were read or the loop was left. May be called twice. */
schema_status schema_cursor_end(schema_cursor *cursor);

#if defined(__GNUC__) || defined(__clang__)
#define SCHEMA_CLEANUP(function) __attribute__((cleanup(function)))

/* A loop over the rows of NAME(db, arguments): `variable.row` is the row; `status`, a variable of the caller's, says
 * afterwards how it went. break, return and goto close the cursor too. */
#define SCHEMA_EACH(name, variable, status, ...)                                                                       \
    for (SCHEMA_CLEANUP(name##_close) struct name variable =                                                           \
             name##_open(((status) = SCHEMA_OK, SCHEMA_HERE), __VA_ARGS__);                                            \
         name##_next(&variable) || (((status) = schema_cursor_end(&variable.cursor)), 0);)
#endif

#ifdef __cplusplus
}
#endif

#endif
