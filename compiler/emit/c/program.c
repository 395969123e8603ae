/* Owns: what is generated once for a target: the umbrella header, what its sources share, and the program: statements,
 * constraints and revisions. Must not know how statements (constants.c) and revisions (embedding.c) are written as
 * data.
 */
#include "emit/c/constants.h"
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

static void print_engines(struct lines *lines, const struct c_statements *statements)
{
    line(lines, "static const struct schema_program_engine schema_static_engines[] = {");
    for (size_t i = 0; i < statements->engine_count; i++) {
        name_is(lines, "engine", statements->dialects[i]->engine);
        line(lines, statements->count ? "{&schema_${engine}_engine, schema_static_${engine}_texts},"
                                      : "{&schema_${engine}_engine, NULL},");
    }
    line(lines, "{NULL, NULL},\n};\n");
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
    print_statement_constants(&lines, statements);
    print_constraints(&lines, names);
    print_revisions(&lines, revisions, revision_count);
    print_used(&lines, print_uses(statements, revisions, revision_count));
    section(&lines, "the program");
    print_engines(&lines, statements);
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
