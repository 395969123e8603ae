/* What the other tests of generated verbs leave: each statement's text, for all tables alike, and the verbs of keys
 * that are no integers. */
#include "verbs.h"

#include "access/database.h"
#include "base/text.h"

#include <sqlite3.h>

static int words(const char *names)
{
    int count = names && *names;
    for (; names && *names; names++)
        count += *names == ' ';
    return count;
}

/* Every statement is SQL that the database takes, with as many parameters and columns as it has names for them; a
 * partial update with all that can be set. */
static void statements_are_sql(schema_db *db)
{
    const struct schema_program *program = db->program;
    CHECK(program->statement_count > 100);
    for (unsigned i = 0; i < program->statement_count; i++) {
        const struct schema_statement_names *called = &program->statements[i];
        const struct schema_statement_text *source = &db->texts[i];
        static const uint64_t all[] = {UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX};
        char *sql = schema_variant_text(source->sql, source->bits, all);
        sqlite3_stmt *statement = NULL;
        int code = sqlite3_prepare_v2(schema_handle(db), sql, -1, &statement, NULL);
        bool good = CHECK(code == SQLITE_OK) &&
                    CHECK(sqlite3_bind_parameter_count(statement) == words(called->parameters)) &&
                    CHECK(sqlite3_column_count(statement) == words(called->columns) ||
                          (!called->columns && sqlite3_column_count(statement) == 1));
        if (!good)
            fprintf(stderr, "  %s: %s\n  %s\n", called->name, sqlite3_errmsg(schema_handle(db)), sql);
        sqlite3_finalize(statement);
        free(sql);
    }
}

static void keys_that_are_texts(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    struct label label;
    bool exists;
    OK(label_insert(db, &(struct label_new){"violet"}));
    OK(label_insert_returning(db, &arena, &(struct label_new){"white"}, &label));
    CHECK_TEXT(label.name, "white");
    OK(label_upsert(db, &(struct label_new){"white"}));
    OK(label_get(db, &arena, "violet", &label));
    OK(label_exists(db, "white", &exists));
    CHECK(exists);
    IS(label_insert(db, &(struct label_new){"white"}), SCHEMA_UNIQUE);
    CHECK(schema_error_of(db)->constraint_id == SCHEMA_CONSTRAINT_LABEL_PKEY);
    IS(label_insert(db, &(struct label_new){"a name of more than twenty"}), SCHEMA_RANGE);
    IS(label_get(db, &arena, NULL, &label), SCHEMA_MISUSE);
    IS(label_get(db, &arena, "a name of more than twenty characters", &label), SCHEMA_NOT_FOUND);
    OK(label_delete(db, "white"));
    IS(label_delete(db, "white"), SCHEMA_NOT_FOUND);

    struct label_of_composite link;
    const struct label_of_composite_new more[] = {{"green", "north", 2026, 1}, {"green", "north", 2026, 2}};
    OK(label_of_composite_insert_many(db, more, 2));
    OK(label_of_composite_get(db, &arena, "green", "north", 2026, 2, &link));
    OK(label_of_composite_delete(db, "green", "north", 2026, 2));
    OK(label_of_composite_exists(db, "green", "north", 2026, 2, &exists));
    CHECK(!exists);
    struct label_of_composite_list links;
    OK(label_of_composite_list_by_region(db, &arena, "north", 9, 0, &links));
    CHECK(links.count == 2); /* blue's is left from before */
    schema_arena_free(&arena);
}

