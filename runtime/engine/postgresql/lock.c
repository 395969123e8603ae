/* The right to apply on PostgreSQL: an advisory lock of the session, tried and never waited for with a statement open,
 * since a waiting snapshot would hold up an index that is built concurrently. It dies with its session. */
#include "engine/postgresql/applying.h"

#include "base/text.h"

#include <string.h>

/* The form with two numbers has a key space of its own, and a lock is of one database: 'SCMA', and a number of ours. */
#define KEY "1396919617, 20261122"

static const char pooled[] =
    "the connection goes through a pooler that changes sessions between transactions, where no "
    "lock holds: give a URL of the server itself for applying revisions (migrate_url, or "
    "--database)";

static schema_status ask_text(struct session *session, const char *sql, struct text *answer, struct engine_error *error)
{
    return schema_postgresql_ask(session, sql, 0, NULL, schema_postgresql_keep_text, answer, error);
}

static schema_status name_holder(struct applying *applying, struct engine_error *error)
{
    struct text holder = TEXT(applying->region);
    schema_status status = ask_text(
        applying->session,
        "select pg_catalog.concat('process ', a.pid, ' of ', nullif(a.application_name, ''), ' (', a.usename, '), ', "
        "a.state, ' since ', pg_catalog.to_char(a.state_change, 'YYYY-MM-DD HH24:MI:SS TZ')) "
        "from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid "
        "where l.locktype = 'advisory' and l.classid = 1396919617 and l.objid = 20261122 and l.objsubid = 2 "
        "and l.granted and l.database = (select oid from pg_catalog.pg_database "
        "where datname = pg_catalog.current_database())",
        &holder, error);
    if (status != SCHEMA_OK)
        return status;
    if (error)
        *error = (struct engine_error){.status = SCHEMA_BUSY,
                                       .message = holder.size ? schema_text_string(&holder) : "someone just now"};
    return SCHEMA_BUSY;
}

schema_status schema_postgresql_lock(struct applying *applying, struct engine_error *error)
{
    struct text got = TEXT(applying->region);
    if (applying->session->shared) {
        if (error)
            *error = (struct engine_error){.status = SCHEMA_POOLER, .message = pooled};
        return SCHEMA_POOLER;
    }
    schema_status status = ask_text(applying->session, "select pg_catalog.pg_try_advisory_lock(" KEY ")", &got, error);
    if (status != SCHEMA_OK)
        return status;
    return schema_same_text(schema_text_string(&got), "t") ? SCHEMA_OK : name_holder(applying, error);
}

bool schema_postgresql_unlock(struct applying *applying)
{
    struct text was_ours = TEXT(applying->region);
    schema_status status =
        ask_text(applying->session, "select pg_catalog.pg_advisory_unlock(" KEY ")", &was_ours, NULL);
    return status == SCHEMA_OK && schema_same_text(schema_text_string(&was_ours), "t");
}

/* -- others in the way -------------------------------------------------------------------------------------------- */

static const char blockers[] =
    "select pg_catalog.string_agg(who, '; ') from (select pg_catalog.concat('process ', a.pid, ' of ', "
    "coalesce(nullif(a.application_name, ''), a.usename, a.backend_type), ' (', coalesce(a.state, 'at work'), "
    "case when a.xact_start is not null then pg_catalog.concat(', in a transaction since ', "
    "pg_catalog.to_char(a.xact_start, 'HH24:MI:SS')) end, '), which holds ', "
    "pg_catalog.string_agg(distinct c.relname::text, ', ')) as who "
    "from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid "
    "join pg_catalog.pg_class c on c.oid = l.relation join pg_catalog.pg_namespace n on n.oid = c.relnamespace "
    "where l.granted and l.locktype = 'relation' and l.pid <> pg_catalog.pg_backend_pid() "
    "and l.database = (select oid from pg_catalog.pg_database where datname = pg_catalog.current_database()) "
    "and pg_catalog.concat(n.nspname, '.', c.relname) = any (pg_catalog.string_to_array($1::text, pg_catalog.chr(10))) "
    "group by a.pid, a.application_name, a.usename, a.backend_type, a.state, a.xact_start order by a.pid limit 5) as b";

const char *schema_postgresql_blockers(struct applying *applying, size_t count, const struct sql_step *steps)
{
    struct text tables = TEXT(applying->region), who = TEXT(applying->region);
    for (size_t i = 0; i < count; i++) {
        if (!steps[i].table || (i && steps[i - 1].table && strcmp(steps[i].table, steps[i - 1].table) == 0))
            continue;
        const char *schema = strchr(steps[i].table, '.') ? "" : applying->session->schema;
        schema_text_format(&tables, "%s%s%s%s", tables.size ? "\n" : "", schema ? schema : "public",
                           schema && !*schema ? "" : ".", steps[i].table);
    }
    const char *parameter = schema_text_string(&tables);
    if (!tables.size || schema_postgresql_ask(applying->session, blockers, 1, &parameter, schema_postgresql_keep_text,
                                              &who, NULL) != SCHEMA_OK)
        return NULL;
    return who.size ? schema_text_string(&who) : NULL;
}
