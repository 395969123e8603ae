/* Owns: how values go into statements and come out of rows. Must not know which functions do so. */
#include "emit/c/binding.h"

#include "language/functions.h"

#include <inttypes.h>
#include <string.h>

/* What follows the value in a bind call: a limit, a precision, the texts of an enum. `how`: "", opt_, set_ … */
static void bind(struct lines *lines, const char *how, const struct c_column *column, unsigned number,
                 const char *value, bool stored)
{
    struct region *region = lines->text.region;
    const struct type *type = &column->column->type;
    name_is(lines, "how", how);
    name_is(lines, "T", value_word(column));
    name_is(lines, "number", schema_region_format(region, "%u", number));
    name_is(lines, "value", value);
    if (column->enumeration) {
        const struct enumeration *enumeration = column->enumeration->enumeration;
        name_is(lines, "enum", column->enumeration->name);
        name_is(lines, "count", schema_region_format(region, "%zu", enumeration->value_count));
        line(lines, enumeration->numbered ? "schema_bind_${how}enum_number(statement, ${number}, (int)${value}, "
                                            "schema_internal_${target}_numbers_${enum}, ${count});"
                                          : "schema_bind_${how}enum(statement, ${number}, (int)${value}, "
                                            "schema_internal_${target}_texts_${enum}, ${count});");
    } else if (type->array) {
        int first = type->kind == TYPE_DECIMAL ? type->precision : stored ? type->length : 0;
        name_is(lines, "first", schema_region_format(region, "%d", first));
        name_is(lines, "second", schema_region_format(region, "%d", type->kind == TYPE_DECIMAL ? type->scale : 0));
        line(lines, "schema_bind_${how}${T}(statement, ${number}, ${value}, ${first}, ${second});");
    } else if (strcmp(value_word(column), "text") == 0) {
        name_is(lines, "limit", schema_region_format(region, "%d", stored ? type->length : 0));
        line(lines, "schema_bind_${how}text(statement, ${number}, ${value}, ${limit});");
    } else if (type->kind == TYPE_DECIMAL) {
        name_is(lines, "precision", schema_region_format(region, "%d", type->precision));
        name_is(lines, "scale", schema_region_format(region, "%d", type->scale));
        line(lines, "schema_bind_${how}decimal(statement, ${number}, ${value}, ${precision}, ${scale});");
    } else if (!*how && schema_loses_seconds(&(struct type){.kind = type->kind, .precision = -1}, type)) {
        name_is(lines, "digits", schema_region_format(region, "%d", type->precision));
        line(lines, "schema_bind_${T}(statement, ${number}, schema_${T}_rounded(${value}, ${digits}));");
    } else {
        line(lines, "schema_bind_${how}${T}(statement, ${number}, ${value});");
    }
}

void bind_one(struct lines *lines, const struct c_column *column, unsigned number, const char *value)
{
    bind(lines, "", column, number, value, false);
}

void bind_parameter(struct lines *lines, const struct c_column *column, unsigned number, const char *value)
{
    struct region *region = lines->text.region;
    if (!column->column->nullable || is_pointer_like(column)) {
        bind(lines, column->column->nullable ? "opt_" : "", column, number, value, false);
        return;
    }
    name_is(lines, "number", schema_region_format(region, "%u", number));
    name_is(lines, "value", value);
    line(lines, "if (schema_bind_given(statement, ${number}, ${value}.present))");
    lines->indent++;
    bind(lines, "", column, number, schema_region_format(region, "%s.value", value), false);
    lines->indent--;
    name_is(lines, "number", schema_region_format(region, "%u", number));
    line(lines, "else\n    schema_bind_null(statement, ${number});");
}

void bind_parameters(struct lines *lines, size_t count, const struct c_column *const *columns)
{
    for (size_t i = 0; i < count; i++)
        bind_one(lines, columns[i], (unsigned)i + 1, columns[i]->parameter);
}

