/* Made by schemac from account.schema.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"

/* -- enum role ------------------------------------------------------------------------------------------- */

const char *const schema_internal_schema_texts_role[] = {"member", "moderator", "admin"};

const char *role_text(enum role value)
{
    return schema_enum_text((int)value, schema_internal_schema_texts_role, 3);
}

enum role role_of(const char *text)
{
    return (enum role)schema_enum_of(text, schema_internal_schema_texts_role, 3);
}

/* -- account --------------------------------------------------------------------------------------------- */

void schema_internal_schema_read_account(schema_statement *statement, schema_arena *arena,
                                         struct account *row)
{
    row->id = schema_read_int64(statement, 0);
    row->email = schema_read_text(statement, arena, 1);
    row->nick = schema_read_opt_text(statement, arena, 2);
    row->role = (enum role)schema_read_enum(statement, 3, schema_internal_schema_texts_role, 3);
    row->balance = schema_read_decimal(statement, 4);
    row->settings = schema_read_text(statement, arena, 5);
    row->avatar = schema_read_opt_bytes(statement, arena, 6);
    row->created_at = schema_read_timestamp(statement, 7);
    row->updated_at = schema_read_timestamp(statement, 8);
}

/* What is given of what may be left out: the parts of an insert's text. */
static void schema_static_given_account(const struct account_new *row, uint64_t *given)
{
    given[0] = (uint64_t)(row->id.present != NULL) |
               (uint64_t)(row->nick != NULL) << 1 |
               (uint64_t)(row->role != ROLE_NULL) << 2 |
               (uint64_t)(row->balance.present != NULL) << 3 |
               (uint64_t)(row->settings != NULL) << 4 |
               (uint64_t)(row->avatar.data != NULL) << 5 |
               (uint64_t)(row->created_at.present != NULL) << 6 |
               (uint64_t)(row->updated_at.present != NULL) << 7;
}

static void schema_static_bind_account(schema_statement *statement, const struct account_new *row)
{
    if (schema_bind_given(statement, 1, row->id.present))
        schema_bind_int64(statement, 1, row->id.value);
    schema_bind_text(statement, 2, row->email, 320);
    if (row->nick != NULL)
        schema_bind_opt_text(statement, 3, row->nick, 0);
    if (row->role != ROLE_NULL)
        schema_bind_enum(statement, 4, (int)row->role, schema_internal_schema_texts_role, 3);
    if (schema_bind_given(statement, 5, row->balance.present))
        schema_bind_decimal(statement, 5, row->balance.value, 12, 2);
    if (row->settings != NULL)
        schema_bind_json(statement, 6, row->settings);
    if (row->avatar.data != NULL)
        schema_bind_opt_bytes(statement, 7, row->avatar);
    if (schema_bind_given(statement, 8, row->created_at.present))
        schema_bind_timestamp(statement, 8, row->created_at.value);
    if (schema_bind_given(statement, 9, row->updated_at.present))
        schema_bind_timestamp(statement, 9, row->updated_at.value);
}

static schema_statement *schema_static_update_account(schema_db *db, unsigned id_given, int64_t id,
                                                      const struct account_change *change)
{
    uint64_t given[1];
    given[0] = (uint64_t)(change->email.present != NULL) |
               (uint64_t)(change->nick.present != NULL) << 1 |
               (uint64_t)(change->role.present != NULL) << 2 |
               (uint64_t)(change->balance.present != NULL) << 3 |
               (uint64_t)(change->settings.present != NULL) << 4 |
               (uint64_t)(change->avatar.present != NULL) << 5 |
               (uint64_t)(change->created_at.present != NULL) << 6 |
               (uint64_t)(change->updated_at.present != NULL) << 7 |
               (uint64_t)(change->balance.present == &schema_added) << 8;
    schema_statement *statement = schema_variant_start(db, id_given, given, 1);
    schema_bind_int64(statement, 1, id);
    if (schema_bind_given(statement, 2, change->email.present))
        schema_bind_text(statement, 2, change->email.value, 320);
    if (schema_bind_given(statement, 3, change->nick.present))
        schema_bind_opt_text(statement, 3, change->nick.value, 0);
    if (schema_bind_given(statement, 4, change->role.present))
        schema_bind_enum(statement, 4, (int)change->role.value, schema_internal_schema_texts_role, 3);
    if (schema_bind_given(statement, 5, change->balance.present))
        schema_bind_decimal(statement, 5, change->balance.value, 12, 2);
    if (schema_bind_given(statement, 6, change->settings.present))
        schema_bind_json(statement, 6, change->settings.value);
    if (schema_bind_given(statement, 7, change->avatar.present))
        schema_bind_opt_bytes(statement, 7, change->avatar.value);
    if (schema_bind_given(statement, 8, change->created_at.present))
        schema_bind_timestamp(statement, 8, change->created_at.value);
    if (schema_bind_given(statement, 9, change->updated_at.present))
        schema_bind_timestamp(statement, 9, change->updated_at.value);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool schema_static_changes_account(const struct account_change *change)
{
    return change->email.present ||
           change->nick.present ||
           change->role.present ||
           change->balance.present ||
           change->settings.present ||
           change->avatar.present ||
           change->created_at.present ||
           change->updated_at.present;
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
        schema_keys_found(statement, keys, 9);
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

schema_status account_upsert_by_email(schema_db *db, const struct account_new *row, int64_t *id)
{
    uint64_t given[1];
    schema_static_given_account(row, given);
    schema_statement *statement = schema_variant_start(db, SCHEMA_STATEMENT_account_upsert_by_email, given,
                                                       1);
    schema_static_bind_account(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status account_upsert_many_by_email(schema_db *db, const struct account_new *rows, size_t count,
                                           int64_t *ids)
{
    schema_status status;
    do {
        schema_statement *statement = schema_batch_start(db, SCHEMA_STATEMENT_account_upsert_by_email,
                                                         "account_upsert_many_by_email");
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

schema_status account_get_by_email(schema_db *db, schema_arena *arena, const char *email, struct account *row)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_account_get_by_email);
    schema_bind_text(statement, 1, email, 0);
    if (schema_statement_row(statement))
        schema_internal_schema_read_account(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status account_get_for_update_by_email(schema_db *db, schema_arena *arena, const char *email,
                                              struct account *row)
{
    schema_statement *statement = schema_statement_start_locking(db, SCHEMA_STATEMENT_account_get_by_email,
                                                                 "account_get_for_update_by_email");
    schema_bind_text(statement, 1, email, 0);
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

struct account_by_role account_by_role_open(schema_place place, schema_db *db, enum role role)
{
    schema_statement *statement = schema_cursor_start(db, SCHEMA_STATEMENT_account_by_role_open, place);
    schema_bind_enum(statement, 1, (int)role, schema_internal_schema_texts_role, 3);
    return (struct account_by_role){.cursor = schema_cursor_open(statement)};
}

bool account_by_role_next(struct account_by_role *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    schema_internal_schema_read_account(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status account_list_by_role(schema_db *db, schema_arena *arena, enum role role, int64_t limit,
                                   int64_t offset, struct account_list *list)
{
    schema_statement *statement = schema_statement_start(db, SCHEMA_STATEMENT_account_list_by_role);
    schema_bind_enum(statement, 1, (int)role, schema_internal_schema_texts_role, 3);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return schema_static_list_account(statement, arena, list);
}

