/* Owns: where the statements of a rendering go: into the running transaction, into phases behind it, in front of
 * everything; and the recipes that keep a table in use while it changes. Must not know operations.
 *
 * What a change needs of the rows is asked before the first phase, of the rows as the operations so far will leave
 * them: a table whose columns have changed is a select over the table as it was. Where only the server can know what is
 * in the tables, since a data step came before, it is asked within the transaction, and if an earlier phase would be
 * done by then, the whole revision becomes one transaction. */
#include "sql/postgresql/batch.h"

#include <string.h>

void schema_postgresql_refuse(struct rendering *r, const char *format, ...)
{
    if (r->refused)
        return;
    va_list arguments;
    va_start(arguments, format);
    r->refused = schema_region_vformat(r->region, format, arguments);
    va_end(arguments);
}

/* -- spelling -------------------------------------------------------------------------------------------------- */

const char *schema_postgresql_quoted(struct rendering *r, const char *name)
{
    struct text text = TEXT(r->region);
    schema_name_print(&text, name);
    return schema_text_string(&text);
}

const char *schema_postgresql_table_sql(struct rendering *r, const char *table)
{
    struct text text = TEXT(r->region);
    schema_postgresql_print_table_name(&text, &r->target, table);
    return schema_text_string(&text);
}

const char *schema_postgresql_alter(struct rendering *r, const char *table, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *what = schema_region_vformat(r->region, format, arguments);
    va_end(arguments);
    return schema_region_format(r->region, "alter table %s %s", schema_postgresql_table_sql(r, table), what);
}

const char *schema_postgresql_value_sql(struct rendering *r, const struct expression *value, const struct type *type)
{
    struct lowered lowered = schema_expression_lower(&r->dialect, r->region, value, type);
    if (lowered.problem)
        schema_postgresql_refuse(r, "%s", lowered.problem);
    struct text text = TEXT(r->region);
    schema_text_add(&text, "(");
    schema_lowered_print(&r->dialect, &text, &lowered);
    schema_text_add(&text, ")");
    return schema_text_string(&text);
}

const char *schema_postgresql_condition_sql(struct rendering *r, const struct expression *condition)
{
    return schema_postgresql_value_sql(r, condition, NULL);
}

/* -- questions name what is there ------------------------------------------------------------------------------------
 */

static bool asks_before(const struct rendering *r)
{
    return r->target.phases && !r->unknown;
}

bool schema_postgresql_nothing_done(const struct rendering *r)
{
    return !r->now.count && !r->later.count && !r->done.count;
}

static bool begin_question(struct rendering *r)
{
    r->target.as_texts = asks_before(r) ? &r->new_types : NULL;
    return r->target.as_texts;
}

/* What cannot be asked before is asked on the way. */
static const char *end_question(struct rendering *r, const char *sql, bool can_be_asked)
{
    r->target.as_texts = NULL;
    r->must_be_one |= !can_be_asked;
    return sql;
}

static const char *asked(struct rendering *r, const struct expression *expression, const struct type *type)
{
    bool before = begin_question(r);
    struct text text = TEXT(r->region);
    struct lowered lowered = schema_expression_lower(&r->dialect, r->region, expression, type);
    schema_text_add(&text, "(");
    schema_lowered_print(&r->dialect, &text, &lowered);
    schema_text_add(&text, ")");
    return end_question(r, schema_text_string(&text), !before || !lowered.problem);
}

const char *schema_postgresql_asked_value(struct rendering *r, const struct expression *value, const struct type *type)
{
    return asked(r, value, type);
}

const char *schema_postgresql_asked_condition(struct rendering *r, const struct expression *condition)
{
    return asked(r, condition, NULL);
}

const char *schema_postgresql_asked_type(struct rendering *r, const struct column *column)
{
    struct text text = TEXT(r->region);
    begin_question(r);
    schema_postgresql_print_column_type(&text, &r->target, r->model, column);
    return end_question(r, schema_text_string(&text), true);
}

static const char *in_texts(struct rendering *r, const struct column *column, const char *value)
{
    const char *text = schema_region_format(r->region, "%s::text%s", schema_postgresql_quoted(r, column->name),
                                            column->type.array ? "[]" : "");
    struct text from = TEXT(r->region), to = TEXT(r->region);
    if (!value)
        return text;
    schema_literal_print(&from, r->operation->text);
    schema_literal_print(&to, value);
    return schema_region_format(
        r->region, column->type.array ? "pg_catalog.array_replace(%s, %s, %s)" : "case %s when %s then %s else %s end",
        text, schema_text_string(&from), schema_text_string(&to), text);
}

