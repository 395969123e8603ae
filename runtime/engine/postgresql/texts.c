/* Owns: what SQL by hand has on PostgreSQL: the types that its parameters go as, and columns as the server prints them,
 * which every type can be. Must not know how a statement is run.
 *
 * A connection has its settings from us (ISO dates, ISO intervals, UTC); behind a pooler they are the server's own, so
 * any zone is read, and intervals in the server's usual style. Another style is no value of the type, and never a
 * guess.
 */
#include "base/number.h"
#include "engine/arrays.h"
#include "engine/postgresql/access.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- types ---------------------------------------------------------------------------------------------------- */

static const Oid element_types[] = {
    [SCHEMA_ELEMENT_BOOL] = 16,       [SCHEMA_ELEMENT_INT16] = 21,       [SCHEMA_ELEMENT_INT32] = 23,
    [SCHEMA_ELEMENT_INT64] = 20,      [SCHEMA_ELEMENT_FLOAT32] = 700,    [SCHEMA_ELEMENT_FLOAT64] = 701,
    [SCHEMA_ELEMENT_DECIMAL] = 1700,  [SCHEMA_ELEMENT_UUID] = 2950,      [SCHEMA_ELEMENT_DATE] = 1082,
    [SCHEMA_ELEMENT_TIME] = 1083,     [SCHEMA_ELEMENT_TIMESTAMP] = 1184, [SCHEMA_ELEMENT_DATETIME] = 1114,
    [SCHEMA_ELEMENT_INTERVAL] = 1186, [SCHEMA_ELEMENT_TEXT] = 25,        [SCHEMA_ELEMENT_BYTES] = 17,
};

static const Oid value_types[] = {
    [SCHEMA_VALUE_INT64] = 20,       [SCHEMA_VALUE_DOUBLE] = 701,    [SCHEMA_VALUE_BYTES] = 17,
    [SCHEMA_VALUE_BOOL] = 16,        [SCHEMA_VALUE_DECIMAL] = 1700,  [SCHEMA_VALUE_NUMERIC] = 1700,
    [SCHEMA_VALUE_UUID] = 2950,      [SCHEMA_VALUE_DATE] = 1082,     [SCHEMA_VALUE_TIME] = 1083,
    [SCHEMA_VALUE_TIMESTAMP] = 1184, [SCHEMA_VALUE_DATETIME] = 1114, [SCHEMA_VALUE_INTERVAL] = 1186,
    [SCHEMA_VALUE_JSON] = 3802,      [SCHEMA_VALUE_OTHER] = 0,
};

/* Texts, an enum's among them, and arrays of them go without a type: the server finds the one that is meant. */
const struct wire_type *schema_postgresql_type_for(const schema_value *value)
{
    if (value->kind != SCHEMA_VALUE_ARRAY)
        return value_types[value->kind] ? schema_postgresql_type_of(value_types[value->kind]) : NULL;
    return value->element == SCHEMA_ELEMENT_TEXT ? NULL : schema_postgresql_array_of(element_types[value->element]);
}

