/* Which functions of the schema's own are called: by an operation, by a table. */
#ifndef COMPILER_PLAN_CALLS_H
#define COMPILER_PLAN_CALLS_H

#include "base/map.h"
#include "model/model.h"

/* struct engine_function *, by name, in the order in which they are called. */
void calls_of_operation(struct map *calls, const struct operation *operation);
void calls_of_table(struct map *calls, const struct table *table);

/* function f(a text) int32 { postgresql """…""" }, at this depth, with the end of the line */
void print_functions(struct text *text, unsigned depth, const struct map *functions);

#endif
