/* What a schema is and what a revision does to it, as plain constant data.
 *
 * The compiler makes these values from .schema and .migration files, and embeds each revision in a program as bytes
 * (embedded.h); the runtime reads them when something is pending, replays them and renders SQL from them. Nothing here
 * is SQL text, and no engine is known. All values are immutable once they are made: a changed table is a new table.
 * What a revision is made of is listed in members.def too.
 *
 * Names are exact. A dot in a table's name separates its schema (PostgreSQL) from it. */
#ifndef SCHEMA_MODEL_STRUCTURES_H
#define SCHEMA_MODEL_STRUCTURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct span; /* the compiler's: where something was written; null in a program */

/* -- types ---------------------------------------------------------------------------------------------------- */

enum type_kind {
    TYPE_NONE,    /* not known: an error was reported */
    TYPE_UNKNOWN, /* the type of null and of an untyped text literal before it meets another */
    TYPE_BOOL,
    TYPE_INT16,
    TYPE_INT32,
    TYPE_INT64,
    TYPE_FLOAT32,
    TYPE_FLOAT64,
    TYPE_DECIMAL, /* decimal(p,s), p at most 18 */
    TYPE_NUMERIC, /* decimal of any size */
    TYPE_TEXT,
    TYPE_BYTES,
    TYPE_UUID,
    TYPE_DATE,
    TYPE_TIME,
    TYPE_TIMESTAMP, /* an instant */
    TYPE_DATETIME,  /* a wall-clock reading */
    TYPE_INTERVAL,
    TYPE_JSON,
    TYPE_ENUM,
    TYPE_NATIVE, /* an engine's own, as written */
};

struct type {
    enum type_kind kind;
    bool array;
    int precision;             /* decimal: digits; time, timestamp, datetime: digits of a second, -1 for all six */
    int scale;                 /* decimal: digits behind the point */
    int length;                /* text(n): code points; 0 for any */
    const char *name;          /* enum: its name … */
    enum type_kind stored_as;  /* … and of which type its members' numbers are stored; TYPE_NONE: as texts */
    bool native;               /* … and whether it is a type of its own where an engine has such */
    const char *native_sqlite; /* native: the text for each engine, or null */
    const char *native_postgresql;
};

/* -- expressions ---------------------------------------------------------------------------------------------- */

enum expression_kind {
    EXPRESSION_NULL,
    EXPRESSION_BOOLEAN, /* text: true or false */
    EXPRESSION_INTEGER, /* text: digits, perhaps with a minus before them */
    EXPRESSION_NUMBER,  /* text: digits with a point or an exponent */
    EXPRESSION_TEXT,    /* text; with an enum's or another type where it is a literal of that type: date '2026-01-01' */
    EXPRESSION_COLUMN,  /* text; qualifier where it needs one */
    EXPRESSION_PARAMETER,   /* text: its name; number, from 1 */
    EXPRESSION_UNARY,       /* operator, one operand */
    EXPRESSION_BINARY,      /* operator, two operands; and, or too */
    EXPRESSION_IS_NULL,     /* one operand; negated: is not null */
    EXPRESSION_IS_BOOLEAN,  /* one operand; text: true or false; negated */
    EXPRESSION_DISTINCT,    /* two operands: is distinct from; negated: is not distinct from */
    EXPRESSION_BETWEEN,     /* three operands; negated */
    EXPRESSION_IN,          /* the first operand in the rest; negated */
    EXPRESSION_LIKE,        /* two operands; insensitive: ilike; negated */
    EXPRESSION_CASE,        /* when, then, when, then …, and else where the count is odd */
    EXPRESSION_CASE_OF,     /* the same behind one first operand, which the whens are compared with */
    EXPRESSION_CAST,        /* one operand; type */
    EXPRESSION_CALL,        /* text: the function's name; operands: arguments */
    EXPRESSION_ENGINE_CALL, /* the same, of a function that the schema declares: function */
    EXPRESSION_COLLATE,     /* one operand; text: the collation */
    EXPRESSION_ROW,         /* (a, b) */
    EXPRESSION_AGGREGATE, /* text: count; no argument: of all rows; distinct; filtered: the last operand says of which;
                             window: the order in which it takes them, or null */
    EXPRESSION_CHOICE,  /* of a program's query: the first operand where the bit `number` is not set, else the second */
    EXPRESSION_IN_LIST, /* the first operand in the list that the second, a parameter, is; negated */
    EXPRESSION_SUBQUERY, /* the one value of the one row of a select, or null: query */
    EXPRESSION_EXISTS,   /* whether a select has a row: query */
    EXPRESSION_IN_QUERY, /* the first operand in what a select gives: query; negated */
    EXPRESSION_DEFAULT,  /* written, and not resolved yet: what the column has by default */
    EXPRESSION_WINDOW,   /* the same as an aggregate, or row_number and its like, of the rows around its own: window */
    EXPRESSION_PART,     /* the second operand of and, or: one operand, there where the bit `number` of a call is set */
};

