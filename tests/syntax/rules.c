/* One case for each sentence of the reference about words and lines, named by it. */
#include "support/parsing.h"

#include <pthread.h>

static const char many_brackets[] =
    "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((";

static const struct rule {
    const char *sentence;
    const char *text;
    const char *codes;
    const char *tree; /* null: not looked at */
} rules[] = {
    {"an item ends at the end of its line", "table a {\nb int64\nc text\n}", "",
     "table \"a\"\n    column \"b\" int64\n    column \"c\" text\n"},
    {"an item ends at a comma", "table a { b int64, c text }", "",
     "table \"a\"\n    column \"b\" int64\n    column \"c\" text\n"},
    {"CR LF is a line end", "table a {\r\nb int64\r\nc text\r\n}\r\n", "",
     "table \"a\"\n    column \"b\" int64\n    column \"c\" text\n"},
    {"a byte order mark at the start means nothing", "\xef\xbb\xbfschema a", "", "schema \"a\"\n"},
    {"an empty file is a schema", "", "", ""},
    {"comments mean nothing", "// table a {\nschema b // }", "", "schema \"b\"\n"},
    {"a doc comment stands above what it documents", "/// One.\n/// Two.\nschema a", "",
     "schema \"a\" comment 'One.\nTwo.'\n"},
    {"keywords in any case", "TABLE a { b INT64x Primary KEY }", "",
     "table \"a\"\n    column \"b\" INT64x\n        primary key\n"},
    {"names are exact", "table Ab { cD text }", "", "table \"Ab\"\n    column \"cD\" text\n"},
    {"a quote in a text is doubled", "table a { b text default 'it''s' }", "",
     "table \"a\"\n    column \"b\" text\n        default 'it''s'\n"},
    {"double quotes name things", "table \"a b\" { \"check\" text }", "", "table \"a b\"\n    column \"check\" text\n"},
    {"no line ends inside ( )", "table a { check (\nb\n>\n0\n) }", "", "table \"a\"\n    check (> b 0)\n"},
    {"no line ends before a brace", "table a\n{\n}", "", "table \"a\"\n"},
    {"no line ends before on", "table a {\n b -> c\n on delete cascade\n}", "",
     "table \"a\"\n    column \"b\" -> c\n        on delete cascade\n"},
    {"no line ends before where", "table a {\n index (b)\n where b > 0\n}", "",
     "table \"a\"\n    index\n        key b\n        where (> b 0)\n"},
    {"no line ends after and, before or", "table a {\n index (b) where b and\n c\n or d\n}", "",
     "table \"a\"\n    index\n        key b\n        where (or (and b c) d)\n"},
    {"words that continue a line are members of an enum", "enum a {\n b\n on\n and\n}", "",
     "enum \"a\"\n    value \"b\"\n    value \"on\"\n    value \"and\"\n"},
    {"SQL braces never end lines", "query a() one {\nselect 1\n\n\n+ 2 }\nschema b", "",
     "query \"a\"\n    gives one\n    selects (+ 1 2)\nschema \"b\"\n"},
    {"by is a word behind group and order alone",
     "query a(by int64) many { select by from by group by by order by by }", "",
     "query \"a\"\n    argument \"by\" int64\n    gives many\n    selects by\n    from \"by\"\n    group by by\n"
     "    order by by\n"},
    {"a mistake in a query ends with it", "query a() one { select }\nquery b() one { select 1 }", "S0010",
     "query \"b\"\n    gives one\n    selects 1\n"},
    {"a fence is verbatim", "raw x { sqlite { create \"\"\"}} 'x -- \"\"\" } }\nschema b", "",
     "raw \"x\"\n    sqlite create '}} ''x -- '\nschema \"b\"\n"},
    {"a raw stands after things with points and with words for names", "raw x on a.b after c.d, after, on { }", "",
     "raw \"x\" on \"a.b\" after (c.d after on)\n"},
    {"or binds less than and", "table a { check (a or b and c) }", "", "table \"a\"\n    check (or a (and b c))\n"},
    {"not binds less than a comparison", "table a { check (not b = c) }", "", "table \"a\"\n    check (not (= b c))\n"},
    {"is binds less than a comparison", "table a { check (b = c is null) }", "",
     "table \"a\"\n    check (is-null (= b c))\n"},
    {"|| binds less than +", "table a { check (b || c + d) }", "", "table \"a\"\n    check (|| b (+ c d))\n"},
    {"minus binds more than times", "table a { check (-b * c) }", "", "table \"a\"\n    check (* (negate b) c)\n"},
    {"a sign belongs to its number", "table a { b int64 default -9223372036854775808 }", "",
     "table \"a\"\n    column \"b\" int64\n        default -9223372036854775808\n"},
    {"comparisons do not chain", "table a { check (b < c < d) }", "S0010", "table \"a\"\n"},
    {"bytes that are not UTF-8", "schema a // \xff", "S0001", NULL},
    {"control characters are no words", "schema \x01 a", "S0003", NULL},
    {"typographic quotes are known", "table a { b text default \xe2\x80\x98x\xe2\x80\x99 }", "S0003 S0003", NULL},
    {"a text that is not closed", "table a {\n b text default 'x\n c text\n}", "S0004", NULL},
    {"a quoted name that is not closed", "table a {\n \"b text\n c text\n}", "S0005 S0010", NULL},
    {"an empty quoted name", "table a { \"\" text }", "S0005", NULL},
    {"a fence that is not closed", "raw a { sqlite { \"\"\" } }", "S0006 S0010", NULL},
    {"# is no comment", "# x\nschema a", "S0007", NULL},
    {"a comment that is not closed", "schema a /* x", "S0007", NULL},
    {"numbers are checked", "table a { b int64 default 9223372036854775808 }", "S0011", NULL},
    {"numbers with an exponent are checked", "table a { b float64 default 1e999 }", "S0011", NULL},
    {"numbers are well formed", "table a { b int64 default 1x }", "S0026", NULL},
    {"a brace that is not closed", "table a {\n b text\n", "S0013", "table \"a\"\n    column \"b\" text\n"},
    {"a brace that is forgotten", "table a {\n b text\n\ntable c {\n d text\n}", "S0013",
     "table \"a\"\n    column \"b\" text\ntable \"c\"\n    column \"d\" text\n"},
    {"a brace too many", "table a { b text } }\nschema c", "S0010",
     "table \"a\"\n    column \"b\" text\nschema \"c\"\n"},
    {"a bracket that is not closed costs its item", "table a {\n check ((b > 0)\n c text\n}", "S0010",
     "table \"a\"\n    column \"c\" text\n"},
    {"a doc comment above nothing", "table a {\n b text\n /// x\n}", "S0025", NULL},
    {"a doc comment in an expression", "table a {\n check (\n /// x\n b)\n}", "S0025", NULL},
    {"a subquery", "table a { check (b in (select c from d where (e))) }", "",
     "table \"a\"\n    check (in-query b {selects c;from \"d\";where e;})\n"},
    {"a window function", "table a { check (sum(b) over (partition by c) > 1) }", "S1040", NULL},
    {"the words of windows are names",
     "query q() many { select over, window, rows from partition by where range > current order by groups, row }", "",
     "query \"q\"\n    gives many\n    selects over\n    selects window\n    selects rows\n    from \"partition\" as "
     "\"by\"\n"
     "    where (> range current)\n    order by groups\n    order by row\n"},
    {"a part that may be left out", "table a { check ([b]) }", "", "table \"a\"\n    check (part b)\n"},
    {"a parameter is read", "table a { check (b > :c) }", "", "table \"a\"\n    check (> b :c)\n"},
};

