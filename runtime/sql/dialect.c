/* Owns: which dialects there are, and what a name becomes in a database. */
#include "sql/sqlite/parts.h"

#include <string.h>

static const struct dialect *const dialects[] = {&schema_sqlite_dialect, &schema_postgresql_dialect};

const struct dialect *schema_dialect(const char *engine)
{
    for (size_t i = 0; i < COUNT_OF(dialects); i++)
        if (schema_same_text(dialects[i]->engine, engine))
            return dialects[i];
    return NULL;
}

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

bool schema_native_known(const char *engine, const struct type *type, const char **name)
{
    bool sqlite = schema_same_text(engine, schema_sqlite_dialect.engine);
    *name = sqlite ? type->native_sqlite : type->native_postgresql;
    return sqlite ? schema_sqlite_has_type(*name) : *name != NULL;
}

const char *schema_function_text(const char *engine, const struct engine_function *function)
{
    return schema_same_text(engine, schema_sqlite_dialect.engine) ? function->sqlite : function->postgresql;
}
