/* Owns: looking up what the schema says about its own change, and what it must not say: a drop of what it declares.
 * Which `was` acts is match.c's. Must not know how an operation looks. */
#include "plan/planner.h"

#include <string.h>

const struct intention *find_intention(const struct planner *planner, enum intention_kind kind, const char *table,
                                       const char *name, const char *text)
{
    const struct intentions *intentions = &planner->schema->intentions;
    for (size_t i = 0; i < intentions->count; i++) {
        const struct intention *intention = &intentions->items[i];
        if (intention->kind == kind && (!table || schema_same_text(intention->table, table)) &&
            (!name || schema_same_text(intention->name, name)) && (!text || schema_same_text(intention->text, text)))
            return intention;
    }
    return NULL;
}

/* The pairs of one kind; `owner`: the table of columns, the enum of values, else null. */
struct pairings pairings_of(const struct planner *planner, enum intention_kind kind, const char *owner)
{
    const struct intentions *intentions = &planner->schema->intentions;
    struct pairings pairs = {0};
    for (size_t i = 0; i < intentions->count; i++) {
        const struct intention *intention = &intentions->items[i];
        if (intention->kind != kind)
            continue;
        const bool value = kind == INTEND_VALUE_WAS;
        if (owner && !schema_same_text(value ? intention->name : intention->table, owner))
            continue;
        const char *new_name = value ? intention->text : kind == INTEND_TABLE_WAS ? intention->table : intention->name;
        struct pairing pair = {new_name, intention->old_name, intention->origin, i, false, false};
        APPEND(planner->region, &pairs, pair);
    }
    return pairs;
}

static bool is_within(const struct span *place, const struct span *scope)
{
    return place && place->source == scope->source && place->begin >= scope->begin && place->begin < scope->end;
}

const struct intention *find_allowance(const struct schema *schema, const char *table, const struct span *place,
                                       const char *warning)
{
    for (size_t i = 0; i < schema->intentions.count; i++) {
        const struct intention *intention = &schema->intentions.items[i];
        if (intention->kind == INTEND_ALLOW && schema_same_text(intention->name, warning) &&
            (intention->scope.source ? is_within(place, &intention->scope)
                                     : table && schema_same_text(intention->table, table)))
            return intention;
    }
    return NULL;
}

/* From a name to the end of what it declares, on its line: where one more attribute can stand. NOWHERE: not known. */
struct span item_of(const struct span *name)
{
    if (!name || !name->source || name->begin >= name->source->size)
        return NOWHERE;
    const char *bytes = name->source->bytes;
    size_t at = name->begin, end = at;
    unsigned depth = 0;
    for (char quote = '\0'; at < name->source->size && bytes[at] != '\n'; at++) {
        const char c = bytes[at];
        if (quote) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if ((c == '/' && bytes[at + 1] == '/') || (depth == 0 && (c == ',' || c == '}' || c == ')'))) {
            break;
        } else if (c == '(' || c == '[') {
            depth++;
        } else if ((c == ')' || c == ']') && depth > 0) {
            depth--;
        }
        if (c != ' ' && c != '\t' && c != '\r')
            end = at + 1;
    }
    return (struct span){name->source, name->begin, (uint32_t)end};
}

static bool declares_item(const struct table *table, const struct intention *intention)
{
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *constraint = table->constraints[i];
        static const enum drop_kind kinds[] = {
            [CONSTRAINT_PRIMARY_KEY] = DROP_PRIMARY_KEY,
            [CONSTRAINT_UNIQUE] = DROP_UNIQUE,
            [CONSTRAINT_CHECK] = DROP_CHECK,
            [CONSTRAINT_FOREIGN_KEY] = DROP_FOREIGN_KEY,
        };
        if (kinds[constraint->kind] != intention->drop_kind)
            continue;
        if (intention->name ? constraint->named && strcmp(constraint->name, intention->name) == 0
                            : intention->column_count > 0 && constraint->column_count == intention->column_count &&
                                  same_names(constraint->columns, intention->columns, constraint->column_count))
            return true;
    }
    if (intention->drop_kind == DROP_INDEX && intention->name)
        for (size_t i = 0; i < table->index_count; i++)
            if (table->indexes[i]->named && strcmp(table->indexes[i]->name, intention->name) == 0)
                return true;
    return false;
}

/* -- drops that contradict -- */

static bool declares(const struct model *model, const struct intention *intention)
{
    const struct table *table = intention->table ? schema_model_table(model, intention->table) : NULL;
    const struct enumeration *enumeration = intention->name ? schema_model_enum(model, intention->name) : NULL;
    switch (intention->kind) {
    case INTEND_DROP_TABLE:
        return schema_model_table(model, intention->name) != NULL;
    case INTEND_DROP_ENUM:
        return enumeration != NULL;
    case INTEND_DROP_COLUMN:
        return table && schema_table_column(table, intention->name);
    case INTEND_DROP_VALUE:
        return enumeration && schema_enum_value(enumeration, intention->text);
    case INTEND_DROP_ITEM:
        return table && declares_item(table, intention);
    default:
        return false;
    }
}

/* What a person calls the thing an intention drops. */
static const char *dropped_thing(const struct intention *intention)
{
    switch (intention->kind) {
    case INTEND_DROP_TABLE:
        return "table";
    case INTEND_DROP_ENUM:
        return "enum";
    case INTEND_DROP_COLUMN:
        return "column";
    case INTEND_DROP_VALUE:
        return "value";
    default:
        break;
    }
    switch (intention->drop_kind) {
    case DROP_INDEX:
        return "index";
    case DROP_CHECK:
        return "check";
    case DROP_UNIQUE:
        return "unique";
    case DROP_FOREIGN_KEY:
        return "foreign key";
    case DROP_PRIMARY_KEY:
        return "primary key";
    default:
        return "element";
    }
}

