/* Random tables, rows for them, and queries over them, all as text in the language.
 *
 * Rows are inserted by queries, too, so that no value is written in any engine's own way. Queries lean to joins of all
 * kinds and to conditions from which is inferred what is null. */
#ifndef TESTS_PROPERTY_RANDOM_QUERY_H
#define TESTS_PROPERTY_RANDOM_QUERY_H

#include "base/text.h"
#include "property/random.h"

enum { QUERY_TABLES = 4, QUERY_COLUMNS = 12, QUERY_RELATIONS = 4 };

enum value_kind {
    VALUE_BOOL,
    VALUE_INT16,
    VALUE_INT32,
    VALUE_INT64,
    VALUE_FLOAT32,
    VALUE_FLOAT64,
    VALUE_DECIMAL,
    VALUE_TEXT,
    VALUE_UUID,
    VALUE_DATE,
    VALUE_TIMESTAMP,
    VALUE_ENUM,
    VALUE_KINDS
};

struct query_column {
    enum value_kind kind;
    bool nullable, unique;
    int target; /* the table that it points to; -1: none */
    char name[16];
};

struct query_table {
    unsigned column_count;
    struct query_column columns[QUERY_COLUMNS];
    int pair[2];    /* columns that are a key together; -1: none */
    bool versioned; /* it has a version, too */
    char name[16];
};

struct query_tables {
    unsigned count;
    struct query_table items[QUERY_TABLES];
};

void random_tables(struct query_tables *tables, struct dice *dice);
void print_tables(struct text *text, const struct query_tables *tables);

/* A query called NAME that inserts a row of that number into the table. */
void random_insert(struct text *text, struct dice *dice, const struct query_tables *tables, unsigned table,
                   unsigned number, const char *name);

/* What inserts, updates or deletes. */
void random_change(struct text *text, struct region *region, struct dice *dice, const struct query_tables *tables,
                   const char *name);

/* *ordered: its rows come in an order that is told by what they show. */
void random_query(struct text *text, struct region *region, struct dice *dice, const struct query_tables *tables,
                  const char *name, bool *ordered);

#endif
