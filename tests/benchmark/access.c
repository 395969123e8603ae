/* Row 1 of the performance page: generated calls against the same calls written by hand with sqlite3, statements
 * cached, on the same kind of connection. Without arguments it measures time, runs interleaved, medians, and prints a
 * table and (with the name of a file) CSV. With ours|hand WORK COUNT it does one work once: what instructions.sh
 * counts. */
#include "sample/sample.schema.h"
#include "sample/tables.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define DIE_UNLESS(condition)                                                                                          \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                                            \
            exit(1);                                                                                                   \
        }                                                                                                              \
    } while (0)

enum { HAND_GET, HAND_GET_BY_EMAIL, HAND_INSERT, HAND_UPDATE, HAND_ALL, HAND_STATEMENTS };

struct bench {
    schema_db *db;
    sqlite3 *handle;
    sqlite3_stmt *hand[HAND_STATEMENTS];
    schema_arena arena;
    int64_t sum;
};

static const char *const hand_sql[HAND_STATEMENTS] = {
    "select id, email, nick, role, balance, settings, created_at, updated_at from account where id = ?",
    "select id, email, nick, role, balance, settings, created_at, updated_at from account where email = ?",
    "insert into account (email, nick, role, balance, settings, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?)",
    "update account set nick = ?, updated_at = ? where id = ?",
    "select id, email, nick, role, balance, settings, created_at, updated_at from account order by id",
};

static const schema_timestamp moment = {1767225600000000};

static void email_of(char *email, size_t i)
{
    snprintf(email, 32, "someone%07u@example.org", (unsigned)i);
}

/* -- by hand: as good as one writes it -------------------------------------------------------------------------- */

static char *keep(schema_arena *arena, sqlite3_stmt *statement, int column)
{
    const unsigned char *text = sqlite3_column_text(statement, column);
    return text ? schema_arena_copy(arena, text, (size_t)sqlite3_column_bytes(statement, column)) : NULL;
}

static enum role hand_role(const char *text)
{
    switch (text[0]) {
    case 'a':
        return ROLE_ADMIN;
    default:
        return strcmp(text, "member") == 0 ? ROLE_MEMBER : ROLE_MODERATOR;
    }
}

static void hand_read(sqlite3_stmt *statement, schema_arena *arena, struct account *row)
{
    row->id = sqlite3_column_int64(statement, 0);
    row->email = arena ? keep(arena, statement, 1) : (const char *)sqlite3_column_text(statement, 1);
    row->nick = arena ? keep(arena, statement, 2) : (const char *)sqlite3_column_text(statement, 2);
    row->role = hand_role((const char *)sqlite3_column_text(statement, 3));
    row->balance.units = sqlite3_column_int64(statement, 4);
    row->settings = arena ? keep(arena, statement, 5) : (const char *)sqlite3_column_text(statement, 5);
    DIE_UNLESS(schema_timestamp_parse((const char *)sqlite3_column_text(statement, 6), &row->created_at) == SCHEMA_OK);
    DIE_UNLESS(schema_timestamp_parse((const char *)sqlite3_column_text(statement, 7), &row->updated_at) == SCHEMA_OK);
}

static void hand_insert(struct bench *bench, const char *email)
{
    sqlite3_stmt *statement = bench->hand[HAND_INSERT];
    char text[32];
    schema_timestamp_print(moment, text);
    sqlite3_bind_text(statement, 1, email, -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 2, "nick", -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 3, "member", -1, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 4, 1250);
    sqlite3_bind_text(statement, 5, "{}", -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 6, text, 27, SQLITE_STATIC);
    sqlite3_bind_text(statement, 7, text, 27, SQLITE_STATIC);
    DIE_UNLESS(sqlite3_step(statement) == SQLITE_DONE);
    bench->sum += sqlite3_last_insert_rowid(bench->handle);
    sqlite3_reset(statement);
}

