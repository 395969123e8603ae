/* Owns: the values of SQL by hand: made as parameters, and read as types of the schema. Must not know how an engine
 * keeps one: it says of which type a column is, where it knows, and reads it. */
#include "access/database.h"
#include "engine/arrays.h"
#include "language/formats.h"

#include <float.h>
#include <math.h>

/* -- parameters ----------------------------------------------------------------------------------------------- */

schema_value schema_int64(int64_t value)
{
    return (schema_value){.kind = SCHEMA_VALUE_INT64, .integer = value};
}

schema_value schema_double(double value)
{
    return (schema_value){.kind = SCHEMA_VALUE_DOUBLE, .real = value};
}

static schema_value of_text(schema_value_kind kind, const char *value)
{
    bool given = value && value != SCHEMA_NULL_TEXT;
    return (schema_value){.kind = given ? kind : SCHEMA_VALUE_NULL, .text = given ? value : NULL};
}

schema_value schema_text(const char *value)
{
    return of_text(SCHEMA_VALUE_TEXT, value);
}

schema_value schema_blob(const void *data, size_t size)
{
    bool given = data && data != schema_null_bytes;
    return (schema_value){.kind = given ? SCHEMA_VALUE_BYTES : SCHEMA_VALUE_NULL, .bytes = {given ? data : NULL, size}};
}

schema_value schema_value_of_null(void)
{
    return (schema_value){.kind = SCHEMA_VALUE_NULL};
}

schema_value schema_value_of_bool(bool value)
{
    return (schema_value){.kind = SCHEMA_VALUE_BOOL, .integer = value};
}

schema_value schema_value_of_decimal(schema_decimal value, int scale)
{
    return (schema_value){.kind = SCHEMA_VALUE_DECIMAL, .integer = value.units, .scale = scale};
}

schema_value schema_value_of_numeric(const char *value)
{
    return of_text(SCHEMA_VALUE_NUMERIC, value);
}

schema_value schema_value_of_uuid(schema_uuid value)
{
    return (schema_value){.kind = SCHEMA_VALUE_UUID, .uuid = value};
}

schema_value schema_value_of_date(schema_date value)
{
    return (schema_value){.kind = SCHEMA_VALUE_DATE, .integer = value.days};
}

schema_value schema_value_of_time(schema_time value)
{
    return (schema_value){.kind = SCHEMA_VALUE_TIME, .integer = value.microseconds};
}

schema_value schema_value_of_timestamp(schema_timestamp value)
{
    return (schema_value){.kind = SCHEMA_VALUE_TIMESTAMP, .integer = value.microseconds};
}

schema_value schema_value_of_datetime(schema_datetime value)
{
    return (schema_value){.kind = SCHEMA_VALUE_DATETIME, .integer = value.microseconds};
}

schema_value schema_value_of_interval(schema_interval value)
{
    return (schema_value){.kind = SCHEMA_VALUE_INTERVAL, .interval = value};
}

schema_value schema_value_of_json(const char *value)
{
    return of_text(SCHEMA_VALUE_JSON, value);
}

schema_value schema_value_of_array(schema_element element, const void *items, size_t count, int scale)
{
    bool given = items && items != schema_null_bytes;
    return (schema_value){.kind = given ? SCHEMA_VALUE_ARRAY : SCHEMA_VALUE_NULL,
                          .bytes = {given ? items : NULL, count},
                          .element = element,
                          .scale = scale};
}

/* -- what a column is ----------------------------------------------------------------------------------------- */

static schema_status refused(const schema_value *value, schema_status status, const char *what)
{
    return value->statement ? schema_value_failed(value, status, what) : status;
}

/* Whether it can be of the type: made as one, said to be one, or where the engine does not say kept as one is. */
static schema_status expect(const schema_value *value, schema_value_kind type, schema_value_kind kept)
{
    if (value->kind == SCHEMA_VALUE_NULL)
        return refused(value, SCHEMA_NOT_NULL, "is null");
    if (value->kind == type && !value->statement)
        return SCHEMA_OK;
    if (value->statement && (value->told ? value->told == type : value->kind == kept))
        return SCHEMA_OK;
    return refused(value, SCHEMA_MISUSE, "is of another type than it is read as");
}

static schema_status out_of_range(const schema_value *value)
{
    return refused(value, SCHEMA_RANGE, "is no value of the type that it is read as");
}

/* -- numbers -------------------------------------------------------------------------------------------------- */

static schema_status whole(const schema_value *value, int64_t least, int64_t most, int64_t *result)
{
    schema_status status = value->kind == SCHEMA_VALUE_BOOL || value->told == SCHEMA_VALUE_BOOL
                               ? SCHEMA_OK
                               : expect(value, SCHEMA_VALUE_INT64, SCHEMA_VALUE_INT64);
    if (status != SCHEMA_OK)
        return status;
    if (value->integer < least || value->integer > most)
        return out_of_range(value);
    *result = value->integer;
    return SCHEMA_OK;
}

