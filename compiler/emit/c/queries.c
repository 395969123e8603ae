/* Owns: the functions of a query: the structure of its rows, what is declared, and what is done. Must not know SQL. */
#include "emit/c/queries.h"
#include "emit/c/binding.h"
#include "emit/c/spelling.h"

#include <string.h>

void want_for_queries(const struct c_schema *names, size_t source, bool *wanted)
{
    for (size_t i = 0; i < names->query_count; i++) {
        const struct c_query *query = &names->queries[i];
        for (size_t c = 0; query->source == source && c < query->function->parameter_count; c++)
            if (query->parameters[c].enumeration)
                wanted[query->parameters[c].enumeration->source] = true;
        for (size_t c = 0; query->source == source && c < query->column_count; c++)
            if (query->columns[c].enumeration)
                wanted[query->columns[c].enumeration->source] = true;
    }
}

/* -- spelling -------------------------------------------------------------------------------------------------------
 */

static bool is_list(const struct c_query *query, size_t i)
{
    return query->function->parameters[i].list;
}

/* const int64_t *ids, size_t ids_count */
static void add_list(struct text *text, struct region *region, const struct c_column *column)
{
    const char *type = plain_type(region, column);
    bool pointer = type[strlen(type) - 1] == '*';
    schema_text_format(text, pointer ? ", %sconst *%s, size_t %s_count" : ", const %s*%s, size_t %s_count", type,
                       column->parameter, column->parameter);
}

static const char *parameters_of(struct region *region, const struct c_query *query)
{
    struct text text = TEXT(region);
    for (size_t i = 0; i < query->function->parameter_count; i++) {
        const struct c_column *column = &query->parameters[i];
        if (is_list(query, i))
            add_list(&text, region, column);
        else
            schema_text_format(&text, ", %s%s", row_type(region, column), column->parameter);
    }
    return schema_text_string(&text);
}

/* The type of a row, with a blank or star behind it. */
static const char *row_of(struct region *region, const struct c_query *query)
{
    return query->row == C_ROW_VALUE ? row_type(region, &query->columns[0])
                                     : schema_region_format(region, "struct %s ", query->structure);
}

static void name_query(struct lines *lines, const struct c_query *query)
{
    struct region *region = lines->text.region;
    name_is(lines, "query", query->name);
    name_is(lines, "parameters", parameters_of(region, query));
    if (query->row == C_ROW_NONE)
        return;
    name_is(lines, "row", row_of(region, query));
    name_is(lines, "list", query->list);
}

/* -- the header -----------------------------------------------------------------------------------------------------
 */

static const char *note_of(struct region *region, const struct c_column *column)
{
    const struct column *its = column->column;
    if (its->type.kind == TYPE_DECIMAL)
        return schema_region_format(region, "scale %d", its->type.scale);
    if (its->type.kind == TYPE_JSON)
        return "json";
    if (its->type.kind == TYPE_NUMERIC)
        return "a decimal of any size";
    return its->nullable && is_pointer_like(column) && !column->enumeration ? "null: none" : NULL;
}

static void declare_row(struct lines *lines, const struct c_query *query)
{
    size_t mark = lines->text.size;
    if (query->row == C_ROW_OF_TABLE || query->row == C_ROW_NONE || !query->defines)
        return;
    if (query->row == C_ROW_OF_ITS_OWN) {
        line(lines, "${row}{");
        for (size_t i = 0; i < query->column_count; i++)
            print_row_member(lines, row_type(lines->text.region, &query->columns[i]), &query->columns[i],
                             note_of(lines->text.region, &query->columns[i]));
        line(lines, "};");
        align_comments(lines, mark);
        line(lines, "");
    }
    if (query->function->result == RESULT_MANY || query->function->shape) {
        line(lines, "struct ${list} {\n${row}*rows;\nsize_t count;\n};");
        line(lines, "");
    }
}

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

/* What changes rows has no cursor: all of them are changed at once. */
static bool has_cursor(const struct c_query *query)
{
    return query->function->result == RESULT_MANY && query->function->query->kind == QUERY_SELECT;
}

static void declare_list(struct lines *lines)
{
    line(lines, "SCHEMA_MUST_USE schema_status ${query}_list(schema_db *db, schema_arena *arena${parameters}, struct "
                "${list} *list);");
}

