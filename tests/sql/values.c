/* What the tables of SQLite let in: the checks that each type brings, tried with the values at the ends of the type and
 * with those that another engine would not take; keys that number themselves and keys that must not. */
#include "sql/sqlite/parts.h"
#include "support/check.h"
#include "support/pipeline.h"

#include "sql/dialect.h"

#include <setjmp.h>
#include <sqlite3.h>

static jmp_buf exhausted;
static struct region *region;

static const char source[] =
    "enum mood { good, bad }\n"
    "table t {\n"
    "  flag bool?, h int16?, i int32?, l int64?, r float32?, d decimal(5,2)?, k decimal(18,0)?, n decimal?\n"
    "  t text?, t3 text(3)?, b bytes?, u uuid?, day date?, clock time?, at timestamp?, wall datetime?, j json?, m "
    "mood?\n"
    "  jn json\n"
    "}\n";

static sqlite3 *database_of(const char *text)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct schema *schema = schema_of_text(region, diagnostics, text);
    struct sql_steps steps = {0};
    sqlite3 *db = NULL;
    sqlite3_open(":memory:", &db);
    if (!CHECK(schema != NULL)) {
        diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
        return db;
    }
    for (size_t i = 0; i < schema->model.tables.used; i++)
        schema_sqlite_dialect.create_table(&schema_sqlite_dialect, &schema_no_target, region, &schema->model,
                                           schema->model.tables.entries[i].value, &steps);
    for (size_t i = 0; i < steps.count; i++)
        if (!CHECK(sqlite3_exec(db, steps.items[i].sql, NULL, NULL, NULL) == SQLITE_OK))
            fprintf(stderr, "%s\n%s\n", sqlite3_errmsg(db), steps.items[i].sql);
    return db;
}