schema_status schema_value_as_bool(const schema_value *value, bool *result)
{
    int64_t number = 0;
    schema_status status = whole(value, 0, 1, &number);
    if (status == SCHEMA_OK)
        *result = number == 1;
    return status;
}

schema_status schema_value_as_int16(const schema_value *value, int16_t *result)
{
    int64_t number = 0;
    schema_status status = whole(value, INT16_MIN, INT16_MAX, &number);
    if (status == SCHEMA_OK)
        *result = (int16_t)number;
    return status;
}

schema_status schema_value_as_int32(const schema_value *value, int32_t *result)
{
    int64_t number = 0;
    schema_status status = whole(value, INT32_MIN, INT32_MAX, &number);
    if (status == SCHEMA_OK)
        *result = (int32_t)number;
    return status;
}

schema_status schema_value_as_int64(const schema_value *value, int64_t *result)
{
    return whole(value, INT64_MIN, INT64_MAX, result);
}

schema_status schema_value_as_float64(const schema_value *value, double *result)
{
    schema_status status = expect(value, SCHEMA_VALUE_DOUBLE, SCHEMA_VALUE_DOUBLE);
    if (status != SCHEMA_OK)
        return status;
    if (!isfinite(value->real))
        return out_of_range(value);
    *result = value->real;
    return SCHEMA_OK;
}

schema_status schema_value_as_float32(const schema_value *value, float *result)
{
    double wide = 0;
    schema_status status = schema_value_as_float64(value, &wide);
    if (status != SCHEMA_OK)
        return status;
    if (fabs(wide) > (double)FLT_MAX)
        return out_of_range(value);
    *result = (float)wide;
    return SCHEMA_OK;
}

schema_status schema_value_as_decimal(const schema_value *value, int scale, schema_decimal *result)
{
    bool made = value->kind == SCHEMA_VALUE_DECIMAL;
    schema_decimal decimal = {value->integer};
    schema_status status = made ? SCHEMA_OK : expect(value, SCHEMA_VALUE_NUMERIC, SCHEMA_VALUE_INT64);
    if (status != SCHEMA_OK)
        return status;
    if (made && value->scale != scale)
        return SCHEMA_MISUSE;
    if (!made && (!value->statement ||
                  !value->statement->values->read_decimal(value->statement, value->column, scale, &decimal)))
        return out_of_range(value);
    *result = decimal;
    return SCHEMA_OK;
}

/* -- texts ---------------------------------------------------------------------------------------------------- */

/* In its one form, which is not always what a server prints: there a number has as many places as it was given. What
 * was made here is given back as it is. */
schema_status schema_value_as_numeric(const schema_value *value, const char **result)
{
    struct numeric_text number;
    schema_status status = expect(value, SCHEMA_VALUE_NUMERIC, SCHEMA_VALUE_TEXT);
    if (status != SCHEMA_OK)
        return status;
    enum numeric_reading reading = schema_numeric_read(value->text, &number);
    if (reading == NUMERIC_NONE || reading == NUMERIC_TOO_LONG)
        return value->told ? out_of_range(value) : refused(value, SCHEMA_MISUSE, "is no decimal");
    *result = value->text;
    if (reading == NUMERIC_CANONICAL || !value->statement)
        return SCHEMA_OK;
    char *text = schema_statement_room(value->statement, ROOM_OF_COLUMN, (size_t)value->column, number.size + 1);
    if (!text)
        return SCHEMA_NO_MEMORY;
    schema_numeric_print(&number, text);
    *result = text;
    return SCHEMA_OK;
}

schema_status schema_value_as_text(const schema_value *value, const char **result)
{
    schema_status status = value->told == SCHEMA_VALUE_OTHER || value->told == SCHEMA_VALUE_JSON
                               ? SCHEMA_OK
                               : expect(value, SCHEMA_VALUE_TEXT, SCHEMA_VALUE_TEXT);
    if (status == SCHEMA_OK)
        *result = value->text;
    return status;
}

schema_status schema_value_as_json(const schema_value *value, const char **result)
{
    schema_status status = expect(value, SCHEMA_VALUE_JSON, SCHEMA_VALUE_TEXT);
    if (status != SCHEMA_OK)
        return status;
    if (!value->told && !schema_is_json(value->text))
        return refused(value, SCHEMA_MISUSE, "is no json");
    *result = value->text;
    return SCHEMA_OK;
}

schema_status schema_value_as_bytes(const schema_value *value, schema_bytes *result)
{
    schema_status status = expect(value, SCHEMA_VALUE_BYTES, SCHEMA_VALUE_BYTES);
    if (status == SCHEMA_OK)
        *result = value->bytes;
    return status;
}

