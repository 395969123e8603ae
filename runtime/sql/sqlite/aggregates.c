/* Owns: how aggregates are written on SQLite so that they answer as PostgreSQL's do: a sum that its type does not hold
 * is an error, an average is the sum as a float divided by the count. Must not know where one may stand. */
#include "sql/sqlite/convert.h"

#include "language/functions.h"

#include <string.h>

/* A sum of integers that an int64 does not hold is an error by itself. */
static const struct term *sum(struct lowering *l, const struct expression *expression)
{
    const struct expression *of = expression->operands[0];
    const struct term *total = schema_lower_aggregate(l, expression, "sum", schema_sqlite_value(l, of));
    if (of->type.kind == TYPE_NUMERIC)
        return schema_sqlite_refuse_numeric(l);
    if (schema_type_is_float(&of->type))
        return schema_term_doubted(l, total, DOUBT_INFINITE);
    return expression->type.kind == TYPE_DECIMAL ? schema_sqlite_within_type(l, total, &expression->type) : total;
}

/* Of decimals, the sum is one of their units. */
static const struct term *average(struct lowering *l, const struct expression *expression)
{
    const struct expression *of = expression->operands[0];
    const struct term *value = schema_sqlite_value(l, of);
    const struct term *total = schema_lower_aggregate(l, expression, "sum", value);
    const struct term *count = schema_lower_aggregate(l, expression, "count", value);
    if (of->type.kind == TYPE_NUMERIC)
        return schema_sqlite_refuse_numeric(l);
    if (schema_type_is_float(&of->type))
        return OPERATOR(schema_term_doubted(l, total, DOUBT_INFINITE), "/", count);
    const struct term *each = OPERATOR(schema_term_cast(l, total, "real"), "/", count);
    if (of->type.kind != TYPE_DECIMAL || !of->type.scale)
        return each;
    return OPERATOR(each, "/", schema_term_cast(l, schema_sqlite_power(l, of->type.scale), "real"));
}

const struct term *schema_sqlite_aggregate(struct lowering *l, const struct expression *expression)
{
    const char *name = expression->text;
    if (strcmp(name, "count") == 0)
        return schema_lower_alike(l, expression);
    if (strcmp(name, "sum") == 0)
        return sum(l, expression);
    if (strcmp(name, "avg") == 0)
        return average(l, expression);
    const char *own = strcmp(name, "bool_and") == 0 ? "min" : strcmp(name, "bool_or") == 0 ? "max" : name;
    if (expression->operands[0]->type.kind == TYPE_NUMERIC)
        return schema_term_fail(l, "sqlite cannot put decimals without a size in order: give them digits, as in "
                                   "decimal(12,2)");
    return schema_lower_aggregate(l, expression, own, schema_sqlite_value(l, expression->operands[0]));
}
