/* Statements on PostgreSQL: made from their text, prepared on the server at their first use, run with the parameters
 * that are bound, read row by row from a whole result. It does not know which statement of a program it has before it,
 * nor any transaction. */
#include "engine/postgresql/access.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- the parameters of a text --------------------------------------------------------------------------------- */

/* Behind a text with escapes, E'it\'s'. */
static const char *behind_escapes(const char *at)
{
    for (; *at; at++)
        if (*at == '\'')
            return at + 1;
        else if (*at == '\\' && at[1])
            at++;
    return at;
}

static bool begins_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

/* $ and digits among its letters are the word's. */
static const char *behind_word(const char *at)
{
    while (begins_word(*at) || (*at >= '0' && *at <= '9') || *at == '$')
        at++;
    return at;
}

/* Behind a quoted part, a comment or a word that begins here; null: none of them does. */
static const char *behind(const char *at)
{
    if ((*at == 'E' || *at == 'e') && at[1] == '\'')
        return behind_escapes(at + 2);
    if (*at == '\'' || *at == '"') {
        const char *end = strchr(at + 1, *at);
        return end ? end + 1 : at + strlen(at);
    }
    if (begins_word(*at))
        return behind_word(at);
    if (at[0] == '-' && at[1] == '-')
        return at + strcspn(at, "\n");
    if (at[0] == '/' && at[1] == '*') {
        int depth = 1;
        for (at += 2; *at && depth; at++) {
            if (at[0] == '*' && at[1] == '/')
                depth--, at++;
            else if (at[0] == '/' && at[1] == '*')
                depth++, at++;
        }
        return at;
    }
    if (at[0] == '$' && !(at[1] >= '0' && at[1] <= '9')) { /* $word$ … $word$ */
        size_t tag = 1 + strcspn(at + 1, "$ \t\n'\"()");
        if (at[tag] != '$')
            return at + 1;
        for (const char *end = at + tag + 1; (end = strchr(end, '$')); end++)
            if (strncmp(end, at, tag + 1) == 0)
                return end + tag + 1;
        return at + strlen(at);
    }
    return NULL;
}

/* The largest n of $n; of those up to `count` it is put down which there are. */
static int parameters_of(const char *sql, bool *used, int count)
{
    int most = 0;
    for (const char *at = sql; *at;) {
        const char *next = behind(at);
        if (next) {
            at = next;
            continue;
        }
        int number = schema_parameter_number(at, &at);
        at += !number;
        if (used && number && number <= count)
            used[number - 1] = true;
        if (number > most)
            most = number;
    }
    return most;
}

/* What stands here as a parameter of another kind, or may be meant to: ? and :name may be the server's own too. */
static size_t other_parameter(const char *sql, const char *at, bool *certain)
{
    bool first = at == sql || !strchr("+-*/<>=~!@#%^&|`?:", at[-1]);
    *certain = true;
    if (at[0] == '$' && at[1] == '0')
        return (size_t)(behind_word(at) - at);
    if (at[0] == '@' && first && begins_word(at[1])) /* else abs() of a column, in silence */
        return (size_t)(behind_word(at + 1) - at);
    *certain = false;
    if (at[0] == '?')
        return 1 + strspn(at + 1, "0123456789");
    return at[0] == ':' && first && begins_word(at[1]) ? (size_t)(behind_word(at + 1) - at) : 0;
}

static void find_other(const char *sql, struct hand_parameters *found)
{
    for (const char *at = sql; *at && !found->certain;) {
        bool certain;
        size_t size = other_parameter(sql, at, &certain);
        const char *next = behind(at);
        if (size && (certain || !*found->other)) {
            snprintf(found->other, sizeof found->other, "%.*s", (int)size, at);
            found->certain = certain;
        }
        at = next ? next : at + (size ? size : 1);
    }
}

void schema_postgresql_parameters(schema_statement *statement, struct hand_parameters *parameters)
{
    parameters->count = statement->postgresql->count;
    find_other(statement->postgresql->sql, parameters);
}

static int count_words(const char *words)
{
    int count = 0;
    for (; words && *(words += strspn(words, " ")); words += strcspn(words, " "))
        count++;
    return count;
}

/* -- making --------------------------------------------------------------------------------------------------- */

static schema_status no_memory(struct failure *failure)
{
    *failure = (struct failure){.status = SCHEMA_NO_MEMORY};
    strcpy(failure->message, "no memory for a statement");
    return SCHEMA_NO_MEMORY;
}

