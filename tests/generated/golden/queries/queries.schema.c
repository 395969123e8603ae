/* Made by schemac from queries.schema.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"

/* -- enum state ------------------------------------------------------------------------------------------ */

const char *const schema_internal_schema_texts_state[] = {"draft", "live", "gone"};

const char *state_text(enum state value)
{
    return schema_enum_text((int)value, schema_internal_schema_texts_state, 3);
}

enum state state_of(const char *text)
{
    return (enum state)schema_enum_of(text, schema_internal_schema_texts_state, 3);
}

/* -- account --------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_account(schema_statement *statement, schema_arena *arena,
                                         struct account *row)
{
    row->id = schema_read_int64(statement, 0);
    row->nick = schema_read_text(statement, arena, 1);
    row->mail = schema_read_opt_text(statement, arena, 2);
    row->born = schema_read_opt_date(statement, 3);
    row->rating = schema_read_opt_decimal(statement, 4);
    row->token = schema_read_opt_uuid(statement, 5);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_account(const struct account_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->mail != NULL) << 1 |
               (uint64_t)(row->born.present != NULL) << 2 |
               (uint64_t)(row->rating.present != NULL) << 3 |
               (uint64_t)(row->token.present != NULL) << 4;
}

static void schema_static_bind_account(schema_statement *statement, const struct account_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    schema_bind_text(statement, 2, row->nick, 20);
    if (row->mail != NULL)
        schema_bind_opt_text(statement, 3, row->mail, 0);
    if (schema_bind_given(statement, 4, row->born.present))
        schema_bind_date(statement, 4, row->born.value);
    if (schema_bind_given(statement, 5, row->rating.present))
        schema_bind_decimal(statement, 5, row->rating.value, 6, 2);
    if (schema_bind_given(statement, 6, row->token.present))
        schema_bind_uuid(statement, 6, row->token.value);
}

static schema_statement *schema_static_update_account(schema_db *db, unsigned id_given, int64_t id,
                                                      const struct account_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->nick.present != NULL) |
               (uint64_t)(change->mail.present != NULL) << 1 |
               (uint64_t)(change->born.present != NULL) << 2 |
               (uint64_t)(change->rating.present != NULL) << 3 |
               (uint64_t)(change->token.present != NULL) << 4 |
               (uint64_t)(change->rating.present == &schema_added) << 5;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->nick.present))
        schema_bind_text(statement, 2, change->nick.value, 20);
    if (schema_bind_given(statement, 3, change->mail.present))
        schema_bind_opt_text(statement, 3, change->mail.value, 0);
    if (schema_bind_given(statement, 4, change->born.present))
        schema_bind_date(statement, 4, change->born.value);
    if (schema_bind_given(statement, 5, change->rating.present))
        schema_bind_decimal(statement, 5, change->rating.value, 6, 2);
    if (schema_bind_given(statement, 6, change->token.present))
        schema_bind_uuid(statement, 6, change->token.value);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_account(const struct account_change *change)
{
    return change->nick.present ||
           change->mail.present ||
           change->born.present ||
           change->rating.present ||
           change->token.present;
}

static schema_status schema_static_list_account(schema_statement *statement, schema_arena *arena,
                                                struct account_list *list)
{
    size_t capacity = 0;
    *list = (struct account_list){0};
    while (schema_statement_row(statement)) {
        struct account *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                     sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_internal_schema_read_account(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct account_list){0};
    return status;
}

schema_status schema_internal_schema_load_rows_account(schema_statement *statement, schema_keys *keys,
                                                       schema_arena *arena, size_t count,
                                                       struct account **loaded)
{
    struct account *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct account *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        schema_internal_schema_read_account(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 6);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        loaded[i] = span.count ? rows + span.first : NULL;
    }
    return schema_statement_end(statement);
}

schema_status account_insert(schema_db *db, const struct account_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_account(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_account_insert, given, 1);
    schema_static_bind_account(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status account_insert_returning(schema_db *db, schema_arena *arena, const struct account_new *row,
                                       struct account *stored)
{
    uint64_t given[1];
    schema_static_given_account(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_account_insert_returning, given,
                                                       1);
    schema_static_bind_account(statement, row);
    if (schema_statement_row(statement))
        schema_internal_schema_read_account(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status account_insert_many(schema_db *db, const struct account_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_account_insert,
                                                         "account_insert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_account(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_account(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status account_upsert(schema_db *db, const struct account_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_account(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_account_upsert, given, 1);
    schema_static_bind_account(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status account_upsert_many(schema_db *db, const struct account_new *rows, size_t count, int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_account_upsert,
                                                         "account_upsert_many");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_account(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_account(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status account_upsert_by_nick(schema_db *db, const struct account_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_account(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_account_upsert_by_nick, given, 1);
    schema_static_bind_account(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status account_upsert_many_by_nick(schema_db *db, const struct account_new *rows, size_t count,
                                          int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_account_upsert_by_nick,
                                                         "account_upsert_many_by_nick");
        size_t i = 0;
        for (; i < count; i++) {
            uint64_t given[1];
            schema_static_given_account(&rows[i], given);
            statement = schema_batch_variant(statement, given, 1);
            schema_static_bind_account(statement, &rows[i]);
            if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
                break;
        }
        status = schema_batch_end(statement, i, count);
    } while (status != SCHEMA_OK && schema_batch_again(db));
    return status;
}

schema_status account_get(schema_db *db, schema_arena *arena, int64_t id, struct account *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_account_get);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_account(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status account_get_for_update(schema_db *db, schema_arena *arena, int64_t id, struct account *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_account_get,
                                                                 "account_get_for_update");
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_account(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status account_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_account_exists);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status account_get_by_nick(schema_db *db, schema_arena *arena, const char *nick, struct account *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_account_get_by_nick);
    schema_bind_text(statement, 1, nick, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_account(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status account_get_for_update_by_nick(schema_db *db, schema_arena *arena, const char *nick,
                                             struct account *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_account_get_by_nick,
                                                                 "account_get_for_update_by_nick");
    schema_bind_text(statement, 1, nick, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_account(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status account_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_account_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status account_update(schema_db *db, int64_t id, const struct account_change *change)
{
    if (!schema_static_changes_account(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_account_exists,
                                                                "account_update");
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_account(db, SCHEMA_STATEMENT_account_update, id,
                                                               change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status account_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                       const struct account_change *change, struct account *stored)
{
    if (!schema_static_changes_account(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_account_get,
                                                                "account_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement))
            schema_internal_schema_read_account(statement, arena, stored);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = schema_static_update_account(db, SCHEMA_STATEMENT_account_update_returning,
                                                               id, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_account(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status account_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_account_delete);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct account_all account_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_account_all_open, place);
    return (struct account_all){.cursor = schema_cursor_open(statement)};
}

bool account_all_next(struct account_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_account(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status account_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                               struct account_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_account_list_all);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return schema_static_list_account(statement, arena, list);
}

/* -- post ------------------------------------------------------------------------------------------------ */

void schema_internal_schema_read_post(schema_statement *statement, schema_arena *arena, struct post *row)
{
    row->id = schema_read_int64(statement, 0);
    row->author_id = schema_read_int64(statement, 1);
    row->reviewer_id = schema_read_opt_int64(statement, 2);
    row->title = schema_read_text(statement, arena, 3);
    row->votes = schema_read_int32(statement, 4);
    row->state = (enum state)schema_read_enum(statement, 5, schema_internal_schema_texts_state, 3);
    row->pinned = schema_read_bool(statement, 6);
    row->changed_at = schema_read_opt_timestamp(statement, 7);
    row->edition = schema_read_int32(statement, 8);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_post(const struct post_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->reviewer_id.present != NULL) << 1 |
               (uint64_t)(row->votes.present != NULL) << 2 |
               (uint64_t)(row->state != STATE_NULL) << 3 |
               (uint64_t)(row->pinned.present != NULL) << 4 |
               (uint64_t)(row->changed_at.present != NULL) << 5;
}

