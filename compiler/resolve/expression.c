/* Owns: expressions that no operator or function is in: columns, literals, case, casts, tests; and walking down. Every
 * node gets its type and nullability. Must not know what an engine can compute: value.c asks. */
#include "resolve/resolver.h"

#include <stdlib.h>

bool is_number_literal(const struct expression *expression)
{
    return expression->kind == EXPRESSION_INTEGER || expression->kind == EXPRESSION_NUMBER;
}

bool is_literal(const struct expression *expression)
{
    return is_number_literal(expression) || expression->kind == EXPRESSION_NULL ||
           expression->kind == EXPRESSION_TEXT || expression->kind == EXPRESSION_BOOLEAN;
}

struct expression *copy_expression(struct resolver *resolver, const struct expression *syntax)
{
    struct expression *copy = NEW(resolver->region, struct expression);
    const struct expression **operands = NEW_ARRAY(resolver->region, const struct expression *, syntax->count + 1);
    *copy = *syntax;
    copy->type = schema_type_of(TYPE_NONE);
    for (size_t i = 0; i < syntax->count; i++)
        operands[i] = syntax->operands[i];
    copy->operands = operands;
    return copy;
}

static void set_operand(struct expression *expression, size_t i, const struct expression *operand)
{
    ((const struct expression **)(uintptr_t)expression->operands)[i] = operand;
}

const struct expression *resolve_operand(struct scope *scope, const struct expression *syntax, size_t i)
{
    return resolve_expression(scope, syntax->operands[i]);
}

/* All operands resolved, in a copy; null: some could not be, all were looked at. */
static struct expression *with_operands(struct scope *scope, const struct expression *syntax)
{
    struct expression *copy = copy_expression(scope->resolver, syntax);
    bool fine = true;
    for (size_t i = 0; i < syntax->count; i++) {
        bool held = scope->query && syntax->kind == EXPRESSION_CASE && i % 2 && copy->operands[i - 1];
        const struct expression *operand = held ? resolve_where_held(scope, syntax->operands[i], copy->operands[i - 1])
                                                : resolve_operand(scope, syntax, i);
        fine = fine && operand;
        set_operand(copy, i, operand);
    }
    return fine ? copy : NULL;
}

static bool any_nullable(const struct expression *expression)
{
    for (size_t i = 0; i < expression->count; i++)
        if (expression->operands[i]->nullable)
            return true;
    return false;
}

/* -- literals and columns -------------------------------------------------------------------------------------------
 */

static const struct expression *resolve_text(struct scope *scope, const struct expression *syntax)
{
    struct expression *copy = copy_expression(scope->resolver, syntax);
    copy->type = schema_type_of(TYPE_UNKNOWN);
    if (!syntax->type.name)
        return copy;
    struct type type; /* date '2026-01-01' */
    if (!resolve_named_type(scope->resolver, &syntax->type, span_of(syntax), &type))
        return NULL;
    return coerce(scope, copy, &type);
}

static const struct expression *resolve_null(struct scope *scope, const struct expression *syntax)
{
    struct expression *copy = copy_expression(scope->resolver, syntax);
    copy->type = schema_type_of(TYPE_UNKNOWN);
    copy->nullable = true;
    return copy;
}

static void no_columns_here(struct scope *scope, const struct expression *syntax)
{
    struct resolver *resolver = scope->resolver;
    struct diagnostic *d =
        problem_at(resolver, S0134, span_of(syntax), "%s cannot name a column: '%s'", scope->what, syntax->text);
    struct text quoted = TEXT(resolver->region);
    schema_text_add_quoted(&quoted, syntax->text, '\'');
    fix_with(resolver, d, span_of(syntax), schema_text_string(&quoted), "a text stands in single quotes: %s",
             schema_text_string(&quoted));
}

