/* Owns: the nodes of what is computed of several rows: aggregates, functions over windows, and the windows that a
 * select names. All that a window computes is an operand, behind the arguments. Must not know which functions there
 * are. */
#include "syntax/parse.h"

static struct operands with_sorts(struct parse *parse, struct operands operands, const struct sorts_syntax *sorts)
{
    for (size_t i = 0; i < sorts->count; i++)
        operands = add_operand(parse, operands, (struct deep){sorts->items[i].value, sorts->items[i].depth});
    return operands;
}

static struct operands with_bound(struct parse *parse, struct operands operands, const struct bound_syntax *bound)
{
    return bound->size.node ? add_operand(parse, operands, bound->size) : operands;
}

static struct operands with_window(struct parse *parse, struct operands operands, const struct over_syntax *over)
{
    operands = with_sorts(parse, join_operands(parse, operands, over->parts), &over->sorts);
    return with_bound(parse, with_bound(parse, operands, &over->frame.from), &over->frame.to);
}

static const struct window *make_window(struct parse *parse, const struct over_syntax *over)
{
    struct window *window = NEW(parse->region, struct window);
    struct sort_key *sorts = NEW_ARRAY(parse->region, struct sort_key, over->sorts.count + 1);
    for (size_t i = 0; i < over->sorts.count; i++)
        sorts[i] = (struct sort_key){NULL, over->sorts.items[i].descending, over->sorts.items[i].nulls, 0};
    *window = (struct window){.name = over->name.text,
                              .part_count = over->parts.count,
                              .sort_count = over->sorts.count,
                              .sorts = sorts,
                              .unit = over->frame.unit,
                              .from = over->frame.from.bound,
                              .to = over->frame.to.bound};
    return window;
}

/* The node, with what it has but its operands. */
static struct deep finish(struct parse *parse, struct deep listed, struct expression with)
{
    struct expression *node = NEW(parse->region, struct expression);
    *node = *listed.node;
    if (node->kind == EXPRESSION_NULL) /* too deep */
        return listed;
    node->distinct = with.distinct;
    node->filtered = with.filtered;
    node->window = with.window;
    return (struct deep){node, listed.depth};
}

struct deep make_of_rows(struct parse *parse, struct name name, struct of_rows_syntax of, struct span span)
{
    bool over = of.over.span.source != NULL;
    struct over_syntax ordered = {.sorts = of.sorts};
    struct operands operands = with_window(parse, of.arguments, over ? &of.over : &ordered);
    bool both = over && of.sorts.count;
    if (both)
        report(parse->diagnostics, S1015, span, "the order of a function over a window is the window's");
    if (of.filter.node)
        operands = add_operand(parse, operands, of.filter);
    struct expression with = {.distinct = of.distinct, .filtered = of.filter.node != NULL};
    if (over || of.sorts.count)
        with.window = make_window(parse, over ? &of.over : &ordered);
    return finish(parse, make_list(parse, over ? EXPRESSION_WINDOW : EXPRESSION_AGGREGATE, name.text, operands, span),
                  with);
}

struct select_syntax *add_window(struct parse *parse, struct select_syntax *select, struct name name,
                                 struct over_syntax window, struct span span)
{
    struct operands operands = with_window(parse, no_operands(), &window);
    struct deep value = finish(parse, make_list(parse, EXPRESSION_WINDOW, NULL, operands, span),
                               (struct expression){.window = make_window(parse, &window)});
    struct window_syntax named = {name, value.node, span};
    APPEND(parse->region, &select->windows, named);
    deepen(parse, select, value.depth, span);
    return select;
}

struct deep misplaced_window(struct parse *parse, struct name window)
{
    report(parse->diagnostics, S1040, window.span, "a window stands in a query alone");
    return make_leaf(parse, EXPRESSION_NULL, NULL, window.span);
}
