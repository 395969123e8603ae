/* Owns: writing revisions as the bytes that model/embedded.h describes. Must not know what any member means: it follows
 * members.def, as the reader does. */
#include "emit/c/embedding.h"

#include <stdlib.h>
#include <string.h>

struct writer {
    struct region *region;
    struct text bytes; /* what is done */
    struct text body;  /* of the structure in work, behind the texts that it brings */
    struct map texts;  /* const size_t *: the offset of each */
};

/* -- numbers and texts ------------------------------------------------------------------------------------------------
 */

static void add_number(struct text *to, uint64_t number)
{
    for (; number > 127; number >>= 7)
        schema_text_add_char(to, (char)(number | 128));
    schema_text_add_char(to, (char)number);
}

static void add_signed(struct text *to, int64_t number)
{
    add_number(to, number < 0 ? (uint64_t)(-(number + 1)) << 1 | 1 : (uint64_t)number << 1);
}

static void add_string(struct writer *writer, const char *text)
{
    const size_t *at = text ? schema_map_get(&writer->texts, text) : NULL;
    if (text && !at) {
        size_t *new = NEW(writer->region, size_t);
        *new = writer->bytes.size;
        schema_text_add_bytes(&writer->bytes, text, strlen(text) + 1);
        schema_map_put(&writer->texts, text, new);
        at = new;
    }
    add_number(&writer->body, text ? *at : 0);
}

static void add_pieces(struct writer *writer, const char *const *pieces)
{
    size_t begin = writer->bytes.size;
    for (size_t i = 0; pieces[i]; i++)
        schema_text_add(&writer->bytes, pieces[i]);
    add_number(&writer->body, begin);
    add_number(&writer->body, writer->bytes.size - begin);
    schema_text_add_char(&writer->bytes, '\0');
}

/* -- members ----------------------------------------------------------------------------------------------------------
 */

/* A member of that type, whatever its structure. */
#define GET(type, from) (*(type const *)memcpy(&(type){0}, (from), sizeof(type)))

static size_t size_at(const char *structure, size_t offset)
{
    return GET(size_t, structure + offset);
}

static const void *address_at(const char *from)
{
    return GET(const void *, from);
}

/* Of a structure within another: whether all that is embedded of it is zero. */
static bool is_zero(const struct member *member, const char *structure);

static bool is_zero_structure(const struct structure *of, const char *structure)
{
    for (size_t i = 0; i < of->member_count; i++)
        if (!is_zero(&of->members[i], structure))
            return false;
    return true;
}

static bool is_zero(const struct member *member, const char *structure)
{
    const char *from = structure + member->offset;
    switch (member->form) {
    case FORM_FLAG:
        return !GET(bool, from);
    case FORM_NUMBER:
        return !GET(int, from);
    case FORM_UNSIGNED:
    case FORM_WORD:
        return !GET(unsigned, from);
    case FORM_SIZE:
        return !GET(size_t, from);
    case FORM_INT64:
        return !GET(int64_t, from);
    case FORM_PART:
        return is_zero_structure(member->of, from);
    case FORM_STRING:
    case FORM_ONE:
    case FORM_PIECES:
        return !address_at(from);
    case FORM_GRID:
        return !size_at(structure, member->count) || !size_at(structure, member->width);
    case FORM_STRINGS:
    case FORM_STRINGS_TOO:
    case FORM_MANY:
    case FORM_ITEMS:
        return !size_at(structure, member->count) || !address_at(from);
    }
    return true;
}

static void add_structure(struct writer *writer, const struct structure *of, const char *structure);

static void add_array(struct writer *writer, const struct member *member, size_t count, const char *items)
{
    for (size_t i = 0; i < count; i++) {
        if (member->form == FORM_ITEMS)
            add_structure(writer, member->of, items + i * member->of->size);
        else if (member->of)
            add_structure(writer, member->of, address_at(items + i * sizeof(const void *)));
        else
            add_string(writer, address_at(items + i * sizeof(const void *)));
    }
}

static void add_member(struct writer *writer, const struct member *member, const char *structure)
{
    const char *from = structure + member->offset;
    switch (member->form) {
    case FORM_FLAG:
        return;
    case FORM_NUMBER:
        add_signed(&writer->body, GET(int, from));
        return;
    case FORM_INT64:
        add_signed(&writer->body, GET(int64_t, from));
        return;
    case FORM_UNSIGNED:
    case FORM_WORD:
        add_number(&writer->body, GET(unsigned, from));
        return;
    case FORM_SIZE:
        add_number(&writer->body, GET(size_t, from));
        return;
    case FORM_STRING:
        add_string(writer, address_at(from));
        return;
    case FORM_PIECES:
        add_pieces(writer, address_at(from));
        return;
    case FORM_PART:
        add_structure(writer, member->of, from);
        return;
    case FORM_ONE:
        add_structure(writer, member->of, address_at(from));
        return;
    case FORM_STRINGS:
    case FORM_STRINGS_TOO:
    case FORM_MANY:
    case FORM_ITEMS:
        add_number(&writer->body, size_at(structure, member->count));
        add_array(writer, member, size_at(structure, member->count), address_at(from));
        return;
    case FORM_GRID:
        add_number(&writer->body, size_at(structure, member->count));
        for (size_t i = 0; i < size_at(structure, member->count); i++)
            add_array(writer, member, size_at(structure, member->width),
                      address_at((const char *)address_at(from) + i * sizeof(const void *)));
        return;
    }
}

