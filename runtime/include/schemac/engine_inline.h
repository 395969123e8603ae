/* The part of statement.h that goes straight to an engine, inline: no call of ours stands between generated code and
 * SQLite's own functions; PostgreSQL's are reached by one branch. With the sources of engine/ the only place that
 * includes an engine's header.
 *
 * Sources that are compiled for one engine alone define SCHEMA_ONLY_SQLITE or SCHEMA_ONLY_POSTGRESQL: they have no
 * branch, and need no header of the other. A connection to an engine that a program was not built for is refused when
 * it is opened. The runtime's own files that know no engine define SCHEMA_NO_ENGINE: they see the structures alone. */
#ifndef SCHEMA_ENGINE_INLINE_H
#define SCHEMA_ENGINE_INLINE_H

#ifdef __cplusplus
extern "C" {
#endif

/* What inline code sees of a connection: its first member. */
struct schema_db_front {
    struct schema_statement *statements; /* by id */
    unsigned statement_count;
    bool plain; /* nothing stands in the way: no log, no deadline, no failed transaction, the connection is there */
};

struct schema_statement {
    struct sqlite3_stmt *handle; /* SQLite's */
    schema_status status;        /* the first thing that went wrong */
    bool ready;                  /* prepared, and nobody is using it */
    bool found;                  /* a row was read */
    bool watched;                /* its end has more to do: a log, a deadline, keys, an instance that goes back */
    bool copies;                 /* binds copy: a cursor */
    uint64_t given;              /* which parts of its text it has, the first 64 … */
    uint64_t *all_given;         /* … and all of them; null: it is no variant */
    schema_db *db;
    char (*printed)[64]; /* values written for the engine: a place for each parameter, made when needed */
    struct schema_statement_more *more;          /* access/ knows */
    const struct schema_value_functions *values; /* of its engine */
    struct schema_postgresql *postgresql;        /* its state there; null on SQLite */
    struct schema_statement *last;               /* of those with parts: the one that was used last */
};

#if defined(SCHEMA_ONLY_SQLITE) && defined(SCHEMA_ONLY_POSTGRESQL)
#error "SCHEMA_ONLY_SQLITE and SCHEMA_ONLY_POSTGRESQL exclude each other"
#endif

/* Calls an engine's function: of the one there is, or of the one that the statement is on. */
#if defined(SCHEMA_ONLY_SQLITE)
#define SCHEMA_ON_ENGINE(statement, name, arguments) schema_sqlite_##name arguments
#elif defined(SCHEMA_ONLY_POSTGRESQL)
#define SCHEMA_ON_ENGINE(statement, name, arguments) schema_postgresql_##name arguments
#else
#define SCHEMA_ON_ENGINE(statement, name, arguments)                                                                   \
    ((statement)->postgresql ? schema_postgresql_##name arguments : schema_sqlite_##name arguments)
#endif

/* The slow ways out, for all that is not usual. */
schema_statement *schema_statement_prepare(schema_db *db, unsigned id);
schema_statement *schema_variant_find(schema_db *db, unsigned id, const uint64_t *given, size_t words);
schema_statement *schema_batch_turn(schema_statement *statement, const uint64_t *given, size_t words);
schema_status schema_statement_end_slowly(schema_statement *statement);
schema_status schema_statement_end_without(schema_statement *statement, schema_status none);
void schema_statement_engine_failed(schema_statement *statement, int code);
void schema_statement_bind_failed(schema_statement *statement, int index, schema_status status, const char *what);
void schema_statement_read_failed(schema_statement *statement, int column, schema_status status, const char *what);
schema_date schema_read_date_slowly(schema_statement *statement, int column);
schema_time schema_read_time_slowly(schema_statement *statement, int column);
schema_timestamp schema_read_timestamp_slowly(schema_statement *statement, int column);
schema_datetime schema_read_datetime_slowly(schema_statement *statement, int column);
void *schema_statement_enlarge(schema_statement *statement, schema_arena *arena, void *items, size_t count,
                               size_t *capacity, size_t item_size);
void schema_bind_text_slowly(schema_statement *statement, int index, const char *value, size_t limit);

/* PostgreSQL's. A statement that has failed already is left alone by all of them; what is read from it is 0 or null. A
 * broken statement, which stands for one that could not be had, has no state there: none of them looks before the
 * status. */
bool schema_postgresql_row(schema_statement *statement);
void schema_postgresql_reset(schema_statement *statement);
bool schema_postgresql_batch_row(schema_statement *statement, int64_t *id);
int64_t schema_postgresql_changed(const schema_statement *statement);
void schema_postgresql_inserted(schema_statement *statement, bool row, int64_t *id);
void schema_postgresql_bind_null(schema_statement *statement, int index);
void schema_postgresql_bind_int64(schema_statement *statement, int index, int64_t value);
void schema_postgresql_bind_float64(schema_statement *statement, int index, double value);
void schema_postgresql_bind_decimal(schema_statement *statement, int index, int64_t units, int scale);
void schema_postgresql_bind_text(schema_statement *statement, int index, const char *value);
void schema_postgresql_bind_bytes(schema_statement *statement, int index, const void *data, size_t size);
bool schema_postgresql_is_null(const schema_statement *statement, int column);
int32_t schema_postgresql_read_int32(schema_statement *statement, int column);
int64_t schema_postgresql_read_int64(schema_statement *statement, int column);
double schema_postgresql_read_float64(schema_statement *statement, int column);
schema_decimal schema_postgresql_read_decimal(schema_statement *statement, int column);
schema_uuid schema_postgresql_read_uuid(schema_statement *statement, int column);
schema_date schema_postgresql_read_date(schema_statement *statement, int column);
schema_time schema_postgresql_read_time(schema_statement *statement, int column);
schema_timestamp schema_postgresql_read_timestamp(schema_statement *statement, int column);
schema_datetime schema_postgresql_read_datetime(schema_statement *statement, int column);
const char *schema_postgresql_read_text(schema_statement *statement, int column, size_t *size); /* null: it is null */
extern const int64_t schema_powers_of_ten[19];

static inline bool schema_any_given(const uint64_t *given, size_t words)
{
    uint64_t any = 0;
    for (size_t i = 0; i < words; i++)
        any |= given[i];
    return any != 0;
}

#ifndef SCHEMA_NO_ENGINE

#ifndef SCHEMA_ONLY_POSTGRESQL
#include "schemac/sqlite_inline.h"
#endif

/* -- from start to end ---------------------------------------------------------------------------------------- */

static inline schema_statement *schema_statement_start(schema_db *db, unsigned id)
{
    struct schema_db_front *front = (struct schema_db_front *)db;
    if (front && front->plain && id < front->statement_count && front->statements[id].ready) {
        schema_statement *statement = &front->statements[id];
        statement->ready = false;
        statement->found = false;
        return statement;
    }
    return schema_statement_prepare(db, id);
}

static inline schema_statement *schema_variant_start(schema_db *db, unsigned id, const uint64_t *given, size_t words)
{
    struct schema_db_front *front = (struct schema_db_front *)db;
    if (words == 1 && front && front->plain && id < front->statement_count) {
        schema_statement *last = front->statements[id].last;
        if (last && last->given == *given && last->ready) {
            last->ready = false;
            last->found = false;
            return last;
        }
    }
    return schema_variant_find(db, id, given, words);
}

static inline bool schema_statement_row(schema_statement *statement)
{
    return statement->status == SCHEMA_OK && SCHEMA_ON_ENGINE(statement, row, (statement));
}

static inline schema_status schema_statement_end(schema_statement *statement)
{
    if (statement->status != SCHEMA_OK || statement->watched)
        return schema_statement_end_slowly(statement);
    SCHEMA_ON_ENGINE(statement, reset, (statement));
    statement->ready = true;
    return SCHEMA_OK;
}

/* When no row was read, or written, and nothing has failed: `none` is the answer. */
static inline schema_status schema_statement_end_if(schema_statement *statement, bool found, schema_status none)
{
    if (!found && statement->status == SCHEMA_OK)
        return schema_statement_end_without(statement, none);
    return schema_statement_end(statement);
}

static inline schema_status schema_statement_end_found(schema_statement *statement, schema_status none)
{
    return schema_statement_end_if(statement, statement->found, none);
}

static inline schema_status schema_statement_end_one(schema_statement *statement)
{
    return schema_statement_end_if(statement, statement->found, SCHEMA_NOT_FOUND);
}

static inline schema_status schema_statement_end_exists(schema_statement *statement, bool *exists)
{
    *exists = schema_statement_row(statement);
    return schema_statement_end(statement);
}

static inline schema_status schema_statement_end_current(schema_statement *statement)
{
    return schema_statement_end_if(statement, schema_statement_row(statement), SCHEMA_STALE);
}

static inline schema_status schema_statement_end_insert(schema_statement *statement, int64_t *id)
{
    bool row = schema_statement_row(statement);
    if (id)
        SCHEMA_ON_ENGINE(statement, inserted, (statement, row, id));
    return schema_statement_end(statement);
}

static inline schema_status schema_statement_end_rows(schema_statement *statement, int64_t *rows)
{
    bool ran = !schema_statement_row(statement) && statement->status == SCHEMA_OK;
    if (rows)
        *rows = ran ? SCHEMA_ON_ENGINE(statement, changed, (statement)) : 0;
    return schema_statement_end(statement);
}

static inline schema_status schema_statement_end_changed(schema_statement *statement, schema_status none)
{
    bool changed = !schema_statement_row(statement) && statement->status == SCHEMA_OK &&
                   SCHEMA_ON_ENGINE(statement, changed, (statement)) > 0;
    return schema_statement_end_if(statement, changed, none);
}

static inline schema_statement *schema_batch_variant(schema_statement *statement, const uint64_t *given, size_t words)
{
    return words == 1 && statement->all_given && statement->given == *given
               ? statement
               : schema_batch_turn(statement, given, words);
}

static inline bool schema_batch_row(schema_statement *statement, int64_t *id)
{
    return SCHEMA_ON_ENGINE(statement, batch_row, (statement, id));
}

static inline bool schema_cursor_row(schema_cursor *cursor)
{
    return cursor->statement && schema_statement_row(cursor->statement);
}

static inline bool schema_cursor_good(const schema_cursor *cursor)
{
    return cursor->statement->status == SCHEMA_OK;
}

static inline void *schema_statement_alloc(schema_statement *statement, schema_arena *arena, size_t size)
{
    void *bytes = schema_arena_alloc(arena, size);
    if (!bytes)
        schema_statement_fail(statement, SCHEMA_NO_MEMORY, "no memory for a row");
    return bytes;
}

static inline void *schema_statement_grow(schema_statement *statement, schema_arena *arena, void *items, size_t count,
                                          size_t *capacity, size_t item_size)
{
    return count < *capacity ? items : schema_statement_enlarge(statement, arena, items, count, capacity, item_size);
}

/* -- parameters ----------------------------------------------------------------------------------------------- */

static inline void schema_bind_null(schema_statement *statement, int index)
{
    if (statement->status == SCHEMA_OK)
        SCHEMA_ON_ENGINE(statement, bind_null, (statement, index));
}

static inline void schema_bind_int64(schema_statement *statement, int index, int64_t value)
{
    if (statement->status == SCHEMA_OK)
        SCHEMA_ON_ENGINE(statement, bind_int64, (statement, index, value));
}

static inline void schema_bind_bool(schema_statement *statement, int index, bool value)
{
    schema_bind_int64(statement, index, value);
}

static inline void schema_bind_int16(schema_statement *statement, int index, int16_t value)
{
    schema_bind_int64(statement, index, value);
}

static inline void schema_bind_int32(schema_statement *statement, int index, int32_t value)
{
    schema_bind_int64(statement, index, value);
}

static inline void schema_bind_float64(schema_statement *statement, int index, double value)
{
    if (!(value - value >= 0)) /* of infinity, too, it is not a number */
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not a finite number");
    else if (statement->status == SCHEMA_OK)
        SCHEMA_ON_ENGINE(statement, bind_float64, (statement, index, value));
}

static inline void schema_bind_float32(schema_statement *statement, int index, float value)
{
    schema_bind_float64(statement, index, (double)value);
}

static inline void schema_bind_decimal(schema_statement *statement, int index, schema_decimal value, int precision,
                                       int scale)
{
    if (value.units >= schema_powers_of_ten[precision] || value.units <= -schema_powers_of_ten[precision])
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "has more digits than its column");
    else if (statement->status == SCHEMA_OK)
        SCHEMA_ON_ENGINE(statement, bind_decimal, (statement, index, value.units, scale));
}

static inline void schema_bind_text(schema_statement *statement, int index, const char *value, size_t limit)
{
    schema_bind_text_slowly(statement, index, value, limit);
}

static inline void schema_bind_opt_text(schema_statement *statement, int index, const char *value, size_t limit)
{
    if (value && value != SCHEMA_NULL_TEXT)
        schema_bind_text_slowly(statement, index, value, limit);
    else
        schema_bind_null(statement, index);
}

static inline void schema_bind_bytes(schema_statement *statement, int index, schema_bytes value)
{
    if (!value.data || value.data == schema_null_bytes)
        schema_statement_bind_failed(statement, index, SCHEMA_MISUSE, "is null, and must not be");
    else if (value.size > 0x7fffffff)
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is too large");
    else if (statement->status == SCHEMA_OK)
        SCHEMA_ON_ENGINE(statement, bind_bytes, (statement, index, value.data, value.size));
}

static inline void schema_bind_opt_bytes(schema_statement *statement, int index, schema_bytes value)
{
    if (value.data && value.data != schema_null_bytes)
        schema_bind_bytes(statement, index, value);
    else
        schema_bind_null(statement, index);
}

static inline void schema_bind_enum(schema_statement *statement, int index, int value, const char *const *texts,
                                    int count)
{
    if (value < 1 || value > count)
        schema_statement_bind_failed(statement, index, value ? SCHEMA_RANGE : SCHEMA_MISUSE,
                                     value ? "is no member of its enum" : "is null, and must not be");
    else if (statement->status == SCHEMA_OK)
        SCHEMA_ON_ENGINE(statement, bind_text, (statement, index, texts[value - 1]));
}

static inline void schema_bind_opt_enum(schema_statement *statement, int index, int value, const char *const *texts,
                                        int count)
{
    if (value)
        schema_bind_enum(statement, index, value, texts, count);
    else
        schema_bind_null(statement, index);
}

static inline void schema_bind_enum_number(schema_statement *statement, int index, int value, const int64_t *numbers,
                                           int count)
{
    if (value < 1 || value > count)
        schema_statement_bind_failed(statement, index, value ? SCHEMA_RANGE : SCHEMA_MISUSE,
                                     value ? "is no member of its enum" : "is null, and must not be");
    else
        schema_bind_int64(statement, index, numbers[value - 1]);
}

static inline void schema_bind_opt_enum_number(schema_statement *statement, int index, int value,
                                               const int64_t *numbers, int count)
{
    if (value)
        schema_bind_enum_number(statement, index, value, numbers, count);
    else
        schema_bind_null(statement, index);
}

static inline void schema_bind_limit(schema_statement *statement, int index, int64_t value)
{
    if (value < 0)
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is negative");
    else
        schema_bind_int64(statement, index, value);
}

/* What is neither was never made by SCHEMA_VALUE or its like. */
static inline bool schema_bind_given(schema_statement *statement, int index, const struct schema_mark *present)
{
    if (present == &schema_given || present == &schema_added)
        return true;
    if (present == &schema_null)
        schema_bind_null(statement, index);
    else if (present)
        schema_statement_bind_failed(statement, index, SCHEMA_MISUSE, "was not made by SCHEMA_VALUE or SCHEMA_NULL");
    return false;
}

/* -- columns of a row ----------------------------------------------------------------------------------------- */

static inline bool schema_column_is_null(schema_statement *statement, int column)
{
    return SCHEMA_ON_ENGINE(statement, is_null, (statement, column));
}

/* Whole numbers are stored in STRICT tables, so what is not one cannot be there; what is out of range can. */
static inline int64_t schema_read_int64(schema_statement *statement, int column)
{
    return SCHEMA_ON_ENGINE(statement, read_int64, (statement, column));
}

static inline bool schema_read_bool(schema_statement *statement, int column)
{
    int64_t value = schema_read_int64(statement, column);
    if (value != 0 && value != 1)
        schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is not true or false");
    return value != 0;
}

static inline int16_t schema_read_int16(schema_statement *statement, int column)
{
    int64_t value = schema_read_int64(statement, column);
    if (value < INT16_MIN || value > INT16_MAX)
        schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "does not fit in an int16");
    return (int16_t)value;
}

