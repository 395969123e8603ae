/* Owns: making a draft a revision. The text stays as it is, comments and layout
 * included: only the header's first line is exchanged, and the date put in. */
#include "history/folder.h"
#include "history/history.h"
#include "history/notice.h"

#include <string.h>

static const char *const no_id = "000000000000";

static const char *line_begin(const struct source *source, uint32_t at)
{
    const char *begin = source->bytes + at;
    while (begin > source->bytes && begin[-1] != '\n')
        begin--;
    return begin;
}

static const char *line_end(const struct source *source, uint32_t at)
{
    const char *end = source->bytes + at, *last = source->bytes + source->size;
    while (end < last && *end != '\n')
        end++;
    return end < last ? end + 1 : end;
}

static uint32_t later(uint32_t end, struct span span)
{
    return span.source && span.end > end ? span.end : end;
}

static uint32_t header_end(const struct migration_tree *tree)
{
    uint32_t end = later(tree->id.span.end, tree->format_span);
    const struct names *lists[] = {&tree->parents, &tree->depends, &tree->replaces};
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        for (size_t j = 0; j < lists[i]->count; j++)
            end = later(end, lists[i]->items[j].span);
    return later(end, tree->label.span);
}

/* The text of a draft without the lines that were put there because it was one. */
static void add_without_notice(struct text *text, const char *begin, const char *end)
{
    while (begin < end) {
        const char *next = memchr(begin, '\n', (size_t)(end - begin));
        next = next ? next + 1 : end;
        bool notice = false;
        for (size_t i = 0; draft_notice[i]; i++)
            notice |= (size_t)(next - begin) == strlen(draft_notice[i]) + 1 &&
                      memcmp(begin, draft_notice[i], strlen(draft_notice[i])) == 0;
        if (!notice)
            schema_text_add_bytes(text, begin, (size_t)(next - begin));
        begin = next;
    }
}

static void add_ids(struct text *text, const struct history *history, const char *word, const struct places *places)
{
    for (size_t i = 0; i < places->count; i++)
        schema_text_format(text, "%s%s", i ? ", " : word, revision_at(history, places->items[i])->revision.id);
    schema_text_add(text, places->count ? "\n" : "");
}

static const char *frozen_text(struct region *region, const struct history *history, const struct migration_tree *tree,
                               const char *id, const struct freezing *freezing, const char *date)
{
    const struct source *source = tree->source;
    struct text text = TEXT(region);
    const char *begin = line_begin(source, tree->id.span.begin);
    const char *behind = line_end(source, tree->id.span.end);
    const char *header = line_end(source, header_end(tree));
    add_without_notice(&text, source->bytes, begin);
    schema_text_format(&text, "revision %s ", id);
    schema_text_add_quoted(&text, freezing->message, '\'');
    schema_text_add_char(&text, '\n');
    if (header > behind)
        schema_text_add_bytes(&text, behind, (size_t)(header - behind));
    if (text.bytes[text.size - 1] != '\n')
        schema_text_add_char(&text, '\n');
    add_ids(&text, history, "depends on ", &freezing->depends);
    if (freezing->label)
        schema_text_format(&text, "branch   %s\n", freezing->label);
    schema_text_format(&text, "created  %s\n", date);
    const char *rest = header > behind ? header : behind;
    schema_text_add_bytes(&text, rest, (size_t)(source->bytes + source->size - rest));
    return schema_text_string(&text);
}

/* A revision without operations, as a draft would be. */
static const struct migration_tree *empty_tree(struct region *region, struct diagnostics *diagnostics,
                                               const struct history *history, const struct freezing *freezing,
                                               unsigned *number)
{
    const struct places *on = freezing->has_parents ? &freezing->parents : &history->graph.heads;
    const char **parents = NEW_ARRAY(region, const char *, on->count + 1);
    *number = 1;
    for (size_t i = 0; i < on->count; i++) {
        const struct revision *parent = &revision_at(history, on->items[i])->revision;
        parents[i] = parent->id;
        if (*number <= parent->number)
            *number = parent->number + 1;
    }
    struct revision revision = {.draft = true, .format = 1, .parent_count = on->count, .parents = parents};
    struct text digest = TEXT(region);
    for (int i = 0; i < 64; i++)
        schema_text_add_char(&digest, '0');
    const char *text = migration_text(region, &revision, schema_text_string(&digest), NULL);
    return parse_migration(region, diagnostics, source_of_text(region, history->shown, text, strlen(text)));
}

