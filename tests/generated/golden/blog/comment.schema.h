/* Made by schemac from comment.schema.
 * Do not edit: it is written again whenever the schema changes. */
#ifndef SCHEMA_INTERNAL_SCHEMA_COMMENT_SCHEMA_H
#define SCHEMA_INTERNAL_SCHEMA_COMMENT_SCHEMA_H

#include "schemac/runtime.h"

#if SCHEMA_ABI != 2
#error "this header was made for another version of the schemac runtime: run schemac again"
#endif

#ifdef __cplusplus
extern "C"
{
#endif

struct post;
struct account;

/* -- table comment --------------------------------------------------------------------------------------- */

/* What a reader says about a post, or about another comment. */
struct comment {
    int64_t id;
    int64_t post_id;
    int64_t author_id;
    schema_opt_int64 parent_id;
    const char *body;
    schema_timestamp created_at;
};

/* A row to insert. What is absent gets its default, or is null. A required number that is left out
 * is 0: C cannot tell. */
struct comment_new {
    schema_default_int64 id;             /* absent: the next one */
    int64_t post_id;                     /* required */
    int64_t author_id;                   /* required */
    schema_opt_int64 parent_id;
    const char *body;                    /* required, at most 4000 characters */
    schema_default_timestamp created_at; /* absent: now() */
};

/* What an update changes. What is absent is left as it is. */
struct comment_change {
    schema_set_int64 post_id;
    schema_set_int64 author_id;
    schema_set_null_int64 parent_id;
    schema_set_text body;
    schema_set_timestamp created_at;
};

struct comment_list {
    struct comment *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status comment_insert(schema_db *db, const struct comment_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status comment_insert_returning(schema_db *db, schema_arena *arena,
                                                       const struct comment_new *row, struct comment *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status comment_insert_many(schema_db *db, const struct comment_new *rows, size_t count,
                                                  int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status comment_upsert(schema_db *db, const struct comment_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status comment_upsert_many(schema_db *db, const struct comment_new *rows, size_t count,
                                                  int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status comment_get(schema_db *db, schema_arena *arena, int64_t id,
                                          struct comment *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status comment_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                     struct comment *row);

SCHEMA_MUST_USE schema_status comment_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status comment_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status comment_update(schema_db *db, int64_t id, const struct comment_change *change);
SCHEMA_MUST_USE schema_status comment_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                       const struct comment_change *change,
                                                       struct comment *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status comment_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(comment_all, comments, status, db). */
struct comment_all {
    struct comment row; /* lent until the next one */
    schema_cursor cursor;
};
struct comment_all comment_all_open(schema_place place, schema_db *db);
bool comment_all_next(struct comment_all *cursor);
static inline void comment_all_close(struct comment_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status comment_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                               int64_t offset, struct comment_list *list);

/* The rows with this post_id, in the order of the index comment_post_id_created_at_idx. */
struct comment_by_post_id {
    struct comment row; /* lent until the next one */
    schema_cursor cursor;
};
struct comment_by_post_id comment_by_post_id_open(schema_place place, schema_db *db, int64_t post_id);
bool comment_by_post_id_next(struct comment_by_post_id *cursor);
static inline void comment_by_post_id_close(struct comment_by_post_id *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status comment_list_by_post_id(schema_db *db, schema_arena *arena, int64_t post_id,
                                                      int64_t limit, int64_t offset,
                                                      struct comment_list *list);

/* The rows with this author_id, in the order of the index comment_author_id_idx. */
struct comment_by_author_id {
    struct comment row; /* lent until the next one */
    schema_cursor cursor;
};
struct comment_by_author_id comment_by_author_id_open(schema_place place, schema_db *db, int64_t author_id);
bool comment_by_author_id_next(struct comment_by_author_id *cursor);
static inline void comment_by_author_id_close(struct comment_by_author_id *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status comment_list_by_author_id(schema_db *db, schema_arena *arena, int64_t author_id,
                                                        int64_t limit, int64_t offset,
                                                        struct comment_list *list);

/* The rows with this parent_id, in the order of the index comment_parent_id_idx. */
struct comment_by_parent_id {
    struct comment row; /* lent until the next one */
    schema_cursor cursor;
};
struct comment_by_parent_id comment_by_parent_id_open(schema_place place, schema_db *db, int64_t parent_id);
bool comment_by_parent_id_next(struct comment_by_parent_id *cursor);
static inline void comment_by_parent_id_close(struct comment_by_parent_id *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status comment_list_by_parent_id(schema_db *db, schema_arena *arena, int64_t parent_id,
                                                        int64_t limit, int64_t offset,
                                                        struct comment_list *list);

/* The post of a comment. SCHEMA_NOT_FOUND when there is none. */
SCHEMA_MUST_USE schema_status comment_post(schema_db *db, schema_arena *arena, const struct comment *comment,
                                           struct post *row);

/* The same for `count` rows in one query: loaded[i] is for comments[i]; null when there is none,
 * shared when two have the same one. */
SCHEMA_MUST_USE schema_status comment_load_post(schema_db *db, schema_arena *arena,
                                                const struct comment *comments, size_t count,
                                                struct post **loaded);

/* The comments whose post is this post. */
struct post_comments {
    struct comment row; /* lent until the next one */
    schema_cursor cursor;
};
struct post_comments post_comments_open(schema_place place, schema_db *db, int64_t post_id);
bool post_comments_next(struct post_comments *cursor);
static inline void post_comments_close(struct post_comments *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for posts[i]. */
SCHEMA_MUST_USE schema_status post_load_comments(schema_db *db, schema_arena *arena, const struct post *posts,
                                                 size_t count, struct comment_list *lists);

/* The author of a comment. SCHEMA_NOT_FOUND when there is none. */
SCHEMA_MUST_USE schema_status comment_author(schema_db *db, schema_arena *arena,
                                             const struct comment *comment, struct account *row);

/* The same for `count` rows in one query: loaded[i] is for comments[i]; null when there is none,
 * shared when two have the same one. */
SCHEMA_MUST_USE schema_status comment_load_author(schema_db *db, schema_arena *arena,
                                                  const struct comment *comments, size_t count,
                                                  struct account **loaded);

/* The comments whose author is this account. */
struct account_comments {
    struct comment row; /* lent until the next one */
    schema_cursor cursor;
};
struct account_comments account_comments_open(schema_place place, schema_db *db, int64_t author_id);
bool account_comments_next(struct account_comments *cursor);
static inline void account_comments_close(struct account_comments *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for accounts[i]. */
SCHEMA_MUST_USE schema_status account_load_comments(schema_db *db, schema_arena *arena,
                                                    const struct account *accounts, size_t count,
                                                    struct comment_list *lists);

/* The parent of a comment. SCHEMA_NOT_FOUND when there is none. */
SCHEMA_MUST_USE schema_status comment_parent(schema_db *db, schema_arena *arena,
                                             const struct comment *comment, struct comment *row);

/* The same for `count` rows in one query: loaded[i] is for comments[i]; null when there is none,
 * shared when two have the same one. */
SCHEMA_MUST_USE schema_status comment_load_parent(schema_db *db, schema_arena *arena,
                                                  const struct comment *comments, size_t count,
                                                  struct comment **loaded);

/* The comments whose parent is this comment. */
struct comment_comments {
    struct comment row; /* lent until the next one */
    schema_cursor cursor;
};
struct comment_comments comment_comments_open(schema_place place, schema_db *db, int64_t parent_id);
bool comment_comments_next(struct comment_comments *cursor);
static inline void comment_comments_close(struct comment_comments *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for comments[i]. */
SCHEMA_MUST_USE schema_status comment_load_comments(schema_db *db, schema_arena *arena,
                                                    const struct comment *comments, size_t count,
                                                    struct comment_list *lists);

#ifdef __cplusplus
}
#endif

#endif
