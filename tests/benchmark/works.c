/* Rows 1 and 5 of the performance page: generated calls against the same calls written by hand with sqlite3, as good as
 * one writes them: statements cached, nothing copied that need not be. */
#include "benchmark.h"

#include <string.h>

static const char *const hand_sql[HAND_STATEMENTS] = {
    "select id, email, nick, role, balance, settings, created_at, updated_at from account where id = ?",
    "select id, email, nick, role, balance, settings, created_at, updated_at from account where email = ?",
    "insert into account (email, nick, role, balance, settings, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?)",
    "update account set nick = ?, updated_at = ? where id = ?",
    "select id, email, nick, role, balance, settings, created_at, updated_at from account order by id",
    "begin immediate",
    "commit",
};

static const schema_timestamp moment = {1767225600000000}, later = {1767225661250000};

enum { KNOWN = 1000, CHUNK = 10000, EMAIL_SIZE = 32 };

static void email_of(char *email, size_t i)
{
    memcpy(email, "someone0000000@example.org", 27);
    for (char *at = email + 13; i > 0; i /= 10)
        *at-- = (char)('0' + i % 10);
}

/* -- reading ---------------------------------------------------------------------------------------------------- */

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

static void get_by_hand(struct bench *bench, size_t from, size_t count)
{
    struct account account;
    sqlite3_stmt *statement = bench->hand[HAND_GET];
    for (size_t i = from; i < from + count; i++) {
        schema_arena_reset(&bench->arena);
        sqlite3_bind_int64(statement, 1, (int64_t)(i % KNOWN) + 1);
        DIE_UNLESS(sqlite3_step(statement) == SQLITE_ROW);
        hand_read(statement, &bench->arena, &account);
        sqlite3_reset(statement);
        bench->sum += account.id;
    }
}

static void get_by_us(struct bench *bench, size_t from, size_t count)
{
    struct account account;
    for (size_t i = from; i < from + count; i++) {
        schema_arena_reset(&bench->arena);
        DIE_UNLESS(account_get(bench->db, &bench->arena, (int64_t)(i % KNOWN) + 1, &account) == SCHEMA_OK);
        bench->sum += account.id;
    }
}

