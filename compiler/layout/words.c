/* Owns: the blanks between the words of one item. Must not know what stands above, below or behind it. */
#include "layout/format.h"
#include "layout/weave.h"

#include <string.h>

enum { INDENT = 4 };

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_word(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

struct laying {
    struct text text;
    bool after_operator;
    unsigned indent, depth;
    size_t line; /* where the last line begins */
};

static char last_of(const struct laying *laying)
{
    return laying->text.size ? laying->text.bytes[laying->text.size - 1] : '\0';
}

static void new_line(struct laying *laying, char next)
{
    unsigned depth = laying->depth ? laying->depth : 1;
    if (next == ')' || next == ']' || next == '}')
        depth = laying->depth ? laying->depth - 1 : 0;
    schema_text_add_char(&laying->text, '\n');
    for (unsigned i = 0; i < laying->indent + depth * INDENT; i++)
        schema_text_add_char(&laying->text, ' ');
}

/* Before these words a bracket stands apart; behind any other word it stands as it was put. */
static bool apart_from_bracket(const struct laying *laying)
{
    static const char *const words[] = {"check", "index", "unique", "key",   "include", "in",   "and",
                                        "or",    "not",   "where",  "using", "when",    "then", "else"};
    const char *bytes = laying->text.bytes;
    size_t end = laying->text.size, begin = end;
    while (begin && is_word(bytes[begin - 1]))
        begin--;
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (strlen(words[i]) == end - begin && memcmp(words[i], bytes + begin, end - begin) == 0)
            return true;
    return false;
}

static bool wants_blank(const struct laying *laying, char next, bool apart)
{
    char last = last_of(laying);
    if (!last || last == '(' || last == '[' || next == ')' || next == ']' || next == ',' || next == '?' ||
        next == '.' || last == '.')
        return false;
    if (is_word(next) || next == '\'' || next == '"') {
        if (last == ')' || last == ']' || last == '?' || last == '\'' || last == '"')
            return true;
    }
    if (last == ',' && !apart && next >= '0' && next <= '9') /* decimal(12,2) */
        return false;
    if (laying->after_operator || last == ',' || next == '{' || last == '{' || next == '}')
        return true;
    if (next == '(' && is_word(last) && apart_from_bracket(laying))
        return true;
    return apart && next != '[';
}

const char *format_words(struct region *region, struct part part, unsigned indent, bool column)
{
    struct laying laying = {.text = TEXT(region), .indent = indent};
    bool apart = false, wide = false, line = false, number_dot = false;
    for (size_t at = 0; at < part.size;) {
        const char *bytes = part.bytes + at;
        if (is_blank(*bytes)) {
            wide = apart;
            apart = true;
            line |= *bytes == '\n';
            at++;
            continue;
        }
        size_t quoted = quoted_size(part_behind(part, at)), sign = operator_size(part_behind(part, at));
        size_t size = quoted ? quoted : sign ? sign : 1;
        bool comment = quoted && *bytes == '/', compares = !quoted && (sign > 1 || strchr("<>=", *bytes));
        number_dot = *bytes == '.' && apart; /* .5 is a number, and no name behind a dot */
        if (line && laying.text.size)
            new_line(&laying, *bytes);
        else if (comment && laying.text.size)
            schema_text_add(&laying.text, "  ");
        else if (wants_blank(&laying, *bytes, apart || compares) || (number_dot && last_of(&laying) != '('))
            schema_text_add(&laying.text, wide && column && !laying.depth && !laying.after_operator ? "  " : " ");
        if (*bytes == '(' || *bytes == '[' || *bytes == '{')
            laying.depth++;
        if ((*bytes == ')' || *bytes == ']' || *bytes == '}') && laying.depth)
            laying.depth--;
        at += size;
        while (comment && is_blank(bytes[size - 1]))
            size--;
        schema_text_add_bytes(&laying.text, bytes, size);
        laying.after_operator = compares;
        apart = false;
        wide = false;
        line = false;
    }
    const char *words = schema_text_string(&laying.text);
    if (!column)
        return words;
    size_t name, type;
    split_column(words, &name, &type);
    const char *begin = words + name + strspn(words + name, " "), *rest = words + type;
    if (rest[strspn(rest, " ")] == '(') /* text (20) */
        rest += strspn(rest, " ");
    return schema_region_format(region, "%.*s%s%.*s%s", (int)name, words, begin > words + name ? " " : "",
                                (int)(words + type - begin), begin, rest);
}

static size_t word_size(const char *words)
{
    size_t size = 0;
    for (;;) {
        size_t quoted = words[size] == '"' ? quoted_size(text_part(words + size)) : 0;
        if (quoted)
            size += quoted;
        else if (is_word(words[size]) || words[size] == '.')
            size++;
        else
            return size;
    }
}

static size_t brackets_size(const char *words)
{
    size_t depth = 0, size = 0;
    if (*words != '(' && *words != '[')
        return 0;
    while (words[size]) {
        size_t quoted = quoted_size(text_part(words + size));
        depth += words[size] == '(' || words[size] == '[';
        depth -= words[size] == ')' || words[size] == ']';
        size += quoted ? quoted : 1;
        if (!depth)
            break;
    }
    return size;
}

void split_column(const char *words, size_t *name, size_t *type)
{
    *name = word_size(words);
    *type = *name + strspn(words + *name, " ");
    if (strncmp(words + *type, "-> ", 3) == 0)
        *type += 3;
    *type += word_size(words + *type);
    *type += brackets_size(words + *type);
    *type += brackets_size(words + *type);
    *type += words[*type] == '?';
}
