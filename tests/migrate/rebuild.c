/* What a rebuild of a table must not lose though no model knows of it: rowids, the sequence of an autoincrement, what
 * was made by hand on and around the table, rows of tables that only point to it in the database; and what it must
 * refuse, leaving everything as it was. Every object whose name begins with hand_ has to be there, word for word, after
 * the upgrade and after the downgrade.
 *
 *     test_migrate_rebuild FOLDER [CASE, by a part of its name] */
#include "support/check.h"
#include "support/pipeline.h"
#include "support/structure.h"

#include <unistd.h>

struct rebuild_case {
    const char *name;
    const char *before, *after; /* .schema texts */
    const char *hand;           /* SQL: rows, and what someone made by hand */
    const char *query, *shows;  /* after the upgrade, and again after the downgrade */
    const char *refused;        /* the upgrade is, saying this */
};

/* From the first to the second, the table is made anew. */
#define ITEM(key, columns, name) "table item {\n    id " key "\n    name text" name "\n" columns "}\n"
#define PLAIN(name) ITEM("int64 primary key", "", name)
#define WORDS(name) "table item {\n    id text primary key\n    name text" name "\n}\n"
#define ROWS "insert into item (id, name) values (1, 'One'), (2, 'two'), (3, 'three'); "

static const struct rebuild_case cases[] = {
    {.name = "a default with a point",
     .before = ITEM("int64 primary key", "    rate float32 default 0.5\n    share float64 default 1.25\n", "?"),
     .after =
         ITEM("int64 primary key", "    rate float32 default 0.5\n    share float64 default 1.25\n", " backfill ''"),
     .hand = "insert into item (id) values (1)",
     .query = "select rate, share from item",
     .shows = "0.5|1.25\n"},
    {.name = "rowids of a table with another key",
     .before = WORDS("?"),
     .after = WORDS(" backfill ''"),
     .hand = "insert into item (id, name) values ('c', 'x'), ('b', 'x'), ('a', 'x'), ('d', 'x');"
             "delete from item where id = 'b'",
     .query = "select rowid, id from item order by rowid",
     .shows = "1|c\n3|a\n4|d\n"},
    {.name = "ids that autoincrement has given away",
     .before = ITEM("int64 primary key auto", "    sqlite { autoincrement }\n", "?"),
     .after = ITEM("int64 primary key auto", "    sqlite { autoincrement }\n", " backfill ''"),
     .hand = ROWS "insert into item (id, name) values (9, 'x'); delete from item where id = 9",
     .query = "select name, seq from sqlite_sequence",
     .shows = "item|9\n"},
    {.name = "ids that autoincrement has given away in a table that is empty now",
     .before = ITEM("int64 primary key auto", "    sqlite { autoincrement }\n", "?"),
     .after = ITEM("int64 primary key auto", "    sqlite { autoincrement }\n", " backfill ''"),
     .hand = ROWS "delete from item",
     .query = "select name, seq from sqlite_sequence",
     .shows = "item|3\n"},
    {.name = "a table without rowid",
     .before = ITEM("int64 primary key", "    sqlite { without rowid }\n", "?"),
     .after = ITEM("int64 primary key", "    sqlite { without rowid }\n", " backfill ''"),
     .hand = ROWS,
     .query = "select sql like '%without rowid%', (select group_concat(name) from item) from sqlite_schema "
              "where name = 'item'",
     .shows = "1|One,two,three\n"},
    {.name = "a table that is not strict",
     .before = ITEM("int64 primary key", "    sqlite { strict off }\n", "?"),
     .after = ITEM("int64 primary key", "    sqlite { strict off }\n", " backfill ''"),
     .hand = ROWS,
     .query = "select sql like '%strict%' from sqlite_schema where name = 'item'",
     .shows = "0\n"},
    {.name = "indexes made by hand",
     .before = PLAIN("?"),
     .after = PLAIN(" backfill ''"),
     .hand = ROWS "create index hand_lower on item (lower(name)); create index hand_part on item (name) where id > 1;"
                  "create unique index hand_desc on item (name collate nocase desc)",
     .query = "select count(*) from item indexed by hand_lower where lower(name) = 'one'",
     .shows = "1\n"},
    {.name = "triggers on the table and on others",
     .before = PLAIN("?") "table log {\n    id int64 primary key\n    what text\n}\n",
     .after = PLAIN(" backfill ''") "table log {\n    id int64 primary key\n    what text\n}\n",
     .hand = ROWS "create trigger hand_on after delete on item begin insert into log (what, id) values (old.name, "
                  "old.id); end;"
                  "create trigger hand_other after update on log begin update item set name = new.what where id = "
                  "new.id; end",
     .query = "select count(*) from log",
     .shows = "0\n"},
    {.name = "views of the table",
     .before = PLAIN("?"),
     .after = PLAIN(" backfill ''"),
     .hand = ROWS "create view hand_names as select name, id from item; create view hand_more as select * from "
                  "hand_names where id > 1",
     .query = "select name from hand_more order by id",
     .shows = "two\nthree\n"},
    {.name = "rows of a table that no model knows, which points to this one",
     .before = PLAIN("?"),
     .after = PLAIN(" backfill ''"),
     .hand = ROWS "create table hand_child (id integer primary key, item integer default 1 references item on delete "
                  "cascade, other integer references item (id) on delete set null, third integer default 1 references "
                  "item (id) on delete set default);"
                  "insert into hand_child values (1, 1, 2, 3), (2, 3, 3, 3)",
     .query = "select * from hand_child",
     .shows = "1|1|2|3\n2|3|3|3\n"},
    {.name = "rows that point to rows of their own table",
     .before = ITEM("int64 primary key", "    next -> item? on delete cascade\n", "?"),
     .after = ITEM("int64 primary key", "    next -> item? on delete cascade\n", " backfill ''"),
     .hand = "insert into item (id, name, next) values (1, 'x', 1), (2, 'x', 3), (3, 'x', 2)",
     .query = "select id, next from item",
     .shows = "1|1\n2|3\n3|2\n"},
    {.name = "rows that pointed to nothing before are not blamed on a revision",
     .before = ITEM("int64 primary key", "    next -> item?\n", "?"),
     .after = ITEM("int64 primary key", "    next -> item?\n", " backfill ''"),
     .hand = "pragma foreign_keys = off; insert into item (id, name, next) values (1, 'x', 7)",
     .query = "select id, next from item",
     .shows = "1|7\n"},
    {.name = "a view that was broken before",
     .before = PLAIN("?"),
     .after = PLAIN(" backfill ''"),
     .hand = ROWS "create view hand_broken as select what from nowhere",
     .query = "select count(*) from item",
     .shows = "3\n"},
    {.name = "things made by hand that are called as the model's are",
     .before = ITEM("int64 primary key", "    unique name_once (name)\n", "?"),
     .after = ITEM("int64 primary key", "    unique name_once (name)\n", " backfill ''"),
     .hand = ROWS "create index name_once on item (lower(name)); "
                  "create trigger item_pkey after delete on item begin select 1; end",
     .query = "select count(*) from sqlite_schema where name in ('name_once', 'item_pkey')",
     .shows = "2\n"},
    {.name = "a value that its type converts",
     .before = ITEM("int64 primary key", "    big int64\n    half float64\n    raw bytes\n", "?"),
     .after = ITEM("int64 primary key", "    big int64\n    half float64\n    raw bytes\n", " backfill ''"),
     .hand = "insert into item values (1, null, 9223372036854775807, 0.1, x'00ff00'), "
             "(-5, null, -9223372036854775807 - 1, 1e300, x'')",
     .query = "select id, big, half = 0.1 or half = 1e300, hex(raw) from item order by id",
     .shows = "-5|-9223372036854775808|1|\n1|9223372036854775807|1|00FF00\n"},

    {.name = "a column made by hand",
     .before = PLAIN("?"),
     .after = PLAIN(" backfill ''"),
     .hand = ROWS "alter table item add column extra text",
     .refused = "extra"},
    {.name = "a check made by hand",
     .before = PLAIN("?"),
     .after = PLAIN(" backfill ''"),
     .hand = "drop table item; create table item (id int not null, name text check (name <> 'x'), "
             "constraint item_pkey primary key (id)) strict; " ROWS,
     .refused = "check"},
    {.name = "a table of the name that the new one has for a while",
     .before = PLAIN("?"),
     .after = PLAIN(" backfill ''"),
     .hand = ROWS "create table schemac_new_item (a text); insert into schemac_new_item values ('mine')",
     .refused = "schemac_new_item"},
    {.name = "an index made by hand on a column that goes",
     .before = ITEM("int64 primary key", "    note text?\n", ""),
     .after = ITEM("int64 primary key", "    drop note\n", ""),
     .hand = ROWS "create index hand_note on item (note)",
     .refused = "hand_note"},
    {.name = "a trigger made by hand that writes a column that goes",
     .before = ITEM("int64 primary key", "    note text?\n", "") "table log {\n    id int64 primary key\n}\n",
     .after = ITEM("int64 primary key", "    drop note\n", "") "table log {\n    id int64 primary key\n}\n",
     .hand = ROWS "create trigger hand_note after insert on log begin update item set note = 'x'; end",
     .refused = "trigger"},
    {.name = "a view made by hand of a column that goes",
     .before = ITEM("int64 primary key", "    note text?\n", ""),
     .after = ITEM("int64 primary key", "    drop note\n", ""),
     .hand = ROWS "create view hand_note as select note from item",
     .refused = "hand_note"},
};

