/* What is PostgreSQL's own behind generated code: statements that go stale, cursors with other statements in between,
 * many rows by COPY and in a pipeline, lost connections at every point, notifications, SQL by hand. All of it with
 * prepared statements and, for poolers, without. */
#include "postgresql_program.h"
#include "support/bare.h"

#include <libpq-fe.h>

static const char *url;
static bool no_names;

static schema_db *open_db(void)
{
    return opened(url, &(struct schema_options){.no_names = no_names});
}

#define OK(call)                                                                                                       \
    do {                                                                                                               \
        if (!CHECK((call) == SCHEMA_OK))                                                                               \
            fprintf(stderr, "    %s\n", schema_message(db));                                                           \
    } while (0)

static int64_t count_of(schema_db *db)
{
    int64_t count = -1;
    OK(item_count(db, &count));
    return count;
}

/* -- single statements ---------------------------------------------------------------------------------------- */

static void keys_are_given_or_taken(schema_db *db)
{
    int64_t id = 0;
    char name[40];
    done(db, "truncate item restart identity");
    OK(item_insert(db, 0, "a", false, 0, &id));
    CHECK(id == 1);
    OK(item_insert(db, 40, "b", true, 3, &id));
    CHECK(id == 40);
    OK(item_insert(db, 0, "c", true, 3, NULL));
    OK(item_get(db, 40, name));
    CHECK_TEXT(name, "b");
    CHECK(item_get(db, 41, name) == SCHEMA_NOT_FOUND);
    CHECK_TEXT(asked(db, "select string_agg(id || ':' || size, ' ' order by id) from item"), "1:7 2:3 40:3");
    CHECK(item_insert(db, 0, "a", false, 0, &id) == SCHEMA_UNIQUE);
    CHECK(schema_error_of(db)->constraint_id == 1);
    CHECK_TEXT(schema_error_of(db)->constraint, "item_name_key");
    CHECK_TEXT(schema_error_of(db)->column, "name");
    CHECK_TEXT(schema_error_of(db)->statement, "item_insert");
    CHECK(item_insert(db, 0, "d", true, -1, &id) == SCHEMA_CHECK);
    CHECK(schema_error_of(db)->constraint_id == 2);
    CHECK(item_insert(db, 0, NULL, true, 1, &id) == SCHEMA_MISUSE);
    CHECK(count_of(db) == 3);
}

static schema_status update(schema_db *db, int64_t id, const char *name, int size)
{
    const uint64_t given = (uint64_t)(name != NULL) | (uint64_t)(size != 0) << 1;
    schema_statement *statement = schema_variant_start(db, ITEM_UPDATE, &given, 1);
    schema_bind_int64(statement, 1, id);
    if (name)
        schema_bind_text(statement, 2, name, 0);
    if (size)
        schema_bind_int32(statement, 3, size);
    return schema_statement_end_changed(statement, SCHEMA_NOT_FOUND);
}

static void updates_set_what_is_set(schema_db *db)
{
    OK(update(db, 40, "bb", 0));
    OK(update(db, 40, NULL, 5));
    OK(update(db, 40, "b", 4));
    CHECK(update(db, 41, "x", 0) == SCHEMA_NOT_FOUND);
    CHECK_TEXT(asked(db, "select name || size from item where id = 40"), "b4");
}

static void stale_statements_are_prepared_again(schema_db *db)
{
    char name[40];
    OK(item_get(db, 40, name));
    done(db, "alter table item add column more integer");
    OK(item_get(db, 40, name)); /* select *: the result has another type now */
    CHECK_TEXT(name, "b");
    if (!no_names) {
        done(db, "deallocate all");
        OK(item_get(db, 40, name));
        CHECK(count_of(db) == 3);
        CHECK(item_insert(db, 0, "a", false, 0, NULL) == SCHEMA_UNIQUE);
    }
    done(db, "alter table item drop column more");
    OK(item_get(db, 40, name));
    done(db, "alter table item rename to thing");
    CHECK(item_get(db, 40, name) == SCHEMA_DRIFT);
    done(db, "alter table thing rename to item");
    OK(item_get(db, 40, name));
}

