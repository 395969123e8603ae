/* SQL by hand, on either engine: values of every type go in and come out as the verbs store and read them, parameters
 * are $1 in any order, and what is wrong (another kind of parameter, too few or too many values, a value read as what
 * it is not) is an error that says so, the same on both. */
#include "types.h"

#include "new_database.h"

#include "support/check.h"

#include <float.h>
#include <math.h>
#include <sqlite3.h>
#include <stdlib.h>

#define FIRST_MOMENT INT64_C(-62135596800000000)
#define LAST_MOMENT INT64_C(253402300799999999)
#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

enum { MANY = 20000 };

static bool server;
static schema_db *seen;

static void is(schema_db *db, schema_status status, schema_status expected, const char *message, int line)
{
    if (!CHECK(status == expected && (!message || strcmp(schema_message(db), message) == 0)))
        fprintf(stderr, "line %d: %s, %s\n", line, schema_status_name(status), schema_message(db));
}
#define IS(call, expected) is(db, call, expected, NULL, __LINE__)
#define SAYS(call, expected, message) is(db, call, expected, message, __LINE__)

/* -- every type --------------------------------------------------------------------------------------------------- */

#define EVERY                                                                                                          \
    "truth, small, middle, large, narrow, wide, price, exact, word, data, document, token, day, hour, instant, wall, " \
    "colour, length, level"
enum { EVERY_COLUMNS = 19 };

static const struct every rows[] = {
    {.small = INT16_MIN,
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
     .length = {INT32_MIN, INT32_MIN, INT64_MIN + 1},
     .level = LEVEL_LOW},
    {.truth = true,
     .small = INT16_MAX,
     .middle = INT32_MAX,
     .large = INT64_MAX,
     .narrow = FLT_MAX,
     .wide = DBL_MAX,
     .price = {INT64_C(999999999999999999)},
     .exact = "0.00000000000000000000000000001",
     .word = "åäö€𝄞åäö",
     .data = {"\0\xff\\", 3},
     .document = "[\"it's\", \"$1\"]",
     .token = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 255}},
     .day = {2932896},
     .hour = {INT64_C(86399999999)},
     .instant = {LAST_MOMENT},
     .wall = {LAST_MOMENT},
     .colour = COLOUR_BLUE,
     .length = {INT32_MAX, INT32_MAX, INT64_MAX - 1},
     .level = LEVEL_HIGH},
    {.narrow = 0.1f,
     .wide = 0.1,
     .price = {-1},
     .exact = "1.5",
     .word = "a'\"\\",
     .data = {"$1", 2},
     .document = "true",
     .day = {-1},
     .hour = {1},
     .instant = {-1},
     .wall = {INT64_C(946684799999999)},
     .colour = COLOUR_GREEN,
     .length = {-14, 3, -500000},
     .level = LEVEL_MIDDLE},
    {.narrow = FLT_TRUE_MIN,
     .wide = DBL_TRUE_MIN,
     .price = {10000},
     .exact = "0",
     .word = "NULL",
     .data = {"\0", 1},
     .document = "12.50",
     .day = {0},
     .hour = {500000},
     .instant = {500000},
     .wall = {0},
     .colour = COLOUR_RED,
     .length = {0, 0, 0},
     .level = LEVEL_MIDDLE},
};

static bool same(const struct every *a, const struct every *b)
{
    return a->truth == b->truth && a->small == b->small && a->middle == b->middle && a->large == b->large &&
           memcmp(&a->narrow, &b->narrow, sizeof a->narrow) == 0 && memcmp(&a->wide, &b->wide, sizeof a->wide) == 0 &&
           a->price.units == b->price.units && strcmp(a->exact, b->exact) == 0 && strcmp(a->word, b->word) == 0 &&
           a->data.size == b->data.size && memcmp(a->data.data, b->data.data, a->data.size) == 0 &&
           strcmp(a->document, b->document) == 0 && memcmp(&a->token, &b->token, 16) == 0 &&
           a->day.days == b->day.days && a->hour.microseconds == b->hour.microseconds &&
           a->instant.microseconds == b->instant.microseconds && a->wall.microseconds == b->wall.microseconds &&
           a->colour == b->colour && a->length.months == b->length.months && a->length.days == b->length.days &&
           a->length.microseconds == b->length.microseconds && a->level == b->level;
}

static const int64_t levels[] = {0, -1, 0, 32767}; /* of LEVEL_LOW … */

static void values_of(const struct every *row, schema_value values[EVERY_COLUMNS])
{
    const schema_value made[EVERY_COLUMNS] = {
        schema_value_of_bool(row->truth),
        schema_int64(row->small),
        schema_int64(row->middle),
        schema_int64(row->large),
        schema_double((double)row->narrow),
        schema_double(row->wide),
        schema_value_of_decimal(row->price, 4),
        schema_value_of_numeric(row->exact),
        schema_text(row->word),
        schema_blob(row->data.data, row->data.size),
        schema_value_of_json(row->document),
        schema_value_of_uuid(row->token),
        schema_value_of_date(row->day),
        schema_value_of_time(row->hour),
        schema_value_of_timestamp(row->instant),
        schema_value_of_datetime(row->wall),
        schema_text(colour_text(row->colour)),
        schema_value_of_interval(row->length),
        schema_int64(levels[row->level]),
    };
    memcpy(values, made, sizeof made);
}

