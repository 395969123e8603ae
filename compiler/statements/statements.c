/* Owns: which statements a table has, and the SQL of those that read and change one row or a few, the same for every
 * engine but for what its dialect writes.
 * Must not know an engine, nor what the C around a statement looks like. */
#include "statements/writing.h"

#include "engines/engines.h"
#include "language/functions.h"
#include "schemac/program.h"
#include "schemac/statement.h"
#include "sql/dialect.h"

#include <string.h>

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

void write_select(struct writer *writer)
{
    write_words(writer, "select ");
    write_columns(writer, writer->table, "");
    write_words(writer, " from ");
    write_table(writer, writer->table);
}

static void make_get(struct writer *writer, const char *name, const struct c_lookup *lookup)
{
    struct c_statement *statement = begin_statement(writer, name);
    name_parameters(writer, lookup->count, lookup->columns);
    statement->columns = row_columns(writer->region, writer->table);
    write_select(writer);
    write_words(writer, " where ");
    write_equal(writer, lookup->count, lookup->columns);
    if (lookup->index && lookup->index->where) {
        write_words(writer, " and (");
        write_condition(writer, lookup->index->where);
        write_words(writer, ")");
    }
}

static void add_index_rows(struct writer *writer, const struct c_lookup *lookup)
{
    const struct index *index = lookup->index;
    write_select(writer);
    if (lookup->count || index->where)
        write_words(writer, " where ");
    write_equal(writer, lookup->count, lookup->columns);
    if (index->where) {
        write_words(writer, lookup->count ? " and (" : "(");
        write_condition(writer, index->where);
        write_words(writer, ")");
    }
    const char *before = " order by ";
    for (size_t i = lookup->count; i < index->key_count; i++, before = ", ") {
        const struct column *column = schema_table_column(writer->table->table, index->keys[i].column);
        note_use(writer->all, writer->table->table, column, USE_READS);
        write_words(writer, before);
        write_name(writer, index->keys[i].column);
        write_words(writer, index->keys[i].descending ? " desc" : "");
        /* engines differ in where nulls stand when nothing is said; the language does not */
        enum nulls_order nulls = index->keys[i].nulls;
        if (nulls == NULLS_DEFAULT && lookup->columns[i]->column->nullable)
            nulls = index->keys[i].descending ? NULLS_FIRST : NULLS_LAST;
        write_words(writer, nulls == NULLS_FIRST ? " nulls first" : nulls == NULLS_LAST ? " nulls last" : "");
    }
    if (lookup->count == index->key_count)
        write_key_order(writer, writer->table, before, "");
}

static void add_limit(struct writer *writer, unsigned first)
{
    write_words(writer, " limit ");
    write_parameter(writer, first);
    write_words(writer, " offset ");
    write_parameter(writer, first + 1);
}