static void schema_static_bind_post(schema_statement *statement, const struct post_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    schema_bind_int64(statement, 2, row->author_id);
    if (schema_bind_given(statement, 3, row->reviewer_id.present))
        schema_bind_int64(statement, 3, row->reviewer_id.value);
    schema_bind_text(statement, 4, row->title, 0);
    if (schema_bind_given(statement, 5, row->votes.present))
        schema_bind_int32(statement, 5, row->votes.value);
    if (row->state != STATE_NULL)
        schema_bind_enum(statement, 6, (int)row->state, schema_internal_schema_texts_state, 3);
    if (schema_bind_given(statement, 7, row->pinned.present))
        schema_bind_bool(statement, 7, row->pinned.value);
    if (schema_bind_given(statement, 8, row->changed_at.present))
        schema_bind_timestamp(statement, 8, row->changed_at.value);
}

static schema_statement *schema_static_update_post(schema_db *db, unsigned id_given, int64_t id,
                                                   int32_t edition, const struct post_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->author_id.present != NULL) |
               (uint64_t)(change->reviewer_id.present != NULL) << 1 |
               (uint64_t)(change->title.present != NULL) << 2 |
               (uint64_t)(change->votes.present != NULL) << 3 |
               (uint64_t)(change->state.present != NULL) << 4 |
               (uint64_t)(change->pinned.present != NULL) << 5 |
               (uint64_t)(change->changed_at.present != NULL) << 6 |
               (uint64_t)(change->author_id.present == &schema_added) << 7 |
               (uint64_t)(change->reviewer_id.present == &schema_added) << 8 |
               (uint64_t)(change->votes.present == &schema_added) << 9;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    schema_bind_int32(statement, 2, edition);
    if (schema_bind_given(statement, 3, change->author_id.present))
        schema_bind_int64(statement, 3, change->author_id.value);
    if (schema_bind_given(statement, 4, change->reviewer_id.present))
        schema_bind_int64(statement, 4, change->reviewer_id.value);
    if (schema_bind_given(statement, 5, change->title.present))
        schema_bind_text(statement, 5, change->title.value, 0);
    if (schema_bind_given(statement, 6, change->votes.present))
        schema_bind_int32(statement, 6, change->votes.value);
    if (schema_bind_given(statement, 7, change->state.present))
        schema_bind_enum(statement, 7, (int)change->state.value, schema_internal_schema_texts_state, 3);
    if (schema_bind_given(statement, 8, change->pinned.present))
        schema_bind_bool(statement, 8, change->pinned.value);
    if (schema_bind_given(statement, 9, change->changed_at.present))
        schema_bind_timestamp(statement, 9, change->changed_at.value);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_post(const struct post_change *change)
{
    return change->author_id.present ||
           change->reviewer_id.present ||
           change->title.present ||
           change->votes.present ||
           change->state.present ||
           change->pinned.present ||
           change->changed_at.present;
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

schema_status post_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_count);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status post_update(schema_db *db, int64_t id, int32_t edition, const struct post_change *change)
{
    if (!schema_static_changes_post(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_post_is_current,
                                                                "post_update");
        schema_bind_int64(statement, 1, id);
        schema_bind_int32(statement, 2, edition);
        return schema_statement_end_current(statement);
    }
    schema_statement *statement = schema_static_update_post(db, SCHEMA_STATEMENT_post_update, id, edition,
                                                            change);
    return schema_statement_end_changed(statement, SCHEMA_STALE);
}

schema_status post_update_returning(schema_db *db, schema_arena *arena, int64_t id, int32_t edition,
                                    const struct post_change *change, struct post *stored)
{
    if (!schema_static_changes_post(change)) {
        schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_post_get,
                                                                "post_update_returning");
        schema_bind_int64(statement, 1, id);
        if (schema_statement_row(statement)) {
            schema_internal_schema_read_post(statement, arena, stored);
            statement->found = stored->edition == edition;
        }
        return schema_statement_end_found(statement, SCHEMA_STALE);
    }
    schema_statement *statement = schema_static_update_post(db, SCHEMA_STATEMENT_post_update_returning, id,
                                                            edition, change);
    if (schema_statement_row(statement))
        schema_internal_schema_read_post(statement, arena, stored);
    return schema_statement_end_found(statement, SCHEMA_STALE);
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

struct post_by_author_id post_by_author_id_open(schema_place place, schema_db *db, int64_t author_id)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_post_by_author_id_open, place);
    schema_bind_int64(statement, 1, author_id);
    return (struct post_by_author_id){.cursor = schema_cursor_open(statement)};
}

bool post_by_author_id_next(struct post_by_author_id *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_post(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status post_list_by_author_id(schema_db *db, schema_arena *arena, int64_t author_id, int64_t limit,
                                     int64_t offset, struct post_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_list_by_author_id);
    schema_bind_int64(statement, 1, author_id);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_post(statement, arena, list);
}

struct post_by_reviewer_id post_by_reviewer_id_open(schema_place place, schema_db *db, int64_t reviewer_id)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_post_by_reviewer_id_open, place);
    schema_bind_int64(statement, 1, reviewer_id);
    return (struct post_by_reviewer_id){.cursor = schema_cursor_open(statement)};
}

bool post_by_reviewer_id_next(struct post_by_reviewer_id *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_post(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status post_list_by_reviewer_id(schema_db *db, schema_arena *arena, int64_t reviewer_id, int64_t limit,
                                       int64_t offset, struct post_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_list_by_reviewer_id);
    schema_bind_int64(statement, 1, reviewer_id);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
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

schema_status post_reviewer(schema_db *db, schema_arena *arena, const struct post *post, struct account *row)
{
    if (!post->reviewer_id.present)
        return schema_failed(db, SCHEMA_NOT_FOUND, "post_reviewer", "reviewer_id is null");
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_reviewer);
    schema_bind_int64(statement, 1, post->reviewer_id.value);
    if (schema_statement_row(statement))
        schema_internal_schema_read_account(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status post_load_reviewer(schema_db *db, schema_arena *arena, const struct post *posts, size_t count,
                                 struct account **loaded)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_load_reviewer);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++) {
        if (!(!posts[i].reviewer_id.present))
            schema_keys_int64(keys, i, 0, posts[i].reviewer_id.value);
    }
    return schema_internal_schema_load_rows_account(statement, keys, arena, count, loaded);
}

struct account_posts_by_reviewer account_posts_by_reviewer_open(schema_place place, schema_db *db,
                                                                int64_t reviewer_id)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_account_posts_by_reviewer_open,
                                                      place);
    schema_bind_int64(statement, 1, reviewer_id);
    return (struct account_posts_by_reviewer){.cursor = schema_cursor_open(statement)};
}

bool account_posts_by_reviewer_next(struct account_posts_by_reviewer *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_post(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status account_load_posts_by_reviewer(schema_db *db, schema_arena *arena,
                                             const struct account *accounts, size_t count,
                                             struct post_list *lists)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_account_load_posts_by_reviewer);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, accounts[i].id);
    return schema_internal_schema_load_lists_post(statement, keys, arena, count, lists);
}

/* -- query accounts_by_token ----------------------------------------------------------------------------- */

static void schema_static_read_accounts_by_token(schema_statement *statement, schema_arena *arena,
                                                 int64_t *row)
{
    (void)arena;
    *row = schema_read_int64(statement, 0);
}

struct accounts_by_token accounts_by_token_open(schema_place place, schema_db *db, const schema_uuid *tokens,
                                                size_t tokens_count, const schema_decimal *ratings,
                                                size_t ratings_count, const schema_date *days,
                                                size_t days_count)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_accounts_by_token_open, place);
    schema_keys *tokens_keys = schema_list_new(statement, tokens_count);
    for (size_t i = 0; tokens && i < tokens_count; i++)
        schema_keys_bytes(tokens_keys, i, 0, tokens[i].bytes, sizeof tokens[i].bytes);
    schema_bind_keys(statement, 1, tokens_keys);
    schema_keys *ratings_keys = schema_list_new(statement, ratings_count);
    for (size_t i = 0; ratings && i < ratings_count; i++)
        schema_keys_decimal(ratings_keys, i, 0, ratings[i], 2);
    schema_bind_keys(statement, 2, ratings_keys);
    schema_keys *days_keys = schema_list_new(statement, days_count);
    for (size_t i = 0; days && i < days_count; i++)
        schema_keys_date(days_keys, i, 0, days[i]);
    schema_bind_keys(statement, 3, days_keys);
    return (struct accounts_by_token){.cursor = schema_cursor_open(statement)};
}

