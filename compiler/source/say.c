/* Owns: which characters are shown instead of written, and how. Must not know what is said. */
#include "source/say.h"

#include "base/number.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

static uint32_t code_point(const unsigned char *bytes, size_t length)
{
    static const unsigned char first[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
    uint32_t code = bytes[0] & first[length];
    for (size_t i = 1; i < length; i++)
        code = code << 6 | (bytes[i] & 0x3f);
    return code;
}

/* Controls; what turns the order of writing; what breaks lines or is not seen at all. */
static bool is_harmful(uint32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x61c || code == 0x200b || code == 0x200e ||
           code == 0x200f || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) ||
           code == 0xfeff || (code >= 0xfff9 && code <= 0xfffb) || (code >= 0xe0000 && code <= 0xe007f);
}

size_t harmless_character(const char *text, size_t size, bool *harmless)
{
    size_t length = schema_utf8_length(text, size);
    *harmless = length && !is_harmful(code_point((const unsigned char *)text, length));
    return length ? length : 1;
}

static size_t put(FILE *out, const char *text, size_t size, const char *kept)
{
    size_t written = 0;
    for (size_t i = 0; i < size;) {
        bool harmless;
        size_t length = harmless_character(text + i, size - i, &harmless);
        unsigned char c = (unsigned char)text[i];
        int count;
        if (harmless || (c && strchr(kept, c)))
            count = (int)fwrite(text + i, 1, length, out);
        else if (c == '\n' || c == '\r' || c == '\t')
            count = fprintf(out, "\\%c", c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
        else if (length == 1)
            count = fprintf(out, "\\x%02x", c);
        else
            count = fprintf(out, "\\u{%x}", (unsigned)code_point((const unsigned char *)text + i, length));
        written += count > 0 ? (size_t)count : 0;
        i += length;
    }
    return written;
}

size_t say_bytes(FILE *out, const char *text, size_t size)
{
    return put(out, text, size, "");
}

void say_lines(FILE *out, const char *text)
{
    put(out, text, strlen(text), "\n\t");
}

void say_exactly(FILE *out, const char *text)
{
    int file = fileno(out);
    if (file >= 0 && isatty(file))
        say_lines(out, text);
    else
        fputs(text, out);
}

/* -- formats ------------------------------------------------------------------------------------------------------ */

struct conversion {
    bool left, zeros;
    int width, precision; /* precision: -1 for none */
    char size;            /* z, l or nothing */
};

static int number_at(const char **at)
{
    int number = 0;
    for (; schema_is_digit(**at); (*at)++)
        number = number * 10 + (**at - '0');
    return number;
}

static void say_text(FILE *out, const struct conversion *how, const char *text)
{
    const char *end = how->precision >= 0 ? memchr(text, '\0', (size_t)how->precision) : NULL;
    size_t size = how->precision < 0 ? strlen(text) : end ? (size_t)(end - text) : (size_t)how->precision;
    if (!how->left && (size_t)how->width > size)
        fprintf(out, "%*s", how->width - (int)size, "");
    size_t written = say_bytes(out, text, size);
    if (how->left && (size_t)how->width > written)
        fprintf(out, "%*s", how->width - (int)written, "");
}

static void say_number(FILE *out, const struct conversion *how, bool negative, uintmax_t number)
{
    char digits[32];
    int width = how->width > 30 ? 30 : how->width;
    const char *sign = negative ? "-" : "";
    if (how->zeros)
        snprintf(digits, sizeof digits, "%s%0*ju", sign, width - negative, number);
    else
        snprintf(digits, sizeof digits, "%s%ju", sign, number);
    fprintf(out, how->left ? "%-*s" : "%*s", width, digits);
}

void say(FILE *out, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    while (*format) {
        size_t plain = strcspn(format, "%");
        fwrite(format, 1, plain, out);
        format += plain;
        if (!*format)
            break;
        struct conversion how = {.precision = -1};
        for (format++; *format == '-' || *format == '0'; format++) {
            how.left |= *format == '-';
            how.zeros |= *format == '0';
        }
        if (*format == '*') {
            how.width = va_arg(arguments, int);
            format++;
        } else {
            how.width = number_at(&format);
        }
        if (*format == '.' && format[1] == '*') {
            how.precision = va_arg(arguments, int);
            format += 2;
        } else if (*format == '.') {
            format++;
            how.precision = number_at(&format);
        }
        if (*format == 'z' || *format == 'l')
            how.size = *format++;
        if (how.width < 0) {
            how.left = true;
            how.width = -how.width;
        }
        switch (*format) {
        case 's': {
            const char *text = va_arg(arguments, const char *);
            say_text(out, &how, text ? text : "(null)");
            break;
        }
        case 'u':
            say_number(out, &how, false,
                       how.size == 'z'   ? va_arg(arguments, size_t)
                       : how.size == 'l' ? va_arg(arguments, unsigned long)
                                         : va_arg(arguments, unsigned));
            break;
        case 'd': {
            intmax_t number = how.size == 'l' ? va_arg(arguments, long) : va_arg(arguments, int);
            say_number(out, &how, number < 0, number < 0 ? 0 - (uintmax_t)number : (uintmax_t)number);
            break;
        }
        case 'c': {
            char c = (char)va_arg(arguments, int);
            say_bytes(out, &c, 1);
            break;
        }
        default:
            fputc('%', out);
            break;
        }
        format += *format != '\0';
    }
    va_end(arguments);
}
