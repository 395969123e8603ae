/* Columns whose values come from elsewhere, tried like all operations (operation_cases.c): computed ones that become
 * plain and back, those that number themselves, members of a native enum, and values that a row does not survive. */
#include <stdbool.h>

#include "migrate/operation_cases.h"

#define ITEM(lines) "table item {\n    id int64 primary key\n" lines "}\n"
#define COUNTED "insert into item (id, count) values (1, 10), (2, 20), (3, 30)"
#define NAMED "insert into item (id, name) values (1, 'One'), (2, 'two'), (3, 'three')"
#define CODED "insert into item (id, code) values (1, '11'), (2, 'x2'), (3, '33')"
#define MOODY "insert into item (id, mood) values (1, 'good'), (2, 'bad'), (3, 'good')"
#define COLUMNS                                                                                                        \
    "select attname, format_type(atttypid, null), attidentity = 'd', attgenerated = 's' from pg_attribute where "      \
    "attrelid = 'numbered'::regclass and attnum > 0 and attname = 'id' and not attisdropped"
#define NUMBERED(type, auto) "table numbered {\n    id " type " primary key " auto "\n    name text?\n}\n"
#define NUMBERED_ROWS NAMED "; insert into numbered (id, name) values (5, 'a'), (9, 'b')"
/* What the next two numbers are: asked within a transaction that is rolled back. */
#define SEQUENCE "select format_type(seqtypid, null), pg_sequence_last_value(seqrelid) from pg_sequence"

