/* Owns: where lines begin and end, and what stands in columns. Must not know what the words mean. */
#include "layout/format.h"
#include "layout/weave.h"
#include "syntax/dump.h"

#include <string.h>

enum { INDENT = 4, LONGEST_LINE = 100, WIDEST_TYPE = 32 };

struct formatting {
    struct region *region;
    struct text text;
};

/* A line that is to be written, its parts still apart. */
struct line {
    const char *words; /* of several lines, perhaps */
    const char *comment;
    size_t name, type; /* of a column in one line: where they end; else 0 */
};

static void format_list(struct formatting *formatting, const struct elements *list, unsigned depth);

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static size_t width_of(const char *words, size_t size)
{
    size_t width = 0;
    for (size_t i = 0; i < size; i++)
        width += (words[i] & 0xC0) != 0x80;
    return width;
}

static void add_blanks(struct formatting *formatting, size_t count)
{
    while (count--)
        schema_text_add_char(&formatting->text, ' ');
}

/* -- comments -------------------------------------------------------------------------------------------------- */

/* The comment in a part, without the blanks behind it; null: there is none. */
static const char *comment_in(struct formatting *formatting, struct part part)
{
    for (size_t at = 0; at + 1 < part.size; at++) {
        size_t quoted = quoted_size(part_behind(part, at));
        if (!quoted)
            continue;
        if (part.bytes[at] != '/') {
            at += quoted - 1;
            continue;
        }
        while (quoted && is_blank(part.bytes[at + quoted - 1]))
            quoted--;
        return schema_region_copy(formatting->region, part.bytes + at, quoted);
    }
    return NULL;
}

/* Each comment of a part in a line of its own. */
static void add_comments(struct formatting *formatting, struct part part, unsigned depth)
{
    for (size_t at = 0; at < part.size;) {
        size_t size = quoted_size(part_behind(part, at));
        if (!size) {
            at++;
            continue;
        }
        const char *comment = comment_in(formatting, (struct part){part.bytes + at, size});
        add_blanks(formatting, depth * INDENT);
        schema_text_format(&formatting->text, "%s\n", comment ? comment : "");
        at += size;
    }
}

/* -- one line -------------------------------------------------------------------------------------------------- */

static bool has_comment(struct formatting *formatting, const struct element *element)
{
    return comment_in(formatting, element->lead) || comment_in(formatting, element->core) ||
           comment_in(formatting, element->tail);
}

static struct part head_part(const struct element *block)
{
    const char *brace = NULL;
    for (size_t at = 0; at < block->core.size && !brace; at++) {
        size_t quoted = quoted_size(part_behind(block->core, at));
        if (block->core.bytes[at] == '{')
            brace = block->core.bytes + at;
        at += quoted ? quoted - 1 : 0;
    }
    size_t size = brace ? (size_t)(brace - block->core.bytes) : block->core.size;
    while (size && is_blank(block->core.bytes[size - 1]))
        size--;
    return (struct part){block->core.bytes, size};
}

static bool is_column(const struct element *element)
{
    return strncmp(element->key, "column ", 7) == 0 && strncmp(element->core.bytes, "drop", 4) != 0;
}

static const char *words_of(struct formatting *formatting, const struct element *element, unsigned depth);

/* A block in one line; null: it does not fit. */
static const char *one_line(struct formatting *formatting, const struct element *block, unsigned depth)
{
    struct text text = TEXT(formatting->region);
    const struct elements *list = &block->elements;
    if (!block->one_line)
        return NULL;
    schema_text_add(&text, format_words(formatting->region, head_part(block), depth * INDENT, false));
    schema_text_add(&text, " {");
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i]->comment || has_comment(formatting, list->items[i]))
            return NULL;
        const struct element *element = list->items[i];
        const char *words = element->block ? one_line(formatting, element, depth)
                                           : format_words(formatting->region, element->core, depth * INDENT, false);
        if (!words)
            return NULL;
        schema_text_format(&text, "%s%s", i ? ", " : " ", words);
    }
    schema_text_add(&text, " }");
    const char *line = schema_text_string(&text);
    return strchr(line, '\n') || width_of(line, text.size) + depth * INDENT > LONGEST_LINE ? NULL : line;
}