static void sql_by_hand_has_types(schema_db *db)
{
    int64_t changed = -1;
    schema_value values[] = {schema_int64(40), schema_text("it's"), schema_double(1.5), schema_blob("\0\1", 2)};
    CHECK(schema_exec(db, "update item set name = $2 where id = $1", 2, values, &changed) == SCHEMA_OK && changed == 1);
    CHECK_TEXT(asked(db, "select name from item where id = 40 /* $9 */ and '$8' <> $$ $7 $$"), "it's");
    CHECK(schema_exec(db, "update item set name = 'b' where id = $1 or $4::bytea is null or $3 > 1e9", 4, values,
                      &changed) == SCHEMA_OK);
    if (!CHECK(changed == 1))
        fprintf(stderr, "%s\n", schema_message(db));
    CHECK(schema_exec(db, "select 1; select 2", 0, NULL, NULL) == SCHEMA_MISUSE);
    CHECK(schema_exec(db, " -- nothing", 0, NULL, NULL) == SCHEMA_MISUSE);
    CHECK(schema_exec(db, "select $1::int", 2, values, NULL) == SCHEMA_MISUSE);
    CHECK(schema_exec(db, "copy item to stdout", 0, NULL, NULL) == SCHEMA_MISUSE);
    CHECK(schema_exec(db, "copy item from stdin", 0, NULL, NULL) == SCHEMA_MISUSE);
    CHECK(schema_exec(db, "select nonsense", 0, NULL, NULL) == SCHEMA_MISUSE);
    CHECK_TEXT(asked(db, "select true"), "1");
    CHECK_TEXT(asked(db, "select 0.1::float8"), "0.10000000000000001");
    CHECK_TEXT(asked(db, "select 7::int2"), "7");
    CHECK_TEXT(asked(db, "select 1.50::numeric"), "1.50");
    CHECK(count_of(db) == 3);
}

/* A program's own calls on the connection may leave results unread, or a COPY open: the next statement clears that
 * away. A pipeline it may not leave: that statement fails, and nothing waits for an answer that does not come. */
static void what_a_program_leaves_is_cleared_away(schema_db *db)
{
    PGconn *handle = schema_handle(db);
    char name[40];
    CHECK(PQsendQuery(handle, "select 1 union all select 2") == 1);
    OK(item_get(db, 40, name));
    CHECK_TEXT(name, "b");
    CHECK(PQsendQuery(handle, "select 1") == 1);
    OK(schema_begin(db, NULL));
    OK(update(db, 40, "left", 0));
    OK(schema_rollback(db));
    PQclear(PQexec(handle, "copy item (name) from stdin"));
    OK(item_get(db, 40, name));
    CHECK_TEXT(name, "b");
    PQclear(PQexec(handle, "copy item to stdout"));
    OK(schema_begin(db, NULL));
    OK(schema_commit(db));
    CHECK(PQenterPipelineMode(handle) == 1);
    CHECK(item_get(db, 40, name) != SCHEMA_OK);
    CHECK(schema_begin(db, NULL) != SCHEMA_OK);
    CHECK(PQexitPipelineMode(handle) == 1);
    OK(item_get(db, 40, name));
    CHECK(count_of(db) == 3);
}

static void transactions_are_spoilt_alike(schema_db *db)
{
    int64_t id;
    OK(schema_begin(db, NULL));
    OK(item_insert(db, 0, "t", false, 0, &id));
    OK(schema_begin(db, NULL));
    CHECK(item_insert(db, 0, "t", false, 0, &id) == SCHEMA_UNIQUE);
    CHECK(item_insert(db, 0, "u", false, 0, &id) == SCHEMA_MISUSE);
    OK(schema_rollback(db));
    OK(item_insert(db, 0, "u", false, 0, &id));
    OK(schema_commit(db));
    CHECK(count_of(db) == 5);
    OK(schema_begin(db, NULL));
    CHECK(item_insert(db, 0, "t", false, 0, &id) == SCHEMA_UNIQUE);
    CHECK(schema_commit(db) == SCHEMA_MISUSE);
    OK(schema_begin(db, &(struct schema_transaction_options){.read_only = true, .isolation = SCHEMA_SERIALIZABLE}));
    CHECK(item_insert(db, 0, "v", false, 0, &id) == SCHEMA_READ_ONLY);
    OK(schema_rollback(db));
    /* Undone by the program's own hand: the server answers the commit with the word ROLLBACK. */
    OK(schema_begin(db, NULL));
    CHECK(schema_handle(db) != NULL);
    CHECK(schema_exec(db, "select 1/0", 0, NULL, NULL) == SCHEMA_RANGE);
    CHECK(schema_commit(db) == SCHEMA_MISUSE);
    CHECK(count_of(db) == 5);
}

