/* Connections that are kept for applying: see kept_session.h. Owns: which are free, and whether one may be used again.
 */
#include "support/kept_session.h"

#include "engine/postgresql/applying.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct kept {
    char url[700];
    PGconn *connection;
    long owner; /* a process that was forked has the socket as well, and must not speak on it */
    bool in_use;
} kept[8];

static struct kept *kept_for(const char *url)
{
    for (size_t i = 0; i < COUNT_OF(kept); i++)
        if (kept[i].connection && strcmp(kept[i].url, url) == 0)
            return &kept[i];
    return NULL;
}

static struct kept *room_for(const char *url)
{
    for (size_t i = 0; i < COUNT_OF(kept); i++)
        if (!kept[i].connection && strlen(url) < sizeof kept[i].url)
            return &kept[i];
    return NULL;
}

/* As if new, or not at all. */
static bool is_as_new(PGconn *connection, const struct schema_options *options)
{
    struct failure failure;
    return schema_postgresql_run(connection, "discard all", &failure) == SCHEMA_OK &&
           schema_postgresql_configure(connection, options, CONNECTION_OF_APPLIER, &failure) == SCHEMA_OK;
}

static schema_status open_session(struct region *region, const char *url, const struct schema_options *options,
                                  struct session **opened, struct engine_error *error)
{
    struct kept *one = kept_for(url);
    if (one && !one->in_use && one->owner == (long)getpid()) {
        if (is_as_new(one->connection, options)) {
            struct session *session = *opened = NEW(region, struct session);
            *session =
                (struct session){.region = region,
                                 .connection = one->connection,
                                 .url = schema_region_string(region, url),
                                 .options = options,
                                 .schema = schema_region_string(region, options->schema ? options->schema : "public")};
            one->in_use = true;
            return SCHEMA_OK;
        }
        kept_session_end(url);
        one = NULL;
    }
    schema_status status = schema_postgresql_session.open(region, url, options, opened, error);
    if (status == SCHEMA_OK && !one && !options->on_connect && !(*opened)->shared && (one = room_for(url))) {
        snprintf(one->url, sizeof one->url, "%s", url);
        one->connection = (*opened)->connection;
        one->owner = (long)getpid();
        one->in_use = true;
    }
    return status;
}

static void close_session(struct session *session)
{
    for (size_t i = 0; i < COUNT_OF(kept); i++)
        if (kept[i].connection && kept[i].connection == session->connection) {
            session->borrowed = true;
            kept[i].in_use = false;
        }
    schema_postgresql_session.close(session);
}

void kept_session_end(const char *url)
{
    struct kept *one = kept_for(url);
    if (one && one->owner == (long)getpid())
        PQfinish(one->connection);
    if (one)
        memset(one, 0, sizeof *one);
}

const struct schema_engine *kept_postgresql_engine(void)
{
    static struct session_functions session;
    static struct schema_engine engine;
    session = schema_postgresql_session;
    session.open = open_session;
    session.close = close_session;
    engine = schema_postgresql_engine;
    engine.session = &session;
    return &engine;
}