static void by_hand(struct bench *bench, const char *work, size_t count)
{
    struct account account;
    char email[32], text[32];
    if (strcmp(work, "get by key") == 0) {
        for (size_t i = 1; i <= count; i++) {
            sqlite3_stmt *statement = bench->hand[HAND_GET];
            schema_arena_reset(&bench->arena);
            sqlite3_bind_int64(statement, 1, (int64_t)(i % 1000) + 1);
            DIE_UNLESS(sqlite3_step(statement) == SQLITE_ROW);
            hand_read(statement, &bench->arena, &account);
            sqlite3_reset(statement);
            bench->sum += account.id;
        }
    } else if (strcmp(work, "get by unique") == 0) {
        for (size_t i = 1; i <= count; i++) {
            sqlite3_stmt *statement = bench->hand[HAND_GET_BY_EMAIL];
            schema_arena_reset(&bench->arena);
            email_of(email, i % 1000);
            sqlite3_bind_text(statement, 1, email, -1, SQLITE_STATIC);
            DIE_UNLESS(sqlite3_step(statement) == SQLITE_ROW);
            hand_read(statement, &bench->arena, &account);
            sqlite3_reset(statement);
            bench->sum += account.id;
        }
    } else if (strcmp(work, "insert") == 0) {
        for (size_t i = 1; i <= count; i++) {
            email_of(email, 1000000 + i);
            hand_insert(bench, email);
        }
    } else if (strcmp(work, "update") == 0) {
        for (size_t i = 1; i <= count; i++) {
            sqlite3_stmt *statement = bench->hand[HAND_UPDATE];
            schema_timestamp_print(moment, text);
            sqlite3_bind_text(statement, 1, i % 2 ? "one" : "two", -1, SQLITE_STATIC);
            sqlite3_bind_text(statement, 2, text, 27, SQLITE_STATIC);
            sqlite3_bind_int64(statement, 3, (int64_t)(i % 1000) + 1);
            DIE_UNLESS(sqlite3_step(statement) == SQLITE_DONE && sqlite3_changes(bench->handle) == 1);
            sqlite3_reset(statement);
        }
    } else {
        sqlite3_stmt *statement = bench->hand[HAND_ALL];
        while (sqlite3_step(statement) == SQLITE_ROW) {
            hand_read(statement, NULL, &account);
            bench->sum += account.id;
        }
        sqlite3_reset(statement);
    }
}

/* -- generated -------------------------------------------------------------------------------------------------- */

static void by_us(struct bench *bench, const char *work, size_t count)
{
    schema_db *db = bench->db;
    struct account account;
    char email[32];
    int64_t id;
    if (strcmp(work, "get by key") == 0) {
        for (size_t i = 1; i <= count; i++) {
            schema_arena_reset(&bench->arena);
            DIE_UNLESS(account_get(db, &bench->arena, (int64_t)(i % 1000) + 1, &account) == SCHEMA_OK);
            bench->sum += account.id;
        }
    } else if (strcmp(work, "get by unique") == 0) {
        for (size_t i = 1; i <= count; i++) {
            schema_arena_reset(&bench->arena);
            email_of(email, i % 1000);
            DIE_UNLESS(account_get_by_email(db, &bench->arena, email, &account) == SCHEMA_OK);
            bench->sum += account.id;
        }
    } else if (strcmp(work, "insert") == 0) {
        for (size_t i = 1; i <= count; i++) {
            email_of(email, 1000000 + i);
            struct account_new row = {.email = email,
                                      .nick = "nick",
                                      .role = ROLE_MEMBER,
                                      .balance = SCHEMA_VALUE({1250}),
                                      .settings = "{}",
                                      .created_at = SCHEMA_VALUE(moment),
                                      .updated_at = SCHEMA_VALUE(moment)};
            DIE_UNLESS(account_insert(db, &row, &id) == SCHEMA_OK);
            bench->sum += id;
        }
    } else if (strcmp(work, "update") == 0) {
        for (size_t i = 1; i <= count; i++) {
            struct account_change change = {.nick = SCHEMA_SET(i % 2 ? "one" : "two"),
                                            .updated_at = SCHEMA_SET(moment)};
            DIE_UNLESS(account_update(db, (int64_t)(i % 1000) + 1, &change) == SCHEMA_OK);
        }
    } else {
        schema_status status;
        SCHEMA_EACH(account_all, all, status, db)
        bench->sum += all.row.id;
        DIE_UNLESS(status == SCHEMA_OK);
    }
}

