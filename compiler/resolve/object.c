/* Owns: extensions and raw objects: their names, which engines are told what, the tables they stand on. Must not know
 * what the texts say. */
#include "resolve/resolver.h"

#include "model/element.h"

#include <stdlib.h>
#include <string.h>

static struct engine_text *text_of(struct object *object, const char *engine)
{
    return schema_same_text_any_case(engine, "sqlite") ? &object->sqlite : &object->postgresql;
}

static bool check_text(struct resolver *resolver, const struct engine_text_syntax *syntax, const struct object *object)
{
    const char *missing = !syntax->create.text ? "create" : !syntax->drop.text ? "drop" : NULL;
    if (!missing)
        return true;
    struct diagnostic *d = problem_at(resolver, S0159, syntax->span, "raw '%s' does not say how %s is to %s it",
                                      object->name, syntax->engine.text, missing);
    help_with(resolver, d, "write in it: %s \"\"\"…\"\"\"", missing);
    return false;
}

static bool set_texts(struct resolver *resolver, const struct declaration *declaration, struct object *object)
{
    bool fine = true;
    for (size_t i = 0; i < declaration->texts.count; i++) {
        const struct engine_text_syntax *syntax = &declaration->texts.items[i];
        struct engine_text *text = text_of(object, syntax->engine.text);
        if (text->create) {
            problem_at(resolver, S0126, syntax->engine.span, "'%s' is said twice", syntax->engine.text);
            fine = false;
        } else if (check_text(resolver, syntax, object)) {
            *text = (struct engine_text){syntax->create.text, syntax->drop.text};
        } else {
            fine = false;
        }
    }
    if (!declaration->texts.count) {
        struct diagnostic *d =
            problem_at(resolver, S0159, declaration->name.span, "raw '%s' says nothing to any engine", object->name);
        help_with(resolver, d, "write: raw %s { postgresql { create \"\"\"…\"\"\" drop \"\"\"…\"\"\" } }",
                  object->name);
        fine = false;
    }
    return fine;
}

