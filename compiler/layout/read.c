/* Owns: cutting a text into its elements: where each begins and ends, and which comments and blanks are whose. The
 * tokens that the parser gets say where an item ends. Must not know what an element means. */
#include "layout/layout.h"

#include "grammar/lines.h"
#include "grammar/parser.h"

#include <string.h>

struct reading {
    struct region *region;
    const struct source *source;
    struct lines *lines;
    struct keys keys;
    struct token token; /* not taken yet */
    size_t at;          /* up to here each byte has its element */
};

static const char *bytes_at(const struct reading *reading, size_t offset)
{
    return reading->source->bytes + offset;
}

static struct part part_of(const struct reading *reading, size_t begin, size_t end)
{
    return (struct part){bytes_at(reading, begin), end - begin};
}

static void advance(struct reading *reading)
{
    reading->token = lines_next(reading->lines);
}

static size_t skip_blanks(const char *bytes, size_t at)
{
    return at + strspn(bytes + at, " \t\r\f\v");
}

/* Behind the rest of a line that has nothing but a comment in it; `at` itself, where something else follows. */
static size_t end_of_line(const struct reading *reading, size_t at)
{
    const char *bytes = reading->source->bytes;
    size_t next = skip_blanks(bytes, at);
    if (bytes[next] == '/' && bytes[next + 1] == '/')
        next += strcspn(bytes + next, "\n");
    if (bytes[next] == '\n')
        return next + 1;
    return next == reading->source->size ? next : at;
}

/* A comma, the comment behind it and the end of the line are the tail of what stands before them. */
static size_t end_of_tail(const struct reading *reading, size_t at)
{
    const char *bytes = reading->source->bytes;
    size_t comma = skip_blanks(bytes, at);
    if (bytes[comma] == ',')
        at = comma + 1;
    return end_of_line(reading, at);
}

static struct element *add_element(struct reading *reading, struct elements *list, size_t begin)
{
    struct element *element = NEW(reading->region, struct element);
    element->line_start = begin == 0 || *bytes_at(reading, begin - 1) == '\n';
    APPEND(reading->region, list, element);
    return element;
}

static void add_comment(struct reading *reading, struct elements *list, size_t begin, size_t text, size_t end)
{
    struct element *element = add_element(reading, list, begin);
    size_t tail = end > text && *bytes_at(reading, end - 1) == '\n' ? end - 1 : end;
    element->comment = true;
    element->lead = part_of(reading, begin, text);
    element->core = part_of(reading, text, tail);
    element->tail = part_of(reading, tail, end);
    element->whole = part_of(reading, begin, end);
    element->key = schema_region_format(reading->region, "// %s", part_substance(reading->region, element->core));
    reading->at = end;
}

/* The comments up to `end` that an empty line keeps apart from what follows; where nothing follows, all of them. */
static void split_comments(struct reading *reading, struct elements *list, size_t end, bool followed)
{
    const char *bytes = reading->source->bytes;
    size_t begin = reading->at, text = 0;
    bool inside = false;
    for (size_t at = reading->at; at < end;) {
        size_t word = skip_blanks(bytes, at);
        bool comment = bytes[word] == '/' && bytes[word + 1] == '/';
        if (!comment && inside) { /* an empty line, or what follows */
            if (bytes[word] != '\n' && followed)
                return;
            add_comment(reading, list, begin, text, at);
            begin = at;
            inside = false;
        }
        if (comment && bytes[word + 2] == '/') /* of what follows, and so is all below it */
            return;
        if (comment && !inside) {
            inside = true;
            text = word;
        }
        at = word + strcspn(bytes + word, "\n");
        at += at < end;
    }
    if (inside && !followed)
        add_comment(reading, list, begin, text, end);
}

static void read_list(struct reading *reading, struct elements *list, int closer);

/* Past the end of an item; its last token is given back. */
static struct token take_item(struct reading *reading, size_t depth)
{
    struct token last = reading->token;
    while (reading->token.kind && !(reading->token.kind == TOKEN_LINE_END && reading->lines->depth == depth)) {
        if (reading->token.kind != TOKEN_LINE_END)
            last = reading->token;
        advance(reading);
    }
    if (reading->token.kind)
        advance(reading);
    return last;
}

