/* Owns: the header of one .schema file: structs, and the declarations of functions with what they answer. Must not know
 * SQL. */
#include "emit/c/queries.h"
#include "emit/c/spelling.h"

#include "schemac/runtime.h"
#include "sql/dialect.h"

#include <string.h>

/* A default as one writes it: a member by its name in C, a text without its type. */
static const char *default_of(struct region *region, const struct c_column *column)
{
    const struct expression *value = column->column->default_value;
    struct text text = TEXT(region);
    if (value->kind == EXPRESSION_TEXT && column->enumeration) {
        const struct enumeration *enumeration = column->enumeration->enumeration;
        for (size_t i = 0; i < enumeration->value_count; i++)
            if (strcmp(enumeration->values[i]->text, value->text) == 0)
                return column->enumeration->constants[i];
    }
    if (value->kind == EXPRESSION_TEXT)
        schema_text_add_quoted(&text, value->text, '\'');
    else
        schema_expression_print(&schema_source_dialect, &text, value);
    return schema_text_string(&text);
}

/* What a person has to know about a member beyond its type; null: nothing. */
static const char *note_of(struct region *region, const struct c_column *column, bool in_new)
{
    const struct column *its = column->column;
    struct text text = TEXT(region);
    const char *comma = "";
#define NOTE(words)                                                                                                    \
    do {                                                                                                               \
        schema_text_add(&text, comma);                                                                                 \
        schema_text_add(&text, words);                                                                                 \
        comma = ", ";                                                                                                  \
    } while (0)
    if (in_new && column->presence == C_REQUIRED)
        NOTE("required");
    if (in_new && its->type.length)
        NOTE(schema_region_format(region, "at most %d characters", its->type.length));
    if (its->type.kind == TYPE_DECIMAL)
        NOTE(schema_region_format(region, "scale %d", its->type.scale));
    if (its->type.kind == TYPE_JSON)
        NOTE("json");
    if (its->type.kind == TYPE_NUMERIC)
        NOTE("a decimal of any size");
    if (!in_new && its->nullable && is_pointer_like(column) && !column->enumeration)
        NOTE("null: none");
    if (!in_new && its->version)
        NOTE("version: counts the updates");
    if (in_new && its->automatic)
        NOTE("absent: the next one");
    if (in_new && its->default_value) {
        NOTE("absent: ");
        schema_text_add(&text, default_of(region, column));
    }
    if (!in_new && its->comment)
        NOTE(its->comment);
#undef NOTE
    return text.size ? schema_text_string(&text) : NULL;
}

void print_row_member(struct lines *lines, const char *type, const struct c_column *column, const char *note)
{
    if (note && (strchr(note, '\n') || strlen(note) > 60)) {
        doc_comment(lines, note);
        note = NULL;
    }
    name_is(lines, "type", type);
    name_is(lines, "member", column->name);
    if (!note) {
        line(lines, "${type}${member};");
        return;
    }
    struct lines comment;
    lines_begin(&comment, lines->text.region);
    doc_comment(&comment, note);
    char *text = schema_region_string(lines->text.region, schema_text_string(&comment.text));
    text[strcspn(text, "\n")] = '\0';
    name_is(lines, "note", text);
    line(lines, "${type}${member}; ${note}");
}

static void print_enum(struct lines *lines, const struct c_enum *c_enum)
{
    const struct enumeration *enumeration = c_enum->enumeration;
    section(lines, schema_region_format(lines->text.region, "enum %s", c_enum->name));
    doc_comment(lines, enumeration->comment);
    name_is(lines, "enum", c_enum->name);
    name_is(lines, "ENUM", c_enum->upper);
    line(lines, "enum ${enum} {");
    line(lines, enumeration->value_count ? "${ENUM}_NULL," : "${ENUM}_NULL");
    for (size_t i = 0; i < enumeration->value_count; i++) {
        doc_comment(lines, enumeration->values[i]->comment);
        name_is(lines, "constant", c_enum->constants[i]);
        line(lines, i + 1 < enumeration->value_count ? "${constant}," : "${constant}");
    }
    line(lines, "};");
    line(lines, "");
    line(lines, "SCHEMA_ENUM_WRAPPERS(${enum}, enum ${enum})");
    line(lines, "");
    line(lines, "/* A member's text, as it is stored; null for ${ENUM}_NULL and for what is no member. */");
    line(lines, "const char *${enum}_text(enum ${enum} value);");
    line(lines, "");
    line(lines, "/* ${ENUM}_NULL for null and for what is no member. */");
    line(lines, "enum ${enum} ${enum}_of(const char *text);");
}

