/* Owns: what a slot is called, and which slots an element, a type, an expression or a key stands for. Where in doubt it
 * is one more: that refuses a pair of branches without need, and never lets one through that depends on its order. Must
 * not know operations. */
#include "history/slots.h"

#include "base/number.h"

#include <string.h>

void note_slot(struct footing *footing, enum slot_kind kind, bool writes, const char *slot, const char *shown)
{
    struct region *region = footing->print.region;
    const char *key = schema_region_format(region, "%c%d %s", writes ? 'w' : 'r', (int)kind, slot);
    if (schema_map_get(&footing->seen, key))
        return;
    schema_map_put(&footing->seen, key, key);
    APPEND(region, &footing->print, ((struct access){kind, key + 1, shown, writes, footing->operation}));
}

const char *slot_of(struct footing *footing, const struct identity *of)
{
    return schema_region_format(footing->print.region, "%s.%u", of->revision, of->ordinal);
}

/* What an operation brings with it has no identity yet, and nobody else can know it. */
static void on(struct footing *footing, enum slot_kind kind, bool writes, const struct identity *of, const char *shown)
{
    if (of->revision)
        note_slot(footing, kind, writes, slot_of(footing, of), shown);
}

/* -- slots ------------------------------------------------------------------------------------------------------ */

static const char *table_shown(struct footing *footing, const struct table *table)
{
    return schema_region_format(footing->print.region, "table %s", table->name);
}

static const char *column_shown(struct footing *footing, const struct table *table, const struct column *column)
{
    return schema_region_format(footing->print.region, "column %s.%s", table->name, column->name);
}

void slot_on_table(struct footing *footing, enum slot_kind kind, bool writes, const struct table *table)
{
    on(footing, kind, writes, &table->identity, table_shown(footing, table));
}

void slot_on_column(struct footing *footing, enum slot_kind kind, bool writes, const struct table *table,
                    const struct column *column)
{
    on(footing, kind, writes, &column->identity, column_shown(footing, table, column));
}

void slot_on_enum(struct footing *footing, enum slot_kind kind, bool writes, const struct enumeration *enumeration)
{
    on(footing, kind, writes, &enumeration->identity,
       schema_region_format(footing->print.region, "enum %s", enumeration->name));
}

void slot_on_value(struct footing *footing, enum slot_kind kind, bool writes, const struct enumeration *enumeration,
                   const struct enum_value *value)
{
    on(footing, kind, writes, &value->identity,
       schema_region_format(footing->print.region, "value %s of enum %s", value->text, enumeration->name));
}

void slot_on_constraint(struct footing *footing, enum slot_kind kind, bool writes, const struct constraint *constraint)
{
    on(footing, kind, writes, &constraint->identity,
       schema_region_format(footing->print.region, "constraint %s", constraint->name));
}

void slot_on_index(struct footing *footing, enum slot_kind kind, bool writes, const struct index *index)
{
    on(footing, kind, writes, &index->identity, schema_region_format(footing->print.region, "index %s", index->name));
}

/* A name that is taken or given free. Case does not tell names apart, for on SQLite it does not. */
void slot_of_name(struct footing *footing, const char *scope, const char *name)
{
    if (!name)
        return;
    char *slot = schema_region_format(footing->print.region, "%s/%s", scope, name);
    for (char *c = slot; *c; c++)
        *c = schema_lower(*c);
    note_slot(footing, SLOT_FREE, true, slot, schema_region_format(footing->print.region, "the name '%s'", name));
}

/* Tables, enums, indexes and keys share one scope for each schema. */
void slot_of_relation(struct footing *footing, const char *near, const char *name)
{
    const char *dot = strchr(near, '.');
    const char *bare = near == name && dot ? dot + 1 : name;
    slot_of_name(footing, dot ? schema_region_copy(footing->print.region, near, (size_t)(dot - near)) : "", bare);
}

void slot_of_own_name(struct footing *footing, const struct table *table, const char *name)
{
    slot_of_name(footing, slot_of(footing, &table->identity), name);
}

void slot_of_constraint_name(struct footing *footing, const struct table *table, const struct constraint *constraint,
                             const char *name)
{
    if (!name)
        return;
    slot_of_own_name(footing, table, schema_region_format(footing->print.region, "%s ", name));
    if (constraint->kind == CONSTRAINT_PRIMARY_KEY || constraint->kind == CONSTRAINT_UNIQUE)
        slot_of_relation(footing, table->name, name);
}

/* -- what is mentioned ------------------------------------------------------------------------------------------ */

void slots_of_type(struct footing *footing, const struct type *type)
{
    const struct enumeration *enumeration =
        type->kind == TYPE_ENUM ? schema_model_enum(&footing->now, type->name) : NULL;
    if (enumeration)
        slot_on_enum(footing, SLOT_EXISTENCE, false, enumeration);
}

