/* PostgreSQL: the engine's entry, opening a connection, its settings, and what its errors mean. It knows URLs, settings
 * and SQLSTATEs; it does not know statements of generated code, revisions or transactions.
 *
 * Settings are made by SET after connecting, never by `options`, which poolers refuse. No password is in any message.
 */
#include "engine/postgresql/connection.h"

#include "engine/applying.h"
#include "sql/postgresql/parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OLDEST_VERSION = 140000 };

const struct schema_engine schema_postgresql_engine = {
    .name = "postgresql",
    .scheme = "postgresql:",
    .other_scheme = "postgres:",
    .dialect = &schema_postgresql_dialect,
    .session = &schema_postgresql_session,
    .access = &schema_postgresql_access,
    .migrate = &schema_postgresql_migrate,
};

/* -- messages ------------------------------------------------------------------------------------------------- */

static void copy(char *to, size_t room, const char *from)
{
    size_t size = from ? strlen(from) : 0;
    if (size >= room) { /* and not within a character */
        size = room - 1;
        while (size && ((unsigned char)from[size] & 0xc0) == 0x80)
            size--;
    }
    if (size)
        memcpy(to, from, size);
    to[size] = '\0';
}

/* Lines joined, and what no terminal should be sent made into blanks. */
static void copy_line(char *to, size_t room, const char *from)
{
    copy(to, room, from);
    size_t size = strlen(to);
    while (size && (to[size - 1] == '\n' || to[size - 1] == ' '))
        to[--size] = '\0';
    for (char *at = to; *at; at++)
        if ((unsigned char)*at < ' ' || *at == 127)
            *at = ' ';
}

static schema_status fail(struct failure *failure, schema_status status, const char *message)
{
    *failure = (struct failure){.status = status};
    copy_line(failure->message, sizeof failure->message, message);
    return status;
}

/* -- errors --------------------------------------------------------------------------------------------------- */

static const struct {
    const char *code; /* or the beginning of it */
    schema_status status;
} statuses[] = {
    {"23505", SCHEMA_UNIQUE},     {"23503", SCHEMA_FOREIGN_KEY}, {"23001", SCHEMA_FOREIGN_KEY},
    {"23502", SCHEMA_NOT_NULL},   {"23", SCHEMA_CHECK},          {"44000", SCHEMA_CHECK},
    {"P0001", SCHEMA_CHECK},      {"22", SCHEMA_RANGE},          {"54", SCHEMA_RANGE},
    {"40003", SCHEMA_CONNECTION}, {"40", SCHEMA_RETRY},          {"55P03", SCHEMA_BUSY},
    {"55006", SCHEMA_BUSY},       {"57014", SCHEMA_TIMEOUT},     {"25P03", SCHEMA_CONNECTION},
    {"57P05", SCHEMA_CONNECTION}, {"57", SCHEMA_CONNECTION},     {"08P01", SCHEMA_MISUSE},
    {"08", SCHEMA_CONNECTION},    {"28", SCHEMA_CONNECTION},     {"53200", SCHEMA_NO_MEMORY},
    {"53", SCHEMA_CONNECTION},    {"58", SCHEMA_CONNECTION},     {"3D000", SCHEMA_CONNECTION},
    {"25006", SCHEMA_READ_ONLY},  {"42501", SCHEMA_READ_ONLY},   {"XX001", SCHEMA_CORRUPT},
    {"XX002", SCHEMA_CORRUPT},    {"XX", SCHEMA_INTERNAL},       {"42", SCHEMA_MISUSE},
    {"0A", SCHEMA_MISUSE},        {"25", SCHEMA_MISUSE},         {"3F", SCHEMA_MISUSE},
    {"2B", SCHEMA_MISUSE},        {"55", SCHEMA_MISUSE},         {"26", SCHEMA_MISUSE},
    {"34", SCHEMA_MISUSE},        {"3B", SCHEMA_MISUSE},
};

schema_status schema_postgresql_status(const char *sqlstate)
{
    for (size_t i = 0; i < COUNT_OF(statuses); i++)
        if (strncmp(sqlstate, statuses[i].code, strlen(statuses[i].code)) == 0)
            return statuses[i].status;
    return SCHEMA_INTERNAL;
}

