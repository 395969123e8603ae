/* Owns: which SQL stands behind each generated function, the same for every engine but for what its dialect writes.
 * Must not know an engine, nor what the C around a statement looks like. */
#include "emit/statements.h"

#include "ddl/ddl.h"
#include "schema/statement.h"

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

/* -- writing for all engines at once -------------------------------------------------------------------------- */

struct writer {
    struct c_statements *all;
    struct region *region;
    const struct c_table *table;
    struct c_statement *statement; /* that was begun last */
    struct sql *to;
};

static struct sql new_sql(struct region *region)
{
    struct sql sql;
    for (size_t i = 0; i < MOST_ENGINES; i++)
        sql.texts[i] = TEXT(region);
    return sql;
}

static void add(struct writer *writer, const char *words)
{
    for (size_t i = 0; i < writer->all->engine_count; i++)
        schema_text_add(&writer->to->texts[i], words);
}

static void add_name(struct writer *writer, const char *name)
{
    for (size_t i = 0; i < writer->all->engine_count; i++)
        schema_text_add_quoted(&writer->to->texts[i], name, '"');
}

static void add_table(struct writer *writer, const struct c_table *table)
{
    for (size_t i = 0; i < writer->all->engine_count; i++)
        writer->all->dialects[i]->table(&writer->to->texts[i], NULL, table->table->name);
}

static void add_parameter(struct writer *writer, unsigned number)
{
    for (size_t i = 0; i < writer->all->engine_count; i++) {
        char mark = writer->all->dialects[i]->parameter_mark;
        schema_text_format(&writer->to->texts[i], "%c%u", mark ? mark : '?', number);
    }
}

/* One that stands for a value of a column, which some engines have to be told. */
static void add_parameter_of(struct writer *writer, unsigned number, const struct c_column *column)
{
    const struct model *model = &writer->all->names->schema->model;
    for (size_t i = 0; i < writer->all->engine_count; i++) {
        const struct dialect *dialect = writer->all->dialects[i];
        char mark = dialect->parameter_mark;
        schema_text_format(&writer->to->texts[i], "%c%u", mark ? mark : '?', number);
        if (dialect->parameter_cast)
            dialect->parameter_cast(&writer->to->texts[i], model, &column->column->type);
    }
}

static void add_value(struct writer *writer, const struct expression *value, const struct type *type)
{
    for (size_t i = 0; i < writer->all->engine_count; i++)
        schema_value_print(writer->all->dialects[i], &writer->to->texts[i], value, type);
}

static void add_condition(struct writer *writer, const struct expression *condition)
{
    note_uses_of(writer->all, writer->table->table, condition);
    for (size_t i = 0; i < writer->all->engine_count; i++)
        schema_expression_print(writer->all->dialects[i], &writer->to->texts[i], condition);
}

static void add_columns(struct writer *writer, const struct c_table *table, const char *qualifier)
{
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i].column;
        struct text name = TEXT(writer->region);
        note_use(writer->all, table->table, column, column->nullable ? USE_READS : USE_READS | USE_EXPECTS_VALUE);
        schema_text_add(&name, qualifier);
        schema_text_add_quoted(&name, column->name, '"');
        add(writer, i ? ", " : "");
        for (size_t e = 0; e < writer->all->engine_count; e++)
            if (writer->all->dialects[e]->selected)
                writer->all->dialects[e]->selected(&writer->to->texts[e], schema_text_string(&name), &column->type);
            else
                schema_text_add(&writer->to->texts[e], schema_text_string(&name));
    }
}

static void add_equal(struct writer *writer, size_t count, const struct c_column *const *columns)
{
    for (size_t i = 0; i < count; i++) {
        add(writer, i ? " and " : "");
        add_name(writer, columns[i]->column->name);
        add(writer, " = ");
        add_parameter_of(writer, (unsigned)i + 1, columns[i]);
    }
}

static void add_key_order(struct writer *writer, const struct c_table *table, const char *before, const char *qualifier)
{
    for (size_t i = 0; i < table->key.count; i++) {
        add(writer, i ? ", " : before);
        add(writer, qualifier);
        add_name(writer, table->key.columns[i]->column->name);
    }
}

