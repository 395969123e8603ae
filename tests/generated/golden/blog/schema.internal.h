/* Made by schemac from the .schema files of this target.
 * Do not edit: it is written again whenever the schema changes. */
/* What the generated sources share. Not for applications. */
#ifndef SCHEMA_INTERNAL_SCHEMA_H
#define SCHEMA_INTERNAL_SCHEMA_H

#include "schema.h"

#include "schemac/statement.h"

enum schema_internal_schema_statement {
    SCHEMA_STATEMENT_account_insert,
    SCHEMA_STATEMENT_account_insert_returning,
    SCHEMA_STATEMENT_account_upsert,
    SCHEMA_STATEMENT_account_upsert_by_email,
    SCHEMA_STATEMENT_account_get,
    SCHEMA_STATEMENT_account_exists,
    SCHEMA_STATEMENT_account_get_by_email,
    SCHEMA_STATEMENT_account_count,
    SCHEMA_STATEMENT_account_all_open,
    SCHEMA_STATEMENT_account_list_all,
    SCHEMA_STATEMENT_account_by_role_open,
    SCHEMA_STATEMENT_account_list_by_role,
    SCHEMA_STATEMENT_account_update,
    SCHEMA_STATEMENT_account_update_returning,
    SCHEMA_STATEMENT_account_delete,
    SCHEMA_STATEMENT_comment_insert,
    SCHEMA_STATEMENT_comment_insert_returning,
    SCHEMA_STATEMENT_comment_upsert,
    SCHEMA_STATEMENT_comment_get,
    SCHEMA_STATEMENT_comment_exists,
    SCHEMA_STATEMENT_comment_count,
    SCHEMA_STATEMENT_comment_all_open,
    SCHEMA_STATEMENT_comment_list_all,
    SCHEMA_STATEMENT_comment_by_post_id_open,
    SCHEMA_STATEMENT_comment_list_by_post_id,
    SCHEMA_STATEMENT_comment_by_author_id_open,
    SCHEMA_STATEMENT_comment_list_by_author_id,
    SCHEMA_STATEMENT_comment_by_parent_id_open,
    SCHEMA_STATEMENT_comment_list_by_parent_id,
    SCHEMA_STATEMENT_comment_update,
    SCHEMA_STATEMENT_comment_update_returning,
    SCHEMA_STATEMENT_comment_delete,
    SCHEMA_STATEMENT_comment_post,
    SCHEMA_STATEMENT_post_comments_open,
    SCHEMA_STATEMENT_comment_load_post,
    SCHEMA_STATEMENT_post_load_comments,
    SCHEMA_STATEMENT_comment_author,
    SCHEMA_STATEMENT_account_comments_open,
    SCHEMA_STATEMENT_comment_load_author,
    SCHEMA_STATEMENT_account_load_comments,
    SCHEMA_STATEMENT_comment_parent,
    SCHEMA_STATEMENT_comment_comments_open,
    SCHEMA_STATEMENT_comment_load_parent,
    SCHEMA_STATEMENT_comment_load_comments,
    SCHEMA_STATEMENT_post_insert,
    SCHEMA_STATEMENT_post_insert_returning,
    SCHEMA_STATEMENT_post_upsert,
    SCHEMA_STATEMENT_post_upsert_by_author_id_headline,
    SCHEMA_STATEMENT_post_get,
    SCHEMA_STATEMENT_post_exists,
    SCHEMA_STATEMENT_post_get_by_author_id_headline,
    SCHEMA_STATEMENT_post_count,
    SCHEMA_STATEMENT_post_all_open,
    SCHEMA_STATEMENT_post_list_all,
    SCHEMA_STATEMENT_post_by_recent_open,
    SCHEMA_STATEMENT_post_list_by_recent,
    SCHEMA_STATEMENT_post_update,
    SCHEMA_STATEMENT_post_update_returning,
    SCHEMA_STATEMENT_post_delete,
    SCHEMA_STATEMENT_post_author,
    SCHEMA_STATEMENT_account_posts_open,
    SCHEMA_STATEMENT_post_load_author,
    SCHEMA_STATEMENT_account_load_posts,
    SCHEMA_STATEMENT_post_tag_insert,
    SCHEMA_STATEMENT_post_tag_insert_returning,
    SCHEMA_STATEMENT_post_tag_upsert,
    SCHEMA_STATEMENT_post_tag_get,
    SCHEMA_STATEMENT_post_tag_exists,
    SCHEMA_STATEMENT_post_tag_count,
    SCHEMA_STATEMENT_post_tag_all_open,
    SCHEMA_STATEMENT_post_tag_list_all,
    SCHEMA_STATEMENT_post_tag_by_tag_id_open,
    SCHEMA_STATEMENT_post_tag_list_by_tag_id,
    SCHEMA_STATEMENT_post_tag_delete,
    SCHEMA_STATEMENT_post_tags_open,
    SCHEMA_STATEMENT_post_load_tags,
    SCHEMA_STATEMENT_tag_posts_open,
    SCHEMA_STATEMENT_tag_load_posts,
    SCHEMA_STATEMENT_tag_insert,
    SCHEMA_STATEMENT_tag_insert_returning,
    SCHEMA_STATEMENT_tag_upsert,
    SCHEMA_STATEMENT_tag_upsert_by_name,
    SCHEMA_STATEMENT_tag_get,
    SCHEMA_STATEMENT_tag_exists,
    SCHEMA_STATEMENT_tag_get_by_name,
    SCHEMA_STATEMENT_tag_count,
    SCHEMA_STATEMENT_tag_all_open,
    SCHEMA_STATEMENT_tag_list_all,
    SCHEMA_STATEMENT_tag_update,
    SCHEMA_STATEMENT_tag_update_returning,
    SCHEMA_STATEMENT_tag_delete,
    SCHEMA_STATEMENT_authors_by_posts_open,
    SCHEMA_INTERNAL_SCHEMA_STATEMENTS
};

extern const char *const schema_internal_schema_texts_post_status[];
extern const char *const schema_internal_schema_texts_role[];

void schema_internal_schema_read_account(schema_statement *statement, schema_arena *arena,
                                         struct account *row);
schema_status schema_internal_schema_load_rows_account(schema_statement *statement, schema_keys *keys,
                                                       schema_arena *arena, size_t count,
                                                       struct account **loaded);

void schema_internal_schema_read_comment(schema_statement *statement, schema_arena *arena,
                                         struct comment *row);
schema_status schema_internal_schema_load_rows_comment(schema_statement *statement, schema_keys *keys,
                                                       schema_arena *arena, size_t count,
                                                       struct comment **loaded);
schema_status schema_internal_schema_load_lists_comment(schema_statement *statement, schema_keys *keys,
                                                        schema_arena *arena, size_t count,
                                                        struct comment_list *lists);

void schema_internal_schema_read_post(schema_statement *statement, schema_arena *arena, struct post *row);
schema_status schema_internal_schema_load_rows_post(schema_statement *statement, schema_keys *keys,
                                                    schema_arena *arena, size_t count, struct post **loaded);
schema_status schema_internal_schema_load_lists_post(schema_statement *statement, schema_keys *keys,
                                                     schema_arena *arena, size_t count,
                                                     struct post_list *lists);

void schema_internal_schema_read_post_tag(schema_statement *statement, schema_arena *arena,
                                          struct post_tag *row);

void schema_internal_schema_read_tag(schema_statement *statement, schema_arena *arena, struct tag *row);
schema_status schema_internal_schema_load_lists_tag(schema_statement *statement, schema_keys *keys,
                                                    schema_arena *arena, size_t count,
                                                    struct tag_list *lists);

#endif
