/* Queries are tried in a database in memory before any program has them. A table that cannot be made there, as one that
 * calls what only a program has, is its revision's to be told of: no query of it is refused, the first as little as the
 * next, and those of other tables are tried as ever. */
#include "generated/emitted.h"
#include "support/check.h"
#include "support/parsing.h"

static jmp_buf exhausted;

#define WORTH_OF                                                                                                       \
    "function worth_of(a text) int32 { sqlite \"\"\"worth_of($1)\"\"\" postgresql \"\"\"length($1)\"\"\" }\n"
#define POST "table post {\n id int64 primary key auto\n title text\n check (worth_of(title) > 0)\n}\n"
#define TAG "table tag {\n id int64 primary key auto\n post -> post\n name text\n}\n"

/* Whether all that these queries need is made, without a word. */
static bool is_taken(struct region *region, const char *queries)
{
    const char *names[] = {"a.schema"};
    const char *texts[] = {schema_region_format(region, WORTH_OF POST TAG "%s", queries)};
    struct emitted emitted = emit_texts(region, 1, names, texts, NULL);
    if (!emitted.ok || *emitted.said)
        fprintf(stderr, "%s\n%s\n", texts[0], emitted.said);
    return emitted.ok && !*emitted.said;
}

int main(void)
{
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    CHECK(is_taken(region, "query a() many { select id from post }\n"));
    CHECK(is_taken(region, "query a() many { select id from post }\nquery b() many { select title from post }\n"));
    CHECK(is_taken(region, "query a() many { select title from post }\n"
                           "query b() many { select t.name from tag t join post p on p.id = t.post }\n"
                           "query c() many { select name from tag }\n"
                           "query d(id int64) exec { delete from post where id = :id }\n"
                           "query e() many { select worth_of(name) as worth from tag }\n"));
    schema_region_free(region);
    return checks_end();
}
