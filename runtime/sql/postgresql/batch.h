/* Inside PostgreSQL's renderer: one rendering while it goes on, and how its files put statements into phases. */
#ifndef SCHEMA_SQL_POSTGRESQL_BATCH_H
#define SCHEMA_SQL_POSTGRESQL_BATCH_H

#include "sql/postgresql/parts.h"

struct rendering {
    struct dialect dialect; /* a copy that knows the target */
    struct sql_target target;
    struct region *region;
    struct model *model;
    /* As it was before the current operation. It follows by applying, too: a copy each time would make each of
     * thousands of operations cost as much as there are tables. */
    struct model before;
    const char *revision;
    unsigned ordinal, ordinal_before;
    const struct operation *operation; /* the current one */
    const char *refused;               /* what PostgreSQL cannot do, the first such thing */

    /* What comes before all else: types and functions that the revision makes before it changes anything, so that
     * questions can name them; and the questions, about the rows as they were before the first operation. */
    struct sql_steps asked;
    struct sql_steps done;  /* phases that are complete */
    struct sql_steps now;   /* the transaction that operations go into */
    struct sql_steps later; /* phases behind it that have to wait, each begun by a SQL_PHASE */
    struct map pending;     /* names of the tables that `later` is about */
    struct map fresh;       /* names of the tables that this revision created */
    struct map rows;        /* by table: SQL that gives its rows as they are now from the tables as they were */
    struct map new_types;   /* enums that are types, but were not so before the first operation: texts, to questions */
    struct map waiting;     /* names of the tables some of whose rows get values in `later` only */
    struct map named[2];    /* by enum named: the tables whose rows have values that name such a thing */
    bool new_names;         /* what is found by its name alone was made too late for questions to come behind it */
    struct hazards locks;   /* of the transaction that operations go into, by the tables' names at its beginning */
    struct map former;      /* these names, by the names now, where they differ */
    struct map away;        /* const struct object *, by name: raws that are gone until what is under them is changed */
    bool unknown;           /* a data step ran: only the server knows what is in the tables now */
    bool settled;           /* no trigger waits for the transaction's end */
    bool must_be_one;       /* something is asked too late for phases: it has to be one transaction */
};

/* postgresql_recipe.c: where statements go. */
void schema_postgresql_refuse(struct rendering *r, const char *format, ...) __attribute__((format(printf, 2, 3)));
struct sql_step *schema_postgresql_now(struct rendering *r, const char *table, const char *sql);
/* In a phase of its own behind everything that waits already. */
struct sql_step *schema_postgresql_later(struct rendering *r, enum sql_step_kind kind, const char *table,
                                         const char *sql);
/* One more statement in the last such phase. */
struct sql_step *schema_postgresql_too(struct rendering *r, const char *table, const char *sql);
/* Ends the phase, with all that is in it by now; `flush` does so where something waits for the end. */
void schema_postgresql_end_phase(struct rendering *r);
void schema_postgresql_flush(struct rendering *r);
/* Whether the table stood before the revision, which may take several transactions. */
bool schema_postgresql_in_phases(const struct rendering *r, const char *table);

