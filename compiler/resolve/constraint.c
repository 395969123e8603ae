/* Owns: primary keys, unique constraints and checks: as items and as attributes of a column. Must not know foreign keys
 * beyond that they are constraints too. */
#include "resolve/resolver.h"

void set_deferrable(struct resolver *resolver, struct draft_constraint *constraint, const struct attributes *attributes)
{
    const struct attribute *attribute = find_attribute(attributes, ATTRIBUTE_DEFERRABLE);
    if (!attribute)
        return;
    if (constraint->constraint.kind == CONSTRAINT_CHECK) {
        problem_at(resolver, S0126, attribute->span, "a check cannot be deferred");
        return;
    }
    if (constraint->constraint.kind != CONSTRAINT_FOREIGN_KEY &&
        !require_construct(resolver, CONSTRUCT_DEFERRABLE_UNIQUE, attribute->span))
        return;
    constraint->constraint.deferrable = true;
    constraint->constraint.initially_deferred = attribute->flag;
}

void set_nulls_not_distinct(struct resolver *resolver, struct draft_constraint *constraint,
                            const struct attributes *attributes)
{
    const struct attribute *attribute = find_attribute(attributes, ATTRIBUTE_NULLS_NOT_DISTINCT);
    if (attribute && require_construct(resolver, CONSTRUCT_NULLS_NOT_DISTINCT, attribute->span))
        constraint->constraint.nulls_not_distinct = true;
}

/* What an item of this kind cannot bear. */
static void check_attributes(struct resolver *resolver, const struct item *item)
{
    bool key = item->kind == ITEM_FOREIGN_KEY;
    for (size_t i = 0; i < item->attributes.count; i++) {
        const struct attribute *attribute = &item->attributes.items[i];
        bool fine =
            attribute->kind == ATTRIBUTE_ALLOW || attribute->kind == ATTRIBUTE_DEFERRABLE ||
            (item->kind == ITEM_UNIQUE && attribute->kind == ATTRIBUTE_NULLS_NOT_DISTINCT) ||
            (key && (attribute->kind == ATTRIBUTE_ON_DELETE_ACTION || attribute->kind == ATTRIBUTE_ON_UPDATE_ACTION));
        if (key && attribute->kind == ATTRIBUTE_MANY) {
            fine = true;
            if (!resolver->schema)
                help_with(resolver,
                          problem_at(resolver, S0144, attribute->span, "'many' means nothing in a migration here"),
                          "it belongs into the .schema file");
        }
        if (attribute->kind == ATTRIBUTE_ONLINE)
            fine = require_construct(resolver, CONSTRUCT_ONLINE, attribute->span);
        if (!fine && attribute->kind != ATTRIBUTE_ONLINE)
            problem_at(resolver, S0126, attribute->span, "this says nothing about a constraint");
    }
}

struct draft_constraint *collect_constraint(struct resolver *resolver, struct draft *draft, const struct item *item)
{
    struct draft_constraint *made = NEW(resolver->region, struct draft_constraint);
    (void)draft;
    made->place = item->span;
    made->columns = item->columns;
    made->expression = item->expression;
    made->constraint.name = item->name.text;
    made->constraint.comment = item->comment;
    made->name_place = item->name.span;
    check_attributes(resolver, item);
    switch (item->kind) {
    case ITEM_PRIMARY_KEY:
        made->constraint.kind = CONSTRAINT_PRIMARY_KEY;
        break;
    case ITEM_UNIQUE:
        made->constraint.kind = CONSTRAINT_UNIQUE;
        set_nulls_not_distinct(resolver, made, &item->attributes);
        break;
    case ITEM_FOREIGN_KEY:
        made->constraint.kind = CONSTRAINT_FOREIGN_KEY;
        made->target = item->reference.table;
        made->target_columns = item->reference.columns;
        set_actions(resolver, made, &item->attributes);
        return made;
    default:
        made->constraint.kind = CONSTRAINT_CHECK;
        break;
    }
    set_deferrable(resolver, made, &item->attributes);
    return made;
}

