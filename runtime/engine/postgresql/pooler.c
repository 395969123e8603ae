/* Finds out whether a connection goes through a pooler that changes sessions between transactions. There no lock of a
 * session holds, and what is set stays behind for whoever gets that session next: so it is found out before anything is
 * set. A pooler names another backend than the server does; in its session mode all is well. */
#include "engine/postgresql/connection.h"

#include "base/number.h"

static bool answers_true(PGconn *connection, const char *sql)
{
    PGresult *result = PQexec(connection, sql);
    bool yes = PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) == 1 && *PQgetvalue(result, 0, 0) == 't';
    PQclear(result);
    return yes;
}

static schema_status names_another_backend(PGconn *connection, bool *another, struct failure *failure)
{
    PGresult *result = PQexec(connection, "select pg_catalog.pg_backend_pid()");
    schema_status status = SCHEMA_OK;
    if (PQresultStatus(result) == PGRES_TUPLES_OK) {
        int64_t backend;
        *another = !schema_int64_read(PQgetvalue(result, 0, 0), NULL, &backend) || backend != PQbackendPID(connection);
    } else {
        schema_postgresql_explain(connection, result, failure);
        status = failure->status;
    }
    PQclear(result);
    return status;
}

/* A lock that one connection has, and a transaction that is open on another has as well, is on one backend for both. */
static schema_status shares_backends(PGconn *connection, const char *url, const struct schema_options *options,
                                     bool *shared, struct failure *failure)
{
    static const char try[] = "select pg_catalog.pg_try_advisory_lock(1396919617, 20261123)";
    PGconn *other = NULL;
    schema_status status = schema_postgresql_open(url, options, CONNECTION_AS_IT_IS, &other, failure);
    if (status != SCHEMA_OK)
        return status;
    if (answers_true(connection, try)) {
        PQclear(PQexec(other, "begin"));
        *shared = answers_true(other, try);
        if (*shared)
            answers_true(other, "select pg_catalog.pg_advisory_unlock(1396919617, 20261123)");
        PQclear(PQexec(other, "rollback"));
    }
    PQfinish(other);
    answers_true(connection, "select pg_catalog.pg_advisory_unlock(1396919617, 20261123)");
    return SCHEMA_OK;
}

schema_status schema_postgresql_open_applier(const char *url, const struct schema_options *options, PGconn **connection,
                                             bool *shared, struct failure *failure)
{
    bool another = false;
    *shared = false;
    schema_status status = schema_postgresql_open(url, options, CONNECTION_AS_IT_IS, connection, failure);
    if (status != SCHEMA_OK)
        return status;
    status = names_another_backend(*connection, &another, failure);
    if (status == SCHEMA_OK && another)
        status = shares_backends(*connection, url, options, shared, failure);
    if (status == SCHEMA_OK && !*shared)
        status = schema_postgresql_configure(*connection, options, CONNECTION_OF_APPLIER, failure);
    if (status != SCHEMA_OK) {
        PQfinish(*connection);
        *connection = NULL;
    }
    return status;
}
