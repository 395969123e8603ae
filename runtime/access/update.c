/* Partial updates: one statement for each set of columns that is really used, the last used first, and no more than a
 * few: a program uses few, and one statement with a case for each column would cost four times as much. */
#include "access/database.h"

#include <stdlib.h>
#include <string.h>

enum { VARIANTS_KEPT = 16 };

static size_t append(char *to, size_t at, const char *text)
{
    size_t size = text ? strlen(text) : 0;
    if (to && size)
        memcpy(to + at, text, size);
    return at + size;
}

/* Writes the SQL, or with a null `to` only measures it. */
static size_t write_update(const schema_db *db, const struct schema_statement_text *source, const bool *set, char *to)
{
    size_t at = append(to, 0, db->access->text_of(source));
    bool any = false;
    for (unsigned i = 0; i < source->assignment_count; i++) {
        const char *assignment = db->access->assignment_of(&source->assignments[i], set[i]);
        if (!assignment)
            continue;
        at = append(to, at, any ? ", " : "");
        at = append(to, at, assignment);
        any = true;
    }
    at = append(to, at, db->access->end_of(source));
    if (to)
        to[at] = '\0';
    return at;
}

static schema_statement *make_variant(schema_db *db, const struct schema_statement_text *source, const bool *set)
{
    size_t size = write_update(db, source, set, NULL);
    char *text = malloc(size + 1);
    bool *copy = malloc(source->assignment_count * sizeof *copy);
    if (!text || !copy) {
        free(text);
        free(copy);
        schema_db_fail_with(db, SCHEMA_NO_MEMORY, "no memory for an update");
        return NULL;
    }
    write_update(db, source, set, text);
    memcpy(copy, set, source->assignment_count * sizeof *copy);
    schema_statement *variant = schema_statement_make(db, source, text);
    if (!variant) {
        db->error.sql = NULL;
        free(text);
        free(copy);
        return NULL;
    }
    variant->more->text = text;
    variant->more->set = copy;
    return variant;
}

/* The one for this set, moved to the front; null: there is none that is free. */
static schema_statement *find_variant(schema_statement **first, const bool *set, size_t count)
{
    for (schema_statement **at = first; *at; at = &(*at)->more->next) {
        schema_statement *variant = *at;
        if (!variant->ready || memcmp(variant->more->set, set, count * sizeof *set) != 0)
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

/* The statement's own place is only where its variants hang. */
schema_statement *schema_update_start(schema_db *db, unsigned id, const bool *set)
{
    if (!db || id >= db->front.statement_count)
        return schema_statement_prepare(db, id);
    if (!db->front.plain && !schema_db_may_start(db))
        return schema_statement_broken(db);
    schema_statement *place = &db->front.statements[id];
    const struct schema_statement_text *source = &db->program->statements[id];
    if (!place->more) {
        place->more = calloc(1, sizeof *place->more);
        if (!place->more) {
            schema_db_fail_with(db, SCHEMA_NO_MEMORY, "no memory for an update");
            return schema_statement_broken(db);
        }
    }
    schema_statement *variant = find_variant(&place->more->variants, set, source->assignment_count);
    if (!variant) {
        variant = make_variant(db, source, set);
        if (!variant)
            return schema_statement_broken(db);
        drop_oldest(db, &place->more->variants);
        variant->more->next = place->more->variants;
        place->more->variants = variant;
    }
    if (!db->front.plain)
        return schema_statement_begin_use(variant);
    variant->ready = false;
    variant->found = false;
    return variant;
}
