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

/* What becomes of the tables of an enum, each step in all of them before the next. */
struct enum_change {
    bool moves_all; /* the type of all its columns is another one */
    bool keys;      /* values change, and so what foreign keys compare */
    column_change begin, change, asked, end;
};

static bool computes_from(const struct table *table, const struct column *column, const char *name)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (is_of(table->columns[i], name) && schema_expression_mentions(column->generated, table->columns[i]->name))
            return true;
    return is_of(column, name);
}

/* A computed column, whose expression is another one now, or stands on the old type. */
static bool is_made_anew(const struct rendering *r, const struct table *before, const struct table *after,
                         const struct column *column, bool moves_all)
{
    const struct column *changed = schema_table_column(after, column->name);
    return column->generated && (!schema_same_expression(column->generated, changed->generated) ||
                                 (moves_all && computes_from(before, column, r->operation->name)));
}

static struct moved moved_with(struct rendering *r, const struct table *before, const struct table *after,
                               const struct enum_change *change)
{
    const char **columns = NEW_ARRAY(r->region, const char *, before->column_count + 1);
    const char **gone = NEW_ARRAY(r->region, const char *, before->column_count + 1);
    struct moved moved = {.columns = columns, .others = true, .own = true, .gone = gone};
    size_t count = 0;
    for (size_t i = 0; i < before->column_count; i++) {
        if (is_made_anew(r, before, after, before->columns[i], change->moves_all))
            gone[moved.gone_count++] = before->columns[i]->name;
        else if (is_of(before->columns[i], r->operation->name))
            columns[count++] = before->columns[i]->name;
    }
    moved.count = change->moves_all ? count : 0;
    moved.key_count = change->keys ? count : 0;
    moved.keys = columns;
    return moved;
}

static void each_column(struct rendering *r, const struct enum_change *change, column_change function)
{
    const struct model_link *link = schema_model_enum_users(&r->before, r->operation->name);
    for (; link && function; link = link->next) {
        const struct table *before = schema_model_table(&r->before, link->name);
        const struct table *after = schema_model_table(r->model, link->name);
        for (size_t i = 0; i < before->column_count; i++)
            if (is_of(before->columns[i], r->operation->name) &&
                !is_made_anew(r, before, after, before->columns[i], change->moves_all))
                function(r, before, after, before->columns[i]);
    }
}

/* Around it a table's checks, indexes, defaults and computed columns become what the model has after it. */
static void each_table(struct rendering *r, const struct enum_change *change)
{
    const struct model_link *first = schema_model_enum_users(&r->before, r->operation->name), *link;
    for (link = first; link; link = link->next) {
        const struct table *before = schema_model_table(&r->before, link->name);
        const struct table *after = schema_model_table(r->model, link->name);
        const struct moved moved = moved_with(r, before, after, change);
        schema_postgresql_take_away(r, before, after, &moved);
        for (size_t i = 0; i < moved.gone_count; i++)
            schema_postgresql_drop_computed(r, before, moved.gone[i]);
    }
    each_column(r, change, change->begin);
    each_column(r, change, change->change);
    for (link = first; link; link = link->next) {
        const struct table *before = schema_model_table(&r->before, link->name);
        const struct table *after = schema_model_table(r->model, link->name);
        const struct moved moved = moved_with(r, before, after, change);
        for (size_t i = 0; i < moved.gone_count; i++) {
            const struct column *column = schema_table_column(after, moved.gone[i]);
            schema_postgresql_change_rows(r, before, column->name,
                                          schema_postgresql_asked_value(r, column->generated, &column->type),
                                          column->name);
            schema_postgresql_add_computed(r, after, column->name);
        }
    }
    each_column(r, change, change->asked);
    each_column(r, change, change->end);
    for (link = first; link; link = link->next) {
        const struct table *before = schema_model_table(&r->before, link->name);
        const struct table *after = schema_model_table(r->model, link->name);
        const struct moved moved = moved_with(r, before, after, change);
        schema_postgresql_put_back(r, before, after, &moved);
    }
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
    if (!column->generated) { /* else it is computed anew */
        schema_postgresql_now(r, before->name,
                              schema_region_format(r->region, "update %s set %s = %s where %s",
                                                   schema_postgresql_table_sql(r, before->name), quoted, value,
                                                   condition))
            ->whole_table = true;
        schema_postgresql_now(r, before->name, "set constraints all immediate");
    }
    schema_postgresql_change_rows(
        r, before, column->name,
        schema_region_format(r->region, "case when %s then %s else %s end", condition, value, quoted), column->name);
}

/* Two values become one. */
static void ask_about(struct rendering *r, const struct table *before, const struct table *after,
                      const struct column *column)
{
    if (schema_postgresql_in_phases(r, before->name))
        schema_postgresql_ask_about_column(r, after, column->name);
}

static void ask_value(struct rendering *r, const struct table *before, const struct column *column, const char *value)
{
    schema_postgresql_ask_none(r, before->name, has_value(r, column, value),
                               schema_region_format(r->region, "rows of '%s' still have '%s' in '%s'", before->name,
                                                    r->operation->text, column->name));
}

static void drop_value_check(struct rendering *r, const struct table *before, const struct table *after,
                             const struct column *column)
{
    if (!r->operation->new_name)
        ask_value(r, before, column, stored(r, r->operation->text, &r->before));
    drop_check(r, before, after, column);
}

static void exchange_value(struct rendering *r, const struct table *before, const struct table *after,
                           const struct column *column)
{
    (void)after;
    update_value(r, before, column, stored(r, r->operation->text, &r->before),
                 stored(r, r->operation->new_name, r->model));
}

/* The number of a member stays when its name does not. */
static void exchange_values(struct rendering *r)
{
    bool numbered = schema_model_enum(&r->before, r->operation->name)->numbered;
    bool drops = r->operation->kind == OPERATION_DROP_VALUE;
    bool changes = r->operation->new_name && (drops || !numbered);
    each_table(r, &(struct enum_change){.keys = changes,
                                        .begin = drop_value_check,
                                        .change = changes ? exchange_value : NULL,
                                        .asked = changes && drops ? ask_about : NULL,
                                        .end = add_check});
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
    bool drops = r->operation->kind == OPERATION_DROP_VALUE;
    schema_postgresql_ask_in_texts(r, r->operation->name, drops ? r->operation->new_name : NULL);
    schema_postgresql_now(r, NULL,
                          schema_region_format(r->region, "alter type %s rename to %s",
                                               type_name(r, r->operation->name),
                                               schema_postgresql_quoted(r, old + schema_prefix_length(old))));
    schema_postgresql_now(r, NULL, create_sql(r, after));
    comment(r, after);
    each_table(r, &(struct enum_change){.moves_all = true,
                                        .keys = true,
                                        .change = use_new_type,
                                        .asked = r->operation->new_name && drops ? ask_about : NULL});
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
        each_table(r, &(struct enum_change){.begin = drop_check, .end = add_check});
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
    schema_postgresql_end_phase(r);
}

void schema_postgresql_rename_value(struct rendering *r)
{
    const struct operation *operation = r->operation;
    if (!schema_model_enum(&r->before, operation->name)->native) {
        exchange_values(r);
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
        exchange_values(r);
        return;
    }
    if (!r->operation->new_name)
        ask_native(r);
    exchange_type(r);
}
