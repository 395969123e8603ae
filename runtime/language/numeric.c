/* Owns: the one form of a decimal of any size, and which texts are one. Must not know where it is kept. */
#include "language/formats.h"

#include <string.h>

enum { WHOLE_DIGITS = 131072, PLACES = 16383 }; /* PostgreSQL's limits */

static size_t digits(const char *text)
{
    return strspn(text, "0123456789");
}

enum numeric_reading schema_numeric_read(const char *text, struct numeric_text *number)
{
    const char *at = text + (*text == '-' || *text == '+');
    size_t whole = digits(at), places = at[whole] == '.' ? digits(at + whole + 1) : 0;
    const char *fraction = at[whole] == '.' ? at + whole + 1 : at + whole;
    if (whole + places == 0 || fraction[places])
        return NUMERIC_NONE;
    while (whole && *at == '0') {
        at++;
        whole--;
    }
    while (places && fraction[places - 1] == '0')
        places--;
    if (whole > WHOLE_DIGITS || places > PLACES)
        return NUMERIC_TOO_LONG;
    bool negative = *text == '-' && whole + places > 0;
    *number = (struct numeric_text){.negative = negative,
                                    .whole = whole ? at : "0",
                                    .whole_size = whole ? whole : 1,
                                    .fraction = fraction,
                                    .places = places,
                                    .size = negative + (whole ? whole : 1) + (places ? 1 + places : 0)};
    /* Nothing was left out, and nothing moved. */
    return number->size == strlen(text) && (whole || text[negative] == '0') ? NUMERIC_CANONICAL : NUMERIC_OTHER;
}

void schema_numeric_print(const struct numeric_text *number, char *out)
{
    if (number->negative)
        *out++ = '-';
    memcpy(out, number->whole, number->whole_size);
    out += number->whole_size;
    if (number->places) {
        *out++ = '.';
        memcpy(out, number->fraction, number->places);
        out += number->places;
    }
    *out = '\0';
}
