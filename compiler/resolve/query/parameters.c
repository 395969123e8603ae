/* Owns: the parameters of a query: their types, which may be those of columns, and that each is declared and used. Must
 * not know what they are compared with, but to say how one is declared that is not. */
#include "resolve/query/query.h"

/* An enum of a schema has such a name too. */
static bool has_enums(const struct resolver *resolver, const char *schema, size_t length)
{
    const struct map *enums = &resolver->model->enums;
    for (size_t i = 0; i < enums->used; i++)
        if (enums->entries[i].key && strncmp(enums->entries[i].key, schema, length + 1) == 0)
            return true;
    return false;
}

/* The table of post.author_id; null: the type is none of a column. */
static const char *table_of_type(struct resolver *resolver, const struct type_syntax *syntax)
{
    const char *dot = syntax->name.text ? strrchr(syntax->name.text, '.') : NULL;
    if (!dot || syntax->argument_count || schema_model_enum(resolver->model, syntax->name.text))
        return NULL;
    size_t length = (size_t)(dot - syntax->name.text);
    const char *table = schema_region_copy(resolver->region, syntax->name.text, length);
    return find_table(resolver, table) || !has_enums(resolver, syntax->name.text, length) ? table : NULL;
}

static bool type_of_column(struct resolver *resolver, const char *table_name, const struct type_syntax *syntax,
                           struct type *type)
{
    size_t length = strlen(table_name);
    struct name its_table = {table_name, syntax->name.span};
    struct name name = {syntax->name.text + length + 1, syntax->name.span};
    if (name.span.end - name.span.begin == strlen(syntax->name.text)) { /* without quotes each has a place of its own */
        its_table.span.end = its_table.span.begin + (uint32_t)length;
        name.span.begin = its_table.span.end + 1;
    }
    const struct draft *table = require_table(resolver, its_table);
    const struct draft_column *column = table ? find_column(table, name.text) : NULL;
    if (table && !column)
        no_such_column(resolver, table, name);
    if (!column)
        return false;
    *type = column->column.type;
    type->length = 0;
    return type->kind != TYPE_NONE;
}

bool can_be_in_list(const struct type *type)
{
    switch (type->kind) {
    case TYPE_INTERVAL:
    case TYPE_JSON:
    case TYPE_NATIVE:
        return false;
    case TYPE_ENUM:
        return !type->stored_as;
    default:
        return !type->array;
    }
}

static bool resolve_parameter(struct query_scope *query, const struct parameter_syntax *syntax)
{
    struct resolver *resolver = query->resolver;
    struct query_parameter parameter = {.name = syntax->name.text,
                                        .nullable = syntax->type.nullable,
                                        .list = syntax->type.array,
                                        .origin = keep_span(resolver, syntax->name.span)};
    struct type_syntax element = syntax->type;
    element.array = false;
    element.nullable = false;
    const char *table = table_of_type(resolver, &element);
    bool known = table ? type_of_column(resolver, table, &element, &parameter.type)
                       : resolve_type(resolver, &element, &parameter.type);
    if (find_parameter(query, parameter.name)) {
        problem_at(resolver, S0101, syntax->name.span, "parameter '%s' is declared twice", parameter.name);
        known = false;
    }
    if (known && parameter.type.kind == TYPE_NATIVE) {
        problem_at(resolver, S0704, syntax->type.span, "a parameter of a native type is not supported yet");
        known = false;
    } else if (known && parameter.list && (!can_be_in_list(&parameter.type) || parameter.nullable)) {
        problem_at(resolver, S0704, syntax->type.span, "a list of %s%s is not supported yet",
                   type_text(resolver, &parameter.type), parameter.nullable ? " that may be null" : "");
        known = false;
    }
    if (!known)
        parameter.type.kind = TYPE_NONE;
    APPEND(resolver->region, &query->pass->parameters, parameter);
    return known;
}

/* -- those that are not declared ------------------------------------------------------------------------------------
 */

static const char *type_to_declare(struct query_scope *query, const struct select_syntax *select,
                                   const struct expression *column)
{
    for (size_t i = 0; column && select && i < select->relations.count; i++) {
        const struct relation_syntax *relation = &select->relations.items[i];
        const char *called = relation->alias.text ? relation->alias.text : relation->table.text;
        const struct draft *table = relation->table.text ? find_table(query->resolver, relation->table.text) : NULL;
        if (column->qualifier && !schema_same_text(column->qualifier, called))
            continue;
        if (table && find_column(table, column->text))
            return schema_region_format(query->resolver->region, "%s.%s", table->name, column->text);
    }
    return NULL;
}

