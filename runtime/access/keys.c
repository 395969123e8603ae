/* The keys of many rows: sorted, equal ones once, and which rows were found for each. How they reach a statement is the
 * engine's. */
#include "engine/values.h"

#include "access/database.h"
#include "language/formats.h"

#include <stdlib.h>
#include <string.h>

struct group {
    size_t row; /* one that has this key */
    schema_span found;
};

struct key_text {
    struct key_text *next;
    char text[];
};

struct schema_keys {
    struct schema_keys *next; /* of the same statement */
    bool list;                /* every item has to be there */
    bool copies;              /* texts are the keys' own: those of a cursor */
    size_t count;
    int parts;
    struct schema_key_part *part; /* count × parts */
    char (*printed)[32];          /* as many, where a part is a date or time; else null */
    struct key_text *texts;       /* keys in another form than they were given */
    bool incomplete;              /* there was no memory for these */
    bool no_number;               /* one that should be a number is none */
    size_t *order;                /* rows by key */
    size_t *position;             /* of each row; SIZE_MAX: it has a null part */
    struct group *groups;
    size_t distinct, used;
};

schema_keys *schema_keys_new(schema_statement *statement, size_t count, int parts)
{
    if (statement->status != SCHEMA_OK)
        return NULL;
    schema_keys *keys = calloc(1, sizeof *keys);
    if (keys && count <= SIZE_MAX / sizeof *keys->part / SCHEMA_MOST_KEY_PARTS) {
        size_t room = count ? count : 1;
        keys->count = count;
        keys->parts = parts;
        keys->part = calloc(room * (size_t)parts, sizeof *keys->part);
        keys->order = malloc(room * sizeof *keys->order);
        keys->position = malloc(room * sizeof *keys->position);
        keys->groups = malloc(room * sizeof *keys->groups);
        if (keys->part && keys->order && keys->position && keys->groups) {
            keys->copies = statement->copies;
            keys->next = statement->more->keys;
            statement->more->keys = keys;
            statement->watched = true;
            return keys;
        }
    }
    schema_keys_free(keys);
    schema_statement_fail(statement, SCHEMA_NO_MEMORY, "no memory for the keys");
    return NULL;
}

schema_keys *schema_list_new(schema_statement *statement, size_t count)
{
    schema_keys *keys = schema_keys_new(statement, count, 1);
    if (keys)
        keys->list = true;
    return keys;
}

static void free_one(schema_keys *keys)
{
    free(keys->part);
    free(keys->printed);
    for (struct key_text *next, *text = keys->texts; text; text = next) {
        next = text->next;
        free(text);
    }
    free(keys->order);
    free(keys->position);
    free(keys->groups);
    free(keys);
}

void schema_keys_free(schema_keys *keys)
{
    for (schema_keys *next; keys; keys = next) {
        next = keys->next;
        free_one(keys);
    }
}

/* Bytes of the keys' own; null: there is no memory, which is told when they are bound. */
static char *keep_bytes(schema_keys *keys, const void *bytes, size_t size)
{
    struct key_text *text = malloc(sizeof *text + size + 1);
    if (!text) {
        keys->incomplete = true;
        return NULL;
    }
    memcpy(text->text, bytes, size);
    text->text[size] = '\0';
    text->next = keys->texts;
    keys->texts = text;
    return text->text;
}

static void put(schema_keys *keys, size_t row, int part, struct schema_key_part value)
{
    if (keys && row < keys->count && part >= 0 && part < keys->parts)
        keys->part[row * (size_t)keys->parts + (size_t)part] = value;
}

void schema_keys_int64(schema_keys *keys, size_t row, int part, int64_t value)
{
    put(keys, row, part, (struct schema_key_part){.kind = SCHEMA_VALUE_INT64, .integer = value});
}

void schema_keys_decimal(schema_keys *keys, size_t row, int part, schema_decimal value, int scale)
{
    put(keys, row, part, (struct schema_key_part){.kind = SCHEMA_VALUE_INT64, .integer = value.units, .scale = scale});
}

