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

static void note_added(struct rendering *r, const struct column *column, const struct expression *value)
{
    const char *sql = column->automatic ? "pg_catalog.row_number() over ()"
                      : value           ? schema_postgresql_asked_value(r, value, &column->type)
                                        : "null";
    schema_postgresql_add_rows(
        r, r->operation->table, column->name,
        schema_region_format(r->region, "(%s)::%s", sql, schema_postgresql_asked_type(r, column)));
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
        schema_postgresql_ask_nulls(r, table, column->name, schema_postgresql_asked_value(r, value, &column->type));
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
    note_added(r, column, value);
    schema_postgresql_ask_values(r, table, column, value);
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
        note_added(r, column, column->generated ? column->generated : column->default_value);
        if (column->generated)
            schema_postgresql_ask_values(r, operation->table, column, column->generated);
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

/* What the server does without looking at the rows, or by its own cast just as the language has it. */
static bool converts_itself(const struct type *from, const struct type *to)
{
    if (from->array || to->array)
        return false;
    if (schema_postgresql_is_text(from) && schema_postgresql_is_text(to))
        return to->length == 0 || (from->length && from->length <= to->length);
    if (from->kind == TYPE_DECIMAL && (to->kind == TYPE_DECIMAL || to->kind == TYPE_NUMERIC))
        return true;
    if (schema_type_is_integer(from) && schema_type_is_integer(to))
        return from->kind <= to->kind;
    return from->kind == to->kind &&
           (from->kind == TYPE_TIME || from->kind == TYPE_TIMESTAMP || from->kind == TYPE_DATETIME);
}

/* The column's value as one of another type: through a cast, which prints as the engine does it right; null: as it is.
 */
static const struct expression *conversion(struct rendering *r, const struct column *from, const struct type *to)
{
    if (r->operation->conversion || converts_itself(&from->type, to))
        return r->operation->conversion;
    struct expression *column = NEW(r->region, struct expression), *cast = NEW(r->region, struct expression);
    *column = (struct expression){
        .kind = EXPRESSION_COLUMN, .type = from->type, .nullable = from->nullable, .text = from->name};
    const struct expression **operands = NEW_ARRAY(r->region, const struct expression *, 1);
    operands[0] = column;
    *cast = (struct expression){
        .kind = EXPRESSION_CAST, .type = *to, .nullable = from->nullable, .count = 1, .operands = operands};
    return cast;
}

/* The columns that are computed from it: they go for as long as it changes. */
static struct moved with_computed(struct rendering *r, const struct table *table, const struct column *column,
                                  bool keys)
{
    const char **gone = NEW_ARRAY(r->region, const char *, table->column_count + 1);
    struct moved moved = {.count = 1, .columns = &column->name, .key_count = keys, .keys = &column->name, .gone = gone};
    for (size_t i = 0; i < table->column_count; i++)
        if (schema_expression_mentions(table->columns[i]->generated, column->name))
            gone[moved.gone_count++] = table->columns[i]->name;
    return moved;
}

void schema_postgresql_drop_computed(struct rendering *r, const struct table *table, const char *column)
{
    schema_postgresql_now(
        r, table->name, schema_postgresql_alter(r, table->name, "drop column %s", schema_postgresql_quoted(r, column)));
}

void schema_postgresql_add_computed(struct rendering *r, const struct table *table, const char *name)
{
    const struct column *column = schema_table_column(table, name);
    struct text sql = TEXT(r->region);
    schema_postgresql_print_column(&r->dialect, &sql, &r->target, r->model, column);
    schema_postgresql_now(r, table->name,
                          schema_postgresql_alter(r, table->name, "add column %s", schema_text_string(&sql)))
        ->whole_table = true;
    if (type_check(r, column))
        schema_postgresql_now(r, table->name, schema_postgresql_alter(r, table->name, "add %s", type_check(r, column)));
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
    const struct expression *converted = from->generated ? NULL : conversion(r, from, &to->type);
    const char *value = converted ? schema_postgresql_value_sql(r, converted, &to->type) : NULL;
    const char *asked = converted ? schema_postgresql_asked_value(r, converted, &to->type) : quoted;
    if (operation->conversion && !to->nullable && operation->conversion->nullable)
        schema_postgresql_ask_nulls(r, before->name, to->name, asked);
    const char *old_check = schema_postgresql_type_check(r->region, &r->before, from);
    const char *check = schema_postgresql_type_check(r->region, r->model, to);
    bool same_check = old_check && check && strcmp(old_check, check) == 0;
    const struct moved moved = with_computed(r, before, from, !keys_hold(&from->type, &to->type));
    schema_postgresql_take_away(r, before, after, &moved);
    for (size_t i = 0; i < moved.gone_count; i++)
        schema_postgresql_drop_computed(r, before, moved.gone[i]);
    if (old_check && !same_check)
        drop_type_check(r, before, from);
    schema_postgresql_change_rows(r, before, to->name, asked, to->name);
    if (value)
        schema_postgresql_ask_values(r, before->name, to, converted);
    if (operation->conversion && schema_postgresql_in_phases(r, before->name))
        schema_postgresql_ask_about_column(r, after, to->name);
    schema_postgresql_before_type(r, before, from, to);
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
    schema_postgresql_after_type(r, after, from, to);
    if (!same_check)
        add_type_check(r, to, schema_postgresql_in_phases(r, before->name));
    for (size_t i = 0; i < moved.gone_count; i++)
        schema_postgresql_add_computed(r, after, moved.gone[i]);
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
    const char *value = quoted;
    if (filled)
        value = schema_region_format(r->region, "coalesce(%s, %s)", quoted,
                                     schema_postgresql_asked_value(r, operation->backfill, &column->type));
    if (!filled || operation->backfill->nullable)
        schema_postgresql_ask_nulls(r, operation->table, column->name, value);
    if (filled)
        schema_postgresql_change_rows(r, table_before(r), column->name, value, column->name);
    if (schema_postgresql_in_phases(r, operation->table)) {
        if (filled) {
            schema_postgresql_ask_values(r, operation->table, column, operation->backfill);
            schema_postgresql_ask_about_column(r, table_after(r), column->name);
        }
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

/* Its values are what the expression gives: only by another column in its place can they be others'. */
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
    const struct moved moved = {.gone_count = 1, .gone = &to->name};
    schema_postgresql_value_sql(r, to->generated, &to->type);
    schema_postgresql_take_away(r, before, after, &moved);
    schema_postgresql_change_rows(r, before, to->name, schema_postgresql_asked_value(r, to->generated, &to->type),
                                  to->name);
    schema_postgresql_ask_values(r, before->name, to, to->generated);
    schema_postgresql_drop_computed(r, before, to->name);
    schema_postgresql_add_computed(r, after, to->name);
    schema_postgresql_ask_about_column(r, after, to->name);
    schema_postgresql_put_back(r, before, after, &moved);
}

void schema_postgresql_set_collation(struct rendering *r)
{
    const struct table *before = table_before(r), *after = table_after(r);
    const struct column *to = schema_table_column(after, r->operation->name);
    const struct moved moved = {.count = 1, .columns = &to->name};
    schema_postgresql_take_away(r, before, after, &moved);
    alter_column(r, schema_region_format(r->region, "type %s", column_type(r, to)));
    schema_postgresql_put_back(r, before, after, &moved);
}
