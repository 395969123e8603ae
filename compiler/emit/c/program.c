/* Owns: what is generated once for a target: the umbrella header, what its sources share, and the program: statements,
 * constraints and revisions. Must not know how a revision is written as data: embedding.c does. */
#include "emit/c/embedding.h"
#include "emit/c/spelling.h"

#include "schemac/runtime.h"
#include "sql/dialect.h"

#include <string.h>

const char *emit_umbrella(const struct c_schema *names)
{
    struct region *region = names->region;
    struct lines lines;
    begin_file(&lines, names, "the .schema files of this target");
    name_is(&lines, "target", names->options->target);
    name_is(&lines, "prefix", names->prefix);
    name_is(&lines, "TARGET", upper_case(region, names->options->target));
    line(&lines, "#ifndef SCHEMA_INTERNAL_${TARGET}_TARGET_H\n#define SCHEMA_INTERNAL_${TARGET}_TARGET_H\n\n#include "
                 "\"schemac/runtime.h\"\n");
    for (size_t i = 0; i < names->schema->source_count; i++) {
        name_is(&lines, "file", names->file_names[i]);
        line(&lines, "#include \"${file}.h\"");
    }
    line(&lines, "\n#ifdef __cplusplus\nextern \"C\"\n{\n#endif");
    lines.indent = 0;
    section(&lines, "constraints");
    line(&lines,
         "/* What schema_error_of(db)->constraint_id is compared with. */\nenum ${prefix}${target}_constraint {");
    line(&lines, names->constraint_count ? "${TARGET}_CONSTRAINT_NONE," : "${TARGET}_CONSTRAINT_NONE");
    for (size_t i = 0; i < names->constraint_count; i++) {
        name_is(&lines, "constant", names->constraints[i].constant);
        line(&lines, i + 1 < names->constraint_count ? "${constant}," : "${constant}");
    }
    line(&lines, "};");
    section(&lines, "opening");
    line(&lines,
         "/* Connects, and applies what is pending. *db is set on failure too; schema_close it in any case. */\n"
         "SCHEMA_MUST_USE schema_status ${prefix}${target}_open(const char *url, schema_db **db);\n"
         "SCHEMA_MUST_USE schema_status ${prefix}${target}_open_with(const char *url, const struct schema_options "
         "*options, schema_db **db);\n");
    line(&lines, "/* The id of the newest revision that this program knows; \"draft\" when that is not frozen, \"\" "
                 "for none. */\n"
                 "const char *${prefix}${target}_revision(void);\n");
    line(&lines, "#ifdef __cplusplus\n}\n#endif\n\n#endif");
    return schema_text_string(&lines.text);
}

const char *emit_internal(const struct c_schema *names, const struct c_statements *statements)
{
    struct lines lines;
    begin_file(&lines, names, "the .schema files of this target");
    name_is(&lines, "target", names->options->target);
    name_is(&lines, "TARGET", upper_case(names->region, names->options->target));
    line(&lines,
         "/* What the generated sources share. Not for applications. */\n#ifndef SCHEMA_INTERNAL_${TARGET}_H\n#define "
         "SCHEMA_INTERNAL_${TARGET}_H\n\n#include \"${target}.h\"\n\n#include \"schemac/statement.h\"\n");
    line(&lines, "enum schema_internal_${target}_statement {");
    for (size_t i = 0; i < statements->count; i++) {
        name_is(&lines, "statement", statements->items[i].id);
        line(&lines, "SCHEMA_STATEMENT_${statement},");
    }
    line(&lines, "SCHEMA_INTERNAL_${TARGET}_STATEMENTS\n};\n");
    for (size_t i = 0; i < names->enum_count; i++) {
        name_is(&lines, "enum", names->enums[i].name);
        line(&lines, "extern const char *const schema_internal_${target}_texts_${enum}[];");
        if (names->enums[i].enumeration->numbered)
            line(&lines, "extern const int64_t schema_internal_${target}_numbers_${enum}[];");
    }
    for (size_t i = 0; i < names->table_count; i++) {
        const struct c_table *table = &names->tables[i];
        name_is(&lines, "table", table->name);
        line(&lines, "");
        line(&lines,
             "void schema_internal_${target}_read_${table}(schema_statement *statement, schema_arena *arena, struct "
             "${table} *row);");
        if (needs_row_loader(names, table))
            line(&lines, "schema_status schema_internal_${target}_load_rows_${table}(schema_statement *statement, "
                         "schema_keys *keys, "
                         "schema_arena *arena, size_t count, struct ${table} **loaded);");
        if (needs_list_loader(names, table))
            line(&lines, "schema_status schema_internal_${target}_load_lists_${table}(schema_statement *statement, "
                         "schema_keys *keys, "
                         "schema_arena *arena, size_t count, struct ${table}_list *lists);");
    }
    line(&lines, "\n#endif");
    return schema_text_string(&lines.text);
}

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

