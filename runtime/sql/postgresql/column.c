/* Owns: what is done to columns on PostgreSQL: added, dropped, renamed, of another type, not null, with another source
 * of values. Must not know in which phase a statement ends up, but for which recipe is taken. */
#include "sql/postgresql/batch.h"

#include "language/functions.h"

#include <string.h>

static const struct table *table_before(struct rendering *r)
{
    return schema_model_table(&r->before, r->operation->table);
}

static const struct table *table_after(struct rendering *r)
{
    return schema_model_table(r->model, r->operation->table);
}

static const char *column_type(struct rendering *r, const struct column *column)
{
    struct text text = TEXT(r->region);
    schema_postgresql_print_column_type(&text, &r->target, r->model, column);
    return schema_text_string(&text);
}

static const char *type_check(struct rendering *r, const struct column *column)
{
    if (!schema_postgresql_type_check(r->region, r->model, column))
        return NULL;
    struct text text = TEXT(r->region);
    schema_postgresql_print_type_check(&text, r->model, column);
    return schema_text_string(&text);
}

/* Whether each row gets a value of its own. */
static bool is_volatile(const struct expression *expression)
{
    if (!expression)
        return false;
    if (expression->kind == EXPRESSION_CALL && schema_same_text(expression->text, "gen_random_uuid"))
        return true;
    for (size_t i = 0; i < expression->count; i++)
        if (is_volatile(expression->operands[i]))
            return true;
    return false;
}

static void check_generated(struct rendering *r, const struct column *column)
{
    if (column->generated && !column->stored && r->target.version < 180000)
        schema_postgresql_refuse(r, "a virtual generated column needs PostgreSQL 18: '%s'", column->name);
}

/* Statements that look at rows fire triggers, which ALTER TABLE does not stand before they have run. */
static void set_values(struct rendering *r, const char *table, const char *column, const char *value,
                       const char *condition)
{
    schema_postgresql_now(r, table,
                          schema_region_format(r->region, "update %s set %s = %s%s",
                                               schema_postgresql_table_sql(r, table), column, value, condition))
        ->whole_table = true;
    schema_postgresql_now(r, table, "set constraints all immediate");
}

/* -- adding ---------------------------------------------------------------------------------------------------- */

static void note_added(struct rendering *r, const struct column *column, const char *value)
{
    schema_postgresql_add_rows(
        r, r->operation->table, column->name,
        schema_region_format(r->region, "(%s)::%s", value ? value : "null", column_type(r, column)));
}

static void add_type_check(struct rendering *r, const struct column *column, bool in_phases)
{
    const char *check = type_check(r, column), *table = r->operation->table;
    if (check && in_phases)
        schema_postgresql_add_not_valid(r, table, schema_postgresql_type_check_name(r->region, column->name), check);
    else if (check)
        schema_postgresql_now(r, table, schema_postgresql_alter(r, table, "add %s", check));
}

/* The column comes empty; rows get their values from `value`, rows to come from the default. */
static void add_and_fill(struct rendering *r, const struct column *column, const struct expression *value)
{
    const char *table = r->operation->table, *quoted = schema_postgresql_quoted(r, column->name);
    const char *filled = schema_postgresql_value_sql(r, value, &column->type);
    bool in_phases = schema_postgresql_in_phases(r, table);
    bool may_be_null = value->nullable || value->kind == EXPRESSION_NULL;
    if (!column->nullable && may_be_null)
        schema_postgresql_ask_nulls(r, table, column->name, filled);
    schema_postgresql_now(r, table,
                          schema_postgresql_alter(r, table, "add column %s %s", quoted, column_type(r, column)));
    if (column->default_value)
        schema_postgresql_now(
            r, table,
            schema_postgresql_alter(r, table, "alter column %s set default %s", quoted,
                                    schema_postgresql_value_sql(r, column->default_value, &column->type)));
    if (!in_phases) {
        set_values(r, table, quoted, filled, "");
        add_type_check(r, column, false);
        if (!column->nullable)
            schema_postgresql_now(r, table, schema_postgresql_alter(r, table, "alter column %s set not null", quoted));
    } else {
        add_type_check(r, column, true);
        if (column->nullable)
            schema_postgresql_backfill_later(r, table, column->name, filled, may_be_null);
        else
            schema_postgresql_not_null_later(r, table, column->name, filled);
    }
    note_added(r, column, filled);
}

