/* What transactions see of each other, on both engines: schema_transaction is serializable by default, so whatever
 * several do at once is what they would have done in some order; and which isolation others have.
 *
 *     test_runtime_isolation ENGINE ROUNDS [SEED]
 */
#include "new_database.h"
#include "sample.h"
#include "support/check.h"

#include <pthread.h>
#include <time.h>
#include <unistd.h>

static const char *url;
static bool server;

/* Nothing here is to fail because the machine is slow. */
static const struct schema_transaction_options patient = {.retry_timeout_ms = 300000};

static schema_db *opened(void)
{
    schema_db *db;
    if (!CHECK(sample_open_with(url, &(struct schema_options){.busy_timeout_ms = 300000}, &db) == SCHEMA_OK))
        fprintf(stderr, "%s\n", schema_message(db));
    return db;
}

static void done(schema_db *db, const char *sql)
{
    if (!CHECK(schema_exec(db, sql, 0, NULL, NULL) == SCHEMA_OK))
        fprintf(stderr, "%s: %s\n", sql, schema_message(db));
}

/* -- random programs ---------------------------------------------------------------------------------------------- */

enum { ROWS = 3, MOST_ACTIONS = 5, MOST_PROGRAMS = 3, MOST_SEEN = 2 * MOST_ACTIONS };

enum action_kind { READS, SUMS, SETS, ADDS, INSERTS, DELETES, ACTION_KINDS };

struct action {
    enum action_kind kind;
    int row; /* from 1 */
};

struct program {
    struct action actions[MOST_ACTIONS];
    int count, pauses[MOST_ACTIONS];

    int place, inserted;
    schema_db *db; /* what a run of it uses, and has seen */
    schema_status status;
    int seen_count;
    int64_t seen[MOST_SEEN], mixed;
};

static uint64_t state;

static int below(int limit)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (int)((state >> 33) % (uint64_t)limit);
}

static void see(struct program *program, int64_t value)
{
    program->seen[program->seen_count++] = value;
    program->mixed = (program->mixed * 31 + value + 1) % 97;
}

static void begin_run(struct program *program)
{
    program->seen_count = 0;
    program->mixed = 5;
}

static schema_status take(void *context, size_t columns, const schema_value *values)
{
    int64_t *pair = context;
    for (size_t i = 0; i < columns && i < 2; i++)
        pair[i] = values[i].integer;
    return SCHEMA_OK;
}

static schema_status act(struct program *program, const struct action *action)
{
    SCHEMA_ARENA(arena, 512);
    struct account account;
    struct account_change change = {0};
    char email[40];
    int64_t pair[2] = {0, 0};
    schema_status status = SCHEMA_OK;
    switch (action->kind) {
    case READS:
        status = account_get(program->db, &arena, action->row, &account);
        see(program, status == SCHEMA_OK ? account.balance.units : -1);
        break;
    case SUMS: /* of a predicate: rows that come belong to it too */
        status = schema_query(program->db,
                              server ? "select count(*), coalesce(sum(balance * 100), 0)::int8 from account where "
                                       "balance > 0.10"
                                     : "select count(*), coalesce(sum(balance), 0) from account where balance > 10",
                              0, NULL, take, pair);
        see(program, pair[0]);
        see(program, pair[1]);
        break;
    case SETS:
        SCHEMA_ASSIGN(change.balance, (schema_decimal){program->mixed});
        status = account_update(program->db, action->row, &change);
        break;
    case ADDS:
        change = (struct account_change){.balance = SCHEMA_ADD({7})};
        status = account_update(program->db, action->row, &change);
        break;
    case INSERTS:
        snprintf(email, sizeof email, "%d@%d", program->place, ++program->inserted);
        struct account_new row = {.email = email};
        SCHEMA_ASSIGN(row.balance, (schema_decimal){program->mixed});
        status = account_insert(program->db, &row, NULL);
        break;
    default:
        status = account_delete(program->db, action->row);
        break;
    }
    schema_arena_free(&arena);
    return status == SCHEMA_NOT_FOUND ? SCHEMA_OK : status;
}

