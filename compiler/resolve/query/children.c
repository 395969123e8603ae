/* Owns: the children of a row: many(select …) as comments. They are a query of its own, which gives the children of all
 * rows at once: it reads from the keys that those rows have, in the place of the columns around it that it names, and
 * says beside each child to which of the keys it belongs. Must not know C's names. */
#include "resolve/query/query.h"

#include "model/query.h"
#include "schemac/statement.h"

bool is_children(const struct selected_syntax *syntax)
{
    return syntax->value && syntax->value->kind == EXPRESSION_SUBQUERY && syntax->value->text;
}

/* -- the keys -------------------------------------------------------------------------------------------------------
 */

static const struct child_key *key_for(struct resolver *resolver, struct children *children,
                                       const struct expression *column)
{
    for (size_t i = 0; i < children->count; i++)
        if (same_expression(children->items[i].of, column))
            return &children->items[i];
    const char *name = schema_region_format(resolver->region, "key%zu", children->count + 1);
    struct child_key key = {column, {.name = name, .as = name, .type = &column->type, .nullable = column->nullable}};
    APPEND(resolver->region, children, key);
    return &children->items[children->count - 1];
}

const struct expression *column_around(struct query_scope *query, struct query_scope *within,
                                       const struct expression *column)
{
    const struct child_key *key = key_for(query->resolver, within->children, column);
    return related_column(query, within, 0, &key->column, column->origin);
}

/* In no text by its columns: it stands in front of what the children are read from. */
static void read_keys(struct query_scope *inner)
{
    struct related *keys =
        add_related(inner, (struct related){.apart = true, .join = JOIN_CROSS, .written = JOIN_CROSS});
    keys->span = inner->syntax->span;
}

static bool names_key(const struct query_scope *inner, const struct expression *value)
{
    return value->kind == EXPRESSION_COLUMN && schema_same_text(value->qualifier, inner->relations.items[0].qualifier);
}

/* A conjunct says that a column of the children equals one of the row. */
static bool is_tied(const struct query_scope *inner, const struct expression *where)
{
    if (!where || where->kind != EXPRESSION_BINARY)
        return false;
    if (where->operation == OPERATOR_AND)
        return is_tied(inner, where->operands[0]) || is_tied(inner, where->operands[1]);
    return where->operation == OPERATOR_EQUAL &&
           names_key(inner, where->operands[0]) != names_key(inner, where->operands[1]);
}

/* A row without such a value has no children: a condition has to say that. */
static bool check_tied(struct query_scope *inner, const struct query *select)
{
    struct resolver *resolver = inner->resolver;
    const struct children *children = inner->children;
    const char *name = children->syntax->alias.text;
    if (!is_tied(inner, select->where)) {
        struct diagnostic *d = problem_at(resolver, S1014, children->syntax->span,
                                          "the children of '%s' are not tied to the row that they belong to", name);
        help_with(resolver, d, "its where compares a column with one of the row: where c.post_id = p.id");
        return false;
    }
    for (size_t i = 0; i < children->count; i++) {
        const struct child_key *key = &children->items[i];
        struct expression column = {
            .kind = EXPRESSION_COLUMN, .text = key->column.as, .qualifier = inner->relations.items[0].qualifier};
        if (!key->column.nullable || schema_map_get(&inner->facts, column_key(resolver->region, &column)))
            continue;
        struct diagnostic *d =
            problem_at(resolver, S1014, *key->of->origin, "'%s' may be null, and the children of '%s' are found by it",
                       key->of->text, name);
        help_with(resolver, d, "the where of the children has to say that it is not: by an equality, or is not null");
        return false;
    }
    return true;
}

/* Where the row has the values of the keys: it gives them. */
static bool find_keys(struct query_scope *query, const struct query *select, const struct children *children,
                      struct query_function *function)
{
    struct resolver *resolver = query->resolver;
    size_t *places = NEW_ARRAY(resolver->region, size_t, children->count + 1);
    for (size_t i = 0; i < children->count; i++) {
        const struct expression *of = children->items[i].of;
        size_t at = 0;
        while (at < select->selected_count && !same_expression(select->selected[at].value, of))
            at++;
        if (at == select->selected_count) {
            struct diagnostic *d = problem_at(resolver, S1014, *of->origin,
                                              "the children of '%s' are found by '%s', which the row has not",
                                              children->syntax->alias.text, of->text);
            help_with(resolver, d, "select it, too: %s.%s", of->qualifier, of->text);
            return false;
        }
        if (!can_be_in_list(&of->type) || children->count > SCHEMA_MOST_KEY_PARTS) {
            problem_at(resolver, S0704, *of->origin, "children that are found by %s are not supported yet",
                       type_text(resolver, &of->type));
            return false;
        }
        places[i] = at;
    }
    function->key_count = children->count;
    function->key_columns = places;
    return true;
}

