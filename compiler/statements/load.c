/* Owns: loading rows that belong to many others at once: relations, and links through a table between. Must not know an
 * engine. */
#include "statements/writing.h"

#include "schemac/statement.h"
#include "sql/dialect.h"

#include <string.h>

/* Columns of t that meet key1, key2 … of k. */
static void add_keys_join(struct writer *writer, const char *qualifier, size_t count,
                          const struct c_column *const *columns)
{
    for (size_t i = 0; i < count; i++) {
        write_words(writer, i ? " and " : " on ");
        write_words(writer, qualifier);
        write_name(writer, columns[i]->column->name);
        write_words(writer, schema_region_format(writer->region, " = k.\"key%zu\"", i + 1));
    }
}

/* The keys of N rows are one parameter to one engine, and one for each of their parts to another. */
static void begin_load(struct writer *writer, const char *name, const struct c_table *rows, size_t count,
                       const struct c_column *const *columns)
{
    struct c_statement *statement = begin_statement(writer, name);
    const struct type *types[SCHEMA_MOST_KEY_PARTS];
    for (size_t i = 0; i < count; i++)
        types[i] = &columns[i]->column->type;
    statement->parameters = "keys";
    statement->columns = with_word(writer->region, row_columns(writer->region, rows), "position");
    write_words(writer, "select ");
    write_columns(writer, rows, "t.");
    write_words(writer, ", k.\"position\" from ");
    for (size_t i = 0; i < writer->all->engine_count; i++)
        writer->all->dialects[i]->keys(&writer->to->texts[i], &statement->types.texts[i], count, types);
    write_words(writer, " k join ");
}

void make_relation(struct writer *writer, const struct c_relation *relation)
{
    struct region *region = writer->region;
    struct c_statement *statement = begin_statement(writer, relation->one);
    name_parameters(writer, relation->count, relation->columns);
    statement->columns = row_columns(region, relation->to);
    write_words(writer, "select ");
    write_columns(writer, relation->to, "");
    write_words(writer, " from ");
    write_table(writer, relation->to);
    write_words(writer, " where ");
    write_equal(writer, relation->count, relation->target);

    statement = begin_cursor(writer, relation->many);
    name_parameters(writer, relation->count, relation->columns);
    statement->columns = row_columns(region, relation->from);
    write_select(writer);
    write_words(writer, " where ");
    write_equal(writer, relation->count, relation->columns);
    write_key_order(writer, relation->from, " order by ", "");
    if (!can_load(relation))
        return;

    begin_load(writer, relation->load_one, relation->to, relation->count, relation->target);
    write_table(writer, relation->to);
    write_words(writer, " t");
    add_keys_join(writer, "t.", relation->count, relation->target);
    write_words(writer, " order by k.\"position\"");

    begin_load(writer, relation->load_many, relation->from, relation->count, relation->columns);
    write_table(writer, relation->from);
    write_words(writer, " t");
    add_keys_join(writer, "t.", relation->count, relation->columns);
    write_words(writer, " order by k.\"position\"");
    write_key_order(writer, relation->from, ", ", "t.");
}

static void add_far_side(struct writer *writer, const struct c_link *link)
{
    write_words(writer, " join ");
    write_table(writer, link->there->to);
    write_words(writer, " t");
    for (size_t i = 0; i < link->there->count; i++) {
        write_words(writer, i ? " and t." : " on t.");
        write_name(writer, link->there->target[i]->column->name);
        write_words(writer, " = l.");
        write_name(writer, link->there->columns[i]->column->name);
    }
}

void make_link(struct writer *writer, const struct c_link *link)
{
    const struct c_table *rows = link->there->to;
    struct c_statement *statement = begin_cursor(writer, link->many);
    name_parameters(writer, link->here->count, link->here->columns);
    statement->columns = row_columns(writer->region, rows);
    write_words(writer, "select ");
    write_columns(writer, rows, "t.");
    write_words(writer, " from ");
    write_table(writer, writer->table);
    write_words(writer, " l");
    add_far_side(writer, link);
    for (size_t i = 0; i < link->here->count; i++) {
        write_words(writer, i ? " and l." : " where l.");
        write_name(writer, link->here->columns[i]->column->name);
        write_words(writer, " = ");
        write_parameter_of(writer, (unsigned)i + 1, link->here->columns[i]);
    }
    write_key_order(writer, rows, " order by ", "t.");
    if (!can_load(link->here))
        return;
    begin_load(writer, link->load, rows, link->here->count, link->here->columns);
    write_table(writer, writer->table);
    write_words(writer, " l");
    add_keys_join(writer, "l.", link->here->count, link->here->columns);
    add_far_side(writer, link);
    write_words(writer, " order by k.\"position\"");
    write_key_order(writer, rows, ", ", "t.");
}
