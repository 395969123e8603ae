/* Owns: the names that PostgreSQL gives to constraints and indexes (makeObjectName, ChooseRelationName,
 * ChooseConstraintName and ChooseIndexName of its sources), which all engines get. Must not know what is done with
 * them. */
#include "model/change.h"

#include <stdio.h>
#include <string.h>

enum { NAME_LIMIT = 63 };

/* The largest part of `bytes`, at most `limit` long, that does not cut a character. */
static size_t clipped(const char *bytes, size_t size, size_t limit)
{
    size_t kept = 0;
    while (kept < size) {
        size_t length = schema_utf8_length(bytes + kept, size - kept);
        if (!length)
            length = 1;
        if (kept + length > limit)
            break;
        kept += length;
    }
    return kept;
}

/* first_second_label, the longer of the first two shortened until all fits. */
static const char *object_name(struct region *region, const char *first, const char *second, const char *label)
{
    size_t first_size = strlen(first), second_size = second ? strlen(second) : 0;
    size_t overhead = strlen(label) + 1 + (second ? 1 : 0);
    size_t available = overhead < NAME_LIMIT ? NAME_LIMIT - overhead : 0;
    while (first_size + second_size > available) {
        if (first_size > second_size)
            first_size--;
        else
            second_size--;
    }
    struct text name = TEXT(region);
    schema_text_add_bytes(&name, first, clipped(first, first_size, first_size));
    if (second) {
        schema_text_add_char(&name, '_');
        schema_text_add_bytes(&name, second, clipped(second, second_size, second_size));
    }
    schema_text_add_char(&name, '_');
    schema_text_add(&name, label);
    return schema_text_string(&name);
}

/* The table itself may not be in the model yet: its names are looked at, too. */
static void take_name(struct map *taken, const char *name)
{
    if (name)
        schema_map_put(taken, schema_folded(taken->region, name), name);
}

/* Label, then label1, label2 … until one is free: hundreds of them in a table with as many unnamed checks. */
static const char *free_name(const struct model *model, const struct table *table, const char *columns,
                             const char *label, bool relation, bool constraint)
{
    const char *bare = table->name + schema_prefix_length(table->name), *found = NULL;
    struct region *scratch = schema_region_within(model->region);
    struct map taken = MAP(scratch);
    for (size_t i = 0; i < table->constraint_count; i++)
        take_name(&taken, table->constraints[i]->name);
    for (size_t i = 0; i < table->index_count; i++)
        take_name(&taken, table->indexes[i]->name);
    for (unsigned pass = 0; !found; pass++) {
        const char *numbered = pass ? schema_region_format(scratch, "%s%u", label, pass) : label;
        const char *name = object_name(scratch, bare, columns, numbered);
        if (!schema_map_get(&taken, schema_folded(scratch, name)) &&
            !(relation && schema_model_relation(model, table->name, name)) &&
            !(constraint && schema_model_constraint_count(model, table->name, name)))
            found = schema_region_string(model->region, name);
    }
    schema_region_free(scratch);
    return found;
}

/* Column names with an underscore between them, as far as a name can hold them. */
static const char *joined(struct region *region, size_t count, const char *const *names)
{
    struct text text = TEXT(region);
    for (size_t i = 0; i < count && text.size <= NAME_LIMIT; i++) {
        if (text.size)
            schema_text_add_char(&text, '_');
        schema_text_add_bytes(&text, names[i], clipped(names[i], strlen(names[i]), NAME_LIMIT));
    }
    return schema_text_string(&text);
}

/* The one column that an expression mentions, in *name; two different ones: null and false. */
static bool only_column(const struct expression *expression, const char **name)
{
    if (!expression)
        return true;
    if (expression->kind == EXPRESSION_COLUMN) {
        if (*name && !schema_same_text(*name, expression->text)) {
            *name = NULL;
            return false;
        }
        *name = expression->text;
    }
    for (size_t i = 0; i < expression->count; i++)
        if (!only_column(expression->operands[i], name))
            return false;
    return true;
}