static void many_keys_are_one_query(schema_db *db)
{
    done(db, "truncate item restart identity");
    done(db, "insert into item (name, size, price) select 'n' || i, i, i / 4.0 from generate_series(1, 10) i");
    schema_statement *statement = schema_statement_start(db, ITEM_LOAD);
    schema_keys *keys = schema_keys_new(statement, 6, 3);
    static const int wanted[] = {7, 3, 3, 99, 10, 1};
    char names[6][8];
    for (size_t i = 0; i < 6; i++) {
        snprintf(names[i], sizeof names[i], "n%d", wanted[i]);
        if (i != 5) /* the last has a part that is null */
            schema_keys_text(keys, i, 0, names[i]);
        schema_keys_int64(keys, i, 1, wanted[i]);
        schema_keys_decimal(keys, i, 2, (schema_decimal){wanted[i] * 2500}, 4);
    }
    int64_t found[6];
    size_t count = 0;
    schema_bind_keys(statement, 1, keys);
    while (schema_statement_row(statement) && CHECK(count < 6)) {
        found[count++] = schema_read_int64(statement, 0);
        schema_keys_found(statement, keys, 2);
    }
    CHECK(count == 3);
    for (size_t i = 0; i < 6; i++) {
        schema_span span = schema_keys_rows(statement, keys, i);
        CHECK(span.count == (wanted[i] <= 10 && i != 5 ? 1 : 0));
        CHECK(span.count == 0 || found[span.first] == wanted[i]);
    }
    OK(schema_statement_end(statement));
    statement = schema_statement_start(db, ITEM_LOAD);
    keys = schema_keys_new(statement, 0, 3);
    schema_bind_keys(statement, 1, keys);
    CHECK(!schema_statement_row(statement));
    OK(schema_statement_end(statement));
}

/* -- cursors -------------------------------------------------------------------------------------------------- */

enum { MANY = 2500 };

static schema_cursor open_items(schema_db *db)
{
    return schema_cursor_open(schema_cursor_start(db, ITEM_ALL, SCHEMA_HERE));
}

static bool next_item(schema_cursor *cursor, int64_t *id)
{
    if (!schema_cursor_row(cursor))
        return false;
    *id = schema_read_int64(cursor->statement, 0);
    return schema_cursor_good(cursor);
}

static void fill(schema_db *db)
{
    done(db, "truncate item restart identity");
    done(db, "insert into item (name) select 'n' || i from generate_series(1, 2500) i");
}

static void check_idle(schema_db *db)
{
    CHECK_TEXT(asked(db, "select count(*) from pg_cursors where name <> ''"), "0");
    CHECK(PQtransactionStatus(schema_handle(db)) == PQTRANS_IDLE);
}

static void cursors_read_all(schema_db *db)
{
    int64_t id, read = 0;
    fill(db);
    schema_cursor cursor = open_items(db);
    while (next_item(&cursor, &id))
        CHECK(id == ++read);
    OK(schema_cursor_end(&cursor));
    CHECK(read == MANY);
    check_idle(db);
    cursor = open_items(db);
    CHECK(next_item(&cursor, &id) && id == 1);
    OK(schema_cursor_end(&cursor)); /* left early */
    check_idle(db);
    done(db, "delete from item");
    cursor = open_items(db);
    CHECK(!next_item(&cursor, &id));
    OK(schema_cursor_end(&cursor));
    check_idle(db);
}

