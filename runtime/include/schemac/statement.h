/* What generated functions are made of: a prepared statement, its parameters, its rows. Generated sources only; an
 * application never needs it.
 *
 *     schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_GET);
 *     schema_bind_int64(statement, 1, id);
 *     if (schema_statement_row(statement))
 *         read_account(statement, arena, row);
 *     return schema_statement_end_one(statement);        // NOT_FOUND without a row; the first thing that went wrong
 *
 * Whatever goes wrong on the way (the start, a bind, a value that its type does not admit, memory) is kept in the
 * statement, and what follows does nothing; the end answers it. So a statement is never null, and generated code has no
 * branches for errors. Statements are reset at their end, so that none pins a snapshot.
 *
 * Nothing here names an engine: engine_inline.h has what goes straight to one. */
#ifndef SCHEMA_STATEMENT_H
#define SCHEMA_STATEMENT_H

#include "schemac/cursor.h"
#include "schemac/program.h"
#include "schemac/runtime.h"

#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What goes straight to an engine is inline, and stands in engine_inline.h; the runtime's files that know no engine
 * cannot call it. */
#ifdef SCHEMA_NO_ENGINE
#define SCHEMA_INLINE extern
#else
#define SCHEMA_INLINE static inline
#endif

typedef struct schema_statement schema_statement;

/* -- from start to end ---------------------------------------------------------------------------------------- */

/* The statement with that id, ready for its parameters (from 1). What is bound stays the caller's, unchanged, until the
 * end. */
SCHEMA_INLINE schema_statement *schema_statement_start(schema_db *db, unsigned id);

/* The same for a function that the statement is not called by: errors name that one. */
schema_statement *schema_statement_start_as(schema_db *db, unsigned id, const char *function);

/* The same, and the rows that are read stay as they are until the transaction ends. SCHEMA_MISUSE where none is open
 * that may write. */
schema_statement *schema_statement_start_locking(schema_db *db, unsigned id, const char *function);

/* The same of one whose text has parts: `given` says by its bits, 64 to a word, which of them are wanted. Each set of
 * parts that is used is a statement of its own, kept as long as it is among the last that were. What is not wanted is
 * not in its text, and is not bound. */
SCHEMA_INLINE schema_statement *schema_variant_start(schema_db *db, unsigned id, const uint64_t *given, size_t words);

schema_statement *schema_variant_start_as(schema_db *db, unsigned id, const char *function, const uint64_t *given,
                                          size_t words);

/* Whether any is wanted: an update of nothing is no statement. */
static inline bool schema_any_given(const uint64_t *given, size_t words);

/* Runs to the next row; false: there is none, or something went wrong. */
SCHEMA_INLINE bool schema_statement_row(schema_statement *statement);

/* The ends. Each resets the statement and answers the first thing that went wrong. */
SCHEMA_INLINE schema_status schema_statement_end(schema_statement *statement);     /* rows read in a loop */
SCHEMA_INLINE schema_status schema_statement_end_one(schema_statement *statement); /* SCHEMA_NOT_FOUND without a row */
SCHEMA_INLINE schema_status schema_statement_end_found(schema_statement *statement, schema_status none);
SCHEMA_INLINE schema_status schema_statement_end_exists(schema_statement *statement, bool *exists);

SCHEMA_INLINE schema_status schema_statement_end_current(schema_statement *statement); /* SCHEMA_STALE without a row */

/* Runs a statement that gives no row. `id`, which may be null, is the key that was given to the new row. */
SCHEMA_INLINE schema_status schema_statement_end_insert(schema_statement *statement, int64_t *id);
/* *rows, which may be null: how many were changed. */
SCHEMA_INLINE schema_status schema_statement_end_rows(schema_statement *statement, int64_t *rows);
/* `none`, such as SCHEMA_NOT_FOUND or SCHEMA_STALE, is the answer when no row was changed. */
SCHEMA_INLINE schema_status schema_statement_end_changed(schema_statement *statement, schema_status none);

/* Many rows through one statement, all or none: in a transaction, or in a savepoint of the one that is open. Bind,
 * _row, bind, _row …; _row is false when it has failed. `id`: the key that the row was given, or has. At the end
 * `row` says which of the `count` rows was the last that was bound, from 0, so that an error can name it. */
