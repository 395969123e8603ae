/* Parameters that are checked at length, and columns that are parsed: the same for every engine up to where a value is
 * handed to one. It knows what a type admits, and does not know any statement. */
#include "engine/values.h"

#include "engine/access.h"
#include "language/formats.h"

#include <math.h>
#include <string.h>

enum { MOST_DIGITS = 18 }; /* of a decimal that is a count of units */

static void bind_null(schema_statement *statement, int index)
{
    if (statement->status == SCHEMA_OK)
        statement->values->bind_null(statement, index);
}

/* Of a statement that has failed: yes. */
static bool is_null(schema_statement *statement, int column)
{
    return statement->status != SCHEMA_OK || statement->values->is_null(statement, column);
}

/* -- parameters ----------------------------------------------------------------------------------------------- */

static void bind_other_text(schema_statement *statement, int index, const char *value, size_t limit)
{
    size_t size;
    const char *why;
    schema_status status = schema_check_text(value, limit, &size, &why);
    if (status != SCHEMA_OK)
        schema_statement_bind_failed(statement, index, status, why);
    else
        statement->values->bind_text(statement, index, value, size);
}

void schema_bind_text_slowly(schema_statement *statement, int index, const char *value, size_t limit)
{
    if (statement->status != SCHEMA_OK)
        return;
    if (!value || value == SCHEMA_NULL_TEXT) {
        schema_statement_bind_failed(statement, index, SCHEMA_MISUSE, "is null, and must not be");
        return;
    }
    size_t size = strlen(value);
    if (schema_is_ascii(value, size) && size <= SCHEMA_LONGEST_TEXT && (!limit || size <= limit))
        statement->values->bind_text(statement, index, value, size);
    else
        bind_other_text(statement, index, value, limit);
}

bool schema_is_date(schema_date value)
{
    return value.days >= FIRST_DAY && value.days <= LAST_DAY;
}

bool schema_is_time(schema_time value)
{
    return value.microseconds >= 0 && value.microseconds < MICROSECONDS_OF_DAY;
}

/* The greatest and the least are infinite to PostgreSQL, from 17 on. */
bool schema_is_interval(schema_interval value)
{
    return !(value.months == INT32_MAX && value.days == INT32_MAX && value.microseconds == INT64_MAX) &&
           !(value.months == INT32_MIN && value.days == INT32_MIN && value.microseconds == INT64_MIN);
}

void schema_bind_date(schema_statement *statement, int index, schema_date value)
{
    if (!schema_is_date(value))
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not within the years 0001 to 9999");
    else if (statement->status == SCHEMA_OK)
        statement->values->bind_date(statement, index, value);
}

void schema_bind_time(schema_statement *statement, int index, schema_time value)
{
    if (!schema_is_time(value))
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not within a day");
    else if (statement->status == SCHEMA_OK)
        statement->values->bind_time(statement, index, value);
}

void schema_bind_timestamp(schema_statement *statement, int index, schema_timestamp value)
{
    if (!schema_is_moment(value.microseconds))
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not within the years 0001 to 9999");
    else if (statement->status == SCHEMA_OK)
        statement->values->bind_timestamp(statement, index, value);
}

void schema_bind_datetime(schema_statement *statement, int index, schema_datetime value)
{
    if (!schema_is_moment(value.microseconds))
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not within the years 0001 to 9999");
    else if (statement->status == SCHEMA_OK)
        statement->values->bind_datetime(statement, index, value);
}

void schema_bind_interval(schema_statement *statement, int index, schema_interval value)
{
    if (!schema_is_interval(value))
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is what some servers take for infinity");
    else if (statement->status == SCHEMA_OK)
        statement->values->bind_interval(statement, index, value);
}

void schema_bind_uuid(schema_statement *statement, int index, schema_uuid value)
{
    if (statement->status == SCHEMA_OK)
        statement->values->bind_uuid(statement, index, value);
}