static void free_state(struct schema_postgresql *state)
{
    if (!state)
        return;
    for (int i = 0; state->arrays && i < state->count; i++)
        free(state->arrays[i]);
    PQclear(state->result);
    PQclear(state->rest);
    free(state->types);
    free(state->values);
    free(state->lengths);
    free(state->formats);
    free(state->wires);
    free(state->places);
    free(state->arrays);
    free(state->renumbered);
    free(state->sent_from);
    free(state->sent_types);
    free(state->sent_values);
    free(state->sent_lengths);
    free(state->sent_formats);
    free(state);
}

static bool make_parameters(struct schema_postgresql *state, int count)
{
    size_t room = count ? (size_t)count : 1;
    state->count = count;
    state->types = calloc(room, sizeof *state->types);
    state->values = calloc(room, sizeof *state->values);
    state->lengths = calloc(room, sizeof *state->lengths);
    state->formats = calloc(room, sizeof *state->formats);
    state->wires = calloc(room, sizeof *state->wires);
    state->places = calloc(room, sizeof *state->places);
    return state->types && state->values && state->lengths && state->formats && state->wires && state->places;
}

/* A parameter that the text does not use must have a type all the same. */
static schema_status find_types(struct schema_postgresql *state, const char *words, struct failure *failure)
{
    enum { TEXT_TYPE = 25 };
    bool *used = calloc(state->count ? (size_t)state->count : 1, sizeof *used);
    if (!used)
        return no_memory(failure);
    parameters_of(state->sql, used, state->count);
    schema_status status = SCHEMA_OK;
    for (int i = 0; i < state->count && status == SCHEMA_OK; i++) {
        words += strspn(words, " ");
        size_t length = strcspn(words, " ");
        if (length && !schema_postgresql_type(state->connection, words, length, &state->wires[i], failure))
            status = failure->status;
        words += length;
        state->types[i] = state->wires[i].oid || used[i] ? state->wires[i].oid : TEXT_TYPE;
    }
    free(used);
    return status;
}

/* The text with the numbers that are sent, written to `to`, which has room for a text of its length. */
static void write_renumbered(const char *sql, const int *numbers, int count, char *to)
{
    for (const char *at = sql; *at;) {
        const char *next = behind(at);
        size_t size = next ? (size_t)(next - at) : 1;
        memcpy(to, at, size);
        to += size;
        at += size;
        if (next || at[-1] != '$')
            continue;
        int number = schema_parameter_number(at - 1, &at);
        if (number)
            to += sprintf(to, "%d", number <= count ? numbers[number - 1] : 0);
    }
    *to = '\0';
}

static schema_status renumber(struct schema_postgresql *state, struct failure *failure)
{
    size_t room = state->count ? (size_t)state->count : 1;
    bool *used = calloc(room, sizeof *used);
    int *numbers = calloc(room, sizeof *numbers);
    char *text = malloc(strlen(state->sql) + 1);
    state->sent_from = calloc(room, sizeof *state->sent_from);
    state->sent_types = calloc(room, sizeof *state->sent_types);
    state->sent_values = calloc(room, sizeof *state->sent_values);
    state->sent_lengths = calloc(room, sizeof *state->sent_lengths);
    state->sent_formats = calloc(room, sizeof *state->sent_formats);
    bool good = used && numbers && text && state->sent_from && state->sent_types && state->sent_values &&
                state->sent_lengths && state->sent_formats;
    if (good) {
        parameters_of(state->sql, used, state->count);
        for (int i = 0; i < state->count; i++) {
            if (!used[i])
                continue;
            state->gives_key |= state->source->numbered && state->source->numbered->parameter == (unsigned)i + 1;
            state->sent_from[state->sent] = i;
            state->sent_types[state->sent] = state->types[i];
            numbers[i] = ++state->sent;
        }
        write_renumbered(state->sql, numbers, state->count, text);
        state->renumbered = text;
    } else {
        free(text);
    }
    free(used);
    free(numbers);
    return good ? SCHEMA_OK : no_memory(failure);
}

struct sending schema_postgresql_sending(const struct schema_postgresql *state)
{
    if (!state->renumbered)
        return (struct sending){state->count, state->types, state->values, state->lengths, state->formats};
    for (int i = 0; i < state->sent; i++) {
        int from = state->sent_from[i];
        state->sent_values[i] = state->values[from];
        state->sent_lengths[i] = state->lengths[from];
        state->sent_formats[i] = state->formats[from];
    }
    return (struct sending){state->sent, state->sent_types, state->sent_values, state->sent_lengths,
                            state->sent_formats};
}

