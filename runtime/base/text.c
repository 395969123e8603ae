/* Owns: growing text and the few comparisons of text that every room needs. Must not know any language. */
#include "base/text.h"

#include <stdio.h>
#include <string.h>

static void reserve(struct text *text, size_t more)
{
    if (more < text->capacity - text->size)
        return;
    size_t capacity = text->capacity ? text->capacity : 128;
    while (capacity - text->size <= more) {
        if (capacity > (size_t)-1 / 2)
            schema_region_exhausted(text->region);
        capacity *= 2;
    }
    char *bytes = schema_region_allocate(text->region, capacity);
    if (text->size)
        memcpy(bytes, text->bytes, text->size);
    text->bytes = bytes;
    text->capacity = capacity;
}

void schema_text_add_bytes(struct text *text, const char *bytes, size_t size)
{
    if (!size)
        return;
    reserve(text, size);
    memcpy(text->bytes + text->size, bytes, size);
    text->size += size;
    text->bytes[text->size] = '\0';
}

void schema_text_add(struct text *text, const char *string)
{
    schema_text_add_bytes(text, string, strlen(string));
}

void schema_text_add_char(struct text *text, char c)
{
    schema_text_add_bytes(text, &c, 1);
}

void schema_text_format(struct text *text, const char *format, ...)
{
    char small[256];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(small, sizeof small, format, arguments);
    va_end(arguments);
    if (length < 0)
        schema_region_exhausted(text->region);
    if ((size_t)length < sizeof small) {
        schema_text_add_bytes(text, small, (size_t)length);
        return;
    }
    reserve(text, (size_t)length);
    va_start(arguments, format);
    vsnprintf(text->bytes + text->size, (size_t)length + 1, format, arguments);
    va_end(arguments);
    text->size += (size_t)length;
}

const char *schema_text_string(const struct text *text)
{
    return text->bytes ? text->bytes : "";
}

void schema_text_add_quoted(struct text *text, const char *string, char quote)
{
    schema_text_add_char(text, quote);
    for (const char *at = string; *at; at++) {
        if (*at == quote)
            schema_text_add_char(text, quote);
        schema_text_add_char(text, *at);
    }
    schema_text_add_char(text, quote);
}

bool schema_same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static int fold(char c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

bool schema_same_text_any_case(const char *a, const char *b)
{
    if (!a || !b)
        return a == b;
    for (; *a && *b; a++, b++)
        if (fold(*a) != fold(*b))
            return false;
    return *a == *b;
}

static bool continues(const unsigned char *byte)
{
    return (*byte & 0xC0) == 0x80;
}

size_t schema_utf8_length(const char *bytes, size_t size)
{
    const unsigned char *b = (const unsigned char *)bytes;
    if (size >= 1 && b[0] >= 0x01 && b[0] < 0x80)
        return 1;
    if (size >= 2 && b[0] >= 0xC2 && b[0] < 0xE0 && continues(b + 1))
        return 2;
    if (size >= 3 && b[0] >= 0xE0 && b[0] < 0xF0 && continues(b + 1) && continues(b + 2) &&
        !(b[0] == 0xE0 && b[1] < 0xA0) && !(b[0] == 0xED && b[1] > 0x9F))
        return 3;
    if (size >= 4 && b[0] >= 0xF0 && b[0] < 0xF5 && continues(b + 1) && continues(b + 2) && continues(b + 3) &&
        !(b[0] == 0xF0 && b[1] < 0x90) && !(b[0] == 0xF4 && b[1] > 0x8F))
        return 4;
    return 0;
}
