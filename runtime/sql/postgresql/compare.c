/* Owns: how values are compared on PostgreSQL: as the language says, and in a program's statements by the server's own
 * operators alone. Those are found by their names on a path that others may write to, and one that is made for just
 * these types goes before one that takes any enum, any array, or a value that is cast. So both sides are of one type
 * that has operators of its own; where there is none, the operator's schema is said. Must not know functions. */
#include "sql/postgresql/lowering.h"

#include "language/functions.h"

#include <inttypes.h>
#include <string.h>

static bool is_own(const struct lowering *l, const struct type *type)
{
    return schema_postgresql_is_own_type(l->dialect->target, type);
}

static bool is_moment(const struct type *type)
{
    return type->kind == TYPE_DATE || type->kind == TYPE_TIMESTAMP || type->kind == TYPE_DATETIME;
}

static bool is_text(const struct expression *expression)
{
    return schema_type_is_text(&expression->type) || expression->type.kind == TYPE_UNKNOWN;
}

/* -- the server's own operators ----------------------------------------------------------------------------------- */

static bool has_no_operators(const struct lowering *l, const struct type *type)
{
    return l->dialect->guarded && (type->array || type->kind == TYPE_NATIVE || is_own(l, type));
}

/* Numbers: integers of all sizes have operators with each other, and so have floats. */
static const char *family_of(const struct type *type)
{
    if (schema_type_is_integer(type))
        return "bigint";
    if (schema_type_is_float(type))
        return "double precision";
    return type->kind == TYPE_DECIMAL || type->kind == TYPE_NUMERIC ? "numeric" : NULL;
}

const struct term *schema_postgresql_guarded(struct lowering *l, const struct expression *expression,
                                             const struct term *value, const struct type *as)
{
    const char *is = family_of(&expression->type), *wanted = family_of(as);
    bool literal = expression->kind == EXPRESSION_NULL || expression->kind == EXPRESSION_PARAMETER;
    if (!l->dialect->guarded || !is || !wanted || strcmp(is, wanted) == 0 || literal)
        return value;
    return TYPED(value, wanted);
}

static const struct term *compared_by(struct lowering *l, const struct type *type, const struct term *left,
                                      const char *operation, const struct term *right)
{
    if (!has_no_operators(l, type))
        return OPERATOR(left, operation, right);
    return OPERATOR(left, schema_region_format(l->region, "operator(pg_catalog.%s)", operation), right);
}

static const struct term *negated(struct lowering *l, bool negated, const struct term *condition)
{
    return negated ? schema_term_prefix(l, "not ", condition) : condition;
}

/* -- what values are compared as ------------------------------------------------------------------------------------
 */

/* What the first of some values and every so manieth of the rest are compared as. */
static struct type compared_type(const struct expression *expression, size_t count, size_t step)
{
    struct type type = expression->operands[0]->type;
    for (size_t i = 1; i < count; i += step) {
        struct type both;
        if (schema_common_type(&type, &expression->operands[i]->type, &both))
            type = both;
    }
    return type;
}

/* The server compares numbers of all kinds as it should; dates with instants it would by the session's zone. */
static const struct term *compared(struct lowering *l, const struct expression *expression, const struct type *type,
                                   bool ordered)
{
    if (ordered)
        schema_postgresql_need_order(l, type);
    if (is_moment(type) || is_own(l, type) || (is_own(l, &expression->type) && !ordered))
        return schema_postgresql_as(l, expression, type);
    if (ordered && is_text(expression) && schema_type_is_text(type))
        return schema_postgresql_collated(l, expression);
    return schema_postgresql_guarded(l, expression, schema_lower_part(l, expression), type);
}

/* -- comparisons -------------------------------------------------------------------------------------------------- */

const struct term *schema_postgresql_comparison(struct lowering *l, const struct expression *expression, bool ordered)
{
    struct type type = compared_type(expression, 2, 1);
    const struct term *left = compared(l, expression->operands[0], &type, ordered);
    return compared_by(l, &type, left, schema_operator_spelling(expression->operation),
                       compared(l, expression->operands[1], &type, false));
}

/* Without a word that looks for = by itself: they are equal or not, or one of them is null, or both. */
static const struct term *distinct_by(struct lowering *l, const struct type *type, const struct term *left,
                                      const struct term *right)
{
    const struct term *equal = compared_by(l, type, left, "=", right);
    return TERM_CALL_OF(l, "coalesce", schema_term_prefix(l, "not ", equal),
                        OPERATOR(schema_term_is(l, left, "is null"), "<>", schema_term_is(l, right, "is null")));
}

