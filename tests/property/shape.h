/* A random schema, and random edits to it: plain fixed-size data that is printed as .schema text. Owns: what a schema
 * may look like and what may happen to it, with the words that the language then asks for. Must not know how any of it
 * is carried out. */
#ifndef TESTS_PROPERTY_SHAPE_H
#define TESTS_PROPERTY_SHAPE_H

#include "base/text.h"
#include "property/random.h"

enum { MOST_TABLES = 6, MOST_COLUMNS = 9, MOST_KEYS = 4, MOST_ENUMS = 3, MOST_VALUES = 6, NAME_SIZE = 24 };

enum shape_type {
    SHAPE_BOOL,
    SHAPE_INT16,
    SHAPE_INT32,
    SHAPE_INT64,
    SHAPE_FLOAT64,
    SHAPE_DECIMAL,
    SHAPE_TEXT,
    SHAPE_TEXT_N,
    SHAPE_BYTES,
    SHAPE_UUID,
    SHAPE_DATE,
    SHAPE_TIMESTAMP,
    SHAPE_JSON,
    SHAPE_ENUM,
    SHAPE_TYPES
};

struct shape_column {
    char name[NAME_SIZE];
    unsigned identity; /* what a rename keeps: 1 and up */
    enum shape_type type;
    unsigned length;      /* text(n) */
    unsigned enumeration; /* its identity */
    bool nullable;
    bool has_default;
    unsigned default_value; /* which of the type's sample values */
    bool indexed;
    bool checked;    /* a check that every sample value passes */
    unsigned target; /* a foreign key: the identity of the table; its type is that of the key */
    int on_delete;   /* 0 none, 1 cascade, 2 set null */
    bool retired;    /* may be null or has a default; no edit sets it */

    /* Since the schema before: what the file says about the way. */
    char was[NAME_SIZE];
    bool has_backfill;
    char conversion[64]; /* "from text using cast(x as int64)" */
};

struct shape_key { /* unique (…) over two columns */
    unsigned columns[2];
    bool named;
    unsigned serial;
};

struct shape_table {
    char name[NAME_SIZE];
    unsigned identity;
    int key; /* 0: int64 auto, 1: text, 2: two columns */
    unsigned column_count;
    struct shape_column columns[MOST_COLUMNS];
    unsigned key_count;
    struct shape_key keys[MOST_KEYS];
    char was[NAME_SIZE];
    unsigned dropped_count;
    char dropped[MOST_COLUMNS][NAME_SIZE];
};

struct shape_value {
    char name[NAME_SIZE];
    char was[NAME_SIZE];
};

struct shape_enum {
    char name[NAME_SIZE];
    unsigned identity;
    unsigned value_count;
    struct shape_value values[MOST_VALUES];
    unsigned dropped_count;
    char dropped[MOST_VALUES][NAME_SIZE]; /* their rows get the first value */
};

struct shape {
    unsigned next; /* the next identity, which names are made from too */
    unsigned table_count;
    struct shape_table tables[MOST_TABLES];
    unsigned enum_count;
    struct shape_enum enums[MOST_ENUMS];
    unsigned dropped_count;
    char dropped[MOST_TABLES][NAME_SIZE];
};

void shape_random(struct shape *shape, struct dice *dice);

/* `edits` random changes, each with the words that keep it from losing anything in silence. What an earlier schema said
 * about its own way is forgotten first. */
void shape_edit(struct shape *shape, struct dice *dice, unsigned edits);

/* More of them, on the way from `before`, which has no words about its own way: edits of one draft. */
void shape_edit_further(struct shape *shape, const struct shape *before, struct dice *dice, unsigned edits);
void shape_forget_the_way(struct shape *shape);

/* As .schema text. */
void shape_print(struct text *text, const struct shape *shape);

const struct shape_table *shape_table_of(const struct shape *shape, unsigned identity);
const struct shape_column *shape_column_of(const struct shape_table *table, unsigned identity);

/* A query for the key and one column of all rows, the value as a literal. */
const char *shape_values_sql(struct region *region, const struct shape_table *table, const struct shape_column *column,
                             bool postgresql);

/* Rows for all tables, one statement a line, each row left out where it is refused as not unique; in SQLite's storage
 * form or in PostgreSQL's literals. */
void shape_print_rows(struct text *text, const struct shape *shape, struct dice *dice, unsigned rows, bool postgresql);

#endif