/* -- what the engine reads ------------------------------------------------------------------------------------ */

/* Where the engine says the type, what it cannot read is beyond the schema's; else it is something else. */
static schema_status unread(const schema_value *value)
{
    return value->told ? out_of_range(value) : refused(value, SCHEMA_MISUSE, "is of another type than it is read as");
}

schema_status schema_value_as_uuid(const schema_value *value, schema_uuid *result)
{
    schema_uuid uuid = value->uuid;
    schema_status status = expect(value, SCHEMA_VALUE_UUID, SCHEMA_VALUE_BYTES);
    if (status != SCHEMA_OK)
        return status;
    if (value->statement && !value->statement->values->read_uuid(value->statement, value->column, &uuid))
        return unread(value);
    *result = uuid;
    return SCHEMA_OK;
}

schema_status schema_value_as_date(const schema_value *value, schema_date *result)
{
    schema_date date = {(int32_t)value->integer};
    schema_status status = expect(value, SCHEMA_VALUE_DATE, SCHEMA_VALUE_TEXT);
    if (status != SCHEMA_OK)
        return status;
    if (value->statement && !value->statement->values->read_date(value->statement, value->column, &date))
        return unread(value);
    if (!schema_is_date(date))
        return out_of_range(value);
    *result = date;
    return SCHEMA_OK;
}

#define AS_MICROSECONDS(word, KIND, is_good)                                                                           \
    schema_status schema_value_as_##word(const schema_value *value, schema_##word *result)                             \
    {                                                                                                                  \
        schema_##word moment = {value->integer};                                                                       \
        schema_status status = expect(value, KIND, SCHEMA_VALUE_TEXT);                                                 \
        if (status != SCHEMA_OK)                                                                                       \
            return status;                                                                                             \
        if (value->statement && !value->statement->values->read_##word(value->statement, value->column, &moment))      \
            return unread(value);                                                                                      \
        if (!is_good)                                                                                                  \
            return out_of_range(value);                                                                                \
        *result = moment;                                                                                              \
        return SCHEMA_OK;                                                                                              \
    }

AS_MICROSECONDS(time, SCHEMA_VALUE_TIME, schema_is_time(moment))
AS_MICROSECONDS(timestamp, SCHEMA_VALUE_TIMESTAMP, schema_is_moment(moment.microseconds))
AS_MICROSECONDS(datetime, SCHEMA_VALUE_DATETIME, schema_is_moment(moment.microseconds))

schema_status schema_value_as_interval(const schema_value *value, schema_interval *result)
{
    schema_interval interval = value->interval;
    schema_status status = expect(value, SCHEMA_VALUE_INTERVAL, SCHEMA_VALUE_TEXT);
    if (status != SCHEMA_OK)
        return status;
    if (value->statement && !value->statement->values->read_interval(value->statement, value->column, &interval))
        return unread(value);
    if (!schema_is_interval(interval))
        return out_of_range(value);
    *result = interval;
    return SCHEMA_OK;
}

/* -- arrays --------------------------------------------------------------------------------------------------- */

/* Whole numbers of any width may be read as of any other that holds them. */
static schema_element widest(schema_element element)
{
    if (element == SCHEMA_ELEMENT_INT16 || element == SCHEMA_ELEMENT_INT32)
        return SCHEMA_ELEMENT_INT64;
    return element == SCHEMA_ELEMENT_FLOAT32 ? SCHEMA_ELEMENT_FLOAT64 : element;
}

schema_status schema_value_as_array(const schema_value *value, schema_arena *arena, schema_element element, int scale,
                                    const void **items, size_t *count)
{
    struct array_reader reader = {.element = element, .scale = scale, .arena = arena};
    schema_status status = expect(value, SCHEMA_VALUE_ARRAY, SCHEMA_VALUE_TEXT);
    if (status != SCHEMA_OK)
        return status;
    bool made = !value->statement;
    if (made ? value->element != element || (element == SCHEMA_ELEMENT_DECIMAL && value->scale != scale)
             : value->told && widest(value->element) != widest(element))
        return refused(value, SCHEMA_MISUSE, "is an array of another type than it is read as");
    if (made) {
        *items = value->bytes.data;
        *count = value->bytes.size;
        return SCHEMA_OK;
    }
    if (!arena)
        return refused(value, SCHEMA_MISUSE, "is an array, which needs an arena");
    if (!value->statement->values->read_array(value->statement, value->column, &reader))
        return reader.exhausted ? refused(value, SCHEMA_NO_MEMORY, "has no memory to be read into") : unread(value);
    *items = reader.items;
    *count = reader.count;
    return SCHEMA_OK;
}
