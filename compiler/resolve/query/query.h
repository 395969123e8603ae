/* Inside resolve/query/: a query while it is being understood. One pass over a declaration has a scope for each select
 * that it is made of, the outermost first. */
#ifndef COMPILER_RESOLVE_QUERY_QUERY_H
#define COMPILER_RESOLVE_QUERY_QUERY_H

#include "resolve/resolver.h"

/* A column of what is read from: of a table, or of what a select gives. */
struct output {
    const char *name; /* null: it has none, and cannot be named */
    const char *as;   /* in the text */
    const struct type *type;
    bool nullable;
    bool retired;
    const struct span *place;
};

struct outputs {
    size_t count, capacity;
    struct output *items;
};

struct query_scope;

/* A relation of the from clause, whose columns are found by its name. */
struct related {
    const char *name;          /* its alias, or the last part of the table's name; null: a select without a name */
    const char *qualifier;     /* how its columns are qualified in the tree; null: it is alone in all of the query */
    const struct draft *table; /* null: what a select gives, or reported */
    const struct query *query; /* that select, where it stands in the from clause */
    const char *with;          /* or its name, where it stands in a with */
    const struct query_scope *inner; /* the scope of that select; null: it is the one that is being understood */
    struct outputs columns;
    struct names common; /* that using names: they are one with those of the same name before it */
    bool apart;          /* named by its qualifier alone: excluded */
    enum join join;      /* facts.c makes it stricter where the rows are known to be there */
    enum join written;   /* as it was */
    const struct expression *on;
    unsigned part; /* the bit by which it is there; 0: it always is */
    struct span span;
};

enum clause {
    CLAUSE_VALUE,
    CLAUSE_ON,
    CLAUSE_WHERE,
    CLAUSE_GROUP,
    CLAUSE_HAVING,
    CLAUSE_SELECT,
    CLAUSE_ORDER,
    CLAUSE_LIMIT
};

/* A part that is being understood: what a call may leave out. */
struct open_part {
    unsigned bit; /* 0: it is none */
    bool flagged, fine;
    struct open_part *outer;
};

/* A column of a relation whose join is the part `of`, named in the part `in`; 0: in none. */
struct part_use {
    unsigned of, in;
    struct span join;
    const struct span *origin;
    const char *name;
};

enum { MOST_BITS = 64 };

/* What all selects of a query share. */
struct query_pass {
    const struct declaration *declaration;
    struct query_function *function;
    struct {
        size_t count, capacity;
        struct query_parameter *items;
    } parameters;
    bool *used;             /* of the parameters */
    struct map undeclared;  /* parameters of which that was said */
    bool nested;            /* there is more than one select, so all columns are qualified */
    struct map aliases;     /* what is called in the text: each name once */
    struct open_part *part; /* the innermost; or null */
    struct {
        size_t count, capacity;
        struct part_use *items;
    } part_uses;
};

/* name as (select …), for those behind it. */
struct known_with {
    const char *name, *called; /* in the schema; in the text */
    struct outputs columns;
    const struct query *query;       /* null: it is being understood, and names itself … */
    const struct query_scope *inner; /* … and so is this */
    size_t readers;
    struct span span;
};

/* window name as (…) */
struct known_window {
    const char *name;
    const struct expression *value; /* null: reported */
    bool used;
    struct span span;
};

/* A column of the row around, as the query of its children has it: one of the keys of its first relation. */
struct child_key {
    const struct expression *of; /* in the query around */
    struct output column;        /* key1, key2 … */
};

struct children {
    const struct selected_syntax *syntax;
    size_t count, capacity;
    struct child_key *items;
};

struct query_scope {
    struct resolver *resolver;
    struct query_pass *pass;
    struct query_scope *outer;  /* whose columns may be named, too; or null */
    struct query_scope *around; /* whose withs may be read from, too; or null: it is the outermost */
    const struct select_syntax *syntax;
    struct children *children; /* it gives those of the rows around; or null */
    struct query *select;      /* what is being made */
    struct {
        size_t count, capacity;
        struct known_with **items;
    } withs;
    struct {
        size_t count, capacity;
        struct related *items;
    } relations;
    size_t hidden, visible; /* of the relations, from the first: a condition of a join sees those up to its own */
    enum clause clause;
    struct map facts;         /* columns that are not null in the rows of the result, by column_key */
    const struct map *of_all; /* within a case: the facts of all rows; else null, and it is those above */
    unsigned in_aggregate;    /* how many are around what is being resolved */
    unsigned in_window;       /* the same of functions over windows */
    struct {
        size_t count, capacity;
        struct known_window *items;
    } windows;
    bool aggregates; /* there is one */
};