void schema_postgresql_tell_type(Oid oid, schema_value *value)
{
    const struct wire_type *type = schema_postgresql_type_of(oid);
    static const schema_value_kind kinds[] = {
        [WIRE_TEXT] = SCHEMA_VALUE_TEXT,
        [WIRE_CHARACTERS] = SCHEMA_VALUE_TEXT,
        [WIRE_BOOL] = SCHEMA_VALUE_BOOL,
        [WIRE_INT2] = SCHEMA_VALUE_INT64,
        [WIRE_INT4] = SCHEMA_VALUE_INT64,
        [WIRE_INT8] = SCHEMA_VALUE_INT64,
        [WIRE_FLOAT4] = SCHEMA_VALUE_DOUBLE,
        [WIRE_FLOAT8] = SCHEMA_VALUE_DOUBLE,
        [WIRE_NUMERIC] = SCHEMA_VALUE_NUMERIC,
        [WIRE_BYTES] = SCHEMA_VALUE_BYTES,
        [WIRE_UUID] = SCHEMA_VALUE_UUID,
        [WIRE_DATE] = SCHEMA_VALUE_DATE,
        [WIRE_TIME] = SCHEMA_VALUE_TIME,
        [WIRE_TIMESTAMP] = SCHEMA_VALUE_DATETIME,
        [WIRE_TIMESTAMPTZ] = SCHEMA_VALUE_TIMESTAMP,
        [WIRE_INTERVAL] = SCHEMA_VALUE_INTERVAL,
        [WIRE_JSONB] = SCHEMA_VALUE_JSON,
        [WIRE_ARRAY] = SCHEMA_VALUE_OTHER,
    };
    enum { JSON = 114, CHARACTER = 1042, VARIABLE = 1043 };
    value->told = type ? kinds[type->wire] : SCHEMA_VALUE_OTHER;
    if (oid == JSON)
        value->told = SCHEMA_VALUE_JSON;
    if (!type || type->wire != WIRE_ARRAY)
        return;
    Oid of = type->element == CHARACTER || type->element == VARIABLE ? 25 : type->element;
    for (size_t i = 0; i < COUNT_OF(element_types); i++) {
        if (element_types[i] == of) {
            value->told = SCHEMA_VALUE_ARRAY;
            value->element = (schema_element)i;
        }
    }
}

/* -- days and times ------------------------------------------------------------------------------------------- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* 03:04:05.06: as six digits behind the point; null: it is none. */
static const char *whole_time(const char *text, char time[16])
{
    size_t size = strspn(text, "0123456789:"), digits = 0;
    if (size != 8)
        return NULL;
    memcpy(time, text, 8);
    memcpy(time + 8, ".000000", 8);
    text += 8;
    if (*text == '.')
        for (text++; is_digit(*text) && digits < 6; digits++)
            time[9 + digits] = *text++;
    return text;
}

static int two_digits(const char *text)
{
    return is_digit(text[0]) && is_digit(text[1]) ? (text[0] - '0') * 10 + text[1] - '0' : -1;
}

/* +05, -03:30, +00:19:32: how far east of Greenwich, in microseconds. */
static bool read_zone(const char *text, int64_t *east)
{
    int64_t seconds = 0, each = 3600;
    bool negative = *text == '-';
    if (*text != '+' && *text != '-')
        return false;
    for (text++; each; each /= 60) {
        int part = two_digits(text);
        if (part < 0)
            return false;
        seconds += part * each;
        text += 2;
        if (*text != ':')
            break;
        text++;
    }
    *east = (negative ? -seconds : seconds) * 1000000;
    return !*text;
}

static bool read_moment(const char *text, bool zoned, int64_t *microseconds)
{
    char whole[32];
    int64_t east = 0;
    schema_datetime moment;
    if (!text || strlen(text) < 19 || text[10] != ' ')
        return false;
    memcpy(whole, text, 10);
    whole[10] = 'T';
    text = whole_time(text + 11, whole + 11);
    if (!text || schema_datetime_parse(whole, &moment) != SCHEMA_OK || (zoned ? !read_zone(text, &east) : *text != 0))
        return false;
    *microseconds = moment.microseconds - east;
    return true;
}

static bool date_of(const char *text, schema_date *value)
{
    return text && schema_date_parse(text, value) == SCHEMA_OK;
}

static bool time_of(const char *text, schema_time *value)
{
    char whole[16];
    const char *end = text ? whole_time(text, whole) : NULL;
    return end && !*end && schema_time_parse(whole, value) == SCHEMA_OK;
}

static bool timestamp_of(const char *text, schema_timestamp *value)
{
    return read_moment(text, true, &value->microseconds);
}

static bool datetime_of(const char *text, schema_datetime *value)
{
    return read_moment(text, false, &value->microseconds);
}

