/* Owns: looking into the table of units. What it says is units.def. */
#include "language/units.h"

#include "base/text.h"
#include "language/functions.h"

#include <string.h>

struct known_unit {
    const char *name, *of, *cuts;
    enum type_kind kind;
    int precision, scale;
};

static const struct known_unit units[UNITS] = {
#define UNIT(id, name, of, cuts, kind, precision, scale) [UNIT_##id] = {name, of, cuts, kind, precision, scale},
#include "language/units.def"
#undef UNIT
};

enum unit schema_unit_read(const char *name)
{
    enum unit unit = (enum unit)0;
    while (unit < UNITS && !schema_same_text_any_case(units[unit].name, name))
        unit++;
    return unit;
}

const char *schema_unit_name(enum unit unit)
{
    return units[unit].name;
}

static bool has(const char *letters, const struct type *type)
{
    char letter = type->kind == TYPE_DATE                                       ? 'd'
                  : type->kind == TYPE_TIME                                     ? 't'
                  : type->kind == TYPE_TIMESTAMP || type->kind == TYPE_DATETIME ? 'm'
                                                                                : 0;
    return letter && !type->array && strchr(letters, letter);
}

bool schema_unit_is_of(enum unit unit, const struct type *type)
{
    return has(units[unit].of, type);
}

bool schema_unit_cuts(enum unit unit, const struct type *type)
{
    return has(units[unit].cuts, type);
}

struct type schema_unit_type(enum unit unit)
{
    const struct known_unit *known = &units[unit];
    return known->kind == TYPE_DECIMAL ? schema_decimal_type(known->precision, known->scale)
                                       : schema_type_of(known->kind);
}
