/* Owns: what adding, dropping and renaming constraints and indexes does to a model. Must not know SQL. */
#include "model/change.h"

static bool same_set(size_t count, const char *const *a, const char *const *b)
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

/* Whether rows of the table are told apart by these columns: a key, a unique constraint or a plain unique index, other
 * than the one of the name `without`. */
static bool has_key(const struct table *table, const char *without, size_t count, const char *const *columns)
{
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *constraint = table->constraints[i];
        if ((constraint->kind == CONSTRAINT_PRIMARY_KEY || constraint->kind == CONSTRAINT_UNIQUE) &&
            !constraint->deferrable && !(without && schema_same_text(constraint->name, without)) &&
            constraint->column_count == count && same_set(count, constraint->columns, columns))
            return true;
    }
    for (size_t i = 0; i < table->index_count; i++) {
        const struct index *index = table->indexes[i];
        if (!index->unique || index->where || index->key_count != count ||
            (without && schema_same_text(index->name, without)))
            continue;
        size_t found = 0;
        for (size_t k = 0; k < count; k++)
            for (size_t c = 0; index->keys[k].column && c < count; c++)
                if (schema_same_text(index->keys[k].column, columns[c])) {
                    found++;
                    break;
                }
        if (found == count)
            return true;
    }
    return false;
}

/* -- checks --------------------------------------------------------------------------------------------------- */

static bool check_columns(struct change *change, const struct table *table, const char *what, size_t count,
                          const char *const *columns)
{
    if (!count)
        return schema_apply_fail(change, "%s of '%s' has no columns", what, table->name);
    for (size_t i = 0; i < count; i++) {
        if (!schema_table_column(table, columns[i]))
            return schema_apply_fail(change, "there is no column '%s.%s'", table->name, columns[i]);
        for (size_t k = 0; k < i; k++)
            if (schema_same_text(columns[i], columns[k]))
                return schema_apply_fail(change, "column '%s' stands twice in %s of '%s'", columns[i], what,
                                         table->name);
    }
    return true;
}

static bool check_primary_key(struct change *change, const struct table *table, const struct constraint *constraint)
{
    const struct constraint *other = schema_table_primary_key(table);
    if (other)
        return schema_apply_fail(change, "table '%s' has a primary key already: '%s'", table->name,
                                 other->name ? other->name : "");
    for (size_t i = 0; i < constraint->column_count; i++)
        if (schema_table_column(table, constraint->columns[i])->nullable)
            return schema_apply_fail(change, "column '%s.%s' may be null and cannot be part of the primary key",
                                     table->name, constraint->columns[i]);
    return true;
}

static bool check_foreign_key(struct change *change, const struct table *table, const struct constraint *constraint)
{
    bool itself = schema_same_text(constraint->target, table->name);
    const struct table *target = itself ? table : schema_model_table(change->model, constraint->target);
    if (!target)
        return schema_apply_fail(change, "there is no table '%s' for the foreign key of '%s' to point to",
                                 constraint->target ? constraint->target : "", table->name);
    for (size_t i = 0; i < constraint->column_count; i++)
        if (!schema_table_column(target, constraint->target_columns[i]))
            return schema_apply_fail(change, "there is no column '%s.%s' for the foreign key of '%s' to point to",
                                     target->name, constraint->target_columns[i], table->name);
    if (!target->opaque && !has_key(target, NULL, constraint->column_count, constraint->target_columns))
        return schema_apply_fail(change, "the foreign key of '%s' points to columns of '%s' that are no key",
                                 table->name, target->name);
    if (constraint->on_delete != ACTION_SET_NULL && constraint->on_update != ACTION_SET_NULL)
        return true;
    for (size_t i = 0; i < constraint->column_count; i++)
        if (!schema_table_column(table, constraint->columns[i])->nullable)
            return schema_apply_fail(change, "a foreign key sets column '%s.%s' to null, which it may not be",
                                     table->name, constraint->columns[i]);
    return true;
}

