/* A .schema file as it is written: its elements, each with the comments and the blanks that are its own. Every byte of
 * the text belongs to one element, so that whoever moves, leaves out or takes over an element keeps its looks.
 *
 *     /// What people see of it.          lead
 *     title  text(200)                    core
 *     ,  // a line comment                tail, with the end of the line
 *
 * A table, mixin, enum, raw or a block of settings has elements inside: its core is what stands up to them, `closing`
 * what stands behind. A comment with an empty line below it belongs to no declaration: it is an element of its own. */
#ifndef COMPILER_LAYOUT_LAYOUT_H
#define COMPILER_LAYOUT_LAYOUT_H

#include "source/source.h"
#include "syntax/tree.h"

struct part {
    const char *bytes;
    size_t size;
};

struct element;

struct elements {
    size_t count, capacity;
    struct element **items;
};

struct element {
    const char *key;   /* what it is called: two texts speak of the same element where this is the same */
    const char *was;   /* the key that it says it had; null: none */
    const char *alike; /* what has no name: the kind and the first word of what it is made of; null: it has a name */
    bool comment;      /* nothing but a comment */
    bool block;
    bool one_line;   /* a block that is written in one line */
    bool line_start; /* nothing but blanks before it in its line */
    bool first, last;
    struct part lead, core, tail;
    struct elements elements;
    struct part closing; /* blanks and the brace */
    struct part whole;   /* from lead to tail */
};

struct layout {
    const struct source *source;
    struct elements elements;
    struct part closing; /* the blanks at the end of the file */
};

/* The elements of a text that parses. */
struct layout *layout_read(struct region *region, const struct source *source, const struct schema_tree *tree);

/* A part without what is layout alone: two parts that say the same are the same text then. Comments are kept. */
const char *part_substance(struct region *region, struct part part);

/* How long the comment, text, quoted name or fence is that a part begins with; 0: it begins with none. */
size_t quoted_size(struct part part);
size_t operator_size(struct part part); /* the same of an operator */

/* keys.c: what the elements of a tree are called, by the place of their first word. */
struct key {
    uint32_t begin;
    const char *text, *was, *alike;
    bool block; /* its braces hold elements */
};

struct keys {
    size_t count, capacity;
    struct key *items;
};

struct keys layout_keys(struct region *region, const struct schema_tree *tree);
const struct key *find_key(const struct keys *keys, uint32_t begin); /* null: there is none */

#endif
