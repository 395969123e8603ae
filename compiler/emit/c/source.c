/* Owns: the functions of one .schema file. Must not know SQL: a statement is its id. What reads and binds values is
 * binding.c's. */
#include "emit/c/binding.h"
#include "emit/c/queries.h"

#include <string.h>

/* -- inserting ------------------------------------------------------------------------------------------------ */

/* Begins the statement ${insert} for ${row}, and binds it. */
static void start_new(struct lines *lines, const struct c_table *table, const char *verb)
{
    size_t words = words_of(bits_of_new(table));
    name_is(lines, "verb", verb);
    name_is(lines, "words", schema_region_format(lines->text.region, "%zu", words));
    line(lines,
         words ? "uint64_t given[${words}];\nschema_static_given_${table}(row, given);\n"
                 "schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_${table}_${verb}, given, "
                 "${words});"
               : "schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_${table}_${verb});");
    line(lines, "schema_static_bind_${table}(statement, row);");
}

static void print_many(struct lines *lines, const struct c_table *table, const char *name, const char *verb)
{
    size_t words = words_of(bits_of_new(table));
    name_is(lines, "name", name);
    name_is(lines, "verb", verb);
    name_is(lines, "words", schema_region_format(lines->text.region, "%zu", words));
    line(lines,
         "schema_status ${table}_${name}(schema_db *db, const struct ${table}_new *rows, size_t count${ids})\n{\n"
         "schema_status status;\n"
         "do {\n"
         "schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_${table}_${verb}, "
         "\"${table}_${name}\");\n"
         "size_t i = 0;\n"
         "for (; i < count; i++) {");
    if (words)
        line(lines, "uint64_t given[${words}];\nschema_static_given_${table}(&rows[i], given);\n"
                    "statement = schema_batch_variant(statement, given, ${words});");
    line(lines, "schema_static_bind_${table}(statement, &rows[i]);");
    line(lines, table->automatic ? "if (!schema_batch_row(statement, ids ? &ids[i] : NULL))"
                                 : "if (!schema_batch_row(statement, NULL))");
    line(lines, "    break;\n}\n"
                "status = schema_batch_end(statement, i, count);\n"
                "} while (status != SCHEMA_OK && schema_batch_again(db));\n"
                "return status;\n}\n");
}

static void print_inserts(struct lines *lines, const struct c_table *table)
{
    struct region *region = lines->text.region;
    name_is(lines, "id", id_parameter(region, table, false));
    name_is(lines, "ids", id_parameter(region, table, true));
    name_is(lines, "given", table->automatic ? table->automatic->parameter : "NULL");
    line(lines, "");
    line(lines, "schema_status ${table}_insert(schema_db *db, const struct ${table}_new *row${id})\n{");
    start_new(lines, table, "insert");
    line(lines, "return schema_statement_end_insert(statement, ${given});\n}\n");
    line(lines,
         "schema_status ${table}_insert_returning(schema_db *db, schema_arena *arena, const struct ${table}_new *row, "
         "struct ${table} *stored)\n{");
    start_new(lines, table, "insert_returning");
    line(lines, "if (schema_statement_row(statement))\n"
                "    schema_internal_${target}_read_${table}(statement, arena, stored);\n"
                "return schema_statement_end_one(statement);\n}\n");
    print_many(lines, table, "insert_many", "insert");
}

static void print_upsert(struct lines *lines, const struct c_table *table, const char *verb, const char *many)
{
    name_is(lines, "verb", verb);
    line(lines, "schema_status ${table}_${verb}(schema_db *db, const struct ${table}_new *row${id})\n{");
    start_new(lines, table, verb);
    if (table->automatic) {
        name_is(lines, "T", value_word(table->automatic));
        line(lines, "if (schema_statement_row(statement) && ${given})\n"
                    "    *${given} = schema_read_${T}(statement, 0);\n"
                    "return schema_statement_end_one(statement);");
    } else {
        line(lines, "return schema_statement_end_insert(statement, NULL);");
    }
    line(lines, "}\n");
    print_many(lines, table, many, verb);
}

static void print_upserts(struct lines *lines, const struct c_table *table)
{
    if (table->key.count && lookup_bears_upsert(&table->key))
        print_upsert(lines, table, "upsert", "upsert_many");
    for (size_t i = 0; i < table->unique_count; i++)
        if (lookup_bears_upsert(&table->uniques[i]))
            print_upsert(lines, table,
                         schema_region_format(lines->text.region, "upsert_by_%s", table->uniques[i].suffix),
                         schema_region_format(lines->text.region, "upsert_many_by_%s", table->uniques[i].suffix));
}

/* -- reading -------------------------------------------------------------------------------------------------- */

