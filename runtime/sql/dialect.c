/* Owns: what a name becomes in a database, and what locks and work are called. Must not know any engine. */
#include "sql/dialect.h"

#include <string.h>

const struct sql_target schema_no_target;

const char *schema_lock_name(enum table_lock lock)
{
    static const char *const names[] = {
        [LOCK_NONE] = "none",
        [LOCK_ACCESS_SHARE] = "access share",
        [LOCK_ROW_SHARE] = "row share",
        [LOCK_ROW_EXCLUSIVE] = "row exclusive",
        [LOCK_SHARE_UPDATE_EXCLUSIVE] = "share update exclusive",
        [LOCK_SHARE] = "share",
        [LOCK_SHARE_ROW_EXCLUSIVE] = "share row exclusive",
        [LOCK_EXCLUSIVE] = "exclusive",
        [LOCK_ACCESS_EXCLUSIVE] = "access exclusive",
        [LOCK_DATABASE] = "database",
    };
    return names[lock];
}

const char *schema_work_name(enum table_work work)
{
    return work == WORK_REWRITE ? "rewrite" : work == WORK_SCAN ? "scan" : "none";
}

const char *schema_physical_name(const struct dialect *dialect, struct region *region, const char *name)
{
    if (dialect->has_schemas)
        return name;
    char *physical = schema_region_string(region, name);
    for (char *at = physical; (at = strchr(at, '.')); at++)
        *at = '_';
    return physical;
}

const char *schema_physical_index_name(const struct dialect *dialect, struct region *region, const char *table,
                                       const char *name)
{
    const char *dot = strrchr(table, '.');
    if (dialect->has_schemas || !dot)
        return schema_physical_name(dialect, region, name);
    return schema_physical_name(dialect, region,
                                schema_region_format(region, "%.*s%s", (int)(dot + 1 - table), table, name));
}
