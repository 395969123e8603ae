/* Owns: expressions and tables in which a column, an enum or an enum's value has another name; and who mentions what.
 * What does not change is shared. Must not know why it changes. */
#include "model/change.h"

#include <string.h>

static const char *renamed(const char *name, const char *from, const char *to)
{
    return from && schema_same_text(name, from) ? to : name;
}

static struct type rewrite_type(const struct rewriting *rewriting, struct type type)
{
    if (type.kind == TYPE_ENUM && rewriting->new_enumeration)
        type.name = renamed(type.name, rewriting->enumeration, rewriting->new_enumeration);
    return type;
}

static bool is_value(const struct expression *expression, const char *enumeration, const char *value)
{
    return expression->kind == EXPRESSION_TEXT && expression->type.kind == TYPE_ENUM &&
           schema_same_text(expression->type.name, enumeration) && schema_same_text(expression->text, value);
}

const struct expression *schema_rewrite(const struct rewriting *rewriting, const struct expression *expression)
{
    if (!expression)
        return NULL;
    struct expression changed = *expression;
    changed.type = rewrite_type(rewriting, expression->type);
    if (expression->kind == EXPRESSION_COLUMN)
        changed.text = renamed(expression->text, rewriting->column, rewriting->new_column);
    else if (rewriting->new_value && is_value(expression, rewriting->enumeration, rewriting->value))
        changed.text = rewriting->new_value;
    const struct expression **operands = NULL;
    for (size_t i = 0; i < expression->count; i++) {
        const struct expression *operand = schema_rewrite(rewriting, expression->operands[i]);
        if (operand == expression->operands[i])
            continue;
        if (!operands) {
            operands = NEW_ARRAY(rewriting->region, const struct expression *, expression->count);
            memcpy(operands, expression->operands, expression->count * sizeof *operands);
        }
        operands[i] = operand;
    }
    if (operands)
        changed.operands = operands;
    else if (changed.text == expression->text && changed.type.name == expression->type.name)
        return expression;
    struct expression *copy = NEW(rewriting->region, struct expression);
    *copy = changed;
    return copy;
}

static const char *const *rewrite_names(const struct rewriting *rewriting, size_t count, const char *const *names)
{
    if (!rewriting->column || !names)
        return names;
    const char **copy = NULL;
    for (size_t i = 0; i < count; i++) {
        const char *name = renamed(names[i], rewriting->column, rewriting->new_column);
        if (name == names[i])
            continue;
        if (!copy) {
            copy = NEW_ARRAY(rewriting->region, const char *, count);
            memcpy(copy, names, count * sizeof *copy);
        }
        copy[i] = name;
    }
    return copy ? copy : names;
}

static const struct column *rewrite_column(const struct rewriting *rewriting, const struct column *column)
{
    struct column changed = *column;
    changed.name = renamed(column->name, rewriting->column, rewriting->new_column);
    changed.type = rewrite_type(rewriting, column->type);
    changed.default_value = schema_rewrite(rewriting, column->default_value);
    changed.generated = schema_rewrite(rewriting, column->generated);
    changed.on_update = schema_rewrite(rewriting, column->on_update);
    if (changed.name == column->name && changed.type.name == column->type.name &&
        changed.default_value == column->default_value && changed.generated == column->generated &&
        changed.on_update == column->on_update)
        return column;
    struct column *copy = NEW(rewriting->region, struct column);
    *copy = changed;
    return copy;
}

static const struct constraint *rewrite_constraint(const struct rewriting *rewriting, const struct table *table,
                                                   const struct constraint *constraint)
{
    struct constraint changed = *constraint;
    changed.columns = rewrite_names(rewriting, constraint->column_count, constraint->columns);
    changed.expression = schema_rewrite(rewriting, constraint->expression);
    if (constraint->kind == CONSTRAINT_FOREIGN_KEY && schema_same_text(constraint->target, table->name))
        changed.target_columns = rewrite_names(rewriting, constraint->column_count, constraint->target_columns);
    if (changed.columns == constraint->columns && changed.expression == constraint->expression &&
        changed.target_columns == constraint->target_columns)
        return constraint;
    struct constraint *copy = NEW(rewriting->region, struct constraint);
    *copy = changed;
    return copy;
}

