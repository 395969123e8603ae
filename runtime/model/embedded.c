/* Owns: reading what a program has embedded. Must not know what any of it means, and trusts no byte: every offset,
 * count and word is looked at, and what is made grows with what is read. */
#include "model/embedded.h"

#include <string.h>

/* Structures within each other; expressions are the deepest, and the language has its own, lower bound for those. */
enum { DEEPEST = 2000 };

struct reader {
    struct region *region;
    const struct schema_pool *pool;
    size_t at;
    unsigned depth;
    bool damaged;
};

static unsigned byte_at(const struct schema_pool *pool, size_t at)
{
    return (unsigned char)pool->rows[at / SCHEMA_POOL_ROW][at % SCHEMA_POOL_ROW];
}

uint64_t schema_pool_check(const struct schema_pool *pool)
{
    uint64_t check = pool->size;
    for (size_t at = 0; at < pool->size;
         at += 8) { /* rows are a multiple of eight long, and the last ends with zeros */
        const unsigned char *row = (const unsigned char *)pool->rows[at / SCHEMA_POOL_ROW] + at % SCHEMA_POOL_ROW;
        uint64_t word = 0;
        for (unsigned i = 0; i < 8; i++)
            word |= (uint64_t)row[i] << 8 * i;
        check = (check ^ word) * UINT64_C(0x9E3779B97F4A7C15);
        check ^= check >> 29;
    }
    return check;
}

static bool damaged(struct reader *reader)
{
    reader->damaged = true;
    return false;
}

static unsigned read_byte(struct reader *reader)
{
    if (reader->at >= reader->pool->size) {
        reader->damaged = true;
        return 0;
    }
    return byte_at(reader->pool, reader->at++);
}

static uint64_t read_number(struct reader *reader)
{
    uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        unsigned byte = read_byte(reader);
        number |= (uint64_t)(byte & 127) << shift;
        if (byte < 128)
            return number;
    }
    reader->damaged = true;
    return 0;
}

static int64_t read_signed(struct reader *reader)
{
    uint64_t folded = read_number(reader);
    return folded & 1 ? -(int64_t)(folded >> 1) - 1 : (int64_t)(folded >> 1);
}

/* How many follow: each takes a byte at least. */
static size_t read_count(struct reader *reader)
{
    uint64_t count = read_number(reader);
    if (count > reader->pool->size - reader->at) {
        reader->damaged = true;
        return 0;
    }
    return (size_t)count;
}

/* -- texts ------------------------------------------------------------------------------------------------------------
 */

/* One that goes on in another row is put together. */
static const char *gather(struct reader *reader, size_t at)
{
    size_t end = at;
    while (end < reader->pool->size && byte_at(reader->pool, end))
        end++;
    if (end == reader->pool->size) {
        reader->damaged = true;
        return NULL;
    }
    char *text = schema_region_allocate(reader->region, end - at + 1);
    for (size_t i = at; i < end; i++)
        text[i - at] = (char)byte_at(reader->pool, i);
    return text;
}

static const char *read_text(struct reader *reader)
{
    uint64_t number = read_number(reader);
    if (!number)
        return NULL;
    if (number >= reader->pool->size) {
        reader->damaged = true;
        return NULL;
    }
    size_t at = (size_t)number, left = SCHEMA_POOL_ROW - at % SCHEMA_POOL_ROW;
    left = left < reader->pool->size - at ? left : reader->pool->size - at;
    const char *here = &reader->pool->rows[at / SCHEMA_POOL_ROW][at % SCHEMA_POOL_ROW];
    return memchr(here, '\0', left) ? here : gather(reader, at);
}

/* A long one, as it stands in the rows: behind each of them is a NUL. */
static bool read_pieces(struct reader *reader, const char *const **into)
{
    uint64_t begin = read_number(reader), size = read_number(reader);
    if (begin >= reader->pool->size || size >= reader->pool->size - begin)
        return damaged(reader);
    size_t at = (size_t)begin, end = at + (size_t)size, count = 0;
    const char **pieces = NEW_ARRAY(reader->region, const char *, (end / SCHEMA_POOL_ROW) - (at / SCHEMA_POOL_ROW) + 2);
    if (byte_at(reader->pool, end))
        return damaged(reader);
    while (at < end) {
        size_t left = SCHEMA_POOL_ROW - at % SCHEMA_POOL_ROW;
        left = left < end - at ? left : end - at;
        const char *piece = &reader->pool->rows[at / SCHEMA_POOL_ROW][at % SCHEMA_POOL_ROW];
        if (memchr(piece, '\0', left))
            return damaged(reader);
        pieces[count++] = piece;
        at += left;
    }
    *into = pieces;
    return true;
}

/* -- structures -------------------------------------------------------------------------------------------------------
 */

static bool read_structure(struct reader *reader, const struct structure *structure, void *into);

/* An array of addresses or texts that grows as it is read. */
struct addresses {
    size_t count, capacity;
    const void **items;
};

static const void *read_one(struct reader *reader, const struct structure *structure)
{
    void *one = schema_region_allocate(reader->region, structure->size);
    return read_structure(reader, structure, one) ? one : NULL;
}

static bool read_addresses(struct reader *reader, const struct member *member, size_t count, const void ***into)
{
    struct addresses list = {0, 0, NULL};
    for (size_t i = 0; i < count && !reader->damaged; i++) {
        const void *item = member->of ? read_one(reader, member->of) : read_text(reader);
        APPEND(reader->region, &list, item);
    }
    *into = list.items;
    return !reader->damaged;
}

