/* What is SQLite's own in applying revisions: the pragmas around it, the lock, what a rebuild must look at and bring
 * back, and the checks afterwards. It goes through a session as text, and knows no revision. */
#include "engine/sqlite/applying.h"

#include "base/map.h"
#include "base/text.h"

#include <string.h>

schema_status schema_sqlite_run(struct applying *applying, const char *sql, struct engine_error *error)
{
    return schema_sqlite_engine.session->execute(applying->session, sql, error);
}

schema_status schema_sqlite_ask(struct applying *applying, const char *sql, const char *parameter, session_row row,
                                void *context, struct engine_error *error)
{
    return schema_sqlite_engine.session->query(applying->session, sql, parameter ? 1 : 0, parameter ? &parameter : NULL,
                                               row, context, error);
}

static schema_status fail(struct engine_error *error, schema_status status, const char *message)
{
    *error = (struct engine_error){.status = status, .message = message};
    return status;
}

/* -- looking ------------------------------------------------------------------------------------------------------ */

/* A database in memory belongs to one connection. */
static bool reachable(const char *url)
{
    return strcmp(url + strlen(schema_sqlite_engine.scheme), ":memory:") != 0;
}

static bool keep_kind(void *context, size_t count, const char *const *values)
{
    struct text *kind = context;
    if (count && values[0])
        schema_text_add(kind, values[0]);
    return false;
}

struct looking {
    bool there, is_table;
};

static bool see_relation(void *context, size_t count, const char *const *values)
{
    struct looking *looking = context;
    looking->there = true;
    looking->is_table = count && schema_same_text(values[0], "table");
    return false;
}

static schema_status relation_is_there(struct session *session, const char *name, bool *there, bool *is_table,
                                       struct engine_error *error)
{
    struct looking looking = {false, false};
    schema_status status = schema_sqlite_engine.session->query(
        session, "select type from main.sqlite_schema where lower(name) = lower($1)", 1, &name, see_relation, &looking,
        error);
    *there = looking.there;
    *is_table = looking.is_table;
    return status;
}

struct listing {
    struct region *region;
    struct touched *tables;
};

static bool list_table(void *context, size_t count, const char *const *values)
{
    struct listing *listing = context;
    if (count)
        APPEND(listing->region, listing->tables, schema_region_string(listing->region, values[0]));
    return true;
}

static schema_status tables(struct region *region, struct session *session, struct touched *tables,
                            struct engine_error *error)
{
    struct listing listing = {region, tables};
    return schema_sqlite_engine.session->query(session,
                                               "select name from main.sqlite_schema where type = 'table'"
                                               " and name not like 'sqlite\\_%' escape '\\' order by name",
                                               0, NULL, list_table, &listing, error);
}

static const char *ledger(struct session *session)
{
    (void)session;
    return "schemac_revision";
}

static struct sql_target target(struct session *session)
{
    (void)session;
    return schema_no_target;
}

/* -- in and out --------------------------------------------------------------------------------------------------- */

static const char *pragma(struct applying *applying, const char *name, struct engine_error *error)
{
    struct text value = TEXT(applying->region);
    schema_status status = schema_sqlite_ask(applying, schema_region_format(applying->region, "pragma %s", name), NULL,
                                             keep_kind, &value, error);
    return status == SCHEMA_OK ? schema_text_string(&value) : NULL;
}

static bool set_pragma(struct applying *applying, const char *name, const char *value, struct engine_error *error)
{
    const char *sql = schema_region_format(applying->region, "pragma %s = %s", name, value);
    if (schema_sqlite_run(applying, sql, error) != SCHEMA_OK)
        return false;
    const char *now = pragma(applying, name, error);
    return now && strcmp(now, value) == 0;
}

/* With foreign keys on, dropping the old table in a rebuild deletes the rows of its children; and within a transaction
 * the switch does nothing. So it is turned off before, and read back. */
static schema_status prepare(struct region *region, struct session *session, struct applying **result,
                             struct engine_error *error)
{
    struct applying *applying = NEW(region, struct applying);
    applying->region = region;
    applying->session = session;
    applying->noted = MAP(region);
    *result = NULL;
    if (schema_sqlite_engine.session->in_transaction(session))
        return fail(error, SCHEMA_MISUSE, "the connection is within a transaction");
    static const char *const names[] = {"legacy_alter_table", "ignore_check_constraints", "busy_timeout",
                                        "foreign_keys"};
    _Static_assert(COUNT_OF(names) == COUNT_OF(applying->restoring), "each has its statement");
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const char *value = pragma(applying, names[i], error);
        if (!value)
            return error->status ? error->status : SCHEMA_INTERNAL;
        applying->restoring[i] = schema_region_format(region, "pragma %s = %s", names[i], value);
    }
    *result = applying; /* from here on there is something to restore */
    if (!set_pragma(applying, "foreign_keys", "0", error))
        return fail(error, SCHEMA_MIGRATION, "foreign keys cannot be turned off, and tables cannot be rebuilt safely");
    if (!set_pragma(applying, "legacy_alter_table", "0", error) ||
        !set_pragma(applying, "ignore_check_constraints", "0", error) ||
        !set_pragma(applying, "busy_timeout", "100", error)) /* we wait ourselves, and say that we do */
        return fail(error, SCHEMA_MIGRATION, "the connection's pragmas cannot be set");
    return SCHEMA_OK;
}

