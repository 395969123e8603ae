/* Owns: one insert, update or delete of one table, every value typed: of a run { … }, and of a query. Must not know
 * what else a migration does. */
#include "resolve/resolver.h"

static bool is_repeated(const struct names *names, size_t place)
{
    for (size_t i = 0; i < place; i++)
        if (schema_same_text(names->items[i].text, names->items[place].text))
            return true;
    return false;
}

/* The columns that are written: there, once, and not computed. */
static bool check_columns(struct resolver *resolver, const struct draft *table, const struct names *names)
{
    bool fine = true;
    for (size_t i = 0; i < names->count; i++) {
        struct name name = names->items[i];
        const struct draft_column *column = require_column(resolver, table, name);
        fine = fine && column;
        if (column && column->column.generated) {
            problem_at(resolver, S0154, name.span, "'%s' is computed and cannot be written", name.text);
            fine = false;
        } else if (column && is_repeated(names, i)) {
            problem_at(resolver, S0154, name.span, "'%s' is written twice", name.text);
            fine = false;
        }
    }
    return fine;
}

static bool check_required(struct resolver *resolver, const struct draft *table, const struct query_syntax *syntax)
{
    for (size_t i = 0; i < table->columns.count; i++) {
        const struct column *column = &table->columns.items[i]->column;
        bool given = column->nullable || column->default_value || column->generated || column->automatic != AUTO_NONE ||
                     column->version;
        for (size_t k = 0; k < syntax->columns.count && !given; k++)
            given = schema_same_text(syntax->columns.items[k].text, column->name);
        if (given)
            continue;
        struct diagnostic *d = problem_at(resolver, S0152, syntax->table.span,
                                          "'%s.%s' has no default, and no value is given", table->name, column->name);
        help_with(resolver, d, "name it among the columns of the insert");
        return false;
    }
    return true;
}

static const char *const *texts_of(struct resolver *resolver, const struct names *names)
{
    const char **texts = NEW_ARRAY(resolver->region, const char *, names->count + 1);
    for (size_t i = 0; i < names->count; i++)
        texts[i] = names->items[i].text;
    return texts;
}

static bool check_count(struct resolver *resolver, const struct query_syntax *syntax, const struct values_row *row)
{
    if (row->count == syntax->columns.count)
        return true;
    struct span place =
        row->count ? span_join(span_of(row->items[0]), span_of(row->items[row->count - 1])) : syntax->span;
    problem_at(resolver, S0153, place, "the number of columns is %zu, that of values %zu", syntax->columns.count,
               row->count);
    return false;
}

static const struct expression *const *resolve_row(struct scope *outer, const struct draft *table,
                                                   const struct query_syntax *syntax, const struct values_row *row)
{
    struct resolver *resolver = outer->resolver;
    const struct expression **values =
        NEW_ARRAY(resolver->region, const struct expression *, syntax->columns.count + 1);
    bool fine = true;
    if (!check_count(resolver, syntax, row))
        return NULL;
    for (size_t i = 0; i < row->count; i++) {
        const struct column *column = &find_column(table, syntax->columns.items[i].text)->column;
        struct scope scope = {.resolver = resolver, .what = "an inserted value", .query = outer->query};
        struct wanted wanted = {&column->type, column->nullable, column->name};
        values[i] = resolve_value(&scope, row->items[i], &wanted);
        fine = fine && values[i];
    }
    return fine ? values : NULL;
}

static void know(struct map *known, const struct expression *column)
{
    if (column->kind == EXPRESSION_COLUMN)
        schema_map_put(known, column->text, column);
}

/* Columns that are not null where a condition holds. */
static void know_where(struct map *known, const struct expression *condition)
{
    switch (condition->kind == EXPRESSION_BINARY ? condition->operation : OPERATOR_NONE) {
    case OPERATOR_AND:
        know_where(known, condition->operands[0]);
        know_where(known, condition->operands[1]);
        return;
    case OPERATOR_EQUAL:
    case OPERATOR_NOT_EQUAL:
    case OPERATOR_LESS:
    case OPERATOR_LESS_EQUAL:
    case OPERATOR_GREATER:
    case OPERATOR_GREATER_EQUAL:
        know(known, condition->operands[0]);
        know(known, condition->operands[1]);
        return;
    default:
        if (condition->kind == EXPRESSION_IS_NULL && condition->negated)
            know(known, condition->operands[0]);
    }
}