struct reading {
    const struct every *row;
    int rows;
};

#define READ(type, ...)                                                                                                \
    do {                                                                                                               \
        status = schema_value_as_##type(__VA_ARGS__);                                                                  \
        if (!CHECK(status == SCHEMA_OK)) {                                                                             \
            fprintf(stderr, "%s: %s\n", #type, schema_status_name(status));                                            \
            return status;                                                                                             \
        }                                                                                                              \
    } while (0)

static schema_status read_every(const schema_value *values, struct every *row)
{
    schema_status status;
    const char *colour = "";
    int64_t level = 0;
    READ(bool, &values[0], &row->truth);
    READ(int16, &values[1], &row->small);
    READ(int32, &values[2], &row->middle);
    READ(int64, &values[3], &row->large);
    READ(float32, &values[4], &row->narrow);
    READ(float64, &values[5], &row->wide);
    READ(decimal, &values[6], 4, &row->price);
    READ(numeric, &values[7], &row->exact);
    READ(text, &values[8], &row->word);
    READ(bytes, &values[9], &row->data);
    READ(json, &values[10], &row->document);
    READ(uuid, &values[11], &row->token);
    READ(date, &values[12], &row->day);
    READ(time, &values[13], &row->hour);
    READ(timestamp, &values[14], &row->instant);
    READ(datetime, &values[15], &row->wall);
    READ(text, &values[16], &colour);
    READ(interval, &values[17], &row->length);
    READ(int64, &values[18], &level);
    row->colour = strcmp(colour, "red") == 0 ? COLOUR_RED : strcmp(colour, "green") == 0 ? COLOUR_GREEN : COLOUR_BLUE;
    row->level = level < 0 ? LEVEL_LOW : level ? LEVEL_HIGH : LEVEL_MIDDLE;
    return SCHEMA_OK;
}

static schema_status take_every(void *context, size_t columns, const schema_value *values)
{
    struct reading *reading = context;
    struct every row = {0};
    reading->rows++;
    if (!CHECK(columns == EVERY_COLUMNS))
        return SCHEMA_INTERNAL;
    schema_status status = read_every(values, &row);
    if (status == SCHEMA_OK)
        CHECK(same(&row, reading->row));
    return status;
}

/* The verbs read what was given by hand, and by hand what the verbs wrote is read. */
static void every_type_goes_in_and_comes_out(schema_db *db)
{
    SCHEMA_ARENA(arena, 512);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct every *row = &rows[i];
        struct every got;
        struct reading reading = {.row = row};
        schema_value values[EVERY_COLUMNS + 1], again[EVERY_COLUMNS];
        values_of(row, values);
        values[EVERY_COLUMNS] = schema_int64(1000 + 10 * (int64_t)i);
        IS(schema_exec(db,
                       "insert into every (id, " EVERY ") values ($20, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
                       "$12, $13, $14, $15, $16, $17, $18, $19)",
                       EVERY_COLUMNS + 1, values, NULL),
           SCHEMA_OK);
        IS(every_get(db, &arena, 1000 + 10 * (int64_t)i, &got), SCHEMA_OK);
        if (!CHECK(same(&got, row)))
            fprintf(stderr, "row %zu\n", i);
        struct every_new written = {.truth = row->truth,
                                    .small = row->small,
                                    .middle = row->middle,
                                    .large = row->large,
                                    .narrow = row->narrow,
                                    .wide = row->wide,
                                    .price = row->price,
                                    .exact = row->exact,
                                    .word = row->word,
                                    .data = row->data,
                                    .document = row->document,
                                    .token = row->token,
                                    .day = row->day,
                                    .hour = row->hour,
                                    .instant = row->instant,
                                    .wall = row->wall,
                                    .colour = row->colour,
                                    .length = SCHEMA_VALUE(row->length),
                                    .level = row->level};
        int64_t id = 0;
        IS(every_insert(db, &written, &id), SCHEMA_OK);
        IS(schema_query(db, "select " EVERY " from every where id = $1", 1, (schema_value[]){schema_int64(id)},
                        take_every, &reading),
           SCHEMA_OK);
        CHECK(reading.rows == 1);
        /* As parameters alone they are what they were made as. */
        values_of(row, again);
        struct every made = {0};
        CHECK(read_every(again, &made) == SCHEMA_OK && same(&made, row));
    }
    schema_arena_free(&arena);
}

/* Found again by each of its values; a text that is no enum's, and what is not compared, left out. */
static void every_type_is_compared(schema_db *db)
{
    static const char *const columns[] = {"truth",   "small", "middle", "large", "narrow", "wide", "price",
                                          NULL,      "word",  "data",   NULL,    "token",  "day",  "hour",
                                          "instant", "wall",  "colour", NULL,    "level"};
    schema_value values[EVERY_COLUMNS];
    values_of(&rows[2], values);
    for (size_t i = 0; i < EVERY_COLUMNS; i++) {
        char sql[100];
        int64_t changed = 0;
        snprintf(sql, sizeof sql, "update every set word = word where id = 1020 and %s = $1",
                 columns[i] ? columns[i] : "word");
        if (columns[i])
            IS(schema_exec(db, sql, 1, &values[i], &changed), SCHEMA_OK);
        CHECK(!columns[i] || changed == 1);
    }
}

