/* Names that C, C++, their libraries, SQL, the runtime or the generated code have too: whatever the compiler takes
 * compiles, and what it refuses is taken with another name in C (cname), which is what it advises.
 *
 *     test_generated_hostile FOLDER INCLUDE [SCHEMAS [SEED]] */
#include "generated/emitted.h"
#include "property/random.h"
#include "support/check.h"

#include <ctype.h>
#include <setjmp.h>

enum { ENUMS = 3, MEMBERS = 3, TABLES = 5, COLUMNS = 6, ROUNDS = 60, LINES = 200 };

static const char *const words[] = {
    /* of this project and its generated code */
    "table",
    "index",
    "column",
    "type",
    "operation",
    "revision",
    "setting",
    "object",
    "identity",
    "list",
    "lists",
    "all",
    "options",
    "offset",
    "limit",
    "db",
    "arena",
    "row",
    "rows",
    "count",
    "id",
    "ids",
    "keys",
    "cursor",
    "place",
    "status",
    "statement",
    "change",
    "set",
    "value",
    "null",
    "present",
    "item",
    "items",
    "loaded",
    "stored",
    "given",
    "span",
    "used",
    "capacity",
    "memory",
    "written",
    "program",
    "statements",
    "constraints",
    "revisions",
    "uses",
    "schema",
    "schema_db",
    "schema_int32",
    "schema_opt_int32",
    "schema_bind_int64",
    "schema_version",
    "SCHEMA_OK",
    "SCHEMA_ABI",
    "bind",
    "start",
    "is",
    "read",
    "load",
    "open",
    "next",
    "close",
    "new",
    "insert",
    "insert_many",
    "insert_returning",
    "upsert",
    "get",
    "get_by",
    "exists",
    "update",
    "delete",
    "by",
    "list_all",
    "is_current",
    "text",
    "of",
    "equal",
    "opt",
    "internal",
    "static",
    "none",
    "post",
    "post_list",
    "post_new",
    "post_change",
    "post_all",
    "id_value",
    "count_value",
    "limit_value",
    "offset_value",
    "enum",
    "constraint",
    "assignment",
    "expression",
    "sqlite",
    "postgresql",
    "handle",
    "error",
    "version",
    /* of C and C++ */
    "int",
    "long",
    "register",
    "inline",
    "restrict",
    "class",
    "namespace",
    "template",
    "this",
    "virtual",
    "operator",
    "private",
    "public",
    "friend",
    "typename",
    "concept",
    "requires",
    "co_await",
    "final",
    "override",
    "import",
    "module",
    "bool",
    "true",
    "false",
    "nullptr",
    "and",
    "or",
    "not",
    "xor",
    "compl",
    "typeof",
    "alignas",
    "thread_local",
    "asm",
    "auto",
    "goto",
    "main",
    "linux",
    "unix",
    "i386",
    "I",
    "errno",
    "stdin",
    "stdout",
    "stderr",
    "assert",
    "EOF",
    "NULL",
    "INT64_MAX",
    "SIZE_MAX",
    "INT_MAX",
    "CHAR_BIT",
    "SEEK_SET",
    "BUFSIZ",
    "FILE",
    "size_t",
    "int64_t",
    "int8_t",
    "time_t",
    "va_list",
    "div",
    "div_t",
    "tm",
    "timespec",
    "lconv",
    "signal",
    "time",
    "index_",
    "memcpy",
    "strlen",
    "printf",
    "exit",
    "abs",
    "free",
    "malloc",
    "y0",
    "j1",
    "gamma",
    "log",
    "std",
    "string",
    "vector",
    "swap",
    "move",
    "quick",
    "t",
    "int64",
    "int32",
    "uint",
    "environ",
    "timezone",
    "stat",
    "optarg",
    "signgam",
    "read_row",
    "texts",
    "numbers",
    "NAN",
    "offsetof",
    /* of SQL, and what is no identifier */
    "select",
    "from",
    "where",
    "order",
    "group",
    "user",
    "primary",
    "references",
    "values",
    "default",
    "between",
    "like",
    "oid",
    "rowid",
    "key1",
    "position",
    "excluded",
    "k",
    "a b",
    "a-b",
    "a_b",
    "1st",
    "2",
    "naïve",
    "größe",
    "日本",
    "über",
    "ROLE",
    "role",
    "Role",
    "_",
    "__x",
    "_X",
    "x__y",
    "%s",
    "a\\b",
    "a'b",
    "a*/b",
    "?\?/",
    "max",
    "min",
    "null_",
};

struct vocabulary {
    size_t count, capacity;
    const char **items;
};

