/* Owns: warnings about what a plan does to a database with rows and with programs that run: at the line of the schema
 * that asks for it. Must not know how an engine would do it: locks and rewrites are for the engines' own rules. */
#include "plan/planner.h"

#include <string.h>

struct plan_warnings {
    struct region *region;
    struct diagnostics *diagnostics;
    const struct schema *schema;
    struct model now; /* before the operation */
    struct map fresh; /* tables this plan creates: no rows, and nobody knows them */
};

static bool is_allowed(const struct plan_warnings *warnings, const struct operation *operation, const char *name)
{
    for (size_t i = 0; i < operation->allowance_count; i++)
        if (schema_same_text(operation->allowances[i].warning, name))
            return true;
    return allowed(warnings->schema, operation->table, name);
}

static bool is_fresh(const struct plan_warnings *warnings, const struct operation *operation)
{
    return operation->table && schema_map_get(&warnings->fresh, operation->table);
}

static struct diagnostic *warn(struct plan_warnings *warnings, enum diagnostic_code code, const char *name,
                               const struct operation *operation, const char *consequence)
{
    if (is_allowed(warnings, operation, name) || is_fresh(warnings, operation))
        return NULL;
    return report(warnings->diagnostics, code, operation->origin ? *operation->origin : NOWHERE, "%s: %s",
                  schema_operation_title(warnings->region, operation), consequence);
}

/* -- -Wdestructive */

static void warn_of_loss(struct plan_warnings *warnings, const struct operation *operation)
{
    const struct table *table = operation->table ? schema_model_table(&warnings->now, operation->table) : NULL;
    const struct column *column = table && operation->name ? schema_table_column(table, operation->name) : NULL;
    switch (operation->kind) {
    case OPERATION_DROP_TABLE:
        warn(warnings, S0901, "destructive", operation, "its rows are lost");
        break;
    case OPERATION_DROP_COLUMN:
        if (column && !column->generated)
            warn(warnings, S0901, "destructive", operation, "its values are lost");
        break;
    case OPERATION_ALTER_TYPE:
        if (column && !column->generated && operation->conversion &&
            schema_type_change(&column->type, &operation->type) >= TYPE_CHANGE_LOSSY)
            warn(warnings, S0901, "destructive", operation, "what its new type cannot hold is lost");
        break;
    default:
        break;
    }
}

/* -- -Wmay-fail */

static void warn_of_failure(struct plan_warnings *warnings, const struct operation *operation)
{
    static const char *const reasons[] = {
        [CONSTRAINT_PRIMARY_KEY] = "fails when two rows are alike in its columns",
        [CONSTRAINT_UNIQUE] = "fails when two rows are alike in its columns",
        [CONSTRAINT_CHECK] = "fails when a row does not satisfy it",
        [CONSTRAINT_FOREIGN_KEY] = "fails when a row points to nothing",
    };
    switch (operation->kind) {
    case OPERATION_ADD_CONSTRAINT:
        warn(warnings, S0902, "may-fail", operation, reasons[operation->constraint->kind]);
        break;
    case OPERATION_ADD_INDEX:
        if (operation->index->unique)
            warn(warnings, S0902, "may-fail", operation, reasons[CONSTRAINT_UNIQUE]);
        break;
    case OPERATION_DROP_VALUE:
        if (!operation->new_name)
            warn(warnings, S0902, "may-fail", operation, "fails when a row has it; say what it gets instead: using");
        break;
    default:
        break;
    }
}

/* -- -Wbreaks-running */

static void warn_of_running(struct plan_warnings *warnings, const struct operation *operation)
{
    const char *consequence = NULL;
    switch (operation->kind) {
    case OPERATION_RENAME_TABLE:
    case OPERATION_RENAME_COLUMN:
        consequence = "programs that run still use the old name, and fail";
        break;
    case OPERATION_RENAME_VALUE:
    case OPERATION_DROP_VALUE:
        consequence = "programs that run still write the old value, and fail";
        break;
    case OPERATION_DROP_COLUMN:
        consequence = "programs that run still use it, and fail";
        break;
    case OPERATION_DROP_TABLE:
        consequence = "programs that run still use it, and fail";
        break;
    case OPERATION_ADD_COLUMN:
        if (!operation->column->nullable && !operation->column->default_value && !operation->column->generated &&
            operation->column->automatic == AUTO_NONE)
            consequence = "programs that run insert rows without it, and fail; give it a default";
        break;
    default:
        break;
    }
    if (consequence)
        warn(warnings, S0903, "breaks-running", operation, consequence);
}

void warn_of_plan(struct region *region, struct diagnostics *diagnostics, const struct model *before,
                  const struct schema *schema, const struct operations *upgrade)
{
    struct plan_warnings warnings = {region, diagnostics, schema, schema_model_copy(before, region), MAP(region)};
    unsigned ordinal = 0;
    for (size_t i = 0; i < upgrade->count; i++) {
        const struct operation *operation = upgrade->items[i];
        struct problem problem;
        warn_of_loss(&warnings, operation);
        warn_of_failure(&warnings, operation);
        warn_of_running(&warnings, operation);
        if (operation->kind == OPERATION_CREATE_TABLE)
            schema_map_put(&warnings.fresh, operation->table_value->name, "");
        if (operation->kind == OPERATION_RENAME_TABLE && is_fresh(&warnings, operation))
            schema_map_put(&warnings.fresh, operation->new_name, "");
        if (!schema_model_apply(&warnings.now, operation, "draft", &ordinal, &problem))
            return;
    }
}
