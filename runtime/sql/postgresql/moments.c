/* Owns: parts of dates and times on PostgreSQL, the beginnings of months and their like, and moments that are moved by
 * an interval: by the wall clock of UTC, whatever the session's zone is, so that they are fit for an index. Must not
 * know other functions. */
#include "sql/postgresql/lowering.h"

#include "language/functions.h"
#include "language/units.h"

/* A moment as its wall clock shows it; dates and times are that already. */
static const struct term *wall(struct lowering *l, const struct expression *of, const struct type *type)
{
    const struct type clock = schema_type_of(TYPE_DATETIME);
    return type->kind == TYPE_TIMESTAMP || type->kind == TYPE_DATETIME ? schema_postgresql_as(l, of, &clock)
                                                                       : schema_lower_part(l, of);
}

static const struct term *back_from_wall(struct lowering *l, const struct term *value, const struct type *type)
{
    return type->kind == TYPE_TIMESTAMP ? schema_term_suffix(l, value, "at time zone 'UTC'") : value;
}

const struct term *schema_postgresql_extract(struct lowering *l, const struct expression *expression)
{
    const struct expression *of = expression->operands[1];
    const struct type *type = &expression->type;
    const char *unit = schema_unit_name(schema_unit_read(expression->operands[0]->text));
    return TYPED(CALL("extract", QUOTED(unit), wall(l, of, &of->type)), schema_postgresql_type_name(l, type));
}

const struct term *schema_postgresql_date_trunc(struct lowering *l, const struct expression *expression)
{
    const struct expression *of = expression->operands[1];
    const struct term *unit = QUOTED(schema_unit_name(schema_unit_read(expression->operands[0]->text)));
    if (of->type.kind == TYPE_DATE)
        return TYPED(CALL("date_trunc", unit, TYPED(schema_lower_part(l, of), "timestamp")), "date");
    return back_from_wall(l, CALL("date_trunc", unit, wall(l, of, &of->type)), &of->type);
}

/* It is moved on to where the server has no timestamps, and back: from there none comes back that was past the years of
 * the language. */
const struct term *schema_postgresql_moved(struct lowering *l, const struct expression *expression)
{
    bool first = expression->operands[1]->type.kind == TYPE_INTERVAL;
    const struct expression *moment = expression->operands[!first], *interval = expression->operands[first];
    const struct type clock = schema_type_of(TYPE_DATETIME);
    const struct term *above = TYPED(QUOTED("103830043 days"), "interval");
    const struct term *below = TYPED(QUOTED("1721426 days"), "interval");
    const struct term *moved =
        OPERATOR(schema_postgresql_as(l, moment, &clock), expression->operation == OPERATOR_SUBTRACT ? "-" : "+",
                 schema_lower_part(l, interval));
    moved = OPERATOR(OPERATOR(moved, "+", above), "-", above);
    moved = OPERATOR(OPERATOR(moved, "-", below), "+", below);
    return back_from_wall(l, moved, &expression->type);
}
