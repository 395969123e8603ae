/* Owns: members.def as data, and that it lacks nothing. Must not know what is done with it. */
#include "model/members.h"

/* A structure with a member that the list does not have would be initialised by one value too few, of which compilers
 * warn; with one that is not in its place, by one of another type. */
#define STRUCTURE(name) _Static_assert(sizeof((const struct name){
#define FLAG(in, number, name) false,
#define NUMBER(in, number, name) 0,
#define UNSIGNED(in, number, name) 0u,
#define SIZE(in, number, name) (size_t)0,
#define INT64(in, number, name) (int64_t)0,
#define WORD(in, number, name, last) (last),
#define STRING(in, number, name) (const char *)0,
#define PART(in, number, name, of) {0},
#define ONE(in, number, name, of) (const struct of *)0,
#define STRINGS(in, number, name, count) (const char *const *)0,
#define STRINGS_TOO(in, number, name, count) (const char *const *)0,
#define MANY(in, number, name, count, of) (const struct of *const *)0,
#define ITEMS(in, number, name, count, of) (const struct of *)0,
#define GRID(in, number, name, rows, width, of) (const struct of *const *const *)0,
#define PIECES(in, number, name) (const char *const *)0,
#define COUNT(in, name) (size_t)0,
#define LEFT_OUT(in, name) 0,
#define LEFT_OUT_PART(in, name) {0},
#define END(name)                                                                                                      \
    }) == sizeof(struct name), "all of its members");
#include "model/members.def"

#define WORD(in, number, name, last)                                                                                   \
    _Static_assert(sizeof((struct in *)0)->name == sizeof(unsigned), "an enum is as wide as an int");
#include "model/members.def"

#define AT(in, name) .offset = offsetof(struct in, name)
#define STRUCTURE(name) static const struct member name##_members[] = {
#define FLAG(in, its, name) {.form = FORM_FLAG, .number = (its), AT(in, name)},
#define NUMBER(in, its, name) {.form = FORM_NUMBER, .number = (its), AT(in, name)},
#define UNSIGNED(in, its, name) {.form = FORM_UNSIGNED, .number = (its), AT(in, name)},
#define SIZE(in, its, name) {.form = FORM_SIZE, .number = (its), AT(in, name)},
#define INT64(in, its, name) {.form = FORM_INT64, .number = (its), AT(in, name)},
#define WORD(in, its, name, most) {.form = FORM_WORD, .number = (its), AT(in, name), .last = (most)},
#define STRING(in, its, name) {.form = FORM_STRING, .number = (its), AT(in, name)},
#define PART(in, its, name, what) {.form = FORM_PART, .number = (its), AT(in, name), .of = &schema_structure_##what},
#define ONE(in, its, name, what) {.form = FORM_ONE, .number = (its), AT(in, name), .of = &schema_structure_##what},
#define STRINGS(in, its, name, many)                                                                                   \
    {.form = FORM_STRINGS, .number = (its), AT(in, name), .count = offsetof(struct in, many)},
#define STRINGS_TOO(in, its, name, many)                                                                               \
    {.form = FORM_STRINGS_TOO, .number = (its), AT(in, name), .count = offsetof(struct in, many)},
#define MANY(in, its, name, many, what)                                                                                \
    {.form = FORM_MANY,                                                                                                \
     .number = (its),                                                                                                  \
     AT(in, name),                                                                                                     \
     .count = offsetof(struct in, many),                                                                               \
     .of = &schema_structure_##what},
#define ITEMS(in, its, name, many, what)                                                                               \
    {.form = FORM_ITEMS,                                                                                               \
     .number = (its),                                                                                                  \
     AT(in, name),                                                                                                     \
     .count = offsetof(struct in, many),                                                                               \
     .of = &schema_structure_##what},
#define GRID(in, its, name, many, across, what)                                                                        \
    {.form = FORM_GRID,                                                                                                \
     .number = (its),                                                                                                  \
     AT(in, name),                                                                                                     \
     .count = offsetof(struct in, many),                                                                               \
     .width = offsetof(struct in, across),                                                                             \
     .of = &schema_structure_##what},
#define PIECES(in, its, name) {.form = FORM_PIECES, .number = (its), AT(in, name)},
#define END(name)                                                                                                      \
    }                                                                                                                  \
    ;                                                                                                                  \
    const struct structure schema_structure_##name = {sizeof(struct name), COUNT_OF(name##_members), name##_members};
#include "model/members.def"
