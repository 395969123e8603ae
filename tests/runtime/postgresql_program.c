/* The statements of postgresql_program.h, and the database they are run in. */
#include "postgresql_program.h"

#include "new_database.h"

#include "base/number.h"

static const struct schema_copy_column item_columns[] = {
    {.name = "\"id\"", .parameter = 1, .bit = 0},     {.name = "\"name\"", .parameter = 2, .bit = -1},
    {.name = "\"size\"", .parameter = 3, .bit = 1},   {.name = "\"price\"", .parameter = 4, .bit = -1},
    {.name = "\"exact\"", .parameter = 5, .bit = -1}, {.name = "\"notes\"", .parameter = 6, .bit = -1},
};

static const struct schema_copy item_copy = {.table = "\"item\"", .column_count = 6, .columns = item_columns};

static const struct schema_statement_names statements[STATEMENTS] = {
    [EVERY_INSERT] = {.name = "every_insert",
                      .parameters = "id truth small middle narrow wide price exact word data document token day hour "
                                    "instant wall mood"},
    [EVERY_GET] = {.name = "every_get",
                   .parameters = "id",
                   .columns = "id truth small middle narrow wide price exact word data document token day hour "
                              "instant wall mood"},
    [ITEM_INSERT] = {.name = "item_insert", .parameters = "id name size price exact notes"},
    [ITEM_GET] = {.name = "item_get", .parameters = "id", .columns = "id name size price exact notes"},
    [ITEM_ALL] = {.name = "item_all", .columns = "id name"},
    [ITEM_COUNT] = {.name = "item_count", .columns = "count"},
    [ITEM_DELETE] = {.name = "item_delete", .parameters = "id"},
    [ITEM_UPDATE] = {.name = "item_update", .parameters = "id name size unused"},
    [ITEM_LOAD] = {.name = "item_load", .columns = "id name position"},
};

static const struct schema_statement_text texts[STATEMENTS] = {
    [EVERY_INSERT] = {.sql = "insert into \"every\" values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
                             "$13, $14, $15, $16, $17)",
                      .types = "int8 bool int2 int4 float4 float8 numeric numeric varchar bytea jsonb uuid "
                               "date time timestamptz timestamp mood"},
    [EVERY_GET] = {.sql = "select \"id\", \"truth\", \"small\", \"middle\", \"narrow\", \"wide\", \"price\", "
                          "trim_scale(\"exact\")::text, \"word\", \"data\", \"document\"::text, \"token\", "
                          "\"day\", \"hour\", \"instant\", \"wall\", \"mood\" from \"every\" where \"id\" = $1",
                   .types = "int8"},
    [ITEM_INSERT] = {.sql = "insert into \"item\" (\"name\", \"price\", \"exact\", \"notes\"" SCHEMA_IF(
                         "0") ", \"id\"" SCHEMA_END
                         SCHEMA_IF("1") ", \"size\"" SCHEMA_END ") values ($2, $4, $5, $6" SCHEMA_IF(
                             "0") ", $1" SCHEMA_END SCHEMA_IF("1") ", $3" SCHEMA_END ") returning \"id\"",
                     .types = "int8 text int4 numeric numeric jsonb",
                     .copy = &item_copy,
                     .bits = 2},
    [ITEM_GET] = {.sql = "select * from \"item\" where \"id\" = $1", .types = "int8"},
    [ITEM_ALL] = {.sql = "select \"id\", \"name\" from \"item\" order by \"id\""},
    [ITEM_COUNT] = {.sql = "select count(*) from \"item\""},
    [ITEM_DELETE] = {.sql = "delete from \"item\" where \"id\" = $1", .types = "int8"},
    [ITEM_UPDATE] = {.sql = "update \"item\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM
                     "\"name\" = $2" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "\"size\" = $3" SCHEMA_END
                                                                           " where \"id\" = $1",
                     .types = "int8 text int4 unknown",
                     .bits = 2},
    [ITEM_LOAD] = {.sql = "select i.\"id\", i.\"name\", k.\"position\" - 1 from unnest($1, $2, $3) with "
                          "ordinality as k(\"key1\", \"key2\", \"key3\", \"position\") join \"item\" i on "
                          "i.\"name\" = k.\"key1\" and i.\"size\" = k.\"key2\" and i.\"price\" = k.\"key3\" "
                          "order by k.\"position\"",
                   .types = "_text _int4 _numeric"},
};

