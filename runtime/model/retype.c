/* Owns: the types of the expressions of a table after one of its columns has got another type: inferred anew, from the
 * leaves up, by the same rules by which they were typed at first. Must not know how the rows are converted. */
#include "model/change.h"

#include "language/functions.h"

#include <string.h>

struct retyping {
    struct region *region;
    const char *column;
    const struct type *type;
    bool failed; /* something has no meaning with the new type */
};

static bool common_of(const struct expression *const *operands, size_t first, size_t count, size_t step,
                      struct type *common)
{
    for (size_t i = first; i < count; i += step) {
        struct type before = *common;
        if (!schema_common_type(&before, &operands[i]->type, common))
            return false;
    }
    return true;
}

/* when, then, when, then …, else: the whens go together with the first operand, the results with one another. */
static bool infer_case(struct expression *expression)
{
    size_t first = expression->kind == EXPRESSION_CASE_OF ? 1 : 0;
    size_t pairs = (expression->count - first) / 2;
    struct type of = first ? expression->operands[0]->type : schema_type_of(TYPE_BOOL);
    struct type common = schema_type_of(TYPE_UNKNOWN);
    if (!common_of(expression->operands, first, first + 2 * pairs, 2, &of) ||
        !common_of(expression->operands, first + 1, first + 2 * pairs, 2, &common) ||
        !common_of(expression->operands, first + 2 * pairs, expression->count, 1, &common))
        return false;
    expression->type = common;
    return true;
}

static bool infer_call(struct region *region, struct expression *expression)
{
    struct type *wanted = NEW_ARRAY(region, struct type, expression->count + 1);
    struct function_call call;
    const char *problem;
    if (!schema_function_resolve(region, expression->text, expression->operands, expression->count, wanted, &call,
                                 &problem))
        return false;
    expression->type = call.type;
    return true;
}

/* The type of a node whose operands have theirs; false: it has none. */
static bool infer(struct region *region, struct expression *expression)
{
    const struct expression *const *operands = expression->operands;
    struct type common = schema_type_of(TYPE_UNKNOWN);
    switch (expression->kind) {
    case EXPRESSION_UNARY:
        return schema_operator_type(expression->operation, &operands[0]->type, NULL, &expression->type);
    case EXPRESSION_BINARY:
        return schema_operator_type(expression->operation, &operands[0]->type, &operands[1]->type, &expression->type);
    case EXPRESSION_BETWEEN:
    case EXPRESSION_IN:
    case EXPRESSION_DISTINCT:
        return common_of(operands, 0, expression->count, 1, &common);
    case EXPRESSION_LIKE:
        return schema_type_is_text(&operands[0]->type) && schema_type_is_text(&operands[1]->type);
    case EXPRESSION_IS_BOOLEAN:
        return operands[0]->type.kind == TYPE_BOOL;
    case EXPRESSION_CASE:
    case EXPRESSION_CASE_OF:
        return infer_case(expression);
    case EXPRESSION_CAST:
        return schema_cast_known(&operands[0]->type, &expression->type);
    case EXPRESSION_COLLATE:
        expression->type = operands[0]->type;
        return schema_type_is_text(&expression->type);
    case EXPRESSION_CALL:
        return infer_call(region, expression);
    default:
        return true;
    }
}

static const struct expression *retype(struct retyping *retyping, const struct expression *expression)
{
    if (!expression || !schema_expression_mentions(expression, retyping->column))
        return expression;
    struct expression *copy = NEW(retyping->region, struct expression);
    *copy = *expression;
    if (expression->kind == EXPRESSION_COLUMN) {
        copy->type = *retyping->type;
        return copy;
    }
    const struct expression **operands = NEW_ARRAY(retyping->region, const struct expression *, expression->count + 1);
    for (size_t i = 0; i < expression->count; i++)
        operands[i] = retype(retyping, expression->operands[i]);
    copy->operands = operands;
    retyping->failed = retyping->failed || !infer(retyping->region, copy);
    return copy;
}

static const struct constraint *retype_constraint(struct retyping *retyping, const struct constraint *constraint)
{
    const struct expression *expression = retype(retyping, constraint->expression);
    if (expression == constraint->expression)
        return constraint;
    struct constraint *copy = NEW(retyping->region, struct constraint);
    *copy = *constraint;
    copy->expression = expression;
    retyping->failed = retyping->failed || expression->type.kind != TYPE_BOOL;
    return copy;
}

static const struct index *retype_index(struct retyping *retyping, const struct index *index)
{
    struct index *copy = NEW(retyping->region, struct index);
    struct index_key *keys = NEW_ARRAY(retyping->region, struct index_key, index->key_count + 1);
    bool changed = false;
    *copy = *index;
    for (size_t i = 0; i < index->key_count; i++) {
        keys[i] = index->keys[i];
        keys[i].expression = retype(retyping, index->keys[i].expression);
        changed = changed || keys[i].expression != index->keys[i].expression;
    }
    copy->keys = keys;
    copy->where = retype(retyping, index->where);
    retyping->failed = retyping->failed || (copy->where && copy->where->type.kind != TYPE_BOOL);
    return changed || copy->where != index->where ? copy : index;
}

/* Where the column is not mentioned: the one that was there. A value that the computed column cannot hold is a failure.
 */
static const struct column *retype_column(struct retyping *retyping, const struct column *column)
{
    const struct expression *generated = retype(retyping, column->generated);
    if (generated == column->generated)
        return column;
    struct column *copy = NEW(retyping->region, struct column);
    *copy = *column;
    copy->generated = generated;
    retyping->failed = retyping->failed || !schema_type_assignable(&generated->type, &column->type);
    return copy;
}

const struct table *schema_retype_table(struct region *region, const struct table *table, const char *column,
                                        const struct type *type, const char **user)
{
    struct retyping retyping = {.region = region, .column = column, .type = type};
    const struct constraint **constraints = NEW_ARRAY(region, const struct constraint *, table->constraint_count + 1);
    const struct index **indexes = NEW_ARRAY(region, const struct index *, table->index_count + 1);
    const struct column **columns = NEW_ARRAY(region, const struct column *, table->column_count + 1);
    *user = NULL;
    for (size_t i = 0; i < table->column_count; i++) {
        columns[i] = retype_column(&retyping, table->columns[i]);
        if (retyping.failed && !*user)
            *user = table->columns[i]->name;
    }
    for (size_t i = 0; i < table->constraint_count; i++) {
        constraints[i] = retype_constraint(&retyping, table->constraints[i]);
        if (retyping.failed && !*user)
            *user = table->constraints[i]->name;
    }
    for (size_t i = 0; i < table->index_count; i++) {
        indexes[i] = retype_index(&retyping, table->indexes[i]);
        if (retyping.failed && !*user)
            *user = table->indexes[i]->name;
    }
    if (retyping.failed)
        return NULL;
    struct table *copy = NEW(region, struct table);
    *copy = *table;
    copy->columns = columns;
    copy->constraints = constraints;
    copy->indexes = indexes;
    return copy;
}
