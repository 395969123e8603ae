/* Operations with what is an engine's own, tried like all others: see operation_cases.c. */
#include <stdbool.h>

#include "migrate/operation_cases.h"

#define ITEM(lines) "table item {\n    id int64 primary key\n" lines "}\n"
#define NAMED "insert into item (id, name) values (1, 'One'), (2, 'two'), (3, 'three')"
#define INDEXES                                                                                                        \
    "select regexp_replace(pg_get_indexdef(indexrelid), '.* USING ', '') from pg_index "                               \
    "where indrelid = 'item'::regclass and not indisprimary order by 1"
#define BILL(schema) "table " schema ".bill {\n    id int64 primary key\n    number text\n    index (number)\n}\n"
#define INVOICE(schema, was)                                                                                           \
    "table " schema ".invoice " was " {\n    id int64 primary key\n    number text\n    index (number)\n}\n"
#define OTHER_BILL                                                                                                     \
    "table store.bill {\n    id int64\n    number text\n    primary key store_bills (id)\n    index numbers "          \
    "(number)\n}\n"
#define SCHEMAS                                                                                                        \
    "select concat_ws(' ', nspname, obj_description(oid, 'pg_namespace')) from pg_namespace "                          \
    "where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')"

/* On PostgreSQL: names in capitals. */
#define SHOUT                                                                                                          \
    "raw shout { postgresql {\n create \"\"\"create or replace function shout() returns trigger language plpgsql as "  \
    "$$ begin new.name := upper(new.name); return new; end $$\"\"\"\n drop \"\"\"drop function shout()\"\"\"\n } }\n"
#define WHISPER                                                                                                        \
    "raw shout { postgresql {\n create \"\"\"create or replace function shout() returns trigger language plpgsql as "  \
    "$$ begin return new; end $$\"\"\"\n drop \"\"\"drop function shout()\"\"\"\n } }\n"
#define SHOUTING(TABLE)                                                                                                \
    "raw shouting on " TABLE " { postgresql {\n create \"\"\"create trigger shouting before insert on " TABLE          \
    " for each row execute function shout()\"\"\"\n drop \"\"\"drop trigger shouting on " TABLE "\"\"\"\n } }\n"
/* On SQLite: a note of each item. */
#define NOTES "table note { id int64 primary key auto\n name text }\n"
#define NOTING                                                                                                         \
    "raw noting on item { sqlite {\n create \"\"\"create trigger noting after insert on item begin insert into note "  \
    "(name) "                                                                                                          \
    "values (new.name); end\"\"\"\n drop \"\"\"drop trigger noting\"\"\"\n } }\n"

/* A view, on each engine. */
#define VIEW_AS(NAME, PLACE, QUERY)                                                                                    \
    "raw " NAME PLACE " { sqlite {\n create \"\"\"create view " NAME " as " QUERY                                      \
    "\"\"\"\n drop \"\"\"drop view " NAME "\"\"\"\n }\n postgresql {\n create \"\"\"create view " NAME " as " QUERY    \
    "\"\"\"\n drop \"\"\"drop view " NAME "\"\"\"\n } }\n"
/* An index that no line of the table has, on each engine. */
#define INDEX_AS(NAME, KEY)                                                                                            \
    "raw " NAME " on item { sqlite {\n create \"\"\"create index " NAME " on item (" KEY                               \
    ")\"\"\"\n drop \"\"\"drop index " NAME "\"\"\"\n }\n postgresql {\n create \"\"\"create index " NAME              \
    " on item (" KEY ")\"\"\"\n drop \"\"\"drop index " NAME "\"\"\"\n } }\n"
#define NAMES VIEW_AS("names", " on item", "select id, name from item")
#define A_OVER_Z(BELOW, ABOVE)                                                                                         \
    VIEW_AS("a_names", " after z_names", "select " ABOVE " from z_names")                                              \
    VIEW_AS("z_names", " after item", "select " BELOW " from item")
#define RAW_POSTGRESQL(NAME, PLACE, CREATE, DROP)                                                                      \
    "raw " NAME PLACE " { postgresql {\n create \"\"\"" CREATE "\"\"\"\n drop \"\"\"" DROP "\"\"\"\n } }\n"
#define REPLACED(COLUMNS)                                                                                              \
    RAW_POSTGRESQL("names", " on item", "create or replace view names as select " COLUMNS " from item",                \
                   "drop view names")
