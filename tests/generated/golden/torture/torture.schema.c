/* Made by schemac from torture.schema.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"

/* -- enum mood ------------------------------------------------------------------------------------------- */

const char *const schema_internal_schema_texts_mood[] = {"calm", "in-review", "a?b", "select"};

const char *mood_text(enum mood value)
{
    return schema_enum_text((int)value, schema_internal_schema_texts_mood, 4);
}

enum mood mood_of(const char *text)
{
    return (enum mood)schema_enum_of(text, schema_internal_schema_texts_mood, 4);
}

/* -- a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde ------------------------------------- */

void schema_internal_schema_read_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(schema_statement *statement,
                                                                                                 schema_arena *arena,
                                                                                                 struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *row)
{
    row->a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x = schema_read_int64(statement, 0);
    row->another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x = schema_read_text(statement, arena,
                                                                                            1);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *row,
                                                                                                uint64_t *given)
{
    given[0] = (uint64_t)(row->a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x.present != NULL);
}

static void schema_static_bind_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(schema_statement *statement,
                                                                                               const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *row)
{
    if (schema_bind_given(statement, 1,
                          row->a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x.present))
        schema_bind_int64(statement, 1,
                          row->a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x.value);
    schema_bind_text(statement, 2, row->another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x, 0);
}

static schema_statement *schema_static_update_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(schema_db *db,
                                                                                                              unsigned id_given,
                                                                                                              int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x,
                                                                                                              const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x.present != NULL);
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x);
    if (schema_bind_given(statement, 2,
                          change->another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x.present))
        schema_bind_text(statement, 2,
                         change->another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x.value, 0);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_change *change)
{
    return change->another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x.present;
}

