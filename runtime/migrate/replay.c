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

struct replayed {
    size_t count;
    const struct revision **items;
    bool disordered; /* one stands before what it stands on */
};

static void take(struct migrator *migrator, struct replayed *replayed, struct map *taken,
                 const struct revision *revision)
{
    for (size_t i = 0; i < revision->parent_count + revision->depends_count; i++) {
        const char *below =
            i < revision->parent_count ? revision->parents[i] : revision->depends[i - revision->parent_count];
        if (schema_map_get(&migrator->rows, below) && !schema_map_get(taken, below))
            replayed->disordered = true;
    }
    schema_map_put(taken, revision->id, revision);
    replayed->items[replayed->count++] = revision;
}

/* The rows' numbers may have been changed by hand; the set of them is what counts. */
static void put_in_order(struct migrator *migrator, struct replayed *replayed, const struct map *taken)
{
    size_t count = replayed->count;
    replayed->count = 0;
    for (size_t i = 0; i < migrator->setup.count && replayed->count < count; i++)
        if (schema_map_get(taken, migrator->setup.revisions[i]->id))
            replayed->items[replayed->count++] = migrator->setup.revisions[i];
}

schema_status schema_migrate_model_without(struct migrator *migrator, size_t count, const char *const *ids,
                                           struct model *model)
{
    struct map apart = MAP(migrator->region), taken = MAP(migrator->region);
    struct replayed replayed = {.items =
                                    NEW_ARRAY(migrator->region, const struct revision *, migrator->ledger.count + 1)};
    for (size_t i = 0; i < count; i++)
        schema_map_put(&apart, ids[i], ids[i]);
    for (size_t i = 0; i < migrator->ledger.count; i++) {
        const struct ledger_row *row = migrator->ledger.rows[i];
        if (row->running || schema_map_get(&apart, row->id))
            continue;
        const struct revision *revision = schema_map_get(&migrator->known, row->id);
        if (!revision)
            return schema_migrate_fail(
                migrator, SCHEMA_AHEAD, "%s '%s' was applied by %s and is not known here, so nothing can be done",
                row->draft ? "the draft" : "revision", row->draft ? row->name : row->id, row->program);
        take(migrator, &replayed, &taken, revision);
    }
    if (replayed.disordered)
        put_in_order(migrator, &replayed, &taken);
    schema_model_begin(model, migrator->region);
    for (size_t i = 0; i < replayed.count; i++) {
        schema_status status = replay_one(migrator, model, replayed.items[i]);
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
