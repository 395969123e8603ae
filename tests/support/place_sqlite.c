/* A place on SQLite: a file in a scratch folder, opened anew for each look. */
#include "support/place_parts.h"
#include "support/structure.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool open_place(struct place *place, const char *scratch, const char *name)
{
    snprintf(place->path, sizeof place->path, "%s/%s-%ld.db", scratch, name, (long)getpid());
    snprintf(place->url, sizeof place->url, "sqlite:%s", place->path);
    place->functions->clear(place);
    return true;
}

static void remove_files(struct place *place)
{
    static const char *const ends[] = {"", "-journal", "-wal", "-shm"};
    char path[600];
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        snprintf(path, sizeof path, "%s%s", place->path, ends[i]);
        unlink(path);
    }
}

static sqlite3 *opened(struct place *place)
{
    sqlite3 *db;
    if (sqlite3_open(place->path, &db) != SQLITE_OK)
        abort();
    sqlite3_exec(db, "pragma foreign_keys = on; pragma synchronous = off", NULL, NULL, NULL);
    return db;
}

static const char *execute(struct region *region, struct place *place, const char *sql)
{
    sqlite3 *db = opened(place);
    const char *words = NULL;
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        words = schema_region_string(region, sqlite3_errmsg(db));
    sqlite3_close(db);
    return words;
}

static void execute_each(struct region *region, struct place *place, char *sql)
{
    (void)region;
    sqlite3 *db = opened(place);
    sqlite3_exec(db, "begin", NULL, NULL, NULL);
    for (char *line = strtok(sql, "\n"); line; line = strtok(NULL, "\n"))
        if (sqlite3_exec(db, line, NULL, NULL, NULL) == SQLITE_ERROR) {
            fprintf(stderr, "%s\n    in: %s\n", sqlite3_errmsg(db), line);
            abort();
        }
    sqlite3_exec(db, "commit", NULL, NULL, NULL);
    sqlite3_close(db);
}

static const char *rows(struct region *region, struct place *place, const char *sql)
{
    sqlite3 *db = opened(place);
    const char *text = rows_of(region, db, sql);
    sqlite3_close(db);
    return text;
}

static const char *tried(struct region *region, struct place *place, const char *change, const char *sql)
{
    sqlite3 *db = opened(place);
    const char *text = NULL;
    if (sqlite3_exec(db, "begin", NULL, NULL, NULL) != SQLITE_OK ||
        sqlite3_exec(db, change, NULL, NULL, NULL) != SQLITE_OK)
        text = schema_region_string(region, sqlite3_errmsg(db));
    else
        text = rows_of(region, db, sql);
    sqlite3_exec(db, "rollback", NULL, NULL, NULL);
    sqlite3_close(db);
    return text;
}

static const char *structure(struct region *region, struct place *place, bool names)
{
    sqlite3 *db = opened(place);
    const char *text = structure_of(region, db, names);
    sqlite3_close(db);
    return text;
}

static const char *content(struct region *region, struct place *place)
{
    sqlite3 *db = opened(place);
    const char *text = content_of(region, db);
    sqlite3_close(db);
    return text;
}

static const char *broken(struct region *region, struct place *place)
{
    return rows(region, place,
                "select * from pragma_foreign_key_check union all select *, 0, 0, 0 from pragma_integrity_check "
                "where integrity_check <> 'ok' union all select name, 0, 0, 0 from sqlite_schema "
                "where name like 'schemac!_new!_%' escape '!'");
}

static const char *dump(struct region *region, struct place *place)
{
    return structure(region, place, true);
}

/* Tests crash programs, not machines. */
static schema_status unsynced(void *context, void *handle)
{
    (void)context;
    return sqlite3_exec(handle, "pragma synchronous = off", NULL, NULL, NULL) == SQLITE_OK ? SCHEMA_OK
                                                                                           : SCHEMA_INTERNAL;
}

static const struct schema_engine *sqlite_engine(void)
{
    return &schema_sqlite_engine;
}

const struct place_functions place_on_sqlite = {
    .engine = "sqlite",
    .open = open_place,
    .remove = remove_files,
    .clear = remove_files,
    .execute = execute,
    .execute_each = execute_each,
    .rows = rows,
    .tried = tried,
    .structure = structure,
    .content = content,
    .broken = broken,
    .dump = dump,
    .on_connect = unsynced,
    .applier = sqlite_engine,
};
