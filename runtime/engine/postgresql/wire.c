/* Values to PostgreSQL's wire and back: in binary what has a fixed size, decimals, uuids and bytes, as text all else.
 * How a parameter is written follows from its type, which the statement's text was made with; a type that is not known
 * gets a text. It does not know when a statement is run. */
#include "base/number.h"
#include "engine/postgresql/access.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* -- parameters ----------------------------------------------------------------------------------------------- */

/* False: there is no such parameter, and the statement has failed. */
static bool has_parameter(schema_statement *statement, int index)
{
    if (index <= statement->postgresql->count)
        return true;
    schema_statement_fail(statement, SCHEMA_MISUSE, "there are more values than parameters");
    return false;
}

static struct parameter *parameter_of(const schema_statement *statement, int index)
{
    return &statement->postgresql->parameters[index - 1];
}

static void give(schema_statement *statement, const struct parameter *parameter, const char *value, size_t size,
                 bool binary)
{
    schema_postgresql_give(statement->postgresql, parameter, value, size, binary);
}

static void give_binary(schema_statement *statement, const struct parameter *parameter, size_t size)
{
    give(statement, parameter, parameter->room, size, true);
}

/* It is printed there. */
static void give_printed(schema_statement *statement, const struct parameter *parameter)
{
    give(statement, parameter, parameter->room, 0, false);
}

void schema_postgresql_bind_null(schema_statement *statement, int index)
{
    if (has_parameter(statement, index))
        give(statement, parameter_of(statement, index), NULL, 0, false);
}

static void out_of_range(schema_statement *statement, int index)
{
    schema_statement_bind_failed(statement, index, SCHEMA_RANGE, "is out of the range of its type");
}

void schema_postgresql_bind_int64(schema_statement *statement, int index, int64_t value)
{
    if (!has_parameter(statement, index))
        return;
    struct parameter *parameter = parameter_of(statement, index);
    switch (parameter->type.wire) {
    case WIRE_INT8:
        schema_put64(parameter->room, (uint64_t)value);
        give_binary(statement, parameter, 8);
        return;
    case WIRE_INT4:
        if (value < INT32_MIN || value > INT32_MAX)
            out_of_range(statement, index);
        schema_put32(parameter->room, (uint32_t)value);
        give_binary(statement, parameter, 4);
        return;
    case WIRE_INT2:
        if (value < INT16_MIN || value > INT16_MAX)
            out_of_range(statement, index);
        schema_put16(parameter->room, (uint16_t)value);
        give_binary(statement, parameter, 2);
        return;
    case WIRE_BOOL:
        if (value != 0 && value != 1)
            out_of_range(statement, index);
        parameter->room[0] = (char)value;
        give_binary(statement, parameter, 1);
        return;
    case WIRE_NUMERIC:
        schema_postgresql_bind_decimal(statement, index, value, 0);
        return;
    default:
        snprintf(parameter->room, PLACE_SIZE, "%" PRId64, value);
        give_printed(statement, parameter);
        return;
    }
}

/* A finite number: that was looked at before. -0.0 is 0.0. */
void schema_postgresql_bind_float64(schema_statement *statement, int index, double value)
{
    if (!has_parameter(statement, index))
        return;
    struct parameter *parameter = parameter_of(statement, index);
    value += 0.0;
    if (parameter->type.wire == WIRE_FLOAT8) {
        uint64_t bits;
        memcpy(&bits, &value, sizeof bits);
        schema_put64(parameter->room, bits);
        give_binary(statement, parameter, 8);
    } else if (parameter->type.wire == WIRE_FLOAT4) {
        if (fabs(value) > 3.4028235677973366e38) { /* what would be rounded to infinity */
            out_of_range(statement, index);
            return;
        }
        float narrow = (float)value;
        uint32_t bits;
        memcpy(&bits, &narrow, sizeof bits);
        schema_put32(parameter->room, bits);
        give_binary(statement, parameter, 4);
    } else {
        give_printed(statement, parameter);
        schema_double_print(value, parameter->room);
    }
}

void schema_postgresql_bind_decimal(schema_statement *statement, int index, int64_t units, int scale)
{
    if (!has_parameter(statement, index))
        return;
    struct parameter *parameter = parameter_of(statement, index);
    if (parameter->type.wire == WIRE_NUMERIC) {
        give_binary(statement, parameter, 0);
        int *length = &statement->postgresql->lengths[parameter->slot];
        *length = schema_numeric_of_units(units, scale, parameter->room);
    } else {
        give_printed(statement, parameter);
        schema_decimal_print((schema_decimal){units}, scale, parameter->room);
    }
}