/* What concerns one engine alone does nothing on the others, so one that has it will do. */
static bool some_engine_has(struct resolver *resolver, enum construct construct, struct span place)
{
    for (size_t i = 0; i < resolver->engine_count; i++)
        if (schema_support(construct, resolver->engines[i]) == SUPPORT_YES)
            return true;
    return require_construct(resolver, construct, place);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* In the order of names, which is what the order of the words means: nothing. */
static bool set_after(struct resolver *resolver, const struct names *names, struct object *object)
{
    const char **after = NEW_ARRAY(resolver->region, const char *, names->count + 1);
    bool fine = true;
    for (size_t i = 0; i < names->count; i++) {
        bool known = false;
        for (size_t k = 0; k < object->after_count; k++)
            known |= strcmp(after[k], names->items[i].text) == 0;
        if (known)
            problem_at(resolver, S0126, names->items[i].span, "'%s' is said twice", names->items[i].text);
        else
            after[object->after_count++] = names->items[i].text;
        fine = fine && !known;
    }
    if (object->after_count)
        qsort(after, object->after_count, sizeof *after, by_text);
    object->after = after;
    return fine;
}

const struct object *resolve_object(struct resolver *resolver, const struct declaration *declaration)
{
    struct object *object = NEW(resolver->region, struct object);
    object->kind = declaration->object;
    object->name = declaration->name.text;
    object->origin = keep_span(resolver, declaration->name.span);
    if (!check_new_name(resolver, schema_object_word(object->kind), declaration->name) ||
        !some_engine_has(resolver, object->kind == OBJECT_EXTENSION ? CONSTRUCT_EXTENSION : CONSTRUCT_RAW,
                         declaration->name.span))
        return NULL;
    if (object->kind == OBJECT_EXTENSION)
        return object;
    bool fine = set_texts(resolver, declaration, object);
    if (declaration->table.text) {
        const struct draft *table = require_table(resolver, declaration->table);
        object->table = declaration->table.text;
        fine = fine && table;
    }
    fine &= set_after(resolver, &declaration->after, object);
    return fine ? object : NULL;
}

void declare_object(struct resolver *resolver, const struct declaration *declaration)
{
    const struct object *object = resolve_object(resolver, declaration);
    if (!object || schema_model_add_object(resolver->model, object))
        return;
    const struct object *other = schema_model_object(resolver->model, object->kind, object->name);
    struct diagnostic *d = problem_at(resolver, S0101, declaration->name.span, "%s '%s' is declared twice",
                                      schema_object_word(object->kind), object->name);
    note_at(resolver, d, *other->origin, "the other one is here");
}

/* -- in a schema, when all objects are known -------------------------------------------------------------------- */

static void check_after(struct resolver *resolver, const struct name *name, const struct object *object)
{
    const char *other = find_table(resolver, name->text)                 ? "table"
                        : schema_model_enum(resolver->model, name->text) ? "enum"
                                                                         : NULL;
    const struct object *raw = schema_model_object(resolver->model, OBJECT_RAW, name->text);
    if (other && raw) {
        struct diagnostic *d = problem_at(resolver, S0164, name->span, "'%s' is a %s and a raw", name->text, other);
        note_at(resolver, d, *raw->origin, "the raw is here");
        help_with(resolver, d, "give the raw another name");
    } else if (!other && !raw && !schema_map_get(&resolver->tainted, name->text)) {
        struct diagnostic *d =
            problem_at(resolver, S0164, name->span, "there is no table, enum or raw '%s'", name->text);
        help_with(resolver, d, "name behind 'after' what has to be there before raw '%s'", object->name);
    }
}

struct circle {
    struct resolver *resolver;
    struct map done, under_way;
    bool found;
};

/* `path`: the names from the first raw to this one. */
static void look_for_circle(struct circle *circle, const struct object *object, const char *path)
{
    struct resolver *resolver = circle->resolver;
    if (circle->found || schema_map_get(&circle->done, object->name))
        return;
    if (schema_map_get(&circle->under_way, object->name)) {
        circle->found = true;
        struct diagnostic *d = problem_at(resolver, S0165, *object->origin,
                                          "raw '%s' would have to be there before itself: %s", object->name, path);
        help_with(resolver, d, "take one name out behind an 'after'");
        return;
    }
    schema_map_put(&circle->under_way, object->name, object);
    for (size_t i = 0; i < object->after_count; i++) {
        const struct object *below = schema_model_object(resolver->model, OBJECT_RAW, object->after[i]);
        if (below)
            look_for_circle(circle, below, schema_region_format(resolver->region, "%s after %s", path, below->name));
    }
    schema_map_remove(&circle->under_way, object->name);
    schema_map_put(&circle->done, object->name, object);
}

void check_objects(struct resolver *resolver, struct schema_tree *const *trees, size_t count)
{
    struct circle circle = {resolver, MAP(resolver->region), MAP(resolver->region), false};
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < trees[i]->count; j++) {
            const struct declaration *declaration = &trees[i]->items[j];
            const struct object *object =
                declaration->kind == DECLARE_OBJECT
                    ? schema_model_object(resolver->model, declaration->object, declaration->name.text)
                    : NULL;
            for (size_t k = 0; object && k < declaration->after.count; k++)
                check_after(resolver, &declaration->after.items[k], object);
            if (object)
                look_for_circle(&circle, object, object->name);
        }
}

/* -- in a migration -------------------------------------------------------------------------------------------- */

void change_object(struct migration *migration, const struct change *change)
{
    struct resolver *resolver = migration->resolver;
    struct operation operation = {.kind = OPERATION_CREATE_OBJECT};
    if (change->kind == CHANGE_DROP_OBJECT) {
        struct object *object = NEW(resolver->region, struct object);
        object->kind = change->object;
        object->name = change->name.text;
        operation.kind = OPERATION_DROP_OBJECT;
        operation.object = object;
    } else {
        operation.object = resolve_object(resolver, change->declaration);
    }
    if (operation.object)
        emit_operation(migration, operation, change, change->name.span);
}