/* Whether it has a required value that zero bytes are one of. */
static bool may_be_zero(const struct c_table *table)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (is_given(&table->columns[i]) && table->columns[i].presence == C_REQUIRED &&
            !is_pointer_like(&table->columns[i]))
            return true;
    return false;
}

static void print_structs(struct lines *lines, const struct c_table *table)
{
    struct region *region = lines->text.region;
    bool any_new = false;
    doc_comment(lines, table->table->comment);
    size_t mark = lines->text.size;
    line(lines, "struct ${table} {");
    for (size_t i = 0; i < table->column_count; i++)
        print_row_member(lines, row_type(region, &table->columns[i]), &table->columns[i],
                         note_of(region, &table->columns[i], false));
    line(lines, "};");
    align_comments(lines, mark);
    line(lines, "");
    line(lines, may_be_zero(table)
                    ? "/* A row to insert. What is absent gets its default, or is null. A required number that is left "
                      "out\n * is 0: C cannot tell. */"
                    : "/* A row to insert. What is absent gets its default, or is null. */");
    mark = lines->text.size;
    line(lines, "struct ${table}_new {");
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        if (!is_given(column))
            continue;
        any_new = true;
        print_row_member(lines, new_type(region, column), column, note_of(region, column, true));
    }
    if (!any_new)
        line(lines, "char nothing; /* C has no empty structs */");
    line(lines, "};");
    align_comments(lines, mark);
    if (table->key.count && changeable_count(table)) {
        line(lines, "");
        line(lines, "/* What an update changes. What is absent is left as it is. */");
        mark = lines->text.size;
        line(lines, "struct ${table}_change {");
        for (size_t i = 0; i < table->column_count; i++)
            if (is_changeable(&table->columns[i]))
                print_row_member(lines, change_type(region, &table->columns[i]), &table->columns[i],
                                 table->columns[i].column->on_update ? "absent: changes all the same" : NULL);
        line(lines, "};");
        align_comments(lines, mark);
    }
    line(lines, "");
    line(lines, "struct ${table}_list {");
    line(lines, "struct ${table} *rows;");
    line(lines, "size_t count;");
    line(lines, "};");
}

static void print_cursor(struct lines *lines, const char *name, const struct c_table *rows, size_t count,
                         const struct c_column *const *parameters)
{
    name_is(lines, "cursor", name);
    name_is(lines, "rows", rows->name);
    name_is(lines, "parameters", parameter_list(lines->text.region, count, parameters));
    line(lines, "struct ${cursor} {");
    line(lines, "struct ${rows} row; /* lent until the next one */");
    line(lines, "schema_cursor cursor;");
    line(lines, "};");
    line(lines, "struct ${cursor} ${cursor}_open(schema_place place, schema_db *db${parameters});");
    line(lines, "bool ${cursor}_next(struct ${cursor} *cursor);");
    line(lines, "static inline void ${cursor}_close(struct ${cursor} *cursor)");
    line(lines, "{");
    line(lines, "schema_ignore(schema_cursor_end(&cursor->cursor));");
    line(lines, "}");
    line(lines, "");
}

