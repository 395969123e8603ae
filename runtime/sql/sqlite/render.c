/* Owns: which operations SQLite does in place and which need the table made anew, and how neighbouring ones share that.
 * The rules are those of ALTER TABLE's documentation, decided from the model and never by trying: SQLite accepts on an
 * empty table what fails on one with rows. Must not know how a rebuild goes. */
#include "sql/sqlite/parts.h"

#include "language/functions.h"
#include "model/change.h"

#include <string.h>

static const char ASIDE[] = "schemac_moving"; /* no table of a schema begins so */

/* Operations on one table that wait to be done together. */
struct batch {
    const struct table *before;
    const char *was; /* the statement that would create `before` */
    struct batched operations;
    struct copied_columns columns;
    bool rebuild;
    struct sql_steps direct; /* what does it in place, as long as nothing needs a rebuild */
    struct text touched;     /* names of columns whose values are no longer those of the table, each in newlines */
};

struct rendering {
    const struct dialect *dialect;
    struct region *region;
    struct model *model;
    const char *revision;
    unsigned ordinal;
    struct sql_steps *steps;
    struct problem *problem;
    const char *refused; /* what SQLite cannot do, of the first such value */
    struct batch batch;

    /* As they were before the current operation: its table, or null; all, where its rule looks back. */
    const struct table *table;
    struct model before;
};

static const char *quoted(struct region *region, const char *name)
{
    struct text text = TEXT(region);
    schema_name_print(&text, name);
    return schema_text_string(&text);
}

static const char *physical(struct rendering *r, const char *table)
{
    return quoted(r->region, schema_physical_name(r->dialect, r->region, table));
}

/* `type` null: a condition. */
static void print_value(struct rendering *r, struct text *text, const struct expression *value, const struct type *type)
{
    struct lowered lowered = schema_expression_lower(r->dialect, r->region, value, type);
    if (lowered.problem && !r->refused)
        r->refused = lowered.problem;
    schema_lowered_print(r->dialect, text, &lowered);
}

static const char *value_sql(struct rendering *r, const struct expression *value, const struct type *type)
{
    struct text text = TEXT(r->region);
    schema_text_add(&text, "(");
    print_value(r, &text, value, type);
    schema_text_add(&text, ")");
    return schema_text_string(&text);
}

static struct sql_step *execute(struct rendering *r, const struct operation *operation, const char *sql)
{
    return schema_sqlite_step(r->region, r->steps, SQL_EXECUTE, operation, sql);
}

/* -- a batch -------------------------------------------------------------------------------------------------- */

static void batch_flush(struct rendering *r)
{
    struct batch *batch = &r->batch;
    if (!batch->before)
        return;
    const struct table *after = schema_model_table(r->model, batch->before->name);
    if (batch->rebuild)
        schema_sqlite_rebuild(r->region, r->model, batch->before, batch->was, after, &batch->columns,
                              &batch->operations, r->steps);
    else
        for (size_t i = 0; i < batch->direct.count; i++)
            APPEND(r->region, r->steps, batch->direct.items[i]);
    *batch = (struct batch){0};
}

static const char *create_sql(struct rendering *r, const struct model *model, const struct table *table)
{
    struct text sql = TEXT(r->region);
    schema_sqlite_print_table(&sql, model, table, schema_physical_name(r->dialect, r->region, table->name));
    return schema_text_string(&sql);
}

/* `model`: as it was before the operation. */
static void batch_open(struct rendering *r, const struct model *model, const struct table *table,
                       const struct operation *operation)
{
    struct batch *batch = &r->batch;
    if (batch->before && strcmp(batch->before->name, table->name) == 0) {
        APPEND(r->region, &batch->operations, operation);
        return;
    }
    batch_flush(r);
    *batch = (struct batch){.before = table, .was = create_sql(r, model, table), .touched = TEXT(r->region)};
    APPEND(r->region, &batch->operations, operation);
    for (size_t i = 0; i < table->column_count; i++)
        if (!table->columns[i]->generated)
            APPEND(
                r->region, &batch->columns,
                ((struct copied_column){table->columns[i]->name, quoted(r->region, table->columns[i]->name), false}));
}

static struct copied_column *batch_column(struct rendering *r, const char *name)
{
    for (size_t i = 0; i < r->batch.columns.count; i++)
        if (strcmp(r->batch.columns.items[i].name, name) == 0)
            return &r->batch.columns.items[i];
    return NULL;
}

