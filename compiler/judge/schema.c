/* Owns: warnings about a schema as it stands: foreign keys no index helps, indexes that another makes needless, keys
 * that run out or are not there, enums compared in an order that is not theirs, and allows that silence nothing. Must
 * not know the history: a plan's warnings are warn_plan.c's. */
#include "judge/schema_warnings.h"
#include "judge/warnings.h"
#include "plan/planner.h"

#include <string.h>

bool schema_allows(struct schema_warnings *w, const char *table, const struct span *place, enum diagnostic_code code)
{
    const struct intention *found = find_allowance(w->schema, table, place, diagnostic_warning(code));
    if (found)
        w->used[found - w->schema->intentions.items] = true;
    return found;
}

static bool is_allowed(struct schema_warnings *w, const struct table *table, const struct span *place,
                       enum diagnostic_code code)
{
    return schema_allows(w, table->name, place, code);
}

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

static void warn_of_unindexed(struct schema_warnings *w, const struct table *table)
{
    struct diagnostics *diagnostics = w->diagnostics;
    struct region *region = diagnostics->region;
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *key = table->constraints[i];
        if (key->kind != CONSTRAINT_FOREIGN_KEY || is_indexed(region, table, key) ||
            is_allowed(w, table, key->origin, S0801))
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

static void warn_of_duplicate(struct schema_warnings *w, const struct table *table, const struct index *index,
                              const char *other_name, const struct span *other_origin)
{
    struct diagnostics *diagnostics = w->diagnostics;
    if (is_allowed(w, table, index->origin, S0802))
        return;
    struct diagnostic *diagnostic =
        report(diagnostics, S0802, place_of(index->origin, table->origin),
               "index '%s' of '%s' does nothing that '%s' does not do", index->name, table->name, other_name);
    if (other_origin)
        add_note(diagnostics, diagnostic, *other_origin, "'%s' is here", other_name);
    add_help(diagnostics, diagnostic, "remove it: every write pays for it");
}

static void warn_of_duplicates(struct schema_warnings *w, const struct table *table)
{
    for (size_t i = 0; i < table->index_count; i++) {
        const struct index *index = table->indexes[i];
        bool found = false;
        for (size_t j = 0; j < table->constraint_count && !found; j++) {
            found = key_covers(table->constraints[j], index);
            if (found)
                warn_of_duplicate(w, table, index, table->constraints[j]->name, table->constraints[j]->origin);
        }
        for (size_t j = 0; j < table->index_count && !found; j++) {
            const struct index *other = table->indexes[j];
            found = j != i && covers(other, index) && (j < i || !covers(index, other)); /* of two alike, the second */
            if (found)
                warn_of_duplicate(w, table, index, other->name, other->origin);
        }
    }
}

/* -- tables without a key */

static void warn_of_no_key(struct schema_warnings *w, const struct table *table)
{
    if (schema_table_primary_key(table) || is_allowed(w, table, table->origin, S0807))
        return;
    struct diagnostic *d = report(w->diagnostics, S0807, place_of(table->origin, NULL),
                                  "table '%s' has no primary key: C gets no functions that get, update or delete one "
                                  "of its rows",
                                  table->name);
    add_help(w->diagnostics, d,
             "give it one, such as id int64 primary key auto, or primary key (…); or write in it: allow(keyless-table) "
             "'why'");
}

/* -- keys that run out */

static void warn_of_narrow(struct schema_warnings *w, const struct table *table)
{
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i];
        bool narrow = column->type.kind == TYPE_INT16 || column->type.kind == TYPE_INT32;
        if (column->automatic == AUTO_NONE || !narrow || is_allowed(w, table, column->origin, S0805))
            continue;
        struct diagnostic *d = report(w->diagnostics, S0805, place_of(column->origin, table->origin),
                                      "'%s.%s' is counted up, and ends at %s", table->name, column->name,
                                      column->type.kind == TYPE_INT16 ? "32767" : "2147483647");
        add_help(w->diagnostics, d, "int64 does not end, and making it one later rewrites the table");
    }
}

/* -- enums whose texts are in another order than their members */

static const struct enumeration *disordered_enum(const struct schema_warnings *w, const struct type *type)
{
    const struct enumeration *enumeration =
        type->kind == TYPE_ENUM && !type->array ? schema_model_enum(&w->schema->model, type->name) : NULL;
    bool ordered = true;
    for (size_t i = 1; enumeration && i < enumeration->value_count; i++)
        ordered &= strcmp(enumeration->values[i - 1]->text, enumeration->values[i]->text) < 0;
    return enumeration && !enumeration->native && !enumeration->numbered && !ordered ? enumeration : NULL;
}

