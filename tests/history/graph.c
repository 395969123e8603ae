/* The graph: order, heads, and each thing that can be wrong with it, answered with a file and a line. */
#include "folder.h"
#include "history/folder.h"

static const char *order_of(struct folder *folder)
{
    struct text text = TEXT(folder->region);
    for (size_t i = 0; i < folder->history.count; i++)
        schema_text_format(&text, "%s%.4s/%u", i ? " " : "", folder->history.items[i]->revision.id,
                           folder->history.items[i]->revision.number);
    return schema_text_string(&text);
}

static void a_missing_folder_is_an_empty_history(struct folder *folder)
{
    struct folder gone = *folder;
    snprintf(gone.path, sizeof gone.path, "no-such-folder");
    CHECK(folder_load(&gone) && gone.history.count == 0 && gone.history.heads.count == 0);
}

static void the_order_is_topological_with_ties_by_number_and_id(struct folder *folder)
{
    folder_empty(folder);
    folder_revision(folder, "0001_root.migration", "aaaa00000001", "", "create table r {\n id int64 primary key\n}");
    folder_revision(folder, "0002_left.migration", "cccc00000002", "parent aaaa00000001",
                    "create table a {\n id int64 primary key\n}");
    folder_revision(folder, "0002_right.migration", "bbbb00000003", "parent aaaa00000001",
                    "create table b {\n id int64 primary key\n}");
    folder_revision(folder, "0003_on.migration", "000000000004", "parent cccc00000002",
                    "create table c {\n id int64 primary key\n}");
    CHECK(folder_load(folder));
    CHECK_TEXT(order_of(folder), "aaaa/1 bbbb/2 cccc/2 0000/3");
    CHECK(folder->history.heads.count == 2);
    folder_revision(folder, "0004_merge.migration", "dddd00000005", "parent 000000000004, bbbb00000003",
                    "alter table b {\n add x text?\n}");
    CHECK(folder_load(folder));
    CHECK_TEXT(order_of(folder), "aaaa/1 bbbb/2 cccc/2 0000/3 dddd/4");
    CHECK(folder->history.heads.count == 1);
    const char *tables[] = {"r", "a", "b", "c"};
    for (size_t i = 0; i < COUNT_OF(tables); i++)
        CHECK(schema_model_table(&folder->history.model, tables[i]) != NULL);
    const struct table *b = schema_model_table(&folder->history.model, "b");
    CHECK(b && schema_table_column(b, "x"));
}

static void a_dependency_orders_and_leaves_a_head(struct folder *folder)
{
    folder_empty(folder);
    folder_revision(folder, "0001_a.migration", "aaaa00000001", "", "");
    folder_revision(folder, "0002_b.migration", "0bbb00000002", "depends on aaaa00000001", "");
    CHECK(folder_load(folder));
    CHECK_TEXT(order_of(folder), "aaaa/1 0bbb/2");
    CHECK(folder->history.heads.count == 2);
}

static void a_missing_parent_is_named_with_what_was_meant(struct folder *folder)
{
    folder_empty(folder);
    folder_revision(folder, "0001_a.migration", "aaaa00000001", "", "");
    folder_revision(folder, "0002_b.migration", "bbbb00000002", "parent aaaa00000011", "");
    CHECK(!folder_load(folder));
    CHECK(folder_says(folder, "migrations/0002_b.migration:3:8: error: parent aaaa00000011"));
    CHECK(folder_says(folder, "did you mean aaaa00000001?"));
}

static void a_cycle_is_shown(struct folder *folder)
{
    folder_empty(folder);
    folder_revision(folder, "0001_a.migration", "aaaa00000001", "parent cccc00000003", "");
    folder_revision(folder, "0002_b.migration", "bbbb00000002", "parent aaaa00000001", "");
    folder_revision(folder, "0003_c.migration", "cccc00000003", "parent bbbb00000002", "");
    folder_revision(folder, "0004_d.migration", "dddd00000004", "parent cccc00000003", "");
    CHECK(!folder_load(folder));
    CHECK(folder_says(folder, "is its own ancestor"));
    CHECK(folder_says(folder, "bbbb00000002 comes after aaaa00000001"));
    CHECK(folder->diagnostics->error_count == 1);
}

