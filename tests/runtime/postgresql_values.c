/* Every type's extremes and random values: what is written is what the server prints, and what is read back is what was
 * written. The seed is printed; SCHEMAC_SEED repeats a run. */
#include "postgresql_program.h"

#include "engine/postgresql/access.h"
#include "language/formats.h"

#include <float.h>
#include <inttypes.h>
#include <math.h>
#include <time.h>

struct every {
    bool truth;
    int16_t small;
    int32_t middle;
    float narrow;
    double wide;
    schema_decimal price;
    const char *exact, *word, *document;
    schema_bytes data;
    schema_uuid token;
    schema_date day;
    schema_time hour;
    schema_timestamp instant;
    schema_datetime wall;
    int mood;
};

static const char *const moods[] = {"sad", "ok", "happy"};

static schema_status write(schema_db *db, int64_t id, const struct every *row)
{
    schema_statement *s = schema_statement_start(db, EVERY_INSERT);
    schema_bind_int64(s, 1, id);
    schema_bind_bool(s, 2, row->truth);
    schema_bind_int16(s, 3, row->small);
    schema_bind_int32(s, 4, row->middle);
    schema_bind_float32(s, 5, row->narrow);
    schema_bind_float64(s, 6, row->wide);
    schema_bind_decimal(s, 7, row->price, 18, 4);
    schema_bind_numeric(s, 8, row->exact);
    schema_bind_text(s, 9, row->word, 8);
    schema_bind_bytes(s, 10, row->data);
    schema_bind_json(s, 11, row->document);
    schema_bind_uuid(s, 12, row->token);
    schema_bind_date(s, 13, row->day);
    schema_bind_time(s, 14, row->hour);
    schema_bind_timestamp(s, 15, row->instant);
    schema_bind_datetime(s, 16, row->wall);
    schema_bind_enum(s, 17, row->mood, moods, 3);
    return schema_statement_end_changed(s, SCHEMA_INTERNAL);
}

static schema_status read(schema_db *db, schema_arena *arena, int64_t id, struct every *row)
{
    schema_statement *s = schema_statement_start(db, EVERY_GET);
    schema_bind_int64(s, 1, id);
    if (schema_statement_row(s))
        *row = (struct every){
            .truth = schema_read_bool(s, 1),
            .small = schema_read_int16(s, 2),
            .middle = schema_read_int32(s, 3),
            .narrow = schema_read_float32(s, 4),
            .wide = schema_read_float64(s, 5),
            .price = schema_read_decimal(s, 6),
            .exact = schema_read_text(s, arena, 7),
            .word = schema_read_text(s, arena, 8),
            .data = schema_read_bytes(s, arena, 9),
            .document = schema_read_text(s, arena, 10),
            .token = schema_read_uuid(s, 11),
            .day = schema_read_date(s, 12),
            .hour = schema_read_time(s, 13),
            .instant = schema_read_timestamp(s, 14),
            .wall = schema_read_datetime(s, 15),
            .mood = schema_read_enum(s, 16, moods, 3),
        };
    return schema_statement_end_one(s);
}

static bool same(const struct every *a, const struct every *b)
{
    return a->truth == b->truth && a->small == b->small && a->middle == b->middle && a->narrow == b->narrow &&
           a->wide == b->wide && a->price.units == b->price.units && strcmp(a->exact, b->exact) == 0 &&
           strcmp(a->word, b->word) == 0 && strcmp(a->document, b->document) == 0 && a->data.size == b->data.size &&
           memcmp(a->data.data, b->data.data, a->data.size) == 0 && memcmp(&a->token, &b->token, 16) == 0 &&
           a->day.days == b->day.days && a->hour.microseconds == b->hour.microseconds &&
           a->instant.microseconds == b->instant.microseconds && a->wall.microseconds == b->wall.microseconds &&
           a->mood == b->mood;
}

#define LEAST_MOMENT (-719162 * INT64_C(86400000000))
#define MOST_MOMENT (2932897 * INT64_C(86400000000) - 1)

