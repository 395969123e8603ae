/* Made by schemac from sample.schema. Do not edit: it is written again whenever the schema changes.
 * (In truth written by hand: the model for what compiler/emit writes.) */
#include "sample.schema.h"

#include "schemac/statement.h"

/* -- statements ----------------------------------------------------------------------------------------------- */

enum statement {
    STATEMENT_ACCOUNT_INSERT,
    STATEMENT_ACCOUNT_INSERT_RETURNING,
    STATEMENT_ACCOUNT_UPSERT,
    STATEMENT_ACCOUNT_UPSERT_BY_EMAIL,
    STATEMENT_ACCOUNT_GET,
    STATEMENT_ACCOUNT_GET_BY_EMAIL,
    STATEMENT_ACCOUNT_EXISTS,
    STATEMENT_ACCOUNT_COUNT,
    STATEMENT_ACCOUNT_UPDATE,
    STATEMENT_ACCOUNT_UPDATE_RETURNING,
    STATEMENT_ACCOUNT_DELETE,
    STATEMENT_ACCOUNT_ALL,
    STATEMENT_ACCOUNT_LIST_ALL,
    STATEMENT_ACCOUNT_BY_ROLE,
    STATEMENT_ACCOUNT_LIST_BY_ROLE,
    STATEMENT_POST_INSERT,
    STATEMENT_POST_INSERT_RETURNING,
    STATEMENT_POST_UPSERT,
    STATEMENT_POST_UPSERT_BY_AUTHOR_ID_TITLE,
    STATEMENT_POST_GET,
    STATEMENT_POST_GET_BY_AUTHOR_ID_TITLE,
    STATEMENT_POST_EXISTS,
    STATEMENT_POST_IS_CURRENT,
    STATEMENT_POST_COUNT,
    STATEMENT_POST_UPDATE,
    STATEMENT_POST_UPDATE_RETURNING,
    STATEMENT_POST_DELETE,
    STATEMENT_POST_ALL,
    STATEMENT_POST_LIST_ALL,
    STATEMENT_POST_LOAD_AUTHOR,
    STATEMENT_ACCOUNT_POSTS,
    STATEMENT_ACCOUNT_LOAD_POSTS,
    STATEMENT_TAG_INSERT,
    STATEMENT_TAG_GET,
    STATEMENT_TAG_DELETE,
    STATEMENT_POST_TAG_INSERT,
    STATEMENT_POST_TAG_GET,
    STATEMENT_POST_TAG_DELETE,
    STATEMENT_POST_LOAD_TAGS,
    STATEMENT_TAG_LOAD_POSTS,
    STATEMENT_VISIT_INSERT,
    STATEMENT_VISIT_COUNT,
    STATEMENTS
};

static const struct schema_assignment account_assignments[] = {
    {.sqlite = "\"email\" = ?2"},
    {.sqlite = "\"nick\" = ?3"},
    {.sqlite = "\"role\" = ?4"},
    {.sqlite = "\"balance\" = ?5"},
    {.sqlite = "\"settings\" = ?6"},
    {.sqlite = "\"created_at\" = ?7"},
    {.sqlite = "\"updated_at\" = ?8",
     .sqlite_otherwise = "\"updated_at\" = strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'"},
};

static const struct schema_assignment post_assignments[] = {
    {.sqlite = "\"author_id\" = ?3"}, {.sqlite = "\"reviewer_id\" = ?4"}, {.sqlite = "\"title\" = ?5"},
    {.sqlite = "\"body\" = ?6"},      {.sqlite = "\"note\" = ?7"},        {.sqlite = "\"views\" = ?8"},
    {.sqlite = "\"status\" = ?9"},
};