static void keys_that_are_moments(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    const struct moments_new now = {{20000}, {1}, {2}, {3}};
    struct moments row;
    bool exists;
    OK(moments_insert_returning(db, &arena, &now, &row));
    CHECK(row.day.days == 20000 && row.clock.microseconds == 1 && row.moment.microseconds == 2);
    OK(moments_upsert(db, &now));
    IS(moments_insert(db, &now), SCHEMA_UNIQUE);
    OK(moments_get(db, &arena, now.day, now.clock, now.moment, now.wall, &row));
    OK(moments_exists(db, now.day, now.clock, now.moment, now.wall, &exists));
    CHECK(exists);
    IS(moments_get(db, &arena, (schema_date){INT32_MAX}, now.clock, now.moment, now.wall, &row), SCHEMA_RANGE);
    int64_t id;
    OK(at_moment_insert(db, &(struct at_moment_new){.day = SCHEMA_VALUE(now.day), .clock = SCHEMA_VALUE(now.clock)},
                        &id));
    struct at_moment_change change = {.moment = SCHEMA_SET(now.moment), .wall = SCHEMA_SET(now.wall)};
    struct at_moment at;
    OK(at_moment_update_returning(db, &arena, id, &change, &at));
    OK(at_moment_moments(db, &arena, &at, &row));
    schema_status status;
    int count = 0;
    SCHEMA_EACH(moments_at_moments, these, status, db, now.day, now.clock, now.moment, now.wall)
    count++;
    OK(status);
    SCHEMA_EACH(at_moment_by_day, those, status, db, now.day)
    count++;
    OK(status);
    CHECK(count == 2);
    OK(moments_delete(db, now.day, now.clock, now.moment, now.wall));
    OK(at_moment_get(db, &arena, id, &at));
    CHECK(!at.day.present && !at.clock.present && !at.moment.present && !at.wall.present);
    schema_arena_free(&arena);
}

/* Many rows at once: all or none, whichever is wrong. */
static void many_or_none(schema_db *db)
{
    int64_t before, after, ids[300];
    struct preset_new rows[300] = {{.words = "first"}};
    OK(preset_count(db, &before));
    OK(preset_insert_many(db, rows, 300, ids));
    for (int i = 1; i < 300; i++)
        CHECK(ids[i] == ids[i - 1] + 1);
    rows[299].document = "no";
    IS(preset_insert_many(db, rows, 300, ids), SCHEMA_RANGE);
    OK(preset_count(db, &after));
    CHECK(after == before + 300);

    /* within a transaction the rows before stay, and the mistake can be gone back from */
    OK(schema_begin(db, NULL));
    OK(preset_insert(db, &(struct preset_new){0}, NULL));
    OK(schema_begin(db, NULL));
    IS(preset_insert_many(db, rows, 300, NULL), SCHEMA_RANGE);
    OK(schema_rollback(db));
    OK(schema_commit(db));
    OK(preset_count(db, &after));
    CHECK(after == before + 301);
}

static void settables(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    struct settable row;
    int64_t id;
    OK(settable_insert(db, &(struct settable_new){.blob = {"b", 1}}, &id));
    struct settable_change change = {.flag = SCHEMA_SET_NULL, .mood = SCHEMA_SET(MOOD_ODD), .blob = SCHEMA_SET_NULL};
    OK(settable_update_returning(db, &arena, id, &change, &row));
    CHECK(!row.flag.present && row.mood == MOOD_ODD && !row.blob.data && row.middle.value == 2);
    OK(settable_upsert(db, &(struct settable_new){.id = SCHEMA_VALUE(id), .words = SCHEMA_NULL_TEXT}, NULL));
    OK(settable_get(db, &arena, id, &row));
    CHECK(!row.words && !row.flag.present && row.mood == MOOD_ODD); /* what was absent is left */
    IS(settable_update(db, id, &(struct settable_change){.mood = SCHEMA_SET((enum mood)77)}), SCHEMA_RANGE);
    OK(settable_delete(db, id));
    schema_arena_free(&arena);
}

/* What the database computes is read back, follows every change, and is refused when it does not fit. */
static void computed_columns(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    const struct computed_new fresh = {.price = {1250}, .count = SCHEMA_VALUE(3), .name = "Ann"};
    const struct computed_new many[] = {{.price = {1}}, {.price = {2}, .count = SCHEMA_VALUE(-2)}};
    struct computed row;
    OK(computed_insert_returning(db, &arena, &fresh, &row));
    CHECK(row.total.units == 3750);
    CHECK_TEXT(row.folded, "ann");
    int64_t id = row.id;
    OK(computed_update_returning(db, &arena, id, row.version, &(struct computed_change){.name = SCHEMA_SET_NULL},
                                 &row));
    CHECK(row.total.units == 3750 && !row.folded);
    OK(computed_upsert(db, &(struct computed_new){.id = SCHEMA_VALUE(id), .price = {-7}, .name = "BEA"}, NULL));
    OK(computed_get(db, &arena, id, &row));
    CHECK(row.total.units == -21);
    CHECK_TEXT(row.folded, "bea");
    OK(computed_insert_many(db, many, 2, NULL));
    struct computed_list list;
    OK(computed_list_all(db, &arena, 9, 0, &list));
    CHECK(list.count == 3 && list.rows[1].total.units == 1 && list.rows[2].total.units == -4);
    schema_arena_free(&arena);
}