static bool runs(sqlite3 *db, const char *sql)
{
    return sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

/* Values as SQL, null at the end. */
struct values {
    const char *column;
    const char *taken[14];
    const char *refused[30];
};

/* A NUL in a text is not asked about: a C string has none, and the question would cost each insert a fifth. */
static const struct values all[] = {
    {"flag", {"0", "1", "null"}, {"2", "-1", "'true'", "0.5", "''"}},
    {"h", {"-32768", "32767"}, {"-32769", "32768", "'x'", "1.5"}},
    {"i", {"-2147483648", "2147483647"}, {"-2147483649", "2147483648"}},
    {"l", {"-9223372036854775808", "9223372036854775807"}, {"9223372036854775808", "x'00'"}},
    {"r", {"0", "-1.5", "1e300", "9e999"}, {"'x'", "x'00'"}},
    {"d", {"-99999", "99999", "0"}, {"-100000", "100000", "1.5"}},
    {"k", {"-999999999999999999", "999999999999999999"}, {"1000000000000000000", "-1000000000000000000"}},
    {"n",
     {"'0'", "'-12.5'", "'0.001'", "'-0.5'", "'123456789012345678901234567890.12'", "'100'", "'10'"},
     {"''",       "'-'",    "'.'",    "'1.'", "'.5'",  "'--1'",  "'1e5'",          "'+1'",           "' 1'",  "'1 '",
      "'1.2.3'",  "'01'",   "'-01'",  "'00'", "'-.5'", "'1-'",   "'NaN'",          "'Infinity'",     "'0x1'", "'0.00'",
      "'-12.50'", "'10.0'", "'1.-5'", "'٣'",  "'-0'",  "'-0.0'", "'1' || char(0)", "'1' || char(10)"}},
    {"t", {"''", "'é'", "'x'"}, {"x'00'"}},
    {"t3", {"'éé€'", "''"}, {"'abcd'", "'abc '"}},
    {"b", {"x''", "x'0001'"}, {"'text'", "1"}},
    {"u",
     {"x'00112233445566778899aabbccddeeff'"},
     {"x'00112233445566778899aabbccddee'", "x'00112233445566778899aabbccddeeff00'", "'0011223344556677'", "x''"}},
    {"day",
     {"'0001-01-01'", "'9999-12-31'", "'2024-02-29'", "'2000-02-29'"},
     {"'2026-02-30'", "'2026-02-29'", "'1900-02-29'", "'0000-01-01'", "'2026-13-01'", "'2026-00-01'", "'2026-01-00'",
      "'2026-04-31'", "'2026-1-1'", "'10000-01-01'", "'-001-01-01'", "''", "'now'", "'2026-01-01 '", "' 2026-01-01'",
      "'2026-01-01T00:00'", "'2026-01-01' || char(0)", "'20260101'"}},
    {"clock",
     {"'00:00:00.000000'", "'23:59:59.999999'"},
     {"'24:00:00.000000'", "'25:00:00.000000'", "'23:60:00.000000'", "'23:59:60.000000'", "'23:59:59'",
      "'23:59:59.999'", "'23:59:59.9999999'", "''", "'1:00:00.000000'", "'23:59:59.999999Z'"}},
    {"at",
     {"'0001-01-01T00:00:00.000000Z'", "'9999-12-31T23:59:59.999999Z'"},
     {"'0000-12-31T23:59:59.999999Z'", "'2026-02-30T00:00:00.000000Z'", "'2026-01-01T24:00:00.000000Z'",
      "'2026-01-01 00:00:00.000000Z'", "'2026-01-01T00:00:00.000000'", "'2026-01-01T00:00:00Z'",
      "'2026-01-01T00:00:00.000000+01:00'", "'2026-01-01T00:60:00.000000Z'", "'2026-01-01T00:00:60.000000Z'",
      "'2026-01-01T00:00:00.000Z'", "''"}},
    {"wall",
     {"'0001-01-01T00:00:00.000000'", "'9999-12-31T23:59:59.999999'"},
     {"'0000-12-31T23:59:59.999999'", "'2026-02-30T00:00:00.000000'", "'2026-01-01T24:00:00.000000'",
      "'2026-01-01T00:00:00.000000Z'", "'2026-01-01'", "''"}},
    {"j",
     {"'{}'", "'[1, 2]'", "'null'", "'\"x\"'", "'1'", "null"},
     {"''", "'{'", "'{\"a\":}'", "'{a:1}'", "'[1,]'", "'nul'", "'1 2'", "x'7b7d'", "'NaN'"}},
    {"m", {"'good'", "'bad'"}, {"'Good'", "'ugly'", "''", "1", "'good '"}},
};

static void try(sqlite3 *db, const char *column, const char *value, bool taken)
{
    const char *sql = schema_region_format(region, "insert into t (\"%s\", jn) values (%s, '1')", column, value);
    checks_done++;
    if (runs(db, sql) == taken)
        return;
    checks_failed++;
    fprintf(stderr, "%s %s: %s\n", column, taken ? "refuses" : "takes", value);
}

static void each_type_takes_its_ends_and_refuses_the_rest(void)
{
    sqlite3 *db = database_of(source);
    for (size_t i = 0; i < COUNT_OF(all); i++) {
        for (size_t j = 0; j < COUNT_OF(all[i].taken) && all[i].taken[j]; j++)
            try(db, all[i].column, all[i].taken[j], true);
        for (size_t j = 0; j < COUNT_OF(all[i].refused) && all[i].refused[j]; j++)
            try(db, all[i].column, all[i].refused[j], false);
        try(db, all[i].column, "null", true);
    }
    CHECK(!runs(db, "insert into t (jn) values (null)"));
    CHECK(!runs(db, "insert into t (jn) values ('{')"));
    CHECK(runs(db, "insert into t (jn) values ('null')"));
    sqlite3_close(db);
}

/* -- keys ------------------------------------------------------------------------------------------------------- */

static void only_an_automatic_key_numbers_itself(void)
{
    sqlite3 *db = database_of("table own { id int64 primary key auto, x int32 }\n"
                              "table given { id int32 primary key, x int32 }\n"
                              "table flagged { id bool primary key, x int32 }\n"
                              "table priced { id decimal(5,2) primary key, x int32 }\n"
                              "table child { id int64 primary key auto, given_id -> given, x int32 }\n"
                              "table flat { id int64 primary key, x int32, sqlite { without rowid } }\n"
                              "table kept { id int64 primary key auto, x int32, sqlite { autoincrement } }\n");
    CHECK(runs(db, "pragma foreign_keys = on"));
    CHECK(runs(db, "insert into own (x) values (1)"));
    CHECK(runs(db, "insert into own (id, x) values (null, 1)"));
    CHECK(runs(db, "insert into own (id, x) values (-5, 1)"));
    static const char *const others[] = {"given", "flagged", "priced", "flat"};
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        CHECK(!runs(db, schema_region_format(region, "insert into %s (x) values (1)", others[i])));
        CHECK(!runs(db, schema_region_format(region, "insert into %s (id, x) values (null, 1)", others[i])));
        CHECK(runs(db, schema_region_format(region, "insert into %s (id, x) values (1, 1)", others[i])));
        CHECK(!runs(db, schema_region_format(region, "insert into %s (id, x) values (1, 1)", others[i])));
    }
    CHECK(!runs(db, "insert into given (id, x) values (2147483648, 1)"));
    CHECK(runs(db, "insert into child (given_id, x) values (1, 1)"));
    CHECK(!runs(db, "insert into child (given_id, x) values (2, 1)"));
    CHECK(runs(db, "insert into kept (x) values (1); delete from kept; insert into kept (x) values (1)"));
    CHECK(runs(db, "create table seen (id integer check (id = 2)); insert into seen select id from kept"));
    sqlite3_close(db);
}

int main(void)
{
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    region = schema_region_new(&exhausted);
    each_type_takes_its_ends_and_refuses_the_rest();
    only_an_automatic_key_numbers_itself();
    schema_region_free(region);
    return checks_end();
}
