/* Owns: which of several words another was probably meant to be. Must not know what the words are for. */
#include "source/diagnostic.h"

#include <string.h>

enum { LONGEST_WORD = 64 };

static unsigned char lower(char c)
{
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* How many insertions, deletions, changes and swaps of neighbours lead from one word to the other; case is free. */
static size_t distance(const char *a, size_t a_size, const char *b, size_t b_size)
{
    size_t rows[3][LONGEST_WORD + 1];
    size_t *before = rows[0], *last = rows[1], *row = rows[2];
    for (size_t j = 0; j <= b_size; j++)
        last[j] = j;
    for (size_t i = 1; i <= a_size; i++) {
        row[0] = i;
        for (size_t j = 1; j <= b_size; j++) {
            size_t change = lower(a[i - 1]) != lower(b[j - 1]);
            row[j] = least(least(row[j - 1], last[j]) + 1, last[j - 1] + change);
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]))
                row[j] = least(row[j], before[j - 2] + 1);
        }
        size_t *free_row = before;
        before = last;
        last = row;
        row = free_row;
    }
    return last[b_size];
}

/* A third of the longer word may be wrong; of words of one or two letters, nothing but case. */
const char *closest_word(const char *word, const char *const *candidates, size_t count)
{
    const char *best = NULL;
    size_t size = strlen(word), best_distance = 0;
    if (size == 0 || size > LONGEST_WORD)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        size_t other = candidates[i] ? strlen(candidates[i]) : 0;
        if (other == 0 || other > LONGEST_WORD)
            continue;
        size_t longer = size > other ? size : other;
        size_t far = distance(word, size, candidates[i], other);
        if (far > longer / 3 || (best && far >= best_distance))
            continue;
        if (strcmp(word, candidates[i]) == 0)
            continue;
        best = candidates[i];
        best_distance = far;
    }
    return best;
}
