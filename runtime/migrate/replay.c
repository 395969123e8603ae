/* Models by replaying revisions: of what a database has applied, in the order in which it was applied, and of all that
 * is known. It knows nothing of the database itself. */
#include "migrate/migrator.h"

static schema_status replay_one(struct migrator *migrator, struct model *model, const struct revision *revision)
{
    struct problem problem = {0};
    if (schema_model_apply_all(model, revision->upgrade, revision->upgrade_count, revision->id, &problem))
        return SCHEMA_OK;
    return schema_migrate_revision_failed(
        migrator, SCHEMA_MIGRATION, revision, problem.operation, NULL, NULL,
        schema_region_format(migrator->region, "cannot be replayed: %s", problem.message));
}

schema_status schema_migrate_replay(struct migrator *migrator)
{
    if (migrator->model_known)
        return SCHEMA_OK;
    schema_model_begin(&migrator->model, migrator->region);
    for (size_t i = 0; i < migrator->ledger.count; i++) {
        const struct ledger_row *row = migrator->ledger.rows[i];
        if (row->running)
            continue;
        const struct revision *revision = schema_map_get(&migrator->known, row->id);
        if (!revision)
            return schema_migrate_fail(
                migrator, SCHEMA_AHEAD, "%s '%s' was applied by %s and is not known here, so nothing can be done",
                row->draft ? "the draft" : "revision", row->draft ? row->name : row->id, row->program);
        schema_status status = replay_one(migrator, &migrator->model, revision);
        if (status != SCHEMA_OK)
            return status;
    }
    migrator->model_known = true;
    return SCHEMA_OK;
}

schema_status schema_migrate_known_model(struct migrator *migrator, struct model *model)
{
    schema_model_begin(model, migrator->region);
    for (size_t i = 0; i < migrator->setup.count; i++) {
        schema_status status = replay_one(migrator, model, migrator->setup.revisions[i]);
        if (status != SCHEMA_OK)
            return status;
    }
    return SCHEMA_OK;
}
