/* Every verb that is generated, for the tables of torture.schema, on either engine: what it answers, and what it
 * stores. The generated code is that of the golden files, which generated.sh compares with what schemac writes. */
#include "verbs.h"

#include "schema.h"
#include "server.h"
#include "support/check.h"
#include "support/traps.h"

#include <float.h>
#include <math.h>

/* -- values ------------------------------------------------------------------------------------------------------- */

static const struct plain_new least = {
    .flag = false,
    .small = INT16_MIN,
    .middle = INT32_MIN,
    .large = INT64_MIN,
    .single = -FLT_MAX,
    .double_ = -DBL_MAX,
    .money = {-999999999999},
    .huge = "-123456789012345678901234567890.000000000000000000001",
    .words = "",
    .short_ = "",
    .blob = {"", 0},
    .day = {-719162},
    .clock = {0},
    .moment = {-62135596800000000},
    .wall = {-62135596800000000},
    .document = "null",
    .mood = MOOD_CALM,
};

static const struct plain_new most = {
    .flag = true,
    .small = INT16_MAX,
    .middle = INT32_MAX,
    .large = INT64_MAX,
    .single = FLT_MAX,
    .double_ = DBL_MAX,
    .money = {999999999999},
    .huge = "99999999999999999999999999999999999999",
    .words = "g\xc3\xbcnstig \xf0\x9f\x8c\x8d 'quoted' \"too\"",
    .short_ = "\xc3\xa4\xc3\xb6\xc3\xbc\xc3\x9f\xe2\x82\xac", /* five characters, eleven bytes */
    .blob = {"\0\xff\0", 3},
    .ident = {{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}},
    .day = {2932896},
    .clock = {86399999999},
    .moment = {253402300799999999},
    .wall = {253402300799999999},
    .document = "{\"a\": [1, 2, \"\xc3\xbc\"]}",
    .mood = MOOD_SELECT,
};

static void check_plain(const struct plain *row, const struct plain_new *given)
{
    CHECK(row->flag == given->flag);
    CHECK(row->small == given->small);
    CHECK(row->middle == given->middle);
    CHECK(row->large == given->large);
    CHECK(!(row->single < given->single) && !(row->single > given->single));
    CHECK(!(row->double_ < given->double_) && !(row->double_ > given->double_));
    CHECK(row->money.units == given->money.units);
    CHECK_TEXT(row->huge, given->huge);
    CHECK_TEXT(row->words, given->words);
    CHECK_TEXT(row->short_, given->short_);
    CHECK(row->blob.data && row->blob.size == given->blob.size);
    CHECK(memcmp(row->blob.data, given->blob.data, given->blob.size) == 0);
    CHECK(memcmp(row->ident.bytes, given->ident.bytes, sizeof row->ident.bytes) == 0);
    CHECK(row->day.days == given->day.days);
    CHECK(row->clock.microseconds == given->clock.microseconds);
    CHECK(row->moment.microseconds == given->moment.microseconds);
    CHECK(row->wall.microseconds == given->wall.microseconds);
    CHECK(row->document && *row->document == *given->document);
    CHECK(row->mood == given->mood);
}

