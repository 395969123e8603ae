/* Owns: how a revision and all that it holds is written as constant data of C. A member that is zero is not written.
 * Must not know what any of it does to a database. */
#include "emit/c/constants.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Deeper expressions are made of several constants, for compilers limit how deep braces may nest. */
enum { DEEPEST_EXPRESSION = 6 };

#define NAME_OF(kind) [kind] = #kind

static const char *const type_kinds[] = {
    NAME_OF(TYPE_NONE),     NAME_OF(TYPE_UNKNOWN),  NAME_OF(TYPE_BOOL),    NAME_OF(TYPE_INT16),
    NAME_OF(TYPE_INT32),    NAME_OF(TYPE_INT64),    NAME_OF(TYPE_FLOAT32), NAME_OF(TYPE_FLOAT64),
    NAME_OF(TYPE_DECIMAL),  NAME_OF(TYPE_NUMERIC),  NAME_OF(TYPE_TEXT),    NAME_OF(TYPE_BYTES),
    NAME_OF(TYPE_UUID),     NAME_OF(TYPE_DATE),     NAME_OF(TYPE_TIME),    NAME_OF(TYPE_TIMESTAMP),
    NAME_OF(TYPE_DATETIME), NAME_OF(TYPE_INTERVAL), NAME_OF(TYPE_JSON),    NAME_OF(TYPE_ENUM),
    NAME_OF(TYPE_NATIVE),
};

static const char *const expression_kinds[] = {
    NAME_OF(EXPRESSION_NULL),      NAME_OF(EXPRESSION_BOOLEAN),     NAME_OF(EXPRESSION_INTEGER),
    NAME_OF(EXPRESSION_NUMBER),    NAME_OF(EXPRESSION_TEXT),        NAME_OF(EXPRESSION_COLUMN),
    NAME_OF(EXPRESSION_PARAMETER), NAME_OF(EXPRESSION_UNARY),       NAME_OF(EXPRESSION_BINARY),
    NAME_OF(EXPRESSION_IS_NULL),   NAME_OF(EXPRESSION_IS_BOOLEAN),  NAME_OF(EXPRESSION_DISTINCT),
    NAME_OF(EXPRESSION_BETWEEN),   NAME_OF(EXPRESSION_IN),          NAME_OF(EXPRESSION_LIKE),
    NAME_OF(EXPRESSION_CASE),      NAME_OF(EXPRESSION_CASE_OF),     NAME_OF(EXPRESSION_CAST),
    NAME_OF(EXPRESSION_CALL),      NAME_OF(EXPRESSION_ENGINE_CALL), NAME_OF(EXPRESSION_COLLATE),
    NAME_OF(EXPRESSION_ROW),
};

static const char *const operators[] = {
    NAME_OF(OPERATOR_NONE),        NAME_OF(OPERATOR_OR),
    NAME_OF(OPERATOR_AND),         NAME_OF(OPERATOR_NOT),
    NAME_OF(OPERATOR_EQUAL),       NAME_OF(OPERATOR_NOT_EQUAL),
    NAME_OF(OPERATOR_LESS),        NAME_OF(OPERATOR_LESS_EQUAL),
    NAME_OF(OPERATOR_GREATER),     NAME_OF(OPERATOR_GREATER_EQUAL),
    NAME_OF(OPERATOR_CONCATENATE), NAME_OF(OPERATOR_ADD),
    NAME_OF(OPERATOR_SUBTRACT),    NAME_OF(OPERATOR_MULTIPLY),
    NAME_OF(OPERATOR_DIVIDE),      NAME_OF(OPERATOR_MODULO),
    NAME_OF(OPERATOR_NEGATE),      NAME_OF(OPERATOR_PLUS),
    NAME_OF(OPERATOR_JSON_GET),    NAME_OF(OPERATOR_JSON_GET_TEXT),
};

static const char *const automatics[] = {NAME_OF(AUTO_NONE), NAME_OF(AUTO_IDENTITY), NAME_OF(AUTO_SERIAL)};

