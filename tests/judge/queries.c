/* The warnings of queries, case by case:
 *
 *     === what the case shows
 *     the text of a .schema file
 *     +++
 *     its warnings
 *
 * Each fix that is offered compiles. And the rule by which tables are said to be read whole is compared with what
 * SQLite says of the same statements: it reads as many of them whole as the rule says, and with the indexes that the
 * rule wants none but those that are meant.
 *
 *     test_judge_queries FILE              compares
 *     test_judge_queries --write FILE      writes what is, to be read before it is committed */
#define SCHEMA_NO_ENGINE
#include "engines/engines.h"
#include "judge/access.h"
#include "judge/warnings.h"
#include "model/query.h"
#include "schemac/statement.h"
#include "sql/dialect.h"
#include "support/parsing.h"
#include "support/pipeline.h"

#include <sqlite3.h>

struct test_case {
    const char *name;
    struct text schema, expected, found;
};

struct cases {
    size_t count, capacity;
    struct test_case *items;
};

static bool starts(const char *line, const char *with)
{
    return strncmp(line, with, strlen(with)) == 0;
}

static struct cases read_cases(struct region *region, FILE *file)
{
    struct cases cases = {0};
    char line[4096];
    struct text *into = NULL;
    while (fgets(line, sizeof line, file)) {
        struct test_case *last = cases.count ? &cases.items[cases.count - 1] : NULL;
        if (starts(line, "=== ")) {
            struct test_case made = {.schema = TEXT(region), .expected = TEXT(region), .found = TEXT(region)};
            line[strcspn(line, "\n")] = '\0';
            made.name = schema_region_string(region, line + 4);
            APPEND(region, &cases, made);
            into = &cases.items[cases.count - 1].schema;
        } else if (last && starts(line, "+++")) {
            into = &last->expected;
        } else if (into) {
            schema_text_add(into, line);
        }
    }
    return cases;
}

/* -- what SQLite says -----------------------------------------------------------------------------------------------
 */

/* How many relations it reads whole, for want of an index of ours: with one of its own for this one time too. */
static size_t read_whole_by_sqlite(struct region *region, sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement;
    size_t whole = 0;
    int said = sqlite3_prepare_v2(db, schema_region_format(region, "explain query plan %s", sql), -1, &statement, NULL);
    if (!CHECK(said == SQLITE_OK)) {
        fprintf(stderr, "%s\n%s\n", sqlite3_errmsg(db), sql);
        return 0;
    }
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const char *detail = (const char *)sqlite3_column_text(statement, 3);
        whole += (starts(detail, "SCAN ") && !strstr(detail, "VIRTUAL") && !starts(detail, "SCAN CONSTANT")) ||
                 strstr(detail, "AUTOMATIC") != NULL;
    }
    sqlite3_finalize(statement);
    return whole;
}

static void execute(sqlite3 *db, const char *sql)
{
    if (!CHECK(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK))
        fprintf(stderr, "%s\n%s\n", sqlite3_errmsg(db), sql);
}

static void create_tables(struct region *region, const struct dialect *dialect, const struct model *model, sqlite3 *db)
{
    for (size_t i = 0; i < model->tables.used; i++) {
        struct sql_steps steps = {0};
        if (model->tables.entries[i].key)
            dialect->create_table(dialect, &schema_no_target, region, model, model->tables.entries[i].value, &steps);
        for (size_t k = 0; k < steps.count; k++)
            if (steps.items[k].kind == SQL_EXECUTE)
                execute(db, steps.items[k].sql);
    }
}

static void add_index(struct region *region, sqlite3 *db, const struct access *access)
{
    static unsigned number;
    struct text sql = TEXT(region);
    schema_text_format(&sql, "create index \"wanted_%u\" on \"%s\" (", number++, access->table->name);
    for (size_t i = 0; i < access->wanted_count; i++)
        schema_text_format(&sql, "%s\"%s\"%s", i ? ", " : "", access->wanted[i].column,
                           access->wanted[i].descending ? " desc" : "");
    schema_text_add(&sql, ")");
    execute(db, schema_text_string(&sql));
}

static void look_for_selects(void *context, const struct query_place *place, const struct expression *value)
{
    const struct query **whole = context;
    (void)value;
    if (place->query != *whole)
        *whole = NULL;
}

/* The rule looks at one select at a time. */
static bool is_one_select(const struct query *query)
{
    const struct query *whole = query;
    struct query_visitor visitor = {.context = &whole, .value = look_for_selects};
    schema_query_visit(query, &visitor);
    return whole != NULL;
}

static void compare_with_sqlite(struct region *region, const struct schema *schema,
                                const struct query_function *function, sqlite3 *db)
{
    const struct dialect *dialect = schema_dialect("sqlite");
    const char *sql = schema_query_sql(dialect, NULL, region, &schema->model, function->query, NULL);
    struct accesses accesses = find_accesses(region, &schema->model, function->query);
    size_t whole = 0, wanted = 0;
    bool both_sides = false;
    for (size_t i = 0; i < accesses.count; i++) {
        whole += accesses.items[i].whole;
        wanted += accesses.items[i].wanted_count > 0;
        both_sides |= accesses.items[i].join == JOIN_RIGHT || accesses.items[i].join == JOIN_FULL;
    }
    if (both_sides) /* which the rule says nothing of */
        return;
    size_t read = read_whole_by_sqlite(region, db, sql);
    if (!CHECK(read <= whole && (read || !wanted)))
        fprintf(stderr, "the rule says %zu of query '%s', and %zu are: %s\n", whole, function->name, read, sql);
    execute(db, "savepoint wanted");
    for (size_t i = 0; i < accesses.count; i++)
        if (accesses.items[i].wanted_count)
            add_index(region, db, &accesses.items[i]);
    if (!CHECK(read_whole_by_sqlite(region, db, sql) <= whole - wanted))
        fprintf(stderr, "with the indexes that the rule wants, query '%s' still reads more than %zu whole: %s\n",
                function->name, whole - wanted, sql);
    execute(db, "rollback to wanted");
}

