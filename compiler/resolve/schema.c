/* The pass from the trees of all .schema files to one schema: who is there, what types the columns have, what
 * everything else means, whether the foreign keys meet keys, and the model. The order of files and declarations never
 * matters. */
#include "resolve/resolver.h"

#include <stdlib.h>

static int by_path(const void *a, const void *b)
{
    const struct schema_tree *const *first = a, *const *second = b;
    return strcmp((*first)->source->path, (*second)->source->path);
}

static struct schema_tree **sorted_trees(struct region *region, struct schema_tree *const *trees, size_t count)
{
    struct schema_tree **sorted = NEW_ARRAY(region, struct schema_tree *, count + 1);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (trees[i])
            sorted[kept++] = trees[i];
    if (kept)
        qsort(sorted, kept, sizeof *sorted, by_path);
    return sorted;
}

/* Calls back for every table that the files declare. */
static void each_table(struct resolver *resolver, void (*visit)(struct resolver *resolver, struct draft *draft))
{
    for (size_t i = 0; i < resolver->drafts.used; i++)
        if (resolver->drafts.entries[i].key)
            visit(resolver, (struct draft *)resolver->drafts.entries[i].value);
}

static void resolve_foreign_keys(struct resolver *resolver, struct draft *draft)
{
    for (size_t i = 0; i < draft->constraints.count; i++)
        if (draft->constraints.items[i]->constraint.kind == CONSTRAINT_FOREIGN_KEY)
            resolve_foreign_key(resolver, draft, draft->constraints.items[i]);
}

static void add_to_model(struct resolver *resolver, struct draft *draft)
{
    const struct table *table = finish_table(resolver, draft);
    if (table->column_count || table->opaque)
        schema_model_add_table(resolver->model, table);
}

/* A mixin that no table uses still has to make sense as far as it can be told. */
static void look_at_unused_mixins(struct resolver *resolver)
{
    for (size_t i = 0; i < resolver->mixins.used; i++) {
        const struct declaration *declaration = resolver->mixins.entries[i].value;
        if (!resolver->mixins.entries[i].key || schema_map_get(&resolver->used_mixins, declaration->name.text))
            continue;
        struct draft draft = {.name = declaration->name.text,
                              .place = declaration->name.span,
                              .declaration = declaration,
                              .by_name = MAP(resolver->region),
                              .is_mixin = true};
        collect_table(resolver, &draft);
        resolve_column_types(resolver, &draft);
        for (size_t j = 0; j < draft.columns.count; j++)
            resolve_column(resolver, &draft, draft.columns.items[j]);
    }
}

static void resolve_queries(struct resolver *resolver, const struct schema_tree *tree)
{
    for (size_t i = 0; i < tree->count; i++) {
        struct query_function function;
        if (tree->items[i].kind != DECLARE_QUERY || !resolve_query(resolver, &tree->items[i], &function))
            continue;
        APPEND(resolver->region, &resolver->schema->queries, function);
        for (size_t c = 0; c < function.children.count; c++)
            APPEND(resolver->region, &resolver->schema->queries, *function.children.items[c]);
    }
}

bool resolve_schema(struct region *region, struct diagnostics *diagnostics, struct schema_tree *const *trees,
                    size_t count, const char *const *engines, size_t engine_count, struct schema *schema)
{
    struct schema_tree **sorted = sorted_trees(region, trees, count);
    const struct source **sources = NEW_ARRAY(region, const struct source *, count + 1);
    *schema = (struct schema){.name = "main"};
    for (size_t i = 0; i < count && sorted[i]; i++)
        sources[schema->source_count++] = sorted[i]->source;
    schema->sources = sources;
    schema_model_begin(&schema->model, region);

    struct resolver resolver = {.region = region,
                                .diagnostics = diagnostics,
                                .engines = engines,
                                .engine_count = engine_count,
                                .model = &schema->model,
                                .schema = schema,
                                .drafts = MAP(region),
                                .mixins = MAP(region),
                                .used_mixins = MAP(region),
                                .functions = MAP(region),
                                .own_functions = MAP(region),
                                .relations = MAP(region),
                                .tainted = MAP(region),
                                .reported = MAP(region)};
    declare_trees(&resolver, sorted, schema->source_count);
    each_table(&resolver, collect_table);
    each_table(&resolver, resolve_column_types);
    each_table(&resolver, resolve_table);
    each_table(&resolver, resolve_foreign_keys);
    look_at_unused_mixins(&resolver);
    each_table(&resolver, add_to_model);
    each_table(&resolver, intend_of_table);
    for (size_t i = 0; i < schema->source_count; i++)
        resolve_queries(&resolver, sorted[i]);
    struct resolver *kept = NEW(region, struct resolver);
    *kept = resolver;
    schema->resolver = kept;
    return resolver.error_count == 0;
}
