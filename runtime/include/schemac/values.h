/* Values that C has no type for, null, and "given or not". All are plain data. */
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

/* Whether there is a value: null says that there is none, else it points to one of the marks below. It is a pointer so
 * that a number in the place of SCHEMA_VALUE(number) does not pass for it: of `.stock = 5` every compiler says that it
 * makes a pointer from an integer. (Of `.stock = 0` it does not, for 0 is a null pointer: -Wmissing-braces says that,
 * and add_schema makes it an error.) As a condition it reads like a bool: if (row.born.present) … */
extern const struct schema_mark schema_given; /* there is a value */
extern const struct schema_mark schema_null;  /* what is given is SQL's null, which is something else than nothing */
extern const struct schema_mark schema_added; /* what is given is added to what is there */

/* C has other names for the same member where it may say more, so that SCHEMA_NULL elsewhere does not compile; C++
 * finds that out by the type. */
#ifdef __cplusplus
#define SCHEMA_MARK const struct schema_mark *present;
#define SCHEMA_MARK_OR_NULL                                                                                            \
    typedef void may_be_null;                                                                                          \
    const struct schema_mark *present;
#define SCHEMA_MARK_OR_ADD                                                                                             \
    typedef void may_be_added;                                                                                         \
    const struct schema_mark *present;
#define SCHEMA_MARK_OR_EITHER                                                                                          \
    typedef void may_be_null;                                                                                          \
    typedef void may_be_added;                                                                                         \
    const struct schema_mark *present;
#else
#define SCHEMA_MARK const struct schema_mark *present;
#define SCHEMA_MARK_OR_NULL                                                                                            \
    union {                                                                                                            \
        const struct schema_mark *present;                                                                             \
        const struct schema_mark *or_null;                                                                             \
    };
#define SCHEMA_MARK_OR_ADD                                                                                             \
    union {                                                                                                            \
        const struct schema_mark *present;                                                                             \
        const struct schema_mark *or_add;                                                                              \
    };
#define SCHEMA_MARK_OR_EITHER                                                                                          \
    union {                                                                                                            \
        const struct schema_mark *present;                                                                             \
        const struct schema_mark *or_null;                                                                             \
        const struct schema_mark *or_add;                                                                              \
    };
#endif

/* What may be null: in a row that was read there is a value or none; in a NAME_new, where none stands for the default,
 * null can be said as well. So one is the other's, and a row's value is given to the next as it is. */
#define SCHEMA_OPTIONAL(name, type)                                                                                    \
    typedef struct schema_opt_##name {                                                                                 \
        SCHEMA_MARK_OR_NULL                                                                                            \
        type value;                                                                                                    \
    } schema_opt_##name;
/* In a NAME_new what has a default and is never null. */
#define SCHEMA_DEFAULTED(name, type)                                                                                   \
    typedef struct schema_default_##name {                                                                             \
        SCHEMA_MARK                                                                                                    \
        type value;                                                                                                    \
    } schema_default_##name;
/* In a NAME_change: what an update sets, or leaves alone; the same where null may be set; and both where it may add. */
#define SCHEMA_SET_OF(wrapper, MARK, type)                                                                             \
    typedef struct wrapper {                                                                                           \
        MARK type value;                                                                                               \
    } wrapper;
