/* Made by schemac from sample.schema. Do not edit: it is written again whenever the schema changes.
 *
 * (In truth written by hand: the model for what compiler/emit writes, and what tests/runtime calls. The schema:
 *
 *     enum role { member, moderator, admin }
 *     /// A person who can sign in.
 *     table account {
 *         id          int64          primary key auto
 *         email       text(320)      unique
 *         nick        text?                              /// what others see
 *         role        role           default 'member'
 *         balance     decimal(12,2)  default 0
 *         settings    json           default '{}'
 *         created_at  timestamp      default now()
 *         updated_at  timestamp      default now()  on update now()
 *         check email_shape (email like '%_@_%')
 *         index (role, created_at desc)
 *     }
 *     enum post_status { draft, live }
 *     table post {
 *         id           int64        primary key auto
 *         author_id    -> account   on delete cascade
 *         reviewer_id  -> account?  on delete set null
 *         title        text(200)
 *         body         text
 *         note         text?        default 'none'
 *         views        int32        default 0
 *         status       post_status  default 'draft'
 *         edition      int32        default 1  version
 *         unique (author_id, title)
 *     }
 *     table tag { name text(40) primary key }
 *     table post_tag {
 *         post_id -> post on delete cascade
 *         tag     -> tag
 *         primary key (post_id, tag)
 *     }
 *     table visit { at timestamp  path text }            // no key
 * ) */
#ifndef SAMPLE_SCHEMA_H
#define SAMPLE_SCHEMA_H

#include "schemac/runtime.h"

#if SCHEMA_ABI != 1
#error "this header was made for another version of the schemac runtime: run schemac again"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* -- enum role ------------------------------------------------------------------------------------------------ */

enum role { ROLE_NULL, ROLE_MEMBER, ROLE_MODERATOR, ROLE_ADMIN };

SCHEMA_OPTIONAL_ENUM(role, enum role)

/* "member"; null for ROLE_NULL and for what is no member. */
const char *role_text(enum role value);

/* ROLE_NULL for null and for what is no member. */
enum role role_of(const char *text);

/* -- enum post_status ----------------------------------------------------------------------------------------- */

enum post_status { POST_STATUS_NULL, POST_STATUS_DRAFT, POST_STATUS_LIVE };

SCHEMA_OPTIONAL_ENUM(post_status, enum post_status)

const char *post_status_text(enum post_status value);
enum post_status post_status_of(const char *text);

/* -- table account -------------------------------------------------------------------------------------------- */

/* A person who can sign in. */
struct account {
    int64_t id;
    const char *email;
    const char *nick; /* null: none; what others see */
    enum role role;
    schema_decimal balance; /* scale 2 */
    const char *settings;   /* json */
    schema_timestamp created_at;
    schema_timestamp updated_at;
};

/* A row to insert. What is absent gets its default. */
struct account_new {
    schema_opt_int64 id; /* absent: the next one */
    const char *email;   /* required, at most 320 characters */
    const char *nick;
    enum role role;                  /* absent: 'member' */
    schema_opt_decimal balance;      /* scale 2; absent: 0 */
    const char *settings;            /* absent: '{}' */
    schema_opt_timestamp created_at; /* absent: now() */
    schema_opt_timestamp updated_at; /* absent: now() */
};

/* What an update changes. What is not set is left as it is. */
struct account_change {
    schema_set_text email;
    schema_set_null_text nick;
    schema_set_role role;
    schema_set_decimal balance;
    schema_set_text settings;
    schema_set_timestamp created_at;
    schema_set_timestamp updated_at; /* not set: now() */
};

