/* Owns: the one canonical way in which a model is printed, and the state digest, which is of that text. It may never
 * change for what it prints today: digests of it stand in databases. Attributes at their default are not printed, so
 * that a new attribute changes nothing. Must not know the language: expressions are printed as calls. */
#include "model/print.h"
#include "base/digest.h"

#include <stdlib.h>
#include <string.h>

static const char *const type_names[] = {
    [TYPE_NONE] = "none",           [TYPE_UNKNOWN] = "unknown",   [TYPE_BOOL] = "bool",
    [TYPE_INT16] = "int16",         [TYPE_INT32] = "int32",       [TYPE_INT64] = "int64",
    [TYPE_FLOAT32] = "float32",     [TYPE_FLOAT64] = "float64",   [TYPE_DECIMAL] = "decimal",
    [TYPE_NUMERIC] = "decimal",     [TYPE_TEXT] = "text",         [TYPE_BYTES] = "bytes",
    [TYPE_UUID] = "uuid",           [TYPE_DATE] = "date",         [TYPE_TIME] = "time",
    [TYPE_TIMESTAMP] = "timestamp", [TYPE_DATETIME] = "datetime", [TYPE_INTERVAL] = "interval",
    [TYPE_JSON] = "json",           [TYPE_ENUM] = "enum",         [TYPE_NATIVE] = "native",
};

static bool has_precision(const struct type *type)
{
    return (type->kind == TYPE_TIME || type->kind == TYPE_TIMESTAMP || type->kind == TYPE_DATETIME) &&
           type->precision >= 0;
}

void schema_type_print(struct text *text, const struct type *type)
{
    if (type->kind == TYPE_ENUM) {
        schema_text_add(text, type->name ? type->name : "enum");
    } else if (type->kind == TYPE_NATIVE) {
        schema_text_add(text, "native(");
        if (type->native_sqlite)
            schema_text_format(text, "sqlite \"\"\"%s\"\"\"%s", type->native_sqlite,
                               type->native_postgresql ? ", " : "");
        if (type->native_postgresql)
            schema_text_format(text, "postgresql \"\"\"%s\"\"\"", type->native_postgresql);
        schema_text_add_char(text, ')');
    } else {
        schema_text_add(text, type_names[type->kind]);
        if (type->kind == TYPE_DECIMAL)
            schema_text_format(text, "(%d,%d)", type->precision, type->scale);
        else if (has_precision(type))
            schema_text_format(text, "(%d)", type->precision);
        else if (type->length)
            schema_text_format(text, "(%d)", type->length);
    }
    if (type->array)
        schema_text_add(text, "[]");
}

/* -- expressions ---------------------------------------------------------------------------------------------- */

static const char *const expression_names[] = {
    [EXPRESSION_NULL] = "null",           [EXPRESSION_BOOLEAN] = "boolean", [EXPRESSION_INTEGER] = "integer",
    [EXPRESSION_NUMBER] = "number",       [EXPRESSION_TEXT] = "text",       [EXPRESSION_COLUMN] = "column",
    [EXPRESSION_PARAMETER] = "parameter", [EXPRESSION_UNARY] = "unary",     [EXPRESSION_BINARY] = "binary",
    [EXPRESSION_IS_NULL] = "is-null",     [EXPRESSION_IS_BOOLEAN] = "is",   [EXPRESSION_DISTINCT] = "distinct",
    [EXPRESSION_BETWEEN] = "between",     [EXPRESSION_IN] = "in",           [EXPRESSION_LIKE] = "like",
    [EXPRESSION_CASE] = "case",           [EXPRESSION_CASE_OF] = "case-of", [EXPRESSION_CAST] = "cast",
    [EXPRESSION_CALL] = "call",           [EXPRESSION_COLLATE] = "collate", [EXPRESSION_ROW] = "row",
    [EXPRESSION_ENGINE_CALL] = "call",
};