/* 1 year 2 mons -3 days +04:05:06.7: made ISO, P1Y2M-3DT4H5M6.7S. */
static bool usual_interval(const char *text, schema_interval *value)
{
    static const char *const units[] = {"year", "mon", "day"};
    enum { LONGEST_UNIT = 13, LONGEST_TIME = 33 };
    char iso[1 + COUNT_OF(units) * LONGEST_UNIT + LONGEST_TIME + 1] = "P";
    size_t size = 1;
    while (*text) {
        size_t sign = *text == '-' || *text == '+', digits = strspn(text + sign, "0123456789");
        const char *unit = text + sign + digits;
        if (!digits || digits > 11 || size + LONGEST_TIME >= sizeof iso)
            return false;
        if (*unit == ':') {
            int minutes = two_digits(unit + 1), seconds = minutes < 0 || unit[3] != ':' ? -1 : two_digits(unit + 4);
            size_t fraction = unit[3] == ':' && unit[6] == '.' ? 1 + strspn(unit + 7, "0123456789") : 0;
            const char *minus = *text == '-' ? "-" : "";
            if (minutes < 0 || seconds < 0 || fraction > 7 || unit[6 + fraction])
                return false;
            snprintf(iso + size, sizeof iso - size, "T%s%.*sH%s%dM%s%d%.*sS", minus, (int)digits, text + sign, minus,
                     minutes, minus, seconds, (int)fraction, unit + 6);
            return schema_interval_parse(iso, value) == SCHEMA_OK;
        }
        size_t i = 0;
        for (; *unit == ' ' && i < COUNT_OF(units); i++)
            if (strncmp(unit + 1, units[i], strlen(units[i])) == 0)
                break;
        if (*unit != ' ' || i == COUNT_OF(units))
            return false;
        size += (size_t)snprintf(iso + size, sizeof iso - size, "%.*s%c", (int)(sign + digits), text, "YMD"[i]);
        text = unit + 1 + strlen(units[i]);
        text += *text == 's';
        text += *text == ' ';
    }
    return schema_interval_parse(iso, value) == SCHEMA_OK;
}

static bool interval_of(const char *text, schema_interval *value)
{
    return text && (*text == 'P' ? schema_interval_parse(text, value) == SCHEMA_OK : usual_interval(text, value));
}

/* -- columns -------------------------------------------------------------------------------------------------- */

static const char *text_at(schema_statement *statement, int column)
{
    return schema_postgresql_read_text(statement, column, NULL);
}

bool schema_postgresql_text_decimal(schema_statement *statement, int column, int scale, schema_decimal *value)
{
    const char *text = text_at(statement, column);
    return text && schema_decimal_parse(text, scale, value) == SCHEMA_OK;
}

bool schema_postgresql_text_uuid(schema_statement *statement, int column, schema_uuid *value)
{
    const char *text = text_at(statement, column);
    return text && schema_uuid_parse(text, value) == SCHEMA_OK;
}

#define TEXT_COLUMN(word)                                                                                              \
    bool schema_postgresql_text_##word(schema_statement *statement, int column, schema_##word *value)                  \
    {                                                                                                                  \
        return word##_of(text_at(statement, column), value);                                                           \
    }

TEXT_COLUMN(date)
TEXT_COLUMN(time)
TEXT_COLUMN(timestamp)
TEXT_COLUMN(datetime)
TEXT_COLUMN(interval)

static unsigned hexadecimal(char digit)
{
    return is_digit(digit) ? (unsigned)(digit - '0') : (unsigned)(digit - 'a' + 10);
}

bool schema_postgresql_text_bytes(char *text, size_t size, size_t *count)
{
    if (size < 2 || size % 2 || text[0] != '\\' || text[1] != 'x' || strspn(text + 2, "0123456789abcdef") != size - 2)
        return false;
    for (size_t i = 2; i < size; i += 2)
        text[i / 2 - 1] = (char)(hexadecimal(text[i]) << 4 | hexadecimal(text[i + 1]));
    *count = size / 2 - 1;
    return true;
}

double schema_postgresql_text_float(const char *text)
{
    double value;
    if (strcmp(text, "NaN") == 0)
        return (double)NAN;
    if (strstr(text, "Infinity"))
        return *text == '-' ? -(double)INFINITY : (double)INFINITY;
    return schema_double_read(text, NULL, &value) ? value + 0.0 : 0.0; /* -0.0 is 0.0 */
}

/* -- arrays --------------------------------------------------------------------------------------------------- */

