// A program in C++17 with all that the documentation shows in C: every macro, every way to say a value or null.
#include "sample.h"

#include <cstdio>
#include <cstring>

static int failed;

static void check(bool good, int line)
{
    if (!good)
        std::fprintf(stderr, "plusplus.cc:%d: failed\n", line);
    failed += !good;
}
#define CHECK(condition) check(condition, __LINE__)

static schema_status rename_it(schema_db *db, void *argument)
{
    account_change change = {};
    change.nick = SCHEMA_SET("Ada");
    SCHEMA_ASSIGN(change.role, ROLE_ADMIN);
    return account_update(db, *static_cast<int64_t *>(argument), &change);
}

static schema_status take_balance(void *context, size_t columns, const schema_value *values)
{
    schema_int32_array numbers = {};
    CHECK(columns == 3 && schema_value_is_null(&values[1]));
    CHECK(schema_value_as_int32_array(&values[2], nullptr, &numbers) == SCHEMA_MISUSE);
    return schema_value_as_decimal(&values[0], 2, static_cast<schema_decimal *>(context));
}

// SQL by hand: values go in and come out by their types.
static void by_hand(schema_db *db, int64_t id)
{
    schema_decimal balance = {};
    const int32_t some[] = {1, 2};
    schema_int32_array numbers = {some, 2};
    CHECK(schema_value_of_int32_array(numbers).kind == SCHEMA_VALUE_ARRAY);
    const schema_value values[] = {schema_value_of_decimal({100}, 2), schema_int64(id)};
    CHECK(schema_exec(db, "update account set balance = balance + $1 where id = $2", 2, values, nullptr) == SCHEMA_OK);
    CHECK(schema_query(db, "select balance, null, 1.5 from account where id = $1", 1, &values[1], take_balance,
                       &balance) == SCHEMA_OK);
    CHECK(balance.units == 1350);
    CHECK(schema_exec(db, "update account set balance = ? where id = ?", 2, values, nullptr) == SCHEMA_MISUSE);
}

int main()
{
    schema_db *db;
    if (sample_open("sqlite::memory:", &db) != SCHEMA_OK)
        std::fprintf(stderr, "%s\n", schema_message(db));
    SCHEMA_ARENA(arena, 1024);
    int64_t id = 0;
    account_new row = {};
    row.email = "ada@example.org";
    row.balance = SCHEMA_VALUE({1250});
    SCHEMA_ASSIGN(row.created_at, {5});
    CHECK(account_insert(db, &row, &id) == SCHEMA_OK);

    account read;
    CHECK(account_get(db, &arena, id, &read) == SCHEMA_OK);
    CHECK(read.balance.units == 1250 && read.created_at.microseconds == 5 && !read.nick && read.role == ROLE_MEMBER);
    CHECK(schema_transaction(db, nullptr, rename_it, &id) == SCHEMA_OK);
    by_hand(db, id);
    CHECK(account_get_by_email(db, &arena, "ada@example.org", &read) == SCHEMA_OK);
    CHECK(read.role == ROLE_ADMIN && read.nick && std::strcmp(read.nick, "Ada") == 0);
    account_change change = {};
    change.nick = SCHEMA_SET_NULL;
    change.balance = SCHEMA_ADD({100});
    CHECK(account_update(db, id, &change) == SCHEMA_OK);
    CHECK(account_get(db, &arena, id, &read) == SCHEMA_OK && read.balance.units == 1450);
    SCHEMA_ASSIGN_NULL(change.nick);
    CHECK(account_update_returning(db, &arena, id, &change, &read) == SCHEMA_OK && !read.nick);

    post_new posted = {};
    posted.author_id = id;
    posted.title = "one";
    posted.body = "";
    CHECK(post_insert(db, &posted, nullptr) == SCHEMA_OK);
    posted.title = "two";
    posted.note = SCHEMA_NULL_TEXT;
    posted.reviewer_id = SCHEMA_VALUE(id);
    CHECK(post_insert(db, &posted, nullptr) == SCHEMA_OK);
    posted.title = "three";
    posted.reviewer_id = SCHEMA_NULL;
    CHECK(post_insert(db, &posted, nullptr) == SCHEMA_OK);

    schema_status status;
    int seen = 0;
    SCHEMA_EACH(post_all, posts, status, db)
    {
        seen++;
        CHECK((posts.row.reviewer_id.present != nullptr) == (seen == 2));
        if (posts.row.reviewer_id.present)
            CHECK(posts.row.reviewer_id.value == id && !posts.row.note);
    }
    CHECK(status == SCHEMA_OK && seen == 3);
    schema_ignore(account_delete(db, id + 1));
    schema_arena_free(&arena);
    CHECK(schema_close(db) == SCHEMA_OK);
    return failed != 0;
}