/* Written names: "two alike are an error". Those that are relations too share one room with tables; the room is looked
 * into when the table is finished. */
static void check_name(struct resolver *resolver, const struct draft *draft, const struct draft_constraint *constraint)
{
    check_new_name(resolver, "constraint", (struct name){constraint->constraint.name, constraint->name_place});
    for (size_t i = 0; i < draft->constraints.count; i++) {
        const struct draft_constraint *other = draft->constraints.items[i];
        if (!other->constraint.name || !schema_same_text_any_case(other->constraint.name, constraint->constraint.name))
            continue;
        struct diagnostic *d =
            problem_at(resolver, S0101, constraint->name_place, "table '%s' has two constraints named '%s'",
                       draft->name, constraint->constraint.name);
        note_at(resolver, d, other->name_place, "the other one is here");
    }
}

void add_constraint(struct resolver *resolver, struct draft *draft, struct draft_constraint *constraint)
{
    constraint->constraint.named = constraint->constraint.name != NULL;
    constraint->constraint.origin = keep_span(resolver, constraint->place);
    if (constraint->constraint.named)
        check_name(resolver, draft, constraint);
    if (constraint->constraint.kind == CONSTRAINT_PRIMARY_KEY) {
        if (draft->primary_key) {
            struct diagnostic *d =
                problem_at(resolver, S0123, constraint->place, "table '%s' has two primary keys", draft->name);
            note_at(resolver, d, draft->primary_key->place, "the other one is here");
            help_with(resolver, d, "a key over several columns is written once: primary key (a, b)");
            return;
        }
        draft->primary_key = constraint;
    }
    APPEND(resolver->region, &draft->constraints, constraint);
}

void resolve_key(struct resolver *resolver, struct draft *draft, struct draft_constraint *constraint)
{
    size_t count = constraint->columns.count;
    const char **columns = NEW_ARRAY(resolver->region, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        struct name name = constraint->columns.items[i];
        struct draft_column *column = require_column(resolver, draft, name);
        columns[i] = name.text;
        if (!column) {
            constraint->broken = true;
            continue;
        }
        for (size_t j = 0; j < i; j++)
            if (schema_same_text(columns[j], name.text)) {
                problem_at(resolver, S0127, name.span, "'%s' stands in the key twice", name.text);
                constraint->broken = true;
            }
        if (constraint->constraint.kind == CONSTRAINT_PRIMARY_KEY && column->column.nullable) {
            struct span place = column->type_place.source ? column->type_place : name.span;
            struct diagnostic *d =
                problem_at(resolver, S0124, place, "'%s' is in the primary key and cannot be null", name.text);
            if (place.source && place.end > place.begin && place.source->bytes[place.end - 1] == '?') {
                struct span mark = {place.source, place.end - 1, place.end};
                fix_with(resolver, d, mark, "", "take the ? away");
            }
        }
        bool unordered = column->column.type.kind == TYPE_JSON || column->column.type.kind == TYPE_INTERVAL ||
                         column->column.type.array;
        if (unordered && constraint->constraint.kind != CONSTRAINT_FOREIGN_KEY)
            problem_at(resolver, S0136, name.span, "'%s' is %s, which cannot be a key", name.text,
                       type_text(resolver, &column->column.type));
        if (column->column.generated ||
            (column->syntax && find_attribute(&column->syntax->attributes, ATTRIBUTE_GENERATED)))
            if (constraint->constraint.kind == CONSTRAINT_PRIMARY_KEY)
                problem_at(resolver, S0133, name.span, "'%s' is computed and cannot be in a primary key", name.text);
    }
    constraint->constraint.columns = columns;
    constraint->constraint.column_count = count;
}

void resolve_check(struct resolver *resolver, struct draft *draft, struct draft_constraint *constraint)
{
    struct scope scope = {.resolver = resolver, .table = draft, .what = "a check", .immutable = true};
    constraint->constraint.expression = resolve_condition(&scope, constraint->expression);
    constraint->broken = !constraint->constraint.expression;
}
