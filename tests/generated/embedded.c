/* What a program embeds comes back as it was; and of bytes that are damaged, cut off or anything else nothing comes but
 * an answer: none is read beyond its end, and none takes more memory than it has bytes to ask for.
 *
 *     test_generated_embedded TORTURE.schema */
#include "support/embedded.h"

#include "property/random.h"
#include "support/parsing.h"
#include "support/pipeline.h"

enum { FLIPS = 4000 };

static jmp_buf exhausted;

static struct embedding embedding_of(struct region *region, size_t count, const struct revision *const *revisions)
{
    struct embedding embedding;
    embed_revisions(region, count, revisions, &embedding);
    return embedding;
}

static const char *printed(struct region *region, const struct revision *revision)
{
    struct text text = TEXT(region);
    schema_text_format(&text, "%s %s %s %u\n", revision->id, revision->file, revision->state, revision->number);
    for (size_t i = 0; i < revision->parent_count; i++)
        schema_text_format(&text, "parent %s\n", revision->parents[i]);
    for (size_t i = 0; i < revision->upgrade_count; i++)
        schema_operation_print(&text, revision->upgrade[i]);
    for (size_t i = 0; i < revision->downgrade_count; i++)
        schema_operation_print(&text, revision->downgrade[i]);
    for (size_t i = 0; revision->text[i]; i++)
        schema_text_add(&text, revision->text[i]);
    return schema_text_string(&text);
}

static bool same_bytes(const struct schema_pool *a, const struct schema_pool *b)
{
    if (a->size != b->size || a->directory != b->directory || a->check != b->check)
        return false;
    for (size_t row = 0; row * SCHEMA_POOL_ROW < a->size; row++)
        if (memcmp(a->rows[row], b->rows[row], sizeof *a->rows) != 0)
            return false;
    return true;
}

/* A revision with everything that the schema has, and one with a long text and many texts, so that rows end in all
 * sorts of places. */
static const struct revision *const *some_revisions(struct region *region, const char *path)
{
    size_t size;
    char *bytes = read_whole(path, &size);
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct schema *schema = bytes ? schema_of_text(region, diagnostics, bytes) : NULL;
    struct schema *fewer = schema_of_text(region, diagnostics, "table a { id int64 primary key\n b text default 'x' }");
    struct model nothing, first, second;
    schema_model_begin(&nothing, region);
    if (!CHECK(schema && fewer))
        exit(EXIT_FAILURE);
    const struct revision **revisions = NEW_ARRAY(region, const struct revision *, 3);
    revisions[0] = revision_between(region, diagnostics, &nothing, fewer, 1, NULL, &first);
    schema_model_begin(&nothing, region);
    struct revision *all = revision_between(region, diagnostics, &nothing, schema, 2, revisions[0], &second);
    if (!CHECK(revisions[0] && all))
        exit(EXIT_FAILURE);
    struct text text = TEXT(region);
    for (unsigned i = 0; i < 3000; i++)
        schema_text_format(&text, "%u ", i);
    const char **pieces = NEW_ARRAY(region, const char *, 3);
    pieces[0] = schema_text_string(&text);
    pieces[1] = "the end\n";
    all->text = pieces;
    all->text_size = text.size + 8;
    revisions[1] = all;
    struct revision *squash = NEW(region, struct revision);
    const char **names = NEW_ARRAY(region, const char *, 500);
    for (unsigned i = 0; i < 500; i++)
        names[i] = schema_region_format(region, "%012u", i);
    *squash = *all;
    squash->id = "000000000003";
    squash->replaces_count = 500;
    squash->replaces = names;
    squash->label = "a label";
    revisions[2] = squash;
    free(bytes);
    return revisions;
}

static void comes_back(struct region *region, const struct revision *const *revisions, size_t count)
{
    struct embedding there = embedding_of(region, count, revisions);
    const struct revision *const *back = schema_embedded_revisions(region, &there.pool, count);
    if (!CHECK(back != NULL))
        return;
    for (size_t i = 0; i < count; i++) {
        CHECK_TEXT(printed(region, back[i]), printed(region, revisions[i]));
        CHECK(back[i]->replaces_count == revisions[i]->replaces_count);
    }
    struct embedding again = embedding_of(region, count, back);
    CHECK(same_bytes(&there.pool, &again.pool));
    CHECK(!schema_embedded_revisions(region, &there.pool, count + 1));
}

/* With a `check` that is right for what is there, so that the reader itself has to notice. */
static bool reads(const struct schema_pool *damaged, size_t count)
{
    struct region *region = schema_region_new(&exhausted);
    struct schema_pool pool = *damaged;
    pool.check = schema_pool_check(&pool);
    bool read = schema_embedded_revisions(region, &pool, count) != NULL;
    schema_region_free(region);
    return read;
}

static struct schema_pool copied(const struct schema_pool *pool, size_t size)
{
    size_t rows = (size + SCHEMA_POOL_ROW - 1) / SCHEMA_POOL_ROW;
    char(*copy)[SCHEMA_POOL_ROW + 1] = calloc(rows ? rows : 1, sizeof *copy);
    struct schema_pool other = *pool;
    if (!copy)
        exit(EXIT_FAILURE);
    for (size_t at = 0; at < size; at++)
        copy[at / SCHEMA_POOL_ROW][at % SCHEMA_POOL_ROW] = pool->rows[at / SCHEMA_POOL_ROW][at % SCHEMA_POOL_ROW];
    other.size = size;
    other.rows = (const char(*)[SCHEMA_POOL_ROW + 1]) copy;
    return other;
}

static void bears_damage(struct region *region, const struct revision *const *revisions, size_t count)
{
    struct embedding whole = embedding_of(region, count, revisions);
    struct dice dice = {1};
    size_t read = 0;
    for (size_t size = 0; size < whole.pool.size; size += size < 200 ? 1 : 97) {
        struct schema_pool cut = copied(&whole.pool, size);
        CHECK(!reads(&cut, count));
        free((void *)(uintptr_t)cut.rows);
    }
    struct schema_pool pool = copied(&whole.pool, whole.pool.size);
    char(*rows)[SCHEMA_POOL_ROW + 1] = (char(*)[SCHEMA_POOL_ROW + 1])(uintptr_t)pool.rows;
    rows[0][5] ^= 1;
    CHECK(!schema_embedded_revisions(region, &pool, count));
    for (unsigned i = 0; i < FLIPS; i++) {
        size_t at = roll(&dice, (unsigned)pool.size);
        char *byte = &rows[at / SCHEMA_POOL_ROW][at % SCHEMA_POOL_ROW], was = *byte;
        *byte = (char)roll(&dice, 256);
        read += reads(&pool, count);
        if (chance(&dice, 80))
            *byte = was;
    }
    CHECK(read < FLIPS);
    free(rows);
}

int main(int count, char **arguments)
{
    if (count < 2 || setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    const struct revision *const *revisions = some_revisions(region, arguments[1]);
    comes_back(region, revisions, 3);
    comes_back(region, revisions, 1);
    bears_damage(region, revisions, 3);
    schema_region_free(region);
    return checks_end();
}
