/* Values as text and back: ISO 8601, decimals, uuids, and what a text must be. The forms are those of model/formats.h.
 */
#include "base/text.h"
#include "engine/access.h"
#include "language/formats.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define SECOND INT64_C(1000000)
#define DAY (86400 * SECOND)

/* Not empty, and not alike: no linker may make one of two. */
struct schema_mark {
    char what;
};

const struct schema_mark schema_given = {'g'};
const struct schema_mark schema_null = {'n'};
const struct schema_mark schema_added = {'a'};
_Alignas(16) const char schema_null_bytes[16] = "";

const int64_t schema_powers_of_ten[19] = {
    1,
    10,
    100,
    1000,
    10000,
    100000,
    1000000,
    10000000,
    100000000,
    1000000000,
    10000000000,
    100000000000,
    1000000000000,
    10000000000000,
    100000000000000,
    1000000000000000,
    10000000000000000,
    100000000000000000,
    1000000000000000000,
};

/* -- text ----------------------------------------------------------------------------------------------------- */

/* A NUL ends the text, so it can hold none. */
schema_status schema_check_text(const char *text, size_t limit, size_t *size, const char **why)
{
    size_t length = strlen(text), extra = 0, at = schema_is_ascii(text, length) ? length : 0;
    while (at < length) {
        if ((unsigned char)text[at] < 0x80) {
            at++;
            continue;
        }
        size_t step = schema_utf8_length(text + at, length - at);
        if (step == 0) {
            *why = "is not UTF-8";
            return SCHEMA_RANGE;
        }
        at += step;
        extra += step - 1;
    }
    *size = length;
    *why = "is too long";
    if (length > SCHEMA_LONGEST_TEXT || (limit && length - extra > limit))
        return SCHEMA_RANGE;
    return SCHEMA_OK;
}

const char *schema_enum_text(int value, const char *const *texts, int count)
{
    return value >= 1 && value <= count ? texts[value - 1] : NULL;
}

int schema_enum_of(const char *text, const char *const *texts, int count)
{
    for (int i = 0; text && i < count; i++)
        if (strcmp(texts[i], text) == 0)
            return i + 1;
    return 0;
}

/* -- dates and times: the proleptic Gregorian calendar ---------------------------------------------------------- */