static const struct schema_statement_text statements[STATEMENTS] = {
    [STATEMENT_ACCOUNT_INSERT] =
        {
            .name = "account_insert",
            .sqlite = "insert into \"account\" (\"id\", \"email\", \"nick\", \"role\", \"balance\", "
                      "\"settings\", \"created_at\", \"updated_at\") values (?1, ?2, ?3, coalesce(?4, "
                      "'member'), coalesce(?5, 0), coalesce(?6, '{}'), coalesce(?7, "
                      "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), coalesce(?8, "
                      "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'))",
            .parameters = "id email nick role balance settings created_at updated_at",
        },
    [STATEMENT_ACCOUNT_INSERT_RETURNING] =
        {
            .name = "account_insert_returning",
            .sqlite = "insert into \"account\" (\"id\", \"email\", \"nick\", \"role\", \"balance\", "
                      "\"settings\", \"created_at\", \"updated_at\") values (?1, ?2, ?3, coalesce(?4, "
                      "'member'), coalesce(?5, 0), coalesce(?6, '{}'), coalesce(?7, "
                      "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), coalesce(?8, "
                      "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')) returning \"id\", \"email\", \"nick\", "
                      "\"role\", \"balance\", \"settings\", \"created_at\", \"updated_at\"",
            .parameters = "id email nick role balance settings created_at updated_at",
            .columns = "id email nick role balance settings created_at updated_at",
        },
    [STATEMENT_ACCOUNT_UPSERT] =
        {
            .name = "account_upsert",
            .sqlite = "insert into \"account\" (\"id\", \"email\", \"nick\", \"role\", \"balance\", "
                      "\"settings\", \"created_at\", \"updated_at\") values (?1, ?2, ?3, coalesce(?4, "
                      "'member'), coalesce(?5, 0), coalesce(?6, '{}'), coalesce(?7, "
                      "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), coalesce(?8, "
                      "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')) on conflict (\"id\") do update set "
                      "\"email\" = ?2, \"nick\" = ?3, \"role\" = coalesce(?4, \"role\"), \"balance\" = "
                      "coalesce(?5, \"balance\"), \"settings\" = coalesce(?6, \"settings\"), \"created_at\" = "
                      "coalesce(?7, \"created_at\"), \"updated_at\" = coalesce(?8, "
                      "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') returning \"id\"",
            .parameters = "id email nick role balance settings created_at updated_at",
            .columns = "id",
        },
    [STATEMENT_ACCOUNT_UPSERT_BY_EMAIL] =
        {
            .name = "account_upsert_by_email",
            .sqlite = "insert into \"account\" (\"id\", \"email\", \"nick\", \"role\", \"balance\", "
                      "\"settings\", \"created_at\", \"updated_at\") values (?1, ?2, ?3, coalesce(?4, "
                      "'member'), coalesce(?5, 0), coalesce(?6, '{}'), coalesce(?7, "
                      "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), coalesce(?8, "
                      "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')) on conflict (\"email\") do update set "
                      "\"nick\" = ?3, \"role\" = coalesce(?4, \"role\"), \"balance\" = coalesce(?5, "
                      "\"balance\"), \"settings\" = coalesce(?6, \"settings\"), \"created_at\" = coalesce(?7, "
                      "\"created_at\"), \"updated_at\" = coalesce(?8, strftime('%Y-%m-%dT%H:%M:%f', 'now') || "
                      "'000Z') returning \"id\"",
            .parameters = "id email nick role balance settings created_at updated_at",
            .columns = "id",
        },
    [STATEMENT_ACCOUNT_GET] =
        {
            .name = "account_get",
            .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"created_at\", "
                      "\"updated_at\" from \"account\" where \"id\" = ?1",
            .parameters = "id",
            .columns = "id email nick role balance settings created_at updated_at",
        },
    [STATEMENT_ACCOUNT_GET_BY_EMAIL] =
        {
            .name = "account_get_by_email",
            .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"created_at\", "
                      "\"updated_at\" from \"account\" where \"email\" = ?1",
            .parameters = "email",
            .columns = "id email nick role balance settings created_at updated_at",
        },
    [STATEMENT_ACCOUNT_EXISTS] =
        {
            .name = "account_exists",
            .sqlite = "select 1 from \"account\" where \"id\" = ?1",
            .parameters = "id",
        },
    [STATEMENT_ACCOUNT_COUNT] =
        {
            .name = "account_count",
            .sqlite = "select count(*) from \"account\"",
            .columns = "count",
        },
    [STATEMENT_ACCOUNT_UPDATE] =
        {
            .name = "account_update",
            .sqlite = "update \"account\" set ",
            .parameters = "id email nick role balance settings created_at updated_at",
            .assignment_count = 7,
            .assignments = account_assignments,
            .sqlite_end = " where \"id\" = ?1",
        },
    [STATEMENT_ACCOUNT_UPDATE_RETURNING] =
        {
            .name = "account_update_returning",
            .sqlite = "update \"account\" set ",
            .parameters = "id email nick role balance settings created_at updated_at",
            .columns = "id email nick role balance settings created_at updated_at",
            .assignment_count = 7,
            .assignments = account_assignments,
            .sqlite_end = " where \"id\" = ?1 returning \"id\", \"email\", \"nick\", \"role\", \"balance\", "
                          "\"settings\", \"created_at\", \"updated_at\"",
        },
    [STATEMENT_ACCOUNT_DELETE] =
        {
            .name = "account_delete",
            .sqlite = "delete from \"account\" where \"id\" = ?1",
            .parameters = "id",
        },
    [STATEMENT_ACCOUNT_ALL] =
        {
            .name = "account_all",
            .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"created_at\", "
                      "\"updated_at\" from \"account\" order by \"id\"",
            .columns = "id email nick role balance settings created_at updated_at",
        },
    [STATEMENT_ACCOUNT_LIST_ALL] =
        {
            .name = "account_list_all",
            .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"created_at\", "
                      "\"updated_at\" from \"account\" order by \"id\" limit ?1 offset ?2",
            .parameters = "limit offset",
            .columns = "id email nick role balance settings created_at updated_at",
        },
    [STATEMENT_ACCOUNT_BY_ROLE] =
        {
            .name = "account_by_role",
            .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"created_at\", "
                      "\"updated_at\" from \"account\" where \"role\" = ?1 order by \"created_at\" desc",
            .parameters = "role",
            .columns = "id email nick role balance settings created_at updated_at",
        },
    [STATEMENT_ACCOUNT_LIST_BY_ROLE] =
        {
            .name = "account_list_by_role",
            .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"created_at\", "
                      "\"updated_at\" from \"account\" where \"role\" = ?1 order by \"created_at\" desc limit "
                      "?2 offset ?3",
            .parameters = "role limit offset",
            .columns = "id email nick role balance settings created_at updated_at",
        },
    [STATEMENT_POST_INSERT] =
        {
            .name = "post_insert",
            .sqlite = "insert into \"post\" (\"id\", \"author_id\", \"reviewer_id\", \"title\", \"body\", "
                      "\"note\", \"views\", \"status\") values (?1, ?2, ?3, ?4, ?5, case when ?6 then ?7 else "
                      "'none' end, coalesce(?8, 0), coalesce(?9, 'draft'))",
            .parameters = "id author_id reviewer_id title body note note views status",
        },
    [STATEMENT_POST_INSERT_RETURNING] =
        {
            .name = "post_insert_returning",
            .sqlite = "insert into \"post\" (\"id\", \"author_id\", \"reviewer_id\", \"title\", \"body\", "
                      "\"note\", \"views\", \"status\") values (?1, ?2, ?3, ?4, ?5, case when ?6 then ?7 else "
                      "'none' end, coalesce(?8, 0), coalesce(?9, 'draft')) returning \"id\", \"author_id\", "
                      "\"reviewer_id\", \"title\", \"body\", \"note\", \"views\", \"status\", \"edition\"",
            .parameters = "id author_id reviewer_id title body note note views status",
            .columns = "id author_id reviewer_id title body note views status edition",
        },
    [STATEMENT_POST_UPSERT] =
        {
            .name = "post_upsert",
            .sqlite = "insert into \"post\" (\"id\", \"author_id\", \"reviewer_id\", \"title\", \"body\", "
                      "\"note\", \"views\", \"status\") values (?1, ?2, ?3, ?4, ?5, case when ?6 then ?7 else "
                      "'none' end, coalesce(?8, 0), coalesce(?9, 'draft')) on conflict (\"id\") do update set "
                      "\"author_id\" = ?2, \"reviewer_id\" = ?3, \"title\" = ?4, \"body\" = ?5, \"note\" = case "
                      "when ?6 then ?7 else \"note\" end, \"views\" = coalesce(?8, \"views\"), \"status\" = "
                      "coalesce(?9, \"status\"), \"edition\" = \"edition\" + 1 returning \"id\"",
            .parameters = "id author_id reviewer_id title body note note views status",
            .columns = "id",
        },
    [STATEMENT_POST_UPSERT_BY_AUTHOR_ID_TITLE] =
        {
            .name = "post_upsert_by_author_id_title",
            .sqlite = "insert into \"post\" (\"id\", \"author_id\", \"reviewer_id\", \"title\", \"body\", "
                      "\"note\", \"views\", \"status\") values (?1, ?2, ?3, ?4, ?5, case when ?6 then ?7 else "
                      "'none' end, coalesce(?8, 0), coalesce(?9, 'draft')) on conflict (\"author_id\", "
                      "\"title\") do update set \"reviewer_id\" = ?3, \"body\" = ?5, \"note\" = case when ?6 "
                      "then ?7 else \"note\" end, \"views\" = coalesce(?8, \"views\"), \"status\" = "
                      "coalesce(?9, \"status\"), \"edition\" = \"edition\" + 1 returning \"id\"",
            .parameters = "id author_id reviewer_id title body note note views status",
            .columns = "id",
        },
    [STATEMENT_POST_GET] =
        {
            .name = "post_get",
            .sqlite = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"body\", \"note\", \"views\", "
                      "\"status\", \"edition\" from \"post\" where \"id\" = ?1",
            .parameters = "id",
            .columns = "id author_id reviewer_id title body note views status edition",
        },
    [STATEMENT_POST_GET_BY_AUTHOR_ID_TITLE] =
        {
            .name = "post_get_by_author_id_title",
            .sqlite = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"body\", \"note\", \"views\", "
                      "\"status\", \"edition\" from \"post\" where \"author_id\" = ?1 and \"title\" = ?2",
            .parameters = "author_id title",
            .columns = "id author_id reviewer_id title body note views status edition",
        },
    [STATEMENT_POST_EXISTS] =
        {
            .name = "post_exists",
            .sqlite = "select 1 from \"post\" where \"id\" = ?1",
            .parameters = "id",
        },
    [STATEMENT_POST_IS_CURRENT] =
        {
            .name = "post_is_current",
            .sqlite = "select 1 from \"post\" where \"id\" = ?1 and \"edition\" = ?2",
            .parameters = "id edition",
        },
    [STATEMENT_POST_COUNT] =
        {
            .name = "post_count",
            .sqlite = "select count(*) from \"post\"",
            .columns = "count",
        },
    [STATEMENT_POST_UPDATE] =
        {
            .name = "post_update",
            .sqlite = "update \"post\" set ",
            .parameters = "id edition author_id reviewer_id title body note views status",
            .assignment_count = 7,
            .assignments = post_assignments,
            .sqlite_end = ", \"edition\" = \"edition\" + 1 where \"id\" = ?1 and \"edition\" = ?2",
        },
    [STATEMENT_POST_UPDATE_RETURNING] =
        {
            .name = "post_update_returning",
            .sqlite = "update \"post\" set ",
            .parameters = "id edition author_id reviewer_id title body note views status",
            .columns = "id author_id reviewer_id title body note views status edition",
            .assignment_count = 7,
            .assignments = post_assignments,
            .sqlite_end = ", \"edition\" = \"edition\" + 1 where \"id\" = ?1 and \"edition\" = ?2 returning \"id\", "
                          "\"author_id\", \"reviewer_id\", \"title\", \"body\", \"note\", \"views\", \"status\", "
                          "\"edition\"",
        },
    [STATEMENT_POST_DELETE] =
        {
            .name = "post_delete",
            .sqlite = "delete from \"post\" where \"id\" = ?1",
            .parameters = "id",
        },
    [STATEMENT_POST_ALL] =
        {
            .name = "post_all",
            .sqlite = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"body\", \"note\", \"views\", "
                      "\"status\", \"edition\" from \"post\" order by \"id\"",
            .columns = "id author_id reviewer_id title body note views status edition",
        },
    [STATEMENT_POST_LIST_ALL] =
        {
            .name = "post_list_all",
            .sqlite = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"body\", \"note\", \"views\", "
                      "\"status\", \"edition\" from \"post\" order by \"id\" limit ?1 offset ?2",
            .parameters = "limit offset",
            .columns = "id author_id reviewer_id title body note views status edition",
        },
    [STATEMENT_POST_LOAD_AUTHOR] =
        {
            .name = "post_load_author",
            .sqlite = "select t.\"id\", t.\"email\", t.\"nick\", t.\"role\", t.\"balance\", t.\"settings\", "
                      "t.\"created_at\", t.\"updated_at\", k.\"position\" from schema_keys(?1) k join "
                      "\"account\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
            .parameters = "keys",
            .columns = "id email nick role balance settings created_at updated_at position",
        },
    [STATEMENT_ACCOUNT_POSTS] =
        {
            .name = "account_posts",
            .sqlite = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"body\", \"note\", \"views\", "
                      "\"status\", \"edition\" from \"post\" where \"author_id\" = ?1 order by \"id\"",
            .parameters = "author_id",
            .columns = "id author_id reviewer_id title body note views status edition",
        },
    [STATEMENT_ACCOUNT_LOAD_POSTS] =
        {
            .name = "account_load_posts",
            .sqlite = "select t.\"id\", t.\"author_id\", t.\"reviewer_id\", t.\"title\", t.\"body\", "
                      "t.\"note\", t.\"views\", t.\"status\", t.\"edition\", k.\"position\" from "
                      "schema_keys(?1) k join \"post\" t on t.\"author_id\" = k.\"key1\" order by "
                      "k.\"position\", t.\"id\"",
            .parameters = "keys",
            .columns = "id author_id reviewer_id title body note views status edition position",
        },
    [STATEMENT_TAG_INSERT] =
        {
            .name = "tag_insert",
            .sqlite = "insert into \"tag\" (\"name\") values (?1)",
            .parameters = "name",
        },
    [STATEMENT_TAG_GET] =
        {
            .name = "tag_get",
            .sqlite = "select \"name\" from \"tag\" where \"name\" = ?1",
            .parameters = "name",
            .columns = "name",
        },
    [STATEMENT_TAG_DELETE] =
        {
            .name = "tag_delete",
            .sqlite = "delete from \"tag\" where \"name\" = ?1",
            .parameters = "name",
        },
    [STATEMENT_POST_TAG_INSERT] =
        {
            .name = "post_tag_insert",
            .sqlite = "insert into \"post_tag\" (\"post_id\", \"tag\") values (?1, ?2)",
            .parameters = "post_id tag",
        },
    [STATEMENT_POST_TAG_GET] =
        {
            .name = "post_tag_get",
            .sqlite = "select \"post_id\", \"tag\" from \"post_tag\" where \"post_id\" = ?1 and \"tag\" = ?2",
            .parameters = "post_id tag",
            .columns = "post_id tag",
        },
    [STATEMENT_POST_TAG_DELETE] =
        {
            .name = "post_tag_delete",
            .sqlite = "delete from \"post_tag\" where \"post_id\" = ?1 and \"tag\" = ?2",
            .parameters = "post_id tag",
        },
    [STATEMENT_POST_LOAD_TAGS] =
        {
            .name = "post_load_tags",
            .sqlite = "select t.\"name\", k.\"position\" from schema_keys(?1) k join \"post_tag\" l on "
                      "l.\"post_id\" = k.\"key1\" join \"tag\" t on t.\"name\" = l.\"tag\" order by "
                      "k.\"position\", t.\"name\"",
            .parameters = "keys",
            .columns = "name position",
        },
    [STATEMENT_TAG_LOAD_POSTS] =
        {
            .name = "tag_load_posts",
            .sqlite = "select t.\"id\", t.\"author_id\", t.\"reviewer_id\", t.\"title\", t.\"body\", "
                      "t.\"note\", t.\"views\", t.\"status\", t.\"edition\", k.\"position\" from "
                      "schema_keys(?1) k join \"post_tag\" l on l.\"tag\" = k.\"key1\" join \"post\" t on "
                      "t.\"id\" = l.\"post_id\" order by k.\"position\", t.\"id\"",
            .parameters = "keys",
            .columns = "id author_id reviewer_id title body note views status edition position",
        },
    [STATEMENT_VISIT_INSERT] =
        {
            .name = "visit_insert",
            .sqlite = "insert into \"visit\" (\"at\", \"path\") values (?1, ?2)",
            .parameters = "at path",
        },
    [STATEMENT_VISIT_COUNT] =
        {
            .name = "visit_count",
            .sqlite = "select count(*) from \"visit\"",
            .columns = "count",
        },
};

