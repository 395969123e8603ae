/* Which names in C are taken, and by what. */
#ifndef COMPILER_NAMES_REGISTRY_H
#define COMPILER_NAMES_REGISTRY_H

#include "names/naming.h"

struct registry {
    struct region *region;
    struct diagnostics *diagnostics;
    struct map names; /* functions, types, constants */
    struct map tags;  /* struct, enum */
    bool failed;
};

/* Takes a name for what `kind` and `of` tell a person ("enum", "role"); one that is taken is reported. */
void register_name(struct registry *registry, const char *name, const char *kind, const char *of,
                   const struct span *origin);
void register_tag(struct registry *registry, const char *name, const char *kind, const char *of,
                  const struct span *origin);

/* Of what a foreign key gives from its other side, which `many` names. */
#define SIDE_OF_COLUMN "the other side of column"
#define SIDE_OF_TABLE "the other side of a foreign key of table"

/* Takes one that is the target's own, whatever it begins with. */
void reserve_name(struct registry *registry, const char *name, const char *kind, const char *of);
void reserve_tag(struct registry *registry, const char *name, const char *kind, const char *of);

/* Whether a function could still have that name. */
bool name_is_free(const struct registry *registry, const char *name);

/* tag -> tags, entry -> entries, box -> boxes, address -> addresses; orders -> orders. */
const char *plural_of(struct region *region, const char *name);

/* naming.c: whether it can stand in a name in C behind another part. */
bool name_part_is_good(const char *name);

/* The name of a table, column, enum or query: what was written for C, else its own with dots as underscores. */
const char *own_name(struct registry *registry, const char *kind, const char *name, const char *c_name,
                     const struct span *origin, bool prefixed);
bool is_name_in_c(const char *name); /* by its letters */
size_t source_of(const struct schema *schema, const struct span *origin);

/* queries.c */
void name_queries(struct registry *registry, struct c_schema *names);

/* files.c: in which file's header each of them stands. */
void place_queries(struct registry *registry, struct c_schema *names);

/* functions.c: what finds rows, relations, and the names of all functions. */
void name_functions(struct registry *registry, struct c_schema *names);

#endif
