/* Owns: the options of a query whose text has parts: their structure, the enum of its orders, and which parts of the
 * text they come to. Must not know SQL. */
#include "emit/c/options.h"
#include "emit/c/binding.h"
#include "emit/c/spelling.h"

#include <inttypes.h>

bool has_options(const struct c_query *query)
{
    return query->function->bits.count > 0;
}

const char *value_of(struct region *region, const struct c_query *query, size_t parameter)
{
    const char *name = query->parameters[parameter].parameter;
    return query->function->parameters[parameter].optional ? schema_region_format(region, "options->%s", name) : name;
}

uint64_t bits_of_use(const struct c_query *query, size_t parameter)
{
    const struct query_parameter *its = &query->function->parameters[parameter];
    uint64_t bits = 0;
    for (size_t i = 0; i < its->uses.count; i++) {
        if (!its->uses.items[i])
            return 0;
        bits |= UINT64_C(1) << (its->uses.items[i] - 1);
    }
    return bits;
}

/* -- the structure --------------------------------------------------------------------------------------------------
 */

static void declare_orders(struct lines *lines, const struct c_query *query)
{
    if (!query->function->sort_count)
        return;
    name_is(lines, "orders", query->orders);
    line(lines, "enum ${orders} {");
    for (size_t i = 0; i < query->function->sort_count; i++) {
        name_is(lines, "constant", query->order_constants[i]);
        line(lines, i ? "${constant}," : "${constant}, /* where nothing is said */");
    }
    line(lines, "};\n");
}

void declare_options(struct lines *lines, const struct c_query *query)
{
    struct region *region = lines->text.region;
    if (!has_options(query))
        return;
    declare_orders(lines, query);
    line(lines, "/* What a call may leave out; null for all of it. */\nstruct ${query}_options {");
    for (size_t i = 0; i < query->function->parameter_count; i++) {
        const struct c_column *column = &query->parameters[i];
        if (!query->function->parameters[i].optional)
            continue;
        name_is(lines, "type", row_type(region, column));
        name_is(lines, "member", column->parameter);
        line(lines, "${type}${member};");
    }
    if (query->function->sort_count) {
        name_is(lines, "member", query->order_member);
        line(lines, "enum ${orders} ${member};");
    }
    line(lines, "};\n");
}

/* -- the mask -------------------------------------------------------------------------------------------------------
 */

static const char *condition_of(struct region *region, const struct c_query *query, size_t bit);

static const char *item_condition(struct region *region, const struct c_query *query, const struct query_bit *bit,
                                  const struct bit_item *item)
{
    if (bit->kind == BIT_ANY)
        return condition_of(region, query, item->which);
    if (bit->kind == BIT_SORT)
        return schema_region_format(region, "options->%s == %s", query->order_member,
                                    query->order_constants[item->which]);
    const struct c_column *column = &query->parameters[item->which];
    const char *value = value_of(region, query, item->which);
    if (!query->function->parameters[item->which].nullable)
        return schema_region_format(region, item->unset ? "!%s" : "%s", value);
    const char *null = value_is_null(region, column, value);
    if (*null != '!')
        return schema_region_format(region, "!(%s)", null);
    return schema_region_format(region, "%s != NULL", null + 1);
}

static const char *condition_of(struct region *region, const struct c_query *query, size_t number)
{
    const struct query_bit *bit = &query->function->bits.items[number - 1];
    struct text text = TEXT(region);
    for (size_t i = 0; i < bit->count; i++) {
        const char *one = item_condition(region, query, bit, &bit->items[i]);
        schema_text_format(&text, "%s%s", i ? (bit->kind == BIT_ANY ? " || " : " && ") : "", one);
    }
    if (bit->within)
        schema_text_format(&text, " && %s", condition_of(region, query, bit->within));
    return bit->kind == BIT_ANY ? schema_region_format(region, "(%s)", schema_text_string(&text))
                                : schema_text_string(&text);
}

/* A part that is within another, or there where one of others is, is said by the bits of those. */
static const char *shifted_condition(struct region *region, const struct c_query *query, size_t number)
{
    const char *condition = condition_of(region, query, number);
    return number == 1 ? schema_region_format(region, "(uint64_t)(%s)", condition)
                       : schema_region_format(region, "(uint64_t)(%s) << %zu", condition, number - 1);
}

void define_parts(struct lines *lines, const struct c_query *query)
{
    struct region *region = lines->text.region;
    if (!has_options(query))
        return;
    line(lines, "/* Which parts of the query's text these options come to. */\n"
                "static void schema_static_parts_${query}(const struct ${query}_options *options, uint64_t *given)\n{");
    for (size_t i = 0; i < query->function->bits.count; i++) {
        name_is(lines, "bit", shifted_condition(region, query, i + 1));
        line(lines, i ? "given[0] |= ${bit};" : "given[0] = ${bit};");
    }
    line(lines, "}\n");
}

void begin_parts(struct lines *lines, const struct c_query *query)
{
    if (!has_options(query))
        return;
    line(lines, "static const struct ${query}_options none = {0};\nuint64_t given[1];\n"
                "options = options ? options : &none;\nschema_static_parts_${query}(options, given);");
}

void check_order(struct lines *lines, const struct c_query *query)
{
    if (!query->function->sort_count)
        return;
    name_is(lines, "member", query->order_member);
    name_is(lines, "count", schema_region_format(lines->text.region, "%zu", query->function->sort_count));
    line(lines, "if ((unsigned)options->${member} >= ${count})\n"
                "    schema_statement_fail(statement, SCHEMA_MISUSE, \"no such order\");");
}