void schema_postgresql_add_column(struct rendering *r)
{
    const struct operation *operation = r->operation;
    const struct column *column = schema_table_column(table_after(r), operation->column->name);
    const struct expression *value = operation->backfill                  ? operation->backfill
                                     : is_volatile(column->default_value) ? column->default_value
                                                                          : NULL;
    check_generated(r, column);
    bool in_phases = schema_postgresql_in_phases(r, operation->table);
    if (value && (operation->backfill || in_phases) && !column->automatic && !column->generated) {
        add_and_fill(r, column, value);
    } else {
        struct text sql = TEXT(r->region);
        schema_text_add(&sql, "add column ");
        schema_postgresql_print_column(&r->dialect, &sql, &r->target, r->model, column);
        if (column->default_value)
            schema_postgresql_value_sql(r, column->default_value, &column->type);
        if (column->generated)
            schema_postgresql_value_sql(r, column->generated, &column->type);
        if (!column->nullable && !column->default_value && !column->automatic && !column->generated)
            schema_postgresql_ask_none(
                r, operation->table, "true",
                schema_region_format(r->region, "rows of '%s' would have null in '%s', which is to be not null",
                                     operation->table, column->name));
        struct sql_step *step = schema_postgresql_now(
            r, operation->table, schema_postgresql_alter(r, operation->table, "%s", schema_text_string(&sql)));
        step->whole_table = column->automatic || column->generated || is_volatile(column->default_value);
        note_added(r, column,
                   column->automatic       ? "pg_catalog.row_number() over ()"
                   : column->generated     ? schema_postgresql_value_sql(r, column->generated, &column->type)
                   : column->default_value ? schema_postgresql_value_sql(r, column->default_value, &column->type)
                                           : NULL);
        add_type_check(r, column, in_phases);
    }
    if (column->comment)
        schema_postgresql_now(
            r, operation->table,
            schema_postgresql_table_comment(r->region, &r->target, operation->table, column->name, column->comment));
}

/* -- dropping, renaming ---------------------------------------------------------------------------------------- */

static void drop_type_check(struct rendering *r, const struct table *table, const struct column *column)
{
    if (schema_postgresql_type_check(r->region, &r->before, column))
        schema_postgresql_now(r, table->name,
                              schema_postgresql_alter(r, table->name, "drop constraint %s",
                                                      schema_postgresql_quoted(r, schema_postgresql_type_check_name(
                                                                                      r->region, column->name))));
}

void schema_postgresql_drop_column(struct rendering *r)
{
    const struct operation *operation = r->operation;
    schema_postgresql_change_rows(r, table_before(r), operation->name, NULL, NULL);
    schema_postgresql_now(
        r, operation->table,
        schema_postgresql_alter(r, operation->table, "drop column %s", schema_postgresql_quoted(r, operation->name)));
}

void schema_postgresql_rename_column(struct rendering *r)
{
    const struct operation *operation = r->operation;
    const char *from = schema_postgresql_quoted(r, operation->name);
    schema_postgresql_change_rows(r, table_before(r), operation->name, from, operation->new_name);
    schema_postgresql_now(r, operation->table,
                          schema_postgresql_alter(r, operation->table, "rename column %s to %s", from,
                                                  schema_postgresql_quoted(r, operation->new_name)));
    const struct column *column = schema_table_column(table_before(r), operation->name);
    if (!schema_postgresql_type_check(r->region, &r->before, column))
        return;
    const char *old_check = schema_postgresql_type_check_name(r->region, operation->name);
    const char *new_check = schema_postgresql_type_check_name(r->region, operation->new_name);
    schema_postgresql_now(r, operation->table,
                          schema_postgresql_alter(r, operation->table, "rename constraint %s to %s",
                                                  schema_postgresql_quoted(r, old_check),
                                                  schema_postgresql_quoted(r, new_check)));
}

/* -- another type ---------------------------------------------------------------------------------------------- */

static bool is_plain_text(const struct model *model, const struct type *type)
{
    return !type->array && schema_postgresql_is_text(model, type);
}

