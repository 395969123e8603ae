/* Operations and expressions -> SQL, for one engine. The one renderer: what applies revisions, what prints --sql, and
 * what proves a draft all call this. Rendering happens against the model as it is replayed, never against frozen text.
 */
#ifndef SCHEMA_SQL_DIALECT_H
#define SCHEMA_SQL_DIALECT_H

#include "model/model.h"

/* What SQL is rendered for. */
struct sql_target {
    const char *schema; /* of tables whose names have no dot, where the engine has such a thing; null: names are written
                           as they are, and the connection finds them */
    int version;        /* of the server as it counts it, 150020; 0: the oldest that is supported */
    bool phases;        /* a revision may take several transactions, where that is the safe way */
    /* A downgrade of a revision that stopped between two of its phases, in one transaction. The model has what was
     * begun; but what a later phase makes may be there, half there or not. So each drop says `if exists`, what takes a
     * constraint away also takes the index that was built for it, and what was put there for the way only (the check
     * behind a column that is to become not null) goes too. */
    bool half_done;
    /* While a question is asked of a database as it was before a revision: the enums that are types of the server's
     * own, but not yet, or not with all of their members. They are written as texts, and so are their values. */
    const struct map *as_texts;
};

enum sql_step_kind {
    SQL_EXECUTE,     /* run the statement */
    SQL_EXPECT_NONE, /* a query that must give no row; if it does, `failure` says what that means, and its first column
                        is how many or which */
    SQL_EXPECT_SAME, /* a query whose two columns must be equal, such as two counts */
    SQL_TABLE_IS, /* before a rebuild: the live table must be what `sql`, a CREATE TABLE, would make, or drift refuses
                   */
    SQL_KEEP_EXTRAS,    /* before a rebuild: remember indexes and triggers on `table` that the model lacks */
    SQL_RESTORE_EXTRAS, /* after it: create them again as they were */

    /* Only where the target allows phases. What comes before a phase's end is one transaction, or one thing that must
     * be outside of any; each phase can be begun again after it was cut off anywhere. */
    SQL_PHASE,        /* the end of one transaction and the beginning of the next; no SQL */
    SQL_INDEX_ONLINE, /* alone in its phase, outside a transaction: build the index `name` on `table` by `sql`, a CREATE
                         INDEX CONCURRENTLY, unless it is there, valid and as it should be */
    SQL_BACKFILL,     /* alone in its phase: `sql` again and again, each time in a transaction of its own, until it
                         changes no row; it takes one parameter, how many rows at most */
};

struct sql_step {
    enum sql_step_kind kind;
    const char *sql;
    const char *table;
    const char *name; /* SQL_INDEX_ONLINE: of the index */
    const char *path; /* outside of a transaction: on which what a person has named is found; null: it needs none */
    const struct table *model_table;
    const char *failure;
    bool of_values;                    /* SQL_EXPECT_NONE: what it finds are values that their type does not have */
    bool drift;                        /* SQL_EXPECT_NONE: what it finds, no revision has made */
    const struct operation *operation; /* the first one it carries out */
    bool whole_table;                  /* rewrites or scans the table */
};

struct sql_steps {
    size_t count, capacity;
    struct sql_step *items;
};

/* What an operation asks of a table that stands already, while its statements run: what others wait for. Ordered from
 * what nobody notices to what shuts everyone out. */
enum table_lock {
    LOCK_NONE,
    LOCK_ACCESS_SHARE,
    LOCK_ROW_SHARE,
    LOCK_ROW_EXCLUSIVE,
    LOCK_SHARE_UPDATE_EXCLUSIVE,
    LOCK_SHARE,
    LOCK_SHARE_ROW_EXCLUSIVE,
    LOCK_EXCLUSIVE,
    LOCK_ACCESS_EXCLUSIVE,
    LOCK_DATABASE, /* where there is one lock for all tables: other writers wait */
};

enum table_work { WORK_NONE, WORK_SCAN, WORK_REWRITE };

struct hazard {
    const char *table; /* as the model names it before the operation; null: none that is there already */
    enum table_lock lock;
    enum table_work work;
    bool apart; /* the work is done in a phase of its own, with a lock that neither readers nor writers wait for */
};

struct hazards {
    size_t count, capacity;
    struct hazard *items;
};

const char *schema_lock_name(enum table_lock lock); /* "access exclusive"; "none" */
const char *schema_work_name(enum table_work work); /* "scan", "rewrite"; "none" */

struct term; /* sql/tree.h */
struct lowering;

/* How an engine writes things: one for each, in sqlite*.c and postgresql*.c. */
struct dialect {
    const char *engine; /* "sqlite" */

    /* Renders the operations of one revision, or of a part of it, from `model` on, which ends up as after them.
     * Neighbouring operations on one table may share a rebuild. On false *problem says why, and nothing may be run. */
    bool (*render)(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                   struct model *model, const struct operation *const *operations, size_t count, const char *revision,
                   struct sql_steps *steps, struct problem *problem);

    /* The strongest lock and the most work on each table that exists before one operation; `model` is the one before
     * it. A table that the same revision creates stands empty, which this does not know. */
    void (*hazards)(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                    const struct model *model, const struct operation *operation, struct hazards *hazards);

    /* The statements that create a whole table, with its indexes, as `render` would leave it. */
    void (*create_table)(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                         const struct model *model, const struct table *table, struct sql_steps *steps);

    /* What the schema says to this engine of a native type, whether or not the engine has such a type; of a function
     * that it declares. Null: nothing. */
    const char *(*native)(const struct type *type);
    bool (*has_type)(const char *native);
    const char *(*function)(const struct engine_function *function);