const char *schema_operator_name(enum operator_kind operation)
{
    static const char *const names[] = {
        [OPERATOR_NONE] = "",          [OPERATOR_OR] = "or",
        [OPERATOR_AND] = "and",        [OPERATOR_NOT] = "not",
        [OPERATOR_EQUAL] = "=",        [OPERATOR_NOT_EQUAL] = "<>",
        [OPERATOR_LESS] = "<",         [OPERATOR_LESS_EQUAL] = "<=",
        [OPERATOR_GREATER] = ">",      [OPERATOR_GREATER_EQUAL] = ">=",
        [OPERATOR_CONCATENATE] = "||", [OPERATOR_ADD] = "+",
        [OPERATOR_SUBTRACT] = "-",     [OPERATOR_MULTIPLY] = "*",
        [OPERATOR_DIVIDE] = "/",       [OPERATOR_MODULO] = "%",
        [OPERATOR_NEGATE] = "negate",  [OPERATOR_PLUS] = "plus",
        [OPERATOR_JSON_GET] = "->",    [OPERATOR_JSON_GET_TEXT] = "->>",
    };
    return names[operation];
}

static void print_function(struct text *text, const struct engine_function *function)
{
    const char *const engines[] = {"sqlite", "postgresql"};
    const char *const bodies[] = {function->sqlite, function->postgresql};
    for (size_t i = 0; i < 2; i++)
        if (bodies[i]) {
            schema_text_format(text, " %s ", engines[i]);
            schema_text_add_quoted(text, bodies[i], '\'');
        }
}

/* (and (= "email" 'x') (is-null "nick")) */
void schema_print_expression(struct text *text, const struct expression *expression)
{
    switch (expression->kind) {
    case EXPRESSION_NULL:
        schema_text_add(text, "null");
        return;
    case EXPRESSION_BOOLEAN:
    case EXPRESSION_INTEGER:
    case EXPRESSION_NUMBER:
        schema_text_add(text, expression->text);
        return;
    case EXPRESSION_TEXT:
        if (expression->type.kind != TYPE_TEXT && expression->type.kind != TYPE_UNKNOWN) {
            schema_type_print(text, &expression->type);
            schema_text_add_char(text, ' ');
        }
        schema_text_add_quoted(text, expression->text, '\'');
        return;
    case EXPRESSION_COLUMN:
        schema_text_add_quoted(text, expression->text, '"');
        return;
    default:
        break;
    }
    schema_text_add_char(text, '(');
    if (expression->negated)
        schema_text_add(text, "not ");
    if (expression->kind == EXPRESSION_UNARY || expression->kind == EXPRESSION_BINARY)
        schema_text_add(text, schema_operator_name(expression->operation));
    else
        schema_text_add(text, expression_names[expression->kind]);
    if (expression->insensitive)
        schema_text_add(text, " insensitive");
    if (expression->text) {
        schema_text_add_char(text, ' ');
        schema_text_add_quoted(text, expression->text, '"');
    }
    if (expression->function)
        print_function(text, expression->function);
    if (expression->kind == EXPRESSION_CAST) {
        schema_text_add_char(text, ' ');
        schema_type_print(text, &expression->type);
    }
    for (size_t i = 0; i < expression->count; i++) {
        schema_text_add_char(text, ' ');
        schema_print_expression(text, expression->operands[i]);
    }
    schema_text_add_char(text, ')');
}

static void print_attribute(struct text *text, const char *name, const struct expression *expression)
{
    if (expression) {
        schema_text_format(text, " %s ", name);
        schema_print_expression(text, expression);
    }
}

static void print_text_attribute(struct text *text, const char *name, const char *value)
{
    if (value) {
        schema_text_format(text, " %s ", name);
        schema_text_add_quoted(text, value, '\'');
    }
}

static void print_names(struct text *text, size_t count, const char *const *names)
{
    schema_text_add(text, " (");
    for (size_t i = 0; i < count; i++) {
        schema_text_add(text, i ? ", " : "");
        schema_text_add_quoted(text, names[i], '"');
    }
    schema_text_add_char(text, ')');
}

/* -- elements ------------------------------------------------------------------------------------------------- */

void schema_print_column(struct text *text, const struct column *column)
{
    static const char *const automatic[] = {"", " auto", " auto serial"};
    schema_text_add(text, "column ");
    schema_text_add_quoted(text, column->name, '"');
    schema_text_add_char(text, ' ');
    schema_type_print(text, &column->type);
    schema_text_add(text, column->nullable ? "?" : "");
    schema_text_add(text, automatic[column->automatic]);
    print_attribute(text, "default", column->default_value);
    print_attribute(text, column->stored ? "stored" : "virtual", column->generated);
    print_text_attribute(text, "collate", column->collation);
    print_text_attribute(text, "comment", column->comment);
}

