/* Owns: what enum operations do to a model: the enum, the columns of its type, and the literals of it in defaults,
 * checks and indexes. Must not know SQL. */
#include "model/change.h"
#include "model/element.h"

static void rewrite_users(struct change *change, const char *name, const struct rewriting *rewriting)
{
    for (const struct model_link *link = schema_map_get(&change->model->users, name); link; link = link->next) {
        const struct table *table = schema_model_table(change->model, link->name);
        if (table)
            schema_model_put_table(change->model, table, schema_rewrite_table(rewriting, table));
    }
}

static void put_enum(struct change *change, const struct enumeration *enumeration)
{
    schema_map_put(&change->model->enums, enumeration->name, enumeration);
}

static bool check_name_free(struct change *change, const char *name)
{
    if (!schema_check_name(change, "enum", name))
        return false;
    const char *other = schema_map_get(&change->model->folded, schema_folded(change->region, name));
    if (!other)
        return true;
    if (!schema_same_text(other, name))
        return schema_apply_fail(change, "'%s' and '%s' differ only in case", name, other);
    return schema_apply_fail(change, "there is %s '%s' already",
                             schema_model_enum(change->model, name) ? "an enum" : "a table", name);
}

static bool create_enum(struct change *change)
{
    const struct enumeration *enumeration = change->operation->enumeration;
    if (!check_name_free(change, enumeration->name))
        return false;
    if (!enumeration->value_count)
        return schema_apply_fail(change, "enum '%s' has no values", enumeration->name);
    struct map texts = MAP(change->region);
    for (size_t i = 0; i < enumeration->value_count; i++) {
        const char *text = enumeration->values[i]->text;
        if (schema_map_get(&texts, text))
            return schema_apply_fail(change, "enum '%s' has '%s' twice", enumeration->name, text);
        schema_map_put(&texts, text, text);
    }
    struct enumeration *created = NEW(change->region, struct enumeration);
    *created = *enumeration;
    if (change->revision) {
        created->identity = schema_apply_identity(change);
        const struct enum_value **values =
            NEW_ARRAY(change->region, const struct enum_value *, enumeration->value_count);
        for (size_t i = 0; i < enumeration->value_count; i++) {
            struct enum_value *value = NEW(change->region, struct enum_value);
            *value = *enumeration->values[i];
            value->identity = schema_apply_identity(change);
            values[i] = value;
        }
        created->values = values;
    }
    put_enum(change, created);
    schema_map_put(&change->model->folded, schema_folded(change->region, created->name), created->name);
    return true;
}

static bool drop_enum(struct change *change, const struct enumeration *enumeration)
{
    const struct model_link *user = schema_map_get(&change->model->users, enumeration->name);
    if (user) {
        const struct table *table = schema_model_table(change->model, user->name);
        for (size_t i = 0; i < table->column_count; i++)
            if (table->columns[i]->type.kind == TYPE_ENUM &&
                schema_same_text(table->columns[i]->type.name, enumeration->name))
                return schema_apply_fail(change, "enum '%s' is the type of column '%s.%s'", enumeration->name,
                                         table->name, table->columns[i]->name);
    }
    const struct object *object = schema_object_on(change->model, enumeration->name);
    if (object)
        return schema_apply_fail(change, "enum '%s' cannot be dropped: raw '%s' stands after it", enumeration->name,
                                 object->name);
    schema_map_remove(&change->model->enums, enumeration->name);
    schema_map_remove(&change->model->folded, schema_folded(change->region, enumeration->name));
    return true;
}

static bool rename_enum(struct change *change, const struct enumeration *enumeration)
{
    const char *from = enumeration->name, *to = change->operation->new_name;
    if (schema_same_text(from, to))
        return schema_apply_fail(change, "enum '%s' has that name already", from);
    if (!schema_same_text_any_case(from, to) && !check_name_free(change, to))
        return false;
    struct enumeration *renamed = NEW(change->region, struct enumeration);
    *renamed = *enumeration;
    renamed->name = to;
    schema_map_rename(&change->model->enums, from, to, renamed);
    schema_objects_follow(change->model, from, to);
    schema_map_remove(&change->model->folded, schema_folded(change->region, from));
    schema_map_put(&change->model->folded, schema_folded(change->region, to), to);
    rewrite_users(change, from,
                  &(struct rewriting){.region = change->region, .enumeration = from, .new_enumeration = to});
    return true;
}

/* -- values --------------------------------------------------------------------------------------------------- */

static size_t position(const struct enumeration *enumeration, const char *text)
{
    for (size_t i = 0; i < enumeration->value_count; i++)
        if (schema_same_text(enumeration->values[i]->text, text))
            return i;
    return enumeration->value_count;
}

static bool no_value(struct change *change, const struct enumeration *enumeration, const char *text)
{
    return schema_apply_fail(change, "enum '%s' has no value '%s'", enumeration->name, text ? text : "");
}