enum operator_kind {
    OPERATOR_NONE,
    OPERATOR_OR,
    OPERATOR_AND,
    OPERATOR_NOT,
    OPERATOR_EQUAL,
    OPERATOR_NOT_EQUAL,
    OPERATOR_LESS,
    OPERATOR_LESS_EQUAL,
    OPERATOR_GREATER,
    OPERATOR_GREATER_EQUAL,
    OPERATOR_CONCATENATE,
    OPERATOR_ADD,
    OPERATOR_SUBTRACT,
    OPERATOR_MULTIPLY,
    OPERATOR_DIVIDE,
    OPERATOR_MODULO,
    OPERATOR_NEGATE,
    OPERATOR_PLUS,          /* unary */
    OPERATOR_JSON_GET,      /* -> */
    OPERATOR_JSON_GET_TEXT, /* ->> */
};

/* A function that the schema declares: an expression in an engine's own words, for which schemac knows the types. It is
 * nothing in a database; a call has all of it. */
struct engine_function {
    const char *name;
    size_t count;
    const struct type *parameters;
    struct type result;
    bool nullable;                   /* the result may be null though no argument is */
    const char *sqlite, *postgresql; /* $1 is the first argument; null: the engine has no such thing */
};

enum frame_unit { FRAME_NONE, FRAME_ROWS, FRAME_RANGE, FRAME_GROUPS };

enum frame_bound { BOUND_FIRST, BOUND_PRECEDING, BOUND_CURRENT, BOUND_FOLLOWING, BOUND_LAST };

/* Which rows a function sees, and in which order. What is computed for that are operands of the expression, behind its
 * arguments and before its filter: what the parts have in common, the keys of the order, how far the bounds are. */
struct window {
    const char *name; /* as it is written: of a window that the select declares; else null */
    size_t part_count;
    size_t sort_count;
    const struct sort_key *sorts; /* without their values */
    enum frame_unit unit;         /* FRAME_NONE: no frame is written */
    enum frame_bound from, to;
};

struct expression {
    enum expression_kind kind;
    enum operator_kind operation;
    bool negated;
    bool insensitive;
    bool distinct, filtered; /* of an aggregate */
    struct type type;        /* as resolved; the kind is never TYPE_NONE in a model */
    bool nullable;
    const char *text;
    const char *qualifier;
    int64_t number; /* of a member of an enum that is stored as numbers */
    size_t count;
    const struct expression *const *operands;
    const struct engine_function *function;
    const struct window *window;
    const struct query *query;          /* of a subquery */
    const struct select_syntax *select; /* the same as it is written: the compiler's */
    const struct span *origin;
};

/* -- tables --------------------------------------------------------------------------------------------------- */