bool accounts_by_token_next(struct accounts_by_token *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_static_read_accounts_by_token(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status accounts_by_token_list(schema_db *db, schema_arena *arena, const schema_uuid *tokens,
                                     size_t tokens_count, const schema_decimal *ratings, size_t ratings_count,
                                     const schema_date *days, size_t days_count,
                                     struct accounts_by_token_row_list *list)
{
    schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_accounts_by_token_open,
                                                            "accounts_by_token_list");
    size_t capacity = 0;
    *list = (struct accounts_by_token_row_list){0};
    schema_keys *tokens_keys = schema_list_new(statement, tokens_count);
    for (size_t i = 0; tokens && i < tokens_count; i++)
        schema_keys_bytes(tokens_keys, i, 0, tokens[i].bytes, sizeof tokens[i].bytes);
    schema_bind_keys(statement, 1, tokens_keys);
    schema_keys *ratings_keys = schema_list_new(statement, ratings_count);
    for (size_t i = 0; ratings && i < ratings_count; i++)
        schema_keys_decimal(ratings_keys, i, 0, ratings[i], 2);
    schema_bind_keys(statement, 2, ratings_keys);
    schema_keys *days_keys = schema_list_new(statement, days_count);
    for (size_t i = 0; days && i < days_count; i++)
        schema_keys_date(days_keys, i, 0, days[i]);
    schema_bind_keys(statement, 3, days_keys);
    while (schema_statement_row(statement)) {
        int64_t *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                              sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_accounts_by_token(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct accounts_by_token_row_list){0};
    return status;
}

/* -- query add_two --------------------------------------------------------------------------------------- */

schema_status add_two(schema_db *db, int64_t author, int64_t *changed)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_add_two);
    schema_bind_int64(statement, 1, author);
    return schema_statement_end_rows(statement, changed);
}

/* -- query authors --------------------------------------------------------------------------------------- */

/* The posts of all rows, by one query. */
static schema_status schema_static_load_authors_posts(schema_db *db, schema_arena *arena, int32_t least,
                                                      struct authors_row *rows, size_t count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_authors_posts);
    struct post_list list = {0};
    size_t capacity = 0;
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, rows[i].id);
    schema_bind_int32(statement, 1, least);
    schema_bind_keys(statement, 2, keys);
    while (schema_statement_row(statement)) {
        struct post *grown = schema_statement_grow(statement, arena, list.rows, list.count, &capacity,
                                                   sizeof *grown);
        if (!grown)
            break;
        list.rows = grown;
        schema_internal_schema_read_post(statement, arena, &grown[list.count++]);
        schema_keys_found(statement, keys, 9);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        rows[i].posts = (struct post_list){span.count ? list.rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

static void schema_static_read_authors_reviewed(schema_statement *statement, schema_arena *arena,
                                                struct authors_reviewed_row *row)
{
    row->title = schema_read_text(statement, arena, 0);
    row->writer = schema_read_text(statement, arena, 1);
}

/* The reviewed of all rows, by one query. */
static schema_status schema_static_load_authors_reviewed(schema_db *db, schema_arena *arena,
                                                         struct authors_row *rows, size_t count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_authors_reviewed);
    struct authors_reviewed_row_list list = {0};
    size_t capacity = 0;
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, rows[i].id);
    schema_bind_keys(statement, 2, keys);
    while (schema_statement_row(statement)) {
        struct authors_reviewed_row *grown = schema_statement_grow(statement, arena, list.rows, list.count,
                                                                   &capacity, sizeof *grown);
        if (!grown)
            break;
        list.rows = grown;
        schema_static_read_authors_reviewed(statement, arena, &grown[list.count++]);
        schema_keys_found(statement, keys, 2);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        rows[i].reviewed = (struct authors_reviewed_row_list){span.count ? list.rows + span.first : NULL,
                                                              span.count};
    }
    return schema_statement_end(statement);
}

static void schema_static_read_authors_titles(schema_statement *statement, schema_arena *arena,
                                              const char **row)
{
    *row = schema_read_text(statement, arena, 0);
}

/* The titles of all rows, by one query. */
static schema_status schema_static_load_authors_titles(schema_db *db, schema_arena *arena,
                                                       struct authors_row *rows, size_t count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_authors_titles);
    struct authors_titles_row_list list = {0};
    size_t capacity = 0;
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, rows[i].id);
    schema_bind_keys(statement, 2, keys);
    while (schema_statement_row(statement)) {
        const char **grown = schema_statement_grow(statement, arena, list.rows, list.count, &capacity,
                                                   sizeof *grown);
        if (!grown)
            break;
        list.rows = grown;
        schema_static_read_authors_titles(statement, arena, &grown[list.count++]);
        schema_keys_found(statement, keys, 1);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        rows[i].titles = (struct authors_titles_row_list){span.count ? list.rows + span.first : NULL,
                                                          span.count};
    }
    return schema_statement_end(statement);
}

static void schema_static_read_authors(schema_statement *statement, schema_arena *arena,
                                       struct authors_row *row)
{
    row->id = schema_read_int64(statement, 0);
    row->nick = schema_read_text(statement, arena, 1);
    row->own_id = schema_read_int64(statement, 2);
}

schema_status authors_list(schema_db *db, schema_arena *arena, int32_t least, struct authors_row_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_authors_list);
    size_t capacity = 0;
    *list = (struct authors_row_list){0};
    while (schema_statement_row(statement)) {
        struct authors_row *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                         sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_authors(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status == SCHEMA_OK && list->count)
        status = schema_static_load_authors_posts(db, arena, least, list->rows, list->count);
    if (status == SCHEMA_OK && list->count)
        status = schema_static_load_authors_reviewed(db, arena, list->rows, list->count);
    if (status == SCHEMA_OK && list->count)
        status = schema_static_load_authors_titles(db, arena, list->rows, list->count);
    if (status != SCHEMA_OK)
        *list = (struct authors_row_list){0};
    return status;
}

/* -- query best_posts ------------------------------------------------------------------------------------ */

static void schema_static_read_best_posts_best(schema_statement *statement, schema_arena *arena,
                                               struct best_posts_best_row *row)
{
    row->id = schema_read_int64(statement, 0);
    row->votes = schema_read_int32(statement, 1);
    row->place = schema_read_text(statement, arena, 2);
}

/* The best of all rows, by one query. */
static schema_status schema_static_load_best_posts_best(schema_db *db, schema_arena *arena, int64_t most,
                                                        struct best_posts_row *rows, size_t count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_best_posts_best);
    struct best_posts_best_row_list list = {0};
    size_t capacity = 0;
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, rows[i].id);
    schema_bind_limit(statement, 1, most);
    schema_bind_keys(statement, 2, keys);
    while (schema_statement_row(statement)) {
        struct best_posts_best_row *grown = schema_statement_grow(statement, arena, list.rows, list.count,
                                                                  &capacity, sizeof *grown);
        if (!grown)
            break;
        list.rows = grown;
        schema_static_read_best_posts_best(statement, arena, &grown[list.count++]);
        schema_keys_found(statement, keys, 3);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        rows[i].best = (struct best_posts_best_row_list){span.count ? list.rows + span.first : NULL,
                                                         span.count};
    }
    return schema_statement_end(statement);
}

static void schema_static_read_best_posts(schema_statement *statement, schema_arena *arena,
                                          struct best_posts_row *row)
{
    row->nick = schema_read_text(statement, arena, 0);
    row->id = schema_read_int64(statement, 1);
}