/* -- enums ---------------------------------------------------------------------------------------------------- */

static const char *const role_texts[] = {"member", "moderator", "admin"};

enum { ROLE_COUNT = 3 };

const char *role_text(enum role value)
{
    return schema_enum_text((int)value, role_texts, ROLE_COUNT);
}

enum role role_of(const char *text)
{
    return (enum role)schema_enum_of(text, role_texts, ROLE_COUNT);
}

static const char *const post_status_texts[] = {"draft", "live"};

enum { POST_STATUS_COUNT = 2 };

const char *post_status_text(enum post_status value)
{
    return schema_enum_text((int)value, post_status_texts, POST_STATUS_COUNT);
}

enum post_status post_status_of(const char *text)
{
    return (enum post_status)schema_enum_of(text, post_status_texts, POST_STATUS_COUNT);
}

/* -- account -------------------------------------------------------------------------------------------------- */

static void read_account(schema_statement *statement, schema_arena *arena, struct account *row)
{
    row->id = schema_read_int64(statement, 0);
    row->email = schema_read_text(statement, arena, 1);
    row->nick = schema_read_opt_text(statement, arena, 2);
    row->role = (enum role)schema_read_enum(statement, 3, role_texts, ROLE_COUNT);
    row->balance = schema_read_decimal(statement, 4);
    row->settings = schema_read_text(statement, arena, 5);
    row->created_at = schema_read_timestamp(statement, 6);
    row->updated_at = schema_read_timestamp(statement, 7);
}

