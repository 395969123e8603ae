/* Owns: the maps of a model, looking things up in them, and replacing a table so that who points where stays known.
 * Must not know what operations are. */
#include "model/change.h"

#include <string.h>

struct constraint_name {
    size_t count;
};

void schema_model_begin(struct model *model, struct region *region)
{
    *model = (struct model){.region = region,
                            .tables = MAP(region),
                            .enums = MAP(region),
                            .objects = MAP(region),
                            .children = MAP(region),
                            .users = MAP(region),
                            .relations = MAP(region),
                            .constraints = MAP(region),
                            .folded = MAP(region)};
}

struct model schema_model_copy(const struct model *model, struct region *region)
{
    return (struct model){.region = region,
                          .tables = schema_map_copy(&model->tables, region),
                          .enums = schema_map_copy(&model->enums, region),
                          .objects = schema_map_copy(&model->objects, region),
                          .children = schema_map_copy(&model->children, region),
                          .users = schema_map_copy(&model->users, region),
                          .relations = schema_map_copy(&model->relations, region),
                          .constraints = schema_map_copy(&model->constraints, region),
                          .folded = schema_map_copy(&model->folded, region)};
}

/* -- looking up ----------------------------------------------------------------------------------------------- */

const struct table *schema_model_table(const struct model *model, const char *name)
{
    return name ? schema_map_get(&model->tables, name) : NULL;
}

const struct enumeration *schema_model_enum(const struct model *model, const char *name)
{
    return name ? schema_map_get(&model->enums, name) : NULL;
}

const struct column *schema_table_column(const struct table *table, const char *name)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (schema_same_text(table->columns[i]->name, name))
            return table->columns[i];
    return NULL;
}

const struct constraint *schema_table_constraint(const struct table *table, const char *name)
{
    for (size_t i = 0; name && i < table->constraint_count; i++)
        if (schema_same_text(table->constraints[i]->name, name))
            return table->constraints[i];
    return NULL;
}

const struct constraint *schema_table_primary_key(const struct table *table)
{
    for (size_t i = 0; i < table->constraint_count; i++)
        if (table->constraints[i]->kind == CONSTRAINT_PRIMARY_KEY)
            return table->constraints[i];
    return NULL;
}

const struct index *schema_table_index(const struct table *table, const char *name)
{
    for (size_t i = 0; name && i < table->index_count; i++)
        if (schema_same_text(table->indexes[i]->name, name))
            return table->indexes[i];
    return NULL;
}

const struct enum_value *schema_enum_value(const struct enumeration *enumeration, const char *text)
{
    for (size_t i = 0; i < enumeration->value_count; i++)
        if (schema_same_text(enumeration->values[i]->text, text))
            return enumeration->values[i];
    return NULL;
}

void schema_model_references(const struct model *model, const char *table,
                             void (*found)(void *context, const struct table *child, const struct constraint *key),
                             void *context)
{
    for (const struct model_link *link = schema_map_get(&model->children, table); link; link = link->next) {
        const struct table *child = schema_model_table(model, link->name);
        for (size_t i = 0; child && i < child->constraint_count; i++)
            if (child->constraints[i]->kind == CONSTRAINT_FOREIGN_KEY &&
                schema_same_text(child->constraints[i]->target, table))
                found(context, child, child->constraints[i]);
    }
}

const struct model_link *schema_model_enum_users(const struct model *model, const char *name)
{
    return schema_map_get(&model->users, name);
}

/* -- names that are taken ------------------------------------------------------------------------------------- */

const char *schema_folded(struct region *region, const char *name)
{
    char *folded = schema_region_string(region, name);
    for (char *at = folded; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
    return folded;
}

size_t schema_prefix_length(const char *table)
{
    const char *dot = strrchr(table, '.');
    return dot ? (size_t)(dot - table) + 1 : 0;
}

/* The key of a name that lives in the schema of the table `near`. */
static const char *key_near(const struct model *model, const char *near, const char *name)
{
    return schema_folded(model->region,
                         schema_region_format(model->region, "%.*s%s", (int)schema_prefix_length(near), near, name));
}

const char *schema_model_relation(const struct model *model, const char *near, const char *name)
{
    const char *key = key_near(model, near, name);
    const char *owner = schema_map_get(&model->relations, key);
    return owner ? owner : schema_map_get(&model->folded, key);
}

size_t schema_model_constraint_count(const struct model *model, const char *near, const char *name)
{
    const struct constraint_name *entry = schema_map_get(&model->constraints, key_near(model, near, name));
    return entry ? entry->count : 0;
}

static bool is_relation(const struct constraint *constraint)
{
    return constraint->kind == CONSTRAINT_PRIMARY_KEY || constraint->kind == CONSTRAINT_UNIQUE;
}

static void count_constraint(struct model *model, const char *near, const char *name, bool add)
{
    const char *key = key_near(model, near, name);
    const struct constraint_name *old = schema_map_get(&model->constraints, key);
    size_t count = (old ? old->count : 0) + (add ? 1 : 0) - (!add && old ? 1 : 0);
    if (!count) {
        schema_map_remove(&model->constraints, key);
        return;
    }
    struct constraint_name *entry = NEW(model->region, struct constraint_name);
    entry->count = count;
    schema_map_put(&model->constraints, key, entry);
}

static bool has_constraint(const struct table *table, const struct constraint *constraint)
{
    for (size_t i = 0; table && i < table->constraint_count; i++)
        if (table->constraints[i] == constraint)
            return true;
    return false;
}

static bool has_index(const struct table *table, const struct index *index)
{
    for (size_t i = 0; table && i < table->index_count; i++)
        if (table->indexes[i] == index)
            return true;
    return false;
}

/* Takes back (add is false) or gives out the names that `table` has and `other`, the same table in another state, has
 * not. */
static void change_names(struct model *model, const struct table *table, const struct table *other, bool add)
{
    if (!table)
        return;
    bool moved = !other || !schema_same_text(table->name, other->name);
    if (moved && add)
        schema_map_put(&model->folded, schema_folded(model->region, table->name), table->name);
    else if (moved)
        schema_map_remove(&model->folded, schema_folded(model->region, table->name));
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *constraint = table->constraints[i];
        if (!constraint->name || (!moved && has_constraint(other, constraint)))
            continue;
        count_constraint(model, table->name, constraint->name, add);
        if (is_relation(constraint) && add)
            schema_map_put(&model->relations, key_near(model, table->name, constraint->name), table->name);
        else if (is_relation(constraint))
            schema_map_remove(&model->relations, key_near(model, table->name, constraint->name));
    }
    for (size_t i = 0; i < table->index_count; i++) {
        const struct index *index = table->indexes[i];
        if (!index->name || (!moved && has_index(other, index)))
            continue;
        if (add)
            schema_map_put(&model->relations, key_near(model, table->name, index->name), table->name);
        else
            schema_map_remove(&model->relations, key_near(model, table->name, index->name));
    }
}