static const struct migration_tree *what_to_freeze(struct region *region, struct diagnostics *diagnostics,
                                                   const struct history *history, const struct draft *draft,
                                                   const struct freezing *freezing, unsigned *number)
{
    const bool empty = freezing->empty;
    if (empty && history->draft) {
        struct diagnostic *d = report(diagnostics, S0315, history->draft->tree->id.span,
                                      "an empty revision cannot go below a draft that was edited");
        add_help(diagnostics, d, "freeze the draft first: schemac --revision -m \"what it does\"");
        return NULL;
    }
    if (empty)
        return empty_tree(region, diagnostics, history, freezing, number);
    if (history->draft) {
        *number = history->draft->revision.number;
        return history->draft->tree;
    }
    if (draft->there) {
        *number = draft->revision.revision.number;
        return draft->revision.tree;
    }
    struct diagnostic *d =
        report(diagnostics, S0315, NOWHERE, "nothing to freeze: the schema is what %s make it", history->shown);
    add_help(diagnostics, d, "for a revision to write operations into by hand: schemac --revision --empty -m \"…\"");
    return NULL;
}

static const struct draft_file *file_of(const struct history *history, bool edited)
{
    for (size_t i = 0; i < history->drafts.count; i++)
        if (history->drafts.items[i].edited == edited)
            return &history->drafts.items[i];
    return NULL;
}

/* A branch is a word of its own, and no symbol for something else. */
static bool check_label(struct diagnostics *diagnostics, const struct history *history, const char *label)
{
    static const char *const taken[] = {"base", "head", "heads", "current"};
    if (!label)
        return true;
    size_t words = strspn(label, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
    bool good = label[0] && !label[words] && !(label[0] >= '0' && label[0] <= '9');
    for (size_t i = 0; i < COUNT_OF(taken); i++)
        good &= strcmp(label, taken[i]) != 0;
    if (!good) {
        struct diagnostic *d = report(diagnostics, S0326, NOWHERE, "'%s' cannot be the label of a branch", label);
        add_help(diagnostics, d,
                 "a label is a word of letters, digits and underscores, and not base, head, heads or current");
        return false;
    }
    const struct graph_node *other = schema_map_get(&history->graph.by_label, label);
    if (!other)
        return true;
    struct diagnostic *d = report(diagnostics, S0320, NOWHERE, "there is a branch '%s' already", label);
    add_note(diagnostics, d, history->items[other->index]->tree->label.span, "it is here");
    return false;
}

bool freeze_draft(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                  const struct draft *draft, const struct freezing *freezing, const char **path)
{
    const char *message = freezing->message;
    unsigned number = 0;
    if (!check_message(diagnostics, message) || !check_label(diagnostics, history, freezing->label))
        return false;
    const struct migration_tree *tree = what_to_freeze(region, diagnostics, history, draft, freezing, &number);
    if (!tree)
        return false;
    for (size_t i = 0; i < freezing->depends.count; i++) {
        unsigned below = revision_at(history, freezing->depends.items[i])->revision.number;
        number = number <= below ? below + 1 : number;
    }
    const char *date = date_of_today(region);
    const char *text = frozen_text(region, history, tree, no_id, freezing, date);
    const char *name = revision_file_name(region, number, message);
    const char *shown = path_join(region, history->shown, name);
    const struct migration_tree *frozen =
        parse_migration(region, diagnostics, source_of_text(region, shown, text, strlen(text)));
    if (!frozen || has_errors(diagnostics))
        return false;
    const char *id = revision_id(region, freezing->schema, frozen, message);
    if (schema_map_get(&history->by_id, id)) {
        report(diagnostics, S0304, NOWHERE, "there is a revision %s with this message and these operations", id);
        return false;
    }
    text = frozen_text(region, history, tree, id, freezing, date);
    *path = shown;
    return put_revision(region, diagnostics, history, freezing->empty ? NULL : file_of(history, history->draft != NULL),
                        name, text);
}

const char *message_of_operations(struct region *region, const struct operation *const *operations, size_t count)
{
    if (!count)
        return "nothing";
    const char *first = schema_operation_title(region, operations[0]);
    if (count == 1)
        return first;
    if (count == 2)
        return schema_region_format(region, "%s, %s", first, schema_operation_title(region, operations[1]));
    return schema_region_format(region, "%s and %zu more", first, count - 1);
}
