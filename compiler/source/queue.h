/* The queue from the inside: for diagnostic.c, which fills it, and for the printers, which read it. */
#ifndef COMPILER_SOURCE_QUEUE_H
#define COMPILER_SOURCE_QUEUE_H

#include "source/diagnostic.h"

struct note {
    struct span span; /* where, or for a fix what is replaced */
    const char *text;
    bool is_help;
    const char *replacement; /* null: not a fix */
};

struct diagnostic {
    enum diagnostic_code code;
    enum severity severity;
    struct span span;
    const char *text;
    size_t order; /* of being reported */
    size_t count, capacity;
    struct note *items;
};

/* What the table says of a code. */
enum severity diagnostic_severity(enum diagnostic_code code);

/* Those that are to be printed, in the order of files and places. */
size_t diagnostics_sorted(const struct diagnostics *diagnostics, struct diagnostic ***sorted);

void print_plain(const struct diagnostic *diagnostic, FILE *stream, bool colour);
void print_json(const struct diagnostic *diagnostic, FILE *stream);

#endif
