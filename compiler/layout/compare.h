/* What is otherwise in a second text than in a first one, element by element: looks, order and ordinary comments apart.
 */
#ifndef COMPILER_LAYOUT_COMPARE_H
#define COMPILER_LAYOUT_COMPARE_H

#include "layout/layout.h"

enum change_of_element { ELEMENT_ADDED, ELEMENT_REMOVED, ELEMENT_CHANGED };

struct element_change {
    enum change_of_element change;
    const char *inside;    /* the declaration that it is in: table post; null: it is one itself */
    const char *element;   /* column title; comment, where only what documents it has changed */
    const char *was;       /* what it was called; null: the same */
    const char *from, *to; /* its words in a line, a block's without what is inside; null where it is not there */
    const char *body;      /* of an added or removed block: a line for each of its elements */
};

struct element_changes {
    size_t count, capacity;
    struct element_change *items;
};

struct element_changes compare_elements(struct region *region, const struct elements *first,
                                        const struct elements *second);

#endif
