/* What a call answers and what schema_error_of says of it belong together, on both engines: every status that can be
 * had, of which row of many, and of a database that has become another. */
#include "new_database.h"
#include "sample.h"
#include "support/check.h"

#include <unistd.h>

static const char *url;
static bool server;

static schema_db *opened(const struct schema_options *options)
{
    schema_db *db;
    if (!CHECK(sample_open_with(url, options, &db) == SCHEMA_OK))
        fprintf(stderr, "%s\n", schema_message(db));
    return db;
}

static void done(schema_db *db, const char *sql)
{
    if (!CHECK(schema_exec(db, sql, 0, NULL, NULL) == SCHEMA_OK))
        fprintf(stderr, "%s: %s\n", sql, schema_message(db));
}

static schema_status insert(schema_db *db, const char *email)
{
    return account_insert(db, &(struct account_new){.email = email}, NULL);
}

/* The call's status is the error's, and the message has these words. */
static void answers_at(schema_db *db, schema_status got, schema_status wanted, const char *words, int line)
{
    const schema_error *error = schema_error_of(db);
    bool good = got == wanted && error->status == got && strstr(error->message, words);
    check_at(good, __FILE__, line, schema_status_name(wanted));
    if (!good)
        fprintf(stderr, "  answered %s, the error says %s: %s\n", schema_status_name(got),
                schema_status_name(error->status), error->message);
}

/* Before each, another error is put. */
#define ANSWERS(db, call, wanted, words)                                                                               \
    do {                                                                                                               \
        schema_ignore(schema_exec((db), "no sql", 0, NULL, NULL));                                                     \
        answers_at((db), (call), (wanted), (words), __LINE__);                                                         \
    } while (0)
#define ANSWERS_IN_TRANSACTION(db, call, wanted, words) answers_at((db), (call), (wanted), (words), __LINE__)

static schema_status take_no_row(void *context, size_t columns, const schema_value *values)
{
    (void)columns, (void)values;
    return *(schema_status *)context;
}

static schema_status answer_of_its_own(schema_db *db, void *argument)
{
    (void)db;
    return *(schema_status *)argument;
}

static void what_is_not_there_has_an_error_of_its_own(schema_db *db)
{
    SCHEMA_ARENA(arena, 1024);
    struct account account;
    struct post post;
    int64_t id, post_id;
    CHECK(account_insert(db, &(struct account_new){.email = "a@b"}, &id) == SCHEMA_OK);
    CHECK(post_insert(db, &(struct post_new){.author_id = id, .title = "t", .body = ""}, &post_id) == SCHEMA_OK);
    ANSWERS(db, account_get(db, &arena, 99, &account), SCHEMA_NOT_FOUND, "account_get: no row has this id");
    CHECK(!schema_error_of(db)->code && !schema_error_of(db)->constraint && !schema_error_of(db)->detail);
    CHECK_TEXT(schema_error_of(db)->statement, "account_get");
    ANSWERS(db, account_get_by_email(db, &arena, "x", &account), SCHEMA_NOT_FOUND,
            "account_get_by_email: no row has this email");
    ANSWERS(db, post_get_by_author_id_title(db, &arena, id, "x", &post), SCHEMA_NOT_FOUND,
            "no row has this author_id and title");
    const struct account_change nick = {.nick = SCHEMA_SET("n")}, nothing = {0};
    ANSWERS(db, account_update(db, 99, &nick), SCHEMA_NOT_FOUND, "account_update: no row has this key");
    ANSWERS(db, account_update(db, 99, &nothing), SCHEMA_NOT_FOUND, "account_update: no row has this id");
    ANSWERS(db, account_update_returning(db, &arena, 99, &nick, &account), SCHEMA_NOT_FOUND,
            "account_update_returning: no row");
    ANSWERS(db, account_update_returning(db, &arena, 99, &nothing, &account), SCHEMA_NOT_FOUND,
            "account_update_returning: no row");
    ANSWERS(db, account_delete(db, 99), SCHEMA_NOT_FOUND, "account_delete: no row has this key");

    const struct post_change views = {.views = SCHEMA_SET(1)}, none = {0};
    ANSWERS(db, post_update(db, post_id, 7, &views), SCHEMA_STALE, "post_update: the row was changed or deleted");
    ANSWERS(db, post_update(db, post_id, 7, &none), SCHEMA_STALE, "post_update: the row was changed");
    ANSWERS(db, post_update_returning(db, &arena, post_id, 7, &views, &post), SCHEMA_STALE,
            "post_update_returning: the row was changed");
    ANSWERS(db, post_update_returning(db, &arena, post_id, 7, &none, &post), SCHEMA_STALE,
            "post_update_returning: the row was changed");
    ANSWERS(db, post_update_returning(db, &arena, 99, 1, &none, &post), SCHEMA_STALE,
            "post_update_returning: the row was changed");
    CHECK(post_update_returning(db, &arena, post_id, 1, &none, &post) == SCHEMA_OK && post.edition == 1);
    ANSWERS(db, post_reviewer(db, &arena, &post, &account), SCHEMA_NOT_FOUND, "post_reviewer: reviewer_id is null");
    post.author_id = 99;
    ANSWERS(db, post_author(db, &arena, &post, &account), SCHEMA_NOT_FOUND, "post_author: no row");
    schema_arena_free(&arena);
}

