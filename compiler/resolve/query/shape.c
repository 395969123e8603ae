/* Owns: the columns of a result: stars written out, names, and what a row is in C: a table's row, one value, or a
 * structure of its own, which may have rows of tables within. Must not know C's names. */
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

/* Where a row can stand within a row: in what C gets. */
static bool may_be_within(struct query_scope *query, const struct related *related,
                          const struct selected_syntax *syntax)
{
    struct resolver *resolver = query->resolver;
    if (query->around || query->outer || query->pass->declaration->change) {
        struct diagnostic *d = problem_at(resolver, S0704, syntax->span,
                                          "a row within a row stands in the result of a select, not within one");
        help_with(resolver, d, "here, %s.* gives its columns", syntax->of.text);
        return false;
    }
    if (related->table)
        return true;
    struct diagnostic *d = problem_at(resolver, S0704, syntax->span,
                                      "a row within a row is one of a table, and '%s' is a select: that is not "
                                      "supported yet",
                                      related->name);
    help_with(resolver, d, "write its columns out");
    return false;
}

/* p.* as post: what was added from column `first` on is one member. */
static bool add_row_within(struct query_scope *query, size_t relation, const struct selected_syntax *syntax,
                           size_t first, const struct columns *columns)
{
    struct resolver *resolver = query->resolver;
    const struct related *related = &query->relations.items[relation];
    struct row_within row = {.name = syntax->alias.text,
                             .first = first,
                             .count = columns->count - first,
                             .perhaps = is_extended(query, relation),
                             .told_by = columns->count,
                             .origin = keep_span(resolver, syntax->alias.span)};
    if (!may_be_within(query, related, syntax))
        return false;
    row.table = related->table->name;
    for (size_t i = first; i < columns->count; i++) {
        const char *name = columns->items[i].name;
        if (row.told_by == columns->count && !find_output(related, name)->nullable)
            row.told_by = i;
        columns->items[i].name = schema_region_format(resolver->region, "%s.%s", row.name, name);
    }
    if (row.perhaps && row.told_by == columns->count) {
        struct diagnostic *d = problem_at(resolver, S0704, syntax->span,
                                          "a row of '%s' has no column that is never null, which would tell whether "
                                          "there is one: that is not supported yet",
                                          row.table);
        help_with(resolver, d, "write its columns out, or join it so that there always is one");
        return false;
    }
    APPEND(resolver->region, &query->pass->function->rows_within, row);
    return true;
}

static bool add_star(struct query_scope *query, const struct selected_syntax *syntax, struct columns *columns)
{
    bool any = false;
    for (size_t i = 0; i < query->visible; i++) {
        const struct related *related = &query->relations.items[i];
        size_t first = columns->count;
        if (related->apart || (syntax->of.text && !schema_same_text(syntax->of.text, related->name)))
            continue;
        any = true;
        add_columns(query, i, !syntax->of.text, keep_span(query->resolver, syntax->span), columns);
        if (syntax->alias.text && !add_row_within(query, i, syntax, first, columns))
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

static bool is_called(const struct query *columns, const char *name)
{
    for (size_t i = 0; i < columns->selected_count; i++)
        if (schema_same_text(columns->selected[i].name, name))
            return true;
    return false;
}

/* Of what stands beside the columns: the rows within, then the children; null: there are no more. */
static const char *member_of(const struct query_function *function, size_t i, const struct span **origin)
{
    size_t rows = function->rows_within.count;
    if (i < rows) {
        *origin = function->rows_within.items[i].origin;
        return function->rows_within.items[i].name;
    }
    if (i - rows >= function->children.count)
        return NULL;
    *origin = function->children.items[i - rows]->origin;
    return function->children.items[i - rows]->member;
}

/* Rows within the row, and children, are called as nothing else in it is. */
static bool check_members(struct query_scope *query, const struct query *columns)
{
    const struct query_function *function = query->pass->function;
    const struct span *origin = NULL, *other = NULL;
    for (size_t i = 0; member_of(function, i, &origin); i++) {
        const char *name = member_of(function, i, &origin);
        bool taken = is_called(columns, name);
        for (size_t k = 0; k < i && !taken; k++)
            taken = schema_same_text(member_of(function, k, &other), name);
        if (!taken)
            continue;
        struct diagnostic *d =
            problem_at(query->resolver, S1008, *origin, "two columns of the result are called '%s'", name);
        help_with(query->resolver, d, "give it another name: as other_%s", name);
        return false;
    }
    return true;
}

bool check_names(struct query_scope *query, const struct query *columns)
{
    struct resolver *resolver = query->resolver;
    bool fine = true;
    if (!query->around && !check_members(query, columns))
        return false;
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
        if (is_children(syntax))
            continue;
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
    for (size_t i = 0; i < query->syntax->selected.count && fine; i++) /* by what was selected beside them */
        if (is_children(&query->syntax->selected.items[i]))
            fine = resolve_children(query, select, &query->syntax->selected.items[i]);
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

void choose_row(struct query_scope *query, const struct query *select, struct query_function *function)
{
    bool plain = select->selected_count > 1 && !function->rows_within.count && !function->children.count;
    for (size_t i = 0; i < query->relations.count && !function->row_of && plain; i++)
        if (is_row_of(query, select, i))
            function->row_of = query->relations.items[i].table->name;
}

bool choose_shape(struct query_scope *query, const struct query *select, struct query_function *function)
{
    const struct result_syntax *result = &query->pass->declaration->result;
    function->shape = result->shape.text;
    if (function->shape)
        return check_new_name(query->resolver, "row", result->shape);
    choose_row(query, select, function);
    return true;
}