/* What is computed from the column is no longer in the table either. */
static void batch_touch(struct rendering *r, const char *column)
{
    const struct table *table = schema_model_table(r->model, r->batch.before->name);
    schema_text_format(&r->batch.touched, "\n%s\n", column);
    for (size_t i = 0; table && i < table->column_count; i++)
        if (schema_expression_mentions(table->columns[i]->generated, column))
            schema_text_format(&r->batch.touched, "\n%s\n", table->columns[i]->name);
}

/* Whether an expression reads a column whose values are not in the table as it stands. */
static bool reads_touched(struct rendering *r, const struct expression *expression)
{
    const char *at = schema_text_string(&r->batch.touched);
    while (expression && (at = strchr(at, '\n'))) {
        const char *end = strchr(at + 1, '\n');
        if (!end)
            return false;
        if (schema_expression_mentions(expression, schema_region_copy(r->region, at + 1, (size_t)(end - at - 1))))
            return true;
        at = end + 1;
    }
    return false;
}

static void batch_direct(struct rendering *r, const struct operation *operation, const char *sql)
{
    schema_sqlite_step(r->region, &r->batch.direct, SQL_EXECUTE, operation, sql);
}

/* -- columns -------------------------------------------------------------------------------------------------- */

static bool is_constant(const struct expression *value)
{
    switch (value->kind) {
    case EXPRESSION_NULL:
    case EXPRESSION_BOOLEAN:
    case EXPRESSION_INTEGER:
    case EXPRESSION_NUMBER:
    case EXPRESSION_TEXT:
        return true;
    default:
        return false;
    }
}

/* ALTER TABLE ADD COLUMN: nullable without a default that is computed, or not null with a constant one. */
static bool can_add_in_place(const struct column *column, const struct expression *backfill)
{
    if (column->generated)
        return !column->stored;
    if (column->automatic)
        return false;
    if (column->default_value && !is_constant(column->default_value))
        return false;
    return column->nullable || (column->default_value && column->default_value->kind != EXPRESSION_NULL && !backfill);
}

static void add_column(struct rendering *r, const struct operation *operation)
{
    const struct table *after = schema_model_table(r->model, operation->table);
    const struct column *column = schema_table_column(after, operation->column->name);
    const struct expression *value = operation->backfill ? operation->backfill : column->default_value;
    struct copied_column copied = {column->name, value ? value_sql(r, value, &column->type) : "null",
                                   operation->backfill && operation->backfill->nullable};
    if (column->generated)
        value_sql(r, column->generated, &column->type); /* whether SQLite can compute it */
    else
        APPEND(r->region, &r->batch.columns, copied);
    batch_touch(r, column->name);
    if (!can_add_in_place(column, operation->backfill)) {
        r->batch.rebuild = true;
        return;
    }
    struct text sql = TEXT(r->region);
    schema_text_format(&sql, "alter table %s add column ", physical(r, operation->table));
    schema_sqlite_print_column(&sql, r->model, after, column);
    batch_direct(r, operation, schema_text_string(&sql));
    if (operation->backfill)
        batch_direct(r, operation,
                     schema_region_format(r->region, "update %s set %s = %s", physical(r, operation->table),
                                          quoted(r->region, column->name), copied.source));
}

static void batch_forget(struct rendering *r, const char *name)
{
    struct copied_columns *columns = &r->batch.columns;
    struct copied_column *gone = batch_column(r, name);
    if (gone) {
        size_t at = (size_t)(gone - columns->items);
        memmove(gone, gone + 1, (columns->count - at - 1) * sizeof *gone);
        columns->count--;
    }
}

static void drop_column(struct rendering *r, const struct operation *operation)
{
    batch_forget(r, operation->name);
    batch_touch(r, operation->name);
    batch_direct(r, operation,
                 schema_region_format(r->region, "alter table %s drop column %s", physical(r, operation->table),
                                      quoted(r->region, operation->name)));
}

/* A column's value as one of another type: through a cast, which prints as the engine does it right. */
static const char *converted(struct rendering *r, const struct column *from, const struct type *to)
{
    const struct expression *column = NEW(r->region, struct expression);
    *(struct expression *)column = (struct expression){
        .kind = EXPRESSION_COLUMN, .type = from->type, .nullable = from->nullable, .text = from->name};
    if (from->type.kind == to->kind && (to->kind != TYPE_DECIMAL || from->type.scale == to->scale) &&
        !schema_loses_seconds(&from->type, to))
        return quoted(r->region, from->name);
    const struct expression **operands = NEW_ARRAY(r->region, const struct expression *, 1);
    operands[0] = column;
    struct expression *cast = NEW(r->region, struct expression);
    *cast = (struct expression){
        .kind = EXPRESSION_CAST, .type = *to, .nullable = from->nullable, .count = 1, .operands = operands};
    return value_sql(r, cast, to);
}

