/* The pages of S05xx are true, and names that need no help get none: what stands in a ```wrong block gives that code
 * when C is made of it, and a ```right block gives nothing. */
#include "build.h"
#include "emit/emit.h"
#include "support/check.h"

static const char *const engines[] = {"sqlite"};

/* What must stand in the C, and what must not; null: nothing is asked. */
static const char *wanted, *unwanted;

/* Emits C for a text; whether it could. `code` (may be null) must be among what was reported. */
static bool emits(const char *name, const char *bytes, size_t size, const char *prefix, const char *code)
{
    jmp_buf exhausted;
    if (setjmp(exhausted) != 0)
        return false;
    struct region *region = schema_region_new(&exhausted);
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct schema_tree *tree = parse_schema(region, diagnostics, source_of_text(region, name, bytes, size));
    struct schema schema;
    struct emitted_files files;
    struct emit_options options = {.target = "schema", .prefix = prefix, .engines = engines, .engine_count = 1};
    bool ok = tree && resolve_schema(region, diagnostics, &tree, 1, engines, 1, &schema);
    CHECK(ok);
    ok = ok && emit_files(region, diagnostics, &schema, NULL, 0, &options, &files);
    bool there = false, unasked = false;
    for (size_t i = 0; ok && i < files.count; i++) {
        there |= wanted && strstr(files.items[i].text, wanted);
        unasked |= unwanted && strstr(files.items[i].text, unwanted);
    }
    CHECK(!ok || ((there || !wanted) && !unasked));
    FILE *stream = tmpfile();
    diagnostics_print(diagnostics, stream, STYLE_PLAIN, 0);
    rewind(stream);
    char said[8192];
    said[fread(said, 1, sizeof said - 1, stream)] = '\0';
    fclose(stream);
    if (code ? !CHECK(strstr(said, code) != NULL) : !CHECK(ok))
        fprintf(stderr, "%s\n", said);
    schema_region_free(region);
    return ok;
}

static void check_blocks(const char *page, const char *fence, const char *code)
{
    size_t count = 0;
    for (const char *at = page; (at = strstr(at, fence)) != NULL; count++) {
        at += strlen(fence);
        const char *end = strstr(at, "```");
        CHECK(emits("example.schema", at, (size_t)(end - at), NULL, code) == !code);
        at = end + 3;
    }
    CHECK(count > 0);
}

static void check_page(const char *folder, const char *code)
{
    char path[1024], page[16384];
    snprintf(path, sizeof path, "%s/%s.md", folder, code);
    FILE *file = fopen(path, "r");
    if (!CHECK(file != NULL))
        return;
    page[fread(page, 1, sizeof page - 1, file)] = '\0';
    fclose(file);
    check_blocks(page, "```wrong\n", code);
    check_blocks(page, "```right\n", NULL);
}

#define SCHEMA(text) "example.schema", text, sizeof text - 1

/* The same, with a name that must be there and one that must not. */
static void gives(const char *text, const char *there, const char *gone)
{
    wanted = there;
    unwanted = gone;
    CHECK(emits("example.schema", text, strlen(text), NULL, NULL));
    wanted = unwanted = NULL;
}

/* What a foreign key gives from its other side: by custom, or by the name that is written; the others make way. */
static void other_sides_have_names(void)
{
#define PERSONS(FIRST, SECOND)                                                                                         \
    "table box { id int64 primary key auto }\n"                                                                        \
    "table person { id int64 primary key auto\n a -> box index " FIRST "\n b -> box index " SECOND " }\n"
#define KNOWS(FIRST, SECOND)                                                                                           \
    "table person { id int64 primary key auto }\n"                                                                     \
    "table knows { a -> person " FIRST "\n b -> person index " SECOND "\n primary key (a, b) }\n"
    gives(PERSONS("", ""), "box_load_persons_by_b(", NULL);
    gives(PERSONS("", "many owners"), "box_owners_open(", "persons_by_");
    gives(PERSONS("", "many owners"), "box_load_owners(", "persons_by_");
    gives(PERSONS("many tenants", "many owners"), "box_tenants_open(", "box_persons");
    gives(PERSONS("", "many persons"), "box_persons_by_a_open(", "persons_by_b"); /* the written one has it */
    gives("table \"order\" cname orders { id int64 primary key auto, part int32, unique (id, part) }\n"
          "table line { id int64 primary key auto, o int64, p int32\n"
          " foreign key (o, p) -> \"order\" (id, part) many items\n index (o, p) }\n",
          "orders_items_open(", "orders_lines");
    gives(KNOWS("many friends", "many admirers"), "person_load_friends(", NULL);
    gives(KNOWS("many friends", "many admirers"), "person_admirers_open(", "person_as");
    /* two alike, a function that is there, and what C cannot bear */
    CHECK(!emits(SCHEMA(PERSONS("many owners", "many owners")), NULL, "S0503"));
    CHECK(!emits(SCHEMA(PERSONS("many owners", "many owners")), NULL, "behind the foreign key: many NAME"));
    CHECK(!emits(SCHEMA(PERSONS("many \"all\"", "")), NULL, "S0503"));
    CHECK(!emits(SCHEMA(PERSONS("many \"two words\"", "")), NULL, "S0501"));
    CHECK(!emits(SCHEMA(KNOWS("many friends", "many friends")), NULL, "S0503"));
}

