/* Owns: raws and `sql` steps that say nothing to the engine of a proof: they are passed over there, so they stand on
 * nothing and touch nothing. Must not know how a proof goes. */
#include "prove/proof.h"

#include "model/element.h"

struct silence {
    struct region *region;
    const char *engine;
    struct map speaking; /* names of raws that say something, in any of their versions */
};

static bool is_raw(const struct object *object)
{
    return object && object->kind == OBJECT_RAW;
}

static void listen(struct silence *silence, const struct object *object)
{
    const struct engine_text *text = is_raw(object) ? schema_object_text(object, silence->engine) : NULL;
    if (text && (text->create || text->drop))
        schema_map_put(&silence->speaking, object->name, object);
}

static void listen_to_operations(struct silence *silence, const struct operation *const *operations, size_t count)
{
    for (size_t i = 0; i < count; i++)
        listen(silence, operations[i]->object);
}

static bool is_silent(const struct silence *silence, const struct object *object)
{
    return is_raw(object) && (object->table || object->after_count) &&
           !schema_map_get(&silence->speaking, object->name);
}

static const struct object *standing_alone(struct silence *silence, const struct object *object)
{
    struct object *alone = NEW(silence->region, struct object);
    *alone = *object;
    alone->table = NULL;
    alone->after_count = 0;
    return alone;
}

static const struct operation *heard(struct silence *silence, const struct operation *operation)
{
    bool object = is_silent(silence, operation->object);
    if (!object && (operation->kind != OPERATION_SQL || schema_same_text(operation->engine, silence->engine)))
        return operation;
    struct operation *copy = NEW(silence->region, struct operation);
    *copy = *operation;
    copy->object = object ? standing_alone(silence, operation->object) : operation->object;
    copy->touch_count = 0;
    return copy;
}

static const struct operation *const *all_heard(struct silence *silence, const struct operation *const *operations,
                                                size_t count)
{
    const struct operation **all = NEW_ARRAY(silence->region, const struct operation *, count + 1);
    for (size_t i = 0; i < count; i++)
        all[i] = heard(silence, operations[i]);
    return all;
}

static void pass_over_in(struct silence *silence, struct model *model)
{
    model->objects = schema_map_copy(&model->objects, silence->region);
    for (size_t i = 0; i < model->objects.used; i++) {
        const struct map_entry *entry = &model->objects.entries[i];
        if (entry->key && is_silent(silence, entry->value))
            schema_map_put(&model->objects, entry->key, standing_alone(silence, entry->value));
    }
}

void pass_over_silent(struct region *region, const char *engine, struct model *before, struct model *after,
                      struct revision *revision)
{
    struct silence silence = {.region = region, .engine = engine, .speaking = MAP(region)};
    for (size_t i = 0; i < before->objects.used; i++)
        listen(&silence, before->objects.entries[i].key ? before->objects.entries[i].value : NULL);
    listen_to_operations(&silence, revision->upgrade, revision->upgrade_count);
    listen_to_operations(&silence, revision->downgrade, revision->downgrade_count);
    revision->upgrade = all_heard(&silence, revision->upgrade, revision->upgrade_count);
    revision->downgrade = all_heard(&silence, revision->downgrade, revision->downgrade_count);
    pass_over_in(&silence, before);
    pass_over_in(&silence, after);
}