static void alter_type(struct rendering *r, const struct operation *operation)
{
    const struct column *before = schema_table_column(r->table, operation->name);
    const struct table *after = schema_model_table(r->model, operation->table);
    const struct column *column = schema_table_column(after, operation->name);
    struct copied_column *copied = batch_column(r, operation->name);
    if (copied) {
        copied->source = operation->conversion ? value_sql(r, operation->conversion, &column->type)
                                               : converted(r, before, &column->type);
        copied->checked =
            copied->checked || (operation->conversion ? operation->conversion->nullable : before->nullable);
    }
    batch_touch(r, operation->name);
    r->batch.rebuild = true;
}

static void set_not_null(struct rendering *r, const struct operation *operation)
{
    const struct table *after = schema_model_table(r->model, operation->table);
    const struct column *column = schema_table_column(after, operation->name);
    struct copied_column *copied = batch_column(r, operation->name);
    if (copied && operation->backfill)
        copied->source = schema_region_format(r->region, "coalesce(%s, %s)", copied->source,
                                              value_sql(r, operation->backfill, &column->type));
    if (copied)
        copied->checked = true;
    batch_touch(r, operation->name);
    r->batch.rebuild = true;
}

/* A column that is no longer computed keeps the values that it had. */
static void set_generated(struct rendering *r, const struct operation *operation)
{
    const struct column *column = schema_table_column(schema_model_table(r->model, operation->table), operation->name);
    if (operation->value) {
        value_sql(r, operation->value, &column->type);
        batch_forget(r, operation->name);
    } else if (!batch_column(r, operation->name)) {
        APPEND(r->region, &r->batch.columns,
               ((struct copied_column){column->name, quoted(r->region, column->name), false}));
    }
    batch_touch(r, operation->name);
    r->batch.rebuild = true;
}

/* -- indexes -------------------------------------------------------------------------------------------------- */

static const struct index *newest_index(const struct table *before, const struct table *after)
{
    for (size_t i = 0; i < after->index_count; i++)
        if (!schema_table_index(before, after->indexes[i]->name))
            return after->indexes[i];
    return NULL;
}

static void add_index(struct rendering *r, const struct operation *operation)
{
    const struct table *after = schema_model_table(r->model, operation->table);
    const struct index *index = newest_index(r->table, after);
    if (!index)
        return;
    if (index->unique)
        schema_sqlite_ask_about_index(r->region, after, index, operation, &r->batch.direct);
    struct text sql = TEXT(r->region);
    schema_sqlite_print_index(&sql, after, index);
    batch_direct(r, operation, schema_text_string(&sql));
}

static const char *drop_index_sql(struct rendering *r, const char *table, const char *name)
{
    return schema_region_format(r->region, "drop index %s",
                                quoted(r->region, schema_physical_index_name(r->dialect, r->region, table, name)));
}

static void drop_index(struct rendering *r, const struct operation *operation)
{
    batch_direct(r, operation, drop_index_sql(r, operation->table, operation->name));
}

static void rename_index(struct rendering *r, const struct operation *operation)
{
    const struct table *after = schema_model_table(r->model, operation->table);
    struct text sql = TEXT(r->region);
    drop_index(r, operation);
    schema_sqlite_print_index(&sql, after, schema_table_index(after, operation->new_name));
    batch_direct(r, operation, schema_text_string(&sql));
}

/* -- tables that are renamed ----------------------------------------------------------------------------------- */

static void rename_to(struct rendering *r, const struct operation *operation, const char *from, const char *to)
{
    execute(r, operation,
            schema_region_format(r->region, "alter table %s rename to %s", physical(r, from), physical(r, to)));
}

/* The indexes of a table bear its prefix: where that changes they are made anew. To SQLite a name that differs in case
 * alone is taken, by the table itself: it steps aside. */
static void rename_table(struct rendering *r, const struct operation *operation)
{
    const char *from = operation->table, *to = operation->new_name;
    const struct table *table = schema_model_table(r->model, to);
    size_t prefix = schema_prefix_length(from);
    bool moves = prefix != schema_prefix_length(to) || strncmp(from, to, prefix) != 0;
    for (size_t i = 0; moves && i < table->index_count; i++)
        execute(r, operation, drop_index_sql(r, from, table->indexes[i]->name));
    if (schema_same_text_any_case(from, to)) {
        rename_to(r, operation, from, ASIDE);
        from = ASIDE;
    }
    rename_to(r, operation, from, to);
    for (size_t i = 0; moves && i < table->index_count; i++) {
        struct text sql = TEXT(r->region);
        schema_sqlite_print_index(&sql, table, table->indexes[i]);
        execute(r, operation, schema_text_string(&sql));
    }
}

