/* A database of a test's own on the run's server. */
#ifndef TESTS_GENERATED_SERVER_H
#define TESTS_GENERATED_SERVER_H

#include "schemac/database.h"
#include "support/bare.h"
#include "support/check.h"

#include <stdlib.h>
#include <string.h>

enum { NO_SERVER = 77 };

/* The URL of a new and empty one, which replaces what a run before has left; null: there is no server. */
static inline const char *url_of_new_database(const char *name)
{
    static char url[600];
    char sql[200];
    schema_db *db;
    const char *server = getenv("SCHEMAC_TEST_POSTGRESQL");
    const char *path = server ? strstr(server, "///") : NULL;
    if (!path) {
        puts("no PostgreSQL server: skipped");
        return NULL;
    }
    const char *query = strchr(server, '?');
    snprintf(url, sizeof url, "%.*s/%s%s", (int)(path + 2 - server), server, name, query ? query : "");
    bool made = CHECK(schema_connect(&bare_program, server, NULL, &db) == SCHEMA_OK);
    snprintf(sql, sizeof sql, "drop database if exists %s with (force)", name);
    made = made && CHECK(schema_exec(db, sql, 0, NULL, NULL) == SCHEMA_OK);
    snprintf(sql, sizeof sql, "create database %s", name);
    made = made && CHECK(schema_exec(db, sql, 0, NULL, NULL) == SCHEMA_OK);
    if (!made)
        fprintf(stderr, "%s\n", schema_message(db));
    schema_ignore(schema_close(db));
    return url;
}

#endif