/* It ends at its NUL. */
void schema_postgresql_bind_text(schema_statement *statement, int index, const char *value)
{
    if (has_parameter(statement, index))
        give(statement, parameter_of(statement, index), value, 0, false);
}

/* With its size libpq need not count: characters are the same bytes in both forms. */
static void bind_text(schema_statement *statement, int index, const char *text, size_t size)
{
    if (has_parameter(statement, index)) {
        const struct parameter *parameter = parameter_of(statement, index);
        give(statement, parameter, text, size, parameter->type.wire == WIRE_CHARACTERS);
    }
}

void schema_postgresql_bind_bytes(schema_statement *statement, int index, const void *data, size_t size)
{
    if (has_parameter(statement, index))
        give(statement, parameter_of(statement, index), data, size, true);
}

static void bind_uuid(schema_statement *statement, int index, schema_uuid value)
{
    if (!has_parameter(statement, index))
        return;
    struct parameter *parameter = parameter_of(statement, index);
    if (parameter->type.wire == WIRE_UUID) {
        memcpy(parameter->room, value.bytes, sizeof value.bytes);
        give_binary(statement, parameter, sizeof value.bytes);
    } else {
        give_printed(statement, parameter);
        schema_uuid_print(value, parameter->room);
    }
}

static void bind_date(schema_statement *statement, int index, schema_date value)
{
    if (!has_parameter(statement, index))
        return;
    struct parameter *parameter = parameter_of(statement, index);
    if (parameter->type.wire == WIRE_DATE) {
        schema_put32(parameter->room, (uint32_t)(value.days - EPOCH_DAYS));
        give_binary(statement, parameter, 4);
    } else {
        give_printed(statement, parameter);
        schema_date_print(value, parameter->room);
    }
}

static void give_microseconds(schema_statement *statement, struct parameter *parameter, int64_t value)
{
    schema_put64(parameter->room, (uint64_t)value);
    give_binary(statement, parameter, 8);
}

static void bind_time(schema_statement *statement, int index, schema_time value)
{
    if (!has_parameter(statement, index))
        return;
    struct parameter *parameter = parameter_of(statement, index);
    if (parameter->type.wire == WIRE_TIME) {
        give_microseconds(statement, parameter, value.microseconds);
    } else {
        give_printed(statement, parameter);
        schema_time_print(value, parameter->room);
    }
}

static void bind_timestamp(schema_statement *statement, int index, schema_timestamp value)
{
    if (!has_parameter(statement, index))
        return;
    struct parameter *parameter = parameter_of(statement, index);
    if (parameter->type.wire == WIRE_TIMESTAMPTZ) {
        give_microseconds(statement, parameter, value.microseconds - EPOCH_MICROSECONDS);
    } else {
        give_printed(statement, parameter);
        schema_timestamp_print(value, parameter->room);
    }
}

static void bind_datetime(schema_statement *statement, int index, schema_datetime value)
{
    if (!has_parameter(statement, index))
        return;
    struct parameter *parameter = parameter_of(statement, index);
    if (parameter->type.wire == WIRE_TIMESTAMP) {
        give_microseconds(statement, parameter, value.microseconds - EPOCH_MICROSECONDS);
    } else {
        give_printed(statement, parameter);
        schema_datetime_print(value, parameter->room);
    }
}

static void bind_interval(schema_statement *statement, int index, schema_interval value)
{
    if (!has_parameter(statement, index))
        return;
    struct parameter *parameter = parameter_of(statement, index);
    if (parameter->type.wire == WIRE_INTERVAL) {
        schema_put64(parameter->room, (uint64_t)value.microseconds);
        schema_put32(parameter->room + 8, (uint32_t)value.days);
        schema_put32(parameter->room + 12, (uint32_t)value.months);
        give_binary(statement, parameter, 16);
    } else {
        give_printed(statement, parameter);
        schema_interval_print(value, parameter->room);
    }
}

/* -- columns -------------------------------------------------------------------------------------------------- */

/* Of a row that is not there libpq says that its values are null. A broken statement has no state. */

/* The bytes of a column, and how many; null: it is null, or there is no row. */
static const char *column_of(const schema_statement *statement, int column, int *size)
{
    const struct schema_postgresql *state = statement->postgresql;
    if (!state)
        return NULL;
    *size = PQgetlength(state->result, state->row, column);
    if (*size == 0 && PQgetisnull(state->result, state->row, column))
        return NULL;
    return PQgetvalue(state->result, state->row, column);
}