void schema_postgresql_ask_in_texts(struct rendering *r, const char *name, const char *value)
{
    const char *old_name = r->operation->name ? r->operation->name : name;
    for (const struct model_link *link = schema_model_enum_users(&r->before, old_name); link; link = link->next) {
        const struct table *table = schema_model_table(&r->before, link->name);
        for (size_t i = 0; i < table->column_count; i++)
            if (table->columns[i]->type.kind == TYPE_ENUM && schema_same_text(table->columns[i]->type.name, old_name))
                schema_postgresql_change_rows(r, table, table->columns[i]->name, in_texts(r, table->columns[i], value),
                                              table->columns[i]->name);
    }
    schema_map_put(&r->new_types, name, name);
}

/* -- phases ---------------------------------------------------------------------------------------------------- */

static struct sql_step *add(struct rendering *r, struct sql_steps *steps, enum sql_step_kind kind, const char *table,
                            const char *sql)
{
    APPEND(r->region, steps, ((struct sql_step){.kind = kind, .sql = sql, .table = table, .operation = r->operation}));
    return &steps->items[steps->count - 1];
}

bool schema_postgresql_in_phases(const struct rendering *r, const char *table)
{
    return r->target.phases && !schema_map_get(&r->fresh, table);
}

struct sql_step *schema_postgresql_now(struct rendering *r, const char *table, const char *sql)
{
    return add(r, &r->now, SQL_EXECUTE, table, sql);
}

struct sql_step *schema_postgresql_later(struct rendering *r, enum sql_step_kind kind, const char *table,
                                         const char *sql)
{
    schema_map_put(&r->pending, table, table);
    add(r, &r->later, SQL_PHASE, NULL, NULL);
    return add(r, &r->later, kind, table, sql);
}

struct sql_step *schema_postgresql_too(struct rendering *r, const char *table, const char *sql)
{
    return add(r, &r->later, SQL_EXECUTE, table, sql);
}

static void append_all(struct rendering *r, struct sql_steps *to, struct sql_steps *from)
{
    for (size_t i = 0; i < from->count; i++)
        APPEND(r->region, to, from->items[i]);
    *from = (struct sql_steps){0};
}

void schema_postgresql_end_phase(struct rendering *r)
{
    schema_postgresql_lock_first(r, &r->done);
    append_all(r, &r->done, &r->now);
    append_all(r, &r->done, &r->later);
    add(r, &r->done, SQL_PHASE, NULL, NULL);
}

void schema_postgresql_flush(struct rendering *r)
{
    if (!r->later.count)
        return;
    schema_postgresql_end_phase(r);
    r->pending = MAP(r->region);
    r->waiting = MAP(r->region);
}

/* -- the rows as they are to be -------------------------------------------------------------------------------- */

const char *schema_postgresql_rows(struct rendering *r, const char *table)
{
    const char *rows = schema_map_get(&r->rows, table);
    if (rows && r->target.phases && !r->unknown)
        return rows;
    if (!r->unknown && schema_map_get(&r->fresh, table))
        return NULL;
    return schema_postgresql_table_sql(r, table);
}

static void keep_rows(struct rendering *r, const char *table, const char *list)
{
    const char *rows = schema_postgresql_rows(r, table);
    if (rows)
        schema_map_put(&r->rows, table, schema_region_format(r->region, "(select %s from %s as rows)", list, rows));
}

void schema_postgresql_change_rows(struct rendering *r, const struct table *before, const char *name, const char *value,
                                   const char *new_name)
{
    struct text list = TEXT(r->region);
    for (size_t i = 0; i < before->column_count; i++) {
        const char *column = before->columns[i]->name;
        bool changed = strcmp(column, name) == 0;
        if (changed && !new_name)
            continue;
        schema_text_add(&list, list.size ? ", " : "");
        if (!changed)
            schema_name_print(&list, column);
        else
            schema_text_format(&list, "%s as %s", value, schema_postgresql_quoted(r, new_name));
    }
    keep_rows(r, before->name, schema_text_string(&list));
}

void schema_postgresql_add_rows(struct rendering *r, const char *table, const char *name, const char *value)
{
    keep_rows(r, table, schema_region_format(r->region, "*, %s as %s", value, schema_postgresql_quoted(r, name)));
}

