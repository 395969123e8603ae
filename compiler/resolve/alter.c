/* Owns: the changes inside an alter table: columns, constraints, indexes, settings. Each sees the table as the one
 * before it left it. Must not know tables as a whole. */
#include "resolve/resolver.h"

struct altering {
    struct migration *migration;
    struct resolver *resolver;
    struct name table;
    struct draft *draft; /* as it is now */
    const struct change *change;
};

static bool emit(struct altering *altering, struct operation operation, struct span place)
{
    operation.table = altering->table.text;
    return emit_operation(altering->migration, operation, altering->change, place);
}

/* A draft of the table's own, to put something new into: what was there before stays untouched. */
static struct draft *fresh_draft(struct altering *altering)
{
    const struct table *table = schema_model_table(altering->resolver->model, altering->table.text);
    struct draft *draft = draft_of_table(altering->resolver, table);
    draft->adding = true;
    return draft;
}

/* -- adding
 * ---------------------------------------------------------------------------------------------------------------- */

static bool emit_constraint(struct altering *altering, const struct draft_constraint *constraint)
{
    if (constraint->broken)
        return false;
    return emit(altering, (struct operation){.kind = OPERATION_ADD_CONSTRAINT, .constraint = &constraint->constraint},
                constraint->name_place.source ? constraint->name_place : constraint->place);
}

static bool emit_index(struct altering *altering, const struct draft_index *index)
{
    if (index->broken)
        return false;
    return emit(altering, (struct operation){.kind = OPERATION_ADD_INDEX, .index = &index->index},
                index->name_place.source ? index->name_place : index->place);
}

/* Resolves the constraints and indexes from these counts on, and adds them. */
static bool add_rest(struct altering *altering, struct draft *draft, size_t constraints, size_t indexes)
{
    struct resolver *resolver = altering->resolver;
    size_t errors = resolver->error_count;
    for (size_t i = constraints; i < draft->constraints.count; i++) {
        struct draft_constraint *constraint = draft->constraints.items[i];
        if (constraint->constraint.kind == CONSTRAINT_CHECK)
            resolve_check(resolver, draft, constraint);
        else
            resolve_key(resolver, draft, constraint);
        if (constraint->constraint.kind == CONSTRAINT_FOREIGN_KEY)
            resolve_foreign_key(resolver, draft, constraint);
    }
    for (size_t i = indexes; i < draft->indexes.count; i++)
        resolve_index(resolver, draft, draft->indexes.items[i]);
    if (errors != resolver->error_count)
        return false;
    for (size_t i = constraints; i < draft->constraints.count; i++)
        if (!emit_constraint(altering, draft->constraints.items[i]))
            return false;
    for (size_t i = indexes; i < draft->indexes.count; i++)
        if (!emit_index(altering, draft->indexes.items[i]))
            return false;
    return true;
}

static const struct expression *backfill_of(struct altering *altering, const struct draft_column *column,
                                            const struct expression *syntax)
{
    /* The rows are looked at as they are before the column is there. */
    struct scope scope = {.resolver = altering->resolver, .table = altering->draft, .what = "a backfill"};
    struct wanted wanted = {&column->column.type, column->column.nullable, column->column.name};
    return resolve_value(&scope, syntax, &wanted);
}

static bool add_column(struct altering *altering, struct column_syntax *syntax)
{
    struct resolver *resolver = altering->resolver;
    struct draft *draft = fresh_draft(altering);
    size_t errors = resolver->error_count, columns = draft->columns.count;
    size_t constraints = draft->constraints.count, indexes = draft->indexes.count;
    collect_column(resolver, draft, syntax);
    if (draft->columns.count == columns)
        return false;
    struct draft_column *column = draft->columns.items[columns];
    resolve_column_type(resolver, draft, column);
    resolve_column(resolver, draft, column);
    struct operation operation = {.kind = OPERATION_ADD_COLUMN, .column = &column->column};
    const struct attribute *backfill = find_attribute(&syntax->attributes, ATTRIBUTE_BACKFILL);
    if (backfill)
        operation.backfill = backfill_of(altering, column, backfill->expression);
    if (errors != resolver->error_count || !emit(altering, operation, syntax->name.span))
        return false;
    return add_rest(altering, draft, constraints, indexes);
}

