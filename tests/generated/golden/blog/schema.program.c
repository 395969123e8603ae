/* Made by schemac from the .schema files of this target and its migrations.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"
#include "schema.drafts.h"

/* -- statements ------------------------------------------------------------------------------------------ */

static const struct schema_assignment schema_static_assignments_account[] = {
    {.sqlite = "\"email\" = ?2", .postgresql = "\"email\" = $2"},
    {.sqlite = "\"nick\" = ?3", .postgresql = "\"nick\" = $3"},
    {.sqlite = "\"role\" = ?4", .postgresql = "\"role\" = $4"},
    {.sqlite = "\"balance\" = ?5", .postgresql = "\"balance\" = $5"},
    {.sqlite = "\"settings\" = ?6", .postgresql = "\"settings\" = $6"},
    {.sqlite = "\"avatar\" = ?7", .postgresql = "\"avatar\" = $7"},
    {.sqlite = "\"created_at\" = ?8", .postgresql = "\"created_at\" = $8"},
    {
        .sqlite = "\"updated_at\" = ?9",
        .postgresql = "\"updated_at\" = $9",
        .sqlite_otherwise = "\"updated_at\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')",
        .postgresql_otherwise = "\"updated_at\" = pg_catalog.now()",
    },
};

static const struct schema_assignment schema_static_assignments_comment[] = {
    {.sqlite = "\"post_id\" = ?2", .postgresql = "\"post_id\" = $2"},
    {.sqlite = "\"author_id\" = ?3", .postgresql = "\"author_id\" = $3"},
    {.sqlite = "\"parent_id\" = ?4", .postgresql = "\"parent_id\" = $4"},
    {.sqlite = "\"body\" = ?5", .postgresql = "\"body\" = $5"},
    {.sqlite = "\"created_at\" = ?6", .postgresql = "\"created_at\" = $6"},
};

static const struct schema_assignment schema_static_assignments_post[] = {
    {.sqlite = "\"author_id\" = ?2", .postgresql = "\"author_id\" = $2"},
    {.sqlite = "\"headline\" = ?3", .postgresql = "\"headline\" = $3"},
    {.sqlite = "\"body\" = ?4", .postgresql = "\"body\" = $4"},
    {.sqlite = "\"views\" = ?5", .postgresql = "\"views\" = $5"},
    {.sqlite = "\"status\" = ?6", .postgresql = "\"status\" = $6"},
    {.sqlite = "\"legacy\" = ?7", .postgresql = "\"legacy\" = $7"},
    {.sqlite = "\"created_at\" = ?8", .postgresql = "\"created_at\" = $8"},
    {
        .sqlite = "\"updated_at\" = ?9",
        .postgresql = "\"updated_at\" = $9",
        .sqlite_otherwise = "\"updated_at\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')",
        .postgresql_otherwise = "\"updated_at\" = pg_catalog.now()",
    },
};

static const struct schema_assignment schema_static_assignments_tag[] = {
    {.sqlite = "\"name\" = ?2", .postgresql = "\"name\" = $2"},
};

static const struct schema_copy_column schema_static_copied_account[] = {
    {"\"id\"", 1, 0, true},
    {"\"email\"", 2, 0, false},
    {"\"nick\"", 3, 0, false},
    {"\"role\"", 4, 0, true},
    {"\"balance\"", 5, 0, true},
    {"\"settings\"", 6, 0, true},
    {"\"avatar\"", 7, 0, false},
    {"\"created_at\"", 8, 0, true},
    {"\"updated_at\"", 9, 0, true},
};
static const struct schema_copy schema_static_copy_account = {"\"account\"", 9, schema_static_copied_account};

static const struct schema_copy_column schema_static_copied_comment[] = {
    {"\"id\"", 1, 0, true},
    {"\"post_id\"", 2, 0, false},
    {"\"author_id\"", 3, 0, false},
    {"\"parent_id\"", 4, 0, false},
    {"\"body\"", 5, 0, false},
    {"\"created_at\"", 6, 0, true},
};
static const struct schema_copy schema_static_copy_comment = {"\"comment\"", 6, schema_static_copied_comment};

static const struct schema_copy_column schema_static_copied_post[] = {
    {"\"id\"", 1, 0, true},
    {"\"author_id\"", 2, 0, false},
    {"\"headline\"", 3, 0, false},
    {"\"body\"", 4, 0, false},
    {"\"views\"", 5, 0, true},
    {"\"status\"", 6, 0, true},
    {"\"legacy\"", 7, 0, false},
    {"\"created_at\"", 8, 0, true},
    {"\"updated_at\"", 9, 0, true},
};
static const struct schema_copy schema_static_copy_post = {"\"post\"", 9, schema_static_copied_post};

static const struct schema_copy_column schema_static_copied_post_tag[] = {
    {"\"post_id\"", 1, 0, false},
    {"\"tag_id\"", 2, 0, false},
};
static const struct schema_copy schema_static_copy_post_tag = {
    "\"post_tag\"",
    2,
    schema_static_copied_post_tag,
};

static const struct schema_copy_column schema_static_copied_tag[] = {
    {"\"id\"", 1, 0, true},
    {"\"name\"", 2, 0, false},
};
static const struct schema_copy schema_static_copy_tag = {"\"tag\"", 2, schema_static_copied_tag};

