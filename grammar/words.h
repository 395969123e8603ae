/* Tokens, and where they come from: schema.l reads words, lines.c puts the ends of items between them. */
#ifndef GRAMMAR_WORDS_H
#define GRAMMAR_WORDS_H

#include "source/diagnostic.h"
#include "syntax/tree.h"

struct token {
    int kind;           /* of parser.h; 0 at the end */
    bool first_in_line; /* nothing but blanks before it */
    bool first_column;  /* not even those */
    struct name name;   /* what it says, without quotes, and where */
};

struct tokens {
    size_t count, capacity;
    struct token *items;
    bool cut; /* the end is missing, which was reported */
};

/* All words of a text; the last is of kind 0. Without diagnostics nothing is said about what is wrong. */
struct tokens scan_words(struct region *region, struct region *scratch, struct diagnostics *diagnostics,
                         const struct source *source);

/* Where a word is reserved: words.def. */
enum word_class { FREE, ITEM, EXPRESSION, BOTH, NOT_A_TYPE };

int word_kind(const char *text, size_t size);           /* its token, in any case; TOKEN_NAME of others */
const char *word_spelling(int kind);                    /* null: not a known word */
bool word_class(const char *text, enum word_class *of); /* false: not a known word */
bool is_type_word(const char *text);

/* What another system's type is called here, or null. */
const char *foreign_type(const char *name, bool *keeps_arguments);

#endif
