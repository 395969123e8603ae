/* Owns: arrays as PostgreSQL sends and takes them: a header, and each element in its type's own form. Must not know
 * whether they are keys or values of a column. */
#include "engine/arrays.h"
#include "engine/postgresql/access.h"

#include <stdlib.h>
#include <string.h>

enum { ARRAY_HEADER = 20 };

/* An element in its type's form, written to `to`, or with a null `to` only measured; -1: it has none. */
static long write_element(const struct schema_key_part *part, enum wire wire, char *to)
{
    char place[PLACE_SIZE];
    const char *bytes = place;
    long size = 8;
    switch (part->kind) {
    case SCHEMA_VALUE_INT64:
        if (wire == WIRE_INT8) {
            schema_put64(place, (uint64_t)part->integer);
        } else if (wire == WIRE_INT4) {
            schema_put32(place, (uint32_t)part->integer);
            size = 4;
        } else if (wire == WIRE_INT2) {
            schema_put16(place, (uint16_t)part->integer);
            size = 2;
        } else if (wire == WIRE_BOOL) {
            place[0] = part->integer != 0;
            size = 1;
        } else if (wire == WIRE_NUMERIC) {
            size = schema_numeric_of_units(part->integer, part->scale, place);
        } else {
            return -1;
        }
        break;
    case SCHEMA_VALUE_DOUBLE: {
        uint64_t bits;
        uint32_t narrow_bits;
        float narrow = (float)part->number;
        memcpy(&bits, &part->number, sizeof bits);
        memcpy(&narrow_bits, &narrow, sizeof narrow_bits);
        if (wire == WIRE_FLOAT8) {
            schema_put64(place, bits);
        } else if (wire == WIRE_FLOAT4) {
            schema_put32(place, narrow_bits);
            size = 4;
        } else {
            return -1;
        }
        break;
    }
    case SCHEMA_VALUE_TEXT: {
        schema_date date;
        schema_time time;
        schema_timestamp timestamp;
        schema_datetime datetime;
        schema_interval interval;
        if (wire == WIRE_DATE && schema_date_parse(part->bytes, &date) == SCHEMA_OK) {
            schema_put32(place, (uint32_t)(date.days - EPOCH_DAYS));
            size = 4;
        } else if (wire == WIRE_TIME && schema_time_parse(part->bytes, &time) == SCHEMA_OK) {
            schema_put64(place, (uint64_t)time.microseconds);
        } else if (wire == WIRE_TIMESTAMPTZ && schema_timestamp_parse(part->bytes, &timestamp) == SCHEMA_OK) {
            schema_put64(place, (uint64_t)(timestamp.microseconds - EPOCH_MICROSECONDS));
        } else if (wire == WIRE_TIMESTAMP && schema_datetime_parse(part->bytes, &datetime) == SCHEMA_OK) {
            schema_put64(place, (uint64_t)(datetime.microseconds - EPOCH_MICROSECONDS));
        } else if (wire == WIRE_INTERVAL && schema_interval_parse(part->bytes, &interval) == SCHEMA_OK) {
            schema_put64(place, (uint64_t)interval.microseconds);
            schema_put32(place + 8, (uint32_t)interval.days);
            schema_put32(place + 12, (uint32_t)interval.months);
            size = 16;
        } else if (wire == WIRE_NUMERIC) {
            if (!to)
                return (long)part->size + 10;
            size = (long)schema_numeric_of_text(part->bytes, to);
            return size ? size : -1;
        } else if (wire == WIRE_TEXT || wire == WIRE_CHARACTERS) {
            bytes = part->bytes;
            size = (long)part->size;
        } else {
            return -1;
        }
        break;
    }
    case SCHEMA_VALUE_BYTES:
        if (wire != WIRE_BYTES && !(wire == WIRE_UUID && part->size == 16))
            return -1;
        bytes = part->bytes;
        size = (long)part->size;
        break;
    default:
        return -1;
    }
    if (to && size)
        memcpy(to, bytes, (size_t)size);
    return size;
}

