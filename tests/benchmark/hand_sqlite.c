/* The works written by hand with sqlite3, as good as one writes them: statements cached, nothing copied that need not
 * be. */
#include "hand_sqlite.h"

enum { SQL_GET, SQL_GET_BY_EMAIL, SQL_INSERT, SQL_UPDATE, SQL_ALL, SQL_BEGIN, SQL_COMMIT, STATEMENTS };

static struct {
    sqlite3 *handle; /* of the connection that generated code uses, too */
    sqlite3_stmt *prepared[STATEMENTS];
    char file[512];
} state;

static const char *const statements[STATEMENTS] = {
    "select id, email, nick, role, balance, settings, created_at, updated_at from account where id = ?",
    "select id, email, nick, role, balance, settings, created_at, updated_at from account where email = ?",
    "insert into account (email, nick, role, balance, settings, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?)",
    "update account set nick = ?, updated_at = ? where id = ?",
    "select id, email, nick, role, balance, settings, created_at, updated_at from account order by id",
    "begin immediate",
    "commit",
};

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
    row->email = keep(arena, statement, 1);
    row->nick = keep(arena, statement, 2);
    row->role = hand_role((const char *)sqlite3_column_text(statement, 3));
    row->balance.units = sqlite3_column_int64(statement, 4);
    row->settings = keep(arena, statement, 5);
    DIE_UNLESS(schema_timestamp_parse((const char *)sqlite3_column_text(statement, 6), &row->created_at) == SCHEMA_OK);
    DIE_UNLESS(schema_timestamp_parse((const char *)sqlite3_column_text(statement, 7), &row->updated_at) == SCHEMA_OK);
}

static void get_by_hand(struct bench *bench, size_t from, size_t count)
{
    struct account account;
    sqlite3_stmt *statement = state.prepared[SQL_GET];
    for (size_t i = from; i < from + count; i++) {
        schema_arena_reset(&bench->arena);
        sqlite3_bind_int64(statement, 1, (int64_t)(i % KNOWN) + 1);
        DIE_UNLESS(sqlite3_step(statement) == SQLITE_ROW);
        hand_read(statement, &bench->arena, &account);
        sqlite3_reset(statement);
        bench->sum += account.id;
    }
}

