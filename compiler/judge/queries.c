/* Owns: warnings about what queries do: what is read whole, limits without an order, comparisons with what may be null,
 * joins that say more or less than is meant. Must not know how rows are found: access.c does. */
#include "judge/access.h"
#include "judge/schema_warnings.h"
#include "model/query.h"
#include "plan/planner.h"

#include <string.h>

struct query_warnings {
    struct schema_warnings *all;
    const struct query_function *function;
    struct map offered; /* indexes: one that two queries want is put in once */
};

static struct region *region_of(const struct query_warnings *w)
{
    return w->all->diagnostics->region;
}

static const struct span *place_of(const struct query_warnings *w, const struct span *origin)
{
    return origin ? origin : w->function->origin;
}

/* Null: it is allowed. */
static struct diagnostic *begin_warning(struct query_warnings *w, enum diagnostic_code code, const char *table,
                                        const struct span *origin, const char *message)
{
    const struct span *place = place_of(w, origin);
    if (schema_allows(w->all, table, place, code) || schema_allows(w->all, NULL, w->function->origin, code))
        return NULL;
    return report(w->all->diagnostics, code, *place, "%s", message);
}

/* -- -Wfull-scan ----------------------------------------------------------------------------------------------------
 */

static const char *index_item(const struct query_warnings *w, const struct access *access)
{
    struct text item = TEXT(region_of(w));
    schema_text_add(&item, "index (");
    for (size_t i = 0; i < access->wanted_count; i++)
        schema_text_format(&item, "%s%s%s", i ? ", " : "", as_column_name(region_of(w), access->wanted[i].column),
                           access->wanted[i].descending ? " desc" : "");
    schema_text_add_char(&item, ')');
    return schema_text_string(&item);
}

static void warn_of_scan(struct query_warnings *w, const struct access *access)
{
    if (!access->wanted_count || access->table->opaque || !*access->table->name)
        return;
    const char *name = access->table->name, *item = index_item(w, access), *replacement;
    struct diagnostic *d = begin_warning(
        w, S1030, name, access->origin,
        schema_region_format(region_of(w), "'%s' reads all of '%s': no key or index begins with what it looks for",
                             w->function->name, name));
    if (!d)
        return;
    const char *key = schema_region_format(region_of(w), "%s %s", name, item);
    struct span end = end_of_table(region_of(w), access->table, item, &replacement);
    if (end.source && !schema_map_get(&w->offered, key))
        add_fix(w->all->diagnostics, d, end, replacement, "write in '%s': %s", name, item);
    else
        add_help(w->all->diagnostics, d, "write in '%s': %s", name, item);
    schema_map_put(&w->offered, key, key);
}

/* -- -Wunordered-limit ----------------------------------------------------------------------------------------------
 */

static bool reads_rows(const struct expression *expression)
{
    bool reads = expression->kind == EXPRESSION_COLUMN || expression->kind == EXPRESSION_AGGREGATE ||
                 expression->kind == EXPRESSION_WINDOW;
    for (size_t i = 0; i < expression->count && !reads; i++)
        reads = reads_rows(expression->operands[i]);
    return reads;
}

static bool has_aggregate(const struct expression *expression)
{
    bool has = expression->kind == EXPRESSION_AGGREGATE;
    for (size_t i = 0; i < expression->count && !has; i++)
        has = has_aggregate(expression->operands[i]);
    return has;
}

static bool gives_what_differs(const struct query *query)
{
    bool differs = false;
    for (size_t i = 0; i < query->selected_count && !differs; i++)
        differs = reads_rows(query->selected[i].value);
    return differs;
}

/* Groups without keys are one. */
static bool is_one_group(const struct query *query)
{
    bool one = false;
    for (size_t i = 0; i < query->selected_count && !query->group_count && !query->combined; i++)
        one |= has_aggregate(query->selected[i].value);
    return one;
}

