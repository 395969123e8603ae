/* Owns: functions over windows: which there are, their types, where they may stand, and what they see: the parts, the
 * order, the frame. Must not know how an engine writes them. */
#include "resolve/query/query.h"

#include "model/query.h"

enum gives { GIVES_COUNT, GIVES_PART, GIVES_SHARE, GIVES_OTHER_ROW, GIVES_FIRST_OR_LAST, GIVES_NTH };

struct window_function {
    const char *name;
    size_t least, most; /* arguments */
    enum gives gives;
    const char *takes;
};

static const struct window_function functions[] = {
    {"row_number", 0, 0, GIVES_COUNT, "nothing"},
    {"rank", 0, 0, GIVES_COUNT, "nothing"},
    {"dense_rank", 0, 0, GIVES_COUNT, "nothing"},
    {"percent_rank", 0, 0, GIVES_SHARE, "nothing"},
    {"cume_dist", 0, 0, GIVES_SHARE, "nothing"},
    {"ntile", 1, 1, GIVES_PART, "how many parts there are"},
    {"lag", 1, 3, GIVES_OTHER_ROW, "a value, how many rows before, and what stands for none"},
    {"lead", 1, 3, GIVES_OTHER_ROW, "a value, how many rows behind, and what stands for none"},
    {"first_value", 1, 1, GIVES_FIRST_OR_LAST, "a value"},
    {"last_value", 1, 1, GIVES_FIRST_OR_LAST, "a value"},
    {"nth_value", 2, 2, GIVES_NTH, "a value, and of which row"},
};

static const struct window_function *function_of(const char *name)
{
    for (size_t i = 0; name && i < COUNT_OF(functions); i++)
        if (schema_same_text(functions[i].name, name))
            return &functions[i];
    return NULL;
}

bool is_window_name(const char *name)
{
    return function_of(name) != NULL;
}

/* -- numbers that are the same for all rows -------------------------------------------------------------------------
 */

/* A literal of at least that, or a parameter, which is looked at when it is given. */
static const struct expression *resolve_number(struct scope *scope, const struct expression *syntax, const char *what,
                                               const char *least)
{
    struct resolver *resolver = scope->resolver;
    bool literal = syntax->kind == EXPRESSION_INTEGER, parameter = syntax->kind == EXPRESSION_PARAMETER;
    if (!literal && !parameter) {
        problem_at(resolver, S0138, span_of(syntax), "%s is a number or a parameter", what);
        return NULL;
    }
    if (literal && (*syntax->text == '-' || (*least == '1' && strcmp(syntax->text, "0") == 0))) {
        problem_at(resolver, S0138, span_of(syntax), "%s is at least %s", what, least);
        return NULL;
    }
    const struct expression *value = resolve_expression(scope, syntax);
    if (!value || literal)
        return value;
    if (value->type.kind != TYPE_INT64 || value->type.array || value->nullable) {
        struct diagnostic *d =
            problem_at(resolver, S0138, span_of(syntax), "%s is int64, and ':%s' is %s%s", what, syntax->text,
                       type_text(resolver, &value->type), value->nullable ? " that may be null" : "");
        help_with(resolver, d, "declare it so: %s int64", syntax->text);
        return NULL;
    }
    find_parameter(scope->query, syntax->text)->limits = true;
    return value;
}

/* -- parts and order ------------------------------------------------------------------------------------------------
 */

struct list {
    size_t count, capacity;
    const struct expression **items;
};

static bool resolve_window_key(struct scope *scope, const struct expression *syntax, bool ordered,
                               const struct expression **key)
{
    *key = NULL;
    if (!no_ordinal(scope->query, syntax, ordered ? "order by" : "partition by"))
        return false;
    const struct expression *value = resolve_expression(scope, syntax);
    value = value ? settle(scope, value) : NULL;
    if (!value || !engines_compare(scope, value, ordered ? OPERATOR_LESS : OPERATOR_EQUAL))
        return false;
    *key = is_constant_key(scope->query, value) ? NULL : value;
    return true;
}

