/* What changes a database: upgrade, downgrade, stamp and the rest, each revision in one transaction with its row. It
 * owns the order of events in and around a transaction; what a revision does is steps.c, what may be done is order.c.
 */
#include "migrate/migrator.h"

#include <string.h>

#define ATTEMPTS 30 /* when others are in the way, or one writes the ledger in spite of the lock */

/* -- a row of transactions ---------------------------------------------------------------------------------------- */

/* One transaction's work; *more: there is another one to come. It sets the migrator's error. */
typedef schema_status (*transaction_work)(struct migrator *migrator, void *context, bool *more);

static schema_status one_transaction(struct migrator *migrator, transaction_work work, void *context, bool texts,
                                     bool *more)
{
    schema_status status = schema_migrate_begin(migrator);
    if (status != SCHEMA_OK)
        return status;
    bool changed;
    status = schema_ledger_refresh(migrator, texts, &changed);
    if (status == SCHEMA_OK)
        status = work(migrator, context, more);
    if (status == SCHEMA_OK)
        status = schema_migrate_commit(migrator);
    if (status != SCHEMA_OK)
        schema_migrate_roll_back(migrator);
    return status;
}

static schema_status transactions(struct migrator *migrator, transaction_work work, void *context, bool texts)
{
    schema_status status = schema_migrate_prepare(migrator);
    if (status == SCHEMA_OK)
        status = schema_migrate_lock(migrator);
    bool more = status == SCHEMA_OK;
    unsigned attempts = 0;
    while (more) {
        more = false;
        status = one_transaction(migrator, work, context, texts, &more);
        if (status == SCHEMA_RETRY && ++attempts < ATTEMPTS) {
            if (migrator->locked)
                schema_migrate_pause(attempts);
            more = true;
        } else if (status != SCHEMA_OK)
            more = false;
    }
    schema_migrate_restore(migrator);
    return status;
}

static schema_status note_what_is_wrong(struct migrator *migrator, bool *noted)
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

static schema_status need_ledger(struct migrator *migrator)
{
    return migrator->ledger.there ? SCHEMA_OK : schema_ledger_create(migrator, migrator->setup.makes_draft_databases);
}

static int64_t milliseconds_since(double start)
{
    return (int64_t)((schema_migrate_now() - start) * 1000.0 + 0.5);
}

/* -- upgrade ------------------------------------------------------------------------------------------------------ */

struct upgrading {
    struct migrate_request *request;
    struct migrate_plan plan;
    size_t next;        /* in plan.pending */
    int64_t generation; /* of the ledger that the plan is of */
    bool planned, noted;
};

static schema_status relabel(struct migrator *migrator, struct upgrading *upgrading)
{
    if (upgrading->plan.relabel.count == 0)
        return SCHEMA_OK;
    for (size_t i = 0; i < upgrading->plan.relabel.count; i++) {
        const struct relabelling *item = &upgrading->plan.relabel.items[i];
        struct ledger_row *row = schema_ledger_row_of(migrator, item->revision, NULL);
        row->sequence = item->row->sequence;
        row->applied_at = item->row->applied_at;
        row->duration = item->row->duration;
        row->state_digest = item->revision->state ? item->revision->state : item->row->state_digest;
        schema_status status = schema_ledger_replace(migrator, item->row->id, row);
        if (status != SCHEMA_OK)
            return status;
        upgrading->request->done++;
    }
    upgrading->plan.relabel.count = 0;
    migrator->model_known = false;
    return SCHEMA_OK;
}

static schema_status apply_revision(struct migrator *migrator, const struct revision *revision, bool last)
{
    double start = schema_migrate_now();
    schema_migrate_tell(migrator, SCHEMA_MIGRATION_BEGINS, revision, NULL, 0);
    schema_status status = schema_migrate_replay(migrator);
    if (status == SCHEMA_OK)
        status = schema_migrate_operations(migrator, &migrator->model, revision, revision->upgrade,
                                           revision->upgrade_count, last, NULL);
    if (status == SCHEMA_OK) {
        struct ledger_row *row = schema_ledger_row_of(migrator, revision, &migrator->model);
        row->duration = milliseconds_since(start);
        status = schema_ledger_insert(migrator, row);
    }
    schema_migrate_tell(migrator, status == SCHEMA_OK ? SCHEMA_MIGRATION_DONE : SCHEMA_MIGRATION_FAILED, revision,
                        status == SCHEMA_OK ? NULL : migrator->error.message, schema_migrate_now() - start);
    return status;
}