/* -- arrays ------------------------------------------------------------------------------------------------------- */

#define LISTS                                                                                                          \
    "truths, smalls, middles, larges, narrows, wides, prices, words, data, tokens, days, hours, instants, walls, "     \
    "lengths"
enum { LISTS_COLUMNS = 15 };
#define LIST(array)                                                                                                    \
    {                                                                                                                  \
        .items = (array), .count = COUNT_OF(array)                                                                     \
    }

static const bool truths[] = {true, false};
static const int16_t smalls[] = {INT16_MIN, INT16_MAX};
static const int32_t middles[] = {INT32_MIN, 0, INT32_MAX};
static const int64_t larges[] = {INT64_MIN, INT64_MAX};
static const float narrows[] = {-FLT_MAX, 0.1f, FLT_TRUE_MIN};
static const double wides[] = {-DBL_MAX, 0.1, DBL_TRUE_MIN};
static const schema_decimal prices[] = {{-INT64_C(999999999999999999)}, {0}, {10000}, {INT64_C(999999999999999999)}};
static const char *const words[] = {"", "NULL", "a,b", "{}\"\\", "åäö€𝄞", " ", "null", "\x01\n"};
static const schema_bytes data[] = {{"", 0}, {"\0\xff\\", 3}};
static const schema_uuid tokens[] = {{{0}}, {{255, 1}}};
static const schema_date days[] = {{-719162}, {0}, {2932896}};
static const schema_time hours[] = {{0}, {1}, {INT64_C(86399999999)}};
static const schema_timestamp instants[] = {{FIRST_MOMENT}, {-1}, {LAST_MOMENT}};
static const schema_datetime walls[] = {{FIRST_MOMENT}, {500000}, {LAST_MOMENT}};
static const schema_interval lengths[] = {{INT32_MIN, INT32_MIN, INT64_MIN + 1}, {-14, 3, -500000}, {0, 0, 0}};

static struct lists some_lists(void)
{
    return (struct lists){.truths = LIST(truths),
                          .smalls = LIST(smalls),
                          .middles = LIST(middles),
                          .larges = LIST(larges),
                          .narrows = LIST(narrows),
                          .wides = LIST(wides),
                          .prices = LIST(prices),
                          .words = LIST(words),
                          .data = LIST(data),
                          .tokens = LIST(tokens),
                          .days = LIST(days),
                          .hours = LIST(hours),
                          .instants = LIST(instants),
                          .walls = LIST(walls),
                          .lengths = LIST(lengths)};
}

static struct lists without_items(void)
{
    struct lists row = some_lists();
    row.truths.count = row.smalls.count = row.middles.count = row.larges.count = row.narrows.count = row.wides.count =
        row.prices.count = row.words.count = row.data.count = row.tokens.count = row.days.count = row.hours.count =
            row.instants.count = row.walls.count = row.lengths.count = 0;
    return row;
}

#define SAME(member)                                                                                                   \
    CHECK(a->member.count == b->member.count &&                                                                        \
          (!a->member.count ||                                                                                         \
           memcmp(a->member.items, b->member.items, a->member.count * sizeof *a->member.items) == 0))

static void same_lists(const struct lists *a, const struct lists *b)
{
    SAME(truths);
    SAME(smalls);
    SAME(middles);
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
    CHECK(a->words.count == b->words.count && a->data.count == b->data.count);
    for (size_t i = 0; i < a->words.count && i < b->words.count; i++)
        CHECK_TEXT(a->words.items[i], b->words.items[i]);
    for (size_t i = 0; i < a->data.count && i < b->data.count; i++)
        CHECK(a->data.items[i].size == b->data.items[i].size &&
              memcmp(a->data.items[i].data, b->data.items[i].data, a->data.items[i].size) == 0);
}

struct reading_lists {
    schema_arena *arena;
    const struct lists *row;
};

static schema_status read_lists(const schema_value *values, schema_arena *arena, struct lists *row)
{
    schema_status status;
    READ(bool_array, &values[0], arena, &row->truths);
    READ(int16_array, &values[1], arena, &row->smalls);
    READ(int32_array, &values[2], arena, &row->middles);
    READ(int64_array, &values[3], arena, &row->larges);
    READ(float32_array, &values[4], arena, &row->narrows);
    READ(float64_array, &values[5], arena, &row->wides);
    READ(decimal_array, &values[6], arena, 4, &row->prices);
    READ(text_array, &values[7], arena, &row->words);
    READ(bytes_array, &values[8], arena, &row->data);
    READ(uuid_array, &values[9], arena, &row->tokens);
    READ(date_array, &values[10], arena, &row->days);
    READ(time_array, &values[11], arena, &row->hours);
    READ(timestamp_array, &values[12], arena, &row->instants);
    READ(datetime_array, &values[13], arena, &row->walls);
    READ(interval_array, &values[14], arena, &row->lengths);
    return status;
}