static const struct schema_statement_text schema_static_statements[] = {
    [SCHEMA_STATEMENT_account_insert] = {
        .name = "account_insert",
        .sqlite = "insert into \"account\" (\"id\", \"email\", \"nick\", \"role\", \"balance\", "
                  "\"settings\", \"avatar\", \"created_at\", \"updated_at\") values (?1, ?2, ?3, "
                  "coalesce(?4, 'member'), coalesce(?5, 0), coalesce(?6, '{}'), ?7, coalesce(?8, "
                  "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')), coalesce(?9, "
                  "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')))",
        .postgresql = "insert into \"account\" (\"id\", \"email\", \"nick\", \"role\", \"balance\", "
                      "\"settings\", \"avatar\", \"created_at\", \"updated_at\") values ($1, $2, $3, "
                      "coalesce($4, 'member'), coalesce($5, 0), coalesce($6, '{}'), $7, coalesce($8, "
                      "pg_catalog.now()), coalesce($9, pg_catalog.now())) returning \"id\"",
        .parameters = "id email nick role balance settings avatar created_at updated_at",
        .postgresql_types = "int8 text text text numeric jsonb bytea timestamptz timestamptz",
        .postgresql_automatic = "insert into \"account\" (\"email\", \"nick\", \"role\", \"balance\", "
                                "\"settings\", \"avatar\", \"created_at\", \"updated_at\") values ($2, $3, "
                                "coalesce($4, 'member'), coalesce($5, 0), coalesce($6, '{}'), $7, "
                                "coalesce($8, pg_catalog.now()), coalesce($9, pg_catalog.now())) returning "
                                "\"id\"",
        .automatic = 1,
        .copy = &schema_static_copy_account,
    },
    [SCHEMA_STATEMENT_account_insert_returning] = {
        .name = "account_insert_returning",
        .sqlite = "insert into \"account\" (\"id\", \"email\", \"nick\", \"role\", \"balance\", "
                  "\"settings\", \"avatar\", \"created_at\", \"updated_at\") values (?1, ?2, ?3, "
                  "coalesce(?4, 'member'), coalesce(?5, 0), coalesce(?6, '{}'), ?7, coalesce(?8, "
                  "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')), coalesce(?9, "
                  "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'))) returning \"id\", \"email\", \"nick\", "
                  "\"role\", \"balance\", \"settings\", \"avatar\", \"created_at\", \"updated_at\"",
        .postgresql = "insert into \"account\" (\"id\", \"email\", \"nick\", \"role\", \"balance\", "
                      "\"settings\", \"avatar\", \"created_at\", \"updated_at\") values ($1, $2, $3, "
                      "coalesce($4, 'member'), coalesce($5, 0), coalesce($6, '{}'), $7, coalesce($8, "
                      "pg_catalog.now()), coalesce($9, pg_catalog.now())) returning \"id\", \"email\", "
                      "\"nick\", \"role\", \"balance\", \"settings\"::text, \"avatar\", \"created_at\", "
                      "\"updated_at\"",
        .parameters = "id email nick role balance settings avatar created_at updated_at",
        .columns = "id email nick role balance settings avatar created_at updated_at",
        .postgresql_types = "int8 text text text numeric jsonb bytea timestamptz timestamptz",
        .postgresql_automatic = "insert into \"account\" (\"email\", \"nick\", \"role\", \"balance\", "
                                "\"settings\", \"avatar\", \"created_at\", \"updated_at\") values ($2, $3, "
                                "coalesce($4, 'member'), coalesce($5, 0), coalesce($6, '{}'), $7, "
                                "coalesce($8, pg_catalog.now()), coalesce($9, pg_catalog.now())) returning "
                                "\"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, "
                                "\"avatar\", \"created_at\", \"updated_at\"",
        .automatic = 1,
    },
    [SCHEMA_STATEMENT_account_upsert] = {
        .name = "account_upsert",
        .sqlite = "insert into \"account\" (\"id\", \"email\", \"nick\", \"role\", \"balance\", "
                  "\"settings\", \"avatar\", \"created_at\", \"updated_at\") values (?1, ?2, ?3, "
                  "coalesce(?4, 'member'), coalesce(?5, 0), coalesce(?6, '{}'), ?7, coalesce(?8, "
                  "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')), coalesce(?9, "
                  "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'))) on conflict (\"id\") do update set "
                  "\"email\" = ?2, \"nick\" = ?3, \"role\" = coalesce(?4, \"account\".\"role\"), \"balance\" = "
                  "coalesce(?5, \"account\".\"balance\"), \"settings\" = coalesce(?6, "
                  "\"account\".\"settings\"), \"avatar\" = ?7, \"created_at\" = coalesce(?8, "
                  "\"account\".\"created_at\"), \"updated_at\" = coalesce(?9, (strftime('%Y-%m-%dT%H:%M:%f', "
                  "'now') || '000Z')) returning \"id\"",
        .postgresql = "insert into \"account\" (\"id\", \"email\", \"nick\", \"role\", \"balance\", "
                      "\"settings\", \"avatar\", \"created_at\", \"updated_at\") values ($1, $2, $3, "
                      "coalesce($4, 'member'), coalesce($5, 0), coalesce($6, '{}'), $7, coalesce($8, "
                      "pg_catalog.now()), coalesce($9, pg_catalog.now())) on conflict (\"id\") do update set "
                      "\"email\" = $2, \"nick\" = $3, \"role\" = coalesce($4, \"account\".\"role\"), "
                      "\"balance\" = coalesce($5, \"account\".\"balance\"), \"settings\" = coalesce($6, "
                      "\"account\".\"settings\"), \"avatar\" = $7, \"created_at\" = coalesce($8, "
                      "\"account\".\"created_at\"), \"updated_at\" = coalesce($9, pg_catalog.now()) "
                      "returning \"id\"",
        .parameters = "id email nick role balance settings avatar created_at updated_at",
        .columns = "id",
        .postgresql_types = "int8 text text text numeric jsonb bytea timestamptz timestamptz",
        .postgresql_automatic = "insert into \"account\" (\"email\", \"nick\", \"role\", \"balance\", "
                                "\"settings\", \"avatar\", \"created_at\", \"updated_at\") values ($2, $3, "
                                "coalesce($4, 'member'), coalesce($5, 0), coalesce($6, '{}'), $7, "
                                "coalesce($8, pg_catalog.now()), coalesce($9, pg_catalog.now())) on conflict "
                                "(\"id\") do update set \"email\" = $2, \"nick\" = $3, \"role\" = "
                                "coalesce($4, \"account\".\"role\"), \"balance\" = coalesce($5, "
                                "\"account\".\"balance\"), \"settings\" = coalesce($6, "
                                "\"account\".\"settings\"), \"avatar\" = $7, \"created_at\" = coalesce($8, "
                                "\"account\".\"created_at\"), \"updated_at\" = coalesce($9, "
                                "pg_catalog.now()) returning \"id\"",
        .automatic = 1,
    },
    [SCHEMA_STATEMENT_account_upsert_by_email] = {
        .name = "account_upsert_by_email",
        .sqlite = "insert into \"account\" (\"id\", \"email\", \"nick\", \"role\", \"balance\", "
                  "\"settings\", \"avatar\", \"created_at\", \"updated_at\") values (?1, ?2, ?3, "
                  "coalesce(?4, 'member'), coalesce(?5, 0), coalesce(?6, '{}'), ?7, coalesce(?8, "
                  "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')), coalesce(?9, "
                  "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'))) on conflict (\"email\") do update set "
                  "\"nick\" = ?3, \"role\" = coalesce(?4, \"account\".\"role\"), \"balance\" = coalesce(?5, "
                  "\"account\".\"balance\"), \"settings\" = coalesce(?6, \"account\".\"settings\"), "
                  "\"avatar\" = ?7, \"created_at\" = coalesce(?8, \"account\".\"created_at\"), "
                  "\"updated_at\" = coalesce(?9, (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')) returning "
                  "\"id\"",
        .postgresql = "insert into \"account\" (\"id\", \"email\", \"nick\", \"role\", \"balance\", "
                      "\"settings\", \"avatar\", \"created_at\", \"updated_at\") values ($1, $2, $3, "
                      "coalesce($4, 'member'), coalesce($5, 0), coalesce($6, '{}'), $7, coalesce($8, "
                      "pg_catalog.now()), coalesce($9, pg_catalog.now())) on conflict (\"email\") do update "
                      "set \"nick\" = $3, \"role\" = coalesce($4, \"account\".\"role\"), \"balance\" = "
                      "coalesce($5, \"account\".\"balance\"), \"settings\" = coalesce($6, "
                      "\"account\".\"settings\"), \"avatar\" = $7, \"created_at\" = coalesce($8, "
                      "\"account\".\"created_at\"), \"updated_at\" = coalesce($9, pg_catalog.now()) "
                      "returning \"id\"",
        .parameters = "id email nick role balance settings avatar created_at updated_at",
        .columns = "id",
        .postgresql_types = "int8 text text text numeric jsonb bytea timestamptz timestamptz",
        .postgresql_automatic = "insert into \"account\" (\"email\", \"nick\", \"role\", \"balance\", "
                                "\"settings\", \"avatar\", \"created_at\", \"updated_at\") values ($2, $3, "
                                "coalesce($4, 'member'), coalesce($5, 0), coalesce($6, '{}'), $7, "
                                "coalesce($8, pg_catalog.now()), coalesce($9, pg_catalog.now())) on conflict "
                                "(\"email\") do update set \"nick\" = $3, \"role\" = coalesce($4, "
                                "\"account\".\"role\"), \"balance\" = coalesce($5, \"account\".\"balance\"), "
                                "\"settings\" = coalesce($6, \"account\".\"settings\"), \"avatar\" = $7, "
                                "\"created_at\" = coalesce($8, \"account\".\"created_at\"), \"updated_at\" = "
                                "coalesce($9, pg_catalog.now()) returning \"id\"",
        .automatic = 1,
    },
    [SCHEMA_STATEMENT_account_get] = {
        .name = "account_get",
        .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
                  "\"created_at\", \"updated_at\" from \"account\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, "
                      "\"avatar\", \"created_at\", \"updated_at\" from \"account\" where \"id\" = $1",
        .parameters = "id",
        .columns = "id email nick role balance settings avatar created_at updated_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_account_exists] = {
        .name = "account_exists",
        .sqlite = "select 1 from \"account\" where \"id\" = ?1",
        .postgresql = "select 1 from \"account\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_account_get_by_email] = {
        .name = "account_get_by_email",
        .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
                  "\"created_at\", \"updated_at\" from \"account\" where \"email\" = ?1",
        .postgresql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, "
                      "\"avatar\", \"created_at\", \"updated_at\" from \"account\" where \"email\" = $1",
        .parameters = "email",
        .columns = "id email nick role balance settings avatar created_at updated_at",
        .postgresql_types = "text",
    },
    [SCHEMA_STATEMENT_account_count] = {
        .name = "account_count",
        .sqlite = "select count(*) from \"account\"",
        .postgresql = "select count(*) from \"account\"",
        .columns = "count",
    },
    [SCHEMA_STATEMENT_account_all_open] = {
        .name = "account_all",
        .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
                  "\"created_at\", \"updated_at\" from \"account\" order by \"id\"",
        .postgresql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, "
                      "\"avatar\", \"created_at\", \"updated_at\" from \"account\" order by \"id\"",
        .columns = "id email nick role balance settings avatar created_at updated_at",
    },
    [SCHEMA_STATEMENT_account_list_all] = {
        .name = "account_list_all",
        .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
                  "\"created_at\", \"updated_at\" from \"account\" order by \"id\" limit ?1 offset ?2",
        .postgresql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, "
                      "\"avatar\", \"created_at\", \"updated_at\" from \"account\" order by \"id\" limit $1 "
                      "offset $2",
        .parameters = "limit offset",
        .columns = "id email nick role balance settings avatar created_at updated_at",
        .postgresql_types = "int8 int8",
    },
    [SCHEMA_STATEMENT_account_by_role_open] = {
        .name = "account_by_role",
        .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
                  "\"created_at\", \"updated_at\" from \"account\" where \"role\" = ?1 order by "
                  "\"created_at\" desc",
        .postgresql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, "
                      "\"avatar\", \"created_at\", \"updated_at\" from \"account\" where \"role\" = $1 order "
                      "by \"created_at\" desc",
        .parameters = "role",
        .columns = "id email nick role balance settings avatar created_at updated_at",
        .postgresql_types = "text",
    },
    [SCHEMA_STATEMENT_account_list_by_role] = {
        .name = "account_list_by_role",
        .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
                  "\"created_at\", \"updated_at\" from \"account\" where \"role\" = ?1 order by "
                  "\"created_at\" desc limit ?2 offset ?3",
        .postgresql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, "
                      "\"avatar\", \"created_at\", \"updated_at\" from \"account\" where \"role\" = $1 order "
                      "by \"created_at\" desc limit $2 offset $3",
        .parameters = "role limit offset",
        .columns = "id email nick role balance settings avatar created_at updated_at",
        .postgresql_types = "text int8 int8",
    },
    [SCHEMA_STATEMENT_account_update] = {
        .name = "account_update",
        .sqlite = "update \"account\" set ",
        .postgresql = "update \"account\" set ",
        .parameters = "id email nick role balance settings avatar created_at updated_at",
        .postgresql_types = "int8 text text text numeric jsonb bytea timestamptz timestamptz",
        .assignment_count = 8,
        .assignments = schema_static_assignments_account,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [SCHEMA_STATEMENT_account_update_returning] = {
        .name = "account_update_returning",
        .sqlite = "update \"account\" set ",
        .postgresql = "update \"account\" set ",
        .parameters = "id email nick role balance settings avatar created_at updated_at",
        .columns = "id email nick role balance settings avatar created_at updated_at",
        .postgresql_types = "int8 text text text numeric jsonb bytea timestamptz timestamptz",
        .assignment_count = 8,
        .assignments = schema_static_assignments_account,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"email\", \"nick\", \"role\", \"balance\", "
                      "\"settings\", \"avatar\", \"created_at\", \"updated_at\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"email\", \"nick\", \"role\", \"balance\", "
                          "\"settings\"::text, \"avatar\", \"created_at\", \"updated_at\"",
    },
    [SCHEMA_STATEMENT_account_delete] = {
        .name = "account_delete",
        .sqlite = "delete from \"account\" where \"id\" = ?1",
        .postgresql = "delete from \"account\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_comment_insert] = {
        .name = "comment_insert",
        .sqlite = "insert into \"comment\" (\"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", "
                  "\"created_at\") values (?1, ?2, ?3, ?4, ?5, coalesce(?6, (strftime('%Y-%m-%dT%H:%M:%f', "
                  "'now') || '000Z')))",
        .postgresql = "insert into \"comment\" (\"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", "
                      "\"created_at\") values ($1, $2, $3, $4, $5, coalesce($6, pg_catalog.now())) returning "
                      "\"id\"",
        .parameters = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8 int8 int8 int8 text timestamptz",
        .postgresql_automatic = "insert into \"comment\" (\"post_id\", \"author_id\", \"parent_id\", "
                                "\"body\", \"created_at\") values ($2, $3, $4, $5, coalesce($6, "
                                "pg_catalog.now())) returning \"id\"",
        .automatic = 1,
        .copy = &schema_static_copy_comment,
    },
    [SCHEMA_STATEMENT_comment_insert_returning] = {
        .name = "comment_insert_returning",
        .sqlite = "insert into \"comment\" (\"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", "
                  "\"created_at\") values (?1, ?2, ?3, ?4, ?5, coalesce(?6, (strftime('%Y-%m-%dT%H:%M:%f', "
                  "'now') || '000Z'))) returning \"id\", \"post_id\", \"author_id\", \"parent_id\", "
                  "\"body\", \"created_at\"",
        .postgresql = "insert into \"comment\" (\"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", "
                      "\"created_at\") values ($1, $2, $3, $4, $5, coalesce($6, pg_catalog.now())) returning "
                      "\"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\"",
        .parameters = "id post_id author_id parent_id body created_at",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8 int8 int8 int8 text timestamptz",
        .postgresql_automatic = "insert into \"comment\" (\"post_id\", \"author_id\", \"parent_id\", "
                                "\"body\", \"created_at\") values ($2, $3, $4, $5, coalesce($6, "
                                "pg_catalog.now())) returning \"id\", \"post_id\", \"author_id\", "
                                "\"parent_id\", \"body\", \"created_at\"",
        .automatic = 1,
    },
    [SCHEMA_STATEMENT_comment_upsert] = {
        .name = "comment_upsert",
        .sqlite = "insert into \"comment\" (\"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", "
                  "\"created_at\") values (?1, ?2, ?3, ?4, ?5, coalesce(?6, (strftime('%Y-%m-%dT%H:%M:%f', "
                  "'now') || '000Z'))) on conflict (\"id\") do update set \"post_id\" = ?2, \"author_id\" = "
                  "?3, \"parent_id\" = ?4, \"body\" = ?5, \"created_at\" = coalesce(?6, "
                  "\"comment\".\"created_at\") returning \"id\"",
        .postgresql = "insert into \"comment\" (\"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", "
                      "\"created_at\") values ($1, $2, $3, $4, $5, coalesce($6, pg_catalog.now())) on "
                      "conflict (\"id\") do update set \"post_id\" = $2, \"author_id\" = $3, \"parent_id\" = "
                      "$4, \"body\" = $5, \"created_at\" = coalesce($6, \"comment\".\"created_at\") "
                      "returning \"id\"",
        .parameters = "id post_id author_id parent_id body created_at",
        .columns = "id",
        .postgresql_types = "int8 int8 int8 int8 text timestamptz",
        .postgresql_automatic = "insert into \"comment\" (\"post_id\", \"author_id\", \"parent_id\", "
                                "\"body\", \"created_at\") values ($2, $3, $4, $5, coalesce($6, "
                                "pg_catalog.now())) on conflict (\"id\") do update set \"post_id\" = $2, "
                                "\"author_id\" = $3, \"parent_id\" = $4, \"body\" = $5, \"created_at\" = "
                                "coalesce($6, \"comment\".\"created_at\") returning \"id\"",
        .automatic = 1,
    },
    [SCHEMA_STATEMENT_comment_get] = {
        .name = "comment_get",
        .sqlite = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
                  "\"comment\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" "
                      "from \"comment\" where \"id\" = $1",
        .parameters = "id",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_comment_exists] = {
        .name = "comment_exists",
        .sqlite = "select 1 from \"comment\" where \"id\" = ?1",
        .postgresql = "select 1 from \"comment\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_comment_count] = {
        .name = "comment_count",
        .sqlite = "select count(*) from \"comment\"",
        .postgresql = "select count(*) from \"comment\"",
        .columns = "count",
    },
    [SCHEMA_STATEMENT_comment_all_open] = {
        .name = "comment_all",
        .sqlite = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
                  "\"comment\" order by \"id\"",
        .postgresql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" "
                      "from \"comment\" order by \"id\"",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_list_all] = {
        .name = "comment_list_all",
        .sqlite = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
                  "\"comment\" order by \"id\" limit ?1 offset ?2",
        .postgresql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" "
                      "from \"comment\" order by \"id\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8 int8",
    },
    [SCHEMA_STATEMENT_comment_by_post_id_open] = {
        .name = "comment_by_post_id",
        .sqlite = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
                  "\"comment\" where \"post_id\" = ?1 order by \"created_at\"",
        .postgresql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" "
                      "from \"comment\" where \"post_id\" = $1 order by \"created_at\"",
        .parameters = "post_id",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_comment_list_by_post_id] = {
        .name = "comment_list_by_post_id",
        .sqlite = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
                  "\"comment\" where \"post_id\" = ?1 order by \"created_at\" limit ?2 offset ?3",
        .postgresql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" "
                      "from \"comment\" where \"post_id\" = $1 order by \"created_at\" limit $2 offset $3",
        .parameters = "post_id limit offset",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8 int8 int8",
    },
    [SCHEMA_STATEMENT_comment_by_author_id_open] = {
        .name = "comment_by_author_id",
        .sqlite = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
                  "\"comment\" where \"author_id\" = ?1 order by \"id\"",
        .postgresql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" "
                      "from \"comment\" where \"author_id\" = $1 order by \"id\"",
        .parameters = "author_id",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_comment_list_by_author_id] = {
        .name = "comment_list_by_author_id",
        .sqlite = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
                  "\"comment\" where \"author_id\" = ?1 order by \"id\" limit ?2 offset ?3",
        .postgresql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" "
                      "from \"comment\" where \"author_id\" = $1 order by \"id\" limit $2 offset $3",
        .parameters = "author_id limit offset",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8 int8 int8",
    },
    [SCHEMA_STATEMENT_comment_by_parent_id_open] = {
        .name = "comment_by_parent_id",
        .sqlite = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
                  "\"comment\" where \"parent_id\" = ?1 order by \"id\"",
        .postgresql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" "
                      "from \"comment\" where \"parent_id\" = $1 order by \"id\"",
        .parameters = "parent_id",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_comment_list_by_parent_id] = {
        .name = "comment_list_by_parent_id",
        .sqlite = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
                  "\"comment\" where \"parent_id\" = ?1 order by \"id\" limit ?2 offset ?3",
        .postgresql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" "
                      "from \"comment\" where \"parent_id\" = $1 order by \"id\" limit $2 offset $3",
        .parameters = "parent_id limit offset",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8 int8 int8",
    },
    [SCHEMA_STATEMENT_comment_update] = {
        .name = "comment_update",
        .sqlite = "update \"comment\" set ",
        .postgresql = "update \"comment\" set ",
        .parameters = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8 int8 int8 int8 text timestamptz",
        .assignment_count = 5,
        .assignments = schema_static_assignments_comment,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [SCHEMA_STATEMENT_comment_update_returning] = {
        .name = "comment_update_returning",
        .sqlite = "update \"comment\" set ",
        .postgresql = "update \"comment\" set ",
        .parameters = "id post_id author_id parent_id body created_at",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8 int8 int8 int8 text timestamptz",
        .assignment_count = 5,
        .assignments = schema_static_assignments_comment,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"post_id\", \"author_id\", \"parent_id\", "
                      "\"body\", \"created_at\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"post_id\", \"author_id\", \"parent_id\", "
                          "\"body\", \"created_at\"",
    },
    [SCHEMA_STATEMENT_comment_delete] = {
        .name = "comment_delete",
        .sqlite = "delete from \"comment\" where \"id\" = ?1",
        .postgresql = "delete from \"comment\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_comment_post] = {
        .name = "comment_post",
        .sqlite = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
                  "\"created_at\", \"updated_at\" from \"post\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", "
                      "\"legacy\", \"created_at\", \"updated_at\" from \"post\" where \"id\" = $1",
        .parameters = "post_id",
        .columns = "id author_id headline body views status legacy created_at updated_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_post_comments_open] = {
        .name = "post_comments",
        .sqlite = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
                  "\"comment\" where \"post_id\" = ?1 order by \"id\"",
        .postgresql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" "
                      "from \"comment\" where \"post_id\" = $1 order by \"id\"",
        .parameters = "post_id",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_comment_load_post] = {
        .name = "comment_load_post",
        .sqlite = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", t.\"status\", "
                  "t.\"legacy\", t.\"created_at\", t.\"updated_at\", k.\"position\" from schema_keys(?1) k "
                  "join \"post\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .postgresql = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", "
                      "t.\"status\", t.\"legacy\", t.\"created_at\", t.\"updated_at\", k.\"position\" from "
                      "(select \"key1\", \"position\" - 1 as \"position\" from unnest($1) with ordinality as "
                      "u(\"key1\", \"position\")) k join \"post\" t on t.\"id\" = k.\"key1\" order by "
                      "k.\"position\"",
        .parameters = "keys",
        .columns = "id author_id headline body views status legacy created_at updated_at position",
        .postgresql_types = "_int8",
    },
    [SCHEMA_STATEMENT_post_load_comments] = {
        .name = "post_load_comments",
        .sqlite = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
                  "t.\"created_at\", k.\"position\" from schema_keys(?1) k join \"comment\" t on "
                  "t.\"post_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
        .postgresql = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
                      "t.\"created_at\", k.\"position\" from (select \"key1\", \"position\" - 1 as "
                      "\"position\" from unnest($1) with ordinality as u(\"key1\", \"position\")) k join "
                      "\"comment\" t on t.\"post_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
        .parameters = "keys",
        .columns = "id post_id author_id parent_id body created_at position",
        .postgresql_types = "_int8",
    },
    [SCHEMA_STATEMENT_comment_author] = {
        .name = "comment_author",
        .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
                  "\"created_at\", \"updated_at\" from \"account\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, "
                      "\"avatar\", \"created_at\", \"updated_at\" from \"account\" where \"id\" = $1",
        .parameters = "author_id",
        .columns = "id email nick role balance settings avatar created_at updated_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_account_comments_open] = {
        .name = "account_comments",
        .sqlite = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
                  "\"comment\" where \"author_id\" = ?1 order by \"id\"",
        .postgresql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" "
                      "from \"comment\" where \"author_id\" = $1 order by \"id\"",
        .parameters = "author_id",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_comment_load_author] = {
        .name = "comment_load_author",
        .sqlite = "select t.\"id\", t.\"email\", t.\"nick\", t.\"role\", t.\"balance\", t.\"settings\", "
                  "t.\"avatar\", t.\"created_at\", t.\"updated_at\", k.\"position\" from schema_keys(?1) k "
                  "join \"account\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .postgresql = "select t.\"id\", t.\"email\", t.\"nick\", t.\"role\", t.\"balance\", "
                      "t.\"settings\"::text, t.\"avatar\", t.\"created_at\", t.\"updated_at\", "
                      "k.\"position\" from (select \"key1\", \"position\" - 1 as \"position\" from "
                      "unnest($1) with ordinality as u(\"key1\", \"position\")) k join \"account\" t on "
                      "t.\"id\" = k.\"key1\" order by k.\"position\"",
        .parameters = "keys",
        .columns = "id email nick role balance settings avatar created_at updated_at position",
        .postgresql_types = "_int8",
    },
    [SCHEMA_STATEMENT_account_load_comments] = {
        .name = "account_load_comments",
        .sqlite = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
                  "t.\"created_at\", k.\"position\" from schema_keys(?1) k join \"comment\" t on "
                  "t.\"author_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
        .postgresql = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
                      "t.\"created_at\", k.\"position\" from (select \"key1\", \"position\" - 1 as "
                      "\"position\" from unnest($1) with ordinality as u(\"key1\", \"position\")) k join "
                      "\"comment\" t on t.\"author_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
        .parameters = "keys",
        .columns = "id post_id author_id parent_id body created_at position",
        .postgresql_types = "_int8",
    },
    [SCHEMA_STATEMENT_comment_parent] = {
        .name = "comment_parent",
        .sqlite = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
                  "\"comment\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" "
                      "from \"comment\" where \"id\" = $1",
        .parameters = "parent_id",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_comment_comments_open] = {
        .name = "comment_comments",
        .sqlite = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
                  "\"comment\" where \"parent_id\" = ?1 order by \"id\"",
        .postgresql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" "
                      "from \"comment\" where \"parent_id\" = $1 order by \"id\"",
        .parameters = "parent_id",
        .columns = "id post_id author_id parent_id body created_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_comment_load_parent] = {
        .name = "comment_load_parent",
        .sqlite = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
                  "t.\"created_at\", k.\"position\" from schema_keys(?1) k join \"comment\" t on t.\"id\" = "
                  "k.\"key1\" order by k.\"position\"",
        .postgresql = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
                      "t.\"created_at\", k.\"position\" from (select \"key1\", \"position\" - 1 as "
                      "\"position\" from unnest($1) with ordinality as u(\"key1\", \"position\")) k join "
                      "\"comment\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .parameters = "keys",
        .columns = "id post_id author_id parent_id body created_at position",
        .postgresql_types = "_int8",
    },
    [SCHEMA_STATEMENT_comment_load_comments] = {
        .name = "comment_load_comments",
        .sqlite = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
                  "t.\"created_at\", k.\"position\" from schema_keys(?1) k join \"comment\" t on "
                  "t.\"parent_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
        .postgresql = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
                      "t.\"created_at\", k.\"position\" from (select \"key1\", \"position\" - 1 as "
                      "\"position\" from unnest($1) with ordinality as u(\"key1\", \"position\")) k join "
                      "\"comment\" t on t.\"parent_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
        .parameters = "keys",
        .columns = "id post_id author_id parent_id body created_at position",
        .postgresql_types = "_int8",
    },
    [SCHEMA_STATEMENT_post_insert] = {
        .name = "post_insert",
        .sqlite = "insert into \"post\" (\"id\", \"author_id\", \"headline\", \"body\", \"views\", "
                  "\"status\", \"legacy\", \"created_at\", \"updated_at\") values (?1, ?2, ?3, ?4, "
                  "coalesce(?5, 0), coalesce(?6, 'draft'), ?7, coalesce(?8, (strftime('%Y-%m-%dT%H:%M:%f', "
                  "'now') || '000Z')), coalesce(?9, (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')))",
        .postgresql = "insert into \"post\" (\"id\", \"author_id\", \"headline\", \"body\", \"views\", "
                      "\"status\", \"legacy\", \"created_at\", \"updated_at\") values ($1, $2, $3, $4, "
                      "coalesce($5, 0), coalesce($6, 'draft'), $7, coalesce($8, pg_catalog.now()), "
                      "coalesce($9, pg_catalog.now())) returning \"id\"",
        .parameters = "id author_id headline body views status legacy created_at updated_at",
        .postgresql_types = "int8 int8 text text int4 text text timestamptz timestamptz",
        .postgresql_automatic = "insert into \"post\" (\"author_id\", \"headline\", \"body\", \"views\", "
                                "\"status\", \"legacy\", \"created_at\", \"updated_at\") values ($2, $3, $4, "
                                "coalesce($5, 0), coalesce($6, 'draft'), $7, coalesce($8, pg_catalog.now()), "
                                "coalesce($9, pg_catalog.now())) returning \"id\"",
        .automatic = 1,
        .copy = &schema_static_copy_post,
    },
    [SCHEMA_STATEMENT_post_insert_returning] = {
        .name = "post_insert_returning",
        .sqlite = "insert into \"post\" (\"id\", \"author_id\", \"headline\", \"body\", \"views\", "
                  "\"status\", \"legacy\", \"created_at\", \"updated_at\") values (?1, ?2, ?3, ?4, "
                  "coalesce(?5, 0), coalesce(?6, 'draft'), ?7, coalesce(?8, (strftime('%Y-%m-%dT%H:%M:%f', "
                  "'now') || '000Z')), coalesce(?9, (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'))) "
                  "returning \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", "
                  "\"legacy\", \"created_at\", \"updated_at\"",
        .postgresql = "insert into \"post\" (\"id\", \"author_id\", \"headline\", \"body\", \"views\", "
                      "\"status\", \"legacy\", \"created_at\", \"updated_at\") values ($1, $2, $3, $4, "
                      "coalesce($5, 0), coalesce($6, 'draft'), $7, coalesce($8, pg_catalog.now()), "
                      "coalesce($9, pg_catalog.now())) returning \"id\", \"author_id\", \"headline\", "
                      "\"body\", \"views\", \"status\", \"legacy\", \"created_at\", \"updated_at\"",
        .parameters = "id author_id headline body views status legacy created_at updated_at",
        .columns = "id author_id headline body views status legacy created_at updated_at",
        .postgresql_types = "int8 int8 text text int4 text text timestamptz timestamptz",
        .postgresql_automatic = "insert into \"post\" (\"author_id\", \"headline\", \"body\", \"views\", "
                                "\"status\", \"legacy\", \"created_at\", \"updated_at\") values ($2, $3, $4, "
                                "coalesce($5, 0), coalesce($6, 'draft'), $7, coalesce($8, pg_catalog.now()), "
                                "coalesce($9, pg_catalog.now())) returning \"id\", \"author_id\", "
                                "\"headline\", \"body\", \"views\", \"status\", \"legacy\", \"created_at\", "
                                "\"updated_at\"",
        .automatic = 1,
    },
    [SCHEMA_STATEMENT_post_upsert] = {
        .name = "post_upsert",
        .sqlite = "insert into \"post\" (\"id\", \"author_id\", \"headline\", \"body\", \"views\", "
                  "\"status\", \"legacy\", \"created_at\", \"updated_at\") values (?1, ?2, ?3, ?4, "
                  "coalesce(?5, 0), coalesce(?6, 'draft'), ?7, coalesce(?8, (strftime('%Y-%m-%dT%H:%M:%f', "
                  "'now') || '000Z')), coalesce(?9, (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'))) on "
                  "conflict (\"id\") do update set \"author_id\" = ?2, \"headline\" = ?3, \"body\" = ?4, "
                  "\"views\" = coalesce(?5, \"post\".\"views\"), \"status\" = coalesce(?6, "
                  "\"post\".\"status\"), \"legacy\" = ?7, \"created_at\" = coalesce(?8, "
                  "\"post\".\"created_at\"), \"updated_at\" = coalesce(?9, (strftime('%Y-%m-%dT%H:%M:%f', "
                  "'now') || '000Z')) returning \"id\"",
        .postgresql = "insert into \"post\" (\"id\", \"author_id\", \"headline\", \"body\", \"views\", "
                      "\"status\", \"legacy\", \"created_at\", \"updated_at\") values ($1, $2, $3, $4, "
                      "coalesce($5, 0), coalesce($6, 'draft'), $7, coalesce($8, pg_catalog.now()), "
                      "coalesce($9, pg_catalog.now())) on conflict (\"id\") do update set \"author_id\" = "
                      "$2, \"headline\" = $3, \"body\" = $4, \"views\" = coalesce($5, \"post\".\"views\"), "
                      "\"status\" = coalesce($6, \"post\".\"status\"), \"legacy\" = $7, \"created_at\" = "
                      "coalesce($8, \"post\".\"created_at\"), \"updated_at\" = coalesce($9, "
                      "pg_catalog.now()) returning \"id\"",
        .parameters = "id author_id headline body views status legacy created_at updated_at",
        .columns = "id",
        .postgresql_types = "int8 int8 text text int4 text text timestamptz timestamptz",
        .postgresql_automatic = "insert into \"post\" (\"author_id\", \"headline\", \"body\", \"views\", "
                                "\"status\", \"legacy\", \"created_at\", \"updated_at\") values ($2, $3, $4, "
                                "coalesce($5, 0), coalesce($6, 'draft'), $7, coalesce($8, pg_catalog.now()), "
                                "coalesce($9, pg_catalog.now())) on conflict (\"id\") do update set "
                                "\"author_id\" = $2, \"headline\" = $3, \"body\" = $4, \"views\" = "
                                "coalesce($5, \"post\".\"views\"), \"status\" = coalesce($6, "
                                "\"post\".\"status\"), \"legacy\" = $7, \"created_at\" = coalesce($8, "
                                "\"post\".\"created_at\"), \"updated_at\" = coalesce($9, pg_catalog.now()) "
                                "returning \"id\"",
        .automatic = 1,
    },
    [SCHEMA_STATEMENT_post_upsert_by_author_id_headline] = {
        .name = "post_upsert_by_author_id_headline",
        .sqlite = "insert into \"post\" (\"id\", \"author_id\", \"headline\", \"body\", \"views\", "
                  "\"status\", \"legacy\", \"created_at\", \"updated_at\") values (?1, ?2, ?3, ?4, "
                  "coalesce(?5, 0), coalesce(?6, 'draft'), ?7, coalesce(?8, (strftime('%Y-%m-%dT%H:%M:%f', "
                  "'now') || '000Z')), coalesce(?9, (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'))) on "
                  "conflict (\"author_id\", \"headline\") do update set \"body\" = ?4, \"views\" = "
                  "coalesce(?5, \"post\".\"views\"), \"status\" = coalesce(?6, \"post\".\"status\"), "
                  "\"legacy\" = ?7, \"created_at\" = coalesce(?8, \"post\".\"created_at\"), \"updated_at\" = "
                  "coalesce(?9, (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')) returning \"id\"",
        .postgresql = "insert into \"post\" (\"id\", \"author_id\", \"headline\", \"body\", \"views\", "
                      "\"status\", \"legacy\", \"created_at\", \"updated_at\") values ($1, $2, $3, $4, "
                      "coalesce($5, 0), coalesce($6, 'draft'), $7, coalesce($8, pg_catalog.now()), "
                      "coalesce($9, pg_catalog.now())) on conflict (\"author_id\", \"headline\") do update "
                      "set \"body\" = $4, \"views\" = coalesce($5, \"post\".\"views\"), \"status\" = "
                      "coalesce($6, \"post\".\"status\"), \"legacy\" = $7, \"created_at\" = coalesce($8, "
                      "\"post\".\"created_at\"), \"updated_at\" = coalesce($9, pg_catalog.now()) returning "
                      "\"id\"",
        .parameters = "id author_id headline body views status legacy created_at updated_at",
        .columns = "id",
        .postgresql_types = "int8 int8 text text int4 text text timestamptz timestamptz",
        .postgresql_automatic = "insert into \"post\" (\"author_id\", \"headline\", \"body\", \"views\", "
                                "\"status\", \"legacy\", \"created_at\", \"updated_at\") values ($2, $3, $4, "
                                "coalesce($5, 0), coalesce($6, 'draft'), $7, coalesce($8, pg_catalog.now()), "
                                "coalesce($9, pg_catalog.now())) on conflict (\"author_id\", \"headline\") "
                                "do update set \"body\" = $4, \"views\" = coalesce($5, \"post\".\"views\"), "
                                "\"status\" = coalesce($6, \"post\".\"status\"), \"legacy\" = $7, "
                                "\"created_at\" = coalesce($8, \"post\".\"created_at\"), \"updated_at\" = "
                                "coalesce($9, pg_catalog.now()) returning \"id\"",
        .automatic = 1,
    },
    [SCHEMA_STATEMENT_post_get] = {
        .name = "post_get",
        .sqlite = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
                  "\"created_at\", \"updated_at\" from \"post\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", "
                      "\"legacy\", \"created_at\", \"updated_at\" from \"post\" where \"id\" = $1",
        .parameters = "id",
        .columns = "id author_id headline body views status legacy created_at updated_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_post_exists] = {
        .name = "post_exists",
        .sqlite = "select 1 from \"post\" where \"id\" = ?1",
        .postgresql = "select 1 from \"post\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_post_get_by_author_id_headline] = {
        .name = "post_get_by_author_id_headline",
        .sqlite = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
                  "\"created_at\", \"updated_at\" from \"post\" where \"author_id\" = ?1 and \"headline\" = "
                  "?2",
        .postgresql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", "
                      "\"legacy\", \"created_at\", \"updated_at\" from \"post\" where \"author_id\" = $1 and "
                      "\"headline\" = $2",
        .parameters = "author_id headline",
        .columns = "id author_id headline body views status legacy created_at updated_at",
        .postgresql_types = "int8 text",
    },
    [SCHEMA_STATEMENT_post_count] = {
        .name = "post_count",
        .sqlite = "select count(*) from \"post\"",
        .postgresql = "select count(*) from \"post\"",
        .columns = "count",
    },
    [SCHEMA_STATEMENT_post_all_open] = {
        .name = "post_all",
        .sqlite = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
                  "\"created_at\", \"updated_at\" from \"post\" order by \"id\"",
        .postgresql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", "
                      "\"legacy\", \"created_at\", \"updated_at\" from \"post\" order by \"id\"",
        .columns = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_list_all] = {
        .name = "post_list_all",
        .sqlite = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
                  "\"created_at\", \"updated_at\" from \"post\" order by \"id\" limit ?1 offset ?2",
        .postgresql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", "
                      "\"legacy\", \"created_at\", \"updated_at\" from \"post\" order by \"id\" limit $1 "
                      "offset $2",
        .parameters = "limit offset",
        .columns = "id author_id headline body views status legacy created_at updated_at",
        .postgresql_types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_by_recent_open] = {
        .name = "post_by_recent",
        .sqlite = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
                  "\"created_at\", \"updated_at\" from \"post\" where (\"status\" = 'live') order by "
                  "\"created_at\" desc, \"id\" desc",
        .postgresql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", "
                      "\"legacy\", \"created_at\", \"updated_at\" from \"post\" where (\"status\" = 'live') "
                      "order by \"created_at\" desc, \"id\" desc",
        .columns = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_list_by_recent] = {
        .name = "post_list_by_recent",
        .sqlite = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
                  "\"created_at\", \"updated_at\" from \"post\" where (\"status\" = 'live') order by "
                  "\"created_at\" desc, \"id\" desc limit ?1 offset ?2",
        .postgresql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", "
                      "\"legacy\", \"created_at\", \"updated_at\" from \"post\" where (\"status\" = 'live') "
                      "order by \"created_at\" desc, \"id\" desc limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id author_id headline body views status legacy created_at updated_at",
        .postgresql_types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_update] = {
        .name = "post_update",
        .sqlite = "update \"post\" set ",
        .postgresql = "update \"post\" set ",
        .parameters = "id author_id headline body views status legacy created_at updated_at",
        .postgresql_types = "int8 int8 text text int4 text text timestamptz timestamptz",
        .assignment_count = 8,
        .assignments = schema_static_assignments_post,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [SCHEMA_STATEMENT_post_update_returning] = {
        .name = "post_update_returning",
        .sqlite = "update \"post\" set ",
        .postgresql = "update \"post\" set ",
        .parameters = "id author_id headline body views status legacy created_at updated_at",
        .columns = "id author_id headline body views status legacy created_at updated_at",
        .postgresql_types = "int8 int8 text text int4 text text timestamptz timestamptz",
        .assignment_count = 8,
        .assignments = schema_static_assignments_post,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"author_id\", \"headline\", \"body\", "
                      "\"views\", \"status\", \"legacy\", \"created_at\", \"updated_at\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"author_id\", \"headline\", \"body\", "
                          "\"views\", \"status\", \"legacy\", \"created_at\", \"updated_at\"",
    },
    [SCHEMA_STATEMENT_post_delete] = {
        .name = "post_delete",
        .sqlite = "delete from \"post\" where \"id\" = ?1",
        .postgresql = "delete from \"post\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_post_author] = {
        .name = "post_author",
        .sqlite = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
                  "\"created_at\", \"updated_at\" from \"account\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, "
                      "\"avatar\", \"created_at\", \"updated_at\" from \"account\" where \"id\" = $1",
        .parameters = "author_id",
        .columns = "id email nick role balance settings avatar created_at updated_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_account_posts_open] = {
        .name = "account_posts",
        .sqlite = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
                  "\"created_at\", \"updated_at\" from \"post\" where \"author_id\" = ?1 order by \"id\"",
        .postgresql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", "
                      "\"legacy\", \"created_at\", \"updated_at\" from \"post\" where \"author_id\" = $1 "
                      "order by \"id\"",
        .parameters = "author_id",
        .columns = "id author_id headline body views status legacy created_at updated_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_post_load_author] = {
        .name = "post_load_author",
        .sqlite = "select t.\"id\", t.\"email\", t.\"nick\", t.\"role\", t.\"balance\", t.\"settings\", "
                  "t.\"avatar\", t.\"created_at\", t.\"updated_at\", k.\"position\" from schema_keys(?1) k "
                  "join \"account\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .postgresql = "select t.\"id\", t.\"email\", t.\"nick\", t.\"role\", t.\"balance\", "
                      "t.\"settings\"::text, t.\"avatar\", t.\"created_at\", t.\"updated_at\", "
                      "k.\"position\" from (select \"key1\", \"position\" - 1 as \"position\" from "
                      "unnest($1) with ordinality as u(\"key1\", \"position\")) k join \"account\" t on "
                      "t.\"id\" = k.\"key1\" order by k.\"position\"",
        .parameters = "keys",
        .columns = "id email nick role balance settings avatar created_at updated_at position",
        .postgresql_types = "_int8",
    },
    [SCHEMA_STATEMENT_account_load_posts] = {
        .name = "account_load_posts",
        .sqlite = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", t.\"status\", "
                  "t.\"legacy\", t.\"created_at\", t.\"updated_at\", k.\"position\" from schema_keys(?1) k "
                  "join \"post\" t on t.\"author_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
        .postgresql = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", "
                      "t.\"status\", t.\"legacy\", t.\"created_at\", t.\"updated_at\", k.\"position\" from "
                      "(select \"key1\", \"position\" - 1 as \"position\" from unnest($1) with ordinality as "
                      "u(\"key1\", \"position\")) k join \"post\" t on t.\"author_id\" = k.\"key1\" order by "
                      "k.\"position\", t.\"id\"",
        .parameters = "keys",
        .columns = "id author_id headline body views status legacy created_at updated_at position",
        .postgresql_types = "_int8",
    },
    [SCHEMA_STATEMENT_post_tag_insert] = {
        .name = "post_tag_insert",
        .sqlite = "insert into \"post_tag\" (\"post_id\", \"tag_id\") values (?1, ?2)",
        .postgresql = "insert into \"post_tag\" (\"post_id\", \"tag_id\") values ($1, $2)",
        .parameters = "post_id tag_id",
        .postgresql_types = "int8 int8",
        .copy = &schema_static_copy_post_tag,
    },
    [SCHEMA_STATEMENT_post_tag_insert_returning] = {
        .name = "post_tag_insert_returning",
        .sqlite = "insert into \"post_tag\" (\"post_id\", \"tag_id\") values (?1, ?2) returning \"post_id\", "
                  "\"tag_id\"",
        .postgresql = "insert into \"post_tag\" (\"post_id\", \"tag_id\") values ($1, $2) returning "
                      "\"post_id\", \"tag_id\"",
        .parameters = "post_id tag_id",
        .columns = "post_id tag_id",
        .postgresql_types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_tag_upsert] = {
        .name = "post_tag_upsert",
        .sqlite = "insert into \"post_tag\" (\"post_id\", \"tag_id\") values (?1, ?2) on conflict "
                  "(\"post_id\", \"tag_id\") do update set \"post_id\" = excluded.\"post_id\"",
        .postgresql = "insert into \"post_tag\" (\"post_id\", \"tag_id\") values ($1, $2) on conflict "
                      "(\"post_id\", \"tag_id\") do update set \"post_id\" = excluded.\"post_id\"",
        .parameters = "post_id tag_id",
        .postgresql_types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_tag_get] = {
        .name = "post_tag_get",
        .sqlite = "select \"post_id\", \"tag_id\" from \"post_tag\" where \"post_id\" = ?1 and \"tag_id\" = "
                  "?2",
        .postgresql = "select \"post_id\", \"tag_id\" from \"post_tag\" where \"post_id\" = $1 and "
                      "\"tag_id\" = $2",
        .parameters = "post_id tag_id",
        .columns = "post_id tag_id",
        .postgresql_types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_tag_exists] = {
        .name = "post_tag_exists",
        .sqlite = "select 1 from \"post_tag\" where \"post_id\" = ?1 and \"tag_id\" = ?2",
        .postgresql = "select 1 from \"post_tag\" where \"post_id\" = $1 and \"tag_id\" = $2",
        .parameters = "post_id tag_id",
        .postgresql_types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_tag_count] = {
        .name = "post_tag_count",
        .sqlite = "select count(*) from \"post_tag\"",
        .postgresql = "select count(*) from \"post_tag\"",
        .columns = "count",
    },
    [SCHEMA_STATEMENT_post_tag_all_open] = {
        .name = "post_tag_all",
        .sqlite = "select \"post_id\", \"tag_id\" from \"post_tag\" order by \"post_id\", \"tag_id\"",
        .postgresql = "select \"post_id\", \"tag_id\" from \"post_tag\" order by \"post_id\", \"tag_id\"",
        .columns = "post_id tag_id",
    },
    [SCHEMA_STATEMENT_post_tag_list_all] = {
        .name = "post_tag_list_all",
        .sqlite = "select \"post_id\", \"tag_id\" from \"post_tag\" order by \"post_id\", \"tag_id\" limit "
                  "?1 offset ?2",
        .postgresql = "select \"post_id\", \"tag_id\" from \"post_tag\" order by \"post_id\", \"tag_id\" "
                      "limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "post_id tag_id",
        .postgresql_types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_tag_by_tag_id_open] = {
        .name = "post_tag_by_tag_id",
        .sqlite = "select \"post_id\", \"tag_id\" from \"post_tag\" where \"tag_id\" = ?1 order by "
                  "\"post_id\", \"tag_id\"",
        .postgresql = "select \"post_id\", \"tag_id\" from \"post_tag\" where \"tag_id\" = $1 order by "
                      "\"post_id\", \"tag_id\"",
        .parameters = "tag_id",
        .columns = "post_id tag_id",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_post_tag_list_by_tag_id] = {
        .name = "post_tag_list_by_tag_id",
        .sqlite = "select \"post_id\", \"tag_id\" from \"post_tag\" where \"tag_id\" = ?1 order by "
                  "\"post_id\", \"tag_id\" limit ?2 offset ?3",
        .postgresql = "select \"post_id\", \"tag_id\" from \"post_tag\" where \"tag_id\" = $1 order by "
                      "\"post_id\", \"tag_id\" limit $2 offset $3",
        .parameters = "tag_id limit offset",
        .columns = "post_id tag_id",
        .postgresql_types = "int8 int8 int8",
    },
    [SCHEMA_STATEMENT_post_tag_delete] = {
        .name = "post_tag_delete",
        .sqlite = "delete from \"post_tag\" where \"post_id\" = ?1 and \"tag_id\" = ?2",
        .postgresql = "delete from \"post_tag\" where \"post_id\" = $1 and \"tag_id\" = $2",
        .parameters = "post_id tag_id",
        .postgresql_types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_tags_open] = {
        .name = "post_tags",
        .sqlite = "select t.\"id\", t.\"name\" from \"post_tag\" l join \"tag\" t on t.\"id\" = l.\"tag_id\" "
                  "where l.\"post_id\" = ?1 order by t.\"id\"",
        .postgresql = "select t.\"id\", t.\"name\" from \"post_tag\" l join \"tag\" t on t.\"id\" = "
                      "l.\"tag_id\" where l.\"post_id\" = $1 order by t.\"id\"",
        .parameters = "post_id",
        .columns = "id name",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_post_load_tags] = {
        .name = "post_load_tags",
        .sqlite = "select t.\"id\", t.\"name\", k.\"position\" from schema_keys(?1) k join \"post_tag\" l on "
                  "l.\"post_id\" = k.\"key1\" join \"tag\" t on t.\"id\" = l.\"tag_id\" order by "
                  "k.\"position\", t.\"id\"",
        .postgresql = "select t.\"id\", t.\"name\", k.\"position\" from (select \"key1\", \"position\" - 1 "
                      "as \"position\" from unnest($1) with ordinality as u(\"key1\", \"position\")) k join "
                      "\"post_tag\" l on l.\"post_id\" = k.\"key1\" join \"tag\" t on t.\"id\" = "
                      "l.\"tag_id\" order by k.\"position\", t.\"id\"",
        .parameters = "keys",
        .columns = "id name position",
        .postgresql_types = "_int8",
    },
    [SCHEMA_STATEMENT_tag_posts_open] = {
        .name = "tag_posts",
        .sqlite = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", t.\"status\", "
                  "t.\"legacy\", t.\"created_at\", t.\"updated_at\" from \"post_tag\" l join \"post\" t on "
                  "t.\"id\" = l.\"post_id\" where l.\"tag_id\" = ?1 order by t.\"id\"",
        .postgresql = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", "
                      "t.\"status\", t.\"legacy\", t.\"created_at\", t.\"updated_at\" from \"post_tag\" l "
                      "join \"post\" t on t.\"id\" = l.\"post_id\" where l.\"tag_id\" = $1 order by "
                      "t.\"id\"",
        .parameters = "tag_id",
        .columns = "id author_id headline body views status legacy created_at updated_at",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_tag_load_posts] = {
        .name = "tag_load_posts",
        .sqlite = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", t.\"status\", "
                  "t.\"legacy\", t.\"created_at\", t.\"updated_at\", k.\"position\" from schema_keys(?1) k "
                  "join \"post_tag\" l on l.\"tag_id\" = k.\"key1\" join \"post\" t on t.\"id\" = "
                  "l.\"post_id\" order by k.\"position\", t.\"id\"",
        .postgresql = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", "
                      "t.\"status\", t.\"legacy\", t.\"created_at\", t.\"updated_at\", k.\"position\" from "
                      "(select \"key1\", \"position\" - 1 as \"position\" from unnest($1) with ordinality as "
                      "u(\"key1\", \"position\")) k join \"post_tag\" l on l.\"tag_id\" = k.\"key1\" join "
                      "\"post\" t on t.\"id\" = l.\"post_id\" order by k.\"position\", t.\"id\"",
        .parameters = "keys",
        .columns = "id author_id headline body views status legacy created_at updated_at position",
        .postgresql_types = "_int8",
    },
    [SCHEMA_STATEMENT_tag_insert] = {
        .name = "tag_insert",
        .sqlite = "insert into \"tag\" (\"id\", \"name\") values (?1, ?2)",
        .postgresql = "insert into \"tag\" (\"id\", \"name\") values ($1, $2) returning \"id\"",
        .parameters = "id name",
        .postgresql_types = "int8 text",
        .postgresql_automatic = "insert into \"tag\" (\"name\") values ($2) returning \"id\"",
        .automatic = 1,
        .copy = &schema_static_copy_tag,
    },
    [SCHEMA_STATEMENT_tag_insert_returning] = {
        .name = "tag_insert_returning",
        .sqlite = "insert into \"tag\" (\"id\", \"name\") values (?1, ?2) returning \"id\", \"name\"",
        .postgresql = "insert into \"tag\" (\"id\", \"name\") values ($1, $2) returning \"id\", \"name\"",
        .parameters = "id name",
        .columns = "id name",
        .postgresql_types = "int8 text",
        .postgresql_automatic = "insert into \"tag\" (\"name\") values ($2) returning \"id\", \"name\"",
        .automatic = 1,
    },
    [SCHEMA_STATEMENT_tag_upsert] = {
        .name = "tag_upsert",
        .sqlite = "insert into \"tag\" (\"id\", \"name\") values (?1, ?2) on conflict (\"id\") do update set "
                  "\"name\" = ?2 returning \"id\"",
        .postgresql = "insert into \"tag\" (\"id\", \"name\") values ($1, $2) on conflict (\"id\") do update "
                      "set \"name\" = $2 returning \"id\"",
        .parameters = "id name",
        .columns = "id",
        .postgresql_types = "int8 text",
        .postgresql_automatic = "insert into \"tag\" (\"name\") values ($2) on conflict (\"id\") do update "
                                "set \"name\" = $2 returning \"id\"",
        .automatic = 1,
    },
    [SCHEMA_STATEMENT_tag_upsert_by_name] = {
        .name = "tag_upsert_by_name",
        .sqlite = "insert into \"tag\" (\"id\", \"name\") values (?1, ?2) on conflict (\"name\") do update "
                  "set \"name\" = excluded.\"name\" returning \"id\"",
        .postgresql = "insert into \"tag\" (\"id\", \"name\") values ($1, $2) on conflict (\"name\") do "
                      "update set \"name\" = excluded.\"name\" returning \"id\"",
        .parameters = "id name",
        .columns = "id",
        .postgresql_types = "int8 text",
        .postgresql_automatic = "insert into \"tag\" (\"name\") values ($2) on conflict (\"name\") do update "
                                "set \"name\" = excluded.\"name\" returning \"id\"",
        .automatic = 1,
    },
    [SCHEMA_STATEMENT_tag_get] = {
        .name = "tag_get",
        .sqlite = "select \"id\", \"name\" from \"tag\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"name\" from \"tag\" where \"id\" = $1",
        .parameters = "id",
        .columns = "id name",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_tag_exists] = {
        .name = "tag_exists",
        .sqlite = "select 1 from \"tag\" where \"id\" = ?1",
        .postgresql = "select 1 from \"tag\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [SCHEMA_STATEMENT_tag_get_by_name] = {
        .name = "tag_get_by_name",
        .sqlite = "select \"id\", \"name\" from \"tag\" where \"name\" = ?1",
        .postgresql = "select \"id\", \"name\" from \"tag\" where \"name\" = $1",
        .parameters = "name",
        .columns = "id name",
        .postgresql_types = "text",
    },
    [SCHEMA_STATEMENT_tag_count] = {
        .name = "tag_count",
        .sqlite = "select count(*) from \"tag\"",
        .postgresql = "select count(*) from \"tag\"",
        .columns = "count",
    },
    [SCHEMA_STATEMENT_tag_all_open] = {
        .name = "tag_all",
        .sqlite = "select \"id\", \"name\" from \"tag\" order by \"id\"",
        .postgresql = "select \"id\", \"name\" from \"tag\" order by \"id\"",
        .columns = "id name",
    },
    [SCHEMA_STATEMENT_tag_list_all] = {
        .name = "tag_list_all",
        .sqlite = "select \"id\", \"name\" from \"tag\" order by \"id\" limit ?1 offset ?2",
        .postgresql = "select \"id\", \"name\" from \"tag\" order by \"id\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id name",
        .postgresql_types = "int8 int8",
    },
    [SCHEMA_STATEMENT_tag_update] = {
        .name = "tag_update",
        .sqlite = "update \"tag\" set ",
        .postgresql = "update \"tag\" set ",
        .parameters = "id name",
        .postgresql_types = "int8 text",
        .assignment_count = 1,
        .assignments = schema_static_assignments_tag,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [SCHEMA_STATEMENT_tag_update_returning] = {
        .name = "tag_update_returning",
        .sqlite = "update \"tag\" set ",
        .postgresql = "update \"tag\" set ",
        .parameters = "id name",
        .columns = "id name",
        .postgresql_types = "int8 text",
        .assignment_count = 1,
        .assignments = schema_static_assignments_tag,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"name\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"name\"",
    },
    [SCHEMA_STATEMENT_tag_delete] = {
        .name = "tag_delete",
        .sqlite = "delete from \"tag\" where \"id\" = ?1",
        .postgresql = "delete from \"tag\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
};

/* -- constraints ----------------------------------------------------------------------------------------- */

static const struct schema_constraint_name schema_static_constraints[] = {
    {.name = "account_email_key", .table = "account", .columns = "email",
     .id = SCHEMA_CONSTRAINT_ACCOUNT_EMAIL_KEY},
    {.name = "account_pkey", .table = "account", .columns = "id", .id = SCHEMA_CONSTRAINT_ACCOUNT_PKEY},
    {.name = "comment_author_id_fkey", .table = "comment", .columns = "author_id",
     .id = SCHEMA_CONSTRAINT_COMMENT_AUTHOR_ID_FKEY},
    {.name = "comment_parent_id_fkey", .table = "comment", .columns = "parent_id",
     .id = SCHEMA_CONSTRAINT_COMMENT_PARENT_ID_FKEY},
    {.name = "comment_pkey", .table = "comment", .columns = "id", .id = SCHEMA_CONSTRAINT_COMMENT_PKEY},
    {.name = "comment_post_id_fkey", .table = "comment", .columns = "post_id",
     .id = SCHEMA_CONSTRAINT_COMMENT_POST_ID_FKEY},
    {.name = "email_shape", .table = "account", .columns = NULL, .id = SCHEMA_CONSTRAINT_EMAIL_SHAPE},
    {.name = "post_author_id_fkey", .table = "post", .columns = "author_id",
     .id = SCHEMA_CONSTRAINT_POST_AUTHOR_ID_FKEY},
    {.name = "post_author_id_headline_key", .table = "post", .columns = "author_id, headline",
     .id = SCHEMA_CONSTRAINT_POST_AUTHOR_ID_HEADLINE_KEY},
    {.name = "post_pkey", .table = "post", .columns = "id", .id = SCHEMA_CONSTRAINT_POST_PKEY},
    {.name = "post_tag_pkey", .table = "post_tag", .columns = "post_id, tag_id",
     .id = SCHEMA_CONSTRAINT_POST_TAG_PKEY},
    {.name = "post_tag_post_id_fkey", .table = "post_tag", .columns = "post_id",
     .id = SCHEMA_CONSTRAINT_POST_TAG_POST_ID_FKEY},
    {.name = "post_tag_tag_id_fkey", .table = "post_tag", .columns = "tag_id",
     .id = SCHEMA_CONSTRAINT_POST_TAG_TAG_ID_FKEY},
    {.name = "tag_name_key", .table = "tag", .columns = "name", .id = SCHEMA_CONSTRAINT_TAG_NAME_KEY},
    {.name = "tag_pkey", .table = "tag", .columns = "id", .id = SCHEMA_CONSTRAINT_TAG_PKEY},
};

/* -- revisions ------------------------------------------------------------------------------------------- */

static const struct schema_revision_entry schema_static_revisions[] = {
    {"draft", "1:7b3fec242d05f53fa1a6611380f1b3bd53fafd66ea1cf0d500372be06060026a", false, 0, 0},
};

static const char schema_static_replaced[][SCHEMA_ID_SIZE] = {
    "",
};

/* The same, whole: read when something is pending. */
static const char schema_static_revision_bytes[][SCHEMA_POOL_ROW + 1] = {
    "\1"
    /* draft, migrations/0001.draft */
    "draft\0migrations/0001.draft\0001:7b3fec242d05f53fa1a6611380f1b3bd53fafd66ea1cf0d500372be0606002"
    "6a\0001:69517d060b9b7c4aa7698eb6f83ac036cc9d2f5ec822cee290338954992257bd\00028bce8d40e83e445f759"
    "62f05139af23843676be31f6268ddb433dfba5f9a7b3\0post_status\0live\0archived\0role\0member\0moderat"
    "or\0admin\0account\0id\0email\0nick\0balance\0000\0settings\0{}\0avatar\0created_at\0now\0update"
    "d_at\0email_shape\0%_@_%\0A person who can sign in.\0post\0author_id\0headline\0body\0views\0sta"
    "tus\0legacy\0post_recent\0comment\0post_id\0parent_id\0What a reader says about a post, or about"
    " another comment.\0tag\0name\0post_tag\0tag_id\0Nothing but two keys: a link between a post and "
    "a tag.\0// Every build writes this draft anew from the .schema files, until it is frozen:\n"
    "//     schemac --revision -m \"what it does\"\n"
    "// Once you edit it, it is yours, and no build touches it.\n"
    "draft    730801f773ec8f4ad7997d9b100eca6dfe028078817fb43b4505ed2905a8dff9\n"
    "format   1\n"
    "\n"
    "upgrade {\n"
    "    create enum post_status { draft, live, archived }\n"
    "    create enum role { member, moderator, admin }\n"
    "    /// A person who can sign in.\n"
    "    create table account {\n"
    "        id          int64          primary key auto\n"
    "        email       text(320)      unique\n"
    "        nick        text?\n"
    "        role        role           default 'member'\n"
    "        balance     decimal(12,2)  default 0\n"
    "        settings    json           default '{}'\n"
    "        avatar      bytes?\n"
    "        created_at  timestamp      default now()\n"
    "        updated_at  timestamp      default now()\n"
    "        check email_shape (email like '%_@_%')\n"
    "        index (role, created_at desc)\n"
    "    }\n"
    "    create table post {\n"
    "        id          int64                 primary key auto\n"
    "        author_id   int64 -> account(id)  on delete cascade\n"
    "        headline    text(200)\n"
    "        body        text\n"
    "        views       int32                 default 0\n"
    "        status      post_status           default 'draft'\n"
    "        legacy      text?\n"
    "        created_at  timestamp             default now()\n"
    "        updated_at  timestamp             default now()\n"
    "        unique (author_id, headline)\n"
    "        index post_recent (created_at desc, id desc) where status = 'live'\n"
    "    }\n"
    "    /// What a reader says about a post, or about another comment.\n"
    "    create table comment {\n"
    "        id          int64                  primary key auto\n"
    "        post_id     int64 -> post(id)      on delete cascade\n"
    "        author_id   int64 -> account(id)   on delete cascade\n"
    "        parent_id   int64? -> comment(id)  on delete cascade\n"
    "        body        text(4000)\n"
    "        created_at  timestamp              default now()\n"
    "        index (post_id, created_at)\n"
    "        index (author_id)\n"
    "        index (parent_id)\n"
    "    }\n"
    "    create table tag {\n"
    "        id    int64     primary key auto\n"
    "        name  text(40)  unique\n"
    "    }\n"
    "    /// Nothing but two keys: a link between a post and a tag.\n"
    "    create table post_tag {\n"
    "        post_id  int64 -> post(id)  on delete cascade\n"
    "        tag_id   int64 -> tag(id)   on delete cascade\n"
    "        primary key (post_id, tag_id)\n"
    "        index (tag_id)\n"
    "    }\n"
    "}\n"
    "\n"
    "downgrade {\n"
    "    drop table post_tag\n"
    "    drop table tag\n"
    "    drop table comment\n"
    "    drop table post\n"
    "    drop table account\n"
    "    drop enum role\n"
    "    drop enum post_status\n"
    "}\n\0\1\1\3\7\4\5\2\6\1\15\35\16`\17\243\1\20\7\1\26\2\10\4\344\1\15\1\344\1\5\3\1\1\0\1\360\1\0"
    "\1\365\1\0\0\0\1\26\2\11\4\376\1\15\1\376\1\5\3\1\203\2\0\1\212\2\0\1\224\2\0\0\0\2\13\3\232\2\10"
    "\1\232\2\2\11\1\242\2\2\1\5\3\1\0\4\1\0\1\245\2\2\1\n\3\1\5\200\5\0\0\1\253\2\2\1\n\3\1\0\3\0\1\376"
    "\1\2\1\23\3\1\6\376\1\0\5\1\4\5\1\23\3\1\6\376\1\0\7\203\2\0\0\1\260\2\2\1\10\3\30\4\4\0\5\1\2\5"
    "\1\10\3\30\4\4\0\7\270\2\0\0\1\272\2\2\1\22\3\1\0\5\1\4\5\1\22\3\1\0\7\303\2\0\0\1\306\2\2\1\13\3"
    "\1\0\3\0\1\315\2\2\1\17\3\1\0\5\1\22\5\1\17\3\1\0\7\330\2\0\0\1\334\2\2\1\17\3\1\0\5\1\22\5\1\17"
    "\3\1\0\7\330\2\0\0\3\3\4\1\242\2\0\1\1\4\1\245\2\0\1\2\2\347\2\3\5\1\16\5\1\2\3\1\0\n\2\1\5\5\1\n"
    "\3\1\5\200\5\0\7\245\2\0\1\4\5\1\n\3\1\0\7\363\2\0\0\0\4\1\6\2\1\376\1\0\1\315\2\5\0\0\6\371\2\0"
    "\0\2\30\3\223\3\10\1\223\3\2\11\1\242\2\2\1\5\3\1\0\4\1\0\1\230\3\2\1\5\3\1\0\0\1\242\3\2\1\n\3\1"
    "\5\220\3\0\0\1\253\3\2\1\n\3\1\0\0\1\260\3\2\1\4\3\1\0\5\1\2\5\1\4\3\1\0\7\270\2\0\0\1\266\3\2\1"
    "\23\3\1\6\344\1\0\5\1\4\5\1\23\3\1\6\344\1\0\7\1\0\0\1\275\3\2\1\n\3\1\0\3\0\1\315\2\2\1\17\3\1\0"
    "\5\1\22\5\1\17\3\1\0\7\330\2\0\0\1\334\2\2\1\17\3\1\0\5\1\22\5\1\17\3\1\0\7\330\2\0\0\3\3\4\1\242"
    "\2\0\1\3\4\1\230\3\6\232\2\7\1\242\2\10\2\0\1\1\4\2\230\3\242\3\0\4\1\1\304\3\2\6\2\1\315\2\5\0\1"
    "\242\2\5\0\10\1\10\2\4\5\1\2\3\1\0\n\2\1\5\5\1\23\3\1\6\344\1\0\7\266\3\0\1\4\5\1\23\3\1\6\344\1"
    "\0\7\360\1\0\0\0\0\0\2&\3\320\3\10\1\320\3\2\6\1\242\2\2\1\5\3\1\0\4\1\0\1\330\3\2\1\5\3\1\0\0\1"
    "\230\3\2\1\5\3\1\0\0\1\340\3\2\1\5\3\1\0\3\0\1\253\3\2\1\n\3\1\5\300>\0\0\1\315\2\2\1\17\3\1\0\5"
    "\1\22\5\1\17\3\1\0\7\330\2\0\0\3\4\4\1\242\2\0\1\3\4\1\330\3\6\223\3\7\1\242\2\10\2\0\1\3\4\1\230"
    "\3\6\232\2\7\1\242\2\10\2\0\1\3\4\1\340\3\6\320\3\7\1\242\2\10\2\0\4\3\6\2\1\330\3\0\1\315\2\0\0"
    "\6\1\1\230\3\0\0\6\1\1\340\3\0\0\6\352\3\0\0\0021\3\245\4\10\1\245\4\2\2\1\242\2\2\1\5\3\1\0\4\1"
    "\0\1\251\4\2\1\n\3\1\5P\0\0\3\2\4\1\242\2\0\1\1\4\1\251\4\0\0\0",
    "\0026\3\256\4\10\1\256\4\2\2\1\330\3\2\1\5\3\1\0\0\1\267\4\2\1\5\3\1\0\0\3\3\1\3\4\1\330\3\6\223"
    "\3\7\1\242\2\10\2\0\1\3\4\1\267\4\6\245\4\7\1\242\2\10\2\0\4\2\330\3\267\4\0\4\1\6\1\1\267\4\0\0"
    "\6\276\4\0\0\21\7\1\1\2?\3\256\4\0\1\1\2@\3\245\4\0\1\1\2A\3\320\3\0\1\1\2B\3\223\3\0\1\1\2C\3\232"
    "\2\0\1\27\2D\4\376\1\0\1\27\2E\4\344\1\0\22\364\23\23\365\4\364\23\0"
    /* where each begins */
    "\1\352\30",
};

/* -- what it uses of the database ------------------------------------------------------------------------ */

static const char *const schema_static_uses[] = {
    "table account\n"
    "column rnwo id\n"
    "column rnw email\n"
    "column rwz nick\n"
    "column rnwo role\n"
    "column rnwo balance\n"
    "column rnwo settings\n"
    "column rwz avatar\n"
    "column rnwo created_at\n"
    "column rnwo updated_at\n"
    "key id\n"
    "key email\n"
    "table comment\n"
    "column rnwo id\n"
    "column rnw post_id\n"
    "column rnw author_id\n"
    "column rwz parent_id\n"
    "column rnw body\n"
    "column rnwo created_at\n"
    "key id\n"
    "table post\n"
    "column rnwo id\n"
    "column rnw author_id\n"
    "column rnw headline\n"
    "column rnw body\n"
    "column rnwo views\n"
    "column rnwo status\n"
    "column rwz legacy\n"
    "column rnwo created_at\n"
    "column rnwo updated_at\n"
    "key id\n"
    "key author_id headline\n"
    "table post_tag\n"
    "column rnw post_id\n"
    "column rnw tag_id\n"
    "key post_id tag_id\n"
    "table tag\n"
    "column rnwo id\n"
    "column rnw name\n"
    "key id\n"
    "key name\n"
    "enum post_status\n"
    "value draft\n"
    "value live\n"
    "value archived\n"
    "enum role\n"
    "value member\n"
    "value moderator\n"
    "value admin\n",
    NULL,
};

/* -- the program ----------------------------------------------------------------------------------------- */

static const struct schema_program schema_static_program = {
    .abi = 1,
    .schema = "main",
    .target = "schema",
    .statement_count = sizeof schema_static_statements / sizeof *schema_static_statements,
    .statements = schema_static_statements,
    .constraint_count = sizeof schema_static_constraints / sizeof *schema_static_constraints,
    .constraints = schema_static_constraints,
    .revision_count = sizeof schema_static_revisions / sizeof *schema_static_revisions,
    .revisions = schema_static_revisions,
    .replaced_ids = schema_static_replaced,
    .revision_bytes = {4156, 4153, UINT64_C(15243234527534037684), schema_static_revision_bytes},
    .uses = schema_static_uses,
    .development = true,
    .tool_version = "0.1.0",
    .hop_count = SCHEMA_STATIC_HOPS,
    .hop_bytes = SCHEMA_STATIC_HOP_BYTES,
};

schema_status schema_open(const char *url, schema_db **db)
{
    return schema_connect(&schema_static_program, url, NULL, db);
}

schema_status schema_open_with(const char *url, const struct schema_options *options, schema_db **db)
{
    return schema_connect(&schema_static_program, url, options, db);
}

const char *schema_revision(void)
{
    return "draft";
}