static const char *const constraint_kinds[] = {NAME_OF(CONSTRAINT_PRIMARY_KEY), NAME_OF(CONSTRAINT_UNIQUE),
                                               NAME_OF(CONSTRAINT_CHECK), NAME_OF(CONSTRAINT_FOREIGN_KEY)};

static const char *const actions[] = {NAME_OF(ACTION_NONE), NAME_OF(ACTION_RESTRICT), NAME_OF(ACTION_CASCADE),
                                      NAME_OF(ACTION_SET_NULL), NAME_OF(ACTION_SET_DEFAULT)};

static const char *const nulls_orders[] = {NAME_OF(NULLS_DEFAULT), NAME_OF(NULLS_FIRST), NAME_OF(NULLS_LAST)};

static const char *const operation_kinds[] = {
    NAME_OF(OPERATION_CREATE_TABLE),
    NAME_OF(OPERATION_DROP_TABLE),
    NAME_OF(OPERATION_RENAME_TABLE),
    NAME_OF(OPERATION_ADD_COLUMN),
    NAME_OF(OPERATION_DROP_COLUMN),
    NAME_OF(OPERATION_RENAME_COLUMN),
    NAME_OF(OPERATION_ALTER_TYPE),
    NAME_OF(OPERATION_SET_NULLABLE),
    NAME_OF(OPERATION_SET_NOT_NULL),
    NAME_OF(OPERATION_SET_DEFAULT),
    NAME_OF(OPERATION_SET_AUTOMATIC),
    NAME_OF(OPERATION_SET_GENERATED),
    NAME_OF(OPERATION_SET_COLLATION),
    NAME_OF(OPERATION_SET_COMMENT),
    NAME_OF(OPERATION_ADD_CONSTRAINT),
    NAME_OF(OPERATION_DROP_CONSTRAINT),
    NAME_OF(OPERATION_RENAME_CONSTRAINT),
    NAME_OF(OPERATION_ADD_INDEX),
    NAME_OF(OPERATION_DROP_INDEX),
    NAME_OF(OPERATION_RENAME_INDEX),
    NAME_OF(OPERATION_SET_SETTING),
    NAME_OF(OPERATION_DROP_SETTING),
    NAME_OF(OPERATION_CREATE_ENUM),
    NAME_OF(OPERATION_DROP_ENUM),
    NAME_OF(OPERATION_RENAME_ENUM),
    NAME_OF(OPERATION_ADD_VALUE),
    NAME_OF(OPERATION_RENAME_VALUE),
    NAME_OF(OPERATION_DROP_VALUE),
    NAME_OF(OPERATION_CREATE_OBJECT),
    NAME_OF(OPERATION_DROP_OBJECT),
    NAME_OF(OPERATION_RUN),
    NAME_OF(OPERATION_SQL),
    NAME_OF(OPERATION_IRREVERSIBLE),
};
_Static_assert(COUNT_OF(operation_kinds) == OPERATION_KINDS, "each kind of operation has its name here");

static const char *const object_kinds[] = {NAME_OF(OBJECT_EXTENSION), NAME_OF(OBJECT_RAW)};
_Static_assert(COUNT_OF(object_kinds) == OBJECT_KINDS, "each kind of object has its name here");

static const char *const data_step_kinds[] = {NAME_OF(DATA_INSERT), NAME_OF(DATA_UPDATE), NAME_OF(DATA_DELETE)};

struct constants {
    struct region *region;
    struct lines *lines; /* definitions that others refer to come first */
    const char *name;    /* of the revision: what those are named after */
    unsigned count;      /* of those */
};

/* -- members -------------------------------------------------------------------------------------------------- */

/* One initialiser in braces that is being written. */
struct group {
    struct text text;
    bool any;
};

static struct group begin_group(struct constants *to, const char *type)
{
    struct group group = {.text = TEXT(to->region)};
    if (type) {
        schema_text_add(&group.text, "&(const struct ");
        schema_text_add(&group.text, type);
        schema_text_add(&group.text, "){");
    } else {
        schema_text_add_char(&group.text, '{');
    }
    return group;
}

