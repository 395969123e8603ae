/* Owns: PostgreSQL's dialect: the table of what the other files of this engine do. */
#include "sql/postgresql/lowering.h"

static void print_type(const struct dialect *dialect, struct text *text, const struct model *model,
                       const struct type *type)
{
    schema_postgresql_print_type(text, dialect->target ? dialect->target : &schema_no_target, model, type);
}

static const char *native(const struct type *type)
{
    return type->native_postgresql;
}

/* Extensions make more; the server says what it lacks. */
static bool has_type(const char *name)
{
    return name != NULL;
}

static const char *function(const struct engine_function *declared)
{
    return declared->postgresql;
}

const struct dialect schema_postgresql_dialect = {
    .engine = "postgresql",
    .render = schema_postgresql_render,
    .hazards = schema_postgresql_hazards,
    .create_table = schema_postgresql_create_table,
    .native = native,
    .has_type = has_type,
    .function = function,
    .type = print_type,
    .lower = schema_postgresql_lower,
    .name = schema_name_print,
    .table = schema_postgresql_print_table_name,
    .parameter_type = schema_postgresql_parameter_type,
    .type_check = schema_postgresql_type_check,
    .selected = schema_postgresql_print_selected,
    .computed = schema_postgresql_computed,
    .given = schema_postgresql_given,
    .keys = schema_postgresql_print_keys,
    .returns_key = true,
    .returns_any = true,
    .copies = true,
    .numbers_apart = true,
    .begins = "begin;",
    .column_limit = 1600,
    .offline = {.schema = "public", .phases = true},
    .name_limit = 63,
    .has_schemas = true,
};