static inline int32_t schema_read_int32(schema_statement *statement, int column)
{
    return SCHEMA_ON_ENGINE(statement, read_int32, (statement, column));
}

/* Adding 0.0 makes -0.0 into 0.0, and no other number into another. */
static inline double schema_read_float64(schema_statement *statement, int column)
{
    return SCHEMA_ON_ENGINE(statement, read_float64, (statement, column)) + 0.0;
}

static inline float schema_read_float32(schema_statement *statement, int column)
{
    return (float)schema_read_float64(statement, column);
}

static inline schema_decimal schema_read_decimal(schema_statement *statement, int column)
{
    return SCHEMA_ON_ENGINE(statement, read_decimal, (statement, column));
}

static inline schema_uuid schema_read_uuid(schema_statement *statement, int column)
{
    return SCHEMA_ON_ENGINE(statement, read_uuid, (statement, column));
}

/* Text is read at once where an engine stores it; what is none, or is stored otherwise, takes the longer way. */
#define SCHEMA_READ_MOMENT(name)                                                                                       \
    static inline schema_##name schema_read_##name(schema_statement *statement, int column)                            \
    {                                                                                                                  \
        return SCHEMA_ON_ENGINE(statement, read_##name, (statement, column));                                          \
    }

SCHEMA_READ_MOMENT(date)
SCHEMA_READ_MOMENT(time)
SCHEMA_READ_MOMENT(timestamp)
SCHEMA_READ_MOMENT(datetime)
#undef SCHEMA_READ_MOMENT

static inline const char *schema_read_opt_text(schema_statement *statement, schema_arena *arena, int column)
{
    size_t size = 0;
    const char *text = SCHEMA_ON_ENGINE(statement, read_text, (statement, column, arena ? &size : NULL));
    if (!text) {
        if (!schema_column_is_null(statement, column))
            schema_statement_read_failed(statement, column, SCHEMA_NO_MEMORY, "no memory");
        return NULL;
    }
    if (!arena)
        return text;
    char *copy = schema_arena_copy(arena, text, size);
    if (!copy)
        schema_statement_read_failed(statement, column, SCHEMA_NO_MEMORY, "no memory");
    return copy;
}

static inline const char *schema_read_text(schema_statement *statement, schema_arena *arena, int column)
{
    const char *text = schema_read_opt_text(statement, arena, column);
    if (!text) {
        schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is null, and must not be");
        return "";
    }
    return text;
}

/* The first byte tells most members apart. */
static inline int schema_read_enum(schema_statement *statement, int column, const char *const *texts, int count)
{
    const char *text = SCHEMA_ON_ENGINE(statement, read_text, (statement, column, NULL));
    if (text)
        for (int i = 0; i < count; i++)
            if (texts[i][0] == text[0] && strcmp(texts[i], text) == 0)
                return i + 1;
    schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is no member of its enum");
    return 1;
}

static inline int schema_read_opt_enum(schema_statement *statement, int column, const char *const *texts, int count)
{
    return schema_column_is_null(statement, column) ? 0 : schema_read_enum(statement, column, texts, count);
}

static inline void *schema_read_row(schema_statement *statement, schema_arena *arena, int told_by, void *lent,
                                    size_t size)
{
    if (schema_column_is_null(statement, told_by))
        return NULL;
    if (!lent && !arena)
        schema_statement_fail(statement, SCHEMA_MISUSE, "a row within a row needs an arena");
    return lent || !arena ? lent : schema_statement_alloc(statement, arena, size);
}

#define SCHEMA_READ_OPTIONAL(name, type)                                                                               \
    static inline schema_opt_##name schema_read_opt_##name(schema_statement *statement, int column)                    \
    {                                                                                                                  \
        schema_opt_##name value;                                                                                       \
        memset(&value, 0, sizeof value);                                                                               \
        if (!schema_column_is_null(statement, column)) {                                                               \
            value.present = &schema_given;                                                                             \
            value.value = schema_read_##name(statement, column);                                                       \
        }                                                                                                              \
        return value;                                                                                                  \
    }

SCHEMA_SCALARS(SCHEMA_READ_OPTIONAL)
#undef SCHEMA_READ_OPTIONAL

/* Arrays: the same for each type of element. */
#define SCHEMA_ARRAY_ACCESS(name, element)                                                                             \
    static inline void schema_bind_##name##_array(schema_statement *statement, int index, schema_##name##_array value, \
                                                  int first, int second)                                               \
    {                                                                                                                  \
        schema_bind_array(statement, index, element, value.items, value.count, first, second);                         \
    }                                                                                                                  \
    static inline void schema_bind_opt_##name##_array(schema_statement *statement, int index,                          \
                                                      schema_##name##_array value, int first, int second)              \
    {                                                                                                                  \
        schema_bind_opt_array(statement, index, element, value.items, value.count, first, second);                     \
    }                                                                                                                  \
    static inline schema_##name##_array schema_read_##name##_array(schema_statement *statement, schema_arena *arena,   \
                                                                   int column, int scale)                              \
    {                                                                                                                  \
        schema_##name##_array value;                                                                                   \
        const void *items = schema_read_array(statement, arena, column, element, scale, &value.count);                 \
        memcpy(&value.items, &items, sizeof items);                                                                    \
        return value;                                                                                                  \
    }                                                                                                                  \
    static inline schema_##name##_array schema_read_opt_##name##_array(schema_statement *statement,                    \
                                                                       schema_arena *arena, int column, int scale)     \
    {                                                                                                                  \
        schema_##name##_array value;                                                                                   \
        const void *items = schema_read_opt_array(statement, arena, column, element, scale, &value.count);             \
        memcpy(&value.items, &items, sizeof items);                                                                    \
        return value;                                                                                                  \
    }

