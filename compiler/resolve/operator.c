/* Owns: operators: which types they take, and what they give. The rules themselves are language/functions.h's, for the
 * renderers go by the same. Must not know literals beyond that they take the type of what they meet. */
#include "resolve/resolver.h"

static const char *operator_text(enum operator_kind operation)
{
    switch (operation) {
    case OPERATOR_OR:
        return "or";
    case OPERATOR_AND:
        return "and";
    case OPERATOR_NOT:
        return "not";
    case OPERATOR_EQUAL:
        return "=";
    case OPERATOR_NOT_EQUAL:
        return "<>";
    case OPERATOR_LESS:
        return "<";
    case OPERATOR_LESS_EQUAL:
        return "<=";
    case OPERATOR_GREATER:
        return ">";
    case OPERATOR_GREATER_EQUAL:
        return ">=";
    case OPERATOR_CONCATENATE:
        return "||";
    case OPERATOR_ADD:
    case OPERATOR_PLUS:
        return "+";
    case OPERATOR_SUBTRACT:
    case OPERATOR_NEGATE:
        return "-";
    case OPERATOR_MULTIPLY:
        return "*";
    case OPERATOR_DIVIDE:
        return "/";
    case OPERATOR_MODULO:
        return "%";
    case OPERATOR_JSON_GET:
        return "->";
    case OPERATOR_JSON_GET_TEXT:
        return "->>";
    case OPERATOR_NONE:
        break;
    }
    return "?";
}

static bool compares(enum operator_kind operation)
{
    return operation >= OPERATOR_EQUAL && operation <= OPERATOR_GREATER_EQUAL;
}

static bool joins_conditions(enum operator_kind operation)
{
    return operation == OPERATOR_OR || operation == OPERATOR_AND || operation == OPERATOR_NOT;
}

static const struct expression *no_condition(struct scope *scope, const struct expression *operand,
                                             enum operator_kind operation)
{
    struct resolver *resolver = scope->resolver;
    struct diagnostic *d = problem_at(resolver, S0135, span_of(operand), "'%s' takes what is true or false, this is %s",
                                      operator_text(operation), type_text(resolver, &operand->type));
    if (schema_type_is_integer(&operand->type) && operand->kind == EXPRESSION_COLUMN)
        help_with(resolver, d, "write what it is compared with: %s <> 0", operand->text);
    return NULL;
}

static bool is_moment(const struct type *type)
{
    return !type->array && (type->kind == TYPE_DATE || type->kind == TYPE_TIMESTAMP || type->kind == TYPE_DATETIME);
}

static const struct expression *mismatch(struct scope *scope, const struct expression *syntax,
                                         const struct expression *left, const struct expression *right)
{
    struct resolver *resolver = scope->resolver;
    const char *word = operator_text(syntax->operation);
    if (!right) {
        problem_at(resolver, S0136, span_of(syntax), "'%s' takes a number, this is %s", word,
                   type_text(resolver, &left->type));
        return NULL;
    }
    struct diagnostic *d = compares(syntax->operation)
                               ? problem_at(resolver, S0136, span_of(syntax), "%s cannot be compared with %s",
                                            type_text(resolver, &left->type), type_text(resolver, &right->type))
                               : problem_at(resolver, S0136, span_of(syntax), "'%s' does not take %s and %s", word,
                                            type_text(resolver, &left->type), type_text(resolver, &right->type));
    if (syntax->operation == OPERATOR_ADD && (schema_type_is_text(&left->type) || schema_type_is_text(&right->type)))
        help_with(resolver, d, "texts are joined with ||");
    if (syntax->operation == OPERATOR_SUBTRACT && is_moment(&left->type) && is_moment(&right->type))
        help_with(resolver, d, "the seconds between them: extract(epoch from …) - extract(epoch from …)");
    return NULL;
}

/* Untyped operands take the type of what they meet. */
static bool coerce_pair(struct scope *scope, const struct expression *syntax, const struct expression **left,
                        const struct expression **right)
{
    enum operator_kind operation = syntax->operation;
    bool as_text =
        operation == OPERATOR_CONCATENATE || operation == OPERATOR_JSON_GET || operation == OPERATOR_JSON_GET_TEXT;
    const struct type left_type = (*left)->type, right_type = (*right)->type;
    const struct type text = schema_type_of(TYPE_TEXT), json = schema_type_of(TYPE_JSON);
    const struct type *wanted_left = as_text ? (operation == OPERATOR_CONCATENATE ? &text : &json) : &right_type;
    if (left_type.kind == TYPE_UNKNOWN)
        *left = wanted_left->kind == TYPE_UNKNOWN ? settle(scope, *left) : coerce(scope, *left, wanted_left);
    if (right_type.kind == TYPE_UNKNOWN)
        *right = as_text                          ? coerce(scope, *right, &text)
                 : left_type.kind == TYPE_UNKNOWN ? settle(scope, *right)
                                                  : coerce(scope, *right, &left_type);
    return *left && *right;
}