/* -- what messages say of a statement ------------------------------------------------------------------------- */

static const char *with_word(struct region *region, const char *list, const char *name)
{
    return list && *list ? schema_region_format(region, "%s %s", list, name) : name;
}

static const char *row_columns(struct region *region, const struct c_table *table)
{
    const char *list = "";
    for (size_t i = 0; i < table->column_count; i++)
        list = with_word(region, list, table->columns[i].name);
    return list;
}

/* Says of the next parameter of the statement what it is called and of which type it is. */
static void name_parameter(struct writer *writer, const char *name, const struct type *type)
{
    struct c_statement *statement = writer->statement;
    statement->parameters = with_word(writer->region, statement->parameters, name);
    for (size_t i = 0; i < writer->all->engine_count; i++) {
        const struct dialect *dialect = writer->all->dialects[i];
        struct text *types = &statement->types.texts[i];
        if (dialect->parameter_type)
            schema_text_format(types, "%s%s", types->size ? " " : "", dialect->parameter_type(type));
    }
}

static void name_parameters(struct writer *writer, size_t count, const struct c_column *const *columns)
{
    for (size_t i = 0; i < count; i++)
        name_parameter(writer, columns[i]->name, &columns[i]->column->type);
}

static void name_limit(struct writer *writer)
{
    static const struct type number = {.kind = TYPE_INT64};
    name_parameter(writer, "limit", &number);
    name_parameter(writer, "offset", &number);
}

static struct c_statement *begin(struct writer *writer, const char *name)
{
    struct c_statements *all = writer->all;
    struct c_statement statement = {.name = name,
                                    .sql = new_sql(writer->region),
                                    .end = new_sql(writer->region),
                                    .types = new_sql(writer->region),
                                    .automatic = new_sql(writer->region)};
    APPEND(writer->region, all, statement);
    writer->statement = &all->items[all->count - 1];
    writer->to = &writer->statement->sql;
    return writer->statement;
}

static const char *called(struct writer *writer, const char *verb)
{
    return schema_region_format(writer->region, "%s_%s", writer->table->name, verb);
}

/* -- inserting ------------------------------------------------------------------------------------------------ */

static bool starts_at_one(const struct c_column *column)
{
    return column->column->version && !column->column->default_value;
}

/* The parameters of an insert, in order: each given column's value, behind whether it is set where null may be said. */
static void name_insert(struct writer *writer)
{
    static const struct type flag = {.kind = TYPE_BOOL};
    for (size_t i = 0; i < writer->table->column_count; i++) {
        const struct c_column *column = &writer->table->columns[i];
        if (!is_given(column))
            continue;
        if (column->presence == C_SETTABLE)
            name_parameter(writer, column->name, &flag);
        name_parameter(writer, column->name, &column->column->type);
    }
}

static void add_given(struct writer *writer, const struct c_column *column, unsigned first)
{
    const struct column *its = column->column;
    if (column->presence == C_SETTABLE) {
        add(writer, "case when ");
        add_parameter(writer, first);
        add(writer, " then ");
        add_parameter_of(writer, first + 1, column);
        add(writer, " else ");
        add_value(writer, its->default_value, &its->type);
        add(writer, " end");
    } else if (its->default_value) {
        add(writer, "coalesce(");
        add_parameter_of(writer, first, column);
        add(writer, ", ");
        add_value(writer, its->default_value, &its->type);
        add(writer, ")");
    } else {
        add_parameter_of(writer, first, column);
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
    add(writer, "insert into ");
    add_table(writer, table);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        if ((!is_given(column) && !starts_at_one(column)) || (without_key && column == table->automatic))
            continue;
        note_use(writer->all, table->table, column->column,
                 column->column->nullable ? USE_WRITES | USE_WRITES_NULL : USE_WRITES);
        add(writer, separator);
        separator = ", ";
        add_name(writer, column->column->name);
    }
    if (strcmp(separator, " (") == 0) {
        add(writer, " default values");
        return;
    }
    add(writer, ") values (");
    unsigned parameter = 1;
    separator = "";
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        bool left_out = without_key && column == table->automatic;
        if (!is_given(column) && !starts_at_one(column))
            continue;
        add(writer, left_out ? "" : separator);
        separator = left_out ? separator : ", ";
        if (starts_at_one(column))
            add(writer, "1");
        else if (!left_out)
            add_given(writer, column, parameter);
        parameter += !is_given(column) ? 0 : column->presence == C_SETTABLE ? 2 : 1;
    }
    add(writer, ")");
}

