/* Owns: which function renders which operation on PostgreSQL, tables as a whole and data steps, and what has to be done
 * with before an operation can come. A revision is one transaction, and more only where the target allows phases and a
 * recipe asks for them. Must not know the recipes. */
#include "sql/postgresql/batch.h"

#include "model/change.h"

#include <string.h>

/* -- tables ---------------------------------------------------------------------------------------------------- */

static void check_settings(struct rendering *r, const struct setting *setting)
{
    if (!schema_same_text(setting->engine, r->dialect.engine))
        return;
    if (!schema_same_text(setting->name, "fillfactor"))
        schema_postgresql_refuse(r, "the setting '%s' is not supported yet", setting->name);
    else if (!setting->value || strspn(setting->value, "0123456789") != strlen(setting->value))
        schema_postgresql_refuse(r, "fillfactor wants a number");
}

static void check_table(struct rendering *r, const struct table *table)
{
    for (size_t i = 0; i < table->setting_count; i++)
        check_settings(r, table->settings[i]);
    for (size_t i = 0; i < table->constraint_count; i++) {
        schema_postgresql_check_constraint(r, table->constraints[i]);
        if (table->constraints[i]->kind == CONSTRAINT_CHECK)
            schema_postgresql_condition_sql(r, table->constraints[i]->expression);
    }
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i];
        if (column->default_value)
            schema_postgresql_value_sql(r, column->default_value, &column->type);
        if (column->generated)
            schema_postgresql_value_sql(r, column->generated, &column->type);
        if (column->generated && !column->stored && r->target.version < 180000)
            schema_postgresql_refuse(r, "a virtual generated column needs PostgreSQL 18: '%s'", column->name);
    }
    for (size_t i = 0; i < table->index_count; i++) {
        schema_postgresql_check_index(r, table->indexes[i]);
        for (size_t k = 0; k < table->indexes[i]->key_count; k++)
            if (table->indexes[i]->keys[k].expression)
                schema_postgresql_condition_sql(r, table->indexes[i]->keys[k].expression);
        if (table->indexes[i]->where)
            schema_postgresql_condition_sql(r, table->indexes[i]->where);
    }
}

static void create_table(struct rendering *r)
{
    const struct table *table = schema_model_table(r->model, r->operation->table_value->name);
    check_table(r, table);
    schema_map_put(&r->fresh, table->name, table->name);
    schema_map_remove(&r->rows, table->name);
    size_t first = r->now.count;
    r->dialect.create_table(&r->dialect, &r->target, r->region, r->model, table, &r->now);
    for (size_t i = first; i < r->now.count; i++)
        r->now.items[i].operation = r->operation;
}

/* What someone has added by hand would go with the table. */
static void ask_about_strangers(struct rendering *r)
{
    const struct table *table = schema_model_table(&r->before, r->operation->table);
    struct text names = TEXT(r->region), relation = TEXT(r->region);
    for (size_t i = 0; i < table->column_count; i++) {
        schema_text_add(&names, i ? ", " : "");
        schema_literal_print(&names, table->columns[i]->name);
    }
    schema_literal_print(&relation, schema_postgresql_table_sql(r, table->name));
    struct sql_step *step = schema_postgresql_now(
        r, table->name,
        schema_region_format(
            r->region,
            "select a.attname from pg_catalog.pg_attribute a where a.attrelid = "
            "%s::pg_catalog.regclass and a.attnum > 0 and not a.attisdropped and a.attname not in (%s)",
            schema_text_string(&relation), schema_text_string(&names)));
    step->kind = SQL_EXPECT_NONE;
    step->drift = true;
    step->failure = schema_region_format(
        r->region, "table '%s' has a column that no revision gave it, and that would be lost with it", table->name);
}

static void drop_table(struct rendering *r)
{
    if (!schema_map_get(&r->fresh, r->operation->table))
        ask_about_strangers(r);
    schema_map_remove(&r->fresh, r->operation->table);
    schema_map_remove(&r->rows, r->operation->table);
    schema_postgresql_now(
        r, r->operation->table,
        schema_region_format(r->region, "drop table %s", schema_postgresql_table_sql(r, r->operation->table)));
    schema_postgresql_leave_schema(r, r->operation->table);
}

/* Both are in one schema. */
static void rename_in_schema(struct rendering *r, const char *from, const char *to)
{
    const char *name = to + schema_prefix_length(to);
    if (strcmp(from, to) != 0)
        schema_postgresql_now(r, from,
                              schema_postgresql_alter(r, from, "rename to %s", schema_postgresql_quoted(r, name)));
}