/* Rows of account, as a list. */
struct account_list {
    struct account *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_CHECK, SCHEMA_RANGE, SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status account_insert(schema_db *db, const struct account_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status account_insert_returning(schema_db *db, schema_arena *arena,
                                                       const struct account_new *row, struct account *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status account_insert_many(schema_db *db, const struct account_new *rows, size_t count,
                                                  int64_t *ids);

/* Inserts a row, or changes the one that has its key. Absent columns that have a default are left as they are. */
SCHEMA_MUST_USE schema_status account_upsert(schema_db *db, const struct account_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status account_upsert_by_email(schema_db *db, const struct account_new *row, int64_t *id);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status account_get(schema_db *db, schema_arena *arena, int64_t id, struct account *row);
SCHEMA_MUST_USE schema_status account_get_by_email(schema_db *db, schema_arena *arena, const char *email,
                                                   struct account *row);

SCHEMA_MUST_USE schema_status account_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status account_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status account_update(schema_db *db, int64_t id, const struct account_change *change);
SCHEMA_MUST_USE schema_status account_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                       const struct account_change *change, struct account *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status account_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(account_all, accounts, status, db). */
struct account_all {
    struct account row; /* lent until the next one */
    schema_cursor cursor;
};
struct account_all account_all_open(schema_place place, schema_db *db);
bool account_all_next(struct account_all *cursor);
static inline void account_all_close(struct account_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows by key, from `offset` on. */
SCHEMA_MUST_USE schema_status account_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                               struct account_list *list);

/* The rows with this role, in the order of the index (role, created_at desc):
 * SCHEMA_EACH(account_by_role, accounts, status, db, ROLE_ADMIN). */
struct account_by_role {
    struct account row; /* lent until the next one */
    schema_cursor cursor;
};
struct account_by_role account_by_role_open(schema_place place, schema_db *db, enum role role);
bool account_by_role_next(struct account_by_role *cursor);
static inline void account_by_role_close(struct account_by_role *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status account_list_by_role(schema_db *db, schema_arena *arena, enum role role, int64_t limit,
                                                   int64_t offset, struct account_list *list);

/* -- table post ----------------------------------------------------------------------------------------------- */

struct post {
    int64_t id;
    int64_t author_id;
    schema_opt_int64 reviewer_id;
    const char *title;
    const char *body;
    const char *note; /* null: none */
    int32_t views;
    enum post_status status;
    int32_t edition; /* version: counts the updates */
};

struct post_new {
    schema_opt_int64 id; /* absent: the next one */
    int64_t author_id;   /* required */
    schema_opt_int64 reviewer_id;
    const char *title;         /* required, at most 200 characters */
    const char *body;          /* required */
    schema_set_null_text note; /* not set: 'none' */
    schema_opt_int32 views;    /* absent: 0 */
    enum post_status status;   /* absent: 'draft' */
};

struct post_change {
    schema_set_int64 author_id;
    schema_set_null_int64 reviewer_id;
    schema_set_text title;
    schema_set_text body;
    schema_set_null_text note;
    schema_set_int32 views;
    schema_set_post_status status;
};

struct post_list {
    struct post *rows;
    size_t count;
};

SCHEMA_MUST_USE schema_status post_insert(schema_db *db, const struct post_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status post_insert_returning(schema_db *db, schema_arena *arena, const struct post_new *row,
                                                    struct post *stored);
SCHEMA_MUST_USE schema_status post_insert_many(schema_db *db, const struct post_new *rows, size_t count, int64_t *ids);
SCHEMA_MUST_USE schema_status post_upsert(schema_db *db, const struct post_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status post_upsert_by_author_id_title(schema_db *db, const struct post_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status post_get(schema_db *db, schema_arena *arena, int64_t id, struct post *row);
SCHEMA_MUST_USE schema_status post_get_by_author_id_title(schema_db *db, schema_arena *arena, int64_t author_id,
                                                          const char *title, struct post *row);
SCHEMA_MUST_USE schema_status post_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status post_count(schema_db *db, int64_t *count);

/* Changes the row if it still has this edition, and counts that up; SCHEMA_STALE when someone else was first. */
SCHEMA_MUST_USE schema_status post_update(schema_db *db, int64_t id, int32_t edition, const struct post_change *change);
SCHEMA_MUST_USE schema_status post_update_returning(schema_db *db, schema_arena *arena, int64_t id, int32_t edition,
                                                    const struct post_change *change, struct post *stored);
SCHEMA_MUST_USE schema_status post_delete(schema_db *db, int64_t id);

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

SCHEMA_MUST_USE schema_status post_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                            struct post_list *list);

/* The account that author_id points to. */
SCHEMA_MUST_USE schema_status post_author(schema_db *db, schema_arena *arena, const struct post *post,
                                          struct account *row);
/* SCHEMA_NOT_FOUND when reviewer_id is null. */
SCHEMA_MUST_USE schema_status post_reviewer(schema_db *db, schema_arena *arena, const struct post *post,
                                            struct account *row);

/* The same for `count` posts in one query: authors[i] is for posts[i]; null when there is none, shared when two have
 * the same one. */
SCHEMA_MUST_USE schema_status post_load_author(schema_db *db, schema_arena *arena, const struct post *posts,
                                               size_t count, struct account **authors);
SCHEMA_MUST_USE schema_status post_load_reviewer(schema_db *db, schema_arena *arena, const struct post *posts,
                                                 size_t count, struct account **reviewers);

/* The posts whose author_id points to an account: SCHEMA_EACH(account_posts, posts, status, db, account.id). */
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

/* The same for `count` accounts in one query: lists[i] is for accounts[i]. */
SCHEMA_MUST_USE schema_status account_load_posts(schema_db *db, schema_arena *arena, const struct account *accounts,
                                                 size_t count, struct post_list *lists);

/* -- table tag ------------------------------------------------------------------------------------------------ */

struct tag {
    const char *name;
};

struct tag_new {
    const char *name; /* required, at most 40 characters */
};

struct tag_list {
    struct tag *rows;
    size_t count;
};

SCHEMA_MUST_USE schema_status tag_insert(schema_db *db, const struct tag_new *row);
SCHEMA_MUST_USE schema_status tag_get(schema_db *db, schema_arena *arena, const char *name, struct tag *row);
SCHEMA_MUST_USE schema_status tag_delete(schema_db *db, const char *name);

/* -- table post_tag: links post and tag ----------------------------------------------------------------------- */

struct post_tag {
    int64_t post_id;
    const char *tag;
};

struct post_tag_new {
    int64_t post_id; /* required */
    const char *tag; /* required */
};

SCHEMA_MUST_USE schema_status post_tag_insert(schema_db *db, const struct post_tag_new *row);
SCHEMA_MUST_USE schema_status post_tag_get(schema_db *db, schema_arena *arena, int64_t post_id, const char *tag,
                                           struct post_tag *row);
SCHEMA_MUST_USE schema_status post_tag_delete(schema_db *db, int64_t post_id, const char *tag);

/* The tags of `count` posts, and the posts of `count` tags, each in one query. */
SCHEMA_MUST_USE schema_status post_load_tags(schema_db *db, schema_arena *arena, const struct post *posts, size_t count,
                                             struct tag_list *lists);
SCHEMA_MUST_USE schema_status tag_load_posts(schema_db *db, schema_arena *arena, const struct tag *tags, size_t count,
                                             struct post_list *lists);

/* -- table visit: without a key ------------------------------------------------------------------------------- */

struct visit {
    schema_timestamp at;
    const char *path;
};

struct visit_new {
    schema_timestamp at; /* required */
    const char *path;    /* required */
};

SCHEMA_MUST_USE schema_status visit_insert(schema_db *db, const struct visit_new *row);
SCHEMA_MUST_USE schema_status visit_count(schema_db *db, int64_t *count);

/* -- constraints ---------------------------------------------------------------------------------------------- */

/* What schema_error_of(db)->constraint_id is compared with. */
enum sample_constraint {
    SAMPLE_CONSTRAINT_NONE,
    SAMPLE_ACCOUNT_EMAIL_KEY,
    SAMPLE_ACCOUNT_PKEY,
    SAMPLE_EMAIL_SHAPE,
    SAMPLE_POST_AUTHOR_ID_FKEY,
    SAMPLE_POST_AUTHOR_ID_TITLE_KEY,
    SAMPLE_POST_PKEY,
    SAMPLE_POST_REVIEWER_ID_FKEY,
    SAMPLE_POST_TAG_PKEY,
    SAMPLE_POST_TAG_POST_ID_FKEY,
    SAMPLE_POST_TAG_TAG_FKEY,
    SAMPLE_TAG_PKEY
};

/* -- opening -------------------------------------------------------------------------------------------------- */

/* Connects, and applies what is pending. *db is set on failure too; schema_close it in any case. */
SCHEMA_MUST_USE schema_status sample_open(const char *url, schema_db **db);
SCHEMA_MUST_USE schema_status sample_open_with(const char *url, const struct schema_options *options, schema_db **db);

#ifdef __cplusplus
}
#endif

#endif