/* Nothing is allocated here: memory may be what has run out. */
static void restore(struct applying *applying)
{
    if (applying->scratch)
        schema_sqlite_engine.session->close(applying->scratch);
    applying->scratch = NULL;
    for (size_t i = 0; i < COUNT_OF(applying->restoring); i++) {
        if (applying->restoring[i])
            schema_ignore(schema_sqlite_run(applying, applying->restoring[i], NULL));
    }
}

static schema_status begin(struct applying *applying, struct engine_error *error)
{
    return schema_sqlite_run(applying, "begin immediate", error);
}

static schema_status commit(struct applying *applying, struct engine_error *error)
{
    schema_status status = schema_sqlite_run(applying, "commit", error);
    if (status == SCHEMA_BUSY && !schema_sqlite_engine.session->in_transaction(applying->session))
        return fail(error, SCHEMA_MIGRATION, "the transaction was rolled back by the engine");
    return status;
}

/* After some errors SQLite has rolled back already. */
static void roll_back(struct applying *applying)
{
    if (schema_sqlite_engine.session->in_transaction(applying->session))
        schema_ignore(schema_sqlite_run(applying, "rollback", NULL));
}

/* -- extras: what stands on a table and is not the model's --------------------------------------------------------- */

struct keeping {
    struct applying *applying;
    const struct table *model_table;
};

/* Constraints are within the table: an index or trigger that is called like one is none of the model's. */
static bool is_of_model(struct region *region, const struct table *table, const char *name)
{
    for (size_t i = 0; table && i < table->index_count; i++) {
        const char *index =
            schema_physical_index_name(schema_sqlite_engine.dialect, region, table->name, table->indexes[i]->name);
        if (schema_same_text_any_case(index, name))
            return true;
    }
    return false;
}

static bool keep_extra(void *context, size_t count, const char *const *values)
{
    struct keeping *keeping = context;
    struct region *region = keeping->applying->region;
    if (count != 3 || !values[0] || !values[1])
        return true;
    if (schema_same_text(values[2], "trigger") || !is_of_model(region, keeping->model_table, values[0]))
        APPEND(region, &keeping->applying->extras, schema_region_string(region, values[1]));
    return true;
}

static schema_status keep_extras(struct applying *applying, const struct sql_step *step, struct engine_error *error)
{
    struct keeping keeping = {applying, step->model_table};
    applying->extras.count = 0;
    return schema_sqlite_ask(applying,
                             "select name, sql, type from main.sqlite_schema where lower(tbl_name) = lower($1)"
                             " and type in ('index', 'trigger') and sql is not null order by rowid",
                             schema_physical_name(schema_sqlite_engine.dialect, applying->region, step->table),
                             keep_extra, &keeping, error);
}

static schema_status restore_extras(struct applying *applying, struct engine_error *error)
{
    for (size_t i = 0; i < applying->extras.count; i++) {
        schema_status status = schema_sqlite_run(applying, applying->extras.items[i], error);
        if (status != SCHEMA_OK) {
            error->message = schema_region_format(
                applying->region, "what was made by hand on the table does not fit it any more (%s): %s",
                applying->extras.items[i], error->message ? error->message : "it fails");
            return SCHEMA_DRIFT;
        }
    }
    applying->extras.count = 0;
    return SCHEMA_OK;
}

static schema_status step(struct applying *applying, const struct sql_step *step, struct engine_error *error)
{
    switch (step->kind) {
    case SQL_TABLE_IS:
        return schema_sqlite_table_is(applying, step, error);
    case SQL_KEEP_EXTRAS:
        return keep_extras(applying, step, error);
    case SQL_RESTORE_EXTRAS:
        return restore_extras(applying, error);
    default:
        return fail(error, SCHEMA_INTERNAL, "an unknown step");
    }
}

/* "$1"s are counted by their first mention; types are as STRICT wants them. */
static const char create_ledger[] = "create table % (\n"
                                    "    \"schema\" text not null,\n"
                                    "    id text not null,\n"
                                    "    name text not null,\n"
                                    "    parents text not null,\n"
                                    "    sequence integer not null,\n"
                                    "    checksum text not null,\n"
                                    "    state_digest text not null,\n"
                                    "    draft_digest text not null,\n"
                                    "    kind text not null,\n"
                                    "    state text not null,\n"
                                    "    done integer not null,\n"
                                    "    cursor text,\n"
                                    "    backend_pid integer,\n"
                                    "    backend_start text,\n"
                                    "    contract text not null,\n"
                                    "    \"text\" text not null,\n"
                                    "    applied_at text not null,\n"
                                    "    duration integer not null,\n"
                                    "    program text not null,\n"
                                    "    tool_version text not null,\n"
                                    "    format integer,\n"
                                    "    generation integer,\n"
                                    "    takes_drafts integer,\n"
                                    "    primary key (\"schema\", id)\n"
                                    ") strict";

const struct migrate_functions schema_sqlite_migrate = {
    .reachable = reachable,
    .relation_is_there = relation_is_there,
    .create_ledger = create_ledger,
    .ledger = ledger,
    .target = target,
    .default_wait_ms = 30000,
    .row_order = "rowid",
    .prepare = prepare,
    .restore = restore,
    .begin = begin,
    .commit = commit,
    .roll_back = roll_back,
    .note = schema_sqlite_note,
    .check = schema_sqlite_check,
    .renamed = schema_sqlite_renamed,
    .step = step,
    .describe = schema_sqlite_describe,
    .tables = tables,
};
