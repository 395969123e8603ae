/* What expressions answer on SQLite, beside what PostgreSQL 15 answers to the same thing written for it by hand: each
 * line of expressions.table is typed by the compiler, printed for SQLite and asked there about one row. Owns the
 * reading of that table. An error must be an error; what the compiler refuses must be marked as refused. */
#include "ddl/expressions.h"
#include "support/check.h"
#include "support/pipeline.h"

#include "ddl/ddl.h"

#include <math.h>
#include <setjmp.h>
#include <sqlite3.h>

static jmp_buf exhausted;

/* -- the row ---------------------------------------------------------------------------------------------------- */

static int64_t scaled(const char *text, int scale)
{
    bool negative = *text == '-';
    int64_t value = 0;
    const char *point = strchr(text, '.');
    for (const char *at = text + negative; *at; at++)
        if (*at != '.')
            value = value * 10 + (*at - '0');
    for (int i = point ? (int)strlen(point + 1) : 0; i < scale; i++)
        value *= 10;
    return negative ? -value : value;
}

static void bind_value(sqlite3_stmt *statement, int at, const struct type *type, const char *text)
{
    switch (type->kind) {
    case TYPE_BOOL:
        sqlite3_bind_int(statement, at, strcmp(text, "true") == 0);
        break;
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
        sqlite3_bind_int64(statement, at, strtoll(text, NULL, 10));
        break;
    case TYPE_DECIMAL:
        sqlite3_bind_int64(statement, at, scaled(text, type->scale));
        break;
    case TYPE_FLOAT32:
        sqlite3_bind_double(statement, at, (double)strtof(text, NULL));
        break;
    case TYPE_FLOAT64:
        sqlite3_bind_double(statement, at, strtod(text, NULL));
        break;
    case TYPE_UUID: { /* thirty-two digits in a row */
        unsigned char bytes[16];
        for (size_t i = 0; i < sizeof bytes; i++)
            bytes[i] = (unsigned char)strtoul((char[3]){text[2 * i], text[2 * i + 1], '\0'}, NULL, 16);
        sqlite3_bind_blob(statement, at, bytes, sizeof bytes, SQLITE_TRANSIENT);
        break;
    }
    default:
        sqlite3_bind_text(statement, at, text, -1, SQLITE_TRANSIENT);
    }
}

static bool insert_row(struct region *region, sqlite3 *db, const struct table *table, const char *values)
{
    struct text sql = TEXT(region);
    schema_text_add(&sql, "insert into values_ values (");
    for (size_t i = 0; i < table->column_count; i++)
        schema_text_add(&sql, i ? ", ?" : "?");
    schema_text_add(&sql, ")");
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(db, schema_text_string(&sql), -1, &statement, NULL) != SQLITE_OK)
        return false;
    char name[2] = "", value[2000];
    while (next_value(&values, name, value, sizeof value))
        for (size_t i = 0; i < table->column_count; i++)
            if (strcmp(table->columns[i]->name, name) == 0)
                bind_value(statement, (int)i + 1, &table->columns[i]->type, value);
    int status = sqlite3_step(statement);
    sqlite3_finalize(statement);
    return status == SQLITE_DONE;
}

/* -- the answer ------------------------------------------------------------------------------------------------- */

static const char *decimal_text(struct region *region, sqlite3_int64 value, int scale)
{
    int64_t power = 1;
    for (int i = 0; i < scale; i++)
        power *= 10;
    if (!scale)
        return schema_region_format(region, "%lld", value);
    return schema_region_format(region, "%s%lld.%0*lld", value < 0 ? "-" : "", (long long)llabs(value / power), scale,
                                (long long)llabs(value % power));
}

static const char *float_text(struct region *region, double value)
{
    char text[40];
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, value + 0.0);
        if (strtod(text, NULL) == value)
            break;
    }
    return schema_region_string(region, text);
}

/* As PostgreSQL prints a value of that type; a value of a storage class that the type must not have is told. */
static const char *answer_text(struct region *region, sqlite3_stmt *statement, const struct type *type)
{
    int class = sqlite3_column_type(statement, 0), wanted = SQLITE_TEXT;
    const char *answer = class == SQLITE_NULL ? "null" : (const char *)sqlite3_column_text(statement, 0);
    if (class == SQLITE_NULL)
        return "null";
    switch (type->kind) {
    case TYPE_BOOL:
        wanted = SQLITE_INTEGER;
        answer = sqlite3_column_int(statement, 0) ? "true" : "false";
        break;
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
        wanted = SQLITE_INTEGER;
        break;
    case TYPE_DECIMAL:
        wanted = SQLITE_INTEGER;
        answer = decimal_text(region, sqlite3_column_int64(statement, 0), type->scale);
        break;
    case TYPE_FLOAT32:
    case TYPE_FLOAT64:
        wanted = SQLITE_FLOAT;
        answer = float_text(region, sqlite3_column_double(statement, 0));
        break;
    default:
        break;
    }
    answer = schema_region_string(region, answer);
    return class == wanted ? answer : schema_region_format(region, "%s of another storage class", answer);
}

static const char *ask(struct region *region, const struct schema *schema, const char *sql, const struct type *type,
                       const char *values)
{
    const struct table *table = schema_model_table(&schema->model, "values_");
    struct ddl_steps steps = {0};
    sqlite3 *db = NULL;
    sqlite3_stmt *statement = NULL;
    const char *answer = "error";
    sqlite3_open(":memory:", &db);
    schema_sqlite_dialect.create_table(&schema_sqlite_dialect, &schema_no_target, region, &schema->model, table,
                                       &steps);
    if (!CHECK(sqlite3_exec(db, steps.items[0].sql, NULL, NULL, NULL) == SQLITE_OK))
        fprintf(stderr, "%s\n%s\n", sqlite3_errmsg(db), steps.items[0].sql);
    if (!CHECK(insert_row(region, db, table, values)))
        fprintf(stderr, "no row of %s: %s\n", values, sqlite3_errmsg(db));
    sql = schema_region_format(region, "select %s from values_", sql);
    if (!CHECK(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK))
        fprintf(stderr, "%s\n%s\n", sqlite3_errmsg(db), sql);
    else if (sqlite3_step(statement) == SQLITE_ROW)
        answer = answer_text(region, statement, type);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return answer;
}

static void check_line(struct region *region, const char *path, unsigned number, const struct line *line, bool verbose)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    const char *source =
        schema_region_format(region, "%s%s  index probe ((%s))\n}\n", moods, columns, line->expression);
    const struct schema *schema = schema_of_text(region, diagnostics, source);
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
