/* Owns: a table from its items to a draft, and from the draft to a value of the model. Must not know what its parts
 * mean: that is said by column.c, constraint.c, reference.c and index.c. */
#include "engines/engines.h"
#include "resolve/resolver.h"

#include "sql/dialect.h"

/* -- collecting --------------------------------------------------------------------------------------------------- */

static bool column_is_new(struct resolver *resolver, struct draft *draft, struct name name)
{
    for (size_t i = 0; i < draft->columns.count; i++) {
        const struct draft_column *other = draft->columns.items[i];
        bool same = strcmp(other->column.name, name.text) == 0;
        if (!same && !schema_same_text_any_case(other->column.name, name.text))
            continue;
        struct diagnostic *d =
            same ? problem_at(resolver, S0101, name.span, "table '%s' has column '%s' twice", draft->name, name.text)
                 : problem_at(resolver, S0102, name.span, "column '%s' differs from '%s' only in case", name.text,
                              other->column.name);
        note_at(resolver, d, other->place, "the other one is here");
        return false;
    }
    return true;
}

/* The first column that an engine of the build has no room for is told, and none behind it is looked at. */
static bool has_room(struct resolver *resolver, struct draft *draft, struct name name)
{
    for (size_t i = 0; i < resolver->engine_count; i++) {
        const struct dialect *dialect = schema_dialect(resolver->engines[i]);
        if (!dialect || draft->columns.count < dialect->column_limit)
            continue;
        if (draft->overfull)
            return false;
        draft->overfull = true;
        struct diagnostic *d = problem_at(resolver, S0166, name.span,
                                          "table '%s' has more than %zu columns, and %s has "
                                          "room for no more",
                                          draft->name, dialect->column_limit, dialect->engine);
        help_with(resolver, d, "put those that belong together into a table of their own, or into one json column");
        return false;
    }
    return true;
}

void collect_column(struct resolver *resolver, struct draft *draft, struct column_syntax *syntax)
{
    if (!syntax || !has_room(resolver, draft, syntax->name) || !check_new_name(resolver, "column", syntax->name) ||
        !column_is_new(resolver, draft, syntax->name))
        return;
    struct draft_column *column = NEW(resolver->region, struct draft_column);
    column->syntax = syntax;
    column->place = syntax->name.span;
    column->column.name = syntax->name.text;
    column->column.comment = syntax->comment.count ? syntax->comment.items[0].text : NULL;
    column->column.origin = keep_span(resolver, syntax->name.span);
    APPEND(resolver->region, &draft->columns, column);
    schema_map_put(&draft->by_name, column->column.name, column);
    collect_attributes(resolver, draft, column);
}

static void collect_item(struct resolver *resolver, struct draft *draft, struct item *item)
{
    switch (item->kind) {
    case ITEM_COLUMN:
        collect_column(resolver, draft, item->column);
        break;
    case ITEM_PRIMARY_KEY:
    case ITEM_UNIQUE:
    case ITEM_CHECK:
    case ITEM_FOREIGN_KEY:
        add_constraint(resolver, draft, collect_constraint(resolver, draft, item));
        break;
    case ITEM_INDEX: {
        struct draft_index *index = collect_index(resolver, draft, item);
        APPEND(resolver->region, &draft->indexes, index);
        break;
    }
    case ITEM_EXCLUDE:
        require_construct(resolver, CONSTRUCT_EXCLUDE, item->span);
        break;
    case ITEM_SETTINGS:
        collect_settings(resolver, draft, item);
        break;
    case ITEM_RETIRE:
        if (resolver->schema && require_construct(resolver, CONSTRUCT_RETIRE, item->span))
            APPEND(resolver->region, &draft->retired, item->name);
        else if (!resolver->schema)
            problem_at(resolver, S0144, item->span, "retire belongs into the schema, not into a migration");
        break;
    case ITEM_DROP:
        if (!resolver->schema)
            problem_at(resolver, S0144, item->span, "a table that is created has nothing to drop");
        break;
    case ITEM_USE: /* walked into by each_item */
    case ITEM_ALLOW:
        break;
    }
}

void collect_table(struct resolver *resolver, struct draft *draft)
{
    each_item(resolver, draft, &draft->declaration->items, collect_item);
    if (!draft->columns.count && !draft->is_mixin && !draft->declaration->flag && !resolver->error_count)
        problem_at(resolver, S0114, draft->place, "table '%s' has no columns", draft->name);
}

/* -- resolving ---------------------------------------------------------------------------------------------------- */

void resolve_column_types(struct resolver *resolver, struct draft *draft)
{
    for (size_t i = 0; i < draft->columns.count; i++)
        resolve_column_type(resolver, draft, draft->columns.items[i]);
}

static bool in_key(const struct draft *draft, const char *name)
{
    const struct draft_constraint *key = draft->primary_key;
    for (size_t i = 0; key && i < key->columns.count; i++)
        if (strcmp(key->columns.items[i].text, name) == 0)
            return true;
    return false;
}

/* Programs that leave it out go on writing rows. */
static void retire_column(struct resolver *resolver, struct draft *draft, struct name name)
{
    struct draft_column *found = require_column(resolver, draft, name);
    struct column *column = found ? &found->column : NULL;
    struct diagnostic *d = NULL;
    if (!column || column->type.kind == TYPE_NONE)
        return;
    if (column->retired) {
        problem_at(resolver, S0160, name.span, "column '%s' is retired twice", name.text);
    } else if (in_key(draft, name.text)) {
        d = problem_at(resolver, S0160, name.span, "column '%s' is of the primary key, and cannot be retired",
                       name.text);
        help_with(resolver, d, "give the table another primary key first");
    } else if (column->version) {
        d = problem_at(resolver, S0160, name.span, "column '%s' is the version, and cannot be retired", name.text);
        help_with(resolver, d, "take version from it first, in a release of its own");
    } else if (!column->nullable && !column->default_value && !column->generated && column->automatic == AUTO_NONE) {
        d = problem_at(resolver, S0160, name.span, "column '%s' is retired, and every row has to have a value for it",
                       name.text);
        note_at(resolver, d, found->place, "the column is here");
        help_with(resolver, d, "let it be null, or give it a default");
    } else {
        column->retired = true;
    }
}

