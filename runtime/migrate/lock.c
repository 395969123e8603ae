/* The right to apply: the engine's own lock, which dies with its holder, waited for up to a deadline; and the ways into
 * and out of a transaction. It knows nothing of revisions. */
#include "base/number.h"
#include "migrate/migrator.h"

#include <unistd.h>

double schema_migrate_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Pauses that grow, and differ from process to process, so that many that start at once do not keep step. */
struct pause {
    unsigned state;
    unsigned ceiling; /* milliseconds */
    unsigned longest; /* that the ceiling grows to */
};

static struct pause pause_begin(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (struct pause){
        .state = ((unsigned)now.tv_nsec ^ (unsigned)getpid() * 2654435761u) | 1u, .ceiling = 2, .longest = 50};
}

static void pause_once(struct pause *pause)
{
    pause->state ^= pause->state << 13;
    pause->state ^= pause->state >> 17;
    pause->state ^= pause->state << 5;
    unsigned milliseconds = 1 + pause->state % pause->ceiling;
    if (pause->ceiling < pause->longest)
        pause->ceiling *= 2;
    struct timespec time = {.tv_sec = milliseconds / 1000, .tv_nsec = (long)(milliseconds % 1000) * 1000000L};
    nanosleep(&time, NULL);
}

/* Not longer than there is time. */
static void pause_within(struct pause *pause, double seconds)
{
    if (seconds * 1000 < pause->ceiling)
        pause->ceiling = seconds * 1000 < 1 ? 1 : (unsigned)(seconds * 1000);
    pause_once(pause);
}

double schema_migrate_patience(const struct migrator *migrator)
{
    int milliseconds = migrator->options.migrate_timeout_ms;
    return (milliseconds > 0 ? milliseconds : migrator->engine->migrate->default_wait_ms) / 1000.0;
}

schema_status schema_migrate_prepare(struct migrator *migrator)
{
    if (migrator->applying)
        return SCHEMA_OK;
    struct engine_error error = {0};
    schema_status status =
        migrator->engine->migrate->prepare(migrator->region, migrator->session, &migrator->applying, &error);
    if (status != SCHEMA_OK) {
        error.status = status;
        return schema_migrate_engine_failed(migrator, &error, "the connection cannot be made ready for applying");
    }
    return SCHEMA_OK;
}

/* Polled, for a statement that waits would hold others up: who waits for an index that is built online, too. Mostly the
 * others are through before the lock is free, and then it is not needed. */
schema_status schema_migrate_lock(struct migrator *migrator, bool (*through)(struct migrator *migrator, void *context),
                                  void *context, bool *unneeded)
{
    double start = schema_migrate_now(), told = start - 5;
    struct pause pause = pause_begin();
    *unneeded = false;
    if (!migrator->engine->migrate->lock || migrator->locked)
        return SCHEMA_OK;
    pause.ceiling = 50;
    pause.longest = 1000;
    for (;;) {
        struct engine_error error = {0};
        schema_status status = migrator->engine->migrate->lock(migrator->applying, &error);
        if (status == SCHEMA_OK) {
            migrator->locked = true;
            return SCHEMA_OK;
        }
        error.status = status;
        if (status != SCHEMA_BUSY)
            return schema_migrate_engine_failed(migrator, &error, "the right to apply cannot be had");
        if (through && through(migrator, context)) {
            migrator->error = (schema_error){.status = SCHEMA_OK, .message = ""};
            *unneeded = true;
            return SCHEMA_OK;
        }
        double now = schema_migrate_now();
        if (now - start >= schema_migrate_patience(migrator))
            return schema_migrate_fail(
                migrator, SCHEMA_BUSY, "another connection is applying revisions: %s; waited %s s for it to end",
                error.message, schema_seconds_print(now - start, 1, (char[SCHEMA_NUMBER_SIZE]){0}));
        if (now - told >= 5) {
            schema_migrate_tell(migrator, SCHEMA_MIGRATION_WAITING, NULL, error.message, now - start);
            told = now;
        }
        pause_within(&pause, start + schema_migrate_patience(migrator) - now);
    }
}

void schema_migrate_restore(struct migrator *migrator)
{
    schema_migrate_roll_back(migrator);
    if (migrator->locked)
        migrator->engine->migrate->unlock(migrator->applying);
    migrator->locked = false;
    if (migrator->applying)
        migrator->engine->migrate->restore(migrator->applying);
    migrator->applying = NULL;
}

schema_status schema_migrate_begin(struct migrator *migrator)
{
    double start = schema_migrate_now(), told = start - 5;
    struct pause pause = pause_begin();
    for (;;) {
        struct engine_error error = {0};
        schema_status status = migrator->engine->migrate->begin(migrator->applying, &error);
        if (status == SCHEMA_OK) {
            migrator->in_transaction = true;
            return SCHEMA_OK;
        }
        error.status = status;
        if (status != SCHEMA_BUSY)
            return schema_migrate_engine_failed(migrator, &error, "no transaction can be begun");
        double now = schema_migrate_now();
        if (now - start >= schema_migrate_patience(migrator))
            return schema_migrate_fail(migrator, SCHEMA_BUSY,
                                       "another connection is writing to the database; waited %s s for it to end",
                                       schema_seconds_print(now - start, 1, (char[SCHEMA_NUMBER_SIZE]){0}));
        if (now - told >= 5) {
            schema_migrate_tell(migrator, SCHEMA_MIGRATION_WAITING, NULL, error.message, now - start);
            told = now;
        }
        pause_once(&pause);
    }
}

/* Where readers hold a commit up the transaction is still open, and the commit is tried again. */
schema_status schema_migrate_commit(struct migrator *migrator)
{
    double start = schema_migrate_now(), told = start;
    struct pause pause = pause_begin();
    for (;;) {
        struct engine_error error = {0};
        schema_status status = migrator->engine->migrate->commit(migrator->applying, &error);
        if (status == SCHEMA_OK) {
            migrator->in_transaction = false;
            return SCHEMA_OK;
        }
        error.status = status;
        double now = schema_migrate_now();
        if (status != SCHEMA_BUSY || now - start >= schema_migrate_patience(migrator)) {
            schema_migrate_roll_back(migrator);
            return schema_migrate_engine_failed(migrator, &error, "the transaction cannot be committed");
        }
        if (now - told >= 5) {
            schema_migrate_tell(migrator, SCHEMA_MIGRATION_WAITING, NULL, error.message, now - start);
            told = now;
        }
        pause_once(&pause);
    }
}

void schema_migrate_pause(unsigned attempt)
{
    struct pause pause = pause_begin();
    pause.ceiling = attempt < 7 ? 250u << attempt : 30000u; /* 0.5 s after the first */
    pause.longest = pause.ceiling;
    pause_once(&pause);
}

/* Some errors make an engine roll back by itself, even ones that are survived, such as of a statement that is tried
 * again. What came after that would be done for good, each statement by itself. */
schema_status schema_migrate_still(struct migrator *migrator)
{
    if (migrator->engine->session->in_transaction(migrator->session))
        return SCHEMA_OK;
    return schema_migrate_fail(migrator, SCHEMA_CONNECTION, "the engine has ended the transaction");
}

void schema_migrate_roll_back(struct migrator *migrator)
{
    if (migrator->in_transaction && migrator->applying)
        migrator->engine->migrate->roll_back(migrator->applying);
    migrator->in_transaction = false;
    /* What was read or replayed within it may be gone. */
    migrator->ledger_read = false;
    migrator->model_known = false;
}