static void check_rule(const struct rule *rule)
{
    struct parsed parsed = parse_text("a.schema", rule->text, strlen(rule->text));
    bool good = CHECK_TEXT(parsed.codes, rule->codes);
    if (rule->tree)
        good = CHECK_TEXT(parsed.tree, rule->tree) && good;
    if (!good)
        fprintf(stderr, "rule: %s\n%s\n%s", rule->sentence, rule->text, parsed.messages);
    parsed_free(&parsed);
}

static void nul_bytes_are_reported(void)
{
    struct parsed parsed = parse_text("a.schema", "schema a\0b", 10);
    CHECK_TEXT(parsed.codes, "S0002 S0010");
    parsed_free(&parsed);
}

static void nesting_has_a_limit_that_is_told(void)
{
    char text[1000];
    snprintf(text, sizeof text, "table a { check (%s%s%s", many_brackets, many_brackets, many_brackets);
    struct parsed parsed = parse_text("a.schema", text, strlen(text));
    CHECK_TEXT(parsed.codes, "S0012");
    parsed_free(&parsed);
}

/* A program may read a schema in a thread of its own, which has a small stack. */
static void *parse_deep(void *text)
{
    struct parsed parsed = parse_text("a.schema", text, strlen(text));
    CHECK_TEXT(parsed.codes, "");
    parsed_free(&parsed);
    return NULL;
}

