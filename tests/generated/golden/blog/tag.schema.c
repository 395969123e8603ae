/* Made by schemac from tag.schema.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"

/* -- post_tag -------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_post_tag(schema_statement *statement, schema_arena *arena,
                                          struct post_tag *row)
{
    (void)arena;
    row->post_id = schema_read_int64(statement, 0);
    row->tag_id = schema_read_int64(statement, 1);
}

static void schema_static_bind_post_tag(schema_statement *statement, const struct post_tag_new *row)
{
    schema_bind_int64(statement, 1, row->post_id);
    schema_bind_int64(statement, 2, row->tag_id);
}

static schema_status schema_static_list_post_tag(schema_statement *statement, schema_arena *arena,
                                                 struct post_tag_list *list)
{
    size_t capacity = 0;
    *list = (struct post_tag_list){0};
    while (schema_statement_row(statement)) {
        struct post_tag *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                      sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_post_tag(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct post_tag_list){0};
    return status;
}

schema_status post_tag_insert(schema_db *db, const struct post_tag_new *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_tag_insert);
    schema_static_bind_post_tag(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status post_tag_insert_returning(schema_db *db, schema_arena *arena, const struct post_tag_new *row,
                                        struct post_tag *stored)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_tag_insert_returning);
    schema_static_bind_post_tag(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_post_tag(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status post_tag_insert_many(schema_db *db, const struct post_tag_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_post_tag_insert,
                                                         "post_tag_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            schema_static_bind_post_tag(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status post_tag_upsert(schema_db *db, const struct post_tag_new *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_tag_upsert);
    schema_static_bind_post_tag(statement, row);
    return schema_statement_end_insert(statement, NULL);
}

schema_status post_tag_upsert_many(schema_db *db, const struct post_tag_new *rows, size_t count)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_post_tag_upsert,
                                                         "post_tag_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            schema_static_bind_post_tag(statement, &rows[i]);
            if (!schema_batch_row(statement, NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status post_tag_get(schema_db *db, schema_arena *arena, int64_t post_id, int64_t tag_id,
                           struct post_tag *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_tag_get);
    schema_bind_int64(statement, 1, post_id);
    schema_bind_int64(statement, 2, tag_id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_post_tag(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status post_tag_get_for_update(schema_db *db, schema_arena *arena, int64_t post_id, int64_t tag_id,
                                      struct post_tag *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_post_tag_get,
                                                                 "post_tag_get_for_update");
    schema_bind_int64(statement, 1, post_id);
    schema_bind_int64(statement, 2, tag_id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_post_tag(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status post_tag_exists(schema_db *db, int64_t post_id, int64_t tag_id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_tag_exists);
    schema_bind_int64(statement, 1, post_id);
    schema_bind_int64(statement, 2, tag_id);
    return schema_statement_end_exists(statement, exists);
}

schema_status post_tag_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_tag_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status post_tag_delete(schema_db *db, int64_t post_id, int64_t tag_id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_tag_delete);
    schema_bind_int64(statement, 1, post_id);
    schema_bind_int64(statement, 2, tag_id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct post_tag_all post_tag_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_post_tag_all_open, place);
    return (struct post_tag_all){.cursor = schema_cursor_open(statement)};
}

bool post_tag_all_next(struct post_tag_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_post_tag(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status post_tag_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                struct post_tag_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_tag_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_post_tag(statement, arena, list);
}

struct post_tag_by_tag_id post_tag_by_tag_id_open(schema_place place, schema_db *db, int64_t tag_id)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_post_tag_by_tag_id_open, place);
    schema_bind_int64(statement, 1, tag_id);
    return (struct post_tag_by_tag_id){.cursor = schema_cursor_open(statement)};
}

bool post_tag_by_tag_id_next(struct post_tag_by_tag_id *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_post_tag(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status post_tag_list_by_tag_id(schema_db *db, schema_arena *arena, int64_t tag_id, int64_t limit,
                                      int64_t offset, struct post_tag_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_tag_list_by_tag_id);
    schema_bind_int64(statement, 1, tag_id);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_post_tag(statement, arena, list);
}

/* -- tag ------------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_tag(schema_statement *statement, schema_arena *arena, struct tag *row)
{
    row->id = schema_read_int64(statement, 0);
    row->name = schema_read_text(statement, arena, 1);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_tag(const struct tag_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL);
}

static void schema_static_bind_tag(schema_statement *statement, const struct tag_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    schema_bind_text(statement, 2, row->name, 40);
}

static schema_statement *schema_static_update_tag(schema_db *db, unsigned id_given, int64_t id,
                                                  const struct tag_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->name.present != NULL);
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->name.present))
        schema_bind_text(statement, 2, change->name.value, 40);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_tag(const struct tag_change *change)
{
    return change->name.present;
}

static schema_status schema_static_list_tag(schema_statement *statement, schema_arena *arena,
                                            struct tag_list *list)
{
    size_t capacity = 0;
    *list = (struct tag_list){0};
    while (schema_statement_row(statement)) {
        struct tag *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                 sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_tag(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct tag_list){0};
    return status;
}

schema_status schema_internal_schema_load_lists_tag(schema_statement *statement, schema_keys *keys,
                                                    schema_arena *arena, size_t count, struct tag_list *lists)
{
    struct tag *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct tag *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_tag(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 2);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        lists[i] = (struct tag_list){span.count ? rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

schema_status tag_insert(schema_db *db, const struct tag_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_tag(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_tag_insert, given, 1);
    schema_static_bind_tag(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status tag_insert_returning(schema_db *db, schema_arena *arena, const struct tag_new *row,
                                   struct tag *stored)
{
    uint64_t given[1];
    schema_static_given_tag(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_tag_insert_returning, given, 1);
    schema_static_bind_tag(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_tag(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status tag_insert_many(schema_db *db, const struct tag_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_tag_insert, "tag_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_tag(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_tag(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status tag_upsert(schema_db *db, const struct tag_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_tag(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_tag_upsert, given, 1);
    schema_static_bind_tag(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status tag_upsert_many(schema_db *db, const struct tag_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_tag_upsert, "tag_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_tag(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_tag(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status tag_upsert_by_name(schema_db *db, const struct tag_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_tag(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_tag_upsert_by_name, given, 1);
    schema_static_bind_tag(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status tag_upsert_many_by_name(schema_db *db, const struct tag_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_tag_upsert_by_name,
                                                         "tag_upsert_many_by_name");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_tag(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_tag(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status tag_get(schema_db *db, schema_arena *arena, int64_t id, struct tag *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_tag_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_tag(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status tag_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct tag *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_tag_get,
                                                                 "tag_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_tag(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status tag_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_tag_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status tag_get_by_name(schema_db *db, schema_arena *arena, const char *name, struct tag *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_tag_get_by_name);
    schema_bind_text(statement, 1, name, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_tag(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status tag_get_for_update_by_name(schema_db *db, schema_arena *arena, const char *name,
                                         struct tag *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_tag_get_by_name,
                                                                 "tag_get_for_update_by_name");
    schema_bind_text(statement, 1, name, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_tag(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status tag_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_tag_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status tag_update(schema_db *db, int64_t id, const struct tag_change *change)
{
    if (!schema_static_changes_tag(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_tag_exists,
                                                                "tag_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_tag(db, SCHEMA_STATEMENT_tag_update, id, change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status tag_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                   const struct tag_change *change, struct tag *stored)
{
    if (!schema_static_changes_tag(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_tag_get,
                                                                "tag_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_tag(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_tag(db, SCHEMA_STATEMENT_tag_update_returning, id,
                                                           change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_tag(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status tag_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_tag_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct tag_all tag_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_tag_all_open, place);
    return (struct tag_all){.cursor = schema_cursor_open(statement)};
}

bool tag_all_next(struct tag_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_tag(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status tag_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                           struct tag_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_tag_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_tag(statement, arena, list);
}

struct post_tags post_tags_open(schema_place place, schema_db *db, int64_t post_id)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_post_tags_open, place);
    schema_bind_int64(statement, 1, post_id);
    return (struct post_tags){.cursor = schema_cursor_open(statement)};
}

bool post_tags_next(struct post_tags *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_tag(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status post_load_tags(schema_db *db, schema_arena *arena, const struct post *posts, size_t count,
                             struct tag_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_load_tags);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, posts[i].id);
    return schema_internal_schema_load_lists_tag(statement, keys, arena, count, lists);
}