#define SCHEMA_SETTABLE(name, type) SCHEMA_SET_OF(schema_set_##name, SCHEMA_MARK, type)
#define SCHEMA_SETTABLE_NULL(name, type) SCHEMA_SET_OF(schema_set_null_##name, SCHEMA_MARK_OR_NULL, type)
#define SCHEMA_SETTABLE_NUMBER(name, type)                                                                             \
    SCHEMA_SET_OF(schema_set_##name, SCHEMA_MARK_OR_ADD, type)                                                         \
    SCHEMA_SET_OF(schema_set_null_##name, SCHEMA_MARK_OR_EITHER, type)

#define SCHEMA_NUMBERS(                                                                                                \
    macro) /* that can be added to; of a float32 the sum would have to be rounded by the database */                   \
    macro(int16, int16_t) macro(int32, int32_t) macro(int64, int64_t) macro(float64, double)                           \
        macro(decimal, schema_decimal)
#define SCHEMA_OTHER_SCALARS(macro)                                                                                    \
    macro(bool, bool) macro(float32, float) macro(uuid, schema_uuid) macro(date, schema_date) macro(time, schema_time) \
        macro(timestamp, schema_timestamp) macro(datetime, schema_datetime) macro(interval, schema_interval)
#define SCHEMA_SCALARS(macro) SCHEMA_NUMBERS(macro) SCHEMA_OTHER_SCALARS(macro)

SCHEMA_SCALARS(SCHEMA_OPTIONAL)
SCHEMA_SCALARS(SCHEMA_DEFAULTED)
SCHEMA_NUMBERS(SCHEMA_SETTABLE_NUMBER)
SCHEMA_OTHER_SCALARS(SCHEMA_SETTABLE)
SCHEMA_OTHER_SCALARS(SCHEMA_SETTABLE_NULL)
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
#define SCHEMA_ENUM_WRAPPERS(name, type)                                                                               \
    SCHEMA_OPTIONAL(name, type) SCHEMA_SETTABLE(name, type) SCHEMA_SETTABLE_NULL(name, type)

/* Initialisers: { .stock = SCHEMA_VALUE(5), .born = SCHEMA_VALUE({1815}), .phone = SCHEMA_NULL } for a row,
 * { .nick = SCHEMA_SET("Ada"), .stock = SCHEMA_ADD(-1), .phone = SCHEMA_SET_NULL } for a change. Null compiles only
 * where it may stand. Texts, bytes and arrays of a NAME_new are pointers, and null ones are absent; what says null
 * there are the three behind. */
extern const char schema_null_bytes[16];
#define SCHEMA_NULL_TEXT (&schema_null_bytes[0])
#ifdef __cplusplus
#define SCHEMA_VALUE(...)                                                                                              \
    {                                                                                                                  \
        &schema_given, __VA_ARGS__                                                                                     \
    }
#define SCHEMA_NULL (schema_null_of_any())
#define SCHEMA_ADD(...) (schema_added_to_any(__VA_ARGS__))
#define SCHEMA_NULL_BYTES (schema_bytes{schema_null_bytes, 0})
#define SCHEMA_NULL_ARRAY (schema_null_array_of_any())
extern "C++" {
struct schema_null_of_any {
    template <typename T, typename = typename T::may_be_null> operator T() const
    {
        T said = T();
        said.present = &schema_null;
        return said;
    }
};
template <typename V> struct schema_added_value {
    V value;
    template <typename T, typename = typename T::may_be_added> operator T() const
    {
        T said = T();
        said.present = &schema_added;
        said.value = static_cast<decltype(said.value)>(value);
        return said;
    }
};
template <typename V> inline schema_added_value<V> schema_added_to_any(V value)
{
    schema_added_value<V> added = {value};
    return added;
}
/* SCHEMA_ADD({-100}): in braces there is a decimal. */
inline schema_added_value<schema_decimal> schema_added_to_any(schema_decimal value)
{
    schema_added_value<schema_decimal> added = {value};
    return added;
}
struct schema_null_array_of_any {
    template <typename T> operator T() const
    {
        T said = T();
        said.items = static_cast<decltype(said.items)>(static_cast<const void *>(schema_null_bytes));
        return said;
    }
};
}
#else
#define SCHEMA_VALUE(...)                                                                                              \
    {                                                                                                                  \
        .present = &schema_given, .value = __VA_ARGS__                                                                 \
    }
#define SCHEMA_NULL                                                                                                    \
    {                                                                                                                  \
        .or_null = &schema_null                                                                                        \
    }
#define SCHEMA_ADD(...)                                                                                                \
    {                                                                                                                  \
        .or_add = &schema_added, .value = __VA_ARGS__                                                                  \
    }
#define SCHEMA_NULL_BYTES                                                                                              \
    {                                                                                                                  \
        .data = schema_null_bytes                                                                                      \
    }
#define SCHEMA_NULL_ARRAY                                                                                              \
    {                                                                                                                  \
        .items = (const void *)schema_null_bytes                                                                       \
    }
#endif
#define SCHEMA_SET(...) SCHEMA_VALUE(__VA_ARGS__)
#define SCHEMA_SET_NULL SCHEMA_NULL

/* Assignment, to either: SCHEMA_ASSIGN(change.role, ROLE_ADMIN), SCHEMA_ASSIGN(row.stock, 5). */
#define SCHEMA_ASSIGN(field, ...) ((field).present = &schema_given, (field).value = __VA_ARGS__)
#ifdef __cplusplus
#define SCHEMA_ASSIGN_NULL(field) ((field) = SCHEMA_NULL)
#define SCHEMA_ASSIGN_ADD(field, ...) ((field) = SCHEMA_ADD(__VA_ARGS__))
#else
#define SCHEMA_ASSIGN_NULL(field) ((field).or_null = &schema_null)
#define SCHEMA_ASSIGN_ADD(field, ...) ((field).or_add = &schema_added, (field).value = __VA_ARGS__)
#endif

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

/* With so many digits of a second, 0 to 6, as a column of time(n), timestamp(n) or datetime(n) keeps the value: halves
 * go away from midnight, or from the start of 2000 where there is a date. Generated functions do that by themselves.
 * What is rounded past the end of the day, or of the year 9999, no column takes: SCHEMA_RANGE. */
schema_time schema_time_rounded(schema_time value, int digits);
schema_timestamp schema_timestamp_rounded(schema_timestamp value, int digits);
schema_datetime schema_datetime_rounded(schema_datetime value, int digits);

schema_uuid schema_uuid_random(void);

#ifdef __cplusplus
}
#endif

#endif
