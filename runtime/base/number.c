/* Owns: the one place where numbers become text and texts numbers. The C library does it, in its plain locale: the
 * program's own may have another point. Must not know any language's literals. */
#include "base/number.h"

#include <errno.h>
#include <inttypes.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The plain locale, for this thread. */
struct plainly {
    locale_t plain, before;
};

static struct plainly begin_plainly(void)
{
    struct plainly plainly = {.plain = newlocale(LC_ALL_MASK, "C", (locale_t)0)};
    plainly.before = uselocale(plainly.plain);
    return plainly;
}

static void end_plainly(struct plainly plainly)
{
    uselocale(plainly.before);
    if (plainly.plain)
        freelocale(plainly.plain);
}

/* -- as text ------------------------------------------------------------------------------------------------------ */

const char *schema_double_print(double value, char out[SCHEMA_NUMBER_SIZE])
{
    struct plainly plainly = begin_plainly();
    snprintf(out, SCHEMA_NUMBER_SIZE, "%.17g", value);
    end_plainly(plainly);
    return out;
}

const char *schema_seconds_print(double seconds, int places, char out[SCHEMA_NUMBER_SIZE])
{
    static const int64_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
    int64_t power = powers[places < 0 ? 0 : places > 6 ? 6 : places];
    int64_t parts = seconds > 0 && seconds < 1e12 ? (int64_t)(seconds * (double)power + 0.5) : 0;
    if (power == 1)
        snprintf(out, SCHEMA_NUMBER_SIZE, "%" PRId64, parts);
    else
        snprintf(out, SCHEMA_NUMBER_SIZE, "%" PRId64 ".%0*" PRId64, parts / power, places, parts % power);
    return out;
}

/* -- from text ---------------------------------------------------------------------------------------------------- */

static const char *behind_digits(const char *at)
{
    while (schema_is_digit(*at))
        at++;
    return at;
}

/* Behind the number that `text` begins with; null: it begins with none. */
static const char *behind_number(const char *text)
{
    const char *whole = text + (*text == '-'), *at = behind_digits(whole);
    bool any = at > whole;
    if (*at == '.') {
        const char *fraction = ++at;
        at = behind_digits(at);
        any = any || at > fraction;
    }
    if (!any)
        return NULL;
    if (*at == 'e' || *at == 'E') {
        const char *exponent = at + 1 + (at[1] == '-' || at[1] == '+');
        if (schema_is_digit(*exponent))
            at = behind_digits(exponent);
    }
    return at;
}

/* Whether the number ends where it was to end. The library sees hexadecimal digits behind 0x as well. */
static bool ends(const char *read, const char *expected, const char **end)
{
    if (read != expected || (!end && *expected))
        return false;
    if (end)
        *end = expected;
    return true;
}

bool schema_double_read(const char *text, const char **end, double *value)
{
    const char *behind = behind_number(text);
    char *read;
    if (!behind)
        return false;
    struct plainly plainly = begin_plainly();
    *value = strtod(text, &read);
    end_plainly(plainly);
    return isfinite(*value) && ends(read, behind, end);
}

bool schema_float_read(const char *text, const char **end, float *value)
{
    const char *behind = behind_number(text);
    char *read;
    if (!behind)
        return false;
    struct plainly plainly = begin_plainly();
    *value = strtof(text, &read);
    end_plainly(plainly);
    return isfinite(*value) && ends(read, behind, end);
}

bool schema_int64_read(const char *text, const char **end, int64_t *value)
{
    const char *at = text + (*text == '-'), *behind = behind_digits(at);
    int64_t number = 0;
    if (behind == at || (!end && *behind))
        return false;
    for (; at < behind; at++) { /* below zero, where there is room for one more */
        int digit = *at - '0';
        if (number < (INT64_MIN + digit) / 10)
            return false;
        number = number * 10 - digit;
    }
    if (*text != '-' && number == INT64_MIN)
        return false;
    *value = *text == '-' ? number : -number;
    if (end)
        *end = behind;
    return true;
}
