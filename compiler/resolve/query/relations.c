/* Owns: the relations of a from clause, and what a column's name means among them. Must not know what is said of nulls:
 * facts.c does. */
#include "resolve/query/query.h"

/* -- from -----------------------------------------------------------------------------------------------------------
 */

static const char *last_part(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot ? dot + 1 : name;
}

static bool check_alias(struct query_scope *query, const struct related *related, struct span place)
{
    for (size_t i = 0; i < query->relations.count; i++) {
        const struct related *other = &query->relations.items[i];
        if (!schema_same_text(other->name, related->name))
            continue;
        struct diagnostic *d =
            problem_at(query->resolver, S1003, place, "two relations are called '%s'", related->name);
        note_at(query->resolver, d, other->span, "the other one is here");
        fix_with(query->resolver, d, (struct span){place.source, place.end, place.end},
                 schema_region_format(query->resolver->region, " %c%zu", *related->name, query->relations.count + 1),
                 "give one of them another name: %s %c%zu", related->name, *related->name, query->relations.count + 1);
        return false;
    }
    return true;
}

static bool resolve_relation(struct query_scope *query, const struct relation_syntax *syntax)
{
    struct related related = {.span = syntax->span, .join = syntax->join, .written = syntax->join};
    if (!syntax->table.text)
        return false; /* not supported, and reported */
    related.table = require_table(query->resolver, syntax->table);
    if (!related.table || schema_map_get(&query->resolver->tainted, related.table->name))
        return false;
    bool named = syntax->alias.text != NULL;
    related.name = named ? syntax->alias.text : last_part(related.table->name);
    bool alone = query->syntax->relations.count == 1 && !named;
    related.qualifier = alone ? NULL : related.name;
    if (!check_alias(query, &related, named ? syntax->alias.span : syntax->table.span))
        return false;
    APPEND(query->resolver->region, &query->relations, related);
    if (!syntax->on)
        return true;
    struct scope scope = scope_of(query, CLAUSE_ON, "a condition of a join");
    query->visible = query->relations.count;
    const struct expression *on = resolve_condition(&scope, syntax->on);
    query->relations.items[query->relations.count - 1].on = on;
    return on != NULL;
}

bool resolve_relations(struct query_scope *query)
{
    bool fine = true;
    for (size_t i = 0; i < query->syntax->relations.count; i++)
        fine = resolve_relation(query, &query->syntax->relations.items[i]) && fine;
    query->visible = query->relations.count;
    return fine;
}

/* -- conditions that read no row ------------------------------------------------------------------------------------
 */

static bool reads_column(const struct expression *expression)
{
    if (expression->kind == EXPRESSION_COLUMN)
        return true;
    for (size_t i = 0; i < expression->count; i++)
        if (reads_column(expression->operands[i]))
            return true;
    return false;
}

static const struct expression *expression_of_two(struct region *region, struct expression like,
                                                  const struct expression *first, const struct expression *second)
{
    struct expression *made = NEW(region, struct expression);
    const struct expression **operands = NEW_ARRAY(region, const struct expression *, 2);
    operands[0] = first;
    operands[1] = second;
    like.count = 2;
    like.operands = operands;
    *made = like;
    return made;
}

/* As true as the condition, and read from the column. */
static const struct expression *tie(struct region *region, const struct expression *condition,
                                    const struct expression *column)
{
    struct expression same = {.kind = EXPRESSION_DISTINCT, .negated = true, .type = condition->type};
    struct expression equal = {.kind = EXPRESSION_BINARY,
                               .operation = OPERATOR_EQUAL,
                               .type = condition->type,
                               .nullable = condition->nullable,
                               .origin = condition->origin};
    return expression_of_two(region, equal, condition, expression_of_two(region, same, column, column));
}

static const struct expression *tie_each(struct region *region, const struct expression *condition,
                                         const struct expression *column)
{
    if (reads_column(condition) && condition->kind == EXPRESSION_BINARY && condition->operation == OPERATOR_AND)
        return expression_of_two(region, *condition, tie_each(region, condition->operands[0], column),
                                 tie_each(region, condition->operands[1], column));
    return reads_column(condition) ? condition : tie(region, condition, column);
}

