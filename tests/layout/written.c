/* Owns: schemas made up, their looks, and edits to them. Must not know what is done with the texts. */
#include "layout/written.h"

#include <stdio.h>
#include <string.h>

/* -- making up ------------------------------------------------------------------------------------------------- */

static const char *const table_words[] = {
    "c%u int64",
    "c%u text(%u)?",
    "c%u -> other%u? on delete cascade",
    "c%u decimal(12, 2) default %u check (c1 > 0)",
    "index (c%u, x%u)",
    "index named%u (a, b%u) where c is not null",
    "unique (c%u, y%u)",
    "check (c%u > %u)",
    "foreign key fk%u (p%u) -> other (id)",
    "use mixed%u allow(duplicate-index) 'why %u'",
    "drop old%u",
};

static const char *const member_words[] = {"m%u", "'with blank %u'", "m%u cname C%u", "drop m%u using n%u"};

static void random_words(struct written_item *item, enum written_kind kind, struct dice *dice)
{
    bool member = kind == WRITTEN_ENUM;
    unsigned which = roll(dice, member ? COUNT_OF(member_words) : COUNT_OF(table_words));
    const char *format = member ? member_words[which] : table_words[which];
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    snprintf(item->words, sizeof item->words, format, item->id, 1 + roll(dice, 900));
#pragma GCC diagnostic pop
    if (strncmp(item->words, "use ", 4) == 0)
        *strstr(item->words, " allow") = '\0';
}

static struct written_item random_item(struct written *written, enum written_kind kind, struct dice *dice)
{
    struct written_item item = {.id = written->next_id++};
    if (chance(dice, 8)) {
        item.comment = true;
        snprintf(item.words, sizeof item.words, "// free %u", item.id);
        return item;
    }
    random_words(&item, kind, dice);
    if (chance(dice, 20))
        snprintf(item.doc, sizeof item.doc, "/// doc %u", item.id);
    else if (chance(dice, 10))
        snprintf(item.doc, sizeof item.doc, "// above %u", item.id);
    if (chance(dice, 20))
        snprintf(item.note, sizeof item.note, "// note %u", item.id);
    return item;
}

static struct looks random_looks(struct dice *dice)
{
    return (struct looks){chance(dice, 40), chance(dice, 30), 1 + roll(dice, 6), roll(dice, 1000)};
}

static struct written_declaration random_declaration(struct written *written, struct dice *dice)
{
    static const char *const kinds[] = {"table t%u", "enum e%u", "mixin x%u", "drop table gone%u"};
    struct written_declaration declaration = {.kind = (enum written_kind)roll(dice, 4), .id = written->next_id++};
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    snprintf(declaration.words, sizeof declaration.words, kinds[declaration.kind], declaration.id);
#pragma GCC diagnostic pop
    if (chance(dice, 30))
        snprintf(declaration.doc, sizeof declaration.doc, "/// doc %u", declaration.id);
    if (chance(dice, 10))
        snprintf(declaration.note, sizeof declaration.note, "// note %u", declaration.id);
    declaration.looks = random_looks(dice);
    size_t count = declaration.kind == WRITTEN_LINE ? 0 : roll(dice, 7);
    for (size_t i = 0; i < count; i++)
        declaration.items[declaration.count++] = random_item(written, declaration.kind, dice);
    return declaration;
}

void write_random(struct written *written, struct dice *dice)
{
    memset(written, 0, sizeof *written);
    written->next_id = 1;
    size_t count = 1 + roll(dice, 5);
    for (size_t i = 0; i < count; i++)
        written->declarations[written->count++] = random_declaration(written, dice);
}

/* -- writing out ----------------------------------------------------------------------------------------------- */

static void add_indent(struct text *text, unsigned indent)
{
    for (unsigned i = 0; i < indent; i++)
        schema_text_add_char(text, ' ');
}

/* Words with more blanks between some of them, but not in a text. */
static void add_spread(struct text *text, const char *words, unsigned seed)
{
    struct dice dice = {seed};
    bool quoted = false;
    for (; *words; words++) {
        quoted ^= *words == '\'';
        schema_text_add_char(text, *words);
        if (*words == ' ' && !quoted)
            add_indent(text, chance(&dice, 40) ? roll(&dice, 4) : 0);
    }
}

