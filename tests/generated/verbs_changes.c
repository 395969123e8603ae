/* What is left out of a row or a change is left as it is, for every set of columns; what is added is added where it is
 * stored; many upserts are as one after the other. */
#include "verbs.h"

#include <stdio.h>
#include <string.h>

/* -- every subset of what may be left out ----------------------------------------------------------------------- */

enum { FLAG = 1, MIDDLE = 2, MONEY = 4, WORDS = 8, BLOB = 16, MOMENT = 32, MOOD = 64, SUBSETS = 128 };

static struct settable_new values_of(int64_t id, unsigned given)
{
    struct settable_new row = {.id = SCHEMA_VALUE(id)};
    if (given & FLAG)
        SCHEMA_ASSIGN(row.flag, false);
    if (given & MIDDLE)
        SCHEMA_ASSIGN(row.middle, 70);
    if (given & MONEY)
        SCHEMA_ASSIGN(row.money, (schema_decimal){7000});
    if (given & WORDS)
        row.words = "given";
    if (given & BLOB)
        row.blob = (schema_bytes){"given", 5};
    if (given & MOMENT)
        SCHEMA_ASSIGN(row.moment, (schema_timestamp){70});
    if (given & MOOD)
        SCHEMA_ASSIGN(row.mood, MOOD_ODD);
    return row;
}

static struct settable_new nulls_of(int64_t id, unsigned given)
{
    struct settable_new row = {.id = SCHEMA_VALUE(id)};
    if (given & FLAG)
        SCHEMA_ASSIGN_NULL(row.flag);
    if (given & MIDDLE)
        SCHEMA_ASSIGN_NULL(row.middle);
    if (given & MONEY)
        SCHEMA_ASSIGN_NULL(row.money);
    if (given & WORDS)
        row.words = SCHEMA_NULL_TEXT;
    if (given & BLOB)
        row.blob = (schema_bytes)SCHEMA_NULL_BYTES;
    if (given & MOMENT)
        SCHEMA_ASSIGN_NULL(row.moment);
    if (given & MOOD)
        SCHEMA_ASSIGN_NULL(row.mood);
    return row;
}

/* Whether each column is what was given, or else what it was: that of `before`, where `null` says what was given. */
static bool is_after(const struct settable *row, unsigned given, bool null, bool fresh)
{
    bool flag = given & FLAG, middle = given & MIDDLE, money = given & MONEY, words = given & WORDS,
         blob = given & BLOB, moment = given & MOMENT, mood = given & MOOD;
    bool good = (row->flag.present != NULL) == !(flag && null) && row->flag.value == (!flag);
    good &= (row->middle.present != NULL) == !(middle && null) && row->middle.value == (!middle ? 2 : null ? 0 : 70);
    good &= (row->money.present != NULL) == !(money && null) && row->money.value.units == (!money ? 125
                                                                                           : null ? 0
                                                                                                  : 7000);
    good &= (row->words != NULL) == !(words && null) && (!row->words || strcmp(row->words, words ? "given" : "x") == 0);
    good &= blob && !null ? row->blob.size == 5 : blob || fresh ? !row->blob.data : row->blob.size == 1;
    good &= (row->moment.present != NULL) == !(moment && null) &&
            (moment ? row->moment.value.microseconds == (null ? 0 : 70) : row->moment.value.microseconds > 70);
    good &= row->mood == (!mood ? MOOD_CALM : null ? MOOD_NULL : MOOD_ODD);
    return good;
}