static bool read_items(struct reader *reader, const struct structure *of, size_t count, void **into)
{
    size_t capacity = 0;
    char *items = NULL;
    for (size_t i = 0; i < count; i++) {
        if (i == capacity)
            items = schema_region_grow(reader->region, items, i, &capacity, of->size);
        memset(items + i * of->size, 0, of->size);
        if (!read_structure(reader, of, items + i * of->size))
            return false;
    }
    *into = items;
    return true;
}

static bool read_grid(struct reader *reader, const struct member *member, size_t rows, size_t width, const void ***into)
{
    struct addresses list = {0, 0, NULL};
    for (size_t i = 0; i < rows; i++) {
        const void **row;
        if (!width || !read_addresses(reader, member, width, &row))
            return damaged(reader);
        APPEND(reader->region, &list, row);
    }
    *into = list.items;
    return true;
}

/* Members are written as bytes: all addresses of structures have one form. */
#define PUT(into, type, value) memcpy((into), &(type){(value)}, sizeof(type))

static bool read_array(struct reader *reader, const struct member *member, char *structure)
{
    char *into = structure + member->offset;
    size_t count = read_count(reader), there;
    const void **addresses;
    void *items;
    memcpy(&there, structure + member->count, sizeof there);
    if (member->form == FORM_STRINGS_TOO ? count != there : there != 0)
        return damaged(reader);
    PUT(structure + member->count, size_t, count);
    if (member->form == FORM_ITEMS) {
        if (!read_items(reader, member->of, count, &items))
            return false;
        PUT(into, void *, items);
        return true;
    }
    size_t width = 0;
    if (member->form == FORM_GRID)
        memcpy(&width, structure + member->width, sizeof width);
    if (!(member->form == FORM_GRID ? read_grid(reader, member, count, width, &addresses)
                                    : read_addresses(reader, member, count, &addresses)))
        return false;
    PUT(into, const void **, addresses);
    return true;
}

static bool read_member(struct reader *reader, const struct member *member, char *structure)
{
    char *into = structure + member->offset;
    const char *const *pieces;
    const char *text;
    const void *one;
    int64_t number;
    uint64_t size;
    switch (member->form) {
    case FORM_FLAG:
        PUT(into, bool, true);
        return true;
    case FORM_NUMBER:
        number = read_signed(reader);
        PUT(into, int, (int)number);
        return number >= INT32_MIN && number <= INT32_MAX ? true : damaged(reader);
    case FORM_INT64:
        number = read_signed(reader);
        PUT(into, int64_t, number);
        return true;
    case FORM_UNSIGNED:
        size = read_number(reader);
        PUT(into, unsigned, (unsigned)size);
        return size <= UINT32_MAX ? true : damaged(reader);
    case FORM_WORD: /* enums are as wide as int: members.c has it */
        size = read_number(reader);
        PUT(into, unsigned, (unsigned)size);
        return size <= member->last ? true : damaged(reader);
    case FORM_SIZE:
        size = read_number(reader);
        PUT(into, size_t, (size_t)size);
        return size <= SIZE_MAX ? true : damaged(reader);
    case FORM_STRING:
        text = read_text(reader);
        PUT(into, const char *, text);
        return true;
    case FORM_PART:
        return read_structure(reader, member->of, into);
    case FORM_ONE:
        one = read_one(reader, member->of);
        PUT(into, const void *, one);
        return one != NULL;
    case FORM_PIECES:
        if (!read_pieces(reader, &pieces))
            return false;
        PUT(into, const char *const *, pieces);
        return true;
    case FORM_STRINGS:
    case FORM_STRINGS_TOO:
    case FORM_MANY:
    case FORM_ITEMS:
    case FORM_GRID:
        return read_array(reader, member, structure);
    }
    return damaged(reader);
}

/* `into` is zeros. */
static bool read_structure(struct reader *reader, const struct structure *structure, void *into)
{
    size_t next = 0;
    if (++reader->depth > DEEPEST)
        return damaged(reader);
    for (;;) {
        unsigned number = read_byte(reader);
        if (reader->damaged)
            return false;
        if (!number)
            break;
        while (next < structure->member_count && structure->members[next].number != number)
            next++;
        if (next == structure->member_count)
            return damaged(reader);
        if (!read_member(reader, &structure->members[next++], into) || reader->damaged)
            return false;
    }
    reader->depth--;
    return true;
}

static const void **read_all(struct region *region, const struct schema_pool *pool, const struct structure *structure,
                             size_t count)
{
    struct reader directory = {.region = region, .pool = pool, .at = pool->directory};
    struct addresses list = {0, 1, NEW_ARRAY(region, const void *, 1)};
    if (!count)
        return list.items;
    if (!pool->size || byte_at(pool, 0) != EMBEDDED_VERSION || schema_pool_check(pool) != pool->check ||
        pool->directory > pool->size || read_count(&directory) != count || directory.damaged)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        uint64_t at = read_number(&directory);
        if (directory.damaged || at > pool->size)
            return NULL;
        struct reader reader = {.region = region, .pool = pool, .at = (size_t)at};
        const void *one = read_one(&reader, structure);
        if (!one)
            return NULL;
        APPEND(region, &list, one);
    }
    return list.items;
}

const struct revision *const *schema_embedded_revisions(struct region *region, const struct schema_pool *pool,
                                                        size_t count)
{
    return (const struct revision *const *)read_all(region, pool, &schema_structure_revision, count);
}

const struct revision_hop *const *schema_embedded_hops(struct region *region, const struct schema_pool *pool,
                                                       size_t count)
{
    return (const struct revision_hop *const *)read_all(region, pool, &schema_structure_revision_hop, count);
}