static bool check_free(struct change *change, const struct table *table, const char *kind, const char *name,
                       bool relation)
{
    if (!name)
        return true; /* one will be given that is free */
    if (!schema_check_name(change, kind, name))
        return false;
    for (size_t i = 0; i < table->constraint_count; i++)
        if (schema_same_text_any_case(table->constraints[i]->name, name))
            return schema_apply_fail(change, "table '%s' has a constraint '%s' already", table->name, name);
    for (size_t i = 0; i < table->index_count; i++)
        if (schema_same_text_any_case(table->indexes[i]->name, name))
            return schema_apply_fail(change, "table '%s' has an index '%s' already", table->name, name);
    const char *owner = relation ? schema_model_relation(change->model, table->name, name) : NULL;
    if (owner && schema_same_text_any_case(owner, name))
        return schema_apply_fail(change, "%s '%s' has the name of something else already", kind, name);
    if (owner)
        return schema_apply_fail(change, "table '%s' has an index or key '%s' already", owner, name);
    return true;
}

static bool names_relation(enum constraint_kind kind)
{
    return kind == CONSTRAINT_PRIMARY_KEY || kind == CONSTRAINT_UNIQUE;
}

static const char *const kinds[] = {"primary key", "unique constraint", "check", "foreign key"};

bool schema_check_constraint(struct change *change, const struct table *table, const struct constraint *constraint)
{
    const char *what = kinds[constraint->kind];
    if (!check_free(change, table, what, constraint->name, names_relation(constraint->kind)))
        return false;
    if (constraint->kind == CONSTRAINT_CHECK)
        return schema_check_mentions(change, table, constraint->expression, "a check");
    if (!check_columns(change, table, what, constraint->column_count, constraint->columns))
        return false;
    if (constraint->kind == CONSTRAINT_PRIMARY_KEY)
        return check_primary_key(change, table, constraint);
    return constraint->kind == CONSTRAINT_UNIQUE || check_foreign_key(change, table, constraint);
}

bool schema_check_index(struct change *change, const struct table *table, const struct index *index)
{
    if (!check_free(change, table, "index", index->name, true))
        return false;
    if (!index->key_count)
        return schema_apply_fail(change, "an index of '%s' has no columns", table->name);
    for (size_t i = 0; i < index->key_count; i++) {
        const struct index_key *key = &index->keys[i];
        if (key->column && !schema_table_column(table, key->column))
            return schema_apply_fail(change, "there is no column '%s.%s'", table->name, key->column);
        if (!schema_check_mentions(change, table, key->expression, "an index"))
            return false;
    }
    for (size_t i = 0; i < index->include_count; i++)
        if (!schema_table_column(table, index->include[i]))
            return schema_apply_fail(change, "there is no column '%s.%s'", table->name, index->include[i]);
    return schema_check_mentions(change, table, index->where, "an index");
}

/* -- keys that are pointed to --------------------------------------------------------------------------------- */

struct user {
    size_t column_count;
    const char *const *columns;
    const struct table *child;
    const struct constraint *key;
};

static void find_user(void *context, const struct table *child, const struct constraint *key)
{
    struct user *user = context;
    if (!user->key && key->column_count == user->column_count &&
        same_set(user->column_count, key->target_columns, user->columns)) {
        user->child = child;
        user->key = key;
    }
}

bool schema_check_key_unused(struct change *change, const struct table *table, const char *without, size_t column_count,
                             const char *const *columns)
{
    if (has_key(table, without, column_count, columns))
        return true;
    struct user user = {.column_count = column_count, .columns = columns};
    schema_model_references(change->model, table->name, find_user, &user);
    if (!user.key)
        return true;
    return schema_apply_fail(change, "'%s' cannot be dropped: foreign key '%s' of '%s' points to its columns", without,
                             user.key->name, user.child->name);
}

