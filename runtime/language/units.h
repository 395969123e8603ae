/* The parts that dates and times have: what extract takes out of a value, and date_trunc takes it back to. The table is
 * units.def. */
#ifndef SCHEMA_LANGUAGE_UNITS_H
#define SCHEMA_LANGUAGE_UNITS_H

#include "model/structures.h"

enum unit {
#define UNIT(id, name, of, cuts, kind, precision, scale) UNIT_##id,
#include "language/units.def"
#undef UNIT
    UNITS
};

/* UNITS: there is none of that name. */
enum unit schema_unit_read(const char *name);
const char *schema_unit_name(enum unit unit);

/* Whether values of the type have the unit, or can be taken back to where one of it begins. */
bool schema_unit_is_of(enum unit unit, const struct type *type);
bool schema_unit_cuts(enum unit unit, const struct type *type);

/* What extract gives. */
struct type schema_unit_type(enum unit unit);

#endif