static const struct every edges[] = {
    {false,
     INT16_MIN,
     INT32_MIN,
     -FLT_MAX,
     -DBL_MAX,
     {-INT64_C(999999999999999999)},
     "0",
     "",
     "{}",
     {"", 0},
     {{0}},
     {-719162},
     {0},
     {LEAST_MOMENT},
     {LEAST_MOMENT},
     1},
    {true,
     INT16_MAX,
     INT32_MAX,
     FLT_MAX,
     DBL_MAX,
     {INT64_C(999999999999999999)},
     "123456789012345678901234567890.000000000000000000000000000123",
     "\xf4\x8f\xbf\xbf\xc3\xa4\xe2\x82\xac"
     "12345",
     "[null]",
     {"\0\1\xff\\'", 5},
     {{255, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}},
     {2932896},
     {INT64_C(86399999999)},
     {MOST_MOMENT},
     {MOST_MOMENT},
     3},
    {true, 0, 0, 0.0f, 0.0, {0}, "-0.5", "a", "true", {"\0", 1}, {{0}}, {0}, {0}, {0}, {0}, 2},
    {true, -1, -1, FLT_MIN, DBL_MIN, {1}, "10000", "\x01\x7f", "1", {"x", 1}, {{1}}, {-1}, {1}, {-1}, {-1}, 2},
    {true,
     1,
     1,
     FLT_EPSILON,
     DBL_EPSILON,
     {-1},
     "-9999.9999",
     "''\"\"",
     "\"a\"",
     {"y", 1},
     {{2}},
     {10957},
     {1},
     {INT64_C(946684800000000)},
     {INT64_C(946684799999999)},
     2},
    {true, 1, 1, 1e-45f, 5e-324, {10000}, "0.00001", "%s", "[]", {"y", 1}, {{2}}, {10956}, {1}, {1}, {1}, 2},
    {true, 1, 1, 1, 1, {99990000}, "1", "$1", "[]", {"y", 1}, {{2}}, {10956}, {1}, {1}, {1}, 2},
};

static void edges_come_back(schema_db *db)
{
    SCHEMA_ARENA(arena, 4096);
    done(db, "delete from every");
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++) {
        struct every back;
        if (!CHECK(write(db, (int64_t)i, &edges[i]) == SCHEMA_OK))
            fprintf(stderr, "%s\n", schema_message(db));
        if (!CHECK(read(db, &arena, (int64_t)i, &back) == SCHEMA_OK))
            fprintf(stderr, "%s\n", schema_message(db));
        else
            CHECK(same(&edges[i], &back));
    }
    CHECK_TEXT(asked(db, "select price || ' ' || exact || ' ' || day || ' ' || hour || ' ' || (instant at time zone "
                         "'UTC') || ' ' || wall || ' ' || mood from every where id = 1"),
               "99999999999999.9999 123456789012345678901234567890.000000000000000000000000000123 9999-12-31 "
               "23:59:59.999999 9999-12-31 23:59:59.999999 9999-12-31 23:59:59.999999 happy");
    CHECK_TEXT(asked(db, "select small || ' ' || middle || ' ' || price || ' ' || day || ' ' || wall || ' ' || token "
                         "from every where id = 0"),
               "-32768 -2147483648 -99999999999999.9999 0001-01-01 0001-01-01 00:00:00 "
               "00000000-0000-0000-0000-000000000000");
    schema_arena_free(&arena);
}

static uint64_t state;