/* What the headers that generated code includes have names for, macros and all, as the compiler sees them. */
static struct vocabulary read_headers(struct region *region, const char *include)
{
    struct vocabulary all = {0, 0, NULL};
    struct map seen = MAP(region);
    FILE *stream = popen(schema_region_format(region,
                                              "echo '#include \"schemac/statement.h\"' | "
                                              "gcc -x c -E -P -dD -I%s - 2>/dev/null",
                                              include),
                         "r");
    char line[4096];
    while (stream && fgets(line, sizeof line, stream))
        for (char *at = line; *at;) {
            char *end = at;
            while (isalnum((unsigned char)*end) || *end == '_')
                end++;
            const char *word = schema_region_copy(region, at, (size_t)(end - at));
            if (end > at + 1 && *at != '_' && !isdigit((unsigned char)*at) && end - at < 40 &&
                !schema_map_get(&seen, word)) {
                schema_map_put(&seen, word, word);
                APPEND(region, &all, word);
            }
            at = end > at ? end : at + 1;
        }
    if (stream)
        pclose(stream);
    return all;
}

/* Something that has a name in the schema, and perhaps another in C. */
struct hostile_name {
    const char *name, *c_name;
    unsigned tried;
};

struct hostile {
    struct region *region;
    struct hostile_name enums[ENUMS], members[ENUMS][MEMBERS], tables[TABLES], columns[TABLES][COLUMNS],
        indexes[TABLES];
    unsigned types[TABLES][COLUMNS], targets[TABLES][COLUMNS], shapes[TABLES];
    struct hostile_name *lines[LINES]; /* whose name is on that line */
    size_t line_count;
    struct text text;
};

enum { TYPES = 12, POINTS = TYPES - 2 }; /* the last two types are foreign keys */

/* Of characters that end literals, comments and lines of C, or are three for one. */
static const char *some_signs(struct region *region, struct dice *dice)
{
    static const char signs[] = "?\?/?\"'\\*(%)!<a";
    char name[7];
    size_t size = 1 + roll(dice, sizeof name - 1);
    for (size_t i = 0; i < size; i++)
        name[i] = signs[roll(dice, sizeof signs - 1)];
    return schema_region_copy(region, name, size);
}

static const char *some_word(struct region *region, struct dice *dice, const struct vocabulary *headers)
{
    if (chance(dice, 10))
        return some_signs(region, dice);
    return headers->count && chance(dice, 35) ? headers->items[roll(dice, (unsigned)headers->count)]
                                              : words[roll(dice, COUNT_OF(words))];
}

/* Different from those before, whatever their case. */
static void name_items(struct hostile *hostile, struct dice *dice, const struct vocabulary *headers,
                       struct hostile_name *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool taken;
        unsigned tries = 0;
        do {
            items[i] = (struct hostile_name){some_word(hostile->region, dice, headers), NULL, 0};
            if (tries++ > 50)
                items[i].name = schema_region_format(hostile->region, "plain_%zu", i);
            taken = false;
            for (size_t k = 0; k < i; k++)
                taken |= schema_same_text_any_case(items[k].name, items[i].name);
        } while (taken);
    }
}

static void make(struct hostile *hostile, struct dice *dice, const struct vocabulary *headers)
{
    struct hostile_name relations[ENUMS + TABLES];
    name_items(hostile, dice, headers, relations, ENUMS + TABLES); /* tables and enums are one kind of name */
    memcpy(hostile->enums, relations, sizeof hostile->enums);
    memcpy(hostile->tables, relations + ENUMS, sizeof hostile->tables);
    name_items(hostile, dice, headers, hostile->indexes, TABLES);
    for (unsigned e = 0; e < ENUMS; e++)
        name_items(hostile, dice, headers, hostile->members[e], MEMBERS);
    for (unsigned t = 0; t < TABLES; t++) {
        name_items(hostile, dice, headers, hostile->columns[t], COLUMNS);
        hostile->shapes[t] = roll(dice, 16);
        for (unsigned c = 0; c < COLUMNS; c++) {
            hostile->types[t][c] = roll(dice, TYPES);
            hostile->targets[t][c] = roll(dice, TABLES - 1); /* the last one is a link */
        }
    }
}

static void put_line(struct hostile *hostile, struct hostile_name *item, const char *rest)
{
    if (hostile->line_count < LINES)
        hostile->lines[hostile->line_count++] = item;
    schema_text_format(&hostile->text, "%s\n", rest);
}

static const char *quoted_name(struct region *region, const char *name, char quote)
{
    struct text text = TEXT(region);
    schema_text_add_quoted(&text, name, quote);
    return schema_text_string(&text);
}

static const char *named(struct region *region, const struct hostile_name *item, char quote, const char *after)
{
    return schema_region_format(region, "%s%s%s%s", quoted_name(region, item->name, quote), after,
                                item->c_name ? " cname " : "", item->c_name ? item->c_name : "");
}

static const char *type_text(struct hostile *hostile, unsigned t, unsigned c)
{
    static const char *const types[] = {" int64",  " text?",           " decimal(12,2)", " timestamp default now()",
                                        " bytes?", " int32 default 3", " json?",         " text[]?"};
    struct region *region = hostile->region;
    unsigned type = hostile->types[t][c];
    if (type >= POINTS) {
        /* now and then its other side has a name of its own, which goes where the line gets another name in C */
        bool many = (hostile->shapes[t] + c) % 3 == 0 && !hostile->columns[t][c].c_name;
        return schema_region_format(
            region, " -> %s? index%s%s", quoted_name(region, hostile->tables[hostile->targets[t][c]].name, '"'),
            many ? " many " : "", many ? quoted_name(region, hostile->columns[t][(c + 1) % COLUMNS].name, '"') : "");
    }
    if (type >= COUNT_OF(types))
        return schema_region_format(region, " %s?", quoted_name(region, hostile->enums[type % ENUMS].name, '"'));
    return types[type];
}

