/* Owns: warnings about a schema as it stands: foreign keys no index helps, and indexes that another makes needless.
 * Must not know the history: a plan's warnings are warn_plan.c's. */
#include "plan/planner.h"

#include <string.h>

static struct span place_of(const struct span *origin, const struct span *otherwise)
{
    return origin ? *origin : otherwise ? *otherwise : NOWHERE;
}

/* The first columns of a key or index, in any order: what a lookup by all of them can use. */
static bool begins_with(const char *const *columns, size_t count, const char *const *wanted, size_t wanted_count)
{
    if (count < wanted_count)
        return false;
    for (size_t i = 0; i < wanted_count; i++) {
        bool found = false;
        for (size_t j = 0; j < wanted_count; j++)
            found |= columns[j] && strcmp(columns[j], wanted[i]) == 0;
        if (!found)
            return false;
    }
    return true;
}

static const char **key_columns(struct region *region, const struct index *index)
{
    const char **columns = NEW_ARRAY(region, const char *, index->key_count + 1);
    for (size_t i = 0; i < index->key_count; i++)
        columns[i] = index->keys[i].column;
    return columns;
}

/* An index that leaves out the rows without a value serves a foreign key as well: null points nowhere. */
static bool leaves_out_nulls_only(const struct index *index, const struct constraint *key)
{
    return index->where && index->where->kind == EXPRESSION_IS_NULL && index->where->negated &&
           key->column_count == 1 && schema_expression_mentions(index->where, key->columns[0]);
}

static bool is_indexed(struct region *region, const struct table *table, const struct constraint *key)
{
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *other = table->constraints[i];
        if ((other->kind == CONSTRAINT_PRIMARY_KEY || other->kind == CONSTRAINT_UNIQUE) &&
            begins_with(other->columns, other->column_count, key->columns, key->column_count))
            return true;
    }
    for (size_t i = 0; i < table->index_count; i++) {
        const struct index *index = table->indexes[i];
        if ((!index->where || leaves_out_nulls_only(index, key)) &&
            begins_with(key_columns(region, index), index->key_count, key->columns, key->column_count))
            return true;
    }
    return false;
}

static const char *column_list(struct region *region, const char *const *columns, size_t count)
{
    struct text text = TEXT(region);
    for (size_t i = 0; i < count; i++)
        schema_text_format(&text, "%s%s", i ? ", " : "", as_column_name(region, columns[i]));
    return schema_text_string(&text);
}

static void warn_of_unindexed(struct diagnostics *diagnostics, const struct schema *schema, const struct table *table)
{
    struct region *region = diagnostics->region;
    if (allowed(schema, table->name, "unindexed-foreign-key"))
        return;
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *key = table->constraints[i];
        if (key->kind != CONSTRAINT_FOREIGN_KEY || is_indexed(region, table, key))
            continue;
        const char *columns = column_list(region, key->columns, key->column_count);
        struct diagnostic *diagnostic =
            report(diagnostics, S0801, place_of(key->origin, table->origin),
                   "no index of '%s' begins with %s, which points to '%s'", table->name, columns, key->target);
        add_help(diagnostics, diagnostic,
                 "deleting from '%s', and finding the rows of one, reads all of '%s'; write in it: index (%s)",
                 key->target, table->name, columns);
    }
}

/* -- needless indexes */

static bool same_keys(const struct index *a, const struct index *b, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct index_key *x = &a->keys[i], *y = &b->keys[i];
        if (!schema_same_text(x->column, y->column) || !schema_same_expression(x->expression, y->expression) ||
            !schema_same_text(x->collation, y->collation) || !schema_same_text(x->operator_class, y->operator_class) ||
            x->descending != y->descending || x->nulls != y->nulls)
            return false;
    }
    return true;
}

/* All that `index` does, `other` does: it begins alike, over the same rows, and refuses at least as much. */
static bool covers(const struct index *other, const struct index *index)
{
    return other->key_count >= index->key_count && schema_same_text(other->method, index->method) &&
           index->include_count == 0 && schema_same_expression(other->where, index->where) &&
           same_keys(other, index, index->key_count) &&
           (!index->unique || (other->unique && other->key_count == index->key_count &&
                               (other->nulls_not_distinct || !index->nulls_not_distinct)));
}

static bool key_covers(const struct constraint *key, const struct index *index)
{
    if ((key->kind != CONSTRAINT_PRIMARY_KEY && key->kind != CONSTRAINT_UNIQUE) || key->deferrable || index->where ||
        index->method || index->include_count || (index->nulls_not_distinct && !key->nulls_not_distinct) ||
        key->column_count < index->key_count || (index->unique && key->column_count != index->key_count))
        return false;
    for (size_t i = 0; i < index->key_count; i++)
        if (!schema_same_text(index->keys[i].column, key->columns[i]) || index->keys[i].collation ||
            index->keys[i].operator_class || index->keys[i].descending || index->keys[i].nulls != NULLS_DEFAULT)
            return false;
    return true;
}

static void warn_of_duplicate(struct diagnostics *diagnostics, const struct table *table, const struct index *index,
                              const char *other_name, const struct span *other_origin)
{
    struct diagnostic *diagnostic =
        report(diagnostics, S0802, place_of(index->origin, table->origin),
               "index '%s' of '%s' does nothing that '%s' does not do", index->name, table->name, other_name);
    if (other_origin)
        add_note(diagnostics, diagnostic, *other_origin, "'%s' is here", other_name);
    add_help(diagnostics, diagnostic, "remove it: every write pays for it");
}

static void warn_of_duplicates(struct diagnostics *diagnostics, const struct schema *schema, const struct table *table)
{
    if (allowed(schema, table->name, "duplicate-index"))
        return;
    for (size_t i = 0; i < table->index_count; i++) {
        const struct index *index = table->indexes[i];
        bool found = false;
        for (size_t j = 0; j < table->constraint_count && !found; j++) {
            found = key_covers(table->constraints[j], index);
            if (found)
                warn_of_duplicate(diagnostics, table, index, table->constraints[j]->name,
                                  table->constraints[j]->origin);
        }
        for (size_t j = 0; j < table->index_count && !found; j++) {
            const struct index *other = table->indexes[j];
            found = j != i && covers(other, index) && (j < i || !covers(index, other)); /* of two alike, the second */
            if (found)
                warn_of_duplicate(diagnostics, table, index, other->name, other->origin);
        }
    }
}

void warn_of_schema(struct diagnostics *diagnostics, const struct schema *schema)
{
    size_t count;
    const char **names = sorted_names(diagnostics->region, &schema->model.tables, &count);
    for (size_t i = 0; i < count; i++) {
        const struct table *table = schema_model_table(&schema->model, names[i]);
        if (table->opaque)
            continue;
        warn_of_unindexed(diagnostics, schema, table);
        warn_of_duplicates(diagnostics, schema, table);
    }
}
