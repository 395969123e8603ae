/* Two texts differ in what --diff lists exactly when they say different things: looks, order and ordinary comments are
 * nothing; and what it lists is what an edit has changed. */
#include "layout/compare.h"
#include "layout/said.h"
#include "layout/written.h"

static struct element_changes compare(const char *first, const char *second)
{
    const struct source *sources[] = {source_of(first), source_of(second)};
    struct layout *layouts[2];
    for (size_t i = 0; i < 2; i++) {
        struct diagnostics *quiet = diagnostics_new(region);
        layouts[i] = layout_read(region, sources[i], parse_schema(region, quiet, sources[i]));
        CHECK(!has_errors(quiet));
    }
    return compare_elements(region, &layouts[0]->elements, &layouts[1]->elements);
}

/* Each byte belongs to one element: put together, they are the text. */
static void add_elements(struct text *text, const struct elements *elements)
{
    for (size_t i = 0; i < elements->count; i++) {
        const struct element *element = elements->items[i];
        schema_text_add_bytes(text, element->lead.bytes, element->lead.size);
        schema_text_add_bytes(text, element->core.bytes, element->core.size);
        add_elements(text, &element->elements);
        schema_text_add_bytes(text, element->closing.bytes, element->closing.size);
        schema_text_add_bytes(text, element->tail.bytes, element->tail.size);
    }
}

static void check_whole(const char *bytes)
{
    struct text text = TEXT(region);
    const struct source *source = source_of(bytes);
    struct layout *layout = layout_read(region, source, parse_schema(region, diagnostics_new(region), source));
    add_elements(&text, &layout->elements);
    schema_text_add_bytes(&text, layout->closing.bytes, layout->closing.size);
    CHECK_TEXT(schema_text_string(&text), bytes);
}

static void check_random(uint64_t seed, unsigned rounds)
{
    unsigned same = 0;
    struct region *outer = region;
    for (unsigned i = 0; i < rounds && checks_failed < 5; i++) {
        struct dice dice = {seed + i};
        region = schema_region_within(outer);
        struct written *base = NEW(region, struct written), *edited = NEW(region, struct written);
        write_random(base, &dice);
        *edited = *base;
        for (unsigned edits = roll(&dice, 3) + 1; edits; edits--)
            edit_at_random(edited, base, &dice);
        const char *first = write_out(region, base), *second = write_out(region, edited);
        bool equal = strcmp(said(first), said(second)) == 0;
        check_whole(first);
        check_whole(second);
        if (!CHECK((compare(first, second).count == 0) == equal) ||
            !CHECK((compare(second, first).count == 0) == equal) || !CHECK(compare(first, first).count == 0))
            fprintf(stderr, "seed %llu\n==== first\n%s==== second\n%s", (unsigned long long)(seed + i), first, second);
        same += equal;
        schema_region_free(region);
    }
    region = outer;
    CHECK(same > rounds / 20 && same < rounds * 19 / 20);
    printf("seed %llu: %u pairs, %u the same\n", (unsigned long long)seed, rounds, same);
}

static void check_example(void)
{
    struct element_changes changes =
        compare("/// One.\nenum e { a, b }\ntable t { id int64, x text, index (x) }\ndrop table u\n",
                "// Two.\ntable t {\n  index (x, id), y text was x\n  id int32 // narrow\n}\nenum e { b, a, c }\n");
    const char *expected[][4] = {
        {"comment of enum e", NULL, "/// One.", NULL},      {"member c", NULL, NULL, "c"},
        {"column y", "column x", "x text", "y text was x"}, {"index index(x,id)", NULL, "index (x)", "index (x, id)"},
        {"column id", NULL, "id int64", "id int32"},        {"table u", NULL, "drop table u", NULL}};
    CHECK(changes.count == COUNT_OF(expected));
    for (size_t i = 0; i < COUNT_OF(expected); i++) {
        bool found = false;
        for (size_t j = 0; j < changes.count; j++) {
            const struct element_change *change = &changes.items[j];
            found |= strcmp(change->element, expected[i][0]) == 0 && schema_same_text(change->was, expected[i][1]) &&
                     schema_same_text(change->from, expected[i][2]) && schema_same_text(change->to, expected[i][3]);
        }
        if (!CHECK(found))
            fprintf(stderr, "not found: %s\n", expected[i][0]);
    }
}

int main(int count, char **arguments)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    region = schema_region_new(&exhausted);
    check_example();
    check_random(count > 1 ? strtoull(arguments[1], NULL, 10) : 1, count > 2 ? (unsigned)atoi(arguments[2]) : 1500);
    schema_region_free(region);
    return checks_end();
}
