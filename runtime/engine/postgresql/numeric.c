/* numeric on PostgreSQL's wire: groups of four decimal digits, the weight of the first of them, a sign, and how many
 * digits are shown behind the point. It knows nothing of statements. */
#include "engine/postgresql/access.h"

#include <string.h>

enum { POSITIVE = 0x0000, NEGATIVE = 0x4000, HEADER = 8, MOST_GROUPS = 16384 };

static void put_header(char *to, int groups, int weight, bool negative, int scale)
{
    schema_put16(to, (uint16_t)groups);
    schema_put16(to + 2, (uint16_t)(int16_t)weight);
    schema_put16(to + 4, negative ? NEGATIVE : POSITIVE);
    schema_put16(to + 6, (uint16_t)scale);
}

int schema_numeric_of_units(int64_t units, int scale, char *to)
{
    static const unsigned tens[] = {1, 10, 100, 1000}, steps[] = {10000, 1000, 100, 10};
    uint64_t left = units < 0 ? 0 - (uint64_t)units : (uint64_t)units;
    /* The last group may stand for fewer than four of the units' digits. */
    int place = -(int)(((unsigned)scale + 3) / 4), missing = -place * 4 - scale;
    unsigned group = (unsigned)(left % steps[missing]) * tens[missing];
    for (left /= steps[missing]; !group && left; left /= 10000, place++)
        group = (unsigned)(left % 10000);
    if (!group) {
        put_header(to, 0, 0, false, scale);
        return HEADER;
    }
    uint16_t groups[6];
    int count = 0;
    for (groups[count++] = (uint16_t)group; left; left /= 10000)
        groups[count++] = (uint16_t)(left % 10000);
    put_header(to, count, place + count - 1, units < 0, scale);
    for (int i = 0; i < count; i++)
        schema_put16(to + HEADER + 2 * i, groups[count - 1 - i]);
    return HEADER + 2 * count;
}

/* Digits of a plain text, from the one before the point that stands `place` powers of ten above it: 0 for none. */
static unsigned digit_at(const char *whole, int whole_count, const char *fraction, int fraction_count, int place)
{
    if (place >= 0)
        return place < whole_count ? (unsigned)(whole[whole_count - 1 - place] - '0') : 0;
    return -place <= fraction_count ? (unsigned)(fraction[-place - 1] - '0') : 0;
}

size_t schema_numeric_of_text(const char *text, char *to)
{
    bool negative = *text == '-';
    const char *whole = text + negative;
    size_t whole_size = strspn(whole, "0123456789");
    const char *fraction = whole[whole_size] == '.' ? whole + whole_size + 1 : "";
    size_t fraction_size = strspn(fraction, "0123456789");
    if (!whole_size || whole_size > 131072 || fraction_size > 16383 || fraction[fraction_size] ||
        (!*fraction && whole[whole_size]))
        return 0;
    int groups = 0, skipped = 0, last = 0;
    int top = ((int)whole_size + 3) / 4, bottom = -(((int)fraction_size + 3) / 4);
    for (int group = top - 1; group >= bottom; group--) {
        unsigned value = 0;
        for (int i = 3; i >= 0; i--)
            value = value * 10 + digit_at(whole, (int)whole_size, fraction, (int)fraction_size, group * 4 + i);
        if (!value && !groups) {
            skipped++;
            continue;
        }
        schema_put16(to + HEADER + 2 * groups++, (uint16_t)value);
        if (value)
            last = groups;
    }
    put_header(to, last, last ? top - 1 - skipped : 0, negative && last, (int)fraction_size);
    return HEADER + 2 * (size_t)last;
}

/* From the group before the point that the number begins with to the last one behind it that its scale has. */
static bool add_groups(const char *groups, int count, int weight, int scale, uint64_t *units)
{
    static const unsigned tens[] = {1, 10, 100, 1000};
    uint64_t value = 0;
    int behind = (scale + 3) / 4; /* groups behind the point that count */
    for (int place = weight; place >= -behind; place--) {
        int i = weight - place;
        unsigned group = i < count ? schema_get16(groups + 2 * i) : 0;
        unsigned step = 10000;
        if (place == -behind) { /* of the last one only the digits within the scale */
            unsigned cut = tens[behind * 4 - scale];
            step /= cut;
            group /= cut;
        }
        if (value > (uint64_t)(INT64_MAX - 9999) / step)
            return false;
        value = value * step + group;
    }
    *units = value;
    return true;
}

bool schema_numeric_units(const char *from, int size, int64_t *units)
{
    enum { FEW = 4 }; /* groups: 16 digits, which with two more are below 10^18 */
    if (size < HEADER)
        return false;
    int count = schema_get16(from), weight = (int16_t)schema_get16(from + 2), scale = schema_get16(from + 6);
    unsigned sign = schema_get16(from + 4);
    if (size != HEADER + 2 * count || (sign != POSITIVE && sign != NEGATIVE) || scale > 18)
        return false;
    uint64_t value = 0;
    int moved = (weight - count + 1) * 4 + scale; /* by so many digits the groups are too short, or too long */
    if (count <= FEW && moved >= -3 && moved <= 2) {
        for (const char *at = from + HEADER; at < from + size; at += 2)
            value = value * 10000 + schema_get16(at);
        value =
            moved < 0 ? value / (uint64_t)schema_powers_of_ten[-moved] : value * (uint64_t)schema_powers_of_ten[moved];
    } else if (!add_groups(from + HEADER, count, weight, scale, &value)) {
        return false;
    }
    *units = sign == NEGATIVE ? -(int64_t)value : (int64_t)value;
    return true;
}
