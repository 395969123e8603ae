/* Owns: how a query is written, the same for every dialect but for what its expressions are lowered to and how it calls
 * things; the language's own spelling is one of the dialects. Must not know any engine, nor who wants the query. */
#include "sql/dialect.h"

#include "model/query.h"
#include "schemac/program.h"
#include "sql/tree.h"

struct writing {
    const struct dialect *dialect;
    const struct sql_target *target;
    const struct model *model;
    struct text text;
    const char *problem;
};

static void print_words(struct writing *writing, const char *words)
{
    schema_text_add(&writing->text, words);
}

static void print_name(struct writing *writing, const char *name)
{
    writing->dialect->name(&writing->text, name);
}

static void print_table(struct writing *writing, const char *words, const char *table)
{
    print_words(writing, words);
    writing->dialect->table(&writing->text, writing->target, table);
}

static void print_value(struct writing *writing, const struct expression *value, const struct type *type)
{
    struct lowered lowered = schema_expression_lower(writing->dialect, writing->text.region, value, type);
    if (lowered.problem && !writing->problem)
        writing->problem = lowered.problem;
    schema_lowered_print(writing->dialect, &writing->text, &lowered);
}

static const struct type *type_of(const struct writing *writing, const char *table, const char *column)
{
    const struct table *its = writing->model ? schema_model_table(writing->model, table) : NULL;
    const struct column *found = its ? schema_table_column(its, column) : NULL;
    return found ? &found->type : NULL;
}

/* -- parts and lists ------------------------------------------------------------------------------------------------
 */

static void begin_part(struct writing *writing, struct when when)
{
    if (when.bit)
        schema_text_format(&writing->text, when.unset ? SCHEMA_UNLESS("%u") : SCHEMA_IF("%u"), when.bit - 1);
}

static void end_part(struct writing *writing, struct when when)
{
    print_words(writing, when.bit ? SCHEMA_END : "");
}

/* A list in which items may be left out: behind one that is certain, a comma is a comma. */
struct list {
    bool certain, started;
};

static void begin_item(struct writing *writing, struct list *list, struct when when)
{
    if (when.bit && !list->certain && !list->started)
        print_words(writing, SCHEMA_LIST);
    begin_part(writing, when);
    if (list->certain)
        print_words(writing, ", ");
    else if (when.bit || list->started)
        print_words(writing, SCHEMA_ITEM);
    list->certain |= !when.bit;
    list->started |= when.bit != 0;
}

static void print_assignments(struct writing *writing, struct list *list, const char *table, size_t count,
                              const struct assignment *assignments)
{
    for (size_t i = 0; i < count; i++) {
        const struct assignment *assignment = &assignments[i];
        begin_item(writing, list, assignment->when);
        print_name(writing, assignment->column);
        print_words(writing, " = ");
        print_value(writing, assignment->value, type_of(writing, table, assignment->column));
        end_part(writing, assignment->when);
    }
}

/* -- select ---------------------------------------------------------------------------------------------------------
 */

static void print_computed(struct writing *writing, const struct expression *value)
{
    struct lowering lowering = {.dialect = writing->dialect, .region = writing->text.region};
    if (!writing->dialect->computed) {
        print_value(writing, value, NULL);
        return;
    }
    struct lowered lowered = {.term = writing->dialect->computed(&lowering, value)};
    if (lowering.problem && !writing->problem)
        writing->problem = lowering.problem;
    schema_lowered_print(writing->dialect, &writing->text, &lowered);
}

/* What goes to the program, as it has to be sent. */
static void print_sent(struct writing *writing, const struct expression *value)
{
    struct text text = writing->text;
    if (value->kind != EXPRESSION_COLUMN || !writing->dialect->selected) {
        print_computed(writing, value);
        return;
    }
    writing->text = TEXT(text.region);
    print_value(writing, value, NULL);
    writing->dialect->selected(&text, schema_text_string(&writing->text), &value->type);
    writing->text = text;
}

