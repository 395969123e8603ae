/* Owns: the texts of literals: which are a date, a time, an instant, a uuid, a number …, and the one canonical text of
 * each, which is what stands in a database (model/formats.h). Must not know where a literal stands. */
#include "resolve/resolver.h"

#include "schemac/values.h"

#include "base/number.h"
#include "language/formats.h"

struct reader {
    const char *at;
    bool failed;
};

/* Exactly so many digits. */
static int digits(struct reader *reader, int count)
{
    int value = 0;
    for (int i = 0; i < count; i++) {
        if (*reader->at < '0' || *reader->at > '9') {
            reader->failed = true;
            return 0;
        }
        value = value * 10 + (*reader->at++ - '0');
    }
    return value;
}

static void expect(struct reader *reader, char c)
{
    if (*reader->at == c)
        reader->at++;
    else
        reader->failed = true;
}

/* -- dates and times
 * --------------------------------------------------------------------------------------------------- */

struct reading {
    int year, month, day, hour, minute, second, micros;
    int places; /* digits of the second that were written and are not 0 at the end */
    bool has_zone;
    int zone; /* minutes east */
};

static int days_of(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

static void read_date(struct reader *reader, struct reading *reading)
{
    reading->year = digits(reader, 4);
    expect(reader, '-');
    reading->month = digits(reader, 2);
    expect(reader, '-');
    reading->day = digits(reader, 2);
    if (reader->failed)
        return;
    reader->failed = reading->year < 1 || reading->month < 1 || reading->month > 12 || reading->day < 1 ||
                     reading->day > days_of(reading->year, reading->month);
}

static void read_time(struct reader *reader, struct reading *reading)
{
    reading->hour = digits(reader, 2);
    expect(reader, ':');
    reading->minute = digits(reader, 2);
    if (*reader->at == ':') {
        reader->at++;
        reading->second = digits(reader, 2);
    }
    if (*reader->at == '.') {
        int scale = 100000;
        reader->at++;
        reader->failed = reader->failed || *reader->at < '0' || *reader->at > '9';
        for (int place = 1; *reader->at >= '0' && *reader->at <= '9'; place++, reader->at++) {
            if (place > 6 && *reader->at != '0')
                reader->failed = true;
            if (*reader->at != '0')
                reading->places = place;
            reading->micros += (*reader->at - '0') * scale;
            scale /= 10;
        }
    }
    reader->failed = reader->failed || reading->hour > 23 || reading->minute > 59 || reading->second > 59;
}

static void read_zone(struct reader *reader, struct reading *reading)
{
    if (*reader->at == 'Z' || *reader->at == 'z') {
        reader->at++;
        reading->has_zone = true;
        return;
    }
    if (*reader->at != '+' && *reader->at != '-')
        return;
    int sign = *reader->at++ == '-' ? -1 : 1;
    int hours = digits(reader, 2), minutes = 0;
    if (*reader->at == ':') {
        reader->at++;
        minutes = digits(reader, 2);
    } else if (*reader->at) {
        minutes = digits(reader, 2);
    }
    reading->has_zone = true;
    reading->zone = sign * (hours * 60 + minutes);
    reader->failed = reader->failed || hours > 15 || minutes > 59;
}

/* To UTC; false: no longer within the years 1 to 9999. */
static bool shift_to_utc(struct reading *reading)
{
    int minutes = reading->hour * 60 + reading->minute - reading->zone;
    while (minutes < 0) {
        minutes += 24 * 60;
        if (--reading->day < 1) {
            if (--reading->month < 1) {
                reading->month = 12;
                reading->year--;
            }
            if (reading->year < 1)
                return false;
            reading->day = days_of(reading->year, reading->month);
        }
    }
    while (minutes >= 24 * 60) {
        minutes -= 24 * 60;
        if (++reading->day > days_of(reading->year, reading->month)) {
            reading->day = 1;
            if (++reading->month > 12) {
                reading->month = 1;
                reading->year++;
            }
        }
    }
    reading->hour = minutes / 60;
    reading->minute = minutes % 60;
    return reading->year <= 9999;
}

static const char *time_text(struct resolver *resolver, const struct reading *reading)
{
    return schema_region_format(resolver->region, "%02d:%02d:%02d.%06d", reading->hour, reading->minute,
                                reading->second, reading->micros);
}

static const char *date_text(struct resolver *resolver, const struct reading *reading)
{
    return schema_region_format(resolver->region, "%04d-%02d-%02d", reading->year, reading->month, reading->day);
}

static const char *instant(struct resolver *resolver, const struct type *type, const char *text,
                           enum diagnostic_code *code, const char **why)
{
    static const char *const examples[] = {"date '2026-01-31'", "time '13:45:00'", "timestamp '2026-01-31 13:45:00Z'",
                                           "datetime '2026-01-31 13:45:00'"};
    struct reader reader = {.at = text};
    struct reading reading = {0};
    bool has_date = type->kind != TYPE_TIME, has_time = type->kind != TYPE_DATE;
    if (has_date)
        read_date(&reader, &reading);
    bool midnight = has_date && has_time && *reader.at == '\0' && type->kind == TYPE_DATETIME;
    if (has_date && has_time && !midnight) {
        if (*reader.at == 'T' || *reader.at == 't')
            reader.at++;
        else
            expect(&reader, ' ');
    }
    if (has_time && !midnight)
        read_time(&reader, &reading);
    if (type->kind == TYPE_TIMESTAMP)
        read_zone(&reader, &reading);
    *code = S0129;
    if (reader.failed || *reader.at) {
        *why = schema_region_format(resolver->region, "'%.60s' is no %s: expected the form %s", text,
                                    type_text(resolver, &(struct type){.kind = type->kind, .precision = -1}),
                                    examples[type->kind - TYPE_DATE]);
        return NULL;
    }
    if (type->kind == TYPE_TIMESTAMP && !reading.has_zone) {
        *why = schema_region_format(
            resolver->region, "'%.60s' does not say its zone, and a timestamp is an instant: write '%.60sZ' for UTC",
            text, text);
        return NULL;
    }
    if (!shift_to_utc(&reading)) {
        *why = schema_region_format(resolver->region, "'%.60s' is not within the years 0001 to 9999", text);
        return NULL;
    }
    if (type->precision >= 0 && reading.places > type->precision) {
        *code = S0130;
        *why =
            schema_region_format(resolver->region, "'%.60s' is more precise than %s", text, type_text(resolver, type));
        return NULL;
    }
    if (!has_time)
        return date_text(resolver, &reading);
    if (!has_date)
        return time_text(resolver, &reading);
    return schema_region_format(resolver->region, "%sT%s%s", date_text(resolver, &reading),
                                time_text(resolver, &reading), type->kind == TYPE_TIMESTAMP ? "Z" : "");
}

/* -- others
 * --------------------------------------------------------------------------------------------------------------- */

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* 8-4-4-4-12 digits, or 32 without dashes. */
static const char *uuid(struct resolver *resolver, const char *text, const char **why)
{
    static const char small[] = "0123456789abcdef";
    char made[37];
    size_t size = 0, found = 0;
    bool dashes = strlen(text) == 36;
    for (const char *at = text; *at; at++) {
        bool dash_place = dashes && (at - text == 8 || at - text == 13 || at - text == 18 || at - text == 23);
        int value = hex_value(*at);
        if (dash_place ? *at != '-' : value < 0 || found == 32) {
            found = 0;
            break;
        }
        if (dash_place)
            continue;
        if (found == 8 || found == 12 || found == 16 || found == 20)
            made[size++] = '-';
        made[size++] = small[value];
        found++;
    }
    if (found == 32)
        return schema_region_copy(resolver->region, made, size);
    *why = schema_region_format(resolver->region,
                                "'%.60s' is no uuid: expected the form '6f1c9a52-0d3e-4b7a-9c11-2f60d8a4e9b3'", text);
    return NULL;
}

static const char *bytes(struct resolver *resolver, const char *text, const char **why)
{
    bool fine = text[0] == '\\' && text[1] == 'x' && strlen(text) % 2 == 0;
    for (const char *at = text + 2; fine && *at; at++)
        fine = hex_value(*at) >= 0;
    if (!fine) {
        *why = schema_region_format(resolver->region, "'%.60s' are no bytes: expected the form '\\x0aff'", text);
        return NULL;
    }
    char *small = schema_region_string(resolver->region, text);
    for (char *at = small; *at; at++)
        if (*at >= 'A' && *at <= 'F')
            *at = (char)(*at - 'A' + 'a');
    return small;
}

/* A number in quotes: as it would be written without. */
static const char *number(struct resolver *resolver, const struct type *type, const char *text, const char **why)
{
    const char *at = text + (*text == '-');
    size_t whole = strspn(at, "0123456789"), places = 0;
    bool point = at[whole] == '.';
    if (point)
        places = strspn(at + whole + 1, "0123456789");
    bool fine = whole && (!point || places) && at[whole + (point ? 1 + places : 0)] == '\0';
    if (!fine || (point && schema_type_is_integer(type))) {
        *why = schema_region_format(resolver->region, "'%.60s' is not of type %s", text, type_text(resolver, type));
        return NULL;
    }
    return text;
}

/* What a unit of an interval is, in one or several; false: there is none of that name. */
static bool unit_of_interval(const char *word, schema_interval *unit)
{
    static const struct {
        const char *one, *several;
        schema_interval unit;
    } units[] = {
        {"year", "years", {.months = 12}},
        {"month", "months", {.months = 1}},
        {"week", "weeks", {.days = 7}},
        {"day", "days", {.days = 1}},
        {"hour", "hours", {.microseconds = 3600000000}},
        {"minute", "minutes", {.microseconds = 60000000}},
        {"second", "seconds", {.microseconds = 1000000}},
        {"millisecond", "milliseconds", {.microseconds = 1000}},
        {"microsecond", "microseconds", {.microseconds = 1}},
    };
    for (size_t i = 0; i < COUNT_OF(units); i++)
        if (schema_same_text_any_case(units[i].one, word) || schema_same_text_any_case(units[i].several, word)) {
            *unit = units[i].unit;
            return true;
        }
    return false;
}

/* The digits behind a point, as millionths. */
static int64_t millionths_at(const char **at)
{
    int64_t millionths = 0;
    for (int64_t step = 100000; **at >= '0' && **at <= '9' && step; ++*at, step /= 10)
        millionths += (**at - '0') * step;
    return millionths;
}

/* 1 year 2 months, 90 minutes, -1.5 seconds: a number and a unit, as often as wanted. */
static bool interval_of_words(struct resolver *resolver, const char *at, schema_interval *value)
{
    int64_t months = 0, days = 0, microseconds = 0;
    bool any = false;
    for (at += strspn(at, " "); *at;) {
        int64_t count, millionths;
        schema_interval unit;
        int sign = *at == '-' ? -1 : 1;
        if (!schema_int64_read(at, &at, &count) || count > INT32_MAX || count < -INT32_MAX)
            return false;
        bool places = *at == '.';
        at += places;
        millionths = places ? millionths_at(&at) : 0;
        at += strspn(at, " ");
        size_t size = strspn(at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        if (!unit_of_interval(schema_region_copy(resolver->region, at, size), &unit) ||
            (places && (!unit.microseconds || unit.microseconds * millionths % 1000000 != 0)))
            return false;
        at += size;
        at += strspn(at, " ");
        months += unit.months * count;
        days += unit.days * count;
        microseconds += unit.microseconds * count + sign * unit.microseconds * millionths / 1000000;
        if (months != (int32_t)months || days != (int32_t)days || microseconds > INT64_MAX / 8 ||
            microseconds < INT64_MIN / 8)
            return false;
        value->months = (int32_t)months;
        value->days = (int32_t)days;
        value->microseconds = microseconds;
        any = true;
    }
    return any;
}

/* Seconds are counted as one number, and PostgreSQL reads no more than these. */
static const char *interval(struct resolver *resolver, const char *text, const char **why)
{
    const int64_t most_seconds = INT32_MAX;
    schema_interval value;
    char *made = schema_region_allocate(resolver->region, 64);
    if (schema_interval_parse(text, &value) != SCHEMA_OK && !interval_of_words(resolver, text, &value)) {
        *why = schema_region_format(
            resolver->region, "'%.60s' is no interval: expected the form 'P1Y2M3DT4H5M6.5S', or '90 minutes'", text);
        return NULL;
    }
    if (value.microseconds / 1000000 > most_seconds || value.microseconds / 1000000 < -most_seconds) {
        *why = schema_region_format(resolver->region, "'%.60s' has too many hours: write days", text);
        return NULL;
    }
    schema_interval_print(value, made);
    return made;
}

static size_t code_points(const char *text)
{
    size_t count = 0;
    for (; *text; text++)
        count += ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

const char *canonical_literal(struct resolver *resolver, const struct type *type, const char *text,
                              enum diagnostic_code *code, const char **why)
{
    *code = S0129;
    if (type->array) {
        if (strcmp(text, "[]") == 0)
            return text;
        *why = schema_region_format(resolver->region,
                                    "'%.60s' is no array that can be written here: the empty one is, '[]'", text);
        return NULL;
    }
    switch (type->kind) {
    case TYPE_TEXT:
        if (type->length > 0 && code_points(text) > (size_t)type->length) {
            *code = S0130;
            *why = schema_region_format(resolver->region, "this text has %zu characters, %s holds %d",
                                        code_points(text), type_text(resolver, type), type->length);
            return NULL;
        }
        return text;
    case TYPE_DATE:
    case TYPE_TIME:
    case TYPE_TIMESTAMP:
    case TYPE_DATETIME:
        return instant(resolver, type, text, code, why);
    case TYPE_INTERVAL:
        return interval(resolver, text, why);
    case TYPE_UUID:
        return uuid(resolver, text, why);
    case TYPE_BYTES:
        return bytes(resolver, text, why);
    case TYPE_JSON:
        if (schema_is_json(text))
            return text;
        *why = schema_region_format(resolver->region, "'%.60s' is no json", text);
        return NULL;
    case TYPE_BOOL:
        *why = schema_region_format(resolver->region, "'%.60s' is a text: write true or false", text);
        return NULL;
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
    case TYPE_FLOAT32:
    case TYPE_FLOAT64:
    case TYPE_DECIMAL:
    case TYPE_NUMERIC:
        return number(resolver, type, text, why);
    default:
        return text;
    }
}
