/* Owns: inserts and upserts: with and without a key, with the columns that may be left out, and whether rows can be
 * copied in bulk. Must not know an engine. */
#include "statements/writing.h"

#include "schemac/program.h"
#include "schemac/statement.h"
#include "sql/dialect.h"

#include <string.h>

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

/* The parameters of an insert: each column that is given has its number, whether it is there or not. */
static void name_insert(struct writer *writer)
{
    for (size_t i = 0; i < writer->table->column_count; i++) {
        const struct c_column *column = &writer->table->columns[i];
        if (is_given(column))
            name_parameter(writer, column->name, &column->column->type);
    }
}

/* What is absent is not in the text, and the database's to fill. */
static void note_insert(struct writer *writer)
{
    const struct c_table *table = writer->table;
    for (size_t i = 0, c = 0; i < table->table->column_count; i++) {
        const struct column *column = table->table->columns[i];
        const struct c_column *its = c < table->column_count ? &table->columns[c] : NULL;
        bool known = its && its->column == column, written = known && (is_given(its) || starts_at_one(its));
        c += known;
        if (written)
            note_use(writer->all, table->table, column, column->nullable ? USE_WRITES | USE_WRITES_NULL : USE_WRITES);
        if (!written || bit_of_new(table, its) >= 0)
            note_use(writer->all, table->table, column, USE_OMITS);
    }
}

/* The names of the columns, or their values. */
static void write_given(struct writer *writer, bool values)
{
    const struct c_table *table = writer->table;
    unsigned parameter = 0;
    begin_items(writer);
    write_words(writer, table->column_count && bit_of_new(table, table->columns) >= 0 ? SCHEMA_LIST : "");
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        int bit = bit_of_new(table, column);
        parameter += is_given(column);
        if (!is_given(column) && !starts_at_one(column))
            continue;
        write_if(writer, bit);
        write_item(writer, bit >= 0);
        if (!values)
            write_name(writer, column->column->name);
        else if (starts_at_one(column))
            write_words(writer, "1");
        else
            write_parameter_of(writer, parameter, column);
        write_end(writer, bit);
    }
}

static bool may_give_nothing(const struct c_table *table)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (starts_at_one(&table->columns[i]) ||
            (is_given(&table->columns[i]) && bit_of_new(table, &table->columns[i]) < 0))
            return false;
    return true;
}

static void add_insert(struct writer *writer)
{
    const struct c_table *table = writer->table;
    bool nothing = may_give_nothing(table), bits = bits_of_new(table) > 0;
    note_insert(writer);
    write_words(writer, "insert into ");
    write_table(writer, table);
    if (nothing && !bits) {
        write_words(writer, " default values");
        return;
    }
    write_words(writer, nothing ? SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " (" : " (");
    write_given(writer, false);
    write_words(writer, ") values (");
    write_given(writer, true);
    write_words(writer, nothing ? ")" SCHEMA_END : ")");
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

/* What an upsert does to the row that is there: what was given, and what every update sets. What is absent is left.
 * Where nothing is given at all there is nothing to meet, and SQLite has no such text. */
static void add_conflict(struct writer *writer, const struct c_lookup *lookup)
{
    const struct c_table *table = writer->table;
    bool nothing = may_give_nothing(table);
    note_conflict(writer->all, table, lookup);
    write_words(writer, nothing ? SCHEMA_IF("*") " on conflict (" : " on conflict (");
    for (size_t i = 0; i < lookup->count; i++) {
        write_words(writer, i ? ", " : "");
        write_name(writer, lookup->columns[i]->column->name);
    }
    write_words(writer, bits_of_new(table) ? ") do update set " SCHEMA_LIST : ") do update set ");
    begin_items(writer);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        const struct column *its = column->column;
        int bit = bit_of_new(table, column);
        if ((!is_given(column) && !its->version) || column->key || among(column, lookup))
            continue;
        write_if(writer, bit);
        if (its->version) {
            write_item(writer, false);
            write_name(writer, its->name);
            write_words(writer, " = ");
            write_table(writer, table); /* the row's that is there, not the one that was to be inserted */
            write_words(writer, ".");
            write_name(writer, its->name);
            write_words(writer, " + 1");
        } else {
            write_item(writer, bit >= 0);
            write_name(writer, its->name);
            write_words(writer, " = excluded.");
            write_name(writer, its->name);
        }
        write_end(writer, bit);
        if (!its->on_update || bit < 0)
            continue;
        write_unless(writer, bit);
        write_item(writer, true);
        write_name(writer, its->name);
        write_words(writer, " = ");
        write_value(writer, its->on_update, &its->type);
        write_end(writer, bit);
    }
    if (!writer->certain) {
        write_words(writer, writer->started ? SCHEMA_IF_NONE : "");
        write_name(writer, lookup->columns[0]->column->name);
        write_words(writer, " = excluded.");
        write_name(writer, lookup->columns[0]->column->name);
        write_words(writer, writer->started ? SCHEMA_END : "");
    }
    write_words(writer, nothing ? SCHEMA_END : "");
}

/* What comes behind the values of an insert. */
enum insert_end { INSERT_ENDS, INSERT_RETURNS_ROW, INSERT_UPDATES };

static void add_returned_key(struct writer *writer, bool everywhere)
{
    for (size_t i = 0; i < writer->all->engine_count; i++) {
        struct text *text = &writer->to->texts[i];
        if (!everywhere && !writer->all->dialects[i]->returns_key)
            continue;
        schema_text_add(text, " returning ");
        schema_text_add_quoted(text, writer->table->automatic->column->name, '"');
    }
}

static struct c_statement *make_insert(struct writer *writer, const char *name, enum insert_end end,
                                       const struct c_lookup *lookup)
{
    struct c_statement *statement = begin_statement(writer, name);
    statement->bits = bits_of_new(writer->table);
    statement->numbered = writer->table->automatic ? writer->table : NULL;
    name_insert(writer);
    add_insert(writer);
    if (end == INSERT_UPDATES)
        add_conflict(writer, lookup);
    if (end == INSERT_RETURNS_ROW) {
        write_words(writer, " returning ");
        write_columns(writer, writer->table, "");
    } else if (writer->table->automatic) {
        add_returned_key(writer, end == INSERT_UPDATES);
    }
    return statement;
}

static void make_upsert(struct writer *writer, const char *name, const struct c_lookup *lookup)
{
    struct c_statement *statement = make_insert(writer, name, INSERT_UPDATES, lookup);
    if (writer->table->automatic)
        statement->columns = writer->table->automatic->name;
}

void make_inserts(struct writer *writer)
{
    struct c_statement *statement = make_insert(writer, statement_name(writer, "insert"), INSERT_ENDS, NULL);
    statement->copy = can_be_copied(writer->table) ? writer->table : NULL;
    statement = make_insert(writer, statement_name(writer, "insert_returning"), INSERT_RETURNS_ROW, NULL);
    statement->columns = row_columns(writer->region, writer->table);
    if (writer->table->key.count && lookup_bears_upsert(&writer->table->key))
        make_upsert(writer, statement_name(writer, "upsert"), &writer->table->key);
    for (size_t i = 0; i < writer->table->unique_count; i++) {
        const struct c_lookup *lookup = &writer->table->uniques[i];
        if (!lookup_bears_upsert(lookup))
            continue;
        make_upsert(writer,
                    schema_region_format(writer->region, "%s_upsert_by_%s", writer->table->name, lookup->suffix),
                    lookup);
    }
}