/* What a select within another gives to it, of the type that it has there. */
static void print_given(struct writing *writing, const struct expression *value, const struct type *type)
{
    struct lowering lowering = {.dialect = writing->dialect, .region = writing->text.region};
    if (!writing->dialect->given) {
        print_value(writing, value, type);
        return;
    }
    struct lowered lowered = {.term = writing->dialect->given(&lowering, value, type)};
    if (lowering.problem && !writing->problem)
        writing->problem = lowering.problem;
    schema_lowered_print(writing->dialect, &writing->text, &lowered);
}

/* Who gets what a select gives. */
struct receiver {
    const struct query *insert; /* its columns; or null: */
    const struct query *around; /* a select that says of which types they are; or null: the program */
};

static const struct receiver to_program = {NULL, NULL};

static const struct type *type_wanted(const struct receiver *receiver, const struct selected *selected, size_t i)
{
    const struct selected *whole = &receiver->around->selected[i];
    return whole->type ? whole->type : selected->type ? selected->type : &selected->value->type;
}

static void print_selected(struct writing *writing, const struct query *query, const struct receiver *receiver)
{
    for (size_t i = 0; i < query->selected_count; i++) {
        const struct selected *selected = &query->selected[i];
        print_words(writing, i ? ", " : "");
        if (receiver->insert) {
            print_value(writing, selected->value,
                        type_of(writing, receiver->insert->table, receiver->insert->columns[i]));
        } else if (receiver->around) {
            print_given(writing, selected->value, type_wanted(receiver, selected, i));
            print_words(writing, " as ");
            print_name(writing, receiver->around->selected[i].name);
        } else {
            print_sent(writing, selected->value);
        }
    }
}

static void print_select(struct writing *writing, const struct query *query, const struct receiver *receiver);

static bool has_outer_join(const struct query *query)
{
    if (query->combined)
        return has_outer_join(query->first) || has_outer_join(query->second);
    for (size_t i = 0; i < query->relation_count; i++)
        if (query->relations[i].join == JOIN_RIGHT || query->relations[i].join == JOIN_FULL)
            return true;
    return false;
}

/* A select within another; what it gives is called there as it says. One engine takes selects that are put together
 * apart, each into the one around them, and gives other rows, or none, where a right or full join is in either: not
 * where they have a limit. */
static void print_inner(struct writing *writing, const struct query *query, const struct query *around)
{
    bool outer = has_outer_join(query) || (around && has_outer_join(around));
    print_words(writing, "(");
    print_select(writing, query, &(struct receiver){.around = query});
    if (writing->dialect->no_limit && query->combined && !query->second->row_count && outer)
        schema_text_format(&writing->text, " limit %s offset 0", writing->dialect->no_limit);
    print_words(writing, ")");
}

const char *schema_inner_select_sql(const struct dialect *dialect, struct region *region, const struct query *query,
                                    const char **problem)
{
    struct writing writing = {dialect, NULL, NULL, TEXT(region), NULL};
    print_inner(&writing, query, NULL);
    *problem = writing.problem;
    return schema_text_string(&writing.text);
}

/* Cross join: every row with every row. */
static const char *join_words(const struct relation *relation)
{
    static const char *const words[] = {
        [JOIN_INNER] = " join ",     [JOIN_LEFT] = " left join ",   [JOIN_RIGHT] = " right join ",
        [JOIN_FULL] = " full join ", [JOIN_CROSS] = " cross join ",
    };
    return words[relation->join];
}

static void print_relation(struct writing *writing, const struct relation *relation, const struct query *around)
{
    struct text types = TEXT(writing->text.region);
    if (relation->table)
        print_table(writing, "", relation->table);
    else if (relation->query)
        print_inner(writing, relation->query, around);
    else if (relation->with)
        print_name(writing, relation->with);
    else
        writing->dialect->keys(&writing->text, &types, relation->key_number, relation->key_count, relation->key_types);
    if (relation->alias) {
        print_words(writing, " ");
        schema_qualifier_print(writing->dialect, &writing->text, relation->alias);
    }
    if (relation->on) {
        print_words(writing, " on ");
        print_value(writing, relation->on, NULL);
    }
}

