/* Statements whose text has parts, of which each call wants some: updates of what changes, inserts of what is given.
 * There is one statement for each set of parts that is really used, the last used first, and no more than a few: a
 * program uses few, and one text with a case for each column would cost four times as much. */
#include "access/database.h"

#include <stdlib.h>
#include <string.h>

enum { VARIANTS_KEPT = 16 };

/* -- the text ----------------------------------------------------------------------------------------------------- */

enum { IF = 1, BIT_ENDS, UNLESS, END, LIST, ITEM, IF_NONE }; /* the marks of program.h */

struct choosing {
    const uint64_t *given;
    unsigned bits;
    char *to; /* null: it is only measured */
    size_t size;
    bool any; /* items of the list that was begun last */
};

static bool is_given(const struct choosing *choosing, unsigned bit)
{
    return choosing->given[bit / 64] >> bit % 64 & 1;
}

/* Behind the bit that is named at `at`. *set: whether it is; for "*", whether any is. */
static const char *read_bit(const struct choosing *choosing, const char *at, bool *set)
{
    unsigned bit = 0;
    if (*at == '*') {
        *set = schema_any_given(choosing->given, (choosing->bits + 63) / 64);
        return at + 2;
    }
    while (*at != BIT_ENDS)
        bit = bit * 10 + (unsigned)(*at++ - '0');
    *set = bit < choosing->bits && is_given(choosing, bit);
    return at + 1;
}

/* Behind the end of the part that begins at `at`. */
static const char *skip_part(const char *at)
{
    for (unsigned depth = 1; depth; at++)
        if (*at == IF || *at == UNLESS || *at == IF_NONE)
            depth++;
        else if (*at == END)
            depth--;
    return at;
}

static void put(struct choosing *choosing, const char *text, size_t size)
{
    if (choosing->to)
        memcpy(choosing->to + choosing->size, text, size);
    choosing->size += size;
}

static size_t choose(struct choosing *choosing, const char *at)
{
    while (*at) {
        char mark = *at;
        bool set;
        size_t size = strcspn(at, "\001\003\004\005\006\007");
        put(choosing, at, size);
        at += size;
        if (size)
            continue;
        at++;
        switch (mark) {
        case IF:
        case UNLESS:
            at = read_bit(choosing, at, &set);
            if (set == (mark == UNLESS))
                at = skip_part(at);
            break;
        case IF_NONE:
            if (choosing->any)
                at = skip_part(at);
            break;
        case LIST:
            choosing->any = false;
            break;
        case ITEM:
            put(choosing, ", ", choosing->any ? 2 : 0);
            choosing->any = true;
            break;
        default: /* the end of a part that was wanted */
            break;
        }
    }
    return choosing->size;
}

char *schema_variant_text(const char *text, unsigned bits, const uint64_t *given)
{
    struct choosing measured = {.given = given, .bits = bits}, written = measured;
    char *to = malloc(choose(&measured, text) + 1);
    if (to) {
        written.to = to;
        to[choose(&written, text)] = '\0';
    }
    return to;
}

/* -- the statements ----------------------------------------------------------------------------------------------- */

static schema_statement *make(schema_db *db, const struct schema_statement_text *source, const uint64_t *given,
                              size_t words)
{
    char *text = schema_variant_text(source->sql, source->bits, given);
    uint64_t *copy = malloc(words * sizeof *copy);
    if (!text || !copy) {
        free(text);
        free(copy);
        schema_db_fail_with(db, SCHEMA_NO_MEMORY, "no memory for a statement");
        return NULL;
    }
    memcpy(copy, given, words * sizeof *copy);
    schema_statement *variant = schema_statement_make(db, source, text);
    if (!variant) {
        db->error.sql = NULL;
        free(text);
        free(copy);
        return NULL;
    }
    variant->more->text = text;
    variant->all_given = copy;
    variant->given = *copy;
    return variant;
}

/* The one with these parts, moved to the front; null: there is none that is free. */
static schema_statement *find(schema_statement **first, const uint64_t *given, size_t words)
{
    for (schema_statement **at = first; *at; at = &(*at)->more->next) {
        schema_statement *variant = *at;
        if (!variant->ready || memcmp(variant->all_given, given, words * sizeof *given) != 0)
            continue;
        *at = variant->more->next;
        variant->more->next = *first;
        *first = variant;
        return variant;
    }
    return NULL;
}

static void drop_oldest(schema_db *db, schema_statement **first)
{
    size_t count = 0;
    schema_statement **oldest = NULL;
    for (schema_statement **at = first; *at; at = &(*at)->more->next) {
        if ((*at)->ready)
            oldest = at;
        count++;
    }
    if (count < VARIANTS_KEPT || !oldest)
        return;
    schema_statement *dropped = *oldest;
    *oldest = dropped->more->next;
    if (db->error.sql == dropped->more->sql)
        db->error.sql = NULL;
    schema_statement_free_parts(db, dropped);
    free(dropped);
}

schema_statement *schema_variant_place(schema_db *db, unsigned id)
{
    schema_statement *place = &db->front.statements[id];
    if (!place->more) {
        place->more = calloc(1, sizeof *place->more);
        if (!place->more) {
            schema_db_fail_with(db, SCHEMA_NO_MEMORY, "no memory for a statement");
            return NULL;
        }
        place->db = db;
        place->more->source = &db->texts[id];
    }
    return place;
}

/* The statement's own place is only where those with parts of it hang. */
schema_statement *schema_variant_find(schema_db *db, unsigned id, const uint64_t *given, size_t words)
{
    if (!db || id >= db->front.statement_count)
        return schema_statement_prepare(db, id);
    if (!db->front.plain && !schema_db_may_start(db))
        return schema_statement_broken(db);
    schema_statement *place = schema_variant_place(db, id);
    if (!place)
        return schema_statement_broken(db);
    schema_statement *variant = find(&place->more->variants, given, words);
    if (!variant) {
        place->last = NULL; /* it may be the one to go */
        variant = make(db, place->more->source, given, words);
        if (!variant)
            return schema_statement_broken(db);
        drop_oldest(db, &place->more->variants);
        variant->more->next = place->more->variants;
        place->more->variants = variant;
    }
    place->last = variant;
    return schema_statement_begin_use(variant);
}
