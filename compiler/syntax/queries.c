/* Owns: making the nodes of selects and of statements that change rows; and how deep one is, since what reads it may
 * recurse. Must not know what names mean. */
#include "syntax/parse.h"

/* -- selects ------------------------------------------------------------------------------------------------------
 */

enum { SELECT_COST = 8 /* a select within a select is as deep as so many operators */ };

void deepen(struct parse *parse, struct select_syntax *select, unsigned depth, struct span span)
{
    if (depth + SELECT_COST > select->depth)
        select->depth = depth + SELECT_COST;
    if (select->depth < EXPRESSION_DEPTH_LIMIT)
        return;
    if (!parse->said_too_deep)
        report(parse->diagnostics, S0012, span, "a select is nested too deeply");
    parse->said_too_deep = true;
    *select = (struct select_syntax){.depth = 1, .span = span};
}

struct selected_syntax selected_value(struct deep value, struct name alias, struct span span)
{
    return (struct selected_syntax){.value = value.node, .alias = alias, .depth = value.depth, .span = span};
}

struct select_syntax *add_selected(struct parse *parse, struct select_syntax *select, struct name comment,
                                   struct selected_syntax selected)
{
    if (!select)
        select = NEW(parse->region, struct select_syntax);
    selected.comment = comment.text;
    APPEND(parse->region, &select->selected, selected);
    deepen(parse, select, selected.depth, selected.span);
    return select;
}

struct select_syntax *add_relation(struct parse *parse, struct select_syntax *select, struct relation_syntax relation)
{
    if (!select)
        select = NEW(parse->region, struct select_syntax);
    APPEND(parse->region, &select->relations, relation);
    deepen(parse, select, relation.depth, relation.span);
    if (relation.select)
        deepen(parse, select, relation.select->depth, relation.span);
    return select;
}

struct select_syntax *take_relations(struct parse *parse, struct select_syntax *select,
                                     const struct select_syntax *from)
{
    select->relations.items = from->relations.items;
    select->relations.count = from->relations.count;
    select->relations.capacity = from->relations.capacity;
    deepen(parse, select, from->depth, from->span);
    return select;
}

struct select_syntax *add_where(struct parse *parse, struct select_syntax *select, struct deep where)
{
    select->where = where.node;
    deepen(parse, select, where.depth, *where.node->origin);
    return select;
}

struct select_syntax *add_groups(struct parse *parse, struct select_syntax *select, struct operands groups)
{
    for (size_t i = 0; i < groups.count; i++)
        APPEND(parse->region, &select->groups, groups.items[i]);
    deepen(parse, select, groups.depth, *groups.items[0]->origin);
    return select;
}

struct select_syntax *add_order(struct parse *parse, struct select_syntax *select, struct sorts_syntax sorts)
{
    select->sorts = sorts;
    for (size_t i = 0; i < sorts.count; i++)
        deepen(parse, select, sorts.items[i].depth, *sorts.items[i].value->origin);
    return select;
}

struct select_syntax *add_choices(struct parse *parse, struct select_syntax *select, struct name parameter,
                                  struct sort_choices_syntax choices)
{
    select->choices = choices;
    select->choices.parameter = parameter;
    for (size_t i = 0; i < choices.count; i++)
        for (size_t k = 0; k < choices.items[i].sorts.count; k++)
            deepen(parse, select, choices.items[i].sorts.items[k].depth, choices.items[i].name.span);
    return select;
}

struct part_syntax part_at(struct part_syntax condition, struct span span)
{
    condition.there = true;
    condition.span = span;
    return condition;
}

struct select_syntax *combine_selects(struct parse *parse, enum set_operation how, struct select_syntax *first,
                                      struct select_syntax *second, struct span span)
{
    struct select_syntax *both = NEW(parse->region, struct select_syntax);
    *both = (struct select_syntax){.combined = how, .first = first, .second = second, .span = span};
    unsigned deeper = first->depth > second->depth ? first->depth : second->depth;
    deepen(parse, both, deeper - SELECT_COST + 1, span); /* a long row of them is one of operators */
    return both;
}

struct select_syntax *add_withs(struct parse *parse, struct select_syntax *select, struct withs_syntax withs,
                                struct span span)
{
    select->withs = withs;
    select->span = span;
    for (size_t i = 0; i < withs.count; i++)
        deepen(parse, select, withs.items[i].select->depth, withs.items[i].span);
    return select;
}

void set_once(struct parse *parse, struct select_syntax *select, const struct expression **place, const char *word,
              struct deep value, struct span span)
{
    if (*place)
        report(parse->diagnostics, S0010, span, "%s stands twice in one select", word);
    *place = value.node;
    deepen(parse, select, value.depth, span);
}

/* -- values and assignments --------------------------------------------------------------------------------------- */

void add_row(struct parse *parse, struct rows_syntax *rows, struct operands values)
{
    struct values_row row = {values.count, values.capacity, values.items};
    APPEND(parse->region, rows, row);
    if (values.depth > rows->depth)
        rows->depth = values.depth;
}

void add_assignment(struct parse *parse, struct assignments_syntax *assignments, struct assignment_syntax assignment)
{
    APPEND(parse->region, &assignments->columns, assignment.column);
    APPEND(parse->region, &assignments->values, assignment.value);
    APPEND(parse->region, &assignments->parts, assignment.part);
}

/* -- the whole ---------------------------------------------------------------------------------------------------- */

/* Whether columns have to say of which relation they are, wherever they stand. */
static bool is_nested(const struct parse *parse, const struct query_syntax *change)
{
    if (!change)
        return parse->selects > 1;
    bool rows = change->source && change->source->rows.count;
    return parse->selects > rows || change->reading || change->alias.text ||
           (change->conflict && change->conflict->updates);
}

struct declaration *make_query(struct parse *parse, struct declaration *head, struct query_text text, struct span span)
{
    struct name table = text.change ? text.change->table : (struct name){0};
    if (text.change && text.select) { /* the table that is changed is what there is to be named */
        struct relation_syntax changed = {
            .table = table, .alias = text.change->alias, .join = JOIN_CROSS, .span = table.span};
        text.select = add_relation(parse, text.select, changed);
    }
    head->select = text.select;
    head->change = text.change;
    head->nested = is_nested(parse, text.change);
    head->span = span;
    if (text.select)
        text.select->span = span;
    return head;
}