/* Into the schema of `to`; answers what it is called there. Where its own name is taken there it gets another one
 * first. */
static const char *move_table(struct rendering *r, const char *from, const char *to)
{
    size_t old_prefix = schema_prefix_length(from), prefix = schema_prefix_length(to);
    const char *schema = prefix ? schema_region_copy(r->region, to, prefix - 1) : r->target.schema;
    if (!schema) {
        schema_postgresql_refuse(r, "table '%s' cannot leave its schema: no other one is known", from);
        return NULL;
    }
    const char *there = schema_region_format(r->region, "%.*s%s", (int)prefix, to, from + old_prefix);
    if (schema_model_table(&r->before, there)) {
        const char *aside = schema_region_format(r->region, "%.*sschemac_moving", (int)old_prefix, from);
        rename_in_schema(r, from, aside);
        from = aside;
        there = schema_region_format(r->region, "%.*s%s", (int)prefix, to, from + old_prefix);
    }
    if (prefix)
        schema_postgresql_now(r, from, schema_postgresql_create_schema(r->region, schema));
    schema_postgresql_now(r, from,
                          schema_postgresql_alter(r, from, "set schema %s", schema_postgresql_quoted(r, schema)));
    return there;
}

static void rename_table(struct rendering *r)
{
    const char *from = r->operation->table, *to = r->operation->new_name;
    size_t old_prefix = schema_prefix_length(from), prefix = schema_prefix_length(to);
    bool moves = old_prefix != prefix || strncmp(from, to, prefix) != 0;
    schema_postgresql_rename_rows(r, from, to);
    if (moves)
        from = move_table(r, from, to);
    if (r->refused || !from)
        return;
    rename_in_schema(r, from, to);
    if (moves)
        schema_postgresql_leave_schema(r, r->operation->table);
}

static void set_comment(struct rendering *r)
{
    const struct operation *operation = r->operation;
    schema_postgresql_now(
        r, operation->table,
        schema_postgresql_table_comment(r->region, &r->target, operation->table, operation->name, operation->text));
}

static void set_setting(struct rendering *r)
{
    const struct operation *operation = r->operation;
    const struct setting *setting = operation->setting;
    if (!schema_same_text(setting->engine, r->dialect.engine))
        return;
    bool drop = operation->kind == OPERATION_DROP_SETTING;
    if (!drop || !schema_same_text(setting->name, "fillfactor"))
        check_settings(r, setting);
    schema_postgresql_now(r, operation->table,
                          drop ? schema_postgresql_alter(r, operation->table, "reset (fillfactor)")
                               : schema_postgresql_alter(r, operation->table, "set (fillfactor = %s)",
                                                         setting->value ? setting->value : ""));
}

/* -- data ------------------------------------------------------------------------------------------------------ */

static void run_data(struct rendering *r)
{
    const struct query *query = r->operation->query;
    const char *problem;
    const char *sql = schema_query_sql(&r->dialect, &r->target, r->region, r->model, query, &problem);
    if (problem)
        schema_postgresql_refuse(r, "%s", problem);
    schema_postgresql_now(r, query->table, sql);
    const struct table *table = schema_model_table(r->model, query->table);
    if (query->kind != QUERY_DELETE)
        schema_postgresql_advance(r, table);
    r->unknown = true;
    r->settled = false;
}

static void run_sql(struct rendering *r)
{
    if (!schema_same_text(r->operation->engine, r->dialect.engine))
        return;
    schema_postgresql_run_text(r, r->operation->text);
    r->unknown = true;
    r->settled = false;
}

/* -- each operation -------------------------------------------------------------------------------------------- */

/* Whether the statements that come now do not mind that phases of operations before wait behind them. */
static bool goes_ahead(struct rendering *r, const struct operation *operation)
{
    switch (operation->kind) {
    case OPERATION_ADD_COLUMN:
    case OPERATION_ADD_INDEX:
    case OPERATION_SET_NOT_NULL:
    case OPERATION_SET_COMMENT:
    case OPERATION_SET_DEFAULT:
    case OPERATION_CREATE_ENUM:
    case OPERATION_IRREVERSIBLE:
        return true;
    case OPERATION_ADD_CONSTRAINT:
        return operation->constraint->kind != CONSTRAINT_FOREIGN_KEY ||
               !schema_map_get(&r->pending, operation->constraint->target);
    case OPERATION_CREATE_TABLE:
        for (size_t i = 0; i < operation->table_value->constraint_count; i++)
            if (operation->table_value->constraints[i]->target &&
                schema_map_get(&r->pending, operation->table_value->constraints[i]->target))
                return false;
        return true;
    default:
        return false;
    }
}