static void declare_cursor(struct lines *lines)
{
    line(lines, "struct ${query} {\n${row}row; /* lent until the next one */\nschema_cursor cursor;\n};");
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
    name_query(lines, query);
    declare_row(lines, query);
    comment_query(lines, query);
    switch (function->result) {
    case RESULT_ONE:
    case RESULT_ONE_OR_NONE:
        declare_one(lines, function->result == RESULT_ONE_OR_NONE);
        break;
    case RESULT_MANY:
        if (has_cursor(query))
            declare_cursor(lines);
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

static void bind_list(struct lines *lines, const struct c_column *column, unsigned number)
{
    struct region *region = lines->text.region;
    name_is(lines, "list_of", column->parameter);
    name_is(lines, "place", schema_region_format(region, "%u", number));
    line(lines, "schema_keys *${list_of}_keys = schema_list_new(statement, ${list_of}_count);\n"
                "for (size_t i = 0; ${list_of} && i < ${list_of}_count; i++)");
    lines->indent++;
    give_item(lines, column, schema_region_format(region, "%s_keys", column->parameter),
              schema_region_format(region, "%s[i]", column->parameter));
    lines->indent--;
    line(lines, "schema_bind_keys(statement, ${place}, ${list_of}_keys);");
}

static void bind_all(struct lines *lines, const struct c_query *query)
{
    for (size_t i = 0; i < query->function->parameter_count; i++) {
        const struct c_column *column = &query->parameters[i];
        name_is(lines, "number", schema_region_format(lines->text.region, "%zu", i + 1));
        name_is(lines, "value", column->parameter);
        if (is_list(query, i))
            bind_list(lines, column, (unsigned)i + 1);
        else if (query->function->parameters[i].limits)
            line(lines, "schema_bind_limit(statement, ${number}, ${value});");
        else
            bind_parameter(lines, column, (unsigned)i + 1, column->parameter);
    }
}

/* What reads a row: a table's reader, or one of the query's own. */
static void name_reader(struct lines *lines, const struct c_query *query)
{
    struct region *region = lines->text.region;
    const char *its = query->row == C_ROW_OF_TABLE
                          ? schema_region_format(region, "schema_internal_${target}_read_%s", query->table->name)
                          : schema_region_format(region, "schema_static_read_%s", query->name);
    name_is(lines, "reader", filled(lines, its));
}

static void define_reader(struct lines *lines, const struct c_query *query)
{
    if (query->row == C_ROW_OF_TABLE || query->row == C_ROW_NONE)
        return;
    line(lines, "static void ${reader}(schema_statement *statement, schema_arena *arena, ${row}*row)\n{");
    if (!reads_into_arena(query->column_count, query->columns))
        line(lines, "(void)arena;");
    read_columns(lines, query->column_count, query->columns, query->row == C_ROW_VALUE ? "*row" : "row->${member}");
    line(lines, "}\n");
}

static void define_one(struct lines *lines, const struct c_query *query, bool perhaps)
{
    line(lines, perhaps ? "schema_status ${query}(schema_db *db, schema_arena *arena${parameters}, ${row}*row, bool "
                          "*found)\n{\nschema_statement *statement = schema_statement_start(db, "
                          "SCHEMA_STATEMENT_${query});"
                        : "schema_status ${query}(schema_db *db, schema_arena *arena${parameters}, ${row}*row)\n{\n"
                          "schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_${query});");
    bind_all(lines, query);
    line(lines, perhaps ? "*found = schema_statement_row(statement);\nif (*found)\n    ${reader}(statement, arena, "
                          "row);\nreturn schema_statement_end(statement);\n}\n"
                        : "if (schema_statement_row(statement))\n    ${reader}(statement, arena, row);\n"
                          "return schema_statement_end_one(statement);\n}\n");
}

static void define_cursor(struct lines *lines, const struct c_query *query)
{
    line(lines, "struct ${query} ${query}_open(schema_place place, schema_db *db${parameters})\n{\n"
                "schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_${query}_open, place);");
    bind_all(lines, query);
    line(lines, "return (struct ${query}){.cursor = schema_cursor_open(statement)};\n}\n");
    line(lines, "bool ${query}_next(struct ${query} *cursor)\n{\n"
                "if (!schema_cursor_row(&cursor->cursor))\n    return false;\n"
                "${reader}(cursor->cursor.statement, NULL, &cursor->row);\n"
                "return schema_cursor_good(&cursor->cursor);\n}\n");
}

static void define_list(struct lines *lines, const struct c_query *query)
{
    name_is(lines, "start",
            filled(lines, has_cursor(query) ? "schema_statement_start_as(db, SCHEMA_STATEMENT_${query}_open, "
                                              "\"${query}_list\")"
                                            : "schema_statement_start(db, SCHEMA_STATEMENT_${query}_list)"));
    line(lines,
         "schema_status ${query}_list(schema_db *db, schema_arena *arena${parameters}, struct ${list} *list)\n{\n"
         "schema_statement *statement = ${start};\n"
         "size_t capacity = 0;\n*list = (struct ${list}){0};");
    bind_all(lines, query);
    line(lines, "while (schema_statement_row(statement)) {\n"
                "${row}*rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity, sizeof "
                "*rows);\n"
                "if (!rows)\n    break;\nlist->rows = rows;\n"
                "${reader}(statement, arena, &rows[list->count++]);\n}\n"
                "schema_status status = schema_statement_end(statement);\n"
                "if (status != SCHEMA_OK)\n    *list = (struct ${list}){0};\nreturn status;\n}\n");
}

static void define_change(struct lines *lines, const struct c_query *query, bool counts)
{
    line(lines, counts ? "schema_status ${query}(schema_db *db${parameters}, int64_t *changed)\n{\n"
                         "schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_${query});"
                       : "schema_status ${query}(schema_db *db${parameters})\n{\n"
                         "schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_${query});");
    bind_all(lines, query);
    line(lines, counts ? "return schema_statement_end_rows(statement, changed);\n}\n"
                       : "return schema_statement_end_rows(statement, NULL);\n}\n");
}

void define_query(struct lines *lines, const struct c_query *query)
{
    enum query_result result = query->function->result;
    section(lines, schema_region_format(lines->text.region, "query %s", query->name));
    name_query(lines, query);
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
