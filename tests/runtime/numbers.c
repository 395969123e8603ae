/* Keys that the database numbers, after some that the program gave itself: what is given moves the next ones along, on
 * both engines, by whichever verb it is given. */
#include "new_database.h"
#include "sample.h"
#include "support/check.h"

#include <pthread.h>

static const char *url;
static bool server;
static int serial;

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

static void begin_anew(schema_db *db)
{
    done(db, server ? "truncate account restart identity cascade" : "delete from account");
}

static const char *some_email(void)
{
    static char emails[4096][16];
    char *email = emails[serial % 4096];
    snprintf(email, sizeof emails[0], "%d@x", ++serial);
    return email;
}

/* A row with this key, or with the next one for 0. */
static struct account_new row_of(int64_t id)
{
    struct account_new row = {.email = some_email()};
    if (id)
        SCHEMA_ASSIGN(row.id, id);
    return row;
}

static int64_t inserted(schema_db *db, int64_t id)
{
    struct account_new row = row_of(id);
    int64_t key = -1;
    if (!CHECK(account_insert(db, &row, &key) == SCHEMA_OK))
        fprintf(stderr, "%s\n", schema_message(db));
    return key;
}

static void three_follow(schema_db *db, int64_t first, int line)
{
    for (int64_t i = 0; i < 3; i++) {
        int64_t key = inserted(db, 0);
        if (!check_at(key == first + i, __FILE__, line, "the next number"))
            fprintf(stderr, "  %lld, not %lld\n", (long long)key, (long long)(first + i));
    }
}

#define THREE_FOLLOW(db, first) three_follow((db), (first), __LINE__)

static void what_is_given_moves_the_numbers_along(schema_db *db)
{
    SCHEMA_ARENA(arena, 1024);
    struct account stored;
    struct account_new rows[5];
    int64_t ids[5];
    begin_anew(db);
    CHECK(inserted(db, 1) == 1 && inserted(db, 2) == 2);
    THREE_FOLLOW(db, 3);

    rows[0] = row_of(20);
    CHECK(account_insert_returning(db, &arena, &rows[0], &stored) == SCHEMA_OK && stored.id == 20);
    THREE_FOLLOW(db, 21);
    rows[0] = row_of(30);
    CHECK(account_upsert(db, &rows[0], NULL) == SCHEMA_OK);
    THREE_FOLLOW(db, 31);
    rows[0] = row_of(40);
    CHECK(account_upsert_by_email(db, &rows[0], ids) == SCHEMA_OK && ids[0] == 40);
    THREE_FOLLOW(db, 41);

    /* By COPY, in a pipeline, and with the keys of some given. */
    for (int how = 0; how < 4; how++) {
        int64_t base = 100 * (how + 1);
        for (int i = 0; i < 5; i++)
            rows[i] = row_of(i == 2 ? base + 50 : how == 3 && i > 2 ? 0 : base + i);
        schema_status status = how < 2   ? account_insert_many(db, rows, 5, how ? ids : NULL)
                               : how < 3 ? account_upsert_many(db, rows, 5, ids)
                                         : account_insert_many(db, rows, 5, NULL);
        if (!CHECK(status == SCHEMA_OK))
            fprintf(stderr, "%s\n", schema_message(db));
        THREE_FOLLOW(db, base + (how == 3 ? 53 : 51));
    }

    /* Far ahead, and never back. */
    CHECK(inserted(db, 1000000) == 1000000 && inserted(db, 60000) == 60000);
    THREE_FOLLOW(db, 1000001);
    CHECK(inserted(db, 2000000000000) == 2000000000000 && inserted(db, 60001) == 60001 && inserted(db, -5) == -5);
    THREE_FOLLOW(db, 2000000000001);

    /* In a transaction; and one that is refused moves nothing that matters. */
    begin_anew(db);
    CHECK(schema_begin(db, NULL) == SCHEMA_OK && inserted(db, 7) == 7);
    THREE_FOLLOW(db, 8);
    CHECK(schema_commit(db) == SCHEMA_OK);
    rows[0] = row_of(7);
    CHECK(account_insert(db, &rows[0], NULL) == SCHEMA_UNIQUE);
    CHECK(schema_error_of(db)->constraint_id == SAMPLE_CONSTRAINT_ACCOUNT_PKEY);
    THREE_FOLLOW(db, 11);
    schema_arena_free(&arena);
}

/* -- what sequences can be like ----------------------------------------------------------------------------------- */

static void a_sequence_may_go_down_or_in_steps(schema_db *db)
{
    begin_anew(db);
    done(db, "alter sequence account_id_seq increment by -1 minvalue -1000000 maxvalue -1 start with -1 restart");
    CHECK(inserted(db, -1) == -1 && inserted(db, -2) == -2 && inserted(db, 5) == 5);
    CHECK(inserted(db, 0) == -3 && inserted(db, -50000) == -50000 && inserted(db, 0) == -50001);
    done(db, "alter sequence account_id_seq increment by 10 minvalue 1 maxvalue 100000 start with 1 restart");
    CHECK(inserted(db, 1) == 1 && inserted(db, 0) == 11 && inserted(db, 35) == 35);
    CHECK(inserted(db, 0) == 41 && inserted(db, 0) == 51);
    /* What the sequence could never give. */
    CHECK(inserted(db, 3000000) == 3000000 && inserted(db, 0) == 61);
    done(db, "alter sequence account_id_seq increment by 1 no maxvalue restart with 500000");
    CHECK(inserted(db, 490000) == 490000 && inserted(db, 10000) == 10000);
    CHECK(inserted(db, 0) > 500000);
}

