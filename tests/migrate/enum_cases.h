/* Every operation on an enum with every kind of column that can have it: see enum_cases.c. */
#ifndef TESTS_MIGRATE_ENUM_CASES_H
#define TESTS_MIGRATE_ENUM_CASES_H

#include "migrate/operation_cases.h"

#include <stdbool.h>

struct enum_case {
    struct operation_case item; /* its texts are those below */
    char name[200], before[2000], after[2000], rows[1000], query[200], shows[400];
};

/* The i-th of them, or false behind the last. */
bool enum_case_at(size_t i, struct enum_case *made);

#endif
