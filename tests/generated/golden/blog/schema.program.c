/* Made by schemac from the .schema files of this target and its migrations.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"
#include "schema.drafts.h"

/* -- statements ------------------------------------------------------------------------------------------ */

static const struct schema_statement_names schema_static_statements[] = {
    [SCHEMA_STATEMENT_account_insert] = {
        .name = "account_insert",
        .parameters = "id email nick role balance settings avatar created_at updated_at",
    },
    [SCHEMA_STATEMENT_account_insert_returning] = {
        .name = "account_insert_returning",
        .parameters = "id email nick role balance settings avatar created_at updated_at",
        .columns = "id email nick role balance settings avatar created_at updated_at",
    },
    [SCHEMA_STATEMENT_account_upsert] = {
        .name = "account_upsert",
        .parameters = "id email nick role balance settings avatar created_at updated_at",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_account_upsert_by_email] = {
        .name = "account_upsert_by_email",
        .parameters = "id email nick role balance settings avatar created_at updated_at",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_account_get] = {
        .name = "account_get",
        .parameters = "id",
        .columns = "id email nick role balance settings avatar created_at updated_at",
    },
    [SCHEMA_STATEMENT_account_exists] = {.name = "account_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_account_get_by_email] = {
        .name = "account_get_by_email",
        .parameters = "email",
        .columns = "id email nick role balance settings avatar created_at updated_at",
    },
    [SCHEMA_STATEMENT_account_count] = {.name = "account_count", .columns = "count"},
    [SCHEMA_STATEMENT_account_all_open] = {
        .name = "account_all",
        .columns = "id email nick role balance settings avatar created_at updated_at",
    },
    [SCHEMA_STATEMENT_account_list_all] = {
        .name = "account_list_all",
        .parameters = "limit offset",
        .columns = "id email nick role balance settings avatar created_at updated_at",
    },
    [SCHEMA_STATEMENT_account_by_role_open] = {
        .name = "account_by_role",
        .parameters = "role",
        .columns = "id email nick role balance settings avatar created_at updated_at",
    },
    [SCHEMA_STATEMENT_account_list_by_role] = {
        .name = "account_list_by_role",
        .parameters = "role limit offset",
        .columns = "id email nick role balance settings avatar created_at updated_at",
    },
    [SCHEMA_STATEMENT_account_update] = {
        .name = "account_update",
        .parameters = "id email nick role balance settings avatar created_at updated_at",
    },
    [SCHEMA_STATEMENT_account_update_returning] = {
        .name = "account_update_returning",
        .parameters = "id email nick role balance settings avatar created_at updated_at",
        .columns = "id email nick role balance settings avatar created_at updated_at",
    },
    [SCHEMA_STATEMENT_account_delete] = {.name = "account_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_comment_insert] = {
        .name = "comment_insert",
        .parameters = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_insert_returning] = {
        .name = "comment_insert_returning",
        .parameters = "id post_id author_id parent_id body created_at",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_upsert] = {
        .name = "comment_upsert",
        .parameters = "id post_id author_id parent_id body created_at",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_comment_get] = {
        .name = "comment_get",
        .parameters = "id",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_exists] = {.name = "comment_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_comment_count] = {.name = "comment_count", .columns = "count"},
    [SCHEMA_STATEMENT_comment_all_open] = {
        .name = "comment_all",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_list_all] = {
        .name = "comment_list_all",
        .parameters = "limit offset",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_by_post_id_open] = {
        .name = "comment_by_post_id",
        .parameters = "post_id",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_list_by_post_id] = {
        .name = "comment_list_by_post_id",
        .parameters = "post_id limit offset",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_by_author_id_open] = {
        .name = "comment_by_author_id",
        .parameters = "author_id",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_list_by_author_id] = {
        .name = "comment_list_by_author_id",
        .parameters = "author_id limit offset",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_by_parent_id_open] = {
        .name = "comment_by_parent_id",
        .parameters = "parent_id",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_list_by_parent_id] = {
        .name = "comment_list_by_parent_id",
        .parameters = "parent_id limit offset",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_update] = {
        .name = "comment_update",
        .parameters = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_update_returning] = {
        .name = "comment_update_returning",
        .parameters = "id post_id author_id parent_id body created_at",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_delete] = {.name = "comment_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_comment_post] = {
        .name = "comment_post",
        .parameters = "post_id",
        .columns = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_comments_open] = {
        .name = "post_comments",
        .parameters = "post_id",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_load_post] = {
        .name = "comment_load_post",
        .parameters = "keys",
        .columns = "id author_id headline body views status legacy created_at updated_at position",
    },
    [SCHEMA_STATEMENT_post_load_comments] = {
        .name = "post_load_comments",
        .parameters = "keys",
        .columns = "id post_id author_id parent_id body created_at position",
    },
    [SCHEMA_STATEMENT_comment_author] = {
        .name = "comment_author",
        .parameters = "author_id",
        .columns = "id email nick role balance settings avatar created_at updated_at",
    },
    [SCHEMA_STATEMENT_account_comments_open] = {
        .name = "account_comments",
        .parameters = "author_id",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_load_author] = {
        .name = "comment_load_author",
        .parameters = "keys",
        .columns = "id email nick role balance settings avatar created_at updated_at position",
    },
    [SCHEMA_STATEMENT_account_load_comments] = {
        .name = "account_load_comments",
        .parameters = "keys",
        .columns = "id post_id author_id parent_id body created_at position",
    },
    [SCHEMA_STATEMENT_comment_parent] = {
        .name = "comment_parent",
        .parameters = "parent_id",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_comments_open] = {
        .name = "comment_comments",
        .parameters = "parent_id",
        .columns = "id post_id author_id parent_id body created_at",
    },
    [SCHEMA_STATEMENT_comment_load_parent] = {
        .name = "comment_load_parent",
        .parameters = "keys",
        .columns = "id post_id author_id parent_id body created_at position",
    },
    [SCHEMA_STATEMENT_comment_load_comments] = {
        .name = "comment_load_comments",
        .parameters = "keys",
        .columns = "id post_id author_id parent_id body created_at position",
    },
    [SCHEMA_STATEMENT_post_insert] = {
        .name = "post_insert",
        .parameters = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_insert_returning] = {
        .name = "post_insert_returning",
        .parameters = "id author_id headline body views status legacy created_at updated_at",
        .columns = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_upsert] = {
        .name = "post_upsert",
        .parameters = "id author_id headline body views status legacy created_at updated_at",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_post_upsert_by_author_id_headline] = {
        .name = "post_upsert_by_author_id_headline",
        .parameters = "id author_id headline body views status legacy created_at updated_at",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_post_get] = {
        .name = "post_get",
        .parameters = "id",
        .columns = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_exists] = {.name = "post_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_post_get_by_author_id_headline] = {
        .name = "post_get_by_author_id_headline",
        .parameters = "author_id headline",
        .columns = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_count] = {.name = "post_count", .columns = "count"},
    [SCHEMA_STATEMENT_post_all_open] = {
        .name = "post_all",
        .columns = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_list_all] = {
        .name = "post_list_all",
        .parameters = "limit offset",
        .columns = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_by_recent_open] = {
        .name = "post_by_recent",
        .columns = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_list_by_recent] = {
        .name = "post_list_by_recent",
        .parameters = "limit offset",
        .columns = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_update] = {
        .name = "post_update",
        .parameters = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_update_returning] = {
        .name = "post_update_returning",
        .parameters = "id author_id headline body views status legacy created_at updated_at",
        .columns = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_delete] = {.name = "post_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_post_author] = {
        .name = "post_author",
        .parameters = "author_id",
        .columns = "id email nick role balance settings avatar created_at updated_at",
    },
    [SCHEMA_STATEMENT_account_posts_open] = {
        .name = "account_posts",
        .parameters = "author_id",
        .columns = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_post_load_author] = {
        .name = "post_load_author",
        .parameters = "keys",
        .columns = "id email nick role balance settings avatar created_at updated_at position",
    },
    [SCHEMA_STATEMENT_account_load_posts] = {
        .name = "account_load_posts",
        .parameters = "keys",
        .columns = "id author_id headline body views status legacy created_at updated_at position",
    },
    [SCHEMA_STATEMENT_post_tag_insert] = {.name = "post_tag_insert", .parameters = "post_id tag_id"},
    [SCHEMA_STATEMENT_post_tag_insert_returning] = {
        .name = "post_tag_insert_returning",
        .parameters = "post_id tag_id",
        .columns = "post_id tag_id",
    },
    [SCHEMA_STATEMENT_post_tag_upsert] = {.name = "post_tag_upsert", .parameters = "post_id tag_id"},
    [SCHEMA_STATEMENT_post_tag_get] = {
        .name = "post_tag_get",
        .parameters = "post_id tag_id",
        .columns = "post_id tag_id",
    },
    [SCHEMA_STATEMENT_post_tag_exists] = {.name = "post_tag_exists", .parameters = "post_id tag_id"},
    [SCHEMA_STATEMENT_post_tag_count] = {.name = "post_tag_count", .columns = "count"},
    [SCHEMA_STATEMENT_post_tag_all_open] = {.name = "post_tag_all", .columns = "post_id tag_id"},
    [SCHEMA_STATEMENT_post_tag_list_all] = {
        .name = "post_tag_list_all",
        .parameters = "limit offset",
        .columns = "post_id tag_id",
    },
    [SCHEMA_STATEMENT_post_tag_by_tag_id_open] = {
        .name = "post_tag_by_tag_id",
        .parameters = "tag_id",
        .columns = "post_id tag_id",
    },
    [SCHEMA_STATEMENT_post_tag_list_by_tag_id] = {
        .name = "post_tag_list_by_tag_id",
        .parameters = "tag_id limit offset",
        .columns = "post_id tag_id",
    },
    [SCHEMA_STATEMENT_post_tag_delete] = {.name = "post_tag_delete", .parameters = "post_id tag_id"},
    [SCHEMA_STATEMENT_post_tags_open] = {.name = "post_tags", .parameters = "post_id", .columns = "id name"},
    [SCHEMA_STATEMENT_post_load_tags] = {
        .name = "post_load_tags",
        .parameters = "keys",
        .columns = "id name position",
    },
    [SCHEMA_STATEMENT_tag_posts_open] = {
        .name = "tag_posts",
        .parameters = "tag_id",
        .columns = "id author_id headline body views status legacy created_at updated_at",
    },
    [SCHEMA_STATEMENT_tag_load_posts] = {
        .name = "tag_load_posts",
        .parameters = "keys",
        .columns = "id author_id headline body views status legacy created_at updated_at position",
    },
    [SCHEMA_STATEMENT_tag_insert] = {.name = "tag_insert", .parameters = "id name"},
    [SCHEMA_STATEMENT_tag_insert_returning] = {
        .name = "tag_insert_returning",
        .parameters = "id name",
        .columns = "id name",
    },
    [SCHEMA_STATEMENT_tag_upsert] = {.name = "tag_upsert", .parameters = "id name", .columns = "id"},
    [SCHEMA_STATEMENT_tag_upsert_by_name] = {
        .name = "tag_upsert_by_name",
        .parameters = "id name",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_tag_get] = {.name = "tag_get", .parameters = "id", .columns = "id name"},
    [SCHEMA_STATEMENT_tag_exists] = {.name = "tag_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_tag_get_by_name] = {
        .name = "tag_get_by_name",
        .parameters = "name",
        .columns = "id name",
    },
    [SCHEMA_STATEMENT_tag_count] = {.name = "tag_count", .columns = "count"},
    [SCHEMA_STATEMENT_tag_all_open] = {.name = "tag_all", .columns = "id name"},
    [SCHEMA_STATEMENT_tag_list_all] = {
        .name = "tag_list_all",
        .parameters = "limit offset",
        .columns = "id name",
    },
    [SCHEMA_STATEMENT_tag_update] = {.name = "tag_update", .parameters = "id name"},
    [SCHEMA_STATEMENT_tag_update_returning] = {
        .name = "tag_update_returning",
        .parameters = "id name",
        .columns = "id name",
    },
    [SCHEMA_STATEMENT_tag_delete] = {.name = "tag_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_authors_by_posts_open] = {
        .name = "authors_by_posts",
        .parameters = "least",
        .columns = "email posts views",
    },
};

static const struct schema_statement_text schema_static_sqlite_texts[] = {
    [SCHEMA_STATEMENT_account_insert] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"email\"" SCHEMA_IF("1") ", \"nick\"" SCHEMA_END SCHEMA_IF("2") ", \"role\""
               SCHEMA_END SCHEMA_IF("3") ", \"balance\"" SCHEMA_END SCHEMA_IF("4") ", \"settings\""
               SCHEMA_END SCHEMA_IF("5") ", \"avatar\"" SCHEMA_END SCHEMA_IF("6") ", \"created_at\""
               SCHEMA_END SCHEMA_IF("7") ", \"updated_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2" SCHEMA_IF("1") ", ?3" SCHEMA_END
               SCHEMA_IF("2") ", ?4" SCHEMA_END SCHEMA_IF("3") ", ?5" SCHEMA_END SCHEMA_IF("4") ", ?6"
               SCHEMA_END SCHEMA_IF("5") ", ?7" SCHEMA_END SCHEMA_IF("6") ", ?8" SCHEMA_END SCHEMA_IF("7")
               ", ?9" SCHEMA_END ")",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_account_insert_returning] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"email\"" SCHEMA_IF("1") ", \"nick\"" SCHEMA_END SCHEMA_IF("2") ", \"role\""
               SCHEMA_END SCHEMA_IF("3") ", \"balance\"" SCHEMA_END SCHEMA_IF("4") ", \"settings\""
               SCHEMA_END SCHEMA_IF("5") ", \"avatar\"" SCHEMA_END SCHEMA_IF("6") ", \"created_at\""
               SCHEMA_END SCHEMA_IF("7") ", \"updated_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2" SCHEMA_IF("1") ", ?3" SCHEMA_END
               SCHEMA_IF("2") ", ?4" SCHEMA_END SCHEMA_IF("3") ", ?5" SCHEMA_END SCHEMA_IF("4") ", ?6"
               SCHEMA_END SCHEMA_IF("5") ", ?7" SCHEMA_END SCHEMA_IF("6") ", ?8" SCHEMA_END SCHEMA_IF("7")
               ", ?9" SCHEMA_END ") returning \"id\", \"email\", \"nick\", \"role\", \"balance\", "
               "\"settings\", \"avatar\", \"created_at\", \"updated_at\"",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_account_upsert] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"email\"" SCHEMA_IF("1") ", \"nick\"" SCHEMA_END SCHEMA_IF("2") ", \"role\""
               SCHEMA_END SCHEMA_IF("3") ", \"balance\"" SCHEMA_END SCHEMA_IF("4") ", \"settings\""
               SCHEMA_END SCHEMA_IF("5") ", \"avatar\"" SCHEMA_END SCHEMA_IF("6") ", \"created_at\""
               SCHEMA_END SCHEMA_IF("7") ", \"updated_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2" SCHEMA_IF("1") ", ?3" SCHEMA_END
               SCHEMA_IF("2") ", ?4" SCHEMA_END SCHEMA_IF("3") ", ?5" SCHEMA_END SCHEMA_IF("4") ", ?6"
               SCHEMA_END SCHEMA_IF("5") ", ?7" SCHEMA_END SCHEMA_IF("6") ", ?8" SCHEMA_END SCHEMA_IF("7")
               ", ?9" SCHEMA_END ") on conflict (\"id\") do update set \"email\" = excluded.\"email\""
               SCHEMA_IF("1") ", \"nick\" = excluded.\"nick\"" SCHEMA_END SCHEMA_IF("2")
               ", \"role\" = excluded.\"role\"" SCHEMA_END SCHEMA_IF("3") ", \"balance\" = "
               "excluded.\"balance\"" SCHEMA_END SCHEMA_IF("4") ", \"settings\" = excluded.\"settings\""
               SCHEMA_END SCHEMA_IF("5") ", \"avatar\" = excluded.\"avatar\"" SCHEMA_END SCHEMA_IF("6")
               ", \"created_at\" = excluded.\"created_at\"" SCHEMA_END SCHEMA_IF("7")
               ", \"updated_at\" = excluded.\"updated_at\"" SCHEMA_END SCHEMA_UNLESS("7")
               ", \"updated_at\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END
               " returning \"id\"",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_account_upsert_by_email] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"email\"" SCHEMA_IF("1") ", \"nick\"" SCHEMA_END SCHEMA_IF("2") ", \"role\""
               SCHEMA_END SCHEMA_IF("3") ", \"balance\"" SCHEMA_END SCHEMA_IF("4") ", \"settings\""
               SCHEMA_END SCHEMA_IF("5") ", \"avatar\"" SCHEMA_END SCHEMA_IF("6") ", \"created_at\""
               SCHEMA_END SCHEMA_IF("7") ", \"updated_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2" SCHEMA_IF("1") ", ?3" SCHEMA_END
               SCHEMA_IF("2") ", ?4" SCHEMA_END SCHEMA_IF("3") ", ?5" SCHEMA_END SCHEMA_IF("4") ", ?6"
               SCHEMA_END SCHEMA_IF("5") ", ?7" SCHEMA_END SCHEMA_IF("6") ", ?8" SCHEMA_END SCHEMA_IF("7")
               ", ?9" SCHEMA_END ") on conflict (\"email\") do update set " SCHEMA_LIST SCHEMA_IF("1")
               SCHEMA_ITEM "\"nick\" = excluded.\"nick\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"role\" = excluded.\"role\"" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM
               "\"balance\" = excluded.\"balance\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"settings\" = excluded.\"settings\"" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"avatar\" = excluded.\"avatar\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM
               "\"created_at\" = excluded.\"created_at\"" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"updated_at\" = excluded.\"updated_at\"" SCHEMA_END SCHEMA_UNLESS("7") SCHEMA_ITEM
               "\"updated_at\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END SCHEMA_IF_NONE
               "\"email\" = excluded.\"email\"" SCHEMA_END " returning \"id\"",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_account_get] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_account_exists] = {.sql = "select 1 from \"account\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_account_get_by_email] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" where \"email\" = ?1",
    },
    [SCHEMA_STATEMENT_account_count] = {.sql = "select count(*) from \"account\""},
    [SCHEMA_STATEMENT_account_all_open] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_account_list_all] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" order by \"id\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_account_by_role_open] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" where \"role\" = ?1 order by \"created_at\" "
               "desc",
    },
    [SCHEMA_STATEMENT_account_list_by_role] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" where \"role\" = ?1 order by \"created_at\" "
               "desc limit ?2 offset ?3",
    },
    [SCHEMA_STATEMENT_account_update] = {
        .sql = "update \"account\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"email\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"nick\" = ?3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"role\" = ?4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"balance\" = " SCHEMA_UNLESS("8") "?5"
               SCHEMA_END SCHEMA_IF("8") "case when \"balance\" + ?5 not between -999999999999 and "
               "999999999999 then abs(-9223372036854775808) else \"balance\" + ?5 end" SCHEMA_END SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "\"settings\" = ?6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"avatar\" = ?7" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"created_at\" = ?8" SCHEMA_END
               SCHEMA_IF("7") SCHEMA_ITEM "\"updated_at\" = ?9" SCHEMA_END SCHEMA_UNLESS("7") SCHEMA_ITEM
               "\"updated_at\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END
               " where \"id\" = ?1",
        .bits = 9,
    },
    [SCHEMA_STATEMENT_account_update_returning] = {
        .sql = "update \"account\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"email\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"nick\" = ?3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"role\" = ?4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"balance\" = " SCHEMA_UNLESS("8") "?5"
               SCHEMA_END SCHEMA_IF("8") "case when \"balance\" + ?5 not between -999999999999 and "
               "999999999999 then abs(-9223372036854775808) else \"balance\" + ?5 end" SCHEMA_END SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "\"settings\" = ?6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"avatar\" = ?7" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"created_at\" = ?8" SCHEMA_END
               SCHEMA_IF("7") SCHEMA_ITEM "\"updated_at\" = ?9" SCHEMA_END SCHEMA_UNLESS("7") SCHEMA_ITEM
               "\"updated_at\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END
               " where \"id\" = ?1 returning \"id\", \"email\", \"nick\", \"role\", \"balance\", "
               "\"settings\", \"avatar\", \"created_at\", \"updated_at\"",
        .bits = 9,
    },
    [SCHEMA_STATEMENT_account_delete] = {.sql = "delete from \"account\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_comment_insert] = {
        .sql = "insert into \"comment\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"post_id\", \"author_id\"" SCHEMA_IF("1") ", \"parent_id\"" SCHEMA_END
               ", \"body\"" SCHEMA_IF("2") ", \"created_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3" SCHEMA_IF("1") ", ?4"
               SCHEMA_END ", ?5" SCHEMA_IF("2") ", ?6" SCHEMA_END ")",
        .bits = 3,
    },
    [SCHEMA_STATEMENT_comment_insert_returning] = {
        .sql = "insert into \"comment\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"post_id\", \"author_id\"" SCHEMA_IF("1") ", \"parent_id\"" SCHEMA_END
               ", \"body\"" SCHEMA_IF("2") ", \"created_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3" SCHEMA_IF("1") ", ?4"
               SCHEMA_END ", ?5" SCHEMA_IF("2") ", ?6" SCHEMA_END ") returning \"id\", \"post_id\", "
               "\"author_id\", \"parent_id\", \"body\", \"created_at\"",
        .bits = 3,
    },
    [SCHEMA_STATEMENT_comment_upsert] = {
        .sql = "insert into \"comment\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"post_id\", \"author_id\"" SCHEMA_IF("1") ", \"parent_id\"" SCHEMA_END
               ", \"body\"" SCHEMA_IF("2") ", \"created_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3" SCHEMA_IF("1") ", ?4"
               SCHEMA_END ", ?5" SCHEMA_IF("2") ", ?6" SCHEMA_END ") on conflict (\"id\") do update set "
               "\"post_id\" = excluded.\"post_id\", \"author_id\" = excluded.\"author_id\"" SCHEMA_IF("1")
               ", \"parent_id\" = excluded.\"parent_id\"" SCHEMA_END ", \"body\" = excluded.\"body\""
               SCHEMA_IF("2") ", \"created_at\" = excluded.\"created_at\"" SCHEMA_END " returning \"id\"",
        .bits = 3,
    },
    [SCHEMA_STATEMENT_comment_get] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_comment_exists] = {.sql = "select 1 from \"comment\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_comment_count] = {.sql = "select count(*) from \"comment\""},
    [SCHEMA_STATEMENT_comment_all_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_comment_list_all] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" order by \"id\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_comment_by_post_id_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"post_id\" = ?1 order by \"created_at\"",
    },
    [SCHEMA_STATEMENT_comment_list_by_post_id] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"post_id\" = ?1 order by \"created_at\" limit ?2 offset ?3",
    },
    [SCHEMA_STATEMENT_comment_by_author_id_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"author_id\" = ?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_comment_list_by_author_id] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"author_id\" = ?1 order by \"id\" limit ?2 offset ?3",
    },
    [SCHEMA_STATEMENT_comment_by_parent_id_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"parent_id\" = ?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_comment_list_by_parent_id] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"parent_id\" = ?1 order by \"id\" limit ?2 offset ?3",
    },
    [SCHEMA_STATEMENT_comment_update] = {
        .sql = "update \"comment\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"post_id\" = "
               SCHEMA_UNLESS("5") "?2" SCHEMA_END SCHEMA_IF("5") "case typeof(\"post_id\" + ?2) when 'real' "
               "then abs(-9223372036854775808) else \"post_id\" + ?2 end" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"author_id\" = " SCHEMA_UNLESS("6") "?3" SCHEMA_END
               SCHEMA_IF("6") "case typeof(\"author_id\" + ?3) when 'real' then abs(-9223372036854775808) "
               "else \"author_id\" + ?3 end" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"parent_id\" = " SCHEMA_UNLESS("7") "?4" SCHEMA_END SCHEMA_IF("7")
               "case typeof(\"parent_id\" + ?4) when 'real' then abs(-9223372036854775808) else "
               "\"parent_id\" + ?4 end" SCHEMA_END SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"body\" = ?5"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"created_at\" = ?6" SCHEMA_END " where \"id\" = ?1",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_comment_update_returning] = {
        .sql = "update \"comment\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"post_id\" = "
               SCHEMA_UNLESS("5") "?2" SCHEMA_END SCHEMA_IF("5") "case typeof(\"post_id\" + ?2) when 'real' "
               "then abs(-9223372036854775808) else \"post_id\" + ?2 end" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"author_id\" = " SCHEMA_UNLESS("6") "?3" SCHEMA_END
               SCHEMA_IF("6") "case typeof(\"author_id\" + ?3) when 'real' then abs(-9223372036854775808) "
               "else \"author_id\" + ?3 end" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"parent_id\" = " SCHEMA_UNLESS("7") "?4" SCHEMA_END SCHEMA_IF("7")
               "case typeof(\"parent_id\" + ?4) when 'real' then abs(-9223372036854775808) else "
               "\"parent_id\" + ?4 end" SCHEMA_END SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"body\" = ?5"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"created_at\" = ?6" SCHEMA_END
               " where \"id\" = ?1 returning \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", "
               "\"created_at\"",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_comment_delete] = {.sql = "delete from \"comment\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_comment_post] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_post_comments_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"post_id\" = ?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_comment_load_post] = {
        .sql = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", t.\"status\", "
               "t.\"legacy\", t.\"created_at\", t.\"updated_at\", k.\"position\" from schema_keys(?1) k join "
               "\"post\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
    },
    [SCHEMA_STATEMENT_post_load_comments] = {
        .sql = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
               "t.\"created_at\", k.\"position\" from schema_keys(?1) k join \"comment\" t on t.\"post_id\" = "
               "k.\"key1\" order by k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_comment_author] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_account_comments_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"author_id\" = ?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_comment_load_author] = {
        .sql = "select t.\"id\", t.\"email\", t.\"nick\", t.\"role\", t.\"balance\", t.\"settings\", "
               "t.\"avatar\", t.\"created_at\", t.\"updated_at\", k.\"position\" from schema_keys(?1) k join "
               "\"account\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
    },
    [SCHEMA_STATEMENT_account_load_comments] = {
        .sql = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
               "t.\"created_at\", k.\"position\" from schema_keys(?1) k join \"comment\" t on "
               "t.\"author_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_comment_parent] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_comment_comments_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"parent_id\" = ?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_comment_load_parent] = {
        .sql = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
               "t.\"created_at\", k.\"position\" from schema_keys(?1) k join \"comment\" t on t.\"id\" = "
               "k.\"key1\" order by k.\"position\"",
    },
    [SCHEMA_STATEMENT_comment_load_comments] = {
        .sql = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
               "t.\"created_at\", k.\"position\" from schema_keys(?1) k join \"comment\" t on "
               "t.\"parent_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_post_insert] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\", \"headline\", \"body\"" SCHEMA_IF("1") ", \"views\"" SCHEMA_END
               SCHEMA_IF("2") ", \"status\"" SCHEMA_END SCHEMA_IF("3") ", \"legacy\"" SCHEMA_END
               SCHEMA_IF("4") ", \"created_at\"" SCHEMA_END SCHEMA_IF("5") ", \"updated_at\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3, ?4"
               SCHEMA_IF("1") ", ?5" SCHEMA_END SCHEMA_IF("2") ", ?6" SCHEMA_END SCHEMA_IF("3") ", ?7"
               SCHEMA_END SCHEMA_IF("4") ", ?8" SCHEMA_END SCHEMA_IF("5") ", ?9" SCHEMA_END ")",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_insert_returning] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\", \"headline\", \"body\"" SCHEMA_IF("1") ", \"views\"" SCHEMA_END
               SCHEMA_IF("2") ", \"status\"" SCHEMA_END SCHEMA_IF("3") ", \"legacy\"" SCHEMA_END
               SCHEMA_IF("4") ", \"created_at\"" SCHEMA_END SCHEMA_IF("5") ", \"updated_at\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3, ?4"
               SCHEMA_IF("1") ", ?5" SCHEMA_END SCHEMA_IF("2") ", ?6" SCHEMA_END SCHEMA_IF("3") ", ?7"
               SCHEMA_END SCHEMA_IF("4") ", ?8" SCHEMA_END SCHEMA_IF("5") ", ?9" SCHEMA_END
               ") returning \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", "
               "\"legacy\", \"created_at\", \"updated_at\"",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_upsert] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\", \"headline\", \"body\"" SCHEMA_IF("1") ", \"views\"" SCHEMA_END
               SCHEMA_IF("2") ", \"status\"" SCHEMA_END SCHEMA_IF("3") ", \"legacy\"" SCHEMA_END
               SCHEMA_IF("4") ", \"created_at\"" SCHEMA_END SCHEMA_IF("5") ", \"updated_at\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3, ?4"
               SCHEMA_IF("1") ", ?5" SCHEMA_END SCHEMA_IF("2") ", ?6" SCHEMA_END SCHEMA_IF("3") ", ?7"
               SCHEMA_END SCHEMA_IF("4") ", ?8" SCHEMA_END SCHEMA_IF("5") ", ?9" SCHEMA_END
               ") on conflict (\"id\") do update set \"author_id\" = excluded.\"author_id\", \"headline\" = "
               "excluded.\"headline\", \"body\" = excluded.\"body\"" SCHEMA_IF("1")
               ", \"views\" = excluded.\"views\"" SCHEMA_END SCHEMA_IF("2") ", \"status\" = "
               "excluded.\"status\"" SCHEMA_END SCHEMA_IF("3") ", \"legacy\" = excluded.\"legacy\""
               SCHEMA_END SCHEMA_IF("4") ", \"created_at\" = excluded.\"created_at\"" SCHEMA_END
               SCHEMA_IF("5") ", \"updated_at\" = excluded.\"updated_at\"" SCHEMA_END SCHEMA_UNLESS("5")
               ", \"updated_at\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END
               " returning \"id\"",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_upsert_by_author_id_headline] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\", \"headline\", \"body\"" SCHEMA_IF("1") ", \"views\"" SCHEMA_END
               SCHEMA_IF("2") ", \"status\"" SCHEMA_END SCHEMA_IF("3") ", \"legacy\"" SCHEMA_END
               SCHEMA_IF("4") ", \"created_at\"" SCHEMA_END SCHEMA_IF("5") ", \"updated_at\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3, ?4"
               SCHEMA_IF("1") ", ?5" SCHEMA_END SCHEMA_IF("2") ", ?6" SCHEMA_END SCHEMA_IF("3") ", ?7"
               SCHEMA_END SCHEMA_IF("4") ", ?8" SCHEMA_END SCHEMA_IF("5") ", ?9" SCHEMA_END
               ") on conflict (\"author_id\", \"headline\") do update set \"body\" = excluded.\"body\""
               SCHEMA_IF("1") ", \"views\" = excluded.\"views\"" SCHEMA_END SCHEMA_IF("2")
               ", \"status\" = excluded.\"status\"" SCHEMA_END SCHEMA_IF("3") ", \"legacy\" = "
               "excluded.\"legacy\"" SCHEMA_END SCHEMA_IF("4") ", \"created_at\" = excluded.\"created_at\""
               SCHEMA_END SCHEMA_IF("5") ", \"updated_at\" = excluded.\"updated_at\"" SCHEMA_END
               SCHEMA_UNLESS("5") ", \"updated_at\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')"
               SCHEMA_END " returning \"id\"",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_get] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_post_exists] = {.sql = "select 1 from \"post\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_post_get_by_author_id_headline] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" where \"author_id\" = ?1 and \"headline\" = ?2",
    },
    [SCHEMA_STATEMENT_post_count] = {.sql = "select count(*) from \"post\""},
    [SCHEMA_STATEMENT_post_all_open] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_post_list_all] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" order by \"id\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_post_by_recent_open] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" where \"status\" = 'live' order by "
               "\"created_at\" desc, \"id\" desc",
    },
    [SCHEMA_STATEMENT_post_list_by_recent] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" where \"status\" = 'live' order by "
               "\"created_at\" desc, \"id\" desc limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_post_update] = {
        .sql = "update \"post\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"author_id\" = "
               SCHEMA_UNLESS("8") "?2" SCHEMA_END SCHEMA_IF("8") "case typeof(\"author_id\" + ?2) when "
               "'real' then abs(-9223372036854775808) else \"author_id\" + ?2 end" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"headline\" = ?3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"body\" = ?4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"views\" = " SCHEMA_UNLESS("9") "?5"
               SCHEMA_END SCHEMA_IF("9") "\"views\" + ?5" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"status\" = ?6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"legacy\" = ?7" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "\"created_at\" = ?8" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"updated_at\" = ?9" SCHEMA_END SCHEMA_UNLESS("7") SCHEMA_ITEM "\"updated_at\" = "
               "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END " where \"id\" = ?1",
        .bits = 10,
    },
    [SCHEMA_STATEMENT_post_update_returning] = {
        .sql = "update \"post\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"author_id\" = "
               SCHEMA_UNLESS("8") "?2" SCHEMA_END SCHEMA_IF("8") "case typeof(\"author_id\" + ?2) when "
               "'real' then abs(-9223372036854775808) else \"author_id\" + ?2 end" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"headline\" = ?3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"body\" = ?4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"views\" = " SCHEMA_UNLESS("9") "?5"
               SCHEMA_END SCHEMA_IF("9") "\"views\" + ?5" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"status\" = ?6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"legacy\" = ?7" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "\"created_at\" = ?8" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"updated_at\" = ?9" SCHEMA_END SCHEMA_UNLESS("7") SCHEMA_ITEM "\"updated_at\" = "
               "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END " where \"id\" = ?1 returning "
               "\"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\"",
        .bits = 10,
    },
    [SCHEMA_STATEMENT_post_delete] = {.sql = "delete from \"post\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_post_author] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\", \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_account_posts_open] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" where \"author_id\" = ?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_post_load_author] = {
        .sql = "select t.\"id\", t.\"email\", t.\"nick\", t.\"role\", t.\"balance\", t.\"settings\", "
               "t.\"avatar\", t.\"created_at\", t.\"updated_at\", k.\"position\" from schema_keys(?1) k join "
               "\"account\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
    },
    [SCHEMA_STATEMENT_account_load_posts] = {
        .sql = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", t.\"status\", "
               "t.\"legacy\", t.\"created_at\", t.\"updated_at\", k.\"position\" from schema_keys(?1) k join "
               "\"post\" t on t.\"author_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_post_tag_insert] = {
        .sql = "insert into \"post_tag\" (\"post_id\", \"tag_id\") values (?1, ?2)",
    },
    [SCHEMA_STATEMENT_post_tag_insert_returning] = {
        .sql = "insert into \"post_tag\" (\"post_id\", \"tag_id\") values (?1, ?2) returning \"post_id\", "
               "\"tag_id\"",
    },
    [SCHEMA_STATEMENT_post_tag_upsert] = {
        .sql = "insert into \"post_tag\" (\"post_id\", \"tag_id\") values (?1, ?2) on conflict (\"post_id\", "
               "\"tag_id\") do update set \"post_id\" = excluded.\"post_id\"",
    },
    [SCHEMA_STATEMENT_post_tag_get] = {
        .sql = "select \"post_id\", \"tag_id\" from \"post_tag\" where \"post_id\" = ?1 and \"tag_id\" = ?2",
    },
    [SCHEMA_STATEMENT_post_tag_exists] = {
        .sql = "select 1 from \"post_tag\" where \"post_id\" = ?1 and \"tag_id\" = ?2",
    },
    [SCHEMA_STATEMENT_post_tag_count] = {.sql = "select count(*) from \"post_tag\""},
    [SCHEMA_STATEMENT_post_tag_all_open] = {
        .sql = "select \"post_id\", \"tag_id\" from \"post_tag\" order by \"post_id\", \"tag_id\"",
    },
    [SCHEMA_STATEMENT_post_tag_list_all] = {
        .sql = "select \"post_id\", \"tag_id\" from \"post_tag\" order by \"post_id\", \"tag_id\" limit ?1 "
               "offset ?2",
    },
    [SCHEMA_STATEMENT_post_tag_by_tag_id_open] = {
        .sql = "select \"post_id\", \"tag_id\" from \"post_tag\" where \"tag_id\" = ?1 order by \"post_id\", "
               "\"tag_id\"",
    },
    [SCHEMA_STATEMENT_post_tag_list_by_tag_id] = {
        .sql = "select \"post_id\", \"tag_id\" from \"post_tag\" where \"tag_id\" = ?1 order by \"post_id\", "
               "\"tag_id\" limit ?2 offset ?3",
    },
    [SCHEMA_STATEMENT_post_tag_delete] = {
        .sql = "delete from \"post_tag\" where \"post_id\" = ?1 and \"tag_id\" = ?2",
    },
    [SCHEMA_STATEMENT_post_tags_open] = {
        .sql = "select t.\"id\", t.\"name\" from \"post_tag\" l join \"tag\" t on t.\"id\" = l.\"tag_id\" "
               "where l.\"post_id\" = ?1 order by t.\"id\"",
    },
    [SCHEMA_STATEMENT_post_load_tags] = {
        .sql = "select t.\"id\", t.\"name\", k.\"position\" from schema_keys(?1) k join \"post_tag\" l on "
               "l.\"post_id\" = k.\"key1\" join \"tag\" t on t.\"id\" = l.\"tag_id\" order by "
               "k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_tag_posts_open] = {
        .sql = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", t.\"status\", "
               "t.\"legacy\", t.\"created_at\", t.\"updated_at\" from \"post_tag\" l join \"post\" t on "
               "t.\"id\" = l.\"post_id\" where l.\"tag_id\" = ?1 order by t.\"id\"",
    },
    [SCHEMA_STATEMENT_tag_load_posts] = {
        .sql = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", t.\"status\", "
               "t.\"legacy\", t.\"created_at\", t.\"updated_at\", k.\"position\" from schema_keys(?1) k join "
               "\"post_tag\" l on l.\"tag_id\" = k.\"key1\" join \"post\" t on t.\"id\" = l.\"post_id\" "
               "order by k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_tag_insert] = {
        .sql = "insert into \"tag\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_ITEM
               "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2)",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_tag_insert_returning] = {
        .sql = "insert into \"tag\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_ITEM
               "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM
               "?2) returning \"id\", \"name\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_tag_upsert] = {
        .sql = "insert into \"tag\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_ITEM
               "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM
               "?2) on conflict (\"id\") do update set \"name\" = excluded.\"name\" returning \"id\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_tag_upsert_by_name] = {
        .sql = "insert into \"tag\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_ITEM
               "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM
               "?2) on conflict (\"name\") do update set \"name\" = excluded.\"name\" returning \"id\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_tag_get] = {.sql = "select \"id\", \"name\" from \"tag\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_tag_exists] = {.sql = "select 1 from \"tag\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_tag_get_by_name] = {.sql = "select \"id\", \"name\" from \"tag\" where \"name\" = ?1"},
    [SCHEMA_STATEMENT_tag_count] = {.sql = "select count(*) from \"tag\""},
    [SCHEMA_STATEMENT_tag_all_open] = {.sql = "select \"id\", \"name\" from \"tag\" order by \"id\""},
    [SCHEMA_STATEMENT_tag_list_all] = {
        .sql = "select \"id\", \"name\" from \"tag\" order by \"id\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_tag_update] = {
        .sql = "update \"tag\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"name\" = ?2" SCHEMA_END
               " where \"id\" = ?1",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_tag_update_returning] = {
        .sql = "update \"tag\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"name\" = ?2" SCHEMA_END
               " where \"id\" = ?1 returning \"id\", \"name\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_tag_delete] = {.sql = "delete from \"tag\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_authors_by_posts_open] = {
        .sql = "select a.\"email\", count(p.\"id\"), sum(p.\"views\") from \"account\" a join \"post\" p on "
               "p.\"author_id\" = a.\"id\" group by a.\"id\" having count(p.\"id\") >= ?1 order by "
               "count(p.\"id\") desc, a.\"email\"",
    },
};

