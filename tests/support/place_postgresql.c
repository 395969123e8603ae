/* A place on PostgreSQL: a database of its own on the run's server, looked at through one connection of its own. Owns:
 * what of the catalogue counts as the same. */
#include "support/kept_session.h"
#include "support/place_parts.h"

#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BOOL_OID = 16 };

static const char *server_url(void)
{
    const char *url = getenv("SCHEMAC_TEST_POSTGRESQL");
    return url && *url ? url : NULL;
}

static void must(PGconn *connection, const char *sql)
{
    PGresult *result = PQexec(connection, sql);
    ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        fprintf(stderr, "%s\n    in: %s\n", PQerrorMessage(connection), sql);
        abort();
    }
    PQclear(result);
}

static PGconn *connected(const char *url)
{
    PGconn *connection = PQconnectdb(url);
    if (PQstatus(connection) != CONNECTION_OK) {
        fprintf(stderr, "%s", PQerrorMessage(connection));
        abort();
    }
    must(connection, "set client_min_messages = warning");
    return connection;
}

static void prepare_facts(PGconn *connection);

/* The one connection that looks at a place. */
static PGconn *connected_to_place(const char *url)
{
    PGconn *connection = connected(url);
    must(connection, "set plan_cache_mode = force_generic_plan");
    prepare_facts(connection);
    return connection;
}

/* postgresql:///postgres?… with another database in it. */
static void url_of(const char *server, const char *name, char *url, size_t room)
{
    const char *path = strstr(server, "://");
    path = path ? strchr(path + 3, '/') : NULL;
    const char *query = strchr(server, '?');
    if (!path)
        abort();
    snprintf(url, room, "%.*s/%s%s", (int)(path - server), server, name, query ? query : "");
}

static void on_server(const char *format, const char *name)
{
    char sql[200];
    PGconn *server = connected(server_url());
    snprintf(sql, sizeof sql, format, name);
    must(server, sql);
    PQfinish(server);
}

static bool open_place(struct place *place, const char *scratch, const char *name)
{
    (void)scratch;
    if (!server_url()) {
        fputs("no SCHEMAC_TEST_POSTGRESQL: skipped\n", stderr);
        return false;
    }
    snprintf(place->name, sizeof place->name, "%.50s_%ld", name, (long)getpid());
    for (char *at = place->name; *at; at++)
        if (*at == '-')
            *at = '_';
    on_server("drop database if exists %s with (force)", place->name);
    on_server("create database %s", place->name);
    url_of(server_url(), place->name, place->url, sizeof place->url);
    place->handle = connected_to_place(place->url);
    return true;
}

static void remove_place(struct place *place)
{
    PQfinish(place->handle);
    kept_session_end(place->url);
    on_server("drop database if exists %s with (force)", place->name);
}

/* A connection that a test has ended is made again. */
static PGconn *connection_of(struct place *place)
{
    PGresult *result = PQexec(place->handle, "select 1");
    if (PQresultStatus(result) != PGRES_TUPLES_OK) {
        PQfinish(place->handle);
        place->handle = connected_to_place(place->url);
    }
    PQclear(result);
    return place->handle;
}

/* Integrity violations (class 23) are what a constraint refuses; anything else is a mistake of the test. */
static void execute_each(struct region *region, struct place *place, char *sql)
{
    (void)region;
    PGconn *connection = connection_of(place);
    must(connection, "begin");
    for (char *line = strtok(sql, "\n"); line; line = strtok(NULL, "\n")) {
        must(connection, "savepoint one");
        PGresult *result = PQexec(connection, line);
        const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        if (code && strncmp(code, "23", 2) != 0) {
            fprintf(stderr, "%s    in: %s\n", PQerrorMessage(connection), line);
            abort();
        }
        must(connection, code ? "rollback to savepoint one" : "release savepoint one");
        PQclear(result);
    }
    must(connection, "commit");
}

