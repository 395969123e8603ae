/* Owns: how aggregates and functions over windows are written on SQLite so that they answer as PostgreSQL's do: a sum
 * that its type does not hold is an error, an average is the sum as a float divided by the count. Must not know where
 * one may stand. */
#include "sql/sqlite/convert.h"

#include "language/functions.h"
#include "model/query.h"

#include <string.h>

/* How far a bound is from a decimal, in its units. */
static const struct term *step(struct lowering *l, const struct expression *expression, size_t i)
{
    const struct window *window = expression->window;
    const struct term *size = schema_sqlite_value(l, expression->operands[i]);
    size_t keys = schema_argument_count(expression) + window->part_count + window->sort_count;
    const struct type *key = window->sort_count ? &expression->operands[keys - 1]->type : NULL;
    bool scaled = i >= keys && window->unit == FRAME_RANGE && key && key->kind == TYPE_DECIMAL && key->scale;
    return scaled ? OPERATOR(size, "*", schema_sqlite_power(l, key->scale)) : size;
}

/* The engine takes what leaves a frame out of a sum again, which of floats leaves what it is not: where rows may leave
 * it, each sum is made anew, as it is where a frame excludes some. */
static const char *made_anew(const struct expression *expression)
{
    const struct window *window = expression->window;
    bool sums = strcmp(expression->text, "sum") == 0 || strcmp(expression->text, "avg") == 0;
    bool leave = window && window->unit && window->from != BOUND_FIRST;
    return sums && leave && schema_type_is_float(&expression->operands[0]->type) ? " exclude no others" : NULL;
}

static const struct term *of_rows(struct lowering *l, const struct expression *expression, const char *name,
                                  size_t count, const struct term *const *arguments)
{
    size_t first = schema_argument_count(expression), last = expression->count - (size_t)expression->filtered;
    const struct term **behind = NEW_ARRAY(l->region, const struct term *, last - first + 1);
    for (size_t i = first; i < last; i++)
        behind[i - first] = step(l, expression, i);
    return schema_lower_of_rows(l, expression,
                                &(struct of_rows){name, count, arguments, behind, made_anew(expression)});
}

static const struct term *of_one(struct lowering *l, const struct expression *expression, const char *name,
                                 const struct term *of)
{
    return of_rows(l, expression, name, 1, &of);
}

/* A sum of integers that an int64 does not hold is an error by itself. */
static const struct term *sum(struct lowering *l, const struct expression *expression)
{
    const struct expression *of = expression->operands[0];
    const struct term *total = of_one(l, expression, "sum", schema_sqlite_value(l, of));
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
    const struct term *total = of_one(l, expression, "sum", value);
    const struct term *count = of_one(l, expression, "count", value);
    if (of->type.kind == TYPE_NUMERIC)
        return schema_sqlite_refuse_numeric(l);
    if (schema_type_is_float(&of->type))
        return OPERATOR(schema_term_doubted(l, total, DOUBT_INFINITE), "/", count);
    const struct term *each = OPERATOR(schema_term_cast(l, total, "real"), "/", count);
    if (of->type.kind != TYPE_DECIMAL || !of->type.scale)
        return each;
    return OPERATOR(each, "/", schema_term_cast(l, schema_sqlite_power(l, of->type.scale), "real"));
}

/* The engine's own has no order: ours gets its keys as arguments, and how they are in order as a text. */
static const struct term *texts(struct lowering *l, const struct expression *expression)
{
    const struct window *window = expression->window;
    size_t keys = window ? window->sort_count : 0;
    struct text how = TEXT(l->region);
    const struct term **arguments = NEW_ARRAY(l->region, const struct term *, keys + 3);
    schema_text_add_char(&how, expression->distinct ? 'd' : '-');
    for (size_t i = 0; i < keys; i++) {
        const struct sort_key *sort = &window->sorts[i];
        bool first = sort->nulls == NULLS_FIRST || (sort->nulls == NULLS_DEFAULT && sort->descending);
        schema_text_add_char(&how, sort->descending ? 'd' : 'a');
        schema_text_add_char(&how, first ? 'f' : 'l');
        arguments[3 + i] = schema_sqlite_value(l, expression->operands[2 + i]);
    }
    arguments[0] = QUOTED(schema_text_string(&how));
    for (size_t i = 0; i < 2; i++)
        arguments[1 + i] = schema_sqlite_value(l, expression->operands[i]);
    struct expression plain = *expression;
    plain.window = NULL;
    plain.distinct = false;
    return schema_lower_of_rows(
        l, &plain, &(struct of_rows){.name = "schema_string_agg", .count = keys + 3, .arguments = arguments});
}

static const struct term *of_row(struct lowering *l, const struct expression *expression)
{
    const struct term *arguments[3];
    size_t count = schema_argument_count(expression);
    for (size_t i = 0; i < count && i < COUNT_OF(arguments); i++) {
        const struct expression *of = expression->operands[i];
        bool number = i == 1 || strcmp(expression->text, "ntile") == 0;
        arguments[i] = number ? schema_sqlite_value(l, of) : schema_sqlite_value_as(l, of, &expression->type);
    }
    return of_rows(l, expression, expression->text, count, arguments);
}

/* In a frame that rows leave, the engine forgets the filter of a least or most value: what does not pass is null. */
static const struct term *extreme(struct lowering *l, const struct expression *expression, const char *name)
{
    const struct term *value = schema_sqlite_value(l, expression->operands[0]);
    if (expression->kind != EXPRESSION_WINDOW || !expression->filtered)
        return of_one(l, expression, name, value);
    struct expression all = *expression;
    all.filtered = false;
    all.count--;
    const struct term *passes = schema_sqlite_value(l, expression->operands[expression->count - 1]);
    return of_one(l, &all, name, TERM_CASE_WHEN(l, passes, value));
}

const struct term *schema_sqlite_aggregate(struct lowering *l, const struct expression *expression)
{
    const char *name = expression->text;
    bool least = strcmp(name, "min") == 0 || strcmp(name, "bool_and") == 0;
    bool most = strcmp(name, "max") == 0 || strcmp(name, "bool_or") == 0;
    if (strcmp(name, "count") == 0)
        return of_one(l, expression, name,
                      schema_argument_count(expression) ? schema_lower_part(l, expression->operands[0])
                                                        : schema_term_words(l, "*"));
    if (strcmp(name, "sum") == 0)
        return sum(l, expression);
    if (strcmp(name, "avg") == 0)
        return average(l, expression);
    if (strcmp(name, "string_agg") == 0)
        return texts(l, expression);
    if (!least && !most)
        return of_row(l, expression);
    if (expression->operands[0]->type.kind == TYPE_NUMERIC)
        return schema_term_fail(l, "sqlite cannot put decimals without a size in order: give them digits, as in "
                                   "decimal(12,2)");
    return extreme(l, expression, least ? "min" : "max");
}