static const struct expression *resolve_column_name(struct scope *scope, const struct expression *syntax)
{
    struct resolver *resolver = scope->resolver;
    if (scope->inlining)
        return resolve_own_parameter(scope, syntax);
    if (scope->query)
        return resolve_query_column(scope->query, syntax);
    if (!scope->table) {
        no_columns_here(scope, syntax);
        return NULL;
    }
    struct name name = {syntax->text, span_of(syntax)};
    if (syntax->qualifier && strcmp(syntax->qualifier, scope->table->name) != 0) {
        struct diagnostic *d =
            problem_at(resolver, S0110, name.span, "%s of table '%s' sees its columns alone, not those of '%s'",
                       scope->what, scope->table->name, syntax->qualifier);
        if (find_column(scope->table, syntax->text))
            fix_with(resolver, d, name.span, syntax->text, "did you mean '%s'?", syntax->text);
        return NULL;
    }
    const struct draft_column *column = find_column(scope->table, syntax->text);
    if (!column && syntax->qualifier) { /* the span is of both; the correction is too */
        name.text = schema_region_format(resolver->region, "%s", syntax->text);
    }
    if (!column) {
        struct diagnostic *d = no_such_column(resolver, scope->table, name);
        if (d && scope->fills)
            help_with(resolver, d, "one that goes in this edit can be read, where the table says: drop %s", name.text);
        return NULL;
    }
    if (column->column.type.kind == TYPE_NONE)
        return NULL;
    struct expression *copy = copy_expression(resolver, syntax);
    bool other = scope->retyped && strcmp(scope->retyped, column->column.name) == 0;
    copy->qualifier = NULL;
    copy->text = column->column.name;
    copy->type = other ? scope->retyped_type : column->column.type;
    copy->nullable = column->column.nullable && !(scope->known && schema_map_get(scope->known, copy->text));
    return copy;
}

/* -- types that have to go together ---------------------------------------------------------------------------------
 */

/* The common type of operands `first`, `first + step` …; false: reported. They are coerced to it. */
static bool unite(struct scope *scope, struct expression *expression, size_t first, size_t step, size_t extra,
                  const char *what, struct type *common)
{
    *common = schema_type_of(TYPE_UNKNOWN);
    for (size_t i = first; i < expression->count; i += i == extra ? 1 : step) {
        const struct expression *operand = expression->operands[i];
        struct type before = *common;
        if (!different_enums(&before, &operand->type) && schema_common_type(&before, &operand->type, common))
            continue;
        problem_at(scope->resolver, S0142, span_of(operand), "%s does not go with %s in %s",
                   type_text(scope->resolver, &operand->type), type_text(scope->resolver, &before), what);
        return false;
    }
    if (common->kind == TYPE_UNKNOWN)
        *common = schema_type_of(TYPE_TEXT);
    for (size_t i = first; i < expression->count; i += i == extra ? 1 : step) {
        const struct expression *operand = coerce(scope, expression->operands[i], common);
        if (!operand)
            return false;
        set_operand(expression, i, operand);
    }
    return true;
}

/* when, then, when, then …, else: the places of the results are 1, 3 …, and the last one of an odd count. */
static const struct expression *resolve_case(struct scope *scope, const struct expression *syntax)
{
    size_t first = syntax->kind == EXPRESSION_CASE_OF ? 1 : 0;
    struct expression *copy = with_operands(scope, syntax);
    if (!copy)
        return NULL;
    size_t branches = copy->count - first;
    bool has_else = branches % 2 == 1;
    size_t last = copy->count - 1;
    if (first) { /* the whens are compared with the first operand: 0, 1, 3, 5 … */
        struct expression compared = *copy;
        const struct expression **list = NEW_ARRAY(scope->resolver->region, const struct expression *, copy->count + 1);
        size_t count = 0;
        list[count++] = copy->operands[0];
        for (size_t i = 1; i + 1 < copy->count; i += 2)
            list[count++] = copy->operands[i];
        compared.operands = list;
        compared.count = count;
        struct type common;
        if (!unite(scope, &compared, 0, 1, SIZE_MAX, "the values of a case", &common))
            return NULL;
        set_operand(copy, 0, compared.operands[0]);
        for (size_t i = 1, k = 1; i + 1 < copy->count; i += 2)
            set_operand(copy, i, compared.operands[k++]);
    } else {
        for (size_t i = 0; i + 1 < copy->count; i += 2)
            if (copy->operands[i]->type.kind != TYPE_BOOL) {
                problem_at(scope->resolver, S0135, span_of(copy->operands[i]),
                           "a condition is true or false, this is %s",
                           type_text(scope->resolver, &copy->operands[i]->type));
                return NULL;
            }
    }
    struct type common;
    size_t extra = has_else && branches > 1 ? last - 1 : SIZE_MAX; /* the else stands right behind the last result */
    if (branches == 1 || !unite(scope, copy, first + 1, 2, extra, "the results of a case", &common))
        return NULL;
    copy->type = common;
    copy->nullable = !has_else;
    for (size_t i = first + 1; i < copy->count; i += i == extra ? 1 : 2)
        copy->nullable = copy->nullable || copy->operands[i]->nullable;
    return copy;
}

