/* What is measured: works, each done once by hand and once by generated code, on the same connection. The works do not
 * know how they are measured; the measuring does not know what they do. */
#ifndef BENCHMARK_H
#define BENCHMARK_H

#include "bench.h"

#include <stdio.h>
#include <stdlib.h>

#define DIE_UNLESS(condition)                                                                                          \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                                            \
            exit(1);                                                                                                   \
        }                                                                                                              \
    } while (0)

enum { KNOWN = 1000, CHUNK = 10000, EMAIL_SIZE = 32 };

struct bench {
    schema_db *db;
    const struct hand *hand;
    const char *connect_url; /* of a database that the connecting is measured with */
    schema_arena arena;
    int64_t sum; /* of what was read, so that nothing is left out */
};

/* Calls number `from` to `from + count - 1`. */
typedef void work_function(struct bench *bench, size_t from, size_t count);

enum hand_work {
    HAND_GET,
    HAND_GET_BY_EMAIL,
    HAND_INSERT,
    HAND_UPDATE,
    HAND_TRANSACT,
    HAND_SCAN,
    HAND_INSERT_MANY,
    HAND_CONNECT,
    HAND_JOIN,
    HAND_LIST,
    HAND_ALL_ARTICLES,
    HAND_GROUP,
    HAND_SEEN,
    HAND_WORKS
};

/* An engine's side: the works by hand, on the connection that generated code uses, too. */
struct hand {
    const char *name;
    void (*begin)(struct bench *bench, const char *place); /* sets db and connect_url */
    void (*empty)(struct bench *bench);                    /* all tables */
    void (*end)(struct bench *bench);                      /* before the connection is closed */
    work_function *works[HAND_WORKS];
};

extern size_t allocations; /* of this process so far */
extern const struct hand hand_sqlite, hand_postgresql;

struct work {
    const char *name;
    size_t rows;    /* in the table before */
    size_t times;   /* calls, or rows, in one run that is timed */
    size_t counted; /* the same where instructions are counted */
    size_t runs;    /* of each side; the median is shown */
    bool fills;     /* begins with an empty table each time */
    bool queries;   /* reads articles; else accounts */
    bool alone;     /* not in a transaction of the measuring */
    enum hand_work by_hand;
    work_function *by_us;
};

extern const struct work works[];
extern const size_t work_count;

/* Queries: of an article's writer, and of remarks. */
enum { PAGE = 100, TITLE_SIZE = 32 }; /* articles of each writer */
work_function join_by_us, list_by_us, all_articles_by_us, group_by_us, seen_by_us;
void fill_articles(struct bench *bench, size_t rows);

/* What both sides write. */
extern const schema_timestamp moment, later;
void email_of(char *email, size_t i);

/* Many rows, CHUNK of them in a transaction. Both have the rows before them in memory first. */
struct chunk {
    char emails[CHUNK][EMAIL_SIZE];
    struct account_new rows[CHUNK];
};

size_t fill_chunk(struct chunk *chunk, size_t from, size_t left);

/* `place`: sqlite:FILE, or the URL of an empty database on a server. */
void begin_bench(struct bench *bench, const char *place);
void fill_bench(struct bench *bench, const struct work *work, size_t rows);
void end_bench(struct bench *bench);

#endif
