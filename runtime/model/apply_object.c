/* Owns: objects, which are names and texts: looking them up, making them, letting them go, and following what they
 * stand on. Must not know what the texts say. */
#include "model/change.h"
#include "model/element.h"

#include <stdlib.h>
#include <string.h>

const char *schema_object_word(enum object_kind kind)
{
    static const char *const words[OBJECT_KINDS] = {[OBJECT_EXTENSION] = "extension", [OBJECT_RAW] = "raw"};
    return words[kind];
}

const char *schema_object_key(struct region *region, enum object_kind kind, const char *name)
{
    return schema_region_format(region, "%s %s", schema_object_word(kind), name);
}

const struct object *schema_model_object(const struct model *model, enum object_kind kind, const char *name)
{
    return name ? schema_map_get(&model->objects, schema_object_key(model->region, kind, name)) : NULL;
}

bool schema_model_add_object(struct model *model, const struct object *object)
{
    if (schema_model_object(model, object->kind, object->name))
        return false;
    schema_map_put(&model->objects, schema_object_key(model->region, object->kind, object->name), object);
    return true;
}

/* Behind the next word of a text, where that is this one in any case; else null. */
static const char *behind(const char *text, const char *word)
{
    if (!text)
        return NULL;
    text += strspn(text, " \t\r\n");
    size_t length = strcspn(text, " \t\r\n");
    if (length != strlen(word))
        return NULL;
    for (size_t i = 0; i < length; i++)
        if ((text[i] | 0x20) != word[i])
            return NULL;
    return text + length;
}

/* "create or replace …", "CREATE OR REPLACE …" */
static bool replaces(const char *text)
{
    return behind(behind(behind(text, "create"), "or"), "replace") != NULL;
}

static bool makes_view(const char *text)
{
    static const char *const words[] = {"or", "replace", "temp", "temporary", "recursive"};
    const char *at = behind(text, "create");
    for (size_t i = 0; at && i < COUNT_OF(words); i++) {
        const char *next = behind(at, words[i]);
        at = next ? next : at;
    }
    return behind(at, "view") != NULL;
}

bool schema_object_is_view(const struct object *object)
{
    return makes_view(object->sqlite.create) || makes_view(object->postgresql.create);
}

bool schema_object_replaces(const struct object *object)
{
    return (!object->sqlite.create || replaces(object->sqlite.create)) &&
           (!object->postgresql.create || replaces(object->postgresql.create)) &&
           (object->sqlite.create || object->postgresql.create);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *const *schema_object_after(struct region *region, const struct object *object, const char *from,
                                       const char *to)
{
    const char **after = NEW_ARRAY(region, const char *, object->after_count + 1);
    for (size_t i = 0; i < object->after_count; i++)
        after[i] = schema_same_text(object->after[i], from) ? to : object->after[i];
    if (object->after_count)
        qsort(after, object->after_count, sizeof *after, by_text);
    return after;
}

void schema_objects_follow(struct model *model, const char *from, const char *to)
{
    for (const struct object *object; (object = schema_object_on(model, from));) {
        struct object *moved = NEW(model->region, struct object);
        *moved = *object;
        if (schema_same_text(object->table, from))
            moved->table = to;
        moved->after = schema_object_after(model->region, object, from, to);
        schema_map_put(&model->objects, schema_object_key(model->region, moved->kind, moved->name), moved);
    }
}

/* -- applying -------------------------------------------------------------------------------------------------- */

static bool stands(const struct model *model, const char *name)
{
    return schema_model_table(model, name) || schema_model_enum(model, name) ||
           schema_model_object(model, OBJECT_RAW, name);
}

static bool create(struct change *change)
{
    const struct object *object = change->operation->object;
    const char *word = schema_object_word(object->kind);
    if (!schema_check_name(change, word, object->name))
        return false;
    const struct object *there = schema_model_object(change->model, object->kind, object->name);
    if (there && !(object->kind == OBJECT_RAW && schema_object_replaces(object)))
        return schema_apply_fail(change, "there is %s '%s' already", word, object->name);
    if (there && !schema_same_text(there->table, object->table))
        return schema_apply_fail(change, "raw '%s' cannot be replaced by one on another table", object->name);
    if (object->table && !schema_model_table(change->model, object->table))
        return schema_apply_fail(change, "there is no table '%s' for raw '%s' to stand on", object->table,
                                 object->name);
    for (size_t i = 0; i < object->after_count; i++)
        if (!stands(change->model, object->after[i]))
            return schema_apply_fail(change, "there is no table, enum or raw '%s' for raw '%s' to stand after",
                                     object->after[i], object->name);
    struct object *made = NEW(change->region, struct object);
    *made = *object;
    made->identity = there ? there->identity : schema_apply_identity(change);
    schema_map_put(&change->model->objects, schema_object_key(change->region, object->kind, object->name), made);
    return true;
}

bool schema_apply_object(struct change *change)
{
    const struct object *object = change->operation->object;
    if (!object || (unsigned)object->kind >= OBJECT_KINDS)
        return schema_apply_fail(change, "an operation on an object has none");
    if (change->operation->kind == OPERATION_CREATE_OBJECT)
        return create(change);
    if (!schema_model_object(change->model, object->kind, object->name))
        return schema_apply_fail(change, "there is no %s '%s'", schema_object_word(object->kind), object->name);
    const struct object *other = object->kind == OBJECT_RAW ? schema_object_on(change->model, object->name) : NULL;
    if (other)
        return schema_apply_fail(change, "raw '%s' cannot be dropped: raw '%s' stands after it", object->name,
                                 other->name);
    schema_map_remove(&change->model->objects, schema_object_key(change->region, object->kind, object->name));
    return true;
}