static schema_status schema_static_list_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(schema_statement *statement,
                                                                                                        schema_arena *arena,
                                                                                                        struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list *list)
{
    size_t capacity = 0;
    *list = (struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list){0};
    while (schema_statement_row(statement)) {
        struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *rows = schema_statement_grow(statement,
                                                                                                             arena,
                                                                                                             list->rows,
                                                                                                             list->count,
                                                                                                             &capacity,
                                                                                                             sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement,
                                                                                                    arena,
                                                                                                    &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list){0};
    return status;
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert(schema_db *db,
                                                                                     const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *row,
                                                                                     int64_t *a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x)
{
    uint64_t given[1];
    schema_static_given_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(row, given);
    schema_statement *statement = schema_variant_start(db,
                                                       SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert,
                                                       given, 1);
    schema_static_bind_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement, row);
    return schema_statement_end_insert(statement,
                                       a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x);
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert_returning(schema_db *db,
                                                                                               schema_arena *arena,
                                                                                               const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *row,
                                                                                               struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *stored)
{
    uint64_t given[1];
    schema_static_given_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(row, given);
    schema_statement *statement = schema_variant_start(db,
                                                       SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert_returning,
                                                       given, 1);
    schema_static_bind_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement,
                                                                                                    arena,
                                                                                                    stored);
    return schema_statement_end_one(statement);
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert_many(schema_db *db,
                                                                                          const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *rows,
                                                                                          size_t count,
                                                                                          int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db,
                                                         SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert,
                                                         "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(&rows[i],
                                                                                                given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement,
                                                                                               &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert(schema_db *db,
                                                                                     const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *row,
                                                                                     int64_t *a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x)
{
    uint64_t given[1];
    schema_static_given_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(row, given);
    schema_statement *statement = schema_variant_start(db,
                                                       SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert,
                                                       given, 1);
    schema_static_bind_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement, row);
    if (schema_statement_row(statement) && a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x)
        *a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_many(schema_db *db,
                                                                                          const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *rows,
                                                                                          size_t count,
                                                                                          int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db,
                                                         SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert,
                                                         "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(&rows[i],
                                                                                                given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement,
                                                                                               &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x(schema_db *db,
                                                                                                                                                        const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *row,
                                                                                                                                                        int64_t *a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x)
{
    uint64_t given[1];
    schema_static_given_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(row, given);
    schema_statement *statement = schema_variant_start(db,
                                                       SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x,
                                                       given, 1);
    schema_static_bind_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement, row);
    if (schema_statement_row(statement) && a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x)
        *a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_many_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x(schema_db *db,
                                                                                                                                                             const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_new *rows,
                                                                                                                                                             size_t count,
                                                                                                                                                             int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db,
                                                         SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x,
                                                         "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_many_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(&rows[i],
                                                                                                given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement,
                                                                                               &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get(schema_db *db,
                                                                                  schema_arena *arena,
                                                                                  int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x,
                                                                                  struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *row)
{
    schema_statement *statement = schema_statement_start(db,
                                                         SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get);
    schema_bind_int64(statement, 1, a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x);
    if (schema_statement_row(statement))
        schema_internal_schema_read_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement,
                                                                                                    arena,
                                                                                                    row);
    return schema_statement_end_one(statement);
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_for_update(schema_db *db,
                                                                                             schema_arena *arena,
                                                                                             int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x,
                                                                                             struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *row)
{
    schema_statement *statement = schema_statement_start_locking(db,
                                                                 SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get,
                                                                 "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_for_update");
    schema_bind_int64(statement, 1, a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x);
    if (schema_statement_row(statement))
        schema_internal_schema_read_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement,
                                                                                                    arena,
                                                                                                    row);
    return schema_statement_end_one(statement);
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_exists(schema_db *db,
                                                                                     int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x,
                                                                                     bool *exists)
{
    schema_statement *statement = schema_statement_start(db,
                                                         SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_exists);
    schema_bind_int64(statement, 1, a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x);
    return schema_statement_end_exists(statement, exists);
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x(schema_db *db,
                                                                                                                                                     schema_arena *arena,
                                                                                                                                                     const char *another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x,
                                                                                                                                                     struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *row)
{
    schema_statement *statement = schema_statement_start(db,
                                                         SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x);
    schema_bind_text(statement, 1, another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement,
                                                                                                    arena,
                                                                                                    row);
    return schema_statement_end_one(statement);
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_for_update_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x(schema_db *db,
                                                                                                                                                                schema_arena *arena,
                                                                                                                                                                const char *another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x,
                                                                                                                                                                struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *row)
{
    schema_statement *statement = schema_statement_start_locking(db,
                                                                 SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x,
                                                                 "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_for_update_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x");
    schema_bind_text(statement, 1, another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement,
                                                                                                    arena,
                                                                                                    row);
    return schema_statement_end_one(statement);
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_count(schema_db *db,
                                                                                    int64_t *count)
{
    schema_statement *statement = schema_statement_start(db,
                                                         SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update(schema_db *db,
                                                                                     int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x,
                                                                                     const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_change *change)
{
    if (!schema_static_changes_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(change)) {
        schema_statement *statement = schema_statement_start_as(db,
                                                                SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_exists,
                                                                "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update");
        schema_bind_int64(statement, 1, a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(db,
                                                                                                                       SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update,
                                                                                                                       a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x,
                                                                                                                       change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update_returning(schema_db *db,
                                                                                               schema_arena *arena,
                                                                                               int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x,
                                                                                               const struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_change *change,
                                                                                               struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *stored)
{
    if (!schema_static_changes_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(change)) {
        schema_statement *statement = schema_statement_start_as(db,
                                                                SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get,
                                                                "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update_returning");
        schema_bind_int64(statement, 1, a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x);
        if (schema_statement_row(statement))
            schema_internal_schema_read_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement,
                                                                                                        arena,
                                                                                                        stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(db,
                                                                                                                       SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update_returning,
                                                                                                                       a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x,
                                                                                                                       change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement,
                                                                                                    arena,
                                                                                                    stored);
    return schema_statement_end_one(statement);
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_delete(schema_db *db,
                                                                                     int64_t a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x)
{
    schema_statement *statement = schema_statement_start(db,
                                                         SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_delete);
    schema_bind_int64(statement, 1, a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all_open(schema_place place,
                                                                                                                                                    schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db,
                                                      SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all_open,
                                                      place);
    return (struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all){.cursor = schema_cursor_open(statement)};
}

bool a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all_next(struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(cursor->cursor.statement,
                                                                                                NULL,
                                                                                                &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list_all(schema_db *db,
                                                                                       schema_arena *arena,
                                                                                       int64_t limit,
                                                                                       int64_t offset,
                                                                                       struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list *list)
{
    schema_statement *statement = schema_statement_start(db,
                                                         SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(statement,
                                                                                              arena, list);
}

/* -- at_moment ------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_at_moment(schema_statement *statement, schema_arena *arena,
                                           struct at_moment *row)
{
    (void)arena;
    row->id = schema_read_int64(statement, 0);
    row->day = schema_read_opt_date(statement, 1);
    row->clock = schema_read_opt_time(statement, 2);
    row->moment = schema_read_opt_timestamp(statement, 3);
    row->wall = schema_read_opt_datetime(statement, 4);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_at_moment(const struct at_moment_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->day.present != NULL) << 1 |
               (uint64_t)(row->clock.present != NULL) << 2 |
               (uint64_t)(row->moment.present != NULL) << 3 |
               (uint64_t)(row->wall.present != NULL) << 4;
}

static void schema_static_bind_at_moment(schema_statement *statement, const struct at_moment_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    if (schema_bind_given(statement, 2, row->day.present))
        schema_bind_date(statement, 2, row->day.value);
    if (schema_bind_given(statement, 3, row->clock.present))
        schema_bind_time(statement, 3, row->clock.value);
    if (schema_bind_given(statement, 4, row->moment.present))
        schema_bind_timestamp(statement, 4, row->moment.value);
    if (schema_bind_given(statement, 5, row->wall.present))
        schema_bind_datetime(statement, 5, row->wall.value);
}

static schema_statement *schema_static_update_at_moment(schema_db *db, unsigned id_given, int64_t id,
                                                        const struct at_moment_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->day.present != NULL) |
               (uint64_t)(change->clock.present != NULL) << 1 |
               (uint64_t)(change->moment.present != NULL) << 2 |
               (uint64_t)(change->wall.present != NULL) << 3;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->day.present))
        schema_bind_date(statement, 2, change->day.value);
    if (schema_bind_given(statement, 3, change->clock.present))
        schema_bind_time(statement, 3, change->clock.value);
    if (schema_bind_given(statement, 4, change->moment.present))
        schema_bind_timestamp(statement, 4, change->moment.value);
    if (schema_bind_given(statement, 5, change->wall.present))
        schema_bind_datetime(statement, 5, change->wall.value);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_at_moment(const struct at_moment_change *change)
{
    return change->day.present ||
           change->clock.present ||
           change->moment.present ||
           change->wall.present;
}

static schema_status schema_static_list_at_moment(schema_statement *statement, schema_arena *arena,
                                                  struct at_moment_list *list)
{
    size_t capacity = 0;
    *list = (struct at_moment_list){0};
    while (schema_statement_row(statement)) {
        struct at_moment *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                       sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_at_moment(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct at_moment_list){0};
    return status;
}

schema_status schema_internal_schema_load_lists_at_moment(schema_statement *statement, schema_keys *keys,
                                                          schema_arena *arena, size_t count,
                                                          struct at_moment_list *lists)
{
    struct at_moment *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct at_moment *grown = schema_statement_grow(statement, arena, rows, used, &capacity,
                                                        sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_at_moment(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 5);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        lists[i] = (struct at_moment_list){span.count ? rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

schema_status at_moment_insert(schema_db *db, const struct at_moment_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_at_moment(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_at_moment_insert, given, 1);
    schema_static_bind_at_moment(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status at_moment_insert_returning(schema_db *db, schema_arena *arena, const struct at_moment_new *row,
                                         struct at_moment *stored)
{
    uint64_t given[1];
    schema_static_given_at_moment(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_at_moment_insert_returning, given,
                                                       1);
    schema_static_bind_at_moment(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_at_moment(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status at_moment_insert_many(schema_db *db, const struct at_moment_new *rows, size_t count,
                                    int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_at_moment_insert,
                                                         "at_moment_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_at_moment(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_at_moment(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status at_moment_upsert(schema_db *db, const struct at_moment_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_at_moment(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_at_moment_upsert, given, 1);
    schema_static_bind_at_moment(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status at_moment_upsert_many(schema_db *db, const struct at_moment_new *rows, size_t count,
                                    int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_at_moment_upsert,
                                                         "at_moment_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_at_moment(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_at_moment(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status at_moment_get(schema_db *db, schema_arena *arena, int64_t id, struct at_moment *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_at_moment_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_at_moment(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status at_moment_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct at_moment *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_at_moment_get,
                                                                 "at_moment_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_at_moment(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status at_moment_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_at_moment_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status at_moment_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_at_moment_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status at_moment_update(schema_db *db, int64_t id, const struct at_moment_change *change)
{
    if (!schema_static_changes_at_moment(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_at_moment_exists,
                                                                "at_moment_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_at_moment(db, SCHEMA_STATEMENT_at_moment_update, id,
                                                                 change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status at_moment_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                         const struct at_moment_change *change, struct at_moment *stored)
{
    if (!schema_static_changes_at_moment(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_at_moment_get,
                                                                "at_moment_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_at_moment(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_at_moment(db,
                                                                 SCHEMA_STATEMENT_at_moment_update_returning,
                                                                 id, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_at_moment(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status at_moment_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_at_moment_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct at_moment_all at_moment_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_at_moment_all_open, place);
    return (struct at_moment_all){.cursor = schema_cursor_open(statement)};
}

bool at_moment_all_next(struct at_moment_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_at_moment(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status at_moment_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                 struct at_moment_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_at_moment_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_at_moment(statement, arena, list);
}

struct at_moment_by_day at_moment_by_day_open(schema_place place, schema_db *db, schema_date day)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_at_moment_by_day_open, place);
    schema_bind_date(statement, 1, day);
    return (struct at_moment_by_day){.cursor = schema_cursor_open(statement)};
}

bool at_moment_by_day_next(struct at_moment_by_day *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_at_moment(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status at_moment_list_by_day(schema_db *db, schema_arena *arena, schema_date day, int64_t limit,
                                    int64_t offset, struct at_moment_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_at_moment_list_by_day);
    schema_bind_date(statement, 1, day);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_at_moment(statement, arena, list);
}

schema_status at_moment_moments(schema_db *db, schema_arena *arena, const struct at_moment *at_moment,
                                struct moments *row)
{
    if (!at_moment->day.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "at_moment_moments", "day is null");
    if (!at_moment->clock.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "at_moment_moments", "clock is null");
    if (!at_moment->moment.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "at_moment_moments", "moment is null");
    if (!at_moment->wall.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "at_moment_moments", "wall is null");
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_at_moment_moments);
    schema_bind_date(statement, 1, at_moment->day.value);
    schema_bind_time(statement, 2, at_moment->clock.value);
    schema_bind_timestamp(statement, 3, at_moment->moment.value);
    schema_bind_datetime(statement, 4, at_moment->wall.value);
    if (schema_statement_row(statement))
        schema_internal_schema_read_moments(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status at_moment_load_moments(schema_db *db, schema_arena *arena, const struct at_moment *at_moments,
                                     size_t count, struct moments **loaded)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_at_moment_load_moments);
    schema_keys *keys = schema_keys_new(statement, count, 4);
    for (size_t i = 0; i < count; i++) {
        if (!(!at_moments[i].day.present))
            schema_keys_date(keys, i, 0, at_moments[i].day.value);
        if (!(!at_moments[i].clock.present))
            schema_keys_time(keys, i, 1, at_moments[i].clock.value);
        if (!(!at_moments[i].moment.present))
            schema_keys_timestamp(keys, i, 2, at_moments[i].moment.value);
        if (!(!at_moments[i].wall.present))
            schema_keys_datetime(keys, i, 3, at_moments[i].wall.value);
    }
    return schema_internal_schema_load_rows_moments(statement, keys, arena, count, loaded);
}

struct moments_at_moments moments_at_moments_open(schema_place place, schema_db *db, schema_date day,
                                                  schema_time clock, schema_timestamp moment,
                                                  schema_datetime wall)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_moments_at_moments_open, place);
    schema_bind_date(statement, 1, day);
    schema_bind_time(statement, 2, clock);
    schema_bind_timestamp(statement, 3, moment);
    schema_bind_datetime(statement, 4, wall);
    return (struct moments_at_moments){.cursor = schema_cursor_open(statement)};
}

bool moments_at_moments_next(struct moments_at_moments *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_at_moment(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status moments_load_at_moments(schema_db *db, schema_arena *arena, const struct moments *moments,
                                      size_t count, struct at_moment_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_moments_load_at_moments);
    schema_keys *keys = schema_keys_new(statement, count, 4);
    for (size_t i = 0; i < count; i++) {
        schema_keys_date(keys, i, 0, moments[i].day);
        schema_keys_time(keys, i, 1, moments[i].clock);
        schema_keys_timestamp(keys, i, 2, moments[i].moment);
        schema_keys_datetime(keys, i, 3, moments[i].wall);
    }
    return schema_internal_schema_load_lists_at_moment(statement, keys, arena, count, lists);
}

/* -- composite ------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_composite(schema_statement *statement, schema_arena *arena,
                                           struct composite *row)
{
    row->region = schema_read_text(statement, arena, 0);
    row->year = schema_read_int16(statement, 1);
    row->number = schema_read_int32(statement, 2);
    row->remark = schema_read_opt_text(statement, arena, 3);
    row->edition = schema_read_int32(statement, 4);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_composite(const struct composite_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->remark != NULL);
}

static void schema_static_bind_composite(schema_statement *statement, const struct composite_new *row)
{
    schema_bind_text(statement, 1, row->region, 10);
    schema_bind_int16(statement, 2, row->year);
    schema_bind_int32(statement, 3, row->number);
    if (row->remark != NULL)
        schema_bind_opt_text(statement, 4, row->remark, 0);
}

static schema_statement *schema_static_update_composite(schema_db *db, unsigned id_given, const char *region,
                                                        int16_t year, int32_t number, int32_t edition,
                                                        const struct composite_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->remark.present != NULL);
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_text(statement, 1, region, 0);
    schema_bind_int16(statement, 2, year);
    schema_bind_int32(statement, 3, number);
    schema_bind_int32(statement, 4, edition);
    if (schema_bind_given(statement, 5, change->remark.present))
        schema_bind_opt_text(statement, 5, change->remark.value, 0);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_composite(const struct composite_change *change)
{
    return change->remark.present;
}

static schema_status schema_static_list_composite(schema_statement *statement, schema_arena *arena,
                                                  struct composite_list *list)
{
    size_t capacity = 0;
    *list = (struct composite_list){0};
    while (schema_statement_row(statement)) {
        struct composite *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                       sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_composite(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct composite_list){0};
    return status;
}

schema_status schema_internal_schema_load_rows_composite(schema_statement *statement, schema_keys *keys,
                                                         schema_arena *arena, size_t count,
                                                         struct composite **loaded)
{
    struct composite *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct composite *grown = schema_statement_grow(statement, arena, rows, used, &capacity,
                                                        sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_composite(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 5);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        loaded[i] = span.count ? rows + span.first : NULL;
    }
    return schema_statement_end(statement);
}

schema_status schema_internal_schema_load_lists_composite(schema_statement *statement, schema_keys *keys,
                                                          schema_arena *arena, size_t count,
                                                          struct composite_list *lists)
{
    struct composite *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct composite *grown = schema_statement_grow(statement, arena, rows, used, &capacity,
                                                        sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_composite(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 5);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        lists[i] = (struct composite_list){span.count ? rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

schema_status composite_insert(schema_db *db, const struct composite_new *row)
{
    uint64_t given[1];
    schema_static_given_composite(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_composite_insert, given, 1);
    schema_static_bind_composite(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status composite_insert_returning(schema_db *db, schema_arena *arena, const struct composite_new *row,
                                         struct composite *stored)
{
    uint64_t given[1];
    schema_static_given_composite(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_composite_insert_returning, given,
                                                       1);
    schema_static_bind_composite(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_composite(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status composite_insert_many(schema_db *db, const struct composite_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_composite_insert,
                                                         "composite_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_composite(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_composite(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status composite_upsert(schema_db *db, const struct composite_new *row)
{
    uint64_t given[1];
    schema_static_given_composite(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_composite_upsert, given, 1);
    schema_static_bind_composite(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status composite_upsert_many(schema_db *db, const struct composite_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_composite_upsert,
                                                         "composite_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_composite(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_composite(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status composite_get(schema_db *db, schema_arena *arena, const char *region, int16_t year,
                            int32_t number, struct composite *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_composite_get);
    schema_bind_text(statement, 1, region, 0);
    schema_bind_int16(statement, 2, year);
    schema_bind_int32(statement, 3, number);
    if (schema_statement_row(statement))
        schema_internal_schema_read_composite(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status composite_get_for_update(schema_db *db, schema_arena *arena, const char *region, int16_t year,
                                       int32_t number, struct composite *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_composite_get,
                                                                 "composite_get_for_update");
    schema_bind_text(statement, 1, region, 0);
    schema_bind_int16(statement, 2, year);
    schema_bind_int32(statement, 3, number);
    if (schema_statement_row(statement))
        schema_internal_schema_read_composite(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status composite_exists(schema_db *db, const char *region, int16_t year, int32_t number, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_composite_exists);
    schema_bind_text(statement, 1, region, 0);
    schema_bind_int16(statement, 2, year);
    schema_bind_int32(statement, 3, number);
    return schema_statement_end_exists(statement, exists);
}

schema_status composite_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_composite_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status composite_update(schema_db *db, const char *region, int16_t year, int32_t number,
                               int32_t edition, const struct composite_change *change)
{
    if (!schema_static_changes_composite(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_composite_is_current,
                                                                "composite_update");
        schema_bind_text(statement, 1, region, 0);
        schema_bind_int16(statement, 2, year);
        schema_bind_int32(statement, 3, number);
        schema_bind_int32(statement, 4, edition);
        return schema_statement_end_current(statement);
    }
    schema_statement *statement = schema_static_update_composite(db, SCHEMA_STATEMENT_composite_update,
                                                                 region, year, number, edition, change);
    return schema_statement_end_changed(statement, SCHEMA_STALE);
}

schema_status composite_update_returning(schema_db *db, schema_arena *arena, const char *region, int16_t year,
                                         int32_t number, int32_t edition,
                                         const struct composite_change *change, struct composite *stored)
{
    if (!schema_static_changes_composite(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_composite_get,
                                                                "composite_update_returning");
        schema_bind_text(statement, 1, region, 0);
        schema_bind_int16(statement, 2, year);
        schema_bind_int32(statement, 3, number);
        if (schema_statement_row(statement)) {
            schema_internal_schema_read_composite(statement, arena, stored);
            statement->found = stored->edition == edition;
        }
        return schema_statement_end_found(statement, SCHEMA_STALE);
    }
    schema_statement *statement = schema_static_update_composite(db,
                                                                 SCHEMA_STATEMENT_composite_update_returning,
                                                                 region, year, number, edition, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_composite(statement, arena, stored);
    return schema_statement_end_found(statement, SCHEMA_STALE);
}

schema_status composite_delete(schema_db *db, const char *region, int16_t year, int32_t number)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_composite_delete);
    schema_bind_text(statement, 1, region, 0);
    schema_bind_int16(statement, 2, year);
    schema_bind_int32(statement, 3, number);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct composite_all composite_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_composite_all_open, place);
    return (struct composite_all){.cursor = schema_cursor_open(statement)};
}

bool composite_all_next(struct composite_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_composite(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status composite_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                 struct composite_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_composite_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_composite(statement, arena, list);
}

struct label_composites label_composites_open(schema_place place, schema_db *db, const char *label)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_label_composites_open, place);
    schema_bind_text(statement, 1, label, 0);
    return (struct label_composites){.cursor = schema_cursor_open(statement)};
}

bool label_composites_next(struct label_composites *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_composite(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status label_load_composites(schema_db *db, schema_arena *arena, const struct label *labels,
                                    size_t count, struct composite_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_load_composites);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_text(keys, i, 0, labels[i].name);
    return schema_internal_schema_load_lists_composite(statement, keys, arena, count, lists);
}

/* -- computed -------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_computed(schema_statement *statement, schema_arena *arena,
                                          struct computed *row)
{
    row->id = schema_read_int64(statement, 0);
    row->price = schema_read_decimal(statement, 1);
    row->count = schema_read_int32(statement, 2);
    row->name = schema_read_opt_text(statement, arena, 3);
    row->total = schema_read_decimal(statement, 4);
    row->folded = schema_read_opt_text(statement, arena, 5);
    row->version = schema_read_int32(statement, 6);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_computed(const struct computed_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->count.present != NULL) << 1 |
               (uint64_t)(row->name != NULL) << 2;
}

static void schema_static_bind_computed(schema_statement *statement, const struct computed_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    schema_bind_decimal(statement, 2, row->price, 8, 2);
    if (schema_bind_given(statement, 3, row->count.present))
        schema_bind_int32(statement, 3, row->count.value);
    if (row->name != NULL)
        schema_bind_opt_text(statement, 4, row->name, 0);
}

static schema_statement *schema_static_update_computed(schema_db *db, unsigned id_given, int64_t id,
                                                       int32_t version, const struct computed_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->price.present != NULL) |
               (uint64_t)(change->count.present != NULL) << 1 |
               (uint64_t)(change->name.present != NULL) << 2 |
               (uint64_t)(change->price.present == &schema_added) << 3 |
               (uint64_t)(change->count.present == &schema_added) << 4;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    schema_bind_int32(statement, 2, version);
    if (schema_bind_given(statement, 3, change->price.present))
        schema_bind_decimal(statement, 3, change->price.value, 8, 2);
    if (schema_bind_given(statement, 4, change->count.present))
        schema_bind_int32(statement, 4, change->count.value);
    if (schema_bind_given(statement, 5, change->name.present))
        schema_bind_opt_text(statement, 5, change->name.value, 0);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_computed(const struct computed_change *change)
{
    return change->price.present ||
           change->count.present ||
           change->name.present;
}

static schema_status schema_static_list_computed(schema_statement *statement, schema_arena *arena,
                                                 struct computed_list *list)
{
    size_t capacity = 0;
    *list = (struct computed_list){0};
    while (schema_statement_row(statement)) {
        struct computed *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                      sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_computed(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct computed_list){0};
    return status;
}

schema_status computed_insert(schema_db *db, const struct computed_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_computed(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_computed_insert, given, 1);
    schema_static_bind_computed(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status computed_insert_returning(schema_db *db, schema_arena *arena, const struct computed_new *row,
                                        struct computed *stored)
{
    uint64_t given[1];
    schema_static_given_computed(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_computed_insert_returning, given,
                                                       1);
    schema_static_bind_computed(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_computed(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status computed_insert_many(schema_db *db, const struct computed_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_computed_insert,
                                                         "computed_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_computed(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_computed(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status computed_upsert(schema_db *db, const struct computed_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_computed(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_computed_upsert, given, 1);
    schema_static_bind_computed(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status computed_upsert_many(schema_db *db, const struct computed_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_computed_upsert,
                                                         "computed_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_computed(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_computed(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status computed_get(schema_db *db, schema_arena *arena, int64_t id, struct computed *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_computed_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_computed(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status computed_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct computed *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_computed_get,
                                                                 "computed_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_computed(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status computed_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_computed_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status computed_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_computed_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status computed_update(schema_db *db, int64_t id, int32_t version,
                              const struct computed_change *change)
{
    if (!schema_static_changes_computed(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_computed_is_current,
                                                                "computed_update");
        schema_bind_int64(statement, 1, id);
        schema_bind_int32(statement, 2, version);
        return schema_statement_end_current(statement);
    }
    schema_statement *statement = schema_static_update_computed(db, SCHEMA_STATEMENT_computed_update, id,
                                                                version, change);
    return schema_statement_end_changed(statement, SCHEMA_STALE);
}

schema_status computed_update_returning(schema_db *db, schema_arena *arena, int64_t id, int32_t version,
                                        const struct computed_change *change, struct computed *stored)
{
    if (!schema_static_changes_computed(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_computed_get,
                                                                "computed_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement)) {
            schema_internal_schema_read_computed(statement, arena, stored);
            statement->found = stored->version == version;
        }
        return schema_statement_end_found(statement, SCHEMA_STALE);
    }
    schema_statement *statement = schema_static_update_computed(db,
                                                                SCHEMA_STATEMENT_computed_update_returning,
                                                                id, version, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_computed(statement, arena, stored);
    return schema_statement_end_found(statement, SCHEMA_STALE);
}

schema_status computed_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_computed_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct computed_all computed_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_computed_all_open, place);
    return (struct computed_all){.cursor = schema_cursor_open(statement)};
}

bool computed_all_next(struct computed_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_computed(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status computed_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                struct computed_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_computed_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_computed(statement, arena, list);
}

/* -- event ----------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_event(schema_statement *statement, schema_arena *arena, struct event *row)
{
    row->at = schema_read_timestamp(statement, 0);
    row->message = schema_read_text(statement, arena, 1);
}

static void schema_static_bind_event(schema_statement *statement, const struct event_new *row)
{
    schema_bind_timestamp(statement, 1, row->at);
    schema_bind_text(statement, 2, row->message, 0);
}

static schema_status schema_static_list_event(schema_statement *statement, schema_arena *arena,
                                              struct event_list *list)
{
    size_t capacity = 0;
    *list = (struct event_list){0};
    while (schema_statement_row(statement)) {
        struct event *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                   sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_event(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct event_list){0};
    return status;
}

schema_status event_insert(schema_db *db, const struct event_new *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_event_insert);
    schema_static_bind_event(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status event_insert_returning(schema_db *db, schema_arena *arena, const struct event_new *row,
                                     struct event *stored)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_event_insert_returning);
    schema_static_bind_event(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_event(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status event_insert_many(schema_db *db, const struct event_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_event_insert,
                                                         "event_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            schema_static_bind_event(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status event_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_event_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

struct event_all event_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_event_all_open, place);
    return (struct event_all){.cursor = schema_cursor_open(statement)};
}

bool event_all_next(struct event_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_event(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status event_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                             struct event_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_event_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_event(statement, arena, list);
}

/* -- label ----------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_label(schema_statement *statement, schema_arena *arena, struct label *row)
{
    row->name = schema_read_text(statement, arena, 0);
}

static void schema_static_bind_label(schema_statement *statement, const struct label_new *row)
{
    schema_bind_text(statement, 1, row->name, 20);
}

static schema_status schema_static_list_label(schema_statement *statement, schema_arena *arena,
                                              struct label_list *list)
{
    size_t capacity = 0;
    *list = (struct label_list){0};
    while (schema_statement_row(statement)) {
        struct label *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                   sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_label(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct label_list){0};
    return status;
}

schema_status schema_internal_schema_load_lists_label(schema_statement *statement, schema_keys *keys,
                                                      schema_arena *arena, size_t count,
                                                      struct label_list *lists)
{
    struct label *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct label *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_label(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 1);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        lists[i] = (struct label_list){span.count ? rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

schema_status label_insert(schema_db *db, const struct label_new *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_insert);
    schema_static_bind_label(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status label_insert_returning(schema_db *db, schema_arena *arena, const struct label_new *row,
                                     struct label *stored)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_insert_returning);
    schema_static_bind_label(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_label(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status label_insert_many(schema_db *db, const struct label_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_label_insert,
                                                         "label_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            schema_static_bind_label(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status label_upsert(schema_db *db, const struct label_new *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_upsert);
    schema_static_bind_label(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status label_upsert_many(schema_db *db, const struct label_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_label_upsert,
                                                         "label_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            schema_static_bind_label(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status label_get(schema_db *db, schema_arena *arena, const char *name, struct label *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_get);
    schema_bind_text(statement, 1, name, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_label(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status label_get_for_update(schema_db *db, schema_arena *arena, const char *name, struct label *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_label_get,
                                                                 "label_get_for_update");
    schema_bind_text(statement, 1, name, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_label(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status label_exists(schema_db *db, const char *name, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_exists);
    schema_bind_text(statement, 1, name, 0);
    return schema_statement_end_exists(statement, exists);
}

schema_status label_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status label_delete(schema_db *db, const char *name)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_delete);
    schema_bind_text(statement, 1, name, 0);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct label_all label_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_label_all_open, place);
    return (struct label_all){.cursor = schema_cursor_open(statement)};
}

bool label_all_next(struct label_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_label(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status label_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                             struct label_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_label(statement, arena, list);
}

struct composite_labels composite_labels_open(schema_place place, schema_db *db, const char *region,
                                              int16_t year, int32_t number)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_composite_labels_open, place);
    schema_bind_text(statement, 1, region, 0);
    schema_bind_int16(statement, 2, year);
    schema_bind_int32(statement, 3, number);
    return (struct composite_labels){.cursor = schema_cursor_open(statement)};
}

bool composite_labels_next(struct composite_labels *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_label(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status composite_load_labels(schema_db *db, schema_arena *arena, const struct composite *composites,
                                    size_t count, struct label_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_composite_load_labels);
    schema_keys *keys = schema_keys_new(statement, count, 3);
    for (size_t i = 0; i < count; i++) {
        schema_keys_text(keys, i, 0, composites[i].region);
        schema_keys_int64(keys, i, 1, composites[i].year);
        schema_keys_int64(keys, i, 2, composites[i].number);
    }
    return schema_internal_schema_load_lists_label(statement, keys, arena, count, lists);
}

/* -- label_of_composite ---------------------------------------------------------------------------------- */

void schema_internal_schema_read_label_of_composite(schema_statement *statement, schema_arena *arena,
                                                    struct label_of_composite *row)
{
    row->label = schema_read_text(statement, arena, 0);
    row->region = schema_read_text(statement, arena, 1);
    row->year = schema_read_int16(statement, 2);
    row->number = schema_read_int32(statement, 3);
}

static void schema_static_bind_label_of_composite(schema_statement *statement,
                                                  const struct label_of_composite_new *row)
{
    schema_bind_text(statement, 1, row->label, 20);
    schema_bind_text(statement, 2, row->region, 10);
    schema_bind_int16(statement, 3, row->year);
    schema_bind_int32(statement, 4, row->number);
}

static schema_status schema_static_list_label_of_composite(schema_statement *statement, schema_arena *arena,
                                                           struct label_of_composite_list *list)
{
    size_t capacity = 0;
    *list = (struct label_of_composite_list){0};
    while (schema_statement_row(statement)) {
        struct label_of_composite *rows = schema_statement_grow(statement, arena, list->rows, list->count,
                                                                &capacity, sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_label_of_composite(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct label_of_composite_list){0};
    return status;
}

schema_status label_of_composite_insert(schema_db *db, const struct label_of_composite_new *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_of_composite_insert);
    schema_static_bind_label_of_composite(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status label_of_composite_insert_returning(schema_db *db, schema_arena *arena,
                                                  const struct label_of_composite_new *row,
                                                  struct label_of_composite *stored)
{
    schema_statement *statement = schema_statement_start(db,
                                                         SCHEMA_STATEMENT_label_of_composite_insert_returning);
    schema_static_bind_label_of_composite(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_label_of_composite(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status label_of_composite_insert_many(schema_db *db, const struct label_of_composite_new *rows,
                                             size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_label_of_composite_insert,
                                                         "label_of_composite_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            schema_static_bind_label_of_composite(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status label_of_composite_upsert(schema_db *db, const struct label_of_composite_new *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_of_composite_upsert);
    schema_static_bind_label_of_composite(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status label_of_composite_upsert_many(schema_db *db, const struct label_of_composite_new *rows,
                                             size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_label_of_composite_upsert,
                                                         "label_of_composite_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            schema_static_bind_label_of_composite(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status label_of_composite_get(schema_db *db, schema_arena *arena, const char *label,
                                     const char *region, int16_t year, int32_t number,
                                     struct label_of_composite *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_of_composite_get);
    schema_bind_text(statement, 1, label, 0);
    schema_bind_text(statement, 2, region, 0);
    schema_bind_int16(statement, 3, year);
    schema_bind_int32(statement, 4, number);
    if (schema_statement_row(statement))
        schema_internal_schema_read_label_of_composite(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status label_of_composite_get_for_update(schema_db *db, schema_arena *arena, const char *label,
                                                const char *region, int16_t year, int32_t number,
                                                struct label_of_composite *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_label_of_composite_get,
                                                                 "label_of_composite_get_for_update");
    schema_bind_text(statement, 1, label, 0);
    schema_bind_text(statement, 2, region, 0);
    schema_bind_int16(statement, 3, year);
    schema_bind_int32(statement, 4, number);
    if (schema_statement_row(statement))
        schema_internal_schema_read_label_of_composite(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status label_of_composite_exists(schema_db *db, const char *label, const char *region, int16_t year,
                                        int32_t number, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_of_composite_exists);
    schema_bind_text(statement, 1, label, 0);
    schema_bind_text(statement, 2, region, 0);
    schema_bind_int16(statement, 3, year);
    schema_bind_int32(statement, 4, number);
    return schema_statement_end_exists(statement, exists);
}

schema_status label_of_composite_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_of_composite_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status label_of_composite_delete(schema_db *db, const char *label, const char *region, int16_t year,
                                        int32_t number)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_of_composite_delete);
    schema_bind_text(statement, 1, label, 0);
    schema_bind_text(statement, 2, region, 0);
    schema_bind_int16(statement, 3, year);
    schema_bind_int32(statement, 4, number);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct label_of_composite_all label_of_composite_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_label_of_composite_all_open,
                                                      place);
    return (struct label_of_composite_all){.cursor = schema_cursor_open(statement)};
}

bool label_of_composite_all_next(struct label_of_composite_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_label_of_composite(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status label_of_composite_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                          struct label_of_composite_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_label_of_composite_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_label_of_composite(statement, arena, list);
}

struct label_of_composite_by_region label_of_composite_by_region_open(schema_place place, schema_db *db,
                                                                      const char *region)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_label_of_composite_by_region_open,
                                                      place);
    schema_bind_text(statement, 1, region, 0);
    return (struct label_of_composite_by_region){.cursor = schema_cursor_open(statement)};
}

bool label_of_composite_by_region_next(struct label_of_composite_by_region *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_label_of_composite(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status label_of_composite_list_by_region(schema_db *db, schema_arena *arena, const char *region,
                                                int64_t limit, int64_t offset,
                                                struct label_of_composite_list *list)
{
    schema_statement *statement = schema_statement_start(db,
                                                         SCHEMA_STATEMENT_label_of_composite_list_by_region);
    schema_bind_text(statement, 1, region, 0);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_label_of_composite(statement, arena, list);
}

/* -- measured -------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_measured(schema_statement *statement, schema_arena *arena,
                                          struct measured *row)
{
    row->id = schema_read_int64(statement, 0);
    row->single = schema_read_opt_float32(statement, 1);
    row->double_ = schema_read_opt_float64(statement, 2);
    row->amount = schema_read_opt_decimal(statement, 3);
    row->flag = schema_read_opt_bool(statement, 4);
    row->small = schema_read_opt_int16(statement, 5);
    row->blob = schema_read_opt_bytes(statement, arena, 6);
    row->mood = (enum mood)schema_read_opt_enum(statement, 7, schema_internal_schema_texts_mood, 4);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_measured(const struct measured_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->single.present != NULL) << 1 |
               (uint64_t)(row->double_.present != NULL) << 2 |
               (uint64_t)(row->amount.present != NULL) << 3 |
               (uint64_t)(row->flag.present != NULL) << 4 |
               (uint64_t)(row->small.present != NULL) << 5 |
               (uint64_t)(row->blob.data != NULL) << 6 |
               (uint64_t)(row->mood.present != NULL) << 7;
}

static void schema_static_bind_measured(schema_statement *statement, const struct measured_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    if (schema_bind_given(statement, 2, row->single.present))
        schema_bind_float32(statement, 2, row->single.value);
    if (schema_bind_given(statement, 3, row->double_.present))
        schema_bind_float64(statement, 3, row->double_.value);
    if (schema_bind_given(statement, 4, row->amount.present))
        schema_bind_decimal(statement, 4, row->amount.value, 6, 2);
    if (schema_bind_given(statement, 5, row->flag.present))
        schema_bind_bool(statement, 5, row->flag.value);
    if (schema_bind_given(statement, 6, row->small.present))
        schema_bind_int16(statement, 6, row->small.value);
    if (row->blob.data != NULL)
        schema_bind_opt_bytes(statement, 7, row->blob);
    if (schema_bind_given(statement, 8, row->mood.present))
        schema_bind_opt_enum(statement, 8, (int)row->mood.value, schema_internal_schema_texts_mood, 4);
}

static schema_statement *schema_static_update_measured(schema_db *db, unsigned id_given, int64_t id,
                                                       const struct measured_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->single.present != NULL) |
               (uint64_t)(change->double_.present != NULL) << 1 |
               (uint64_t)(change->amount.present != NULL) << 2 |
               (uint64_t)(change->flag.present != NULL) << 3 |
               (uint64_t)(change->small.present != NULL) << 4 |
               (uint64_t)(change->blob.present != NULL) << 5 |
               (uint64_t)(change->mood.present != NULL) << 6 |
               (uint64_t)(change->double_.present == &schema_added) << 7 |
               (uint64_t)(change->amount.present == &schema_added) << 8 |
               (uint64_t)(change->small.present == &schema_added) << 9;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->single.present))
        schema_bind_float32(statement, 2, change->single.value);
    if (schema_bind_given(statement, 3, change->double_.present))
        schema_bind_float64(statement, 3, change->double_.value);
    if (schema_bind_given(statement, 4, change->amount.present))
        schema_bind_decimal(statement, 4, change->amount.value, 6, 2);
    if (schema_bind_given(statement, 5, change->flag.present))
        schema_bind_bool(statement, 5, change->flag.value);
    if (schema_bind_given(statement, 6, change->small.present))
        schema_bind_int16(statement, 6, change->small.value);
    if (schema_bind_given(statement, 7, change->blob.present))
        schema_bind_opt_bytes(statement, 7, change->blob.value);
    if (schema_bind_given(statement, 8, change->mood.present))
        schema_bind_opt_enum(statement, 8, (int)change->mood.value, schema_internal_schema_texts_mood, 4);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_measured(const struct measured_change *change)
{
    return change->single.present ||
           change->double_.present ||
           change->amount.present ||
           change->flag.present ||
           change->small.present ||
           change->blob.present ||
           change->mood.present;
}

static schema_status schema_static_list_measured(schema_statement *statement, schema_arena *arena,
                                                 struct measured_list *list)
{
    size_t capacity = 0;
    *list = (struct measured_list){0};
    while (schema_statement_row(statement)) {
        struct measured *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                      sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_measured(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct measured_list){0};
    return status;
}

schema_status schema_internal_schema_load_lists_measured(schema_statement *statement, schema_keys *keys,
                                                         schema_arena *arena, size_t count,
                                                         struct measured_list *lists)
{
    struct measured *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct measured *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_measured(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 8);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        lists[i] = (struct measured_list){span.count ? rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

schema_status measured_insert(schema_db *db, const struct measured_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_measured(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_measured_insert, given, 1);
    schema_static_bind_measured(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status measured_insert_returning(schema_db *db, schema_arena *arena, const struct measured_new *row,
                                        struct measured *stored)
{
    uint64_t given[1];
    schema_static_given_measured(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_measured_insert_returning, given,
                                                       1);
    schema_static_bind_measured(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_measured(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status measured_insert_many(schema_db *db, const struct measured_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_measured_insert,
                                                         "measured_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_measured(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_measured(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status measured_upsert(schema_db *db, const struct measured_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_measured(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_measured_upsert, given, 1);
    schema_static_bind_measured(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status measured_upsert_many(schema_db *db, const struct measured_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_measured_upsert,
                                                         "measured_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_measured(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_measured(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status measured_get(schema_db *db, schema_arena *arena, int64_t id, struct measured *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measured_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_measured(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status measured_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct measured *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_measured_get,
                                                                 "measured_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_measured(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status measured_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measured_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status measured_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measured_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status measured_update(schema_db *db, int64_t id, const struct measured_change *change)
{
    if (!schema_static_changes_measured(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_measured_exists,
                                                                "measured_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_measured(db, SCHEMA_STATEMENT_measured_update, id,
                                                                change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status measured_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                        const struct measured_change *change, struct measured *stored)
{
    if (!schema_static_changes_measured(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_measured_get,
                                                                "measured_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_measured(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_measured(db,
                                                                SCHEMA_STATEMENT_measured_update_returning,
                                                                id, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_measured(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status measured_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measured_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct measured_all measured_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_measured_all_open, place);
    return (struct measured_all){.cursor = schema_cursor_open(statement)};
}

bool measured_all_next(struct measured_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_measured(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status measured_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                struct measured_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measured_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_measured(statement, arena, list);
}

struct measured_by_single measured_by_single_open(schema_place place, schema_db *db, float single)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_measured_by_single_open, place);
    schema_bind_float32(statement, 1, single);
    return (struct measured_by_single){.cursor = schema_cursor_open(statement)};
}

bool measured_by_single_next(struct measured_by_single *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_measured(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status measured_list_by_single(schema_db *db, schema_arena *arena, float single, int64_t limit,
                                      int64_t offset, struct measured_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measured_list_by_single);
    schema_bind_float32(statement, 1, single);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_measured(statement, arena, list);
}

schema_status measured_measures(schema_db *db, schema_arena *arena, const struct measured *measured,
                                struct measures *row)
{
    if (!measured->single.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "measured_measures", "single is null");
    if (!measured->double_.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "measured_measures", "double_ is null");
    if (!measured->amount.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "measured_measures", "amount is null");
    if (!measured->flag.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "measured_measures", "flag is null");
    if (!measured->small.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "measured_measures", "small is null");
    if (!measured->blob.data)
        return schema_failed(db, SCHEMA_NOT_FOUND, "measured_measures", "blob is null");
    if (measured->mood == MOOD_NULL)
        return schema_failed(db, SCHEMA_NOT_FOUND, "measured_measures", "mood is null");
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measured_measures);
    schema_bind_float32(statement, 1, measured->single.value);
    schema_bind_float64(statement, 2, measured->double_.value);
    schema_bind_decimal(statement, 3, measured->amount.value, 6, 2);
    schema_bind_bool(statement, 4, measured->flag.value);
    schema_bind_int16(statement, 5, measured->small.value);
    schema_bind_bytes(statement, 6, measured->blob);
    schema_bind_enum(statement, 7, (int)measured->mood, schema_internal_schema_texts_mood, 4);
    if (schema_statement_row(statement))
        schema_internal_schema_read_measures(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status measured_load_measures(schema_db *db, schema_arena *arena, const struct measured *measureds,
                                     size_t count, struct measures **loaded)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measured_load_measures);
    schema_keys *keys = schema_keys_new(statement, count, 7);
    for (size_t i = 0; i < count; i++) {
        if (!(!measureds[i].single.present))
            schema_keys_float32(keys, i, 0, measureds[i].single.value);
        if (!(!measureds[i].double_.present))
            schema_keys_float64(keys, i, 1, measureds[i].double_.value);
        if (!(!measureds[i].amount.present))
            schema_keys_decimal(keys, i, 2, measureds[i].amount.value, 2);
        if (!(!measureds[i].flag.present))
            schema_keys_int64(keys, i, 3, measureds[i].flag.value);
        if (!(!measureds[i].small.present))
            schema_keys_int64(keys, i, 4, measureds[i].small.value);
        if (!(!measureds[i].blob.data))
            schema_keys_bytes(keys, i, 5, measureds[i].blob.data, measureds[i].blob.size);
        if (!(measureds[i].mood == MOOD_NULL))
            schema_keys_text(keys, i, 6, mood_text(measureds[i].mood));
    }
    return schema_internal_schema_load_rows_measures(statement, keys, arena, count, loaded);
}

struct measures_measureds measures_measureds_open(schema_place place, schema_db *db, float single,
                                                  double double_, schema_decimal amount, bool flag,
                                                  int16_t small, schema_bytes blob, enum mood mood)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_measures_measureds_open, place);
    schema_bind_float32(statement, 1, single);
    schema_bind_float64(statement, 2, double_);
    schema_bind_decimal(statement, 3, amount, 6, 2);
    schema_bind_bool(statement, 4, flag);
    schema_bind_int16(statement, 5, small);
    schema_bind_bytes(statement, 6, blob);
    schema_bind_enum(statement, 7, (int)mood, schema_internal_schema_texts_mood, 4);
    return (struct measures_measureds){.cursor = schema_cursor_open(statement)};
}

bool measures_measureds_next(struct measures_measureds *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_measured(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status measures_load_measureds(schema_db *db, schema_arena *arena, const struct measures *measures,
                                      size_t count, struct measured_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measures_load_measureds);
    schema_keys *keys = schema_keys_new(statement, count, 7);
    for (size_t i = 0; i < count; i++) {
        schema_keys_float32(keys, i, 0, measures[i].single);
        schema_keys_float64(keys, i, 1, measures[i].double_);
        schema_keys_decimal(keys, i, 2, measures[i].amount, 2);
        schema_keys_int64(keys, i, 3, measures[i].flag);
        schema_keys_int64(keys, i, 4, measures[i].small);
        schema_keys_bytes(keys, i, 5, measures[i].blob.data, measures[i].blob.size);
        schema_keys_text(keys, i, 6, mood_text(measures[i].mood));
    }
    return schema_internal_schema_load_lists_measured(statement, keys, arena, count, lists);
}

/* -- measures -------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_measures(schema_statement *statement, schema_arena *arena,
                                          struct measures *row)
{
    row->single = schema_read_float32(statement, 0);
    row->double_ = schema_read_float64(statement, 1);
    row->amount = schema_read_decimal(statement, 2);
    row->flag = schema_read_bool(statement, 3);
    row->small = schema_read_int16(statement, 4);
    row->blob = schema_read_bytes(statement, arena, 5);
    row->mood = (enum mood)schema_read_enum(statement, 6, schema_internal_schema_texts_mood, 4);
}

static void schema_static_bind_measures(schema_statement *statement, const struct measures_new *row)
{
    schema_bind_float32(statement, 1, row->single);
    schema_bind_float64(statement, 2, row->double_);
    schema_bind_decimal(statement, 3, row->amount, 6, 2);
    schema_bind_bool(statement, 4, row->flag);
    schema_bind_int16(statement, 5, row->small);
    schema_bind_bytes(statement, 6, row->blob);
    schema_bind_enum(statement, 7, (int)row->mood, schema_internal_schema_texts_mood, 4);
}

static schema_status schema_static_list_measures(schema_statement *statement, schema_arena *arena,
                                                 struct measures_list *list)
{
    size_t capacity = 0;
    *list = (struct measures_list){0};
    while (schema_statement_row(statement)) {
        struct measures *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                      sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_measures(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct measures_list){0};
    return status;
}

schema_status schema_internal_schema_load_rows_measures(schema_statement *statement, schema_keys *keys,
                                                        schema_arena *arena, size_t count,
                                                        struct measures **loaded)
{
    struct measures *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct measures *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_measures(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 7);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        loaded[i] = span.count ? rows + span.first : NULL;
    }
    return schema_statement_end(statement);
}

schema_status measures_insert(schema_db *db, const struct measures_new *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measures_insert);
    schema_static_bind_measures(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status measures_insert_returning(schema_db *db, schema_arena *arena, const struct measures_new *row,
                                        struct measures *stored)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measures_insert_returning);
    schema_static_bind_measures(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_measures(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status measures_insert_many(schema_db *db, const struct measures_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_measures_insert,
                                                         "measures_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            schema_static_bind_measures(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status measures_upsert(schema_db *db, const struct measures_new *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measures_upsert);
    schema_static_bind_measures(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status measures_upsert_many(schema_db *db, const struct measures_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_measures_upsert,
                                                         "measures_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            schema_static_bind_measures(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status measures_get(schema_db *db, schema_arena *arena, float single, double double_,
                           schema_decimal amount, bool flag, int16_t small, schema_bytes blob, enum mood mood,
                           struct measures *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measures_get);
    schema_bind_float32(statement, 1, single);
    schema_bind_float64(statement, 2, double_);
    schema_bind_decimal(statement, 3, amount, 6, 2);
    schema_bind_bool(statement, 4, flag);
    schema_bind_int16(statement, 5, small);
    schema_bind_bytes(statement, 6, blob);
    schema_bind_enum(statement, 7, (int)mood, schema_internal_schema_texts_mood, 4);
    if (schema_statement_row(statement))
        schema_internal_schema_read_measures(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status measures_get_for_update(schema_db *db, schema_arena *arena, float single, double double_,
                                      schema_decimal amount, bool flag, int16_t small, schema_bytes blob,
                                      enum mood mood, struct measures *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_measures_get,
                                                                 "measures_get_for_update");
    schema_bind_float32(statement, 1, single);
    schema_bind_float64(statement, 2, double_);
    schema_bind_decimal(statement, 3, amount, 6, 2);
    schema_bind_bool(statement, 4, flag);
    schema_bind_int16(statement, 5, small);
    schema_bind_bytes(statement, 6, blob);
    schema_bind_enum(statement, 7, (int)mood, schema_internal_schema_texts_mood, 4);
    if (schema_statement_row(statement))
        schema_internal_schema_read_measures(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status measures_exists(schema_db *db, float single, double double_, schema_decimal amount, bool flag,
                              int16_t small, schema_bytes blob, enum mood mood, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measures_exists);
    schema_bind_float32(statement, 1, single);
    schema_bind_float64(statement, 2, double_);
    schema_bind_decimal(statement, 3, amount, 6, 2);
    schema_bind_bool(statement, 4, flag);
    schema_bind_int16(statement, 5, small);
    schema_bind_bytes(statement, 6, blob);
    schema_bind_enum(statement, 7, (int)mood, schema_internal_schema_texts_mood, 4);
    return schema_statement_end_exists(statement, exists);
}

schema_status measures_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measures_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status measures_delete(schema_db *db, float single, double double_, schema_decimal amount, bool flag,
                              int16_t small, schema_bytes blob, enum mood mood)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measures_delete);
    schema_bind_float32(statement, 1, single);
    schema_bind_float64(statement, 2, double_);
    schema_bind_decimal(statement, 3, amount, 6, 2);
    schema_bind_bool(statement, 4, flag);
    schema_bind_int16(statement, 5, small);
    schema_bind_bytes(statement, 6, blob);
    schema_bind_enum(statement, 7, (int)mood, schema_internal_schema_texts_mood, 4);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct measures_all measures_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_measures_all_open, place);
    return (struct measures_all){.cursor = schema_cursor_open(statement)};
}

bool measures_all_next(struct measures_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_measures(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status measures_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                struct measures_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_measures_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_measures(statement, arena, list);
}

/* -- moments --------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_moments(schema_statement *statement, schema_arena *arena,
                                         struct moments *row)
{
    (void)arena;
    row->day = schema_read_date(statement, 0);
    row->clock = schema_read_time(statement, 1);
    row->moment = schema_read_timestamp(statement, 2);
    row->wall = schema_read_datetime(statement, 3);
}

static void schema_static_bind_moments(schema_statement *statement, const struct moments_new *row)
{
    schema_bind_date(statement, 1, row->day);
    schema_bind_time(statement, 2, row->clock);
    schema_bind_timestamp(statement, 3, row->moment);
    schema_bind_datetime(statement, 4, row->wall);
}

static schema_status schema_static_list_moments(schema_statement *statement, schema_arena *arena,
                                                struct moments_list *list)
{
    size_t capacity = 0;
    *list = (struct moments_list){0};
    while (schema_statement_row(statement)) {
        struct moments *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                     sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_moments(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct moments_list){0};
    return status;
}

schema_status schema_internal_schema_load_rows_moments(schema_statement *statement, schema_keys *keys,
                                                       schema_arena *arena, size_t count,
                                                       struct moments **loaded)
{
    struct moments *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct moments *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_moments(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 4);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        loaded[i] = span.count ? rows + span.first : NULL;
    }
    return schema_statement_end(statement);
}

schema_status moments_insert(schema_db *db, const struct moments_new *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_moments_insert);
    schema_static_bind_moments(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status moments_insert_returning(schema_db *db, schema_arena *arena, const struct moments_new *row,
                                       struct moments *stored)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_moments_insert_returning);
    schema_static_bind_moments(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_moments(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status moments_insert_many(schema_db *db, const struct moments_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_moments_insert,
                                                         "moments_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            schema_static_bind_moments(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status moments_upsert(schema_db *db, const struct moments_new *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_moments_upsert);
    schema_static_bind_moments(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status moments_upsert_many(schema_db *db, const struct moments_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_moments_upsert,
                                                         "moments_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            schema_static_bind_moments(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status moments_get(schema_db *db, schema_arena *arena, schema_date day, schema_time clock,
                          schema_timestamp moment, schema_datetime wall, struct moments *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_moments_get);
    schema_bind_date(statement, 1, day);
    schema_bind_time(statement, 2, clock);
    schema_bind_timestamp(statement, 3, moment);
    schema_bind_datetime(statement, 4, wall);
    if (schema_statement_row(statement))
        schema_internal_schema_read_moments(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status moments_get_for_update(schema_db *db, schema_arena *arena, schema_date day, schema_time clock,
                                     schema_timestamp moment, schema_datetime wall, struct moments *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_moments_get,
                                                                 "moments_get_for_update");
    schema_bind_date(statement, 1, day);
    schema_bind_time(statement, 2, clock);
    schema_bind_timestamp(statement, 3, moment);
    schema_bind_datetime(statement, 4, wall);
    if (schema_statement_row(statement))
        schema_internal_schema_read_moments(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status moments_exists(schema_db *db, schema_date day, schema_time clock, schema_timestamp moment,
                             schema_datetime wall, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_moments_exists);
    schema_bind_date(statement, 1, day);
    schema_bind_time(statement, 2, clock);
    schema_bind_timestamp(statement, 3, moment);
    schema_bind_datetime(statement, 4, wall);
    return schema_statement_end_exists(statement, exists);
}

schema_status moments_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_moments_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status moments_delete(schema_db *db, schema_date day, schema_time clock, schema_timestamp moment,
                             schema_datetime wall)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_moments_delete);
    schema_bind_date(statement, 1, day);
    schema_bind_time(statement, 2, clock);
    schema_bind_timestamp(statement, 3, moment);
    schema_bind_datetime(statement, 4, wall);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct moments_all moments_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_moments_all_open, place);
    return (struct moments_all){.cursor = schema_cursor_open(statement)};
}

bool moments_all_next(struct moments_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_moments(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status moments_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                               struct moments_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_moments_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_moments(statement, arena, list);
}

/* -- node ------------------------------------------------------------------------------------------------ */

void schema_internal_schema_read_node(schema_statement *statement, schema_arena *arena, struct node *row)
{
    row->id = schema_read_int64(statement, 0);
    row->parent = schema_read_opt_int64(statement, 1);
    row->name = schema_read_text(statement, arena, 2);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_node(const struct node_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->parent.present != NULL) << 1;
}

static void schema_static_bind_node(schema_statement *statement, const struct node_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    if (schema_bind_given(statement, 2, row->parent.present))
        schema_bind_int64(statement, 2, row->parent.value);
    schema_bind_text(statement, 3, row->name, 0);
}

static schema_statement *schema_static_update_node(schema_db *db, unsigned id_given, int64_t id,
                                                   const struct node_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->parent.present != NULL) |
               (uint64_t)(change->name.present != NULL) << 1 |
               (uint64_t)(change->parent.present == &schema_added) << 2;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->parent.present))
        schema_bind_int64(statement, 2, change->parent.value);
    if (schema_bind_given(statement, 3, change->name.present))
        schema_bind_text(statement, 3, change->name.value, 0);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_node(const struct node_change *change)
{
    return change->parent.present ||
           change->name.present;
}

static schema_status schema_static_list_node(schema_statement *statement, schema_arena *arena,
                                             struct node_list *list)
{
    size_t capacity = 0;
    *list = (struct node_list){0};
    while (schema_statement_row(statement)) {
        struct node *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                  sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_node(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct node_list){0};
    return status;
}

schema_status schema_internal_schema_load_rows_node(schema_statement *statement, schema_keys *keys,
                                                    schema_arena *arena, size_t count, struct node **loaded)
{
    struct node *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct node *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_node(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 3);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        loaded[i] = span.count ? rows + span.first : NULL;
    }
    return schema_statement_end(statement);
}

schema_status schema_internal_schema_load_lists_node(schema_statement *statement, schema_keys *keys,
                                                     schema_arena *arena, size_t count,
                                                     struct node_list *lists)
{
    struct node *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct node *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_node(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 3);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        lists[i] = (struct node_list){span.count ? rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

schema_status node_insert(schema_db *db, const struct node_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_node(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_node_insert, given, 1);
    schema_static_bind_node(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status node_insert_returning(schema_db *db, schema_arena *arena, const struct node_new *row,
                                    struct node *stored)
{
    uint64_t given[1];
    schema_static_given_node(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_node_insert_returning, given, 1);
    schema_static_bind_node(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_node(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status node_insert_many(schema_db *db, const struct node_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_node_insert,
                                                         "node_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_node(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_node(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status node_upsert(schema_db *db, const struct node_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_node(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_node_upsert, given, 1);
    schema_static_bind_node(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status node_upsert_many(schema_db *db, const struct node_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_node_upsert,
                                                         "node_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_node(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_node(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status node_upsert_by_parent_name(schema_db *db, const struct node_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_node(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_node_upsert_by_parent_name, given,
                                                       1);
    schema_static_bind_node(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status node_upsert_many_by_parent_name(schema_db *db, const struct node_new *rows, size_t count,
                                              int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_node_upsert_by_parent_name,
                                                         "node_upsert_many_by_parent_name");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_node(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_node(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status node_get(schema_db *db, schema_arena *arena, int64_t id, struct node *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_node_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_node(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status node_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct node *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_node_get,
                                                                 "node_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_node(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status node_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_node_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status node_get_by_parent_name(schema_db *db, schema_arena *arena, int64_t parent, const char *name,
                                      struct node *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_node_get_by_parent_name);
    schema_bind_int64(statement, 1, parent);
    schema_bind_text(statement, 2, name, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_node(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status node_get_for_update_by_parent_name(schema_db *db, schema_arena *arena, int64_t parent,
                                                 const char *name, struct node *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_node_get_by_parent_name,
                                                                 "node_get_for_update_by_parent_name");
    schema_bind_int64(statement, 1, parent);
    schema_bind_text(statement, 2, name, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_node(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status node_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_node_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status node_update(schema_db *db, int64_t id, const struct node_change *change)
{
    if (!schema_static_changes_node(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_node_exists,
                                                                "node_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_node(db, SCHEMA_STATEMENT_node_update, id, change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status node_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                    const struct node_change *change, struct node *stored)
{
    if (!schema_static_changes_node(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_node_get,
                                                                "node_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_node(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_node(db, SCHEMA_STATEMENT_node_update_returning, id,
                                                            change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_node(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status node_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_node_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct node_all node_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_node_all_open, place);
    return (struct node_all){.cursor = schema_cursor_open(statement)};
}

bool node_all_next(struct node_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_node(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status node_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                            struct node_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_node_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_node(statement, arena, list);
}

schema_status node_parent(schema_db *db, schema_arena *arena, const struct node *node, struct node *row)
{
    if (!node->parent.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "node_parent", "parent is null");
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_node_parent);
    schema_bind_int64(statement, 1, node->parent.value);
    if (schema_statement_row(statement))
        schema_internal_schema_read_node(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status node_load_parent(schema_db *db, schema_arena *arena, const struct node *nodes, size_t count,
                               struct node **loaded)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_node_load_parent);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++) {
        if (!(!nodes[i].parent.present))
            schema_keys_int64(keys, i, 0, nodes[i].parent.value);
    }
    return schema_internal_schema_load_rows_node(statement, keys, arena, count, loaded);
}

struct node_nodes node_nodes_open(schema_place place, schema_db *db, int64_t parent)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_node_nodes_open, place);
    schema_bind_int64(statement, 1, parent);
    return (struct node_nodes){.cursor = schema_cursor_open(statement)};
}

bool node_nodes_next(struct node_nodes *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_node(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status node_load_nodes(schema_db *db, schema_arena *arena, const struct node *nodes, size_t count,
                              struct node_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_node_load_nodes);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, nodes[i].id);
    return schema_internal_schema_load_lists_node(statement, keys, arena, count, lists);
}

/* -- nullable -------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_nullable(schema_statement *statement, schema_arena *arena,
                                          struct nullable *row)
{
    row->id = schema_read_int64(statement, 0);
    row->flag = schema_read_opt_bool(statement, 1);
    row->small = schema_read_opt_int16(statement, 2);
    row->middle = schema_read_opt_int32(statement, 3);
    row->large = schema_read_opt_int64(statement, 4);
    row->single = schema_read_opt_float32(statement, 5);
    row->many = schema_read_opt_float64(statement, 6);
    row->money = schema_read_opt_decimal(statement, 7);
    row->huge = schema_read_opt_text(statement, arena, 8);
    row->words = schema_read_opt_text(statement, arena, 9);
    row->limited = schema_read_opt_text(statement, arena, 10);
    row->blob = schema_read_opt_bytes(statement, arena, 11);
    row->ident = schema_read_opt_uuid(statement, 12);
    row->day = schema_read_opt_date(statement, 13);
    row->clock = schema_read_opt_time(statement, 14);
    row->moment = schema_read_opt_timestamp(statement, 15);
    row->wall = schema_read_opt_datetime(statement, 16);
    row->document = schema_read_opt_text(statement, arena, 17);
    row->mood = (enum mood)schema_read_opt_enum(statement, 18, schema_internal_schema_texts_mood, 4);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_nullable(const struct nullable_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->flag.present != NULL) << 1 |
               (uint64_t)(row->small.present != NULL) << 2 |
               (uint64_t)(row->middle.present != NULL) << 3 |
               (uint64_t)(row->large.present != NULL) << 4 |
               (uint64_t)(row->single.present != NULL) << 5 |
               (uint64_t)(row->many.present != NULL) << 6 |
               (uint64_t)(row->money.present != NULL) << 7 |
               (uint64_t)(row->huge != NULL) << 8 |
               (uint64_t)(row->words != NULL) << 9 |
               (uint64_t)(row->limited != NULL) << 10 |
               (uint64_t)(row->blob.data != NULL) << 11 |
               (uint64_t)(row->ident.present != NULL) << 12 |
               (uint64_t)(row->day.present != NULL) << 13 |
               (uint64_t)(row->clock.present != NULL) << 14 |
               (uint64_t)(row->moment.present != NULL) << 15 |
               (uint64_t)(row->wall.present != NULL) << 16 |
               (uint64_t)(row->document != NULL) << 17 |
               (uint64_t)(row->mood.present != NULL) << 18;
}

static void schema_static_bind_nullable(schema_statement *statement, const struct nullable_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    if (schema_bind_given(statement, 2, row->flag.present))
        schema_bind_bool(statement, 2, row->flag.value);
    if (schema_bind_given(statement, 3, row->small.present))
        schema_bind_int16(statement, 3, row->small.value);
    if (schema_bind_given(statement, 4, row->middle.present))
        schema_bind_int32(statement, 4, row->middle.value);
    if (schema_bind_given(statement, 5, row->large.present))
        schema_bind_int64(statement, 5, row->large.value);
    if (schema_bind_given(statement, 6, row->single.present))
        schema_bind_float32(statement, 6, row->single.value);
    if (schema_bind_given(statement, 7, row->many.present))
        schema_bind_float64(statement, 7, row->many.value);
    if (schema_bind_given(statement, 8, row->money.present))
        schema_bind_decimal(statement, 8, row->money.value, 12, 2);
    if (row->huge != NULL)
        schema_bind_opt_numeric(statement, 9, row->huge);
    if (row->words != NULL)
        schema_bind_opt_text(statement, 10, row->words, 0);
    if (row->limited != NULL)
        schema_bind_opt_text(statement, 11, row->limited, 5);
    if (row->blob.data != NULL)
        schema_bind_opt_bytes(statement, 12, row->blob);
    if (schema_bind_given(statement, 13, row->ident.present))
        schema_bind_uuid(statement, 13, row->ident.value);
    if (schema_bind_given(statement, 14, row->day.present))
        schema_bind_date(statement, 14, row->day.value);
    if (schema_bind_given(statement, 15, row->clock.present))
        schema_bind_time(statement, 15, row->clock.value);
    if (schema_bind_given(statement, 16, row->moment.present))
        schema_bind_timestamp(statement, 16, row->moment.value);
    if (schema_bind_given(statement, 17, row->wall.present))
        schema_bind_datetime(statement, 17, row->wall.value);
    if (row->document != NULL)
        schema_bind_opt_json(statement, 18, row->document);
    if (schema_bind_given(statement, 19, row->mood.present))
        schema_bind_opt_enum(statement, 19, (int)row->mood.value, schema_internal_schema_texts_mood, 4);
}

static schema_statement *schema_static_update_nullable(schema_db *db, unsigned id_given, int64_t id,
                                                       const struct nullable_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->flag.present != NULL) |
               (uint64_t)(change->small.present != NULL) << 1 |
               (uint64_t)(change->middle.present != NULL) << 2 |
               (uint64_t)(change->large.present != NULL) << 3 |
               (uint64_t)(change->single.present != NULL) << 4 |
               (uint64_t)(change->many.present != NULL) << 5 |
               (uint64_t)(change->money.present != NULL) << 6 |
               (uint64_t)(change->huge.present != NULL) << 7 |
               (uint64_t)(change->words.present != NULL) << 8 |
               (uint64_t)(change->limited.present != NULL) << 9 |
               (uint64_t)(change->blob.present != NULL) << 10 |
               (uint64_t)(change->ident.present != NULL) << 11 |
               (uint64_t)(change->day.present != NULL) << 12 |
               (uint64_t)(change->clock.present != NULL) << 13 |
               (uint64_t)(change->moment.present != NULL) << 14 |
               (uint64_t)(change->wall.present != NULL) << 15 |
               (uint64_t)(change->document.present != NULL) << 16 |
               (uint64_t)(change->mood.present != NULL) << 17 |
               (uint64_t)(change->small.present == &schema_added) << 18 |
               (uint64_t)(change->middle.present == &schema_added) << 19 |
               (uint64_t)(change->large.present == &schema_added) << 20 |
               (uint64_t)(change->many.present == &schema_added) << 21 |
               (uint64_t)(change->money.present == &schema_added) << 22;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->flag.present))
        schema_bind_bool(statement, 2, change->flag.value);
    if (schema_bind_given(statement, 3, change->small.present))
        schema_bind_int16(statement, 3, change->small.value);
    if (schema_bind_given(statement, 4, change->middle.present))
        schema_bind_int32(statement, 4, change->middle.value);
    if (schema_bind_given(statement, 5, change->large.present))
        schema_bind_int64(statement, 5, change->large.value);
    if (schema_bind_given(statement, 6, change->single.present))
        schema_bind_float32(statement, 6, change->single.value);
    if (schema_bind_given(statement, 7, change->many.present))
        schema_bind_float64(statement, 7, change->many.value);
    if (schema_bind_given(statement, 8, change->money.present))
        schema_bind_decimal(statement, 8, change->money.value, 12, 2);
    if (schema_bind_given(statement, 9, change->huge.present))
        schema_bind_opt_numeric(statement, 9, change->huge.value);
    if (schema_bind_given(statement, 10, change->words.present))
        schema_bind_opt_text(statement, 10, change->words.value, 0);
    if (schema_bind_given(statement, 11, change->limited.present))
        schema_bind_opt_text(statement, 11, change->limited.value, 5);
    if (schema_bind_given(statement, 12, change->blob.present))
        schema_bind_opt_bytes(statement, 12, change->blob.value);
    if (schema_bind_given(statement, 13, change->ident.present))
        schema_bind_uuid(statement, 13, change->ident.value);
    if (schema_bind_given(statement, 14, change->day.present))
        schema_bind_date(statement, 14, change->day.value);
    if (schema_bind_given(statement, 15, change->clock.present))
        schema_bind_time(statement, 15, change->clock.value);
    if (schema_bind_given(statement, 16, change->moment.present))
        schema_bind_timestamp(statement, 16, change->moment.value);
    if (schema_bind_given(statement, 17, change->wall.present))
        schema_bind_datetime(statement, 17, change->wall.value);
    if (schema_bind_given(statement, 18, change->document.present))
        schema_bind_opt_json(statement, 18, change->document.value);
    if (schema_bind_given(statement, 19, change->mood.present))
        schema_bind_opt_enum(statement, 19, (int)change->mood.value, schema_internal_schema_texts_mood, 4);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_nullable(const struct nullable_change *change)
{
    return change->flag.present ||
           change->small.present ||
           change->middle.present ||
           change->large.present ||
           change->single.present ||
           change->many.present ||
           change->money.present ||
           change->huge.present ||
           change->words.present ||
           change->limited.present ||
           change->blob.present ||
           change->ident.present ||
           change->day.present ||
           change->clock.present ||
           change->moment.present ||
           change->wall.present ||
           change->document.present ||
           change->mood.present;
}

static schema_status schema_static_list_nullable(schema_statement *statement, schema_arena *arena,
                                                 struct nullable_list *list)
{
    size_t capacity = 0;
    *list = (struct nullable_list){0};
    while (schema_statement_row(statement)) {
        struct nullable *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                      sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_nullable(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct nullable_list){0};
    return status;
}

schema_status nullable_insert(schema_db *db, const struct nullable_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_nullable(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_nullable_insert, given, 1);
    schema_static_bind_nullable(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status nullable_insert_returning(schema_db *db, schema_arena *arena, const struct nullable_new *row,
                                        struct nullable *stored)
{
    uint64_t given[1];
    schema_static_given_nullable(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_nullable_insert_returning, given,
                                                       1);
    schema_static_bind_nullable(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_nullable(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status nullable_insert_many(schema_db *db, const struct nullable_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_nullable_insert,
                                                         "nullable_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_nullable(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_nullable(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status nullable_upsert(schema_db *db, const struct nullable_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_nullable(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_nullable_upsert, given, 1);
    schema_static_bind_nullable(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status nullable_upsert_many(schema_db *db, const struct nullable_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_nullable_upsert,
                                                         "nullable_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_nullable(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_nullable(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status nullable_get(schema_db *db, schema_arena *arena, int64_t id, struct nullable *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_nullable_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_nullable(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status nullable_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct nullable *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_nullable_get,
                                                                 "nullable_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_nullable(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status nullable_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_nullable_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status nullable_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_nullable_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status nullable_update(schema_db *db, int64_t id, const struct nullable_change *change)
{
    if (!schema_static_changes_nullable(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_nullable_exists,
                                                                "nullable_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_nullable(db, SCHEMA_STATEMENT_nullable_update, id,
                                                                change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status nullable_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                        const struct nullable_change *change, struct nullable *stored)
{
    if (!schema_static_changes_nullable(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_nullable_get,
                                                                "nullable_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_nullable(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_nullable(db,
                                                                SCHEMA_STATEMENT_nullable_update_returning,
                                                                id, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_nullable(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status nullable_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_nullable_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct nullable_all nullable_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_nullable_all_open, place);
    return (struct nullable_all){.cursor = schema_cursor_open(statement)};
}

bool nullable_all_next(struct nullable_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_nullable(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status nullable_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                struct nullable_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_nullable_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_nullable(statement, arena, list);
}

struct nullable_by_mood nullable_by_mood_open(schema_place place, schema_db *db, enum mood mood)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_nullable_by_mood_open, place);
    schema_bind_enum(statement, 1, (int)mood, schema_internal_schema_texts_mood, 4);
    return (struct nullable_by_mood){.cursor = schema_cursor_open(statement)};
}

bool nullable_by_mood_next(struct nullable_by_mood *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_nullable(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status nullable_list_by_mood(schema_db *db, schema_arena *arena, enum mood mood, int64_t limit,
                                    int64_t offset, struct nullable_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_nullable_list_by_mood);
    schema_bind_enum(statement, 1, (int)mood, schema_internal_schema_texts_mood, 4);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_nullable(statement, arena, list);
}

struct nullable_by_small nullable_by_small_open(schema_place place, schema_db *db, int16_t small)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_nullable_by_small_open, place);
    schema_bind_int16(statement, 1, small);
    return (struct nullable_by_small){.cursor = schema_cursor_open(statement)};
}

bool nullable_by_small_next(struct nullable_by_small *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_nullable(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status nullable_list_by_small(schema_db *db, schema_arena *arena, int16_t small, int64_t limit,
                                     int64_t offset, struct nullable_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_nullable_list_by_small);
    schema_bind_int16(statement, 1, small);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_nullable(statement, arena, list);
}

/* -- plain ----------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_plain(schema_statement *statement, schema_arena *arena, struct plain *row)
{
    row->id = schema_read_int64(statement, 0);
    row->flag = schema_read_bool(statement, 1);
    row->small = schema_read_int16(statement, 2);
    row->middle = schema_read_int32(statement, 3);
    row->large = schema_read_int64(statement, 4);
    row->single = schema_read_float32(statement, 5);
    row->double_ = schema_read_float64(statement, 6);
    row->money = schema_read_decimal(statement, 7);
    row->huge = schema_read_text(statement, arena, 8);
    row->words = schema_read_text(statement, arena, 9);
    row->short_ = schema_read_text(statement, arena, 10);
    row->blob = schema_read_bytes(statement, arena, 11);
    row->ident = schema_read_uuid(statement, 12);
    row->day = schema_read_date(statement, 13);
    row->clock = schema_read_time(statement, 14);
    row->moment = schema_read_timestamp(statement, 15);
    row->wall = schema_read_datetime(statement, 16);
    row->document = schema_read_text(statement, arena, 17);
    row->mood = (enum mood)schema_read_enum(statement, 18, schema_internal_schema_texts_mood, 4);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_plain(const struct plain_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL);
}

static void schema_static_bind_plain(schema_statement *statement, const struct plain_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    schema_bind_bool(statement, 2, row->flag);
    schema_bind_int16(statement, 3, row->small);
    schema_bind_int32(statement, 4, row->middle);
    schema_bind_int64(statement, 5, row->large);
    schema_bind_float32(statement, 6, row->single);
    schema_bind_float64(statement, 7, row->double_);
    schema_bind_decimal(statement, 8, row->money, 12, 2);
    schema_bind_numeric(statement, 9, row->huge);
    schema_bind_text(statement, 10, row->words, 0);
    schema_bind_text(statement, 11, row->short_, 5);
    schema_bind_bytes(statement, 12, row->blob);
    schema_bind_uuid(statement, 13, row->ident);
    schema_bind_date(statement, 14, row->day);
    schema_bind_time(statement, 15, row->clock);
    schema_bind_timestamp(statement, 16, row->moment);
    schema_bind_datetime(statement, 17, row->wall);
    schema_bind_json(statement, 18, row->document);
    schema_bind_enum(statement, 19, (int)row->mood, schema_internal_schema_texts_mood, 4);
}

static schema_statement *schema_static_update_plain(schema_db *db, unsigned id_given, int64_t id,
                                                    const struct plain_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->flag.present != NULL) |
               (uint64_t)(change->small.present != NULL) << 1 |
               (uint64_t)(change->middle.present != NULL) << 2 |
               (uint64_t)(change->large.present != NULL) << 3 |
               (uint64_t)(change->single.present != NULL) << 4 |
               (uint64_t)(change->double_.present != NULL) << 5 |
               (uint64_t)(change->money.present != NULL) << 6 |
               (uint64_t)(change->huge.present != NULL) << 7 |
               (uint64_t)(change->words.present != NULL) << 8 |
               (uint64_t)(change->short_.present != NULL) << 9 |
               (uint64_t)(change->blob.present != NULL) << 10 |
               (uint64_t)(change->ident.present != NULL) << 11 |
               (uint64_t)(change->day.present != NULL) << 12 |
               (uint64_t)(change->clock.present != NULL) << 13 |
               (uint64_t)(change->moment.present != NULL) << 14 |
               (uint64_t)(change->wall.present != NULL) << 15 |
               (uint64_t)(change->document.present != NULL) << 16 |
               (uint64_t)(change->mood.present != NULL) << 17 |
               (uint64_t)(change->small.present == &schema_added) << 18 |
               (uint64_t)(change->middle.present == &schema_added) << 19 |
               (uint64_t)(change->large.present == &schema_added) << 20 |
               (uint64_t)(change->double_.present == &schema_added) << 21 |
               (uint64_t)(change->money.present == &schema_added) << 22;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->flag.present))
        schema_bind_bool(statement, 2, change->flag.value);
    if (schema_bind_given(statement, 3, change->small.present))
        schema_bind_int16(statement, 3, change->small.value);
    if (schema_bind_given(statement, 4, change->middle.present))
        schema_bind_int32(statement, 4, change->middle.value);
    if (schema_bind_given(statement, 5, change->large.present))
        schema_bind_int64(statement, 5, change->large.value);
    if (schema_bind_given(statement, 6, change->single.present))
        schema_bind_float32(statement, 6, change->single.value);
    if (schema_bind_given(statement, 7, change->double_.present))
        schema_bind_float64(statement, 7, change->double_.value);
    if (schema_bind_given(statement, 8, change->money.present))
        schema_bind_decimal(statement, 8, change->money.value, 12, 2);
    if (schema_bind_given(statement, 9, change->huge.present))
        schema_bind_numeric(statement, 9, change->huge.value);
    if (schema_bind_given(statement, 10, change->words.present))
        schema_bind_text(statement, 10, change->words.value, 0);
    if (schema_bind_given(statement, 11, change->short_.present))
        schema_bind_text(statement, 11, change->short_.value, 5);
    if (schema_bind_given(statement, 12, change->blob.present))
        schema_bind_bytes(statement, 12, change->blob.value);
    if (schema_bind_given(statement, 13, change->ident.present))
        schema_bind_uuid(statement, 13, change->ident.value);
    if (schema_bind_given(statement, 14, change->day.present))
        schema_bind_date(statement, 14, change->day.value);
    if (schema_bind_given(statement, 15, change->clock.present))
        schema_bind_time(statement, 15, change->clock.value);
    if (schema_bind_given(statement, 16, change->moment.present))
        schema_bind_timestamp(statement, 16, change->moment.value);
    if (schema_bind_given(statement, 17, change->wall.present))
        schema_bind_datetime(statement, 17, change->wall.value);
    if (schema_bind_given(statement, 18, change->document.present))
        schema_bind_json(statement, 18, change->document.value);
    if (schema_bind_given(statement, 19, change->mood.present))
        schema_bind_enum(statement, 19, (int)change->mood.value, schema_internal_schema_texts_mood, 4);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_plain(const struct plain_change *change)
{
    return change->flag.present ||
           change->small.present ||
           change->middle.present ||
           change->large.present ||
           change->single.present ||
           change->double_.present ||
           change->money.present ||
           change->huge.present ||
           change->words.present ||
           change->short_.present ||
           change->blob.present ||
           change->ident.present ||
           change->day.present ||
           change->clock.present ||
           change->moment.present ||
           change->wall.present ||
           change->document.present ||
           change->mood.present;
}

static schema_status schema_static_list_plain(schema_statement *statement, schema_arena *arena,
                                              struct plain_list *list)
{
    size_t capacity = 0;
    *list = (struct plain_list){0};
    while (schema_statement_row(statement)) {
        struct plain *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                   sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_plain(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct plain_list){0};
    return status;
}

schema_status schema_internal_schema_load_rows_plain(schema_statement *statement, schema_keys *keys,
                                                     schema_arena *arena, size_t count, struct plain **loaded)
{
    struct plain *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct plain *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_plain(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 19);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        loaded[i] = span.count ? rows + span.first : NULL;
    }
    return schema_statement_end(statement);
}

schema_status plain_insert(schema_db *db, const struct plain_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_plain(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_plain_insert, given, 1);
    schema_static_bind_plain(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status plain_insert_returning(schema_db *db, schema_arena *arena, const struct plain_new *row,
                                     struct plain *stored)
{
    uint64_t given[1];
    schema_static_given_plain(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_plain_insert_returning, given, 1);
    schema_static_bind_plain(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_plain(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status plain_insert_many(schema_db *db, const struct plain_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_plain_insert,
                                                         "plain_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_plain(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_plain(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status plain_upsert(schema_db *db, const struct plain_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_plain(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_plain_upsert, given, 1);
    schema_static_bind_plain(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status plain_upsert_many(schema_db *db, const struct plain_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_plain_upsert,
                                                         "plain_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_plain(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_plain(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status plain_upsert_by_ident(schema_db *db, const struct plain_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_plain(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_plain_upsert_by_ident, given, 1);
    schema_static_bind_plain(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status plain_upsert_many_by_ident(schema_db *db, const struct plain_new *rows, size_t count,
                                         int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_plain_upsert_by_ident,
                                                         "plain_upsert_many_by_ident");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_plain(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_plain(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status plain_get(schema_db *db, schema_arena *arena, int64_t id, struct plain *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_plain_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_plain(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status plain_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct plain *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_plain_get,
                                                                 "plain_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_plain(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status plain_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_plain_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status plain_get_by_ident(schema_db *db, schema_arena *arena, schema_uuid ident, struct plain *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_plain_get_by_ident);
    schema_bind_uuid(statement, 1, ident);
    if (schema_statement_row(statement))
        schema_internal_schema_read_plain(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status plain_get_for_update_by_ident(schema_db *db, schema_arena *arena, schema_uuid ident,
                                            struct plain *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_plain_get_by_ident,
                                                                 "plain_get_for_update_by_ident");
    schema_bind_uuid(statement, 1, ident);
    if (schema_statement_row(statement))
        schema_internal_schema_read_plain(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status plain_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_plain_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status plain_update(schema_db *db, int64_t id, const struct plain_change *change)
{
    if (!schema_static_changes_plain(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_plain_exists,
                                                                "plain_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_plain(db, SCHEMA_STATEMENT_plain_update, id, change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status plain_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                     const struct plain_change *change, struct plain *stored)
{
    if (!schema_static_changes_plain(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_plain_get,
                                                                "plain_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_plain(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_plain(db, SCHEMA_STATEMENT_plain_update_returning, id,
                                                             change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_plain(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status plain_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_plain_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct plain_all plain_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_plain_all_open, place);
    return (struct plain_all){.cursor = schema_cursor_open(statement)};
}

bool plain_all_next(struct plain_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_plain(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status plain_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                             struct plain_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_plain_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_plain(statement, arena, list);
}

/* -- pointing -------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_pointing(schema_statement *statement, schema_arena *arena,
                                          struct pointing *row)
{
    row->id = schema_read_int64(statement, 0);
    row->region = schema_read_opt_text(statement, arena, 1);
    row->year = schema_read_opt_int16(statement, 2);
    row->number = schema_read_opt_int32(statement, 3);
    row->other = schema_read_opt_uuid(statement, 4);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_pointing(const struct pointing_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->region != NULL) << 1 |
               (uint64_t)(row->year.present != NULL) << 2 |
               (uint64_t)(row->number.present != NULL) << 3 |
               (uint64_t)(row->other.present != NULL) << 4;
}

static void schema_static_bind_pointing(schema_statement *statement, const struct pointing_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    if (row->region != NULL)
        schema_bind_opt_text(statement, 2, row->region, 10);
    if (schema_bind_given(statement, 3, row->year.present))
        schema_bind_int16(statement, 3, row->year.value);
    if (schema_bind_given(statement, 4, row->number.present))
        schema_bind_int32(statement, 4, row->number.value);
    if (schema_bind_given(statement, 5, row->other.present))
        schema_bind_uuid(statement, 5, row->other.value);
}

static schema_statement *schema_static_update_pointing(schema_db *db, unsigned id_given, int64_t id,
                                                       const struct pointing_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->region.present != NULL) |
               (uint64_t)(change->year.present != NULL) << 1 |
               (uint64_t)(change->number.present != NULL) << 2 |
               (uint64_t)(change->other.present != NULL) << 3 |
               (uint64_t)(change->year.present == &schema_added) << 4 |
               (uint64_t)(change->number.present == &schema_added) << 5;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->region.present))
        schema_bind_opt_text(statement, 2, change->region.value, 10);
    if (schema_bind_given(statement, 3, change->year.present))
        schema_bind_int16(statement, 3, change->year.value);
    if (schema_bind_given(statement, 4, change->number.present))
        schema_bind_int32(statement, 4, change->number.value);
    if (schema_bind_given(statement, 5, change->other.present))
        schema_bind_uuid(statement, 5, change->other.value);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_pointing(const struct pointing_change *change)
{
    return change->region.present ||
           change->year.present ||
           change->number.present ||
           change->other.present;
}

static schema_status schema_static_list_pointing(schema_statement *statement, schema_arena *arena,
                                                 struct pointing_list *list)
{
    size_t capacity = 0;
    *list = (struct pointing_list){0};
    while (schema_statement_row(statement)) {
        struct pointing *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                      sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_pointing(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct pointing_list){0};
    return status;
}

schema_status schema_internal_schema_load_lists_pointing(schema_statement *statement, schema_keys *keys,
                                                         schema_arena *arena, size_t count,
                                                         struct pointing_list *lists)
{
    struct pointing *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct pointing *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_pointing(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 5);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        lists[i] = (struct pointing_list){span.count ? rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

schema_status pointing_insert(schema_db *db, const struct pointing_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_pointing(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_pointing_insert, given, 1);
    schema_static_bind_pointing(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status pointing_insert_returning(schema_db *db, schema_arena *arena, const struct pointing_new *row,
                                        struct pointing *stored)
{
    uint64_t given[1];
    schema_static_given_pointing(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_pointing_insert_returning, given,
                                                       1);
    schema_static_bind_pointing(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_pointing(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status pointing_insert_many(schema_db *db, const struct pointing_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_pointing_insert,
                                                         "pointing_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_pointing(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_pointing(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status pointing_upsert(schema_db *db, const struct pointing_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_pointing(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_pointing_upsert, given, 1);
    schema_static_bind_pointing(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status pointing_upsert_many(schema_db *db, const struct pointing_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_pointing_upsert,
                                                         "pointing_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_pointing(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_pointing(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status pointing_get(schema_db *db, schema_arena *arena, int64_t id, struct pointing *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_pointing_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_pointing(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status pointing_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct pointing *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_pointing_get,
                                                                 "pointing_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_pointing(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status pointing_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_pointing_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status pointing_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_pointing_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status pointing_update(schema_db *db, int64_t id, const struct pointing_change *change)
{
    if (!schema_static_changes_pointing(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_pointing_exists,
                                                                "pointing_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_pointing(db, SCHEMA_STATEMENT_pointing_update, id,
                                                                change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status pointing_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                        const struct pointing_change *change, struct pointing *stored)
{
    if (!schema_static_changes_pointing(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_pointing_get,
                                                                "pointing_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_pointing(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_pointing(db,
                                                                SCHEMA_STATEMENT_pointing_update_returning,
                                                                id, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_pointing(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status pointing_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_pointing_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct pointing_all pointing_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_pointing_all_open, place);
    return (struct pointing_all){.cursor = schema_cursor_open(statement)};
}

bool pointing_all_next(struct pointing_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_pointing(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status pointing_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                struct pointing_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_pointing_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_pointing(statement, arena, list);
}

schema_status pointing_other(schema_db *db, schema_arena *arena, const struct pointing *pointing,
                             struct plain *row)
{
    if (!pointing->other.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "pointing_other", "other is null");
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_pointing_other);
    schema_bind_uuid(statement, 1, pointing->other.value);
    if (schema_statement_row(statement))
        schema_internal_schema_read_plain(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status pointing_load_other(schema_db *db, schema_arena *arena, const struct pointing *pointings,
                                  size_t count, struct plain **loaded)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_pointing_load_other);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++) {
        if (!(!pointings[i].other.present))
            schema_keys_bytes(keys, i, 0, pointings[i].other.value.bytes,
                              sizeof pointings[i].other.value.bytes);
    }
    return schema_internal_schema_load_rows_plain(statement, keys, arena, count, loaded);
}

struct plain_pointings plain_pointings_open(schema_place place, schema_db *db, schema_uuid other)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_plain_pointings_open, place);
    schema_bind_uuid(statement, 1, other);
    return (struct plain_pointings){.cursor = schema_cursor_open(statement)};
}

bool plain_pointings_next(struct plain_pointings *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_pointing(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status plain_load_pointings(schema_db *db, schema_arena *arena, const struct plain *plains,
                                   size_t count, struct pointing_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_plain_load_pointings);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_bytes(keys, i, 0, plains[i].ident.bytes, sizeof plains[i].ident.bytes);
    return schema_internal_schema_load_lists_pointing(statement, keys, arena, count, lists);
}

schema_status pointing_composite(schema_db *db, schema_arena *arena, const struct pointing *pointing,
                                 struct composite *row)
{
    if (!pointing->region)
        return schema_failed(db, SCHEMA_NOT_FOUND, "pointing_composite", "region is null");
    if (!pointing->year.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "pointing_composite", "year is null");
    if (!pointing->number.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "pointing_composite", "number is null");
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_pointing_composite);
    schema_bind_text(statement, 1, pointing->region, 0);
    schema_bind_int16(statement, 2, pointing->year.value);
    schema_bind_int32(statement, 3, pointing->number.value);
    if (schema_statement_row(statement))
        schema_internal_schema_read_composite(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status pointing_load_composite(schema_db *db, schema_arena *arena, const struct pointing *pointings,
                                      size_t count, struct composite **loaded)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_pointing_load_composite);
    schema_keys *keys = schema_keys_new(statement, count, 3);
    for (size_t i = 0; i < count; i++) {
        if (!(!pointings[i].region))
            schema_keys_text(keys, i, 0, pointings[i].region);
        if (!(!pointings[i].year.present))
            schema_keys_int64(keys, i, 1, pointings[i].year.value);
        if (!(!pointings[i].number.present))
            schema_keys_int64(keys, i, 2, pointings[i].number.value);
    }
    return schema_internal_schema_load_rows_composite(statement, keys, arena, count, loaded);
}

struct composite_pointings composite_pointings_open(schema_place place, schema_db *db, const char *region,
                                                    int16_t year, int32_t number)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_composite_pointings_open, place);
    schema_bind_text(statement, 1, region, 0);
    schema_bind_int16(statement, 2, year);
    schema_bind_int32(statement, 3, number);
    return (struct composite_pointings){.cursor = schema_cursor_open(statement)};
}

bool composite_pointings_next(struct composite_pointings *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_pointing(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status composite_load_pointings(schema_db *db, schema_arena *arena, const struct composite *composites,
                                       size_t count, struct pointing_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_composite_load_pointings);
    schema_keys *keys = schema_keys_new(statement, count, 3);
    for (size_t i = 0; i < count; i++) {
        schema_keys_text(keys, i, 0, composites[i].region);
        schema_keys_int64(keys, i, 1, composites[i].year);
        schema_keys_int64(keys, i, 2, composites[i].number);
    }
    return schema_internal_schema_load_lists_pointing(statement, keys, arena, count, lists);
}

/* -- preset ---------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_preset(schema_statement *statement, schema_arena *arena, struct preset *row)
{
    row->id = schema_read_int32(statement, 0);
    row->flag = schema_read_bool(statement, 1);
    row->small = schema_read_int16(statement, 2);
    row->middle = schema_read_int32(statement, 3);
    row->large = schema_read_int64(statement, 4);
    row->single = schema_read_float32(statement, 5);
    row->many = schema_read_float64(statement, 6);
    row->money = schema_read_decimal(statement, 7);
    row->words = schema_read_text(statement, arena, 8);
    row->day = schema_read_date(statement, 9);
    row->moment = schema_read_timestamp(statement, 10);
    row->document = schema_read_text(statement, arena, 11);
    row->mood = (enum mood)schema_read_enum(statement, 12, schema_internal_schema_texts_mood, 4);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_preset(const struct preset_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->flag.present != NULL) << 1 |
               (uint64_t)(row->small.present != NULL) << 2 |
               (uint64_t)(row->middle.present != NULL) << 3 |
               (uint64_t)(row->large.present != NULL) << 4 |
               (uint64_t)(row->single.present != NULL) << 5 |
               (uint64_t)(row->many.present != NULL) << 6 |
               (uint64_t)(row->money.present != NULL) << 7 |
               (uint64_t)(row->words != NULL) << 8 |
               (uint64_t)(row->day.present != NULL) << 9 |
               (uint64_t)(row->moment.present != NULL) << 10 |
               (uint64_t)(row->document != NULL) << 11 |
               (uint64_t)(row->mood != MOOD_NULL) << 12;
}

static void schema_static_bind_preset(schema_statement *statement, const struct preset_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int32(statement, 1, row->id.value);
    if (schema_bind_given(statement, 2, row->flag.present))
        schema_bind_bool(statement, 2, row->flag.value);
    if (schema_bind_given(statement, 3, row->small.present))
        schema_bind_int16(statement, 3, row->small.value);
    if (schema_bind_given(statement, 4, row->middle.present))
        schema_bind_int32(statement, 4, row->middle.value);
    if (schema_bind_given(statement, 5, row->large.present))
        schema_bind_int64(statement, 5, row->large.value);
    if (schema_bind_given(statement, 6, row->single.present))
        schema_bind_float32(statement, 6, row->single.value);
    if (schema_bind_given(statement, 7, row->many.present))
        schema_bind_float64(statement, 7, row->many.value);
    if (schema_bind_given(statement, 8, row->money.present))
        schema_bind_decimal(statement, 8, row->money.value, 12, 2);
    if (row->words != NULL)
        schema_bind_text(statement, 9, row->words, 0);
    if (schema_bind_given(statement, 10, row->day.present))
        schema_bind_date(statement, 10, row->day.value);
    if (schema_bind_given(statement, 11, row->moment.present))
        schema_bind_timestamp(statement, 11, row->moment.value);
    if (row->document != NULL)
        schema_bind_json(statement, 12, row->document);
    if (row->mood != MOOD_NULL)
        schema_bind_enum(statement, 13, (int)row->mood, schema_internal_schema_texts_mood, 4);
}

static schema_statement *schema_static_update_preset(schema_db *db, unsigned id_given, int32_t id,
                                                     const struct preset_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->flag.present != NULL) |
               (uint64_t)(change->small.present != NULL) << 1 |
               (uint64_t)(change->middle.present != NULL) << 2 |
               (uint64_t)(change->large.present != NULL) << 3 |
               (uint64_t)(change->single.present != NULL) << 4 |
               (uint64_t)(change->many.present != NULL) << 5 |
               (uint64_t)(change->money.present != NULL) << 6 |
               (uint64_t)(change->words.present != NULL) << 7 |
               (uint64_t)(change->day.present != NULL) << 8 |
               (uint64_t)(change->moment.present != NULL) << 9 |
               (uint64_t)(change->document.present != NULL) << 10 |
               (uint64_t)(change->mood.present != NULL) << 11 |
               (uint64_t)(change->small.present == &schema_added) << 12 |
               (uint64_t)(change->middle.present == &schema_added) << 13 |
               (uint64_t)(change->large.present == &schema_added) << 14 |
               (uint64_t)(change->many.present == &schema_added) << 15 |
               (uint64_t)(change->money.present == &schema_added) << 16;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int32(statement, 1, id);
    if (schema_bind_given(statement, 2, change->flag.present))
        schema_bind_bool(statement, 2, change->flag.value);
    if (schema_bind_given(statement, 3, change->small.present))
        schema_bind_int16(statement, 3, change->small.value);
    if (schema_bind_given(statement, 4, change->middle.present))
        schema_bind_int32(statement, 4, change->middle.value);
    if (schema_bind_given(statement, 5, change->large.present))
        schema_bind_int64(statement, 5, change->large.value);
    if (schema_bind_given(statement, 6, change->single.present))
        schema_bind_float32(statement, 6, change->single.value);
    if (schema_bind_given(statement, 7, change->many.present))
        schema_bind_float64(statement, 7, change->many.value);
    if (schema_bind_given(statement, 8, change->money.present))
        schema_bind_decimal(statement, 8, change->money.value, 12, 2);
    if (schema_bind_given(statement, 9, change->words.present))
        schema_bind_text(statement, 9, change->words.value, 0);
    if (schema_bind_given(statement, 10, change->day.present))
        schema_bind_date(statement, 10, change->day.value);
    if (schema_bind_given(statement, 11, change->moment.present))
        schema_bind_timestamp(statement, 11, change->moment.value);
    if (schema_bind_given(statement, 12, change->document.present))
        schema_bind_json(statement, 12, change->document.value);
    if (schema_bind_given(statement, 13, change->mood.present))
        schema_bind_enum(statement, 13, (int)change->mood.value, schema_internal_schema_texts_mood, 4);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_preset(const struct preset_change *change)
{
    return change->flag.present ||
           change->small.present ||
           change->middle.present ||
           change->large.present ||
           change->single.present ||
           change->many.present ||
           change->money.present ||
           change->words.present ||
           change->day.present ||
           change->moment.present ||
           change->document.present ||
           change->mood.present;
}

static schema_status schema_static_list_preset(schema_statement *statement, schema_arena *arena,
                                               struct preset_list *list)
{
    size_t capacity = 0;
    *list = (struct preset_list){0};
    while (schema_statement_row(statement)) {
        struct preset *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                    sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_preset(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct preset_list){0};
    return status;
}

schema_status preset_insert(schema_db *db, const struct preset_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_preset(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_preset_insert, given, 1);
    schema_static_bind_preset(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status preset_insert_returning(schema_db *db, schema_arena *arena, const struct preset_new *row,
                                      struct preset *stored)
{
    uint64_t given[1];
    schema_static_given_preset(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_preset_insert_returning, given,
                                                       1);
    schema_static_bind_preset(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_preset(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status preset_insert_many(schema_db *db, const struct preset_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_preset_insert,
                                                         "preset_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_preset(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_preset(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status preset_upsert(schema_db *db, const struct preset_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_preset(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_preset_upsert, given, 1);
    schema_static_bind_preset(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int32(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status preset_upsert_many(schema_db *db, const struct preset_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_preset_upsert,
                                                         "preset_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_preset(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_preset(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status preset_get(schema_db *db, schema_arena *arena, int32_t id, struct preset *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_preset_get);
    schema_bind_int32(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_preset(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status preset_get_for_update(schema_db *db, schema_arena *arena, int32_t id, struct preset *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_preset_get,
                                                                 "preset_get_for_update");
    schema_bind_int32(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_preset(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status preset_exists(schema_db *db, int32_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_preset_exists);
    schema_bind_int32(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status preset_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_preset_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status preset_update(schema_db *db, int32_t id, const struct preset_change *change)
{
    if (!schema_static_changes_preset(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_preset_exists,
                                                                "preset_update");
        schema_bind_int32(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_preset(db, SCHEMA_STATEMENT_preset_update, id, change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status preset_update_returning(schema_db *db, schema_arena *arena, int32_t id,
                                      const struct preset_change *change, struct preset *stored)
{
    if (!schema_static_changes_preset(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_preset_get,
                                                                "preset_update_returning");
        schema_bind_int32(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_preset(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_preset(db, SCHEMA_STATEMENT_preset_update_returning,
                                                              id, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_preset(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status preset_delete(schema_db *db, int32_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_preset_delete);
    schema_bind_int32(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct preset_all preset_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_preset_all_open, place);
    return (struct preset_all){.cursor = schema_cursor_open(statement)};
}

bool preset_all_next(struct preset_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_preset(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status preset_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                              struct preset_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_preset_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_preset(statement, arena, list);
}

/* -- settable -------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_settable(schema_statement *statement, schema_arena *arena,
                                          struct settable *row)
{
    row->id = schema_read_int64(statement, 0);
    row->flag = schema_read_opt_bool(statement, 1);
    row->middle = schema_read_opt_int32(statement, 2);
    row->money = schema_read_opt_decimal(statement, 3);
    row->words = schema_read_opt_text(statement, arena, 4);
    row->blob = schema_read_opt_bytes(statement, arena, 5);
    row->moment = schema_read_opt_timestamp(statement, 6);
    row->mood = (enum mood)schema_read_opt_enum(statement, 7, schema_internal_schema_texts_mood, 4);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_settable(const struct settable_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->flag.present != NULL) << 1 |
               (uint64_t)(row->middle.present != NULL) << 2 |
               (uint64_t)(row->money.present != NULL) << 3 |
               (uint64_t)(row->words != NULL) << 4 |
               (uint64_t)(row->blob.data != NULL) << 5 |
               (uint64_t)(row->moment.present != NULL) << 6 |
               (uint64_t)(row->mood.present != NULL) << 7;
}

static void schema_static_bind_settable(schema_statement *statement, const struct settable_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    if (schema_bind_given(statement, 2, row->flag.present))
        schema_bind_bool(statement, 2, row->flag.value);
    if (schema_bind_given(statement, 3, row->middle.present))
        schema_bind_int32(statement, 3, row->middle.value);
    if (schema_bind_given(statement, 4, row->money.present))
        schema_bind_decimal(statement, 4, row->money.value, 12, 2);
    if (row->words != NULL)
        schema_bind_opt_text(statement, 5, row->words, 0);
    if (row->blob.data != NULL)
        schema_bind_opt_bytes(statement, 6, row->blob);
    if (schema_bind_given(statement, 7, row->moment.present))
        schema_bind_timestamp(statement, 7, row->moment.value);
    if (schema_bind_given(statement, 8, row->mood.present))
        schema_bind_opt_enum(statement, 8, (int)row->mood.value, schema_internal_schema_texts_mood, 4);
}

static schema_statement *schema_static_update_settable(schema_db *db, unsigned id_given, int64_t id,
                                                       const struct settable_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->flag.present != NULL) |
               (uint64_t)(change->middle.present != NULL) << 1 |
               (uint64_t)(change->money.present != NULL) << 2 |
               (uint64_t)(change->words.present != NULL) << 3 |
               (uint64_t)(change->blob.present != NULL) << 4 |
               (uint64_t)(change->moment.present != NULL) << 5 |
               (uint64_t)(change->mood.present != NULL) << 6 |
               (uint64_t)(change->middle.present == &schema_added) << 7 |
               (uint64_t)(change->money.present == &schema_added) << 8;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->flag.present))
        schema_bind_bool(statement, 2, change->flag.value);
    if (schema_bind_given(statement, 3, change->middle.present))
        schema_bind_int32(statement, 3, change->middle.value);
    if (schema_bind_given(statement, 4, change->money.present))
        schema_bind_decimal(statement, 4, change->money.value, 12, 2);
    if (schema_bind_given(statement, 5, change->words.present))
        schema_bind_opt_text(statement, 5, change->words.value, 0);
    if (schema_bind_given(statement, 6, change->blob.present))
        schema_bind_opt_bytes(statement, 6, change->blob.value);
    if (schema_bind_given(statement, 7, change->moment.present))
        schema_bind_timestamp(statement, 7, change->moment.value);
    if (schema_bind_given(statement, 8, change->mood.present))
        schema_bind_opt_enum(statement, 8, (int)change->mood.value, schema_internal_schema_texts_mood, 4);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_settable(const struct settable_change *change)
{
    return change->flag.present ||
           change->middle.present ||
           change->money.present ||
           change->words.present ||
           change->blob.present ||
           change->moment.present ||
           change->mood.present;
}

static schema_status schema_static_list_settable(schema_statement *statement, schema_arena *arena,
                                                 struct settable_list *list)
{
    size_t capacity = 0;
    *list = (struct settable_list){0};
    while (schema_statement_row(statement)) {
        struct settable *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                      sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_settable(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct settable_list){0};
    return status;
}

schema_status settable_insert(schema_db *db, const struct settable_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_settable(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_settable_insert, given, 1);
    schema_static_bind_settable(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status settable_insert_returning(schema_db *db, schema_arena *arena, const struct settable_new *row,
                                        struct settable *stored)
{
    uint64_t given[1];
    schema_static_given_settable(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_settable_insert_returning, given,
                                                       1);
    schema_static_bind_settable(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_settable(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status settable_insert_many(schema_db *db, const struct settable_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_settable_insert,
                                                         "settable_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_settable(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_settable(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status settable_upsert(schema_db *db, const struct settable_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_settable(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_settable_upsert, given, 1);
    schema_static_bind_settable(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status settable_upsert_many(schema_db *db, const struct settable_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_settable_upsert,
                                                         "settable_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_settable(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_settable(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status settable_get(schema_db *db, schema_arena *arena, int64_t id, struct settable *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_settable_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_settable(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status settable_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct settable *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_settable_get,
                                                                 "settable_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_settable(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status settable_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_settable_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status settable_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_settable_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status settable_update(schema_db *db, int64_t id, const struct settable_change *change)
{
    if (!schema_static_changes_settable(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_settable_exists,
                                                                "settable_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_settable(db, SCHEMA_STATEMENT_settable_update, id,
                                                                change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status settable_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                        const struct settable_change *change, struct settable *stored)
{
    if (!schema_static_changes_settable(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_settable_get,
                                                                "settable_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_settable(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_settable(db,
                                                                SCHEMA_STATEMENT_settable_update_returning,
                                                                id, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_settable(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status settable_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_settable_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct settable_all settable_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_settable_all_open, place);
    return (struct settable_all){.cursor = schema_cursor_open(statement)};
}

bool settable_all_next(struct settable_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_settable(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status settable_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                struct settable_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_settable_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_settable(statement, arena, list);
}

/* -- shop_parcel ----------------------------------------------------------------------------------------- */

void schema_internal_schema_read_shop_parcel(schema_statement *statement, schema_arena *arena,
                                             struct shop_parcel *row)
{
    row->id = schema_read_int64(statement, 0);
    row->label = schema_read_text(statement, arena, 1);
    row->code = schema_read_text(statement, arena, 2);
    row->node = schema_read_opt_int64(statement, 3);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_shop_parcel(const struct shop_parcel_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->node.present != NULL) << 1;
}

static void schema_static_bind_shop_parcel(schema_statement *statement, const struct shop_parcel_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    schema_bind_text(statement, 2, row->label, 0);
    schema_bind_text(statement, 3, row->code, 0);
    if (schema_bind_given(statement, 4, row->node.present))
        schema_bind_int64(statement, 4, row->node.value);
}

static schema_statement *schema_static_update_shop_parcel(schema_db *db, unsigned id_given, int64_t id,
                                                          const struct shop_parcel_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->label.present != NULL) |
               (uint64_t)(change->code.present != NULL) << 1 |
               (uint64_t)(change->node.present != NULL) << 2 |
               (uint64_t)(change->node.present == &schema_added) << 3;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->label.present))
        schema_bind_text(statement, 2, change->label.value, 0);
    if (schema_bind_given(statement, 3, change->code.present))
        schema_bind_text(statement, 3, change->code.value, 0);
    if (schema_bind_given(statement, 4, change->node.present))
        schema_bind_int64(statement, 4, change->node.value);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_shop_parcel(const struct shop_parcel_change *change)
{
    return change->label.present ||
           change->code.present ||
           change->node.present;
}

static schema_status schema_static_list_shop_parcel(schema_statement *statement, schema_arena *arena,
                                                    struct shop_parcel_list *list)
{
    size_t capacity = 0;
    *list = (struct shop_parcel_list){0};
    while (schema_statement_row(statement)) {
        struct shop_parcel *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                         sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_shop_parcel(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct shop_parcel_list){0};
    return status;
}

schema_status schema_internal_schema_load_rows_shop_parcel(schema_statement *statement, schema_keys *keys,
                                                           schema_arena *arena, size_t count,
                                                           struct shop_parcel **loaded)
{
    struct shop_parcel *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct shop_parcel *grown = schema_statement_grow(statement, arena, rows, used, &capacity,
                                                          sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_shop_parcel(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 4);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        loaded[i] = span.count ? rows + span.first : NULL;
    }
    return schema_statement_end(statement);
}

schema_status schema_internal_schema_load_lists_shop_parcel(schema_statement *statement, schema_keys *keys,
                                                            schema_arena *arena, size_t count,
                                                            struct shop_parcel_list *lists)
{
    struct shop_parcel *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct shop_parcel *grown = schema_statement_grow(statement, arena, rows, used, &capacity,
                                                          sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_shop_parcel(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 4);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        lists[i] = (struct shop_parcel_list){span.count ? rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

schema_status shop_parcel_insert(schema_db *db, const struct shop_parcel_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_shop_parcel(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_shop_parcel_insert, given, 1);
    schema_static_bind_shop_parcel(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status shop_parcel_insert_returning(schema_db *db, schema_arena *arena,
                                           const struct shop_parcel_new *row, struct shop_parcel *stored)
{
    uint64_t given[1];
    schema_static_given_shop_parcel(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_shop_parcel_insert_returning,
                                                       given, 1);
    schema_static_bind_shop_parcel(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_shop_parcel(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status shop_parcel_insert_many(schema_db *db, const struct shop_parcel_new *rows, size_t count,
                                      int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_shop_parcel_insert,
                                                         "shop_parcel_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_shop_parcel(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_shop_parcel(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status shop_parcel_upsert(schema_db *db, const struct shop_parcel_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_shop_parcel(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_shop_parcel_upsert, given, 1);
    schema_static_bind_shop_parcel(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status shop_parcel_upsert_many(schema_db *db, const struct shop_parcel_new *rows, size_t count,
                                      int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_shop_parcel_upsert,
                                                         "shop_parcel_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_shop_parcel(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_shop_parcel(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status shop_parcel_upsert_by_label(schema_db *db, const struct shop_parcel_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_shop_parcel(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_shop_parcel_upsert_by_label,
                                                       given, 1);
    schema_static_bind_shop_parcel(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status shop_parcel_upsert_many_by_label(schema_db *db, const struct shop_parcel_new *rows,
                                               size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_shop_parcel_upsert_by_label,
                                                         "shop_parcel_upsert_many_by_label");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_shop_parcel(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_shop_parcel(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status shop_parcel_get(schema_db *db, schema_arena *arena, int64_t id, struct shop_parcel *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_shop_parcel_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_shop_parcel(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status shop_parcel_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                         struct shop_parcel *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_shop_parcel_get,
                                                                 "shop_parcel_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_shop_parcel(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status shop_parcel_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_shop_parcel_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status shop_parcel_get_by_label(schema_db *db, schema_arena *arena, const char *label,
                                       struct shop_parcel *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_shop_parcel_get_by_label);
    schema_bind_text(statement, 1, label, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_shop_parcel(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status shop_parcel_get_for_update_by_label(schema_db *db, schema_arena *arena, const char *label,
                                                  struct shop_parcel *row)
{
    schema_statement *statement = schema_statement_start_locking(db,
                                                                 SCHEMA_STATEMENT_shop_parcel_get_by_label,
                                                                 "shop_parcel_get_for_update_by_label");
    schema_bind_text(statement, 1, label, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_shop_parcel(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status shop_parcel_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_shop_parcel_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status shop_parcel_update(schema_db *db, int64_t id, const struct shop_parcel_change *change)
{
    if (!schema_static_changes_shop_parcel(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_shop_parcel_exists,
                                                                "shop_parcel_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_shop_parcel(db, SCHEMA_STATEMENT_shop_parcel_update,
                                                                   id, change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status shop_parcel_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                           const struct shop_parcel_change *change,
                                           struct shop_parcel *stored)
{
    if (!schema_static_changes_shop_parcel(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_shop_parcel_get,
                                                                "shop_parcel_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_shop_parcel(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_shop_parcel(db,
                                                                   SCHEMA_STATEMENT_shop_parcel_update_returning,
                                                                   id, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_shop_parcel(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status shop_parcel_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_shop_parcel_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct shop_parcel_all shop_parcel_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_shop_parcel_all_open, place);
    return (struct shop_parcel_all){.cursor = schema_cursor_open(statement)};
}

bool shop_parcel_all_next(struct shop_parcel_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_shop_parcel(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status shop_parcel_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                   struct shop_parcel_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_shop_parcel_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_shop_parcel(statement, arena, list);
}

struct shop_parcel_by_node shop_parcel_by_node_open(schema_place place, schema_db *db, int64_t node)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_shop_parcel_by_node_open, place);
    schema_bind_int64(statement, 1, node);
    return (struct shop_parcel_by_node){.cursor = schema_cursor_open(statement)};
}

bool shop_parcel_by_node_next(struct shop_parcel_by_node *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_shop_parcel(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status shop_parcel_list_by_node(schema_db *db, schema_arena *arena, int64_t node, int64_t limit,
                                       int64_t offset, struct shop_parcel_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_shop_parcel_list_by_node);
    schema_bind_int64(statement, 1, node);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_shop_parcel(statement, arena, list);
}

schema_status shop_parcel_node(schema_db *db, schema_arena *arena, const struct shop_parcel *shop_parcel,
                               struct node *row)
{
    if (!shop_parcel->node.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "shop_parcel_node", "node is null");
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_shop_parcel_node);
    schema_bind_int64(statement, 1, shop_parcel->node.value);
    if (schema_statement_row(statement))
        schema_internal_schema_read_node(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status shop_parcel_load_node(schema_db *db, schema_arena *arena,
                                    const struct shop_parcel *shop_parcels, size_t count,
                                    struct node **loaded)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_shop_parcel_load_node);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++) {
        if (!(!shop_parcels[i].node.present))
            schema_keys_int64(keys, i, 0, shop_parcels[i].node.value);
    }
    return schema_internal_schema_load_rows_node(statement, keys, arena, count, loaded);
}

struct node_shop_parcels node_shop_parcels_open(schema_place place, schema_db *db, int64_t node)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_node_shop_parcels_open, place);
    schema_bind_int64(statement, 1, node);
    return (struct node_shop_parcels){.cursor = schema_cursor_open(statement)};
}

bool node_shop_parcels_next(struct node_shop_parcels *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_shop_parcel(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status node_load_shop_parcels(schema_db *db, schema_arena *arena, const struct node *nodes,
                                     size_t count, struct shop_parcel_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_node_load_shop_parcels);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, nodes[i].id);
    return schema_internal_schema_load_lists_shop_parcel(statement, keys, arena, count, lists);
}

/* -- store_parcel ---------------------------------------------------------------------------------------- */

void schema_internal_schema_read_store_parcel(schema_statement *statement, schema_arena *arena,
                                              struct store_parcel *row)
{
    row->id = schema_read_int64(statement, 0);
    row->label = schema_read_text(statement, arena, 1);
    row->code = schema_read_text(statement, arena, 2);
    row->from = schema_read_opt_int64(statement, 3);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_store_parcel(const struct store_parcel_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->from.present != NULL) << 1;
}

static void schema_static_bind_store_parcel(schema_statement *statement, const struct store_parcel_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    schema_bind_text(statement, 2, row->label, 0);
    schema_bind_text(statement, 3, row->code, 0);
    if (schema_bind_given(statement, 4, row->from.present))
        schema_bind_int64(statement, 4, row->from.value);
}

static schema_statement *schema_static_update_store_parcel(schema_db *db, unsigned id_given, int64_t id,
                                                           const struct store_parcel_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->label.present != NULL) |
               (uint64_t)(change->code.present != NULL) << 1 |
               (uint64_t)(change->from.present != NULL) << 2 |
               (uint64_t)(change->from.present == &schema_added) << 3;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->label.present))
        schema_bind_text(statement, 2, change->label.value, 0);
    if (schema_bind_given(statement, 3, change->code.present))
        schema_bind_text(statement, 3, change->code.value, 0);
    if (schema_bind_given(statement, 4, change->from.present))
        schema_bind_int64(statement, 4, change->from.value);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_store_parcel(const struct store_parcel_change *change)
{
    return change->label.present ||
           change->code.present ||
           change->from.present;
}

static schema_status schema_static_list_store_parcel(schema_statement *statement, schema_arena *arena,
                                                     struct store_parcel_list *list)
{
    size_t capacity = 0;
    *list = (struct store_parcel_list){0};
    while (schema_statement_row(statement)) {
        struct store_parcel *rows = schema_statement_grow(statement, arena, list->rows, list->count,
                                                          &capacity, sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_store_parcel(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct store_parcel_list){0};
    return status;
}

schema_status schema_internal_schema_load_lists_store_parcel(schema_statement *statement, schema_keys *keys,
                                                             schema_arena *arena, size_t count,
                                                             struct store_parcel_list *lists)
{
    struct store_parcel *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct store_parcel *grown = schema_statement_grow(statement, arena, rows, used, &capacity,
                                                           sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_store_parcel(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 4);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        lists[i] = (struct store_parcel_list){span.count ? rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

schema_status store_parcel_insert(schema_db *db, const struct store_parcel_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_store_parcel(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_store_parcel_insert, given, 1);
    schema_static_bind_store_parcel(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status store_parcel_insert_returning(schema_db *db, schema_arena *arena,
                                            const struct store_parcel_new *row, struct store_parcel *stored)
{
    uint64_t given[1];
    schema_static_given_store_parcel(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_store_parcel_insert_returning,
                                                       given, 1);
    schema_static_bind_store_parcel(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_store_parcel(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status store_parcel_insert_many(schema_db *db, const struct store_parcel_new *rows, size_t count,
                                       int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_store_parcel_insert,
                                                         "store_parcel_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_store_parcel(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_store_parcel(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status store_parcel_upsert(schema_db *db, const struct store_parcel_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_store_parcel(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_store_parcel_upsert, given, 1);
    schema_static_bind_store_parcel(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status store_parcel_upsert_many(schema_db *db, const struct store_parcel_new *rows, size_t count,
                                       int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_store_parcel_upsert,
                                                         "store_parcel_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_store_parcel(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_store_parcel(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status store_parcel_upsert_by_label(schema_db *db, const struct store_parcel_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_store_parcel(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_store_parcel_upsert_by_label,
                                                       given, 1);
    schema_static_bind_store_parcel(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status store_parcel_upsert_many_by_label(schema_db *db, const struct store_parcel_new *rows,
                                                size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_store_parcel_upsert_by_label,
                                                         "store_parcel_upsert_many_by_label");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_store_parcel(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_store_parcel(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status store_parcel_get(schema_db *db, schema_arena *arena, int64_t id, struct store_parcel *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_store_parcel_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_store_parcel(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status store_parcel_get_for_update(schema_db *db, schema_arena *arena, int64_t id,
                                          struct store_parcel *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_store_parcel_get,
                                                                 "store_parcel_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_store_parcel(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status store_parcel_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_store_parcel_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status store_parcel_get_by_label(schema_db *db, schema_arena *arena, const char *label,
                                        struct store_parcel *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_store_parcel_get_by_label);
    schema_bind_text(statement, 1, label, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_store_parcel(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status store_parcel_get_for_update_by_label(schema_db *db, schema_arena *arena, const char *label,
                                                   struct store_parcel *row)
{
    schema_statement *statement = schema_statement_start_locking(db,
                                                                 SCHEMA_STATEMENT_store_parcel_get_by_label,
                                                                 "store_parcel_get_for_update_by_label");
    schema_bind_text(statement, 1, label, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_store_parcel(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status store_parcel_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_store_parcel_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status store_parcel_update(schema_db *db, int64_t id, const struct store_parcel_change *change)
{
    if (!schema_static_changes_store_parcel(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_store_parcel_exists,
                                                                "store_parcel_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_store_parcel(db, SCHEMA_STATEMENT_store_parcel_update,
                                                                    id, change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status store_parcel_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                            const struct store_parcel_change *change,
                                            struct store_parcel *stored)
{
    if (!schema_static_changes_store_parcel(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_store_parcel_get,
                                                                "store_parcel_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_store_parcel(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_store_parcel(db,
                                                                    SCHEMA_STATEMENT_store_parcel_update_returning,
                                                                    id, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_store_parcel(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status store_parcel_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_store_parcel_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct store_parcel_all store_parcel_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_store_parcel_all_open, place);
    return (struct store_parcel_all){.cursor = schema_cursor_open(statement)};
}

bool store_parcel_all_next(struct store_parcel_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_store_parcel(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status store_parcel_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                    struct store_parcel_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_store_parcel_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_store_parcel(statement, arena, list);
}

struct store_parcel_by_from store_parcel_by_from_open(schema_place place, schema_db *db, int64_t from)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_store_parcel_by_from_open, place);
    schema_bind_int64(statement, 1, from);
    return (struct store_parcel_by_from){.cursor = schema_cursor_open(statement)};
}

bool store_parcel_by_from_next(struct store_parcel_by_from *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_store_parcel(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status store_parcel_list_by_from(schema_db *db, schema_arena *arena, int64_t from, int64_t limit,
                                        int64_t offset, struct store_parcel_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_store_parcel_list_by_from);
    schema_bind_int64(statement, 1, from);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_store_parcel(statement, arena, list);
}

schema_status store_parcel_from(schema_db *db, schema_arena *arena, const struct store_parcel *store_parcel,
                                struct shop_parcel *row)
{
    if (!store_parcel->from.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "store_parcel_from", "from is null");
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_store_parcel_from);
    schema_bind_int64(statement, 1, store_parcel->from.value);
    if (schema_statement_row(statement))
        schema_internal_schema_read_shop_parcel(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status store_parcel_load_from(schema_db *db, schema_arena *arena,
                                     const struct store_parcel *store_parcels, size_t count,
                                     struct shop_parcel **loaded)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_store_parcel_load_from);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++) {
        if (!(!store_parcels[i].from.present))
            schema_keys_int64(keys, i, 0, store_parcels[i].from.value);
    }
    return schema_internal_schema_load_rows_shop_parcel(statement, keys, arena, count, loaded);
}

struct shop_parcel_store_parcels shop_parcel_store_parcels_open(schema_place place, schema_db *db,
                                                                int64_t from)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_shop_parcel_store_parcels_open,
                                                      place);
    schema_bind_int64(statement, 1, from);
    return (struct shop_parcel_store_parcels){.cursor = schema_cursor_open(statement)};
}

bool shop_parcel_store_parcels_next(struct shop_parcel_store_parcels *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_store_parcel(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status shop_parcel_load_store_parcels(schema_db *db, schema_arena *arena,
                                             const struct shop_parcel *shop_parcels, size_t count,
                                             struct store_parcel_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_shop_parcel_load_store_parcels);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, shop_parcels[i].id);
    return schema_internal_schema_load_lists_store_parcel(statement, keys, arena, count, lists);
}

/* -- taken ----------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_taken(schema_statement *statement, schema_arena *arena, struct taken *row)
{
    row->db = schema_read_int64(statement, 0);
    row->arena = schema_read_text(statement, arena, 1);
    row->status = schema_read_int32(statement, 2);
    row->count = schema_read_int32(statement, 3);
    row->class_ = schema_read_text(statement, arena, 4);
    row->row = schema_read_opt_text(statement, arena, 5);
    row->change = schema_read_opt_text(statement, arena, 6);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_taken(const struct taken_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->row != NULL) |
               (uint64_t)(row->change != NULL) << 1;
}

static void schema_static_bind_taken(schema_statement *statement, const struct taken_new *row)
{
    schema_bind_int64(statement, 1, row->db);
    schema_bind_text(statement, 2, row->arena, 0);
    schema_bind_int32(statement, 3, row->status);
    schema_bind_int32(statement, 4, row->count);
    schema_bind_text(statement, 5, row->class_, 0);
    if (row->row != NULL)
        schema_bind_opt_text(statement, 6, row->row, 0);
    if (row->change != NULL)
        schema_bind_opt_text(statement, 7, row->change, 0);
}

static schema_statement *schema_static_update_taken(schema_db *db, unsigned id_given, int64_t db_value,
                                                    const struct taken_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->arena.present != NULL) |
               (uint64_t)(change->status.present != NULL) << 1 |
               (uint64_t)(change->count.present != NULL) << 2 |
               (uint64_t)(change->class_.present != NULL) << 3 |
               (uint64_t)(change->row.present != NULL) << 4 |
               (uint64_t)(change->change.present != NULL) << 5 |
               (uint64_t)(change->status.present == &schema_added) << 6 |
               (uint64_t)(change->count.present == &schema_added) << 7;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, db_value);
    if (schema_bind_given(statement, 2, change->arena.present))
        schema_bind_text(statement, 2, change->arena.value, 0);
    if (schema_bind_given(statement, 3, change->status.present))
        schema_bind_int32(statement, 3, change->status.value);
    if (schema_bind_given(statement, 4, change->count.present))
        schema_bind_int32(statement, 4, change->count.value);
    if (schema_bind_given(statement, 5, change->class_.present))
        schema_bind_text(statement, 5, change->class_.value, 0);
    if (schema_bind_given(statement, 6, change->row.present))
        schema_bind_opt_text(statement, 6, change->row.value, 0);
    if (schema_bind_given(statement, 7, change->change.present))
        schema_bind_opt_text(statement, 7, change->change.value, 0);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_taken(const struct taken_change *change)
{
    return change->arena.present ||
           change->status.present ||
           change->count.present ||
           change->class_.present ||
           change->row.present ||
           change->change.present;
}

static schema_status schema_static_list_taken(schema_statement *statement, schema_arena *arena,
                                              struct taken_list *list)
{
    size_t capacity = 0;
    *list = (struct taken_list){0};
    while (schema_statement_row(statement)) {
        struct taken *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                   sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_taken(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct taken_list){0};
    return status;
}

schema_status taken_insert(schema_db *db, const struct taken_new *row)
{
    uint64_t given[1];
    schema_static_given_taken(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_taken_insert, given, 1);
    schema_static_bind_taken(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status taken_insert_returning(schema_db *db, schema_arena *arena, const struct taken_new *row,
                                     struct taken *stored)
{
    uint64_t given[1];
    schema_static_given_taken(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_taken_insert_returning, given, 1);
    schema_static_bind_taken(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_taken(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status taken_insert_many(schema_db *db, const struct taken_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_taken_insert,
                                                         "taken_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_taken(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_taken(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status taken_upsert(schema_db *db, const struct taken_new *row)
{
    uint64_t given[1];
    schema_static_given_taken(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_taken_upsert, given, 1);
    schema_static_bind_taken(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status taken_upsert_many(schema_db *db, const struct taken_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_taken_upsert,
                                                         "taken_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_taken(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_taken(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status taken_upsert_by_arena(schema_db *db, const struct taken_new *row)
{
    uint64_t given[1];
    schema_static_given_taken(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_taken_upsert_by_arena, given, 1);
    schema_static_bind_taken(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status taken_upsert_many_by_arena(schema_db *db, const struct taken_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_taken_upsert_by_arena,
                                                         "taken_upsert_many_by_arena");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_taken(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_taken(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status taken_get(schema_db *db, schema_arena *arena, int64_t db_value, struct taken *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_taken_get);
    schema_bind_int64(statement, 1, db_value);
    if (schema_statement_row(statement))
        schema_internal_schema_read_taken(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status taken_get_for_update(schema_db *db, schema_arena *arena, int64_t db_value, struct taken *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_taken_get,
                                                                 "taken_get_for_update");
    schema_bind_int64(statement, 1, db_value);
    if (schema_statement_row(statement))
        schema_internal_schema_read_taken(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status taken_exists(schema_db *db, int64_t db_value, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_taken_exists);
    schema_bind_int64(statement, 1, db_value);
    return schema_statement_end_exists(statement, exists);
}

schema_status taken_get_by_arena(schema_db *db, schema_arena *arena, const char *arena_value,
                                 struct taken *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_taken_get_by_arena);
    schema_bind_text(statement, 1, arena_value, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_taken(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status taken_get_for_update_by_arena(schema_db *db, schema_arena *arena, const char *arena_value,
                                            struct taken *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_taken_get_by_arena,
                                                                 "taken_get_for_update_by_arena");
    schema_bind_text(statement, 1, arena_value, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_taken(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status taken_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_taken_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status taken_update(schema_db *db, int64_t db_value, const struct taken_change *change)
{
    if (!schema_static_changes_taken(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_taken_exists,
                                                                "taken_update");
        schema_bind_int64(statement, 1, db_value);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_taken(db, SCHEMA_STATEMENT_taken_update, db_value,
                                                             change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status taken_update_returning(schema_db *db, schema_arena *arena, int64_t db_value,
                                     const struct taken_change *change, struct taken *stored)
{
    if (!schema_static_changes_taken(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_taken_get,
                                                                "taken_update_returning");
        schema_bind_int64(statement, 1, db_value);
        if (schema_statement_row(statement))
            schema_internal_schema_read_taken(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_taken(db, SCHEMA_STATEMENT_taken_update_returning,
                                                             db_value, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_taken(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status taken_delete(schema_db *db, int64_t db_value)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_taken_delete);
    schema_bind_int64(statement, 1, db_value);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct taken_all taken_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_taken_all_open, place);
    return (struct taken_all){.cursor = schema_cursor_open(statement)};
}

bool taken_all_next(struct taken_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_taken(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status taken_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                             struct taken_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_taken_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_taken(statement, arena, list);
}

struct taken_by_status taken_by_status_open(schema_place place, schema_db *db, int32_t status_value)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_taken_by_status_open, place);
    schema_bind_int32(statement, 1, status_value);
    return (struct taken_by_status){.cursor = schema_cursor_open(statement)};
}

bool taken_by_status_next(struct taken_by_status *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_taken(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status taken_list_by_status(schema_db *db, schema_arena *arena, int32_t status_value, int64_t limit,
                                   int64_t offset, struct taken_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_taken_list_by_status);
    schema_bind_int32(statement, 1, status_value);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_taken(statement, arena, list);
}

struct taken_by_count taken_by_count_open(schema_place place, schema_db *db, int32_t count_value)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_taken_by_count_open, place);
    schema_bind_int32(statement, 1, count_value);
    return (struct taken_by_count){.cursor = schema_cursor_open(statement)};
}

bool taken_by_count_next(struct taken_by_count *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_taken(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status taken_list_by_count(schema_db *db, schema_arena *arena, int32_t count_value, int64_t limit,
                                  int64_t offset, struct taken_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_taken_list_by_count);
    schema_bind_int32(statement, 1, count_value);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_taken(statement, arena, list);
}

/* -- worn ------------------------------------------------------------------------------------------------ */

void schema_internal_schema_read_worn(schema_statement *statement, schema_arena *arena, struct worn *row)
{
    row->id = schema_read_int64(statement, 0);
    row->name = schema_read_text(statement, arena, 1);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_worn(const struct worn_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL);
}

static void schema_static_bind_worn(schema_statement *statement, const struct worn_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    schema_bind_text(statement, 2, row->name, 0);
}

static schema_statement *schema_static_update_worn(schema_db *db, unsigned id_given, int64_t id,
                                                   const struct worn_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->name.present != NULL);
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->name.present))
        schema_bind_text(statement, 2, change->name.value, 0);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_worn(const struct worn_change *change)
{
    return change->name.present;
}

static schema_status schema_static_list_worn(schema_statement *statement, schema_arena *arena,
                                             struct worn_list *list)
{
    size_t capacity = 0;
    *list = (struct worn_list){0};
    while (schema_statement_row(statement)) {
        struct worn *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                  sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_worn(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct worn_list){0};
    return status;
}

schema_status worn_insert(schema_db *db, const struct worn_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_worn(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_worn_insert, given, 1);
    schema_static_bind_worn(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status worn_insert_returning(schema_db *db, schema_arena *arena, const struct worn_new *row,
                                    struct worn *stored)
{
    uint64_t given[1];
    schema_static_given_worn(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_worn_insert_returning, given, 1);
    schema_static_bind_worn(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_worn(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status worn_insert_many(schema_db *db, const struct worn_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_worn_insert,
                                                         "worn_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_worn(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_worn(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status worn_upsert(schema_db *db, const struct worn_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_worn(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_worn_upsert, given, 1);
    schema_static_bind_worn(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status worn_upsert_many(schema_db *db, const struct worn_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_worn_upsert,
                                                         "worn_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_worn(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_worn(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status worn_upsert_by_name(schema_db *db, const struct worn_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_worn(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_worn_upsert_by_name, given, 1);
    schema_static_bind_worn(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status worn_upsert_many_by_name(schema_db *db, const struct worn_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_worn_upsert_by_name,
                                                         "worn_upsert_many_by_name");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_worn(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_worn(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status worn_get(schema_db *db, schema_arena *arena, int64_t id, struct worn *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_worn_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_worn(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status worn_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct worn *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_worn_get,
                                                                 "worn_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_worn(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status worn_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_worn_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status worn_get_by_name(schema_db *db, schema_arena *arena, const char *name, struct worn *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_worn_get_by_name);
    schema_bind_text(statement, 1, name, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_worn(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status worn_get_for_update_by_name(schema_db *db, schema_arena *arena, const char *name,
                                          struct worn *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_worn_get_by_name,
                                                                 "worn_get_for_update_by_name");
    schema_bind_text(statement, 1, name, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_worn(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status worn_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_worn_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status worn_update(schema_db *db, int64_t id, const struct worn_change *change)
{
    if (!schema_static_changes_worn(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_worn_exists,
                                                                "worn_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_worn(db, SCHEMA_STATEMENT_worn_update, id, change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status worn_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                    const struct worn_change *change, struct worn *stored)
{
    if (!schema_static_changes_worn(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_worn_get,
                                                                "worn_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_worn(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_worn(db, SCHEMA_STATEMENT_worn_update_returning, id,
                                                            change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_worn(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status worn_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_worn_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct worn_all worn_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_worn_all_open, place);
    return (struct worn_all){.cursor = schema_cursor_open(statement)};
}

bool worn_all_next(struct worn_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_worn(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status worn_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                            struct worn_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_worn_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_worn(statement, arena, list);
}

