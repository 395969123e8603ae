/* See beside_null.h. */
#include "sql/beside_null.h"

#include "base/text.h"

#include <string.h>

/* Null where one of its operands is. */
static bool is_strict(const struct expression *expression)
{
    static const char *const others[] = {"coalesce", "nullif", "greatest", "least", "concat", "concat_ws"};
    switch (expression->kind) {
    case EXPRESSION_BINARY:
        return expression->operation != OPERATOR_AND && expression->operation != OPERATOR_OR &&
               expression->operation != OPERATOR_JSON_GET && expression->operation != OPERATOR_JSON_GET_TEXT;
    case EXPRESSION_UNARY:
    case EXPRESSION_LIKE:
    case EXPRESSION_CAST:
        return true;
    case EXPRESSION_CALL:
        for (size_t i = 0; i < sizeof others / sizeof *others; i++)
            if (strcmp(expression->text, others[i]) == 0)
                return false;
        return true;
    default:
        return false;
    }
}

static const struct expression *made(struct region *region, enum expression_kind kind, enum operator_kind operation,
                                     const struct type *type, size_t count, const struct expression *const *operands)
{
    struct expression *expression = NEW(region, struct expression);
    const struct expression **kept = NEW_ARRAY(region, const struct expression *, count + 1);
    for (size_t i = 0; i < count; i++)
        kept[i] = operands[i];
    *expression = (struct expression){
        .kind = kind, .operation = operation, .type = *type, .nullable = true, .count = count, .operands = kept};
    return expression;
}

/* Whether any of what goes into a strict one is null, through all that are strict; null: none can be. */
static const struct expression *any_is_null(struct region *region, const struct expression *expression)
{
    const struct type truth = {.kind = TYPE_BOOL, .precision = -1};
    const struct expression *any = NULL;
    if (!is_strict(expression) && expression->count == 0 && expression->kind != EXPRESSION_COLUMN)
        return expression->kind == EXPRESSION_NULL
                   ? made(region, EXPRESSION_IS_NULL, OPERATOR_NONE, &truth, 1, &expression)
                   : NULL;
    if (!is_strict(expression)) {
        const struct expression *leaf = nulls_first(region, expression);
        return made(region, EXPRESSION_IS_NULL, OPERATOR_NONE, &truth, 1, &leaf);
    }
    for (size_t i = 0; i < expression->count; i++) {
        const struct expression *one = any_is_null(region, expression->operands[i]);
        const struct expression *both[] = {any, one};
        any = any && one ? made(region, EXPRESSION_BINARY, OPERATOR_OR, &truth, 2, both) : one ? one : any;
    }
    return any;
}

const struct expression *nulls_first(struct region *region, const struct expression *expression)
{
    static const struct expression nothing = {.kind = EXPRESSION_NULL, .nullable = true};
    struct expression *copy = NEW(region, struct expression);
    const struct expression **operands = NEW_ARRAY(region, const struct expression *, expression->count + 1);
    const struct expression *any = is_strict(expression) ? any_is_null(region, expression) : NULL;
    for (size_t i = 0; i < expression->count; i++)
        operands[i] = nulls_first(region, expression->operands[i]);
    *copy = *expression;
    copy->operands = operands;
    if (!any)
        return copy;
    struct expression *null = NEW(region, struct expression);
    *null = nothing;
    null->type = expression->type;
    return made(region, EXPRESSION_CASE, OPERATOR_NONE, &expression->type, 3,
                (const struct expression *const[]){any, null, copy});
}