size_t copied_columns(const struct c_table *table, struct c_copied *columns)
{
    size_t count = 0;
    unsigned parameter = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        bool settable = column->presence == C_SETTABLE;
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
    add(writer, " on conflict (");
    for (size_t i = 0; i < lookup->count; i++) {
        add(writer, i ? ", " : "");
        add_name(writer, lookup->columns[i]->column->name);
    }
    add(writer, ") do update set ");
    bool any = false;
    unsigned parameter = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        const struct column *its = column->column;
        if (!is_given(column) && !its->version)
            continue;
        unsigned first = parameter + 1;
        if (is_given(column))
            parameter += column->presence == C_SETTABLE ? 2 : 1;
        if (column->key || among(column, lookup))
            continue;
        add(writer, any ? ", " : "");
        any = true;
        add_name(writer, its->name);
        add(writer, " = ");
        bool kept = its->default_value || its->on_update; /* absent is not null: something else is meant */
        if (its->version) { /* the row's that is there, not the one that was to be inserted */
            add_table(writer, table);
            add(writer, ".");
            add_name(writer, its->name);
            add(writer, " + 1");
            continue;
        }
        if (!kept) {
            add_parameter_of(writer, first, column);
            continue;
        }
        add(writer, column->presence == C_SETTABLE ? "case when " : "coalesce(");
        if (column->presence == C_SETTABLE) {
            add_parameter(writer, first);
            add(writer, " then ");
            add_parameter_of(writer, first + 1, column);
            add(writer, " else ");
        } else {
            add_parameter_of(writer, first, column);
            add(writer, ", ");
        }
        if (its->on_update) {
            add_value(writer, its->on_update, &its->type);
        } else {
            add_table(writer, table);
            add(writer, ".");
            add_name(writer, its->name);
        }
        add(writer, column->presence == C_SETTABLE ? " end" : ")");
    }
    if (!any) {
        add_name(writer, lookup->columns[0]->column->name);
        add(writer, " = excluded.");
        add_name(writer, lookup->columns[0]->column->name);
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
        add(writer, " returning ");
        add_columns(writer, writer->table, "");
    } else if (writer->table->automatic) {
        add_returned_key(writer, end == INSERT_UPDATES);
    }
}

static unsigned number_of_key(const struct c_table *table)
{
    unsigned number = 1;
    for (const struct c_column *column = table->columns; column != table->automatic; column++)
        number += !is_given(column) ? 0 : column->presence == C_SETTABLE ? 2 : 1;
    return number;
}