struct scope scope_of(struct query_scope *query, enum clause clause, const char *what);
struct query_scope *scope_within(struct query_scope *outer, struct query_scope *around,
                                 const struct select_syntax *syntax);

/* -- parameters.c */
bool can_be_in_list(const struct type *type);
bool resolve_parameters(struct query_scope *query);
struct query_parameter *find_parameter(struct query_scope *query, const char *name);
void check_parameters_used(struct query_scope *query);

/* -- from.c */
bool resolve_relations(struct query_scope *query);
/* Adds a relation, under a name that nothing else has in the text. */
struct related *add_related(struct query_scope *query, struct related related);
const char *last_part(const char *name); /* of a table, behind its schema */

/* -- relations.c: what names mean */
const struct related *related_of(const struct query_scope *query, const struct expression *column);
bool is_extended(const struct query_scope *query, size_t relation); /* its columns may be null for want of a row */
const struct output *find_output(const struct related *related, const char *name);
/* Which of the relations that are visible has the column; null: reported. */
const struct related *require_owner(struct query_scope *query, const struct expression *syntax);
/* A column of that relation, with what is known of it where `query` stands, which may be a select within its own. */
const struct expression *related_column(struct query_scope *query, const struct query_scope *owner, size_t relation,
                                        const struct output *column, const struct span *origin);
/* Which of the relations has the column that using makes of several; or `relation` itself. */
size_t merged_owner(const struct query_scope *query, size_t relation, const char *name);
bool is_common(const struct related *related, const char *name);
/* The condition of a join as engines need it: SQLite takes a part of it that reads no column for a condition on all
 * rows, also on those that a right or full join behind it brings. Such a part is tied to the relation. */
const struct expression *tied_condition(struct query_scope *query, size_t relation);
/* What one engine needs of a full join: a value of the one side that equals one of the other; false: reported. */
bool check_full_joins(struct query_scope *query);
/* A node like that one, over these two. */
const struct expression *expression_of_two(struct region *region, struct expression like,
                                           const struct expression *first, const struct expression *second);
/* Calls back for each column of a relation of this select that the expression names, selects within it included. */
void each_column(const struct query_scope *query, const struct expression *expression,
                 void (*found)(void *context, const struct expression *column), void *context);

/* -- parts.c: what a call may leave out */
void begin_part(struct query_scope *query, const struct part_syntax *syntax, struct open_part *part);
bool end_part(struct query_scope *query, const struct part_syntax *syntax, const struct open_part *part);
unsigned sort_bit(struct query_scope *query, size_t number); /* set where that order is wanted */
/* A parameter stands where the query is: true where it is not null there, since else the part would be left out. */
bool use_in_part(struct query_scope *query, struct query_parameter *parameter);
void use_relation(struct query_scope *query, const struct related *related, const struct span *origin);
/* The bit that is set where one of the assignments is there; 0: one always is. */
unsigned any_assigned(struct query_scope *query, const struct query *change);
bool check_parts(struct query_scope *query);

/* -- facts.c: what conditions say of nulls */
const char *column_key(struct region *region, const struct expression *column);
/* Columns that are surely not null where the condition is true; or where its negation is. */
void know_held(struct region *region, struct map *known, const struct expression *condition, bool negated);
/* From the joins and the where: what is not null in the result, and which joins leave nobody out. */
void narrow(struct query_scope *query, const struct expression *where);

/* -- aggregates.c */
bool is_aggregate_name(const char *name);
/* S1006: a column that is neither grouped by nor within an aggregate. */
bool check_grouped(struct query_scope *query, const struct query *select, const struct expression *expression);
bool same_expression(const struct expression *a, const struct expression *b);

