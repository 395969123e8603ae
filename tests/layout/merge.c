/* Merging three texts: edits that touch different things all come through, with their comments and in their looks, and
 * without a conflict; edits to the same thing are a conflict of that thing alone. */
#include "layout/merge.h"
#include "layout/said.h"
#include "layout/written.h"

static struct merged merge(const char *base, const char *ours, const char *theirs)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    return merge_schemas(region, diagnostics, source_of(base), source_of(ours), source_of(theirs), 7);
}

/* The comments that are no part of the tree, sorted. */
static const char *comments(const char *text)
{
    struct lines_of lines = {0};
    for (const char *at = text; (at = strstr(at, "//")) != NULL; at += strcspn(at, "\n"))
        if (at[2] != '/' && (at == text || at[-1] != '/'))
            APPEND(region, &lines, schema_region_copy(region, at, strcspn(at, "\n")));
        else
            at += 2;
    return sorted(&lines);
}

static bool same_schema(const char *a, const char *b)
{
    return strcmp(said(a), said(b)) == 0 && strcmp(comments(a), comments(b)) == 0;
}

/* -- random edits ---------------------------------------------------------------------------------------------- */

struct case_of {
    struct written base, ours, theirs, both;
    const char *o, *a, *b;
};

static void show(const struct case_of *one, const char *got, uint64_t seed)
{
    fprintf(stderr, "seed %llu\n==== base\n%s==== ours\n%s==== theirs\n%s==== merged\n%s", (unsigned long long)seed,
            one->o, one->a, one->b, got);
}

static void make_edits(struct case_of *one, struct dice *dice)
{
    write_random(&one->base, dice);
    one->ours = one->theirs = one->base;
    one->theirs.next_id += 1000;
    for (unsigned i = 0, edits = 1 + roll(dice, 6); i < edits; i++) {
        edit_at_random(&one->ours, &one->theirs, dice);
        edit_at_random(&one->theirs, &one->ours, dice);
    }
    one->o = write_out(region, &one->base);
}

static void write_sides(struct case_of *one)
{
    one->a = write_out(region, &one->ours);
    one->b = write_out(region, &one->theirs);
}

static bool check_apart(struct case_of *one, uint64_t seed)
{
    write_sides(one);
    combine(&one->both, &one->base, &one->ours, &one->theirs, true);
    struct merged merged = merge(one->o, one->a, one->b), mirrored = merge(one->o, one->b, one->a);
    bool good = CHECK(merged.conflicts == 0 && !merged.by_lines) && CHECK(mirrored.conflicts == 0);
    good = good && CHECK(same_schema(merged.text, write_out(region, &one->both)));
    good = good && CHECK(same_schema(merged.text, mirrored.text));
    if (!good) {
        show(one, merged.text, seed);
        fprintf(stderr, "==== expected\n%s", write_out(region, &one->both));
    }
    return good;
}

static const char *behind(const char *first, const char *second)
{
    return schema_region_format(region, "%s%s", first, second);
}

/* An enum above all, which one side changes, makes it a real merge: nothing else is other than it was. */
static bool check_one_sided(struct case_of *one, uint64_t seed)
{
    const char *old = "enum zz { a }\n\n", *new = "enum zz {  a, b }\n\n";
    const char *base = behind(old, one->o), *ours = behind(old, one->a), *other = behind(new, one->o);
    const char *both = behind(new, one->a);
    bool good = CHECK_TEXT(merge(base, ours, other).text, both) && CHECK_TEXT(merge(base, other, ours).text, both) &&
                CHECK_TEXT(merge(base, both, ours).text, both) && CHECK_TEXT(merge(base, ours, both).text, both) &&
                CHECK_TEXT(merge(base, other, both).text, both) && CHECK_TEXT(merge(base, both, other).text, both) &&
                CHECK_TEXT(merge(one->o, one->a, one->o).text, one->a) &&
                CHECK_TEXT(merge(one->o, one->o, one->a).text, one->a) &&
                CHECK_TEXT(merge(one->o, one->a, one->a).text, one->a);
    if (!good)
        show(one, "", seed);
    return good;
}

/* What is left when each conflict is answered by taking one side. */
static const char *resolved(const char *text, bool ours)
{
    struct text result = TEXT(region);
    int inside = 0;
    while (*text) {
        size_t size = strcspn(text, "\n");
        size += text[size] == '\n';
        if (strncmp(text, "<<<<<<< ours\n", 13) == 0)
            inside = 1;
        else if (inside == 1 && strncmp(text, "=======\n", 8) == 0)
            inside = 2;
        else if (inside == 2 && strncmp(text, ">>>>>>> theirs\n", 15) == 0)
            inside = 0;
        else if (inside == 0 || (inside == 1) == ours)
            schema_text_add_bytes(&result, text, size);
        text += size;
    }
    return schema_text_string(&result);
}