static void every_subset_may_be_left_out(schema_db *db)
{
    SCHEMA_ARENA(arena, 4096);
    for (unsigned given = 0; given < SUBSETS; given++) {
        for (int null = 0; null < 2; null++) {
            int64_t id = 100000 + 2 * (int64_t)given + null, fresh, met = 0;
            struct settable row;
            struct settable_new base = {.id = SCHEMA_VALUE(id), .blob = {"b", 1}};
            struct settable_new change = null ? nulls_of(id, given) : values_of(id, given), other = change;
            OK(settable_insert(db, &base, NULL));
            OK(settable_upsert(db, &change, &met));
            CHECK(met == id);
            OK(settable_get(db, &arena, id, &row));
            if (!CHECK(is_after(&row, given, null, false)))
                fprintf(stderr, "  an upsert of %u, null: %d\n", given, null);
            other.id.present = NULL;
            OK(settable_insert(db, &other, &fresh));
            OK(settable_get(db, &arena, fresh, &row));
            if (!CHECK(is_after(&row, given, null, true)))
                fprintf(stderr, "  an insert of %u, null: %d\n", given, null);
            OK(settable_delete(db, id));
            OK(settable_delete(db, fresh));
            schema_arena_reset(&arena);
        }
    }
    schema_arena_free(&arena);
}

/* Not the key, but a unique column is what is met; columns that may not be null, and one that every update sets. */
static void upserts_by_other_columns(schema_db *db)
{
    SCHEMA_ARENA(arena, 1024);
    struct taken_new first = {.db = 900, .arena = "met", .class_ = "c", .row = "r", .change = "h"};
    struct taken row;
    OK(taken_insert(db, &first));
    for (unsigned given = 0; given < 4; given++) {
        struct taken_new change = {.db = 901, .arena = "met", .status = (int32_t)given, .class_ = "c"};
        change.row = given & 1 ? "R" : NULL;
        change.change = given & 2 ? SCHEMA_NULL_TEXT : NULL;
        OK(taken_upsert_by_arena(db, &change));
        OK(taken_get_by_arena(db, &arena, "met", &row));
        CHECK(row.db == 900 && row.status == (int32_t)given);
        CHECK_TEXT(row.row, given ? "R" : "r");
        CHECK(given < 2 ? row.change && strcmp(row.change, "h") == 0 : !row.change);
    }
    OK(taken_delete(db, 900));

    struct preset_new preset = {.small = SCHEMA_VALUE(5), .words = "w", .moment = SCHEMA_VALUE({5})};
    struct preset stored;
    int64_t id;
    OK(preset_insert(db, &preset, &id));
    OK(preset_upsert(db, &(struct preset_new){.id = SCHEMA_VALUE((int32_t)id), .middle = SCHEMA_VALUE(6)}, NULL));
    OK(preset_get(db, &arena, (int32_t)id, &stored));
    CHECK(stored.small == 5 && stored.middle == 6 && stored.moment.microseconds > 5); /* on update now() */
    CHECK_TEXT(stored.words, "w");
    OK(preset_delete(db, (int32_t)id));
    schema_arena_free(&arena);
}

/* -- adding ------------------------------------------------------------------------------------------------------- */

