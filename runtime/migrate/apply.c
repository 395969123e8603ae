/* What changes the ledger and runs nothing: stamps, databases that take drafts, edits that are accepted; and what all
 * that writes it have in common. */
#include "migrate/migrator.h"

schema_status schema_migrate_note(struct migrator *migrator, bool *noted)
{
    if (*noted)
        return SCHEMA_OK;
    struct engine_error error = {0};
    schema_status status = migrator->engine->migrate->note(migrator->applying, &error);
    if (status != SCHEMA_OK) {
        error.status = status;
        return schema_migrate_engine_failed(migrator, &error, "the database cannot be examined before it is changed");
    }
    *noted = true;
    return SCHEMA_OK;
}

schema_status schema_migrate_need_ledger(struct migrator *migrator)
{
    return migrator->ledger.there ? SCHEMA_OK : schema_ledger_create(migrator, migrator->setup.makes_draft_databases);
}

void schema_migrate_print_title(struct migrator *migrator, struct text *sql, const struct revision *revision,
                                const char *what)
{
    if (sql->size)
        schema_text_add_char(sql, '\n');
    schema_remark_print(
        sql, schema_region_format(migrator->region, "%s%s", what, schema_migrate_title(migrator->region, revision)));
}

/* -- rows without doing anything --------------------------------------------------------------------------------- */

static schema_status purge(struct migrator *migrator, const bool *marked)
{
    for (size_t i = migrator->ledger.count; i-- > 0;) {
        const struct ledger_row *row = migrator->ledger.rows[i];
        bool stays = false;
        for (size_t k = 0; k < migrator->setup.count && !stays; k++)
            stays = marked[k] && schema_same_text(migrator->setup.revisions[k]->id, row->id);
        schema_status status = stays ? SCHEMA_OK : schema_ledger_delete(migrator, row->id);
        if (status != SCHEMA_OK)
            return status;
    }
    return SCHEMA_OK;
}

static schema_status stamp_work(struct migrator *migrator, void *context, bool *more)
{
    struct migrate_request *request = context;
    (void)more;
    bool *marked = NEW_ARRAY(migrator->region, bool, migrator->setup.count + 1);
    for (size_t i = 0; i < migrator->ledger.count && !request->purge; i++)
        if (migrator->ledger.rows[i]->running)
            return schema_migrate_fail(migrator, SCHEMA_PARTIAL,
                                       "'%s' is half done: it has to be finished or taken back first",
                                       migrator->ledger.rows[i]->id);
    schema_status status = schema_migrate_need_ledger(migrator);
    if (status == SCHEMA_OK)
        status = schema_migrate_ancestors(migrator, request->count, request->ids, marked);
    if (status == SCHEMA_OK && request->purge)
        status = purge(migrator, marked);
    if (status == SCHEMA_OK)
        status = schema_migrate_replay(migrator);
    for (size_t i = 0; status == SCHEMA_OK && i < migrator->setup.count; i++) {
        const struct revision *revision = migrator->setup.revisions[i];
        if (!marked[i] || schema_map_get(&migrator->rows, revision->id))
            continue;
        const struct revision *bound = revision;
        status = schema_migrate_bind(migrator, &migrator->model, false, &bound);
        if (status != SCHEMA_OK)
            return status;
        struct contract *contract =
            schema_contract_begin(migrator->region, &migrator->model, bound->upgrade, bound->upgrade_count);
        struct problem problem = {0};
        if (!schema_lineage_apply(schema_migrate_lineage(migrator), &migrator->model, revision, &problem))
            return schema_migrate_revision_failed(migrator, SCHEMA_MIGRATION, revision, problem.operation, NULL, NULL,
                                                  problem.message);
        status = schema_ledger_insert(migrator, schema_ledger_row_of(migrator, revision, &migrator->model,
                                                                     schema_contract_end(contract, &migrator->model)));
        request->done += status == SCHEMA_OK;
    }
    return status;
}

schema_status schema_migrator_stamp(struct migrator *migrator, struct migrate_request *request)
{
    request->done = 0;
    const struct migrate_work work = {.context = request, .texts = true, .within = stamp_work};
    return schema_migrate_transactions(migrator, &work);
}

static schema_status take_drafts_work(struct migrator *migrator, void *context, bool *more)
{
    (void)context, (void)more;
    if (!migrator->ledger.there)
        return schema_ledger_create(migrator, true);
    return migrator->ledger.takes_drafts ? SCHEMA_OK : schema_ledger_take_drafts(migrator);
}

schema_status schema_migrator_take_drafts(struct migrator *migrator)
{
    const struct migrate_work work = {.context = NULL, .texts = true, .within = take_drafts_work};
    return schema_migrate_transactions(migrator, &work);
}

/* The state of what was applied up to a row, as its revisions are now. */
static schema_status state_at(struct migrator *migrator, const struct ledger_row *row, char state[67])
{
    const struct ledger *ledger = &migrator->ledger;
    const char **later = NEW_ARRAY(migrator->region, const char *, ledger->count + 1);
    struct model model;
    size_t count = 0;
    for (size_t i = 0; i < ledger->count; i++)
        if (ledger->rows[i]->sequence > row->sequence)
            later[count++] = ledger->rows[i]->id;
    schema_status status = schema_migrate_model_without(migrator, count, later, &model);
    if (status == SCHEMA_OK)
        schema_model_state(&model, state);
    return status;
}

static schema_status accept_work(struct migrator *migrator, void *context, bool *more)
{
    const char *id = context;
    (void)more;
    const struct ledger_row *old = schema_map_get(&migrator->rows, id);
    const struct revision *revision = schema_map_get(&migrator->known, id);
    if (!old || !revision)
        return schema_migrate_fail(migrator, SCHEMA_MISUSE, "revision '%s' is not %s", id, old ? "known" : "applied");
    if (old->running)
        return schema_migrate_fail(migrator, SCHEMA_PARTIAL, "%s is half done: what was begun has to be finished",
                                   schema_migrate_title(migrator->region, revision));
    /* An edit that only says the same in another way leads to the same state; any other would have to be carried out.
     */
    char state[67];
    schema_status status = state_at(migrator, old, state);
    if (status != SCHEMA_OK)
        return status;
    if (!schema_same_text(old->state_digest, state))
        return schema_migrate_fail(migrator, SCHEMA_EDITED,
                                   "%s, as it is now, leads to another state than what was applied on %s",
                                   schema_migrate_title(migrator->region, revision), old->applied_at);
    struct ledger_row *row = schema_ledger_row_of(migrator, revision, NULL, NULL);
    row->sequence = old->sequence;
    row->applied_at = old->applied_at;
    row->duration = old->duration;
    row->state_digest = old->state_digest;
    return schema_ledger_replace(migrator, id, row);
}

schema_status schema_migrator_accept(struct migrator *migrator, const char *id)
{
    const struct migrate_work work = {.context = (void *)(uintptr_t)id, .texts = true, .within = accept_work};
    return schema_migrate_transactions(migrator, &work);
}