    /* How a type is spelled. */
    void (*type)(const struct dialect *dialect, struct text *text, const struct model *model, const struct type *type);

    /* What a column lets in by its type, as a condition of it that a check makes; null: all that the engine's type has.
     */
    const char *(*type_check)(struct region *region, const struct model *model, const struct column *column);

    /* An expression in the engine's terms, in its own type or, where there is one, as a value of `type` that is stored
     * in a column or compared. */
    const struct term *(*lower)(struct lowering *lowering, const struct expression *expression,
                                const struct type *type);

    void (*name)(struct text *text, const char *name); /* of a column, in an expression */

    /* A table's name as it stands in SQL, quoted; in its schema where the target says so. */
    void (*table)(struct text *text, const struct sql_target *target, const char *name);

    /* What statements of generated code need. */
    const char *(*parameter_type)(const struct type *type); /* what a parameter is declared as; null: as nothing */
    void (*selected)(struct text *text, const char *column, const struct type *type); /* a column of a result as it is
                                                                                   to be sent; null: as it is */
    /* The same of what is computed, whose type the engine may see otherwise. */
    const struct term *(*computed)(struct lowering *lowering, const struct expression *expression);
    /* What a select within another gives to it, of that type; null: as a value of it. */
    const struct term *(*given)(struct lowering *lowering, const struct expression *expression,
                                const struct type *type);
    /* The keys of N rows as a table in a from clause, with the columns key1, key2 … and position, from 0; the types of
     * the parameters that it takes, from the first on, go behind `parameters`. */
    void (*keys)(struct text *text, struct text *parameters, unsigned first, size_t count, const struct type *types);
    bool returns_any;     /* `returning` sees what an update reads from, too, so columns are qualified there */
    const char *rows;     /* what columns without a qualifier get for one; null: nothing */
    const char *no_limit; /* what stands for a limit where there is none but an offset; null: nothing */
    bool
        returns_key; /* an insert gives back the key that was generated, and says so; else it is asked for afterwards */
    bool copies;     /* rows can be copied into a table in bulk */
    bool numbers_apart; /* a key that is given moves the numbers of those that are not along only when that is asked for
                         */

    const char *begins;        /* how a script that a person runs begins a transaction of a revision */
    struct sql_target offline; /* what is rendered for where no database is asked */

    unsigned most_height, most_stack; /* how deep an expression may be nested, as sql/tree.h counts it; 0: no limit */

    size_t name_limit;   /* bytes in a name; 0 for no limit */
    size_t column_limit; /* columns in a table */
    bool has_schemas;    /* a dot in a table's name separates its schema */

    const struct sql_target *target; /* in the copy that one rendering makes for itself, so that types are found in
                                        their schema; null: types are named as they are */
    bool guarded; /* in the copy for a program's statements: operators are found on a path on which others may have made
                     some that fit better */
};

/* The language's own spelling, for migration files, messages and digests; it renders no operations. */
extern const struct dialect schema_source_dialect;

/* An expression in the terms of a dialect, as a value of a type where there is one; and what hinders the engine from
 * giving the answer that every engine gives, in one line: null where nothing does. */
struct lowered {
    const struct term *term;
    const char *problem;
};
struct lowered schema_expression_lower(const struct dialect *dialect, struct region *region,
                                       const struct expression *expression, const struct type *type);
void schema_lowered_print(const struct dialect *dialect, struct text *text, const struct lowered *lowered);

/* Prints an expression with only the parentheses it needs. */
void schema_expression_print(const struct dialect *dialect, struct text *text, const struct expression *expression);

/* The same as a value that is stored in a column of that type: a default, a backfill, what is assigned or inserted. */
void schema_value_print(const struct dialect *dialect, struct text *text, const struct expression *expression,
                        const struct type *type);

/* A select within another, in brackets, with a name for each of its columns. *problem: what the engine cannot do. */
const char *schema_inner_select_sql(const struct dialect *dialect, struct region *region, const struct query *query,
                                    const char **problem);

/* A query as one statement, with the marks of schemac/program.h where it has parts. `model`: that has its tables; null:
 * values are written as they are, whatever column they go to. `target` null: it is a program's. *problem: what hinders
 * the engine from computing a value or condition of it, or null. */
const char *schema_query_sql(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                             const struct model *model, const struct query *query, const char **problem);

/* What a relation is called within a query: an alias, which is bare where it is one letter, or a table's name; or
 * `excluded`. */
void schema_qualifier_print(const struct dialect *dialect, struct text *text, const char *name);

/* A name, quoted; a text literal. */
void schema_name_print(struct text *text, const char *name);
void schema_literal_print(struct text *text, const char *string);

/* Rendered steps as a script for a person to read: transactions begin and end in it; what looks before it acts is said
 * in comments. */
void schema_steps_print(const struct dialect *dialect, struct text *sql, size_t count, const struct sql_step *steps);
void schema_remark_print(struct text *sql, const char *remark); /* a comment on a line of its own */

extern const struct sql_target schema_no_target; /* nothing is known: no schema, the oldest version, no phases */

/* What a table is called in the database: on SQLite dots become underscores, on PostgreSQL they separate the schema. */
const char *schema_physical_name(const struct dialect *dialect, struct region *region, const char *name);
/* The same of an index of that table: where there are no schemas, all indexes share one room. */
const char *schema_physical_index_name(const struct dialect *dialect, struct region *region, const char *table,
                                       const char *name);

#endif