static void print_sorts(struct writing *writing, const struct query *query, size_t count, const struct sort_key *sorts,
                        struct when when)
{
    begin_part(writing, when);
    for (size_t i = 0; i < count; i++) {
        const struct sort_key *sort = &sorts[i];
        print_words(writing, i ? ", " : " order by ");
        if (sort->output)
            print_name(writing, query->selected[sort->output - 1].name);
        else
            print_value(writing, sort->value, NULL);
        print_words(writing, sort->descending ? " desc" : "");
        print_words(writing, sort->nulls == NULLS_FIRST  ? " nulls first"
                             : sort->nulls == NULLS_LAST ? " nulls last"
                                                         : "");
    }
    end_part(writing, when);
}

static void print_order(struct writing *writing, const struct query *query)
{
    print_sorts(writing, query, query->sort_count, query->sorts, query->order_when);
    for (size_t i = 0; i < query->choice_count; i++)
        print_sorts(writing, query, query->choices[i].sort_count, query->choices[i].sorts, query->choices[i].when);
}

static void print_condition(struct writing *writing, const struct expression *where)
{
    print_words(writing, where ? " where " : "");
    if (where)
        print_value(writing, where, NULL);
}

static void print_where(struct writing *writing, const struct query *query)
{
    print_condition(writing, query->where);
}

static void print_groups(struct writing *writing, const struct query *query)
{
    for (size_t i = 0; i < query->group_count; i++) {
        print_words(writing, i ? ", " : " group by ");
        print_value(writing, query->groups[i], NULL);
    }
    if (query->having) {
        print_words(writing, " having ");
        print_value(writing, query->having, NULL);
    }
}

static void print_number(struct writing *writing, const char *words, const struct expression *number)
{
    print_words(writing, words);
    print_value(writing, number, NULL);
}

/* One engine has no offset without a limit, and reads one below zero as none. */
static void print_limit(struct writing *writing, const struct query *query)
{
    const char *none = query->offset ? writing->dialect->no_limit : NULL;
    if (query->limit) {
        begin_part(writing, query->limit_when);
        print_number(writing, " limit ", query->limit);
        end_part(writing, query->limit_when);
    }
    if (none && (!query->limit || query->limit_when.bit)) {
        struct when without = {query->limit_when.bit, true};
        begin_part(writing, query->offset_when);
        begin_part(writing, without);
        print_words(writing, " limit ");
        print_words(writing, none);
        end_part(writing, without);
        end_part(writing, query->offset_when);
    }
    if (query->offset) {
        begin_part(writing, query->offset_when);
        print_number(writing, " offset ", query->offset);
        end_part(writing, query->offset_when);
    }
}

static void print_relations(struct writing *writing, const struct query *query)
{
    for (size_t i = 0; i < query->relation_count; i++) {
        begin_part(writing, query->relations[i].when);
        print_words(writing, i ? join_words(&query->relations[i]) : " from ");
        print_relation(writing, &query->relations[i], query);
        end_part(writing, query->relations[i].when);
    }
}

static void print_withs(struct writing *writing, const struct query *query)
{
    static const char *const how[] = {[WITH_AS_IT_IS] = " as ",
                                      [WITH_MATERIALIZED] = " as materialized ",
                                      [WITH_NOT_MATERIALIZED] = " as not materialized "};
    for (size_t i = 0; i < query->with_count; i++) {
        print_words(writing, i ? ", " : query->recursive ? "with recursive " : "with ");
        print_name(writing, query->withs[i].name);
        print_words(writing, how[query->withs[i].how]);
        print_inner(writing, query->withs[i].query, query);
    }
    print_words(writing, query->with_count ? " " : "");
}

static void print_values(struct writing *writing, const struct query *query, const struct receiver *receiver)
{
    print_words(writing, "values ");
    for (size_t row = 0; row < query->row_count; row++) {
        print_words(writing, row ? ", (" : "(");
        for (size_t i = 0; i < query->selected_count; i++) {
            print_words(writing, i ? ", " : "");
            print_given(writing, query->rows[row][i], type_wanted(receiver, &query->selected[i], i));
        }
        print_words(writing, ")");
    }
}

