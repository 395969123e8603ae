/* Owns: columns that number themselves on PostgreSQL: by an identity, whose sequence the server keeps, or by a sequence
 * that the column owns. Both come, go and change on a column that stands, and go on behind its largest value. Must not
 * know what else is changed about a column. */
#include "sql/postgresql/batch.h"

#include "model/change.h"

#include <string.h>

static const char *literal(struct rendering *r, const char *string)
{
    struct text text = TEXT(r->region);
    schema_literal_print(&text, string);
    return schema_text_string(&text);
}

/* What is called as the table was when it was created. */
static const char *sequence_of(struct rendering *r, const struct table *table, const struct column *column)
{
    return schema_region_format(r->region, "pg_catalog.pg_get_serial_sequence(%s, %s)",
                                literal(r, schema_postgresql_table_sql(r, table->name)), literal(r, column->name));
}

static void run_block(struct rendering *r, const struct table *table, const char *block)
{
    schema_postgresql_now(r, table->name, schema_region_format(r->region, "do %s", literal(r, block)));
}

static void alter(struct rendering *r, const char *table, const char *column, const char *what)
{
    schema_postgresql_now(
        r, table, schema_postgresql_alter(r, table, "alter column %s %s", schema_postgresql_quoted(r, column), what));
}

/* -- where the numbers go on ----------------------------------------------------------------------------------- */

void schema_postgresql_advance(struct rendering *r, const struct table *table)
{
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i];
        if (!column->automatic)
            continue;
        const char *sequence = sequence_of(r, table, column);
        const char *largest =
            schema_region_format(r->region, "pg_catalog.max(%s)", schema_postgresql_quoted(r, column->name));
        schema_postgresql_now(
            r, table->name,
            schema_region_format(r->region,
                                 "select pg_catalog.setval(%s, %s) from %s having %s > "
                                 "coalesce(pg_catalog.pg_sequence_last_value(%s::pg_catalog.regclass), 0)",
                                 sequence, largest, schema_postgresql_table_sql(r, table->name), largest, sequence));
    }
}

/* -- the type of the numbers ------------------------------------------------------------------------------------ */

static const char *type_name(enum type_kind kind)
{
    return kind == TYPE_INT16 ? "smallint" : kind == TYPE_INT32 ? "integer" : "bigint";
}

static const char *largest_number(enum type_kind kind)
{
    return kind == TYPE_INT16 ? "32767" : "2147483647";
}

/* Numbers that rows had which are there no more may lie beyond the narrower type. */
void schema_postgresql_before_type(struct rendering *r, const struct table *table, const struct column *from,
                                   const struct column *to)
{
    if (!from->automatic || from->type.kind <= to->type.kind)
        return;
    const char *largest =
        schema_region_format(r->region, "pg_catalog.max(%s)", schema_postgresql_quoted(r, from->name));
    schema_postgresql_now(
        r, table->name,
        schema_region_format(r->region,
                             "select pg_catalog.setval(%s, coalesce(%s, 1), %s is not null) from %s having "
                             "pg_catalog.pg_sequence_last_value(%s::pg_catalog.regclass) > %s",
                             sequence_of(r, table, from), largest, largest, schema_postgresql_table_sql(r, table->name),
                             sequence_of(r, table, from), largest_number(to->type.kind)));
}

/* An identity's follows by itself. */
void schema_postgresql_after_type(struct rendering *r, const struct table *table, const struct column *from,
                                  const struct column *to)
{
    if (from->automatic == AUTO_SERIAL && from->type.kind != to->type.kind)
        run_block(r, table,
                  schema_region_format(r->region,
                                       "begin execute pg_catalog.concat('alter sequence ', %s, ' as %s'); end",
                                       sequence_of(r, table, to), type_name(to->type.kind)));
}

/* -- it comes and goes ------------------------------------------------------------------------------------------ */

static void drop_automatic(struct rendering *r, const struct table *table, const struct column *column)
{
    if (column->automatic == AUTO_IDENTITY)
        alter(r, table->name, column->name, "drop identity");
    else if (column->automatic == AUTO_SERIAL)
        run_block(r, table,
                  schema_region_format(r->region,
                                       "declare owned text := %s; begin alter table %s alter column %s drop default; "
                                       "execute pg_catalog.concat('drop sequence ', owned); end",
                                       sequence_of(r, table, column), schema_postgresql_table_sql(r, table->name),
                                       schema_postgresql_quoted(r, column->name)));
}

/* Within what format() reads. */
static const char *in_format(struct rendering *r, const char *name)
{
    struct text text = TEXT(r->region);
    for (; *name; name++)
        schema_text_format(&text, *name == '%' ? "%%%%" : "%c", *name);
    return schema_text_string(&text);
}

/* The sequence is called as the server would call it, and has a number behind that where the name is taken. */
static void add_sequence(struct rendering *r, const struct table *table, const struct column *column)
{
    enum { NAME_LIMIT = 63 };
    size_t prefix = schema_prefix_length(table->name);
    const char *schema = prefix ? schema_region_copy(r->region, table->name, prefix - 1) : r->target.schema;
    const char *base = schema_region_format(r->region, "%s_%s", table->name + prefix, column->name);
    const char *name = schema_postgresql_table_sql(r, table->name);
    size_t kept = schema_postgresql_kept(base, NAME_LIMIT - sizeof "_seq" + 1);
    run_block(
        r, table,
        schema_region_format(
            r->region,
            "declare schema text := %s; base text := %s; name text := pg_catalog.concat(base, '_seq'); number "
            "integer := 0; begin "
            "while pg_catalog.to_regclass(pg_catalog.format('%%I.%%I', schema, name)) is not null loop "
            "number := number + 1; "
            "name := pg_catalog.concat(pg_catalog.\"left\"(base, %zu), '_seq', number); end loop; "
            "name := pg_catalog.format('%%I.%%I', schema, name); "
            "execute pg_catalog.concat('create sequence ', name, ' as %s'); "
            "execute pg_catalog.format(%s, name); "
            "execute pg_catalog.concat('alter sequence ', name, ' owned by ', %s); end",
            schema ? literal(r, schema) : "pg_catalog.current_schema()",
            literal(r, schema_region_copy(r->region, base, kept)), schema_postgresql_kept(base, 50),
            type_name(column->type.kind),
            literal(
                r, schema_region_format(r->region, "alter table %s alter column %s set default pg_catalog.nextval(%%L)",
                                        in_format(r, name), in_format(r, schema_postgresql_quoted(r, column->name)))),
            literal(r, schema_region_format(r->region, "%s.%s", name, schema_postgresql_quoted(r, column->name)))));
}

void schema_postgresql_set_automatic(struct rendering *r)
{
    const struct operation *operation = r->operation;
    const struct table *table = schema_model_table(&r->before, operation->table);
    const struct table *table_after = schema_model_table(r->model, operation->table);
    const struct column *before = schema_table_column(table, operation->name);
    const struct column *after = schema_table_column(table_after, operation->name);
    drop_automatic(r, table, before);
    if (before->default_value && after->automatic)
        alter(r, table->name, before->name, "drop default");
    if (after->automatic == AUTO_IDENTITY)
        alter(r, table->name, after->name, "add generated by default as identity");
    if (after->automatic == AUTO_SERIAL)
        add_sequence(r, table_after, after);
    if (after->automatic)
        schema_postgresql_advance(r, table_after);
    else if (after->default_value)
        schema_postgresql_set_default(r);
}
