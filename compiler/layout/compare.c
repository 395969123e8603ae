/* Owns: what it is that differs between two lists of elements. Must not know where the texts are from, nor how a
 * difference is shown. */
#include "layout/compare.h"
#include "layout/weave.h"

#include <string.h>

struct comparing {
    struct region *region;
    struct element_changes changes;
};

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The words in one line, as they are written but for blanks and comments. */
static const char *words_of(struct comparing *comparing, struct part part)
{
    struct text text = TEXT(comparing->region);
    bool apart = false;
    for (size_t at = 0; at < part.size;) {
        size_t quoted = quoted_size(part_behind(part, at));
        bool comment = quoted && part.bytes[at] == '/';
        if (comment || is_blank(part.bytes[at])) {
            apart = true;
            at += comment ? quoted : 1;
            continue;
        }
        if (apart && text.size)
            schema_text_add_char(&text, ' ');
        apart = false;
        schema_text_add_bytes(&text, part.bytes + at, quoted ? quoted : 1);
        at += quoted ? quoted : 1;
    }
    return schema_text_string(&text);
}

/* What the comment says that documents an element, in one line. */
static const char *document_of(struct comparing *comparing, const struct element *element)
{
    struct text text = TEXT(comparing->region);
    const char *lead = schema_region_copy(comparing->region, element->lead.bytes, element->lead.size);
    for (const char *at = lead; (at = strstr(at, "//")) != NULL; at += strcspn(at, "\n")) {
        if (at[2] != '/')
            continue;
        size_t size = strcspn(at + 3, "\r\n");
        while (size && is_blank(at[3 + size - 1]))
            size--;
        schema_text_format(&text, "%s///%.*s", text.size ? " " : "", (int)size, at + 3);
    }
    return text.size ? schema_text_string(&text) : NULL;
}

/* A block's without the brace. */
static const char *head_of(struct comparing *comparing, const struct element *element)
{
    struct part part = element->core;
    const char *brace = element->block ? memchr(part.bytes, '{', part.size) : NULL;
    if (brace)
        part.size = (size_t)(brace - part.bytes);
    return words_of(comparing, part);
}

static const char *body_of(struct comparing *comparing, const struct element *block)
{
    struct text text = TEXT(comparing->region);
    for (size_t i = 0; block->block && i < block->elements.count; i++) {
        const struct element *element = block->elements.items[i];
        struct part inside = element->core;
        if (element->block)
            inside.size = (size_t)(element->closing.bytes + element->closing.size - inside.bytes);
        if (!element->comment)
            schema_text_format(&text, "%s\n", words_of(comparing, inside));
    }
    return block->block ? schema_text_string(&text) : NULL;
}

static void add(struct comparing *comparing, struct element_change change)
{
    APPEND(comparing->region, &comparing->changes, change);
}

static void compare_lists(struct comparing *comparing, const char *inside, const struct elements *first,
                          const struct elements *second);

static void compare_one(struct comparing *comparing, const char *inside, const struct element *first,
                        const struct element *second)
{
    const struct element *only = first ? first : second;
    if (only->comment)
        return;
    struct element_change change = {.inside = inside, .element = (second ? second : first)->key};
    if (!first || !second) {
        change.change = first ? ELEMENT_REMOVED : ELEMENT_ADDED;
        change.from = first ? head_of(comparing, first) : NULL;
        change.to = second ? head_of(comparing, second) : NULL;
        change.body = body_of(comparing, only);
        add(comparing, change);
        return;
    }
    bool blocks = first->block && second->block;
    change.change = ELEMENT_CHANGED;
    change.from = head_of(comparing, first);
    change.to = head_of(comparing, second);
    if (second->was && !first->alike && strcmp(first->key, second->key) != 0)
        change.was = first->key;
    if (strcmp(part_substance(comparing->region, text_part(change.from)),
               part_substance(comparing->region, text_part(change.to))) != 0)
        add(comparing, change);
    change.from = document_of(comparing, first);
    change.to = document_of(comparing, second);
    change.was = NULL;
    change.element = schema_region_format(comparing->region, "comment of %s", second->key);
    if (!schema_same_text(change.from, change.to))
        add(comparing, change);
    if (blocks)
        compare_lists(comparing, second->key, &first->elements, &second->elements);
}

static void compare_lists(struct comparing *comparing, const char *inside, const struct elements *first,
                          const struct elements *second)
{
    struct strands strands = match_elements(comparing->region, first, second, first);
    for (size_t i = 0; i < strands.count; i++)
        compare_one(comparing, inside, strands.items[i].base, strands.items[i].ours);
}

struct element_changes compare_elements(struct region *region, const struct elements *first,
                                        const struct elements *second)
{
    struct comparing comparing = {.region = region};
    compare_lists(&comparing, NULL, first, second);
    return comparing.changes;
}
