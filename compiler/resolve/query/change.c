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
    operands[0] = related_column(query, query, 0, find_output(&query->relations.items[0], column->column.name), NULL);
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

static const struct column *version_of(const struct draft *table)
{
    for (size_t i = 0; i < table->columns.count; i++)
        if (table->columns.items[i]->column.version)
            return &table->columns.items[i]->column;
    return NULL;
}

static void add_to_rows(struct region *region, struct query *change, size_t width, const struct expression *value)
{
    size_t count = change->row_count ? change->row_count : 1;
    const struct expression *const **rows = NEW_ARRAY(region, const struct expression *const *, count + 1);
    for (size_t r = 0; r < count; r++) {
        const struct expression **row = NEW_ARRAY(region, const struct expression *, width + 1);
        for (size_t i = 0; i < width; i++)
            row[i] = change->rows[r][i];
        row[width] = value;
        rows[r] = row;
    }
    change->rows = rows;
    change->row_count = count;
}

/* Of a select, another column; of several, the same in all of them. */
static const struct query *with_value(struct region *region, const struct query *select, const struct expression *value)
{
    struct query *copy = NEW(region, struct query);
    struct selected *selected = NEW_ARRAY(region, struct selected, select->selected_count + 1);
    *copy = *select;
    for (size_t i = 0; i < select->selected_count; i++)
        selected[i] = select->selected[i];
    selected[select->selected_count] = (struct selected){"version", value, NULL, NULL};
    copy->selected = selected;
    copy->selected_count++;
    if (select->row_count)
        add_to_rows(region, copy, select->selected_count, value);
    if (!select->combined)
        return copy;
    copy->first = with_value(region, select->first, value);
    copy->second = with_value(region, select->second, value);
    return copy;
}

/* A version that has no default begins with one. */
static void begin_version(struct query_scope *query, struct query *change)
{
    struct region *region = query->resolver->region;
    const struct column *version = version_of(query->relations.items[0].table);
    if (!version || version->default_value || is_given(change, version->name))
        return;
    struct expression *one = NEW(region, struct expression);
    const char **columns = NEW_ARRAY(region, const char *, change->column_count + 1);
    *one = (struct expression){.kind = EXPRESSION_INTEGER, .type = version->type, .text = "1"};
    for (size_t i = 0; i < change->column_count; i++)
        columns[i] = change->columns[i];
    columns[change->column_count] = version->name;
    if (change->source)
        change->source = with_value(region, change->source, one);
    else
        add_to_rows(region, change, change->column_count, one);
    change->columns = columns;
    change->column_count++;
}

/* The version counts up, and what is said to change on update does. */
static void add_assignments(struct query_scope *query, struct query *change)
{
    struct region *region = query->resolver->region;
    const struct draft *table = query->relations.items[0].table;
    size_t count = change->assignment_count;
    unsigned any = any_assigned(query, change); /* where nothing is set, nothing changes */
    change->sets.bit = any;
    struct assignment *all = NEW_ARRAY(region, struct assignment, count + table->columns.count + 1);
    for (size_t i = 0; i < count; i++)
        all[i] = change->assignments[i];
    for (size_t i = 0; i < table->columns.count; i++) {
        const struct draft_column *column = table->columns.items[i];
        if (is_assigned(change, column->column.name))
            continue;
        if (column->column.version)
            all[count++] =
                (struct assignment){.column = column->column.name, .value = one_more(query, column), .when.bit = any};
        else if (column->column.on_update)
            all[count++] =
                (struct assignment){.column = column->column.name, .value = column->column.on_update, .when.bit = any};
    }
    change->assignments = all;
    change->assignment_count = count;
}

/* -- what is known of the rows that are returned --------------------------------------------------------------------
 */

/* They are as they are after the change: what the where knew of a column that was set is gone, and a column that was
 * set to what is not null is not null. Nothing but the table's columns can be returned, without a qualifier. */