/* -- enums ---------------------------------------------------------------------------------------------------- */

static bool uses_enum(const struct table *table, const char *name)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (table->columns[i]->type.kind == TYPE_ENUM && strcmp(table->columns[i]->type.name, name) == 0)
            return true;
    return false;
}

/* The members of an enum stand in a check of each column of it, so each such table is made anew. */
static void change_enum(struct rendering *r, const struct operation *operation)
{
    const struct model *before = &r->before;
    const struct enumeration *old = schema_model_enum(before, operation->name);
    const char *to = operation->kind == OPERATION_ADD_VALUE ? NULL : operation->new_name;
    if (old->numbered && operation->kind == OPERATION_RENAME_VALUE)
        return;
    for (size_t i = 0; i < before->tables.used; i++) {
        const struct table *table = before->tables.entries[i].value;
        if (!before->tables.entries[i].key || !uses_enum(table, operation->name))
            continue;
        batch_open(r, before, table, operation);
        r->batch.rebuild = true;
        for (size_t j = 0; j < table->column_count; j++) {
            const struct column *column = table->columns[j];
            if (column->type.kind != TYPE_ENUM || strcmp(column->type.name, operation->name) != 0 ||
                operation->kind == OPERATION_ADD_VALUE)
                continue;
            struct text from_literal = TEXT(r->region), to_literal = TEXT(r->region);
            schema_sqlite_print_member(&from_literal, old, schema_enum_value(old, operation->text));
            if (to) {
                if (old->numbered)
                    schema_sqlite_print_member(&to_literal, old, schema_enum_value(old, to));
                else
                    schema_literal_print(&to_literal, to);
                struct copied_column *copied = batch_column(r, column->name);
                if (copied) /* else it is computed, from what the table has then */
                    copied->source = schema_region_format(r->region, "case %s when %s then %s else %s end",
                                                          copied->source, schema_text_string(&from_literal),
                                                          schema_text_string(&to_literal), copied->source);
                continue;
            }
            struct sql_step *step = schema_sqlite_step(
                r->region, r->steps, SQL_EXPECT_NONE, operation,
                schema_region_format(r->region, "select count(*) from %s where %s = %s having count(*) > 0",
                                     physical(r, table->name), quoted(r->region, column->name),
                                     schema_text_string(&from_literal)));
            step->table = table->name;
            step->failure = schema_region_format(r->region, "rows of '%s' still have '%s' in '%s'", table->name,
                                                 operation->text, column->name);
        }
        batch_flush(r);
    }
}

/* -- the rest ------------------------------------------------------------------------------------------------- */

static void create_table(struct rendering *r, const struct operation *operation)
{
    r->dialect->create_table(r->dialect, &schema_no_target, r->region, r->model,
                             schema_model_table(r->model, operation->table_value->name), r->steps);
}

static void drop_table(struct rendering *r, const struct operation *operation)
{
    struct sql_step *step =
        schema_sqlite_step(r->region, r->steps, SQL_TABLE_IS, operation, create_sql(r, r->model, r->table));
    step->table = operation->table;
    step->model_table = r->table;
    execute(r, operation, schema_region_format(r->region, "drop table %s", physical(r, operation->table)));
}

static void rename_column(struct rendering *r, const struct operation *operation)
{
    execute(r, operation,
            schema_region_format(r->region, "alter table %s rename column %s to %s", physical(r, operation->table),
                                 quoted(r->region, operation->name), quoted(r->region, operation->new_name)));
}

static void make_anew(struct rendering *r, const struct operation *operation)
{
    (void)operation;
    r->batch.rebuild = true;
}

static void set_setting(struct rendering *r, const struct operation *operation)
{
    r->batch.rebuild |= schema_same_text(operation->setting->engine, r->dialect->engine);
}

static void run_data(struct rendering *r, const struct operation *operation)
{
    const char *problem;
    const char *sql = schema_query_sql(r->dialect, &schema_no_target, r->region, r->model, operation->query, &problem);
    if (problem && !r->refused)
        r->refused = problem;
    execute(r, operation, sql)->table = operation->query->table;
}

static void run_sql(struct rendering *r, const struct operation *operation)
{
    if (schema_same_text(operation->engine, r->dialect->engine))
        execute(r, operation, operation->text);
}

