/* Owns: what is left of a part of a text when its layout is taken away: one blank between two words, none elsewhere,
 * and each comment in a line of its own. Must not know what the words mean. */
#include "layout/layout.h"

#include "base/text.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_symbol(char c)
{
    return c && strchr("<>=!|-+*/%:$", c) != NULL;
}

static bool is_word(char c)
{
    return c && !is_blank(c) && !is_symbol(c) && !strchr("(){}[],;.?", c);
}

size_t quoted_size(struct part part)
{
    const char *bytes = part.bytes;
    size_t size = part.size;
    bool fence = size >= 3 && memcmp(bytes, "\"\"\"", 3) == 0;
    if (size >= 2 && bytes[0] == '/' && bytes[1] == '/') {
        const char *end = memchr(bytes, '\n', size);
        return end ? (size_t)(end - bytes) : size;
    }
    if (!fence && bytes[0] != '\'' && bytes[0] != '"')
        return 0;
    for (size_t at = fence ? 3 : 1; at < size; at++) {
        if (fence && size - at >= 3 && memcmp(bytes + at, "\"\"\"", 3) == 0)
            return at + 3;
        if (fence || bytes[at] != bytes[0])
            continue;
        if (at + 1 < size && bytes[at + 1] == bytes[0])
            at++;
        else
            return at + 1;
    }
    return size;
}

size_t operator_size(struct part part)
{
    static const char *const operators[] = {"->>", "->", "<>", "<=", ">=", "!=", "||"};
    for (size_t i = 0; i < COUNT_OF(operators); i++) {
        size_t size = strlen(operators[i]);
        if (part.size >= size && memcmp(part.bytes, operators[i], size) == 0)
            return size;
    }
    return part.size && is_symbol(*part.bytes);
}

const char *part_substance(struct region *region, struct part part)
{
    struct text text = TEXT(region);
    bool apart = false;
    for (size_t at = 0; at < part.size;) {
        const char *bytes = part.bytes + at;
        if (is_blank(*bytes)) {
            apart = true;
            at++;
            continue;
        }
        char last = text.size ? text.bytes[text.size - 1] : '\0';
        struct part rest = {bytes, part.size - at};
        size_t quoted = quoted_size(rest), size = quoted ? quoted : operator_size(rest);
        bool comment = quoted && *bytes == '/', symbol = !quoted && size;
        at += size ? size : 1;
        if ((apart && is_word(last) && is_word(*bytes)) || (is_symbol(last) && symbol))
            schema_text_add_char(&text, ' ');
        while (comment && size && is_blank(bytes[size - 1]))
            size--;
        schema_text_add_bytes(&text, bytes, size ? size : 1);
        if (comment)
            schema_text_add_char(&text, '\n');
        apart = false;
    }
    return schema_text_string(&text);
}