static const char *value_of(const PGresult *result, int row, int column)
{
    const char *value = PQgetvalue(result, row, column);
    if (PQgetisnull(result, row, column))
        return "null";
    if (PQftype(result, column) == BOOL_OID)
        return *value == 't' ? "1" : "0";
    return value;
}

static const char *rows_of_connection(struct region *region, PGconn *connection, const char *sql)
{
    struct text text = TEXT(region);
    PGresult *result = PQexec(connection, sql);
    if (PQresultStatus(result) != PGRES_TUPLES_OK)
        schema_text_add(&text, PQresultErrorMessage(result));
    for (int row = 0; row < PQntuples(result); row++) {
        for (int column = 0; column < PQnfields(result); column++)
            schema_text_format(&text, "%s%s", column ? "|" : "", value_of(result, row, column));
        schema_text_add_char(&text, '\n');
    }
    PQclear(result);
    return schema_text_string(&text);
}

static void end_transaction(PGconn *connection)
{
    if (PQtransactionStatus(connection) != PQTRANS_IDLE)
        PQclear(PQexec(connection, "rollback"));
}

static const char *execute(struct region *region, struct place *place, const char *sql)
{
    PGconn *connection = connection_of(place);
    PGresult *result = PQexec(connection, sql);
    ExecStatusType status = PQresultStatus(result);
    const char *words = NULL;
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        words = schema_region_string(region, PQresultErrorMessage(result));
    PQclear(result);
    end_transaction(connection);
    return words;
}

static const char *rows(struct region *region, struct place *place, const char *sql)
{
    PGconn *connection = connection_of(place);
    const char *text = rows_of_connection(region, connection, sql);
    end_transaction(connection);
    return text;
}

static const char *tried(struct region *region, struct place *place, const char *change, const char *sql)
{
    PGconn *connection = connection_of(place);
    const char *text;
    PQclear(PQexec(connection, "begin"));
    PGresult *result = PQexec(connection, change);
    if (PQresultStatus(result) == PGRES_FATAL_ERROR)
        text = schema_region_string(region, PQresultErrorMessage(result));
    else
        text = rows_of_connection(region, connection, sql);
    PQclear(result);
    end_transaction(connection);
    return text;
}

#define OURS "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"
#define NOT_THE_LEDGER "c.relname <> 'schemac_revision'"
#define NOT_OF_AN_EXTENSION(class, id)                                                                                 \
    "not exists (select 1 from pg_depend e where e.classid = '" class "'::regclass and e.objid = " id                  \
                                                                      " and e.deptype = 'e')"

static void clear(struct place *place)
{
    struct {
        const char *find, *drop;
    } each[] = {
        {"select n.nspname from pg_namespace n where " OURS, "drop schema %s cascade"},
        {"select extname from pg_extension where extname <> 'plpgsql'", "drop extension if exists %s cascade"},
    };
    PGconn *connection = connection_of(place);
    for (size_t i = 0; i < COUNT_OF(each); i++) {
        PGresult *result = PQexec(connection, each[i].find);
        for (int row = 0; row < PQntuples(result); row++) {
            char sql[300];
            const char *value = PQgetvalue(result, row, 0);
            char *name = PQescapeIdentifier(connection, value, strlen(value));
            snprintf(sql, sizeof sql, each[i].drop, name);
            must(connection, sql);
            PQfreemem(name);
        }
        PQclear(result);
    }
    must(connection, "create schema public");
}

/* -- what it is -----------------------------------------------------------------------------------------------------
 */

