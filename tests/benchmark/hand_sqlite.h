/* Values of sqlite3 as both files of works by hand read them. */
#ifndef HAND_SQLITE_H
#define HAND_SQLITE_H

#include "benchmark.h"

#include <sqlite3.h>
#include <string.h>

/* Without an arena the text is lent until the next row. */
static inline const char *keep(schema_arena *arena, sqlite3_stmt *statement, int column)
{
    const char *text = (const char *)sqlite3_column_text(statement, column);
    return text && arena ? schema_arena_copy(arena, text, (size_t)sqlite3_column_bytes(statement, column)) : text;
}

void begin_sqlite_queries(sqlite3 *handle);
void end_sqlite_queries(void);
work_function join_by_sqlite, list_by_sqlite, all_articles_by_sqlite, group_by_sqlite, seen_by_sqlite;

#endif
