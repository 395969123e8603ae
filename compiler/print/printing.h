/* What the printers of operations and of elements share. Each prints without the end of its line, but tables, enums and
 * comments, which have several. Nothing outside plan/ includes this. */
#ifndef COMPILER_PRINT_PRINTING_H
#define COMPILER_PRINT_PRINTING_H

#include "plan/planner.h"
#include "sql/dialect.h"

#include <stdarg.h>

void print_line(struct text *text, unsigned depth, const char *format, ...) __attribute__((format(printf, 3, 4)));
void print_comment(struct text *text, unsigned depth, const char *comment); /* lines of /// */
void print_comment_value(struct text *text, const char *comment);           /* 'text' or null */
void print_name(struct text *text, const char *name);                       /* each part quoted where it must be */
void print_word(struct text *text, const char *name);                       /* quoted where it is any keyword */
void print_expression(struct text *text, const struct expression *expression);
void print_value(struct text *text, const struct expression *expression); /* in parentheses unless it is a simple one */

bool written_at_column(const struct constraint *constraint);

/* A column, with those of the table's constraints that are written at it. */
void print_column(struct text *text, const struct column *column, const struct constraint *const *constraints,
                  size_t constraint_count, const struct expression *backfill);
void print_constraint(struct text *text, const struct constraint *constraint);
void print_index(struct text *text, const struct index *index);
void print_settings(struct text *text, const struct setting *const *settings, size_t count); /* of one engine */
void print_table(struct text *text, const struct table *table);                              /* create table … */
void print_declared_table(struct text *text, const struct table *table);                     /* with the C's names */
void print_enum(struct text *text, const struct enumeration *enumeration);                   /* create enum … */
void print_declared_enum(struct text *text, const struct enumeration *enumeration);          /* with the C's names */
void print_member(struct text *text, const struct enum_value *value, bool numbered);
void print_object(struct text *text, const struct object *object); /* create raw … */
void print_query(struct text *text, const struct query *query);

#endif