static void compare_plans(struct region *region, const struct schema *schema)
{
    struct schema_program_engine engines[] = {{schema_engine_of_url("sqlite::memory:"), NULL}, {NULL, NULL}};
    struct schema_program program = {
        .abi = SCHEMA_ABI, .engines = engines, .schema = "main", .target = "plans", .tool_version = "0"};
    schema_db *db;
    if (CHECK(schema_connect(&program, "sqlite::memory:", &(struct schema_options){.no_foreign_keys = true}, &db) ==
              SCHEMA_OK)) {
        sqlite3 *handle = schema_handle(db);
        create_tables(region, schema_dialect("sqlite"), &schema->model, handle);
        for (size_t i = 0; i < schema->queries.count; i++)
            if (schema->queries.items[i].query->kind != QUERY_INSERT && is_one_select(schema->queries.items[i].query))
                compare_with_sqlite(region, schema, &schema->queries.items[i], handle);
    }
    schema_ignore(schema_close(db));
}

/* -- a case ---------------------------------------------------------------------------------------------------------
 */

static bool look(struct region *region, struct diagnostics *diagnostics, const char *text, struct schema *schema)
{
    static const char *const engines[] = {"sqlite"};
    const struct source *source = source_of_text(region, "a.schema", text, strlen(text));
    struct schema_tree *tree = parse_schema(region, diagnostics, source);
    if (!resolve_schema(region, diagnostics, &tree, 1, engines, 1, schema))
        return false;
    warn_of_schema(diagnostics, schema);
    return true;
}

/* With one fix of one message: what it warned of is gone, and nothing is wrong. */
static void check_fix(struct region *region, const char *text, const struct diagnostic *diagnostic,
                      const struct note *fix)
{
    const char *mended =
        schema_region_format(region, "%.*s%s%s", (int)fix->span.begin, text, fix->replacement, text + fix->span.end);
    struct diagnostics *again = diagnostics_new(region);
    struct schema schema;
    bool there = false;
    CHECK(look(region, again, mended, &schema));
    for (size_t i = 0; i < again->count; i++) {
        const struct diagnostic *other = again->items[i];
        there |= other->code == diagnostic->code && strcmp(other->text, diagnostic->text) == 0 &&
                 source_position(other->span.source, other->span.begin).line ==
                     source_position(diagnostic->span.source, diagnostic->span.begin).line;
    }
    if (!CHECK(!has_errors(again) && !there))
        fprintf(stderr, "a fix of '%s' does not mend it:\n%s\n%s", diagnostic->text, mended,
                printed_messages(region, again));
}

static void run_case(struct region *region, struct test_case *test)
{
    const char *text = schema_text_string(&test->schema);
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct schema schema;
    if (!CHECK(look(region, diagnostics, text, &schema)))
        fprintf(stderr, "in case '%s'\n", test->name);
    schema_text_add(&test->found, printed_messages(region, diagnostics));
    if (has_errors(diagnostics))
        return;
    for (size_t i = 0; i < diagnostics->count; i++)
        for (size_t k = 0; k < diagnostics->items[i]->count; k++)
            if (diagnostics->items[i]->items[k].replacement)
                check_fix(region, text, diagnostics->items[i], &diagnostics->items[i]->items[k]);
    compare_plans(region, &schema);
}

static void write_cases(FILE *file, const struct cases *cases)
{
    for (size_t i = 0; i < cases->count; i++)
        fprintf(file, "%s=== %s\n%s+++\n%s", i ? "\n" : "", cases->items[i].name,
                schema_text_string(&cases->items[i].schema), schema_text_string(&cases->items[i].found));
}

/* The empty line between two cases belongs to neither. */
static const char *trimmed(struct region *region, const struct text *text)
{
    size_t size = text->size;
    while (size && text->bytes[size - 1] == '\n')
        size--;
    return schema_region_copy(region, schema_text_string(text), size);
}

int main(int count, char **arguments)
{
    jmp_buf exhausted;
    bool write = count > 2 && strcmp(arguments[1], "--write") == 0;
    if (count < 2 || setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    const char *path = arguments[write ? 2 : 1];
    FILE *file = fopen(path, "r");
    if (!CHECK(file != NULL))
        return checks_end();
    struct cases cases = read_cases(region, file);
    fclose(file);
    CHECK(cases.count > 0);
    for (size_t i = 0; i < cases.count; i++) {
        run_case(region, &cases.items[i]);
        if (!write && !CHECK_TEXT(trimmed(region, &cases.items[i].found), trimmed(region, &cases.items[i].expected)))
            fprintf(stderr, "in case '%s' of %s\n", cases.items[i].name, path);
    }
    file = write ? fopen(path, "w") : NULL;
    if (file) {
        write_cases(file, &cases);
        fclose(file);
    }
    schema_region_free(region);
    return checks_end();
}
