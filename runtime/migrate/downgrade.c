/* Downgrades: each revision is undone in one transaction, in which its row goes; before the first it is said what is
 * lost. */
#include "migrate/migrator.h"

#include <string.h>

struct downgrading {
    struct migrate_request *request;
    size_t next;
    bool judged, noted, compared;
    bool is_again; /* after a transaction that came to nothing, or perhaps not */
    struct rendering rendering;
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

/* What stands on a squash may call it by the name of what it replaces. */
static bool stands_on(const struct ledger_row *row, const struct revision *child, const struct revision *below)
{
    bool stands = has_parent(row, below->id) || (child && mentions(child->depends, child->depends_count, below->id));
    for (size_t i = 0; i < below->replaces_count && !stands; i++)
        stands = has_parent(row, below->replaces[i]) ||
                 (child && mentions(child->depends, child->depends_count, below->replaces[i]));
    return stands;
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
            if (stands_on(row, child, known) && !mentions(request->ids, i, row->id))
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
        const struct revision *revision = schema_map_get(&migrator->known, request->ids[i]);
        const struct ledger_row *row = schema_map_get(&migrator->rows, request->ids[i]);
        /* What a downgrade brings back is another's, as far as a model can tell; so where names matter it is replayed.
         */
        schema_status status = schema_lineage_is_beside(schema_migrate_lineage(migrator), revision->id)
                                   ? schema_migrate_model_without(migrator, i, request->ids, &model)
                                   : SCHEMA_OK;
        if (status == SCHEMA_OK)
            status = row->running ? schema_migrate_half(migrator, row, revision, &model, &revision)
                                  : schema_migrate_bind(migrator, &model, true, &revision);
        if (status == SCHEMA_OK)
            status = schema_migrate_losses(migrator, &names, &model, revision, &losses);
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

/* A draft that was frozen since is that revision, and is undone as it. Nothing but its name changes. */
static schema_status name_frozen(struct migrator *migrator, bool writes)
{
    struct migrate_plan plan;
    schema_migrate_find_frozen(migrator, &plan);
    return schema_migrate_relabel(migrator, &plan, writes);
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

/* What is there without the first `undone` of them. What a downgrade brings back is another's, as far as a model can
 * tell; so where names matter it is replayed. */
static schema_status replay_without(struct migrator *migrator, const struct migrate_request *request, size_t undone,
                                    const struct revision *revision)
{
    if (!undone || !schema_lineage_is_beside(schema_migrate_lineage(migrator), revision->id))
        return schema_migrate_replay(migrator);
    schema_status status = schema_migrate_model_without(migrator, undone, request->ids, &migrator->model);
    migrator->model_known = status == SCHEMA_OK;
    return status;
}

/* The one that comes behind the first `undone`. All of it is one transaction; there is no hurry on the way back that
 * would want phases. */
static schema_status render_undo(struct migrator *migrator, struct rendering *rendering,
                                 const struct migrate_request *request, size_t undone)
{
    const struct revision *revision = schema_map_get(&migrator->known, request->ids[undone]);
    const struct ledger_row *row = schema_map_get(&migrator->rows, revision->id);
    struct sql_target target = migrator->engine->migrate->target(migrator->session);
    target.phases = false;
    target.half_done = row->running;
    rendering->revision = revision;
    schema_status status = replay_without(migrator, request, undone, revision);
    if (status == SCHEMA_OK)
        status = row->running ? schema_migrate_half(migrator, row, revision, &migrator->model, &revision)
                              : schema_migrate_bind(migrator, &migrator->model, true, &revision);
    if (status == SCHEMA_OK)
        status = schema_migrate_render(migrator, &migrator->model, revision, revision->downgrade,
                                       revision->downgrade_count, &target, rendering);
    return status;
}

static schema_status undo_revision(struct migrator *migrator, struct downgrading *downgrading,
                                   const struct revision *revision, bool last)
{
    double start = schema_migrate_now();
    struct rendering *rendering = &downgrading->rendering;
    schema_migrate_tell(migrator, SCHEMA_MIGRATION_BEGINS, revision, "downgrade", 0);
    schema_status status = render_undo(migrator, rendering, downgrading->request, downgrading->next);
    if (status == SCHEMA_OK)
        status = schema_migrate_phase(migrator, rendering, 0);
    if (status == SCHEMA_OK)
        status = schema_ledger_delete(migrator, revision->id);
    if (status == SCHEMA_OK) /* behind the row: a trigger that is not ours may have written with it */
        status = schema_migrate_check(migrator, rendering, &migrator->model, last);
    schema_migrate_tell(migrator, status == SCHEMA_OK ? SCHEMA_MIGRATION_DONE : SCHEMA_MIGRATION_FAILED, revision,
                        status == SCHEMA_OK ? "downgrade" : migrator->error.message, schema_migrate_now() - start);
    return status;
}

/* What is half done is between two states, and is not compared. */
static schema_status compare(struct migrator *migrator, struct downgrading *downgrading)
{
    const struct migrate_request *request = downgrading->request;
    const struct revision **revisions = NEW_ARRAY(migrator->region, const struct revision *, request->count);
    size_t count = 0;
    for (size_t i = downgrading->next; i < request->count && !downgrading->compared; i++) {
        const struct ledger_row *row = schema_map_get(&migrator->rows, request->ids[i]);
        if (row && row->running)
            return SCHEMA_OK;
        revisions[count++] = schema_map_get(&migrator->known, request->ids[i]);
    }
    schema_status status = schema_migrate_drift(migrator, revisions, count, true);
    downgrading->compared = status == SCHEMA_OK;
    return status;
}

static schema_status downgrade_within(struct migrator *migrator, void *context, bool *more)
{
    struct downgrading *downgrading = context;
    struct migrate_request *request = downgrading->request;
    /* Here, for a lost connection may have hidden that one is gone by now. */
    if (downgrading->is_again)
        for (downgrading->next = 0; downgrading->judged && downgrading->next < request->count; downgrading->next++)
            if (schema_map_get(&migrator->rows, request->ids[downgrading->next]))
                break;
    downgrading->is_again = false;
    if (downgrading->next == request->count)
        return SCHEMA_OK;
    schema_status status = name_frozen(migrator, true);
    if (status == SCHEMA_OK && !downgrading->judged)
        status = judge_downgrade(migrator, downgrading);
    if (status == SCHEMA_OK)
        status = schema_migrate_note(migrator, &downgrading->noted);
    if (status != SCHEMA_OK)
        return status;
    const struct revision *revision = schema_map_get(&migrator->known, request->ids[downgrading->next]);
    const struct ledger_row *row = schema_map_get(&migrator->rows, revision->id);
    if (!row)
        return schema_migrate_fail(migrator, SCHEMA_MISUSE, "revision '%s' is not applied any more", revision->id);
    status = compare(migrator, downgrading);
    if (status != SCHEMA_OK)
        return status;
    bool last = downgrading->next + 1 == request->count;
    status = undo_revision(migrator, downgrading, revision, last);
    if (status == SCHEMA_OK) {
        downgrading->next++;
        request->done++;
        *more = !last;
    }
    return status;
}

static const struct sql_step *steps_in_the_way(void *context, size_t *count)
{
    const struct downgrading *downgrading = context;
    *count = downgrading->rendering.steps.count;
    return downgrading->rendering.steps.items;
}

/* What was undone is not in the ledger any more, whoever says so. */
static void look_again(struct migrator *migrator, void *context)
{
    struct downgrading *downgrading = context;
    (void)migrator;
    downgrading->is_again = true;
}

static schema_status print_downgrade(struct migrator *migrator, struct migrate_request *request)
{
    struct downgrading downgrading = {.request = request};
    schema_status status = schema_ledger_read(migrator, true);
    bool allow_loss = request->allow_loss;
    request->allow_loss = true;
    if (status == SCHEMA_OK)
        status = name_frozen(migrator, false);
    if (status == SCHEMA_OK)
        status = judge_downgrade(migrator, &downgrading);
    request->allow_loss = allow_loss;
    for (size_t i = 0; status == SCHEMA_OK && i < request->count; i++) {
        const struct revision *revision = schema_map_get(&migrator->known, request->ids[i]);
        schema_migrate_print_title(migrator, request->sql, revision, "undo ");
        status = render_undo(migrator, &downgrading.rendering, request, i);
        if (status == SCHEMA_OK)
            schema_migrate_print(migrator, request->sql, &downgrading.rendering, 0);
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
    const struct migrate_work work = {
        .context = &downgrading,
        .texts = true,
        .within = downgrade_within,
        .again = look_again,
        .steps = steps_in_the_way,
        .done = &request->done,
    };
    return schema_migrate_transactions(migrator, &work);
}