void schema_postgresql_rename_rows(struct rendering *r, const char *table, const char *new_name)
{
    bool fresh = schema_map_get(&r->fresh, table);
    for (enum named what = NAMED_BY_PATH; what <= NAMED_AT_ALL; what++)
        if (schema_map_get(&r->named[what], table))
            schema_map_put(&r->named[what], new_name, r->operation);
    const char *rows = schema_postgresql_rows(r, table);
    schema_map_remove(&r->rows, table);
    schema_map_remove(&r->fresh, table);
    schema_map_remove(&r->fresh, new_name);
    if (fresh)
        schema_map_put(&r->fresh, new_name, new_name);
    else
        schema_map_put(&r->rows, new_name, rows);
}

/* What is asked of a table may name what its columns and expressions name. */
static bool asks_by_name(struct rendering *r, const char *table, enum named what)
{
    const struct table *there = schema_model_table(r->model, table);
    return schema_map_get(&r->named[what], table) || (there && schema_postgresql_table_names(there, what));
}

static struct sql_step *ask(struct rendering *r, const char *table, const char *sql, const char *failure)
{
    bool by_path = asks_by_name(r, table, NAMED_BY_PATH);
    bool inside = !asks_before(r) || (r->new_names && asks_by_name(r, table, NAMED_AT_ALL));
    if (inside && (r->done.count || schema_map_get(&r->waiting, table) || (r->target.phases && !r->unknown)))
        r->must_be_one = true;
    struct sql_steps *steps = inside ? &r->now : &r->asked;
    if (by_path)
        add(r, steps, SQL_EXECUTE, NULL, schema_postgresql_path_set(r))->operation = NULL;
    size_t place = steps->count;
    struct sql_step *step = add(r, steps, SQL_EXPECT_NONE, table, sql);
    step->failure = failure;
    step->whole_table = true;
    if (by_path)
        add(r, steps, SQL_EXECUTE, NULL, schema_postgresql_path_reset)->operation = NULL;
    return &steps->items[place];
}

static struct sql_step *ask_none(struct rendering *r, const char *table, const char *condition, const char *failure)
{
    const char *rows = schema_postgresql_rows(r, table);
    if (!rows)
        return NULL;
    return ask(r, table,
               schema_region_format(r->region,
                                    "select pg_catalog.count(*) from %s as rows where %s having "
                                    "pg_catalog.count(*) > 0",
                                    rows, condition),
               failure);
}

void schema_postgresql_ask_none(struct rendering *r, const char *table, const char *condition, const char *failure)
{
    ask_none(r, table, condition, failure);
}

void schema_postgresql_ask_nulls(struct rendering *r, const char *table, const char *column, const char *value)
{
    schema_postgresql_ask_none(r, table, schema_region_format(r->region, "%s is null", value),
                               schema_region_format(r->region,
                                                    "rows of '%s' would have null in '%s', which is to be not null",
                                                    table, column));
}

/* Not what is written as it is, nor what another column has already. */
static bool may_fail(const struct expression *value, const struct type *type)
{
    switch (value->kind) {
    case EXPRESSION_NULL:
    case EXPRESSION_BOOLEAN:
    case EXPRESSION_INTEGER:
    case EXPRESSION_NUMBER:
    case EXPRESSION_TEXT:
        return false;
    case EXPRESSION_COLUMN:
        return !schema_same_type(&value->type, type);
    default:
        return true;
    }
}

void schema_postgresql_ask_values(struct rendering *r, const char *table, const struct column *column,
                                  const struct expression *value)
{
    const char *quoted = schema_postgresql_quoted(r, column->name);
    if (!schema_postgresql_in_phases(r, table) ||
        !may_fail(value, &column->type)) /* the change itself fails for them, and all of it is undone */
        return;
    /* never so: but each value is computed, and one that cannot be fails here */
    schema_postgresql_ask_none(
        r, table, schema_region_format(r->region, "pg_catalog.num_nonnulls(%s) < 0", quoted),
        schema_region_format(r->region, "rows of '%s' have what gives no value for '%s'", table, column->name));
    const char *check = schema_postgresql_type_check(r->region, r->model, column);
    if (!check)
        return;
    struct sql_step *step =
        ask_none(r, table, schema_region_format(r->region, "not (%s)", check),
                 schema_region_format(r->region, "rows of '%s' would have a value in '%s' that its type does not have",
                                      table, column->name));
    if (step)
        step->of_values = true;
}