static void numbers_are_added_to(schema_db *db)
{
    SCHEMA_ARENA(arena, 1024);
    struct nullable_new first = {.small = SCHEMA_VALUE(30000),
                                 .middle = SCHEMA_VALUE(2000000000),
                                 .large = SCHEMA_VALUE(INT64_MAX - 5),
                                 .many = SCHEMA_VALUE(1e308),
                                 .money = SCHEMA_VALUE({999999999900})};
    struct nullable row;
    int64_t id, empty;
    OK(nullable_insert(db, &first, &id));
    OK(nullable_insert(db, &(struct nullable_new){0}, &empty));
    struct nullable_change change = {.small = SCHEMA_ADD(-7),
                                     .middle = SCHEMA_ADD(8),
                                     .large = SCHEMA_ADD(5),
                                     .many = SCHEMA_ADD(-1.0),
                                     .money = SCHEMA_ADD({99}),
                                     .words = SCHEMA_SET("added")};
    OK(nullable_update(db, id, &change));
    OK(nullable_get(db, &arena, id, &row));
    CHECK(row.small.value == 29993 && row.middle.value == 2000000008 && row.large.value == INT64_MAX);
    CHECK(row.many.value == 1e308 && row.money.value.units == 999999999999);
    OK(nullable_update_returning(db, &arena, empty, &change, &row)); /* null stays null */
    CHECK(!row.small.present && !row.middle.present && !row.large.present);
    CHECK(!row.many.present && !row.money.present && row.words);

    /* What is beyond the type. */
    const struct nullable_change beyond[] = {
        {.small = SCHEMA_ADD(3000)}, {.small = SCHEMA_ADD(INT16_MIN)}, {.middle = SCHEMA_ADD(INT32_MAX)},
        {.large = SCHEMA_ADD(1)},    {.large = SCHEMA_ADD(INT64_MAX)}, {.many = SCHEMA_ADD(1.7e308)},
        {.money = SCHEMA_ADD({1})},
    };
    for (size_t i = 0; i < sizeof beyond / sizeof *beyond; i++) {
        if (i == 0)
            OK(nullable_update(db, id, &(struct nullable_change){.small = SCHEMA_SET(30000)}));
        if (i == 1)
            OK(nullable_update(db, id, &(struct nullable_change){.small = SCHEMA_SET(-1)}));
        if (!IS(nullable_update(db, id, &beyond[i]), SCHEMA_RANGE))
            fprintf(stderr, "  of sum %zu: %s\n", i, schema_message(db));
    }
    OK(nullable_delete(db, id));
    OK(nullable_delete(db, empty));

    /* A version is counted, and what every update sets is set. */
    struct computed computed;
    int64_t priced;
    OK(computed_insert(db, &(struct computed_new){.price = {100}}, &priced));
    OK(computed_update(db, priced, 1, &(struct computed_change){.price = SCHEMA_ADD({-150}), .count = SCHEMA_ADD(2)}));
    IS(computed_update(db, priced, 1, &(struct computed_change){.price = SCHEMA_ADD({1})}), SCHEMA_STALE);
    OK(computed_get(db, &arena, priced, &computed));
    CHECK(computed.price.units == -50 && computed.count == 3 && computed.version == 2);
    OK(computed_delete(db, priced));
    struct preset stored;
    int64_t timed;
    OK(preset_insert(db, &(struct preset_new){.moment = SCHEMA_VALUE({5})}, &timed));
    OK(preset_update_returning(db, &arena, (int32_t)timed, &(struct preset_change){.middle = SCHEMA_ADD(3)}, &stored));
    CHECK(stored.middle == 5 && stored.moment.microseconds > 5);
    OK(preset_delete(db, (int32_t)timed));
    schema_arena_free(&arena);
}

/* -- many upserts ------------------------------------------------------------------------------------------------- */

static void many_are_as_one_after_the_other(schema_db *db)
{
    enum { MANY = 700, KEYS = 100 };
    static char words[MANY][16];
    static struct node_new rows[MANY];
    static int64_t ids[MANY];
    SCHEMA_ARENA(arena, 1024);
    int64_t root, before, after;
    struct node row;
    OK(node_insert(db, &(struct node_new){.name = "upserts"}, &root));
    OK(node_count(db, &before));
    for (int i = 0; i < MANY; i++) {
        snprintf(words[i], sizeof words[i], "name%d", i % KEYS);
        rows[i] = (struct node_new){.name = words[i], .parent = SCHEMA_VALUE(root)};
    }
    OK(node_upsert_many_by_parent_name(db, rows, MANY, ids));
    OK(node_count(db, &after));
    CHECK(after == before + KEYS);
    for (int i = 0; i < MANY; i++)
        CHECK(ids[i] == ids[i % KEYS]);
    OK(node_get_by_parent_name(db, &arena, root, "name7", &row));
    CHECK(row.id == ids[7]);
    rows[MANY - 1].name = "x"; /* too short for its check */
    rows[0].name = "not there yet";
    IS(node_upsert_many_by_parent_name(db, rows, MANY, NULL), SCHEMA_CHECK);
    OK(node_count(db, &after));
    CHECK(after == before + KEYS);
    OK(node_upsert_many_by_parent_name(db, rows, 0, NULL));
    OK(node_delete(db, root));

    /* The last of equal keys wins, column by column; what none of them gives is left. */
    struct settable_new changes[6] = {{.blob = {"b", 1}},    {.middle = SCHEMA_VALUE(1)}, {.middle = SCHEMA_VALUE(9)},
                                      {.flag = SCHEMA_NULL}, {.words = "last"},           {.id = SCHEMA_VALUE(600)}};
    struct settable stored;
    for (int i = 0; i < 5; i++)
        SCHEMA_ASSIGN(changes[i].id, 500);
    OK(settable_upsert_many(db, changes, 6, ids));
    CHECK(ids[0] == 500 && ids[4] == 500 && ids[5] == 600);
    OK(settable_get(db, &arena, 500, &stored));
    CHECK(stored.blob.size == 1 && stored.middle.value == 9 && !stored.flag.present && stored.money.value.units == 125);
    CHECK_TEXT(stored.words, "last");
    OK(settable_delete(db, 500));
    OK(settable_delete(db, 600));
    OK(label_upsert_many(db, (struct label_new[]){{"once"}, {"once"}}, 2));
    OK(label_delete(db, "once"));
    schema_arena_free(&arena);
}

