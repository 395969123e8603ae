/* Owns: what points to a table: the type a -> column takes from there, and foreign keys with their actions. Must not
 * know how the keys they point to came about. */
#include "resolve/resolver.h"

enum { CHAIN_LENGTH = 500 };

/* -- the type of a column --------------------------------------------------------------------------------------- */

/* The one column that a -> without columns of its own, or with one, points to. */
static struct name target_column(struct resolver *resolver, const struct draft *target,
                                 const struct reference_syntax *reference, const char *column)
{
    struct name none = {NULL, NOWHERE};
    if (reference->columns.count == 1)
        return reference->columns.items[0];
    if (reference->columns.count > 1) {
        struct diagnostic *d = problem_at(resolver, S0116, reference->span, "'%s' is one column and points to %zu",
                                          column, reference->columns.count);
        help_with(resolver, d, "declare the columns, and then: foreign key (…) -> %s (…)", target->name);
        return none;
    }
    if (!target->primary_key) {
        struct diagnostic *d = problem_at(resolver, S0115, reference->table.span,
                                          "table '%s' has no primary key to point to", target->name);
        note_at(resolver, d, target->place, "'%s' is declared here", target->name);
        help_with(resolver, d, "name a column that is unique: -> %s(column)", target->name);
        return none;
    }
    if (target->primary_key->columns.count != 1) {
        struct diagnostic *d =
            problem_at(resolver, S0115, reference->table.span, "the primary key of '%s' has %zu columns", target->name,
                       target->primary_key->columns.count);
        note_at(resolver, d, target->primary_key->place, "it is declared here");
        help_with(resolver, d, "declare as many columns, and then: foreign key (…) -> %s", target->name);
        return none;
    }
    return (struct name){target->primary_key->columns.items[0].text, reference->table.span};
}

static void follow(struct resolver *resolver, struct draft_column *column)
{
    const struct reference_syntax *reference = &column->syntax->reference;
    struct draft *target = require_table(resolver, reference->table);
    if (!target)
        return;
    struct name name = target_column(resolver, target, reference, column->column.name);
    if (!name.text)
        return;
    struct draft_column *key =
        reference->columns.count ? require_column(resolver, target, name) : find_column(target, name.text);
    if (!key) /* a primary key that names no column: said there */
        return;
    if (key->progress == UNDER_WAY || resolver->chain >= CHAIN_LENGTH) {
        struct diagnostic *d = problem_at(resolver, S0119, reference->span,
                                          "the type of '%s' is that of '%s.%s', which goes round in a circle",
                                          column->column.name, target->name, key->column.name);
        note_at(resolver, d, key->place, "'%s.%s' takes its type from elsewhere too", target->name, key->column.name);
        help_with(resolver, d, "give one of them a type of its own: %s int64 -> %s(%s)", column->column.name,
                  target->name, key->column.name);
        return;
    }
    resolve_column_type(resolver, target, key);
    column->column.type = key->column.type;
    column->column.collation = key->column.collation;
}

/* posts post[]: the many rows that point here are declared where they are. */
static bool rows_as_column(struct resolver *resolver, const struct draft *draft, const struct column_syntax *syntax)
{
    const char *rows = syntax->type.name.text;
    if (!syntax->type.array || !rows || is_type_name(rows) || schema_model_enum(resolver->model, rows) ||
        !find_table(resolver, rows))
        return false;
    struct diagnostic *d = problem_at(resolver, S0106, syntax->type.span,
                                      "'%s' is a table: its rows point here, and no column holds them", rows);
    help_with(resolver, d, "write in table '%s', unless it points here already: %s_id -> %s", rows, draft->name,
              draft->name);
    help_with(resolver, d,
              "if rows of '%s' are of many '%s' too, a table stands between them: table %s_%s { %s_id -> %s, "
              "%s_id -> %s, primary key (%s_id, %s_id) }",
              rows, draft->name, draft->name, rows, draft->name, draft->name, rows, rows, draft->name, rows);
    fix_with(resolver, d, syntax->span, "", "leave '%s' out here: reading the rows of '%s' comes with the column there",
             syntax->name.text, rows);
    return true;
}

/* int64 id: as C and Java write it. */
static bool type_before_name(struct resolver *resolver, const struct column_syntax *syntax)
{
    const char *name = syntax->name.text, *type = syntax->type.name.text;
    struct span both = {syntax->name.span.source, syntax->name.span.begin, syntax->type.name.span.end};
    if (!type || !is_type_name(name) || is_type_name(type) || schema_model_enum(resolver->model, type) ||
        find_table(resolver, type) || syntax->type.array || syntax->type.argument_count)
        return false;
    struct diagnostic *d = problem_at(resolver, S0106, both, "the name of a column stands before its type");
    const char *turned = schema_region_format(resolver->region, "%s %s", type, name);
    fix_with(resolver, d, both, turned, "write: %s", turned);
    return true;
}

