/* Made by schemac from the .schema files of this target and its migrations.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"
#include "schema.drafts.h"

/* -- statements ------------------------------------------------------------------------------------------ */

static const struct schema_statement_names schema_static_statements[] = {
    [SCHEMA_STATEMENT_account_insert] = {
        .name = "account_insert",
        .parameters = "id nick mail born rating token",
    },
    [SCHEMA_STATEMENT_account_insert_returning] = {
        .name = "account_insert_returning",
        .parameters = "id nick mail born rating token",
        .columns = "id nick mail born rating token",
    },
    [SCHEMA_STATEMENT_account_upsert] = {
        .name = "account_upsert",
        .parameters = "id nick mail born rating token",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_account_upsert_by_nick] = {
        .name = "account_upsert_by_nick",
        .parameters = "id nick mail born rating token",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_account_get] = {
        .name = "account_get",
        .parameters = "id",
        .columns = "id nick mail born rating token",
    },
    [SCHEMA_STATEMENT_account_exists] = {.name = "account_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_account_get_by_nick] = {
        .name = "account_get_by_nick",
        .parameters = "nick",
        .columns = "id nick mail born rating token",
    },
    [SCHEMA_STATEMENT_account_count] = {.name = "account_count", .columns = "count"},
    [SCHEMA_STATEMENT_account_all_open] = {.name = "account_all", .columns = "id nick mail born rating token"},
    [SCHEMA_STATEMENT_account_list_all] = {
        .name = "account_list_all",
        .parameters = "limit offset",
        .columns = "id nick mail born rating token",
    },
    [SCHEMA_STATEMENT_account_update] = {
        .name = "account_update",
        .parameters = "id nick mail born rating token",
    },
    [SCHEMA_STATEMENT_account_update_returning] = {
        .name = "account_update_returning",
        .parameters = "id nick mail born rating token",
        .columns = "id nick mail born rating token",
    },
    [SCHEMA_STATEMENT_account_delete] = {.name = "account_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_post_insert] = {
        .name = "post_insert",
        .parameters = "id author_id reviewer_id title votes state pinned changed_at",
    },
    [SCHEMA_STATEMENT_post_insert_returning] = {
        .name = "post_insert_returning",
        .parameters = "id author_id reviewer_id title votes state pinned changed_at",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
    [SCHEMA_STATEMENT_post_upsert] = {
        .name = "post_upsert",
        .parameters = "id author_id reviewer_id title votes state pinned changed_at",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_post_get] = {
        .name = "post_get",
        .parameters = "id",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
    [SCHEMA_STATEMENT_post_exists] = {.name = "post_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_post_count] = {.name = "post_count", .columns = "count"},
    [SCHEMA_STATEMENT_post_all_open] = {
        .name = "post_all",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
    [SCHEMA_STATEMENT_post_list_all] = {
        .name = "post_list_all",
        .parameters = "limit offset",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
    [SCHEMA_STATEMENT_post_by_author_id_open] = {
        .name = "post_by_author_id",
        .parameters = "author_id",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
    [SCHEMA_STATEMENT_post_list_by_author_id] = {
        .name = "post_list_by_author_id",
        .parameters = "author_id limit offset",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
    [SCHEMA_STATEMENT_post_by_reviewer_id_open] = {
        .name = "post_by_reviewer_id",
        .parameters = "reviewer_id",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
    [SCHEMA_STATEMENT_post_list_by_reviewer_id] = {
        .name = "post_list_by_reviewer_id",
        .parameters = "reviewer_id limit offset",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
    [SCHEMA_STATEMENT_post_update] = {
        .name = "post_update",
        .parameters = "id edition author_id reviewer_id title votes state pinned changed_at",
    },
    [SCHEMA_STATEMENT_post_update_returning] = {
        .name = "post_update_returning",
        .parameters = "id edition author_id reviewer_id title votes state pinned changed_at",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
    [SCHEMA_STATEMENT_post_is_current] = {.name = "post_is_current", .parameters = "id edition"},
    [SCHEMA_STATEMENT_post_delete] = {.name = "post_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_post_author] = {
        .name = "post_author",
        .parameters = "author_id",
        .columns = "id nick mail born rating token",
    },
    [SCHEMA_STATEMENT_account_posts_open] = {
        .name = "account_posts",
        .parameters = "author_id",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
    [SCHEMA_STATEMENT_post_load_author] = {
        .name = "post_load_author",
        .parameters = "keys",
        .columns = "id nick mail born rating token position",
    },
    [SCHEMA_STATEMENT_account_load_posts] = {
        .name = "account_load_posts",
        .parameters = "keys",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition position",
    },
    [SCHEMA_STATEMENT_post_reviewer] = {
        .name = "post_reviewer",
        .parameters = "reviewer_id",
        .columns = "id nick mail born rating token",
    },
    [SCHEMA_STATEMENT_account_posts_by_reviewer_open] = {
        .name = "account_posts_by_reviewer",
        .parameters = "reviewer_id",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
    [SCHEMA_STATEMENT_post_load_reviewer] = {
        .name = "post_load_reviewer",
        .parameters = "keys",
        .columns = "id nick mail born rating token position",
    },
    [SCHEMA_STATEMENT_account_load_posts_by_reviewer] = {
        .name = "account_load_posts_by_reviewer",
        .parameters = "keys",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition position",
    },
    [SCHEMA_STATEMENT_accounts_by_token_open] = {
        .name = "accounts_by_token",
        .parameters = "tokens ratings days",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_add_two] = {.name = "add_two", .parameters = "author"},
    [SCHEMA_STATEMENT_authors_list] = {.name = "authors", .parameters = "least", .columns = "id nick own_id"},
    [SCHEMA_STATEMENT_authors_posts] = {
        .name = "authors_posts",
        .parameters = "least keys",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition position",
    },
    [SCHEMA_STATEMENT_authors_reviewed] = {
        .name = "authors_reviewed",
        .parameters = "least keys",
        .columns = "title writer position",
    },
    [SCHEMA_STATEMENT_authors_titles] = {
        .name = "authors_titles",
        .parameters = "least keys",
        .columns = "title position",
    },
    [SCHEMA_STATEMENT_best_posts_list] = {.name = "best_posts", .parameters = "most", .columns = "nick id"},
    [SCHEMA_STATEMENT_best_posts_best] = {
        .name = "best_posts_best",
        .parameters = "most keys",
        .columns = "id votes place position",
    },
    [SCHEMA_STATEMENT_born_of] = {.name = "born_of", .parameters = "id", .columns = "born"},
    [SCHEMA_STATEMENT_count_of_posts] = {.name = "count_of_posts", .parameters = "author"},
    [SCHEMA_STATEMENT_edit] = {.name = "edit", .parameters = "id title votes"},
    [SCHEMA_STATEMENT_either] = {
        .name = "either",
        .parameters = "id nick born state",
        .columns = "name born state",
    },
    [SCHEMA_STATEMENT_either_of] = {.name = "either_of", .parameters = "a b", .columns = "id"},
    [SCHEMA_STATEMENT_feed_open] = {
        .name = "feed",
        .parameters = "author least live states nick most",
        .columns = "id title",
    },
    [SCHEMA_STATEMENT_forget_all] = {.name = "forget_all"},
    [SCHEMA_STATEMENT_mail_of] = {.name = "mail_of", .parameters = "id", .columns = "mail"},
    [SCHEMA_STATEMENT_new_post] = {.name = "new_post", .parameters = "author title pinned", .columns = "id"},
    [SCHEMA_STATEMENT_not_among_open] = {.name = "not_among", .parameters = "titles", .columns = "nick id"},
    [SCHEMA_STATEMENT_places_open] = {
        .name = "places",
        .parameters = "before",
        .columns = "id place rank previous next_votes last_votes live average",
    },
    [SCHEMA_STATEMENT_post_card] = {
        .name = "post_card",
        .parameters = "id",
        .columns = "id title author reviewer born state",
    },
    [SCHEMA_STATEMENT_post_state] = {.name = "post_state", .parameters = "id", .columns = "state"},
    [SCHEMA_STATEMENT_post_whole] = {
        .name = "post_whole",
        .parameters = "id",
        .columns = "post.id post.author_id post.reviewer_id post.title post.votes post.state post.pinned "
                   "post.changed_at post.edition author.id author.nick author.mail author.born author.rating "
                   "author.token reviewer.id reviewer.nick reviewer.mail reviewer.born reviewer.rating "
                   "reviewer.token next",
    },
    [SCHEMA_STATEMENT_post_with_siblings] = {
        .name = "post_with_siblings",
        .parameters = "id",
        .columns = "post.id post.author_id post.reviewer_id post.title post.votes post.state post.pinned "
                   "post.changed_at post.edition reviewer.id reviewer.nick reviewer.mail reviewer.born "
                   "reviewer.rating reviewer.token",
    },
    [SCHEMA_STATEMENT_post_with_siblings_of_reviewer] = {
        .name = "post_with_siblings_of_reviewer",
        .parameters = "id keys",
        .columns = "id position",
    },
    [SCHEMA_STATEMENT_post_with_siblings_siblings] = {
        .name = "post_with_siblings_siblings",
        .parameters = "id keys",
        .columns = "title position",
    },
    [SCHEMA_STATEMENT_posts_about_open] = {
        .name = "posts_about",
        .parameters = "title",
        .columns = "id title",
    },
    [SCHEMA_STATEMENT_posts_in_open] = {
        .name = "posts_in",
        .parameters = "ids states",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
    [SCHEMA_STATEMENT_posts_not_by_open] = {
        .name = "posts_not_by",
        .parameters = "nicks",
        .columns = "id title",
    },
    [SCHEMA_STATEMENT_posts_of_reviewer_open] = {
        .name = "posts_of_reviewer",
        .parameters = "reviewer",
        .columns = "title reviewer.id reviewer.nick reviewer.mail reviewer.born reviewer.rating "
                   "reviewer.token author.id author.nick author.mail author.born author.rating author.token",
    },
    [SCHEMA_STATEMENT_posts_whole_open] = {
        .name = "posts_whole",
        .columns = "title reviewer.id reviewer.nick reviewer.mail reviewer.born reviewer.rating "
                   "reviewer.token author.id author.nick author.mail author.born author.rating author.token",
    },
    [SCHEMA_STATEMENT_publish] = {.name = "publish", .parameters = "ids"},
    [SCHEMA_STATEMENT_purge_list] = {.name = "purge", .parameters = "state", .columns = "id title"},
    [SCHEMA_STATEMENT_retitle] = {
        .name = "retitle",
        .parameters = "id title",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
    [SCHEMA_STATEMENT_reviewers_open] = {.name = "reviewers", .columns = "nick title"},
    [SCHEMA_STATEMENT_scores_open] = {
        .name = "scores",
        .parameters = "least most",
        .columns = "nick posts votes average last states live pinned ratings",
    },
    [SCHEMA_STATEMENT_set_mail] = {.name = "set_mail", .parameters = "id mail"},
    [SCHEMA_STATEMENT_taken] = {
        .name = "taken",
        .parameters = "ids ids_count ids_keys db class found row",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_title_of] = {.name = "title_of", .parameters = "id", .columns = "title"},
    [SCHEMA_STATEMENT_titles_open] = {.name = "titles", .parameters = "skip", .columns = "title"},
    [SCHEMA_STATEMENT_titles_by_open] = {.name = "titles_by", .columns = "author_id titles live rank"},
    [SCHEMA_STATEMENT_whole_post] = {
        .name = "whole_post",
        .parameters = "id",
        .columns = "id author_id reviewer_id title votes state pinned changed_at edition",
    },
};

static const struct schema_statement_text schema_static_sqlite_texts[] = {
    [SCHEMA_STATEMENT_account_insert] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"nick\"" SCHEMA_IF("1") ", \"mail\"" SCHEMA_END SCHEMA_IF("2") ", \"born\""
               SCHEMA_END SCHEMA_IF("3") ", \"rating\"" SCHEMA_END SCHEMA_IF("4") ", \"token\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2"
               SCHEMA_IF("1") ", ?3" SCHEMA_END SCHEMA_IF("2") ", ?4" SCHEMA_END SCHEMA_IF("3") ", ?5"
               SCHEMA_END SCHEMA_IF("4") ", ?6" SCHEMA_END ")",
        .bits = 5,
    },
    [SCHEMA_STATEMENT_account_insert_returning] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"nick\"" SCHEMA_IF("1") ", \"mail\"" SCHEMA_END SCHEMA_IF("2") ", \"born\""
               SCHEMA_END SCHEMA_IF("3") ", \"rating\"" SCHEMA_END SCHEMA_IF("4") ", \"token\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2"
               SCHEMA_IF("1") ", ?3" SCHEMA_END SCHEMA_IF("2") ", ?4" SCHEMA_END SCHEMA_IF("3") ", ?5"
               SCHEMA_END SCHEMA_IF("4") ", ?6" SCHEMA_END ") returning \"id\", \"nick\", \"mail\", "
               "\"born\", \"rating\", \"token\"",
        .bits = 5,
    },
    [SCHEMA_STATEMENT_account_upsert] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"nick\"" SCHEMA_IF("1") ", \"mail\"" SCHEMA_END SCHEMA_IF("2") ", \"born\""
               SCHEMA_END SCHEMA_IF("3") ", \"rating\"" SCHEMA_END SCHEMA_IF("4") ", \"token\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2"
               SCHEMA_IF("1") ", ?3" SCHEMA_END SCHEMA_IF("2") ", ?4" SCHEMA_END SCHEMA_IF("3") ", ?5"
               SCHEMA_END SCHEMA_IF("4") ", ?6" SCHEMA_END ") on conflict (\"id\") do update set \"nick\" = "
               "excluded.\"nick\"" SCHEMA_IF("1") ", \"mail\" = excluded.\"mail\"" SCHEMA_END SCHEMA_IF("2")
               ", \"born\" = excluded.\"born\"" SCHEMA_END SCHEMA_IF("3")
               ", \"rating\" = excluded.\"rating\"" SCHEMA_END SCHEMA_IF("4") ", \"token\" = "
               "excluded.\"token\"" SCHEMA_END " returning \"id\"",
        .bits = 5,
    },
    [SCHEMA_STATEMENT_account_upsert_by_nick] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"nick\"" SCHEMA_IF("1") ", \"mail\"" SCHEMA_END SCHEMA_IF("2") ", \"born\""
               SCHEMA_END SCHEMA_IF("3") ", \"rating\"" SCHEMA_END SCHEMA_IF("4") ", \"token\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2"
               SCHEMA_IF("1") ", ?3" SCHEMA_END SCHEMA_IF("2") ", ?4" SCHEMA_END SCHEMA_IF("3") ", ?5"
               SCHEMA_END SCHEMA_IF("4") ", ?6" SCHEMA_END ") on conflict (\"nick\") do update set "
               SCHEMA_LIST SCHEMA_IF("1") SCHEMA_ITEM "\"mail\" = excluded.\"mail\"" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "\"born\" = excluded.\"born\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"rating\" = excluded.\"rating\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"token\" = excluded.\"token\"" SCHEMA_END SCHEMA_IF_NONE "\"nick\" = excluded.\"nick\""
               SCHEMA_END " returning \"id\"",
        .bits = 5,
    },
    [SCHEMA_STATEMENT_account_get] = {
        .sql = "select \"id\", \"nick\", \"mail\", \"born\", \"rating\", \"token\" from \"account\" where "
               "\"id\" = ?1",
    },
    [SCHEMA_STATEMENT_account_exists] = {.sql = "select 1 from \"account\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_account_get_by_nick] = {
        .sql = "select \"id\", \"nick\", \"mail\", \"born\", \"rating\", \"token\" from \"account\" where "
               "\"nick\" = ?1",
    },
    [SCHEMA_STATEMENT_account_count] = {.sql = "select count(*) from \"account\""},
    [SCHEMA_STATEMENT_account_all_open] = {
        .sql = "select \"id\", \"nick\", \"mail\", \"born\", \"rating\", \"token\" from \"account\" order by "
               "\"id\"",
    },
    [SCHEMA_STATEMENT_account_list_all] = {
        .sql = "select \"id\", \"nick\", \"mail\", \"born\", \"rating\", \"token\" from \"account\" order by "
               "\"id\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_account_update] = {
        .sql = "update \"account\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"nick\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"mail\" = ?3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"born\" = ?4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"rating\" = " SCHEMA_UNLESS("5") "?5"
               SCHEMA_END SCHEMA_IF("5") "case when \"rating\" + ?5 not between -999999 and 999999 then "
               "abs(-9223372036854775808) else \"rating\" + ?5 end" SCHEMA_END SCHEMA_END SCHEMA_IF("4")
               SCHEMA_ITEM "\"token\" = ?6" SCHEMA_END " where \"id\" = ?1",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_account_update_returning] = {
        .sql = "update \"account\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"nick\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"mail\" = ?3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"born\" = ?4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"rating\" = " SCHEMA_UNLESS("5") "?5"
               SCHEMA_END SCHEMA_IF("5") "case when \"rating\" + ?5 not between -999999 and 999999 then "
               "abs(-9223372036854775808) else \"rating\" + ?5 end" SCHEMA_END SCHEMA_END SCHEMA_IF("4")
               SCHEMA_ITEM "\"token\" = ?6" SCHEMA_END " where \"id\" = ?1 returning \"id\", \"nick\", "
               "\"mail\", \"born\", \"rating\", \"token\"",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_account_delete] = {.sql = "delete from \"account\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_post_insert] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\"" SCHEMA_IF("1") ", \"reviewer_id\"" SCHEMA_END ", \"title\""
               SCHEMA_IF("2") ", \"votes\"" SCHEMA_END SCHEMA_IF("3") ", \"state\"" SCHEMA_END SCHEMA_IF("4")
               ", \"pinned\"" SCHEMA_END SCHEMA_IF("5") ", \"changed_at\"" SCHEMA_END
               ", \"edition\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM
               "?2" SCHEMA_IF("1") ", ?3" SCHEMA_END ", ?4" SCHEMA_IF("2") ", ?5" SCHEMA_END SCHEMA_IF("3")
               ", ?6" SCHEMA_END SCHEMA_IF("4") ", ?7" SCHEMA_END SCHEMA_IF("5") ", ?8" SCHEMA_END ", 1)",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_insert_returning] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\"" SCHEMA_IF("1") ", \"reviewer_id\"" SCHEMA_END ", \"title\""
               SCHEMA_IF("2") ", \"votes\"" SCHEMA_END SCHEMA_IF("3") ", \"state\"" SCHEMA_END SCHEMA_IF("4")
               ", \"pinned\"" SCHEMA_END SCHEMA_IF("5") ", \"changed_at\"" SCHEMA_END
               ", \"edition\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM
               "?2" SCHEMA_IF("1") ", ?3" SCHEMA_END ", ?4" SCHEMA_IF("2") ", ?5" SCHEMA_END SCHEMA_IF("3")
               ", ?6" SCHEMA_END SCHEMA_IF("4") ", ?7" SCHEMA_END SCHEMA_IF("5") ", ?8" SCHEMA_END
               ", 1) returning \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", "
               "\"pinned\", \"changed_at\", \"edition\"",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_upsert] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\"" SCHEMA_IF("1") ", \"reviewer_id\"" SCHEMA_END ", \"title\""
               SCHEMA_IF("2") ", \"votes\"" SCHEMA_END SCHEMA_IF("3") ", \"state\"" SCHEMA_END SCHEMA_IF("4")
               ", \"pinned\"" SCHEMA_END SCHEMA_IF("5") ", \"changed_at\"" SCHEMA_END
               ", \"edition\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM
               "?2" SCHEMA_IF("1") ", ?3" SCHEMA_END ", ?4" SCHEMA_IF("2") ", ?5" SCHEMA_END SCHEMA_IF("3")
               ", ?6" SCHEMA_END SCHEMA_IF("4") ", ?7" SCHEMA_END SCHEMA_IF("5") ", ?8" SCHEMA_END
               ", 1) on conflict (\"id\") do update set \"author_id\" = excluded.\"author_id\""
               SCHEMA_IF("1") ", \"reviewer_id\" = excluded.\"reviewer_id\"" SCHEMA_END
               ", \"title\" = excluded.\"title\"" SCHEMA_IF("2") ", \"votes\" = excluded.\"votes\""
               SCHEMA_END SCHEMA_IF("3") ", \"state\" = excluded.\"state\"" SCHEMA_END SCHEMA_IF("4")
               ", \"pinned\" = excluded.\"pinned\"" SCHEMA_END SCHEMA_IF("5") ", \"changed_at\" = "
               "excluded.\"changed_at\"" SCHEMA_END SCHEMA_UNLESS("5") ", \"changed_at\" = "
               "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END ", \"edition\" = "
               "\"post\".\"edition\" + 1 returning \"id\"",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_get] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_post_exists] = {.sql = "select 1 from \"post\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_post_count] = {.sql = "select count(*) from \"post\""},
    [SCHEMA_STATEMENT_post_all_open] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_post_list_all] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" order by \"id\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_post_by_author_id_open] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"author_id\" = ?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_post_list_by_author_id] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"author_id\" = ?1 order by \"id\" limit ?2 "
               "offset ?3",
    },
    [SCHEMA_STATEMENT_post_by_reviewer_id_open] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"reviewer_id\" = ?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_post_list_by_reviewer_id] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"reviewer_id\" = ?1 order by \"id\" limit "
               "?2 offset ?3",
    },
    [SCHEMA_STATEMENT_post_update] = {
        .sql = "update \"post\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"author_id\" = "
               SCHEMA_UNLESS("7") "?3" SCHEMA_END SCHEMA_IF("7") "case typeof(\"author_id\" + ?3) when "
               "'real' then abs(-9223372036854775808) else \"author_id\" + ?3 end" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"reviewer_id\" = " SCHEMA_UNLESS("8") "?4" SCHEMA_END
               SCHEMA_IF("8") "case typeof(\"reviewer_id\" + ?4) when 'real' then abs(-9223372036854775808) "
               "else \"reviewer_id\" + ?4 end" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"title\" = ?5" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"votes\" = " SCHEMA_UNLESS("9") "?6"
               SCHEMA_END SCHEMA_IF("9") "\"votes\" + ?6" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"state\" = ?7" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"pinned\" = ?8" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "\"changed_at\" = ?9" SCHEMA_END SCHEMA_UNLESS("6") SCHEMA_ITEM
               "\"changed_at\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END SCHEMA_ITEM
               "\"edition\" = \"edition\" + 1 where \"id\" = ?1 and \"edition\" = ?2",
        .bits = 10,
    },
    [SCHEMA_STATEMENT_post_update_returning] = {
        .sql = "update \"post\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"author_id\" = "
               SCHEMA_UNLESS("7") "?3" SCHEMA_END SCHEMA_IF("7") "case typeof(\"author_id\" + ?3) when "
               "'real' then abs(-9223372036854775808) else \"author_id\" + ?3 end" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"reviewer_id\" = " SCHEMA_UNLESS("8") "?4" SCHEMA_END
               SCHEMA_IF("8") "case typeof(\"reviewer_id\" + ?4) when 'real' then abs(-9223372036854775808) "
               "else \"reviewer_id\" + ?4 end" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"title\" = ?5" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"votes\" = " SCHEMA_UNLESS("9") "?6"
               SCHEMA_END SCHEMA_IF("9") "\"votes\" + ?6" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"state\" = ?7" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"pinned\" = ?8" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "\"changed_at\" = ?9" SCHEMA_END SCHEMA_UNLESS("6") SCHEMA_ITEM
               "\"changed_at\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END SCHEMA_ITEM
               "\"edition\" = \"edition\" + 1 where \"id\" = ?1 and \"edition\" = ?2 returning \"id\", "
               "\"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", \"changed_at\", "
               "\"edition\"",
        .bits = 10,
    },
    [SCHEMA_STATEMENT_post_is_current] = {
        .sql = "select 1 from \"post\" where \"id\" = ?1 and \"edition\" = ?2",
    },
    [SCHEMA_STATEMENT_post_delete] = {.sql = "delete from \"post\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_post_author] = {
        .sql = "select \"id\", \"nick\", \"mail\", \"born\", \"rating\", \"token\" from \"account\" where "
               "\"id\" = ?1",
    },
    [SCHEMA_STATEMENT_account_posts_open] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"author_id\" = ?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_post_load_author] = {
        .sql = "select t.\"id\", t.\"nick\", t.\"mail\", t.\"born\", t.\"rating\", t.\"token\", "
               "k.\"position\" from schema_keys(?1) k join \"account\" t on t.\"id\" = k.\"key1\" order by "
               "k.\"position\"",
    },
    [SCHEMA_STATEMENT_account_load_posts] = {
        .sql = "select t.\"id\", t.\"author_id\", t.\"reviewer_id\", t.\"title\", t.\"votes\", t.\"state\", "
               "t.\"pinned\", t.\"changed_at\", t.\"edition\", k.\"position\" from schema_keys(?1) k join "
               "\"post\" t on t.\"author_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_post_reviewer] = {
        .sql = "select \"id\", \"nick\", \"mail\", \"born\", \"rating\", \"token\" from \"account\" where "
               "\"id\" = ?1",
    },
    [SCHEMA_STATEMENT_account_posts_by_reviewer_open] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"reviewer_id\" = ?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_post_load_reviewer] = {
        .sql = "select t.\"id\", t.\"nick\", t.\"mail\", t.\"born\", t.\"rating\", t.\"token\", "
               "k.\"position\" from schema_keys(?1) k join \"account\" t on t.\"id\" = k.\"key1\" order by "
               "k.\"position\"",
    },
    [SCHEMA_STATEMENT_account_load_posts_by_reviewer] = {
        .sql = "select t.\"id\", t.\"author_id\", t.\"reviewer_id\", t.\"title\", t.\"votes\", t.\"state\", "
               "t.\"pinned\", t.\"changed_at\", t.\"edition\", k.\"position\" from schema_keys(?1) k join "
               "\"post\" t on t.\"reviewer_id\" = k.\"key1\" order by k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_accounts_by_token_open] = {
        .sql = "select \"id\" from \"account\" where \"token\" in (select key1 from schema_keys(?1)) or "
               "\"rating\" in (select key1 from schema_keys(?2)) or \"born\" in (select key1 from "
               "schema_keys(?3)) order by \"id\"",
    },
    [SCHEMA_STATEMENT_add_two] = {
        .sql = "insert into \"post\" (\"author_id\", \"title\", \"edition\") values (?1, 'one', 1), (?1, "
               "'two', 1)",
    },
    [SCHEMA_STATEMENT_authors_list] = {
        .sql = "select a.\"id\", a.\"nick\", a.\"id\" from \"account\" a order by a.\"id\"",
    },
    [SCHEMA_STATEMENT_authors_posts] = {
        .sql = "select p.\"id\", p.\"author_id\", p.\"reviewer_id\", p.\"title\", p.\"votes\", p.\"state\", "
               "p.\"pinned\", p.\"changed_at\", p.\"edition\", \"rows\".\"position\" from schema_keys(?2) "
               "\"rows\" cross join \"post\" p where p.\"author_id\" = \"rows\".\"key1\" and p.\"votes\" >= "
               "?1 order by \"rows\".\"position\", p.\"id\" desc",
    },
    [SCHEMA_STATEMENT_authors_reviewed] = {
        .sql = "select r.\"title\", w.\"nick\", \"rows_2\".\"position\" from schema_keys(?2) \"rows_2\" "
               "cross join \"post\" r join \"account\" w on w.\"id\" = r.\"author_id\" where "
               "r.\"reviewer_id\" = \"rows_2\".\"key1\" order by \"rows_2\".\"position\", r.\"id\"",
    },
    [SCHEMA_STATEMENT_authors_titles] = {
        .sql = "select \"p_2\".\"title\", \"rows_3\".\"position\" from schema_keys(?2) \"rows_3\" cross join "
               "\"post\" \"p_2\" where \"p_2\".\"author_id\" = \"rows_3\".\"key1\" order by "
               "\"rows_3\".\"position\", \"p_2\".\"title\"",
    },
    [SCHEMA_STATEMENT_best_posts_list] = {
        .sql = "select a.\"nick\", a.\"id\" from \"account\" a order by a.\"id\"",
    },
    [SCHEMA_STATEMENT_best_posts_best] = {
        .sql = "select \"numbered\".\"id\", \"numbered\".\"votes\", \"numbered\".\"place\", "
               "\"numbered\".\"position\" from (select p.\"id\" as \"id\", p.\"votes\" as \"votes\", "
               "p.\"title\" as \"place\", \"rows\".\"position\" as \"position\", row_number() over "
               "(partition by \"rows\".\"position\" order by p.\"votes\" desc, p.\"id\") as \"place_2\" from "
               "schema_keys(?2) \"rows\" cross join \"post\" p where p.\"author_id\" = \"rows\".\"key1\") "
               "\"numbered\" where \"numbered\".\"place_2\" <= ?1 order by \"numbered\".\"position\", "
               "\"numbered\".\"place_2\"",
    },
    [SCHEMA_STATEMENT_born_of] = {.sql = "select \"born\" from \"account\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_count_of_posts] = {
        .sql = "select count(*) from \"post\" p join \"account\" a on a.\"id\" = p.\"author_id\" where "
               "a.\"nick\" = ?1",
    },
    [SCHEMA_STATEMENT_edit] = {
        .sql = "update \"post\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"title\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"votes\" = ?3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"changed_at\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END SCHEMA_IF("2")
               SCHEMA_ITEM "\"edition\" = \"edition\" + 1" SCHEMA_END SCHEMA_UNLESS("2")
               "\"title\" = \"title\"" SCHEMA_END SCHEMA_UNLESS("2") " where 0 = 1" SCHEMA_END SCHEMA_IF("2")
               " where \"id\" = ?1" SCHEMA_END,
        .bits = 3,
    },
    [SCHEMA_STATEMENT_either] = {
        .sql = "select coalesce(?2, \"title\"), ?3, coalesce(?4, \"state\") from \"post\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_either_of] = {
        .sql = "select \"id\" from \"post\" where 1" SCHEMA_IF("2") " and (0" SCHEMA_IF("0")
               " or \"votes\" = ?1" SCHEMA_END SCHEMA_IF("1") " or \"votes\" = ?2" SCHEMA_END ")" SCHEMA_END
               " order by \"id\" limit 1",
        .bits = 3,
    },
    [SCHEMA_STATEMENT_feed_open] = {
        .sql = "select p.\"id\", p.\"title\" from \"post\" p" SCHEMA_IF("0") " join \"account\" a on "
               "a.\"id\" = p.\"author_id\" and a.\"nick\" = ?5" SCHEMA_END " where 1" SCHEMA_IF("8")
               " and (1" SCHEMA_IF("6") " and (1" SCHEMA_IF("1") " and p.\"author_id\" = ?1" SCHEMA_END
               SCHEMA_IF("5") " and (0" SCHEMA_IF("2") " or (p.\"votes\" >= ?2" SCHEMA_IF("3")
               " or p.\"state\" = 'live'" SCHEMA_END ")" SCHEMA_END SCHEMA_IF("4")
               " or p.\"state\" in (select key1 from schema_keys(?4))" SCHEMA_END ")" SCHEMA_END ")"
               SCHEMA_END SCHEMA_IF("7") " and (a.\"nick\" <> p.\"title\" and ?5 is not null)" SCHEMA_END ")"
               SCHEMA_END SCHEMA_IF("9") " order by p.\"id\" desc" SCHEMA_END SCHEMA_IF("10")
               " order by p.\"title\", p.\"id\"" SCHEMA_END SCHEMA_IF("11") " order by p.\"votes\", p.\"id\""
               SCHEMA_END SCHEMA_IF("12") " limit ?6" SCHEMA_END,
        .bits = 13,
    },
    [SCHEMA_STATEMENT_forget_all] = {.sql = "delete from \"post\" where 1"},
    [SCHEMA_STATEMENT_mail_of] = {.sql = "select \"mail\" from \"account\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_new_post] = {
        .sql = "insert into \"post\" (\"author_id\", \"title\", \"pinned\", \"edition\") values (?1, ?2, ?3, "
               "1) returning \"id\"",
    },
    [SCHEMA_STATEMENT_not_among_open] = {
        .sql = "select a.\"nick\", p.\"id\" from \"account\" a left join \"post\" p on p.\"author_id\" = "
               "a.\"id\" where (p.\"title\" in (select key1 from schema_keys(?1))) is false order by "
               "a.\"nick\", p.\"id\" nulls last",
    },
    [SCHEMA_STATEMENT_places_open] = {
        .sql = "select p.\"id\", row_number() over (order by p.\"votes\" desc, p.\"id\"), rank() over "
               "(partition by p.\"author_id\" order by p.\"votes\" desc), lag(p.\"title\", ?1, '-') over "
               "(order by p.\"id\"), lead(p.\"votes\") over (order by p.\"id\"), sum(p.\"votes\") over "
               "(order by p.\"id\" rows between ?1 preceding and current row), count(*) filter (where "
               "p.\"state\" = 'live') over (partition by p.\"author_id\"), cast(sum(p.\"votes\") over () as "
               "real) / count(p.\"votes\") over () from \"post\" p order by row_number() over (order by "
               "p.\"votes\" desc, p.\"id\")",
    },
    [SCHEMA_STATEMENT_post_card] = {
        .sql = "select p.\"id\", p.\"title\", a.\"nick\", r.\"nick\", r.\"born\", p.\"state\" from \"post\" p "
               "join \"account\" a on a.\"id\" = p.\"author_id\" left join \"account\" r on r.\"id\" = "
               "p.\"reviewer_id\" where p.\"id\" = ?1",
    },
    [SCHEMA_STATEMENT_post_state] = {.sql = "select \"state\" from \"post\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_post_whole] = {
        .sql = "select p.\"id\", p.\"author_id\", p.\"reviewer_id\", p.\"title\", p.\"votes\", p.\"state\", "
               "p.\"pinned\", p.\"changed_at\", p.\"edition\", a.\"id\", a.\"nick\", a.\"mail\", a.\"born\", "
               "a.\"rating\", a.\"token\", r.\"id\", r.\"nick\", r.\"mail\", r.\"born\", r.\"rating\", "
               "r.\"token\", p.\"votes\" + 1 from \"post\" p join \"account\" a on a.\"id\" = "
               "p.\"author_id\" left join \"account\" r on r.\"id\" = p.\"reviewer_id\" where p.\"id\" = ?1",
    },
    [SCHEMA_STATEMENT_post_with_siblings] = {
        .sql = "select p.\"id\", p.\"author_id\", p.\"reviewer_id\", p.\"title\", p.\"votes\", p.\"state\", "
               "p.\"pinned\", p.\"changed_at\", p.\"edition\", r.\"id\", r.\"nick\", r.\"mail\", r.\"born\", "
               "r.\"rating\", r.\"token\" from \"post\" p left join \"account\" r on r.\"id\" = "
               "p.\"reviewer_id\" where p.\"id\" = ?1",
    },
    [SCHEMA_STATEMENT_post_with_siblings_of_reviewer] = {
        .sql = "select w.\"id\", \"rows_2\".\"position\" from schema_keys(?2) \"rows_2\" cross join \"post\" w "
               "where w.\"author_id\" = \"rows_2\".\"key1\" order by \"rows_2\".\"position\", w.\"id\"",
    },
    [SCHEMA_STATEMENT_post_with_siblings_siblings] = {
        .sql = "select s.\"title\", \"rows\".\"position\" from schema_keys(?2) \"rows\" cross join \"post\" s "
               "where s.\"author_id\" = \"rows\".\"key1\" and s.\"id\" <> \"rows\".\"key2\" order by "
               "\"rows\".\"position\", s.\"id\"",
    },
    [SCHEMA_STATEMENT_posts_about_open] = {
        .sql = "select \"id\", \"title\" from \"post\" where \"title\" = ?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_posts_in_open] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"id\" in (select key1 from schema_keys(?1)) "
               "and \"state\" in (select key1 from schema_keys(?2)) order by \"id\"",
    },
    [SCHEMA_STATEMENT_posts_not_by_open] = {
        .sql = "select p.\"id\", p.\"title\" from \"post\" p join \"account\" a on a.\"id\" = "
               "p.\"author_id\" where a.\"nick\" not in (select key1 from schema_keys(?1)) order by "
               "p.\"id\"",
    },
    [SCHEMA_STATEMENT_posts_of_reviewer_open] = {
        .sql = "select p.\"title\", r.\"id\", r.\"nick\", r.\"mail\", r.\"born\", r.\"rating\", r.\"token\", "
               "a.\"id\", a.\"nick\", a.\"mail\", a.\"born\", a.\"rating\", a.\"token\" from \"post\" p join "
               "\"account\" a on a.\"id\" = p.\"author_id\" left join \"account\" r on r.\"id\" = "
               "p.\"reviewer_id\" where p.\"reviewer_id\" = ?1 order by p.\"id\"",
    },
    [SCHEMA_STATEMENT_posts_whole_open] = {
        .sql = "select p.\"title\", r.\"id\", r.\"nick\", r.\"mail\", r.\"born\", r.\"rating\", r.\"token\", "
               "a.\"id\", a.\"nick\", a.\"mail\", a.\"born\", a.\"rating\", a.\"token\" from \"post\" p join "
               "\"account\" a on a.\"id\" = p.\"author_id\" left join \"account\" r on r.\"id\" = "
               "p.\"reviewer_id\" order by p.\"id\"",
    },
    [SCHEMA_STATEMENT_publish] = {
        .sql = "update \"post\" set \"state\" = 'live', \"votes\" = case when \"votes\" + 1 not between "
               "-2147483648 and 2147483647 then abs(-9223372036854775808) else \"votes\" + 1 end, "
               "\"changed_at\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), \"edition\" = \"edition\" + 1 "
               "where \"id\" in (select key1 from schema_keys(?1)) and \"state\" = 'draft'",
    },
    [SCHEMA_STATEMENT_purge_list] = {
        .sql = "delete from \"post\" where \"state\" = ?1 returning \"id\", \"title\"",
    },
    [SCHEMA_STATEMENT_retitle] = {
        .sql = "update \"post\" set \"title\" = ?2, \"changed_at\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') "
               "|| '000Z'), \"edition\" = \"edition\" + 1 where \"id\" = ?1 returning \"id\", \"author_id\", "
               "\"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", \"changed_at\", \"edition\"",
    },
    [SCHEMA_STATEMENT_reviewers_open] = {
        .sql = "select a.\"nick\", p.\"title\" from \"post\" p full join \"account\" a on a.\"id\" = "
               "p.\"reviewer_id\" order by a.\"nick\" nulls last, p.\"title\" nulls last",
    },
    [SCHEMA_STATEMENT_scores_open] = {
        .sql = "select a.\"nick\", count(p.\"id\"), sum(p.\"votes\"), cast(sum(p.\"votes\") as real) / "
               "count(p.\"votes\"), max(p.\"title\"), count(distinct p.\"state\"), count(*) filter (where "
               "p.\"state\" = 'live'), max(p.\"pinned\"), case when sum(a.\"rating\") not between "
               "-999999999999999999 and 999999999999999999 then abs(-9223372036854775808) else "
               "sum(a.\"rating\") end from \"account\" a left join \"post\" p on p.\"author_id\" = a.\"id\" "
               "group by a.\"id\" having count(p.\"id\") >= ?1 order by sum(p.\"votes\") desc nulls last, "
               "a.\"nick\" limit ?2",
    },
    [SCHEMA_STATEMENT_set_mail] = {.sql = "update \"account\" set \"mail\" = ?2 where \"id\" = ?1"},
    [SCHEMA_STATEMENT_taken] = {
        .sql = "select \"id\" from \"post\" where \"id\" in (select key1 from schema_keys(?1)) and \"id\" > "
               "?2 and \"id\" < ?3 and \"title\" <> ?4 and \"id\" <> ?5 and ?6 is null and \"id\" = ?7",
    },
    [SCHEMA_STATEMENT_title_of] = {.sql = "select \"title\" from \"post\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_titles_open] = {
        .sql = "select distinct \"title\" from \"post\" order by \"title\" limit -1 offset ?1",
    },
    [SCHEMA_STATEMENT_titles_by_open] = {
        .sql = "select \"author_id\", schema_string_agg('-df', \"title\", ', ', \"votes\"), "
               "schema_string_agg('ddf', \"title\", '', \"title\") filter (where \"state\" = 'live'), rank() "
               "over (order by count(*) desc) from \"post\" group by \"author_id\" order by \"author_id\"",
    },
    [SCHEMA_STATEMENT_whole_post] = {
        .sql = "select p.\"id\", p.\"author_id\", p.\"reviewer_id\", p.\"title\", p.\"votes\", p.\"state\", "
               "p.\"pinned\", p.\"changed_at\", p.\"edition\" from \"post\" p join \"account\" a on a.\"id\" = "
               "p.\"author_id\" where p.\"id\" = ?1",
    },
};

static const struct schema_copy_column schema_static_postgresql_copied_account[] = {
    {"\"id\"", 1, 0},
    {"\"nick\"", 2, -1},
    {"\"mail\"", 3, 1},
    {"\"born\"", 4, 2},
    {"\"rating\"", 5, 3},
    {"\"token\"", 6, 4},
};
static const struct schema_copy schema_static_postgresql_copy_account = {
    "\"account\"",
    6,
    schema_static_postgresql_copied_account,
};

static const struct schema_numbered schema_static_postgresql_numbered_account = {"\"account\"", "id", 1};

static const struct schema_numbered schema_static_postgresql_numbered_post = {"\"post\"", "id", 1};

static const struct schema_statement_text schema_static_postgresql_texts[] = {
    [SCHEMA_STATEMENT_account_insert] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"nick\"" SCHEMA_IF("1") ", \"mail\"" SCHEMA_END SCHEMA_IF("2") ", \"born\""
               SCHEMA_END SCHEMA_IF("3") ", \"rating\"" SCHEMA_END SCHEMA_IF("4") ", \"token\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2"
               SCHEMA_IF("1") ", $3" SCHEMA_END SCHEMA_IF("2") ", $4" SCHEMA_END SCHEMA_IF("3") ", $5"
               SCHEMA_END SCHEMA_IF("4") ", $6" SCHEMA_END ") returning \"id\"",
        .types = "int8 text text date numeric uuid",
        .copy = &schema_static_postgresql_copy_account,
        .numbered = &schema_static_postgresql_numbered_account,
        .bits = 5,
    },
    [SCHEMA_STATEMENT_account_insert_returning] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"nick\"" SCHEMA_IF("1") ", \"mail\"" SCHEMA_END SCHEMA_IF("2") ", \"born\""
               SCHEMA_END SCHEMA_IF("3") ", \"rating\"" SCHEMA_END SCHEMA_IF("4") ", \"token\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2"
               SCHEMA_IF("1") ", $3" SCHEMA_END SCHEMA_IF("2") ", $4" SCHEMA_END SCHEMA_IF("3") ", $5"
               SCHEMA_END SCHEMA_IF("4") ", $6" SCHEMA_END ") returning \"id\", \"nick\", \"mail\", "
               "\"born\", \"rating\", \"token\"",
        .types = "int8 text text date numeric uuid",
        .numbered = &schema_static_postgresql_numbered_account,
        .bits = 5,
    },
    [SCHEMA_STATEMENT_account_upsert] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"nick\"" SCHEMA_IF("1") ", \"mail\"" SCHEMA_END SCHEMA_IF("2") ", \"born\""
               SCHEMA_END SCHEMA_IF("3") ", \"rating\"" SCHEMA_END SCHEMA_IF("4") ", \"token\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2"
               SCHEMA_IF("1") ", $3" SCHEMA_END SCHEMA_IF("2") ", $4" SCHEMA_END SCHEMA_IF("3") ", $5"
               SCHEMA_END SCHEMA_IF("4") ", $6" SCHEMA_END ") on conflict (\"id\") do update set \"nick\" = "
               "excluded.\"nick\"" SCHEMA_IF("1") ", \"mail\" = excluded.\"mail\"" SCHEMA_END SCHEMA_IF("2")
               ", \"born\" = excluded.\"born\"" SCHEMA_END SCHEMA_IF("3")
               ", \"rating\" = excluded.\"rating\"" SCHEMA_END SCHEMA_IF("4") ", \"token\" = "
               "excluded.\"token\"" SCHEMA_END " returning \"id\"",
        .types = "int8 text text date numeric uuid",
        .numbered = &schema_static_postgresql_numbered_account,
        .bits = 5,
    },
    [SCHEMA_STATEMENT_account_upsert_by_nick] = {
        .sql = "insert into \"account\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"nick\"" SCHEMA_IF("1") ", \"mail\"" SCHEMA_END SCHEMA_IF("2") ", \"born\""
               SCHEMA_END SCHEMA_IF("3") ", \"rating\"" SCHEMA_END SCHEMA_IF("4") ", \"token\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2"
               SCHEMA_IF("1") ", $3" SCHEMA_END SCHEMA_IF("2") ", $4" SCHEMA_END SCHEMA_IF("3") ", $5"
               SCHEMA_END SCHEMA_IF("4") ", $6" SCHEMA_END ") on conflict (\"nick\") do update set "
               SCHEMA_LIST SCHEMA_IF("1") SCHEMA_ITEM "\"mail\" = excluded.\"mail\"" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "\"born\" = excluded.\"born\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"rating\" = excluded.\"rating\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"token\" = excluded.\"token\"" SCHEMA_END SCHEMA_IF_NONE "\"nick\" = excluded.\"nick\""
               SCHEMA_END " returning \"id\"",
        .types = "int8 text text date numeric uuid",
        .numbered = &schema_static_postgresql_numbered_account,
        .bits = 5,
    },
    [SCHEMA_STATEMENT_account_get] = {
        .sql = "select \"id\", \"nick\", \"mail\", \"born\", \"rating\", \"token\" from \"account\" where "
               "\"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_account_exists] = {
        .sql = "select 1 from \"account\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_account_get_by_nick] = {
        .sql = "select \"id\", \"nick\", \"mail\", \"born\", \"rating\", \"token\" from \"account\" where "
               "\"nick\"::text = $1",
        .types = "text",
    },
    [SCHEMA_STATEMENT_account_count] = {.sql = "select pg_catalog.count(*) from \"account\""},
    [SCHEMA_STATEMENT_account_all_open] = {
        .sql = "select \"id\", \"nick\", \"mail\", \"born\", \"rating\", \"token\" from \"account\" order by "
               "\"id\"",
    },
    [SCHEMA_STATEMENT_account_list_all] = {
        .sql = "select \"id\", \"nick\", \"mail\", \"born\", \"rating\", \"token\" from \"account\" order by "
               "\"id\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_account_update] = {
        .sql = "update \"account\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"nick\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"mail\" = $3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"born\" = $4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"rating\" = " SCHEMA_UNLESS("5") "$5"
               SCHEMA_END SCHEMA_IF("5") "(\"rating\" + $5)::numeric(6,2)" SCHEMA_END SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "\"token\" = $6" SCHEMA_END " where \"id\" = $1",
        .types = "int8 text text date numeric uuid",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_account_update_returning] = {
        .sql = "update \"account\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"nick\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"mail\" = $3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"born\" = $4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"rating\" = " SCHEMA_UNLESS("5") "$5"
               SCHEMA_END SCHEMA_IF("5") "(\"rating\" + $5)::numeric(6,2)" SCHEMA_END SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "\"token\" = $6" SCHEMA_END " where \"id\" = $1 returning \"id\", "
               "\"nick\", \"mail\", \"born\", \"rating\", \"token\"",
        .types = "int8 text text date numeric uuid",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_account_delete] = {.sql = "delete from \"account\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_post_insert] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\"" SCHEMA_IF("1") ", \"reviewer_id\"" SCHEMA_END ", \"title\""
               SCHEMA_IF("2") ", \"votes\"" SCHEMA_END SCHEMA_IF("3") ", \"state\"" SCHEMA_END SCHEMA_IF("4")
               ", \"pinned\"" SCHEMA_END SCHEMA_IF("5") ", \"changed_at\"" SCHEMA_END
               ", \"edition\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM
               "$2" SCHEMA_IF("1") ", $3" SCHEMA_END ", $4" SCHEMA_IF("2") ", $5" SCHEMA_END SCHEMA_IF("3")
               ", $6" SCHEMA_END SCHEMA_IF("4") ", $7" SCHEMA_END SCHEMA_IF("5") ", $8" SCHEMA_END
               ", 1) returning \"id\"",
        .types = "int8 int8 int8 text int4 text bool timestamptz",
        .numbered = &schema_static_postgresql_numbered_post,
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_insert_returning] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\"" SCHEMA_IF("1") ", \"reviewer_id\"" SCHEMA_END ", \"title\""
               SCHEMA_IF("2") ", \"votes\"" SCHEMA_END SCHEMA_IF("3") ", \"state\"" SCHEMA_END SCHEMA_IF("4")
               ", \"pinned\"" SCHEMA_END SCHEMA_IF("5") ", \"changed_at\"" SCHEMA_END
               ", \"edition\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM
               "$2" SCHEMA_IF("1") ", $3" SCHEMA_END ", $4" SCHEMA_IF("2") ", $5" SCHEMA_END SCHEMA_IF("3")
               ", $6" SCHEMA_END SCHEMA_IF("4") ", $7" SCHEMA_END SCHEMA_IF("5") ", $8" SCHEMA_END
               ", 1) returning \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", "
               "\"pinned\", \"changed_at\", \"edition\"",
        .types = "int8 int8 int8 text int4 text bool timestamptz",
        .numbered = &schema_static_postgresql_numbered_post,
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_upsert] = {
        .sql = "insert into \"post\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"author_id\"" SCHEMA_IF("1") ", \"reviewer_id\"" SCHEMA_END ", \"title\""
               SCHEMA_IF("2") ", \"votes\"" SCHEMA_END SCHEMA_IF("3") ", \"state\"" SCHEMA_END SCHEMA_IF("4")
               ", \"pinned\"" SCHEMA_END SCHEMA_IF("5") ", \"changed_at\"" SCHEMA_END
               ", \"edition\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM
               "$2" SCHEMA_IF("1") ", $3" SCHEMA_END ", $4" SCHEMA_IF("2") ", $5" SCHEMA_END SCHEMA_IF("3")
               ", $6" SCHEMA_END SCHEMA_IF("4") ", $7" SCHEMA_END SCHEMA_IF("5") ", $8" SCHEMA_END
               ", 1) on conflict (\"id\") do update set \"author_id\" = excluded.\"author_id\""
               SCHEMA_IF("1") ", \"reviewer_id\" = excluded.\"reviewer_id\"" SCHEMA_END
               ", \"title\" = excluded.\"title\"" SCHEMA_IF("2") ", \"votes\" = excluded.\"votes\""
               SCHEMA_END SCHEMA_IF("3") ", \"state\" = excluded.\"state\"" SCHEMA_END SCHEMA_IF("4")
               ", \"pinned\" = excluded.\"pinned\"" SCHEMA_END SCHEMA_IF("5") ", \"changed_at\" = "
               "excluded.\"changed_at\"" SCHEMA_END SCHEMA_UNLESS("5") ", \"changed_at\" = pg_catalog.now()"
               SCHEMA_END ", \"edition\" = \"post\".\"edition\" + 1 returning \"id\"",
        .types = "int8 int8 int8 text int4 text bool timestamptz",
        .numbered = &schema_static_postgresql_numbered_post,
        .bits = 6,
    },
    [SCHEMA_STATEMENT_post_get] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_exists] = {.sql = "select 1 from \"post\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_post_count] = {.sql = "select pg_catalog.count(*) from \"post\""},
    [SCHEMA_STATEMENT_post_all_open] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_post_list_all] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" order by \"id\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_post_by_author_id_open] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"author_id\" = $1 order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_list_by_author_id] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"author_id\" = $1 order by \"id\" limit $2 "
               "offset $3",
        .types = "int8 int8 int8",
    },
    [SCHEMA_STATEMENT_post_by_reviewer_id_open] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"reviewer_id\" = $1 order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_list_by_reviewer_id] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"reviewer_id\" = $1 order by \"id\" limit "
               "$2 offset $3",
        .types = "int8 int8 int8",
    },
    [SCHEMA_STATEMENT_post_update] = {
        .sql = "update \"post\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"author_id\" = "
               SCHEMA_UNLESS("7") "$3" SCHEMA_END SCHEMA_IF("7") "\"author_id\" + $3" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"reviewer_id\" = " SCHEMA_UNLESS("8") "$4" SCHEMA_END
               SCHEMA_IF("8") "\"reviewer_id\" + $4" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"title\" = $5" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"votes\" = " SCHEMA_UNLESS("9") "$6"
               SCHEMA_END SCHEMA_IF("9") "\"votes\" + $6" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"state\" = $7" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"pinned\" = $8" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "\"changed_at\" = $9" SCHEMA_END SCHEMA_UNLESS("6") SCHEMA_ITEM
               "\"changed_at\" = pg_catalog.now()" SCHEMA_END SCHEMA_ITEM "\"edition\" = \"edition\" + 1 "
               "where \"id\" = $1 and \"edition\" = $2",
        .types = "int8 int4 int8 int8 text int4 text bool timestamptz",
        .bits = 10,
    },
    [SCHEMA_STATEMENT_post_update_returning] = {
        .sql = "update \"post\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"author_id\" = "
               SCHEMA_UNLESS("7") "$3" SCHEMA_END SCHEMA_IF("7") "\"author_id\" + $3" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"reviewer_id\" = " SCHEMA_UNLESS("8") "$4" SCHEMA_END
               SCHEMA_IF("8") "\"reviewer_id\" + $4" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"title\" = $5" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"votes\" = " SCHEMA_UNLESS("9") "$6"
               SCHEMA_END SCHEMA_IF("9") "\"votes\" + $6" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"state\" = $7" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"pinned\" = $8" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "\"changed_at\" = $9" SCHEMA_END SCHEMA_UNLESS("6") SCHEMA_ITEM
               "\"changed_at\" = pg_catalog.now()" SCHEMA_END SCHEMA_ITEM "\"edition\" = \"edition\" + 1 "
               "where \"id\" = $1 and \"edition\" = $2 returning \"id\", \"author_id\", \"reviewer_id\", "
               "\"title\", \"votes\", \"state\", \"pinned\", \"changed_at\", \"edition\"",
        .types = "int8 int4 int8 int8 text int4 text bool timestamptz",
        .bits = 10,
    },
    [SCHEMA_STATEMENT_post_is_current] = {
        .sql = "select 1 from \"post\" where \"id\" = $1 and \"edition\" = $2",
        .types = "int8 int4",
    },
    [SCHEMA_STATEMENT_post_delete] = {.sql = "delete from \"post\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_post_author] = {
        .sql = "select \"id\", \"nick\", \"mail\", \"born\", \"rating\", \"token\" from \"account\" where "
               "\"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_account_posts_open] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"author_id\" = $1 order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_load_author] = {
        .sql = "select t.\"id\", t.\"nick\", t.\"mail\", t.\"born\", t.\"rating\", t.\"token\", "
               "k.\"position\" from (select \"key1\", \"position\" - 1 as \"position\" from "
               "pg_catalog.unnest($1) with ordinality as u(\"key1\", \"position\")) k join \"account\" t on "
               "t.\"id\" = k.\"key1\" order by k.\"position\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_account_load_posts] = {
        .sql = "select t.\"id\", t.\"author_id\", t.\"reviewer_id\", t.\"title\", t.\"votes\", t.\"state\", "
               "t.\"pinned\", t.\"changed_at\", t.\"edition\", k.\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", "
               "\"position\")) k join \"post\" t on t.\"author_id\" = k.\"key1\" order by k.\"position\", "
               "t.\"id\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_post_reviewer] = {
        .sql = "select \"id\", \"nick\", \"mail\", \"born\", \"rating\", \"token\" from \"account\" where "
               "\"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_account_posts_by_reviewer_open] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"reviewer_id\" = $1 order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_load_reviewer] = {
        .sql = "select t.\"id\", t.\"nick\", t.\"mail\", t.\"born\", t.\"rating\", t.\"token\", "
               "k.\"position\" from (select \"key1\", \"position\" - 1 as \"position\" from "
               "pg_catalog.unnest($1) with ordinality as u(\"key1\", \"position\")) k join \"account\" t on "
               "t.\"id\" = k.\"key1\" order by k.\"position\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_account_load_posts_by_reviewer] = {
        .sql = "select t.\"id\", t.\"author_id\", t.\"reviewer_id\", t.\"title\", t.\"votes\", t.\"state\", "
               "t.\"pinned\", t.\"changed_at\", t.\"edition\", k.\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", "
               "\"position\")) k join \"post\" t on t.\"reviewer_id\" = k.\"key1\" order by k.\"position\", "
               "t.\"id\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_accounts_by_token_open] = {
        .sql = "select \"id\" from \"account\" where \"token\" = any($1) or \"rating\" = any($2) or \"born\" = "
               "any($3) order by \"id\"",
        .types = "_uuid _numeric _date",
    },
    [SCHEMA_STATEMENT_add_two] = {
        .sql = "insert into \"post\" (\"author_id\", \"title\", \"edition\") values ($1, 'one', 1), ($1, "
               "'two', 1)",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_authors_list] = {
        .sql = "select a.\"id\", a.\"nick\", a.\"id\" from \"account\" a order by a.\"id\"",
        .types = "int4",
    },
    [SCHEMA_STATEMENT_authors_posts] = {
        .sql = "select p.\"id\", p.\"author_id\", p.\"reviewer_id\", p.\"title\", p.\"votes\", p.\"state\", "
               "p.\"pinned\", p.\"changed_at\", p.\"edition\", \"rows\".\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($2) with ordinality as u(\"key1\", "
               "\"position\")) \"rows\" cross join \"post\" p where p.\"author_id\" = \"rows\".\"key1\" and "
               "p.\"votes\" >= $1 order by \"rows\".\"position\", p.\"id\" desc",
        .types = "int4 _int8",
    },
    [SCHEMA_STATEMENT_authors_reviewed] = {
        .sql = "select r.\"title\", w.\"nick\", \"rows_2\".\"position\" from (select \"key1\", \"position\" - 1 "
               "as \"position\" from pg_catalog.unnest($2) with ordinality as u(\"key1\", \"position\")) "
               "\"rows_2\" cross join \"post\" r join \"account\" w on w.\"id\" = r.\"author_id\" where "
               "r.\"reviewer_id\" = \"rows_2\".\"key1\" order by \"rows_2\".\"position\", r.\"id\"",
        .types = "int4 _int8",
    },
    [SCHEMA_STATEMENT_authors_titles] = {
        .sql = "select \"p_2\".\"title\", \"rows_3\".\"position\" from (select \"key1\", \"position\" - 1 as "
               "\"position\" from pg_catalog.unnest($2) with ordinality as u(\"key1\", \"position\")) "
               "\"rows_3\" cross join \"post\" \"p_2\" where \"p_2\".\"author_id\" = \"rows_3\".\"key1\" "
               "order by \"rows_3\".\"position\", \"p_2\".\"title\"",
        .types = "int4 _int8",
    },
    [SCHEMA_STATEMENT_best_posts_list] = {
        .sql = "select a.\"nick\", a.\"id\" from \"account\" a order by a.\"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_best_posts_best] = {
        .sql = "select \"numbered\".\"id\", \"numbered\".\"votes\", \"numbered\".\"place\", "
               "\"numbered\".\"position\" from (select p.\"id\" as \"id\", p.\"votes\" as \"votes\", "
               "p.\"title\" as \"place\", \"rows\".\"position\" as \"position\", pg_catalog.row_number() "
               "over (partition by \"rows\".\"position\" order by p.\"votes\" desc, p.\"id\")::bigint as "
               "\"place_2\" from (select \"key1\", \"position\" - 1 as \"position\" from "
               "pg_catalog.unnest($2) with ordinality as u(\"key1\", \"position\")) \"rows\" cross join "
               "\"post\" p where p.\"author_id\" = \"rows\".\"key1\") \"numbered\" where "
               "\"numbered\".\"place_2\" <= $1 order by \"numbered\".\"position\", \"numbered\".\"place_2\"",
        .types = "int8 _int8",
    },
    [SCHEMA_STATEMENT_born_of] = {
        .sql = "select \"born\" from \"account\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_count_of_posts] = {
        .sql = "select pg_catalog.count(*) from \"post\" p join \"account\" a on a.\"id\" = p.\"author_id\" "
               "where a.\"nick\"::text = $1",
        .types = "text",
    },
    [SCHEMA_STATEMENT_edit] = {
        .sql = "update \"post\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"title\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"votes\" = $3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"changed_at\" = pg_catalog.now()" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"edition\" = \"edition\" + 1" SCHEMA_END SCHEMA_UNLESS("2") "\"title\" = \"title\""
               SCHEMA_END SCHEMA_UNLESS("2") " where 0 = 1" SCHEMA_END SCHEMA_IF("2") " where \"id\" = $1"
               SCHEMA_END,
        .types = "int8 text int4",
        .bits = 3,
    },
    [SCHEMA_STATEMENT_either] = {
        .sql = "select coalesce($2, \"title\")::text, $3::date, coalesce($4, \"state\")::text from \"post\" "
               "where \"id\" = $1",
        .types = "int8 text date text",
    },
    [SCHEMA_STATEMENT_either_of] = {
        .sql = "select \"id\" from \"post\" where true" SCHEMA_IF("2") " and (false" SCHEMA_IF("0")
               " or \"votes\" = $1" SCHEMA_END SCHEMA_IF("1") " or \"votes\" = $2" SCHEMA_END ")" SCHEMA_END
               " order by \"id\" limit 1",
        .types = "int4 int4",
        .bits = 3,
    },
    [SCHEMA_STATEMENT_feed_open] = {
        .sql = "select p.\"id\", p.\"title\" from \"post\" p" SCHEMA_IF("0") " join \"account\" a on "
               "a.\"id\" = p.\"author_id\" and a.\"nick\"::text = $5" SCHEMA_END " where true" SCHEMA_IF("8")
               " and (true" SCHEMA_IF("6") " and (true" SCHEMA_IF("1") " and p.\"author_id\" = $1" SCHEMA_END
               SCHEMA_IF("5") " and (false" SCHEMA_IF("2") " or (p.\"votes\" >= $2" SCHEMA_IF("3")
               " or p.\"state\" = 'live'" SCHEMA_END ")" SCHEMA_END SCHEMA_IF("4")
               " or p.\"state\" = any($4)" SCHEMA_END ")" SCHEMA_END ")" SCHEMA_END SCHEMA_IF("7")
               " and (a.\"nick\"::text <> p.\"title\" and $5 is not null)" SCHEMA_END ")" SCHEMA_END
               SCHEMA_IF("9") " order by p.\"id\" desc" SCHEMA_END SCHEMA_IF("10")
               " order by p.\"title\", p.\"id\"" SCHEMA_END SCHEMA_IF("11") " order by p.\"votes\", p.\"id\""
               SCHEMA_END SCHEMA_IF("12") " limit $6" SCHEMA_END,
        .types = "int8 int4 bool _text text int8",
        .bits = 13,
    },
    [SCHEMA_STATEMENT_forget_all] = {.sql = "delete from \"post\" where true"},
    [SCHEMA_STATEMENT_mail_of] = {
        .sql = "select \"mail\" from \"account\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_new_post] = {
        .sql = "insert into \"post\" (\"author_id\", \"title\", \"pinned\", \"edition\") values ($1, $2, $3, "
               "1) returning \"id\"",
        .types = "int8 text bool",
    },
    [SCHEMA_STATEMENT_not_among_open] = {
        .sql = "select a.\"nick\", p.\"id\" from \"account\" a left join \"post\" p on p.\"author_id\" = "
               "a.\"id\" where (not p.\"title\" = any($1)) is true order by a.\"nick\", p.\"id\" nulls last",
        .types = "_text",
    },
    [SCHEMA_STATEMENT_places_open] = {
        .sql = "select p.\"id\", pg_catalog.row_number() over (order by p.\"votes\" desc, p.\"id\")::bigint, "
               "pg_catalog.rank() over (partition by p.\"author_id\" order by p.\"votes\" desc)::bigint, "
               "pg_catalog.lag(p.\"title\", case when $1 > 2147483647 then 2147483647 when $1 < -2147483647 "
               "then -2147483647 else $1 end::integer, '-') over (order by p.\"id\")::text, "
               "pg_catalog.lead(p.\"votes\") over (order by p.\"id\")::integer, pg_catalog.sum(p.\"votes\") "
               "over (order by p.\"id\" rows between $1 preceding and current row)::bigint, "
               "pg_catalog.count(*) filter (where p.\"state\" = 'live') over (partition by "
               "p.\"author_id\")::bigint, (pg_catalog.sum(p.\"votes\") over ()::bigint::double precision / "
               "nullif(pg_catalog.count(p.\"votes\") over ()::double precision, 0::double "
               "precision))::double precision from \"post\" p order by pg_catalog.row_number() over (order "
               "by p.\"votes\" desc, p.\"id\")",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_card] = {
        .sql = "select p.\"id\", p.\"title\", a.\"nick\", r.\"nick\", r.\"born\", p.\"state\" from \"post\" p "
               "join \"account\" a on a.\"id\" = p.\"author_id\" left join \"account\" r on r.\"id\" = "
               "p.\"reviewer_id\" where p.\"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_state] = {
        .sql = "select \"state\" from \"post\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_whole] = {
        .sql = "select p.\"id\", p.\"author_id\", p.\"reviewer_id\", p.\"title\", p.\"votes\", p.\"state\", "
               "p.\"pinned\", p.\"changed_at\", p.\"edition\", a.\"id\", a.\"nick\", a.\"mail\", a.\"born\", "
               "a.\"rating\", a.\"token\", r.\"id\", r.\"nick\", r.\"mail\", r.\"born\", r.\"rating\", "
               "r.\"token\", (p.\"votes\"::bigint + 1)::bigint from \"post\" p join \"account\" a on "
               "a.\"id\" = p.\"author_id\" left join \"account\" r on r.\"id\" = p.\"reviewer_id\" where "
               "p.\"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_with_siblings] = {
        .sql = "select p.\"id\", p.\"author_id\", p.\"reviewer_id\", p.\"title\", p.\"votes\", p.\"state\", "
               "p.\"pinned\", p.\"changed_at\", p.\"edition\", r.\"id\", r.\"nick\", r.\"mail\", r.\"born\", "
               "r.\"rating\", r.\"token\" from \"post\" p left join \"account\" r on r.\"id\" = "
               "p.\"reviewer_id\" where p.\"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_post_with_siblings_of_reviewer] = {
        .sql = "select w.\"id\", \"rows_2\".\"position\" from (select \"key1\", \"position\" - 1 as "
               "\"position\" from pg_catalog.unnest($2) with ordinality as u(\"key1\", \"position\")) "
               "\"rows_2\" cross join \"post\" w where w.\"author_id\" = \"rows_2\".\"key1\" order by "
               "\"rows_2\".\"position\", w.\"id\"",
        .types = "int8 _int8",
    },
    [SCHEMA_STATEMENT_post_with_siblings_siblings] = {
        .sql = "select s.\"title\", \"rows\".\"position\" from (select \"key1\", \"key2\", \"position\" - 1 "
               "as \"position\" from rows from (pg_catalog.unnest($2), pg_catalog.unnest($3)) with "
               "ordinality as u(\"key1\", \"key2\", \"position\")) \"rows\" cross join \"post\" s where "
               "s.\"author_id\" = \"rows\".\"key1\" and s.\"id\" <> \"rows\".\"key2\" order by "
               "\"rows\".\"position\", s.\"id\"",
        .types = "int8 _int8 _int8",
    },
    [SCHEMA_STATEMENT_posts_about_open] = {
        .sql = "select \"id\", \"title\" from \"post\" where \"title\" = $1 order by \"id\"",
        .types = "text",
    },
    [SCHEMA_STATEMENT_posts_in_open] = {
        .sql = "select \"id\", \"author_id\", \"reviewer_id\", \"title\", \"votes\", \"state\", \"pinned\", "
               "\"changed_at\", \"edition\" from \"post\" where \"id\" = any($1) and \"state\" = any($2) "
               "order by \"id\"",
        .types = "_int8 _text",
    },
    [SCHEMA_STATEMENT_posts_not_by_open] = {
        .sql = "select p.\"id\", p.\"title\" from \"post\" p join \"account\" a on a.\"id\" = "
               "p.\"author_id\" where a.\"nick\"::text <> all($1) order by p.\"id\"",
        .types = "_text",
    },
    [SCHEMA_STATEMENT_posts_of_reviewer_open] = {
        .sql = "select p.\"title\", r.\"id\", r.\"nick\", r.\"mail\", r.\"born\", r.\"rating\", r.\"token\", "
               "a.\"id\", a.\"nick\", a.\"mail\", a.\"born\", a.\"rating\", a.\"token\" from \"post\" p join "
               "\"account\" a on a.\"id\" = p.\"author_id\" left join \"account\" r on r.\"id\" = "
               "p.\"reviewer_id\" where p.\"reviewer_id\" = $1 order by p.\"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_posts_whole_open] = {
        .sql = "select p.\"title\", r.\"id\", r.\"nick\", r.\"mail\", r.\"born\", r.\"rating\", r.\"token\", "
               "a.\"id\", a.\"nick\", a.\"mail\", a.\"born\", a.\"rating\", a.\"token\" from \"post\" p join "
               "\"account\" a on a.\"id\" = p.\"author_id\" left join \"account\" r on r.\"id\" = "
               "p.\"reviewer_id\" order by p.\"id\"",
    },
    [SCHEMA_STATEMENT_publish] = {
        .sql = "update \"post\" set \"state\" = 'live', \"votes\" = (\"votes\"::bigint + 1)::integer, "
               "\"changed_at\" = pg_catalog.now(), \"edition\" = \"edition\" + 1 where \"id\" = any($1) and "
               "\"state\" = 'draft'",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_purge_list] = {
        .sql = "delete from \"post\" where \"state\" = $1 returning \"id\", \"title\"",
        .types = "text",
    },
    [SCHEMA_STATEMENT_retitle] = {
        .sql = "update \"post\" set \"title\" = $2, \"changed_at\" = pg_catalog.now(), \"edition\" = "
               "\"edition\" + 1 where \"id\" = $1 returning \"id\", \"author_id\", \"reviewer_id\", "
               "\"title\", \"votes\", \"state\", \"pinned\", \"changed_at\", \"edition\"",
        .types = "int8 text",
    },
    [SCHEMA_STATEMENT_reviewers_open] = {
        .sql = "select a.\"nick\", p.\"title\" from \"post\" p full join \"account\" a on a.\"id\" = "
               "p.\"reviewer_id\" order by a.\"nick\" nulls last, p.\"title\" nulls last",
    },
    [SCHEMA_STATEMENT_scores_open] = {
        .sql = "select a.\"nick\", pg_catalog.count(p.\"id\"), pg_catalog.sum(p.\"votes\")::bigint, "
               "(pg_catalog.sum(p.\"votes\")::bigint::double precision / "
               "nullif(pg_catalog.count(p.\"votes\")::double precision, 0::double precision))::double "
               "precision, pg_catalog.max(p.\"title\")::text, pg_catalog.count(distinct p.\"state\"), "
               "pg_catalog.count(*) filter (where p.\"state\" = 'live'), pg_catalog.bool_or(p.\"pinned\"), "
               "pg_catalog.sum(a.\"rating\")::numeric(18,2)::numeric(18,2) from \"account\" a left join "
               "\"post\" p on p.\"author_id\" = a.\"id\" group by a.\"id\" having pg_catalog.count(p.\"id\") "
               ">= $1 order by pg_catalog.sum(p.\"votes\") desc nulls last, a.\"nick\" limit $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_set_mail] = {
        .sql = "update \"account\" set \"mail\" = $2 where \"id\" = $1",
        .types = "int8 text",
    },
    [SCHEMA_STATEMENT_taken] = {
        .sql = "select \"id\" from \"post\" where \"id\" = any($1) and \"id\" > $2 and \"id\" < $3 and "
               "\"title\" <> $4 and \"id\" <> $5 and $6 is null and \"id\" = $7",
        .types = "_int8 int8 int8 text int8 bool int8",
    },
    [SCHEMA_STATEMENT_title_of] = {.sql = "select \"title\" from \"post\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_titles_open] = {
        .sql = "select distinct \"title\" from \"post\" order by \"title\" offset $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_titles_by_open] = {
        .sql = "select \"author_id\", pg_catalog.string_agg(\"title\", ', ' order by \"votes\" desc)::text, "
               "pg_catalog.string_agg(distinct \"title\", '' order by \"title\" desc) filter (where "
               "\"state\" = 'live')::text, pg_catalog.rank() over (order by pg_catalog.count(*) "
               "desc)::bigint from \"post\" group by \"author_id\" order by \"author_id\"",
    },
    [SCHEMA_STATEMENT_whole_post] = {
        .sql = "select p.\"id\", p.\"author_id\", p.\"reviewer_id\", p.\"title\", p.\"votes\", p.\"state\", "
               "p.\"pinned\", p.\"changed_at\", p.\"edition\" from \"post\" p join \"account\" a on a.\"id\" = "
               "p.\"author_id\" where p.\"id\" = $1",
        .types = "int8",
    },
};

