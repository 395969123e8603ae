/* The pieces of canonical printing, for the files of this room: each on one line, without its end. */
#ifndef SCHEMA_MODEL_PRINT_H
#define SCHEMA_MODEL_PRINT_H

#include "model/model.h"

void schema_print_expression(struct text *text, const struct expression *expression);
void schema_print_column(struct text *text, const struct column *column);
void schema_print_constraint(struct text *text, const struct constraint *constraint);
void schema_print_index(struct text *text, const struct index *index);
void schema_print_setting(struct text *text, const struct setting *setting);
void schema_print_object(struct text *text, const struct object *object);
void schema_print_enum(struct text *text, const struct enumeration *enumeration); /* these two: with their lines */
void schema_print_table(struct text *text, const struct table *table);

#endif
