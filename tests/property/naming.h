/* A schema whose elements keep what they are whatever they are called: tables, columns, enums, members, constraints and
 * indexes get names from pools so small that a name is left and taken all the time, in chains, cycles and by case
 * alone. Every value says which column and which row it belongs to, every member which one it is. Owns: making such
 * schemas, editing them, and what their rows are then. Must not know databases. */
#ifndef TESTS_PROPERTY_NAMING_H
#define TESTS_PROPERTY_NAMING_H

#include "base/text.h"
#include "property/random.h"

enum {
    MOST_TABLES = 4,
    MOST_COLUMNS = 7,
    MOST_ENUMS = 2,
    MOST_MEMBERS = 5,
    MOST_ITEMS = 4,
    MOST_ROWS = 24,
    NAME_SIZE = 24,
    MOST_FORMER = 16,
    MOST_NAMED = 64
};

/* Whatever has a name. `before` is the one it had in the revision before; "": it is new. */
struct named {
    unsigned identity; /* 0: not there */
    char name[NAME_SIZE], before[NAME_SIZE], was[NAME_SIZE];
    unsigned former_count;
    char former[MOST_FORMER][NAME_SIZE]; /* all it was called in the history */
};

enum column_kind { COLUMN_INTEGER, COLUMN_TEXT, COLUMN_ENUM, COLUMN_REFERENCE };

struct naming_column {
    struct named named;
    enum column_kind kind;
    unsigned points_to;     /* the identity of its enum or of the table it points to */
    bool wide;              /* its type has become a wider one */
    bool indexed;           /* by an index without a name */
    long standard;          /* its default: a number, or the identity of a member */
    long values[MOST_ROWS]; /* likewise; of a reference 0 is null */
};

enum named_item_kind { ITEM_UNIQUE_KEY, ITEM_PLAIN_INDEX, ITEM_CHECK_NAMED };

struct naming_item { /* of one column, and the only one of its kind there */
    struct named named;
    enum named_item_kind kind;
    unsigned column;
};

struct naming_table {
    struct named named;
    unsigned row_count;
    struct naming_column columns[MOST_COLUMNS];
    struct naming_item items[MOST_ITEMS];
};

struct naming_member {
    struct named named;
    unsigned using_; /* it is gone: its values became this one's */
};

struct naming_enum {
    struct named named;
    bool native;
    struct naming_member members[MOST_MEMBERS];
};

struct naming {
    unsigned serial; /* of identities */
    bool natives;    /* enums may be an engine's own */
    struct naming_table tables[MOST_TABLES];
    struct naming_enum enums[MOST_ENUMS];
    unsigned dropped_count, edits;
    char dropped[MOST_NAMED][3 * NAME_SIZE]; /* the lines that say what is gone */
    unsigned dropped_of[MOST_NAMED];         /* the table or enum in which; 0: none */
};

void naming_begin(struct naming *naming, struct dice *dice, bool natives);
/* What stands is the history from now on. */
void naming_freeze(struct naming *naming, struct dice *dice);
/* Some edits at once. A cycle of names that was done before looks as it did then, and is spent: none such is made. */
void naming_edit(struct naming *naming, struct dice *dice);
void naming_print(struct text *text, const struct naming *naming);

/* One more row in each table, as a statement a line. */
void naming_insert(struct text *text, struct naming *naming);

/* The columns of a table that are in `among` too, by the names they have in `names`; "" where there is none of the
 * table: a statement, and the rows it gives for the values that `values` has. */
bool naming_expect(struct text *sql, struct text *rows, const struct naming *names, const struct naming *values,
                   const struct naming *among, unsigned table, bool casts);

#endif
