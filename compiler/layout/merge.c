/* Owns: which side each element is taken from, and what is a conflict. Must not know how elements are found in a text,
 * nor how they are put one behind another. */
#include "layout/merge.h"
#include "layout/weave.h"

#include <string.h>

struct merge {
    struct region *region;
    unsigned marker_size;
    const char *newline;
    size_t conflicts;
};

static struct pieces merge_lists(struct merge *merge, const struct elements *base, const struct elements *ours,
                                 const struct elements *theirs);

/* -- one part of the three ------------------------------------------------------------------------------------- */

static bool same_bytes(struct part a, struct part b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.bytes, b.bytes, a.size) == 0);
}

/* The comma between two elements belongs to neither. */
static const char *substance(struct merge *merge, struct part part)
{
    const char *text = part_substance(merge->region, part);
    return *text == ',' ? text + 1 : text;
}

static bool same(struct merge *merge, struct part a, struct part b)
{
    return same_bytes(a, b) || strcmp(substance(merge, a), substance(merge, b)) == 0;
}

enum choice { OURS, THEIRS, NEITHER };

/* Who changed what it says is right, and then who changed how it looks. */
static enum choice choose(struct merge *merge, struct part base, struct part ours, struct part theirs)
{
    if (same_bytes(ours, theirs) || same_bytes(theirs, base))
        return OURS;
    if (same_bytes(ours, base))
        return THEIRS;
    if (same(merge, ours, theirs) || same(merge, theirs, base))
        return OURS;
    return same(merge, ours, base) ? THEIRS : NEITHER;
}

static bool choose_part(struct merge *merge, struct part base, struct part ours, struct part theirs, struct part *part)
{
    enum choice choice = choose(merge, base, ours, theirs);
    *part = choice == THEIRS ? theirs : ours;
    return choice != NEITHER;
}

/* -- conflicts ------------------------------------------------------------------------------------------------- */

static void add_marker(struct merge *merge, struct text *text, char c, const char *label)
{
    for (unsigned i = 0; i < merge->marker_size; i++)
        schema_text_add_char(text, c);
    schema_text_format(text, "%s%s%s", *label ? " " : "", label, merge->newline);
}

static void add_lines(struct merge *merge, struct text *text, struct part part)
{
    schema_text_add_bytes(text, part.bytes, part.size);
    if (part.size && part.bytes[part.size - 1] != '\n')
        schema_text_add(text, merge->newline);
}

static struct part marked(struct merge *merge, struct part ours, struct part theirs)
{
    struct text text = TEXT(merge->region);
    add_marker(merge, &text, '<', "ours");
    add_lines(merge, &text, ours);
    add_marker(merge, &text, '=', "");
    add_lines(merge, &text, theirs);
    add_marker(merge, &text, '>', "theirs");
    merge->conflicts++;
    return (struct part){schema_text_string(&text), text.size};
}

static struct part nothing_of(struct part part)
{
    return (struct part){part.bytes, 0};
}

/* Between the markers stand an element's comments and lines; empty lines above it stay outside. */
static struct piece conflict(struct merge *merge, const struct strand *strand)
{
    struct part parts[2] = {{"", 0}, {"", 0}}, blank = {"", 0};
    const struct element *sides[2] = {strand->ours, strand->theirs};
    for (size_t i = 0; i < 2; i++) {
        if (!sides[i])
            continue;
        blank = blank_lines_of(sides[i]->whole);
        parts[i] = part_behind(sides[i]->whole, blank.size);
    }
    return (struct piece){.strand = *strand,
                          .from = strand->ours ? strand->ours : strand->theirs,
                          .line_start = true,
                          .lead = blank,
                          .core = marked(merge, parts[0], parts[1]),
                          .tail = nothing_of(blank),
                          .conflict = true};
}

/* -- one element ----------------------------------------------------------------------------------------------- */

static struct piece piece_of(const struct strand *strand, const struct element *element)
{
    return (struct piece){.strand = *strand,
                          .from = element,
                          .lead = element->lead,
                          .core = element->core,
                          .tail = element->tail,
                          .line_start = element->line_start};
}

/* From its first word to its last. */
static struct part inside(const struct element *element)
{
    const char *begin = element->core.bytes;
    if (!element->block)
        return element->core;
    return (struct part){begin, (size_t)(element->closing.bytes + element->closing.size - begin)};
}

/* From its first comment to its brace. */
static struct part opening(const struct element *block)
{
    return (struct part){block->lead.bytes, block->lead.size + block->core.size};
}

static bool opens_a_line(const struct element *block)
{
    return block->core.size && block->core.bytes[block->core.size - 1] == '\n';
}