/* An element that ends with a NUL. */
static bool take(struct array_reader *reader, size_t i, char *text, size_t size)
{
    void *place = schema_array_place(reader, i);
    const char *end;
    int64_t whole;
    size_t count;
    switch (reader->element) {
    case SCHEMA_ELEMENT_BOOL:
        return schema_array_take_integer(reader, i, *text == 't');
    case SCHEMA_ELEMENT_INT16:
    case SCHEMA_ELEMENT_INT32:
    case SCHEMA_ELEMENT_INT64:
        return schema_int64_read(text, &end, &whole) && !*end && schema_array_take_integer(reader, i, whole);
    case SCHEMA_ELEMENT_FLOAT32:
    case SCHEMA_ELEMENT_FLOAT64:
        return schema_array_take_double(reader, i, schema_postgresql_text_float(text));
    case SCHEMA_ELEMENT_DECIMAL:
        return schema_decimal_parse(text, reader->scale, place) == SCHEMA_OK;
    case SCHEMA_ELEMENT_UUID:
        return schema_uuid_parse(text, place) == SCHEMA_OK;
    case SCHEMA_ELEMENT_DATE:
        return date_of(text, place);
    case SCHEMA_ELEMENT_TIME:
        return time_of(text, place);
    case SCHEMA_ELEMENT_TIMESTAMP:
        return timestamp_of(text, place);
    case SCHEMA_ELEMENT_DATETIME:
        return datetime_of(text, place);
    case SCHEMA_ELEMENT_INTERVAL:
        return interval_of(text, place);
    case SCHEMA_ELEMENT_TEXT:
        return schema_array_take_copy(reader, i, text, size);
    case SCHEMA_ELEMENT_BYTES:
        return schema_postgresql_text_bytes(text, size, &count) && schema_array_take_copy(reader, i, text, count);
    }
    return false;
}

/* One element, whose text is moved together to `scratch`; null: there is none, or it is null, or an array. */
static const char *read_element(const char *at, char *scratch, size_t *size, bool *quoted)
{
    char *out = scratch;
    *quoted = *at == '"';
    at += *quoted;
    for (; *at && (*quoted ? *at != '"' : !strchr(",{}", *at)); at++) {
        at += *at == '\\' && at[1];
        *out++ = *at;
    }
    *out = '\0';
    *size = (size_t)(out - scratch);
    if (!*at || *at == '{' || (!*quoted && (!*size || strcmp(scratch, "NULL") == 0)))
        return NULL;
    return at + *quoted;
}

bool schema_postgresql_text_array(schema_statement *statement, int column, struct array_reader *reader)
{
    const char *at = text_at(statement, column);
    size_t commas = 0, size;
    bool quoted;
    if (at && *at == '[') { /* [2:3]={a,b}: it does not begin at 1 */
        at = strchr(at, '=');
        at += at != NULL;
    }
    if (!at || *at++ != '{')
        return false;
    char *scratch = malloc(strlen(at) + 1);
    for (const char *comma = at; (comma = strchr(comma, ',')); comma++)
        commas++;
    bool good = scratch && schema_array_begin(reader, commas + 1);
    reader->exhausted |= !scratch;
    while (good && *at != '}') {
        at = read_element(at, scratch, &size, &quoted);
        good = at && take(reader, reader->count, scratch, size) && (*at == ',' || *at == '}');
        reader->count++;
        if (good && *at == ',')
            good = *++at != '}';
    }
    free(scratch);
    return good && !at[1];
}

/* Texts as an array whose type the server finds: {"a","b\"c"}. Null: no memory. */
char *schema_postgresql_array_text(const struct schema_key_part *parts, size_t count)
{
    size_t room = 3;
    for (size_t i = 0; i < count; i++)
        room += 3 + 2 * parts[i].size;
    char *text = malloc(room), *to = text;
    if (!text)
        return NULL;
    *to++ = '{';
    for (size_t i = 0; i < count; i++) {
        *to = ',';
        to += i > 0;
        *to++ = '"';
        for (size_t k = 0; k < parts[i].size; k++) {
            *to = '\\';
            to += parts[i].bytes[k] == '"' || parts[i].bytes[k] == '\\';
            *to++ = parts[i].bytes[k];
        }
        *to++ = '"';
    }
    *to++ = '}';
    *to = '\0';
    return text;
}