static bool add_item(struct altering *altering, struct item *item)
{
    struct resolver *resolver = altering->resolver;
    if (item->kind == ITEM_COLUMN)
        return item->column && add_column(altering, item->column);
    if (item->kind == ITEM_EXCLUDE)
        return require_construct(resolver, CONSTRUCT_EXCLUDE, item->span);
    struct draft *draft = fresh_draft(altering);
    size_t constraints = draft->constraints.count, indexes = draft->indexes.count;
    if (item->kind == ITEM_INDEX) {
        struct draft_index *index = collect_index(resolver, draft, item);
        APPEND(resolver->region, &draft->indexes, index);
    } else {
        size_t errors = resolver->error_count;
        add_constraint(resolver, draft, collect_constraint(resolver, draft, item));
        if (errors != resolver->error_count)
            return false;
    }
    return add_rest(altering, draft, constraints, indexes);
}

/* -- dropping: by name, or by columns
 * --------------------------------------------------------------------------------------- */

static const char *const drop_words[] = {[DROP_COLUMN] = "column",
                                         [DROP_INDEX] = "index",
                                         [DROP_CHECK] = "check",
                                         [DROP_UNIQUE] = "unique constraint",
                                         [DROP_FOREIGN_KEY] = "foreign key",
                                         [DROP_PRIMARY_KEY] = "primary key"};

static bool same_list(const struct names *names, size_t count, const char *const *columns)
{
    if (names->count != count)
        return false;
    for (size_t i = 0; i < count; i++)
        if (!schema_same_text(names->items[i].text, columns[i]))
            return false;
    return true;
}

static bool index_matches(const struct names *names, const struct index *index)
{
    if (names->count != index->key_count)
        return false;
    for (size_t i = 0; i < index->key_count; i++)
        if (!schema_same_text(names->items[i].text, index->keys[i].column))
            return false;
    return true;
}

static bool constraint_matches(enum drop_kind kind, const struct item *item, const struct constraint *constraint)
{
    static const enum constraint_kind kinds[] = {[DROP_CHECK] = CONSTRAINT_CHECK,
                                                 [DROP_UNIQUE] = CONSTRAINT_UNIQUE,
                                                 [DROP_FOREIGN_KEY] = CONSTRAINT_FOREIGN_KEY,
                                                 [DROP_PRIMARY_KEY] = CONSTRAINT_PRIMARY_KEY};
    if (constraint->kind != kinds[kind])
        return false;
    if (item->name.text)
        return schema_same_text(item->name.text, constraint->name);
    return !item->columns.count || same_list(&item->columns, constraint->column_count, constraint->columns);
}

/* Who it is that is meant: the one name; else reported. */
static const char *find_dropped(struct altering *altering, const struct item *item)
{
    struct resolver *resolver = altering->resolver;
    const struct table *table = schema_model_table(resolver->model, altering->table.text);
    const char *word = drop_words[item->drop_kind], *found = NULL;
    struct words all = {0};
    size_t count = 0;
    for (size_t i = 0; item->drop_kind == DROP_INDEX && i < table->index_count; i++) {
        const struct index *index = table->indexes[i];
        add_word(resolver, &all, index->name);
        if (item->name.text ? !schema_same_text(item->name.text, index->name) : !index_matches(&item->columns, index))
            continue;
        found = index->name;
        count++;
    }
    for (size_t i = 0; item->drop_kind != DROP_INDEX && i < table->constraint_count; i++) {
        const struct constraint *constraint = table->constraints[i];
        add_word(resolver, &all, constraint->name);
        if (!constraint_matches(item->drop_kind, item, constraint))
            continue;
        found = constraint->name;
        count++;
    }
    if (count == 1)
        return schema_region_string(resolver->region, found);
    struct span place = item->name.text ? item->name.span : item->span;
    if (count) {
        struct diagnostic *d = problem_at(resolver, S0151, place, "table '%s' has %zu of these: say which by its name",
                                          table->name, count);
        help_with(resolver, d, "one of them is '%s'", found);
        return NULL;
    }
    struct diagnostic *d =
        item->name.text
            ? problem_at(resolver, S0151, place, "table '%s' has no %s '%s'", table->name, word, item->name.text)
            : problem_at(resolver, S0151, place, "table '%s' has no such %s", table->name, word);
    if (item->name.text)
        fix_spelling(resolver, d, place, item->name.text, &all);
    return NULL;
}