static void add_item(struct group *group, const char *text)
{
    if (group->any)
        schema_text_add(&group->text, ", ");
    group->any = true;
    schema_text_add(&group->text, text);
}

static const char *end_group(struct group *group)
{
    if (!group->any)
        schema_text_add_char(&group->text, '0');
    schema_text_add_char(&group->text, '}');
    return schema_text_string(&group->text);
}

static void member(struct group *group, const char *name, const char *value)
{
    if (!value)
        return;
    if (group->any)
        schema_text_add(&group->text, ", ");
    group->any = true;
    schema_text_add_char(&group->text, '.');
    schema_text_add(&group->text, name);
    schema_text_add(&group->text, " = ");
    schema_text_add(&group->text, value);
}

static const char *string_of(struct constants *to, const char *string)
{
    struct text text = TEXT(to->region);
    add_c_string(&text, string);
    return schema_text_string(&text);
}

static void text_member(struct constants *to, struct group *group, const char *name, const char *value)
{
    if (value)
        member(group, name, string_of(to, value));
}

static void flag_member(struct group *group, const char *name, bool value)
{
    member(group, name, value ? "true" : NULL);
}

static void number_member(struct constants *to, struct group *group, const char *name, int64_t value)
{
    if (value == INT64_MIN)
        member(group, name, "INT64_MIN");
    else if (value > INT32_MAX || value < INT32_MIN)
        member(group, name, schema_region_format(to->region, "INT64_C(%" PRId64 ")", value));
    else if (value)
        member(group, name, schema_region_format(to->region, "%" PRId64, value));
}

/* A word for a constant of an enum; its zero goes without saying. */
static void word_member(struct group *group, const char *name, const char *const *words, int value)
{
    member(group, name, value ? words[value] : NULL);
}

static void string_array(struct constants *to, struct group *group, const char *name, size_t count,
                         const char *const *items)
{
    if (!count)
        return;
    struct group array = begin_group(to, NULL);
    for (size_t i = 0; i < count; i++)
        add_item(&array, string_of(to, items[i]));
    member(group, name, schema_region_format(to->region, "(const char *const[])%s", end_group(&array)));
}

/* -- types and expressions ------------------------------------------------------------------------------------ */

static const char *type_value(struct constants *to, const struct type *type)
{
    struct group group = begin_group(to, NULL);
    word_member(&group, "kind", type_kinds, (int)type->kind);
    flag_member(&group, "array", type->array);
    number_member(to, &group, "precision", type->precision);
    number_member(to, &group, "scale", type->scale);
    number_member(to, &group, "length", type->length);
    text_member(to, &group, "name", type->name);
    word_member(&group, "stored_as", type_kinds, (int)type->stored_as);
    text_member(to, &group, "native_sqlite", type->native_sqlite);
    text_member(to, &group, "native_postgresql", type->native_postgresql);
    return end_group(&group);
}

static void type_member(struct constants *to, struct group *group, const char *name, const struct type *type)
{
    if (type->kind != TYPE_NONE)
        member(group, name, type_value(to, type));
}

static void function_member(struct constants *to, struct group *group, const struct engine_function *function)
{
    struct group inner = begin_group(to, NULL);
    text_member(to, &inner, "name", function->name);
    if (function->count) {
        struct group types = begin_group(to, NULL);
        for (size_t i = 0; i < function->count; i++)
            add_item(&types, type_value(to, &function->parameters[i]));
        number_member(to, &inner, "count", (int64_t)function->count);
        member(&inner, "parameters", schema_region_format(to->region, "(const struct type[])%s", end_group(&types)));
    }
    type_member(to, &inner, "result", &function->result);
    flag_member(&inner, "nullable", function->nullable);
    text_member(to, &inner, "sqlite", function->sqlite);
    text_member(to, &inner, "postgresql", function->postgresql);
    member(group, "function", schema_region_format(to->region, "&(const struct engine_function)%s", end_group(&inner)));
}