static const struct query *resolve_source(struct resolver *resolver, const struct draft *table,
                                          const struct query_syntax *syntax)
{
    const struct draft *from = require_table(resolver, syntax->from);
    const struct values_row *row = &syntax->values.items[0];
    if (!from || schema_map_get(&resolver->tainted, from->name) || !check_count(resolver, syntax, row))
        return NULL;
    struct query *query = NEW(resolver->region, struct query);
    struct relation *relation = NEW(resolver->region, struct relation);
    struct selected *selected = NEW_ARRAY(resolver->region, struct selected, row->count + 1);
    struct map known = MAP(resolver->region);
    struct scope scope = {.resolver = resolver, .table = from, .what = "a condition", .known = &known};
    const struct expression *where = syntax->where ? resolve_condition(&scope, syntax->where) : NULL;
    bool fine = where || !syntax->where;
    if (where)
        know_where(&known, where);
    scope.what = "a selected value";
    for (size_t i = 0; i < row->count; i++) {
        const struct column *column = &find_column(table, syntax->columns.items[i].text)->column;
        struct wanted wanted = {&column->type, column->nullable, column->name};
        selected[i].value = resolve_value(&scope, row->items[i], &wanted);
        fine = fine && selected[i].value &&
               (!syntax->distinct || engines_compare(&scope, selected[i].value, OPERATOR_EQUAL));
    }
    relation->table = from->name;
    *query = (struct query){.kind = QUERY_SELECT,
                            .distinct = syntax->distinct,
                            .relation_count = 1,
                            .relations = relation,
                            .selected_count = row->count,
                            .selected = selected,
                            .where = where};
    return fine ? query : NULL;
}

bool resolve_insert(struct scope *outer, const struct draft *table, const struct query_syntax *syntax,
                    struct query *query)
{
    struct resolver *resolver = outer->resolver;
    const struct expression *const **rows =
        NEW_ARRAY(resolver->region, const struct expression *const *, syntax->values.count + 1);
    bool fine = check_columns(resolver, table, &syntax->columns);
    if (!fine || !check_required(resolver, table, syntax))
        return false;
    query->columns = texts_of(resolver, &syntax->columns);
    query->column_count = syntax->columns.count;
    if (syntax->selects) {
        query->source = resolve_source(resolver, table, syntax);
        return query->source != NULL;
    }
    for (size_t i = 0; i < syntax->values.count; i++) {
        rows[i] = resolve_row(outer, table, syntax, &syntax->values.items[i]);
        fine = fine && rows[i];
    }
    query->rows = rows;
    query->row_count = syntax->values.count;
    return fine;
}

bool resolve_update(struct scope *outer, const struct draft *table, const struct query_syntax *syntax,
                    struct query *query)
{
    struct resolver *resolver = outer->resolver;
    size_t count = syntax->columns.count;
    struct assignment *assignments = NEW_ARRAY(resolver->region, struct assignment, count + 1);
    const struct values_row *values = syntax->values.count ? &syntax->values.items[0] : NULL;
    bool fine = check_columns(resolver, table, &syntax->columns) && values && values->count == count;
    for (size_t i = 0; fine && i < count; i++) {
        const struct column *column = &find_column(table, syntax->columns.items[i].text)->column;
        struct scope scope = {.resolver = resolver, .table = table, .what = "an assignment", .query = outer->query};
        struct wanted wanted = {&column->type, column->nullable, column->name};
        assignments[i].column = syntax->columns.items[i].text;
        assignments[i].value = resolve_value(&scope, values->items[i], &wanted);
        fine = assignments[i].value != NULL;
    }
    query->assignments = assignments;
    query->assignment_count = count;
    return fine;
}

void resolve_run(struct migration *migration, const struct change *change)
{
    struct resolver *resolver = migration->resolver;
    const struct query_syntax *syntax = change->query;
    const struct draft *table = syntax ? require_table(resolver, syntax->table) : NULL;
    if (!table || schema_map_get(&resolver->tainted, table->name))
        return;
    struct query *query = NEW(resolver->region, struct query);
    query->kind = syntax->kind;
    query->table = table->name;
    bool fine = true;
    struct scope outer = {.resolver = resolver};
    if (syntax->kind == QUERY_INSERT)
        fine = resolve_insert(&outer, table, syntax, query);
    else if (syntax->kind == QUERY_UPDATE)
        fine = resolve_update(&outer, table, syntax, query);
    if (syntax->where && !syntax->selects) {
        struct scope scope = {.resolver = resolver, .table = table, .what = "a condition"};
        query->where = resolve_condition(&scope, syntax->where);
        fine = fine && query->where;
    }
    if (fine)
        emit_operation(migration, (struct operation){.kind = OPERATION_RUN, .query = query}, change,
                       syntax->table.span);
}