schema_statement *schema_batch_start(schema_db *db, unsigned id, const char *function);
/* Where its text has parts: the statement for the next row, which is the one before where that has the same parts. */
SCHEMA_INLINE schema_statement *schema_batch_variant(schema_statement *statement, const uint64_t *given, size_t words);
SCHEMA_INLINE bool schema_batch_row(schema_statement *statement, int64_t *id);
schema_status schema_batch_end(schema_statement *statement, size_t row, size_t count);
/* Whether it is worth while to do all of it once more: one of the rows was refused, and only a slower way says which.
 */
bool schema_batch_again(schema_db *db);

/* A cursor: binds copy. `schema_cursor_row` is schema_statement_row for it; rows are read with a null arena. */
schema_statement *schema_cursor_start(schema_db *db, unsigned id, schema_place place);
schema_statement *schema_cursor_variant(schema_db *db, unsigned id, schema_place place, const uint64_t *given,
                                        size_t words);
schema_cursor schema_cursor_open(schema_statement *statement);
SCHEMA_INLINE bool schema_cursor_row(schema_cursor *cursor);
/* Whether the row that was just read is good. */
SCHEMA_INLINE bool schema_cursor_good(const schema_cursor *cursor);

/* The answer of a call that no statement gives: `what`, one line, is its error. */
schema_status schema_failed(schema_db *db, schema_status status, const char *function, const char *what);

/* Puts an error of the caller's on the statement; the first one stays. Null-safe texts; `what` is not copied. */
void schema_statement_fail(schema_statement *statement, schema_status status, const char *what);

/* `size` bytes of the arena for a row; null, and the statement has failed, when there is no memory. */
SCHEMA_INLINE void *schema_statement_alloc(schema_statement *statement, schema_arena *arena, size_t size);

/* Room for one more item in an array in the arena: the array, moved if it had to be; null, and the statement has
 * failed, when there is no memory. Start with null, 0 and 0. */
SCHEMA_INLINE void *schema_statement_grow(schema_statement *statement, schema_arena *arena, void *items, size_t count,
                                          size_t *capacity, size_t item_size);

/* Of an enum's members: null, and 0, for what is none. */
const char *schema_enum_text(int value, const char *const *texts, int count);
int schema_enum_of(const char *text, const char *const *texts, int count);

/* -- parameters ----------------------------------------------------------------------------------------------- */

/* schema_bind_T: a value that must be there. schema_bind_opt_T: a null pointer is null.
 * T: bool int16 int32 int64 float32 float64 decimal uuid date time timestamp datetime interval text bytes.
 * Text takes its limit in code points, 0 for none; decimal takes its precision and scale. Each value is checked here.
 */
SCHEMA_INLINE void schema_bind_null(schema_statement *statement, int index);
/* Whether a value is given, and is to be bound; where null is said, that is done. Nothing is bound for what is absent.
 */
SCHEMA_INLINE bool schema_bind_given(schema_statement *statement, int index, const struct schema_mark *present);
SCHEMA_INLINE void schema_bind_bool(schema_statement *statement, int index, bool value);
SCHEMA_INLINE void schema_bind_int16(schema_statement *statement, int index, int16_t value);
SCHEMA_INLINE void schema_bind_int32(schema_statement *statement, int index, int32_t value);
SCHEMA_INLINE void schema_bind_int64(schema_statement *statement, int index, int64_t value);
SCHEMA_INLINE void schema_bind_float32(schema_statement *statement, int index, float value);
SCHEMA_INLINE void schema_bind_float64(schema_statement *statement, int index, double value);
SCHEMA_INLINE void schema_bind_decimal(schema_statement *statement, int index, schema_decimal value, int precision,
                                       int scale);
