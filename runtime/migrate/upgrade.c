/* Upgrades: each pending revision in a transaction with its row, or in several, and then the row says how far it is. It
 * owns the order of events; what a revision does is steps.c, what may be done is order.c, and what is tried again is
 * transactions.c. */
#include "migrate/migrator.h"

#include <string.h>

struct upgrading {
    struct migrate_request *request;
    struct migrate_plan plan;
    size_t next;        /* in plan.pending */
    int64_t generation; /* of the ledger that the plan is of */
    bool planned, noted, compared;

    /* A revision that takes several phases, while it is at it. */
    struct rendering rendering;
    struct contract *contract;
    struct ledger_row *row;
    size_t phase; /* which is next */
    bool is_half; /* there is one */
    bool last;    /* nothing comes after it */
    bool whole;   /* it is, within the transaction that is open */
    bool outside; /* the next phase was outside of a transaction, and is done */
    bool landed;  /* a draft has become another: what is to do is to be found anew */
    bool nearer;  /* to the squash of what was applied: it may count now */
    double begun;

    const struct revision *told; /* that it begins, and not yet how it ends */
    double told_at;
};

/* -- before ------------------------------------------------------------------------------------------------------- */

static schema_status relabel(struct migrator *migrator, struct upgrading *upgrading)
{
    size_t count = upgrading->plan.relabel.count;
    schema_status status = schema_migrate_relabel(migrator, &upgrading->plan, true);
    if (status != SCHEMA_OK)
        return status;
    upgrading->request->done += count;
    upgrading->request->relabelled += count;
    return SCHEMA_OK;
}

/* Squashes whose replaced revisions are all there get their rows. */
static schema_status adopt(struct migrator *migrator, struct upgrading *upgrading)
{
    for (size_t i = 0; i < upgrading->plan.adopt.count; i++) {
        schema_status status = schema_ledger_adopt(migrator, upgrading->plan.adopt.items[i]);
        if (status != SCHEMA_OK)
            return status;
        upgrading->request->done++;
    }
    upgrading->plan.adopt.count = 0;
    return SCHEMA_OK;
}

static void begin_anew(struct migrator *migrator, void *context)
{
    struct upgrading *upgrading = context;
    (void)migrator;
    upgrading->planned = upgrading->is_half = upgrading->outside = upgrading->landed = upgrading->nearer = false;
}

/* Looks again when someone else has written since; else the plan stands. */
static schema_status look(struct migrator *migrator, struct upgrading *upgrading)
{
    if (upgrading->planned && upgrading->generation == migrator->ledger.generation)
        return SCHEMA_OK;
    begin_anew(migrator, upgrading);
    schema_hop_leave(migrator);
    schema_status status =
        schema_migrate_evaluate(migrator, upgrading->request->count, upgrading->request->ids, &upgrading->plan);
    if (status == SCHEMA_OK && upgrading->plan.hop) {
        schema_hop_enter(migrator, upgrading->plan.hop);
        status = schema_migrate_evaluate(migrator, 0, NULL, &upgrading->plan);
    }
    upgrading->next = 0;
    upgrading->planned = status == SCHEMA_OK;
    upgrading->generation = migrator->ledger.generation;
    return status;
}

static bool nothing_is_left(struct migrator *migrator, void *context)
{
    struct upgrading *upgrading = context;
    bool changed;
    if (schema_ledger_refresh(migrator, false, &changed) != SCHEMA_OK || look(migrator, upgrading) != SCHEMA_OK)
        return false;
    const struct migrate_plan *plan = &upgrading->plan;
    return plan->pending.count == 0 && plan->relabel.count == 0 && plan->adopt.count == 0 && !plan->running;
}

static int64_t milliseconds_since(double start)
{
    return (int64_t)((schema_migrate_now() - start) * 1000.0 + 0.5);
}

/* -- a revision --------------------------------------------------------------------------------------------------- */

/* What is tried again begins once, and fails only at the end of it all. */
static void tell_begin(struct migrator *migrator, struct upgrading *upgrading, const struct revision *revision,
                       const char *detail)
{
    upgrading->begun = schema_migrate_now();
    if (upgrading->told == revision)
        return;
    schema_migrate_tell(migrator, SCHEMA_MIGRATION_BEGINS, revision, detail, 0);
    upgrading->told = revision;
    upgrading->told_at = upgrading->begun;
}

static void tell_end(struct migrator *migrator, struct upgrading *upgrading, schema_status status)
{
    if (upgrading->told)
        schema_migrate_tell(migrator, status == SCHEMA_OK ? SCHEMA_MIGRATION_DONE : SCHEMA_MIGRATION_FAILED,
                            upgrading->told, status == SCHEMA_OK ? NULL : migrator->error.message,
                            schema_migrate_now() - upgrading->told_at);
    upgrading->told = NULL;
}

