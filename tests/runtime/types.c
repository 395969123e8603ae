/* A column of every type, through generated code, on either engine: the extremes come back as they went in, null stays
 * null, and what is outside a type is refused before the engine sees it. And relations over keys of several columns. */
#include "types.h"

#include "new_database.h"

#include "support/check.h"

#include <float.h>
#include <limits.h>
#include <math.h>

#define FIRST_MOMENT INT64_C(-62135596800000000)
#define LAST_MOMENT INT64_C(253402300799999999)

static schema_db *open_types(const char *url)
{
    schema_db *db;
    if (!CHECK(types_open(url, &db) == SCHEMA_OK))
        fprintf(stderr, "%s\n", schema_message(db));
    return db;
}

static const schema_uuid some_uuid = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 255}};

static struct every_new smallest(void)
{
    return (struct every_new){.small = INT16_MIN,
                              .middle = INT32_MIN,
                              .large = INT64_MIN,
                              .narrow = -FLT_MAX,
                              .wide = -DBL_MAX,
                              .price = {-INT64_C(999999999999999999)},
                              .exact = "-99999999999999999999999999999999999.000001",
                              .word = "",
                              .data = {"", 0},
                              .document = "null",
                              .day = {-719162},
                              .instant = {FIRST_MOMENT},
                              .wall = {FIRST_MOMENT},
                              .colour = COLOUR_RED,
                              .length = SCHEMA_VALUE({INT32_MIN, INT32_MIN, INT64_MIN + 1}),
                              .level = LEVEL_LOW};
}

static struct every_new largest(void)
{
    return (struct every_new){.truth = true,
                              .small = INT16_MAX,
                              .middle = INT32_MAX,
                              .large = INT64_MAX,
                              .narrow = FLT_MAX,
                              .wide = DBL_MAX,
                              .price = {INT64_C(999999999999999999)},
                              .exact = "0.00000000000000000000000000001",
                              .word = "åäö€𝄞åäö", /* eight characters */
                              .data = {"\0\xff\0", 3},
                              .document = "{\"a\": [1, 2.5, \"\\u0001\"]}",
                              .token = some_uuid,
                              .day = {2932896},
                              .hour = {INT64_C(86399999999)},
                              .instant = {LAST_MOMENT},
                              .wall = {LAST_MOMENT},
                              .colour = COLOUR_BLUE,
                              .length = SCHEMA_VALUE({INT32_MAX, INT32_MAX, INT64_MAX - 1}),
                              .level = LEVEL_HIGH};
}

static void comes_back(schema_db *db, const struct every_new *row)
{
    SCHEMA_ARENA(arena, 256);
    struct every got;
    int64_t id;
    if (!CHECK(every_insert(db, row, &id) == SCHEMA_OK))
        fprintf(stderr, "%s\n", schema_message(db));
    CHECK(every_get(db, &arena, id, &got) == SCHEMA_OK);
    CHECK(got.truth == row->truth && got.small == row->small && got.middle == row->middle && got.large == row->large);
    CHECK(got.narrow >= row->narrow && got.narrow <= row->narrow && got.wide >= row->wide && got.wide <= row->wide);
    CHECK(got.price.units == row->price.units);
    CHECK_TEXT(got.exact, row->exact);
    CHECK_TEXT(got.word, row->word);
    CHECK(got.data.data && got.data.size == row->data.size &&
          memcmp(got.data.data, row->data.data, got.data.size) == 0);
    CHECK_TEXT(got.document, row->document);
    CHECK(memcmp(&got.token, &row->token, sizeof got.token) == 0);
    CHECK(got.day.days == row->day.days && got.hour.microseconds == row->hour.microseconds);
    CHECK(got.instant.microseconds == row->instant.microseconds && got.wall.microseconds == row->wall.microseconds);
    CHECK(got.colour == row->colour);
    CHECK(got.level == (row->level == LEVEL_NULL ? LEVEL_LOW : row->level));
    CHECK(got.length.months == row->length.value.months && got.length.days == row->length.value.days &&
          got.length.microseconds == row->length.value.microseconds);
    schema_arena_free(&arena);
}

