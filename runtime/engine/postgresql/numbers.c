/* Keys that the database numbers, where a program has given some itself: the sequence is moved along, so that the next
 * number is not one of them. SQLite does so by itself.
 *
 * It is moved forwards alone, though others take numbers from it at the same time: a short way by taking all numbers in
 * between, which nobody can be given then; a long one (a gap that nobody crosses meanwhile) by setval, which one does
 * at a time. That lock is held within one expression: the sequence itself was locked before, so nothing is waited for
 * there, and nothing can end it in between. */
#include "engine/postgresql/access.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum moved { MOVED, NOT_ALLOWED, NOT_NOW };

enum { MOST_TRIES = 1000, PARAMETERS = 4 };

/* The table, the column, the least and the most that were given; a row with an enum moved. It is in steps of the
 * sequence, upwards or downwards; what is beyond its ends is no number that it could give. Operators have operands of
 * one type of pg_catalog each, so that they are its own. */
static const char move[] =
    "with s as materialized (select q.seqrelid as id, q.seqincrement::numeric as step, "
    "(case when q.seqincrement > 0::int8 then $4::int8 else $3::int8 end)::numeric as given, "
    "q.seqmin::numeric as least, q.seqmax::numeric as most, q.seqstart::numeric as start, "
    "pg_catalog.has_sequence_privilege(q.seqrelid, 'UPDATE'::text) "
    "and pg_catalog.has_sequence_privilege(q.seqrelid, 'USAGE, SELECT'::text) as may "
    "from pg_catalog.pg_sequence q where q.seqrelid = "
    "pg_catalog.pg_get_serial_sequence($1::text, $2::text)::pg_catalog.regclass::pg_catalog.oid), "
    "w as materialized (select s.*, case when may then pg_catalog.trunc((given - coalesce(("
    "pg_catalog.pg_sequence_last_value(id))::numeric, start - step)) / step) end as way from s) "
    "select case when not may then 1 when given < least or given > most or way < 1::numeric then 0 "
    "when way <= 10000::numeric then (select 0 from (select pg_catalog.count(n) as taken from "
    "(select pg_catalog.nextval(id) as n from pg_catalog.generate_series(1::int8, way::int8)) t) u "
    "where taken >= 0::int8) "
    "when pg_catalog.nextval(id) is null then 0 "
    "when not pg_catalog.pg_try_advisory_lock((1935894629::int8 << 32) | id::int8) then 2 "
    "when case when pg_catalog.trunc((given - pg_catalog.pg_sequence_last_value(id)::numeric) / step) < 1::numeric "
    "then 0::int8 else pg_catalog.setval(id, (given - pg_catalog.mod(given - "
    "pg_catalog.pg_sequence_last_value(id)::numeric, step))::int8) end is null then 0 "
    "when pg_catalog.pg_advisory_unlock((1935894629::int8 << 32) | id::int8) then 0 else 0 end from w";

static const Oid types[PARAMETERS] = {25, 25, 20, 20};
static const int formats[PARAMETERS] = {0, 0, 1, 1};

struct moving {
    const char *values[PARAMETERS];
    int lengths[PARAMETERS];
    char least[8], most[8];
};

static void prepare_values(struct moving *moving, const struct schema_numbered *numbered, int64_t least, int64_t most)
{
    *moving = (struct moving){.values = {numbered->table, numbered->column, moving->least, moving->most},
                              .lengths = {0, 0, 8, 8}};
    schema_put64(moving->least, (uint64_t)least);
    schema_put64(moving->most, (uint64_t)most);
}

int64_t schema_postgresql_given_key(const struct schema_postgresql *state)
{
    int slot = state->parameters[state->source->numbered->parameter - 1].slot;
    const char *value = state->values[slot];
    switch (value && state->formats[slot] ? state->lengths[slot] : 0) {
    case 8:
        return (int64_t)schema_get64(value);
    case 4:
        return (int32_t)schema_get32(value);
    case 2:
        return (int16_t)schema_get16(value);
    default:
        return 0;
    }
}

/* Prepares it, where statements are; null: it went well. */
static PGresult *make_ready(struct postgresql_connection *connection)
{
    struct prepared *prepared = &connection->moving;
    if (connection->options.no_names || schema_postgresql_is_prepared(connection, prepared))
        return NULL;
    schema_postgresql_name(connection, prepared);
    PGresult *result = PQprepare(connection->connection, prepared->name, move, PARAMETERS, types);
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        return result;
    PQclear(result);
    prepared->generation = connection->generation;
    return NULL;
}

