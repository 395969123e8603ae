/* Values of libpq as both files of works by hand read and write them. */
#ifndef HAND_POSTGRESQL_H
#define HAND_POSTGRESQL_H

#include "benchmark.h"

#include <libpq-fe.h>
#include <string.h>

enum { OID_INT8 = 20, OID_INT4 = 23, OID_TEXT = 25, OID_TIMESTAMPTZ = 1184 };

static inline uint64_t swapped(uint64_t value)
{
    unsigned char bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)(value >> (56 - 8 * i));
    memcpy(&value, bytes, 8);
    return value;
}

static inline int64_t int64_at(const PGresult *result, int row, int column)
{
    uint64_t value;
    memcpy(&value, PQgetvalue(result, row, column), 8);
    return (int64_t)swapped(value);
}

static inline int32_t int32_at(const PGresult *result, int row, int column)
{
    const unsigned char *at = (const unsigned char *)PQgetvalue(result, row, column);
    return (int32_t)((uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3]);
}

enum { SECONDS_TO_2000 = 946684800 };

static inline schema_timestamp moment_at(const PGresult *result, int row, int column)
{
    return (schema_timestamp){int64_at(result, row, column) + (int64_t)SECONDS_TO_2000 * 1000000};
}

static inline char *keep(schema_arena *arena, const PGresult *result, int row, int column)
{
    if (PQgetisnull(result, row, column))
        return NULL;
    char *value = PQgetvalue(result, row, column);
    return arena ? schema_arena_copy(arena, value, (size_t)PQgetlength(result, row, column)) : value;
}

static inline void hand_prepare(PGconn *connection, const char *name, const char *sql, int count, const Oid *types)
{
    PGresult *result = PQprepare(connection, name, sql, count, types);
    DIE_UNLESS(PQresultStatus(result) == PGRES_COMMAND_OK);
    PQclear(result);
}

void begin_postgresql_queries(PGconn *connection);
work_function join_by_libpq, list_by_libpq, all_articles_by_libpq, group_by_libpq, seen_by_libpq;

#endif