static const struct expression *resolve_in(struct scope *scope, const struct expression *syntax)
{
    if (scope->query && !scope->inlining && is_bracketed_list(scope->query, syntax))
        return NULL;
    struct expression *copy = with_operands(scope, syntax);
    struct type common;
    if (!copy || !unite(scope, copy, 0, 1, SIZE_MAX, "a list of in", &common))
        return NULL;
    copy->type = schema_type_of(TYPE_BOOL);
    copy->nullable = any_nullable(copy);
    return copy;
}

/* x in :ids */
static const struct expression *resolve_in_list(struct scope *scope, const struct expression *syntax)
{
    const struct expression *list = syntax->operands[1];
    if (!scope->query || scope->inlining)
        return resolve_operand(scope, syntax, 1); /* which says that there are no parameters here */
    struct expression *copy = copy_expression(scope->resolver, syntax);
    const struct expression *of = resolve_operand(scope, syntax, 0);
    list = resolve_query_parameter(scope->query, list, true);
    if (!of || !list)
        return NULL;
    of = coerce(scope, of, &list->type);
    struct type common;
    bool enums = of->type.kind == TYPE_ENUM || list->type.kind == TYPE_ENUM;
    bool alike = schema_common_type(&of->type, &list->type, &common) &&
                 (enums ? schema_same_text(of->type.name, list->type.name)
                        : schema_same_type(&common, &list->type) || schema_type_is_integer(&common));
    if (!alike || (of->type.kind != list->type.kind && !schema_type_is_integer(&of->type))) {
        problem_at(scope->resolver, S0142, span_of(of), "%s is not looked for in a list of %s",
                   type_text(scope->resolver, &of->type), type_text(scope->resolver, &list->type));
        return NULL;
    }
    set_operand(copy, 0, of);
    set_operand(copy, 1, list);
    copy->type = schema_type_of(TYPE_BOOL);
    copy->nullable = of->nullable;
    return copy;
}

static const struct expression *resolve_between(struct scope *scope, const struct expression *syntax)
{
    struct expression *copy = with_operands(scope, syntax);
    struct type common;
    if (!copy || !unite(scope, copy, 0, 1, SIZE_MAX, "between", &common))
        return NULL;
    copy->type = schema_type_of(TYPE_BOOL);
    copy->nullable = any_nullable(copy);
    return copy;
}

static const struct expression *resolve_distinct(struct scope *scope, const struct expression *syntax)
{
    struct expression *copy = with_operands(scope, syntax);
    struct type common;
    if (!copy || !unite(scope, copy, 0, 1, SIZE_MAX, "is distinct from", &common))
        return NULL;
    copy->type = schema_type_of(TYPE_BOOL);
    return copy;
}