schema_status schema_postgresql_prepare(void *handle, const char *sql, const struct schema_statement_text *source,
                                        schema_statement *statement, struct failure *failure)
{
    struct schema_postgresql *state = calloc(1, sizeof *state);
    if (!state)
        return no_memory(failure);
    state->connection = handle;
    state->source = source;
    state->sql = sql;
    const char *words = source ? source->types : NULL;
    int count = words ? count_words(words) : parameters_of(sql, NULL, 0);
    schema_status status = SCHEMA_OK;
    status = make_parameters(state, count) ? find_types(state, words ? words : "", failure) : no_memory(failure);
    if (status == SCHEMA_OK && source && source->bits)
        status = renumber(state, failure);
    if (status != SCHEMA_OK) {
        free_state(state);
        return status;
    }
    statement->postgresql = state;
    if (!source)
        statement->values = &schema_postgresql_texts;
    return SCHEMA_OK;
}

static void forget(struct postgresql_connection *connection, const struct prepared *prepared)
{
    char sql[40];
    if (prepared->generation != connection->generation || PQtransactionStatus(connection->connection) != PQTRANS_IDLE)
        return;
    snprintf(sql, sizeof sql, "deallocate %s", prepared->name);
    PQclear(PQexec(connection->connection, sql));
}

void schema_postgresql_finish(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    if (!state)
        return;
    if (state->connection->connection)
        forget(state->connection, &state->prepared);
    free_state(state);
    statement->postgresql = NULL;
}

/* -- running -------------------------------------------------------------------------------------------------- */

/* No such syntax, or no such operator, where something may have been meant to be a parameter. */
static void name_other_parameter(const char *sql, struct failure *failure)
{
    struct hand_parameters found = {0};
    find_other(sql, &found);
    size_t size = strlen(failure->message);
    if (*found.other)
        snprintf(failure->message + size, sizeof failure->message - size,
                 "; a parameter is written $1, $2 and so on, not %s", found.other);
}

/* What was prepared is gone from the server, or gives other types since its table has changed. */
static bool is_of_old_plan(const struct schema_postgresql *state, const PGresult *result)
{
    const char *code = state->source && result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
    if (!code)
        return false;
    if (strcmp(code, "26000") == 0) /* who deallocates one deallocates all */
        state->connection->forgotten = state->connection->names;
    const char *file = PQresultErrorField(result, PG_DIAG_SOURCE_FILE);
    return strcmp(code, "26000") == 0 || (strcmp(code, "0A000") == 0 && (!file || strcmp(file, "plancache.c") == 0));
}

void schema_postgresql_failed(schema_statement *statement, PGresult *result)
{
    struct failure failure;
    struct schema_postgresql *state = statement->postgresql;
    struct postgresql_connection *connection = state->connection;
    schema_postgresql_tell(connection, result, &failure);
    if (is_of_old_plan(state, result)) { /* it was not prepared anew, since a transaction was open */
        state->prepared.generation = 0;
        failure.status = SCHEMA_RETRY;
    }
    PQclear(result);
    if (!state->source && (strcmp(failure.code, "42601") == 0 || strcmp(failure.code, "42883") == 0))
        name_other_parameter(state->sql, &failure);
    failure.row = schema_status_class(failure.status) == SCHEMA_KIND_DATA ? connection->answered : 0;
    schema_postgresql_clear_up(connection);
    schema_statement_failed_with(statement, &failure);
}

const char *schema_postgresql_sql(const schema_statement *statement)
{
    const struct schema_postgresql *state = statement->postgresql;
    return state->renumbered ? state->renumbered : state->sql;
}

bool schema_postgresql_is_prepared(const struct postgresql_connection *connection, const struct prepared *prepared)
{
    return prepared->generation == connection->generation && prepared->number > connection->forgotten;
}

void schema_postgresql_name(struct postgresql_connection *connection, struct prepared *prepared)
{
    prepared->number = ++connection->names;
    snprintf(prepared->name, sizeof prepared->name, "schema_%u", prepared->number);
}

bool schema_postgresql_is_ready(const schema_statement *statement)
{
    const struct schema_postgresql *state = statement->postgresql;
    return schema_postgresql_is_prepared(state->connection, &state->prepared) || state->connection->options.no_names;
}

bool schema_postgresql_make_ready(schema_statement *statement, struct prepared **found)
{
    struct schema_postgresql *state = statement->postgresql;
    struct postgresql_connection *connection = state->connection;
    struct prepared *prepared = &state->prepared;
    *found = prepared;
    if (schema_postgresql_is_ready(statement))
        return true;
    schema_postgresql_name(connection, prepared);
    PGresult *result =
        PQprepare(connection->connection, prepared->name, schema_postgresql_sql(statement),
                  state->renumbered ? state->sent : state->count, state->renumbered ? state->sent_types : state->types);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) {
        schema_postgresql_failed(statement, result);
        return false;
    }
    PQclear(result);
    prepared->generation = connection->generation;
    return true;
}

/* Then it is prepared anew and run once more, where nothing else was undone by that. */
static bool is_stale(const struct schema_postgresql *state, const PGresult *result)
{
    return is_of_old_plan(state, result) && PQtransactionStatus(state->connection->connection) == PQTRANS_IDLE;
}