const char *schema_default_constraint_name(const struct model *model, const struct table *table,
                                           const struct constraint *constraint)
{
    const char *column = NULL;
    switch (constraint->kind) {
    case CONSTRAINT_PRIMARY_KEY:
        return free_name(model, table, NULL, "pkey", true, true);
    case CONSTRAINT_UNIQUE:
        return free_name(model, table, joined(model->region, constraint->column_count, constraint->columns), "key",
                         true, true);
    case CONSTRAINT_FOREIGN_KEY:
        return free_name(model, table, joined(model->region, constraint->column_count, constraint->columns), "fkey",
                         false, true);
    case CONSTRAINT_CHECK:
        only_column(constraint->expression, &column);
        return free_name(model, table, column, "check", false, true);
    }
    return NULL;
}

/* What PostgreSQL calls the key of an index that is no column: its function, its only column under a cast … */
static const char *expression_name(const struct expression *expression)
{
    switch (expression->kind) {
    case EXPRESSION_COLUMN:
    case EXPRESSION_CALL:
    case EXPRESSION_ENGINE_CALL:
        return expression->text;
    case EXPRESSION_CAST:
    case EXPRESSION_COLLATE:
        return expression->count ? expression_name(expression->operands[0]) : NULL;
    case EXPRESSION_CASE:
    case EXPRESSION_CASE_OF: {
        bool otherwise = (expression->count - (expression->kind == EXPRESSION_CASE_OF)) % 2 == 1;
        const char *name = otherwise ? expression_name(expression->operands[expression->count - 1]) : NULL;
        return name ? name : "case";
    }
    case EXPRESSION_ROW:
        return "row";
    default:
        return NULL;
    }
}

/* The same name twice gets a number, as in a PostgreSQL index on (a, a). */
static const char *distinct_name(struct region *region, const char *name, size_t count, const char *const *others)
{
    const char *candidate = name;
    for (unsigned number = 1;; number++) {
        bool there = false;
        for (size_t i = 0; i < count; i++)
            there = there || schema_same_text(others[i], candidate);
        if (!there)
            return candidate;
        char digits[16];
        int length = snprintf(digits, sizeof digits, "%u", number);
        size_t kept = clipped(name, strlen(name), NAME_LIMIT - (size_t)length);
        candidate = schema_region_format(region, "%.*s%s", (int)kept, name, digits);
    }
}

const char *schema_default_index_name(const struct model *model, const struct table *table, const struct index *index)
{
    size_t count = index->key_count + index->include_count;
    const char **names = NEW_ARRAY(model->region, const char *, count ? count : 1);
    for (size_t i = 0; i < count; i++) {
        const char *name = i >= index->key_count       ? index->include[i - index->key_count]
                           : index->keys[i].column     ? index->keys[i].column
                           : index->keys[i].expression ? expression_name(index->keys[i].expression)
                                                       : NULL;
        names[i] = distinct_name(model->region, name ? name : "expr", i, names);
    }
    return free_name(model, table, joined(model->region, count, names), "idx", true, false);
}

/* The array with the i-th item replaced, copied the first time. */
static const void **changed(struct region *region, const void *items, size_t count, const void **copy)
{
    if (copy)
        return copy;
    copy = NEW_ARRAY(region, const void *, count);
    memcpy(copy, items, count * sizeof *copy);
    return copy;
}

const struct table *schema_table_named(const struct model *model, const struct table *table)
{
    struct region *region = model->region;
    struct table named = *table;
    const void **constraints = NULL, **indexes = NULL;
    for (size_t i = 0; i < table->constraint_count; i++) {
        if (table->constraints[i]->name)
            continue;
        struct constraint *constraint = NEW(region, struct constraint);
        *constraint = *table->constraints[i];
        constraint->name = schema_default_constraint_name(model, &named, constraint);
        constraints = changed(region, table->constraints, table->constraint_count, constraints);
        constraints[i] = constraint;
        named.constraints = (const struct constraint *const *)constraints;
    }
    for (size_t i = 0; i < table->index_count; i++) {
        if (table->indexes[i]->name)
            continue;
        struct index *index = NEW(region, struct index);
        *index = *table->indexes[i];
        index->name = schema_default_index_name(model, &named, index);
        indexes = changed(region, table->indexes, table->index_count, indexes);
        indexes[i] = index;
        named.indexes = (const struct index *const *)indexes;
    }
    if (!constraints && !indexes)
        return table;
    struct table *result = NEW(region, struct table);
    *result = named;
    return result;
}