/* What the schema has under the name of what goes but for its case: to a database that takes both for one it comes
 * before that is gone. */
static const char *same_but_for_case(const struct model *model, const struct intention *intention)
{
    const struct table *table = intention->table ? schema_model_table(model, intention->table) : NULL;
    if (intention->kind == INTEND_DROP_COLUMN) {
        for (size_t i = 0; table && i < table->column_count; i++)
            if (schema_same_text_any_case(table->columns[i]->name, intention->name))
                return table->columns[i]->name;
        return NULL;
    }
    if (intention->kind != INTEND_DROP_TABLE && intention->kind != INTEND_DROP_ENUM)
        return NULL;
    return schema_map_get(&model->folded, schema_folded(model->region, intention->name));
}

static void check_case(struct planner *planner, const struct intention *intention)
{
    const char *other = same_but_for_case(&planner->schema->model, intention);
    if (!other)
        return;
    struct diagnostic *diagnostic =
        fail(planner, S0202, intention->origin, "%s '%s' is dropped, and '%s' is declared at once",
             dropped_thing(intention), intention->name, other);
    add_help(planner->diagnostics, diagnostic,
             "if '%s' is its new name, write instead: %s was %s; else drop it in one revision and add '%s' in the next",
             other, other, as_column_name(planner->region, intention->name), other);
}

void check_intentions(struct planner *planner)
{
    const struct intentions *intentions = &planner->schema->intentions;
    for (size_t i = 0; i < intentions->count; i++) {
        const struct intention *intention = &intentions->items[i];
        if (!declares(&planner->schema->model, intention)) {
            check_case(planner, intention);
            continue;
        }
        const char *name = intention->kind == INTEND_DROP_VALUE ? intention->text
                           : intention->name                    ? intention->name
                           : intention->column_count            ? intention->columns[0]
                                                                : intention->table;
        struct diagnostic *diagnostic = fail(planner, S0202, intention->origin,
                                             "%s '%s' is dropped and declared at once", dropped_thing(intention), name);
        add_help(planner->diagnostics, diagnostic,
                 "remove the one or the other; to replace '%s' by another of that "
                 "name, drop it in one revision and add it in the next",
                 name);
    }
}

/* -- `was` without a use -- */

static bool is_in_history(const struct planner *planner, const struct intention *intention)
{
    const char *owner = intention->kind == INTEND_COLUMN_WAS ? schema_map_get(&planner->tables.old_of, intention->table)
                        : intention->kind == INTEND_VALUE_WAS ? schema_map_get(&planner->enums.old_of, intention->name)
                                                              : NULL;
    const struct table *table = owner ? schema_model_table(planner->history, owner) : NULL;
    const struct enumeration *enumeration = owner ? schema_model_enum(planner->history, owner) : NULL;
    switch (intention->kind) {
    case INTEND_TABLE_WAS:
        return schema_model_table(planner->history, intention->old_name) != NULL;
    case INTEND_ENUM_WAS:
        return schema_model_enum(planner->history, intention->old_name) != NULL;
    case INTEND_COLUMN_WAS:
        return table && schema_table_column(table, intention->old_name);
    default:
        return enumeration && schema_enum_value(enumeration, intention->old_name);
    }
}

/* What a person calls the thing that a `was` stands with. */
static const char *renamed_thing(const struct intention *intention)
{
    return intention->kind == INTEND_TABLE_WAS    ? "table"
           : intention->kind == INTEND_ENUM_WAS   ? "enum"
           : intention->kind == INTEND_COLUMN_WAS ? "column"
                                                  : "value";
}

static void warn_of_unused(struct planner *planner, const struct intention *intention)
{
    const char *thing = renamed_thing(intention);
    const char *name = intention->kind == INTEND_VALUE_WAS   ? intention->text
                       : intention->kind == INTEND_TABLE_WAS ? intention->table
                                                             : intention->name;
    const struct span place = intention->origin ? *intention->origin : NOWHERE;
    const bool there = is_in_history(planner, intention);
    struct diagnostic *diagnostic =
        there ? report(planner->diagnostics, S0907, place,
                       "'was %s' does nothing: %s '%s' is in the history beside '%s', and was never called so",
                       intention->old_name, thing, name, intention->old_name)
              : report(planner->diagnostics, S0907, place, "'was %s' does nothing: the history has no %s '%s'",
                       intention->old_name, thing, intention->old_name);
    if (there)
        add_help(planner->diagnostics, diagnostic,
                 "if '%s' shall have what is in '%s', say where the '%s' of the history goes: its new name, was %s",
                 name, intention->old_name, name, name);
    else
        add_help(planner->diagnostics, diagnostic,
                 "it names what is in a frozen revision; what is only in the draft has no name to keep");
}

void check_unused_was(struct planner *planner)
{
    const struct intentions *intentions = &planner->schema->intentions;
    for (size_t i = 0; i < intentions->count; i++) {
        const struct intention *intention = &intentions->items[i];
        if ((intention->kind == INTEND_TABLE_WAS || intention->kind == INTEND_ENUM_WAS ||
             intention->kind == INTEND_COLUMN_WAS || intention->kind == INTEND_VALUE_WAS) &&
            !planner->has_use[i] &&
            !find_allowance(planner->schema, intention->table, intention->origin, diagnostic_warning(S0907)))
            warn_of_unused(planner, intention);
    }
}