/* Queries that name one row give the same; children are each query's own. */
static void rows_are_shared(void)
{
#define ROWS(FIRST, SECOND)                                                                                            \
    "table a { id int64 primary key auto, nick text }\n"                                                               \
    "table b { id int64 primary key auto, a_id -> a index, other -> a? index }\n"                                      \
    "query q() many as shared { select " FIRST " }\nquery r() many as shared { select " SECOND " }\n"
#define WITHIN "b.id, a.* as a from b join a on a.id = b.a_id"
#define PERHAPS "b.id, a.* as a from b left join a on a.id = b.other"
#define CHILDREN "a.id, many(select b.* from b where b.a_id = a.id) as bs from a"
    gives(ROWS("id, nick from a", "id, nick from a where id > 1"), "struct shared_list", "struct r_row");
    gives(ROWS(WITHIN, WITHIN " where b.id > 1"), "struct a a;", "struct r_row");
    CHECK(!emits(SCHEMA(ROWS("id, nick from a", "id, id as nick from a")), NULL, "S1013"));
    CHECK(!emits(SCHEMA(ROWS(WITHIN, PERHAPS)), NULL, "S1013"));
    CHECK(!emits(SCHEMA(ROWS(CHILDREN, CHILDREN)), NULL, "S1013"));
}

int main(int count, char **arguments)
{
    if (count > 1) {
        check_page(arguments[1], "S0501");
        check_page(arguments[1], "S0502");
        check_page(arguments[1], "S0503");
    }
    /* a struct of one table is another table's name */
    CHECK(!emits(SCHEMA("table post { id int64 primary key auto }\ntable post_list { id int64 primary key auto }\n"),
                 NULL, "S0503"));
    /* two columns meet in C */
    CHECK(!emits(SCHEMA("table t { id int64 primary key auto\n a text cname b\n b text }\n"), NULL, "S0503"));
    /* an enum by another name in C, as S0503 advises */
    CHECK(!emits(SCHEMA("enum t_change { a }\ntable t { id int64 primary key auto\n b t_change }\n"), NULL, "S0503"));
    CHECK(emits(SCHEMA("enum t_change cname change_of_t { a }\ntable t { id int64 primary key auto\n b t_change }\n"),
                NULL, NULL));
    /* a foreign key's function would be the struct of all rows */
    CHECK(!emits(SCHEMA("table t { id int64 primary key auto\n \"all\" -> t? index }\n"), NULL, "S0503"));
    CHECK(emits(SCHEMA("table t { id int64 primary key auto\n \"all\" -> t? index cname whole }\n"), NULL, NULL));
    /* what functions call their own */
    CHECK(emits(SCHEMA("table list { id int64 primary key auto\n \"offset\" int32 index }\n"
                       "table post { id int64 primary key auto\n list -> list index cname on_list }\n"),
                NULL, NULL));
    /* a macro of the library, and a type of the runtime */
    CHECK(!emits(SCHEMA("enum int64 { max }\ntable t { id int64 primary key auto }\n"), NULL, "S0501"));
    CHECK(!emits(SCHEMA("table t { id int64 primary key auto\n schema_int64 int64 }\n"), NULL, "S0501"));
    /* a keyword of C++ alone */
    CHECK(
        !emits(SCHEMA("table t { id int64 primary key auto\n virtual_ text\n \"namespace\" text }\n"), NULL, "S0501"));
    /* the namespace of C++'s headers, which a column is no part of */
    CHECK(!emits(SCHEMA("table std { id int64 primary key auto }\n"), NULL, "S0501"));
    CHECK(emits(SCHEMA("table std cname standard { id int64 primary key auto\n std text }\n"), NULL, NULL));
    /* the runtime's own names, unless a prefix stands before them */
    CHECK(!emits(SCHEMA("table schema { id int64 primary key auto }\n"), NULL, "S0501"));
    CHECK(emits(SCHEMA("table schema { id int64 primary key auto }\n"), "shop_", NULL));
    /* an enum whose settable would be that of a type */
    CHECK(
        !emits(SCHEMA("enum \"date\" { a, b }\ntable t { id int64 primary key auto\n d \"date\" }\n"), NULL, "S0501"));
    CHECK(emits(SCHEMA("enum \"date\" { a, b }\ntable t { id int64 primary key auto\n d \"date\" }\n"), "shop_", NULL));
    other_sides_have_names();
    rows_are_shared();
    return checks_end();
}