/* Which revision created an element, and as the how-manieth of its upgrade: what a rename does not change. */
struct identity {
    const char *revision; /* its id; null in the model of the .schema files */
    unsigned ordinal;
};

enum automatic { AUTO_NONE, AUTO_IDENTITY, AUTO_SERIAL };

struct column {
    const char *name;
    struct type type;
    bool nullable;
    enum automatic automatic;
    const struct expression *default_value; /* null: none */
    const struct expression *generated;     /* null: an ordinary column */
    bool stored;                            /* generated: stored, not virtual */
    const char *collation;
    const char *comment;

    /* What the generated C does; no part of the database, and null or false in a model replayed from revisions. */
    const char *c_name;
    const struct expression *on_update;
    bool version;
    bool retired;

    struct identity identity;
    const struct span *origin;
};

enum constraint_kind { CONSTRAINT_PRIMARY_KEY, CONSTRAINT_UNIQUE, CONSTRAINT_CHECK, CONSTRAINT_FOREIGN_KEY };

enum reference_action { ACTION_NONE, ACTION_RESTRICT, ACTION_CASCADE, ACTION_SET_NULL, ACTION_SET_DEFAULT };

struct constraint {
    enum constraint_kind kind;
    const char *name; /* its name in the database; null only in an operation that leaves the name to be given */
    bool named;       /* the name was written; one that was given follows PostgreSQL's custom */
    size_t column_count;
    const char *const *columns;          /* not for checks */
    const struct expression *expression; /* checks */
    const char *target;                  /* foreign keys: the table and the columns it points to, all written out */
    const char *const *target_columns;   /* column_count of them */
    enum reference_action on_delete, on_update;
    bool deferrable, initially_deferred;
    bool nulls_not_distinct;
    const char *comment;
    struct identity identity;
    const char *c_many; /* of a foreign key: what its rows are called in C from the other side; null: by custom */
    const struct span *origin;
};

enum nulls_order { NULLS_DEFAULT, NULLS_FIRST, NULLS_LAST };

struct index_key {
    const char *column;                  /* this, or */
    const struct expression *expression; /* this */
    const char *collation;
    const char *operator_class;
    bool descending;
    enum nulls_order nulls;
};

struct index {
    const char *name; /* as for constraints */
    bool named;
    bool unique;
    bool nulls_not_distinct;
    const char *method; /* null: the engine's usual one */
    size_t key_count;
    const struct index_key *keys;
    size_t include_count;
    const char *const *include;
    const struct expression *where;
    const char *comment;
    struct identity identity;
    const struct span *origin;
};

/* One setting of an engine block: sqlite { without rowid }. */
struct setting {
    const char *engine;
    const char *name;
    const char *value; /* null where the name says it all */
    const struct span *origin;
};

struct table {
    const char *name;
    size_t column_count;
    const struct column *const *columns;
    size_t constraint_count;
    const struct constraint *const *constraints;
    size_t index_count;
    const struct index *const *indexes;
    size_t setting_count;
    const struct setting *const *settings;
    const char *comment;
    const char *c_name;
    bool opaque; /* it exists and is not ours */
    struct identity identity;
    const struct span *origin;
};

/* -- enums ---------------------------------------------------------------------------------------------------- */

struct enum_value {
    const char *text;
    int64_t number; /* of a numbered enum */
    const char *c_name;
    const char *comment;
    struct identity identity;
    const struct span *origin;
};

struct enumeration {
    const char *name;
    bool native;
    bool numbered;
    struct type stored_as; /* numbered: the integer type */
    size_t value_count;
    const struct enum_value *const *values;
    const char *comment;
    const char *c_name; /* of the generated C alone */
    struct identity identity;
    const struct span *origin;
};

/* -- objects: what stands beside tables, and has no more than a name and texts ---------------------------------------
 */

enum object_kind { OBJECT_EXTENSION, OBJECT_RAW, OBJECT_KINDS };

