/* Owns: which constraints and indexes of a table stay, and what is dropped, renamed and added for the others: by name
 * where the schema names them, else by structure. They hold no data, so they go without a word. Must not know columns
 * but by name: these are renamed by now, and what mentions them has followed. */
#include "plan/planner.h"

#include <string.h>

/* -- constraints that stay */

static const struct constraint *declared_by_name(const struct table *declared, const char *name)
{
    const struct constraint *constraint = schema_table_constraint(declared, name);
    return constraint && constraint->named ? constraint : NULL;
}

/* For each declared constraint, the one of `now` that it is, or null. Named ones that are there under their name first,
 * then those that only their name tells apart, then the unnamed: under the name they would be given, then any alike
 * whose name is nobody's in the schema. */
static const struct constraint **partners(struct planner *planner, const struct table *now,
                                          const struct table *declared)
{
    const struct constraint **found =
        NEW_ARRAY(planner->region, const struct constraint *, declared->constraint_count + 1);
    bool *used = NEW_ARRAY(planner->region, bool, now->constraint_count + 1);
    for (unsigned pass = 0; pass < 4; pass++)
        for (size_t i = 0; i < declared->constraint_count; i++) {
            const struct constraint *wanted = declared->constraints[i];
            const bool by_name = pass == 0 || pass == 2;
            if (found[i] || wanted->named != (pass < 2))
                continue;
            for (size_t j = 0; j < now->constraint_count && !found[i]; j++) {
                const struct constraint *there = now->constraints[j];
                if (used[j] || !schema_same_constraint(there, wanted) ||
                    (by_name && !schema_same_text(there->name, wanted->name)) ||
                    (pass == 3 && declared_by_name(declared, there->name)))
                    continue;
                used[j] = true;
                found[i] = there;
            }
        }
    return found;
}

static bool stays(const struct constraint *const *found, size_t count, const struct constraint *there)
{
    for (size_t i = 0; i < count; i++)
        if (found[i] == there)
            return true;
    return false;
}

/* -- indexes that stay: the same rule */

static const struct index **index_partners(struct planner *planner, const struct table *now,
                                           const struct table *declared)
{
    const struct index **found = NEW_ARRAY(planner->region, const struct index *, declared->index_count + 1);
    bool *used = NEW_ARRAY(planner->region, bool, now->index_count + 1);
    for (unsigned pass = 0; pass < 4; pass++)
        for (size_t i = 0; i < declared->index_count; i++) {
            const struct index *wanted = declared->indexes[i];
            const bool by_name = pass == 0 || pass == 2;
            if (found[i] || wanted->named != (pass < 2))
                continue;
            for (size_t j = 0; j < now->index_count && !found[i]; j++) {
                const struct index *there = now->indexes[j];
                const struct index *namesake = schema_table_index(declared, there->name);
                if (used[j] || !schema_same_index(there, wanted) ||
                    (by_name && !schema_same_text(there->name, wanted->name)) ||
                    (pass == 3 && namesake && namesake->named))
                    continue;
                used[j] = true;
                found[i] = there;
            }
        }
    return found;
}

static bool index_stays(const struct index *const *found, size_t count, const struct index *there)
{
    for (size_t i = 0; i < count; i++)
        if (found[i] == there)
            return true;
    return false;
}

/* -- what is in the way */

static void drop_constraint(struct planner *planner, const struct table *table, const struct constraint *constraint)
{
    emit(planner, (struct operation){.kind = OPERATION_DROP_CONSTRAINT,
                                     .table = table->name,
                                     .name = constraint->name,
                                     .constraint = constraint,
                                     .origin = table->origin});
}

static void drop_index(struct planner *planner, const struct table *table, const struct index *index)
{
    const struct table *declared = schema_model_table(&planner->schema->model, table->name);
    emit(planner, (struct operation){.kind = OPERATION_DROP_INDEX,
                                     .table = table->name,
                                     .name = index->name,
                                     .index = index,
                                     .origin = declared ? declared->origin : table->origin});
}

static bool type_moves(const struct planner *planner, const struct table *now, const char *name)
{
    const struct table *declared = schema_model_table(&planner->schema->model, now->name);
    const struct column *from = schema_table_column(now, name);
    const struct column *to = declared ? schema_table_column(declared, name) : NULL;
    return from && to && !schema_same_type(&from->type, &to->type) && !type_changes_alone(&from->type, &to->type);
}

static bool same_columns(const char *const *a, const char *const *b, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool found = false;
        for (size_t j = 0; j < count; j++)
            found |= schema_same_text(a[i], b[j]);
        if (!found)
            return false;
    }
    return true;
}