/* -- constraints ----------------------------------------------------------------------------------------- */

static const struct schema_constraint_name schema_static_constraints[] = {
    {.name = "account_nick_key", .table = "account", .columns = "nick",
     .id = SCHEMA_CONSTRAINT_ACCOUNT_NICK_KEY},
    {.name = "account_pkey", .table = "account", .columns = "id", .id = SCHEMA_CONSTRAINT_ACCOUNT_PKEY},
    {.name = "post_author_id_fkey", .table = "post", .columns = "author_id",
     .id = SCHEMA_CONSTRAINT_POST_AUTHOR_ID_FKEY},
    {.name = "post_pkey", .table = "post", .columns = "id", .id = SCHEMA_CONSTRAINT_POST_PKEY},
    {.name = "post_reviewer_id_fkey", .table = "post", .columns = "reviewer_id",
     .id = SCHEMA_CONSTRAINT_POST_REVIEWER_ID_FKEY},
};

/* -- revisions ------------------------------------------------------------------------------------------- */

static const struct schema_revision_entry schema_static_revisions[] = {
    {"draft", "1:64c742289c05471a6b8ff26e36fa3cd25403fa787cf675dc393fff37bf0602eb", false, 0, 0},
};

static const char schema_static_replaced[][SCHEMA_ID_SIZE] = {
    "",
};

