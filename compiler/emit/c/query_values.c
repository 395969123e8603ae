/* Owns: how the parameters and the row of a query are spelled in C, bound and read. Must not know its functions. */
#include "emit/c/binding.h"
#include "emit/c/options.h"
#include "emit/c/queries.h"
#include "emit/c/spelling.h"

#include <inttypes.h>
#include <string.h>

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
const char *arguments_of(struct region *region, const struct c_query *query)
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
const char *row_of(struct region *region, const struct c_query *query)
{
    return query->row == C_ROW_VALUE ? row_type(region, &query->columns[0])
                                     : schema_region_format(region, "struct %s ", query->structure);
}

void name_query(struct lines *lines, const struct c_query *query)
{
    struct region *region = lines->text.region;
    name_is(lines, "query", query->name);
    name_is(lines, "parameters", parameters_of(region, query));
    if (query->row == C_ROW_NONE)
        return;
    name_is(lines, "row", row_of(region, query));
    name_is(lines, "list", query->list);
}

/* -- the row
 * -----------------------------------------------------------------------------------------------------------
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

void declare_row(struct lines *lines, const struct c_query *query)
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

/* -- parameters
 * --------------------------------------------------------------------------------------------------------
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

void bind_one_of(struct lines *lines, const struct c_query *query, size_t i)
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

void bind_all(struct lines *lines, const struct c_query *query)
{
    check_order(lines, query);
    for (size_t i = 0; i < query->function->parameter_count; i++)
        bind_one_of(lines, query, i);
}

/* schema_statement_start(db, …) of a statement that is called as it is named; or the one with the parts that are given.
 */
void name_start(struct lines *lines, const struct c_query *query, const char *statement)
{
    struct region *region = lines->text.region;
    const char *id = filled(lines, statement);
    name_is(lines, "start",
            has_options(query) ? schema_region_format(region, "schema_variant_start(db, %s, given, 1)", id)
                               : schema_region_format(region, "schema_statement_start(db, %s)", id));
}

/* -- reading
 * -----------------------------------------------------------------------------------------------------------
 */

/* The rows within that may be absent, each in a form: ", &cursor->lent.author"; empty where there are none. */
const char *each_perhaps(struct lines *lines, const struct c_query *query, const char *form)
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

/* What reads a row: a table's reader, or one of the query's own. */
void name_reader(struct lines *lines, const struct c_query *query)
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

void define_reader(struct lines *lines, const struct c_query *query)
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
