/* Owns: the statements of a program as constants of C: what messages call them, and for each engine of the build their
 * texts and what its way of bulk inserts and of numbering keys wants. Must not know what is in a text: statements/
 * does.
 */
#include "emit/c/constants.h"
#include "emit/c/spelling.h"

#include "sql/dialect.h"

#include <string.h>

/* The marks of a text with parts, as schemac/program.h calls them; null: it is none. *size: of the mark. */
static const char *mark_at(struct region *region, const char *at, size_t *size)
{
    static const char *const words[] = {
        [4] = "SCHEMA_END", [5] = "SCHEMA_LIST", [6] = "SCHEMA_ITEM", [7] = "SCHEMA_IF_NONE"};
    *size = 1;
    if (*at < 1 || *at > 7)
        return NULL;
    if (*at > 3)
        return words[(int)*at];
    *size = strcspn(at, "\002") + 1;
    return schema_region_format(region, "%s(\"%.*s\")", *at == 1 ? "SCHEMA_IF" : "SCHEMA_UNLESS", (int)*size - 2,
                                at + 1);
}

/* As much of a text without marks as fits on a line, up to a blank; all of it where there is none. */
static size_t that_fits(const char *at, size_t size, size_t room)
{
    size_t fits = 0, used = 2;
    for (size_t i = 0; i < size; i++) {
        used += at[i] == '"' || at[i] == '\\' ? 2 : 1;
        if (used > room)
            return fits ? fits : size;
        if (at[i] == ' ')
            fits = i + 1;
    }
    return size;
}

/* A literal, or several with the marks between them, on lines that begin at the column `margin`. */
static void add_parts(struct text *out, const char *sql, size_t margin)
{
    const char *at = sql, *before = "";
    if (!at[strcspn(at, "\001\003\004\005\006\007")] || strlen(at) > LONGEST_LITERAL) {
        add_c_string(out, at);
        return;
    }
    size_t column = margin;
    while (*at) {
        struct text token = TEXT(out->region);
        size_t size = strcspn(at, "\001\003\004\005\006\007");
        if (size) {
            size_t room = LINE_WIDTH - column > 30 ? LINE_WIDTH - column : LINE_WIDTH - margin;
            size = that_fits(at, size, room);
            add_c_bytes(&token, at, size);
        } else {
            schema_text_add(&token, mark_at(out->region, at, &size));
        }
        if (*before && column + token.size + 1 > LINE_WIDTH) {
            before = "\n";
            column = margin;
        }
        schema_text_add(out, before);
        for (size_t i = 0; *before == '\n' && i < margin; i++)
            schema_text_add_char(out, ' ');
        schema_text_add(out, schema_text_string(&token));
        column += token.size + 1;
        before = " ";
        at += size;
    }
}

/* -- what an engine wants besides ---------------------------------------------------------------------------------- */

static const char *table_name(struct region *region, const struct dialect *dialect, const struct c_table *table)
{
    struct text name = TEXT(region);
    dialect->table(&name, NULL, table->table->name);
    return quoted(region, schema_text_string(&name));
}

static void print_numbered(struct lines *lines, const struct dialect *dialect, const struct c_table *table)
{
    struct region *region = lines->text.region;
    declaration(lines, schema_region_format(
                           region, "static const struct schema_numbered schema_static_%s_numbered_%s = {%s, %s, %u};",
                           dialect->engine, table->name, table_name(region, dialect, table),
                           quoted(region, table->automatic->column->name), numbered_parameter(table)));
    line(lines, "");
}