static void one_id_is_one_revision(struct folder *folder)
{
    folder_empty(folder);
    folder_revision(folder, "0001_a.migration", "aaaa00000001", "", "");
    folder_revision(folder, "0001_b.migration", "aaaa00000001", "", "");
    CHECK(!folder_load(folder));
    CHECK(folder_says(folder, "migrations/0001_b.migration:1:10: error: two revisions have the id aaaa00000001"));
    CHECK(folder_says(folder, "migrations/0001_a.migration:1"));
}

static void names_numbers_formats_and_drafts_are_checked(struct folder *folder)
{
    folder_empty(folder);
    folder_revision(folder, "first.migration", "aaaa00000001", "", "");
    CHECK(!folder_load(folder));
    CHECK(folder_says(folder, "[S0302]"));

    folder_empty(folder);
    folder_revision(folder, "0007_a.migration", "aaaa00000001", "", "");
    CHECK(folder_load(folder));
    CHECK(folder_says(folder, "numbered 0007, and is the 0001 in the history"));
    CHECK(folder->history.items[0]->revision.number == 1);

    folder_empty(folder);
    folder_write(folder, "0001_a.migration", "revision aaaa00000001 'm'\nformat 2\nupgrade {\n}\n");
    CHECK(!folder_load(folder));
    CHECK(folder_says(folder, "migrations/0001_a.migration:2"));
    CHECK(folder_says(folder, "format 2 is not known"));

    folder_empty(folder);
    folder_write(folder, "0001.draft", "revision aaaa00000001 'm'\nformat 1\nupgrade {\n}\n");
    CHECK(!folder_load(folder));
    CHECK(folder_says(folder, "[S0308]"));
}

static void branches_that_do_not_go_together_are_named(struct folder *folder)
{
    folder_empty(folder);
    folder_revision(folder, "0001_a.migration", "aaaa00000001", "", "create table t {\n id int64 primary key\n}");
    folder_revision(folder, "0002_b.migration", "bbbb00000002", "parent aaaa00000001",
                    "alter table t {\n add x text?\n}");
    folder_revision(folder, "0002_c.migration", "cccc00000003", "parent aaaa00000001",
                    "alter table t {\n add x int64?\n}");
    CHECK(!folder_load(folder));
    CHECK(folder_says(folder, "[S0322]"));
    CHECK(folder_says(folder, "migrations/0002_c.migration:6:2"));
    CHECK(folder_says(folder, "migrations/0002_b.migration:6"));
    CHECK(folder_says(folder, "both need the name 'x'"));
    CHECK(folder->diagnostics->error_count == 1);
}

static void what_only_both_together_cannot_be_is_named_too(struct folder *folder)
{
    folder_empty(folder);
    folder_revision(folder, "0001_a.migration", "aaaa00000001", "", "create table t {\n a int64?\n b int64?\n}");
    folder_revision(folder, "0002_b.migration", "bbbb00000002", "parent aaaa00000001", "alter table t {\n drop a\n}");
    folder_revision(folder, "0002_c.migration", "cccc00000003", "parent aaaa00000001", "alter table t {\n drop b\n}");
    CHECK(!folder_load(folder));
    CHECK(folder_says(folder, "[S0309]"));
}

/* Operations are about what they were written for, whatever another branch calls it. */
static void names_are_those_where_a_revision_stands(struct folder *folder)
{
    folder_empty(folder);
    folder_revision(folder, "0001_a.migration", "aaaa00000001", "",
                    "create enum e { a, b }\ncreate table t {\n id int64 primary key\n x text?\n y e\n z e\n}\n"
                    "create table u {\n id int64 primary key\n}");
    folder_revision(folder, "0002_b.migration", "bbbb00000002", "parent aaaa00000001",
                    "rename table t to s\nrename enum e to f\nalter enum f { rename a to c }\n"
                    "alter table s {\n rename x to w\n rename y to tmp\n rename z to y\n rename tmp to z\n}");
    folder_revision(folder, "0002_c.migration", "cccc00000003", "parent aaaa00000001",
                    "alter table t {\n alter x not null backfill 'none'\n add check (y = 'b' or z = 'b')\n}\n"
                    "alter table u {\n add v e default 'a'\n add t_id int64 -> t(id)\n}");
    CHECK(folder_load(folder));
    const struct table *s = schema_model_table(&folder->history.model, "s");
    const struct table *u = schema_model_table(&folder->history.model, "u");
    CHECK(s && u && !schema_model_table(&folder->history.model, "t"));
    const struct column *w = s ? schema_table_column(s, "w") : NULL, *v = u ? schema_table_column(u, "v") : NULL;
    CHECK(w && !w->nullable);
    CHECK(v && v->default_value);
    CHECK_TEXT(v ? v->type.name : "", "f");
    CHECK_TEXT(v && v->default_value ? v->default_value->text : "", "c");
    for (size_t i = 0; s && i < s->constraint_count; i++)
        if (s->constraints[i]->kind == CONSTRAINT_CHECK) {
            const struct expression *either = s->constraints[i]->expression;
            CHECK_TEXT(either->operands[0]->operands[0]->text, "z");
            CHECK_TEXT(either->operands[1]->operands[0]->text, "y");
            CHECK_TEXT(s->constraints[i]->name, "t_check");
        }
    for (size_t i = 0; u && i < u->constraint_count; i++)
        if (u->constraints[i]->kind == CONSTRAINT_FOREIGN_KEY)
            CHECK_TEXT(u->constraints[i]->target, "s");
}