/* %1: names count. Each gives lines. */
static const char *const facts[] = {
    "select 'schema ' || n.nspname from pg_namespace n where " OURS " and n.nspname <> 'public'",
    "select 'extension ' || extname from pg_extension where extname <> 'plpgsql'",
    "select 'enum ' || n.nspname || '.' || t.typname || ' ' || string_agg(quote_literal(e.enumlabel), ', ' "
    "order by e.enumsortorder) || coalesce(' comment ' || obj_description(t.oid, 'pg_type'), '') from pg_type t "
    "join pg_namespace n on n.oid = t.typnamespace join pg_enum e on e.enumtypid = t.oid "
    "where " OURS " group by n.nspname, t.typname, t.oid",
    "select 'table ' || n.nspname || '.' || c.relname || ' ' || c.relkind::text || c.relpersistence::text || "
    "coalesce(' with ' || c.reloptions::text, '') || coalesce(' comment ' || obj_description(c.oid, 'pg_class'), '') "
    "from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm') "
    "and " OURS " and " NOT_THE_LEDGER " and " NOT_OF_AN_EXTENSION("pg_class", "c.oid"),
    "select 'column ' || n.nspname || '.' || c.relname || '.' || a.attname || ' ' || "
    "format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end || "
    "coalesce(' default ' || case when $1 = '1' then pg_get_expr(d.adbin, d.adrelid) else "
    "regexp_replace(pg_get_expr(d.adbin, d.adrelid), 'nextval\\(.*\\)', 'nextval()') end, '') || "
    "' identity ' || a.attidentity::text || ' generated ' || a.attgenerated::text || "
    "case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation::text else '' end || "
    "coalesce(' comment ' || col_description(c.oid, a.attnum), '') "
    "from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace "
    "join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum "
    "where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm') and " OURS " and " NOT_THE_LEDGER
    " and " NOT_OF_AN_EXTENSION("pg_class", "c.oid"),
    "select 'constraint ' || n.nspname || '.' || c.relname || ' ' || case when $1 = '1' then o.conname else '' end || "
    "' ' || pg_get_constraintdef(o.oid) || coalesce(' comment ' || obj_description(o.oid, 'pg_constraint'), '') "
    "from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace "
    "where o.contype in ('c', 'f', 'p', 'u', 'x') and " OURS " and " NOT_THE_LEDGER,
    "select 'index ' || case when $1 = '1' then pg_get_indexdef(i.indexrelid) else "
    "regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX .+? ON ', 'INDEX ON ') end || "
    "case when i.indisvalid and i.indisready then '' else ' INVALID' end || "
    "coalesce(' comment ' || obj_description(i.indexrelid, 'pg_class'), '') "
    "from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace "
    "where " OURS " and " NOT_THE_LEDGER
    " and not exists (select 1 from pg_constraint o where o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x'))",
    "select 'function ' || pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace "
    "where p.prokind in ('f', 'p') and " OURS " and " NOT_OF_AN_EXTENSION("pg_proc", "p.oid"),
    "select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid "
    "join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and " OURS,
    "select 'sequence ' || n.nspname || '.' || case when $1 = '1' and d.objid is null then c.relname else '' end "
    "|| ' ' || format_type(s.seqtypid, null) || ' ' || s.seqincrement "
    "|| coalesce(' of ' || d.refobjid::regclass || '.' || "
    "a.attname, '') from pg_sequence s join pg_class c on c.oid = s.seqrelid "
    "join pg_namespace n on n.oid = c.relnamespace "
    "left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i') "
    "left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid where " OURS,
};

struct lines {
    size_t count, capacity;
    const char **items;
};

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char *sorted(struct region *region, struct lines *lines, const char *between)
{
    struct text text = TEXT(region);
    if (lines->count)
        qsort(lines->items, lines->count, sizeof *lines->items, by_text);
    for (size_t i = 0; i < lines->count; i++) {
        schema_text_add(&text, lines->items[i]);
        schema_text_add(&text, between);
    }
    return schema_text_string(&text);
}

static void fact_name(size_t i, char name[16])
{
    snprintf(name, 16, "fact_%zu", i);
}

/* Planned once: a test looks at a structure many times. */
static void prepare_facts(PGconn *connection)
{
    for (size_t i = 0; i < COUNT_OF(facts); i++) {
        char name[16];
        fact_name(i, name);
        PQclear(PQprepare(connection, name, facts[i], 0, NULL));
    }
}