/* Looks again when someone else has written since; else the plan stands, and only the next of it is done. */
static schema_status upgrade_work(struct migrator *migrator, void *context, bool *more)
{
    struct upgrading *upgrading = context;
    schema_status status = SCHEMA_OK;
    if (!upgrading->planned || upgrading->generation != migrator->ledger.generation) {
        status =
            schema_migrate_evaluate(migrator, upgrading->request->count, upgrading->request->ids, &upgrading->plan);
        upgrading->next = 0;
        upgrading->planned = status == SCHEMA_OK;
        if (status != SCHEMA_OK)
            return status;
    }
    if (upgrading->next == upgrading->plan.pending.count && upgrading->plan.relabel.count == 0)
        return SCHEMA_OK;
    status = need_ledger(migrator);
    if (status == SCHEMA_OK)
        status = relabel(migrator, upgrading);
    if (status == SCHEMA_OK && upgrading->next < upgrading->plan.pending.count) {
        const struct revision *revision = upgrading->plan.pending.items[upgrading->next++];
        bool last = upgrading->next == upgrading->plan.pending.count;
        status = note_what_is_wrong(migrator, &upgrading->noted);
        if (status == SCHEMA_OK)
            status = apply_revision(migrator, revision, last);
        if (status == SCHEMA_OK)
            upgrading->request->done++;
        *more = !last;
    }
    upgrading->generation = migrator->ledger.generation;
    if (status != SCHEMA_OK)
        upgrading->planned = false;
    return status;
}

static void print_title(struct migrator *migrator, struct text *sql, const struct revision *revision, const char *what)
{
    schema_text_format(sql, "%s-- %s%s\n", sql->size ? "\n" : "", what,
                       schema_migrate_title(migrator->region, revision));
}

static schema_status print_upgrade(struct migrator *migrator, struct migrate_request *request)
{
    struct migrate_plan plan;
    schema_status status = schema_ledger_read(migrator, false);
    if (status == SCHEMA_OK)
        status = schema_migrate_evaluate(migrator, request->count, request->ids, &plan);
    if (status == SCHEMA_OK && plan.pending.count)
        status = schema_migrate_replay(migrator);
    for (size_t i = 0; status == SCHEMA_OK && i < plan.pending.count; i++) {
        const struct revision *revision = plan.pending.items[i];
        print_title(migrator, request->sql, revision, "");
        status = schema_migrate_operations(migrator, &migrator->model, revision, revision->upgrade,
                                           revision->upgrade_count, false, request->sql);
        request->done++;
    }
    migrator->model_known = false;
    return status;
}

schema_status schema_migrator_upgrade(struct migrator *migrator, struct migrate_request *request)
{
    request->done = 0;
    if (request->sql)
        return print_upgrade(migrator, request);
    struct upgrading upgrading = {.request = request};
    return transactions(migrator, upgrade_work, &upgrading, false);
}

/* -- downgrade ---------------------------------------------------------------------------------------------------- */

struct downgrading {
    struct migrate_request *request;
    size_t next;
    bool judged, noted;
};

static bool mentions(const char *const *ids, size_t count, const char *id)
{
    for (size_t i = 0; i < count; i++)
        if (schema_same_text(ids[i], id))
            return true;
    return false;
}

/* Parents are in the row too, so that a child nobody knows here still holds its parent. */
static bool has_parent(const struct ledger_row *row, const char *id)
{
    size_t length = strlen(id);
    for (const char *at = row->parents; (at = strstr(at, id)); at += length)
        if ((at == row->parents || at[-1] == ' ') && (at[length] == ' ' || at[length] == 0))
            return true;
    return false;
}

