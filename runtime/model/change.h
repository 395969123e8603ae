/* What the files of this room share: putting changed values into a model, and the pieces of applying. */
#ifndef SCHEMA_MODEL_CHANGE_H
#define SCHEMA_MODEL_CHANGE_H

#include "model/model.h"

/* The table with a name for each constraint and index that had none. */
const struct table *schema_table_named(const struct model *model, const struct table *table);

/* How many tables have a constraint of that name. */
size_t schema_model_constraint_count(const struct model *model, const char *near, const char *name);

/* -- applying ------------------------------------------------------------------------------------------------- */

/* One operation while it is applied. A function of apply_*.c answers false after apply_fail, having changed nothing. */
struct change {
    struct model *model;
    struct region *region;
    const struct operation *operation;
    const char *revision;
    unsigned *ordinal;
    struct problem *problem;
};

bool schema_apply_fail(struct change *change, const char *format, ...) __attribute__((format(printf, 2, 3)));
struct identity schema_apply_identity(struct change *change);

/* Expressions in a table: every mentioned column is there; `what` says whose expression it is. */
bool schema_check_mentions(struct change *change, const struct table *table, const struct expression *expression,
                           const char *what);
bool schema_check_type(struct change *change, const struct type *type);
bool schema_check_column(struct change *change, const struct table *table, const struct column *column);
bool schema_check_constraint(struct change *change, const struct table *table, const struct constraint *constraint);
bool schema_check_index(struct change *change, const struct table *table, const struct index *index);
bool schema_check_name(struct change *change, const char *kind, const char *name);

/* Who needs the key over these columns of the table: refused, naming the foreign key, unless another key serves. */
bool schema_check_key_unused(struct change *change, const struct table *table, const char *without, size_t column_count,
                             const char *const *columns);

bool schema_apply_create_table(struct change *change);
bool schema_apply_drop_table(struct change *change);
bool schema_apply_rename_table(struct change *change);
bool schema_apply_column(struct change *change, const struct table *table);
bool schema_apply_constraint(struct change *change, const struct table *table);
bool schema_apply_index(struct change *change, const struct table *table);
bool schema_apply_setting(struct change *change, const struct table *table);
bool schema_apply_comment(struct change *change, const struct table *table);
bool schema_apply_enum(struct change *change);
bool schema_apply_data(struct change *change);
bool schema_apply_object(struct change *change);
/* Raws that stand on or after a table or an enum follow its name. */
void schema_objects_follow(struct model *model, const char *from, const char *to);
/* What an object stands after, with another name for one of these, in the order of names. */
const char *const *schema_object_after(struct region *region, const struct object *object, const char *from,
                                       const char *to);

/* A copy of an array of pointers with an item put in at `at`, taken out, or replaced. */
void *schema_inserted(struct region *region, const void *items, size_t count, size_t at, const void *item);
void *schema_removed(struct region *region, const void *items, size_t count, size_t at);
void *schema_replaced(struct region *region, const void *items, size_t count, size_t at, const void *item);

/* A table with one thing changed. */
const struct table *schema_table_with_columns(struct region *region, const struct table *table, size_t count,
                                              const struct column *const *columns);
const struct table *schema_table_with_column(struct region *region, const struct table *table,
                                             const struct column *before, const struct column *after);
const struct table *schema_table_with_constraint(struct region *region, const struct table *table,
                                                 const struct constraint *before, const struct constraint *after);
const struct table *schema_table_with_index(struct region *region, const struct table *table,
                                            const struct index *before, const struct index *after);

/* -- rewriting ------------------------------------------------------------------------------------------------ */

/* What changes in every expression of a table: a column's name, an enum's name, an enum's value. */
struct rewriting {
    struct region *region;
    const char *column, *new_column;
    const char *enumeration, *new_enumeration;
    const char *value, *new_value; /* of `enumeration` */
};

/* Shares what does not change. */
const struct expression *schema_rewrite(const struct rewriting *rewriting, const struct expression *expression);
const struct table *schema_rewrite_table(const struct rewriting *rewriting, const struct table *table);

/* The table with the expressions of its checks and indexes typed anew, for a column that gets another type. Null: one
 * of them has no meaning with it; *user is its name. */
const struct table *schema_retype_table(struct region *region, const struct table *table, const char *column,
                                        const struct type *type, const char **user);

/* Who mentions this value of an enum other than as a default: "check 'post_check'"; null: none. */
const char *schema_value_user(struct region *region, const struct table *table, const char *enumeration,
                              const char *value);
bool schema_mentions_value(const struct expression *expression, const char *enumeration, const char *value);

#endif
