/* Databases as comparable text: see structure.h. Owns: what counts as the same. */
#include "support/structure.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct lines {
    size_t count, capacity;
    const char **items;
};

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char *sorted(struct region *region, struct lines *lines, const char *between)
{
    struct text text = TEXT(region);
    if (lines->count)
        qsort(lines->items, lines->count, sizeof *lines->items, by_text);
    for (size_t i = 0; i < lines->count; i++) {
        schema_text_add(&text, lines->items[i]);
        schema_text_add(&text, between);
    }
    return schema_text_string(&text);
}

/* Where the token at `at` ends: a quoted piece, a word, or one character. */
static const char *token_end(const char *at)
{
    if (*at == '\'' || *at == '"' || *at == '`') {
        char quote = *at++;
        while (*at && (*at != quote || at[1] == quote))
            at += *at == quote ? 2 : 1;
        return *at ? at + 1 : at;
    }
    if (isalnum((unsigned char)*at) || *at == '_' || *at == '.') {
        while (isalnum((unsigned char)*at) || *at == '_' || *at == '.')
            at++;
        return at;
    }
    return at + 1;
}

/* One item of a table with one blank between tokens, and without `constraint "name"` where names do not count. */
static const char *item_of(struct region *region, const char *from, const char *to, bool names)
{
    struct text text = TEXT(region);
    for (const char *at = from, *end; at < to; at = end) {
        if (isspace((unsigned char)*at)) {
            end = at + 1;
            continue;
        }
        end = token_end(at);
        if (!names && end - at == 10 && strncasecmp(at, "constraint", 10) == 0) {
            while (isspace((unsigned char)*end))
                end++;
            end = token_end(end);
            continue;
        }
        if (text.size)
            schema_text_add_char(&text, ' ');
        schema_text_add_bytes(&text, at, (size_t)(end - at));
    }
    return schema_text_string(&text);
}

static const char *table_of(struct region *region, const char *sql, bool names)
{
    struct lines items = {0};
    const char *open = strchr(sql, '(');
    if (!open)
        return sql;
    const char *begin = open + 1, *at = begin;
    int depth = 1;
    while (*at && depth) {
        depth += *at == '(' ? 1 : *at == ')' ? -1 : 0;
        if ((*at == ',' && depth == 1) || depth == 0) {
            APPEND(region, &items, item_of(region, begin, at, names));
            begin = at + 1;
        }
        at = token_end(at);
    }
    struct text text = TEXT(region);
    schema_text_add(&text, item_of(region, sql, open, true));
    schema_text_add(&text, "\n    ");
    schema_text_add(&text, sorted(region, &items, "\n    "));
    schema_text_add(&text, item_of(region, at, at + strlen(at), true));
    return schema_text_string(&text);
}

/* create [unique] index "name" on …: without the name. */
static const char *index_of(struct region *region, const char *sql, bool names)
{
    const char *normal = item_of(region, sql, sql + strlen(sql), true);
    if (names)
        return normal;
    const char *on = strstr(normal, " on ");
    if (!on)
        on = strstr(normal, " ON ");
    bool unique = strncasecmp(normal, "create unique", 13) == 0;
    return schema_region_format(region, "create %sindex%s", unique ? "unique " : "", on ? on : normal);
}

const char *structure_of(struct region *region, sqlite3 *db, bool names)
{
    struct lines lines = {0};
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(
            db,
            "select type, sql from sqlite_schema where sql is not null and name not like 'sqlite!_%' escape '!' "
            "and tbl_name not like 'schemac!_%' escape '!'",
            -1, &statement, NULL) != SQLITE_OK)
        return sqlite3_errmsg(db);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const char *type = (const char *)sqlite3_column_text(statement, 0);
        const char *sql = (const char *)sqlite3_column_text(statement, 1);
        const char *line = strcmp(type, "table") == 0   ? table_of(region, sql, names)
                           : strcmp(type, "index") == 0 ? index_of(region, sql, names)
                                                        : item_of(region, sql, sql + strlen(sql), true);
        APPEND(region, &lines, schema_region_string(region, line));
    }
    sqlite3_finalize(statement);
    return sorted(region, &lines, "\n");
}

const char *rows_of(struct region *region, sqlite3 *db, const char *sql)
{
    struct text text = TEXT(region);
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        return schema_region_string(region, sqlite3_errmsg(db));
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(statement); i++) {
            const char *value = (const char *)sqlite3_column_text(statement, i);
            schema_text_format(&text, "%s%s", i ? "|" : "", value ? value : "null");
        }
        schema_text_add_char(&text, '\n');
    }
    if (sqlite3_finalize(statement) != SQLITE_OK)
        schema_text_add(&text, sqlite3_errmsg(db));
    return schema_text_string(&text);
}

const char *content_of(struct region *region, sqlite3 *db)
{
    struct lines lines = {0};
    sqlite3_stmt *tables;
    if (sqlite3_prepare_v2(db,
                           "select m.name, (select group_concat('quote(\"' || c.name || '\")', ' || ''|'' || ') "
                           "from (select name from pragma_table_xinfo(m.name) order by name) c) "
                           "from sqlite_schema m where type = 'table' and name not like 'sqlite!_%' escape '!' "
                           "and name not like 'schemac!_%' escape '!' order by 1",
                           -1, &tables, NULL) != SQLITE_OK)
        return sqlite3_errmsg(db);
    while (sqlite3_step(tables) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(tables, 0);
        const char *sql = schema_region_format(region, "select '%s: ' || %s from \"%s\" order by 1", name,
                                               (const char *)sqlite3_column_text(tables, 1), name);
        APPEND(region, &lines, rows_of(region, db, sql));
    }
    sqlite3_finalize(tables);
    return sorted(region, &lines, "");
}
