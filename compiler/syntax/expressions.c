/* Owns: making the nodes of expressions: spans, signs folded into numbers, numbers that are too large, trees that are
 * too deep. Must not know names or types: resolve/ does. */
#include "syntax/parse.h"

#include "base/number.h"
#include "base/text.h"

#include <string.h>

static struct expression *make_node(struct parse *parse, enum expression_kind kind, struct span span)
{
    struct expression *node = NEW(parse->region, struct expression);
    struct span *origin = NEW(parse->region, struct span);
    *origin = span;
    node->kind = kind;
    node->origin = origin;
    return node;
}

/* What is too deep is left out of the tree, and said once. */
static struct deep finish(struct parse *parse, struct expression *node, const struct expression *const *operands,
                          size_t count, unsigned depth)
{
    if (depth >= EXPRESSION_DEPTH_LIMIT) {
        if (!parse->said_too_deep)
            report(parse->diagnostics, S0012, *node->origin, "expression is nested too deeply: more than %d levels",
                   EXPRESSION_DEPTH_LIMIT);
        parse->said_too_deep = true;
        return make_leaf(parse, EXPRESSION_NULL, NULL, *node->origin);
    }
    const struct expression **copy = NEW_ARRAY(parse->region, const struct expression *, count + 1);
    for (size_t i = 0; i < count; i++)
        copy[i] = operands[i];
    node->count = count;
    node->operands = copy;
    return (struct deep){node, depth + 1};
}

static unsigned deeper(struct deep a, struct deep b)
{
    return a.depth > b.depth ? a.depth : b.depth;
}

struct deep make_leaf(struct parse *parse, enum expression_kind kind, const char *text, struct span span)
{
    struct expression *node = make_node(parse, kind, span);
    node->text = text;
    return (struct deep){node, 1};
}

/* The digits without zeros in front, so that one number has one text. */
static const char *plain_digits(const char *digits)
{
    while (digits[0] == '0' && digits[1])
        digits++;
    return digits;
}

static bool behind_minus(struct span span)
{
    uint32_t at = span.begin;
    while (at > 0 && strchr(" \t\r\n", span.source->bytes[at - 1]))
        at--;
    return at > 0 && span.source->bytes[at - 1] == '-';
}

struct deep make_integer(struct parse *parse, struct name digits)
{
    const char *text = plain_digits(digits.text);
    const char *largest = behind_minus(digits.span) ? "9223372036854775808" : "9223372036854775807";
    size_t size = strlen(text), limit = strlen(largest);
    if (size > limit || (size == limit && strcmp(text, largest) > 0)) {
        struct diagnostic *d = report(parse->diagnostics, S0011, digits.span, "number is too large: %.40s%s", text,
                                      size > 40 ? "..." : "");
        add_help(parse->diagnostics, d,
                 "a whole number goes from -9223372036854775808 to 9223372036854775807; a larger "
                 "decimal is written with a point");
        text = "0";
    }
    return make_leaf(parse, EXPRESSION_INTEGER, text, digits.span);
}

struct deep make_number(struct parse *parse, struct name digits)
{
    const char *text = digits.text;
    double value;
    if (!schema_double_read(text, NULL, &value)) {
        report(parse->diagnostics, S0011, digits.span, "number is too large");
        text = "0.0";
    }
    if (*text == '.')
        text = schema_region_format(parse->region, "0%s", text);
    return make_leaf(parse, EXPRESSION_NUMBER, text, digits.span);
}

struct deep make_typed_text(struct parse *parse, struct name type, struct name text)
{
    struct expression *node = make_node(parse, EXPRESSION_TEXT, span_join(type.span, text.span));
    node->text = text.text;
    node->type.name = type.text;
    node->type.precision = -1;
    return (struct deep){node, 1};
}

struct deep make_column(struct parse *parse, struct name qualifier, struct name name, struct span span)
{
    struct expression *node = make_node(parse, EXPRESSION_COLUMN, span);
    node->qualifier = qualifier.text;
    node->text = name.text;
    return (struct deep){node, 1};
}

static bool is_bare_number(const struct expression *node)
{
    char first = node->origin->source ? node->origin->source->bytes[node->origin->begin] : '\0';
    bool number = node->kind == EXPRESSION_INTEGER || node->kind == EXPRESSION_NUMBER;
    return number && ((first >= '0' && first <= '9') || first == '.');
}

struct deep make_unary(struct parse *parse, enum operator_kind operation, struct deep operand, struct span span)
{
    bool sign = operation == OPERATOR_NEGATE || operation == OPERATOR_PLUS;
    if (sign && is_bare_number(operand.node)) {
        const char *text = operand.node->text;
        bool minus = operation == OPERATOR_NEGATE && strcmp(text, "0") != 0;
        return make_leaf(parse, operand.node->kind, minus ? schema_region_format(parse->region, "-%s", text) : text,
                         span);
    }
    struct expression *node = make_node(parse, EXPRESSION_UNARY, span);
    node->operation = operation;
    return finish(parse, node, &operand.node, 1, operand.depth);
}

struct deep make_binary(struct parse *parse, enum operator_kind operation, struct deep left, struct deep right,
                        struct span span)
{
    struct expression *node = make_node(parse, EXPRESSION_BINARY, span);
    node->operation = operation;
    return finish(parse, node, (const struct expression *[]){left.node, right.node}, 2, deeper(left, right));
}

struct deep make_test(struct parse *parse, enum expression_kind kind, bool negated, struct deep first, struct span span)
{
    struct expression *node = make_node(parse, kind, span);
    node->negated = negated;
    return finish(parse, node, &first.node, 1, first.depth);
}