static schema_status run_actions(schema_db *db, void *argument)
{
    struct program *program = argument;
    schema_status status = SCHEMA_OK;
    program->db = db;
    begin_run(program);
    for (int i = 0; i < program->count && status == SCHEMA_OK; i++) {
        if (program->pauses[i])
            nanosleep(&(struct timespec){.tv_nsec = program->pauses[i] * 1000L}, NULL);
        status = act(program, &program->actions[i]);
    }
    return status;
}

static void *run(void *argument)
{
    struct program *program = argument;
    program->status = schema_transaction(program->db, &patient, run_actions, program);
    return NULL;
}

/* -- the same without a database ---------------------------------------------------------------------------------- */

struct rows {
    int64_t balance[ROWS + 1]; /* -1: there is none */
    int64_t extra_count, extra_sum, extra_above, extra_sum_above;
};

static void simulate(struct program *program, struct rows *rows)
{
    begin_run(program);
    for (int i = 0; i < program->count; i++) {
        int64_t *balance = &rows->balance[program->actions[i].row], count = rows->extra_above,
                sum = rows->extra_sum_above;
        switch (program->actions[i].kind) {
        case READS:
            see(program, *balance);
            break;
        case SUMS:
            for (int r = 1; r <= ROWS; r++) {
                count += rows->balance[r] > 10;
                sum += rows->balance[r] > 10 ? rows->balance[r] : 0;
            }
            see(program, count);
            see(program, sum);
            break;
        case SETS:
            *balance = *balance < 0 ? -1 : program->mixed;
            break;
        case ADDS:
            *balance += *balance < 0 ? 0 : 7;
            break;
        case INSERTS:
            rows->extra_count++;
            rows->extra_sum += program->mixed;
            rows->extra_above += program->mixed > 10;
            rows->extra_sum_above += program->mixed > 10 ? program->mixed : 0;
            break;
        default:
            *balance = -1;
            break;
        }
    }
}

static bool saw_the_same(const struct program *a, const struct program *b)
{
    return a->seen_count == b->seen_count && memcmp(a->seen, b->seen, (size_t)a->seen_count * sizeof *a->seen) == 0;
}

static bool is_that_order(const struct program *programs, int count, const int *order, const struct rows *before,
                          const struct rows *after)
{
    struct rows rows = *before;
    for (int i = 0; i < count; i++) {
        struct program alone = programs[order[i]];
        simulate(&alone, &rows);
        if (!saw_the_same(&alone, &programs[order[i]]))
            return false;
    }
    return memcmp(rows.balance + 1, after->balance + 1, ROWS * sizeof *rows.balance) == 0 &&
           rows.extra_count == after->extra_count && rows.extra_sum == after->extra_sum;
}

static bool is_some_order(const struct program *programs, int count, const struct rows *before,
                          const struct rows *after)
{
    static const int orders[][MOST_PROGRAMS] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        if ((count == 3 || orders[i][2] == 2) && is_that_order(programs, count, orders[i], before, after))
            return true;
    return false;
}

/* -- rounds ------------------------------------------------------------------------------------------------------- */

static void make_program(struct program *program)
{
    program->count = 2 + below(MOST_ACTIONS - 1);
    for (int i = 0; i < program->count; i++) {
        program->actions[i] =
            (struct action){(enum action_kind)(below(3) ? below(SETS + 1) : below(ACTION_KINDS)), 1 + below(ROWS)};
        program->pauses[i] = below(2) ? below(800) : 0;
    }
}

static void lay_out(schema_db *db, struct rows *rows)
{
    char sql[200];
    *rows = (struct rows){{-1, -1, -1, -1}, 0, 0, 0, 0};
    done(db, "delete from account where id <> 1000");
    for (int i = 1; i <= ROWS; i++) {
        if (below(5) == 0)
            continue;
        rows->balance[i] = below(30);
        snprintf(sql, sizeof sql, "insert into account (id, email, balance) values (%d, '%d@x', %s%d)", i, i,
                 server ? "0.01 * " : "", (int)rows->balance[i]);
        done(db, sql);
    }
}