/* The address of a constant expression. *height: how many groups stand within each other in it. */
static const char *expression_value(struct constants *to, const struct expression *expression, unsigned *height)
{
    struct group group = begin_group(to, NULL);
    word_member(&group, "kind", expression_kinds, (int)expression->kind);
    word_member(&group, "operation", operators, (int)expression->operation);
    flag_member(&group, "negated", expression->negated);
    flag_member(&group, "insensitive", expression->insensitive);
    type_member(to, &group, "type", &expression->type);
    flag_member(&group, "nullable", expression->nullable);
    text_member(to, &group, "text", expression->text);
    text_member(to, &group, "qualifier", expression->qualifier);
    number_member(to, &group, "number", expression->number);
    number_member(to, &group, "count", (int64_t)expression->count);
    if (expression->function)
        function_member(to, &group, expression->function);
    unsigned highest = 0;
    if (expression->count) {
        struct group operands = begin_group(to, NULL);
        for (size_t i = 0; i < expression->count; i++) {
            unsigned its = 0;
            add_item(&operands, expression_value(to, expression->operands[i], &its));
            highest = its > highest ? its : highest;
        }
        member(&group, "operands",
               schema_region_format(to->region, "(const struct expression *const[])%s", end_group(&operands)));
    }
    const char *value = end_group(&group);
    *height = highest + 1;
    if (*height < DEEPEST_EXPRESSION)
        return schema_region_format(to->region, "&(const struct expression)%s", value);
    const char *name = schema_region_format(to->region, "%s_expression_%u", to->name, ++to->count);
    declaration(to->lines, schema_region_format(to->region, "static const struct expression %s = %s;", name, value));
    line(to->lines, "");
    *height = 0;
    return schema_region_format(to->region, "&%s", name);
}

static void expression_member(struct constants *to, struct group *group, const char *name,
                              const struct expression *expression)
{
    unsigned height;
    if (expression)
        member(group, name, expression_value(to, expression, &height));
}

/* -- elements ------------------------------------------------------------------------------------------------- */

static void identity_member(struct constants *to, struct group *group, struct identity identity)
{
    if (!identity.revision)
        return;
    struct group inner = begin_group(to, NULL);
    text_member(to, &inner, "revision", identity.revision);
    number_member(to, &inner, "ordinal", identity.ordinal);
    member(group, "identity", end_group(&inner));
}

static const char *column_value(struct constants *to, const struct column *column)
{
    struct group group = begin_group(to, "column");
    text_member(to, &group, "name", column->name);
    type_member(to, &group, "type", &column->type);
    flag_member(&group, "nullable", column->nullable);
    word_member(&group, "automatic", automatics, (int)column->automatic);
    expression_member(to, &group, "default_value", column->default_value);
    expression_member(to, &group, "generated", column->generated);
    flag_member(&group, "stored", column->stored);
    text_member(to, &group, "collation", column->collation);
    text_member(to, &group, "comment", column->comment);
    identity_member(to, &group, column->identity);
    return end_group(&group);
}

static const char *constraint_value(struct constants *to, const struct constraint *constraint)
{
    struct group group = begin_group(to, "constraint");
    member(&group, "kind", constraint_kinds[constraint->kind]);
    text_member(to, &group, "name", constraint->name);
    flag_member(&group, "named", constraint->named);
    number_member(to, &group, "column_count", (int64_t)constraint->column_count);
    string_array(to, &group, "columns", constraint->column_count, constraint->columns);
    expression_member(to, &group, "expression", constraint->expression);
    text_member(to, &group, "target", constraint->target);
    if (constraint->target_columns)
        string_array(to, &group, "target_columns", constraint->column_count, constraint->target_columns);
    word_member(&group, "on_delete", actions, (int)constraint->on_delete);
    word_member(&group, "on_update", actions, (int)constraint->on_update);
    flag_member(&group, "deferrable", constraint->deferrable);
    flag_member(&group, "initially_deferred", constraint->initially_deferred);
    flag_member(&group, "nulls_not_distinct", constraint->nulls_not_distinct);
    text_member(to, &group, "comment", constraint->comment);
    identity_member(to, &group, constraint->identity);
    return end_group(&group);
}

