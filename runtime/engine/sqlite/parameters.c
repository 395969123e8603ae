/* Owns: parameters of SQL by hand on SQLite. It takes $7 for a name, which it looks for among all others, and ?7 for a
 * place: so a text whose parameters are all of ours is prepared with places. Must not know any value. */
#include "engine/sqlite/connection.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool begins_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

static bool is_in_word(char c)
{
    return begins_word(c) || is_digit(c) || c == '$';
}

static const char *behind_quoted(const char *at, char close)
{
    const char *end = strchr(at + 1, close);
    return end ? end + 1 : at + strlen(at);
}

/* Behind a word, number, text, quoted name or comment, in which nothing is a parameter; null: none begins here. */
static const char *behind(const char *at)
{
    if (begins_word(*at) || is_digit(*at)) {
        while (is_in_word(*at))
            at++;
        return at;
    }
    if (*at == '\'' || *at == '"' || *at == '`')
        return behind_quoted(at, *at);
    if (*at == '[')
        return behind_quoted(at, ']');
    if (at[0] == '-' && at[1] == '-')
        return at + strcspn(at, "\n");
    if (at[0] == '/' && at[1] == '*') {
        const char *end = strstr(at + 2, "*/");
        return end ? end + 2 : at + strlen(at);
    }
    return NULL;
}

/* A parameter that SQLite has for $n and nothing more; null: it is written otherwise, or beyond `most`. */
static const char *behind_parameter(const char *at, int most)
{
    const char *end;
    int number = schema_parameter_number(at, &end);
    return number && number <= most && !is_in_word(*end) && *end != '(' && *end != ':' ? end : NULL;
}

static bool has_places(const char *sql, int most)
{
    bool any = false;
    while (*sql) {
        const char *next = behind(sql);
        if (!next && *sql == '$') {
            next = behind_parameter(sql, most);
            any = true;
        }
        if (!next && (*sql == '$' || *sql == '?' || *sql == ':' || *sql == '@'))
            return false;
        sql = next ? next : sql + 1;
    }
    return any;
}

/* Stands before a text with places: what a person writes with ? has it not. */
static const char mark[] = "/*$*/ ";

bool schema_sqlite_with_places(const char *sql, int most, char **placed)
{
    *placed = NULL;
    if (!has_places(sql, most))
        return true;
    size_t size = strlen(sql);
    char *text = malloc(strlen(mark) + size + 1);
    if (!text)
        return false;
    char *to = text + strlen(mark);
    memcpy(text, mark, strlen(mark));
    memcpy(to, sql, size + 1);
    for (const char *at = sql, *next; *at; at = next ? next : at + 1) {
        next = behind(at);
        if (!next && *at == '$')
            to[at - sql] = '?';
    }
    *placed = text;
    return true;
}

/* Notes that $`number` is at that place; nothing while all that come are in order. */
static void note_place(schema_statement *statement, struct hand_parameters *found, int number, int place)
{
    if (!found->places && number == place)
        return;
    if (!found->places) {
        found->places = calloc(SCHEMA_MOST_PARAMETERS + 1, sizeof *found->places);
        if (!found->places) {
            schema_statement_fail(statement, SCHEMA_NO_MEMORY, "no memory for the parameters");
            return;
        }
        for (int i = 1; i < place; i++)
            found->places[i] = i;
    }
    found->places[number] = place;
}

/* By their names, each asked for once; $n is at a place of its own, in the order of appearance. */
static void find_by_name(schema_statement *statement, int count, struct hand_parameters *found)
{
    for (int i = 1; i <= count; i++) {
        const char *end = "", *name = sqlite3_bind_parameter_name(statement->handle, i);
        int number = name ? schema_parameter_number(name, &end) : 0;
        if ((!number || *end) && !found->certain) {
            snprintf(found->other, sizeof found->other, "%s", name ? name : "?");
            found->certain = true;
        }
        if (number > found->count)
            found->count = number;
        if (number && statement->status == SCHEMA_OK)
            note_place(statement, found, number, i);
    }
}

void schema_sqlite_parameters(schema_statement *statement, struct hand_parameters *found)
{
    int count = sqlite3_bind_parameter_count(statement->handle);
    if (strncmp(sqlite3_sql(statement->handle), mark, strlen(mark)) == 0)
        found->count = count;
    else
        find_by_name(statement, count, found);
}