static void print_inserts(struct lines *lines, const struct c_table *table)
{
    struct region *region = lines->text.region;
    name_is(lines, "id", id_parameter(region, table, false));
    name_is(lines, "ids", id_parameter(region, table, true));
    line(lines, "");
    if (table->automatic)
        doc_comment(lines,
                    schema_region_format(region,
                                         "Inserts a row; *%s, which may be null, is its key.\nSCHEMA_UNIQUE, "
                                         "SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,\nSCHEMA_MISUSE (a required "
                                         "value is missing).",
                                         table->automatic->parameter));
    else
        line(lines, "/* Inserts a row.\n"
                    " * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,\n * SCHEMA_MISUSE (a required "
                    "value is missing). */");
    line(lines, "SCHEMA_MUST_USE schema_status ${table}_insert(schema_db *db, const struct ${table}_new *row${id});");
    line(lines, "");
    line(lines, "/* The same, and reads back what is stored, defaults included. */");
    line(lines, "SCHEMA_MUST_USE schema_status ${table}_insert_returning(schema_db *db, schema_arena *arena, "
                "const struct ${table}_new *row, struct ${table} *stored);");
    line(lines, "");
    line(lines, table->automatic
                    ? "/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */"
                    : "/* Inserts `count` rows, all or none. */");
    line(lines, "SCHEMA_MUST_USE schema_status ${table}_insert_many(schema_db *db, const struct ${table}_new *rows, "
                "size_t count${ids});");
    if (table->key.count && lookup_bears_upsert(&table->key)) {
        line(lines, "");
        line(lines,
             "/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one "
             "after\n * the other, all or none. */");
        line(lines,
             "SCHEMA_MUST_USE schema_status ${table}_upsert(schema_db *db, const struct ${table}_new *row${id});");
        line(lines,
             "SCHEMA_MUST_USE schema_status ${table}_upsert_many(schema_db *db, const struct ${table}_new *rows, "
             "size_t count${ids});");
    }
    for (size_t i = 0; i < table->unique_count; i++) {
        if (!lookup_bears_upsert(&table->uniques[i]))
            continue;
        name_is(lines, "suffix", table->uniques[i].suffix);
        line(lines, "SCHEMA_MUST_USE schema_status ${table}_upsert_by_${suffix}(schema_db *db, "
                    "const struct ${table}_new *row${id});");
        line(lines, "SCHEMA_MUST_USE schema_status ${table}_upsert_many_by_${suffix}(schema_db *db, "
                    "const struct ${table}_new *rows, size_t count${ids});");
    }
}

/* `how`: what stands behind get in their names. */
static void print_gets(struct lines *lines, const struct c_table *table, const char *how, const char *comment)
{
    if (!table->key.count && !table->unique_count)
        return;
    name_is(lines, "how", how);
    line(lines, "");
    line(lines, comment);
    if (table->key.count)
        line(lines, "SCHEMA_MUST_USE schema_status ${table}_get${how}(schema_db *db, schema_arena *arena${key}, "
                    "struct ${table} *row);");
    for (size_t i = 0; i < table->unique_count; i++) {
        name_is(lines, "suffix", table->uniques[i].suffix);
        name_is(lines, "parameters",
                parameter_list(lines->text.region, table->uniques[i].count, table->uniques[i].columns));
        line(lines, "SCHEMA_MUST_USE schema_status ${table}_get${how}_by_${suffix}(schema_db *db, schema_arena "
                    "*arena${parameters}, struct ${table} *row);");
    }
}

static void print_reads(struct lines *lines, const struct c_table *table)
{
    name_is(lines, "key", parameter_list(lines->text.region, table->key.count, table->key.columns));
    print_gets(lines, table, "", "/* Reads one row into the arena. SCHEMA_NOT_FOUND. */");
    print_gets(
        lines, table, "_for_update",
        "/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,\n"
        " * SCHEMA_MISUSE (no transaction is open that may write). */");
    line(lines, "");
    if (table->key.count)
        line(lines, "SCHEMA_MUST_USE schema_status ${table}_exists(schema_db *db${key}, bool *exists);");
    line(lines, "SCHEMA_MUST_USE schema_status ${table}_count(schema_db *db, int64_t *count);");
}