/* A block in one line is one element when something in it is in conflict: other edits to it are in the markers, too. */
static bool alone(const struct case_of *one, const char *merged)
{
    const char *begin = strstr(merged, "<<<<<<<"), *brace = begin ? strchr(begin, '{') : NULL;
    const char *end = begin ? strstr(begin, ">>>>>>>") : NULL;
    (void)one;
    return !brace || !end || brace > end || memchr(brace, '}', (size_t)(end - brace)) == NULL;
}

static bool check_conflict(struct case_of *one, uint64_t seed, unsigned *held)
{
    write_sides(one);
    struct merged merged = merge(one->o, one->a, one->b);
    bool good = CHECK(merged.conflicts == 1 && !merged.by_lines);
    for (int ours = 0; good && ours < 2 && alone(one, merged.text); ours++) {
        combine(&one->both, &one->base, &one->ours, &one->theirs, ours);
        good = CHECK(same_schema(resolved(merged.text, ours), write_out(region, &one->both)));
        if (!good)
            fprintf(stderr, "==== expected of %s\n%s", ours ? "ours" : "theirs", write_out(region, &one->both));
        *held += 1;
    }
    if (!good)
        show(one, merged.text, seed);
    return good;
}

static void check_random(uint64_t seed, unsigned rounds)
{
    unsigned conflicts = 0, held = 0;
    struct region *outer = region;
    for (unsigned i = 0; i < rounds && checks_failed < 5; i++) {
        struct dice dice = {seed + i};
        region = schema_region_within(outer);
        struct case_of *one = NEW(region, struct case_of);
        make_edits(one, &dice);
        if (check_apart(one, seed + i) && check_one_sided(one, seed + i) &&
            edit_both(&one->ours, &one->theirs, &dice)) {
            check_conflict(one, seed + i, &held);
            conflicts++;
        }
        schema_region_free(region);
    }
    region = outer;
    CHECK(conflicts > rounds / 20 && held > rounds / 20);
    printf("seed %llu: %u merges, %u conflicts\n", (unsigned long long)seed, rounds, conflicts);
}

/* -- texts with mistakes ---------------------------------------------------------------------------------------- */

/* A few bytes are gone, doubled or another one's. */
static const char *mutated(const char *text, struct dice *dice)
{
    static const char bytes[] = "{}()[],.'\"/\n -?=;xX";
    size_t size = strlen(text);
    char *copy = NEW_ARRAY(region, char, size + 16);
    memcpy(copy, text, size);
    for (unsigned i = roll(dice, 4); i && size; i--) {
        size_t at = roll(dice, (unsigned)size);
        if (chance(dice, 50))
            memmove(copy + at, copy + at + 1, size-- - at);
        else
            copy[at] = bytes[roll(dice, sizeof bytes - 1)];
    }
    return copy;
}

static bool parses(const char *text)
{
    struct diagnostics *quiet = diagnostics_new(region);
    parse_schema(region, quiet, source_of(text));
    return !has_errors(quiet);
}

/* Whatever the three are: what is merged without a conflict is a schema, and each side can be had of lines in conflict.
 */
static void check_mutated(uint64_t seed, unsigned rounds)
{
    unsigned clean = 0, by_lines = 0;
    struct region *outer = region;
    for (unsigned i = 0; i < rounds && checks_failed < 5; i++) {
        struct dice dice = {seed + i};
        region = schema_region_within(outer);
        struct case_of *one = NEW(region, struct case_of);
        make_edits(one, &dice);
        write_sides(one);
        one->o = mutated(one->o, &dice);
        one->a = schema_region_format(region, "%s\n", mutated(one->a, &dice));
        one->b = schema_region_format(region, "%s\n", mutated(one->b, &dice));
        struct merged merged = merge(one->o, one->a, one->b);
        bool good = true;
        if (merged.by_lines)
            good = CHECK_TEXT(resolved(merged.text, true), one->a) && CHECK_TEXT(resolved(merged.text, false), one->b);
        else if (merged.conflicts == 0 && parses(one->a) && parses(one->b) && parses(one->o))
            good = CHECK(parses(merged.text));
        if (!good)
            show(one, merged.text, seed + i);
        by_lines += merged.by_lines;
        clean += !merged.by_lines && merged.conflicts == 0;
        schema_region_free(region);
    }
    region = outer;
    CHECK(clean > 0 && by_lines > 0);
    printf("seed %llu: %u of %u with mistakes merged, %u by lines\n", (unsigned long long)seed, clean, rounds,
           by_lines);
}

/* -- examples -------------------------------------------------------------------------------------------------- */

static void example(const char *base, const char *ours, const char *theirs, size_t conflicts, const char *expected)
{
    struct merged merged = merge(base, ours, theirs);
    CHECK(merged.conflicts == conflicts);
    CHECK(merged.size == strlen(merged.text));
    CHECK_TEXT(merged.text, expected);
}