/* Whether there is one in the expression, which is no value of one row alone. */
bool is_of_rows(const struct expression *expression);
/* What an aggregate of such values gives; false: that has no meaning. */
bool type_of_aggregate(struct scope *scope, const struct expression *syntax, const struct type *of, struct type *type);
bool check_aggregate_arguments(struct scope *scope, const struct expression *syntax);

/* -- windows.c: functions over windows, and the windows that a select names */
bool resolve_windows(struct query_scope *query);
bool check_windows_used(struct query_scope *query);
/* string_agg: its order, behind its two arguments, and its filter as the operands of `made`; false: reported. */
bool resolve_order_of_texts(struct scope *scope, const struct expression *syntax, struct expression *made);

/* -- rows.c: whether a select, or what an update or delete returns, is at most one row, and the keys by which that is
 * so */
bool gives_one_row(const struct query_scope *query);
/* Whether this is so of a key of the table: its primary key, or of something unique that holds for all rows at any
 * time. A column is null where the key has an expression in its place. */
bool any_key(struct region *region, const struct draft *table,
             bool (*is)(void *context, size_t count, const char *const *columns), void *context);
/* The same of the whole, and it is said where it is not. */
bool check_one_row(struct query_scope *query);
/* Whether each row of the first relation, which changes, meets one row of the others at most; else that is said. */
bool check_one_match(struct query_scope *query, struct span place);

/* Whether what is inserted has each value of a key once. */
bool gives_each_once(const struct query_scope *inner, const bool *key);

/* -- select.c: one select, whatever it is made of; the order, the limit */
bool resolve_select(struct query_scope *query, struct query *select);
bool resolve_where(struct query_scope *query, const struct expression *syntax, struct query *into);
void set_relations(struct query_scope *query, struct query *select, size_t first);
/* S1018: a literal in the place of a key. */
bool no_ordinal(struct query_scope *query, const struct expression *syntax, const char *clause);
/* A key that is the same for all rows, whatever they and the call are. */
bool is_constant_key(const struct query_scope *query, const struct expression *value);
/* Where nothing is said, nulls are larger than everything else. */
enum nulls_order nulls_of(enum nulls_order written, bool descending, const struct expression *value);

/* -- combined.c: values, and selects that are put together */
bool resolve_values(struct query_scope *query, struct query *select);
bool resolve_combined(struct query_scope *query, struct query *select);
/* The outputs of the first as those of both, in types that both have; false: reported. */
bool unite_outputs(struct query_scope *query, struct query *first, struct query *second, struct outputs *columns);
/* That select as the only relation. */
void read_all_of(struct query_scope *query, struct query_scope *inner, struct query *from);

/* -- nested.c: selects within it, and those in front of it */
bool resolve_withs(struct query_scope *query, const struct withs_syntax *withs, struct query *into);
struct known_with *find_with(const struct query_scope *query, const char *name);
/* A select that stands in a from clause, a with or an expression; null: reported. */
struct query *resolve_inner(struct query_scope *inner);
struct outputs outputs_of(struct query_scope *query, const struct query *select, const struct names *called);

/* -- change.c: queries that insert, update or delete */
bool resolve_change(struct query_scope *query, struct query *change);

/* -- children.c: many(select …) as comments, a query of its own */
bool is_children(const struct selected_syntax *syntax);
bool resolve_children(struct query_scope *query, const struct query *select, const struct selected_syntax *syntax);
/* A column around the children, which stand in `within`, as they have it. */
const struct expression *column_around(struct query_scope *query, struct query_scope *within,
                                       const struct expression *column);
bool finish_children(struct query_scope *query); /* when all parameters are known */

/* -- shape.c: what the columns of the result are called, and what a row of it is in C */
bool resolve_selected(struct query_scope *query, struct query *select);
void select_all(struct query_scope *query, struct query *select); /* columns of the only relation */
/* Each has a name of its own, which a select around this one can use. */
void name_outputs(struct query_scope *query, struct query *select);
bool check_names(struct query_scope *query, const struct query *select);
/* The table whose row it is, if it is one's. */
void choose_row(struct query_scope *query, const struct query *select, struct query_function *function);
bool choose_shape(struct query_scope *query, const struct query *select, struct query_function *function);

#endif