static void extremes_come_back(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    struct plain row;
    int64_t low, high, same;
    OK(plain_insert(db, &least, &low));
    OK(plain_insert_returning(db, &arena, &most, &row));
    high = row.id;
    CHECK(high == low + 1);
    check_plain(&row, &most);
    OK(plain_get(db, &arena, low, &row));
    check_plain(&row, &least);
    OK(plain_get_by_ident(db, &arena, most.ident, &row));
    check_plain(&row, &most);

    struct plain_new changed = most;
    changed.small = 7;
    OK(plain_upsert_by_ident(db, &changed, &same));
    CHECK(same == high);
    OK(plain_get(db, &arena, high, &row));
    check_plain(&row, &changed);
    changed.id = (schema_default_int64)SCHEMA_VALUE(high);
    changed.small = 8;
    OK(plain_upsert(db, &changed, &same));
    CHECK(same == high);

    struct plain_change change = {
        .flag = SCHEMA_SET(least.flag),
        .small = SCHEMA_SET(least.small),
        .middle = SCHEMA_SET(least.middle),
        .large = SCHEMA_SET(least.large),
        .single = SCHEMA_SET(least.single),
        .double_ = SCHEMA_SET(least.double_),
        .money = SCHEMA_SET(least.money),
        .huge = SCHEMA_SET(least.huge),
        .words = SCHEMA_SET(least.words),
        .short_ = SCHEMA_SET(least.short_),
        .blob = SCHEMA_SET(least.blob),
        .day = SCHEMA_SET(least.day),
        .clock = SCHEMA_SET(least.clock),
        .moment = SCHEMA_SET(least.moment),
        .wall = SCHEMA_SET(least.wall),
        .document = SCHEMA_SET("[]"),
        .mood = SCHEMA_SET(MOOD_ODD),
    };
    OK(plain_update_returning(db, &arena, high, &change, &row));
    changed = least;
    changed.ident = most.ident;
    changed.document = "[]";
    changed.mood = MOOD_ODD;
    check_plain(&row, &changed);
    CHECK_TEXT(mood_text(row.mood), "a?b");

    bool exists;
    int64_t count;
    OK(plain_exists(db, low, &exists));
    CHECK(exists);
    OK(plain_delete(db, low));
    OK(plain_exists(db, low, &exists));
    CHECK(!exists);
    IS(plain_delete(db, low), SCHEMA_NOT_FOUND);
    IS(plain_get(db, &arena, low, &row), SCHEMA_NOT_FOUND);
    IS(plain_update(db, low, &change), SCHEMA_NOT_FOUND);
    IS(plain_update(db, low, &(struct plain_change){0}), SCHEMA_NOT_FOUND);
    OK(plain_update(db, high, &(struct plain_change){0}));
    OK(plain_count(db, &count));
    CHECK(count == 1);
    schema_arena_free(&arena);
}

