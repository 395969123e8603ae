/* Arrays of every type, through generated code, on either engine: extremes, empty ones and null come back as they went
 * in, and an element outside its type is refused before the engine sees it. What others have put into the database is
 * read with care. */
#include "types.h"

#include "new_database.h"

#include "support/check.h"

#include <float.h>
#include <math.h>

#define FIRST_MOMENT INT64_C(-62135596800000000)
#define LAST_MOMENT INT64_C(253402300799999999)
#define COUNT(array) (sizeof(array) / sizeof *(array))
#define LIST(array) .items = (array), .count = COUNT(array)

static const bool truths[] = {true, false, true};
static const int16_t smalls[] = {INT16_MIN, 0, INT16_MAX};
static const int32_t middles[] = {INT32_MIN, -1, INT32_MAX};
static const int64_t larges[] = {INT64_MIN, 7, INT64_MAX};
static const float narrows[] = {-FLT_MAX, 0.1F, FLT_TRUE_MIN, -0.0F};
static const double wides[] = {-DBL_MAX, 0.1, DBL_TRUE_MIN, 1e15, 123456789.125};
static const schema_decimal prices[] = {
    {-INT64_C(999999999999999999)}, {0}, {1}, {-10000}, {INT64_C(999999999999999999)}};
static const char *const words[] = {"", "a\"b\\c,", "{null}", "\x01\x1f\n\t", "åäö€𝄞åäö", "NULL", " "};
static const schema_bytes data[] = {{"", 0}, {"\0\xff\\\"", 4}, {"x", 1}};
static const schema_uuid tokens[] = {{{0}}, {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 255}}};
static const schema_date days[] = {{-719162}, {0}, {2932896}};
static const schema_time hours[] = {{0}, {INT64_C(86399999999)}};
static const schema_timestamp instants[] = {{FIRST_MOMENT}, {1}, {LAST_MOMENT}};
static const schema_datetime walls[] = {{FIRST_MOMENT}, {-1}, {LAST_MOMENT}};
static const schema_interval lengths[] = {{0, 0, 0}, {-14, 3, -500000}, {INT32_MAX, INT32_MIN, INT64_MAX - 1}};
static const char *const texts[] = {"one"};

static struct lists_new full(void)
{
    return (struct lists_new){.truths = {LIST(truths)},
                              .smalls = {LIST(smalls)},
                              .middles = {LIST(middles)},
                              .larges = {LIST(larges)},
                              .narrows = {LIST(narrows)},
                              .wides = {LIST(wides)},
                              .prices = {LIST(prices)},
                              .words = {LIST(words)},
                              .data = {LIST(data)},
                              .tokens = {LIST(tokens)},
                              .days = {LIST(days)},
                              .hours = {LIST(hours)},
                              .instants = {LIST(instants)},
                              .walls = {LIST(walls)},
                              .lengths = {LIST(lengths)},
                              .perhaps = {LIST(texts)},
                              .none = {LIST(larges)}};
}

static struct lists_new empty(void)
{
    struct lists_new row = full();
    row.truths.count = row.smalls.count = row.larges.count = row.narrows.count = row.wides.count = 0;
    row.prices.count = row.words.count = row.data.count = row.tokens.count = row.days.count = row.hours.count = 0;
    row.instants.count = row.walls.count = row.lengths.count = 0;
    memset(&row.middles, 0, sizeof row.middles); /* their default */
    memset(&row.perhaps, 0, sizeof row.perhaps);
    row.none.items = NULL;
    row.none.count = 0;
    return row;
}

#define SAME(member)                                                                                                   \
    CHECK(got.member.items &&got.member.count == row.member.count &&                                                   \
          (!got.member.count ||                                                                                        \
           memcmp(got.member.items, row.member.items, got.member.count * sizeof *got.member.items) == 0))