static const struct index *rewrite_index(const struct rewriting *rewriting, const struct index *index)
{
    struct index changed = *index;
    changed.include = rewrite_names(rewriting, index->include_count, index->include);
    changed.where = schema_rewrite(rewriting, index->where);
    struct index_key *keys = NULL;
    for (size_t i = 0; i < index->key_count; i++) {
        const struct index_key *key = &index->keys[i];
        const char *column = renamed(key->column, rewriting->column, rewriting->new_column);
        const struct expression *expression = schema_rewrite(rewriting, key->expression);
        if (column == key->column && expression == key->expression)
            continue;
        if (!keys) {
            keys = NEW_ARRAY(rewriting->region, struct index_key, index->key_count);
            memcpy(keys, index->keys, index->key_count * sizeof *keys);
        }
        keys[i].column = column;
        keys[i].expression = expression;
    }
    if (!keys && changed.include == index->include && changed.where == index->where)
        return index;
    if (keys)
        changed.keys = keys;
    struct index *copy = NEW(rewriting->region, struct index);
    *copy = changed;
    return copy;
}

const struct table *schema_rewrite_table(const struct rewriting *rewriting, const struct table *table)
{
    struct region *region = rewriting->region;
    const struct column **columns = NEW_ARRAY(region, const struct column *, table->column_count + 1);
    const struct constraint **constraints = NEW_ARRAY(region, const struct constraint *, table->constraint_count + 1);
    const struct index **indexes = NEW_ARRAY(region, const struct index *, table->index_count + 1);
    for (size_t i = 0; i < table->column_count; i++)
        columns[i] = rewrite_column(rewriting, table->columns[i]);
    for (size_t i = 0; i < table->constraint_count; i++)
        constraints[i] = rewrite_constraint(rewriting, table, table->constraints[i]);
    for (size_t i = 0; i < table->index_count; i++)
        indexes[i] = rewrite_index(rewriting, table->indexes[i]);
    struct table *copy = NEW(region, struct table);
    *copy = *table;
    copy->columns = columns;
    copy->constraints = constraints;
    copy->indexes = indexes;
    return copy;
}

/* -- mentions ------------------------------------------------------------------------------------------------- */

const struct expression *schema_expression_rename(struct region *region, const struct expression *expression,
                                                  const char *from, const char *to)
{
    const struct rewriting rewriting = {.region = region, .column = from, .new_column = to};
    return schema_rewrite(&rewriting, expression);
}

bool schema_expression_mentions(const struct expression *expression, const char *column)
{
    if (!expression)
        return false;
    if (expression->kind == EXPRESSION_COLUMN && (!column || schema_same_text(expression->text, column)))
        return true;
    for (size_t i = 0; i < expression->count; i++)
        if (schema_expression_mentions(expression->operands[i], column))
            return true;
    return false;
}

bool schema_mentions_value(const struct expression *expression, const char *enumeration, const char *value)
{
    if (!expression)
        return false;
    if (is_value(expression, enumeration, value))
        return true;
    for (size_t i = 0; i < expression->count; i++)
        if (schema_mentions_value(expression->operands[i], enumeration, value))
            return true;
    return false;
}

const char *schema_value_user(struct region *region, const struct table *table, const char *enumeration,
                              const char *value)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (schema_mentions_value(table->columns[i]->generated, enumeration, value))
            return schema_region_format(region, "column '%s.%s'", table->name, table->columns[i]->name);
    for (size_t i = 0; i < table->constraint_count; i++)
        if (schema_mentions_value(table->constraints[i]->expression, enumeration, value))
            return schema_region_format(region, "check '%s'", table->constraints[i]->name);
    for (size_t i = 0; i < table->index_count; i++) {
        const struct index *index = table->indexes[i];
        bool found = schema_mentions_value(index->where, enumeration, value);
        for (size_t k = 0; k < index->key_count; k++)
            found = found || schema_mentions_value(index->keys[k].expression, enumeration, value);
        if (found)
            return schema_region_format(region, "index '%s'", index->name);
    }
    return NULL;
}