static bool add_value(struct change *change, const struct enumeration *enumeration)
{
    const struct enum_value *value = change->operation->enum_value;
    const char *before = change->operation->new_name;
    size_t at = before ? position(enumeration, before) : enumeration->value_count;
    if (before && at == enumeration->value_count)
        return no_value(change, enumeration, before);
    if (schema_enum_value(enumeration, value->text))
        return schema_apply_fail(change, "enum '%s' has a value '%s' already", enumeration->name, value->text);
    for (size_t i = 0; enumeration->numbered && i < enumeration->value_count; i++)
        if (enumeration->values[i]->number == value->number)
            return schema_apply_fail(change, "enum '%s' has the number %lld already", enumeration->name,
                                     (long long)value->number);
    struct enum_value *added = NEW(change->region, struct enum_value);
    *added = *value;
    if (change->revision)
        added->identity = schema_apply_identity(change);
    struct enumeration *changed = NEW(change->region, struct enumeration);
    *changed = *enumeration;
    changed->values = schema_inserted(change->region, enumeration->values, enumeration->value_count, at, added);
    changed->value_count++;
    put_enum(change, changed);
    return true;
}

static bool rename_value(struct change *change, const struct enumeration *enumeration)
{
    const char *from = change->operation->text, *to = change->operation->new_name;
    size_t at = position(enumeration, from);
    if (at == enumeration->value_count)
        return no_value(change, enumeration, from);
    if (!to || schema_enum_value(enumeration, to))
        return schema_apply_fail(change, "enum '%s' has a value '%s' already", enumeration->name, to ? to : "");
    struct enum_value *value = NEW(change->region, struct enum_value);
    *value = *enumeration->values[at];
    value->text = to;
    struct enumeration *changed = NEW(change->region, struct enumeration);
    *changed = *enumeration;
    changed->values = schema_replaced(change->region, enumeration->values, enumeration->value_count, at, value);
    put_enum(change, changed);
    rewrite_users(change, enumeration->name,
                  &(struct rewriting){
                      .region = change->region, .enumeration = enumeration->name, .value = from, .new_value = to});
    return true;
}

/* A default of the value that goes becomes the value that rows get. */
static const struct table *with_defaults(struct change *change, const struct table *table,
                                         const struct rewriting *rewriting)
{
    const struct table *result = table;
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i];
        const struct expression *value = schema_rewrite(rewriting, column->default_value);
        if (value == column->default_value)
            continue;
        struct column *changed = NEW(change->region, struct column);
        *changed = *column;
        changed->default_value = value;
        result = schema_table_with_column(change->region, result, column, changed);
    }
    return result;
}

static bool check_value_unused(struct change *change, const struct enumeration *enumeration, const char *text)
{
    for (const struct model_link *link = schema_map_get(&change->model->users, enumeration->name); link;
         link = link->next) {
        const struct table *table = schema_model_table(change->model, link->name);
        const char *user = schema_value_user(change->region, table, enumeration->name, text);
        if (user)
            return schema_apply_fail(change, "value '%s' of enum '%s' is mentioned by %s", text, enumeration->name,
                                     user);
        for (size_t i = 0; !change->operation->new_name && i < table->column_count; i++)
            if (schema_mentions_value(table->columns[i]->default_value, enumeration->name, text))
                return schema_apply_fail(change, "value '%s' of enum '%s' is the default of column '%s.%s'", text,
                                         enumeration->name, table->name, table->columns[i]->name);
    }
    return true;
}

static bool drop_value(struct change *change, const struct enumeration *enumeration)
{
    const char *text = change->operation->text, *instead = change->operation->new_name;
    size_t at = position(enumeration, text);
    if (at == enumeration->value_count)
        return no_value(change, enumeration, text);
    if (instead && (schema_same_text(instead, text) || !schema_enum_value(enumeration, instead)))
        return no_value(change, enumeration, instead);
    if (enumeration->value_count == 1)
        return schema_apply_fail(change, "'%s' is the last value of enum '%s'", text, enumeration->name);
    if (!check_value_unused(change, enumeration, text))
        return false;
    struct enumeration *changed = NEW(change->region, struct enumeration);
    *changed = *enumeration;
    changed->values = schema_removed(change->region, enumeration->values, enumeration->value_count, at);
    changed->value_count--;
    put_enum(change, changed);
    if (!instead)
        return true;
    const struct rewriting rewriting = {
        .region = change->region, .enumeration = enumeration->name, .value = text, .new_value = instead};
    for (const struct model_link *link = schema_map_get(&change->model->users, enumeration->name); link;
         link = link->next) {
        const struct table *table = schema_model_table(change->model, link->name);
        const struct table *after = with_defaults(change, table, &rewriting);
        if (after != table)
            schema_model_put_table(change->model, table, after);
    }
    return true;
}

bool schema_apply_enum(struct change *change)
{
    if (change->operation->kind == OPERATION_CREATE_ENUM)
        return create_enum(change);
    const char *name = change->operation->name;
    const struct enumeration *enumeration = schema_model_enum(change->model, name);
    if (!enumeration)
        return schema_apply_fail(change, "there is no enum '%s'", name ? name : "");
    switch (change->operation->kind) {
    case OPERATION_DROP_ENUM:
        return drop_enum(change, enumeration);
    case OPERATION_RENAME_ENUM:
        return rename_enum(change, enumeration);
    case OPERATION_ADD_VALUE:
        return add_value(change, enumeration);
    case OPERATION_RENAME_VALUE:
        return rename_value(change, enumeration);
    default:
        return drop_value(change, enumeration);
    }
}