void resolve_column_type(struct resolver *resolver, struct draft *draft, struct draft_column *column)
{
    if (column->progress != NOT_YET)
        return;
    const struct column_syntax *syntax = column->syntax;
    column->progress = UNDER_WAY;
    resolver->chain++;
    column->column.nullable = syntax->type.nullable || (syntax->has_reference && syntax->reference.nullable);
    bool own = syntax->type.name.text || syntax->type.native_any || syntax->type.native_sqlite ||
               syntax->type.native_postgresql;
    if (own && !rows_as_column(resolver, draft, syntax) && !type_before_name(resolver, syntax))
        resolve_type(resolver, &syntax->type, &column->column.type);
    else if (!own && syntax->has_reference)
        follow(resolver, column);
    column->type_place = own ? syntax->type.span : syntax->reference.span;
    resolver->chain--;
    column->progress = DONE;
}

/* -- foreign keys ------------------------------------------------------------------------------------------------- */

static void set_action(struct resolver *resolver, const struct attribute *attribute, enum reference_action *action,
                       struct span *place)
{
    if (place->source) {
        struct diagnostic *d = problem_at(resolver, S0126, attribute->span, "what happens is said twice");
        note_at(resolver, d, *place, "here already");
    }
    *action = attribute->action;
    *place = attribute->span;
}

void set_actions(struct resolver *resolver, struct draft_constraint *constraint, const struct attributes *attributes)
{
    for (size_t i = 0; i < attributes->count; i++) {
        const struct attribute *attribute = &attributes->items[i];
        if (attribute->kind == ATTRIBUTE_ON_DELETE_ACTION)
            set_action(resolver, attribute, &constraint->constraint.on_delete, &constraint->delete_place);
        else if (attribute->kind == ATTRIBUTE_ON_UPDATE_ACTION)
            set_action(resolver, attribute, &constraint->constraint.on_update, &constraint->update_place);
    }
    const struct attribute *many = find_attribute(attributes, ATTRIBUTE_MANY);
    if (many && resolver->schema)
        constraint->constraint.c_many = many->name.text;
    set_deferrable(resolver, constraint, attributes);
}

struct draft_constraint *reference_of_column(struct resolver *resolver, struct draft_column *column)
{
    const struct column_syntax *syntax = column->syntax;
    struct draft_constraint *made = NEW(resolver->region, struct draft_constraint);
    made->constraint.kind = CONSTRAINT_FOREIGN_KEY;
    APPEND(resolver->region, &made->columns, syntax->name);
    made->target = syntax->reference.table;
    made->target_columns = syntax->reference.columns;
    made->place = syntax->reference.span;
    set_actions(resolver, made, &syntax->attributes);
    const struct attribute *named = find_attribute(&syntax->attributes, ATTRIBUTE_NAMED);
    if (named) {
        made->constraint.name = named->constraint_name.text ? named->constraint_name.text : named->name.text;
        made->name_place = named->constraint_name.text ? named->constraint_name.span : named->name.span;
    }
    return made;
}

static bool same_columns(const struct names *a, const struct names *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        bool found = false;
        for (size_t j = 0; j < b->count && !found; j++)
            found = schema_same_text(a->items[i].text, b->items[j].text);
        if (!found)
            return false;
    }
    return true;
}

/* Whether there is a key that tells rows apart at any time; one that does so only at the end of a transaction is told.
 */
static bool is_key(const struct draft *target, const struct names *columns, const struct draft_constraint **deferrable)
{
    for (size_t i = 0; i < target->constraints.count; i++) {
        const struct draft_constraint *constraint = target->constraints.items[i];
        if ((constraint->constraint.kind == CONSTRAINT_PRIMARY_KEY ||
             constraint->constraint.kind == CONSTRAINT_UNIQUE) &&
            same_columns(&constraint->columns, columns)) {
            if (!constraint->constraint.deferrable)
                return true;
            *deferrable = constraint;
        }
    }
    return false;
}

static bool fits(const struct type *a, const struct type *b)
{
    if (a->kind == TYPE_NONE || b->kind == TYPE_NONE)
        return true;
    if (schema_type_is_integer(a) && schema_type_is_integer(b))
        return !a->array && !b->array;
    return a->kind == b->kind && a->array == b->array && a->scale == b->scale && schema_same_text(a->name, b->name);
}

static const char *joined(struct resolver *resolver, const struct names *names)
{
    struct text text = TEXT(resolver->region);
    for (size_t i = 0; i < names->count; i++)
        schema_text_format(&text, "%s%s", i ? ", " : "", names->items[i].text);
    return schema_text_string(&text);
}

static void check_action(struct resolver *resolver, const struct draft *draft,
                         const struct draft_constraint *constraint, enum reference_action action, struct span place)
{
    for (size_t i = 0; i < constraint->columns.count; i++) {
        const struct draft_column *column = find_column(draft, constraint->columns.items[i].text);
        if (!column)
            continue;
        bool has_default = column->column.default_value ||
                           (column->syntax && find_attribute(&column->syntax->attributes, ATTRIBUTE_DEFAULT));
        if (action == ACTION_SET_NULL && !column->column.nullable) {
            struct diagnostic *d = problem_at(resolver, S0120, place, "'%s' cannot be set to null: it is not nullable",
                                              column->column.name);
            if (column->syntax && column->type_place.source) {
                struct span end = {column->type_place.source, column->type_place.end, column->type_place.end};
                fix_with(resolver, d, end, "?", "a column that may be null has a ? behind its type");
            }
            return;
        }
        if (action == ACTION_SET_DEFAULT && !has_default) {
            struct diagnostic *d = problem_at(resolver, S0121, place, "'%s' cannot be set to its default: it has none",
                                              column->column.name);
            help_with(resolver, d, "give it one, or write: on delete set null");
            return;
        }
    }
}

