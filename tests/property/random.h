/* Numbers that look random and are the same on every machine for one seed. */
#ifndef TESTS_PROPERTY_RANDOM_H
#define TESTS_PROPERTY_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

struct dice {
    uint64_t state;
};

static inline uint64_t dice_next(struct dice *dice)
{
    uint64_t z = dice->state += 0x9E3779B97F4A7C15u; /* splitmix64 */
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

/* From 0 up to, not including, `below`. */
static inline unsigned roll(struct dice *dice, unsigned below)
{
    return below ? (unsigned)(dice_next(dice) % below) : 0;
}

static inline bool chance(struct dice *dice, unsigned percent)
{
    return roll(dice, 100) < percent;
}

#endif