struct trying {
    struct region *region;
    struct diagnostics *diagnostics;
    const struct rebuild_case *item;
    const char *path;
    const struct revision *revisions[2];
};

static void remove_database(const char *path)
{
    static const char *const ends[] = {"", "-journal", "-wal", "-shm"};
    char name[600];
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        snprintf(name, sizeof name, "%s%s", path, ends[i]);
        unlink(name);
    }
}

static const char *look(struct trying *trying, const char *sql)
{
    sqlite3 *db;
    if (sqlite3_open(trying->path, &db) != SQLITE_OK)
        abort();
    const char *rows = rows_of(trying->region, db, sql);
    sqlite3_close(db);
    return rows;
}

static const char *by_hand(struct trying *trying)
{
    return look(trying, "select name, tbl_name, sql from sqlite_schema where name like 'hand_%' order by name");
}

/* What stands in it, and how. */
static const char *everything(struct trying *trying)
{
    sqlite3 *db;
    if (sqlite3_open(trying->path, &db) != SQLITE_OK)
        abort();
    const char *all = schema_region_format(trying->region, "%s%s%s", structure_of(trying->region, db, true),
                                           content_of(trying->region, db), by_hand(trying));
    sqlite3_close(db);
    return all;
}

static bool make_revisions(struct trying *trying)
{
    struct region *region = trying->region;
    struct model empty, model;
    schema_model_begin(&empty, region);
    struct schema *before = schema_of_text(region, trying->diagnostics, trying->item->before);
    struct schema *after = schema_of_text(region, trying->diagnostics, trying->item->after);
    if (!before || !after)
        return false;
    trying->revisions[0] = revision_between(region, trying->diagnostics, &empty, before, 1, NULL, &model);
    if (trying->revisions[0])
        trying->revisions[1] =
            revision_between(region, trying->diagnostics, &model, after, 2, trying->revisions[0], NULL);
    return trying->revisions[1] != NULL;
}