bool different_enums(const struct type *a, const struct type *b)
{
    return a->kind == TYPE_ENUM && b->kind == TYPE_ENUM && !schema_same_text(a->name, b->name);
}

static const struct expression *resolve_unary(struct scope *scope, const struct expression *syntax)
{
    const struct expression *operand = resolve_operand(scope, syntax, 0);
    if (!operand)
        return NULL;
    struct type type;
    if (syntax->operation == OPERATOR_NOT && operand->type.kind != TYPE_BOOL)
        return no_condition(scope, operand, syntax->operation);
    if (!schema_operator_type(syntax->operation, &operand->type, NULL, &type))
        return mismatch(scope, syntax, operand, NULL);
    struct expression *copy = copy_expression(scope->resolver, syntax);
    const struct expression **operands = NEW_ARRAY(scope->resolver->region, const struct expression *, 1);
    operands[0] = operand;
    copy->operands = operands;
    copy->type = type;
    copy->nullable = operand->nullable;
    return copy;
}

/* title = null, which is null whatever the title is. */
static const struct expression *never_true(struct scope *scope, const struct expression *syntax)
{
    struct resolver *resolver = scope->resolver;
    bool first = syntax->operands[0]->kind == EXPRESSION_NULL;
    const struct span of = span_of(syntax->operands[first]);
    const char *written = schema_region_copy(resolver->region, of.source->bytes + of.begin, of.end - of.begin);
    struct diagnostic *d = problem_at(resolver, S1024, span_of(syntax), "a comparison with null is never true");
    bool equal = syntax->operation == OPERATOR_EQUAL, unequal = syntax->operation == OPERATOR_NOT_EQUAL;
    const char *fix = schema_region_format(resolver->region, equal ? "%s is null" : "%s is not null", written);
    if (equal || unequal)
        fix_with(resolver, d, span_of(syntax), fix, "write: %s", fix);
    return NULL;
}

const struct expression *resolve_operator(struct scope *scope, const struct expression *syntax)
{
    if (syntax->kind == EXPRESSION_UNARY)
        return resolve_unary(scope, syntax);
    if (scope->query && compares(syntax->operation) &&
        (syntax->operands[0]->kind == EXPRESSION_NULL || syntax->operands[1]->kind == EXPRESSION_NULL))
        return never_true(scope, syntax);
    bool joins = joins_conditions(syntax->operation);
    const struct expression *(*resolve)(struct scope *, const struct expression *) =
        joins ? resolve_with_parts : resolve_expression;
    const struct expression *left = resolve(scope, syntax->operands[0]), *right = resolve(scope, syntax->operands[1]);
    if (!left || !right)
        return NULL;
    if (joins) {
        if (left->type.kind != TYPE_BOOL && left->kind != EXPRESSION_NULL)
            return no_condition(scope, left, syntax->operation);
        if (right->type.kind != TYPE_BOOL && right->kind != EXPRESSION_NULL)
            return no_condition(scope, right, syntax->operation);
    }
    if (left->kind == EXPRESSION_PART || right->kind == EXPRESSION_PART)
        return join_parts(scope, syntax->operation, left, right, syntax->origin);
    if (!coerce_pair(scope, syntax, &left, &right))
        return NULL;
    struct type type;
    if (!schema_operator_type(syntax->operation, &left->type, &right->type, &type) ||
        (compares(syntax->operation) && different_enums(&left->type, &right->type)))
        return mismatch(scope, syntax, left, right);
    struct expression *copy = copy_expression(scope->resolver, syntax);
    const struct expression **operands = NEW_ARRAY(scope->resolver->region, const struct expression *, 2);
    operands[0] = left;
    operands[1] = right;
    copy->operands = operands;
    copy->type = type;
    copy->nullable = left->nullable || right->nullable || syntax->operation == OPERATOR_JSON_GET ||
                     syntax->operation == OPERATOR_JSON_GET_TEXT;
    return copy;
}