static void what_is_refused_has_an_error_of_its_own(schema_db *db)
{
    SCHEMA_ARENA(arena, 1024);
    struct account account;
    struct post_new post = {.author_id = 99, .title = "t", .body = ""};
    char long_email[400];
    schema_status own = SCHEMA_CHECK;
    const struct schema_transaction_options once = {.retry_timeout_ms = -1};
    memset(long_email, 'x', sizeof long_email - 1);
    long_email[sizeof long_email - 1] = '\0';
    ANSWERS(db, insert(db, "a@b"), SCHEMA_UNIQUE, "");
    CHECK(schema_error_of(db)->constraint_id == SAMPLE_CONSTRAINT_ACCOUNT_EMAIL_KEY);
    ANSWERS(db, post_insert(db, &post, NULL), SCHEMA_FOREIGN_KEY, "");
    ANSWERS(db, insert(db, "ab"), SCHEMA_CHECK, "");
    ANSWERS(db, insert(db, long_email), SCHEMA_RANGE, "account_insert: email is too long");
    ANSWERS(db, insert(db, NULL), SCHEMA_MISUSE, "account_insert: email is null");
    ANSWERS(db, schema_exec(db, "insert into tag (name) values (null)", 0, NULL, NULL), SCHEMA_NOT_NULL, "");
    ANSWERS(db, schema_commit(db), SCHEMA_MISUSE, "no transaction to commit");
    ANSWERS(db, schema_rollback(db), SCHEMA_MISUSE, "no transaction to roll back");
    ANSWERS(db, account_get_for_update(db, &arena, 1, &account), SCHEMA_MISUSE, "account_get_for_update: it needs");
    ANSWERS(db, schema_query(db, "select 1", 0, NULL, take_no_row, &own), SCHEMA_CHECK, "");
    ANSWERS(db, schema_transaction(db, NULL, answer_of_its_own, &own), SCHEMA_CHECK, "SCHEMA_CHECK");
    own = SCHEMA_RETRY;
    ANSWERS(db, schema_transaction(db, &once, answer_of_its_own, &own), SCHEMA_RETRY, "SCHEMA_RETRY");

    CHECK(schema_begin(db, &(struct schema_transaction_options){.read_only = true}) == SCHEMA_OK);
    ANSWERS_IN_TRANSACTION(db, account_get_for_update(db, &arena, 1, &account), SCHEMA_MISUSE, "it needs");
    ANSWERS_IN_TRANSACTION(db, insert(db, "r@b"), SCHEMA_READ_ONLY, "");
    ANSWERS_IN_TRANSACTION(db, insert(db, "s@b"), SCHEMA_MISUSE, "the transaction has failed");
    CHECK(schema_rollback(db) == SCHEMA_OK);

    schema_db *other = opened(&(struct schema_options){.busy_timeout_ms = -1, .statement_timeout_ms = 50});
    CHECK(schema_begin(db, NULL) == SCHEMA_OK);
    done(db, "update account set nick = 'x'");
    ANSWERS(
        other,
        schema_exec(other, server ? "select 1 from account for update nowait" : "delete from account", 0, NULL, NULL),
        SCHEMA_BUSY, "");
    CHECK(schema_rollback(db) == SCHEMA_OK);
    ANSWERS(other,
            schema_exec(other,
                        server ? "select pg_sleep(100)"
                               : "with recursive n(i) as (select 1 union all select i + 1 from n) "
                                 "select count(*) from n",
                        0, NULL, NULL),
            SCHEMA_TIMEOUT, "");
    if (server) {
        schema_notification notification;
        CHECK(schema_listen(other, "nobody") == SCHEMA_OK);
        ANSWERS(other, schema_notified(other, 0, &notification), SCHEMA_NOT_FOUND, "no notification");
        schema_ignore(schema_exec(other, "select pg_terminate_backend(pg_backend_pid())", 0, NULL, NULL));
        CHECK(schema_error_of(other)->status == SCHEMA_CONNECTION);
    }
    CHECK(schema_close(other) == SCHEMA_OK);
    schema_arena_free(&arena);
}

/* -- of many rows ------------------------------------------------------------------------------------------------- */

enum { MANY = 100 };

