/* What is generated, as C sees it: each table, column and enum with its names in C, and which functions a table has.
 * Made once from a schema; the printers only read it. Two names that would clash in C are found here, and reported. */
#ifndef COMPILER_NAMES_NAMING_H
#define COMPILER_NAMES_NAMING_H

#include "emit/emit.h"

struct c_enum {
    const struct enumeration *enumeration;
    const char *name;             /* role: enum role, role_text */
    const char *upper;            /* ROLE */
    size_t source;                /* which file it is in */
    const char *const *constants; /* ROLE_MEMBER …, one for each value */
};

/* How a column stands in NAME_new and in NAME_change. */
enum c_presence {
    C_REQUIRED,  /* plain: must be given */
    C_DEFAULTED, /* absent: the default, or the next key; never null */
    C_NULLABLE,  /* absent: the default, or null, which may also be said */
    C_NOT_GIVEN  /* generated */
};

struct c_column {
    const struct column *column;
    const char *name;      /* of the member */
    const char *parameter; /* as a parameter of a function */
    const struct c_enum *enumeration;
    enum c_presence presence;
    bool key;
    size_t place; /* in columns of its table */
};

/* Columns that find rows: of the key, a unique constraint, an index. */
struct c_lookup {
    const char *suffix; /* email; null for the primary key */
    size_t count;       /* of the columns that must be equal; an index may have more, for the order */
    const struct c_column *const *columns;
    const struct index *index;
    const struct constraint *constraint;
};

/* Whether an insert can change the row that is there instead: not by what holds for some rows, or only at the end. */
bool lookup_bears_upsert(const struct c_lookup *lookup);

struct c_relation {
    const struct constraint *constraint;
    const struct c_table *from, *to;
    const char *part;                 /* author */
    const char *one;                  /* post_author */
    const char *many;                 /* account_posts */
    const char *load_one, *load_many; /* post_load_author, account_load_posts */
    bool nullable;
    const struct c_column *const *columns; /* of from */
    const struct c_column *const *target;  /* of to */
    size_t count;
};

/* A pure link table, seen from one of its two sides: post_tags, for the tags of a post. */
struct c_link {
    const struct c_relation *here, *there;
    const char *many, *load;
};

struct c_table {
    const struct table *table;
    const char *own;    /* account: its name in C without the prefix */
    const char *name;   /* shop_account */
    const char *plural; /* accounts */
    const char *parameter, *plural_parameter;
    const char *upper; /* SHOP_ACCOUNT */
    size_t source;
    size_t column_count; /* without retired ones */
    const struct c_column *columns;
    struct c_lookup key;              /* count 0: the table has none */
    const struct c_column *automatic; /* the key that the database gives, an integer; or null */
    const struct c_column *version;
    size_t unique_count;
    struct c_lookup *uniques;
    size_t index_count;
    struct c_lookup *indexes;
    size_t relation_count;
    struct c_relation *relations; /* by its own foreign keys */
    bool link;
    struct c_link links[2];
};

/* What a row of a query is in C: a table's, one value, or a structure of its own. */
enum c_row { C_ROW_NONE, C_ROW_OF_TABLE, C_ROW_VALUE, C_ROW_OF_ITS_OWN };

/* A row of a table as a member of a row. */
struct c_row_within {
    const struct row_within *row;
    const struct c_table *table;
    const char *name; /* of the member */
};

/* A query: its parameters and the columns of its result stand in C as a table's columns do. */
struct c_query {
    const struct query_function *function;
    const char *name; /* shop_posts_of */
    size_t source;    /* the file of a table whose rows it gives, else its own */
    const struct c_column *parameters;
    size_t column_count;
    const struct c_column *columns;
    size_t row_within_count;
    const struct c_row_within *rows_within;
    size_t child_count;
    const struct c_query **children; /* those of its rows */
    enum c_row row;
    const struct c_table *table; /* C_ROW_OF_TABLE */
    const char *structure;       /* what a row is called: posts_of_row; of a table's, the table */
    const char *list;            /* posts_of_row_list */
    bool defines;                /* the structure: the first of those that name it */
    const char *options;         /* posts_of_options; null: it has none */
    const char *orders;          /* posts_of_sort, where a call chooses an order */
    const char *order_member;
    const char *const *order_constants; /* POSTS_OF_NEWEST … */
};

struct c_constraint {
    const char *constant; /* BLOG_CONSTRAINT_ACCOUNT_EMAIL_KEY */
    const char *name;     /* in the database */
    const char *table;
    const char *columns; /* "author_id, title"; null for a check */
};

struct c_schema {
    struct region *region;
    const struct schema *schema;
    const struct emit_options *options;
    const char *prefix; /* "" for none */
    size_t table_count;
    struct c_table *tables;
    size_t enum_count;
    struct c_enum *enums;
    size_t query_count;
    struct c_query *queries; /* in the order of their names */
    size_t constraint_count, constraint_capacity;
    struct c_constraint *constraints; /* sorted by name */
    const char *const *file_names;    /* account.schema, for each source */
};

/* The row within the query's row that has the column; or null. */
const struct c_row_within *row_within_of(const struct c_query *query, size_t column);
/* A table whose row its header has to know, from 0: one within its row, one of its children; null: there are no more.
 */
const struct c_table *row_needed(const struct c_query *query, size_t i);
/* A row has no children while it is lent, and what changes rows changes all of them at once. */
bool has_cursor(const struct c_query *query);

/* False: reported. */
bool name_everything(struct region *region, struct diagnostics *diagnostics, const struct schema *schema,
                     const struct emit_options *options, struct c_schema *names);

char *upper_case(struct region *region, const char *name);

/* Whether C or C++ keep a word for themselves, or a header of theirs makes it a macro. */
bool word_of_c(const char *name);

/* Whether C's or POSIX's headers declare a function of that name. */
bool function_of_library(const char *name);

/* Whether it is a type or macro of the runtime's headers. */
bool word_of_runtime(const char *name);
bool is_runtime_value(const char *name);

#endif