static void know_returned(struct query_scope *query, const struct query *change)
{
    struct region *region = query->resolver->region;
    struct related *target = &query->relations.items[0];
    const char *qualifier = target->qualifier;
    struct map before = query->facts;
    query->facts = MAP(region);
    target->qualifier = NULL;
    query->visible = 1;
    for (size_t i = 0; i < target->columns.count; i++) {
        struct expression *column = NEW(region, struct expression);
        *column =
            (struct expression){.kind = EXPRESSION_COLUMN, .text = target->columns.items[i].as, .qualifier = qualifier};
        bool known = schema_map_get(&before, column_key(region, column)) && !is_assigned(change, column->text);
        column->qualifier = NULL;
        if (known)
            schema_map_put(&query->facts, column_key(region, column), column);
    }
    for (size_t i = 0; i < change->assignment_count; i++) {
        struct expression *column = NEW(region, struct expression);
        *column = (struct expression){.kind = EXPRESSION_COLUMN, .text = change->assignments[i].column};
        if (!change->assignments[i].value->nullable)
            schema_map_put(&query->facts, column_key(region, column), column);
    }
}

/* -- what an insert selects -----------------------------------------------------------------------------------------
 */

const struct query *resolve_source_of(struct query_scope *query, const struct draft *table,
                                      const struct query_syntax *syntax)
{
    struct resolver *resolver = query->resolver;
    struct query_scope *inner = scope_within(NULL, query, syntax->source);
    struct query *select = resolve_inner(inner);
    query->relations.items[0].inner = inner;
    if (!select)
        return NULL;
    if (select->selected_count != syntax->columns.count) {
        problem_at(resolver, S0153, syntax->source->span, "the number of columns is %zu, that of values %zu",
                   syntax->columns.count, select->selected_count);
        return NULL;
    }
    struct selected *selected = NEW_ARRAY(resolver->region, struct selected, select->selected_count + 1);
    struct scope scope = scope_of(inner, CLAUSE_SELECT, "a selected value");
    bool fine = true;
    for (size_t i = 0; i < select->selected_count; i++) {
        const struct column *column = &find_column(table, syntax->columns.items[i].text)->column;
        struct wanted wanted = {&column->type, column->nullable, column->name};
        selected[i] = select->selected[i];
        selected[i].type = &column->type;
        selected[i].value = fit_value(&scope, selected[i].value, &wanted);
        fine = fine && selected[i].value;
    }
    select->selected = selected;
    return fine ? select : NULL;
}

/* -- on conflict ----------------------------------------------------------------------------------------------------
 */

static bool has_column(const struct names *names, const char *name)
{
    for (size_t i = 0; i < names->count; i++)
        if (schema_same_text(names->items[i].text, name))
            return true;
    return false;
}

static bool is_named(void *context, size_t count, const char *const *columns)
{
    const struct names *names = context;
    bool all = count == names->count;
    for (size_t i = 0; all && i < count; i++)
        all = columns[i] && has_column(names, columns[i]);
    return all;
}

static bool check_target(struct query_scope *query, const struct conflict_syntax *syntax)
{
    struct resolver *resolver = query->resolver;
    const struct draft *table = query->relations.items[0].table;
    for (size_t i = 0; i < syntax->columns.count; i++)
        if (!require_column(resolver, table, syntax->columns.items[i]))
            return false;
    if (!syntax->columns.count && !syntax->updates)
        return true;
    struct names target = syntax->columns;
    if (target.count && any_key(resolver->region, table, is_named, &target))
        return true;
    struct diagnostic *d =
        problem_at(resolver, S1022, syntax->span,
                   syntax->columns.count ? "these columns are no key of '%s': nothing keeps them unique"
                                         : "do update says which key of '%s' is met",
                   table->name);
    if (table->primary_key && table->primary_key->columns.count) {
        struct text key = TEXT(resolver->region);
        for (size_t i = 0; i < table->primary_key->columns.count; i++)
            schema_text_format(&key, "%s%s", i ? ", " : "", table->primary_key->columns.items[i].text);
        help_with(resolver, d, "its primary key: on conflict (%s)", schema_text_string(&key));
    }
    return false;
}