static struct c_statement *make_insert(struct writer *writer, const char *name, enum insert_end end,
                                       const struct c_lookup *lookup)
{
    struct c_statement *statement = begin(writer, name);
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

static void make_inserts(struct writer *writer)
{
    struct c_statement *statement = make_insert(writer, called(writer, "insert"), INSERT_ENDS, NULL);
    statement->copy = can_be_copied(writer->table) ? writer->table : NULL;
    note_copy(writer, statement->copy);
    statement = make_insert(writer, called(writer, "insert_returning"), INSERT_RETURNS_ROW, NULL);
    statement->columns = row_columns(writer->region, writer->table);
    if (writer->table->key.count && lookup_bears_upsert(&writer->table->key))
        make_upsert(writer, called(writer, "upsert"), &writer->table->key);
    for (size_t i = 0; i < writer->table->unique_count; i++) {
        const struct c_lookup *lookup = &writer->table->uniques[i];
        if (!lookup_bears_upsert(lookup))
            continue;
        make_upsert(writer,
                    schema_region_format(writer->region, "%s_upsert_by_%s", writer->table->name, lookup->suffix),
                    lookup);
    }
}

/* -- reading -------------------------------------------------------------------------------------------------- */

static void add_select(struct writer *writer)
{
    add(writer, "select ");
    add_columns(writer, writer->table, "");
    add(writer, " from ");
    add_table(writer, writer->table);
}

static void make_get(struct writer *writer, const char *name, const struct c_lookup *lookup)
{
    struct c_statement *statement = begin(writer, name);
    name_parameters(writer, lookup->count, lookup->columns);
    statement->columns = row_columns(writer->region, writer->table);
    add_select(writer);
    add(writer, " where ");
    add_equal(writer, lookup->count, lookup->columns);
    if (lookup->index && lookup->index->where) {
        add(writer, " and (");
        add_condition(writer, lookup->index->where);
        add(writer, ")");
    }
}

static void add_index_rows(struct writer *writer, const struct c_lookup *lookup)
{
    const struct index *index = lookup->index;
    add_select(writer);
    if (lookup->count || index->where)
        add(writer, " where ");
    add_equal(writer, lookup->count, lookup->columns);
    if (index->where) {
        add(writer, lookup->count ? " and (" : "(");
        add_condition(writer, index->where);
        add(writer, ")");
    }
    const char *before = " order by ";
    for (size_t i = lookup->count; i < index->key_count; i++, before = ", ") {
        const struct column *column = schema_table_column(writer->table->table, index->keys[i].column);
        note_use(writer->all, writer->table->table, column, USE_READS);
        add(writer, before);
        add_name(writer, index->keys[i].column);
        add(writer, index->keys[i].descending ? " desc" : "");
        /* engines differ in where nulls stand when nothing is said; the language does not */
        enum nulls_order nulls = index->keys[i].nulls;
        if (nulls == NULLS_DEFAULT && lookup->columns[i]->column->nullable)
            nulls = index->keys[i].descending ? NULLS_FIRST : NULLS_LAST;
        add(writer, nulls == NULLS_FIRST ? " nulls first" : nulls == NULLS_LAST ? " nulls last" : "");
    }
    if (lookup->count == index->key_count)
        add_key_order(writer, writer->table, before, "");
}

static void add_limit(struct writer *writer, unsigned first)
{
    add(writer, " limit ");
    add_parameter(writer, first);
    add(writer, " offset ");
    add_parameter(writer, first + 1);
}

static void make_reads(struct writer *writer)
{
    const struct c_table *table = writer->table;
    struct region *region = writer->region;
    struct c_statement *statement;
    if (table->key.count) {
        make_get(writer, called(writer, "get"), &table->key);
        statement = begin(writer, called(writer, "exists"));
        name_parameters(writer, table->key.count, table->key.columns);
        add(writer, "select 1 from ");
        add_table(writer, table);
        add(writer, " where ");
        add_equal(writer, table->key.count, table->key.columns);
    }
    for (size_t i = 0; i < table->unique_count; i++)
        make_get(writer, schema_region_format(region, "%s_get_by_%s", table->name, table->uniques[i].suffix),
                 &table->uniques[i]);
    statement = begin(writer, called(writer, "count"));
    statement->columns = "count";
    add(writer, "select count(*) from ");
    add_table(writer, table);
    statement = begin(writer, called(writer, "all"));
    statement->columns = row_columns(region, table);
    add_select(writer);
    add_key_order(writer, table, " order by ", "");
    statement = begin(writer, called(writer, "list_all"));
    name_limit(writer);
    statement->columns = row_columns(region, table);
    add_select(writer);
    add_key_order(writer, table, " order by ", "");
    add_limit(writer, 1);
    for (size_t i = 0; i < table->index_count; i++) {
        const struct c_lookup *lookup = &table->indexes[i];
        statement = begin(writer, schema_region_format(region, "%s_by_%s", table->name, lookup->suffix));
        name_parameters(writer, lookup->count, lookup->columns);
        statement->columns = row_columns(region, table);
        add_index_rows(writer, lookup);
        statement = begin(writer, schema_region_format(region, "%s_list_by_%s", table->name, lookup->suffix));
        name_parameters(writer, lookup->count, lookup->columns);
        name_limit(writer);
        statement->columns = row_columns(region, table);
        add_index_rows(writer, lookup);
        add_limit(writer, (unsigned)lookup->count + 1);
    }
}

/* -- changing ------------------------------------------------------------------------------------------------- */

static void add_update_end(struct writer *writer)
{
    const struct c_table *table = writer->table;
    if (table->version) {
        add(writer, ", ");
        add_name(writer, table->version->column->name);
        add(writer, " = ");
        add_name(writer, table->version->column->name);
        add(writer, " + 1");
    }
    add(writer, " where ");
    add_equal(writer, table->key.count, table->key.columns);
    if (table->version) {
        add(writer, " and ");
        add_name(writer, table->version->column->name);
        add(writer, " = ");
        add_parameter(writer, (unsigned)table->key.count + 1);
    }
}

static void make_update(struct writer *writer, const char *verb, bool returning)
{
    const struct c_table *table = writer->table;
    struct region *region = writer->region;
    struct c_statement *statement = begin(writer, called(writer, verb));
    unsigned parameter = (unsigned)table->key.count;
    name_parameters(writer, table->key.count, table->key.columns);
    if (table->version) {
        name_parameter(writer, table->version->name, &table->version->column->type);
        parameter++;
    }
    struct c_assignment *assignments = NEW_ARRAY(region, struct c_assignment, table->column_count);
    size_t count = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        if (!is_changeable(column))
            continue;
        struct c_assignment *assignment = &assignments[count++];
        name_parameter(writer, column->name, &column->column->type);
        note_use(writer->all, table->table, column->column,
                 column->column->nullable ? USE_WRITES | USE_WRITES_NULL : USE_WRITES);
        assignment->set = new_sql(region);
        assignment->otherwise = new_sql(region);
        writer->to = &assignment->set;
        add_name(writer, column->column->name);
        add(writer, " = ");
        add_parameter_of(writer, ++parameter, column);
        if (column->column->on_update) {
            assignment->has_otherwise = true;
            writer->to = &assignment->otherwise;
            add_name(writer, column->column->name);
            add(writer, " = ");
            add_value(writer, column->column->on_update, &column->column->type);
        }
    }
    writer->to = &statement->sql;
    statement->assignment_count = count;
    statement->assignments = assignments;
    statement->assignments_name = schema_region_format(region, "%s_assignments", table->name);
    add(writer, "update ");
    add_table(writer, table);
    add(writer, " set ");
    writer->to = &statement->end;
    add_update_end(writer);
    if (returning) {
        statement->columns = row_columns(region, table);
        add(writer, " returning ");
        add_columns(writer, table, "");
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
        begin(writer, called(writer, "is_current"));
        name_parameters(writer, table->key.count, table->key.columns);
        name_parameter(writer, table->version->name, &table->version->column->type);
        add(writer, "select 1 from ");
        add_table(writer, table);
        add(writer, " where ");
        add_equal(writer, table->key.count, table->key.columns);
        add(writer, " and ");
        add_name(writer, table->version->column->name);
        add(writer, " = ");
        add_parameter(writer, (unsigned)table->key.count + 1);
    }
    begin(writer, called(writer, "delete"));
    name_parameters(writer, table->key.count, table->key.columns);
    add(writer, "delete from ");
    add_table(writer, table);
    add(writer, " where ");
    add_equal(writer, table->key.count, table->key.columns);
}