static void add_structure(struct writer *writer, const struct structure *of, const char *structure)
{
    for (size_t i = 0; i < of->member_count; i++) {
        if (is_zero(&of->members[i], structure))
            continue;
        add_number(&writer->body, of->members[i].number);
        add_member(writer, &of->members[i], structure);
    }
    schema_text_add_char(&writer->body, '\0');
}

/* -- the whole --------------------------------------------------------------------------------------------------------
 */

static struct writer begin(struct region *region)
{
    struct writer writer = {.region = region, .bytes = TEXT(region), .texts = MAP(region)};
    schema_text_add_char(&writer.bytes, EMBEDDED_VERSION);
    return writer;
}

struct places {
    size_t count, capacity;
    size_t *items;
};

/* The texts that it brings, and then the structure. */
static void add_one(struct writer *writer, struct embedding *embedding, struct places *places,
                    const struct structure *of, const void *structure, const char *title)
{
    struct embedding_mark mark = {writer->bytes.size, title};
    APPEND(writer->region, &embedding->marks, mark);
    writer->body = TEXT(writer->region);
    add_structure(writer, of, structure);
    APPEND(writer->region, places, writer->bytes.size);
    schema_text_add_bytes(&writer->bytes, writer->body.bytes, writer->body.size);
}

static void finish(struct writer *writer, struct embedding *embedding, const struct places *places)
{
    struct text *bytes = &writer->bytes;
    struct embedding_mark mark = {bytes->size, "where each begins"};
    APPEND(writer->region, &embedding->marks, mark);
    embedding->pool.directory = bytes->size;
    add_number(bytes, places->count);
    for (size_t i = 0; i < places->count; i++)
        add_number(bytes, places->items[i]);
    size_t rows = (bytes->size + SCHEMA_POOL_ROW - 1) / SCHEMA_POOL_ROW;
    char(*into)[SCHEMA_POOL_ROW + 1] = schema_region_allocate(writer->region, rows * sizeof *into);
    for (size_t row = 0; row < rows; row++) {
        size_t left = bytes->size - row * SCHEMA_POOL_ROW;
        memcpy(into[row], bytes->bytes + row * SCHEMA_POOL_ROW, left < SCHEMA_POOL_ROW ? left : SCHEMA_POOL_ROW);
    }
    embedding->pool.size = bytes->size;
    embedding->pool.rows = (const char(*)[SCHEMA_POOL_ROW + 1]) into;
    embedding->pool.check = schema_pool_check(&embedding->pool);
}

static const char *title_of(struct region *region, const struct revision *revision)
{
    return schema_region_format(region, "%s, %s%s%s", revision->id, revision->file ? revision->file : "",
                                revision->message ? ": " : "", revision->message ? revision->message : "");
}

void embed_revisions(struct region *region, size_t count, const struct revision *const *revisions,
                     struct embedding *embedding)
{
    *embedding = (struct embedding){0};
    struct writer writer = begin(region);
    struct places places = {0, 0, NULL};
    for (size_t i = 0; i < count; i++)
        add_one(&writer, embedding, &places, &schema_structure_revision, revisions[i], title_of(region, revisions[i]));
    if (count)
        finish(&writer, embedding, &places);
}

void embed_hops(struct region *region, size_t count, const struct revision_hop *const *hops,
                struct embedding *embedding)
{
    *embedding = (struct embedding){0};
    struct writer writer = begin(region);
    struct places places = {0, 0, NULL};
    for (size_t i = 0; i < count; i++)
        add_one(&writer, embedding, &places, &schema_structure_revision_hop, hops[i],
                hops[i]->to ? schema_region_format(region, "to %s", hops[i]->to) : "back");
    if (count)
        finish(&writer, embedding, &places);
}

static void copy_into(char *into, size_t size, const char *text)
{
    size_t length = text ? strlen(text) : 0;
    if (length >= size)
        abort(); /* ids and checksums are made by schemac, whatever the input */
    memcpy(into, text ? text : "", length + 1);
}

const struct schema_revision_entry *embed_entries(struct region *region, size_t count,
                                                  const struct revision *const *revisions,
                                                  const char (**replaced)[SCHEMA_ID_SIZE], size_t *replaced_count)
{
    struct schema_revision_entry *entries = NEW_ARRAY(region, struct schema_revision_entry, count + 1);
    size_t total = 0;
    for (size_t i = 0; i < count; i++)
        total += revisions[i]->replaces_count;
    char(*ids)[SCHEMA_ID_SIZE] = schema_region_allocate(region, (total + 1) * sizeof *ids);
    *replaced_count = 0;
    for (size_t i = 0; i < count; i++) {
        const struct revision *revision = revisions[i];
        copy_into(entries[i].id, sizeof entries[i].id, revision->id);
        copy_into(entries[i].checksum, sizeof entries[i].checksum, revision->checksum);
        entries[i].replaced = revision->replaced;
        entries[i].replaces_first = (unsigned)*replaced_count;
        entries[i].replaces_count = (unsigned)revision->replaces_count;
        for (size_t k = 0; k < revision->replaces_count; k++)
            copy_into(ids[(*replaced_count)++], SCHEMA_ID_SIZE, revision->replaces[k]);
    }
    *replaced = (const char(*)[SCHEMA_ID_SIZE])ids;
    return entries;
}