static bool send_move(const struct postgresql_connection *connection, const struct moving *moving)
{
    if (connection->options.no_names)
        return PQsendQueryParams(connection->connection, move, PARAMETERS, types, moving->values, moving->lengths,
                                 formats, 0);
    return PQsendQueryPrepared(connection->connection, connection->moving.name, PARAMETERS, moving->values,
                               moving->lengths, formats, 0);
}

/* A key without a sequence has nothing to move. */
static enum moved read_moved(const PGresult *result)
{
    return PQntuples(result) == 1 ? (enum moved)(*PQgetvalue(result, 0, 0) - '0') : MOVED;
}

/* Again while another is at it, which takes no time; false: the statement has failed. */
static bool finish(schema_statement *statement, const struct moving *moving, enum moved moved)
{
    const struct postgresql_connection *connection = statement->postgresql->connection;
    const struct schema_numbered *numbered = statement->postgresql->source->numbered;
    char text[300];
    for (int i = 0; moved == NOT_NOW && i < MOST_TRIES; i++) {
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
        PGresult *result = send_move(connection, moving) ? PQgetResult(connection->connection) : NULL;
        for (PGresult *more; (more = PQgetResult(connection->connection));)
            PQclear(more);
        if (PQresultStatus(result) != PGRES_TUPLES_OK) {
            schema_postgresql_failed(statement, result);
            return false;
        }
        moved = read_moved(result);
        PQclear(result);
    }
    if (moved == MOVED)
        return true;
    snprintf(text, sizeof text, "the numbers of %.100s \"%.100s\" were not moved along: %s", numbered->table,
             numbered->column,
             moved == NOT_ALLOWED ? "the role has no right to update their sequence" : "others were at it");
    schema_statement_note(statement, text);
    return true;
}

/* What the two of a pipeline have answered. */
static void collect_two(PGconn *connection, PGresult *results[2])
{
    int count = 0;
    for (int nothing = 0; nothing < 3;) {
        PGresult *result = PQgetResult(connection);
        nothing = result ? 0 : nothing + 1;
        if (PQresultStatus(result) == PGRES_PIPELINE_SYNC) {
            PQclear(result);
            break;
        }
        if (result && count < 2)
            results[count++] = result;
        else
            PQclear(result);
    }
}

PGresult *schema_postgresql_execute_and_move(schema_statement *statement, const char *name)
{
    const struct schema_postgresql *state = statement->postgresql;
    struct postgresql_connection *connection = state->connection;
    struct moving moving;
    int64_t key = schema_postgresql_given_key(state);
    PGresult *results[2] = {NULL, NULL}, *failed = make_ready(connection);
    if (failed || !PQenterPipelineMode(connection->connection))
        return failed;
    prepare_values(&moving, state->source->numbered, key, key);
    bool sent_both = schema_postgresql_send(statement, name) && send_move(connection, &moving);
    if (PQpipelineSync(connection->connection))
        collect_two(connection->connection, results);
    PQexitPipelineMode(connection->connection);
    ExecStatusType status = PQresultStatus(results[0]);
    if (!sent_both || (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)) {
        PQclear(results[1]);
        return results[0];
    }
    if (PQresultStatus(results[1]) != PGRES_TUPLES_OK) {
        PQclear(results[0]);
        return results[1];
    }
    enum moved moved = read_moved(results[1]);
    PQclear(results[1]);
    if (finish(statement, &moving, moved))
        return results[0];
    PQclear(results[0]);
    return NULL;
}

void schema_postgresql_move_numbers(schema_statement *statement, int64_t least, int64_t most)
{
    struct postgresql_connection *connection = statement->postgresql->connection;
    struct moving moving;
    prepare_values(&moving, statement->postgresql->source->numbered, least, most);
    PGresult *result = make_ready(connection);
    if (!result) {
        result = send_move(connection, &moving) ? PQgetResult(connection->connection) : NULL;
        for (PGresult *more; (more = PQgetResult(connection->connection));)
            PQclear(more);
    }
    if (PQresultStatus(result) != PGRES_TUPLES_OK) {
        schema_postgresql_failed(statement, result);
        return;
    }
    enum moved moved = read_moved(result);
    PQclear(result);
    finish(statement, &moving, moved);
}
