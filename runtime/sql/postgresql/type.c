/* Owns: how types are spelled on PostgreSQL, and the check that holds a column to the values that its type has in the
 * language where the server's own type has more: members of an enum, NaN and infinity, dates out of 0001 to 9999, an
 * array's shape. Must not know operations.
 *
 * A column has at most one such check. It is called schemac_type_COLUMN; where that is over 63 bytes, the column's name
 * is cut and the start of its SHA-256 stands behind it. A check's name need only be unique in its table, so a renamed
 * table changes nothing and a renamed column renames the check with it: the model alone always says the name. Names
 * that start with schemac_ are refused for other constraints. */
#include "base/digest.h"
#include "language/functions.h"
#include "sql/postgresql/parts.h"

#include <string.h>

static void print_precise(struct text *text, const char *name, const struct type *type)
{
    schema_text_add(text, name);
    if (type->precision >= 0)
        schema_text_format(text, "(%d)", type->precision);
}

static void print_bare(struct text *text, const struct sql_target *target, const struct model *model,
                       const struct type *type);

bool schema_postgresql_is_own_type(const struct sql_target *target, const struct type *type)
{
    return type->kind == TYPE_ENUM && type->native &&
           !(target && target->as_texts && schema_map_get(target->as_texts, type->name));
}

static void print_enum(struct text *text, const struct sql_target *target, const struct model *model,
                       const struct type *type)
{
    const struct type stored_as = schema_type_of(type->stored_as ? type->stored_as : TYPE_TEXT);
    if (schema_postgresql_is_own_type(target, type))
        schema_postgresql_print_table_name(text, target, type->name);
    else
        print_bare(text, target, model, &stored_as);
}

static void print_bare(struct text *text, const struct sql_target *target, const struct model *model,
                       const struct type *type)
{
    switch (type->kind) {
    case TYPE_BOOL:
        schema_text_add(text, "boolean");
        break;
    case TYPE_INT16:
        schema_text_add(text, "smallint");
        break;
    case TYPE_INT32:
        schema_text_add(text, "integer");
        break;
    case TYPE_INT64:
        schema_text_add(text, "bigint");
        break;
    case TYPE_FLOAT32:
        schema_text_add(text, "real");
        break;
    case TYPE_FLOAT64:
        schema_text_add(text, "double precision");
        break;
    case TYPE_DECIMAL:
        schema_text_format(text, "numeric(%d,%d)", type->precision, type->scale);
        break;
    case TYPE_NUMERIC:
        schema_text_add(text, "numeric");
        break;
    case TYPE_TEXT:
        if (type->length)
            schema_text_format(text, "varchar(%d)", type->length);
        else
            schema_text_add(text, "text");
        break;
    case TYPE_BYTES:
        schema_text_add(text, "bytea");
        break;
    case TYPE_UUID:
        schema_text_add(text, "uuid");
        break;
    case TYPE_DATE:
        schema_text_add(text, "date");
        break;
    case TYPE_TIME:
        print_precise(text, "time", type);
        break;
    case TYPE_TIMESTAMP:
        print_precise(text, "timestamptz", type);
        break;
    case TYPE_DATETIME:
        print_precise(text, "timestamp", type);
        break;
    case TYPE_INTERVAL:
        schema_text_add(text, "interval");
        break;
    case TYPE_JSON:
        schema_text_add(text, "jsonb");
        break;
    case TYPE_ENUM:
        print_enum(text, target, model, type);
        break;
    case TYPE_NATIVE:
        schema_text_add(text, type->native_postgresql ? type->native_postgresql : "text");
        break;
    case TYPE_NONE:
    case TYPE_UNKNOWN:
        schema_text_add(text, "text");
        break;
    }
}

void schema_postgresql_print_type(struct text *text, const struct sql_target *target, const struct model *model,
                                  const struct type *type)
{
    print_bare(text, target, model, type);
    if (type->array)
        schema_text_add(text, "[]");
}

bool schema_postgresql_is_text(const struct type *type)
{
    return type->kind == TYPE_TEXT || (type->kind == TYPE_ENUM && !type->native && !type->stored_as);
}

/* -- the check that a type brings ------------------------------------------------------------------------------ */

enum { NAME_LIMIT = 63, DIGEST_LENGTH = 12 };

