/* Made by schemac from torture.schema.
 * Do not edit: it is written again whenever the schema changes. */
#ifndef SCHEMA_INTERNAL_SCHEMA_TORTURE_SCHEMA_H
#define SCHEMA_INTERNAL_SCHEMA_TORTURE_SCHEMA_H

#include "schemac/runtime.h"

#if SCHEMA_ABI != 2
#error "this header was made for another version of the schemac runtime: run schemac again"
#endif

#ifdef __cplusplus
extern "C"
{
#endif

struct moments;
struct label;
struct measures;

/* -- enum mood ------------------------------------------------------------------------------------------- */

/* Ends a comment * / and opens one / * and ? ?/
 * 100% "quoted" \. */
enum mood {
    MOOD_NULL,
    MOOD_CALM,
    MOOD_IN_REVIEW,
    MOOD_ODD,
    MOOD_SELECT
};

SCHEMA_ENUM_WRAPPERS(mood, enum mood)

/* A member's text, as it is stored; null for MOOD_NULL and for what is no member. */
const char *mood_text(enum mood value);

/* MOOD_NULL for null and for what is no member. */
enum mood mood_of(const char *text);

/* -- table a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde ------------------------------- */

struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde {
    int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x;
    const char *another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x;
};

/* A row to insert. What is absent gets its default, or is null. */
struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new {
    schema_default_int64 a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x; /* absent: the next one */
    const char *another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x;          /* required */
};

/* What an update changes. What is absent is left as it is. */
struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_change {
    schema_set_text another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x;
};

struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list {
    struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *rows;
    size_t count;
};

/* Inserts a row; *a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert(schema_db *db,
                                                                                                     const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *row,
                                                                                                     int64_t *a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert_returning(schema_db *db,
                                                                                                               schema_arena *arena,
                                                                                                               const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *row,
                                                                                                               struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert_many(schema_db *db,
                                                                                                          const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *rows,
                                                                                                          size_t count,
                                                                                                          int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert(schema_db *db,
                                                                                                     const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *row,
                                                                                                     int64_t *a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x);
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_many(schema_db *db,
                                                                                                          const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *rows,
                                                                                                          size_t count,
                                                                                                          int64_t *ids);
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x(schema_db *db,
                                                                                                                                                                        const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *row,
                                                                                                                                                                        int64_t *a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x);
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_many_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x(schema_db *db,
                                                                                                                                                                             const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *rows,
                                                                                                                                                                             size_t count,
                                                                                                                                                                             int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get(schema_db *db,
                                                                                                  schema_arena *arena,
                                                                                                  int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x,
                                                                                                  struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *row);
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x(schema_db *db,
                                                                                                                                                                     schema_arena *arena,
                                                                                                                                                                     const char *another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x,
                                                                                                                                                                     struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_for_update(schema_db *db,
                                                                                                             schema_arena *arena,
                                                                                                             int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x,
                                                                                                             struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *row);
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_for_update_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x(schema_db *db,
                                                                                                                                                                                schema_arena *arena,
                                                                                                                                                                                const char *another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x,
                                                                                                                                                                                struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *row);

SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_exists(schema_db *db,
                                                                                                     int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x,
                                                                                                     bool *exists);
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_count(schema_db *db,
                                                                                                    int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update(schema_db *db,
                                                                                                     int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x,
                                                                                                     const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_change *change);
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update_returning(schema_db *db,
                                                                                                               schema_arena *arena,
                                                                                                               int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x,
                                                                                                               const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_change *change,
                                                                                                               struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_delete(schema_db *db,
                                                                                                     int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x);

/* All rows, by key: SCHEMA_EACH(a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all, a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcdes, status, db). */
struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all {
    struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde row; /* lent until the next one */
    schema_cursor cursor;
};
struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all_open(schema_place place,
                                                                                                                                                    schema_db *db);
bool a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all_next(struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all *cursor);
static inline void a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all_close(struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list_all(schema_db *db,
                                                                                                       schema_arena *arena,
                                                                                                       int64_t limit,
                                                                                                       int64_t offset,
                                                                                                       struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list *list);

/* -- table at_moment ------------------------------------------------------------------------------------- */

struct at_moment {
    int64_t id;
    schema_opt_date day;
    schema_opt_time clock;
    schema_opt_timestamp moment;
    schema_opt_datetime wall;
};

/* A row to insert. What is absent gets its default, or is null. */
struct at_moment_new {
    schema_default_int64 id; /* absent: the next one */
    schema_opt_date day;
    schema_opt_time clock;
    schema_opt_timestamp moment;
    schema_opt_datetime wall;
};

/* What an update changes. What is absent is left as it is. */
struct at_moment_change {
    schema_set_null_date day;
    schema_set_null_time clock;
    schema_set_null_timestamp moment;
    schema_set_null_datetime wall;
};

struct at_moment_list {
    struct at_moment *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status at_moment_insert(schema_db *db, const struct at_moment_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status at_moment_insert_returning(schema_db *db, schema_arena *arena,
                                                         const struct at_moment_new *row,
                                                         struct at_moment *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status at_moment_insert_many(schema_db *db, const struct at_moment_new *rows,
                                                    size_t count, int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status at_moment_upsert(schema_db *db, const struct at_moment_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status at_moment_upsert_many(schema_db *db, const struct at_moment_new *rows,
                                                    size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status at_moment_get(schema_db *db, schema_arena *arena, int64_t id,
                                            struct at_moment *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status at_moment_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                       struct at_moment *row);

SCHEMA_MUST_USE schema_status at_moment_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status at_moment_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status at_moment_update(schema_db *db, int64_t id,
                                               const struct at_moment_change *change);
SCHEMA_MUST_USE schema_status at_moment_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                         const struct at_moment_change *change,
                                                         struct at_moment *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status at_moment_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(at_moment_all, at_moments, status, db). */
struct at_moment_all {
    struct at_moment row; /* lent until the next one */
    schema_cursor cursor;
};
struct at_moment_all at_moment_all_open(schema_place place, schema_db *db);
bool at_moment_all_next(struct at_moment_all *cursor);
static inline void at_moment_all_close(struct at_moment_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status at_moment_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                                 int64_t offset, struct at_moment_list *list);

/* The rows with this day, in the order of the index at_moment_day_clock_moment_wall_idx. */
struct at_moment_by_day {
    struct at_moment row; /* lent until the next one */
    schema_cursor cursor;
};
struct at_moment_by_day at_moment_by_day_open(schema_place place, schema_db *db, schema_date day);
bool at_moment_by_day_next(struct at_moment_by_day *cursor);
static inline void at_moment_by_day_close(struct at_moment_by_day *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status at_moment_list_by_day(schema_db *db, schema_arena *arena, schema_date day,
                                                    int64_t limit, int64_t offset,
                                                    struct at_moment_list *list);

/* The moments of a at_moment. SCHEMA_NOT_FOUND when there is none. */
SCHEMA_MUST_USE schema_status at_moment_moments(schema_db *db, schema_arena *arena,
                                                const struct at_moment *at_moment, struct moments *row);

/* The same for `count` rows in one query: loaded[i] is for at_moments[i]; null when there is none,
 * shared when two have the same one. */
SCHEMA_MUST_USE schema_status at_moment_load_moments(schema_db *db, schema_arena *arena,
                                                     const struct at_moment *at_moments, size_t count,
                                                     struct moments **loaded);

/* The at_moments whose moments is this moments. */
struct moments_at_moments {
    struct at_moment row; /* lent until the next one */
    schema_cursor cursor;
};
struct moments_at_moments moments_at_moments_open(schema_place place, schema_db *db, schema_date day,
                                                  schema_time clock, schema_timestamp moment,
                                                  schema_datetime wall);
bool moments_at_moments_next(struct moments_at_moments *cursor);
static inline void moments_at_moments_close(struct moments_at_moments *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for moments[i]. */
SCHEMA_MUST_USE schema_status moments_load_at_moments(schema_db *db, schema_arena *arena,
                                                      const struct moments *moments, size_t count,
                                                      struct at_moment_list *lists);

/* -- table composite ------------------------------------------------------------------------------------- */

/* A key of three columns. */
struct composite {
    const char *region;
    int16_t year;
    int32_t number;
    const char *remark; /* null: none */
    int32_t edition;    /* version: counts the updates */
};

/* A row to insert. What is absent gets its default, or is null. A required number that is left out
 * is 0: C cannot tell. */
struct composite_new {
    const char *region; /* required, at most 10 characters */
    int16_t year;       /* required */
    int32_t number;     /* required */
    const char *remark;
};

/* What an update changes. What is absent is left as it is. */
struct composite_change {
    schema_set_null_text remark;
};

struct composite_list {
    struct composite *rows;
    size_t count;
};

/* Inserts a row.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status composite_insert(schema_db *db, const struct composite_new *row);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status composite_insert_returning(schema_db *db, schema_arena *arena,
                                                         const struct composite_new *row,
                                                         struct composite *stored);

/* Inserts `count` rows, all or none. */
SCHEMA_MUST_USE schema_status composite_insert_many(schema_db *db, const struct composite_new *rows,
                                                    size_t count);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status composite_upsert(schema_db *db, const struct composite_new *row);
SCHEMA_MUST_USE schema_status composite_upsert_many(schema_db *db, const struct composite_new *rows,
                                                    size_t count);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status composite_get(schema_db *db, schema_arena *arena, const char *region,
                                            int16_t year, int32_t number, struct composite *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status composite_get_for_update(schema_db *db, schema_arena *arena, const char *region,
                                                       int16_t year, int32_t number, struct composite *row);

SCHEMA_MUST_USE schema_status composite_exists(schema_db *db, const char *region, int16_t year,
                                               int32_t number, bool *exists);
SCHEMA_MUST_USE schema_status composite_count(schema_db *db, int64_t *count);

/* Changes the row if it still has this edition, and counts that up; SCHEMA_STALE when someone else was first. */
SCHEMA_MUST_USE schema_status composite_update(schema_db *db, const char *region, int16_t year,
                                               int32_t number, int32_t edition,
                                               const struct composite_change *change);
SCHEMA_MUST_USE schema_status composite_update_returning(schema_db *db, schema_arena *arena,
                                                         const char *region, int16_t year, int32_t number,
                                                         int32_t edition,
                                                         const struct composite_change *change,
                                                         struct composite *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status composite_delete(schema_db *db, const char *region, int16_t year,
                                               int32_t number);

/* All rows, by key: SCHEMA_EACH(composite_all, composites, status, db). */
struct composite_all {
    struct composite row; /* lent until the next one */
    schema_cursor cursor;
};
struct composite_all composite_all_open(schema_place place, schema_db *db);
bool composite_all_next(struct composite_all *cursor);
static inline void composite_all_close(struct composite_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status composite_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                                 int64_t offset, struct composite_list *list);

/* The composites of a label. */
struct label_composites {
    struct composite row; /* lent until the next one */
    schema_cursor cursor;
};
struct label_composites label_composites_open(schema_place place, schema_db *db, const char *label);
bool label_composites_next(struct label_composites *cursor);
static inline void label_composites_close(struct label_composites *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for labels[i]. */
SCHEMA_MUST_USE schema_status label_load_composites(schema_db *db, schema_arena *arena,
                                                    const struct label *labels, size_t count,
                                                    struct composite_list *lists);

/* -- table computed -------------------------------------------------------------------------------------- */

/* Columns that the database computes: read, and written by no one. */
struct computed {
    int64_t id;
    schema_decimal price; /* scale 2 */
    int32_t count;
    const char *name;     /* null: none */
    schema_decimal total; /* scale 2 */
    const char *folded;   /* null: none */
    int32_t version;      /* version: counts the updates */
};

/* A row to insert. What is absent gets its default, or is null. A required number that is left out
 * is 0: C cannot tell. */
struct computed_new {
    schema_default_int64 id;    /* absent: the next one */
    schema_decimal price;       /* required, scale 2 */
    schema_default_int32 count; /* absent: 1 */
    const char *name;
};

/* What an update changes. What is absent is left as it is. */
struct computed_change {
    schema_set_decimal price;
    schema_set_int32 count;
    schema_set_null_text name;
};

struct computed_list {
    struct computed *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status computed_insert(schema_db *db, const struct computed_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status computed_insert_returning(schema_db *db, schema_arena *arena,
                                                        const struct computed_new *row,
                                                        struct computed *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status computed_insert_many(schema_db *db, const struct computed_new *rows,
                                                   size_t count, int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status computed_upsert(schema_db *db, const struct computed_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status computed_upsert_many(schema_db *db, const struct computed_new *rows,
                                                   size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status computed_get(schema_db *db, schema_arena *arena, int64_t id,
                                           struct computed *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status computed_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                      struct computed *row);

SCHEMA_MUST_USE schema_status computed_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status computed_count(schema_db *db, int64_t *count);

/* Changes the row if it still has this version, and counts that up; SCHEMA_STALE when someone else was first. */
SCHEMA_MUST_USE schema_status computed_update(schema_db *db, int64_t id, int32_t version,
                                              const struct computed_change *change);
SCHEMA_MUST_USE schema_status computed_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                        int32_t version, const struct computed_change *change,
                                                        struct computed *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status computed_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(computed_all, computeds, status, db). */
struct computed_all {
    struct computed row; /* lent until the next one */
    schema_cursor cursor;
};
struct computed_all computed_all_open(schema_place place, schema_db *db);
bool computed_all_next(struct computed_all *cursor);
static inline void computed_all_close(struct computed_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status computed_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                                int64_t offset, struct computed_list *list);

/* -- table event: without a key -------------------------------------------------------------------------- */

/* Has no key. */
struct event {
    schema_timestamp at;
    const char *message;
};

/* A row to insert. What is absent gets its default, or is null. A required number that is left out
 * is 0: C cannot tell. */
struct event_new {
    schema_timestamp at; /* required */
    const char *message; /* required */
};

struct event_list {
    struct event *rows;
    size_t count;
};

/* Inserts a row.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status event_insert(schema_db *db, const struct event_new *row);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status event_insert_returning(schema_db *db, schema_arena *arena,
                                                     const struct event_new *row, struct event *stored);

/* Inserts `count` rows, all or none. */
SCHEMA_MUST_USE schema_status event_insert_many(schema_db *db, const struct event_new *rows, size_t count);

SCHEMA_MUST_USE schema_status event_count(schema_db *db, int64_t *count);

/* All rows: SCHEMA_EACH(event_all, events, status, db). */
struct event_all {
    struct event row; /* lent until the next one */
    schema_cursor cursor;
};
struct event_all event_all_open(schema_place place, schema_db *db);
bool event_all_next(struct event_all *cursor);
static inline void event_all_close(struct event_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status event_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                             int64_t offset, struct event_list *list);

/* -- table label ----------------------------------------------------------------------------------------- */

/* Links two tables by keys that are no integers, and one of several columns. */
struct label {
    const char *name;
};

/* A row to insert. What is absent gets its default, or is null. */
struct label_new {
    const char *name; /* required, at most 20 characters */
};

struct label_list {
    struct label *rows;
    size_t count;
};

/* Inserts a row.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status label_insert(schema_db *db, const struct label_new *row);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status label_insert_returning(schema_db *db, schema_arena *arena,
                                                     const struct label_new *row, struct label *stored);

/* Inserts `count` rows, all or none. */
SCHEMA_MUST_USE schema_status label_insert_many(schema_db *db, const struct label_new *rows, size_t count);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status label_upsert(schema_db *db, const struct label_new *row);
SCHEMA_MUST_USE schema_status label_upsert_many(schema_db *db, const struct label_new *rows, size_t count);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status label_get(schema_db *db, schema_arena *arena, const char *name,
                                        struct label *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status label_get_for_update(schema_db *db, schema_arena *arena, const char *name,
                                                   struct label *row);

SCHEMA_MUST_USE schema_status label_exists(schema_db *db, const char *name, bool *exists);
SCHEMA_MUST_USE schema_status label_count(schema_db *db, int64_t *count);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status label_delete(schema_db *db, const char *name);

/* All rows, by key: SCHEMA_EACH(label_all, labels, status, db). */
struct label_all {
    struct label row; /* lent until the next one */
    schema_cursor cursor;
};
struct label_all label_all_open(schema_place place, schema_db *db);
bool label_all_next(struct label_all *cursor);
static inline void label_all_close(struct label_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status label_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                             int64_t offset, struct label_list *list);

/* The labels of a composite. */
struct composite_labels {
    struct label row; /* lent until the next one */
    schema_cursor cursor;
};
struct composite_labels composite_labels_open(schema_place place, schema_db *db, const char *region,
                                              int16_t year, int32_t number);
bool composite_labels_next(struct composite_labels *cursor);
static inline void composite_labels_close(struct composite_labels *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for composites[i]. */
SCHEMA_MUST_USE schema_status composite_load_labels(schema_db *db, schema_arena *arena,
                                                    const struct composite *composites, size_t count,
                                                    struct label_list *lists);

/* -- table label_of_composite ---------------------------------------------------------------------------- */

struct label_of_composite {
    const char *label;
    const char *region;
    int16_t year;
    int32_t number;
};

/* A row to insert. What is absent gets its default, or is null. A required number that is left out
 * is 0: C cannot tell. */
struct label_of_composite_new {
    const char *label;  /* required, at most 20 characters */
    const char *region; /* required, at most 10 characters */
    int16_t year;       /* required */
    int32_t number;     /* required */
};

struct label_of_composite_list {
    struct label_of_composite *rows;
    size_t count;
};

/* Inserts a row.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status label_of_composite_insert(schema_db *db,
                                                        const struct label_of_composite_new *row);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status label_of_composite_insert_returning(schema_db *db, schema_arena *arena,
                                                                  const struct label_of_composite_new *row,
                                                                  struct label_of_composite *stored);

/* Inserts `count` rows, all or none. */
SCHEMA_MUST_USE schema_status label_of_composite_insert_many(schema_db *db,
                                                             const struct label_of_composite_new *rows,
                                                             size_t count);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status label_of_composite_upsert(schema_db *db,
                                                        const struct label_of_composite_new *row);
SCHEMA_MUST_USE schema_status label_of_composite_upsert_many(schema_db *db,
                                                             const struct label_of_composite_new *rows,
                                                             size_t count);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status label_of_composite_get(schema_db *db, schema_arena *arena, const char *label,
                                                     const char *region, int16_t year, int32_t number,
                                                     struct label_of_composite *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status label_of_composite_get_for_update(schema_db *db, schema_arena *arena,
                                                                const char *label, const char *region,
                                                                int16_t year, int32_t number,
                                                                struct label_of_composite *row);

SCHEMA_MUST_USE schema_status label_of_composite_exists(schema_db *db, const char *label, const char *region,
                                                        int16_t year, int32_t number, bool *exists);
SCHEMA_MUST_USE schema_status label_of_composite_count(schema_db *db, int64_t *count);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status label_of_composite_delete(schema_db *db, const char *label, const char *region,
                                                        int16_t year, int32_t number);

/* All rows, by key: SCHEMA_EACH(label_of_composite_all, label_of_composites, status, db). */
struct label_of_composite_all {
    struct label_of_composite row; /* lent until the next one */
    schema_cursor cursor;
};
struct label_of_composite_all label_of_composite_all_open(schema_place place, schema_db *db);
bool label_of_composite_all_next(struct label_of_composite_all *cursor);
static inline void label_of_composite_all_close(struct label_of_composite_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status label_of_composite_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                                          int64_t offset,
                                                          struct label_of_composite_list *list);

/* The rows with this region, in the order of the index label_of_composite_region_year_number_idx. */
struct label_of_composite_by_region {
    struct label_of_composite row; /* lent until the next one */
    schema_cursor cursor;
};
struct label_of_composite_by_region label_of_composite_by_region_open(schema_place place, schema_db *db,
                                                                      const char *region);
bool label_of_composite_by_region_next(struct label_of_composite_by_region *cursor);
static inline void label_of_composite_by_region_close(struct label_of_composite_by_region *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status label_of_composite_list_by_region(schema_db *db, schema_arena *arena,
                                                                const char *region, int64_t limit,
                                                                int64_t offset,
                                                                struct label_of_composite_list *list);

/* -- table measured -------------------------------------------------------------------------------------- */

struct measured {
    int64_t id;
    schema_opt_float32 single;
    schema_opt_float64 double_;
    schema_opt_decimal amount; /* scale 2 */
    schema_opt_bool flag;
    schema_opt_int16 small;
    schema_bytes blob;         /* null: none */
    enum mood mood;
};

/* A row to insert. What is absent gets its default, or is null. */
struct measured_new {
    schema_default_int64 id;   /* absent: the next one */
    schema_opt_float32 single;
    schema_opt_float64 double_;
    schema_opt_decimal amount; /* scale 2 */
    schema_opt_bool flag;
    schema_opt_int16 small;
    schema_bytes blob;
    schema_opt_mood mood;
};

/* What an update changes. What is absent is left as it is. */
struct measured_change {
    schema_set_null_float32 single;
    schema_set_null_float64 double_;
    schema_set_null_decimal amount;
    schema_set_null_bool flag;
    schema_set_null_int16 small;
    schema_set_null_bytes blob;
    schema_set_null_mood mood;
};

struct measured_list {
    struct measured *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status measured_insert(schema_db *db, const struct measured_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status measured_insert_returning(schema_db *db, schema_arena *arena,
                                                        const struct measured_new *row,
                                                        struct measured *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status measured_insert_many(schema_db *db, const struct measured_new *rows,
                                                   size_t count, int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status measured_upsert(schema_db *db, const struct measured_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status measured_upsert_many(schema_db *db, const struct measured_new *rows,
                                                   size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status measured_get(schema_db *db, schema_arena *arena, int64_t id,
                                           struct measured *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status measured_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                      struct measured *row);

SCHEMA_MUST_USE schema_status measured_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status measured_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status measured_update(schema_db *db, int64_t id,
                                              const struct measured_change *change);
SCHEMA_MUST_USE schema_status measured_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                        const struct measured_change *change,
                                                        struct measured *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status measured_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(measured_all, measureds, status, db). */
struct measured_all {
    struct measured row; /* lent until the next one */
    schema_cursor cursor;
};
struct measured_all measured_all_open(schema_place place, schema_db *db);
bool measured_all_next(struct measured_all *cursor);
static inline void measured_all_close(struct measured_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status measured_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                                int64_t offset, struct measured_list *list);

/* The rows with this single, in the order of the index measured_single_double_amount_flag_small_blob_mood_idx. */
struct measured_by_single {
    struct measured row; /* lent until the next one */
    schema_cursor cursor;
};
struct measured_by_single measured_by_single_open(schema_place place, schema_db *db, float single);
bool measured_by_single_next(struct measured_by_single *cursor);
static inline void measured_by_single_close(struct measured_by_single *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status measured_list_by_single(schema_db *db, schema_arena *arena, float single,
                                                      int64_t limit, int64_t offset,
                                                      struct measured_list *list);

/* The measures of a measured. SCHEMA_NOT_FOUND when there is none. */
SCHEMA_MUST_USE schema_status measured_measures(schema_db *db, schema_arena *arena,
                                                const struct measured *measured, struct measures *row);

/* The same for `count` rows in one query: loaded[i] is for measureds[i]; null when there is none,
 * shared when two have the same one. */
SCHEMA_MUST_USE schema_status measured_load_measures(schema_db *db, schema_arena *arena,
                                                     const struct measured *measureds, size_t count,
                                                     struct measures **loaded);

/* The measureds whose measures is this measures. */
struct measures_measureds {
    struct measured row; /* lent until the next one */
    schema_cursor cursor;
};
struct measures_measureds measures_measureds_open(schema_place place, schema_db *db, float single,
                                                  double double_, schema_decimal amount, bool flag,
                                                  int16_t small, schema_bytes blob, enum mood mood);
bool measures_measureds_next(struct measures_measureds *cursor);
static inline void measures_measureds_close(struct measures_measureds *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for measures[i]. */
SCHEMA_MUST_USE schema_status measures_load_measureds(schema_db *db, schema_arena *arena,
                                                      const struct measures *measures, size_t count,
                                                      struct measured_list *lists);

/* -- table measures -------------------------------------------------------------------------------------- */

struct measures {
    float single;
    double double_;
    schema_decimal amount; /* scale 2 */
    bool flag;
    int16_t small;
    schema_bytes blob;
    enum mood mood;
};

/* A row to insert. What is absent gets its default, or is null. A required number that is left out
 * is 0: C cannot tell. */
struct measures_new {
    float single;          /* required */
    double double_;        /* required */
    schema_decimal amount; /* required, scale 2 */
    bool flag;             /* required */
    int16_t small;         /* required */
    schema_bytes blob;     /* required */
    enum mood mood;        /* required */
};

struct measures_list {
    struct measures *rows;
    size_t count;
};

/* Inserts a row.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status measures_insert(schema_db *db, const struct measures_new *row);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status measures_insert_returning(schema_db *db, schema_arena *arena,
                                                        const struct measures_new *row,
                                                        struct measures *stored);

/* Inserts `count` rows, all or none. */
SCHEMA_MUST_USE schema_status measures_insert_many(schema_db *db, const struct measures_new *rows,
                                                   size_t count);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status measures_upsert(schema_db *db, const struct measures_new *row);
SCHEMA_MUST_USE schema_status measures_upsert_many(schema_db *db, const struct measures_new *rows,
                                                   size_t count);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status measures_get(schema_db *db, schema_arena *arena, float single, double double_,
                                           schema_decimal amount, bool flag, int16_t small, schema_bytes blob,
                                           enum mood mood, struct measures *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status measures_get_for_update(schema_db *db, schema_arena *arena, float single,
                                                      double double_, schema_decimal amount, bool flag,
                                                      int16_t small, schema_bytes blob, enum mood mood,
                                                      struct measures *row);

SCHEMA_MUST_USE schema_status measures_exists(schema_db *db, float single, double double_,
                                              schema_decimal amount, bool flag, int16_t small,
                                              schema_bytes blob, enum mood mood, bool *exists);
SCHEMA_MUST_USE schema_status measures_count(schema_db *db, int64_t *count);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status measures_delete(schema_db *db, float single, double double_,
                                              schema_decimal amount, bool flag, int16_t small,
                                              schema_bytes blob, enum mood mood);

/* All rows, by key: SCHEMA_EACH(measures_all, measures, status, db). */
struct measures_all {
    struct measures row; /* lent until the next one */
    schema_cursor cursor;
};
struct measures_all measures_all_open(schema_place place, schema_db *db);
bool measures_all_next(struct measures_all *cursor);
static inline void measures_all_close(struct measures_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status measures_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                                int64_t offset, struct measures_list *list);

/* -- table moments --------------------------------------------------------------------------------------- */

/* Keys of every type that can be one, pointed to: what is loaded for many rows at once. */
struct moments {
    schema_date day;
    schema_time clock;
    schema_timestamp moment;
    schema_datetime wall;
};

/* A row to insert. What is absent gets its default, or is null. A required number that is left out
 * is 0: C cannot tell. */
struct moments_new {
    schema_date day;         /* required */
    schema_time clock;       /* required */
    schema_timestamp moment; /* required */
    schema_datetime wall;    /* required */
};

struct moments_list {
    struct moments *rows;
    size_t count;
};

/* Inserts a row.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status moments_insert(schema_db *db, const struct moments_new *row);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status moments_insert_returning(schema_db *db, schema_arena *arena,
                                                       const struct moments_new *row, struct moments *stored);

/* Inserts `count` rows, all or none. */
SCHEMA_MUST_USE schema_status moments_insert_many(schema_db *db, const struct moments_new *rows,
                                                  size_t count);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status moments_upsert(schema_db *db, const struct moments_new *row);
SCHEMA_MUST_USE schema_status moments_upsert_many(schema_db *db, const struct moments_new *rows,
                                                  size_t count);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status moments_get(schema_db *db, schema_arena *arena, schema_date day,
                                          schema_time clock, schema_timestamp moment, schema_datetime wall,
                                          struct moments *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status moments_get_for_update(schema_db *db, schema_arena *arena, schema_date day,
                                                     schema_time clock, schema_timestamp moment,
                                                     schema_datetime wall, struct moments *row);

SCHEMA_MUST_USE schema_status moments_exists(schema_db *db, schema_date day, schema_time clock,
                                             schema_timestamp moment, schema_datetime wall, bool *exists);
SCHEMA_MUST_USE schema_status moments_count(schema_db *db, int64_t *count);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status moments_delete(schema_db *db, schema_date day, schema_time clock,
                                             schema_timestamp moment, schema_datetime wall);

/* All rows, by key: SCHEMA_EACH(moments_all, moments, status, db). */
struct moments_all {
    struct moments row; /* lent until the next one */
    schema_cursor cursor;
};
struct moments_all moments_all_open(schema_place place, schema_db *db);
bool moments_all_next(struct moments_all *cursor);
static inline void moments_all_close(struct moments_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status moments_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                               int64_t offset, struct moments_list *list);

/* -- table node ------------------------------------------------------------------------------------------ */

/* A tree: points to itself. */
struct node {
    int64_t id;
    schema_opt_int64 parent;
    const char *name;
};

/* A row to insert. What is absent gets its default, or is null. */
struct node_new {
    schema_default_int64 id; /* absent: the next one */
    schema_opt_int64 parent;
    const char *name;        /* required */
};

/* What an update changes. What is absent is left as it is. */
struct node_change {
    schema_set_null_int64 parent;
    schema_set_text name;
};

struct node_list {
    struct node *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status node_insert(schema_db *db, const struct node_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status node_insert_returning(schema_db *db, schema_arena *arena,
                                                    const struct node_new *row, struct node *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status node_insert_many(schema_db *db, const struct node_new *rows, size_t count,
                                               int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status node_upsert(schema_db *db, const struct node_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status node_upsert_many(schema_db *db, const struct node_new *rows, size_t count,
                                               int64_t *ids);
SCHEMA_MUST_USE schema_status node_upsert_by_parent_name(schema_db *db, const struct node_new *row,
                                                         int64_t *id);
SCHEMA_MUST_USE schema_status node_upsert_many_by_parent_name(schema_db *db, const struct node_new *rows,
                                                              size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status node_get(schema_db *db, schema_arena *arena, int64_t id, struct node *row);
SCHEMA_MUST_USE schema_status node_get_by_parent_name(schema_db *db, schema_arena *arena, int64_t parent,
                                                      const char *name, struct node *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status node_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                  struct node *row);
SCHEMA_MUST_USE schema_status node_get_for_update_by_parent_name(schema_db *db, schema_arena *arena,
                                                                 int64_t parent, const char *name,
                                                                 struct node *row);

SCHEMA_MUST_USE schema_status node_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status node_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status node_update(schema_db *db, int64_t id, const struct node_change *change);
SCHEMA_MUST_USE schema_status node_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                    const struct node_change *change, struct node *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status node_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(node_all, nodes, status, db). */
struct node_all {
    struct node row; /* lent until the next one */
    schema_cursor cursor;
};
struct node_all node_all_open(schema_place place, schema_db *db);
bool node_all_next(struct node_all *cursor);
static inline void node_all_close(struct node_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status node_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                            struct node_list *list);

/* The parent of a node. SCHEMA_NOT_FOUND when there is none. */
SCHEMA_MUST_USE schema_status node_parent(schema_db *db, schema_arena *arena, const struct node *node,
                                          struct node *row);

/* The same for `count` rows in one query: loaded[i] is for nodes[i]; null when there is none,
 * shared when two have the same one. */
SCHEMA_MUST_USE schema_status node_load_parent(schema_db *db, schema_arena *arena, const struct node *nodes,
                                               size_t count, struct node **loaded);

/* The nodes whose parent is this node. */
struct node_nodes {
    struct node row; /* lent until the next one */
    schema_cursor cursor;
};
struct node_nodes node_nodes_open(schema_place place, schema_db *db, int64_t parent);
bool node_nodes_next(struct node_nodes *cursor);
static inline void node_nodes_close(struct node_nodes *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for nodes[i]. */
SCHEMA_MUST_USE schema_status node_load_nodes(schema_db *db, schema_arena *arena, const struct node *nodes,
                                              size_t count, struct node_list *lists);

/* -- table nullable -------------------------------------------------------------------------------------- */

/* All types, nullable. */
struct nullable {
    int64_t id;
    schema_opt_bool flag;
    schema_opt_int16 small;
    schema_opt_int32 middle;
    schema_opt_int64 large;
    schema_opt_float32 single;
    schema_opt_float64 many;
    schema_opt_decimal money; /* scale 2 */
    const char *huge;         /* a decimal of any size, null: none */
    const char *words;        /* null: none */
    const char *limited;      /* null: none */
    schema_bytes blob;        /* null: none */
    schema_opt_uuid ident;
    schema_opt_date day;
    schema_opt_time clock;
    schema_opt_timestamp moment;
    schema_opt_datetime wall;
    const char *document;     /* json, null: none */
    enum mood mood;
};

/* A row to insert. What is absent gets its default, or is null. */
struct nullable_new {
    schema_default_int64 id;  /* absent: the next one */
    schema_opt_bool flag;
    schema_opt_int16 small;
    schema_opt_int32 middle;
    schema_opt_int64 large;
    schema_opt_float32 single;
    schema_opt_float64 many;
    schema_opt_decimal money; /* scale 2 */
    const char *huge;         /* a decimal of any size */
    const char *words;
    const char *limited;      /* at most 5 characters */
    schema_bytes blob;
    schema_opt_uuid ident;
    schema_opt_date day;
    schema_opt_time clock;
    schema_opt_timestamp moment;
    schema_opt_datetime wall;
    const char *document;     /* json */
    schema_opt_mood mood;
};

/* What an update changes. What is absent is left as it is. */
struct nullable_change {
    schema_set_null_bool flag;
    schema_set_null_int16 small;
    schema_set_null_int32 middle;
    schema_set_null_int64 large;
    schema_set_null_float32 single;
    schema_set_null_float64 many;
    schema_set_null_decimal money;
    schema_set_null_text huge;
    schema_set_null_text words;
    schema_set_null_text limited;
    schema_set_null_bytes blob;
    schema_set_null_uuid ident;
    schema_set_null_date day;
    schema_set_null_time clock;
    schema_set_null_timestamp moment;
    schema_set_null_datetime wall;
    schema_set_null_text document;
    schema_set_null_mood mood;
};

struct nullable_list {
    struct nullable *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status nullable_insert(schema_db *db, const struct nullable_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status nullable_insert_returning(schema_db *db, schema_arena *arena,
                                                        const struct nullable_new *row,
                                                        struct nullable *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status nullable_insert_many(schema_db *db, const struct nullable_new *rows,
                                                   size_t count, int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status nullable_upsert(schema_db *db, const struct nullable_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status nullable_upsert_many(schema_db *db, const struct nullable_new *rows,
                                                   size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status nullable_get(schema_db *db, schema_arena *arena, int64_t id,
                                           struct nullable *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status nullable_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                      struct nullable *row);

SCHEMA_MUST_USE schema_status nullable_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status nullable_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status nullable_update(schema_db *db, int64_t id,
                                              const struct nullable_change *change);
SCHEMA_MUST_USE schema_status nullable_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                        const struct nullable_change *change,
                                                        struct nullable *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status nullable_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(nullable_all, nullables, status, db). */
struct nullable_all {
    struct nullable row; /* lent until the next one */
    schema_cursor cursor;
};
struct nullable_all nullable_all_open(schema_place place, schema_db *db);
bool nullable_all_next(struct nullable_all *cursor);
static inline void nullable_all_close(struct nullable_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status nullable_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                                int64_t offset, struct nullable_list *list);

/* The rows with this mood, in the order of the index nullable_mood_day_idx. */
struct nullable_by_mood {
    struct nullable row; /* lent until the next one */
    schema_cursor cursor;
};
struct nullable_by_mood nullable_by_mood_open(schema_place place, schema_db *db, enum mood mood);
bool nullable_by_mood_next(struct nullable_by_mood *cursor);
static inline void nullable_by_mood_close(struct nullable_by_mood *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status nullable_list_by_mood(schema_db *db, schema_arena *arena, enum mood mood,
                                                    int64_t limit, int64_t offset,
                                                    struct nullable_list *list);

/* The rows with this small, in the order of the index nullable_small_idx. */
struct nullable_by_small {
    struct nullable row; /* lent until the next one */
    schema_cursor cursor;
};
struct nullable_by_small nullable_by_small_open(schema_place place, schema_db *db, int16_t small);
bool nullable_by_small_next(struct nullable_by_small *cursor);
static inline void nullable_by_small_close(struct nullable_by_small *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status nullable_list_by_small(schema_db *db, schema_arena *arena, int16_t small,
                                                     int64_t limit, int64_t offset,
                                                     struct nullable_list *list);

/* -- table plain ----------------------------------------------------------------------------------------- */

/* All types, not null. */
struct plain {
    int64_t id;
    bool flag;
    int16_t small;
    int32_t middle;
    int64_t large;
    float single;
    double double_;
    schema_decimal money; /* scale 2 */
    const char *huge;     /* a decimal of any size */
    const char *words;
    const char *short_;
    schema_bytes blob;
    schema_uuid ident;
    schema_date day;
    schema_time clock;
    schema_timestamp moment;
    schema_datetime wall;
    const char *document; /* json */
    enum mood mood;
};

/* A row to insert. What is absent gets its default, or is null. A required number that is left out
 * is 0: C cannot tell. */
struct plain_new {
    schema_default_int64 id; /* absent: the next one */
    bool flag;               /* required */
    int16_t small;           /* required */
    int32_t middle;          /* required */
    int64_t large;           /* required */
    float single;            /* required */
    double double_;          /* required */
    schema_decimal money;    /* required, scale 2 */
    const char *huge;        /* required, a decimal of any size */
    const char *words;       /* required */
    const char *short_;      /* required, at most 5 characters */
    schema_bytes blob;       /* required */
    schema_uuid ident;       /* required */
    schema_date day;         /* required */
    schema_time clock;       /* required */
    schema_timestamp moment; /* required */
    schema_datetime wall;    /* required */
    const char *document;    /* required, json */
    enum mood mood;          /* required */
};

/* What an update changes. What is absent is left as it is. */
struct plain_change {
    schema_set_bool flag;
    schema_set_int16 small;
    schema_set_int32 middle;
    schema_set_int64 large;
    schema_set_float32 single;
    schema_set_float64 double_;
    schema_set_decimal money;
    schema_set_text huge;
    schema_set_text words;
    schema_set_text short_;
    schema_set_bytes blob;
    schema_set_uuid ident;
    schema_set_date day;
    schema_set_time clock;
    schema_set_timestamp moment;
    schema_set_datetime wall;
    schema_set_text document;
    schema_set_mood mood;
};

struct plain_list {
    struct plain *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status plain_insert(schema_db *db, const struct plain_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status plain_insert_returning(schema_db *db, schema_arena *arena,
                                                     const struct plain_new *row, struct plain *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status plain_insert_many(schema_db *db, const struct plain_new *rows, size_t count,
                                                int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status plain_upsert(schema_db *db, const struct plain_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status plain_upsert_many(schema_db *db, const struct plain_new *rows, size_t count,
                                                int64_t *ids);
SCHEMA_MUST_USE schema_status plain_upsert_by_ident(schema_db *db, const struct plain_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status plain_upsert_many_by_ident(schema_db *db, const struct plain_new *rows,
                                                         size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status plain_get(schema_db *db, schema_arena *arena, int64_t id, struct plain *row);
SCHEMA_MUST_USE schema_status plain_get_by_ident(schema_db *db, schema_arena *arena, schema_uuid ident,
                                                 struct plain *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status plain_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                   struct plain *row);
SCHEMA_MUST_USE schema_status plain_get_for_update_by_ident(schema_db *db, schema_arena *arena,
                                                            schema_uuid ident, struct plain *row);

SCHEMA_MUST_USE schema_status plain_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status plain_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status plain_update(schema_db *db, int64_t id, const struct plain_change *change);
SCHEMA_MUST_USE schema_status plain_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                     const struct plain_change *change, struct plain *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status plain_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(plain_all, plains, status, db). */
struct plain_all {
    struct plain row; /* lent until the next one */
    schema_cursor cursor;
};
struct plain_all plain_all_open(schema_place place, schema_db *db);
bool plain_all_next(struct plain_all *cursor);
static inline void plain_all_close(struct plain_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status plain_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                             int64_t offset, struct plain_list *list);

/* -- table pointing -------------------------------------------------------------------------------------- */

/* Points to a key of several columns, perhaps. */
struct pointing {
    int64_t id;
    const char *region; /* null: none */
    schema_opt_int16 year;
    schema_opt_int32 number;
    schema_opt_uuid other;
};

/* A row to insert. What is absent gets its default, or is null. */
struct pointing_new {
    schema_default_int64 id; /* absent: the next one */
    const char *region;      /* at most 10 characters */
    schema_opt_int16 year;
    schema_opt_int32 number;
    schema_opt_uuid other;
};

/* What an update changes. What is absent is left as it is. */
struct pointing_change {
    schema_set_null_text region;
    schema_set_null_int16 year;
    schema_set_null_int32 number;
    schema_set_null_uuid other;
};

struct pointing_list {
    struct pointing *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status pointing_insert(schema_db *db, const struct pointing_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status pointing_insert_returning(schema_db *db, schema_arena *arena,
                                                        const struct pointing_new *row,
                                                        struct pointing *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status pointing_insert_many(schema_db *db, const struct pointing_new *rows,
                                                   size_t count, int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status pointing_upsert(schema_db *db, const struct pointing_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status pointing_upsert_many(schema_db *db, const struct pointing_new *rows,
                                                   size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status pointing_get(schema_db *db, schema_arena *arena, int64_t id,
                                           struct pointing *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status pointing_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                      struct pointing *row);

SCHEMA_MUST_USE schema_status pointing_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status pointing_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status pointing_update(schema_db *db, int64_t id,
                                              const struct pointing_change *change);
SCHEMA_MUST_USE schema_status pointing_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                        const struct pointing_change *change,
                                                        struct pointing *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status pointing_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(pointing_all, pointings, status, db). */
struct pointing_all {
    struct pointing row; /* lent until the next one */
    schema_cursor cursor;
};
struct pointing_all pointing_all_open(schema_place place, schema_db *db);
bool pointing_all_next(struct pointing_all *cursor);
static inline void pointing_all_close(struct pointing_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status pointing_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                                int64_t offset, struct pointing_list *list);

/* The other of a pointing. SCHEMA_NOT_FOUND when there is none. */
SCHEMA_MUST_USE schema_status pointing_other(schema_db *db, schema_arena *arena,
                                             const struct pointing *pointing, struct plain *row);

/* The same for `count` rows in one query: loaded[i] is for pointings[i]; null when there is none,
 * shared when two have the same one. */
SCHEMA_MUST_USE schema_status pointing_load_other(schema_db *db, schema_arena *arena,
                                                  const struct pointing *pointings, size_t count,
                                                  struct plain **loaded);

/* The pointings whose other is this plain. */
struct plain_pointings {
    struct pointing row; /* lent until the next one */
    schema_cursor cursor;
};
struct plain_pointings plain_pointings_open(schema_place place, schema_db *db, schema_uuid other);
bool plain_pointings_next(struct plain_pointings *cursor);
static inline void plain_pointings_close(struct plain_pointings *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for plains[i]. */
SCHEMA_MUST_USE schema_status plain_load_pointings(schema_db *db, schema_arena *arena,
                                                   const struct plain *plains, size_t count,
                                                   struct pointing_list *lists);

/* The composite of a pointing. SCHEMA_NOT_FOUND when there is none. */
SCHEMA_MUST_USE schema_status pointing_composite(schema_db *db, schema_arena *arena,
                                                 const struct pointing *pointing, struct composite *row);

/* The same for `count` rows in one query: loaded[i] is for pointings[i]; null when there is none,
 * shared when two have the same one. */
SCHEMA_MUST_USE schema_status pointing_load_composite(schema_db *db, schema_arena *arena,
                                                      const struct pointing *pointings, size_t count,
                                                      struct composite **loaded);

/* The pointings whose composite is this composite. */
struct composite_pointings {
    struct pointing row; /* lent until the next one */
    schema_cursor cursor;
};
struct composite_pointings composite_pointings_open(schema_place place, schema_db *db, const char *region,
                                                    int16_t year, int32_t number);
bool composite_pointings_next(struct composite_pointings *cursor);
static inline void composite_pointings_close(struct composite_pointings *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for composites[i]. */
SCHEMA_MUST_USE schema_status composite_load_pointings(schema_db *db, schema_arena *arena,
                                                       const struct composite *composites, size_t count,
                                                       struct pointing_list *lists);

/* -- table preset ---------------------------------------------------------------------------------------- */

/* All types with a default. */
struct preset {
    int32_t id;
    bool flag;
    int16_t small;
    int32_t middle;
    int64_t large;
    float single;
    double many;
    schema_decimal money; /* scale 2 */
    const char *words;
    schema_date day;
    schema_timestamp moment;
    const char *document; /* json */
    enum mood mood;
};

/* A row to insert. What is absent gets its default, or is null. */
struct preset_new {
    schema_default_int32 id;         /* absent: the next one */
    schema_default_bool flag;        /* absent: true */
    schema_default_int16 small;      /* absent: -1 */
    schema_default_int32 middle;     /* absent: 2 */
    schema_default_int64 large;      /* absent: 9000000000 */
    schema_default_float32 single;   /* absent: 1.5 */
    schema_default_float64 many;     /* absent: 2.5 */
    schema_default_decimal money;    /* scale 2, absent: 1.25 */
    const char *words;               /* absent: 'it''s ? ? 100% "here" \' */
    schema_default_date day;         /* absent: '2026-01-02' */
    schema_default_timestamp moment; /* absent: now() */
    const char *document;            /* json, absent: '{"a":1}' */
    enum mood mood;                  /* absent: MOOD_CALM */
};

/* What an update changes. What is absent is left as it is. */
struct preset_change {
    schema_set_bool flag;
    schema_set_int16 small;
    schema_set_int32 middle;
    schema_set_int64 large;
    schema_set_float32 single;
    schema_set_float64 many;
    schema_set_decimal money;
    schema_set_text words;
    schema_set_date day;
    schema_set_timestamp moment; /* absent: changes all the same */
    schema_set_text document;
    schema_set_mood mood;
};

struct preset_list {
    struct preset *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status preset_insert(schema_db *db, const struct preset_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status preset_insert_returning(schema_db *db, schema_arena *arena,
                                                      const struct preset_new *row, struct preset *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status preset_insert_many(schema_db *db, const struct preset_new *rows, size_t count,
                                                 int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status preset_upsert(schema_db *db, const struct preset_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status preset_upsert_many(schema_db *db, const struct preset_new *rows, size_t count,
                                                 int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status preset_get(schema_db *db, schema_arena *arena, int32_t id, struct preset *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status preset_get_for_update(schema_db *db, schema_arena *arena, int32_t id,
                                                    struct preset *row);

SCHEMA_MUST_USE schema_status preset_exists(schema_db *db, int32_t id, bool *exists);
SCHEMA_MUST_USE schema_status preset_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status preset_update(schema_db *db, int32_t id, const struct preset_change *change);
SCHEMA_MUST_USE schema_status preset_update_returning(schema_db *db, schema_arena *arena, int32_t id,
                                                      const struct preset_change *change,
                                                      struct preset *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status preset_delete(schema_db *db, int32_t id);

/* All rows, by key: SCHEMA_EACH(preset_all, presets, status, db). */
struct preset_all {
    struct preset row; /* lent until the next one */
    schema_cursor cursor;
};
struct preset_all preset_all_open(schema_place place, schema_db *db);
bool preset_all_next(struct preset_all *cursor);
static inline void preset_all_close(struct preset_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status preset_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                              int64_t offset, struct preset_list *list);

/* -- table settable -------------------------------------------------------------------------------------- */

/* All kinds of nullable columns with a default: null can be said. */
struct settable {
    int64_t id;
    schema_opt_bool flag;
    schema_opt_int32 middle;
    schema_opt_decimal money; /* scale 2 */
    const char *words;        /* null: none */
    schema_bytes blob;        /* null: none */
    schema_opt_timestamp moment;
    enum mood mood;
};

/* A row to insert. What is absent gets its default, or is null. */
struct settable_new {
    schema_default_int64 id;     /* absent: the next one */
    schema_opt_bool flag;        /* absent: true */
    schema_opt_int32 middle;     /* absent: 2 */
    schema_opt_decimal money;    /* scale 2, absent: 1.25 */
    const char *words;           /* absent: 'x' */
    schema_bytes blob;
    schema_opt_timestamp moment; /* absent: now() */
    schema_opt_mood mood;        /* absent: MOOD_CALM */
};

/* What an update changes. What is absent is left as it is. */
struct settable_change {
    schema_set_null_bool flag;
    schema_set_null_int32 middle;
    schema_set_null_decimal money;
    schema_set_null_text words;
    schema_set_null_bytes blob;
    schema_set_null_timestamp moment;
    schema_set_null_mood mood;
};

struct settable_list {
    struct settable *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status settable_insert(schema_db *db, const struct settable_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status settable_insert_returning(schema_db *db, schema_arena *arena,
                                                        const struct settable_new *row,
                                                        struct settable *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status settable_insert_many(schema_db *db, const struct settable_new *rows,
                                                   size_t count, int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status settable_upsert(schema_db *db, const struct settable_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status settable_upsert_many(schema_db *db, const struct settable_new *rows,
                                                   size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status settable_get(schema_db *db, schema_arena *arena, int64_t id,
                                           struct settable *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status settable_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                      struct settable *row);

SCHEMA_MUST_USE schema_status settable_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status settable_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status settable_update(schema_db *db, int64_t id,
                                              const struct settable_change *change);
SCHEMA_MUST_USE schema_status settable_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                        const struct settable_change *change,
                                                        struct settable *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status settable_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(settable_all, settables, status, db). */
struct settable_all {
    struct settable row; /* lent until the next one */
    schema_cursor cursor;
};
struct settable_all settable_all_open(schema_place place, schema_db *db);
bool settable_all_next(struct settable_all *cursor);
static inline void settable_all_close(struct settable_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status settable_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                                int64_t offset, struct settable_list *list);

/* -- table shop_parcel ----------------------------------------------------------------------------------- */

/* Tables of one name, each in a schema of its own. */
struct shop_parcel {
    int64_t id;
    const char *label;
    const char *code;
    schema_opt_int64 node;
};

/* A row to insert. What is absent gets its default, or is null. */
struct shop_parcel_new {
    schema_default_int64 id; /* absent: the next one */
    const char *label;       /* required */
    const char *code;        /* required */
    schema_opt_int64 node;
};

/* What an update changes. What is absent is left as it is. */
struct shop_parcel_change {
    schema_set_text label;
    schema_set_text code;
    schema_set_null_int64 node;
};

struct shop_parcel_list {
    struct shop_parcel *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status shop_parcel_insert(schema_db *db, const struct shop_parcel_new *row,
                                                 int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status shop_parcel_insert_returning(schema_db *db, schema_arena *arena,
                                                           const struct shop_parcel_new *row,
                                                           struct shop_parcel *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status shop_parcel_insert_many(schema_db *db, const struct shop_parcel_new *rows,
                                                      size_t count, int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status shop_parcel_upsert(schema_db *db, const struct shop_parcel_new *row,
                                                 int64_t *id);
SCHEMA_MUST_USE schema_status shop_parcel_upsert_many(schema_db *db, const struct shop_parcel_new *rows,
                                                      size_t count, int64_t *ids);
SCHEMA_MUST_USE schema_status shop_parcel_upsert_by_label(schema_db *db, const struct shop_parcel_new *row,
                                                          int64_t *id);
SCHEMA_MUST_USE schema_status shop_parcel_upsert_many_by_label(schema_db *db,
                                                               const struct shop_parcel_new *rows,
                                                               size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status shop_parcel_get(schema_db *db, schema_arena *arena, int64_t id,
                                              struct shop_parcel *row);
SCHEMA_MUST_USE schema_status shop_parcel_get_by_label(schema_db *db, schema_arena *arena, const char *label,
                                                       struct shop_parcel *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status shop_parcel_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                         struct shop_parcel *row);
SCHEMA_MUST_USE schema_status shop_parcel_get_for_update_by_label(schema_db *db, schema_arena *arena,
                                                                  const char *label, struct shop_parcel *row);

SCHEMA_MUST_USE schema_status shop_parcel_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status shop_parcel_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status shop_parcel_update(schema_db *db, int64_t id,
                                                 const struct shop_parcel_change *change);
SCHEMA_MUST_USE schema_status shop_parcel_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                           const struct shop_parcel_change *change,
                                                           struct shop_parcel *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status shop_parcel_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(shop_parcel_all, shop_parcels, status, db). */
struct shop_parcel_all {
    struct shop_parcel row; /* lent until the next one */
    schema_cursor cursor;
};
struct shop_parcel_all shop_parcel_all_open(schema_place place, schema_db *db);
bool shop_parcel_all_next(struct shop_parcel_all *cursor);
static inline void shop_parcel_all_close(struct shop_parcel_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status shop_parcel_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                                   int64_t offset, struct shop_parcel_list *list);

/* The rows with this node, in the order of the index parcel_node_idx. */
struct shop_parcel_by_node {
    struct shop_parcel row; /* lent until the next one */
    schema_cursor cursor;
};
struct shop_parcel_by_node shop_parcel_by_node_open(schema_place place, schema_db *db, int64_t node);
bool shop_parcel_by_node_next(struct shop_parcel_by_node *cursor);
static inline void shop_parcel_by_node_close(struct shop_parcel_by_node *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status shop_parcel_list_by_node(schema_db *db, schema_arena *arena, int64_t node,
                                                       int64_t limit, int64_t offset,
                                                       struct shop_parcel_list *list);

/* The node of a shop_parcel. SCHEMA_NOT_FOUND when there is none. */
SCHEMA_MUST_USE schema_status shop_parcel_node(schema_db *db, schema_arena *arena,
                                               const struct shop_parcel *shop_parcel, struct node *row);

/* The same for `count` rows in one query: loaded[i] is for shop_parcels[i]; null when there is none,
 * shared when two have the same one. */
SCHEMA_MUST_USE schema_status shop_parcel_load_node(schema_db *db, schema_arena *arena,
                                                    const struct shop_parcel *shop_parcels, size_t count,
                                                    struct node **loaded);

/* The shop_parcels whose node is this node. */
struct node_shop_parcels {
    struct shop_parcel row; /* lent until the next one */
    schema_cursor cursor;
};
struct node_shop_parcels node_shop_parcels_open(schema_place place, schema_db *db, int64_t node);
bool node_shop_parcels_next(struct node_shop_parcels *cursor);
static inline void node_shop_parcels_close(struct node_shop_parcels *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for nodes[i]. */
SCHEMA_MUST_USE schema_status node_load_shop_parcels(schema_db *db, schema_arena *arena,
                                                     const struct node *nodes, size_t count,
                                                     struct shop_parcel_list *lists);

/* -- table store_parcel ---------------------------------------------------------------------------------- */

struct store_parcel {
    int64_t id;
    const char *label;
    const char *code;
    schema_opt_int64 from;
};

/* A row to insert. What is absent gets its default, or is null. */
struct store_parcel_new {
    schema_default_int64 id; /* absent: the next one */
    const char *label;       /* required */
    const char *code;        /* required */
    schema_opt_int64 from;
};

/* What an update changes. What is absent is left as it is. */
struct store_parcel_change {
    schema_set_text label;
    schema_set_text code;
    schema_set_null_int64 from;
};

struct store_parcel_list {
    struct store_parcel *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status store_parcel_insert(schema_db *db, const struct store_parcel_new *row,
                                                  int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status store_parcel_insert_returning(schema_db *db, schema_arena *arena,
                                                            const struct store_parcel_new *row,
                                                            struct store_parcel *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status store_parcel_insert_many(schema_db *db, const struct store_parcel_new *rows,
                                                       size_t count, int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status store_parcel_upsert(schema_db *db, const struct store_parcel_new *row,
                                                  int64_t *id);
SCHEMA_MUST_USE schema_status store_parcel_upsert_many(schema_db *db, const struct store_parcel_new *rows,
                                                       size_t count, int64_t *ids);
SCHEMA_MUST_USE schema_status store_parcel_upsert_by_label(schema_db *db, const struct store_parcel_new *row,
                                                           int64_t *id);
SCHEMA_MUST_USE schema_status store_parcel_upsert_many_by_label(schema_db *db,
                                                                const struct store_parcel_new *rows,
                                                                size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status store_parcel_get(schema_db *db, schema_arena *arena, int64_t id,
                                               struct store_parcel *row);
SCHEMA_MUST_USE schema_status store_parcel_get_by_label(schema_db *db, schema_arena *arena, const char *label,
                                                        struct store_parcel *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status store_parcel_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                          struct store_parcel *row);
SCHEMA_MUST_USE schema_status store_parcel_get_for_update_by_label(schema_db *db, schema_arena *arena,
                                                                   const char *label,
                                                                   struct store_parcel *row);

SCHEMA_MUST_USE schema_status store_parcel_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status store_parcel_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status store_parcel_update(schema_db *db, int64_t id,
                                                  const struct store_parcel_change *change);
SCHEMA_MUST_USE schema_status store_parcel_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                            const struct store_parcel_change *change,
                                                            struct store_parcel *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status store_parcel_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(store_parcel_all, store_parcels, status, db). */
struct store_parcel_all {
    struct store_parcel row; /* lent until the next one */
    schema_cursor cursor;
};
struct store_parcel_all store_parcel_all_open(schema_place place, schema_db *db);
bool store_parcel_all_next(struct store_parcel_all *cursor);
static inline void store_parcel_all_close(struct store_parcel_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status store_parcel_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                                    int64_t offset, struct store_parcel_list *list);

/* The rows with this from, in the order of the index parcel_from_idx. */
struct store_parcel_by_from {
    struct store_parcel row; /* lent until the next one */
    schema_cursor cursor;
};
struct store_parcel_by_from store_parcel_by_from_open(schema_place place, schema_db *db, int64_t from);
bool store_parcel_by_from_next(struct store_parcel_by_from *cursor);
static inline void store_parcel_by_from_close(struct store_parcel_by_from *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status store_parcel_list_by_from(schema_db *db, schema_arena *arena, int64_t from,
                                                        int64_t limit, int64_t offset,
                                                        struct store_parcel_list *list);

/* The from of a store_parcel. SCHEMA_NOT_FOUND when there is none. */
SCHEMA_MUST_USE schema_status store_parcel_from(schema_db *db, schema_arena *arena,
                                                const struct store_parcel *store_parcel,
                                                struct shop_parcel *row);

/* The same for `count` rows in one query: loaded[i] is for store_parcels[i]; null when there is none,
 * shared when two have the same one. */
SCHEMA_MUST_USE schema_status store_parcel_load_from(schema_db *db, schema_arena *arena,
                                                     const struct store_parcel *store_parcels, size_t count,
                                                     struct shop_parcel **loaded);

/* The store_parcels whose from is this shop_parcel. */
struct shop_parcel_store_parcels {
    struct store_parcel row; /* lent until the next one */
    schema_cursor cursor;
};
struct shop_parcel_store_parcels shop_parcel_store_parcels_open(schema_place place, schema_db *db,
                                                                int64_t from);
bool shop_parcel_store_parcels_next(struct shop_parcel_store_parcels *cursor);
static inline void shop_parcel_store_parcels_close(struct shop_parcel_store_parcels *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The same for `count` rows in one query: lists[i] is for shop_parcels[i]. */
SCHEMA_MUST_USE schema_status shop_parcel_load_store_parcels(schema_db *db, schema_arena *arena,
                                                             const struct shop_parcel *shop_parcels,
                                                             size_t count, struct store_parcel_list *lists);

/* -- table taken ----------------------------------------------------------------------------------------- */

/* Names that functions use themselves. */
struct taken {
    int64_t db;
    const char *arena;
    int32_t status;
    int32_t count;
    const char *class_;
    const char *row;    /* null: none */
    const char *change; /* null: none */
};

/* A row to insert. What is absent gets its default, or is null. A required number that is left out
 * is 0: C cannot tell. */
struct taken_new {
    int64_t db;         /* required */
    const char *arena;  /* required */
    int32_t status;     /* required */
    int32_t count;      /* required */
    const char *class_; /* required */
    const char *row;
    const char *change;
};

/* What an update changes. What is absent is left as it is. */
struct taken_change {
    schema_set_text arena;
    schema_set_int32 status;
    schema_set_int32 count;
    schema_set_text class_;
    schema_set_null_text row;
    schema_set_null_text change;
};

struct taken_list {
    struct taken *rows;
    size_t count;
};

/* Inserts a row.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status taken_insert(schema_db *db, const struct taken_new *row);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status taken_insert_returning(schema_db *db, schema_arena *arena,
                                                     const struct taken_new *row, struct taken *stored);

/* Inserts `count` rows, all or none. */
SCHEMA_MUST_USE schema_status taken_insert_many(schema_db *db, const struct taken_new *rows, size_t count);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status taken_upsert(schema_db *db, const struct taken_new *row);
SCHEMA_MUST_USE schema_status taken_upsert_many(schema_db *db, const struct taken_new *rows, size_t count);
SCHEMA_MUST_USE schema_status taken_upsert_by_arena(schema_db *db, const struct taken_new *row);
SCHEMA_MUST_USE schema_status taken_upsert_many_by_arena(schema_db *db, const struct taken_new *rows,
                                                         size_t count);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status taken_get(schema_db *db, schema_arena *arena, int64_t db_value,
                                        struct taken *row);
SCHEMA_MUST_USE schema_status taken_get_by_arena(schema_db *db, schema_arena *arena, const char *arena_value,
                                                 struct taken *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status taken_get_for_update(schema_db *db, schema_arena *arena, int64_t db_value,
                                                   struct taken *row);
SCHEMA_MUST_USE schema_status taken_get_for_update_by_arena(schema_db *db, schema_arena *arena,
                                                            const char *arena_value, struct taken *row);

SCHEMA_MUST_USE schema_status taken_exists(schema_db *db, int64_t db_value, bool *exists);
SCHEMA_MUST_USE schema_status taken_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status taken_update(schema_db *db, int64_t db_value,
                                           const struct taken_change *change);
SCHEMA_MUST_USE schema_status taken_update_returning(schema_db *db, schema_arena *arena, int64_t db_value,
                                                     const struct taken_change *change, struct taken *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status taken_delete(schema_db *db, int64_t db_value);

/* All rows, by key: SCHEMA_EACH(taken_all, takens, status, db). */
struct taken_all {
    struct taken row; /* lent until the next one */
    schema_cursor cursor;
};
struct taken_all taken_all_open(schema_place place, schema_db *db);
bool taken_all_next(struct taken_all *cursor);
static inline void taken_all_close(struct taken_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status taken_list_all(schema_db *db, schema_arena *arena, int64_t limit,
                                             int64_t offset, struct taken_list *list);

/* The rows with this status, in the order of the index taken_status_idx. */
struct taken_by_status {
    struct taken row; /* lent until the next one */
    schema_cursor cursor;
};
struct taken_by_status taken_by_status_open(schema_place place, schema_db *db, int32_t status_value);
bool taken_by_status_next(struct taken_by_status *cursor);
static inline void taken_by_status_close(struct taken_by_status *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status taken_list_by_status(schema_db *db, schema_arena *arena, int32_t status_value,
                                                   int64_t limit, int64_t offset, struct taken_list *list);

/* The rows with this count, in the order of the index taken_count_idx. */
struct taken_by_count {
    struct taken row; /* lent until the next one */
    schema_cursor cursor;
};
struct taken_by_count taken_by_count_open(schema_place place, schema_db *db, int32_t count_value);
bool taken_by_count_next(struct taken_by_count *cursor);
static inline void taken_by_count_close(struct taken_by_count *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

SCHEMA_MUST_USE schema_status taken_list_by_count(schema_db *db, schema_arena *arena, int32_t count_value,
                                                  int64_t limit, int64_t offset, struct taken_list *list);

/* -- table worn ------------------------------------------------------------------------------------------ */

/* Columns that no program uses any more, and what they are in. */
struct worn {
    int64_t id;
    const char *name;
};

/* A row to insert. What is absent gets its default, or is null. */
struct worn_new {
    schema_default_int64 id; /* absent: the next one */
    const char *name;        /* required */
};

/* What an update changes. What is absent is left as it is. */
struct worn_change {
    schema_set_text name;
};

struct worn_list {
    struct worn *rows;
    size_t count;
};

/* Inserts a row; *id, which may be null, is its key.
 * SCHEMA_UNIQUE, SCHEMA_FOREIGN_KEY, SCHEMA_CHECK, SCHEMA_RANGE,
 * SCHEMA_MISUSE (a required value is missing). */
SCHEMA_MUST_USE schema_status worn_insert(schema_db *db, const struct worn_new *row, int64_t *id);

/* The same, and reads back what is stored, defaults included. */
SCHEMA_MUST_USE schema_status worn_insert_returning(schema_db *db, schema_arena *arena,
                                                    const struct worn_new *row, struct worn *stored);

/* Inserts `count` rows, all or none; `ids`, which may be null, has room for as many keys. */
SCHEMA_MUST_USE schema_status worn_insert_many(schema_db *db, const struct worn_new *rows, size_t count,
                                               int64_t *ids);

/* Inserts a row, or changes the one that has its key. What is absent is left as it is. Many: as one after
 * the other, all or none. */
SCHEMA_MUST_USE schema_status worn_upsert(schema_db *db, const struct worn_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status worn_upsert_many(schema_db *db, const struct worn_new *rows, size_t count,
                                               int64_t *ids);
SCHEMA_MUST_USE schema_status worn_upsert_by_name(schema_db *db, const struct worn_new *row, int64_t *id);
SCHEMA_MUST_USE schema_status worn_upsert_many_by_name(schema_db *db, const struct worn_new *rows,
                                                       size_t count, int64_t *ids);

/* Reads one row into the arena. SCHEMA_NOT_FOUND. */
SCHEMA_MUST_USE schema_status worn_get(schema_db *db, schema_arena *arena, int64_t id, struct worn *row);
SCHEMA_MUST_USE schema_status worn_get_by_name(schema_db *db, schema_arena *arena, const char *name,
                                               struct worn *row);

/* The same, and until the transaction ends nobody else changes the row, or gets it so. SCHEMA_NOT_FOUND,
 * SCHEMA_MISUSE (no transaction is open that may write). */
SCHEMA_MUST_USE schema_status worn_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                                  struct worn *row);
SCHEMA_MUST_USE schema_status worn_get_for_update_by_name(schema_db *db, schema_arena *arena,
                                                          const char *name, struct worn *row);

SCHEMA_MUST_USE schema_status worn_exists(schema_db *db, int64_t id, bool *exists);
SCHEMA_MUST_USE schema_status worn_count(schema_db *db, int64_t *count);

/* Changes one row. SCHEMA_NOT_FOUND, and what an insert may answer. */
SCHEMA_MUST_USE schema_status worn_update(schema_db *db, int64_t id, const struct worn_change *change);
SCHEMA_MUST_USE schema_status worn_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                                    const struct worn_change *change, struct worn *stored);

/* Deletes one row. SCHEMA_NOT_FOUND, SCHEMA_FOREIGN_KEY. */
SCHEMA_MUST_USE schema_status worn_delete(schema_db *db, int64_t id);

/* All rows, by key: SCHEMA_EACH(worn_all, worns, status, db). */
struct worn_all {
    struct worn row; /* lent until the next one */
    schema_cursor cursor;
};
struct worn_all worn_all_open(schema_place place, schema_db *db);
bool worn_all_next(struct worn_all *cursor);
static inline void worn_all_close(struct worn_all *cursor)
{
    schema_ignore(schema_cursor_end(&cursor->cursor));
}

/* The first `limit` rows, from `offset` on. */
SCHEMA_MUST_USE schema_status worn_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                            struct worn_list *list);

#ifdef __cplusplus
}
#endif

#endif
