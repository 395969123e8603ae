/* Owns: extensions and raw objects in the difference: what goes, what comes, what is replaced, and when. They hold no
 * data: they come and go with their line. Raws come in the order of what they stand after, and go the other way round;
 * what stands after one that changes goes with it and comes again. Must not know their texts. */
#include "plan/planner.h"

#include "model/element.h"

#include <string.h>

static const struct object *declared_as(const struct planner *planner, const struct object *now)
{
    return schema_model_object(&planner->schema->model, now->kind, now->name);
}

/* -- which raws go ---------------------------------------------------------------------------------------------- */

static bool loses_columns(const struct planner *planner, const char *name)
{
    const struct table *old = schema_model_table(planner->history, name);
    const char *new_name = old ? schema_map_get(&planner->tables.new_of, name) : NULL;
    const struct table *declared = new_name ? schema_model_table(&planner->schema->model, new_name) : NULL;
    for (size_t i = 0; old && i < old->column_count; i++) {
        const struct column *column = declared ? schema_table_column(declared, old->columns[i]->name) : NULL;
        if (!column || !schema_same_type(&column->type, &old->columns[i]->type))
            return true;
    }
    return false;
}

/* One that the new text replaces stays until then, but where what it reads goes before. */
static bool can_stay(const struct planner *planner, const struct object *now, const struct object *declared)
{
    if (!schema_object_replaces(now) || !schema_object_replaces(declared) || schema_object_is_view(now) ||
        !schema_same_text(now->table, declared->table) || (now->table && loses_columns(planner, now->table)))
        return false;
    for (size_t i = 0; i < now->after_count; i++)
        if (loses_columns(planner, now->after[i]))
            return false;
    return now->after_count == declared->after_count && same_names(now->after, declared->after, now->after_count);
}

static bool stands_after(const struct object *object, const struct map *raws)
{
    for (size_t i = 0; i < object->after_count; i++)
        if (schema_map_get(raws, object->after[i]))
            return true;
    return false;
}

/* Those that are there, in order, and go. */
static struct map going(struct planner *planner)
{
    struct map changed = MAP(planner->region), leaving = MAP(planner->region);
    const struct elements raws = schema_raws(planner->region, planner->history);
    for (size_t i = 0; i < raws.count; i++) {
        const struct object *now = raws.items[i].object, *declared = declared_as(planner, now);
        bool differs = !declared || !schema_same_object(now, declared), follows = stands_after(now, &changed);
        if (differs || follows)
            schema_map_put(&changed, now->name, now);
        if (follows || (differs && !(declared && can_stay(planner, now, declared))))
            schema_map_put(&leaving, now->name, now);
    }
    return leaving;
}

static void drop_raws(struct planner *planner, const struct map *these)
{
    const struct elements raws = schema_raws(planner->region, &planner->now);
    for (size_t i = raws.count; i-- > 0;)
        if (schema_map_get(these, raws.items[i].name))
            emit(planner, (struct operation){.kind = OPERATION_DROP_OBJECT, .object = raws.items[i].object});
}

/* -- coming ----------------------------------------------------------------------------------------------------- */

static void create(struct planner *planner, const struct object *declared)
{
    const struct object *now = schema_model_object(&planner->now, declared->kind, declared->name);
    if (!now || !schema_same_object(now, declared))
        emit(planner,
             (struct operation){.kind = OPERATION_CREATE_OBJECT, .object = declared, .origin = declared->origin});
}

static void create_raws(struct planner *planner, bool late)
{
    const struct model *model = &planner->schema->model;
    const struct elements raws = schema_raws(planner->region, model);
    for (size_t i = 0; i < raws.count; i++)
        if (schema_raw_is_late(model, raws.items[i].object) == late)
            create(planner, raws.items[i].object);
}

static bool stands_after_enum(const struct planner *planner, const struct object *object)
{
    for (size_t i = 0; i < object->after_count; i++)
        if (schema_model_enum(planner->history, object->after[i]))
            return true;
    return false;
}

/* While tables and enums still have the names that its texts know: what stands on one and is not as it shall be. */
void drop_changed_objects(struct planner *planner)
{
    struct map first = MAP(planner->region);
    planner->going_raws = going(planner);
    for (size_t i = 0; i < planner->going_raws.used; i++) { /* in order: first what others stand after */
        const struct object *object = planner->going_raws.entries[i].value;
        if (schema_raw_is_late(planner->history, object) || stands_after_enum(planner, object) ||
            stands_after(object, &first))
            schema_map_put(&first, object->name, object);
    }
    drop_raws(planner, &first);
}

/* Before tables change: what they and what stands on them may need. One that only goes stays as long as tables may use
 * it. */
void prepare_objects(struct planner *planner)
{
    const struct elements elements = schema_elements(planner->region, &planner->schema->model);
    for (size_t i = 0; i < elements.count; i++)
        if (elements.items[i].kind == ELEMENT_EXTENSION)
            create(planner, elements.items[i].object);
    struct map again = MAP(planner->region);
    for (size_t i = 0; i < planner->going_raws.used; i++) {
        const struct object *object = planner->going_raws.entries[i].value;
        if (declared_as(planner, object) || stands_after(object, &again))
            schema_map_put(&again, object->name, object);
    }
    drop_raws(planner, &again);
    create_raws(planner, false);
}

/* When they have changed. */
void finish_objects(struct planner *planner)
{
    create_raws(planner, true);
    struct map gone = MAP(planner->region);
    for (size_t i = 0; i < planner->going_raws.used; i++) {
        const struct object *object = planner->going_raws.entries[i].value;
        if (!declared_as(planner, object))
            schema_map_put(&gone, object->name, object);
    }
    drop_raws(planner, &gone);
}

void drop_extensions(struct planner *planner)
{
    const struct elements elements = schema_elements(planner->region, &planner->now);
    for (size_t i = elements.count; i-- > 0;)
        if (elements.items[i].kind == ELEMENT_EXTENSION && !declared_as(planner, elements.items[i].object))
            emit(planner, (struct operation){.kind = OPERATION_DROP_OBJECT, .object = elements.items[i].object});
}