/* What stands in one line, or in the lines of one item; null: a block of several lines. */
static const char *words_of(struct formatting *formatting, const struct element *element, unsigned depth)
{
    if (element->block)
        return one_line(formatting, element, depth);
    return format_words(formatting->region, element->core, depth * INDENT, is_column(element));
}

/* -- a block --------------------------------------------------------------------------------------------------- */

static void add_block(struct formatting *formatting, const struct element *block, unsigned depth)
{
    struct part head = head_part(block);
    const char *comment = comment_in(formatting, part_behind(block->core, head.size));
    schema_text_add(&formatting->text, format_words(formatting->region, head, depth * INDENT, false));
    if (comment_in(formatting, head)) { /* it may be the last of the head: the brace stands below it */
        schema_text_add_char(&formatting->text, '\n');
        add_blanks(formatting, depth * INDENT);
        schema_text_add(&formatting->text, "{");
    } else {
        schema_text_add(&formatting->text, " {");
    }
    schema_text_format(&formatting->text, "%s%s\n", comment ? "  " : "", comment ? comment : "");
    format_list(formatting, &block->elements, depth + 1);
    add_blanks(formatting, depth * INDENT);
    schema_text_add(&formatting->text, "}");
}

/* -- a list ---------------------------------------------------------------------------------------------------- */

static struct line line_of(struct formatting *formatting, const struct element *element, unsigned depth)
{
    struct line line = {.words = words_of(formatting, element, depth),
                        .comment = comment_in(formatting, element->tail)};
    if (line.words && is_column(element) && !strchr(line.words, '\n'))
        split_column(line.words, &line.name, &line.type);
    return line;
}

/* Behind these a line would go on, were there no comma. */
static bool needs_comma(const char *words)
{
    static const char *const going_on[] = {"and", "or", "not", "where"};
    size_t size = strlen(words), begin = size;
    while (begin && !is_blank(words[begin - 1]))
        begin--;
    for (size_t i = 0; i < COUNT_OF(going_on); i++)
        if (schema_same_text_any_case(words + begin, going_on[i]))
            return true;
    return false;
}

struct widths {
    size_t name, type;
};

static const char *in_columns(struct formatting *formatting, const struct line *line, struct widths widths)
{
    if (!line->name || !line->words[line->name])
        return line->words;
    size_t type_size = line->type - line->name - 1;
    size_t name = width_of(line->words, line->name), type = width_of(line->words + line->name + 1, type_size);
    const char *rest = line->words + line->type;
    rest += strspn(rest, " ");
    size_t gap = type < widths.type ? widths.type - type : 0;
    return schema_region_format(formatting->region, "%.*s%*s%.*s%*s%s", (int)line->name, line->words,
                                (int)(widths.name - name + 2), "", (int)type_size, line->words + line->name + 1,
                                *rest ? (int)gap + 2 : 0, "", rest);
}

static struct widths widths_of(const struct line *lines, size_t count)
{
    struct widths widths = {0, 0};
    for (size_t i = 0; i < count; i++) {
        const struct line *line = &lines[i];
        if (!line->name || !line->words[line->name])
            continue;
        size_t name = width_of(line->words, line->name);
        size_t type = width_of(line->words + line->name + 1, line->type - line->name - 1);
        widths.name = name > widths.name ? name : widths.name;
        if (type <= WIDEST_TYPE && line->words[line->type])
            widths.type = type > widths.type ? type : widths.type;
    }
    return widths;
}

static bool is_long(const struct line *line)
{
    return !line->words || strchr(line->words, '\n');
}

/* Comments behind lines that follow each other stand below each other. */
static size_t comment_column(const struct line *lines, size_t count, size_t at)
{
    size_t begin = at, widest = 0;
    while (begin && lines[begin - 1].comment && !is_long(&lines[begin - 1]))
        begin--;
    for (size_t i = begin; i < count && lines[i].comment && !is_long(&lines[i]); i++) {
        size_t width = width_of(lines[i].words, strlen(lines[i].words));
        widest = width > widest ? width : widest;
    }
    return widest;
}

static bool empty_line_above(const struct element *element, const struct element *before)
{
    if (!before)
        return false;
    if (before->comment || blank_lines_of(element->lead).size)
        return true;
    return false;
}