static schema_status take_lists(void *context, size_t columns, const schema_value *values)
{
    const struct reading_lists *reading = context;
    struct lists row = {0};
    int32_t whole;
    schema_int64_array wide;
    schema_text_array texts;
    CHECK(columns == LISTS_COLUMNS);
    schema_status status = read_lists(values, reading->arena, &row);
    if (status != SCHEMA_OK)
        return status;
    same_lists(&row, reading->row);
    /* Of whole numbers the width is the reader's; no array is a number, or an array of another type. */
    CHECK(schema_value_as_int64_array(&values[1], reading->arena, &wide) == SCHEMA_OK &&
          wide.count == row.smalls.count);
    CHECK(schema_value_as_int32(&values[1], &whole) == SCHEMA_MISUSE);
    if (row.larges.count) {
        CHECK(schema_value_as_text_array(&values[3], reading->arena, &texts) == SCHEMA_MISUSE);
        CHECK(schema_value_as_int64_array(&values[7], reading->arena, &wide) == SCHEMA_MISUSE);
    }
    CHECK(schema_value_as_int64_array(&values[3], NULL, &wide) == SCHEMA_MISUSE);
    return SCHEMA_OK;
}

static void arrays_go_in_and_come_out(schema_db *db)
{
    SCHEMA_ARENA(arena, 512);
    const struct lists tried[] = {some_lists(), without_items()};
    for (size_t i = 0; i < COUNT_OF(tried); i++) {
        const struct lists *row = &tried[i];
        struct lists got = {0}, made = {0};
        const schema_value values[LISTS_COLUMNS + 1] = {
            schema_value_of_bool_array(row->truths),        schema_value_of_int16_array(row->smalls),
            schema_value_of_int32_array(row->middles),      schema_value_of_int64_array(row->larges),
            schema_value_of_float32_array(row->narrows),    schema_value_of_float64_array(row->wides),
            schema_value_of_decimal_array(row->prices, 4),  schema_value_of_text_array(row->words),
            schema_value_of_bytes_array(row->data),         schema_value_of_uuid_array(row->tokens),
            schema_value_of_date_array(row->days),          schema_value_of_time_array(row->hours),
            schema_value_of_timestamp_array(row->instants), schema_value_of_datetime_array(row->walls),
            schema_value_of_interval_array(row->lengths),   schema_int64(1000 + 10 * (int64_t)i),
        };
        IS(schema_exec(db,
                       "insert into lists (id, " LISTS ") values ($16, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
                       "$12, $13, $14, $15)",
                       LISTS_COLUMNS + 1, values, NULL),
           SCHEMA_OK);
        IS(lists_get(db, &arena, 1000 + 10 * (int64_t)i, &got), SCHEMA_OK);
        same_lists(&got, row);
        IS(schema_query(db, "select " LISTS " from lists where id = $1", 1, &values[LISTS_COLUMNS], take_lists,
                        &(struct reading_lists){&arena, row}),
           SCHEMA_OK);
        CHECK(read_lists(values, &arena, &made) == SCHEMA_OK);
        same_lists(&made, row);
    }
    schema_arena_free(&arena);
}

/* -- parameters --------------------------------------------------------------------------------------------------- */

static schema_status join_texts(void *context, size_t columns, const schema_value *values)
{
    char *text = context;
    *text = '\0';
    for (size_t i = 0; i < columns; i++) {
        const char *word = "";
        schema_status status = schema_value_as_text(&values[i], &word);
        if (status != SCHEMA_OK)
            return status;
        snprintf(text + strlen(text), 100 - strlen(text), "%s%s", i ? "|" : "", word);
    }
    return SCHEMA_OK;
}

static void gives(schema_db *db, const char *sql, size_t count, const char *expected, int line)
{
    char text[100] = "";
    const schema_value values[] = {schema_text("one"), schema_text("two"), schema_text("three")};
    is(db, schema_query(db, sql, count, values, join_texts, text), SCHEMA_OK, NULL, line);
    if (!CHECK_TEXT(text, expected))
        fprintf(stderr, "line %d: %s\n", line, sql);
}
#define GIVES(sql, count, expected) gives(db, sql, count, expected, __LINE__)

static void parameters_have_numbers(schema_db *db)
{
    GIVES("select $2, $1", 2, "two|one");
    GIVES("select $1, $2, $1", 2, "one|two|one");
    GIVES("select $3, $1, $2, $3", 3, "three|one|two|three");
    GIVES("select $3, $1", 3, "three|one"); /* $2 is nowhere */
    GIVES("select '$2', '?', \"x\".\"$3 ? :a\", $1 from (select 'it''s $4' as \"$3 ? :a\") \"x\" -- $5 ? :b @c\n"
          "/* $6 ? :d @e */ where 1 = 1",
          1, "$2|?|it's $4|one");
    if (server) {
        GIVES("select $$ $2 ? $$, $tag$ $3 $$ @b $tag$, E'\\'$4', a$5, $1 from (select 'word' as a$5) x", 1,
              " $2 ? | $3 $$ @b |'$4|word|one");
        GIVES("select case when '{\"a\": 1}'::jsonb ? 'a' then 'yes' end, $1::text", 1, "yes|one");
        GIVES("select (array['a', 'b'])[1:2]::text, (@ -1)::text, /* /* $2 */ ? */ $1", 1, "{a,b}|1|one");
    }
    GIVES("select $2 || 'x$1' || \"a$1\", $1 from (select '!' as \"a$1\") x", 2, "twox$1!|one");
    if (!server)
        GIVES("select a$1, `b$2`, [c $2], $2, $1 from (select 'a' as a$1, 'b' as `b$2`, 'c' as [c $2])", 2,
              "a|b|c|two|one");
    /* A value for a value, a text for a text: nothing of it is SQL. */
    const schema_value quoted = schema_text("'); drop table every; -- $1 ?");
    char text[100];
    IS(schema_query(db, "select $1", 1, &quoted, join_texts, text), SCHEMA_OK);
    CHECK_TEXT(text, quoted.text);
}

