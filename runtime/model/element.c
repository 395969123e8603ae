/* Owns: the elements of a model and their order. Must not know what any one of them says. */
#include "model/element.h"

#include <stdlib.h>
#include <string.h>

bool schema_object_stands_on(const struct object *object, const char *name)
{
    if (object->table && strcmp(object->table, name) == 0)
        return true;
    for (size_t i = 0; i < object->after_count; i++)
        if (strcmp(object->after[i], name) == 0)
            return true;
    return false;
}

const struct engine_text *schema_object_text(const struct object *object, const char *engine)
{
    return schema_same_text(engine, "sqlite") ? &object->sqlite : &object->postgresql;
}

/* -- where a raw has its place ---------------------------------------------------------------------------------- */

/* `depth`: a circle, which the compiler refuses, ends somewhere. */
static bool is_late(const struct model *model, const struct object *raw, size_t depth)
{
    if (raw->table)
        return true;
    for (size_t i = 0; i < raw->after_count && depth; i++) {
        const struct object *below = schema_model_object(model, OBJECT_RAW, raw->after[i]);
        if (schema_model_table(model, raw->after[i]) || (below && is_late(model, below, depth - 1)))
            return true;
    }
    return false;
}

bool schema_raw_is_late(const struct model *model, const struct object *raw)
{
    return is_late(model, raw, model->objects.count);
}

/* -- in order --------------------------------------------------------------------------------------------------- */

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct element *)a)->name, ((const struct element *)b)->name);
}

static struct elements sorted(struct region *region, const struct map *map, enum element_kind kind)
{
    struct elements list = {0, 0, NULL};
    for (size_t i = 0; i < map->used; i++) {
        const void *value = map->entries[i].key ? map->entries[i].value : NULL;
        struct element element = {.kind = kind, .name = map->entries[i].key};
        if (kind == ELEMENT_ENUM)
            element.enumeration = value;
        else if (kind == ELEMENT_TABLE)
            element.table = value;
        else if (value && (element.object = value)->kind == (kind == ELEMENT_RAW ? OBJECT_RAW : OBJECT_EXTENSION))
            element.name = element.object->name;
        else
            continue;
        if (value)
            APPEND(region, &list, element);
    }
    if (list.count)
        qsort(list.items, list.count, sizeof *list.items, by_name);
    return list;
}

struct ordering {
    struct region *region;
    const struct elements *sorted;
    struct map places; /* const struct element *, by name */
    struct map placed;
    struct elements result;
};

static void place(struct ordering *ordering, const struct element *element)
{
    if (schema_map_get(&ordering->placed, element->name))
        return;
    schema_map_put(&ordering->placed, element->name, element);
    for (size_t i = 0; i < element->object->after_count; i++) {
        const struct element *below = schema_map_get(&ordering->places, element->object->after[i]);
        if (below)
            place(ordering, below);
    }
    APPEND(ordering->region, &ordering->result, *element);
}

struct elements schema_raws(struct region *region, const struct model *model)
{
    const struct elements list = sorted(region, &model->objects, ELEMENT_RAW);
    struct ordering ordering = {.region = region, .sorted = &list, .places = MAP(region), .placed = MAP(region)};
    for (size_t i = 0; i < list.count; i++)
        schema_map_put(&ordering.places, list.items[i].name, &list.items[i]);
    for (unsigned late = 0; late < 2; late++)
        for (size_t i = 0; i < list.count; i++)
            if (schema_raw_is_late(model, list.items[i].object) == (late == 1))
                place(&ordering, &list.items[i]);
    return ordering.result;
}

static void add(struct region *region, struct elements *to, const struct elements *from, size_t begin, size_t end)
{
    for (size_t i = begin; i < end; i++)
        APPEND(region, to, from->items[i]);
}

struct elements schema_elements(struct region *region, const struct model *model)
{
    struct elements all = sorted(region, &model->objects, ELEMENT_EXTENSION);
    const struct elements enums = sorted(region, &model->enums, ELEMENT_ENUM);
    const struct elements tables = sorted(region, &model->tables, ELEMENT_TABLE);
    const struct elements raws = schema_raws(region, model);
    size_t early = 0;
    while (early < raws.count && !schema_raw_is_late(model, raws.items[early].object))
        early++;
    add(region, &all, &enums, 0, enums.count);
    add(region, &all, &raws, 0, early);
    add(region, &all, &tables, 0, tables.count);
    add(region, &all, &raws, early, raws.count);
    return all;
}

const struct object *schema_object_on(const struct model *model, const char *name)
{
    const struct object *first = NULL;
    for (size_t i = 0; i < model->objects.used; i++) {
        const struct object *object = model->objects.entries[i].key ? model->objects.entries[i].value : NULL;
        if (object && schema_object_stands_on(object, name) && (!first || strcmp(object->name, first->name) < 0))
            first = object;
    }
    return first;
}
