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

static void dump_clause(struct text *text, const char *word, const struct expression *expression, unsigned indent)
{
    if (!expression)
        return;
    dump_indent(text, indent);
    schema_text_format(text, "%s ", word);
    dump_expression(text, expression);
    schema_text_add_char(text, '\n');
}

static void dump_part(struct text *text, const struct part_syntax *part)
{
    if (part->there)
        schema_text_format(text, " [%s%s]", part->unset ? "not " : "", part->flag.text ? part->flag.text : "");
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

static void dump_select(struct text *text, const struct select_syntax *select, unsigned indent);

static void dump_withs(struct text *text, const struct withs_syntax *withs, unsigned indent)
{
    for (size_t i = 0; i < withs->count; i++) {
        dump_indent(text, indent);
        schema_text_format(text, "with%s \"%s\"", withs->recursive ? " recursive" : "", withs->items[i].name.text);
        dump_names(text, "", &withs->items[i].columns);
        schema_text_add_char(text, '\n');
        dump_select(text, withs->items[i].select, indent + 1);
    }
}

static void dump_relation(struct text *text, const struct relation_syntax *relation, unsigned indent)
{
    static const char *const words[] = {[JOIN_INNER] = "join",
                                        [JOIN_LEFT] = "left join",
                                        [JOIN_RIGHT] = "right join",
                                        [JOIN_FULL] = "full join",
                                        [JOIN_CROSS] = "from"};
    dump_indent(text, indent);
    schema_text_add(text, words[relation->join]);
    if (relation->table.text)
        schema_text_format(text, " \"%s\"", relation->table.text);
    if (relation->alias.text)
        schema_text_format(text, " as \"%s\"", relation->alias.text);
    dump_names(text, "", &relation->columns);
    dump_names(text, " using", &relation->common);
    if (relation->on) {
        schema_text_add(text, " on ");
        dump_expression(text, relation->on);
    }
    dump_part(text, &relation->part);
    schema_text_add_char(text, '\n');
    if (relation->select)
        dump_select(text, relation->select, indent + 1);
}

static void dump_combined(struct text *text, const struct select_syntax *select, unsigned indent)
{
    static const char *const words[] = {[SET_NONE] = "",
                                        [SET_UNION] = "union",
                                        [SET_UNION_ALL] = "union all",
                                        [SET_EXCEPT] = "except",
                                        [SET_INTERSECT] = "intersect"};
    if (select->combined == SET_NONE)
        return;
    dump_select(text, select->first, indent + 1);
    dump_indent(text, indent);
    schema_text_format(text, "%s\n", words[select->combined]);
    dump_select(text, select->second, indent + 1);
}

static void dump_sorts(struct text *text, const char *word, const struct sorts_syntax *sorts,
                       const struct part_syntax *part, unsigned indent)
{
    static const char *const nulls[] = {
        [NULLS_DEFAULT] = "", [NULLS_FIRST] = " nulls first", [NULLS_LAST] = " nulls last"};
    for (size_t i = 0; i < sorts->count; i++) {
        const struct sort_syntax *sort = &sorts->items[i];
        dump_indent(text, indent);
        schema_text_format(text, "%s ", word);
        dump_expression(text, sort->value);
        schema_text_format(text, "%s%s", sort->descending ? " desc" : "", nulls[sort->nulls]);
        dump_part(text, part);
        schema_text_add_char(text, '\n');
    }
}

static void dump_select(struct text *text, const struct select_syntax *select, unsigned indent)
{
    static const struct part_syntax none = {0};
    dump_withs(text, &select->withs, indent);
    dump_combined(text, select, indent);
    for (size_t i = 0; i < select->rows.count; i++)
        dump_row(text, &select->rows.items[i], indent);
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
    for (size_t i = 0; i < select->windows.count; i++)
        dump_clause(text, select->windows.items[i].name.text, select->windows.items[i].value, indent);
    dump_sorts(text, "order by", &select->sorts, &select->order_part, indent);
    for (size_t i = 0; i < select->choices.count; i++)
        dump_sorts(text, select->choices.items[i].name.text, &select->choices.items[i].sorts, &none, indent + 1);
    dump_clause(text, select->limit_part.there ? "[limit]" : "limit", select->limit, indent);
    dump_clause(text, select->offset_part.there ? "[offset]" : "offset", select->offset, indent);
}

static void dump_assignments(struct text *text, const struct assignments_syntax *assignments, unsigned indent)
{
    for (size_t i = 0; i < assignments->columns.count; i++) {
        dump_indent(text, indent);
        schema_text_format(text, "sets \"%s\" ", assignments->columns.items[i].text);
        dump_expression(text, assignments->values.items[i]);
        dump_part(text, &assignments->parts.items[i]);
        schema_text_add_char(text, '\n');
    }
}

static void dump_conflict(struct text *text, const struct conflict_syntax *conflict, unsigned indent)
{
    dump_indent(text, indent);
    schema_text_format(text, "on conflict %s", conflict->updates ? "updates" : "nothing");
    dump_names(text, "", &conflict->columns);
    schema_text_add_char(text, '\n');
    dump_assignments(text, &conflict->assignments, indent + 1);
    dump_clause(text, "where", conflict->where, indent + 1);
}

void dump_statement(struct text *text, const struct query_syntax *query, unsigned indent)
{
    static const char *const words[] = {
        [QUERY_INSERT] = "insert", [QUERY_UPDATE] = "update", [QUERY_DELETE] = "delete"};
    dump_withs(text, &query->withs, indent);
    dump_indent(text, indent);
    schema_text_format(text, "%s %s", words[query->kind], query->table.text);
    if (query->alias.text)
        schema_text_format(text, " as \"%s\"", query->alias.text);
    dump_names(text, "", &query->columns);
    schema_text_add_char(text, '\n');
    if (query->source)
        dump_select(text, query->source, indent + 1);
    dump_assignments(text, &query->assignments, indent + 1);
    if (query->reading)
        dump_select(text, query->reading, indent + 1);
    dump_clause(text, "where", query->where, indent + 1);
    if (query->conflict)
        dump_conflict(text, query->conflict, indent + 1);
}

void dump_select_within(struct text *text, const struct select_syntax *select)
{
    struct text lines = TEXT(text->region);
    dump_select(&lines, select, 0);
    schema_text_add(text, " {");
    for (const char *at = schema_text_string(&lines); *at; at++) {
        bool blank = *at == ' ' && at[1] == ' ';
        if (*at == '\n')
            schema_text_add(text, ";");
        else if (!blank)
            schema_text_add_char(text, *at);
    }
    schema_text_add_char(text, '}');
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
