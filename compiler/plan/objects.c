/* Owns: extensions and raw objects in the difference: what goes, what comes, what is replaced, and when. They hold no
 * data: they come and go with their line. Must not know their texts. */
#include "plan/planner.h"

#include <string.h>

/* Whether the one that is there is to go; one that the new text replaces stays until then. */
static bool goes(const struct planner *planner, const struct object *now, bool changed_too)
{
    const struct object *declared = schema_model_object(&planner->schema->model, now->kind, now->name);
    if (!declared)
        return true;
    bool replaced = schema_object_replaces(now) && schema_object_replaces(declared) &&
                    schema_same_text(now->table, declared->table);
    return changed_too && !schema_same_object(now, declared) && !replaced;
}

static void drop(struct planner *planner, enum object_kind kind, bool on_table, bool changed_too)
{
    size_t count;
    const char **keys = sorted_names(planner->region, &planner->now.objects, &count);
    for (size_t i = count; i-- > 0;) {
        const struct object *object = schema_map_get(&planner->now.objects, keys[i]);
        if (object->kind == kind && (object->table != NULL) == on_table && goes(planner, object, changed_too))
            emit(planner, (struct operation){.kind = OPERATION_DROP_OBJECT, .object = object});
    }
}

static void create(struct planner *planner, enum object_kind kind, bool on_table)
{
    size_t count;
    const char **keys = sorted_names(planner->region, &planner->schema->model.objects, &count);
    for (size_t i = 0; i < count; i++) {
        const struct object *declared = schema_map_get(&planner->schema->model.objects, keys[i]);
        const struct object *now = schema_map_get(&planner->now.objects, keys[i]);
        if (declared->kind == kind && (declared->table != NULL) == on_table &&
            !(now && schema_same_object(now, declared)))
            emit(planner,
                 (struct operation){.kind = OPERATION_CREATE_OBJECT, .object = declared, .origin = declared->origin});
    }
}

/* While tables still have the names that its texts know: what stands on one and is not as it shall be. */
void drop_changed_objects(struct planner *planner)
{
    drop(planner, OBJECT_RAW, true, true);
}

/* Before tables change: what they and what stands on them may need. */
void prepare_objects(struct planner *planner)
{
    create(planner, OBJECT_EXTENSION, false);
    /* One that only goes stays as long as tables may use it. */
    size_t count;
    const char **keys = sorted_names(planner->region, &planner->now.objects, &count);
    for (size_t i = count; i-- > 0;) {
        const struct object *object = schema_map_get(&planner->now.objects, keys[i]);
        if (object->kind == OBJECT_RAW && !object->table &&
            schema_model_object(&planner->schema->model, OBJECT_RAW, object->name) && goes(planner, object, true))
            emit(planner, (struct operation){.kind = OPERATION_DROP_OBJECT, .object = object});
    }
    create(planner, OBJECT_RAW, false);
}

/* When they have changed. */
void finish_objects(struct planner *planner)
{
    create(planner, OBJECT_RAW, true);
    drop(planner, OBJECT_RAW, false, false);
}

void drop_extensions(struct planner *planner)
{
    drop(planner, OBJECT_EXTENSION, false, false);
}
