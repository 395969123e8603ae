/* The rooms' common ground: digests, texts, maps, numbers, regions. */
#include "base/digest.h"
#include "base/map.h"
#include "base/number.h"
#include "base/text.h"
#include "support/check.h"

#include <stdint.h>

static void digests_equal_the_published_ones(void)
{
    char hex[65], million[1000];
    schema_digest_of("abc", 3, hex);
    CHECK_TEXT(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    schema_digest_of("", 0, hex);
    CHECK_TEXT(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    memset(million, 'a', sizeof million);
    struct digest digest;
    schema_digest_begin(&digest);
    for (int i = 0; i < 1000; i++)
        schema_digest_add(&digest, million, sizeof million);
    schema_digest_end(&digest, hex);
    CHECK_TEXT(hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

static void a_map_keeps_the_order_of_insertion(struct region *region)
{
    struct map map = MAP(region);
    for (int i = 0; i < 1000; i++)
        schema_map_put(&map, schema_region_format(region, "key %d", i), schema_region_format(region, "%d", i));
    for (int i = 0; i < 1000; i += 2)
        schema_map_remove(&map, schema_region_format(region, "key %d", i));
    CHECK(map.count == 500);
    CHECK(!schema_map_get(&map, "key 2"));
    CHECK_TEXT(schema_map_get(&map, "key 501"), "501");
    schema_map_rename(&map, "key 501", "renamed", "501");
    CHECK(!schema_map_get(&map, "key 501"));
    CHECK_TEXT(schema_map_get(&map, "renamed"), "501");
    int last = -1, ordered = 1;
    struct map copy = schema_map_copy(&map, region);
    for (size_t i = 0; i < copy.used; i++)
        if (copy.entries[i].key) {
            int value = atoi(copy.entries[i].value);
            ordered &= value > last;
            last = value;
        }
    CHECK(ordered && last == 999);
}

/* Copies see what was there and what they did themselves, whichever of them changes what, and in which order. */
static void copies_of_a_map_are_apart(struct region *region)
{
    enum { COPIES = 6, KEYS = 80, STEPS = 20000 };
    struct map maps[COPIES] = {{0}};
    static int values[COPIES][KEYS];
    const char *keys[KEYS];
    unsigned random = 7;
    bool same = true;
    for (int i = 0; i < COPIES; i++)
        maps[i] = MAP(region);
    for (int i = 0; i < KEYS; i++)
        keys[i] = schema_region_format(region, "key %d", i);
    for (int step = 1; step < STEPS && same; step++) {
        random = random * 1664525 + 1013904223;
        unsigned at = (random >> 8) % COPIES, key = (random >> 12) % KEYS, what = (random >> 20) % 16;
        if (what == 0) {
            unsigned from = (at + 1) % COPIES;
            maps[at] = schema_map_copy(&maps[from], region);
            memcpy(values[at], values[from], sizeof values[at]);
        } else if (what < 4) {
            schema_map_remove(&maps[at], keys[key]);
            values[at][key] = 0;
        } else if (what < 9) {
            unsigned to = (random >> 4) % KEYS;
            if (values[at][to] || !values[at][key])
                continue;
            schema_map_rename(&maps[at], keys[key], keys[to], (void *)(uintptr_t)step);
            values[at][key] = 0;
            values[at][to] = step;
        } else {
            schema_map_put(&maps[at], keys[key], (void *)(uintptr_t)step);
            values[at][key] = step;
        }
        for (int i = 0; i < COPIES; i++) {
            size_t count = 0;
            for (int k = 0; k < KEYS; k++) {
                same &= (uintptr_t)schema_map_get(&maps[i], keys[k]) == (uintptr_t)values[i][k];
                count += values[i][k] != 0;
            }
            same &= maps[i].count == count;
        }
    }
    CHECK(same);
}

static void texts_quote_and_grow(struct region *region)
{
    struct text text = TEXT(region);
    CHECK_TEXT(schema_text_string(&text), "");
    schema_text_add_quoted(&text, "a\"b", '"');
    CHECK_TEXT(schema_text_string(&text), "\"a\"\"b\"");
    for (int i = 0; i < 1000; i++)
        schema_text_format(&text, "%05d,", i);
    CHECK(text.size == 6 + 6000);
    CHECK(schema_utf8_length("\xC3\xA4", 2) == 2);
    CHECK(schema_utf8_length("\xED\xA0\x80", 3) == 0);
    CHECK(schema_utf8_length("\xC0\x80", 2) == 0);
    CHECK(schema_same_text_any_case("SeLect", "sELECT") && !schema_same_text_any_case("a", "ab"));
}

static bool reads_int64(const char *text, int64_t expected)
{
    int64_t value;
    return schema_int64_read(text, NULL, &value) && value == expected;
}

static bool reads_double(const char *text, double expected)
{
    double value;
    return schema_double_read(text, NULL, &value) && value == expected;
}

/* The same in every locale: see tests/locale. */
static void numbers_are_printed_and_read_alike_everywhere(void)
{
    char out[SCHEMA_NUMBER_SIZE];
    CHECK_TEXT(schema_double_print(0.5, out), "0.5");
    CHECK_TEXT(schema_double_print(-1.25e-7, out), "-1.2499999999999999e-07");
    CHECK_TEXT(schema_double_print(0.1, out), "0.10000000000000001");
    CHECK_TEXT(schema_double_print((double)0.1f, out), "0.10000000149011612");
    CHECK_TEXT(schema_double_print(1234567, out), "1234567");
    CHECK_TEXT(schema_double_print(5e-324, out), "4.9406564584124654e-324");
    CHECK_TEXT(schema_seconds_print(1.2345, 3, out), "1.235");
    CHECK_TEXT(schema_seconds_print(59.96, 1, out), "60.0");
    CHECK_TEXT(schema_seconds_print(2.5, 0, out), "3");
    uint64_t bits = 0x9E3779B97F4A7C15u;
    bool same = true;
    for (int i = 0; i < 20000; i++) {
        double value, again = 0;
        bits = bits * 6364136223846793005u + 1442695040888963407u;
        memcpy(&value, &bits, sizeof value);
        if (value - value != 0) /* no finite number */
            continue;
        same = same && schema_double_read(schema_double_print(value, out), NULL, &again) &&
               memcmp(&again, &value, sizeof value) == 0 && !strchr(out, ',');
    }
    CHECK(same);
    CHECK(reads_double("1.5", 1.5) && reads_double("-.5", -0.5) && reads_double("2.", 2) && reads_double("1e-2", 0.01));
    static const char *const none[] = {"",    "-",   ".",     "1,5",  " 1",       "1 ", "+1", "1.2.3",
                                       "nan", "inf", "1e400", "0x10", "infinity", "1e", "e5", "1_0"};
    double value;
    for (size_t i = 0; i < COUNT_OF(none); i++)
        if (!CHECK(!schema_double_read(none[i], NULL, &value)))
            fprintf(stderr, "  %s is read as %a\n", none[i], value);
    const char *end;
    CHECK(schema_double_read("1.5, 2", &end, &value) && value == 1.5 && *end == ',');
    float narrow;
    CHECK(schema_float_read("0.1", NULL, &narrow) && narrow == 0.1f && !schema_float_read("3.5e38", NULL, &narrow));
    CHECK(reads_int64("9223372036854775807", INT64_MAX) && reads_int64("-9223372036854775808", INT64_MIN));
    CHECK(reads_int64("007", 7) && reads_int64("-0", 0));
    static const char *const no_integers[] = {
        "",   "-",  "9223372036854775808", "-9223372036854775809", "1.0", " 1", "+1", "99999999999999999999999999",
        "1 ", "0x1"};
    int64_t integer;
    for (size_t i = 0; i < COUNT_OF(no_integers); i++)
        CHECK(!schema_int64_read(no_integers[i], NULL, &integer));
    CHECK(schema_lower('I') == 'i' && schema_is_letter('Z') && !schema_is_letter('\xE9') && schema_is_blank('\v'));
}

int main(void)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    digests_equal_the_published_ones();
    a_map_keeps_the_order_of_insertion(region);
    copies_of_a_map_are_apart(region);
    texts_quote_and_grow(region);
    numbers_are_printed_and_read_alike_everywhere();
    schema_region_free(region);
    return checks_end();
}
