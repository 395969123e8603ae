/* Made by schemac from account.schema.
 * Do not edit: it is written again whenever the schema changes. */
#ifndef SCHEMA_INTERNAL_SCHEMA_ACCOUNT_SCHEMA_H
#define SCHEMA_INTERNAL_SCHEMA_ACCOUNT_SCHEMA_H

#include "schemac/runtime.h"

#if SCHEMA_ABI != 2
#error "this header was made for another version of the schemac runtime: run schemac again"
#endif

#ifdef __cplusplus
extern "C"
{
#endif

/* -- enum role ------------------------------------------------------------------------------------------- */

enum role {
    ROLE_NULL,
    ROLE_MEMBER,
    ROLE_MODERATOR,
    ROLE_ADMIN
};

SCHEMA_ENUM_WRAPPERS(role, enum role)

/* A member's text, as it is stored; null for ROLE_NULL and for what is no member. */
const char *role_text(enum role value);

/* ROLE_NULL for null and for what is no member. */
enum role role_of(const char *text);

/* -- table account --------------------------------------------------------------------------------------- */

/* A person who can sign in. */
struct account {
    int64_t id;
    const char *email;
    const char *nick;       /* null: none */
    enum role role;
    schema_decimal balance; /* scale 2 */
    const char *settings;   /* json */
    schema_bytes avatar;    /* null: none */
    schema_timestamp created_at;
    schema_timestamp updated_at;
};

/* A row to insert. What is absent gets its default, or is null. */
struct account_new {
    schema_default_int64 id;             /* absent: the next one */
    const char *email;                   /* required, at most 320 characters */
    const char *nick;
    enum role role;                      /* absent: ROLE_MEMBER */
    schema_default_decimal balance;      /* scale 2, absent: 0 */
    const char *settings;                /* json, absent: '{}' */
    schema_bytes avatar;
    schema_default_timestamp created_at; /* absent: now() */
    schema_default_timestamp updated_at; /* absent: now() */
};

/* What an update changes. What is absent is left as it is. */
struct account_change {
    schema_set_text email;
    schema_set_null_text nick;
    schema_set_role role;
    schema_set_decimal balance;
    schema_set_text settings;
    schema_set_null_bytes avatar;
    schema_set_timestamp created_at;
    schema_set_timestamp updated_at; /* absent: changes all the same */
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
SCHEMA_MUST_USE schema_status account_upsert_by_email(schema_db *db, const struct account_new *row,
                                                      int64_t *id);
SCHEMA_MUST_USE schema_status account_upsert_many_by_email(schema_db *db, const struct account_new *rows,
                                                           size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status account_get(schema_db *db, schema_arena *arena, int64_t id,
                                          struct account *row);
SCHEMA_MUST_USE schema_status account_get_by_email(schema_db *db, schema_arena *arena, const char *email,
                                                   struct account *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status account_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                     struct account *row);
SCHEMA_MUST_USE schema_status account_get_for_update_by_email(schema_db *db, schema_arena *arena,
                                                              const char *email, struct account *row);

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

/* The rows with this role, in the order of the index account_role_created_at_idx. */
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

SCHEMA_MUST_USE schema_status account_list_by_role(schema_db *db, schema_arena *arena, enum role role,
                                                   int64_t limit, int64_t offset, struct account_list *list);

#ifdef __cplusplus
}
#endif

#endif