void schema_keys_text(schema_keys *keys, size_t row, int part, const char *value)
{
    size_t size = value ? strlen(value) : 0;
    if (keys && value && keys->copies)
        value = keep_bytes(keys, value, size);
    if (value)
        put(keys, row, part, (struct schema_key_part){.kind = SCHEMA_VALUE_TEXT, .bytes = value, .size = size});
}

/* Equal numbers are one key, as they are one value. */
void schema_keys_numeric(schema_keys *keys, size_t row, int part, const char *value)
{
    struct numeric_text number;
    if (!keys || !value)
        return;
    enum numeric_reading reading = schema_numeric_read(value, &number);
    if (reading == NUMERIC_NONE || reading == NUMERIC_TOO_LONG) {
        keys->no_number = true;
        return;
    }
    if (reading == NUMERIC_OTHER) {
        struct key_text *text = malloc(sizeof *text + number.size + 1);
        if (!text) {
            keys->incomplete = true;
            return;
        }
        schema_numeric_print(&number, text->text);
        text->next = keys->texts;
        keys->texts = text;
        value = text->text;
    }
    schema_keys_text(keys, row, part, value);
}

void schema_keys_bytes(schema_keys *keys, size_t row, int part, const void *data, size_t size)
{
    if (keys && data && keys->copies)
        data = keep_bytes(keys, data, size);
    if (data)
        put(keys, row, part, (struct schema_key_part){.kind = SCHEMA_VALUE_BYTES, .bytes = data, .size = size});
}

/* No row holds what is not a number. */
void schema_keys_float64(schema_keys *keys, size_t row, int part, double value)
{
    if (value == value)
        put(keys, row, part, (struct schema_key_part){.kind = SCHEMA_VALUE_DOUBLE, .number = value});
}

void schema_keys_float32(schema_keys *keys, size_t row, int part, float value)
{
    schema_keys_float64(keys, row, part, (double)value);
}

/* Room for a date or a time as text; null: no memory, which the sorting tells. */
static char *room_for(schema_keys *keys, size_t row, int part)
{
    if (!keys || row >= keys->count || part < 0 || part >= keys->parts)
        return NULL;
    if (!keys->printed)
        keys->printed = calloc(keys->count * (size_t)keys->parts, sizeof *keys->printed);
    keys->incomplete = keys->incomplete || !keys->printed;
    return keys->printed ? keys->printed[row * (size_t)keys->parts + (size_t)part] : NULL;
}

void schema_keys_date(schema_keys *keys, size_t row, int part, schema_date value)
{
    char *text = room_for(keys, row, part);
    if (text)
        schema_date_print(value, text);
    schema_keys_text(keys, row, part, text);
}

void schema_keys_time(schema_keys *keys, size_t row, int part, schema_time value)
{
    char *text = room_for(keys, row, part);
    if (text)
        schema_time_print(value, text);
    schema_keys_text(keys, row, part, text);
}

void schema_keys_timestamp(schema_keys *keys, size_t row, int part, schema_timestamp value)
{
    char *text = room_for(keys, row, part);
    if (text)
        schema_timestamp_print(value, text);
    schema_keys_text(keys, row, part, text);
}

void schema_keys_datetime(schema_keys *keys, size_t row, int part, schema_datetime value)
{
    char *text = room_for(keys, row, part);
    if (text)
        schema_datetime_print(value, text);
    schema_keys_text(keys, row, part, text);
}

static int compare_parts(const struct schema_key_part *a, const struct schema_key_part *b)
{
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    if (a->kind == SCHEMA_VALUE_INT64)
        return a->integer < b->integer ? -1 : a->integer > b->integer;
    if (a->kind == SCHEMA_VALUE_DOUBLE)
        return a->number < b->number ? -1 : a->number > b->number;
    size_t shared = a->size < b->size ? a->size : b->size;
    int order = shared ? memcmp(a->bytes, b->bytes, shared) : 0;
    return order ? order : a->size < b->size ? -1 : a->size > b->size;
}

static int compare_rows(const schema_keys *keys, size_t a, size_t b)
{
    for (int i = 0; i < keys->parts; i++) {
        int order = compare_parts(&keys->part[a * (size_t)keys->parts + (size_t)i],
                                  &keys->part[b * (size_t)keys->parts + (size_t)i]);
        if (order)
            return order;
    }
    return 0;
}