static void create_object(struct rendering *r, const struct operation *operation)
{
    if (operation->object->sqlite.create)
        execute(r, operation, operation->object->sqlite.create);
}

static void drop_object(struct rendering *r, const struct operation *operation)
{
    const struct object *object = schema_model_object(&r->before, operation->object->kind, operation->object->name);
    if (object->sqlite.drop)
        execute(r, operation, object->sqlite.drop);
}

/* -- each operation ------------------------------------------------------------------------------------------- */

struct rule {
    void (*render)(struct rendering *r, const struct operation *operation); /* null: nothing is to be done */
    bool joins;      /* neighbours on one table share what they need */
    bool looks_back; /* it is rendered from the model before it, too */
};

/* Enums are only in the checks of columns. */
static const struct rule rules[OPERATION_KINDS] = {
    [OPERATION_CREATE_TABLE] = {.render = create_table},
    [OPERATION_DROP_TABLE] = {.render = drop_table},
    [OPERATION_RENAME_TABLE] = {.render = rename_table},
    [OPERATION_ADD_COLUMN] = {.render = add_column, .joins = true},
    [OPERATION_DROP_COLUMN] = {.render = drop_column, .joins = true},
    [OPERATION_RENAME_COLUMN] = {.render = rename_column},
    [OPERATION_ALTER_TYPE] = {.render = alter_type, .joins = true},
    [OPERATION_SET_NULLABLE] = {.render = make_anew, .joins = true},
    [OPERATION_SET_NOT_NULL] = {.render = set_not_null, .joins = true},
    [OPERATION_SET_DEFAULT] = {.render = make_anew, .joins = true},
    [OPERATION_SET_AUTOMATIC] = {.render = make_anew, .joins = true},
    [OPERATION_SET_GENERATED] = {.render = set_generated, .joins = true},
    [OPERATION_SET_COLLATION] = {.render = make_anew, .joins = true},
    [OPERATION_SET_COMMENT] = {.joins = true},
    [OPERATION_ADD_CONSTRAINT] = {.render = make_anew, .joins = true},
    [OPERATION_DROP_CONSTRAINT] = {.render = make_anew, .joins = true},
    [OPERATION_RENAME_CONSTRAINT] = {.render = make_anew, .joins = true},
    [OPERATION_ADD_INDEX] = {.render = add_index, .joins = true},
    [OPERATION_DROP_INDEX] = {.render = drop_index, .joins = true},
    [OPERATION_RENAME_INDEX] = {.render = rename_index, .joins = true},
    [OPERATION_SET_SETTING] = {.render = set_setting, .joins = true},
    [OPERATION_DROP_SETTING] = {.render = set_setting, .joins = true},
    [OPERATION_ADD_VALUE] = {.render = change_enum, .looks_back = true},
    [OPERATION_RENAME_VALUE] = {.render = change_enum, .looks_back = true},
    [OPERATION_DROP_VALUE] = {.render = change_enum, .looks_back = true},
    [OPERATION_CREATE_OBJECT] = {.render = create_object},
    [OPERATION_DROP_OBJECT] = {.render = drop_object, .looks_back = true},
    [OPERATION_RUN] = {.render = run_data},
    [OPERATION_SQL] = {.render = run_sql},
};

static bool render_one(struct rendering *r, const struct operation *operation)
{
    const struct rule *rule = &rules[operation->kind];
    bool keeps = operation->kind == OPERATION_SET_GENERATED && !operation->value;
    if (!rule->joins || keeps || reads_touched(r, operation->backfill) || reads_touched(r, operation->conversion))
        batch_flush(r);
    r->table = operation->table ? schema_model_table(r->model, operation->table) : NULL;
    if (rule->joins && r->table)
        batch_open(r, r->model, r->table, operation);
    if (rule->looks_back)
        r->before = schema_model_copy(r->model, r->region);
    if (!schema_model_apply(r->model, operation, r->revision, &r->ordinal, r->problem))
        return false;
    if (rule->render)
        rule->render(r, operation);
    if (r->refused)
        *r->problem = (struct problem){.message = r->refused, .operation = operation};
    return !r->refused;
}

bool schema_sqlite_render(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                          struct model *model, const struct operation *const *operations, size_t count,
                          const char *revision, struct sql_steps *steps, struct problem *problem)
{
    (void)target;
    struct rendering r = {
        .dialect = dialect, .region = region, .model = model, .revision = revision, .steps = steps, .problem = problem};
    for (size_t i = 0; i < count; i++)
        if (!render_one(&r, operations[i]))
            return false;
    batch_flush(&r);
    return true;
}
