/* Owns: which statements a table has, and the trees of those that read and change one row or a few. Must not know an
 * engine, how a statement is written, nor what the C around it looks like. */
#include "statements/building.h"

#include "engines/engines.h"
#include "language/functions.h"
#include "schemac/statement.h"
#include "sql/dialect.h"

bool is_given(const struct c_column *column)
{
    return column->presence != C_NOT_GIVEN && !column->column->version;
}

bool is_changeable(const struct c_column *column)
{
    return is_given(column) && !column->key;
}

size_t changeable_count(const struct c_table *table)
{
    size_t count = 0;
    for (size_t i = 0; i < table->column_count; i++)
        count += is_changeable(&table->columns[i]);
    return count;
}

static bool can_be_key(const struct c_column *column)
{
    switch (column->column->type.kind) {
    case TYPE_BOOL:
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
    case TYPE_DECIMAL:
    case TYPE_TEXT:
    case TYPE_NUMERIC:
    case TYPE_BYTES:
    case TYPE_UUID:
    case TYPE_FLOAT32:
    case TYPE_FLOAT64:
    case TYPE_DATE:
    case TYPE_TIME:
    case TYPE_TIMESTAMP:
    case TYPE_DATETIME:
        return !column->column->type.array;
    case TYPE_ENUM:
        return column->enumeration && !column->enumeration->enumeration->numbered &&
               !column->enumeration->enumeration->native;
    default:
        return false;
    }
}

bool can_load(const struct c_relation *relation)
{
    bool can = relation->count <= SCHEMA_MOST_KEY_PARTS;
    for (size_t i = 0; i < relation->count; i++)
        can &= can_be_key(relation->columns[i]) && can_be_key(relation->target[i]) &&
               relation->columns[i]->column->type.kind == relation->target[i]->column->type.kind;
    return can;
}

/* -- reading -------------------------------------------------------------------------------------------------- */

static struct query *select_rows(struct building *b, struct query *query)
{
    select_row(b, query, b->table, NULL);
    read_from(b, query, (struct relation){.table = b->table->table->name});
    return query;
}

static void make_get(struct building *b, const char *name, const struct c_lookup *lookup)
{
    struct query *query = select_rows(b, begin_statement(b, name, QUERY_SELECT));
    query->where = equal_to_parameters(b, NULL, lookup->count, lookup->columns);
    if (lookup->index && lookup->index->where)
        query->where = both(b, query->where, lookup->index->where);
}

/* Whether there is a row like that. */
static struct query *make_look(struct building *b, const char *name)
{
    struct query *query = begin_statement(b, name, QUERY_SELECT);
    select_value(b, query, NULL, number_of(b, "1"));
    read_from(b, query, (struct relation){.table = b->table->table->name});
    query->where = equal_to_parameters(b, NULL, b->table->key.count, b->table->key.columns);
    return query;
}

static void make_count(struct building *b)
{
    static const struct expression all = {.kind = EXPRESSION_AGGREGATE, .type = {.kind = TYPE_INT64}, .text = "count"};
    struct query *query = begin_statement(b, statement_name(b, "count"), QUERY_SELECT);
    select_value(b, query, "count", &all);
    read_from(b, query, (struct relation){.table = b->table->table->name});
}

/* Engines differ in where nulls stand when nothing is said; the language does not. */
static enum nulls_order nulls_of(const struct index_key *key, const struct column *column)
{
    if (key->nulls != NULLS_DEFAULT || !column->nullable)
        return key->nulls;
    return key->descending ? NULLS_FIRST : NULLS_LAST;
}

