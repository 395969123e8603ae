/* Composite keys, versions, foreign keys, loaders and link tables of generated code, and cursors that are left. */
#include "verbs.h"

static void composite_keys(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    struct composite row;
    OK(composite_insert(db, &(struct composite_new){.region = "north", .year = 2026, .number = 1}));
    OK(composite_insert_returning(db, &arena, &(struct composite_new){"north", 2026, 2, "second"}, &row));
    CHECK(row.edition == 1);
    CHECK_TEXT(row.remark, "second");
    const struct composite_new more[] = {{"south", 2026, 1, NULL}, {"south", 2027, 1, NULL}};
    OK(composite_insert_many(db, more, 2));
    IS(composite_insert_many(db, more, 2), SCHEMA_UNIQUE);
    CHECK(schema_error_of(db)->constraint_id == SCHEMA_CONSTRAINT_COMPOSITE_PKEY);
    OK(composite_get(db, &arena, "south", 2027, 1, &row));
    IS(composite_get(db, &arena, "south", 2028, 1, &row), SCHEMA_NOT_FOUND);
    bool exists;
    OK(composite_exists(db, "north", 2026, 2, &exists));
    CHECK(exists);

    struct composite_change change = {.remark = SCHEMA_SET("changed")};
    OK(composite_update(db, "north", 2026, 2, 1, &change));
    IS(composite_update(db, "north", 2026, 2, 1, &change), SCHEMA_STALE);
    IS(composite_update_returning(db, &arena, "north", 2026, 2, 1, &change, &row), SCHEMA_STALE);
    OK(composite_update_returning(db, &arena, "north", 2026, 2, 2, &change, &row));
    CHECK(row.edition == 3);
    OK(composite_update(db, "north", 2026, 2, 3, &(struct composite_change){0}));
    IS(composite_update(db, "north", 2026, 2, 2, &(struct composite_change){0}), SCHEMA_STALE);
    IS(composite_update_returning(db, &arena, "north", 2026, 2, 2, &(struct composite_change){0}, &row), SCHEMA_STALE);
    OK(composite_upsert(db, &(struct composite_new){"north", 2026, 2, NULL}));
    OK(composite_get(db, &arena, "north", 2026, 2, &row));
    CHECK(row.remark && row.edition == 4);
    schema_status status;
    int count = 0;
    SCHEMA_EACH(composite_all, all, status, db)
    count++;
    OK(status);
    CHECK(count == 4);
    schema_arena_free(&arena);
}