/* Once as it is, and once so that the row stays as it is. */
static void print_get(struct lines *lines, const char *by, const struct c_lookup *lookup)
{
    static const char *const starts[] = {
        "schema_status ${table}_get${by}(schema_db *db, schema_arena *arena${parameters}, struct ${table} *row)\n{\n"
        "schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_${table}_get${by});",
        "schema_status ${table}_get_for_update${by}(schema_db *db, schema_arena *arena${parameters}, struct ${table} "
        "*row)\n{\n"
        "schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_${table}_get${by}, "
        "\"${table}_get_for_update${by}\");"};
    for (size_t i = 0; i < COUNT_OF(starts); i++) {
        name_is(lines, "by", by);
        name_is(lines, "parameters", parameter_list(lines->text.region, lookup->count, lookup->columns));
        line(lines, starts[i]);
        bind_parameters(lines, lookup->count, lookup->columns);
        line(lines, "if (schema_statement_row(statement))\n"
                    "    schema_internal_${target}_read_${table}(statement, arena, row);\n"
                    "return schema_statement_end_one(statement);\n}\n");
    }
}

static void print_reads(struct lines *lines, const struct c_table *table)
{
    if (table->key.count) {
        print_get(lines, "", &table->key);
        line(lines, "schema_status ${table}_exists(schema_db *db${parameters}, bool *exists)\n{\n"
                    "schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_${table}_exists);");
        bind_parameters(lines, table->key.count, table->key.columns);
        line(lines, "return schema_statement_end_exists(statement, exists);\n}\n");
    }
    for (size_t i = 0; i < table->unique_count; i++)
        print_get(lines, schema_region_format(lines->text.region, "_by_%s", table->uniques[i].suffix),
                  &table->uniques[i]);
    line(lines, "schema_status ${table}_count(schema_db *db, int64_t *count)\n{\n"
                "schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_${table}_count);\n"
                "if (schema_statement_row(statement))\n"
                "    *count = schema_read_int64(statement, 0);\n"
                "return schema_statement_end_one(statement);\n}\n");
}

/* -- changing ------------------------------------------------------------------------------------------------- */

static void print_update(struct lines *lines, const struct c_table *table)
{
    struct region *region = lines->text.region;
    struct text names = TEXT(region);
    for (size_t i = 0; i < table->key.count; i++) {
        schema_text_add(&names, ", ");
        schema_text_add(&names, table->key.columns[i]->parameter);
    }
    name_is(lines, "key_names", schema_text_string(&names));
    line(lines,
         "schema_status ${table}_update(schema_db *db${key}${version}, const struct ${table}_change *change)\n{\n"
         "if (!schema_static_changes_${table}(change)) {");
    line(lines, table->version
                    ? "schema_statement *statement = schema_statement_start_as(db, "
                      "SCHEMA_STATEMENT_${table}_is_current, \"${table}_update\");"
                    : "schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_${table}_exists, "
                      "\"${table}_update\");");
    bind_parameters(lines, table->key.count, table->key.columns);
    if (table->version) {
        bind_one(lines, table->version, (unsigned)table->key.count + 1, table->version->parameter);
        line(lines, "return schema_statement_end_current(statement);");
    } else {
        line(lines, "schema_statement_row(statement);\nreturn schema_statement_end_one(statement);");
    }
    line(lines, "}\nschema_statement *statement = schema_static_update_${table}(db, "
                "SCHEMA_STATEMENT_${table}_update${key_names}${version_name}, "
                "change);");
    line(lines, table->version ? "return schema_statement_end_changed(statement, SCHEMA_STALE);\n}\n"
                               : "return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);\n}\n");

    line(lines, "schema_status ${table}_update_returning(schema_db *db, schema_arena *arena${key}${version}, "
                "const struct ${table}_change *change, struct ${table} *stored)\n{");
    line(lines, "if (!schema_static_changes_${table}(change)) {\n"
                "schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_${table}_get, "
                "\"${table}_update_returning\");");
    bind_parameters(lines, table->key.count, table->key.columns);
    line(lines, table->version ? "if (schema_statement_row(statement)) {\n"
                                 "schema_internal_${target}_read_${table}(statement, arena, stored);\n"
                                 "statement->found = stored->${version_member} == ${version_parameter};\n}"
                               : "if (schema_statement_row(statement))\n"
                                 "    schema_internal_${target}_read_${table}(statement, arena, stored);");
    line(lines, table->version ? "return schema_statement_end_found(statement, SCHEMA_STALE);\n}"
                               : "return schema_statement_end_one(statement);\n}");
    line(lines, "schema_statement *statement = schema_static_update_${table}(db, "
                "SCHEMA_STATEMENT_${table}_update_returning${key_names}"
                "${version_name}, change);\n"
                "if (schema_statement_row(statement))\n"
                "    schema_internal_${target}_read_${table}(statement, arena, stored);");
    line(lines, table->version ? "return schema_statement_end_found(statement, SCHEMA_STALE);\n}\n"
                               : "return schema_statement_end_one(statement);\n}\n");
}