static struct names target_columns(struct resolver *resolver, const struct draft *target,
                                   const struct draft_constraint *constraint)
{
    if (constraint->target_columns.count)
        return constraint->target_columns;
    if (target->primary_key) {
        struct names columns = {0};
        for (size_t i = 0; i < target->primary_key->columns.count; i++) {
            struct name name = {target->primary_key->columns.items[i].text, constraint->target.span};
            APPEND(resolver->region, &columns, name);
        }
        return columns;
    }
    struct diagnostic *d =
        problem_at(resolver, S0115, constraint->target.span, "table '%s' has no primary key to point to", target->name);
    note_at(resolver, d, target->place, "'%s' is declared here", target->name);
    help_with(resolver, d, "name columns that are unique: -> %s (column)", target->name);
    return (struct names){0};
}

static bool check_pairs(struct resolver *resolver, const struct draft *draft, const struct draft *target,
                        const struct draft_constraint *constraint, const struct names *targets)
{
    bool fine = true;
    for (size_t i = 0; i < targets->count; i++) {
        struct draft_column *from = find_column(draft, constraint->columns.items[i].text);
        struct draft_column *to = constraint->target_columns.count ? require_column(resolver, target, targets->items[i])
                                                                   : find_column(target, targets->items[i].text);
        if (!from || !to) {
            fine = false;
            continue;
        }
        if (fits(&from->column.type, &to->column.type))
            continue;
        struct diagnostic *d =
            problem_at(resolver, S0117, from->type_place.source ? from->type_place : constraint->place,
                       "'%s.%s' is %s, and '%s.%s', which it points to, is %s", draft->name, from->column.name,
                       type_text(resolver, &from->column.type), target->name, to->column.name,
                       type_text(resolver, &to->column.type));
        note_at(resolver, d, to->place, "'%s.%s' is declared here", target->name, to->column.name);
        fine = false;
    }
    return fine;
}

static const char *const *texts_of(struct resolver *resolver, const struct names *names)
{
    const char **texts = NEW_ARRAY(resolver->region, const char *, names->count + 1);
    for (size_t i = 0; i < names->count; i++)
        texts[i] = names->items[i].text;
    return texts;
}

void resolve_foreign_key(struct resolver *resolver, struct draft *draft, struct draft_constraint *constraint)
{
    struct draft *target = require_table(resolver, constraint->target);
    constraint->broken = true;
    if (!target)
        return;
    struct names targets = target_columns(resolver, target, constraint);
    if (!targets.count)
        return;
    if (targets.count != constraint->columns.count) {
        const struct draft_column *only = find_column(draft, constraint->columns.items[0].text);
        if (!constraint->target_columns.count && only && only->column.type.kind == TYPE_NONE) /* said with its type */
            return;
        struct diagnostic *d =
            problem_at(resolver, S0116, constraint->place, "the columns do not pair up: (%s) -> %s (%s)",
                       joined(resolver, &constraint->columns), target->name, joined(resolver, &targets));
        help_with(resolver, d, "name as many on both sides");
        return;
    }
    for (size_t i = 0; i < constraint->columns.count; i++)
        if (!find_column(draft, constraint->columns.items[i].text))
            return;
    if (!check_pairs(resolver, draft, target, constraint, &targets))
        return;
    const struct draft_constraint *deferrable = NULL;
    if (!is_key(target, &targets, &deferrable)) {
        if (deferrable) {
            struct diagnostic *d =
                problem_at(resolver, S0158, constraint->place, "'%s' (%s) is deferrable, and cannot be pointed to",
                           target->name, joined(resolver, &targets));
            note_at(resolver, d, deferrable->place, "the key is here");
            help_with(resolver, d, "leave out deferrable, or point to another key");
            return;
        }
        struct diagnostic *d =
            problem_at(resolver, S0118, constraint->place, "'%s' (%s) is neither a primary key nor unique",
                       target->name, joined(resolver, &targets));
        note_at(resolver, d, target->place, "'%s' is declared here", target->name);
        help_with(resolver, d, "write in table '%s': unique (%s)", target->name, joined(resolver, &targets));
        return;
    }
    check_action(resolver, draft, constraint, constraint->constraint.on_delete, constraint->delete_place);
    check_action(resolver, draft, constraint, constraint->constraint.on_update, constraint->update_place);
    constraint->constraint.target = target->name;
    constraint->constraint.target_columns = texts_of(resolver, &targets);
    constraint->constraint.columns = texts_of(resolver, &constraint->columns);
    constraint->constraint.column_count = constraint->columns.count;
    constraint->broken = false;
}