static bool can_be_one_line(const struct written_declaration *declaration)
{
    for (size_t i = 0; i < declaration->count; i++) {
        const struct written_item *item = &declaration->items[i];
        if (item->comment || *item->doc || *item->note)
            return false;
    }
    return true;
}

static void add_items(struct text *text, const struct written_declaration *declaration)
{
    const struct looks *looks = &declaration->looks;
    bool one_line = looks->one_line && can_be_one_line(declaration);
    schema_text_add(text, one_line ? " {" : " {\n");
    for (size_t i = 0; i < declaration->count; i++) {
        const struct written_item *item = &declaration->items[i];
        struct dice dice = {looks->seed + item->id};
        bool last = i + 1 == declaration->count;
        if (one_line) {
            schema_text_add(text, i ? ", " : " ");
            add_spread(text, item->words, looks->seed + item->id);
            continue;
        }
        if (chance(&dice, 15))
            schema_text_add_char(text, '\n');
        if (*item->doc) {
            add_indent(text, looks->indent);
            schema_text_format(text, "%s\n", item->doc);
        }
        add_indent(text, looks->indent);
        add_spread(text, item->words, item->comment ? 0 : looks->seed + item->id);
        if (looks->commas && !last && !item->comment)
            schema_text_add_char(text, ',');
        if (*item->note)
            schema_text_format(text, "  %s", item->note);
        schema_text_add(text, item->comment && !last ? "\n\n" : "\n");
    }
    schema_text_add(text, one_line ? " }" : "}");
}

const char *write_out(struct region *region, const struct written *written)
{
    struct text text = TEXT(region);
    for (size_t i = 0; i < written->count; i++) {
        const struct written_declaration *declaration = &written->declarations[i];
        if (i)
            schema_text_add_char(&text, '\n');
        if (*declaration->doc)
            schema_text_format(&text, "%s\n", declaration->doc);
        schema_text_add(&text, declaration->words);
        if (declaration->kind != WRITTEN_LINE)
            add_items(&text, declaration);
        if (*declaration->note)
            schema_text_format(&text, " %s", declaration->note);
        schema_text_add_char(&text, '\n');
    }
    return schema_text_string(&text);
}

/* -- edits ----------------------------------------------------------------------------------------------------- */

static struct written_declaration *declaration_of(struct written *written, unsigned id)
{
    for (size_t i = 0; written && i < written->count; i++)
        if (written->declarations[i].id == id)
            return &written->declarations[i];
    return NULL;
}

static struct written_item *item_of(struct written_declaration *declaration, unsigned id)
{
    for (size_t i = 0; declaration && i < declaration->count; i++)
        if (declaration->items[i].id == id)
            return &declaration->items[i];
    return NULL;
}

static void remove_item(struct written_declaration *declaration, unsigned id)
{
    struct written_item *item = item_of(declaration, id);
    if (!item)
        return;
    size_t at = (size_t)(item - declaration->items);
    memmove(item, item + 1, (--declaration->count - at) * sizeof *item);
}

static void remove_declaration(struct written *written, unsigned id)
{
    struct written_declaration *declaration = declaration_of(written, id);
    if (!declaration)
        return;
    size_t at = (size_t)(declaration - written->declarations);
    memmove(declaration, declaration + 1, (--written->count - at) * sizeof *declaration);
}

static void put_item(struct written_declaration *declaration, const struct written_item *item, size_t at)
{
    memmove(declaration->items + at + 1, declaration->items + at,
            (declaration->count++ - at) * sizeof *declaration->items);
    declaration->items[at] = *item;
}

static void put_declaration(struct written *written, const struct written_declaration *declaration, size_t at)
{
    memmove(written->declarations + at + 1, written->declarations + at,
            (written->count++ - at) * sizeof *written->declarations);
    written->declarations[at] = *declaration;
}

static bool begins_with(const char *words, const char *begin)
{
    return strncmp(words, begin, strlen(begin)) == 0;
}

