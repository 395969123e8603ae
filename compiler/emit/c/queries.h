/* The functions of queries. */
#ifndef COMPILER_EMIT_C_QUERIES_H
#define COMPILER_EMIT_C_QUERIES_H

#include "emit/c/lines.h"
#include "names/naming.h"

/* Which files' enums a file's queries need. */
void want_for_queries(const struct c_schema *names, size_t source, bool *wanted);
/* Files of the tables whose rows stand within rows of its queries: their structures have to be known. */
void want_for_rows_within(const struct c_schema *names, size_t source, bool *wanted);

void declare_query(struct lines *lines, const struct c_query *query);
void define_query(struct lines *lines, const struct c_query *query);

#endif
