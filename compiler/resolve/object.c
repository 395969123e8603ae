/* Owns: extensions and raw objects: their names, which engines are told what, the tables they stand on. Must not know
 * what the texts say. */
#include "resolve/resolver.h"

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
