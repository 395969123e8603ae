/* Owns: which value a revision could not convert. Engines say that one could not be, in words of their own, and not
 * always where: so once the transaction is over, the conversions of the revision are computed for ever fewer rows,
 * until the first is found that fails. Must not know how an engine converts. */
#include "base/number.h"
#include "migrate/migrator.h"

#include "model/query.h"

#include <string.h>

enum { MOST_SHOWN = 200, MOST_SOURCES = 4 };

struct conversion {
    const char *table, *column; /* that the value goes to */
    struct type type;
    const char *from; /* the table whose rows it is computed of */
    const struct expression *value;
    const struct expression *where; /* of which rows; null: of all */
};

struct search {
    struct migrator *migrator;
    const char *table; /* as SQL names it, and which of its rows */
    const char *value; /* the conversion, as SQL */
    const char *check; /* what a column of the type lets in, of the value v, as SQL; or null */
    const char *order;
};

/* Errors about what a value is: of class 22 on one engine; SQLite has no code of their own for them, and an expression
 * has no other errors there. Or a question found it. */
static bool is_about_values(const struct migrator *migrator)
{
    const schema_error *error = &migrator->error;
    if (error->status == SCHEMA_MIGRATION && migrator->failed_for_values)
        return true;
    return error->status == SCHEMA_MIGRATION && error->code &&
           (strncmp(error->code, "22", 2) == 0 || strcmp(error->code, "1") == 0 || strcmp(error->code, "23514") == 0 ||
            strcmp(error->code, "275") == 0);
}

/* -- the conversions of a revision -------------------------------------------------------------------------------- */

static const struct column *column_before(const struct migrator *migrator, const char *table_name, const char *name)
{
    const struct table *table = migrator->model_known ? schema_model_table(&migrator->model, table_name) : NULL;
    return table ? schema_table_column(table, name) : NULL;
}

static const struct column *column_made(const struct operation *operation, const char *table, const char *name)
{
    if (operation->kind == OPERATION_CREATE_TABLE && schema_same_text(operation->table_value->name, table))
        return schema_table_column(operation->table_value, name);
    if (operation->kind == OPERATION_ADD_COLUMN && schema_same_text(operation->table, table) &&
        schema_same_text(operation->column->name, name))
        return operation->column;
    return NULL;
}

/* A column that a step of data writes to: one that was there, or that the revision makes. */
static const struct column *column_written(const struct migrator *migrator, const char *table, const char *name)
{
    const struct revision *revision = migrator->failed_revision;
    const struct column *column = column_before(migrator, table, name);
    for (size_t i = 0; !column && i < revision->upgrade_count; i++)
        column = column_made(revision->upgrade[i], table, name);
    return column;
}

/* The nth value that a step of data computes of rows: what is assigned, or selected for an insert. */
static bool value_of_query(const struct migrator *migrator, const struct query *query, size_t nth,
                           struct conversion *conversion)
{
    const struct query *source = query->source ? query->source : query;
    size_t count = query->source ? source->selected_count : query->assignment_count;
    if (nth >= count)
        return false;
    const char *name = query->source ? query->columns[nth] : query->assignments[nth].column;
    const struct column *column = column_written(migrator, query->table, name);
    if (!column)
        return false;
    *conversion =
        (struct conversion){.table = query->table,
                            .column = column->name,
                            .type = column->type,
                            .from = schema_query_rows_of(source),
                            .value = query->source ? source->selected[nth].value : query->assignments[nth].value,
                            .where = source->where};
    return true;
}

/* The nth of an operation; false: it has none. */
static bool conversion_of(const struct migrator *migrator, const struct operation *operation, size_t nth,
                          struct conversion *conversion)
{
    const struct column *before;
    *conversion = (struct conversion){.table = operation->table, .column = operation->name, .from = operation->table};
    if (operation->kind == OPERATION_RUN)
        return value_of_query(migrator, operation->query, nth, conversion);
    switch (nth ? OPERATION_RUN : operation->kind) {
    case OPERATION_ALTER_TYPE:
        conversion->type = operation->type;
        conversion->value = operation->conversion;
        return conversion->value;
    case OPERATION_ADD_COLUMN:
        conversion->column = operation->column->name;
        conversion->type = operation->column->type;
        conversion->value = operation->backfill;
        return conversion->value;
    case OPERATION_SET_NOT_NULL:
        before = column_before(migrator, operation->table, operation->name);
        conversion->value = operation->backfill;
        if (before)
            conversion->type = before->type;
        return before && conversion->value;
    default:
        return false;
    }
}

/* -- rows --------------------------------------------------------------------------------------------------------- */