/* Rendered against what stands before it; what stands after it is then in migrator->model. */
static schema_status render(struct migrator *migrator, struct upgrading *upgrading, const struct revision *revision)
{
    struct sql_target target = migrator->engine->migrate->target(migrator->session);
    upgrading->rendering.revision = revision;
    schema_status status = schema_migrate_replay(migrator);
    if (status == SCHEMA_OK)
        status = schema_migrate_bind(migrator, &migrator->model, false, &revision);
    if (status == SCHEMA_OK)
        upgrading->contract =
            schema_contract_begin(migrator->region, &migrator->model, revision->upgrade, revision->upgrade_count);
    if (status == SCHEMA_OK)
        status = schema_migrate_render(migrator, &migrator->model, revision, revision->upgrade, revision->upgrade_count,
                                       &target, &upgrading->rendering);
    return status;
}

static bool is_hop(const struct migrator *migrator, const struct revision *revision)
{
    return migrator->hop && revision == migrator->by;
}

/* The transaction with which a revision begins, and with which most of them end. */
static schema_status apply_first(struct migrator *migrator, struct upgrading *upgrading,
                                 const struct revision *revision)
{
    struct rendering *rendering = &upgrading->rendering;
    tell_begin(migrator, upgrading, revision, is_hop(migrator, revision) ? schema_hop_shown(migrator) : NULL);
    schema_status status = render(migrator, upgrading, revision);
    if (status == SCHEMA_OK)
        status = schema_migrate_phase(migrator, rendering, 0);
    bool whole = status == SCHEMA_OK && rendering->phases.count == 1;
    const struct model after = schema_model_copy(&migrator->model, migrator->region);
    if (status == SCHEMA_OK) {
        struct ledger_row *row = schema_ledger_row_of(migrator, rendering->revision, &migrator->model,
                                                      schema_contract_end(upgrading->contract, &migrator->model));
        row->duration = milliseconds_since(upgrading->begun);
        if (!whole) {
            row->running = true;
            row->done = 1;
            row->cursor = rendering->digest;
        }
        upgrading->row = row;
        upgrading->landed = whole && is_hop(migrator, rendering->revision);
        status = upgrading->landed ? schema_hop_land(migrator, row->duration) : schema_ledger_insert(migrator, row);
    }
    if (status == SCHEMA_OK && whole) /* behind the row: a trigger that is not ours may have written with it */
        status = schema_migrate_check(migrator, rendering, &after, upgrading->last);
    upgrading->is_half = status == SCHEMA_OK && !whole;
    upgrading->phase = 1;
    return status;
}

/* One that was left half done, by this or by another, is rendered again, and goes on where its row says. */
static schema_status resume(struct migrator *migrator, struct upgrading *upgrading)
{
    const struct revision *revision = upgrading->plan.running;
    const struct ledger_row *row = schema_map_get(&migrator->rows, revision->id);
    tell_begin(migrator, upgrading, revision, "goes on where it stopped");
    schema_status status = render(migrator, upgrading, revision);
    if (status != SCHEMA_OK)
        return status;
    if (!upgrading->rendering.digest || !schema_same_text(upgrading->rendering.digest, row->cursor) || row->done < 1 ||
        (size_t)row->done >= upgrading->rendering.phases.count)
        return schema_migrate_fail(
            migrator, SCHEMA_PARTIAL,
            "%s is half done since %s, in phases that are not those of this version: finish it with schemac %s, which "
            "began it, or take it back with: schemac --downgrade -1 --database %s",
            schema_migrate_title(migrator->region, revision), row->applied_at, row->tool_version,
            schema_url_shown(migrator->region, migrator->engine, migrator->url));
    upgrading->row = NEW(migrator->region, struct ledger_row);
    *upgrading->row = *row;
    upgrading->phase = (size_t)row->done;
    upgrading->is_half = true;
    return SCHEMA_OK;
}

static schema_status phase_failed(struct migrator *migrator, struct upgrading *upgrading, schema_status status)
{
    return schema_migrate_half_failed(migrator, status, upgrading->phase, upgrading->rendering.phases.count);
}

/* A phase that is outside of a transaction, before the transaction that notes it. */
static schema_status go_outside(struct migrator *migrator, void *context)
{
    struct upgrading *upgrading = context;
    if (!upgrading->is_half || upgrading->outside || !schema_phase_is_outside(&upgrading->rendering, upgrading->phase))
        return SCHEMA_OK;
    schema_status status = schema_migrate_phase(migrator, &upgrading->rendering, upgrading->phase);
    upgrading->outside = status == SCHEMA_OK;
    return status == SCHEMA_OK ? SCHEMA_OK : phase_failed(migrator, upgrading, status);
}

