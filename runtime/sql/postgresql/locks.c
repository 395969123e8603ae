/* Owns: what a transaction does before its first statement: the path to types, and the locks. Where it wants several
 * tables, it takes them at once, the strongest lock of each and in the order of their names: so two that migrate cannot
 * wait for each other, and a short lock_timeout is not spent once for every table while the first ones are held. Must
 * not know what takes which lock. */
#include "sql/postgresql/batch.h"

#include <stdlib.h>
#include <string.h>

/* A table's name when the transaction begins, by its name now. */
static const char *former_name(const struct rendering *r, const char *name)
{
    const char *former = schema_map_get(&r->former, name);
    return former ? former : name;
}

void schema_postgresql_note_locks(struct rendering *r, const struct hazards *hazards)
{
    for (size_t i = 0; i < hazards->count; i++) {
        const struct hazard *hazard = &hazards->items[i];
        if (hazard->lock < LOCK_SHARE_ROW_EXCLUSIVE || schema_map_get(&r->fresh, hazard->table))
            continue;
        const char *name = former_name(r, hazard->table);
        size_t at = 0;
        while (at < r->locks.count && strcmp(r->locks.items[at].table, name) != 0)
            at++;
        if (at == r->locks.count)
            APPEND(r->region, &r->locks, ((struct hazard){.table = name}));
        if (r->locks.items[at].lock < hazard->lock)
            r->locks.items[at].lock = hazard->lock;
    }
}

void schema_postgresql_note_rename(struct rendering *r, const char *name, const char *new_name)
{
    schema_map_put(&r->former, new_name, former_name(r, name));
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct hazard *)a)->table, ((const struct hazard *)b)->table);
}

void schema_postgresql_lock_first(struct rendering *r, struct sql_steps *steps)
{
    if (r->locks.count > 1 && r->now.count)
        qsort(r->locks.items, r->locks.count, sizeof *r->locks.items, by_name);
    for (size_t i = 0; r->locks.count > 1 && r->now.count && i < r->locks.count; i++) {
        const struct hazard *lock = &r->locks.items[i];
        APPEND(r->region, steps,
               ((struct sql_step){.kind = SQL_EXECUTE,
                                  .sql = schema_region_format(r->region, "lock table %s in %s mode",
                                                              schema_postgresql_table_sql(r, lock->table),
                                                              schema_lock_name(lock->lock)),
                                  .table = lock->table,
                                  .operation = r->now.items[0].operation}));
    }
    r->locks = (struct hazards){0};
    r->former = MAP(r->region);
}
