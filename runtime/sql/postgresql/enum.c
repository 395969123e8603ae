/* Owns: what becomes of enums on PostgreSQL. One that is text with a check has that check exchanged in every column of
 * it; a native one is a type, which can be given values but not relieved of them: then a new type takes its place.
 * Must not know how constraints and indexes are made. */
#include "sql/postgresql/batch.h"

#include "model/change.h"

#include <string.h>

static const char *type_name(struct rendering *r, const char *name)
{
    return schema_postgresql_table_sql(r, name);
}

static const char *literal(struct rendering *r, const char *string)
{
    struct text text = TEXT(r->region);
    schema_literal_print(&text, string);
    return schema_text_string(&text);
}

static const char *create_sql(struct rendering *r, const struct enumeration *enumeration)
{
    struct text sql = TEXT(r->region);
    schema_text_format(&sql, "create type %s as enum (", type_name(r, enumeration->name));
    for (size_t i = 0; i < enumeration->value_count; i++) {
        schema_text_add(&sql, i ? ", " : "");
        schema_literal_print(&sql, enumeration->values[i]->text);
    }
    schema_text_add(&sql, ")");
    return schema_text_string(&sql);
}

static void comment(struct rendering *r, const struct enumeration *enumeration)
{
    if (enumeration->comment)
        schema_postgresql_now(r, NULL,
                              schema_region_format(r->region, "comment on type %s is %s",
                                                   type_name(r, enumeration->name), literal(r, enumeration->comment)));
}

/* A type stands in a schema as a table does. */
static void enter_schema(struct rendering *r, const char *name)
{
    size_t prefix = schema_prefix_length(name);
    if (prefix)
        schema_postgresql_now(
            r, NULL, schema_postgresql_create_schema(r->region, schema_region_copy(r->region, name, prefix - 1)));
}

void schema_postgresql_create_enum(struct rendering *r)
{
    const struct enumeration *enumeration = schema_model_enum(r->model, r->operation->enumeration->name);
    if (!enumeration->native)
        return;
    if (!schema_postgresql_nothing_done(r))
        schema_postgresql_ask_in_texts(r, enumeration->name, NULL);
    enter_schema(r, enumeration->name);
    schema_postgresql_now(r, NULL, create_sql(r, enumeration));
    comment(r, enumeration);
}

void schema_postgresql_drop_enum(struct rendering *r)
{
    if (!schema_model_enum(&r->before, r->operation->name)->native)
        return;
    schema_postgresql_now(r, NULL, schema_region_format(r->region, "drop type %s", type_name(r, r->operation->name)));
    schema_postgresql_leave_schema(r, r->operation->name);
}

void schema_postgresql_rename_enum(struct rendering *r)
{
    const char *from = r->operation->name, *to = r->operation->new_name;
    if (!schema_model_enum(&r->before, from)->native)
        return;
    schema_postgresql_ask_in_texts(r, to, NULL);
    size_t old_prefix = schema_prefix_length(from), prefix = schema_prefix_length(to);
    const char *between = schema_region_format(r->region, "%.*s%s", (int)old_prefix, from, to + prefix);
    if (strcmp(from, between) != 0)
        schema_postgresql_now(r, NULL,
                              schema_region_format(r->region, "alter type %s rename to %s", type_name(r, from),
                                                   schema_postgresql_quoted(r, to + prefix)));
    if (strcmp(between, to) == 0)
        return;
    const char *schema = prefix ? schema_region_copy(r->region, to, prefix - 1) : r->target.schema;
    if (!schema) {
        schema_postgresql_refuse(r, "enum '%s' cannot leave its schema: no other one is known", from);
        return;
    }
    enter_schema(r, to);
    schema_postgresql_now(r, NULL,
                          schema_region_format(r->region, "alter type %s set schema %s", type_name(r, between),
                                               schema_postgresql_quoted(r, schema)));
    schema_postgresql_leave_schema(r, from);
}

/* -- every column of an enum ----------------------------------------------------------------------------------- */