static void check_examples(void)
{
    const char *table = "table a {\n    id int64 primary key\n    x text\n}\n";
    /* One side gives a name by renaming that the other gives to something new. */
    example(table, "table a {\n    id int64 primary key\n    y text was x\n}\n",
            "table a {\n    id int64 primary key\n    x text\n    y int32\n}\n", 1,
            "table a {\n    id int64 primary key\n    y text was x\n<<<<<<< ours\n=======\n    y int32\n>>>>>>> "
            "theirs\n}\n");
    /* Both rename one column, and not to the same. */
    example(table, "table a {\n    id int64 primary key\n    y text was x\n}\n",
            "table a {\n    id int64 primary key\n    z text was x\n}\n", 1,
            "table a {\n    id int64 primary key\n<<<<<<< ours\n    y text was x\n=======\n    z text was x\n>>>>>>> "
            "theirs\n}\n");
    /* One is laid out anew, in lines and in columns; the other adds and changes. */
    example("enum e { a, b }\n", "enum e {\n    a,\n    b\n}\n", "enum e { a, c, b cname B }\n", 0,
            "enum e {\n    a,\n    c,\n    b cname B\n}\n");
    example(table, "table a {\n    id    int64  primary key\n    x     text\n    more  text\n}\n",
            "table a {\n    id int64 primary key\n    x text(20)\n}\n", 0,
            "table a {\n    id    int64  primary key\n    x text(20)\n    more  text\n}\n");
    /* An unnamed index is the one that begins with the same column. */
    example("table a {\n    id int64 primary key\n    index (b)\n}\n",
            "table a {\n    id int64 primary key\n    index (b, c)\n}\n",
            "table a {\n    id int64 primary key\n    index (b, d)\n}\n", 1,
            "table a {\n    id int64 primary key\n<<<<<<< ours\n    index (b, c)\n=======\n    index (b, d)\n>>>>>>> "
            "theirs\n}\n");
    /* A table made by both under one name; files that do not end with a line end; CR LF. */
    example("", "table a { id int64 }\n", "table a { id int32 }\n", 1,
            "<<<<<<< ours\ntable a { id int64 }\n=======\ntable a { id int32 }\n>>>>>>> theirs\n");
    example("", "table a { id int64 }", "table b { id int32 }", 0, "table a { id int64 }\n\ntable b { id int32 }");
    example("enum e { a }\r\n", "enum e { a }\r\n\r\nenum f { a }\r\n", "enum e { a, b }\r\n", 0,
            "enum e { a, b }\r\n\r\nenum f { a }\r\n");
    /* Settings and raw texts have parts, too. */
    example("table a {\n    id int64 primary key\n    postgresql { fillfactor 70 }\n}\n",
            "table a {\n    id int64 primary key\n    postgresql { fillfactor 80 }\n}\n",
            "table a {\n    id int64 primary key\n    postgresql { fillfactor 70, x 1 }\n}\n", 0,
            "table a {\n    id int64 primary key\n    postgresql { fillfactor 80, x 1 }\n}\n");
    example("raw r {\n    sqlite { create \"\"\"a\"\"\" }\n    postgresql { create \"\"\"b\"\"\" }\n}\n",
            "raw r {\n    sqlite { create \"\"\"aa\"\"\" }\n    postgresql { create \"\"\"b\"\"\" }\n}\n",
            "raw r {\n    sqlite { create \"\"\"a\"\"\" }\n    postgresql { create \"\"\"bb\"\"\" }\n}\n", 0,
            "raw r {\n    sqlite { create \"\"\"aa\"\"\" }\n    postgresql { create \"\"\"bb\"\"\" }\n}\n");
    /* What a raw stands after is its head, beside its texts. */
    example("raw r on a {\n    sqlite { create \"\"\"a\"\"\" }\n}\n",
            "raw r on a after b {\n    sqlite { create \"\"\"a\"\"\" }\n}\n",
            "raw r on a {\n    sqlite { create \"\"\"aa\"\"\" }\n}\n", 0,
            "raw r on a after b {\n    sqlite { create \"\"\"aa\"\"\" }\n}\n");
    /* A comment apart from all else is nobody's; the head of a file stays when the first table goes. */
    example("// Licence.\n\n/// One.\ntable a { id int64 }\n\ntable b { id int64 }\n",
            "// Licence.\n\ntable b { id int64 }\n",
            "// Licence.\n\n/// One.\ntable a { id int64 }\n\ntable b { id int32 }\n", 0,
            "// Licence.\n\ntable b { id int32 }\n");
}

int main(int count, char **arguments)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    region = schema_region_new(&exhausted);
    check_examples();
    check_mutated(1, 1500);
    check_random(count > 1 ? strtoull(arguments[1], NULL, 10) : 1, count > 2 ? (unsigned)atoi(arguments[2]) : 1500);
    schema_region_free(region);
    return checks_end();
}