/* ALTER TABLE refuses a table whose triggers wait for the transaction's end. */
static void settle(struct rendering *r, const struct operation *operation)
{
    if (r->settled || operation->kind == OPERATION_RUN || operation->kind == OPERATION_SQL ||
        operation->kind == OPERATION_IRREVERSIBLE)
        return;
    schema_postgresql_now(r, NULL, "set constraints all immediate");
    schema_postgresql_now(r, NULL, "set constraints all deferred");
    r->settled = true;
}

static bool uses_no_value(const struct operation *operation)
{
    switch (operation->kind) {
    case OPERATION_ADD_VALUE:
    case OPERATION_SET_COMMENT:
    case OPERATION_CREATE_ENUM:
    case OPERATION_DROP_TABLE:
    case OPERATION_RENAME_TABLE:
    case OPERATION_RENAME_COLUMN:
    case OPERATION_DROP_INDEX:
    case OPERATION_IRREVERSIBLE:
        return true;
    default:
        return false;
    }
}

static void render_one(struct rendering *r, bool last)
{
    static void (*const functions[OPERATION_KINDS])(struct rendering *) = {
        [OPERATION_CREATE_TABLE] = create_table,
        [OPERATION_DROP_TABLE] = drop_table,
        [OPERATION_RENAME_TABLE] = rename_table,
        [OPERATION_ADD_COLUMN] = schema_postgresql_add_column,
        [OPERATION_DROP_COLUMN] = schema_postgresql_drop_column,
        [OPERATION_RENAME_COLUMN] = schema_postgresql_rename_column,
        [OPERATION_ALTER_TYPE] = schema_postgresql_alter_type,
        [OPERATION_SET_NULLABLE] = schema_postgresql_set_nullable,
        [OPERATION_SET_NOT_NULL] = schema_postgresql_set_not_null,
        [OPERATION_SET_DEFAULT] = schema_postgresql_set_default,
        [OPERATION_SET_AUTOMATIC] = schema_postgresql_set_automatic,
        [OPERATION_SET_GENERATED] = schema_postgresql_set_generated,
        [OPERATION_SET_COLLATION] = schema_postgresql_set_collation,
        [OPERATION_SET_COMMENT] = set_comment,
        [OPERATION_ADD_CONSTRAINT] = schema_postgresql_add_constraint,
        [OPERATION_DROP_CONSTRAINT] = schema_postgresql_drop_constraint,
        [OPERATION_RENAME_CONSTRAINT] = schema_postgresql_rename_constraint,
        [OPERATION_ADD_INDEX] = schema_postgresql_add_index,
        [OPERATION_DROP_INDEX] = schema_postgresql_drop_index,
        [OPERATION_RENAME_INDEX] = schema_postgresql_rename_index,
        [OPERATION_SET_SETTING] = set_setting,
        [OPERATION_DROP_SETTING] = set_setting,
        [OPERATION_CREATE_ENUM] = schema_postgresql_create_enum,
        [OPERATION_DROP_ENUM] = schema_postgresql_drop_enum,
        [OPERATION_RENAME_ENUM] = schema_postgresql_rename_enum,
        [OPERATION_RENAME_VALUE] = schema_postgresql_rename_value,
        [OPERATION_DROP_VALUE] = schema_postgresql_drop_value,
        [OPERATION_CREATE_OBJECT] = schema_postgresql_create_object,
        [OPERATION_DROP_OBJECT] = schema_postgresql_drop_object,
        [OPERATION_RUN] = run_data,
        [OPERATION_SQL] = run_sql,
    };
    if (r->operation->kind == OPERATION_ADD_VALUE)
        schema_postgresql_add_value(r, last);
    else if (functions[r->operation->kind])
        functions[r->operation->kind](r);
}

static void render_with_locks(struct rendering *r, bool last)
{
    struct hazards hazards = {0};
    schema_postgresql_objects_away(r, last);
    size_t before = r->now.count;
    schema_postgresql_hazards(&r->dialect, &r->target, r->region, &r->before, r->operation, &hazards);
    bool named = schema_postgresql_operation_names(r->model, r->operation, NAMED_BY_PATH);
    for (enum named what = NAMED_BY_PATH; what <= NAMED_AT_ALL; what++)
        if (r->operation->table && schema_postgresql_operation_names(r->model, r->operation, what))
            schema_map_put(&r->named[what], r->operation->table, r->operation);
    if (named)
        schema_postgresql_set_path(r);
    size_t first = r->now.count;
    render_one(r, last);
    if (named && r->now.count == first) /* it is all in later phases */
        r->now.count = before;
    else if (named)
        schema_postgresql_reset_path(r);
    if (r->now.count > before)
        schema_postgresql_note_locks(r, &hazards);
    if (r->operation->kind == OPERATION_RENAME_TABLE)
        schema_postgresql_note_rename(r, r->operation->table, r->operation->new_name);
}