/* Reads go on beside it; what writes is committed by itself, whatever becomes of the next. */
static void statements_run_between_rows(schema_db *db)
{
    int64_t id, read = 0, extra;
    char name[40];
    fill(db);
    schema_db *other = open_db();
    schema_cursor cursor = open_items(db);
    while (next_item(&cursor, &id)) {
        CHECK(id == ++read);
        if (read % 500 == 0)
            OK(item_get(db, id, name));
        if (read == 1200) {
            OK(item_insert(db, 0, "between", false, 0, &extra));
            CHECK(item_insert(db, 0, "between", false, 0, &extra) == SCHEMA_UNIQUE);
            CHECK(count_of(other) == MANY + 1);
        }
        if (read == 1300) {
            OK(schema_begin(db, NULL));
            OK(item_insert(db, 0, "undone", false, 0, &extra));
        }
        if (read == 1400)
            OK(schema_rollback(db));
    }
    OK(schema_cursor_end(&cursor));
    CHECK(read == MANY);
    CHECK(count_of(other) == MANY + 1);
    check_idle(db);
    CHECK(schema_close(other) == SCHEMA_OK);
}

static void cursors_stand_beside_each_other(schema_db *db)
{
    int64_t a, b, read = 0;
    fill(db);
    schema_cursor first = open_items(db), second = open_items(db);
    while (next_item(&first, &a) && next_item(&second, &b) && ++read < 1700)
        CHECK(a == b);
    OK(schema_cursor_end(&first));
    schema_cursor third = open_items(db);
    while (next_item(&second, &b))
        read++;
    CHECK(read == MANY);
    OK(schema_cursor_end(&second));
    for (read = 0; next_item(&third, &a); read++)
        if (read == 1100)
            OK(item_insert(db, 0, "more", false, 0, &b));
    CHECK(read == MANY);
    OK(schema_cursor_end(&third));
    check_idle(db);
}

static void cursors_end_with_their_transaction(schema_db *db)
{
    int64_t id;
    fill(db);
    OK(schema_begin(db, NULL));
    schema_cursor cursor = open_items(db);
    CHECK(next_item(&cursor, &id));
    CHECK(schema_commit(db) == SCHEMA_MISUSE);
    OK(schema_rollback(db));
    CHECK(!next_item(&cursor, &id));
    CHECK(schema_cursor_end(&cursor) == SCHEMA_MISUSE);
    OK(schema_begin(db, NULL));
    cursor = open_items(db);
    while (next_item(&cursor, &id))
        continue;
    CHECK(id == MANY);
    OK(schema_cursor_end(&cursor));
    OK(schema_commit(db));
    check_idle(db);
    done(db, "alter table item rename to thing");
    cursor = open_items(db);
    CHECK(!next_item(&cursor, &id));
    CHECK(schema_cursor_end(&cursor) == SCHEMA_DRIFT);
    done(db, "alter table thing rename to item");
    check_idle(db);
}

/* A read that fails in the cursors' own transaction ends them, and nothing else. */
static void a_failed_read_ends_the_cursors(schema_db *db)
{
    int64_t id;
    char name[40];
    fill(db);
    schema_db *other = open_db();
    OK(item_get(db, 1, name)); /* prepared, so that it fails when it runs */
    schema_cursor cursor = open_items(db);
    CHECK(next_item(&cursor, &id));
    done(db, "set lock_timeout = '50ms'"); /* and the rows that are left are kept */
    OK(schema_begin(other, NULL));
    done(other, "lock table every");
    for (id = 0; next_item(&cursor, &id);)
        continue;
    CHECK(id == MANY);
    OK(schema_cursor_end(&cursor));
    OK(schema_rollback(other));
    cursor = open_items(db);
    CHECK(next_item(&cursor, &id));
    done(other, "begin");
    done(other, "alter table every add column x int");
    schema_statement *statement = schema_statement_start(db, EVERY_GET);
    schema_bind_int64(statement, 1, 1);
    CHECK(!schema_statement_row(statement));
    CHECK(schema_statement_end(statement) == SCHEMA_BUSY);
    done(other, "rollback");
    CHECK(!next_item(&cursor, &id));
    CHECK(schema_cursor_end(&cursor) == SCHEMA_MISUSE);
    check_idle(db);
    done(db, "set lock_timeout = 0");
    CHECK(schema_close(other) == SCHEMA_OK);
}

/* -- many rows ------------------------------------------------------------------------------------------------ */

/* Rows named PREFIX1 …: `size` of each from `sizes`, where 0 is absent; `bad` is the row that repeats the one before.
 */