static void foreign_keys(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    struct plain_list plains;
    OK(plain_list_all(db, &arena, 1, 0, &plains));
    const struct plain *target = plains.rows;
    const struct pointing_new rows[] = {
        {.region = "north",
         .year = SCHEMA_VALUE(2026),
         .number = SCHEMA_VALUE(1),
         .other = SCHEMA_VALUE(target->ident)},
        {.region = "south", .year = SCHEMA_VALUE(2026), .number = SCHEMA_VALUE(1)},
        {.region = "north",
         .year = SCHEMA_VALUE(2026),
         .number = SCHEMA_VALUE(1),
         .other = SCHEMA_VALUE(target->ident)},
        {.region = "half of a key"}, /* too long: ten characters */
    };
    IS(pointing_insert_many(db, rows, 4, NULL), SCHEMA_RANGE);
    int64_t ids[3];
    OK(pointing_insert_many(db, rows, 3, ids));
    OK(pointing_insert(db, &(struct pointing_new){.region = "half"}, NULL));
    IS(pointing_insert(db, &(struct pointing_new){.other = SCHEMA_VALUE({{1, 2, 3}})}, NULL), SCHEMA_FOREIGN_KEY);

    struct pointing_list list;
    OK(pointing_list_all(db, &arena, 100, 0, &list));
    CHECK(list.count == 4);
    struct plain *others[4];
    struct composite *composites[4], composite;
    OK(pointing_load_other(db, &arena, list.rows, list.count, others));
    CHECK(others[0] && others[0] == others[2] && !others[1] && !others[3]);
    CHECK(others[0] && others[0]->id == target->id);
    OK(pointing_load_composite(db, &arena, list.rows, list.count, composites));
    CHECK(composites[0] && composites[0] == composites[2] && composites[1] && !composites[3]);
    CHECK_TEXT(composites[1]->region, "south");
    OK(pointing_composite(db, &arena, &list.rows[1], &composite));
    CHECK_TEXT(composite.region, "south");
    IS(pointing_composite(db, &arena, &list.rows[3], &composite), SCHEMA_NOT_FOUND);
    struct plain plain;
    OK(pointing_other(db, &arena, &list.rows[0], &plain));
    IS(pointing_other(db, &arena, &list.rows[1], &plain), SCHEMA_NOT_FOUND);

    struct composite_list all;
    OK(composite_list_all(db, &arena, 100, 0, &all));
    struct pointing_list of[4];
    CHECK(all.count == 4);
    OK(composite_load_pointings(db, &arena, all.rows, all.count, of));
    CHECK(of[0].count == 2 && of[1].count == 0 && of[2].count == 1 && of[3].count == 0);
    CHECK(of[0].rows[0].id == ids[0] && of[0].rows[1].id == ids[2]);
    OK(plain_load_pointings(db, &arena, target, 1, of));
    CHECK(of[0].count == 2);
    OK(composite_load_pointings(db, &arena, NULL, 0, NULL));

    schema_status status;
    int count = 0;
    SCHEMA_EACH(composite_pointings, these, status, db, "north", 2026, 1)
    count++;
    OK(status);
    SCHEMA_EACH(plain_pointings, those, status, db, target->ident)
    count++;
    OK(status);
    CHECK(count == 4);
    OK(composite_delete(db, "south", 2026, 1)); /* on delete set null */
    struct pointing row;
    OK(pointing_get(db, &arena, ids[1], &row));
    CHECK(!row.region && !row.year.present && !row.number.present);
    schema_arena_free(&arena);
}

/* A key whose parts are of every type that can be one finds its rows, extremes included. */
static void keys_of_every_type(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    const struct moments_new moments[] = {
        {{-719162}, {0}, {-62135596800000000}, {-1}},
        {{2932896}, {86399999999}, {253402300799999999}, {1}},
        {{0}, {0}, {0}, {0}},
    };
    OK(moments_insert_many(db, moments, 3));
    for (int i = 0; i < 3; i++)
        OK(at_moment_insert(db,
                            &(struct at_moment_new){.day = SCHEMA_VALUE(moments[i].day),
                                                    .clock = SCHEMA_VALUE(moments[i].clock),
                                                    .moment = SCHEMA_VALUE(moments[i].moment),
                                                    .wall = SCHEMA_VALUE(moments[i].wall)},
                            NULL));
    OK(at_moment_insert(db, &(struct at_moment_new){.day = SCHEMA_VALUE({0})}, NULL));
    struct at_moment_list at;
    OK(at_moment_list_all(db, &arena, 9, 0, &at));
    struct moments *loaded[4];
    OK(at_moment_load_moments(db, &arena, at.rows, at.count, loaded));
    for (int i = 0; i < 3; i++)
        CHECK(loaded[i] && loaded[i]->day.days == moments[i].day.days &&
              loaded[i]->moment.microseconds == moments[i].moment.microseconds);
    CHECK(!loaded[3]);
    struct moments_list days;
    OK(moments_list_all(db, &arena, 9, 0, &days));
    struct at_moment_list of[3];
    OK(moments_load_at_moments(db, &arena, days.rows, days.count, of));
    CHECK(days.count == 3 && of[0].count == 1 && of[1].count == 1 && of[2].count == 1);

    const struct measures_new measures[] = {
        {.single = 0.1F,
         .double_ = 0.1,
         .amount = {-1},
         .flag = true,
         .small = -1,
         .blob = {"\0", 1},
         .mood = MOOD_ODD},
        {.single = -0.0F, .double_ = 1e300, .amount = {999999}, .blob = {"", 0}, .mood = MOOD_CALM},
    };
    OK(measures_insert_many(db, measures, 2));
    for (int i = 0; i < 2; i++)
        OK(measured_insert(db,
                           &(struct measured_new){.single = SCHEMA_VALUE(measures[i].single),
                                                  .double_ = SCHEMA_VALUE(measures[i].double_),
                                                  .amount = SCHEMA_VALUE(measures[i].amount),
                                                  .flag = SCHEMA_VALUE(measures[i].flag),
                                                  .small = SCHEMA_VALUE(measures[i].small),
                                                  .blob = measures[i].blob,
                                                  .mood = SCHEMA_VALUE(measures[i].mood)},
                           NULL));
    OK(measured_insert(db, &(struct measured_new){0}, NULL));
    struct measured_list measured;
    OK(measured_list_all(db, &arena, 9, 0, &measured));
    struct measures *found[3];
    OK(measured_load_measures(db, &arena, measured.rows, measured.count, found));
    CHECK(found[0] && found[0]->amount.units == -1 && found[1] && found[1]->amount.units == 999999 && !found[2]);
    struct measures one;
    OK(measured_measures(db, &arena, &measured.rows[0], &one));
    OK(measures_get(db, &arena, 0.1F, 0.1, (schema_decimal){-1}, true, -1, (schema_bytes){"\0", 1}, MOOD_ODD, &one));
    struct measured_list lists[1];
    OK(measures_load_measureds(db, &arena, &one, 1, lists));
    CHECK(lists[0].count == 1);
    schema_arena_free(&arena);
}

