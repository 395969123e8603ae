/* Owns: what of a revision the engine of a proof cannot compute, in a build for another alone: such an expression gives
 * way to one that looks at the same columns and says something that holds for every row. Must not know how a proof
 * goes. */
#include "prove/proof.h"

#include "engines/engines.h"
#include "model/query.h"
#include "plan/planner.h"

#include <string.h>

struct standing {
    struct region *region;
    const struct dialect *dialect;
    struct model model; /* as far as the operations have come */
    struct map notes;   /* what was left out, by its words */
    struct portable *portable;
};

/* -- what stands in ------------------------------------------------------------------------------------------------ */

static const struct expression *node(struct standing *standing, enum expression_kind kind, size_t count,
                                     const struct expression *a, const struct expression *b)
{
    struct expression *made = NEW(standing->region, struct expression);
    const struct expression **operands = NEW_ARRAY(standing->region, const struct expression *, 2);
    operands[0] = a;
    operands[1] = b;
    *made = (struct expression){.kind = kind, .type = {.kind = TYPE_BOOL}, .count = count, .operands = operands};
    return made;
}

static const struct expression *joined(struct standing *standing, enum operator_kind operation,
                                       const struct expression *a, const struct expression *b)
{
    struct expression *made = (struct expression *)node(standing, EXPRESSION_BINARY, 2, a, b);
    made->operation = operation;
    return made;
}

/* True, whatever is in the columns. */
static void look_at(struct standing *standing, const struct expression *expression, struct map *seen,
                    const struct expression **truth)
{
    if (expression->kind == EXPRESSION_COLUMN && !schema_map_get(seen, expression->text)) {
        schema_map_put(seen, expression->text, expression);
        struct expression *not_null = (struct expression *)node(standing, EXPRESSION_IS_NULL, 1, expression, NULL);
        not_null->negated = true;
        const struct expression *any =
            joined(standing, OPERATOR_OR, not_null, node(standing, EXPRESSION_IS_NULL, 1, expression, NULL));
        *truth = *truth ? joined(standing, OPERATOR_AND, *truth, any) : any;
    }
    for (size_t i = 0; i < expression->count; i++)
        look_at(standing, expression->operands[i], seen, truth);
}

static const struct expression *truth_about(struct standing *standing, const struct expression *expression)
{
    struct map seen = MAP(standing->region);
    const struct expression *truth = NULL;
    look_at(standing, expression, &seen, &truth);
    if (truth)
        return truth;
    struct expression *made = (struct expression *)node(standing, EXPRESSION_BOOLEAN, 0, NULL, NULL);
    made->text = "true";
    return made;
}

static const struct expression *value_about(struct standing *standing, const struct expression *expression,
                                            const struct type *type)
{
    const struct expression *zero = zero_of_type(standing->region, &standing->model, type);
    const struct expression *truth = truth_about(standing, expression);
    if (!zero || truth->kind == EXPRESSION_BOOLEAN)
        return zero;
    struct expression *made = (struct expression *)node(standing, EXPRESSION_CASE, 2, truth, zero);
    made->type = *type;
    made->nullable = true;
    return made;
}

static void note(struct standing *standing, const struct expression *expression, const char *problem)
{
    struct text words = TEXT(standing->region);
    schema_expression_print(&schema_source_dialect, &words, expression);
    schema_text_format(&words, ": %s", problem);
    char *line = schema_region_format(standing->region, "%s", schema_text_string(&words));
    for (char *at = line; *at; at++)
        if ((unsigned char)*at < ' ')
            *at = ' ';
    if (schema_map_get(&standing->notes, line))
        return;
    schema_map_put(&standing->notes, line, line);
    APPEND(standing->region, standing->portable, line);
}

/* `type`: of the column that has the value; null: a condition, or the key of an index. */
static const struct expression *portable(struct standing *standing, const struct expression *expression,
                                         const struct type *type)
{
    if (!expression)
        return NULL;
    struct lowered lowered = schema_expression_lower(standing->dialect, standing->region, expression, type);
    if (!lowered.problem)
        return expression;
    note(standing, expression, lowered.problem);
    const struct expression *instead =
        type ? value_about(standing, expression, type) : truth_about(standing, expression);
    standing->portable->cannot |= !instead;
    return instead;
}

/* -- elements ------------------------------------------------------------------------------------------------------ */

static const struct column *portable_column(struct standing *standing, const struct column *column)
{
    struct column *copy = NEW(standing->region, struct column);
    *copy = *column;
    copy->default_value = portable(standing, column->default_value, &column->type);
    copy->generated = portable(standing, column->generated, &column->type);
    return copy;
}

static const struct constraint *portable_constraint(struct standing *standing, const struct constraint *constraint)
{
    struct constraint *copy = NEW(standing->region, struct constraint);
    *copy = *constraint;
    copy->expression = portable(standing, constraint->expression, NULL);
    return copy;
}

static const struct index *portable_index(struct standing *standing, const struct index *index)
{
    struct index *copy = NEW(standing->region, struct index);
    struct index_key *keys = NEW_ARRAY(standing->region, struct index_key, index->key_count + 1);
    *copy = *index;
    for (size_t i = 0; i < index->key_count; i++) {
        keys[i] = index->keys[i];
        keys[i].expression = portable(standing, index->keys[i].expression, NULL);
        copy->unique &= keys[i].expression == index->keys[i].expression; /* for all rows it says the same */
    }
    copy->keys = keys;
    copy->where = portable(standing, index->where, NULL);
    return copy;
}

