/* A model: what a schema is at one point, and what an operation does to it.
 *
 * Elements are the immutable values of structures.h; a model is only two maps of them by name, so a copy is cheap and
 * a change replaces a value. Applying an operation checks everything that the model can tell (names exist, columns are
 * not in use …): what passes here can be rendered. */
#ifndef SCHEMA_MODEL_MODEL_H
#define SCHEMA_MODEL_MODEL_H

#include "base/map.h"
#include "base/text.h"
#include "model/structures.h"

struct model {
    struct region *region; /* of everything that applying makes */
    struct map tables;     /* const struct table *, by name */
    struct map enums;      /* const struct enumeration *, by name */
    struct map objects;    /* const struct object *, by kind and name: see schema_object_key */

    /* Kept by this room alone, so that one operation costs what its table costs: who points where, whose names are
     * taken. Keys of the last two are in small letters. */
    struct map children;    /* const struct model_link *: the tables with a foreign key to the one of that name */
    struct map users;       /* const struct model_link *: the tables with a column of the enum of that name */
    struct map relations;   /* const char *: the table that has an index or key of that name */
    struct map constraints; /* const struct constraint_name *: how many tables have a constraint of that name */
    struct map folded;      /* const char *: the table or enum that is spelled like this but for its case */
};

struct model_link {
    const char *name;
    const struct model_link *next;
};

/* Why an operation cannot be done: one line as the project writes messages, and the operation it is about. */
struct problem {
    const char *message;
    const struct operation *operation;
};

void schema_model_begin(struct model *model, struct region *region);
struct model schema_model_copy(const struct model *model, struct region *region);

const struct table *schema_model_table(const struct model *model, const char *name);      /* or null */
const struct enumeration *schema_model_enum(const struct model *model, const char *name); /* or null */
const struct column *schema_table_column(const struct table *table, const char *name);    /* or null */
const struct constraint *schema_table_constraint(const struct table *table, const char *name);
const struct constraint *schema_table_primary_key(const struct table *table); /* or null */
const struct index *schema_table_index(const struct table *table, const char *name);
const struct enum_value *schema_enum_value(const struct enumeration *enumeration, const char *text);

/* Replaces a table by a changed one of any name, adds it (before is null) or takes it away (after is null), and keeps
 * the maps of who points where. */
void schema_model_put_table(struct model *model, const struct table *before, const struct table *after);

const char *schema_object_word(enum object_kind kind); /* extension, raw */
const struct object *schema_model_object(const struct model *model, enum object_kind kind, const char *name);
const char *schema_object_key(struct region *region, enum object_kind kind, const char *name);
/* Whether the texts by which it is made say themselves that they take the place of what is there. */
bool schema_object_replaces(const struct object *object);
/* Whether one of them makes a view, which takes another's place only with all the columns that the other has. */
bool schema_object_is_view(const struct object *object);

/* The foreign keys of all tables that point to `table`, itself included: calls back for each. */
void schema_model_references(const struct model *model, const char *table,
                             void (*found)(void *context, const struct table *child, const struct constraint *key),
                             void *context);

/* Who has an index or key of that name in the schema of the table `near`, or the table of that name: its name; null
 * where the name is free. */
const char *schema_model_relation(const struct model *model, const char *near, const char *name);

/* Puts a table or an enum in as it is, for the resolver; false: the name is taken. Unnamed constraints and indexes get
 * their customary names first, as an operation would give them. */
bool schema_model_add_table(struct model *model, const struct table *table);
bool schema_model_add_enum(struct model *model, const struct enumeration *enumeration);
bool schema_model_add_object(struct model *model, const struct object *object);

/* The tables that have a column of this enum. */
const struct model_link *schema_model_enum_users(const struct model *model, const char *name);

/* Does one operation, as part of the upgrade or downgrade of `revision` (its id becomes the identity of what is
 * created; *ordinal counts them, from 0 at the start of a revision). On false nothing has changed, and *problem says
 * why. Run and sql steps are checked against the model and change nothing. */
