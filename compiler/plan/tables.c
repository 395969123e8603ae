/* Owns: the order among tables: which are renamed, created (what is pointed to first, a cycle split), changed and
 * dropped (what points first). Must not know what changes inside a table: columns.c and constraints.c. */
#include "print/printing.h"

#include <string.h>

static void rename_table(struct planner *planner, const void *owner, const char *from, const char *to)
{
    (void)owner;
    const struct table *declared = schema_model_table(&planner->schema->model, to);
    emit(planner, (struct operation){.kind = OPERATION_RENAME_TABLE,
                                     .table = from,
                                     .new_name = to,
                                     .origin = declared ? declared->origin : NULL});
}

void rename_tables(struct planner *planner)
{
    struct renamings renamings = {.taken = MAP(planner->region)};
    for (size_t i = 0; i < planner->history->tables.used; i++)
        if (planner->history->tables.entries[i].key)
            take_name(&renamings, "", planner->history->tables.entries[i].key);
    add_enum_renames(planner, &renamings);
    for (size_t i = 0; i < planner->tables.pairs.count; i++) {
        const struct pairing *pair = &planner->tables.pairs.items[i];
        const struct intention *drop = find_intention(planner, INTEND_DROP_TABLE, NULL, pair->old_name, NULL);
        if (!pair->acts)
            continue;
        if (drop && !schema_model_table(&planner->schema->model, pair->old_name))
            fail(planner, S0202, drop->origin, "table '%s' is dropped and renamed to '%s' at once", pair->old_name,
                 pair->new_name);
        APPEND(
            planner->region, &renamings,
            ((struct renaming){.from = pair->old_name, .to = pair->new_name, .scopes = {""}, .rename = rename_table}));
    }
    rename_in_order(planner, &renamings);
}

/* -- tables that stay */

static void change_settings(struct planner *planner, const struct table *declared)
{
    const struct table *now = schema_model_table(&planner->now, declared->name);
    for (size_t i = 0; i < now->setting_count; i++) {
        bool kept = false;
        for (size_t j = 0; j < declared->setting_count; j++)
            kept |= schema_same_text(now->settings[i]->engine, declared->settings[j]->engine) &&
                    schema_same_text(now->settings[i]->name, declared->settings[j]->name);
        if (!kept)
            emit(planner, (struct operation){.kind = OPERATION_DROP_SETTING,
                                             .table = declared->name,
                                             .setting = now->settings[i],
                                             .origin = declared->origin});
    }
    for (size_t i = 0; i < declared->setting_count; i++) {
        bool same = false;
        for (size_t j = 0; j < now->setting_count; j++)
            same |= schema_same_text(now->settings[j]->engine, declared->settings[i]->engine) &&
                    schema_same_text(now->settings[j]->name, declared->settings[i]->name) &&
                    schema_same_text(now->settings[j]->value, declared->settings[i]->value);
        if (!same)
            emit(planner, (struct operation){.kind = OPERATION_SET_SETTING,
                                             .table = declared->name,
                                             .setting = declared->settings[i],
                                             .origin = declared->settings[i]->origin});
    }
}

static void change_table_comment(struct planner *planner, const struct table *declared)
{
    if (!schema_same_text(schema_model_table(&planner->now, declared->name)->comment, declared->comment))
        emit(planner, (struct operation){.kind = OPERATION_SET_COMMENT,
                                         .table = declared->name,
                                         .text = declared->comment,
                                         .origin = declared->origin});
}

/* Calls `change` for each table that stays, in the order of their names. */
static void for_each_kept(struct planner *planner,
                          void (*change)(struct planner *planner, const struct table *declared))
{
    size_t count;
    const char **names = sorted_names(planner->region, &planner->schema->model.tables, &count);
    for (size_t i = 0; i < count; i++) {
        const struct table *declared = schema_model_table(&planner->schema->model, names[i]);
        const struct table *now = schema_model_table(&planner->now, names[i]);
        if (now && !now->opaque && !declared->opaque && schema_map_get(&planner->tables.old_of, names[i]))
            change(planner, declared);
    }
}

