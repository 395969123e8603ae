/* Owns: what a schema says about the way from the history to itself: was, drop, backfill, from … using, allow. It
 * checks what can be told without the history; which of them act is for plan/ to decide. */
#include "resolve/resolver.h"

void intend(struct resolver *resolver, struct intention intention, struct span place)
{
    if (!resolver->schema)
        return;
    intention.origin = keep_span(resolver, place);
    APPEND(resolver->region, &resolver->schema->intentions, intention);
}

/* `x was x`. Two that were the same one: which of them is spent is for plan/ to know. */
static bool check_was(struct resolver *resolver, const char *name, struct name was)
{
    if (strcmp(name, was.text) != 0)
        return true;
    problem_at(resolver, S0147, was.span, "'%s' was always '%s'", name, was.text);
    return false;
}

/* What stands behind something holds for that alone: from where it begins to the allow itself. */
static void intend_allow(struct resolver *resolver, const char *table, const struct attribute *allow, struct span of)
{
    struct intention intention = {.kind = INTEND_ALLOW,
                                  .table = table,
                                  .name = allow->name.text,
                                  .text = allow->text,
                                  .scope = {of.source, of.begin, allow->span.end}};
    intend(resolver, intention, allow->span);
}

void intend_allows_of(struct resolver *resolver, const struct declaration *declaration)
{
    for (size_t i = 0; i < declaration->items.count; i++) {
        const struct item *item = &declaration->items.items[i];
        if (item->kind == ITEM_ALLOW)
            intend(resolver,
                   (struct intention){
                       .kind = INTEND_ALLOW, .name = item->name.text, .text = item->text, .scope = declaration->span},
                   item->span);
    }
}

/* -- tables
 * ------------------------------------------------------------------------------------------------------------ */

enum { MIXINS_DEEP = 16 }; /* a circle of them was reported */

static bool drops_what_it_reads(struct resolver *resolver, const struct draft *draft, const struct items *items,
                                const struct expression *expression, unsigned depth)
{
    for (size_t i = 0; i < items->count; i++) {
        const struct item *item = &items->items[i];
        if (item->kind == ITEM_DROP && item->drop_kind == DROP_COLUMN && !find_column(draft, item->name.text) &&
            schema_expression_mentions(expression, item->name.text))
            return true;
        const struct declaration *mixin =
            item->kind == ITEM_USE ? schema_map_get(&resolver->mixins, item->name.text) : NULL;
        if (mixin && depth < MIXINS_DEEP && drops_what_it_reads(resolver, draft, &mixin->items, expression, depth + 1))
            return true;
    }
    return false;
}

/* What a backfill reads may be in the history alone: it is resolved when that is known. */
static void intend_backfill(struct resolver *resolver, struct draft *draft, const struct draft_column *column,
                            const struct attribute *attribute)
{
    struct scope scope = {.resolver = resolver, .table = draft, .what = "a backfill", .fills = true};
    const struct wanted wanted = {&column->column.type, column->column.nullable, column->column.name};
    struct intention intention = {.kind = INTEND_BACKFILL, .table = draft->name, .name = column->column.name};
    if (drops_what_it_reads(resolver, draft, &draft->declaration->items, attribute->expression, 0))
        intention.unresolved = attribute->expression;
    else
        intention.expression = resolve_value(&scope, attribute->expression, &wanted);
    const struct expression *value = intention.expression ? intention.expression : intention.unresolved;
    if (value && schema_expression_mentions(value, column->column.name)) {
        /* `add column` has no value of its own to look at; `not null` has only nulls */
        problem_at(resolver, S0148, attribute->span, "'%s' cannot be filled from itself", column->column.name);
    } else if (value) {
        intend(resolver, intention, attribute->span);
    }
}

