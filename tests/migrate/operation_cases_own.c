/* Operations with what is an engine's own, tried like all others: see operation_cases.c. */
#include <stdbool.h>

#include "migrate/operation_cases.h"

#define ITEM(lines) "table item {\n    id int64 primary key\n" lines "}\n"
#define NAMED "insert into item (id, name) values (1, 'One'), (2, 'two'), (3, 'three')"
#define INDEXES                                                                                                        \
    "select regexp_replace(pg_get_indexdef(indexrelid), '.* USING ', '') from pg_index "                               \
    "where indrelid = 'item'::regclass and not indisprimary order by 1"

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
};

const size_t own_operation_case_count = sizeof own_operation_cases / sizeof own_operation_cases[0];
