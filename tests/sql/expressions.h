/* The table of expressions, expressions.table, line by line; and the columns that they are about. */
#ifndef TESTS_DDL_EXPRESSIONS_H
#define TESTS_DDL_EXPRESSIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A letter for each column; values are null where a line does not give them. */
static const char columns[] =
    "table values_ {\n"
    "  h int16?, a int32?, b int32?, l int64?, m int64?\n"
    "  d decimal(12,2)?, e decimal(12,2)?, p decimal(12,4)?, q decimal(5,0)?, k decimal(18,3)?\n"
    "  x float64?, y float64?, r float32?, t text?, u text?, s text(5)?, f bool?, g bool?\n"
    "  c date?, v date?, z timestamp?, w datetime?, i uuid?, j json?, o mood?, n decimal?\n";
static const char moods[] = "enum mood { good, bad, none }\n";

struct line {
    char *expression, *values, *answer;
    bool refused, in_queries; /* by the build; where SQLite does not compute it by itself */
};

static inline char *trimmed(char *text)
{
    while (*text == ' ')
        text++;
    for (size_t n = strlen(text); n && (text[n - 1] == ' ' || text[n - 1] == '\n'); n--)
        text[n - 1] = '\0';
    return text;
}

/* EXPRESSION ; VALUES ; the same for PostgreSQL ; ANSWER [; refused | ; in queries] */
static inline bool read_line(char *text, struct line *line)
{
    char *fields[5] = {0};
    size_t count = 0;
    for (char *at = text; at && count < sizeof fields / sizeof *fields;) {
        char *end = strstr(at, " ; ");
        if (end)
            *end = '\0';
        fields[count++] = trimmed(at);
        at = end ? end + 3 : NULL;
    }
    bool in_queries = count == 5 && strcmp(fields[4], "in queries") == 0;
    *line = (struct line){fields[0], fields[1], fields[3], count == 5 && !in_queries, in_queries};
    return count >= 4;
}

/* a='7' b='x y': takes the next value off, each in quotes that are doubled inside; false: there is none. */
static inline bool next_value(const char **values, char *name, char *value, size_t room)
{
    const char *at = *values;
    size_t used = 0;
    if (!*at)
        return false;
    *name = *at;
    for (at += 3; *at && (*at != '\'' || *++at == '\''); at++)
        if (used + 1 < room)
            value[used++] = *at;
    value[used] = '\0';
    while (*at == ' ')
        at++;
    *values = at;
    return true;
}

#endif
