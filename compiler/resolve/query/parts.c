/* Owns: the parts of a query that a call may leave out: what decides that they are there, which bit of the call's mask
 * says so, and that nothing outside of a part needs what is in it. Must not know what a part is a part of. */
#include "resolve/query/query.h"

/* -- bits -----------------------------------------------------------------------------------------------------------
 */

static unsigned add_bit(struct query_scope *query, struct query_bit bit)
{
    struct query_function *function = query->pass->function;
    APPEND(query->resolver->region, &function->bits, bit);
    return (unsigned)function->bits.count;
}

static struct query_bit *bit_of(struct query_scope *query, unsigned bit)
{
    return &query->pass->function->bits.items[bit - 1];
}

static void add_item(struct query_scope *query, unsigned bit, size_t which, bool unset)
{
    struct query_bit *its = bit_of(query, bit);
    for (size_t i = 0; i < its->count; i++)
        if (its->items[i].which == which && its->items[i].unset == unset)
            return;
    struct bit_item item = {which, unset};
    APPEND(query->resolver->region, its, item);
}

unsigned sort_bit(struct query_scope *query, size_t number)
{
    unsigned bit = add_bit(query, (struct query_bit){.kind = BIT_SORT});
    add_item(query, bit, number, false);
    return bit;
}

/* -- one part -------------------------------------------------------------------------------------------------------
 */

static bool set_flag(struct query_scope *query, unsigned bit, const struct part_syntax *syntax)
{
    struct query_parameter *flag = find_parameter(query, syntax->flag.text);
    if (!flag)
        return false; /* reported */
    query->pass->used[flag - query->pass->parameters.items] = true;
    if (flag->type.kind != TYPE_BOOL || flag->nullable || flag->list) {
        struct diagnostic *d = problem_at(query->resolver, S1016, syntax->flag.span,
                                          "':%s' says whether a part is there: it is a bool", flag->name);
        help_with(query->resolver, d, "declare it so: %s bool", flag->name);
        return false;
    }
    flag->optional = true;
    add_item(query, bit, (size_t)(flag - query->pass->parameters.items), syntax->unset);
    return true;
}

void begin_part(struct query_scope *query, const struct part_syntax *syntax, struct open_part *part)
{
    struct open_part *outer = query->pass->part;
    *part = (struct open_part){.outer = outer, .flagged = syntax->flag.text != NULL, .fine = true};
    if (!syntax->there)
        return;
    part->bit = add_bit(query, (struct query_bit){.kind = BIT_ALL, .within = outer ? outer->bit : 0});
    query->pass->part = part;
    part->fine = !part->flagged || set_flag(query, part->bit, syntax);
}

/* What decides whether it is there is in it; false: nothing is, and that is said. */
bool end_part(struct query_scope *query, const struct part_syntax *syntax, const struct open_part *part)
{
    if (!part->bit)
        return true;
    query->pass->part = part->outer;
    if (bit_of(query, part->bit)->count)
        return part->fine;
    struct diagnostic *d = problem_at(query->resolver, S1016, syntax->span,
                                      "nothing decides whether this part is there: no parameter in it may be null");
    help_with(query->resolver, d, "give one a ? behind its type; or write: [if :flag: …]");
    return false;
}

unsigned begin_assigned(struct query_scope *query, const struct part_syntax *syntax)
{
    struct open_part *part = NEW(query->resolver->region, struct open_part);
    begin_part(query, syntax, part);
    return part->bit;
}

bool end_assigned(struct query_scope *query, const struct part_syntax *syntax)
{
    return end_part(query, syntax, query->pass->part);
}

static bool decides_around(struct query_scope *query, size_t which)
{
    for (const struct open_part *at = query->pass->part; at; at = at->outer)
        for (size_t i = 0; i < bit_of(query, at->bit)->count; i++)
            if (!at->flagged && bit_of(query, at->bit)->items[i].which == which)
                return true;
    return false;
}

bool use_in_part(struct query_scope *query, struct query_parameter *parameter)
{
    struct open_part *part = query->pass->part;
    size_t which = (size_t)(parameter - query->pass->parameters.items);
    unsigned bit = part ? part->bit : 0;
    size_t i = 0;
    while (i < parameter->uses.count && parameter->uses.items[i] != bit)
        i++;
    if (i == parameter->uses.count)
        APPEND(query->resolver->region, &parameter->uses, bit);
    if (!part || !parameter->nullable)
        return false;
    if (decides_around(query, which))
        return true;
    if (part->flagged)
        return false;
    add_item(query, part->bit, which, false);
    parameter->optional = true;
    return true;
}

/* -- conditions -----------------------------------------------------------------------------------------------------
 */

static const struct expression *part_of(struct query_scope *query, int64_t bit, const struct expression *condition,
                                        const struct span *origin)
{
    struct expression *part = NEW(query->resolver->region, struct expression);
    const struct expression **operands = NEW_ARRAY(query->resolver->region, const struct expression *, 1);
    operands[0] = condition;
    *part = (struct expression){.kind = EXPRESSION_PART,
                                .type = schema_type_of(TYPE_BOOL),
                                .number = bit,
                                .count = 1,
                                .operands = operands,
                                .origin = origin};
    return part;
}

