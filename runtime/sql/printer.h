/* From an engine's tree to text. */
#ifndef SCHEMA_SQL_PRINTER_H
#define SCHEMA_SQL_PRINTER_H

#include "sql/tree.h"

/* Prints a node with the parentheses that it needs where at least that level is wanted. */
void schema_term_print(const struct dialect *dialect, struct text *text, const struct term *sql, enum level least);

/* tree.c: what a node asks of its i-th part. */
enum level schema_term_part_level(const struct term *sql, size_t i);

/* Behind the quote at `at` of a declared function's words: behind what it closes. */
const char *schema_term_end_of_quoted(const char *at);

#endif
