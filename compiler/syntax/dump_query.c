/* Owns: how statements and queries are dumped. Must not know where one stands. */
#include "syntax/dump.h"

static void dump_row(struct text *text, const struct values_row *row, unsigned indent)
{
    dump_indent(text, indent);
    schema_text_add(text, "values");
    for (size_t i = 0; i < row->count; i++) {
        schema_text_add_char(text, ' ');
        dump_expression(text, row->items[i]);
    }
    schema_text_add_char(text, '\n');
}

void dump_statement(struct text *text, const struct query_syntax *query, unsigned indent)
{
    static const char *const words[] = {
        [QUERY_INSERT] = "insert", [QUERY_UPDATE] = "update", [QUERY_DELETE] = "delete"};
    dump_indent(text, indent);
    schema_text_format(text, "%s %s", words[query->kind], query->table.text);
    dump_names(text, "", &query->columns);
    schema_text_add_char(text, '\n');
    for (size_t i = 0; i < query->values.count; i++)
        dump_row(text, &query->values.items[i], indent + 1);
    if (query->selects) {
        dump_indent(text, indent + 1);
        schema_text_format(text, "%s %s\n", query->distinct ? "distinct from" : "from", query->from.text);
    }
    if (!query->where)
        return;
    dump_indent(text, indent + 1);
    schema_text_add(text, "where ");
    dump_expression(text, query->where);
    schema_text_add_char(text, '\n');
}

static void dump_clause(struct text *text, const char *word, const struct expression *expression, unsigned indent)
{
    if (!expression)
        return;
    dump_indent(text, indent);
    schema_text_format(text, "%s ", word);
    dump_expression(text, expression);
    schema_text_add_char(text, '\n');
}

static void dump_selected(struct text *text, const struct selected_syntax *selected, unsigned indent)
{
    dump_indent(text, indent);
    schema_text_add(text, "selects ");
    if (selected->value)
        dump_expression(text, selected->value);
    else
        schema_text_format(text, "%s%s*", selected->of.text ? selected->of.text : "", selected->of.text ? "." : "");
    if (selected->alias.text)
        schema_text_format(text, " as \"%s\"", selected->alias.text);
    dump_quoted(text, "comment", selected->comment);
    schema_text_add_char(text, '\n');
}

static void dump_relation(struct text *text, const struct relation_syntax *relation, unsigned indent)
{
    static const char *const words[] = {[JOIN_INNER] = "join",
                                        [JOIN_LEFT] = "left join",
                                        [JOIN_RIGHT] = "right join",
                                        [JOIN_FULL] = "full join",
                                        [JOIN_CROSS] = "from"};
    dump_indent(text, indent);
    schema_text_format(text, "%s \"%s\"", words[relation->join], relation->table.text ? relation->table.text : "?");
    if (relation->alias.text)
        schema_text_format(text, " as \"%s\"", relation->alias.text);
    if (relation->on) {
        schema_text_add(text, " on ");
        dump_expression(text, relation->on);
    }
    schema_text_add_char(text, '\n');
}

static void dump_select(struct text *text, const struct select_syntax *select, unsigned indent)
{
    static const char *const nulls[] = {
        [NULLS_DEFAULT] = "", [NULLS_FIRST] = " nulls first", [NULLS_LAST] = " nulls last"};
    if (select->distinct) {
        dump_indent(text, indent);
        schema_text_add(text, "distinct\n");
    }
    for (size_t i = 0; i < select->selected.count; i++)
        dump_selected(text, &select->selected.items[i], indent);
    for (size_t i = 0; i < select->relations.count; i++)
        dump_relation(text, &select->relations.items[i], indent);
    dump_clause(text, "where", select->where, indent);
    for (size_t i = 0; i < select->groups.count; i++)
        dump_clause(text, "group by", select->groups.items[i], indent);
    dump_clause(text, "having", select->having, indent);
    for (size_t i = 0; i < select->sorts.count; i++) {
        const struct sort_syntax *sort = &select->sorts.items[i];
        dump_indent(text, indent);
        schema_text_add(text, "order by ");
        dump_expression(text, sort->value);
        schema_text_format(text, "%s%s\n", sort->descending ? " desc" : "", nulls[sort->nulls]);
    }
    dump_clause(text, "limit", select->limit, indent);
    dump_clause(text, "offset", select->offset, indent);
}

void dump_query(struct text *text, const struct declaration *query, unsigned indent)
{
    dump_indent(text, indent);
    schema_text_format(text, "gives %s%s", query->result.word.text, query->result.optional ? "?" : "");
    if (query->result.shape.text)
        schema_text_format(text, " as \"%s\"", query->result.shape.text);
    schema_text_add_char(text, '\n');
    if (query->change && query->select)
        dump_statement(text, query->change, indent);
    for (size_t i = 0; query->change && query->select && i < query->select->selected.count; i++)
        dump_selected(text, &query->select->selected.items[i], indent);
    if (query->select && !query->change)
        dump_select(text, query->select, indent);
}