/* -- who points where ----------------------------------------------------------------------------------------- */

static void link_add(struct model *model, struct map *map, const char *key, const char *name)
{
    const struct model_link *first = schema_map_get(map, key);
    if (first && schema_same_text(first->name, name)) /* a second key of one table to the same target */
        return;
    struct model_link *link = NEW(model->region, struct model_link);
    *link = (struct model_link){name, first};
    schema_map_put(map, key, link);
}

/* Links are shared between models, so what stands before the one that goes is copied. */
static const struct model_link *without(struct region *region, const struct model_link *link, const char *name)
{
    struct model_link *first = NULL, **end = &first;
    for (; link && !schema_same_text(link->name, name); link = link->next) {
        struct model_link *copy = NEW(region, struct model_link);
        copy->name = link->name;
        *end = copy;
        end = (struct model_link **)&copy->next;
    }
    if (!link)
        return first;
    if (!first)
        return link->next;
    *(const struct model_link **)end = link->next;
    return first;
}

static void link_remove(struct model *model, struct map *map, const char *key, const char *name)
{
    const struct model_link *rest = without(model->region, schema_map_get(map, key), name);
    if (rest)
        schema_map_put(map, key, rest);
    else
        schema_map_remove(map, key);
}

static bool points_to(const struct table *table, const char *target)
{
    for (size_t i = 0; table && i < table->constraint_count; i++)
        if (table->constraints[i]->kind == CONSTRAINT_FOREIGN_KEY &&
            schema_same_text(table->constraints[i]->target, target))
            return true;
    return false;
}

static bool uses_enum(const struct table *table, const char *name)
{
    for (size_t i = 0; table && i < table->column_count; i++)
        if (table->columns[i]->type.kind == TYPE_ENUM && schema_same_text(table->columns[i]->type.name, name))
            return true;
    return false;
}

static void change_links(struct model *model, const struct table *table, const struct table *other, bool add)
{
    if (!table)
        return;
    bool moved = !other || !schema_same_text(table->name, other->name);
    void (*change)(struct model *, struct map *, const char *, const char *) = add ? link_add : link_remove;
    for (size_t i = 0; i < table->constraint_count; i++) {
        const char *target = table->constraints[i]->target;
        if (table->constraints[i]->kind == CONSTRAINT_FOREIGN_KEY && (moved || !points_to(other, target)))
            change(model, &model->children, target, table->name);
    }
    for (size_t i = 0; i < table->column_count; i++) {
        const struct type *type = &table->columns[i]->type;
        if (type->kind == TYPE_ENUM && (moved || !uses_enum(other, type->name)))
            change(model, &model->users, type->name, table->name);
    }
}

void schema_model_put_table(struct model *model, const struct table *before, const struct table *after)
{
    change_names(model, before, after, false);
    change_links(model, before, after, false);
    if (!after)
        schema_map_remove(&model->tables, before->name);
    else if (before && !schema_same_text(before->name, after->name))
        schema_map_rename(&model->tables, before->name, after->name, after);
    else
        schema_map_put(&model->tables, after->name, after);
    change_names(model, after, before, true);
    change_links(model, after, before, true);
}

bool schema_model_add_table(struct model *model, const struct table *table)
{
    if (schema_map_get(&model->folded, schema_folded(model->region, table->name)))
        return false;
    schema_model_put_table(model, NULL, schema_table_named(model, table));
    return true;
}

bool schema_model_add_enum(struct model *model, const struct enumeration *enumeration)
{
    const char *folded = schema_folded(model->region, enumeration->name);
    if (schema_map_get(&model->enums, enumeration->name) || schema_map_get(&model->folded, folded))
        return false;
    schema_map_put(&model->enums, enumeration->name, enumeration);
    schema_map_put(&model->folded, folded, enumeration->name);
    return true;
}