/* -- the query ------------------------------------------------------------------------------------------------------
 */

static bool not_yet(struct query_scope *query, const struct selected_syntax *syntax, const char *what, const char *help)
{
    struct diagnostic *d =
        problem_at(query->resolver, S0704, syntax->value->select->span, "%s is not supported yet", what);
    if (help)
        help_with(query->resolver, d, "%s", help);
    return false;
}

static bool may_be_children(struct query_scope *query, const struct selected_syntax *syntax)
{
    const struct select_syntax *select = syntax->value->select;
    if (!schema_same_text(syntax->value->text, "many"))
        return not_yet(query, syntax, "a select as an argument", NULL);
    if (!syntax->alias.text) {
        problem_at(query->resolver, S1009, syntax->span, "the children have no name: many(…) as comments");
        return false;
    }
    if (query->around || query->outer || query->pass->declaration->change)
        return not_yet(query, syntax, "a row with children within another select, or of a change,", NULL);
    if (query->pass->function->result > RESULT_MANY)
        return true; /* which is told elsewhere */
    if (select->combined || select->rows.count || select->withs.count)
        return not_yet(query, syntax, "a union, or rows of values, or a with, as children",
                       "read from them: many(select … from (…) c where …)");
    if (select->groups.count)
        return not_yet(query, syntax, "a group by of children",
                       "group in what they are read from: many(select … from (select …, count(*) as n … group by …) c "
                       "where …)");
    if (select->offset || select->choices.count || (select->limit && select->distinct))
        return not_yet(query, syntax, "an offset, a choice of orders, or a limit of distinct rows for children", NULL);
    if (!select->limit || select->sorts.count)
        return true;
    struct diagnostic *d = problem_at(query->resolver, S1014, span_of(select->limit),
                                      "nothing says which of the children of '%s' come first", syntax->alias.text);
    help_with(query->resolver, d, "write order by …, in front of the limit");
    return false;
}

static bool is_plain(struct query_scope *inner, const struct query *select)
{
    const struct selected_syntax *syntax = inner->children->syntax;
    for (size_t i = 0; i < select->selected_count; i++)
        if (is_of_rows(select->selected[i].value))
            return not_yet(inner, syntax, "an aggregate or a window over children",
                           "compute it in a select that they are read from, or as a value: (select count(*) …) as n");
    for (size_t i = 0; i < select->relation_count; i++) /* it would leave the keys out */
        if (select->relations[i].written == JOIN_RIGHT || select->relations[i].written == JOIN_FULL)
            return not_yet(inner, syntax, "a right or full join of children",
                           "read from it: many(select … from (…) c where …)");
    return true;
}

/* The keys as what is read from first; beside each child its place among them, which is the first to order by. */
static void give_places(struct query_scope *inner, struct query *select)
{
    struct region *region = inner->resolver->region;
    const struct children *children = inner->children;
    const struct type number = schema_type_of(TYPE_INT64);
    const struct output position = {.name = "position", .as = "position", .type = &number};
    const struct expression *place =
        related_column(inner, inner, 0, &position, keep_span(inner->resolver, inner->syntax->span));
    struct selected *selected = NEW_ARRAY(region, struct selected, select->selected_count + 1);
    struct sort_key *sorts = NEW_ARRAY(region, struct sort_key, select->sort_count + 1);
    struct relation *relations = NEW_ARRAY(region, struct relation, select->relation_count);
    struct type *types = NEW_ARRAY(region, struct type, children->count + 1);
    for (size_t i = 0; i < children->count; i++)
        types[i] = *children->items[i].column.type;
    for (size_t i = 0; i < select->selected_count; i++)
        selected[i] = select->selected[i];
    for (size_t i = 0; i < select->sort_count; i++)
        sorts[i + 1] = select->sorts[i];
    for (size_t i = 0; i < select->relation_count; i++)
        relations[i] = select->relations[i];
    relations[0].key_count = children->count;
    relations[0].key_types = types;
    relations[0].key_number = (unsigned)inner->pass->parameters.count + 1;
    selected[select->selected_count++] = (struct selected){.name = "position", .value = place};
    sorts[0] = (struct sort_key){.value = place};
    select->relations = relations;
    select->selected = selected;
    select->sorts = sorts;
    select->sort_count++;
}

