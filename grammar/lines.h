/* Between words and sentences: where an item ends. The parser asks for one token after another; after an error it says
 * so, and the filter goes on at the next item, operation or statement. */
#ifndef GRAMMAR_LINES_H
#define GRAMMAR_LINES_H

#include "grammar/words.h"

/* What kind of list stands between two braces. */
enum braces { BRACES_TOP, BRACES_ITEMS, BRACES_ENUM, BRACES_SETTINGS, BRACES_OPERATIONS, BRACES_SQL };

enum { NESTING_LIMIT = 200 };

struct open {
    int bracket; /* ( [ or { */
    enum braces braces;
    struct span span;
    int words[3]; /* the first tokens of the item that is being read in it */
    unsigned count;
    bool plain_commas; /* of that item: its commas do not end it */
};

struct lines {
    struct region *region;
    struct diagnostics *diagnostics; /* null: say nothing */
    const struct source *source;
    struct tokens tokens;
    size_t next;    /* of tokens */
    size_t last;    /* index of the token that was delivered last */
    int previous;   /* kind of what was delivered last; 0 at the start */
    size_t closing; /* this many brackets are closed although nothing closes them */
    size_t depth;   /* of open, the top apart */
    struct open open[NESTING_LIMIT + 1];
    bool skipping;
    size_t skip_depth;
    bool stopped; /* nested too deeply: nothing more is delivered */
};

/* What tokens say is put into `region`, and the tokens themselves into `scratch`, which lives as long as the lines. */
void lines_of_source(struct lines *lines, struct region *region, struct region *scratch,
                     struct diagnostics *diagnostics, const struct source *source);
struct token lines_next(struct lines *lines);

/* What comes `ahead` words later, doc comments and line ends apart; 0 is the next one. */
const struct token *lines_peek(const struct lines *lines, size_t ahead);

/* The list that is being read, brackets apart; whether the token delivered last is the first of an item in it. */
enum braces lines_braces(const struct lines *lines);
bool lines_begin_item(const struct lines *lines);

/* The parser cannot do anything with `found`, which was delivered last. */
void lines_recover(struct lines *lines, const struct token *found);

#endif
