/* Owns: which of the texts that a query with parts can come to are tried. Must not know what is in one. */
#include "prove/variants.h"

#include "access/database.h"

#include <stdlib.h>

enum { FEW = 6 };

/* What calls say: which of the parameters that decide are given, or true; and the order. */
struct call {
    const struct query_function *function;
    const bool *given; /* of the parameters */
    size_t order;
};

static bool is_set(const struct call *call, size_t number)
{
    const struct query_bit *bit = &call->function->bits.items[number - 1];
    bool all = true, any = false;
    for (size_t i = 0; i < bit->count; i++) {
        const struct bit_item *item = &bit->items[i];
        bool is = bit->kind == BIT_ANY    ? is_set(call, item->which)
                  : bit->kind == BIT_SORT ? item->which == call->order
                                          : call->given[item->which] != item->unset;
        all = all && is;
        any = any || is;
    }
    return (bit->kind == BIT_ANY ? any : all) && (!bit->within || is_set(call, bit->within));
}

static uint64_t mask_of(const struct call *call)
{
    uint64_t mask = 0;
    for (size_t number = 1; number <= call->function->bits.count; number++)
        mask |= is_set(call, number) ? UINT64_C(1) << (number - 1) : 0;
    return mask;
}

static void add_mask(struct region *region, struct masks *masks, const struct call *call)
{
    uint64_t mask = mask_of(call);
    for (size_t i = 0; i < masks->count; i++)
        if (masks->items[i] == mask)
            return;
    APPEND(region, masks, mask);
}

static void set_all(const struct query_function *function, bool *given, bool value)
{
    for (size_t i = 0; i < function->parameter_count; i++)
        given[i] = value;
}

static unsigned optional_count(const struct query_function *function)
{
    unsigned count = 0;
    for (size_t i = 0; i < function->parameter_count; i++)
        count += function->parameters[i].optional;
    return count;
}

/* The bits of `some`, one after the other, for the parameters that decide. */
static void set_some(const struct query_function *function, bool *given, unsigned some)
{
    unsigned place = 0;
    for (size_t i = 0; i < function->parameter_count; i++)
        given[i] = function->parameters[i].optional && some >> place++ & 1;
}

struct masks masks_of(struct region *region, const struct query_function *function)
{
    struct masks masks = {0};
    bool *given = NEW_ARRAY(region, bool, function->parameter_count + 1);
    struct call call = {function, given, 0};
    unsigned count = optional_count(function);
    set_all(function, given, true);
    for (; call.order < function->sort_count; call.order++)
        add_mask(region, &masks, &call);
    call.order = 0;
    add_mask(region, &masks, &call);
    set_all(function, given, false);
    add_mask(region, &masks, &call);
    for (unsigned some = 1; count <= FEW && some < 1u << count; some++) {
        set_some(function, given, some);
        add_mask(region, &masks, &call);
    }
    for (size_t i = 0; count > FEW && i < function->parameter_count; i++)
        for (unsigned alone = 0; alone < 2; alone++) {
            set_all(function, given, !alone);
            given[i] = alone;
            add_mask(region, &masks, &call);
        }
    return masks;
}

const char *whole_text(struct region *region, const struct query_function *function, const char *text)
{
    if (!function->bits.count)
        return text;
    uint64_t mask = masks_of(region, function).items[0];
    char *made = schema_variant_text(text, (unsigned)function->bits.count, &mask);
    const char *kept = made ? schema_region_copy(region, made, strlen(made)) : text;
    free(made);
    return kept;
}