static const char *index_value(struct constants *to, const struct index *index)
{
    struct group group = begin_group(to, "index");
    text_member(to, &group, "name", index->name);
    flag_member(&group, "named", index->named);
    flag_member(&group, "unique", index->unique);
    flag_member(&group, "nulls_not_distinct", index->nulls_not_distinct);
    text_member(to, &group, "method", index->method);
    number_member(to, &group, "key_count", (int64_t)index->key_count);
    if (index->key_count) {
        struct group keys = begin_group(to, NULL);
        for (size_t i = 0; i < index->key_count; i++) {
            const struct index_key *key = &index->keys[i];
            struct group inner = begin_group(to, NULL);
            text_member(to, &inner, "column", key->column);
            expression_member(to, &inner, "expression", key->expression);
            text_member(to, &inner, "collation", key->collation);
            text_member(to, &inner, "operator_class", key->operator_class);
            flag_member(&inner, "descending", key->descending);
            word_member(&inner, "nulls", nulls_orders, (int)key->nulls);
            add_item(&keys, end_group(&inner));
        }
        member(&group, "keys", schema_region_format(to->region, "(const struct index_key[])%s", end_group(&keys)));
    }
    number_member(to, &group, "include_count", (int64_t)index->include_count);
    string_array(to, &group, "include", index->include_count, index->include);
    expression_member(to, &group, "where", index->where);
    text_member(to, &group, "comment", index->comment);
    identity_member(to, &group, index->identity);
    return end_group(&group);
}

static const char *setting_value(struct constants *to, const struct setting *setting)
{
    struct group group = begin_group(to, "setting");
    text_member(to, &group, "engine", setting->engine);
    text_member(to, &group, "name", setting->name);
    text_member(to, &group, "value", setting->value);
    return end_group(&group);
}

