/* A database of a process's own, for one test may run beside itself: made anew on the server that
 * SCHEMAC_TEST_POSTGRESQL names. */
#include "new_database.h"

#include "support/bare.h"
#include "support/check.h"

#include <schemac/runtime.h>

#include <unistd.h>

const char *new_database(const char *name)
{
    static char url[600];
    char drop[200], create[200], own[100];
    schema_db *db;
    const char *server = getenv("SCHEMAC_TEST_POSTGRESQL");
    const char *path = server ? strstr(server, "://") : NULL;
    path = path ? strchr(path + 3, '/') : NULL;
    if (!path)
        return NULL;
    const char *query = strchr(server, '?');
    snprintf(own, sizeof own, "%s_%ld", name, (long)getpid());
    snprintf(url, sizeof url, "%.*s/%s%s", (int)(path - server), server, own, query ? query : "");
    snprintf(drop, sizeof drop, "drop database if exists %s with (force)", own);
    snprintf(create, sizeof create, "create database %s", own);
    bool made = CHECK(schema_connect(&bare_program, server, NULL, &db) == SCHEMA_OK) &&
                CHECK(schema_exec(db, drop, 0, NULL, NULL) == SCHEMA_OK) &&
                CHECK(schema_exec(db, create, 0, NULL, NULL) == SCHEMA_OK);
    if (!made)
        fprintf(stderr, "%s\n", schema_message(db));
    schema_ignore(schema_close(db));
    return url;
}