static schema_status insert_many(schema_db *db, const char *prefix, int count, int modulus, int bad, int64_t *ids)
{
    char names[600][24];
    schema_statement *statement = schema_batch_start(db, ITEM_INSERT, "item_insert_many");
    for (int i = 0; i < count; i++) {
        snprintf(names[i], sizeof names[i], "%s%d", prefix, i == bad ? i - 1 : i);
        bool sized = modulus && i % modulus == 0;
        const uint64_t given = (uint64_t)sized << 1;
        statement = schema_batch_variant(statement, &given, 1);
        schema_bind_text(statement, 2, names[i], 0);
        if (sized)
            schema_bind_int32(statement, 3, i + 1);
        schema_bind_decimal(statement, 4, (schema_decimal){i * 1111}, 18, 4);
        schema_bind_numeric(statement, 5, i % 2 ? "-12345.6789" : "0");
        schema_bind_text(statement, 6, "{\"a\": [1, 2]}", 0);
        if (!schema_batch_row(statement, ids ? &ids[i] : NULL))
            return schema_batch_end(statement, (size_t)i, (size_t)count);
    }
    return schema_batch_end(statement, (size_t)count, (size_t)count);
}

static void rows_go_in_bulk(schema_db *db)
{
    static const int moduli[] = {0, 1, 2, 100};
    int64_t ids[600];
    for (size_t i = 0; i < 4; i++) {
        for (int keys = 0; keys < 2; keys++) {
            done(db, "truncate item restart identity");
            OK(insert_many(db, "m", 600, moduli[i], -1, keys ? ids : NULL));
            CHECK(count_of(db) == 600);
            char expected[100], sql[300];
            int given = moduli[i] ? (600 + moduli[i] - 1) / moduli[i] : 0;
            snprintf(expected, sizeof expected, "%d %d", 600, given);
            snprintf(sql, sizeof sql,
                     "select count(*) || ' ' || count(*) filter (where size <> 7 or id = 7 and %d > 0 and 6 %% %d = 0) "
                     "from item where price = (id - 1) * 0.1111 and exact in (0, -12345.6789) and notes->'a'->>1 = '2' "
                     "and name = 'm' || (id - 1)",
                     moduli[i], moduli[i] ? moduli[i] : 1);
            CHECK_TEXT(asked(db, sql), expected);
            for (int k = 0; keys && k < 600; k++)
                CHECK(ids[k] == k + 1);
        }
    }
}

static void all_rows_or_none(schema_db *db)
{
    static const int bad[] = {1, 300, 599};
    int64_t ids[600];
    for (int keys = 0; keys < 2; keys++) {
        for (size_t i = 0; i < 3; i++) {
            done(db, "truncate item restart identity");
            CHECK(insert_many(db, "m", 600, 3 * (int)i, bad[i], keys ? ids : NULL) == SCHEMA_UNIQUE);
            CHECK(schema_error_of(db)->constraint_id == 1);
            CHECK_TEXT(schema_error_of(db)->statement, "item_insert_many");
            CHECK(count_of(db) == 0);
            OK(insert_many(db, "m", 600, 0, -1, NULL));
            /* In a transaction it is a savepoint. */
            OK(schema_begin(db, NULL));
            OK(insert_many(db, "n", 10, 0, -1, NULL));
            CHECK(insert_many(db, "m", 10, 0, -1, keys ? ids : NULL) == SCHEMA_UNIQUE);
            OK(insert_many(db, "o", 10, 2, -1, keys ? ids : NULL));
            OK(schema_commit(db));
            CHECK(count_of(db) == 620);
        }
        /* A value that is refused before it is sent. */
        const uint64_t none = 0;
        schema_statement *statement = schema_batch_start(db, ITEM_INSERT, "item_insert_many");
        for (int i = 0; i < 3; i++) {
            statement = schema_batch_variant(statement, &none, 1);
            schema_bind_text(statement, 2, i == 2 ? "\xff" : i ? "p" : "q", 0);
            for (int p = 4; p < 7; p++)
                schema_bind_null(statement, p);
            if (!schema_batch_row(statement, keys ? &ids[i] : NULL))
                break;
        }
        CHECK(schema_batch_end(statement, 2, 3) == SCHEMA_RANGE);
        CHECK(count_of(db) == 620);
    }
    OK(insert_many(db, "none", 0, 0, -1, NULL));
    check_idle(db);
}

