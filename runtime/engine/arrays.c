/* Arrays as values: each element is checked as a value of its type is, on the way in and on the way out. On SQLite an
 * array is json: numbers and truth as they are, all else as its one text. Must not know how a server sends one. */
#include "engine/arrays.h"

#include "base/number.h"
#include "engine/postgresql/access.h"
#include "engine/sqlite/connection.h"

#include <math.h>
#include <stdio.h>
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

/* -- as json ----------------------------------------------------------------------------------------------------- */

struct json {
    char *text; /* null: only measured */
    size_t size;
};

static void put(struct json *json, const char *bytes, size_t size)
{
    if (json->text)
        memcpy(json->text + json->size, bytes, size);
    json->size += size;
}

static void put_text(struct json *json, const char *bytes, size_t size)
{
    put(json, "\"", 1);
    for (size_t i = 0; i < size; i++) {
        char escaped[8] = {'\\', bytes[i]};
        unsigned char byte = (unsigned char)bytes[i];
        bool quoted = byte == '"' || byte == '\\', control = byte < 0x20;
        if (control)
            snprintf(escaped, sizeof escaped, "\\u%04x", byte);
        put(json, quoted || control ? escaped : &bytes[i], control ? 6 : quoted ? 2 : 1);
    }
    put(json, "\"", 1);
}

static void put_hex(struct json *json, const char *bytes, size_t size)
{
    static const char digits[] = "0123456789abcdef";
    put(json, "\"", 1);
    for (size_t i = 0; i < size; i++) {
        put(json, &digits[(unsigned char)bytes[i] >> 4], 1);
        put(json, &digits[(unsigned char)bytes[i] & 15], 1);
    }
    put(json, "\"", 1);
}

static void put_element(struct json *json, schema_element element, const struct schema_key_part *part)
{
    char printed[PRINTED];
    schema_uuid uuid;
    switch (part->kind) {
    case SCHEMA_VALUE_INT64:
        if (element == SCHEMA_ELEMENT_DECIMAL) {
            schema_decimal_print((schema_decimal){part->integer}, part->scale, printed);
            put_text(json, printed, strlen(printed));
            return;
        }
        if (element == SCHEMA_ELEMENT_BOOL)
            snprintf(printed, sizeof printed, "%s", part->integer ? "true" : "false");
        else
            snprintf(printed, sizeof printed, "%lld", (long long)part->integer);
        break;
    case SCHEMA_VALUE_DOUBLE:
        schema_double_print(part->number, printed);
        break;
    case SCHEMA_VALUE_BYTES:
        if (element != SCHEMA_ELEMENT_UUID) {
            put_hex(json, part->bytes, part->size);
            return;
        }
        memcpy(uuid.bytes, part->bytes, sizeof uuid.bytes);
        schema_uuid_print(uuid, printed);
        put_text(json, printed, strlen(printed));
        return;
    default:
        put_text(json, part->bytes, part->size);
        return;
    }
    put(json, printed, strlen(printed));
}

static void put_array(struct json *json, schema_element element, const struct schema_key_part *parts, size_t count)
{
    put(json, "[", 1);
    for (size_t i = 0; i < count; i++) {
        put(json, ", ", i ? 2 : 0);
        put_element(json, element, &parts[i]);
    }
    put(json, "]", 1);
}

static void bind_json(schema_statement *statement, int index, schema_element element,
                      const struct schema_key_part *parts, size_t count)
{
    struct json json = {NULL, 0};
    put_array(&json, element, parts, count);
    json.text = json.size < INT32_MAX ? malloc(json.size + 1) : NULL;
    if (!json.text) {
        schema_statement_bind_failed(statement, index, SCHEMA_NO_MEMORY, no_memory);
        return;
    }
    json.size = 0;
    put_array(&json, element, parts, count);
    schema_sqlite_bind_text(statement, index, json.text, json.size, true);
    free(json.text);
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
    else if (schema_on_postgresql(statement))
        schema_postgresql_bind_array(statement, index, giving.parts, count);
    else
        bind_json(statement, index, element, giving.parts, count);
    free(giving.parts);
    free(giving.printed);
}