static bool drop_item(struct altering *altering, const struct item *item)
{
    struct operation operation = {.kind = OPERATION_DROP_COLUMN, .name = item->name.text};
    struct span place = item->name.text ? item->name.span : item->span;
    if (item->drop_kind == DROP_COLUMN)
        return require_column(altering->resolver, altering->draft, item->name) && emit(altering, operation, place);
    operation.kind = item->drop_kind == DROP_INDEX ? OPERATION_DROP_INDEX : OPERATION_DROP_CONSTRAINT;
    operation.name = find_dropped(altering, item);
    return operation.name && emit(altering, operation, place);
}

/* -- renaming
 * ----------------------------------------------------------------------------------------------------------------- */

static bool rename_element(struct altering *altering)
{
    const struct change *change = altering->change;
    struct operation operation = {.name = change->name.text, .new_name = change->new_name.text};
    if (change->drop_kind == DROP_COLUMN) {
        operation.kind = OPERATION_RENAME_COLUMN;
        return require_column(altering->resolver, altering->draft, change->name) &&
               check_new_name(altering->resolver, "column", change->new_name) &&
               emit(altering, operation, change->new_name.span);
    }
    operation.kind = change->drop_kind == DROP_INDEX ? OPERATION_RENAME_INDEX : OPERATION_RENAME_CONSTRAINT;
    return check_new_name(altering->resolver, "constraint", change->new_name) &&
           emit(altering, operation, change->name.span);
}

/* -- columns
 * -------------------------------------------------------------------------------------------------------------------
 */

static bool says_nothing(struct altering *altering, bool same, const char *what)
{
    if (same)
        problem_at(altering->resolver, S0155, altering->change->span, "column '%s.%s' %s already", altering->table.text,
                   altering->change->name.text, what);
    return same;
}

static bool alter_type(struct altering *altering, const struct draft_column *column)
{
    struct resolver *resolver = altering->resolver;
    const struct change *change = altering->change;
    struct operation operation = {.kind = OPERATION_ALTER_TYPE, .name = change->name.text};
    if (!resolve_type(resolver, &change->type, &operation.type))
        return false;
    if (change->type.nullable) {
        struct diagnostic *d =
            problem_at(resolver, S0155, change->type.span, "a change of type leaves alone whether there may be nulls");
        help_with(resolver, d, "write: alter %s null", change->name.text);
        return false;
    }
    if (change->expression) {
        struct scope scope = {.resolver = resolver, .table = altering->draft, .what = "a conversion"};
        struct wanted wanted = {&operation.type, column->column.nullable, column->column.name};
        operation.conversion = resolve_value(&scope, change->expression, &wanted);
        if (!operation.conversion)
            return false;
    }
    const struct expression *value = column->column.default_value;
    if (value && !schema_type_assignable(&value->type, &operation.type)) {
        struct diagnostic *d = problem_at(resolver, S0128, change->span, "the default of '%s' is not %s",
                                          change->name.text, type_text(resolver, &operation.type));
        help_with(resolver, d, "write before it: alter %s drop default", change->name.text);
        return false;
    }
    return emit(altering, operation, change->type.span);
}

static bool alter_default(struct altering *altering, const struct draft_column *column)
{
    const struct change *change = altering->change;
    struct operation operation = {.kind = OPERATION_SET_DEFAULT, .name = change->name.text};
    if (change->expression) {
        struct scope scope = {.resolver = altering->resolver, .what = "a default"};
        struct wanted wanted = {&column->column.type, column->column.nullable, column->column.name};
        operation.value = resolve_value(&scope, change->expression, &wanted);
        if (!operation.value)
            return false;
        if (operation.value->kind == EXPRESSION_NULL)
            operation.value = NULL;
    }
    return emit(altering, operation, change->name.span);
}

static bool alter_not_null(struct altering *altering, const struct draft_column *column)
{
    const struct change *change = altering->change;
    struct operation operation = {.kind = OPERATION_SET_NOT_NULL, .name = change->name.text};
    if (change->expression) {
        struct draft_column filled = *column;
        filled.column.nullable = false;
        operation.backfill = backfill_of(altering, &filled, change->expression);
        if (!operation.backfill)
            return false;
    }
    return emit(altering, operation, change->name.span);
}

static bool alter_auto(struct altering *altering, const struct draft_column *column)
{
    struct resolver *resolver = altering->resolver;
    const struct change *change = altering->change;
    struct operation operation = {.kind = OPERATION_SET_AUTOMATIC, .name = change->name.text};
    if (change->flag && !schema_type_is_integer(&column->column.type)) {
        problem_at(resolver, S0125, change->span, "auto counts: '%s' is %s, not an integer", change->name.text,
                   type_text(resolver, &column->column.type));
        return false;
    }
    if (change->flag2 && !require_construct(resolver, CONSTRUCT_AUTO_SERIAL, change->span))
        return false;
    operation.automatic = !change->flag ? AUTO_NONE : change->flag2 ? AUTO_SERIAL : AUTO_IDENTITY;
    return emit(altering, operation, change->name.span);
}

