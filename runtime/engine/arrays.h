/* Elements of an array between C and a parameter or column, as an engine sees them. */
#ifndef SCHEMA_ENGINE_ARRAYS_H
#define SCHEMA_ENGINE_ARRAYS_H

#include "engine/keys.h"

/* PostgreSQL's: an array as a parameter, its elements asked for one by one; false: the statement has failed. */
typedef const struct schema_key_part *schema_part_of(const void *context, size_t i); /* null, or without a value: null */
bool schema_postgresql_give_array(schema_statement *statement, int index, schema_part_of *part_of, const void *context,
                                  size_t count);
void schema_postgresql_bind_array(schema_statement *statement, int index, const struct schema_key_part *parts,
                                  size_t count);
/* Calls back for each element with its bytes as the server sends them. False: it is no array of one dimension without
 * nulls, or an element was refused. */
typedef bool (*schema_visit_element)(void *context, size_t i, const char *bytes, int size);
bool schema_postgresql_read_array(schema_statement *statement, int column, size_t *count, schema_visit_element visit,
                                  void *context);
/* A date, a time or an interval as the server sends it; false: it is outside of its type. */
bool schema_postgresql_take_moment(schema_element element, const char *bytes, int size, void *place);

#endif