struct many {
    char emails[MANY][400];
    struct account_new rows[MANY];
};

static void prepare(struct many *many)
{
    for (size_t i = 0; i < MANY; i++) {
        snprintf(many->emails[i], sizeof many->emails[i], "m%zu@b", i);
        many->rows[i] = (struct account_new){.email = many->emails[i]};
    }
}

static void names_at(schema_db *db, schema_status got, schema_status wanted, const char *function, size_t row, int line)
{
    char words[100];
    snprintf(words, sizeof words, "%s: row %zu of %d: ", function, row, MANY);
    answers_at(db, got, wanted, words, line);
    check_at(schema_error_of(db)->row == row, __FILE__, line, "error.row");
    if (!check_text_at(schema_error_of(db)->statement, function, __FILE__, line))
        fprintf(stderr, "  %s\n", schema_message(db));
}

/* `how`: 0: the rows alone; 1: their keys are wanted; 2: they have different columns. */
static void a_bad_row_is_named_by(schema_db *db, int how)
{
    static struct many many;
    static char too_long[400];
    int64_t ids[MANY], *wanted = how == 1 ? ids : NULL;
    int64_t before, after;
    memset(too_long, 'x', sizeof too_long - 1);
#define NAMES(row, change, status)                                                                                     \
    do {                                                                                                               \
        prepare(&many);                                                                                                \
        for (size_t i = 0; i < MANY && how == 2; i += 3)                                                               \
            many.rows[i].nick = "n";                                                                                   \
        struct account_new *bad = &many.rows[(row)-1];                                                                 \
        change;                                                                                                        \
        names_at(db, account_insert_many(db, many.rows, MANY, wanted), (status), "account_insert_many", (row),         \
                 __LINE__);                                                                                            \
        if ((status) != SCHEMA_UNIQUE)                                                                                 \
            names_at(db, account_upsert_many_by_email(db, many.rows, MANY, wanted), (status),                          \
                     "account_upsert_many_by_email", (row), __LINE__);                                                 \
    } while (0)
    CHECK(account_count(db, &before) == SCHEMA_OK);
    NAMES(17, bad->email = "m3@b", SCHEMA_UNIQUE);
    NAMES(100, bad->email = "m3@b", SCHEMA_UNIQUE);
    NAMES(1, bad->email = "a@b", SCHEMA_UNIQUE);
    NAMES(30, bad->email = "no", SCHEMA_CHECK);
    NAMES(31, bad->email = NULL, SCHEMA_MISUSE);
    NAMES(32, bad->email = too_long, SCHEMA_RANGE);
    NAMES(1, bad->email = "\xff@b", SCHEMA_RANGE);
    NAMES(99, SCHEMA_ASSIGN(bad->balance, (schema_decimal){INT64_MAX}), SCHEMA_RANGE);
    CHECK(account_count(db, &after) == SCHEMA_OK && before == after);
#undef NAMES
}

static void a_row_that_points_nowhere_is_named(schema_db *db)
{
    static struct post_new rows[MANY];
    static char titles[MANY][12];
    int64_t ids[MANY];
    for (size_t i = 0; i < MANY; i++) {
        snprintf(titles[i], sizeof titles[i], "%zu", i);
        rows[i] = (struct post_new){.author_id = i == 41 ? 999999 : 1, .title = titles[i], .body = ""};
    }
    names_at(db, post_insert_many(db, rows, MANY, ids), SCHEMA_FOREIGN_KEY, "post_insert_many", 42, __LINE__);
    names_at(db, post_insert_many(db, rows, MANY, NULL), SCHEMA_FOREIGN_KEY, "post_insert_many", 42, __LINE__);
    names_at(db, post_upsert_many_by_author_id_title(db, rows, MANY, ids), SCHEMA_FOREIGN_KEY,
             "post_upsert_many_by_author_id_title", 42, __LINE__);
}

/* -- a database that has become another --------------------------------------------------------------------------- */