static void rename_parts(struct planner *planner, const struct table *declared)
{
    const char *old_name = schema_map_get(&planner->tables.old_of, declared->name);
    rename_columns(planner, schema_model_table(planner->history, old_name), declared);
}

static void change_body(struct planner *planner, const struct table *declared)
{
    drop_constraints(planner, declared);
    rename_constraints(planner, declared);
    change_settings(planner, declared);
    change_columns(planner, declared);
    change_table_comment(planner, declared);
}

static void finish_body(struct planner *planner, const struct table *declared)
{
    add_constraints(planner, declared);
    add_foreign_keys(planner, declared, false);
}

static void change_whole(struct planner *planner, const struct table *declared)
{
    change_body(planner, declared);
    finish_body(planner, declared);
}

static bool has_new_table(const struct planner *planner)
{
    const struct map *tables = &planner->schema->model.tables;
    for (size_t i = 0; i < tables->used; i++)
        if (tables->entries[i].key && !((const struct table *)tables->entries[i].value)->opaque &&
            !schema_map_get(&planner->tables.old_of, tables->entries[i].key))
            return true;
    return false;
}

void drop_late_columns(struct planner *planner)
{
    if (planner->drops_late)
        for_each_kept(planner, drop_columns);
}

/* One table after the other, so that a person reads what happens to each in one place. Only where values of an enum go
 * do all columns come first, and the new constraints, which may refuse these values, last. */
void change_tables(struct planner *planner)
{
    planner->drops_late = has_new_table(planner);
    for_each_kept(planner, rename_parts);
    drop_foreign_keys(planner);
    release_names(planner);
    if (!planner->drops_values) {
        for_each_kept(planner, change_whole);
        return;
    }
    for_each_kept(planner, change_body);
    drop_values(planner);
    for_each_kept(planner, finish_body);
}

/* -- new tables */

static bool waits(const struct planner *planner, const struct table *declared, const struct constraint *key)
{
    return key->kind == CONSTRAINT_FOREIGN_KEY && strcmp(key->target, declared->name) != 0 &&
           !foreign_key_ready(&planner->now, declared, key);
}

static size_t waiting_keys(const struct planner *planner, const struct table *table)
{
    size_t waiting = 0;
    for (size_t i = 0; i < table->constraint_count; i++)
        waiting += waits(planner, table, table->constraints[i]);
    return waiting;
}

/* What is printed at a column comes first, in the order in which it is printed: so the file, read again, says the same.
 */
static size_t in_order_of_print(struct region *region, const struct table *table, const struct constraint **ordered)
{
    static const enum constraint_kind kinds[] = {CONSTRAINT_FOREIGN_KEY, CONSTRAINT_PRIMARY_KEY, CONSTRAINT_UNIQUE};
    bool *done = NEW_ARRAY(region, bool, table->constraint_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < table->column_count; i++)
        for (size_t kind = 0; kind < COUNT_OF(kinds); kind++)
            for (size_t j = 0; j < table->constraint_count; j++) {
                const struct constraint *constraint = table->constraints[j];
                if (done[j] || constraint->kind != kinds[kind] || !written_at_column(constraint) ||
                    strcmp(constraint->columns[0], table->columns[i]->name) != 0)
                    continue;
                done[j] = true;
                ordered[count++] = constraint;
                break;
            }
    for (size_t j = 0; j < table->constraint_count; j++)
        if (!done[j])
            ordered[count++] = table->constraints[j];
    return count;
}

