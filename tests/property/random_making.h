/* Inside random queries: a select while it is being made, and what its parts are made of. */
#ifndef TESTS_PROPERTY_RANDOM_MAKING_H
#define TESTS_PROPERTY_RANDOM_MAKING_H

#include "property/random_query.h"

enum { QUERY_WITHS = 3, QUERY_DEPTH = 2 };

/* What all selects of a query share. */
struct sharing {
    struct text parameters;
    unsigned parameter_count;
    unsigned with_count; /* that may be read from */
    struct query_table withs[QUERY_WITHS];
};

struct making {
    struct region *region;
    struct dice *dice;
    const struct query_tables *tables;
    struct sharing *sharing;
    struct making *outer; /* whose columns may be named, too; or null */
    unsigned level;       /* how many selects are around it */
    unsigned count;       /* of relations */
    const struct query_table *from[QUERY_RELATIONS];
    unsigned visible; /* of them */
    bool merged;      /* there are two, whose ids are one by using */
    bool total;       /* nothing that may go out of its range: which rows are looked at is the engine's */
    bool flat;        /* no select within it */
};

#define FORMAT(...) schema_region_format(m->region, __VA_ARGS__)

extern const char *const value_spellings[VALUE_KINDS];
const char *random_literal(struct region *region, struct dice *dice, enum value_kind kind);

/* How columns of a relation of the select are qualified. */
const char *relation_name(struct making *m, unsigned relation);
const char *parameter(struct making *m, enum value_kind kind, bool list);
const char *any_column(struct making *m, enum value_kind *kind);
const char *value(struct making *m, enum value_kind kind, unsigned depth);
/* The same, and of that type wherever it stands. */
const char *typed_value(struct making *m, enum value_kind kind, unsigned depth);
const char *condition(struct making *m, unsigned depth);
bool is_number(enum value_kind kind);
const char *aggregate(struct making *m, enum value_kind *result);
/* f(…) over (…) */
const char *over_window(struct making *m);

/* A select, of columns of these kinds or of whatever; *gives: its columns. Correlated: it may name columns of m. */
const char *inner_select(struct making *m, bool correlated, const enum value_kind *kinds, unsigned count,
                         struct query_table *gives);
/* One that gives one row at most, and one column. */
const char *scalar_select(struct making *m, enum value_kind kind);
/* with …, or nothing. */
const char *random_withs(struct making *m);
/* Another table, or select, to read from; *table: its columns. */
const char *random_relation(struct making *m, const struct query_table **table);

#endif
