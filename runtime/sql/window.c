/* Owns: how what is computed of several rows is written, the same for every engine but for what its values are lowered
 * to: aggregates with distinct, filter and order, functions over windows with their frames. Must not know any engine.
 */
#include "sql/tree.h"

#include "model/query.h"

struct of_rows_text {
    struct lowering *lowering;
    const struct expression *expression;
    struct text text;
    const struct of_rows *of;
    size_t next; /* of the operands behind the arguments */
    struct {
        size_t count, capacity;
        const struct term **items;
    } parts;
};

static void add_words(struct of_rows_text *made, const char *words)
{
    schema_text_add(&made->text, words);
}

static void add_part(struct of_rows_text *made, const struct term *part)
{
    APPEND(made->lowering->region, &made->parts, part);
    schema_text_format(&made->text, "$%zu", made->parts.count);
}

static void add_operand(struct of_rows_text *made)
{
    const struct expression *expression = made->expression;
    size_t i = made->next++;
    add_part(made, made->of->behind ? made->of->behind[i]
                                    : schema_lower_part(made->lowering,
                                                        expression->operands[schema_argument_count(expression) + i]));
}

static void add_order(struct of_rows_text *made, const struct window *window)
{
    static const char *const nulls[] = {
        [NULLS_DEFAULT] = "", [NULLS_FIRST] = " nulls first", [NULLS_LAST] = " nulls last"};
    for (size_t i = 0; i < window->sort_count; i++) {
        add_words(made, i ? ", " : "order by ");
        add_operand(made);
        add_words(made, window->sorts[i].descending ? " desc" : "");
        add_words(made, nulls[window->sorts[i].nulls]);
    }
}

static void add_bound(struct of_rows_text *made, enum frame_bound bound)
{
    static const char *const words[] = {[BOUND_FIRST] = "unbounded preceding",
                                        [BOUND_PRECEDING] = " preceding",
                                        [BOUND_CURRENT] = "current row",
                                        [BOUND_FOLLOWING] = " following",
                                        [BOUND_LAST] = "unbounded following"};
    if (bound == BOUND_PRECEDING || bound == BOUND_FOLLOWING)
        add_operand(made);
    add_words(made, words[bound]);
}

static void add_frame(struct of_rows_text *made, const struct window *window)
{
    static const char *const units[] = {[FRAME_ROWS] = "rows", [FRAME_RANGE] = "range", [FRAME_GROUPS] = "groups"};
    if (!window->unit)
        return;
    schema_text_format(&made->text, "%s%s between ", window->part_count || window->sort_count ? " " : "",
                       units[window->unit]);
    add_bound(made, window->from);
    add_words(made, " and ");
    add_bound(made, window->to);
    add_words(made, made->of->behind_frame ? made->of->behind_frame : "");
}

static void add_over(struct of_rows_text *made, const struct window *window)
{
    add_words(made, " over (");
    for (size_t i = 0; i < window->part_count; i++) {
        add_words(made, i ? ", " : "partition by ");
        add_operand(made);
    }
    add_words(made, window->part_count && window->sort_count ? " " : "");
    add_order(made, window);
    add_frame(made, window);
    add_words(made, ")");
}

static void add_filter(struct of_rows_text *made)
{
    const struct expression *expression = made->expression;
    if (!expression->filtered)
        return;
    add_words(made, " filter (where ");
    add_part(made, schema_lower_part(made->lowering, expression->operands[expression->count - 1]));
    add_words(made, ")");
}

const struct term *schema_lower_of_rows(struct lowering *lowering, const struct expression *expression,
                                        const struct of_rows *of)
{
    struct of_rows_text made = {lowering, expression, TEXT(lowering->region), of, 0, {0}};
    const struct window *window = expression->window;
    bool over = expression->kind == EXPRESSION_WINDOW;
    schema_text_format(&made.text, expression->distinct ? "%s(distinct " : "%s(", of->name);
    for (size_t i = 0; i < of->count; i++) {
        add_words(&made, i ? ", " : "");
        add_part(&made, of->arguments[i]);
    }
    add_words(&made, window && !over ? " " : "");
    if (window && !over)
        add_order(&made, window);
    add_words(&made, ")");
    add_filter(&made);
    if (over)
        add_over(&made, window);
    return schema_term_of(lowering, TERM_WORDED, schema_text_string(&made.text), made.parts.count, made.parts.items);
}

const struct term *schema_lower_aggregate(struct lowering *lowering, const struct expression *expression,
                                          const char *name, const struct term *of)
{
    return schema_lower_of_rows(lowering, expression, &(struct of_rows){.name = name, .count = 1, .arguments = &of});
}
