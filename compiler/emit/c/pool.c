/* Owns: how bytes that a program carries are written in C: rows of literals, a line for each line of a text, and above
 * what begins a comment that says what it is. Must not know what the bytes mean. */
#include "emit/c/embedding.h"

#include <inttypes.h>
#include <string.h>

enum { LITERAL_WIDTH = 100 };

/* A byte in a literal, as short as it can be before the one that follows. */
static void add_byte(struct text *text, unsigned char c, unsigned char before, unsigned char next)
{
    if (c == '"' || c == '\\')
        schema_text_format(text, "\\%c", c);
    else if (c == '\n')
        schema_text_add(text, "\\n");
    else if (c >= ' ' && c <= '~' && !(c == '?' && before == '?'))
        schema_text_add_char(text, (char)c);
    else
        schema_text_format(text, next >= '0' && next <= '9' ? "\\%03o" : "\\%o", c);
}

void print_embedding(struct lines *lines, const char *name, const struct embedding *embedding)
{
    const struct schema_pool *pool = &embedding->pool;
    struct text *text = &lines->text;
    size_t mark = 0, begun = 0;
    bool open = false;
    if (!pool->size)
        return;
    schema_text_format(text, "static const char %s[][SCHEMA_POOL_ROW + 1] = {\n", name);
    for (size_t at = 0; at < pool->size; at++) {
        const unsigned char *row = (const unsigned char *)pool->rows[at / SCHEMA_POOL_ROW];
        size_t column = at % SCHEMA_POOL_ROW;
        bool marked = mark < embedding->marks.count && embedding->marks.items[mark].at == at;
        bool text_line = column && row[column - 1] == '\n' && (row[column] >= ' ' || row[column] == '\n');
        bool breaks = open && (!column || marked || text_line || text->size - begun > LITERAL_WIDTH);
        if (breaks) {
            schema_text_add(text, column ? "\"\n" : "\",\n");
            open = false;
        }
        if (marked) {
            lines->indent = 1;
            doc_comment(lines, embedding->marks.items[mark++].title);
            lines->indent = 0;
        }
        if (!open) {
            begun = text->size;
            schema_text_add(text, "    \"");
            open = true;
        }
        add_byte(text, row[column], column ? row[column - 1] : 0, row[column + 1]);
    }
    schema_text_add(text, "\",\n};\n");
}

const char *pool_value(struct region *region, const char *name, const struct embedding *embedding)
{
    const struct schema_pool *pool = &embedding->pool;
    if (!pool->size)
        return "{0}";
    return schema_region_format(region, "{%zu, %zu, UINT64_C(%" PRIu64 "), %s}", pool->size, pool->directory,
                                pool->check, name);
}