/* In its one form, so that equal numbers are equal texts where there is nothing but texts. */
void schema_bind_numeric(schema_statement *statement, int index, const char *value)
{
    struct numeric_text number;
    if (statement->status != SCHEMA_OK)
        return;
    if (!value || value == SCHEMA_NULL_TEXT) {
        schema_statement_bind_failed(statement, index, SCHEMA_MISUSE, "is null, and must not be");
        return;
    }
    enum numeric_reading reading = schema_numeric_read(value, &number);
    char *text = NULL;
    switch (reading) {
    case NUMERIC_NONE:
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not a number in its plain form, as -12.50");
        return;
    case NUMERIC_TOO_LONG:
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not a number of a size that is stored");
        return;
    case NUMERIC_OTHER:
        text = schema_statement_room(statement, ROOM_OF_PARAMETER, (size_t)index, number.size + 1);
        if (!text)
            return;
        schema_numeric_print(&number, text);
        value = text;
        break;
    case NUMERIC_CANONICAL:
        break;
    }
    statement->values->bind_text(statement, index, value, number.size);
}

void schema_bind_opt_numeric(schema_statement *statement, int index, const char *value)
{
    if (value && value != SCHEMA_NULL_TEXT)
        schema_bind_numeric(statement, index, value);
    else
        bind_null(statement, index);
}

void schema_bind_json(schema_statement *statement, int index, const char *value)
{
    if (value && value != SCHEMA_NULL_TEXT && !schema_is_json(value))
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not json that both engines take");
    else
        schema_bind_text_slowly(statement, index, value, 0);
}

void schema_bind_opt_json(schema_statement *statement, int index, const char *value)
{
    if (value && value != SCHEMA_NULL_TEXT)
        schema_bind_json(statement, index, value);
    else
        bind_null(statement, index);
}

/* -- SQL by hand ---------------------------------------------------------------------------------------------- */

static void bind_finite(schema_statement *statement, int index, double value)
{
    if (!isfinite(value))
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is not a finite number");
    else
        statement->values->bind_float64(statement, index, value);
}

static void bind_units(schema_statement *statement, int index, const schema_value *value)
{
    if (value->scale < 0 || value->scale > MOST_DIGITS)
        schema_statement_bind_failed(statement, index, SCHEMA_MISUSE, "is a decimal of more than 18 digits");
    else if (value->integer >= schema_powers_of_ten[MOST_DIGITS] ||
             value->integer <= -schema_powers_of_ten[MOST_DIGITS])
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "has more than 18 digits");
    else
        statement->values->bind_decimal(statement, index, value->integer, value->scale);
}

static void bind_bytes_or_null(schema_statement *statement, int index, schema_bytes value)
{
    if (!value.data || value.data == schema_null_bytes)
        bind_null(statement, index);
    else if (value.size > INT32_MAX)
        schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is too large");
    else
        statement->values->bind_bytes(statement, index, value.data, value.size);
}

void schema_bind_value(schema_statement *statement, int index, const schema_value *value)
{
    if (statement->status != SCHEMA_OK)
        return;
    switch (value->kind) {
    case SCHEMA_VALUE_BOOL:
    case SCHEMA_VALUE_INT64:
        statement->values->bind_int64(statement, index, value->integer);
        return;
    case SCHEMA_VALUE_DOUBLE:
        bind_finite(statement, index, value->real);
        return;
    case SCHEMA_VALUE_TEXT:
        if (value->text && value->text != SCHEMA_NULL_TEXT)
            schema_bind_text_slowly(statement, index, value->text, 0);
        else
            bind_null(statement, index);
        return;
    case SCHEMA_VALUE_BYTES:
        bind_bytes_or_null(statement, index, value->bytes);
        return;
    case SCHEMA_VALUE_DECIMAL:
        bind_units(statement, index, value);
        return;
    case SCHEMA_VALUE_NUMERIC:
        schema_bind_opt_numeric(statement, index, value->text);
        return;
    case SCHEMA_VALUE_JSON:
        schema_bind_opt_json(statement, index, value->text);
        return;
    case SCHEMA_VALUE_UUID:
        schema_bind_uuid(statement, index, value->uuid);
        return;
    case SCHEMA_VALUE_DATE:
        if (value->integer < FIRST_DAY || value->integer > LAST_DAY)
            schema_bind_date(statement, index, (schema_date){INT32_MAX});
        else
            schema_bind_date(statement, index, (schema_date){(int32_t)value->integer});
        return;
    case SCHEMA_VALUE_TIME:
        schema_bind_time(statement, index, (schema_time){value->integer});
        return;
    case SCHEMA_VALUE_TIMESTAMP:
        schema_bind_timestamp(statement, index, (schema_timestamp){value->integer});
        return;
    case SCHEMA_VALUE_DATETIME:
        schema_bind_datetime(statement, index, (schema_datetime){value->integer});
        return;
    case SCHEMA_VALUE_INTERVAL:
        schema_bind_interval(statement, index, value->interval);
        return;
    case SCHEMA_VALUE_ARRAY:
        schema_bind_opt_array(statement, index, value->element, value->bytes.data, value->bytes.size,
                              value->element == SCHEMA_ELEMENT_DECIMAL ? MOST_DIGITS : 0, value->scale);
        return;
    case SCHEMA_VALUE_NULL:
        bind_null(statement, index);
        return;
    case SCHEMA_VALUE_OTHER:
        break;
    }
    schema_statement_bind_failed(statement, index, SCHEMA_MISUSE, "is a value of no kind");
}