static schema_status note_row(void *context, size_t columns, const schema_value *values)
{
    struct rows *rows = context;
    (void)columns;
    if (values[0].integer <= ROWS) {
        rows->balance[values[0].integer] = values[1].integer;
    } else if (values[0].integer != 1000) {
        rows->extra_count++;
        rows->extra_sum += values[1].integer;
    }
    return SCHEMA_OK;
}

static void print_round(const struct program *programs, int count)
{
    static const char *const names[ACTION_KINDS] = {"read", "sum", "set", "add", "insert", "delete"};
    for (int p = 0; p < count; p++) {
        fprintf(stderr, "  %d:", p);
        for (int i = 0; i < programs[p].count; i++)
            fprintf(stderr, " %s %d", names[programs[p].actions[i].kind], programs[p].actions[i].row);
        fprintf(stderr, "; saw");
        for (int i = 0; i < programs[p].seen_count; i++)
            fprintf(stderr, " %lld", (long long)programs[p].seen[i]);
        fprintf(stderr, "\n");
    }
}

static void print_rows(const struct rows *rows)
{
    fprintf(stderr, "  rows");
    for (int i = 1; i <= ROWS; i++)
        fprintf(stderr, " %lld", (long long)rows->balance[i]);
    fprintf(stderr, ", and %lld of %lld\n", (long long)rows->extra_count, (long long)rows->extra_sum);
}

static void whatever_is_done_at_once_is_done_in_some_order(int rounds, uint64_t seed)
{
    schema_db *connections[MOST_PROGRAMS], *db = opened();
    pthread_t threads[MOST_PROGRAMS];
    for (int i = 0; i < MOST_PROGRAMS; i++)
        connections[i] = opened();
    /* One that stays, so that rows that are inserted have other numbers than those that are there at first. */
    CHECK(account_insert(db, &(struct account_new){.id = SCHEMA_VALUE(1000), .email = "1000@x"}, NULL) == SCHEMA_OK);
    if (server)
        done(db, "select setval(pg_get_serial_sequence('account', 'id'), 1000)");
    for (int round = 0; round < rounds; round++) {
        struct program programs[MOST_PROGRAMS] = {0};
        struct rows before, after = {{-1, -1, -1, -1}, 0, 0, 0, 0};
        state = seed + (uint64_t)round;
        below(1);
        int count = below(3) ? 2 : 3;
        lay_out(db, &before);
        for (int i = 0; i < count; i++) {
            make_program(&programs[i]);
            programs[i].place = i;
            programs[i].db = connections[i];
        }
        for (int i = 0; i < count; i++)
            CHECK(pthread_create(&threads[i], NULL, run, &programs[i]) == 0);
        bool good = true;
        for (int i = 0; i < count; i++)
            good &= pthread_join(threads[i], NULL) == 0 && programs[i].status == SCHEMA_OK;
        CHECK(schema_query(db,
                           server ? "select id, (balance * 100)::int8 from account" : "select id, balance from account",
                           0, NULL, note_row, &after) == SCHEMA_OK);
        good &= is_some_order(programs, count, &before, &after);
        if (!CHECK(good)) {
            fprintf(stderr, "seed %llu, round %d\n", (unsigned long long)seed, round);
            for (int i = 0; i < count; i++)
                fprintf(stderr, "  %d: %s\n", i, schema_status_name(programs[i].status));
            print_round(programs, count);
            print_rows(&before);
            print_rows(&after);
            break;
        }
    }
    for (int i = 0; i < MOST_PROGRAMS; i++)
        CHECK(schema_close(connections[i]) == SCHEMA_OK);
    CHECK(schema_close(db) == SCHEMA_OK);
}

/* -- what people write -------------------------------------------------------------------------------------------- */

