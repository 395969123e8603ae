/* What the files of this room share: what is known while one schema or one migration file is resolved.
 *
 * A table is first a `draft`: its columns by name, its keys, everything with the place where it was written. Tables of
 * a model become drafts too, so that names are looked up in one way whether a schema or a migration is read. Drafts
 * turn into model values at the end (table.c). */
#ifndef COMPILER_RESOLVE_RESOLVER_H
#define COMPILER_RESOLVE_RESOLVER_H

#include "base/map.h"
#include "base/text.h"
#include "language/functions.h"
#include "language/support.h"
#include "model/model.h"
#include "resolve/resolve.h"

#include <string.h>

/* -- what is being resolved ----------------------------------------------------------------------------------- */

struct words { /* candidates for spelling hints, and plain lists of names */
    size_t count, capacity;
    const char **items;
};

enum progress { NOT_YET, UNDER_WAY, DONE };

struct draft_column {
    struct column column;               /* type.kind is TYPE_NONE when an error was reported */
    const struct column_syntax *syntax; /* null: from a model */
    struct span place;                  /* of its name */
    struct span type_place;
    enum progress progress; /* of its type */
};

struct draft_constraint {
    struct constraint constraint;
    const struct expression *expression; /* as written */
    struct names columns, target_columns;
    struct name target;
    struct span place;                      /* of the whole */
    struct span name_place;                 /* of the written name */
    struct span delete_place, update_place; /* of the actions */
    bool broken;
};

struct draft_index {
    struct index index;
    const struct index_keys_syntax *keys;
    const struct names *include;
    const struct expression *where;
    struct name column; /* the one of a column's attribute, instead of keys */
    struct name method;
    struct span place, name_place;
    bool broken;
};

struct draft {
    const char *name;
    struct span place;                     /* of its name */
    const struct declaration *declaration; /* null: from a model */
    const struct table *table;             /* the model's, when it came from there or when it is done */
    struct {
        size_t count, capacity;
        struct draft_column **items;
    } columns;
    struct map by_name; /* struct draft_column * */
    struct {
        size_t count, capacity;
        struct draft_constraint **items;
    } constraints;
    struct {
        size_t count, capacity;
        struct draft_index **items;
    } indexes;
    struct {
        size_t count, capacity;
        const struct setting **items;
    } settings;
    struct {
        size_t count, capacity;
        struct name *items;
    } retired; /* columns */
    struct draft_constraint *primary_key;
    bool adding;   /* one column, to a table that may hold rows */
    bool overfull; /* it has more columns than an engine can: the others are not here */
    bool is_mixin; /* one that no table uses, looked at for its own sake */
};

struct resolver {
    struct region *region;
    struct diagnostics *diagnostics;
    const char *const *engines;
    size_t engine_count;
    struct model *model;   /* enums, and in a migration tables */
    struct schema *schema; /* null in a migration */
    struct map drafts;     /* struct draft *, by the table's name */
    struct map mixins;     /* const struct declaration * */
    struct map used_mixins;
    struct map reported;      /* what was said of an item of a mixin is not said again for the next table */
    struct map functions;     /* const struct engine_function *: what is declared, in a migration so far */
    struct map own_functions; /* struct own_function *: of a schema, in the language's own terms */
    struct map relations;     /* of a schema: its tables by folded name, whether they are finished yet or not */
    struct map tainted;       /* tables and enums with an error: nothing more is said of what is missing in them */
    size_t error_count;       /* reported by this resolver */
    unsigned chain;           /* of columns that take their type from another, as long as it is so far */
};

/* -- problem.c: saying what is wrong; all of them are fine with a null diagnostic ------------------------------ */

/* Null when the same was said of that place before. */
struct diagnostic *problem_at(struct resolver *resolver, enum diagnostic_code code, struct span place,
                              const char *format, ...) __attribute__((format(printf, 4, 5)));