/* A block of several lines stands apart from others; what it is put apart by an author stays so. */
static bool apart(const struct element *element, const struct element *before, const struct line *lines, size_t i,
                  unsigned depth)
{
    if (empty_line_above(element, before) && (element->line_start || before->comment))
        return true;
    return before && depth == 0 && !before->comment && (!lines[i].words || !lines[i - 1].words);
}

static void format_list(struct formatting *formatting, const struct elements *list, unsigned depth)
{
    struct line *lines = NEW_ARRAY(formatting->region, struct line, list->count + 1);
    for (size_t i = 0; i < list->count; i++)
        if (!list->items[i]->comment)
            lines[i] = line_of(formatting, list->items[i], depth);
    struct widths widths = widths_of(lines, list->count);
    for (size_t i = 0; i < list->count; i++)
        if (lines[i].words)
            lines[i].words = in_columns(formatting, &lines[i], widths);
    for (size_t i = 0; i < list->count; i++) {
        const struct element *element = list->items[i], *before = i ? list->items[i - 1] : NULL;
        if (apart(element, before, lines, i, depth))
            schema_text_add_char(&formatting->text, '\n');
        if (element->comment) {
            add_comments(formatting, element->core, depth);
            continue;
        }
        add_comments(formatting, element->lead, depth);
        add_blanks(formatting, depth * INDENT);
        if (lines[i].words)
            schema_text_add(&formatting->text, lines[i].words);
        else
            add_block(formatting, element, depth);
        if (lines[i].words && i + 1 < list->count && needs_comma(lines[i].words))
            schema_text_add_char(&formatting->text, ',');
        if (lines[i].comment) {
            size_t width = is_long(&lines[i]) ? 0 : width_of(lines[i].words, strlen(lines[i].words));
            size_t column = is_long(&lines[i]) ? 0 : comment_column(lines, list->count, i);
            add_blanks(formatting, column - width + 2);
            schema_text_add(&formatting->text, lines[i].comment);
        }
        schema_text_add_char(&formatting->text, '\n');
    }
}

/* -- that it is the same --------------------------------------------------------------------------------------- */

/* Around an element stand comments, and commas, which come and go. */
static const char *comments_around(struct region *region, struct part part)
{
    struct text text = TEXT(region);
    for (size_t at = 0; at < part.size;) {
        struct part rest = part_behind(part, at);
        size_t size = quoted_size(rest);
        if (size)
            schema_text_add(&text, part_substance(region, (struct part){rest.bytes, size}));
        at += size ? size : 1;
    }
    return schema_text_string(&text);
}

static bool same_comments(struct region *region, struct part a, struct part b)
{
    return strcmp(comments_around(region, a), comments_around(region, b)) == 0;
}

static bool same_elements(struct region *region, const struct elements *a, const struct elements *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        const struct element *one = a->items[i], *other = b->items[i];
        if (strcmp(one->key, other->key) != 0 || one->comment != other->comment ||
            !same_comments(region, one->lead, other->lead) ||
            strcmp(part_substance(region, one->core), part_substance(region, other->core)) != 0 ||
            !same_comments(region, one->tail, other->tail) || !same_elements(region, &one->elements, &other->elements))
            return false;
    }
    return true;
}

static bool says_the_same(struct region *region, const struct layout *layout, const struct schema_tree *tree,
                          const char *text)
{
    struct diagnostics *quiet = diagnostics_new(region);
    const struct source *source = source_of_text(region, layout->source->path, text, strlen(text));
    struct schema_tree *other = parse_schema(region, quiet, source);
    struct text before = TEXT(region), after = TEXT(region);
    if (has_errors(quiet))
        return false;
    dump_schema_tree(&before, tree);
    dump_schema_tree(&after, other);
    return strcmp(schema_text_string(&before), schema_text_string(&after)) == 0 &&
           same_elements(region, &layout->elements, &layout_read(region, source, other)->elements);
}

const char *format_schema(struct region *region, const struct source *source, const struct schema_tree *tree)
{
    const struct layout *layout = layout_read(region, source, tree);
    struct formatting formatting = {.region = region, .text = TEXT(region)};
    format_list(&formatting, &layout->elements, 0);
    const char *text = schema_text_string(&formatting.text);
    return says_the_same(region, layout, tree, text) ? text : NULL;
}