/* The keys of all relations that are not one row anyway; null: one has none. */
static const char *total_order(const struct query_warnings *w, const struct accesses *accesses)
{
    struct text order = TEXT(region_of(w));
    for (size_t i = 0; i < accesses->count; i++) {
        const struct access *access = &accesses->items[i];
        const struct constraint *key = schema_table_primary_key(access->table);
        if (access->one)
            continue;
        if (!key)
            return NULL;
        for (size_t c = 0; c < key->column_count; c++) {
            schema_text_add(&order, order.size ? ", " : "");
            if (access->alias)
                schema_text_format(&order, "%s.", as_column_name(region_of(w), access->alias));
            schema_text_add(&order, as_column_name(region_of(w), key->columns[c]));
        }
    }
    return schema_text_string(&order);
}

/* The place of `word` before `at`, with nothing but blanks between; NOWHERE: it is not there. */
static struct span word_before(const struct span *at, const char *word)
{
    size_t length = strlen(word), end = at->begin;
    const char *bytes = at->source ? at->source->bytes : "";
    while (at->source && end > 0 && strchr(" \t\r\n", bytes[end - 1]))
        end--;
    for (size_t i = 0; i < length; i++)
        if (!at->source || end < length || (bytes[end - length + i] | 0x20) != word[i])
            return NOWHERE;
    return (struct span){at->source, (uint32_t)(end - length), (uint32_t)end};
}

static void warn_of_limit(struct query_warnings *w, const struct query *query, const struct accesses *accesses)
{
    const struct expression *limit = query->limit ? query->limit : query->offset;
    if (!limit || query->sort_count || query->choice_count || accesses->one || is_one_group(query) ||
        !gives_what_differs(query))
        return;
    struct diagnostic *d =
        begin_warning(w, S1031, NULL, limit->origin,
                      schema_region_format(region_of(w), "'%s' has a limit and no order: which rows it gives is chance",
                                           w->function->name));
    if (!d)
        return;
    bool of_rows = !query->distinct && !query->group_count && !query->combined;
    const char *order = of_rows ? total_order(w, accesses) : NULL;
    struct span word = word_before(place_of(w, limit->origin), query->limit ? "limit" : "offset");
    if (order && word.source) {
        word.end = word.begin;
        add_fix(w->all->diagnostics, d, word, schema_region_format(region_of(w), "order by %s ", order),
                "say which come first, as: order by %s", order);
    } else {
        add_help(w->all->diagnostics, d, "say which come first: order by …");
    }
}

/* -- -Wnull-comparison ----------------------------------------------------------------------------------------------
 */

struct asked {
    const char *name;
    bool found;
};

/* Whoever asks whether it is null knows what a comparison with it gives. */
static bool asks_for_null(const struct expression *expression, const char *parameter)
{
    bool call = expression->kind == EXPRESSION_CALL || expression->kind == EXPRESSION_CASE ||
                expression->kind == EXPRESSION_IS_NULL;
    for (size_t i = 0; i < expression->count; i++) {
        const struct expression *operand = expression->operands[i];
        if ((call && operand->kind == EXPRESSION_PARAMETER && schema_same_text(operand->text, parameter)) ||
            asks_for_null(operand, parameter))
            return true;
    }
    return false;
}

static void look_for_asking(void *context, const struct query_place *place, const struct expression *value)
{
    struct asked *asked = context;
    (void)place;
    asked->found |= asks_for_null(value, asked->name);
}

static bool is_asked(const struct query_warnings *w, const char *parameter)
{
    struct asked asked = {parameter, false};
    struct query_visitor visitor = {.context = &asked, .value = look_for_asking};
    schema_query_visit(w->function->query, &visitor);
    return asked.found;
}

static const struct expression *null_operand(const struct expression *condition)
{
    for (size_t i = 0; i < condition->count; i++)
        if (condition->operands[i]->kind == EXPRESSION_PARAMETER && condition->operands[i]->nullable)
            return condition->operands[i];
    return NULL;
}

