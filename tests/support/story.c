/* The texts of the story: see story.h. */
#include "support/story.h"

#include <stdio.h>
#include <stdlib.h>

#define ACCOUNT(lines) "table account {\n    id int64 primary key auto\n    email text(200)\n" lines "}\n"
#define POST(lines) "table post {\n    id int64 primary key auto\n    author int64\n    title text\n" lines "}\n"
#define POINTING(lines)                                                                                                \
    "table post {\n    id int64 primary key auto\n    author -> account on delete cascade\n    title text\n" lines "}" \
    "\n"

static const char *const chapters[STORY_LENGTH] = {
    ACCOUNT("    nick text?\n") POST("    views int32?\n"),
    ACCOUNT("    nick text?\n") POST("    views int32?\n    index (author, title)\n"),
    ACCOUNT("    nick text?\n    check shape (email like '%_@_%')\n")
        POST("    views int32?\n    index (author, title)\n"),
    ACCOUNT("    nick text?\n    check shape (email like '%_@_%')\n")
        POINTING("    views int32?\n    index (author, title)\n"),
    ACCOUNT("    nick text?\n    check shape (email like '%_@_%')\n")
        POINTING("    views int32 default 0 backfill 7\n    index (author, title)\n"),
    ACCOUNT("    nick text?\n    unique (email)\n    check shape (email like '%_@_%')\n") POINTING(
        "    views int32 default 0 backfill 7\n    slug text backfill lower(title)\n    index (author, title)\n"),
    "enum state { draft, live }\n" ACCOUNT("    nick text?\n    unique (email)\n    check shape (email like '%_@_%')\n")
        POINTING(
            "    views int32 default 0\n    slug text\n    state state default 'draft'\n    index (author, title)\n"
            "    unique index by_slug (slug) where state = 'live'\n"),
    "enum state { draft, live, gone }\n" ACCOUNT(
        "    nick text?\n    unique (email)\n    check shape (email like '%_@_%')\n")
        POINTING("    views int64 default 0\n    slug text\n    state state default 'draft'\n"
                 "    unique index by_slug (slug) where state = 'live'\n    drop index (author, title)\n"),
};

const char story_rows[] =
    "insert into account (id, email, nick) values (1, 'ada@example.org', 'Ada'), (2, 'bob@example.org', null);"
    "insert into post (id, author, title, views) values (1, 1, 'One', 3), (2, 1, 'Two', null), (3, 2, 'Three', null)";

const char story_question[] = "select id, author, title, views, slug, state from post order by id";
const char story_answer[] = "1|1|One|3|one|draft\n2|1|Two|7|two|draft\n3|2|Three|7|three|draft\n";

const struct revision *const *story_for(struct region *region, const char *engine)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    const struct revision **revisions = NEW_ARRAY(region, const struct revision *, STORY_LENGTH);
    struct model model;
    schema_model_begin(&model, region);
    for (unsigned i = 0; i < STORY_LENGTH; i++) {
        struct model after;
        struct schema *schema = schema_for(region, diagnostics, chapters[i], engine);
        if (schema)
            revisions[i] =
                revision_between(region, diagnostics, &model, schema, i + 1, i ? revisions[i - 1] : NULL, &after);
        if (!schema || !revisions[i]) {
            diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
            fprintf(stderr, "chapter %u of the story does not compile\n", i + 1);
            exit(EXIT_FAILURE);
        }
        model = after;
    }
    return revisions;
}
