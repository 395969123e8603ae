/* Steps that must be outside a transaction, each such that it can be cut off anywhere and begun again: an index that is
 * built concurrently, and a backfill in batches. */
#include "engine/postgresql/applying.h"

#include "base/number.h"
#include "base/text.h"

#include <string.h>
#include <time.h>

static schema_status fail(struct engine_error *error, schema_status status, const char *message)
{
    if (error)
        *error = (struct engine_error){.status = status, .message = message};
    return status;
}

static schema_status run(struct applying *applying, const char *sql, struct engine_error *error)
{
    return schema_postgresql_session.execute(applying->session, sql, error);
}

/* -- an index ----------------------------------------------------------------------------------------------------- */

enum { MOST_LOOKS = 5 }; /* at one that someone else builds; then it is told, and tried again later */

enum index_state { INDEX_ABSENT, INDEX_VALID, INDEX_BEING_BUILT, INDEX_INVALID };

struct index_found {
    struct region *region;
    enum index_state state;
    const char *quoted;     /* its name with its schema */
    const char *definition; /* as the server writes it */
    const char *builders;   /* who may be building it, or taking it away */
};

static bool see_index(void *context, size_t count, const char *const *values)
{
    struct index_found *found = context;
    if (count != 4)
        return false;
    found->state = schema_same_text(values[0], "t") ? INDEX_VALID : values[1] ? INDEX_BEING_BUILT : INDEX_INVALID;
    found->builders = values[1] ? schema_region_string(found->region, values[1]) : NULL;
    found->quoted = schema_region_string(found->region, values[2]);
    found->definition = schema_region_string(found->region, values[3]);
    return false;
}

/* Who is building it, perhaps the orphan of one who was cut off, has a lock on its table that whoever writes there has
 * not, and that vacuum and analyze have as well. Locks on the index itself say nothing: everyone who writes has them.
 */
static schema_status look_at_index(struct applying *applying, const struct sql_step *step, struct index_found *found,
                                   struct engine_error *error)
{
    const char *parameters[] = {step->name, applying->session->schema, step->table};
    *found = (struct index_found){.region = applying->region, .state = INDEX_ABSENT};
    return schema_postgresql_ask(
        applying->session,
        "select i.indisvalid and i.indisready, (select pg_catalog.string_agg(pg_catalog.concat('process ', l.pid, "
        "' of ', coalesce(nullif(a.application_name, ''), a.usename::text)), ', ') from pg_catalog.pg_locks l "
        "left join pg_catalog.pg_stat_activity a on a.pid = l.pid where l.locktype = 'relation' "
        "and l.relation = i.indrelid and l.database = (select oid from pg_catalog.pg_database where datname = "
        "pg_catalog.current_database()) and l.mode = 'ShareUpdateExclusiveLock' and l.granted "
        "and l.pid <> pg_catalog.pg_backend_pid() "
        "and l.pid not in (select pid from pg_catalog.pg_stat_progress_vacuum "
        "union all select pid from pg_catalog.pg_stat_progress_analyze)), "
        "pg_catalog.format('%I.%I', n.nspname, c.relname), pg_catalog.pg_get_indexdef(c.oid) "
        "from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace "
        "join pg_catalog.pg_index i on i.indexrelid = c.oid "
        "where c.relname = $1::text::name and n.nspname = case when pg_catalog.strpos($3, '.') > 0 "
        "then pg_catalog.split_part($3, '.', 1) else $2::text end",
        3, parameters, see_index, found, error);
}

static void pause_for(double seconds)
{
    time_t whole = (time_t)seconds;
    nanosleep(&(struct timespec){.tv_sec = whole, .tv_nsec = (long)((seconds - (double)whole) * 1e9)}, NULL);
}

/* The same index, made for comparison on an empty table like it, is written by the server as the one that is there. */
static schema_status is_as_it_should_be(struct applying *applying, const struct sql_step *step,
                                        const struct index_found *found, bool *same, struct engine_error *error)
{
    struct text expected = TEXT(applying->region);
    *same = false;
    const char *on = strstr(step->sql, " on ");
    const char *rest = on ? strpbrk(on + 4, "(") : NULL;
    const char *using = on ? strstr(on, " using ") : NULL;
    if (!on || !rest)
        return fail(error, SCHEMA_INTERNAL, "an index without a table");
    if (using && using < rest)
        rest = using + 1;
    size_t length = (size_t)(rest - (on + 4));
    while (length && on[4 + length - 1] == ' ')
        length--;
    const char *table = schema_region_copy(applying->region, on + 4, length);
    bool unique = strncmp(step->sql, "create unique", 13) == 0;
    const char *statements[] = {
        "begin",
        schema_region_format(applying->region, "create temporary table schemac_like (like %s) on commit drop", table),
        schema_region_format(applying->region, "create %sindex schemac_like_index on pg_temp.schemac_like %s",
                             unique ? "unique " : "", rest)};
    schema_status status = SCHEMA_OK;
    for (size_t i = 0; status == SCHEMA_OK && i < COUNT_OF(statements); i++)
        status = run(applying, statements[i], error);
    if (status == SCHEMA_OK)
        status = schema_postgresql_ask(
            applying->session, "select pg_catalog.pg_get_indexdef('pg_temp.schemac_like_index'::pg_catalog.regclass)",
            0, NULL, schema_postgresql_keep_text, &expected, error);
    run(applying, "rollback", NULL);
    if (status != SCHEMA_OK)
        return status;
    const char *is = strstr(found->definition, " USING "), *should = strstr(schema_text_string(&expected), " USING ");
    bool both_unique = strncmp(found->definition, "CREATE UNIQUE", 13) == 0;
    *same = is && should && strcmp(is, should) == 0 && both_unique == unique;
    return SCHEMA_OK;
}

