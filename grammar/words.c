/* Owns: looking up words in the tables words.def, types.def and foreign_types.def. Must not know what they mean. */
#include "grammar/words.h"

#include "base/text.h"
#include "grammar/parser.h"

#include <string.h>

static const struct word {
    int kind;
    const char *spelling;
    enum word_class class;
} words[] = {
#define WORD(token, spelling, class) {TOKEN_##token, spelling, class},
#include "grammar/words.def"
#undef WORD
};

/* The grammar declares the words in the order of the table, and no other between them. */
_Static_assert(sizeof words / sizeof *words == TOKEN_WITH - TOKEN_ACTION + 1, "words.def and schema.y differ");

static const struct word *find_word(const char *text, size_t size)
{
    enum { LONGEST = 16 };
    char lower[LONGEST];
    size_t low = 0, high = sizeof words / sizeof *words;
    if (size >= LONGEST)
        return NULL;
    for (size_t i = 0; i < size; i++)
        lower[i] = (char)(text[i] >= 'A' && text[i] <= 'Z' ? text[i] + ('a' - 'A') : text[i]);
    lower[size] = '\0';
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(lower, words[middle].spelling);
        if (order == 0)
            return &words[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

int word_kind(const char *text, size_t size)
{
    const struct word *word = find_word(text, size);
    return word ? word->kind : TOKEN_NAME;
}

const char *word_spelling(int kind)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].kind == kind)
            return words[i].spelling;
    return NULL;
}

bool word_class(const char *text, enum word_class *of)
{
    const struct word *word = find_word(text, strlen(text));
    if (word)
        *of = word->class;
    return word != NULL;
}

bool is_type_word(const char *text)
{
    static const char *const types[] = {
#define TYPE_WORD(name) name,
#include "grammar/types.def"
#undef TYPE_WORD
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (strcmp(types[i], text) == 0)
            return true;
    return false;
}

const char *foreign_type(const char *name, bool *keeps_arguments)
{
    static const struct {
        const char *theirs, *ours;
        bool keeps_arguments;
    } types[] = {
#define FOREIGN_TYPE(theirs, ours, keeps) {theirs, ours, keeps},
#include "grammar/foreign_types.def"
#undef FOREIGN_TYPE
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (schema_same_text_any_case(types[i].theirs, name)) {
            *keeps_arguments = types[i].keeps_arguments;
            return types[i].ours;
        }
    return NULL;
}