static void bind_account_new(schema_statement *statement, const struct account_new *row)
{
    schema_bind_opt_int64(statement, 1, row->id);
    schema_bind_text(statement, 2, row->email, 320);
    schema_bind_opt_text(statement, 3, row->nick, 0);
    schema_bind_opt_enum(statement, 4, (int)row->role, role_texts, ROLE_COUNT);
    schema_bind_opt_decimal(statement, 5, row->balance, 12, 2);
    schema_bind_opt_text(statement, 6, row->settings, 0);
    schema_bind_opt_timestamp(statement, 7, row->created_at);
    schema_bind_opt_timestamp(statement, 8, row->updated_at);
}

static schema_statement *start_account_update(schema_db *db, unsigned id, int64_t key,
                                              const struct account_change *change)
{
    const bool set[] = {
        change->email.set,    change->nick.set,       change->role.set,       change->balance.set,
        change->settings.set, change->created_at.set, change->updated_at.set,
    };
    schema_statement *statement = schema_update_start(db, id, set);
    schema_bind_int64(statement, 1, key);
    schema_bind_set_text(statement, 2, change->email, 320);
    schema_bind_set_null_text(statement, 3, change->nick, 0);
    if (change->role.set)
        schema_bind_enum(statement, 4, (int)change->role.value, role_texts, ROLE_COUNT);
    schema_bind_set_decimal(statement, 5, change->balance, 12, 2);
    schema_bind_set_text(statement, 6, change->settings, 0);
    schema_bind_set_timestamp(statement, 7, change->created_at);
    schema_bind_set_timestamp(statement, 8, change->updated_at);
    return statement;
}