const struct expression *tied_condition(struct query_scope *query, size_t relation)
{
    const struct related *related = &query->relations.items[relation];
    size_t later = relation + 1, c = 0;
    while (later < query->relations.count && query->relations.items[later].join != JOIN_RIGHT &&
           query->relations.items[later].join != JOIN_FULL)
        later++;
    if (!related->on || later == query->relations.count)
        return related->on;
    while (c + 1 < related->table->columns.count &&
           is_retired(related->table, related->table->columns.items[c]->column.name))
        c++;
    return tie_each(query->resolver->region, related->on,
                    related_column(query, relation, related->table->columns.items[c], related->on->origin));
}

/* -- columns --------------------------------------------------------------------------------------------------------
 */

const struct related *related_of(const struct query_scope *query, const struct expression *column)
{
    for (size_t i = 0; i < query->relations.count; i++)
        if (schema_same_text(query->relations.items[i].qualifier, column->qualifier))
            return &query->relations.items[i];
    return NULL;
}

bool is_retired(const struct draft *table, const char *column)
{
    for (size_t i = 0; i < table->retired.count; i++)
        if (schema_same_text(table->retired.items[i].text, column))
            return true;
    return false;
}

const struct expression *related_column(struct query_scope *query, size_t relation, const struct draft_column *column,
                                        const struct span *origin)
{
    const struct related *related = &query->relations.items[relation];
    struct expression *made = NEW(query->resolver->region, struct expression);
    *made = (struct expression){.kind = EXPRESSION_COLUMN,
                                .type = column->column.type,
                                .text = column->column.name,
                                .qualifier = related->qualifier,
                                .origin = origin};
    bool known = schema_map_get(&query->facts, column_key(query->resolver->region, made)) != NULL;
    made->nullable = (column->column.nullable || is_extended(query, relation)) && !known;
    return made;
}

static size_t find_relation(const struct query_scope *query, const char *name)
{
    size_t i = 0;
    while (i < query->visible && !schema_same_text(query->relations.items[i].name, name))
        i++;
    return i;
}

static void no_such_relation(struct query_scope *query, const struct expression *syntax)
{
    struct resolver *resolver = query->resolver;
    struct span place = span_of(syntax);
    place.end = place.begin + (uint32_t)strlen(syntax->qualifier);
    struct words words = {0};
    struct diagnostic *d = problem_at(resolver, S1001, place, "there is no relation '%s' here", syntax->qualifier);
    for (size_t i = 0; i < query->visible; i++) {
        const struct related *related = &query->relations.items[i];
        if (schema_same_text(last_part(related->table->name), syntax->qualifier)) {
            fix_with(resolver, d, place, related->name, "it is called '%s' here", related->name);
            return;
        }
        add_word(resolver, &words, related->name);
    }
    const char *now = table_that_was(resolver, syntax->qualifier);
    if (now && find_relation(query, now) < query->visible)
        fix_with(resolver, d, place, now, "it is called '%s' now", now);
    else
        fix_spelling(resolver, d, place, syntax->qualifier, &words);
    if (query->clause == CLAUSE_ON && find_relation(query, syntax->qualifier) == query->visible)
        for (size_t i = query->visible; i < query->syntax->relations.count; i++)
            if (schema_same_text(query->syntax->relations.items[i].alias.text, syntax->qualifier) ||
                schema_same_text(query->syntax->relations.items[i].table.text, syntax->qualifier))
                help_with(resolver, d, "it stands further down: a join sees what is before it, and itself");
}