static const struct expression *resolve_like(struct scope *scope, const struct expression *syntax)
{
    struct expression *copy = with_operands(scope, syntax);
    if (!copy)
        return NULL;
    for (size_t i = 0; i < copy->count; i++) {
        const struct expression *operand = settle(scope, copy->operands[i]);
        if (!operand)
            return NULL;
        set_operand(copy, i, operand);
        if (operand->type.kind == TYPE_TEXT || operand->type.kind == TYPE_ENUM || operand->type.kind == TYPE_UNKNOWN)
            continue;
        struct diagnostic *d = problem_at(scope->resolver, S0136, span_of(operand), "like compares texts, this is %s",
                                          type_text(scope->resolver, &operand->type));
        help_with(scope->resolver, d, "a cast makes it one: cast(… as text)");
        return NULL;
    }
    copy->type = schema_type_of(TYPE_BOOL);
    copy->nullable = any_nullable(copy);
    return copy;
}

static const struct expression *resolve_test(struct scope *scope, const struct expression *syntax)
{
    struct expression *copy = with_operands(scope, syntax);
    if (!copy)
        return NULL;
    const struct expression *operand = copy->operands[0];
    if (syntax->kind == EXPRESSION_IS_BOOLEAN && operand->type.kind != TYPE_BOOL) {
        problem_at(scope->resolver, S0135, span_of(operand),
                   "only what is true or false can be tested for it, this is %s",
                   type_text(scope->resolver, &operand->type));
        return NULL;
    }
    operand = settle(scope, operand);
    set_operand(copy, 0, operand);
    copy->type = schema_type_of(TYPE_BOOL);
    return operand ? copy : NULL;
}

static const struct expression *resolve_cast(struct scope *scope, const struct expression *syntax)
{
    struct resolver *resolver = scope->resolver;
    struct type type;
    bool known = resolve_named_type(resolver, &syntax->type, span_of(syntax), &type);
    struct expression *copy = with_operands(scope, syntax);
    if (!copy || !known)
        return NULL;
    const struct expression *operand = copy->operands[0];
    if (operand->type.kind == TYPE_UNKNOWN && operand->kind == EXPRESSION_TEXT) {
        operand = coerce(scope, operand, &type); /* cast('2026-01-01' as date) is looked at now */
        if (!operand)
            return NULL;
        set_operand(copy, 0, operand);
    } else if (!schema_cast_known(&operand->type, &type)) {
        problem_at(resolver, S0141, span_of(syntax), "%s cannot be cast to %s", type_text(resolver, &operand->type),
                   type_text(resolver, &type));
        return NULL;
    }
    copy->type = type;
    copy->nullable = operand->nullable;
    return copy;
}

static const struct expression *resolve_collate(struct scope *scope, const struct expression *syntax)
{
    if (!require_construct(scope->resolver, CONSTRUCT_COLLATE, span_of(syntax)))
        return NULL;
    struct expression *copy = with_operands(scope, syntax);
    if (!copy)
        return NULL;
    const struct expression *operand = settle(scope, copy->operands[0]);
    if (!operand)
        return NULL;
    if (operand->type.kind != TYPE_TEXT) {
        problem_at(scope->resolver, S0136, span_of(operand), "collate is for texts, this is %s",
                   type_text(scope->resolver, &operand->type));
        return NULL;
    }
    set_operand(copy, 0, operand);
    copy->type = operand->type;
    copy->nullable = operand->nullable;
    return copy;
}

/* -- all of them
 * ---------------------------------------------------------------------------------------------------------- */

static const struct expression *typed_leaf(struct scope *scope, const struct expression *syntax, struct type type)
{
    struct expression *copy = copy_expression(scope->resolver, syntax);
    copy->type = type;
    return copy;
}

static const struct expression *unsupported(struct scope *scope, const struct expression *syntax, const char *what)
{
    problem_at(scope->resolver, S0706, span_of(syntax), "%s is not supported yet", what);
    return NULL;
}

static void no_such_aggregate(struct scope *scope, const struct expression *syntax)
{
    struct diagnostic *d =
        problem_at(scope->resolver, S0137, span_of(syntax), "there is no aggregate '%s'", syntax->text);
    if (is_window_name(syntax->text))
        help_with(scope->resolver, d, "it is over a window: %s(…) over (order by …)", syntax->text);
    else if (schema_same_text(syntax->text, "group_concat"))
        help_with(scope->resolver, d, "it is called string_agg here: string_agg(x, ',' order by x)");
}