static void the_extremes_of_each_type_come_back(schema_db *db)
{
    struct every_new row = smallest();
    comes_back(db, &row);
    row = largest();
    comes_back(db, &row);
    row.wide = DBL_TRUE_MIN;
    row.narrow = FLT_TRUE_MIN;
    row.length = (schema_default_interval)SCHEMA_VALUE({-14, 3, -500000});
    comes_back(db, &row);
    row.level = LEVEL_NULL;    /* its default */
    row.length.present = NULL; /* likewise */
    row.length.value = (schema_interval){0, 1, INT64_C(7200000000)};
    comes_back(db, &row);
}

/* Each in a row that is right but for it. */
#define REFUSED(expected, ...)                                                                                         \
    do {                                                                                                               \
        struct every_new row = largest();                                                                              \
        __VA_ARGS__;                                                                                                   \
        int64_t before = -1, after = -1;                                                                               \
        CHECK(every_count(db, &before) == SCHEMA_OK);                                                                  \
        schema_status status = every_insert(db, &row, NULL);                                                           \
        if (!CHECK(status == (expected)))                                                                              \
            fprintf(stderr, "%s: %d, %s\n", #__VA_ARGS__, (int)status, schema_message(db));                            \
        CHECK(every_count(db, &after) == SCHEMA_OK && before == after);                                                \
    } while (0)

static void what_is_outside_a_type_is_refused(schema_db *db)
{
    REFUSED(SCHEMA_RANGE, row.wide = NAN);
    REFUSED(SCHEMA_RANGE, row.wide = HUGE_VAL);
    REFUSED(SCHEMA_RANGE, row.narrow = -HUGE_VALF);
    REFUSED(SCHEMA_RANGE, row.narrow = (float)NAN);
    REFUSED(SCHEMA_RANGE, row.price.units = INT64_C(1000000000000000000));
    REFUSED(SCHEMA_RANGE, row.price.units = INT64_MIN);
    REFUSED(SCHEMA_RANGE, row.exact = "1e5");
    REFUSED(SCHEMA_RANGE, row.exact = "1E5");
    REFUSED(SCHEMA_RANGE, row.exact = "NaN");
    REFUSED(SCHEMA_RANGE, row.exact = "Infinity");
    REFUSED(SCHEMA_RANGE, row.exact = "-inf");
    REFUSED(SCHEMA_RANGE, row.exact = "");
    REFUSED(SCHEMA_RANGE, row.exact = "-");
    REFUSED(SCHEMA_RANGE, row.exact = ".");
    REFUSED(SCHEMA_RANGE, row.exact = "+-1");
    REFUSED(SCHEMA_RANGE, row.exact = " 1");
    REFUSED(SCHEMA_RANGE, row.exact = "1.2.3");
    REFUSED(SCHEMA_RANGE, row.exact = "0x1f");
    REFUSED(SCHEMA_RANGE, row.exact = "1_000");
    REFUSED(SCHEMA_MISUSE, row.exact = NULL);
    REFUSED(SCHEMA_RANGE, row.word = "nine char");
    REFUSED(SCHEMA_RANGE, row.word = "\xff");
    REFUSED(SCHEMA_RANGE, row.word = "\xc0\x80");
    REFUSED(SCHEMA_RANGE, row.word = "\xed\xa0\x80");
    REFUSED(SCHEMA_MISUSE, row.word = NULL);
    REFUSED(SCHEMA_MISUSE, row.data.data = NULL);
    REFUSED(SCHEMA_MISUSE, row.document = NULL);
    REFUSED(SCHEMA_RANGE, row.document = "");
    REFUSED(SCHEMA_RANGE, row.document = "{\"a\": 1,}");
    REFUSED(SCHEMA_RANGE, row.document = "\"\\u0000\"");
    REFUSED(SCHEMA_RANGE, row.document = "[\"\\ud83d\"]");
    REFUSED(SCHEMA_RANGE, row.document = "1e131072");
    REFUSED(SCHEMA_RANGE, row.document = "\"\xff\"");
    REFUSED(SCHEMA_RANGE, row.day.days = 2932897);
    REFUSED(SCHEMA_RANGE, row.day.days = INT32_MIN);
    REFUSED(SCHEMA_RANGE, row.hour.microseconds = INT64_C(86400000000));
    REFUSED(SCHEMA_RANGE, row.hour.microseconds = -1);
    REFUSED(SCHEMA_RANGE, row.instant.microseconds = LAST_MOMENT + 1);
    REFUSED(SCHEMA_RANGE, row.instant.microseconds = INT64_MIN);
    REFUSED(SCHEMA_RANGE, row.wall.microseconds = FIRST_MOMENT - 1);
    REFUSED(SCHEMA_RANGE, row.wall.microseconds = INT64_MAX);
    REFUSED(SCHEMA_RANGE, row.length.value = ((schema_interval){INT32_MAX, INT32_MAX, INT64_MAX}));
    REFUSED(SCHEMA_RANGE, row.length.value = ((schema_interval){INT32_MIN, INT32_MIN, INT64_MIN}));
    REFUSED(SCHEMA_RANGE, row.level = (enum level)4);
    REFUSED(SCHEMA_MISUSE, row.colour = COLOUR_NULL);
    REFUSED(SCHEMA_RANGE, row.colour = (enum colour)4);
    REFUSED(SCHEMA_RANGE, row.colour = (enum colour) - 1);
}

static void what_is_absent_is_null_and_an_update_sets_and_clears_it(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    struct maybe got;
    int64_t id;
    CHECK(maybe_insert(db, &(struct maybe_new){.word = NULL}, &id) == SCHEMA_OK);
    for (int round = 0; round < 2; round++) {
        CHECK(maybe_get(db, &arena, id, &got) == SCHEMA_OK);
        CHECK(!got.truth.present && !got.small.present && !got.middle.present && !got.large.present);
        CHECK(!got.narrow.present && !got.wide.present && !got.price.present && !got.exact && !got.word);
        CHECK(!got.data.data && !got.document && !got.token.present && !got.day.present && !got.hour.present);
        CHECK(!got.instant.present && !got.wall.present && got.colour == COLOUR_NULL && !got.length.present);
        CHECK(got.level == LEVEL_NULL);
        if (round == 1)
            break;
        struct maybe_change change = {.truth = SCHEMA_SET(false),
                                      .small = SCHEMA_SET(0),
                                      .middle = SCHEMA_SET(0),
                                      .large = SCHEMA_SET(0),
                                      .narrow = SCHEMA_SET(0),
                                      .wide = SCHEMA_SET(0),
                                      .price = SCHEMA_SET({0}),
                                      .exact = SCHEMA_SET("0"),
                                      .word = SCHEMA_SET(""),
                                      .data = SCHEMA_SET({"", 0}),
                                      .document = SCHEMA_SET("0"),
                                      .token = SCHEMA_SET({{0}}),
                                      .day = SCHEMA_SET({0}),
                                      .hour = SCHEMA_SET({0}),
                                      .instant = SCHEMA_SET({0}),
                                      .wall = SCHEMA_SET({0}),
                                      .colour = SCHEMA_SET(COLOUR_GREEN),
                                      .length = SCHEMA_SET({1, -2, 3}),
                                      .level = SCHEMA_SET(LEVEL_HIGH)};
        CHECK(maybe_update_returning(db, &arena, id, &change, &got) == SCHEMA_OK);
        CHECK(got.truth.present && got.small.present && got.middle.present && got.large.present);
        CHECK(got.narrow.present && got.wide.present && got.price.present && got.exact && got.word);
        CHECK(got.data.data && got.data.size == 0 && got.document && got.token.present && got.day.present);
        CHECK(got.hour.present && got.instant.present && got.wall.present && got.colour == COLOUR_GREEN);
        CHECK(got.length.present && got.length.value.months == 1 && got.length.value.days == -2 &&
              got.length.value.microseconds == 3 && got.level == LEVEL_HIGH);
        change = (struct maybe_change){.level = SCHEMA_SET(LEVEL_MIDDLE)};
        CHECK(maybe_update(db, id, &change) == SCHEMA_CHECK);
        struct maybe_change clear = {.truth = SCHEMA_SET_NULL,
                                     .small = SCHEMA_SET_NULL,
                                     .middle = SCHEMA_SET_NULL,
                                     .large = SCHEMA_SET_NULL,
                                     .narrow = SCHEMA_SET_NULL,
                                     .wide = SCHEMA_SET_NULL,
                                     .price = SCHEMA_SET_NULL,
                                     .exact = SCHEMA_SET_NULL,
                                     .word = SCHEMA_SET_NULL,
                                     .data = SCHEMA_SET_NULL,
                                     .document = SCHEMA_SET_NULL,
                                     .token = SCHEMA_SET_NULL,
                                     .day = SCHEMA_SET_NULL,
                                     .hour = SCHEMA_SET_NULL,
                                     .instant = SCHEMA_SET_NULL,
                                     .wall = SCHEMA_SET_NULL,
                                     .colour = SCHEMA_SET_NULL,
                                     .length = SCHEMA_SET_NULL,
                                     .level = SCHEMA_SET_NULL};
        CHECK(maybe_update(db, id, &clear) == SCHEMA_OK);
    }
    schema_arena_free(&arena);
}

static void relations_over_two_columns_are_loaded_in_one_query(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    static const char *const countries[] = {"fi", "se"};
    for (int i = 0; i < 4; i++)
        CHECK(place_insert(db, &(struct place_new){.country = countries[i / 2], .number = i % 2, .name = "a place"}) ==
              SCHEMA_OK);
    for (int i = 0; i < 8; i++) {
        struct visit_new row = {.note = "seen"};
        if (i < 6) {
            row.country = countries[i % 2];
            row.number = (schema_opt_int32)SCHEMA_VALUE(i / 2 % 2);
        } else if (i == 6) {
            row.country = "fi"; /* and no number: it is nowhere */
        }
        CHECK(visit_insert(db, &row, NULL) == SCHEMA_OK);
    }
    struct visit_list visits;
    struct place *places[8];
    CHECK(visit_list_all(db, &arena, 100, 0, &visits) == SCHEMA_OK && visits.count == 8);
    CHECK(visit_load_place(db, &arena, visits.rows, visits.count, places) == SCHEMA_OK);
    for (int i = 0; i < 6; i++)
        CHECK(places[i] && strcmp(places[i]->country, countries[i % 2]) == 0 && places[i]->number == i / 2 % 2);
    CHECK(places[0] == places[4] && places[1] == places[5]); /* shared */
    CHECK(!places[6] && !places[7]);

    struct place_list all;
    struct visit_list lists[4];
    CHECK(place_list_all(db, &arena, 100, 0, &all) == SCHEMA_OK && all.count == 4);
    CHECK(place_load_visits(db, &arena, all.rows, all.count, lists) == SCHEMA_OK);
    CHECK(lists[0].count == 2 && lists[1].count == 1 && lists[2].count == 2 && lists[3].count == 1);
    schema_arena_free(&arena);
}

/* -- decimals of any size: one form, by whichever way they come ------------------------------------------------------
 */

static const struct {
    const char *given, *kept;
} forms[] = {{"1.50", "1.5"},         {"0", "0"},           {"-0", "0"},
             {"-0.00", "0"},          {"+7", "7"},          {"007", "7"},
             {"-007.0", "-7"},        {".5", "0.5"},        {"-.50", "-0.5"},
             {"12.", "12"},           {"100", "100"},       {"100.00", "100"},
             {"-1000.10", "-1000.1"}, {"00.0010", "0.001"}, {"+0.0", "0"},
             {"-12.5", "-12.5"}};
enum { FORMS = sizeof forms / sizeof *forms };

static schema_status take_numeric(void *context, size_t columns, const schema_value *values)
{
    const char *text;
    char *taken = context;
    schema_status status = schema_value_as_numeric(values, &text);
    CHECK(columns == 1);
    if (status == SCHEMA_OK)
        snprintf(taken, 80, "%s", text);
    return status;
}

static void decimals_of_any_size_have_one_form(schema_db *db)
{
    SCHEMA_ARENA(arena, 1024);
    struct every_new row = largest();
    struct every got;
    char taken[80];
    int64_t id, changed;
    for (size_t i = 0; i < FORMS; i++) {
        row.exact = forms[i].given;
        if (!CHECK(every_insert(db, &row, &id) == SCHEMA_OK))
            fprintf(stderr, "%s: %s\n", forms[i].given, schema_message(db));
        CHECK(every_get(db, &arena, id, &got) == SCHEMA_OK);
        CHECK_TEXT(got.exact, forms[i].kept);
        CHECK(every_insert_many(db, &row, 1, &id) == SCHEMA_OK && every_get(db, &arena, id, &got) == SCHEMA_OK);
        CHECK_TEXT(got.exact, forms[i].kept);
        CHECK(every_update(db, id, &(struct every_change){.exact = SCHEMA_SET("33")}) == SCHEMA_OK);
        struct every_change change = {.exact = SCHEMA_SET(forms[i].given)};
        CHECK(every_update_returning(db, &arena, id, &change, &got) == SCHEMA_OK);
        CHECK_TEXT(got.exact, forms[i].kept);
        CHECK(every_update(db, id, &(struct every_change){.exact = SCHEMA_SET("33")}) == SCHEMA_OK);
        const schema_value values[] = {schema_int64(id), schema_value_of_numeric(forms[i].given)};
        CHECK(schema_exec(db, "update every set exact = $2 where id = $1", 2, values, &changed) == SCHEMA_OK &&
              changed == 1);
        CHECK(every_get(db, &arena, id, &got) == SCHEMA_OK);
        CHECK_TEXT(got.exact, forms[i].kept);
        CHECK(schema_query(db, "select exact from every where id = $1 and exact = $2", 2, values, take_numeric,
                           taken) == SCHEMA_OK);
        CHECK_TEXT(taken, forms[i].kept);
    }
    schema_arena_free(&arena);
}

/* As many digits as PostgreSQL keeps; what has more is refused, and zeros at the ends are none. */
static void long_decimals_are_kept_to_the_same_length(schema_db *db)
{
    enum { WHOLE = 131072, PLACES = 16383, ROOM = WHOLE + PLACES + 40 };
    SCHEMA_ARENA(arena, 1024);
    struct every_new full = largest();
    struct every got;
    int64_t id;
    char *text = malloc(ROOM);
    if (!CHECK(text != NULL))
        return;
    memset(text, '7', ROOM);
    text[WHOLE] = '.';
    text[WHOLE + 1 + PLACES] = '\0';
    full.exact = text;
    CHECK(every_insert(db, &full, &id) == SCHEMA_OK && every_get(db, &arena, id, &got) == SCHEMA_OK);
    CHECK(strcmp(got.exact, text) == 0);
    memcpy(text + WHOLE + 1 + PLACES, "0000", 5);
    CHECK(every_insert(db, &full, &id) == SCHEMA_OK && every_get(db, &arena, id, &got) == SCHEMA_OK);
    CHECK(strlen(got.exact) == WHOLE + 1 + PLACES && strncmp(got.exact, text, WHOLE + 1 + PLACES) == 0);
    memcpy(text + WHOLE + 1 + PLACES, "0001", 5);
    REFUSED(SCHEMA_RANGE, row.exact = text);
    memset(text, '7', ROOM);
    text[WHOLE + 1] = '\0';
    REFUSED(SCHEMA_RANGE, row.exact = text);
    text[0] = '0';
    CHECK(every_insert(db, &full, &id) == SCHEMA_OK && every_get(db, &arena, id, &got) == SCHEMA_OK);
    CHECK(strcmp(got.exact, text + 1) == 0);
    free(text);
    schema_arena_free(&arena);
}

static void equal_decimals_are_one_key(schema_db *db)
{
    SCHEMA_ARENA(arena, 1024);
    static const struct weight_new weights[] = {{.amount = "1.50", .note = "a"},
                                                {.amount = "-0.0", .note = "b"},
                                                {.amount = "20", .unit = "03.10", .note = "c"}};
    static const struct parcel_new parcels[] = {{.amount = "1.5", .code = "1.0"},
                                                {.amount = "01.500", .code = "2"},
                                                {.amount = "0", .code = "3"},
                                                {.code = "4.40"}};
    struct weight weight, *found[4];
    struct parcel parcel;
    struct parcel_list all, lists[3];
    struct weight asked[3] = {{.amount = "1.500"}, {.amount = "+20.0"}, {.amount = "1.5"}};
    bool exists = false;
    int64_t id, count = 0;
    CHECK(weight_insert_many(db, weights, 3) == SCHEMA_OK);
    CHECK(parcel_insert_many(db, parcels, 4, NULL) == SCHEMA_OK);
    CHECK(weight_insert(db, &(struct weight_new){.amount = "01.5", .note = "again"}) == SCHEMA_UNIQUE);
    CHECK(weight_get(db, &arena, "1.500", &weight) == SCHEMA_OK);
    CHECK_TEXT(weight.amount, "1.5");
    CHECK_TEXT(weight.unit, "2.5");
    CHECK(weight_exists(db, "-.0", &exists) == SCHEMA_OK && exists);
    CHECK(weight_upsert(db, &(struct weight_new){.amount = "20.000", .note = "d"}) == SCHEMA_OK);
    CHECK(weight_upsert_many(db, weights, 3) == SCHEMA_OK);
    CHECK(weight_count(db, &count) == SCHEMA_OK && count == 3);
    CHECK(weight_get(db, &arena, "20.", &weight) == SCHEMA_OK);
    CHECK_TEXT(weight.unit, "3.1");
    CHECK(parcel_upsert_by_code(db, &(struct parcel_new){.amount = "20.0", .code = "4.4"}, &id) == SCHEMA_OK);
    CHECK(parcel_get_by_code(db, &arena, "04.400", &parcel) == SCHEMA_OK && parcel.id == id);
    CHECK_TEXT(parcel.amount, "20");
    CHECK(parcel_get_by_code(db, &arena, "4,4", &parcel) == SCHEMA_RANGE);
    CHECK(parcel_list_by_amount(db, &arena, "1.50", 100, 0, &all) == SCHEMA_OK && all.count == 2);
    CHECK(parcel_list_all(db, &arena, 100, 0, &all) == SCHEMA_OK && all.count == 4);
    all.rows[0].amount = "1.50"; /* as the program may have made it */
    if (!CHECK(parcel_load_amount(db, &arena, all.rows, all.count, found) == SCHEMA_OK))
        fprintf(stderr, "%s\n", schema_message(db));
    CHECK(found[0] && found[0] == found[1] && strcmp(found[0]->amount, "1.5") == 0);
    CHECK(found[2] && strcmp(found[2]->amount, "0") == 0 && found[3] && strcmp(found[3]->amount, "20") == 0);
    CHECK(weight_load_parcels(db, &arena, asked, 3, lists) == SCHEMA_OK);
    CHECK(lists[0].count == 2 && lists[1].count == 1 && lists[2].count == 2);
    asked[1].amount = "1e1";
    CHECK(weight_load_parcels(db, &arena, asked, 3, lists) == SCHEMA_RANGE);
    schema_arena_free(&arena);
}

static schema_status insert_seconds(schema_db *db, const char *instant, const char *hour, const char *reading,
                                    int64_t *id)
{
    struct seconds_new row = {.clock = {0}};
    schema_timestamp whole;
    schema_datetime wall;
    if (!CHECK(schema_timestamp_parse(instant, &whole) == SCHEMA_OK) ||
        !CHECK(schema_timestamp_parse(instant, &row.thousandth) == SCHEMA_OK) ||
        !CHECK(schema_time_parse(hour, &row.clock) == SCHEMA_OK) ||
        !CHECK(schema_datetime_parse(reading, &wall) == SCHEMA_OK))
        return SCHEMA_INTERNAL;
    SCHEMA_ASSIGN(row.whole, whole);
    SCHEMA_ASSIGN(row.reading, wall);
    return seconds_insert(db, &row, id);
}

/* However they come in: given, changed, or by a default. */
static void digits_of_a_second_are_kept_and_refused_alike(schema_db *db)
{
    SCHEMA_ARENA(arena, 1024);
    struct seconds row;
    int64_t id;
    char whole[32], thousandth[32], clock[32], reading[32];
    CHECK(insert_seconds(db, "1999-12-31T23:59:58.500500Z", "12:59:59.500000", "2026-12-31T23:59:59.995000", &id) ==
          SCHEMA_OK);
    if (CHECK(seconds_get(db, &arena, id, &row) == SCHEMA_OK)) {
        schema_timestamp_print(row.whole, whole);
        schema_timestamp_print(row.thousandth, thousandth);
        schema_time_print(row.clock, clock);
        schema_datetime_print(row.reading.value, reading);
        CHECK_TEXT(whole, "1999-12-31T23:59:59.000000Z");
        CHECK_TEXT(thousandth, "1999-12-31T23:59:58.500000Z");
        CHECK_TEXT(clock, "13:00:00.000000");
        CHECK_TEXT(reading, "2027-01-01T00:00:00.000000");
    }
    struct seconds_change change = {.thousandth = SCHEMA_SET({INT64_C(1999999)})};
    CHECK(seconds_update(db, id, &change) == SCHEMA_OK && seconds_get(db, &arena, id, &row) == SCHEMA_OK &&
          row.thousandth.microseconds == 2000000);
    CHECK(insert_seconds(db, "9999-12-31T23:59:59.499499Z", "23:59:59.499999", "9999-12-31T23:59:59.994999", &id) ==
          SCHEMA_OK);
    CHECK(insert_seconds(db, "9999-12-31T23:59:59.500000Z", "23:59:59.000000", "9999-12-31T23:59:59.000000", &id) ==
          SCHEMA_RANGE);
    CHECK(insert_seconds(db, "2026-12-31T23:59:59.500000Z", "23:59:59.500000", "9999-12-31T23:59:59.000000", &id) ==
          SCHEMA_RANGE);
    CHECK(insert_seconds(db, "2026-12-31T23:59:59.500000Z", "23:59:59.000000", "9999-12-31T23:59:59.995000", &id) ==
          SCHEMA_RANGE);
    struct seconds_new absent = {.clock = {1}};
    CHECK(seconds_insert_returning(db, &arena, &absent, &row) == SCHEMA_OK && row.whole.microseconds % 1000000 == 0 &&
          row.clock.microseconds == 0);
    schema_arena_free(&arena);
}

/* types [postgresql] */
int main(int count, char **words)
{
    const char *url =
        count == 2 && strcmp(words[1], "postgresql") == 0 ? new_database("runtime_types") : "sqlite::memory:";
    if (!url) {
        puts("no PostgreSQL server");
        return 77;
    }
    schema_db *db = open_types(url);
    the_extremes_of_each_type_come_back(db);
    what_is_outside_a_type_is_refused(db);
    what_is_absent_is_null_and_an_update_sets_and_clears_it(db);
    relations_over_two_columns_are_loaded_in_one_query(db);
    digits_of_a_second_are_kept_and_refused_alike(db);
    decimals_of_any_size_have_one_form(db);
    long_decimals_are_kept_to_the_same_length(db);
    equal_decimals_are_one_key(db);
    CHECK(schema_close(db) == SCHEMA_OK);
    return checks_end();
}