static bool is_target(const struct conflict_syntax *syntax, const char *column)
{
    return has_column(&syntax->columns, column);
}

static bool is_told_apart(const struct expression *one, const struct expression *other)
{
    bool literals = (one->kind == EXPRESSION_INTEGER || one->kind == EXPRESSION_TEXT) && one->kind == other->kind;
    return literals && !schema_same_text(one->text, other->text);
}

static bool are_rows_apart(const struct query *change, const struct conflict_syntax *syntax)
{
    for (size_t r = 1; r < change->row_count; r++)
        for (size_t s = 0; s < r; s++) {
            bool apart = false;
            for (size_t i = 0; i < change->column_count && !apart; i++)
                apart = is_target(syntax, change->columns[i]) && is_told_apart(change->rows[r][i], change->rows[s][i]);
            if (!apart)
                return false;
        }
    return true;
}

/* One engine refuses a statement that meets a row twice, and the other takes the last of them. */
static bool check_met_once(struct query_scope *query, const struct query *change, const struct conflict_syntax *syntax)
{
    bool *key = NEW_ARRAY(query->resolver->region, bool, change->column_count + 1);
    for (size_t i = 0; i < change->column_count; i++)
        key[i] = is_target(syntax, change->columns[i]);
    if (change->source ? gives_each_once(query->relations.items[0].inner, key) : are_rows_apart(change, syntax))
        return true;
    struct diagnostic *d =
        problem_at(query->resolver, S1023, syntax->span,
                   "two of these rows may meet the same row of '%s': which of them it gets is nobody's",
                   query->relations.items[0].table->name);
    help_with(query->resolver, d,
              change->source ? "select a key of what is read from, or group by what goes to the columns of the conflict"
                             : "insert them one by one, or let their keys be literals that differ");
    return false;
}

/* The row that was to be inserted, under the name of excluded. */
static void add_excluded(struct query_scope *query)
{
    struct related excluded = query->relations.items[0];
    excluded.name = excluded.qualifier = "excluded";
    excluded.apart = true;
    APPEND(query->resolver->region, &query->relations, excluded);
    query->visible = 2;
}

static bool resolve_conflict(struct query_scope *query, struct query *change)
{
    const struct conflict_syntax *syntax = query->pass->declaration->change->conflict;
    struct resolver *resolver = query->resolver;
    struct conflict *conflict = NEW(resolver->region, struct conflict);
    const char **columns = NEW_ARRAY(resolver->region, const char *, syntax->columns.count + 1);
    if (!check_target(query, syntax))
        return false;
    for (size_t i = 0; i < syntax->columns.count; i++)
        columns[i] = syntax->columns.items[i].text;
    *conflict =
        (struct conflict){.column_count = syntax->columns.count, .columns = columns, .nothing = !syntax->updates};
    change->conflict = conflict;
    if (!syntax->updates)
        return true;
    if (!check_met_once(query, change, syntax))
        return false;
    add_excluded(query);
    struct scope outer = scope_of(query, CLAUSE_VALUE, "a value");
    struct query set = {.kind = QUERY_UPDATE};
    bool fine = resolve_assignments(&outer, query->relations.items[0].table, &syntax->assignments,
                                    &set.assignment_count, &set.assignments);
    if (!fine || !resolve_where(query, syntax->where, &set))
        return false;
    add_assignments(query, &set);
    conflict->assignments = set.assignments;
    conflict->assignment_count = set.assignment_count;
    conflict->where = set.where;
    query->relations.count = query->visible = 1;
    return true;
}

/* -- the statement --------------------------------------------------------------------------------------------------
 */

