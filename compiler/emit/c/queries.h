/* The functions of queries. */
#ifndef COMPILER_EMIT_C_QUERIES_H
#define COMPILER_EMIT_C_QUERIES_H

#include "emit/c/lines.h"
#include "names/naming.h"

/* Which files' enums a file's queries need. */
void want_for_queries(const struct c_schema *names, size_t source, bool *wanted);
/* Files of the tables whose rows stand within rows of its queries: their structures have to be known. */
void want_for_rows_within(const struct c_schema *names, size_t source, bool *wanted);

/* -- query_values.c: what is in a query's functions; some of it names what lines are filled with */
const char *row_of(struct region *region, const struct c_query *query); /* "struct posts_row " */
void name_query(struct lines *lines, const struct c_query *query);      /* query, parameters, row, list */
void declare_row(struct lines *lines, const struct c_query *query);
/* What a call of it gives: ", ids, ids_count". */
const char *arguments_of(struct region *region, const struct c_query *query);
void bind_one_of(struct lines *lines, const struct c_query *query, size_t i);
void bind_all(struct lines *lines, const struct c_query *query);
/* start: schema_statement_start(db, …), of the statement with that name. */
void name_start(struct lines *lines, const struct c_query *query, const char *statement);
void name_reader(struct lines *lines, const struct c_query *query); /* reader */
/* lent, not_lent: what else the reader is given, in a cursor and elsewhere. */
void define_reader(struct lines *lines, const struct c_query *query);
/* The rows within that may be absent, each in a form: ", &cursor->lent.author"; empty where there are none. */
const char *each_perhaps(struct lines *lines, const struct c_query *query, const char *form);

/* -- children.c */
void define_children(struct lines *lines, const struct c_query *query, const struct c_query *child);
/* What follows when `rows` are there, as ${there} says, and `status` is that of reading them. */
void load_children(struct lines *lines, const struct c_query *query, const char *rows);

void declare_query(struct lines *lines, const struct c_query *query);
void define_query(struct lines *lines, const struct c_query *query);

#endif
