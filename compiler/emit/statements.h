/* The SQL of generated functions: each statement, for each engine of the build. */
#ifndef COMPILER_EMIT_STATEMENTS_H
#define COMPILER_EMIT_STATEMENTS_H

#include "emit/naming.h"

enum { MOST_ENGINES = 4 };

struct sql { /* one text for each engine */
    struct text texts[MOST_ENGINES];
};

struct c_assignment {
    struct sql set, otherwise;
    bool has_otherwise;
};

struct c_statement {
    const char *name; /* account_get; STATEMENT_account_get is its id */
    struct sql sql, end;
    struct sql types;           /* of the parameters, where an engine wants them said */
    struct sql automatic;       /* an insert without its generated key, where an engine needs another text for that */
    unsigned automatic_number;  /* the key's parameter; 0: none */
    const struct c_table *copy; /* rows of this table can be copied in bulk */
    const char *parameters, *columns;
    size_t assignment_count;
    const struct c_assignment *assignments;
    const char *assignments_name;
};

struct c_statements {
    const struct c_schema *names;
    size_t engine_count;
    const struct dialect *dialects[MOST_ENGINES];
    size_t count, capacity;
    struct c_statement *items;
};

/* All statements of all tables, in the order of the functions. */
void make_statements(const struct c_schema *names, struct c_statements *statements);

/* A column of a bulk copy: which parameter of the insert has its value. */
struct c_copied {
    const struct c_column *column;
    unsigned parameter, given; /* given: the one that says whether there is one, or 0 */
    bool optional;
};
size_t copied_columns(const struct c_table *table, struct c_copied *columns); /* room for column_count of them */

/* What a table can do; the printers of headers and sources ask the same. */
bool is_given(const struct c_column *column);      /* in NAME_new */
bool is_changeable(const struct c_column *column); /* in NAME_change */
size_t changeable_count(const struct c_table *table);
bool can_load(const struct c_relation *relation); /* its columns can be keys of a loader */

#endif