/* -- so many of each ------------------------------------------------------------------------------------------------
 */

/* row_number() over (partition by position order by …) */
static const struct expression *number_of_child(struct query_scope *inner, const struct query *select)
{
    struct region *region = inner->resolver->region;
    struct window *window = NEW(region, struct window);
    struct sort_key *sorts = NEW_ARRAY(region, struct sort_key, select->sort_count + 1);
    const struct expression **operands = NEW_ARRAY(region, const struct expression *, select->sort_count + 1);
    struct expression *number = NEW(region, struct expression);
    for (size_t i = 0; i < select->sort_count; i++)
        operands[i] = select->sorts[i].value;
    for (size_t i = 1; i < select->sort_count; i++) {
        sorts[i - 1] = select->sorts[i];
        sorts[i - 1].value = NULL;
    }
    *window = (struct window){.part_count = 1, .sort_count = select->sort_count - 1, .sorts = sorts};
    *number = (struct expression){.kind = EXPRESSION_WINDOW,
                                  .type = schema_type_of(TYPE_INT64),
                                  .text = "row_number",
                                  .count = select->sort_count,
                                  .operands = operands,
                                  .window = window,
                                  .origin = select->sorts[0].value->origin};
    return number;
}

static const struct expression *column_of(struct region *region, const char *of, const struct selected *selected)
{
    struct expression *column = NEW(region, struct expression);
    *column = (struct expression){.kind = EXPRESSION_COLUMN,
                                  .type = selected->value->type,
                                  .nullable = selected->value->nullable,
                                  .text = selected->name,
                                  .qualifier = of,
                                  .origin = selected->value->origin};
    return column;
}

/* The first so many of each row: all of them are numbered within, and those are taken from them. */
static struct query *limit_each(struct query_scope *query, struct query_scope *inner, struct query *select)
{
    struct region *region = query->resolver->region;
    struct query_scope *whole = scope_within(query, query, inner->syntax);
    const char *of = add_related(whole, (struct related){.name = "numbered"})->qualifier;
    size_t count = select->selected_count;
    struct query *limited = NEW(region, struct query);
    struct relation *relation = NEW(region, struct relation);
    struct selected *numbered = NEW_ARRAY(region, struct selected, count + 1),
                    *selected = NEW_ARRAY(region, struct selected, count + 1);
    struct sort_key *sorts = NEW_ARRAY(region, struct sort_key, 2);
    for (size_t i = 0; i < count; i++)
        numbered[i] = select->selected[i];
    numbered[count] = (struct selected){.name = "place", .value = number_of_child(inner, select), .called = "place"};
    numbered[count - 1].called = "position";
    *relation = (struct relation){.query = select, .alias = of, .join = JOIN_CROSS, .written = JOIN_CROSS};
    *limited = (struct query){.kind = QUERY_SELECT, .relation_count = 1, .relations = relation};
    const struct expression *limit = select->limit;
    select->selected = numbered;
    select->selected_count = count + 1;
    select->sort_count = 0;
    select->limit = NULL;
    name_outputs(inner, select);
    for (size_t i = 0; i < count; i++) {
        selected[i] = numbered[i];
        selected[i].value = column_of(region, of, &select->selected[i]);
    }
    const struct expression *place = column_of(region, of, &select->selected[count]);
    sorts[0] = (struct sort_key){.value = selected[count - 1].value};
    sorts[1] = (struct sort_key){.value = place};
    limited->selected = selected;
    limited->selected_count = count;
    limited->sorts = sorts;
    limited->sort_count = 2;
    limited->where = expression_of_two(region,
                                       (struct expression){.kind = EXPRESSION_BINARY,
                                                           .operation = OPERATOR_LESS_EQUAL,
                                                           .type = schema_type_of(TYPE_BOOL)},
                                       place, limit);
    return limited;
}

/* -- the whole ------------------------------------------------------------------------------------------------------
 */