static void get_by_email_by_hand(struct bench *bench, size_t from, size_t count)
{
    struct account account;
    char email[EMAIL_SIZE];
    sqlite3_stmt *statement = state.prepared[SQL_GET_BY_EMAIL];
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

static void scan_by_hand(struct bench *bench, size_t from, size_t count)
{
    struct account account;
    sqlite3_stmt *statement = state.prepared[SQL_ALL];
    for (size_t i = from; i < from + count && sqlite3_step(statement) == SQLITE_ROW; i++) {
        hand_read(statement, NULL, &account);
        bench->sum += account.id;
    }
    sqlite3_reset(statement);
}

static void hand_insert(struct bench *bench, const char *email)
{
    sqlite3_stmt *statement = state.prepared[SQL_INSERT];
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
    bench->sum += sqlite3_last_insert_rowid(state.handle);
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

static void hand_run(int statement)
{
    DIE_UNLESS(sqlite3_step(state.prepared[statement]) == SQLITE_DONE);
    sqlite3_reset(state.prepared[statement]);
}

static void transact_by_hand(struct bench *bench, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++) {
        hand_run(SQL_BEGIN);
        insert_by_hand(bench, i, 1);
        hand_run(SQL_COMMIT);
    }
}

static void insert_many_by_hand(struct bench *bench, size_t from, size_t count)
{
    struct chunk *chunk = malloc(sizeof *chunk);
    DIE_UNLESS(chunk);
    for (size_t done = 0, these; done < count; done += these) {
        these = fill_chunk(chunk, from + done, count - done);
        DIE_UNLESS(sqlite3_exec(state.handle, "begin immediate", NULL, NULL, NULL) == SQLITE_OK);
        for (size_t i = 0; i < these; i++)
            hand_insert(bench, chunk->emails[i]);
        DIE_UNLESS(sqlite3_exec(state.handle, "commit", NULL, NULL, NULL) == SQLITE_OK);
    }
    free(chunk);
}

static void update_by_hand(struct bench *bench, size_t from, size_t count)
{
    (void)bench;
    char text[32];
    sqlite3_stmt *statement = state.prepared[SQL_UPDATE];
    for (size_t i = from; i < from + count; i++) {
        schema_timestamp_print(moment, text);
        sqlite3_bind_text(statement, 1, i % 2 ? "one" : "two", -1, SQLITE_STATIC);
        sqlite3_bind_text(statement, 2, text, 27, SQLITE_STATIC);
        sqlite3_bind_int64(statement, 3, (int64_t)(i % KNOWN) + 1);
        DIE_UNLESS(sqlite3_step(statement) == SQLITE_DONE && sqlite3_changes(state.handle) == 1);
        sqlite3_reset(statement);
    }
}

/* With the settings that a careful program makes, and one statement, so that the schema is read. */
static void connect_by_hand(struct bench *bench, size_t from, size_t count)
{
    (void)bench;
    for (size_t i = from; i < from + count; i++) {
        sqlite3 *handle;
        sqlite3_stmt *statement;
        DIE_UNLESS(sqlite3_open_v2(state.file, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) ==
                   SQLITE_OK);
        sqlite3_busy_timeout(handle, 5000);
        DIE_UNLESS(sqlite3_exec(handle, "pragma foreign_keys = on", NULL, NULL, NULL) == SQLITE_OK);
        DIE_UNLESS(sqlite3_exec(handle, "pragma synchronous = normal", NULL, NULL, NULL) == SQLITE_OK);
        DIE_UNLESS(sqlite3_prepare_v2(handle, statements[SQL_GET], -1, &statement, NULL) == SQLITE_OK);
        sqlite3_bind_int64(statement, 1, 1);
        DIE_UNLESS(sqlite3_step(statement) == SQLITE_DONE);
        sqlite3_finalize(statement);
        DIE_UNLESS(sqlite3_close(handle) == SQLITE_OK);
    }
}

/* -- before and after --------------------------------------------------------------------------------------------- */

static void begin(struct bench *bench, const char *place)
{
    schema_db *db;
    snprintf(state.file, sizeof state.file, "%s", place + strlen("sqlite:"));
    remove(state.file);
    bench->connect_url = place;
    DIE_UNLESS(bench_open(place, &db) == SCHEMA_OK && schema_close(db) == SCHEMA_OK);
    DIE_UNLESS(bench_open("sqlite::memory:", &bench->db) == SCHEMA_OK);
    state.handle = schema_handle(bench->db);
    for (int i = 0; i < STATEMENTS; i++)
        DIE_UNLESS(sqlite3_prepare_v3(state.handle, statements[i], -1, SQLITE_PREPARE_PERSISTENT, &state.prepared[i],
                                      NULL) == SQLITE_OK);
    begin_sqlite_queries(state.handle);
}

static void empty(struct bench *bench)
{
    (void)bench;
    DIE_UNLESS(sqlite3_exec(state.handle,
                            "delete from account; delete from remark; delete from article; delete from writer", NULL,
                            NULL, NULL) == SQLITE_OK);
}

static void end(struct bench *bench)
{
    (void)bench;
    for (int i = 0; i < STATEMENTS; i++)
        sqlite3_finalize(state.prepared[i]);
    end_sqlite_queries();
    remove(state.file);
}

const struct hand hand_sqlite = {
    .name = "SQLite",
    .begin = begin,
    .empty = empty,
    .end = end,
    .works = {[HAND_GET] = get_by_hand,
              [HAND_GET_BY_EMAIL] = get_by_email_by_hand,
              [HAND_INSERT] = insert_by_hand,
              [HAND_UPDATE] = update_by_hand,
              [HAND_TRANSACT] = transact_by_hand,
              [HAND_SCAN] = scan_by_hand,
              [HAND_INSERT_MANY] = insert_many_by_hand,
              [HAND_CONNECT] = connect_by_hand,
              [HAND_JOIN] = join_by_sqlite,
              [HAND_LIST] = list_by_sqlite,
              [HAND_ALL_ARTICLES] = all_articles_by_sqlite,
              [HAND_GROUP] = group_by_sqlite,
              [HAND_SEEN] = seen_by_sqlite},
};
