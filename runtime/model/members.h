/* The structures of a revision as lists of their members: made from members.def, for whoever goes through all of them
 * without knowing what they mean. */
#ifndef SCHEMA_MODEL_MEMBERS_H
#define SCHEMA_MODEL_MEMBERS_H

#include "model/model.h"

enum member_form {
    FORM_FLAG,
    FORM_NUMBER,
    FORM_UNSIGNED,
    FORM_SIZE,
    FORM_INT64,
    FORM_WORD,
    FORM_STRING,
    FORM_PART,
    FORM_ONE,
    FORM_STRINGS,
    FORM_STRINGS_TOO,
    FORM_MANY,
    FORM_ITEMS,
    FORM_GRID,
    FORM_PIECES,
};

struct structure;

struct member {
    enum member_form form;
    unsigned number;
    size_t offset;
    size_t count;               /* of arrays: where their count is; of a grid: that of its rows */
    size_t width;               /* of a grid: where the count of its columns is */
    unsigned last;              /* of words: the last of them */
    const struct structure *of; /* of parts, addresses and arrays of them */
};

struct structure {
    size_t size;
    size_t member_count;
    const struct member *members; /* those that are embedded */
};

#define STRUCTURE(name) extern const struct structure schema_structure_##name;
#include "model/members.def"

#endif