struct first_row {
    struct region *region;
    size_t count;
    const char *values[MOST_SOURCES];
};

static bool keep_first(void *context, size_t count, const char *const *values)
{
    struct first_row *first = context;
    for (size_t i = 0; i < count && i < MOST_SOURCES; i++)
        first->values[first->count++] = values[i] ? schema_region_string(first->region, values[i]) : NULL;
    return false;
}

static bool asks(const struct search *search, struct first_row *first, const char *sql)
{
    struct migrator *migrator = search->migrator;
    *first = (struct first_row){.region = migrator->region};
    return migrator->engine->session->query(migrator->session, sql, 0, NULL, keep_first, first, NULL) == SCHEMA_OK;
}

/* Whether the first `rows` of them can all be converted. Nulls are another matter. */
static bool converts(const struct search *search, int64_t rows)
{
    struct first_row first;
    const char *wrong =
        search->check ? schema_region_format(search->migrator->region, " where not (%s)", search->check) : "";
    return asks(search, &first,
                schema_region_format(search->migrator->region,
                                     "select count(v) from (select %s as v from %s%s limit %lld) q%s", search->value,
                                     search->table, search->order, (long long)rows, wrong)) &&
           (!search->check || (first.count && schema_same_text(first.values[0], "0")));
}

/* The first that cannot, counted from 0; -1: all can, or it cannot be learned. */
static int64_t find(struct search *search)
{
    struct first_row first;
    int64_t good = 0, bad;
    struct region *region = search->migrator->region;
    search->order = schema_region_format(region, " order by %s", search->migrator->engine->migrate->row_order);
    if (!converts(search, 0))
        search->order = "";
    if (!converts(search, 0) ||
        !asks(search, &first, schema_region_format(region, "select count(*) from %s", search->table)) || !first.count ||
        !first.values[0] || !schema_int64_read(first.values[0], NULL, &bad) || converts(search, bad))
        return -1;
    while (bad - good > 1) {
        int64_t middle = good + (bad - good) / 2;
        if (converts(search, middle))
            good = middle;
        else
            bad = middle;
    }
    return good;
}

/* -- in words ----------------------------------------------------------------------------------------------------- */

struct sources {
    size_t count;
    const struct expression *items[MOST_SOURCES];
};

static void collect(struct sources *sources, const struct expression *expression)
{
    for (size_t i = 0; i < sources->count; i++)
        if (expression->kind == EXPRESSION_COLUMN && schema_same_text(sources->items[i]->text, expression->text))
            return;
    if (expression->kind == EXPRESSION_COLUMN && sources->count < MOST_SOURCES)
        sources->items[sources->count++] = expression;
    for (size_t i = 0; i < expression->count; i++)
        collect(sources, expression->operands[i]);
}

static const struct expression *cast_of(struct region *region, const struct expression *value, const struct type *type)
{
    const struct expression **operands = NEW_ARRAY(region, const struct expression *, 1);
    struct expression *cast = NEW(region, struct expression);
    operands[0] = value;
    *cast = (struct expression){
        .kind = EXPRESSION_CAST, .type = *type, .nullable = value->nullable, .count = 1, .operands = operands};
    return cast;
}

/* As a text, where the engine can say it as one. */
static const char *shown_sql(struct migrator *migrator, const struct expression *column)
{
    struct type text = {.kind = TYPE_TEXT};
    struct text sql = TEXT(migrator->region);
    const struct dialect *dialect = migrator->engine->dialect;
    struct lowered shown =
        schema_expression_lower(dialect, migrator->region, cast_of(migrator->region, column, &text), NULL);
    if (shown.problem)
        shown = schema_expression_lower(dialect, migrator->region, column, NULL);
    schema_lowered_print(dialect, &sql, &shown);
    return schema_text_string(&sql);
}

static void add_value(struct text *text, const char *name, const char *value)
{
    size_t size = value ? strlen(value) : 0, kept = 0;
    while (kept < size && kept < MOST_SHOWN) {
        size_t length = schema_utf8_length(value + kept, size - kept);
        kept += length ? length : 1;
    }
    schema_text_format(text, "%s%s is ", text->size ? ", " : "", name);
    if (value)
        schema_text_format(text, "'%.*s'%s", (int)kept, value, kept < size ? "..." : "");
    else
        schema_text_add(text, "null");
}

