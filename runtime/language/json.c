/* Owns: whether a text is json as every engine takes it: RFC 8259 without what PostgreSQL's jsonb refuses, which is an
 * escaped NUL, half a surrogate pair, and a number that no numeric holds. Must not know what it is for. */
#include "base/number.h"
#include "language/formats.h"

#include <string.h>

enum {
    DEPTH = 1000,          /* SQLite stops at 2,000 */
    WHOLE_DIGITS = 131072, /* a numeric's limits, before the point and behind it */
    PLACES = 16383,
};

struct json {
    const char *at;
    unsigned depth;
};

static bool value(struct json *json);

static void blanks(struct json *json)
{
    while (*json->at == ' ' || *json->at == '\t' || *json->at == '\r' || *json->at == '\n')
        json->at++;
}

static bool word(struct json *json, const char *text)
{
    size_t size = strlen(text);
    if (strncmp(json->at, text, size) != 0)
        return false;
    json->at += size;
    return true;
}

static bool unit(struct json *json, unsigned *code)
{
    *code = 0;
    for (int i = 0; i < 4; i++, json->at++) {
        char c = *json->at;
        unsigned digit;
        if (c >= '0' && c <= '9')
            digit = (unsigned)(c - '0');
        else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
            digit = (unsigned)((c | 0x20) - 'a' + 10);
        else
            return false;
        *code = *code * 16 + digit;
    }
    return true;
}

static bool escape(struct json *json)
{
    unsigned code, low;
    if (*json->at && strchr("\"\\/bfnrt", *json->at)) {
        json->at++;
        return true;
    }
    if (*json->at++ != 'u' || !unit(json, &code) || code == 0)
        return false;
    if (code < 0xD800 || code > 0xDFFF)
        return true;
    return code <= 0xDBFF && word(json, "\\u") && unit(json, &low) && low >= 0xDC00 && low <= 0xDFFF;
}

static bool string(struct json *json)
{
    if (*json->at != '"')
        return false;
    json->at++;
    while (*json->at != '"') {
        if ((unsigned char)*json->at < 0x20) /* the end, too */
            return false;
        if (*json->at++ == '\\' && !escape(json))
            return false;
    }
    json->at++;
    return true;
}

/* `size` digits; what is beyond any limit is one number. */
static long exponent(const char *digits, size_t size, bool negative)
{
    while (size > 1 && *digits == '0')
        digits++, size--;
    int64_t amount;
    if (size > 6 || !schema_int64_read(digits, &(const char *){NULL}, &amount))
        amount = 1000000;
    return (long)(negative ? -amount : amount);
}

static bool number(struct json *json)
{
    static const char digits[] = "0123456789";
    size_t places = 0;
    long moved = 0;
    json->at += *json->at == '-';
    size_t whole = strspn(json->at, digits);
    if (!whole || (whole > 1 && *json->at == '0'))
        return false;
    json->at += whole;
    if (*json->at == '.') {
        places = strspn(++json->at, digits);
        if (!places)
            return false;
        json->at += places;
    }
    if (*json->at == 'e' || *json->at == 'E') {
        json->at++;
        bool negative = *json->at == '-';
        json->at += negative || *json->at == '+';
        size_t size = strspn(json->at, digits);
        if (!size)
            return false;
        moved = exponent(json->at, size, negative);
        json->at += size;
    }
    return whole <= WHOLE_DIGITS && places <= PLACES && (long)whole + moved <= WHOLE_DIGITS &&
           (long)places - moved <= PLACES;
}

static bool list(struct json *json, char end, bool named)
{
    json->at++;
    blanks(json);
    if (*json->at == end) {
        json->at++;
        return true;
    }
    for (;;) {
        if (named) {
            blanks(json);
            if (!string(json))
                return false;
            blanks(json);
            if (*json->at++ != ':')
                return false;
        }
        if (!value(json))
            return false;
        if (*json->at == end) {
            json->at++;
            return true;
        }
        if (*json->at++ != ',')
            return false;
    }
}

static bool value(struct json *json)
{
    bool fine;
    blanks(json);
    if (++json->depth > DEPTH)
        return false;
    switch (*json->at) {
    case '{':
        fine = list(json, '}', true);
        break;
    case '[':
        fine = list(json, ']', false);
        break;
    case '"':
        fine = string(json);
        break;
    case 't':
        fine = word(json, "true");
        break;
    case 'f':
        fine = word(json, "false");
        break;
    case 'n':
        fine = word(json, "null");
        break;
    default:
        fine = number(json);
        break;
    }
    json->depth--;
    if (fine)
        blanks(json);
    return fine;
}

bool schema_is_json(const char *text)
{
    struct json json = {.at = text};
    return value(&json) && *json.at == '\0';
}
