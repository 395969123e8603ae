/* Before anything is changed: the live tables that revisions are about to change are compared with what the revisions
 * that are applied made them. It knows which tables those are; how they are compared is the engine's. */
#include "migrate/migrator.h"

struct looking {
    struct migrator *migrator;
    bool downwards;
    struct map seen; /* table -> the first revision that changes it */
    struct {
        size_t count, capacity;
        const struct table **items;
    } tables;
};

static void look_for(struct looking *looking, const char *name, const struct revision *revision)
{
    struct migrator *migrator = looking->migrator;
    const struct table *table = name ? schema_lineage_table(schema_migrate_lineage(migrator), &migrator->model,
                                                            revision, looking->downwards, name)
                                     : NULL;
    if (!table || schema_map_get(&looking->seen, table->name))
        return;
    schema_map_put(&looking->seen, table->name, (void *)(uintptr_t)revision);
    APPEND(looking->migrator->region, &looking->tables, table);
}

/* `model` is the one before the first of them; a table that one of them renames is looked at under its first name. */
schema_status schema_migrate_drift(struct migrator *migrator, const struct revision *const *revisions, size_t count,
                                   bool downwards)
{
    schema_status (*tables_are)(struct applying *, const struct model *, size_t, const struct table *const *,
                                struct engine_error *) = migrator->engine->migrate->tables_are;
    struct looking looking = {.migrator = migrator, .downwards = downwards, .seen = MAP(migrator->region)};
    schema_status status = tables_are ? schema_migrate_replay(migrator) : SCHEMA_OK;
    if (!tables_are || status != SCHEMA_OK)
        return status;
    for (size_t i = 0; i < count; i++) {
        size_t operations = downwards ? revisions[i]->downgrade_count : revisions[i]->upgrade_count;
        for (size_t k = 0; k < operations; k++)
            look_for(&looking, (downwards ? revisions[i]->downgrade[k] : revisions[i]->upgrade[k])->table,
                     revisions[i]);
    }
    if (looking.tables.count == 0)
        return SCHEMA_OK;
    struct engine_error error = {0};
    status = tables_are(migrator->applying, &migrator->model, looking.tables.count, looking.tables.items, &error);
    if (status == SCHEMA_OK)
        return SCHEMA_OK;
    const struct revision *revision = error.table ? schema_map_get(&looking.seen, error.table) : NULL;
    return schema_migrate_revision_failed(migrator, status, revision ? revision : revisions[0], NULL, NULL, &error, "");
}