static bool resolve_parts(struct scope *scope, const struct expression *syntax, size_t first, struct window *window,
                          struct list *operands)
{
    bool fine = true;
    window->part_count = 0;
    for (size_t i = 0; i < syntax->window->part_count; i++) {
        const struct expression *key;
        fine = resolve_window_key(scope, syntax->operands[first + i], false, &key) && fine;
        if (!key)
            continue;
        APPEND(scope->resolver->region, operands, key);
        window->part_count++;
    }
    return fine;
}

static bool resolve_sorts(struct scope *scope, const struct expression *syntax, size_t first, struct window *window,
                          struct list *operands)
{
    const struct window *written = syntax->window;
    struct sort_key *sorts = NEW_ARRAY(scope->resolver->region, struct sort_key, written->sort_count + 1);
    bool fine = true;
    window->sorts = sorts;
    window->sort_count = 0;
    for (size_t i = 0; i < written->sort_count; i++) {
        const struct expression *key;
        const struct sort_key *sort = &written->sorts[i];
        fine = resolve_window_key(scope, syntax->operands[first + i], true, &key) && fine;
        if (!key)
            continue;
        sorts[window->sort_count++] =
            (struct sort_key){NULL, sort->descending, nulls_of(sort->nulls, sort->descending, key), 0};
        APPEND(scope->resolver->region, operands, key);
    }
    return fine;
}

/* -- frames ---------------------------------------------------------------------------------------------------------
 */

static bool no_frame(struct scope *scope, const struct expression *syntax, const char *why)
{
    problem_at(scope->resolver, S1042, span_of(syntax), "%s", why);
    return false;
}

static bool check_bounds(struct scope *scope, const struct expression *syntax)
{
    const struct window *window = syntax->window;
    if (window->from == BOUND_LAST)
        return no_frame(scope, syntax, "a frame does not begin with unbounded following");
    if (window->to == BOUND_FIRST)
        return no_frame(scope, syntax, "a frame does not end with unbounded preceding");
    if ((window->from == BOUND_CURRENT && window->to == BOUND_PRECEDING) ||
        (window->from == BOUND_FOLLOWING && (window->to == BOUND_PRECEDING || window->to == BOUND_CURRENT)))
        return no_frame(scope, syntax, "a frame ends before it begins: between … and …, the one that is before first");
    return true;
}

static bool is_moment(const struct type *type)
{
    return !type->array && (type->kind == TYPE_DATE || type->kind == TYPE_TIME || type->kind == TYPE_TIMESTAMP ||
                            type->kind == TYPE_DATETIME);
}

/* How far a moment is away is an interval. */
static const struct expression *resolve_interval(struct scope *scope, const struct expression *syntax)
{
    const struct expression *value = syntax->kind == EXPRESSION_PARAMETER ? resolve_expression(scope, syntax) : syntax;
    if (!value)
        return NULL;
    if (value->type.kind != TYPE_INTERVAL || value->nullable) {
        no_frame(scope, syntax, "how far a date or time is from another is a parameter of interval");
        return NULL;
    }
    return require_construct(scope->resolver, CONSTRUCT_FRAME_OF_DATES, span_of(syntax)) ? value : NULL;
}

static bool resolve_bounds(struct scope *scope, const struct expression *syntax, size_t first,
                           const struct window *window, struct list *operands)
{
    size_t count = schema_bound_count(window);
    const struct type *key = window->sort_count ? &operands->items[operands->count - 1]->type : NULL;
    bool steps = window->unit == FRAME_RANGE && count > 0;
    if (!window->unit)
        return true;
    if (!check_bounds(scope, syntax))
        return false;
    if (window->unit == FRAME_GROUPS && !window->sort_count)
        return no_frame(scope, syntax, "groups are rows that are alike in the order: write order by");
    if (steps && window->sort_count != 1)
        return no_frame(scope, syntax, "a range is so far from the one key of the order: write order by, with one");
    if (steps && !schema_type_is_number(key) && !is_moment(key))
        return no_frame(scope, syntax, "a range is so far from a number or a date: write rows or groups");
    bool fine = true;
    for (size_t i = 0; i < count; i++) {
        const struct expression *size = syntax->operands[first + i];
        const struct expression *value = steps && is_moment(key)
                                             ? resolve_interval(scope, size)
                                             : resolve_number(scope, size, "the bound of a frame", "0");
        fine = fine && value;
        if (value)
            APPEND(scope->resolver->region, operands, value);
    }
    return fine;
}

