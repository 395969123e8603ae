/* The order of declarations is nothing: tables, enums, mixins and queries of random schemas, in circles too, in random
 * orders and in random files. What is generated has the same bytes but for what names a file, and compiles.
 *
 *     test_generated_orders FOLDER INCLUDE [SCHEMAS [SEED]] */
#include "generated/emitted.h"
#include "property/random.h"
#include "support/check.h"

#include <setjmp.h>

enum { FILES = 4, MOST = 32 };

struct declarations {
    size_t count;
    const char *items[MOST];
};

static void declare(struct declarations *all, const char *text)
{
    if (all->count < MOST)
        all->items[all->count++] = text;
}

/* Every table may point to every other, and to itself; enums are members, keys and indexes; links go between tables,
 * one of them over a key that is an enum. */
static struct declarations make(struct region *region, struct dice *dice)
{
    struct declarations all = {0};
    unsigned tables = 2 + roll(dice, 5), enums = 1 + roll(dice, 3);
    for (unsigned e = 0; e < enums; e++)
        declare(&all, schema_region_format(region, "enum e%u { a, b, c }\n", e));
    declare(&all, "mixin stamps {\n    made_at timestamp default now()\n}\n");
    declare(&all, "table keyed {\n    kind e0 primary key\n}\n");
    for (unsigned t = 0; t < tables; t++) {
        struct text text = TEXT(region);
        schema_text_format(&text, "table t%u {\n    id int64 primary key auto\n", t);
        if (chance(dice, 60))
            schema_text_format(&text, "    kind e%u index\n", roll(dice, enums));
        for (unsigned r = 0; r < 3; r++)
            if (chance(dice, 50))
                schema_text_format(&text, "    r%u -> t%u? index\n", r, roll(dice, tables));
        if (chance(dice, 30))
            schema_text_add(&text, "    use stamps\n");
        schema_text_add(&text, "}\n");
        declare(&all, schema_text_string(&text));
    }
    for (unsigned l = roll(dice, 3); l; l--)
        declare(&all, schema_region_format(region,
                                           "table l%u {\n    one -> t%u\n    two -> t%u\n    primary key (one, two)\n"
                                           "    index (two)\n}\n",
                                           l, roll(dice, tables), roll(dice, tables)));
    if (chance(dice, 50))
        declare(&all, schema_region_format(region,
                                           "table lk {\n    one -> t%u\n    two -> keyed\n    primary key (one, two)\n"
                                           "    index (two)\n}\n",
                                           roll(dice, tables)));
    for (unsigned q = roll(dice, 4); q; q--)
        declare(&all,
                schema_region_format(region,
                                     "query q%u(kind e%u) many {\n    select x.* as one, y.* as two, z.* as three, "
                                     ":kind as kind,\n    many(select w.* from t%u w where w.id = x.id) as own\n    "
                                     "from t%u x cross join t%u y left join t%u z on z.id = x.id "
                                     "order by x.id, y.id\n}\n",
                                     q, roll(dice, enums), roll(dice, tables), roll(dice, tables), roll(dice, tables),
                                     roll(dice, tables)));
    return all;
}

static void shuffle(struct declarations *all, struct dice *dice)
{
    for (size_t i = all->count; i > 1; i--) {
        size_t other = roll(dice, (unsigned)i);
        const char *item = all->items[i - 1];
        all->items[i - 1] = all->items[other];
        all->items[other] = item;
    }
}

static unsigned place_of(const char *item, const unsigned *places, const struct declarations *first)
{
    for (size_t i = 0; i < first->count; i++)
        if (first->items[i] == item)
            return places[i];
    return 0;
}