static void append(struct rendering *r, struct sql_steps *to, const struct sql_steps *from)
{
    for (size_t i = 0; i < from->count; i++)
        APPEND(r->region, to, from->items[i]);
}

static void move(struct rendering *r, struct sql_steps *to, struct sql_steps *from)
{
    append(r, to, from);
    *from = (struct sql_steps){0};
}

/* What questions may name, and what changes no table. */
static bool may_come_first(const struct operation *operation)
{
    return operation->kind == OPERATION_CREATE_ENUM ||
           (operation->kind == OPERATION_CREATE_OBJECT && !operation->object->table);
}

static bool asks_something(const struct sql_steps *steps)
{
    for (size_t i = 0; i < steps->count; i++)
        if (steps->items[i].kind == SQL_EXPECT_NONE)
            return true;
    return false;
}

static bool render_all(struct rendering *r, const struct operation *const *operations, size_t count,
                       struct sql_steps *steps, struct problem *problem)
{
    size_t uses = count; /* the operations from here on use no new value of an enum */
    while (uses && uses_no_value(operations[uses - 1]))
        uses--;
    r->before = schema_model_copy(r->model, r->region);
    for (size_t i = 0; i < count; i++) {
        if (!schema_postgresql_may_stay_away(operations[i]) || (r->later.count && !goes_ahead(r, operations[i])))
            schema_postgresql_objects_back(r);
        r->operation = operations[i];
        if (i && !schema_model_apply(&r->before, operations[i - 1], r->revision, &r->ordinal_before, problem))
            return false;
        if (!goes_ahead(r, operations[i]))
            schema_postgresql_flush(r);
        if (!schema_model_apply(r->model, operations[i], r->revision, &r->ordinal, problem))
            return false;
        settle(r, operations[i]);
        bool is_first = schema_postgresql_nothing_done(r);
        render_with_locks(r, i >= uses);
        if (is_first && may_come_first(operations[i]))
            move(r, &r->asked, &r->now);
        else
            r->new_names |= operations[i]->kind == OPERATION_CREATE_OBJECT;
        if (r->refused) {
            *problem = (struct problem){.message = r->refused, .operation = operations[i]};
            return false;
        }
    }
    schema_postgresql_objects_back(r);
    append(r, steps, &r->asked);
    if (asks_something(&r->asked) && (r->done.count || r->later.count))
        APPEND(r->region, steps, ((struct sql_step){.kind = SQL_PHASE, .operation = r->asked.items[0].operation}));
    append(r, steps, &r->done);
    schema_postgresql_lock_first(r, steps);
    append(r, steps, &r->now);
    append(r, steps, &r->later);
    return true;
}

static struct rendering rendering_of(const struct dialect *dialect, const struct sql_target *target,
                                     struct region *region, struct model *model, const char *revision)
{
    return (struct rendering){.dialect = *dialect,
                              .target = *target,
                              .region = region,
                              .model = model,
                              .revision = revision,
                              .pending = MAP(region),
                              .fresh = MAP(region),
                              .rows = MAP(region),
                              .new_types = MAP(region),
                              .waiting = MAP(region),
                              .named = {MAP(region), MAP(region)},
                              .former = MAP(region),
                              .away = MAP(region),
                              .settled = true};
}

bool schema_postgresql_render(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                              struct model *model, const struct operation *const *operations, size_t count,
                              const char *revision, struct sql_steps *steps, struct problem *problem)
{
    struct model start = schema_model_copy(model, region);
    struct sql_steps rendered = {0};
    struct rendering r = rendering_of(dialect, target, region, model, revision);
    r.dialect.target = &r.target;
    if (!render_all(&r, operations, count, &rendered, problem))
        return false;
    if (r.must_be_one) {
        *model = start;
        rendered = (struct sql_steps){0};
        r = rendering_of(dialect, target, region, model, revision);
        r.dialect.target = &r.target;
        r.target.phases = false;
        if (!render_all(&r, operations, count, &rendered, problem))
            return false;
    }
    append(&r, steps, &rendered);
    return true;
}
