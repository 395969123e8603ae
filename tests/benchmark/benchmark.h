/* What is measured: works, each done once by hand and once by generated code, on the same connection. The works do not
 * know how they are measured; the measuring does not know what they do. */
#ifndef BENCHMARK_H
#define BENCHMARK_H

#include "bench.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#define DIE_UNLESS(condition)                                                                                          \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                                            \
            exit(1);                                                                                                   \
        }                                                                                                              \
    } while (0)

enum { HAND_GET, HAND_GET_BY_EMAIL, HAND_INSERT, HAND_UPDATE, HAND_ALL, HAND_BEGIN, HAND_COMMIT, HAND_STATEMENTS };

struct bench {
    schema_db *db;
    sqlite3 *handle;                     /* of the same connection */
    sqlite3_stmt *hand[HAND_STATEMENTS]; /* prepared once, as good hand-written code does */
    schema_arena arena;
    const char *file; /* the database that is connected to */
    int64_t sum;      /* of what was read, so that nothing is left out */
};

/* Calls number `from` to `from + count - 1`. */
typedef void work_function(struct bench *bench, size_t from, size_t count);

struct work {
    const char *name;
    size_t rows;    /* in the table before */
    size_t times;   /* calls, or rows, in one run that is timed */
    size_t counted; /* the same where instructions are counted */
    size_t runs;    /* of each side; the median is shown */
    bool fills;     /* begins with an empty table each time */
    bool alone;     /* not in a transaction of the measuring */
    work_function *by_hand, *by_us;
};

extern const struct work works[];
extern const size_t work_count;

void begin_bench(struct bench *bench, const char *file);
void fill_bench(struct bench *bench, size_t rows);
void end_bench(struct bench *bench);

#endif