static void links(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    OK(label_insert_many(db, (const struct label_new[]){{"blue"}, {"green"}, {"red"}}, 3));
    OK(label_of_composite_insert(db, &(struct label_of_composite_new){"blue", "north", 2026, 1}));
    OK(label_of_composite_insert(db, &(struct label_of_composite_new){"red", "north", 2026, 1}));
    OK(label_of_composite_upsert(db, &(struct label_of_composite_new){"red", "north", 2026, 1}));
    OK(label_of_composite_insert(db, &(struct label_of_composite_new){"red", "north", 2026, 2}));
    IS(label_of_composite_insert(db, &(struct label_of_composite_new){"none", "north", 2026, 2}), SCHEMA_FOREIGN_KEY);
    struct label_list labels, of[3];
    struct composite_list composites, these[3];
    OK(label_list_all(db, &arena, 9, 0, &labels));
    OK(composite_list_all(db, &arena, 9, 0, &composites));
    OK(label_load_composites(db, &arena, labels.rows, labels.count, these));
    CHECK(these[0].count == 1 && these[1].count == 0 && these[2].count == 2);
    OK(composite_load_labels(db, &arena, composites.rows, composites.count, of));
    CHECK(of[0].count == 2 && of[1].count == 1 && of[2].count == 0);
    CHECK_TEXT(of[0].rows[1].name, "red");
    schema_status status;
    int count = 0;
    SCHEMA_EACH(label_composites, at, status, db, "red")
    count += at.row.number;
    OK(status);
    CHECK(count == 3);
    SCHEMA_EACH(composite_labels, label, status, db, "north", 2026, 1)
    count++;
    OK(status);
    CHECK(count == 5);
    OK(label_delete(db, "red"));
    int64_t left;
    OK(label_of_composite_count(db, &left));
    CHECK(left == 1);
    schema_arena_free(&arena);
}

static void tree(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    int64_t root, child;
    OK(node_insert(db, &(struct node_new){.name = "root"}, &root));
    OK(node_insert(db, &(struct node_new){.name = "child", .parent = SCHEMA_VALUE(root)}, &child));
    IS(node_insert(db, &(struct node_new){.name = "child", .parent = SCHEMA_VALUE(root)}, NULL), SCHEMA_UNIQUE);
    CHECK(schema_error_of(db)->constraint_id == SCHEMA_CONSTRAINT_SIBLING);
    IS(node_insert(db, &(struct node_new){.name = "x"}, NULL), SCHEMA_CHECK);
    CHECK(schema_error_of(db)->constraint_id == SCHEMA_CONSTRAINT_NODE_NAME_CHECK);
    CHECK_TEXT(schema_error_of(db)->table, "node");
    struct node row;
    OK(node_get_by_parent_name(db, &arena, root, "child", &row));
    CHECK(row.id == child);
    OK(node_upsert_by_parent_name(db, &(struct node_new){.name = "child", .parent = SCHEMA_VALUE(root)}, &child));
    CHECK(row.id == child);
    OK(node_parent(db, &arena, &row, &row));
    CHECK(row.id == root);
    IS(node_parent(db, &arena, &row, &row), SCHEMA_NOT_FOUND);
    struct node_list nodes, of[2];
    struct node *parents[2];
    OK(node_list_all(db, &arena, 9, 0, &nodes));
    OK(node_load_parent(db, &arena, nodes.rows, nodes.count, parents));
    CHECK(!parents[0] && parents[1] && parents[1]->id == root);
    OK(node_load_nodes(db, &arena, nodes.rows, nodes.count, of));
    CHECK(of[0].count == 1 && of[1].count == 0);
    OK(node_delete(db, root));
    IS(node_get(db, &arena, child, &row), SCHEMA_NOT_FOUND); /* on delete cascade */

    schema_arena_free(&arena);
}

