/* Owns: run { … }: one insert, update or delete of one table, every value typed. Must not know what else a migration
 * does. */
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

static bool check_required(struct resolver *resolver, const struct draft *table, const struct data_syntax *syntax)
{
    for (size_t i = 0; i < table->columns.count; i++) {
        const struct column *column = &table->columns.items[i]->column;
        bool given = column->nullable || column->default_value || column->generated || column->automatic != AUTO_NONE;
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

static const struct expression *const *resolve_row(struct resolver *resolver, const struct draft *table,
                                                   const struct data_syntax *syntax, const struct values_row *row)
{
    const struct expression **values =
        NEW_ARRAY(resolver->region, const struct expression *, syntax->columns.count + 1);
    bool fine = row->count == syntax->columns.count;
    if (!fine) {
        struct span place =
            row->count ? span_join(span_of(row->items[0]), span_of(row->items[row->count - 1])) : syntax->span;
        problem_at(resolver, S0153, place, "the number of columns is %zu, that of values %zu", syntax->columns.count,
                   row->count);
        return NULL;
    }
    for (size_t i = 0; i < row->count; i++) {
        const struct column *column = &find_column(table, syntax->columns.items[i].text)->column;
        struct scope scope = {.resolver = resolver, .what = "an inserted value"};
        struct wanted wanted = {&column->type, column->nullable, column->name};
        values[i] = resolve_value(&scope, row->items[i], &wanted);
        fine = fine && values[i];
    }
    return fine ? values : NULL;
}

static bool resolve_insert(struct resolver *resolver, const struct draft *table, const struct data_syntax *syntax,
                           struct data_step *step)
{
    const struct expression *const **rows =
        NEW_ARRAY(resolver->region, const struct expression *const *, syntax->values.count + 1);
    bool fine = check_columns(resolver, table, &syntax->columns);
    if (!fine || !check_required(resolver, table, syntax))
        return false;
    for (size_t i = 0; i < syntax->values.count; i++) {
        rows[i] = resolve_row(resolver, table, syntax, &syntax->values.items[i]);
        fine = fine && rows[i];
    }
    step->columns = texts_of(resolver, &syntax->columns);
    step->column_count = syntax->columns.count;
    step->rows = rows;
    step->row_count = syntax->values.count;
    return fine;
}

static bool resolve_update(struct resolver *resolver, const struct draft *table, const struct data_syntax *syntax,
                           struct data_step *step)
{
    size_t count = syntax->columns.count;
    struct assignment *assignments = NEW_ARRAY(resolver->region, struct assignment, count + 1);
    const struct values_row *values = syntax->values.count ? &syntax->values.items[0] : NULL;
    bool fine = check_columns(resolver, table, &syntax->columns) && values && values->count == count;
    for (size_t i = 0; fine && i < count; i++) {
        const struct column *column = &find_column(table, syntax->columns.items[i].text)->column;
        struct scope scope = {.resolver = resolver, .table = table, .what = "an assignment"};
        struct wanted wanted = {&column->type, column->nullable, column->name};
        assignments[i].column = syntax->columns.items[i].text;
        assignments[i].value = resolve_value(&scope, values->items[i], &wanted);
        fine = assignments[i].value != NULL;
    }
    step->assignments = assignments;
    step->assignment_count = count;
    return fine;
}

void resolve_run(struct migration *migration, const struct change *change)
{
    struct resolver *resolver = migration->resolver;
    const struct data_syntax *syntax = change->data;
    const struct draft *table = syntax ? require_table(resolver, syntax->table) : NULL;
    if (!table || schema_map_get(&resolver->tainted, table->name))
        return;
    struct data_step *step = NEW(resolver->region, struct data_step);
    step->kind = syntax->kind;
    step->table = table->name;
    bool fine = true;
    if (syntax->kind == DATA_INSERT)
        fine = resolve_insert(resolver, table, syntax, step);
    else if (syntax->kind == DATA_UPDATE)
        fine = resolve_update(resolver, table, syntax, step);
    if (syntax->where) {
        struct scope scope = {.resolver = resolver, .table = table, .what = "a condition"};
        step->where = resolve_condition(&scope, syntax->where);
        fine = fine && step->where;
    }
    if (fine)
        emit_operation(migration, (struct operation){.kind = OPERATION_RUN, .data = step}, change, syntax->table.span);
}