void schema_print_constraint(struct text *text, const struct constraint *constraint)
{
    static const char *const kinds[] = {"primary key", "unique", "check", "foreign key"};
    static const char *const actions[] = {NULL, "restrict", "cascade", "set null", "set default"};
    schema_text_format(text, "%s ", kinds[constraint->kind]);
    schema_text_add_quoted(text, constraint->name ? constraint->name : "", '"');
    if (constraint->kind != CONSTRAINT_CHECK)
        print_names(text, constraint->column_count, constraint->columns);
    print_attribute(text, "as", constraint->expression);
    if (constraint->kind == CONSTRAINT_FOREIGN_KEY) {
        schema_text_add(text, " -> ");
        schema_text_add_quoted(text, constraint->target, '"');
        print_names(text, constraint->column_count, constraint->target_columns);
        if (constraint->on_delete)
            schema_text_format(text, " on delete %s", actions[constraint->on_delete]);
        if (constraint->on_update)
            schema_text_format(text, " on update %s", actions[constraint->on_update]);
    }
    schema_text_add(text, constraint->deferrable ? " deferrable" : "");
    schema_text_add(text, constraint->initially_deferred ? " initially deferred" : "");
    schema_text_add(text, constraint->nulls_not_distinct ? " nulls not distinct" : "");
    print_text_attribute(text, "comment", constraint->comment);
}

void schema_print_index(struct text *text, const struct index *index)
{
    schema_text_add(text, index->unique ? "unique index " : "index ");
    schema_text_add_quoted(text, index->name ? index->name : "", '"');
    schema_text_add(text, " (");
    for (size_t i = 0; i < index->key_count; i++) {
        const struct index_key *key = &index->keys[i];
        schema_text_add(text, i ? ", " : "");
        if (key->column)
            schema_text_add_quoted(text, key->column, '"');
        else
            schema_print_expression(text, key->expression);
        print_text_attribute(text, "collate", key->collation);
        print_text_attribute(text, "class", key->operator_class);
        schema_text_add(text, key->descending ? " desc" : "");
        if (key->nulls != NULLS_DEFAULT && (key->nulls == NULLS_FIRST) != key->descending)
            schema_text_add(text, key->nulls == NULLS_FIRST ? " nulls first" : " nulls last");
    }
    schema_text_add_char(text, ')');
    print_text_attribute(text, "using", index->method);
    if (index->include_count) {
        schema_text_add(text, " include");
        print_names(text, index->include_count, index->include);
    }
    schema_text_add(text, index->nulls_not_distinct ? " nulls not distinct" : "");
    print_attribute(text, "where", index->where);
    print_text_attribute(text, "comment", index->comment);
}

void schema_print_setting(struct text *text, const struct setting *setting)
{
    schema_text_format(text, "%s ", setting->engine);
    schema_text_add_quoted(text, setting->name, '\'');
    print_text_attribute(text, "=", setting->value);
}

/* -- order ---------------------------------------------------------------------------------------------------- */

static int by_text(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "");
}

static int by_column(const void *a, const void *b)
{
    return by_text((*(const struct column *const *)a)->name, (*(const struct column *const *)b)->name);
}

static int by_constraint(const void *a, const void *b)
{
    return by_text((*(const struct constraint *const *)a)->name, (*(const struct constraint *const *)b)->name);
}

static int by_index(const void *a, const void *b)
{
    return by_text((*(const struct index *const *)a)->name, (*(const struct index *const *)b)->name);
}

static int by_setting(const void *a, const void *b)
{
    const struct setting *x = *(const struct setting *const *)a, *y = *(const struct setting *const *)b;
    int engines = by_text(x->engine, y->engine);
    return engines ? engines : by_text(x->name, y->name);
}

static int by_value(const void *a, const void *b)
{
    return by_text((*(const struct enum_value *const *)a)->text, (*(const struct enum_value *const *)b)->text);
}

static int by_key(const void *a, const void *b)
{
    return by_text(((const struct map_entry *)a)->key, ((const struct map_entry *)b)->key);
}

static const void **sorted(struct region *region, const void *items, size_t count,
                           int (*order)(const void *, const void *))
{
    const void **copy = NEW_ARRAY(region, const void *, count + 1);
    if (count) {
        memcpy(copy, items, count * sizeof *copy);
        qsort(copy, count, sizeof *copy, order);
    }
    return copy;
}

static struct map_entry *sorted_entries(struct region *region, const struct map *map)
{
    struct map_entry *entries = NEW_ARRAY(region, struct map_entry, map->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < map->used; i++)
        if (map->entries[i].key)
            entries[count++] = map->entries[i];
    qsort(entries, count, sizeof *entries, by_key);
    return entries;
}