/* The next phase, and the row that says so. */
static schema_status apply_next_phase(struct migrator *migrator, struct upgrading *upgrading, bool *whole)
{
    struct rendering *rendering = &upgrading->rendering;
    struct ledger_row *row = NEW(migrator->region, struct ledger_row);
    schema_status status = SCHEMA_OK;
    *whole = upgrading->phase + 1 == rendering->phases.count;
    if (!schema_phase_is_outside(rendering, upgrading->phase))
        status = schema_migrate_phase(migrator, rendering, upgrading->phase);
    else if (!upgrading->outside)
        return SCHEMA_OK; /* its turn comes before the next transaction */
    if (status != SCHEMA_OK)
        return phase_failed(migrator, upgrading, status);
    const struct model after = schema_model_copy(&migrator->model, migrator->region);
    *row = *upgrading->row;
    row->running = !*whole;
    row->done = *whole ? (int64_t)rendering->count : (int64_t)upgrading->phase + 1;
    row->cursor = *whole ? "" : row->cursor;
    row->duration = upgrading->row->duration + milliseconds_since(upgrading->begun);
    upgrading->landed = *whole && is_hop(migrator, rendering->revision);
    status = upgrading->landed ? schema_hop_land(migrator, row->duration) : schema_ledger_progress(migrator, row);
    if (status == SCHEMA_OK && *whole)
        status = schema_migrate_check(migrator, rendering, &after, upgrading->last);
    if (status != SCHEMA_OK)
        return phase_failed(migrator, upgrading, status);
    upgrading->row = row;
    upgrading->phase++;
    upgrading->outside = false;
    return SCHEMA_OK;
}

/* -- one transaction ---------------------------------------------------------------------------------------------- */

/* Goes on with the revision that is half done; nothing else is done before it is whole. */
static schema_status go_on(struct migrator *migrator, struct upgrading *upgrading)
{
    bool whole = false, is_waiting;
    if (!upgrading->is_half) {
        schema_status status = resume(migrator, upgrading);
        if (status != SCHEMA_OK)
            return status;
    }
    is_waiting = schema_phase_is_outside(&upgrading->rendering, upgrading->phase) && !upgrading->outside;
    schema_status status = apply_next_phase(migrator, upgrading, &whole);
    if (status != SCHEMA_OK || !whole || is_waiting)
        return status;
    upgrading->is_half = false;
    upgrading->nearer = upgrading->rendering.revision->replaced;
    upgrading->plan.running = NULL;
    upgrading->request->done++;
    upgrading->whole = true;
    return SCHEMA_OK;
}

static schema_status begin_next(struct migrator *migrator, struct upgrading *upgrading)
{
    const struct revision *revision = upgrading->plan.pending.items[upgrading->next++];
    schema_status status = schema_migrate_note(migrator, &upgrading->noted);
    upgrading->last = upgrading->next == upgrading->plan.pending.count;
    if (status == SCHEMA_OK && !upgrading->compared)
        status = schema_migrate_drift(migrator, upgrading->plan.pending.items + upgrading->next - 1,
                                      upgrading->plan.pending.count - upgrading->next + 1, false);
    upgrading->compared = status == SCHEMA_OK;
    if (status == SCHEMA_OK)
        status = apply_first(migrator, upgrading, revision);
    upgrading->whole = status == SCHEMA_OK && !upgrading->is_half;
    upgrading->nearer = upgrading->whole && revision->replaced;
    upgrading->request->done += upgrading->whole;
    return status;
}

static schema_status upgrade_within(struct migrator *migrator, void *context, bool *more)
{
    struct upgrading *upgrading = context;
    struct migrate_plan *plan = &upgrading->plan;
    schema_status status = look(migrator, upgrading);
    if (status != SCHEMA_OK)
        return status;
    bool goes_on = upgrading->is_half || plan->running;
    if (!goes_on && upgrading->next == plan->pending.count && plan->relabel.count == 0 && plan->adopt.count == 0)
        return SCHEMA_OK;
    status = schema_migrate_need_ledger(migrator);
    if (status == SCHEMA_OK)
        status = relabel(migrator, upgrading);
    if (status == SCHEMA_OK)
        status = adopt(migrator, upgrading);
    if (status == SCHEMA_OK && goes_on)
        status = go_on(migrator, upgrading);
    else if (status == SCHEMA_OK && upgrading->next < plan->pending.count)
        status = begin_next(migrator, upgrading);
    *more = upgrading->is_half || upgrading->next < plan->pending.count;
    upgrading->generation = migrator->ledger.generation;
    if (status == SCHEMA_OK && (upgrading->landed || upgrading->nearer))
        *more = true;
    if (upgrading->nearer)
        migrator->ledger_read = false;
    if (status != SCHEMA_OK || upgrading->landed || upgrading->nearer)
        upgrading->planned = false;
    if (status == SCHEMA_OK && upgrading->whole)
        tell_end(migrator, upgrading, SCHEMA_OK);
    upgrading->whole = false;
    return status;
}