/* "alter table T " with what stands behind it; quoted names. */
const char *schema_postgresql_quoted(struct rendering *r, const char *name);
const char *schema_postgresql_table_sql(struct rendering *r, const char *table);
const char *schema_postgresql_alter(struct rendering *r, const char *table, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
const char *schema_postgresql_value_sql(struct rendering *r, const struct expression *value, const struct type *type);
const char *schema_postgresql_condition_sql(struct rendering *r, const struct expression *condition);

/* The same for a question, which is asked of the database as it was: what is no type there yet is a text. */
const char *schema_postgresql_asked_value(struct rendering *r, const struct expression *value, const struct type *type);
const char *schema_postgresql_asked_condition(struct rendering *r, const struct expression *condition);
const char *schema_postgresql_asked_type(struct rendering *r, const struct column *column);
/* Questions take an enum for texts from now on; `name`: what it is called after this operation. With `value`, the rows
 * that have the member that the operation speaks of have this one, a text, now. */
void schema_postgresql_ask_in_texts(struct rendering *r, const char *name, const char *value);
/* Whether nothing was done yet but what questions may name. */
bool schema_postgresql_nothing_done(const struct rendering *r);

/* Asks, before anything is changed, whether `select count(*) from ROWS where CONDITION` finds something. */
void schema_postgresql_ask_none(struct rendering *r, const char *table, const char *condition, const char *failure);
void schema_postgresql_ask_nulls(struct rendering *r, const char *table, const char *column, const char *value);
/* Computes the values that a column is to have, for an expression may fail for a row; and holds them against what the
 * column's type brings as a check. */
void schema_postgresql_ask_values(struct rendering *r, const char *table, const struct column *column,
                                  const struct expression *value);
void schema_postgresql_ask_duplicates(struct rendering *r, const struct table *table, const char *name, size_t count,
                                      const char *const *keys, const char *where, bool nulls_too);
/* The rows of a table as they are now, to be asked about: a FROM item; null: there are none. */
const char *schema_postgresql_rows(struct rendering *r, const char *table);
/* The rows change: a column `name` has another value, is called otherwise, is gone (new_name null). */
void schema_postgresql_change_rows(struct rendering *r, const struct table *before, const char *name, const char *value,
                                   const char *new_name);
void schema_postgresql_add_rows(struct rendering *r, const char *table, const char *name, const char *value);
void schema_postgresql_rename_rows(struct rendering *r, const char *table, const char *new_name);

/* Recipes over a table that stands already. */
void schema_postgresql_add_not_valid(struct rendering *r, const char *table, const char *name, const char *constraint);
void schema_postgresql_backfill_later(struct rendering *r, const char *table, const char *column, const char *value,
                                      bool may_stay_null);
void schema_postgresql_not_null_later(struct rendering *r, const char *table, const char *column, const char *backfill);
void schema_postgresql_index_later(struct rendering *r, const char *table, const char *name, const char *sql);

/* postgresql_path.c: the schemas that our tables are in, the usual one first, as a search path; the statements that set
 * it and that set it back. */
extern const char schema_postgresql_path_reset[];
const char *schema_postgresql_path(struct rendering *r);
const char *schema_postgresql_path_set(struct rendering *r);
void schema_postgresql_set_path(struct rendering *r);
void schema_postgresql_reset_path(struct rendering *r);
/* Whether it names what is found by a path alone; or, at all, what a revision may make that is found by its name:
 * types, and functions. An operation: with `model` as it is after it. */
enum named { NAMED_BY_PATH, NAMED_AT_ALL };
bool schema_postgresql_index_names(const struct index *index, enum named what);
bool schema_postgresql_table_names(const struct table *table, enum named what);
bool schema_postgresql_operation_names(const struct model *model, const struct operation *operation, enum named what);

/* postgresql_locking.c: what an operation has taken in the transaction that operations go into; a table's other name;
 * the statements that take it all, before that transaction's own. */
void schema_postgresql_note_locks(struct rendering *r, const struct hazards *hazards);
void schema_postgresql_note_rename(struct rendering *r, const char *name, const char *new_name);
void schema_postgresql_lock_first(struct rendering *r, struct sql_steps *steps);

/* postgresql_column.c */
void schema_postgresql_add_column(struct rendering *r);
void schema_postgresql_drop_column(struct rendering *r);
void schema_postgresql_rename_column(struct rendering *r);
void schema_postgresql_alter_type(struct rendering *r);
void schema_postgresql_set_nullable(struct rendering *r);
void schema_postgresql_set_not_null(struct rendering *r);
void schema_postgresql_set_default(struct rendering *r);
void schema_postgresql_set_generated(struct rendering *r);
void schema_postgresql_set_collation(struct rendering *r);
/* A computed column goes, and comes as the table has it now. */
void schema_postgresql_drop_computed(struct rendering *r, const struct table *table, const char *column);
void schema_postgresql_add_computed(struct rendering *r, const struct table *table, const char *column);

/* postgresql_automatic.c */
void schema_postgresql_set_automatic(struct rendering *r);
/* The sequence of an automatic column goes on behind the largest value. */
void schema_postgresql_advance(struct rendering *r, const struct table *table);
/* Around a change of a column's type: its sequence, if it has one, gives numbers of the new type. */
void schema_postgresql_before_type(struct rendering *r, const struct table *table, const struct column *from,
                                   const struct column *to);
void schema_postgresql_after_type(struct rendering *r, const struct table *table, const struct column *from,
                                  const struct column *to);

/* postgresql_constraint.c */
/* Asks whether the rows as they are to be break what the table says of a column already. */
void schema_postgresql_ask_about_column(struct rendering *r, const struct table *table, const char *column);
void schema_postgresql_check_constraint(struct rendering *r, const struct constraint *constraint);
void schema_postgresql_check_index(struct rendering *r, const struct index *index);
void schema_postgresql_add_constraint(struct rendering *r);
void schema_postgresql_drop_constraint(struct rendering *r);
void schema_postgresql_rename_constraint(struct rendering *r);
void schema_postgresql_add_index(struct rendering *r);
void schema_postgresql_drop_index(struct rendering *r);
void schema_postgresql_rename_index(struct rendering *r);
/* What a change cannot leave standing. Of columns that change: the checks and indexes that compute something from them.
 * Of some their foreign keys, at either end. Of columns that go for a moment: all that there is. With `others`: what
 * has another expression afterwards. With `own`: foreign keys of other tables move with those. */
struct moved {
    size_t count;
    const char *const *columns;
    size_t key_count;
    const char *const *keys;
    size_t gone_count;
    const char *const *gone;
    bool others;
    bool own;
};

/* Taken away before the change, and made again as the model has them after it. */
void schema_postgresql_take_away(struct rendering *r, const struct table *before, const struct table *after,
                                 const struct moved *moved);
void schema_postgresql_put_back(struct rendering *r, const struct table *before, const struct table *after,
                                const struct moved *moved);

/* postgresql_enum.c */
void schema_postgresql_create_enum(struct rendering *r);
void schema_postgresql_drop_enum(struct rendering *r);
void schema_postgresql_rename_enum(struct rendering *r);
/* `last`: no operation behind it, in the same transaction, can use a value that is added. */
void schema_postgresql_add_value(struct rendering *r, bool last);
void schema_postgresql_rename_value(struct rendering *r);
void schema_postgresql_drop_value(struct rendering *r);

/* postgresql_objects.c: the schema of a table or type that is there no more, as the model has it, goes with the last.
 */
void schema_postgresql_leave_schema(struct rendering *r, const char *table);
/* What a person has written names things as a program does; what we write needs no path. */
void schema_postgresql_run_text(struct rendering *r, const char *text);
void schema_postgresql_create_object(struct rendering *r);
void schema_postgresql_drop_object(struct rendering *r);
/* What stands on a table or a native enum goes while that changes in a way that PostgreSQL refuses under it, and comes
 * again behind the last of neighbouring changes. `last`: as for schema_postgresql_add_value. */
void schema_postgresql_objects_away(struct rendering *r, bool last);
bool schema_postgresql_may_stay_away(const struct operation *operation);
void schema_postgresql_objects_back(struct rendering *r);

#endif