static void what_no_longer_fits_is_drift(void)
{
    schema_db *db = opened(NULL), *other = opened(NULL);
    SCHEMA_ARENA(arena, 1024);
    struct account account;
    struct account_list list;
    struct tag tag;
    schema_status status = SCHEMA_OK;
    const struct account_change change = {.nick = SCHEMA_SET("n")};
    const struct account_new rows[2] = {{.email = "d1@b", .nick = "x"}, {.email = "d2@b", .nick = "x"}};
    int64_t count;
    CHECK(account_get(db, &arena, 1, &account) == SCHEMA_OK && account_update(db, 1, &change) == SCHEMA_OK);
    CHECK(tag_insert(db, &(struct tag_new){.name = "t"}) == SCHEMA_OK);
    CHECK(tag_get(db, &arena, "t", &tag) == SCHEMA_OK && visit_count(db, &count) == SCHEMA_OK);
    done(other, "alter table account rename column nick to nickname");
    /* What was used before and what was not, in a transaction and not. */
    for (int in_transaction = 0; in_transaction < 2; in_transaction++) {
#define DRIFTS(call)                                                                                                   \
    do {                                                                                                               \
        if (in_transaction)                                                                                            \
            CHECK(schema_begin(db, NULL) == SCHEMA_OK);                                                                \
        ANSWERS_IN_TRANSACTION(db, (call), SCHEMA_DRIFT, "nick");                                                      \
        if (in_transaction)                                                                                            \
            CHECK(schema_rollback(db) == SCHEMA_OK);                                                                   \
    } while (0)
        DRIFTS(account_get(db, &arena, 1, &account));
        DRIFTS(account_get_by_email(db, &arena, "a@b", &account));
        DRIFTS(account_update(db, 1, &change));
        DRIFTS(account_update_returning(db, &arena, 1, &change, &account));
        DRIFTS(account_list_all(db, &arena, 5, 0, &list));
        DRIFTS(account_insert(db, &rows[0], NULL));
        DRIFTS(account_insert_many(db, rows, 2, NULL));
        DRIFTS(account_upsert_by_email(db, &rows[0], NULL));
        DRIFTS(account_upsert_many_by_email(db, rows, 2, NULL));
        SCHEMA_EACH(account_all, accounts, status, db)
        CHECK(false);
        CHECK(status == SCHEMA_DRIFT && schema_error_of(db)->status == SCHEMA_DRIFT);
#undef DRIFTS
    }
    done(other, "drop table post_tag");
    done(other, "drop table tag");
    done(other, "drop table visit");
    ANSWERS(db, tag_get(db, &arena, "t", &tag), SCHEMA_DRIFT, "tag");
    ANSWERS(db, tag_delete(db, "t"), SCHEMA_DRIFT, "tag");
    ANSWERS(db, visit_count(db, &count), SCHEMA_DRIFT, "visit");
    /* A unique constraint that an upsert relies on; SQL by hand is the caller's. */
    done(other, "alter table account rename column nickname to nick");
    CHECK(account_get(db, &arena, 1, &account) == SCHEMA_OK && account_update(db, 1, &change) == SCHEMA_OK);
    ANSWERS(db, schema_exec(db, "select * from tag", 0, NULL, NULL), SCHEMA_MISUSE, "tag");
    schema_arena_free(&arena);
    CHECK(schema_close(db) == SCHEMA_OK && schema_close(other) == SCHEMA_OK);
}

/* Another type is another plan: in a transaction it has to be begun again, and then goes on. */
static schema_status read_post(schema_db *db, void *argument)
{
    SCHEMA_ARENA(arena, 1024);
    struct post post;
    schema_status status = post_get(db, &arena, *(int64_t *)argument, &post);
    schema_arena_free(&arena);
    return status;
}

static void a_type_that_has_become_another_is_read_anew(void)
{
    schema_db *db = opened(NULL), *other = opened(NULL);
    int64_t id;
    CHECK(post_insert(db, &(struct post_new){.author_id = 1, .title = "wide", .body = ""}, &id) == SCHEMA_OK);
    CHECK(read_post(db, &id) == SCHEMA_OK);
    done(other, "alter table post alter column title type varchar(300)");
    CHECK(read_post(db, &id) == SCHEMA_OK);
    done(other, "alter table post alter column title type text");
    CHECK(schema_begin(db, NULL) == SCHEMA_OK);
    ANSWERS_IN_TRANSACTION(db, read_post(db, &id), SCHEMA_RETRY, "");
    CHECK(schema_rollback(db) == SCHEMA_OK);
    CHECK(schema_transaction(db, NULL, read_post, &id) == SCHEMA_OK);
    CHECK(schema_close(db) == SCHEMA_OK && schema_close(other) == SCHEMA_OK);
}

int main(int count, char **arguments)
{
    char file[80];
    server = count > 1 && strcmp(arguments[1], "postgresql") == 0;
    snprintf(file, sizeof file, "sqlite:answers-%ld.db", (long)getpid());
    url = server ? new_database("answers") : file;
    if (!url) {
        puts("no PostgreSQL server");
        return 77;
    }
    schema_db *db = opened(NULL);
    what_is_not_there_has_an_error_of_its_own(db);
    what_is_refused_has_an_error_of_its_own(db);
    for (int how = 0; how < 3; how++)
        a_bad_row_is_named_by(db, how);
    a_row_that_points_nowhere_is_named(db);
    CHECK(schema_close(db) == SCHEMA_OK);
    if (server)
        a_type_that_has_become_another_is_read_anew();
    what_no_longer_fits_is_drift();
    if (!server)
        unlink(file + strlen("sqlite:"));
    return checks_end();
}