static schema_status drop_invalid(struct applying *applying, const struct index_found *found,
                                  struct engine_error *error)
{
    return run(applying, schema_region_format(applying->region, "drop index concurrently if exists %s", found->quoted),
               error);
}

/* What the building that failed has left goes at once: an invalid unique index still refuses rows. */
static schema_status build(struct applying *applying, const struct sql_step *step, struct engine_error *error)
{
    schema_status status = run(applying, step->sql, error);
    struct index_found found;
    if (status != SCHEMA_OK && status != SCHEMA_CONNECTION) {
        if (look_at_index(applying, step, &found, NULL) == SCHEMA_OK && found.state == INDEX_INVALID)
            drop_invalid(applying, &found, NULL);
        return status;
    }
    return status;
}

schema_status schema_postgresql_index_online(struct applying *applying, const struct sql_step *step,
                                             struct engine_error *error)
{
    bool built = false;
    for (int looks = 0;;) {
        struct index_found found;
        bool same = false;
        schema_status status = look_at_index(applying, step, &found, error);
        if (status != SCHEMA_OK)
            return status;
        switch (found.state) {
        case INDEX_VALID:
            if (built)
                return SCHEMA_OK;
            status = is_as_it_should_be(applying, step, &found, &same, error);
            if (status != SCHEMA_OK || same)
                return status;
            return fail(error, SCHEMA_DRIFT,
                        schema_region_format(applying->region, "an index %s is there and is another one: %s",
                                             found.quoted, found.definition));
        case INDEX_BEING_BUILT:
            if (++looks == MOST_LOOKS)
                return fail(error, SCHEMA_RETRY,
                            schema_region_format(applying->region, "index %s is being built or dropped by %s",
                                                 found.quoted, found.builders));
            pause_for(0.5);
            break;
        case INDEX_INVALID:
            status = drop_invalid(applying, &found, error);
            break;
        case INDEX_ABSENT:
            status = build(applying, step, error);
            built = true;
            break;
        }
        if (status != SCHEMA_OK)
            return status;
    }
}

/* -- a backfill --------------------------------------------------------------------------------------------------- */

enum { FIRST_BATCH = 1000, SMALLEST_BATCH = 100, LARGEST_BATCH = 100000, MOST_REFUSALS = 4 };

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

struct batch {
    long size, changed;
    unsigned refusals; /* in a row */
    double took;
};

static schema_status run_batch(struct applying *applying, const struct sql_step *step, struct batch *batch,
                               struct engine_error *error)
{
    char number[24];
    snprintf(number, sizeof number, "%ld", batch->size);
    const char *parameter = number;
    double start = now();
    PGconn *connection = applying->session->connection;
    PGresult *result = PQexecParams(connection, step->sql, 1, NULL, &parameter, NULL, NULL, 0);
    schema_status status = SCHEMA_OK;
    if (PQresultStatus(result) == PGRES_COMMAND_OK) {
        int64_t changed = 0;
        schema_int64_read(PQcmdTuples(result), NULL, &changed);
        batch->changed = (long)changed;
        batch->refusals = 0;
    } else {
        struct failure failure;
        schema_postgresql_explain(connection, result, &failure);
        if (failure.status == SCHEMA_BUSY) /* others are at its rows */
            failure.status = SCHEMA_RETRY;
        status = schema_failure_report(applying->region, &failure, error);
    }
    PQclear(result);
    batch->took = now() - start;
    return status;
}

/* A batch is to take a tenth of a second, and the pause behind it as long, so that others get half of the server. One
 * that others are in the way of gives its rows back and is tried again, smaller, before it is told. */
static schema_status run_batches(struct applying *applying, const struct sql_step *step, struct engine_error *error)
{
    struct batch batch = {.size = FIRST_BATCH};
    for (;;) {
        schema_status status = run_batch(applying, step, &batch, error);
        if (status == SCHEMA_OK && batch.changed == 0) /* fewer than asked for: others may have changed rows under it */
            return SCHEMA_OK;
        if (status != SCHEMA_OK && (status != SCHEMA_RETRY || ++batch.refusals == MOST_REFUSALS))
            return status;
        pause_for(batch.took);
        if (status != SCHEMA_OK || batch.took > 0.2)
            batch.size /= 2;
        else if (batch.took < 0.05)
            batch.size *= 2;
        batch.size = batch.size < SMALLEST_BATCH  ? SMALLEST_BATCH
                     : batch.size > LARGEST_BATCH ? LARGEST_BATCH
                                                  : batch.size;
    }
}

/* The statement changes at most $1 rows that are still to be changed. While it waits for one row it holds others, so it
 * does not wait for long. */
schema_status schema_postgresql_backfill(struct applying *applying, const struct sql_step *step,
                                         struct engine_error *error)
{
    schema_status status = run(applying, "set lock_timeout = '500ms'", error);
    if (status == SCHEMA_OK)
        status = run_batches(applying, step, error);
    if (status == SCHEMA_CONNECTION)
        return status;
    schema_status set_back = run(applying, "set lock_timeout = 0", status == SCHEMA_OK ? error : NULL);
    return status == SCHEMA_OK ? set_back : status;
}
