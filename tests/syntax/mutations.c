/* Nothing that is fed to the parser breaks it: 20,000 texts made from the examples by deleting, doubling, swapping and
 * replacing pieces, some of them bytes at random, are parsed; run under the sanitizers this is the proof. The seed is
 * printed, and can be given: test_syntax_mutations FOLDER [SEED [COUNT]]. */
#include "support/check.h"

#include "source/diagnostic.h"
#include "syntax/dump.h"

#include <setjmp.h>
#include <stdint.h>

enum { LONGEST = 64 * 1024 };

static uint64_t random_state;

static uint64_t next_random(void)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state;
}

static size_t below(size_t limit)
{
    return limit ? (size_t)(next_random() % limit) : 0;
}

static const char *const pieces[] = {
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    ",",
    ";",
    "'",
    "\"",
    "\"\"\"",
    "///",
    "//",
    "--",
    "/*",
    "*/",
    "::",
    "$1",
    "->",
    "?",
    "not ",
    "null",
    "table a {",
    "enum e {",
    "}\n",
    "\n",
    "\r\n",
    "\xff",
    "\xc3",
    "\xe2\x80\x9c",
    "check (",
    "index ",
    "unique",
    "case when ",
    "99999999999999999999",
    "1e999",
    "upgrade {",
    "run {",
    "sql sqlite \"\"\"x\"\"\"",
    "over (",
    "(select ",
    "query q() many {",
    "add ",
    "drop ",
    "use ",
    "-",
    "- - ",
    "not not ",
    ":a",
    "1.2.3",
    "0x",
    "touches a, b",
};

static size_t mutate(char *text, size_t size)
{
    size_t at = below(size), length = below(24) + 1;
    if (length > size - at)
        length = size - at;
    switch (below(5)) {
    case 0:
        memmove(text + at, text + at + length, size - at - length);
        return size - length;
    case 1:
        if (size)
            text[at] = (char)below(256);
        return size;
    case 2: {
        const char *piece = pieces[below(sizeof pieces / sizeof *pieces)];
        size_t more = strlen(piece);
        if (size + more > LONGEST)
            return size;
        memmove(text + at + more, text + at, size - at);
        memcpy(text + at, piece, more);
        return size + more;
    }
    case 3:
        if (size + length > LONGEST)
            return size;
        memmove(text + at + length, text + at, size - at);
        return size + length;
    default:
        return size > 1 ? at : size; /* cut off */
    }
}

static void parse(const char *text, size_t size, bool migration, FILE *nowhere)
{
    jmp_buf exhausted;
    struct region *volatile region = NULL;
    if (setjmp(exhausted)) {
        fputs("out of memory\n", stderr);
        checks_failed++;
        schema_region_free(region);
        return;
    }
    region = schema_region_new(&exhausted);
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct source *source = source_of_text(region, "a.schema", text, size);
    struct text dump = TEXT(region);
    if (migration)
        dump_migration_tree(&dump, parse_migration(region, diagnostics, source));
    else
        dump_schema_tree(&dump, parse_schema(region, diagnostics, source));
    const struct span whole = {source, 0, (uint32_t)size};
    canonical_tokens(region, source, whole);
    bool json = below(2) && size < 4096;
    diagnostics_print(diagnostics, nowhere, json ? STYLE_JSON : STYLE_COLOUR, 20);
    schema_region_free(region);
}

static size_t read_example(const char *folder, const char *name, char *text)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (!CHECK(file != NULL))
        return 0;
    size_t size = fread(text, 1, LONGEST / 2, file);
    fclose(file);
    return size;
}

/* What recurses: a text of one thing ten thousand times over. */
static void parse_deep(const char *piece, bool migration, FILE *nowhere)
{
    static char text[LONGEST];
    size_t size = (size_t)snprintf(text, sizeof text, "table a {\n check (");
    size_t piece_size = strlen(piece);
    while (size + piece_size < sizeof text) {
        memcpy(text + size, piece, piece_size);
        size += piece_size;
    }
    parse(text, size, migration, nowhere);
    CHECK(size > 0);
}

int main(int count, char **arguments)
{
    static char examples[4][LONGEST], text[LONGEST + 64];
    static const char *const names[] = {"blog.schema", "everything.schema", "post_slug.migration",
                                        "everything.migration"};
    static const char *const deep[] = {"(",       "not ",    "- ", "a or ", "a + ", "case when ", "[",
                                       "{",       "a in (",  "f(", ",",     ";",    "cast(",      "}",
                                       "/// x\n", "::int64", "'",  "'a' ",  "a.",   "\n",         "and "};
    size_t sizes[4];
    random_state = count > 2 ? strtoull(arguments[2], NULL, 10) : 20261122;
    unsigned long rounds = count > 3 ? strtoul(arguments[3], NULL, 10) : 20000;
    if (count < 2 || !random_state)
        return EXIT_FAILURE;
    printf("seed %llu, %lu texts\n", (unsigned long long)random_state, rounds);
    FILE *nowhere = fopen("/dev/null", "w");
    if (!CHECK(nowhere != NULL))
        return checks_end();
    for (size_t i = 0; i < 4; i++)
        sizes[i] = read_example(arguments[1], names[i], examples[i]);
    for (unsigned long round = 0; round < rounds; round++) {
        size_t which = below(4), size = sizes[which];
        memcpy(text, examples[which], size);
        for (size_t i = below(6) + 1; i > 0; i--)
            size = mutate(text, size);
        parse(text, size, which >= 2, nowhere);
    }
    for (size_t i = 0; i < sizeof deep / sizeof *deep; i++) {
        parse_deep(deep[i], false, nowhere);
        parse_deep(deep[i], true, nowhere);
    }
    fclose(nowhere);
    return checks_end();
}
