/* Ids, checksums and digests: what they depend on, what they do not, and their values, which are in databases for ever.
 */
#include "folder.h"

static const struct migration_tree *tree_of(struct region *region, const char *text)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    const struct migration_tree *tree =
        parse_migration(region, diagnostics, source_of_text(region, "x", text, strlen(text)));
    CHECK(tree && !has_errors(diagnostics));
    return tree;
}

#define HEADER "revision 5f3a9c01d2be 'add post slug'\nformat 1\nparent 77ab01c2de34\ncreated 2026-11-22\n"
#define UPGRADE "upgrade {\n    alter table post {\n        add slug text?\n    }\n}\n"
#define DOWNGRADE "downgrade {\n    alter table post {\n        drop slug\n    }\n}\n"

static void values_are_for_ever(struct region *region)
{
    const struct migration_tree *tree = tree_of(region, HEADER UPGRADE DOWNGRADE);
    CHECK_TEXT(revision_checksum(region, tree), "1:c693490d61d3752cc07753097d0f5d30db65414c4e66f617344320727a0be551");
    CHECK_TEXT(revision_id(region, "main", tree, "add post slug"), "1e416b04d70a");
    CHECK_TEXT(revision_draft_digest(region, tree, "1:state"),
               "078c6555683b789e08d8bdab3a906e0809ec07cc63fde0b0d6bcbe7c7c875cb4");
}

static void layout_and_comments_are_nothing(struct region *region)
{
    const struct migration_tree *a = tree_of(region, HEADER UPGRADE DOWNGRADE);
    const struct migration_tree *b = tree_of(
        region, "// why\n" HEADER "\n\nupgrade { // here\r\n  alter table post { add slug text? } }\n" DOWNGRADE);
    CHECK_TEXT(revision_checksum(region, b), revision_checksum(region, a));
    CHECK_TEXT(draft_text_digest(region, b), draft_text_digest(region, a));
    CHECK_TEXT(revision_id(region, "main", b, "m"), revision_id(region, "main", a, "m"));
}

static bool checksum_differs(struct region *region, const char *a, const char *b)
{
    return strcmp(revision_checksum(region, tree_of(region, a)), revision_checksum(region, tree_of(region, b))) != 0;
}

static void the_checksum_is_of_what_is_done(struct region *region)
{
    const char *text = HEADER UPGRADE DOWNGRADE;
    CHECK(!checksum_differs(region, text, HEADER UPGRADE));
    CHECK(!checksum_differs(region, text,
                            "revision 000000000001 'other'\nformat 1\nparent 77ab01c2de34\nbranch x\n" UPGRADE));
    CHECK(checksum_differs(region, text, "revision 5f3a9c01d2be 'm'\nformat 1\nparent 77ab01c2de35\n" UPGRADE));
    CHECK(checksum_differs(region, text, "revision 5f3a9c01d2be 'm'\nformat 1\ndepends on 77ab01c2de34\n" UPGRADE));
    CHECK(
        checksum_differs(region, text, HEADER "upgrade {\n    alter table post {\n        add slug text\n    }\n}\n"));
    CHECK(!checksum_differs(region, "revision 5f3a9c01d2be 'm'\nformat 1\nparent 77ab01c2de34, 88ab01c2de34\n" UPGRADE,
                            "revision 5f3a9c01d2be 'm'\nformat 1\nparent 88ab01c2de34 77ab01c2de34\n" UPGRADE));
}

static void the_id_is_of_what_it_says(struct region *region)
{
    const struct migration_tree *tree = tree_of(region, HEADER UPGRADE DOWNGRADE);
    const char *id = revision_id(region, "main", tree, "m");
    CHECK(strlen(id) == 12);
    CHECK(strcmp(id, revision_id(region, "other", tree, "m")) != 0);
    CHECK(strcmp(id, revision_id(region, "main", tree, "n")) != 0);
    CHECK(strcmp(id, revision_id(region, "main", tree_of(region, HEADER UPGRADE), "m")) != 0);
}

static void the_draft_digest_is_of_state_and_steps(struct region *region)
{
    const struct migration_tree *plain = tree_of(region, HEADER UPGRADE);
    const struct migration_tree *other = tree_of(region, HEADER "upgrade {\n}\n");
    const struct migration_tree *run =
        tree_of(region, HEADER "upgrade {\n    run { update post set views = 0 where views < 0 }\n}\n");
    CHECK_TEXT(revision_draft_digest(region, plain, "1:a"), revision_draft_digest(region, other, "1:a"));
    CHECK(strcmp(revision_draft_digest(region, plain, "1:a"), revision_draft_digest(region, plain, "1:b")) != 0);
    CHECK(strcmp(revision_draft_digest(region, plain, "1:a"), revision_draft_digest(region, run, "1:a")) != 0);
}

static void an_edited_draft_is_told_from_a_generated_one(struct folder *folder)
{
    struct region *region = folder->region;
    const char *zeros = "0000000000000000000000000000000000000000000000000000000000000000";
    const char *format =
        "draft %s\nformat 1\nupgrade {\n    create table t {\n        id int64 primary key\n    }\n}\n";
    const char *digest = draft_text_digest(region, tree_of(region, schema_region_format(region, format, zeros)));
    folder_empty(folder);
    folder_write(folder, "0001.draft", schema_region_format(region, format, digest));
    CHECK(folder_load(folder) && folder->history.drafts.count == 1 && !folder->history.draft);
    CHECK(folder->history.count == 0);
    folder_write(
        folder, "0001.draft",
        schema_region_format(
            region,
            "// mine\n\ndraft %s\nformat 1\nupgrade {\n    create table u {\n        id int64 primary key\n    }\n}\n",
            digest));
    CHECK(folder_load(folder) && folder->history.draft && folder->history.heads.count == 1);
    CHECK(schema_model_table(&folder->history.model, "u") != NULL);
}

static void what_was_computed_is_remembered(struct folder *folder)
{
    folder_empty(folder);
    folder_revision(folder, "0001_a.migration", "aaaa00000001", "", "create table t {\n id int64 primary key\n}");
    folder_revision(folder, "0002_b.migration", "bbbb00000002", "parent aaaa00000001",
                    "alter table t {\n add x text?\n}");
    const char *memory = schema_region_format(folder->region, "%s/digests", folder->path);
    CHECK(folder_load(folder));
    digest_history(&folder->history, NULL);
    const char *state = folder->history.items[1]->revision.state,
               *draft = folder->history.items[1]->revision.draft_digest;
    CHECK(strlen(state) == 66 && strlen(draft) == 64);
    for (int i = 0; i < 2; i++) {
        CHECK(folder_load(folder));
        digest_history(&folder->history, memory);
        CHECK_TEXT(folder->history.items[1]->revision.state, state);
        CHECK_TEXT(folder->history.items[1]->revision.draft_digest, draft);
    }
    folder_revision(folder, "0001_a.migration", "aaaa00000001", "", "create table t {\n id int32 primary key\n}");
    CHECK(folder_load(folder));
    digest_history(&folder->history, memory);
    CHECK(strcmp(folder->history.items[1]->revision.state, state) != 0);
}

int main(void)
{
    jmp_buf exhausted;
    struct folder folder;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    folder_begin(&folder, region);
    values_are_for_ever(region);
    layout_and_comments_are_nothing(region);
    the_checksum_is_of_what_is_done(region);
    the_id_is_of_what_it_says(region);
    the_draft_digest_is_of_state_and_steps(region);
    an_edited_draft_is_told_from_a_generated_one(&folder);
    what_was_computed_is_remembered(&folder);
    folder_end(&folder);
    schema_region_free(region);
    return checks_end();
}