/* Whether a change sets anything; an empty one only asks whether the row is there. */
static bool is_account_change(const struct account_change *change)
{
    return change->email.set || change->nick.set || change->role.set || change->balance.set || change->settings.set ||
           change->created_at.set || change->updated_at.set;
}

static schema_status list_accounts(schema_statement *statement, schema_arena *arena, struct account_list *list)
{
    size_t capacity = 0;
    *list = (struct account_list){0};
    while (schema_statement_row(statement)) {
        struct account *rows =
            schema_statement_grow(statement, arena, list->rows, list->count, &capacity, sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        read_account(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct account_list){0};
    return status;
}

schema_status account_insert(schema_db *db, const struct account_new *row, int64_t *id)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_INSERT);
    bind_account_new(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status account_insert_returning(schema_db *db, schema_arena *arena, const struct account_new *row,
                                       struct account *stored)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_INSERT_RETURNING);
    bind_account_new(statement, row);
    if (schema_statement_row(statement))
        read_account(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status account_insert_many(schema_db *db, const struct account_new *rows, size_t count, int64_t *ids)
{
    schema_statement *statement = schema_batch_start(db, STATEMENT_ACCOUNT_INSERT);
    for (size_t i = 0; i < count; i++) {
        bind_account_new(statement, &rows[i]);
        if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
            break;
    }
    return schema_batch_end(statement);
}

schema_status account_upsert(schema_db *db, const struct account_new *row, int64_t *id)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_UPSERT);
    bind_account_new(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status account_upsert_by_email(schema_db *db, const struct account_new *row, int64_t *id)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_UPSERT_BY_EMAIL);
    bind_account_new(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status account_get(schema_db *db, schema_arena *arena, int64_t id, struct account *row)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_GET);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        read_account(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status account_get_by_email(schema_db *db, schema_arena *arena, const char *email, struct account *row)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_GET_BY_EMAIL);
    schema_bind_text(statement, 1, email, 0);
    if (schema_statement_row(statement))
        read_account(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status account_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_EXISTS);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status account_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_COUNT);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status account_update(schema_db *db, int64_t id, const struct account_change *change)
{
    if (!is_account_change(change)) {
        schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_EXISTS);
        schema_bind_int64(statement, 1, id);
        schema_statement_row(statement);
        return schema_statement_end_one(statement);
    }
    schema_statement *statement = start_account_update(db, STATEMENT_ACCOUNT_UPDATE, id, change);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status account_update_returning(schema_db *db, schema_arena *arena, int64_t id,
                                       const struct account_change *change, struct account *stored)
{
    if (!is_account_change(change))
        return account_get(db, arena, id, stored);
    schema_statement *statement = start_account_update(db, STATEMENT_ACCOUNT_UPDATE_RETURNING, id, change);
    if (schema_statement_row(statement))
        read_account(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status account_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_DELETE);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct account_all account_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, STATEMENT_ACCOUNT_ALL, place);
    return (struct account_all){.cursor = schema_cursor_open(statement)};
}

bool account_all_next(struct account_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    read_account(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status account_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset,
                               struct account_list *list)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_LIST_ALL);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return list_accounts(statement, arena, list);
}