/* Another spelling of one that is declared. */
static bool fix_name(struct query_scope *query, struct diagnostic *d, const struct expression *parameter)
{
    const struct parameters_syntax *declared = &query->pass->declaration->parameters;
    struct words words = {0};
    for (size_t i = 0; i < declared->count; i++)
        add_word(query->resolver, &words, declared->items[i].name.text);
    const char *near = closest_word(parameter->text, words.items, words.count);
    if (near)
        fix_with(query->resolver, d, span_of(parameter), schema_region_format(query->resolver->region, ":%s", near),
                 "did you mean ':%s'?", near);
    return near;
}

static void report_undeclared(struct query_scope *query, const struct expression *parameter, const char *type,
                              bool list)
{
    struct resolver *resolver = query->resolver;
    if (schema_map_get(&query->pass->undeclared, parameter->text))
        return;
    schema_map_put(&query->pass->undeclared, parameter->text, parameter);
    if (!type) {
        struct diagnostic *d =
            problem_at(resolver, S1005, span_of(parameter), "':%s' is not declared", parameter->text);
        if (!fix_name(query, d, parameter))
            help_with(resolver, d, "declare it behind the query's name: %s (%s TYPE)",
                      query->pass->declaration->name.text, parameter->text);
        return;
    }
    struct diagnostic *d =
        problem_at(resolver, S1005, span_of(parameter), "':%s' is not declared; it meets '%s'", parameter->text, type);
    if (fix_name(query, d, parameter))
        return;
    struct span place = query->pass->declaration->brackets;
    place.begin = place.end = place.end - 1;
    const char *declared =
        schema_region_format(resolver->region, "%s%s %s%s", query->pass->declaration->parameters.count ? ", " : "",
                             parameter->text, type, list ? "[]" : "");
    fix_with(resolver, d, place, declared, "declare it: %s %s%s", parameter->text, type, list ? "[]" : "");
}

/* Where one is looked for: in which select, or among the values for which table. */
struct looking {
    struct query_scope *query;
    const struct select_syntax *select;
};

static void look_at_select(struct query_scope *query, const struct select_syntax *select);

static void look_at(const struct looking *looking, const struct expression *expression, const struct expression *beside,
                    bool list)
{
    if (!expression)
        return;
    if (expression->kind == EXPRESSION_PARAMETER) {
        const struct expression *column = beside && beside->kind == EXPRESSION_COLUMN ? beside : NULL;
        if (!find_parameter(looking->query, expression->text))
            report_undeclared(looking->query, expression, type_to_declare(looking->query, looking->select, column),
                              list);
        return;
    }
    if (expression->select)
        look_at_select(looking->query, expression->select);
    for (size_t i = 0; i < expression->count; i++)
        look_at(looking, expression->operands[i], expression->operands[i ? 0 : expression->count > 1],
                expression->kind == EXPRESSION_IN_LIST ||
                    (expression->kind == EXPRESSION_IN && expression->count == 2));
}

/* A value goes to a column, which says of which type it may be. */
static void look_at_values(const struct looking *looking, const struct names *columns, const struct values_row *values)
{
    for (size_t i = 0; i < values->count; i++) {
        const struct name *column = i < columns->count ? &columns->items[i] : NULL;
        struct expression named = {.kind = EXPRESSION_COLUMN, .text = column ? column->text : ""};
        look_at(looking, values->items[i], &named, false);
    }
}

static void look_at_rows(const struct looking *looking, const struct names *columns, const struct select_syntax *select)
{
    for (size_t r = 0; r < select->rows.count; r++)
        look_at_values(looking, columns, &select->rows.items[r]);
    look_at_select(looking->query, select);
}

static void look_at_withs(struct query_scope *query, const struct withs_syntax *withs)
{
    for (size_t i = 0; i < withs->count; i++)
        look_at_select(query, withs->items[i].select);
}

static void look_at_select(struct query_scope *query, const struct select_syntax *select)
{
    const struct looking looking = {query, select};
    const struct names none = {0};
    look_at_withs(query, &select->withs);
    if (select->combined) {
        look_at_select(query, select->first);
        look_at_select(query, select->second);
    }
    for (size_t r = 0; r < select->rows.count; r++)
        look_at_values(&looking, &none, &select->rows.items[r]);
    for (size_t i = 0; i < select->relations.count; i++) {
        if (select->relations.items[i].select)
            look_at_select(query, select->relations.items[i].select);
        look_at(&looking, select->relations.items[i].on, NULL, false);
    }
    look_at(&looking, select->where, NULL, false);
    for (size_t i = 0; i < select->groups.count; i++)
        look_at(&looking, select->groups.items[i], NULL, false);
    look_at(&looking, select->having, NULL, false);
    for (size_t i = 0; i < select->windows.count; i++)
        look_at(&looking, select->windows.items[i].value, NULL, false);
    for (size_t i = 0; i < select->selected.count; i++)
        look_at(&looking, select->selected.items[i].value, NULL, false);
    for (size_t i = 0; i < select->sorts.count; i++)
        look_at(&looking, select->sorts.items[i].value, NULL, false);
    for (size_t i = 0; i < select->choices.count; i++)
        for (size_t k = 0; k < select->choices.items[i].sorts.count; k++)
            look_at(&looking, select->choices.items[i].sorts.items[k].value, NULL, false);
    look_at(&looking, select->limit, NULL, false);
    look_at(&looking, select->offset, NULL, false);
}