static void print_changes(struct lines *lines, const struct c_table *table)
{
    if (!table->key.count)
        return;
    if (changeable_count(table)) {
        line(lines, "");
        if (table->version) {
            name_is(lines, "version",
                    schema_region_format(lines->text.region, ", %s%s", plain_type(lines->text.region, table->version),
                                         table->version->parameter));
            name_is(lines, "counter", table->version->name);
            line(lines,
                 "/* Changes the row if it still has this ${counter}, and counts that up; SCHEMA_STALE when someone "
                 "else was first. */");
        } else {
            name_is(lines, "version", "");
            line(lines, "/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */");
        }
        line(lines, "SCHEMA_MUST_USE schema_status ${table}_update(schema_db *db${key}${version}, "
                    "const struct ${table}_change *change);");
        line(lines, "SCHEMA_MUST_USE schema_status ${table}_update_returning(schema_db *db, schema_arena "
                    "*arena${key}${version}, "
                    "const struct ${table}_change *change, struct ${table} *stored);");
    }
    line(lines, "");
    line(lines, "/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */");
    line(lines, "SCHEMA_MUST_USE schema_status ${table}_delete(schema_db *db${key});");
}

static void print_lists(struct lines *lines, const struct c_table *table)
{
    struct region *region = lines->text.region;
    line(lines, "");
    name_is(lines, "plural", table->plural_parameter);
    line(lines, table->key.count ? "/* All rows, by key: SCHEMA_EACH(${table}_all, ${plural}, status, db). */"
                                 : "/* All rows: SCHEMA_EACH(${table}_all, ${plural}, status, db). */");
    print_cursor(lines, schema_region_format(region, "%s_all", table->name), table, 0, NULL);
    line(lines, "/* The first `limit` rows, from `offset` on. */");
    line(lines,
         "SCHEMA_MUST_USE schema_status ${table}_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t "
         "offset, struct ${table}_list *list);");
    for (size_t i = 0; i < table->index_count; i++) {
        const struct c_lookup *lookup = &table->indexes[i];
        line(lines, "");
        doc_comment(lines, schema_region_format(region,
                                                lookup->count ? "The rows with this %s, in the order of the index %s."
                                                              : "Rows in the order of %s of the index %s.",
                                                lookup->columns[0]->name, lookup->index->name));
        print_cursor(lines, schema_region_format(region, "%s_by_%s", table->name, lookup->suffix), table, lookup->count,
                     lookup->columns);
        name_is(lines, "suffix", lookup->suffix);
        line(
            lines,
            "SCHEMA_MUST_USE schema_status ${table}_list_by_${suffix}(schema_db *db, schema_arena *arena${parameters}, "
            "int64_t limit, int64_t offset, struct ${table}_list *list);");
    }
}

static void print_relation(struct lines *lines, const struct c_relation *relation)
{
    struct region *region = lines->text.region;
    name_is(lines, "one", relation->one);
    name_is(lines, "to", relation->to->name);
    name_is(lines, "it", relation->from->parameter);
    name_is(lines, "its", relation->from->plural_parameter);
    name_is(lines, "part", relation->part);
    name_is(lines, "load_one", relation->load_one);
    name_is(lines, "load_many", relation->load_many);
    name_is(lines, "owners", relation->to->plural_parameter);
    line(lines, "");
    doc_comment(lines, schema_region_format(region, "The %s of a %s. SCHEMA_NOT_FOUND when there is none.",
                                            relation->part, relation->from->own));
    line(lines,
         "SCHEMA_MUST_USE schema_status ${one}(schema_db *db, schema_arena *arena, const struct ${table} *${it}, "
         "struct ${to} *row);");
    if (can_load(relation)) {
        line(lines, "");
        line(lines, "/* The same for `count` rows in one query: loaded[i] is for ${its}[i]; null when there is none,\n"
                    " * shared when two have the same one. */");
        line(lines,
             "SCHEMA_MUST_USE schema_status ${load_one}(schema_db *db, schema_arena *arena, const struct ${table} "
             "*${its}, size_t count, struct ${to} **loaded);");
    }
    line(lines, "");
    doc_comment(lines, schema_region_format(region, "The %s whose %s is this %s.", relation->from->plural,
                                            relation->part, relation->to->own));
    print_cursor(lines, relation->many, relation->from, relation->count, relation->columns);
    if (can_load(relation)) {
        line(lines, "/* The same for `count` rows in one query: lists[i] is for ${owners}[i]. */");
        line(lines, "SCHEMA_MUST_USE schema_status ${load_many}(schema_db *db, schema_arena *arena, const struct ${to} "
                    "*${owners}, size_t count, struct ${table}_list *lists);");
    }
}

