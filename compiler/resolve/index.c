/* Owns: indexes: their keys, method, what they include and where they reach. Must not know how an engine spells them.
 */
#include "resolve/resolver.h"

struct draft_index *collect_index(struct resolver *resolver, struct draft *draft, const struct item *item)
{
    struct draft_index *made = NEW(resolver->region, struct draft_index);
    (void)draft;
    made->place = item->span;
    made->name_place = item->name.span;
    made->index.name = item->name.text;
    made->index.unique = item->flag;
    made->index.comment = item->comment;
    made->keys = &item->keys;
    made->include = &item->include;
    made->where = item->where;
    made->method = item->method;
    if (item->method.text && require_construct(resolver, CONSTRUCT_INDEX_METHOD, item->method.span) &&
        strcmp(item->method.text, "btree") != 0) /* the usual one is as none */
        made->index.method = item->method.text;
    for (size_t i = 0; i < item->attributes.count; i++) {
        const struct attribute *attribute = &item->attributes.items[i];
        if (attribute->kind == ATTRIBUTE_ONLINE)
            require_construct(resolver, CONSTRUCT_ONLINE, attribute->span);
        else if (attribute->kind == ATTRIBUTE_NULLS_NOT_DISTINCT && made->index.unique)
            made->index.nulls_not_distinct = require_construct(resolver, CONSTRUCT_NULLS_NOT_DISTINCT, attribute->span);
        else if (attribute->kind != ATTRIBUTE_ALLOW)
            problem_at(resolver, S0126, attribute->span, "this says nothing about an index");
    }
    return made;
}

static void resolve_key_of_index(struct resolver *resolver, struct draft *draft, struct draft_index *index,
                                 const struct index_key_syntax *syntax, struct index_key *key)
{
    key->descending = syntax->descending;
    key->nulls = syntax->nulls;
    if (syntax->operator_class.text &&
        require_construct(resolver, CONSTRUCT_INDEX_OPERATOR_CLASS, syntax->operator_class.span))
        key->operator_class = syntax->operator_class.text;
    if (syntax->collation.text && require_construct(resolver, CONSTRUCT_INDEX_COLLATE, syntax->collation.span))
        key->collation = syntax->collation.text;
    if (syntax->nulls != NULLS_DEFAULT && (syntax->nulls == NULLS_FIRST) != syntax->descending)
        require_construct(resolver, CONSTRUCT_INDEX_NULLS, syntax->span);
    if (syntax->column.text) {
        struct draft_column *column = require_column(resolver, draft, syntax->column);
        key->column = syntax->column.text;
        index->broken = index->broken || !column;
        if (column && !index->index.method &&
            (column->column.type.kind == TYPE_JSON || column->column.type.kind == TYPE_INTERVAL ||
             column->column.type.array)) {
            struct diagnostic *d = problem_at(resolver, S0136, syntax->column.span, "'%s' is %s, which has no order",
                                              syntax->column.text, type_text(resolver, &column->column.type));
            if (schema_support(CONSTRUCT_INDEX_METHOD, resolver->engines[0]) == SUPPORT_YES)
                help_with(resolver, d, "what is in it is found with: index (%s) using gin", syntax->column.text);
            index->broken = true;
        }
        return;
    }
    struct scope scope = {.resolver = resolver, .table = draft, .what = "an index", .immutable = true};
    const struct expression *expression = resolve_expression(&scope, syntax->expression);
    key->expression = expression ? settle(&scope, expression) : NULL;
    if (key->expression && !engines_agree(&scope, key->expression, NULL))
        key->expression = NULL;
    index->broken = index->broken || !key->expression;
    /* (a) is the column a */
    if (key->expression && key->expression->kind == EXPRESSION_COLUMN) {
        key->column = key->expression->text;
        key->expression = NULL;
    }
}

static void resolve_include(struct resolver *resolver, struct draft *draft, struct draft_index *index)
{
    size_t count = index->include ? index->include->count : 0;
    if (!count)
        return;
    if (!require_construct(resolver, CONSTRUCT_INDEX_INCLUDE, index->include->items[0].span)) {
        index->broken = true;
        return;
    }
    const char **include = NEW_ARRAY(resolver->region, const char *, count);
    for (size_t i = 0; i < count; i++) {
        index->broken = !require_column(resolver, draft, index->include->items[i]) || index->broken;
        include[i] = index->include->items[i].text;
    }
    index->index.include = include;
    index->index.include_count = count;
}

static void check_name(struct resolver *resolver, const struct draft *draft, const struct draft_index *index)
{
    check_new_name(resolver, "index", (struct name){index->index.name, index->name_place});
    for (size_t i = 0; i < draft->indexes.count && draft->indexes.items[i] != index; i++) {
        const struct draft_index *other = draft->indexes.items[i];
        if (!other->index.name || !schema_same_text_any_case(other->index.name, index->index.name))
            continue;
        struct diagnostic *d = problem_at(resolver, S0101, index->name_place, "table '%s' has two indexes named '%s'",
                                          draft->name, index->index.name);
        note_at(resolver, d, other->name_place, "the other one is here");
    }
}

static void refuse_for_method(struct resolver *resolver, struct draft_index *index, struct span place, const char *what)
{
    struct diagnostic *d = problem_at(resolver, S0157, place, "an index using %s %s", index->index.method, what);
    note_at(resolver, d, index->method.span, "'using' is here");
    index->broken = true;
}

/* What the method of an index cannot do. */
static void check_method(struct resolver *resolver, struct draft_index *index)
{
    const struct index_method *method = schema_index_method(index->index.method);
    if (!index->index.method || !method)
        return;
    if (index->index.unique && !method->unique)
        refuse_for_method(resolver, index, index->place, "cannot be unique");
    if (index->index.key_count > 1 && !method->several)
        refuse_for_method(resolver, index, index->keys->items[1].span, "has one key");
    if (index->index.include_count && !method->include)
        refuse_for_method(resolver, index, index->include->items[0].span, "includes no other columns");
    for (size_t i = 0; i < index->index.key_count; i++)
        if (!method->ordered && (index->index.keys[i].descending || index->index.keys[i].nulls != NULLS_DEFAULT))
            refuse_for_method(resolver, index, index->keys->items[i].span, "has no order");
}

void resolve_index(struct resolver *resolver, struct draft *draft, struct draft_index *index)
{
    size_t count = index->column.text ? 1 : index->keys->count;
    struct index_key *keys = NEW_ARRAY(resolver->region, struct index_key, count + 1);
    index->index.named = index->index.name != NULL;
    index->index.origin = keep_span(resolver, index->place);
    if (index->index.named)
        check_name(resolver, draft, index);
    if (index->column.text) {
        struct index_key_syntax syntax = {.column = index->column, .span = index->place};
        resolve_key_of_index(resolver, draft, index, &syntax, &keys[0]);
    }
    for (size_t i = 0; !index->column.text && i < count; i++)
        resolve_key_of_index(resolver, draft, index, &index->keys->items[i], &keys[i]);
    index->index.keys = keys;
    index->index.key_count = count;
    resolve_include(resolver, draft, index);
    check_method(resolver, index);
    if (index->where) {
        struct scope scope = {
            .resolver = resolver, .table = draft, .what = "the condition of an index", .immutable = true};
        index->index.where = resolve_condition(&scope, index->where);
        index->broken = index->broken || !index->index.where;
    }
}
