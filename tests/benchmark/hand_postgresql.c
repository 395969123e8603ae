/* The works written by hand with libpq, as good as one writes them: prepared statements with the types of their
 * parameters, values in binary wherever they have a fixed size, results in binary, COPY for many rows. */
#include "hand_postgresql.h"

enum { OID_NUMERIC = 1700, OID_JSONB = 3802 };

static struct {
    PGconn *connection; /* of the connection that generated code uses, too */
} state;

#define COLUMNS "id, email, nick, role, balance, settings::text, created_at, updated_at"

/* -- values ------------------------------------------------------------------------------------------------------- */

static int int16_at(const char *at)
{
    const unsigned char *bytes = (const unsigned char *)at;
    return (int16_t)(bytes[0] << 8 | bytes[1]);
}

/* numeric(12,2) as hundredths: groups of four digits, the first of which counts 10000 to the `weight`. */
static int64_t hundredths_at(const PGresult *result, int row, int column)
{
    const char *value = PQgetvalue(result, row, column);
    int groups = int16_at(value), weight = int16_at(value + 2), sign = int16_at(value + 4);
    int64_t units = 0;
    for (int place = weight, i = 0; place >= -1; place--, i++) {
        int group = i < groups ? int16_at(value + 8 + 2 * i) : 0;
        units = place >= 0 ? units * 10000 + group : units * 100 + group / 100;
    }
    if (weight < -1)
        units = 0;
    return sign == 0x4000 ? -units : units;
}

static uint64_t moment_for(schema_timestamp time)
{
    return swapped((uint64_t)(time.microseconds - (int64_t)SECONDS_TO_2000 * 1000000));
}

static enum role hand_role(const char *text)
{
    switch (text[0]) {
    case 'a':
        return ROLE_ADMIN;
    default:
        return strcmp(text, "member") == 0 ? ROLE_MEMBER : ROLE_MODERATOR;
    }
}

static void hand_read(const PGresult *result, int row, schema_arena *arena, struct account *account)
{
    account->id = int64_at(result, row, 0);
    account->email = keep(arena, result, row, 1);
    account->nick = keep(arena, result, row, 2);
    account->role = hand_role(PQgetvalue(result, row, 3));
    account->balance.units = hundredths_at(result, row, 4);
    account->settings = keep(arena, result, row, 5);
    account->created_at = moment_at(result, row, 6);
    account->updated_at = moment_at(result, row, 7);
}

/* -- reading ------------------------------------------------------------------------------------------------------ */

static void get_by_hand(struct bench *bench, size_t from, size_t count)
{
    struct account account;
    for (size_t i = from; i < from + count; i++) {
        uint64_t id = swapped(i % KNOWN + 1);
        const char *values[] = {(const char *)&id};
        static const int lengths[] = {8}, formats[] = {1};
        schema_arena_reset(&bench->arena);
        PGresult *result = PQexecPrepared(state.connection, "hand_get", 1, values, lengths, formats, 1);
        DIE_UNLESS(PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) == 1);
        hand_read(result, 0, &bench->arena, &account);
        PQclear(result);
        bench->sum += account.id;
    }
}

static void get_by_email_by_hand(struct bench *bench, size_t from, size_t count)
{
    struct account account;
    char email[EMAIL_SIZE];
    for (size_t i = from; i < from + count; i++) {
        const char *values[] = {email};
        schema_arena_reset(&bench->arena);
        email_of(email, i % KNOWN);
        PGresult *result = PQexecPrepared(state.connection, "hand_get_by_email", 1, values, NULL, NULL, 1);
        DIE_UNLESS(PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) == 1);
        hand_read(result, 0, &bench->arena, &account);
        PQclear(result);
        bench->sum += account.id;
    }
}

static void run(const char *sql)
{
    PGresult *result = PQexec(state.connection, sql);
    ExecStatusType status = PQresultStatus(result);
    DIE_UNLESS(status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK);
    PQclear(result);
}

