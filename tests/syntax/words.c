/* Every known word is a name wherever it may be one: quoted always, and bare where must_quote_… says that it may. */
#include "support/parsing.h"

static const char *const words[] = {
#define WORD(token, spelling, class) spelling,
#include "grammar/words.def"
#undef WORD
    "plain",
    "Mixed_Case9",
    "with blank",
    "1st",
    "has\"quote",
    ("gr\xc3\xb6\xc3\x9f"
     "e"),
    "bigint",
    "now",
    "Order",
    "text",
};

static void check_reads(const char *path, const char *word, const char *bytes)
{
    struct parsed parsed = parse_text(path, bytes, strlen(bytes));
    if (!CHECK_TEXT(parsed.codes, ""))
        fprintf(stderr, "the word is %s:\n%s%s", word, bytes, parsed.messages);
    parsed_free(&parsed);
}

static void quote(char *out, size_t size, const char *word, bool needed)
{
    size_t used = 0;
    if (!needed) {
        snprintf(out, size, "%s", word);
        return;
    }
    out[used++] = '"';
    for (; *word && used + 4 < size; word++) {
        if (*word == '"')
            out[used++] = '"';
        out[used++] = *word;
    }
    out[used++] = '"';
    out[used] = '\0';
}

static void word_in_a_schema(const char *word, bool always)
{
    char outside[80], inside[80], text[4000];
    quote(outside, sizeof outside, word, always || must_quote_as_column(word));
    quote(inside, sizeof inside, word, always || must_quote_in_expression(word));
    snprintf(text, sizeof text,
             "table %s {\n %s int64 default 0 was %s\n b %s\n c -> %s(%s)?\n check %s (%s > 0 and not %s is null)\n"
             " unique %s (%s)\n index %s (%s desc, (%s))\n drop index %s\n primary key %s (%s, %s)\n"
             " d text backfill %s\n}\nenum %s { x, '%s', y was %s }\nmixin %s { use %s, retire %s }\n",
             outside, outside, outside, outside, outside, outside, outside, inside, inside, outside, outside, outside,
             outside, inside, outside, outside, outside, outside, inside, outside, "z", outside, outside, outside,
             outside);
    check_reads("word.schema", word, text);
}

static void word_in_a_migration(const char *word, bool always)
{
    char outside[80], inside[80], text[4000];
    quote(outside, sizeof outside, word, always || must_quote_as_column(word));
    quote(inside, sizeof inside, word, always || must_quote_in_expression(word));
    snprintf(
        text, sizeof text,
        "revision 000000000001 'x'\nformat 1\nbranch %s\nupgrade {\n create table %s { %s text }\n drop table %s\n"
        " rename table %s to %s\n alter table %s {\n add %s %s\n drop %s\n rename %s to %s\n rename index %s to %s\n"
        " rename constraint %s to %s\n alter %s type %s using %s\n alter %s null\n drop unique %s\n"
        " drop primary key %s\n alter %s collate %s\n }\n alter enum %s { add %s before %s, rename %s to %s\n"
        " drop %s using %s }\n run { insert into %s (%s, %s) values (1, 2) }\n"
        " run { update %s set %s = %s where %s = 1 }\n sql sqlite \"\"\"x\"\"\" touches %s, %s\n}\n",
        outside, outside, outside, outside, outside, outside, outside, outside, outside, outside, outside, outside,
        outside, outside, outside, outside, outside, outside, inside, outside, outside, outside, outside, outside,
        outside, outside, outside, outside, outside, outside, outside, outside, outside, outside, outside, outside,
        inside, inside, outside, outside);
    check_reads("word.migration", word, text);
}

int main(void)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        word_in_a_schema(words[i], true);
        word_in_a_schema(words[i], false);
        word_in_a_migration(words[i], true);
        word_in_a_migration(words[i], false);
    }
    return checks_end();
}
