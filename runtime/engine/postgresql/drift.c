/* Whether live tables have the columns, of the types, that the model says. It is one query to the catalogue, and the
 * server itself reads the types as the renderer writes them. Columns, constraints and indexes that someone has added
 * are not its matter: an alteration leaves them as they are. */
#include "engine/postgresql/applying.h"
#include "sql/postgresql/parts.h"

#include "base/text.h"

/* One of each for every column, in the order of the query's parameters. */
enum list { LIST_NAME, LIST_TABLE, LIST_COLUMN, LIST_TYPE, LIST_COUNT };

#define SEPARATOR '\037'
#define UNNEST(parameter) "pg_catalog.unnest(pg_catalog.string_to_array($" #parameter "::text, pg_catalog.chr(31)))"

/* A type that is not known here is not compared; neither are those that the schema writes as they are, which have none.
 * The numbers behind a type's name are compared as texts. */
static const char query[] =
    "select e.tab, e.col, e.typ, pg_catalog.format_type(a.atttypid, a.atttypmod), "
    "case when e.id is null then 't' end from (select pg_catalog.to_regclass(l.name) as id, l.tab, l.col, l.typ "
    "from rows from (" UNNEST(1) ", " UNNEST(2) ", " UNNEST(3) ", " UNNEST(
        4) ") as l(name, tab, col, typ)) as e "
           "left join pg_catalog.pg_attribute a on a.attrelid = e.id and a.attname = e.col::name and not "
           "a.attisdropped "
           "where case when a.attname is null then true when e.typ = '' then false "
           "else a.atttypid <> pg_catalog.to_regtype(e.typ) "
           "or pg_catalog.substring(pg_catalog.format_type(a.atttypid, a.atttypmod), '\\([0-9,]+\\)') "
           "is distinct from pg_catalog.substring(e.typ, '\\([0-9,]+\\)') end limit 1";

/* Behind a separator, which no name has in it. */
static void add(struct text *list, const char *item)
{
    schema_text_add_char(list, SEPARATOR);
    for (; *item; item++)
        schema_text_add_char(list, *item == SEPARATOR ? ' ' : *item);
}

struct difference {
    struct region *region;
    const char *table, *column, *message;
};

static bool see_difference(void *context, size_t count, const char *const *values)
{
    struct difference *found = context;
    if (count != 5)
        return false;
    found->table = schema_region_string(found->region, values[0]);
    found->column = schema_region_string(found->region, values[1]);
    if (values[4])
        found->message = schema_region_format(found->region, "table '%s' is not there", values[0]);
    else if (!values[3])
        found->message = schema_region_format(
            found->region, "table '%s' has no column '%s', which its revisions gave it", values[0], values[1]);
    else
        found->message =
            schema_region_format(found->region, "column '%s' of table '%s' is %s, and its revisions made it %s",
                                 values[1], values[0], values[3], values[2]);
    return false;
}

static void add_table(struct applying *applying, const struct sql_target *target, const struct model *model,
                      const struct table *table, struct text lists[])
{
    struct dialect dialect = schema_postgresql_dialect;
    struct text name = TEXT(applying->region);
    dialect.target = target;
    dialect.table(&name, target, table->name);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i];
        struct text type = TEXT(applying->region);
        if (column->type.kind != TYPE_NATIVE)
            dialect.type(&dialect, &type, model, &column->type);
        add(&lists[LIST_NAME], schema_text_string(&name));
        add(&lists[LIST_TABLE], table->name);
        add(&lists[LIST_COLUMN], column->name);
        add(&lists[LIST_TYPE], schema_text_string(&type));
    }
}

schema_status schema_postgresql_tables_are(struct applying *applying, const struct model *model, size_t count,
                                           const struct table *const *tables, struct engine_error *error)
{
    struct text lists[LIST_COUNT];
    const char *parameters[LIST_COUNT];
    struct difference found = {.region = applying->region};
    const struct sql_target target = schema_postgresql_migrate.target(applying->session);
    for (size_t i = 0; i < LIST_COUNT; i++)
        lists[i] = TEXT(applying->region);
    for (size_t i = 0; i < count; i++)
        add_table(applying, &target, model, tables[i], lists);
    for (size_t i = 0; i < LIST_COUNT; i++) /* without the first separator */
        parameters[i] = lists[i].size ? schema_text_string(&lists[i]) + 1 : "";
    schema_status status =
        schema_postgresql_ask(applying->session, query, LIST_COUNT, parameters, see_difference, &found, error);
    if (status != SCHEMA_OK || !found.message)
        return status;
    *error = (struct engine_error){
        .status = SCHEMA_DRIFT, .message = found.message, .table = found.table, .column = found.column};
    return SCHEMA_DRIFT;
}
