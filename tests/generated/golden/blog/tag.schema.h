/* Made by schemac from tag.schema.
 * Do not edit: it is written again whenever the schema changes. */
#ifndef SCHEMA_INTERNAL_SCHEMA_TAG_SCHEMA_H
#define SCHEMA_INTERNAL_SCHEMA_TAG_SCHEMA_H

#include "schemac/runtime.h"

#if SCHEMA_ABI != 2
#error "this header was made for another version of the schemac runtime: run schemac again"
#endif

#ifdef __cplusplus
extern "C"
{
#endif

struct post;

/* -- table post_tag -------------------------------------------------------------------------------------- */

/* Nothing but two keys: a link between a post and a tag. */
struct post_tag {
    int64_t post_id;
    int64_t tag_id;
};

/* A row to insert. What is absent gets its default, or is null. A required number that is left out
 * is 0: C cannot tell. */
struct post_tag_new {
    int64_t post_id; /* required */
    int64_t tag_id;  /* required */
};

struct post_tag_list {
    struct post_tag *rows;
    size_t count;
};

/* Inserts a row.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status post_tag_insert(schema_db *db, const struct post_tag_new *row);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status post_tag_insert_returning(schema_db *db, schema_arena *arena,
                                                        const struct post_tag_new *row,
                                                        struct post_tag *stored);

/* Inserts `count` rows, all or none. */
SCHEMA_MUST_USE schema_status post_tag_insert_many(schema_db *db, const struct post_tag_new *rows,
                                                   size_t count);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status post_tag_upsert(schema_db *db, const struct post_tag_new *row);
SCHEMA_MUST_USE schema_status post_tag_upsert_many(schema_db *db, const struct post_tag_new *rows,
                                                   size_t count);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status post_tag_get(schema_db *db, schema_arena *arena, int64_t post_id,
                                           int64_t tag_id, struct post_tag *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status post_tag_get_for_update(schema_db *db, schema_arena *arena, int64_t post_id,
                                                      int64_t tag_id, struct post_tag *row);

SCHEMA_MUST_USE schema_status post_tag_exists(schema_db *db, int64_t post_id, int64_t tag_id, bool *exists);
SCHEMA_MUST_USE schema_status post_tag_count(schema_db *db, int64_t *count);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status post_tag_delete(schema_db *db, int64_t post_id, int64_t tag_id);

/* All rows, by key: SCHEMA_EACH(post_tag_all, post_tags, status, db). */
struct post_tag_all {
    struct post_tag row; /* lent until the next one */
    schema_cursor cursor;
};
struct post_tag_all post_tag_all_open(schema_place place, schema_db *db);
bool post_tag_all_next(struct post_tag_all *cursor);
static inline void post_tag_all_close(struct post_tag_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status post_tag_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                                int64_t offset, struct post_tag_list *list);

/* The rows with this tag_id, in the order of the index post_tag_tag_id_idx. */
struct post_tag_by_tag_id {
    struct post_tag row; /* lent until the next one */
    schema_cursor cursor;
};
struct post_tag_by_tag_id post_tag_by_tag_id_open(schema_place place, schema_db *db, int64_t tag_id);
bool post_tag_by_tag_id_next(struct post_tag_by_tag_id *cursor);
static inline void post_tag_by_tag_id_close(struct post_tag_by_tag_id *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status post_tag_list_by_tag_id(schema_db *db, schema_arena *arena, int64_t tag_id,
                                                      int64_t limit, int64_t offset,
                                                      struct post_tag_list *list);

/* -- table tag ------------------------------------------------------------------------------------------- */

struct tag {
    int64_t id;
    const char *name;
};

/* A row to insert. What is absent gets its default, or is null. */
struct tag_new {
    schema_default_int64 id; /* absent: the next one */
    const char *name;        /* required, at most 40 characters */
};

/* What an update changes. What is absent is left as it is. */
struct tag_change {
    schema_set_text name;
};

struct tag_list {
    struct tag *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status tag_insert(schema_db *db, const struct tag_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status tag_insert_returning(schema_db *db, schema_arena *arena,
                                                   const struct tag_new *row, struct tag *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status tag_insert_many(schema_db *db, const struct tag_new *rows, size_t count,
                                              int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status tag_upsert(schema_db *db, const struct tag_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status tag_upsert_many(schema_db *db, const struct tag_new *rows, size_t count,
                                              int64_t *ids);
SCHEMA_MUST_USE schema_status tag_upsert_by_name(schema_db *db, const struct tag_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status tag_upsert_many_by_name(schema_db *db, const struct tag_new *rows, size_t count,
                                                      int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status tag_get(schema_db *db, schema_arena *arena, int64_t id, struct tag *row);
SCHEMA_MUST_USE schema_status tag_get_by_name(schema_db *db, schema_arena *arena, const char *name,
                                              struct tag *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status tag_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                 struct tag *row);
SCHEMA_MUST_USE schema_status tag_get_for_update_by_name(schema_db *db, schema_arena *arena, const char *name,
                                                         struct tag *row);

SCHEMA_MUST_USE schema_status tag_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status tag_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status tag_update(schema_db *db, int64_t id, const struct tag_change *change);
SCHEMA_MUST_USE schema_status tag_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                   const struct tag_change *change, struct tag *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status tag_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(tag_all, tags, status, db). */
struct tag_all {
    struct tag row; /* lent until the next one */
    schema_cursor cursor;
};
struct tag_all tag_all_open(schema_place place, schema_db *db);
bool tag_all_next(struct tag_all *cursor);
static inline void tag_all_close(struct tag_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status tag_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                           struct tag_list *list);

/* The tags of a post. */
struct post_tags {
    struct tag row; /* lent until the next one */
    schema_cursor cursor;
};
struct post_tags post_tags_open(schema_place place, schema_db *db, int64_t post_id);
bool post_tags_next(struct post_tags *cursor);
static inline void post_tags_close(struct post_tags *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for posts[i]. */
SCHEMA_MUST_USE schema_status post_load_tags(schema_db *db, schema_arena *arena, const struct post *posts,
                                             size_t count, struct tag_list *lists);

#ifdef __cplusplus
}
#endif

#endif