static bool resolve_set(struct query_scope *query, struct query *change)
{
    const struct query_syntax *syntax = query->pass->declaration->change;
    const struct draft *table = query->relations.items[0].table;
    struct scope outer = scope_of(query, CLAUSE_VALUE, "a value");
    if (syntax->kind == QUERY_DELETE)
        return true;
    if (syntax->kind == QUERY_UPDATE)
        return resolve_assignments(&outer, table, &syntax->assignments, &change->assignment_count,
                                   &change->assignments);
    query->visible = 0; /* there is no row yet */
    bool fine = resolve_insert(&outer, table, syntax, change);
    query->visible = 1;
    return fine && (!syntax->conflict || resolve_conflict(query, change));
}

/* Nothing of it has to be there. */
static bool may_be_left_out(const struct expression *syntax)
{
    if (syntax->kind == EXPRESSION_PART)
        return true;
    return syntax->kind == EXPRESSION_BINARY &&
           (syntax->operation == OPERATOR_AND || syntax->operation == OPERATOR_OR) &&
           may_be_left_out(syntax->operands[0]) && may_be_left_out(syntax->operands[1]);
}

static bool check_all_rows(struct query_scope *query)
{
    const struct query_syntax *syntax = query->pass->declaration->change;
    const char *verb = syntax->kind == QUERY_UPDATE ? "changes" : "deletes";
    const char *table = query->relations.items[0].table->name;
    if (syntax->kind == QUERY_INSERT || (!syntax->where && syntax->reading) ||
        (syntax->where && !may_be_left_out(syntax->where)))
        return true;
    if (syntax->where) {
        struct span place = span_of(syntax->where);
        struct diagnostic *d = problem_at(query->resolver, S1026, place,
                                          "this %s every row of '%s' where its parts are left out", verb, table);
        fix_with(query->resolver, d, (struct span){place.source, place.begin, place.begin}, "true and ",
                 "where that is meant, write: where true and …");
        return false;
    }
    struct diagnostic *d = problem_at(query->resolver, S1026, syntax->span, "this %s every row of '%s'", verb, table);
    fix_with(query->resolver, d, (struct span){syntax->span.source, syntax->span.end, syntax->span.end}, " where true",
             "where that is meant, write: where true");
    return false;
}

/* update … from: its relations stand behind the table that changes, and each of its rows meets one of them. */
static bool resolve_others(struct query_scope *query)
{
    const struct select_syntax *reading = query->pass->declaration->change->reading, *own = query->syntax;
    struct select_syntax both = *own;
    if (!reading || query->pass->declaration->change->kind != QUERY_UPDATE)
        return resolve_relations(query);
    both.relations.items = NEW_ARRAY(query->resolver->region, struct relation_syntax, reading->relations.count + 2);
    both.relations.count = reading->relations.count + 1;
    both.relations.items[0] = own->relations.items[0];
    for (size_t i = 0; i < reading->relations.count; i++)
        both.relations.items[i + 1] = reading->relations.items[i];
    query->syntax = &both;
    query->hidden = 1; /* what is read from is put together first */
    bool fine = resolve_relations(query);
    query->hidden = 0;
    query->syntax = own;
    return fine;
}

/* delete … using: of what is read from, one row has to be there. That is said alike on all engines. */
static bool resolve_using(struct query_scope *query, struct query *change)
{
    const struct query_syntax *syntax = query->pass->declaration->change;
    struct region *region = query->resolver->region;
    struct select_syntax *there = NEW(region, struct select_syntax);
    struct expression *one = NEW(region, struct expression), *exists = NEW(region, struct expression);
    *one = (struct expression){
        .kind = EXPRESSION_BOOLEAN, .text = "true", .origin = keep_span(query->resolver, syntax->span)};
    *there = *syntax->reading;
    there->where = syntax->where;
    there->span = syntax->span;
    struct selected_syntax selected = {.value = one, .span = syntax->span};
    APPEND(region, &there->selected, selected);
    *exists = (struct expression){.kind = EXPRESSION_EXISTS, .select = there, .origin = one->origin};
    return resolve_where(query, exists, change);
}