schema_status best_posts_list(schema_db *db, schema_arena *arena, int64_t most,
                              struct best_posts_row_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_best_posts_list);
    size_t capacity = 0;
    *list = (struct best_posts_row_list){0};
    while (schema_statement_row(statement)) {
        struct best_posts_row *rows = schema_statement_grow(statement, arena, list->rows, list->count,
                                                            &capacity, sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_best_posts(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status == SCHEMA_OK && list->count)
        status = schema_static_load_best_posts_best(db, arena, most, list->rows, list->count);
    if (status != SCHEMA_OK)
        *list = (struct best_posts_row_list){0};
    return status;
}

/* -- query born_of --------------------------------------------------------------------------------------- */

static void schema_static_read_born_of(schema_statement *statement, schema_arena *arena, schema_opt_date *row)
{
    (void)arena;
    *row = schema_read_opt_date(statement, 0);
}

schema_status born_of(schema_db *db, schema_arena *arena, int64_t id, schema_opt_date *row, bool *found)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_born_of);
    schema_bind_int64(statement, 1, id);
    *found = schema_statement_row(statement);
    if (*found)
        schema_static_read_born_of(statement, arena, row);
    return schema_statement_end(statement);
}

/* -- query count_of_posts -------------------------------------------------------------------------------- */

static void schema_static_read_count_of_posts(schema_statement *statement, schema_arena *arena, int64_t *row)
{
    (void)arena;
    *row = schema_read_int64(statement, 0);
}

schema_status count_of_posts(schema_db *db, schema_arena *arena, const char *author, int64_t *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_count_of_posts);
    schema_bind_text(statement, 1, author, 0);
    if (schema_statement_row(statement))
        schema_static_read_count_of_posts(statement, arena, row);
    return schema_statement_end_one(statement);
}

/* -- query edit ------------------------------------------------------------------------------------------ */

/* Which parts of the query's text these options come to. */
static void schema_static_parts_edit(const struct edit_options *options, uint64_t *given)
{
    given[0] = (uint64_t)(options->title != NULL);
    given[0] |= (uint64_t)(options->votes.present != NULL) << 1;
    given[0] |= (uint64_t)((options->title != NULL || options->votes.present != NULL)) << 2;
}

schema_status edit(schema_db *db, int64_t id, const struct edit_options *options, int64_t *changed)
{
    static const struct edit_options none = {0};
    uint64_t given[1];
    options = options ? options : &none;
    schema_static_parts_edit(options, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_edit, given, 1);
    schema_bind_int64(statement, 1, id);
    if (given[0] & UINT64_C(0x1)) {
        schema_bind_text(statement, 2, options->title, 0);
    }
    if (given[0] & UINT64_C(0x2)) {
        schema_bind_int32(statement, 3, options->votes.value);
    }
    return schema_statement_end_rows(statement, changed);
}

/* -- query either ---------------------------------------------------------------------------------------- */

static void schema_static_read_either(schema_statement *statement, schema_arena *arena,
                                      struct either_row *row)
{
    row->name = schema_read_text(statement, arena, 0);
    row->born = schema_read_opt_date(statement, 1);
    row->state = (enum state)schema_read_enum(statement, 2, schema_internal_schema_texts_state, 3);
}

schema_status either(schema_db *db, schema_arena *arena, int64_t id, const char *nick, schema_opt_date born,
                     enum state state, struct either_row *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_either);
    schema_bind_int64(statement, 1, id);
    schema_bind_opt_text(statement, 2, nick, 0);
    if (schema_bind_given(statement, 3, born.present))
        schema_bind_date(statement, 3, born.value);
    else
        schema_bind_null(statement, 3);
    schema_bind_opt_enum(statement, 4, (int)state, schema_internal_schema_texts_state, 3);
    if (schema_statement_row(statement))
        schema_static_read_either(statement, arena, row);
    return schema_statement_end_one(statement);
}

/* -- query either_of ------------------------------------------------------------------------------------- */

/* Which parts of the query's text these options come to. */
static void schema_static_parts_either_of(const struct either_of_options *options, uint64_t *given)
{
    given[0] = (uint64_t)(options->a.present != NULL);
    given[0] |= (uint64_t)(options->b.present != NULL) << 1;
    given[0] |= (uint64_t)((options->a.present != NULL || options->b.present != NULL)) << 2;
}

static void schema_static_read_either_of(schema_statement *statement, schema_arena *arena, int64_t *row)
{
    (void)arena;
    *row = schema_read_int64(statement, 0);
}

schema_status either_of(schema_db *db, schema_arena *arena, const struct either_of_options *options,
                        int64_t *row, bool *found)
{
    static const struct either_of_options none = {0};
    uint64_t given[1];
    options = options ? options : &none;
    schema_static_parts_either_of(options, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_either_of, given, 1);
    if (given[0] & UINT64_C(0x1)) {
        schema_bind_int32(statement, 1, options->a.value);
    }
    if (given[0] & UINT64_C(0x2)) {
        schema_bind_int32(statement, 2, options->b.value);
    }
    *found = schema_statement_row(statement);
    if (*found)
        schema_static_read_either_of(statement, arena, row);
    return schema_statement_end(statement);
}

/* -- query feed ------------------------------------------------------------------------------------------ */

/* Which parts of the query's text these options come to. */
static void schema_static_parts_feed(const struct feed_options *options, uint64_t *given)
{
    given[0] = (uint64_t)(options->nick != NULL);
    given[0] |= (uint64_t)(options->author.present != NULL) << 1;
    given[0] |= (uint64_t)(options->least.present != NULL) << 2;
    given[0] |= (uint64_t)(options->live && options->least.present != NULL) << 3;
    given[0] |= (uint64_t)(!options->live) << 4;
    given[0] |= (uint64_t)((options->least.present != NULL || !options->live)) << 5;
    given[0] |= (uint64_t)((options->author.present != NULL || (options->least.present != NULL || !options->live))) << 6;
    given[0] |= (uint64_t)(options->nick != NULL) << 7;
    given[0] |= (uint64_t)(((options->author.present != NULL || (options->least.present != NULL || !options->live)) || options->nick != NULL)) << 8;
    given[0] |= (uint64_t)(options->sort == FEED_NEWEST) << 9;
    given[0] |= (uint64_t)(options->sort == FEED_TITLE) << 10;
    given[0] |= (uint64_t)(options->sort == FEED_LEAST_VOTES) << 11;
    given[0] |= (uint64_t)(options->most.present != NULL) << 12;
}

static void schema_static_read_feed(schema_statement *statement, schema_arena *arena, struct post_line *row)
{
    row->id = schema_read_int64(statement, 0);
    row->title = schema_read_text(statement, arena, 1);
}

struct feed feed_open(schema_place place, schema_db *db, const enum state *states, size_t states_count,
                      const struct feed_options *options)
{
    static const struct feed_options none = {0};
    uint64_t given[1];
    options = options ? options : &none;
    schema_static_parts_feed(options, given);
    schema_statement *statement = schema_cursor_variant(db, SCHEMA_STATEMENT_feed_open, place, given, 1);
    if ((unsigned)options->sort >= 3)
        schema_statement_fail(statement, SCHEMA_MISUSE, "no such order");
    if (given[0] & UINT64_C(0x2)) {
        schema_bind_int64(statement, 1, options->author.value);
    }
    if (given[0] & UINT64_C(0x4)) {
        schema_bind_int32(statement, 2, options->least.value);
    }
    if (given[0] & UINT64_C(0x10)) {
        schema_keys *states_keys = schema_list_new(statement, states_count);
        for (size_t i = 0; states && i < states_count; i++)
            schema_keys_text(states_keys, i, 0, state_text(states[i]));
        schema_bind_keys(statement, 4, states_keys);
    }
    if (given[0] & UINT64_C(0x81)) {
        schema_bind_text(statement, 5, options->nick, 0);
    }
    if (given[0] & UINT64_C(0x1000)) {
        schema_bind_limit(statement, 6, options->most.value);
    }
    return (struct feed){.cursor = schema_cursor_open(statement)};
}