/* Each is at the place of its number, and none is looked for through all the others: SQLite does that with names. */
static schema_status see_places(void *context, size_t columns, const schema_value *values)
{
    int64_t *sum = context;
    (void)columns;
    for (sqlite3_stmt *made = NULL; !server && (made = sqlite3_next_stmt(schema_handle(seen), made));)
        if (sqlite3_bind_parameter_count(made) == MANY) {
            const char *name = sqlite3_bind_parameter_name(made, MANY);
            CHECK_TEXT(name ? name : "", "?20000");
        }
    return schema_value_as_int64(&values[0], sum);
}

static void thousands_have_places(schema_db *db)
{
    enum { ROOM = 12 * MANY + 100 };
    schema_value *values = calloc(MANY, sizeof *values);
    char *sql = malloc(ROOM);
    int64_t sum = 0;
    if (!CHECK(values && sql))
        exit(EXIT_FAILURE);
    size_t size = (size_t)snprintf(sql, ROOM, "with n (v) as (values ");
    for (int i = 0; i < MANY; i++) {
        values[i] = schema_int64(i);
        size += (size_t)snprintf(sql + size, ROOM - size, "%s($%d)", i ? "," : "", i + 1);
    }
    snprintf(sql + size, ROOM - size, ") select cast(sum(v) as bigint) from n");
    seen = db;
    IS(schema_query(db, sql, MANY, values, see_places, &sum), SCHEMA_OK);
    CHECK(sum == (int64_t)MANY * (MANY - 1) / 2);
    free(values);
    free(sql);
}

#define FORM "a parameter is written $1, $2 and so on, not "

static void other_parameters_are_refused(schema_db *db)
{
    const schema_value values[] = {schema_int64(1), schema_int64(2)};
    static const struct {
        const char *sql, *what;
    } wrong[] = {
        {"update every set word = word where id = ?", "?"}, {"update every set word = ? where id = ?", "?"},
        {"update every set word = $1 where id = ?", "?"},   {"insert into place values (?, ?, 'x')", "?"},
        {"delete from every where id = ?1", "?1"},          {"delete from every where id = :id", ":id"},
        {"delete from every where id = @id", "@id"},        {"delete from every where (@id) > $1", "@id"},
        {"delete from every where id = $01", "$01"},        {"delete from every where id = $0", "$0"},
    };
    int64_t before = -1, after = -2;
    IS(every_count(db, &before), SCHEMA_OK);
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        for (size_t count = 0; count <= 2; count++) {
            schema_status status = schema_exec(db, wrong[i].sql, count, values, NULL);
            const char *says = strstr(schema_message(db), FORM);
            if (!CHECK(status == SCHEMA_MISUSE && says && strcmp(says + strlen(FORM), wrong[i].what) == 0))
                fprintf(stderr, "%s, %zu: %s, %s\n", wrong[i].sql, count, schema_status_name(status),
                        schema_message(db));
        }
    }
    if (!server)
        SAYS(schema_exec(db, "select $1::text", 1, values, NULL), SCHEMA_MISUSE,
             FORM "$1::text; a cast is written cast($1 as …)");
    IS(every_count(db, &after), SCHEMA_OK);
    CHECK(before == after && before > 0);
    /* It is the SQL that is wrong: the transaction is spoilt. */
    IS(schema_begin(db, NULL), SCHEMA_OK);
    IS(schema_exec(db, "delete from every where id = ?", 1, values, NULL), SCHEMA_MISUSE);
    IS(schema_commit(db), SCHEMA_MISUSE);
}

static void values_are_counted(schema_db *db)
{
    const schema_value values[] = {schema_int64(1), schema_int64(2), schema_int64(3)};
    static const char sql[] = "update every set word = word where id = $1 or id = $2";
    SAYS(schema_exec(db, sql, 1, values, NULL), SCHEMA_MISUSE,
         "the statement: the SQL has 2 parameters, and 1 value is given");
    SAYS(schema_exec(db, sql, 3, values, NULL), SCHEMA_MISUSE,
         "the statement: the SQL has 2 parameters, and 3 values are given");
    SAYS(schema_exec(db, sql, 0, NULL, NULL), SCHEMA_MISUSE,
         "the statement: the SQL has 2 parameters, and 0 values are given");
    SAYS(schema_exec(db, "delete from place where 1 = 0", 1, values, NULL), SCHEMA_MISUSE,
         "the statement: the SQL has 0 parameters, and 1 value is given");
    SAYS(schema_query(db, "select $1", 2, values, join_texts, NULL), SCHEMA_MISUSE,
         "the statement: the SQL has 1 parameter, and 2 values are given");
    SAYS(schema_exec(db, sql, 2, NULL, NULL), SCHEMA_MISUSE, "the statement: there are no values");
    /* It is the call that is wrong: the transaction goes on. */
    IS(schema_begin(db, NULL), SCHEMA_OK);
    IS(schema_exec(db, sql, 1, values, NULL), SCHEMA_MISUSE);
    IS(schema_exec(db, sql, 2, values, NULL), SCHEMA_OK);
    IS(schema_commit(db), SCHEMA_OK);
}