static const struct schema_copy_column schema_static_postgresql_copied_account[] = {
    {"\"id\"", 1, 0},
    {"\"email\"", 2, -1},
    {"\"nick\"", 3, 1},
    {"\"role\"", 4, 2},
    {"\"balance\"", 5, 3},
    {"\"settings\"", 6, 4},
    {"\"avatar\"", 7, 5},
    {"\"created_at\"", 8, 6},
    {"\"updated_at\"", 9, 7},
};
static const struct schema_copy schema_static_postgresql_copy_account = {
    "\"account\"",
    9,
    schema_static_postgresql_copied_account,
};

static const struct schema_copy_column schema_static_postgresql_copied_comment[] = {
    {"\"id\"", 1, 0},
    {"\"post_id\"", 2, -1},
    {"\"author_id\"", 3, -1},
    {"\"parent_id\"", 4, 1},
    {"\"body\"", 5, -1},
    {"\"created_at\"", 6, 2},
};
static const struct schema_copy schema_static_postgresql_copy_comment = {
    "\"comment\"",
    6,
    schema_static_postgresql_copied_comment,
};

static const struct schema_copy_column schema_static_postgresql_copied_post[] = {
    {"\"id\"", 1, 0},
    {"\"author_id\"", 2, -1},
    {"\"headline\"", 3, -1},
    {"\"body\"", 4, -1},
    {"\"views\"", 5, 1},
    {"\"status\"", 6, 2},
    {"\"legacy\"", 7, 3},
    {"\"created_at\"", 8, 4},
    {"\"updated_at\"", 9, 5},
};
static const struct schema_copy schema_static_postgresql_copy_post = {
    "\"post\"",
    9,
    schema_static_postgresql_copied_post,
};