static schema_status get_and_update(schema_db *db, void *argument)
{
    SCHEMA_ARENA(arena, 512);
    struct account account;
    int64_t id = *(int64_t *)argument;
    schema_status status = account_get(db, &arena, id, &account);
    if (status == SCHEMA_OK) {
        struct account_change change = {.balance = SCHEMA_SET({account.balance.units + 100})};
        status = account_update(db, id, &change);
    }
    schema_arena_free(&arena);
    return status;
}

static schema_status get_for_update_and_update(schema_db *db, void *argument)
{
    SCHEMA_ARENA(arena, 512);
    struct account account;
    int64_t id = *(int64_t *)argument;
    schema_status status = account_get_for_update(db, &arena, id, &account);
    if (status == SCHEMA_OK)
        status = account_get_for_update_by_email(db, &arena, "one@x", &account);
    if (status == SCHEMA_OK) {
        struct account_change change = {.balance = SCHEMA_SET({account.balance.units + 100})};
        status = account_update(db, id, &change);
    }
    schema_arena_free(&arena);
    return status;
}

enum { THREADS = 4, TIMES = 50 };

struct adding {
    schema_status (*how)(schema_db *db, void *argument);
    struct schema_transaction_options options;
    int64_t id;
    int failed;
    pthread_t thread;
};

static void *add_often(void *argument)
{
    struct adding *adding = argument;
    schema_db *db = opened();
    for (int i = 0; i < TIMES; i++)
        adding->failed += schema_transaction(db, &adding->options, adding->how, &adding->id) != SCHEMA_OK;
    adding->failed += schema_close(db) != SCHEMA_OK;
    return NULL;
}

static void threads_lose_no_update(schema_status (*how)(schema_db *db, void *argument),
                                   const struct schema_transaction_options *options)
{
    SCHEMA_ARENA(arena, 512);
    struct adding adding[THREADS];
    struct account account;
    int64_t id;
    schema_db *db = opened();
    done(db, "delete from account");
    CHECK(account_insert(db, &(struct account_new){.email = "one@x"}, &id) == SCHEMA_OK);
    for (int i = 0; i < THREADS; i++) {
        adding[i] = (struct adding){how, *options, id, 0, 0};
        CHECK(pthread_create(&adding[i].thread, NULL, add_often, &adding[i]) == 0);
    }
    for (int i = 0; i < THREADS; i++)
        CHECK(pthread_join(adding[i].thread, NULL) == 0 && adding[i].failed == 0);
    CHECK(account_get(db, &arena, id, &account) == SCHEMA_OK && account.balance.units == 20000);
    schema_arena_free(&arena);
    CHECK(schema_close(db) == SCHEMA_OK);
}

/* Children may come while their parent is locked, and are not waited for. */
static void a_locked_row_may_be_pointed_to(void)
{
    SCHEMA_ARENA(arena, 512);
    struct account account;
    schema_db *db = opened(), *other = opened();
    int64_t id;
    CHECK(account_insert(db, &(struct account_new){.email = "parent@x"}, &id) == SCHEMA_OK);
    CHECK(schema_begin(db, NULL) == SCHEMA_OK && account_get_for_update(db, &arena, id, &account) == SCHEMA_OK);
    done(other, "set lock_timeout = '1ms'");
    CHECK(post_insert(other, &(struct post_new){.author_id = id, .title = "t", .body = ""}, NULL) == SCHEMA_OK);
    CHECK(account_update(other, id, &(struct account_change){.nick = SCHEMA_SET("n")}) == SCHEMA_BUSY);
    CHECK(schema_rollback(db) == SCHEMA_OK);
    schema_arena_free(&arena);
    CHECK(schema_close(other) == SCHEMA_OK && schema_close(db) == SCHEMA_OK);
}

/* -- which isolation ---------------------------------------------------------------------------------------------- */

static schema_status take_text(void *context, size_t columns, const schema_value *values)
{
    (void)columns;
    snprintf(context, 40, "%s", values[0].text);
    return SCHEMA_OK;
}

static schema_status ask_isolation(schema_db *db, void *argument)
{
    return schema_query(db, "show transaction_isolation", 0, NULL, take_text, argument);
}