struct account_by_role account_by_role_open(schema_place place, schema_db *db, enum role role)
{
    schema_statement *statement = schema_cursor_start(db, STATEMENT_ACCOUNT_BY_ROLE, place);
    schema_bind_enum(statement, 1, (int)role, role_texts, ROLE_COUNT);
    return (struct account_by_role){.cursor = schema_cursor_open(statement)};
}

bool account_by_role_next(struct account_by_role *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    read_account(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status account_list_by_role(schema_db *db, schema_arena *arena, enum role role, int64_t limit, int64_t offset,
                                   struct account_list *list)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_LIST_BY_ROLE);
    schema_bind_enum(statement, 1, (int)role, role_texts, ROLE_COUNT);
    schema_bind_limit(statement, 2, limit);
    schema_bind_limit(statement, 3, offset);
    return list_accounts(statement, arena, list);
}

/* -- post ----------------------------------------------------------------------------------------------------- */

static void read_post(schema_statement *statement, schema_arena *arena, struct post *row)
{
    row->id = schema_read_int64(statement, 0);
    row->author_id = schema_read_int64(statement, 1);
    row->reviewer_id = schema_read_opt_int64(statement, 2);
    row->title = schema_read_text(statement, arena, 3);
    row->body = schema_read_text(statement, arena, 4);
    row->note = schema_read_opt_text(statement, arena, 5);
    row->views = schema_read_int32(statement, 6);
    row->status = (enum post_status)schema_read_enum(statement, 7, post_status_texts, POST_STATUS_COUNT);
    row->edition = schema_read_int32(statement, 8);
}

static void bind_post_new(schema_statement *statement, const struct post_new *row)
{
    schema_bind_opt_int64(statement, 1, row->id);
    schema_bind_int64(statement, 2, row->author_id);
    schema_bind_opt_int64(statement, 3, row->reviewer_id);
    schema_bind_text(statement, 4, row->title, 200);
    schema_bind_text(statement, 5, row->body, 0);
    schema_bind_default_text(statement, 6, row->note, 0);
    schema_bind_opt_int32(statement, 8, row->views);
    schema_bind_opt_enum(statement, 9, (int)row->status, post_status_texts, POST_STATUS_COUNT);
}

static schema_statement *start_post_update(schema_db *db, unsigned id, int64_t key, int32_t edition,
                                           const struct post_change *change)
{
    const bool set[] = {
        change->author_id.set, change->reviewer_id.set, change->title.set,  change->body.set,
        change->note.set,      change->views.set,       change->status.set,
    };
    schema_statement *statement = schema_update_start(db, id, set);
    schema_bind_int64(statement, 1, key);
    schema_bind_int32(statement, 2, edition);
    schema_bind_set_int64(statement, 3, change->author_id);
    schema_bind_set_null_int64(statement, 4, change->reviewer_id);
    schema_bind_set_text(statement, 5, change->title, 200);
    schema_bind_set_text(statement, 6, change->body, 0);
    schema_bind_set_null_text(statement, 7, change->note, 0);
    schema_bind_set_int32(statement, 8, change->views);
    if (change->status.set)
        schema_bind_enum(statement, 9, (int)change->status.value, post_status_texts, POST_STATUS_COUNT);
    return statement;
}

static bool is_post_change(const struct post_change *change)
{
    return change->author_id.set || change->reviewer_id.set || change->title.set || change->body.set ||
           change->note.set || change->views.set || change->status.set;
}

static schema_status list_posts(schema_statement *statement, schema_arena *arena, struct post_list *list)
{
    size_t capacity = 0;
    *list = (struct post_list){0};
    while (schema_statement_row(statement)) {
        struct post *rows = schema_statement_grow(statement, arena, list->rows, list->count, &capacity, sizeof *rows);
        if (!rows)
            break;
        list->rows = rows;
        read_post(statement, arena, &rows[list->count++]);
    }
    schema_status status = schema_statement_end(statement);
    if (status != SCHEMA_OK)
        *list = (struct post_list){0};
    return status;
}

/* The rows for many keys; `lists` has one for each of `count`. */
static schema_status load_post_lists(schema_statement *statement, schema_keys *keys, schema_arena *arena, size_t count,
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
        read_post(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 9);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        lists[i] = (struct post_list){span.count ? rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

/* The account for each of many keys, null where there is none. */
static schema_status load_account_rows(schema_statement *statement, schema_keys *keys, schema_arena *arena,
                                       size_t count, struct account **pointers)
{
    struct account *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct account *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        read_account(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 8);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        pointers[i] = span.count ? rows + span.first : NULL;
    }
    return schema_statement_end(statement);
}

schema_status post_insert(schema_db *db, const struct post_new *row, int64_t *id)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_INSERT);
    bind_post_new(statement, row);
    return schema_statement_end_insert(statement, id);
}

schema_status post_insert_returning(schema_db *db, schema_arena *arena, const struct post_new *row, struct post *stored)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_INSERT_RETURNING);
    bind_post_new(statement, row);
    if (schema_statement_row(statement))
        read_post(statement, arena, stored);
    return schema_statement_end_one(statement);
}

schema_status post_insert_many(schema_db *db, const struct post_new *rows, size_t count, int64_t *ids)
{
    schema_statement *statement = schema_batch_start(db, STATEMENT_POST_INSERT);
    for (size_t i = 0; i < count; i++) {
        bind_post_new(statement, &rows[i]);
        if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
            break;
    }
    return schema_batch_end(statement);
}