typedef const char *text_maker(const struct c_statements *statements, const struct c_statement *statement,
                               size_t engine);

/* A text for each engine: .sqlite = "…", */
static void add_texts(struct text *out, const struct c_statements *statements, const struct c_statement *statement,
                      text_maker *make, const char *suffix)
{
    for (size_t i = 0; i < statements->engine_count; i++) {
        const char *text = make(statements, statement, i);
        if (!*text)
            continue;
        const char *head = schema_region_format(out->region, ".%s%s = ", statements->dialects[i]->engine, suffix);
        schema_text_format(out, ", %s", head);
        add_parts(out, text, 8 + strlen(head));
    }
}

/* For the first of the engines where it is needed: the name of a table is the same for all of them. */
static const struct dialect *numbering(const struct c_statements *statements)
{
    for (size_t i = 0; i < statements->engine_count; i++)
        if (statements->dialects[i]->numbers_apart)
            return statements->dialects[i];
    return NULL;
}

static void print_numbered(struct lines *lines, const struct dialect *dialect, const struct c_table *table)
{
    struct region *region = lines->text.region;
    struct text name = TEXT(region);
    dialect->table(&name, NULL, table->table->name);
    declaration(lines, schema_region_format(
                           region, "static const struct schema_numbered schema_static_numbered_%s = {%s, %s, %u};",
                           table->name, quoted(region, schema_text_string(&name)),
                           quoted(region, table->automatic->column->name), numbered_parameter(table)));
    line(lines, "");
}

static bool any_copies(const struct c_statements *statements)
{
    bool any = false;
    for (size_t i = 0; i < statements->engine_count; i++)
        any |= statements->dialects[i]->copies;
    return any;
}

static void print_copy(struct lines *lines, const struct c_statements *statements, const struct c_table *table)
{
    struct region *region = lines->text.region;
    struct text out = TEXT(region);
    struct c_copied *columns = NEW_ARRAY(region, struct c_copied, table->column_count + 1);
    size_t count = copied_columns(table, columns);
    schema_text_format(&out, "static const struct schema_copy_column schema_static_copied_%s[] = {", table->name);
    for (size_t i = 0; i < count; i++) {
        struct text name = TEXT(region);
        schema_text_add_quoted(&name, columns[i].column->column->name, '"');
        schema_text_format(&out, "%s{%s, %u, %d}", i ? ", " : "", quoted(region, schema_text_string(&name)),
                           columns[i].parameter, columns[i].bit);
    }
    declaration(lines, schema_region_format(region, "%s};", schema_text_string(&out)));
    for (size_t i = 0; i < statements->engine_count; i++) {
        struct text name = TEXT(region);
        if (!statements->dialects[i]->copies)
            continue;
        statements->dialects[i]->table(&name, NULL, table->table->name);
        declaration(lines,
                    schema_region_format(
                        region,
                        "static const struct schema_copy schema_static_copy_%s = {%s, %zu, schema_static_copied_%s};",
                        table->name, quoted(region, schema_text_string(&name)), count, table->name));
    }
    line(lines, "");
}

static void add_word(struct text *out, const char *member, const char *value)
{
    if (*value)
        schema_text_format(out, ", .%s = %s", member, quoted(out->region, value));
}