static void make_reads(struct writer *writer)
{
    const struct c_table *table = writer->table;
    struct region *region = writer->region;
    struct c_statement *statement;
    if (table->key.count) {
        make_get(writer, statement_name(writer, "get"), &table->key);
        statement = begin_statement(writer, statement_name(writer, "exists"));
        name_parameters(writer, table->key.count, table->key.columns);
        write_words(writer, "select 1 from ");
        write_table(writer, table);
        write_words(writer, " where ");
        write_equal(writer, table->key.count, table->key.columns);
    }
    for (size_t i = 0; i < table->unique_count; i++)
        make_get(writer, schema_region_format(region, "%s_get_by_%s", table->name, table->uniques[i].suffix),
                 &table->uniques[i]);
    statement = begin_statement(writer, statement_name(writer, "count"));
    statement->columns = "count";
    write_words(writer, "select count(*) from ");
    write_table(writer, table);
    statement = begin_cursor(writer, statement_name(writer, "all"));
    statement->columns = row_columns(region, table);
    write_select(writer);
    write_key_order(writer, table, " order by ", "");
    statement = begin_statement(writer, statement_name(writer, "list_all"));
    name_limit(writer);
    statement->columns = row_columns(region, table);
    write_select(writer);
    write_key_order(writer, table, " order by ", "");
    add_limit(writer, 1);
    for (size_t i = 0; i < table->index_count; i++) {
        const struct c_lookup *lookup = &table->indexes[i];
        statement = begin_cursor(writer, schema_region_format(region, "%s_by_%s", table->name, lookup->suffix));
        name_parameters(writer, lookup->count, lookup->columns);
        statement->columns = row_columns(region, table);
        add_index_rows(writer, lookup);
        statement = begin_statement(writer, schema_region_format(region, "%s_list_by_%s", table->name, lookup->suffix));
        name_parameters(writer, lookup->count, lookup->columns);
        name_limit(writer);
        statement->columns = row_columns(region, table);
        add_index_rows(writer, lookup);
        add_limit(writer, (unsigned)lookup->count + 1);
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

/* The sum as the language adds, so that what does not fit is an error. A parameter has no place in an expression: a
 * column that nobody can have stands for it, and is replaced. */
static void write_sum(struct writer *writer, const struct c_column *column, unsigned parameter)
{
    const struct column *its = column->column;
    struct expression *is = NEW(writer->region, struct expression), *added = NEW(writer->region, struct expression),
                      *sum = NEW(writer->region, struct expression);
    const struct expression **operands = NEW_ARRAY(writer->region, const struct expression *, 2);
    struct sql whole = new_sql(writer->region), *to = writer->to;
    *is =
        (struct expression){.kind = EXPRESSION_COLUMN, .type = its->type, .nullable = its->nullable, .text = its->name};
    *added = (struct expression){.kind = EXPRESSION_COLUMN, .type = its->type, .text = "\001"};
    operands[0] = is;
    operands[1] = added;
    *sum = (struct expression){.kind = EXPRESSION_BINARY,
                               .operation = OPERATOR_ADD,
                               .type = its->type,
                               .nullable = its->nullable,
                               .count = 2,
                               .operands = operands};
    if (its->type.kind == TYPE_DECIMAL)
        sum->type.precision = its->type.precision < 18 ? its->type.precision + 1 : 18;
    writer->to = &whole;
    write_value(writer, sum, &its->type);
    for (size_t i = 0; i < writer->all->engine_count; i++) {
        const struct dialect *dialect = writer->all->dialects[i];
        const char *at = schema_text_string(&whole.texts[i]);
        for (const char *mark; (mark = strstr(at, "\"\001\"")); at = mark + 3) {
            schema_text_add_bytes(&to->texts[i], at, (size_t)(mark - at));
            schema_text_format(&to->texts[i], "%c%u", dialect->parameter_mark ? dialect->parameter_mark : '?',
                               parameter);
            if (dialect->parameter_cast)
                dialect->parameter_cast(&to->texts[i], &writer->all->names->schema->model, &its->type);
        }
        schema_text_add(&to->texts[i], at);
    }
    writer->to = to;
}

static void write_change(struct writer *writer, const struct c_column *column, unsigned parameter)
{
    const struct column *its = column->column;
    int bit = bit_of_change(writer->table, column), add = bit_of_add(writer->table, column);
    note_use(writer->all, writer->table->table, its, its->nullable ? USE_WRITES | USE_WRITES_NULL : USE_WRITES);
    write_if(writer, bit);
    write_item(writer, true);
    write_name(writer, its->name);
    write_words(writer, " = ");
    write_unless(writer, add);
    write_parameter_of(writer, parameter, column);
    write_end(writer, add);
    if (add >= 0) {
        write_if(writer, add);
        write_sum(writer, column, parameter);
        write_end(writer, add);
    }
    write_end(writer, bit);
    if (!its->on_update)
        return;
    write_unless(writer, bit);
    write_item(writer, true);
    write_name(writer, its->name);
    write_words(writer, " = ");
    write_value(writer, its->on_update, &its->type);
    write_end(writer, bit);
}

static void make_update(struct writer *writer, const char *verb, bool returning)
{
    const struct c_table *table = writer->table;
    struct c_statement *statement = begin_statement(writer, statement_name(writer, verb));
    unsigned parameter = (unsigned)table->key.count;
    statement->bits = bits_of_change(table);
    name_parameters(writer, table->key.count, table->key.columns);
    if (table->version) {
        name_parameter(writer, table->version->name, &table->version->column->type);
        parameter++;
    }
    write_words(writer, "update ");
    write_table(writer, table);
    write_words(writer, " set " SCHEMA_LIST);
    begin_items(writer);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        if (!is_changeable(column))
            continue;
        name_parameter(writer, column->name, &column->column->type);
        write_change(writer, column, ++parameter);
    }
    if (table->version) {
        write_item(writer, false);
        write_name(writer, table->version->column->name);
        write_words(writer, " = ");
        write_name(writer, table->version->column->name);
        write_words(writer, " + 1");
    }
    write_words(writer, " where ");
    write_equal(writer, table->key.count, table->key.columns);
    if (table->version) {
        write_words(writer, " and ");
        write_name(writer, table->version->column->name);
        write_words(writer, " = ");
        write_parameter(writer, (unsigned)table->key.count + 1);
    }
    if (returning) {
        statement->columns = row_columns(writer->region, table);
        write_words(writer, " returning ");
        write_columns(writer, table, "");
    }
}

static void make_changes(struct writer *writer)
{
    const struct c_table *table = writer->table;
    if (!table->key.count)
        return;
    if (changeable_count(table)) {
        make_update(writer, "update", false);
        make_update(writer, "update_returning", true);
    }
    if (changeable_count(table) && table->version) {
        begin_statement(writer, statement_name(writer, "is_current"));
        name_parameters(writer, table->key.count, table->key.columns);
        name_parameter(writer, table->version->name, &table->version->column->type);
        write_words(writer, "select 1 from ");
        write_table(writer, table);
        write_words(writer, " where ");
        write_equal(writer, table->key.count, table->key.columns);
        write_words(writer, " and ");
        write_name(writer, table->version->column->name);
        write_words(writer, " = ");
        write_parameter(writer, (unsigned)table->key.count + 1);
    }
    begin_statement(writer, statement_name(writer, "delete"));
    name_parameters(writer, table->key.count, table->key.columns);
    write_words(writer, "delete from ");
    write_table(writer, table);
    write_words(writer, " where ");
    write_equal(writer, table->key.count, table->key.columns);
}

/* -- all of them ----------------------------------------------------------------------------------------------- */

void make_statements(const struct c_schema *names, struct c_statements *statements)
{
    *statements = (struct c_statements){.names = names, .uses = MAP(names->region), .conflicts = MAP(names->region)};
    for (size_t i = 0; i < names->options->engine_count && statements->engine_count < MOST_ENGINES; i++) {
        const struct dialect *dialect = schema_dialect(names->options->engines[i]);
        if (dialect)
            statements->dialects[statements->engine_count++] = dialect;
    }
    for (size_t i = 0; i < names->table_count; i++) {
        const struct c_table *table = &names->tables[i];
        struct writer writer = {.all = statements, .region = names->region, .table = table};
        make_inserts(&writer);
        make_reads(&writer);
        make_changes(&writer);
        for (size_t r = 0; r < table->relation_count && !table->link; r++)
            make_relation(&writer, &table->relations[r]);
        for (size_t l = 0; l < 2 && table->link; l++)
            make_link(&writer, &table->links[l]);
    }
}
