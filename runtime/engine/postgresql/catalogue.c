/* What stands in a PostgreSQL database, as facts: each table's columns, constraints, indexes, triggers and settings as
 * texts that do not depend on the order of its columns. It reads the catalogue and changes nothing. */
#include "engine/postgresql/applying.h"

#include "base/map.h"
#include "base/text.h"

#include <string.h>

#define OURS                                                                                                           \
    "n.nspname <> 'information_schema' and n.nspname !~ '^pg_' and not exists (select 1 from pg_catalog.pg_depend e "  \
    "where e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and e.objid = c.oid and e.deptype = 'e')"

/* The name as the model has it: without the schema where that is the usual one. */
#define NAME "case when n.nspname = $1 then '' else n.nspname || '.' end || c.relname"

static const char *schema_of(const struct session *session)
{
    return session->schema ? session->schema : "public";
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

schema_status schema_postgresql_tables(struct region *region, struct session *session, struct touched *tables,
                                       struct engine_error *error)
{
    struct listing listing = {region, tables};
    const char *schema = schema_of(session);
    return schema_postgresql_ask(session,
                                 "select " NAME " from pg_catalog.pg_class c "
                                 "join pg_catalog.pg_namespace n on n.oid = c.relnamespace "
                                 "where c.relkind in ('r', 'p') and " OURS " order by 1",
                                 1, &schema, list_table, &listing, error);
}

/* $1: the usual schema, $2: the table. What is so, and how. */
static const char facts[] =
    "with it as (select c.oid, c.reloptions, c.relpersistence from pg_catalog.pg_class c "
    "join pg_catalog.pg_namespace n on n.oid = c.relnamespace where " NAME " = $2 and c.relkind in ('r', 'p')) "
    "select 'table', it.relpersistence::text || coalesce(' with ' || it.reloptions::text, '') || "
    "coalesce(' comment ' || pg_catalog.obj_description(it.oid, 'pg_class'), '') from it "
    "union all select 'column ' || a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) || "
    "case when a.attnotnull then ' not null' else '' end || "
    "coalesce(case when a.attgenerated <> '' then ' generated ' || a.attgenerated::text || ' ' else ' default ' end || "
    "pg_catalog.pg_get_expr(d.adbin, d.adrelid), '') || "
    "case when a.attidentity <> '' then ' identity ' || a.attidentity::text else '' end || "
    "case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::pg_catalog.regcollation::text "
    "else '' end || coalesce(' comment ' || pg_catalog.col_description(it.oid, a.attnum), '') "
    "from it join pg_catalog.pg_attribute a on a.attrelid = it.oid and a.attnum > 0 and not a.attisdropped "
    "join pg_catalog.pg_type t on t.oid = a.atttypid "
    "left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum "
    "union all select 'constraint ' || o.conname, pg_catalog.pg_get_constraintdef(o.oid) || "
    "coalesce(' comment ' || pg_catalog.obj_description(o.oid, 'pg_constraint'), '') "
    "from it join pg_catalog.pg_constraint o on o.conrelid = it.oid and o.contype in ('c', 'f', 'p', 'u', 'x') "
    "union all select 'index ' || x.relname, pg_catalog.pg_get_indexdef(i.indexrelid) || "
    "case when i.indisvalid and i.indisready then '' else ' invalid' end "
    "from it join pg_catalog.pg_index i on i.indrelid = it.oid join pg_catalog.pg_class x on x.oid = i.indexrelid "
    "where not exists (select 1 from pg_catalog.pg_constraint o where o.conindid = i.indexrelid "
    "and o.contype in ('p', 'u', 'x')) "
    "union all select 'trigger ' || g.tgname, pg_catalog.pg_get_triggerdef(g.oid) "
    "from it join pg_catalog.pg_trigger g on g.tgrelid = it.oid and not g.tgisinternal";

struct describing {
    struct region *region;
    struct map *facts;
};

static bool keep_fact(void *context, size_t count, const char *const *values)
{
    struct describing *describing = context;
    if (count == 2 && values[0])
        schema_map_put(describing->facts, schema_region_string(describing->region, values[0]),
                       schema_region_string(describing->region, values[1] ? values[1] : ""));
    return true;
}

schema_status schema_postgresql_describe(struct region *region, struct session *session, const char *table,
                                         struct map *described, struct engine_error *error)
{
    struct describing describing = {region, described};
    const char *parameters[] = {schema_of(session), table};
    return schema_postgresql_ask(session, facts, 2, parameters, keep_fact, &describing, error);
}
