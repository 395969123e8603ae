/* What a database went through: see state.h. */
#include "state.h"
#include "engines/engines.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

void remove_database(const char *path)
{
    static const char *const ends[] = {"", "-wal", "-shm", "-journal"};
    char name[600];
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        snprintf(name, sizeof name, "%s%s", path, ends[i]);
        unlink(name);
    }
}

/* The first value of a query; `otherwise` when it fails or has no row. */
static int number(sqlite3 *db, const char *sql, int otherwise)
{
    sqlite3_stmt *statement = NULL;
    int result = otherwise;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        result = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    return result;
}

/* How far the tables are: each revision's effect, whole or not at all. */
static int by_tables(sqlite3 *db)
{
    char sql[200];
    int reached = 0;
    if (number(db, "select count(*) from sqlite_schema where name in ('shop', 'item') and type = 'table'", 0) == 2)
        reached = 1;
    if (reached == 1 && number(db, "select count(*) from shop", 0) == 2 &&
        number(db, "select count(*) from item", 0) == 4 &&
        number(db, "select count(*) from item where shop is not null", 0) == 3)
        reached = 2;
    if (reached == 2 && number(db, "select \"notnull\" from pragma_table_info('shop') where name = 'name'", 0) == 1)
        reached = 3;
    for (int table = 4; reached == table - 1 && table <= CHAIN_LENGTH; table++) {
        snprintf(sql, sizeof sql, "select count(*) from t%d where note = 'x'", table);
        if (number(db, sql, 0) == 1)
            reached = table;
    }
    return reached;
}

int revisions_in(const char *path)
{
    sqlite3 *db = NULL;
    sqlite3_open(path, &db);
    sqlite3_busy_timeout(db, 5000);
    int rows = number(db, "select count(*) from schemac_revision where kind = 'revision'", 0);
    int last = number(db, "select max(sequence) from schemac_revision", 0);
    int tables = by_tables(db);
    int all = number(db, "select count(*) from sqlite_schema where type = 'table'", -1);
    int expected = (rows ? 1 : 0) + (rows ? 2 : 0) + (rows > 3 ? rows - 3 : 0);
    int ledger_alone = rows == 0 && all == 1; /* created, and nothing in it yet, cannot be */
    int sound = number(db, "select integrity_check = 'ok' from pragma_integrity_check", 0);
    int orphans = number(db, "select count(*) from pragma_foreign_key_check", -1);
    sqlite3_close(db);
    if (rows == last && rows == tables && all == expected && sound && !orphans && !ledger_alone)
        return rows;
    fprintf(stderr, "ledger: %d rows up to %d; tables say %d; %d tables, not %d; sound %d, orphans %d\n", rows, last,
            tables, all, expected, sound, orphans);
    return -1;
}

/* Programs crash here, and machines do not. */
static schema_status unsynced(void *context, void *handle)
{
    (void)context;
    sqlite3_exec(handle, "pragma synchronous = off", NULL, NULL, NULL);
    return SCHEMA_OK;
}

schema_status connect_as_program(const char *path, const struct schema_program *program,
                                 schema_status (*hook)(void *context, void *handle))
{
    char url[600];
    snprintf(url, sizeof url, "sqlite:%s", path);
    sqlite3 *db = NULL;
    struct schema_options options = {.on_connect = hook ? hook : unsynced};
    struct migration_outcome outcome = {.region = NULL};
    schema_status status = SCHEMA_CONNECTION;
    if (sqlite3_open(path, &db) == SQLITE_OK) {
        sqlite3_busy_timeout(db, 5000);
        status = hook ? hook(NULL, db) : SCHEMA_OK;
        if (status == SCHEMA_OK)
            status = schema_migrate_on_connect(schema_engine_of_url(url), program, url, &options, db, &outcome);
        if (status != SCHEMA_OK && !hook)
            fprintf(stderr, "%s: %s\n", schema_status_name(status), outcome.error.message ? outcome.error.message : "");
    }
    schema_region_free(outcome.region);
    sqlite3_close(db);
    return status;
}
