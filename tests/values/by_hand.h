/* A value by SQL by hand: read as a type of the schema, and given back as one. */
#ifndef VALUES_BY_HAND_H
#define VALUES_BY_HAND_H

#include "schemac/runtime.h"

enum { PRINTED_BY_HAND = 200 };

/* The column v of that row, read as `type` into C, and put there again. `printed` is the value as C has it, the same
 * for the same value. False, and it is said: a call was refused. */
bool by_hand_there_and_back(schema_db *db, const char *table, size_t id, const char *type,
                            char printed[PRINTED_BY_HAND]);

#endif
