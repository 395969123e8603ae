/* The queries written by hand with libpq: prepared by name, values and results in binary, a cursor for the million
 * rows. */
#include "hand_postgresql.h"

static struct {
    PGconn *connection;
} state;

/* One parameter of eight bytes, or two. */
static PGresult *ask(const char *name, int count, const char *const *values, const int *lengths)
{
    static const int formats[] = {1, 1};
    PGresult *result = PQexecPrepared(state.connection, name, count, values, lengths, formats, 1);
    ExecStatusType status = PQresultStatus(result);
    DIE_UNLESS(status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK);
    return result;
}

void join_by_libpq(struct bench *bench, size_t from, size_t count)
{
    struct remark_card_row card;
    for (size_t i = from; i < from + count; i++) {
        uint64_t id = swapped(i % KNOWN + 1);
        schema_arena_reset(&bench->arena);
        PGresult *result = ask("hand_join", 1, (const char *const[]){(const char *)&id}, (const int[]){8});
        DIE_UNLESS(PQntuples(result) == 1);
        card.id = int64_at(result, 0, 0);
        card.body = keep(&bench->arena, result, 0, 1);
        card.score = int32_at(result, 0, 2);
        card.title = keep(&bench->arena, result, 0, 3);
        card.views = int32_at(result, 0, 4);
        card.writer = keep(&bench->arena, result, 0, 5);
        PQclear(result);
        bench->sum += card.views;
    }
}

void list_by_libpq(struct bench *bench, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++) {
        uint64_t writer = swapped(i % (KNOWN / PAGE) + 1), most = swapped(PAGE);
        const char *values[] = {(const char *)&writer, (const char *)&most};
        schema_arena_reset(&bench->arena);
        PGresult *result = ask("hand_list", 2, values, (const int[]){8, 8});
        int read = PQntuples(result);
        struct article_line *rows = schema_arena_alloc(&bench->arena, (size_t)read * sizeof *rows);
        DIE_UNLESS(rows && read == PAGE);
        for (int r = 0; r < read; r++) {
            rows[r].id = int64_at(result, r, 0);
            rows[r].title = keep(&bench->arena, result, r, 1);
            rows[r].views = int32_at(result, r, 2);
            rows[r].changed_at = moment_at(result, r, 3);
        }
        PQclear(result);
        bench->sum += rows[PAGE - 1].id;
    }
}

static void run(const char *sql)
{
    PGresult *result = PQexec(state.connection, sql);
    DIE_UNLESS(PQresultStatus(result) == PGRES_COMMAND_OK);
    PQclear(result);
}

void all_articles_by_libpq(struct bench *bench, size_t from, size_t count)
{
    struct all_articles_row row;
    size_t i = from;
    run("declare hand_articles cursor for select a.id, a.title, a.views, w.name "
        "from article a join writer w on w.id = a.writer_id order by a.id");
    while (i < from + count) {
        PGresult *result =
            PQexecParams(state.connection, "fetch 1000 from hand_articles", 0, NULL, NULL, NULL, NULL, 1);
        DIE_UNLESS(PQresultStatus(result) == PGRES_TUPLES_OK);
        int rows = PQntuples(result);
        for (int r = 0; r < rows && i < from + count; r++, i++) {
            row.id = int64_at(result, r, 0);
            row.title = keep(NULL, result, r, 1);
            row.views = int32_at(result, r, 2);
            row.writer = keep(NULL, result, r, 3);
            bench->sum += row.id;
        }
        PQclear(result);
        if (rows == 0)
            break;
    }
    run("close hand_articles");
}

void group_by_libpq(struct bench *bench, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++) {
        schema_arena_reset(&bench->arena);
        PGresult *result = ask("hand_group", 0, NULL, NULL);
        int read = PQntuples(result);
        struct views_by_writer_row *rows = schema_arena_alloc(&bench->arena, (size_t)read * sizeof *rows);
        DIE_UNLESS(rows && read == KNOWN / PAGE);
        for (int r = 0; r < read; r++) {
            rows[r].id = int64_at(result, r, 0);
            rows[r].name = keep(&bench->arena, result, r, 1);
            rows[r].articles = int64_at(result, r, 2);
            rows[r].views = int64_at(result, r, 3);
        }
        PQclear(result);
        bench->sum += rows[0].views;
    }
}

void seen_by_libpq(struct bench *bench, size_t from, size_t count)
{
    (void)bench;
    static const unsigned char more[] = {0, 0, 0, 1};
    for (size_t i = from; i < from + count; i++) {
        uint64_t id = swapped(i % KNOWN + 1);
        const char *values[] = {(const char *)more, (const char *)&id};
        PQclear(ask("hand_seen", 2, values, (const int[]){4, 8}));
    }
}

void begin_postgresql_queries(PGconn *connection)
{
    static const Oid keys[] = {OID_INT8, OID_INT8}, seen[] = {OID_INT4, OID_INT8};
    state.connection = connection;
    hand_prepare(connection, "hand_join",
                 "select r.id, r.body, r.score, a.title, a.views, w.name from remark r "
                 "join article a on a.id = r.article_id join writer w on w.id = a.writer_id where r.id = $1",
                 1, keys);
    hand_prepare(connection, "hand_list",
                 "select id, title, views, changed_at from article where writer_id = $1 order by id limit $2", 2, keys);
    hand_prepare(connection, "hand_group",
                 "select w.id, w.name, count(*), sum(a.views) from writer w join article a on a.writer_id = w.id "
                 "group by w.id order by w.id",
                 0, NULL);
    hand_prepare(connection, "hand_seen", "update article set views = views + $1 where id = $2", 2, seen);
}