/* Each mistake alone in a row that is right; nothing of it is stored. */
static void mistakes_are_told(schema_db *db)
{
    static const struct plain_new right = {
        .huge = "1", .words = "", .short_ = "", .blob = {"", 0}, .document = "1", .mood = MOOD_CALM};
#define WRONG(expected, ...)                                                                                           \
    do {                                                                                                               \
        struct plain_new wrong = right;                                                                                \
        wrong.__VA_ARGS__;                                                                                             \
        status_at(plain_insert(db, &wrong, NULL), expected, __FILE__, __LINE__, #__VA_ARGS__);                         \
    } while (0)
    WRONG(SCHEMA_RANGE, short_ = "sixsix");
    WRONG(SCHEMA_RANGE, money.units = 1000000000000);
    WRONG(SCHEMA_RANGE, money.units = INT64_MIN);
    WRONG(SCHEMA_RANGE, huge = "12a");
    WRONG(SCHEMA_RANGE, huge = "");
    WRONG(SCHEMA_RANGE, day.days = 2932897);
    WRONG(SCHEMA_RANGE, day.days = -719163);
    WRONG(SCHEMA_RANGE, clock.microseconds = 86400000000);
    WRONG(SCHEMA_RANGE, clock.microseconds = -1);
    WRONG(SCHEMA_RANGE, moment.microseconds = 253402300800000000);
    WRONG(SCHEMA_RANGE, wall.microseconds = -62135596800000001);
    WRONG(SCHEMA_RANGE, single = NAN);
    WRONG(SCHEMA_RANGE, double_ = (double)NAN);
    WRONG(SCHEMA_RANGE, words = "\xff");
    WRONG(SCHEMA_RANGE, document = "{");
    WRONG(SCHEMA_RANGE, mood = (enum mood)99);
    WRONG(SCHEMA_MISUSE, words = NULL);
    WRONG(SCHEMA_MISUSE, blob.data = NULL);
    WRONG(SCHEMA_MISUSE, mood = MOOD_NULL);
#undef WRONG
    int64_t count;
    OK(plain_count(db, &count));
    CHECK(count == 1);
}

/* -- null and defaults ----------------------------------------------------------------------------------------------
 */

static void null_is_kept_apart(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    struct nullable row, again;
    OK(nullable_insert_returning(db, &arena, &(struct nullable_new){0}, &row));
    CHECK(!row.flag.present && !row.small.present && !row.middle.present && !row.large.present);
    CHECK(!row.single.present && !row.many.present && !row.money.present && !row.ident.present);
    CHECK(!row.day.present && !row.clock.present && !row.moment.present && !row.wall.present);
    CHECK(!row.words && !row.limited && !row.document && !row.huge && !row.blob.data && row.mood == MOOD_NULL);

    struct nullable_change change = {
        .flag = SCHEMA_SET(true),
        .small = SCHEMA_SET(1),
        .middle = SCHEMA_SET(2),
        .large = SCHEMA_SET(3),
        .single = SCHEMA_SET(4.5F),
        .many = SCHEMA_SET(5.5),
        .money = SCHEMA_SET({650}),
        .huge = SCHEMA_SET("7.5"),
        .words = SCHEMA_SET("eight"),
        .limited = SCHEMA_SET("nine"),
        .blob = SCHEMA_SET({"", 0}),
        .ident = SCHEMA_SET({{11}}),
        .day = SCHEMA_SET({12}),
        .clock = SCHEMA_SET({13}),
        .moment = SCHEMA_SET({14}),
        .wall = SCHEMA_SET({15}),
        .document = SCHEMA_SET("[16]"),
        .mood = SCHEMA_SET(MOOD_IN_REVIEW),
    };
    OK(nullable_update_returning(db, &arena, row.id, &change, &again));
    CHECK(again.flag.present && again.flag.value && again.small.value == 1 && again.middle.value == 2);
    CHECK(again.large.value == 3 && again.single.value > 4 && again.many.value > 5 && again.money.value.units == 650);
    CHECK_TEXT(again.huge, "7.5");
    CHECK_TEXT(again.words, "eight");
    CHECK_TEXT(again.limited, "nine");
    CHECK_TEXT(again.document, "[16]");
    CHECK(again.blob.data && again.blob.size == 0 && again.ident.value.bytes[0] == 11 && again.day.value.days == 12);
    CHECK(again.clock.value.microseconds == 13 && again.moment.value.microseconds == 14);
    CHECK(again.wall.value.microseconds == 15 && again.mood == MOOD_IN_REVIEW);
    CHECK_TEXT(mood_text(again.mood), "in-review");
    CHECK(mood_of("in-review") == MOOD_IN_REVIEW && mood_of("no") == MOOD_NULL && mood_of(NULL) == MOOD_NULL);

    struct nullable_change away = {.words = SCHEMA_SET_NULL, .mood = SCHEMA_SET_NULL, .blob = SCHEMA_SET_NULL};
    SCHEMA_ASSIGN_NULL(away.day);
    OK(nullable_update_returning(db, &arena, row.id, &away, &again));
    CHECK(!again.words && again.mood == MOOD_NULL && !again.blob.data && !again.day.present && again.small.present);

    struct nullable_new many[5];
    for (int i = 0; i < 5; i++)
        many[i] = (struct nullable_new){
            .small = SCHEMA_VALUE((int16_t)(i % 2)), .mood = SCHEMA_VALUE(MOOD_CALM), .day = SCHEMA_VALUE({i})};
    int64_t ids[5];
    OK(nullable_insert_many(db, many, 5, ids));
    schema_status status;
    int found = 0, last = 99;
    SCHEMA_EACH(nullable_by_mood, calm, status, db, MOOD_CALM)
    {
        CHECK(calm.row.day.value.days < last); /* the index says: day desc */
        last = calm.row.day.value.days;
        found++;
    }
    OK(status);
    CHECK(found == 5);
    struct nullable_list list;
    OK(nullable_list_by_small(db, &arena, 1, 10, 0, &list));
    CHECK(list.count == 3); /* 1 and 3, and the one above */
    OK(nullable_list_by_small(db, &arena, 0, 2, 1, &list));
    CHECK(list.count == 2);
    OK(nullable_list_by_mood(db, &arena, MOOD_CALM, 2, 4, &list));
    CHECK(list.count == 1 && list.rows[0].id == ids[0]);
    OK(nullable_list_all(db, &arena, 100, 0, &list));
    CHECK(list.count == 6);
    IS(nullable_list_all(db, &arena, -1, 0, &list), SCHEMA_RANGE);
    IS(nullable_list_by_mood(db, &arena, MOOD_NULL, 1, 0, &list), SCHEMA_MISUSE);
    schema_arena_free(&arena);
}

static void defaults_are_taken(schema_db *db, bool server)
{
    SCHEMA_ARENA(arena, 256);
    struct preset row, again;
    OK(preset_insert_returning(db, &arena, &(struct preset_new){0}, &row));
    CHECK(row.flag && row.small == -1 && row.middle == 2 && row.large == INT64_C(9000000000));
    CHECK(row.single > 1.4F && row.single < 1.6F && row.many > 2.4 && row.many < 2.6 && row.money.units == 125);
    CHECK_TEXT(row.words, "it's ?\? 100% \"here\" \\");
    CHECK_TEXT(row.document, server ? "{\"a\": 1}" : "{\"a\":1}"); /* the same value, as jsonb writes it */
    CHECK(row.day.days == 20455 && row.mood == MOOD_CALM);
    int64_t apart = row.moment.microseconds - schema_timestamp_now().microseconds;
    CHECK(apart < 60000000 && apart > -60000000);

    struct preset_new given = {
        .flag = SCHEMA_VALUE(false), .words = "", .mood = MOOD_SELECT, .moment = SCHEMA_VALUE({1})};
    OK(preset_insert_returning(db, &arena, &given, &again));
    CHECK(!again.flag && !*again.words && again.mood == MOOD_SELECT && again.moment.microseconds == 1);
    OK(preset_update_returning(db, &arena, again.id, &(struct preset_change){.small = SCHEMA_SET(5)}, &again));
    CHECK(again.small == 5 && again.moment.microseconds > 1); /* on update now() */
    OK(preset_upsert(db, &(struct preset_new){.id = SCHEMA_VALUE(again.id), .middle = SCHEMA_VALUE(77)}, NULL));
    OK(preset_get(db, &arena, again.id, &again));
    CHECK(again.middle == 77 && again.small == 5 && !again.flag);

    struct settable set;
    OK(settable_insert_returning(db, &arena, &(struct settable_new){0}, &set));
    CHECK(set.flag.value && set.middle.value == 2 && set.money.value.units == 125 && set.moment.present);
    CHECK_TEXT(set.words, "x");
    CHECK(!set.blob.data && set.mood == MOOD_CALM);
    struct settable_new nulls = {.flag = SCHEMA_SET_NULL,
                                 .middle = SCHEMA_SET_NULL,
                                 .money = SCHEMA_SET_NULL,
                                 .words = SCHEMA_NULL_TEXT,
                                 .moment = SCHEMA_SET_NULL,
                                 .mood = SCHEMA_SET_NULL};
    OK(settable_insert_returning(db, &arena, &nulls, &set));
    CHECK(!set.flag.present && !set.middle.present && !set.money.present && !set.words && !set.moment.present);
    CHECK(set.mood == MOOD_NULL);
    struct settable_new values = {.flag = SCHEMA_SET(false), .words = "y", .mood = SCHEMA_SET(MOOD_ODD)};
    OK(settable_insert_returning(db, &arena, &values, &set));
    CHECK(set.flag.present && !set.flag.value && set.mood == MOOD_ODD && set.middle.value == 2);
    CHECK_TEXT(set.words, "y");
    schema_arena_free(&arena);
}

/* -- tables without a key, and names
 * ------------------------------------------------------------------------------------ */

static void no_key_is_needed(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    struct event events[] = {{{1}, "a"}, {{2}, "b"}, {{2}, "b"}}, row;
    OK(event_insert(db, &(struct event_new){events[0].at, events[0].message}));
    OK(event_insert_returning(db, &arena, &(struct event_new){events[1].at, events[1].message}, &row));
    CHECK_TEXT(row.message, "b");
    OK(event_insert_many(db, &(struct event_new){events[2].at, events[2].message}, 1));
    OK(event_insert_many(db, NULL, 0));
    int64_t count;
    OK(event_count(db, &count));
    CHECK(count == 3);
    struct event_list list;
    OK(event_list_all(db, &arena, 2, 1, &list));
    CHECK(list.count == 2);
    schema_status status;
    size_t seen = 0;
    SCHEMA_EACH(event_all, each, status, db)
    CHECK_TEXT(each.row.message, events[seen++].message);
    OK(status);
    CHECK(seen == 3);

    OK(taken_insert(db, &(struct taken_new){.db = 1, .arena = "a", .status = 2, .count = 3, .class_ = "c"}));
    struct taken taken;
    OK(taken_get_by_arena(db, &arena, "a", &taken));
    CHECK(taken.db == 1 && taken.status == 2 && !taken.row);
    CHECK_TEXT(taken.class_, "c");
    OK(taken_upsert_by_arena(db, &(struct taken_new){.db = 9, .arena = "a", .status = 5, .count = 3, .class_ = "c"}));
    struct taken_list found;
    OK(taken_list_by_status(db, &arena, 5, 9, 0, &found));
    CHECK(found.count == 1 && found.rows[0].db == 1);
    SCHEMA_EACH(taken_by_count, counted, status, db, 3)
    CHECK(counted.row.db == 1);
    OK(status);
    IS(taken_insert(db, &(struct taken_new){.db = 1, .arena = "b", .class_ = "c"}), SCHEMA_UNIQUE);
    CHECK(schema_error_of(db)->constraint_id == SCHEMA_CONSTRAINT_TAKEN_PKEY);
    IS(taken_insert(db, &(struct taken_new){.db = 2, .arena = "a", .class_ = "c"}), SCHEMA_UNIQUE);
    CHECK(schema_error_of(db)->constraint_id == SCHEMA_CONSTRAINT_TAKEN_ARENA_KEY);
    schema_arena_free(&arena);
}

static void set_traps(schema_db *db)
{
    OK(schema_exec(db, traps_sql, 0, NULL, NULL));
    /* they are there, and work */
    CHECK(schema_exec(db, "select public.lower('x'::varchar)", 0, NULL, NULL) != SCHEMA_OK);
    CHECK(schema_exec(db, "select 'x'::varchar = 'y'::varchar", 0, NULL, NULL) != SCHEMA_OK);
}

int main(int count, char **engine)
{
    bool traps = count == 2 && strcmp(engine[1], "traps") == 0;
    bool server = traps || (count == 2 && strcmp(engine[1], "postgresql") == 0);
    const char *url = server ? url_of_new_database(traps ? "generated_traps" : "generated_verbs") : "sqlite::memory:";
    if (!url)
        return NO_SERVER;
    schema_db *db;
    if (!OK_AT(schema_open(url, &db), "opening")) {
        fprintf(stderr, "%s\n", schema_message(db));
        schema_ignore(schema_close(db));
        return 1;
    }
    if (traps)
        set_traps(db);
    extremes_come_back(db);
    mistakes_are_told(db);
    null_is_kept_apart(db);
    defaults_are_taken(db, server);
    no_key_is_needed(db);
    CHECK(relations_failing(db, server) == 0);
    CHECK(rest_failing(db, server) == 0);
    CHECK(changes_failing(db) == 0);
    OK(schema_close(db));
    return checks_end();
}
