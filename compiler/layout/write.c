/* Owns: writing elements one behind another that did not stand so before: a line or a comma between them, the
 * indentation of their new neighbours. What stood so before stays byte for byte. Must not know why an element was
 * chosen. */
#include "layout/weave.h"

#include <string.h>

bool part_has(struct part part, char c)
{
    return part.size && memchr(part.bytes, c, part.size) != NULL;
}

struct part text_part(const char *string)
{
    return (struct part){string, strlen(string)};
}

struct part part_behind(struct part part, size_t size)
{
    return (struct part){part.bytes + size, part.size - size};
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static size_t blanks_before(struct part part)
{
    size_t size = 0;
    while (size < part.size && is_blank(part.bytes[size]))
        size++;
    return size;
}

struct part blank_lines_of(struct part part)
{
    size_t size = blanks_before(part);
    while (size && part.bytes[size - 1] != '\n')
        size--;
    return (struct part){part.bytes, size};
}

static struct part without_last_blanks(struct part part)
{
    while (part.size && is_blank(part.bytes[part.size - 1]))
        part.size--;
    return part;
}

static void add(struct text *text, struct part part)
{
    schema_text_add_bytes(text, part.bytes, part.size);
}

static bool in_new_line(const struct text *text, const struct writing *writing)
{
    return text->size ? text->bytes[text->size - 1] == '\n' : writing->file;
}

static bool follows(const struct element *first, const struct element *second)
{
    return first && second && first->whole.bytes + first->whole.size == second->whole.bytes;
}

/* Whether one of the texts has the two one behind the other already. */
static bool were_neighbours(const struct piece *first, const struct piece *second)
{
    return !first->conflict && !second->conflict &&
           (follows(first->strand.ours, second->strand.ours) || follows(first->strand.theirs, second->strand.theirs));
}

static bool was_last(const struct piece *piece)
{
    const struct strand *strand = &piece->strand;
    return (strand->ours && strand->ours->last) || (strand->theirs && strand->theirs->last);
}

static bool was_first(const struct piece *piece)
{
    const struct strand *strand = &piece->strand;
    return (strand->ours && strand->ours->first) || (strand->theirs && strand->theirs->first);
}

static bool was_only_first(const struct piece *piece)
{
    const struct strand *strand = &piece->strand;
    return (!strand->ours || strand->ours->first) && (!strand->theirs || strand->theirs->first);
}

bool fits_one_line(const struct writing *writing)
{
    for (size_t i = 0; i < writing->pieces.count; i++) {
        const struct piece *piece = &writing->pieces.items[i];
        if (piece->conflict || piece->from->comment || part_has(piece->core, '\n') || part_has(piece->lead, '/') ||
            part_has(piece->tail, '/'))
            return false;
    }
    return !part_has(writing->head, '\n') ||
           !strstr(schema_region_copy(writing->region, writing->head.bytes, writing->head.size), "//");
}

static const char *indentation(const struct writing *writing)
{
    if (writing->file)
        return "";
    for (size_t i = 0; i < writing->pieces.count; i++) {
        const struct piece *piece = &writing->pieces.items[i];
        struct part lead = piece->lead;
        if (!piece->line_start || piece->conflict)
            continue;
        size_t size = 0;
        while (size < lead.size && lead.bytes[lead.size - 1 - size] != '\n')
            size++;
        if (size && blanks_before(part_behind(lead, lead.size - size)) == size)
            return schema_region_copy(writing->region, lead.bytes + lead.size - size, size);
    }
    return "    ";
}

/* -- in one line ----------------------------------------------------------------------------------------------- */

static struct part write_one_line(const struct writing *writing)
{
    struct text text = TEXT(writing->region);
    add(&text, part_has(writing->head, '\n') ? without_last_blanks(writing->head) : writing->head);
    for (size_t i = 0; i < writing->pieces.count; i++) {
        const struct piece *piece = &writing->pieces.items[i];
        bool last = i + 1 == writing->pieces.count, other_line = part_has(piece->lead, '\n') || piece->line_start;
        add(&text, other_line || !piece->lead.size ? text_part(" ") : piece->lead);
        add(&text, piece->core);
        if (last ? was_last(piece) : part_has(piece->tail, ','))
            add(&text, without_last_blanks(piece->tail));
        else if (!last)
            schema_text_add_char(&text, ',');
    }
    add(&text, part_has(writing->closing, '\n') ? text_part(" }") : writing->closing);
    return (struct part){schema_text_string(&text), text.size};
}

/* -- in lines -------------------------------------------------------------------------------------------------- */

static void write_lead(struct text *text, const struct writing *writing, size_t i, const char *indent)
{
    const struct piece *piece = &writing->pieces.items[i];
    const struct piece *before = i ? piece - 1 : NULL;
    struct part lead = piece->lead;
    bool own_line = piece->line_start || part_has(lead, '\n');
    if (!in_new_line(text, writing) && !own_line && before && part_has(before->tail, ',') &&
        were_neighbours(before, piece)) {
        add(text, lead);
        return;
    }
    if (!in_new_line(text, writing))
        schema_text_add(text, writing->newline);
    if (!before && !was_first(piece))
        lead = part_behind(lead, blank_lines_of(lead).size);
    if (before && writing->file && was_only_first(piece) && piece->from->block && !blank_lines_of(lead).size)
        schema_text_add(text, writing->newline);
    if (own_line || piece->conflict || blanks_before(lead) != lead.size)
        add(text, lead);
    else
        schema_text_add(text, indent);
}

/* In a list whose lines end with commas, all but the last do. */
static bool lines_end_with_commas(const struct writing *writing)
{
    const struct pieces *pieces = &writing->pieces;
    for (size_t i = 0; !writing->file && i + 1 < pieces->count; i++)
        if (!pieces->items[i].conflict && !pieces->items[i].from->comment)
            return part_has(pieces->items[i].tail, ',');
    return false;
}

static struct part write_lines(const struct writing *writing)
{
    struct text text = TEXT(writing->region);
    const struct pieces *pieces = &writing->pieces;
    const char *indent = indentation(writing);
    bool commas = lines_end_with_commas(writing);
    add(&text, writing->head);
    if (!writing->file && !in_new_line(&text, writing) &&
        (pieces->count == 0 || pieces->items[0].line_start || !was_first(&pieces->items[0])))
        schema_text_add(&text, writing->newline);
    for (size_t i = 0; i < pieces->count; i++) {
        const struct piece *piece = &pieces->items[i];
        write_lead(&text, writing, i, indent);
        add(&text, piece->core);
        bool last = i + 1 == pieces->count;
        if (commas && !last && !piece->conflict && !piece->from->comment && !part_has(piece->tail, ',') &&
            !were_neighbours(piece, piece + 1))
            schema_text_add_char(&text, ',');
        add(&text, piece->tail);
    }
    bool apart = pieces->count && !was_last(&pieces->items[pieces->count - 1]);
    if (!writing->file && apart && !in_new_line(&text, writing) && !part_has(writing->closing, '\n'))
        schema_text_add(&text, writing->newline);
    add(&text, writing->closing);
    return (struct part){schema_text_string(&text), text.size};
}

struct part write_pieces(const struct writing *writing)
{
    return writing->one_line ? write_one_line(writing) : write_lines(writing);
}
