/* Values that C has no type for, null, and "set or not". All are plain data. */
#ifndef SCHEMA_VALUES_H
#define SCHEMA_VALUES_H

#include "schemac/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct schema_decimal {
    int64_t units; /* 12.50 of a decimal(10,2) is 1250 */
} schema_decimal;

typedef struct schema_bytes {
    const void *data; /* null: SQL's null; an empty value has a pointer that is not null */
    size_t size;
} schema_bytes;

typedef struct schema_uuid {
    uint8_t bytes[16];
} schema_uuid;

typedef struct schema_date {
    int32_t days; /* since 1970-01-01 */
} schema_date;

typedef struct schema_time {
    int64_t microseconds; /* since midnight */
} schema_time;

typedef struct schema_timestamp {
    int64_t microseconds; /* since 1970-01-01 00:00 UTC: an instant */
} schema_timestamp;

typedef struct schema_datetime {
    int64_t microseconds; /* since 1970-01-01 00:00, whatever the zone: a reading of a clock */
} schema_datetime;

/* Kept apart, for a month and a day have no fixed length: "P1M" is not "P30D". */
typedef struct schema_interval {
    int32_t months, days;
    int64_t microseconds;
} schema_interval;

/* A scalar that may be null, or in a NAME_new one that may be left to its default. */
#define SCHEMA_OPTIONAL(name, type)                                                                                    \
    typedef struct schema_opt_##name {                                                                                 \
        bool present;                                                                                                  \
        type value;                                                                                                    \
    } schema_opt_##name;
/* What an update sets, or leaves alone. */
#define SCHEMA_SETTABLE(name, type)                                                                                    \
    typedef struct schema_set_##name {                                                                                 \
        bool set;                                                                                                      \
        type value;                                                                                                    \
    } schema_set_##name;
/* The same where null may be set. */
#define SCHEMA_SETTABLE_NULL(name, type)                                                                               \
    typedef struct schema_set_null_##name {                                                                            \
        bool set;                                                                                                      \
        bool null;                                                                                                     \
        type value;                                                                                                    \
    } schema_set_null_##name;

#define SCHEMA_SCALARS(macro)                                                                                          \
    macro(bool, bool) macro(int16, int16_t) macro(int32, int32_t) macro(int64, int64_t) macro(float32, float)          \
        macro(float64, double) macro(decimal, schema_decimal) macro(uuid, schema_uuid) macro(date, schema_date)        \
            macro(time, schema_time) macro(timestamp, schema_timestamp) macro(datetime, schema_datetime)               \
                macro(interval, schema_interval)

SCHEMA_SCALARS(SCHEMA_OPTIONAL)
SCHEMA_SCALARS(SCHEMA_SETTABLE)
SCHEMA_SCALARS(SCHEMA_SETTABLE_NULL)
SCHEMA_SETTABLE(text, const char *)
SCHEMA_SETTABLE(bytes, schema_bytes)
SCHEMA_SETTABLE_NULL(text, const char *)
SCHEMA_SETTABLE_NULL(bytes, schema_bytes)

/* Values side by side. A null pointer is SQL's null; an empty array has a pointer that is not null. */
#define SCHEMA_ARRAY(name, type)                                                                                       \
    typedef struct schema_##name##_array {                                                                             \
        const type *items;                                                                                             \
        size_t count;                                                                                                  \
    } schema_##name##_array;                                                                                           \
    SCHEMA_SETTABLE(name##_array, schema_##name##_array)                                                               \
    SCHEMA_SETTABLE_NULL(name##_array, schema_##name##_array)

typedef const char *schema_text_item;
SCHEMA_SCALARS(SCHEMA_ARRAY)
SCHEMA_ARRAY(text, schema_text_item)
SCHEMA_ARRAY(bytes, schema_bytes)

/* What a generated enum gets, whose member 0 is null. */
#define SCHEMA_OPTIONAL_ENUM(name, type) SCHEMA_SETTABLE(name, type) SCHEMA_SETTABLE_NULL(name, type)

/* Initialisers: { .nick = SCHEMA_SET("Ada"), .born = SCHEMA_VALUE({1815}), .phone = SCHEMA_SET_NULL }. */
#ifdef __cplusplus
#define SCHEMA_SET(...)                                                                                                \
    {                                                                                                                  \
        true, __VA_ARGS__                                                                                              \
    }
#define SCHEMA_VALUE(...)                                                                                              \
    {                                                                                                                  \
        true, __VA_ARGS__                                                                                              \
    }
#else
#define SCHEMA_SET(...)                                                                                                \
    {                                                                                                                  \
        .set = true, .value = __VA_ARGS__                                                                              \
    }
#define SCHEMA_VALUE(...)                                                                                              \
    {                                                                                                                  \
        .present = true, .value = __VA_ARGS__                                                                          \
    }
#define SCHEMA_SET_NULL                                                                                                \
    {                                                                                                                  \
        .set = true, .null = true                                                                                      \
    }
#endif
/* Assignment: SCHEMA_ASSIGN(change.role, ROLE_ADMIN). */
#define SCHEMA_ASSIGN(field, ...) ((field).set = true, (field).value = __VA_ARGS__)
#define SCHEMA_ASSIGN_NULL(field) ((field).set = true, (field).null = true)

/* A decimal from its text, exactly: SCHEMA_RANGE when the text is no decimal, has more than `scale` digits behind the
 * point that are not zero, or is too large. schema_decimal_print writes at most 22 bytes and the NUL. */
SCHEMA_MUST_USE schema_status schema_decimal_parse(const char *text, int scale, schema_decimal *value);
/* The same for what is known to be right, such as a constant; a text that is not gives 0. */
schema_decimal schema_decimal_of(const char *text, int scale);
void schema_decimal_print(schema_decimal value, int scale, char out[24]);

/* ISO 8601, as SQLite stores them. Parsing answers SCHEMA_RANGE outside 0001-01-01 to 9999-12-31 or for another form.
 * Each print writes at most 27 bytes and the NUL. */
SCHEMA_MUST_USE schema_status schema_date_parse(const char *text, schema_date *value);
SCHEMA_MUST_USE schema_status schema_time_parse(const char *text, schema_time *value);
SCHEMA_MUST_USE schema_status schema_timestamp_parse(const char *text, schema_timestamp *value);
SCHEMA_MUST_USE schema_status schema_datetime_parse(const char *text, schema_datetime *value);
/* Of an interval: P1Y2M3W4DT5H6M7.5S, any of them with a minus, none of them twice; the form that is stored and printed
 * is P14M25DT18367.500000S. SCHEMA_RANGE for another form and for what does not fit. */
SCHEMA_MUST_USE schema_status schema_interval_parse(const char *text, schema_interval *value);
SCHEMA_MUST_USE schema_status schema_uuid_parse(const char *text, schema_uuid *value);
void schema_date_print(schema_date value, char out[32]);
void schema_time_print(schema_time value, char out[32]);
void schema_timestamp_print(schema_timestamp value, char out[32]);
void schema_datetime_print(schema_datetime value, char out[32]);
void schema_uuid_print(schema_uuid value, char out[40]);
void schema_interval_print(schema_interval value, char out[64]);
schema_timestamp schema_timestamp_now(void);
schema_uuid schema_uuid_random(void);

#ifdef __cplusplus
}
#endif

#endif