static bool alter_generated(struct altering *altering, const struct draft_column *column)
{
    struct resolver *resolver = altering->resolver;
    const struct change *change = altering->change;
    struct operation operation = {.kind = OPERATION_SET_GENERATED, .name = change->name.text, .stored = change->flag};
    if (change->expression) {
        if (!require_construct(resolver, change->flag ? CONSTRUCT_GENERATED_STORED : CONSTRUCT_GENERATED_VIRTUAL,
                               change->span))
            return false;
        struct scope scope = {
            .resolver = resolver, .table = altering->draft, .what = "a generated column", .immutable = true};
        struct wanted wanted = {&column->column.type, column->column.nullable, column->column.name};
        operation.value = resolve_value(&scope, change->expression, &wanted);
        if (!operation.value)
            return false;
    }
    return emit(altering, operation, change->name.span);
}

static bool alter_comment(struct altering *altering)
{
    const struct change *change = altering->change;
    struct operation operation = {.kind = OPERATION_SET_COMMENT, .name = change->name.text, .text = change->text};
    if (change->name.text && !require_column(altering->resolver, altering->draft, change->name))
        return false;
    return emit(altering, operation, change->span);
}

static bool alter_column(struct altering *altering)
{
    struct resolver *resolver = altering->resolver;
    const struct change *change = altering->change;
    const struct draft_column *column = require_column(resolver, altering->draft, change->name);
    struct operation operation = {.name = change->name.text};
    if (!column)
        return false;
    switch (change->kind) {
    case CHANGE_TYPE:
        return alter_type(altering, column);
    case CHANGE_NULL:
        operation.kind = OPERATION_SET_NULLABLE;
        return !says_nothing(altering, column->column.nullable, "is nullable") &&
               emit(altering, operation, change->name.span);
    case CHANGE_NOT_NULL:
        return !says_nothing(altering, !column->column.nullable, "is not null") && alter_not_null(altering, column);
    case CHANGE_DEFAULT:
        return alter_default(altering, column);
    case CHANGE_AUTO:
        return alter_auto(altering, column);
    case CHANGE_GENERATED:
        return alter_generated(altering, column);
    default: /* CHANGE_COLLATE */
        operation.kind = OPERATION_SET_COLLATION;
        operation.text = change->new_name.text;
        return (!operation.text || require_construct(resolver, CONSTRUCT_COLLATE, change->span)) &&
               emit(altering, operation, change->name.span);
    }
}

static bool alter_settings(struct altering *altering)
{
    const struct change *change = altering->change;
    for (size_t i = 0; i < change->item->settings.count; i++) {
        const struct setting_syntax *syntax = &change->item->settings.items[i];
        const struct setting *setting = resolve_setting(altering->resolver, change->item->name, syntax);
        struct operation operation = {.kind = change->flag ? OPERATION_DROP_SETTING : OPERATION_SET_SETTING,
                                      .setting = setting};
        if (!setting || !emit(altering, operation, syntax->span))
            return false;
    }
    return true;
}

static bool resolve_one(struct altering *altering)
{
    const struct change *change = altering->change;
    switch (change->kind) {
    case CHANGE_ADD:
        return add_item(altering, change->item);
    case CHANGE_DROP:
        return drop_item(altering, change->item);
    case CHANGE_RENAME:
        return rename_element(altering);
    case CHANGE_COMMENT:
        return alter_comment(altering);
    case CHANGE_SETTINGS:
        return alter_settings(altering);
    case CHANGE_UNSUPPORTED:
        return false; /* the grammar has said so */
    default:
        return alter_column(altering);
    }
}

void resolve_alter_table(struct migration *migration, const struct change *alter)
{
    struct altering altering = {.migration = migration, .resolver = migration->resolver, .table = alter->name};
    for (size_t i = 0; i < alter->changes.count; i++) {
        altering.change = &alter->changes.items[i];
        if (schema_map_get(&migration->resolver->tainted, alter->name.text))
            return;
        altering.draft = require_table(migration->resolver, alter->name);
        if (!altering.draft || !resolve_one(&altering))
            taint(migration, alter->name.text);
    }
}
