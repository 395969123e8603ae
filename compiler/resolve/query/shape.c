/* Owns: the columns of a result: stars written out, names, and what a row is in C: a table's row, one value, or a
 * structure of its own. Must not know C's names. */
#include "resolve/query/query.h"

struct columns {
    size_t count, capacity;
    struct selected *items;
};

static struct selected selected_column(struct query_scope *query, size_t relation, const struct output *column,
                                       const struct span *origin)
{
    const struct expression *value = related_column(query, query, relation, column, origin);
    return (struct selected){column->name, value, NULL, column->name};
}

/* Columns that using makes one of several come once. */
static void add_columns(struct query_scope *query, size_t relation, bool all, const struct span *origin,
                        struct columns *columns)
{
    const struct related *related = &query->relations.items[relation];
    for (size_t c = 0; c < related->columns.count; c++) {
        const struct output *column = &related->columns.items[c];
        size_t owner = all ? merged_owner(query, relation, column->name) : relation;
        if (column->retired || column->type->kind == TYPE_NONE || (all && is_common(related, column->name)))
            continue;
        if (owner != relation)
            column = find_output(&query->relations.items[owner], column->name);
        struct selected selected = selected_column(query, owner, column, origin);
        APPEND(query->resolver->region, columns, selected);
    }
}

static bool add_star(struct query_scope *query, const struct selected_syntax *syntax, struct columns *columns)
{
    bool any = false;
    for (size_t i = 0; i < query->visible; i++) {
        const struct related *related = &query->relations.items[i];
        if (syntax->of.text && !schema_same_text(syntax->of.text, related->name))
            continue;
        any = true;
        add_columns(query, i, !syntax->of.text, keep_span(query->resolver, syntax->span), columns);
    }
    if (any && syntax->alias.text) {
        problem_at(query->resolver, S0704, syntax->span, "a row within a row is not supported yet");
        return false;
    }
    if (any)
        return true;
    if (syntax->of.text) {
        struct expression named = {.kind = EXPRESSION_COLUMN,
                                   .text = "*",
                                   .qualifier = syntax->of.text,
                                   .origin = keep_span(query->resolver, syntax->of.span)};
        resolve_query_column(query, &named);
    } else {
        problem_at(query->resolver, S1001, syntax->span, "there is nothing that '*' could be: nothing is read from");
    }
    return false;
}

void select_all(struct query_scope *query, struct query *select)
{
    struct columns columns = {0};
    const struct related *related = &query->relations.items[0];
    for (size_t c = 0; c < related->columns.count; c++) {
        const struct output *column = &related->columns.items[c];
        struct selected selected = selected_column(query, 0, column, column->place);
        APPEND(query->resolver->region, &columns, selected);
    }
    select->selected = columns.items;
    select->selected_count = columns.count;
}

/* What a column is called that has no other name; null: nothing. */
static const char *name_of(const struct selected_syntax *syntax)
{
    if (syntax->alias.text)
        return syntax->alias.text;
    return syntax->value->kind == EXPRESSION_COLUMN ? syntax->value->text : NULL;
}

/* A value is settled: a literal that met nothing is a text, and null is nothing. */
static const struct expression *resolve_output(struct query_scope *query, const struct selected_syntax *syntax)
{
    struct scope scope = scope_of(query, CLAUSE_SELECT, "a selected value");
    const struct expression *value = resolve_expression(&scope, syntax->value);
    value = value ? settle(&scope, value) : NULL;
    if (!value)
        return NULL;
    if (value->type.kind == TYPE_UNKNOWN) {
        struct diagnostic *d = problem_at(query->resolver, S0128, span_of(value), "null alone has no type");
        help_with(query->resolver, d, "say of which it is: cast(null as text)");
        return NULL;
    }
    return engines_agree(&scope, value, NULL) ? value : NULL;
}