static void add_lines(struct region *region, PGresult *result, struct lines *lines)
{
    if (PQresultStatus(result) != PGRES_TUPLES_OK)
        APPEND(region, lines, schema_region_string(region, PQresultErrorMessage(result)));
    for (int row = 0; row < PQntuples(result); row++)
        APPEND(region, lines, schema_region_string(region, PQgetvalue(result, row, 0)));
    PQclear(result);
}

static const char *structure(struct region *region, struct place *place, bool names)
{
    struct lines lines = {0};
    PGconn *connection = connection_of(place);
    const char *parameter = names ? "1" : "0";
    for (size_t i = 0; i < COUNT_OF(facts); i++) {
        char name[16];
        fact_name(i, name);
        bool takes_one = strstr(facts[i], "$1") != NULL;
        add_lines(region, PQexecPrepared(connection, name, takes_one ? 1 : 0, &parameter, NULL, NULL, 0), &lines);
    }
    return sorted(region, &lines, "\n");
}

static const char *content(struct region *region, struct place *place)
{
    struct lines lines = {0};
    PGconn *connection = connection_of(place);
    PGresult *tables =
        PQexec(connection,
               "select format('select %L || concat_ws(''|'', %s) from %I.%I', n.nspname || '.' || c.relname || ': ', "
               "coalesce(string_agg(format('coalesce(quote_literal(%I::text), ''null'')', a.attname), ', ' "
               "order by a.attname collate \"C\"), 'null'), n.nspname, c.relname) from pg_class c "
               "join pg_namespace n on n.oid = c.relnamespace left join pg_attribute a on a.attrelid = c.oid "
               "and a.attnum > 0 and not a.attisdropped where c.relkind = 'r' and " OURS " and " NOT_THE_LEDGER
               " group by n.nspname, c.relname");
    for (int row = 0; row < PQntuples(tables); row++)
        add_lines(region, PQexec(connection, PQgetvalue(tables, row, 0)), &lines);
    PQclear(tables);
    return sorted(region, &lines, "\n");
}

static const char *broken(struct region *region, struct place *place)
{
    return rows(
        region, place,
        "select 'index', indexrelid::regclass::text from pg_index where not (indisvalid and indisready) "
        "union all select 'constraint', conname from pg_constraint where not convalidated "
        "union all select 'left over', relname from pg_class where relname ~ '^schemac_(new|old)_|_cc(new|old)'");
}

/* Each CREATE TABLE with its lines sorted. */
static const char *dump(struct region *region, struct place *place)
{
    char command[1200], line[4096];
    snprintf(command, sizeof command,
             "pg_dump --schema-only --no-owner --restrict-key=x --exclude-table='*.schemac_revision' '%s' 2>&1",
             place->url);
    FILE *stream = popen(command, "r");
    if (!stream)
        abort();
    struct text text = TEXT(region);
    struct lines columns = {0};
    bool within = false;
    while (fgets(line, sizeof line, stream)) {
        size_t length = strlen(line);
        if (strncmp(line, "--", 2) == 0 || line[0] == '\n')
            continue;
        if (within && strcmp(line, ");\n") == 0) {
            schema_text_add(&text, sorted(region, &columns, "\n"));
            columns.count = 0;
            within = false;
        }
        if (within) {
            while (length && (line[length - 1] == '\n' || line[length - 1] == ','))
                line[--length] = '\0';
            APPEND(region, &columns, schema_region_string(region, line));
            continue;
        }
        schema_text_add(&text, line);
        within = strncmp(line, "CREATE TABLE ", 13) == 0 && strstr(line, "(\n");
    }
    if (pclose(stream) != 0)
        schema_text_add(&text, "pg_dump has failed\n");
    return schema_text_string(&text);
}

const struct place_functions place_on_postgresql = {
    .engine = "postgresql",
    .open = open_place,
    .remove = remove_place,
    .clear = clear,
    .execute = execute,
    .execute_each = execute_each,
    .rows = rows,
    .tried = tried,
    .structure = structure,
    .content = content,
    .broken = broken,
    .dump = dump,
    .applier = kept_postgresql_engine,
};
