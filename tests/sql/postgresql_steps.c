/* Every operation, as it is rendered for PostgreSQL, run step by step on tables with rows: in one transaction, and in
 * phases, each of which is cut off once before it ends and begun again. The database must end up as one that is made
 * new, and after the downgrade as it was; what the rows do not allow must fail before any phase is done.
 *
 *     test_sql_postgresql_steps FOLDER [CASE, by a part of its name] */
#include "sql/postgresql/parts.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"

#include "migrate/operation_cases.h"
#include "sql/dialect.h"

#include <libpq-fe.h>

struct trying {
    struct region *region;
    struct diagnostics *diagnostics;
    const struct operation_case *item;
    struct place *place, *fresh;
    PGconn *connection, *fresh_connection;
    const struct revision *first, *second, *anew;
    struct model empty, middle, end;
};

static const char *failed(struct trying *trying, PGresult *result, const struct sql_step *step)
{
    const char *message =
        schema_region_format(trying->region, "%sin: %s", PQresultErrorMessage(result), step ? step->sql : "");
    PQclear(result);
    return message;
}

/* What went wrong, or null. */
static const char *run_sql(struct trying *trying, PGconn *connection, const char *sql, const struct sql_step *step)
{
    PGresult *result = PQexec(connection, sql);
    ExecStatusType status = PQresultStatus(result);
    bool fine = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    bool row = step && step->kind == SQL_EXPECT_NONE && fine && PQntuples(result);
    if (!fine)
        return failed(trying, result, step);
    PQclear(result);
    return row ? step->failure : NULL;
}

/* Two rows at a time, until nothing changes. */
static const char *backfill(struct trying *trying, PGconn *connection, const struct sql_step *step)
{
    const char *most = "2";
    for (unsigned i = 0; i < 100; i++) {
        PGresult *result = PQexecParams(connection, step->sql, 1, NULL, &most, NULL, NULL, 0);
        if (PQresultStatus(result) != PGRES_COMMAND_OK)
            return failed(trying, result, step);
        int changed = atoi(PQcmdTuples(result));
        PQclear(result);
        if (!changed)
            return NULL;
    }
    return "a backfill does not end";
}

static bool alone(const struct sql_step *step)
{
    return step->kind == SQL_INDEX_ONLINE || step->kind == SQL_BACKFILL;
}

static const char *run_phase(struct trying *trying, PGconn *connection, const struct sql_step *steps, size_t count,
                             bool cut_off)
{
    if (count && alone(steps)) {
        CHECK(count == 1);
        if (steps->kind == SQL_BACKFILL)
            return backfill(trying, connection, steps);
        const char *path =
            schema_region_format(trying->region, "set search_path = %s", steps->path ? steps->path : "pg_catalog");
        const char *message = steps->path ? run_sql(trying, connection, path, steps) : NULL;
        if (!message)
            message = run_sql(trying, connection, steps->sql, steps);
        if (steps->path)
            run_sql(trying, connection, "set search_path = pg_catalog, pg_temp", steps);
        return message;
    }
    const char *message = run_sql(trying, connection, "begin", NULL);
    for (size_t i = 0; i < count && !message; i++)
        message = run_sql(trying, connection, steps[i].sql, &steps[i]);
    run_sql(trying, connection, message || cut_off ? "rollback" : "commit", NULL);
    return message;
}

static const char *run_steps(struct trying *trying, PGconn *connection, const struct sql_steps *steps, size_t *phases)
{
    *phases = 0;
    for (size_t from = 0; from < steps->count;) {
        size_t to = from;
        while (to < steps->count && steps->items[to].kind != SQL_PHASE)
            to++;
        const char *message = NULL;
        if (*phases && !alone(&steps->items[from]))
            message = run_phase(trying, connection, steps->items + from, to - from, true);
        if (!message)
            message = run_phase(trying, connection, steps->items + from, to - from, false);
        if (message)
            return message;
        ++*phases;
        from = to + 1;
    }
    return NULL;
}

static const char *change(struct trying *trying, PGconn *connection, const struct model *from,
                          const struct revision *revision, bool down, bool in_phases, size_t *phases)
{
    const struct sql_target target = {.schema = "public", .version = PQserverVersion(connection), .phases = in_phases};
    struct model model = schema_model_copy(from, trying->region);
    struct sql_steps steps = {0};
    struct problem problem = {0};
    if (!schema_postgresql_dialect.render(
            &schema_postgresql_dialect, &target, trying->region, &model, down ? revision->downgrade : revision->upgrade,
            down ? revision->downgrade_count : revision->upgrade_count, revision->id, &steps, &problem))
        return problem.message;
    return run_steps(trying, connection, &steps, phases);
}

