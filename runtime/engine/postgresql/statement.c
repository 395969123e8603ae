/* Owns: statements on PostgreSQL: made from their text, and read row by row from a whole result. Must not know how one
 * is run, which statement of a program it is, nor any transaction. */
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
    free(state->parameters);
    free(state->types);
    free(state->values);
    free(state->lengths);
    free(state->formats);
    free(state->arrays);
    free(state->renumbered);
    free(state);
}

static bool make_parameters(struct schema_postgresql *state, int count)
{
    size_t room = count ? (size_t)count : 1;
    state->count = state->sent = count;
    state->parameters = calloc(room, sizeof *state->parameters);
    state->types = calloc(room, sizeof *state->types);
    state->values = calloc(room, sizeof *state->values);
    state->lengths = calloc(room, sizeof *state->lengths);
    state->formats = calloc(room, sizeof *state->formats);
    if (!state->parameters)
        return false;
    for (int i = 0; i < count; i++)
        state->parameters[i].slot = i;
    return state->types && state->values && state->lengths && state->formats;
}

/* A parameter that the text does not use must have a type all the same. */
static schema_status find_types(struct schema_postgresql *state, const char *words, const bool *used,
                                struct failure *failure)
{
    enum { TEXT_TYPE = 25 };
    for (int i = 0; i < state->count; i++) {
        struct wire_type *type = &state->parameters[i].type;
        words += strspn(words, " ");
        size_t length = strcspn(words, " ");
        if (length && !schema_postgresql_type(state->connection, words, length, type, failure))
            return failure->status;
        words += length;
        state->types[state->parameters[i].slot] = type->oid || used[i] ? type->oid : TEXT_TYPE;
    }
    return SCHEMA_OK;
}

/* The text with the numbers that are sent, written to `to`, which has room for a text of its length. */
static void write_renumbered(const struct schema_postgresql *state, char *to)
{
    for (const char *at = state->sql; *at;) {
        const char *next = behind(at);
        size_t size = next ? (size_t)(next - at) : 1;
        memcpy(to, at, size);
        to += size;
        at += size;
        if (next || at[-1] != '$')
            continue;
        int number = schema_parameter_number(at - 1, &at);
        if (number)
            to += sprintf(to, "%d", number <= state->count ? state->parameters[number - 1].slot + 1 : 0);
    }
    *to = '\0';
}

static schema_status renumber(struct schema_postgresql *state, const bool *used, struct failure *failure)
{
    state->renumbered = malloc(strlen(state->sql) + 1);
    if (!state->renumbered)
        return no_memory(failure);
    state->sent = 0;
    for (int i = 0; i < state->count; i++) {
        if (!used[i])
            continue;
        state->gives_key |= state->source->numbered && state->source->numbered->parameter == (unsigned)i + 1;
        state->parameters[i].slot = state->sent++;
    }
    for (int i = 0, slot = state->sent; i < state->count; i++)
        if (!used[i])
            state->parameters[i].slot = slot++;
    write_renumbered(state, state->renumbered);
    return SCHEMA_OK;
}

static schema_status prepare_parameters(struct schema_postgresql *state, struct failure *failure)
{
    const char *words = state->source ? state->source->types : NULL;
    int count = words ? count_words(words) : parameters_of(state->sql, NULL, 0);
    bool *used = calloc(count ? (size_t)count : 1, sizeof *used);
    if (!used || !make_parameters(state, count)) {
        free(used);
        return no_memory(failure);
    }
    parameters_of(state->sql, used, count);
    schema_status status = state->source && state->source->bits ? renumber(state, used, failure) : SCHEMA_OK;
    if (status == SCHEMA_OK)
        status = find_types(state, words ? words : "", used, failure);
    free(used);
    return status;
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
    schema_status status = prepare_parameters(state, failure);
    if (status != SCHEMA_OK) {
        free_state(state);
        return status;
    }
    statement->postgresql = state;
    if (!source)
        statement->values = &schema_postgresql_texts;
    return SCHEMA_OK;
}

void schema_postgresql_finish(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    if (!state)
        return;
    if (state->connection->connection)
        schema_postgresql_forget(state->connection, &state->prepared);
    free_state(state);
    statement->postgresql = NULL;
}

/* -- reading -------------------------------------------------------------------------------------------------- */

/* A row that is here already is given at once, also of a cursor whose connection is not known to be lost. */
bool schema_postgresql_row(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    if (state->row + 1 < state->rows && state->losses == state->connection->losses) {
        state->row++;
        statement->found = true;
        return true;
    }
    if (!state->result)
        return schema_postgresql_run_statement(statement);
    if (state->cursor != NO_CURSOR)
        return schema_postgresql_fetch(statement);
    return state->row < state->rows && ++state->row < state->rows;
}

void schema_postgresql_reset(schema_statement *statement)
{
    struct schema_postgresql *state = statement->postgresql;
    if (state->cursor != NO_CURSOR)
        schema_postgresql_close_cursor(statement);
    for (int i = 0; state->arrays && i < state->count; i++) {
        free(state->arrays[i]);
        state->arrays[i] = NULL;
    }
    PGresult *result = state->result;
    state->result = NULL;
    state->row = state->rows = 0;
    PQclear(result);
}

/* The number that the command's word ends with, if it does: PQcmdTuples knows which words those are, and takes longer.
 */
int64_t schema_postgresql_changed(const schema_statement *statement)
{
    int64_t rows = 0;
    PGresult *result = statement->postgresql->result;
    const char *number = result ? strrchr(PQcmdStatus(result), ' ') : NULL;
    for (const char *at = number ? number + 1 : ""; *at >= '0' && *at <= '9'; at++)
        rows = rows * 10 + (*at - '0');
    return rows;
}

/* The key is the only column. */
void schema_postgresql_inserted(schema_statement *statement, bool row, int64_t *id)
{
    if (row)
        *id = schema_postgresql_read_int64(statement, 0);
}