static void print_statements(struct lines *lines, const struct c_statements *statements)
{
    struct region *region = lines->text.region;
    section(lines, "statements");
    for (size_t i = 0; i < statements->count; i++)
        if (statements->items[i].copy && any_copies(statements))
            print_copy(lines, statements, statements->items[i].copy);
    const struct c_table *numbered = NULL;
    for (size_t i = 0; i < statements->count && numbering(statements); i++) {
        if (statements->items[i].numbered && statements->items[i].numbered != numbered)
            print_numbered(lines, numbering(statements), statements->items[i].numbered);
        numbered = statements->items[i].numbered ? statements->items[i].numbered : numbered;
    }
    if (!statements->count)
        return;
    line(lines, "static const struct schema_statement_text schema_static_statements[] = {");
    for (size_t i = 0; i < statements->count; i++) {
        const struct c_statement *statement = &statements->items[i];
        struct text out = TEXT(region);
        schema_text_format(&out, "[SCHEMA_STATEMENT_%s] = {.name = \"%s\"", statement->id, statement->name);
        add_texts(&out, statements, statement, statement_text, "");
        add_word(&out, "parameters", statement_parameters(statements, statement));
        add_word(&out, "columns", statement_columns(statements, statement));
        add_texts(&out, statements, statement, statement_types, "_types");
        if (statement->bits)
            schema_text_format(&out, ", .bits = %zu", statement->bits);
        if (statement->copy && any_copies(statements))
            schema_text_format(&out, ", .copy = &schema_static_copy_%s", statement->copy->name);
        if (statement->numbered && numbering(statements))
            schema_text_format(&out, ", .numbered = &schema_static_numbered_%s", statement->numbered->name);
        schema_text_add_char(&out, '}');
        declaration(lines, schema_text_string(&out));
        lines->text.bytes[lines->text.size - 1] = ','; /* in place of the newline */
        schema_text_add_char(&lines->text, '\n');
    }
    line(lines, "};");
}

static void print_constraints(struct lines *lines, const struct c_schema *names)
{
    if (!names->constraint_count)
        return;
    section(lines, "constraints");
    line(lines, "static const struct schema_constraint_name schema_static_constraints[] = {");
    for (size_t i = 0; i < names->constraint_count; i++) {
        const struct c_constraint *constraint = &names->constraints[i];
        name_is(lines, "name", quoted(lines->text.region, constraint->name));
        name_is(lines, "table", quoted(lines->text.region, constraint->table));
        name_is(lines, "columns", constraint->columns ? quoted(lines->text.region, constraint->columns) : "NULL");
        name_is(lines, "constant", constraint->constant);
        line(lines, "{.name = ${name}, .table = ${table}, .columns = ${columns}, .id = ${constant}},");
    }
    line(lines, "};");
}

/* A line of the text is a line here; the commas stand where a literal of C would become too long. */
static void print_used(struct lines *lines, const char *uses)
{
    section(lines, "what it uses of the database");
    line(lines, "static const char *const schema_static_uses[] = {");
    for (size_t length = 0; *uses;) {
        size_t size = strcspn(uses, "\n") + 1;
        bool ends = !uses[size] || (length += size) > 2000;
        struct text part = TEXT(lines->text.region);
        add_c_bytes(&part, uses, size);
        name_is(lines, "part", schema_text_string(&part));
        line(lines, ends ? "${part}," : "${part}");
        length = ends ? 0 : length;
        uses += size;
    }
    line(lines, "NULL,\n};");
}

static void print_revisions(struct lines *lines, const struct revision *const *revisions, size_t count)
{
    struct region *region = lines->text.region;
    const char(*replaced)[SCHEMA_ID_SIZE];
    size_t replaced_count;
    struct embedding embedding;
    if (!count)
        return;
    section(lines, "revisions");
    const struct schema_revision_entry *entries = embed_entries(region, count, revisions, &replaced, &replaced_count);
    line(lines, "static const struct schema_revision_entry schema_static_revisions[] = {");
    for (size_t i = 0; i < count; i++) {
        name_is(lines, "id", quoted(region, entries[i].id));
        name_is(lines, "checksum", quoted(region, entries[i].checksum));
        name_is(lines, "replaced", entries[i].replaced ? "true" : "false");
        name_is(lines, "first", schema_region_format(region, "%u", entries[i].replaces_first));
        name_is(lines, "count", schema_region_format(region, "%u", entries[i].replaces_count));
        line(lines, "{${id}, ${checksum}, ${replaced}, ${first}, ${count}},");
    }
    line(lines, "};\n");
    line(lines, "static const char schema_static_replaced[][SCHEMA_ID_SIZE] = {");
    for (size_t i = 0; i < replaced_count; i++) {
        name_is(lines, "id", quoted(region, replaced[i]));
        line(lines, "${id},");
    }
    line(lines, replaced_count ? "};\n" : "\"\",\n};\n");
    line(lines, "/* The same, whole: read when something is pending. */");
    embed_revisions(region, count, revisions, &embedding);
    print_embedding(lines, "schema_static_revision_bytes", &embedding);
    name_is(lines, "revision_bytes", pool_value(region, "schema_static_revision_bytes", &embedding));
}

