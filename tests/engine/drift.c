/* Tables on PostgreSQL that are not what the revisions made them: found before anything is changed, whichever revision
 * changes them first; and columns of every type that are taken for what they are. */
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"

static jmp_buf exhausted;
static struct region *region;
static struct place *place;

static const char every_type[] =
    "native enum mood { glad, sad }\nenum state { draft, done }\n"
    "table item {\n id int64 primary key auto\n name text(20)\n words text\n yes bool\n"
    " small int16\n middle int32\n price decimal(10,2)\n whole decimal(6,0)\n any decimal\n"
    " f float32\n d float64\n b bytes\n u uuid\n day date\n t time\n t3 time(3)\n at timestamp\n"
    " at0 timestamp(0)\n dt datetime(6)\n doc json\n is state\n feels mood\n}\n";
#define REST "table other { id int64 primary key\n note text?\n }\n"

static struct revision *revisions[4];

static void make(void)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct text last = TEXT(region);
    size_t end = strlen(every_type) - 2;
    schema_text_format(&last, "%.*s more int64?\n}\n", (int)end, every_type);
    const char *const texts[] = {
        schema_region_format(region, "%s" REST, every_type),
        schema_region_format(region, "%stable other { id int64 primary key\n note text?\n more text?\n }\n",
                             every_type),
        schema_region_format(region, "%stable other { id int64 primary key\n note text?\n more text?\n }\n",
                             schema_text_string(&last)),
    };
    struct model model;
    schema_model_begin(&model, region);
    for (unsigned i = 0; i < COUNT_OF(texts); i++) {
        struct model next;
        struct schema *schema = schema_for(region, diagnostics, texts[i], "postgresql");
        revisions[i] =
            schema ? revision_between(region, diagnostics, &model, schema, i + 1, i ? revisions[i - 1] : NULL, &next)
                   : NULL;
        if (!revisions[i]) {
            diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
            exit(EXIT_FAILURE);
        }
        model = next;
    }
}

static schema_status upgrade(size_t count, const char **message)
{
    return place_upgrade(region, place, (const struct revision *const *)revisions, count, message);
}

static void every_type_is_what_it_is(void)
{
    const char *message;
    place_clear(place);
    for (size_t count = 1; count <= 3; count++)
        if (!CHECK(upgrade(count, &message) == SCHEMA_OK))
            CHECK_TEXT(message, "");
    for (size_t count = 3; count >= 2; count--)
        if (!CHECK(place_downgrade(region, place, (const struct revision *const *)revisions, count, &message) ==
                   SCHEMA_OK))
            CHECK_TEXT(message, "");
}

static void what_is_another_is_found(void)
{
    static const struct {
        const char *change, *says;
    } cases[] = {
        {"alter table item alter name type varchar(30)",
         "column 'name' of table 'item' is character varying(30), and its revisions made it varchar(20)"},
        {"alter table item alter name type text", "column 'name'"},
        {"alter table item alter words type varchar(20)", "column 'words'"},
        {"alter table item alter small type integer", "is integer, and its revisions made it smallint"},
        {"alter table item alter price type numeric(10,3)", "is numeric(10,3)"},
        {"alter table item alter \"any\" type numeric(10,3)", "column 'any'"},
        {"alter table item alter t3 type time(4)", "column 't3'"},
        {"alter table item alter at type timestamp", "column 'at'"},
        {"alter table item alter at0 type timestamptz(1)", "column 'at0'"},
        {"alter table item alter feels type text", "column 'feels' of table 'item' is text"},
        {"alter table item drop doc", "table 'item' has no column 'doc', which its revisions gave it"},
        {"alter table item rename words to speech", "has no column 'words'"},
        {"drop table item", "table 'item' is not there"},
        {"alter table item rename to thing", "table 'item' is not there"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *message, *before;
        place_clear(place);
        CHECK(upgrade(1, &message) == SCHEMA_OK);
        if (!CHECK(place_execute(region, place, cases[i].change, NULL)))
            continue;
        before = place_structure(region, place, true);
        CHECK(upgrade(3, &message) == SCHEMA_DRIFT); /* the second does not touch that table, and waits, too */
        if (!CHECK(strstr(message, cases[i].says) && strstr(message, "revision 000000000003")))
            CHECK_TEXT(message, cases[i].says);
        CHECK_TEXT(place_structure(region, place, true), before);
        CHECK(upgrade(2, &message) == SCHEMA_OK);
    }
}

/* What someone has added stays, and is in nobody's way. */
static void what_is_added_is_left_alone(void)
{
    const char *message;
    place_clear(place);
    CHECK(upgrade(2, &message) == SCHEMA_OK);
    CHECK(place_execute(
        region, place,
        "alter table item add stray text, alter words drop not null; create index by_hand on item (stray)", NULL));
    CHECK(upgrade(3, &message) == SCHEMA_OK);
    CHECK_TEXT(place_rows(region, place, "select count(stray) from item"), "0\n");
    CHECK(place_execute(region, place, "alter table item alter words type varchar(20)", NULL));
    CHECK(place_downgrade(region, place, (const struct revision *const *)revisions, 3, &message) == SCHEMA_DRIFT);
    CHECK(strstr(message, "column 'words'"));
}

int main(int count, char **words)
{
    if (count < 2 || !(place = place_new("postgresql", words[1], "engine_drift")))
        return PLACE_SKIPPED;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    region = schema_region_new(&exhausted);
    make();
    every_type_is_what_it_is();
    what_is_another_is_found();
    what_is_added_is_left_alone();
    schema_region_free(region);
    place_free(place);
    return checks_end();
}
