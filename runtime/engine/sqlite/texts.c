/* The aggregate that puts texts together in an order, for the queries of programs: SQLite has such an order only since
 * 3.44. Owns schema_string_agg(HOW, text, separator, key …); it does not know where it is called (sql/sqlite/
 * aggregates.c). HOW: d where equal texts count once, or -; then for each key a or d, ascending or descending, and f or
 * l, nulls first or last. */
#include "engine/sqlite/connection.h"

#include <stdlib.h>
#include <string.h>

enum { HOW, TEXT_OF, SEPARATOR, FIRST_KEY };

struct key {
    int type; /* of SQLite's: SQLITE_NULL, SQLITE_INTEGER, SQLITE_FLOAT, or bytes */
    union {
        sqlite3_int64 integer;
        double real;
        size_t at; /* in the bytes */
    } as;
    size_t size;
};

struct piece {
    const struct gathered *of;
    size_t at, size; /* in the bytes */
    size_t number;   /* as they came, and of its keys */
};

struct gathered {
    char *how, *bytes;
    struct piece *pieces;
    struct key *keys; /* of each piece so many as how says */
    size_t key_count, count, used, room, piece_room, separator;
    bool failed;
};

static size_t room_for(size_t room, size_t wanted)
{
    while (room < wanted)
        room = room ? room * 2 : 64;
    return room;
}

static bool make_room_for_bytes(struct gathered *gathered, size_t size)
{
    size_t room = room_for(gathered->room, gathered->used + size);
    char *grown = room == gathered->room ? gathered->bytes : sqlite3_realloc64(gathered->bytes, room);
    if (room > gathered->room && !grown)
        return false;
    gathered->bytes = grown;
    gathered->room = room;
    return true;
}

static bool keep_bytes(struct gathered *gathered, sqlite3_value *value, size_t *at, size_t *size)
{
    bool blob = sqlite3_value_type(value) == SQLITE_BLOB;
    const void *bytes = blob ? sqlite3_value_blob(value) : (const void *)sqlite3_value_text(value);
    *size = (size_t)sqlite3_value_bytes(value);
    *at = gathered->used;
    if ((!bytes && *size) || !make_room_for_bytes(gathered, *size))
        return false;
    if (*size)
        memcpy(gathered->bytes + *at, bytes, *size);
    gathered->used += *size;
    return true;
}

static bool keep_key(struct gathered *gathered, struct key *key, sqlite3_value *value)
{
    *key = (struct key){.type = sqlite3_value_type(value)};
    switch (key->type) {
    case SQLITE_NULL:
        return true;
    case SQLITE_INTEGER:
        key->as.integer = sqlite3_value_int64(value);
        return true;
    case SQLITE_FLOAT:
        key->as.real = sqlite3_value_double(value);
        return true;
    default:
        return keep_bytes(gathered, value, &key->as.at, &key->size);
    }
}

static bool make_room(struct gathered *gathered)
{
    size_t room = room_for(gathered->piece_room, gathered->count + 1);
    if (room == gathered->piece_room)
        return true;
    size_t keys = room * gathered->key_count * sizeof *gathered->keys;
    struct key *more_keys = keys ? sqlite3_realloc64(gathered->keys, keys) : NULL;
    if (keys && !more_keys)
        return false;
    gathered->keys = more_keys;
    struct piece *more = sqlite3_realloc64(gathered->pieces, room * sizeof *more);
    if (!more)
        return false;
    gathered->pieces = more;
    gathered->piece_room = room;
    return true;
}

static bool begin(struct gathered *gathered, int count, sqlite3_value **values)
{
    gathered->how = sqlite3_mprintf("%s", sqlite3_value_text(values[HOW]));
    gathered->key_count = (size_t)(count - FIRST_KEY);
    return gathered->how && strlen(gathered->how) == 1 + 2 * gathered->key_count &&
           keep_bytes(gathered, values[SEPARATOR], &(size_t){0}, &gathered->separator);
}

static bool keep(struct gathered *gathered, int count, sqlite3_value **values)
{
    if ((!gathered->how && !begin(gathered, count, values)) || !make_room(gathered))
        return false;
    struct piece *piece = &gathered->pieces[gathered->count];
    *piece = (struct piece){.number = gathered->count};
    if (!keep_bytes(gathered, values[TEXT_OF], &piece->at, &piece->size))
        return false;
    for (size_t i = 0; i < gathered->key_count; i++)
        if (!keep_key(gathered, &gathered->keys[gathered->count * gathered->key_count + i], values[FIRST_KEY + (int)i]))
            return false;
    gathered->count++;
    return true;
}