const char *value_is_null(struct region *region, const struct c_column *column, const char *value)
{
    if (column->enumeration)
        return schema_region_format(region, "%s == %s_NULL", value, column->enumeration->upper);
    if (column->column->type.array)
        return schema_region_format(region, "!%s.items", value);
    if (column->column->type.kind == TYPE_BYTES)
        return schema_region_format(region, "!%s.data", value);
    return schema_region_format(region, is_pointer_like(column) ? "!%s" : "!%s.present", value);
}

static bool has_key_of_its_own(enum type_kind kind)
{
    return kind == TYPE_FLOAT32 || kind == TYPE_FLOAT64 || kind == TYPE_DATE || kind == TYPE_TIME ||
           kind == TYPE_TIMESTAMP || kind == TYPE_DATETIME;
}

static void give(struct lines *lines, const struct c_column *column, const char *keys, unsigned part, const char *value)
{
    struct region *region = lines->text.region;
    name_is(lines, "keys", keys);
    name_is(lines, "part", schema_region_format(region, "%u", part));
    name_is(lines, "value", value);
    if (column->enumeration) {
        name_is(lines, "enum", column->enumeration->name);
        line(lines, "schema_keys_text(${keys}, i, ${part}, ${enum}_text(${value}));");
    } else if (column->column->type.kind == TYPE_BYTES) {
        line(lines, "schema_keys_bytes(${keys}, i, ${part}, ${value}.data, ${value}.size);");
    } else if (column->column->type.kind == TYPE_UUID) {
        line(lines, "schema_keys_bytes(${keys}, i, ${part}, ${value}.bytes, sizeof ${value}.bytes);");
    } else if (column->column->type.kind == TYPE_DECIMAL) {
        name_is(lines, "scale", schema_region_format(region, "%d", column->column->type.scale));
        line(lines, "schema_keys_decimal(${keys}, i, ${part}, ${value}, ${scale});");
    } else if (column->column->type.kind == TYPE_NUMERIC) {
        line(lines, "schema_keys_numeric(${keys}, i, ${part}, ${value});");
    } else if (is_pointer_like(column)) {
        line(lines, "schema_keys_text(${keys}, i, ${part}, ${value});");
    } else if (has_key_of_its_own(column->column->type.kind)) {
        name_is(lines, "T", value_word(column));
        line(lines, "schema_keys_${T}(${keys}, i, ${part}, ${value});");
    } else {
        line(lines, "schema_keys_int64(${keys}, i, ${part}, ${value});");
    }
}

void give_item(struct lines *lines, const struct c_column *column, const char *keys, const char *value)
{
    give(lines, column, keys, 0, value);
}

void give_key(struct lines *lines, const struct c_column *column, unsigned part, const char *value)
{
    if (!column->column->nullable) {
        give(lines, column, "keys", part, value);
        return;
    }
    name_is(lines, "null", value_is_null(lines->text.region, column, value));
    line(lines, "if (!(${null}))");
    lines->indent++;
    give(lines, column, "keys", part,
         is_pointer_like(column) ? value : schema_region_format(lines->text.region, "%s.value", value));
    lines->indent--;
}

/* -- enums ---------------------------------------------------------------------------------------------------- */