/* Rows are written without them; what may not be null has its default. */
static void retired_columns(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    const struct worn_new many[] = {{.name = "b"}, {.name = "c"}};
    struct worn row;
    struct worn_list list;
    OK(worn_insert_returning(db, &arena, &(struct worn_new){.name = "a"}, &row));
    OK(worn_insert_many(db, many, 2, NULL));
    OK(worn_upsert_by_name(db, &(struct worn_new){.name = "a"}, NULL));
    OK(worn_update(db, row.id, &(struct worn_change){.name = SCHEMA_SET("d")}));
    OK(worn_list_all(db, &arena, 9, 0, &list));
    CHECK(list.count == 3);
    CHECK_TEXT(list.rows[0].name, "d");
    schema_arena_free(&arena);
}

/* One name in two schemas: which constraint it was is told by the table. */
static void tables_in_schemas(schema_db *db)
{
    int64_t first, id;
    SCHEMA_ARENA(arena, 256);
    struct shop_parcel parcel;
    OK(shop_parcel_insert(db, &(struct shop_parcel_new){.label = "one", .code = "a"}, &first));
    OK(store_parcel_insert(db, &(struct store_parcel_new){.label = "one", .code = "a", .from = SCHEMA_VALUE(first)},
                           &id));
    CHECK(shop_parcel_insert(db, &(struct shop_parcel_new){.label = "one", .code = "b"}, &id) == SCHEMA_UNIQUE);
    CHECK(schema_error_of(db)->constraint_id == SCHEMA_CONSTRAINT_SHOP_PARCEL_LABEL_KEY);
    CHECK_TEXT(schema_error_of(db)->table, "shop.parcel");
    CHECK(store_parcel_insert(db, &(struct store_parcel_new){.label = "one", .code = "b"}, &id) == SCHEMA_UNIQUE);
    CHECK(schema_error_of(db)->constraint_id == SCHEMA_CONSTRAINT_STORE_PARCEL_LABEL_KEY);
    CHECK(shop_parcel_insert(db, &(struct shop_parcel_new){.label = "two", .code = "A"}, &id) == SCHEMA_UNIQUE);
    CHECK(schema_error_of(db)->constraint_id == SCHEMA_CONSTRAINT_SHOP_PARCEL_LOWER_IDX);
    CHECK(store_parcel_insert(db, &(struct store_parcel_new){.label = "two", .code = "A"}, &id) == SCHEMA_UNIQUE);
    CHECK(schema_error_of(db)->constraint_id == SCHEMA_CONSTRAINT_STORE_PARCEL_LOWER_IDX);
    CHECK(store_parcel_insert(db, &(struct store_parcel_new){.label = "two", .code = "b", .from = SCHEMA_VALUE(77)},
                              &id) == SCHEMA_FOREIGN_KEY);
    const struct shop_parcel_new many[] = {{.label = "m", .code = "m"}, {.label = "n", .code = "n"}};
    OK(shop_parcel_insert_many(db, many, 2, NULL));
    OK(shop_parcel_get_by_label(db, &arena, "one", &parcel));
    CHECK(parcel.id == first);
    OK(shop_parcel_delete(db, first));
    OK(store_parcel_count(db, &id));
    CHECK(id == 0);
    schema_arena_free(&arena);
}

int rest_failing(schema_db *db, bool server)
{
    if (!server) /* prepare.c does that there */
        statements_are_sql(db);
    keys_that_are_texts(db);
    keys_that_are_moments(db);
    many_or_none(db);
    settables(db);
    computed_columns(db);
    retired_columns(db);
    tables_in_schemas(db);
    return checks_failed;
}