SCHEMA_ARRAY_ACCESS(bool, SCHEMA_ELEMENT_BOOL)
SCHEMA_ARRAY_ACCESS(int16, SCHEMA_ELEMENT_INT16)
SCHEMA_ARRAY_ACCESS(int32, SCHEMA_ELEMENT_INT32)
SCHEMA_ARRAY_ACCESS(int64, SCHEMA_ELEMENT_INT64)
SCHEMA_ARRAY_ACCESS(float32, SCHEMA_ELEMENT_FLOAT32)
SCHEMA_ARRAY_ACCESS(float64, SCHEMA_ELEMENT_FLOAT64)
SCHEMA_ARRAY_ACCESS(decimal, SCHEMA_ELEMENT_DECIMAL)
SCHEMA_ARRAY_ACCESS(uuid, SCHEMA_ELEMENT_UUID)
SCHEMA_ARRAY_ACCESS(date, SCHEMA_ELEMENT_DATE)
SCHEMA_ARRAY_ACCESS(time, SCHEMA_ELEMENT_TIME)
SCHEMA_ARRAY_ACCESS(timestamp, SCHEMA_ELEMENT_TIMESTAMP)
SCHEMA_ARRAY_ACCESS(datetime, SCHEMA_ELEMENT_DATETIME)
SCHEMA_ARRAY_ACCESS(interval, SCHEMA_ELEMENT_INTERVAL)
SCHEMA_ARRAY_ACCESS(text, SCHEMA_ELEMENT_TEXT)
SCHEMA_ARRAY_ACCESS(bytes, SCHEMA_ELEMENT_BYTES)
#undef SCHEMA_ARRAY_ACCESS

#endif

#ifdef __cplusplus
}
#endif

#endif
