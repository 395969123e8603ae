/* Owns: inserts and upserts: with and without a key, with the columns that may be left out, and whether rows can be
 * copied in bulk. Must not know an engine. */
#include "statements/writing.h"

#include "schemac/statement.h"
#include "sql/dialect.h"

#include <string.h>

static bool starts_at_one(const struct c_column *column)
{
    return column->column->version && !column->column->default_value;
}

/* Absent is something else than null. */
bool has_flag(const struct c_column *column)
{
    return column->presence == C_NULLABLE && column->column->default_value;
}

/* The parameters of an insert, in order: each given column's value, behind whether it is set where null may be said. */
static void name_insert(struct writer *writer)
{
    static const struct type flag = {.kind = TYPE_BOOL};
    for (size_t i = 0; i < writer->table->column_count; i++) {
        const struct c_column *column = &writer->table->columns[i];
        if (!is_given(column))
            continue;
        if (has_flag(column))
            name_parameter(writer, column->name, &flag);
        name_parameter(writer, column->name, &column->column->type);
    }
}

static void add_given(struct writer *writer, const struct c_column *column, unsigned first)
{
    const struct column *its = column->column;
    if (has_flag(column)) {
        write_words(writer, "case when ");
        write_parameter(writer, first);
        write_words(writer, " then ");
        write_parameter_of(writer, first + 1, column);
        write_words(writer, " else ");
        write_value(writer, its->default_value, &its->type);
        write_words(writer, " end");
    } else if (its->default_value) {
        write_words(writer, "coalesce(");
        write_parameter_of(writer, first, column);
        write_words(writer, ", ");
        write_value(writer, its->default_value, &its->type);
        write_words(writer, ")");
    } else {
        write_parameter_of(writer, first, column);
    }
}

static void note_left_out(struct writer *writer, bool without_key)
{
    const struct c_table *table = writer->table;
    for (size_t i = 0, c = 0; i < table->table->column_count; i++) {
        const struct column *column = table->table->columns[i];
        const struct c_column *its = c < table->column_count ? &table->columns[c] : NULL;
        bool known = its && its->column == column;
        c += known;
        if (!known || (!is_given(its) && !starts_at_one(its)) || (without_key && its == table->automatic))
            note_use(writer->all, table->table, column, USE_OMITS);
    }
}

/* `without_key`: the generated key is left out, and its parameter unused. */
static void add_insert(struct writer *writer, bool without_key)
{
    const struct c_table *table = writer->table;
    const char *separator = " (";
    note_left_out(writer, without_key);
    write_words(writer, "insert into ");
    write_table(writer, table);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        if ((!is_given(column) && !starts_at_one(column)) || (without_key && column == table->automatic))
            continue;
        note_use(writer->all, table->table, column->column,
                 column->column->nullable ? USE_WRITES | USE_WRITES_NULL : USE_WRITES);
        write_words(writer, separator);
        separator = ", ";
        write_name(writer, column->column->name);
    }
    if (strcmp(separator, " (") == 0) {
        write_words(writer, " default values");
        return;
    }
    write_words(writer, ") values (");
    unsigned parameter = 1;
    separator = "";
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        bool left_out = without_key && column == table->automatic;
        if (!is_given(column) && !starts_at_one(column))
            continue;
        write_words(writer, left_out ? "" : separator);
        separator = left_out ? separator : ", ";
        if (starts_at_one(column))
            write_words(writer, "1");
        else if (!left_out)
            add_given(writer, column, parameter);
        parameter += !is_given(column) ? 0 : has_flag(column) ? 2 : 1;
    }
    write_words(writer, ")");
}

size_t copied_columns(const struct c_table *table, struct c_copied *columns)
{
    size_t count = 0;
    unsigned parameter = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        bool settable = has_flag(column);
        if (!is_given(column))
            continue;
        unsigned given = settable ? ++parameter : 0;
        columns[count++] = (struct c_copied){column, ++parameter, given,
                                             !settable && (column->column->default_value || column->column->automatic)};
    }
    return count;
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