bool check_names(struct query_scope *query, const struct query *columns)
{
    struct resolver *resolver = query->resolver;
    bool fine = true;
    for (size_t i = 0; i < columns->selected_count; i++) {
        const struct selected *selected = &columns->selected[i];
        struct span span = span_of(selected->value);
        if (!selected->name && columns->selected_count > 1) {
            const char *word = selected->value->kind == EXPRESSION_AGGREGATE || selected->value->kind == EXPRESSION_CALL
                                   ? selected->value->text
                                   : "value";
            struct diagnostic *d = problem_at(resolver, S1009, span, "column %zu of the result has no name", i + 1);
            fix_with(resolver, d, (struct span){span.source, span.end, span.end},
                     schema_region_format(resolver->region, " as %s", word), "write: … as %s", word);
            fine = false;
        }
        for (size_t k = 0; selected->name && k < i; k++) {
            if (!schema_same_text(columns->selected[k].name, selected->name))
                continue;
            struct diagnostic *d =
                problem_at(resolver, S1008, span, "two columns of the result are called '%s'", selected->name);
            bool qualified = selected->value->kind == EXPRESSION_COLUMN && selected->value->qualifier;
            const char *other = schema_region_format(resolver->region, "%s_%s",
                                                     qualified ? selected->value->qualifier : "other", selected->name);
            bool plain = span.source && span.source->bytes[span.end - 1] != '*';
            if (plain && selected->value->kind == EXPRESSION_COLUMN)
                fix_with(resolver, d, (struct span){span.source, span.end, span.end},
                         schema_region_format(resolver->region, " as %s", other), "write: as %s", other);
            else
                help_with(resolver, d, "write the columns out, and give one of them another name: as %s", other);
            fine = false;
            break;
        }
    }
    return fine;
}

bool resolve_selected(struct query_scope *query, struct query *select)
{
    struct columns columns = {0};
    bool fine = true;
    for (size_t i = 0; i < query->syntax->selected.count; i++) {
        const struct selected_syntax *syntax = &query->syntax->selected.items[i];
        if (!syntax->value) {
            query->clause = CLAUSE_SELECT;
            fine = add_star(query, syntax, &columns) && fine;
            continue;
        }
        const char *name = name_of(syntax);
        struct selected selected = {name, resolve_output(query, syntax), NULL, name};
        fine = fine && selected.value;
        if (selected.value)
            APPEND(query->resolver->region, &columns, selected);
    }
    select->selected = columns.items;
    select->selected_count = columns.count;
    return fine;
}

static bool is_taken(const struct selected *selected, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (schema_same_text_any_case(selected[i].name, name))
            return true;
    return false;
}

void name_outputs(struct query_scope *query, struct query *select)
{
    struct region *region = query->resolver->region;
    if (select->row_count || select->combined)
        return; /* as the engines call them; as the first of them does */
    struct selected *named = NEW_ARRAY(region, struct selected, select->selected_count + 1);
    for (size_t i = 0; i < select->selected_count; i++) {
        const char *called = select->selected[i].called ? select->selected[i].called : "value", *name = called;
        for (unsigned number = 2; is_taken(named, i, name); number++)
            name = schema_region_format(region, "%s_%u", called, number);
        named[i] = select->selected[i];
        named[i].name = name;
    }
    select->selected = named;
}

/* -- a row in C -----------------------------------------------------------------------------------------------------
 */

/* All columns of the relation, in its order, and none that may be null for want of its row. */
static bool is_row_of(struct query_scope *query, const struct query *select, size_t relation)
{
    const struct related *related = &query->relations.items[relation];
    size_t at = 0;
    if (!related->table || is_extended(query, relation))
        return false;
    for (size_t c = 0; c < related->columns.count; c++) {
        const struct output *column = &related->columns.items[c];
        if (column->retired)
            continue;
        const struct selected *selected = at < select->selected_count ? &select->selected[at++] : NULL;
        if (!selected || selected->value->kind != EXPRESSION_COLUMN ||
            !schema_same_text(selected->value->qualifier, related->qualifier) ||
            !schema_same_text(selected->value->text, column->as) || !schema_same_text(selected->name, column->name))
            return false;
    }
    return at == select->selected_count;
}

bool choose_shape(struct query_scope *query, const struct query *select, struct query_function *function)
{
    const struct result_syntax *result = &query->pass->declaration->result;
    function->shape = result->shape.text;
    if (function->shape)
        return check_new_name(query->resolver, "row", result->shape);
    for (size_t i = 0; i < query->relations.count && !function->row_of && select->selected_count > 1; i++)
        if (is_row_of(query, select, i))
            function->row_of = query->relations.items[i].table->name;
    return true;
}