static bool put_by_hand(struct trying *trying)
{
    sqlite3 *db;
    char *message = NULL;
    bool ok = sqlite3_open(trying->path, &db) == SQLITE_OK &&
              sqlite3_exec(db, trying->item->hand, NULL, NULL, &message) == SQLITE_OK;
    if (!ok)
        fprintf(stderr, "by hand: %s\n", message);
    sqlite3_free(message);
    sqlite3_close(db);
    return ok;
}

static bool holds(struct trying *trying)
{
    const struct rebuild_case *item = trying->item;
    const char *message;
    remove_database(trying->path);
    if (!CHECK(make_revisions(trying)))
        return false;
    if (upgrade_path(trying->region, trying->path, trying->revisions, 1, &message) != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    if (!CHECK(put_by_hand(trying)))
        return false;
    const char *before = everything(trying), *hand = by_hand(trying);
    schema_status status = upgrade_path(trying->region, trying->path, trying->revisions, 2, &message);
    if (item->refused) {
        if (!strstr(message, item->refused))
            CHECK_TEXT(message, item->refused);
        return CHECK(status == SCHEMA_MIGRATION || status == SCHEMA_DRIFT) && CHECK_TEXT(everything(trying), before);
    }
    if (status != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    bool ok = CHECK_TEXT(look(trying, item->query), item->shows) && CHECK_TEXT(by_hand(trying), hand);
    if (downgrade_path(trying->region, trying->path, trying->revisions, 2, &message) != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    return ok && CHECK_TEXT(look(trying, item->query), item->shows) && CHECK_TEXT(by_hand(trying), hand) &&
           CHECK_TEXT(look(trying, "select count(*) from sqlite_schema where name like 'schemac_new%'"), "0\n");
}

static void try_case(const struct rebuild_case *item, const char *path)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    struct trying trying = {.region = region, .diagnostics = diagnostics_new(region), .item = item, .path = path};
    if (!holds(&trying)) {
        fprintf(stderr, "---- case: %s\n", item->name);
        diagnostics_print(trying.diagnostics, stderr, STYLE_PLAIN, 0);
    }
    schema_region_free(region);
}

int main(int count, char **words)
{
    char path[400];
    snprintf(path, sizeof path, "%s/rebuild-%ld.db", count > 1 ? words[1] : ".", (long)getpid());
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        if (count < 3 || strstr(cases[i].name, words[2]))
            try_case(&cases[i], path);
    remove_database(path);
    return checks_end();
}