/* In portions, as one does when a million rows are not to be in memory at once. */
static void scan_by_hand(struct bench *bench, size_t from, size_t count)
{
    struct account account;
    size_t i = from;
    run("declare hand_all cursor for select " COLUMNS " from account order by id");
    while (i < from + count) {
        PGresult *result = PQexecParams(state.connection, "fetch 1000 from hand_all", 0, NULL, NULL, NULL, NULL, 1);
        DIE_UNLESS(PQresultStatus(result) == PGRES_TUPLES_OK);
        int rows = PQntuples(result);
        for (int row = 0; row < rows && i < from + count; row++, i++) {
            hand_read(result, row, NULL, &account);
            bench->sum += account.id;
        }
        PQclear(result);
        if (rows == 0)
            break;
    }
    run("close hand_all");
}

/* -- writing ------------------------------------------------------------------------------------------------------ */

static void hand_insert(struct bench *bench, const char *email)
{
    uint64_t created = moment_for(moment), updated = moment_for(later);
    const char *values[] = {email, "nick", "member", "12.50", "{}", (const char *)&created, (const char *)&updated};
    static const int lengths[] = {0, 0, 0, 0, 0, 8, 8}, formats[] = {0, 0, 0, 0, 0, 1, 1};
    PGresult *result = PQexecPrepared(state.connection, "hand_insert", 7, values, lengths, formats, 1);
    DIE_UNLESS(PQresultStatus(result) == PGRES_TUPLES_OK);
    bench->sum += int64_at(result, 0, 0);
    PQclear(result);
}

static void insert_by_hand(struct bench *bench, size_t from, size_t count)
{
    char email[EMAIL_SIZE];
    for (size_t i = from; i < from + count; i++) {
        email_of(email, KNOWN + i);
        hand_insert(bench, email);
    }
}

static void transact_by_hand(struct bench *bench, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++) {
        run("begin");
        insert_by_hand(bench, i, 1);
        run("commit");
    }
}

static void update_by_hand(struct bench *bench, size_t from, size_t count)
{
    (void)bench;
    uint64_t updated = moment_for(moment);
    for (size_t i = from; i < from + count; i++) {
        uint64_t id = swapped(i % KNOWN + 1);
        const char *values[] = {i % 2 ? "one" : "two", (const char *)&updated, (const char *)&id};
        static const int lengths[] = {0, 8, 8}, formats[] = {0, 1, 1};
        PGresult *result = PQexecPrepared(state.connection, "hand_update", 3, values, lengths, formats, 1);
        DIE_UNLESS(PQresultStatus(result) == PGRES_COMMAND_OK && strcmp(PQcmdTuples(result), "1") == 0);
        PQclear(result);
    }
}

/* -- COPY --------------------------------------------------------------------------------------------------------- */

struct copy {
    size_t size;
    char bytes[1 << 16];
};

static void flush(struct copy *copy)
{
    DIE_UNLESS(PQputCopyData(state.connection, copy->bytes, (int)copy->size) == 1);
    copy->size = 0;
}

static void put_number(struct copy *copy, uint64_t value, int bytes)
{
    for (int i = bytes; i-- > 0;)
        copy->bytes[copy->size++] = (char)(value >> (8 * i));
}

static void put_field(struct copy *copy, const void *bytes, size_t size)
{
    put_number(copy, size, 4);
    memcpy(copy->bytes + copy->size, bytes, size);
    copy->size += size;
}

static void put_row(struct copy *copy, const char *email)
{
    uint64_t created = moment_for(moment), updated = moment_for(later);
    if (copy->size > sizeof copy->bytes - 400)
        flush(copy);
    put_number(copy, 7, 2);
    put_field(copy, email, strlen(email));
    put_field(copy, "nick", 4);
    put_field(copy, "member", 6);
    put_number(copy, 12, 4); /* 12.50: two groups, the first of weight 0, positive, two digits behind the point */
    put_number(copy, 2, 2);
    put_number(copy, 0, 2);
    put_number(copy, 0, 2);
    put_number(copy, 2, 2);
    put_number(copy, 12, 2);
    put_number(copy, 5000, 2);
    put_number(copy, 3, 4);
    put_number(copy, 1, 1); /* jsonb's version */
    memcpy(copy->bytes + copy->size, "{}", 2);
    copy->size += 2;
    put_field(copy, &created, 8);
    put_field(copy, &updated, 8);
}

