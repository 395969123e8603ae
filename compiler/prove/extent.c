/* How much of a model a proof needs: a revision of a schema with a thousand tables is proven on the few it concerns. It
 * knows nothing of databases. */
#include "prove/proof.h"

#include <string.h>

#define MOST_CHILDREN 8 /* that are taken for what they show, not because the revision touches them */

struct extent {
    struct region *region;
    const struct model *model;
    struct map chosen; /* name -> table */
    struct map touched;
    unsigned children;
};

static void choose(struct extent *extent, const char *name)
{
    const struct table *table = name ? schema_model_table(extent->model, name) : NULL;
    if (table && !schema_map_get(&extent->chosen, table->name))
        schema_map_put(&extent->chosen, table->name, table);
}

static void touch(struct extent *extent, const char *name)
{
    const struct table *table = name ? schema_model_table(extent->model, name) : NULL;
    choose(extent, name);
    if (table && !schema_map_get(&extent->touched, table->name))
        schema_map_put(&extent->touched, table->name, table);
}

static void touch_targets(struct extent *extent, const struct table *table)
{
    for (size_t i = 0; i < table->constraint_count; i++)
        if (table->constraints[i]->kind == CONSTRAINT_FOREIGN_KEY)
            choose(extent, table->constraints[i]->target);
}

static void touch_child(void *context, const struct table *child, const struct constraint *key)
{
    struct extent *extent = context;
    (void)key;
    if (!schema_map_get(&extent->chosen, child->name) && extent->children++ < MOST_CHILDREN)
        choose(extent, child->name);
}

static void touch_enum_columns(struct extent *extent, const char *name)
{
    for (size_t t = 0; name && t < extent->model->tables.used; t++) {
        const struct map_entry *entry = &extent->model->tables.entries[t];
        const struct table *table = entry->key ? entry->value : NULL;
        for (size_t c = 0; table && c < table->column_count; c++)
            if (schema_same_text(table->columns[c]->type.name, name))
                touch(extent, table->name);
    }
}

/* Names that an operation mentions and the model does not have are those it, or one before it, creates. */
static void touch_operation(struct extent *extent, const struct operation *operation)
{
    touch(extent, operation->table);
    for (size_t i = 0; i < operation->touch_count; i++)
        touch(extent, operation->touches[i]);
    switch (operation->kind) {
    case OPERATION_CREATE_TABLE:
        touch_targets(extent, operation->table_value);
        break;
    case OPERATION_ADD_CONSTRAINT:
        choose(extent, operation->constraint->target);
        break;
    case OPERATION_RENAME_ENUM:
    case OPERATION_ADD_VALUE:
    case OPERATION_RENAME_VALUE:
    case OPERATION_DROP_VALUE:
        touch_enum_columns(extent, operation->name);
        break;
    case OPERATION_RUN:
        touch(extent, operation->data->table);
        break;
    case OPERATION_SQL:
        /* It may name anything. */
        for (size_t t = 0; operation->touch_count == 0 && t < extent->model->tables.used; t++)
            choose(extent, extent->model->tables.entries[t].key);
        break;
    default:
        break;
    }
}

const struct table *table_within(struct region *region, const struct table *table, const struct map *tables)
{
    const struct constraint **kept = NEW_ARRAY(region, const struct constraint *, table->constraint_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < table->constraint_count; i++)
        if (table->constraints[i]->kind != CONSTRAINT_FOREIGN_KEY ||
            schema_map_get(tables, table->constraints[i]->target))
            kept[count++] = table->constraints[i];
    if (count == table->constraint_count)
        return table;
    struct table *copy = NEW(region, struct table);
    *copy = *table;
    copy->constraints = kept;
    copy->constraint_count = count;
    return copy;
}

void proof_extent(struct region *region, const struct model *model, const struct operation *const *operations,
                  size_t count, struct model *result)
{
    struct extent extent = {.region = region, .model = model, .chosen = MAP(region), .touched = MAP(region)};
    for (size_t i = 0; i < count; i++)
        touch_operation(&extent, operations[i]);
    for (size_t i = 0; i < extent.touched.used; i++) {
        touch_targets(&extent, extent.touched.entries[i].value);
        schema_model_references(model, extent.touched.entries[i].key, touch_child, &extent);
    }
    schema_model_begin(result, region);
    result->enums = schema_map_copy(&model->enums, region);
    for (size_t i = 0; i < extent.chosen.used; i++)
        schema_model_put_table(result, NULL, table_within(region, extent.chosen.entries[i].value, &extent.chosen));
}