/* What a window computes, from that operand on. */
static const struct window *resolve_sight(struct scope *scope, const struct expression *syntax, size_t first,
                                          struct list *operands)
{
    const struct window *written = syntax->window;
    struct window *window = NEW(scope->resolver->region, struct window);
    struct list seen = {0};
    *window = *written;
    size_t sorts = first + written->part_count, bounds = sorts + written->sort_count;
    bool fine = resolve_parts(scope, syntax, first, window, &seen);
    fine = resolve_sorts(scope, syntax, sorts, window, &seen) && fine;
    fine = fine && resolve_bounds(scope, syntax, bounds, window, &seen);
    for (size_t i = 0; i < seen.count; i++)
        APPEND(scope->resolver->region, operands, seen.items[i]);
    return fine ? window : NULL;
}

/* -- windows with a name --------------------------------------------------------------------------------------------
 */

static struct known_window *find_window(struct query_scope *query, const char *name)
{
    for (size_t i = 0; i < query->windows.count; i++)
        if (schema_same_text(query->windows.items[i].name, name))
            return &query->windows.items[i];
    return NULL;
}

static const struct expression *resolve_named(struct scope *scope, const struct expression *syntax)
{
    struct expression *copy = copy_expression(scope->resolver, syntax);
    struct list operands = {0};
    scope->query->in_window++;
    copy->window = resolve_sight(scope, syntax, 0, &operands);
    scope->query->in_window--;
    copy->count = operands.count;
    copy->operands = operands.items;
    return copy->window ? copy : NULL;
}

bool resolve_windows(struct query_scope *query)
{
    bool fine = true;
    for (size_t i = 0; i < query->syntax->windows.count; i++) {
        const struct window_syntax *syntax = &query->syntax->windows.items[i];
        struct scope scope = scope_of(query, CLAUSE_SELECT, "a window");
        if (find_window(query, syntax->name.text)) {
            problem_at(query->resolver, S1041, syntax->name.span, "there are two windows '%s'", syntax->name.text);
            return false;
        }
        struct known_window known = {syntax->name.text, resolve_named(&scope, syntax->value), false, syntax->name.span};
        fine = known.value && fine;
        APPEND(query->resolver->region, &query->windows, known);
    }
    return fine;
}

bool check_windows_used(struct query_scope *query)
{
    bool fine = true;
    for (size_t i = 0; i < query->windows.count; i++) {
        if (query->windows.items[i].used)
            continue;
        problem_at(query->resolver, S1041, query->windows.items[i].span, "no function is over window '%s'",
                   query->windows.items[i].name);
        fine = false;
    }
    return fine;
}

static const struct window *use_named(struct scope *scope, const struct expression *syntax, struct list *operands)
{
    struct query_scope *query = scope->query;
    struct known_window *known = find_window(query, syntax->window->name);
    if (!known) {
        struct diagnostic *d =
            problem_at(query->resolver, S1041, span_of(syntax), "there is no window '%s' here", syntax->window->name);
        help_with(query->resolver, d, "it is declared behind where, group by and having: window %s as (…)",
                  syntax->window->name);
        return NULL;
    }
    known->used = true;
    for (size_t i = 0; known->value && i < known->value->count; i++)
        APPEND(query->resolver->region, operands, known->value->operands[i]);
    return known->value ? known->value->window : NULL;
}

/* -- where one may stand, and what it says --------------------------------------------------------------------------
 */