static void print_copy(struct lines *lines, const struct dialect *dialect, const struct c_table *table)
{
    struct region *region = lines->text.region;
    struct text out = TEXT(region);
    struct c_copied *columns = NEW_ARRAY(region, struct c_copied, table->column_count + 1);
    size_t count = copied_columns(table, columns);
    schema_text_format(&out, "static const struct schema_copy_column schema_static_%s_copied_%s[] = {", dialect->engine,
                       table->name);
    for (size_t i = 0; i < count; i++) {
        struct text name = TEXT(region);
        schema_text_add_quoted(&name, columns[i].column->column->name, '"');
        schema_text_format(&out, "%s{%s, %u, %d}", i ? ", " : "", quoted(region, schema_text_string(&name)),
                           columns[i].parameter, columns[i].bit);
    }
    declaration(lines, schema_region_format(region, "%s};", schema_text_string(&out)));
    declaration(
        lines,
        schema_region_format(
            region, "static const struct schema_copy schema_static_%s_copy_%s = {%s, %zu, schema_static_%s_copied_%s};",
            dialect->engine, table->name, table_name(region, dialect, table), count, dialect->engine, table->name));
    line(lines, "");
}

/* Those of one table stand beside each other. */
static void print_besides(struct lines *lines, const struct c_statements *statements, const struct dialect *dialect)
{
    const struct c_table *numbered = NULL;
    for (size_t i = 0; i < statements->count && dialect->copies; i++)
        if (statements->items[i].copy)
            print_copy(lines, dialect, statements->items[i].copy);
    for (size_t i = 0; i < statements->count && dialect->numbers_apart; i++) {
        const struct c_table *table = statements->items[i].numbered;
        if (table && table != numbered)
            print_numbered(lines, dialect, table);
        numbered = table ? table : numbered;
    }
}

/* -- the arrays -------------------------------------------------------------------------------------------------- */

/* One entry of an array, which is a declaration but for its end. */
static void entry(struct lines *lines, const char *flat)
{
    declaration(lines, flat);
    lines->text.bytes[lines->text.size - 1] = ','; /* in place of the newline */
    schema_text_add_char(&lines->text, '\n');
}

static void add_word(struct text *out, const char *member, const char *value)
{
    if (*value)
        schema_text_format(out, ", .%s = %s", member, quoted(out->region, value));
}

static void print_names(struct lines *lines, const struct c_statements *statements)
{
    line(lines, "static const struct schema_statement_names schema_static_statements[] = {");
    for (size_t i = 0; i < statements->count; i++) {
        const struct c_statement *statement = &statements->items[i];
        struct text out = TEXT(lines->text.region);
        schema_text_format(&out, "[SCHEMA_STATEMENT_%s] = {.name = \"%s\"", statement->id, statement->name);
        add_word(&out, "parameters", statement_parameters(statements, statement));
        add_word(&out, "columns", statement_columns(statements, statement));
        schema_text_add_char(&out, '}');
        entry(lines, schema_text_string(&out));
    }
    line(lines, "};\n");
}

static void print_texts(struct lines *lines, const struct c_statements *statements, size_t engine)
{
    const struct dialect *dialect = statements->dialects[engine];
    print_besides(lines, statements, dialect);
    name_is(lines, "engine", dialect->engine);
    line(lines, "static const struct schema_statement_text schema_static_${engine}_texts[] = {");
    for (size_t i = 0; i < statements->count; i++) {
        const struct c_statement *statement = &statements->items[i];
        struct text out = TEXT(lines->text.region);
        schema_text_format(&out, "[SCHEMA_STATEMENT_%s] = {.sql = ", statement->id);
        add_parts(&out, statement_text(statements, statement, engine), 8 + strlen(".sql = "));
        add_word(&out, "types", statement_types(statements, statement, engine));
        if (statement->copy && dialect->copies)
            schema_text_format(&out, ", .copy = &schema_static_%s_copy_%s", dialect->engine, statement->copy->name);
        if (statement->numbered && dialect->numbers_apart)
            schema_text_format(&out, ", .numbered = &schema_static_%s_numbered_%s", dialect->engine,
                               statement->numbered->name);
        if (statement->bits)
            schema_text_format(&out, ", .bits = %zu", statement->bits);
        schema_text_add_char(&out, '}');
        entry(lines, schema_text_string(&out));
    }
    line(lines, engine + 1 < statements->engine_count ? "};\n" : "};");
}

void print_statement_constants(struct lines *lines, const struct c_statements *statements)
{
    section(lines, "statements");
    if (!statements->count)
        return;
    print_names(lines, statements);
    for (size_t i = 0; i < statements->engine_count; i++)
        print_texts(lines, statements, i);
}
