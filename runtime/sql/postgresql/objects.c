/* Owns: what stands beside tables in a PostgreSQL database. Schemas: one is made with the first table in it, unless it
 * is there, and goes with the last, where it was made so and is empty. Extensions, and what a person has written texts
 * for. Must not know tables. */
#include "sql/postgresql/batch.h"

#include "model/change.h"
#include "model/element.h"
#include "model/visit.h"

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
    for (size_t i = 0; i < r->model->enums.used; i++) {
        const struct map_entry *other = &r->model->enums.entries[i];
        if (other->key && ((const struct enumeration *)other->value)->native &&
            schema_prefix_length(other->key) == prefix && strncmp(other->key, table, prefix) == 0)
            return;
    }
    schema_postgresql_now(r, NULL, drop_schema(r->region, schema_region_copy(r->region, table, prefix - 1)));
}

/* -- extensions and raw objects -------------------------------------------------------------------------------- */

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

/* -- around a change ------------------------------------------------------------------------------------------- */

/* PostgreSQL refuses to change a column or a type under a view or a function that uses it. */
static void away(struct rendering *r, const char *name)
{
    const struct elements raws = schema_raws(r->region, &r->before);
    struct map gone = MAP(r->region); /* the name, and the raws that stand on what is gone */
    schema_map_put(&gone, name, name);
    for (size_t i = 0; i < raws.count; i++) {
        const struct object *object = raws.items[i].object;
        bool goes = object->table && schema_map_get(&gone, object->table);
        for (size_t k = 0; k < object->after_count; k++)
            goes |= schema_map_get(&gone, object->after[k]) != NULL;
        if (goes)
            schema_map_put(&gone, object->name, object);
    }
    for (size_t i = raws.count; i-- > 0;) {
        const struct object *object = raws.items[i].object;
        if (!schema_map_get(&gone, object->name) || schema_map_get(&r->away, object->name) || !object->postgresql.drop)
            continue;
        schema_map_put(&r->away, object->name, object);
        schema_postgresql_run_text(r, object->postgresql.drop);
    }
}

static void tables_away(struct rendering *r, const char *enumeration)
{
    away(r, enumeration);
    for (const struct model_link *link = schema_model_enum_users(&r->before, enumeration); link; link = link->next)
        away(r, link->name);
}

static bool is_primary_key(const struct table *table, const char *name)
{
    const struct constraint *constraint = table ? schema_table_constraint(table, name) : NULL;
    return constraint && constraint->kind == CONSTRAINT_PRIMARY_KEY;
}

void schema_postgresql_objects_away(struct rendering *r, bool last)
{
    const struct operation *operation = r->operation;
    const struct enumeration *enumeration;
    switch (operation->kind) {
    case OPERATION_ALTER_TYPE:
    case OPERATION_DROP_COLUMN:
    case OPERATION_SET_GENERATED:
    case OPERATION_SET_COLLATION:
        away(r, operation->table);
        break;
    case OPERATION_DROP_CONSTRAINT: /* a view that groups by the key stands on it */
        if (is_primary_key(schema_model_table(&r->before, operation->table), operation->name))
            away(r, operation->table);
        break;
    case OPERATION_ADD_VALUE:
    case OPERATION_DROP_VALUE: /* the type is made anew */
        enumeration = schema_model_enum(&r->before, operation->name);
        if (enumeration->native && (operation->kind == OPERATION_DROP_VALUE || (!last && !r->target.phases)))
            tables_away(r, operation->name);
        break;
    default:
        break;
    }
}

/* Neighbouring changes share one coming and going. */
bool schema_postgresql_may_stay_away(const struct operation *operation)
{
    return schema_operation_subject(operation) == SUBJECT_PART;
}

void schema_postgresql_objects_back(struct rendering *r)
{
    if (!r->away.count)
        return;
    const struct elements raws = schema_raws(r->region, r->model);
    for (size_t i = 0; i < raws.count; i++)
        if (schema_map_get(&r->away, raws.items[i].name))
            schema_postgresql_run_text(r, raws.items[i].object->postgresql.create);
    r->away = MAP(r->region);
}
