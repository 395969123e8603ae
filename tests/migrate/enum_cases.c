/* Cases for operations.c, made from their parts: each way in which an enum is stored, each operation on it, each kind
 * of column that has it, alone and all in one table, and whether something else has the table made anew as well. What
 * rows show afterwards is computed from what they were. In the templates @E is the enum's name, @R, @B and @G its
 * members. */
#include "migrate/enum_cases.h"

#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct storage {
    const char *name, *word, *behind;
    const char *only;
    bool numbered;
} storages[] = {
    {"a text enum", "enum", "", NULL, false},
    {"a numbered enum", "enum", " -> int16", NULL, true},
    {"a native enum", "native enum", "", "postgresql", false},
};

static const struct change {
    const char *name;
    const char *members, *numbered; /* afterwards */
    const char *red, *blue, *green; /* what these are then */
    const char *enumeration;
    bool loses, no_green;
} changes[] = {
    {"gains a value", "red, pink, blue, green", "red = 1, pink = 4, blue = 2, green = 3", "red", "blue", "green",
     "color", false, false},
    {"renames a value", "crimson was red, blue, green", "crimson = 1 was red, blue = 2, green = 3", "crimson", "blue",
     "green", "color", false, false},
    {"swaps two values", "blue was red, red was blue, green", "blue = 1 was red, red = 2 was blue, green = 3", "blue",
     "red", "green", "color", false, false},
    {"drops a value for another", "red, blue, drop green using blue", "red = 1, blue = 2, drop green using blue", "red",
     "blue", "blue", "color", true, false},
    {"drops a value that no row has", "red, blue, drop green", "red = 1, blue = 2, drop green", "red", "blue", "blue",
     "color", false, true},
    {"is renamed", "red, blue, green", "red = 1, blue = 2, green = 3", "red", "blue", "green", "paint", false, false},
};

/* What stands in the table item, and beside it; and the column that is looked at. */
static const struct column {
    const char *name;
    const char *lines, *beside;
    const char *seen;
    bool computed; /* from n: else it shows what was put in */
    const char *only;
} columns[] = {
    {"a plain column", "    it @E default '@R'\n", "", "it", false, NULL},
    {"a nullable one without a default", "    it @E?\n", "", "it", false, NULL},
    {"one with an index, a check and a unique",
     "    it @E\n    index (it) where it <> '@B'\n    index (n, it)\n"
     "    check (it in ('@R', '@B') or n > 0)\n    unique (it, n)\n",
     "", "it", false, NULL},
    {"a foreign key's", "    it @E\n    foreign key (it) -> kind (it)\n", "table kind {\n    it @E primary key\n}\n",
     "it", false, NULL},
    {"a stored computed one", "    it @E?\n    seen @E = (case when n > 2 then '@R' else '@B' end) stored\n", "",
     "seen", true, NULL},
    {"a virtual one", "    it @E?\n    seen @E = (case when n > 2 then '@R' else '@B' end) virtual\n", "", "seen", true,
     "sqlite"},
    {"one computed from another of it", "    it @E\n    seen @E = (it) stored\n    index (seen)\n", "", "seen", false,
     NULL},
    {"a computed one with an index and a check",
     "    it @E?\n    seen @E = (case when n > 2 then '@R' else '@B' end) stored\n    index (seen) where seen = '@R'\n"
     "    check (seen in ('@R', '@B'))\n",
     "", "seen", true, NULL},
    {"all of them",
     "    it @E default '@R'\n    other @E?\n    seen @E = (case when n > 2 then '@R' else '@B' end) stored\n"
     "    copied @E = (it) stored\n    index (it) where it <> '@B'\n    index (seen, copied)\n"
     "    check (it in ('@R', '@B') or n > 0)\n    check (seen in ('@R', '@B'))\n",
     "", "copied", false, NULL},
};

static void put(char *text, size_t size, const char *template, const char *const *words)
{
    size_t used = strlen(text);
    for (const char *at = template; *at && used + 1 < size; at++) {
        const char *word = NULL;
        if (at[0] == '@')
            word = words[strchr("ERBG", *++at) - "ERBG"];
        used += (size_t)snprintf(text + used, size - used, "%.*s", word ? 40 : 1, word ? word : at);
    }
}