/* The sign between two operands, with the blanks around it; NOWHERE: more than it stands there. */
static struct span sign_between(const struct expression *comparison)
{
    const struct span *left = comparison->operands[0]->origin, *right = comparison->operands[1]->origin;
    if (!left || !right || !left->source || left->source != right->source || left->end > right->begin)
        return NOWHERE;
    for (size_t i = left->end; i < right->begin; i++)
        if (!strchr(" \t\n=<>!", left->source->bytes[i]))
            return NOWHERE;
    return (struct span){left->source, left->end, right->begin};
}

static bool is_comparison(const struct expression *condition, enum operator_kind operation)
{
    return condition->kind == EXPRESSION_BINARY && condition->operation == operation;
}

static void warn_of_null(struct query_warnings *w, const struct expression *condition)
{
    const struct expression *parameter = null_operand(condition);
    bool equal = is_comparison(condition, OPERATOR_EQUAL), unequal = is_comparison(condition, OPERATOR_NOT_EQUAL);
    if (!parameter || is_asked(w, parameter->text))
        return;
    struct diagnostic *d =
        begin_warning(w, S1032, NULL, condition->origin,
                      schema_region_format(region_of(w), "where ':%s' is null this is never true%s", parameter->text,
                                           equal ? ", not even where both sides are null" : ""));
    if (!d)
        return;
    const struct span sign = equal || unequal ? sign_between(condition) : NOWHERE;
    const char *words = equal ? "is not distinct from" : "is distinct from";
    if (sign.source)
        add_fix(w->all->diagnostics, d, sign, schema_region_format(region_of(w), " %s ", words),
                "where null is a value like others, write: %s", words);
    add_help(w->all->diagnostics, d,
             "where it is never null, declare it without '?'; where null means all, write: :%s is null or …",
             parameter->text);
}

/* Never true where one of its operands is null: of what is between two and of lists that depends. */
static bool is_null_with_it(const struct expression *condition, bool negated)
{
    switch (condition->kind) {
    case EXPRESSION_BINARY:
        return condition->operation >= OPERATOR_EQUAL && condition->operation <= OPERATOR_GREATER_EQUAL;
    case EXPRESSION_LIKE:
        return true;
    case EXPRESSION_BETWEEN:
        return condition->negated == negated || condition->operands[0]->kind == EXPRESSION_PARAMETER;
    case EXPRESSION_IN:
        return condition->negated != negated || condition->operands[0]->kind == EXPRESSION_PARAMETER;
    default:
        return false;
    }
}

static void look_for_null(struct query_warnings *w, const struct expression *condition, bool negated)
{
    if (!condition)
        return;
    bool not = condition->kind == EXPRESSION_UNARY && condition->operation == OPERATOR_NOT;
    if (not || is_comparison(condition, OPERATOR_AND) || is_comparison(condition, OPERATOR_OR))
        for (size_t i = 0; i < condition->count; i++)
            look_for_null(w, condition->operands[i], negated != not );
    else if (is_null_with_it(condition, negated))
        warn_of_null(w, condition);
}

/* -- -Wneedless-outer-join and -Wcross-join -------------------------------------------------------------------------
 */

static const char *join_words(enum join join)
{
    static const char *const words[] = {[JOIN_INNER] = "join",
                                        [JOIN_LEFT] = "left join",
                                        [JOIN_RIGHT] = "right join",
                                        [JOIN_FULL] = "full join",
                                        [JOIN_CROSS] = "cross join"};
    return words[join];
}

/* The words of a join, before its relation. */
static struct span words_of_join(const struct span *relation, enum join join)
{
    static const char *const sides[] = {[JOIN_LEFT] = "left", [JOIN_RIGHT] = "right", [JOIN_FULL] = "full"};
    struct span word = word_before(relation, "join");
    if (!word.source || join == JOIN_INNER)
        return word;
    struct span outer = word_before(&word, "outer");
    struct span side = word_before(outer.source ? &outer : &word, sides[join]);
    side.end = word.end;
    return side;
}