const struct expression *resolve_optional(struct scope *scope, const struct expression *syntax)
{
    struct query_scope *query = scope->query;
    struct part_syntax written = {
        .there = true, .unset = syntax->negated, .flag = {syntax->text, span_of(syntax)}, .span = span_of(syntax)};
    struct open_part part;
    if (!query) {
        problem_at(scope->resolver, S1016, span_of(syntax), "%s has no parts that may be left out", scope->what);
        return NULL;
    }
    begin_part(query, &written, &part);
    const struct expression *condition = resolve_condition(scope, syntax->operands[0]);
    if (!end_part(query, &written, &part) || !condition)
        return NULL;
    return part_of(query, part.bit, condition, syntax->origin);
}

static const struct expression *neutral(struct query_scope *query, bool truth, const struct span *origin)
{
    struct expression *made = NEW(query->resolver->region, struct expression);
    *made = (struct expression){.kind = EXPRESSION_BOOLEAN,
                                .type = schema_type_of(TYPE_BOOL),
                                .text = truth ? "true" : "false",
                                .origin = origin};
    return made;
}

static const struct expression *joined(struct query_scope *query, enum operator_kind operation,
                                       const struct expression *certain, const struct expression *part)
{
    struct expression like = {.kind = EXPRESSION_BINARY,
                              .operation = operation,
                              .type = schema_type_of(TYPE_BOOL),
                              .nullable = certain->nullable || part->operands[0]->nullable,
                              .origin = part->origin};
    return expression_of_two(query->resolver->region, like, certain, part);
}

/* One that is there is enough: of nothing but parts, the whole is one. */
const struct expression *join_parts(struct scope *scope, enum operator_kind operation, const struct expression *left,
                                    const struct expression *right, const struct span *origin)
{
    struct query_scope *query = scope->query;
    bool first = left->kind == EXPRESSION_PART, second = right->kind == EXPRESSION_PART;
    if (!first)
        return joined(query, operation, left, right);
    if (!second)
        return joined(query, operation, right, left);
    unsigned any = add_bit(query, (struct query_bit){.kind = BIT_ANY});
    add_item(query, any, (size_t)left->number, false);
    add_item(query, any, (size_t)right->number, false);
    const struct expression *both = joined(
        query, operation, joined(query, operation, neutral(query, operation == OPERATOR_AND, origin), left), right);
    return part_of(query, any, both, origin);
}

const struct expression *whole_condition(struct scope *scope, const struct expression *condition)
{
    return condition->kind != EXPRESSION_PART
               ? condition
               : joined(scope->query, OPERATOR_AND, neutral(scope->query, true, condition->origin), condition);
}

unsigned any_assigned(struct query_scope *query, const struct query *change)
{
    for (size_t i = 0; i < change->assignment_count; i++)
        if (!change->assignments[i].when.bit)
            return 0;
    unsigned any = change->assignment_count ? add_bit(query, (struct query_bit){.kind = BIT_ANY}) : 0;
    for (size_t i = 0; any && i < change->assignment_count; i++)
        add_item(query, any, change->assignments[i].when.bit, false);
    return any;
}

/* -- what is in a part and needed outside of it ---------------------------------------------------------------------
 */

void use_relation(struct query_scope *query, const struct related *related, const struct span *origin)
{
    struct part_use use = {related->part, query->pass->part ? query->pass->part->bit : 0, related->span, origin,
                           related->name};
    if (use.of)
        APPEND(query->resolver->region, &query->pass->part_uses, use);
}

/* Whether all that decides that the one part is there decides it of the other, too. */
static bool implies(struct query_scope *query, unsigned bit, unsigned other)
{
    for (unsigned at = other; at; at = bit_of(query, at)->within)
        for (size_t i = 0; i < bit_of(query, at)->count; i++) {
            bool there = false;
            for (unsigned of = bit; of && !there; of = bit_of(query, of)->within)
                for (size_t k = 0; k < bit_of(query, of)->count && !there; k++)
                    there = bit_of(query, of)->items[k].which == bit_of(query, at)->items[i].which &&
                            bit_of(query, of)->items[k].unset == bit_of(query, at)->items[i].unset;
            if (!there)
                return false;
        }
    return true;
}

bool check_parts(struct query_scope *query)
{
    bool fine = true;
    for (size_t i = 0; i < query->pass->part_uses.count; i++) {
        const struct part_use *use = &query->pass->part_uses.items[i];
        if (use->in && implies(query, use->in, use->of))
            continue;
        struct span place = use->origin ? *use->origin : use->join;
        struct diagnostic *d =
            problem_at(query->resolver, S1016, place, "the join of '%s' may be left out, and this needs it", use->name);
        note_at(query->resolver, d, use->join, "the join is here");
        help_with(query->resolver, d, "leave this out with it: [ … ] with the same parameters");
        fine = false;
    }
    if (query->pass->function->bits.count <= MOST_BITS)
        return fine;
    problem_at(query->resolver, S1016, query->pass->declaration->name.span,
               "a query has %d parts and orders at most, and this has %zu", MOST_BITS,
               query->pass->function->bits.count);
    return false;
}
