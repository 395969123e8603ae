/* What the files that make statements share: a writer of SQL for all engines of the build at once. Nothing else
 * includes this. */
#ifndef COMPILER_STATEMENTS_WRITING_H
#define COMPILER_STATEMENTS_WRITING_H

#include "statements/statements.h"

struct writer {
    struct c_statements *all;
    struct region *region;
    const struct c_table *table;
    struct c_statement *statement; /* that was begun last */
    struct sql *to;
    bool certain; /* an item of the list that is being written stands there in any case … */
    bool started; /* … or one may */
};

/* -- writing.c: each adds to writer->to, in the words of each engine */

struct sql new_sql(struct region *region);
void write_words(struct writer *writer, const char *words);
void write_name(struct writer *writer, const char *name);
void write_table(struct writer *writer, const struct c_table *table);
void write_parameter(struct writer *writer, unsigned number);
void write_parameter_of(struct writer *writer, unsigned number, const struct c_column *column);
void write_value(struct writer *writer, const struct expression *value, const struct type *type);
void write_condition(struct writer *writer, const struct expression *condition);
void write_columns(struct writer *writer, const struct c_table *table, const char *qualifier);
void write_equal(struct writer *writer, size_t count, const struct c_column *const *columns);
/* Marks of a text with parts: see schemac/program.h. A bit of -1 is no part. */
void write_mark(struct writer *writer, const char *mark);
void write_if(struct writer *writer, int bit);
void write_unless(struct writer *writer, int bit);
void write_end(struct writer *writer, int bit);
/* Items of a list, with commas where others stand before them. `optional`: it stands in a part. */
void begin_items(struct writer *writer);
void write_item(struct writer *writer, bool optional);
void write_key_order(struct writer *writer, const struct c_table *table, const char *before, const char *qualifier);
/* What messages say: the columns of a row, and the names of parameters. */
const char *with_word(struct region *region, const char *list, const char *name);
const char *row_columns(struct region *region, const struct c_table *table);
void name_parameter(struct writer *writer, const char *name, const struct type *type);
void name_parameters(struct writer *writer, size_t count, const struct c_column *const *columns);
void name_limit(struct writer *writer);
/* A statement of that name, which is written from now on; account_get of "get". */
struct c_statement *begin_statement(struct writer *writer, const char *name);
struct c_statement *begin_cursor(struct writer *writer, const char *name); /* the same, of a cursor of that name */
const char *statement_name(struct writer *writer, const char *verb);

/* -- statements_insert.c */

void make_inserts(struct writer *writer);

/* -- statements_load.c: rows that belong to many others */

void make_relation(struct writer *writer, const struct c_relation *relation);
void make_link(struct writer *writer, const struct c_link *link);

/* -- statements.c */

void write_select(struct writer *writer);

#endif
