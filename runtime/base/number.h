/* Numbers as text, texts as numbers, and what kind of character a byte is: the same in every locale that a program may
 * have set. No other file asks the C library for any of this; a test holds that. */
#ifndef SCHEMA_BASE_NUMBER_H
#define SCHEMA_BASE_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

/* -- characters: those of ASCII, and of no other set -------------------------------------------------------------- */

static inline bool schema_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool schema_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool schema_is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline char schema_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* -- as text ------------------------------------------------------------------------------------------------------ */

enum { SCHEMA_NUMBER_SIZE = 32 };

/* A finite number with seventeen digits, or fewer where they say it exactly: read back it is the same. Gives `out`. */
const char *schema_double_print(double value, char out[SCHEMA_NUMBER_SIZE]);

/* So many seconds, none of them before zero, to `places` (at most 6) behind the point: for people. Gives `out`. */
const char *schema_seconds_print(double seconds, int places, char out[SCHEMA_NUMBER_SIZE]);

/* -- from text: the whole of it where `end` is null, else what stands first, and *end is behind it --------------- */

/* A minus or none, digits with at most one point among, before or behind them, and perhaps an exponent: the nearest
 * number of the type. False: it is no number, or too large for the type; no blanks, no names of what is not a number.
 */
bool schema_double_read(const char *text, const char **end, double *value);
bool schema_float_read(const char *text, const char **end, float *value);

/* A minus or none, and digits. False: there are none, or the number is not of the type. */
bool schema_int64_read(const char *text, const char **end, int64_t *value);

#endif
