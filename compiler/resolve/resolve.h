/* Tree -> model: names, types, constraints, expressions. Problems go to the queue; what comes out holds what could be
 * understood, and is complete when no error was reported. */
#ifndef COMPILER_RESOLVE_RESOLVE_H
#define COMPILER_RESOLVE_RESOLVE_H

#include "base/text.h"
#include "model/model.h"
#include "source/diagnostic.h"
#include "syntax/tree.h"

/* What a schema says about the way from the history to itself. Spent ones are inert: plan/ decides. */
enum intention_kind {
    INTEND_TABLE_WAS,   /* table, old_name */
    INTEND_COLUMN_WAS,  /* table, name, old_name */
    INTEND_ENUM_WAS,    /* name, old_name */
    INTEND_VALUE_WAS,   /* name: the enum; text; old_name */
    INTEND_DROP_TABLE,  /* name */
    INTEND_DROP_ENUM,   /* name */
    INTEND_DROP_COLUMN, /* table, name */
    INTEND_DROP_VALUE,  /* name: the enum; text; old_name: the value rows get instead, or null */
    INTEND_DROP_ITEM,   /* table; drop_kind; name, or columns: an index or constraint */
    INTEND_BACKFILL,    /* table, name, expression: typed in the table as the schema has it; or null, and unresolved */
    INTEND_CONVERT,     /* table, name, type: the old one, expression: using, typed in the table with the old type */
    INTEND_ALLOW,       /* name: the warning, text: why; scope, else table */
};

struct intention {
    enum intention_kind kind;
    const char *table;
    const char *name;
    const char *old_name;
    const char *text;
    enum drop_kind drop_kind;
    size_t column_count;
    const char *const *columns;
    struct type type;
    const struct expression *expression;
    const struct expression *unresolved; /* as written: it reads a column that the table drops */
    struct span scope;                   /* allow: of what it stands behind; NOWHERE: of all of the table */
    const struct span *origin;
};

struct intentions {
    size_t count, capacity;
    struct intention *items;
};

/* -- queries ----------------------------------------------------------------------------------------------------- */

enum query_result { RESULT_ONE, RESULT_ONE_OR_NONE, RESULT_MANY, RESULT_CHANGED, RESULT_NOTHING };

struct query_parameter {
    const char *name;
    struct type type; /* of a list, that of its elements */
    bool nullable;
    bool list;     /* x in :ids */
    bool limits;   /* it stands for a limit or offset */
    bool optional; /* it decides whether a part of the query is there */
    struct {
        size_t count, capacity;
        unsigned *items;
    } uses;         /* the bits of the parts that it stands in; 0: it always does */
    bool elsewhere; /* not in this text: in that of children, or in that of the query around them */
    const struct span *origin;
};

/* A key of a table, on which something rests: that a query gives at most one row, or what an insert may meet. */
struct table_key {
    const char *table;
    size_t count;
    const char *const *columns;
};

/* A query of a schema, understood: what becomes a function in C. */
/* A bit of the mask by which a call chooses the parts of a query's text. */
enum bit_kind {
    BIT_ALL,  /* set where all these parameters are given (a flag: is true), or, unset, where a flag is false */
    BIT_ANY,  /* … where one of these bits is */
    BIT_SORT, /* … where the order is the one of that number */
};

struct bit_item {
    size_t which;
    bool unset;
};

struct query_bit {
    enum bit_kind kind;
    unsigned within; /* it is set only where this one is; or 0 */
    size_t count, capacity;
    struct bit_item *items;
};

/* The row of a table within a row of the result: p.* as post. */
struct row_within {
    const char *name; /* of the member */
    const char *table;
    size_t first, count; /* its columns among those of the result */
    bool perhaps;        /* an outer join may have none … */
    size_t told_by;      /* … which this column of the result tells: it is null then, and never else */
    const struct span *origin;
};

struct query_function {
    const char *name;   /* of children posts.comments */
    const char *c_name; /* or null */
    const char *comment;
    const char *text; /* as it was written */
    enum query_result result;
    const char *shape;  /* what its row is called in C, where that was said; else null */
    const char *row_of; /* the table whose row it gives; null: none */
    struct {
        size_t count, capacity;
        struct row_within *items;
    } rows_within; /* in the order of their columns */
    struct {
        size_t count, capacity;
        struct query_function **items;
    } children;         /* queries of their own, which give the children of all rows at once */
    const char *parent; /* of such a one: the query whose rows have them … */
    const char *member; /* … under this name, and */
    size_t key_count;   /* the columns of its result that the keys are, which are parameters behind all others */
    const size_t *key_columns;
    size_t parameter_count;
    const struct query_parameter *parameters;
    const struct query *query;
    struct {
        size_t count, capacity;
        struct table_key *items;
    } keys;
    struct {
        size_t count, capacity;
        struct query_bit *items;
    } bits;
    const char *sort; /* what the order is chosen by; or null */
    size_t sort_count;
    const char *const *sorts;
    const struct span *result_origin; /* one, one?, many … */
    const struct span *origin;        /* its name */
};

struct schema {
    const char *name; /* "main" unless the files say otherwise */
    struct model model;
    struct intentions intentions;
    struct {
        size_t count, capacity;
        struct query_function *items;
    } queries;           /* in the order of the files */
    size_t source_count; /* the files, sorted by path; an element belongs to the file its origin is in */
    const struct source *const *sources;
    const struct resolver *resolver; /* what is known of the files' declarations, for what is resolved later */
};

/* `engines`: those the build is for; what one of them lacks is an error. */
bool resolve_schema(struct region *region, struct diagnostics *diagnostics, struct schema_tree *const *trees,
                    size_t count, const char *const *engines, size_t engine_count, struct schema *schema);

/* query/print.c: each query with its parameters, the columns it gives, the keys that keep it to one row, and its text
 * for each of these engines. */
void print_queries(struct text *text, const struct schema *schema, size_t engine_count, const char *const *engines);

/* A backfill that reads what the schema drops: in a table of the history, which has it. Null: reported. */
const struct expression *resolve_backfill(const struct schema *schema, const struct model *model,
                                          const struct table *table, const struct column *column,
                                          const struct expression *unresolved);

/* The operations of a file's upgrade, which begins at `model`, and of its downgrade, which begins where the upgrade
 * ends. Fills upgrade and downgrade (with lines) of *revision; *model is advanced over the upgrade. Elements get the
 * identity of revision->id. */
bool resolve_migration(struct region *region, struct diagnostics *diagnostics, const struct migration_tree *tree,
                       const char *const *engines, size_t engine_count, struct model *model, struct revision *revision);

#endif