static uint64_t any(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

static int64_t within(int64_t least, int64_t most)
{
    return least + (int64_t)(any() % ((uint64_t)most - (uint64_t)least + 1));
}

/* Decimals of every length, so that each grouping of digits on the wire comes up. */
static int64_t any_units(void)
{
    int64_t most = 9;
    for (uint64_t digits = any() % 18; digits; digits--)
        most = most * 10 + 9;
    return within(-most, most);
}

static void random_values_come_back(schema_db *db)
{
    SCHEMA_ARENA(arena, 4096);
    for (int i = 0; i < 500; i++) {
        unsigned char bytes[64];
        char exact[80], expected[400], day[32], hour[32], instant[32], price[24], sql[300], token[40];
        for (size_t b = 0; b < sizeof bytes; b++)
            bytes[b] = (unsigned char)any();
        /* Without a zero at the end behind the point: those go. */
        snprintf(exact, sizeof exact, "%s%" PRIu64 ".%0*" PRIu64 "1", any() % 2 ? "-" : "", any() >> any() % 64,
                 (int)(any() % 9), any() % 10);
        struct every back, row = {
                               .truth = any() % 2,
                               .small = (int16_t)any(),
                               .middle = (int32_t)any(),
                               .narrow = (float)within(-1000000, 1000000) / 64,
                               .wide = (double)within(-(INT64_C(1) << 52), INT64_C(1) << 52) / 1048576,
                               .price = {any_units()},
                               .exact = exact,
                               .word = "w",
                               .data = {bytes, any() % sizeof bytes},
                               .document = "{}",
                               .day = {(int32_t)within(-719162, 2932896)},
                               .hour = {within(0, INT64_C(86399999999))},
                               .instant = {within(LEAST_MOMENT, MOST_MOMENT)},
                               .wall = {within(LEAST_MOMENT, MOST_MOMENT)},
                               .mood = 1 + (int)(any() % 3),
                           };
        memcpy(row.token.bytes, bytes + 48, 16);
        if (!CHECK(write(db, 1000 + i, &row) == SCHEMA_OK) || !CHECK(read(db, &arena, 1000 + i, &back) == SCHEMA_OK)) {
            fprintf(stderr, "%s\n", schema_message(db));
            break;
        }
        CHECK(same(&row, &back));
        schema_decimal_print(row.price, 4, price);
        schema_date_print(row.day, day);
        schema_time_print(row.hour, hour);
        schema_timestamp_print(row.instant, instant);
        schema_uuid_print(row.token, token);
        snprintf(expected, sizeof expected, "%s %s %s %s %s %s", price, exact, day, hour, instant, token);
        snprintf(sql, sizeof sql,
                 "select price || ' ' || exact || ' ' || day || ' ' || to_char(hour::interval, 'HH24:MI:SS.US') || ' ' "
                 "|| to_char(instant at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') || ' ' || token from "
                 "every where id = %d",
                 1000 + i);
        CHECK_TEXT(asked(db, sql), expected);
        schema_arena_reset(&arena);
    }
    schema_arena_free(&arena);
}

/* Of each scale: the form that units get is that of their digits, and it is read as the same units. */
static void decimals_have_one_form(void)
{
    for (int i = 0; i < 20000; i++) {
        int scale = (int)(any() % 19);
        int64_t units = any_units(), back = 0;
        char printed[24], of_units[PLACE_SIZE], of_text[PLACE_SIZE];
        int64_t step = schema_powers_of_ten[any() % 12]; /* 1000000.00 has but one group */
        units = any() % 2 ? units : units / step * step;
        schema_decimal_print((schema_decimal){units}, scale, printed);
        int size = schema_numeric_of_units(units, scale, of_units);
        if (CHECK((size_t)size == schema_numeric_of_text(printed, of_text)) &&
            CHECK(memcmp(of_units, of_text, (size_t)size) == 0) &&
            CHECK(schema_numeric_units(of_units, size, &back) && back == units))
            continue;
        fprintf(stderr, "    %s\n", printed);
        return;
    }
}

static void what_no_type_admits_is_refused(schema_db *db)
{
    static const double wrong[] = {(double)NAN, (double)INFINITY, -(double)INFINITY};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct every endless = edges[2];
        endless.wide = wrong[i];
        CHECK(write(db, 1, &endless) == SCHEMA_RANGE);
        endless = edges[2];
        endless.narrow = (float)wrong[i];
        CHECK(write(db, 1, &endless) == SCHEMA_RANGE);
    }
    struct every row = edges[2];
    row.word = "\xff";
    CHECK(write(db, 1, &row) == SCHEMA_RANGE);
    row.word = "123456789";
    CHECK(write(db, 1, &row) == SCHEMA_RANGE);
    CHECK_TEXT(schema_error_of(db)->column, "word");
    row = edges[2];
    row.day.days = 2932897;
    CHECK(write(db, 1, &row) == SCHEMA_RANGE);
    row = edges[2];
    row.exact = "NaN";
    CHECK(write(db, 1, &row) == SCHEMA_RANGE);
    row = edges[2];
    row.document = "{";
    CHECK(write(db, 99999, &row) == SCHEMA_RANGE);
    CHECK_TEXT(schema_error_of(db)->column, "document");
}