static schema_status ask_whether_read_only(schema_db *db, void *argument)
{
    return schema_query(db, "show transaction_read_only", 0, NULL, take_text, argument);
}

static schema_status insert_one(schema_db *db, void *argument)
{
    (void)argument;
    return tag_insert(db, &(struct tag_new){.name = "r"});
}

static schema_status nest_deeper(schema_db *db, void *argument)
{
    const struct schema_transaction_options *options = argument;
    schema_status status = schema_begin(db, options);
    return status == SCHEMA_OK ? schema_commit(db) : status;
}

/* A savepoint has no other isolation than its transaction. */
static void nothing_stronger_stands_within(void)
{
    const struct schema_transaction_options serializable = {.isolation = SCHEMA_SERIALIZABLE},
                                            committed = {.isolation = SCHEMA_READ_COMMITTED},
                                            repeatable = {.isolation = SCHEMA_REPEATABLE_READ};
    schema_db *db = opened();
    const schema_status stronger = server ? SCHEMA_MISUSE : SCHEMA_OK; /* SQLite has one isolation, the strongest */
    CHECK(schema_transaction(db, NULL, nest_deeper, (void *)(uintptr_t)&serializable) == SCHEMA_OK);
    CHECK(schema_transaction(db, NULL, nest_deeper, (void *)(uintptr_t)&committed) == SCHEMA_OK);
    CHECK(schema_transaction(db, &repeatable, nest_deeper, (void *)(uintptr_t)&serializable) == SCHEMA_MISUSE);
    CHECK(schema_transaction(db, &committed, nest_deeper, (void *)(uintptr_t)&repeatable) == SCHEMA_MISUSE);
    CHECK(schema_begin(db, NULL) == SCHEMA_OK);
    CHECK(schema_transaction(db, &serializable, insert_one, NULL) == stronger);
    CHECK(schema_error_of(db)->status == stronger || !server);
    CHECK(schema_rollback(db) == SCHEMA_OK && schema_begin(db, NULL) == SCHEMA_OK);
    CHECK(schema_transaction(db, NULL, nest_deeper, NULL) == SCHEMA_OK);
    CHECK(schema_commit(db) == SCHEMA_OK && schema_close(db) == SCHEMA_OK);
}

static void the_isolation_is_the_strongest_unless_options_say_otherwise(void)
{
    const struct schema_transaction_options committed = {.isolation = SCHEMA_READ_COMMITTED};
    char text[40];
    schema_db *db = opened();
    CHECK(schema_transaction(db, NULL, ask_isolation, text) == SCHEMA_OK);
    CHECK_TEXT(text, "serializable");
    CHECK(schema_transaction(db, &committed, ask_isolation, text) == SCHEMA_OK);
    CHECK_TEXT(text, "read committed");
    CHECK(schema_begin(db, NULL) == SCHEMA_OK && ask_isolation(db, text) == SCHEMA_OK);
    CHECK_TEXT(text, "read committed");
    CHECK(schema_transaction(db, NULL, ask_isolation, text) == SCHEMA_OK && schema_commit(db) == SCHEMA_OK);
    CHECK_TEXT(text, "read committed");
    CHECK(schema_close(db) == SCHEMA_OK);
}

/* The server tells when it reads only, as a standby does. */
static void where_only_reading_is_allowed_it_is_repeatable_read(void)
{
    char text[40];
    schema_db *db;
    CHECK(sample_open_with(url, &(struct schema_options){.read_only = true}, &db) == SCHEMA_OK);
    if (server) {
        CHECK(schema_transaction(db, NULL, ask_isolation, text) == SCHEMA_OK);
        CHECK_TEXT(text, "repeatable read");
        CHECK(schema_transaction(db, NULL, ask_whether_read_only, text) == SCHEMA_OK);
        CHECK_TEXT(text, "on");
    }
    CHECK(schema_transaction(db, NULL, insert_one, NULL) == SCHEMA_READ_ONLY);
    int64_t count;
    CHECK(account_count(db, &count) == SCHEMA_OK && schema_close(db) == SCHEMA_OK);
}