const struct expression *resolve_with_parts(struct scope *scope, const struct expression *syntax)
{
    if (!syntax)
        return NULL;
    switch (syntax->kind) {
    case EXPRESSION_NULL:
        return resolve_null(scope, syntax);
    case EXPRESSION_BOOLEAN:
        return typed_leaf(scope, syntax, schema_type_of(TYPE_BOOL));
    case EXPRESSION_INTEGER:
    case EXPRESSION_NUMBER:
        return typed_leaf(scope, syntax, schema_number_type(syntax->text));
    case EXPRESSION_TEXT:
        return resolve_text(scope, syntax);
    case EXPRESSION_COLUMN:
        return resolve_column_name(scope, syntax);
    case EXPRESSION_PARAMETER: {
        if (scope->query && !scope->inlining)
            return resolve_query_parameter(scope->query, syntax, false);
        if (scope->inlining)
            return no_colon_here(scope, syntax);
        struct diagnostic *d = problem_at(scope->resolver, S0140, span_of(syntax), "%s has no parameters: ':%s'",
                                          scope->what, syntax->text);
        help_with(scope->resolver, d, "parameters belong to queries");
        return NULL;
    }
    case EXPRESSION_UNARY:
    case EXPRESSION_BINARY:
        return resolve_operator(scope, syntax);
    case EXPRESSION_IS_NULL:
    case EXPRESSION_IS_BOOLEAN:
        return resolve_test(scope, syntax);
    case EXPRESSION_DISTINCT:
        return resolve_distinct(scope, syntax);
    case EXPRESSION_BETWEEN:
        return resolve_between(scope, syntax);
    case EXPRESSION_IN:
        return resolve_in(scope, syntax);
    case EXPRESSION_LIKE:
        return resolve_like(scope, syntax);
    case EXPRESSION_CASE:
    case EXPRESSION_CASE_OF:
        return resolve_case(scope, syntax);
    case EXPRESSION_CAST:
        return resolve_cast(scope, syntax);
    case EXPRESSION_CALL:
    case EXPRESSION_ENGINE_CALL: /* a tree has none yet */
        return resolve_call(scope, syntax);
    case EXPRESSION_COLLATE:
        return resolve_collate(scope, syntax);
    case EXPRESSION_ROW:
        return unsupported(scope, syntax, "a row value");
    case EXPRESSION_AGGREGATE:
        if (scope->query && !scope->inlining && is_aggregate_name(syntax->text))
            return resolve_aggregate(scope, syntax);
        if (is_aggregate_name(syntax->text))
            problem_at(scope->resolver, S1007, span_of(syntax), "%s cannot hold an aggregate",
                       scope->inlining ? "a function" : scope->what);
        else
            no_such_aggregate(scope, syntax);
        return NULL;
    case EXPRESSION_WINDOW:
        return resolve_window(scope, syntax);
    case EXPRESSION_IN_LIST:
        return resolve_in_list(scope, syntax);
    case EXPRESSION_SUBQUERY:
    case EXPRESSION_EXISTS:
    case EXPRESSION_IN_QUERY:
        if (scope->query)
            return resolve_subquery(scope, syntax);
        problem_at(scope->resolver, S0702, span_of(syntax), "%s is not supported yet",
                   syntax->kind == EXPRESSION_EXISTS ? "exists" : "a subquery");
        return NULL;
    case EXPRESSION_DEFAULT:
        problem_at(scope->resolver, S0010, span_of(syntax), "default stands alone in the place of a value");
        return NULL;
    case EXPRESSION_PART:
        return resolve_optional(scope, syntax);
    case EXPRESSION_CHOICE: /* a tree has none */
        break;
    }
    return NULL;
}

const struct expression *resolve_expression(struct scope *scope, const struct expression *syntax)
{
    const struct expression *value = resolve_with_parts(scope, syntax);
    if (!value || value->kind != EXPRESSION_PART)
        return value;
    problem_at(scope->resolver, S1016, span_of(syntax),
               "what may be left out is a whole condition, or an operand of and or or");
    return NULL;
}
