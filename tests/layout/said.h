/* What a text of a test says, in no order and whatever its looks: two texts are the same schema where this is the same.
 * Ordinary comments are no part of it. */
#ifndef TESTS_LAYOUT_SAID_H
#define TESTS_LAYOUT_SAID_H

#include "support/parsing.h"

static struct region *region;

static inline const struct source *source_of(const char *text)
{
    return source_of_text(region, "test.schema", text, strlen(text));
}

struct lines_of {
    size_t count, capacity;
    const char **items;
};

static inline int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static inline const char *sorted(struct lines_of *lines)
{
    struct text text = TEXT(region);
    if (lines->count)
        qsort(lines->items, lines->count, sizeof *lines->items, by_text);
    for (size_t i = 0; i < lines->count; i++)
        schema_text_format(&text, "%s\n", lines->items[i]);
    return schema_text_string(&text);
}

static inline void add_inside(struct lines_of *lines, const struct declaration *declaration)
{
    for (size_t i = 0; i < declaration->items.count; i++) {
        struct text text = TEXT(region);
        dump_item(&text, &declaration->items.items[i], 4);
        APPEND(region, lines, schema_text_string(&text));
    }
    for (size_t i = 0; i < declaration->members.count; i++) {
        struct text text = TEXT(region);
        dump_member(&text, &declaration->members.items[i], 4);
        APPEND(region, lines, schema_text_string(&text));
    }
}

static inline const char *said(const char *text)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct schema_tree *tree = parse_schema(region, diagnostics, source_of(text));
    struct lines_of lines = {0};
    if (!CHECK(!has_errors(diagnostics)))
        fprintf(stderr, "%s\n%s", text, printed_messages(region, diagnostics));
    for (size_t i = 0; i < tree->count; i++) {
        struct lines_of inside = {0};
        struct text head = TEXT(region);
        struct declaration declaration = tree->items[i];
        add_inside(&inside, &declaration);
        declaration.items.count = declaration.members.count = 0;
        dump_declaration(&head, &declaration, 0);
        schema_text_add(&head, sorted(&inside));
        APPEND(region, &lines, schema_text_string(&head));
    }
    return sorted(&lines);
}

#endif
