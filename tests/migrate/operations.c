/* Every operation on a table with rows, to which other tables point with cascade, set null and set default, through the
 * difference, the renderer, the applier and the ledger: up is a database made straight from the model, but for the
 * order of columns; down is the one from before, but for what the revision says it loses; up works again; and no row of
 * a child is ever touched. What is refused for its rows leaves everything as it was.
 *
 *     test_migrate_operations FOLDER [CASE, by a part of its name] */
#include "support/check.h"
#include "support/pipeline.h"
#include "support/structure.h"

#include "migrate/operation_cases.h"

#include <unistd.h>

static const char children[] =
    "table by_cascade {\n    id int64 primary key\n    parent -> %s(id) on delete cascade\n}\n"
    "table by_null {\n    id int64 primary key\n    parent -> %s(id)? on delete set null\n}\n"
    "table by_default {\n    id int64 primary key\n"
    "    parent -> %s(id) default 1 on delete set default\n}\n";

static const char child_rows[] = "insert into by_cascade values (1, 1), (2, 2), (3, 3);"
                                 "insert into by_null values (1, 1), (2, 2), (3, 3), (4, null);"
                                 "insert into by_default values (1, 1), (2, 2), (3, 3);";

static const char read_children[] = "select 'cascade', id, parent from by_cascade union all "
                                    "select 'null', id, parent from by_null union all "
                                    "select 'default', id, parent from by_default";

/* What their actions do, still and again, when item 3 goes. */
static const char after_delete[] = "cascade|1|1\ncascade|2|2\nnull|1|1\nnull|2|2\nnull|3|null\nnull|4|null\n"
                                   "default|1|1\ndefault|2|2\ndefault|3|1\n";

struct trying {
    struct region *region;
    struct diagnostics *diagnostics;
    const struct operation_case *item;
    const char *path, *fresh_path;
    const struct revision *revisions[2];
    const struct revision *fresh;
};

static void remove_database(const char *path)
{
    static const char *const ends[] = {"", "-journal", "-wal", "-shm"};
    char name[600];
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        snprintf(name, sizeof name, "%s%s", path, ends[i]);
        unlink(name);
    }
}

static sqlite3 *open_database(const char *path)
{
    sqlite3 *db;
    if (sqlite3_open(path, &db) != SQLITE_OK)
        abort();
    sqlite3_exec(db, "pragma foreign_keys = on; pragma synchronous = off", NULL, NULL, NULL);
    return db;
}

struct picture {
    const char *structure, *unnamed, *content, *children, *broken;
};

static struct picture picture_of(struct trying *trying, const char *path)
{
    sqlite3 *db = open_database(path);
    struct picture picture = {
        structure_of(trying->region, db, true), structure_of(trying->region, db, false), content_of(trying->region, db),
        rows_of(trying->region, db, read_children),
        rows_of(trying->region, db,
                "select * from pragma_foreign_key_check union all select *, 0, 0, 0 from pragma_integrity_check "
                "where integrity_check <> 'ok'")};
    sqlite3_close(db);
    return picture;
}

static const char *with_children(struct region *region, const char *schema, const char *parent)
{
    struct text text = TEXT(region);
    schema_text_add(&text, schema);
    schema_text_format(&text, children, parent, parent, parent);
    return schema_text_string(&text);
}

static bool make_revisions(struct trying *trying)
{
    struct region *region = trying->region;
    const struct operation_case *item = trying->item;
    struct model empty, model;
    schema_model_begin(&empty, region);
    struct schema *before = schema_of_text(region, trying->diagnostics, with_children(region, item->before, "item"));
    struct schema *after = schema_of_text(region, trying->diagnostics,
                                          with_children(region, item->after, item->item ? item->item : "item"));
    if (!before || !after)
        return false;
    trying->revisions[0] = revision_between(region, trying->diagnostics, &empty, before, 1, NULL, &model);
    if (!trying->revisions[0])
        return false;
    trying->revisions[1] = revision_between(region, trying->diagnostics, &model, after, 2, trying->revisions[0], NULL);
    trying->fresh = revision_between(region, trying->diagnostics, &empty, after, 3, NULL, NULL);
    return trying->revisions[1] && trying->fresh;
}

static bool put_rows(struct trying *trying)
{
    sqlite3 *db = open_database(trying->path);
    char *message = NULL;
    bool ok = sqlite3_exec(db, trying->item->rows, NULL, NULL, &message) == SQLITE_OK &&
              sqlite3_exec(db, child_rows, NULL, NULL, &message) == SQLITE_OK;
    if (!ok)
        fprintf(stderr, "rows: %s\n", message);
    sqlite3_free(message);
    sqlite3_close(db);
    return ok;
}