/* The words are those of the server's language, but not the names of its settings and files. */
static bool is_of_predicate_locks(const PGresult *result)
{
    const char *hint = PQresultErrorField(result, PG_DIAG_MESSAGE_HINT);
    const char *file = PQresultErrorField(result, PG_DIAG_SOURCE_FILE);
    return (hint && strstr(hint, "max_pred_locks")) || (file && strcmp(file, "predicate.c") == 0);
}

void schema_postgresql_explain(PGconn *connection, const PGresult *result, struct failure *failure)
{
    const char *code = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
    if (!code) {
        bool lost = !connection || PQstatus(connection) != CONNECTION_OK;
        const char *words = connection ? PQerrorMessage(connection) : "the connection is not open";
        bool memory = words && strstr(words, "out of memory") != NULL;
        fail(failure,
             memory ? SCHEMA_NO_MEMORY
             : lost ? SCHEMA_CONNECTION
                    : SCHEMA_INTERNAL,
             words && *words ? words : "the server sent something unexpected");
        return;
    }
    *failure = (struct failure){.status = schema_postgresql_status(code)};
    copy_line(failure->message, sizeof failure->message, PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    copy_line(failure->detail, sizeof failure->detail, PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL));
    copy(failure->code, sizeof failure->code, code);
    copy(failure->constraint, sizeof failure->constraint, PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME));
    copy(failure->table, sizeof failure->table, PQresultErrorField(result, PG_DIAG_TABLE_NAME));
    copy(failure->schema, sizeof failure->schema, PQresultErrorField(result, PG_DIAG_SCHEMA_NAME));
    copy(failure->column, sizeof failure->column, PQresultErrorField(result, PG_DIAG_COLUMN_NAME));
    failure->unfit = failure->status == SCHEMA_MISUSE && (strncmp(code, "42", 2) == 0 || strncmp(code, "3F", 2) == 0);
    failure->short_of_locks = strcmp(code, "53200") == 0 && is_of_predicate_locks(result);
}

schema_status schema_postgresql_run(PGconn *connection, const char *sql, struct failure *failure)
{
    PGresult *result = PQexec(connection, sql);
    ExecStatusType status = PQresultStatus(result);
    schema_status answer = SCHEMA_OK;
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        schema_postgresql_explain(connection, result, failure);
        answer = failure->status;
    }
    PQclear(result);
    return answer;
}

/* -- opening -------------------------------------------------------------------------------------------------- */

enum { MOST_PARAMETERS = 24 };

struct parameters {
    size_t count;
    const char *names[MOST_PARAMETERS + 1], *values[MOST_PARAMETERS + 1];
};

static void set(struct parameters *parameters, const char *name, const char *value)
{
    if (!value || parameters->count == MOST_PARAMETERS)
        return;
    parameters->names[parameters->count] = name;
    parameters->values[parameters->count++] = value;
}

static const char *option_of(const PQconninfoOption *given, const char *name)
{
    for (; given->keyword; given++)
        if (strcmp(given->keyword, name) == 0)
            return given->val && *given->val ? given->val : NULL;
    return NULL;
}

/* A library prints nothing, which is what libpq does with notices unless it is told otherwise. */
static void ignore_notice(void *context, const char *message)
{
    (void)context, (void)message;
}

/* What stands before the URL is a default that it may overrule; what stands behind it may not be overruled. */
static PGconn *connect_with(const char *url, const PQconninfoOption *given, const struct schema_options *options,
                            enum connection_use use)
{
    static const char *const applier = "schemac";
    struct parameters parameters = {0};
    set(&parameters, "fallback_application_name", options->application ? options->application : applier);
    set(&parameters, "connect_timeout", "10");
    set(&parameters, "keepalives", "1");
    set(&parameters, "keepalives_idle", "30");
    set(&parameters, "keepalives_interval", "10");
    set(&parameters, "keepalives_count", "3");
    set(&parameters, "tcp_user_timeout", "30000");
    const char *hosts = option_of(given, "host");
    if ((use != CONNECTION_OF_PROGRAM || (hosts && strchr(hosts, ','))) && !options->read_only)
        set(&parameters, "target_session_attrs", "read-write");
    set(&parameters, "dbname", url);
    set(&parameters, "client_encoding", "UTF8");
    if (options->require_tls) {
        set(&parameters, "sslmode", "verify-full");
        set(&parameters, "gssencmode", "disable");
        if (option_of(given, "password"))
            set(&parameters, "channel_binding", "require");
    }
    PGconn *connection = PQconnectdbParams(parameters.names, parameters.values, 1);
    if (connection)
        PQsetNoticeProcessor(connection, ignore_notice, NULL);
    return connection;
}

