/* Made by schemac from alone.schema.
 * Do not edit: it is written again whenever the schema changes. */
#ifndef SCHEMA_INTERNAL_SCHEMA_ALONE_SCHEMA_H
#define SCHEMA_INTERNAL_SCHEMA_ALONE_SCHEMA_H

#include "schemac/runtime.h"

#if SCHEMA_ABI != 2
#error "this header was made for another version of the schemac runtime: run schemac again"
#endif

#ifdef __cplusplus
extern "C"
{
#endif

/* -- table note ------------------------------------------------------------------------------------------ */

struct note {
    int64_t id;
    const char *name;   /* null: none */
    const char *folded; /* null: none */
};

/* A row to insert. What is absent gets its default, or is null. */
struct note_new {
    schema_default_int64 id; /* absent: the next one */
    const char *name;
};

/* What an update changes. What is absent is left as it is. */
struct note_change {
    schema_set_null_text name;
};

struct note_list {
    struct note *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status note_insert(schema_db *db, const struct note_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status note_insert_returning(schema_db *db, schema_arena *arena,
                                                    const struct note_new *row, struct note *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status note_insert_many(schema_db *db, const struct note_new *rows, size_t count,
                                               int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status note_upsert(schema_db *db, const struct note_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status note_upsert_many(schema_db *db, const struct note_new *rows, size_t count,
                                               int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status note_get(schema_db *db, schema_arena *arena, int64_t id, struct note *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status note_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                  struct note *row);

SCHEMA_MUST_USE schema_status note_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status note_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status note_update(schema_db *db, int64_t id, const struct note_change *change);
SCHEMA_MUST_USE schema_status note_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                    const struct note_change *change, struct note *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status note_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(note_all, notes, status, db). */
struct note_all {
    struct note row; /* lent until the next one */
    schema_cursor cursor;
};
struct note_all note_all_open(schema_place place, schema_db *db);
bool note_all_next(struct note_all *cursor);
static inline void note_all_close(struct note_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status note_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                            struct note_list *list);

#ifdef __cplusplus
}
#endif

#endif