static void no_such_column_here(struct query_scope *query, const struct expression *syntax)
{
    struct resolver *resolver = query->resolver;
    const struct select_syntax *select = query->syntax;
    for (size_t i = 0; i < select->selected.count; i++) {
        const struct selected_syntax *item = &select->selected.items[i];
        if (!schema_same_text(item->alias.text, syntax->text) || !item->value)
            continue;
        struct diagnostic *d =
            problem_at(resolver, S1004, span_of(syntax), "'%s' is computed by select, behind this", syntax->text);
        const struct span span = span_of(item->value);
        const char *written =
            schema_region_copy(resolver->region, span.source->bytes + span.begin, span.end - span.begin);
        bool aggregate = item->value->kind == EXPRESSION_AGGREGATE ||
                         (item->value->kind == EXPRESSION_CALL && is_aggregate_name(item->value->text));
        if (aggregate && query->clause != CLAUSE_HAVING)
            help_with(resolver, d, "it is %s, and having can see that", written);
        else
            fix_with(resolver, d, span_of(syntax), schema_region_format(resolver->region, "(%s)", written),
                     "write what it stands for: %s", written);
        return;
    }
    if (query->visible == 1) {
        no_such_column(resolver, query->relations.items[0].table, (struct name){syntax->text, span_of(syntax)});
        return;
    }
    struct words words = {0};
    for (size_t i = 0; i < query->visible; i++) {
        const struct draft *table = query->relations.items[i].table;
        for (size_t c = 0; c < table->columns.count; c++)
            add_word(resolver, &words, table->columns.items[c]->column.name);
    }
    struct diagnostic *d = problem_at(resolver, S0111, span_of(syntax),
                                      query->visible ? "no relation here has a column '%s'"
                                                     : "there is no column '%s': nothing is read from",
                                      syntax->text);
    fix_spelling(resolver, d, span_of(syntax), syntax->text, &words);
}

static void ambiguous(struct query_scope *query, const struct expression *syntax, size_t first, size_t second)
{
    const struct related *one = &query->relations.items[first], *two = &query->relations.items[second];
    struct resolver *resolver = query->resolver;
    struct diagnostic *d = problem_at(resolver, S1002, span_of(syntax), "'%s' is a column of '%s' and of '%s'",
                                      syntax->text, one->name, two->name);
    note_at(resolver, d, one->span, "'%s' is here", one->name);
    note_at(resolver, d, two->span, "'%s' is here", two->name);
    fix_with(resolver, d, span_of(syntax), schema_region_format(resolver->region, "%s.%s", one->name, syntax->text),
             "write: %s.%s or %s.%s", one->name, syntax->text, two->name, syntax->text);
}

/* Where the column is; the number of visible relations: nowhere, and reported. */
static size_t find_owner(struct query_scope *query, const struct expression *syntax)
{
    size_t owner = query->visible;
    if (syntax->qualifier) {
        owner = find_relation(query, syntax->qualifier);
        if (owner == query->visible)
            no_such_relation(query, syntax);
        return owner;
    }
    for (size_t i = 0; i < query->visible; i++) {
        if (!find_column(query->relations.items[i].table, syntax->text))
            continue;
        if (owner < query->visible) {
            ambiguous(query, syntax, owner, i);
            return query->visible;
        }
        owner = i;
    }
    if (owner == query->visible)
        no_such_column_here(query, syntax);
    return owner;
}

const struct expression *resolve_query_column(struct query_scope *query, const struct expression *syntax)
{
    size_t owner = find_owner(query, syntax);
    if (owner == query->visible)
        return NULL;
    const struct draft *table = query->relations.items[owner].table;
    const struct draft_column *column = find_column(table, syntax->text);
    if (!column) {
        struct span place = span_of(syntax); /* the name behind the dot */
        size_t length = strlen(syntax->text);
        if (place.source && place.end - place.begin > length && place.source->bytes[place.end - 1] != '"')
            place.begin = place.end - (uint32_t)length;
        no_such_column(query->resolver, table, (struct name){syntax->text, place});
        return NULL;
    }
    if (column->column.type.kind == TYPE_NONE)
        return NULL;
    if (is_retired(table, column->column.name)) {
        struct diagnostic *d = problem_at(query->resolver, S1020, span_of(syntax),
                                          "column '%s' of table '%s' is retired: programs no longer use it",
                                          column->column.name, table->name);
        note_at(query->resolver, d, column->place, "it is declared here");
        return NULL;
    }
    return related_column(query, owner, column, syntax->origin);
}
