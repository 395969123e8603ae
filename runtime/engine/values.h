/* Values between C and an engine, where generated code does not go to one by itself: a table for each engine. */
#ifndef SCHEMA_ENGINE_VALUES_H
#define SCHEMA_ENGINE_VALUES_H

#include "engine/keys.h"

struct array_reader; /* engine/arrays.h */

/* A statement that has failed is given none of these. */
struct schema_value_functions {
    /* Parameters, which are good values of their types. What cannot be bound is put on the statement. */
    void (*bind_null)(schema_statement *statement, int index);
    void (*bind_int64)(schema_statement *statement, int index, int64_t value);
    void (*bind_float64)(schema_statement *statement, int index, double value);
    void (*bind_decimal)(schema_statement *statement, int index, int64_t units, int scale);
    void (*bind_text)(schema_statement *statement, int index, const char *text, size_t size);
    void (*bind_bytes)(schema_statement *statement, int index, const void *data, size_t size);
    void (*bind_date)(schema_statement *statement, int index, schema_date value);
    void (*bind_time)(schema_statement *statement, int index, schema_time value);
    void (*bind_timestamp)(schema_statement *statement, int index, schema_timestamp value);
    void (*bind_datetime)(schema_statement *statement, int index, schema_datetime value);
    void (*bind_interval)(schema_statement *statement, int index, schema_interval value);
    void (*bind_uuid)(schema_statement *statement, int index, schema_uuid value);
    void (*bind_array)(schema_statement *statement, int index, schema_element element,
                       const struct schema_key_part *parts, size_t count);

    /* Columns. False: it is null, or not of that form. What is out of the type's range is the caller's to see. */
    bool (*is_null)(schema_statement *statement, int column);
    int64_t (*read_int64)(schema_statement *statement, int column);
    bool (*read_decimal)(schema_statement *statement, int column, int scale, schema_decimal *value);
    bool (*read_uuid)(schema_statement *statement, int column, schema_uuid *value);
    bool (*read_date)(schema_statement *statement, int column, schema_date *value);
    bool (*read_time)(schema_statement *statement, int column, schema_time *value);
    bool (*read_timestamp)(schema_statement *statement, int column, schema_timestamp *value);
    bool (*read_datetime)(schema_statement *statement, int column, schema_datetime *value);
    bool (*read_interval)(schema_statement *statement, int column, schema_interval *value);
    const void *(*read_bytes)(schema_statement *statement, int column,
                              size_t *size); /* lent; null and a size: no memory */
    bool (*read_array)(schema_statement *statement, int column, struct array_reader *reader);
};

/* A value of SQL by hand as a parameter, checked as one of its type is. */
void schema_bind_value(schema_statement *statement, int index, const schema_value *value);

enum { FIRST_DAY = -719162, LAST_DAY = 2932896 }; /* 0001-01-01 and 9999-12-31 */
#define MICROSECONDS_OF_DAY INT64_C(86400000000)

/* Whether it is a value of its type: what is within the years 0001 to 9999, within a day, and no infinity. */
static inline bool schema_is_moment(int64_t microseconds)
{
    return microseconds >= FIRST_DAY * MICROSECONDS_OF_DAY && microseconds < (LAST_DAY + 1) * MICROSECONDS_OF_DAY;
}

bool schema_is_date(schema_date value);
bool schema_is_time(schema_time value);
bool schema_is_interval(schema_interval value);

#endif