void slots_of_column(struct footing *footing, const struct table *table, const char *name, enum reading reading)
{
    const struct column *column = name ? schema_table_column(table, name) : NULL;
    if (!column)
        return;
    slot_on_column(footing, SLOT_EXISTENCE, false, table, column);
    slot_on_column(footing, SLOT_TYPE, false, table, column);
    if (reading == READ_VALUES)
        slot_on_column(footing, SLOT_NULLABLE, false, table, column);
    if (reading != READ_SHAPE)
        slot_on_column(footing, SLOT_DATA, false, table, column);
    slots_of_type(footing, &column->type);
}

/* Whether it sees how a value of an enum is spelled: equality does not. */
static bool reads_spelling(const struct expression *expression)
{
    switch (expression->kind) {
    case EXPRESSION_CAST:
    case EXPRESSION_CALL:
    case EXPRESSION_ENGINE_CALL:
    case EXPRESSION_LIKE:
    case EXPRESSION_BETWEEN:
    case EXPRESSION_COLLATE:
        return true;
    case EXPRESSION_BINARY:
        return expression->operation != OPERATOR_EQUAL && expression->operation != OPERATOR_NOT_EQUAL;
    default:
        return false;
    }
}

void slots_of_spelling(struct footing *footing, const struct type *type)
{
    const struct enumeration *enumeration =
        type->kind == TYPE_ENUM ? schema_model_enum(&footing->now, type->name) : NULL;
    if (enumeration)
        slot_on_enum(footing, SLOT_SPELLING, false, enumeration);
}

/* `table` null: it mentions no column that is there already. */
void slots_of_expression(struct footing *footing, const struct table *table, const struct expression *expression,
                         enum reading reading)
{
    if (!expression)
        return;
    slots_of_type(footing, &expression->type);
    if (expression->kind == EXPRESSION_COLUMN && table)
        slots_of_column(footing, table, expression->text, reading);
    if (expression->kind == EXPRESSION_TEXT && expression->type.kind == TYPE_ENUM) {
        const struct enumeration *enumeration = schema_model_enum(&footing->now, expression->type.name);
        const struct enum_value *value = enumeration ? schema_enum_value(enumeration, expression->text) : NULL;
        if (value)
            slot_on_value(footing, SLOT_EXISTENCE, false, enumeration, value);
    }
    for (size_t i = 0; i < expression->count; i++) {
        slots_of_expression(footing, table, expression->operands[i], reading);
        if (reads_spelling(expression))
            slots_of_spelling(footing, &expression->operands[i]->type);
    }
}

static bool holds(const struct constraint *constraint, const char *column)
{
    for (size_t i = 0; i < constraint->column_count; i++)
        if (schema_same_text(constraint->columns[i], column))
            return true;
    return constraint->expression && schema_expression_mentions(constraint->expression, column);
}

static bool is_unique_over(const struct index *index, const char *column)
{
    for (size_t i = 0; index->unique && i < index->key_count; i++)
        if (schema_same_text(index->keys[i].column, column) ||
            (index->keys[i].expression && schema_expression_mentions(index->keys[i].expression, column)))
            return true;
    return index->unique && index->where && schema_expression_mentions(index->where, column);
}

/* What rows get in a column is refused by the constraints that hold it, and not where they are gone. */
void slots_of_written_data(struct footing *footing, const struct table *table, const struct column *column)
{
    slot_on_column(footing, SLOT_DATA, true, table, column);
    for (size_t i = 0; i < table->constraint_count; i++)
        if (holds(table->constraints[i], column->name))
            slot_on_constraint(footing, SLOT_EXISTENCE, false, table->constraints[i]);
    for (size_t i = 0; i < table->index_count; i++)
        if (is_unique_over(table->indexes[i], column->name))
            slot_on_index(footing, SLOT_EXISTENCE, false, table->indexes[i]);
}

static bool same_columns(size_t count, const char *const *a, const char *const *b)
{
    for (size_t i = 0; i < count; i++) {
        bool found = false;
        for (size_t k = 0; k < count; k++)
            found = found || schema_same_text(a[i], b[k]);
        if (!found)
            return false;
    }
    return true;
}

/* The key that a foreign key leans on. */
void slots_of_key(struct footing *footing, const struct table *target, size_t count, const char *const *columns)
{
    for (size_t i = 0; i < target->constraint_count; i++) {
        const struct constraint *key = target->constraints[i];
        if ((key->kind == CONSTRAINT_PRIMARY_KEY || key->kind == CONSTRAINT_UNIQUE) && key->column_count == count &&
            same_columns(count, columns, key->columns))
            slot_on_constraint(footing, SLOT_EXISTENCE, false, key);
    }
    for (size_t i = 0; i < target->index_count; i++)
        if (target->indexes[i]->unique)
            slot_on_index(footing, SLOT_EXISTENCE, false, target->indexes[i]);
}