/* A column is renamed, or has another type; a constraint is one of other columns. */
static void change_words(struct written_item *item, enum written_kind kind, unsigned number)
{
    char *words = item->words;
    size_t size = sizeof item->words;
    unsigned id = item->id;
    if (kind == WRITTEN_ENUM)
        snprintf(words, size, strstr(words, "with") ? "'with blank %u' cname D%u" : "m%u cname D%u", id, number);
    else if (begins_with(words, "index ("))
        snprintf(words, size, "index (c%u, z%u)", id, number);
    else if (begins_with(words, "unique ("))
        snprintf(words, size, "unique (c%u, z%u)", id, number);
    else if (begins_with(words, "check ("))
        snprintf(words, size, "check (c%u < %u)", id, number);
    else if (begins_with(words, "foreign"))
        snprintf(words, size, "foreign key fk%u (q%u) -> third", id, number);
    else if (begins_with(words, "index"))
        snprintf(words, size, "index named%u (d%u)", id, number);
    else if (begins_with(words, "drop"))
        snprintf(words, size, "drop old%u allow(destructive) 'why %u'", id, number);
    else if (begins_with(words, "c") && number % 3 == 0)
        snprintf(words, size, "renamed%u int64 was c%u default %u", id, id, number);
    else
        snprintf(words, size, begins_with(words, "r") ? "renamed%u text was c%u default 'x  %u'" : "c%u text%u", id, id,
                 number);
    if (begins_with(words, "c") && strstr(words, " text"))
        snprintf(words, size, "c%u text default 'x  %u'", id, number);
}

static bool changes(const struct written_item *item)
{
    return !item->comment && !begins_with(item->words, "use ");
}

static const struct written_item *same_item(const struct written *other, unsigned declaration, unsigned id)
{
    return item_of(declaration_of((struct written *)other, declaration), id);
}

static unsigned number_of(struct dice *dice)
{
    return 1000 + roll(dice, 9000);
}

static void edit_item(struct written_declaration *here, const struct written *other, struct dice *dice)
{
    struct written_item *item = &here->items[roll(dice, (unsigned)here->count)];
    const struct written_item *there = same_item(other, here->id, item->id);
    unsigned what = 1u << roll(dice, 3);
    if (!there || there->touched & what || !changes(item))
        return;
    if (what == TOUCHED_WORDS)
        change_words(item, here->kind, number_of(dice));
    else if (what == TOUCHED_DOC)
        snprintf(item->doc, sizeof item->doc, "/// changed %u", number_of(dice));
    else
        snprintf(item->note, sizeof item->note, "// changed %u", number_of(dice));
    item->touched |= what;
    here->touched |= TOUCHED_BODY;
}

static void take_out(struct written_declaration *here, const struct written *other, struct dice *dice)
{
    unsigned id = here->items[roll(dice, (unsigned)here->count)].id;
    const struct written_item *there = same_item(other, here->id, id);
    if (!there || there->touched)
        return;
    remove_item(here, id);
    here->touched |= TOUCHED_BODY;
}

static void put_in(struct written *side, struct written_declaration *here, struct dice *dice)
{
    struct written_item item = random_item(side, here->kind, dice);
    item.touched = TOUCHED_ALL;
    put_item(here, &item, chance(dice, 50) ? here->count : roll(dice, (unsigned)here->count + 1));
    here->touched |= TOUCHED_BODY;
}

static void swap_items(struct written_declaration *here, struct dice *dice)
{
    size_t i = roll(dice, (unsigned)here->count), j = roll(dice, (unsigned)here->count);
    struct written_item item = here->items[i];
    here->items[i] = here->items[j];
    here->items[j] = item;
}

static void rename_table(struct written_declaration *here, unsigned number)
{
    snprintf(here->words, sizeof here->words, "table renamed%u was t%u allow(wide-table) 'why %u'", here->id, here->id,
             number);
    here->touched |= TOUCHED_WORDS;
}

void edit_at_random(struct written *side, const struct written *other, struct dice *dice)
{
    struct written_declaration *here = &side->declarations[roll(dice, (unsigned)side->count)];
    const struct written_declaration *there = declaration_of((struct written *)other, here->id);
    struct written_declaration fresh;
    switch (roll(dice, 10)) {
    case 0:
    case 1:
    case 2:
        if (here->count)
            edit_item(here, other, dice);
        return;
    case 3:
    case 4:
        if (here->kind != WRITTEN_LINE && there && here->count < MOST_ITEMS / 2)
            put_in(side, here, dice);
        return;
    case 5:
        if (here->count)
            take_out(here, other, dice);
        return;
    case 6:
        if (there && !there->touched && side->count > 1)
            remove_declaration(side, here->id);
        return;
    case 7:
        if (side->count >= MOST_DECLARATIONS / 2)
            return;
        fresh = random_declaration(side, dice);
        fresh.touched = TOUCHED_ALL;
        put_declaration(side, &fresh, roll(dice, (unsigned)side->count + 1));
        return;
    case 8:
        here->looks = random_looks(dice);
        if (here->count && chance(dice, 30))
            swap_items(here, dice);
        return;
    default:
        if (there && here->kind == WRITTEN_TABLE && !(there->touched & TOUCHED_WORDS))
            rename_table(here, number_of(dice));
    }
}