static const struct table *portable_table(struct standing *standing, const struct table *table)
{
    struct region *region = standing->region;
    struct table *copy = NEW(region, struct table);
    const struct column **columns = NEW_ARRAY(region, const struct column *, table->column_count + 1);
    const struct constraint **constraints = NEW_ARRAY(region, const struct constraint *, table->constraint_count + 1);
    const struct index **indexes = NEW_ARRAY(region, const struct index *, table->index_count + 1);
    for (size_t i = 0; i < table->column_count; i++)
        columns[i] = portable_column(standing, table->columns[i]);
    for (size_t i = 0; i < table->constraint_count; i++)
        constraints[i] = portable_constraint(standing, table->constraints[i]);
    for (size_t i = 0; i < table->index_count; i++)
        indexes[i] = portable_index(standing, table->indexes[i]);
    *copy = *table;
    copy->columns = columns;
    copy->constraints = constraints;
    copy->indexes = indexes;
    return copy;
}

static struct model portable_model(struct standing *standing, const struct model *model)
{
    struct model copy = schema_model_copy(model, standing->region);
    for (size_t i = 0; i < model->tables.used; i++)
        if (model->tables.entries[i].key)
            schema_model_put_table(&copy, schema_model_table(&copy, model->tables.entries[i].key),
                                   portable_table(standing, model->tables.entries[i].value));
    return copy;
}

/* -- operations ---------------------------------------------------------------------------------------------------- */

static const struct expression *portable_value(void *context, const struct query_place *place,
                                               const struct expression *value)
{
    struct standing *standing = context;
    const struct table *table = place->table ? schema_model_table(&standing->model, place->table) : NULL;
    const struct column *column = table ? schema_table_column(table, place->column) : NULL;
    return portable(standing, value, column ? &column->type : NULL);
}

static const struct operation *portable_operation(struct standing *standing, const struct operation *operation)
{
    struct operation *copy = NEW(standing->region, struct operation);
    const struct table *table = operation->table ? schema_model_table(&standing->model, operation->table) : NULL;
    const struct column *column = table && operation->name ? schema_table_column(table, operation->name) : NULL;
    *copy = *operation;
    if (operation->kind == OPERATION_CREATE_TABLE)
        copy->table_value = portable_table(standing, operation->table_value);
    if (operation->kind == OPERATION_ADD_COLUMN) {
        copy->column = portable_column(standing, operation->column);
        copy->backfill = portable(standing, operation->backfill, &operation->column->type);
    } else if (column) {
        copy->backfill = portable(standing, operation->backfill, &column->type);
        copy->value = portable(standing, operation->value, &column->type);
        copy->conversion = portable(standing, operation->conversion, &operation->type);
    }
    if (operation->query)
        copy->query = schema_query_map(standing->region, operation->query,
                                       &(struct query_mapper){standing, NULL, NULL, portable_value});
    if (operation->constraint)
        copy->constraint = portable_constraint(standing, operation->constraint);
    if (operation->index)
        copy->index = portable_index(standing, operation->index);
    return copy;
}

static const struct operation *const *portable_operations(struct standing *standing,
                                                          const struct operation *const *operations, size_t count,
                                                          unsigned *ordinal)
{
    const struct operation **all = NEW_ARRAY(standing->region, const struct operation *, count + 1);
    for (size_t i = 0; i < count; i++) {
        struct problem problem = {0};
        all[i] = portable_operation(standing, operations[i]);
        /* Typed anew with a column, an expression may be one that can be computed after all. */
        standing->portable->cannot |= operations[i]->kind == OPERATION_ALTER_TYPE && standing->portable->count;
        if (operations[i]->kind != OPERATION_IRREVERSIBLE &&
            !schema_model_apply(&standing->model, all[i], "proof", ordinal, &problem))
            standing->portable->cannot = true;
    }
    return all;
}

void make_portable(struct region *region, const struct dialect *dialect, const struct model *before,
                   const struct model *extent, const struct model *after, const struct revision *revision,
                   struct portable *portable)
{
    struct standing standing = {.region = region, .dialect = dialect, .notes = MAP(region), .portable = portable};
    unsigned ordinal = 0;
    *portable = (struct portable){.revision = *revision};
    standing.model = *extent;
    portable->extent = portable_model(&standing, extent);
    standing.model = schema_model_copy(&portable->extent, region);
    portable->revision.upgrade = portable_operations(&standing, revision->upgrade, revision->upgrade_count, &ordinal);
    portable->revision.downgrade =
        portable_operations(&standing, revision->downgrade, revision->downgrade_count, &ordinal);
    if (!portable->count)
        return;
    standing.model = *before;
    portable->before = portable_model(&standing, before);
    standing.model = *after;
    portable->after = portable_model(&standing, after);
}

const char *unproven_remarks(struct region *region, const struct model *before, const struct revision *revision)
{
    struct portable portable;
    struct model extent, standing = *before, after = *before;
    struct revision proven = *revision;
    struct text text = TEXT(region);
    pass_over_silent(region, proof_engine, &standing, &after, &proven);
    proof_extent(region, &standing, proven.upgrade, proven.upgrade_count, &extent);
    make_portable(region, schema_dialect(proof_engine), &extent, &extent, &extent, &proven, &portable);
    for (size_t i = 0; i < portable.count; i++)
        schema_text_format(&text, "// not proven: %s\n", portable.items[i]);
    return schema_text_string(&text);
}