/* -- values that are wrong ---------------------------------------------------------------------------------------- */

static schema_status read_narrow(void *context, size_t columns, const schema_value *values)
{
    const void *items;
    size_t count;
    (void)columns;
    return schema_value_as_array(&values[0], context, SCHEMA_ELEMENT_FLOAT32, 0, &items, &count);
}

/* A float32 in a list is one that its type holds, as one alone is. */
static void narrow_lists_are_checked(schema_db *db)
{
    schema_arena arena = {0};
    const double wide = 1e300, narrow = -FLT_MAX;
    const schema_value lists[] = {schema_value_of_array(SCHEMA_ELEMENT_FLOAT64, &wide, 1, 0),
                                  schema_value_of_array(SCHEMA_ELEMENT_FLOAT64, &narrow, 1, 0)};
    IS(schema_query(db, "select $1", 1, &lists[0], read_narrow, &arena), server ? SCHEMA_RANGE : SCHEMA_MISUSE);
    IS(schema_query(db, "select $1", 1, &lists[1], read_narrow, &arena), SCHEMA_OK);
    schema_arena_free(&arena);
}

static void values_are_checked(schema_db *db)
{
    static const double infinite[] = {1, HUGE_VAL};
    static const schema_date far[] = {{2932897}};
    static const char *const broken[] = {"\xff"};
    const struct {
        schema_value value;
        schema_status expected;
        const char *says;
    } wrong[] = {
        {schema_double(NAN), SCHEMA_RANGE, "is not a finite number"},
        {schema_text("\xc0\x80"), SCHEMA_RANGE, "is not UTF-8"},
        {schema_value_of_decimal((schema_decimal){INT64_C(1000000000000000000)}, 4), SCHEMA_RANGE,
         "has more than 18 digits"},
        {schema_value_of_decimal((schema_decimal){1}, 19), SCHEMA_MISUSE, "is a decimal of more than 18 digits"},
        {schema_value_of_numeric("1e5"), SCHEMA_RANGE, "is not a number in its plain form, as -12.50"},
        {schema_value_of_date((schema_date){2932897}), SCHEMA_RANGE, "is not within the years 0001 to 9999"},
        {schema_value_of_time((schema_time){INT64_C(86400000000)}), SCHEMA_RANGE, "is not within a day"},
        {schema_value_of_timestamp((schema_timestamp){INT64_MIN}), SCHEMA_RANGE,
         "is not within the years 0001 to 9999"},
        {schema_value_of_datetime((schema_datetime){INT64_MAX}), SCHEMA_RANGE, "is not within the years 0001 to 9999"},
        {schema_value_of_interval((schema_interval){INT32_MAX, INT32_MAX, INT64_MAX}), SCHEMA_RANGE,
         "is what some servers take for infinity"},
        {schema_value_of_json("{"), SCHEMA_RANGE, "is not json that both engines take"},
        {schema_value_of_array(SCHEMA_ELEMENT_FLOAT64, infinite, 2, 0), SCHEMA_RANGE,
         "has a number that is not finite"},
        {schema_value_of_array(SCHEMA_ELEMENT_DATE, far, 1, 0), SCHEMA_RANGE,
         "has a value that is out of the range of its type"},
        {schema_value_of_array(SCHEMA_ELEMENT_TEXT, broken, 1, 0), SCHEMA_RANGE, "is not UTF-8"},
    };
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        char expected[200];
        const schema_value values[] = {schema_int64(1), wrong[i].value};
        snprintf(expected, sizeof expected, "the statement: parameter 2 %s", wrong[i].says);
        /* $2 stands first: its number is told, and not its place. */
        SAYS(schema_query(db, "select $2, $1", 2, values, join_texts, NULL), wrong[i].expected, expected);
    }
    const schema_value nothing[] = {schema_text(NULL),
                                    schema_blob(NULL, 0),
                                    schema_value_of_null(),
                                    schema_value_of_json(NULL),
                                    schema_value_of_array(SCHEMA_ELEMENT_BOOL, NULL, 0, 0),
                                    schema_text(SCHEMA_NULL_TEXT)};
    for (size_t i = 0; i < COUNT_OF(nothing); i++)
        CHECK(schema_value_is_null(&nothing[i]));
}

