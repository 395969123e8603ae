/* The queries written by hand with sqlite3: the texts that one would write, prepared once, values read where they are.
 */
#include "hand_sqlite.h"

enum { SQL_JOIN, SQL_LIST, SQL_ALL_ARTICLES, SQL_GROUP, SQL_SEEN, STATEMENTS };

static struct {
    sqlite3_stmt *prepared[STATEMENTS];
} state;

static const char *const statements[STATEMENTS] = {
    "select r.id, r.body, r.score, a.title, a.views, w.name from remark r join article a on a.id = r.article_id "
    "join writer w on w.id = a.writer_id where r.id = ?",
    "select id, title, views, changed_at from article where writer_id = ? order by id limit ?",
    "select a.id, a.title, a.views, w.name from article a join writer w on w.id = a.writer_id order by a.id",
    "select w.id, w.name, count(*), sum(a.views) from writer w join article a on a.writer_id = w.id group by w.id "
    "order by w.id",
    "update article set views = views + ? where id = ?",
};

void join_by_sqlite(struct bench *bench, size_t from, size_t count)
{
    struct remark_card_row card;
    sqlite3_stmt *statement = state.prepared[SQL_JOIN];
    for (size_t i = from; i < from + count; i++) {
        schema_arena_reset(&bench->arena);
        sqlite3_bind_int64(statement, 1, (int64_t)(i % KNOWN) + 1);
        DIE_UNLESS(sqlite3_step(statement) == SQLITE_ROW);
        card.id = sqlite3_column_int64(statement, 0);
        card.body = keep(&bench->arena, statement, 1);
        card.score = sqlite3_column_int(statement, 2);
        card.title = keep(&bench->arena, statement, 3);
        card.views = sqlite3_column_int(statement, 4);
        card.writer = keep(&bench->arena, statement, 5);
        sqlite3_reset(statement);
        bench->sum += card.views;
    }
}

void list_by_sqlite(struct bench *bench, size_t from, size_t count)
{
    sqlite3_stmt *statement = state.prepared[SQL_LIST];
    for (size_t i = from; i < from + count; i++) {
        schema_arena_reset(&bench->arena);
        struct article_line *rows = schema_arena_alloc(&bench->arena, PAGE * sizeof *rows);
        size_t read = 0;
        DIE_UNLESS(rows);
        sqlite3_bind_int64(statement, 1, (int64_t)(i % (KNOWN / PAGE)) + 1);
        sqlite3_bind_int64(statement, 2, PAGE);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            struct article_line *row = &rows[read++];
            row->id = sqlite3_column_int64(statement, 0);
            row->title = keep(&bench->arena, statement, 1);
            row->views = sqlite3_column_int(statement, 2);
            DIE_UNLESS(schema_timestamp_parse((const char *)sqlite3_column_text(statement, 3), &row->changed_at) ==
                       SCHEMA_OK);
        }
        sqlite3_reset(statement);
        DIE_UNLESS(read == PAGE);
        bench->sum += rows[PAGE - 1].id;
    }
}

void all_articles_by_sqlite(struct bench *bench, size_t from, size_t count)
{
    struct all_articles_row row;
    sqlite3_stmt *statement = state.prepared[SQL_ALL_ARTICLES];
    for (size_t i = from; i < from + count && sqlite3_step(statement) == SQLITE_ROW; i++) {
        row.id = sqlite3_column_int64(statement, 0);
        row.title = keep(NULL, statement, 1);
        row.views = sqlite3_column_int(statement, 2);
        row.writer = keep(NULL, statement, 3);
        bench->sum += row.id;
    }
    sqlite3_reset(statement);
}

void group_by_sqlite(struct bench *bench, size_t from, size_t count)
{
    sqlite3_stmt *statement = state.prepared[SQL_GROUP];
    for (size_t i = from; i < from + count; i++) {
        schema_arena_reset(&bench->arena);
        struct views_by_writer_row *rows = schema_arena_alloc(&bench->arena, KNOWN / PAGE * sizeof *rows);
        size_t read = 0;
        DIE_UNLESS(rows);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            struct views_by_writer_row *row = &rows[read++];
            row->id = sqlite3_column_int64(statement, 0);
            row->name = keep(&bench->arena, statement, 1);
            row->articles = sqlite3_column_int64(statement, 2);
            row->views = sqlite3_column_int64(statement, 3);
        }
        sqlite3_reset(statement);
        DIE_UNLESS(read == KNOWN / PAGE);
        bench->sum += rows[0].views;
    }
}

void seen_by_sqlite(struct bench *bench, size_t from, size_t count)
{
    (void)bench;
    sqlite3_stmt *statement = state.prepared[SQL_SEEN];
    for (size_t i = from; i < from + count; i++) {
        sqlite3_bind_int64(statement, 1, 1);
        sqlite3_bind_int64(statement, 2, (int64_t)(i % KNOWN) + 1);
        DIE_UNLESS(sqlite3_step(statement) == SQLITE_DONE);
        sqlite3_reset(statement);
    }
}

void begin_sqlite_queries(sqlite3 *handle)
{
    for (int i = 0; i < STATEMENTS; i++)
        DIE_UNLESS(sqlite3_prepare_v3(handle, statements[i], -1, SQLITE_PREPARE_PERSISTENT, &state.prepared[i], NULL) ==
                   SQLITE_OK);
}

void end_sqlite_queries(void)
{
    for (int i = 0; i < STATEMENTS; i++)
        sqlite3_finalize(state.prepared[i]);
}