/* Whether a constraint or an index is the key that a foreign key needs: exactly its columns, in any order. */
static bool is_key(const struct constraint *there, const struct constraint *key)
{
    return (there->kind == CONSTRAINT_PRIMARY_KEY || there->kind == CONSTRAINT_UNIQUE) &&
           there->column_count == key->column_count &&
           same_columns(there->columns, key->target_columns, key->column_count);
}

static bool is_key_index(struct region *region, const struct index *there, const struct constraint *key)
{
    if (!there->unique || there->where || there->key_count != key->column_count)
        return false;
    const char **columns = NEW_ARRAY(region, const char *, there->key_count + 1);
    for (size_t i = 0; i < there->key_count; i++)
        columns[i] = there->keys[i].column;
    return same_columns(key->target_columns, columns, key->column_count);
}

/* Whether the key that a foreign key points to stays as it is in the target. */
static bool key_stays(struct planner *planner, const struct constraint *key)
{
    const struct table *now = schema_model_table(&planner->now, key->target);
    const struct table *declared = schema_model_table(&planner->schema->model, key->target);
    if (!now || !declared || now->opaque)
        return now != NULL && declared != NULL;
    const struct constraint **found = partners(planner, now, declared);
    for (size_t i = 0; i < now->constraint_count; i++)
        if (is_key(now->constraints[i], key) && stays(found, declared->constraint_count, now->constraints[i]))
            return true;
    const struct index **indexes = index_partners(planner, now, declared);
    for (size_t i = 0; i < now->index_count; i++)
        if (is_key_index(planner->region, now->indexes[i], key) &&
            index_stays(indexes, declared->index_count, now->indexes[i]))
            return true;
    return false;
}

/* A foreign key that is to stay must still stand aside while a type at either end becomes another that does not compare
 * with it, and while its key is dropped and made anew. */
static bool stands_in_the_way(struct planner *planner, const struct table *now, const struct constraint *key)
{
    const struct table *target = schema_model_table(&planner->now, key->target);
    for (size_t i = 0; i < key->column_count; i++)
        if (type_moves(planner, now, key->columns[i]) ||
            (target && type_moves(planner, target, key->target_columns[i])))
            return true;
    return !key_stays(planner, key);
}

/* Of tables that stay; of tables that go, only those that hold others. */
void drop_foreign_keys(struct planner *planner)
{
    size_t count;
    const char **names = sorted_names(planner->region, &planner->now.tables, &count);
    for (size_t i = 0; i < count; i++) {
        const struct table *now = schema_model_table(&planner->now, names[i]);
        const struct table *declared = schema_model_table(&planner->schema->model, names[i]);
        if (!declared || now->opaque || declared->opaque)
            continue;
        const struct constraint **found = partners(planner, now, declared);
        for (size_t j = 0; j < now->constraint_count; j++) {
            const struct constraint *key = now->constraints[j];
            if (key->kind == CONSTRAINT_FOREIGN_KEY &&
                (!stays(found, declared->constraint_count, key) || stands_in_the_way(planner, now, key)))
                drop_constraint(planner, now, key);
        }
    }
}

/* Foreign keys have gone before. */
void drop_constraints(struct planner *planner, const struct table *declared)
{
    const struct table *now = schema_model_table(&planner->now, declared->name);
    const struct constraint **found = partners(planner, now, declared);
    const struct index **indexes = index_partners(planner, now, declared);
    for (size_t i = 0; i < now->index_count; i++)
        if (!index_stays(indexes, declared->index_count, now->indexes[i]))
            drop_index(planner, now, now->indexes[i]);
    for (size_t i = 0; i < now->constraint_count; i++)
        if (now->constraints[i]->kind != CONSTRAINT_FOREIGN_KEY &&
            !stays(found, declared->constraint_count, now->constraints[i]))
            drop_constraint(planner, now, now->constraints[i]);
}

static void rename_item(struct planner *planner, const void *owner, const char *from, const char *to)
{
    const struct table *declared = owner;
    const struct table *now = schema_model_table(&planner->now, declared->name);
    emit(planner, (struct operation){.kind = schema_table_index(now, from) ? OPERATION_RENAME_INDEX
                                                                           : OPERATION_RENAME_CONSTRAINT,
                                     .table = declared->name,
                                     .name = from,
                                     .new_name = to,
                                     .origin = declared->origin});
}

/* The names of one table's constraints and indexes are a space; those of keys and indexes are one in all of a schema.
 */
static const char *scope_of_table(struct region *region, const struct table *table)
{
    return schema_region_format(region, "of %s", table->name);
}