static void print_changes(struct lines *lines, const struct c_table *table)
{
    if (!table->key.count)
        return;
    if (changeable_count(table))
        print_update(lines, table);
    line(lines, "schema_status ${table}_delete(schema_db *db${key})\n{\n"
                "schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_${table}_delete);");
    bind_parameters(lines, table->key.count, table->key.columns);
    line(lines, "return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);\n}\n");
}

/* -- many rows ------------------------------------------------------------------------------------------------ */

static void print_cursor(struct lines *lines, const char *name, const struct c_table *rows, size_t count,
                         const struct c_column *const *parameters)
{
    name_is(lines, "cursor", name);
    name_is(lines, "rows", rows->name);
    name_is(lines, "parameters", parameter_list(lines->text.region, count, parameters));
    line(lines, "struct ${cursor} ${cursor}_open(schema_place place, schema_db *db${parameters})\n{\n"
                "schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_${cursor}_open, place);");
    bind_parameters(lines, count, parameters);
    line(lines, "return (struct ${cursor}){.cursor = schema_cursor_open(statement)};\n}\n");
    line(lines, "bool ${cursor}_next(struct ${cursor} *cursor)\n{\n"
                "if (!schema_cursor_row(&cursor->cursor))\n    return false;\n"
                "schema_internal_${target}_read_${rows}(cursor->cursor.statement, NULL, &cursor->row);\n"
                "return schema_cursor_good(&cursor->cursor);\n}\n");
}

static void print_list(struct lines *lines, const char *verb, size_t count, const struct c_column *const *columns)
{
    struct region *region = lines->text.region;
    name_is(lines, "verb", verb);
    name_is(lines, "parameters", parameter_list(region, count, columns));
    line(lines, "schema_status ${table}_${verb}(schema_db *db, schema_arena *arena${parameters}, int64_t limit, "
                "int64_t offset, "
                "struct ${table}_list *list)\n{\n"
                "schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_${table}_${verb});");
    bind_parameters(lines, count, columns);
    name_is(lines, "limit", schema_region_format(region, "%zu", count + 1));
    name_is(lines, "offset", schema_region_format(region, "%zu", count + 2));
    line(lines, "schema_bind_limit(statement, ${limit}, limit);\nschema_bind_limit(statement, ${offset}, offset);\n"
                "return schema_static_list_${table}(statement, arena, list);\n}\n");
}

static void print_lists(struct lines *lines, const struct c_table *table)
{
    struct region *region = lines->text.region;
    print_cursor(lines, schema_region_format(region, "%s_all", table->name), table, 0, NULL);
    print_list(lines, "list_all", 0, NULL);
    for (size_t i = 0; i < table->index_count; i++) {
        const struct c_lookup *lookup = &table->indexes[i];
        print_cursor(lines, schema_region_format(region, "%s_by_%s", table->name, lookup->suffix), table, lookup->count,
                     lookup->columns);
        print_list(lines, schema_region_format(region, "list_by_%s", lookup->suffix), lookup->count, lookup->columns);
    }
}

/* -- relations ------------------------------------------------------------------------------------------------ */

static void print_load(struct lines *lines, const char *function, const struct c_table *owner, size_t count,
                       const struct c_column *const *columns, const struct c_table *rows, bool one)
{
    struct region *region = lines->text.region;
    name_is(lines, "load", function);
    name_is(lines, "owner", owner->name);
    name_is(lines, "owners", owner->plural_parameter);
    name_is(lines, "rows", rows->name);
    name_is(lines, "parts", schema_region_format(region, "%zu", count));
    line(lines, one ? "schema_status ${load}(schema_db *db, schema_arena *arena, const struct ${owner} *${owners}, "
                      "size_t count, "
                      "struct ${rows} **loaded)"
                    : "schema_status ${load}(schema_db *db, schema_arena *arena, const struct ${owner} *${owners}, "
                      "size_t count, "
                      "struct ${rows}_list *lists)");
    line(lines, "{\nschema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_${load});\n"
                "schema_keys *keys = schema_keys_new(statement, count, ${parts});");
    bool braces = count > 1 || columns[0]->column->nullable;
    line(lines, braces ? "for (size_t i = 0; i < count; i++) {" : "for (size_t i = 0; i < count; i++)");
    lines->indent += !braces;
    for (size_t i = 0; i < count; i++)
        give_key(lines, columns[i], (unsigned)i,
                 schema_region_format(region, "%s[i].%s", owner->plural_parameter, columns[i]->name));
    lines->indent -= !braces;
    if (braces)
        line(lines, "}");
    line(lines,
         one ? "return schema_internal_${target}_load_rows_${rows}(statement, keys, arena, count, loaded);\n}\n"
             : "return schema_internal_${target}_load_lists_${rows}(statement, keys, arena, count, lists);\n}\n");
}