/* What an engine is told; null where it is told nothing. */
struct engine_text {
    const char *create, *drop;
};

struct object {
    enum object_kind kind;
    const char *name;
    const char *table; /* raw: that it stands on; null: on none */
    size_t after_count;
    const char *const *after; /* raw: tables, enums and raws that have to be there first, in the order of names */
    struct engine_text sqlite, postgresql;
    struct identity identity;
    const struct span *origin;
};

/* -- queries: what reads and changes rows -------------------------------------------------------------------------
 *
 * A data step of a revision is one, and so is every statement that is generated for a program. An expression's column
 * with a qualifier is of the relation of that alias, one without of the only relation there is. */

enum query_kind { QUERY_SELECT, QUERY_INSERT, QUERY_UPDATE, QUERY_DELETE };

/* Whether a part of a program's query is wanted: each call says so by the bits of a mask. */
struct when {
    unsigned bit; /* from 1, the part is there where it is set; 0: always */
    bool unset;   /* … where it is not */
};

struct assignment {
    const char *column;
    const struct expression *value;
    struct when when;
};

/* How a relation is joined with those before it; where a side may have no row for one of the other's, it is null. */
enum join { JOIN_INNER, JOIN_LEFT, JOIN_RIGHT, JOIN_FULL, JOIN_CROSS };

/* How what stands in with is computed: as the engine likes, or before the rest, or with it. */
enum with_how { WITH_AS_IT_IS, WITH_MATERIALIZED, WITH_NOT_MATERIALIZED };

/* What stands in front of a query, and is read under its name. */
struct with {
    const char *name;
    enum with_how how;
    const struct query *query;
    const struct span *origin; /* of its name */
};

enum set_operation { SET_NONE, SET_UNION, SET_UNION_ALL, SET_EXCEPT, SET_INTERSECT };

/* In a from clause. */
struct relation {
    const char *table;         /* or null: */
    const struct query *query; /* a select in its place; or */
    const char *with;          /* what stands in a with; or */
    size_t key_count;          /* the keys that a program gives, a row for each, with the columns key1, key2 … and */
    const struct type *key_types; /* position, from 0; */
    unsigned key_number;          /* the first of the parameters that they are */
    const char *alias;            /* null: none, and it is alone */
    const struct expression *on;  /* of a join; null: it stands first, or is joined with every row */
    enum join join;
    enum join written; /* as its text says, where conditions made the join a stricter one */
    struct when when;  /* it is joined */
    const struct span *origin;
};

struct selected {
    const char *name; /* what messages call it; of a select within another, what the text calls it … */
    const struct expression *value;
    const struct type *type; /* that it has to be of, where others are put beside it; null: its own */
    const char *called;      /* … and how it is named there; null: not at all */
};

struct sort_key {
    const struct expression *value;
    bool descending;
    enum nulls_order nulls;
    size_t output; /* the column of the result that it is written as, from 1; 0: as the expression */
};

/* One of the orders that a call may choose. */
struct sort_choice {
    struct when when;
    size_t sort_count;
    const struct sort_key *sorts;
};

/* What an insert does to the row that is there under the same key: sets the columns, with `excluded` for the row that
 * was to be inserted. */
struct conflict {
    size_t column_count;
    const char *const *columns; /* of the key; none: of any */
    bool nothing;               /* is done */
    size_t assignment_count;
    const struct assignment *assignments;
    const struct expression *where; /* which rows are updated; null: all */
};

enum returned_key { RETURN_NO_KEY, RETURN_KEY_AT_ONCE, RETURN_KEY };