static void select_by_index(struct building *b, struct query *query, const struct c_lookup *lookup)
{
    const struct index *index = lookup->index;
    select_rows(b, query);
    query->where = equal_to_parameters(b, NULL, lookup->count, lookup->columns);
    if (index->where)
        query->where = both(b, query->where, index->where);
    for (size_t i = lookup->count; i < index->key_count; i++) {
        const struct index_key *key = &index->keys[i];
        const struct column *column = schema_table_column(b->table->table, key->column);
        order_by(b, query, (struct sort_key){column_of(b, NULL, column), key->descending, nulls_of(key, column), 0});
    }
    if (lookup->count == index->key_count)
        order_by_key(b, query, b->table, NULL);
}

static void make_reads(struct building *b)
{
    const struct c_table *table = b->table;
    struct region *region = b->region;
    if (table->key.count) {
        make_get(b, statement_name(b, "get"), &table->key);
        make_look(b, statement_name(b, "exists"));
    }
    for (size_t i = 0; i < table->unique_count; i++)
        make_get(b, schema_region_format(region, "%s_get_by_%s", table->name, table->uniques[i].suffix),
                 &table->uniques[i]);
    make_count(b);
    order_by_key(b, select_rows(b, begin_cursor(b, statement_name(b, "all"))), table, NULL);
    struct query *query = select_rows(b, begin_statement(b, statement_name(b, "list_all"), QUERY_SELECT));
    order_by_key(b, query, table, NULL);
    limit_by_parameters(b, query);
    for (size_t i = 0; i < table->index_count; i++) {
        const struct c_lookup *lookup = &table->indexes[i];
        select_by_index(b, begin_cursor(b, schema_region_format(region, "%s_by_%s", table->name, lookup->suffix)),
                        lookup);
        query = begin_statement(b, schema_region_format(region, "%s_list_by_%s", table->name, lookup->suffix),
                                QUERY_SELECT);
        select_by_index(b, query, lookup);
        limit_by_parameters(b, query);
    }
}

/* -- changing ------------------------------------------------------------------------------------------------- */

bool can_be_added(const struct c_column *column)
{
    const struct type *type = &column->column->type;
    return !type->array && (schema_type_is_integer(type) || type->kind == TYPE_FLOAT64 || type->kind == TYPE_DECIMAL);
}

int bit_of_change(const struct c_table *table, const struct c_column *column)
{
    int bit = 0;
    for (const struct c_column *other = table->columns; other != column; other++)
        bit += is_changeable(other);
    return bit;
}

int bit_of_add(const struct c_table *table, const struct c_column *column)
{
    int bit = (int)changeable_count(table);
    if (!can_be_added(column))
        return -1;
    for (const struct c_column *other = table->columns; other != column; other++)
        bit += is_changeable(other) && can_be_added(other);
    return bit;
}

size_t bits_of_change(const struct c_table *table)
{
    size_t bits = changeable_count(table);
    for (size_t i = 0; i < table->column_count; i++)
        bits += is_changeable(&table->columns[i]) && can_be_added(&table->columns[i]);
    return bits;
}

/* What is given, or where it is added to what is there: the sum as the language adds, so that what does not fit is an
 * error. */
static const struct expression *new_value(struct building *b, const struct c_column *column)
{
    const struct column *its = column->column;
    const struct expression *given = column_parameter(b, column);
    int add = bit_of_add(b->table, column);
    if (add < 0)
        return given;
    struct expression *sum = NEW(b->region, struct expression), *choice = NEW(b->region, struct expression);
    const struct expression **operands = NEW_ARRAY(b->region, const struct expression *, 2);
    *sum = *binary_of(b, OPERATOR_ADD, column_of(b, NULL, its), given);
    if (its->type.kind == TYPE_DECIMAL)
        sum->type.precision = its->type.precision < 18 ? its->type.precision + 1 : 18;
    operands[0] = given;
    operands[1] = sum;
    *choice = (struct expression){.kind = EXPRESSION_CHOICE,
                                  .type = its->type,
                                  .nullable = its->nullable,
                                  .number = add + 1,
                                  .count = 2,
                                  .operands = operands};
    return choice;
}