void print_enum_functions(struct lines *lines, const struct c_enum *c_enum)
{
    struct region *region = lines->text.region;
    const struct enumeration *enumeration = c_enum->enumeration;
    section(lines, schema_region_format(region, "enum %s", c_enum->name));
    struct text texts = TEXT(region), numbers = TEXT(region);
    for (size_t i = 0; i < enumeration->value_count; i++) {
        schema_text_add(&texts, i ? ", " : "");
        add_c_string(&texts, enumeration->values[i]->text);
        if (enumeration->values[i]->number == INT64_MIN)
            schema_text_add(&numbers, i ? ", INT64_MIN" : "INT64_MIN");
        else
            schema_text_format(&numbers, "%sINT64_C(%" PRId64 ")", i ? ", " : "", enumeration->values[i]->number);
    }
    name_is(lines, "enum", c_enum->name);
    name_is(lines, "count", schema_region_format(region, "%zu", enumeration->value_count));
    declaration(lines, schema_region_format(region, "const char *const %s = {%s};",
                                            filled(lines, "schema_internal_${target}_texts_${enum}[]"),
                                            texts.size ? schema_text_string(&texts) : "NULL"));
    if (enumeration->numbered)
        declaration(lines, schema_region_format(region, "const int64_t %s = {%s};",
                                                filled(lines, "schema_internal_${target}_numbers_${enum}[]"),
                                                numbers.size ? schema_text_string(&numbers) : "0"));
    line(lines, "");
    line(lines, "const char *${enum}_text(enum ${enum} value)\n{\n"
                "return schema_enum_text((int)value, schema_internal_${target}_texts_${enum}, ${count});\n}\n");
    line(lines, "enum ${enum} ${enum}_of(const char *text)\n{\n"
                "return (enum ${enum})schema_enum_of(text, schema_internal_${target}_texts_${enum}, ${count});\n}\n");
}

/* -- rows ----------------------------------------------------------------------------------------------------- */

bool reads_into_arena(size_t count, const struct c_column *columns)
{
    for (size_t i = 0; i < count; i++)
        if (is_pointer_like(&columns[i]) && !columns[i].enumeration)
            return true;
    return false;
}

static void read_column(struct lines *lines, const struct c_column *column, size_t number)
{
    struct region *region = lines->text.region;
    name_is(lines, "opt", column->column->nullable ? "opt_" : "");
    name_is(lines, "number", schema_region_format(region, "%zu", number));
    name_is(lines, "T", read_word(column));
    if (column->enumeration) {
        const struct enumeration *enumeration = column->enumeration->enumeration;
        name_is(lines, "enum", column->enumeration->name);
        name_is(lines, "count", schema_region_format(region, "%zu", enumeration->value_count));
        line(lines, enumeration->numbered ? "${into} = (enum ${enum})schema_read_${opt}enum_number(statement, "
                                            "${number}, schema_internal_${target}_numbers_${enum}, ${count});"
                                          : "${into} = (enum ${enum})schema_read_${opt}enum(statement, ${number}, "
                                            "schema_internal_${target}_texts_${enum}, ${count});");
    } else if (column->column->type.array) {
        bool scaled = column->column->type.kind == TYPE_DECIMAL;
        name_is(lines, "scale", schema_region_format(region, "%d", scaled ? column->column->type.scale : 0));
        line(lines, "${into} = schema_read_${opt}${T}(statement, arena, ${number}, ${scale});");
    } else if (is_pointer_like(column)) {
        line(lines, "${into} = schema_read_${opt}${T}(statement, arena, ${number});");
    } else {
        line(lines, "${into} = schema_read_${opt}${T}(statement, ${number});");
    }
}

void read_columns(struct lines *lines, size_t first, size_t count, const struct c_column *columns, const char *into)
{
    for (size_t i = 0; i < count; i++) {
        name_is(lines, "member", columns[i].name);
        name_is(lines, "into", filled(lines, into));
        read_column(lines, &columns[i], first + i);
    }
}

static void print_reader(struct lines *lines, const struct c_table *table)
{
    line(lines, "void schema_internal_${target}_read_${table}(schema_statement *statement, schema_arena *arena, struct "
                "${table} *row)\n{");
    if (!reads_into_arena(table->column_count, table->columns))
        line(lines, "(void)arena;");
    read_columns(lines, 0, table->column_count, table->columns, "row->${member}");
    line(lines, "}\n");
}

/* One that stands behind a mark: bound when there is a value; null, where that is said, by the asking. */
static void bind_marked(struct lines *lines, const struct c_column *column, unsigned number, const char *value)
{
    struct region *region = lines->text.region;
    bool pointer = column->column->nullable && is_pointer_like(column);
    name_is(lines, "number", schema_region_format(region, "%u", number));
    name_is(lines, "value", value);
    line(lines, "if (schema_bind_given(statement, ${number}, ${value}.present))");
    lines->indent++;
    bind(lines, pointer ? "opt_" : "", column, number, schema_region_format(region, "%s.value", value), true);
    lines->indent--;
}