static void warn_of_outer(struct query_warnings *w, const struct access *access)
{
    if (access->written == access->join || access->written == JOIN_INNER || access->written == JOIN_CROSS)
        return;
    struct diagnostic *d =
        begin_warning(w, S1033, NULL, access->origin,
                      schema_region_format(
                          region_of(w), "this %s keeps rows without a partner, and a condition leaves them out again",
                          join_words(access->written)));
    if (!d)
        return;
    const struct span words = words_of_join(place_of(w, access->origin), access->written);
    if (words.source)
        add_fix(w->all->diagnostics, d, words, join_words(access->join), "write: %s", join_words(access->join));
    if (access->written == JOIN_LEFT)
        add_help(w->all->diagnostics, d, "or put the condition into the join: left join … on … and …");
}

/* join b on true: all pairs, said in other words. */
static bool is_cross(const struct access *access, const struct expression *on)
{
    return access->join == JOIN_INNER && on && on->origin && on->kind == EXPRESSION_BOOLEAN &&
           schema_same_text(on->text, "true");
}

static void warn_of_tie(struct query_warnings *w, const struct access *access, const struct expression *on)
{
    struct diagnostic *d = begin_warning(w, S1034, NULL, access->origin,
                                         "no condition ties this to what is joined: each of its rows comes with each "
                                         "of theirs");
    if (!d)
        return;
    const struct span relation = *place_of(w, access->origin);
    struct span join = words_of_join(&relation, access->join);
    if (is_cross(access, on) && join.source && on->origin->source == join.source) {
        join.end = on->origin->end;
        add_fix(w->all->diagnostics, d, join,
                schema_region_format(region_of(w), "cross join %.*s", (int)(relation.end - relation.begin),
                                     relation.source->bytes + relation.begin),
                "where all pairs are meant, write: cross join");
        return;
    }
    add_help(w->all->diagnostics, d, "compare one of its columns with one of theirs%s",
             access->join == JOIN_INNER
                 ? "; where all pairs are meant, write: cross join, and the condition behind where"
                 : "");
}

static void warn_of_ties(struct query_warnings *w, const struct query *query, const struct accesses *accesses)
{
    bool several = false; /* rows, before this one */
    for (size_t i = 0; i < accesses->count; i++) {
        const struct access *access = &accesses->items[i];
        if (!access->tied && !access->one && several)
            warn_of_tie(w, access, i < query->relation_count ? query->relations[i].on : NULL);
        several |= !access->one;
    }
}

/* -- -Walways-a-row -------------------------------------------------------------------------------------------------
 */

static bool always_gives(const struct query *query)
{
    if (query->kind == QUERY_INSERT)
        return query->row_count == 1 && !query->source && !query->conflict;
    bool nothing_read = !query->relation_count && !query->where && !query->combined;
    return query->kind == QUERY_SELECT && !query->limit && !query->offset && !query->having &&
           (nothing_read || is_one_group(query));
}

static void warn_of_always(struct query_warnings *w)
{
    if (w->function->result != RESULT_ONE_OR_NONE || !always_gives(w->function->query))
        return;
    struct diagnostic *d =
        begin_warning(w, S1035, NULL, w->function->result_origin,
                      schema_region_format(region_of(w), "'%s' always gives a row", w->function->name));
    struct span sign = *w->function->result_origin;
    while (d && sign.begin < sign.end && sign.source->bytes[sign.begin] != '?')
        sign.begin++;
    sign.end = sign.begin + 1;
    if (d)
        add_fix(w->all->diagnostics, d, sign, "", "write: one");
}

/* -- -Wunused ------------------------------------------------------------------------------------------------------
 */

struct reading {
    const char *with;
    bool found;
};