static void copy_chunk(struct copy *copy, const struct chunk *chunk, size_t count)
{
    run("begin");
    PGresult *result = PQexec(state.connection, "copy account (email, nick, role, balance, settings, created_at, "
                                                "updated_at) from stdin (format binary)");
    DIE_UNLESS(PQresultStatus(result) == PGRES_COPY_IN);
    PQclear(result);
    memcpy(copy->bytes, "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19);
    copy->size = 19;
    for (size_t i = 0; i < count; i++)
        put_row(copy, chunk->emails[i]);
    put_number(copy, 0xffff, 2);
    flush(copy);
    DIE_UNLESS(PQputCopyEnd(state.connection, NULL) == 1);
    while ((result = PQgetResult(state.connection))) {
        DIE_UNLESS(PQresultStatus(result) == PGRES_COMMAND_OK);
        PQclear(result);
    }
    run("commit");
}

static void insert_many_by_hand(struct bench *bench, size_t from, size_t count)
{
    (void)bench;
    struct chunk *chunk = malloc(sizeof *chunk);
    struct copy *copy = malloc(sizeof *copy);
    DIE_UNLESS(chunk && copy);
    for (size_t done = 0, these; done < count; done += these) {
        these = fill_chunk(chunk, from + done, count - done);
        copy_chunk(copy, chunk, these);
    }
    free(copy);
    free(chunk);
}

/* -- connecting --------------------------------------------------------------------------------------------------- */

static void connect_by_hand(struct bench *bench, size_t from, size_t count)
{
    for (size_t i = from; i < from + count; i++) {
        PGconn *connection = PQconnectdb(bench->connect_url);
        DIE_UNLESS(PQstatus(connection) == CONNECTION_OK);
        PQclear(PQexec(connection, "set timezone = 'UTC'"));
        PGresult *result = PQexecParams(connection, "select " COLUMNS " from account where id = $1", 1, NULL,
                                        (const char *const[]){"-1"}, NULL, NULL, 1);
        DIE_UNLESS(PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) == 0);
        PQclear(result);
        PQfinish(connection);
    }
}

/* -- before and after --------------------------------------------------------------------------------------------- */

static void begin(struct bench *bench, const char *place)
{
    static const Oid key[] = {OID_INT8}, email[] = {OID_TEXT}, update[] = {OID_TEXT, OID_TIMESTAMPTZ, OID_INT8};
    static const Oid insert[] = {OID_TEXT,  OID_TEXT,        OID_TEXT,       OID_NUMERIC,
                                 OID_JSONB, OID_TIMESTAMPTZ, OID_TIMESTAMPTZ};
    bench->connect_url = place;
    DIE_UNLESS(bench_open(place, &bench->db) == SCHEMA_OK);
    state.connection = schema_handle(bench->db);
    hand_prepare(state.connection, "hand_get", "select " COLUMNS " from account where id = $1", 1, key);
    hand_prepare(state.connection, "hand_get_by_email", "select " COLUMNS " from account where email = $1", 1, email);
    hand_prepare(state.connection, "hand_insert",
                 "insert into account (email, nick, role, balance, settings, created_at, updated_at) "
                 "values ($1, $2, $3, $4, $5, $6, $7) returning id",
                 7, insert);
    begin_postgresql_queries(state.connection);
    hand_prepare(state.connection, "hand_update", "update account set nick = $1, updated_at = $2 where id = $3", 3,
                 update);
}

static void empty(struct bench *bench)
{
    (void)bench;
    run("truncate account, remark, article, writer");
}

static void end(struct bench *bench)
{
    empty(bench);
}

const struct hand hand_postgresql = {
    .name = "PostgreSQL",
    .begin = begin,
    .empty = empty,
    .end = end,
    .works = {[HAND_GET] = get_by_hand,
              [HAND_GET_BY_EMAIL] = get_by_email_by_hand,
              [HAND_INSERT] = insert_by_hand,
              [HAND_UPDATE] = update_by_hand,
              [HAND_TRANSACT] = transact_by_hand,
              [HAND_SCAN] = scan_by_hand,
              [HAND_INSERT_MANY] = insert_many_by_hand,
              [HAND_CONNECT] = connect_by_hand,
              [HAND_JOIN] = join_by_libpq,
              [HAND_LIST] = list_by_libpq,
              [HAND_ALL_ARTICLES] = all_articles_by_libpq,
              [HAND_GROUP] = group_by_libpq,
              [HAND_SEEN] = seen_by_libpq},
};
