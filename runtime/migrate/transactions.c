/* A row of transactions with the right to apply: what is tried again when others were in the way, and how it goes on
 * after a connection was lost. It knows nothing of what is done in them. */
#include "base/number.h"
#include "migrate/migrator.h"

#define ATTEMPTS 30        /* when others are in the way, or one writes the ledger in spite of the lock */
#define LONGEST_TRYING 900 /* seconds */
#define RECONNECTS 5       /* without a transaction that came through in between */
#define LONGEST_AWAY 60    /* seconds that a server is waited for */

/* -- one ---------------------------------------------------------------------------------------------------------- */

static schema_status one_transaction(struct migrator *migrator, const struct migrate_work *work, bool *more)
{
    schema_status status = work->outside ? work->outside(migrator, work->context) : SCHEMA_OK;
    if (status == SCHEMA_OK)
        status = schema_migrate_begin(migrator);
    if (status != SCHEMA_OK)
        return status;
    bool changed;
    status = schema_ledger_refresh(migrator, work->texts, &changed);
    if (status == SCHEMA_OK)
        status = work->within(migrator, work->context, more);
    if (status == SCHEMA_OK)
        status = schema_migrate_commit(migrator);
    if (status != SCHEMA_OK)
        schema_migrate_roll_back(migrator);
    return status;
}

/* -- others in the way -------------------------------------------------------------------------------------------- */

struct trying {
    unsigned attempts, reconnects;
    double since; /* the first of these attempts */
};

static void name_blockers(struct migrator *migrator, const struct migrate_work *work)
{
    size_t count = 0;
    const struct sql_step *steps = work->steps ? work->steps(work->context, &count) : NULL;
    if (!count || !migrator->engine->migrate->blockers)
        return;
    const char *who = migrator->engine->migrate->blockers(migrator->applying, count, steps);
    if (who)
        migrator->error.message =
            schema_region_format(migrator->region, "%s; in the way: %s", migrator->error.message, who);
}

/* Whether it is worth another attempt. Errors about the data or in the SQL come again, and are no reason for one. */
static bool may_try_again(struct migrator *migrator, const struct migrate_work *work, struct trying *trying)
{
    bool locked = migrator->locked;
    if (trying->attempts == 0)
        trying->since = schema_migrate_now();
    trying->attempts++;
    double longest = schema_migrate_patience(migrator);
    if (longest > LONGEST_TRYING)
        longest = LONGEST_TRYING;
    bool again = trying->attempts < ATTEMPTS && !(locked && schema_migrate_now() - trying->since >= longest);
    if (again && locked) {
        name_blockers(migrator, work);
        schema_migrate_tell(migrator, SCHEMA_MIGRATION_WAITING, NULL, migrator->error.message,
                            schema_migrate_now() - trying->since);
        schema_migrate_pause(trying->attempts);
    } else if (!again && locked) {
        name_blockers(migrator, work);
        migrator->error.status = SCHEMA_BUSY;
        migrator->error.message = schema_region_format(
            migrator->region, "%s (tried %u times in %s s)", migrator->error.message, trying->attempts,
            schema_seconds_print(schema_migrate_now() - trying->since, 0, (char[SCHEMA_NUMBER_SIZE]){0}));
    }
    return again;
}

/* -- a lost connection -------------------------------------------------------------------------------------------- */

static void let_go_of_session(struct migrator *migrator)
{
    migrator->in_transaction = false;
    migrator->locked = false; /* it is lost with the connection */
    migrator->applying = NULL;
    migrator->ledger_read = false;
    migrator->model_known = false;
    if (migrator->session)
        migrator->engine->session->close(migrator->session);
    migrator->session = NULL;
}

/* The server may be gone for a moment. */
static schema_status connect_again(struct migrator *migrator)
{
    double start = schema_migrate_now(), longest = schema_migrate_patience(migrator);
    if (longest > LONGEST_AWAY)
        longest = LONGEST_AWAY;
    for (unsigned attempt = 0;; attempt++) {
        schema_status status = schema_migrator_connect(migrator);
        if (status != SCHEMA_CONNECTION || schema_migrate_now() - start >= longest)
            return status;
        schema_migrate_pause(attempt > 2 ? 2 : attempt);
    }
}

/* What was committed is not known until the lock is ours again: then who was cut off has ended, one way or the other,
 * and the ledger tells. *done: the transaction of that name was carried out. */
static schema_status recover(struct migrator *migrator, const struct migrate_work *work, const char *transaction,
                             bool *done)
{
    bool unneeded, known = false;
    *done = false;
    let_go_of_session(migrator);
    schema_status status = connect_again(migrator);
    if (status == SCHEMA_OK)
        status = schema_migrate_prepare(migrator);
    if (status == SCHEMA_OK)
        status = schema_migrate_lock(migrator, NULL, NULL, &unneeded);
    struct engine_error error = {0};
    if (status == SCHEMA_OK && transaction && migrator->engine->migrate->outcome)
        status = migrator->engine->migrate->outcome(migrator->applying, transaction, &known, done, &error);
    if (status != SCHEMA_OK && error.status) {
        error.status = status;
        return schema_migrate_engine_failed(migrator, &error, "what became of a transaction cannot be learned");
    }
    if (status == SCHEMA_OK && work->again)
        work->again(migrator, work->context);
    return status;
}

/* The one that ran when the connection was lost, for whoever asks for its outcome. */
static const char *running_transaction(const struct migrator *migrator)
{
    const char *(*name)(struct applying *) = migrator->engine->migrate->transaction;
    return migrator->applying && name ? schema_region_string(migrator->region, name(migrator->applying)) : NULL;
}

static bool may_reconnect(const struct migrator *migrator, struct trying *trying)
{
    return migrator->engine->migrate->lock && migrator->applying && ++trying->reconnects <= RECONNECTS;
}

/* ----------------------------------------------------------------------------------------------------------------- */

static schema_status all_transactions(struct migrator *migrator, const struct migrate_work *work)
{
    struct trying trying = {0};
    schema_status status = SCHEMA_OK;
    bool more = true;
    while (more) {
        size_t done_before = work->done ? *work->done : 0, done_after;
        more = false;
        status = one_transaction(migrator, work, &more);
        if (status == SCHEMA_OK) {
            trying = (struct trying){0};
            continue;
        }
        schema_migrate_name_culprit(migrator);
        more = false;
        done_after = work->done ? *work->done : 0;
        if (work->done)
            *work->done = done_before;
        if (work->again)
            work->again(migrator, work->context);
        if (status == SCHEMA_RETRY) {
            more = may_try_again(migrator, work, &trying);
            status = more ? SCHEMA_OK : migrator->error.status;
        }
        while (status == SCHEMA_CONNECTION && may_reconnect(migrator, &trying)) {
            bool done;
            status = recover(migrator, work, running_transaction(migrator), &done);
            more = status == SCHEMA_OK;
            if (more && done && work->done)
                *work->done = done_after;
        }
    }
    return status;
}

schema_status schema_migrate_transactions(struct migrator *migrator, const struct migrate_work *work)
{
    bool unneeded = false;
    schema_status status = schema_migrate_prepare(migrator);
    if (status == SCHEMA_OK)
        status = schema_migrate_lock(migrator, work->through, work->context, &unneeded);
    if (status == SCHEMA_OK && !unneeded)
        status = all_transactions(migrator, work);
    if (status == SCHEMA_OK)
        migrator->error = (schema_error){.status = SCHEMA_OK, .message = ""};
    schema_migrate_restore(migrator);
    return status;
}