bool schema_postgresql_is_null(const schema_statement *statement, int column)
{
    const struct schema_postgresql *state = statement->postgresql;
    return !state || PQgetisnull(state->result, state->row, column);
}

static int64_t read_no_number(schema_statement *statement, int column)
{
    bool null = schema_postgresql_is_null(statement, column);
    schema_statement_read_failed(statement, column, SCHEMA_CORRUPT,
                                 null ? "is null, and must not be" : "is not a whole number");
    return 0;
}

int64_t schema_postgresql_read_int64(schema_statement *statement, int column)
{
    const struct schema_postgresql *state = statement->postgresql;
    switch (state ? PQgetlength(state->result, state->row, column) : 0) {
    case 8:
        return (int64_t)schema_get64(PQgetvalue(state->result, state->row, column));
    case 4:
        return (int32_t)schema_get32(PQgetvalue(state->result, state->row, column));
    case 2:
        return (int16_t)schema_get16(PQgetvalue(state->result, state->row, column));
    case 1:
        return (unsigned char)*PQgetvalue(state->result, state->row, column);
    default:
        return read_no_number(statement, column);
    }
}

/* The server widens what a query computes; what it keeps has this size. */
int32_t schema_postgresql_read_int32(schema_statement *statement, int column)
{
    const struct schema_postgresql *state = statement->postgresql;
    if (state && PQgetlength(state->result, state->row, column) == 4)
        return (int32_t)schema_get32(PQgetvalue(state->result, state->row, column));
    int64_t value = schema_postgresql_read_int64(statement, column);
    if (value < INT32_MIN || value > INT32_MAX)
        schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "does not fit in an int32");
    return (int32_t)value;
}

double schema_postgresql_read_float64(schema_statement *statement, int column)
{
    int size = 0;
    const char *value = column_of(statement, column, &size);
    double number = 0;
    if (value && size == 8) {
        uint64_t bits = schema_get64(value);
        memcpy(&number, &bits, sizeof number);
    } else if (value && size == 4) {
        uint32_t bits = schema_get32(value);
        float narrow;
        memcpy(&narrow, &bits, sizeof narrow);
        number = (double)narrow;
    } else {
        schema_statement_read_failed(statement, column, SCHEMA_CORRUPT,
                                     value ? "is not a float" : "is null, and must not be");
    }
    if (isfinite(number))
        return number;
    schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is not a finite number");
    return 0;
}

schema_decimal schema_postgresql_read_decimal(schema_statement *statement, int column)
{
    int size = 0;
    schema_decimal decimal = {0};
    const char *value = column_of(statement, column, &size);
    if (!value || !schema_numeric_units(value, size, &decimal.units))
        schema_statement_read_failed(statement, column, SCHEMA_CORRUPT,
                                     value ? "is not a decimal of its size" : "is null, and must not be");
    return decimal;
}

schema_uuid schema_postgresql_read_uuid(schema_statement *statement, int column)
{
    int size = 0;
    schema_uuid uuid = {{0}};
    const char *value = column_of(statement, column, &size);
    if (value && size == 16)
        memcpy(uuid.bytes, value, sizeof uuid.bytes);
    else
        schema_statement_read_failed(statement, column, SCHEMA_CORRUPT, "is not a uuid of 16 bytes");
    return uuid;
}

const void *schema_postgresql_read_bytes(schema_statement *statement, int column, size_t *size)
{
    int length = 0;
    const char *value = column_of(statement, column, &length);
    *size = (size_t)length;
    return value;
}

/* Who does not want its size has it looked at only where it may be null: no other text begins with a NUL. */
const char *schema_postgresql_read_text(schema_statement *statement, int column, size_t *size)
{
    const struct schema_postgresql *state = statement->postgresql;
    if (size)
        return schema_postgresql_read_bytes(statement, column, size);
    const char *value = state ? PQgetvalue(state->result, state->row, column) : NULL;
    return value && (*value || !PQgetisnull(state->result, state->row, column)) ? value : NULL;
}

static bool read_date(schema_statement *statement, int column, schema_date *value)
{
    int size = 0;
    const char *bytes = column_of(statement, column, &size);
    if (!bytes || size != 4)
        return false;
    int64_t days = (int64_t)(int32_t)schema_get32(bytes) + EPOCH_DAYS;
    value->days = days > INT32_MAX ? INT32_MAX : (int32_t)days;
    return true;
}