/* An upsert that gives nothing is an insert of nothing; one that gives the key alone leaves the row that is there, but
 * for what every update changes. */
static void upserts_that_give_nothing(schema_db *db)
{
    SCHEMA_ARENA(arena, 1024);
    struct preset before, after;
    struct settable kept, same;
    struct composite composite;
    int64_t one, two, again[2], id, met, count;
    OK(preset_upsert(db, &(struct preset_new){0}, &one));
    OK(preset_upsert(db, &(struct preset_new){0}, &two));
    CHECK(one != two);
    OK(preset_upsert_many(db, (struct preset_new[2]){0}, 2, again));
    CHECK(again[0] != two && again[1] != again[0]);
    const struct preset_change long_ago = {.moment = SCHEMA_SET({1}), .middle = SCHEMA_SET(41)};
    OK(preset_update(db, (int32_t)one, &long_ago));
    OK(preset_get(db, &arena, (int32_t)one, &before));
    OK(preset_count(db, &count));
    OK(preset_upsert(db, &(struct preset_new){.id = SCHEMA_VALUE((int32_t)one)}, &two));
    OK(preset_get(db, &arena, (int32_t)one, &after));
    CHECK(two == one && after.middle == 41 && before.moment.microseconds == 1 && after.moment.microseconds > 1);
    CHECK_TEXT(after.words, before.words);
    int64_t unchanged;
    OK(preset_count(db, &unchanged));
    CHECK(unchanged == count);

    OK(settable_insert(db, &(struct settable_new){.words = "kept", .flag = SCHEMA_NULL}, &id));
    OK(settable_get(db, &arena, id, &kept));
    OK(settable_upsert(db, &(struct settable_new){.id = SCHEMA_VALUE(id)}, &met));
    OK(settable_get(db, &arena, id, &same));
    CHECK(met == id && !same.flag.present && same.moment.value.microseconds == kept.moment.value.microseconds);
    CHECK_TEXT(same.words, "kept");
    OK(settable_delete(db, id));

    const struct composite_new key = {"nothing", 2026, 9, NULL};
    OK(composite_insert(db, &(struct composite_new){"nothing", 2026, 9, "remark"}));
    OK(composite_upsert(db, &key));
    OK(composite_get(db, &arena, "nothing", 2026, 9, &composite));
    CHECK(composite.edition == 2);
    CHECK_TEXT(composite.remark, "remark");
    OK(composite_delete(db, "nothing", 2026, 9));
    OK(preset_delete(db, (int32_t)one));
    schema_arena_free(&arena);
}

int changes_failing(schema_db *db)
{
    every_subset_may_be_left_out(db);
    upserts_by_other_columns(db);
    numbers_are_added_to(db);
    many_are_as_one_after_the_other(db);
    upserts_that_give_nothing(db);
    return checks_failed;
}