bool feed_next(struct feed *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_static_read_feed(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status feed_list(schema_db *db, schema_arena *arena, const enum state *states, size_t states_count,
                        const struct feed_options *options, struct post_line_list *list)
{
    static const struct feed_options none = {0};
    uint64_t given[1];
    options = options ? options : &none;
    schema_static_parts_feed(options, given);
    schema_statement *statement = schema_variant_start_as(db, SCHEMA_STATEMENT_feed_open, "feed_list", given,
                                                          1);
    size_t capacity = 0;
    *list = (struct post_line_list){0};
    if ((unsigned)options->sort >= 3)
        schema_statement_fail(statement, SCHEMA_MISUSE, "no such order");
    if (given[0] & UINT64_C(0x2)) {
        schema_bind_int64(statement, 1, options->author.value);
    }
    if (given[0] & UINT64_C(0x4)) {
        schema_bind_int32(statement, 2, options->least.value);
    }
    if (given[0] & UINT64_C(0x10)) {
        schema_keys *states_keys = schema_list_new(statement, states_count);
        for (size_t i = 0; states && i < states_count; i++)
            schema_keys_text(states_keys, i, 0, state_text(states[i]));
        schema_bind_keys(statement, 4, states_keys);
    }
    if (given[0] & UINT64_C(0x81)) {
        schema_bind_text(statement, 5, options->nick, 0);
    }
    if (given[0] & UINT64_C(0x1000)) {
        schema_bind_limit(statement, 6, options->most.value);
    }
    while (schema_statement_row(statement)) {
        struct post_line *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                       sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_feed(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct post_line_list){0};
    return status;
}

/* -- query forget_all ------------------------------------------------------------------------------------ */

schema_status forget_all(schema_db *db, int64_t *changed)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_forget_all);
    return schema_statement_end_rows(statement, changed);
}

/* -- query mail_of --------------------------------------------------------------------------------------- */

static void schema_static_read_mail_of(schema_statement *statement, schema_arena *arena, const char **row)
{
    *row = schema_read_opt_text(statement, arena, 0);
}

schema_status mail_of(schema_db *db, schema_arena *arena, int64_t id, const char **row, bool *found)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_mail_of);
    schema_bind_int64(statement, 1, id);
    *found = schema_statement_row(statement);
    if (*found)
        schema_static_read_mail_of(statement, arena, row);
    return schema_statement_end(statement);
}

/* -- query new_post -------------------------------------------------------------------------------------- */

static void schema_static_read_new_post(schema_statement *statement, schema_arena *arena, int64_t *row)
{
    (void)arena;
    *row = schema_read_int64(statement, 0);
}

schema_status new_post(schema_db *db, schema_arena *arena, int64_t author, const char *title, bool pinned,
                       int64_t *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_new_post);
    schema_bind_int64(statement, 1, author);
    schema_bind_text(statement, 2, title, 0);
    schema_bind_bool(statement, 3, pinned);
    if (schema_statement_row(statement))
        schema_static_read_new_post(statement, arena, row);
    return schema_statement_end_one(statement);
}

/* -- query not_among ------------------------------------------------------------------------------------- */

static void schema_static_read_not_among(schema_statement *statement, schema_arena *arena,
                                         struct not_among_row *row)
{
    row->nick = schema_read_text(statement, arena, 0);
    row->id = schema_read_opt_int64(statement, 1);
}

struct not_among not_among_open(schema_place place, schema_db *db, const char *const *titles,
                                size_t titles_count)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_not_among_open, place);
    schema_keys *titles_keys = schema_list_new(statement, titles_count);
    for (size_t i = 0; titles && i < titles_count; i++)
        schema_keys_text(titles_keys, i, 0, titles[i]);
    schema_bind_keys(statement, 1, titles_keys);
    return (struct not_among){.cursor = schema_cursor_open(statement)};
}

bool not_among_next(struct not_among *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_static_read_not_among(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status not_among_list(schema_db *db, schema_arena *arena, const char *const *titles,
                             size_t titles_count, struct not_among_row_list *list)
{
    schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_not_among_open,
                                                            "not_among_list");
    size_t capacity = 0;
    *list = (struct not_among_row_list){0};
    schema_keys *titles_keys = schema_list_new(statement, titles_count);
    for (size_t i = 0; titles && i < titles_count; i++)
        schema_keys_text(titles_keys, i, 0, titles[i]);
    schema_bind_keys(statement, 1, titles_keys);
    while (schema_statement_row(statement)) {
        struct not_among_row *rows = schema_statement_grow(statement, arena, list->rows, list->count,
                                                           &capacity, sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_not_among(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct not_among_row_list){0};
    return status;
}

/* -- query places ---------------------------------------------------------------------------------------- */

static void schema_static_read_places(schema_statement *statement, schema_arena *arena,
                                      struct places_row *row)
{
    row->id = schema_read_int64(statement, 0);
    row->place = schema_read_int64(statement, 1);
    row->rank = schema_read_int64(statement, 2);
    row->previous = schema_read_text(statement, arena, 3);
    row->next_votes = schema_read_opt_int32(statement, 4);
    row->last_votes = schema_read_int64(statement, 5);
    row->live = schema_read_int64(statement, 6);
    row->average = schema_read_float64(statement, 7);
}

struct places places_open(schema_place place, schema_db *db, int64_t before)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_places_open, place);
    schema_bind_limit(statement, 1, before);
    return (struct places){.cursor = schema_cursor_open(statement)};
}

bool places_next(struct places *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_static_read_places(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status places_list(schema_db *db, schema_arena *arena, int64_t before, struct places_row_list *list)
{
    schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_places_open, "places_list");
    size_t capacity = 0;
    *list = (struct places_row_list){0};
    schema_bind_limit(statement, 1, before);
    while (schema_statement_row(statement)) {
        struct places_row *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                        sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_places(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct places_row_list){0};
    return status;
}

/* -- query post_card ------------------------------------------------------------------------------------- */

static void schema_static_read_post_card(schema_statement *statement, schema_arena *arena,
                                         struct post_card_row *row)
{
    row->id = schema_read_int64(statement, 0);
    row->title = schema_read_text(statement, arena, 1);
    row->author = schema_read_text(statement, arena, 2);
    row->reviewer = schema_read_opt_text(statement, arena, 3);
    row->born = schema_read_opt_date(statement, 4);
    row->state = (enum state)schema_read_enum(statement, 5, schema_internal_schema_texts_state, 3);
}

schema_status post_card(schema_db *db, schema_arena *arena, int64_t id, struct post_card_row *row,
                        bool *found)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_card);
    schema_bind_int64(statement, 1, id);
    *found = schema_statement_row(statement);
    if (*found)
        schema_static_read_post_card(statement, arena, row);
    return schema_statement_end(statement);
}

/* -- query post_state ------------------------------------------------------------------------------------ */

static void schema_static_read_post_state(schema_statement *statement, schema_arena *arena, enum state *row)
{
    (void)arena;
    *row = (enum state)schema_read_enum(statement, 0, schema_internal_schema_texts_state, 3);
}

schema_status post_state(schema_db *db, schema_arena *arena, int64_t id, enum state *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_state);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_static_read_post_state(statement, arena, row);
    return schema_statement_end_one(statement);
}

/* -- query post_whole ------------------------------------------------------------------------------------ */