static bool choose_lead(struct merge *merge, struct piece *piece)
{
    const struct strand *strand = &piece->strand;
    enum choice choice = choose(merge, strand->base->lead, strand->ours->lead, strand->theirs->lead);
    const struct element *side = choice == THEIRS ? strand->theirs : strand->ours;
    piece->lead = side->lead;
    if (same_bytes(strand->ours->lead, strand->theirs->lead) && strand->ours->line_start == strand->base->line_start)
        side = strand->theirs;
    piece->line_start = side->line_start;
    return choice != NEITHER;
}

static struct piece merge_blocks(struct merge *merge, const struct strand *strand)
{
    const struct element *base = strand->base, *ours = strand->ours, *theirs = strand->theirs;
    size_t before = merge->conflicts;
    struct writing writing = {.region = merge->region, .newline = merge->newline};
    struct piece piece = piece_of(strand, ours);
    enum choice name = choose(merge, base->core, ours->core, theirs->core);
    bool good = choose_lead(merge, &piece);
    good &= choose_part(merge, base->core, ours->core, theirs->core, &writing.head);
    if (name == THEIRS)
        piece.from = theirs;
    if (!choose_part(merge, base->tail, ours->tail, theirs->tail, &piece.tail) ||
        (!good && (!opens_a_line(ours) || !opens_a_line(theirs) || !ours->line_start || !theirs->line_start)))
        return conflict(merge, strand);
    if (!good) {
        struct part a = opening(ours), b = opening(theirs), blank = blank_lines_of(a);
        writing.head = marked(merge, part_behind(a, blank.size), part_behind(b, blank_lines_of(b).size));
        piece.lead = blank;
    }
    writing.pieces = merge_lists(merge, &base->elements, &ours->elements, &theirs->elements);
    const struct element *style = ours->one_line != base->one_line ? ours : theirs;
    writing.one_line = style->one_line && fits_one_line(&writing);
    if (style->one_line && merge->conflicts != before) {
        merge->conflicts = before;
        return conflict(merge, strand);
    }
    choose_part(merge, base->closing, ours->closing, theirs->closing, &writing.closing);
    if (style->one_line && !writing.one_line) /* a comment has come into it */
        writing.closing = text_part("}");
    piece.core = write_pieces(&writing);
    return piece;
}

static struct piece merge_leaves(struct merge *merge, const struct strand *strand)
{
    const struct element *base = strand->base, *ours = strand->ours, *theirs = strand->theirs;
    enum choice core = choose(merge, inside(base), inside(ours), inside(theirs));
    struct piece piece = piece_of(strand, core == THEIRS ? theirs : ours);
    bool good = core != NEITHER;
    good &= choose_lead(merge, &piece);
    good &= choose_part(merge, base->tail, ours->tail, theirs->tail, &piece.tail);
    if (!good)
        return conflict(merge, strand);
    piece.core = inside(piece.from);
    return piece;
}

static const struct element *find_element(const struct elements *list, const char *key)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i]->key, key) == 0)
            return list->items[i];
    return NULL;
}

/* Whether two elements say the same, whatever their looks, and in whatever order. */
static bool same_element(struct merge *merge, const struct element *a, const struct element *b)
{
    if (a->block != b->block || a->elements.count != b->elements.count || !same(merge, a->lead, b->lead) ||
        !same(merge, a->core, b->core) || !same(merge, a->tail, b->tail))
        return false;
    for (size_t i = 0; i < a->elements.count; i++) {
        const struct element *there = find_element(&b->elements, a->elements.items[i]->key);
        if (!there || !same_element(merge, a->elements.items[i], there))
            return false;
    }
    return true;
}

static struct piece merge_strand(struct merge *merge, const struct strand *strand)
{
    const struct element *base = strand->base, *ours = strand->ours, *theirs = strand->theirs;
    const struct element *only = ours ? ours : theirs;
    if (!base && ours && theirs && !same_element(merge, ours, theirs))
        return conflict(merge, strand);
    if (!base) {
        struct piece piece = piece_of(strand, only);
        piece.core = inside(only);
        return piece;
    }
    if (ours && theirs)
        return base->block && ours->block && theirs->block ? merge_blocks(merge, strand) : merge_leaves(merge, strand);
    if (!same_element(merge, base, only))
        return conflict(merge, strand);
    return (struct piece){0}; /* left out by one, and as it was for the other */
}

/* -- a list ---------------------------------------------------------------------------------------------------- */

