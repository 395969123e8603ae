/* Owns: what the server finds by a search path alone, for a person has written it: names of native types and operator
 * classes; and that path. What we write ourselves needs none, and texts of declared functions get none: they name what
 * they call with its schema. Must not know recipes. */
#include "sql/postgresql/batch.h"

#include "model/change.h"
#include "model/query.h"

#include <string.h>

/* -- the path -------------------------------------------------------------------------------------------------- */

const char schema_postgresql_path_reset[] = "set local search_path = pg_catalog, pg_temp";

const char *schema_postgresql_path(struct rendering *r)
{
    struct text path = TEXT(r->region);
    struct map seen = MAP(r->region);
    if (r->target.schema)
        schema_text_add(&path, schema_postgresql_quoted(r, r->target.schema));
    for (size_t i = 0; i < r->model->tables.used; i++) {
        const char *name = r->model->tables.entries[i].key;
        size_t prefix = name ? schema_prefix_length(name) : 0;
        const char *schema = prefix ? schema_region_copy(r->region, name, prefix - 1) : NULL;
        if (!schema || schema_map_get(&seen, schema))
            continue;
        schema_map_put(&seen, schema, schema);
        schema_text_format(&path, "%s%s", path.size ? ", " : "", schema_postgresql_quoted(r, schema));
    }
    schema_text_format(&path, "%spg_temp", path.size ? ", " : "");
    return schema_text_string(&path);
}

const char *schema_postgresql_path_set(struct rendering *r)
{
    return schema_region_format(r->region, "set local search_path = %s", schema_postgresql_path(r));
}

void schema_postgresql_set_path(struct rendering *r)
{
    schema_postgresql_now(r, NULL, schema_postgresql_path_set(r));
}

void schema_postgresql_reset_path(struct rendering *r)
{
    schema_postgresql_now(r, NULL, schema_postgresql_path_reset);
}

/* -- what needs it --------------------------------------------------------------------------------------------- */

static bool value_names(const struct expression *expression, enum named what)
{
    if (!expression)
        return false;
    if ((expression->type.kind == TYPE_NATIVE && expression->kind != EXPRESSION_COLUMN) ||
        (what == NAMED_AT_ALL && expression->kind == EXPRESSION_ENGINE_CALL))
        return true;
    for (size_t i = 0; i < expression->count; i++)
        if (value_names(expression->operands[i], what))
            return true;
    return false;
}

static bool column_names(const struct column *column, enum named what)
{
    return column->type.kind == TYPE_NATIVE || value_names(column->default_value, what) ||
           value_names(column->generated, what);
}

bool schema_postgresql_index_names(const struct index *index, enum named what)
{
    for (size_t i = 0; i < index->key_count; i++)
        if (index->keys[i].operator_class || value_names(index->keys[i].expression, what))
            return true;
    return value_names(index->where, what);
}

bool schema_postgresql_table_names(const struct table *table, enum named what)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (column_names(table->columns[i], what))
            return true;
    for (size_t i = 0; i < table->constraint_count; i++)
        if (value_names(table->constraints[i]->expression, what))
            return true;
    for (size_t i = 0; i < table->index_count; i++)
        if (schema_postgresql_index_names(table->indexes[i], what))
            return true;
    return false;
}

struct asking {
    enum named what;
    bool names;
};

static void ask_value(void *context, const struct query_place *place, const struct expression *value)
{
    struct asking *asking = context;
    (void)place;
    asking->names = asking->names || value_names(value, asking->what);
}

static bool query_names(const struct query *query, enum named what)
{
    struct asking asking = {what, false};
    schema_query_visit(query, &(struct query_visitor){.context = &asking, .value = ask_value});
    return asking.names;
}

/* What is taken away for a moment and made again may name such things too. */
bool schema_postgresql_operation_names(const struct model *model, const struct operation *operation, enum named what)
{
    const struct table *table = operation->table ? schema_model_table(model, operation->table) : NULL;
    switch (operation->kind) {
    case OPERATION_CREATE_TABLE:
        return schema_postgresql_table_names(operation->table_value, what);
    case OPERATION_ADD_COLUMN:
        return column_names(operation->column, what) || value_names(operation->backfill, what);
    case OPERATION_SET_NOT_NULL:
        return value_names(operation->backfill, what);
    case OPERATION_SET_DEFAULT:
        return value_names(operation->value, what);
    case OPERATION_ADD_CONSTRAINT:
        return value_names(operation->constraint->expression, what);
    case OPERATION_ADD_INDEX:
        return schema_postgresql_index_names(operation->index, what);
    case OPERATION_ALTER_TYPE:
    case OPERATION_SET_GENERATED:
    case OPERATION_SET_COLLATION:
        return operation->type.kind == TYPE_NATIVE || (table && schema_postgresql_table_names(table, what)) ||
               value_names(operation->conversion, what);
    case OPERATION_RUN:
        return query_names(operation->query, what);
    default:
        return false;
    }
}