void schema_bind_opt_array(schema_statement *statement, int index, schema_element element, const void *items,
                           size_t count, int first, int second)
{
    if (items && items != schema_null_bytes)
        schema_bind_array(statement, index, element, items, count, first, second);
    else
        schema_bind_null(statement, index);
}

/* -- to C -------------------------------------------------------------------------------------------------------- */

struct taking {
    schema_element element;
    int scale;
    schema_arena *arena;
    char *items; /* of the arena */
    size_t count, room;
    bool exhausted;
};

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

static bool begin_taking(struct taking *taking, size_t room)
{
    size_t size = size_of(taking->element);
    taking->room = room;
    taking->items = room < SIZE_MAX / size - 1 ? schema_arena_alloc(taking->arena, (room + 1) * size) : NULL;
    taking->exhausted = !taking->items;
    return taking->items;
}

static void *place_of(const struct taking *taking, size_t i)
{
    return taking->items + i * size_of(taking->element);
}

static bool take_integer(const struct taking *taking, size_t i, int64_t value)
{
    void *place = place_of(taking, i);
    switch (taking->element) {
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

static bool take_double(const struct taking *taking, size_t i, double value)
{
    void *place = place_of(taking, i);
    if (taking->element == SCHEMA_ELEMENT_FLOAT32)
        *(float *)place = (float)value;
    else if (taking->element == SCHEMA_ELEMENT_FLOAT64)
        *(double *)place = value;
    else
        return false;
    return isfinite(value);
}

static bool take_copy(struct taking *taking, size_t i, const char *bytes, size_t size)
{
    char *copy = schema_arena_copy(taking->arena, bytes, size);
    taking->exhausted |= !copy;
    if (copy && taking->element == SCHEMA_ELEMENT_TEXT)
        *(const char **)place_of(taking, i) = copy;
    else if (copy)
        *(schema_bytes *)place_of(taking, i) = (schema_bytes){copy, size};
    return copy;
}

static int hex_value(char digit)
{
    return digit >= '0' && digit <= '9' ? digit - '0' : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

static bool take_hex(struct taking *taking, size_t i, char *text)
{
    size_t size = strlen(text);
    for (size_t k = 0; k + 1 < size; k += 2) {
        int high = hex_value(text[k]), low = hex_value(text[k + 1]);
        if (high < 0 || low < 0)
            return false;
        text[k / 2] = (char)(high * 16 + low);
    }
    return size % 2 == 0 && take_copy(taking, i, text, size / 2);
}

/* A text of json, which is the reader's to change. */
static bool take_text(struct taking *taking, size_t i, char *text)
{
    void *place = place_of(taking, i);
    switch (taking->element) {
    case SCHEMA_ELEMENT_DECIMAL:
        return schema_decimal_parse(text, taking->scale, place) == SCHEMA_OK;
    case SCHEMA_ELEMENT_UUID:
        return schema_uuid_parse(text, place) == SCHEMA_OK;
    case SCHEMA_ELEMENT_DATE:
        return schema_date_parse(text, place) == SCHEMA_OK;
    case SCHEMA_ELEMENT_TIME:
        return schema_time_parse(text, place) == SCHEMA_OK;
    case SCHEMA_ELEMENT_TIMESTAMP:
        return schema_timestamp_parse(text, place) == SCHEMA_OK;
    case SCHEMA_ELEMENT_DATETIME:
        return schema_datetime_parse(text, place) == SCHEMA_OK;
    case SCHEMA_ELEMENT_INTERVAL:
        return schema_interval_parse(text, place) == SCHEMA_OK;
    case SCHEMA_ELEMENT_TEXT:
        return take_copy(taking, i, text, strlen(text));
    case SCHEMA_ELEMENT_BYTES:
        return take_hex(taking, i, text);
    default:
        return false;
    }
}

/* -- from json --------------------------------------------------------------------------------------------------- */

static const char *skip_blanks(const char *at)
{
    return at + strspn(at, " \t\r\n");
}

static bool read_unit(const char *at, unsigned *unit)
{
    *unit = 0;
    for (int i = 0; i < 4; i++) {
        char digit = at[i];
        int value = hex_value((char)(digit >= 'A' && digit <= 'F' ? digit - 'A' + 'a' : digit));
        if (value < 0)
            return false;
        *unit = *unit * 16 + (unsigned)value;
    }
    return true;
}

static char *put_code_point(char *out, unsigned code)
{
    if (code < 0x80) {
        *out++ = (char)code;
    } else if (code < 0x800) {
        *out++ = (char)(0xC0 | code >> 6);
        *out++ = (char)(0x80 | (code & 63));
    } else if (code < 0x10000) {
        *out++ = (char)(0xE0 | code >> 12);
        *out++ = (char)(0x80 | (code >> 6 & 63));
        *out++ = (char)(0x80 | (code & 63));
    } else {
        *out++ = (char)(0xF0 | code >> 18);
        *out++ = (char)(0x80 | (code >> 12 & 63));
        *out++ = (char)(0x80 | (code >> 6 & 63));
        *out++ = (char)(0x80 | (code & 63));
    }
    return out;
}

/* Behind the opening quote; what it says goes to `out`, which is as large as the whole json. Null: it is none, or has
 * what no text of C can hold. */
static const char *read_text(const char *at, char *out)
{
    static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    for (; *at && *at != '"'; at++) {
        unsigned unit, low;
        if ((unsigned char)*at < 0x20)
            return NULL;
        if (*at != '\\') {
            *out++ = *at;
            continue;
        }
        at++;
        const char *letter = *at ? strchr(letters, *at) : NULL;
        if (letter) {
            *out++ = meanings[letter - letters];
            continue;
        }
        if (*at != 'u' || !read_unit(at + 1, &unit) || !unit || (unit >= 0xDC00 && unit <= 0xDFFF))
            return NULL;
        at += 4;
        if (unit >= 0xD800 && unit <= 0xDBFF) {
            if (at[1] != '\\' || at[2] != 'u' || !read_unit(at + 3, &low) || low < 0xDC00 || low > 0xDFFF)
                return NULL;
            unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
            at += 6;
        }
        out = put_code_point(out, unit);
    }
    *out = '\0';
    return *at ? at + 1 : NULL;
}

static const char *read_number(struct taking *taking, size_t i, const char *at)
{
    const char *end;
    size_t digits = strspn(at, "-0123456789");
    bool whole = !strchr(".eE", at[digits]) || !at[digits];
    if (!digits)
        return NULL;
    if (whole && taking->element != SCHEMA_ELEMENT_FLOAT32 && taking->element != SCHEMA_ELEMENT_FLOAT64) {
        int64_t value;
        return schema_int64_read(at, &end, &value) && end == at + digits && take_integer(taking, i, value) ? end : NULL;
    }
    double value;
    return schema_double_read(at, &end, &value) && take_double(taking, i, value) ? end : NULL;
}

/* `scratch` is as large as the text. */
static const char *read_element(struct taking *taking, size_t i, const char *at, char *scratch)
{
    if (*at == '"') {
        at = read_text(at + 1, scratch);
        return at && take_text(taking, i, scratch) ? at : NULL;
    }
    if (taking->element == SCHEMA_ELEMENT_BOOL) {
        if (strncmp(at, "true", 4) == 0)
            return take_integer(taking, i, 1) ? at + 4 : NULL;
        return strncmp(at, "false", 5) == 0 && take_integer(taking, i, 0) ? at + 5 : NULL;
    }
    return read_number(taking, i, at);
}

static bool take_json(struct taking *taking, const char *at)
{
    size_t commas = 0;
    char *scratch = malloc(strlen(at) + 1);
    for (const char *comma = at; (comma = strchr(comma, ',')); comma++)
        commas++;
    bool good = scratch && begin_taking(taking, commas + 1);
    taking->exhausted |= !scratch;
    at = skip_blanks(at);
    good = good && *at++ == '[';
    at = good ? skip_blanks(at) : at;
    while (good && *at != ']') {
        at = read_element(taking, taking->count++, at, scratch);
        at = at ? skip_blanks(at) : NULL;
        good = at && (*at == ']' || *at == ',');
        if (good && *at == ',') {
            at = skip_blanks(at + 1);
            good = *at != ']';
        }
    }
    good = good && !*skip_blanks(at + 1);
    free(scratch);
    return good;
}

/* -- from a server ----------------------------------------------------------------------------------------------- */

static bool take_wire(void *context, size_t i, const char *bytes, int size)
{
    struct taking *taking = context;
    void *place = place_of(taking, i);
    uint64_t bits;
    uint32_t narrow;
    float number;
    double wide;
    switch (taking->element) {
    case SCHEMA_ELEMENT_BOOL:
        return size == 1 && take_integer(taking, i, *bytes);
    case SCHEMA_ELEMENT_INT16:
        return size == 2 && take_integer(taking, i, (int16_t)schema_get16(bytes));
    case SCHEMA_ELEMENT_INT32:
        return size == 4 && take_integer(taking, i, (int32_t)schema_get32(bytes));
    case SCHEMA_ELEMENT_INT64:
        return size == 8 && take_integer(taking, i, (int64_t)schema_get64(bytes));
    case SCHEMA_ELEMENT_FLOAT32:
        narrow = size == 4 ? schema_get32(bytes) : 0;
        memcpy(&number, &narrow, sizeof number);
        return size == 4 && take_double(taking, i, (double)number);
    case SCHEMA_ELEMENT_FLOAT64:
        bits = size == 8 ? schema_get64(bytes) : 0;
        memcpy(&wide, &bits, sizeof wide);
        return size == 8 && take_double(taking, i, wide);
    case SCHEMA_ELEMENT_DECIMAL:
        return schema_numeric_units(bytes, size, &((schema_decimal *)place)->units);
    case SCHEMA_ELEMENT_UUID:
        if (size == 16)
            memcpy(place, bytes, 16);
        return size == 16;
    case SCHEMA_ELEMENT_TEXT:
    case SCHEMA_ELEMENT_BYTES:
        return take_copy(taking, i, bytes, (size_t)size);
    default:
        return schema_postgresql_take_moment(taking->element, bytes, size, place);
    }
}

/* -- a column ---------------------------------------------------------------------------------------------------- */

static bool take_first(void *context, size_t i, const char *bytes, int size)
{
    struct taking *taking = context;
    return (taking->items || begin_taking(taking, taking->count)) && take_wire(taking, i, bytes, size);
}

const void *schema_read_opt_array(schema_statement *statement, schema_arena *arena, int column, schema_element element,
                                  int scale, size_t *count)
{
    *count = 0;
    return schema_column_is_null(statement, column)
               ? NULL
               : schema_read_array(statement, arena, column, element, scale, count);
}

const void *schema_read_array(schema_statement *statement, schema_arena *arena, int column, schema_element element,
                              int scale, size_t *count)
{
    struct taking taking = {.element = element, .scale = scale, .arena = arena};
    bool good;
    *count = 0;
    if (!arena) {
        schema_statement_read_failed(statement, column, SCHEMA_MISUSE, "is an array, which needs an arena");
        return NULL;
    }
    if (schema_on_postgresql(statement)) {
        good = schema_postgresql_read_array(statement, column, &taking.count, take_first, &taking);
        good = good && (taking.items || begin_taking(&taking, 0));
    } else {
        const char *text = (const char *)sqlite3_column_text(statement->handle, column);
        good = text && take_json(&taking, text);
    }
    if (good) {
        *count = taking.count;
        return taking.items;
    }
    schema_statement_read_failed(statement, column, taking.exhausted ? SCHEMA_NO_MEMORY : SCHEMA_CORRUPT,
                                 taking.exhausted ? no_memory : "is no array of its type");
    return NULL;
}