/* As `auto serial` makes one: not the column's identity, but owned by it. */
static void a_sequence_may_be_serial(schema_db *db)
{
    begin_anew(db);
    done(db, "alter table account alter column id drop identity");
    done(db, "create sequence account_numbers owned by account.id");
    done(db, "alter table account alter column id set default nextval('account_numbers')");
    CHECK(inserted(db, 1) == 1 && inserted(db, 2) == 2);
    THREE_FOLLOW(db, 3);
}

static void note(void *context, const schema_log_event *event)
{
    *(int *)context += strstr(event->sql, "were not moved along") != NULL;
}

static void without_the_right_to_there_is_a_line_in_the_log(schema_db *db)
{
    int noted = 0;
    struct account_new rows[2];
    begin_anew(db);
    schema_ignore(schema_exec(db, "create role numbers_guest", 0, NULL, NULL)); /* of all databases of the server */
    done(db, "grant usage on schema public to numbers_guest");
    done(db, "grant select, insert, update on account to numbers_guest");
    schema_db *guest = opened(&(struct schema_options){
        .policy = SCHEMA_LEAVE_ALONE, .role = "numbers_guest", .log = note, .context = &noted});
    CHECK(inserted(guest, 3) == 3 && noted == 1);
    rows[0] = row_of(4);
    rows[1] = row_of(5);
    CHECK(account_insert_many(guest, rows, 2, NULL) == SCHEMA_OK && noted == 2);
    CHECK(inserted(guest, 0) == 1 && noted == 2);
    CHECK(schema_close(guest) == SCHEMA_OK);
}

/* -- others at the same time --------------------------------------------------------------------------------------- */

enum { TAKERS = 2, GIVERS = 2, TAKEN = 1500 };

struct taker {
    pthread_t thread;
    int64_t taken[TAKEN];
    size_t count;
};

static schema_status keep(void *context, size_t columns, const schema_value *values)
{
    (void)columns;
    *(int64_t *)context = values[0].integer;
    return SCHEMA_OK;
}

static void *take_numbers(void *argument)
{
    struct taker *taker = argument;
    schema_db *db = opened(NULL);
    for (int i = 0; i < TAKEN; i++)
        taker->count += schema_query(db, "select nextval('account_id_seq')", 0, NULL, keep,
                                     &taker->taken[taker->count]) == SCHEMA_OK;
    CHECK(schema_close(db) == SCHEMA_OK);
    return NULL;
}

static void *give_numbers(void *argument)
{
    int64_t which = *(int64_t *)argument, at = 0;
    char email[40];
    schema_db *db = opened(NULL);
    for (int64_t i = 1; i <= 300; i++) {
        int64_t gap = i % 50 == 0 ? 20000 + which * 7 : i % 9;
        CHECK(schema_query(db, "select last_value from account_id_seq", 0, NULL, keep, &at) == SCHEMA_OK);
        snprintf(email, sizeof email, "%lld.%lld@y", (long long)which, (long long)i);
        struct account_new row = {.email = email};
        SCHEMA_ASSIGN(row.id, at + gap + 1);
        schema_status status = account_insert(db, &row, NULL);
        CHECK(status == SCHEMA_OK || status == SCHEMA_UNIQUE); /* the other has given the same */
    }
    CHECK(schema_close(db) == SCHEMA_OK);
    return NULL;
}

static int by_number(const void *a, const void *b)
{
    int64_t one = *(const int64_t *)a, other = *(const int64_t *)b;
    return one < other ? -1 : one > other;
}

/* Whatever is given in the meantime, no number is handed out twice. */
static void a_sequence_never_goes_back(schema_db *db)
{
    static struct taker takers[TAKERS];
    static int64_t all[TAKERS * TAKEN];
    pthread_t givers[GIVERS];
    int64_t which[GIVERS];
    size_t count = 0, twice = 0;
    begin_anew(db);
    for (int i = 0; i < TAKERS; i++)
        CHECK(pthread_create(&takers[i].thread, NULL, take_numbers, &takers[i]) == 0);
    for (int i = 0; i < GIVERS; i++) {
        which[i] = i;
        CHECK(pthread_create(&givers[i], NULL, give_numbers, &which[i]) == 0);
    }
    for (int i = 0; i < TAKERS; i++) {
        CHECK(pthread_join(takers[i].thread, NULL) == 0 && takers[i].count == TAKEN);
        memcpy(all + count, takers[i].taken, takers[i].count * sizeof *all);
        count += takers[i].count;
    }
    for (int i = 0; i < GIVERS; i++)
        CHECK(pthread_join(givers[i], NULL) == 0);
    qsort(all, count, sizeof *all, by_number);
    for (size_t i = 1; i < count; i++)
        twice += all[i] == all[i - 1];
    CHECK(twice == 0);
    int64_t greatest = 0;
    CHECK(schema_query(db, "select max(id) from account", 0, NULL, keep, &greatest) == SCHEMA_OK);
    CHECK(inserted(db, 0) > greatest);
}

int main(int count, char **arguments)
{
    server = count > 1 && strcmp(arguments[1], "postgresql") == 0;
    url = server ? new_database("numbers") : "sqlite::memory:";
    if (!url) {
        puts("no PostgreSQL server");
        return 77;
    }
    schema_db *db = opened(NULL);
    what_is_given_moves_the_numbers_along(db);
    if (server) {
        schema_db *unnamed = opened(&(struct schema_options){.no_names = true});
        what_is_given_moves_the_numbers_along(unnamed);
        CHECK(schema_close(unnamed) == SCHEMA_OK);
        without_the_right_to_there_is_a_line_in_the_log(db);
        a_sequence_never_goes_back(db);
        a_sequence_may_go_down_or_in_steps(db);
        a_sequence_may_be_serial(db);
    }
    CHECK(schema_close(db) == SCHEMA_OK);
    return checks_end();
}
