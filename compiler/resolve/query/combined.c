/* Owns: rows that come from several places: values, and selects that are put together. A column has the type that all
 * of them have in common. Must not know orders or limits: select.c reads from the whole for those. */
#include "resolve/query/query.h"

/* A column of the whole, which belongs to no relation. */
static struct expression *stand_in(struct query_scope *query, const char *name, const struct type *type, bool nullable,
                                   const struct span *origin)
{
    struct expression *column = NEW(query->resolver->region, struct expression);
    *column = (struct expression){
        .kind = EXPRESSION_COLUMN, .text = name, .type = *type, .nullable = nullable, .origin = origin};
    return column;
}

/* -- values ---------------------------------------------------------------------------------------------------------
 */

static bool common_type(struct query_scope *query, const struct expression *value, struct type *type)
{
    struct type before = *type;
    if (!different_enums(&before, &value->type) && schema_common_type(&before, &value->type, type))
        return true;
    problem_at(query->resolver, S0142, span_of(value), "%s does not go with %s in one column",
               type_text(query->resolver, &value->type), type_text(query->resolver, &before));
    return false;
}

/* The values of one column get the type that they have in common. */
static bool resolve_column_of(struct query_scope *query, struct query *select, size_t place,
                              const struct expression **rows[])
{
    struct scope scope = scope_of(query, CLAUSE_VALUE, "a value");
    struct resolver *resolver = query->resolver;
    struct type *type = NEW(resolver->region, struct type);
    bool nullable = false;
    *type = schema_type_of(TYPE_UNKNOWN);
    for (size_t r = 0; r < select->row_count; r++) {
        if (!common_type(query, rows[r][place], type))
            return false;
        nullable = nullable || rows[r][place]->nullable;
    }
    if (type->kind == TYPE_UNKNOWN)
        *type = schema_type_of(TYPE_TEXT);
    for (size_t r = 0; r < select->row_count; r++) {
        rows[r][place] = coerce(&scope, rows[r][place], type);
        if (!rows[r][place] || !engines_agree(&scope, rows[r][place], type))
            return false;
    }
    const char *name = schema_region_format(resolver->region, "column%zu", place + 1);
    struct selected *selected = (struct selected *)(uintptr_t)&select->selected[place];
    *selected = (struct selected){name, stand_in(query, name, type, nullable, rows[0][place]->origin), type, name};
    return true;
}

bool resolve_values(struct query_scope *query, struct query *select)
{
    struct resolver *resolver = query->resolver;
    const struct rows_syntax *syntax = &query->syntax->rows;
    size_t width = syntax->items[0].count;
    const struct expression ***rows = NEW_ARRAY(resolver->region, const struct expression **, syntax->count + 1);
    bool fine = true;
    for (size_t r = 0; r < syntax->count; r++) {
        struct scope scope = scope_of(query, CLAUSE_VALUE, "a value");
        if (syntax->items[r].count != width) {
            problem_at(resolver, S0153, span_of(syntax->items[r].items[0]),
                       "the first row has %zu values, and this one %zu", width, syntax->items[r].count);
            return false;
        }
        rows[r] = NEW_ARRAY(resolver->region, const struct expression *, width + 1);
        for (size_t i = 0; i < width; i++) {
            rows[r][i] = resolve_expression(&scope, syntax->items[r].items[i]);
            fine = fine && rows[r][i];
        }
    }
    select->rows = (const struct expression *const *const *)rows;
    select->row_count = syntax->count;
    select->selected = NEW_ARRAY(resolver->region, struct selected, width + 1);
    select->selected_count = width;
    for (size_t i = 0; fine && i < width; i++)
        fine = resolve_column_of(query, select, i, rows);
    return fine;
}

/* -- selects that are put together ----------------------------------------------------------------------------------
 */

static void set_type(struct selected *selected, const struct type *type)
{
    selected->type = schema_same_type(&selected->value->type, type) ? selected->type : type;
}

static bool may_be_null(enum set_operation how, bool first, bool second)
{
    return how == SET_EXCEPT ? first : how == SET_INTERSECT ? first && second : first || second;
}

bool unite_outputs(struct query_scope *query, struct query *first, struct query *second, struct outputs *columns)
{
    struct resolver *resolver = query->resolver;
    enum set_operation how = query->syntax->combined;
    if (first->selected_count != second->selected_count) {
        problem_at(resolver, S0153, query->syntax->second->span, "the first select gives %zu columns, and this one %zu",
                   first->selected_count, second->selected_count);
        return false;
    }
    struct scope scope = scope_of(query, CLAUSE_SELECT, "a selected value");
    struct output *outputs = NEW_ARRAY(resolver->region, struct output, first->selected_count + 1);
    bool fine = true;
    for (size_t i = 0; i < first->selected_count; i++) {
        struct selected *one = (struct selected *)(uintptr_t)&first->selected[i];
        struct selected *other = (struct selected *)(uintptr_t)&second->selected[i];
        struct type *type = NEW(resolver->region, struct type);
        *type = one->type ? *one->type : one->value->type;
        if (!common_type(query, other->value, type) ||
            (how != SET_UNION_ALL && !(engines_compare(&scope, one->value, OPERATOR_EQUAL) &&
                                       engines_compare(&scope, other->value, OPERATOR_EQUAL)))) {
            fine = false;
            continue;
        }
        set_type(one, type);
        set_type(other, type);
        outputs[i] = columns->count ? columns->items[i] : (struct output){.name = one->called, .as = one->name};
        outputs[i].type = type;
        outputs[i].nullable =
            may_be_null(how, (columns->count && outputs[i].nullable) || one->value->nullable, other->value->nullable);
        outputs[i].place = one->value->origin;
    }
    columns->items = outputs;
    columns->count = first->selected_count;
    return fine;
}

bool resolve_combined(struct query_scope *query, struct query *select)
{
    struct query *first = resolve_inner(scope_within(query->outer, query, query->syntax->first));
    struct query *second = resolve_inner(scope_within(query->outer, query, query->syntax->second));
    struct outputs columns = {0};
    if (!first || !second || !unite_outputs(query, first, second, &columns))
        return false;
    struct selected *selected = NEW_ARRAY(query->resolver->region, struct selected, columns.count + 1);
    for (size_t i = 0; i < columns.count; i++) {
        const struct output *column = &columns.items[i];
        selected[i] =
            (struct selected){column->as, stand_in(query, column->as, column->type, column->nullable, column->place),
                              column->type, column->name};
    }
    select->combined = query->syntax->combined;
    select->first = first;
    select->second = second;
    select->selected = selected;
    select->selected_count = columns.count;
    return true;
}

void read_all_of(struct query_scope *query, struct query_scope *inner, struct query *from)
{
    struct related related = {.query = from,
                              .inner = inner,
                              .join = JOIN_CROSS,
                              .columns = outputs_of(query, from, NULL),
                              .span = query->syntax->span};
    add_related(query, related);
    query->visible = query->relations.count;
}
