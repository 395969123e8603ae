/* Random schema A with rows, random edits to B: the upgrade equals a fresh B, the rows survive where the model says so,
 * the downgrade equals A, and the upgrade works again.
 *
 *     test_property_upgrade SCRATCH-FOLDER PAIRS [SEED]
 *
 * Prints the seed; a pair that fails prints its own, and both schemas. A revision that fails for what the rows are (a
 * new unique over duplicates) must leave the database as it was: such pairs are counted apart. */
#include "property/shape.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/structure.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

struct pair {
    struct region *region;
    struct diagnostics *diagnostics;
    const char *path;
    struct shape a, b;
    const char *text_a, *text_b;
};

static unsigned refused_up, refused_down, unchanged;

static bool fail(const struct pair *pair, const char *what, const char *expected, const char *got)
{
    fprintf(stderr, "%s\n---- A\n%s---- B\n%s", what, pair->text_a, pair->text_b ? pair->text_b : "");
    if (expected)
        fprintf(stderr, "---- expected\n%s\n---- got\n%s\n", expected, got);
    diagnostics_print(pair->diagnostics, stderr, STYLE_PLAIN, 0);
    return false;
}

static const char *shape_text(struct pair *pair, const struct shape *shape)
{
    struct text text = TEXT(pair->region);
    shape_print(&text, shape);
    return schema_text_string(&text);
}

static void remove_database(const char *path)
{
    char other[512];
    const char *const ends[] = {"", "-journal", "-wal", "-shm"};
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        snprintf(other, sizeof other, "%s%s", path, ends[i]);
        unlink(other);
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
    const char *structure, *unnamed, *content;
};

static struct picture picture_of(struct pair *pair, const char *path)
{
    sqlite3 *db = open_database(path);
    struct picture picture = {structure_of(pair->region, db, true), structure_of(pair->region, db, false),
                              content_of(pair->region, db)};
    sqlite3_close(db);
    return picture;
}

/* The key and one column of all rows. */
static const char *values_of(struct pair *pair, sqlite3 *db, const struct shape_table *table,
                             const struct shape_column *column)
{
    return rows_of(pair->region, db,
                   schema_region_format(pair->region, "select quote(id), %s, quote(\"%s\") from \"%s\" order by 1, 2",
                                        table->key == 2 ? "part" : "1", column->name, table->name));
}

/* Whether every value stays as it is. */
static bool keeps_values(const struct shape *b, const struct shape_column *before, const struct shape_column *after)
{
    (void)b;
    return before->type == after->type && before->type != SHAPE_ENUM && !after->conversion[0] && !after->has_backfill;
}

static const char *surviving_values(struct pair *pair, const struct shape *of, const char *path)
{
    struct text text = TEXT(pair->region);
    sqlite3 *db = open_database(path);
    for (unsigned i = 0; i < pair->a.table_count; i++) {
        const struct shape_table *a = &pair->a.tables[i], *b = shape_table_of(&pair->b, a->identity);
        if (!b)
            continue;
        const struct shape_table *here = of == &pair->a ? a : b;
        for (unsigned j = 0; j < a->column_count; j++) {
            const struct shape_column *before = &a->columns[j], *after = shape_column_of(b, before->identity);
            if (!after || !keeps_values(&pair->b, before, after))
                continue;
            schema_text_format(&text, "table %u column %u\n", a->identity, before->identity);
            schema_text_add(&text, values_of(pair, db, here, of == &pair->a ? before : after));
        }
        schema_text_format(
            &text, "table %u: %s", a->identity,
            rows_of(pair->region, db, schema_region_format(pair->region, "select count(*) from \"%s\"", here->name)));
    }
    sqlite3_close(db);
    return schema_text_string(&text);
}

static void put_rows(struct pair *pair, struct dice *dice)
{
    struct text rows = TEXT(pair->region);
    shape_print_rows(&rows, &pair->a, dice, 4 + roll(dice, 12));
    sqlite3 *db = open_database(pair->path);
    sqlite3_exec(db, "begin", NULL, NULL, NULL);
    const char *at = schema_text_string(&rows);
    while (*at) { /* one by one: a row that its table refuses is left out */
        sqlite3_stmt *statement = NULL;
        if (sqlite3_prepare_v2(db, at, -1, &statement, &at) != SQLITE_OK) {
            fprintf(stderr, "rows: %s\n", sqlite3_errmsg(db));
            abort();
        }
        sqlite3_step(statement);
        sqlite3_finalize(statement);
    }
    sqlite3_exec(db, "commit", NULL, NULL, NULL);
    sqlite3_close(db);
}

