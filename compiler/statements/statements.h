/* The statements of generated functions: which there are, each as a tree, and what they use of a database. */
#ifndef COMPILER_STATEMENTS_STATEMENTS_H
#define COMPILER_STATEMENTS_STATEMENTS_H

#include "model/query.h"
#include "names/naming.h"

enum { MOST_ENGINES = 4 };

struct c_parameter {
    const char *name; /* as messages call it */
    const struct type *type;
};

struct c_statement {
    const char *name; /* account_get */
    const char *id; /* of the function that runs it: SCHEMA_STATEMENT_account_get, SCHEMA_STATEMENT_account_all_open */
    const struct query *query;
    struct {
        size_t count, capacity;
        struct c_parameter *items;
    } parameters;
    size_t bits;                    /* of the mask that chooses among its parts; 0: it has none */
    const struct c_table *copy;     /* rows of this table can be copied in bulk */
    const struct c_table *numbered; /* it may give this table the key that the database else numbers */
};

/* How the statements use a column, together. */
enum c_use {
    USE_READS = 1,
    USE_EXPECTS_VALUE = 2, /* what is read is not null */
    USE_WRITES = 4,
    USE_WRITES_NULL = 8, /* perhaps */
    USE_OMITS = 16       /* an insert leaves it to the database */
};

struct c_statements {
    const struct c_schema *names;
    size_t engine_count;
    const struct dialect *dialects[MOST_ENGINES];
    size_t count, capacity;
    struct c_statement *items;
    struct map uses; /* unsigned of enum c_use, by struct column: see use_of */
    struct map keys; /* that an insert may meet, or that keep a query to one row: const struct table_key *, by table
                        and columns */
};

/* All statements of all tables, in the order of the functions; then those of the queries. */
void make_statements(const struct c_schema *names, struct c_statements *statements);

/* -- texts.c: a statement in the words of one engine of the build, with the marks of schemac/program.h where it has
 * parts; the types of its parameters, where the engine wants them said; and what messages call them and its columns.
 * All but the first "" where there is nothing to say. */
const char *statement_text(const struct c_statements *statements, const struct c_statement *statement, size_t engine);
const char *statement_types(const struct c_statements *statements, const struct c_statement *statement, size_t engine);
const char *statement_parameters(const struct c_statements *statements, const struct c_statement *statement);
const char *statement_columns(const struct c_statements *statements, const struct c_statement *statement);

/* -- uses.c: what the statements do with columns, seen in their trees */
void collect_uses(struct c_statements *statements);
unsigned use_of(const struct c_statements *statements, const struct table *table, const struct column *column);
/* All of it in the lines of struct schema_program: each name with those that it has had in the revisions. */
const char *print_uses(const struct c_statements *statements, const struct revision *const *revisions,
                       size_t revision_count);

/* A column of a bulk copy: which parameter of the insert has its value. */
struct c_copied {
    const struct c_column *column;
    unsigned parameter;
    int bit; /* that says whether there is one; -1: there always is */
};
size_t copied_columns(const struct c_table *table, struct c_copied *columns); /* room for column_count of them */

/* The parameter of an insert that has the key which the database else numbers. */
unsigned numbered_parameter(const struct c_table *table);

/* What a table can do; the printers of headers and sources ask the same. */
bool is_given(const struct c_column *column);      /* in NAME_new */
bool is_changeable(const struct c_column *column); /* in NAME_change */
size_t changeable_count(const struct c_table *table);
bool can_be_added(const struct c_column *column); /* SCHEMA_ADD: a number of a size of its own */

/* The masks of calls: the bit that says whether a column is in a NAME_new, or -1 where it always is; whether it is in a
 * NAME_change; and whether its number is added there, or -1 where there is no such thing. */
int bit_of_new(const struct c_table *table, const struct c_column *column);
int bit_of_change(const struct c_table *table, const struct c_column *column);
int bit_of_add(const struct c_table *table, const struct c_column *column);
size_t bits_of_new(const struct c_table *table);
size_t bits_of_change(const struct c_table *table);
bool can_load(const struct c_relation *relation); /* its columns can be keys of a loader */

#endif
