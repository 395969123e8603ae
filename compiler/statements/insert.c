/* Owns: inserts and upserts: with and without a key, with the columns that may be left out, and whether rows can be
 * copied in bulk. Must not know an engine. */
#include "statements/building.h"

static bool starts_at_one(const struct c_column *column)
{
    return column->column->version && !column->column->default_value;
}

int bit_of_new(const struct c_table *table, const struct c_column *column)
{
    int bit = 0;
    if (column->presence == C_REQUIRED || !is_given(column))
        return -1;
    for (const struct c_column *other = table->columns; other != column; other++)
        bit += is_given(other) && other->presence != C_REQUIRED;
    return bit;
}

size_t bits_of_new(const struct c_table *table)
{
    size_t bits = 0;
    for (size_t i = 0; i < table->column_count; i++)
        bits += is_given(&table->columns[i]) && table->columns[i].presence != C_REQUIRED;
    return bits;
}

size_t copied_columns(const struct c_table *table, struct c_copied *columns)
{
    size_t count = 0;
    unsigned parameter = 0;
    for (size_t i = 0; i < table->column_count; i++)
        if (is_given(&table->columns[i]))
            columns[count++] =
                (struct c_copied){&table->columns[i], ++parameter, bit_of_new(table, &table->columns[i])};
    return count;
}

unsigned numbered_parameter(const struct c_table *table)
{
    unsigned parameter = 1;
    for (const struct c_column *column = table->columns; column != table->automatic; column++)
        parameter += is_given(column);
    return parameter;
}

/* A number that the program counts itself has no default of the column's, of an engine's own types only the text is
 * known, and arrays go as parameters alone. */
static bool can_be_copied(const struct c_table *table)
{
    bool any = false;
    for (size_t i = 0; i < table->column_count; i++) {
        const struct type *type = &table->columns[i].column->type;
        if (starts_at_one(&table->columns[i]) || type->kind == TYPE_NATIVE || type->array)
            return false;
        any |= is_given(&table->columns[i]);
    }
    return any;
}

static bool among(const struct c_column *column, const struct c_lookup *lookup)
{
    for (size_t i = 0; i < lookup->count; i++)
        if (lookup->columns[i] == column)
            return true;
    return false;
}

/* -- the row --------------------------------------------------------------------------------------------------------
 */

/* Each column that is given is a parameter, whether a call has it or not: what is absent is not in the text, and the
 * database's to fill. */
static void insert_row(struct building *b, struct query *query)
{
    const struct c_table *table = b->table;
    const char **columns = NEW_ARRAY(b->region, const char *, table->column_count + 1);
    struct when *whens = NEW_ARRAY(b->region, struct when, table->column_count + 1);
    const struct expression **values = NEW_ARRAY(b->region, const struct expression *, table->column_count + 1);
    const struct expression *const **rows = NEW_ARRAY(b->region, const struct expression *const *, 1);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        if (!is_given(column) && !starts_at_one(column))
            continue;
        columns[query->column_count] = column->column->name;
        whens[query->column_count] = when_set(bit_of_new(table, column));
        values[query->column_count++] = starts_at_one(column) ? number_of(b, "1") : column_parameter(b, column);
    }
    rows[0] = values;
    query->columns = columns;
    query->whens = whens;
    query->rows = rows;
    query->row_count = 1;
}

/* -- the row that is there -------------------------------------------------------------------------------------------
 */

/* What an upsert does to it: sets what was given, and what every update sets. What is absent is left. */
static const struct conflict *update_instead(struct building *b, const struct c_lookup *lookup)
{
    const struct c_table *table = b->table;
    struct conflict *conflict = NEW(b->region, struct conflict);
    const char **columns = NEW_ARRAY(b->region, const char *, lookup->count);
    struct assignments assignments = {0};
    for (size_t i = 0; i < lookup->count; i++)
        columns[i] = lookup->columns[i]->column->name;
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        const struct column *its = column->column;
        int bit = bit_of_new(table, column);
        if ((!is_given(column) && !its->version) || column->key || among(column, lookup))
            continue;
        if (its->version) /* of the row that is there, not of the one that was to be inserted */
            assign(b, &assignments, its,
                   binary_of(b, OPERATOR_ADD, column_of(b, table->table->name, its), number_of(b, "1")), when_set(-1));
        else
            assign(b, &assignments, its, column_of(b, "excluded", its), when_set(bit));
        if (its->on_update && bit >= 0)
            assign(b, &assignments, its, its->on_update, when_not(bit));
    }
    *conflict = (struct conflict){.column_count = lookup->count,
                                  .columns = columns,
                                  .assignment_count = assignments.count,
                                  .assignments = assignments.items};
    return conflict;
}

/* -- all ------------------------------------------------------------------------------------------------------------
 */

static struct query *make_insert(struct building *b, const char *name)
{
    struct query *query = begin_statement(b, name, QUERY_INSERT);
    b->statement->bits = bits_of_new(b->table);
    b->statement->numbered = b->table->automatic ? b->table : NULL;
    insert_row(b, query);
    if (b->table->automatic) {
        query->key = b->table->automatic->column->name;
        query->returns = RETURN_KEY_AT_ONCE;
    }
    return query;
}

static void make_upsert(struct building *b, const char *name, const struct c_lookup *lookup)
{
    struct query *query = make_insert(b, name);
    query->conflict = update_instead(b, lookup);
    if (b->table->automatic)
        query->returns = RETURN_KEY;
}

void make_inserts(struct building *b)
{
    const struct c_table *table = b->table;
    make_insert(b, statement_name(b, "insert"));
    b->statement->copy = can_be_copied(table) ? table : NULL;
    select_row(b, make_insert(b, statement_name(b, "insert_returning")), table, NULL);
    if (table->key.count && lookup_bears_upsert(&table->key))
        make_upsert(b, statement_name(b, "upsert"), &table->key);
    for (size_t i = 0; i < table->unique_count; i++)
        if (lookup_bears_upsert(&table->uniques[i]))
            make_upsert(b, schema_region_format(b->region, "%s_upsert_by_%s", table->name, table->uniques[i].suffix),
                        &table->uniques[i]);
}