/* A null part is null. Null: no memory. */
static char *make_array(schema_part_of *part_of, const void *context, size_t count, const struct wire_type *type,
                        size_t *size)
{
    const struct wire_type *element = schema_postgresql_type_of(type->element);
    enum wire wire = element ? element->wire : WIRE_TEXT; /* an enum of the database's */
    size_t room = ARRAY_HEADER;
    for (size_t i = 0; i < count; i++) {
        long needed = write_element(part_of(context, i), wire, NULL);
        room += 4 + (needed > 0 ? (size_t)needed : 0);
    }
    char *array = room <= INT32_MAX ? malloc(room) : NULL;
    if (!array)
        return NULL;
    schema_put32(array, count ? 1 : 0);
    schema_put32(array + 4, 1); /* there may be nulls */
    schema_put32(array + 8, type->element);
    schema_put32(array + 12, (uint32_t)count);
    schema_put32(array + 16, 1);
    char *at = array + (count ? ARRAY_HEADER : 12);
    for (size_t i = 0; i < count; i++) {
        long written = write_element(part_of(context, i), wire, at + 4);
        schema_put32(at, (uint32_t)(int32_t)written); /* -1 is null */
        at += 4 + (written > 0 ? written : 0);
    }
    *size = (size_t)(at - array);
    return array;
}

/* Its place for what is made for one run, freed of the last; null: no memory. */
static char **place_of(struct schema_postgresql *state, int place)
{
    if (!state->arrays)
        state->arrays = calloc((size_t)state->count + 1, sizeof *state->arrays);
    if (!state->arrays)
        return NULL;
    free(state->arrays[place]);
    state->arrays[place] = NULL;
    return &state->arrays[place];
}

static bool give(schema_statement *statement, int place, size_t size, bool binary)
{
    struct schema_postgresql *state = statement->postgresql;
    if (!state->arrays || !state->arrays[place]) {
        schema_statement_fail(statement, SCHEMA_NO_MEMORY, "no memory for an array");
        return false;
    }
    schema_postgresql_give(state, &state->parameters[place], state->arrays[place], size, binary);
    return true;
}

bool schema_postgresql_give_array(schema_statement *statement, int index, schema_part_of *part_of, const void *context,
                                  size_t count)
{
    struct schema_postgresql *state = statement->postgresql;
    int place = index - 1;
    size_t size = 0;
    if (place >= state->count || state->parameters[place].type.wire != WIRE_ARRAY) {
        schema_statement_fail(statement, SCHEMA_INTERNAL, "it has no parameter for an array");
        return false;
    }
    char **made = place_of(state, place);
    if (made)
        *made = make_array(part_of, context, count, &state->parameters[place].type, &size);
    return give(statement, place, size, true);
}

static const struct schema_key_part *part_at(const void *parts, size_t i)
{
    return (const struct schema_key_part *)parts + i;
}

void schema_postgresql_bind_array(schema_statement *statement, int index, schema_element element,
                                  const struct schema_key_part *parts, size_t count)
{
    struct schema_postgresql *state = statement->postgresql;
    if (!state->source && element == SCHEMA_ELEMENT_TEXT) {
        char **made = place_of(state, index - 1);
        if (made)
            *made = schema_postgresql_array_text(parts, count);
        give(statement, index - 1, 0, false);
        return;
    }
    /* else the parameter's type says what they are */
    schema_postgresql_give_array(statement, index, part_at, parts, count);
}

/* -- columns ----------------------------------------------------------------------------------------------------- */

