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
    SCHEMA_STATEMENT_account_upsert_by_nick,
    SCHEMA_STATEMENT_account_get,
    SCHEMA_STATEMENT_account_exists,
    SCHEMA_STATEMENT_account_get_by_nick,
    SCHEMA_STATEMENT_account_count,
    SCHEMA_STATEMENT_account_all_open,
    SCHEMA_STATEMENT_account_list_all,
    SCHEMA_STATEMENT_account_update,
    SCHEMA_STATEMENT_account_update_returning,
    SCHEMA_STATEMENT_account_delete,
    SCHEMA_STATEMENT_post_insert,
    SCHEMA_STATEMENT_post_insert_returning,
    SCHEMA_STATEMENT_post_upsert,
    SCHEMA_STATEMENT_post_get,
    SCHEMA_STATEMENT_post_exists,
    SCHEMA_STATEMENT_post_count,
    SCHEMA_STATEMENT_post_all_open,
    SCHEMA_STATEMENT_post_list_all,
    SCHEMA_STATEMENT_post_by_author_id_open,
    SCHEMA_STATEMENT_post_list_by_author_id,
    SCHEMA_STATEMENT_post_by_reviewer_id_open,
    SCHEMA_STATEMENT_post_list_by_reviewer_id,
    SCHEMA_STATEMENT_post_update,
    SCHEMA_STATEMENT_post_update_returning,
    SCHEMA_STATEMENT_post_is_current,
    SCHEMA_STATEMENT_post_delete,
    SCHEMA_STATEMENT_post_author,
    SCHEMA_STATEMENT_account_posts_open,
    SCHEMA_STATEMENT_post_load_author,
    SCHEMA_STATEMENT_account_load_posts,
    SCHEMA_STATEMENT_post_reviewer,
    SCHEMA_STATEMENT_account_posts_by_reviewer_open,
    SCHEMA_STATEMENT_post_load_reviewer,
    SCHEMA_STATEMENT_account_load_posts_by_reviewer,
    SCHEMA_STATEMENT_accounts_by_token_open,
    SCHEMA_STATEMENT_add_two,
    SCHEMA_STATEMENT_authors_list,
    SCHEMA_STATEMENT_authors_posts,
    SCHEMA_STATEMENT_authors_reviewed,
    SCHEMA_STATEMENT_authors_titles,
    SCHEMA_STATEMENT_best_posts_list,
    SCHEMA_STATEMENT_best_posts_best,
    SCHEMA_STATEMENT_born_of,
    SCHEMA_STATEMENT_count_of_posts,
    SCHEMA_STATEMENT_edit,
    SCHEMA_STATEMENT_either,
    SCHEMA_STATEMENT_either_of,
    SCHEMA_STATEMENT_feed_open,
    SCHEMA_STATEMENT_forget_all,
    SCHEMA_STATEMENT_mail_of,
    SCHEMA_STATEMENT_new_post,
    SCHEMA_STATEMENT_not_among_open,
    SCHEMA_STATEMENT_places_open,
    SCHEMA_STATEMENT_post_card,
    SCHEMA_STATEMENT_post_state,
    SCHEMA_STATEMENT_post_whole,
    SCHEMA_STATEMENT_post_with_siblings,
    SCHEMA_STATEMENT_post_with_siblings_of_reviewer,
    SCHEMA_STATEMENT_post_with_siblings_siblings,
    SCHEMA_STATEMENT_posts_about_open,
    SCHEMA_STATEMENT_posts_in_open,
    SCHEMA_STATEMENT_posts_not_by_open,
    SCHEMA_STATEMENT_posts_of_reviewer_open,
    SCHEMA_STATEMENT_posts_whole_open,
    SCHEMA_STATEMENT_publish,
    SCHEMA_STATEMENT_purge_list,
    SCHEMA_STATEMENT_retitle,
    SCHEMA_STATEMENT_reviewers_open,
    SCHEMA_STATEMENT_scores_open,
    SCHEMA_STATEMENT_set_mail,
    SCHEMA_STATEMENT_taken,
    SCHEMA_STATEMENT_title_of,
    SCHEMA_STATEMENT_titles_open,
    SCHEMA_STATEMENT_titles_by_open,
    SCHEMA_STATEMENT_whole_post,
    SCHEMA_INTERNAL_SCHEMA_STATEMENTS
};

extern const char *const schema_internal_schema_texts_state[];

void schema_internal_schema_read_account(schema_statement *statement, schema_arena *arena,
                                         struct account *row);
schema_status schema_internal_schema_load_rows_account(schema_statement *statement, schema_keys *keys,
                                                       schema_arena *arena, size_t count,
                                                       struct account **loaded);

void schema_internal_schema_read_post(schema_statement *statement, schema_arena *arena, struct post *row);
schema_status schema_internal_schema_load_lists_post(schema_statement *statement, schema_keys *keys,
                                                     schema_arena *arena, size_t count,
                                                     struct post_list *lists);

#endif