/* One engine puts them together from left to right, whatever they are: what belongs together on the right is read from
 * as one. */
static void print_combined(struct writing *writing, const struct query *query, const struct receiver *receiver)
{
    static const char *const words[] = {[SET_UNION] = " union ",
                                        [SET_UNION_ALL] = " union all ",
                                        [SET_EXCEPT] = " except ",
                                        [SET_INTERSECT] = " intersect "};
    bool apart = query->second->combined != SET_NONE;
    print_select(writing, query->first, receiver);
    print_words(writing, words[query->combined]);
    print_words(writing, apart ? "select * from (" : "");
    print_select(writing, query->second, receiver);
    print_words(writing, apart ? ") as part" : "");
}

static void print_select(struct writing *writing, const struct query *query, const struct receiver *receiver)
{
    print_withs(writing, query);
    if (query->combined || query->row_count) {
        (query->combined ? print_combined : print_values)(writing, query, receiver);
        return;
    }
    print_words(writing, query->distinct ? "select distinct " : "select ");
    print_selected(writing, query, receiver);
    print_relations(writing, query);
    print_where(writing, query);
    print_groups(writing, query);
    print_order(writing, query);
    print_limit(writing, query);
}

static void print_alias(struct writing *writing, const struct query *query)
{
    if (!query->alias)
        return;
    print_words(writing, " as ");
    schema_qualifier_print(writing->dialect, &writing->text, query->alias);
}

/* -- insert ---------------------------------------------------------------------------------------------------------
 */

static struct when when_of(const struct query *query, size_t column)
{
    return query->whens ? query->whens[column] : (struct when){0};
}

static bool any_is_certain(const struct query *query)
{
    for (size_t i = 0; i < query->column_count; i++)
        if (!when_of(query, i).bit)
            return true;
    return false;
}

static void print_columns(struct writing *writing, const struct query *query)
{
    struct list list = {0};
    print_words(writing, " (");
    for (size_t i = 0; i < query->column_count; i++) {
        begin_item(writing, &list, when_of(query, i));
        print_name(writing, query->columns[i]);
        end_part(writing, when_of(query, i));
    }
    print_words(writing, ")");
}

static void print_rows(struct writing *writing, const struct query *query)
{
    print_words(writing, " values ");
    for (size_t row = 0; row < query->row_count; row++) {
        struct list list = {0};
        print_words(writing, row ? ", (" : "(");
        for (size_t i = 0; i < query->column_count; i++) {
            begin_item(writing, &list, when_of(query, i));
            print_value(writing, query->rows[row][i], type_of(writing, query->table, query->columns[i]));
            end_part(writing, when_of(query, i));
        }
        print_words(writing, ")");
    }
}

/* An update sets something: where nothing was given, a column of the key to what it is. */
static void print_conflict(struct writing *writing, const struct query *query)
{
    const struct conflict *conflict = query->conflict;
    struct list list = {0};
    print_words(writing, " on conflict");
    for (size_t i = 0; i < conflict->column_count; i++) {
        print_words(writing, i ? ", " : " (");
        print_name(writing, conflict->columns[i]);
    }
    print_words(writing, conflict->column_count ? ")" : "");
    if (conflict->nothing) {
        print_words(writing, " do nothing");
        return;
    }
    print_words(writing, " do update set ");
    print_assignments(writing, &list, query->table, conflict->assignment_count, conflict->assignments);
    print_condition(writing, conflict->where);
    if (list.certain)
        return;
    const struct expression same = {.kind = EXPRESSION_COLUMN, .text = conflict->columns[0], .qualifier = "excluded"};
    print_words(writing, list.started ? SCHEMA_IF_NONE : "");
    print_name(writing, conflict->columns[0]);
    print_words(writing, " = ");
    print_value(writing, &same, NULL);
    print_words(writing, list.started ? SCHEMA_END : "");
}