static bool may_stand(struct scope *scope, const struct expression *syntax)
{
    struct query_scope *query = scope->query;
    struct resolver *resolver = scope->resolver;
    if (query && query->in_window) {
        problem_at(resolver, S1040, span_of(syntax), "a function over a window cannot stand within another one");
        return false;
    }
    if (query && query->in_aggregate) {
        problem_at(resolver, S1040, span_of(syntax), "an aggregate cannot hold a function over a window");
        return false;
    }
    bool stands = query && !scope->inlining && query->select->kind == QUERY_SELECT &&
                  (query->clause == CLAUSE_SELECT || query->clause == CLAUSE_ORDER);
    if (stands)
        return true;
    struct diagnostic *d = problem_at(resolver, S1040, span_of(syntax), "%s cannot hold a function over a window",
                                      scope->inlining ? "a function" : scope->what);
    if (query && query->select->kind == QUERY_SELECT)
        help_with(resolver, d,
                  "it is computed from the rows of the result: compute it in a select, and choose from that: "
                  "select … from (select …, %s(…) over (…) as n from …) as numbered where n = 1",
                  syntax->text);
    return false;
}

static bool check_said(struct scope *scope, const struct expression *syntax, const struct window_function *function)
{
    struct resolver *resolver = scope->resolver;
    size_t count = schema_argument_count(syntax);
    const char *why = NULL;
    if (!function && (!is_aggregate_name(syntax->text) || strcmp(syntax->text, "string_agg") == 0)) {
        struct words words = {0};
        for (size_t i = 0; i < COUNT_OF(functions); i++)
            add_word(resolver, &words, functions[i].name);
        struct diagnostic *d = problem_at(resolver, S0137, span_of(syntax),
                                          "there is no function '%s' that can be over a window", syntax->text);
        struct span name = span_of(syntax);
        name.end = name.begin + (uint32_t)strlen(syntax->text);
        fix_spelling(resolver, d, name, syntax->text, &words);
        return false;
    }
    if (syntax->distinct)
        why = "over a window nothing is distinct: no engine has that";
    else if (function && syntax->filtered)
        why = "only an aggregate has a filter";
    if (why)
        problem_at(resolver, S1040, span_of(syntax), "%s", why);
    else if (function && (count < function->least || count > function->most))
        problem_at(resolver, S0138, span_of(syntax), "%s takes %s", syntax->text, function->takes);
    else
        return function || check_aggregate_arguments(scope, syntax);
    return false;
}

/* -- what it gives --------------------------------------------------------------------------------------------------
 */

/* A frame that has the row itself is never empty. */
static bool has_current_row(const struct window *window)
{
    return !window->unit || (window->from <= BOUND_CURRENT && window->to >= BOUND_CURRENT);
}

/* What stands for none is of the type of the value. */
static bool unite_with_default(struct scope *scope, struct expression *made, const struct expression **operands)
{
    operands[2] = coerce(scope, operands[2], &made->type);
    struct type common;
    if (!operands[2])
        return false;
    if (!schema_common_type(&made->type, &operands[2]->type, &common)) {
        problem_at(scope->resolver, S0138, span_of(operands[2]), "%s of %s cannot have a %s in the place of none",
                   made->text, type_text(scope->resolver, &made->type), type_text(scope->resolver, &operands[2]->type));
        return false;
    }
    made->type = common;
    return true;
}

static bool set_result(struct scope *scope, struct expression *made, const struct window_function *function,
                       const struct expression **operands)
{
    size_t count = schema_argument_count(made);
    made->nullable = false;
    if (function->gives <= GIVES_SHARE) {
        made->type = schema_type_of(function->gives == GIVES_COUNT  ? TYPE_INT64
                                    : function->gives == GIVES_PART ? TYPE_INT32
                                                                    : TYPE_FLOAT64);
        return true;
    }
    made->type = operands[0]->type;
    made->type.length = 0;
    made->nullable = true;
    if (function->gives == GIVES_FIRST_OR_LAST)
        made->nullable = operands[0]->nullable || !has_current_row(made->window);
    if (count < 3)
        return true;
    if (!unite_with_default(scope, made, operands))
        return false;
    made->nullable = operands[0]->nullable || operands[2]->nullable;
    return true;
}