/* What tells whether a value of NAME_new is there, and what it is when it is not. */
static const char *is_there(struct region *region, const struct c_column *column)
{
    if (is_marked(column))
        return schema_region_format(region, "row->%s.present != NULL", column->name);
    if (column->enumeration)
        return schema_region_format(region, "row->%s != %s_NULL", column->name, column->enumeration->upper);
    const char *part = column->column->type.array ? ".items" : column->column->type.kind == TYPE_BYTES ? ".data" : "";
    return schema_region_format(region, "row->%s%s != NULL", column->name, part);
}

size_t words_of(size_t bits)
{
    return (bits + 63) / 64;
}

/* given[0] = … | …; and further words, from the conditions for each bit. */
static void print_mask(struct lines *lines, size_t count, const char *const *conditions)
{
    for (size_t first = 0; first < count; first += 64) {
        struct text text = TEXT(lines->text.region);
        schema_text_format(&text, "given[%zu] = ", first / 64);
        size_t margin = text.size;
        for (size_t i = first; i < count && i < first + 64; i++) {
            schema_text_add(&text, i > first ? " |\n" : "");
            for (size_t m = 0; m < margin && i > first; m++)
                schema_text_add_char(&text, ' ');
            schema_text_format(&text, "(uint64_t)(%s)", conditions[i]);
            if (i > first)
                schema_text_format(&text, " << %zu", i - first);
        }
        schema_text_add_char(&text, ';');
        name_is(lines, "mask", schema_text_string(&text));
        line(lines, "${mask}");
    }
}

static void print_new(struct lines *lines, const struct c_table *table)
{
    struct region *region = lines->text.region;
    const char **conditions = NEW_ARRAY(region, const char *, bits_of_new(table) + 1);
    unsigned number = 0;
    for (size_t i = 0; i < table->column_count; i++)
        if (bit_of_new(table, &table->columns[i]) >= 0)
            conditions[bit_of_new(table, &table->columns[i])] = is_there(region, &table->columns[i]);
    if (bits_of_new(table)) {
        line(lines, "/* What is given of what may be left out: the parts of an insert's text. */\n"
                    "static void schema_static_given_${table}(const struct ${table}_new *row, uint64_t *given)\n{");
        print_mask(lines, bits_of_new(table), conditions);
        line(lines, "}\n");
    }
    line(lines,
         "static void schema_static_bind_${table}(schema_statement *statement, const struct ${table}_new *row)\n{");
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        if (!is_given(column))
            continue;
        const char *value = schema_region_format(region, "row->%s", column->name);
        number++;
        if (is_marked(column)) {
            bind_marked(lines, column, number, value);
            continue;
        }
        if (column->presence != C_REQUIRED) {
            name_is(lines, "there", is_there(region, column));
            line(lines, "if (${there})");
            lines->indent++;
        }
        bind(lines, column->presence == C_NULLABLE ? "opt_" : "", column, number, value, true);
        if (column->presence != C_REQUIRED)
            lines->indent--;
    }
    if (!number)
        line(lines, "(void)statement;\n(void)row;");
    line(lines, "}\n");
}

