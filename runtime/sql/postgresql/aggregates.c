/* Owns: how aggregates are written on PostgreSQL so that they give the language's types: a sum of int64 is one, not a
 * numeric; an average is the sum as a float divided by the count. Must not know where one may stand. */
#include "sql/postgresql/lowering.h"

#include "language/functions.h"

#include <string.h>

static const struct term *as_float(struct lowering *l, const struct term *value)
{
    return TYPED(value, "double precision");
}

static const struct term *value_of(struct lowering *l, const struct expression *of)
{
    const struct term *value = schema_lower_part(l, of);
    return schema_type_is_float(&of->type) ? as_float(l, value) : value;
}

static const struct term *sum(struct lowering *l, const struct expression *expression)
{
    const struct expression *of = expression->operands[0];
    const struct term *total = schema_lower_aggregate(l, expression, "pg_catalog.sum", value_of(l, of));
    if (of->type.kind == TYPE_INT64)
        return TYPED(total, "bigint");
    return expression->type.kind == TYPE_DECIMAL ? TYPED(total, schema_postgresql_type_name(l, &expression->type))
                                                 : total;
}

/* The steps of the other engines, so that the last bit is the same: of decimals, the sum of their units. */
static const struct term *average(struct lowering *l, const struct expression *expression)
{
    const struct expression *of = expression->operands[0];
    const struct term *value = value_of(l, of);
    const struct term *total = schema_lower_aggregate(l, expression, "pg_catalog.sum", value);
    const struct term *count = as_float(l, schema_lower_aggregate(l, expression, "pg_catalog.count", value));
    bool scaled = of->type.kind == TYPE_DECIMAL && of->type.scale;
    const struct term *power = NULL;
    count = TERM_CALL_OF(l, "nullif", count, as_float(l, NUMBER("0")));
    if (of->type.kind == TYPE_NUMERIC)
        return OPERATOR(as_float(l, total), "/", count);
    if (scaled) {
        struct text digits = TEXT(l->region);
        schema_text_add(&digits, "1");
        for (int i = 0; i < of->type.scale; i++)
            schema_text_add(&digits, "0");
        power = NUMBER(schema_text_string(&digits));
        total = OPERATOR(total, "*", TYPED(power, "numeric"));
    }
    if (!schema_type_is_float(&of->type))
        total = as_float(l, TYPED(total, "bigint"));
    const struct term *each = OPERATOR(total, "/", count);
    return scaled ? OPERATOR(each, "/", as_float(l, power)) : each;
}

const struct term *schema_postgresql_aggregate(struct lowering *l, const struct expression *expression)
{
    const char *name = schema_region_format(l->region, "pg_catalog.%s", expression->text);
    if (strcmp(expression->text, "sum") == 0)
        return sum(l, expression);
    if (strcmp(expression->text, "avg") == 0)
        return average(l, expression);
    if (expression->count == (size_t)expression->filtered)
        return schema_lower_aggregate(l, expression, name, schema_term_words(l, "*"));
    const struct expression *of = expression->operands[0];
    bool text = schema_type_is_text(&of->type) && strcmp(expression->text, "count") != 0;
    return schema_lower_aggregate(l, expression, name,
                                  text ? schema_postgresql_collated(l, of) : schema_lower_part(l, of));
}
