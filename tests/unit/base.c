/* The rooms' common ground: digests, texts, maps, regions. */
#include "base/digest.h"
#include "base/map.h"
#include "base/text.h"
#include "support/check.h"

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

int main(void)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    digests_equal_the_published_ones();
    a_map_keeps_the_order_of_insertion(region);
    texts_quote_and_grow(region);
    schema_region_free(region);
    return checks_end();
}
