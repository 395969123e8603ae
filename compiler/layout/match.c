/* Owns: which elements of three lists are the same one, and in which order those of the result come. Must not know what
 * is in them. */
#include "layout/weave.h"

#include <string.h>

struct matching {
    struct region *region;
    struct strands strands;
};

/* What a side made of each element of the base: by the name it says it had, by name, and by what it is made of. */
struct pairs {
    size_t count;
    const struct element **of_base; /* by the base's index */
    bool *taken;                    /* by the side's index */
};

static const struct elements nothing = {0};

static size_t index_of(const struct elements *list, const char *key)
{
    for (size_t i = 0; key && i < list->count; i++)
        if (strcmp(list->items[i]->key, key) == 0)
            return i;
    return list->count;
}

static void pair(struct pairs *pairs, size_t base, const struct elements *side, size_t i)
{
    pairs->of_base[base] = side->items[i];
    pairs->taken[i] = true;
}

static bool is_alike(const struct element *base, const struct element *side)
{
    return base->alike && side->alike && strcmp(base->alike, side->alike) == 0;
}

static struct pairs pair_up(struct region *region, const struct elements *base, const struct elements *side)
{
    struct pairs pairs = {.of_base = NEW_ARRAY(region, const struct element *, base->count + 1),
                          .taken = NEW_ARRAY(region, bool, side->count + 1)};
    for (size_t i = 0; i < side->count; i++) {
        size_t was = index_of(base, side->items[i]->was);
        if (was < base->count && index_of(base, side->items[i]->key) == base->count && !pairs.of_base[was])
            pair(&pairs, was, side, i);
    }
    for (size_t i = 0; i < side->count; i++) {
        size_t same = pairs.taken[i] ? base->count : index_of(base, side->items[i]->key);
        if (same < base->count && !pairs.of_base[same])
            pair(&pairs, same, side, i);
    }
    for (size_t i = 0; i < base->count; i++)
        for (size_t j = 0; !pairs.of_base[i] && j < side->count; j++)
            if (!pairs.taken[j] && is_alike(base->items[i], side->items[j]))
                pair(&pairs, i, side, j);
    return pairs;
}

static size_t strand_of(const struct strands *strands, const struct element *element)
{
    for (size_t i = 0; i < strands->count; i++) {
        const struct strand *strand = &strands->items[i];
        if (strand->ours == element || strand->theirs == element)
            return i;
    }
    return strands->count;
}

/* Whether a side has the base's elements in another order than the base. */
static bool reordered(const struct strands *strands, const struct elements *base, const struct elements *side)
{
    size_t last = 0;
    for (size_t i = 0; i < side->count; i++) {
        size_t strand = strand_of(strands, side->items[i]);
        if (strand >= base->count) /* the first ones are the base's, in its order */
            continue;
        if (strand < last)
            return true;
        last = strand;
    }
    return false;
}

struct places {
    size_t count, capacity;
    size_t *items; /* strands */
};

static size_t place_of(const struct places *places, size_t strand)
{
    size_t i = 0;
    while (i < places->count && places->items[i] != strand)
        i++;
    return i;
}

static void insert(struct region *region, struct places *places, size_t at, size_t strand)
{
    APPEND(region, places, strand);
    memmove(places->items + at + 1, places->items + at, (places->count - 1 - at) * sizeof *places->items);
    places->items[at] = strand;
}

static bool is_new(const struct strands *strands, size_t strand)
{
    return !strands->items[strand].base;
}

/* What only the other list has comes behind what it stands behind there, and behind what is new there already. */
static struct places put_in_order(struct region *region, const struct strands *strands, const struct elements *leading,
                                  const struct elements *other)
{
    struct places places = {0};
    for (size_t i = 0; i < leading->count; i++)
        APPEND(region, &places, strand_of(strands, leading->items[i]));
    size_t leaders = strands->count, at = 0;
    bool *led = NEW_ARRAY(region, bool, leaders + 1);
    for (size_t i = 0; i < places.count; i++)
        led[places.items[i]] = true;
    for (size_t i = 0; i < other->count; i++) {
        size_t strand = strand_of(strands, other->items[i]);
        if (led[strand]) {
            at = place_of(&places, strand) + 1;
            continue;
        }
        while (at < places.count && is_new(strands, places.items[at]) && led[places.items[at]])
            at++;
        insert(region, &places, at++, strand);
    }
    return places;
}

struct strands match_elements(struct region *region, const struct elements *base, const struct elements *ours,
                              const struct elements *theirs)
{
    struct strands found = {0}, result = {0};
    base = base ? base : &nothing;
    ours = ours ? ours : &nothing;
    theirs = theirs ? theirs : &nothing;
    struct pairs a = pair_up(region, base, ours), b = pair_up(region, base, theirs);
    for (size_t i = 0; i < base->count; i++)
        APPEND(region, &found, ((struct strand){base->items[i], a.of_base[i], b.of_base[i]}));
    for (size_t i = 0; i < ours->count; i++) {
        if (a.taken[i])
            continue;
        size_t same = index_of(theirs, ours->items[i]->key);
        const struct element *both = same < theirs->count && !b.taken[same] ? theirs->items[same] : NULL;
        if (both)
            b.taken[same] = true;
        APPEND(region, &found, ((struct strand){NULL, ours->items[i], both}));
    }
    for (size_t i = 0; i < theirs->count; i++)
        if (!b.taken[i])
            APPEND(region, &found, ((struct strand){NULL, NULL, theirs->items[i]}));
    bool theirs_lead = reordered(&found, base, theirs) && !reordered(&found, base, ours);
    struct places places = put_in_order(region, &found, theirs_lead ? theirs : ours, theirs_lead ? ours : theirs);
    for (size_t i = 0; i < places.count; i++)
        APPEND(region, &result, found.items[places.items[i]]);
    return result; /* what neither side has is not in it */
}
