/* What a call may say of a query's parts: its options, the order, and the mask that both come to. */
#ifndef COMPILER_EMIT_C_OPTIONS_H
#define COMPILER_EMIT_C_OPTIONS_H

#include "emit/c/lines.h"
#include "names/naming.h"

bool has_options(const struct c_query *query);
void declare_options(struct lines *lines, const struct c_query *query);

/* The function that makes the mask of them. */
void define_parts(struct lines *lines, const struct c_query *query);
/* The beginning of a function that takes them: the mask. */
void begin_parts(struct lines *lines, const struct c_query *query);
/* Behind the start of the statement: that the order is one. */
void check_order(struct lines *lines, const struct c_query *query);

/* The value of a parameter: its name, or a member of the options. */
const char *value_of(struct region *region, const struct c_query *query, size_t parameter);
/* The bits of which one is set where the parameter is in the text; 0: it always is. */
uint64_t bits_of_use(const struct c_query *query, size_t parameter);

#endif