/* -- relations ------------------------------------------------------------------------------------------------ */

/* Columns of t that meet key1, key2 … of k. */
static void add_keys_join(struct writer *writer, const char *qualifier, size_t count,
                          const struct c_column *const *columns)
{
    for (size_t i = 0; i < count; i++) {
        add(writer, i ? " and " : " on ");
        add(writer, qualifier);
        add_name(writer, columns[i]->column->name);
        add(writer, schema_region_format(writer->region, " = k.\"key%zu\"", i + 1));
    }
}

/* The keys of N rows are one parameter to one engine, and one for each of their parts to another. */
static void begin_load(struct writer *writer, const char *name, const struct c_table *rows, size_t count,
                       const struct c_column *const *columns)
{
    struct c_statement *statement = begin(writer, name);
    const struct type *types[SCHEMA_MOST_KEY_PARTS];
    for (size_t i = 0; i < count; i++)
        types[i] = &columns[i]->column->type;
    statement->parameters = "keys";
    statement->columns = with_word(writer->region, row_columns(writer->region, rows), "position");
    add(writer, "select ");
    add_columns(writer, rows, "t.");
    add(writer, ", k.\"position\" from ");
    for (size_t i = 0; i < writer->all->engine_count; i++)
        writer->all->dialects[i]->keys(&writer->to->texts[i], &statement->types.texts[i], count, types);
    add(writer, " k join ");
}

