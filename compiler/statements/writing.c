/* Owns: writing one statement in the words of every engine of the build, and what is noted of it on the way: its
 * parameters, what messages say of them, which columns it uses. Must not know what a statement is for. */
#include "statements/writing.h"

#include "schemac/program.h"
#include "schemac/statement.h"
#include "sql/dialect.h"

#include <string.h>

struct sql new_sql(struct region *region)
{
    struct sql sql;
    for (size_t i = 0; i < MOST_ENGINES; i++)
        sql.texts[i] = TEXT(region);
    return sql;
}

void write_words(struct writer *writer, const char *words)
{
    for (size_t i = 0; i < writer->all->engine_count; i++)
        schema_text_add(&writer->to->texts[i], words);
}

void write_name(struct writer *writer, const char *name)
{
    for (size_t i = 0; i < writer->all->engine_count; i++)
        schema_text_add_quoted(&writer->to->texts[i], name, '"');
}

void write_table(struct writer *writer, const struct c_table *table)
{
    for (size_t i = 0; i < writer->all->engine_count; i++)
        writer->all->dialects[i]->table(&writer->to->texts[i], NULL, table->table->name);
}

void write_parameter(struct writer *writer, unsigned number)
{
    for (size_t i = 0; i < writer->all->engine_count; i++) {
        char mark = writer->all->dialects[i]->parameter_mark;
        schema_text_format(&writer->to->texts[i], "%c%u", mark ? mark : '?', number);
    }
}

/* One that stands for a value of a column, which some engines have to be told. */
void write_parameter_of(struct writer *writer, unsigned number, const struct c_column *column)
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

void write_value(struct writer *writer, const struct expression *value, const struct type *type)
{
    for (size_t i = 0; i < writer->all->engine_count; i++)
        schema_value_print(writer->all->dialects[i], &writer->to->texts[i], value, type);
}

void write_condition(struct writer *writer, const struct expression *condition)
{
    note_uses_of(writer->all, writer->table->table, condition);
    for (size_t i = 0; i < writer->all->engine_count; i++)
        schema_expression_print(writer->all->dialects[i], &writer->to->texts[i], condition);
}

void write_columns(struct writer *writer, const struct c_table *table, const char *qualifier)
{
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i].column;
        struct text name = TEXT(writer->region);
        note_use(writer->all, table->table, column, column->nullable ? USE_READS : USE_READS | USE_EXPECTS_VALUE);
        schema_text_add(&name, qualifier);
        schema_text_add_quoted(&name, column->name, '"');
        write_words(writer, i ? ", " : "");
        for (size_t e = 0; e < writer->all->engine_count; e++)
            if (writer->all->dialects[e]->selected)
                writer->all->dialects[e]->selected(&writer->to->texts[e], schema_text_string(&name), &column->type);
            else
                schema_text_add(&writer->to->texts[e], schema_text_string(&name));
    }
}

void write_equal(struct writer *writer, size_t count, const struct c_column *const *columns)
{
    for (size_t i = 0; i < count; i++) {
        write_words(writer, i ? " and " : "");
        write_name(writer, columns[i]->column->name);
        write_words(writer, " = ");
        write_parameter_of(writer, (unsigned)i + 1, columns[i]);
    }
}

/* -- parts ------------------------------------------------------------------------------------------------------ */

void write_mark(struct writer *writer, const char *mark)
{
    write_words(writer, mark);
}

void write_if(struct writer *writer, int bit)
{
    if (bit >= 0)
        write_words(writer, schema_region_format(writer->region, SCHEMA_IF("%d"), bit));
}

void write_unless(struct writer *writer, int bit)
{
    if (bit >= 0)
        write_words(writer, schema_region_format(writer->region, SCHEMA_UNLESS("%d"), bit));
}

void write_end(struct writer *writer, int bit)
{
    write_words(writer, bit >= 0 ? SCHEMA_END : "");
}

void begin_items(struct writer *writer)
{
    writer->certain = writer->started = false;
}

/* Behind one that is certain, a comma is a comma. */
void write_item(struct writer *writer, bool optional)
{
    if (writer->certain)
        write_words(writer, ", ");
    else if (optional || writer->started)
        write_words(writer, SCHEMA_ITEM);
    writer->started |= optional;
    writer->certain |= !optional;
}

void write_key_order(struct writer *writer, const struct c_table *table, const char *before, const char *qualifier)
{
    for (size_t i = 0; i < table->key.count; i++) {
        write_words(writer, i ? ", " : before);
        write_words(writer, qualifier);
        write_name(writer, table->key.columns[i]->column->name);
    }
}

/* -- what messages say of a statement ------------------------------------------------------------------------- */

const char *with_word(struct region *region, const char *list, const char *name)
{
    return list && *list ? schema_region_format(region, "%s %s", list, name) : name;
}

const char *row_columns(struct region *region, const struct c_table *table)
{
    const char *list = "";
    for (size_t i = 0; i < table->column_count; i++)
        list = with_word(region, list, table->columns[i].name);
    return list;
}

/* Says of the next parameter of the statement what it is called and of which type it is. */
void name_parameter(struct writer *writer, const char *name, const struct type *type)
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

void name_parameters(struct writer *writer, size_t count, const struct c_column *const *columns)
{
    for (size_t i = 0; i < count; i++)
        name_parameter(writer, columns[i]->name, &columns[i]->column->type);
}

void name_limit(struct writer *writer)
{
    static const struct type number = {.kind = TYPE_INT64};
    name_parameter(writer, "limit", &number);
    name_parameter(writer, "offset", &number);
}

struct c_statement *begin_statement(struct writer *writer, const char *name)
{
    struct c_statements *all = writer->all;
    struct c_statement statement = {
        .name = name, .id = name, .sql = new_sql(writer->region), .types = new_sql(writer->region)};
    APPEND(writer->region, all, statement);
    writer->statement = &all->items[all->count - 1];
    writer->to = &writer->statement->sql;
    return writer->statement;
}

struct c_statement *begin_cursor(struct writer *writer, const char *name)
{
    struct c_statement *statement = begin_statement(writer, name);
    statement->id = schema_region_format(writer->region, "%s_open", name);
    return statement;
}

const char *statement_name(struct writer *writer, const char *verb)
{
    return schema_region_format(writer->region, "%s_%s", writer->table->name, verb);
}
