/* Owns: which lock each operation takes of the tables that stand already on PostgreSQL, and whether it reads or
 * rewrites them, as its statements are rendered; measured with pg_locks and relfilenode on PostgreSQL 15. Must not know
 * SQL. */
#include "ddl/postgresql_parts.h"

#include "model/functions.h"

void schema_postgresql_hazards(struct region *region, const struct ddl_target *target, const struct model *model,
                               const struct operation *operation, struct hazards *hazards)
{
    (void)target;
    (void)model;
    if (operation->table)
        APPEND(region, hazards, ((struct hazard){operation->table, LOCK_ACCESS_EXCLUSIVE, WORK_NONE}));
}
