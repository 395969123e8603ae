/* What every operation is tried with: see operations.c, which does so, and operation_cases.c, which is the table. */
#ifndef TESTS_MIGRATE_OPERATION_CASES_H
#define TESTS_MIGRATE_OPERATION_CASES_H

#include <stdbool.h>
#include <stddef.h>

struct operation_case {
    const char *name;
    const char *before, *after; /* .schema texts with a table `item`, to whose id the children point */
    const char *rows;           /* SQL; item 1, 2 and 3 are there already, or null: they are made here */
    const char *query, *shows;  /* after the upgrade; null: nothing is looked at */
    const char *item;           /* what the table is called afterwards, when not item */
    bool loses;                 /* the downgrade brings the structure back, but not all that was in it */
    const char *refused;        /* the upgrade fails for the rows, saying this */
    const char *not_undone;     /* the downgrade does */

    /* Where PostgreSQL's SQL, or what it shows or says, differs; null: it is the same. */
    const char *postgresql_rows, *postgresql_query, *postgresql_shows, *postgresql_refused, *postgresql_not_undone;
    const char *only; /* the one engine that has it; null: both */
};

/* What the language has for all engines, and, behind it, what is an engine's own (operation_cases_own.c), and columns
 * whose values come from elsewhere: computed, numbered, members of a native enum (operation_cases_values.c). */
extern const struct operation_case operation_cases[], own_operation_cases[], value_operation_cases[];
extern const size_t operation_case_count, own_operation_case_count, value_operation_case_count;

static inline const struct operation_case *operation_case_at(size_t i) /* null at the end */
{
    if (i < operation_case_count)
        return &operation_cases[i];
    i -= operation_case_count;
    if (i < own_operation_case_count)
        return &own_operation_cases[i];
    i -= own_operation_case_count;
    return i < value_operation_case_count ? &value_operation_cases[i] : NULL;
}

#endif
