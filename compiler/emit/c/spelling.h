/* How types and parameters are spelled in generated C, and the parts that headers and sources share. */
#ifndef COMPILER_EMIT_C_SPELLING_H
#define COMPILER_EMIT_C_SPELLING_H

#include "emit/c/lines.h"
#include "statements/statements.h"

/* int64, text, decimal …: the T of schema_bind_T. Enums have none. */
const char *value_word(const struct c_column *column);
const char *read_word(const struct c_column *column); /* of what reads it: any text is one */

/* The plain type, with a blank or star behind it: "int64_t ", "const char *", "enum role ". */
const char *plain_type(struct region *region, const struct c_column *column);
const char *row_type(struct region *region, const struct c_column *column);    /* in the row */
const char *new_type(struct region *region, const struct c_column *column);    /* in NAME_new */
const char *change_type(struct region *region, const struct c_column *column); /* in NAME_change */
bool is_pointer_like(const struct c_column *column); /* text, bytes, enum: null without a wrapper */
bool is_marked(const struct c_column *column);       /* in NAME_new: in a wrapper whose mark says whether it is there */

/* ", int64_t id, const char *title", or "" */
const char *parameter_list(struct region *region, size_t count, const struct c_column *const *columns);
/* ", int64_t *id" where the database gives the key, else "" */
const char *id_parameter(struct region *region, const struct c_table *table, bool many);

/* A text as a literal of C. */
const char *quoted(struct region *region, const char *text);

/* header.c: a member of a struct, with what a person has to know of it; `note` may be null. */
void print_row_member(struct lines *lines, const char *type, const struct c_column *column, const char *note);

/* header.c, source.c, program.c, drafts.c */
const char *emit_header(const struct c_schema *names, size_t source);
const char *emit_source(const struct c_schema *names, size_t source);
const char *emit_umbrella(const struct c_schema *names);
const char *emit_internal(const struct c_schema *names, const struct c_statements *statements);
const char *emit_program(const struct c_schema *names, const struct c_statements *statements,
                         const struct revision *const *revisions, size_t revision_count);
const char *emit_drafts(const struct c_schema *names);

void begin_file(struct lines *lines, const struct c_schema *names, const char *of);
void section(struct lines *lines, const char *title);

/* Whether other files ask for the rows of this table by key, or for lists of them. */
bool needs_row_loader(const struct c_schema *names, const struct c_table *table);
bool needs_list_loader(const struct c_schema *names, const struct c_table *table);

#endif