#define ELEMENTS(member_name, count_name, struct_name, value)                                                          \
    do {                                                                                                               \
        if (table->count_name) {                                                                                       \
            struct group array = begin_group(to, NULL);                                                                \
            for (size_t i = 0; i < table->count_name; i++)                                                             \
                add_item(&array, value(to, table->member_name[i]));                                                    \
            number_member(to, &group, #count_name, (int64_t)table->count_name);                                        \
            member(&group, #member_name,                                                                               \
                   schema_region_format(to->region, "(const struct " #struct_name " *const[])%s", end_group(&array))); \
        }                                                                                                              \
    } while (0)

static const char *table_value(struct constants *to, const struct table *table)
{
    struct group group = begin_group(to, "table");
    text_member(to, &group, "name", table->name);
    ELEMENTS(columns, column_count, column, column_value);
    ELEMENTS(constraints, constraint_count, constraint, constraint_value);
    ELEMENTS(indexes, index_count, index, index_value);
    ELEMENTS(settings, setting_count, setting, setting_value);
    text_member(to, &group, "comment", table->comment);
    flag_member(&group, "opaque", table->opaque);
    identity_member(to, &group, table->identity);
    return end_group(&group);
}

static const char *enum_value_value(struct constants *to, const struct enum_value *value)
{
    struct group group = begin_group(to, "enum_value");
    text_member(to, &group, "text", value->text);
    number_member(to, &group, "number", value->number);
    text_member(to, &group, "comment", value->comment);
    identity_member(to, &group, value->identity);
    return end_group(&group);
}

static const char *enumeration_value(struct constants *to, const struct enumeration *table)
{
    struct group group = begin_group(to, "enumeration");
    text_member(to, &group, "name", table->name);
    flag_member(&group, "native", table->native);
    flag_member(&group, "numbered", table->numbered);
    type_member(to, &group, "stored_as", &table->stored_as);
    ELEMENTS(values, value_count, enum_value, enum_value_value);
    text_member(to, &group, "comment", table->comment);
    identity_member(to, &group, table->identity);
    return end_group(&group);
}

static void engine_text_member(struct constants *to, struct group *group, const char *name,
                               const struct engine_text *text)
{
    if (!text->create && !text->drop)
        return;
    struct group inner = begin_group(to, NULL);
    text_member(to, &inner, "create", text->create);
    text_member(to, &inner, "drop", text->drop);
    member(group, name, end_group(&inner));
}

static const char *object_value(struct constants *to, const struct object *object)
{
    struct group group = begin_group(to, "object");
    member(&group, "kind", object_kinds[object->kind]);
    text_member(to, &group, "name", object->name);
    text_member(to, &group, "table", object->table);
    number_member(to, &group, "after_count", (int64_t)object->after_count);
    string_array(to, &group, "after", object->after_count, object->after);
    engine_text_member(to, &group, "sqlite", &object->sqlite);
    engine_text_member(to, &group, "postgresql", &object->postgresql);
    return end_group(&group);
}

/* -- operations ----------------------------------------------------------------------------------------------- */

static const char *data_value(struct constants *to, const struct data_step *data)
{
    struct group group = begin_group(to, "data_step");
    member(&group, "kind", data_step_kinds[data->kind]);
    text_member(to, &group, "table", data->table);
    if (data->assignment_count) {
        struct group array = begin_group(to, NULL);
        for (size_t i = 0; i < data->assignment_count; i++) {
            struct group inner = begin_group(to, NULL);
            text_member(to, &inner, "column", data->assignments[i].column);
            expression_member(to, &inner, "value", data->assignments[i].value);
            add_item(&array, end_group(&inner));
        }
        number_member(to, &group, "assignment_count", (int64_t)data->assignment_count);
        member(&group, "assignments",
               schema_region_format(to->region, "(const struct assignment[])%s", end_group(&array)));
    }
    number_member(to, &group, "column_count", (int64_t)data->column_count);
    string_array(to, &group, "columns", data->column_count, data->columns);
    if (data->row_count && data->column_count) {
        struct group rows = begin_group(to, NULL);
        for (size_t i = 0; i < data->row_count; i++) {
            struct group row = begin_group(to, NULL);
            for (size_t j = 0; j < data->column_count; j++) {
                unsigned height;
                add_item(&row, expression_value(to, data->rows[i][j], &height));
            }
            add_item(&rows, schema_region_format(to->region, "(const struct expression *const[])%s", end_group(&row)));
        }
        number_member(to, &group, "row_count", (int64_t)data->row_count);
        member(&group, "rows",
               schema_region_format(to->region, "(const struct expression *const *const[])%s", end_group(&rows)));
    }
    expression_member(to, &group, "where", data->where);
    return end_group(&group);
}

static const char *operation_value(struct constants *to, const struct operation *operation)
{
    struct group group = begin_group(to, "operation");
    member(&group, "kind", operation_kinds[operation->kind]);
    number_member(to, &group, "line", operation->line);
    text_member(to, &group, "table", operation->table);
    text_member(to, &group, "name", operation->name);
    text_member(to, &group, "new_name", operation->new_name);
    text_member(to, &group, "text", operation->text);
    text_member(to, &group, "engine", operation->engine);
    member(&group, "table_value", operation->table_value ? table_value(to, operation->table_value) : NULL);
    member(&group, "column", operation->column ? column_value(to, operation->column) : NULL);
    member(&group, "constraint", operation->constraint ? constraint_value(to, operation->constraint) : NULL);
    member(&group, "index", operation->index ? index_value(to, operation->index) : NULL);
    member(&group, "setting", operation->setting ? setting_value(to, operation->setting) : NULL);
    member(&group, "enumeration", operation->enumeration ? enumeration_value(to, operation->enumeration) : NULL);
    member(&group, "enum_value", operation->enum_value ? enum_value_value(to, operation->enum_value) : NULL);
    member(&group, "object", operation->object ? object_value(to, operation->object) : NULL);
    type_member(to, &group, "type", &operation->type);
    word_member(&group, "automatic", automatics, (int)operation->automatic);
    flag_member(&group, "stored", operation->stored);
    flag_member(&group, "online", operation->online);
    expression_member(to, &group, "value", operation->value);
    expression_member(to, &group, "conversion", operation->conversion);
    expression_member(to, &group, "backfill", operation->backfill);
    member(&group, "data", operation->data ? data_value(to, operation->data) : NULL);
    number_member(to, &group, "touch_count", (int64_t)operation->touch_count);
    string_array(to, &group, "touches", operation->touch_count, operation->touches);
    /* what a revision allows is a matter of the compiler's warnings alone: not embedded */
    return end_group(&group);
}

static void emit_operations(struct constants *to, const char *what, size_t count,
                            const struct operation *const *operations)
{
    if (!count)
        return;
    struct group array = begin_group(to, NULL);
    for (size_t i = 0; i < count; i++)
        add_item(&array, operation_value(to, operations[i]));
    declaration(to->lines, schema_region_format(to->region, "static const struct operation *const %s_%s[] = %s;",
                                                to->name, what, end_group(&array)));
    line(to->lines, "");
}

static void emit_text(struct constants *to, const struct revision *revision)
{
    struct lines *lines = to->lines;
    name_is(lines, "revision", to->name);
    line(lines, "static const char *const ${revision}_text[] = {");
    for (size_t i = 0; revision->text && revision->text[i]; i++) {
        const char *piece = revision->text[i];
        while (*piece) { /* a line of the file is a line here; the commas stand between pieces */
            const char *end = strchr(piece, '\n');
            size_t size = end ? (size_t)(end - piece) + 1 : strlen(piece);
            while (size > 1000) {
                struct text part = TEXT(to->region);
                add_c_bytes(&part, piece, 1000);
                name_is(lines, "part", schema_text_string(&part));
                line(lines, "${part}");
                piece += 1000;
                size -= 1000;
            }
            struct text part = TEXT(to->region);
            add_c_bytes(&part, piece, size);
            if (!piece[size])
                schema_text_add_char(&part, ',');
            name_is(lines, "part", schema_text_string(&part));
            line(lines, "${part}");
            piece += size;
        }
    }
    line(lines, "NULL,");
    line(lines, "};");
    line(lines, "");
}

void emit_revision(struct lines *lines, const struct revision *revision, const char *name)
{
    struct constants to = {.region = lines->text.region, .lines = lines, .name = name};
    emit_operations(&to, "upgrade", revision->upgrade_count, revision->upgrade);
    emit_operations(&to, "downgrade", revision->downgrade_count, revision->downgrade);
    emit_text(&to, revision);

    struct group group = begin_group(&to, NULL);
    text_member(&to, &group, "id", revision->id);
    text_member(&to, &group, "message", revision->message);
    text_member(&to, &group, "file", revision->file);
    flag_member(&group, "draft", revision->draft);
    number_member(&to, &group, "format", revision->format);
    number_member(&to, &group, "number", revision->number);
    number_member(&to, &group, "parent_count", (int64_t)revision->parent_count);
    string_array(&to, &group, "parents", revision->parent_count, revision->parents);
    number_member(&to, &group, "depends_count", (int64_t)revision->depends_count);
    string_array(&to, &group, "depends", revision->depends_count, revision->depends);
    number_member(&to, &group, "replaces_count", (int64_t)revision->replaces_count);
    string_array(&to, &group, "replaces", revision->replaces_count, revision->replaces);
    flag_member(&group, "replaced", revision->replaced);
    text_member(&to, &group, "label", revision->label);
    text_member(&to, &group, "created", revision->created);
    text_member(&to, &group, "checksum", revision->checksum);
    text_member(&to, &group, "state", revision->state);
    text_member(&to, &group, "draft_digest", revision->draft_digest);
    if (revision->upgrade_count) {
        number_member(&to, &group, "upgrade_count", (int64_t)revision->upgrade_count);
        member(&group, "upgrade", schema_region_format(to.region, "%s_upgrade", name));
    }
    if (revision->downgrade_count) {
        number_member(&to, &group, "downgrade_count", (int64_t)revision->downgrade_count);
        member(&group, "downgrade", schema_region_format(to.region, "%s_downgrade", name));
    }
    number_member(&to, &group, "text_size", (int64_t)revision->text_size);
    member(&group, "text", schema_region_format(to.region, "%s_text", name));
    declaration(lines,
                schema_region_format(to.region, "static const struct revision %s = %s;", name, end_group(&group)));
    line(lines, "");
}