/* A cursor that streams stays good while others write in bulk. */
static void bulk_between_rows(schema_db *db)
{
    int64_t id, read = 0;
    fill(db);
    schema_cursor cursor = open_items(db);
    while (next_item(&cursor, &id))
        if (++read == 100 || read == 2200)
            OK(insert_many(db, read == 100 ? "x" : "y", 20, 0, -1, NULL));
    OK(schema_cursor_end(&cursor));
    CHECK(read == MANY && count_of(db) == MANY + 40);
}

/* -- connections that are lost -------------------------------------------------------------------------------- */

static void kill_it(schema_db *db, schema_db *other)
{
    char sql[100];
    snprintf(sql, sizeof sql, "select pg_terminate_backend(%s, 5000)", asked(db, "select pg_backend_pid()"));
    done(other, sql);
}

static schema_status reconnects_wanted(void *context, void *handle)
{
    CHECK(handle != NULL);
    ++*(int *)context;
    return SCHEMA_OK;
}

static void lost_connections_come_back(void)
{
    int connects = 0;
    int64_t id;
    char name[40];
    schema_db *other = open_db(),
              *db = opened(url, &(struct schema_options){
                                    .no_names = no_names, .context = &connects, .on_connect = reconnects_wanted});
    CHECK(connects == 1);
    fill(db);
    OK(item_get(db, 1, name));
    kill_it(db, other);
    CHECK(item_get(db, 1, name) == SCHEMA_CONNECTION);
    CHECK(schema_status_class(SCHEMA_CONNECTION) == SCHEMA_KIND_CONNECTION);
    OK(item_get(db, 1, name));
    CHECK(connects == 2);
    /* within a transaction */
    OK(schema_begin(db, NULL));
    kill_it(db, other);
    CHECK(item_insert(db, 0, "lost", false, 0, &id) == SCHEMA_CONNECTION);
    CHECK(item_insert(db, 0, "lost", false, 0, &id) == SCHEMA_CONNECTION);
    OK(schema_rollback(db));
    OK(item_get(db, 1, name));
    CHECK(connects == 3);
    /* at the commit */
    OK(schema_begin(db, NULL));
    OK(item_insert(db, 0, "lost", false, 0, &id));
    kill_it(db, other);
    CHECK(schema_commit(db) == SCHEMA_CONNECTION);
    CHECK(count_of(db) == MANY);
    CHECK(connects == 4);
    /* at the begin */
    kill_it(db, other);
    CHECK(schema_begin(db, NULL) == SCHEMA_CONNECTION);
    OK(schema_begin(db, NULL));
    OK(schema_rollback(db));
    /* within a savepoint */
    OK(schema_begin(db, NULL));
    OK(schema_begin(db, NULL));
    kill_it(db, other);
    CHECK(schema_begin(db, NULL) == SCHEMA_CONNECTION);
    CHECK(schema_rollback(db) == SCHEMA_OK);
    CHECK(schema_rollback(db) == SCHEMA_OK);
    CHECK(count_of(db) == MANY);
    /* between the rows of cursors: of the rows that are not here yet nothing is known */
    schema_cursor first = open_items(db), second = open_items(db);
    CHECK(next_item(&first, &id) && next_item(&second, &id));
    kill_it(db, other);
    CHECK(item_get(db, 1, name) == SCHEMA_CONNECTION);
    CHECK(!next_item(&first, &id));
    OK(item_get(db, 1, name)); /* on the new connection */
    CHECK(!next_item(&second, &id));
    CHECK(schema_cursor_end(&first) == SCHEMA_CONNECTION);
    CHECK(schema_cursor_end(&second) == SCHEMA_CONNECTION);
    first = open_items(db);
    CHECK(next_item(&first, &id));
    kill_it(db, other);
    while (next_item(&first, &id))
        continue;
    CHECK(schema_cursor_end(&first) == (no_names ? SCHEMA_OK : SCHEMA_CONNECTION)); /* there, all of them are here */
    CHECK(item_get(db, 1, name) == (no_names ? SCHEMA_CONNECTION : SCHEMA_OK));
    CHECK(count_of(db) == MANY);
    /* amid many rows */
    for (int keys = 0; keys < 2; keys++) {
        int64_t ids[3];
        const uint64_t none = 0;
        schema_statement *statement = schema_batch_start(db, ITEM_INSERT, "item_insert_many");
        const char *pid = asked(other, "select pid from pg_stat_activity where state = 'idle in transaction' and "
                                       "datname = current_database()");
        char sql[100];
        snprintf(sql, sizeof sql, "select pg_terminate_backend(%s, 5000)", pid);
        for (int i = 0; i < 3; i++) {
            if (i == 2)
                done(other, sql);
            statement = schema_batch_variant(statement, &none, 1);
            schema_bind_text(statement, 2, i == 0 ? "r" : i == 1 ? "s" : "t", 0);
            for (int p = 4; p < 7; p++)
                schema_bind_null(statement, p);
            if (!schema_batch_row(statement, keys ? &ids[i] : NULL))
                break;
        }
        CHECK(schema_batch_end(statement, 2, 3) == SCHEMA_CONNECTION);
        CHECK(count_of(db) == MANY);
    }
    CHECK(schema_close(db) == SCHEMA_OK);
    CHECK(schema_close(other) == SCHEMA_OK);
}

