/* Elements of an array between C and a parameter or column, as an engine sees them. */
#ifndef SCHEMA_ENGINE_ARRAYS_H
#define SCHEMA_ENGINE_ARRAYS_H

#include "engine/values.h"

/* An array that is read: an engine begins it, and then takes its elements one after the other. */
struct array_reader {
    schema_element element;
    int scale;
    schema_arena *arena;
    char *items; /* of the arena */
    size_t count, room;
    bool exhausted;
};

/* Room for so many elements, in the arena; false: there is none. */
bool schema_array_begin(struct array_reader *reader, size_t room);
void *schema_array_place(const struct array_reader *reader, size_t i);

/* False: the element's type does not admit it, or there is no memory. */
bool schema_array_take_integer(const struct array_reader *reader, size_t i,
                               int64_t value); /* bool, int16, int32, int64 */
bool schema_array_take_double(const struct array_reader *reader, size_t i, double value); /* float32, float64 */
bool schema_array_take_copy(struct array_reader *reader, size_t i, const char *bytes, size_t size); /* text, bytes */

#endif
