/* The lock oracle: for every operation the renderer's own table says which lock it takes on which table and whether it
 * scans or rewrites it. Here the rendered statements are run, on tables with rows, and the server is asked: pg_locks
 * for the locks, the files of the tables for rewrites, its debug messages for scans. What was said must be what
 * happened.
 *
 *     test_sql_locks FOLDER [CASE, by a part of its name] */
#include "migrate/operation_cases.h"
#include "sql/postgresql/parts.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"

#include <libpq-fe.h>

static const char *const lock_names[] = {
    "none",      "AccessShareLock",       "RowShareLock",  "RowExclusiveLock",   "ShareUpdateExclusiveLock",
    "ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock"};
static const char *const work_names[] = {"nothing", "a scan", "a rewrite"};

enum { MOST_TABLES = 32 };

struct seen_table {
    char name[64], file[32];
    enum table_lock lock;
    enum table_work work;
    enum table_lock phase_lock; /* of the transaction that runs */
    enum table_work phase_work;
    bool held; /* the work was done under a lock that others wait for */
};

struct watching {
    PGconn *connection;
    size_t count;
    struct seen_table tables[MOST_TABLES];
};

/* Of a raw: what is to be said of its table, and what is to be seen. */
struct raw_locks {
    const char *table; /* null: it has none */
    enum table_lock said, seen;
};

static struct seen_table *table_named(struct watching *watching, const char *name)
{
    for (size_t i = 0; i < watching->count; i++)
        if (strcmp(watching->tables[i].name, name) == 0)
            return &watching->tables[i];
    return NULL;
}

static void work_seen(struct watching *watching, const char *table, enum table_work work)
{
    struct seen_table *seen = table_named(watching, table);
    if (seen && seen->work < work)
        seen->work = work;
    if (seen && seen->phase_work < work)
        seen->phase_work = work;
}

/* "rewriting table", "verifying table", "validating foreign key constraint", "building index": with the names in
 * quotes, a table's last where there are two. */
static void hear(void *context, const PGresult *result)
{
    struct watching *watching = context;
    const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    static const struct {
        const char *words;
        enum table_work work;
    } known[] = {{"rewriting table \"", WORK_REWRITE}, {"verifying table \"", WORK_SCAN}, {" on table \"", WORK_SCAN}};
    for (size_t i = 0; message && i < COUNT_OF(known); i++) {
        const char *at = strstr(message, known[i].words);
        char name[64];
        if (!at || (i == 2 && strncmp(message, "building index", 14) != 0))
            continue;
        at += strlen(known[i].words);
        snprintf(name, sizeof name, "%.*s", (int)strcspn(at, "\""), at);
        work_seen(watching, name, known[i].work);
    }
    /* It names the constraint alone. */
    if (message && strncmp(message, "validating foreign key constraint \"", 35) == 0) {
        char sql[300];
        snprintf(sql, sizeof sql, "%.*s", (int)strcspn(message + 35, "\""), message + 35);
        snprintf(watching->tables[MOST_TABLES - 1].name, 64, "%.63s", sql);
    }
}

static PGresult *ask(struct watching *watching, const char *sql)
{
    PGresult *result = PQexec(watching->connection, sql);
    if (PQresultStatus(result) != PGRES_TUPLES_OK && PQresultStatus(result) != PGRES_COMMAND_OK) {
        fprintf(stderr, "%s    in: %s\n", PQerrorMessage(watching->connection), sql);
        CHECK(false);
    }
    return result;
}

static void run(struct watching *watching, const char *sql)
{
    PQclear(ask(watching, sql));
}

/* The tables that are there now, by their names and files. */
static void begin_watching(struct watching *watching)
{
    PGresult *result = ask(watching, "select relname, pg_relation_filenode(oid) from pg_class where relkind = 'r' and "
                                     "relnamespace = 'public'::regnamespace");
    watching->count = 0;
    for (int i = 0; i < PQntuples(result) && i < MOST_TABLES - 1; i++) {
        struct seen_table *seen = &watching->tables[watching->count++];
        *seen = (struct seen_table){.lock = LOCK_NONE};
        snprintf(seen->name, sizeof seen->name, "%s", PQgetvalue(result, i, 0));
        snprintf(seen->file, sizeof seen->file, "%s", PQgetvalue(result, i, 1));
    }
    PQclear(result);
    watching->tables[MOST_TABLES - 1].name[0] = '\0';
}

static enum table_lock lock_of(const char *mode)
{
    for (int i = 0; i <= LOCK_ACCESS_EXCLUSIVE; i++)
        if (strcmp(lock_names[i], mode) == 0)
            return (enum table_lock)i;
    return LOCK_NONE;
}