static bool is_sound(const struct picture *is, const struct picture *before)
{
    return CHECK_TEXT(is->children, before->children) && CHECK_TEXT(is->broken, "");
}

/* Whether the keys of the children still act on the table as it is now. */
static bool keys_act(struct trying *trying)
{
    sqlite3 *db = open_database(trying->path);
    char sql[120];
    snprintf(sql, sizeof sql, "begin; delete from %s where id = 3", trying->item->item ? trying->item->item : "item");
    bool ok = CHECK(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK) &&
              CHECK_TEXT(rows_of(trying->region, db, read_children), after_delete);
    sqlite3_exec(db, "rollback", NULL, NULL, NULL);
    sqlite3_close(db);
    return ok;
}

static bool is_up(struct trying *trying, const struct picture *before, const struct picture *wanted)
{
    const char *message;
    schema_status status = upgrade_path(trying->region, trying->path, trying->revisions, 2, &message);
    if (status != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    struct picture up = picture_of(trying, trying->path);
    bool ok = CHECK_TEXT(up.unnamed, wanted->unnamed) && is_sound(&up, before) && keys_act(trying);
    if (trying->item->query) {
        sqlite3 *db = open_database(trying->path);
        ok &= CHECK_TEXT(rows_of(trying->region, db, trying->item->query), trying->item->shows);
        sqlite3_close(db);
    }
    return ok;
}

static bool is_refused(struct trying *trying, const struct picture *before, bool down)
{
    const char *message, *words = down ? trying->item->not_undone : trying->item->refused;
    schema_status status = down ? downgrade_path(trying->region, trying->path, trying->revisions, 2, &message)
                                : upgrade_path(trying->region, trying->path, trying->revisions, 2, &message);
    struct picture after = picture_of(trying, trying->path);
    if (!strstr(message, words))
        CHECK_TEXT(message, words);
    return CHECK(status == SCHEMA_MIGRATION) && CHECK_TEXT(after.structure, before->structure) &&
           CHECK_TEXT(after.content, before->content) && is_sound(&after, before);
}

static bool holds(struct trying *trying)
{
    const char *message;
    remove_database(trying->path);
    remove_database(trying->fresh_path);
    if (!CHECK(make_revisions(trying)))
        return false;
    if (upgrade_path(trying->region, trying->path, trying->revisions, 1, &message) != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    if (!CHECK(put_rows(trying)))
        return false;
    struct picture before = picture_of(trying, trying->path);
    if (trying->item->refused)
        return is_refused(trying, &before, false);

    if (upgrade_path(trying->region, trying->fresh_path, &trying->fresh, 1, &message) != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    struct picture wanted = picture_of(trying, trying->fresh_path);
    if (!is_up(trying, &before, &wanted))
        return false;
    if (trying->item->not_undone) {
        struct picture up = picture_of(trying, trying->path);
        return is_refused(trying, &up, true);
    }
    if (downgrade_path(trying->region, trying->path, trying->revisions, 2, &message) != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    struct picture down = picture_of(trying, trying->path);
    bool ok = CHECK_TEXT(down.structure, before.structure) && is_sound(&down, &before);
    if (!trying->item->loses)
        ok &= CHECK_TEXT(down.content, before.content);
    if (upgrade_path(trying->region, trying->path, trying->revisions, 2, &message) != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    struct picture again = picture_of(trying, trying->path);
    return ok && CHECK_TEXT(again.unnamed, wanted.unnamed) && is_sound(&again, &before);
}

static bool try_case(const struct operation_case *item, const char *path, const char *fresh_path)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    struct trying trying = {
        .region = region, .diagnostics = diagnostics_new(region), .item = item, .path = path, .fresh_path = fresh_path};
    bool ok = holds(&trying);
    if (!ok) {
        fprintf(stderr, "---- case: %s\n", item->name);
        diagnostics_print(trying.diagnostics, stderr, STYLE_PLAIN, 0);
    }
    schema_region_free(region);
    return ok;
}

int main(int count, char **words)
{
    char path[400], fresh_path[420];
    snprintf(path, sizeof path, "%s/operations-%ld.db", count > 1 ? words[1] : ".", (long)getpid());
    snprintf(fresh_path, sizeof fresh_path, "%s-fresh", path);
    unsigned tried = 0, failed = 0;
    for (size_t i = 0; i < operation_case_count; i++) {
        if (count > 2 && !strstr(operation_cases[i].name, words[2]))
            continue;
        tried++;
        failed += !try_case(&operation_cases[i], path, fresh_path);
    }
    remove_database(path);
    remove_database(fresh_path);
    printf("%u cases, %u failed\n", tried, failed);
    return checks_end();
}
