/* What a downgrade would take away: counted in the database as it is before anything is undone. A table or column that
 * the same downgrade brings back is no loss, and neither is an empty one. */
#include "migrate/migrator.h"

static bool read_count(void *context, size_t count, const char *const *values)
{
    struct text *number = context;
    if (count == 1 && values[0])
        schema_text_add(number, values[0]);
    return false;
}

struct counting {
    struct migrator *migrator;
    const struct former_names *names;
    struct losses *losses;
};

/* Counts rows of `table`, by its name now; `column` not null: where it has a value; `value`: where it has that one. */
static schema_status count_rows(struct counting *counting, const char *table, const char *column, const char *value,
                                const char *what, const char *of)
{
    struct migrator *migrator = counting->migrator;
    const char *former_table = schema_former_table(counting->names, table);
    const char *former_column = column ? schema_former_column(counting->names, table, column) : NULL;
    if (!former_table || (column && !former_column))
        return SCHEMA_OK;

    struct text sql = TEXT(migrator->region);
    struct sql_target target = migrator->engine->migrate->target(migrator->session);
    schema_text_add(&sql, "select cast(count(*) as text) from ");
    migrator->engine->dialect->table(&sql, &target, former_table);
    if (column) {
        schema_text_add(&sql, " where ");
        schema_name_print(&sql, former_column);
        schema_text_add(&sql, value ? " = " : " is not null");
        if (value)
            schema_literal_print(&sql, value);
    }
    struct engine_error error = {0};
    struct text number = TEXT(migrator->region);
    schema_status status = migrator->engine->session->query(migrator->session, schema_text_string(&sql), 0, NULL,
                                                            read_count, &number, &error);
    if (status != SCHEMA_OK) {
        error.status = status;
        return schema_migrate_engine_failed(migrator, &error, "what would be lost cannot be counted");
    }
    const char *digits = schema_text_string(&number);
    if (!schema_same_text(digits, "0"))
        APPEND(migrator->region, counting->losses,
               schema_region_format(migrator->region, "%s (%s %s%s)", what, digits, of,
                                    schema_same_text(digits, "1") ? "" : "s"));
    return SCHEMA_OK;
}

/* The columns of an enum's type lose the value that goes. */
static schema_status count_enum_value(struct counting *counting, const struct model *model,
                                      const struct operation *operation)
{
    struct region *region = counting->migrator->region;
    for (size_t t = 0; t < model->tables.used; t++) {
        const struct table *table = model->tables.entries[t].key ? model->tables.entries[t].value : NULL;
        for (size_t c = 0; table && c < table->column_count; c++) {
            const struct column *column = table->columns[c];
            if (column->type.kind != TYPE_ENUM || !schema_same_text(column->type.name, operation->name))
                continue;
            schema_status status = count_rows(
                counting, table->name, column->name, operation->text,
                schema_region_format(region, "value %s in column %s.%s", operation->text, table->name, column->name),
                "row");
            if (status != SCHEMA_OK)
                return status;
        }
    }
    return SCHEMA_OK;
}

static schema_status count_operation(struct counting *counting, const struct model *model,
                                     const struct operation *operation)
{
    struct region *region = counting->migrator->region;
    const char *table = operation->table, *name = operation->name;
    const struct table *now = table ? schema_model_table(model, table) : NULL;
    const struct column *column = now && name ? schema_table_column(now, name) : NULL;
    switch (operation->kind) {
    case OPERATION_DROP_TABLE:
        return count_rows(counting, table, NULL, NULL, schema_region_format(region, "table %s", table), "row");
    case OPERATION_DROP_COLUMN:
        if (column && column->generated)
            return SCHEMA_OK;
        return count_rows(counting, table, name, NULL, schema_region_format(region, "column %s.%s", table, name),
                          "value");
    case OPERATION_ALTER_TYPE:
        if (!column || schema_type_change(&column->type, &operation->type) != TYPE_CHANGE_LOSSY)
            return SCHEMA_OK;
        return count_rows(counting, table, name, NULL,
                          schema_region_format(region, "what the type of %s.%s does not admit", table, name), "value");
    case OPERATION_SET_GENERATED:
        if (!column || column->generated || !operation->value)
            return SCHEMA_OK;
        return count_rows(counting, table, name, NULL,
                          schema_region_format(region, "what column %s.%s holds, which is to be computed", table, name),
                          "value");
    case OPERATION_DROP_VALUE:
        return operation->new_name ? count_enum_value(counting, model, operation) : SCHEMA_OK;
    case OPERATION_RUN:
        if (operation->query->kind != QUERY_DELETE)
            return SCHEMA_OK;
        return count_rows(counting, operation->query->table, NULL, NULL,
                          schema_region_format(region, "what it deletes from table %s", operation->query->table),
                          "row");
    default:
        return SCHEMA_OK;
    }
}

schema_status schema_migrate_losses(struct migrator *migrator, struct former_names *names, struct model *model,
                                    const struct revision *revision, struct losses *losses)
{
    struct counting counting = {migrator, names, losses};
    unsigned ordinal = 0;
    for (size_t i = 0; i < revision->downgrade_count; i++) {
        const struct operation *operation = revision->downgrade[i];
        schema_status status = count_operation(&counting, model, operation);
        if (status != SCHEMA_OK)
            return status;
        struct problem problem = {0};
        if (!schema_model_apply(model, operation, revision->id, &ordinal, &problem))
            return schema_migrate_revision_failed(
                migrator, SCHEMA_MIGRATION, revision, operation, NULL, NULL,
                schema_region_format(migrator->region, "cannot be undone: %s", problem.message));
        schema_names_follow(names, operation);
    }
    return SCHEMA_OK;
}
