/* Owns: what an operation costs on SQLite: which tables it makes anew or reads. Whoever writes has the whole database
 * to himself, so the lock is always that one. What is made anew is what the renderer makes anew, asked by rendering the
 * operation alone. Must not know SQL. */
#include "sql/sqlite/parts.h"

static void add(struct region *region, const struct model *model, struct hazards *hazards, const char *table,
                enum table_work work)
{
    if (!table || !schema_model_table(model, table))
        return;
    for (size_t i = 0; i < hazards->count; i++)
        if (schema_same_text(hazards->items[i].table, table)) {
            hazards->items[i].work = work > hazards->items[i].work ? work : hazards->items[i].work;
            return;
        }
    APPEND(region, hazards, ((struct hazard){.table = table, .lock = LOCK_DATABASE, .work = work}));
}

/* In place: a column that goes is taken out of every row, and a backfill is put into every row; what comes with a
 * column is asked of the whole table. */
static enum table_work work_in_place(const struct operation *operation)
{
    switch (operation->kind) {
    case OPERATION_DROP_COLUMN:
        return WORK_REWRITE;
    case OPERATION_ADD_COLUMN:
        return operation->backfill ? WORK_REWRITE : WORK_SCAN;
    case OPERATION_ADD_INDEX:
    case OPERATION_RENAME_INDEX:
        return WORK_SCAN;
    default:
        return WORK_NONE;
    }
}

void schema_sqlite_hazards(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                           const struct model *model, const struct operation *operation, struct hazards *hazards)
{
    if (operation->kind == OPERATION_CREATE_TABLE || operation->kind == OPERATION_DROP_TABLE) {
        add(region, model, hazards, operation->table, WORK_NONE);
        if (!hazards->count)
            APPEND(region, hazards, ((struct hazard){.lock = LOCK_DATABASE}));
        return;
    }
    struct model after = schema_model_copy(model, region);
    struct sql_steps steps = {0, 0, NULL};
    struct problem problem = {NULL, NULL};
    if (!dialect->render(dialect, target, region, &after, &operation, 1, "000000000000", &steps, &problem))
        return;
    for (size_t i = 0; i < steps.count; i++)
        if (steps.items[i].kind == SQL_TABLE_IS)
            add(region, model, hazards, steps.items[i].table, WORK_REWRITE);
    if (!hazards->count && steps.count)
        add(region, model, hazards, operation->query ? operation->query->table : operation->table,
            work_in_place(operation));
    if (!hazards->count && steps.count)
        APPEND(region, hazards, ((struct hazard){.lock = LOCK_DATABASE}));
}