static void schema_static_read_post_whole(schema_statement *statement, schema_arena *arena,
                                          struct post_whole_row *row, struct account *reviewer_row)
{
    row->post.id = schema_read_int64(statement, 0);
    row->post.author_id = schema_read_int64(statement, 1);
    row->post.reviewer_id = schema_read_opt_int64(statement, 2);
    row->post.title = schema_read_text(statement, arena, 3);
    row->post.votes = schema_read_int32(statement, 4);
    row->post.state = (enum state)schema_read_enum(statement, 5, schema_internal_schema_texts_state, 3);
    row->post.pinned = schema_read_bool(statement, 6);
    row->post.changed_at = schema_read_opt_timestamp(statement, 7);
    row->post.edition = schema_read_int32(statement, 8);
    row->author.id = schema_read_int64(statement, 9);
    row->author.nick = schema_read_text(statement, arena, 10);
    row->author.mail = schema_read_opt_text(statement, arena, 11);
    row->author.born = schema_read_opt_date(statement, 12);
    row->author.rating = schema_read_opt_decimal(statement, 13);
    row->author.token = schema_read_opt_uuid(statement, 14);
    reviewer_row = schema_read_row(statement, arena, 15, reviewer_row, sizeof *reviewer_row);
    if (reviewer_row) {
        reviewer_row->id = schema_read_int64(statement, 15);
        reviewer_row->nick = schema_read_text(statement, arena, 16);
        reviewer_row->mail = schema_read_opt_text(statement, arena, 17);
        reviewer_row->born = schema_read_opt_date(statement, 18);
        reviewer_row->rating = schema_read_opt_decimal(statement, 19);
        reviewer_row->token = schema_read_opt_uuid(statement, 20);
    }
    row->reviewer = reviewer_row;
    row->next = schema_read_int64(statement, 21);
}

schema_status post_whole(schema_db *db, schema_arena *arena, int64_t id, struct post_whole_row *row,
                         bool *found)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_whole);
    schema_bind_int64(statement, 1, id);
    *found = schema_statement_row(statement);
    if (*found)
        schema_static_read_post_whole(statement, arena, row, NULL);
    return schema_statement_end(statement);
}

/* -- query post_with_siblings ---------------------------------------------------------------------------- */

static void schema_static_read_post_with_siblings_siblings(schema_statement *statement, schema_arena *arena,
                                                           const char **row)
{
    *row = schema_read_text(statement, arena, 0);
}

/* The siblings of all rows, by one query. */
static schema_status schema_static_load_post_with_siblings_siblings(schema_db *db, schema_arena *arena,
                                                                    struct post_with_siblings_row *rows,
                                                                    size_t count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_with_siblings_siblings);
    struct post_with_siblings_siblings_row_list list = {0};
    size_t capacity = 0;
    schema_keys *keys = schema_keys_new(statement, count, 2);
    for (size_t i = 0; i < count; i++) {
        schema_keys_int64(keys, i, 0, rows[i].post.author_id);
        schema_keys_int64(keys, i, 1, rows[i].post.id);
    }
    schema_bind_keys(statement, 2, keys);
    while (schema_statement_row(statement)) {
        const char **grown = schema_statement_grow(statement, arena, list.rows, list.count, &capacity,
                                                   sizeof *grown);
        if (!grown)
            break;
        list.rows = grown;
        schema_static_read_post_with_siblings_siblings(statement, arena, &grown[list.count++]);
        schema_keys_found(statement, keys, 1);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        rows[i].siblings = (struct post_with_siblings_siblings_row_list){span.count ? list.rows + span.first : NULL,
                                                                         span.count};
    }
    return schema_statement_end(statement);
}

static void schema_static_read_post_with_siblings_of_reviewer(schema_statement *statement,
                                                              schema_arena *arena, int64_t *row)
{
    (void)arena;
    *row = schema_read_int64(statement, 0);
}

/* The of_reviewer of all rows, by one query. */
static schema_status schema_static_load_post_with_siblings_of_reviewer(schema_db *db, schema_arena *arena,
                                                                       struct post_with_siblings_row *rows,
                                                                       size_t count)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_with_siblings_of_reviewer);
    struct post_with_siblings_of_reviewer_row_list list = {0};
    size_t capacity = 0;
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++) {
        if (rows[i].reviewer) {
            schema_keys_int64(keys, i, 0, rows[i].reviewer->id);
        }
    }
    schema_bind_keys(statement, 2, keys);
    while (schema_statement_row(statement)) {
        int64_t *grown = schema_statement_grow(statement, arena, list.rows, list.count, &capacity,
                                               sizeof *grown);
        if (!grown)
            break;
        list.rows = grown;
        schema_static_read_post_with_siblings_of_reviewer(statement, arena, &grown[list.count++]);
        schema_keys_found(statement, keys, 1);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        rows[i].of_reviewer = (struct post_with_siblings_of_reviewer_row_list){span.count ? list.rows + span.first : NULL,
                                                                               span.count};
    }
    return schema_statement_end(statement);
}

static void schema_static_read_post_with_siblings(schema_statement *statement, schema_arena *arena,
                                                  struct post_with_siblings_row *row,
                                                  struct account *reviewer_row)
{
    row->post.id = schema_read_int64(statement, 0);
    row->post.author_id = schema_read_int64(statement, 1);
    row->post.reviewer_id = schema_read_opt_int64(statement, 2);
    row->post.title = schema_read_text(statement, arena, 3);
    row->post.votes = schema_read_int32(statement, 4);
    row->post.state = (enum state)schema_read_enum(statement, 5, schema_internal_schema_texts_state, 3);
    row->post.pinned = schema_read_bool(statement, 6);
    row->post.changed_at = schema_read_opt_timestamp(statement, 7);
    row->post.edition = schema_read_int32(statement, 8);
    reviewer_row = schema_read_row(statement, arena, 9, reviewer_row, sizeof *reviewer_row);
    if (reviewer_row) {
        reviewer_row->id = schema_read_int64(statement, 9);
        reviewer_row->nick = schema_read_text(statement, arena, 10);
        reviewer_row->mail = schema_read_opt_text(statement, arena, 11);
        reviewer_row->born = schema_read_opt_date(statement, 12);
        reviewer_row->rating = schema_read_opt_decimal(statement, 13);
        reviewer_row->token = schema_read_opt_uuid(statement, 14);
    }
    row->reviewer = reviewer_row;
}

schema_status post_with_siblings(schema_db *db, schema_arena *arena, int64_t id,
                                 struct post_with_siblings_row *row, bool *found)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_post_with_siblings);
    schema_bind_int64(statement, 1, id);
    *found = schema_statement_row(statement);
    if (*found)
        schema_static_read_post_with_siblings(statement, arena, row, NULL);
    schema_status status = schema_statement_end(statement);
    if (status == SCHEMA_OK && *found)
        status = schema_static_load_post_with_siblings_siblings(db, arena, row, 1);
    if (status == SCHEMA_OK && *found)
        status = schema_static_load_post_with_siblings_of_reviewer(db, arena, row, 1);
    return status;
}

/* -- query posts_about ----------------------------------------------------------------------------------- */

static void schema_static_read_posts_about(schema_statement *statement, schema_arena *arena,
                                           struct post_line *row)
{
    row->id = schema_read_int64(statement, 0);
    row->title = schema_read_text(statement, arena, 1);
}

struct posts_about posts_about_open(schema_place place, schema_db *db, const char *title)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_posts_about_open, place);
    schema_bind_text(statement, 1, title, 0);
    return (struct posts_about){.cursor = schema_cursor_open(statement)};
}

bool posts_about_next(struct posts_about *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_static_read_posts_about(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status posts_about_list(schema_db *db, schema_arena *arena, const char *title,
                               struct post_line_list *list)
{
    schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_posts_about_open,
                                                            "posts_about_list");
    size_t capacity = 0;
    *list = (struct post_line_list){0};
    schema_bind_text(statement, 1, title, 0);
    while (schema_statement_row(statement)) {
        struct post_line *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                       sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_posts_about(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct post_line_list){0};
    return status;
}

/* -- query posts_in -------------------------------------------------------------------------------------- */

struct posts_in posts_in_open(schema_place place, schema_db *db, const int64_t *ids, size_t ids_count,
                              const enum state *states, size_t states_count)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_posts_in_open, place);
    schema_keys *ids_keys = schema_list_new(statement, ids_count);
    for (size_t i = 0; ids && i < ids_count; i++)
        schema_keys_int64(ids_keys, i, 0, ids[i]);
    schema_bind_keys(statement, 1, ids_keys);
    schema_keys *states_keys = schema_list_new(statement, states_count);
    for (size_t i = 0; states && i < states_count; i++)
        schema_keys_text(states_keys, i, 0, state_text(states[i]));
    schema_bind_keys(statement, 2, states_keys);
    return (struct posts_in){.cursor = schema_cursor_open(statement)};
}