/* -- columns -------------------------------------------------------------------------------------------------- */

schema_date schema_read_date_slowly(schema_statement *statement, int column)
{
    schema_date value = {0};
    if (statement->status == SCHEMA_OK && statement->values->read_date(statement, column, &value) &&
        schema_is_date(value))
        return value;
    schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is not a date");
    return (schema_date){0};
}

schema_time schema_read_time_slowly(schema_statement *statement, int column)
{
    schema_time value = {0};
    if (statement->status == SCHEMA_OK && statement->values->read_time(statement, column, &value) &&
        schema_is_time(value))
        return value;
    schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is not a time");
    return (schema_time){0};
}

schema_timestamp schema_read_timestamp_slowly(schema_statement *statement, int column)
{
    schema_timestamp value = {0};
    if (statement->status == SCHEMA_OK && statement->values->read_timestamp(statement, column, &value) &&
        schema_is_moment(value.microseconds))
        return value;
    schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is not a timestamp");
    return (schema_timestamp){0};
}

schema_datetime schema_read_datetime_slowly(schema_statement *statement, int column)
{
    schema_datetime value = {0};
    if (statement->status == SCHEMA_OK && statement->values->read_datetime(statement, column, &value) &&
        schema_is_moment(value.microseconds))
        return value;
    schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is not a datetime");
    return (schema_datetime){0};
}

schema_interval schema_read_interval(schema_statement *statement, int column)
{
    schema_interval value = {0, 0, 0};
    if (statement->status == SCHEMA_OK && statement->values->read_interval(statement, column, &value) &&
        schema_is_interval(value))
        return value;
    schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is not an interval");
    return (schema_interval){0, 0, 0};
}

/* An empty value has a pointer too. */
schema_bytes schema_read_opt_bytes(schema_statement *statement, schema_arena *arena, int column)
{
    schema_bytes value = {NULL, 0};
    if (is_null(statement, column))
        return value;
    value.data = statement->values->read_bytes(statement, column, &value.size);
    if (!value.data && !value.size)
        value.data = "";
    if (value.data && arena)
        value.data = schema_arena_copy(arena, value.data, value.size);
    if (!value.data) {
        value.size = 0;
        schema_statement_read_failed(statement, column, SCHEMA_NO_MEMORY, "no memory");
    }
    return value;
}

schema_bytes schema_read_bytes(schema_statement *statement, schema_arena *arena, int column)
{
    schema_bytes value = schema_read_opt_bytes(statement, arena, column);
    if (!value.data) {
        schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is null, and must not be");
        value.data = "";
    }
    return value;
}

int schema_read_enum_number(schema_statement *statement, int column, const int64_t *numbers, int count)
{
    int64_t number = statement->status == SCHEMA_OK ? statement->values->read_int64(statement, column) : 0;
    for (int i = 0; i < count; i++)
        if (numbers[i] == number)
            return i + 1;
    schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is no member of its enum");
    return 1;
}

int schema_read_opt_enum_number(schema_statement *statement, int column, const int64_t *numbers, int count)
{
    return is_null(statement, column) ? 0 : schema_read_enum_number(statement, column, numbers, count);
}