static void put_schema(char *text, size_t size, const struct storage *storage, const struct column *column,
                       const struct change *change, bool rebuilds)
{
    const char *const words[] = {change ? change->enumeration : "color", change ? change->red : "red",
                                 change ? change->blue : "blue", change ? change->green : "green"};
    bool renamed = change && strcmp(change->enumeration, "color") != 0;
    const char *members = storage->numbered ? "red = 1, blue = 2, green = 3" : "red, blue, green";
    if (change)
        members = storage->numbered ? change->numbered : change->members;
    snprintf(text, size, "%s %s%s%s { %s }\n", storage->word, words[0], renamed ? " was color" : "", storage->behind,
             members);
    put(text, size, column->beside, words);
    size_t used = strlen(text);
    snprintf(text + used, size - used, "table item {\n    id int64 primary key\n    n int32\n    note text%s\n",
             rebuilds ? change ? " backfill 'none'" : "?" : "?");
    put(text, size, column->lines, words);
    used = strlen(text);
    snprintf(text + used, size - used, "}\n");
}

/* -- rows ---------------------------------------------------------------------------------------------------------- */

static const char *member_of(const struct storage *storage, const struct change *change, size_t member, bool after)
{
    static const char *const numbers[] = {"1", "2", "3"}, *const names[] = {"red", "blue", "green"};
    const char *const then[] = {change->red, change->blue, change->green};
    if (storage->numbered)
        return numbers[after && member == 2 && change->loses ? 1 : member];
    return after ? then[member] : names[member];
}

static const char *literal_of(const struct storage *storage, const char *member)
{
    static char literals[4][24];
    static unsigned next;
    char *literal = literals[next++ % 4];
    snprintf(literal, sizeof literals[0], storage->numbered ? "%s" : "'%s'", member);
    return literal;
}

/* The member that no row has: what goes unasked, and of two keys that become one the other. */
static size_t missing(const struct change *change, bool keys)
{
    return change->no_green ? 2 : keys && change->loses ? 1 : 3;
}

static void put_rows(struct enum_case *made, const struct storage *storage, const struct column *column,
                     const struct change *change)
{
    size_t used = 0, shown = 0, size = sizeof made->rows;
    bool keys = column->beside[0] != 0;
    for (size_t member = 0; keys && member < 3; member++)
        if (member != missing(change, keys))
            used += (size_t)snprintf(made->rows + used, size - used, "insert into kind values (%s); ",
                                     literal_of(storage, member_of(storage, change, member, false)));
    used += (size_t)snprintf(made->rows + used, size - used, "insert into item (id, n, note, it) values ");
    for (size_t i = 0; i < 3; i++) {
        size_t member = i == missing(change, keys) ? 0 : i, seen = !column->computed ? member : i == 2 ? 0 : 1;
        used += (size_t)snprintf(made->rows + used, size - used, "%s(%zu, %zu, 'x', %s)", i ? ", " : "", i + 1, i + 1,
                                 literal_of(storage, member_of(storage, change, member, false)));
        shown += (size_t)snprintf(made->shows + shown, sizeof made->shows - shown, "%zu|%s\n", i + 1,
                                  member_of(storage, change, seen, true));
    }
}

bool enum_case_at(size_t i, struct enum_case *made)
{
    size_t kind = i % (COUNT(columns) + 1); /* all of them a second time, beside what has the table made anew anyway */
    bool rebuilds = kind == COUNT(columns);
    const struct column *column = &columns[rebuilds ? kind - 1 : kind];
    i /= COUNT(columns) + 1;
    const struct change *change = &changes[i % COUNT(changes)];
    i /= COUNT(changes);
    if (i >= COUNT(storages))
        return false;
    const struct storage *storage = &storages[i];
    memset(made, 0, sizeof *made);
    snprintf(made->name, sizeof made->name, "%s %s: %s%s", storage->name, change->name, column->name,
             rebuilds ? ", made anew for another reason" : "");
    put_schema(made->before, sizeof made->before, storage, column, NULL, rebuilds);
    put_schema(made->after, sizeof made->after, storage, column, change, rebuilds);
    put_rows(made, storage, column, change);
    snprintf(made->query, sizeof made->query, "select id, %s from item order by id", column->seen);
    const char *only = storage->only ? storage->only : column->only;
    if (storage->only && column->only && strcmp(storage->only, column->only) != 0)
        only = "neither";
    made->item = (struct operation_case){.name = made->name,
                                         .before = made->before,
                                         .after = made->after,
                                         .rows = made->rows,
                                         .query = made->query,
                                         .shows = made->shows,
                                         .loses = change->loses,
                                         .only = only};
    return true;
}