/* -- constraints ---------------------------------------------------------------------------------------------- */

static bool add_constraint(struct change *change, const struct table *table)
{
    const struct constraint *constraint = change->operation->constraint;
    if (!schema_check_constraint(change, table, constraint))
        return false;
    struct constraint *added = NEW(change->region, struct constraint);
    *added = *constraint;
    if (!added->name)
        added->name = schema_default_constraint_name(change->model, table, constraint);
    if (change->revision)
        added->identity = schema_apply_identity(change);
    schema_model_put_table(change->model, table, schema_table_with_constraint(change->region, table, NULL, added));
    return true;
}

bool schema_apply_constraint(struct change *change, const struct table *table)
{
    if (change->operation->kind == OPERATION_ADD_CONSTRAINT)
        return add_constraint(change, table);
    const char *name = change->operation->name, *to = change->operation->new_name;
    const struct constraint *constraint = schema_table_constraint(table, name);
    if (!constraint)
        return schema_apply_fail(change, "table '%s' has no constraint '%s'", table->name, name ? name : "");
    struct constraint *renamed = NULL;
    if (change->operation->kind == OPERATION_RENAME_CONSTRAINT) {
        const struct table *others = schema_table_with_constraint(change->region, table, constraint, NULL);
        bool case_only = schema_same_text_any_case(name, to);
        if (!check_free(change, others, kinds[constraint->kind], to, !case_only && names_relation(constraint->kind)))
            return false;
        renamed = NEW(change->region, struct constraint);
        *renamed = *constraint;
        renamed->name = to;
        renamed->named = true;
    } else if (names_relation(constraint->kind) &&
               !schema_check_key_unused(change, table, name, constraint->column_count, constraint->columns)) {
        return false;
    }
    schema_model_put_table(change->model, table,
                           schema_table_with_constraint(change->region, table, constraint, renamed));
    return true;
}

/* -- indexes -------------------------------------------------------------------------------------------------- */

static bool add_index(struct change *change, const struct table *table)
{
    const struct index *index = change->operation->index;
    if (!schema_check_index(change, table, index))
        return false;
    struct index *added = NEW(change->region, struct index);
    *added = *index;
    if (!added->name)
        added->name = schema_default_index_name(change->model, table, index);
    if (change->revision)
        added->identity = schema_apply_identity(change);
    schema_model_put_table(change->model, table, schema_table_with_index(change->region, table, NULL, added));
    return true;
}

static bool check_index_unused(struct change *change, const struct table *table, const struct index *index)
{
    if (!index->unique || index->where)
        return true;
    const char **columns = NEW_ARRAY(change->region, const char *, index->key_count);
    for (size_t i = 0; i < index->key_count; i++) {
        if (!index->keys[i].column)
            return true;
        columns[i] = index->keys[i].column;
    }
    return schema_check_key_unused(change, table, index->name, index->key_count, columns);
}

bool schema_apply_index(struct change *change, const struct table *table)
{
    if (change->operation->kind == OPERATION_ADD_INDEX)
        return add_index(change, table);
    const char *name = change->operation->name, *to = change->operation->new_name;
    const struct index *index = schema_table_index(table, name);
    if (!index)
        return schema_apply_fail(change, "table '%s' has no index '%s'", table->name, name ? name : "");
    struct index *renamed = NULL;
    if (change->operation->kind == OPERATION_RENAME_INDEX) {
        const struct table *others = schema_table_with_index(change->region, table, index, NULL);
        if (!check_free(change, others, "index", to, !schema_same_text_any_case(name, to)))
            return false;
        renamed = NEW(change->region, struct index);
        *renamed = *index;
        renamed->name = to;
        renamed->named = true;
    } else if (!check_index_unused(change, table, index)) {
        return false;
    }
    schema_model_put_table(change->model, table, schema_table_with_index(change->region, table, index, renamed));
    return true;
}