/* libpq's words may quote parts of a URL that it could not take apart as it was meant. What is the name of the user,
 * too, as on many a machine of a developer, is no secret, and needed to understand them. */
static void hide(char *message, size_t room, const PQconninfoOption *given, const char *name)
{
    static const char *const open[] = {"user", "dbname", "host"};
    const char *secret = option_of(given, name);
    size_t length = secret ? strlen(secret) : 0;
    for (size_t i = 0; i < COUNT_OF(open); i++) {
        const char *known = option_of(given, open[i]);
        if (secret && known && strcmp(secret, known) == 0)
            return;
    }
    for (char *at = message; length && (at = strstr(at, secret));) {
        size_t rest = strlen(at + length) + 1;
        if (length < 3) {
            copy(message, room, "the connection cannot be opened");
            return;
        }
        memmove(at + 3, at + length, rest);
        memcpy(at, "***", 3);
        at += 3;
    }
}

static const char *unfit(PGconn *connection, const struct schema_options *options, char *room, size_t size)
{
    const char *encoding = PQparameterStatus(connection, "server_encoding");
    int version = PQserverVersion(connection);
    if (version < OLDEST_VERSION)
        snprintf(room, size, "the server is PostgreSQL %d.%d, and the oldest that is supported is %d", version / 10000,
                 version % 10000, OLDEST_VERSION / 10000);
    else if (!encoding || strcmp(encoding, "UTF8") != 0)
        snprintf(room, size, "the database's encoding is %.20s, and has to be UTF8", encoding ? encoding : "not known");
    else if (options->require_tls && !PQsslInUse(connection))
        snprintf(room, size, "the connection is not encrypted, and require_tls wants it to be");
    else
        return NULL;
    return room;
}

/* Of a program: what generated code relies on. Through a pooler that changes sessions between transactions only what it
 * keeps track of may be set. */
static int settings_of_program(char *sql, size_t room, const struct schema_options *options, const char *schema)
{
    int used =
        snprintf(sql, room, "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set standard_conforming_strings = on");
    if (options->no_names)
        return used;
    return used + snprintf(sql + used, room - (size_t)used,
                           "; set search_path = %s, pg_temp; set intervalstyle = 'iso_8601'; set bytea_output = hex; "
                           "set client_min_messages = warning; set extra_float_digits = 1; "
                           "set statement_timeout = %d%s",
                           schema, options->statement_timeout_ms > 0 ? options->statement_timeout_ms : 0,
                           options->read_only ? "; set default_transaction_read_only = on" : "");
}

/* Without settings of the session, tables are found where the role or database has them looked for. */
static schema_status finds_schema(PGconn *connection, const char *schema, struct failure *failure)
{
    PGresult *result = PQexec(connection, "select pg_catalog.current_schema()");
    schema_status status = SCHEMA_OK;
    if (PQresultStatus(result) != PGRES_TUPLES_OK) {
        schema_postgresql_explain(connection, result, failure);
        status = failure->status;
    } else if (strcmp(PQgetvalue(result, 0, 0), schema) != 0) {
        status = fail(failure, SCHEMA_MISUSE,
                      "the schema of the options is not where this user's search_path begins, and no_names sets none: "
                      "alter role ... set search_path");
    }
    PQclear(result);
    return status;
}

/* Of what applies revisions: everything it says is qualified, and no timeout but its own may end it. */
static int settings_of_applier(char *sql, size_t room, const struct schema_options *options)
{
    return snprintf(sql, room,
                    "set search_path = pg_catalog, pg_temp; set timezone = 'UTC'; set datestyle = 'ISO, YMD'; "
                    "set intervalstyle = 'iso_8601'; set bytea_output = hex; set standard_conforming_strings = on; "
                    "set client_min_messages = warning; set idle_in_transaction_session_timeout = 0; "
                    "set idle_session_timeout = 0; set statement_timeout = 0; set lock_timeout = 0; "
                    "set default_transaction_isolation = 'read committed'; set synchronous_commit = on; "
                    "set row_security = on; set default_transaction_read_only = %s",
                    options->read_only ? "on" : "off");
}