/* Within the transaction, before it ends. Tables are known by their numbers, since they may have other names by now. */
static void look_at_locks(struct watching *watching)
{
    char sql[200];
    const char *constraint = watching->tables[MOST_TABLES - 1].name;
    if (*constraint) {
        snprintf(
            sql, sizeof sql,
            "select r.relname from pg_constraint c join pg_class r on r.oid = c.conrelid where c.conname = '%.63s'",
            constraint);
        PGresult *result = ask(watching, sql);
        if (PQntuples(result))
            work_seen(watching, PQgetvalue(result, 0, 0), WORK_SCAN);
        PQclear(result);
    }
    PGresult *result = ask(watching, "select s.name, l.mode, pg_relation_filenode(s.oid) from pg_temp.schemac_seen s "
                                     "join pg_locks l on l.relation = s.oid and l.pid = pg_backend_pid()");
    for (int i = 0; i < PQntuples(result); i++) {
        struct seen_table *seen = table_named(watching, PQgetvalue(result, i, 0));
        enum table_lock lock = lock_of(PQgetvalue(result, i, 1));
        if (seen && lock > seen->lock)
            seen->lock = lock;
        if (seen && !PQgetisnull(result, i, 2) && strcmp(PQgetvalue(result, i, 2), seen->file) != 0)
            work_seen(watching, seen->name, WORK_REWRITE);
        if (seen && lock > seen->phase_lock)
            seen->phase_lock = lock;
    }
    PQclear(result);
    for (size_t i = 0; i < watching->count; i++) {
        struct seen_table *seen = &watching->tables[i];
        seen->held |= seen->phase_work != WORK_NONE && seen->phase_lock >= LOCK_SHARE;
        seen->phase_work = WORK_NONE;
        seen->phase_lock = LOCK_NONE;
    }
}

/* A list of the tables by what does not change, for look_at_locks. */
static void remember_tables(struct watching *watching)
{
    run(watching, "drop table if exists pg_temp.schemac_seen");
    run(watching, "create temporary table schemac_seen as select relname::text as name, oid from pg_class "
                  "where relkind = 'r' and relnamespace = 'public'::regnamespace");
}

static void run_steps(struct watching *watching, const struct sql_steps *steps)
{
    run(watching, "begin");
    for (size_t i = 0; i < steps->count; i++) {
        const struct sql_step *step = &steps->items[i];
        switch (step->kind) {
        case SQL_EXECUTE:
            run(watching, "set local client_min_messages = debug1");
            run(watching, step->sql);
            run(watching, "set local client_min_messages = warning");
            break;
        case SQL_EXPECT_NONE:
        case SQL_EXPECT_SAME:
            run(watching, step->sql);
            break;
        case SQL_PHASE:
            look_at_locks(watching);
            run(watching, "commit");
            run(watching, "begin");
            break;
        case SQL_INDEX_ONLINE: /* it is alone in its phase, and no transaction's locks can be looked at */
            run(watching, "commit");
            run(watching, step->sql);
            run(watching, "begin");
            work_seen(watching, step->table, WORK_SCAN);
            if (table_named(watching, step->table))
                table_named(watching, step->table)->phase_work = WORK_NONE;
            if (table_named(watching, step->table) &&
                table_named(watching, step->table)->lock < LOCK_SHARE_UPDATE_EXCLUSIVE)
                table_named(watching, step->table)->lock = LOCK_SHARE_UPDATE_EXCLUSIVE;
            break;
        case SQL_BACKFILL: {
            const char *parameter = "1000";
            PGresult *result = PQexecParams(watching->connection, step->sql, 1, NULL, &parameter, NULL, NULL, 0);
            CHECK(PQresultStatus(result) == PGRES_COMMAND_OK);
            PQclear(result);
            break;
        }
        default:
            CHECK(false);
        }
    }
    look_at_locks(watching);
    run(watching, "commit");
}

static const struct hazard *hazard_of(const struct hazards *hazards, const char *table)
{
    for (size_t i = 0; i < hazards->count; i++)
        if (strcmp(hazards->items[i].table, table) == 0)
            return &hazards->items[i];
    return NULL;
}

/* A look at rows takes a lock that nobody minds, and so does the other end of a key that is validated. */
static enum table_lock that_counts(enum table_lock lock)
{
    return lock <= LOCK_ROW_SHARE ? LOCK_NONE : lock;
}

static bool is_of_raw(const struct operation *operation)
{
    return operation->kind == OPERATION_CREATE_OBJECT || operation->kind == OPERATION_DROP_OBJECT;
}

/* What the text of a raw takes, it alone knows: what is said of its table is what a trigger takes, and that is what is
 * seen where it is one. A view or a function takes nothing that counts. */
static void expect_of_raw(const struct model *model, const struct operation *operation, struct raw_locks *expected)
{
    const struct object *asked = operation->object;
    const struct object *there = schema_model_object(model, asked->kind, asked->name);
    const struct object *of = there ? there : asked;
    const char *table = asked->table ? asked->table : of->table;
    bool trigger = of->postgresql.create && strstr(of->postgresql.create, "create trigger");
    *expected = (struct raw_locks){
        .table = of->postgresql.create ? table : NULL,
        .said = there ? LOCK_ACCESS_EXCLUSIVE : LOCK_SHARE_ROW_EXCLUSIVE,
    };
    expected->seen = trigger ? expected->said : LOCK_NONE;
}