static void get_by_email_by_hand(struct bench *bench, size_t from, size_t count)
{
    struct account account;
    char email[EMAIL_SIZE];
    sqlite3_stmt *statement = bench->hand[HAND_GET_BY_EMAIL];
    for (size_t i = from; i < from + count; i++) {
        schema_arena_reset(&bench->arena);
        email_of(email, i % KNOWN);
        sqlite3_bind_text(statement, 1, email, -1, SQLITE_STATIC);
        DIE_UNLESS(sqlite3_step(statement) == SQLITE_ROW);
        hand_read(statement, &bench->arena, &account);
        sqlite3_reset(statement);
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

static void scan_by_hand(struct bench *bench, size_t from, size_t count)
{
    struct account account;
    sqlite3_stmt *statement = bench->hand[HAND_ALL];
    for (size_t i = from; i < from + count && sqlite3_step(statement) == SQLITE_ROW; i++) {
        hand_read(statement, NULL, &account);
        bench->sum += account.id;
    }
    sqlite3_reset(statement);
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

static void hand_insert(struct bench *bench, const char *email)
{
    sqlite3_stmt *statement = bench->hand[HAND_INSERT];
    char created[32], updated[32];
    schema_timestamp_print(moment, created);
    schema_timestamp_print(later, updated);
    sqlite3_bind_text(statement, 1, email, -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 2, "nick", -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 3, "member", -1, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 4, 1250);
    sqlite3_bind_text(statement, 5, "{}", -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 6, created, 27, SQLITE_STATIC);
    sqlite3_bind_text(statement, 7, updated, 27, SQLITE_STATIC);
    DIE_UNLESS(sqlite3_step(statement) == SQLITE_DONE);
    bench->sum += sqlite3_last_insert_rowid(bench->handle);
    sqlite3_reset(statement);
}

static void insert_by_hand(struct bench *bench, size_t from, size_t count)
{
    char email[EMAIL_SIZE];
    for (size_t i = from; i < from + count; i++) {
        email_of(email, KNOWN + i);
        hand_insert(bench, email);
    }
}

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
static void hand_run(struct bench *bench, int statement)
{
    DIE_UNLESS(sqlite3_step(bench->hand[statement]) == SQLITE_DONE);
    sqlite3_reset(bench->hand[statement]);
}

static void transact_by_hand(struct bench *bench, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++) {
        hand_run(bench, HAND_BEGIN);
        insert_by_hand(bench, i, 1);
        hand_run(bench, HAND_COMMIT);
    }
}

static void transact_by_us(struct bench *bench, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++) {
        DIE_UNLESS(schema_begin(bench->db, NULL) == SCHEMA_OK);
        insert_by_us(bench, i, 1);
        DIE_UNLESS(schema_commit(bench->db) == SCHEMA_OK);
    }
}

/* Many rows, CHUNK of them in a transaction. Both have the rows before them in memory first. */
struct chunk {
    char emails[CHUNK][EMAIL_SIZE];
    struct account_new rows[CHUNK];
};

static size_t fill_chunk(struct chunk *chunk, size_t from, size_t left)
{
    size_t count = left < CHUNK ? left : CHUNK;
    for (size_t i = 0; i < count; i++) {
        email_of(chunk->emails[i], KNOWN + from + i);
        chunk->rows[i] = new_account(chunk->emails[i]);
    }
    return count;
}

static void insert_many_by_hand(struct bench *bench, size_t from, size_t count)
{
    struct chunk *chunk = malloc(sizeof *chunk);
    DIE_UNLESS(chunk);
    for (size_t done = 0, these; done < count; done += these) {
        these = fill_chunk(chunk, from + done, count - done);
        DIE_UNLESS(sqlite3_exec(bench->handle, "begin immediate", NULL, NULL, NULL) == SQLITE_OK);
        for (size_t i = 0; i < these; i++)
            hand_insert(bench, chunk->emails[i]);
        DIE_UNLESS(sqlite3_exec(bench->handle, "commit", NULL, NULL, NULL) == SQLITE_OK);
    }
    free(chunk);
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

static void update_by_hand(struct bench *bench, size_t from, size_t count)
{
    char text[32];
    sqlite3_stmt *statement = bench->hand[HAND_UPDATE];
    for (size_t i = from; i < from + count; i++) {
        schema_timestamp_print(moment, text);
        sqlite3_bind_text(statement, 1, i % 2 ? "one" : "two", -1, SQLITE_STATIC);
        sqlite3_bind_text(statement, 2, text, 27, SQLITE_STATIC);
        sqlite3_bind_int64(statement, 3, (int64_t)(i % KNOWN) + 1);
        DIE_UNLESS(sqlite3_step(statement) == SQLITE_DONE && sqlite3_changes(bench->handle) == 1);
        sqlite3_reset(statement);
    }
}

static void update_by_us(struct bench *bench, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++) {
        struct account_change change = {.nick = SCHEMA_SET(i % 2 ? "one" : "two"), .updated_at = SCHEMA_SET(moment)};
        DIE_UNLESS(account_update(bench->db, (int64_t)(i % KNOWN) + 1, &change) == SCHEMA_OK);
    }
}

/* -- connecting ------------------------------------------------------------------------------------------------- */

/* With the settings that a careful program makes, and one statement, so that the schema is read. */
static void connect_by_hand(struct bench *bench, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++) {
        sqlite3 *handle;
        sqlite3_stmt *statement;
        DIE_UNLESS(sqlite3_open_v2(bench->file, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) ==
                   SQLITE_OK);
        sqlite3_busy_timeout(handle, 5000);
        DIE_UNLESS(sqlite3_exec(handle, "pragma foreign_keys = on", NULL, NULL, NULL) == SQLITE_OK);
        DIE_UNLESS(sqlite3_exec(handle, "pragma synchronous = normal", NULL, NULL, NULL) == SQLITE_OK);
        DIE_UNLESS(sqlite3_prepare_v2(handle, hand_sql[HAND_GET], -1, &statement, NULL) == SQLITE_OK);
        sqlite3_bind_int64(statement, 1, 1);
        DIE_UNLESS(sqlite3_step(statement) == SQLITE_DONE);
        sqlite3_finalize(statement);
        DIE_UNLESS(sqlite3_close(handle) == SQLITE_OK);
    }
}