/* What the server does without looking at the rows, or by its own cast just as the language has it. */
static bool converts_itself(struct rendering *r, const struct type *from, const struct type *to)
{
    if (from->array || to->array)
        return false;
    if (is_plain_text(&r->before, from) && is_plain_text(r->model, to))
        return to->length == 0 || (from->length && from->length <= to->length);
    if (from->kind == TYPE_DECIMAL && (to->kind == TYPE_DECIMAL || to->kind == TYPE_NUMERIC))
        return true;
    if (schema_type_is_integer(from) && schema_type_is_integer(to))
        return from->kind <= to->kind;
    return from->kind == to->kind &&
           (from->kind == TYPE_TIME || from->kind == TYPE_TIMESTAMP || from->kind == TYPE_DATETIME);
}

/* The column's value as one of another type: through a cast, which prints as the engine does it right. */
static const char *conversion(struct rendering *r, const struct column *from, const struct type *to)
{
    if (r->operation->conversion)
        return schema_postgresql_value_sql(r, r->operation->conversion, to);
    if (converts_itself(r, &from->type, to))
        return NULL;
    struct expression *column = NEW(r->region, struct expression), *cast = NEW(r->region, struct expression);
    *column = (struct expression){
        .kind = EXPRESSION_COLUMN, .type = from->type, .nullable = from->nullable, .text = from->name};
    const struct expression **operands = NEW_ARRAY(r->region, const struct expression *, 1);
    operands[0] = column;
    *cast = (struct expression){
        .kind = EXPRESSION_CAST, .type = *to, .nullable = from->nullable, .count = 1, .operands = operands};
    return schema_postgresql_value_sql(r, cast, to);
}

/* The columns that are computed from it: they go for as long as it changes. */
static struct moved with_computed(struct rendering *r, const struct table *table, const char *column, bool keys)
{
    const char **gone = NEW_ARRAY(r->region, const char *, table->column_count + 1);
    struct moved moved = {.column = column, .keys = keys, .gone = gone};
    for (size_t i = 0; i < table->column_count; i++)
        if (schema_expression_mentions(table->columns[i]->generated, column))
            gone[moved.gone_count++] = table->columns[i]->name;
    return moved;
}

/* False: refused, for a key would go with it. */
static bool may_go(struct rendering *r, const struct table *table, const char *column)
{
    for (size_t i = 0; i < table->constraint_count; i++)
        for (size_t k = 0; k < table->constraints[i]->column_count; k++)
            if (schema_same_text(table->constraints[i]->columns[k], column)) {
                schema_postgresql_refuse(r,
                                         "column '%s.%s' is part of '%s': drop that before it is generated otherwise",
                                         table->name, column, table->constraints[i]->name);
                return false;
            }
    return true;
}

static void drop_computed(struct rendering *r, const struct table *table, const char *column)
{
    schema_postgresql_now(
        r, table->name, schema_postgresql_alter(r, table->name, "drop column %s", schema_postgresql_quoted(r, column)));
}

static void add_computed(struct rendering *r, const struct table *table, const struct column *column)
{
    struct text sql = TEXT(r->region);
    schema_postgresql_print_column(&r->dialect, &sql, &r->target, r->model, column);
    schema_postgresql_now(r, table->name,
                          schema_postgresql_alter(r, table->name, "add column %s", schema_text_string(&sql)))
        ->whole_table = true;
    add_type_check(r, column, schema_postgresql_in_phases(r, table->name));
    if (column->comment)
        schema_postgresql_now(
            r, table->name,
            schema_postgresql_table_comment(r->region, &r->target, table->name, column->name, column->comment));
}

/* Whether a column of one type can still point to, or be pointed to by, one of the other. */
static bool keys_hold(const struct type *from, const struct type *to)
{
    return schema_type_is_integer(from) ? schema_type_is_integer(to) : from->kind == to->kind;
}

