/* Owns: the items of a table in their order, those of the mixins it uses in the place of each use. Must not know what
 * an item means. */
#include "resolve/resolver.h"

enum { MIXIN_DEPTH = 64 };

struct expansion {
    const struct declaration *mixin; /* null: the table itself */
    const struct expansion *outer;
    size_t depth;
};

static void walk(struct resolver *resolver, struct draft *draft, const struct items *items, item_visitor visit,
                 const struct expansion *within, struct map *used);

static void unknown_mixin(struct resolver *resolver, struct name name)
{
    struct words words = {0};
    for (size_t i = 0; i < resolver->mixins.used; i++)
        if (resolver->mixins.entries[i].key)
            add_word(resolver, &words, resolver->mixins.entries[i].key);
    struct diagnostic *d;
    if (schema_map_get(&resolver->drafts, name.text))
        d = problem_at(resolver, S0108, name.span, "'%s' is a table, not a mixin", name.text);
    else if (schema_model_enum(resolver->model, name.text))
        d = problem_at(resolver, S0108, name.span, "'%s' is an enum, not a mixin", name.text);
    else
        d = problem_at(resolver, S0108, name.span, "there is no mixin '%s'", name.text);
    fix_spelling(resolver, d, name.span, name.text, &words);
}

static void use(struct resolver *resolver, struct draft *draft, struct name name, item_visitor visit,
                const struct expansion *within, struct map *used)
{
    const struct declaration *mixin = schema_map_get(&resolver->mixins, name.text);
    if (!mixin) {
        unknown_mixin(resolver, name);
        return;
    }
    schema_map_put(&resolver->used_mixins, name.text, mixin);
    bool around = within->depth >= MIXIN_DEPTH;
    for (const struct expansion *outer = within; outer && !around; outer = outer->outer)
        around = outer->mixin == mixin;
    if (around) {
        struct diagnostic *d = problem_at(resolver, S0109, name.span, "mixin '%s' uses itself", name.text);
        note_at(resolver, d, mixin->name.span, "it is declared here");
        return;
    }
    if (schema_map_get(used, name.text)) {
        struct diagnostic *d =
            problem_at(resolver, S0101, name.span, "mixin '%s' is used twice in '%s'", name.text, draft->name);
        help_with(resolver, d, "its columns are there already: take this line out");
        return;
    }
    schema_map_put(used, name.text, mixin);
    struct expansion inner = {mixin, within, within->depth + 1};
    walk(resolver, draft, &mixin->items, visit, &inner, used);
}

static void walk(struct resolver *resolver, struct draft *draft, const struct items *items, item_visitor visit,
                 const struct expansion *within, struct map *used)
{
    for (size_t i = 0; i < items->count; i++) {
        if (items->items[i].kind == ITEM_USE)
            use(resolver, draft, items->items[i].name, visit, within, used);
        else
            visit(resolver, draft, &items->items[i]);
    }
}

void each_item(struct resolver *resolver, struct draft *draft, const struct items *items, item_visitor visit)
{
    struct map used = MAP(resolver->region);
    struct expansion outermost = {draft->is_mixin ? draft->declaration : NULL, NULL, 0};
    walk(resolver, draft, items, visit, &outermost, &used);
}