static void symbols_find_revisions(struct folder *folder)
{
    bool base = false;
    folder_empty(folder);
    folder_revision(folder, "0001_a.migration", "aaaa00000001", "", "");
    folder_revision(folder, "0002_b.migration", "aaab00000002", "parent aaaa00000001", "");
    CHECK(folder_load(folder));
    const struct history_revision *first = folder->history.items[0], *second = folder->history.items[1];
    CHECK(find_revision(folder->diagnostics, &folder->history, "aaaa", &base) == first);
    CHECK(find_revision(folder->diagnostics, &folder->history, "2", &base) == second);
    CHECK(find_revision(folder->diagnostics, &folder->history, "0002", &base) == second);
    CHECK(find_revision(folder->diagnostics, &folder->history, "head", &base) == second);
    CHECK(!base && !find_revision(folder->diagnostics, &folder->history, "base", &base) && base);
    CHECK(!has_errors(folder->diagnostics));
    CHECK(!find_revision(folder->diagnostics, &folder->history, "aaa", &base));
    CHECK(folder_says(folder, "'aaa' could be more than one revision"));
    CHECK(!find_revision(folder->diagnostics, &folder->history, "9", &base));
    CHECK(folder_says(folder, "'9' is no revision"));
    CHECK(find_revision(folder->diagnostics, &folder->history, "head-1", &base) == first);
    CHECK(find_revision(folder->diagnostics, &folder->history, "1+1", &base) == second);
    CHECK(!find_revision(folder->diagnostics, &folder->history, "head-2", &base) && base);
    CHECK(!find_revision(folder->diagnostics, &folder->history, "head-3", &base) && !base);
    CHECK(folder_says(folder, "'head-3' leads beyond the first revision"));
}

static void paths_are_seen_from_the_project(struct region *region)
{
    CHECK_TEXT(path_relative(region, "/a/b", "/a/b/models/x.schema"), "models/x.schema");
    CHECK_TEXT(path_relative(region, "/a/b", "/a/c/x"), "../c/x");
    CHECK_TEXT(path_relative(region, "/a/b", "/a/bc/x"), "../bc/x");
    CHECK_TEXT(path_relative(region, "/a/b/c", "/a/b"), "..");
    CHECK_TEXT(path_relative(region, "/a/b", "/a/b"), ".");
    CHECK_TEXT(path_absolute(region, "/a/./b//c/../d"), "/a/b/d");
}

int main(void)
{
    jmp_buf exhausted;
    struct folder folder;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    folder_begin(&folder, region);
    a_missing_folder_is_an_empty_history(&folder);
    the_order_is_topological_with_ties_by_number_and_id(&folder);
    a_dependency_orders_and_leaves_a_head(&folder);
    a_missing_parent_is_named_with_what_was_meant(&folder);
    a_cycle_is_shown(&folder);
    one_id_is_one_revision(&folder);
    names_numbers_formats_and_drafts_are_checked(&folder);
    branches_that_do_not_go_together_are_named(&folder);
    what_only_both_together_cannot_be_is_named_too(&folder);
    names_are_those_where_a_revision_stands(&folder);
    symbols_find_revisions(&folder);
    paths_are_seen_from_the_project(region);
    folder_end(&folder);
    schema_region_free(region);
    return checks_end();
}