static bool compares_order(const struct expression *expression)
{
    return (expression->kind == EXPRESSION_BINARY && expression->operation >= OPERATOR_LESS &&
            expression->operation <= OPERATOR_GREATER_EQUAL) ||
           expression->kind == EXPRESSION_BETWEEN ||
           (expression->kind == EXPRESSION_CALL && (schema_same_text_any_case(expression->text, "greatest") ||
                                                    schema_same_text_any_case(expression->text, "least")));
}

/* The first enum that an expression compares so. */
static const struct enumeration *enum_compared(const struct schema_warnings *w, const struct expression *expression)
{
    const struct enumeration *found = NULL;
    for (size_t i = 0; expression && i < expression->count && !found; i++) {
        if (compares_order(expression))
            found = disordered_enum(w, &expression->operands[i]->type);
        if (!found)
            found = enum_compared(w, expression->operands[i]);
    }
    return found;
}

static void warn_of_order(struct schema_warnings *w, const struct table *table, const struct enumeration *enumeration,
                          const struct span *origin)
{
    if (!enumeration || is_allowed(w, table, origin, S0806))
        return;
    size_t i = 1;
    while (strcmp(enumeration->values[i - 1]->text, enumeration->values[i]->text) < 0)
        i++;
    struct diagnostic *d = report(w->diagnostics, S0806, place_of(origin, table->origin),
                                  "the members of '%s' are compared as texts: '%s' comes before '%s'",
                                  enumeration->name, enumeration->values[i]->text, enumeration->values[i - 1]->text);
    add_help(w->diagnostics, d,
             "an enum that is stored as numbers is compared by them: enum %s -> int16 { … }; to test for members, "
             "write: in (…)",
             enumeration->name);
}

static void warn_of_orders(struct schema_warnings *w, const struct table *table)
{
    for (size_t i = 0; i < table->constraint_count; i++)
        warn_of_order(w, table, enum_compared(w, table->constraints[i]->expression), table->constraints[i]->origin);
    for (size_t i = 0; i < table->column_count; i++)
        warn_of_order(w, table, enum_compared(w, table->columns[i]->generated), table->columns[i]->origin);
    for (size_t i = 0; i < table->index_count; i++) {
        const struct index *index = table->indexes[i];
        const struct enumeration *found = enum_compared(w, index->where);
        for (size_t k = 0; k < index->key_count && !found; k++) {
            const struct index_key *key = &index->keys[k];
            const struct column *column = key->column ? schema_table_column(table, key->column) : NULL;
            found = key->expression ? enum_compared(w, key->expression) : NULL;
            if (column && (key->descending || key->nulls != NULLS_DEFAULT))
                found = disordered_enum(w, &column->type);
        }
        warn_of_order(w, table, found, index->origin);
    }
}

/* -- allows */

void warn_of_needless(struct diagnostics *diagnostics, const char *warning, struct span place, const char *what)
{
    const char *names[DIAGNOSTIC_CODES];
    size_t count = 0;
    if (warning_of_name(warning) != DIAGNOSTIC_CODES) {
        struct diagnostic *needless =
            report(diagnostics, S0804, place, "-W%s has nothing to say about %s", warning, what);
        add_help(diagnostics, needless, "remove the allow, or put it behind what it is for");
        return;
    }
    for (const char *name; (name = warning_name_at(count)); count++)
        names[count] = name;
    struct diagnostic *d = report(diagnostics, S0803, place, "there is no warning '%s'", warning);
    const char *meant = closest_word(warning, names, count);
    if (meant)
        add_help(diagnostics, d, "did you mean allow(%s)?", meant);
}

/* What is allowed about a plan is spent when the plan is frozen, and inert from then on. */
static void check_allows(struct schema_warnings *w)
{
    const struct intentions *intentions = &w->schema->intentions;
    for (size_t i = 0; i < intentions->count; i++) {
        const struct intention *allow = &intentions->items[i];
        if (allow->kind != INTEND_ALLOW || w->used[i])
            continue;
        enum diagnostic_code code = warning_of_name(allow->name);
        if (code == DIAGNOSTIC_CODES || code < S0901)
            warn_of_needless(w->diagnostics, allow->name, place_of(allow->origin, NULL),
                             allow->scope.source ? "what it stands with" : "this table");
    }
}

void warn_of_schema(struct diagnostics *diagnostics, const struct schema *schema)
{
    size_t count;
    struct schema_warnings w = {diagnostics, schema,
                                NEW_ARRAY(diagnostics->region, bool, schema->intentions.count + 1)};
    const char **names = sorted_names(diagnostics->region, &schema->model.tables, &count);
    for (size_t i = 0; i < count; i++) {
        const struct table *table = schema_model_table(&schema->model, names[i]);
        if (table->opaque)
            continue;
        warn_of_no_key(&w, table);
        warn_of_unindexed(&w, table);
        warn_of_duplicates(&w, table);
        warn_of_narrow(&w, table);
        warn_of_orders(&w, table);
    }
    warn_of_queries(&w);
    check_allows(&w);
}