typedef void (*column_change)(struct rendering *r, const struct table *before, const struct table *after,
                              const struct column *column);

static bool is_of(const struct column *column, const char *name)
{
    return column->type.kind == TYPE_ENUM && schema_same_text(column->type.name, name);
}

/* Its values are what an expression gives that has other ones now, or is of the old type. */
static bool is_made_anew(const struct table *after, const struct column *column, bool moves_all)
{
    const struct column *changed = schema_table_column(after, column->name);
    return column->generated && (moves_all || !schema_same_expression(column->generated, changed->generated));
}

static void change_table(struct rendering *r, const struct table *before, const struct table *after, bool moves_all,
                         column_change take, column_change put)
{
    const char **columns = NEW_ARRAY(r->region, const char *, before->column_count + 1);
    const char **gone = NEW_ARRAY(r->region, const char *, before->column_count + 1);
    struct moved moved = {.columns = columns, .others = !moves_all, .gone = gone};
    for (size_t i = 0; i < before->column_count; i++) {
        if (is_of(before->columns[i], r->operation->name) && is_made_anew(after, before->columns[i], moves_all))
            gone[moved.gone_count++] = before->columns[i]->name;
        else if (is_of(before->columns[i], r->operation->name) && moves_all)
            columns[moved.count++] = before->columns[i]->name;
    }
    schema_postgresql_take_away(r, before, after, &moved);
    for (size_t i = 0; i < moved.gone_count; i++)
        schema_postgresql_drop_computed(r, before, moved.gone[i]);
    for (size_t i = 0; i < before->column_count; i++)
        if (is_of(before->columns[i], r->operation->name) && !is_made_anew(after, before->columns[i], moves_all))
            take(r, before, after, before->columns[i]);
    for (size_t i = 0; i < moved.gone_count; i++)
        schema_postgresql_add_computed(r, after, moved.gone[i]);
    for (size_t i = 0; i < before->column_count; i++)
        if (is_of(before->columns[i], r->operation->name) && !is_made_anew(after, before->columns[i], moves_all))
            put(r, before, after, before->columns[i]);
    schema_postgresql_put_back(r, before, after, &moved);
}

/* Around the change of its columns a table's checks, indexes and defaults become what the model has after it. */
static void each_table(struct rendering *r, bool moves_all, column_change take, column_change put)
{
    const struct model_link *link = schema_model_enum_users(&r->before, r->operation->name);
    for (; link; link = link->next)
        change_table(r, schema_model_table(&r->before, link->name), schema_model_table(r->model, link->name), moves_all,
                     take, put);
}

static void nothing(struct rendering *r, const struct table *before, const struct table *after,
                    const struct column *column)
{
    (void)r, (void)before, (void)after, (void)column;
}

static void set_default(struct rendering *r, const struct table *before, const struct table *after,
                        const struct column *column)
{
    const struct column *changed = schema_table_column(after, column->name);
    if (changed->default_value && !schema_same_expression(column->default_value, changed->default_value))
        schema_postgresql_now(
            r, before->name,
            schema_postgresql_alter(r, before->name, "alter column %s set default %s",
                                    schema_postgresql_quoted(r, column->name),
                                    schema_postgresql_value_sql(r, changed->default_value, &changed->type)));
}

/* -- text with a check ----------------------------------------------------------------------------------------- */

static void drop_check(struct rendering *r, const struct table *before, const struct table *after,
                       const struct column *column)
{
    (void)after;
    schema_postgresql_now(r, before->name,
                          schema_postgresql_alter(
                              r, before->name, "drop constraint %s",
                              schema_postgresql_quoted(r, schema_postgresql_type_check_name(r->region, column->name))));
}

static void add_check(struct rendering *r, const struct table *before, const struct table *after,
                      const struct column *column)
{
    struct text check = TEXT(r->region);
    schema_postgresql_print_type_check(&check, r->model, schema_table_column(after, column->name));
    const char *name = schema_postgresql_type_check_name(r->region, column->name);
    set_default(r, before, after, column);
    if (schema_postgresql_in_phases(r, before->name))
        schema_postgresql_add_not_valid(r, before->name, name, schema_text_string(&check));
    else
        schema_postgresql_now(r, before->name,
                              schema_postgresql_alter(r, before->name, "add %s", schema_text_string(&check)))
            ->whole_table = true;
}