/* The same, whole: read when something is pending. */
static const char schema_static_revision_bytes[][SCHEMA_POOL_ROW + 1] = {
    "\1"
    /* draft, migrations/0001.draft */
    "draft\0migrations/0001.draft\0001:64c742289c05471a6b8ff26e36fa3cd25403fa787cf675dc393fff37bf0602"
    "eb\0001:ffa277a5f7dc783061844d1a2e4911b129bb5c32948caf4980b3c3c5b8013b25\000465a05e6f1ed55dd7788"
    "807d5ed70c93b717cbb016717ccc89985420ba3e3fd3\0state\0live\0gone\0account\0id\0nick\0mail\0born\0"
    "rating\0token\0post\0author_id\0reviewer_id\0title\0votes\0000\0pinned\0false\0changed_at\0editi"
    "on\0// Every build writes this draft anew from the .schema files, until it is frozen:\n"
    "//     schemac --revision -m \"what it does\"\n"
    "// Once you edit it, it is yours, and no build touches it.\n"
    "draft    a1c7d4434e97d95b28214a7847dc366f9545f5d67a5e8c2c53b3b018a014bcc1\n"
    "format   1\n"
    "\n"
    "upgrade {\n"
    "    create enum state { draft, live, gone }\n"
    "    create table account {\n"
    "        id      int64          primary key auto\n"
    "        nick    text(20)       unique\n"
    "        mail    text?\n"
    "        born    date?\n"
    "        rating  decimal(6,2)?\n"
    "        token   uuid?\n"
    "    }\n"
    "    create table post {\n"
    "        id           int64                  primary key auto\n"
    "        author_id    int64 -> account(id)\n"
    "        reviewer_id  int64? -> account(id)\n"
    "        title        text\n"
    "        votes        int32                  default 0\n"
    "        state        state                  default 'draft'\n"
    "        pinned       bool                   default false\n"
    "        changed_at   timestamp?\n"
    "        edition      int32\n"
    "        index (author_id)\n"
    "        index (reviewer_id)\n"
    "    }\n"
    "}\n"
    "\n"
    "downgrade {\n"
    "    drop table post\n"
    "    drop table account\n"
    "    drop enum state\n"
    "}\n\0\1\1\3\7\4\5\2\6\1\15\35\16`\17\243\1\20\3\1\26\2\10\4\344\1\15\1\344\1\5\3\1\1\0\1\352\1\0"
    "\1\357\1\0\0\0\2\11\3\364\1\10\1\364\1\2\6\1\374\1\2\1\5\3\1\0\4\1\0\1\377\1\2\1\n\3\1\5(\0\0\1\204"
    "\2\2\1\n\3\1\0\3\0\1\211\2\2\1\15\3\1\0\3\0\1\216\2\2\1\10\3\14\4\4\0\3\0\1\225\2\2\1\14\3\1\0\3"
    "\0\3\2\4\1\374\1\0\1\1\4\1\377\1\0\0\0\2\21\3\233\2\10\1\233\2\2\11\1\374\1\2\1\5\3\1\0\4\1\0\1\240"
    "\2\2\1\5\3\1\0\0\1\252\2\2\1\5\3\1\0\3\0\1\266\2\2\1\n\3\1\0\0\1\274\2\2\1\4\3\1\0\5\1\2\5\1\4\3"
    "\1\0\7\302\2\0\0\1\344\1\2\1\23\3\1\6\344\1\0\5\1\4\5\1\23\3\1\6\344\1\0\7\1\0\0\1\304\2\2\1\2\3"
    "\1\0\5\1\1\5\1\2\3\1\0\7\313\2\0\0\1\321\2\2\1\17\3\1\0\3\0\1\334\2\2\1\4\3\1\0\0\3\3\4\1\374\1\0"
    "\1\3\4\1\240\2\6\364\1\7\1\374\1\0\1\3\4\1\252\2\6\364\1\7\1\374\1\0\4\2\6\1\1\240\2\0\0\6\1\1\252"
    "\2\0\0\0\0\21\3\1\1\2!\3\233\2\0\1\1\2\"\3\364\1\0\1\27\2#\4\344\1\0\22\323\10\23\344\2\323\10\0"
    /* where each begins */
    "\1\270\13",
};

/* -- what it uses of the database ------------------------------------------------------------------------ */

static const char *const schema_static_uses[] = {
    "table account\n"
    "column rnwo id\n"
    "column rnw nick\n"
    "column rwzo mail\n"
    "column rwzo born\n"
    "column rwzo rating\n"
    "column rwzo token\n"
    "key id\n"
    "key nick\n"
    "table post\n"
    "column rnwo id\n"
    "column rnw author_id\n"
    "column rwzo reviewer_id\n"
    "column rnw title\n"
    "column rnwo votes\n"
    "column rnwo state\n"
    "column rnwo pinned\n"
    "column rwzo changed_at\n"
    "column rnw edition\n"
    "key id\n"
    "enum state\n"
    "value draft\n"
    "value live\n"
    "value gone\n",
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
    .revision_bytes = {1845, 1842, UINT64_C(13074659514025346099), schema_static_revision_bytes},
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