bool schema_model_apply(struct model *model, const struct operation *operation, const char *revision, unsigned *ordinal,
                        struct problem *problem);

/* All of them, in order; stops at the first that cannot be done. */
bool schema_model_apply_all(struct model *model, const struct operation *const *operations, size_t count,
                            const char *revision, struct problem *problem);

/* The operations under the names that their elements have in `now`, which has more than `own`: what stands where their
 * revision does. What gets a name by custom has the one that it gets there. `revision` becomes the identity of what
 * they create, as in applying; all is in the region of `now`, which both stay as they are. Null: what they are about
 * is gone, or what they bring is there already; *problem says what. */
const struct operation *const *schema_rebind(const struct model *own, const struct model *now,
                                             const struct operation *const *operations, size_t count,
                                             const char *revision, struct problem *problem);

/* The operations with the names that their constraints and indexes are given in `own`, which has all that the names
 * must differ from: for a model that has less. In `region`. Null: one cannot be applied there; *problem says why. */
const struct operation *const *schema_with_given_names(const struct model *own, struct region *region,
                                                       const struct operation *const *operations, size_t count,
                                                       const char *revision, struct problem *problem);

/* The name PostgreSQL would give: post_author_id_fkey, post_title_key, post_created_at_idx, post_check …, with a number
 * behind it when that is taken, shortened as PostgreSQL shortens to 63 bytes. */
const char *schema_default_constraint_name(const struct model *model, const struct table *table,
                                           const struct constraint *constraint);
const char *schema_default_index_name(const struct model *model, const struct table *table, const struct index *index);

/* A name as it is compared: names that differ in the case of ASCII letters alone are one on SQLite. */
const char *schema_folded(struct region *region, const char *name);
/* The names of indexes and constraints live in the schema of their table: the part before the dot, with the dot. */
size_t schema_prefix_length(const char *table);

/* Structural equality; names, identities, origins and what only the generated C does apart unless said. */
bool schema_same_type(const struct type *a, const struct type *b);
bool schema_same_function(const struct engine_function *a, const struct engine_function *b); /* null-safe */
bool schema_same_expression(const struct expression *a, const struct expression *b);         /* null-safe */
bool schema_same_constraint(const struct constraint *a, const struct constraint *b);         /* not its name */
bool schema_same_index(const struct index *a, const struct index *b);                        /* not its name */
bool schema_same_object(const struct object *a, const struct object *b);

/* Expressions: a copy with every mention of a column renamed; whether it mentions one (null: any). */
const struct expression *schema_expression_rename(struct region *region, const struct expression *expression,
                                                  const char *from, const char *to);
bool schema_expression_mentions(const struct expression *expression, const char *column);

/* A type as the language writes it: text(200), role. */
void schema_type_print(struct text *text, const struct type *type);

/* Prints a model in one canonical way: elements and columns by name, actual constraint names, no positions, attributes
 * at their default not at all. What the state digest is of, and --dump=model. */
void schema_model_print(struct text *text, const struct model *model);

/* "1:" and the SHA-256 of that. */
void schema_model_state(const struct model *model, char state[67]);

/* An operator as it is written; the unary signs as words, negate and plus. */
const char *schema_operator_name(enum operator_kind operation);

/* Prints one operation in one canonical line, for --dump=operations and messages. */
void schema_operation_print(struct text *text, const struct operation *operation);

/* What a person calls it, in few words: "add column post.slug". */
const char *schema_operation_title(struct region *region, const struct operation *operation);

/* A change of type on its own merit, for every engine alike. */
enum type_change { TYPE_CHANGE_NONE, TYPE_CHANGE_FREE, TYPE_CHANGE_WIDENS, TYPE_CHANGE_LOSSY, TYPE_CHANGE_IMPOSSIBLE };
enum type_change schema_type_change(const struct type *from, const struct type *to);

#endif
