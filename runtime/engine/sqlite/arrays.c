/* Owns: arrays on SQLite, where one is json: numbers and truth as they are, all else as its one text. Must not know
 * what an element's type admits. */
#include "engine/arrays.h"
#include "base/number.h"
#include "engine/sqlite/connection.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PRINTED = 64 };

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

void schema_sqlite_bind_array(schema_statement *statement, int index, schema_element element,
                              const struct schema_key_part *parts, size_t count)
{
    struct json json = {NULL, 0};
    put_array(&json, element, parts, count);
    json.text = json.size < INT32_MAX ? malloc(json.size + 1) : NULL;
    if (!json.text) {
        schema_statement_bind_failed(statement, index, SCHEMA_NO_MEMORY, "no memory");
        return;
    }
    json.size = 0;
    put_array(&json, element, parts, count);
    schema_sqlite_put_text(statement, index, json.text, json.size, true);
    free(json.text);
}

static int hex_value(char digit)
{
    return digit >= '0' && digit <= '9' ? digit - '0' : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

static bool take_hex(struct array_reader *reader, size_t i, char *text)
{
    size_t size = strlen(text);
    for (size_t k = 0; k + 1 < size; k += 2) {
        int high = hex_value(text[k]), low = hex_value(text[k + 1]);
        if (high < 0 || low < 0)
            return false;
        text[k / 2] = (char)(high * 16 + low);
    }
    return size % 2 == 0 && schema_array_take_copy(reader, i, text, size / 2);
}

/* A text of json, which is the reader's to change. */
static bool take_text(struct array_reader *reader, size_t i, char *text)
{
    void *place = schema_array_place(reader, i);
    switch (reader->element) {
    case SCHEMA_ELEMENT_DECIMAL:
        return schema_decimal_parse(text, reader->scale, place) == SCHEMA_OK;
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
        return schema_array_take_copy(reader, i, text, strlen(text));
    case SCHEMA_ELEMENT_BYTES:
        return take_hex(reader, i, text);
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

static const char *read_number(struct array_reader *reader, size_t i, const char *at)
{
    const char *end;
    size_t digits = strspn(at, "-0123456789");
    bool whole = !strchr(".eE", at[digits]) || !at[digits];
    if (!digits)
        return NULL;
    if (whole && reader->element != SCHEMA_ELEMENT_FLOAT32 && reader->element != SCHEMA_ELEMENT_FLOAT64) {
        int64_t value;
        return schema_int64_read(at, &end, &value) && end == at + digits && schema_array_take_integer(reader, i, value)
                   ? end
                   : NULL;
    }
    double value;
    return schema_double_read(at, &end, &value) && schema_array_take_double(reader, i, value) ? end : NULL;
}

/* `scratch` is as large as the text. */
static const char *read_element(struct array_reader *reader, size_t i, const char *at, char *scratch)
{
    if (*at == '"') {
        at = read_text(at + 1, scratch);
        return at && take_text(reader, i, scratch) ? at : NULL;
    }
    if (reader->element == SCHEMA_ELEMENT_BOOL) {
        if (strncmp(at, "true", 4) == 0)
            return schema_array_take_integer(reader, i, 1) ? at + 4 : NULL;
        return strncmp(at, "false", 5) == 0 && schema_array_take_integer(reader, i, 0) ? at + 5 : NULL;
    }
    return read_number(reader, i, at);
}

bool schema_sqlite_read_array(schema_statement *statement, int column, struct array_reader *reader)
{
    const char *at = (const char *)sqlite3_column_text(statement->handle, column);
    if (!at)
        return false;
    size_t commas = 0;
    char *scratch = malloc(strlen(at) + 1);
    for (const char *comma = at; (comma = strchr(comma, ',')); comma++)
        commas++;
    bool good = scratch && schema_array_begin(reader, commas + 1);
    reader->exhausted |= !scratch;
    at = skip_blanks(at);
    good = good && *at++ == '[';
    at = good ? skip_blanks(at) : at;
    while (good && *at != ']') {
        at = read_element(reader, reader->count++, at, scratch);
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
