/* Arrays as values: each element is checked as a value of its type is, on the way in and on the way out. Must not know
 * how an engine writes one. */
#include "engine/arrays.h"

#include "engine/access.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { PRINTED = 64 };

static const char null_value[] = "is null, and must not be";
static const char no_memory[] = "no memory";

/* -- from C ------------------------------------------------------------------------------------------------------ */

struct giving {
    schema_element element;
    int first, second; /* of a decimal: digits, and those behind the point; of a text: its longest */
    struct schema_key_part *parts;
    char (*printed)[PRINTED];
    const char *why; /* an element is refused */
    schema_status status;
};

static bool refuse(struct giving *giving, schema_status status, const char *why)
{
    giving->status = status;
    giving->why = why;
    return false;
}

static struct schema_key_part text_part(const char *text)
{
    return (struct schema_key_part){.kind = SCHEMA_VALUE_TEXT, .bytes = text, .size = strlen(text)};
}

static bool give_double(struct giving *giving, size_t i, double value)
{
    if (!isfinite(value))
        return refuse(giving, SCHEMA_RANGE, "has a number that is not finite");
    giving->parts[i] = (struct schema_key_part){.kind = SCHEMA_VALUE_DOUBLE, .number = value};
    return true;
}

static bool give_decimal(struct giving *giving, size_t i, int64_t units)
{
    int64_t limit = schema_powers_of_ten[giving->first];
    if (units >= limit || units <= -limit)
        return refuse(giving, SCHEMA_RANGE, "has a decimal with more digits than its type");
    giving->parts[i] = (struct schema_key_part){.kind = SCHEMA_VALUE_INT64, .integer = units, .scale = giving->second};
    return true;
}

static bool give_text(struct giving *giving, size_t i, const char *text)
{
    size_t size;
    const char *why;
    if (!text)
        return refuse(giving, SCHEMA_MISUSE, "has an element that is null");
    schema_status status = schema_check_text(text, (size_t)giving->first, &size, &why);
    if (status != SCHEMA_OK)
        return refuse(giving, status, why);
    giving->parts[i] = (struct schema_key_part){.kind = SCHEMA_VALUE_TEXT, .bytes = text, .size = size};
    return true;
}

/* What is printed as the nearest that its type admits is outside of it. */
#define GIVE_PRINTED(word)                                                                                             \
    static bool give_##word(struct giving *giving, size_t i, schema_##word value)                                      \
    {                                                                                                                  \
        schema_##word again;                                                                                           \
        memset(&again, 0, sizeof again);                                                                               \
        schema_##word##_print(value, giving->printed[i]);                                                              \
        if (schema_##word##_parse(giving->printed[i], &again) != SCHEMA_OK ||                                          \
            memcmp(&again, &value, sizeof value) != 0)                                                                 \
            return refuse(giving, SCHEMA_RANGE, "has a value that is out of the range of its type");                   \
        giving->parts[i] = text_part(giving->printed[i]);                                                              \
        return true;                                                                                                   \
    }

GIVE_PRINTED(date)
GIVE_PRINTED(time)
GIVE_PRINTED(timestamp)
GIVE_PRINTED(datetime)
GIVE_PRINTED(interval)