/* -- notifications -------------------------------------------------------------------------------------------- */

static void notifications_arrive(schema_db *db)
{
    schema_notification heard;
    schema_db *other = open_db();
    OK(schema_listen(db, "Some \"thing\""));
    OK(schema_listen(db, "Some \"thing\""));
    CHECK(schema_notified(db, 0, &heard) == SCHEMA_NOT_FOUND);
    CHECK(schema_notified(db, 20, &heard) == SCHEMA_NOT_FOUND);
    done(other, "notify \"Some \"\"thing\"\"\", 'payload 1'");
    done(other, "notify \"Some \"\"thing\"\"\", 'payload 2'");
    OK(schema_notified(db, 5000, &heard));
    CHECK_TEXT(heard.channel, "Some \"thing\"");
    CHECK_TEXT(heard.payload, "payload 1");
    OK(schema_notified(db, -1, &heard));
    CHECK_TEXT(heard.payload, "payload 2");
    kill_it(db, other);
    CHECK(schema_notified(db, 5000, &heard) == SCHEMA_CONNECTION);
    CHECK(schema_notified(db, 0, &heard) == SCHEMA_NOT_FOUND); /* the connection is new, and listens */
    done(other, "notify \"Some \"\"thing\"\"\", 'payload 3'");
    OK(schema_notified(db, 5000, &heard));
    CHECK_TEXT(heard.payload, "payload 3");
    CHECK(schema_listen(db, "") == SCHEMA_MISUSE);
    CHECK(schema_close(other) == SCHEMA_OK);
    CHECK(schema_connect(&bare_program, "sqlite::memory:", NULL, &other) == SCHEMA_OK);
    CHECK(schema_listen(other, "x") == SCHEMA_MISUSE);
    CHECK(schema_notified(other, 0, &heard) == SCHEMA_MISUSE);
    CHECK(schema_close(other) == SCHEMA_OK);
}

int main(void)
{
    url = database_url("runtime_access");
    if (!url) {
        puts("no PostgreSQL server");
        return 77;
    }
    for (int i = 0; i < 2; i++) {
        no_names = i;
        schema_db *db = open_db();
        keys_are_given_or_taken(db);
        updates_set_what_is_set(db);
        stale_statements_are_prepared_again(db);
        sql_by_hand_has_types(db);
        what_a_program_leaves_is_cleared_away(db);
        transactions_are_spoilt_alike(db);
        many_keys_are_one_query(db);
        cursors_read_all(db);
        statements_run_between_rows(db);
        cursors_stand_beside_each_other(db);
        cursors_end_with_their_transaction(db);
        a_failed_read_ends_the_cursors(db);
        rows_go_in_bulk(db);
        all_rows_or_none(db);
        bulk_between_rows(db);
        lost_connections_come_back();
        notifications_arrive(db);
        CHECK(schema_close(db) == SCHEMA_OK);
    }
    return checks_end();
}