static void gather(sqlite3_context *context, int count, sqlite3_value **values)
{
    struct gathered *gathered = sqlite3_aggregate_context(context, sizeof *gathered);
    if (!gathered || gathered->failed || count < FIRST_KEY) {
        sqlite3_result_error_nomem(context);
        return;
    }
    if (sqlite3_value_type(values[TEXT_OF]) == SQLITE_NULL)
        return;
    gathered->failed = !keep(gathered, count, values);
    if (gathered->failed)
        sqlite3_result_error_nomem(context);
}

/* -- in order ----------------------------------------------------------------------------------------------------- */

static int by_bytes(const struct gathered *gathered, size_t a, size_t a_size, size_t b, size_t b_size)
{
    size_t common = a_size < b_size ? a_size : b_size;
    int order = common ? memcmp(gathered->bytes + a, gathered->bytes + b, common) : 0;
    return order ? order : (a_size > b_size) - (a_size < b_size);
}

static double real_of(const struct key *key)
{
    return key->type == SQLITE_INTEGER ? (double)key->as.integer : key->as.real;
}

static int by_key(const struct gathered *gathered, const struct key *a, const struct key *b, char direction, char nulls)
{
    if (a->type == SQLITE_NULL || b->type == SQLITE_NULL) {
        int order = (a->type == SQLITE_NULL) - (b->type == SQLITE_NULL);
        return nulls == 'f' ? -order : order;
    }
    int order;
    if (a->type == SQLITE_INTEGER && b->type == SQLITE_INTEGER)
        order = (a->as.integer > b->as.integer) - (a->as.integer < b->as.integer);
    else if (a->type == SQLITE_INTEGER || a->type == SQLITE_FLOAT)
        order = (real_of(a) > real_of(b)) - (real_of(a) < real_of(b));
    else
        order = by_bytes(gathered, a->as.at, a->size, b->as.at, b->size);
    return direction == 'd' ? -order : order;
}

static int by_keys(const void *first, const void *second)
{
    const struct piece *a = first, *b = second;
    const struct gathered *gathered = a->of;
    for (size_t i = 0; i < gathered->key_count; i++) {
        const struct key *of_a = &gathered->keys[a->number * gathered->key_count + i];
        const struct key *of_b = &gathered->keys[b->number * gathered->key_count + i];
        int order = by_key(gathered, of_a, of_b, gathered->how[1 + 2 * i], gathered->how[2 + 2 * i]);
        if (order)
            return order;
    }
    return (a->number > b->number) - (a->number < b->number);
}

/* Equal texts stand side by side: where they count once, they are what the order is of. */
static bool is_repeated(const struct gathered *gathered, size_t i)
{
    const struct piece *piece = &gathered->pieces[i], *before = piece - (i > 0);
    return gathered->how[0] == 'd' && i > 0 &&
           by_bytes(gathered, piece->at, piece->size, before->at, before->size) == 0;
}

static void put_together(sqlite3_context *context, struct gathered *gathered)
{
    size_t size = 0, used = 0;
    for (size_t i = 0; i < gathered->count; i++)
        gathered->pieces[i].of = gathered;
    qsort(gathered->pieces, gathered->count, sizeof *gathered->pieces, by_keys);
    for (size_t i = 0; i < gathered->count; i++)
        size += gathered->pieces[i].size + gathered->separator;
    char *made = sqlite3_malloc64(size + 1);
    if (!made) {
        sqlite3_result_error_nomem(context);
        return;
    }
    for (size_t i = 0; i < gathered->count; i++) {
        const struct piece *piece = &gathered->pieces[i];
        if (is_repeated(gathered, i))
            continue;
        if (i && gathered->separator)
            memcpy(made + used, gathered->bytes, gathered->separator);
        used += i ? gathered->separator : 0;
        if (piece->size)
            memcpy(made + used, gathered->bytes + piece->at, piece->size);
        used += piece->size;
    }
    sqlite3_result_text64(context, made, used, sqlite3_free, SQLITE_UTF8);
}

static void give(sqlite3_context *context)
{
    struct gathered *gathered = sqlite3_aggregate_context(context, 0);
    if (!gathered)
        return;
    if (gathered->failed)
        sqlite3_result_error_nomem(context);
    else if (gathered->count)
        put_together(context, gathered);
    sqlite3_free(gathered->how);
    sqlite3_free(gathered->bytes);
    sqlite3_free(gathered->pieces);
    sqlite3_free(gathered->keys);
}

int schema_sqlite_register_texts(sqlite3 *db)
{
    return sqlite3_create_function_v2(db, "schema_string_agg", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, NULL,
                                      gather, give, NULL);
}