schema_status schema_postgresql_configure(PGconn *connection, const struct schema_options *options,
                                          enum connection_use use, struct failure *failure)
{
    if (use == CONNECTION_AS_IT_IS)
        return SCHEMA_OK;
    if (use == CONNECTION_OF_PROGRAM && options->no_names && (options->role || options->read_only))
        return fail(failure, SCHEMA_MISUSE,
                    "role and read_only are settings of the session, which no_names does without: let the URL's user "
                    "be such a role");
    char sql[1400];
    const char *name = options->schema ? options->schema : "public";
    char *schema = PQescapeIdentifier(connection, name, strlen(name));
    char *role = options->role ? PQescapeIdentifier(connection, options->role, strlen(options->role)) : NULL;
    schema_status status = SCHEMA_OK;
    if (!schema || (options->role && !role) || strlen(schema) > 300 || (role && strlen(role) > 300))
        status = fail(failure, SCHEMA_MISUSE, "the name of the schema or role is not a name");
    if (status == SCHEMA_OK) {
        int used = use == CONNECTION_OF_APPLIER ? settings_of_applier(sql, sizeof sql, options)
                                                : settings_of_program(sql, sizeof sql, options, schema);
        if (role)
            snprintf(sql + used, sizeof sql - (size_t)used, "; set role %s", role);
        status = schema_postgresql_run(connection, sql, failure);
    }
    if (status == SCHEMA_OK && use == CONNECTION_OF_PROGRAM && options->no_names && options->schema)
        status = finds_schema(connection, options->schema, failure);
    /* A statement whose client has died is ended; some platforms of servers cannot see that, and refuse this. */
    if (status == SCHEMA_OK && use == CONNECTION_OF_APPLIER)
        PQclear(PQexec(connection, "set client_connection_check_interval = '1s'"));
    PQfreemem(schema);
    PQfreemem(role);
    return status;
}

/* A password with an @ or / in it is taken apart wrongly, and libpq's words would name what it takes for a host, port
 * or database. */
static bool is_ambiguous(const char *url, const PQconninfoOption *given)
{
    const char *authority = strstr(url, "://"), *port = option_of(given, "port");
    const char *at = authority ? strchr(authority + 3, '@') : NULL;
    if (!authority || (port && port[strspn(port, "0123456789,")]))
        return true;
    if (!at)
        return false;
    size_t before = (size_t)(at - authority - 3), behind = strcspn(at + 1, "?");
    if (memchr(authority + 3, '/', before))
        return !memchr(authority + 3, '?', before); /* else it stands in the value of an option */
    return memchr(at + 1, '@', behind) != NULL;
}

static schema_status connect_parsed(const char *url, const PQconninfoOption *given,
                                    const struct schema_options *options, enum connection_use use, PGconn **connection,
                                    struct failure *failure)
{
    char words[200];
    *connection = connect_with(url, given, options, use);
    if (!*connection)
        return fail(failure, SCHEMA_NO_MEMORY, "no memory for a connection");
    schema_status status = SCHEMA_OK;
    if (PQstatus(*connection) != CONNECTION_OK) {
        status = fail(failure, SCHEMA_CONNECTION, PQerrorMessage(*connection));
        hide(failure->message, sizeof failure->message, given, "password");
        hide(failure->message, sizeof failure->message, given, "sslpassword");
    } else if (unfit(*connection, options, words, sizeof words)) {
        status = fail(failure, SCHEMA_CONNECTION, words);
    } else {
        status = schema_postgresql_configure(*connection, options, use, failure);
    }
    if (status != SCHEMA_OK) {
        PQfinish(*connection);
        *connection = NULL;
    }
    return status;
}

schema_status schema_postgresql_open(const char *url, const struct schema_options *options, enum connection_use use,
                                     PGconn **connection, struct failure *failure)
{
    static const struct schema_options defaults;
    char *words = NULL;
    *connection = NULL;
    PQconninfoOption *given = PQconninfoParse(url, &words);
    if (!given || is_ambiguous(url, given)) { /* the words quote the URL, and so perhaps the password */
        PQfreemem(words);
        PQconninfoFree(given);
        return fail(failure, SCHEMA_MISUSE,
                    "the URL cannot be read; its form is postgresql://user:password@host:port/database?option=value, "
                    "with % and two hexadecimal digits for what has a meaning there");
    }
    schema_status status = connect_parsed(url, given, options ? options : &defaults, use, connection, failure);
    PQconninfoFree(given);
    return status;
}