schema_status post_upsert(schema_db *db, const struct post_new *row, int64_t *id)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_UPSERT);
    bind_post_new(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status post_upsert_by_author_id_title(schema_db *db, const struct post_new *row, int64_t *id)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_UPSERT_BY_AUTHOR_ID_TITLE);
    bind_post_new(statement, row);
    if (schema_statement_row(statement) && id)
        *id = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status post_get(schema_db *db, schema_arena *arena, int64_t id, struct post *row)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_GET);
    schema_bind_int64(statement, 1, id);
    if (schema_statement_row(statement))
        read_post(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status post_get_by_author_id_title(schema_db *db, schema_arena *arena, int64_t author_id, const char *title,
                                          struct post *row)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_GET_BY_AUTHOR_ID_TITLE);
    schema_bind_int64(statement, 1, author_id);
    schema_bind_text(statement, 2, title, 0);
    if (schema_statement_row(statement))
        read_post(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status post_exists(schema_db *db, int64_t id, bool *exists)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_EXISTS);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_exists(statement, exists);
}

schema_status post_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_COUNT);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

schema_status post_update(schema_db *db, int64_t id, int32_t edition, const struct post_change *change)
{
    if (!is_post_change(change)) {
        schema_statement *statement = schema_statement_start(db, STATEMENT_POST_IS_CURRENT);
        schema_bind_int64(statement, 1, id);
        schema_bind_int32(statement, 2, edition);
        return schema_statement_end_current(statement);
    }
    schema_statement *statement = start_post_update(db, STATEMENT_POST_UPDATE, id, edition, change);
    return schema_statement_end_changed(statement, SCHEMA_STALE);
}

schema_status post_update_returning(schema_db *db, schema_arena *arena, int64_t id, int32_t edition,
                                    const struct post_change *change, struct post *stored)
{
    if (!is_post_change(change)) {
        schema_status status = post_get(db, arena, id, stored);
        return status == SCHEMA_NOT_FOUND || (status == SCHEMA_OK && stored->edition != edition) ? SCHEMA_STALE
                                                                                                 : status;
    }
    schema_statement *statement = start_post_update(db, STATEMENT_POST_UPDATE_RETURNING, id, edition, change);
    if (schema_statement_row(statement))
        read_post(statement, arena, stored);
    schema_status status = schema_statement_end_one(statement);
    return status == SCHEMA_NOT_FOUND ? SCHEMA_STALE : status;
}

schema_status post_delete(schema_db *db, int64_t id)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_DELETE);
    schema_bind_int64(statement, 1, id);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

struct post_all post_all_open(schema_place place, schema_db *db)
{
    schema_statement *statement = schema_cursor_start(db, STATEMENT_POST_ALL, place);
    return (struct post_all){.cursor = schema_cursor_open(statement)};
}

bool post_all_next(struct post_all *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    read_post(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status post_list_all(schema_db *db, schema_arena *arena, int64_t limit, int64_t offset, struct post_list *list)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_LIST_ALL);
    schema_bind_limit(statement, 1, limit);
    schema_bind_limit(statement, 2, offset);
    return list_posts(statement, arena, list);
}

schema_status post_author(schema_db *db, schema_arena *arena, const struct post *post, struct account *row)
{
    return account_get(db, arena, post->author_id, row);
}

schema_status post_reviewer(schema_db *db, schema_arena *arena, const struct post *post, struct account *row)
{
    if (!post->reviewer_id.present)
        return SCHEMA_NOT_FOUND;
    return account_get(db, arena, post->reviewer_id.value, row);
}

schema_status post_load_author(schema_db *db, schema_arena *arena, const struct post *posts, size_t count,
                               struct account **authors)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_LOAD_AUTHOR);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, posts[i].author_id);
    return load_account_rows(statement, keys, arena, count, authors);
}

schema_status post_load_reviewer(schema_db *db, schema_arena *arena, const struct post *posts, size_t count,
                                 struct account **reviewers)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_LOAD_AUTHOR);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        if (posts[i].reviewer_id.present)
            schema_keys_int64(keys, i, 0, posts[i].reviewer_id.value);
    return load_account_rows(statement, keys, arena, count, reviewers);
}

struct account_posts account_posts_open(schema_place place, schema_db *db, int64_t author_id)
{
    schema_statement *statement = schema_cursor_start(db, STATEMENT_ACCOUNT_POSTS, place);
    schema_bind_int64(statement, 1, author_id);
    return (struct account_posts){.cursor = schema_cursor_open(statement)};
}

bool account_posts_next(struct account_posts *cursor)
{
    if (!schema_cursor_row(&cursor->cursor))
        return false;
    read_post(cursor->cursor.statement, NULL, &cursor->row);
    return schema_cursor_good(&cursor->cursor);
}

schema_status account_load_posts(schema_db *db, schema_arena *arena, const struct account *accounts, size_t count,
                                 struct post_list *lists)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_ACCOUNT_LOAD_POSTS);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, accounts[i].id);
    return load_post_lists(statement, keys, arena, count, lists);
}

/* -- tag ------------------------------------------------------------------------------------------------------ */

static void read_tag(schema_statement *statement, schema_arena *arena, struct tag *row)
{
    row->name = schema_read_text(statement, arena, 0);
}

static schema_status load_tag_lists(schema_statement *statement, schema_keys *keys, schema_arena *arena, size_t count,
                                    struct tag_list *lists)
{
    struct tag *rows = NULL;
    size_t used = 0, capacity = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement)) {
        struct tag *grown = schema_statement_grow(statement, arena, rows, used, &capacity, sizeof *rows);
        if (!grown)
            break;
        rows = grown;
        read_tag(statement, arena, &rows[used++]);
        schema_keys_found(statement, keys, 1);
    }
    for (size_t i = 0; i < count; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        lists[i] = (struct tag_list){span.count ? rows + span.first : NULL, span.count};
    }
    return schema_statement_end(statement);
}

