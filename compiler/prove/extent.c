/* How much of a model a proof needs: a revision of a schema with a thousand tables is proven on the few it concerns. It
 * knows nothing of databases. */
#include "engines/engines.h"
#include "prove/proof.h"

#include "model/element.h"
#include "model/visit.h"
#include "sql/dialect.h"

#include <string.h>

#define MOST_CHILDREN 8 /* that are taken for what they show, not because the revision touches them */

/* A raw says what it stands on, and its texts may name more: views name tables. A word too many costs a table that the
 * proof would not have needed. */
struct raw_text {
    const struct object *object;
    const char *texts; /* in small letters */
    struct map words;  /* of these */
    bool needed;
};

struct raw_texts {
    size_t count, capacity;
    struct raw_text *items;
};

struct extent {
    struct region *region;
    const struct model *model;
    struct map chosen; /* name -> table */
    struct map touched;
    struct raw_texts raws; /* all that the model has */
    struct map seen;       /* raws whose followers are known */
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

/* -- raws ------------------------------------------------------------------------------------------------------ */

static const char word_characters[] = "abcdefghijklmnopqrstuvwxyz0123456789_";

static const char *in_small_letters(struct region *region, const char *text)
{
    char *copy = schema_region_string(region, text);
    for (char *at = copy; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
    return copy;
}

static struct raw_text read_raw(struct region *region, const struct object *object)
{
    const struct engine_text *said = schema_object_text(object, proof_engine);
    struct text all = TEXT(region);
    schema_text_format(&all, "%s\n%s\n", said->create ? said->create : "", said->drop ? said->drop : "");
    struct raw_text raw = {object, in_small_letters(region, schema_text_string(&all)), MAP(region), false};
    for (const char *at = raw.texts; *at;) {
        at += strcspn(at, word_characters);
        size_t length = strspn(at, word_characters);
        const char *word = schema_region_copy(region, at, length);
        schema_map_put(&raw.words, word, word);
        at += length;
    }
    return raw;
}

static bool has_word(struct region *region, const struct raw_text *raw, const char *name)
{
    const char *folded = in_small_letters(region, name);
    return folded[strspn(folded, word_characters)] ? strstr(raw->texts, folded) != NULL
                                                   : schema_map_get(&raw->words, folded) != NULL;
}

/* Whether it stands on what has this name, or may read it. */
static bool concerns(struct region *region, const struct raw_text *raw, const char *name)
{
    const char *dot = strchr(name, '.');
    return schema_object_stands_on(raw->object, name) || has_word(region, raw, dot ? dot + 1 : name) ||
           (dot && has_word(region, raw, schema_physical_name(schema_dialect(proof_engine), region, name)));
}

static void need_raw(struct extent *extent, struct raw_text *raw);

/* What one raw needs to be made. */
static void need_below(struct extent *extent, const struct raw_text *raw)
{
    for (size_t i = 0; i < extent->model->tables.used; i++) {
        const char *table = extent->model->tables.entries[i].key;
        if (table && concerns(extent->region, raw, table))
            choose(extent, table);
    }
    for (size_t i = 0; i < extent->raws.count; i++)
        if (concerns(extent->region, raw, extent->raws.items[i].object->name))
            need_raw(extent, &extent->raws.items[i]);
}

static void need_raw(struct extent *extent, struct raw_text *raw)
{
    if (raw->needed)
        return;
    raw->needed = true;
    need_below(extent, raw);
}

/* Those that stand on what has this name, and those on them. */
static void need_above(struct extent *extent, const char *name)
{
    for (size_t i = 0; i < extent->raws.count; i++) {
        struct raw_text *raw = &extent->raws.items[i];
        if (!concerns(extent->region, raw, name) || schema_map_get(&extent->seen, raw->object->name))
            continue;
        schema_map_put(&extent->seen, raw->object->name, raw);
        need_raw(extent, raw);
        need_above(extent, raw->object->name);
    }
}

static void touch_raw(struct extent *extent, const struct object *object)
{
    const struct raw_text made = read_raw(extent->region, object);
    need_below(extent, &made);
    for (size_t i = 0; i < extent->raws.count; i++)
        if (schema_same_text(extent->raws.items[i].object->name, object->name))
            need_raw(extent, &extent->raws.items[i]);
    need_above(extent, object->name);
}

/* -- operations ------------------------------------------------------------------------------------------------- */

/* Names that an operation mentions and the model does not have are those it, or one before it, creates. */
static void see_table(void *context, const char *name, enum mention mention)
{
    if (mention == MENTION_TARGET || mention == MENTION_READ)
        choose(context, name);
    else
        touch(context, name);
}

static void see_enum(void *context, const char *name, enum mention mention)
{
    (void)mention;
    touch_enum_columns(context, name);
    need_above(context, name);
}

static void see_object(void *context, const struct object *object, enum mention mention)
{
    (void)mention;
    if (object->kind == OBJECT_RAW)
        touch_raw(context, object);
}

/* A `sql` step that does not say what it touches may name anything. */
static void choose_all(struct extent *extent)
{
    for (size_t t = 0; t < extent->model->tables.used; t++)
        choose(extent, extent->model->tables.entries[t].key);
    for (size_t i = 0; i < extent->raws.count; i++)
        need_raw(extent, &extent->raws.items[i]);
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
    struct extent extent = {
        .region = region, .model = model, .chosen = MAP(region), .touched = MAP(region), .seen = MAP(region)};
    const struct elements raws = schema_raws(region, model);
    for (size_t i = 0; i < raws.count; i++)
        APPEND(region, &extent.raws, read_raw(region, raws.items[i].object));
    const struct visitor visitor = {
        .context = &extent, .table = see_table, .enumeration = see_enum, .object = see_object};
    schema_visit_operations(operations, count, &visitor);
    for (size_t i = 0; i < count; i++)
        if (operations[i]->kind == OPERATION_SQL && operations[i]->touch_count == 0 &&
            schema_same_text(operations[i]->engine, proof_engine))
            choose_all(&extent);
    for (size_t i = 0; i < extent.touched.used; i++) {
        touch_targets(&extent, extent.touched.entries[i].value);
        schema_model_references(model, extent.touched.entries[i].key, touch_child, &extent);
        need_above(&extent, extent.touched.entries[i].key);
    }
    schema_model_begin(result, region);
    result->enums = schema_map_copy(&model->enums, region);
    for (size_t i = 0; i < extent.chosen.used; i++)
        schema_model_put_table(result, NULL, table_within(region, extent.chosen.entries[i].value, &extent.chosen));
    for (size_t i = 0; i < extent.raws.count; i++)
        if (extent.raws.items[i].needed)
            schema_model_add_object(result, extent.raws.items[i].object);
    for (size_t i = 0; i < model->objects.used; i++) {
        const struct object *object = model->objects.entries[i].key ? model->objects.entries[i].value : NULL;
        if (object && object->kind == OBJECT_EXTENSION)
            schema_model_add_object(result, object);
    }
}