static bool ends_with_relation(const struct query *select)
{
    for (; select->combined; select = select->second)
        if (select->second->combined)
            return true;
    return select->relation_count && !select->where && !select->group_count && !select->having && !select->sort_count &&
           !select->limit && !select->offset;
}

/* Without a where, one engine takes the `on` of a conflict for that of a join. */
static void print_source(struct writing *writing, const struct query *query)
{
    const struct query *source = query->source;
    bool plain = !source->combined && !source->row_count;
    const struct receiver receiver = {.insert = plain ? query : NULL, .around = source};
    print_select(writing, source, &receiver);
    if (query->conflict && ends_with_relation(source))
        print_words(writing, " where true");
}

/* Without a column there are no values either; no engine has a word for a conflict then, and there is none to meet. */
static void print_insert(struct writing *writing, const struct query *query)
{
    bool perhaps = query->column_count && !any_is_certain(query);
    print_table(writing, "insert into ", query->table);
    print_alias(writing, query);
    if (!query->column_count) {
        print_words(writing, " default values");
        return;
    }
    print_words(writing, perhaps ? SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") : "");
    print_columns(writing, query);
    if (query->source) {
        print_words(writing, " ");
        print_source(writing, query);
    } else {
        print_rows(writing, query);
    }
    if (query->conflict)
        print_conflict(writing, query);
    print_words(writing, perhaps ? SCHEMA_END : "");
}

/* -- all ------------------------------------------------------------------------------------------------------------
 */

/* Where no part of what is set is there, no row is changed: the column stays as it is. */
static void print_nothing_set(struct writing *writing, const struct query *query)
{
    const struct when nothing = {query->sets.bit, true};
    begin_part(writing, nothing);
    print_name(writing, query->assignments[0].column);
    print_words(writing, " = ");
    print_name(writing, query->assignments[0].column);
    end_part(writing, nothing);
}

static void print_updated_rows(struct writing *writing, const struct query *query)
{
    const struct when nothing = {query->sets.bit, true};
    if (query->sets.bit) {
        begin_part(writing, nothing);
        print_words(writing, " where 0 = 1");
        end_part(writing, nothing);
    }
    begin_part(writing, query->sets);
    print_where(writing, query);
    end_part(writing, query->sets);
}

static void print_update(struct writing *writing, const struct query *query)
{
    struct list list = {0};
    print_table(writing, "update ", query->table);
    print_alias(writing, query);
    print_words(writing, " set ");
    print_assignments(writing, &list, query->table, query->assignment_count, query->assignments);
    if (query->sets.bit)
        print_nothing_set(writing, query);
    print_relations(writing, query);
}

static void print_returning(struct writing *writing, const struct query *query)
{
    bool key = query->returns == RETURN_KEY || (query->returns == RETURN_KEY_AT_ONCE && writing->dialect->returns_key);
    if (query->selected_count) {
        print_words(writing, " returning ");
        print_selected(writing, query, &to_program);
    } else if (key) {
        print_words(writing, " returning ");
        print_name(writing, query->key);
    }
}

const char *schema_query_sql(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                             const struct model *model, const struct query *query, const char **problem)
{
    struct dialect copy = *dialect;
    copy.guarded = !target;
    struct writing writing = {&copy, target, model, TEXT(region), NULL};
    if (query->kind != QUERY_SELECT)
        print_withs(&writing, query);
    switch (query->kind) {
    case QUERY_SELECT:
        print_select(&writing, query, &to_program);
        break;
    case QUERY_INSERT:
        print_insert(&writing, query);
        print_returning(&writing, query);
        break;
    case QUERY_UPDATE:
        print_update(&writing, query);
        print_updated_rows(&writing, query);
        copy.rows = dialect->returns_any && query->relation_count ? query->alias : NULL;
        print_returning(&writing, query);
        break;
    case QUERY_DELETE:
        print_table(&writing, "delete from ", query->table);
        print_alias(&writing, query);
        print_where(&writing, query);
        print_returning(&writing, query);
        break;
    }
    if (problem)
        *problem = writing.problem;
    return schema_text_string(&writing.text);
}