static void retire_columns(struct resolver *resolver, struct draft *draft)
{
    size_t left = 0;
    for (size_t i = 0; i < draft->retired.count; i++)
        retire_column(resolver, draft, draft->retired.items[i]);
    for (size_t i = 0; i < draft->columns.count; i++)
        left += !draft->columns.items[i]->column.retired;
    if (draft->retired.count && !left)
        problem_at(resolver, S0160, draft->retired.items[draft->retired.count - 1].span,
                   "table '%s' has no column left that is not retired", draft->name);
}

void resolve_table(struct resolver *resolver, struct draft *draft)
{
    for (size_t i = 0; i < draft->constraints.count; i++) {
        struct draft_constraint *constraint = draft->constraints.items[i];
        if (constraint->constraint.kind != CONSTRAINT_CHECK)
            resolve_key(resolver, draft, constraint);
    }
    for (size_t i = 0; i < draft->columns.count; i++)
        resolve_column(resolver, draft, draft->columns.items[i]);
    for (size_t i = 0; i < draft->constraints.count; i++)
        if (draft->constraints.items[i]->constraint.kind == CONSTRAINT_CHECK)
            resolve_check(resolver, draft, draft->constraints.items[i]);
    for (size_t i = 0; i < draft->indexes.count; i++)
        resolve_index(resolver, draft, draft->indexes.items[i]);
    retire_columns(resolver, draft);
    check_settings(resolver, draft);
}

/* -- finishing ----------------------------------------------------------------------------------------------------- */

static const char *name_of(const struct draft *draft, const struct span *origin)
{
    for (size_t i = 0; i < draft->constraints.count; i++)
        if (draft->constraints.items[i]->constraint.origin == origin)
            return draft->constraints.items[i]->constraint.name;
    return NULL;
}

/* A written name that something else bears: the names of keys and indexes share one room with tables. */
static void check_relation(struct resolver *resolver, const struct draft *draft, const char *name, struct span place,
                           const struct span *origin)
{
    if (name && resolver->schema && is_declared_table(resolver, draft->name, name)) {
        problem_at(resolver, S0101, place, "'%s' is the name of a table already", name);
        return;
    }
    const char *owner = name ? schema_model_relation(resolver->model, draft->name, name) : NULL;
    if (owner && resolver->schema) {
        problem_at(resolver, S0101, place, "table '%s' has a key or index named '%s' already", owner, name);
        return;
    }
    for (size_t i = 0; name && i < draft->indexes.count; i++) {
        const struct draft_index *index = draft->indexes.items[i];
        if (index->index.origin == origin || !schema_same_text_any_case(index->index.name, name) ||
            !name_of(draft, origin))
            continue;
        struct diagnostic *d = problem_at(resolver, S0101, place, "'%s' is the name of an index too", name);
        note_at(resolver, d, index->name_place, "the index is here");
    }
}

static const struct constraint **finish_constraints(struct resolver *resolver, struct draft *draft, size_t *count)
{
    const struct constraint **made =
        NEW_ARRAY(resolver->region, const struct constraint *, draft->constraints.count + 1);
    for (size_t i = 0; i < draft->constraints.count; i++) {
        struct draft_constraint *constraint = draft->constraints.items[i];
        if (constraint->broken)
            continue;
        bool relation =
            constraint->constraint.kind == CONSTRAINT_PRIMARY_KEY || constraint->constraint.kind == CONSTRAINT_UNIQUE;
        check_relation(resolver, draft, relation ? constraint->constraint.name : NULL, constraint->name_place,
                       constraint->constraint.origin);
        made[(*count)++] = &constraint->constraint;
    }
    return made;
}

const struct table *finish_table(struct resolver *resolver, struct draft *draft)
{
    struct table *table = NEW(resolver->region, struct table);
    const struct column **columns = NEW_ARRAY(resolver->region, const struct column *, draft->columns.count + 1);
    const struct index **indexes = NEW_ARRAY(resolver->region, const struct index *, draft->indexes.count + 1);
    table->name = draft->name;
    for (size_t i = 0; i < draft->columns.count; i++)
        if (draft->columns.items[i]->column.type.kind != TYPE_NONE)
            columns[table->column_count++] = &draft->columns.items[i]->column;
    for (size_t i = 0; i < draft->indexes.count; i++) {
        struct draft_index *index = draft->indexes.items[i];
        if (index->broken)
            continue;
        check_relation(resolver, draft, index->index.name, index->name_place, index->index.origin);
        indexes[table->index_count++] = &index->index;
    }
    table->columns = columns;
    table->indexes = indexes;
    table->constraints = finish_constraints(resolver, draft, &table->constraint_count);
    table->settings = draft->settings.items;
    table->setting_count = draft->settings.count;
    if (draft->declaration) {
        table->comment = draft->declaration->comment;
        table->c_name = draft->declaration->c_name.text;
        table->opaque = draft->declaration->flag;
    }
    table->origin = keep_span(resolver, draft->place);
    draft->table = table;
    return table;
}