/* What is refused before it is sent is what the server refuses. */
static void json_is_what_the_server_takes_for_it(schema_db *db)
{
    static const char *const texts[] = {
        "",
        " ",
        "{",
        "{}",
        "[]",
        "[1,]",
        "[,1]",
        "{\"a\":1}",
        "{\"a\"}",
        "{a:1}",
        "{1:1}",
        "null",
        "nul",
        "NULL",
        "true false",
        " \t\r\n1 ",
        "\v1",
        "01",
        "-1",
        "-",
        "+1",
        "-01",
        "1.",
        ".5",
        "1.5e",
        "1e+",
        "1E+3",
        "1e-3",
        "NaN",
        "1e131071",
        "1e131072",
        "123e131069",
        "1e-16383",
        "1e-16384",
        "1e99999999999999999999",
        "\"a",
        "\"a\tb\"",
        "\"a\\tb\"",
        "\"\\x41\"",
        "'a'",
        "\"\\u00\"",
        "\"\\u0041\"",
        "\"\\u0000\"",
        "\"\\\\u0000\"",
        "\"\\ud800\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"é\"",
        "[[[[1]]]]",
        "[[[[1]]]",
        "{\"\\u0000\":1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,\"a\":2}",
        "/**/1",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        schema_value value = schema_text(texts[i]);
        schema_status status = schema_exec(db, "update every set document = $1::text::jsonb", 1, &value, NULL);
        if (!CHECK(schema_is_json(texts[i]) == (status == SCHEMA_OK)))
            fprintf(stderr, "%s: %d, %s\n", texts[i], (int)status, schema_message(db));
    }
}

/* What others have written. */
static void what_no_type_admits_is_not_read(schema_db *db)
{
    static const char *const columns[] = {"narrow = 'NaN'",        "wide = 'infinity'",     "day = 'infinity'",
                                          "day = '10000-01-01'",   "day = '4000-01-01 BC'", "hour = '24:00'",
                                          "instant = '-infinity'", "wall = 'infinity'",     "price = 'NaN'",
                                          "wall = '10000-01-01'",  "small = null"};
    SCHEMA_ARENA(arena, 4096);
    struct every row;
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        char sql[100];
        done(db, "delete from every");
        CHECK(write(db, 1, &edges[2]) == SCHEMA_OK);
        snprintf(sql, sizeof sql, "update every set %s", columns[i]);
        done(db, sql);
        if (!CHECK(read(db, &arena, 1, &row) == SCHEMA_CORRUPT))
            fprintf(stderr, "%s\n", columns[i]);
    }
    schema_arena_free(&arena);
}

int main(void)
{
    const char *seed = getenv("SCHEMAC_SEED"), *url = database_url("runtime_values");
    if (!url) {
        puts("no PostgreSQL server");
        return 77;
    }
    uint64_t start = seed ? strtoull(seed, NULL, 10) : (uint64_t)time(NULL);
    printf("seed %" PRIu64 "\n", start);
    state = start | 1;
    decimals_have_one_form();
    for (int names = 0; names < 2; names++) {
        state = start * UINT64_C(0x9e3779b97f4a7c15) + 1;
        schema_db *db = opened(url, &(struct schema_options){.no_names = names});
        edges_come_back(db);
        random_values_come_back(db);
        what_no_type_admits_is_refused(db);
        json_is_what_the_server_takes_for_it(db);
        what_no_type_admits_is_not_read(db);
        CHECK(schema_close(db) == SCHEMA_OK);
    }
    return checks_end();
}