static schema_status order_of_downgrade(struct migrator *migrator, const struct migrate_request *request)
{
    for (size_t i = 0; i < request->count; i++) {
        const char *id = request->ids[i];
        const struct ledger_row *undone = schema_map_get(&migrator->rows, id);
        const struct revision *known = schema_map_get(&migrator->known, id);
        if (!undone)
            return schema_migrate_fail(migrator, SCHEMA_MISUSE, "revision '%s' is not applied", id);
        if (!known)
            return schema_migrate_fail(migrator, SCHEMA_AHEAD, "revision '%s' is applied and its file is not known",
                                       id);
        for (size_t r = 0; r < migrator->ledger.count; r++) {
            const struct ledger_row *row = migrator->ledger.rows[r];
            const struct revision *child = schema_map_get(&migrator->known, row->id);
            bool stands_on = has_parent(row, id) || (child && mentions(child->depends, child->depends_count, id));
            if (stands_on && !mentions(request->ids, i, row->id))
                return schema_migrate_fail(migrator, SCHEMA_MISUSE,
                                           "'%s' cannot be undone before '%s', which stands on it", id, row->id);
        }
    }
    return SCHEMA_OK;
}

/* The ledger may have another text of a draft than the one that is known under its name: undoing that would undo
 * something else. */
static schema_status texts_agree(struct migrator *migrator, const struct migrate_request *request)
{
    for (size_t i = 0; i < request->count; i++) {
        const struct ledger_row *row = schema_map_get(&migrator->rows, request->ids[i]);
        const struct revision *known = schema_map_get(&migrator->known, request->ids[i]);
        if (!schema_same_text(row->checksum, known->checksum))
            return schema_migrate_fail(migrator, SCHEMA_EDITED,
                                       "%s is not what was applied on %s: what was applied has to be undone",
                                       schema_migrate_title(migrator->region, known), row->applied_at);
    }
    return SCHEMA_OK;
}

static schema_status judge_losses(struct migrator *migrator, struct migrate_request *request)
{
    struct losses losses = {0};
    struct former_names names = {.region = migrator->region};
    struct model model = schema_model_copy(&migrator->model, migrator->region);
    for (size_t i = 0; i < request->count; i++) {
        schema_status status =
            schema_migrate_losses(migrator, &names, &model, schema_map_get(&migrator->known, request->ids[i]), &losses);
        if (status != SCHEMA_OK)
            return status;
    }
    if (request->losses)
        *request->losses = losses;
    if (losses.count == 0 || request->allow_loss)
        return SCHEMA_OK;
    struct text text = TEXT(migrator->region);
    for (size_t i = 0; i < losses.count; i++) {
        schema_text_add(&text, i ? ", " : "");
        schema_text_add(&text, losses.items[i]);
    }
    return schema_migrate_fail(migrator, SCHEMA_MISUSE, "the downgrade would lose %s; to let it, say --allow-loss",
                               schema_text_string(&text));
}

static schema_status judge_downgrade(struct migrator *migrator, struct downgrading *downgrading)
{
    schema_status status = order_of_downgrade(migrator, downgrading->request);
    if (status == SCHEMA_OK)
        status = texts_agree(migrator, downgrading->request);
    if (status == SCHEMA_OK)
        status = schema_migrate_replay(migrator);
    if (status == SCHEMA_OK)
        status = judge_losses(migrator, downgrading->request);
    downgrading->judged = status == SCHEMA_OK;
    return status;
}

static schema_status undo_revision(struct migrator *migrator, const struct revision *revision, bool last)
{
    double start = schema_migrate_now();
    schema_migrate_tell(migrator, SCHEMA_MIGRATION_BEGINS, revision, "downgrade", 0);
    schema_status status = schema_migrate_replay(migrator);
    if (status == SCHEMA_OK)
        status = schema_migrate_operations(migrator, &migrator->model, revision, revision->downgrade,
                                           revision->downgrade_count, last, NULL);
    if (status == SCHEMA_OK)
        status = schema_ledger_delete(migrator, revision->id);
    schema_migrate_tell(migrator, status == SCHEMA_OK ? SCHEMA_MIGRATION_DONE : SCHEMA_MIGRATION_FAILED, revision,
                        status == SCHEMA_OK ? "downgrade" : migrator->error.message, schema_migrate_now() - start);
    return status;
}

