/* Owns: the head of a migration file: each line once, ids and digests of the right form, nothing missing. Must not know
 * other revisions: history/ does. */
#include "syntax/parse.h"

#include "base/text.h"

#include <string.h>

enum { ID_DIGITS = 12, DIGEST_DIGITS = 64 };

static bool is_hexadecimal(const char *text, size_t digits)
{
    return strlen(text) == digits && strspn(text, "0123456789abcdef") == digits;
}

static void twice(struct parse *parse, const char *what, struct span span, struct span first)
{
    struct diagnostic *d = report(parse->diagnostics, S0028, span, "%s stands twice in the head of the file", what);
    add_note(parse->diagnostics, d, first, "it was written here");
}

static bool check_id(struct parse *parse, struct name id)
{
    if (is_hexadecimal(id.text, ID_DIGITS))
        return true;
    report(parse->diagnostics, S0029, id.span, "'%s' is not an id: %d digits of 0 to 9 and a to f", id.text, ID_DIGITS);
    return false;
}

void header_revision(struct parse *parse, struct name id, struct name message)
{
    struct migration_tree *tree = parse->migration_tree;
    if (tree->id.text) {
        twice(parse, "what the file is", id.span, tree->id.span);
        return;
    }
    check_id(parse, id);
    tree->id = id;
    tree->message = message;
    if (!message.text)
        report(parse->diagnostics, S0028, id.span, "revision has no message: write it behind the id, in quotes");
}

void header_draft(struct parse *parse, struct name digest)
{
    struct migration_tree *tree = parse->migration_tree;
    if (tree->id.text) {
        twice(parse, "what the file is", digest.span, tree->id.span);
        return;
    }
    if (!is_hexadecimal(digest.text, DIGEST_DIGITS))
        report(parse->diagnostics, S0029, digest.span, "'%.80s' is not a digest: %d digits of 0 to 9 and a to f",
               digest.text, DIGEST_DIGITS);
    tree->id = digest;
    tree->draft = true;
}

void header_format(struct parse *parse, struct name number, struct span span)
{
    struct migration_tree *tree = parse->migration_tree;
    if (tree->format_span.source) {
        twice(parse, "'format'", span, tree->format_span);
        return;
    }
    tree->format = parse_integer(parse, number, false);
    tree->format_span = span;
}

static bool is_date(const char *text)
{
    if (strlen(text) != 10 || text[4] != '-' || text[7] != '-' || strspn(text, "0123456789-") != 10)
        return false;
    int month = (text[5] - '0') * 10 + text[6] - '0', day = (text[8] - '0') * 10 + text[9] - '0';
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

void header_created(struct parse *parse, struct name date)
{
    struct migration_tree *tree = parse->migration_tree;
    if (tree->created.text)
        twice(parse, "'created'", date.span, tree->created.span);
    else if (!is_date(date.text))
        report(parse->diagnostics, S0029, date.span, "'%s' is not a date: write it as 2026-11-22", date.text);
    else
        tree->created = date;
}

void header_branch(struct parse *parse, struct name label)
{
    struct migration_tree *tree = parse->migration_tree;
    if (tree->label.text)
        twice(parse, "'branch'", label.span, tree->label.span);
    else
        tree->label = label;
}

void header_ids(struct parse *parse, struct names *list, struct names ids)
{
    for (size_t i = 0; i < ids.count; i++) {
        bool known = false;
        for (size_t j = 0; j < list->count; j++)
            if (strcmp(list->items[j].text, ids.items[i].text) == 0) {
                twice(parse, ids.items[i].text, ids.items[i].span, list->items[j].span);
                known = true;
            }
        if (!known && check_id(parse, ids.items[i]))
            *list = add_name(parse, *list, ids.items[i]);
    }
}

void header_part(struct parse *parse, bool upgrade, struct changes changes, struct span span, struct span braces)
{
    struct migration_tree *tree = parse->migration_tree;
    bool *has = upgrade ? &tree->has_upgrade : &tree->has_downgrade;
    struct span *place = upgrade ? &tree->upgrade_span : &tree->downgrade_span;
    if (*has) {
        twice(parse, upgrade ? "'upgrade'" : "'downgrade'", span, *place);
        return;
    }
    *has = true;
    *place = braces;
    *(upgrade ? &tree->upgrade : &tree->downgrade) = changes;
}

/* Renames alone, for nothing is done here. */
static void check_renames(struct parse *parse, const struct changes *changes)
{
    for (size_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->items[i];
        const bool renames = change->kind == CHANGE_RENAME_TABLE || change->kind == CHANGE_RENAME_ENUM ||
                             change->kind == CHANGE_RENAME_VALUE ||
                             (change->kind == CHANGE_RENAME && change->drop_kind == DROP_COLUMN);
        if (change->kind == CHANGE_ALTER_TABLE || change->kind == CHANGE_ALTER_ENUM)
            check_renames(parse, &change->changes);
        else if (!renames)
            report(parse->diagnostics, S0028, change->span,
                   "was says what tables, columns, enums and values were called: renames, and nothing else");
    }
}

void header_was(struct parse *parse, struct changes changes, struct span span)
{
    struct migration_tree *tree = parse->migration_tree;
    if (tree->was_span.source) {
        twice(parse, "'was'", span, tree->was_span);
        return;
    }
    check_renames(parse, &changes);
    tree->was = changes;
    tree->was_span = span;
}

/* An empty file has no place to point at but its beginning. */
void check_header(struct parse *parse)
{
    const struct migration_tree *tree = parse->migration_tree;
    struct span start = {parse->source, 0, 0};
    if (has_errors(parse->diagnostics) && !tree->id.text)
        return;
    if (!tree->id.text)
        report(parse->diagnostics, S0028, start, "a migration file begins with: revision ID 'message'");
    else if (!tree->format_span.source)
        report(parse->diagnostics, S0028, tree->id.span,
               "the head of the file has no format: write the line: format 1");
}
