/* Owns: SQLite's dialect: the table of what the other files of this engine do. */
#include "sql/sqlite/parts.h"

#include <string.h>

static void print_type(const struct dialect *dialect, struct text *text, const struct model *model,
                       const struct type *type)
{
    (void)dialect;
    (void)model;
    schema_text_add(text, schema_sqlite_type(type));
}

static void create_table(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                         const struct model *model, const struct table *table, struct sql_steps *steps)
{
    (void)target;
    struct text sql = TEXT(region);
    schema_sqlite_print_table(&sql, model, table, schema_physical_name(dialect, region, table->name));
    schema_sqlite_step(region, steps, SQL_EXECUTE, NULL, schema_text_string(&sql))->table = table->name;
    for (size_t i = 0; i < table->index_count; i++) {
        struct text index = TEXT(region);
        schema_sqlite_print_index(&index, table, table->indexes[i]);
        schema_sqlite_step(region, steps, SQL_EXECUTE, NULL, schema_text_string(&index))->table = table->name;
    }
}

static void print_table_name(struct text *text, const struct sql_target *target, const char *name)
{
    (void)target;
    schema_text_add_char(text, '"');
    for (; *name; name++) {
        schema_text_add_char(text, *name == '.' ? '_' : *name);
        if (*name == '"')
            schema_text_add_char(text, '"');
    }
    schema_text_add_char(text, '"');
}

/* A virtual table of the runtime's, to which all keys are one parameter. */
static void print_keys(struct text *text, struct text *parameters, unsigned first, size_t count,
                       const struct type *types)
{
    (void)parameters, (void)count, (void)types;
    schema_text_format(text, "schema_keys(?%u)", first);
}

static const char *native(const struct type *type)
{
    return type->native_sqlite;
}

static const char *function(const struct engine_function *declared)
{
    return declared->sqlite;
}

const struct dialect schema_sqlite_dialect = {
    .engine = "sqlite",
    .render = schema_sqlite_render,
    .hazards = schema_sqlite_hazards,
    .create_table = create_table,
    .native = native,
    .has_type = schema_sqlite_has_type,
    .function = function,
    .type = print_type,
    .type_check = schema_sqlite_type_check,
    .lower = schema_sqlite_lower,
    .most_height = 900, /* of 1000 */
    .most_stack = 75,   /* of 100, before SQLite 3.46 */
    .name = schema_name_print,
    .column_limit = 2000,
    .table = print_table_name,
    .keys = print_keys,
    .no_limit = "-1",
    /* with foreign keys on, a table that is built anew would take the rows that point to it along */
    .begins = "pragma foreign_keys = off;\nbegin immediate;",
};
