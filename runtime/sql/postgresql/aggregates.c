/* Owns: how aggregates and functions over windows are written on PostgreSQL so that they give the language's types: a
 * sum of int64 is one, not a numeric; an average is the sum as a float divided by the count. Must not know where one
 * may stand. */
#include "sql/postgresql/lowering.h"

#include "language/functions.h"
#include "model/query.h"

#include <string.h>

static const struct term *as_float(struct lowering *l, const struct term *value)
{
    return TYPED(value, "double precision");
}

/* Texts are in parts and in order by their code points. */
static const struct term *in_order(struct lowering *l, const struct expression *of)
{
    bool text = schema_type_is_text(&of->type) && !of->type.array;
    return text ? schema_postgresql_collated(l, of) : schema_lower_part(l, of);
}

static const struct term *of_rows(struct lowering *l, const struct expression *expression, const char *name,
                                  size_t count, const struct term *const *arguments)
{
    size_t first = schema_argument_count(expression), last = expression->count - (size_t)expression->filtered;
    const struct term **behind = NEW_ARRAY(l->region, const struct term *, last - first + 1);
    for (size_t i = first; i < last; i++)
        behind[i - first] = in_order(l, expression->operands[i]);
    return schema_lower_of_rows(l, expression, &(struct of_rows){name, count, arguments, behind, NULL});
}

static const struct term *of_one(struct lowering *l, const struct expression *expression, const char *name,
                                 const struct term *of)
{
    return of_rows(l, expression, name, 1, &of);
}

static const struct term *value_of(struct lowering *l, const struct expression *of)
{
    const struct term *value = schema_lower_part(l, of);
    return schema_type_is_float(&of->type) ? as_float(l, value) : value;
}

static const struct term *sum(struct lowering *l, const struct expression *expression)
{
    const struct expression *of = expression->operands[0];
    const struct term *total = of_one(l, expression, "pg_catalog.sum", value_of(l, of));
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
    const struct term *total = of_one(l, expression, "pg_catalog.sum", value);
    const struct term *count = as_float(l, of_one(l, expression, "pg_catalog.count", value));
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

/* The first argument and what stands in its place are of one type; numbers of rows are narrow. */
static const struct term *of_row(struct lowering *l, const struct expression *expression, const char *name)
{
    const struct term *arguments[3];
    size_t count = schema_argument_count(expression);
    for (size_t i = 0; i < count && i < COUNT_OF(arguments); i++) {
        const struct expression *of = expression->operands[i];
        bool number = i == 1 || strcmp(expression->text, "ntile") == 0;
        arguments[i] = number ? schema_postgresql_narrowed(l, of) : schema_postgresql_as(l, of, &expression->type);
    }
    return of_rows(l, expression, name, count, arguments);
}

static const struct term *texts(struct lowering *l, const struct expression *expression, const char *name)
{
    return of_rows(l, expression, name,
                   TERM_LIST(in_order(l, expression->operands[0]), schema_lower_part(l, expression->operands[1])));
}

static bool is_aggregate(const char *name)
{
    static const char *const names[] = {"count", "min", "max", "bool_and", "bool_or"};
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

const struct term *schema_postgresql_aggregate(struct lowering *l, const struct expression *expression)
{
    const char *name = schema_region_format(l->region, "pg_catalog.%s", expression->text);
    if (strcmp(expression->text, "sum") == 0)
        return sum(l, expression);
    if (strcmp(expression->text, "avg") == 0)
        return average(l, expression);
    if (strcmp(expression->text, "string_agg") == 0)
        return texts(l, expression, name);
    if (!is_aggregate(expression->text))
        return of_row(l, expression, name);
    if (schema_argument_count(expression) == 0)
        return of_one(l, expression, name, schema_term_words(l, "*"));
    const struct expression *of = expression->operands[0];
    bool counts = strcmp(expression->text, "count") == 0;
    return of_one(l, expression, name, counts ? schema_lower_part(l, of) : in_order(l, of));
}
