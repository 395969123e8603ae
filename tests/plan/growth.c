/* Twice the tables take twice the memory in which a draft is judged, rendered there and back and proven, and in which
 * each of them is changed, or a little more; and for
 * each table a proof goes through SQLite's catalogue once at most, as SQLite itself does to create or drop one. It
 * counts, and measures no time. */
#include "engines/engines.h"
#include "judge/effects.h"
#include "support/check.h"
#include "support/pipeline.h"

#include <sqlite3.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

static size_t scanned; /* rows that queries have gone through without an index, of every connection */

static int count_rows(unsigned what, void *context, void *statement, void *time)
{
    (void)what, (void)context, (void)time;
    if (strncmp(sqlite3_sql(statement), "select", 6) == 0)
        scanned += (size_t)sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
    return 0;
}

static int watch(sqlite3 *database, const char **message, const void *functions)
{
    (void)message, (void)functions;
    return sqlite3_trace_v2(database, SQLITE_TRACE_PROFILE, count_rows, NULL);
}

/* 0: nobody knows, as under a sanitizer. */
static size_t memory_in_use(void)
{
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 33)
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
#else
    return 0;
#endif
}

static const char *chain_of_tables(struct region *region, unsigned count)
{
    struct text text = TEXT(region);
    for (unsigned i = 0; i < count; i++) {
        schema_text_format(&text, "table t%u {\n    id int64 primary key\n    name text\n    index (name)\n", i);
        if (i)
            schema_text_format(&text, "    before -> t%u\n", i - 1);
        schema_text_add(&text, "}\n");
    }
    return schema_text_string(&text);
}

struct cost {
    size_t memory, scanned;
};

static void render(struct region *region, const struct model *before, const struct operation *const *operations,
                   size_t count, const char *engine)
{
    const struct dialect *dialect = schema_dialect(engine);
    struct model model = schema_model_copy(before, region);
    struct sql_steps rendered = {0};
    struct problem problem = {0};
    CHECK(dialect->render(dialect, &dialect->offline, region, &model, operations, count, "000000000001", &rendered,
                          &problem));
}

/* Each table has one column more, and goes by another name. */
static void change_all(struct region *region, const struct model *before, unsigned count, const char *engine)
{
    static const struct column more = {.name = "more", .type = {.kind = TYPE_INT32, .precision = -1}, .nullable = true};
    const struct operation **operations = NEW_ARRAY(region, const struct operation *, 2 * count);
    for (unsigned i = 0; i < count; i++) {
        struct operation *both = NEW_ARRAY(region, struct operation, 2);
        const char *table = schema_region_format(region, "t%u", i);
        both[0] = (struct operation){.kind = OPERATION_ADD_COLUMN, .table = table, .column = &more};
        both[1] = (struct operation){
            .kind = OPERATION_RENAME_TABLE, .table = table, .new_name = schema_region_format(region, "u%u", i)};
        operations[2 * i] = &both[0];
        operations[2 * i + 1] = &both[1];
    }
    render(region, before, operations, 2 * count, engine);
}

static struct cost cost_within(struct region *region, unsigned count)
{
    static const char *const engines[] = {"sqlite", "postgresql"};
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct model empty, after;
    schema_model_begin(&empty, region);
    struct schema *schema = schema_for(region, diagnostics, chain_of_tables(region, count), "sqlite");
    struct revision *revision = schema ? revision_between(region, diagnostics, &empty, schema, 1, NULL, &after) : NULL;
    struct cost cost = {0, 0};
    if (CHECK(revision != NULL)) {
        const size_t memory = memory_in_use(), before = scanned;
        struct effects effects;
        CHECK(revision_effects(region, &empty, NULL, revision, engines, 2, &effects));
        for (size_t i = 0; i < 2; i++)
            render(region, &empty, revision->upgrade, revision->upgrade_count, engines[i]);
        for (size_t i = 0; i < 2; i++)
            render(region, &after, revision->downgrade, revision->downgrade_count, engines[i]);
        for (size_t i = 0; i < 2; i++)
            change_all(region, &after, count, engines[i]);
        CHECK(prove_revision(region, diagnostics, NOWHERE, &empty, &after, revision));
        cost = (struct cost){memory_in_use() - memory, scanned - before};
    }
    return cost;
}

static struct cost cost_of(unsigned count)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    struct cost cost = cost_within(region, count);
    schema_region_free(region);
    return cost;
}

int main(void)
{
    enum { TABLES = 200 };
    sqlite3_auto_extension((void (*)(void))watch);
    const struct cost once = cost_of(TABLES), twice = cost_of(2 * TABLES);
    const size_t catalogue = 2 * TABLES; /* each table has an index */
    printf("memory %zu and %zu, rows %zu and %zu\n", once.memory, twice.memory, once.scanned, twice.scanned);
    CHECK(once.scanned > 0);
    CHECK(twice.memory * 10 <= once.memory * 23);
    CHECK(once.scanned <= catalogue * TABLES);
    CHECK(twice.scanned <= 2 * catalogue * 2 * TABLES);
    return checks_end();
}