/* `places`: the file of each declaration of *first, of which *all is an order. */
static struct emitted emit(struct region *region, const struct declarations *all, const struct declarations *first,
                           const unsigned *places)
{
    static const char *const names[FILES] = {"a.schema", "b.schema", "c.schema", "d.schema"};
    struct text texts[FILES];
    const char *strings[FILES];
    for (unsigned i = 0; i < FILES; i++)
        texts[i] = TEXT(region);
    for (size_t i = 0; i < all->count; i++)
        schema_text_add(&texts[place_of(all->items[i], places, first)], all->items[i]);
    for (unsigned i = 0; i < FILES; i++)
        strings[i] = schema_text_string(&texts[i]);
    return emit_texts(region, FILES, names, strings, NULL);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* In random files, but not where two headers would need each other's enums and rows. */
static struct emitted emit_apart(struct region *region, struct dice *dice, const struct declarations *all,
                                 const struct declarations *first, unsigned *places)
{
    struct emitted emitted = {0};
    for (unsigned again = 0; again < 100; again++) {
        for (size_t i = 0; i < first->count; i++)
            places[i] = roll(dice, FILES);
        emitted = emit(region, all, first, places);
        if (emitted.ok || !strstr(emitted.said, "need each other"))
            break;
    }
    if (!emitted.ok)
        fprintf(stderr, "%s", emitted.said);
    return emitted;
}

/* Lines that say which file this is, which others it needs, and what of theirs is only pointed to. */
static bool names_a_file(const char *line)
{
    size_t length = strlen(line);
    bool forward = strncmp(line, "struct ", 7) == 0 && strchr(line, ';') && !strpbrk(line, "()");
    return forward || line[0] == '#' || strstr(line, "Made by schemac") || strstr(line, "extern \"C\"") || length < 2;
}

/* The lines of all files that end so, sorted. */
static const char *lines_of(struct region *region, const struct emitted *emitted, const char *end)
{
    struct {
        size_t count, capacity;
        const char **items;
    } lines = {0, 0, NULL};
    for (size_t i = 0; i < emitted->files.count; i++) {
        const char *path = emitted->files.items[i].path, *text = emitted->files.items[i].text;
        size_t length = strlen(path), tail = strlen(end);
        if (length < tail || strcmp(path + length - tail, end) != 0)
            continue;
        for (const char *at = text; *at; at += strcspn(at, "\n") + 1) {
            const char *line = schema_region_copy(region, at, strcspn(at, "\n"));
            if (!names_a_file(line))
                APPEND(region, &lines, line);
        }
    }
    qsort(lines.items, lines.count, sizeof *lines.items, by_text);
    struct text all = TEXT(region);
    for (size_t i = 0; i < lines.count; i++)
        schema_text_format(&all, "%s\n", lines.items[i]);
    return schema_text_string(&all);
}

static bool same_text(const char *what, const char *a, const char *b)
{
    bool same = a && b && strcmp(a, b) == 0;
    if (!same)
        fprintf(stderr, "%s is otherwise in another order\n", what);
    return same;
}

static bool same_but_for_files(struct region *region, const struct emitted *a, const struct emitted *b)
{
    return b->ok && same_text("the draft", a->operations, b->operations) &&
           same_text("the program", emitted_text(a, "schema.program.c"), emitted_text(b, "schema.program.c")) &&
           same_text("what sources share", emitted_text(a, "schema.internal.h"),
                     emitted_text(b, "schema.internal.h")) &&
           same_text("a header", lines_of(region, a, ".schema.h"), lines_of(region, b, ".schema.h")) &&
           same_text("a source", lines_of(region, a, ".schema.c"), lines_of(region, b, ".schema.c"));
}

static bool same_files(const struct emitted *a, const struct emitted *b)
{
    bool same = b->ok && a->files.count == b->files.count;
    for (size_t i = 0; same && i < a->files.count; i++)
        same = same_text(a->files.items[i].path, a->files.items[i].text, b->files.items[i].text);
    return same;
}

static bool try_one(uint64_t seed, const char *folder, const char *include)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        return false;
    struct region *region = schema_region_new(&exhausted);
    struct dice dice = {seed};
    const struct declarations first = make(region, &dice);
    struct declarations other = first;
    unsigned together[MOST] = {0}, places[MOST], elsewhere[MOST];
    struct emitted whole = emit(region, &first, &first, together);
    struct emitted apart = emit_apart(region, &dice, &first, &first, places);
    if (!whole.ok)
        fprintf(stderr, "%s", whole.said);
    bool ok =
        whole.ok && same_but_for_files(region, &whole, &apart) && emitted_compiles(region, &apart, folder, include);
    for (int i = 0; ok && i < 4; i++) {
        shuffle(&other, &dice);
        struct emitted again = emit(region, &other, &first, places);
        ok = same_files(&apart, &again);
    }
    struct emitted moved = emit_apart(region, &dice, &other, &first, elsewhere);
    ok = ok && same_but_for_files(region, &whole, &moved) && emitted_compiles(region, &whole, folder, include);
    if (!ok)
        for (size_t i = 0; i < first.count; i++)
            fprintf(stderr, "// file %u\n%s", places[i], first.items[i]);
    schema_region_free(region);
    return ok;
}

int main(int count, char **arguments)
{
    if (count < 3)
        return EXIT_FAILURE;
    unsigned long schemas = count > 3 ? strtoul(arguments[3], NULL, 10) : 4;
    unsigned long long seed = count > 4 ? strtoull(arguments[4], NULL, 10) : 1;
    for (unsigned long i = 0; i < schemas; i++)
        if (!CHECK(try_one(seed + i, arguments[1], arguments[2])))
            fprintf(stderr, "with seed %llu\n", seed + i);
    return checks_end();
}
