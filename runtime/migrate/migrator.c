/* A migrator's life: connecting, what it knows, reading, closing. */
#include "migrate/migrator.h"

static const char default_schema[] = "main";

void schema_migrator_know(struct migrator *migrator, const struct revision *const *revisions, size_t count)
{
    migrator->all = migrator->setup.revisions = revisions;
    migrator->all_count = migrator->setup.count = count;
    if (migrator->hidden.count)
        schema_squash_filter(migrator);
    revisions = migrator->setup.revisions;
    count = migrator->setup.count;
    migrator->known = MAP(migrator->region);
    migrator->model_known = false;
    migrator->lineage = NULL;
    for (size_t i = 0; i < count; i++)
        if (!schema_map_get(&migrator->known, revisions[i]->id))
            schema_map_put(&migrator->known, revisions[i]->id, revisions[i]);
}

struct migrator *schema_migrator_make(struct region *region, const struct schema_engine *engine, const char *url,
                                      const struct migrate_setup *setup)
{
    struct migrator *migrator = NEW(region, struct migrator);
    migrator->region = region;
    migrator->engine = engine;
    migrator->url = schema_region_string(region, url);
    migrator->setup = *setup;
    if (!setup->schema)
        migrator->setup.schema = default_schema;
    if (setup->options)
        migrator->options = *setup->options;
    migrator->rows = migrator->hidden = migrator->beside = MAP(region);
    migrator->error = (schema_error){.status = SCHEMA_OK, .message = ""};
    schema_migrator_know(migrator, setup->revisions, setup->count);
    return migrator;
}

schema_status schema_migrator_connect(struct migrator *migrator)
{
    struct engine_error error = {0};
    schema_status status = migrator->engine->session->open(migrator->region, migrator->url, &migrator->options,
                                                           &migrator->session, &error);
    if (status == SCHEMA_OK)
        return SCHEMA_OK;
    error.status = status;
    return schema_migrate_engine_failed(
        migrator, &error,
        schema_region_format(migrator->region, "cannot connect to %s",
                             schema_url_shown(migrator->region, migrator->engine, migrator->url)));
}

schema_status schema_migrator_open(struct region *region, const struct schema_engine *engine, const char *url,
                                   const struct migrate_setup *setup, struct migrator **result)
{
    struct migrator *migrator = *result = schema_migrator_make(region, engine, url, setup);
    if (!engine)
        return schema_migrate_fail(migrator, SCHEMA_CONNECTION, "no database is known by the URL '%s'",
                                   schema_url_shown(region, NULL, url));
    return schema_migrator_connect(migrator);
}

void schema_migrator_close(struct migrator *migrator)
{
    if (!migrator || !migrator->session)
        return;
    schema_migrate_restore(migrator);
    migrator->engine->session->close(migrator->session);
    migrator->session = NULL;
}

const schema_error *schema_migrator_error(const struct migrator *migrator)
{
    return &migrator->error;
}

schema_status schema_migrator_ledger(struct migrator *migrator, const struct ledger **ledger)
{
    schema_status status = schema_ledger_read(migrator, true);
    *ledger = &migrator->ledger;
    return status;
}

schema_status schema_migrator_model(struct migrator *migrator, struct model *model)
{
    schema_status status = schema_ledger_read(migrator, true);
    if (status == SCHEMA_OK)
        status = schema_migrate_replay(migrator);
    *model = schema_model_copy(&migrator->model, migrator->region);
    return status;
}

const struct revision *const *schema_migrator_known(const struct migrator *migrator, size_t *count)
{
    *count = migrator->setup.count;
    return migrator->setup.revisions;
}

struct session *schema_migrator_session(struct migrator *migrator)
{
    return migrator->session;
}

const struct schema_engine *schema_migrator_engine(const struct migrator *migrator)
{
    return migrator->engine;
}

schema_status schema_migrator_rehearse(struct migrator *migrator, struct model *model, const struct revision *revision,
                                       const struct operation *const *operations, size_t count,
                                       const struct operation **failed)
{
    migrator->failed = NULL;
    schema_status status = schema_migrate_prepare(migrator);
    if (status == SCHEMA_OK)
        status = schema_migrate_begin(migrator);
    struct engine_error error = {0};
    if (status == SCHEMA_OK && migrator->engine->migrate->note(migrator->applying, &error) != SCHEMA_OK)
        status = schema_migrate_engine_failed(migrator, &error, "the database cannot be examined");
    if (status == SCHEMA_OK)
        status = schema_migrate_operations(migrator, model, revision, operations, count, true, NULL);
    if (status == SCHEMA_OK)
        status = schema_migrate_commit(migrator);
    schema_migrate_restore(migrator);
    *failed = migrator->failed;
    return status;
}
