/* What the files of plan/ share while one difference is being made: the model as the operations so far leave it, and
 * who is who between the history and the schema. Nothing outside plan/ includes this. */
#ifndef COMPILER_PLAN_PLANNER_H
#define COMPILER_PLAN_PLANNER_H

#include "plan/plan.h"

/* One `new was old` that stands in the schema. */
struct pairing {
    const char *new_name, *old_name;
    const struct span *origin;
    size_t intention; /* its place among the schema's */
    bool possible;    /* its old name is in the history, its new one in the schema */
    bool acts;        /* and it is not done already */
};

struct pairings {
    size_t count, capacity;
    struct pairing *items;
};

/* Who is who among the elements of one kind in one place: the tables, the columns of a table, the values of an enum. */
struct matching {
    struct map old_of; /* declared name -> its name in the history; not there: it is new */
    struct map new_of; /* name in the history -> its declared name; not there: it goes */
    struct pairings pairs;
};

struct planner {
    struct region *region;
    struct diagnostics *diagnostics;
    const struct model *history;
    const struct schema *schema;
    const struct former_names *former;
    struct matching tables, enums;
    bool *has_use;         /* of each intention that is a `was`: it acts, or acted in the history */
    struct map going_raws; /* const struct object *: those that are there and go, first what others stand after */
    struct map guessed; /* "table.column": proposed as the new name of a lost one, so nothing more is said about it */
    struct model now;   /* the history after the operations so far */
    unsigned ordinal;
    struct operations *upgrade;
    bool failed; /* something was reported */
    bool drops_values;
    bool drops_late; /* columns go when new tables are there, for what was in them may go into these */
};

/* -- difference.c */
void emit(struct planner *planner, struct operation operation); /* appends a copy, and applies it to now */
struct diagnostic *fail(struct planner *planner, enum diagnostic_code code, const struct span *place,
                        const char *format, ...) __attribute__((format(printf, 4, 5)));
void note_creation(struct planner *planner, struct diagnostic *diagnostic, const struct span *origin, const char *name);

/* -- match.c */
struct map names_of_tables(struct region *region, const struct model *model);
struct map names_of_enums(struct region *region, const struct model *model);
struct map names_of_columns(struct region *region, const struct table *table);
struct map names_of_values(struct region *region, const struct enumeration *enumeration);
struct matching match(struct planner *planner, const struct map *history, const struct map *declared,
                      struct pairings pairs, const char *what);
const char **sorted_names(struct region *region, const struct map *map, size_t *count);

/* -- former.c */
bool was_called(const struct former_names *former, const struct identity *identity, const char *name);

/* -- renames.c */
typedef void (*rename_step)(struct planner *planner, const void *owner, const char *from, const char *to);

struct renaming {
    const char *from, *to;
    const char *scopes[2]; /* where the name must be the only one; the second may be null */
    rename_step rename;
    const void *owner;
    bool aside, done; /* renames.c's own */
};

/* What is renamed, and every name that is taken before. Names that differ in case alone are one, unless `exact`. */
struct renamings {
    size_t count, capacity;
    struct renaming *items;
    struct map taken;
    bool exact;
};

void take_name(struct renamings *renamings, const char *scope, const char *name);
/* Renames in an order in which the new name is always free; a cycle takes one more step, through a reserved name. */
void rename_in_order(struct planner *planner, struct renamings *renamings);
bool is_reserved_name(const char *name);

/* -- intentions.c */
const struct intention *find_intention(const struct planner *planner, enum intention_kind kind, const char *table,
                                       const char *name, const char *text);
struct pairings pairings_of(const struct planner *planner, enum intention_kind kind, const char *owner);
/* What silences a warning at a place of the schema, or all over a table; null: nothing does. */
const struct intention *find_allowance(const struct schema *schema, const char *table, const struct span *place,
                                       const char *warning);
void check_intentions(struct planner *planner);
void check_unused_was(struct planner *planner); /* at the end */
struct span item_of(const struct span *name); /* the rest of the line that declares it; where an attribute can be put */

/* -- losses.c: what goes without a word */
void check_lost_tables(struct planner *planner);
void check_lost_enums(struct planner *planner);
void check_lost_columns(struct planner *planner, const struct table *old, const struct table *declared,
                        const struct matching *columns);
void check_lost_values(struct planner *planner, const struct enumeration *old, const struct enumeration *declared,
                       const struct matching *values);

/* -- enums.c */
void add_enum_renames(struct planner *planner, struct renamings *renamings);
void create_enums(struct planner *planner);
void change_enums(struct planner *planner); /* renames values, adds new ones */
void drop_values(struct planner *planner);
void drop_enums(struct planner *planner);

/* -- columns.c: of a table that stays. Both tables are called alike by now */
void rename_columns(struct planner *planner, const struct table *old, const struct table *declared);
void change_columns(struct planner *planner, const struct table *declared);
void drop_columns(struct planner *planner, const struct table *declared);
bool type_changes_alone(const struct type *from, const struct type *to); /* foreign keys can stay meanwhile */

/* -- constraints.c: matched by name where named, else by structure */
void drop_foreign_keys(struct planner *planner);
void drop_constraints(struct planner *planner, const struct table *declared);
void release_names(struct planner *planner); /* names that pass from one table to another: before any is changed */
void rename_constraints(struct planner *planner, const struct table *declared);
void add_constraints(struct planner *planner, const struct table *declared);
void add_foreign_keys(struct planner *planner, const struct table *declared, bool all);
bool foreign_key_ready(const struct model *model, const struct table *owner, const struct constraint *key);

/* -- tables.c */
void rename_tables(struct planner *planner); /* and enums: their names are one space */
void create_tables(struct planner *planner);
void drop_tables(struct planner *planner);
void drop_late_columns(struct planner *planner);
void change_tables(struct planner *planner);

/* -- objects.c */
void drop_changed_objects(struct planner *planner);
void prepare_objects(struct planner *planner);
void finish_objects(struct planner *planner);
void drop_extensions(struct planner *planner);

/* -- verify.c: what now and the schema differ in, or null; names that were given apart, unless `exact` */
const char *model_difference(struct region *region, const struct model *now, const struct model *declared, bool exact);

/* -- elements.c: copies for operations, without what is the generated C's and without given names */
const struct column *plain_column(struct region *region, const struct column *column);
const struct constraint *plain_constraint(struct region *region, const struct constraint *constraint);
const struct index *plain_index(struct region *region, const struct index *index);
const struct table *plain_table(struct region *region, const struct table *table);
const struct enumeration *plain_enum(struct region *region, const struct enumeration *enumeration);
const struct enum_value *plain_value(struct region *region, const struct enum_value *value);
bool same_names(const char *const *a, const char *const *b, size_t count);
const struct expression *member_literal(struct region *region, const struct type *type, const struct enum_value *value);
const struct expression *zero_of_type(struct region *region, const struct model *model, const struct type *type);
const char *as_column_name(struct region *region, const char *name); /* quoted where it must be */
void print_source_type(struct text *text, const struct type *type);

#endif