static bool take_moment(schema_element element, const char *bytes, int size, void *place)
{
    schema_interval *interval = place;
    char printed[64];
    switch (element) {
    case SCHEMA_ELEMENT_DATE: {
        schema_date again, *date = place;
        int64_t days = size == 4 ? (int64_t)(int32_t)schema_get32(bytes) + EPOCH_DAYS : INT32_MAX;
        date->days = days > INT32_MAX ? INT32_MAX : (int32_t)days;
        schema_date_print(*date, printed);
        return schema_date_parse(printed, &again) == SCHEMA_OK && again.days == date->days;
    }
    case SCHEMA_ELEMENT_TIME:
    case SCHEMA_ELEMENT_TIMESTAMP:
    case SCHEMA_ELEMENT_DATETIME: {
        schema_datetime again, moment = {0};
        schema_time time;
        int64_t epoch = element == SCHEMA_ELEMENT_TIME ? 0 : EPOCH_MICROSECONDS;
        int64_t value = size == 8 ? (int64_t)schema_get64(bytes) : INT64_MAX;
        moment.microseconds = value > INT64_MAX - epoch ? INT64_MAX : value + epoch;
        memcpy(place, &moment.microseconds, sizeof moment.microseconds);
        if (element == SCHEMA_ELEMENT_TIME) {
            schema_time_print((schema_time){moment.microseconds}, printed);
            return schema_time_parse(printed, &time) == SCHEMA_OK && time.microseconds == moment.microseconds;
        }
        schema_datetime_print(moment, printed);
        return schema_datetime_parse(printed, &again) == SCHEMA_OK && again.microseconds == moment.microseconds;
    }
    case SCHEMA_ELEMENT_INTERVAL:
        if (size != 16)
            return false;
        *interval = (schema_interval){(int32_t)schema_get32(bytes + 12), (int32_t)schema_get32(bytes + 8),
                                      (int64_t)schema_get64(bytes)};
        return true;
    default:
        return false;
    }
}

static bool take_element(struct array_reader *reader, size_t i, const char *bytes, int size)
{
    void *place = schema_array_place(reader, i);
    uint64_t bits;
    uint32_t narrow;
    float number;
    double wide;
    switch (reader->element) {
    case SCHEMA_ELEMENT_BOOL:
        return size == 1 && schema_array_take_integer(reader, i, *bytes);
    case SCHEMA_ELEMENT_INT16:
        return size == 2 && schema_array_take_integer(reader, i, (int16_t)schema_get16(bytes));
    case SCHEMA_ELEMENT_INT32:
        return size == 4 && schema_array_take_integer(reader, i, (int32_t)schema_get32(bytes));
    case SCHEMA_ELEMENT_INT64:
        return size == 8 && schema_array_take_integer(reader, i, (int64_t)schema_get64(bytes));
    case SCHEMA_ELEMENT_FLOAT32:
        narrow = size == 4 ? schema_get32(bytes) : 0;
        memcpy(&number, &narrow, sizeof number);
        return size == 4 && schema_array_take_double(reader, i, (double)number);
    case SCHEMA_ELEMENT_FLOAT64:
        bits = size == 8 ? schema_get64(bytes) : 0;
        memcpy(&wide, &bits, sizeof wide);
        return size == 8 && schema_array_take_double(reader, i, wide);
    case SCHEMA_ELEMENT_DECIMAL:
        return schema_numeric_units(bytes, size, &((schema_decimal *)place)->units);
    case SCHEMA_ELEMENT_UUID:
        if (size == 16)
            memcpy(place, bytes, 16);
        return size == 16;
    case SCHEMA_ELEMENT_TEXT:
    case SCHEMA_ELEMENT_BYTES:
        return schema_array_take_copy(reader, i, bytes, (size_t)size);
    default:
        return take_moment(reader->element, bytes, size, place);
    }
}

bool schema_postgresql_read_array(schema_statement *statement, int column, struct array_reader *reader)
{
    size_t size = 0;
    const char *bytes = schema_postgresql_read_bytes(statement, column, &size), *end = bytes + size;
    if (!bytes || size < 12)
        return false;
    uint32_t dimensions = schema_get32(bytes);
    reader->count = dimensions == 1 && size >= ARRAY_HEADER ? schema_get32(bytes + 12) : 0;
    if (dimensions == 0)
        return size == 12 && schema_array_begin(reader, 0);
    bytes += ARRAY_HEADER;
    if (dimensions != 1 || size < ARRAY_HEADER || reader->count > (size_t)(end - bytes) / 4)
        return false;
    if (!schema_array_begin(reader, reader->count))
        return false;
    for (size_t i = 0; i < reader->count; i++) {
        int32_t length = end - bytes >= 4 ? (int32_t)schema_get32(bytes) : -1;
        bytes += 4;
        if (length < 0 || length > end - bytes || !take_element(reader, i, bytes, length))
            return false;
        bytes += length;
    }
    return bytes == end;
}