/* A name that one side gave by renaming and the other to something new is borne by two. */
static void check_names(struct merge *merge, struct pieces *pieces)
{
    for (size_t i = 0; i < pieces->count; i++)
        for (size_t j = 0; j < i; j++) {
            struct piece *piece = &pieces->items[i];
            const struct piece *other = &pieces->items[j];
            if (piece->conflict || other->conflict || strcmp(piece->from->key, other->from->key) != 0)
                continue;
            *piece = conflict(merge, &piece->strand);
        }
}

static struct pieces merge_lists(struct merge *merge, const struct elements *base, const struct elements *ours,
                                 const struct elements *theirs)
{
    struct strands strands = match_elements(merge->region, base, ours, theirs);
    struct pieces pieces = {0};
    for (size_t i = 0; i < strands.count; i++) {
        struct piece piece = merge_strand(merge, &strands.items[i]);
        if (piece.from)
            APPEND(merge->region, &pieces, piece);
    }
    check_names(merge, &pieces);
    return pieces;
}

/* -- a text that is no schema ---------------------------------------------------------------------------------- */

static size_t common_lines(struct part a, struct part b, bool from_end)
{
    size_t lines = 0, size = a.size < b.size ? a.size : b.size, same_so_far = 0;
    while (same_so_far < size) {
        const char *x = from_end ? a.bytes + a.size - 1 - same_so_far : a.bytes + same_so_far;
        const char *y = from_end ? b.bytes + b.size - 1 - same_so_far : b.bytes + same_so_far;
        if (*x != *y)
            break;
        if (from_end && *x == '\n')
            lines = same_so_far;
        same_so_far++;
        if (!from_end && *x == '\n')
            lines = same_so_far;
    }
    return lines;
}

static struct merged merge_lines(struct merge *merge, const struct source *ours, const struct source *theirs)
{
    struct part a = {ours->bytes, ours->size}, b = {theirs->bytes, theirs->size};
    struct text text = TEXT(merge->region);
    size_t before = common_lines(a, b, false);
    schema_text_add_bytes(&text, a.bytes, before);
    a = part_behind(a, before);
    b = part_behind(b, before);
    size_t after = common_lines(a, b, true);
    merge->conflicts = 0;
    struct part end = part_behind(a, a.size - after);
    a.size -= after;
    b.size -= after;
    struct part middle = marked(merge, a, b);
    schema_text_add_bytes(&text, middle.bytes, middle.size);
    schema_text_add_bytes(&text, end.bytes, end.size);
    return (struct merged){schema_text_string(&text), text.size, 1, true};
}

/* -- a file ---------------------------------------------------------------------------------------------------- */

static struct part whole_of(const struct source *source)
{
    return (struct part){source->bytes, source->size};
}

static const struct layout *read_text(struct merge *merge, struct diagnostics *diagnostics, const struct source *source)
{
    size_t before = diagnostics->error_count;
    struct schema_tree *tree = parse_schema(merge->region, diagnostics, source);
    return diagnostics->error_count == before ? layout_read(merge->region, source, tree) : NULL;
}

static bool parses(struct merge *merge, struct part part)
{
    struct diagnostics *quiet = diagnostics_new(merge->region);
    parse_schema(merge->region, quiet, source_of_text(merge->region, "merged", part.bytes, part.size));
    return !has_errors(quiet);
}

struct merged merge_schemas(struct region *region, struct diagnostics *diagnostics, const struct source *base,
                            const struct source *ours, const struct source *theirs, unsigned marker_size)
{
    const char *line = memchr(ours->bytes, '\n', ours->size);
    bool crlf = line && line > ours->bytes && line[-1] == '\r';
    struct merge merge = {.region = region, .marker_size = marker_size, .newline = crlf ? "\r\n" : "\n"};
    if (same_bytes(whole_of(ours), whole_of(theirs)) || same_bytes(whole_of(base), whole_of(theirs)))
        return (struct merged){.text = ours->bytes, .size = ours->size};
    if (same_bytes(whole_of(base), whole_of(ours)))
        return (struct merged){.text = theirs->bytes, .size = theirs->size};
    const struct layout *o = read_text(&merge, diagnostics, base), *a = read_text(&merge, diagnostics, ours),
                        *b = read_text(&merge, diagnostics, theirs);
    if (!o || !a || !b)
        return merge_lines(&merge, ours, theirs);
    struct writing writing = {.region = region, .file = true, .newline = merge.newline};
    writing.pieces = merge_lists(&merge, &o->elements, &a->elements, &b->elements);
    choose_part(&merge, o->closing, a->closing, b->closing, &writing.closing);
    struct part result = write_pieces(&writing);
    if (!merge.conflicts && !parses(&merge, result))
        return merge_lines(&merge, ours, theirs);
    return (struct merged){result.bytes, result.size, merge.conflicts, false};
}
