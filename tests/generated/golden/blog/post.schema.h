/* Made by schemac from post.schema.
 * Do not edit: it is written again whenever the schema changes. */
#ifndef SCHEMA_INTERNAL_SCHEMA_POST_SCHEMA_H
#define SCHEMA_INTERNAL_SCHEMA_POST_SCHEMA_H

#include "schemac/runtime.h"

#if SCHEMA_ABI != 2
#error "this header was made for another version of the schemac runtime: run schemac again"
#endif

#ifdef __cplusplus
extern "C"
{
#endif

struct account;
struct tag;

/* -- enum post_status ------------------------------------------------------------------------------------ */

enum post_status {
    POST_STATUS_NULL,
    POST_STATUS_DRAFT,
    POST_STATUS_LIVE,
    POST_STATUS_ARCHIVED
};

SCHEMA_ENUM_WRAPPERS(post_status, enum post_status)

/* A member's text, as it is stored; null for POST_STATUS_NULL and for what is no member. */
const char *post_status_text(enum post_status value);

/* POST_STATUS_NULL for null and for what is no member. */
enum post_status post_status_of(const char *text);

/* -- table post ------------------------------------------------------------------------------------------ */

struct post {
    int64_t id;
    int64_t author_id;
    const char *headline;
    const char *body;
    int32_t views;
    enum post_status status;
    const char *legacy; /* null: none */
    schema_timestamp created_at;
    schema_timestamp updated_at;
};

/* A row to insert. What is absent gets its default, or is null. A required number that is left out
 * is 0: C cannot tell. */
struct post_new {
    schema_default_int64 id;             /* absent: the next one */
    int64_t author_id;                   /* required */
    const char *headline;                /* required, at most 200 characters */
    const char *body;                    /* required */
    schema_default_int32 views;          /* absent: 0 */
    enum post_status status;             /* absent: POST_STATUS_DRAFT */
    const char *legacy;
    schema_default_timestamp created_at; /* absent: now() */
    schema_default_timestamp updated_at; /* absent: now() */
};

/* What an update changes. What is absent is left as it is. */
struct post_change {
    schema_set_int64 author_id;
    schema_set_text headline;
    schema_set_text body;
    schema_set_int32 views;
    schema_set_post_status status;
    schema_set_null_text legacy;
    schema_set_timestamp created_at;
    schema_set_timestamp updated_at; /* absent: changes all the same */
};

struct post_list {
    struct post *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status post_insert(schema_db *db, const struct post_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status post_insert_returning(schema_db *db, schema_arena *arena,
                                                    const struct post_new *row, struct post *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status post_insert_many(schema_db *db, const struct post_new *rows, size_t count,
                                               int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status post_upsert(schema_db *db, const struct post_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status post_upsert_many(schema_db *db, const struct post_new *rows, size_t count,
                                               int64_t *ids);
SCHEMA_MUST_USE schema_status post_upsert_by_author_id_headline(schema_db *db, const struct post_new *row,
                                                                int64_t *id);
SCHEMA_MUST_USE schema_status post_upsert_many_by_author_id_headline(schema_db *db,
                                                                     const struct post_new *rows,
                                                                     size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status post_get(schema_db *db, schema_arena *arena, int64_t id, struct post *row);
SCHEMA_MUST_USE schema_status post_get_by_author_id_headline(schema_db *db, schema_arena *arena,
                                                             int64_t author_id, const char *headline,
                                                             struct post *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status post_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                  struct post *row);
SCHEMA_MUST_USE schema_status post_get_for_update_by_author_id_headline(schema_db *db, schema_arena *arena,
                                                                        int64_t author_id,
                                                                        const char *headline,
                                                                        struct post *row);

SCHEMA_MUST_USE schema_status post_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status post_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status post_update(schema_db *db, int64_t id, const struct post_change *change);
SCHEMA_MUST_USE schema_status post_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                    const struct post_change *change, struct post *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status post_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(post_all, posts, status, db). */
struct post_all {
    struct post row; /* lent until the next one */
    schema_cursor cursor;
};
struct post_all post_all_open(schema_place place, schema_db *db);
bool post_all_next(struct post_all *cursor);
static inline void post_all_close(struct post_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status post_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                            struct post_list *list);

/* Rows in the order of created_at of the index post_recent. */
struct post_by_recent {
    struct post row; /* lent until the next one */
    schema_cursor cursor;
};
struct post_by_recent post_by_recent_open(schema_place place, schema_db *db);
bool post_by_recent_next(struct post_by_recent *cursor);
static inline void post_by_recent_close(struct post_by_recent *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status post_list_by_recent(schema_db *db, schema_arena *arena, int64_t limit,
                                                  int64_t offset, struct post_list *list);

/* The author of a post. SCHEMA_NOT_FOUND when there is none. */
SCHEMA_MUST_USE schema_status post_author(schema_db *db, schema_arena *arena, const struct post *post,
                                          struct account *row);

/* The same for `count` rows in one query: loaded[i] is for posts[i]; null when there is none,
 * shared when two have the same one. */
SCHEMA_MUST_USE schema_status post_load_author(schema_db *db, schema_arena *arena, const struct post *posts,
                                               size_t count, struct account **loaded);

/* The posts whose author is this account. */
struct account_posts {
    struct post row; /* lent until the next one */
    schema_cursor cursor;
};
struct account_posts account_posts_open(schema_place place, schema_db *db, int64_t author_id);
bool account_posts_next(struct account_posts *cursor);
static inline void account_posts_close(struct account_posts *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for accounts[i]. */
SCHEMA_MUST_USE schema_status account_load_posts(schema_db *db, schema_arena *arena,
                                                 const struct account *accounts, size_t count,
                                                 struct post_list *lists);

/* The posts of a tag. */
struct tag_posts {
    struct post row; /* lent until the next one */
    schema_cursor cursor;
};
struct tag_posts tag_posts_open(schema_place place, schema_db *db, int64_t tag_id);
bool tag_posts_next(struct tag_posts *cursor);
static inline void tag_posts_close(struct tag_posts *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for tags[i]. */
SCHEMA_MUST_USE schema_status tag_load_posts(schema_db *db, schema_arena *arena, const struct tag *tags,
                                             size_t count, struct post_list *lists);

/* -- query authors_by_posts ------------------------------------------------------------------------------ */

struct authors_by_posts_row {
    const char *email;
    int64_t posts;
    int64_t views;
};

struct authors_by_posts_row_list {
    struct authors_by_posts_row *rows;
    size_t count;
};

/* Who has written how much: those with the most posts first.
 * A cursor over the rows.
 * query authors_by_posts(least int64) many {
 *     select a.email, count(p.id) as posts, sum(p.views) as views
 *     from account a join post p on p.author_id = a.id
 *     group by a.id
 *     having count(p.id) >= :least
 *     order by posts desc, a.email
 * } */
struct authors_by_posts {
    struct authors_by_posts_row row; /* lent until the next one */
    schema_cursor cursor;
};
struct authors_by_posts authors_by_posts_open(schema_place place, schema_db *db, int64_t least);
bool authors_by_posts_next(struct authors_by_posts *cursor);
static inline void authors_by_posts_close(struct authors_by_posts *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status authors_by_posts_list(schema_db *db, schema_arena *arena, int64_t least,
                                                    struct authors_by_posts_row_list *list);

#ifdef __cplusplus
}
#endif

#endif