/* What each column is read as, where it is something else. */
static schema_status read_wrongly(void *context, size_t columns, const schema_value *values)
{
    int *count = context;
    bool truth;
    int16_t small;
    int64_t large;
    double wide;
    schema_decimal price;
    const char *text;
    schema_bytes bytes;
    schema_uuid token;
    schema_date day;
    schema_time hour;
    schema_timestamp instant;
    schema_datetime wall;
    schema_interval length;
    ++*count;
    CHECK(columns == 8);
    const schema_value *large_one = &values[0], *word = &values[1], *date = &values[2], *blob = &values[3],
                       *float64 = &values[4], *null = &values[5], *decimal = &values[6], *moment = &values[7];
    CHECK(schema_value_as_decimal(word, 2, &price) == SCHEMA_MISUSE);
    CHECK(schema_value_as_decimal(float64, 2, &price) == SCHEMA_MISUSE);
    CHECK(schema_value_as_decimal(decimal, 4, &price) == SCHEMA_OK && price.units == 10001);
    CHECK(schema_value_as_int16(large_one, &small) == SCHEMA_RANGE);
    CHECK(schema_value_as_bool(large_one, &truth) == SCHEMA_RANGE);
    CHECK(schema_value_as_int64(word, &large) == SCHEMA_MISUSE);
    CHECK(schema_value_as_int64(float64, &large) == SCHEMA_MISUSE);
    CHECK(schema_value_as_float64(large_one, &wide) == SCHEMA_MISUSE);
    CHECK(schema_value_as_numeric(word, &text) == SCHEMA_MISUSE);
    CHECK(schema_value_as_text(large_one, &text) == SCHEMA_MISUSE);
    CHECK(schema_value_as_text(blob, &text) == SCHEMA_MISUSE);
    CHECK(schema_value_as_json(word, &text) == SCHEMA_MISUSE);
    CHECK(schema_value_as_bytes(word, &bytes) == SCHEMA_MISUSE);
    CHECK(schema_value_as_uuid(blob, &token) == SCHEMA_MISUSE);
    CHECK(schema_value_as_uuid(word, &token) == SCHEMA_MISUSE);
    CHECK(schema_value_as_date(word, &day) == SCHEMA_MISUSE);
    CHECK(schema_value_as_date(moment, &day) == SCHEMA_MISUSE);
    CHECK(schema_value_as_time(date, &hour) == SCHEMA_MISUSE);
    CHECK(schema_value_as_timestamp(date, &instant) == SCHEMA_MISUSE);
    CHECK(schema_value_as_timestamp(large_one, &instant) == SCHEMA_MISUSE);
    CHECK(schema_value_as_datetime(moment, &wall) == SCHEMA_MISUSE);
    CHECK(schema_value_as_interval(word, &length) == SCHEMA_MISUSE);
    CHECK(schema_value_as_int64(null, &large) == SCHEMA_NOT_NULL);
    CHECK(schema_value_as_date(null, &day) == SCHEMA_NOT_NULL);
    return schema_value_as_decimal(word, 2, &price);
}

static schema_status answer(void *context, size_t columns, const schema_value *values)
{
    (void)columns;
    (void)values;
    return *(const schema_status *)context;
}

static void nothing_is_guessed(schema_db *db)
{
    int rows_read = 0;
    schema_status stale = SCHEMA_STALE;
    IS(schema_exec(db,
                   "insert into every (id, " EVERY ") select 7, truth, small, middle, 70000, narrow, 0.5, 1, exact, "
                   "'x1', $1, document, token, day, hour, instant, wall, colour, length, level from every where id = "
                   "1020",
                   1, (schema_value[]){schema_blob("abc", 3)}, NULL),
       SCHEMA_OK);
    IS(schema_exec(db, "update every set price = $1 where id = 7", 1,
                   (schema_value[]){schema_value_of_decimal((schema_decimal){10001}, 4)}, NULL),
       SCHEMA_OK);
    SAYS(schema_query(db, "select large, word, day, data, wide, null, price, instant from every where id = 7", 0, NULL,
                      read_wrongly, &rows_read),
         SCHEMA_MISUSE, "column 2 is of another type than it is read as");
    CHECK(rows_read == 1);
    /* An answer of the caller's own is the call's, with an error of its own. */
    IS(schema_exec(db, "nonsense", 0, NULL, NULL), SCHEMA_MISUSE);
    SAYS(schema_query(db, "select 1", 0, NULL, answer, &stale), SCHEMA_STALE,
         "the function that the rows are given to answered SCHEMA_STALE");
}

static schema_status take_price(void *context, size_t columns, const schema_value *values)
{
    CHECK(columns == 2);
    schema_decimal less;
    schema_status status = schema_value_as_decimal(&values[0], 4, context);
    CHECK(schema_value_as_decimal(&values[1], 4, &less) == SCHEMA_OK);
    return status;
}

/* 1.00 is 1.00, whatever an engine keeps for it. */
static void a_decimal_is_added(schema_db *db)
{
    schema_decimal price = {0};
    const schema_value values[] = {schema_value_of_decimal(schema_decimal_of("1.00", 4), 4), schema_int64(7)};
    IS(schema_exec(db, "update every set price = $1 where id = $2", 2,
                   (schema_value[]){schema_value_of_decimal(schema_decimal_of("12.5", 4), 4), schema_int64(7)}, NULL),
       SCHEMA_OK);
    IS(schema_exec(db, "update every set price = price + $1 where id = $2", 2, values, NULL), SCHEMA_OK);
    IS(schema_query(db, "select sum(price), min(price) from every where id = $1", 1, &values[1], take_price, &price),
       SCHEMA_OK);
    CHECK(price.units == 135000);
}

/* -- what is PostgreSQL's alone ----------------------------------------------------------------------------------- */