void schema_postgresql_alter_type(struct rendering *r)
{
    const struct operation *operation = r->operation;
    const struct table *before = table_before(r), *after = table_after(r);
    const struct column *from = schema_table_column(before, operation->name);
    const struct column *to = schema_table_column(after, operation->name);
    const char *quoted = schema_postgresql_quoted(r, to->name);
    const char *value = from->generated ? NULL : conversion(r, from, &to->type);
    if (operation->conversion && !to->nullable && operation->conversion->nullable)
        schema_postgresql_ask_nulls(r, before->name, to->name, value);
    const char *old_check = schema_postgresql_type_check(r->region, &r->before, from);
    const char *check = schema_postgresql_type_check(r->region, r->model, to);
    bool same_check = old_check && check && strcmp(old_check, check) == 0;
    const struct moved moved = with_computed(r, before, to->name, !keys_hold(&from->type, &to->type));
    for (size_t i = 0; i < moved.gone_count; i++)
        if (!may_go(r, before, moved.gone[i]))
            return;
    schema_postgresql_take_away(r, before, after, &moved);
    for (size_t i = 0; i < moved.gone_count; i++)
        drop_computed(r, before, moved.gone[i]);
    if (old_check && !same_check)
        drop_type_check(r, before, from);
    schema_postgresql_change_rows(r, before, to->name, value ? value : quoted, to->name);
    /* In one transaction the change itself fails for them, and all of it is undone. */
    bool asks = schema_postgresql_in_phases(r, before->name);
    if (asks && check && !same_check && value)
        schema_postgresql_ask_none(
            r, before->name, schema_region_format(r->region, "not (%s)", check),
            schema_region_format(r->region,
                                 "rows of '%s' would have a value in '%s' that its type does not "
                                 "have",
                                 before->name, to->name));
    if (asks && operation->conversion)
        schema_postgresql_ask_about_column(r, after, to->name);
    /* Computed for each row now: what fails is to fail before anything is done. */
    if (asks && operation->conversion)
        schema_postgresql_ask_none(r, before->name,
                                   schema_region_format(r->region, "pg_catalog.num_nonnulls(%s) < 0", quoted),
                                   "no row is less than nothing");
    struct text sql = TEXT(r->region);
    if (from->default_value)
        schema_text_format(&sql, "alter column %s drop default, ", quoted);
    schema_text_format(&sql, "alter column %s type %s", quoted, column_type(r, to));
    if (value)
        schema_text_format(&sql, " using %s", value);
    if (to->default_value)
        schema_text_format(&sql, ", alter column %s set default %s", quoted,
                           schema_postgresql_value_sql(r, to->default_value, &to->type));
    schema_postgresql_now(r, before->name, schema_postgresql_alter(r, before->name, "%s", schema_text_string(&sql)))
        ->whole_table = value != NULL;
    if (!same_check)
        add_type_check(r, to, schema_postgresql_in_phases(r, before->name));
    for (size_t i = 0; i < moved.gone_count; i++)
        add_computed(r, after, schema_table_column(after, moved.gone[i]));
    schema_postgresql_put_back(r, before, after, &moved);
}

/* -- null, defaults, where values come from -------------------------------------------------------------------- */

static void alter_column(struct rendering *r, const char *what)
{
    schema_postgresql_now(r, r->operation->table,
                          schema_postgresql_alter(r, r->operation->table, "alter column %s %s",
                                                  schema_postgresql_quoted(r, r->operation->name), what));
}

void schema_postgresql_set_nullable(struct rendering *r)
{
    alter_column(r, "drop not null");
    if (r->target.half_done)
        schema_postgresql_now(r, r->operation->table,
                              schema_postgresql_alter(r, r->operation->table, "drop constraint if exists %s",
                                                      schema_postgresql_quoted(r, schema_postgresql_null_check_name(
                                                                                      r->region, r->operation->name))));
}

void schema_postgresql_set_not_null(struct rendering *r)
{
    const struct operation *operation = r->operation;
    const struct column *column = schema_table_column(table_after(r), operation->name);
    const char *quoted = schema_postgresql_quoted(r, column->name);
    const char *filled =
        operation->backfill ? schema_postgresql_value_sql(r, operation->backfill, &column->type) : NULL;
    const char *value = filled ? schema_region_format(r->region, "coalesce(%s, %s)", quoted, filled) : quoted;
    if (!filled || operation->backfill->nullable)
        schema_postgresql_ask_nulls(r, operation->table, column->name, value);
    if (filled)
        schema_postgresql_change_rows(r, table_before(r), column->name, value, column->name);
    if (schema_postgresql_in_phases(r, operation->table)) {
        if (filled)
            schema_postgresql_ask_about_column(r, table_after(r), column->name);
        schema_postgresql_not_null_later(r, operation->table, column->name, filled);
        return;
    }
    if (filled)
        set_values(r, operation->table, quoted, filled, schema_region_format(r->region, " where %s is null", quoted));
    alter_column(r, "set not null");
}

void schema_postgresql_set_default(struct rendering *r)
{
    const struct column *column = schema_table_column(table_after(r), r->operation->name);
    alter_column(r, column->default_value
                        ? schema_region_format(r->region, "set default %s",
                                               schema_postgresql_value_sql(r, column->default_value, &column->type))
                        : "drop default");
}

