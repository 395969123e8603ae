/* Many keys as parameters: one array for each part of the key, in the order of the keys' positions, for
 * unnest(…) with ordinality. It does not know how keys are kept and sorted. */
#include "engine/keys.h"
#include "engine/postgresql_access.h"

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
        if (wire == WIRE_DATE && schema_date_parse(part->bytes, &date) == SCHEMA_OK) {
            schema_put32(place, (uint32_t)(date.days - EPOCH_DAYS));
            size = 4;
        } else if (wire == WIRE_TIME && schema_time_parse(part->bytes, &time) == SCHEMA_OK) {
            schema_put64(place, (uint64_t)time.microseconds);
        } else if (wire == WIRE_TIMESTAMPTZ && schema_timestamp_parse(part->bytes, &timestamp) == SCHEMA_OK) {
            schema_put64(place, (uint64_t)(timestamp.microseconds - EPOCH_MICROSECONDS));
        } else if (wire == WIRE_TIMESTAMP && schema_datetime_parse(part->bytes, &datetime) == SCHEMA_OK) {
            schema_put64(place, (uint64_t)(datetime.microseconds - EPOCH_MICROSECONDS));
        } else if (wire == WIRE_NUMERIC) {
            if (!to)
                return (long)part->size + 10;
            size = (long)schema_numeric_of_text(part->bytes, to);
            return size ? size : -1;
        } else if (wire == WIRE_TEXT) {
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

/* The array of one part; null: no memory, or a value that is none of its type. */
static char *make_array(const schema_keys *keys, int part, const struct wire_type *type, size_t *size)
{
    const struct wire_type *element = schema_postgresql_type_of(type->element);
    enum wire wire = element ? element->wire : WIRE_TEXT; /* an enum of the database's */
    size_t count = schema_keys_distinct(keys), room = ARRAY_HEADER;
    for (size_t i = 0; i < count; i++) {
        long needed = write_element(schema_keys_part(keys, i, part), wire, NULL);
        room += 4 + (needed > 0 ? (size_t)needed : 0);
    }
    if (room > INT32_MAX)
        return NULL;
    char *array = malloc(room);
    if (!array)
        return NULL;
    schema_put32(array, count ? 1 : 0);
    schema_put32(array + 4, 1); /* there may be nulls */
    schema_put32(array + 8, type->element);
    schema_put32(array + 12, (uint32_t)count);
    schema_put32(array + 16, 1);
    char *at = array + (count ? ARRAY_HEADER : 12);
    for (size_t i = 0; i < count; i++) {
        long written = write_element(schema_keys_part(keys, i, part), wire, at + 4);
        schema_put32(at, (uint32_t)(int32_t)written); /* -1 is null: no row has such a key */
        at += 4 + (written > 0 ? written : 0);
    }
    *size = (size_t)(at - array);
    return array;
}

void schema_postgresql_bind_keys(schema_statement *statement, int index, schema_keys *keys)
{
    struct schema_postgresql *state = statement->postgresql;
    if (!state->arrays)
        state->arrays = calloc((size_t)state->count + 1, sizeof *state->arrays);
    for (int part = 0; state->arrays && schema_keys_parts(keys) > part; part++) {
        int place = index - 1 + part;
        size_t size = 0;
        if (place >= state->count || state->wires[place].wire != WIRE_ARRAY) {
            schema_statement_fail(statement, SCHEMA_INTERNAL, "it has no parameter for a part of the keys");
            return;
        }
        free(state->arrays[place]);
        state->arrays[place] = make_array(keys, part, &state->wires[place], &size);
        if (!state->arrays[place])
            break;
        state->values[place] = state->arrays[place];
        state->lengths[place] = (int)size;
        state->formats[place] = 1;
        if (part + 1 == schema_keys_parts(keys))
            return;
    }
    schema_statement_fail(statement, SCHEMA_NO_MEMORY, "no memory for the keys");
}