const struct expression *resolve_backfill(const struct schema *schema, const struct model *model,
                                          const struct table *table, const struct column *column,
                                          const struct expression *unresolved)
{
    struct resolver resolver = *schema->resolver;
    struct model now = *model;
    resolver.model = &now;
    resolver.schema = NULL;
    resolver.drafts = MAP(resolver.region);
    struct scope scope = {.resolver = &resolver, .table = draft_of_table(&resolver, table), .what = "a backfill"};
    const struct wanted wanted = {&column->type, column->nullable, column->name};
    return resolve_value(&scope, unresolved, &wanted);
}

static void intend_of_column(struct resolver *resolver, struct draft *draft, const struct draft_column *column)
{
    const struct attributes *attributes = &column->syntax->attributes;
    struct intention of = {.table = draft->name, .name = column->column.name};
    for (size_t i = 0; i < attributes->count; i++) {
        const struct attribute *attribute = &attributes->items[i];
        struct intention intention = of;
        struct scope scope = {.resolver = resolver, .table = draft, .what = "a conversion"};
        struct wanted wanted = {&column->column.type, column->column.nullable, column->column.name};
        switch (attribute->kind) {
        case ATTRIBUTE_WAS:
            intention.kind = INTEND_COLUMN_WAS;
            intention.old_name = attribute->name.text;
            if (check_was(resolver, column->column.name, attribute->name))
                intend(resolver, intention, attribute->name.span);
            break;
        case ATTRIBUTE_BACKFILL:
            intend_backfill(resolver, draft, column, attribute);
            break;
        case ATTRIBUTE_FROM_USING:
            intention.kind = INTEND_CONVERT;
            if (!resolve_type(resolver, &attribute->type, &intention.type))
                break;
            scope.retyped = column->column.name;
            scope.retyped_type = intention.type;
            wanted.nullable = true;
            intention.expression = resolve_value(&scope, attribute->expression, &wanted);
            if (intention.expression)
                intend(resolver, intention, attribute->span);
            break;
        case ATTRIBUTE_ALLOW:
            intend_allow(resolver, draft->name, attribute, column->syntax->span);
            break;
        default:
            break;
        }
    }
}

static void intend_drop(struct resolver *resolver, struct draft *draft, const struct item *item)
{
    struct intention intention = {.table = draft->name, .drop_kind = item->drop_kind, .name = item->name.text};
    if (item->drop_kind == DROP_COLUMN) {
        const struct draft_column *column = find_column(draft, item->name.text);
        if (column) {
            struct diagnostic *d = problem_at(resolver, S0146, item->span, "'%s.%s' is declared and dropped",
                                              draft->name, item->name.text);
            note_at(resolver, d, column->place, "it is declared here");
            return;
        }
        intention.kind = INTEND_DROP_COLUMN;
        intend(resolver, intention, item->span);
        return;
    }
    intention.kind = INTEND_DROP_ITEM;
    const char **columns = NEW_ARRAY(resolver->region, const char *, item->columns.count + 1);
    for (size_t i = 0; i < item->columns.count; i++)
        columns[i] = item->columns.items[i].text;
    intention.columns = columns;
    intention.column_count = item->columns.count;
    intend(resolver, intention, item->span);
}

static void intend_of_item(struct resolver *resolver, struct draft *draft, struct item *item)
{
    for (size_t i = 0; i < item->attributes.count; i++)
        if (item->attributes.items[i].kind == ATTRIBUTE_ALLOW)
            intend_allow(resolver, draft->name, &item->attributes.items[i], item->span);
    if (item->kind == ITEM_DROP)
        intend_drop(resolver, draft, item);
    else if (item->kind == ITEM_ALLOW)
        intend(
            resolver,
            (struct intention){.kind = INTEND_ALLOW, .table = draft->name, .name = item->name.text, .text = item->text},
            item->span);
}