static const char *literal(struct rendering *r, const char *string)
{
    struct text text = TEXT(r->region);
    schema_literal_print(&text, string);
    return schema_text_string(&text);
}

void schema_postgresql_advance(struct rendering *r, const struct table *table)
{
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i];
        if (!column->automatic)
            continue;
        const char *name = schema_postgresql_table_sql(r, table->name);
        const char *sequence = schema_region_format(r->region, "pg_catalog.pg_get_serial_sequence(%s, %s)",
                                                    literal(r, name), literal(r, column->name));
        const char *largest =
            schema_region_format(r->region, "pg_catalog.max(%s)", schema_postgresql_quoted(r, column->name));
        schema_postgresql_now(
            r, table->name,
            schema_region_format(r->region,
                                 "select pg_catalog.setval(%s, %s) from %s having %s > "
                                 "coalesce(pg_catalog.pg_sequence_last_value(%s::pg_catalog.regclass), 0)",
                                 sequence, largest, name, largest, sequence));
    }
}

static void drop_automatic(struct rendering *r, const struct column *before)
{
    if (before->automatic == AUTO_IDENTITY) {
        alter_column(r, "drop identity");
    } else if (before->automatic == AUTO_SERIAL) {
        /* The sequence is called as the table was when it was created. */
        const char *block = schema_region_format(
            r->region,
            "declare owned text := pg_catalog.pg_get_serial_sequence(%s, %s); begin alter table %s alter column %s "
            "drop default; execute pg_catalog.concat('drop sequence ', owned); end",
            literal(r, schema_postgresql_table_sql(r, r->operation->table)), literal(r, before->name),
            schema_postgresql_table_sql(r, r->operation->table), schema_postgresql_quoted(r, before->name));
        schema_postgresql_now(r, r->operation->table, schema_region_format(r->region, "do %s", literal(r, block)));
    }
}

void schema_postgresql_set_automatic(struct rendering *r)
{
    const struct operation *operation = r->operation;
    const struct column *before = schema_table_column(table_before(r), operation->name);
    const struct column *after = schema_table_column(table_after(r), operation->name);
    drop_automatic(r, before);
    if (before->default_value && after->automatic)
        alter_column(r, "drop default");
    if (after->automatic == AUTO_IDENTITY)
        alter_column(r, "add generated by default as identity");
    if (after->automatic == AUTO_SERIAL)
        schema_postgresql_refuse(r, "column '%s.%s' cannot become auto serial: write auto", operation->table,
                                 operation->name);
    if (after->automatic)
        schema_postgresql_advance(r, table_after(r));
    else if (after->default_value)
        schema_postgresql_set_default(r);
}

/* Its values are what the expression gives: only by dropping the column can it be another. */
void schema_postgresql_set_generated(struct rendering *r)
{
    const struct operation *operation = r->operation;
    const struct table *before = table_before(r), *after = table_after(r);
    const struct column *from = schema_table_column(before, operation->name);
    const struct column *to = schema_table_column(after, operation->name);
    check_generated(r, to);
    if (!to->generated && from->generated && from->stored) {
        alter_column(r, "drop expression");
        return;
    }
    if (!to->generated) {
        schema_postgresql_refuse(r, "column '%s.%s' is computed where it is read: it cannot keep values", before->name,
                                 to->name);
        return;
    }
    if (!may_go(r, before, to->name))
        return;
    const struct moved moved = {.column = to->name, .gone_count = 1, .gone = &to->name};
    const char *value = schema_postgresql_value_sql(r, to->generated, &to->type);
    schema_postgresql_take_away(r, before, after, &moved);
    schema_postgresql_change_rows(r, before, to->name, value, to->name);
    drop_computed(r, before, to->name);
    add_computed(r, after, to);
    schema_postgresql_put_back(r, before, after, &moved);
}

void schema_postgresql_set_collation(struct rendering *r)
{
    const struct table *before = table_before(r), *after = table_after(r);
    const struct column *to = schema_table_column(after, r->operation->name);
    const struct moved moved = {.column = to->name};
    schema_postgresql_take_away(r, before, after, &moved);
    alter_column(r, schema_region_format(r->region, "type %s", column_type(r, to)));
    schema_postgresql_put_back(r, before, after, &moved);
}