bool edit_both(struct written *ours, struct written *theirs, struct dice *dice)
{
    struct written_declaration *here = &ours->declarations[roll(dice, (unsigned)ours->count)];
    struct written_declaration *there = declaration_of(theirs, here->id);
    unsigned number = number_of(dice);
    if (!there)
        return false;
    if (here->kind == WRITTEN_TABLE && chance(dice, 20) && !((here->touched | there->touched) & TOUCHED_WORDS)) {
        rename_table(here, number);
        rename_table(there, number + 1);
        return true;
    }
    if (!here->count)
        return false;
    struct written_item *item = &here->items[roll(dice, (unsigned)here->count)], *same = item_of(there, item->id);
    if (!same || item->touched || same->touched || !changes(item))
        return false;
    change_words(item, here->kind, number);
    if (chance(dice, 30))
        remove_item(there, item->id);
    else
        change_words(same, here->kind, number + 3);
    return true;
}

/* -- what comes of both ---------------------------------------------------------------------------------------- */

static void take(char *to, size_t size, const char *base, const char *ours, const char *theirs, bool prefer_ours)
{
    bool mine = strcmp(base, ours) != 0, other = strcmp(base, theirs) != 0;
    snprintf(to, size, "%s", mine && (prefer_ours || !other) ? ours : other ? theirs : base);
}

static void combine_items(struct written_declaration *both, const struct written_declaration *base,
                          const struct written_declaration *ours, const struct written_declaration *theirs,
                          bool prefer_ours)
{
    for (size_t i = 0; i < base->count; i++) {
        const struct written_item *old = &base->items[i];
        const struct written_item *a = item_of((struct written_declaration *)ours, old->id);
        const struct written_item *b = item_of((struct written_declaration *)theirs, old->id);
        struct written_item item = *old;
        if (!a && !b)
            continue;
        if (!a || !b) { /* gone, unless the other side has changed it */
            bool changed = memcmp(a ? a->words : b->words, old->words, sizeof old->words) != 0;
            if (changed && (a != NULL) == prefer_ours)
                put_item(both, a ? a : b, both->count);
            continue;
        }
        take(item.words, sizeof item.words, old->words, a->words, b->words, prefer_ours);
        take(item.doc, sizeof item.doc, old->doc, a->doc, b->doc, prefer_ours);
        take(item.note, sizeof item.note, old->note, a->note, b->note, prefer_ours);
        put_item(both, &item, both->count);
    }
    for (size_t i = 0; i < ours->count; i++)
        if (!item_of((struct written_declaration *)base, ours->items[i].id))
            put_item(both, &ours->items[i], both->count);
    for (size_t i = 0; i < theirs->count; i++)
        if (!item_of((struct written_declaration *)base, theirs->items[i].id))
            put_item(both, &theirs->items[i], both->count);
}

void combine(struct written *both, const struct written *base, const struct written *ours, const struct written *theirs,
             bool prefer_ours)
{
    const struct written *sides[] = {ours, theirs};
    memset(both, 0, sizeof *both);
    for (size_t i = 0; i < base->count; i++) {
        const struct written_declaration *old = &base->declarations[i];
        const struct written_declaration *a = declaration_of((struct written *)ours, old->id);
        const struct written_declaration *b = declaration_of((struct written *)theirs, old->id);
        if (!a || !b)
            continue;
        struct written_declaration *declaration = &both->declarations[both->count++];
        *declaration = *old;
        declaration->count = 0;
        take(declaration->words, sizeof old->words, old->words, a->words, b->words, prefer_ours);
        combine_items(declaration, old, a, b, prefer_ours);
    }
    for (size_t side = 0; side < 2; side++)
        for (size_t i = 0; i < sides[side]->count; i++) {
            const struct written_declaration *declaration = &sides[side]->declarations[i];
            if (!declaration_of((struct written *)base, declaration->id))
                put_declaration(both, declaration, both->count);
        }
}