static const struct schema_copy_column schema_static_postgresql_copied_post_tag[] = {
    {"\"post_id\"", 1, -1},
    {"\"tag_id\"", 2, -1},
};
static const struct schema_copy schema_static_postgresql_copy_post_tag = {
    "\"post_tag\"",
    2,
    schema_static_postgresql_copied_post_tag,
};

static const struct schema_copy_column schema_static_postgresql_copied_tag[] = {
    {"\"id\"", 1, 0},
    {"\"name\"", 2, -1},
};
static const struct schema_copy schema_static_postgresql_copy_tag = {
    "\"tag\"",
    2,
    schema_static_postgresql_copied_tag,
};

static const struct schema_numbered schema_static_postgresql_numbered_account = {"\"account\"", "id", 1};

static const struct schema_numbered schema_static_postgresql_numbered_comment = {"\"comment\"", "id", 1};

static const struct schema_numbered schema_static_postgresql_numbered_post = {"\"post\"", "id", 1};

static const struct schema_numbered schema_static_postgresql_numbered_tag = {"\"tag\"", "id", 1};

static const struct schema_statement_text schema_static_postgresql_texts[] = {
    [SCHEMA_STATEMENT_account_insert] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"email\"" SCHEMA_IF("1") ", \"nick\"" SCHEMA_END SCHEMA_IF("2") ", \"role\""
               SCHEMA_END SCHEMA_IF("3") ", \"balance\"" SCHEMA_END SCHEMA_IF("4") ", \"settings\""
               SCHEMA_END SCHEMA_IF("5") ", \"avatar\"" SCHEMA_END SCHEMA_IF("6") ", \"created_at\""
               SCHEMA_END SCHEMA_IF("7") ", \"updated_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2" SCHEMA_IF("1") ", $3" SCHEMA_END
               SCHEMA_IF("2") ", $4" SCHEMA_END SCHEMA_IF("3") ", $5" SCHEMA_END SCHEMA_IF("4") ", $6"
               SCHEMA_END SCHEMA_IF("5") ", $7" SCHEMA_END SCHEMA_IF("6") ", $8" SCHEMA_END SCHEMA_IF("7")
               ", $9" SCHEMA_END ") returning \"id\"",
        .types = "int8 text text text numeric jsonb bytea timestamptz timestamptz",
        .copy = &schema_static_postgresql_copy_account,
        .numbered = &schema_static_postgresql_numbered_account,
        .bits = 8,
    },
    [SCHEMA_STATEMENT_account_insert_returning] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"email\"" SCHEMA_IF("1") ", \"nick\"" SCHEMA_END SCHEMA_IF("2") ", \"role\""
               SCHEMA_END SCHEMA_IF("3") ", \"balance\"" SCHEMA_END SCHEMA_IF("4") ", \"settings\""
               SCHEMA_END SCHEMA_IF("5") ", \"avatar\"" SCHEMA_END SCHEMA_IF("6") ", \"created_at\""
               SCHEMA_END SCHEMA_IF("7") ", \"updated_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2" SCHEMA_IF("1") ", $3" SCHEMA_END
               SCHEMA_IF("2") ", $4" SCHEMA_END SCHEMA_IF("3") ", $5" SCHEMA_END SCHEMA_IF("4") ", $6"
               SCHEMA_END SCHEMA_IF("5") ", $7" SCHEMA_END SCHEMA_IF("6") ", $8" SCHEMA_END SCHEMA_IF("7")
               ", $9" SCHEMA_END ") returning \"id\", \"email\", \"nick\", \"role\", \"balance\", "
               "\"settings\"::text, \"avatar\", \"created_at\", \"updated_at\"",
        .types = "int8 text text text numeric jsonb bytea timestamptz timestamptz",
        .numbered = &schema_static_postgresql_numbered_account,
        .bits = 8,
    },
    [SCHEMA_STATEMENT_account_upsert] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"email\"" SCHEMA_IF("1") ", \"nick\"" SCHEMA_END SCHEMA_IF("2") ", \"role\""
               SCHEMA_END SCHEMA_IF("3") ", \"balance\"" SCHEMA_END SCHEMA_IF("4") ", \"settings\""
               SCHEMA_END SCHEMA_IF("5") ", \"avatar\"" SCHEMA_END SCHEMA_IF("6") ", \"created_at\""
               SCHEMA_END SCHEMA_IF("7") ", \"updated_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2" SCHEMA_IF("1") ", $3" SCHEMA_END
               SCHEMA_IF("2") ", $4" SCHEMA_END SCHEMA_IF("3") ", $5" SCHEMA_END SCHEMA_IF("4") ", $6"
               SCHEMA_END SCHEMA_IF("5") ", $7" SCHEMA_END SCHEMA_IF("6") ", $8" SCHEMA_END SCHEMA_IF("7")
               ", $9" SCHEMA_END ") on conflict (\"id\") do update set \"email\" = excluded.\"email\""
               SCHEMA_IF("1") ", \"nick\" = excluded.\"nick\"" SCHEMA_END SCHEMA_IF("2")
               ", \"role\" = excluded.\"role\"" SCHEMA_END SCHEMA_IF("3") ", \"balance\" = "
               "excluded.\"balance\"" SCHEMA_END SCHEMA_IF("4") ", \"settings\" = excluded.\"settings\""
               SCHEMA_END SCHEMA_IF("5") ", \"avatar\" = excluded.\"avatar\"" SCHEMA_END SCHEMA_IF("6")
               ", \"created_at\" = excluded.\"created_at\"" SCHEMA_END SCHEMA_IF("7")
               ", \"updated_at\" = excluded.\"updated_at\"" SCHEMA_END SCHEMA_UNLESS("7")
               ", \"updated_at\" = pg_catalog.now()" SCHEMA_END " returning \"id\"",
        .types = "int8 text text text numeric jsonb bytea timestamptz timestamptz",
        .numbered = &schema_static_postgresql_numbered_account,
        .bits = 8,
    },
    [SCHEMA_STATEMENT_account_upsert_by_email] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"email\"" SCHEMA_IF("1") ", \"nick\"" SCHEMA_END SCHEMA_IF("2") ", \"role\""
               SCHEMA_END SCHEMA_IF("3") ", \"balance\"" SCHEMA_END SCHEMA_IF("4") ", \"settings\""
               SCHEMA_END SCHEMA_IF("5") ", \"avatar\"" SCHEMA_END SCHEMA_IF("6") ", \"created_at\""
               SCHEMA_END SCHEMA_IF("7") ", \"updated_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2" SCHEMA_IF("1") ", $3" SCHEMA_END
               SCHEMA_IF("2") ", $4" SCHEMA_END SCHEMA_IF("3") ", $5" SCHEMA_END SCHEMA_IF("4") ", $6"
               SCHEMA_END SCHEMA_IF("5") ", $7" SCHEMA_END SCHEMA_IF("6") ", $8" SCHEMA_END SCHEMA_IF("7")
               ", $9" SCHEMA_END ") on conflict (\"email\") do update set " SCHEMA_LIST SCHEMA_IF("1")
               SCHEMA_ITEM "\"nick\" = excluded.\"nick\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"role\" = excluded.\"role\"" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM
               "\"balance\" = excluded.\"balance\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"settings\" = excluded.\"settings\"" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"avatar\" = excluded.\"avatar\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM
               "\"created_at\" = excluded.\"created_at\"" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"updated_at\" = excluded.\"updated_at\"" SCHEMA_END SCHEMA_UNLESS("7") SCHEMA_ITEM
               "\"updated_at\" = pg_catalog.now()" SCHEMA_END SCHEMA_IF_NONE "\"email\" = excluded.\"email\""
               SCHEMA_END " returning \"id\"",
        .types = "int8 text text text numeric jsonb bytea timestamptz timestamptz",
        .numbered = &schema_static_postgresql_numbered_account,
        .bits = 8,
    },
    [SCHEMA_STATEMENT_account_get] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_account_exists] = {
        .sql = "select 1 from \"account\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_account_get_by_email] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" where \"email\"::text = $1",
        .types = "text",
    },
    [SCHEMA_STATEMENT_account_count] = {.sql = "select pg_catalog.count(*) from \"account\""},
    [SCHEMA_STATEMENT_account_all_open] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_account_list_all] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" order by \"id\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_account_by_role_open] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" where \"role\" = $1 order by \"created_at\" "
               "desc",
        .types = "text",
    },
    [SCHEMA_STATEMENT_account_list_by_role] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" where \"role\" = $1 order by \"created_at\" "
               "desc limit $2 offset $3",
        .types = "text int8 int8",
    },
    [SCHEMA_STATEMENT_account_update] = {
        .sql = "update \"account\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"email\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"nick\" = $3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"role\" = $4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"balance\" = " SCHEMA_UNLESS("8") "$5"
               SCHEMA_END SCHEMA_IF("8") "(\"balance\" + $5)::numeric(12,2)" SCHEMA_END SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "\"settings\" = $6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"avatar\" = $7" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"created_at\" = $8" SCHEMA_END
               SCHEMA_IF("7") SCHEMA_ITEM "\"updated_at\" = $9" SCHEMA_END SCHEMA_UNLESS("7") SCHEMA_ITEM
               "\"updated_at\" = pg_catalog.now()" SCHEMA_END " where \"id\" = $1",
        .types = "int8 text text text numeric jsonb bytea timestamptz timestamptz",
        .bits = 9,
    },
    [SCHEMA_STATEMENT_account_update_returning] = {
        .sql = "update \"account\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"email\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"nick\" = $3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"role\" = $4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"balance\" = " SCHEMA_UNLESS("8") "$5"
               SCHEMA_END SCHEMA_IF("8") "(\"balance\" + $5)::numeric(12,2)" SCHEMA_END SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "\"settings\" = $6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"avatar\" = $7" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"created_at\" = $8" SCHEMA_END
               SCHEMA_IF("7") SCHEMA_ITEM "\"updated_at\" = $9" SCHEMA_END SCHEMA_UNLESS("7") SCHEMA_ITEM
               "\"updated_at\" = pg_catalog.now()" SCHEMA_END " where \"id\" = $1 returning \"id\", "
               "\"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, \"avatar\", \"created_at\", "
               "\"updated_at\"",
        .types = "int8 text text text numeric jsonb bytea timestamptz timestamptz",
        .bits = 9,
    },
    [SCHEMA_STATEMENT_account_delete] = {.sql = "delete from \"account\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_comment_insert] = {
        .sql = "insert into \"comment\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"post_id\", \"author_id\"" SCHEMA_IF("1") ", \"parent_id\"" SCHEMA_END
               ", \"body\"" SCHEMA_IF("2") ", \"created_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3" SCHEMA_IF("1") ", $4"
               SCHEMA_END ", $5" SCHEMA_IF("2") ", $6" SCHEMA_END ") returning \"id\"",
        .types = "int8 int8 int8 int8 text timestamptz",
        .copy = &schema_static_postgresql_copy_comment,
        .numbered = &schema_static_postgresql_numbered_comment,
        .bits = 3,
    },
    [SCHEMA_STATEMENT_comment_insert_returning] = {
        .sql = "insert into \"comment\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"post_id\", \"author_id\"" SCHEMA_IF("1") ", \"parent_id\"" SCHEMA_END
               ", \"body\"" SCHEMA_IF("2") ", \"created_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3" SCHEMA_IF("1") ", $4"
               SCHEMA_END ", $5" SCHEMA_IF("2") ", $6" SCHEMA_END ") returning \"id\", \"post_id\", "
               "\"author_id\", \"parent_id\", \"body\", \"created_at\"",
        .types = "int8 int8 int8 int8 text timestamptz",
        .numbered = &schema_static_postgresql_numbered_comment,
        .bits = 3,
    },
    [SCHEMA_STATEMENT_comment_upsert] = {
        .sql = "insert into \"comment\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"post_id\", \"author_id\"" SCHEMA_IF("1") ", \"parent_id\"" SCHEMA_END
               ", \"body\"" SCHEMA_IF("2") ", \"created_at\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3" SCHEMA_IF("1") ", $4"
               SCHEMA_END ", $5" SCHEMA_IF("2") ", $6" SCHEMA_END ") on conflict (\"id\") do update set "
               "\"post_id\" = excluded.\"post_id\", \"author_id\" = excluded.\"author_id\"" SCHEMA_IF("1")
               ", \"parent_id\" = excluded.\"parent_id\"" SCHEMA_END ", \"body\" = excluded.\"body\""
               SCHEMA_IF("2") ", \"created_at\" = excluded.\"created_at\"" SCHEMA_END " returning \"id\"",
        .types = "int8 int8 int8 int8 text timestamptz",
        .numbered = &schema_static_postgresql_numbered_comment,
        .bits = 3,
    },
    [SCHEMA_STATEMENT_comment_get] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_comment_exists] = {
        .sql = "select 1 from \"comment\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_comment_count] = {.sql = "select pg_catalog.count(*) from \"comment\""},
    [SCHEMA_STATEMENT_comment_all_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_comment_list_all] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" order by \"id\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_comment_by_post_id_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"post_id\" = $1 order by \"created_at\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_comment_list_by_post_id] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"post_id\" = $1 order by \"created_at\" limit $2 offset $3",
        .types = "int8 int8 int8",
    },
    [SCHEMA_STATEMENT_comment_by_author_id_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"author_id\" = $1 order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_comment_list_by_author_id] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"author_id\" = $1 order by \"id\" limit $2 offset $3",
        .types = "int8 int8 int8",
    },
    [SCHEMA_STATEMENT_comment_by_parent_id_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"parent_id\" = $1 order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_comment_list_by_parent_id] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"parent_id\" = $1 order by \"id\" limit $2 offset $3",
        .types = "int8 int8 int8",
    },
    [SCHEMA_STATEMENT_comment_update] = {
        .sql = "update \"comment\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"post_id\" = "
               SCHEMA_UNLESS("5") "$2" SCHEMA_END SCHEMA_IF("5") "\"post_id\" + $2" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"author_id\" = " SCHEMA_UNLESS("6") "$3" SCHEMA_END
               SCHEMA_IF("6") "\"author_id\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"parent_id\" = " SCHEMA_UNLESS("7") "$4" SCHEMA_END SCHEMA_IF("7") "\"parent_id\" + $4"
               SCHEMA_END SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"body\" = $5" SCHEMA_END SCHEMA_IF("4")
               SCHEMA_ITEM "\"created_at\" = $6" SCHEMA_END " where \"id\" = $1",
        .types = "int8 int8 int8 int8 text timestamptz",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_comment_update_returning] = {
        .sql = "update \"comment\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"post_id\" = "
               SCHEMA_UNLESS("5") "$2" SCHEMA_END SCHEMA_IF("5") "\"post_id\" + $2" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"author_id\" = " SCHEMA_UNLESS("6") "$3" SCHEMA_END
               SCHEMA_IF("6") "\"author_id\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"parent_id\" = " SCHEMA_UNLESS("7") "$4" SCHEMA_END SCHEMA_IF("7") "\"parent_id\" + $4"
               SCHEMA_END SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"body\" = $5" SCHEMA_END SCHEMA_IF("4")
               SCHEMA_ITEM "\"created_at\" = $6" SCHEMA_END " where \"id\" = $1 returning \"id\", "
               "\"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\"",
        .types = "int8 int8 int8 int8 text timestamptz",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_comment_delete] = {.sql = "delete from \"comment\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_comment_post] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_comments_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"post_id\" = $1 order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_comment_load_post] = {
        .sql = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", t.\"status\", "
               "t.\"legacy\", t.\"created_at\", t.\"updated_at\", k.\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", "
               "\"position\")) k join \"post\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_post_load_comments] = {
        .sql = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
               "t.\"created_at\", k.\"position\" from (select \"key1\", \"position\" - 1 as \"position\" "
               "from pg_catalog.unnest($1) with ordinality as u(\"key1\", \"position\")) k join \"comment\" t "
               "on t.\"post_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_comment_author] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_account_comments_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"author_id\" = $1 order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_comment_load_author] = {
        .sql = "select t.\"id\", t.\"email\", t.\"nick\", t.\"role\", t.\"balance\", t.\"settings\"::text, "
               "t.\"avatar\", t.\"created_at\", t.\"updated_at\", k.\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", "
               "\"position\")) k join \"account\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_account_load_comments] = {
        .sql = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
               "t.\"created_at\", k.\"position\" from (select \"key1\", \"position\" - 1 as \"position\" "
               "from pg_catalog.unnest($1) with ordinality as u(\"key1\", \"position\")) k join \"comment\" t "
               "on t.\"author_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_comment_parent] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_comment_comments_open] = {
        .sql = "select \"id\", \"post_id\", \"author_id\", \"parent_id\", \"body\", \"created_at\" from "
               "\"comment\" where \"parent_id\" = $1 order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_comment_load_parent] = {
        .sql = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
               "t.\"created_at\", k.\"position\" from (select \"key1\", \"position\" - 1 as \"position\" "
               "from pg_catalog.unnest($1) with ordinality as u(\"key1\", \"position\")) k join \"comment\" t "
               "on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_comment_load_comments] = {
        .sql = "select t.\"id\", t.\"post_id\", t.\"author_id\", t.\"parent_id\", t.\"body\", "
               "t.\"created_at\", k.\"position\" from (select \"key1\", \"position\" - 1 as \"position\" "
               "from pg_catalog.unnest($1) with ordinality as u(\"key1\", \"position\")) k join \"comment\" t "
               "on t.\"parent_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_post_insert] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\", \"headline\", \"body\"" SCHEMA_IF("1") ", \"views\"" SCHEMA_END
               SCHEMA_IF("2") ", \"status\"" SCHEMA_END SCHEMA_IF("3") ", \"legacy\"" SCHEMA_END
               SCHEMA_IF("4") ", \"created_at\"" SCHEMA_END SCHEMA_IF("5") ", \"updated_at\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3, $4"
               SCHEMA_IF("1") ", $5" SCHEMA_END SCHEMA_IF("2") ", $6" SCHEMA_END SCHEMA_IF("3") ", $7"
               SCHEMA_END SCHEMA_IF("4") ", $8" SCHEMA_END SCHEMA_IF("5") ", $9" SCHEMA_END
               ") returning \"id\"",
        .types = "int8 int8 text text int4 text text timestamptz timestamptz",
        .copy = &schema_static_postgresql_copy_post,
        .numbered = &schema_static_postgresql_numbered_post,
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_insert_returning] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\", \"headline\", \"body\"" SCHEMA_IF("1") ", \"views\"" SCHEMA_END
               SCHEMA_IF("2") ", \"status\"" SCHEMA_END SCHEMA_IF("3") ", \"legacy\"" SCHEMA_END
               SCHEMA_IF("4") ", \"created_at\"" SCHEMA_END SCHEMA_IF("5") ", \"updated_at\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3, $4"
               SCHEMA_IF("1") ", $5" SCHEMA_END SCHEMA_IF("2") ", $6" SCHEMA_END SCHEMA_IF("3") ", $7"
               SCHEMA_END SCHEMA_IF("4") ", $8" SCHEMA_END SCHEMA_IF("5") ", $9" SCHEMA_END
               ") returning \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", "
               "\"legacy\", \"created_at\", \"updated_at\"",
        .types = "int8 int8 text text int4 text text timestamptz timestamptz",
        .numbered = &schema_static_postgresql_numbered_post,
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_upsert] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\", \"headline\", \"body\"" SCHEMA_IF("1") ", \"views\"" SCHEMA_END
               SCHEMA_IF("2") ", \"status\"" SCHEMA_END SCHEMA_IF("3") ", \"legacy\"" SCHEMA_END
               SCHEMA_IF("4") ", \"created_at\"" SCHEMA_END SCHEMA_IF("5") ", \"updated_at\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3, $4"
               SCHEMA_IF("1") ", $5" SCHEMA_END SCHEMA_IF("2") ", $6" SCHEMA_END SCHEMA_IF("3") ", $7"
               SCHEMA_END SCHEMA_IF("4") ", $8" SCHEMA_END SCHEMA_IF("5") ", $9" SCHEMA_END
               ") on conflict (\"id\") do update set \"author_id\" = excluded.\"author_id\", \"headline\" = "
               "excluded.\"headline\", \"body\" = excluded.\"body\"" SCHEMA_IF("1")
               ", \"views\" = excluded.\"views\"" SCHEMA_END SCHEMA_IF("2") ", \"status\" = "
               "excluded.\"status\"" SCHEMA_END SCHEMA_IF("3") ", \"legacy\" = excluded.\"legacy\""
               SCHEMA_END SCHEMA_IF("4") ", \"created_at\" = excluded.\"created_at\"" SCHEMA_END
               SCHEMA_IF("5") ", \"updated_at\" = excluded.\"updated_at\"" SCHEMA_END SCHEMA_UNLESS("5")
               ", \"updated_at\" = pg_catalog.now()" SCHEMA_END " returning \"id\"",
        .types = "int8 int8 text text int4 text text timestamptz timestamptz",
        .numbered = &schema_static_postgresql_numbered_post,
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_upsert_by_author_id_headline] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\", \"headline\", \"body\"" SCHEMA_IF("1") ", \"views\"" SCHEMA_END
               SCHEMA_IF("2") ", \"status\"" SCHEMA_END SCHEMA_IF("3") ", \"legacy\"" SCHEMA_END
               SCHEMA_IF("4") ", \"created_at\"" SCHEMA_END SCHEMA_IF("5") ", \"updated_at\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3, $4"
               SCHEMA_IF("1") ", $5" SCHEMA_END SCHEMA_IF("2") ", $6" SCHEMA_END SCHEMA_IF("3") ", $7"
               SCHEMA_END SCHEMA_IF("4") ", $8" SCHEMA_END SCHEMA_IF("5") ", $9" SCHEMA_END
               ") on conflict (\"author_id\", \"headline\") do update set \"body\" = excluded.\"body\""
               SCHEMA_IF("1") ", \"views\" = excluded.\"views\"" SCHEMA_END SCHEMA_IF("2")
               ", \"status\" = excluded.\"status\"" SCHEMA_END SCHEMA_IF("3") ", \"legacy\" = "
               "excluded.\"legacy\"" SCHEMA_END SCHEMA_IF("4") ", \"created_at\" = excluded.\"created_at\""
               SCHEMA_END SCHEMA_IF("5") ", \"updated_at\" = excluded.\"updated_at\"" SCHEMA_END
               SCHEMA_UNLESS("5") ", \"updated_at\" = pg_catalog.now()" SCHEMA_END " returning \"id\"",
        .types = "int8 int8 text text int4 text text timestamptz timestamptz",
        .numbered = &schema_static_postgresql_numbered_post,
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_get] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_exists] = {.sql = "select 1 from \"post\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_post_get_by_author_id_headline] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" where \"author_id\" = $1 and \"headline\"::text = "
               "$2",
        .types = "int8 text",
    },
    [SCHEMA_STATEMENT_post_count] = {.sql = "select pg_catalog.count(*) from \"post\""},
    [SCHEMA_STATEMENT_post_all_open] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_post_list_all] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" order by \"id\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_by_recent_open] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" where \"status\" = 'live' order by "
               "\"created_at\" desc, \"id\" desc",
    },
    [SCHEMA_STATEMENT_post_list_by_recent] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" where \"status\" = 'live' order by "
               "\"created_at\" desc, \"id\" desc limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_update] = {
        .sql = "update \"post\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"author_id\" = "
               SCHEMA_UNLESS("8") "$2" SCHEMA_END SCHEMA_IF("8") "\"author_id\" + $2" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"headline\" = $3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"body\" = $4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"views\" = " SCHEMA_UNLESS("9") "$5"
               SCHEMA_END SCHEMA_IF("9") "\"views\" + $5" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"status\" = $6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"legacy\" = $7" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "\"created_at\" = $8" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"updated_at\" = $9" SCHEMA_END SCHEMA_UNLESS("7") SCHEMA_ITEM "\"updated_at\" = "
               "pg_catalog.now()" SCHEMA_END " where \"id\" = $1",
        .types = "int8 int8 text text int4 text text timestamptz timestamptz",
        .bits = 10,
    },
    [SCHEMA_STATEMENT_post_update_returning] = {
        .sql = "update \"post\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"author_id\" = "
               SCHEMA_UNLESS("8") "$2" SCHEMA_END SCHEMA_IF("8") "\"author_id\" + $2" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"headline\" = $3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"body\" = $4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"views\" = " SCHEMA_UNLESS("9") "$5"
               SCHEMA_END SCHEMA_IF("9") "\"views\" + $5" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"status\" = $6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"legacy\" = $7" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "\"created_at\" = $8" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"updated_at\" = $9" SCHEMA_END SCHEMA_UNLESS("7") SCHEMA_ITEM "\"updated_at\" = "
               "pg_catalog.now()" SCHEMA_END " where \"id\" = $1 returning \"id\", \"author_id\", "
               "\"headline\", \"body\", \"views\", \"status\", \"legacy\", \"created_at\", \"updated_at\"",
        .types = "int8 int8 text text int4 text text timestamptz timestamptz",
        .bits = 10,
    },
    [SCHEMA_STATEMENT_post_delete] = {.sql = "delete from \"post\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_post_author] = {
        .sql = "select \"id\", \"email\", \"nick\", \"role\", \"balance\", \"settings\"::text, \"avatar\", "
               "\"created_at\", \"updated_at\" from \"account\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_account_posts_open] = {
        .sql = "select \"id\", \"author_id\", \"headline\", \"body\", \"views\", \"status\", \"legacy\", "
               "\"created_at\", \"updated_at\" from \"post\" where \"author_id\" = $1 order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_load_author] = {
        .sql = "select t.\"id\", t.\"email\", t.\"nick\", t.\"role\", t.\"balance\", t.\"settings\"::text, "
               "t.\"avatar\", t.\"created_at\", t.\"updated_at\", k.\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", "
               "\"position\")) k join \"account\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_account_load_posts] = {
        .sql = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", t.\"status\", "
               "t.\"legacy\", t.\"created_at\", t.\"updated_at\", k.\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", "
               "\"position\")) k join \"post\" t on t.\"author_id\" = k.\"key1\" order by k.\"position\", "
               "t.\"id\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_post_tag_insert] = {
        .sql = "insert into \"post_tag\" (\"post_id\", \"tag_id\") values ($1, $2)",
        .types = "int8 int8",
        .copy = &schema_static_postgresql_copy_post_tag,
    },
    [SCHEMA_STATEMENT_post_tag_insert_returning] = {
        .sql = "insert into \"post_tag\" (\"post_id\", \"tag_id\") values ($1, $2) returning \"post_id\", "
               "\"tag_id\"",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_tag_upsert] = {
        .sql = "insert into \"post_tag\" (\"post_id\", \"tag_id\") values ($1, $2) on conflict (\"post_id\", "
               "\"tag_id\") do update set \"post_id\" = excluded.\"post_id\"",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_tag_get] = {
        .sql = "select \"post_id\", \"tag_id\" from \"post_tag\" where \"post_id\" = $1 and \"tag_id\" = $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_tag_exists] = {
        .sql = "select 1 from \"post_tag\" where \"post_id\" = $1 and \"tag_id\" = $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_tag_count] = {.sql = "select pg_catalog.count(*) from \"post_tag\""},
    [SCHEMA_STATEMENT_post_tag_all_open] = {
        .sql = "select \"post_id\", \"tag_id\" from \"post_tag\" order by \"post_id\", \"tag_id\"",
    },
    [SCHEMA_STATEMENT_post_tag_list_all] = {
        .sql = "select \"post_id\", \"tag_id\" from \"post_tag\" order by \"post_id\", \"tag_id\" limit $1 "
               "offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_tag_by_tag_id_open] = {
        .sql = "select \"post_id\", \"tag_id\" from \"post_tag\" where \"tag_id\" = $1 order by \"post_id\", "
               "\"tag_id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_tag_list_by_tag_id] = {
        .sql = "select \"post_id\", \"tag_id\" from \"post_tag\" where \"tag_id\" = $1 order by \"post_id\", "
               "\"tag_id\" limit $2 offset $3",
        .types = "int8 int8 int8",
    },
    [SCHEMA_STATEMENT_post_tag_delete] = {
        .sql = "delete from \"post_tag\" where \"post_id\" = $1 and \"tag_id\" = $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_tags_open] = {
        .sql = "select t.\"id\", t.\"name\" from \"post_tag\" l join \"tag\" t on t.\"id\" = l.\"tag_id\" "
               "where l.\"post_id\" = $1 order by t.\"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_load_tags] = {
        .sql = "select t.\"id\", t.\"name\", k.\"position\" from (select \"key1\", \"position\" - 1 as "
               "\"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", \"position\")) k join "
               "\"post_tag\" l on l.\"post_id\" = k.\"key1\" join \"tag\" t on t.\"id\" = l.\"tag_id\" order "
               "by k.\"position\", t.\"id\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_tag_posts_open] = {
        .sql = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", t.\"status\", "
               "t.\"legacy\", t.\"created_at\", t.\"updated_at\" from \"post_tag\" l join \"post\" t on "
               "t.\"id\" = l.\"post_id\" where l.\"tag_id\" = $1 order by t.\"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_tag_load_posts] = {
        .sql = "select t.\"id\", t.\"author_id\", t.\"headline\", t.\"body\", t.\"views\", t.\"status\", "
               "t.\"legacy\", t.\"created_at\", t.\"updated_at\", k.\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", "
               "\"position\")) k join \"post_tag\" l on l.\"tag_id\" = k.\"key1\" join \"post\" t on "
               "t.\"id\" = l.\"post_id\" order by k.\"position\", t.\"id\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_tag_insert] = {
        .sql = "insert into \"tag\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_ITEM
               "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM
               "$2) returning \"id\"",
        .types = "int8 text",
        .copy = &schema_static_postgresql_copy_tag,
        .numbered = &schema_static_postgresql_numbered_tag,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_tag_insert_returning] = {
        .sql = "insert into \"tag\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_ITEM
               "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM
               "$2) returning \"id\", \"name\"",
        .types = "int8 text",
        .numbered = &schema_static_postgresql_numbered_tag,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_tag_upsert] = {
        .sql = "insert into \"tag\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_ITEM
               "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM
               "$2) on conflict (\"id\") do update set \"name\" = excluded.\"name\" returning \"id\"",
        .types = "int8 text",
        .numbered = &schema_static_postgresql_numbered_tag,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_tag_upsert_by_name] = {
        .sql = "insert into \"tag\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_ITEM
               "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM
               "$2) on conflict (\"name\") do update set \"name\" = excluded.\"name\" returning \"id\"",
        .types = "int8 text",
        .numbered = &schema_static_postgresql_numbered_tag,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_tag_get] = {
        .sql = "select \"id\", \"name\" from \"tag\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_tag_exists] = {.sql = "select 1 from \"tag\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_tag_get_by_name] = {
        .sql = "select \"id\", \"name\" from \"tag\" where \"name\"::text = $1",
        .types = "text",
    },
    [SCHEMA_STATEMENT_tag_count] = {.sql = "select pg_catalog.count(*) from \"tag\""},
    [SCHEMA_STATEMENT_tag_all_open] = {.sql = "select \"id\", \"name\" from \"tag\" order by \"id\""},
    [SCHEMA_STATEMENT_tag_list_all] = {
        .sql = "select \"id\", \"name\" from \"tag\" order by \"id\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_tag_update] = {
        .sql = "update \"tag\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"name\" = $2" SCHEMA_END
               " where \"id\" = $1",
        .types = "int8 text",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_tag_update_returning] = {
        .sql = "update \"tag\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"name\" = $2" SCHEMA_END
               " where \"id\" = $1 returning \"id\", \"name\"",
        .types = "int8 text",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_tag_delete] = {.sql = "delete from \"tag\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_authors_by_posts_open] = {
        .sql = "select a.\"email\", pg_catalog.count(p.\"id\"), pg_catalog.sum(p.\"views\")::bigint from "
               "\"account\" a join \"post\" p on p.\"author_id\" = a.\"id\" group by a.\"id\" having "
               "pg_catalog.count(p.\"id\") >= $1 order by pg_catalog.count(p.\"id\") desc, a.\"email\"",
        .types = "int8",
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
    "column rwzo nick\n"
    "column rnwo role\n"
    "column rnwo balance\n"
    "column rnwo settings\n"
    "column rwzo avatar\n"
    "column rnwo created_at\n"
    "column rnwo updated_at\n"
    "key id\n"
    "key email\n"
    "table comment\n"
    "column rnwo id\n"
    "column rnw post_id\n"
    "column rnw author_id\n"
    "column rwzo parent_id\n"
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
    "column rwzo legacy\n"
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

static const struct schema_program_engine schema_static_engines[] = {
    {&schema_sqlite_engine, schema_static_sqlite_texts},
    {&schema_postgresql_engine, schema_static_postgresql_texts},
    {NULL, NULL},
};

static const struct schema_program schema_static_program = {
    .abi = 2,
    .engines = schema_static_engines,
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