void schema_postgresql_ask_duplicates(struct rendering *r, const struct table *table, const char *name, size_t count,
                                      const char *const *keys, const char *where, bool nulls_too)
{
    const char *rows = schema_postgresql_rows(r, table->name);
    if (!rows)
        return;
    struct text list = TEXT(r->region), condition = TEXT(r->region);
    for (size_t i = 0; i < count; i++) {
        schema_text_format(&list, "%s(%s)", i ? ", " : "", keys[i]);
        if (!nulls_too)
            schema_text_format(&condition, "%s(%s) is not null", condition.size ? " and " : "", keys[i]);
    }
    if (where)
        schema_text_format(&condition, "%s%s", condition.size ? " and " : "", where);
    ask(r, table->name,
        schema_region_format(r->region,
                             "select pg_catalog.count(*) from (select 1 from %s as rows%s%s group by %s having "
                             "pg_catalog.count(*) > 1) as twice having pg_catalog.count(*) > 0",
                             rows, condition.size ? " where " : "", schema_text_string(&condition),
                             schema_text_string(&list)),
        schema_region_format(r->region, "values in '%s' are there more than once, which '%s' forbids", table->name,
                             name));
}

/* -- recipes --------------------------------------------------------------------------------------------------- */

void schema_postgresql_add_not_valid(struct rendering *r, const char *table, const char *name, const char *constraint)
{
    schema_postgresql_now(r, table, schema_postgresql_alter(r, table, "add %s not valid", constraint));
    struct sql_step *step = schema_postgresql_later(
        r, SQL_EXECUTE, table,
        schema_postgresql_alter(r, table, "validate constraint %s", schema_postgresql_quoted(r, name)));
    step->whole_table = true;
}

void schema_postgresql_backfill_later(struct rendering *r, const char *table, const char *column, const char *value,
                                      bool may_stay_null)
{
    const char *name = schema_postgresql_table_sql(r, table), *quoted = schema_postgresql_quoted(r, column);
    const char *rest = may_stay_null ? schema_region_format(r->region, " and %s is not null", value) : "";
    schema_map_put(&r->waiting, table, table);
    struct sql_step *step = schema_postgresql_later(
        r, SQL_BACKFILL, table,
        schema_region_format(r->region,
                             "update %s set %s = %s where ctid = any (array(select ctid from %s where %s is null%s "
                             "limit $1 for no key update)) and %s is null",
                             name, quoted, value, name, quoted, rest, quoted));
    step->whole_table = true;
    if (schema_postgresql_operation_names(r->model, r->operation, NAMED_BY_PATH))
        step->path = schema_postgresql_path(r);
}

/* Rows that come while the backfill runs may lack the value still, so it runs again behind the check, which lets no
 * more of them in. SET NOT NULL looks at no row when a check says the same. */
void schema_postgresql_not_null_later(struct rendering *r, const char *table, const char *column, const char *backfill)
{
    const char *quoted = schema_postgresql_quoted(r, column);
    const char *check = schema_postgresql_quoted(r, schema_postgresql_null_check_name(r->region, column));
    const char *add_check =
        schema_postgresql_alter(r, table, "add constraint %s check (%s is not null) not valid", check, quoted);
    if (backfill) {
        schema_postgresql_backfill_later(r, table, column, backfill, false);
        schema_postgresql_later(r, SQL_EXECUTE, table, add_check);
        schema_postgresql_backfill_later(r, table, column, backfill, false);
    } else {
        schema_postgresql_now(r, table, add_check);
    }
    schema_postgresql_later(r, SQL_EXECUTE, table, schema_postgresql_alter(r, table, "validate constraint %s", check))
        ->whole_table = true;
    schema_postgresql_later(r, SQL_EXECUTE, table,
                            schema_postgresql_alter(r, table, "alter column %s set not null", quoted));
    schema_postgresql_too(r, table, schema_postgresql_alter(r, table, "drop constraint if exists %s", check));
}

/* PostgreSQL 14.0 to 14.3 may build a broken index concurrently, and so builds it in the way of who writes. */
bool schema_postgresql_builds_in_the_way(const struct sql_target *target)
{
    return target->version >= 140000 && target->version <= 140003;
}

void schema_postgresql_index_later(struct rendering *r, const char *table, const char *name, const char *sql)
{
    static const char word[] = " concurrently";
    bool online = !schema_postgresql_builds_in_the_way(&r->target);
    const char *at = online ? NULL : strstr(sql, word);
    if (at)
        sql = schema_region_format(r->region, "%.*s%s", (int)(at - sql), sql, at + strlen(word));
    struct sql_step *step = schema_postgresql_later(r, online ? SQL_INDEX_ONLINE : SQL_EXECUTE, table, sql);
    step->name = name;
    step->whole_table = true;
}