static void make_relation(struct writer *writer, const struct c_relation *relation)
{
    struct region *region = writer->region;
    struct c_statement *statement = begin(writer, relation->one);
    name_parameters(writer, relation->count, relation->columns);
    statement->columns = row_columns(region, relation->to);
    add(writer, "select ");
    add_columns(writer, relation->to, "");
    add(writer, " from ");
    add_table(writer, relation->to);
    add(writer, " where ");
    add_equal(writer, relation->count, relation->target);

    statement = begin(writer, relation->many);
    name_parameters(writer, relation->count, relation->columns);
    statement->columns = row_columns(region, relation->from);
    add_select(writer);
    add(writer, " where ");
    add_equal(writer, relation->count, relation->columns);
    add_key_order(writer, relation->from, " order by ", "");
    if (!can_load(relation))
        return;

    begin_load(writer, relation->load_one, relation->to, relation->count, relation->target);
    add_table(writer, relation->to);
    add(writer, " t");
    add_keys_join(writer, "t.", relation->count, relation->target);
    add(writer, " order by k.\"position\"");

    begin_load(writer, relation->load_many, relation->from, relation->count, relation->columns);
    add_table(writer, relation->from);
    add(writer, " t");
    add_keys_join(writer, "t.", relation->count, relation->columns);
    add(writer, " order by k.\"position\"");
    add_key_order(writer, relation->from, ", ", "t.");
}

static void add_far_side(struct writer *writer, const struct c_link *link)
{
    add(writer, " join ");
    add_table(writer, link->there->to);
    add(writer, " t");
    for (size_t i = 0; i < link->there->count; i++) {
        add(writer, i ? " and t." : " on t.");
        add_name(writer, link->there->target[i]->column->name);
        add(writer, " = l.");
        add_name(writer, link->there->columns[i]->column->name);
    }
}

static void make_link(struct writer *writer, const struct c_link *link)
{
    const struct c_table *rows = link->there->to;
    struct c_statement *statement = begin(writer, link->many);
    name_parameters(writer, link->here->count, link->here->columns);
    statement->columns = row_columns(writer->region, rows);
    add(writer, "select ");
    add_columns(writer, rows, "t.");
    add(writer, " from ");
    add_table(writer, writer->table);
    add(writer, " l");
    add_far_side(writer, link);
    for (size_t i = 0; i < link->here->count; i++) {
        add(writer, i ? " and l." : " where l.");
        add_name(writer, link->here->columns[i]->column->name);
        add(writer, " = ");
        add_parameter_of(writer, (unsigned)i + 1, link->here->columns[i]);
    }
    add_key_order(writer, rows, " order by ", "t.");
    if (!can_load(link->here))
        return;
    begin_load(writer, link->load, rows, link->here->count, link->here->columns);
    add_table(writer, writer->table);
    add(writer, " l");
    add_keys_join(writer, "l.", link->here->count, link->here->columns);
    add_far_side(writer, link);
    add(writer, " order by k.\"position\"");
    add_key_order(writer, rows, ", ", "t.");
}

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