static bool give(struct giving *giving, const void *items, size_t i)
{
    struct schema_key_part *part = &giving->parts[i];
    *part = (struct schema_key_part){.kind = SCHEMA_VALUE_INT64};
    switch (giving->element) {
    case SCHEMA_ELEMENT_BOOL:
        part->integer = ((const bool *)items)[i];
        return true;
    case SCHEMA_ELEMENT_INT16:
        part->integer = ((const int16_t *)items)[i];
        return true;
    case SCHEMA_ELEMENT_INT32:
        part->integer = ((const int32_t *)items)[i];
        return true;
    case SCHEMA_ELEMENT_INT64:
        part->integer = ((const int64_t *)items)[i];
        return true;
    case SCHEMA_ELEMENT_FLOAT32:
        return give_double(giving, i, (double)((const float *)items)[i]);
    case SCHEMA_ELEMENT_FLOAT64:
        return give_double(giving, i, ((const double *)items)[i]);
    case SCHEMA_ELEMENT_DECIMAL:
        return give_decimal(giving, i, ((const schema_decimal *)items)[i].units);
    case SCHEMA_ELEMENT_UUID:
        *part = (struct schema_key_part){
            .kind = SCHEMA_VALUE_BYTES, .bytes = (const char *)((const schema_uuid *)items)[i].bytes, .size = 16};
        return true;
    case SCHEMA_ELEMENT_DATE:
        return give_date(giving, i, ((const schema_date *)items)[i]);
    case SCHEMA_ELEMENT_TIME:
        return give_time(giving, i, ((const schema_time *)items)[i]);
    case SCHEMA_ELEMENT_TIMESTAMP:
        return give_timestamp(giving, i, ((const schema_timestamp *)items)[i]);
    case SCHEMA_ELEMENT_DATETIME:
        return give_datetime(giving, i, ((const schema_datetime *)items)[i]);
    case SCHEMA_ELEMENT_INTERVAL:
        return give_interval(giving, i, ((const schema_interval *)items)[i]);
    case SCHEMA_ELEMENT_TEXT:
        return give_text(giving, i, ((const char *const *)items)[i]);
    case SCHEMA_ELEMENT_BYTES:
        *part = (struct schema_key_part){.kind = SCHEMA_VALUE_BYTES,
                                         .bytes = ((const schema_bytes *)items)[i].data,
                                         .size = ((const schema_bytes *)items)[i].size};
        return part->bytes || refuse(giving, SCHEMA_MISUSE, "has an element that is null");
    }
    return refuse(giving, SCHEMA_INTERNAL, "has elements of no type");
}

void schema_bind_array(schema_statement *statement, int index, schema_element element, const void *items, size_t count,
                       int first, int second)
{
    struct giving giving = {.element = element, .first = first, .second = second};
    if (statement->status != SCHEMA_OK)
        return;
    if (!items || items == schema_null_bytes) {
        schema_statement_bind_failed(statement, index, SCHEMA_MISUSE, null_value);
        return;
    }
    bool room = count < SIZE_MAX / PRINTED / 2;
    giving.parts = room ? malloc((count + 1) * sizeof *giving.parts) : NULL;
    giving.printed = giving.parts ? malloc((count + 1) * sizeof *giving.printed) : NULL;
    if (!giving.printed) {
        giving.status = SCHEMA_NO_MEMORY;
        giving.why = no_memory;
    }
    for (size_t i = 0; i < count && !giving.why; i++)
        give(&giving, items, i);
    if (giving.why)
        schema_statement_bind_failed(statement, index, giving.status, giving.why);
    else
        statement->values->bind_array(statement, index, element, giving.parts, count);
    free(giving.parts);
    free(giving.printed);
}

void schema_bind_opt_array(schema_statement *statement, int index, schema_element element, const void *items,
                           size_t count, int first, int second)
{
    if (items && items != schema_null_bytes)
        schema_bind_array(statement, index, element, items, count, first, second);
    else if (statement->status == SCHEMA_OK)
        statement->values->bind_null(statement, index);
}

/* -- to C -------------------------------------------------------------------------------------------------------- */

static size_t size_of(schema_element element)
{
    static const size_t sizes[] = {
        [SCHEMA_ELEMENT_BOOL] = sizeof(bool),
        [SCHEMA_ELEMENT_INT16] = sizeof(int16_t),
        [SCHEMA_ELEMENT_INT32] = sizeof(int32_t),
        [SCHEMA_ELEMENT_INT64] = sizeof(int64_t),
        [SCHEMA_ELEMENT_FLOAT32] = sizeof(float),
        [SCHEMA_ELEMENT_FLOAT64] = sizeof(double),
        [SCHEMA_ELEMENT_DECIMAL] = sizeof(schema_decimal),
        [SCHEMA_ELEMENT_UUID] = sizeof(schema_uuid),
        [SCHEMA_ELEMENT_DATE] = sizeof(schema_date),
        [SCHEMA_ELEMENT_TIME] = sizeof(schema_time),
        [SCHEMA_ELEMENT_TIMESTAMP] = sizeof(schema_timestamp),
        [SCHEMA_ELEMENT_DATETIME] = sizeof(schema_datetime),
        [SCHEMA_ELEMENT_INTERVAL] = sizeof(schema_interval),
        [SCHEMA_ELEMENT_TEXT] = sizeof(const char *),
        [SCHEMA_ELEMENT_BYTES] = sizeof(schema_bytes),
    };
    return sizes[element];
}