static void look_at_change(struct query_scope *query, const struct query_syntax *change)
{
    const struct looking looking = {query, query->syntax};
    look_at_withs(query, &change->withs);
    if (change->source)
        look_at_rows(&looking, &change->columns, change->source);
    look_at_values(&looking, &change->assignments.columns, &change->assignments.values);
    if (change->reading)
        look_at_select(query, change->reading);
    look_at(&looking, change->where, NULL, false);
    if (!change->conflict)
        return;
    look_at_values(&looking, &change->conflict->assignments.columns, &change->conflict->assignments.values);
    look_at(&looking, change->conflict->where, NULL, false);
}

/* -- all ------------------------------------------------------------------------------------------------------------
 */

struct query_parameter *find_parameter(struct query_scope *query, const char *name)
{
    for (size_t i = 0; i < query->pass->parameters.count; i++)
        if (schema_same_text(query->pass->parameters.items[i].name, name))
            return &query->pass->parameters.items[i];
    return NULL;
}

bool resolve_parameters(struct query_scope *query)
{
    const struct parameters_syntax *syntax = &query->pass->declaration->parameters;
    bool fine = true;
    for (size_t i = 0; i < syntax->count; i++)
        fine = resolve_parameter(query, &syntax->items[i]) && fine;
    query->pass->used = NEW_ARRAY(query->resolver->region, bool, syntax->count + 1);
    unsigned before = (unsigned)query->resolver->error_count;
    if (query->pass->declaration->change)
        look_at_change(query, query->pass->declaration->change);
    look_at_select(query, query->syntax);
    return fine && query->resolver->error_count == before;
}

const struct expression *resolve_query_parameter(struct query_scope *query, const struct expression *syntax, bool list)
{
    struct resolver *resolver = query->resolver;
    const struct query_parameter *parameter = find_parameter(query, syntax->text);
    if (!parameter)
        return NULL; /* reported */
    size_t place = (size_t)(parameter - query->pass->parameters.items);
    query->pass->used[place] = true;
    if (parameter->type.kind == TYPE_NONE)
        return NULL;
    if (parameter->list != list) {
        struct diagnostic *d =
            problem_at(resolver, S1005, span_of(syntax),
                       list ? "':%s' is no list" : "':%s' is a list, and stands behind in alone", parameter->name);
        if (list)
            help_with(resolver, d, "a list is declared with brackets: %s %s[]", parameter->name,
                      type_text(resolver, &parameter->type));
        return NULL;
    }
    bool there = use_in_part(query, &query->pass->parameters.items[place]);
    struct expression *made = NEW(resolver->region, struct expression);
    *made = (struct expression){.kind = EXPRESSION_PARAMETER,
                                .type = parameter->type,
                                .nullable = parameter->nullable && !there,
                                .text = parameter->name,
                                .number = (int64_t)place + 1,
                                .origin = syntax->origin};
    return made;
}

bool is_bracketed_list(struct query_scope *query, const struct expression *syntax)
{
    const struct expression *only = syntax->operands[1];
    const struct query_parameter *parameter =
        syntax->count == 2 && only->kind == EXPRESSION_PARAMETER ? find_parameter(query, only->text) : NULL;
    if (!parameter || !parameter->list)
        return false;
    struct span place = span_of(only), brackets = place;
    const char *bytes = place.source->bytes;
    query->pass->used[parameter - query->pass->parameters.items] = true;
    while (brackets.begin > 0 && bytes[brackets.begin] != '(')
        brackets.begin--;
    while (brackets.end < place.source->size && bytes[brackets.end - 1] != ')')
        brackets.end++;
    struct diagnostic *d =
        problem_at(query->resolver, S1005, place, "':%s' is a list, and stands without brackets", parameter->name);
    fix_with(query->resolver, d, brackets, schema_region_format(query->resolver->region, ":%s", parameter->name),
             "write: in :%s", parameter->name);
    return true;
}

void check_parameters_used(struct query_scope *query)
{
    for (size_t i = 0; i < query->pass->parameters.count; i++)
        if (!query->pass->used[i])
            problem_at(query->resolver, S1025, *query->pass->parameters.items[i].origin, "parameter '%s' is not used",
                       query->pass->parameters.items[i].name);
}