static schema_status downgrade_work(struct migrator *migrator, void *context, bool *more)
{
    struct downgrading *downgrading = context;
    struct migrate_request *request = downgrading->request;
    if (downgrading->next == request->count)
        return SCHEMA_OK;
    schema_status status = downgrading->judged ? SCHEMA_OK : judge_downgrade(migrator, downgrading);
    if (status == SCHEMA_OK)
        status = note_what_is_wrong(migrator, &downgrading->noted);
    if (status != SCHEMA_OK)
        return status;
    const struct revision *revision = schema_map_get(&migrator->known, request->ids[downgrading->next]);
    if (!schema_map_get(&migrator->rows, revision->id))
        return schema_migrate_fail(migrator, SCHEMA_MISUSE, "revision '%s' is not applied any more", revision->id);
    bool last = downgrading->next + 1 == request->count;
    status = undo_revision(migrator, revision, last);
    if (status == SCHEMA_OK) {
        downgrading->next++;
        request->done++;
        *more = !last;
    }
    return status;
}

static schema_status print_downgrade(struct migrator *migrator, struct migrate_request *request)
{
    struct downgrading downgrading = {.request = request};
    schema_status status = schema_ledger_read(migrator, true);
    bool allow_loss = request->allow_loss;
    request->allow_loss = true;
    if (status == SCHEMA_OK)
        status = judge_downgrade(migrator, &downgrading);
    request->allow_loss = allow_loss;
    for (size_t i = 0; status == SCHEMA_OK && i < request->count; i++) {
        const struct revision *revision = schema_map_get(&migrator->known, request->ids[i]);
        print_title(migrator, request->sql, revision, "undo ");
        status = schema_migrate_operations(migrator, &migrator->model, revision, revision->downgrade,
                                           revision->downgrade_count, false, request->sql);
        request->done++;
    }
    migrator->model_known = false;
    return status;
}

schema_status schema_migrator_downgrade(struct migrator *migrator, struct migrate_request *request)
{
    request->done = 0;
    if (request->sql)
        return print_downgrade(migrator, request);
    struct downgrading downgrading = {.request = request};
    return transactions(migrator, downgrade_work, &downgrading, true);
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
    schema_status status = need_ledger(migrator);
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
        struct problem problem = {0};
        if (!schema_model_apply_all(&migrator->model, revision->upgrade, revision->upgrade_count, revision->id,
                                    &problem))
            return schema_migrate_revision_failed(migrator, SCHEMA_MIGRATION, revision, problem.operation, NULL, NULL,
                                                  problem.message);
        status = schema_ledger_insert(migrator, schema_ledger_row_of(migrator, revision, &migrator->model));
        request->done += status == SCHEMA_OK;
    }
    return status;
}

schema_status schema_migrator_stamp(struct migrator *migrator, struct migrate_request *request)
{
    request->done = 0;
    return transactions(migrator, stamp_work, request, true);
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
    return transactions(migrator, take_drafts_work, NULL, true);
}

static schema_status accept_work(struct migrator *migrator, void *context, bool *more)
{
    const char *id = context;
    (void)more;
    const struct ledger_row *old = schema_map_get(&migrator->rows, id);
    const struct revision *revision = schema_map_get(&migrator->known, id);
    if (!old || !revision)
        return schema_migrate_fail(migrator, SCHEMA_MISUSE, "revision '%s' is not %s", id, old ? "known" : "applied");
    /* An edit that only says the same in another way leads to the same state; any other would have to be carried out.
     */
    if (!schema_same_text(old->state_digest, revision->state))
        return schema_migrate_fail(migrator, SCHEMA_EDITED,
                                   "%s, as it is now, leads to another state than what was applied on %s",
                                   schema_migrate_title(migrator->region, revision), old->applied_at);
    struct ledger_row *row = schema_ledger_row_of(migrator, revision, NULL);
    row->sequence = old->sequence;
    row->applied_at = old->applied_at;
    row->duration = old->duration;
    row->state_digest = old->state_digest;
    return schema_ledger_replace(migrator, id, row);
}

schema_status schema_migrator_accept(struct migrator *migrator, const char *id)
{
    return transactions(migrator, accept_work, (void *)(uintptr_t)id, true);
}
