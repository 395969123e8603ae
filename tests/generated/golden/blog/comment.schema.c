/* Made by schemac from comment.schema.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"

/* -- comment --------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_comment(schema_statement *statement, schema_arena *arena,
                                         struct comment *row)
{
    row->id = schema_read_int64(statement, 0);
    row->post_id = schema_read_int64(statement, 1);
    row->author_id = schema_read_int64(statement, 2);
    row->parent_id = schema_read_opt_int64(statement, 3);
    row->body = schema_read_text(statement, arena, 4);
    row->created_at = schema_read_timestamp(statement, 5);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_comment(const struct comment_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->parent_id.present != NULL) << 1 |
               (uint64_t)(row->created_at.present != NULL) << 2;
}

static void schema_static_bind_comment(schema_statement *statement, const struct comment_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    schema_bind_int64(statement, 2, row->post_id);
    schema_bind_int64(statement, 3, row->author_id);
    if (schema_bind_given(statement, 4, row->parent_id.present))
        schema_bind_int64(statement, 4, row->parent_id.value);
    schema_bind_text(statement, 5, row->body, 4000);
    if (schema_bind_given(statement, 6, row->created_at.present))
        schema_bind_timestamp(statement, 6, row->created_at.value);
}

static schema_statement *schema_static_update_comment(schema_db *db, unsigned id_given, int64_t id,
                                                      const struct comment_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->post_id.present != NULL) |
               (uint64_t)(change->author_id.present != NULL) << 1 |
               (uint64_t)(change->parent_id.present != NULL) << 2 |
               (uint64_t)(change->body.present != NULL) << 3 |
               (uint64_t)(change->created_at.present != NULL) << 4 |
               (uint64_t)(change->post_id.present == &schema_added) << 5 |
               (uint64_t)(change->author_id.present == &schema_added) << 6 |
               (uint64_t)(change->parent_id.present == &schema_added) << 7;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->post_id.present))
        schema_bind_int64(statement, 2, change->post_id.value);
    if (schema_bind_given(statement, 3, change->author_id.present))
        schema_bind_int64(statement, 3, change->author_id.value);
    if (schema_bind_given(statement, 4, change->parent_id.present))
        schema_bind_int64(statement, 4, change->parent_id.value);
    if (schema_bind_given(statement, 5, change->body.present))
        schema_bind_text(statement, 5, change->body.value, 4000);
    if (schema_bind_given(statement, 6, change->created_at.present))
        schema_bind_timestamp(statement, 6, change->created_at.value);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_comment(const struct comment_change *change)
{
    return change->post_id.present ||
           change->author_id.present ||
           change->parent_id.present ||
           change->body.present ||
           change->created_at.present;
}

static schema_status schema_static_list_comment(schema_statement *statement, schema_arena *arena,
                                                struct comment_list *list)
{
    size_t capacity = 0;
    *list = (struct comment_list){0};
    while (schema_statement_row(statement)) {
        struct comment *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                     sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_comment(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct comment_list){0};
    return status;
}

schema_status schema_internal_schema_load_rows_comment(schema_statement *statement, schema_keys *keys,
                                                       schema_arena *arena, size_t count,
                                                       struct comment **loaded)
{
    struct comment *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct comment *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_comment(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 6);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        loaded[i] = span.count ? rows + span.first : NULL;
    }
    return schema_statement_end(statement);
}

schema_status schema_internal_schema_load_lists_comment(schema_statement *statement, schema_keys *keys,
                                                        schema_arena *arena, size_t count,
                                                        struct comment_list *lists)
{
    struct comment *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct comment *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_comment(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 6);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        lists[i] = (struct comment_list){span.count ? rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

schema_status comment_insert(schema_db *db, const struct comment_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_comment(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_comment_insert, given, 1);
    schema_static_bind_comment(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status comment_insert_returning(schema_db *db, schema_arena *arena, const struct comment_new *row,
                                       struct comment *stored)
{
    uint64_t given[1];
    schema_static_given_comment(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_comment_insert_returning, given,
                                                       1);
    schema_static_bind_comment(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_comment(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status comment_insert_many(schema_db *db, const struct comment_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_comment_insert,
                                                         "comment_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_comment(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_comment(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status comment_upsert(schema_db *db, const struct comment_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_comment(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_comment_upsert, given, 1);
    schema_static_bind_comment(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status comment_upsert_many(schema_db *db, const struct comment_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_comment_upsert,
                                                         "comment_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_comment(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_comment(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status comment_get(schema_db *db, schema_arena *arena, int64_t id, struct comment *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_comment(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status comment_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct comment *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_comment_get,
                                                                 "comment_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_comment(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status comment_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status comment_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status comment_update(schema_db *db, int64_t id, const struct comment_change *change)
{
    if (!schema_static_changes_comment(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_comment_exists,
                                                                "comment_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_comment(db, SCHEMA_STATEMENT_comment_update, id,
                                                               change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status comment_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                       const struct comment_change *change, struct comment *stored)
{
    if (!schema_static_changes_comment(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_comment_get,
                                                                "comment_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_comment(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_comment(db, SCHEMA_STATEMENT_comment_update_returning,
                                                               id, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_comment(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status comment_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct comment_all comment_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_comment_all_open, place);
    return (struct comment_all){.cursor = schema_cursor_open(statement)};
}

bool comment_all_next(struct comment_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_comment(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status comment_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                               struct comment_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_comment(statement, arena, list);
}

struct comment_by_post_id comment_by_post_id_open(schema_place place, schema_db *db, int64_t post_id)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_comment_by_post_id_open, place);
    schema_bind_int64(statement, 1, post_id);
    return (struct comment_by_post_id){.cursor = schema_cursor_open(statement)};
}

bool comment_by_post_id_next(struct comment_by_post_id *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_comment(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status comment_list_by_post_id(schema_db *db, schema_arena *arena, int64_t post_id, int64_t limit,
                                      int64_t offset, struct comment_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_list_by_post_id);
    schema_bind_int64(statement, 1, post_id);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_comment(statement, arena, list);
}

struct comment_by_author_id comment_by_author_id_open(schema_place place, schema_db *db, int64_t author_id)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_comment_by_author_id_open, place);
    schema_bind_int64(statement, 1, author_id);
    return (struct comment_by_author_id){.cursor = schema_cursor_open(statement)};
}

bool comment_by_author_id_next(struct comment_by_author_id *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_comment(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status comment_list_by_author_id(schema_db *db, schema_arena *arena, int64_t author_id, int64_t limit,
                                        int64_t offset, struct comment_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_list_by_author_id);
    schema_bind_int64(statement, 1, author_id);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_comment(statement, arena, list);
}

struct comment_by_parent_id comment_by_parent_id_open(schema_place place, schema_db *db, int64_t parent_id)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_comment_by_parent_id_open, place);
    schema_bind_int64(statement, 1, parent_id);
    return (struct comment_by_parent_id){.cursor = schema_cursor_open(statement)};
}

bool comment_by_parent_id_next(struct comment_by_parent_id *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_comment(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status comment_list_by_parent_id(schema_db *db, schema_arena *arena, int64_t parent_id, int64_t limit,
                                        int64_t offset, struct comment_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_list_by_parent_id);
    schema_bind_int64(statement, 1, parent_id);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_comment(statement, arena, list);
}

schema_status comment_post(schema_db *db, schema_arena *arena, const struct comment *comment,
                           struct post *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_post);
    schema_bind_int64(statement, 1, comment->post_id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_post(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status comment_load_post(schema_db *db, schema_arena *arena, const struct comment *comments,
                                size_t count, struct post **loaded)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_load_post);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, comments[i].post_id);
    return schema_internal_schema_load_rows_post(statement, keys, arena, count, loaded);
}

struct post_comments post_comments_open(schema_place place, schema_db *db, int64_t post_id)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_post_comments_open, place);
    schema_bind_int64(statement, 1, post_id);
    return (struct post_comments){.cursor = schema_cursor_open(statement)};
}

bool post_comments_next(struct post_comments *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_comment(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status post_load_comments(schema_db *db, schema_arena *arena, const struct post *posts, size_t count,
                                 struct comment_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_load_comments);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, posts[i].id);
    return schema_internal_schema_load_lists_comment(statement, keys, arena, count, lists);
}

schema_status comment_author(schema_db *db, schema_arena *arena, const struct comment *comment,
                             struct account *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_author);
    schema_bind_int64(statement, 1, comment->author_id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_account(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status comment_load_author(schema_db *db, schema_arena *arena, const struct comment *comments,
                                  size_t count, struct account **loaded)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_load_author);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, comments[i].author_id);
    return schema_internal_schema_load_rows_account(statement, keys, arena, count, loaded);
}

struct account_comments account_comments_open(schema_place place, schema_db *db, int64_t author_id)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_account_comments_open, place);
    schema_bind_int64(statement, 1, author_id);
    return (struct account_comments){.cursor = schema_cursor_open(statement)};
}

bool account_comments_next(struct account_comments *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_comment(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status account_load_comments(schema_db *db, schema_arena *arena, const struct account *accounts,
                                    size_t count, struct comment_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_account_load_comments);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, accounts[i].id);
    return schema_internal_schema_load_lists_comment(statement, keys, arena, count, lists);
}

schema_status comment_parent(schema_db *db, schema_arena *arena, const struct comment *comment,
                             struct comment *row)
{
    if (!comment->parent_id.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "comment_parent", "parent_id is null");
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_parent);
    schema_bind_int64(statement, 1, comment->parent_id.value);
    if (schema_statement_row(statement))
        schema_internal_schema_read_comment(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status comment_load_parent(schema_db *db, schema_arena *arena, const struct comment *comments,
                                  size_t count, struct comment **loaded)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_load_parent);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++) {
        if (!(!comments[i].parent_id.present))
            schema_keys_int64(keys, i, 0, comments[i].parent_id.value);
    }
    return schema_internal_schema_load_rows_comment(statement, keys, arena, count, loaded);
}

struct comment_comments comment_comments_open(schema_place place, schema_db *db, int64_t parent_id)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_comment_comments_open, place);
    schema_bind_int64(statement, 1, parent_id);
    return (struct comment_comments){.cursor = schema_cursor_open(statement)};
}

bool comment_comments_next(struct comment_comments *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_comment(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status comment_load_comments(schema_db *db, schema_arena *arena, const struct comment *comments,
                                    size_t count, struct comment_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_comment_load_comments);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, comments[i].id);
    return schema_internal_schema_load_lists_comment(statement, keys, arena, count, lists);
}