static void print_relation(struct lines *lines, const struct c_relation *relation)
{
    struct region *region = lines->text.region;
    name_is(lines, "one", relation->one);
    name_is(lines, "to", relation->to->name);
    name_is(lines, "it", relation->from->parameter);
    line(
        lines,
        "schema_status ${one}(schema_db *db, schema_arena *arena, const struct ${table} *${it}, struct ${to} *row)\n{");
    for (size_t i = 0; i < relation->count; i++) {
        if (!relation->columns[i]->column->nullable)
            continue;
        name_is(lines, "value",
                value_is_null(
                    region, relation->columns[i],
                    schema_region_format(region, "%s->%s", relation->from->parameter, relation->columns[i]->name)));
        name_is(lines, "column", relation->columns[i]->name);
        line(lines,
             "if (${value})\n    return schema_failed(db, SCHEMA_NOT_FOUND, \"${one}\", \"${column} is null\");");
    }
    line(lines, "schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_${one});");
    for (size_t i = 0; i < relation->count; i++) {
        const struct c_column *column = relation->columns[i];
        bool wrapped = column->column->nullable && !is_pointer_like(column);
        bind_one(
            lines, column, (unsigned)i + 1,
            schema_region_format(region, "%s->%s%s", relation->from->parameter, column->name, wrapped ? ".value" : ""));
    }
    line(lines,
         "if (schema_statement_row(statement))\n    schema_internal_${target}_read_${to}(statement, arena, row);\n"
         "return schema_statement_end_one(statement);\n}\n");
    if (can_load(relation))
        print_load(lines, relation->load_one, relation->from, relation->count, relation->columns, relation->to, true);
    print_cursor(lines, relation->many, relation->from, relation->count, relation->columns);
    if (can_load(relation))
        print_load(lines, relation->load_many, relation->to, relation->count, relation->target, relation->from, false);
}

static void print_link(struct lines *lines, const struct c_link *link)
{
    print_cursor(lines, link->many, link->there->to, link->here->count, link->here->columns);
    if (can_load(link->here))
        print_load(lines, link->load, link->here->to, link->here->count, link->here->target, link->there->to, false);
}

static void print_table(struct lines *lines, const struct c_schema *names, const struct c_table *table)
{
    struct region *region = lines->text.region;
    section(lines, table->name);
    name_is(lines, "table", table->name);
    name_is(lines, "key", parameter_list(region, table->key.count, table->key.columns));
    name_is(lines, "version", "");
    name_is(lines, "version_name", "");
    if (table->version) {
        name_is(lines, "version", parameter_list(region, 1, &(const struct c_column *){table->version}));
        name_is(lines, "version_name", schema_region_format(region, ", %s", table->version->parameter));
        name_is(lines, "version_parameter", table->version->parameter);
        name_is(lines, "version_member", table->version->name);
    }
    print_binding(lines, names, table);
    print_inserts(lines, table);
    print_upserts(lines, table);
    print_reads(lines, table);
    print_changes(lines, table);
    print_lists(lines, table);
    for (size_t i = 0; i < table->relation_count && !table->link; i++)
        print_relation(lines, &table->relations[i]);
    for (size_t t = 0; t < names->table_count; t++)
        for (size_t i = 0; i < 2 && names->tables[t].link; i++)
            if (names->tables[t].links[i].there->to == table)
                print_link(lines, &names->tables[t].links[i]);
}

const char *emit_source(const struct c_schema *names, size_t source)
{
    struct lines lines;
    begin_file(&lines, names, names->file_names[source]);
    name_is(&lines, "target", names->options->target);
    line(&lines, "#include \"${target}.internal.h\"");
    for (size_t i = 0; i < names->enum_count; i++)
        if (names->enums[i].source == source)
            print_enum_functions(&lines, &names->enums[i]);
    for (size_t i = 0; i < names->table_count; i++)
        if (names->tables[i].source == source)
            print_table(&lines, names, &names->tables[i]);
    for (size_t i = 0; i < names->query_count; i++)
        if (names->queries[i].source == source && !names->queries[i].function->parent)
            define_query(&lines, &names->queries[i]);
    return schema_text_string(&lines.text);
}
