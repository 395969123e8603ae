/* Owns: what a PostgreSQL server makes of a statement: it is prepared under no name, and described. */
#include "engine/describe.h"

#include "base/number.h"
#include "engine/postgresql/access.h"

#include <stdio.h>
#include <string.h>

struct described {
    struct region *region;
    struct postgresql_connection *connection;
    struct failure *failure;
    struct {
        size_t count, capacity;
        Oid *items;
    } types; /* of the parameters */
};

static bool find_type(struct described *described, const char *name, size_t length, Oid *oid)
{
    struct wire_type type;
    if (!schema_postgresql_type(described->connection, name, length, &type, described->failure))
        return false;
    *oid = type.oid;
    return true;
}

static bool find_parameters(struct described *described, const char *types)
{
    while (*types) {
        size_t length = strcspn(types, " ");
        Oid oid;
        if (!find_type(described, types, length, &oid))
            return false;
        APPEND(described->region, &described->types, oid);
        types += length + (types[length] == ' ');
    }
    return true;
}

/* Null: the statement has failed, and the failure says why. */
static PGresult *prepare(struct described *described, const char *sql)
{
    PGconn *connection = described->connection->connection;
    PGresult *result = PQprepare(connection, "", sql, (int)described->types.count, described->types.items);
    if (PQresultStatus(result) == PGRES_COMMAND_OK) {
        PQclear(result);
        result = PQdescribePrepared(connection, "");
    }
    if (PQresultStatus(result) == PGRES_COMMAND_OK)
        return result;
    schema_postgresql_tell(described->connection, result, described->failure);
    PQclear(result);
    return NULL;
}

/* As SQL calls it: character varying. */
static const char *type_name(struct described *described, Oid oid)
{
    char number[SCHEMA_NUMBER_SIZE];
    const char *parameter = number;
    snprintf(number, sizeof number, "%u", oid);
    PGresult *result = PQexecParams(described->connection->connection, "select pg_catalog.format_type($1::oid, null)",
                                    1, NULL, &parameter, NULL, NULL, 0);
    bool told = PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) == 1 && !PQgetisnull(result, 0, 0);
    const char *name = schema_region_string(described->region, told ? PQgetvalue(result, 0, 0) : number);
    PQclear(result);
    return name;
}

static bool is_characters(Oid oid)
{
    const struct wire_type *type = schema_postgresql_type_of(oid);
    return type && type->wire == WIRE_CHARACTERS;
}

static bool compare_column(struct described *described, Oid is, const char *expected, struct misfit *misfit)
{
    Oid should_be;
    if (!find_type(described, expected, strlen(expected), &should_be))
        return false;
    const struct wire_type *type = schema_postgresql_type_of(is), *other = schema_postgresql_type_of(should_be);
    bool characters = is_characters(is) && is_characters(should_be);
    bool arrays = type && other && type->element && is_characters(type->element) && is_characters(other->element);
    if (is != should_be && !characters && !arrays)
        *misfit = (struct misfit){type_name(described, is), type_name(described, should_be)};
    return true;
}

schema_status schema_postgresql_describe_statement(struct region *region, void *handle, const char *sql,
                                                   const char *types, size_t count, const char *const *expected,
                                                   struct statement_description *description, struct failure *failure)
{
    struct described described = {.region = region, .connection = handle, .failure = failure};
    PGresult *result = find_parameters(&described, types) ? prepare(&described, sql) : NULL;
    if (!result)
        return failure->status;
    description->column_count = (size_t)PQnfields(result);
    description->columns = NEW_ARRAY(region, struct misfit, description->column_count + 1);
    bool told = true;
    for (size_t i = 0; i < description->column_count && i < count && told; i++)
        if (expected[i])
            told = compare_column(&described, PQftype(result, (int)i), expected[i], &description->columns[i]);
    PQclear(result);
    return told ? SCHEMA_OK : failure->status;
}
