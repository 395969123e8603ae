/* Schemas as tests make them up: declarations and their items as words, and how they look. Written out, one is a text
 * that parses; two edits that touch different things can be made to one, or to two copies of it. */
#ifndef TESTS_LAYOUT_WRITTEN_H
#define TESTS_LAYOUT_WRITTEN_H

#include "base/text.h"
#include "property/random.h"

enum { MOST_ITEMS = 40, MOST_DECLARATIONS = 16 };

/* What of an item or a declaration an edit has touched. */
enum touched { TOUCHED_WORDS = 1, TOUCHED_DOC = 2, TOUCHED_NOTE = 4, TOUCHED_BODY = 8, TOUCHED_ALL = 15 };

struct written_item {
    unsigned id;
    char words[96];
    char doc[32];  /* above it; empty: none */
    char note[32]; /* behind it, in its line */
    bool comment;  /* a comment and nothing else */
    unsigned touched;
};

struct looks {
    bool one_line, commas;
    unsigned indent, seed;
};

enum written_kind { WRITTEN_TABLE, WRITTEN_ENUM, WRITTEN_MIXIN, WRITTEN_LINE };

struct written_declaration {
    enum written_kind kind;
    unsigned id;
    char words[96]; /* table t3 was t2 */
    char doc[32], note[32];
    struct looks looks;
    size_t count;
    struct written_item items[MOST_ITEMS];
    unsigned touched;
};

struct written {
    unsigned next_id;
    size_t count;
    struct written_declaration declarations[MOST_DECLARATIONS];
};

void write_random(struct written *written, struct dice *dice);
const char *write_out(struct region *region, const struct written *written);

/* One random edit of `side`; what it touches is not touched in `other`. Both were copies of one. */
void edit_at_random(struct written *side, const struct written *other, struct dice *dice);

/* Edits one item or name in both, in different ways; or in ours, and takes it out of theirs. False: there is none that
 * neither has touched. `id` is the item's, or the declaration's. */
bool edit_both(struct written *ours, struct written *theirs, struct dice *dice);

/* What comes of both: what either has changed, added or taken out of `base`. Its order is ours, and then theirs. Where
 * both have changed the same, `prefer_ours` says who is right. */
void combine(struct written *both, const struct written *base, const struct written *ours, const struct written *theirs,
             bool prefer_ours);

#endif
