/* Made by schemac from post.schema.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"

/* -- enum post_status ------------------------------------------------------------------------------------ */

const char *const schema_internal_schema_texts_post_status[] = {"draft", "live", "archived"};

const char *post_status_text(enum post_status value)
{
    return schema_enum_text((int)value, schema_internal_schema_texts_post_status, 3);
}

enum post_status post_status_of(const char *text)
{
    return (enum post_status)schema_enum_of(text, schema_internal_schema_texts_post_status, 3);
}

/* -- post ------------------------------------------------------------------------------------------------ */

void schema_internal_schema_read_post(schema_statement *statement, schema_arena *arena, struct post *row)
{
    row->id = schema_read_int64(statement, 0);
    row->author_id = schema_read_int64(statement, 1);
    row->headline = schema_read_text(statement, arena, 2);
    row->body = schema_read_text(statement, arena, 3);
    row->views = schema_read_int32(statement, 4);
    row->status = (enum post_status)schema_read_enum(statement, 5, schema_internal_schema_texts_post_status,
                                                     3);
    row->legacy = schema_read_opt_text(statement, arena, 6);
    row->created_at = schema_read_timestamp(statement, 7);
    row->updated_at = schema_read_timestamp(statement, 8);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_post(const struct post_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->views.present != NULL) << 1 |
               (uint64_t)(row->status != POST_STATUS_NULL) << 2 |
               (uint64_t)(row->legacy != NULL) << 3 |
               (uint64_t)(row->created_at.present != NULL) << 4 |
               (uint64_t)(row->updated_at.present != NULL) << 5;
}

static void schema_static_bind_post(schema_statement *statement, const struct post_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    schema_bind_int64(statement, 2, row->author_id);
    schema_bind_text(statement, 3, row->headline, 200);
    schema_bind_text(statement, 4, row->body, 0);
    if (schema_bind_given(statement, 5, row->views.present))
        schema_bind_int32(statement, 5, row->views.value);
    if (row->status != POST_STATUS_NULL)
        schema_bind_enum(statement, 6, (int)row->status, schema_internal_schema_texts_post_status, 3);
    if (row->legacy != NULL)
        schema_bind_opt_text(statement, 7, row->legacy, 0);
    if (schema_bind_given(statement, 8, row->created_at.present))
        schema_bind_timestamp(statement, 8, row->created_at.value);
    if (schema_bind_given(statement, 9, row->updated_at.present))
        schema_bind_timestamp(statement, 9, row->updated_at.value);
}

static schema_statement *schema_static_update_post(schema_db *db, unsigned id_given, int64_t id,
                                                   const struct post_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->author_id.present != NULL) |
               (uint64_t)(change->headline.present != NULL) << 1 |
               (uint64_t)(change->body.present != NULL) << 2 |
               (uint64_t)(change->views.present != NULL) << 3 |
               (uint64_t)(change->status.present != NULL) << 4 |
               (uint64_t)(change->legacy.present != NULL) << 5 |
               (uint64_t)(change->created_at.present != NULL) << 6 |
               (uint64_t)(change->updated_at.present != NULL) << 7 |
               (uint64_t)(change->author_id.present == &schema_added) << 8 |
               (uint64_t)(change->views.present == &schema_added) << 9;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->author_id.present))
        schema_bind_int64(statement, 2, change->author_id.value);
    if (schema_bind_given(statement, 3, change->headline.present))
        schema_bind_text(statement, 3, change->headline.value, 200);
    if (schema_bind_given(statement, 4, change->body.present))
        schema_bind_text(statement, 4, change->body.value, 0);
    if (schema_bind_given(statement, 5, change->views.present))
        schema_bind_int32(statement, 5, change->views.value);
    if (schema_bind_given(statement, 6, change->status.present))
        schema_bind_enum(statement, 6, (int)change->status.value, schema_internal_schema_texts_post_status,
                         3);
    if (schema_bind_given(statement, 7, change->legacy.present))
        schema_bind_opt_text(statement, 7, change->legacy.value, 0);
    if (schema_bind_given(statement, 8, change->created_at.present))
        schema_bind_timestamp(statement, 8, change->created_at.value);
    if (schema_bind_given(statement, 9, change->updated_at.present))
        schema_bind_timestamp(statement, 9, change->updated_at.value);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_post(const struct post_change *change)
{
    return change->author_id.present ||
           change->headline.present ||
           change->body.present ||
           change->views.present ||
           change->status.present ||
           change->legacy.present ||
           change->created_at.present ||
           change->updated_at.present;
}

static schema_status schema_static_list_post(schema_statement *statement, schema_arena *arena,
                                             struct post_list *list)
{
    size_t capacity = 0;
    *list = (struct post_list){0};
    while (schema_statement_row(statement)) {
        struct post *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                  sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_post(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct post_list){0};
    return status;
}

schema_status schema_internal_schema_load_rows_post(schema_statement *statement, schema_keys *keys,
                                                    schema_arena *arena, size_t count, struct post **loaded)
{
    struct post *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct post *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_post(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 9);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        loaded[i] = span.count ? rows + span.first : NULL;
    }
    return schema_statement_end(statement);
}

