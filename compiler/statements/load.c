/* Owns: loading rows that belong to many others at once: relations, and links through a table between. Must not know an
 * engine. */
#include "statements/building.h"

/* Columns of the relation `alias` that meet key1, key2 … of k. */
static const struct expression *meet_keys(struct building *b, const char *alias, size_t count,
                                          const struct c_column *const *columns)
{
    const struct expression *all = NULL;
    for (size_t i = 0; i < count; i++) {
        struct column key = {.name = schema_region_format(b->region, "key%zu", i + 1),
                             .type = columns[i]->column->type};
        key.type.length = 0;
        all = both(b, all,
                   binary_of(b, OPERATOR_EQUAL, column_of(b, alias, columns[i]->column), column_of(b, "k", &key)));
    }
    return all;
}

static const struct expression *position(struct building *b)
{
    const struct column position = {.name = "position", .type = {.kind = TYPE_INT64}};
    return column_of(b, "k", &position);
}

/* The rows of `rows`, called t, each with the place of the key that it belongs to, in the order of the keys. */
static struct query *begin_load(struct building *b, const char *name, const struct c_table *rows, size_t count,
                                const struct c_column *const *columns)
{
    struct query *query = begin_statement(b, name, QUERY_SELECT);
    struct type *types = NEW_ARRAY(b->region, struct type, count);
    for (size_t i = 0; i < count; i++)
        types[i] = columns[i]->column->type;
    select_row(b, query, rows, "t");
    select_value(b, query, "position", position(b));
    read_from(b, query, (struct relation){.key_count = count, .key_types = types, .key_number = 1, .alias = "k"});
    order_by(b, query, (struct sort_key){.value = position(b)});
    return query;
}

static void join_table(struct building *b, struct query *query, const struct c_table *table, const char *alias,
                       const struct expression *on)
{
    read_from(b, query, (struct relation){.table = table->table->name, .alias = alias, .on = on});
}

void make_relation(struct building *b, const struct c_relation *relation)
{
    const struct c_table *from = relation->from, *to = relation->to;
    struct query *query = begin_statement(b, relation->one, QUERY_SELECT);
    select_row(b, query, to, NULL);
    join_table(b, query, to, NULL, NULL);
    for (size_t i = 0; i < relation->count; i++) /* called as the columns that point there */
        query->where = both(b, query->where,
                            binary_of(b, OPERATOR_EQUAL, column_of(b, NULL, relation->target[i]->column),
                                      parameter_of(b, relation->columns[i]->name, &relation->target[i]->column->type)));

    query = begin_cursor(b, relation->many);
    select_row(b, query, from, NULL);
    join_table(b, query, from, NULL, NULL);
    query->where = equal_to_parameters(b, NULL, relation->count, relation->columns);
    order_by_key(b, query, from, NULL);
    if (!can_load(relation))
        return;

    query = begin_load(b, relation->load_one, to, relation->count, relation->target);
    join_table(b, query, to, "t", meet_keys(b, "t", relation->count, relation->target));

    query = begin_load(b, relation->load_many, from, relation->count, relation->columns);
    join_table(b, query, from, "t", meet_keys(b, "t", relation->count, relation->columns));
    order_by_key(b, query, from, "t");
}

static void join_far_side(struct building *b, struct query *query, const struct c_link *link)
{
    const struct expression *on = NULL;
    for (size_t i = 0; i < link->there->count; i++)
        on = both(b, on,
                  binary_of(b, OPERATOR_EQUAL, column_of(b, "t", link->there->target[i]->column),
                            column_of(b, "l", link->there->columns[i]->column)));
    join_table(b, query, link->there->to, "t", on);
}

void make_link(struct building *b, const struct c_link *link)
{
    const struct c_table *rows = link->there->to;
    struct query *query = begin_cursor(b, link->many);
    select_row(b, query, rows, "t");
    join_table(b, query, b->table, "l", NULL);
    join_far_side(b, query, link);
    query->where = equal_to_parameters(b, "l", link->here->count, link->here->columns);
    order_by_key(b, query, rows, "t");
    if (!can_load(link->here))
        return;
    query = begin_load(b, link->load, rows, link->here->count, link->here->columns);
    join_table(b, query, b->table, "l", meet_keys(b, "l", link->here->count, link->here->columns));
    join_far_side(b, query, link);
    order_by_key(b, query, rows, "t");
}
