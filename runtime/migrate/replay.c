/* Models by replaying revisions: of what a database has applied, in the order in which it was applied, and of all that
 * is known; and revisions under the names that such a model has. It knows nothing of the database itself. */
#include "migrate/migrator.h"

struct lineage *schema_migrate_lineage(struct migrator *migrator)
{
    if (!migrator->lineage)
        migrator->lineage = schema_lineage_make(migrator->region, migrator->setup.count, migrator->setup.revisions);
    return migrator->lineage;
}

static schema_status not_replayed(struct migrator *migrator, const struct revision *revision,
                                  const struct problem *problem)
{
    return schema_migrate_revision_failed(
        migrator, SCHEMA_MIGRATION, revision, problem->operation, NULL, NULL,
        schema_region_format(migrator->region, "cannot be replayed: %s", problem->message));
}

schema_status schema_migrate_bind(struct migrator *migrator, const struct model *now, bool downwards,
                                  const struct revision **revision)
{
    struct problem problem = {0};
    struct lineage *lineage = schema_migrate_lineage(migrator);
    const struct revision *bound = downwards ? schema_lineage_downgrade(lineage, now, *revision, &problem)
                                             : schema_lineage_upgrade(lineage, now, *revision, &problem);
    if (!bound)
        return not_replayed(migrator, *revision, &problem);
    *revision = bound;
    return SCHEMA_OK;
}

static schema_status replay_one(struct migrator *migrator, struct model *model, const struct revision *revision)
{
    struct problem problem = {0};
    if (schema_lineage_apply(schema_migrate_lineage(migrator), model, revision, &problem))
        return SCHEMA_OK;
    return not_replayed(migrator, revision, &problem);
}

static bool is_among(const char *id, size_t count, const char *const *ids)
{
    for (size_t i = 0; i < count; i++)
        if (schema_same_text(ids[i], id))
            return true;
    return false;
}

schema_status schema_migrate_model_without(struct migrator *migrator, size_t count, const char *const *ids,
                                           struct model *model)
{
    schema_model_begin(model, migrator->region);
    for (size_t i = 0; i < migrator->ledger.count; i++) {
        const struct ledger_row *row = migrator->ledger.rows[i];
        if (row->running || is_among(row->id, count, ids))
            continue;
        const struct revision *revision = schema_map_get(&migrator->known, row->id);
        if (!revision)
            return schema_migrate_fail(
                migrator, SCHEMA_AHEAD, "%s '%s' was applied by %s and is not known here, so nothing can be done",
                row->draft ? "the draft" : "revision", row->draft ? row->name : row->id, row->program);
        schema_status status = replay_one(migrator, model, revision);
        if (status != SCHEMA_OK)
            return status;
    }
    return SCHEMA_OK;
}

schema_status schema_migrate_replay(struct migrator *migrator)
{
    if (migrator->model_known)
        return SCHEMA_OK;
    schema_status status = schema_migrate_model_without(migrator, 0, NULL, &migrator->model);
    migrator->model_known = status == SCHEMA_OK;
    return status;
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
