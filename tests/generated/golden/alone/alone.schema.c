/* Made by schemac from alone.schema.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"

/* -- note ------------------------------------------------------------------------------------------------ */

void schema_internal_schema_read_note(schema_statement *statement, schema_arena *arena, struct note *row)
{
    row->id = schema_read_int64(statement, 0);
    row->name = schema_read_opt_text(statement, arena, 1);
    row->folded = schema_read_opt_text(statement, arena, 2);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_note(const struct note_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->name != NULL) << 1;
}

static void schema_static_bind_note(schema_statement *statement, const struct note_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    if (row->name != NULL)
        schema_bind_opt_text(statement, 2, row->name, 0);
}

static schema_statement *schema_static_update_note(schema_db *db, unsigned id_given, int64_t id,
                                                   const struct note_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->name.present != NULL);
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->name.present))
        schema_bind_opt_text(statement, 2, change->name.value, 0);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_note(const struct note_change *change)
{
    return change->name.present;
}

static schema_status schema_static_list_note(schema_statement *statement, schema_arena *arena,
                                             struct note_list *list)
{
    size_t capacity = 0;
    *list = (struct note_list){0};
    while (schema_statement_row(statement)) {
        struct note *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                  sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_note(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct note_list){0};
    return status;
}

schema_status note_insert(schema_db *db, const struct note_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_note(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_note_insert, given, 1);
    schema_static_bind_note(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status note_insert_returning(schema_db *db, schema_arena *arena, const struct note_new *row,
                                    struct note *stored)
{
    uint64_t given[1];
    schema_static_given_note(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_note_insert_returning, given, 1);
    schema_static_bind_note(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_note(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status note_insert_many(schema_db *db, const struct note_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_note_insert,
                                                         "note_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_note(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_note(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status note_upsert(schema_db *db, const struct note_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_note(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_note_upsert, given, 1);
    schema_static_bind_note(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status note_upsert_many(schema_db *db, const struct note_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_note_upsert,
                                                         "note_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_note(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_note(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status note_get(schema_db *db, schema_arena *arena, int64_t id, struct note *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_note_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_note(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status note_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct note *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_note_get,
                                                                 "note_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_note(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status note_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_note_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status note_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_note_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status note_update(schema_db *db, int64_t id, const struct note_change *change)
{
    if (!schema_static_changes_note(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_note_exists,
                                                                "note_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_note(db, SCHEMA_STATEMENT_note_update, id, change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status note_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                    const struct note_change *change, struct note *stored)
{
    if (!schema_static_changes_note(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_note_get,
                                                                "note_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_note(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_note(db, SCHEMA_STATEMENT_note_update_returning, id,
                                                            change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_note(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status note_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_note_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct note_all note_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_note_all_open, place);
    return (struct note_all){.cursor = schema_cursor_open(statement)};
}

bool note_all_next(struct note_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_note(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status note_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                            struct note_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_note_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_note(statement, arena, list);
}

