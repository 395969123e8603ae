/* Owns: queries that insert, update or delete: which columns they write by themselves, what is known of the rows that
 * they return. Values are typed as in a migration's steps. Must not know what the result is in C. */
#include "resolve/query/query.h"

/* -- what an update writes by itself --------------------------------------------------------------------------------
 */

static bool is_assigned(const struct query *change, const char *column)
{
    for (size_t i = 0; i < change->assignment_count; i++)
        if (schema_same_text(change->assignments[i].column, column))
            return true;
    return false;
}

static const struct expression *one_more(struct query_scope *query, const struct draft_column *column)
{
    struct region *region = query->resolver->region;
    struct expression *sum = NEW(region, struct expression), *one = NEW(region, struct expression);
    const struct expression **operands = NEW_ARRAY(region, const struct expression *, 2);
    *one = (struct expression){.kind = EXPRESSION_INTEGER, .type = schema_type_of(TYPE_INT32), .text = "1"};
    operands[0] = related_column(query, 0, column, NULL);
    operands[1] = one;
    *sum = (struct expression){.kind = EXPRESSION_BINARY,
                               .operation = OPERATOR_ADD,
                               .type = column->column.type,
                               .count = 2,
                               .operands = operands};
    return sum;
}

static bool is_given(const struct query *change, const char *column)
{
    for (size_t i = 0; i < change->column_count; i++)
        if (schema_same_text(change->columns[i], column))
            return true;
    return false;
}

/* A version that has no default begins with one. */
static void begin_version(struct query_scope *query, struct query *change)
{
    struct region *region = query->resolver->region;
    const struct draft *table = query->relations.items[0].table;
    const struct column *version = NULL;
    size_t count = change->column_count;
    for (size_t i = 0; i < table->columns.count; i++)
        if (table->columns.items[i]->column.version)
            version = &table->columns.items[i]->column;
    if (!version || version->default_value || is_given(change, version->name))
        return;
    struct expression *one = NEW(region, struct expression);
    *one = (struct expression){.kind = EXPRESSION_INTEGER, .type = version->type, .text = "1"};
    const char **columns = NEW_ARRAY(region, const char *, count + 1);
    const struct expression *const **rows = NEW_ARRAY(region, const struct expression *const *, change->row_count + 1);
    memcpy(columns, change->columns, count * sizeof *columns);
    columns[count] = version->name;
    for (size_t r = 0; r < change->row_count; r++) {
        const struct expression **row = NEW_ARRAY(region, const struct expression *, count + 1);
        memcpy(row, change->rows[r], count * sizeof *row);
        row[count] = one;
        rows[r] = row;
    }
    change->columns = columns;
    change->column_count = count + 1;
    change->rows = rows;
}

/* The version counts up, and what is said to change on update does. */
static void add_assignments(struct query_scope *query, struct query *change)
{
    struct region *region = query->resolver->region;
    const struct draft *table = query->relations.items[0].table;
    size_t count = change->assignment_count;
    struct assignment *all = NEW_ARRAY(region, struct assignment, count + table->columns.count + 1);
    for (size_t i = 0; i < count; i++)
        all[i] = change->assignments[i];
    for (size_t i = 0; i < table->columns.count; i++) {
        const struct draft_column *column = table->columns.items[i];
        if (is_assigned(change, column->column.name))
            continue;
        if (column->column.version)
            all[count++] = (struct assignment){.column = column->column.name, .value = one_more(query, column)};
        else if (column->column.on_update)
            all[count++] = (struct assignment){.column = column->column.name, .value = column->column.on_update};
    }
    change->assignments = all;
    change->assignment_count = count;
}

/* -- what is known of the rows that are returned --------------------------------------------------------------------
 */

/* They are as they are after the change: what the where knew of a column that was set is gone, and a column that was
 * set to what is not null is not null. */
static void know_returned(struct query_scope *query, const struct query *change)
{
    struct region *region = query->resolver->region;
    struct map before = query->facts;
    query->facts = MAP(region);
    for (size_t i = 0; i < before.used; i++) {
        const struct expression *column = before.entries[i].key ? before.entries[i].value : NULL;
        if (column && !is_assigned(change, column->text))
            schema_map_put(&query->facts, before.entries[i].key, column);
    }
    for (size_t i = 0; i < change->assignment_count; i++) {
        struct expression *column = NEW(region, struct expression);
        *column = (struct expression){.kind = EXPRESSION_COLUMN, .text = change->assignments[i].column};
        if (!change->assignments[i].value->nullable)
            schema_map_put(&query->facts, column_key(region, column), column);
    }
}

/* -- the statement --------------------------------------------------------------------------------------------------
 */

static bool resolve_values(struct query_scope *query, struct query *change)
{
    const struct query_syntax *syntax = query->declaration->change;
    const struct draft *table = query->relations.items[0].table;
    struct scope outer = scope_of(query, CLAUSE_VALUE, "a value");
    if (syntax->kind == QUERY_DELETE)
        return true;
    if (syntax->kind == QUERY_UPDATE)
        return resolve_update(&outer, table, syntax, change);
    if (syntax->selects) {
        problem_at(query->resolver, S0704, syntax->span, "insert … select is not supported yet in a query");
        return false;
    }
    query->visible = 0; /* there is no row yet */
    bool fine = resolve_insert(&outer, table, syntax, change);
    query->visible = 1;
    return fine;
}

static bool check_all_rows(struct query_scope *query)
{
    const struct query_syntax *syntax = query->declaration->change;
    if (syntax->kind == QUERY_INSERT || syntax->where)
        return true;
    struct diagnostic *d =
        problem_at(query->resolver, S1026, syntax->span, "this %s every row of '%s'",
                   syntax->kind == QUERY_UPDATE ? "changes" : "deletes", query->relations.items[0].table->name);
    fix_with(query->resolver, d, (struct span){syntax->span.source, syntax->span.end, syntax->span.end}, " where true",
             "where that is meant, write: where true");
    return false;
}

bool resolve_change(struct query_scope *query, struct query *change, struct query_function *function)
{
    const struct query_syntax *syntax = query->declaration->change;
    if (!require_table(query->resolver, syntax->table) || !resolve_relations(query))
        return false;
    *change = (struct query){.kind = syntax->kind, .table = query->relations.items[0].table->name};
    bool fine = check_all_rows(query);
    fine = resolve_values(query, change) && fine;
    if (!fine || !resolve_where(query, syntax->where, change))
        return false;
    narrow(query, change->where);
    if (syntax->kind == QUERY_UPDATE)
        add_assignments(query, change);
    else if (syntax->kind == QUERY_INSERT)
        begin_version(query, change);
    know_returned(query, change);
    if (!resolve_selected(query, change))
        return false;
    bool one = function->result == RESULT_ONE || function->result == RESULT_ONE_OR_NONE;
    return !one || (syntax->kind == QUERY_INSERT && change->row_count == 1) || gives_one_row(query, change, function);
}