static void a_small_stack_is_enough(void)
{
    static char text[2000];
    pthread_attr_t small;
    pthread_t thread;
    strcpy(text, "table a {\n    id int64 primary key\n    check (");
    for (int i = 0; i < 150; i++)
        strcat(text, "(");
    strcat(text, "id > 0");
    for (int i = 0; i < 150; i++)
        strcat(text, ")");
    strcat(text, ")\n}\n");
    CHECK(pthread_attr_init(&small) == 0 && pthread_attr_setstacksize(&small, 256 * 1024) == 0);
    if (CHECK(pthread_create(&thread, &small, parse_deep, text) == 0))
        CHECK(pthread_join(thread, NULL) == 0);
    pthread_attr_destroy(&small);
}

static void lines_are_found(void)
{
    static const char text[] = "one\n\nthr\xc3\xa9\xc3\xa9!\n";
    struct parsed parsed = parse_text("a.schema", text, sizeof text - 1);
    struct source *source = source_of_text(parsed.region, "a.schema", text, sizeof text - 1);
    static const struct {
        uint32_t offset;
        unsigned line, column;
    } places[] = {{0, 1, 1},  {3, 1, 4},  {4, 2, 1},  {5, 3, 1}, {8, 3, 4},
                  {10, 3, 5}, {13, 3, 7}, {14, 4, 1}, {99, 4, 1}};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        struct position position = source_position(source, places[i].offset);
        CHECK(position.line == places[i].line && position.column == places[i].column);
        CHECK(source_line(source, places[i].offset) == places[i].line);
    }
    parsed_free(&parsed);
}

static const char *canonical_of(struct parsed *parsed, const char *text)
{
    *parsed = parse_text("a.migration", text, strlen(text));
    struct source *source = source_of_text(parsed->region, "a.migration", text, strlen(text));
    return canonical_tokens(parsed->region, source, (struct span){source, 0, (uint32_t)strlen(text)});
}

static void layout_and_comments_leave_the_tokens_as_they_are(void)
{
    struct parsed a, b, c;
    const char *plain =
        canonical_of(&a, "upgrade {\n alter table t {\n  add b text\n  drop c\n }\n sql sqlite \"\"\"x\ny\"\"\"\n}\n");
    CHECK_TEXT(
        plain,
        "upgrade\n{\nalter\ntable\nt\n{\nadd\nb\ntext\n;\ndrop\nc\n;\n}\n;\nsql\nsqlite\n\"\"\"x\ny\"\"\"\n;\n}\n");
    CHECK_TEXT(
        canonical_of(&b,
                     "UPGRADE { // x\r\n alter TABLE t { add b text, drop c }\r\n\r\n sql sqlite \"\"\"x\r\ny\"\"\" }"),
        plain);
    CHECK(strcmp(canonical_of(&c, "upgrade { alter table t { add B text, drop c }\n sql sqlite \"\"\"x\ny\"\"\" }"),
                 plain) != 0);
    parsed_free(&a);
    parsed_free(&b);
    parsed_free(&c);
}

int main(void)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        check_rule(&rules[i]);
    nul_bytes_are_reported();
    nesting_has_a_limit_that_is_told();
    a_small_stack_is_enough();
    lines_are_found();
    layout_and_comments_leave_the_tokens_as_they_are();
    return checks_end();
}
