/* Owns: the spelling of types in generated C. Must not know what functions there are. */
#include "emit/c/spelling.h"

#include <string.h>

struct spelling {
    const char *word, *type;
};

static struct spelling spelling_of_array(const struct type *type)
{
    switch (type->kind) {
#define ARRAY_OF(kind, word)                                                                                           \
    case kind:                                                                                                         \
        return (struct spelling){word "_array", "schema_" word "_array "}
        ARRAY_OF(TYPE_BOOL, "bool");
        ARRAY_OF(TYPE_INT16, "int16");
        ARRAY_OF(TYPE_INT32, "int32");
        ARRAY_OF(TYPE_INT64, "int64");
        ARRAY_OF(TYPE_FLOAT32, "float32");
        ARRAY_OF(TYPE_FLOAT64, "float64");
        ARRAY_OF(TYPE_DECIMAL, "decimal");
        ARRAY_OF(TYPE_BYTES, "bytes");
        ARRAY_OF(TYPE_UUID, "uuid");
        ARRAY_OF(TYPE_DATE, "date");
        ARRAY_OF(TYPE_TIME, "time");
        ARRAY_OF(TYPE_TIMESTAMP, "timestamp");
        ARRAY_OF(TYPE_DATETIME, "datetime");
        ARRAY_OF(TYPE_INTERVAL, "interval");
#undef ARRAY_OF
    default:
        return (struct spelling){"text_array", "schema_text_array "};
    }
}

static struct spelling spelling_of(const struct type *type)
{
    if (type->array)
        return spelling_of_array(type);
    switch (type->kind) {
    case TYPE_BOOL:
        return (struct spelling){"bool", "bool "};
    case TYPE_INT16:
        return (struct spelling){"int16", "int16_t "};
    case TYPE_INT32:
        return (struct spelling){"int32", "int32_t "};
    case TYPE_INT64:
        return (struct spelling){"int64", "int64_t "};
    case TYPE_FLOAT32:
        return (struct spelling){"float32", "float "};
    case TYPE_FLOAT64:
        return (struct spelling){"float64", "double "};
    case TYPE_DECIMAL:
        return (struct spelling){"decimal", "schema_decimal "};
    case TYPE_NUMERIC:
        return (struct spelling){"numeric", "const char *"};
    case TYPE_BYTES:
        return (struct spelling){"bytes", "schema_bytes "};
    case TYPE_UUID:
        return (struct spelling){"uuid", "schema_uuid "};
    case TYPE_DATE:
        return (struct spelling){"date", "schema_date "};
    case TYPE_TIME:
        return (struct spelling){"time", "schema_time "};
    case TYPE_TIMESTAMP:
        return (struct spelling){"timestamp", "schema_timestamp "};
    case TYPE_DATETIME:
        return (struct spelling){"datetime", "schema_datetime "};
    case TYPE_INTERVAL:
        return (struct spelling){"interval", "schema_interval "};
    case TYPE_JSON:
        return (struct spelling){"json", "const char *"};
    default: /* text; what else there is was refused by the resolver */
        return (struct spelling){"text", "const char *"};
    }
}

const char *value_word(const struct c_column *column)
{
    return spelling_of(&column->column->type).word;
}

static bool is_text(const struct c_column *column)
{
    return strcmp(spelling_of(&column->column->type).type, "const char *") == 0;
}

const char *read_word(const struct c_column *column)
{
    return is_text(column) ? "text" : value_word(column);
}

bool is_pointer_like(const struct c_column *column)
{
    const struct type *type = &column->column->type;
    return column->enumeration || is_text(column) || type->array || type->kind == TYPE_BYTES;
}

/* The word of schema_opt_WORD and schema_set_WORD. */
static const char *wrapper_word(const struct c_column *column)
{
    if (column->enumeration)
        return column->enumeration->name;
    return read_word(column);
}

const char *plain_type(struct region *region, const struct c_column *column)
{
    if (column->enumeration)
        return schema_region_format(region, "enum %s ", column->enumeration->name);
    return spelling_of(&column->column->type).type;
}

const char *row_type(struct region *region, const struct c_column *column)
{
    return column->column->nullable && !is_pointer_like(column)
               ? schema_region_format(region, "schema_opt_%s ", value_word(column))
               : plain_type(region, column);
}

bool is_marked(const struct c_column *column)
{
    bool pointer = is_pointer_like(column) && !column->enumeration;
    return (column->presence == C_NULLABLE && !pointer) ||
           (column->presence == C_DEFAULTED && !is_pointer_like(column));
}

const char *new_type(struct region *region, const struct c_column *column)
{
    return !is_marked(column)
               ? plain_type(region, column)
               : schema_region_format(region, "schema_%s_%s ", column->presence == C_NULLABLE ? "opt" : "default",
                                      wrapper_word(column));
}

const char *change_type(struct region *region, const struct c_column *column)
{
    return schema_region_format(region, column->column->nullable ? "schema_set_null_%s " : "schema_set_%s ",
                                wrapper_word(column));
}

const char *parameter_list(struct region *region, size_t count, const struct c_column *const *columns)
{
    struct text text = TEXT(region);
    for (size_t i = 0; i < count; i++) {
        schema_text_add(&text, ", ");
        schema_text_add(&text, plain_type(region, columns[i]));
        schema_text_add(&text, columns[i]->parameter);
    }
    return schema_text_string(&text);
}

const char *id_parameter(struct region *region, const struct c_table *table, bool many)
{
    if (!table->automatic)
        return "";
    return many ? ", int64_t *ids" : schema_region_format(region, ", int64_t *%s", table->automatic->parameter);
}

void begin_file(struct lines *lines, const struct c_schema *names, const char *of)
{
    lines_begin(lines, names->region);
    struct text comment = TEXT(names->region);
    schema_text_add(&comment, "Made by schemac from ");
    schema_text_add(&comment, of);
    schema_text_add(&comment, ".\nDo not edit: it is written again whenever the schema changes.");
    doc_comment(lines, schema_text_string(&comment));
}

void section(struct lines *lines, const char *title)
{
    struct text text = TEXT(lines->text.region);
    schema_text_add(&text, "/* -- ");
    schema_text_add(&text, title);
    schema_text_add_char(&text, ' ');
    while (text.size < LINE_WIDTH - 3)
        schema_text_add_char(&text, '-');
    schema_text_add(&text, " */");
    line(lines, "");
    name_is(lines, "section", schema_text_string(&text));
    line(lines, "${section}");
    line(lines, "");
}

bool needs_row_loader(const struct c_schema *names, const struct c_table *table)
{
    for (size_t i = 0; i < names->table_count; i++)
        for (size_t r = 0; r < names->tables[i].relation_count; r++) {
            const struct c_relation *relation = &names->tables[i].relations[r];
            if (relation->to == table && !names->tables[i].link && can_load(relation))
                return true;
        }
    return false;
}

bool needs_list_loader(const struct c_schema *names, const struct c_table *table)
{
    for (size_t r = 0; r < table->relation_count && !table->link; r++)
        if (can_load(&table->relations[r]))
            return true;
    for (size_t i = 0; i < names->table_count; i++)
        for (size_t l = 0; l < 2 && names->tables[i].link; l++)
            if (names->tables[i].links[l].there->to == table && can_load(names->tables[i].links[l].here))
                return true;
    return false;
}

const char *quoted(struct region *region, const char *text)
{
    struct text out = TEXT(region);
    add_c_string(&out, text);
    return schema_text_string(&out);
}