static bool holds(struct pair *pair, struct dice *dice)
{
    struct region *region = pair->region;
    const char *message;
    struct model empty, model_a, model_b;
    schema_model_begin(&empty, region);

    struct schema *a = schema_of_text(region, pair->diagnostics, pair->text_a);
    if (!a)
        return fail(pair, "A does not compile", NULL, NULL);
    const struct revision *revisions[2] = {revision_between(region, pair->diagnostics, &empty, a, 1, NULL, &model_a)};
    if (!revisions[0])
        return fail(pair, "no difference from nothing to A", NULL, NULL);
    remove_database(pair->path);
    if (upgrade_path(region, pair->path, revisions, 1, &message) != SCHEMA_OK)
        return fail(pair, "A cannot be applied", "", message);
    put_rows(pair, dice);
    struct picture before = picture_of(pair, pair->path);

    shape_edit(&pair->b, dice, 1 + roll(dice, 6));
    pair->text_b = shape_text(pair, &pair->b);
    struct schema *b = schema_of_text(region, pair->diagnostics, pair->text_b);
    if (!b)
        return fail(pair, "B does not compile", NULL, NULL);
    revisions[1] = revision_between(region, pair->diagnostics, &model_a, b, 2, revisions[0], &model_b);
    if (!revisions[1])
        return fail(pair, "no difference from A to B", NULL, NULL);
    if (revisions[1]->upgrade_count == 0)
        unchanged++;

    const struct revision *fresh = revision_between(region, pair->diagnostics, &empty, b, 3, NULL, NULL);
    const char *fresh_path = schema_region_format(region, "%s-fresh", pair->path);
    remove_database(fresh_path);
    if (!fresh || upgrade_path(region, fresh_path, &fresh, 1, &message) != SCHEMA_OK)
        return fail(pair, "a fresh B cannot be made", "", message);
    struct picture wanted = picture_of(pair, fresh_path);
    const char *values = surviving_values(pair, &pair->a, pair->path);

    schema_status status = upgrade_path(region, pair->path, revisions, 2, &message);
    struct picture after = picture_of(pair, pair->path);
    if (status == SCHEMA_MIGRATION) {
        refused_up++;
        if (strcmp(after.structure, before.structure) != 0 || strcmp(after.content, before.content) != 0)
            return fail(pair, message, before.structure, after.structure);
        return true;
    }
    if (status != SCHEMA_OK)
        return fail(pair, "the upgrade fails otherwise than for its rows", schema_status_name(status), message);
    if (strcmp(after.unnamed, wanted.unnamed) != 0)
        return fail(pair, "the upgrade is not a fresh B", wanted.unnamed, after.unnamed);
    const char *survived = surviving_values(pair, &pair->b, pair->path);
    if (strcmp(values, survived) != 0)
        return fail(pair, "rows did not survive", values, survived);

    status = downgrade_path(region, pair->path, revisions, 2, &message);
    struct picture down = picture_of(pair, pair->path);
    if (status == SCHEMA_MIGRATION) { /* what was lost on the way up cannot be unique again */
        refused_down++;
        if (strcmp(down.structure, after.structure) != 0 || strcmp(down.content, after.content) != 0)
            return fail(pair, message, after.structure, down.structure);
        return true;
    }
    if (status != SCHEMA_OK)
        return fail(pair, "the downgrade fails", schema_status_name(status), message);
    if (strcmp(down.structure, before.structure) != 0)
        return fail(pair, "the downgrade is not A", before.structure, down.structure);
    survived = surviving_values(pair, &pair->a, pair->path);
    if (strcmp(values, survived) != 0)
        return fail(pair, "rows did not survive the downgrade", values, survived);

    status = upgrade_path(region, pair->path, revisions, 2, &message);
    if (status != SCHEMA_OK && status != SCHEMA_MIGRATION)
        return fail(pair, "the second upgrade fails", schema_status_name(status), message);
    after = picture_of(pair, pair->path);
    if (status == SCHEMA_OK && strcmp(after.unnamed, wanted.unnamed) != 0)
        return fail(pair, "the second upgrade is not a fresh B", wanted.unnamed, after.unnamed);
    return true;
}

static bool one_pair(const char *path, uint64_t seed)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    struct dice dice = {seed};
    struct pair *pair = NEW(region, struct pair);
    *pair = (struct pair){.region = region, .diagnostics = diagnostics_new(region), .path = path};
    shape_random(&pair->a, &dice);
    pair->b = pair->a;
    pair->text_a = shape_text(pair, &pair->a);
    bool ok = holds(pair, &dice);
    schema_region_free(region);
    return ok;
}

int main(int count, char **words)
{
    if (count < 3)
        return EXIT_FAILURE;
    unsigned pairs = (unsigned)strtoul(words[2], NULL, 10), failed = 0;
    uint64_t seed = count > 3 ? strtoull(words[3], NULL, 10) : (uint64_t)time(NULL) * 1000003u;
    char path[400];
    snprintf(path, sizeof path, "%s/property-%ld.db", words[1], (long)getpid());
    printf("seed %llu\n", (unsigned long long)seed);
    for (unsigned i = 0; i < pairs && failed < 3; i++)
        if (!CHECK(one_pair(path, seed + i))) {
            fprintf(stderr, "---- again with: 1 %llu\n", (unsigned long long)(seed + i));
            failed++;
        }
    remove_database(path);
    snprintf(path + strlen(path), 8, "-fresh");
    remove_database(path);
    printf("%u pairs, %u without a difference, %u refused for their rows, %u downgrades refused for what was lost\n",
           pairs, unchanged, refused_up, refused_down);
    return checks_end();
}