#define PAINTS                                                                                                         \
    RAW_POSTGRESQL("paints", " after paint",                                                                           \
                   "create function paints(paint) returns text language sql as $$ select $1::text $$",                 \
                   "drop function paints(paint)")
#define PAINTED "    name text\n    color paint default 'red'\n"

const struct operation_case own_operation_cases[] = {
    /* -- indexes of PostgreSQL */
    {.name = "add indexes of other methods",
     .only = "postgresql",
     .before = ITEM("    name text\n    data json default '{}'\n"),
     .after = ITEM("    name text\n    data json default '{}'\n    index (name) using hash\n"
                   "    index (data) using gin\n    index (data jsonb_path_ops) using gin online\n"
                   "    index (id) using brin\n"),
     .rows = NAMED,
     .query = INDEXES,
     .shows = "brin (id)\ngin (data jsonb_path_ops)\ngin (data)\nhash (name)\n"},
    {.name = "an index gets another method, operator class, included columns and place of nulls",
     .only = "postgresql",
     .before = ITEM("    name text?\n    index a (name)\n    index b (name desc)\n    index c (name)\n"),
     .after = ITEM("    name text?\n    index a (name) using hash\n    index b (name desc nulls last) include (id)\n"
                   "    index c (name text_pattern_ops)\n"),
     .rows = NAMED,
     .query = INDEXES,
     .shows = "btree (name DESC NULLS LAST) INCLUDE (id)\nbtree (name text_pattern_ops)\nhash (name)\n"},
    {.name = "a column that an index includes is renamed",
     .only = "postgresql",
     .before = ITEM("    name text\n    index by_id (id) include (name)\n"),
     .after = ITEM("    title text was name\n    index by_id (id) include (title)\n"),
     .rows = NAMED,
     .query = INDEXES,
     .shows = "btree (id) INCLUDE (title)\n"},
    {.name = "a column that an index includes changes its type",
     .only = "postgresql",
     .before = ITEM("    name text\n    index by_id (id) include (name)\n"),
     .after = ITEM("    name text(20) from text using cast(name as text(20))\n    index by_id (id) include (name)\n"),
     .rows = NAMED,
     .query = INDEXES,
     .shows = "btree (id) INCLUDE (name)\n"},

    /* -- keys of PostgreSQL */
    {.name = "add unique constraints and an index for which nulls are alike",
     .only = "postgresql",
     .before = ITEM("    name text?\n    size int32?\n"),
     .after = ITEM("    name text? unique nulls not distinct\n    size int32?\n"
                   "    unique both (name, size) nulls not distinct\n"
                   "    unique index (name) nulls not distinct where id > 0\n"),
     .rows = NAMED,
     .query = INDEXES,
     .shows = "btree (name) NULLS NOT DISTINCT\nbtree (name) NULLS NOT DISTINCT WHERE (id > 0)\n"
              "btree (name, size) NULLS NOT DISTINCT\n"},
    {.name = "nulls that are alike refuse a unique constraint",
     .only = "postgresql",
     .before = ITEM("    name text?\n"),
     .after = ITEM("    name text? unique nulls not distinct\n"),
     .rows = "insert into item (id, name) values (1, 'one'), (2, null), (3, null)",
     .refused = "item_name_key"},
    {.name = "nulls that are alike refuse a unique index",
     .only = "postgresql",
     .before = ITEM("    name text?\n"),
     .after = ITEM("    name text?\n    unique index by_name (name) nulls not distinct\n"),
     .rows = "insert into item (id, name) values (1, 'one'), (2, null), (3, null)",
     .refused = "by_name"},
    {.name = "a unique constraint becomes deferrable",
     .only = "postgresql",
     .before = ITEM("    name text unique\n"),
     .after = ITEM("    name text unique deferrable initially deferred\n"),
     .rows = NAMED,
     .query = "select conname, condeferrable, condeferred from pg_constraint where conrelid = 'item'::regclass "
              "and contype = 'u'",
     .shows = "item_name_key|1|1\n"},

    /* -- settings of PostgreSQL */
    {.name = "set how full pages become",
     .only = "postgresql",
     .before = ITEM("    name text\n"),
     .after = ITEM("    name text\n    postgresql { fillfactor 70 }\n"),
     .rows = NAMED,
     .query = "select reloptions::text from pg_class where oid = 'item'::regclass",
     .shows = "{fillfactor=70}\n"},
    {.name = "pages become as full as usual again",
     .only = "postgresql",
     .before = ITEM("    name text\n    postgresql { fillfactor 70 }\n"),
     .after = ITEM("    name text\n"),
     .rows = NAMED,
     .query = "select reloptions::text from pg_class where oid = 'item'::regclass",
     .shows = "null\n"},

    /* -- tables in schemas, which are prefixes where there are none */
    {.name = "add a table in a schema of its own",
     .before = ITEM("    name text\n"),
     .after = ITEM("    name text\n    bill -> shop.bill?\n") BILL("shop"),
     .rows = NAMED,
     .query = "select count(*) from shop_bill",
     .shows = "0\n",
     .postgresql_query = SCHEMAS,
     .postgresql_shows = "shop made by schemac, and dropped with its last table\n"},
    {.name = "drop a table in a schema",
     .before = ITEM("    name text\n") BILL("shop"),
     .after = ITEM("    name text\n") "drop table shop.bill\n",
     .rows = NAMED "; insert into shop_bill values (1, 'a')",
     .postgresql_rows = NAMED "; insert into shop.bill values (1, 'a')",
     .postgresql_query = SCHEMAS,
     .postgresql_shows = "",
     .loses = true},
    {.name = "drop one of two tables in a schema",
     .before = ITEM("    name text\n") BILL("shop") "table shop.other { id int64 primary key }\n",
     .after = ITEM("    name text\n") BILL("shop") "drop table shop.other\n",
     .rows = NAMED "; insert into shop_bill values (1, 'a')",
     .postgresql_rows = NAMED "; insert into shop.bill values (1, 'a')",
     .postgresql_query = SCHEMAS,
     .postgresql_shows = "shop made by schemac, and dropped with its last table\n"},
    {.name = "move a table to another schema, with its indexes and those that point to it",
     .before = ITEM("    name text\n    bill -> shop.bill?\n") BILL("shop"),
     .after = ITEM("    name text\n    bill -> store.invoice?\n") INVOICE("store", "was shop.bill"),
     .rows = "insert into shop_bill values (1, 'a'), (2, 'b'); "
             "insert into item values (1, 'one', 1), (2, 'two', 2), (3, 'three', null)",
     .postgresql_rows = "insert into shop.bill values (1, 'a'), (2, 'b'); "
                        "insert into item values (1, 'one', 1), (2, 'two', 2), (3, 'three', null)",
     .query = "select id, number from store_invoice order by id",
     .postgresql_query = "select id, number from store.invoice order by id",
     .shows = "1|a\n2|b\n",
     .postgresql_shows = "1|a\n2|b\n"},
    {.name = "a table moves into a schema where its name is taken",
     .before = ITEM("    name text\n") BILL("shop") INVOICE("store", ""),
     .after = ITEM("    name text\n") "table store.third was store.invoice { id int64 primary key\n number text\n"
                                      "index (number) }\n" INVOICE("store", "was shop.bill"),
     .rows = NAMED "; insert into shop_bill values (1, 'a'); insert into store_invoice values (2, 'b')",
     .postgresql_rows = NAMED "; insert into shop.bill values (1, 'a'); insert into store.invoice values (2, 'b')",
     .query = "select 'i', number from store_invoice union all select 't', number from store_third order by 1",
     .postgresql_query =
         "select 'i', number from store.invoice union all select 't', number from store.third order by 1",
     .shows = "i|a\nt|b\n",
     .postgresql_shows = "i|a\nt|b\n"},
    {.name = "a table moves into a schema where its old name is another's",
     .before = ITEM("    name text\n") BILL("shop") OTHER_BILL,
     .after = ITEM("    name text\n") OTHER_BILL INVOICE("store", "was shop.bill"),
     .rows = NAMED "; insert into shop_bill values (1, 'a'); insert into store_bill values (2, 'b')",
     .postgresql_rows = NAMED "; insert into shop.bill values (1, 'a'); insert into store.bill values (2, 'b')",
     .query = "select 'b', number from store_bill union all select 'i', number from store_invoice order by 1",
     .postgresql_query =
         "select 'b', number from store.bill union all select 'i', number from store.invoice order by 1",
     .shows = "b|b\ni|a\n",
     .postgresql_shows = "b|b\ni|a\n"},
    {.name = "a table leaves its schema",
     .before = ITEM("    name text\n") BILL("shop"),
     .after = ITEM("    name text\n") "table bill was shop.bill { id int64 primary key\n number text\n"
                                      "    index (number) }\n",
     .rows = NAMED "; insert into shop_bill values (1, 'a')",
     .postgresql_rows = NAMED "; insert into shop.bill values (1, 'a')",
     .query = "select id, number from bill",
     .shows = "1|a\n"},
    {.name = "change a table in a schema",
     .before = ITEM("    name text\n") "table shop.bill { id int64 primary key\n number text\n index (number) }\n",
     .after =
         ITEM("    name text\n") "table shop.bill { id int64 primary key\n number text unique\n size int32 default 3\n"
                                 "    total int64?\n    check (size > 0)\n    index (number, size)\n"
                                 "    item -> item?\n}\n",
     .rows = NAMED "; insert into shop_bill values (1, 'a')",
     .postgresql_rows = NAMED "; insert into shop.bill values (1, 'a')",
     .query = "select id, number, size from shop_bill",
     .postgresql_query = "select id, number, size from shop.bill",
     .shows = "1|a|3\n",
     .postgresql_shows = "1|a|3\n"},
    /* extensions, and what has no word of its own */
    {.name = "add a function and a trigger that calls it",
     .before = ITEM("    name text\n"),
     .after = ITEM("    name text\n") SHOUT SHOUTING("item"),
     .rows = NAMED,
     .query = "select tgname from pg_trigger where tgname = 'shouting'",
     .shows = "shouting\n",
     .only = "postgresql"},
    {.name = "change the type of a column that a trigger is about",
     .before = ITEM("    name text(40)\n") SHOUT SHOUTING("item"),
     .after = ITEM("    name text(80)\n    extra int32 default 1\n") SHOUT SHOUTING("item"),
     .rows = NAMED,
     .query = "select name, extra, (select tgname from pg_trigger where tgname = 'shouting') from item order by id",
     .shows = "ONE|1|shouting\nTWO|1|shouting\nTHREE|1|shouting\n",
     .only = "postgresql"},
    {.name = "rename a table that a trigger stands on",
     .before = ITEM("    name text\n") SHOUT SHOUTING("item"),
     .after = "table article was item {\n    id int64 primary key\n    name text\n}\n" SHOUT SHOUTING("article"),
     .rows = NAMED,
     .query = "select name from article order by id",
     .shows = "ONE\nTWO\nTHREE\n",
     .item = "article",
     .only = "postgresql"},
    {.name = "replace a function, and drop a trigger",
     .before = ITEM("    name text\n") SHOUT SHOUTING("item"),
     .after = ITEM("    name text\n") WHISPER,
     .rows = NAMED,
     .query = "select count(*) from pg_trigger where tgname = 'shouting'",
     .shows = "0\n",
     .only = "postgresql"},
    {.name = "drop a table that a trigger stands on",
     .before = ITEM("    name text\n") "table other { id int64 primary key\n name text }\n" SHOUT SHOUTING("other"),
     .after = ITEM("    name text\n") "drop table other\n",
     .rows = NAMED "; insert into other values (1, 'a')",
     .loses = true,
     .only = "postgresql"},
    {.name = "an extension, and an index that needs it",
     .before = ITEM("    name text\n"),
     .after = "extension \"pg_trgm\"\n" ITEM("    name text\n    index (name gin_trgm_ops) using gin\n"),
     .rows = NAMED,
     .query = "select extname from pg_extension where extname = 'pg_trgm'",
     .shows = "pg_trgm\n",
     .only = "postgresql"},
    {.name = "drop a raw that was there",
     .before = ITEM("    name text\n") NAMES,
     .after = ITEM("    name text\n"),
     .rows = NAMED},
    {.name = "change a raw that was there",
     .before = ITEM("    name text\n") NAMES,
     .after = ITEM("    name text\n") VIEW_AS("names", " on item", "select upper(name) as big from item"),
     .rows = NAMED,
     .query = "select big from names order by big",
     .shows = "ONE\nTHREE\nTWO\n"},
    {.name = "drop an extension that was there",
     .before = "extension \"pg_trgm\"\n" ITEM("    name text\n"),
     .after = ITEM("    name text\n"),
     .rows = NAMED,
     .only = "postgresql"},
    {.name = "exchange an extension",
     .before = "extension \"pg_trgm\"\n" ITEM("    name text\n"),
     .after = "extension \"btree_gin\"\n" ITEM("    name text\n"),
     .rows = NAMED,
     .only = "postgresql"},
    {.name = "a raw on a table nothing else of which changes",
     .before = ITEM("    name text\n"),
     .after = ITEM("    name text\n") NAMES,
     .rows = NAMED,
     .query = "select name from names order by id",
     .shows = "One\ntwo\nthree\n"},
    {.name = "a raw makes an index",
     .before = ITEM("    name text\n"),
     .after = ITEM("    name text\n") INDEX_AS("by_name", "name"),
     .rows = NAMED,
     .query = "select name from item order by name",
     .shows = "One\nthree\ntwo\n"},
    {.name = "a raw makes an index on a table that is made anew, and another one",
     .before = ITEM("    name text(40)\n    size int32?\n") INDEX_AS("by_name", "name"),
     .after = ITEM("    name text(80) unique\n    size int32 backfill 1\n") INDEX_AS("by_name", "name")
         INDEX_AS("by_size", "size"),
     .rows = NAMED,
     .query = "select name, size from item order by name",
     .shows = "One|1\nthree|1\ntwo|1\n",
     .loses = true},
    {.name = "a raw that makes an index goes",
     .before = ITEM("    name text\n") INDEX_AS("by_name", "name"),
     .after = ITEM("    name text\n"),
     .rows = NAMED},
    {.name = "drop a table together with its raw",
     .before = ITEM("    name text\n") "table other { id int64 primary key\n name text }\n" VIEW_AS(
         "others", " on other", "select name from other"),
     .after = ITEM("    name text\n") "drop table other\n",
     .rows = NAMED "; insert into other values (1, 'a')",
     .loses = true},
    {.name = "a view keeps its text while columns under it change",
     .before = ITEM("    name text(40)\n    size int32?\n    gone int32 default 1\n") NAMES,
     .after = ITEM("    name text(80) unique\n    size int64? check (size > 0)\n    drop gone\n") NAMES,
     .rows = NAMED,
     .query = "select name from names order by id",
     .shows = "One\ntwo\nthree\n",
     .loses = true},
    {.name = "a view and a column that it reads go together",
     .before =
         ITEM("    name text\n    size int32 default 3\n") VIEW_AS("names", " on item", "select name, size from item"),
     .after = ITEM("    name text\n    drop size\n") VIEW_AS("names", " on item", "select name from item"),
     .rows = NAMED,
     .query = "select name from names order by name",
     .shows = "One\nthree\ntwo\n",
     .loses = true},
    {.name = "a column is renamed under a view that says so",
     .before = ITEM("    name text\n") NAMES,
     .after = ITEM("    title text was name\n") VIEW_AS("names", " on item", "select id, title from item"),
     .rows = NAMED,
     .query = "select title from names order by id",
     .shows = "One\ntwo\nthree\n"},
    {.name = "an enum loses a member under a view",
     .before =
         "enum paint { red, blue, green }\n" ITEM(PAINTED) VIEW_AS("names", " on item", "select id, color from item"),
     .after = "enum paint { red, blue, drop green using red }\n" ITEM(PAINTED)
         VIEW_AS("names", " on item", "select id, color from item"),
     .rows = NAMED "; update item set color = 'green' where id = 2",
     .query = "select color from names order by id",
     .shows = "red\nred\nred\n",
     .loses = true},
    {.name = "a native enum loses a member under a view",
     .before = "native enum paint { red, blue, green }\n" ITEM(PAINTED)
         VIEW_AS("names", " on item", "select id, color from item"),
     .after = "native enum paint { red, blue, drop green using red }\n" ITEM(PAINTED)
         VIEW_AS("names", " on item", "select id, color from item"),
     .rows = NAMED "; update item set color = 'green' where id = 2",
     .query = "select color from names order by id",
     .shows = "red\nred\nred\n",
     .loses = true,
     .only = "postgresql"},
    {.name = "a view is made behind the one that it stands after, whatever their names",
     .before = ITEM("    name text\n"),
     .after = ITEM("    name text\n") A_OVER_Z("name", "name"),
     .rows = NAMED,
     .query = "select name from a_names order by 1",
     .shows = "One\nthree\ntwo\n"},
    {.name = "views that stand after one another go",
     .before = ITEM("    name text\n") A_OVER_Z("name", "name"),
     .after = ITEM("    name text\n"),
     .rows = NAMED},
    {.name = "a view changes under one that stands after it",
     .before = ITEM("    name text\n") A_OVER_Z("name", "name"),
     .after = ITEM("    name text\n") A_OVER_Z("upper(name) as name", "name"),
     .rows = NAMED,
     .query = "select name from a_names order by 1",
     .shows = "ONE\nTHREE\nTWO\n"},
    {.name = "a view goes under one that no longer needs it",
     .before = ITEM("    name text\n") A_OVER_Z("name", "name"),
     .after = ITEM("    name text\n") VIEW_AS("a_names", " after item", "select name from item"),
     .rows = NAMED,
     .query = "select name from a_names order by 1",
     .shows = "One\nthree\ntwo\n"},
    {.name = "a column changes its type under views that stand after one another",
     .before = ITEM("    name text(40)\n") A_OVER_Z("name", "name"),
     .after = ITEM("    name text(80)\n") A_OVER_Z("name", "name"),
     .rows = NAMED,
     .query = "select name from a_names order by 1",
     .shows = "One\nthree\ntwo\n"},
    {.name = "a column goes together with what views that stand after one another say of it",
     .before = ITEM("    name text\n    size int32 default 3\n") A_OVER_Z("name, size", "name, size"),
     .after = ITEM("    name text\n    drop size\n") A_OVER_Z("name", "name"),
     .rows = NAMED,
     .query = "select name from a_names order by 1",
     .shows = "One\nthree\ntwo\n",
     .loses = true},
    {.name = "a table is renamed under views that stand after one another",
     .before = ITEM("    name text\n") A_OVER_Z("name", "name"),
     .after = "table article was item {\n    id int64 primary key\n    name text\n}\n" VIEW_AS(
         "z_names", " after article", "select name from article")
         VIEW_AS("a_names", " after z_names", "select name from z_names"),
     .rows = NAMED,
     .query = "select name from a_names order by 1",
     .shows = "One\nthree\ntwo\n",
     .item = "article"},
    {.name = "views that replace one another lose a column, and have it again",
     .before = ITEM("    name text\n") REPLACED("id, name"),
     .after = ITEM("    name text\n") REPLACED("name"),
     .rows = NAMED,
     .query = "select * from names order by 1",
     .shows = "One\nthree\ntwo\n",
     .only = "postgresql"},
    {.name = "a native enum loses a member under a function that takes it",
     .before = "native enum paint { red, blue, green }\n" ITEM(PAINTED) PAINTS,
     .after = "native enum paint { red, blue, drop green using red }\n" ITEM(PAINTED) PAINTS,
     .rows = NAMED "; update item set color = 'green' where id = 2",
     .query = "select paints(color) from item order by id",
     .shows = "red\nred\nred\n",
     .loses = true,
     .only = "postgresql"},
    {.name = "a native enum is renamed, and the function that takes it says so",
     .before = "native enum paint { red, blue }\n" ITEM(PAINTED) PAINTS,
     .after = "native enum colour was paint { red, blue }\n" ITEM("    name text\n    color colour default 'red'\n")
         RAW_POSTGRESQL("paints", " after colour",
                        "create function paints(colour) returns text language sql as $$ select $1::text $$",
                        "drop function paints(colour)"),
     .rows = NAMED,
     .query = "select paints(color) from item order by id",
     .shows = "red\nred\nred\n",
     .only = "postgresql"},
    {.name = "add a trigger",
     .before = ITEM("    name text\n") NOTES,
     .after = ITEM("    name text\n") NOTES NOTING,
     .rows = NAMED,
     .query = "select name from sqlite_schema where type = 'trigger'",
     .shows = "noting\n",
     .only = "sqlite"},
    {.name = "make a table anew that a trigger stands on",
     .before = ITEM("    name text\n") NOTES NOTING,
     .after = ITEM("    name text unique\n    size int32 default 3 check (size > 0)\n") NOTES NOTING,
     .rows = NAMED,
     .query = "select (select count(*) from sqlite_schema where name = 'noting'), count(*) from note",
     .shows = "1|3\n",
     .only = "sqlite"},
};

const size_t own_operation_case_count = sizeof own_operation_cases / sizeof own_operation_cases[0];