const struct operation_case value_operation_cases[] = {
    /* -- computed columns that become plain, and plain ones that are computed */
    {.name = "a computed column with keys, indexes and checks is computed no longer",
     .before = ITEM("    count int32\n    twice int64 = (count * 2) stored unique check (twice > 0)\n"
                    "    index (twice)\n    index (count) where twice > 30\n"),
     .after = ITEM("    count int32\n    twice int64 unique check (twice > 0)\n    index (twice)\n"
                   "    index (count) where twice > 30\n"),
     .rows = COUNTED,
     .query = "select id, twice from item order by id",
     .shows = "1|20\n2|40\n3|60\n"},
    {.name = "a computed column becomes a plain one that may be null, of another type",
     .before = ITEM("    count int32\n    twice int32 = (count * 2) stored\n"),
     .after = ITEM("    count int32\n    twice int64? default 3\n"),
     .rows = COUNTED,
     .query = "select id, twice from item order by id",
     .shows = "1|20\n2|40\n3|60\n"},
    {.name = "a plain column is computed from now on",
     .before = ITEM("    count int32\n    twice int64 default 5\n"),
     .after = ITEM("    count int32\n    twice int64 = (count * 2) stored allow(destructive) 'known'\n"),
     .rows = COUNTED,
     .query = "select id, twice from item order by id",
     .shows = "1|20\n2|40\n3|60\n",
     .loses = true},
    {.name = "a plain column with all that can stand on it is computed from now on",
     .before = ITEM(
         "    count int32\n    twice int64 default 5 unique check (twice > 0)\n"
         "    unique pair (count, twice)\n    index (twice)\n    index (count) where twice > 30\n") "table "
                                                                                                    "other {\n    id "
                                                                                                    "int64 primary "
                                                                                                    "key\n    twice "
                                                                                                    "int64? -> "
                                                                                                    "item(twice)\n}\n",
     .after = ITEM(
         "    count int32\n    twice int64 = (count * 2) stored unique check (twice > 0) allow(destructive) "
         "'known'\n"
         "    unique pair (count, twice)\n    index (twice)\n    index (count) where twice > 30\n") "table "
                                                                                                    "other {\n    id "
                                                                                                    "int64 primary "
                                                                                                    "key\n    twice "
                                                                                                    "int64? -> "
                                                                                                    "item(twice)\n}\n",
     .rows = "insert into item (id, count, twice) values (1, 10, 20), (2, 20, 40), (3, 30, 60); "
             "insert into other values (1, 20), (2, null)",
     .query = "select id, twice from item order by id",
     .shows = "1|20\n2|40\n3|60\n",
     .loses = true},
    {.name = "a plain column that may be null is computed and not null",
     .before = ITEM("    count int32\n    twice int32?\n"),
     .after = ITEM("    count int32\n    twice int64 = (count * 2) stored allow(destructive) 'known'\n"),
     .rows = COUNTED,
     .query = "select id, twice from item order by id",
     .shows = "1|20\n2|40\n3|60\n",
     .loses = true},
    {.name = "a computed column that others point to is computed otherwise",
     .before =
         ITEM("    count int32\n    twice int64 = (count * 2) stored unique\n    unique pair (twice, count)\n"
              "    index by_twice (twice desc)\n    back int64? -> item(twice)\n") "table other {\n    id int64 "
                                                                                   "primary key\n    twice int64? -> "
                                                                                   "item(twice)\n    count int32?\n"
                                                                                   "    foreign key both (twice, "
                                                                                   "count) -> item (twice, count)\n}\n",
     .after =
         ITEM("    count int32\n    twice int64 = (count + count) stored unique\n    unique pair (twice, count)\n"
              "    index by_twice (twice desc)\n    back int64? -> item(twice)\n") "table other {\n    id int64 "
                                                                                   "primary key\n    twice int64? -> "
                                                                                   "item(twice)\n    count int32?\n"
                                                                                   "    foreign key both (twice, "
                                                                                   "count) -> item (twice, count)\n}\n",
     .rows = "insert into item (id, count) values (1, 10), (2, 20), (3, 30); update item set back = 20 where id = 2; "
             "insert into other values (1, 40, 20), (2, null, null)",
     .query = "select id, twice, back from item order by id",
     .shows = "1|20|null\n2|40|20\n3|60|null\n"},
    {.name = "values of a new expression that a unique constraint forbids",
     .before = ITEM("    count int32\n    twice int64 = (count * 2) stored unique\n"),
     .after = ITEM("    count int32\n    twice int64 = (count * 0) stored unique\n"),
     .rows = COUNTED,
     .refused = "UNIQUE",
     .postgresql_refused = "are there more than once, which 'item_twice_key' forbids"},
    {.name = "a column changes its type under a computed one that is unique",
     .before = ITEM("    count int32\n    twice int64 = (count * 2) stored unique\n"),
     .after = ITEM("    count int64\n    twice int64 = (count * 2) stored unique\n"),
     .rows = COUNTED,
     .query = "select id, twice from item order by id",
     .shows = "1|20\n2|40\n3|60\n"},
    {.name = "a trigger stands on a column that is computed from now on",
     .before = ITEM(
         "    count int32\n    twice int64 default 5\n") "raw noted on item { postgresql {\n create \"\"\"create "
                                                         "trigger noted after update of twice on item for each row "
                                                         "execute function "
                                                         "suppress_redundant_updates_trigger()\"\"\"\n drop \"\"\"drop "
                                                         "trigger noted on item\"\"\"\n } }\n",
     .after = ITEM(
         "    count int32\n    twice int64 = (count * 2) stored allow(destructive) 'known'\n") "raw noted on item { "
                                                                                               "postgresql {\n create "
                                                                                               "\"\"\"create trigger "
                                                                                               "noted after update of "
                                                                                               "twice on item for each "
                                                                                               "row "
                                                                                               "execute function "
                                                                                               "suppress_redundant_"
                                                                                               "updates_trigger()"
                                                                                               "\"\"\"\n drop "
                                                                                               "\"\"\"drop trigger "
                                                                                               "noted on item\"\"\"\n "
                                                                                               "} }\n",
     .rows = COUNTED,
     .query = "select tgname from pg_trigger where tgname = 'noted'",
     .shows = "noted\n",
     .loses = true,
     .only = "postgresql"},

    /* -- members of a native enum, wherever an expression can say one */
    {.name = "expressions of texts meet a native enum",
     .before = "native enum status { pending, running, done }\n" ITEM("    name text\n"),
     .after = "native enum status { pending, running, done }\n" ITEM(
         "    name text\n"
         "    state status default (case when 1 = 2 then 'pending' else 'running' end)\n"
         "    told status = (case when name = 'two' then 'done' else 'pending' end) stored\n"
         "    first status backfill (case name when 'One' then 'done' else 'pending' end)\n"
         "    last status? default (case when 1 > 0 then 'running' end)\n"
         "    check (state = coalesce(last, 'running') or state <> 'done')\n"
         "    check (first in ('pending', 'running', 'done') and nullif(told, 'running') is not null)\n"
         "    check (case state when 'done' then first = 'done' else true end)\n"
         "    check (upper(first) <> first or first like 'p%' or first || name <> name)\n"
         "    check (cast(first as text) <> name and name <> told and first is distinct from name)\n"
         "    check (state between 'pending' and 'done' and greatest(state, 'pending') >= state)\n"
         "    index (name) where state = 'running'\n    index (coalesce(last, 'done'))\n    unique (name, state)\n"),
     .rows = NAMED,
     .query = "select id, state, told, first, last from item order by id",
     .shows = "1|running|pending|done|running\n2|running|done|pending|running\n3|running|pending|pending|running\n",
     .only = "postgresql"},
    {.name = "texts become members of a native enum, and texts again",
     .before = "native enum mood { good, bad }\n" ITEM("    mood text\n    last mood default 'bad'\n"),
     .after = "native enum mood { good, bad }\n" ITEM(
         "    mood mood from text using cast(mood as mood)\n    last text from mood using cast(last as text)\n"),
     .rows = MOODY,
     .query = "select mood, last, pg_typeof(mood), pg_typeof(last) from item order by id",
     .shows = "good|bad|mood|text\nbad|bad|mood|text\ngood|bad|mood|text\n",
     .only = "postgresql"},
    {.name = "values of a native enum that a computed column has change",
     .before = "native enum mood { good, bad, odd }\n" ITEM(
         "    count int32\n    mood mood = (case when count > 15 then 'good' else 'bad' end) stored\n"
         "    index (mood)\n    unique (mood, count)\n    check (mood <> 'odd')\n"),
     .after = "native enum mood { fine was good, bad, drop odd }\n" ITEM(
         "    count int32\n    mood mood = (case when count > 15 then 'fine' else 'bad' end) stored\n"
         "    index (mood)\n    unique (mood, count)\n    check (mood <> 'bad' or count > 0)\n"),
     .rows = COUNTED,
     .query = "select id, mood from item order by id",
     .shows = "1|bad\n2|fine\n3|fine\n",
     .only = "postgresql"},

    /* -- what questions name is not there yet */
    {.name = "a native enum comes with a column of it that is unique",
     .before = ITEM("    name text\n"),
     .after = "native enum color { red, blue }\n" ITEM("    name text\n    color color default 'red'\n"
                                                       "    unique index (name, color) where color <> 'blue'\n"
                                                       "    check (color <> 'blue' or name <> '')\n"),
     .rows = NAMED,
     .query = "select id, color from item order by id",
     .shows = "1|red\n2|red\n3|red\n",
     .only = "postgresql"},
    {.name = "a native enum comes after another was renamed",
     .before = "native enum color { red, blue }\n" ITEM("    name text\n    color color default 'red'\n"),
     .after = "native enum tint was color { red, blue, green }\nnative enum shade { black, white }\n" ITEM(
         "    name text\n    color tint default 'red'\n    shade shade default 'white'\n"
         "    unique (name, shade)\n    check (color <> 'green' and shade <> 'black')\n"),
     .rows = NAMED,
     .query = "select id, color, shade from item order by id",
     .shows = "1|red|white\n2|red|white\n3|red|white\n",
     .only = "postgresql"},
    {.name = "a check, a unique index and a backfill name a value that comes",
     .before = "native enum mood { good, bad }\n" ITEM("    mood mood default 'good'\n    name text?\n"),
     .after = "native enum mood { good, fair, bad, awful }\n" ITEM(
         "    mood mood default 'fair'\n    name text?\n    last mood backfill (case mood when 'good' then 'fair' else "
         "'awful' end)\n    check said (mood <> 'awful' or name is not null)\n"
         "    unique index lone (id, mood) where mood <> 'fair'\n    unique (id, last)\n"),
     .rows = MOODY,
     .query = "select id, mood, last from item order by id",
     .shows = "1|good|fair\n2|bad|awful\n3|good|fair\n",
     .only = "postgresql"},
    {.name = "the order of an enum's values is asked when they are there",
     .before = "native enum mood { good, bad }\n" ITEM("    mood mood default 'good'\n"),
     .after = "native enum mood { good, fair, bad }\n" ITEM(
         "    mood mood default 'good'\n    check said (mood <= 'bad' and mood <> 'fair')\n    index (mood)\n"),
     .rows = MOODY,
     .query = "select id, mood from item order by id",
     .shows = "1|good\n2|bad\n3|good\n",
     .only = "postgresql"},
    {.name = "rows break a check that names a value that comes",
     .before = "native enum mood { good, bad }\n" ITEM("    mood mood default 'good'\n"),
     .after = "native enum mood { good, bad, awful }\n" ITEM(
         "    mood mood default 'good'\n    check said (mood in ('good', 'awful'))\n    index (mood)\n"),
     .rows = MOODY,
     .refused = "rows of 'item' break 'said'",
     .only = "postgresql"},
    {.name = "an extension brings the type of a column that is unique",
     .before = ITEM("    name text\n"),
     .after =
         "extension \"citext\"\n" ITEM("    name text\n    word native(postgresql \"\"\"citext\"\"\")? backfill null\n"
                                       "    unique (name, word)\n    unique index (word)\n"),
     .rows = NAMED,
     .query = "select id, word from item order by id",
     .shows = "1|null\n2|null\n3|null\n",
     .only = "postgresql"},
    {.name = "an extension brings a function that expressions call",
     .before = ITEM("    name text\n"),
     .after =
         "extension \"pg_trgm\"\nfunction alike(a text, b text) float32 { postgresql \"\"\"public.similarity($1, "
         "$2)\"\"\" "
         "}\n" ITEM(
             "    name text\n    near float32 backfill alike(name, 'one')\n    far float32 default alike('a', 'b')\n"
             "    check (alike(name, 'nobody') < 0.9)\n    unique index (alike(name, 'one'), id)\n"),
     .rows = NAMED,
     .query = "select id, near from item order by id",
     .shows = "1|1\n2|0\n3|0\n",
     .only = "postgresql"},

    /* -- types in schemas of their own */
    {.name = "a native enum in a schema of its own comes",
     .before = ITEM("    name text\n"),
     .after = "native enum shop.color { red, blue }\n" ITEM("    name text\n    color shop.color default 'red'\n"
                                                            "    check (color <> 'blue')\n"),
     .rows = NAMED,
     .query = "select color, pg_typeof(color) from item order by id",
     .shows = "red|shop.color\nred|shop.color\nred|shop.color\n",
     .only = "postgresql"},
    {.name = "a native enum moves to another schema, and has another name",
     .before = "native enum shop.color { red, blue }\nnative enum plain { a, b }\n" ITEM(
         "    color shop.color default 'red'\n    plain plain default 'a'\n"),
     .after = "native enum store.tint was shop.color { red, blue }\nnative enum store.plain was plain { a, b }\n" ITEM(
         "    color store.tint default 'red'\n    plain store.plain default 'a'\n"),
     .rows = "insert into item (id) values (1), (2), (3)",
     .query = "select color, pg_typeof(color), pg_typeof(plain) from item order by id",
     .shows = "red|store.tint|store.plain\nred|store.tint|store.plain\nred|store.tint|store.plain\n",
     .only = "postgresql"},

    /* -- columns that number themselves */
    {.name = "a key from a sequence has a wider type",
     .before = ITEM("    name text?\n") NUMBERED("int32", "auto serial"),
     .after = ITEM("    name text?\n") NUMBERED("int64", "auto serial"),
     .rows = NUMBERED_ROWS,
     .query = SEQUENCE,
     .shows = "bigint|null\n",
     .only = "postgresql"},
    {.name = "a key from an identity has a wider type",
     .before = ITEM("    name text?\n") NUMBERED("int32", "auto"),
     .after = ITEM("    name text?\n") NUMBERED("int64", "auto"),
     .rows = NUMBERED_ROWS,
     .postgresql_query = SEQUENCE,
     .postgresql_shows = "bigint|null\n"},
    {.name = "a key from a sequence has a narrower type",
     .before = ITEM("    name text?\n") NUMBERED("int64", "auto serial"),
     .after = ITEM("    name text?\n") NUMBERED("int32", "auto serial from int64 using cast(id as int32)"),
     .rows = NUMBERED_ROWS "; select setval('numbered_id_seq', 5000000000)",
     .query = SEQUENCE,
     .shows = "integer|9\n",
     .only = "postgresql"},
    {.name = "a key from an identity has a narrower type",
     .before = ITEM("    name text?\n") NUMBERED("int64", "auto"),
     .after = ITEM("    name text?\n") NUMBERED("int32", "auto from int64 using cast(id as int32)"),
     .rows = NUMBERED_ROWS "; select setval('numbered_id_seq', 5000000000)",
     .query = SEQUENCE,
     .shows = "integer|9\n",
     .only = "postgresql"},
    {.name = "a key numbers itself",
     .before = ITEM("    name text?\n") NUMBERED("int64", ""),
     .after = ITEM("    name text?\n") NUMBERED("int64", "auto"),
     .rows = NUMBERED_ROWS,
     .postgresql_query = SEQUENCE,
     .postgresql_shows = "bigint|9\n"},
    {.name = "a key numbers itself no longer",
     .before = ITEM("    name text?\n") NUMBERED("int64", "auto"),
     .after = ITEM("    name text?\n") NUMBERED("int64", ""),
     .rows = NUMBERED_ROWS},
    {.name = "a key is numbered from a sequence of its own",
     .before = ITEM("    name text?\n    index numbered_id_seq (name)\n") NUMBERED("int32", ""),
     .after = ITEM("    name text?\n    index numbered_id_seq (name)\n") NUMBERED("int32", "auto serial"),
     .rows = NUMBERED_ROWS,
     .query = SEQUENCE,
     .shows = "integer|9\n",
     .only = "postgresql"},
    {.name = "a key is numbered from a sequence no longer",
     .before = ITEM("    name text?\n") NUMBERED("int64", "auto serial"),
     .after = ITEM("    name text?\n") NUMBERED("int64", ""),
     .rows = NUMBERED_ROWS,
     .query = SEQUENCE,
     .shows = "",
     .only = "postgresql"},
    {.name = "a key numbers itself in another way, and is wider",
     .before = ITEM("    name text?\n") NUMBERED("int32", "auto"),
     .after = ITEM("    name text?\n") NUMBERED("int64", "auto serial"),
     .rows = NUMBERED_ROWS,
     .query = SEQUENCE,
     .shows = "bigint|9\n",
     .only = "postgresql"},

    /* -- values that a row does not survive: nothing is changed */
    {.name = "a backfill that a row does not survive",
     .before = ITEM("    code text\n"),
     .after = ITEM("    code text unique\n    number int32 backfill cast(code as int32)\n    index (number)\n"),
     .rows = CODED,
     .refused = ""},
    {.name = "nulls that a row does not survive being filled",
     .before = ITEM("    code text\n    number int32?\n"),
     .after = ITEM("    code text unique\n    number int32 backfill cast(code as int32)\n    index (number)\n"),
     .rows = CODED,
     .refused = ""},
    {.name = "a computed column that a row does not survive",
     .before = ITEM("    code text\n"),
     .after = ITEM("    code text unique\n    number int32 = (cast(code as int32)) stored\n    index (number)\n"),
     .rows = CODED,
     .refused = ""},
    {.name = "a type that a row does not survive",
     .before = ITEM("    code text\n    name text? default 'x'\n"),
     .after = ITEM("    code int32 from text using cast(code as int32)\n    name text? default 'x' unique\n"
                   "    index (name)\n"),
     .rows = "insert into item (id, code, name) values (1, '11', 'a'), (2, 'x2', 'b'), (3, '33', 'c')",
     .refused = ""},
    {.name = "a backfill out of what the type has",
     .before = ITEM("    name text\n"),
     .after = ITEM("    name text unique\n    at date backfill (date '9999-12-31' + length(name))\n    index (at)\n"),
     .rows = NAMED,
     .refused = ""},
};

const size_t value_operation_case_count = sizeof value_operation_cases / sizeof value_operation_cases[0];
