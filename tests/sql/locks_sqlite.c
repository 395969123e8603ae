/* What SQLite's table of costs says is made anew is made anew: for every operation the rendered statements are run, on
 * tables with rows, and the page of the file where a table begins is looked at before and after. Tables are small
 * enough that all their rows are in it. */
#include "migrate/operation_cases.h"
#include "sql/sqlite/parts.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"

#include <sqlite3.h>

enum { MOST_TABLES = 32, PAGE = 4096 };

struct seen_table {
    char name[64];
    int root;
    unsigned char page[PAGE];
};

static size_t look(const char *path, struct seen_table *seen)
{
    sqlite3 *db;
    sqlite3_stmt *statement;
    size_t count = 0;
    FILE *file = fopen(path, "rb");
    if (!file || sqlite3_open(path, &db) != SQLITE_OK ||
        sqlite3_prepare_v2(db, "select name, rootpage from sqlite_schema where type = 'table' order by name", -1,
                           &statement, NULL) != SQLITE_OK)
        abort();
    while (sqlite3_step(statement) == SQLITE_ROW && CHECK(count < MOST_TABLES)) {
        struct seen_table *table = &seen[count++];
        snprintf(table->name, sizeof table->name, "%s", (const char *)sqlite3_column_text(statement, 0));
        table->root = sqlite3_column_int(statement, 1);
        if (fseek(file, (long)(table->root - 1) * PAGE, SEEK_SET) != 0 || fread(table->page, PAGE, 1, file) != 1)
            abort();
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    fclose(file);
    return count;
}

static const struct seen_table *named(const struct seen_table *seen, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(seen[i].name, name) == 0)
            return &seen[i];
    return NULL;
}

static bool run(const char *path, const struct sql_steps *steps)
{
    sqlite3 *db;
    char *words = NULL;
    if (sqlite3_open(path, &db) != SQLITE_OK)
        abort();
    sqlite3_exec(db, "begin", NULL, NULL, NULL);
    for (size_t i = 0; i < steps->count && !words; i++)
        if (steps->items[i].kind == SQL_EXECUTE)
            sqlite3_exec(db, steps->items[i].sql, NULL, NULL, &words);
    sqlite3_exec(db, "commit", NULL, NULL, NULL);
    sqlite3_close(db);
    bool ok = !words || CHECK_TEXT(words, "");
    sqlite3_free(words);
    return ok;
}

static bool said_to_be_made_anew(struct region *region, const struct hazards *hazards, const char *table)
{
    for (size_t i = 0; i < hazards->count; i++)
        if (hazards->items[i].table &&
            strcmp(schema_physical_name(&schema_sqlite_dialect, region, hazards->items[i].table), table) == 0)
            return hazards->items[i].work == WORK_REWRITE;
    return false;
}

static unsigned operations_tried, rewrites_seen;

static bool try_operation(struct region *region, const char *path, struct model *model,
                          const struct operation *operation)
{
    static struct seen_table before[MOST_TABLES], after[MOST_TABLES];
    struct hazards hazards = {0};
    struct sql_steps steps = {0};
    struct problem problem = {0};
    bool ok = true;
    schema_sqlite_hazards(&schema_sqlite_dialect, &schema_no_target, region, model, operation, &hazards);
    if (!schema_sqlite_dialect.render(&schema_sqlite_dialect, &schema_no_target, region, model, &operation, 1,
                                      "000000000002", &steps, &problem))
        return CHECK_TEXT(problem.message, "");
    size_t before_count = look(path, before);
    ok &= run(path, &steps);
    size_t after_count = look(path, after);
    for (size_t i = 0; i < before_count; i++) {
        const struct seen_table *then = &before[i], *now = named(after, after_count, then->name);
        if (!now || strncmp(then->name, "sqlite_", 7) == 0)
            continue; /* it went, or has another name */
        bool anew = now->root != then->root || memcmp(now->page, then->page, PAGE) != 0;
        bool said = said_to_be_made_anew(region, &hazards, then->name);
        rewrites_seen += anew;
        if (anew == said)
            continue;
        ok = CHECK(false);
        fprintf(stderr, "%s: table %s was %smade anew, and said to be%s\n", schema_operation_title(region, operation),
                then->name, anew ? "" : "not ", said ? "" : " not");
    }
    for (size_t i = 0; i < hazards.count; i++)
        ok &= CHECK(hazards.items[i].lock == LOCK_DATABASE && !hazards.items[i].apart);
    operations_tried++;
    return ok;
}

static bool try_case(struct region *region, struct place *place, const struct operation_case *item)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct model empty, model;
    const char *message, *path = place_url(place) + strlen("sqlite:");
    schema_model_begin(&empty, region);
    place_clear(place);
    struct schema *before = schema_for(region, diagnostics, item->before, "sqlite");
    struct schema *after = before ? schema_for(region, diagnostics, item->after, "sqlite") : NULL;
    const struct revision *revisions[2] = {
        after ? revision_between(region, diagnostics, &empty, before, 1, NULL, &model) : NULL};
    if (revisions[0])
        revisions[1] = revision_between(region, diagnostics, &model, after, 2, revisions[0], NULL);
    if (!CHECK(revisions[0] && revisions[1])) {
        diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
        return false;
    }
    if (place_upgrade(region, place, revisions, 1, &message) != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    bool ok = CHECK(place_execute(region, place, item->rows, NULL));
    for (size_t i = 0; ok && i < revisions[1]->upgrade_count; i++)
        ok = try_operation(region, path, &model, revisions[1]->upgrade[i]);
    return ok;
}

int main(int count, char **words)
{
    struct place *place = count > 1 ? place_new("sqlite", words[1], "ddl_locks_sqlite") : NULL;
    const struct operation_case *item;
    if (!place)
        return 2;
    for (size_t i = 0; (item = operation_case_at(i)); i++) {
        jmp_buf exhausted;
        if (item->refused || (item->only && strcmp(item->only, "sqlite") != 0) ||
            (count > 2 && !strstr(item->name, words[2])))
            continue;
        if (setjmp(exhausted))
            abort();
        struct region *region = schema_region_new(&exhausted);
        if (!try_case(region, place, item))
            fprintf(stderr, "---- case: %s\n", item->name);
        schema_region_free(region);
    }
    printf("%u operations, %u tables made anew\n", operations_tried, rewrites_seen);
    CHECK(count > 2 || (operations_tried > 100 && rewrites_seen > 50));
    place_free(place);
    return checks_end();
}