static const char *stored(struct rendering *r, const char *value, const struct model *model)
{
    const struct enumeration *enumeration = schema_model_enum(model, r->operation->name);
    const struct enum_value *member = schema_enum_value(enumeration, value);
    if (enumeration->numbered && member)
        return schema_region_format(r->region, "%lld", (long long)member->number);
    return literal(r, value);
}

static const char *has_value(struct rendering *r, const struct column *column, const char *value)
{
    const char *quoted = schema_postgresql_quoted(r, column->name);
    return column->type.array ? schema_region_format(r->region, "%s = any (%s)", value, quoted)
                              : schema_region_format(r->region, "%s = %s", quoted, value);
}

/* The rows with one value become rows with another. */
static void update_value(struct rendering *r, const struct table *before, const struct column *column, const char *from,
                         const char *to)
{
    const char *quoted = schema_postgresql_quoted(r, column->name);
    const char *value = column->type.array
                            ? schema_region_format(r->region, "pg_catalog.array_replace(%s, %s, %s)", quoted, from, to)
                            : to;
    const char *condition = has_value(r, column, from);
    schema_postgresql_now(r, before->name,
                          schema_region_format(r->region, "update %s set %s = %s where %s",
                                               schema_postgresql_table_sql(r, before->name), quoted, value, condition))
        ->whole_table = true;
    schema_postgresql_now(r, before->name, "set constraints all immediate");
    schema_postgresql_change_rows(
        r, before, column->name,
        schema_region_format(r->region, "case when %s then %s else %s end", condition, value, quoted), column->name);
    if (r->operation->kind == OPERATION_DROP_VALUE && schema_postgresql_in_phases(r, before->name)) /* two become one */
        schema_postgresql_ask_about_column(r, schema_model_table(r->model, before->name), column->name);
}

static void ask_value(struct rendering *r, const struct table *before, const struct column *column, const char *value)
{
    schema_postgresql_ask_none(r, before->name, has_value(r, column, value),
                               schema_region_format(r->region, "rows of '%s' still have '%s' in '%s'", before->name,
                                                    r->operation->text, column->name));
}

static void exchange_check(struct rendering *r, const struct table *before, const struct table *after,
                           const struct column *column)
{
    bool numbered = schema_model_enum(&r->before, r->operation->name)->numbered;
    const char *to = r->operation->new_name;
    const char *from = stored(r, r->operation->text, &r->before);
    if (!to)
        ask_value(r, before, column, from);
    drop_check(r, before, after, column);
    if (to && !(numbered && r->operation->kind == OPERATION_RENAME_VALUE))
        update_value(r, before, column, from, stored(r, to, r->model));
}

/* -- native enums ---------------------------------------------------------------------------------------------- */

static const char *old_name(struct rendering *r)
{
    size_t prefix = schema_prefix_length(r->operation->name);
    return schema_region_format(r->region, "%.*sschemac_old_enum", (int)prefix, r->operation->name);
}

static void use_new_type(struct rendering *r, const struct table *before, const struct table *after,
                         const struct column *column)
{
    const struct column *changed = schema_table_column(after, column->name);
    const char *quoted = schema_postgresql_quoted(r, column->name);
    const char *array = column->type.array ? "[]" : "";
    const char *value = schema_region_format(r->region, "%s::text%s", quoted, array);
    if (r->operation->kind == OPERATION_DROP_VALUE && r->operation->new_name) {
        const char *from = literal(r, r->operation->text), *to = literal(r, r->operation->new_name);
        value = column->type.array
                    ? schema_region_format(r->region, "pg_catalog.array_replace(%s, %s, %s)", value, from, to)
                    : schema_region_format(r->region, "case %s when %s then %s else %s end", value, from, to, value);
    }
    value = schema_region_format(r->region, "(%s)::%s%s", value, type_name(r, r->operation->name), array);
    struct text sql = TEXT(r->region);
    if (column->default_value)
        schema_text_format(&sql, "alter column %s drop default, ", quoted);
    schema_text_format(&sql, "alter column %s type %s%s using %s", quoted, type_name(r, r->operation->name), array,
                       value);
    if (changed->default_value)
        schema_text_format(&sql, ", alter column %s set default %s", quoted,
                           schema_postgresql_value_sql(r, changed->default_value, &changed->type));
    schema_postgresql_now(r, before->name, schema_postgresql_alter(r, before->name, "%s", schema_text_string(&sql)))
        ->whole_table = true;
}

