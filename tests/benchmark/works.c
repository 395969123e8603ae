/* Rows 1, 2 and 5 of the performance page: what is measured, by the generated calls, which are the same on each engine.
 */
#include "benchmark.h"

#include <string.h>

const schema_timestamp moment = {1767225600000000}, later = {1767225661250000};

void email_of(char *email, size_t i)
{
    memcpy(email, "someone0000000@example.org", 27);
    for (char *at = email + 13; i > 0; i /= 10)
        *at-- = (char)('0' + i % 10);
}

/* -- reading ---------------------------------------------------------------------------------------------------- */

static void get_by_us(struct bench *bench, size_t from, size_t count)
{
    struct account account;
    for (size_t i = from; i < from + count; i++) {
        schema_arena_reset(&bench->arena);
        DIE_UNLESS(account_get(bench->db, &bench->arena, (int64_t)(i % KNOWN) + 1, &account) == SCHEMA_OK);
        bench->sum += account.id;
    }
}

static void get_by_email_by_us(struct bench *bench, size_t from, size_t count)
{
    struct account account;
    char email[EMAIL_SIZE];
    for (size_t i = from; i < from + count; i++) {
        schema_arena_reset(&bench->arena);
        email_of(email, i % KNOWN);
        DIE_UNLESS(account_get_by_email(bench->db, &bench->arena, email, &account) == SCHEMA_OK);
        bench->sum += account.id;
    }
}

static void scan_by_us(struct bench *bench, size_t from, size_t count)
{
    schema_status status;
    size_t i = from;
    SCHEMA_EACH(account_all, all, status, bench->db)
    {
        bench->sum += all.row.id;
        if (++i == from + count)
            break;
    }
    DIE_UNLESS(status == SCHEMA_OK);
}

/* -- writing ---------------------------------------------------------------------------------------------------- */

static struct account_new new_account(const char *email)
{
    return (struct account_new){.email = email,
                                .nick = "nick",
                                .role = ROLE_MEMBER,
                                .balance = SCHEMA_VALUE({1250}),
                                .settings = "{}",
                                .created_at = SCHEMA_VALUE(moment),
                                .updated_at = SCHEMA_VALUE(later)};
}

static void insert_by_us(struct bench *bench, size_t from, size_t count)
{
    char email[EMAIL_SIZE];
    int64_t id;
    for (size_t i = from; i < from + count; i++) {
        email_of(email, KNOWN + i);
        struct account_new row = new_account(email);
        DIE_UNLESS(account_insert(bench->db, &row, &id) == SCHEMA_OK);
        bench->sum += id;
    }
}

/* One insert in each transaction: what most programs do. */
static void transact_by_us(struct bench *bench, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++) {
        DIE_UNLESS(schema_begin(bench->db, NULL) == SCHEMA_OK);
        insert_by_us(bench, i, 1);
        DIE_UNLESS(schema_commit(bench->db) == SCHEMA_OK);
    }
}

size_t fill_chunk(struct chunk *chunk, size_t from, size_t left)
{
    size_t count = left < CHUNK ? left : CHUNK;
    for (size_t i = 0; i < count; i++) {
        email_of(chunk->emails[i], KNOWN + from + i);
        chunk->rows[i] = new_account(chunk->emails[i]);
    }
    return count;
}

static void insert_many_by_us(struct bench *bench, size_t from, size_t count)
{
    struct chunk *chunk = malloc(sizeof *chunk);
    DIE_UNLESS(chunk);
    for (size_t done = 0, these; done < count; done += these) {
        these = fill_chunk(chunk, from + done, count - done);
        DIE_UNLESS(account_insert_many(bench->db, chunk->rows, these, NULL) == SCHEMA_OK);
    }
    free(chunk);
}

static void update_by_us(struct bench *bench, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++) {
        struct account_change change = {.nick = SCHEMA_SET(i % 2 ? "one" : "two"), .updated_at = SCHEMA_SET(moment)};
        DIE_UNLESS(account_update(bench->db, (int64_t)(i % KNOWN) + 1, &change) == SCHEMA_OK);
    }
}