schema_status schema_internal_schema_load_lists_post(schema_statement *statement, schema_keys *keys,
                                                     schema_arena *arena, size_t count,
                                                     struct post_list *lists)
{
    struct post *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct post *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_post(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 9);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        lists[i] = (struct post_list){span.count ? rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

schema_status post_insert(schema_db *db, const struct post_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_post(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_post_insert, given, 1);
    schema_static_bind_post(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status post_insert_returning(schema_db *db, schema_arena *arena, const struct post_new *row,
                                    struct post *stored)
{
    uint64_t given[1];
    schema_static_given_post(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_post_insert_returning, given, 1);
    schema_static_bind_post(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_post(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status post_insert_many(schema_db *db, const struct post_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_post_insert,
                                                         "post_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_post(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_post(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status post_upsert(schema_db *db, const struct post_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_post(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_post_upsert, given, 1);
    schema_static_bind_post(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status post_upsert_many(schema_db *db, const struct post_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_post_upsert,
                                                         "post_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_post(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_post(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status post_upsert_by_author_id_headline(schema_db *db, const struct post_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_post(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_post_upsert_by_author_id_headline,
                                                       given, 1);
    schema_static_bind_post(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status post_upsert_many_by_author_id_headline(schema_db *db, const struct post_new *rows, size_t count,
                                                     int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db,
                                                         SCHEMA_STATEMENT_post_upsert_by_author_id_headline,
                                                         "post_upsert_many_by_author_id_headline");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_post(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_post(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status post_get(schema_db *db, schema_arena *arena, int64_t id, struct post *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_post(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status post_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct post *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_post_get,
                                                                 "post_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_post(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status post_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status post_get_by_author_id_headline(schema_db *db, schema_arena *arena, int64_t author_id,
                                             const char *headline, struct post *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_get_by_author_id_headline);
    schema_bind_int64(statement, 1, author_id);
    schema_bind_text(statement, 2, headline, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_post(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status post_get_for_update_by_author_id_headline(schema_db *db, schema_arena *arena, int64_t author_id,
                                                        const char *headline, struct post *row)
{
    schema_statement *statement = schema_statement_start_locking(db,
                                                                 SCHEMA_STATEMENT_post_get_by_author_id_headline,
                                                                 "post_get_for_update_by_author_id_headline");
    schema_bind_int64(statement, 1, author_id);
    schema_bind_text(statement, 2, headline, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_post(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status post_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status post_update(schema_db *db, int64_t id, const struct post_change *change)
{
    if (!schema_static_changes_post(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_post_exists,
                                                                "post_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_post(db, SCHEMA_STATEMENT_post_update, id, change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status post_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                    const struct post_change *change, struct post *stored)
{
    if (!schema_static_changes_post(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_post_get,
                                                                "post_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_post(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_post(db, SCHEMA_STATEMENT_post_update_returning, id,
                                                            change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_post(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status post_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct post_all post_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_post_all_open, place);
    return (struct post_all){.cursor = schema_cursor_open(statement)};
}

bool post_all_next(struct post_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_post(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status post_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                            struct post_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_post(statement, arena, list);
}

struct post_by_recent post_by_recent_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_post_by_recent_open, place);
    return (struct post_by_recent){.cursor = schema_cursor_open(statement)};
}

bool post_by_recent_next(struct post_by_recent *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_post(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status post_list_by_recent(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                                  struct post_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_list_by_recent);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_post(statement, arena, list);
}

schema_status post_author(schema_db *db, schema_arena *arena, const struct post *post, struct account *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_author);
    schema_bind_int64(statement, 1, post->author_id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_account(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status post_load_author(schema_db *db, schema_arena *arena, const struct post *posts, size_t count,
                               struct account **loaded)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_load_author);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, posts[i].author_id);
    return schema_internal_schema_load_rows_account(statement, keys, arena, count, loaded);
}

struct account_posts account_posts_open(schema_place place, schema_db *db, int64_t author_id)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_account_posts_open, place);
    schema_bind_int64(statement, 1, author_id);
    return (struct account_posts){.cursor = schema_cursor_open(statement)};
}

bool account_posts_next(struct account_posts *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_post(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status account_load_posts(schema_db *db, schema_arena *arena, const struct account *accounts,
                                 size_t count, struct post_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_account_load_posts);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, accounts[i].id);
    return schema_internal_schema_load_lists_post(statement, keys, arena, count, lists);
}

struct tag_posts tag_posts_open(schema_place place, schema_db *db, int64_t tag_id)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_tag_posts_open, place);
    schema_bind_int64(statement, 1, tag_id);
    return (struct tag_posts){.cursor = schema_cursor_open(statement)};
}

bool tag_posts_next(struct tag_posts *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_post(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status tag_load_posts(schema_db *db, schema_arena *arena, const struct tag *tags, size_t count,
                             struct post_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_tag_load_posts);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, tags[i].id);
    return schema_internal_schema_load_lists_post(statement, keys, arena, count, lists);
}

/* -- query authors_by_posts ------------------------------------------------------------------------------ */

static void schema_static_read_authors_by_posts(schema_statement *statement, schema_arena *arena,
                                                struct authors_by_posts_row *row)
{
    row->email = schema_read_text(statement, arena, 0);
    row->posts = schema_read_int64(statement, 1);
    row->views = schema_read_int64(statement, 2);
}

struct authors_by_posts authors_by_posts_open(schema_place place, schema_db *db, int64_t least)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_authors_by_posts_open, place);
    schema_bind_int64(statement, 1, least);
    return (struct authors_by_posts){.cursor = schema_cursor_open(statement)};
}

bool authors_by_posts_next(struct authors_by_posts *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_static_read_authors_by_posts(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status authors_by_posts_list(schema_db *db, schema_arena *arena, int64_t least,
                                    struct authors_by_posts_row_list *list)
{
    schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_authors_by_posts_open,
                                                            "authors_by_posts_list");
    size_t capacity = 0;
    *list = (struct authors_by_posts_row_list){0};
    schema_bind_int64(statement, 1, least);
    while (schema_statement_row(statement)) {
        struct authors_by_posts_row *rows = schema_statement_grow(statement, arena, list->rows, list->count,
                                                                  &capacity, sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_authors_by_posts(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct authors_by_posts_row_list){0};
    return status;
}

