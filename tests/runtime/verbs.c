/* Every verb of the sample on SQLite, and what each answers when it cannot be done. */
#include "sample.h"
#include "support/check.h"

#include <math.h>

static schema_db *open_sample(const struct schema_options *options)
{
    schema_db *db;
    CHECK(sample_open_with("sqlite::memory:", options, &db) == SCHEMA_OK);
    return db;
}

static int64_t insert_account(schema_db *db, const char *email)
{
    int64_t id = 0;
    CHECK(account_insert(db, &(struct account_new){.email = email}, &id) == SCHEMA_OK);
    return id;
}

static int64_t insert_post(schema_db *db, int64_t author, const char *title)
{
    int64_t id = 0;
    CHECK(post_insert(db, &(struct post_new){.author_id = author, .title = title, .body = "…"}, &id) == SCHEMA_OK);
    return id;
}

static void what_is_absent_gets_its_default(void)
{
    schema_db *db = open_sample(NULL);
    SCHEMA_ARENA(arena, 1024);
    struct account account;
    int64_t id = insert_account(db, "ada@example.org");
    CHECK(account_get(db, &arena, id, &account) == SCHEMA_OK);
    CHECK(account.id == id && account.role == ROLE_MEMBER && account.balance.units == 0 && !account.nick);
    CHECK_TEXT(account.settings, "{}");
    CHECK(llabs(account.created_at.microseconds - schema_timestamp_now().microseconds) < 60000000);

    struct post_new row = {.author_id = id, .title = "a", .body = "b"};
    struct post post;
    CHECK(post_insert_returning(db, &arena, &row, &post) == SCHEMA_OK);
    CHECK_TEXT(post.note, "none");
    CHECK(post.status == POST_STATUS_DRAFT && post.views == 0 && post.edition == 1 && !post.reviewer_id.present);
    row = (struct post_new){.author_id = id, .title = "b", .body = "b", .note = SCHEMA_NULL_TEXT};
    CHECK(post_insert_returning(db, &arena, &row, &post) == SCHEMA_OK);
    CHECK(!post.note);
    schema_arena_free(&arena);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void what_is_given_comes_back(void)
{
    schema_db *db = open_sample(NULL);
    SCHEMA_ARENA(arena, 64);
    struct account account;
    struct account_new row = {.id = SCHEMA_VALUE(7),
                              .email = "å@example.org",
                              .nick = "Åse",
                              .role = ROLE_ADMIN,
                              .balance = SCHEMA_VALUE({-1250}),
                              .settings = "[1]",
                              .created_at = SCHEMA_VALUE({-1}),
                              .updated_at = SCHEMA_VALUE({253402300799999999})};
    int64_t id;
    CHECK(account_insert(db, &row, &id) == SCHEMA_OK && id == 7);
    CHECK(account_get_by_email(db, &arena, "å@example.org", &account) == SCHEMA_OK);
    CHECK_TEXT(account.nick, "Åse");
    CHECK(account.role == ROLE_ADMIN && account.balance.units == -1250);
    CHECK(account.created_at.microseconds == -1 && account.updated_at.microseconds == 253402300799999999);
    CHECK(account_get(db, &arena, 8, &account) == SCHEMA_NOT_FOUND);
    CHECK(account_get_by_email(db, &arena, "no", &account) == SCHEMA_NOT_FOUND);
    bool exists = false;
    int64_t count = 0;
    CHECK(account_exists(db, 7, &exists) == SCHEMA_OK && exists);
    CHECK(account_exists(db, 8, &exists) == SCHEMA_OK && !exists);
    CHECK(account_count(db, &count) == SCHEMA_OK && count == 1);
    CHECK(visit_insert(db, &(struct visit_new){{0}, "/"}) == SCHEMA_OK);
    CHECK(visit_count(db, &count) == SCHEMA_OK && count == 1);
    CHECK_TEXT(role_text(ROLE_MODERATOR), "moderator");
    CHECK(role_of("admin") == ROLE_ADMIN && role_of("x") == ROLE_NULL && !role_text(ROLE_NULL));
    schema_arena_free(&arena);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void an_update_touches_what_is_set(void)
{
    schema_db *db = open_sample(NULL);
    SCHEMA_ARENA(arena, 1024);
    int64_t id = insert_account(db, "ada@example.org");
    struct account before, after;
    struct account_change change = {.nick = SCHEMA_SET("Ada"), .updated_at = SCHEMA_SET({5})};
    CHECK(account_get(db, &arena, id, &before) == SCHEMA_OK);
    SCHEMA_ASSIGN(change.role, ROLE_ADMIN);
    CHECK(account_update(db, id, &change) == SCHEMA_OK);
    CHECK(account_get(db, &arena, id, &after) == SCHEMA_OK);
    CHECK_TEXT(after.nick, "Ada");
    CHECK(after.role == ROLE_ADMIN && after.updated_at.microseconds == 5);
    CHECK(after.created_at.microseconds == before.created_at.microseconds);

    change = (struct account_change){.nick = SCHEMA_SET_NULL};
    CHECK(account_update_returning(db, &arena, id, &change, &after) == SCHEMA_OK);
    CHECK(!after.nick && after.role == ROLE_ADMIN && after.updated_at.microseconds > 5);
    CHECK(account_update(db, id + 1, &change) == SCHEMA_NOT_FOUND);
    CHECK(account_update_returning(db, &arena, id + 1, &change, &after) == SCHEMA_NOT_FOUND);
    CHECK(account_update(db, id, &(struct account_change){0}) == SCHEMA_OK);
    CHECK(account_update(db, id + 1, &(struct account_change){0}) == SCHEMA_NOT_FOUND);

    /* More sets of columns than are kept. */
    for (unsigned mask = 1; mask < 128; mask++) {
        struct account_change many = {0};
        if (mask & 1)
            SCHEMA_ASSIGN(many.email, "a@b");
        if (mask & 2)
            SCHEMA_ASSIGN(many.nick, "n");
        if (mask & 4)
            SCHEMA_ASSIGN(many.role, ROLE_MEMBER);
        if (mask & 8)
            SCHEMA_ASSIGN(many.balance, (schema_decimal){3});
        if (mask & 16)
            SCHEMA_ASSIGN(many.settings, "1");
        if (mask & 32)
            SCHEMA_ASSIGN(many.created_at, (schema_timestamp){4});
        if (mask & 64)
            SCHEMA_ASSIGN(many.updated_at, (schema_timestamp){5});
        CHECK(account_update(db, id, &many) == SCHEMA_OK);
    }
    CHECK(account_get(db, &arena, id, &after) == SCHEMA_OK);
    CHECK_TEXT(after.email, "a@b");
    CHECK(after.balance.units == 3 && after.created_at.microseconds == 4);
    CHECK(account_delete(db, id) == SCHEMA_OK);
    CHECK(account_delete(db, id) == SCHEMA_NOT_FOUND);
    schema_arena_free(&arena);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void a_versioned_update_is_stale_when_someone_was_first(void)
{
    schema_db *db = open_sample(NULL);
    SCHEMA_ARENA(arena, 1024);
    struct post post;
    int64_t id = insert_post(db, insert_account(db, "a@b"), "title");
    struct post_change change = {.views = SCHEMA_SET(3)};
    CHECK(post_update(db, id, 1, &change) == SCHEMA_OK);
    CHECK(post_update(db, id, 1, &change) == SCHEMA_STALE);
    CHECK(post_update_returning(db, &arena, id, 2, &change, &post) == SCHEMA_OK && post.edition == 3);
    CHECK(post_update_returning(db, &arena, id, 2, &change, &post) == SCHEMA_STALE);
    change = (struct post_change){0};
    CHECK(post_update(db, id, 3, &change) == SCHEMA_OK && post_update(db, id, 2, &change) == SCHEMA_STALE);
    CHECK(post_update_returning(db, &arena, id, 2, &change, &post) == SCHEMA_STALE);
    CHECK(post_delete(db, id) == SCHEMA_OK);
    CHECK(post_update(db, id, 3, &(struct post_change){.views = SCHEMA_SET(1)}) == SCHEMA_STALE);
    schema_arena_free(&arena);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void an_upsert_inserts_or_changes(void)
{
    schema_db *db = open_sample(NULL);
    SCHEMA_ARENA(arena, 1024);
    int64_t first, second;
    struct account account;
    struct account_new row = {.email = "a@b", .role = ROLE_ADMIN};
    CHECK(account_upsert_by_email(db, &row, &first) == SCHEMA_OK);
    row = (struct account_new){.email = "a@b", .nick = "n"};
    CHECK(account_upsert_by_email(db, &row, &second) == SCHEMA_OK && second == first);
    CHECK(account_get(db, &arena, first, &account) == SCHEMA_OK && account.role == ROLE_ADMIN);
    CHECK_TEXT(account.nick, "n");
    row = (struct account_new){.id = SCHEMA_VALUE(first), .email = "c@d"};
    CHECK(account_upsert(db, &row, NULL) == SCHEMA_OK);
    CHECK(account_get(db, &arena, first, &account) == SCHEMA_OK);
    CHECK_TEXT(account.email, "c@d");
    schema_arena_free(&arena);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void many_rows_are_all_or_none(void)
{
    schema_db *db = open_sample(NULL);
    struct account_new rows[] = {{.email = "a@b"}, {.email = "c@d"}, {.email = "a@b"}};
    int64_t ids[3], count;
    CHECK(account_insert_many(db, rows, 3, ids) == SCHEMA_UNIQUE);
    CHECK(schema_error_of(db)->constraint_id == SAMPLE_CONSTRAINT_ACCOUNT_EMAIL_KEY);
    CHECK(account_count(db, &count) == SCHEMA_OK && count == 0);
    CHECK(account_insert_many(db, rows, 2, ids) == SCHEMA_OK && ids[0] != ids[1]);
    CHECK(account_insert_many(db, rows, 0, NULL) == SCHEMA_OK);
    CHECK(schema_begin(db, NULL) == SCHEMA_OK);
    rows[0].email = "e@f";
    CHECK(account_insert_many(db, rows, 2, NULL) == SCHEMA_UNIQUE);
    rows[1].email = "g@h";
    CHECK(account_insert_many(db, rows, 2, NULL) == SCHEMA_OK);
    CHECK(schema_commit(db) == SCHEMA_OK);
    CHECK(account_count(db, &count) == SCHEMA_OK && count == 4);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static schema_status leave_by_return(schema_db *db)
{
    schema_status status;
    SCHEMA_EACH(account_all, accounts, status, db)
    if (accounts.row.id == 2)
        return SCHEMA_OK;
    return status;
}

static void cursors_close_whichever_way_they_are_left(void)
{
    schema_db *db = open_sample(NULL);
    for (int i = 0; i < 5; i++) {
        char email[] = "0@x";
        email[0] = (char)('0' + i);
        CHECK(account_insert(db, &(struct account_new){.email = email, .role = i % 2 ? ROLE_ADMIN : ROLE_NULL}, NULL) ==
              SCHEMA_OK);
    }
    schema_status status;
    int seen = 0;
    CHECK(schema_begin(db, NULL) == SCHEMA_OK);
    SCHEMA_EACH(account_all, accounts, status, db)
    seen += accounts.row.email[0] == '0' + seen;
    CHECK(status == SCHEMA_OK && seen == 5);
    SCHEMA_EACH(account_all, accounts, status, db)
    if (accounts.row.id == 3)
        break;
    CHECK(status == SCHEMA_OK);
    CHECK(leave_by_return(db) == SCHEMA_OK);
    seen = 0;
    SCHEMA_EACH(account_by_role, outer, status, db, ROLE_ADMIN)
    SCHEMA_EACH(account_by_role, inner, status, db, ROLE_ADMIN)
    seen++;
    CHECK(status == SCHEMA_OK && seen == 4);
    SCHEMA_EACH(account_by_role, none, status, db, (enum role)9)
    seen++;
    CHECK(status == SCHEMA_RANGE && seen == 4);
    CHECK(schema_commit(db) == SCHEMA_OK);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void an_open_cursor_is_reported(void)
{
    schema_db *db = open_sample(NULL);
    insert_account(db, "a@b");
    CHECK(schema_begin(db, NULL) == SCHEMA_OK);
    struct account_all all = account_all_open(SCHEMA_HERE, db);
    CHECK(account_all_next(&all));
    CHECK(schema_commit(db) == SCHEMA_MISUSE);
    CHECK(strstr(schema_message(db), "account_all") && strstr(schema_message(db), "verbs.c:"));
    CHECK(schema_cursor_end(&all.cursor) == SCHEMA_OK && schema_cursor_end(&all.cursor) == SCHEMA_OK);
    CHECK(schema_commit(db) == SCHEMA_OK);
    all = account_all_open(SCHEMA_HERE, db);
    CHECK(account_all_next(&all));
    CHECK(schema_close(db) == SCHEMA_MISUSE);
}

static void lists_have_a_limit(void)
{
    schema_db *db = open_sample(NULL);
    SCHEMA_ARENA(arena, 256);
    struct account_list list;
    for (int i = 0; i < 30; i++) {
        char email[16];
        snprintf(email, sizeof email, "%02d@x", i);
        insert_account(db, email);
    }
    CHECK(account_list_all(db, &arena, 100, 0, &list) == SCHEMA_OK && list.count == 30);
    for (size_t i = 0; i < list.count; i++)
        CHECK(atoi(list.rows[i].email) == (int)i);
    CHECK(account_list_all(db, &arena, 5, 28, &list) == SCHEMA_OK && list.count == 2);
    CHECK(account_list_by_role(db, &arena, ROLE_MEMBER, 3, 0, &list) == SCHEMA_OK && list.count == 3);
    CHECK(account_list_all(db, &arena, -1, 0, &list) == SCHEMA_RANGE && list.count == 0);
    CHECK_TEXT(schema_message(db), "account_list_all: limit is negative");
    schema_arena_free(&arena);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void relations_of_many_rows_are_one_query(void)
{
    schema_db *db = open_sample(NULL);
    SCHEMA_ARENA(arena, 1024);
    int64_t ada = insert_account(db, "ada@x"), bob = insert_account(db, "bob@x");
    insert_account(db, "eve@x");
    int64_t one = insert_post(db, bob, "one");
    insert_post(db, ada, "two");
    insert_post(db, bob, "three");
    CHECK(post_update(db, one, 1, &(struct post_change){.reviewer_id = SCHEMA_SET(ada)}) == SCHEMA_OK);
    struct post_list posts, lists[3];
    struct account *authors[3], *reviewers[3], account;
    CHECK(post_list_all(db, &arena, 10, 0, &posts) == SCHEMA_OK && posts.count == 3);
    CHECK(post_load_author(db, &arena, posts.rows, 3, authors) == SCHEMA_OK);
    CHECK_TEXT(authors[0]->email, "bob@x");
    CHECK_TEXT(authors[1]->email, "ada@x");
    CHECK(authors[0] == authors[2]);
    CHECK(post_load_reviewer(db, &arena, posts.rows, 3, reviewers) == SCHEMA_OK);
    CHECK(reviewers[0]->id == ada && !reviewers[1] && !reviewers[2]);
    CHECK(post_author(db, &arena, &posts.rows[0], &account) == SCHEMA_OK && account.id == bob);
    CHECK(post_reviewer(db, &arena, &posts.rows[0], &account) == SCHEMA_OK && account.id == ada);
    CHECK(post_reviewer(db, &arena, &posts.rows[1], &account) == SCHEMA_NOT_FOUND);

    struct account_list accounts;
    CHECK(account_list_all(db, &arena, 10, 0, &accounts) == SCHEMA_OK);
    CHECK(account_load_posts(db, &arena, accounts.rows, 3, lists) == SCHEMA_OK);
    CHECK(lists[0].count == 1 && lists[1].count == 2 && lists[2].count == 0 && !lists[2].rows);
    CHECK_TEXT(lists[1].rows[1].title, "three");
    CHECK(account_load_posts(db, &arena, accounts.rows, 0, lists) == SCHEMA_OK);
    schema_status status;
    int seen = 0;
    SCHEMA_EACH(account_posts, theirs, status, db, bob)
    seen += theirs.row.author_id == bob;
    CHECK(status == SCHEMA_OK && seen == 2);

    CHECK(tag_insert(db, &(struct tag_new){"c"}) == SCHEMA_OK && tag_insert(db, &(struct tag_new){"sql"}) == SCHEMA_OK);
    CHECK(post_tag_insert(db, &(struct post_tag_new){one, "c"}) == SCHEMA_OK);
    CHECK(post_tag_insert(db, &(struct post_tag_new){one, "sql"}) == SCHEMA_OK);
    CHECK(post_tag_insert(db, &(struct post_tag_new){one + 1, "sql"}) == SCHEMA_OK);
    CHECK(post_tag_insert(db, &(struct post_tag_new){one, "sql"}) == SCHEMA_UNIQUE);
    CHECK(schema_error_of(db)->constraint_id == SAMPLE_CONSTRAINT_POST_TAG_PKEY);
    struct tag_list tags[3];
    CHECK(post_load_tags(db, &arena, posts.rows, 3, tags) == SCHEMA_OK);
    CHECK(tags[0].count == 2 && tags[1].count == 1 && tags[2].count == 0);
    CHECK_TEXT(tags[0].rows[0].name, "c");
    CHECK(tag_load_posts(db, &arena, tags[0].rows, 2, lists) == SCHEMA_OK);
    CHECK(lists[0].count == 1 && lists[1].count == 2);
    CHECK(post_tag_delete(db, one, "c") == SCHEMA_OK && post_tag_delete(db, one, "c") == SCHEMA_NOT_FOUND);
    schema_arena_free(&arena);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void constraints_are_named(void)
{
    schema_db *db = open_sample(NULL);
    int64_t ada = insert_account(db, "ada@x");
    insert_post(db, ada, "one");
    const schema_error *error = schema_error_of(db);
    CHECK(account_insert(db, &(struct account_new){.email = "ada@x"}, NULL) == SCHEMA_UNIQUE);
    CHECK_TEXT(error->constraint, "account_email_key");
    CHECK_TEXT(error->statement, "account_insert");
    CHECK_TEXT(error->code, "2067");
    CHECK(error->status == SCHEMA_UNIQUE && error->sql && error->constraint_id == SAMPLE_CONSTRAINT_ACCOUNT_EMAIL_KEY);
    struct post_new again = {.author_id = ada, .title = "one", .body = ""};
    CHECK(post_insert(db, &again, NULL) == SCHEMA_UNIQUE);
    CHECK(error->constraint_id == SAMPLE_CONSTRAINT_POST_AUTHOR_ID_TITLE_KEY);
    CHECK(account_insert(db, &(struct account_new){.email = "nobody"}, NULL) == SCHEMA_CHECK);
    CHECK(error->constraint_id == SAMPLE_CONSTRAINT_EMAIL_SHAPE);
    again = (struct post_new){.author_id = 99, .title = "two", .body = ""};
    CHECK(post_insert(db, &again, NULL) == SCHEMA_FOREIGN_KEY);
    CHECK(account_insert(db, &(struct account_new){.id = SCHEMA_VALUE(ada), .email = "b@x"}, NULL) == SCHEMA_UNIQUE);
    CHECK(error->constraint_id == SAMPLE_CONSTRAINT_ACCOUNT_PKEY);
    CHECK(schema_exec(db, "insert into visit (at) values ('x')", 0, NULL, NULL) == SCHEMA_NOT_NULL);
    CHECK_TEXT(error->column, "path");
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void values_are_checked_before_the_engine(void)
{
    schema_db *db = open_sample(NULL);
    char longest[322];
    memset(longest, 'a', sizeof longest);
    longest[318] = '@';
    longest[320] = longest[321] = '\0';
    longest[319] = 'x';
    CHECK(account_insert(db, &(struct account_new){.email = longest}, NULL) == SCHEMA_OK);
    longest[320] = 'x';
    CHECK(account_insert(db, &(struct account_new){.email = longest}, NULL) == SCHEMA_RANGE);
    CHECK_TEXT(schema_message(db), "account_insert: email is too long");
    CHECK(account_insert(db, &(struct account_new){.nick = "x"}, NULL) == SCHEMA_MISUSE);
    CHECK_TEXT(schema_message(db), "account_insert: email is null, and must not be");
    CHECK(account_insert(db, &(struct account_new){.email = "\xc0\x80@x"}, NULL) == SCHEMA_RANGE);
    CHECK(account_insert(db, &(struct account_new){.email = "aaaaaaaaaaaaaaa@\xed\xa0\x80"}, NULL) == SCHEMA_RANGE);
    CHECK(account_insert(db, &(struct account_new){.email = "a@b", .role = (enum role)4}, NULL) == SCHEMA_RANGE);
    struct account_new rich = {.email = "a@b", .balance = SCHEMA_VALUE({1000000000000})};
    CHECK(account_insert(db, &rich, NULL) == SCHEMA_RANGE);
    rich = (struct account_new){.email = "a@b", .created_at = SCHEMA_VALUE({INT64_MAX})};
    CHECK(account_insert(db, &rich, NULL) == SCHEMA_RANGE);
    schema_value number = schema_double(NAN);
    CHECK(schema_exec(db, "select $1", 1, &number, NULL) == SCHEMA_RANGE);
    CHECK(account_insert(NULL, &rich, NULL) == SCHEMA_MISUSE);
    CHECK(account_update(db, 1, &(struct account_change){.email = SCHEMA_SET(NULL)}) == SCHEMA_MISUSE);
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void what_cannot_be_is_corrupt(void)
{
    schema_db *db = open_sample(NULL);
    SCHEMA_ARENA(arena, 1024);
    struct account account;
    struct post post;
    insert_account(db, "a@b");
    insert_post(db, 1, "t");
    CHECK(schema_exec(db, "pragma ignore_check_constraints = on", 0, NULL, NULL) == SCHEMA_OK);
    CHECK(schema_exec(db, "update account set created_at = '2026-02-30T00:00:00.000000Z'", 0, NULL, NULL) == SCHEMA_OK);
    CHECK(account_get(db, &arena, 1, &account) == SCHEMA_CORRUPT);
    CHECK_TEXT(schema_message(db), "account_get: created_at is not a timestamp");
    schema_status status;
    SCHEMA_EACH(account_all, all, status, db)
    CHECK(false);
    CHECK(status == SCHEMA_CORRUPT);
    CHECK(schema_exec(db, "update post set views = 3000000000", 0, NULL, NULL) == SCHEMA_OK);
    CHECK(post_get(db, &arena, 1, &post) == SCHEMA_CORRUPT);
    CHECK(schema_exec(db, "update post set views = 1, status = 'lost'", 0, NULL, NULL) == SCHEMA_OK);
    CHECK(post_get(db, &arena, 1, &post) == SCHEMA_CORRUPT);
    CHECK(schema_exec(db, "drop table post_tag", 0, NULL, NULL) == SCHEMA_OK);
    CHECK(post_tag_delete(db, 1, "x") == SCHEMA_DRIFT);
    schema_arena_free(&arena);
    CHECK(schema_close(db) == SCHEMA_OK);
}

int main(void)
{
    what_is_absent_gets_its_default();
    what_is_given_comes_back();
    an_update_touches_what_is_set();
    a_versioned_update_is_stale_when_someone_was_first();
    an_upsert_inserts_or_changes();
    many_rows_are_all_or_none();
    cursors_close_whichever_way_they_are_left();
    an_open_cursor_is_reported();
    lists_have_a_limit();
    relations_of_many_rows_are_one_query();
    constraints_are_named();
    values_are_checked_before_the_engine();
    what_cannot_be_is_corrupt();
    return checks_end();
}
