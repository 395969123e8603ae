/* Values between C and statements: what the functions of a table share. */
#ifndef COMPILER_EMIT_C_BINDING_H
#define COMPILER_EMIT_C_BINDING_H

#include "emit/c/spelling.h"

/* Binds a value that must be there, as parameter `number`. */
void bind_one(struct lines *lines, const struct c_column *column, unsigned number, const char *value);
void bind_parameters(struct lines *lines, size_t count, const struct c_column *const *columns);

/* A parameter of a query, which may be null: as its type in a row. */
void bind_parameter(struct lines *lines, const struct c_column *column, unsigned number, const char *value);
/* Reads columns, from the given one on, into what the pattern says of each, as "row->${member}". */
void read_columns(struct lines *lines, size_t first, size_t count, const struct c_column *columns, const char *into);
bool reads_into_arena(size_t count, const struct c_column *columns);

/* Gives a member of row i to a loader's keys. */
void give_key(struct lines *lines, const struct c_column *column, unsigned part, const char *value);
/* Gives a value to the keys that a list is. */
void give_item(struct lines *lines, const struct c_column *column, const char *keys, const char *value);
const char *value_is_null(struct region *region, const struct c_column *column, const char *value);

size_t words_of(size_t bits); /* of a mask */

void print_enum_functions(struct lines *lines, const struct c_enum *c_enum);

/* The functions that read a row, bind a new one, start an update, collect rows. */
void print_binding(struct lines *lines, const struct c_schema *names, const struct c_table *table);

#endif