void note_at(struct resolver *resolver, struct diagnostic *diagnostic, struct span place, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void help_with(struct resolver *resolver, struct diagnostic *diagnostic, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void fix_with(struct resolver *resolver, struct diagnostic *diagnostic, struct span place, const char *replacement,
              const char *format, ...) __attribute__((format(printf, 5, 6)));
/* "did you mean 'x'", as a fix, where a candidate is near. */
bool fix_spelling(struct resolver *resolver, struct diagnostic *diagnostic, struct span place, const char *word,
                  const struct words *candidates);
void add_word(struct resolver *resolver, struct words *words, const char *word);

const struct span *keep_span(struct resolver *resolver, struct span span);
struct span span_of(const struct expression *expression); /* of a tree's */

/* Reports where an engine of the build lacks the construct. */
bool require_construct(struct resolver *resolver, enum construct construct, struct span place);

/* Whether a name may be given: not reserved, not too long. `what`: "table", "column" … */
bool check_new_name(struct resolver *resolver, const char *what, struct name name);
/* Whether what stands before the dot of a table's name, if there is one, can be a schema. */
bool check_schema_name(struct resolver *resolver, struct name name);
const char *type_text(struct resolver *resolver, const struct type *type);

/* -- declare.c: who is there ---------------------------------------------------------------------------------- */

void declare_trees(struct resolver *resolver, struct schema_tree *const *trees, size_t count);
/* Whether a table of the schema has that name where the tables of `beside` are. */
bool is_declared_table(struct resolver *resolver, const char *beside, const char *name);
struct draft *find_table(struct resolver *resolver, const char *name); /* or null, silently */
/* The name that a table has in this edit and had not before; null: none was called so. */
const char *table_that_was(const struct resolver *resolver, const char *name);
struct draft *require_table(struct resolver *resolver, struct name name);
struct draft_column *find_column(const struct draft *draft, const char *name);
struct diagnostic *no_such_column(struct resolver *resolver, const struct draft *draft, struct name name);
struct draft_column *require_column(struct resolver *resolver, const struct draft *draft, struct name name);
struct words column_words(struct resolver *resolver, const struct draft *draft);
struct draft *draft_of_table(struct resolver *resolver, const struct table *table);

/* -- enum.c ---------------------------------------------------------------------------------------------------- */

const struct enumeration *resolve_enum(struct resolver *resolver, const struct declaration *declaration);
const struct enum_value *resolve_member(struct resolver *resolver, const struct member_syntax *member);
struct words member_words(struct resolver *resolver, const struct enumeration *enumeration);

/* -- object.c -------------------------------------------------------------------------------------------------- */

const struct object *resolve_object(struct resolver *resolver, const struct declaration *declaration);
void declare_object(struct resolver *resolver, const struct declaration *declaration);
/* What raws stand after, when all there is is declared. */
void check_objects(struct resolver *resolver, struct schema_tree *const *trees, size_t count);

/* -- function.c ------------------------------------------------------------------------------------------------ */

/* `again`: it may have been declared before, as what operations further up call. */
bool declare_own_function(struct resolver *resolver, const struct declaration *declaration);
void check_own_functions(struct resolver *resolver); /* when all are declared */
void declare_function(struct resolver *resolver, const struct declaration *declaration, bool again);
const struct engine_function *declared_function(const struct resolver *resolver, const char *name); /* or null */

/* -- types.c --------------------------------------------------------------------------------------------------- */

/* The type that was written, its ? apart. False: reported, and the kind is TYPE_NONE. */
/* Whether a name is one of the types that there are without declaring any. */
bool is_type_name(const char *name);
bool resolve_type(struct resolver *resolver, const struct type_syntax *syntax, struct type *type);
/* The type of an expression's cast or typed literal. */
bool resolve_named_type(struct resolver *resolver, const struct type *written, struct span place, struct type *type);

/* -- table.c, column.c: declarations -> drafts -> model --------------------------------------------------------- */

/* Columns and items, mixins put in; names, but nothing of what they mean. */
void collect_table(struct resolver *resolver, struct draft *draft);
void collect_column(struct resolver *resolver, struct draft *draft, struct column_syntax *syntax);
void resolve_column_types(struct resolver *resolver, struct draft *draft);
void resolve_table(struct resolver *resolver, struct draft *draft); /* everything else but foreign keys' targets */
const struct table *finish_table(struct resolver *resolver, struct draft *draft);

/* Attributes that make a constraint or index, put into the draft. `column` is where they stand. */
void collect_attributes(struct resolver *resolver, struct draft *draft, struct draft_column *column);
void resolve_column(struct resolver *resolver, struct draft *draft, struct draft_column *column);
const struct attribute *find_attribute(const struct attributes *attributes, enum attribute_kind kind);

/* -- mixin.c ---------------------------------------------------------------------------------------------------- */

/* Calls back for each item, those of used mixins in the place of the use. */
typedef void (*item_visitor)(struct resolver *resolver, struct draft *draft, struct item *item);
void each_item(struct resolver *resolver, struct draft *draft, const struct items *items, item_visitor visit);

/* -- constraint.c, index.c, reference.c, setting.c ----------------------------------------------------------------- */

struct draft_constraint *collect_constraint(struct resolver *resolver, struct draft *draft, const struct item *item);
struct draft_index *collect_index(struct resolver *resolver, struct draft *draft, const struct item *item);
void add_constraint(struct resolver *resolver, struct draft *draft, struct draft_constraint *constraint);
void resolve_key(struct resolver *resolver, struct draft *draft, struct draft_constraint *constraint);
void resolve_check(struct resolver *resolver, struct draft *draft, struct draft_constraint *constraint);
void resolve_index(struct resolver *resolver, struct draft *draft, struct draft_index *index);
void set_deferrable(struct resolver *resolver, struct draft_constraint *constraint,
                    const struct attributes *attributes);
void set_nulls_not_distinct(struct resolver *resolver, struct draft_constraint *constraint,
                            const struct attributes *attributes);

/* The type of a column, through -> where it has one. */
void resolve_column_type(struct resolver *resolver, struct draft *draft, struct draft_column *column);
struct draft_constraint *reference_of_column(struct resolver *resolver, struct draft_column *column);
void set_actions(struct resolver *resolver, struct draft_constraint *constraint, const struct attributes *attributes);
void resolve_foreign_key(struct resolver *resolver, struct draft *draft, struct draft_constraint *constraint);

void check_settings(struct resolver *resolver, const struct draft *draft); /* with what else the table has */
void collect_settings(struct resolver *resolver, struct draft *draft, const struct item *item);
const struct setting *resolve_setting(struct resolver *resolver, struct name engine,
                                      const struct setting_syntax *syntax);

/* -- expression.c, operator.c, call.c, literal.c, value.c ------------------------------------------------------------
 */

/* Where an expression stands, and what it may therefore say. */
struct scope {
    struct resolver *resolver;
    const struct draft *table; /* null: no column may be named */
    const char *what;          /* "a default", "a check" … */
    bool immutable;            /* the same row must give the same value at any time */
    bool fills;                /* a backfill in a schema: it may read what goes in the same edit */
    const char *retyped;       /* this column has another type here: a conversion sees the old one */
    struct type retyped_type;
    const struct map *known;         /* columns that are not null in the rows that are seen; or null */
    struct query_scope *query;       /* of a query of the schema: it has relations and parameters; else null */
    const struct inlining *inlining; /* within a function of the language's own terms: names are its parameters */
    bool declares;                   /* one of these is looked at where it is declared, and may be called anywhere */
    unsigned depth;
};

/* Null: reported. */
const struct expression *resolve_expression(struct scope *scope, const struct expression *syntax);
/* The same, and what comes of it may be a part that a call may leave out. */
const struct expression *resolve_with_parts(struct scope *scope, const struct expression *syntax);
const struct expression *resolve_condition(struct scope *scope, const struct expression *syntax);
bool different_enums(const struct type *a, const struct type *b); /* two, whose members have nothing in common */
const struct expression *resolve_operator(struct scope *scope, const struct expression *syntax);
const struct expression *resolve_call(struct scope *scope, const struct expression *syntax);
/* own_function.c */
const struct expression *resolve_own_parameter(struct scope *scope, const struct expression *syntax);
const struct expression *no_colon_here(struct scope *scope, const struct expression *syntax); /* null: it is said */
const struct expression *call_around(const struct scope *scope); /* of what is put in; null: nothing is */
struct own_function *own_function(const struct resolver *resolver, const char *name); /* or null */
const struct expression *resolve_own_call(struct scope *scope, const struct expression *syntax,
                                          struct own_function *function);
const struct expression *resolve_declared_call(struct scope *scope, const struct expression *syntax,
                                               const struct engine_function *function);

/* A value to be put where `wanted` is: literals become ones of that type. */
struct wanted {
    const struct type *type;
    bool nullable;
    const char *name; /* of the column, as a message names it */
};
const struct expression *resolve_value(struct scope *scope, const struct expression *syntax,
                                       const struct wanted *wanted);

/* A value that fits there, where the wanted type may be another; a literal as one of it. Null: reported. */
const struct expression *assigned_value(struct scope *scope, const struct expression *value,
                                        const struct wanted *wanted);

/* An untyped literal, or what is made of such, becomes one of that type; anything else stays. Null: reported. */
/* Whether each engine of the build gives the same answer; else that is said. With a type: as a value of it. */
bool engines_agree(struct scope *scope, const struct expression *expression, const struct type *type);
/* Whether values like this one are equal, or in order, alike on each engine of the build; else that is said. */
bool engines_compare(struct scope *scope, const struct expression *value, enum operator_kind operation);
/* constant.c. Whether all that an expression computes from constants alone has a value; false: reported. */
/* Whether it is made of literals alone: no column, parameter or query. */
bool reads_nothing(const struct expression *expression);
bool constants_have_values(struct scope *scope, const struct expression *expression);
const struct expression *coerce(struct scope *scope, const struct expression *expression, const struct type *type);
const struct expression *settle(struct scope *scope, const struct expression *expression); /* text, if nothing else */
bool is_literal(const struct expression *expression);
bool is_number_literal(const struct expression *expression);

/* A copy with resolved operands. */
struct expression *copy_expression(struct resolver *resolver, const struct expression *syntax);
const struct expression *resolve_operand(struct scope *scope, const struct expression *syntax, size_t i);

/* The canonical text of a literal of that type; null: *why says what is wrong, and *code what kind of thing. */
const char *canonical_literal(struct resolver *resolver, const struct type *type, const char *text,
                              enum diagnostic_code *code, const char **why);

/* -- query/ ------------------------------------------------------------------------------------------------------- */

/* False: reported. */
bool resolve_query(struct resolver *resolver, const struct declaration *declaration, struct query_function *function);
const struct expression *resolve_query_column(struct query_scope *query, const struct expression *syntax);
const struct expression *resolve_query_parameter(struct query_scope *query, const struct expression *syntax, bool list);
/* x in (:ids), of a list: reported. */
bool is_bracketed_list(struct query_scope *query, const struct expression *syntax);
const struct expression *resolve_aggregate(struct scope *scope, const struct expression *syntax);
/* f(…) over (…); where there is no query, that is said. */
const struct expression *resolve_window(struct scope *scope, const struct expression *syntax);
bool is_window_name(const char *name);
/* What a case gives where a condition holds: with what that says of nulls. */
const struct expression *resolve_where_held(struct scope *scope, const struct expression *syntax,
                                            const struct expression *condition);
bool is_aggregate_name(const char *name);
/* Around the value of an assignment that a call may leave out. The bit that says whether it is there; false: reported.
 */
unsigned begin_assigned(struct query_scope *query, const struct part_syntax *part);
bool end_assigned(struct query_scope *query, const struct part_syntax *part);
/* [ … ]: a condition that a call may leave out; what and or or makes of one; and of one that is a whole condition. */
const struct expression *resolve_optional(struct scope *scope, const struct expression *syntax);
const struct expression *join_parts(struct scope *scope, enum operator_kind operation, const struct expression *left,
                                    const struct expression *right, const struct span *origin);
const struct expression *whole_condition(struct scope *scope, const struct expression *condition);
/* (select …), exists (select …), x in (select …). */
const struct expression *resolve_subquery(struct scope *scope, const struct expression *syntax);
/* What an insert selects: a value for each of its columns. */
const struct query *resolve_source_of(struct query_scope *query, const struct draft *table,
                                      const struct query_syntax *syntax);
/* A value that is there, as one for a column: cast where it has to be. Null: reported. */
const struct expression *fit_value(struct scope *scope, const struct expression *value, const struct wanted *wanted);

/* -- intention.c ------------------------------------------------------------------------------------------------ */

void intend(struct resolver *resolver, struct intention intention, struct span place);
void intend_of_table(struct resolver *resolver, struct draft *draft);
void intend_of_enum(struct resolver *resolver, const struct declaration *declaration);
void intend_of_drop(struct resolver *resolver, const struct declaration *declaration);
/* What stands in the head of a declaration for all of it. */
void intend_allows_of(struct resolver *resolver, const struct declaration *declaration);

/* -- migration.c, alter.c, data.c --------------------------------------------------------------------------------- */

struct migration {
    struct resolver *resolver;
    const char *revision; /* null in a downgrade: nothing keeps an identity from there */
    unsigned ordinal;
    struct {
        size_t count, capacity;
        const struct operation **items;
    } operations;
};

/* Applies the operation and keeps it; false: reported at `place`. */
bool emit_operation(struct migration *migration, struct operation operation, const struct change *change,
                    struct span place);
void change_object(struct migration *migration, const struct change *change);
void taint(struct migration *migration, const char *name);
void resolve_alter_table(struct migration *migration, const struct change *alter);
void resolve_run(struct migration *migration, const struct change *change);

/* The columns and values of *query. `outer` has the query of a schema that it stands in, or null. False: reported. */
bool resolve_insert(struct scope *outer, const struct draft *table, const struct query_syntax *syntax,
                    struct query *query);
bool resolve_assignments(struct scope *outer, const struct draft *table, const struct assignments_syntax *syntax,
                         size_t *count, const struct assignment **into);

#endif