static bool holds_select(const struct expression *value)
{
    if (value->query)
        return true;
    for (size_t i = 0; i < value->count; i++)
        if (holds_select(value->operands[i]))
            return true;
    return false;
}

static bool check_returned(struct query_scope *query, const struct query *change)
{
    bool fine = true;
    for (size_t i = 0; i < change->selected_count; i++) {
        const struct expression *value = change->selected[i].value;
        if (!holds_select(value))
            continue;
        problem_at(query->resolver, S0704, span_of(value), "a select within returning is not supported yet");
        fine = false;
    }
    return fine;
}

/* Whether a column that is returned is null, one engine answers as if none ever were: it is asked whether the column
 * equals itself, which it answers rightly. Null: reported. */
static const struct expression *with_nulls_seen(struct scope *scope, const struct expression *value)
{
    struct region *region = scope->resolver->region;
    struct expression *copy = NEW(region, struct expression);
    const struct expression **operands = NEW_ARRAY(region, const struct expression *, value->count + 1);
    *copy = *value;
    for (size_t i = 0; i < value->count; i++)
        if (!(operands[i] = with_nulls_seen(scope, value->operands[i])))
            return NULL;
    copy->operands = operands;
    if (value->kind != EXPRESSION_IS_NULL || operands[0]->kind != EXPRESSION_COLUMN)
        return copy;
    if (!engines_compare(scope, operands[0], OPERATOR_EQUAL))
        return NULL;
    struct expression *equal = NEW(region, struct expression);
    const struct expression **sides = NEW_ARRAY(region, const struct expression *, 2);
    sides[0] = sides[1] = operands[0];
    *equal = (struct expression){.kind = EXPRESSION_BINARY,
                                 .operation = OPERATOR_EQUAL,
                                 .type = schema_type_of(TYPE_BOOL),
                                 .nullable = true,
                                 .count = 2,
                                 .operands = sides,
                                 .origin = value->origin};
    operands[0] = equal;
    return copy;
}

static bool see_nulls(struct query_scope *query, struct query *change)
{
    struct scope scope = scope_of(query, CLAUSE_SELECT, "a returned value");
    struct selected *selected = NEW_ARRAY(query->resolver->region, struct selected, change->selected_count + 1);
    bool fine = true;
    for (size_t i = 0; i < change->selected_count; i++) {
        selected[i] = change->selected[i];
        selected[i].value = with_nulls_seen(&scope, selected[i].value);
        fine = fine && selected[i].value;
    }
    change->selected = selected;
    return fine;
}

bool resolve_change(struct query_scope *query, struct query *change)
{
    const struct query_syntax *syntax = query->pass->declaration->change;
    if (!require_table(query->resolver, syntax->table) || !resolve_withs(query, &syntax->withs, change) ||
        !resolve_others(query))
        return false;
    query->select = change;
    change->kind = syntax->kind;
    change->table = query->relations.items[0].table->name;
    change->alias = query->relations.items[0].qualifier;
    bool fine = check_all_rows(query);
    fine = resolve_set(query, change) && fine;
    if (!fine || !(syntax->kind == QUERY_DELETE && syntax->reading ? resolve_using(query, change)
                                                                   : resolve_where(query, syntax->where, change)))
        return false;
    narrow(query, change->where);
    if (!check_full_joins(query))
        return false;
    if (syntax->kind == QUERY_UPDATE) {
        set_relations(query, change, 1);
        if (syntax->reading && !check_one_match(query, syntax->reading->relations.items[0].span))
            return false;
        add_assignments(query, change);
    } else if (syntax->kind == QUERY_INSERT) {
        begin_version(query, change);
    }
    query->relations.count = 1;
    know_returned(query, change);
    return resolve_selected(query, change) && check_returned(query, change) && see_nulls(query, change);
}