static void look_for_with(void *context, const struct query_place *place, const struct expression *value)
{
    struct reading *reading = context;
    (void)value;
    for (size_t i = 0; i < place->query->relation_count; i++)
        reading->found |= schema_same_text(place->query->relations[i].with, reading->with);
}

static void warn_of_unread(struct query_warnings *w, const struct query *query)
{
    for (size_t i = 0; i < query->with_count; i++) {
        struct reading reading = {query->withs[i].name, false};
        struct query_visitor visitor = {.context = &reading, .value = look_for_with};
        schema_query_visit(query, &visitor);
        struct diagnostic *d = reading.found ? NULL
                                             : begin_warning(w, S1036, NULL, query->withs[i].origin,
                                                             "nothing reads what this select gives");
        if (d)
            add_help(w->all->diagnostics, d, "leave it out, or read from it");
    }
}

/* -- all of it ------------------------------------------------------------------------------------------------------
 */

static void warn_of_query(struct query_warnings *w, const struct query *query);

/* Of the selects within a value. */
static void warn_within(struct query_warnings *w, const struct expression *value)
{
    if (value && value->query)
        warn_of_query(w, value->query);
    for (size_t i = 0; value && i < value->count; i++)
        warn_within(w, value->operands[i]);
}

static void warn_of_values(struct query_warnings *w, const struct query *query)
{
    for (size_t i = 0; i < query->assignment_count; i++)
        warn_within(w, query->assignments[i].value);
    for (size_t r = 0; r < query->row_count; r++)
        for (size_t i = 0; i < (query->kind == QUERY_INSERT ? query->column_count : query->selected_count); i++)
            warn_within(w, query->rows[r][i]);
    for (size_t i = 0; i < query->selected_count && !query->combined && !query->row_count; i++)
        warn_within(w, query->selected[i].value);
    for (size_t i = 0; i < query->sort_count; i++)
        warn_within(w, query->sorts[i].value);
    for (size_t i = 0; query->conflict && i < query->conflict->assignment_count; i++)
        warn_within(w, query->conflict->assignments[i].value);
    if (query->conflict)
        warn_within(w, query->conflict->where);
}

/* What is said of a condition, and of the selects within it. */
static void warn_of_condition(struct query_warnings *w, const struct expression *condition)
{
    look_for_null(w, condition, false);
    warn_within(w, condition);
}

static void warn_of_selects(struct query_warnings *w, const struct query *query)
{
    for (size_t i = 0; i < query->with_count; i++)
        warn_of_query(w, query->withs[i].query);
    if (query->combined) {
        warn_of_query(w, query->first);
        warn_of_query(w, query->second);
    }
    for (size_t i = 0; i < query->relation_count; i++)
        if (query->relations[i].query)
            warn_of_query(w, query->relations[i].query);
    if (query->source)
        warn_of_query(w, query->source);
}

static void warn_of_query(struct query_warnings *w, const struct query *query)
{
    const struct accesses accesses = find_accesses(region_of(w), &w->all->schema->model, query);
    for (size_t i = 0; i < accesses.count; i++) {
        warn_of_scan(w, &accesses.items[i]);
        warn_of_outer(w, &accesses.items[i]);
    }
    warn_of_limit(w, query, &accesses);
    warn_of_ties(w, query, &accesses);
    warn_of_unread(w, query);
    for (size_t i = 0; i < query->relation_count; i++)
        warn_of_condition(w, query->relations[i].on);
    warn_of_condition(w, query->where);
    warn_of_condition(w, query->having);
    warn_of_values(w, query);
    warn_of_selects(w, query);
}

void warn_of_queries(struct schema_warnings *all)
{
    struct query_warnings w = {all, NULL, MAP(all->diagnostics->region)};
    for (size_t i = 0; i < all->schema->queries.count; i++) {
        w.function = &all->schema->queries.items[i];
        warn_of_query(&w, w.function->query);
        warn_of_always(&w);
    }
}