/* What is copied without a value is the database's to fill. */
static void note_copy(struct writer *writer, const struct c_table *table)
{
    bool copies = false;
    for (size_t i = 0; i < writer->all->engine_count; i++)
        copies |= writer->all->dialects[i]->copies;
    if (!table || !copies)
        return;
    struct c_copied *columns = NEW_ARRAY(writer->region, struct c_copied, table->column_count + 1);
    size_t count = copied_columns(table, columns);
    for (size_t i = 0; i < count; i++)
        if (columns[i].optional || columns[i].given)
            note_use(writer->all, table->table, columns[i].column->column, USE_OMITS);
}

static bool among(const struct c_column *column, const struct c_lookup *lookup)
{
    for (size_t i = 0; i < lookup->count; i++)
        if (lookup->columns[i] == column)
            return true;
    return false;
}

/* What an upsert does to the row that is there: what was given, and what every update sets. */
static void add_conflict(struct writer *writer, const struct c_lookup *lookup)
{
    const struct c_table *table = writer->table;
    note_conflict(writer->all, table, lookup);
    write_words(writer, " on conflict (");
    for (size_t i = 0; i < lookup->count; i++) {
        write_words(writer, i ? ", " : "");
        write_name(writer, lookup->columns[i]->column->name);
    }
    write_words(writer, ") do update set ");
    bool any = false;
    unsigned parameter = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        const struct column *its = column->column;
        if (!is_given(column) && !its->version)
            continue;
        unsigned first = parameter + 1;
        if (is_given(column))
            parameter += has_flag(column) ? 2 : 1;
        if (column->key || among(column, lookup))
            continue;
        write_words(writer, any ? ", " : "");
        any = true;
        write_name(writer, its->name);
        write_words(writer, " = ");
        bool kept = its->default_value || its->on_update; /* absent is not null: something else is meant */
        if (its->version) { /* the row's that is there, not the one that was to be inserted */
            write_table(writer, table);
            write_words(writer, ".");
            write_name(writer, its->name);
            write_words(writer, " + 1");
            continue;
        }
        if (!kept) {
            write_parameter_of(writer, first, column);
            continue;
        }
        write_words(writer, has_flag(column) ? "case when " : "coalesce(");
        if (has_flag(column)) {
            write_parameter(writer, first);
            write_words(writer, " then ");
            write_parameter_of(writer, first + 1, column);
            write_words(writer, " else ");
        } else {
            write_parameter_of(writer, first, column);
            write_words(writer, ", ");
        }
        if (its->on_update) {
            write_value(writer, its->on_update, &its->type);
        } else {
            write_table(writer, table);
            write_words(writer, ".");
            write_name(writer, its->name);
        }
        write_words(writer, has_flag(column) ? " end" : ")");
    }
    if (!any) {
        write_name(writer, lookup->columns[0]->column->name);
        write_words(writer, " = excluded.");
        write_name(writer, lookup->columns[0]->column->name);
    }
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

static void write_insert(struct writer *writer, bool without_key, enum insert_end end, const struct c_lookup *lookup)
{
    add_insert(writer, without_key);
    if (end == INSERT_UPDATES)
        add_conflict(writer, lookup);
    if (end == INSERT_RETURNS_ROW) {
        write_words(writer, " returning ");
        write_columns(writer, writer->table, "");
    } else if (writer->table->automatic) {
        add_returned_key(writer, end == INSERT_UPDATES);
    }
}

static unsigned number_of_key(const struct c_table *table)
{
    unsigned number = 1;
    for (const struct c_column *column = table->columns; column != table->automatic; column++)
        number += !is_given(column) ? 0 : has_flag(column) ? 2 : 1;
    return number;
}

static struct c_statement *make_insert(struct writer *writer, const char *name, enum insert_end end,
                                       const struct c_lookup *lookup)
{
    struct c_statement *statement = begin_statement(writer, name);
    name_insert(writer);
    write_insert(writer, false, end, lookup);
    if (!writer->table->automatic)
        return statement;
    struct sql whole = new_sql(writer->region);
    writer->to = &whole;
    write_insert(writer, true, end, lookup);
    for (size_t i = 0; i < writer->all->engine_count; i++)
        if (writer->all->dialects[i]->returns_key) {
            statement->automatic.texts[i] = whole.texts[i];
            statement->automatic_number = number_of_key(writer->table);
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
    note_copy(writer, statement->copy);
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
