/* Owns: the functions of a query: what is declared, and what is done. Must not know SQL. */
#include "emit/c/queries.h"
#include "emit/c/binding.h"
#include "emit/c/options.h"
#include "emit/c/spelling.h"

void want_for_queries(const struct c_schema *names, size_t source, bool *wanted)
{
    for (size_t i = 0; i < names->query_count; i++) {
        const struct c_query *query = &names->queries[i];
        for (size_t c = 0; query->source == source && c < query->function->parameter_count; c++)
            if (query->parameters[c].enumeration)
                wanted[query->parameters[c].enumeration->source] = true;
        bool own = query->source == source && query->row != C_ROW_OF_TABLE;
        for (size_t c = 0; own && c < query->column_count; c++)
            if (query->columns[c].enumeration && !row_within_of(query, c))
                wanted[query->columns[c].enumeration->source] = true;
    }
}

void want_for_rows_within(const struct c_schema *names, size_t source, bool *wanted)
{
    for (size_t i = 0; i < names->query_count; i++)
        for (size_t r = 0; names->queries[i].source == source && row_needed(&names->queries[i], r); r++)
            wanted[row_needed(&names->queries[i], r)->source] = true;
}

/* -- the header -----------------------------------------------------------------------------------------------------
 */

static void declare_one(struct lines *lines, bool perhaps)
{
    line(lines, perhaps ? "SCHEMA_MUST_USE schema_status ${query}(schema_db *db, schema_arena *arena${parameters}, "
                          "${row}*row, bool *found);"
                        : "SCHEMA_MUST_USE schema_status ${query}(schema_db *db, schema_arena *arena${parameters}, "
                          "${row}*row);");
}

static void declare_change(struct lines *lines, bool counts)
{
    line(lines, counts ? "SCHEMA_MUST_USE schema_status ${query}(schema_db *db${parameters}, int64_t *changed);"
                       : "SCHEMA_MUST_USE schema_status ${query}(schema_db *db${parameters});");
}

static void declare_list(struct lines *lines)
{
    line(lines, "SCHEMA_MUST_USE schema_status ${query}_list(schema_db *db, schema_arena *arena${parameters}, struct "
                "${list} *list);");
}

static void declare_cursor(struct lines *lines, const struct c_query *query)
{
    const char *lent = each_perhaps(lines, query, "struct ${of} ${member};\n");
    name_is(lines, "lent", lent);
    line(lines, "struct ${query} {\n${row}row; /* lent until the next one */\nschema_cursor cursor;");
    if (*lent)
        line(lines, "struct {\n${lent}} lent; /* what row points to */");
    line(lines, "};");
    line(lines, "struct ${query} ${query}_open(schema_place place, schema_db *db${parameters});\n"
                "bool ${query}_next(struct ${query} *cursor);\n"
                "static inline void ${query}_close(struct ${query} *cursor)\n{\n"
                "schema_ignore(schema_cursor_end(&cursor->cursor));\n}");
    line(lines, "");
    line(lines, "/* The same rows in the arena. */");
}

static const char *answers(const struct c_query *query)
{
    switch (query->function->result) {
    case RESULT_ONE:
        return "SCHEMA_NOT_FOUND: no row.";
    case RESULT_ONE_OR_NONE:
        return "*found: whether there is a row.";
    case RESULT_CHANGED:
        return "*changed, which may be null: how many rows.";
    case RESULT_NOTHING:
        return NULL;
    case RESULT_MANY:
        break;
    }
    return has_cursor(query) ? "A cursor over the rows." : "All rows, in the arena.";
}

/* What the schema says of it, what it answers, and its own text. */
static void comment_query(struct lines *lines, const struct c_query *query)
{
    struct text text = TEXT(lines->text.region);
    const char *const parts[] = {query->function->comment, answers(query), query->function->text};
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        if (parts[i])
            schema_text_format(&text, "%s%s", text.size ? "\n" : "", parts[i]);
    doc_comment(lines, schema_text_string(&text));
}

void declare_query(struct lines *lines, const struct c_query *query)
{
    struct region *region = lines->text.region;
    const struct query_function *function = query->function;
    section(lines, schema_region_format(region, "query %s", query->name));
    for (size_t i = 0; i < query->child_count; i++) {
        name_query(lines, query->children[i]);
        declare_row(lines, query->children[i]);
    }
    name_query(lines, query);
    declare_row(lines, query);
    declare_options(lines, query);
    comment_query(lines, query);
    switch (function->result) {
    case RESULT_ONE:
    case RESULT_ONE_OR_NONE:
        declare_one(lines, function->result == RESULT_ONE_OR_NONE);
        break;
    case RESULT_MANY:
        if (has_cursor(query))
            declare_cursor(lines, query);
        declare_list(lines);
        break;
    case RESULT_CHANGED:
    case RESULT_NOTHING:
        declare_change(lines, function->result == RESULT_CHANGED);
        break;
    }
}

/* -- the source -----------------------------------------------------------------------------------------------------
 */

