/* What a model consists of, whatever its kind: extensions, enums, tables and raw objects, in an order in which each can
 * be made, and what each stands on. Who goes over all of a schema goes over these, so that no kind is forgotten. */
#ifndef SCHEMA_MODEL_ELEMENT_H
#define SCHEMA_MODEL_ELEMENT_H

#include "model/model.h"

enum element_kind { ELEMENT_EXTENSION, ELEMENT_ENUM, ELEMENT_TABLE, ELEMENT_RAW };

struct element {
    enum element_kind kind;
    const char *name;
    const struct enumeration *enumeration; /* the one of these that the kind says */
    const struct table *table;
    const struct object *object;
};

struct elements {
    size_t count, capacity;
    struct element *items;
};

/* All of a model: extensions, enums, raws that stand on no table, tables, the other raws; by name, but for raws that
 * say what they stand after. Foreign keys are not looked at. */
struct elements schema_elements(struct region *region, const struct model *model);

/* The raws alone, in that order. */
struct elements schema_raws(struct region *region, const struct model *model);

/* Whether a raw has its place behind the tables: it stands on one, or after one, or after a raw that does. */
bool schema_raw_is_late(const struct model *model, const struct object *raw);

/* Whether a raw stands on or after what has this name. */
bool schema_object_stands_on(const struct object *object, const char *name);

/* The first raw of the model that stands on or after what has this name, in the order of names; or null. */
const struct object *schema_object_on(const struct model *model, const char *name);

/* What an engine is told of an object. */
const struct engine_text *schema_object_text(const struct object *object, const char *engine);

#endif