void intend_of_table(struct resolver *resolver, struct draft *draft)
{
    struct name was = draft->declaration->was;
    if (was.text && check_was(resolver, draft->name, was))
        intend(resolver,
               (struct intention){
                   .kind = INTEND_TABLE_WAS, .table = draft->name, .name = draft->name, .old_name = was.text},
               was.span);
    for (size_t i = 0; i < draft->columns.count; i++)
        intend_of_column(resolver, draft, draft->columns.items[i]);
    each_item(resolver, draft, &draft->declaration->items, intend_of_item);
}

/* -- enums
 * -------------------------------------------------------------------------------------------------------------- */

static const struct member_syntax *declared_member(const struct declaration *declaration, const char *text)
{
    for (size_t i = 0; i < declaration->members.count; i++) {
        const struct member_syntax *member = &declaration->members.items[i];
        if (member->kind == MEMBER_VALUE && schema_same_text(member->name.text, text))
            return member;
    }
    return NULL;
}

static void intend_of_member(struct resolver *resolver, const struct declaration *declaration,
                             const struct member_syntax *member)
{
    struct intention intention = {.name = declaration->name.text, .text = member->name.text};
    for (size_t i = 0; i < member->allows.count; i++)
        intend_allow(resolver, NULL, &member->allows.items[i], member->span);
    if (member->kind == MEMBER_VALUE) {
        intention.kind = INTEND_VALUE_WAS;
        intention.old_name = member->was.text;
        if (member->was.text && check_was(resolver, member->name.text, member->was))
            intend(resolver, intention, member->was.span);
        return;
    }
    const struct member_syntax *declared = declared_member(declaration, member->name.text);
    if (declared) {
        struct diagnostic *d =
            problem_at(resolver, S0146, member->span, "'%s' is declared and dropped", member->name.text);
        note_at(resolver, d, declared->span, "it is declared here");
        return;
    }
    if (member->using_.text && !declared_member(declaration, member->using_.text)) {
        struct diagnostic *d = problem_at(resolver, S0112, member->using_.span, "enum '%s' has no '%s'",
                                          declaration->name.text, member->using_.text);
        struct words words = {0};
        for (size_t i = 0; i < declaration->members.count; i++)
            if (declaration->members.items[i].kind == MEMBER_VALUE)
                add_word(resolver, &words, declaration->members.items[i].name.text);
        fix_spelling(resolver, d, member->using_.span, member->using_.text, &words);
        return;
    }
    intention.kind = INTEND_DROP_VALUE;
    intention.old_name = member->using_.text;
    intend(resolver, intention, member->span);
}

void intend_of_enum(struct resolver *resolver, const struct declaration *declaration)
{
    struct name was = declaration->was;
    intend_allows_of(resolver, declaration);
    if (was.text && check_was(resolver, declaration->name.text, was))
        intend(resolver,
               (struct intention){.kind = INTEND_ENUM_WAS, .name = declaration->name.text, .old_name = was.text},
               was.span);
    for (size_t i = 0; i < declaration->members.count; i++)
        intend_of_member(resolver, declaration, &declaration->members.items[i]);
}

void intend_of_drop(struct resolver *resolver, const struct declaration *declaration)
{
    const char *name = declaration->name.text;
    bool table = declaration->drop_kind == DROP_TABLE;
    if (!name || (!table && declaration->drop_kind != DROP_ENUM))
        return;
    const struct draft *draft = table ? schema_map_get(&resolver->drafts, name) : NULL;
    const struct enumeration *enumeration = table ? NULL : schema_model_enum(resolver->model, name);
    if (draft || enumeration) {
        struct diagnostic *d = problem_at(resolver, S0146, declaration->span, "%s '%s' is declared and dropped",
                                          table ? "table" : "enum", name);
        note_at(resolver, d, draft ? draft->place : *enumeration->origin, "it is declared here");
        return;
    }
    intend(resolver, (struct intention){.kind = table ? INTEND_DROP_TABLE : INTEND_DROP_ENUM, .name = name},
           declaration->span);
    intend_allows_of(resolver, declaration);
}