/* Foreign keys to what is not there yet are left for later. */
static void create_table(struct planner *planner, const struct table *declared)
{
    struct table *table = NEW(planner->region, struct table);
    const struct constraint **constraints =
        NEW_ARRAY(planner->region, const struct constraint *, declared->constraint_count + 1);
    *table = *plain_table(planner->region, declared);
    size_t count = 0;
    for (size_t i = 0; i < declared->constraint_count; i++)
        if (!waits(planner, declared, declared->constraints[i]))
            constraints[count++] = table->constraints[i];
    table->constraints = constraints;
    table->constraint_count = count;
    constraints = NEW_ARRAY(planner->region, const struct constraint *, count + 1);
    table->constraint_count = in_order_of_print(planner->region, table, constraints);
    table->constraints = constraints;
    emit(planner, (struct operation){.kind = OPERATION_CREATE_TABLE, .table_value = table, .origin = declared->origin});
}

void create_tables(struct planner *planner)
{
    size_t count, left = 0;
    const char **names = sorted_names(planner->region, &planner->schema->model.tables, &count);
    const struct table **tables = NEW_ARRAY(planner->region, const struct table *, count + 1);
    for (size_t i = 0; i < count; i++) {
        const struct table *declared = schema_model_table(&planner->schema->model, names[i]);
        if (!schema_map_get(&planner->tables.old_of, names[i]) && !declared->opaque)
            tables[left++] = declared;
    }
    while (left > 0) {
        size_t next = 0, fewest = SIZE_MAX;
        for (size_t i = 0; i < left && fewest > 0; i++) {
            const size_t waiting = waiting_keys(planner, tables[i]);
            if (waiting < fewest) {
                fewest = waiting;
                next = i;
            }
        }
        create_table(planner, tables[next]);
        memmove(&tables[next], &tables[next + 1], (left - next - 1) * sizeof *tables);
        left--;
    }
    for (size_t i = 0; i < count; i++) {
        const struct table *declared = schema_model_table(&planner->schema->model, names[i]);
        if (schema_model_table(&planner->now, names[i]) && !declared->opaque)
            add_foreign_keys(planner, declared, true);
    }
}

/* -- tables that go */

struct pointed {
    const char *table;
    bool from_outside;
};

static void note_pointing(void *context, const struct table *child, const struct constraint *key)
{
    struct pointed *pointed = context;
    (void)key;
    pointed->from_outside |= strcmp(child->name, pointed->table) != 0;
}

static bool is_pointed_to(const struct planner *planner, const char *name)
{
    struct pointed pointed = {name, false};
    schema_model_references(&planner->now, name, note_pointing, &pointed);
    return pointed.from_outside;
}

static void let_go_of_others(struct planner *planner, const struct table *table)
{
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *key = table->constraints[i];
        if (key->kind == CONSTRAINT_FOREIGN_KEY && strcmp(key->target, table->name) != 0)
            emit(planner,
                 (struct operation){
                     .kind = OPERATION_DROP_CONSTRAINT, .table = table->name, .name = key->name, .constraint = key});
    }
}

void drop_tables(struct planner *planner)
{
    size_t count, left = 0;
    const char **names = sorted_names(planner->region, &planner->now.tables, &count);
    for (size_t i = 0; i < count; i++)
        if (!schema_model_table(&planner->schema->model, names[i]) &&
            find_intention(planner, INTEND_DROP_TABLE, NULL, names[i], NULL))
            names[left++] = names[i];
    for (bool let_go = false; left > 0;) {
        size_t next = left; /* the last in order, so that a run of them undoes a run of creates */
        for (size_t i = left; i-- > 0 && next == left;)
            if (!is_pointed_to(planner, names[i]))
                next = i;
        if (next == left) { /* a cycle; a second time: a table that stays points here, which was reported */
            for (size_t i = 0; i < left && !let_go; i++)
                let_go_of_others(planner, schema_model_table(&planner->now, names[i]));
            if (let_go)
                return;
            let_go = true;
            continue;
        }
        const struct intention *word = find_intention(planner, INTEND_DROP_TABLE, NULL, names[next], NULL);
        emit(planner, (struct operation){.kind = OPERATION_DROP_TABLE, .table = names[next], .origin = word->origin});
        memmove(&names[next], &names[next + 1], (left - next - 1) * sizeof *names);
        left--;
    }
}