/* Up to the brace that opens its list; false: it has none. */
static bool find_brace(struct reading *reading, size_t depth, struct token *last)
{
    *last = reading->token;
    for (;;) {
        if (reading->token.kind == 0 || (reading->token.kind == TOKEN_LINE_END && reading->lines->depth == depth))
            return false;
        if (reading->token.kind == '{')
            return true;
        *last = reading->token;
        advance(reading);
    }
}

static size_t read_block(struct reading *reading, struct element *element, size_t begin, size_t depth)
{
    size_t open = reading->token.name.span.end;
    size_t head = end_of_line(reading, open);
    element->block = true;
    element->core = part_of(reading, begin, head);
    reading->at = head;
    advance(reading);
    read_list(reading, &element->elements, '}');
    size_t brace = reading->token.name.span.end;
    element->closing = part_of(reading, reading->at, brace);
    element->one_line = !memchr(bytes_at(reading, open), '\n', brace - open);
    return take_item(reading, depth).name.span.end;
}

static void read_element(struct reading *reading, struct elements *list)
{
    size_t depth = reading->lines->depth, begin = reading->token.name.span.begin;
    const struct key *key = find_key(&reading->keys, (uint32_t)begin);
    split_comments(reading, list, begin, true);
    struct element *element = add_element(reading, list, reading->at);
    struct token last;
    size_t start = reading->at, end = 0;
    element->lead = part_of(reading, start, begin);
    if (key && key->block && find_brace(reading, depth, &last)) {
        end = read_block(reading, element, begin, depth);
    } else {
        if (!(key && key->block))
            last = take_item(reading, depth);
        else if (reading->token.kind)
            advance(reading);
        end = last.name.span.end;
        element->core = part_of(reading, begin, end);
    }
    if (element->block && bytes_at(reading, end)[-1] != '}') { /* something stands behind the brace: one piece */
        element->block = false;
        element->elements = (struct elements){0};
        element->core = part_of(reading, begin, end);
    }
    size_t tail = end_of_tail(reading, end);
    element->tail = part_of(reading, end, tail);
    element->whole = part_of(reading, start, tail);
    element->key = key ? key->text : part_substance(reading->region, element->core);
    element->was = key ? key->was : NULL;
    element->alike = key ? key->alike : NULL;
    reading->at = tail;
}

/* Two of one name: the second is another. */
static void tell_apart(struct reading *reading, struct elements *list)
{
    for (size_t i = list->count; i-- > 1;) {
        unsigned same = 1;
        for (size_t j = 0; j < i; j++)
            same += strcmp(list->items[j]->key, list->items[i]->key) == 0;
        if (same > 1)
            list->items[i]->key = schema_region_format(reading->region, "%s #%u", list->items[i]->key, same);
    }
}

static void read_list(struct reading *reading, struct elements *list, int closer)
{
    while (reading->token.kind != closer && reading->token.kind) {
        if (reading->token.kind == TOKEN_DOC || reading->token.kind == TOKEN_LINE_END)
            advance(reading);
        else
            read_element(reading, list);
    }
    split_comments(reading, list, closer ? reading->token.name.span.begin : reading->source->size, false);
    if (list->count) {
        list->items[0]->first = true;
        list->items[list->count - 1]->last = true;
    }
    tell_apart(reading, list);
}

struct layout *layout_read(struct region *region, const struct source *source, const struct schema_tree *tree)
{
    struct reading reading = {.region = region, .source = source, .keys = layout_keys(region, tree)};
    struct layout *layout = NEW(region, struct layout);
    reading.lines = NEW(region, struct lines);
    lines_of_source(reading.lines, region, region, NULL, source);
    layout->source = source;
    advance(&reading);
    read_list(&reading, &layout->elements, 0);
    layout->closing = part_of(&reading, reading.at, source->size);
    return layout;
}
