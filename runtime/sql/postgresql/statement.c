/* Owns: what statements of generated code say of PostgreSQL's types: parameters are declared, and results come in
 * binary, so that what has no fixed form there is asked for as text. */
#include "sql/postgresql/parts.h"

static const char *scalar_name(const struct type *type)
{
    switch (type->kind == TYPE_ENUM && type->stored_as ? type->stored_as : type->kind) {
    case TYPE_BOOL:
        return "bool";
    case TYPE_INT16:
        return "int2";
    case TYPE_INT32:
        return "int4";
    case TYPE_INT64:
        return "int8";
    case TYPE_FLOAT32:
        return "float4";
    case TYPE_FLOAT64:
        return "float8";
    case TYPE_DECIMAL:
    case TYPE_NUMERIC:
        return "numeric";
    case TYPE_BYTES:
        return "bytea";
    case TYPE_UUID:
        return "uuid";
    case TYPE_DATE:
        return "date";
    case TYPE_TIME:
        return "time";
    case TYPE_TIMESTAMP:
        return "timestamptz";
    case TYPE_DATETIME:
        return "timestamp";
    case TYPE_INTERVAL:
        return "interval";
    case TYPE_JSON:
        return "jsonb";
    default:
        return "text";
    }
}

static const char *const array_names[] = {"_bool",      "_int2",     "_int4",  "_int8", "_float4", "_float8",
                                          "_numeric",   "_bytea",    "_uuid",  "_date", "_time",   "_timestamptz",
                                          "_timestamp", "_interval", "_jsonb", "_text"};

static const char *array_name(const struct type *type)
{
    const char *element = scalar_name(type);
    for (size_t i = 0; i < COUNT_OF(array_names); i++)
        if (schema_same_text(array_names[i] + 1, element))
            return array_names[i];
    return "_text";
}

const char *schema_postgresql_parameter_type(const struct type *type)
{
    return type->array ? array_name(type) : scalar_name(type);
}

void schema_postgresql_print_selected(struct text *text, const char *column, const struct type *type)
{
    if (type->kind == TYPE_NUMERIC && !type->array)
        schema_text_format(text, "pg_catalog.trim_scale(%s)::text", column);
    else if ((type->kind == TYPE_JSON || type->kind == TYPE_NATIVE) && !type->array)
        schema_text_format(text, "%s::text", column);
    else
        schema_text_add(text, column);
}

/* An array for each part. */
void schema_postgresql_print_keys(struct text *text, struct text *parameters, unsigned first, size_t count,
                                  const struct type *types)
{
    schema_text_add(text, "(select ");
    for (size_t i = 0; i < count; i++)
        schema_text_format(text, "\"key%zu\", ", i + 1);
    schema_text_format(text, "\"position\" - 1 as \"position\" from %s", count > 1 ? "rows from (" : "");
    for (size_t i = 0; i < count; i++) {
        schema_text_format(text, "%spg_catalog.unnest($%zu)", i ? ", " : "", first + i);
        schema_text_format(parameters, "%s%s", i ? " " : "", array_name(&types[i]));
    }
    schema_text_format(text, "%s with ordinality as u(", count > 1 ? ")" : "");
    for (size_t i = 0; i < count; i++)
        schema_text_format(text, "\"key%zu\", ", i + 1);
    schema_text_add(text, "\"position\"))");
}
