/* Owns: what stands beside tables in a PostgreSQL database. Schemas: one is made with the first table in it, unless it
 * is there, and goes with the last, where it was made so and is empty. Extensions, and what a person has written texts
 * for. Must not know tables. */
#include "sql/postgresql/batch.h"

#include "model/change.h"

#include <string.h>

/* -- schemas --------------------------------------------------------------------------------------------------- */

/* By its comment a schema is known that was made for its tables. */
#define OURS "'made by schemac, and dropped with its last table'"

/* A block of PL/pgSQL whose texts hold the name, so the quotes of the block must not be in it. */
static const char *block(struct region *region, const char *code)
{
    const char *quotes = "$schemac$";
    for (unsigned i = 1; strstr(code, quotes); i++)
        quotes = schema_region_format(region, "$schemac%u$", i);
    return schema_region_format(region, "do %s begin %s end %s", quotes, code, quotes);
}

static const char *quoted(struct region *region, const char *name)
{
    struct text text = TEXT(region);
    schema_name_print(&text, name);
    return schema_text_string(&text);
}

static const char *literal(struct region *region, const char *string)
{
    struct text text = TEXT(region);
    schema_literal_print(&text, string);
    return schema_text_string(&text);
}

/* `create schema if not exists` wants the right to create one even where there is nothing to create. */
const char *schema_postgresql_create_schema(struct region *region, const char *schema)
{
    const char *name = quoted(region, schema);
    return block(region, schema_region_format(region,
                                              "if pg_catalog.to_regnamespace(%s) is null then create schema %s; "
                                              "comment on schema %s is " OURS "; end if;",
                                              literal(region, name), name, name));
}

static const char *drop_schema(struct region *region, const char *schema)
{
    const char *name = quoted(region, schema);
    return block(
        region,
        schema_region_format(
            region,
            "if pg_catalog.obj_description(pg_catalog.to_regnamespace(%s), 'pg_namespace') = " OURS
            " and not exists (select 1 from pg_catalog.pg_depend d where d.refclassid = 'pg_catalog.pg_namespace'"
            "::pg_catalog.regclass and d.refobjid = pg_catalog.to_regnamespace(%s)) then drop schema %s; end if;",
            literal(region, name), literal(region, name), name));
}

void schema_postgresql_leave_schema(struct rendering *r, const char *table)
{
    size_t prefix = schema_prefix_length(table);
    if (!prefix)
        return;
    for (size_t i = 0; i < r->model->tables.used; i++) {
        const char *other = r->model->tables.entries[i].key;
        if (other && schema_prefix_length(other) == prefix && strncmp(other, table, prefix) == 0)
            return;
    }
    schema_postgresql_now(r, NULL, drop_schema(r->region, schema_region_copy(r->region, table, prefix - 1)));
}

/* -- extensions and raw objects -------------------------------------------------------------------------------- */

void schema_postgresql_set_path(struct rendering *r)
{
    schema_postgresql_now(r, NULL,
                          schema_region_format(r->region, "set local search_path = %s", schema_postgresql_path(r)));
}

void schema_postgresql_reset_path(struct rendering *r)
{
    schema_postgresql_now(r, NULL, "set local search_path = pg_catalog, pg_temp");
}

void schema_postgresql_run_text(struct rendering *r, const char *text)
{
    schema_postgresql_set_path(r);
    schema_postgresql_now(r, NULL, text);
    schema_postgresql_reset_path(r);
}

/* Another may have installed it already: most often it takes a superuser to do so. */
void schema_postgresql_create_object(struct rendering *r)
{
    const struct object *object = r->operation->object;
    if (object->kind == OBJECT_EXTENSION)
        schema_postgresql_run_text(
            r, schema_region_format(r->region, "create extension if not exists %s", quoted(r->region, object->name)));
    else if (object->postgresql.create)
        schema_postgresql_run_text(r, object->postgresql.create);
}

void schema_postgresql_drop_object(struct rendering *r)
{
    const struct object *asked = r->operation->object;
    const struct object *object = schema_model_object(&r->before, asked->kind, asked->name);
    if (object->kind == OBJECT_EXTENSION)
        schema_postgresql_run_text(
            r, schema_region_format(r->region, "drop extension if exists %s", quoted(r->region, object->name)));
    else if (object->postgresql.drop)
        schema_postgresql_run_text(r, object->postgresql.drop);
}

static void each_object_on(struct rendering *r, const char *table, bool back)
{
    size_t count = r->before.objects.used;
    for (size_t i = 0; i < count; i++) { /* the last that came is the first to go */
        const struct map_entry *entry = &r->before.objects.entries[back ? i : count - 1 - i];
        const struct object *object = entry->key ? entry->value : NULL;
        if (object && schema_same_text(object->table, table) && object->postgresql.create)
            schema_postgresql_run_text(r, back ? object->postgresql.create : object->postgresql.drop);
    }
}

void schema_postgresql_objects_away(struct rendering *r, const char *table)
{
    each_object_on(r, table, false);
}

void schema_postgresql_objects_back(struct rendering *r, const char *table)
{
    each_object_on(r, table, true);
}
