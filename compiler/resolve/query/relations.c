/* Owns: what a column's name means among the relations of a select, and of those around it. Must not know what is said
 * of nulls: facts.c does. */
#include "resolve/query/query.h"

#include "model/query.h"

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

const struct expression *expression_of_two(struct region *region, struct expression like,
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
    while (c + 1 < related->columns.count && related->columns.items[c].retired)
        c++;
    return tie_each(query->resolver->region, related->on,
                    related_column(query, query, relation, &related->columns.items[c], related->on->origin));
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

static bool is_known(struct query_scope *query, const struct query_scope *owner, const struct expression *column)
{
    const char *key = column_key(query->resolver->region, column);
    for (const struct query_scope *at = query; at; at = at->outer) {
        if (schema_map_get(&at->facts, key))
            return true;
        if (at == owner)
            break;
    }
    return false;
}

const struct expression *related_column(struct query_scope *query, const struct query_scope *owner, size_t relation,
                                        const struct output *column, const struct span *origin)
{
    const struct related *related = &owner->relations.items[relation];
    struct expression *made = NEW(query->resolver->region, struct expression);
    *made = (struct expression){.kind = EXPRESSION_COLUMN,
                                .type = *column->type,
                                .text = column->as,
                                .qualifier = related->qualifier,
                                .origin = origin};
    made->nullable = (column->nullable || is_extended(owner, relation)) && !is_known(query, owner, made);
    use_relation(query, related, origin);
    for (struct query_scope *at = query; at != owner && at; at = at->outer)
        if (at->children)
            return column_around(query, at, made);
    return made;
}

const struct output *find_output(const struct related *related, const char *name)
{
    for (size_t i = 0; i < related->columns.count; i++)
        if (schema_same_text(related->columns.items[i].name, name))
            return &related->columns.items[i];
    return NULL;
}

/* -- one column of several, by using --------------------------------------------------------------------------------
 */

bool is_common(const struct related *related, const char *name)
{
    for (size_t i = 0; i < related->common.count; i++)
        if (schema_same_text(related->common.items[i].text, name))
            return true;
    return false;
}

/* A left join has the left one for sure, a right join the right one. */
size_t merged_owner(const struct query_scope *query, size_t relation, const char *name)
{
    size_t owner = relation;
    for (size_t i = relation + 1; i < query->visible; i++)
        if (is_common(&query->relations.items[i], name) && query->relations.items[i].join == JOIN_RIGHT)
            owner = i;
    return owner;
}

/* -- what an expression names ---------------------------------------------------------------------------------------
 */

struct seeking {
    const struct query_scope *query;
    void (*found)(void *context, const struct expression *column);
    void *context;
};

static void seek(const struct seeking *seeking, const struct expression *expression, bool within);

static void seek_inside(void *context, const struct query_place *place, const struct expression *value)
{
    (void)place;
    seek(context, value, false); /* what is within that comes by itself */
}

static void seek(const struct seeking *seeking, const struct expression *expression, bool within)
{
    if (expression->kind == EXPRESSION_COLUMN && related_of(seeking->query, expression))
        seeking->found(seeking->context, expression);
    for (size_t i = 0; i < expression->count; i++)
        seek(seeking, expression->operands[i], within);
    if (expression->query && within)
        schema_query_visit(expression->query,
                           &(struct query_visitor){.context = (void *)(uintptr_t)seeking, .value = seek_inside});
}

void each_column(const struct query_scope *query, const struct expression *expression,
                 void (*found)(void *context, const struct expression *column), void *context)
{
    seek(&(struct seeking){query, found, context}, expression, true);
}

/* -- full joins ---------------------------------------------------------------------------------------------------- */

struct sides {
    const struct query_scope *query;
    size_t right;
    bool names_left, names_right;
};

static void see_side(void *context, const struct expression *column)
{
    struct sides *sides = context;
    size_t place = (size_t)(related_of(sides->query, column) - sides->query->relations.items);
    sides->names_left |= place < sides->right;
    sides->names_right |= place == sides->right;
}

static bool joins_sides(const struct query_scope *query, size_t right, const struct expression *condition)
{
    if (condition->kind != EXPRESSION_BINARY)
        return false;
    if (condition->operation == OPERATOR_AND)
        return joins_sides(query, right, condition->operands[0]) || joins_sides(query, right, condition->operands[1]);
    struct sides one = {query, right, false, false}, other = one;
    each_column(query, condition->operands[0], see_side, &one);
    each_column(query, condition->operands[1], see_side, &other);
    return condition->operation == OPERATOR_EQUAL && condition->operands[0]->kind != EXPRESSION_ROW &&
           one.names_left + one.names_right == 1 && other.names_left + other.names_right == 1 &&
           one.names_left == other.names_right;
}

bool check_full_joins(struct query_scope *query)
{
    bool fine = true;
    for (size_t i = 0; i < query->relations.count; i++) {
        const struct related *related = &query->relations.items[i];
        if (related->join != JOIN_FULL || !related->on || joins_sides(query, i, related->on))
            continue;
        problem_at(query->resolver, S0704, related->span,
                   "a full join without a value of '%s' that equals one of what is before it is not supported",
                   related->name);
        fine = false;
    }
    return fine;
}

/* -- names ----------------------------------------------------------------------------------------------------------
 */

static size_t find_relation(const struct query_scope *query, const char *name)
{
    size_t i = query->hidden;
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
        if (related->table && schema_same_text(last_part(related->table->name), syntax->qualifier)) {
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

/* "x", where a text was meant. */
static void offer_text(struct query_scope *query, struct diagnostic *d, struct name name)
{
    if (!d || !name.span.source || name.span.source->bytes[name.span.begin] != '"')
        return;
    struct text text = TEXT(query->resolver->region);
    schema_text_add_quoted(&text, name.text, '\'');
    fix_with(query->resolver, d, name.span, schema_text_string(&text), "a text stands in single quotes: %s",
             schema_text_string(&text));
}

static void add_outputs(struct query_scope *query, struct words *words, const struct related *related)
{
    for (size_t c = 0; c < related->columns.count; c++)
        if (related->columns.items[c].name)
            add_word(query->resolver, words, related->columns.items[c].name);
}

static void no_such_output(struct query_scope *query, const struct related *related, struct name name)
{
    if (related->table) {
        offer_text(query, no_such_column(query->resolver, related->table, name), name);
        return;
    }
    struct words words = {0};
    add_outputs(query, &words, related);
    struct diagnostic *d =
        problem_at(query->resolver, S0111, name.span, "'%s' has no column '%s'", related->name, name.text);
    fix_spelling(query->resolver, d, name.span, name.text, &words);
    offer_text(query, d, name);
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
    const struct name name = {syntax->text, span_of(syntax)};
    if (query->visible == 1 && !query->outer) {
        no_such_output(query, &query->relations.items[0], name);
        return;
    }
    struct words words = {0};
    for (size_t i = 0; i < query->visible; i++)
        add_outputs(query, &words, &query->relations.items[i]);
    struct diagnostic *d = problem_at(resolver, S0111, span_of(syntax),
                                      query->visible ? "no relation here has a column '%s'"
                                                     : "there is no column '%s': nothing is read from",
                                      syntax->text);
    fix_spelling(resolver, d, span_of(syntax), syntax->text, &words);
    offer_text(query, d, name);
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

enum finding { NOT_HERE, HERE, REPORTED };

/* Which of the visible relations the column is of. */
static enum finding find_owner(struct query_scope *query, const struct expression *syntax, size_t *owner)
{
    if (syntax->qualifier) {
        *owner = find_relation(query, syntax->qualifier);
        return *owner < query->visible ? HERE : NOT_HERE;
    }
    enum finding finding = NOT_HERE;
    for (size_t i = query->hidden; i < query->visible; i++) {
        const struct related *related = &query->relations.items[i];
        if (related->apart || !find_output(related, syntax->text) || is_common(related, syntax->text))
            continue;
        if (finding == HERE) {
            ambiguous(query, syntax, *owner, i);
            return REPORTED;
        }
        finding = HERE;
        *owner = i;
    }
    if (finding == HERE)
        *owner = merged_owner(query, *owner, syntax->text);
    return finding;
}

const struct related *require_owner(struct query_scope *query, const struct expression *syntax)
{
    size_t owner;
    enum finding finding = find_owner(query, syntax, &owner);
    if (finding == NOT_HERE)
        no_such_column_here(query, syntax);
    return finding == HERE ? &query->relations.items[owner] : NULL;
}

/* The place of the name behind a dot. */
static struct span name_span(const struct expression *syntax)
{
    struct span place = span_of(syntax);
    size_t length = strlen(syntax->text);
    if (place.source && place.end - place.begin > length && place.source->bytes[place.end - 1] != '"')
        place.begin = place.end - (uint32_t)length;
    return place;
}

static const struct expression *resolve_in(struct query_scope *query, const struct query_scope *owner, size_t relation,
                                           const struct expression *syntax)
{
    const struct related *related = &owner->relations.items[relation];
    const struct output *column = find_output(related, syntax->text);
    if (!column) {
        no_such_output(query, related, (struct name){syntax->text, name_span(syntax)});
        return NULL;
    }
    if (column->type->kind == TYPE_NONE)
        return NULL;
    if (column->retired) {
        struct diagnostic *d = problem_at(query->resolver, S1020, span_of(syntax),
                                          "column '%s' of table '%s' is retired: programs no longer use it",
                                          column->name, related->table->name);
        note_at(query->resolver, d, *column->place, "it is declared here");
        return NULL;
    }
    return related_column(query, owner, relation, column, syntax->origin);
}

/* The innermost select that has the name decides. */
const struct expression *resolve_query_column(struct query_scope *query, const struct expression *syntax)
{
    for (struct query_scope *at = query; at; at = at->outer) {
        size_t owner;
        enum finding finding = find_owner(at, syntax, &owner);
        if (finding == REPORTED)
            return NULL;
        if (finding == HERE)
            return resolve_in(query, at, owner, syntax);
    }
    if (syntax->qualifier)
        no_such_relation(query, syntax);
    else
        no_such_column_here(query, syntax);
    return NULL;
}