bool posts_in_next(struct posts_in *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_post(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status posts_in_list(schema_db *db, schema_arena *arena, const int64_t *ids, size_t ids_count,
                            const enum state *states, size_t states_count, struct post_list *list)
{
    schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_posts_in_open,
                                                            "posts_in_list");
    size_t capacity = 0;
    *list = (struct post_list){0};
    schema_keys *ids_keys = schema_list_new(statement, ids_count);
    for (size_t i = 0; ids && i < ids_count; i++)
        schema_keys_int64(ids_keys, i, 0, ids[i]);
    schema_bind_keys(statement, 1, ids_keys);
    schema_keys *states_keys = schema_list_new(statement, states_count);
    for (size_t i = 0; states && i < states_count; i++)
        schema_keys_text(states_keys, i, 0, state_text(states[i]));
    schema_bind_keys(statement, 2, states_keys);
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

/* -- query posts_not_by ---------------------------------------------------------------------------------- */

static void schema_static_read_posts_not_by(schema_statement *statement, schema_arena *arena,
                                            struct post_line *row)
{
    row->id = schema_read_int64(statement, 0);
    row->title = schema_read_text(statement, arena, 1);
}

struct posts_not_by posts_not_by_open(schema_place place, schema_db *db, const char *const *nicks,
                                      size_t nicks_count)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_posts_not_by_open, place);
    schema_keys *nicks_keys = schema_list_new(statement, nicks_count);
    for (size_t i = 0; nicks && i < nicks_count; i++)
        schema_keys_text(nicks_keys, i, 0, nicks[i]);
    schema_bind_keys(statement, 1, nicks_keys);
    return (struct posts_not_by){.cursor = schema_cursor_open(statement)};
}

bool posts_not_by_next(struct posts_not_by *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_static_read_posts_not_by(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status posts_not_by_list(schema_db *db, schema_arena *arena, const char *const *nicks,
                                size_t nicks_count, struct post_line_list *list)
{
    schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_posts_not_by_open,
                                                            "posts_not_by_list");
    size_t capacity = 0;
    *list = (struct post_line_list){0};
    schema_keys *nicks_keys = schema_list_new(statement, nicks_count);
    for (size_t i = 0; nicks && i < nicks_count; i++)
        schema_keys_text(nicks_keys, i, 0, nicks[i]);
    schema_bind_keys(statement, 1, nicks_keys);
    while (schema_statement_row(statement)) {
        struct post_line *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                       sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_posts_not_by(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct post_line_list){0};
    return status;
}

/* -- query posts_of_reviewer ----------------------------------------------------------------------------- */

static void schema_static_read_posts_of_reviewer(schema_statement *statement, schema_arena *arena,
                                                 struct post_rows *row, struct account *reviewer_row)
{
    row->title = schema_read_text(statement, arena, 0);
    reviewer_row = schema_read_row(statement, arena, 1, reviewer_row, sizeof *reviewer_row);
    if (reviewer_row) {
        reviewer_row->id = schema_read_int64(statement, 1);
        reviewer_row->nick = schema_read_text(statement, arena, 2);
        reviewer_row->mail = schema_read_opt_text(statement, arena, 3);
        reviewer_row->born = schema_read_opt_date(statement, 4);
        reviewer_row->rating = schema_read_opt_decimal(statement, 5);
        reviewer_row->token = schema_read_opt_uuid(statement, 6);
    }
    row->reviewer = reviewer_row;
    row->author.id = schema_read_int64(statement, 7);
    row->author.nick = schema_read_text(statement, arena, 8);
    row->author.mail = schema_read_opt_text(statement, arena, 9);
    row->author.born = schema_read_opt_date(statement, 10);
    row->author.rating = schema_read_opt_decimal(statement, 11);
    row->author.token = schema_read_opt_uuid(statement, 12);
}

struct posts_of_reviewer posts_of_reviewer_open(schema_place place, schema_db *db, int64_t reviewer)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_posts_of_reviewer_open, place);
    schema_bind_int64(statement, 1, reviewer);
    return (struct posts_of_reviewer){.cursor = schema_cursor_open(statement)};
}

bool posts_of_reviewer_next(struct posts_of_reviewer *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_static_read_posts_of_reviewer(cursor->cursor.statement, NULL, &cursor->row,
                                         &cursor->lent.reviewer);
    return schema_cursor_good(&cursor->cursor);
}

schema_status posts_of_reviewer_list(schema_db *db, schema_arena *arena, int64_t reviewer,
                                     struct post_rows_list *list)
{
    schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_posts_of_reviewer_open,
                                                            "posts_of_reviewer_list");
    size_t capacity = 0;
    *list = (struct post_rows_list){0};
    schema_bind_int64(statement, 1, reviewer);
    while (schema_statement_row(statement)) {
        struct post_rows *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                       sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_posts_of_reviewer(statement, arena, &rows[list->count++], NULL);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct post_rows_list){0};
    return status;
}

/* -- query posts_whole ----------------------------------------------------------------------------------- */

static void schema_static_read_posts_whole(schema_statement *statement, schema_arena *arena,
                                           struct post_rows *row, struct account *reviewer_row)
{
    row->title = schema_read_text(statement, arena, 0);
    reviewer_row = schema_read_row(statement, arena, 1, reviewer_row, sizeof *reviewer_row);
    if (reviewer_row) {
        reviewer_row->id = schema_read_int64(statement, 1);
        reviewer_row->nick = schema_read_text(statement, arena, 2);
        reviewer_row->mail = schema_read_opt_text(statement, arena, 3);
        reviewer_row->born = schema_read_opt_date(statement, 4);
        reviewer_row->rating = schema_read_opt_decimal(statement, 5);
        reviewer_row->token = schema_read_opt_uuid(statement, 6);
    }
    row->reviewer = reviewer_row;
    row->author.id = schema_read_int64(statement, 7);
    row->author.nick = schema_read_text(statement, arena, 8);
    row->author.mail = schema_read_opt_text(statement, arena, 9);
    row->author.born = schema_read_opt_date(statement, 10);
    row->author.rating = schema_read_opt_decimal(statement, 11);
    row->author.token = schema_read_opt_uuid(statement, 12);
}

struct posts_whole posts_whole_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_posts_whole_open, place);
    return (struct posts_whole){.cursor = schema_cursor_open(statement)};
}

bool posts_whole_next(struct posts_whole *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_static_read_posts_whole(cursor->cursor.statement, NULL, &cursor->row, &cursor->lent.reviewer);
    return schema_cursor_good(&cursor->cursor);
}

schema_status posts_whole_list(schema_db *db, schema_arena *arena, struct post_rows_list *list)
{
    schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_posts_whole_open,
                                                            "posts_whole_list");
    size_t capacity = 0;
    *list = (struct post_rows_list){0};
    while (schema_statement_row(statement)) {
        struct post_rows *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                       sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_posts_whole(statement, arena, &rows[list->count++], NULL);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct post_rows_list){0};
    return status;
}

/* -- query publish --------------------------------------------------------------------------------------- */

schema_status publish(schema_db *db, const int64_t *ids, size_t ids_count, int64_t *changed)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_publish);
    schema_keys *ids_keys = schema_list_new(statement, ids_count);
    for (size_t i = 0; ids && i < ids_count; i++)
        schema_keys_int64(ids_keys, i, 0, ids[i]);
    schema_bind_keys(statement, 1, ids_keys);
    return schema_statement_end_rows(statement, changed);
}

/* -- query purge ----------------------------------------------------------------------------------------- */

static void schema_static_read_purge(schema_statement *statement, schema_arena *arena, struct purge_row *row)
{
    row->id = schema_read_int64(statement, 0);
    row->title = schema_read_text(statement, arena, 1);
}