static void print_link(struct lines *lines, const struct c_link *link)
{
    struct region *region = lines->text.region;
    name_is(lines, "here", link->here->to->name);
    name_is(lines, "there", link->there->to->name);
    name_is(lines, "owners", link->here->to->plural_parameter);
    name_is(lines, "load", link->load);
    line(lines, "");
    doc_comment(lines, schema_region_format(region, "The %s of a %s.", link->there->to->plural, link->here->to->own));
    print_cursor(lines, link->many, link->there->to, link->here->count, link->here->columns);
    if (!can_load(link->here))
        return;
    line(lines, "/* The same for `count` rows in one query: lists[i] is for ${owners}[i]. */");
    line(lines,
         "SCHEMA_MUST_USE schema_status ${load}(schema_db *db, schema_arena *arena, const struct ${here} *${owners}, "
         "size_t count, struct ${there}_list *lists);");
}

static void print_table(struct lines *lines, const struct c_schema *names, const struct c_table *table)
{
    struct region *region = lines->text.region;
    section(lines,
            schema_region_format(region, table->key.count ? "table %s" : "table %s: without a key", table->name));
    name_is(lines, "table", table->name);
    print_structs(lines, table);
    print_inserts(lines, table);
    print_reads(lines, table);
    print_changes(lines, table);
    print_lists(lines, table);
    for (size_t i = 0; i < table->relation_count && !table->link; i++)
        print_relation(lines, &table->relations[i]);
    for (size_t t = 0; t < names->table_count; t++) /* what they give are rows of this table */
        for (size_t i = 0; i < 2 && names->tables[t].link; i++)
            if (names->tables[t].links[i].there->to == table)
                print_link(lines, &names->tables[t].links[i]);
}

/* Files whose enums stand here by value, in structs or as parameters: false when there are none. */
static bool find_included(const struct c_schema *names, size_t source, bool *wanted)
{
    for (size_t t = 0; t < names->table_count; t++) {
        const struct c_table *table = &names->tables[t];
        if (table->source == source)
            for (size_t i = 0; i < table->column_count; i++)
                if (table->columns[i].enumeration)
                    wanted[table->columns[i].enumeration->source] = true;
        for (size_t l = 0; l < 2 && table->link; l++)
            for (size_t i = 0; table->links[l].there->to->source == source && i < table->links[l].here->count; i++)
                if (table->links[l].here->columns[i]->enumeration)
                    wanted[table->links[l].here->columns[i]->enumeration->source] = true;
    }
    want_for_queries(names, source, wanted);
    wanted[source] = false;
    bool any = false;
    for (size_t i = 0; i < names->schema->source_count; i++)
        any |= wanted[i];
    return any;
}

/* Files whose rows stand by value in the rows of queries, and which are not included yet. */
static bool find_included_rows(const struct c_schema *names, size_t source, const bool *included, bool *wanted)
{
    bool any = false;
    want_for_rows_within(names, source, wanted);
    wanted[source] = false;
    for (size_t i = 0; i < names->schema->source_count; i++) {
        wanted[i] = wanted[i] && !included[i];
        any |= wanted[i];
    }
    return any;
}

static void print_includes(struct lines *lines, const struct c_schema *names, const bool *wanted)
{
    for (size_t i = 0; i < names->schema->source_count; i++) {
        if (!wanted[i])
            continue;
        name_is(lines, "file", names->file_names[i]);
        line(lines, "#include \"${file}.h\"");
    }
}

/* Of a struct that is pointed to: whether it is defined further up when the functions of `table` are printed. */
static bool is_defined_before(const struct c_table *other, const struct c_table *table)
{
    return other->source == table->source && other <= table;
}

static void forward(struct lines *lines, struct map *seen, const struct c_table *to, const struct c_table *table)
{
    if (is_defined_before(to, table) || schema_map_get(seen, to->name))
        return;
    schema_map_put(seen, to->name, to);
    name_is(lines, "to", to->name);
    line(lines, "struct ${to};");
}

