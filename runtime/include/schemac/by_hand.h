/* SQL by hand: what generated code does not do. Parameters are $1, $2 … on every engine, in any order and as often as
 * wanted; ? and :name are refused. There must be as many values as parameters.
 *
 * A value of one of the schema's types goes in by schema_value_of_TYPE and comes out by schema_value_as_TYPE, alike on
 * every engine: a decimal(12,2) is a numeric to one and a count of hundredths to another, and to the program it is a
 * schema_decimal with two digits behind the point.
 *
 *     schema_exec(db, "update account set balance = balance + $1 where id = $2", 2,
 *                 (schema_value[]){schema_value_of_decimal(schema_decimal_of("1.00", 2), 2), schema_int64(id)}, NULL);
 */
#ifndef SCHEMA_BY_HAND_H
#define SCHEMA_BY_HAND_H

#include "schemac/arena.h"
#include "schemac/values.h"

#ifdef __cplusplus
extern "C" {
#endif

struct schema_db;
struct schema_statement;

/* The first five are what an engine has, and what a column comes as; the others are made by schema_value_of_… . */
typedef enum schema_value_kind {
    SCHEMA_VALUE_NULL,
    SCHEMA_VALUE_INT64,
    SCHEMA_VALUE_DOUBLE,
    SCHEMA_VALUE_TEXT,
    SCHEMA_VALUE_BYTES,
    SCHEMA_VALUE_BOOL,
    SCHEMA_VALUE_DECIMAL,
    SCHEMA_VALUE_NUMERIC,
    SCHEMA_VALUE_UUID,
    SCHEMA_VALUE_DATE,
    SCHEMA_VALUE_TIME,
    SCHEMA_VALUE_TIMESTAMP,
    SCHEMA_VALUE_DATETIME,
    SCHEMA_VALUE_INTERVAL,
    SCHEMA_VALUE_JSON,
    SCHEMA_VALUE_ARRAY,
    SCHEMA_VALUE_OTHER
} schema_value_kind;

/* What an array has. */
typedef enum schema_element {
    SCHEMA_ELEMENT_BOOL,
    SCHEMA_ELEMENT_INT16,
    SCHEMA_ELEMENT_INT32,
    SCHEMA_ELEMENT_INT64,
    SCHEMA_ELEMENT_FLOAT32,
    SCHEMA_ELEMENT_FLOAT64,
    SCHEMA_ELEMENT_DECIMAL,
    SCHEMA_ELEMENT_UUID,
    SCHEMA_ELEMENT_DATE,
    SCHEMA_ELEMENT_TIME,
    SCHEMA_ELEMENT_TIMESTAMP,
    SCHEMA_ELEMENT_DATETIME,
    SCHEMA_ELEMENT_INTERVAL,
    SCHEMA_ELEMENT_TEXT,
    SCHEMA_ELEMENT_BYTES
} schema_element;

typedef struct schema_value {
    schema_value_kind kind;
    int64_t integer;
    double real;
    const char *text;
    schema_bytes bytes; /* of an array: its items, and how many */
    /* For the functions below. */
    int scale;
    schema_element element;
    schema_interval interval;
    schema_uuid uuid;
    schema_value_kind told; /* of a column: its type, where the engine says it; NULL: it does not */
    struct schema_statement *statement;
    int column;
} schema_value;

/* -- parameters ----------------------------------------------------------------------------------------------- */

/* What the engine makes of it. A null pointer is null. */
schema_value schema_int64(int64_t value);
schema_value schema_double(double value);
schema_value schema_text(const char *value); /* an enum's too: schema_text(role_text(ROLE_ADMIN)) */
schema_value schema_blob(const void *data, size_t size);

/* A value of that type of the schema. It is checked as in a generated function, by the call it is given to. Digits of a
 * second that a column does not keep are the caller's to round: schema_timestamp_rounded and its like. */
schema_value schema_value_of_null(void);
schema_value schema_value_of_bool(bool value);
schema_value schema_value_of_decimal(schema_decimal value, int scale); /* of a decimal(n, scale): the column's own */
schema_value schema_value_of_numeric(const char *value);               /* of a decimal without digits: "-12.50" */
schema_value schema_value_of_uuid(schema_uuid value);
schema_value schema_value_of_date(schema_date value);
schema_value schema_value_of_time(schema_time value);
schema_value schema_value_of_timestamp(schema_timestamp value);
schema_value schema_value_of_datetime(schema_datetime value);
schema_value schema_value_of_interval(schema_interval value);
schema_value schema_value_of_json(const char *value);
/* An array of so many items of the element's type in C, which stay the caller's until the call has ended. `scale` is
 * for decimals. For each element there is one that takes its array: schema_value_of_int32_array(row.numbers). */
schema_value schema_value_of_array(schema_element element, const void *items, size_t count, int scale);

/* -- columns -------------------------------------------------------------------------------------------------- */

/* A value that a query gave, as one of that type of the schema. SCHEMA_NOT_NULL: it is null, which schema_value_is_null
 * says before. SCHEMA_MISUSE: it is of another type; nothing is guessed. SCHEMA_RANGE: it is no value that the type of
 * the schema has, such as a decimal with more digits behind the point. schema_error_of says which column. *result is
 * only set on SCHEMA_OK. What is pointed to lives as long as the row.
 *
 * SQLite keeps some types in the same way: a decimal(n, 2) is a whole number there, and of a whole number it cannot be
 * told whether it is one; of texts a date can. Where both are the same engine's, both are the same answer. */
static inline bool schema_value_is_null(const schema_value *value)
{
    return value->kind == SCHEMA_VALUE_NULL;
}
SCHEMA_MUST_USE schema_status schema_value_as_bool(const schema_value *value, bool *result);
SCHEMA_MUST_USE schema_status schema_value_as_int16(const schema_value *value, int16_t *result);
SCHEMA_MUST_USE schema_status schema_value_as_int32(const schema_value *value, int32_t *result);
SCHEMA_MUST_USE schema_status schema_value_as_int64(const schema_value *value, int64_t *result);
SCHEMA_MUST_USE schema_status schema_value_as_float32(const schema_value *value, float *result);
SCHEMA_MUST_USE schema_status schema_value_as_float64(const schema_value *value, double *result);
SCHEMA_MUST_USE schema_status schema_value_as_decimal(const schema_value *value, int scale, schema_decimal *result);
SCHEMA_MUST_USE schema_status schema_value_as_numeric(const schema_value *value, const char **result);
SCHEMA_MUST_USE schema_status schema_value_as_uuid(const schema_value *value, schema_uuid *result);
SCHEMA_MUST_USE schema_status schema_value_as_date(const schema_value *value, schema_date *result);
SCHEMA_MUST_USE schema_status schema_value_as_time(const schema_value *value, schema_time *result);
SCHEMA_MUST_USE schema_status schema_value_as_timestamp(const schema_value *value, schema_timestamp *result);
SCHEMA_MUST_USE schema_status schema_value_as_datetime(const schema_value *value, schema_datetime *result);
SCHEMA_MUST_USE schema_status schema_value_as_interval(const schema_value *value, schema_interval *result);
SCHEMA_MUST_USE schema_status schema_value_as_text(const schema_value *value, const char **result); /* an enum's too */
SCHEMA_MUST_USE schema_status schema_value_as_json(const schema_value *value, const char **result);
SCHEMA_MUST_USE schema_status schema_value_as_bytes(const schema_value *value, schema_bytes *result);
/* The items, in the arena. For each element there is one with its array: schema_value_as_int32_array(&value, arena,
 * &numbers); that of decimals takes the digits behind the point before the array. */
SCHEMA_MUST_USE schema_status schema_value_as_array(const schema_value *value, schema_arena *arena,
                                                    schema_element element, int scale, const void **items,
                                                    size_t *count);

#define SCHEMA_VALUE_ARRAY_OF(name, ELEMENT, type)                                                                     \
    static inline schema_value schema_value_of_##name##_array(schema_##name##_array array)                             \
    {                                                                                                                  \
        return schema_value_of_array(ELEMENT, (const void *)array.items, array.count, 0);                              \
    }                                                                                                                  \
    SCHEMA_MUST_USE static inline schema_status schema_value_as_##name##_array(                                        \
        const schema_value *value, schema_arena *arena, schema_##name##_array *result)                                 \
    {                                                                                                                  \
        const void *items = NULL;                                                                                      \
        size_t count = 0;                                                                                              \
        schema_status status = schema_value_as_array(value, arena, ELEMENT, 0, &items, &count);                        \
        if (status == SCHEMA_OK) {                                                                                     \
            result->items = SCHEMA_ITEMS_OF(type, items);                                                              \
            result->count = count;                                                                                     \
        }                                                                                                              \
        return status;                                                                                                 \
    }
#ifdef __cplusplus
#define SCHEMA_ITEMS_OF(type, items) static_cast<const type *>(items)
#else
#define SCHEMA_ITEMS_OF(type, items) (const type *)(items)
#endif
SCHEMA_VALUE_ARRAY_OF(bool, SCHEMA_ELEMENT_BOOL, bool)
SCHEMA_VALUE_ARRAY_OF(int16, SCHEMA_ELEMENT_INT16, int16_t)
SCHEMA_VALUE_ARRAY_OF(int32, SCHEMA_ELEMENT_INT32, int32_t)
SCHEMA_VALUE_ARRAY_OF(int64, SCHEMA_ELEMENT_INT64, int64_t)
SCHEMA_VALUE_ARRAY_OF(float32, SCHEMA_ELEMENT_FLOAT32, float)
SCHEMA_VALUE_ARRAY_OF(float64, SCHEMA_ELEMENT_FLOAT64, double)
SCHEMA_VALUE_ARRAY_OF(uuid, SCHEMA_ELEMENT_UUID, schema_uuid)
SCHEMA_VALUE_ARRAY_OF(date, SCHEMA_ELEMENT_DATE, schema_date)
SCHEMA_VALUE_ARRAY_OF(time, SCHEMA_ELEMENT_TIME, schema_time)
SCHEMA_VALUE_ARRAY_OF(timestamp, SCHEMA_ELEMENT_TIMESTAMP, schema_timestamp)
SCHEMA_VALUE_ARRAY_OF(datetime, SCHEMA_ELEMENT_DATETIME, schema_datetime)
SCHEMA_VALUE_ARRAY_OF(interval, SCHEMA_ELEMENT_INTERVAL, schema_interval)
SCHEMA_VALUE_ARRAY_OF(text, SCHEMA_ELEMENT_TEXT, schema_text_item)
SCHEMA_VALUE_ARRAY_OF(bytes, SCHEMA_ELEMENT_BYTES, schema_bytes)

static inline schema_value schema_value_of_decimal_array(schema_decimal_array array, int scale)
{
    return schema_value_of_array(SCHEMA_ELEMENT_DECIMAL, (const void *)array.items, array.count, scale);
}

SCHEMA_MUST_USE static inline schema_status
schema_value_as_decimal_array(const schema_value *value, schema_arena *arena, int scale, schema_decimal_array *result)
{
    const void *items = NULL;
    size_t count = 0;
    schema_status status = schema_value_as_array(value, arena, SCHEMA_ELEMENT_DECIMAL, scale, &items, &count);
    if (status == SCHEMA_OK) {
        result->items = SCHEMA_ITEMS_OF(schema_decimal, items);
        result->count = count;
    }
    return status;
}

/* -- the calls ------------------------------------------------------------------------------------------------ */

/* One statement without a result; *changed (may be null): rows written. SCHEMA_MISUSE when there are too few or too
 * many values, or another kind of parameter. */
SCHEMA_MUST_USE schema_status schema_exec(struct schema_db *db, const char *sql, size_t count,
                                          const schema_value *parameters, int64_t *changed);

/* One statement with a result. `row` is called for each row, whose values live until it returns; any answer but
 * SCHEMA_OK ends the query with it. */
SCHEMA_MUST_USE schema_status
schema_query(struct schema_db *db, const char *sql, size_t count, const schema_value *parameters,
             schema_status (*row)(void *context, size_t columns, const schema_value *values), void *context);

#ifdef __cplusplus
}
#endif

#endif