static void comes_back(schema_db *db, struct lists_new row, int64_t *id)
{
    SCHEMA_ARENA(arena, 256);
    struct lists got;
    if (!CHECK(lists_insert(db, &row, id) == SCHEMA_OK))
        fprintf(stderr, "%s\n", schema_message(db));
    if (!CHECK(lists_get(db, &arena, *id, &got) == SCHEMA_OK)) {
        fprintf(stderr, "%s\n", schema_message(db));
        return;
    }
    SAME(truths);
    SAME(smalls);
    SAME(larges);
    SAME(narrows);
    SAME(wides);
    SAME(prices);
    SAME(tokens);
    SAME(days);
    SAME(hours);
    SAME(instants);
    SAME(walls);
    SAME(lengths);
    CHECK(got.words.items && got.words.count == row.words.count);
    for (size_t i = 0; i < got.words.count; i++)
        CHECK_TEXT(got.words.items[i], row.words.items[i]);
    CHECK(got.data.items && got.data.count == row.data.count);
    for (size_t i = 0; i < got.data.count; i++)
        CHECK(got.data.items[i].size == row.data.items[i].size &&
              memcmp(got.data.items[i].data, row.data.items[i].data, got.data.items[i].size) == 0);
    CHECK(got.middles.items && got.middles.count == row.middles.count);
    CHECK(got.perhaps.items && got.perhaps.count == row.perhaps.count);
    CHECK(row.none.items ? got.none.count == row.none.count : !got.none.items && !got.none.count);
    schema_arena_free(&arena);
}

static void arrays_come_back(schema_db *db)
{
    int64_t id;
    comes_back(db, full(), &id);
    comes_back(db, empty(), &id);
    static int64_t many[5000];
    for (size_t i = 0; i < COUNT(many); i++)
        many[i] = (int64_t)i * 1000003;
    struct lists_new row = full();
    row.larges = (schema_int64_array){LIST(many)};
    comes_back(db, row, &id);
    const struct lists_new rows[] = {full(), empty(), full()};
    int64_t ids[3];
    CHECK(lists_insert_many(db, rows, 3, ids) == SCHEMA_OK);
    CHECK(lists_insert_many(db, rows, 3, NULL) == SCHEMA_OK);
}

static void an_update_sets_and_clears(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    struct lists got;
    int64_t id;
    comes_back(db, full(), &id);
    struct lists_change change = {
        .words = SCHEMA_SET({LIST(texts)}), .none = SCHEMA_SET_NULL, .perhaps = SCHEMA_SET_NULL};
    CHECK(lists_update(db, id, &change) == SCHEMA_OK && lists_get(db, &arena, id, &got) == SCHEMA_OK);
    CHECK(got.words.count == 1 && strcmp(got.words.items[0], "one") == 0 && !got.none.items && !got.perhaps.items);
    change = (struct lists_change){.none = SCHEMA_SET({LIST(larges)}), .larges = SCHEMA_SET({.items = larges})};
    CHECK(lists_update(db, id, &change) == SCHEMA_OK && lists_get(db, &arena, id, &got) == SCHEMA_OK);
    CHECK(got.none.count == 3 && got.none.items[2] == INT64_MAX && got.larges.items && !got.larges.count);
    schema_arena_free(&arena);
}