const struct term *schema_postgresql_distinct(struct lowering *l, const struct expression *expression)
{
    struct type type = compared_type(expression, 2, 1);
    const struct term *left = compared(l, expression->operands[0], &type, false);
    const struct term *right = compared(l, expression->operands[1], &type, false);
    if (has_no_operators(l, &type))
        return negated(l, expression->negated, distinct_by(l, &type, left, right));
    return OPERATOR(left, expression->negated ? "is not distinct from" : "is distinct from", right);
}

static const struct term *const *compared_parts(struct lowering *l, const struct expression *expression,
                                                const struct type *type, bool ordered)
{
    const struct term **parts = NEW_ARRAY(l->region, const struct term *, expression->count);
    for (size_t i = 0; i < expression->count; i++)
        parts[i] = compared(l, expression->operands[i], type, i == 0 && ordered);
    return parts;
}

const struct term *schema_postgresql_between(struct lowering *l, const struct expression *expression)
{
    struct type type = compared_type(expression, expression->count, 1);
    const struct term *const *parts = compared_parts(l, expression, &type, true);
    if (!has_no_operators(l, &type))
        return schema_term_of(l, TERM_BETWEEN, expression->negated ? "not between" : "between", 3, parts);
    const struct term *low = compared_by(l, &type, parts[0], ">=", parts[1]);
    return negated(l, expression->negated, OPERATOR(low, "and", compared_by(l, &type, parts[0], "<=", parts[2])));
}

const struct term *schema_postgresql_in(struct lowering *l, const struct expression *expression)
{
    struct type type = compared_type(expression, expression->count, 1);
    const struct term *const *parts = compared_parts(l, expression, &type, false), *any = NULL;
    if (!has_no_operators(l, &type))
        return schema_term_of(l, TERM_IN, expression->negated ? "not in" : "in", expression->count, parts);
    for (size_t i = 1; i < expression->count; i++) {
        const struct term *one = compared_by(l, &type, parts[0], "=", parts[i]);
        any = any ? OPERATOR(any, "or", one) : one;
    }
    return negated(l, expression->negated, any);
}

/* An enum that is a type is compared with texts: the array's elements have no such type to the server. */
const struct term *schema_postgresql_in_list(struct lowering *l, const struct expression *expression)
{
    const struct expression *of = expression->operands[0];
    const char *list = schema_region_format(l->region, "$%" PRId64, expression->operands[1]->number);
    const struct term *value = schema_lower_part(l, of);
    if (has_no_operators(l, &of->type))
        value = TYPED(value, "text");
    const char *call = schema_region_format(l->region, expression->negated ? "all(%s)" : "any(%s)", list);
    return OPERATOR(value, expression->negated ? "<>" : "=", schema_term_words(l, call));
}

/* By the server's own equality where the word would look for one. */
const struct term *schema_postgresql_in_query(struct lowering *l, const struct expression *expression)
{
    const struct selected *selected = expression->query->selected;
    const struct term **left = NEW_ARRAY(l->region, const struct term *, expression->count + 1);
    for (size_t i = 0; i < expression->count; i++)
        left[i] = compared(l, expression->operands[i], selected[i].type, false);
    if (expression->count > 1 || !has_no_operators(l, selected[0].type))
        return schema_lower_among(l, expression, left);
    const struct term *rows =
        schema_term_prefix(l, expression->negated ? "all " : "any ", schema_lower_query(l, expression->query));
    return compared_by(l, selected[0].type, left[0], expression->negated ? "<>" : "=", rows);
}

/* -- case --------------------------------------------------------------------------------------------------------- */

const struct term *schema_postgresql_case(struct lowering *l, const struct expression *expression)
{
    size_t first = expression->kind == EXPRESSION_CASE_OF, at = 0, from = 0;
    struct type as = first ? compared_type(expression, expression->count - 1, 2) : schema_type_of(TYPE_BOOL);
    const struct term **parts = NEW_ARRAY(l->region, const struct term *, expression->count), *of = NULL;
    bool searched = first && has_no_operators(l, &as);
    if (first)
        parts[at++] = of = compared(l, expression->operands[0], &as, false);
    for (; at < expression->count; at++) {
        bool condition = (at - first) % 2 == 0 && at + 1 < expression->count;
        parts[at] = condition ? compared(l, expression->operands[at], &as, false)
                              : schema_postgresql_as(l, expression->operands[at], &expression->type);
        if (condition && searched)
            parts[at] = compared_by(l, &as, of, "=", parts[at]);
    }
    if (searched)
        from = 1;
    return schema_term_of(l, first && !searched ? TERM_CASE_OF : TERM_CASE, "", expression->count - from, parts + from);
}

const struct term *schema_postgresql_equal(struct lowering *l, const struct type *type, const struct term *left,
                                           const struct term *right)
{
    return compared_by(l, type, left, "=", right);
}

bool schema_postgresql_has_equality(const struct lowering *l, const struct type *type)
{
    return !has_no_operators(l, type);
}
