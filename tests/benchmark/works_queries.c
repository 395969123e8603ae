/* Queries as they are measured, by the generated functions; and the rows that they read. */
#include "benchmark.h"

#include <string.h>

void join_by_us(struct bench *bench, size_t from, size_t count)
{
    struct remark_card_row card;
    for (size_t i = from; i < from + count; i++) {
        schema_arena_reset(&bench->arena);
        DIE_UNLESS(remark_card(bench->db, &bench->arena, (int64_t)(i % KNOWN) + 1, &card) == SCHEMA_OK);
        bench->sum += card.views;
    }
}

void list_by_us(struct bench *bench, size_t from, size_t count)
{
    struct article_line_list list;
    for (size_t i = from; i < from + count; i++) {
        schema_arena_reset(&bench->arena);
        DIE_UNLESS(articles_of_list(bench->db, &bench->arena, (int64_t)(i % (KNOWN / PAGE)) + 1, PAGE, &list) ==
                   SCHEMA_OK);
        DIE_UNLESS(list.count == PAGE);
        bench->sum += list.rows[PAGE - 1].id;
    }
}

void all_articles_by_us(struct bench *bench, size_t from, size_t count)
{
    schema_status status;
    size_t i = from;
    SCHEMA_EACH(all_articles, all, status, bench->db)
    {
        bench->sum += all.row.id;
        if (++i == from + count)
            break;
    }
    DIE_UNLESS(status == SCHEMA_OK);
}

void group_by_us(struct bench *bench, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++) {
        struct views_by_writer_row_list list;
        schema_arena_reset(&bench->arena);
        DIE_UNLESS(views_by_writer_list(bench->db, &bench->arena, &list) == SCHEMA_OK);
        DIE_UNLESS(list.count == KNOWN / PAGE);
        bench->sum += list.rows[0].views;
    }
}

void seen_by_us(struct bench *bench, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++)
        DIE_UNLESS(seen(bench->db, (int64_t)(i % KNOWN) + 1, 1) == SCHEMA_OK);
}

/* -- the rows --------------------------------------------------------------------------------------------------- */

struct article_chunk {
    struct writer_new writers[CHUNK / PAGE];
    struct article_new articles[CHUNK];
    struct remark_new remarks[CHUNK];
    char titles[CHUNK][TITLE_SIZE];
};

static void fill_some(struct bench *bench, struct article_chunk *chunk, size_t from, size_t count)
{
    size_t writers = 0, remarks = 0;
    for (size_t i = 0; i < count; i++) {
        int64_t id = (int64_t)(from + i) + 1;
        snprintf(chunk->titles[i], TITLE_SIZE, "Title of article %zu", from + i);
        if (i % PAGE == 0) {
            chunk->writers[writers] = (struct writer_new){.name = "Somebody Or Other"};
            SCHEMA_ASSIGN(chunk->writers[writers].id, (id - 1) / PAGE + 1);
            writers++;
        }
        chunk->articles[i] = (struct article_new){.writer_id = (id - 1) / PAGE + 1,
                                                  .title = chunk->titles[i],
                                                  .views = SCHEMA_VALUE((int32_t)(id % 1000)),
                                                  .changed_at = SCHEMA_VALUE(moment)};
        SCHEMA_ASSIGN(chunk->articles[i].id, id);
        if (id <= KNOWN) {
            chunk->remarks[remarks] = (struct remark_new){.article_id = id, .body = i % 2 ? "well written" : NULL};
            SCHEMA_ASSIGN(chunk->remarks[remarks].id, id);
            remarks++;
        }
    }
    DIE_UNLESS(writer_insert_many(bench->db, chunk->writers, writers, NULL) == SCHEMA_OK);
    DIE_UNLESS(article_insert_many(bench->db, chunk->articles, count, NULL) == SCHEMA_OK);
    DIE_UNLESS(remark_insert_many(bench->db, chunk->remarks, remarks, NULL) == SCHEMA_OK);
}

void fill_articles(struct bench *bench, size_t rows)
{
    struct article_chunk *chunk = malloc(sizeof *chunk);
    DIE_UNLESS(chunk);
    for (size_t done = 0; done < rows; done += CHUNK)
        fill_some(bench, chunk, done, rows - done < CHUNK ? rows - done : CHUNK);
    free(chunk);
}
