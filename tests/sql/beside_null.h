/* What an expression comes to where nothing that stands beside a null is computed. */
#ifndef TESTS_SQL_BESIDE_NULL_H
#define TESTS_SQL_BESIDE_NULL_H

#include "model/model.h"

/* The same, but that each operator and function which gives null for a null first looks for one among all that goes
 * into it. */
const struct expression *nulls_first(struct region *region, const struct expression *expression);

#endif
