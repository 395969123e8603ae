/* What PostgreSQL alone can compute, in a build for it alone, is left out of the proof on SQLite, wherever it stands:
 * the proof succeeds, and says what it has left out. What SQLite can compute is proven, and nothing is said; nor is it
 * of raws that say nothing to SQLite, and what they stand on. */
#include "support/check.h"
#include "support/pipeline.h"

#include <stdlib.h>

#define TABLE(lines)                                                                                                   \
    "table item {\n    id int64 primary key\n    w decimal\n    t text\n    f float64\n    j json\n" lines "}\n"

#define RULE(place)                                                                                                    \
    "raw mark " place                                                                                                  \
    " {\n    postgresql {\n        create \"\"\"create rule mark as on delete to item do nothing\"\"\"\n"              \
    "        drop \"\"\"drop rule mark on item\"\"\"\n    }\n}\n"

static const struct {
    const char *name, *before, *after;
    const char *says; /* a part of what is left out; null: nothing */
} revisions[] = {
    {"a check divides", TABLE(""), TABLE("    check (w / 2.0 < 3)\n"), "w / 2.0 < 3"},
    {"a check of a table that comes", "", TABLE("    check (w / 2.0 < 3)\n    index (t)\n"), "w / 2.0 < 3"},
    {"a check of another column goes", TABLE("    check (w / 2.0 < 3)\n    check (f > 0)\n"),
     TABLE("    check (w / 2.0 < 3)\n    drop check item_f_check\n"), "w / 2.0 < 3"},
    {"a text is like another", TABLE(""), TABLE("    u text default ''\n    check (t like u)\n"), "t like u"},
    {"a column is computed", TABLE(""), TABLE("    n text = (cast(w / 2 as text)) stored\n    index (n)\n"),
     "cast(w / 2 as text)"},
    {"a computed column is computed otherwise", TABLE("    n decimal = (w * 2) stored unique\n"),
     TABLE("    n decimal = (w * 3) stored unique\n"), "w * 3"},
    {"a backfill", TABLE(""), TABLE("    d decimal backfill cast(f as decimal)\n"), "cast(f as decimal)"},
    {"a condition of an index", TABLE(""), TABLE("    unique index (id) where w / 2.0 > 1\n"), "w / 2.0 > 1"},
    {"the key of an index", TABLE(""), TABLE("    unique index ((w / 2.0))\n    index (lower(cast(w / 2 as text)))\n"),
     "w / 2.0"},
    {"a function with a text for PostgreSQL alone", "",
     "function half(a text) text { postgresql \"\"\"left($1, 1)\"\"\" }\n" TABLE("    check (half(t) <> 'x')\n"),
     "half(t) <> 'x'"},
    {"a column under a check is renamed", TABLE("    check (w / 2.0 < 3)\n"),
     "table item {\n    id int64 primary key\n    v decimal was w\n    t text\n    f float64\n    j json\n"
     "    check (v / 2.0 < 3)\n}\n",
     "w / 2.0 < 3"},
    {"a native enum", "",
     "native enum mood { good, bad }\n" TABLE("    mood mood default 'good'\n    check (mood <> 'bad')\n"), NULL},
    {"a raw for PostgreSQL alone on a table with such a check", TABLE("    check (w / 2.0 < 3)\n"),
     TABLE("    check (w / 2.0 < 3)\n") RULE("on item"), NULL},
    {"a raw for PostgreSQL alone after such a table goes", TABLE("    check (w / 2.0 < 3)\n") RULE("after item"),
     TABLE("    check (w / 2.0 < 3)\n") "drop raw mark\n", NULL},
    {"a raw for both engines on such a table", TABLE("    check (w / 2.0 < 3)\n"),
     TABLE(
         "    check (w / 2.0 < 3)\n") "raw mark after item {\n    sqlite {\n        create \"\"\"create view mark as "
                                      "select id from item\"\"\"\n        drop \"\"\"drop view mark\"\"\"\n    }\n}\n",
     "w / 2.0 < 3"},
    {"a raw for PostgreSQL alone between others", TABLE("") RULE("on item"),
     TABLE("    z int32 default 0\n") RULE(
         "on item") "raw behind after mark {\n    sqlite {\n        create \"\"\"create "
                    "view behind as select id from item\"\"\"\n        drop \"\"\"drop view behind\"\"\"\n    }\n}\n",
     NULL},
    {"a column beside such a check", TABLE("    check (w / 2.0 < 3)\n"),
     TABLE("    check (w / 2.0 < 3)\n    z int32 default 0\n"), "w / 2.0 < 3"},
    {"nothing that SQLite cannot compute", TABLE(""), TABLE("    n float64 = (f / 2) stored\n    check (f > 1)\n"),
     NULL},
};

static bool holds(struct region *region, size_t i)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct model empty, before, after;
    schema_model_begin(&empty, region);
    struct schema *first = schema_for(region, diagnostics, revisions[i].before, "postgresql");
    struct schema *second = schema_for(region, diagnostics, revisions[i].after, "postgresql");
    struct revision *parent = first ? revision_between(region, diagnostics, &empty, first, 1, NULL, &before) : NULL;
    struct revision *revision =
        parent && second ? revision_between(region, diagnostics, &before, second, 2, parent, &after) : NULL;
    bool ok = CHECK(revision != NULL) && CHECK(prove_revision(region, diagnostics, NOWHERE, &before, &after, revision));
    if (ok) {
        const char *remarks = unproven_remarks(region, &before, revision);
        ok = revisions[i].says ? CHECK(strstr(remarks, revisions[i].says)) : CHECK_TEXT(remarks, "");
        ok &= CHECK(!*remarks || strncmp(remarks, "// not proven: ", 15) == 0);
        if (!ok)
            fprintf(stderr, "%s", remarks);
    }
    if (!ok) {
        fprintf(stderr, "---- %s\n", revisions[i].name);
        diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 5);
    }
    return ok;
}

int main(void)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    for (size_t i = 0; i < COUNT_OF(revisions); i++) {
        struct region *region = schema_region_new(&exhausted);
        holds(region, i);
        schema_region_free(region);
    }
    return checks_end();
}