struct query {
    enum query_kind kind;
    bool recursive; /* what stands in with may name itself */
    size_t with_count;
    const struct with *withs;
    const char *table;   /* that is changed; null: select */
    const char *alias;   /* what its columns are qualified by; null: nothing */
    size_t column_count; /* insert */
    const char *const *columns;
    const struct when *whens; /* of the columns; null: they are always there */
    size_t row_count;
    const struct expression *const *const *rows; /* each with column_count values */
    const struct query *source;                  /* a select in the place of rows */
    const struct conflict *conflict;
    size_t assignment_count; /* update */
    const struct assignment *assignments;
    struct when sets;            /* update: anything; else no row changes */
    bool distinct;               /* select */
    enum set_operation combined; /* SET_NONE: it is not put together of two */
    const struct query *first, *second;
    size_t relation_count; /* of a select; update: of its from */
    const struct relation *relations;
    const struct expression *where; /* null: all rows */
    size_t group_count;
    const struct expression *const *groups;
    const struct expression *having; /* of groups; or null */
    size_t sort_count;
    const struct sort_key *sorts;
    size_t choice_count; /* or one of these orders */
    const struct sort_choice *choices;
    const struct expression *limit, *offset; /* or null */
    struct when order_when, limit_when, offset_when;
    size_t selected_count; /* what a select gives, or a change returns */
    const struct selected *selected;
    const char *key;           /* insert: the column whose value the database gives */
    enum returned_key returns; /* whether that is returned: only where an engine cannot be asked for it afterwards */
};

/* -- operations ----------------------------------------------------------------------------------------------- */

enum operation_kind {
#define OPERATION(name, subject, title) OPERATION_##name,
#include "model/operations.def"
    OPERATION_KINDS
};

struct allowance {
    const char *warning;
    const char *why;
    const struct span *origin; /* in the migration file; null where there is none */
};

struct operation {
    enum operation_kind kind;
    unsigned line; /* in the migration file, from 1; 0 where there is none */
    const char *table;
    const char *name;
    const char *new_name;
    const char *text;
    const char *engine;
    const struct table *table_value;
    const struct column *column;
    const struct constraint *constraint;
    const struct index *index;
    const struct setting *setting;
    const struct enumeration *enumeration;
    const struct enum_value *enum_value;
    const struct object *object;
    struct type type;
    enum automatic automatic;
    bool stored;
    bool online;
    const struct expression *value;      /* of a default or a generated column */
    const struct expression *conversion; /* of a change of type */
    const struct expression *backfill;   /* for rows that are there already */
    const struct query *query;           /* run */
    size_t touch_count;
    const char *const *touches;
    size_t allowance_count;
    const struct allowance *allowances;
    const struct span *origin;
};

/* -- revisions ------------------------------------------------------------------------------------------------ */

struct revision {
    const char *id;      /* 12 hexadecimal digits; of a draft, "draft" */
    const char *message; /* one line; null for a draft */
    const char *file;    /* its path as a person would name it: migrations/0003_add_post_slug.migration */
    bool draft;
    int format;
    unsigned number; /* its depth in the graph, from 1 */
    size_t parent_count;
    const char *const *parents;
    size_t depends_count;
    const char *const *depends;
    size_t replaces_count;
    const char *const *replaces;
    bool replaced; /* another of the same program replaces it */
    const char *label;
    const char *created;
    const char *checksum;     /* "1:" and 64 hexadecimal digits: of the tokens that matter */
    const char *state;        /* "1:" and …: the state digest of its ancestors and itself */
    const char *draft_digest; /* 64 hexadecimal digits: equal for a draft and the revision it is frozen to */
    size_t upgrade_count;
    const struct operation *const *upgrade;
    size_t downgrade_count;
    const struct operation *const *downgrade;
    size_t text_size;
    const char *const *text; /* the migration file, in pieces that C can bear, then null */
};

/* The way from drafts that a database may have to what became of them since, without taking them back. */
struct revision_hop {
    size_t from_count;
    const struct revision *const *from; /* told by their digests; the one on top last */
    const struct revision *by;          /* what is done to them: "draft-hop" */
    const char *to;                     /* the revision or draft that they are then; null: none, they were taken back */
};

#endif