static void change_row(struct building *b, struct query *query)
{
    const struct c_table *table = b->table;
    struct assignments assignments = {0};
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        int bit = bit_of_change(table, column);
        if (!is_changeable(column))
            continue;
        assign(b, &assignments, column->column, new_value(b, column), when_set(bit));
        if (column->column->on_update)
            assign(b, &assignments, column->column, column->column->on_update, when_not(bit));
    }
    if (table->version) {
        const struct column *its = table->version->column;
        assign(b, &assignments, its, binary_of(b, OPERATOR_ADD, column_of(b, NULL, its), number_of(b, "1")),
               when_set(-1));
    }
    query->assignments = assignments.items;
    query->assignment_count = assignments.count;
}

static const struct expression *is_current(struct building *b)
{
    const struct c_column *version = b->table->version;
    return binary_of(b, OPERATOR_EQUAL, column_of(b, NULL, version->column), column_parameter(b, version));
}

static struct query *make_update(struct building *b, const char *verb)
{
    const struct c_table *table = b->table;
    struct query *query = begin_statement(b, statement_name(b, verb), QUERY_UPDATE);
    b->statement->bits = bits_of_change(table);
    query->where = equal_to_parameters(b, NULL, table->key.count, table->key.columns);
    if (table->version)
        query->where = both(b, query->where, is_current(b));
    change_row(b, query);
    return query;
}

static void make_changes(struct building *b)
{
    const struct c_table *table = b->table;
    if (!table->key.count)
        return;
    if (changeable_count(table)) {
        make_update(b, "update");
        select_row(b, make_update(b, "update_returning"), table, NULL);
    }
    if (changeable_count(table) && table->version) {
        struct query *query = make_look(b, statement_name(b, "is_current"));
        query->where = both(b, query->where, is_current(b));
    }
    struct query *query = begin_statement(b, statement_name(b, "delete"), QUERY_DELETE);
    query->where = equal_to_parameters(b, NULL, table->key.count, table->key.columns);
}

/* -- queries ----------------------------------------------------------------------------------------------------- */

static void make_query(const struct c_schema *names, struct c_statements *statements, const struct c_query *query)
{
    const struct query_function *function = query->function;
    bool many = function->result == RESULT_MANY && !function->parent;
    struct c_statement statement = {.name = query->name, .query = function->query, .bits = function->bits.count};
    statement.id = many ? schema_region_format(names->region, has_cursor(query) ? "%s_open" : "%s_list", query->name)
                        : query->name;
    for (size_t i = 0; i < function->parameter_count; i++) {
        struct type *type = NEW(names->region, struct type);
        *type = function->parameters[i].type;
        type->array = function->parameters[i].list;
        struct c_parameter parameter = {function->parameters[i].name, type};
        APPEND(names->region, &statement.parameters, parameter);
    }
    APPEND(names->region, statements, statement);
}

/* -- all of them ----------------------------------------------------------------------------------------------- */

void make_statements(const struct c_schema *names, struct c_statements *statements)
{
    *statements = (struct c_statements){.names = names};
    for (size_t i = 0; i < names->options->engine_count && statements->engine_count < MOST_ENGINES; i++) {
        const struct dialect *dialect = schema_dialect(names->options->engines[i]);
        if (dialect)
            statements->dialects[statements->engine_count++] = dialect;
    }
    for (size_t i = 0; i < names->table_count; i++) {
        const struct c_table *table = &names->tables[i];
        struct building b = {.all = statements, .region = names->region, .table = table};
        make_inserts(&b);
        make_reads(&b);
        make_changes(&b);
        for (size_t r = 0; r < table->relation_count && !table->link; r++)
            make_relation(&b, &table->relations[r]);
        for (size_t l = 0; l < 2 && table->link; l++)
            make_link(&b, &table->links[l]);
    }
    for (size_t i = 0; i < names->query_count; i++)
        make_query(names, statements, &names->queries[i]);
    collect_uses(statements);
}
