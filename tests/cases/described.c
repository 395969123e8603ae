/* See described.h. Reading is left to SQLite's functions for JSON: each part is handed on as JSON again. */
#include "cases/described.h"

#include "support/check.h"

struct writing {
    struct region *region;
    sqlite3 *db;
    struct text enums, tables;
    const char *table;   /* that is being written */
    const char *own;     /* it, as it is described */
    const char *missing; /* what the language does not have */
    size_t keys;         /* columns of the primary key */
    struct text key, items;
};

void each_row(sqlite3 *db, const char *sql, const char *json, visit_row visit, void *context)
{
    sqlite3_stmt *statement = NULL;
    if (!CHECK(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK)) {
        fprintf(stderr, "%s: %s\n", sqlite3_errmsg(db), sql);
        return;
    }
    sqlite3_bind_text(statement, 1, json, -1, SQLITE_STATIC);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const char *first = (const char *)sqlite3_column_text(statement, 0);
        const char *second =
            sqlite3_column_count(statement) > 1 ? (const char *)sqlite3_column_text(statement, 1) : NULL;
        visit(context, first ? first : "", second ? second : "");
    }
    sqlite3_finalize(statement);
}

const char *value_at(struct region *region, sqlite3 *db, const char *json, const char *path)
{
    sqlite3_stmt *statement = NULL;
    const char *value = NULL;
    CHECK(sqlite3_prepare_v2(db, "select ?1 ->> ?2", -1, &statement, NULL) == SQLITE_OK);
    sqlite3_bind_text(statement, 1, json, -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 2, path, -1, SQLITE_STATIC);
    if (sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_text(statement, 0))
        value = schema_region_string(region, (const char *)sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return value;
}

static const char *value(struct writing *writing, const char *json, const char *path)
{
    return value_at(writing->region, writing->db, json, path);
}

static bool is_set(struct writing *writing, const char *json, const char *path)
{
    const char *found = value(writing, json, path);
    return found && strcmp(found, "0") != 0;
}

/* -- columns --------------------------------------------------------------------------------------------------------
 */

/* enum:mood(a|b): the enum is declared once. */
static const char *enum_type(struct writing *writing, const char *type)
{
    size_t size = strcspn(type, "(");
    const char *name = schema_region_copy(writing->region, type, size);
    const char *declared = schema_region_format(writing->region, "enum %s {", name);
    if (strstr(schema_text_string(&writing->enums), declared))
        return name;
    schema_text_format(&writing->enums, "%s ", declared);
    for (const char *at = type + size + 1; *at && *at != ')'; at++)
        schema_text_add(&writing->enums, *at == '|' ? ", " : schema_region_format(writing->region, "%c", *at));
    schema_text_add(&writing->enums, " }\n");
    return name;
}

static const char *type_of(struct writing *writing, const char *type)
{
    static const char *const same[][2] = {
        {"int", "int32"},  {"bigint", "int64"},    {"smallint", "int16"},     {"varchar", "text"},
        {"char", "text"},  {"numeric", "decimal"}, {"timestamp", "datetime"}, {"timestamptz", "timestamp"},
        {"jsonb", "json"}, {"json", "json"},       {"text", "text"}};
    size_t size = strcspn(type, "(");
    if (strncmp(type, "enum:", 5) == 0)
        return enum_type(writing, type + 5);
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        if (strlen(same[i][0]) == size && strncmp(type, same[i][0], size) == 0)
            return schema_region_format(writing->region, "%s%s", same[i][1], type + size);
    if (strcmp(type, "int[]") == 0 || strcmp(type, "bigint[]") == 0)
        return *type == 'i' ? "int32[]" : "int64[]";
    writing->missing = schema_region_format(writing->region, "the type %s", type);
    return "text";
}

static bool is_number(const char *text)
{
    return *text && strspn(text, "0123456789.-") == strlen(text);
}

static void write_default(struct writing *writing, const char *json, const char *type)
{
    const char *text = value(writing, json, "$.default");
    if (!text)
        return;
    schema_text_add(&writing->tables, " default ");
    if (is_set(writing, json, "$.default_is_sql") || (is_number(text) && strncmp(type, "text", 4) != 0))
        schema_text_add(&writing->tables, text);
    else
        schema_text_add_quoted(&writing->tables, text, '\'');
}

/* A key over several columns may stand beside them. */
static bool is_in_key(struct writing *writing, const char *name)
{
    const char *key = value(writing, writing->own, "$.pk");
    return key && strstr(key, schema_region_format(writing->region, "\"%s\"", name));
}

static void write_column(void *context, const char *json, const char *unused)
{
    struct writing *writing = context;
    const char *name = value(writing, json, "$.name"), *nullable = value(writing, json, "$.nullable");
    const char *type = type_of(writing, value(writing, json, "$.type"));
    bool key = is_set(writing, json, "$.pk") || is_in_key(writing, name), unique = is_set(writing, json, "$.unique");
    const char *computed = value(writing, json, "$.computed");
    (void)unused;
    if (value(writing, json, "$.identity"))
        writing->missing = "an identity that counts in its own way";
    if (value(writing, json, "$.comment"))
        schema_text_format(&writing->tables, "    /// %s\n", value(writing, json, "$.comment"));
    schema_text_format(&writing->tables, "    \"%s\" %s%s", name, type,
                       key || (nullable && strcmp(nullable, "0") == 0) ? "" : "?");
    write_default(writing, json, type);
    if (computed)
        schema_text_format(&writing->tables, " = (%s) stored", computed);
    if (value(writing, json, "$.collate"))
        schema_text_format(&writing->tables, " collate \"%s\"", value(writing, json, "$.collate.postgresql"));
    if (is_set(writing, json, "$.index"))
        schema_text_format(&writing->items, "    %sindex \"ix_%s_%s\" (\"%s\")\n", unique ? "unique " : "",
                           writing->table, name, name);
    else if (unique)
        schema_text_add(&writing->tables, " unique");
    schema_text_add_char(&writing->tables, '\n');
    if (key)
        schema_text_format(&writing->key, "%s\"%s\"", writing->keys++ ? ", " : "", name);
}

/* -- items ----------------------------------------------------------------------------------------------------------
 */

static void write_name(void *context, const char *name, const char *unused)
{
    struct text *text = context;
    (void)unused;
    if (text->size && text->bytes[text->size - 1] != '(')
        schema_text_add(text, ", ");
    if (*name == '=') {
        size_t size = strlen(name);
        bool down = size > 6 && strcmp(name + size - 5, " DESC") == 0;
        bool up = size > 5 && strcmp(name + size - 4, " ASC") == 0;
        if (down || up)
            schema_text_format(text, "\"%.*s\"%s", (int)(size - (down ? 6 : 5)), name + 1, down ? " desc" : "");
        else
            schema_text_format(text, "(%s)", name + 1);
    } else {
        schema_text_format(text, "\"%s\"", name);
    }
}

static void write_names(struct writing *writing, const char *json, const char *path)
{
    schema_text_add(&writing->items, " (");
    each_row(writing->db, schema_region_format(writing->region, "select value from json_each(?1, '%s')", path), json,
             write_name, &writing->items);
    schema_text_add_char(&writing->items, ')');
}

static void write_start(struct writing *writing, const char *json, const char *word)
{
    const char *name = value(writing, json, "$.name");
    schema_text_format(&writing->items, "    %s%s", is_set(writing, json, "$.unique") ? "unique " : "", word);
    if (name)
        schema_text_format(&writing->items, " \"%s\"", name);
}

/* An index that has operator classes has one column. */
static void write_class(void *context, const char *column, const char *class)
{
    struct writing *writing = context;
    schema_text_format(&writing->items, " (\"%s\" %s)", column, class);
}

static void write_index(void *context, const char *json, const char *unused)
{
    struct writing *writing = context;
    const char *classes = value(writing, json, "$.ops");
    (void)unused;
    write_start(writing, json, "index");
    if (classes)
        each_row(writing->db, "select key, value from json_each(?1)", classes, write_class, writing);
    else
        write_names(writing, json, "$.on");
    if (value(writing, json, "$.include")) {
        schema_text_add(&writing->items, " include");
        write_names(writing, json, "$.include");
    }
    if (value(writing, json, "$.method"))
        schema_text_format(&writing->items, " using %s", value(writing, json, "$.method"));
    if (is_set(writing, json, "$.nulls_not_distinct"))
        schema_text_add(&writing->items, " nulls not distinct");
    if (value(writing, json, "$.where"))
        schema_text_format(&writing->items, " where %s", value(writing, json, "$.where"));
    schema_text_add_char(&writing->items, '\n');
}

static void write_unique(void *context, const char *json, const char *unused)
{
    struct writing *writing = context;
    (void)unused;
    write_start(writing, json, "unique");
    write_names(writing, json, "$.columns");
    if (is_set(writing, json, "$.deferrable"))
        schema_text_add(&writing->items, " deferrable");
    schema_text_add_char(&writing->items, '\n');
}

static void write_check(void *context, const char *json, const char *unused)
{
    struct writing *writing = context;
    (void)unused;
    write_start(writing, json, "check");
    schema_text_format(&writing->items, " (%s)\n", value(writing, json, "$.expr"));
}

static void write_action(struct writing *writing, const char *json, const char *path, const char *words)
{
    const char *action = value(writing, json, path);
    if (!action)
        return;
    schema_text_format(&writing->items, " %s ", words);
    for (; *action; action++)
        schema_text_add_char(&writing->items, *action >= 'A' && *action <= 'Z' ? (char)(*action - 'A' + 'a') : *action);
}

static void write_foreign_key(void *context, const char *json, const char *unused)
{
    struct writing *writing = context;
    (void)unused;
    if (value(writing, json, "$.match"))
        writing->missing = "match full";
    write_start(writing, json, "foreign key");
    write_names(writing, json, "$.columns");
    schema_text_format(&writing->items, " -> \"%s\"", value(writing, json, "$.ref"));
    write_names(writing, json, "$.ref_columns");
    write_action(writing, json, "$.on_delete", "on delete");
    write_action(writing, json, "$.on_update", "on update");
    if (is_set(writing, json, "$.deferrable"))
        schema_text_add(&writing->items, " deferrable");
    schema_text_add_char(&writing->items, '\n');
}

static void write_table(void *context, const char *name, const char *json)
{
    struct writing *writing = context;
    writing->table = schema_region_string(writing->region, name);
    writing->keys = 0;
    writing->key = TEXT(writing->region);
    writing->items = TEXT(writing->region);
    const char *own = writing->own = schema_region_string(writing->region, json),
               *comment = value(writing, own, "$.comment");
    if (comment)
        schema_text_format(&writing->tables, "/// %s\n", comment);
    schema_text_format(&writing->tables, "table \"%s\" {\n", name);
    each_row(writing->db, "select value from json_each(?1, '$.columns')", own, write_column, writing);
    if (writing->keys)
        schema_text_format(&writing->tables, "    primary key (%s)\n", schema_text_string(&writing->key));
    each_row(writing->db, "select value from json_each(?1, '$.unique')", own, write_unique, writing);
    each_row(writing->db, "select value from json_each(?1, '$.index')", own, write_index, writing);
    each_row(writing->db, "select value from json_each(?1, '$.check')", own, write_check, writing);
    each_row(writing->db, "select value from json_each(?1, '$.fk')", own, write_foreign_key, writing);
    schema_text_format(&writing->tables, "%s}\n", schema_text_string(&writing->items));
}

const char *described_schema(struct region *region, sqlite3 *db, const char *json, const char **missing)
{
    struct writing writing = {.region = region, .db = db, .enums = TEXT(region), .tables = TEXT(region)};
    schema_text_string(&writing.enums);
    if (value(&writing, json, "$.sequences"))
        writing.missing = "a sequence";
    each_row(db, "select key, value from json_each(?1, '$.tables')", json, write_table, &writing);
    if (writing.missing)
        *missing = writing.missing;
    schema_text_add(&writing.enums, schema_text_string(&writing.tables));
    return schema_text_string(&writing.enums);
}
