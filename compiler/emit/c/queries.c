/* Owns: the functions of a query: the structure of its rows, what is declared, and what is done. Must not know SQL. */
#include "emit/c/queries.h"
#include "emit/c/binding.h"
#include "emit/c/options.h"
#include "emit/c/spelling.h"

#include <inttypes.h>
#include <string.h>

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

/* -- spelling -------------------------------------------------------------------------------------------------------
 */

static bool is_list(const struct c_query *query, size_t i)
{
    return query->function->parameters[i].list;
}

/* Children are given what their own text names. */
static bool is_left_out(const struct c_query *query, size_t i)
{
    return query->function->parent && query->function->parameters[i].elsewhere;
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
        if (query->function->parameters[i].optional || is_left_out(query, i))
            continue;
        if (is_list(query, i))
            add_list(&text, region, column);
        else
            schema_text_format(&text, ", %s%s", row_type(region, column), column->parameter);
    }
    if (has_options(query))
        schema_text_format(&text, ", const struct %s *options", query->options);
    return schema_text_string(&text);
}

/* The same as what a call gives: ", ids, ids_count". */
static const char *arguments_of(struct region *region, const struct c_query *query)
{
    struct text text = TEXT(region);
    for (size_t i = 0; i < query->function->parameter_count; i++) {
        const char *name = query->parameters[i].parameter;
        if (is_left_out(query, i))
            continue;
        schema_text_format(&text, is_list(query, i) ? ", %s, %s_count" : ", %s", name, name);
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

/* struct post post; or a pointer, where there may be none. */
static void declare_row_within(struct lines *lines, const struct c_row_within *within)
{
    const struct c_column member = {.name = within->name};
    bool perhaps = within->row->perhaps;
    print_row_member(
        lines,
        schema_region_format(lines->text.region, perhaps ? "const struct %s *" : "struct %s ", within->table->name),
        &member, perhaps ? "null: none" : NULL);
}

static void declare_members(struct lines *lines, const struct c_query *query)
{
    for (size_t i = 0; i < query->column_count; i++) {
        const struct c_row_within *within = row_within_of(query, i);
        if (within && within->row->first == i)
            declare_row_within(lines, within);
        else if (!within)
            print_row_member(lines, row_type(lines->text.region, &query->columns[i]), &query->columns[i],
                             note_of(lines->text.region, &query->columns[i]));
    }
    for (size_t i = 0; i < query->child_count; i++) {
        const struct c_column member = {.name = query->children[i]->function->member};
        print_row_member(lines, schema_region_format(lines->text.region, "struct %s ", query->children[i]->list),
                         &member, query->children[i]->function->comment);
    }
}

static void declare_row(struct lines *lines, const struct c_query *query)
{
    size_t mark = lines->text.size;
    if (query->row == C_ROW_OF_TABLE || query->row == C_ROW_NONE || !query->defines)
        return;
    if (query->row == C_ROW_OF_ITS_OWN) {
        line(lines, "${row}{");
        declare_members(lines, query);
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

static void declare_list(struct lines *lines)
{
    line(lines, "SCHEMA_MUST_USE schema_status ${query}_list(schema_db *db, schema_arena *arena${parameters}, struct "
                "${list} *list);");
}

/* The rows within that may be absent, each in a form: ", &cursor->lent.author"; empty where there are none. */
static const char *each_perhaps(struct lines *lines, const struct c_query *query, const char *form)
{
    struct text text = TEXT(lines->text.region);
    for (size_t i = 0; i < query->row_within_count; i++) {
        if (!query->rows_within[i].row->perhaps)
            continue;
        name_is(lines, "member", query->rows_within[i].name);
        name_is(lines, "of", query->rows_within[i].table->name);
        schema_text_add(&text, filled(lines, form));
    }
    return schema_text_string(&text);
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

/* A parameter that may be null and is there, where nothing is null: in a part that is there because of it. */
static void bind_there(struct lines *lines, const struct c_query *query, size_t i)
{
    struct region *region = lines->text.region;
    struct c_column column = query->parameters[i];
    struct column *plain = NEW(region, struct column);
    const char *value = value_of(region, query, i);
    bool wrapped = column.column->nullable && !is_pointer_like(&column);
    *plain = *column.column;
    plain->nullable = false;
    column.column = plain;
    value = wrapped ? schema_region_format(region, "%s.value", value) : value;
    name_is(lines, "number", schema_region_format(region, "%zu", i + 1));
    name_is(lines, "value", value);
    if (query->function->parameters[i].limits)
        line(lines, "schema_bind_limit(statement, ${number}, ${value});");
    else
        bind_parameter(lines, &column, (unsigned)i + 1, value);
}

static void bind_one_of(struct lines *lines, const struct c_query *query, size_t i)
{
    struct region *region = lines->text.region;
    const struct query_parameter *parameter = &query->function->parameters[i];
    uint64_t bits = bits_of_use(query, i);
    if (parameter->elsewhere)
        return;
    if (!parameter->uses.count && !parameter->list)
        return; /* a flag: it chooses, and is in no text */
    if (bits) {
        name_is(lines, "bits", schema_region_format(region, "0x%" PRIx64, bits));
        line(lines, "if (given[0] & UINT64_C(${bits})) {");
    }
    name_is(lines, "number", schema_region_format(region, "%zu", i + 1));
    name_is(lines, "value", value_of(region, query, i));
    if (parameter->list)
        bind_list(lines, &query->parameters[i], (unsigned)i + 1);
    else if (bits && parameter->optional)
        bind_there(lines, query, i);
    else if (parameter->limits)
        line(lines, "schema_bind_limit(statement, ${number}, ${value});");
    else
        bind_parameter(lines, &query->parameters[i], (unsigned)i + 1, value_of(region, query, i));
    if (bits)
        line(lines, "}");
}

static void bind_all(struct lines *lines, const struct c_query *query)
{
    check_order(lines, query);
    for (size_t i = 0; i < query->function->parameter_count; i++)
        bind_one_of(lines, query, i);
}

/* schema_statement_start(db, …) of a statement that is called as it is named; or the one with the parts that are given.
 */
static void name_start(struct lines *lines, const struct c_query *query, const char *statement)
{
    struct region *region = lines->text.region;
    const char *id = filled(lines, statement);
    name_is(lines, "start",
            has_options(query) ? schema_region_format(region, "schema_variant_start(db, %s, given, 1)", id)
                               : schema_region_format(region, "schema_statement_start(db, %s)", id));
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

/* One that may be absent goes to where the caller, or else the arena, has room for it. */
static void read_row_within(struct lines *lines, const struct c_query *query, const struct c_row_within *within)
{
    struct region *region = lines->text.region;
    const struct row_within *row = within->row;
    const struct c_column *columns = &query->columns[row->first];
    name_is(lines, "within", within->name);
    name_is(lines, "told_by", schema_region_format(region, "%zu", row->told_by));
    if (!row->perhaps) {
        read_columns(lines, row->first, row->count, columns, "row->${within}.${member}");
        return;
    }
    line(lines, "${within}_row = schema_read_row(statement, arena, ${told_by}, ${within}_row, sizeof *${within}_row);\n"
                "if (${within}_row) {");
    read_columns(lines, row->first, row->count, columns, "${within}_row->${member}");
    line(lines, "}\nrow->${within} = ${within}_row;");
}

static void read_members(struct lines *lines, const struct c_query *query)
{
    for (size_t i = 0; i < query->column_count; i++) {
        const struct c_row_within *within = row_within_of(query, i);
        if (within && within->row->first == i)
            read_row_within(lines, query, within);
        else if (!within)
            read_columns(lines, i, 1, &query->columns[i], query->row == C_ROW_VALUE ? "*row" : "row->${member}");
    }
}

static bool reader_needs_arena(struct lines *lines, const struct c_query *query)
{
    return reads_into_arena(query->column_count, query->columns) || *each_perhaps(lines, query, "${member}");
}

static void define_reader(struct lines *lines, const struct c_query *query)
{
    name_is(lines, "lent", "");
    name_is(lines, "not_lent", "");
    name_is(lines, "places", "");
    if (query->row == C_ROW_OF_TABLE || query->row == C_ROW_NONE)
        return;
    name_is(lines, "lent", each_perhaps(lines, query, ", &cursor->lent.${member}"));
    name_is(lines, "not_lent", each_perhaps(lines, query, ", NULL"));
    name_is(lines, "places", each_perhaps(lines, query, ", struct ${of} *${member}_row"));
    line(lines, "static void ${reader}(schema_statement *statement, schema_arena *arena, ${row}*row${places})\n{");
    if (!reader_needs_arena(lines, query))
        line(lines, "(void)arena;");
    read_members(lines, query);
    line(lines, "}\n");
}

/* A member of row i, which is a column of the result: "rows[i].post.id". */
static const char *member_of_row(struct region *region, const struct c_query *query, size_t column)
{
    const char *name = query->columns[column].name;
    const struct c_row_within *within = row_within_of(query, column);
    return within ? schema_region_format(region, within->row->perhaps ? "rows[i].%s->%s" : "rows[i].%s.%s",
                                         within->name, name)
                  : schema_region_format(region, "rows[i].%s", name);
}

static void give_key_of_row(struct lines *lines, const struct c_query *query, size_t column, unsigned part)
{
    const struct c_row_within *within = row_within_of(query, column);
    bool perhaps = within && within->row->perhaps;
    name_is(lines, "within", within ? within->name : "");
    if (perhaps)
        line(lines, "if (rows[i].${within}) {");
    give_key(lines, &query->columns[column], part, member_of_row(lines->text.region, query, column));
    if (perhaps)
        line(lines, "}");
}

static void give_keys(struct lines *lines, const struct c_query *query, const struct c_query *child)
{
    const struct query_function *function = child->function;
    size_t first = function->key_columns[0];
    const struct c_row_within *within = row_within_of(query, first);
    bool braces = function->key_count > 1 || query->columns[first].column->nullable || (within && within->row->perhaps);
    name_is(lines, "parts", schema_region_format(lines->text.region, "%zu", function->key_count));
    line(lines, "schema_keys *keys = schema_keys_new(statement, count, ${parts});");
    line(lines, braces ? "for (size_t i = 0; i < count; i++) {" : "for (size_t i = 0; i < count; i++)");
    lines->indent += !braces;
    for (size_t k = 0; k < function->key_count; k++)
        give_key_of_row(lines, query, function->key_columns[k], (unsigned)k);
    lines->indent -= !braces;
    if (braces)
        line(lines, "}");
}

/* The children of all rows, by one query. */
static void define_children(struct lines *lines, const struct c_query *query, const struct c_query *child)
{
    struct region *region = lines->text.region;
    name_query(lines, child);
    name_is(lines, "owner", query->structure);
    name_is(lines, "children", child->function->member);
    name_is(lines, "position", schema_region_format(region, "%zu", child->column_count));
    name_is(lines, "key_number", schema_region_format(region, "%zu", child->function->parameter_count + 1));
    name_reader(lines, child);
    define_reader(lines, child);
    line(lines, "/* The ${children} of all rows, by one query. */\n"
                "static schema_status schema_static_load_${query}(schema_db *db, schema_arena *arena${parameters}, "
                "struct ${owner} *rows, size_t count)\n{\n"
                "schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_${query});\n"
                "struct ${list} list = {0};\nsize_t capacity = 0;");
    give_keys(lines, query, child);
    for (size_t i = 0; i < child->function->parameter_count; i++)
        bind_one_of(lines, child, i);
    line(lines, "schema_bind_keys(statement, ${key_number}, keys);\n"
                "while (schema_statement_row(statement)) {\n"
                "${row}*grown = schema_statement_grow(statement, arena, list.rows, list.count, &capacity, sizeof "
                "*grown);\n"
                "if (!grown)\n    break;\nlist.rows = grown;\n"
                "${reader}(statement, arena, &grown[list.count++]${not_lent});\n"
                "schema_keys_found(statement, keys, ${position});\n}\n"
                "for (size_t i = 0; i < count; i++) {\n"
                "schema_span span = schema_keys_rows(statement, keys, i);\n"
                "rows[i].${children} = (struct ${list}){span.count ? list.rows + span.first : NULL, span.count};\n}\n"
                "return schema_statement_end(statement);\n}\n");
}

/* What follows when the rows are there, and `status` is that of reading them. */
static void load_children(struct lines *lines, const struct c_query *query, const char *rows)
{
    name_is(lines, "loaded_rows", rows);
    for (size_t i = 0; i < query->child_count; i++) {
        name_is(lines, "child", query->children[i]->name);
        name_is(lines, "arguments", arguments_of(lines->text.region, query->children[i]));
        line(lines, "if (${there})\n    status = schema_static_load_${child}(db, arena${arguments}, ${loaded_rows});");
    }
}

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