size_t schema_postgresql_kept(const char *name, size_t limit)
{
    size_t kept = 0, size = strlen(name);
    while (kept < size) {
        size_t length = schema_utf8_length(name + kept, size - kept);
        if (kept + (length ? length : 1) > limit)
            break;
        kept += length ? length : 1;
    }
    return kept;
}

/* `prefix` with the column's name, so that no two columns of a table meet. */
static const char *own_name(struct region *region, const char *prefix, const char *column)
{
    if (strlen(prefix) + strlen(column) <= NAME_LIMIT)
        return schema_region_format(region, "%s%s", prefix, column);
    char hex[65];
    schema_digest_of(column, strlen(column), hex);
    size_t kept = schema_postgresql_kept(column, NAME_LIMIT - strlen(prefix) - 1 - DIGEST_LENGTH);
    return schema_region_format(region, "%s%.*s_%.*s", prefix, (int)kept, column, (int)DIGEST_LENGTH, hex);
}

const char *schema_postgresql_type_check_name(struct region *region, const char *column)
{
    return own_name(region, "schemac_type_", column);
}

const char *schema_postgresql_null_check_name(struct region *region, const char *column)
{
    return own_name(region, "schemac_null_", column);
}

/* The values from `low` to below or to `high`, each as the server writes it; of an array, all its elements. */
static void print_between(struct text *text, const char *name, bool array, const char *low, const char *least,
                          const char *most, const char *high)
{
    if (array)
        schema_text_format(text, "'%s' %s all (%s) and '%s' %s all (%s)", low, *least == '>' ? "<=" : "<", name, high,
                           *most == '<' && most[1] ? ">=" : ">", name);
    else
        schema_text_format(text, "%s %s '%s' and %s %s '%s'", name, least, low, name, most, high);
}

static void print_members(struct text *text, const struct model *model, const char *name, const struct type *type)
{
    const struct enumeration *enumeration = type->name ? schema_model_enum(model, type->name) : NULL;
    if (!enumeration || enumeration->native)
        return;
    schema_text_format(text, type->array ? "%s <@ array[" : "%s in (", name);
    for (size_t i = 0; i < enumeration->value_count; i++) {
        schema_text_add(text, i ? ", " : "");
        if (enumeration->numbered)
            schema_text_format(text, "%lld", (long long)enumeration->values[i]->number);
        else
            schema_literal_print(text, enumeration->values[i]->text);
    }
    schema_text_add(text, type->array ? "]::" : ")");
    if (type->array)
        schema_postgresql_print_type(text, &schema_no_target, model, type);
}

static void print_range(struct text *text, const struct model *model, const char *name, const struct type *type)
{
    switch (type->kind) {
    case TYPE_FLOAT32: /* NaN is above infinity */
    case TYPE_FLOAT64:
    case TYPE_NUMERIC:
        print_between(text, name, type->array, "-infinity", ">", "<", "infinity");
        break;
    case TYPE_DECIMAL:
        schema_text_format(text, type->array ? "'NaN' <> all (%s)" : "%s <> 'NaN'", name);
        break;
    case TYPE_DATE:
        print_between(text, name, type->array, "0001-01-01", ">=", "<=", "9999-12-31");
        break;
    case TYPE_TIME:
        schema_text_format(text, type->array ? "'24:00:00' > all (%s)" : "%s < '24:00:00'", name);
        break;
    case TYPE_TIMESTAMP:
        print_between(text, name, type->array, "0001-01-01 00:00:00+00", ">=", "<", "10000-01-01 00:00:00+00");
        break;
    case TYPE_DATETIME:
        print_between(text, name, type->array, "0001-01-01 00:00:00", ">=", "<", "10000-01-01 00:00:00");
        break;
    case TYPE_ENUM:
        print_members(text, model, name, type);
        break;
    default:
        break;
    }
}

const char *schema_postgresql_type_check(struct region *region, const struct model *model, const struct column *column)
{
    struct text name = TEXT(region), range = TEXT(region), check = TEXT(region);
    schema_name_print(&name, column->name);
    const char *quoted = schema_text_string(&name);
    if (column->type.kind != TYPE_NATIVE)
        print_range(&range, model, quoted, &column->type);
    if (column->type.array && column->type.kind != TYPE_NATIVE)
        schema_text_format(&check, "pg_catalog.array_ndims(%s) = 1 and pg_catalog.array_position(%s, null) is null%s",
                           quoted, quoted, range.size ? " and " : "");
    schema_text_add(&check, schema_text_string(&range));
    return check.size ? schema_text_string(&check) : NULL;
}