static const struct schema_constraint_name constraints[] = {
    {.name = "item_name_key", .table = "item", .columns = "name", .id = 1},
    {.name = "item_positive", .table = "item", .id = 2},
};

static const struct schema_program_engine engines[] = {{&schema_postgresql_engine, texts}, {NULL, NULL}};

const struct schema_program program = {.abi = SCHEMA_ABI,
                                       .engines = engines,
                                       .schema = "main",
                                       .target = "test",
                                       .statement_count = STATEMENTS,
                                       .statements = statements,
                                       .constraint_count = 2,
                                       .constraints = constraints};

static const char *const tables[] = {
    "create type mood as enum ('sad', 'ok', 'happy')",
    ("create table every (id bigint primary key, truth boolean, small smallint, middle integer, narrow real, wide "
     "double precision, price numeric(18,4), exact numeric, word varchar(8), data bytea, document jsonb, token uuid, "
     "day date, hour time, instant timestamptz, wall timestamp, mood mood)"),
    ("create table item (id bigint generated by default as identity primary key, name text not null constraint "
     "item_name_key unique, size integer not null default 7 constraint item_positive check (size > 0), price "
     "numeric(18,4), exact numeric, notes jsonb)"),
};

schema_db *opened(const char *url, const struct schema_options *options)
{
    schema_db *db;
    if (schema_connect(&program, url, options, &db) != SCHEMA_OK) {
        fprintf(stderr, "%s\n", schema_message(db));
        abort();
    }
    return db;
}

void done(schema_db *db, const char *sql)
{
    if (schema_exec(db, sql, 0, NULL, NULL) != SCHEMA_OK) {
        fprintf(stderr, "%s\n    in: %s\n", schema_message(db), sql);
        abort();
    }
}

static schema_status keep_first(void *context, size_t columns, const schema_value *values)
{
    char *text = context;
    CHECK(columns >= 1);
    if (values->kind == SCHEMA_VALUE_TEXT)
        snprintf(text, 2000, "%s", values->text);
    else if (values->kind == SCHEMA_VALUE_INT64)
        snprintf(text, 2000, "%lld", (long long)values->integer);
    else if (values->kind == SCHEMA_VALUE_DOUBLE)
        schema_double_print(values->real, text);
    return SCHEMA_OK;
}

const char *asked(schema_db *db, const char *sql)
{
    static char text[2000];
    *text = '\0';
    if (schema_query(db, sql, 0, NULL, keep_first, text) != SCHEMA_OK)
        snprintf(text, sizeof text, "%s", schema_message(db));
    return text;
}

const char *database_url(const char *name)
{
    const char *url = new_database(name);
    if (!url)
        return NULL;
    schema_db *db = opened(url, NULL);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        done(db, tables[i]);
    CHECK(schema_close(db) == SCHEMA_OK);
    return url;
}

/* -- what would be generated ---------------------------------------------------------------------------------- */

schema_status item_insert(schema_db *db, int64_t given, const char *name, bool with_size, int size, int64_t *id)
{
    const uint64_t parts = (uint64_t)(given != 0) | (uint64_t)with_size << 1;
    schema_statement *statement = schema_variant_start(db, ITEM_INSERT, &parts, 1);
    if (given)
        schema_bind_int64(statement, 1, given);
    schema_bind_text(statement, 2, name, 0);
    if (with_size)
        schema_bind_int32(statement, 3, size);
    schema_bind_null(statement, 4);
    schema_bind_null(statement, 5);
    schema_bind_null(statement, 6);
    return schema_statement_end_insert(statement, id);
}

schema_status item_get(schema_db *db, int64_t id, char name[40])
{
    schema_statement *statement = schema_statement_start(db, ITEM_GET);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        snprintf(name, 40, "%s", schema_read_text(statement, NULL, 1));
    return schema_statement_end_one(statement);
}

schema_status item_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, ITEM_COUNT);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}