static void print_change(struct lines *lines, const struct c_table *table)
{
    struct region *region = lines->text.region;
    struct text any = TEXT(region);
    const char **conditions = NEW_ARRAY(region, const char *, bits_of_change(table));
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        if (!is_changeable(column))
            continue;
        conditions[bit_of_change(table, column)] =
            schema_region_format(region, "change->%s.present != NULL", column->name);
        if (bit_of_add(table, column) >= 0)
            conditions[bit_of_add(table, column)] =
                schema_region_format(region, "change->%s.present == &schema_added", column->name);
        schema_text_format(&any, "%schange->%s.present", any.size ? " ||\n       " : "", column->name);
    }
    name_is(lines, "words", schema_region_format(region, "%zu", words_of(bits_of_change(table))));
    line(lines,
         "static schema_statement *schema_static_update_${table}(schema_db *db, unsigned id_given${key}${version}, "
         "const struct ${table}_change *change)\n{\nuint64_t given[${words}];");
    print_mask(lines, bits_of_change(table), conditions);
    line(lines, "schema_statement *statement = schema_variant_start(db, id_given, given, ${words});");
    bind_parameters(lines, table->key.count, table->key.columns);
    unsigned number = (unsigned)table->key.count;
    if (table->version)
        bind_one(lines, table->version, ++number, table->version->parameter);
    for (size_t i = 0; i < table->column_count; i++)
        if (is_changeable(&table->columns[i]))
            bind_marked(lines, &table->columns[i], ++number,
                        schema_region_format(region, "change->%s", table->columns[i].name));
    line(lines, "return statement;\n}\n");
    line(lines, "/* Whether a change sets anything; an empty one only asks whether the row is there. */\n"
                "static bool schema_static_changes_${table}(const struct ${table}_change *change)\n{");
    name_is(lines, "any", schema_text_string(&any));
    line(lines, "return ${any};\n}\n");
}

/* -- several rows --------------------------------------------------------------------------------------------- */

static void print_collecting(struct lines *lines, bool one, size_t position)
{
    name_is(lines, "position", schema_region_format(lines->text.region, "%zu", position));
    line(lines,
         one ? "schema_status schema_internal_${target}_load_rows_${table}(schema_statement *statement, schema_keys "
               "*keys, schema_arena "
               "*arena, size_t count, struct ${table} **loaded)"
             : "schema_status schema_internal_${target}_load_lists_${table}(schema_statement *statement, schema_keys "
               "*keys, schema_arena "
               "*arena, size_t count, struct ${table}_list *lists)");
    line(lines,
         "{\nstruct ${table} *rows = NULL;\nsize_t used = 0, capacity = 0;\n"
         "schema_bind_keys(statement, 1, keys);\n"
         "while (schema_statement_row(statement)) {\n"
         "struct ${table} *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);\n"
         "if (!grown)\n    break;\nrows = grown;\n"
         "schema_internal_${target}_read_${table}(statement, arena, &rows[used++]);\n"
         "schema_keys_found(statement, keys, ${position});\n}\n"
         "for (size_t i = 0; i < count; i++) {\n"
         "schema_span span = schema_keys_rows(statement, keys, i);");
    line(lines, one ? "loaded[i] = span.count ? rows + span.first : NULL;"
                    : "lists[i] = (struct ${table}_list){span.count ? rows + span.first : NULL, span.count};");
    line(lines, "}\nreturn schema_statement_end(statement);\n}\n");
}

static void print_listing(struct lines *lines)
{
    line(lines,
         "static schema_status schema_static_list_${table}(schema_statement *statement, schema_arena *arena, struct "
         "${table}_list "
         "*list)\n{\nsize_t capacity = 0;\n*list = (struct ${table}_list){0};\n"
         "while (schema_statement_row(statement)) {\n"
         "struct ${table} *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity, sizeof "
         "*rows);\n"
         "if (!rows)\n    break;\nlist->rows = rows;\n"
         "schema_internal_${target}_read_${table}(statement, arena, &rows[list->count++]);\n}\n"
         "schema_status status = schema_statement_end(statement);\n"
         "if (status != SCHEMA_OK)\n    *list = (struct ${table}_list){0};\nreturn status;\n}\n");
}

void print_binding(struct lines *lines, const struct c_schema *names, const struct c_table *table)
{
    print_reader(lines, table);
    print_new(lines, table);
    if (table->key.count && changeable_count(table))
        print_change(lines, table);
    print_listing(lines);
    if (needs_row_loader(names, table))
        print_collecting(lines, true, table->column_count);
    if (needs_list_loader(names, table))
        print_collecting(lines, false, table->column_count);
}
