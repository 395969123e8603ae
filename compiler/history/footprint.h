/* What a revision reads and writes, as slots: where one branch writes what another reads or writes, the order in which
 * a database applies them would matter. */
#ifndef COMPILER_HISTORY_FOOTPRINT_H
#define COMPILER_HISTORY_FOOTPRINT_H

#include "model/model.h"

/* Attributes of elements, which are known by what created them; names in a scope; rows and values. */
enum slot_kind {
    SLOT_EXISTENCE,
    SLOT_NAME,
    SLOT_TYPE,
    SLOT_NULLABLE,
    SLOT_DEFAULT,
    SLOT_COMMENT,
    SLOT_DATA,
    SLOT_ROWS,
    SLOT_REQUIRED, /* which columns of a table an insert must give */
    SLOT_KEY,      /* a table's primary key */
    SLOT_SETTING,
    SLOT_ORDER,    /* of a native enum's values */
    SLOT_MEMBERS,  /* of an enum that texts are turned into */
    SLOT_SPELLING, /* how an enum's values are written, for what takes them as text */
    SLOT_FREE,     /* a name that is free in its scope */
    SLOT_ANYTHING  /* SQL that says nothing of what it touches */
};

struct access {
    enum slot_kind kind;
    const char *slot;  /* equal for the same slot */
    const char *shown; /* what a person calls it: column post.title */
    bool writes;
    const struct operation *operation;
};

struct footprint {
    struct region *region;
    size_t count, capacity;
    struct access *items;
};

/* Of operations that stand on `before`, which they pass. Each slot is there once for reading and once for writing. */
struct footprint footprint_of(struct region *region, const struct model *before,
                              const struct operation *const *operations, size_t count, const char *revision);

#endif