static const char *scope_of_relations(struct region *region, const struct table *table)
{
    return schema_region_format(region, "in %.*s", (int)schema_prefix_length(table->name), table->name);
}

static bool is_relation(const struct constraint *constraint)
{
    return constraint->kind == CONSTRAINT_PRIMARY_KEY || constraint->kind == CONSTRAINT_UNIQUE;
}

static void take_names(struct planner *planner, const struct table *now, struct renamings *renamings)
{
    const char *inner = scope_of_table(planner->region, now), *outer = scope_of_relations(planner->region, now);
    for (size_t i = 0; i < now->constraint_count; i++) {
        take_name(renamings, inner, now->constraints[i]->name);
        if (is_relation(now->constraints[i]))
            take_name(renamings, outer, now->constraints[i]->name);
    }
    for (size_t i = 0; i < now->index_count; i++) {
        take_name(renamings, inner, now->indexes[i]->name);
        take_name(renamings, outer, now->indexes[i]->name);
    }
}

/* Only a named one can have the wrong name. */
static void add_renames(struct planner *planner, const struct table *declared, struct renamings *renamings)
{
    const struct table *now = schema_model_table(&planner->now, declared->name);
    const struct constraint **found = partners(planner, now, declared);
    const struct index **indexes = index_partners(planner, now, declared);
    struct renaming renaming = {
        .scopes = {scope_of_table(planner->region, now)}, .rename = rename_item, .owner = declared};
    for (size_t i = 0; i < declared->constraint_count; i++) {
        const struct constraint *wanted = declared->constraints[i];
        if (!found[i] || !wanted->named || strcmp(found[i]->name, wanted->name) == 0)
            continue;
        renaming.from = found[i]->name;
        renaming.to = wanted->name;
        renaming.scopes[1] = is_relation(wanted) ? scope_of_relations(planner->region, now) : NULL;
        APPEND(planner->region, renamings, renaming);
    }
    renaming.scopes[1] = scope_of_relations(planner->region, now);
    for (size_t i = 0; i < declared->index_count; i++) {
        const struct index *wanted = declared->indexes[i];
        if (!indexes[i] || !wanted->named || strcmp(indexes[i]->name, wanted->name) == 0)
            continue;
        renaming.from = indexes[i]->name;
        renaming.to = wanted->name;
        APPEND(planner->region, renamings, renaming);
    }
}

void rename_constraints(struct planner *planner, const struct table *declared)
{
    struct renamings renamings = {.taken = MAP(planner->region)};
    take_names(planner, schema_model_table(&planner->now, declared->name), &renamings);
    add_renames(planner, declared, &renamings);
    rename_in_order(planner, &renamings);
}

/* -- names that pass from one table to another */

/* Who is to have the name of a key or an index, as the schema names it: its table, by scope and name. */
static struct map wanted_names(struct planner *planner)
{
    struct map wanted = MAP(planner->region);
    for (size_t i = 0; i < planner->schema->model.tables.used; i++) {
        const struct table *table = planner->schema->model.tables.entries[i].value;
        if (!planner->schema->model.tables.entries[i].key || table->opaque)
            continue;
        const char *scope = scope_of_relations(planner->region, table);
        for (size_t k = 0; k < table->constraint_count + table->index_count; k++) {
            const struct constraint *constraint = k < table->constraint_count ? table->constraints[k] : NULL;
            const struct index *index = constraint ? NULL : table->indexes[k - table->constraint_count];
            if (constraint ? constraint->named && is_relation(constraint) : index->named)
                schema_map_put(
                    &wanted,
                    schema_region_format(planner->region, "%s %s", scope,
                                         schema_folded(planner->region, constraint ? constraint->name : index->name)),
                    table->name);
        }
    }
    return wanted;
}

static bool is_wanted(struct planner *planner, const struct map *wanted, const struct table *now, const char *name)
{
    const char *owner =
        schema_map_get(wanted, schema_region_format(planner->region, "%s %s", scope_of_relations(planner->region, now),
                                                    schema_folded(planner->region, name)));
    return owner && strcmp(owner, now->name) != 0;
}

static bool passes_names(struct planner *planner, const struct map *wanted, const struct table *now)
{
    for (size_t i = 0; i < now->constraint_count; i++)
        if (is_relation(now->constraints[i]) && is_wanted(planner, wanted, now, now->constraints[i]->name))
            return true;
    for (size_t i = 0; i < now->index_count; i++)
        if (is_wanted(planner, wanted, now, now->indexes[i]->name))
            return true;
    return false;
}

