/* Owns: the nodes that statements are made of, typed as the table's columns are. Must not know what a statement is for,
 * nor how it is written. */
#include "statements/building.h"

#include <string.h>

/* -- statements -----------------------------------------------------------------------------------------------------
 */

struct query *begin_statement(struct building *b, const char *name, enum query_kind kind)
{
    struct query *query = NEW(b->region, struct query);
    struct c_statement statement = {.name = name, .id = name, .query = query};
    *query = (struct query){.kind = kind, .table = kind == QUERY_SELECT ? NULL : b->table->table->name};
    APPEND(b->region, b->all, statement);
    b->statement = &b->all->items[b->all->count - 1];
    return query;
}

struct query *begin_cursor(struct building *b, const char *name)
{
    struct query *query = begin_statement(b, name, QUERY_SELECT);
    b->statement->id = schema_region_format(b->region, "%s_open", name);
    return query;
}

const char *statement_name(struct building *b, const char *verb)
{
    return schema_region_format(b->region, "%s_%s", b->table->name, verb);
}

/* -- expressions ----------------------------------------------------------------------------------------------------
 */

static const struct expression *keep(struct building *b, struct expression expression)
{
    struct expression *kept = NEW(b->region, struct expression);
    *kept = expression;
    return kept;
}

const struct expression *column_of(struct building *b, const char *alias, const struct column *column)
{
    return keep(b, (struct expression){.kind = EXPRESSION_COLUMN,
                                       .type = column->type,
                                       .nullable = column->nullable,
                                       .text = column->name,
                                       .qualifier = alias});
}

const struct expression *parameter_of(struct building *b, const char *name, const struct type *type)
{
    struct c_parameter parameter = {name, type};
    APPEND(b->region, &b->statement->parameters, parameter);
    return keep(b, (struct expression){.kind = EXPRESSION_PARAMETER,
                                       .type = *type,
                                       .text = name,
                                       .number = (int64_t)b->statement->parameters.count});
}

const struct expression *column_parameter(struct building *b, const struct c_column *column)
{
    return parameter_of(b, column->name, &column->column->type);
}

const struct expression *number_of(struct building *b, const char *digits)
{
    return keep(b, (struct expression){.kind = EXPRESSION_INTEGER, .type = {.kind = TYPE_INT32}, .text = digits});
}

const struct expression *binary_of(struct building *b, enum operator_kind operation, const struct expression *left,
                                   const struct expression *right)
{
    const struct expression **operands = NEW_ARRAY(b->region, const struct expression *, 2);
    operands[0] = left;
    operands[1] = right;
    return keep(b,
                (struct expression){.kind = EXPRESSION_BINARY,
                                    .operation = operation,
                                    .type = operation == OPERATOR_ADD ? left->type : (struct type){.kind = TYPE_BOOL},
                                    .nullable = left->nullable,
                                    .count = 2,
                                    .operands = operands});
}

const struct expression *both(struct building *b, const struct expression *left, const struct expression *right)
{
    return left ? binary_of(b, OPERATOR_AND, left, right) : right;
}

const struct expression *equal_to_parameters(struct building *b, const char *alias, size_t count,
                                             const struct c_column *const *columns)
{
    const struct expression *all = NULL;
    for (size_t i = 0; i < count; i++)
        all = both(
            b, all,
            binary_of(b, OPERATOR_EQUAL, column_of(b, alias, columns[i]->column), column_parameter(b, columns[i])));
    return all;
}

/* -- parts of queries ------------------------------------------------------------------------------------------------
 */

/* Room for one more behind `count` items, which come along. */
static void *grown(struct building *b, const void *items, size_t count, size_t size)
{
    if (count & (count - 1)) /* there is room up to the next power of two */
        return (void *)(uintptr_t)items;
    void *more = schema_region_allocate(b->region, (count ? 2 * count : 1) * size);
    if (count)
        memcpy(more, items, count * size);
    return more;
}

void select_value(struct building *b, struct query *query, const char *name, const struct expression *value)
{
    struct selected *items = grown(b, query->selected, query->selected_count, sizeof *items);
    items[query->selected_count++] = (struct selected){.name = name, .value = value};
    query->selected = items;
}

void select_row(struct building *b, struct query *query, const struct c_table *table, const char *alias)
{
    for (size_t i = 0; i < table->column_count; i++)
        select_value(b, query, table->columns[i].name, column_of(b, alias, table->columns[i].column));
}

void read_from(struct building *b, struct query *query, struct relation relation)
{
    struct relation *items = grown(b, query->relations, query->relation_count, sizeof *items);
    items[query->relation_count++] = relation;
    query->relations = items;
}

void order_by(struct building *b, struct query *query, struct sort_key sort)
{
    struct sort_key *items = grown(b, query->sorts, query->sort_count, sizeof *items);
    items[query->sort_count++] = sort;
    query->sorts = items;
}

void order_by_key(struct building *b, struct query *query, const struct c_table *table, const char *alias)
{
    for (size_t i = 0; i < table->key.count; i++)
        order_by(b, query, (struct sort_key){.value = column_of(b, alias, table->key.columns[i]->column)});
}

void limit_by_parameters(struct building *b, struct query *query)
{
    static const struct type number = {.kind = TYPE_INT64};
    query->limit = parameter_of(b, "limit", &number);
    query->offset = parameter_of(b, "offset", &number);
}

void assign(struct building *b, struct assignments *assignments, const struct column *column,
            const struct expression *value, struct when when)
{
    APPEND(b->region, assignments, ((struct assignment){column->name, value, when}));
}

struct when when_set(int bit)
{
    return (struct when){.bit = (unsigned)(bit + 1)};
}

struct when when_not(int bit)
{
    return (struct when){.bit = (unsigned)(bit + 1), .unset = bit >= 0};
}