static bool make_revisions(struct trying *trying)
{
    struct region *region = trying->region;
    const char *engine = trying->item->only ? trying->item->only : "sqlite";
    struct schema *before = schema_for(region, trying->diagnostics, trying->item->before, engine);
    struct schema *after = schema_for(region, trying->diagnostics, trying->item->after, engine);
    if (!before || !after)
        return false;
    schema_model_begin(&trying->empty, region);
    trying->first = revision_between(region, trying->diagnostics, &trying->empty, before, 1, NULL, &trying->middle);
    if (!trying->first)
        return false;
    trying->second =
        revision_between(region, trying->diagnostics, &trying->middle, after, 2, trying->first, &trying->end);
    trying->anew = revision_between(region, trying->diagnostics, &trying->empty, after, 3, NULL, NULL);
    return trying->second && trying->anew;
}

static bool is_refused(struct trying *trying, const char *message, const char *words, size_t phases, const char *was)
{
    /* What a backfill makes of the rows the server itself refuses, where it is all one transaction. */
    if (words && (!message || (!strstr(message, words) && !strstr(message, " violates "))))
        CHECK_TEXT(message ? message : "(nothing)", words);
    return CHECK(message != NULL) && CHECK(phases == 0) &&
           CHECK_TEXT(place_structure(trying->region, trying->place, true), was);
}

static bool holds(struct trying *trying, bool in_phases)
{
    struct region *region = trying->region;
    const struct operation_case *item = trying->item;
    size_t phases;
    place_clear(trying->place);
    place_clear(trying->fresh);
    const char *message = change(trying, trying->connection, &trying->empty, trying->first, false, false, &phases);
    if (message)
        return CHECK_TEXT(message, "");
    if (!CHECK(place_execute(region, trying->place, item->postgresql_rows ? item->postgresql_rows : item->rows, NULL)))
        return false;
    const char *was = place_structure(region, trying->place, true), *content = place_content(region, trying->place);
    message = change(trying, trying->connection, &trying->middle, trying->second, false, in_phases, &phases);
    if (item->refused || item->postgresql_refused)
        return is_refused(trying, message, item->postgresql_refused, phases, was);
    if (message)
        return CHECK_TEXT(message, "");
    message = change(trying, trying->fresh_connection, &trying->empty, trying->anew, false, false, &phases);
    if (message)
        return CHECK_TEXT(message, "");
    bool ok =
        CHECK_TEXT(place_structure(region, trying->place, false), place_structure(region, trying->fresh, false)) &&
        CHECK_TEXT(place_broken(region, trying->place), "");
    const char *query = item->postgresql_query ? item->postgresql_query : item->query;
    if (query)
        ok &= CHECK_TEXT(place_rows(region, trying->place, query),
                         item->postgresql_shows ? item->postgresql_shows : item->shows);
    const char *up = place_structure(region, trying->place, true);
    message = change(trying, trying->connection, &trying->end, trying->second, true, false, &phases);
    if (item->not_undone || item->postgresql_not_undone)
        return is_refused(trying, message, item->postgresql_not_undone, phases, up) && ok;
    if (message)
        return CHECK_TEXT(message, "");
    ok &= CHECK_TEXT(place_structure(region, trying->place, true), was) &&
          CHECK_TEXT(place_broken(region, trying->place), "");
    if (!item->loses)
        ok &= CHECK_TEXT(place_content(region, trying->place), content);
    return ok;
}

static bool try_case(struct trying *trying)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    trying->region = schema_region_new(&exhausted);
    trying->diagnostics = diagnostics_new(trying->region);
    bool ok = CHECK(make_revisions(trying));
    for (int in_phases = 0; ok && in_phases < 2; in_phases++)
        if (!holds(trying, in_phases)) {
            fprintf(stderr, "---- case: %s%s\n", trying->item->name, in_phases ? ", in phases" : "");
            ok = false;
        }
    if (!ok)
        diagnostics_print(trying->diagnostics, stderr, STYLE_PLAIN, 0);
    schema_region_free(trying->region);
    return ok;
}

static PGconn *connected(struct place *place)
{
    PGconn *connection = PQconnectdb(place_url(place));
    if (PQstatus(connection) != CONNECTION_OK)
        abort();
    PQclear(PQexec(connection, "set search_path = pg_catalog, pg_temp"));
    PQclear(PQexec(connection, "set client_min_messages = warning"));
    PQclear(PQexec(connection, "set timezone = 'UTC'"));
    return connection;
}

int main(int count, char **words)
{
    if (count < 2)
        return EXIT_FAILURE;
    struct trying trying = {.place = place_new("postgresql", words[1], "steps")};
    if (!trying.place)
        return PLACE_SKIPPED;
    trying.fresh = place_new("postgresql", words[1], "steps_fresh");
    trying.connection = connected(trying.place);
    trying.fresh_connection = connected(trying.fresh);
    unsigned tried = 0, wrong = 0;
    for (size_t i = 0; (trying.item = operation_case_at(i)); i++) {
        if ((count > 2 && !strstr(trying.item->name, words[2])) ||
            (trying.item->only && strcmp(trying.item->only, "postgresql") != 0))
            continue;
        tried++;
        wrong += !try_case(&trying);
    }
    PQfinish(trying.connection);
    PQfinish(trying.fresh_connection);
    place_free(trying.place);
    place_free(trying.fresh);
    printf("%u cases, %u failed\n", tried, wrong);
    return checks_end();
}