static void let_go_of_names(struct planner *planner, const struct map *wanted, const struct table *now)
{
    for (size_t i = 0; i < now->index_count; i++)
        if (is_wanted(planner, wanted, now, now->indexes[i]->name))
            drop_index(planner, now, now->indexes[i]);
    for (size_t i = 0; i < now->constraint_count; i++)
        if (now->constraints[i]->kind == CONSTRAINT_UNIQUE &&
            is_wanted(planner, wanted, now, now->constraints[i]->name))
            drop_constraint(planner, now, now->constraints[i]);
}

/* What goes, goes first then, and all that stay are renamed together. */
void release_names(struct planner *planner)
{
    const struct map wanted = wanted_names(planner);
    struct renamings renamings = {.taken = MAP(planner->region)};
    size_t count;
    bool passes = false;
    const char **names = sorted_names(planner->region, &planner->now.tables, &count);
    for (size_t i = 0; i < count; i++)
        passes |= passes_names(planner, &wanted, schema_model_table(&planner->now, names[i]));
    if (!passes)
        return;
    for (size_t i = 0; i < count; i++) {
        const struct table *declared = schema_model_table(&planner->schema->model, names[i]);
        if (!declared)
            let_go_of_names(planner, &wanted, schema_model_table(&planner->now, names[i]));
        else if (!declared->opaque)
            drop_constraints(planner, declared);
    }
    for (size_t i = 0; i < count; i++) {
        const struct table *declared = schema_model_table(&planner->schema->model, names[i]);
        const struct table *now = schema_model_table(&planner->now, names[i]);
        take_names(planner, now, &renamings);
        if (declared && !declared->opaque && !now->opaque)
            add_renames(planner, declared, &renamings);
    }
    rename_in_order(planner, &renamings);
}

/* -- what is new */

static void add_constraint(struct planner *planner, const struct table *declared, const struct constraint *constraint)
{
    emit(planner, (struct operation){.kind = OPERATION_ADD_CONSTRAINT,
                                     .table = declared->name,
                                     .constraint = plain_constraint(planner->region, constraint),
                                     .origin = constraint->origin ? constraint->origin : declared->origin});
}

void add_constraints(struct planner *planner, const struct table *declared)
{
    const struct table *now = schema_model_table(&planner->now, declared->name);
    const struct constraint **found = partners(planner, now, declared);
    const struct index **indexes = index_partners(planner, now, declared);
    for (size_t i = 0; i < declared->constraint_count; i++)
        if (!found[i] && declared->constraints[i]->kind != CONSTRAINT_FOREIGN_KEY)
            add_constraint(planner, declared, declared->constraints[i]);
    for (size_t i = 0; i < declared->index_count; i++)
        if (!indexes[i])
            emit(planner, (struct operation){.kind = OPERATION_ADD_INDEX,
                                             .table = declared->name,
                                             .index = plain_index(planner->region, declared->indexes[i]),
                                             .origin = declared->indexes[i]->origin ? declared->indexes[i]->origin
                                                                                    : declared->origin});
}

/* Whether a foreign key can stand by now: its columns, its target and the key there are all as they will be. */
bool foreign_key_ready(const struct model *model, const struct table *owner, const struct constraint *key)
{
    const struct table *target = schema_model_table(model, key->target);
    if (!target || !owner)
        return false;
    for (size_t i = 0; i < key->column_count; i++) {
        const struct column *from = schema_table_column(owner, key->columns[i]);
        const struct column *to = schema_table_column(target, key->target_columns[i]);
        if (!from || !to)
            return false;
        if (!schema_same_type(&from->type, &to->type) && !type_changes_alone(&from->type, &to->type))
            return false;
    }
    if (target->opaque)
        return true;
    for (size_t i = 0; i < target->constraint_count; i++)
        if (is_key(target->constraints[i], key))
            return true;
    for (size_t i = 0; i < target->index_count; i++)
        if (is_key_index(model->region, target->indexes[i], key))
            return true;
    return false;
}

/* `all`: there is nothing left to wait for; what cannot stand now is for the model to refuse. */
void add_foreign_keys(struct planner *planner, const struct table *declared, bool all)
{
    const struct constraint **found = partners(planner, schema_model_table(&planner->now, declared->name), declared);
    for (size_t i = 0; i < declared->constraint_count; i++) {
        const struct constraint *key = declared->constraints[i];
        if (!found[i] && key->kind == CONSTRAINT_FOREIGN_KEY &&
            (all || foreign_key_ready(&planner->now, schema_model_table(&planner->now, declared->name), key)))
            add_constraint(planner, declared, key);
    }
}