/* -- connecting ------------------------------------------------------------------------------------------------- */

static void connect_by_us(struct bench *bench, size_t from, size_t count)
{
    struct account account;
    for (size_t i = from; i < from + count; i++) {
        schema_db *db;
        DIE_UNLESS(bench_open(bench->connect_url, &db) == SCHEMA_OK);
        DIE_UNLESS(account_get(db, &bench->arena, 1, &account) == SCHEMA_NOT_FOUND);
        DIE_UNLESS(schema_close(db) == SCHEMA_OK);
    }
}

/* -- all of them ------------------------------------------------------------------------------------------------ */

#define MILLION 1000000

const struct work works[] = {
    {"get by key", KNOWN, 100000, 2000, 11, false, false, false, HAND_GET, get_by_us},
    {"get by unique", KNOWN, 100000, 2000, 11, false, false, false, HAND_GET_BY_EMAIL, get_by_email_by_us},
    {"insert", 0, 100000, 2000, 11, true, false, false, HAND_INSERT, insert_by_us},
    {"update", KNOWN, 100000, 2000, 11, false, false, false, HAND_UPDATE, update_by_us},
    {"transaction", 0, 100000, 2000, 11, true, false, true, HAND_TRANSACT, transact_by_us},
    {"scan of 1e6", MILLION, MILLION, 2000, 5, false, false, false, HAND_SCAN, scan_by_us},
    {"insert of 1e6", 0, MILLION, 20000, 5, true, false, true, HAND_INSERT_MANY, insert_many_by_us},
    {"connect", 0, 500, 20, 11, false, false, true, HAND_CONNECT, connect_by_us},
    {"query: join of three", KNOWN, 100000, 2000, 11, false, true, false, HAND_JOIN, join_by_us},
    {"query: 100 rows", KNOWN, 2000, 200, 11, false, true, false, HAND_LIST, list_by_us},
    {"query: 1e6 rows", MILLION, MILLION, 2000, 5, false, true, false, HAND_ALL_ARTICLES, all_articles_by_us},
    {"query: 10 groups", KNOWN, 500, 100, 11, false, true, false, HAND_GROUP, group_by_us},
    {"query: update", KNOWN, 100000, 2000, 11, false, true, false, HAND_SEEN, seen_by_us},
};

const size_t work_count = sizeof works / sizeof *works;

/* -- before and after --------------------------------------------------------------------------------------------- */

void begin_bench(struct bench *bench, const char *place)
{
    *bench = (struct bench){.hand = strncmp(place, "sqlite:", 7) == 0 ? &hand_sqlite : &hand_postgresql};
    bench->hand->begin(bench, place);
    schema_arena_start(&bench->arena, NULL, 0);
}

static void fill_accounts(struct bench *bench, size_t rows)
{
    struct chunk *chunk = malloc(sizeof *chunk);
    DIE_UNLESS(chunk);
    for (size_t done = 0; done < rows;) {
        size_t these = rows - done < CHUNK ? rows - done : CHUNK;
        for (size_t i = 0; i < these; i++) {
            email_of(chunk->emails[i], done + i);
            chunk->rows[i] = new_account(chunk->emails[i]);
            SCHEMA_ASSIGN(chunk->rows[i].id, (int64_t)(done + i) + 1);
        }
        DIE_UNLESS(account_insert_many(bench->db, chunk->rows, these, NULL) == SCHEMA_OK);
        done += these;
    }
    free(chunk);
}

/* The tables of the work have just these rows, from then on. */
void fill_bench(struct bench *bench, const struct work *work, size_t rows)
{
    bench->hand->empty(bench);
    (work->queries ? fill_articles : fill_accounts)(bench, rows);
}

void end_bench(struct bench *bench)
{
    bench->hand->end(bench);
    schema_arena_free(&bench->arena);
    DIE_UNLESS(schema_close(bench->db) == SCHEMA_OK);
}