static struct query_function *function_of_children(struct query_scope *query, const struct selected_syntax *syntax)
{
    struct region *region = query->resolver->region;
    const struct query_function *parent = query->pass->function;
    const char *member = syntax->alias.text;
    struct query_function *function = NEW(region, struct query_function);
    *function = (struct query_function){
        .name = schema_region_format(region, "%s.%s", parent->name, member),
        .c_name = parent->c_name ? schema_region_format(region, "%s_%s", parent->c_name, member) : NULL,
        .comment = syntax->comment,
        .result = RESULT_MANY,
        .parent = parent->name,
        .member = member,
        .result_origin = keep_span(query->resolver, syntax->span),
        .origin = keep_span(query->resolver, syntax->alias.span)};
    return function;
}

bool resolve_children(struct query_scope *query, const struct query *select, const struct selected_syntax *syntax)
{
    struct region *region = query->resolver->region;
    struct children *children = NEW(region, struct children);
    struct query *child = NEW(region, struct query);
    size_t bits = query->pass->function->bits.count;
    if (!may_be_children(query, syntax))
        return false;
    struct query_scope *inner = scope_within(query, query, syntax->value->select);
    struct query_function *function = function_of_children(query, syntax);
    *children = (struct children){.syntax = syntax};
    *child = (struct query){.kind = QUERY_SELECT};
    inner->children = children;
    read_keys(inner);
    enum clause clause = query->clause;
    bool fine = resolve_select(inner, child);
    query->clause = clause;
    if (!fine || !check_names(inner, child) || !is_plain(inner, child) || !check_tied(inner, child) ||
        !find_keys(query, select, children, function))
        return false;
    if (query->pass->function->bits.count != bits)
        return not_yet(query, syntax, "a part of children that may be left out", NULL);
    choose_row(inner, child, function);
    give_places(inner, child);
    function->query = child->limit ? limit_each(query, inner, child) : child;
    APPEND(region, &query->pass->function->children, function);
    return true;
}

/* -- the parameters -------------------------------------------------------------------------------------------------
 */

struct numbers {
    size_t count;
    bool *used;
};

static void use_numbers(struct numbers *numbers, const struct expression *value)
{
    if (value->kind == EXPRESSION_PARAMETER && (size_t)value->number <= numbers->count)
        numbers->used[value->number - 1] = true;
    for (size_t i = 0; i < value->count; i++)
        use_numbers(numbers, value->operands[i]);
}

static void see_value(void *context, const struct query_place *place, const struct expression *value)
{
    (void)place;
    use_numbers(context, value);
}

static bool *parameters_of(struct query_scope *query, const struct query *select)
{
    size_t count = query->pass->parameters.count;
    struct numbers numbers = {count, NEW_ARRAY(query->resolver->region, bool, count + 1)};
    struct query_visitor visitor = {.context = &numbers, .value = see_value};
    schema_query_visit(select, &visitor);
    return numbers.used;
}

/* The same numbers as in the query around; of those that the children do not name, nothing is given. */
static bool give_parameters(struct query_scope *query, struct query_function *function)
{
    size_t count = query->pass->parameters.count;
    struct query_parameter *parameters = NEW_ARRAY(query->resolver->region, struct query_parameter, count + 1);
    const bool *used = parameters_of(query, function->query);
    for (size_t i = 0; i < count; i++) {
        parameters[i] = query->pass->parameters.items[i];
        parameters[i].elsewhere = !used[i];
        parameters[i].uses.items = NEW(query->resolver->region, unsigned); /* always there */
        parameters[i].uses.count = 1;
        if (used[i] && parameters[i].optional) {
            problem_at(query->resolver, S0704, *function->origin,
                       "children that are found by ':%s', which a call may leave out, are not supported yet",
                       parameters[i].name);
            return false;
        }
    }
    function->parameters = parameters;
    function->parameter_count = count;
    return true;
}

bool finish_children(struct query_scope *query)
{
    const struct query_function *function = query->pass->function;
    size_t count = query->pass->parameters.count;
    bool fine = true;
    if (!function->children.count)
        return true;
    for (size_t i = 0; i < function->children.count; i++)
        fine = give_parameters(query, function->children.items[i]) && fine;
    const bool *used = parameters_of(query, function->query);
    for (size_t i = 0; i < count; i++)
        query->pass->parameters.items[i].elsewhere = !used[i];
    return fine;
}