/* -- models --------------------------------------------------------------------------------------------------- */

void schema_print_enum(struct text *text, const struct enumeration *enumeration)
{
    schema_text_add(text, enumeration->native ? "native enum " : "enum ");
    schema_text_add_quoted(text, enumeration->name, '"');
    if (enumeration->numbered) {
        schema_text_add(text, " -> ");
        schema_type_print(text, &enumeration->stored_as);
    }
    print_text_attribute(text, "comment", enumeration->comment);
    schema_text_add_char(text, '\n');
    const void **values = sorted(text->region, enumeration->values, enumeration->value_count, by_value);
    for (size_t i = 0; i < enumeration->value_count; i++) {
        const struct enum_value *value = enumeration->native ? enumeration->values[i] : values[i];
        schema_text_add(text, "  value ");
        schema_text_add_quoted(text, value->text, '\'');
        if (enumeration->numbered)
            schema_text_format(text, " = %lld", (long long)value->number);
        schema_text_add_char(text, '\n');
    }
}

void schema_print_table(struct text *text, const struct table *table)
{
    struct region *region = text->region;
    schema_text_add(text, table->opaque ? "opaque table " : "table ");
    schema_text_add_quoted(text, table->name, '"');
    print_text_attribute(text, "comment", table->comment);
    schema_text_add_char(text, '\n');
    const void **columns = sorted(region, table->columns, table->column_count, by_column);
    for (size_t i = 0; i < table->column_count; i++) {
        schema_text_add(text, "  ");
        schema_print_column(text, columns[i]);
        schema_text_add_char(text, '\n');
    }
    const void **constraints = sorted(region, table->constraints, table->constraint_count, by_constraint);
    for (size_t i = 0; i < table->constraint_count; i++) {
        schema_text_add(text, "  ");
        schema_print_constraint(text, constraints[i]);
        schema_text_add_char(text, '\n');
    }
    const void **indexes = sorted(region, table->indexes, table->index_count, by_index);
    for (size_t i = 0; i < table->index_count; i++) {
        schema_text_add(text, "  ");
        schema_print_index(text, indexes[i]);
        schema_text_add_char(text, '\n');
    }
    const void **settings = sorted(region, table->settings, table->setting_count, by_setting);
    for (size_t i = 0; i < table->setting_count; i++) {
        schema_text_add(text, "  ");
        schema_print_setting(text, settings[i]);
        schema_text_add_char(text, '\n');
    }
}

static void print_engine_text(struct text *text, const char *engine, const struct engine_text *of)
{
    if (of->create || of->drop)
        schema_text_format(text, " %s", engine);
    print_text_attribute(text, "create", of->create);
    print_text_attribute(text, "drop", of->drop);
}

void schema_print_object(struct text *text, const struct object *object)
{
    schema_text_format(text, "%s ", schema_object_word(object->kind));
    schema_text_add_quoted(text, object->name, '"');
    if (object->table) {
        schema_text_add(text, " on ");
        schema_text_add_quoted(text, object->table, '"');
    }
    for (size_t i = 0; i < object->after_count; i++) {
        schema_text_add(text, i ? ", " : " after ");
        schema_text_add_quoted(text, object->after[i], '"');
    }
    print_engine_text(text, "sqlite", &object->sqlite);
    print_engine_text(text, "postgresql", &object->postgresql);
    schema_text_add_char(text, '\n');
}

void schema_model_print(struct text *text, const struct model *model)
{
    const struct map_entry *objects = sorted_entries(text->region, &model->objects);
    for (size_t i = 0; i < model->objects.count; i++)
        schema_print_object(text, objects[i].value);
    const struct map_entry *enums = sorted_entries(text->region, &model->enums);
    for (size_t i = 0; i < model->enums.count; i++)
        schema_print_enum(text, enums[i].value);
    const struct map_entry *tables = sorted_entries(text->region, &model->tables);
    for (size_t i = 0; i < model->tables.count; i++)
        schema_print_table(text, tables[i].value);
}

void schema_model_state(const struct model *model, char state[67])
{
    struct region *scratch = schema_region_within(model->region);
    struct text text = TEXT(scratch);
    schema_model_print(&text, model);
    memcpy(state, "1:", 2);
    schema_digest_of(schema_text_string(&text), text.size, state + 2);
    schema_region_free(scratch);
}