static void print_engines(struct lines *lines, const struct emit_options *options)
{
    struct text engines = TEXT(lines->text.region);
    for (size_t i = 0; i < options->engine_count; i++)
        schema_text_format(&engines, "&schema_%s_engine, ", options->engines[i]);
    name_is(lines, "engines", schema_text_string(&engines));
    line(lines, "static const struct schema_engine *const schema_static_engines[] = {${engines}NULL};\n");
}

const char *emit_program(const struct c_schema *names, const struct c_statements *statements,
                         const struct revision *const *revisions, size_t revision_count)
{
    struct region *region = names->region;
    struct lines lines;
    begin_file(&lines, names, "the .schema files of this target and its migrations");
    name_is(&lines, "target", names->options->target);
    name_is(&lines, "prefix", names->prefix);
    name_is(&lines, "schema", quoted(region, names->schema->name));
    name_is(&lines, "version", quoted(region, SCHEMAC_VERSION));
    name_is(&lines, "abi", schema_region_format(region, "%d", SCHEMA_ABI));
    name_is(&lines, "newest", quoted(region, revision_count ? revisions[revision_count - 1]->id : ""));
    line(&lines, "#include \"${target}.internal.h\"");
    if (names->options->development)
        line(&lines, "#include \"${target}.drafts.h\"");
    print_statements(&lines, statements);
    print_constraints(&lines, names);
    print_revisions(&lines, revisions, revision_count);
    print_used(&lines, print_uses(statements, revisions, revision_count));
    section(&lines, "the program");
    print_engines(&lines, names->options);
    line(&lines, "static const struct schema_program schema_static_program = {\n.abi = ${abi},\n"
                 ".engines = schema_static_engines,\n.schema = ${schema},\n.target = \"${target}\",");
    if (statements->count)
        line(&lines, ".statement_count = sizeof schema_static_statements / sizeof *schema_static_statements,\n"
                     ".statements = schema_static_statements,");
    if (names->constraint_count)
        line(&lines, ".constraint_count = sizeof schema_static_constraints / sizeof *schema_static_constraints,\n"
                     ".constraints = schema_static_constraints,");
    if (revision_count)
        line(&lines, ".revision_count = sizeof schema_static_revisions / sizeof *schema_static_revisions,\n"
                     ".revisions = schema_static_revisions,\n.replaced_ids = schema_static_replaced,\n"
                     ".revision_bytes = ${revision_bytes},");
    line(&lines, ".uses = schema_static_uses,");
    if (names->options->development)
        line(&lines, ".development = true,");
    line(&lines, ".tool_version = ${version},");
    if (names->options->development)
        line(&lines, ".hop_count = SCHEMA_STATIC_HOPS,\n.hop_bytes = SCHEMA_STATIC_HOP_BYTES,");
    line(&lines, "};\n");
    line(&lines, "schema_status ${prefix}${target}_open(const char *url, schema_db **db)\n{\nreturn "
                 "schema_connect(&schema_static_program, "
                 "url, NULL, db);\n}\n");
    line(&lines,
         "schema_status ${prefix}${target}_open_with(const char *url, const struct schema_options *options, schema_db "
         "**db)\n{\nreturn schema_connect(&schema_static_program, url, options, db);\n}\n");
    line(&lines, "const char *${prefix}${target}_revision(void)\n{\nreturn ${newest};\n}");
    return schema_text_string(&lines.text);
}