static PGresult *run_prepared(schema_statement *statement, const struct prepared *prepared)
{
    const struct schema_postgresql *state = statement->postgresql;
    if (state->gives_key)
        return schema_postgresql_execute_and_move(statement, prepared);
    const struct sending sent = schema_postgresql_sending(state);
    return PQexecPrepared(state->connection->connection, prepared->name, sent.count, sent.values, sent.lengths,
                          sent.formats, 1);
}

/* By hand as text, which every type has. */
static PGresult *run_unnamed(schema_statement *statement)
{
    const struct schema_postgresql *state = statement->postgresql;
    const struct sending sent = schema_postgresql_sending(state);
    return PQexecParams(state->connection->connection, schema_postgresql_sql(statement), sent.count, sent.types,
                        sent.values, sent.lengths, sent.formats, state->source != NULL);
}

PGresult *schema_postgresql_execute(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    struct prepared *prepared;
    if (state->gives_key && state->connection->options.no_names)
        return schema_postgresql_execute_and_move(statement, NULL);
    if (!state->source || state->connection->options.no_names)
        return run_unnamed(statement);
    if (!schema_postgresql_make_ready(statement, &prepared))
        return NULL;
    PGresult *result = run_prepared(statement, prepared);
    if (PQresultStatus(result) != PGRES_FATAL_ERROR || !is_stale(state, result))
        return result;
    PQclear(result);
    forget(state->connection, prepared);
    prepared->generation = 0;
    if (!schema_postgresql_make_ready(statement, &prepared))
        return NULL;
    return run_prepared(statement, prepared);
}

/* A copy that was started by hand is ended, so that the connection is of use again. */
static void refuse_copy(schema_statement *statement, PGresult *result)
{
    PGconn *connection = statement->postgresql->connection->connection;
    if (PQresultStatus(result) == PGRES_COPY_IN)
        PQputCopyEnd(connection, "it is not to be");
    else
        for (char *line; PQgetCopyData(connection, &line, 0) > 0;)
            PQfreemem(line);
    PQclear(result);
    while ((result = PQgetResult(connection)))
        PQclear(result);
    schema_statement_fail(statement, SCHEMA_MISUSE, "copy from or to a program is for schema_handle");
}

static bool reads_only(const struct schema_postgresql *state)
{
    return state->source && strncmp(state->sql, "select", 6) == 0;
}

static bool run(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    struct failure failure;
    if (state->connection->own && !schema_postgresql_make_way(state->connection, reads_only(state), &failure)) {
        schema_statement_failed_with(statement, &failure);
        return false;
    }
    PGresult *result = schema_postgresql_execute(statement);
    if (!result) {
        if (statement->status == SCHEMA_OK)
            schema_postgresql_failed(statement, NULL);
        return false;
    }
    switch (PQresultStatus(result)) {
    case PGRES_TUPLES_OK:
        state->result = result;
        state->row = 0;
        state->rows = PQntuples(result);
        statement->found = state->rows > 0;
        return statement->found;
    case PGRES_COMMAND_OK:
        state->result = result;
        state->row = state->rows = 0;
        return false;
    case PGRES_EMPTY_QUERY:
        PQclear(result);
        schema_statement_fail(statement, SCHEMA_MISUSE, "the SQL holds no statement");
        return false;
    case PGRES_COPY_IN:
    case PGRES_COPY_OUT:
    case PGRES_COPY_BOTH:
        refuse_copy(statement, result);
        return false;
    default:
        schema_postgresql_failed(statement, result);
        return false;
    }
}

bool schema_postgresql_row(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    if (!state->result)
        return run(statement);
    if (state->cursor == NO_CURSOR)
        return state->row < state->rows && ++state->row < state->rows;
    return schema_postgresql_fetch(statement);
}

void schema_postgresql_reset(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    if (state->cursor != NO_CURSOR)
        schema_postgresql_close_cursor(statement);
    PQclear(state->result);
    state->result = NULL;
    for (int i = 0; state->arrays && i < state->count; i++) {
        free(state->arrays[i]);
        state->arrays[i] = NULL;
    }
}

int64_t schema_postgresql_changed(const schema_statement *statement)
{
    int64_t rows = 0;
    for (const char *at = PQcmdTuples(statement->postgresql->result); *at >= '0' && *at <= '9'; at++)
        rows = rows * 10 + (*at - '0');
    return rows;
}

/* The key is the only column. */
void schema_postgresql_inserted(schema_statement *statement, bool row, int64_t *id)
{
    if (row && PQnfields(statement->postgresql->result) > 0)
        *id = schema_postgresql_read_int64(statement, 0);
}
