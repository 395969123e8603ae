/* What expressions answer on PostgreSQL when the compiler prints them: each line of expressions.table is typed, printed
 * for PostgreSQL and asked there about one row. The table's answers are those of a spelling by hand, so both have to
 * agree; lines that SQLite refuses are answered here.
 *
 *     test_sql_expressions_server TABLE FOLDER [--print] */
#include "sql/answers.h"
#include "sql/expressions.h"
#include "sql/postgresql/parts.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"
#include "support/traps.h"

#include "sql/dialect.h"

#include <libpq-fe.h>
#include <setjmp.h>

static jmp_buf exhausted;
static PGconn *connection;
static struct dialect dialect; /* as in what a database keeps, or as in a program's statement */

static bool run(const char *sql)
{
    PGresult *result = PQexec(connection, sql);
    ExecStatusType status = PQresultStatus(result);
    PQclear(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

static const char *ask(struct region *region, const char *sql, const struct type *type, const char *values)
{
    const char *answer = "error";
    CHECK(run("begin"));
    if (!CHECK(run(postgresql_insert(region, values))))
        fprintf(stderr, "no row of %s: %s", values, PQerrorMessage(connection));
    PGresult *result = PQexec(connection, schema_region_format(region, "select %s from values_", sql));
    const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (PQresultStatus(result) == PGRES_TUPLES_OK)
        answer = PQgetisnull(result, 0, 0) ? "null" : postgresql_answer_text(region, PQgetvalue(result, 0, 0), type);
    else if (code && strncmp(code, "22", 2) != 0 && strncmp(code, "54", 2) != 0) /* no error of values */
        answer = schema_region_string(region, PQresultErrorMessage(result));
    PQclear(result);
    CHECK(run("rollback"));
    return answer;
}

static bool create_table(struct region *region, const struct schema *schema)
{
    struct sql_steps steps = {0};
    const struct sql_target target = {.schema = "public", .version = PQserverVersion(connection)};
    schema_postgresql_dialect.create_table(&schema_postgresql_dialect, &target, region, &schema->model,
                                           schema_model_table(&schema->model, "values_"), &steps);
    bool ok = true;
    for (size_t i = 0; i < steps.count && ok; i++)
        if (!(ok = CHECK(run(steps.items[i].sql))))
            fprintf(stderr, "%s%s\n", PQerrorMessage(connection), steps.items[i].sql);
    return ok;
}

static const struct schema *typed(struct region *region, struct diagnostics *diagnostics, const char *expression)
{
    return schema_for(region, diagnostics,
                      schema_region_format(region, "%s%s  index probe ((%s))\n}\n", moods, columns, expression),
                      "postgresql");
}

static void check_line(struct region *region, const char *path, unsigned number, const struct line *line, bool verbose)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    const struct schema *schema = typed(region, diagnostics, line->expression);
    const char *answer = "refused";
    struct text sql = TEXT(region);
    if (schema) {
        const struct index *index = schema_table_index(schema_model_table(&schema->model, "values_"), "probe");
        if (!CHECK(index && index->key_count == 1 && index->keys[0].expression))
            return;
        schema_expression_print(&dialect, &sql, index->keys[0].expression);
        answer = ask(region, schema_text_string(&sql), &index->keys[0].expression->type, line->values);
    } else if (!line->refused) {
        diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 1);
    }
    if (!schema && line->refused) /* by the language, for every engine */
        return;
    checks_done++;
    if (strcmp(answer, line->answer) != 0) {
        checks_failed++;
        fprintf(stderr, "%s:%u: %s is %s, not %s\n    %s\n", path, number, line->expression, answer, line->answer,
                schema_text_string(&sql));
    } else if (verbose) {
        printf("%s\n    %s = %s\n", line->expression, schema_text_string(&sql), answer);
    }
}

static bool make_table(void)
{
    struct region *region = schema_region_new(&exhausted);
    const struct schema *schema = schema_for(region, diagnostics_new(region),
                                             schema_region_format(region, "%s%s}\n", moods, columns), "postgresql");
    bool made = CHECK(schema) && create_table(region, schema);
    schema_region_free(region);
    return made;
}

static void check_all(const char *path, FILE *file, bool verbose)
{
    char text[4000];
    struct region *region;
    rewind(file);
    for (unsigned number = 1; fgets(text, sizeof text, file); number++) {
        struct line line;
        if (*text == '#' || *text == '\n')
            continue;
        region = schema_region_new(&exhausted);
        if (CHECK(read_line(text, &line)))
            check_line(region, path, number, &line, verbose);
        schema_region_free(region);
    }
}

int main(int count, char **arguments)
{
    struct place *place = count > 2 ? place_new("postgresql", arguments[2], "ddl_expressions") : NULL;
    FILE *file = place ? fopen(arguments[1], "r") : NULL;
    if (!place)
        return PLACE_SKIPPED;
    if (!CHECK(file != NULL) || setjmp(exhausted))
        return EXIT_FAILURE;
    connection = PQconnectdb(place_url(place));
    /* As a program's connection is. */
    CHECK(run("set timezone = 'UTC'") && run("set datestyle = 'ISO, YMD'"));
    bool verbose = count > 3 && strcmp(arguments[3], "--print") == 0;
    dialect = schema_postgresql_dialect;
    if (make_table()) {
        check_all(arguments[1], file, verbose);
        dialect.guarded = true;
        if (CHECK(run(traps_sql)) && CHECK(!run("select 'x'::varchar = 'y'::varchar")))
            check_all(arguments[1], file, verbose);
    }
    PQfinish(connection);
    fclose(file);
    place_free(place);
    return checks_end();
}