void schema_bind_uuid(schema_statement *statement, int index, schema_uuid value);
void schema_bind_date(schema_statement *statement, int index, schema_date value);
void schema_bind_time(schema_statement *statement, int index, schema_time value);
void schema_bind_timestamp(schema_statement *statement, int index, schema_timestamp value);
void schema_bind_datetime(schema_statement *statement, int index, schema_datetime value);
void schema_bind_interval(schema_statement *statement, int index, schema_interval value);
SCHEMA_INLINE void schema_bind_text(schema_statement *statement, int index, const char *value, size_t limit);
SCHEMA_INLINE void schema_bind_opt_text(schema_statement *statement, int index, const char *value, size_t limit);
SCHEMA_INLINE void schema_bind_bytes(schema_statement *statement, int index, schema_bytes value);
SCHEMA_INLINE void schema_bind_opt_bytes(schema_statement *statement, int index, schema_bytes value);
/* decimal without a size: it goes in its one form, 1.50 as 1.5. What is no number is SCHEMA_RANGE. */
void schema_bind_numeric(schema_statement *statement, int index, const char *value);
void schema_bind_opt_numeric(schema_statement *statement, int index, const char *value);
/* Json that both engines take; what only one of them would is SCHEMA_RANGE. */
void schema_bind_json(schema_statement *statement, int index, const char *value);
void schema_bind_opt_json(schema_statement *statement, int index, const char *value);

/* An enum: 1 to `count`, written as texts[value - 1]; 0 is null. */
SCHEMA_INLINE void schema_bind_enum(schema_statement *statement, int index, int value, const char *const *texts,
                                    int count);
SCHEMA_INLINE void schema_bind_opt_enum(schema_statement *statement, int index, int value, const char *const *texts,
                                        int count);
/* One that is stored as numbers. */
SCHEMA_INLINE void schema_bind_enum_number(schema_statement *statement, int index, int value, const int64_t *numbers,
                                           int count);
SCHEMA_INLINE void schema_bind_opt_enum_number(schema_statement *statement, int index, int value,
                                               const int64_t *numbers, int count);
/* limit :n, offset :n: never negative. */
SCHEMA_INLINE void schema_bind_limit(schema_statement *statement, int index, int64_t value);

/* An array, whose elements are checked as values of their type are. `first` and `second`: of decimals, their digits and
 * those behind the point; of texts, the longest that is admitted, or 0. Null items are refused, or null. */
void schema_bind_array(schema_statement *statement, int index, schema_element element, const void *items, size_t count,
                       int first, int second);
void schema_bind_opt_array(schema_statement *statement, int index, schema_element element, const void *items,
                           size_t count, int first, int second);

/* -- columns of a row ----------------------------------------------------------------------------------------- */

/* schema_read_T: a column (from 0) that is never null. schema_read_opt_T: one that may be. Text and bytes are copied
 * into the arena, or with a null arena lent until the next row; null is a null pointer. What the type does not admit
 * fails the statement with SCHEMA_CORRUPT. */
SCHEMA_INLINE bool schema_read_bool(schema_statement *statement, int column);
SCHEMA_INLINE int16_t schema_read_int16(schema_statement *statement, int column);
SCHEMA_INLINE int32_t schema_read_int32(schema_statement *statement, int column);
SCHEMA_INLINE int64_t schema_read_int64(schema_statement *statement, int column);
SCHEMA_INLINE float schema_read_float32(schema_statement *statement, int column);
SCHEMA_INLINE double schema_read_float64(schema_statement *statement, int column);
SCHEMA_INLINE schema_decimal schema_read_decimal(schema_statement *statement, int column);
SCHEMA_INLINE schema_uuid schema_read_uuid(schema_statement *statement, int column);
SCHEMA_INLINE schema_date schema_read_date(schema_statement *statement, int column);
SCHEMA_INLINE schema_time schema_read_time(schema_statement *statement, int column);
SCHEMA_INLINE schema_timestamp schema_read_timestamp(schema_statement *statement, int column);
SCHEMA_INLINE schema_datetime schema_read_datetime(schema_statement *statement, int column);
schema_interval schema_read_interval(schema_statement *statement, int column);
SCHEMA_INLINE const char *schema_read_text(schema_statement *statement, schema_arena *arena, int column);
SCHEMA_INLINE const char *schema_read_opt_text(schema_statement *statement, schema_arena *arena, int column);
schema_bytes schema_read_bytes(schema_statement *statement, schema_arena *arena, int column);
schema_bytes schema_read_opt_bytes(schema_statement *statement, schema_arena *arena, int column);
/* The elements of an array, in the arena, which is needed; SCHEMA_CORRUPT for one that has a null among them. */
const void *schema_read_array(schema_statement *statement, schema_arena *arena, int column, schema_element element,
                              int scale, size_t *count);
