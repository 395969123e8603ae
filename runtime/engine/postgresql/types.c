/* What is known of PostgreSQL's types: the built-in ones by a table, others by asking the server once for each
 * connection. It does not know how values are written. */
#include "base/number.h"
#include "engine/postgresql/access.h"

#include <stdlib.h>
#include <string.h>

static const struct built_in {
    const char *name;
    struct wire_type type;
} built_in[] = {
    {"bool", {16, 0, WIRE_BOOL}},
    {"bytea", {17, 0, WIRE_BYTES}},
    {"int8", {20, 0, WIRE_INT8}},
    {"int2", {21, 0, WIRE_INT2}},
    {"int4", {23, 0, WIRE_INT4}},
    {"text", {25, 0, WIRE_CHARACTERS}},
    {"float4", {700, 0, WIRE_FLOAT4}},
    {"float8", {701, 0, WIRE_FLOAT8}},
    {"bpchar", {1042, 0, WIRE_CHARACTERS}},
    {"varchar", {1043, 0, WIRE_CHARACTERS}},
    {"date", {1082, 0, WIRE_DATE}},
    {"time", {1083, 0, WIRE_TIME}},
    {"timestamp", {1114, 0, WIRE_TIMESTAMP}},
    {"timestamptz", {1184, 0, WIRE_TIMESTAMPTZ}},
    {"numeric", {1700, 0, WIRE_NUMERIC}},
    {"uuid", {2950, 0, WIRE_UUID}},
    {"jsonb", {3802, 0, WIRE_JSONB}},
    {"json", {114, 0, WIRE_CHARACTERS}},
    {"interval", {1186, 0, WIRE_INTERVAL}},
    {"_bool", {1000, 16, WIRE_ARRAY}},
    {"_bytea", {1001, 17, WIRE_ARRAY}},
    {"_int2", {1005, 21, WIRE_ARRAY}},
    {"_int4", {1007, 23, WIRE_ARRAY}},
    {"_text", {1009, 25, WIRE_ARRAY}},
    {"_bpchar", {1014, 1042, WIRE_ARRAY}},
    {"_varchar", {1015, 1043, WIRE_ARRAY}},
    {"_int8", {1016, 20, WIRE_ARRAY}},
    {"_float4", {1021, 700, WIRE_ARRAY}},
    {"_float8", {1022, 701, WIRE_ARRAY}},
    {"_timestamp", {1115, 1114, WIRE_ARRAY}},
    {"_date", {1182, 1082, WIRE_ARRAY}},
    {"_time", {1183, 1083, WIRE_ARRAY}},
    {"_timestamptz", {1185, 1184, WIRE_ARRAY}},
    {"_interval", {1187, 1186, WIRE_ARRAY}},
    {"_numeric", {1231, 1700, WIRE_ARRAY}},
    {"_uuid", {2951, 2950, WIRE_ARRAY}},
    {"_jsonb", {3807, 3802, WIRE_ARRAY}},
    {"unknown", {0, 0, WIRE_TEXT}},
};

static bool is(const char *known, const char *name, size_t length)
{
    return strncmp(known, name, length) == 0 && !known[length];
}

static Oid oid_of(const char *text)
{
    int64_t number;
    return schema_int64_read(text, NULL, &number) ? (Oid)number : InvalidOid;
}

const struct wire_type *schema_postgresql_type_of(Oid oid)
{
    for (size_t i = 0; i < COUNT_OF(built_in); i++)
        if (built_in[i].type.oid == oid)
            return &built_in[i].type;
    return NULL;
}

const struct wire_type *schema_postgresql_array_of(Oid element)
{
    for (size_t i = 0; i < COUNT_OF(built_in); i++)
        if (built_in[i].type.element == element)
            return &built_in[i].type;
    return NULL;
}

static bool no_memory(struct failure *failure)
{
    *failure = (struct failure){.status = SCHEMA_NO_MEMORY};
    strcpy(failure->message, "no memory for a type");
    return false;
}

static bool ask(struct postgresql_connection *connection, const char *name, struct wire_type *type,
                struct failure *failure)
{
    *type = (struct wire_type){0, 0, WIRE_TEXT};
    PGresult *result = PQexecParams(connection->connection,
                                    "select t.oid, t.typelem, t.typcategory from pg_catalog.pg_type t "
                                    "where t.oid = pg_catalog.to_regtype($1)",
                                    1, NULL, &name, NULL, NULL, 0);
    bool good = PQresultStatus(result) == PGRES_TUPLES_OK;
    if (!good)
        schema_postgresql_tell(connection, result, failure);
    else if (PQntuples(result) == 1) {
        type->oid = oid_of(PQgetvalue(result, 0, 0));
        type->element = oid_of(PQgetvalue(result, 0, 1));
        type->wire = *PQgetvalue(result, 0, 2) == 'A' ? WIRE_ARRAY : WIRE_TEXT;
    } /* else the statement itself will say what is missing */
    PQclear(result);
    return good;
}

bool schema_postgresql_type(struct postgresql_connection *connection, const char *name, size_t length,
                            struct wire_type *type, struct failure *failure)
{
    for (size_t i = 0; i < COUNT_OF(built_in); i++) {
        if (is(built_in[i].name, name, length)) {
            *type = built_in[i].type;
            return true;
        }
    }
    for (size_t i = 0; i < connection->type_count; i++) {
        if (is(connection->types[i].name, name, length)) {
            *type = connection->types[i].type;
            return true;
        }
    }
    struct looked_up *grown = realloc(connection->types, (connection->type_count + 1) * sizeof *grown);
    if (!grown)
        return no_memory(failure);
    connection->types = grown;
    char *copy = malloc(length + 1);
    if (!copy)
        return no_memory(failure);
    memcpy(copy, name, length);
    copy[length] = '\0';
    if (!ask(connection, copy, type, failure)) {
        free(copy);
        return false;
    }
    if (type->oid)
        grown[connection->type_count++] = (struct looked_up){copy, *type};
    else
        free(copy); /* it may be made yet */
    return true;
}
