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

/* default, in the place of a value: what the column has by default, on every engine. */
static const struct expression *default_of(struct resolver *resolver, const struct column *column,
                                           const struct expression *syntax)
{
    struct expression *none = NEW(resolver->region, struct expression);
    if (column->default_value)
        return column->default_value;
    if (column->automatic != AUTO_NONE || column->version || !column->nullable) {
        problem_at(resolver, S0152, span_of(syntax),
                   column->nullable || column->automatic != AUTO_NONE ? "'%s' is given by the database: leave it out"
                                                                      : "'%s' has no default",
                   column->name);
        return NULL;
    }
    *none =
        (struct expression){.kind = EXPRESSION_NULL, .type = column->type, .nullable = true, .origin = syntax->origin};
    return none;
}

static const struct expression *resolve_given(struct scope *scope, const struct column *column,
                                              const struct expression *syntax)
{
    struct wanted wanted = {&column->type, column->nullable, column->name};
    return syntax->kind == EXPRESSION_DEFAULT ? default_of(scope->resolver, column, syntax)
                                              : resolve_value(scope, syntax, &wanted);
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
        values[i] = resolve_given(&scope, column, row->items[i]);
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

/* What a step of data may select: from one table, some of its rows. */
static bool is_simple(struct resolver *resolver, const struct select_syntax *select)
{
    bool simple = select->relations.count == 1 && select->relations.items[0].table.text &&
                  !select->relations.items[0].alias.text && !select->groups.count && !select->having &&
                  !select->sorts.count && !select->limit && !select->offset && !select->withs.count;
    for (size_t i = 0; i < select->selected.count; i++)
        simple = simple && select->selected.items[i].value;
    if (!simple)
        problem_at(resolver, S0703, select->span,
                   "a step of data selects from one table, without an alias: more is not supported yet");
    return simple;
}

static const struct query *resolve_source(struct resolver *resolver, const struct draft *table,
                                          const struct query_syntax *syntax)
{
    const struct select_syntax *source = syntax->source;
    if (!is_simple(resolver, source))
        return NULL;
    const struct draft *from = require_table(resolver, source->relations.items[0].table);
    struct values_row row = {0};
    for (size_t i = 0; i < source->selected.count; i++)
        APPEND(resolver->region, &row, source->selected.items[i].value);
    if (!from || schema_map_get(&resolver->tainted, from->name) || !check_count(resolver, syntax, &row))
        return NULL;
    struct query *query = NEW(resolver->region, struct query);
    struct relation *relation = NEW(resolver->region, struct relation);
    struct selected *selected = NEW_ARRAY(resolver->region, struct selected, row.count + 1);
    struct map known = MAP(resolver->region);
    struct scope scope = {.resolver = resolver, .table = from, .what = "a condition", .known = &known};
    const struct expression *where = source->where ? resolve_condition(&scope, source->where) : NULL;
    bool fine = where || !source->where;
    if (where)
        know_where(&known, where);
    scope.what = "a selected value";
    for (size_t i = 0; i < row.count; i++) {
        const struct column *column = &find_column(table, syntax->columns.items[i].text)->column;
        struct wanted wanted = {&column->type, column->nullable, column->name};
        selected[i].value = resolve_value(&scope, row.items[i], &wanted);
        fine = fine && selected[i].value &&
               (!source->distinct || engines_compare(&scope, selected[i].value, OPERATOR_EQUAL));
    }
    relation->table = from->name;
    *query = (struct query){.kind = QUERY_SELECT,
                            .distinct = source->distinct,
                            .relation_count = 1,
                            .relations = relation,
                            .selected_count = row.count,
                            .selected = selected,
                            .where = where};
    return fine ? query : NULL;
}

static bool is_rows(const struct select_syntax *source)
{
    return source->rows.count && !source->combined && !source->sorts.count && !source->limit && !source->offset &&
           !source->withs.count;
}

/* insert into t values (…): all columns, in their order, but those that nobody gives. The statement names them, so a
 * column that comes later changes nothing in a program that is there. */
static struct names columns_given(struct resolver *resolver, const struct draft *table,
                                  const struct query_syntax *syntax)
{
    struct names names = syntax->columns;
    for (size_t i = 0; !syntax->columns.count && syntax->source && i < table->columns.count; i++) {
        const struct draft_column *column = table->columns.items[i];
        struct name name = {column->column.name, syntax->table.span};
        if (!column->column.generated && column->column.type.kind != TYPE_NONE)
            APPEND(resolver->region, &names, name);
    }
    return names;
}

bool resolve_insert(struct scope *outer, const struct draft *table, const struct query_syntax *written,
                    struct query *query)
{
    struct resolver *resolver = outer->resolver;
    const struct select_syntax *source = written->source;
    struct query_syntax named = *written;
    const struct query_syntax *syntax = &named;
    named.columns = columns_given(resolver, table, written);
    if (!check_columns(resolver, table, &syntax->columns) || !check_required(resolver, table, syntax))
        return false;
    query->columns = texts_of(resolver, &syntax->columns);
    query->column_count = syntax->columns.count;
    if (!source)
        return true;
    if (!is_rows(source)) {
        query->source =
            outer->query ? resolve_source_of(outer->query, table, syntax) : resolve_source(resolver, table, syntax);
        return query->source != NULL;
    }
    const struct expression *const **rows =
        NEW_ARRAY(resolver->region, const struct expression *const *, source->rows.count + 1);
    bool fine = true;
    for (size_t i = 0; i < source->rows.count; i++) {
        rows[i] = resolve_row(outer, table, syntax, &source->rows.items[i]);
        fine = fine && rows[i];
    }
    query->rows = rows;
    query->row_count = source->rows.count;
    return fine;
}

static bool resolve_assigned(struct scope *scope, const struct column *column, const struct expression *syntax,
                             const struct part_syntax *part, struct assignment *assignment)
{
    if (part->there && !scope->query) {
        problem_at(scope->resolver, S1016, part->span, "a step of data has no parts that may be left out");
        return false;
    }
    unsigned bit = part->there ? begin_assigned(scope->query, part) : 0;
    assignment->value = resolve_given(scope, column, syntax);
    assignment->when.bit = bit;
    return (!part->there || end_assigned(scope->query, part)) && assignment->value;
}

bool resolve_assignments(struct scope *outer, const struct draft *table, const struct assignments_syntax *syntax,
                         size_t *count, const struct assignment **into)
{
    struct resolver *resolver = outer->resolver;
    const struct names *columns = &syntax->columns;
    struct assignment *assignments = NEW_ARRAY(resolver->region, struct assignment, columns->count + 1);
    bool fine = check_columns(resolver, table, columns);
    for (size_t i = 0; fine && i < columns->count; i++) {
        const struct column *column = &find_column(table, columns->items[i].text)->column;
        struct scope scope = {.resolver = resolver, .table = table, .what = "an assignment", .query = outer->query};
        assignments[i].column = columns->items[i].text;
        fine = resolve_assigned(&scope, column, syntax->values.items[i], &syntax->parts.items[i], &assignments[i]);
    }
    *into = assignments;
    *count = columns->count;
    return fine;
}

/* What only a query may say, and no step of data yet. */
static bool is_of_step(struct resolver *resolver, const struct query_syntax *syntax)
{
    const char *what = syntax->alias.text                                ? "an alias"
                       : syntax->conflict                                ? "on conflict"
                       : syntax->reading                                 ? "reading from other tables"
                       : syntax->withs.count                             ? "with"
                       : syntax->kind == QUERY_INSERT && !syntax->source ? "default values"
                                                                         : NULL;
    if (what)
        problem_at(resolver, S0703, syntax->span, "%s is not supported yet in a step of data", what);
    return !what;
}

void resolve_run(struct migration *migration, const struct change *change)
{
    struct resolver *resolver = migration->resolver;
    const struct query_syntax *syntax = change->query;
    const struct draft *table = syntax ? require_table(resolver, syntax->table) : NULL;
    if (!table || schema_map_get(&resolver->tainted, table->name) || !is_of_step(resolver, syntax))
        return;
    struct query *query = NEW(resolver->region, struct query);
    query->kind = syntax->kind;
    query->table = table->name;
    bool fine = true;
    struct scope outer = {.resolver = resolver};
    if (syntax->kind == QUERY_INSERT)
        fine = resolve_insert(&outer, table, syntax, query);
    else if (syntax->kind == QUERY_UPDATE)
        fine = resolve_assignments(&outer, table, &syntax->assignments, &query->assignment_count, &query->assignments);
    if (syntax->where) {
        struct scope scope = {.resolver = resolver, .table = table, .what = "a condition"};
        query->where = resolve_condition(&scope, syntax->where);
        fine = fine && query->where;
    }
    if (fine)
        emit_operation(migration, (struct operation){.kind = OPERATION_RUN, .query = query}, change,
                       syntax->table.span);
}
