/* What expressions answer on SQLite, beside what PostgreSQL 15 answers to the same thing written for it by hand: each
 * line of expressions.table is typed by the compiler, printed for SQLite and asked there about one row. Owns the
 * reading of that table. An error must be an error; what the compiler refuses must be marked as refused. */
#include "sql/expressions.h"
#include "sql/answers.h"
#include "sql/sqlite/parts.h"
#include "support/check.h"
#include "support/pipeline.h"

#include "engine/sqlite/connection.h"
#include "sql/dialect.h"

#include <setjmp.h>
#include <sqlite3.h>

static jmp_buf exhausted;

static const char *ask(struct region *region, const struct schema *schema, const char *sql, const struct type *type,
                       const char *values)
{
    const struct table *table = schema_model_table(&schema->model, "values_");
    struct sql_steps steps = {0};
    sqlite3 *db = NULL;
    sqlite3_stmt *statement = NULL;
    const char *answer = "error";
    CHECK(sqlite3_open(":memory:", &db) == SQLITE_OK && schema_sqlite_prepare_connection(db) == SCHEMA_OK);
    schema_sqlite_dialect.create_table(&schema_sqlite_dialect, &schema_no_target, region, &schema->model, table,
                                       &steps);
    if (!CHECK(sqlite3_exec(db, steps.items[0].sql, NULL, NULL, NULL) == SQLITE_OK))
        fprintf(stderr, "%s\n%s\n", sqlite3_errmsg(db), steps.items[0].sql);
    if (!CHECK(sqlite_insert_row(region, db, table, values)))
        fprintf(stderr, "no row of %s: %s\n", values, sqlite3_errmsg(db));
    sql = schema_region_format(region, "select %s from values_", sql);
    if (!CHECK(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK))
        fprintf(stderr, "%s\n%s\n", sqlite3_errmsg(db), sql);
    else if (sqlite3_step(statement) == SQLITE_ROW)
        answer = sqlite_answer_text(region, statement, type);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return answer;
}

static void check_line(struct region *region, const char *path, unsigned number, const struct line *line, bool verbose)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    const char *source =
        schema_region_format(region, "%s%s  index probe ((%s))\n}\n", moods, columns, line->expression);
    const struct schema *schema = line->in_queries ? schema_for(region, diagnostics, source, "postgresql")
                                                   : schema_of_text(region, diagnostics, source);
    const char *answer = "refused";
    struct text sql = TEXT(region);
    if (schema) {
        const struct index *index = schema_table_index(schema_model_table(&schema->model, "values_"), "probe");
        if (!CHECK(index && index->key_count == 1 && index->keys[0].expression))
            return;
        schema_expression_print(&schema_sqlite_dialect, &sql, index->keys[0].expression);
        answer = ask(region, schema, schema_text_string(&sql), &index->keys[0].expression->type, line->values);
    }
    const char *expected = line->refused ? "refused" : line->answer;
    checks_done++;
    if (strcmp(answer, expected) != 0) {
        checks_failed++;
        fprintf(stderr, "%s:%u: %s is %s, not %s\n    %s\n", path, number, line->expression, answer, expected,
                schema_text_string(&sql));
    }
    if (!schema && (verbose || !line->refused)) {
        diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 1);
    } else if (verbose) {
        printf("%s\n    %s = %s\n", line->expression, schema_text_string(&sql), answer);
    }
}

int main(int count, char **arguments)
{
    bool verbose = count > 2 && strcmp(arguments[2], "--print") == 0;
    FILE *file = count > 1 ? fopen(arguments[1], "r") : NULL;
    char text[4000];
    if (!CHECK(file != NULL))
        return checks_end();
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    for (unsigned number = 1; fgets(text, sizeof text, file); number++) {
        struct line line;
        if (*text == '#' || *text == '\n')
            continue;
        struct region *region = schema_region_new(&exhausted);
        if (CHECK(read_line(text, &line)))
            check_line(region, arguments[1], number, &line, verbose);
        schema_region_free(region);
    }
    fclose(file);
    return checks_end();
}
