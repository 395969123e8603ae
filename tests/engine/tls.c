/* require_tls: an encrypted connection to the server that is meant, or none, whatever the URL says and whoever stands
 * in between. tls.sh starts the server.
 *
 *     test_engine_tls FOLDER SOCKET-FOLDER PORT [plain]       plain: the server does not encrypt */
#include "engine/postgresql/connection.h"

#include "support/check.h"

#include <time.h>

static const char *folder, *port;

static schema_status opened(bool wanted, const char *authority, const char *query, bool *encrypted, char *message)
{
    char url[1000];
    struct failure failure = {0};
    PGconn *connection;
    snprintf(url, sizeof url, "postgresql://%s:%s/postgres?sslrootcert=%s/%s", authority, port, folder, query);
    schema_status status = schema_postgresql_open(url, &(struct schema_options){.require_tls = wanted},
                                                  CONNECTION_OF_PROGRAM, &connection, &failure);
    *encrypted = connection && PQsslInUse(connection);
    memcpy(message, failure.message, sizeof failure.message);
    CHECK(!strstr(message, "hush"));
    PQfinish(connection);
    return status;
}

static const struct {
    const char *authority, *query, *says; /* says null: it is let in */
} cases[] = {
    {"known:hush@localhost", "right.crt", NULL},
    {"known:hush@localhost", "right.crt&sslmode=disable", NULL},
    {"known:hush@localhost", "right.crt&sslmode=prefer&channel_binding=disable", NULL},
    {"known@localhost", "right.crt&password=hush", NULL},
    {"trusted@localhost", "right.crt", NULL},
    {"known:hushhush@localhost", "right.crt", "password authentication failed"},
    {"known:hush@localhost", "wrong.crt", "certificate verify failed"},
    {"known:hush@localhost", "none.crt", "root certificate file"},
    {"known:hush@127.0.0.1", "right.crt", "does not match host name"},
    {"trusted:hush@localhost", "right.crt", "channel binding required"}, /* who asks for no password is another */
};

static void encrypted_or_not_at_all(void)
{
    char message[sizeof(struct failure)];
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bool encrypted;
        schema_status status = opened(true, cases[i].authority, cases[i].query, &encrypted, message);
        if (!CHECK(status == (cases[i].says ? SCHEMA_CONNECTION : SCHEMA_OK) && encrypted == !cases[i].says &&
                   (!cases[i].says || strstr(message, cases[i].says))))
            fprintf(stderr, "%s %s: %s\n", cases[i].authority, cases[i].query, message);
    }
    bool encrypted;
    CHECK(opened(false, "known:hush@localhost", "right.crt&sslmode=disable", &encrypted, message) == SCHEMA_OK);
    CHECK(!encrypted);
}

static void no_way_without(void)
{
    char message[sizeof(struct failure)];
    bool encrypted = true;
    for (int i = 0; i < 50 && encrypted; i++) { /* a reload takes its time */
        CHECK(opened(false, "known:hush@localhost", "right.crt&sslmode=prefer", &encrypted, message) == SCHEMA_OK);
        nanosleep(&(struct timespec){.tv_nsec = 100000000}, NULL);
    }
    CHECK(!encrypted);
    CHECK(opened(true, "known:hush@localhost", "right.crt&sslmode=prefer", &encrypted, message) == SCHEMA_CONNECTION);
    CHECK(strstr(message, "does not support SSL"));
}

static void make_roles(const char *socket)
{
    const char *const names[] = {"host", "port", "user", "dbname", NULL};
    const char *const values[] = {socket, port, "postgres", "postgres", NULL};
    PGconn *connection = PQconnectdbParams(names, values, 0);
    PGresult *result = PQexec(connection, "create role known login password 'hush'; create role trusted login");
    CHECK(PQresultStatus(result) == PGRES_COMMAND_OK);
    PQclear(result);
    PQfinish(connection);
}

int main(int count, char **words)
{
    if (count < 4)
        return EXIT_FAILURE;
    folder = words[1];
    port = words[3];
    if (count > 4) {
        no_way_without();
    } else {
        make_roles(words[2]);
        encrypted_or_not_at_all();
    }
    return checks_end();
}