schema_status tag_insert(schema_db *db, const struct tag_new *row)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_TAG_INSERT);
    schema_bind_text(statement, 1, row->name, 40);
    return schema_statement_end_insert(statement, NULL);
}

schema_status tag_get(schema_db *db, schema_arena *arena, const char *name, struct tag *row)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_TAG_GET);
    schema_bind_text(statement, 1, name, 0);
    if (schema_statement_row(statement))
        read_tag(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status tag_delete(schema_db *db, const char *name)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_TAG_DELETE);
    schema_bind_text(statement, 1, name, 0);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

/* -- post_tag ------------------------------------------------------------------------------------------------- */

static void read_post_tag(schema_statement *statement, schema_arena *arena, struct post_tag *row)
{
    row->post_id = schema_read_int64(statement, 0);
    row->tag = schema_read_text(statement, arena, 1);
}

schema_status post_tag_insert(schema_db *db, const struct post_tag_new *row)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_TAG_INSERT);
    schema_bind_int64(statement, 1, row->post_id);
    schema_bind_text(statement, 2, row->tag, 40);
    return schema_statement_end_insert(statement, NULL);
}

schema_status post_tag_get(schema_db *db, schema_arena *arena, int64_t post_id, const char *tag, struct post_tag *row)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_TAG_GET);
    schema_bind_int64(statement, 1, post_id);
    schema_bind_text(statement, 2, tag, 0);
    if (schema_statement_row(statement))
        read_post_tag(statement, arena, row);
    return schema_statement_end_one(statement);
}

schema_status post_tag_delete(schema_db *db, int64_t post_id, const char *tag)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_TAG_DELETE);
    schema_bind_int64(statement, 1, post_id);
    schema_bind_text(statement, 2, tag, 0);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

schema_status post_load_tags(schema_db *db, schema_arena *arena, const struct post *posts, size_t count,
                             struct tag_list *lists)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_POST_LOAD_TAGS);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_int64(keys, i, 0, posts[i].id);
    return load_tag_lists(statement, keys, arena, count, lists);
}

schema_status tag_load_posts(schema_db *db, schema_arena *arena, const struct tag *tags, size_t count,
                             struct post_list *lists)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_TAG_LOAD_POSTS);
    schema_keys *keys = schema_keys_new(statement, count, 1);
    for (size_t i = 0; i < count; i++)
        schema_keys_text(keys, i, 0, tags[i].name);
    return load_post_lists(statement, keys, arena, count, lists);
}

/* -- visit ---------------------------------------------------------------------------------------------------- */

schema_status visit_insert(schema_db *db, const struct visit_new *row)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_VISIT_INSERT);
    schema_bind_timestamp(statement, 1, row->at);
    schema_bind_text(statement, 2, row->path, 0);
    return schema_statement_end_insert(statement, NULL);
}

schema_status visit_count(schema_db *db, int64_t *count)
{
    schema_statement *statement = schema_statement_start(db, STATEMENT_VISIT_COUNT);
    if (schema_statement_row(statement))
        *count = schema_read_int64(statement, 0);
    return schema_statement_end_one(statement);
}

/* -- the program ---------------------------------------------------------------------------------------------- */

static const struct schema_constraint_name constraints[] = {
    {.name = "account_email_key", .table = "account", .columns = "email", .id = SAMPLE_ACCOUNT_EMAIL_KEY},
    {.name = "account_pkey", .table = "account", .columns = "id", .id = SAMPLE_ACCOUNT_PKEY},
    {.name = "email_shape", .table = "account", .id = SAMPLE_EMAIL_SHAPE},
    {.name = "post_author_id_fkey", .table = "post", .id = SAMPLE_POST_AUTHOR_ID_FKEY},
    {.name = "post_author_id_title_key",
     .table = "post",
     .columns = "author_id, title",
     .id = SAMPLE_POST_AUTHOR_ID_TITLE_KEY},
    {.name = "post_pkey", .table = "post", .columns = "id", .id = SAMPLE_POST_PKEY},
    {.name = "post_reviewer_id_fkey", .table = "post", .id = SAMPLE_POST_REVIEWER_ID_FKEY},
    {.name = "post_tag_pkey", .table = "post_tag", .columns = "post_id, tag", .id = SAMPLE_POST_TAG_PKEY},
    {.name = "post_tag_post_id_fkey", .table = "post_tag", .id = SAMPLE_POST_TAG_POST_ID_FKEY},
    {.name = "post_tag_tag_fkey", .table = "post_tag", .id = SAMPLE_POST_TAG_TAG_FKEY},
    {.name = "tag_pkey", .table = "tag", .columns = "name", .id = SAMPLE_TAG_PKEY},
};

static const struct schema_program program = {
    .abi = 1,
    .schema = "main",
    .target = "sample",
    .statement_count = STATEMENTS,
    .statements = statements,
    .constraint_count = sizeof constraints / sizeof *constraints,
    .constraints = constraints,
    .tool_version = "0.1.0",
};

schema_status sample_open(const char *url, schema_db **db)
{
    return schema_connect(&program, url, NULL, db);
}

schema_status sample_open_with(const char *url, const struct schema_options *options, schema_db **db)
{
    return schema_connect(&program, url, options, db);
}