/* Structs that are only pointed to, so that no header needs all the others, and no order of tables is a wrong one. */
static void print_forward(struct lines *lines, const struct c_schema *names, size_t source)
{
    struct map seen = MAP(names->region);
    for (size_t t = 0; t < names->table_count; t++) {
        const struct c_table *table = &names->tables[t];
        for (size_t r = 0; r < table->relation_count && !table->link && table->source == source; r++)
            forward(lines, &seen, table->relations[r].to, table);
        for (size_t l = 0; l < 2 && table->link; l++)
            if (table->links[l].there->to->source == source)
                forward(lines, &seen, table->links[l].here->to, table->links[l].there->to);
    }
}

static void begin_declarations(struct lines *lines)
{
    line(lines, "");
    line(lines, "#ifdef __cplusplus\nextern \"C\"\n{\n#endif\n");
    lines->indent = 0;
}

static void end_declarations(struct lines *lines)
{
    line(lines, "\n#ifdef __cplusplus\n}\n#endif\n");
}

static void print_enums(struct lines *lines, const struct c_schema *names, size_t source)
{
    for (size_t i = 0; i < names->enum_count; i++)
        if (names->enums[i].source == source)
            print_enum(lines, &names->enums[i]);
}

static bool has_enums(const struct c_schema *names, size_t source)
{
    for (size_t i = 0; i < names->enum_count; i++)
        if (names->enums[i].source == source)
            return true;
    return false;
}

static const char *guard_word(const struct c_schema *names, size_t source)
{
    char *word = upper_case(names->region, schema_region_format(names->region, "SCHEMA_INTERNAL_%s_%s_H",
                                                                names->options->target, names->file_names[source]));
    for (char *at = word; *at; at++)
        if (!((*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9')))
            *at = '_';
    return word;
}

/* a-b.schema and a_b.schema are two files. */
static const char *guard_of(const struct c_schema *names, size_t source)
{
    const char *word = guard_word(names, source);
    for (size_t i = 0; i < source; i++)
        if (strcmp(guard_word(names, i), word) == 0)
            return schema_region_format(names->region, "%s_%zu", word, source);
    return word;
}

const char *emit_header(const struct c_schema *names, size_t source)
{
    struct lines lines;
    begin_file(&lines, names, names->file_names[source]);
    name_is(&lines, "guard", guard_of(names, source));
    line(&lines, "#ifndef ${guard}\n#define ${guard}\n\n#include \"schemac/runtime.h\"\n");
    name_is(&lines, "abi", schema_region_format(names->region, "%d", SCHEMA_ABI));
    line(&lines, "#if SCHEMA_ABI != ${abi}\n#error \"this header was made for another version of the schemac runtime: "
                 "run schemac "
                 "again\"\n#endif\n");
    bool *wanted = NEW_ARRAY(names->region, bool, names->schema->source_count + 1);
    bool includes = find_included(names, source, wanted);
    /* Enums need nothing of other files, so they come first: then two files may have enums of each other. */
    bool enums_apart = includes && has_enums(names, source);
    if (enums_apart) {
        begin_declarations(&lines);
        print_enums(&lines, names, source);
        end_declarations(&lines);
    }
    print_includes(&lines, names, wanted);
    begin_declarations(&lines);
    print_forward(&lines, names, source);
    if (!enums_apart)
        print_enums(&lines, names, source);
    for (size_t i = 0; i < names->table_count; i++)
        if (names->tables[i].source == source)
            print_table(&lines, names, &names->tables[i]);
    bool *rows = NEW_ARRAY(names->region, bool, names->schema->source_count + 1);
    if (find_included_rows(names, source, wanted, rows)) {
        end_declarations(&lines);
        print_includes(&lines, names, rows);
        begin_declarations(&lines);
    }
    for (size_t i = 0; i < names->query_count; i++)
        if (names->queries[i].source == source && !names->queries[i].function->parent)
            declare_query(&lines, &names->queries[i]);
    end_declarations(&lines);
    line(&lines, "#endif");
    return schema_text_string(&lines.text);
}