static const struct sql_step *steps_in_the_way(void *context, size_t *count)
{
    const struct upgrading *upgrading = context;
    const struct sql_steps *steps = &upgrading->rendering.steps;
    *count = steps->count;
    return steps->items;
}

/* -- printing ----------------------------------------------------------------------------------------------------- */

static schema_status print_pending(struct migrator *migrator, struct upgrading *upgrading)
{
    schema_status status = SCHEMA_OK;
    struct text *sql = upgrading->request->sql;
    for (size_t i = 0; status == SCHEMA_OK && i < upgrading->plan.pending.count; i++) {
        const struct revision *revision = upgrading->plan.pending.items[i];
        schema_migrate_print_title(migrator, sql, revision, "");
        status = render(migrator, upgrading, revision);
        if (status == SCHEMA_OK)
            schema_migrate_print(migrator, sql, &upgrading->rendering, 0);
        upgrading->request->done++;
    }
    return status;
}

/* The way, and what stands on its end: the model goes on from what the way leads to. */
static schema_status print_hop(struct migrator *migrator, struct upgrading *upgrading, const struct revision_hop *hop)
{
    schema_hop_enter(migrator, hop);
    schema_status status = schema_migrate_evaluate(migrator, 0, NULL, &upgrading->plan);
    if (status == SCHEMA_OK)
        status = print_pending(migrator, upgrading);
    struct model model = migrator->model;
    schema_hop_leave(migrator);
    upgrading->plan.pending.count = 0;
    bool behind = false;
    for (size_t i = 0; hop->to && i < migrator->setup.count; i++) {
        const struct revision *revision = migrator->setup.revisions[i];
        if (behind && !schema_map_get(&migrator->rows, revision->id))
            APPEND(migrator->region, &upgrading->plan.pending, revision);
        behind |= schema_same_text(revision->id, hop->to);
    }
    migrator->model = model;
    migrator->model_known = true;
    if (status == SCHEMA_OK)
        status = print_pending(migrator, upgrading);
    migrator->model_known = false;
    return status;
}

static schema_status print_upgrade(struct migrator *migrator, struct migrate_request *request)
{
    struct upgrading upgrading = {.request = request};
    schema_status status = schema_ledger_read(migrator, false);
    if (status == SCHEMA_OK)
        status = schema_migrate_evaluate(migrator, request->count, request->ids, &upgrading.plan);
    if (status == SCHEMA_OK && upgrading.plan.hop)
        return print_hop(migrator, &upgrading, upgrading.plan.hop);
    if (status == SCHEMA_OK && upgrading.plan.running) {
        status = resume(migrator, &upgrading);
        if (status == SCHEMA_OK) {
            schema_migrate_print_title(migrator, request->sql, upgrading.plan.running, "finish ");
            schema_migrate_print(migrator, request->sql, &upgrading.rendering, upgrading.phase);
            request->done++;
        }
    }
    for (size_t i = 0; status == SCHEMA_OK && i < upgrading.plan.adopt.count; i++)
        schema_migrate_print_title(migrator, request->sql,
                                   schema_map_get(&migrator->known, upgrading.plan.adopt.items[i]->id),
                                   "recorded beside what it replaces: ");
    if (status == SCHEMA_OK)
        status = print_pending(migrator, &upgrading);
    migrator->model_known = false;
    return status;
}

schema_status schema_migrator_upgrade(struct migrator *migrator, struct migrate_request *request)
{
    request->done = request->relabelled = 0;
    if (request->sql)
        return print_upgrade(migrator, request);
    struct upgrading upgrading = {.request = request};
    const struct migrate_work work = {
        .context = &upgrading,
        .within = upgrade_within,
        .outside = go_outside,
        .through = nothing_is_left,
        .again = begin_anew,
        .steps = steps_in_the_way,
        .done = &request->done,
    };
    schema_status status = schema_migrate_transactions(migrator, &work);
    if (status != SCHEMA_OK)
        tell_end(migrator, &upgrading, status);
    return status;
}