/* `raw` is null where it is none: then what is said is what is seen. */
static bool compare(const struct watching *watching, const struct hazards *said, const struct raw_locks *raw,
                    const char *title)
{
    bool ok = true;
    for (size_t i = 0; i < watching->count; i++) {
        const struct seen_table *seen = &watching->tables[i];
        const struct hazard *hazard = hazard_of(said, seen->name);
        enum table_lock lock = hazard ? that_counts(hazard->lock) : LOCK_NONE;
        enum table_work work = hazard ? hazard->work : WORK_NONE;
        bool held = hazard && work && !hazard->apart && lock >= LOCK_SHARE;
        bool of_raw = raw && raw->table && strcmp(raw->table, seen->name) == 0;
        bool as_said =
            of_raw ? lock == raw->said && that_counts(seen->lock) == raw->seen : lock == that_counts(seen->lock);
        if (as_said && work == seen->work && held == seen->held)
            continue;
        ok = CHECK(false);
        fprintf(stderr, "%s: table %s: said %s and %s%s, seen %s and %s%s\n", title, seen->name, lock_names[lock],
                work_names[work], held ? " under it" : "", lock_names[that_counts(seen->lock)], work_names[seen->work],
                seen->held ? " under it" : "");
    }
    return ok;
}

static unsigned operations_tried;

static bool try_operations(struct region *region, struct watching *watching, struct model *model,
                           const struct revision *revision, bool phases)
{
    bool ok = true;
    struct sql_target target = {.schema = "public", .version = PQserverVersion(watching->connection), .phases = phases};
    for (size_t i = 0; i < revision->upgrade_count; i++) {
        struct hazards hazards = {0};
        struct sql_steps steps = {0};
        struct problem problem = {0};
        const struct operation *operation = revision->upgrade[i];
        struct raw_locks raw = {0};
        if (is_of_raw(operation))
            expect_of_raw(model, operation, &raw);
        schema_postgresql_dialect.hazards(&schema_postgresql_dialect, &target, region, model, operation, &hazards);
        begin_watching(watching);
        remember_tables(watching);
        if (!schema_postgresql_dialect.render(&schema_postgresql_dialect, &target, region, model, &operation, 1,
                                              "000000000002", &steps, &problem))
            return CHECK_TEXT(problem.message, "");
        run_steps(watching, &steps);
        const char *title = schema_region_format(region, "%s%s", schema_operation_title(region, operation),
                                                 phases ? ", in phases" : "");
        ok &= compare(watching, &hazards, is_of_raw(operation) ? &raw : NULL, title);
        operations_tried++;
    }
    return ok;
}

/* What the text of a raw locks and reads, it alone knows: where it makes an index, nothing of that is said, neither of
 * it nor of what is done to its table around it. */
static bool makes_index_of_its_own(const struct operation_case *item)
{
    const char *raw = item->before ? strstr(item->before, "create index") : NULL;
    return raw || (item->after && strstr(item->after, "create index"));
}

static bool try_case(struct region *region, struct place *place, struct watching *watching,
                     const struct operation_case *item, bool phases)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct model empty, model;
    const char *message;
    schema_model_begin(&empty, region);
    place_clear(place);
    struct schema *before = schema_for(region, diagnostics, item->before, "postgresql");
    struct schema *after = before ? schema_for(region, diagnostics, item->after, "postgresql") : NULL;
    const struct revision *revisions[2] = {
        after ? revision_between(region, diagnostics, &empty, before, 1, NULL, &model) : NULL};
    if (revisions[0])
        revisions[1] = revision_between(region, diagnostics, &model, after, 2, revisions[0], NULL);
    if (!CHECK(revisions[0] && revisions[1])) {
        diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
        return false;
    }
    if (place_upgrade(region, place, revisions, 1, &message) != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    const char *rows = item->postgresql_rows ? item->postgresql_rows : item->rows;
    if (!CHECK(place_execute(region, place, rows, NULL)))
        return false;
    run(watching, "discard all");
    return try_operations(region, watching, &model, revisions[1], phases);
}

int main(int count, char **words)
{
    struct place *place = count > 1 ? place_new("postgresql", words[1], "ddl_locks") : NULL;
    if (!place)
        return PLACE_SKIPPED;
    static struct watching watching;
    watching.connection = PQconnectdb(place_url(place));
    PQsetNoticeReceiver(watching.connection, hear, &watching);
    const struct operation_case *item;
    for (size_t i = 0; (item = operation_case_at(i / 2)); i++) {
        jmp_buf exhausted;
        if (item->refused || item->postgresql_refused || (item->only && strcmp(item->only, "postgresql") != 0) ||
            makes_index_of_its_own(item) || (count > 2 && !strstr(item->name, words[2])))
            continue;
        if (setjmp(exhausted))
            abort();
        struct region *region = schema_region_new(&exhausted);
        if (!try_case(region, place, &watching, item, i % 2 == 1))
            fprintf(stderr, "---- case: %s\n", item->name);
        schema_region_free(region);
    }
    printf("%u operations\n", operations_tried);
    PQfinish(watching.connection);
    place_free(place);
    return checks_end();
}
