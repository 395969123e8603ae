/* A transaction that is done again where others were in its way: serializable unless the options say otherwise, until a
 * deadline. What a transaction is is transaction.c's. */
#include "access/database.h"

enum { RETRY_TIMEOUT_MS = 5000 };

struct repeating {
    schema_db *db;
    struct schema_transaction_options options; /* as the next try has them */
    bool weaker;                               /* there is no room for a serializable one */
    unsigned tries;
    double deadline; /* in seconds */
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Longer and longer, and never the same for two that met: 1 to 2 ms, 2 to 4 ... at most a quarter of a second. False:
 * the deadline would have passed. */
static bool pause_before_next(const struct repeating *repeating)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    long most = 1000000L << (repeating->tries < 8 ? repeating->tries : 8);
    long some = (long)(((unsigned long)time.tv_nsec * 2654435761UL + (unsigned long)(uintptr_t)repeating->db / 64) %
                       (unsigned long)most);
    long pause = most / 2 + some / 2;
    if (now() + (double)pause / 1e9 >= repeating->deadline)
        return false;
    nanosleep(&(struct timespec){.tv_nsec = pause}, NULL);
    return true;
}

static void choose_isolation(struct repeating *repeating)
{
    struct schema_transaction_options *options = &repeating->options;
    if (options->isolation == SCHEMA_ISOLATION_DEFAULT)
        options->isolation = SCHEMA_SERIALIZABLE;
    bool serializable = options->isolation == SCHEMA_SERIALIZABLE;
    bool reads_only = serializable && repeating->db->access->reads_only(repeating->db->handle);
    options->read_only |= reads_only;
    if (serializable && (reads_only || repeating->weaker))
        options->isolation = SCHEMA_REPEATABLE_READ;
}

/* One that has to be done again gives no other answer: what it saw does not count. */
static schema_status try_once(schema_db *db, const struct schema_transaction_options *options,
                              schema_status (*work)(schema_db *db, void *argument), void *argument)
{
    unsigned depth = db->depth;
    schema_status status = schema_begin(db, options);
    if (status != SCHEMA_OK)
        return status;
    unsigned errors = db->errors;
    status = schema_db_answer(db, errors, work(db, argument), "the work of the transaction");
    bool spoiled = db->failed && db->spoiled_by == SCHEMA_RETRY;
    if (status == SCHEMA_OK && db->depth == depth + 1)
        status = schema_commit(db);
    else if (status == SCHEMA_OK)
        status = schema_db_fail_with(db, SCHEMA_MISUSE, "the work of a transaction ended it, or left one open");
    if (spoiled && status != SCHEMA_RETRY)
        status = schema_db_fail_with(db, SCHEMA_RETRY, "the transaction has to be done again: another was in its way");
    const struct kept_error kept = schema_db_keep_error(db);
    while (db->depth > depth && schema_db_undo(db) == SCHEMA_OK)
        continue;
    if (status != SCHEMA_OK)
        schema_db_put_error_back(db, &kept);
    return status;
}

static bool is_to_be_repeated(const struct repeating *repeating, schema_status status)
{
    const schema_db *db = repeating->db;
    return db->depth == 0 &&
           (status == SCHEMA_RETRY || (status == SCHEMA_STALE && repeating->options.retry_stale) ||
            (status != SCHEMA_OK && db->short_of_locks && repeating->options.isolation == SCHEMA_SERIALIZABLE));
}

schema_status schema_transaction(schema_db *db, const struct schema_transaction_options *options,
                                 schema_status (*work)(schema_db *db, void *argument), void *argument)
{
    if (!db)
        return SCHEMA_MISUSE;
    if (db->depth > 0) /* it is the outermost one that has to be done again */
        return try_once(db, options, work, argument);
    int timeout = options && options->retry_timeout_ms ? options->retry_timeout_ms : RETRY_TIMEOUT_MS;
    struct repeating repeating = {.db = db, .deadline = now() + (double)timeout / 1000};
    for (;;) {
        if (!schema_db_may_start(db))
            return db->error.status;
        repeating.options = options ? *options : (struct schema_transaction_options){0};
        choose_isolation(&repeating);
        schema_status status = try_once(db, &repeating.options, work, argument);
        if (!is_to_be_repeated(&repeating, status))
            return status;
        repeating.weaker |= db->short_of_locks;
        repeating.tries++;
        if (!pause_before_next(&repeating))
            return status;
    }
}