static schema_status take_odd(void *context, size_t columns, const schema_value *values)
{
    schema_arena *arena = context;
    schema_timestamp instant;
    schema_date day;
    schema_decimal price;
    const char *text;
    schema_interval length;
    schema_int64_array wide;
    schema_time hour;
    CHECK(columns == 10);
    CHECK(schema_value_as_timestamp(&values[0], &instant) == SCHEMA_RANGE);
    CHECK(schema_value_as_date(&values[1], &day) == SCHEMA_RANGE);
    CHECK(schema_value_as_decimal(&values[2], 2, &price) == SCHEMA_RANGE);
    CHECK(schema_value_as_numeric(&values[3], &text) == SCHEMA_RANGE);
    CHECK(schema_value_as_decimal(&values[4], 2, &price) == SCHEMA_MISUSE); /* count(*) is no amount */
    CHECK(schema_value_as_text(&values[5], &text) == SCHEMA_OK && strcmp(text, "10.0.0.1") == 0);
    CHECK(schema_value_as_interval(&values[6], &length) == SCHEMA_OK && length.months == -14 && length.days == 3 &&
          length.microseconds == -500000);
    CHECK(schema_value_as_int64_array(&values[7], arena, &wide) == SCHEMA_RANGE); /* a null among them */
    CHECK(schema_value_as_int64_array(&values[8], arena, &wide) == SCHEMA_OK && wide.count == 2 && wide.items[1] == 6);
    CHECK(schema_value_as_time(&values[9], &hour) == SCHEMA_RANGE);
    return SCHEMA_OK;
}

/* A session may have styles of its own: what is read is right, or an error. */
static schema_status take_styled(void *context, size_t columns, const schema_value *values)
{
    const schema_status *expected = context;
    schema_timestamp instant = {0};
    schema_interval length = {0, 0, 0};
    CHECK(columns == 2);
    CHECK(schema_value_as_timestamp(&values[0], &instant) == expected[0]);
    CHECK(schema_value_as_interval(&values[1], &length) == expected[1]);
    if (expected[0] == SCHEMA_OK)
        CHECK(instant.microseconds == -INT64_C(56270 * 86400000000) + 1);
    if (expected[1] == SCHEMA_OK)
        CHECK(length.months == 14 && length.days == -3 && length.microseconds == INT64_C(-14706700000));
    return SCHEMA_OK;
}

static void what_a_server_says_is_read_with_care(schema_db *db)
{
    SCHEMA_ARENA(arena, 256);
    IS(schema_query(
           db,
           "select timestamptz 'infinity', date '0044-03-15 BC', 1.005, 'NaN'::numeric, count(*), inet "
           "'10.0.0.1', interval '-1 year -2 mons +3 days -00:00:00.5', array[1, null], '[2:3]={5,6}'::int8[], "
           "time '24:00' from place",
           0, NULL, take_odd, &arena),
       SCHEMA_OK);
    static const struct {
        const char *style;
        schema_status expected[2];
    } styles[] = {
        {"set timezone = 'UTC'", {SCHEMA_OK, SCHEMA_OK}},
        {"set timezone = 'Europe/Amsterdam'", {SCHEMA_OK, SCHEMA_OK}}, /* 00:19:32 east, in 1815 */
        {"set timezone = 'America/St_Johns'", {SCHEMA_OK, SCHEMA_OK}},
        {"set intervalstyle = 'postgres'", {SCHEMA_OK, SCHEMA_OK}},
        {"set intervalstyle = 'sql_standard'", {SCHEMA_OK, SCHEMA_RANGE}},
        {"set datestyle = 'SQL, DMY'", {SCHEMA_RANGE, SCHEMA_RANGE}},
        {"set datestyle = 'German'", {SCHEMA_RANGE, SCHEMA_RANGE}},
    };
    for (size_t i = 0; i < COUNT_OF(styles); i++) {
        schema_status expected[2] = {styles[i].expected[0], styles[i].expected[1]};
        IS(schema_exec(db, styles[i].style, 0, NULL, NULL), SCHEMA_OK);
        IS(schema_query(db,
                        "select timestamptz '1815-12-10 00:00:00.000001+00', interval '1 year 2 mons -3 days "
                        "-04:05:06.7'",
                        0, NULL, take_styled, expected),
           SCHEMA_OK);
    }
    schema_arena_free(&arena);
}

static void try_everything(const char *url, const struct schema_options *options)
{
    schema_db *db;
    if (!CHECK(types_open_with(url, options, &db) == SCHEMA_OK))
        fprintf(stderr, "%s\n", schema_message(db));
    every_type_goes_in_and_comes_out(db);
    every_type_is_compared(db);
    arrays_go_in_and_come_out(db);
    parameters_have_numbers(db);
    thousands_have_places(db);
    other_parameters_are_refused(db);
    values_are_counted(db);
    values_are_checked(db);
    narrow_lists_are_checked(db);
    nothing_is_guessed(db);
    a_decimal_is_added(db);
    if (server)
        what_a_server_says_is_read_with_care(db);
    CHECK(schema_close(db) == SCHEMA_OK);
}

/* by_hand [postgresql] */
int main(int count, char **words_given)
{
    server = count == 2 && strcmp(words_given[1], "postgresql") == 0;
    const char *url = server ? new_database("runtime_by_hand") : "sqlite::memory:";
    if (!url) {
        puts("no PostgreSQL server");
        return 77;
    }
    try_everything(url, NULL);
    /* Behind a pooler a session has the server's own settings: intervals in its usual style, any zone. */
    if (server)
        try_everything(new_database("runtime_by_hand"), &(struct schema_options){.no_names = true});
    return checks_end();
}