static const char *values_of_row(const struct search *search, const struct sources *sources, int64_t row)
{
    struct migrator *migrator = search->migrator;
    struct text list = TEXT(migrator->region), text = TEXT(migrator->region);
    struct first_row first;
    for (size_t i = 0; i < sources->count; i++)
        schema_text_format(&list, "%s%s", i ? ", " : "", shown_sql(migrator, sources->items[i]));
    if (!sources->count ||
        !asks(search, &first,
              schema_region_format(migrator->region, "select %s from %s%s limit 1 offset %lld",
                                   schema_text_string(&list), search->table, search->order, (long long)row)))
        return NULL;
    for (size_t i = 0; i < first.count; i++)
        add_value(&text, sources->items[i]->text, first.values[i]);
    return text.size ? schema_text_string(&text) : NULL;
}

/* ----------------------------------------------------------------------------------------------------------------- */

/* Of the value v. */
static const char *check_of(const struct migrator *migrator, const struct type *type)
{
    const struct column column = {.name = "v", .type = *type, .nullable = true};
    if (type->kind == TYPE_ENUM && !(migrator->model_known && schema_model_enum(&migrator->model, type->name)))
        return NULL;
    return migrator->engine->dialect->type_check(migrator->region, &migrator->model, &column);
}

/* False: it has no place in SQL. */
static bool print_source(const struct migrator *migrator, const struct conversion *conversion, struct text *text)
{
    const struct sql_target target = migrator->engine->migrate->target(migrator->session);
    const struct dialect *dialect = migrator->engine->dialect;
    dialect->table(text, &target, conversion->from);
    if (!conversion->where)
        return true;
    struct lowered where = schema_expression_lower(dialect, migrator->region, conversion->where, NULL);
    schema_text_add(text, " where ");
    schema_lowered_print(dialect, text, &where);
    return !where.problem;
}

static bool is_culprit(struct migrator *migrator, const struct revision *revision, const struct operation *operation,
                       const struct conversion *conversion)
{
    struct region *region = migrator->region;
    const struct dialect *dialect = migrator->engine->dialect;
    struct text table = TEXT(region), value = TEXT(region), type = TEXT(region);
    const struct expression *cast = cast_of(region, conversion->value, &conversion->type);
    struct lowered lowered = schema_expression_lower(dialect, region, cast, &conversion->type);
    if (lowered.problem || !print_source(migrator, conversion, &table))
        return false;
    schema_lowered_print(dialect, &value, &lowered);
    struct search search = {.migrator = migrator,
                            .table = schema_text_string(&table),
                            .value = schema_text_string(&value),
                            .check = check_of(migrator, &conversion->type)};
    int64_t row = find(&search);
    if (row < 0)
        return false;
    struct sources sources = {0};
    collect(&sources, conversion->value);
    schema_source_dialect.type(&schema_source_dialect, &type, NULL, &conversion->type);
    const char *code = schema_region_string(region, migrator->error.code), *sql = migrator->error.sql;
    const struct engine_error error = {.detail = values_of_row(&search, &sources, row),
                                       .code = code,
                                       .table = conversion->table,
                                       .column = conversion->column};
    schema_migrate_revision_failed(migrator, SCHEMA_MIGRATION, revision, operation, sql, &error,
                                   schema_region_format(region, "a value for column '%s' of '%s' is no %s",
                                                        conversion->column, conversion->table,
                                                        schema_text_string(&type)));
    return true;
}

/* The model that the database has, now that all is undone; what cannot be learned is not said. */
static void learn_model(struct migrator *migrator)
{
    const schema_error error = migrator->error;
    const struct operation *failed = migrator->failed;
    const struct revision *revision = migrator->failed_revision;
    if (schema_ledger_read(migrator, false) == SCHEMA_OK)
        schema_ignore(schema_migrate_replay(migrator));
    migrator->error = error;
    migrator->failed = failed;
    migrator->failed_revision = revision;
}

void schema_migrate_name_culprit(struct migrator *migrator)
{
    const struct revision *revision = migrator->failed_revision;
    if (!is_about_values(migrator) || !migrator->failed || !revision || !migrator->session ||
        migrator->engine->session->in_transaction(migrator->session))
        return;
    learn_model(migrator);
    bool up = false;
    for (size_t i = 0; i < revision->upgrade_count; i++)
        up = up || revision->upgrade[i] == migrator->failed;
    const struct operation *const *operations = up ? revision->upgrade : revision->downgrade;
    size_t count = up ? revision->upgrade_count : revision->downgrade_count;
    const struct query *query = migrator->failed->query;
    const char *table = query ? query->table : migrator->failed->table;
    struct conversion conversion;
    for (size_t i = 0; i < count; i++)
        for (size_t nth = 0; conversion_of(migrator, operations[i], nth, &conversion); nth++)
            if (schema_same_text(conversion.table, table) && is_culprit(migrator, revision, operations[i], &conversion))
                return;
}