static void print(struct hostile *hostile)
{
    struct region *region = hostile->region;
    hostile->text = TEXT(region);
    hostile->line_count = 0;
    for (unsigned e = 0; e < ENUMS; e++) {
        struct hostile_name *item = &hostile->enums[e];
        put_line(hostile, item, schema_region_format(region, "enum %s {", named(region, item, '"', "")));
        for (unsigned m = 0; m < MEMBERS; m++)
            put_line(hostile, &hostile->members[e][m], named(region, &hostile->members[e][m], '\'', ""));
        put_line(hostile, NULL, "}");
    }
    for (unsigned t = 0; t < TABLES; t++) {
        struct hostile_name *item = &hostile->tables[t], *columns = hostile->columns[t];
        bool link = t == TABLES - 1;
        put_line(hostile, item, schema_region_format(region, "table %s {", named(region, item, '"', "")));
        for (unsigned c = 0; c < (link ? 2u : COLUMNS); c++) {
            const char *type =
                link     ? schema_region_format(region, " -> %s", quoted_name(region, hostile->tables[c].name, '"'))
                : c == 0 ? (hostile->shapes[t] & 1 ? " int64 primary key auto" : " int64 primary key")
                : c == 1 ? (hostile->shapes[t] & 2 ? " int32 version" : " text unique")
                         : type_text(hostile, t, c);
            put_line(hostile, &columns[c], named(region, &columns[c], '"', type));
        }
        const char *first = quoted_name(region, columns[0].name, '"');
        const char *second = quoted_name(region, columns[1].name, '"');
        if (link)
            put_line(hostile, item, schema_region_format(region, "primary key (%s, %s)", first, second));
        else if (hostile->shapes[t] & 4)
            put_line(hostile, &hostile->indexes[t],
                     schema_region_format(region, "index %s (%s, %s)",
                                          quoted_name(region, hostile->indexes[t].name, '"'), second, first));
        else
            put_line(hostile, item, schema_region_format(region, "index (%s, %s desc)", second, first));
        put_line(hostile, NULL, "}");
    }
}

/* Takes the advice of each message: another name in C; in the schema where the language itself refuses the name. */
static bool mend(struct hostile *hostile, const char *said, unsigned round)
{
    bool any = false;
    for (const char *at = said; (at = strstr(at, "a.schema:")) != NULL;) {
        unsigned long line = strtoul(at + 9, NULL, 10);
        const char *end = strchr(at, '\n'), *error = strstr(at, ": error: ");
        if (end && error && error < end && line && line <= hostile->line_count && hostile->lines[line - 1]) {
            struct hostile_name *item = hostile->lines[line - 1];
            const char *code = strstr(at, "[S05");
            bool in_c = code && code < end && strstr(at, "index") != at;
            const char *fresh = schema_region_format(hostile->region, "Other_%lu_%u", line, round);
            if (in_c && item->tried < 3)
                item->c_name = fresh;
            else
                item->name = fresh;
            item->tried++;
            any = true;
        }
        at += 9;
    }
    return any;
}

static bool try_one(uint64_t seed, const char *folder, const char *include, const struct vocabulary *headers)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        return false;
    struct region *region = schema_region_new(&exhausted);
    struct hostile *hostile = NEW(region, struct hostile);
    struct dice dice = {seed};
    static const char *const name[] = {"a.schema"};
    struct emitted emitted = {0};
    hostile->region = region;
    make(hostile, &dice, headers);
    const char *prefix = chance(&dice, 25) ? "shop_" : NULL;
    for (unsigned round = 0; round < ROUNDS && !emitted.ok; round++) {
        print(hostile);
        const char *text = schema_text_string(&hostile->text);
        emitted = emit_texts(region, 1, name, &text, prefix);
        if (!emitted.ok && !mend(hostile, emitted.said, round))
            break;
    }
    bool ok = emitted.ok && emitted_compiles(region, &emitted, folder, include);
    if (!ok)
        fprintf(stderr, "---- seed %llu%s\n%s\n%s", (unsigned long long)seed, prefix ? ", with a prefix" : "",
                schema_text_string(&hostile->text), emitted.ok ? "" : emitted.said);
    schema_region_free(region);
    return ok;
}

int main(int count, char **arguments)
{
    jmp_buf exhausted;
    if (count < 3 || setjmp(exhausted))
        return EXIT_FAILURE;
    unsigned long schemas = count > 3 ? strtoul(arguments[3], NULL, 10) : 40;
    unsigned long long seed = count > 4 ? strtoull(arguments[4], NULL, 10) : 1;
    struct region *region = schema_region_new(&exhausted);
    struct vocabulary headers = read_headers(region, arguments[2]);
    for (unsigned long i = 0; i < schemas; i++)
        CHECK(try_one(seed + i, arguments[1], arguments[2], &headers));
    schema_region_free(region);
    return checks_end();
}