bool schema_array_begin(struct array_reader *reader, size_t room)
{
    size_t size = size_of(reader->element);
    reader->room = room;
    reader->items = room < SIZE_MAX / size - 1 ? schema_arena_alloc(reader->arena, (room + 1) * size) : NULL;
    reader->exhausted = !reader->items;
    return reader->items;
}

void *schema_array_place(const struct array_reader *reader, size_t i)
{
    return reader->items + i * size_of(reader->element);
}

bool schema_array_take_integer(const struct array_reader *reader, size_t i, int64_t value)
{
    void *place = schema_array_place(reader, i);
    switch (reader->element) {
    case SCHEMA_ELEMENT_BOOL:
        *(bool *)place = value != 0;
        return value == 0 || value == 1;
    case SCHEMA_ELEMENT_INT16:
        *(int16_t *)place = (int16_t)value;
        return value >= INT16_MIN && value <= INT16_MAX;
    case SCHEMA_ELEMENT_INT32:
        *(int32_t *)place = (int32_t)value;
        return value >= INT32_MIN && value <= INT32_MAX;
    case SCHEMA_ELEMENT_INT64:
        *(int64_t *)place = value;
        return true;
    default:
        return false;
    }
}

/* Half a step past the greatest float32: what is less is rounded to one, as the digits are that a server prints. */
static const double FLOAT32_END = 0x1.ffffffp127;

bool schema_array_take_double(const struct array_reader *reader, size_t i, double value)
{
    void *place = schema_array_place(reader, i);
    bool narrow = reader->element == SCHEMA_ELEMENT_FLOAT32;
    if (!isfinite(value) || (narrow && fabs(value) >= FLOAT32_END))
        return false;
    if (narrow)
        *(float *)place = (float)value;
    else if (reader->element == SCHEMA_ELEMENT_FLOAT64)
        *(double *)place = value;
    return narrow || reader->element == SCHEMA_ELEMENT_FLOAT64;
}

bool schema_array_take_copy(struct array_reader *reader, size_t i, const char *bytes, size_t size)
{
    char *copy = schema_arena_copy(reader->arena, bytes, size);
    reader->exhausted |= !copy;
    if (copy && reader->element == SCHEMA_ELEMENT_TEXT)
        *(const char **)schema_array_place(reader, i) = copy;
    else if (copy)
        *(schema_bytes *)schema_array_place(reader, i) = (schema_bytes){copy, size};
    return copy;
}

/* -- a column ---------------------------------------------------------------------------------------------------- */

const void *schema_read_opt_array(schema_statement *statement, schema_arena *arena, int column, schema_element element,
                                  int scale, size_t *count)
{
    *count = 0;
    return statement->status != SCHEMA_OK || statement->values->is_null(statement, column)
               ? NULL
               : schema_read_array(statement, arena, column, element, scale, count);
}

const void *schema_read_array(schema_statement *statement, schema_arena *arena, int column, schema_element element,
                              int scale, size_t *count)
{
    struct array_reader reader = {.element = element, .scale = scale, .arena = arena};
    *count = 0;
    if (!arena) {
        schema_statement_read_failed(statement, column, SCHEMA_MISUSE, "is an array, which needs an arena");
        return NULL;
    }
    if (statement->status == SCHEMA_OK && statement->values->read_array(statement, column, &reader)) {
        *count = reader.count;
        return reader.items;
    }
    schema_statement_read_failed(statement, column, reader.exhausted ? SCHEMA_NO_MEMORY : SCHEMA_CORRUPT,
                                 reader.exhausted ? no_memory : "is no array of its type");
    return NULL;
}