static void exchange_type(struct rendering *r)
{
    const struct enumeration *after = schema_model_enum(r->model, r->operation->name);
    const char *old = old_name(r);
    schema_postgresql_ask_in_texts(r, r->operation->name,
                                   r->operation->kind == OPERATION_DROP_VALUE ? r->operation->new_name : NULL);
    schema_postgresql_now(r, NULL,
                          schema_region_format(r->region, "alter type %s rename to %s",
                                               type_name(r, r->operation->name),
                                               schema_postgresql_quoted(r, old + schema_prefix_length(old))));
    schema_postgresql_now(r, NULL, create_sql(r, after));
    comment(r, after);
    each_table(r, true, use_new_type, nothing);
    schema_postgresql_now(r, NULL, schema_region_format(r->region, "drop type %s", type_name(r, old)));
}

static void ask_native(struct rendering *r)
{
    const struct model_link *link = schema_model_enum_users(&r->before, r->operation->name);
    for (; link; link = link->next) {
        const struct table *table = schema_model_table(&r->before, link->name);
        for (size_t i = 0; i < table->column_count; i++)
            if (is_of(table->columns[i], r->operation->name))
                ask_value(r, table, table->columns[i], literal(r, r->operation->text));
    }
}

/* -- values ---------------------------------------------------------------------------------------------------- */

void schema_postgresql_add_value(struct rendering *r, bool last)
{
    const struct operation *operation = r->operation;
    const struct enumeration *before = schema_model_enum(&r->before, operation->name);
    if (!before->native) {
        each_table(r, false, drop_check, add_check);
        return;
    }
    /* Within the transaction that adds it, a value cannot be used. */
    if (!last && !r->target.phases) {
        exchange_type(r);
        return;
    }
    struct text sql = TEXT(r->region);
    schema_text_format(&sql, "alter type %s add value %s", type_name(r, operation->name),
                       literal(r, operation->enum_value->text));
    if (operation->new_name)
        schema_text_format(&sql, " before %s", literal(r, operation->new_name));
    schema_postgresql_now(r, NULL, schema_text_string(&sql));
    if (last)
        return;
    schema_postgresql_ask_in_texts(r, operation->name, NULL);
    schema_postgresql_flush(r);
    for (size_t i = 0; i < r->now.count; i++)
        APPEND(r->region, &r->done, r->now.items[i]);
    APPEND(r->region, &r->done, ((struct sql_step){.kind = SQL_PHASE, .operation = operation}));
    r->now = (struct sql_steps){0};
}

void schema_postgresql_rename_value(struct rendering *r)
{
    const struct operation *operation = r->operation;
    if (!schema_model_enum(&r->before, operation->name)->native) {
        each_table(r, false, exchange_check, add_check);
        return;
    }
    schema_postgresql_now(r, NULL,
                          schema_region_format(r->region, "alter type %s rename value %s to %s",
                                               type_name(r, operation->name), literal(r, operation->text),
                                               literal(r, operation->new_name)));
    schema_postgresql_ask_in_texts(r, operation->name, operation->new_name);
}

void schema_postgresql_drop_value(struct rendering *r)
{
    if (!schema_model_enum(&r->before, r->operation->name)->native) {
        each_table(r, false, exchange_check, add_check);
        return;
    }
    if (!r->operation->new_name)
        ask_native(r);
    exchange_type(r);
}