/* -- measuring -------------------------------------------------------------------------------------------------- */

static void fill(struct bench *bench, size_t rows)
{
    char email[32];
    DIE_UNLESS(schema_begin(bench->db, NULL) == SCHEMA_OK);
    for (size_t i = 0; i < rows; i++) {
        email_of(email, i);
        hand_insert(bench, email);
    }
    DIE_UNLESS(schema_commit(bench->db) == SCHEMA_OK);
}

static void begin(struct bench *bench, size_t rows)
{
    *bench = (struct bench){.sum = 0};
    DIE_UNLESS(sample_open("sqlite::memory:", &bench->db) == SCHEMA_OK);
    for (size_t i = 0; i < sizeof sample_tables / sizeof *sample_tables; i++)
        DIE_UNLESS(schema_exec(bench->db, sample_tables[i], 0, NULL, NULL) == SCHEMA_OK);
    bench->handle = schema_handle(bench->db);
    for (int i = 0; i < HAND_STATEMENTS; i++)
        DIE_UNLESS(sqlite3_prepare_v3(bench->handle, hand_sql[i], -1, SQLITE_PREPARE_PERSISTENT, &bench->hand[i],
                                      NULL) == SQLITE_OK);
    schema_arena_start(&bench->arena, NULL, 0);
    fill(bench, rows);
}

static void end(struct bench *bench)
{
    for (int i = 0; i < HAND_STATEMENTS; i++)
        sqlite3_finalize(bench->hand[i]);
    schema_arena_free(&bench->arena);
    DIE_UNLESS(schema_close(bench->db) == SCHEMA_OK);
}

/* All in one transaction: what is compared is the call, not the disk. */
static double run(const char *who, const char *work, size_t count, size_t rows)
{
    struct bench bench;
    struct timespec from, to;
    begin(&bench, rows);
    DIE_UNLESS(schema_begin(bench.db, NULL) == SCHEMA_OK);
    clock_gettime(CLOCK_MONOTONIC, &from);
    (strcmp(who, "ours") == 0 ? by_us : by_hand)(&bench, work, count);
    clock_gettime(CLOCK_MONOTONIC, &to);
    DIE_UNLESS(schema_commit(bench.db) == SCHEMA_OK);
    end(&bench);
    return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

static int compare(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

enum { RUNS = 5 };

static void compare_work(const char *work, size_t count, size_t rows, FILE *csv)
{
    double ours[RUNS], hand[RUNS];
    for (int i = 0; i < RUNS; i++) {
        hand[i] = run("hand", work, count, rows);
        ours[i] = run("ours", work, count, rows);
    }
    qsort(ours, RUNS, sizeof *ours, compare);
    qsort(hand, RUNS, sizeof *hand, compare);
    double each = 1e9 / (double)count;
    printf("%-14s %9zu %12.0f %12.0f %8.3f\n", work, count, hand[RUNS / 2] * each, ours[RUNS / 2] * each,
           ours[RUNS / 2] / hand[RUNS / 2]);
    if (csv)
        fprintf(csv, "%s,%zu,%.1f,%.1f,%.4f\n", work, count, hand[RUNS / 2] * each, ours[RUNS / 2] * each,
                ours[RUNS / 2] / hand[RUNS / 2]);
}

int main(int count, char **arguments)
{
    if (count == 4) {
        size_t times = (size_t)strtoul(arguments[3], NULL, 10);
        bool scans = strcmp(arguments[2], "scan") == 0;
        run(arguments[1], arguments[2], times, scans ? times : 1000);
        return 0;
    }
    FILE *csv = count > 1 ? fopen(arguments[1], "w") : NULL;
    printf("%-14s %9s %12s %12s %8s\n", "SQLite", "times", "hand, ns", "ours, ns", "ratio");
    if (csv)
        fprintf(csv, "work,times,hand_ns,ours_ns,ratio\n");
    compare_work("get by key", 300000, 1000, csv);
    compare_work("get by unique", 300000, 1000, csv);
    compare_work("insert", 1000000, 1000, csv);
    compare_work("update", 300000, 1000, csv);
    compare_work("scan", 1000000, 1000000, csv);
    if (csv)
        fclose(csv);
    return 0;
}