static bool read_microseconds(const schema_statement *statement, int column, int64_t epoch, int64_t *value)
{
    const struct schema_postgresql *state = statement->postgresql;
    if (!state || PQgetlength(state->result, state->row, column) != 8)
        return false;
    int64_t microseconds = (int64_t)schema_get64(PQgetvalue(state->result, state->row, column));
    *value = microseconds > INT64_MAX - epoch ? INT64_MAX : microseconds + epoch;
    return true;
}

static bool read_time(schema_statement *statement, int column, schema_time *value)
{
    return read_microseconds(statement, column, 0, &value->microseconds);
}

static bool read_timestamp(schema_statement *statement, int column, schema_timestamp *value)
{
    return read_microseconds(statement, column, EPOCH_MICROSECONDS, &value->microseconds);
}

static bool read_datetime(schema_statement *statement, int column, schema_datetime *value)
{
    return read_microseconds(statement, column, EPOCH_MICROSECONDS, &value->microseconds);
}

/* What is no value of its type, or is in another form, takes the longer way. */
#define READ_MOMENT(name, is_value)                                                                                    \
    schema_##name schema_postgresql_read_##name(schema_statement *statement, int column)                               \
    {                                                                                                                  \
        schema_##name value;                                                                                           \
        return read_##name(statement, column, &value) && (is_value) ? value                                            \
                                                                    : schema_read_##name##_slowly(statement, column);  \
    }

READ_MOMENT(date, schema_is_date(value))
READ_MOMENT(time, schema_is_time(value))
READ_MOMENT(timestamp, schema_is_moment(value.microseconds))
READ_MOMENT(datetime, schema_is_moment(value.microseconds))

static bool read_interval(schema_statement *statement, int column, schema_interval *value)
{
    int size = 0;
    const char *bytes = column_of(statement, column, &size);
    if (!bytes || size != 16)
        return false;
    value->microseconds = (int64_t)schema_get64(bytes);
    value->days = (int32_t)schema_get32(bytes + 8);
    value->months = (int32_t)schema_get32(bytes + 12);
    return true;
}

static bool is_null(schema_statement *statement, int column)
{
    return schema_postgresql_is_null(statement, column);
}

static bool read_decimal(schema_statement *statement, int column, int scale, schema_decimal *value)
{
    int size = 0;
    const char *bytes = column_of(statement, column, &size);
    (void)scale; /* its own */
    return bytes && schema_numeric_units(bytes, size, &value->units);
}

static bool read_uuid(schema_statement *statement, int column, schema_uuid *value)
{
    int size = 0;
    const char *bytes = column_of(statement, column, &size);
    if (!bytes || size != (int)sizeof value->bytes)
        return false;
    memcpy(value->bytes, bytes, sizeof value->bytes);
    return true;
}

#define BINDS                                                                                                          \
    .bind_null = schema_postgresql_bind_null, .bind_int64 = schema_postgresql_bind_int64,                              \
    .bind_float64 = schema_postgresql_bind_float64, .bind_decimal = schema_postgresql_bind_decimal,                    \
    .bind_text = bind_text, .bind_bytes = schema_postgresql_bind_bytes, .bind_date = bind_date,                        \
    .bind_time = bind_time, .bind_timestamp = bind_timestamp, .bind_datetime = bind_datetime,                          \
    .bind_interval = bind_interval, .bind_uuid = bind_uuid, .bind_array = schema_postgresql_bind_array,                \
    .is_null = is_null, .read_int64 = schema_postgresql_read_int64, .read_bytes = schema_postgresql_read_bytes

const struct schema_value_functions schema_postgresql_values = {
    BINDS,
    .read_decimal = read_decimal,
    .read_uuid = read_uuid,
    .read_date = read_date,
    .read_time = read_time,
    .read_timestamp = read_timestamp,
    .read_datetime = read_datetime,
    .read_interval = read_interval,
    .read_array = schema_postgresql_read_array,
};

const struct schema_value_functions schema_postgresql_texts = {
    BINDS,
    .read_decimal = schema_postgresql_text_decimal,
    .read_uuid = schema_postgresql_text_uuid,
    .read_date = schema_postgresql_text_date,
    .read_time = schema_postgresql_text_time,
    .read_timestamp = schema_postgresql_text_timestamp,
    .read_datetime = schema_postgresql_text_datetime,
    .read_interval = schema_postgresql_text_interval,
    .read_array = schema_postgresql_text_array,
};
