/* Made by schemac from the .schema files of this target.
 * Do not edit: it is written again whenever the schema changes. */
/* What the generated sources share. Not for applications. */
#ifndef SCHEMA_INTERNAL_H
#define SCHEMA_INTERNAL_H

#include "schema.h"

#include "schemac/statement.h"

enum schema_internal_statement {
    STATEMENT_account_insert,
    STATEMENT_account_insert_returning,
    STATEMENT_account_upsert,
    STATEMENT_account_upsert_by_email,
    STATEMENT_account_get,
    STATEMENT_account_exists,
    STATEMENT_account_get_by_email,
    STATEMENT_account_count,
    STATEMENT_account_all,
    STATEMENT_account_list_all,
    STATEMENT_account_by_role,
    STATEMENT_account_list_by_role,
    STATEMENT_account_update,
    STATEMENT_account_update_returning,
    STATEMENT_account_delete,
    STATEMENT_comment_insert,
    STATEMENT_comment_insert_returning,
    STATEMENT_comment_upsert,
    STATEMENT_comment_get,
    STATEMENT_comment_exists,
    STATEMENT_comment_count,
    STATEMENT_comment_all,
    STATEMENT_comment_list_all,
    STATEMENT_comment_by_post_id,
    STATEMENT_comment_list_by_post_id,
    STATEMENT_comment_by_author_id,
    STATEMENT_comment_list_by_author_id,
    STATEMENT_comment_by_parent_id,
    STATEMENT_comment_list_by_parent_id,
    STATEMENT_comment_update,
    STATEMENT_comment_update_returning,
    STATEMENT_comment_delete,
    STATEMENT_comment_post,
    STATEMENT_post_comments,
    STATEMENT_comment_load_post,
    STATEMENT_post_load_comments,
    STATEMENT_comment_author,
    STATEMENT_account_comments,
    STATEMENT_comment_load_author,
    STATEMENT_account_load_comments,
    STATEMENT_comment_parent,
    STATEMENT_comment_comments,
    STATEMENT_comment_load_parent,
    STATEMENT_comment_load_comments,
    STATEMENT_post_insert,
    STATEMENT_post_insert_returning,
    STATEMENT_post_upsert,
    STATEMENT_post_upsert_by_author_id_headline,
    STATEMENT_post_get,
    STATEMENT_post_exists,
    STATEMENT_post_get_by_author_id_headline,
    STATEMENT_post_count,
    STATEMENT_post_all,
    STATEMENT_post_list_all,
    STATEMENT_post_by_recent,
    STATEMENT_post_list_by_recent,
    STATEMENT_post_update,
    STATEMENT_post_update_returning,
    STATEMENT_post_delete,
    STATEMENT_post_author,
    STATEMENT_account_posts,
    STATEMENT_post_load_author,
    STATEMENT_account_load_posts,
    STATEMENT_post_tag_insert,
    STATEMENT_post_tag_insert_returning,
    STATEMENT_post_tag_upsert,
    STATEMENT_post_tag_get,
    STATEMENT_post_tag_exists,
    STATEMENT_post_tag_count,
    STATEMENT_post_tag_all,
    STATEMENT_post_tag_list_all,
    STATEMENT_post_tag_by_tag_id,
    STATEMENT_post_tag_list_by_tag_id,
    STATEMENT_post_tag_delete,
    STATEMENT_post_tags,
    STATEMENT_post_load_tags,
    STATEMENT_tag_posts,
    STATEMENT_tag_load_posts,
    STATEMENT_tag_insert,
    STATEMENT_tag_insert_returning,
    STATEMENT_tag_upsert,
    STATEMENT_tag_upsert_by_name,
    STATEMENT_tag_get,
    STATEMENT_tag_exists,
    STATEMENT_tag_get_by_name,
    STATEMENT_tag_count,
    STATEMENT_tag_all,
    STATEMENT_tag_list_all,
    STATEMENT_tag_update,
    STATEMENT_tag_update_returning,
    STATEMENT_tag_delete,
    SCHEMA_INTERNAL_STATEMENTS
};

extern const char *const schema_internal_post_status_texts[];
extern const char *const schema_internal_role_texts[];

void schema_internal_read_account(schema_statement *statement, schema_arena *arena, struct account *row);
schema_status schema_internal_load_account_rows(schema_statement *statement, schema_keys *keys,
                                                schema_arena *arena, size_t count, struct account **loaded);

void schema_internal_read_comment(schema_statement *statement, schema_arena *arena, struct comment *row);
schema_status schema_internal_load_comment_rows(schema_statement *statement, schema_keys *keys,
                                                schema_arena *arena, size_t count, struct comment **loaded);
schema_status schema_internal_load_comment_lists(schema_statement *statement, schema_keys *keys,
                                                 schema_arena *arena, size_t count,
                                                 struct comment_list *lists);

void schema_internal_read_post(schema_statement *statement, schema_arena *arena, struct post *row);
schema_status schema_internal_load_post_rows(schema_statement *statement, schema_keys *keys,
                                             schema_arena *arena, size_t count, struct post **loaded);
schema_status schema_internal_load_post_lists(schema_statement *statement, schema_keys *keys,
                                              schema_arena *arena, size_t count, struct post_list *lists);

void schema_internal_read_post_tag(schema_statement *statement, schema_arena *arena, struct post_tag *row);

void schema_internal_read_tag(schema_statement *statement, schema_arena *arena, struct tag *row);
schema_status schema_internal_load_tag_lists(schema_statement *statement, schema_keys *keys,
                                             schema_arena *arena, size_t count, struct tag_list *lists);

#endif
