/* Random schemas with words and lines taken out, doubled, exchanged and mixed, through all passes up to the difference:
 * whatever is written, the compiler answers, and what it accepts it can also print, read back and undo.
 *
 *     test_fuzz_pipeline TEXTS [SEED] */
#include "support/pipeline.h"
#include "property/shape.h"
#include "support/check.h"

#include <ctype.h>
#include <time.h>

enum { LONGEST = 20000 };

struct token {
    size_t begin, end;
};

static size_t tokens_of(const char *text, struct token *tokens, size_t most)
{
    size_t count = 0;
    for (size_t at = 0; text[at] && count < most;) {
        size_t begin = at;
        if (isalnum((unsigned char)text[at]) || text[at] == '_')
            while (isalnum((unsigned char)text[at]) || text[at] == '_')
                at++;
        else
            at++;
        tokens[count++] = (struct token){begin, at};
    }
    return count;
}

/* One change: a token deleted, doubled, or put where another stood; a line doubled or taken out. */
static void change_one(struct dice *dice, char *text)
{
    static struct token tokens[LONGEST];
    char changed[LONGEST + 64];
    size_t size = strlen(text), count = tokens_of(text, tokens, LONGEST);
    if (count < 2 || size > LONGEST - 400)
        return;
    struct token a = tokens[roll(dice, (unsigned)count)], b = tokens[roll(dice, (unsigned)count)];
    if (chance(dice, 20)) { /* the line around it */
        while (a.begin && text[a.begin - 1] != '\n')
            a.begin--;
        while (text[a.end] && text[a.end - 1] != '\n')
            a.end++;
    }
    int head = (int)a.begin, piece = (int)(b.end - b.begin), own = (int)(a.end - a.begin);
    if (own > 300)
        return;
    switch (roll(dice, 3)) {
    case 0:
        snprintf(changed, sizeof changed, "%.*s%s", head, text, text + a.end);
        break;
    case 1:
        snprintf(changed, sizeof changed, "%.*s%.*s%s", head, text, own, text + a.begin, text + a.begin);
        break;
    default:
        snprintf(changed, sizeof changed, "%.*s%.*s%s", head, text, piece, text + b.begin, text + a.end);
    }
    memcpy(text, changed, strlen(changed) + 1 < LONGEST ? strlen(changed) + 1 : LONGEST);
    text[LONGEST - 1] = '\0';
}

static unsigned accepted, planned;

static bool survives(struct region *region, struct dice *dice, FILE *nowhere)
{
    struct shape *shape = NEW(region, struct shape);
    struct text a = TEXT(region), b = TEXT(region);
    struct diagnostics *diagnostics = diagnostics_new(region);
    shape_random(shape, dice);
    shape_print(&a, shape);
    shape_edit(shape, dice, 1 + roll(dice, 4));
    shape_print(&b, shape);

    char *text = schema_region_allocate(region, LONGEST + 64);
    snprintf(text, LONGEST, "%s", schema_text_string(&b));
    for (unsigned i = 1 + roll(dice, 4); i; i--)
        change_one(dice, text);

    struct model empty, model;
    schema_model_begin(&empty, region);
    struct schema *before = schema_of_text(region, diagnostics, schema_text_string(&a));
    const struct revision *first =
        before ? revision_between(region, diagnostics, &empty, before, 1, NULL, &model) : NULL;
    if (!first)
        return false; /* the unchanged one compiles */
    struct schema *after = schema_of_text(region, diagnostics, text);
    if (after) {
        accepted++;
        const struct revision *second = revision_between(region, diagnostics, &model, after, 2, first, NULL);
        planned += second != NULL;
        if (!second && !has_errors(diagnostics))
            return false; /* refused without a word */
    } else if (!has_errors(diagnostics)) {
        return false;
    }
    diagnostics_print(diagnostics, nowhere, STYLE_PLAIN, 20);
    return true;
}

static bool one(uint64_t seed, FILE *nowhere)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    struct dice dice = {seed};
    bool ok = survives(region, &dice, nowhere);
    schema_region_free(region);
    if (!ok)
        fprintf(stderr, "again with: 1 %llu\n", (unsigned long long)seed);
    return ok;
}

int main(int count, char **words)
{
    unsigned texts = count > 1 ? (unsigned)strtoul(words[1], NULL, 10) : 1000;
    uint64_t seed = count > 2 ? strtoull(words[2], NULL, 10) : (uint64_t)time(NULL) * 1000003u;
    FILE *nowhere = fopen("/dev/null", "w");
    if (!nowhere)
        return EXIT_FAILURE;
    printf("seed %llu\n", (unsigned long long)seed);
    for (unsigned i = 0; i < texts; i++)
        CHECK(one(seed + i, nowhere));
    fclose(nowhere);
    printf("%u texts, %u accepted, %u planned\n", texts, accepted, planned);
    return checks_end();
}