static bool set_result_of_aggregate(struct scope *scope, struct expression *made, const struct expression *syntax)
{
    bool counts = strcmp(made->text, "count") == 0;
    made->type = schema_type_of(TYPE_INT64);
    made->nullable = !counts && (made->filtered || made->operands[0]->nullable || !has_current_row(made->window));
    return !schema_argument_count(made) || type_of_aggregate(scope, syntax, &made->operands[0]->type, &made->type);
}

static const struct expression *resolve_argument(struct scope *scope, const struct expression *syntax, size_t i)
{
    bool parts = strcmp(syntax->text, "ntile") == 0;
    bool number = function_of(syntax->text) && (parts || i == 1);
    if (!number)
        return settle(scope, resolve_operand(scope, syntax, i));
    const char *what = parts ? "the number of parts" : "the number of a row";
    return resolve_number(scope, syntax->operands[i], what, strncmp(syntax->text, "l", 1) == 0 ? "0" : "1");
}

static const struct expression *resolve_over(struct scope *scope, const struct expression *syntax)
{
    const struct window_function *function = function_of(syntax->text);
    struct region *region = scope->resolver->region;
    struct expression *made = copy_expression(scope->resolver, syntax);
    struct list operands = {0};
    bool fine = true;
    for (size_t i = 0; i < schema_argument_count(syntax); i++) {
        const struct expression *value = resolve_argument(scope, syntax, i);
        APPEND(region, &operands, value);
        fine = fine && value;
    }
    const struct window *window = syntax->window->name
                                      ? use_named(scope, syntax, &operands)
                                      : resolve_sight(scope, syntax, schema_argument_count(syntax), &operands);
    if (syntax->filtered) {
        const struct expression *filter = resolve_condition(scope, syntax->operands[syntax->count - 1]);
        APPEND(region, &operands, filter);
        fine = fine && filter;
    }
    if (!fine || !window)
        return NULL;
    made->window = window;
    made->count = operands.count;
    made->operands = operands.items;
    fine = function ? set_result(scope, made, function, operands.items) : set_result_of_aggregate(scope, made, syntax);
    return fine ? made : NULL;
}

/* Of other rows, too: what a case around it knows of its own says nothing of them. */
const struct expression *resolve_window(struct scope *scope, const struct expression *syntax)
{
    struct query_scope *query = scope->query;
    if (!may_stand(scope, syntax) || !check_said(scope, syntax, function_of(syntax->text)))
        return NULL;
    const struct map facts = query->facts;
    if (query->of_all)
        query->facts = *query->of_all;
    query->in_window++;
    const struct expression *made = resolve_over(scope, syntax);
    query->in_window--;
    query->facts = facts;
    return made;
}

/* -- an aggregate that takes its rows in an order -------------------------------------------------------------------
 */

static void say_order(struct scope *scope, const struct expression *syntax)
{
    const struct span first = span_of(syntax->operands[0]);
    struct span place = span_of(syntax->operands[1]);
    place.begin = place.end;
    const char *fix = schema_region_format(scope->resolver->region, " order by %.*s", (int)(first.end - first.begin),
                                           first.source->bytes + first.begin);
    struct diagnostic *d = problem_at(scope->resolver, S1015, span_of(syntax),
                                      "texts are put together in an order, and %s has none", syntax->text);
    fix_with(scope->resolver, d, place, fix, "write within it:%s", fix);
}

bool resolve_order_of_texts(struct scope *scope, const struct expression *syntax, struct expression *made)
{
    struct list operands = {0};
    struct region *region = scope->resolver->region;
    if (!syntax->window) {
        say_order(scope, syntax);
        return false;
    }
    for (size_t i = 0; i < 2; i++)
        APPEND(region, &operands, made->operands[i]);
    made->window = resolve_sight(scope, syntax, 2, &operands);
    if (!made->window)
        return false;
    bool alone = operands.count == 3 && same_expression(operands.items[0], operands.items[2]);
    if (syntax->distinct && !alone) {
        problem_at(scope->resolver, S1015, span_of(syntax),
                   "distinct texts are in an order of their own alone: order by the text that is put together");
        return false;
    }
    if (syntax->filtered)
        APPEND(region, &operands, made->operands[syntax->count - 1]);
    made->count = operands.count;
    made->operands = operands.items;
    return true;
}