/* As the server says it when it has no room for the locks of serializable transactions. */
static schema_status run_out_of_locks(schema_db *db, void *argument)
{
    schema_status status = ask_isolation(db, argument);
    if (status == SCHEMA_OK && strcmp(argument, "serializable") == 0)
        status = schema_exec(db,
                             "do $$ begin raise exception 'out of shared memory' using errcode = '53200', hint = "
                             "'You might need to increase max_pred_locks_per_transaction.'; end $$",
                             0, NULL, NULL);
    return status;
}

static void out_of_predicate_locks_it_is_done_again_with_fewer(void)
{
    char text[40];
    schema_db *db = opened();
    CHECK(schema_transaction(db, &patient, run_out_of_locks, text) == SCHEMA_OK);
    CHECK_TEXT(text, "repeatable read");
    CHECK(schema_transaction(db, NULL, ask_isolation, text) == SCHEMA_OK);
    CHECK_TEXT(text, "serializable");
    CHECK(schema_close(db) == SCHEMA_OK);
}

struct stale {
    int calls;
    int64_t id;
};

/* The first time it has an edition that was read long ago. */
static schema_status update_what_was_read_before(schema_db *db, void *argument)
{
    struct stale *stale = argument;
    return post_update(db, stale->id, stale->calls++ ? 1 : 9, &(struct post_change){.views = SCHEMA_SET(5)});
}

static void what_is_stale_is_done_again_when_that_is_asked_for(void)
{
    struct schema_transaction_options options = patient;
    struct stale stale = {0, 0};
    schema_db *db = opened();
    int64_t author;
    CHECK(account_insert(db, &(struct account_new){.email = "stale@x"}, &author) == SCHEMA_OK);
    CHECK(post_insert(db, &(struct post_new){.author_id = author, .title = "s", .body = ""}, &stale.id) == SCHEMA_OK);
    CHECK(schema_transaction(db, &options, update_what_was_read_before, &stale) == SCHEMA_STALE && stale.calls == 1);
    options.retry_stale = true;
    stale.calls = 0;
    CHECK(schema_transaction(db, &options, update_what_was_read_before, &stale) == SCHEMA_OK && stale.calls == 2);
    CHECK(schema_close(db) == SCHEMA_OK);
}

int main(int count, char **arguments)
{
    char file[80];
    server = count > 1 && strcmp(arguments[1], "postgresql") == 0;
    int rounds = count > 2 ? atoi(arguments[2]) : 100;
    uint64_t seed = count > 3 ? strtoull(arguments[3], NULL, 10) : (uint64_t)time(NULL);
    snprintf(file, sizeof file, "sqlite:isolation-%ld.db", (long)getpid());
    url = server ? new_database("isolation") : file;
    if (!url) {
        puts("no PostgreSQL server");
        return 77;
    }
    printf("seed %llu, %d rounds\n", (unsigned long long)seed, rounds);
    schema_db *db = opened(); /* applies the revisions */
    whatever_is_done_at_once_is_done_in_some_order(rounds, seed);
    threads_lose_no_update(get_and_update, &patient);
    threads_lose_no_update(
        get_for_update_and_update,
        &(struct schema_transaction_options){.isolation = SCHEMA_READ_COMMITTED, .retry_timeout_ms = 300000});
    nothing_stronger_stands_within();
    what_is_stale_is_done_again_when_that_is_asked_for();
    where_only_reading_is_allowed_it_is_repeatable_read();
    if (server) {
        a_locked_row_may_be_pointed_to();
        the_isolation_is_the_strongest_unless_options_say_otherwise();
        out_of_predicate_locks_it_is_done_again_with_fewer();
    }
    CHECK(schema_close(db) == SCHEMA_OK);
    if (!server)
        for (int i = 0; i < 3; i++) {
            char path[100];
            snprintf(path, sizeof path, "%s%s", file + strlen("sqlite:"), i == 0 ? "" : i == 1 ? "-wal" : "-shm");
            unlink(path);
        }
    return checks_end();
}
