/* Made by schemac from queries.schema.
 * Do not edit: it is written again whenever the schema changes. */
#ifndef SCHEMA_INTERNAL_SCHEMA_QUERIES_SCHEMA_H
#define SCHEMA_INTERNAL_SCHEMA_QUERIES_SCHEMA_H

#include "schemac/runtime.h"

#if SCHEMA_ABI != 2
#error "this header was made for another version of the schemac runtime: run schemac again"
#endif

#ifdef __cplusplus
extern "C"
{
#endif

/* -- enum state ------------------------------------------------------------------------------------------ */

enum state {
    STATE_NULL,
    STATE_DRAFT,
    STATE_LIVE,
    STATE_GONE
};

SCHEMA_ENUM_WRAPPERS(state, enum state)

/* A member's text, as it is stored; null for STATE_NULL and for what is no member. */
const char *state_text(enum state value);

/* STATE_NULL for null and for what is no member. */
enum state state_of(const char *text);

/* -- table account --------------------------------------------------------------------------------------- */

struct account {
    int64_t id;
    const char *nick;
    const char *mail;          /* null: none */
    schema_opt_date born;
    schema_opt_decimal rating; /* scale 2 */
    schema_opt_uuid token;
};

/* A row to insert. What is absent gets its default, or is null. */
struct account_new {
    schema_default_int64 id;   /* absent: the next one */
    const char *nick;          /* required, at most 20 characters */
    const char *mail;
    schema_opt_date born;
    schema_opt_decimal rating; /* scale 2 */
    schema_opt_uuid token;
};

/* What an update changes. What is absent is left as it is. */
struct account_change {
    schema_set_text nick;
    schema_set_null_text mail;
    schema_set_null_date born;
    schema_set_null_decimal rating;
    schema_set_null_uuid token;
};

struct account_list {
    struct account *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status account_insert(schema_db *db, const struct account_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status account_insert_returning(schema_db *db, schema_arena *arena,
                                                       const struct account_new *row, struct account *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status account_insert_many(schema_db *db, const struct account_new *rows, size_t count,
                                                  int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status account_upsert(schema_db *db, const struct account_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status account_upsert_many(schema_db *db, const struct account_new *rows, size_t count,
                                                  int64_t *ids);
SCHEMA_MUST_USE schema_status account_upsert_by_nick(schema_db *db, const struct account_new *row,
                                                     int64_t *id);
SCHEMA_MUST_USE schema_status account_upsert_many_by_nick(schema_db *db, const struct account_new *rows,
                                                          size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status account_get(schema_db *db, schema_arena *arena, int64_t id,
                                          struct account *row);
SCHEMA_MUST_USE schema_status account_get_by_nick(schema_db *db, schema_arena *arena, const char *nick,
                                                  struct account *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status account_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                     struct account *row);
SCHEMA_MUST_USE schema_status account_get_for_update_by_nick(schema_db *db, schema_arena *arena,
                                                             const char *nick, struct account *row);

SCHEMA_MUST_USE schema_status account_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status account_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status account_update(schema_db *db, int64_t id, const struct account_change *change);
SCHEMA_MUST_USE schema_status account_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                       const struct account_change *change,
                                                       struct account *stored);

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

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status account_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                               int64_t offset, struct account_list *list);

/* -- table post ------------------------------------------------------------------------------------------ */

struct post {
    int64_t id;
    int64_t author_id;
    schema_opt_int64 reviewer_id;
    const char *title;
    int32_t votes;
    enum state state;
    bool pinned;
    schema_opt_timestamp changed_at;
    int32_t edition; /* version: counts the updates */
};

/* A row to insert. What is absent gets its default, or is null. A required number that is left out
 * is 0: C cannot tell. */
struct post_new {
    schema_default_int64 id;    /* absent: the next one */
    int64_t author_id;          /* required */
    schema_opt_int64 reviewer_id;
    const char *title;          /* required */
    schema_default_int32 votes; /* absent: 0 */
    enum state state;           /* absent: STATE_DRAFT */
    schema_default_bool pinned; /* absent: false */
    schema_opt_timestamp changed_at;
};

/* What an update changes. What is absent is left as it is. */
struct post_change {
    schema_set_int64 author_id;
    schema_set_null_int64 reviewer_id;
    schema_set_text title;
    schema_set_int32 votes;
    schema_set_state state;
    schema_set_bool pinned;
    schema_set_null_timestamp changed_at; /* absent: changes all the same */
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

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status post_get(schema_db *db, schema_arena *arena, int64_t id, struct post *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status post_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                  struct post *row);

SCHEMA_MUST_USE schema_status post_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status post_count(schema_db *db, int64_t *count);

/* Changes the row if it still has this edition, and counts that up; SCHEMA_STALE when someone else was first. */
SCHEMA_MUST_USE schema_status post_update(schema_db *db, int64_t id, int32_t edition,
                                          const struct post_change *change);
SCHEMA_MUST_USE schema_status post_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                    int32_t edition, const struct post_change *change,
                                                    struct post *stored);

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

/* The rows with this author_id, in the order of the index post_author_id_idx. */
struct post_by_author_id {
    struct post row; /* lent until the next one */
    schema_cursor cursor;
};
struct post_by_author_id post_by_author_id_open(schema_place place, schema_db *db, int64_t author_id);
bool post_by_author_id_next(struct post_by_author_id *cursor);
static inline void post_by_author_id_close(struct post_by_author_id *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status post_list_by_author_id(schema_db *db, schema_arena *arena, int64_t author_id,
                                                     int64_t limit, int64_t offset, struct post_list *list);

/* The rows with this reviewer_id, in the order of the index post_reviewer_id_idx. */
struct post_by_reviewer_id {
    struct post row; /* lent until the next one */
    schema_cursor cursor;
};
struct post_by_reviewer_id post_by_reviewer_id_open(schema_place place, schema_db *db, int64_t reviewer_id);
bool post_by_reviewer_id_next(struct post_by_reviewer_id *cursor);
static inline void post_by_reviewer_id_close(struct post_by_reviewer_id *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status post_list_by_reviewer_id(schema_db *db, schema_arena *arena,
                                                       int64_t reviewer_id, int64_t limit, int64_t offset,
                                                       struct post_list *list);

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

/* The reviewer of a post. SCHEMA_NOT_FOUND when there is none. */
SCHEMA_MUST_USE schema_status post_reviewer(schema_db *db, schema_arena *arena, const struct post *post,
                                            struct account *row);

/* The same for `count` rows in one query: loaded[i] is for posts[i]; null when there is none,
 * shared when two have the same one. */
SCHEMA_MUST_USE schema_status post_load_reviewer(schema_db *db, schema_arena *arena, const struct post *posts,
                                                 size_t count, struct account **loaded);

/* The posts whose reviewer is this account. */
struct account_posts_by_reviewer {
    struct post row; /* lent until the next one */
    schema_cursor cursor;
};
struct account_posts_by_reviewer account_posts_by_reviewer_open(schema_place place, schema_db *db,
                                                                int64_t reviewer_id);
bool account_posts_by_reviewer_next(struct account_posts_by_reviewer *cursor);
static inline void account_posts_by_reviewer_close(struct account_posts_by_reviewer *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for accounts[i]. */
SCHEMA_MUST_USE schema_status account_load_posts_by_reviewer(schema_db *db, schema_arena *arena,
                                                             const struct account *accounts, size_t count,
                                                             struct post_list *lists);

/* -- query accounts_by_token ----------------------------------------------------------------------------- */

struct accounts_by_token_row_list {
    int64_t *rows;
    size_t count;
};

/* A cursor over the rows.
 * query accounts_by_token(tokens account.token[], ratings account.rating[], days date[]) many {
 *     select id from account where token in :tokens or rating in :ratings or born in :days order by id
 * } */
struct accounts_by_token {
    int64_t row; /* lent until the next one */
    schema_cursor cursor;
};
struct accounts_by_token accounts_by_token_open(schema_place place, schema_db *db, const schema_uuid *tokens,
                                                size_t tokens_count, const schema_decimal *ratings,
                                                size_t ratings_count, const schema_date *days,
                                                size_t days_count);
bool accounts_by_token_next(struct accounts_by_token *cursor);
static inline void accounts_by_token_close(struct accounts_by_token *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status accounts_by_token_list(schema_db *db, schema_arena *arena,
                                                     const schema_uuid *tokens, size_t tokens_count,
                                                     const schema_decimal *ratings, size_t ratings_count,
                                                     const schema_date *days, size_t days_count,
                                                     struct accounts_by_token_row_list *list);

/* -- query add_two --------------------------------------------------------------------------------------- */

/* *changed, which may be null: how many rows.
 * query add_two(author account.id) changed { insert into post (author_id, title) values (:author, 'one'), (:author, 'two') } */
SCHEMA_MUST_USE schema_status add_two(schema_db *db, int64_t author, int64_t *changed);

/* -- query authors --------------------------------------------------------------------------------------- */

struct authors_reviewed_row {
    const char *title;
    const char *writer;
};

struct authors_reviewed_row_list {
    struct authors_reviewed_row *rows;
    size_t count;
};

struct authors_titles_row_list {
    const char **rows;
    size_t count;
};

struct authors_row {
    int64_t id;
    const char *nick;
    int64_t own_id;
    struct post_list posts;
    struct authors_reviewed_row_list reviewed;
    struct authors_titles_row_list titles;
};

struct authors_row_list {
    struct authors_row *rows;
    size_t count;
};

/* The accounts, with what each of them wrote and reviewed.
 * All rows, in the arena.
 * query authors(least post.votes) many {
 *     select a.id, a.nick, a.id as own_id,
 *         many(select p.* from post p where p.author_id = a.id and p.votes >= :least order by p.id desc) as posts,
 *         many(select r.title, w.nick as writer from post r join account w on w.id = r.author_id
 *              where r.reviewer_id = a.id order by r.id) as reviewed,
 *         many(select p.title from post p where p.author_id = a.id order by p.title) as titles
 *     from account a order by a.id
 * } */
SCHEMA_MUST_USE schema_status authors_list(schema_db *db, schema_arena *arena, int32_t least,
                                           struct authors_row_list *list);

/* -- query best_posts ------------------------------------------------------------------------------------ */

struct best_posts_best_row {
    int64_t id;
    int32_t votes;
    const char *place;
};

struct best_posts_best_row_list {
    struct best_posts_best_row *rows;
    size_t count;
};

struct best_posts_row {
    const char *nick;
    int64_t id;
    struct best_posts_best_row_list best;
};

struct best_posts_row_list {
    struct best_posts_row *rows;
    size_t count;
};

/* The accounts, with the posts of each that have the most votes.
 * All rows, in the arena.
 * query best_posts(most int64) many {
 *     select a.nick, a.id,
 *         many(select p.id, p.votes, p.title as place from post p where p.author_id = a.id
 *              order by p.votes desc, p.id limit :most) as best
 *     from account a order by a.id
 * } */
SCHEMA_MUST_USE schema_status best_posts_list(schema_db *db, schema_arena *arena, int64_t most,
                                              struct best_posts_row_list *list);

/* -- query born_of --------------------------------------------------------------------------------------- */

/* *found: whether there is a row.
 * query born_of(id account.id) one? { select born from account where id = :id } */
SCHEMA_MUST_USE schema_status born_of(schema_db *db, schema_arena *arena, int64_t id, schema_opt_date *row,
                                      bool *found);

/* -- query count_of_posts -------------------------------------------------------------------------------- */

/* SCHEMA_NOT_FOUND: no row.
 * query count_of_posts(author account.nick) one {
 *     select count(*) from post p join account a on a.id = p.author_id where a.nick = :author
 * } */
SCHEMA_MUST_USE schema_status count_of_posts(schema_db *db, schema_arena *arena, const char *author,
                                             int64_t *row);

/* -- query edit ------------------------------------------------------------------------------------------ */

/* What a call may leave out; null for all of it. */
struct edit_options {
    const char *title;
    schema_opt_int32 votes;
};

/* *changed, which may be null: how many rows.
 * query edit(id post.id, title post.title?, votes int32?) changed { update post set [title = :title], [votes = :votes] where id = :id } */
SCHEMA_MUST_USE schema_status edit(schema_db *db, int64_t id, const struct edit_options *options,
                                   int64_t *changed);

/* -- query either ---------------------------------------------------------------------------------------- */

struct either_row {
    const char *name;
    schema_opt_date born;
    enum state state;
};

/* SCHEMA_NOT_FOUND: no row.
 * query either(id post.id, nick text?, born date?, state state?) one {
 *     select coalesce(:nick, title) as name, :born as born, coalesce(:state, state) as state from post where id = :id
 * } */
SCHEMA_MUST_USE schema_status either(schema_db *db, schema_arena *arena, int64_t id, const char *nick,
                                     schema_opt_date born, enum state state, struct either_row *row);

/* -- query either_of ------------------------------------------------------------------------------------- */

/* What a call may leave out; null for all of it. */
struct either_of_options {
    schema_opt_int32 a;
    schema_opt_int32 b;
};

/* *found: whether there is a row.
 * query either_of(a int32?, b int32?) one? { select id from post where ([votes = :a] or [votes = :b]) order by id limit 1 } */
SCHEMA_MUST_USE schema_status either_of(schema_db *db, schema_arena *arena,
                                        const struct either_of_options *options, int64_t *row, bool *found);

/* -- query feed ------------------------------------------------------------------------------------------ */

struct post_line {
    int64_t id;
    const char *title;
};

struct post_line_list {
    struct post_line *rows;
    size_t count;
};

enum feed_sort {
    FEED_NEWEST, /* where nothing is said */
    FEED_TITLE,
    FEED_LEAST_VOTES,
};

/* What a call may leave out; null for all of it. */
struct feed_options {
    schema_opt_int64 author;
    schema_opt_int32 least;
    bool live;
    const char *nick;
    schema_opt_int64 most;
    enum feed_sort sort;
};

/* A cursor over the rows.
 * query feed(author account.id?, least int32?, live bool, states post.state[], nick text?, most int64?) many as post_line {
 *     select p.id, p.title from post p
 *     [join account a on a.id = p.author_id and a.nick = :nick]
 *     where [p.author_id = :author] and ([p.votes >= :least or [if :live: p.state = 'live']] or [if not :live: p.state in :states])
 *         and [a.nick <> p.title and :nick is not null]
 *     order by :sort { newest: p.id desc; title: p.title, p.id; least_votes: p.votes, p.id }
 *     [limit :most]
 * } */
struct feed {
    struct post_line row; /* lent until the next one */
    schema_cursor cursor;
};
struct feed feed_open(schema_place place, schema_db *db, const enum state *states, size_t states_count,
                      const struct feed_options *options);
bool feed_next(struct feed *cursor);
static inline void feed_close(struct feed *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status feed_list(schema_db *db, schema_arena *arena, const enum state *states,
                                        size_t states_count, const struct feed_options *options,
                                        struct post_line_list *list);

/* -- query forget_all ------------------------------------------------------------------------------------ */

/* *changed, which may be null: how many rows.
 * query forget_all() changed { delete from post where true } */
SCHEMA_MUST_USE schema_status forget_all(schema_db *db, int64_t *changed);

/* -- query mail_of --------------------------------------------------------------------------------------- */

/* *found: whether there is a row.
 * query mail_of(id account.id) one? { select mail from account where id = :id } */
SCHEMA_MUST_USE schema_status mail_of(schema_db *db, schema_arena *arena, int64_t id, const char **row,
                                      bool *found);

/* -- query new_post -------------------------------------------------------------------------------------- */

/* SCHEMA_NOT_FOUND: no row.
 * query new_post(author account.id, title post.title, pinned bool) one {
 *     insert into post (author_id, title, pinned) values (:author, :title, :pinned) returning id
 * } */
SCHEMA_MUST_USE schema_status new_post(schema_db *db, schema_arena *arena, int64_t author, const char *title,
                                       bool pinned, int64_t *row);

/* -- query not_among ------------------------------------------------------------------------------------- */

struct not_among_row {
    const char *nick;
    schema_opt_int64 id;
};

struct not_among_row_list {
    struct not_among_row *rows;
    size_t count;
};

/* A cursor over the rows.
 * query not_among(titles text[]) many {
 *     select a.nick, p.id from account a left join post p on p.author_id = a.id where (p.title in :titles) is false order by a.nick, p.id
 * } */
struct not_among {
    struct not_among_row row; /* lent until the next one */
    schema_cursor cursor;
};
struct not_among not_among_open(schema_place place, schema_db *db, const char *const *titles,
                                size_t titles_count);
bool not_among_next(struct not_among *cursor);
static inline void not_among_close(struct not_among *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status not_among_list(schema_db *db, schema_arena *arena, const char *const *titles,
                                             size_t titles_count, struct not_among_row_list *list);

/* -- query places ---------------------------------------------------------------------------------------- */

struct places_row {
    int64_t id;
    int64_t place;
    int64_t rank;
    const char *previous;
    schema_opt_int32 next_votes;
    int64_t last_votes;
    int64_t live;
    double average;
};

struct places_row_list {
    struct places_row *rows;
    size_t count;
};

/* Where each post stands: among all, among its author's, beside the one before it.
 * A cursor over the rows.
 * query places(before int64) many {
 *     select p.id, row_number() over (order by p.votes desc, p.id) as place, rank() over by_author as rank,
 *         lag(p.title, :before, '-') over by_id as previous, lead(p.votes) over by_id as next_votes,
 *         sum(p.votes) over (order by p.id rows :before preceding) as last_votes,
 *         count(*) filter (where p.state = 'live') over (partition by p.author_id) as live, avg(p.votes) over () as average
 *     from post p
 *     window by_author as (partition by p.author_id order by p.votes desc), by_id as (order by p.id)
 *     order by place
 * } */
struct places {
    struct places_row row; /* lent until the next one */
    schema_cursor cursor;
};
struct places places_open(schema_place place, schema_db *db, int64_t before);
bool places_next(struct places *cursor);
static inline void places_close(struct places *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status places_list(schema_db *db, schema_arena *arena, int64_t before,
                                          struct places_row_list *list);

/* -- query post_card ------------------------------------------------------------------------------------- */

struct post_card_row {
    int64_t id;
    const char *title;
    const char *author;
    const char *reviewer; /* null: none */
    schema_opt_date born;
    enum state state;
};

/* One post, with what stands beside it.
 * *found: whether there is a row.
 * query post_card(id post.id) one? {
 *     select p.id, p.title, a.nick as author, r.nick as reviewer, r.born, p.state
 *     from post p join account a on a.id = p.author_id left join account r on r.id = p.reviewer_id
 *     where p.id = :id
 * } */
SCHEMA_MUST_USE schema_status post_card(schema_db *db, schema_arena *arena, int64_t id,
                                        struct post_card_row *row, bool *found);

/* -- query post_state ------------------------------------------------------------------------------------ */

/* SCHEMA_NOT_FOUND: no row.
 * query post_state(id post.id) one { select state from post where id = :id } */
SCHEMA_MUST_USE schema_status post_state(schema_db *db, schema_arena *arena, int64_t id, enum state *row);

/* -- query post_whole ------------------------------------------------------------------------------------ */

struct post_whole_row {
    struct post post;
    struct account author;
    const struct account *reviewer; /* null: none */
    int64_t next;
};

/* A post with those who wrote and reviewed it as rows.
 * *found: whether there is a row.
 * query post_whole(id post.id) one? {
 *     select p.* as post, a.* as author, r.* as reviewer, p.votes + 1 as next
 *     from post p join account a on a.id = p.author_id left join account r on r.id = p.reviewer_id
 *     where p.id = :id
 * } */
SCHEMA_MUST_USE schema_status post_whole(schema_db *db, schema_arena *arena, int64_t id,
                                         struct post_whole_row *row, bool *found);

/* -- query post_with_siblings ---------------------------------------------------------------------------- */

struct post_with_siblings_siblings_row_list {
    const char **rows;
    size_t count;
};

struct post_with_siblings_of_reviewer_row_list {
    int64_t *rows;
    size_t count;
};

struct post_with_siblings_row {
    struct post post;
    const struct account *reviewer; /* null: none */
    struct post_with_siblings_siblings_row_list siblings;
    struct post_with_siblings_of_reviewer_row_list of_reviewer;
};

/* A post with what else its author wrote, and what its reviewer, who may be none, did.
 * *found: whether there is a row.
 * query post_with_siblings(id post.id) one? {
 *     select p.* as post, r.* as reviewer,
 *         many(select s.title from post s where s.author_id = p.author_id and s.id <> p.id order by s.id) as siblings,
 *         many(select w.id from post w where w.author_id = r.id order by w.id) as of_reviewer
 *     from post p left join account r on r.id = p.reviewer_id where p.id = :id
 * } */
SCHEMA_MUST_USE schema_status post_with_siblings(schema_db *db, schema_arena *arena, int64_t id,
                                                 struct post_with_siblings_row *row, bool *found);

/* -- query posts_about ----------------------------------------------------------------------------------- */

/* A cursor over the rows.
 * query posts_about(title post.title) many as post_line {
 *     select id, title from post where title = :title order by id
 * } */
struct posts_about {
    struct post_line row; /* lent until the next one */
    schema_cursor cursor;
};
struct posts_about posts_about_open(schema_place place, schema_db *db, const char *title);
bool posts_about_next(struct posts_about *cursor);
static inline void posts_about_close(struct posts_about *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status posts_about_list(schema_db *db, schema_arena *arena, const char *title,
                                               struct post_line_list *list);

/* -- query posts_in -------------------------------------------------------------------------------------- */

/* A cursor over the rows.
 * query posts_in(ids post.id[], states post.state[]) many {
 *     select * from post where id in :ids and state in :states order by id
 * } */
struct posts_in {
    struct post row; /* lent until the next one */
    schema_cursor cursor;
};
struct posts_in posts_in_open(schema_place place, schema_db *db, const int64_t *ids, size_t ids_count,
                              const enum state *states, size_t states_count);
bool posts_in_next(struct posts_in *cursor);
static inline void posts_in_close(struct posts_in *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status posts_in_list(schema_db *db, schema_arena *arena, const int64_t *ids,
                                            size_t ids_count, const enum state *states, size_t states_count,
                                            struct post_list *list);

/* -- query posts_not_by ---------------------------------------------------------------------------------- */

/* A cursor over the rows.
 * query posts_not_by(nicks text[]) many as post_line {
 *     select p.id, p.title from post p join account a on a.id = p.author_id where a.nick not in :nicks order by p.id
 * } */
struct posts_not_by {
    struct post_line row; /* lent until the next one */
    schema_cursor cursor;
};
struct posts_not_by posts_not_by_open(schema_place place, schema_db *db, const char *const *nicks,
                                      size_t nicks_count);
bool posts_not_by_next(struct posts_not_by *cursor);
static inline void posts_not_by_close(struct posts_not_by *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status posts_not_by_list(schema_db *db, schema_arena *arena, const char *const *nicks,
                                                size_t nicks_count, struct post_line_list *list);

/* -- query posts_of_reviewer ----------------------------------------------------------------------------- */

struct post_rows {
    const char *title;
    const struct account *reviewer; /* null: none */
    struct account author;
};

struct post_rows_list {
    struct post_rows *rows;
    size_t count;
};

/* A cursor over the rows.
 * query posts_of_reviewer(reviewer account.id) many as post_rows {
 *     select p.title, r.* as reviewer, a.* as author
 *     from post p join account a on a.id = p.author_id left join account r on r.id = p.reviewer_id
 *     where p.reviewer_id = :reviewer order by p.id
 * } */
struct posts_of_reviewer {
    struct post_rows row; /* lent until the next one */
    schema_cursor cursor;
    struct {
        struct account reviewer;
    } lent; /* what row points to */
};
struct posts_of_reviewer posts_of_reviewer_open(schema_place place, schema_db *db, int64_t reviewer);
bool posts_of_reviewer_next(struct posts_of_reviewer *cursor);
static inline void posts_of_reviewer_close(struct posts_of_reviewer *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status posts_of_reviewer_list(schema_db *db, schema_arena *arena, int64_t reviewer,
                                                     struct post_rows_list *list);

/* -- query posts_whole ----------------------------------------------------------------------------------- */

/* A cursor over the rows.
 * query posts_whole() many as post_rows {
 *     select p.title, r.* as reviewer, a.* as author
 *     from post p join account a on a.id = p.author_id left join account r on r.id = p.reviewer_id order by p.id
 * } */
struct posts_whole {
    struct post_rows row; /* lent until the next one */
    schema_cursor cursor;
    struct {
        struct account reviewer;
    } lent; /* what row points to */
};
struct posts_whole posts_whole_open(schema_place place, schema_db *db);
bool posts_whole_next(struct posts_whole *cursor);
static inline void posts_whole_close(struct posts_whole *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status posts_whole_list(schema_db *db, schema_arena *arena,
                                               struct post_rows_list *list);

/* -- query publish --------------------------------------------------------------------------------------- */

/* *changed, which may be null: how many rows.
 * query publish(ids post.id[]) changed { update post set state = 'live', votes = votes + 1 where id in :ids and state = 'draft' } */
SCHEMA_MUST_USE schema_status publish(schema_db *db, const int64_t *ids, size_t ids_count, int64_t *changed);

/* -- query purge ----------------------------------------------------------------------------------------- */

struct purge_row {
    int64_t id;
    const char *title;
};

struct purge_row_list {
    struct purge_row *rows;
    size_t count;
};

/* All rows, in the arena.
 * query purge(state post.state) many { delete from post where state = :state returning id, title } */
SCHEMA_MUST_USE schema_status purge_list(schema_db *db, schema_arena *arena, enum state state,
                                         struct purge_row_list *list);

/* -- query retitle --------------------------------------------------------------------------------------- */

/* *found: whether there is a row.
 * query retitle(id post.id, title post.title) one? { update post set title = :title where id = :id returning * } */
SCHEMA_MUST_USE schema_status retitle(schema_db *db, schema_arena *arena, int64_t id, const char *title,
                                      struct post *row, bool *found);

/* -- query reviewers ------------------------------------------------------------------------------------- */

struct reviewers_row {
    const char *nick;  /* null: none */
    const char *title; /* null: none */
};

struct reviewers_row_list {
    struct reviewers_row *rows;
    size_t count;
};

/* A cursor over the rows.
 * query reviewers() many {
 *     select a.nick, p.title from post p full join account a on a.id = p.reviewer_id order by a.nick, p.title
 * } */
struct reviewers {
    struct reviewers_row row; /* lent until the next one */
    schema_cursor cursor;
};
struct reviewers reviewers_open(schema_place place, schema_db *db);
bool reviewers_next(struct reviewers *cursor);
static inline void reviewers_close(struct reviewers *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status reviewers_list(schema_db *db, schema_arena *arena,
                                             struct reviewers_row_list *list);

/* -- query scores ---------------------------------------------------------------------------------------- */

struct scores_row {
    const char *nick;
    int64_t posts;
    schema_opt_int64 votes;
    schema_opt_float64 average;
    const char *last;           /* null: none */
    int64_t states;
    int64_t live;
    schema_opt_bool pinned;
    schema_opt_decimal ratings; /* scale 2 */
};

struct scores_row_list {
    struct scores_row *rows;
    size_t count;
};

/* A cursor over the rows.
 * query scores(least int64, most int64) many {
 *     select a.nick, count(p.id) as posts, sum(p.votes) as votes, avg(p.votes) as average, max(p.title) as last,
 *         count(distinct p.state) as states, count(*) filter (where p.state = 'live') as live, bool_or(p.pinned) as pinned,
 *         sum(a.rating) as ratings
 *     from account a left join post p on p.author_id = a.id
 *     group by a.id
 *     having count(p.id) >= :least
 *     order by votes desc nulls last, a.nick
 *     limit :most
 * } */
struct scores {
    struct scores_row row; /* lent until the next one */
    schema_cursor cursor;
};
struct scores scores_open(schema_place place, schema_db *db, int64_t least, int64_t most);
bool scores_next(struct scores *cursor);
static inline void scores_close(struct scores *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status scores_list(schema_db *db, schema_arena *arena, int64_t least, int64_t most,
                                          struct scores_row_list *list);

/* -- query set_mail -------------------------------------------------------------------------------------- */

/* query set_mail(id account.id, mail account.mail?) exec { update account set mail = :mail where id = :id } */
SCHEMA_MUST_USE schema_status set_mail(schema_db *db, int64_t id, const char *mail);

/* -- query taken ----------------------------------------------------------------------------------------- */

/* *found: whether there is a row.
 * query taken(ids post.id[], ids_count int64, ids_keys int64, db text, class int64, found bool?, row int64) one? {
 *     select id from post
 *     where id in :ids and id > :ids_count and id < :ids_keys and title <> :db and id <> :class and :found is null and id = :row
 * } */
SCHEMA_MUST_USE schema_status taken(schema_db *db, schema_arena *arena, const int64_t *ids, size_t ids_count,
                                    int64_t ids_count_value, int64_t ids_keys_value, const char *db_value,
                                    int64_t class_value, schema_opt_bool found_value, int64_t row_value,
                                    int64_t *row, bool *found);

/* -- query title_of -------------------------------------------------------------------------------------- */

/* *found: whether there is a row.
 * query title_of(id post.id) one? { select title from post where id = :id } */
SCHEMA_MUST_USE schema_status title_of(schema_db *db, schema_arena *arena, int64_t id, const char **row,
                                       bool *found);

/* -- query titles ---------------------------------------------------------------------------------------- */

struct titles_row_list {
    const char **rows;
    size_t count;
};

/* A cursor over the rows.
 * query titles(skip int64) many { select distinct title from post order by title offset :skip } */
struct titles {
    const char *row; /* lent until the next one */
    schema_cursor cursor;
};
struct titles titles_open(schema_place place, schema_db *db, int64_t skip);
bool titles_next(struct titles *cursor);
static inline void titles_close(struct titles *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status titles_list(schema_db *db, schema_arena *arena, int64_t skip,
                                          struct titles_row_list *list);

/* -- query titles_by ------------------------------------------------------------------------------------- */

struct titles_by_row {
    int64_t author_id;
    const char *titles;
    const char *live; /* null: none */
    int64_t rank;
};

struct titles_by_row_list {
    struct titles_by_row *rows;
    size_t count;
};

/* A cursor over the rows.
 * query titles_by() many {
 *     select author_id, string_agg(title, ', ' order by votes desc) as titles,
 *         string_agg(distinct title, '' order by title desc) filter (where state = 'live') as live,
 *         rank() over (order by count(*) desc) as rank
 *     from post group by author_id order by author_id
 * } */
struct titles_by {
    struct titles_by_row row; /* lent until the next one */
    schema_cursor cursor;
};
struct titles_by titles_by_open(schema_place place, schema_db *db);
bool titles_by_next(struct titles_by *cursor);
static inline void titles_by_close(struct titles_by *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same rows in the arena. */
SCHEMA_MUST_USE schema_status titles_by_list(schema_db *db, schema_arena *arena,
                                             struct titles_by_row_list *list);

/* -- query whole_post ------------------------------------------------------------------------------------ */

/* SCHEMA_NOT_FOUND: no row.
 * query whole_post(id post.id) one {
 *     select p.* from post p join account a on a.id = p.author_id where p.id = :id
 * } */
SCHEMA_MUST_USE schema_status whole_post(schema_db *db, schema_arena *arena, int64_t id, struct post *row);

#ifdef __cplusplus
}
#endif

#endif