struct deep make_is_boolean(struct parse *parse, bool value, bool negated, struct deep first, struct span span)
{
    struct expression *node = make_node(parse, EXPRESSION_IS_BOOLEAN, span);
    node->text = value ? "true" : "false";
    node->negated = negated;
    return finish(parse, node, &first.node, 1, first.depth);
}

struct deep make_like(struct parse *parse, bool insensitive, bool negated, struct deep text, struct deep pattern,
                      struct span span)
{
    struct expression *node = make_node(parse, EXPRESSION_LIKE, span);
    node->insensitive = insensitive;
    node->negated = negated;
    return finish(parse, node, (const struct expression *[]){text.node, pattern.node}, 2, deeper(text, pattern));
}

struct deep make_pair(struct parse *parse, enum expression_kind kind, bool negated, struct deep first,
                      struct deep second, struct span span)
{
    struct expression *node = make_node(parse, kind, span);
    node->negated = negated;
    return finish(parse, node, (const struct expression *[]){first.node, second.node}, 2, deeper(first, second));
}

struct deep make_triple(struct parse *parse, enum expression_kind kind, bool negated, struct deep first,
                        struct deep second, struct deep third, struct span span)
{
    struct expression *node = make_node(parse, kind, span);
    unsigned depth = deeper(first, second);
    node->negated = negated;
    return finish(parse, node, (const struct expression *[]){first.node, second.node, third.node}, 3,
                  depth > third.depth ? depth : third.depth);
}

struct deep make_list(struct parse *parse, enum expression_kind kind, const char *text, struct operands operands,
                      struct span span)
{
    struct expression *node = make_node(parse, kind, span);
    node->text = text;
    return finish(parse, node, operands.items, operands.count, operands.depth);
}

struct deep make_in(struct parse *parse, bool negated, struct deep first, struct operands rest, struct span span)
{
    struct operands all = join_operands(parse, add_operand(parse, no_operands(), first), rest);
    struct expression *node = make_node(parse, EXPRESSION_IN, span);
    node->negated = negated;
    return finish(parse, node, all.items, all.count, all.depth);
}

struct deep make_in_list(struct parse *parse, bool negated, struct deep first, struct name list, struct span list_span,
                         struct span span)
{
    return make_pair(parse, EXPRESSION_IN_LIST, negated, first,
                     make_leaf(parse, EXPRESSION_PARAMETER, list.text, list_span), span);
}

struct deep make_subquery(struct parse *parse, enum expression_kind kind, struct name name,
                          const struct select_syntax *select, struct span span)
{
    struct expression *node = make_node(parse, kind, span);
    node->text = name.text;
    node->select = select;
    return finish(parse, node, NULL, 0, select->depth);
}

struct deep make_part(struct parse *parse, struct part_syntax part, struct deep condition, struct span span)
{
    struct expression *node = make_node(parse, EXPRESSION_PART, span);
    node->text = part.flag.text;
    node->negated = part.unset;
    return finish(parse, node, &condition.node, 1, condition.depth);
}

struct deep make_in_query(struct parse *parse, bool negated, struct deep first, const struct select_syntax *select,
                          struct span span)
{
    struct expression *node = make_node(parse, EXPRESSION_IN_QUERY, span);
    node->select = select;
    node->negated = negated;
    return finish(parse, node, &first.node, 1, first.depth > select->depth ? first.depth : select->depth);
}

struct deep make_cast(struct parse *parse, struct deep operand, const struct type_syntax *type, struct span span)
{
    struct expression *node = make_node(parse, EXPRESSION_CAST, span);
    node->type.name = type->name.text;
    node->type.precision = (int)(type->argument_count > 0 ? type->arguments[0] : -1);
    node->type.scale = (int)(type->argument_count > 1 ? type->arguments[1] : 0);
    node->type.array = type->array;
    node->type.native_sqlite = type->native_sqlite ? type->native_sqlite : type->native_any;
    node->type.native_postgresql = type->native_postgresql ? type->native_postgresql : type->native_any;
    return finish(parse, node, &operand.node, 1, operand.depth);
}

struct deep make_collate(struct parse *parse, struct deep operand, struct name collation, struct span span)
{
    struct expression *node = make_node(parse, EXPRESSION_COLLATE, span);
    node->text = collation.text;
    return finish(parse, node, &operand.node, 1, operand.depth);
}

/* The same expression, brackets included. */
struct deep respan(struct parse *parse, struct deep expression, struct span span)
{
    struct expression *copy = NEW(parse->region, struct expression);
    struct span *origin = NEW(parse->region, struct span);
    *copy = *expression.node;
    *origin = span;
    copy->origin = origin;
    return (struct deep){copy, expression.depth};
}

struct deep unsupported_expression(struct parse *parse, const char *what, struct span span)
{
    report(parse->diagnostics, S0702, span, "%s is not supported yet", what);
    return make_leaf(parse, EXPRESSION_NULL, NULL, span);
}

struct operands no_operands(void)
{
    return (struct operands){0};
}

struct operands add_operand(struct parse *parse, struct operands list, struct deep operand)
{
    APPEND(parse->region, &list, operand.node);
    if (operand.depth > list.depth)
        list.depth = operand.depth;
    return list;
}

struct operands join_operands(struct parse *parse, struct operands first, struct operands second)
{
    for (size_t i = 0; i < second.count; i++)
        APPEND(parse->region, &first, second.items[i]);
    if (second.depth > first.depth)
        first.depth = second.depth;
    return first;
}