static void sift(const schema_keys *keys, size_t root, size_t end)
{
    size_t *order = keys->order;
    for (size_t child; (child = 2 * root + 1) < end; root = child) {
        if (child + 1 < end && compare_rows(keys, order[child], order[child + 1]) < 0)
            child++;
        if (compare_rows(keys, order[root], order[child]) >= 0)
            return;
        size_t other = order[root];
        order[root] = order[child];
        order[child] = other;
    }
}

/* A heap, since it needs no memory and no qsort with a context. Keys mostly come in order already. */
static void sort(const schema_keys *keys, size_t count)
{
    size_t sorted = 1;
    while (sorted < count && compare_rows(keys, keys->order[sorted - 1], keys->order[sorted]) <= 0)
        sorted++;
    if (sorted >= count)
        return;
    for (size_t i = count / 2; i-- > 0;)
        sift(keys, i, count);
    for (size_t end = count; end-- > 1;) {
        size_t largest = keys->order[0];
        keys->order[0] = keys->order[end];
        keys->order[end] = largest;
        sift(keys, 0, end);
    }
}

static bool is_complete(const schema_keys *keys, size_t row)
{
    for (int i = 0; i < keys->parts; i++)
        if (keys->part[row * (size_t)keys->parts + (size_t)i].kind == SCHEMA_VALUE_NULL)
            return false;
    return true;
}

bool schema_keys_sort(schema_statement *statement, schema_keys *keys)
{
    if (!keys || statement->status != SCHEMA_OK)
        return false;
    if (keys->incomplete) {
        schema_statement_fail(statement, SCHEMA_NO_MEMORY, "no memory for the keys");
        return false;
    }
    if (keys->no_number) {
        schema_statement_fail(statement, SCHEMA_RANGE, "a key is not a number in its plain form, as -12.50");
        return false;
    }
    size_t complete = 0;
    for (size_t i = 0; i < keys->count; i++) {
        keys->position[i] = SIZE_MAX;
        if (is_complete(keys, i)) {
            keys->order[complete++] = i;
        } else if (keys->list) {
            schema_statement_fail(statement, SCHEMA_MISUSE, "a list has an item that is none");
            return false;
        }
    }
    sort(keys, complete);
    for (size_t i = 0; i < complete; i++) {
        size_t row = keys->order[i];
        if (i == 0 || compare_rows(keys, keys->order[i - 1], row) != 0)
            keys->groups[keys->distinct++] = (struct group){row, {0, 0}};
        keys->position[row] = keys->distinct - 1;
    }
    return true;
}

int schema_keys_parts(const schema_keys *keys)
{
    return keys->parts;
}

void schema_bind_keys(schema_statement *statement, int index, schema_keys *keys)
{
    if (schema_keys_sort(statement, keys))
        statement->db->access->bind_keys(statement, index, keys);
}

size_t schema_keys_distinct(const schema_keys *keys)
{
    return keys->distinct;
}

const struct schema_key_part *schema_keys_part(const schema_keys *keys, size_t position, int part)
{
    if (part >= keys->parts || position >= keys->distinct)
        return NULL;
    return &keys->part[keys->groups[position].row * (size_t)keys->parts + (size_t)part];
}

void schema_keys_found(schema_statement *statement, schema_keys *keys, int column)
{
    if (!keys || statement->status != SCHEMA_OK)
        return;
    uint64_t position = (uint64_t)statement->values->read_int64(statement, column);
    if (position >= keys->distinct) {
        schema_statement_fail(statement, SCHEMA_INTERNAL, "a row belongs to no key");
        return;
    }
    schema_span *span = &keys->groups[position].found;
    if (span->count == 0)
        span->first = keys->used;
    span->count++;
    keys->used++;
}

schema_span schema_keys_rows(const schema_statement *statement, const schema_keys *keys, size_t row)
{
    schema_span none = {0, 0};
    if (!keys || statement->status != SCHEMA_OK || row >= keys->count || keys->position[row] == SIZE_MAX)
        return none;
    return keys->groups[keys->position[row]].found;
}
