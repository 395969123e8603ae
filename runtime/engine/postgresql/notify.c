/* Notifications: which channels a connection listens to, and waiting for the next one. */
#include "engine/postgresql/access.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static schema_status fail(struct failure *failure, schema_status status, const char *message)
{
    *failure = (struct failure){.status = status};
    snprintf(failure->message, sizeof failure->message, "%s", message);
    return status;
}

/* The statement is kept, for a connection that is made anew. */
static schema_status keep_channel(struct postgresql_connection *connection, char *sql, struct failure *failure)
{
    for (size_t i = 0; i < connection->channel_count; i++) {
        if (strcmp(connection->channels[i], sql) == 0) {
            free(sql);
            return SCHEMA_OK;
        }
    }
    char **grown = realloc(connection->channels, (connection->channel_count + 1) * sizeof *grown);
    if (!grown) {
        free(sql);
        return fail(failure, SCHEMA_NO_MEMORY, "no memory for a channel");
    }
    connection->channels = grown;
    grown[connection->channel_count++] = sql;
    return SCHEMA_OK;
}

schema_status schema_postgresql_listen(void *handle, const char *channel, struct failure *failure)
{
    struct postgresql_connection *connection = handle;
    if (connection->own && !schema_postgresql_make_way(connection, false, failure))
        return failure->status;
    char *name = PQescapeIdentifier(connection->connection, channel, strlen(channel));
    if (!name)
        return fail(failure, SCHEMA_RANGE, "the name of the channel is not UTF-8");
    size_t room = strlen(name) + sizeof "listen ";
    char *sql = malloc(room);
    if (sql)
        snprintf(sql, room, "listen %s", name);
    PQfreemem(name);
    if (!sql)
        return fail(failure, SCHEMA_NO_MEMORY, "no memory for a channel");
    schema_status status = schema_postgresql_run(connection->connection, sql, failure);
    if (status == SCHEMA_OK)
        return keep_channel(connection, sql, failure);
    free(sql);
    return status;
}

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Waits for bytes until `until`; 0: in vain; -1: something is wrong with the socket. */
static int wait_for_bytes(PGconn *connection, int64_t until, bool endless)
{
    struct pollfd socket = {.fd = PQsocket(connection), .events = POLLIN};
    for (;;) {
        int64_t left = until - now_ms();
        if (left > 1000000)
            left = 1000000;
        int found = poll(&socket, 1, endless ? -1 : left > 0 ? (int)left : 0);
        if (found >= 0 || errno != EINTR)
            return found;
    }
}

schema_status schema_postgresql_notified(void *handle, int timeout_ms, schema_notification *notification,
                                         struct failure *failure)
{
    struct postgresql_connection *connection = handle;
    int64_t until = now_ms() + (timeout_ms > 0 ? timeout_ms : 0);
    if (connection->own && !schema_postgresql_make_way(connection, false, failure))
        return failure->status;
    PQfreemem(connection->notification);
    connection->notification = NULL;
    for (;;) {
        bool read = PQconsumeInput(connection->connection) != 0;
        connection->notification = PQnotifies(connection->connection);
        if (connection->notification)
            break;
        if (!read || PQsocket(connection->connection) < 0) {
            schema_postgresql_tell(connection, NULL, failure);
            return failure->status;
        }
        int found = wait_for_bytes(connection->connection, until, timeout_ms < 0);
        if (found == 0)
            return SCHEMA_NOT_FOUND;
        if (found < 0)
            return fail(failure, SCHEMA_CONNECTION, "the connection cannot be waited for");
    }
    *notification = (schema_notification){.channel = connection->notification->relname,
                                          .payload = connection->notification->extra,
                                          .process = connection->notification->be_pid};
    return SCHEMA_OK;
}