static int32_t days_of(int32_t year, int32_t month, int32_t day)
{
    int32_t from_march = (month + 9) % 12;
    int32_t y = year - (month <= 2);
    int32_t era = y / 400, of_era = y - era * 400;
    int32_t of_year = (153 * from_march + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static void date_of(int32_t days, int32_t *year, int32_t *month, int32_t *day)
{
    int32_t shifted = days + 719468;
    int32_t era = shifted / 146097, of_era = shifted - era * 146097;
    int32_t y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int32_t of_year = of_era - (365 * y + y / 4 - y / 100);
    int32_t from_march = (5 * of_year + 2) / 153;
    *day = of_year - (153 * from_march + 2) / 5 + 1;
    *month = from_march < 10 ? from_march + 3 : from_march - 9;
    *year = y + era * 400 + (*month <= 2);
}

/* `count` digits, or -1. */
static int32_t digits(const char *text, int count)
{
    int32_t value = 0;
    for (int i = 0; i < count; i++) {
        unsigned digit = (unsigned)(unsigned char)text[i] - '0';
        if (digit > 9)
            return -1;
        value = value * 10 + (int32_t)digit;
    }
    return value;
}

static bool is_leap(int32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* The first ten bytes; nothing is read behind the first that is wrong. */
static bool parse_date(const char *text, int32_t *days)
{
    static const signed char lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int32_t year = digits(text, 4);
    if (year < 1 || text[4] != '-')
        return false;
    int32_t month = digits(text + 5, 2);
    if (month < 1 || month > 12 || text[7] != '-')
        return false;
    int32_t day = digits(text + 8, 2);
    if (day < 1 || day > lengths[month - 1] + (month == 2 && is_leap(year)))
        return false;
    *days = days_of(year, month, day);
    return true;
}

static bool parse_time(const char *text, int64_t *microseconds)
{
    int32_t hour = digits(text, 2);
    if (hour < 0 || hour > 23 || text[2] != ':')
        return false;
    int32_t minute = digits(text + 3, 2);
    if (minute < 0 || minute > 59 || text[5] != ':')
        return false;
    int32_t second = digits(text + 6, 2);
    if (second < 0 || second > 59 || text[8] != '.')
        return false;
    int32_t fraction = digits(text + 9, 6);
    if (fraction < 0)
        return false;
    *microseconds = (hour * 3600 + minute * 60 + second) * SECOND + fraction;
    return true;
}

static bool parse_moment(const char *text, int64_t *microseconds)
{
    int32_t days;
    int64_t of_day;
    if (!parse_date(text, &days) || text[10] != 'T' || !parse_time(text + 11, &of_day))
        return false;
    *microseconds = days * DAY + of_day;
    return true;
}

schema_status schema_date_parse(const char *text, schema_date *value)
{
    return parse_date(text, &value->days) && !text[SCHEMA_DATE_LENGTH] ? SCHEMA_OK : SCHEMA_RANGE;
}

schema_status schema_time_parse(const char *text, schema_time *value)
{
    return parse_time(text, &value->microseconds) && !text[SCHEMA_TIME_LENGTH] ? SCHEMA_OK : SCHEMA_RANGE;
}

schema_status schema_timestamp_parse(const char *text, schema_timestamp *value)
{
    return parse_moment(text, &value->microseconds) && text[26] == 'Z' && !text[SCHEMA_TIMESTAMP_LENGTH] ? SCHEMA_OK
                                                                                                         : SCHEMA_RANGE;
}

schema_status schema_datetime_parse(const char *text, schema_datetime *value)
{
    return parse_moment(text, &value->microseconds) && !text[SCHEMA_DATETIME_LENGTH] ? SCHEMA_OK : SCHEMA_RANGE;
}

static char *put(char *out, int32_t value, int count)
{
    for (int i = count; i-- > 0; value /= 10)
        out[i] = (char)('0' + value % 10);
    return out + count;
}

static char *put_date(char *out, int32_t days)
{
    int32_t year, month, day;
    date_of(days, &year, &month, &day);
    out = put(out, year, 4);
    *out++ = '-';
    out = put(out, month, 2);
    *out++ = '-';
    return put(out, day, 2);
}

static char *put_time(char *out, int64_t microseconds)
{
    int32_t seconds = (int32_t)(microseconds / SECOND);
    out = put(out, seconds / 3600, 2);
    *out++ = ':';
    out = put(out, seconds / 60 % 60, 2);
    *out++ = ':';
    out = put(out, seconds % 60, 2);
    *out++ = '.';
    return put(out, (int32_t)(microseconds % SECOND), 6);
}

static char *put_moment(char *out, int64_t microseconds)
{
    int64_t days = microseconds / DAY - (microseconds % DAY < 0);
    out = put_date(out, (int32_t)days);
    *out++ = 'T';
    return put_time(out, microseconds - days * DAY);
}

/* What is outside the years 0001 to 9999 is shown as the nearest that is within. */
static int64_t within(int64_t value, int64_t least, int64_t most)
{
    return value < least ? least : value > most ? most : value;
}

void schema_date_print(schema_date value, char out[32])
{
    *put_date(out, (int32_t)within(value.days, -719162, 2932896)) = '\0';
}

void schema_time_print(schema_time value, char out[32])
{
    *put_time(out, within(value.microseconds, 0, DAY - 1)) = '\0';
}

void schema_timestamp_print(schema_timestamp value, char out[32])
{
    char *end = put_moment(out, within(value.microseconds, -719162 * DAY, 2932897 * DAY - 1));
    *end++ = 'Z';
    *end = '\0';
}

void schema_datetime_print(schema_datetime value, char out[32])
{
    *put_moment(out, within(value.microseconds, -719162 * DAY, 2932897 * DAY - 1)) = '\0';
}

schema_timestamp schema_timestamp_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (schema_timestamp){(int64_t)now.tv_sec * SECOND + now.tv_nsec / 1000};
}

/* -- digits of a second ------------------------------------------------------------------------------------------- */

#define MOST_MICROSECONDS (INT64_C(4000000) * DAY) /* past all that a column takes, and far from what overflows */
#define YEAR_2000 (10957 * DAY)

static int64_t rounded(int64_t microseconds, int digits)
{
    int64_t unit = digits < 0 || digits > 6 ? 1 : schema_powers_of_ten[6 - digits];
    int64_t half = microseconds < 0 ? -unit / 2 : unit / 2;
    return (microseconds + half) / unit * unit;
}

static int64_t rounded_moment(int64_t microseconds, int digits)
{
    if (microseconds < -MOST_MICROSECONDS || microseconds > MOST_MICROSECONDS)
        return microseconds;
    return rounded(microseconds - YEAR_2000, digits) + YEAR_2000;
}

schema_time schema_time_rounded(schema_time value, int digits)
{
    return value.microseconds < 0 || value.microseconds >= DAY ? value
                                                               : (schema_time){rounded(value.microseconds, digits)};
}

schema_timestamp schema_timestamp_rounded(schema_timestamp value, int digits)
{
    return (schema_timestamp){rounded_moment(value.microseconds, digits)};
}

schema_datetime schema_datetime_rounded(schema_datetime value, int digits)
{
    return (schema_datetime){rounded_moment(value.microseconds, digits)};
}

/* -- intervals -------------------------------------------------------------------------------------------------- */

/* What one letter counts, in months, days or microseconds; the time's letters stand behind the T. */
static const struct part {
    char letter;
    bool of_time;
    int64_t months, days, microseconds;
} parts[] = {
    {'Y', false, 12, 0, 0},           {'M', false, 1, 0, 0},          {'W', false, 0, 7, 0},    {'D', false, 0, 1, 0},
    {'H', true, 0, 0, 3600 * SECOND}, {'M', true, 0, 0, 60 * SECOND}, {'S', true, 0, 0, SECOND}};

struct amount {
    bool negative;
    uint64_t whole;   /* at most 2^63 */
    int64_t fraction; /* millionths */
};

static bool read_amount(const char **text, struct amount *amount)
{
    const char *at = *text;
    *amount = (struct amount){.negative = *at == '-'};
    at += *at == '-' || *at == '+';
    if (digits(at, 1) < 0)
        return false;
    for (; digits(at, 1) >= 0; at++) {
        if (amount->whole > ((uint64_t)1 << 63) / 10 - 1)
            return false;
        amount->whole = amount->whole * 10 + (uint64_t)digits(at, 1);
    }
    if (*at == '.') {
        int64_t scale = 100000;
        if (digits(++at, 1) < 0)
            return false;
        for (; digits(at, 1) >= 0; at++, scale /= 10) {
            if (!scale && *at != '0')
                return false;
            amount->fraction += digits(at, 1) * scale;
        }
    }
    *text = at;
    return true;
}

/* total + amount * each, if it fits. */
static bool add_amount(int64_t *total, const struct amount *amount, int64_t each)
{
    int64_t value = amount->negative ? -(int64_t)amount->whole : (int64_t)amount->whole;
    int64_t part = each / SECOND * amount->fraction;
    if (!each)
        return true;
    if (value > INT64_MAX / each || value < INT64_MIN / each)
        return false;
    value *= each;
    part = amount->negative ? -part : part;
    if ((part > 0 && value > INT64_MAX - part) || (part < 0 && value < INT64_MIN - part))
        return false;
    value += part;
    if ((value > 0 && *total > INT64_MAX - value) || (value < 0 && *total < INT64_MIN - value))
        return false;
    *total += value;
    return true;
}

schema_status schema_interval_parse(const char *text, schema_interval *value)
{
    int64_t months = 0, days = 0, microseconds = 0;
    size_t next = 0;
    bool of_time = false, any = false;
    if (*text++ != 'P')
        return SCHEMA_RANGE;
    while (*text) {
        struct amount amount;
        if (*text == 'T' && !of_time) {
            of_time = true;
            any = false;
            text++;
            continue;
        }
        if (!read_amount(&text, &amount))
            return SCHEMA_RANGE;
        while (next < sizeof parts / sizeof *parts && (parts[next].letter != *text || parts[next].of_time != of_time))
            next++;
        if (next == sizeof parts / sizeof *parts)
            return SCHEMA_RANGE;
        const struct part *unit = &parts[next++];
        if ((amount.fraction && unit->letter != 'S') || !add_amount(&months, &amount, unit->months) ||
            !add_amount(&days, &amount, unit->days) || !add_amount(&microseconds, &amount, unit->microseconds))
            return SCHEMA_RANGE;
        any = true;
        text++;
    }
    if (!any || months < INT32_MIN || months > INT32_MAX || days < INT32_MIN || days > INT32_MAX)
        return SCHEMA_RANGE;
    *value = (schema_interval){(int32_t)months, (int32_t)days, microseconds};
    return SCHEMA_OK;
}

void schema_interval_print(schema_interval value, char out[64])
{
    bool negative = value.microseconds < 0;
    uint64_t size = negative ? -(uint64_t)value.microseconds : (uint64_t)value.microseconds;
    snprintf(out, 64, "P%dM%dDT%s%llu.%06lluS", (int)value.months, (int)value.days, negative ? "-" : "",
             (unsigned long long)(size / (uint64_t)SECOND), (unsigned long long)(size % (uint64_t)SECOND));
}

/* -- decimals --------------------------------------------------------------------------------------------------- */

schema_status schema_decimal_parse(const char *text, int scale, schema_decimal *value)
{
    bool negative = *text == '-';
    const char *at = text + (negative || *text == '+');
    int64_t units = 0;
    int behind = -1; /* digits behind the point; -1 before it */
    bool any = false;
    if (scale < 0 || scale > 18)
        return SCHEMA_RANGE;
    for (; *at; at++) {
        if (*at == '.' && behind < 0) {
            behind = 0;
            continue;
        }
        int32_t digit = digits(at, 1);
        if (digit < 0)
            return SCHEMA_RANGE;
        any = true;
        if (behind >= scale) {
            if (digit)
                return SCHEMA_RANGE;
            continue;
        }
        if (units > (schema_powers_of_ten[18] - 1 - digit) / 10)
            return SCHEMA_RANGE;
        units = units * 10 + digit;
        behind += behind >= 0;
    }
    int missing = scale - (behind < 0 ? 0 : behind);
    if (!any || units > (schema_powers_of_ten[18] - 1) / schema_powers_of_ten[missing])
        return SCHEMA_RANGE;
    units *= schema_powers_of_ten[missing];
    value->units = negative ? -units : units;
    return SCHEMA_OK;
}

schema_decimal schema_decimal_of(const char *text, int scale)
{
    schema_decimal value = {0};
    schema_ignore(schema_decimal_parse(text, scale, &value));
    return value;
}

void schema_decimal_print(schema_decimal value, int scale, char out[24])
{
    uint64_t left = value.units < 0 ? 0 - (uint64_t)value.units : (uint64_t)value.units;
    char reversed[24];
    int count = 0;
    if (scale < 0 || scale > 18)
        scale = 0;
    do {
        if (count == scale && scale > 0)
            reversed[count++] = '.';
        reversed[count++] = (char)('0' + left % 10);
        left /= 10;
    } while (left || count <= scale || (scale > 0 && count < scale + 2));
    if (value.units < 0)
        *out++ = '-';
    while (count > 0)
        *out++ = reversed[--count];
    *out = '\0';
}

/* -- uuids ------------------------------------------------------------------------------------------------------ */

static bool has_hyphen_at(int byte)
{
    return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

schema_status schema_uuid_parse(const char *text, schema_uuid *value)
{
    static const char hexadecimal[] = "0123456789abcdef0123456789ABCDEF";
    for (int i = 0; i < 16; i++) {
        if (has_hyphen_at(i) && *text++ != '-')
            return SCHEMA_RANGE;
        unsigned both = 0;
        for (int half = 0; half < 2; half++, text++) {
            const char *found = *text ? strchr(hexadecimal, *text) : NULL;
            if (!found)
                return SCHEMA_RANGE;
            both = both * 16 + (unsigned)(found - hexadecimal) % 16;
        }
        value->bytes[i] = (uint8_t)both;
    }
    return *text ? SCHEMA_RANGE : SCHEMA_OK;
}

void schema_uuid_print(schema_uuid value, char out[40])
{
    static const char hexadecimal[] = "0123456789abcdef";
    for (int i = 0; i < 16; i++) {
        if (has_hyphen_at(i))
            *out++ = '-';
        *out++ = hexadecimal[value.bytes[i] >> 4];
        *out++ = hexadecimal[value.bytes[i] & 15];
    }
    *out = '\0';
}

/* Version 4, of the kernel's generator. All zeros where the machine has none. */
schema_uuid schema_uuid_random(void)
{
    schema_uuid value = {{0}};
    if (getentropy(value.bytes, sizeof value.bytes) != 0)
        return (schema_uuid){{0}};
    value.bytes[6] = (uint8_t)((value.bytes[6] & 0x0f) | 0x40);
    value.bytes[8] = (uint8_t)((value.bytes[8] & 0x3f) | 0x80);
    return value;
}