static void define_one_with_children(struct lines *lines, const struct c_query *query, bool perhaps)
{
    name_is(lines, "found", perhaps ? "*found" : "found");
    line(lines,
         perhaps ? "*found = schema_statement_row(statement);" : "bool found = schema_statement_row(statement);");
    line(lines, "if (${found})\n    ${reader}(statement, arena, row${not_lent});");
    line(lines, perhaps ? "schema_status status = schema_statement_end(statement);"
                        : "schema_status status = schema_statement_end_one(statement);");
    name_is(lines, "there", perhaps ? "status == SCHEMA_OK && *found" : "status == SCHEMA_OK");
    load_children(lines, query, "row, 1");
    line(lines, "return status;\n}\n");
}

static void define_one(struct lines *lines, const struct c_query *query, bool perhaps)
{
    name_start(lines, query, "SCHEMA_STATEMENT_${query}");
    line(lines, perhaps ? "schema_status ${query}(schema_db *db, schema_arena *arena${parameters}, ${row}*row, bool "
                          "*found)\n{"
                        : "schema_status ${query}(schema_db *db, schema_arena *arena${parameters}, ${row}*row)\n{");
    begin_parts(lines, query);
    line(lines, "schema_statement *statement = ${start};");
    bind_all(lines, query);
    if (query->child_count) {
        define_one_with_children(lines, query, perhaps);
        return;
    }
    line(lines, perhaps ? "*found = schema_statement_row(statement);\nif (*found)\n    ${reader}(statement, arena, "
                          "row${not_lent});\nreturn schema_statement_end(statement);\n}\n"
                        : "if (schema_statement_row(statement))\n    ${reader}(statement, arena, row${not_lent});\n"
                          "return schema_statement_end_one(statement);\n}\n");
}

static void define_cursor(struct lines *lines, const struct c_query *query)
{
    line(lines, "struct ${query} ${query}_open(schema_place place, schema_db *db${parameters})\n{");
    begin_parts(lines, query);
    line(lines, has_options(query)
                    ? "schema_statement *statement = schema_cursor_variant(db, SCHEMA_STATEMENT_${query}_open, place, "
                      "given, 1);"
                    : "schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_${query}_open, place);");
    bind_all(lines, query);
    line(lines, "return (struct ${query}){.cursor = schema_cursor_open(statement)};\n}\n");
    line(lines, "bool ${query}_next(struct ${query} *cursor)\n{\n"
                "if (!schema_cursor_row(&cursor->cursor))\n    return false;\n"
                "${reader}(cursor->cursor.statement, NULL, &cursor->row${lent});\n"
                "return schema_cursor_good(&cursor->cursor);\n}\n");
}

static void define_list(struct lines *lines, const struct c_query *query)
{
    name_start(lines, query, "SCHEMA_STATEMENT_${query}_list");
    if (has_cursor(query))
        name_is(lines, "start",
                filled(lines, has_options(query) ? "schema_variant_start_as(db, SCHEMA_STATEMENT_${query}_open, "
                                                   "\"${query}_list\", given, 1)"
                                                 : "schema_statement_start_as(db, SCHEMA_STATEMENT_${query}_open, "
                                                   "\"${query}_list\")"));
    line(lines,
         "schema_status ${query}_list(schema_db *db, schema_arena *arena${parameters}, struct ${list} *list)\n{");
    begin_parts(lines, query);
    line(lines, "schema_statement *statement = ${start};\n"
                "size_t capacity = 0;\n*list = (struct ${list}){0};");
    bind_all(lines, query);
    line(lines, "while (schema_statement_row(statement)) {\n"
                "${row}*rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity, sizeof "
                "*rows);\n"
                "if (!rows)\n    break;\nlist->rows = rows;\n"
                "${reader}(statement, arena, &rows[list->count++]${not_lent});\n}\n"
                "schema_status status = schema_statement_end(statement);");
    name_is(lines, "there", "status == SCHEMA_OK && list->count");
    load_children(lines, query, "list->rows, list->count");
    line(lines, "if (status != SCHEMA_OK)\n    *list = (struct ${list}){0};\nreturn status;\n}\n");
}

static void define_change(struct lines *lines, const struct c_query *query, bool counts)
{
    name_start(lines, query, "SCHEMA_STATEMENT_${query}");
    line(lines, counts ? "schema_status ${query}(schema_db *db${parameters}, int64_t *changed)\n{"
                       : "schema_status ${query}(schema_db *db${parameters})\n{");
    begin_parts(lines, query);
    line(lines, "schema_statement *statement = ${start};");
    bind_all(lines, query);
    line(lines, counts ? "return schema_statement_end_rows(statement, changed);\n}\n"
                       : "return schema_statement_end_rows(statement, NULL);\n}\n");
}

void define_query(struct lines *lines, const struct c_query *query)
{
    enum query_result result = query->function->result;
    section(lines, schema_region_format(lines->text.region, "query %s", query->name));
    for (size_t i = 0; i < query->child_count; i++)
        define_children(lines, query, query->children[i]);
    name_query(lines, query);
    define_parts(lines, query);
    if (result > RESULT_MANY) {
        define_change(lines, query, result == RESULT_CHANGED);
        return;
    }
    name_reader(lines, query);
    define_reader(lines, query);
    if (result != RESULT_MANY) {
        define_one(lines, query, result == RESULT_ONE_OR_NONE);
        return;
    }
    if (has_cursor(query))
        define_cursor(lines, query);
    define_list(lines, query);
}