/* What a type forbids, the database forbids too: SQL by hand gets past the checks of generated code. */
static void types_hold_for_everyone(schema_db *db, bool server)
{
    /* a server reads some texts that SQLite's checks refuse, refuses others before it looks at a type, and does not say
     * in which column a value was too large */
    static const struct {
        const char *sql;
        schema_status on_server;
    } wrong[] = {
        {"update plain set short_text = 'sixsix'", SCHEMA_RANGE},
        {"update plain set small = 32768", SCHEMA_RANGE},
        {"update plain set money = 1000000000000", SCHEMA_RANGE},
        {"update plain set day = '2026-02-30'", SCHEMA_RANGE},
        {"update plain set flag = 2", SCHEMA_MISUSE},
        {"update plain set mood = 'angry'", SCHEMA_RANGE},
        {"update plain set document = '{'", SCHEMA_RANGE},
        {"update plain set ident = x'00'", SCHEMA_MISUSE},
        {"update plain set moment = '2026-02-03 00:00:00'", SCHEMA_OK},
        {"update plain set flag = 'yes'", SCHEMA_OK},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        schema_status expected = server ? wrong[i].on_server : SCHEMA_RANGE;
        status_at(schema_exec(db, wrong[i].sql, 0, NULL, NULL), expected, __FILE__, __LINE__, wrong[i].sql);
        if (expected == SCHEMA_RANGE)
            CHECK(!schema_error_of(db)->constraint && (server || schema_error_of(db)->column));
    }
    IS(schema_exec(db, "update plain set flag = null", 0, NULL, NULL), SCHEMA_NOT_NULL);
    IS(schema_exec(db, "insert into node (name) values ('x')", 0, NULL, NULL), SCHEMA_CHECK);
    CHECK(schema_error_of(db)->constraint_id == SCHEMA_CONSTRAINT_NODE_NAME_CHECK);
}

static int leave_by_return(schema_db *db)
{
    schema_status status;
    SCHEMA_EACH(event_all, each, status, db)
    return each.row.at.microseconds > 0;
    OK(status);
    return 0;
}

static void cursors_may_be_left(schema_db *db)
{
    schema_status status;
    CHECK(leave_by_return(db) == 1);
    OK(schema_begin(db, NULL));
    SCHEMA_EACH(event_all, outer, status, db)
    {
        schema_status inner_status;
        SCHEMA_EACH(event_all, inner, inner_status, db)
        {
            CHECK_TEXT(inner.row.message, "a"); /* a second instance, from its beginning */
            break;
        }
        OK(inner_status);
        int64_t count;
        OK(event_count(db, &count));
        if (outer.row.at.microseconds == 2)
            break;
    }
    OK(status);
    OK(event_insert(db, &(struct event_new){{3}, "c"}));
    OK(schema_commit(db));

    /* opened by hand, and never stepped or closed twice: both are fine */
    struct event_all unused = event_all_open(SCHEMA_HERE, db);
    event_all_close(&unused);
    event_all_close(&unused);
}

int relations_failing(schema_db *db, bool server)
{
    composite_keys(db);
    foreign_keys(db);
    keys_of_every_type(db);
    links(db);
    tree(db);
    types_hold_for_everyone(db, server);
    cursors_may_be_left(db);
    return checks_failed;
}
