/* Which engine has which construct: the one table, support.def. The compiler asks it and reports; a test walks it. */
#ifndef SCHEMA_LANGUAGE_SUPPORT_H
#define SCHEMA_LANGUAGE_SUPPORT_H

#include <stdbool.h>
#include <stddef.h>

enum support {
    SUPPORT_YES,
    SUPPORT_NEVER,   /* the engine has no such thing */
    SUPPORT_NOT_YET, /* schemac does not do it yet */
};

enum construct {
#define CONSTRUCT(name, words, sqlite, postgresql, way_out) CONSTRUCT_##name,
#include "language/support.def"
#undef CONSTRUCT
    CONSTRUCTS
};

struct construct_support {
    const char *words; /* as a message names it: "an array type" */
    enum support sqlite, postgresql;
    const char *way_out; /* what to do instead, or "" */
};

extern const struct construct_support schema_support_table[CONSTRUCTS];

/* By the engine's name; an unknown engine supports nothing. */
enum support schema_support(enum construct construct, const char *engine);

/* The engines that the table knows, whether schemac can build for them yet or not; null at the end. */
const char *schema_engine_at(size_t i);

/* A setting of an engine's block: settings.def. */
struct known_setting {
    const char *engine, *name;
    const char *value; /* the one it takes; null: none; "": a number */
    enum construct construct;
};

const struct known_setting *schema_setting_at(size_t i); /* null at the end */

/* A method of an index: methods.def. */
struct index_method {
    const char *name;
    bool unique, ordered, equal, include, several;
};

/* Null is the usual one, which is btree; an answer of null: one that comes with an extension. */
const struct index_method *schema_index_method(const char *name);

#endif