schema_status purge_list(schema_db *db, schema_arena *arena, enum state state, struct purge_row_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_purge_list);
    size_t capacity = 0;
    *list = (struct purge_row_list){0};
    schema_bind_enum(statement, 1, (int)state, schema_internal_schema_texts_state, 3);
    while (schema_statement_row(statement)) {
        struct purge_row *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                       sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_purge(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct purge_row_list){0};
    return status;
}

/* -- query retitle --------------------------------------------------------------------------------------- */

schema_status retitle(schema_db *db, schema_arena *arena, int64_t id, const char *title, struct post *row,
                      bool *found)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_retitle);
    schema_bind_int64(statement, 1, id);
    schema_bind_text(statement, 2, title, 0);
    *found = schema_statement_row(statement);
    if (*found)
        schema_internal_schema_read_post(statement, arena, row);
    return schema_statement_end(statement);
}

/* -- query reviewers ------------------------------------------------------------------------------------- */

static void schema_static_read_reviewers(schema_statement *statement, schema_arena *arena,
                                         struct reviewers_row *row)
{
    row->nick = schema_read_opt_text(statement, arena, 0);
    row->title = schema_read_opt_text(statement, arena, 1);
}

struct reviewers reviewers_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_reviewers_open, place);
    return (struct reviewers){.cursor = schema_cursor_open(statement)};
}

bool reviewers_next(struct reviewers *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_static_read_reviewers(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status reviewers_list(schema_db *db, schema_arena *arena, struct reviewers_row_list *list)
{
    schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_reviewers_open,
                                                            "reviewers_list");
    size_t capacity = 0;
    *list = (struct reviewers_row_list){0};
    while (schema_statement_row(statement)) {
        struct reviewers_row *rows = schema_statement_grow(statement, arena, list->rows, list->count,
                                                           &capacity, sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_reviewers(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct reviewers_row_list){0};
    return status;
}

/* -- query scores ---------------------------------------------------------------------------------------- */

static void schema_static_read_scores(schema_statement *statement, schema_arena *arena,
                                      struct scores_row *row)
{
    row->nick = schema_read_text(statement, arena, 0);
    row->posts = schema_read_int64(statement, 1);
    row->votes = schema_read_opt_int64(statement, 2);
    row->average = schema_read_opt_float64(statement, 3);
    row->last = schema_read_opt_text(statement, arena, 4);
    row->states = schema_read_int64(statement, 5);
    row->live = schema_read_int64(statement, 6);
    row->pinned = schema_read_opt_bool(statement, 7);
    row->ratings = schema_read_opt_decimal(statement, 8);
}

struct scores scores_open(schema_place place, schema_db *db, int64_t least, int64_t most)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_scores_open, place);
    schema_bind_int64(statement, 1, least);
    schema_bind_limit(statement, 2, most);
    return (struct scores){.cursor = schema_cursor_open(statement)};
}

bool scores_next(struct scores *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_static_read_scores(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status scores_list(schema_db *db, schema_arena *arena, int64_t least, int64_t most,
                          struct scores_row_list *list)
{
    schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_scores_open, "scores_list");
    size_t capacity = 0;
    *list = (struct scores_row_list){0};
    schema_bind_int64(statement, 1, least);
    schema_bind_limit(statement, 2, most);
    while (schema_statement_row(statement)) {
        struct scores_row *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                        sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_scores(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct scores_row_list){0};
    return status;
}

/* -- query set_mail -------------------------------------------------------------------------------------- */

schema_status set_mail(schema_db *db, int64_t id, const char *mail)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_set_mail);
    schema_bind_int64(statement, 1, id);
    schema_bind_opt_text(statement, 2, mail, 0);
    return schema_statement_end_rows(statement, NULL);
}

/* -- query taken ----------------------------------------------------------------------------------------- */

static void schema_static_read_taken(schema_statement *statement, schema_arena *arena, int64_t *row)
{
    (void)arena;
    *row = schema_read_int64(statement, 0);
}

schema_status taken(schema_db *db, schema_arena *arena, const int64_t *ids, size_t ids_count,
                    int64_t ids_count_value, int64_t ids_keys_value, const char *db_value,
                    int64_t class_value, schema_opt_bool found_value, int64_t row_value, int64_t *row,
                    bool *found)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_taken);
    schema_keys *ids_keys = schema_list_new(statement, ids_count);
    for (size_t i = 0; ids && i < ids_count; i++)
        schema_keys_int64(ids_keys, i, 0, ids[i]);
    schema_bind_keys(statement, 1, ids_keys);
    schema_bind_int64(statement, 2, ids_count_value);
    schema_bind_int64(statement, 3, ids_keys_value);
    schema_bind_text(statement, 4, db_value, 0);
    schema_bind_int64(statement, 5, class_value);
    if (schema_bind_given(statement, 6, found_value.present))
        schema_bind_bool(statement, 6, found_value.value);
    else
        schema_bind_null(statement, 6);
    schema_bind_int64(statement, 7, row_value);
    *found = schema_statement_row(statement);
    if (*found)
        schema_static_read_taken(statement, arena, row);
    return schema_statement_end(statement);
}

/* -- query title_of -------------------------------------------------------------------------------------- */

static void schema_static_read_title_of(schema_statement *statement, schema_arena *arena, const char **row)
{
    *row = schema_read_text(statement, arena, 0);
}

schema_status title_of(schema_db *db, schema_arena *arena, int64_t id, const char **row, bool *found)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_title_of);
    schema_bind_int64(statement, 1, id);
    *found = schema_statement_row(statement);
    if (*found)
        schema_static_read_title_of(statement, arena, row);
    return schema_statement_end(statement);
}

/* -- query titles ---------------------------------------------------------------------------------------- */

static void schema_static_read_titles(schema_statement *statement, schema_arena *arena, const char **row)
{
    *row = schema_read_text(statement, arena, 0);
}

struct titles titles_open(schema_place place, schema_db *db, int64_t skip)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_titles_open, place);
    schema_bind_limit(statement, 1, skip);
    return (struct titles){.cursor = schema_cursor_open(statement)};
}

bool titles_next(struct titles *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_static_read_titles(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status titles_list(schema_db *db, schema_arena *arena, int64_t skip, struct titles_row_list *list)
{
    schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_titles_open, "titles_list");
    size_t capacity = 0;
    *list = (struct titles_row_list){0};
    schema_bind_limit(statement, 1, skip);
    while (schema_statement_row(statement)) {
        const char **rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity,
                                                  sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_titles(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct titles_row_list){0};
    return status;
}

/* -- query titles_by ------------------------------------------------------------------------------------- */

static void schema_static_read_titles_by(schema_statement *statement, schema_arena *arena,
                                         struct titles_by_row *row)
{
    row->author_id = schema_read_int64(statement, 0);
    row->titles = schema_read_text(statement, arena, 1);
    row->live = schema_read_opt_text(statement, arena, 2);
    row->rank = schema_read_int64(statement, 3);
}

struct titles_by titles_by_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_titles_by_open, place);
    return (struct titles_by){.cursor = schema_cursor_open(statement)};
}

bool titles_by_next(struct titles_by *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_static_read_titles_by(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status titles_by_list(schema_db *db, schema_arena *arena, struct titles_by_row_list *list)
{
    schema_statement *statement = schema_statement_start_as(db, SCHEMA_STATEMENT_titles_by_open,
                                                            "titles_by_list");
    size_t capacity = 0;
    *list = (struct titles_by_row_list){0};
    while (schema_statement_row(statement)) {
        struct titles_by_row *rows = schema_statement_grow(statement, arena, list->rows, list->count,
                                                           &capacity, sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        schema_static_read_titles_by(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct titles_by_row_list){0};
    return status;
}

/* -- query whole_post ------------------------------------------------------------------------------------ */

schema_status whole_post(schema_db *db, schema_arena *arena, int64_t id, struct post *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_whole_post);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        schema_internal_schema_read_post(statement, arena, row);
    return schema_statement_end_one(statement);
}