const void *schema_read_opt_array(schema_statement *statement, schema_arena *arena, int column, schema_element element,
                                  int scale, size_t *count);
SCHEMA_INLINE int schema_read_enum(schema_statement *statement, int column, const char *const *texts, int count);
SCHEMA_INLINE int schema_read_opt_enum(schema_statement *statement, int column, const char *const *texts, int count);
int schema_read_enum_number(schema_statement *statement, int column, const int64_t *numbers, int count);
int schema_read_opt_enum_number(schema_statement *statement, int column, const int64_t *numbers, int count);

/* Where a row within a row goes: null when that column tells that there is none; else `lent`, which a cursor has for
 * it, or `size` bytes of the arena. */
SCHEMA_INLINE void *schema_read_row(schema_statement *statement, schema_arena *arena, int told_by, void *lent,
                                    size_t size);

/* -- many keys in one query ----------------------------------------------------------------------------------- */

/* The keys that N rows point to, or have, as one parameter: the statement reads it as a table, schema_keys(?1), with
 * the columns key1 … key32 and position; equal keys are one row of it. The last column of the result is that position,
 * and the result is in its order:
 *
 *     select a.id, a.email, k.position from schema_keys(?1) k join account a on a.id = k.key1 order by k.position
 *
 * On PostgreSQL each part is a parameter, an array, from $1 on, and the position is that of unnest less one:
 *
 *     select a.id, a.email, k.position - 1 from unnest($1) with ordinality k (key1, position) join …
 *
 * so the rows that are read stand side by side for each key, and schema_keys_rows says which are whose. The keys belong
 * to the statement and go at its end. A part that is never given is null, and such a key has no rows. Null-safe:
 * without memory the statement has failed, and all of this does nothing. */
typedef struct schema_keys schema_keys;

enum { SCHEMA_MOST_KEY_PARTS = 32 };

typedef struct schema_span {
    size_t first, count;
} schema_span;

schema_keys *schema_keys_new(schema_statement *statement, size_t count, int parts);
/* The items of a list, as keys of one part: x in :ids. The parameter at `index` is all of them. A statement may have
 * several; an item that is not given is SCHEMA_MISUSE. */
schema_keys *schema_list_new(schema_statement *statement, size_t count);
void schema_keys_int64(schema_keys *keys, size_t row, int part, int64_t value);
void schema_keys_text(schema_keys *keys, size_t row, int part, const char *value); /* kept until the end */
void schema_keys_numeric(schema_keys *keys, size_t row, int part, const char *value);
void schema_keys_decimal(schema_keys *keys, size_t row, int part, schema_decimal value, int scale);
void schema_keys_bytes(schema_keys *keys, size_t row, int part, const void *data, size_t size);
void schema_keys_float64(schema_keys *keys, size_t row, int part, double value);
void schema_keys_float32(schema_keys *keys, size_t row, int part, float value);
void schema_keys_date(schema_keys *keys, size_t row, int part, schema_date value);
void schema_keys_time(schema_keys *keys, size_t row, int part, schema_time value);
void schema_keys_timestamp(schema_keys *keys, size_t row, int part, schema_timestamp value);
void schema_keys_datetime(schema_keys *keys, size_t row, int part, schema_datetime value);
void schema_bind_keys(schema_statement *statement, int index, schema_keys *keys);

/* Says that the row just read, the next in the caller's array, belongs to the position in this column of it. */
void schema_keys_found(schema_statement *statement, schema_keys *keys, int column);

/* Which of the rows read have the key of the caller's row `row`; none when the statement has failed. */
schema_span schema_keys_rows(const schema_statement *statement, const schema_keys *keys, size_t row);

#ifdef __cplusplus
}
#endif

#include "schemac/engine_inline.h" /* struct schema_statement, and the inline ones of what is declared above */

#endif
