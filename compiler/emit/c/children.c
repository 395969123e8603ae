/* Owns: the children of the rows of a query: one more statement, which loads those of all rows. Must not know SQL. */
#include "emit/c/binding.h"
#include "emit/c/queries.h"

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
void define_children(struct lines *lines, const struct c_query *query, const struct c_query *child)
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
void load_children(struct lines *lines, const struct c_query *query, const char *rows)
{
    name_is(lines, "loaded_rows", rows);
    for (size_t i = 0; i < query->child_count; i++) {
        name_is(lines, "child", query->children[i]->name);
        name_is(lines, "arguments", arguments_of(lines->text.region, query->children[i]));
        line(lines, "if (${there})\n    status = schema_static_load_${child}(db, arena${arguments}, ${loaded_rows});");
    }
}
