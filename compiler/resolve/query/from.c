/* Owns: what a select reads from: tables, selects, what stands in a with; joined by conditions or by common columns.
 * Must not know what names mean in it: relations.c does. */
#include "resolve/query/query.h"

const char *last_part(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot ? dot + 1 : name;
}

static bool is_retired(const struct draft *table, const char *column)
{
    for (size_t i = 0; i < table->retired.count; i++)
        if (schema_same_text(table->retired.items[i].text, column))
            return true;
    return false;
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

/* In small letters: to one of the engines, A and a are one name. */
static const char *folded(struct region *region, const char *name)
{
    char *copy = schema_region_copy(region, name, strlen(name));
    for (char *at = copy; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
    return copy;
}

/* Two selects of a query may give their relations one name: in the text each has its own. The map has what is taken,
 * and with what number to go on. */
static const char *name_in_text(struct query_scope *query, const char *name)
{
    struct region *region = query->resolver->region;
    struct map *taken = &query->pass->aliases;
    const char *key = folded(region, name), *called = name;
    unsigned *next = (unsigned *)(uintptr_t)schema_map_get(taken, key);
    if (!next) {
        next = NEW(region, unsigned);
        *next = 2;
        schema_map_put(taken, key, next);
        return name;
    }
    do
        called = schema_region_format(region, "%s_%u", name, (*next)++);
    while (schema_map_get(taken, folded(region, called)));
    unsigned *first = NEW(region, unsigned);
    *first = 2;
    schema_map_put(taken, folded(region, called), first);
    return called;
}

struct related *add_related(struct query_scope *query, struct related related)
{
    related.qualifier = name_in_text(query, related.name ? related.name : "rows");
    APPEND(query->resolver->region, &query->relations, related);
    return &query->relations.items[query->relations.count - 1];
}

static struct outputs columns_of_table(struct query_scope *query, const struct draft *table)
{
    struct outputs outputs = {.items = NEW_ARRAY(query->resolver->region, struct output, table->columns.count + 1)};
    for (size_t i = 0; i < table->columns.count; i++) {
        const struct draft_column *column = table->columns.items[i];
        outputs.items[outputs.count++] = (struct output){.name = column->column.name,
                                                         .as = column->column.name,
                                                         .type = &column->column.type,
                                                         .nullable = column->column.nullable,
                                                         .retired = is_retired(table, column->column.name),
                                                         .place = &column->place};
    }
    return outputs;
}

static bool read_table(struct query_scope *query, const struct relation_syntax *syntax, struct related *related)
{
    related->table = require_table(query->resolver, syntax->table);
    if (!related->table || schema_map_get(&query->resolver->tainted, related->table->name))
        return false;
    related->name = last_part(related->table->name);
    related->columns = columns_of_table(query, related->table);
    return true;
}

static bool read_with(struct known_with *with, struct related *related)
{
    if (!with->columns.count)
        return false; /* reported */
    with->readers++;
    related->name = with->name;
    related->with = with->called;
    related->inner = with->inner;
    related->columns = with->columns;
    return true;
}

static bool read_select(struct query_scope *query, const struct relation_syntax *syntax, struct related *related)
{
    struct query_scope *inner = scope_within(query->outer, query, syntax->select);
    const struct query *select = resolve_inner(inner);
    if (!syntax->alias.text) {
        const struct span span = syntax->span;
        struct diagnostic *d = problem_at(query->resolver, S1009, span, "a select that is read from has no name");
        fix_with(query->resolver, d, (struct span){span.source, span.end, span.end}, " as part",
                 "give it one: (select …) as part");
        return false;
    }
    if (!select)
        return false;
    related->query = select;
    related->inner = inner;
    related->columns = outputs_of(query, select, NULL);
    return true;
}

/* (select …) as v (a, b): what its columns are called from here on. */
static bool rename_columns(struct query_scope *query, const struct relation_syntax *syntax, struct related *related)
{
    const struct names *names = &syntax->columns;
    if (!names->count)
        return true;
    if (names->count != related->columns.count) {
        problem_at(query->resolver, S0153, syntax->alias.span, "'%s' has %zu columns, and %zu names are given",
                   related->name, related->columns.count, names->count);
        return false;
    }
    struct output *renamed = NEW_ARRAY(query->resolver->region, struct output, names->count + 1);
    for (size_t i = 0; i < names->count; i++) {
        renamed[i] = related->columns.items[i];
        renamed[i].name = names->items[i].text;
    }
    related->columns.items = renamed;
    return true;
}

static struct expression *column_syntax(struct query_scope *query, const char *qualifier, struct name name)
{
    struct expression *column = NEW(query->resolver->region, struct expression);
    *column = (struct expression){.kind = EXPRESSION_COLUMN,
                                  .qualifier = qualifier,
                                  .text = name.text,
                                  .origin = keep_span(query->resolver, name.span)};
    return column;
}

/* using (a, b): a = a and b = b, each as it is on the left and on the right; null: reported. */
static const struct expression *condition_of_common(struct query_scope *query, const struct names *common)
{
    struct region *region = query->resolver->region;
    const char *right = query->relations.items[query->relations.count - 1].name;
    const struct expression *all = NULL;
    query->visible = query->relations.count - 1;
    for (size_t i = 0; i < common->count; i++) {
        const struct expression *name = column_syntax(query, NULL, common->items[i]);
        const struct related *left = require_owner(query, name);
        if (!left)
            return NULL;
        struct expression like = {.kind = EXPRESSION_BINARY, .operation = OPERATOR_EQUAL, .origin = name->origin};
        const struct expression *equal =
            expression_of_two(region, like, column_syntax(query, left->name, common->items[i]),
                              column_syntax(query, right, common->items[i]));
        like.operation = OPERATOR_AND;
        all = all ? expression_of_two(region, like, all, equal) : equal;
    }
    return all;
}

static bool resolve_join(struct query_scope *query, const struct relation_syntax *syntax)
{
    size_t place = query->relations.count - 1;
    const struct expression *condition = syntax->on;
    if (syntax->common.count) {
        if (syntax->join == JOIN_FULL) {
            problem_at(query->resolver, S0704, syntax->span, "using of a full join is not supported yet");
            return false;
        }
        condition = condition_of_common(query, &syntax->common);
        if (!condition)
            return false;
        query->relations.items[place].common = syntax->common;
    }
    query->visible = query->relations.count;
    if (!condition)
        return true;
    struct scope scope = scope_of(query, CLAUSE_ON, "a condition of a join");
    const struct expression *on = resolve_condition(&scope, condition);
    query->relations.items[place].on = on;
    return on != NULL;
}

static bool resolve_certain(struct query_scope *query, const struct relation_syntax *syntax)
{
    struct related related = {.span = syntax->span,
                              .part = syntax->part.there ? query->pass->part->bit : 0,
                              .join = syntax->join,
                              .written = syntax->join};
    struct known_with *with = syntax->table.text ? find_with(query, syntax->table.text) : NULL;
    bool named = syntax->alias.text != NULL;
    bool fine = with                 ? read_with(with, &related)
                : syntax->table.text ? read_table(query, syntax, &related)
                : syntax->select     ? read_select(query, syntax, &related)
                                     : false;
    related.name = named ? syntax->alias.text : related.name;
    if (!fine || !rename_columns(query, syntax, &related) ||
        !check_alias(query, &related,
                     named                ? syntax->alias.span
                     : syntax->table.text ? syntax->table.span
                                          : syntax->span))
        return false;
    bool alone = query->syntax->relations.count == 1 && !named && !query->pass->nested;
    struct related *added = add_related(query, related);
    if (alone)
        added->qualifier = NULL;
    return resolve_join(query, syntax);
}

/* A join that a call may leave out. */
static bool resolve_relation(struct query_scope *query, const struct relation_syntax *syntax)
{
    struct open_part part;
    begin_part(query, &syntax->part, &part);
    bool fine = resolve_certain(query, syntax);
    return end_part(query, &syntax->part, &part) && fine;
}

bool resolve_relations(struct query_scope *query)
{
    bool fine = true;
    for (size_t i = 0; i < query->syntax->relations.count; i++)
        fine = resolve_relation(query, &query->syntax->relations.items[i]) && fine;
    query->visible = query->relations.count;
    return fine;
}
