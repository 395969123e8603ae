/* Owns: where a table's declaration takes one more item, in the layout that it has. Must not know what the item is. */
#include "judge/schema_warnings.h"

/* Behind a quoted text, a comment, or the one character at `at`. */
static size_t behind(const char *bytes, size_t size, size_t at)
{
    if (bytes[at] == '/' && at + 1 < size && bytes[at + 1] == '/') {
        while (at < size && bytes[at] != '\n')
            at++;
        return at;
    }
    if (bytes[at] != '\'' && bytes[at] != '"')
        return at + 1;
    const char quote = bytes[at++];
    while (at < size && bytes[at] != quote && bytes[at] != '\n')
        at++;
    return at < size ? at + 1 : size;
}

/* The brace that ends the braces which open behind `at`; the size: there is none. */
static size_t closing_brace(const char *bytes, size_t size, size_t at)
{
    size_t depth = 0;
    for (; at < size; at = behind(bytes, size, at)) {
        depth += bytes[at] == '{';
        if (bytes[at] == '}' && --depth == 0)
            return at;
    }
    return size;
}

struct span end_of_table(struct region *region, const struct table *table, const char *item, const char **replacement)
{
    const struct span *origin = table->origin;
    if (!origin || !origin->source)
        return NOWHERE;
    const char *bytes = origin->source->bytes;
    size_t close = closing_brace(bytes, origin->source->size, origin->begin), end = close;
    if (close == origin->source->size)
        return NOWHERE;
    while (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')
        end--;
    if (bytes[end - 1] == '\n') {
        *replacement = schema_region_format(region, "%.*s    %s\n", (int)(close - end), bytes + end, item);
        return (struct span){origin->source, (uint32_t)end, (uint32_t)end};
    }
    *replacement = schema_region_format(region, ", %s", item);
    return (struct span){origin->source, (uint32_t)end, (uint32_t)end};
}