#define REFUSED(expected, ...)                                                                                         \
    do {                                                                                                               \
        struct lists_new row = full();                                                                                 \
        int64_t before = -1, after = -1;                                                                               \
        __VA_ARGS__;                                                                                                   \
        CHECK(lists_count(db, &before) == SCHEMA_OK);                                                                  \
        schema_status status = lists_insert(db, &row, NULL);                                                           \
        if (!CHECK(status == (expected)))                                                                              \
            fprintf(stderr, "%s: %d, %s\n", #__VA_ARGS__, (int)status, schema_message(db));                            \
        CHECK(lists_count(db, &after) == SCHEMA_OK && before == after);                                                \
    } while (0)

static void elements_outside_their_type_are_refused(schema_db *db)
{
    static const double not_finite[] = {1, NAN}, infinite[] = {HUGE_VAL};
    static const float narrow[] = {HUGE_VALF};
    static const schema_decimal many_digits[] = {{INT64_C(1000000000000000000)}};
    static const char *const long_text[] = {"fine", "nine char"}, *const null_text[] = {"a", NULL},
                             *const bad[] = {"\xff"};
    static const schema_bytes null_bytes[] = {{NULL, 0}};
    static const schema_date early[] = {{-719163}}, late[] = {{2932897}};
    static const schema_time next_day[] = {{INT64_C(86400000000)}};
    static const schema_timestamp after_all[] = {{LAST_MOMENT + 1}};
    static const schema_datetime before_all[] = {{FIRST_MOMENT - 1}};
    REFUSED(SCHEMA_RANGE, row.wides = (schema_float64_array){LIST(not_finite)});
    REFUSED(SCHEMA_RANGE, row.wides = (schema_float64_array){LIST(infinite)});
    REFUSED(SCHEMA_RANGE, row.narrows = (schema_float32_array){LIST(narrow)});
    REFUSED(SCHEMA_RANGE, row.prices = (schema_decimal_array){LIST(many_digits)});
    REFUSED(SCHEMA_RANGE, row.words = (schema_text_array){LIST(long_text)});
    REFUSED(SCHEMA_MISUSE, row.words = (schema_text_array){LIST(null_text)});
    REFUSED(SCHEMA_RANGE, row.words = (schema_text_array){LIST(bad)});
    REFUSED(SCHEMA_MISUSE, row.data = (schema_bytes_array){LIST(null_bytes)});
    REFUSED(SCHEMA_RANGE, row.days = (schema_date_array){LIST(early)});
    REFUSED(SCHEMA_RANGE, row.days = (schema_date_array){LIST(late)});
    REFUSED(SCHEMA_RANGE, row.hours = (schema_time_array){LIST(next_day)});
    REFUSED(SCHEMA_RANGE, row.instants = (schema_timestamp_array){LIST(after_all)});
    REFUSED(SCHEMA_RANGE, row.walls = (schema_datetime_array){LIST(before_all)});
    REFUSED(SCHEMA_MISUSE, row.larges.items = NULL);
}

/* `larges` and `words` as somebody else has written them, past the table's checks. */
static schema_status read_after(schema_db *db, schema_arena *arena, const char *sql, int64_t id, struct lists *got)
{
    if (!CHECK(schema_exec(db, sql, 0, NULL, NULL) == SCHEMA_OK))
        fprintf(stderr, "%s: %s\n", sql, schema_message(db));
    return lists_get(db, arena, id, got);
}

static void what_others_wrote_is_read_with_care(schema_db *db, bool server)
{
    SCHEMA_ARENA(arena, 4096);
    struct lists got;
    int64_t id;
    comes_back(db, full(), &id);
    if (server) {
        CHECK(read_after(db, &arena, "update lists set larges = '[5:6]={8,9}'", id, &got) == SCHEMA_OK &&
              got.larges.count == 2 && got.larges.items[1] == 9);
        CHECK(schema_exec(db, "update lists set larges = '{1,null}'", 0, NULL, NULL) == SCHEMA_RANGE);
        CHECK(schema_exec(db, "update lists set larges = '{{1,2},{3,4}}'", 0, NULL, NULL) == SCHEMA_RANGE);
        CHECK(schema_exec(db, "update lists set days = '{infinity}'", 0, NULL, NULL) == SCHEMA_RANGE);
        schema_arena_free(&arena);
        return;
    }
    CHECK(read_after(db, &arena, "update lists set larges = ' [ 1 ,\n-2,3 ] '", id, &got) == SCHEMA_OK &&
          got.larges.count == 3 && got.larges.items[1] == -2);
    CHECK(read_after(db, &arena, "update lists set words = '[\"\\u00e5\\ud834\\udd1e\\/\\n\"]', larges = '[]'", id,
                     &got) == SCHEMA_OK &&
          strcmp(got.words.items[0], "å𝄞/\n") == 0);
    static const char *const corrupt[] = {
        "[1, null]", "[1.5]", "[\"1\"]", "[[1]]", "[9223372036854775808]", "[true]", "[{}]", "[1e3]",
    };
    for (size_t i = 0; i < COUNT(corrupt); i++) {
        char sql[100];
        snprintf(sql, sizeof sql, "update lists set larges = '%s'", corrupt[i]);
        if (!CHECK(read_after(db, &arena, sql, id, &got) == SCHEMA_CORRUPT))
            fprintf(stderr, "%s\n", corrupt[i]);
    }
    CHECK(schema_exec(db, "update lists set larges = '[]', words = '[\"\\ud834\"]'", 0, NULL, NULL) == SCHEMA_OK);
    CHECK(read_after(db, &arena, "update lists set words = '[1]'", id, &got) == SCHEMA_CORRUPT);
    CHECK(schema_exec(db, "update lists set words = '[\"\\u0000\"]'", 0, NULL, NULL) == SCHEMA_RANGE);
    CHECK(read_after(db, &arena, "update lists set words = '[]', days = '[\"2026-02-30\"]'", id, &got) ==
          SCHEMA_CORRUPT);
    CHECK(read_after(db, &arena, "update lists set days = '[]', data = '[\"0g\"]'", id, &got) == SCHEMA_CORRUPT);
    CHECK(read_after(db, &arena, "update lists set data = '[\"0\"]'", id, &got) == SCHEMA_CORRUPT);
    CHECK(read_after(db, &arena, "update lists set data = '[]', truths = '[0]'", id, &got) == SCHEMA_CORRUPT);
    CHECK(read_after(db, &arena, "update lists set truths = '[]', prices = '[\"0.00001\"]'", id, &got) ==
          SCHEMA_CORRUPT);
    CHECK(read_after(db, &arena, "update lists set prices = '[]'", id, &got) == SCHEMA_OK);
    CHECK(schema_exec(db, "update lists set larges = '{}'", 0, NULL, NULL) == SCHEMA_RANGE);
    CHECK(schema_exec(db, "update lists set larges = 'x'", 0, NULL, NULL) == SCHEMA_RANGE);
    schema_arena_free(&arena);
}

static schema_status take_number(void *context, size_t columns, const schema_value *values)
{
    double *number = context;
    *number = columns == 1 && values[0].kind == SCHEMA_VALUE_DOUBLE ? values[0].real : -1;
    return SCHEMA_OK;
}

static schema_status take_text(void *context, size_t columns, const schema_value *values)
{
    char *text = context;
    snprintf(text, 100, "%s", columns == 1 && values[0].kind == SCHEMA_VALUE_TEXT ? values[0].text : "");
    return SCHEMA_OK;
}

/* Whatever the program's locale has for one: see tests/locale. */
static void a_point_is_a_point(schema_db *db, bool server)
{
    static const double two[] = {1.25, 2.5};
    struct lists_new row = full();
    int64_t id;
    double number = 0;
    char text[100] = "", sql[100];
    row.wides = (schema_float64_array){LIST(two)};
    comes_back(db, row, &id);
    snprintf(sql, sizeof sql, "select cast(wides as text) from lists where id = %lld", (long long)id);
    CHECK(schema_query(db, sql, 0, NULL, take_text, text) == SCHEMA_OK);
    CHECK_TEXT(text, server ? "{1.25,2.5}" : "[1.25, 2.5]");
    CHECK(schema_query(db, server ? "select 1.5::float8" : "select 1.5", 0, NULL, take_number, &number) == SCHEMA_OK &&
          number == 1.5);
    CHECK(schema_query(db, server ? "select $1::float8" : "select $1", 1,
                       &(schema_value){.kind = SCHEMA_VALUE_DOUBLE, .real = -2.75}, take_number,
                       &number) == SCHEMA_OK &&
          number == -2.75);
}

/* lists [postgresql] */
int main(int count, char **words_given)
{
    bool server = count == 2 && strcmp(words_given[1], "postgresql") == 0;
    const char *url = server ? new_database("runtime_lists") : "sqlite::memory:";
    if (!url) {
        puts("no PostgreSQL server");
        return 77;
    }
    schema_db *db;
    if (!CHECK(types_open(url, &db) == SCHEMA_OK))
        fprintf(stderr, "%s\n", schema_message(db));
    arrays_come_back(db);
    an_update_sets_and_clears(db);
    elements_outside_their_type_are_refused(db);
    what_others_wrote_is_read_with_care(db, server);
    a_point_is_a_point(db, server);
    CHECK(schema_close(db) == SCHEMA_OK);
    return checks_end();
}