static void connect_by_us(struct bench *bench, size_t from, size_t count)
{
    char url[4096];
    struct account account;
    snprintf(url, sizeof url, "sqlite:%s", bench->file);
    for (size_t i = from; i < from + count; i++) {
        schema_db *db;
        DIE_UNLESS(bench_open(url, &db) == SCHEMA_OK);
        DIE_UNLESS(account_get(db, &bench->arena, 1, &account) == SCHEMA_NOT_FOUND);
        DIE_UNLESS(schema_close(db) == SCHEMA_OK);
    }
}

/* -- all of them ------------------------------------------------------------------------------------------------ */

#define MILLION 1000000

const struct work works[] = {
    {"get by key", KNOWN, 100000, 2000, 11, false, false, get_by_hand, get_by_us},
    {"get by unique", KNOWN, 100000, 2000, 11, false, false, get_by_email_by_hand, get_by_email_by_us},
    {"insert", 0, 100000, 2000, 11, true, false, insert_by_hand, insert_by_us},
    {"update", KNOWN, 100000, 2000, 11, false, false, update_by_hand, update_by_us},
    {"transaction", 0, 100000, 2000, 11, true, true, transact_by_hand, transact_by_us},
    {"scan of 1e6", MILLION, MILLION, 2000, 5, false, false, scan_by_hand, scan_by_us},
    {"insert of 1e6", 0, MILLION, 20000, 5, true, true, insert_many_by_hand, insert_many_by_us},
    {"connect", 0, 500, 20, 11, false, true, connect_by_hand, connect_by_us},
};

const size_t work_count = sizeof works / sizeof *works;

void begin_bench(struct bench *bench, const char *file)
{
    char url[4096];
    schema_db *db;
    *bench = (struct bench){.file = file};
    remove(file);
    snprintf(url, sizeof url, "sqlite:%s", file);
    DIE_UNLESS(bench_open(url, &db) == SCHEMA_OK && schema_close(db) == SCHEMA_OK);
    DIE_UNLESS(bench_open("sqlite::memory:", &bench->db) == SCHEMA_OK);
    bench->handle = schema_handle(bench->db);
    for (int i = 0; i < HAND_STATEMENTS; i++)
        DIE_UNLESS(sqlite3_prepare_v3(bench->handle, hand_sql[i], -1, SQLITE_PREPARE_PERSISTENT, &bench->hand[i],
                                      NULL) == SQLITE_OK);
    schema_arena_start(&bench->arena, NULL, 0);
}

/* The table has just these rows, from then on. */
void fill_bench(struct bench *bench, size_t rows)
{
    char email[EMAIL_SIZE];
    DIE_UNLESS(sqlite3_exec(bench->handle, "delete from account", NULL, NULL, NULL) == SQLITE_OK);
    DIE_UNLESS(schema_begin(bench->db, NULL) == SCHEMA_OK);
    for (size_t i = 0; i < rows; i++) {
        email_of(email, i);
        hand_insert(bench, email);
    }
    DIE_UNLESS(schema_commit(bench->db) == SCHEMA_OK);
}

void end_bench(struct bench *bench)
{
    for (int i = 0; i < HAND_STATEMENTS; i++)
        sqlite3_finalize(bench->hand[i]);
    schema_arena_free(&bench->arena);
    DIE_UNLESS(schema_close(bench->db) == SCHEMA_OK);
    remove(bench->file);
}
